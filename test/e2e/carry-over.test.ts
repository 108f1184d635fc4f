/**
 * A change that can't resume from its checkpoint loses nothing with `update.freshStart: carry-over`: by the sandbox's count of events, the
 * program over HTTP.
 */
import { describe, expect, test } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders, tumbling } from './carry-over.ts';
import type { CliResult } from './run-cli.ts';

const CHANGED: Wanted = { pipeline: orders(LOOKUP), ...CARRY };

/** Events a second: what a second of overlap may double. */
const RATE = 5;

const apply = (stream: Stream, wanted = CHANGED, ...flags: string[]): Promise<CliResult> =>
  stream.run(wanted, 'apply', '--auto-approve', ...flags);

/** After a while: nothing lost, and nothing left to do. */
async function expectWhole(stream: Stream, wanted = CHANGED, most = 3 * RATE): Promise<void> {
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  await stream.wait(20 * MINUTE);
  const account = await stream.account();
  expect(account).toMatchObject(WHOLE);
  expect(account.doubled).toBeLessThanOrEqual(most);
  expect((await stream.run(wanted, 'plan', '--detailed-exitcode')).code).toBe(0);
}

test('a changed $source of a change stream goes on where the old version was', async () => {
  const stream = await openStream({ pipeline: orders() });
  const plan = await stream.run(CHANGED, 'plan');
  expect(plan.stdout).toContain('start copy where it was');
  expect(plan.stdout).toMatch(/^ {2}reprocess/m);
  expect(plan.stdout).not.toContain('checkpoint-loss');
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream);
});

test('without update it is refused, and says how nothing is lost', async () => {
  const stream = await openStream({ pipeline: orders() }, { runsMs: 0 });
  const wanted = { pipeline: orders(LOOKUP) };
  const plan = await stream.run(wanted, 'plan', '--json');
  const { hazards } = JSON.parse(plan.stdout) as { hazards: { kind: string; allowWith?: string }[] };
  const loss = hazards.find(({ kind }) => kind === 'checkpoint-loss');
  expect(loss?.allowWith).toContain('update: { freshStart: carry-over }');
  expect((await apply(stream, wanted)).code).toBe(3);
});

test('from-now consents to the loss, which the sandbox then counts', async () => {
  const stream = await openStream({ pipeline: orders() });
  await stream.api('POST', '/sandbox/events', { behaviours: [{ batchMs: 60_000 }] });
  const wanted = { pipeline: orders(LOOKUP), update: { freshStart: 'from-now' } };
  expect((await apply(stream, wanted)).code).toBe(0);
  await stream.wait(20 * MINUTE);
  expect((await stream.account()).unread).toBeGreaterThan(0);
});

describe('the old version runs again where the new one', () => {
  test('is refused when it starts', async () => {
    const stream = await openStream({ pipeline: orders() });
    stream.disturb(({ method, path }) =>
      method === 'POST' && path.includes('/copy:startWith')
        ? { when: 'before', then: { status: 400, text: '{"error":400,"detail":"no"}' } }
        : undefined,
    );
    const failed = await apply(stream);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('rolled back');
    stream.disturb();
    await stream.wait(5 * MINUTE);
    expect((await apply(stream)).code).toBe(0);
    await expectWhole(stream);
  });

  test('fails before it has proved itself', async () => {
    const stream = await openStream({ pipeline: orders() });
    const behaviours = [{ match: { pipeline: 'updateLookup' }, failAfterMs: 3000 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_PROCESSOR_FAILED');
    await expectWhole(stream, { pipeline: orders() }, 20 * RATE);
  });
});

test('a stop that ends FAILED is made good by another one', async () => {
  const stream = await openStream({ pipeline: orders() }, { quirks: ['stop-ends-failed'] });
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream, CHANGED, 6 * 60 * RATE);
});

const UNKNOWNS: readonly QuirkName[] = ['stopped-stats-absent', 'start-pair-refused', 'restarts-by-itself'];

test.each(UNKNOWNS)('nothing is lost with the quirk %s', async (quirk) => {
  const stream = await openStream({ pipeline: orders() }, { quirks: [quirk] });
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream, CHANGED, 7 * 60 * RATE);
});

test('where a renamed processor can’t be started, the old version is back, and nothing is lost', async () => {
  const stream = await openStream({ pipeline: orders() }, { quirks: ['renamed-start-refused'] });
  expect((await apply(stream)).code).toBe(1);
  await expectWhole(stream, { pipeline: orders() });
});

test.each([10, 14, 16])('cut off after request %i, the same command finishes the work', async (nth) => {
  const stream = await openStream({ pipeline: orders() });
  stream.disturb({ nth, when: 'after', then: 'sever' });
  expect((await apply(stream)).code).toBe(1);
  stream.disturb();
  const again = await apply(stream);
  expect([again.code, again.stdout]).toEqual([0, expect.any(String)]);
  await expectWhole(stream);
});

test('a stopped processor starts where it was stopped', async () => {
  const stream = await openStream({ pipeline: orders() });
  expect((await apply(stream, { pipeline: orders(), state: 'STOPPED' })).code).toBe(0);
  await stream.wait(30 * MINUTE);
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream);
});

test('one that is to stay stopped keeps its checkpoint until somebody consents', async () => {
  const stream = await openStream({ pipeline: orders() });
  const stopped = { pipeline: orders(), state: 'STOPPED' };
  expect((await apply(stream, stopped)).code).toBe(0);
  const refused = await apply(stream, { ...CHANGED, state: 'STOPPED' });
  expect(refused.code).toBe(3);
  expect(refused.stdout + refused.stderr).toContain('checkpoint-loss');
});

describe('a window', () => {
  const longer: Wanted = { pipeline: orders({}, tumbling(5)), ...CARRY };

  test('is refused as partial-window, and whole where it is allowed and event time is cluster time', async () => {
    const stream = await openStream({ pipeline: orders({}, tumbling(2)) });
    expect((await apply(stream, longer)).code).toBe(3);
    expect((await apply(stream, longer, '--allow', 'partial-window')).code).toBe(0);
    await stream.wait(40 * MINUTE);
    const whole = { ...WHOLE, partialWrites: 0, partialWindows: 0, missingWindows: 0 };
    expect(await stream.account()).toMatchObject(whole);
  });

  test('is cut where it is allowed and event time is wall time: the hazard said so', async () => {
    const stream = await openStream(
      { pipeline: orders({}, tumbling(2)) },
      { quirks: ['event-time-is-wall-time'], eventsPerSecond: 30 },
    );
    expect((await apply(stream, longer, '--allow', 'partial-window')).code).toBe(0);
    await stream.wait(40 * MINUTE);
    expect((await stream.account()).partialWrites).toBeGreaterThan(0);
  });

  test('that is removed loses nothing of what was in it', async () => {
    const stream = await openStream({ pipeline: orders({}, tumbling(5)) });
    expect((await apply(stream)).code).toBe(0);
    await stream.wait(20 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });
});

test('destroy takes what an unfinished change has left as well', async () => {
  const stream = await openStream({ pipeline: orders() }, { runsMs: MINUTE });
  stream.disturb({ nth: 14, when: 'after', then: 'sever' });
  await apply(stream);
  stream.disturb();
  const gone = await stream.run(CHANGED, 'destroy', '--auto-approve', '--allow', 'data-loss,mass-delete');
  expect([gone.code, gone.stdout]).toEqual([0, expect.any(String)]);
  expect(await stream.processors()).toEqual({});
});
