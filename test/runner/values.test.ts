import { BSONRegExp, Decimal128, Double, Long } from 'bson';
import { describe, expect, test } from 'vitest';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { printValue } from '../../src/runner/values/bson.ts';
import { readValue } from '../../src/runner/values/extended-json.ts';
import { typeName } from '../../src/runner/values/types.ts';
import { compare } from '../../src/runner/values/compare.ts';
import { doc, message, plain, runStages } from './running.ts';

const evaluate = (expression: unknown, value: object = {}) => {
  const { output, dlq } = runStages(
    [{ $project: { _id: 0, r: expression } }],
    [message('12:00', value as never)],
  );
  return output.length > 0 ? output[0]!['r'] : new Error((dlq[0]!['errInfo'] as { reason: string }).reason);
};

describe('BSON values', () => {
  test.each([
    ['{"a":1,"b":1.0,"c":9007199254740993,"d":-0.0}', ['int', 'double', 'long', 'double']],
    [
      '{"a":{"$numberDecimal":"1.10"},"b":{"$date":"2024-01-01T00:00:00.000Z"},"c":{"$oid":"000000000000000000000007"}}',
      ['decimal', 'date', 'objectId'],
    ],
    [
      '{"a":{"$binary":{"base64":"AQI=","subType":"00"}},"b":{"$timestamp":{"t":1,"i":2}},"c":null,"d":true}',
      ['binData', 'timestamp', 'null', 'bool'],
    ],
  ])('%s keeps its types and prints as it was', (text, types) => {
    const read = doc(text);
    expect(Object.values(read).map(typeName)).toEqual(types);
    expect(printJson(printValue(read))).toBe(text);
  });

  test('a document whose keys JavaScript would move is refused by name', () => {
    expect(() => readValue(parseJson('{"b":1,"10":2}'))).toThrow(
      expect.objectContaining({ code: 'RUNNER_UNSUPPORTED' }),
    );
    expect(() => readValue(parseJson('{"__proto__":1}'))).toThrow(
      expect.objectContaining({ code: 'RUNNER_UNSUPPORTED' }),
    );
    expect(readValue(parseJson('{"2":1,"10":2,"b":3}'))).toEqual({ 2: 1, 10: 2, b: 3 });
  });

  test('numbers of all types compare by value, other types by their order', () => {
    const rising = [
      null,
      -1,
      Decimal128.fromString('0.1'),
      1,
      Long.fromString('9007199254740992'),
      Long.fromString('9007199254740993'),
      'a',
      { a: 1 },
      [1],
      false,
      new Date(0),
      new BSONRegExp('a'),
    ];
    for (const [index, value] of rising.entries())
      for (const [other, right] of rising.entries())
        expect(Math.sign(compare(value, right))).toBe(Math.sign(index - other));
    expect(compare(new Double(1), 1)).toBe(0);
    expect(compare(Decimal128.fromString('1.50'), 1.5)).toBe(0);
  });
});

describe('expressions', () => {
  test.each<[unknown, object, unknown]>([
    [{ $add: ['$a', 1] }, { a: 2_147_483_647 }, Long.fromNumber(2_147_483_648)],
    [
      { $multiply: ['$a', 2] },
      { a: Long.fromString('4503599627370497') },
      Long.fromString('9007199254740994'),
    ],
    [{ $divide: [4, 2] }, {}, new Double(2)],
    [{ $add: ['$a', 0.2] }, { a: Decimal128.fromString('0.1') }, Decimal128.fromString('0.300000000000000')],
    [{ $round: ['$a', 1] }, { a: 2.25 }, 2.2],
    [{ $round: [2.5] }, {}, new Double(2)],
    [{ $eq: ['$missing', null] }, {}, false],
    [{ $ifNull: ['$missing', 'x'] }, {}, 'x'],
    ['$a.b', { a: [{ b: 1 }, { c: 2 }, { b: 3 }] }, [1, 3]],
    [['$missing', 1], {}, [null, 1]],
    [
      { $dateAdd: { startDate: '$d', unit: 'month', amount: 1 } },
      { d: new Date('2024-01-31T00:00:00Z') },
      new Date('2024-02-29T00:00:00Z'),
    ],
    [
      { $dateFromString: { dateString: '2024-08-12T21:41:01.788+02:00' } },
      {},
      new Date('2024-08-12T19:41:01.788Z'),
    ],
    [{ $toDate: '$t' }, { t: Long.fromNumber(5) }, new Date(5)],
    [{ $hour: { date: '$d', timezone: 'America/New_York' } }, { d: new Date('2024-07-01T00:30:00Z') }, 20],
    [{ $toString: { $toDate: '$t' } }, { t: Long.fromNumber(0) }, '1970-01-01T00:00:00.000Z'],
    [{ $setUnion: ['$a', [2, 3]] }, { a: [1, Long.fromNumber(2)] }, [1, Long.fromNumber(2), 3]],
    [{ $map: { input: '$a', as: 'x', in: { $multiply: ['$$x', '$n'] } } }, { a: [1, 2], n: 3 }, [3, 6]],
    [
      { $reduce: { input: '$a', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
      { a: ['x', 'y'] },
      'xy',
    ],
    [{ $type: '$n' }, { n: new Double(1) }, 'double'],
  ])('%j of %j is %j', (expression, value, expected) => {
    expect(evaluate(expression, value)).toEqual(expected);
  });

  test.each([
    [{ $divide: [1, 0] }],
    [{ $toInt: 'x' }],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }],
    [{ $size: 'x' }],
  ])('%j sends the document to the dead letter queue', (expression) => {
    expect(evaluate(expression)).toBeInstanceOf(Error);
  });

  test.each([
    [{ $rand: {} }],
    ['$$NOW'],
    [{ $unknown: 1 }],
    [{ $dateFromString: { dateString: 'next monday' } }],
  ])('%j is refused by name', (expression) => {
    expect(() => evaluate(expression)).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^RUNNER_(?:UNSUPPORTED|MALFORMED)$/) as string,
      }),
    );
  });
});

test('$project keeps the order of fields, computed ones last; $addFields reaches into documents', () => {
  const input = [message('12:00', { _id: 1, c: 1, b: { x: 1, y: 2 }, a: 3 })];
  const [projected] = runStages([{ $project: { a: 1, new: '$c', 'b.y': 1 } }], input).output;
  expect(Object.entries(projected!)).toEqual([
    ['_id', 1],
    ['b', { y: 2 }],
    ['a', 3],
    ['new', 1],
  ]);
  expect(plain(runStages([{ $addFields: { b: { z: 3 }, a: '$missing' } }], input).output)).toEqual([
    { _id: 1, c: 1, b: { x: 1, y: 2, z: 3 } },
  ]);
});

test('conditions stay within a type and reach into lists', () => {
  const docs = [{ v: 5 }, { v: '5' }, { v: [1, 9] }, { v: null }, {}].map((value, index) =>
    message('12:00', { i: index, ...value }),
  );
  const matching = (condition: object) => runStages([{ $match: condition }], docs).output.map(({ i }) => i);
  expect(matching({ v: { $gt: 4 } })).toEqual([0, 2]);
  expect(matching({ v: null })).toEqual([3, 4]);
  expect(matching({ v: { $exists: false } })).toEqual([4]);
  expect(matching({ v: { $type: 'string' } })).toEqual([1]);
  expect(matching({ $or: [{ v: { $in: ['5'] } }, { v: { $elemMatch: { $gt: 8 } } }] })).toEqual([1, 2]);
  expect(matching({ v: { $not: { $gt: 4 } } })).toEqual([1, 3, 4]);
});
