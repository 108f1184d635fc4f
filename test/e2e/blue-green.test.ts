/**
 * Changes that are made beside the running processor: by the sandbox's count no event is lost and no partial window reaches the sink, and
 * before the switch nothing is interrupted.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './in-process.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { LOOKUP, MINUTE, WHOLE, openStream, orders, topic, tumbling } from './carry-over.ts';
import { PROJECT } from './served.ts';

const SHADOW = { sink: { db: 'shadow', coll: 'out' } };
const blueGreen = (settings: object = {}): object => ({
  update: { strategy: 'blue-green', blueGreen: { ...SHADOW, ...settings } },
});
const CHANGED: Wanted = { pipeline: orders(LOOKUP), ...blueGreen() };
const LONGER: Wanted = { pipeline: orders({}, tumbling(5)), ...blueGreen({ deadline: '2h' }) };
const WINDOWS = { ...WHOLE, partialWrites: 0, partialWindows: 0, missingWindows: 0 };

const apply = (stream: Stream, wanted: Wanted, ...flags: string[]) =>
  stream.run(wanted, 'apply', '--auto-approve', ...flags);

/** The names of the processors that run, and those that don't, without the time of a switch. */
async function versions(stream: Stream): Promise<Readonly<Record<string, string>>> {
  const found = Object.entries(await stream.processors());
  return Object.fromEntries(found.map(([name, state]) => [name.replace(/\d{10}$/, 'TIME'), state]));
}
const SWITCHED = { copy: 'STARTED', 'copy--prev-TIME': 'STOPPED' };

async function expectTakenOver(stream: Stream, account: object = WHOLE): Promise<void> {
  await stream.wait(40 * MINUTE);
  expect(await stream.account()).toMatchObject(account);
  expect(await versions(stream)).toEqual(SWITCHED);
}

/** As if nothing had been begun. */
async function expectUntouched(stream: Stream, account: object = WHOLE): Promise<void> {
  expect(await versions(stream)).toEqual({ copy: 'STARTED' });
  await stream.wait(20 * MINUTE);
  expect(await stream.account()).toMatchObject(account);
}

test('a changed pipeline takes over from the running one, and nothing is lost', async () => {
  const stream = await openStream({ pipeline: orders() });
  const plan = await stream.run(CHANGED, 'plan');
  expect(plan.stdout).toContain('wait until copy--next has caught up and proved itself');
  expect(plan.stdout).toMatch(/^ {2}double-run/m);
  const done = await apply(stream, CHANGED);
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  await expectTakenOver(stream);
  const again = await stream.run(CHANGED, 'plan', '--detailed-exitcode');
  expect([again.code, again.stdout]).toEqual([0, expect.any(String)]);
});

test('a longer window takes over, and no partial window reaches the sink', async () => {
  const stream = await openStream({ pipeline: orders({}, tumbling(2)) });
  const done = await apply(stream, LONGER);
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  await expectTakenOver(stream, WINDOWS);
});

test('a Kafka source takes over with a consumer group for each version', async () => {
  const stream = await openStream({ pipeline: topic() }, { events: { partitions: 3 } });
  const wanted = { pipeline: topic({ timeField: { $toDate: '$at' } }), ...blueGreen() };
  const done = await apply(stream, wanted);
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  await expectTakenOver(stream);
});

test('windows over Kafka stay whole', async () => {
  const stream = await openStream({ pipeline: topic({}, tumbling(2)) }, { events: { partitions: 2 } });
  const wanted = { pipeline: topic({}, tumbling(5)), ...blueGreen({ deadline: '2h' }) };
  const done = await apply(stream, wanted);
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  await expectTakenOver(stream, WINDOWS);
});

describe('before the old version stops, an abort leaves no trace', () => {
  test('where the new one fails in the shadow', async () => {
    const stream = await openStream({ pipeline: orders() });
    const behaviours = [{ match: { pipeline: 'updateLookup' }, failAfterMs: 3000 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream, CHANGED);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_PROCESSOR_FAILED');
    await expectUntouched(stream);
  });

  test('where there is no data by the deadline', async () => {
    const stream = await openStream({ pipeline: orders() }, { eventsPerSecond: 0, runsMs: MINUTE });
    const failed = await apply(stream, { ...CHANGED, ...blueGreen({ deadline: '5m' }) });
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_NOT_TAKEN_OVER');
    expect(await versions(stream)).toEqual({ copy: 'STARTED' });
  });

  test('where Atlas refuses to give it the real sink', async () => {
    const stream = await openStream({ pipeline: orders() });
    stream.disturb(({ method, path }) =>
      method === 'PATCH' && path.endsWith('/copy--next')
        ? { when: 'before', then: { status: 400, text: '{"error":400,"detail":"no"}' } }
        : undefined,
    );
    expect((await apply(stream, CHANGED)).code).toBe(1);
    stream.disturb();
    await expectUntouched(stream);
  });

  test('where the manifest takes the change back', async () => {
    const stream = await openStream({ pipeline: orders() });
    stream.disturb({ nth: 14, when: 'after', then: 'sever' });
    await apply(stream, CHANGED);
    stream.disturb();
    expect(await versions(stream)).toMatchObject({ 'copy--next': expect.any(String) as string });
    const back = await apply(stream, { pipeline: orders(), ...blueGreen() });
    expect([back.code, back.stdout + back.stderr]).toEqual([0, expect.any(String)]);
    await expectUntouched(stream);
  });
});

test('where the renamed version can’t be started, the old one is back, and nothing is lost', async () => {
  const stream = await openStream({ pipeline: orders() }, { quirks: ['renamed-start-refused'] });
  const failed = await apply(stream, CHANGED);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain('rolled back');
  await expectUntouched(stream);
});

test.each([
  ['the creation of the new version', 'POST', /\/processor$/],
  ['the stop of the new version', 'POST', /copy--next:stop$/],
  ['the stop of the old version', 'POST', /copy:stop$/],
  ['the rename of the old version', 'PATCH', /\/copy$/],
  ['the last start', 'POST', /copy:start(With)?$/],
])('cut off after %s, the same command finishes', async (_, wantedMethod, wantedPath) => {
  const stream = await openStream({ pipeline: orders() });
  stream.disturb(({ method, path }) =>
    method === wantedMethod && wantedPath.test(path) ? { when: 'after', then: 'sever' } : undefined,
  );
  expect((await apply(stream, CHANGED)).code).toBe(1);
  expect(stream.wasDisturbed()).toBe(true);
  stream.disturb();
  const again = await apply(stream, CHANGED);
  expect([again.code, again.stdout + again.stderr]).toEqual([0, expect.any(String)]);
  await expectTakenOver(stream);
});

test('while it catches up, one list an interval serves all changes, and single reads only what a list leaves out', async () => {
  const names = ['copy', 'b', 'c', 'd'];
  const count = async (quirks: readonly 'list-stats-brief'[]): Promise<{ lists: number; reads: number }> => {
    const stream = await openStream({ pipeline: orders() }, { quirks, runsMs: MINUTE });
    const manifest = (wanted: Wanted): void => {
      stream.write(wanted);
      const file = join(stream.folder, 'sluice.yaml');
      const made = JSON.parse(readFileSync(file, 'utf8')) as { workspaces: { w: { processors: object } } };
      made.workspaces.w.processors = Object.fromEntries(names.map((name) => [name, wanted]));
      writeFileSync(file, JSON.stringify(made));
    };
    const run = () =>
      runInProcess(['apply', '--auto-approve'], {
        directory: stream.folder,
        env: stream.env,
        clock: stream.clock,
      });
    manifest({ pipeline: orders() });
    expect((await run()).code).toBe(0);
    await stream.wait(10 * MINUTE);
    const seen = { started: 0, stopped: 0, lists: 0, reads: 0 };
    stream.disturb(({ method, path }) => {
      if (method === 'POST' && /--next:start(With)?$/.test(path)) seen.started += 1;
      if (method === 'POST' && path.endsWith('--next:stop')) seen.stopped += 1;
      // From the last start on until the first one has caught up.
      const isCatchingUp = seen.started === names.length && seen.stopped === 0;
      if (isCatchingUp && method === 'GET' && /\/processors(\?|$)/.test(path)) seen.lists += 1;
      if (isCatchingUp && method === 'GET' && /\/processor\/[^/?]+$/.test(path)) seen.reads += 1;
      return undefined;
    });
    manifest(CHANGED);
    const done = await run();
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    return seen;
  };
  const whole = await count([]);
  const brief = await count(['list-stats-brief']);
  // Each is read once more before it is stopped, as before every write.
  expect(whole.reads).toBeLessThanOrEqual(names.length);
  expect(whole.lists).toBeLessThanOrEqual(10);
  expect(brief.reads).toBeGreaterThan(2 * names.length);
});

describe('promote: manual', () => {
  const wanted: Wanted = { pipeline: orders(LOOKUP), ...blueGreen({ promote: 'manual' }) };

  test('ends in the shadow, is left alone by other plans, and goes on with --promote', async () => {
    const stream = await openStream({ pipeline: orders() });
    const first = await apply(stream, wanted);
    expect(first.code).toBe(2);
    expect(first.stdout).toContain('sluice apply --promote w/processor/copy');
    expect(await versions(stream)).toEqual({ copy: 'STARTED', 'copy--next': 'STARTED' });
    const plan = await stream.run(wanted, 'plan', '--detailed-exitcode');
    expect([plan.code, plan.stdout]).toEqual([0, expect.stringContaining('--promote w/processor/copy')]);
    expect((await apply(stream, wanted)).code).toBe(0);
    const exported = await stream.run(wanted, 'export', '--out', 'exported', '--project', PROJECT);
    expect(exported.stdout + exported.stderr).toContain('it is a version of copy');
    expect((await stream.run(wanted, 'status')).stdout).toContain('copy--next');
    const graph = await stream.run(wanted, 'graph', '--live');
    expect(graph.stdout).toContain('copy#45;#45;next');
    const done = await apply(stream, wanted, '--promote', 'w/processor/copy');
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    await expectTakenOver(stream);
  });
});

describe('the old version', () => {
  test('is deleted by the first plan after keepOld', async () => {
    const wanted: Wanted = { pipeline: orders(LOOKUP), ...blueGreen({ keepOld: '1h' }) };
    const stream = await openStream({ pipeline: orders() });
    expect((await apply(stream, wanted)).code).toBe(0);
    expect((await stream.run(wanted, 'plan', '--detailed-exitcode')).code).toBe(0);
    await stream.wait(70 * MINUTE);
    const done = await apply(stream, wanted);
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    expect(await versions(stream)).toEqual({ copy: 'STARTED' });
  });
});

describe('a gate', () => {
  test('judges the new version before it takes over, and after that', async () => {
    const stream = await openStream({ pipeline: orders() });
    const wanted: Wanted = { ...CHANGED, gate: { for: '1m', within: '5m' } };
    const done = await apply(stream, wanted);
    expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
    expect(done.stdout.match(/passed:/g)).toHaveLength(2);
    await expectTakenOver(stream);
  });

  test('compares its dead letters with those of the old version in the same time', async () => {
    const every = (processor: string, deadLetterEvery: number): object => ({
      match: { processor },
      deadLetterEvery,
    });
    const wanted: Wanted = { ...CHANGED, gate: { for: '1m', within: '5m' } };
    // The old version has begun to fail as well, after years without: a comparison with its life would blame the new one.
    const alike = await openStream({ pipeline: orders() }, { runsMs: 60 * MINUTE });
    await alike.api('POST', '/sandbox/events', { behaviours: [every('copy*', 10)] });
    expect(
      (await alike.run({ pipeline: orders() }, 'apply', '--auto-approve', '--restart', 'w/processor/copy'))
        .code,
    ).toBe(0);
    const done = await apply(alike, wanted, '--report', 'report.json');
    expect(done.stdout).toContain('passed: it has been sound');
    const report = JSON.parse(readFileSync(join(alike.folder, 'report.json'), 'utf8')) as {
      steps: { gate?: { readings: { comparison?: Record<string, object> }[] } }[];
    };
    const compared = report.steps.flatMap(({ gate }) => gate?.readings.at(-1)?.comparison ?? []);
    expect(compared[0]).toMatchObject({
      newVersion: { read: expect.any(Number) as number, written: expect.any(Number) as number },
      oldVersion: { deadLetters: expect.any(Number) as number },
    });

    const worse = await openStream(
      { pipeline: orders() },
      { events: { behaviours: [every('copy--next', 5), every('copy', 50)] } },
    );
    const failed = await apply(worse, wanted);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/of the old version in the\s+same time/);
    await expectUntouched(worse);
  });

  test('that fails in the shadow leaves the old version running', async () => {
    const stream = await openStream({ pipeline: orders() });
    const wanted: Wanted = { ...CHANGED, gate: { for: '1m', within: '5m', minOutput: 1_000_000 } };
    const failed = await apply(stream, wanted);
    expect(failed.code).toBe(1);
    await expectUntouched(stream);
  });
});
