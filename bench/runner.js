/**
 * The local runner: 100,000 small documents through `$match`, `$addFields`, a tumbling window with `$group`, and `$merge`, beside what mingo
 * alone takes for the same stages without the window. The limit of 3 is what the project promises.
 */
import { join } from 'node:path';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { $addFields, $group, $match, $merge } from 'mingo/operators/pipeline';
import * as queries from 'mingo/operators/query';
import { build } from 'rolldown';

const DOCUMENTS = 100_000;
const LIMIT = 3;
const root = join(import.meta.dirname, '..');

/** The runner as a module: its sources are TypeScript. */
async function loadRunner() {
  const entry = join(root, 'bench/runner-entry.js');
  const { output } = await build({
    input: entry,
    cwd: root,
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        load: (id) =>
          id === entry
            ? `export { runPipeline } from '../src/runner/run.ts'; export { fromPlain } from '../src/model/document/json-text.ts';`
            : null,
        resolveId: (id) => (id === entry ? id : null),
      },
    ],
    resolve: { mainFields: ['module', 'main'] },
    write: false,
    output: { format: 'esm', codeSplitting: false },
  });
  // A module of a data URL has no file from which it could require one of Node's own.
  const code = output[0].code.replaceAll(
    'createRequire(import.meta.url)',
    `createRequire('${root}/bench/x.js')`,
  );
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

const match = { $match: { watts: { $gt: 10 } } };
const addFields = { $addFields: { isHigh: { $gt: ['$watts', 200] } } };
const group = {
  $group: { _id: '$device', readings: { $sum: 1 }, average: { $avg: '$watts' }, most: { $max: '$watts' } },
};

const makeDocs = () =>
  Array.from({ length: DOCUMENTS }, (_, index) => ({
    device: `device_${index % 10}`,
    watts: (index * 7919) % 450,
    at: index * 10,
  }));

/** @param {any} runner */
function runOurs({ runPipeline, fromPlain }) {
  const stages = [
    { $source: { connectionName: 'kafka', topic: 't' } },
    match,
    addFields,
    { $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [group] } },
    { $merge: { into: { connectionName: 'c', db: 'd', coll: 'k' } } },
  ];
  const input = makeDocs().map((value) => ({ kind: 'message', message: { value, time: value.at } }));
  const pipeline = fromPlain(stages);
  const start = performance.now();
  const { output } = runPipeline({ pipeline, processor: 'p', workspace: 'w', input, closesWindows: true });
  if (output.length < 10) throw new Error('the runner gave nothing');
  return performance.now() - start;
}

function runMingo() {
  const context = Context.init({
    accumulator: /** @type {any} */ (accumulators),
    expression: /** @type {any} */ (expressions),
    pipeline: /** @type {any} */ ({ $match, $addFields, $group, $merge }),
    query: /** @type {any} */ (queries),
  });
  const docs = makeDocs();
  /** @type {any[]} */
  const into = [];
  const start = performance.now();
  new Aggregator([match, addFields, group, { $merge: { into } }], { context }).run(docs);
  return performance.now() - start;
}

/** @param {number} runs of each, interleaved; the medians are compared */
export async function benchRunner(runs) {
  const runner = await loadRunner();
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let run = 0; run < runs; run += 1) {
    theirs.push(runMingo());
    ours.push(runOurs(runner));
  }
  /** @param {number[]} times */
  const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  const ratio = median(ours) / median(theirs);
  const memory = Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
  console.log(`\nlocal runner, ${DOCUMENTS} documents, medians of ${runs} runs`);
  console.log(`  mingo alone, without the window   ${median(theirs).toFixed(0).padStart(6)} ms`);
  console.log(
    `  sluice, with a window a minute    ${median(ours).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2)} x  at most ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'BROKEN'}  (heap ${memory} MB)`,
  );
}
