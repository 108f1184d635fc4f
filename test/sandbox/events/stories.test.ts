/** What happens to events when streams are changed, told over HTTP: the count shows what was lost, doubled or cut. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TestClock, startClient } from '../client.ts';
import type { Street } from './street.ts';
import { MINUTE, ORDERS, OUT, SECOND, SINK, TOPIC, WINDOW, openStreet, runAndStop } from './street.ts';

const streets: Street[] = [];
afterEach(async () => {
  for (const { client } of streets.splice(0)) await client.close();
});

async function open(options: Parameters<typeof openStreet>[0] = {}): Promise<Street> {
  const street = await openStreet(options);
  streets.push(street);
  return street;
}

const BOTH = { $source: { connectionName: 'warehouse', db: 'shop', coll: ['orders', 'refunds'] } };
const SHADOW = { $merge: { into: { connectionName: 'warehouse', db: 'shadow', coll: 'out' } } };
const LONGER = {
  $tumblingWindow: {
    interval: { size: 10, unit: 'minute' },
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
};

/** The time in a resume token, as ISO text. */
async function positionOf(street: Street, name?: string): Promise<string> {
  const state = (await street.stats(name))?.['changeStreamState'] as { readonly _data: string };
  return new Date(Number.parseInt(state._data.slice(2, 10), 16) * 1000).toISOString();
}

describe('a changed $source', () => {
  it('skips what arrives between stop and start when it starts from now', async () => {
    const street = await open();
    await runAndStop(street, [ORDERS, OUT]);
    await street.wait(2 * MINUTE);
    await street.update({ pipeline: [BOTH, OUT], options: { resumeFromCheckpoint: false } });
    await street.start();
    await street.wait(5 * MINUTE);
    const { lost, unread, doubled } = await street.account();
    // Five events a second for two minutes.
    expect(lost).toBeGreaterThan(590);
    expect([unread, doubled]).toEqual([lost, 0]);
  });

  it('loses nothing in a swap that starts the new processor at the old position', async () => {
    const street = await open();
    await street.create([ORDERS, OUT]);
    await street.start();
    await street.wait(10 * MINUTE);
    await street.create([BOTH, OUT], 'copy--next');
    await street.stop();
    const startAtOperationTime = await positionOf(street);
    await street.wait(30 * SECOND);
    await street.update({ name: 'copy--prev-2611221210' });
    await street.update({ name: 'copy' }, 'copy--next');
    expect((await street.start({ resumeFromCheckpoint: false, startAtOperationTime })).status).toBe(200);
    await street.wait(5 * MINUTE);
    const counted = await street.account();
    expect(counted).toMatchObject({ lost: 0, unread: 0 });
    expect(counted.doubled).toBeLessThanOrEqual(5);
    expect(counted.logs.map(({ log }) => log)).toEqual([
      'changeStream Cluster0/shop.orders',
      'changeStream Cluster0/shop.refunds',
    ]);
  });
});

describe('a window that gets longer', () => {
  it('is cut by a fresh start in its middle, and the whole result of the old one is overwritten', async () => {
    const street = await open();
    await runAndStop(street, [ORDERS, WINDOW, OUT], 32 * MINUTE);
    await street.start({ resumeFromCheckpoint: false });
    await street.wait(30 * MINUTE);
    const { partialWindows, partialWrites, windows } = await street.account();
    expect([partialWindows, partialWrites]).toEqual([1, 1]);
    expect(windows.find(({ isPartial }) => isPartial)?.start).toBe('2026-11-22T12:30:00.000Z');
  });

  it('stays whole in blue/green, by the switch of the sink on a checkpoint', async () => {
    const street = await open();
    await street.create([ORDERS, WINDOW, OUT]);
    await street.start();
    await street.wait(17 * MINUTE);
    await street.create([ORDERS, LONGER, SHADOW], 'copy--next');
    await street.start(undefined, 'copy--next');
    await street.wait(45 * MINUTE);
    await street.stop('copy--next');
    expect((await street.update({ pipeline: [ORDERS, LONGER, OUT] }, 'copy--next')).status).toBe(200);
    await street.wait(14 * MINUTE);
    await street.stop();
    await street.update({ name: 'copy--prev-2611221316' });
    await street.update({ name: 'copy' }, 'copy--next');
    await street.start();
    await street.wait(25 * MINUTE);
    expect(await street.account()).toMatchObject({ lost: 0, unread: 0, partialWrites: 0, missingWindows: 0 });
    expect((await street.account('merge Cluster0/shadow.out')).windows.length).toBeGreaterThan(3);
  });
});

describe('a Kafka source', () => {
  it('goes on from the commits of its group after an update in place, also under another name', async () => {
    const street = await open();
    await runAndStop(street, [TOPIC, OUT]);
    const group = (await street.stats())?.['kafkaConsumerGroup'];
    await street.wait(MINUTE);
    const config = { auto_offset_reset: 'latest', keyFormat: 'string' };
    const changed = { $source: { ...TOPIC.$source, config } };
    await street.update({ pipeline: [changed, OUT], options: { resumeFromCheckpoint: false } });
    await street.update({ name: 'other' });
    await street.start(undefined, 'other');
    await street.wait(MINUTE);
    expect((await street.stats('other'))?.['kafkaConsumerGroup']).toBe(group);
    const counted = await street.account();
    expect(counted).toMatchObject({ lost: 0, unread: 0 });
    // The last message of each of the three partitions.
    expect(counted.doubled).toBe(3);
  });

  it('has a gap with another group, and with a new processor', async () => {
    const street = await open();
    await runAndStop(street, [TOPIC, OUT]);
    await street.wait(MINUTE);
    await street.client.send('DELETE', '/streams/orders/processor/copy');
    await street.create([TOPIC, OUT]);
    await street.start();
    await street.wait(MINUTE);
    expect((await street.account()).lost).toBeGreaterThan(290);
  });

  it('is named when it shares its group with another processor', async () => {
    const street = await open();
    const shared = { $source: { ...TOPIC.$source, config: { group_id: 'g' } } };
    await street.create([shared, OUT]);
    await street.create([shared, SHADOW], 'copy--next');
    await street.start();
    await street.wait(MINUTE);
    expect((await street.events()).sharedGroups).toEqual([]);
    await street.start(undefined, 'copy--next');
    const [group] = (await street.events()).sharedGroups;
    expect([group?.group, group?.processors.length]).toEqual(['g', 2]);
  });

  it('reports offsets whose lag grows while it is slow', async () => {
    const street = await open();
    await street.client.send('POST', '/sandbox/events', { behaviours: [{ speed: 0.5 }] });
    await street.create([TOPIC, OUT]);
    await street.start();
    expect(await street.stats()).not.toHaveProperty('kafkaTotalOffsetLag');
    const lags: unknown[] = [];
    for (let minute = 0; minute < 3; minute += 1) {
      await street.wait(MINUTE);
      lags.push((await street.stats())?.['kafkaTotalOffsetLag']);
    }
    expect(lags).toEqual(lags.toSorted((a, b) => Number(a) - Number(b)));
    expect(lags[2]).toBeGreaterThan(400);
  });
});

describe('the statistics', () => {
  it('are absent before the first start, and have a Timestamp and no lag before the first event', async () => {
    const street = await open();
    await street.create([ORDERS, OUT]);
    expect(await street.stats()).toBeUndefined();
    await street.start();
    expect(await street.stats()).toMatchObject({
      status: 'running',
      inputMessageCount: 0,
      changeStreamTimeDifferenceSecs: 0,
      changeStreamState: { $timestamp: { i: 1 } },
    });
    await street.wait(MINUTE);
    expect(await street.stats()).toMatchObject({
      changeStreamState: { _data: expect.stringMatching(/^82[0-9A-F]{16}/) as string },
    });
    expect(await positionOf(street)).toBe('2026-11-22T12:00:59.000Z');
  });

  it('say what the processor is doing while its state changes, and it reads until it has stopped', async () => {
    const street = await open({ settleMs: 5000 });
    // Until the connections are ready.
    await street.wait(MINUTE);
    await street.create([ORDERS, OUT]);
    await street.start();
    expect([await street.state(), (await street.stats())?.['status']]).toEqual(['PROVISIONING', 'starting']);
    await street.wait(MINUTE);
    await street.stop();
    expect([await street.state(), (await street.stats())?.['status']]).toEqual(['STOPPING', 'stopping']);
    const before = Number((await street.stats())?.['inputMessageCount']);
    // Other settings are no start.
    await street.client.send('POST', '/sandbox/events', { oplogMs: 60 * MINUTE });
    await street.wait(MINUTE);
    expect([await street.state(), (await street.stats())?.['status']]).toEqual(['STOPPED', 'stopped']);
    const after = Number((await street.stats())?.['inputMessageCount']);
    expect(after - before).toBeGreaterThan(20);
    expect(after - before).toBeLessThan(30);
    expect((await street.events()).processors[0]?.runs).toHaveLength(1);
  });

  it('have doubles for sizes and integers for counts', async () => {
    const street = await open();
    await street.create([ORDERS, OUT]);
    await street.start();
    await street.wait(MINUTE);
    const { text } = await street.client.send('GET', '/streams/orders/processor/copy');
    expect(text).toMatch(/"inputMessageCount":\d+,"inputMessageSize":\d+\.0,/);
  });

  it('name the oldest and the newest open window', async () => {
    const street = await open();
    await street.create([ORDERS, WINDOW, OUT]);
    await street.start();
    await street.wait(12 * MINUTE);
    const [window] = (await street.stats())?.['operatorStats'] as readonly unknown[];
    const start = { $date: '2026-11-22T12:10:00.000Z' };
    expect(window).toMatchObject({ minOpenWindowStartTime: start, maxOpenWindowStartTime: start });
  });

  it('count dead letters, and go on after a fresh start', async () => {
    const street = await open();
    const behaviours = [{ match: { processor: 'copy' }, deadLetterEvery: 10 }];
    await street.client.send('POST', '/sandbox/events', { behaviours });
    await runAndStop(street, [ORDERS, OUT]);
    const before = await street.stats();
    expect(before?.['dlqMessageCount']).toBe(300);
    await street.start({ resumeFromCheckpoint: false });
    await street.wait(MINUTE);
    expect((await street.stats())?.['inputMessageCount']).toBeGreaterThan(
      Number(before?.['inputMessageCount']),
    );
  });
});

describe('what goes wrong', () => {
  it('a crash loses nothing and doubles what no checkpoint covered', async () => {
    const street = await open();
    await street.create([ORDERS, OUT]);
    await street.start();
    await street.wait(7 * MINUTE);
    await street.client.send('POST', '/sandbox/events', { fail: { workspace: 'orders', processor: 'copy' } });
    expect(await street.state()).toBe('FAILED');
    await street.start();
    await street.wait(5 * MINUTE);
    const { lost, doubled } = await street.account();
    expect(lost).toBe(0);
    // The last checkpoint was two minutes before.
    expect(doubled).toBeGreaterThan(580);
    expect(doubled).toBeLessThan(620);
  });

  it('a fault makes a stop end FAILED', async () => {
    const street = await open({ faults: [{ match: { path: '**:stop', nth: 1 }, failOnStop: true }] });
    await runAndStop(street, [ORDERS, OUT]);
    expect(await street.state()).toBe('FAILED');
    expect((await street.stats())?.['status']).toBe('error');
  });

  it('a processor can fail by itself after a while', async () => {
    const street = await open();
    await street.client.send('POST', '/sandbox/events', {
      behaviours: [{ match: { pipeline: '"refunds"' }, failAfterMs: 3000 }],
    });
    await street.create([BOTH, OUT]);
    await street.start();
    expect(await street.state()).toBe('STARTED');
    await street.wait(3 * SECOND);
    expect(await street.state()).toBe('FAILED');
  });

  it('a checkpoint that is older than the oplog is no place to go on from', async () => {
    const street = await open();
    await runAndStop(street, [ORDERS, OUT]);
    await street.wait(72 * 60 * MINUTE);
    const refused = await street.update({ pipeline: [ORDERS, SHADOW] });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('oplog')]);
    await street.start();
    expect(await street.state()).toBe('FAILED');
  });

  it('an update whose start time is too old is refused at once', async () => {
    const street = await open();
    await runAndStop(street, [ORDERS, OUT]);
    const config = { startAtOperationTime: { $date: '2026-11-01T00:00:00Z' } };
    const old = { $source: { ...ORDERS.$source, config } };
    const refused = await street.update({ pipeline: [old, OUT], options: { resumeFromCheckpoint: false } });
    expect(refused.status).toBe(400);
  });

  it('a start time in the definition does nothing while there is a checkpoint, and counts without one', async () => {
    const street = await open();
    const config = { startAtOperationTime: { $date: '2026-11-22T11:30:00Z' } };
    await runAndStop(street, [{ $source: { ...ORDERS.$source, config } }, OUT]);
    await street.start();
    await street.wait(MINUTE);
    expect(await street.account()).toMatchObject({ lost: 0, doubled: 0 });
    await street.stop();
    await street.start({ resumeFromCheckpoint: false });
    await street.wait(10 * MINUTE);
    expect((await street.account()).doubled).toBeGreaterThan(12_000);
  });
});

describe('the record', () => {
  it('survives a restart of the sandbox, with positions, commits and behaviours', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'state.json');
    const clock = new TestClock();
    const first = await open({ stateFile, clock });
    await runAndStop(first, [TOPIC, OUT]);
    const before = await first.account();
    await first.client.close();
    const client = await startClient({ stateFile, clock });
    const after = (await client.send('GET', `/sandbox/events?sink=${SINK}`)).body as unknown as {
      sinks: readonly unknown[];
    };
    expect(after.sinks).toEqual([before]);
    await client.close();
    streets.pop();
  });

  it('begins for running processors when events are turned on', async () => {
    const street = await open({ eventsPerSecond: undefined as never });
    await street.create([ORDERS, OUT]);
    await street.start();
    await street.wait(MINUTE);
    expect(await street.stats()).toMatchObject({ inputMessageCount: 60, memoryUsageBytes: 4096 });
    expect((await street.client.send('POST', '/sandbox/events', { eventsPerSecond: 2 })).status).toBe(200);
    await street.wait(MINUTE);
    expect(await street.stats()).toHaveProperty('changeStreamState');
    expect((await street.account()).lost).toBe(0);
  });

  it('refuses settings that it does not know, by name', async () => {
    const street = await open();
    const reply = await street.client.send('POST', '/sandbox/events', { behaviours: [{ bachMs: 5 }] });
    expect([reply.status, reply.body.errorCode]).toEqual([400, 'INVALID_EVENTS']);
    expect(reply.text).toContain('bachMs');
  });
});
