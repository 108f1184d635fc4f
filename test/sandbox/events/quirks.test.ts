/** Each open question about positions, starts and statistics, answered both ways. */
import { afterEach, describe, expect, it } from 'vitest';
import { STREAM_QUIRKS } from '../../../src/sandbox/faults/stream-quirks.ts';
import type { StreamQuirkName } from '../../../src/sandbox/faults/stream-quirks.ts';
import type { Stats, Street } from './street.ts';
import { MINUTE, ORDERS, OUT, SECOND, TOPIC, WINDOW, openStreet, runAndStop } from './street.ts';

const streets: Street[] = [];
afterEach(async () => {
  for (const { client } of streets.splice(0)) await client.close();
});

interface Case {
  readonly look: (street: Street) => Promise<unknown>;
  readonly byDefault: unknown;
  readonly instead: unknown;
}

const ELSEWHERE = { $merge: { into: { connectionName: 'warehouse', db: 'shop', coll: 'other' } } };

/** What kind of statistics these are. */
function kindOf(stats: Stats | undefined): unknown {
  if (stats === undefined) return 'absent';
  if (Object.keys(stats).length === 0) return 'empty';
  if (stats['errmsg'] !== undefined) return 'error';
  return [stats['status'], 'changeStreamState' in stats ? 'complete' : 'counters'];
}

const stopped = async (street: Street): Promise<unknown> => {
  await runAndStop(street, [ORDERS, OUT]);
  return kindOf(await street.stats());
};
/** The same question has several other answers. */
const ofStopped = (instead: unknown): Case => ({
  look: stopped,
  byDefault: ['stopped', 'complete'],
  instead,
});

const iso = (street: Street, ago = 0): string => new Date(street.client.clock.time - ago).toISOString();

const CASES: Readonly<Record<StreamQuirkName, Case>> = {
  'stopped-stats-counters': ofStopped(['stopped', 'counters']),
  'stopped-stats-stale': ofStopped(['running', 'complete']),
  'stopped-stats-empty': ofStopped('empty'),
  'stopped-stats-absent': ofStopped('absent'),
  'stopped-stats-error': ofStopped('error'),
  'list-stats-brief': {
    look: async (street) => {
      await street.create([ORDERS, OUT]);
      await street.start();
      await street.wait(MINUTE);
      const [listed] = (await street.client.send('GET', '/streams/orders/processors')).body.results;
      return [kindOf(listed?.['stats'] as Stats), kindOf(await street.stats())];
    },
    byDefault: [
      ['running', 'complete'],
      ['running', 'complete'],
    ],
    instead: [
      ['running', 'counters'],
      ['running', 'complete'],
    ],
  },
  'position-is-timestamp': {
    look: async (street) => {
      await street.create([ORDERS, OUT]);
      await street.start();
      await street.wait(MINUTE);
      return Object.keys((await street.stats())?.['changeStreamState'] as object);
    },
    byDefault: ['_data'],
    instead: ['$timestamp'],
  },
  'kafka-stats-bare': {
    look: async (street) => {
      await street.create([TOPIC, OUT]);
      await street.start();
      await street.wait(MINUTE);
      const stats = await street.stats();
      const [partition = {}] = stats?.['kafkaPartitions'] as readonly object[];
      return ['kafkaConsumerGroup' in stats!, 'kafkaTotalOffsetLag' in stats!, 'topic' in partition];
    },
    byDefault: [true, true, true],
    instead: [false, false, false],
  },
  'counters-reset': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      const before = (await street.stats())?.['inputMessageCount'];
      await street.start();
      await street.wait(SECOND / 2);
      return (await street.stats())?.['inputMessageCount'] === before;
    },
    byDefault: true,
    instead: false,
  },
  'start-time-alone-seeks': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      await street.wait(MINUTE);
      await street.start({ startAtOperationTime: iso(street) });
      await street.wait(MINUTE);
      return (await street.account()).lost > 0;
    },
    byDefault: false,
    instead: true,
  },
  'start-pair-refused': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      const pair = { resumeFromCheckpoint: false, startAtOperationTime: iso(street) };
      const reply = await street.start(pair);
      return [reply.status, reply.text.includes('resumeFromCheckpoint'), await street.state()];
    },
    byDefault: [200, false, 'STARTED'],
    instead: [400, true, 'STOPPED'],
  },
  'checkpoint-dropped-at-start': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      await street.update({ pipeline: [TOPIC, OUT], options: { resumeFromCheckpoint: false } });
      await street.update({ pipeline: [ORDERS, OUT] });
      await street.wait(MINUTE);
      await street.start();
      await street.wait(MINUTE);
      return (await street.account()).lost > 0;
    },
    byDefault: true,
    instead: false,
  },
  'fresh-start-ignores-commits': {
    look: async (street) => {
      await runAndStop(street, [TOPIC, OUT]);
      await street.wait(MINUTE);
      await street.start({ resumeFromCheckpoint: false });
      await street.wait(MINUTE);
      return (await street.account()).lost > 0;
    },
    byDefault: false,
    instead: true,
  },
  'mixed-commits-reset': {
    look: async (street) => {
      await runAndStop(street, [TOPIC, OUT]);
      const both = { $source: { connectionName: 'brokers', topic: ['orders', 'refunds'] } };
      await street.update({ pipeline: [both, OUT], options: { resumeFromCheckpoint: false } });
      await street.start();
      return street.state();
    },
    byDefault: 'FAILED',
    instead: 'STARTED',
  },
  'old-start-refused': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      const time = iso(street, 72 * 60 * MINUTE);
      const reply = await street.start({ resumeFromCheckpoint: false, startAtOperationTime: time });
      return [reply.status, await street.state()];
    },
    byDefault: [200, 'FAILED'],
    instead: [400, 'STOPPED'],
  },
  'rename-with-pipeline-refused': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      return (await street.update({ name: 'other', pipeline: [ORDERS, ELSEWHERE] })).status;
    },
    byDefault: 200,
    instead: 400,
  },
  'sink-update-replays': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, WINDOW, OUT], 12 * MINUTE);
      await street.update({ pipeline: [ORDERS, WINDOW, ELSEWHERE] });
      await street.start();
      const [first, second] = (await street.events()).processors[0]?.runs ?? [];
      return second!.logs[0]!.from < first!.logs[0]!.handedOn;
    },
    byDefault: false,
    instead: true,
  },
  'event-time-is-wall-time': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, WINDOW, OUT], 22 * MINUTE);
      // The client's clock begins at noon.
      const startAtOperationTime = iso(street, 2 * MINUTE);
      await street.start({ resumeFromCheckpoint: false, startAtOperationTime });
      await street.wait(20 * MINUTE);
      return (await street.account()).partialWrites > 0;
    },
    byDefault: false,
    instead: true,
  },
  'stop-ends-failed': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      const first = await street.state();
      await street.start();
      await street.wait(MINUTE);
      await street.stop();
      return [first, await street.state(), (await street.account()).lost];
    },
    byDefault: ['STOPPED', 'STOPPED', 0],
    instead: ['FAILED', 'STOPPED', 0],
  },
  'restarts-by-itself': {
    look: async (street) => {
      await street.create([ORDERS, OUT]);
      await street.start();
      await street.wait(10 * MINUTE);
      const { lost, doubled } = await street.account();
      const runs = (await street.events()).processors[0]?.runs ?? [];
      return [await street.state(), runs.map(({ end }) => end), lost, doubled > 0];
    },
    byDefault: ['STARTED', [undefined], 0, false],
    instead: ['STARTED', ['restarted', undefined], 0, true],
  },
  'renamed-start-refused': {
    look: async (street) => {
      await runAndStop(street, [ORDERS, OUT]);
      await street.update({ name: 'other' });
      const renamed = (await street.start(undefined, 'other')).status;
      if (renamed === 200) await street.stop('other');
      await street.update({ name: 'copy' }, 'other');
      return [renamed, (await street.start()).status];
    },
    byDefault: [200, 200],
    instead: [400, 200],
  },
};

describe.each(STREAM_QUIRKS)('$name', ({ name, byDefault, instead }) => {
  const answerOf = async (quirks: readonly string[]): Promise<unknown> => {
    const street = await openStreet({ quirks });
    streets.push(street);
    return CASES[name].look(street);
  };

  it(`off: ${byDefault}`, async () => {
    expect(await answerOf([])).toEqual(CASES[name].byDefault);
  });
  it(`on: ${instead}`, async () => {
    expect(await answerOf([name])).toEqual(CASES[name].instead);
  });
});
