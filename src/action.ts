/** The GitHub Action: inputs to outputs. Like `cli.ts` it only starts things; what it does is `action/run.ts`. */
import { run } from './action/jobs/start.ts';

await run();
