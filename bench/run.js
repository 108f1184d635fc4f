/**
 * Prints figures about the built program: `npm run bench`, in about ten minutes. They depend on the machine, so nothing fails because of them; the
 * tests hold what must hold everywhere (request counts, what a command loads).
 *
 * `npm run bench -- operations --sizes 1x50,4x10 --latency 0,50 --heap` runs parts of it; `--cli PATH` measures another build,
 * `--start-takes MS` has starts and stops answer only when they are done.
 */
import { parseArgs } from 'node:util';
import { benchMasking } from './masking.js';
import { benchOperations } from './operations.js';
import { benchRequests } from './requests.js';
import { benchRunner } from './runner.js';
import { benchStartUp } from './start-up.js';
import { benchValidate } from './validate.js';
import { benchView } from './view.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Workspaces, and processors in each. */
    sizes: { type: 'string', default: '1x50,4x10,2x50,20x50,200x50' },
    latency: { type: 'string', default: '0,50' },
    /** Processors, for `validate`. */
    counts: { type: 'string', default: '100,1000,10000' },
    /** Of each program of `validate`. */
    runs: { type: 'string', default: '1' },
    heap: { type: 'boolean', default: false },
    'start-takes': { type: 'string', default: '0' },
    cli: { type: 'string' },
  },
});

const sizes = values.sizes.split(',').map((text) => {
  const [workspaces = 1, processors = 1] = text.split('x').map(Number);
  return { workspaces, processors };
});

/** @type {Readonly<Record<string, () => unknown>>} */
const PARTS = {
  'start-up': () => {
    benchStartUp(21);
  },
  requests: () => benchRequests([1, 5, 20]),
  operations: () =>
    benchOperations(sizes, values.latency.split(',').map(Number), {
      ...(values.cli !== undefined && { cli: values.cli }),
      startTakes: Number(values['start-takes']),
      withHeap: values.heap,
    }),
  validate: () => benchValidate(values.counts.split(',').map(Number), Number(values.runs), values.heap),
  runner: () => benchRunner(5),
  masking: () => benchMasking(60),
  view: () => benchView([40, 400, 1000]),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const run = PARTS[name];
  if (run === undefined) throw new Error(`'${name}' is not one of ${Object.keys(PARTS).join(', ')}`);
  await run();
}
