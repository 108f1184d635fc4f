/** Statistics come in many forms; none of them is an error, and none gives a wrong number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, isDocument } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { readStats } from '../../src/status/stats.ts';
import { anyValue } from '../pipeline/arbitraries.ts';

function stats(text: string) {
  const body = parseJson(text);
  return readStats(isDocument(body) ? body : new Document([]));
}

test.each([
  ['plain numbers', '{"inputMessageCount":12,"outputMessageCount":10.0,"dlqMessageCount":1e3}'],
  ['texts', '{"inputMessageCount":"12","outputMessageCount":"10","dlqMessageCount":"1000"}'],
  [
    'Extended JSON',
    '{"inputMessageCount":{"$numberLong":"12"},"outputMessageCount":{"$numberInt":"10"},"dlqMessageCount":{"$numberDouble":"1000.0"}}',
  ],
])('%s are read as numbers', (_, members) => {
  const wanted = { messagesIn: 12, messagesOut: 10, dlqMessages: 1000 };
  expect(stats(`{"stats":${members}}`)).toEqual(wanted);
  expect(stats(`{"stats":{"stats":${members}}}`)).toEqual(wanted);
});

test('lag is seconds for change streams, and messages of all partitions for Kafka', () => {
  expect(stats('{"stats":{"changeStreamTimeDifferenceSecs":{"$numberLong":"3"}}}')).toEqual({
    lagSeconds: 3,
  });
  expect(stats('{"stats":{"kafkaTotalOffsetLag":7,"kafkaPartitions":[{"partitionOffsetLag":1}]}}')).toEqual({
    lagMessages: 7,
  });
  expect(
    stats('{"stats":{"kafkaPartitions":[{"partitionOffsetLag":1},{"partitionOffsetLag":"4"}]}}'),
  ).toEqual({ lagMessages: 5 });
  expect(stats('{"stats":{"kafkaPartitions":[{"partitionOffsetLag":1},{"partition":2}]}}')).toEqual({});
});

test.each([
  ['{"lastStateChange":"2026-11-22T12:00:00Z"}'],
  ['{"lastStateChange":{"$date":"2026-11-22T12:00:00Z"}}'],
  ['{"stats":{"startedAt":{"$date":{"$numberLong":"1795348800000"}}}}'],
  ['{"stats":{"start":1795348800000}}'],
])('%s tells since when', (text) => {
  expect(stats(text)).toEqual({ since: Date.parse('2026-11-22T12:00:00Z') });
});

test.each([
  ['{"errorMsg":"no topic"}'],
  ['{"stats":{"error":{"code":419,"message":"no topic"}}}'],
  ['{"stats":{"errorMsg":" no topic "}}'],
])('%s tells the error', (text) => {
  expect(stats(text)).toEqual({ error: 'no topic' });
});

test.each([
  ['{"stats":null}'],
  ['{"stats":[]}'],
  [
    '{"stats":{"inputMessageCount":"many","stateSize":null,"kafkaPartitions":{"0":1},"dlqMessageCount":{"$numberLong":"x"}},"errorMsg":""}',
  ],
  ['{"lastStateChange":"soon","stats":{"start":1e300}}'],
])('%s tells nothing', (text) => {
  expect(stats(text)).toEqual({});
});

test('no statistics are an error', () => {
  fc.assert(
    fc.property(anyValue(), anyValue(), anyValue(), (a, b, c) => {
      const inner = new Document([
        ['kafkaPartitions', [a, c]],
        ['stateSize', b],
        ['error', a],
        ['start', c],
      ]);
      for (const value of Object.values(
        readStats(
          new Document([
            ['stats', inner],
            ['errorMsg', b],
          ]),
        ),
      )) {
        expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});
