/** Gates of the manifest after every start, by what the sandbox counts: the program over HTTP, on a clock that only sleeping moves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/apply/report/report.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders, topic, tumbling } from './carry-over.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';

/** A stage that no checkpoint minds. */
const MATCH = { $match: { n: { $gte: 0 } } };
const GATE = { gate: { for: '2m', within: '10m' } };
const BEFORE: Wanted = { pipeline: orders(), ...GATE };
const AFTER: Wanted = { pipeline: orders({}, MATCH), ...GATE };

const apply = (stream: Stream, wanted: Wanted, ...flags: string[]): Promise<CliResult> =>
  stream.run(wanted, 'apply', '--auto-approve', '--report', 'report.json', ...flags);

/** What the report says of the gate. */
function gateIn(stream: Stream): NonNullable<Report['steps'][number]['gate']> {
  const text = readFileSync(join(stream.folder, 'report.json'), 'utf8');
  const found = (JSON.parse(text) as Report).steps.find(({ verb }) => verb === 'gate');
  if (found?.gate === undefined) throw new Error(`no gate was judged: ${text}`);
  return found.gate;
}

const pipelineOf = async (stream: Stream): Promise<string> => {
  const kept = (await (await stream.api('GET', '/sandbox/state')).json()) as readonly {
    readonly put: string;
    readonly record?: { readonly name: string; readonly fields?: unknown };
  }[];
  return JSON.stringify(kept.find(({ put, record }) => put === 'processor' && record?.name === 'copy'));
};

async function expectBack(stream: Stream): Promise<void> {
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  expect(await pipelineOf(stream)).not.toContain('$gte');
  await stream.wait(10 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
}

test('a plain change is watched after its start, and passes', async () => {
  const stream = await openStream(BEFORE);
  const plan = await stream.run(AFTER, 'plan');
  expect(plan.stdout.replace(/\s+/g, ' ')).toContain('watch copy: 2 min sound within 10 min, else roll back');
  const done = await apply(stream, AFTER);
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('passed: it has been sound for')]);
  const { verdict, readings } = gateIn(stream);
  expect(verdict).toBe('passed');
  expect(readings.length).toBeGreaterThanOrEqual(8);
  expect(readings.at(-1)).toMatchObject({ health: 'sound', deadLetters: 0, state: 'STARTED' });
});

test('a new processor is watched as well, and stops where it is not sound', async () => {
  const stream = await openStream({ ...BEFORE, state: 'STOPPED' }, { runsMs: 0 });
  const behaviours = [{ deadLetterEvery: 2 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  const failed = await apply(stream, { ...BEFORE, gate: { ...GATE.gate, maxDlq: '10%' } });
  expect(failed.code).toBe(1);
  expect(gateIn(stream)).toMatchObject({ verdict: 'failed', reason: expect.stringContaining('%') as string });
  expect(await stream.processors()).toEqual({ copy: 'STOPPED' });
});

describe('a gate that fails', () => {
  const dead = { match: { pipeline: '$gte' }, deadLetterEvery: 4 };

  test('for dead letters brings the old definition back, and loses nothing', async () => {
    const stream = await openStream(BEFORE);
    await stream.api('POST', '/sandbox/events', { behaviours: [dead] });
    const failed = await apply(stream, AFTER);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_GATE_FAILED');
    expect(failed.stdout).toContain('rolled back');
    expect(gateIn(stream)).toMatchObject({ verdict: 'failed' });
    await expectBack(stream);
  });

  test('fails at once above a number of dead letters', async () => {
    const stream = await openStream(BEFORE);
    await stream.api('POST', '/sandbox/events', { behaviours: [dead] });
    const wanted = { ...AFTER, gate: { ...GATE.gate, maxDlq: 3 } };
    expect((await apply(stream, wanted)).code).toBe(1);
    expect(gateIn(stream).readings).toHaveLength(1);
    await expectBack(stream);
  });

  test('because the processor is FAILED brings the old definition back', async () => {
    const stream = await openStream(BEFORE);
    const behaviours = [{ match: { pipeline: '$gte' }, failAfterMs: 40_000 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream, AFTER);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_PROCESSOR_FAILED');
    await expectBack(stream);
  });

  test('only stops it where onFailure says so, and the report says that as well', async () => {
    const stream = await openStream(BEFORE);
    await stream.api('POST', '/sandbox/events', { behaviours: [dead] });
    const wanted = { ...AFTER, gate: { ...GATE.gate, maxDlq: 3, onFailure: 'stop' } };
    const failed = await apply(stream, wanted);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('stopped: its checkpoint is kept');
    expect(failed.stdout).not.toContain('APPLY_NOT_RUNNING');
    expect(await stream.processors()).toEqual({ copy: 'STOPPED' });
  });

  test('leaves it as it is where onFailure says so', async () => {
    const stream = await openStream(BEFORE);
    await stream.api('POST', '/sandbox/events', { behaviours: [dead] });
    const wanted = { ...AFTER, gate: { ...GATE.gate, maxDlq: 3, onFailure: 'keep' } };
    expect((await apply(stream, wanted)).code).toBe(1);
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
    expect(await pipelineOf(stream)).toContain('$gte');
  });
});

describe('a gate that sees no data', () => {
  const open = (): Promise<Stream> => openStream(BEFORE, { events: { eventsPerSecond: 0 } });

  test('is inconclusive, and says so', async () => {
    const stream = await open();
    const done = await apply(stream, AFTER);
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('inconclusive: no data')]);
    expect(gateIn(stream)).toMatchObject({ verdict: 'inconclusive' });
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  });

  test('has failed where noData says so', async () => {
    const stream = await open();
    const wanted = { ...AFTER, gate: { ...GATE.gate, noData: 'fail' } };
    expect((await apply(stream, wanted)).code).toBe(1);
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
    expect(await pipelineOf(stream)).not.toContain('$gte');
  });
});

const SWAPPED: Wanted = { pipeline: orders(LOOKUP), ...CARRY, ...GATE };

/** Cuts the run off at a look of the gate after the start. */
async function cutOff(stream: Stream, wanted: Wanted, look: number): Promise<void> {
  const seen = { isStarted: false, lists: 0 };
  stream.disturb(({ method, path }) => {
    seen.isStarted ||= method === 'POST' && path.includes('/copy:startWith');
    if (!seen.isStarted || method !== 'GET' || !/\/processors(\?|$)/.test(path)) return undefined;
    seen.lists += 1;
    return seen.lists > look ? { when: 'before', then: 'sever' } : undefined;
  });
  expect((await apply(stream, wanted)).code).not.toBe(0);
  expect(seen.lists).toBeGreaterThan(look);
  stream.disturb();
  expect(Object.keys(await stream.processors())).toHaveLength(2);
}

const spanOf = (readings: ReturnType<typeof gateIn>['readings']): number =>
  Date.parse(readings.at(-1)?.time ?? '') - Date.parse(readings[0]?.time ?? '');

test('a gate that was aborted starts its timers afresh', async () => {
  const stream = await openStream({ ...BEFORE, ...CARRY });
  await cutOff(stream, SWAPPED, 7);
  const again = await apply(stream, SWAPPED);
  expect([again.code, again.stdout]).toEqual([0, expect.any(String)]);
  const { verdict, readings } = gateIn(stream);
  expect(verdict).toBe('passed');
  expect(spanOf(readings)).toBeGreaterThanOrEqual(2 * MINUTE);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  await stream.wait(10 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
});

test('the verdict of an older candidate never counts for a newer one', async () => {
  const stream = await openStream({ ...BEFORE, ...CARRY });
  await cutOff(stream, SWAPPED, 7);
  const behaviours = [{ match: { pipeline: 'whenAvailable' }, deadLetterEvery: 2 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  const newer = orders({ config: { fullDocument: 'whenAvailable' } });
  const failed = await apply(stream, { ...SWAPPED, pipeline: newer });
  expect(failed.code).toBe(1);
  expect(gateIn(stream)).toMatchObject({ verdict: 'failed' });
  expect(await pipelineOf(stream)).not.toContain('whenAvailable');
  await stream.wait(10 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
});

test('a swap comes back when its gate fails, and nothing is lost', async () => {
  const stream = await openStream({ ...BEFORE, ...CARRY });
  const behaviours = [{ match: { pipeline: 'updateLookup' }, deadLetterEvery: 2 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  expect((await apply(stream, SWAPPED)).code).toBe(1);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  expect(await pipelineOf(stream)).not.toContain('updateLookup');
  await stream.wait(10 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
});

test('lag above the limit is sound as long as it falls', async () => {
  const stream = await openStream({ ...BEFORE, state: 'STOPPED' }, { runsMs: 0 });
  expect((await apply(stream, BEFORE)).code).toBe(0);
  expect((await apply(stream, { ...BEFORE, state: 'STOPPED' })).code).toBe(0);
  await stream.wait(60 * MINUTE);
  const behaviours = [{ speed: 10 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  expect((await apply(stream, BEFORE)).code).toBe(0);
  const { verdict, readings } = gateIn(stream);
  expect(verdict).toBe('passed');
  expect(readings.some(({ lagSeconds = 0, health }) => lagSeconds > 30 && health === 'sound')).toBe(true);
});

test('one that does not catch up has failed', async () => {
  const stream = await openStream(BEFORE);
  const behaviours = [{ match: { pipeline: '$gte' }, speed: 0.5 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  expect((await apply(stream, AFTER)).code).toBe(1);
  expect(gateIn(stream).reason).toContain('does not catch up');
  await expectBack(stream);
});

const QUIRKS: readonly QuirkName[] = ['restarts-by-itself', 'stop-ends-failed', 'counters-reset'];

test.each(QUIRKS)(
  'nothing is lost with the quirk %s, and the verdict is not that it failed',
  async (quirk) => {
    const stream = await openStream(BEFORE, { quirks: [quirk] });
    expect((await apply(stream, AFTER)).code).toBe(0);
    expect(gateIn(stream).verdict).not.toBe('failed');
    await stream.wait(10 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  },
);

test('one that restarts by itself again and again has failed, and is put back', async () => {
  const stream = await openStream(BEFORE);
  const behaviours = [{ match: { pipeline: '$gte' }, restartAfterMs: 70_000, speed: 2 }];
  await stream.api('POST', '/sandbox/events', { behaviours });
  const done = await apply(stream, { ...AFTER, gate: { for: '2m', within: '2m' } });
  expect([done.code, gateIn(stream).reason]).toEqual([1, expect.any(String)]);
  await expectBack(stream);
});

test('a list that lacks statistics makes it inconclusive, not failed', async () => {
  const stream = await openStream(BEFORE, { quirks: ['list-stats-brief'] });
  const done = await apply(stream, AFTER);
  expect(done.code).toBe(0);
  expect(gateIn(stream)).toMatchObject({
    verdict: 'inconclusive',
    reason: expect.stringContaining('its lag is not known') as string,
  });
});

test('a start that is refused after the renames is judged by no gate, and the old version is back', async () => {
  const stream = await openStream({ ...BEFORE, ...CARRY }, { quirks: ['renamed-start-refused'] });
  expect((await apply(stream, SWAPPED)).code).toBe(1);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  await stream.wait(10 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
});

describe('Kafka that is changed in place', () => {
  const wanted: Wanted = { pipeline: topic({ timeField: { $toDate: '$at' } }), ...CARRY, ...GATE };
  const behaviours = [{ match: { pipeline: 'timeField' }, deadLetterEvery: 2 }];

  test('is stopped when its gate fails, because the old definition would skip messages', async () => {
    const stream = await openStream({ pipeline: topic(), ...GATE });
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream, wanted);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('stopped: its checkpoint is kept');
    expect(await stream.processors()).toEqual({ copy: 'STOPPED' });
  });

  test('is put back only where somebody allows what that skips', async () => {
    const stream = await openStream({ pipeline: topic(), ...GATE });
    await stream.api('POST', '/sandbox/events', { behaviours });
    const asked = { ...wanted, gate: { ...GATE.gate, onFailure: 'roll-back' } };
    const refused = await apply(stream, asked);
    expect([refused.code, refused.stdout + refused.stderr]).toEqual([
      3,
      expect.stringContaining('source-gap'),
    ]);
    expect((await apply(stream, asked, '--allow', 'source-gap')).code).toBe(1);
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
    expect(await pipelineOf(stream)).not.toContain('timeField');
  });
});

test('its time counts from the end of the first window', async () => {
  const stream = await openStream({ pipeline: orders({}, tumbling(5)), gate: { for: '1m', within: '1m' } });
  // To shortly after the start of a window, whatever time it is: most of it is still to come, and the one before has been written.
  await stream.wait(5.5 * MINUTE - (stream.clock.now() % (5 * MINUTE)));
  const changed = {
    pipeline: orders({}, tumbling(5), MATCH),
    gate: { for: '1m', within: '1m', minOutput: 1 },
  };
  expect((await apply(stream, changed)).code).toBe(0);
  const { verdict, readings } = gateIn(stream);
  expect(verdict).toBe('passed');
  expect(spanOf(readings)).toBeGreaterThan(2 * MINUTE);
});

test('defaults.gate holds for every processor, and one list an interval serves all of them', async () => {
  const stream = await openStream(BEFORE, { runsMs: MINUTE });
  const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
  const manifest = (gate: object): string => {
    const before = JSON.parse(readFileSync(join(stream.folder, 'sluice.yaml'), 'utf8')) as {
      workspaces: { w: { processors: object } };
    };
    before.workspaces.w.processors = {
      copy: BEFORE,
      ...Object.fromEntries(names.map((name) => [name, { pipeline: orders() }])),
      off: { pipeline: orders(), gate: { enabled: false } },
    };
    return JSON.stringify({ ...before, defaults: { gate } });
  };
  writeFileSync(join(stream.folder, 'sluice.yaml'), manifest({ for: '3m', within: '6m' }));
  const seen = { starts: 0, lists: 0 };
  stream.disturb(({ method, path }) => {
    if (method === 'POST' && /:start/.test(path)) seen.starts += 1;
    if (seen.starts >= 13 && method === 'GET' && /\/processors(\?|$)/.test(path)) seen.lists += 1;
    return undefined;
  });
  const made = await runInProcess(['apply', '--auto-approve', '--json'], {
    directory: stream.folder,
    env: stream.env,
    clock: stream.clock,
  });
  expect(made.code).toBe(0);
  const verdicts = made.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { type: string; verb?: string; address?: string; gate?: object })
    .filter(({ type, verb }) => type === 'step-done' && verb === 'gate');
  expect(verdicts.map(({ address }) => address).toSorted()).toEqual(
    names.map((name) => `w/processor/${name}`).toSorted(),
  );
  for (const { gate } of verdicts) expect(gate).toMatchObject({ verdict: 'passed' });
  // 3 minutes at one list each 15 s, and what waits for the last starts and looks at the end.
  expect(seen.lists).toBeLessThanOrEqual(13 + 8);
});
