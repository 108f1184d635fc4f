/** What a gate watches is one processor with one definition; and what it makes of lists that fail, or that lack it. */
import { describe, expect, test } from 'vitest';
import { Gates } from '../../src/apply/gate/gates.ts';
import { SharedLists } from '../../src/apply/gate/lists.ts';
import type { GateOutcome } from '../../src/apply/gate/gates.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import type { Task } from '../../src/apply/run/task.ts';
import type { GateRule } from '../../src/plan/plan.ts';
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
  rule: Partial<GateRule> = {},
  until?: number,
): Promise<GateOutcome> {
  const left = [...lists];
  const clock = hastyClock();
  const gateway = {
    listProcessors: () => {
      const next = left.length > 1 ? left.shift() : left[0];
      return next instanceof Error ? Promise.reject(next) : Promise.resolve((next ?? []).map(documentOf));
    },
  } as unknown as Gateway;
  const gates = new Gates({ gateway, clock, lists: new SharedLists(gateway, clock), intervalMs: 15_000 });
  const fields = documentOf({ pipeline: PIPELINE });
  const signal = new AbortController().signal;
  const address = processorAddress('w', 'copy');
  gates.see({ verb: 'stop', address }, before && documentOf(before));
  const watched: Task = { verb: 'gate', address, expects: { kind: 'present', fields }, ...task };
  const gate = { ...GATE, ...rule };
  return gates.watch(watched, gate, { signal, onLook: () => undefined, until: until && clock.now() + until });
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

describe('a gate beside the old version', () => {
  const HANDOVER = { handover: { part: 'shadow', source: 'change-stream' } } as const;
  const NEXT = processorAddress('w', 'copy--next');
  /** Both versions, look by look: what the new one writes and gives up of what it reads, and what the old one does. */
  const both = (
    count: number,
    own: { readonly output: number; readonly dead: number },
    old: { readonly output: number; readonly dead: number } | undefined,
  ): object[][] =>
    Array.from({ length: count }, (_, i) => [
      body(1, {
        name: 'copy--next',
        stats: stats(i * 100, { output: i * own.output, dead: i * own.dead }),
      }),
      ...(old === undefined
        ? []
        : [
            body(1, {
              _id: 'old',
              stats: stats(90_000 + i * 100, { output: i * old.output, dead: 500 + i * old.dead }),
            }),
          ]),
    ]);
  const stats = (
    input: number,
    { output, dead }: { readonly output: number; readonly dead: number },
  ): object => ({
    inputMessageCount: input,
    outputMessageCount: output,
    dlqMessageCount: dead,
  });
  const beside = (lists: readonly object[][], until?: number): Promise<GateOutcome> =>
    watch(lists, { address: NEXT, ...HANDOVER }, undefined, { withinSeconds: 120 }, until);

  test('passes where both have the same share of dead letters in the same time', async () => {
    const outcome = await beside(both(10, { output: 100, dead: 2 }, { output: 100, dead: 2 }));
    expect(outcome.verdict).toBe('passed');
    expect(outcome.readings.at(-1)?.comparison).toMatchObject({
      own: { input: 500, dead: 10 },
      old: { input: 500, dead: 10 },
    });
  });

  test('fails where the new one has more, whatever the old one had in its life', async () => {
    const outcome = await beside(both(20, { output: 100, dead: 5 }, { output: 100, dead: 1 }));
    expect([outcome.verdict, outcome.reason]).toEqual([
      'failed',
      expect.stringContaining('of the old version'),
    ]);
  });

  test.each([
    [
      'writes nothing where the old one does',
      { output: 0, dead: 0 },
      { output: 7, dead: 0 },
      'has written nothing',
    ],
    ['has nothing to be compared with', { output: 7, dead: 0 }, undefined, 'does not have the old version'],
  ])('is inconclusive where it %s, until the deadline of the change', async (_, own, old, why) => {
    const outcome = await beside(both(100, own, old), 10 * 60_000);
    expect([outcome.verdict, outcome.reason]).toEqual(['inconclusive', expect.stringContaining(why)]);
    const [first, last] = [outcome.readings[0]?.at ?? 0, outcome.readings.at(-1)?.at ?? 0];
    expect(last - first).toBeGreaterThan(9 * 60_000);
  });

  test('says nothing of silence where neither writes', async () => {
    expect(await beside(both(10, { output: 0, dead: 0 }, { output: 0, dead: 0 }))).toMatchObject({
      verdict: 'passed',
    });
  });
});

test.each([
  [4, 4],
  [20, 20],
  [60, 60],
])(
  'a gate of %i s passes after that time, however far apart its looks are otherwise',
  async (forSeconds, most) => {
    const rule = { forSeconds, withinSeconds: 600 };
    const { verdict, readings } = await watch(growing, {}, undefined, rule);
    expect(verdict).toBe('passed');
    const span = (readings.at(-1)?.at ?? 0) - (readings[0]?.at ?? 0);
    expect(span).toBeGreaterThanOrEqual(forSeconds * 1000);
    expect(span).toBeLessThan(most * 1000 + 2000);
  },
);
