/** What sinks are told beside the document. Source: sp-agg-emit, sp-agg-iceberg. */
import { expect, test } from 'vitest';
import { message, plain, runStages } from './running.ts';

const emit = (options: object) => ({ $emit: { connectionName: 'k', ...options } });

test('$emit to Kinesis sends the partition key', () => {
  const { sent } = runStages(
    [emit({ stream: 's', partitionKey: '$device' })],
    [message('12:00', { device: 'a' })],
  );
  expect(sent[0]!.target).toMatchObject({ stream: 's', partitionKey: 'a' });
});

test.each<[unknown, 'value' | 'tombstone' | 'dead letter']>([
  [true, 'tombstone'],
  [false, 'value'],
  [1, 'dead letter'],
  [null, 'dead letter'],
  [undefined, 'dead letter'],
])('tombstoneWhen that gives %j makes a %s', (gone, what) => {
  const { sent, dlq } = runStages(
    [emit({ topic: 'out', config: { tombstoneWhen: '$gone' } })],
    [message('12:00', gone === undefined ? {} : { gone })],
  );
  expect(dlq).toHaveLength(what === 'dead letter' ? 1 : 0);
  expect(sent.map(({ value }) => value === null)).toEqual(
    what === 'dead letter' ? [] : [what === 'tombstone'],
  );
});

const iceberg = { connectionName: 's', bucket: 'b', path: 'p', databaseName: 'd', tableName: 't' };

test.each([
  ['cdc', 'delete', 'delete'],
  [undefined, 'update', 'update'],
  ['insert', 'delete', 'insert'],
])('$iceberg in mode %s makes of a change that is a %s a %s', (mode, operationType, operation) => {
  const { sent } = runStages(
    [{ $iceberg: { ...iceberg, ...(mode !== undefined && { mode }) } }],
    [{ kind: 'message', message: { value: { operationType, documentKey: { _id: 1 } } } }],
    { source: { topic: undefined, db: 'd' } },
  );
  expect(sent[0]!.target).toMatchObject({ tableName: 't', operation });
});

test('a stage runs where the catalogue lets it stand', () => {
  const window = (stage: object) => ({
    $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [stage] },
  });
  const run = (stage: object) => runStages([stage], [message('12:00')], { closesWindows: true });
  expect(() => run(window({ $throttle: { messagesPerSec: 1 } }))).toThrow(
    expect.objectContaining({ code: 'RUNNER_MALFORMED' }),
  );
  expect(() => run({ $sort: { a: 1 } })).toThrow(expect.objectContaining({ code: 'RUNNER_MALFORMED' }));
  expect(plain(run(window({ $limit: 1 })).output)).toHaveLength(1);
});
