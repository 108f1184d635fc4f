/** Positions in all forms of statistics that were recorded, and in forms that nobody has seen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDocument } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { STAGES } from '../../src/pipeline/stages.ts';
import type { Reading } from '../../src/position/position.ts';
import { readPosition } from '../../src/position/position.ts';
import { compareClusterTimes, readTokenTime } from '../../src/position/resume-token.ts';
import { sourceKindOf } from '../../src/position/source.ts';

const NOW = Date.parse('2024-09-12T16:01:40Z');
const TOKEN = '8266E3105B000000012B022C0100296E5A1004';

const TYPES = new Map([
  ['cluster', 'Cluster'],
  ['kafka', 'Kafka'],
  ['kinesis', 'AWSKinesisDataStreams'],
  ['samples', 'Sample'],
  ['odd', 'Unheard'],
]);

const SOURCES = {
  changes: '{"connectionName":"cluster","db":"d","coll":"c"}',
  topic: '{"connectionName":"kafka","topic":"t"}',
  stream: '{"connectionName":"kinesis","stream":"s"}',
  sample: '{"connectionName":"samples"}',
  documents: '{"documents":[{"a":1}]}',
  odd: '{"connectionName":"odd"}',
  cron: '{"schedule":{"cron":"0 * * * *"}}',
};

function read(source: keyof typeof SOURCES, stats: string): Reading {
  const body = parseJson(`{"pipeline":[{"$source":${SOURCES[source]}}],"stats":${stats}}`);
  if (!isDocument(body)) throw new Error('the body is no document');
  return readPosition(body, { connections: TYPES }, NOW);
}

const at = (source: keyof typeof SOURCES, stats: string): Reading['position'] => read(source, stats).position;

test('the time of a resume token is in its bytes 1 to 8', () => {
  expect(readTokenTime(TOKEN, NOW)).toEqual({
    seconds: Date.parse('2024-09-12T16:01:31Z') / 1000,
    increment: 1,
  });
});

test.each([
  ['another first byte', '8366E3105B00000001'],
  ['a time more than five minutes ahead', '8266E311A100000001'],
  ['a time of zero', '820000000000000001'],
  ['too few bytes', '8266E3105B000000'],
  ['what is not hexadecimal', '82zzE3105B00000001'],
  ['nothing', ''],
])('a token with %s has no time', (_, data) => {
  expect(readTokenTime(data, NOW)).toBeUndefined();
});

test('every token of the real form has the time that was put into it', () => {
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: NOW / 1000 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.stringMatching(/^[0-9a-f]{0,20}$/),
      (seconds, increment, rest) => {
        expect(readTokenTime(`82${hex(seconds)}${hex(increment)}${rest}`, NOW)).toEqual({
          seconds,
          increment,
        });
      },
    ),
  );
});

test('times are ordered by their seconds, then by their increment', () => {
  const times = [
    { seconds: 2, increment: 0 },
    { seconds: 1, increment: 9 },
    { seconds: 1, increment: 2 },
  ];
  expect(times.toSorted(compareClusterTimes)).toEqual(times.toReversed());
});

test('a change stream with a token is at its time, and its lag counts', () => {
  expect(
    at('changes', `{"changeStreamState":{"_data":"${TOKEN}"},"changeStreamTimeDifferenceSecs":9}`),
  ).toEqual({
    source: 'change-stream',
    time: { seconds: 1726156891, increment: 1 },
    from: 'token',
    lagSeconds: 9,
  });
});

test('a change stream without a token yet is at its start, and its lag of 0 says nothing', () => {
  expect(
    at(
      'changes',
      '{"changeStreamState":{"$timestamp":{"t":1726156891,"i":3}},"changeStreamTimeDifferenceSecs":0}',
    ),
  ).toEqual({ source: 'change-stream', time: { seconds: 1726156891, increment: 3 }, from: 'start' });
});

test('a Kafka source has an offset for each partition, whatever types its numbers have', () => {
  expect(
    at(
      'topic',
      `{"kafkaConsumerGroup":"g","kafkaPartitions":[
        {"topic":"t","partition":1,"currentOffset":{"$numberLong":"7"},"partitionOffsetLag":2},
        {"topic":"t","partition":0,"currentOffset":{"$numberDouble":"5.0"},"partitionOffsetLag":"1"}]}`,
    ),
  ).toEqual({
    source: 'kafka',
    group: 'g',
    partitions: [
      { topic: 't', partition: 0, next: 5, lag: 1 },
      { topic: 't', partition: 1, next: 7, lag: 2 },
    ],
    lagMessages: 3,
  });
});

test('the lag of a topic is unknown until that of each partition is known', () => {
  const position = at(
    'topic',
    '{"kafkaPartitions":[{"partition":0,"currentOffset":5,"partitionOffsetLag":1},{"partition":1,"currentOffset":7}]}',
  );
  expect(position).toMatchObject({ source: 'kafka' });
  expect(position).not.toHaveProperty('lagMessages');
});

test.each<[what: string, source: keyof typeof SOURCES, stats: string, why: string]>([
  ['no statistics', 'changes', 'null', 'Atlas shows no statistics'],
  ['empty statistics', 'changes', '{}', 'Atlas shows no statistics'],
  ['counters only', 'changes', '{"inputMessageCount":3}', 'the statistics have no changeStreamState'],
  [
    'a token of another form',
    'changes',
    '{"changeStreamState":{"_data":"00"}}',
    'its resume token has a form that Sluice does not know',
  ],
  [
    'a state of another form',
    'changes',
    '{"changeStreamState":17}',
    'its changeStreamState has a form that Sluice does not know',
  ],
  ['no partitions', 'topic', '{"kafkaPartitions":[]}', 'the statistics have no kafkaPartitions'],
  [
    'one partition without an offset',
    'topic',
    '{"kafkaPartitions":[{"partition":0,"currentOffset":1},{"partition":1}]}',
    'a partition has a form that Sluice does not know',
  ],
  [
    'a negative offset',
    'topic',
    '{"kafkaPartitions":[{"partition":0,"currentOffset":-1001}]}',
    'a partition has a form that Sluice does not know',
  ],
  ['Kinesis', 'stream', '{"inputMessageCount":3}', 'Atlas shows no position for Kinesis'],
  ['a connection of an unknown type', 'odd', '{"inputMessageCount":3}', 'Sluice does not know its source'],
  ['a schedule', 'cron', '{"inputMessageCount":3}', 'Sluice does not know its source'],
])('%s: the position is unknown, and says why', (_, source, stats, why) => {
  expect(at(source, stats)).toEqual({ source: 'unknown', why });
});

test('a sample source has nothing to carry over, also where its statistics have a changeStreamState', () => {
  const stats = `{"changeStreamState":{"_data":"${TOKEN}"}}`;
  expect([at('sample', stats), at('documents', stats)]).toEqual([
    { source: 'nothing' },
    { source: 'nothing' },
  ]);
});

test('open windows are those of all operators', () => {
  expect(
    read(
      'changes',
      `{"status":"running","operatorStats":[{"name":"$match"},
        {"minOpenWindowStartTime":{"$date":"2024-09-12T16:00:00Z"},"maxOpenWindowStartTime":{"$date":"2024-09-12T16:01:00Z"}},
        {"minOpenWindowStartTime":"2024-09-12T15:55:00Z"}]}`,
    ),
  ).toMatchObject({
    status: 'running',
    windows: { first: Date.parse('2024-09-12T15:55:00Z'), last: Date.parse('2024-09-12T16:01:00Z') },
  });
});

test('statistics of any form are read without an error', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(SOURCES) as (keyof typeof SOURCES)[])),
      fc.json(),
      fc.constantFrom('changeStreamState', 'kafkaPartitions', 'operatorStats', 'stats'),
      (source, json, key) => {
        expect(['change-stream', 'kafka', 'nothing', 'unknown']).toContain(
          at(source, `{"${key}":${json}}`).source,
        );
      },
    ),
  );
});

test('every source of the catalogue is of a known kind', () => {
  const titles = (STAGES.get('$source')?.variants ?? []).map(({ title }) => title);
  expect(titles).toHaveLength(5);
  for (const [kind, source] of [
    ['change-stream', SOURCES.changes],
    ['kafka', SOURCES.topic],
    ['kinesis', SOURCES.stream],
    ['nothing', SOURCES.sample],
    ['nothing', SOURCES.documents],
  ]) {
    expect(sourceKindOf(parseJson(`[{"$source":${source}}]`), { connections: TYPES })).toBe(kind);
  }
});
