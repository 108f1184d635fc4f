/**
 * A change of a Kafka source that can't resume from its checkpoint goes on at what the consumer group has committed: by the sandbox's count of
 * events, the program over HTTP.
 */
import { describe, expect, test } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { CARRY, MINUTE, WHOLE, openStream, topic, tumbling } from './carry-over.ts';
import type { CliResult } from './run-cli.ts';

/** Another $source, with the same topic and group. */
const CHANGED: Wanted = { pipeline: topic({ timeField: { $toDate: '$at' } }), ...CARRY };

const apply = (stream: Stream, wanted = CHANGED, ...flags: string[]): Promise<CliResult> =>
  stream.run(wanted, 'apply', '--auto-approve', ...flags);

const open = (quirks: readonly QuirkName[] = [], partitions = 3): Promise<Stream> =>
  openStream({ pipeline: topic() }, { quirks, events: { partitions } });

async function expectWhole(stream: Stream, most: number): Promise<void> {
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  await stream.wait(20 * MINUTE);
  const account = await stream.account();
  expect(account).toMatchObject(WHOLE);
  expect(account.doubled).toBeLessThanOrEqual(most);
  expect((await stream.run(CHANGED, 'plan', '--detailed-exitcode')).code).toBe(0);
}

test('nothing is skipped, and the last message of each partition is read again', async () => {
  const stream = await open();
  const plan = await stream.run(CHANGED, 'plan');
  expect(plan.stdout).toMatch(/^ {2}reprocess/m);
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream, 3);
});

test('with a single partition the report says that nothing was skipped', async () => {
  const stream = await open([], 1);
  const done = await apply(stream);
  expect(done.code).toBe(0);
  expect(done.stdout.replace(/\s+/g, ' ')).toContain('nothing was skipped');
  await expectWhole(stream, 1);
});

test('with several it says that a gap is not excluded', async () => {
  const stream = await open();
  expect((await apply(stream)).stdout.replace(/\s+/g, ' ')).toContain("can't be told");
});

test('a gap that is proven fails the step, with the offsets that were skipped', async () => {
  const stream = await open(['fresh-start-ignores-commits'], 1);
  const failed = await apply(stream);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toMatch(/APPLY_SOURCE_GAP[^]*skipped\s+\d+\s+messages/);
  expect(await stream.processors()).toEqual({ copy: 'STARTED' });
  await stream.wait(20 * MINUTE);
  const [, skipped] = /skipped\s+(\d+)\s+messages/.exec(failed.stdout) ?? [];
  expect((await stream.account()).unread).toBe(Number(skipped));
});

const UNKNOWNS: readonly QuirkName[] = [
  'stopped-stats-absent',
  'stop-ends-failed',
  'checkpoint-dropped-at-start',
  'kafka-stats-bare',
  'counters-reset',
];

test.each(UNKNOWNS)('nothing is lost with the quirk %s', async (quirk) => {
  const stream = await open([quirk], 1);
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream, 10 * 60 * 5);
});

test.each([10, 12, 14])('cut off after request %i, the same command finishes the work', async (nth) => {
  const stream = await open();
  stream.disturb({ nth, when: 'after', then: 'sever' });
  expect((await apply(stream)).code).toBe(1);
  stream.disturb();
  expect((await apply(stream)).code).toBe(0);
  await expectWhole(stream, 6);
});

describe('a new version that fails', () => {
  test('is left as it is once it has read what the old one would skip', async () => {
    const stream = await open();
    const behaviours = [{ match: { pipeline: 'timeField' }, failAfterMs: 200, batchMs: 100 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream, CHANGED, '--watch-start', '30s');
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('APPLY_HAS_CONSUMED');
    expect(await stream.processors()).toEqual({ copy: 'FAILED' });
  });

  test('gives way to the old one where it has read nothing', async () => {
    const stream = await open();
    const behaviours = [{ match: { pipeline: 'timeField' }, failAfterMs: 500, batchMs: 60_000 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const failed = await apply(stream);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('rolled back');
    expect(await stream.processors()).toEqual({ copy: 'STARTED' });
    await stream.wait(10 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });
});

test('another topic is refused as source-gap, and a window as partial-window', async () => {
  const stream = await open();
  const other: Wanted = { pipeline: topic({ topic: 'orders.v2' }), ...CARRY };
  const refused = await apply(stream, other);
  expect(refused.code).toBe(3);
  expect(refused.stdout + refused.stderr).toContain('source-gap');
  const window: Wanted = { pipeline: topic({ timeField: { $toDate: '$at' } }, tumbling(5)), ...CARRY };
  const cut = await apply(stream, window);
  expect(cut.code).toBe(3);
  expect(cut.stdout + cut.stderr).toContain('partial-window');
});
