/**
 * One measurement of `runner.js`, in a process of its own: `node bench/runner-once.js mingo`, or `sluice` and the bundled runner. Prints the CPU
 * time of the calculation in milliseconds and the peak memory of the process in megabytes as JSON.
 */
import { pathToFileURL } from 'node:url';
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import { $addFields, $group, $match, $merge } from 'mingo/operators/pipeline';
import * as queries from 'mingo/operators/query';

const DOCUMENTS = 100_000;

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

/**
 * The CPU time of `calculate` in milliseconds: other processes on the machine don't count.
 * @param {() => unknown} calculate
 */
function measure(calculate) {
  const start = process.cpuUsage();
  calculate();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** @param {any} runner */
function prepareSluice({ runPipeline, fromPlain }) {
  const stages = [
    { $source: { connectionName: 'kafka', topic: 't' } },
    match,
    addFields,
    { $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [group] } },
    { $merge: { into: { connectionName: 'c', db: 'd', coll: 'k' } } },
  ];
  const input = makeDocs().map((value) => ({ kind: 'message', message: { value, time: value.at } }));
  const pipeline = fromPlain(stages);
  return () => {
    const { output } = runPipeline({
      pipeline,
      processor: 'p',
      workspace: 'w',
      input,
      closesWindows: true,
    });
    if (output.length < 10) throw new Error('the runner gave nothing');
  };
}

function prepareMingo() {
  const context = Context.init({
    accumulator: /** @type {any} */ (accumulators),
    expression: /** @type {any} */ (expressions),
    pipeline: /** @type {any} */ ({ $match, $addFields, $group, $merge }),
    query: /** @type {any} */ (queries),
  });
  const docs = makeDocs();
  /** @type {any[]} */
  const into = [];
  return () => new Aggregator([match, addFields, group, { $merge: { into } }], { context }).run(docs);
}

const [engine, bundle = ''] = process.argv.slice(2);
const calculate =
  engine === 'mingo' ? prepareMingo() : prepareSluice(await import(pathToFileURL(bundle).href));
const cpuMs = measure(calculate);
console.log(JSON.stringify({ cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
