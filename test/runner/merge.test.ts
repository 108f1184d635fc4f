import { describe, expect, test } from 'vitest';
import type { Doc } from '../../src/runner/values/bson.ts';
import { message, plain, runStages } from './running.ts';

const into = { connectionName: 'c', db: 'd', coll: 'k' };

function merge(
  options: object,
  docs: readonly Doc[],
  held: readonly Doc[] = [{ _id: 1, a: 'old', b: 'old' }],
) {
  const result = runStages(
    [{ $merge: { into, ...options } }],
    docs.map((doc) => message('12:00', doc)),
    {
      source: { tsFieldName: '', streamMetaFieldName: '' },
      collections: new Map([['c.d.k', held]]),
    },
  );
  return {
    collection: plain(result.collections.get('c.d.k') ?? []),
    dlq: result.dlq.map(({ errInfo }) => (errInfo as { reason: string }).reason),
  };
}

const matched = { _id: 1, a: 'new', c: 'new' };
const other = { _id: 2, a: 'new' };
const old = { _id: 1, a: 'old', b: 'old' };

/** Source: mongodb.com/docs/manual/reference/operator/aggregation/merge and …/atlas-stream-processing/sp-agg-merge, whenMatched and whenNotMatched. */
const whenMatched: readonly [choice: unknown, held: readonly unknown[]][] = [
  ['replace', [matched]],
  ['keepExisting', [old]],
  ['merge', [{ _id: 1, a: 'new', b: 'old', c: 'new' }]],
  ['delete', []],
  [[{ $set: { a: { $concat: ['$a', '+', '$$new.a'] } } }], [{ _id: 1, a: 'old+new', b: 'old' }]],
  [{ $cond: [{ $eq: ['$c', 'new'] }, 'delete', 'replace'] }, []],
];
const whenNotMatched: readonly [choice: unknown, inserted: readonly unknown[]][] = [
  ['insert', [other]],
  ['discard', []],
  [{ $cond: ['$a', 'insert', 'discard'] }, [other]],
];

describe('$merge', () => {
  test.each(whenMatched.flatMap((row) => whenNotMatched.map((column) => [...row, ...column] as const)))(
    'whenMatched %j leaves %j, whenNotMatched %j adds %j',
    (choice, held, otherwise, inserted) => {
      const options = { whenMatched: choice, whenNotMatched: otherwise };
      expect(merge(options, [matched, other])).toEqual({ collection: [...held, ...inserted], dlq: [] });
    },
  );

  test('merges and inserts when nothing is said', () => {
    expect(merge({}, [matched, other]).collection).toEqual([{ _id: 1, a: 'new', b: 'old', c: 'new' }, other]);
  });

  test('the next documents see what was written', () => {
    const options = { on: 'k', whenMatched: [{ $set: { n: { $add: ['$n', '$$new.n'] } } }] };
    const { collection } = merge(
      options,
      [
        { k: 'x', n: 1 },
        { k: 'x', n: 2 },
        { k: 'y', n: 5 },
      ],
      [],
    );
    expect(collection).toMatchObject([
      { k: 'x', n: 3 },
      { k: 'y', n: 5 },
    ]);
  });

  test('replace on another field keeps the _id', () => {
    expect(
      merge({ on: 'k', whenMatched: 'replace' }, [{ k: 'x', n: 2 }], [{ _id: 7, k: 'x', m: 1 }]).collection,
    ).toEqual([{ _id: 7, k: 'x', n: 2 }]);
  });

  test('let gives a pipeline other variables than $$new', () => {
    const options = { let: { sum: { $add: ['$x', 1] } }, whenMatched: [{ $set: { sum: '$$sum' } }] };
    expect(merge(options, [{ _id: 1, x: 2 }]).collection).toEqual([{ ...old, sum: 3 }]);
  });

  test('a document without the field to match on goes to the dead letter queue', () => {
    const { collection, dlq } = merge({ on: 'k' }, [{ n: 1 }]);
    expect(collection).toEqual([old]);
    expect(dlq).toHaveLength(1);
  });

  test('a pipeline may not change the _id', () => {
    expect(merge({ whenMatched: [{ $set: { _id: 9 } }] }, [matched]).dlq).toHaveLength(1);
  });

  test.each(['fail', 'upsert'])('whenMatched %s is refused by name', (choice) => {
    expect(() => merge({ whenMatched: choice }, [])).toThrow(
      expect.objectContaining({ code: 'RUNNER_UNSUPPORTED' }),
    );
  });
});
