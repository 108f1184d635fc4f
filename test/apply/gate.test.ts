/** What a gate watches is one processor with one definition; and what it makes of lists that fail, or that lack it. */
import { expect, test } from 'vitest';
import { Gates } from '../../src/apply/gate/gates.ts';
import type { GateOutcome } from '../../src/apply/gate/gates.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import type { Task } from '../../src/apply/run/task.ts';
import { GATE_DEFAULTS } from '../../src/model/gate-policy.ts';
import { processorAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { SluiceError } from '../../src/model/errors.ts';
import { isDocument } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { hastyClock } from '../e2e/in-process.ts';

const documentOf = (value: object): Document => {
  const made = parseJson(JSON.stringify(value));
  if (!isDocument(made)) throw new Error('no document');
  return made;
};

const GATE = { ...GATE_DEFAULTS, onFailure: 'stop', source: 'nothing', forSeconds: 60 } as const;
const PIPELINE = [{ $source: { connectionName: 'a' } }];

const body = (input: number, more: object = {}): object => ({
  _id: 'one',
  name: 'copy',
  state: 'STARTED',
  pipeline: PIPELINE,
  stats: { inputMessageCount: input, outputMessageCount: input, dlqMessageCount: 0 },
  ...more,
});

/** Watches a processor that the lists show so, one after the other; the last one again and again. */
async function watch(
  lists: readonly (readonly object[] | Error)[],
  task: Partial<Task> = {},
  before?: object,
): Promise<GateOutcome> {
  const left = [...lists];
  const clock = hastyClock();
  const gateway = {
    listProcessors: () => {
      const next = left.length > 1 ? left.shift() : left[0];
      return next instanceof Error ? Promise.reject(next) : Promise.resolve((next ?? []).map(documentOf));
    },
  } as unknown as Gateway;
  const gates = new Gates({ gateway, clock, intervalMs: 15_000 });
  const fields = documentOf({ pipeline: PIPELINE });
  const signal = new AbortController().signal;
  const address = processorAddress('w', 'copy');
  gates.see({ verb: 'stop', address }, before && documentOf(before));
  return gates.watch({ verb: 'gate', address, expects: { kind: 'present', fields }, ...task }, GATE, {
    signal,
    onLook: () => undefined,
  });
}

const outage = new SluiceError('ATLAS_UNAVAILABLE', 'Atlas answers 503');
const growing = Array.from({ length: 10 }, (_, i) => [body(i + 1)]);

test('it passes when the processor was sound for long enough', async () => {
  expect(await watch(growing)).toMatchObject({ verdict: 'passed' });
});

test('another definition in its place ends it: nobody has judged that one', async () => {
  const other = [body(9, { pipeline: [{ $source: { connectionName: 'b' } }] })];
  const outcome = await watch([...growing.slice(0, 3), other]);
  expect(outcome).toMatchObject({ verdict: 'inconclusive', failure: { error: { code: 'PLAN_STALE' } } });
});

test('so does another processor of that name, and one that somebody has stopped', async () => {
  for (const change of [{ _id: 'two' }, { state: 'STOPPED' }]) {
    const outcome = await watch([...growing.slice(0, 3), [body(9, change)]]);
    expect(outcome.failure?.error.code).toBe('PLAN_STALE');
  }
});

test('two lists that fail are no failure', async () => {
  expect(await watch([[body(1)], outage, outage, ...growing])).toMatchObject({ verdict: 'passed' });
});

test('three in a row make it inconclusive, and fail the step only where an old version has to be kept', async () => {
  const lists = [[body(1)], outage, outage, outage];
  const plain = await watch(lists);
  expect([plain.verdict, plain.failure]).toEqual(['inconclusive', undefined]);
  expect(await watch(lists, { replaces: 'copy--prev-2611280000' })).toMatchObject({
    verdict: 'inconclusive',
    failure: { error: { code: 'ATLAS_UNAVAILABLE' } },
  });
});

test('what was counted before the start does not count, unless the counters begin anew', async () => {
  const counted = async (input: number): Promise<number | undefined> =>
    (await watch([[body(input)], ...growing.slice(5)], {}, body(100))).readings[0]?.counted.input;
  expect([await counted(130), await counted(3)]).toEqual([30, 3]);
});
