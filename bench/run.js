/**
 * Prints figures about the built program: `npm run bench`. They depend on the machine, so nothing fails because of them; the
 * tests hold what must hold everywhere (request counts, what a command loads).
 */
import { benchMasking } from './masking.js';
import { benchRequests } from './requests.js';
import { benchRunner } from './runner.js';
import { benchStartUp } from './start-up.js';
import { benchValidate } from './validate.js';

benchStartUp(21);
await benchRequests([1, 5, 20]);
await benchValidate([100, 1000, 10_000], 3);
await benchRunner(5);
await benchMasking(60);
