/** `--replay ADDRESS=TIME`: a change stream starts afresh from a time, once, and skips nothing; by the sandbox's count of events. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stream, Wanted } from './carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders, topic, tumbling } from './carry-over.ts';
import type { CliResult } from './run-cli.ts';

/** Events a second of these streams. */
const RATE = 5;
const WANTED: Wanted = { pipeline: orders(), ...CARRY };

const ago = (stream: Stream, minutes: number): string =>
  `w/processor/copy=${new Date(stream.clock.now() - minutes * MINUTE).toISOString()}`;

const run = (stream: Stream, wanted: Wanted, ...args: string[]): Promise<CliResult> =>
  stream.run(wanted, 'apply', '--auto-approve', ...args);

const flat = (text: string): string => text.replace(/\s+/g, ' ');

async function expectReplayed(stream: Stream, minutes: number): Promise<void> {
  await stream.wait(15 * MINUTE);
  const account = await stream.account();
  expect(account).toMatchObject(WHOLE);
  expect(account.doubled).toBeGreaterThanOrEqual(minutes * 60 * RATE);
  expect(account.doubled).toBeLessThanOrEqual((minutes + 1) * 60 * RATE);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
}

test('everything since then is processed again, and nothing is skipped', async () => {
  const stream = await openStream(WANTED);
  const replay = ago(stream, 10);
  const plan = await stream.run(WANTED, 'plan', '--replay', replay);
  expect(flat(plan.stdout)).toMatch(
    /replay w\/processor\/copy everything since \S+ is processed again: 10 minutes/,
  );
  const done = await run(stream, WANTED, '--replay', replay);
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('it reads from')]);
  await expectReplayed(stream, 10);
});

test('it is done once: the same command again leaves it out, and says where that is written', async () => {
  const stream = await openStream(WANTED);
  const replay = ago(stream, 10);
  expect((await run(stream, WANTED, '--replay', replay)).code).toBe(0);
  const again = await run(stream, WANTED, '--replay', replay);
  expect(again.code).toBe(0);
  expect(flat(again.stdout + again.stderr)).toMatch(/PLAN_REPLAY_DONE.*\.sluice\/restore\/replays/);
  await expectReplayed(stream, 10);
});

test('a time after its position skips nothing: it starts where it is', async () => {
  const stream = await openStream({ ...WANTED, state: 'STOPPED' }, { runsMs: 0 });
  expect((await run(stream, WANTED)).code).toBe(0);
  await stream.wait(5 * MINUTE);
  expect((await run(stream, { ...WANTED, state: 'STOPPED' })).code).toBe(0);
  await stream.wait(30 * MINUTE);
  expect((await run(stream, WANTED, '--replay', ago(stream, 10))).code).toBe(0);
  await stream.wait(15 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
});

test('a change goes with it', async () => {
  const stream = await openStream(WANTED);
  expect((await run(stream, { ...WANTED, pipeline: orders(LOOKUP) }, '--replay', ago(stream, 5))).code).toBe(
    0,
  );
  await expectReplayed(stream, 5);
});

test('cut off, the next run leaves the replay out, and nothing is lost', async () => {
  const stream = await openStream(WANTED);
  const replay = ago(stream, 10);
  stream.disturb(({ method, path }) =>
    method === 'POST' && path.includes(':startWith') ? { when: 'before', then: 'sever' } : undefined,
  );
  expect((await run(stream, WANTED, '--replay', replay)).code).not.toBe(0);
  stream.disturb();
  const again = await run(stream, WANTED, '--replay', replay);
  expect([again.code, again.stdout + again.stderr]).toEqual([0, expect.any(String)]);
  await stream.wait(15 * MINUTE);
  expect(await stream.account()).toMatchObject(WHOLE);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
});

test('one that Atlas refuses is forgotten again, so that it can be repeated', async () => {
  const stream = await openStream(WANTED);
  const replay = ago(stream, 10);
  stream.disturb(({ method, path }) =>
    method === 'POST' && path.includes(':startWith')
      ? { when: 'before', then: { status: 400, text: '{"error":400,"detail":"no"}' } }
      : undefined,
  );
  expect((await run(stream, WANTED, '--replay', replay)).code).toBe(1);
  stream.disturb();
  expect(readdirSync(join(stream.folder, '.sluice', 'restore', 'replays'))).toEqual([]);
  expect((await run(stream, WANTED, '--replay', replay)).code).toBe(0);
  await expectReplayed(stream, 10);
});

test('a saved plan holds it, and its digest does', async () => {
  const stream = await openStream(WANTED);
  const [first, second] = [ago(stream, 10), ago(stream, 11)];
  const digests = [];
  for (const replay of [first, second]) {
    const made = await stream.run(WANTED, 'plan', '--replay', replay, '--out', 'plan.json', '--json');
    digests.push((JSON.parse(made.stdout) as { digest: string }).digest);
  }
  expect(new Set(digests).size).toBe(2);
  const other = await stream.run(WANTED, 'apply', 'plan.json', '--replay', first);
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('SETTINGS_CONFLICT')]);
  const done = await stream.run(WANTED, 'apply', 'plan.json');
  expect([done.code, done.stdout + done.stderr]).toEqual([0, expect.any(String)]);
  await expectReplayed(stream, 11);
});

describe('it is impossible', () => {
  test.each([
    ['for Kafka', { pipeline: topic(), ...CARRY }, 'Kafka'],
    ['where the manifest asks for no swaps', { pipeline: orders() }, 'carry-over'],
  ] as const)('%s, and nothing is changed', async (_, wanted, why) => {
    const stream = await openStream(wanted, { runsMs: MINUTE });
    const refused = await run(stream, wanted, '--replay', ago(stream, 1));
    expect(refused.code).toBe(1);
    expect(flat(refused.stderr)).toMatch(new RegExp(`PLAN_REPLAY_IMPOSSIBLE.*${why}`));
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  });

  test('for a time that is none, one in the future, and a processor that is not there', async () => {
    const stream = await openStream(WANTED, { runsMs: MINUTE });
    for (const [replay, code] of [
      ['w/processor/copy=yesterday', 'SETTINGS_REPLAY_INVALID'],
      ['w/processor/copy=2026-11-28T06:00:00', 'SETTINGS_REPLAY_INVALID'],
      [ago(stream, -10), 'PLAN_REPLAY_IMPOSSIBLE'],
      [ago(stream, 1).replace('copy', 'cpoy'), 'PLAN_TARGET_UNKNOWN'],
    ] as const) {
      const refused = await run(stream, WANTED, '--replay', replay);
      expect([replay, refused.code, refused.stderr]).toEqual([replay, 1, expect.stringContaining(code)]);
    }
  });
});

test('a window is partial-window, and has to be allowed', async () => {
  const wanted = { pipeline: orders({}, tumbling(2)), ...CARRY };
  const stream = await openStream(wanted);
  const refused = await run(stream, wanted, '--replay', ago(stream, 10));
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([
    3,
    expect.stringContaining('partial-window'),
  ]);
});
