/** What operators and conditions do with numbers of every type, and with values that they don't take. */
import { BSONRegExp, Binary, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SluiceError } from '../../src/model/errors.ts';
import { frameOf } from '../../src/runner/expressions/evaluation.ts';
import { DocumentError } from '../../src/runner/failure.ts';
import { NAMED_OPERATORS, OPERATORS } from '../../src/runner/expressions/operators/table.ts';
import { message, plain, runStages } from './running.ts';

const long = (text: string) => ({ $numberLong: text });
const decimal = (text: string) => ({ $numberDecimal: text });

/** What an expression gives on a document; the reason where it fails. */
function evaluate(expression: unknown, value: Record<string, unknown> = {}): unknown {
  const { output, dlq } = runStages([{ $project: { _id: 0, r: expression } }], [message('12:00', value)]);
  return dlq[0] === undefined
    ? (plain(output)[0] as { r: unknown }).r
    : (dlq[0]['errInfo'] as { reason: string }).reason;
}

/** Whether a document fulfils a condition. */
const matches = (condition: object, n: unknown): boolean =>
  runStages([{ $match: condition }], [message('12:00', { n })]).output.length === 1;

/** Source: manual, the page of each operator. */
test.each<readonly [string, unknown, unknown]>([
  ['$toInt cuts a decimal off', { $toInt: decimal('-12.9') }, -12],
  ['$toInt reads a decimal with an exponent', { $toInt: decimal('1.5E+3') }, 1500],
  ['$toLong reads a decimal with an exponent', { $toLong: decimal('5E+9') }, 5_000_000_000],
  [
    '$toDate takes milliseconds as a long',
    { $toDate: long('1735689600000') },
    { $date: '2025-01-01T00:00:00.000Z' },
  ],
  ['$toDate does not take an int', { $toDate: 1735689600 }, expect.stringMatching(/from int to date/)],
  [
    '$dateAdd does not take text',
    { $dateAdd: { startDate: '2025-01-01', unit: 'day', amount: 1 } },
    expect.stringMatching(/'startDate' to be a date/),
  ],
  ['$bitAnd has 64 bits', { $bitAnd: [long('8589934593'), long('12884901889')] }, 8_589_934_593],
  ['$bitNot of a long', { $bitNot: long('8589934592') }, -8_589_934_593],
  ['$bitOr of ints', { $bitOr: [5, 2] }, 7],
  ['$bitXor of no double', { $bitXor: [1.5, 1] }, expect.stringMatching(/only supports int and long/)],
  ['$slice with a count below 1', { $slice: [[1, 2, 3], 1, -1] }, expect.stringMatching(/must be positive/)],
  [
    '$indexOfArray from before the start',
    { $indexOfArray: [[1], 1, -1] },
    expect.stringMatching(/nonnegative/),
  ],
  [
    '$setField on text',
    { $setField: { field: 'a', input: 'ab', value: 1 } },
    expect.stringMatching(/requires a document/),
  ],
  [
    '$convert to binData of no hex',
    { $convert: { input: 'xyz', to: 'binData', format: 'hex', onError: 'none' } },
    'none',
  ],
  [
    '$convert to a UUID of no UUID',
    { $convert: { input: 'xyz', to: { type: 'binData', subtype: 4 }, format: 'uuid' } },
    expect.stringMatching(/as uuid/),
  ],
  [
    '$regexFindAll goes on behind a match that is empty, as far as there is text',
    { $regexFindAll: { input: 'ab', regex: 'b*' } },
    [
      { match: '', idx: 0, captures: [] },
      { match: 'b', idx: 1, captures: [] },
    ],
  ],
  [
    '$regexFindAll counts characters, and gives a group that matches nothing as null',
    { $regexFindAll: { input: '\u{1F600}xy', regex: '(x)|(y)' } },
    [
      { match: 'x', idx: 1, captures: ['x', null] },
      { match: 'y', idx: 2, captures: [null, 'y'] },
    ],
  ],
  ['$regexFindAll of nothing', { $regexFindAll: { input: null, regex: 'x' } }, []],
  ['$pow of 1 takes no time', { $pow: [1, long('9007199254740993')] }, 1],
  ['$pow of -1', { $pow: [-1, long('9007199254740993')] }, -1],
  ['$pow of 0 to the power of 0', { $pow: [0, 0] }, 1],
  ['$split by nothing', { $split: ['abc', ''] }, expect.stringMatching(/non-empty separator/)],
  [
    '$dateAdd beyond all dates',
    {
      $dateAdd: {
        startDate: { $date: '2025-01-01T00:00:00Z' },
        unit: 'year',
        amount: long('9007199254740991'),
      },
    },
    expect.stringMatching(/beyond all dates/),
  ],
  ['$sum keeps what additions round away', { $sum: [0.1, 0.2, 0.3] }, 0.6],
  ['$sum of ten tenths', { $sum: Array.from({ length: 10 }, () => 0.1) }, 1.0],
  ['$sum of ints and doubles is a double', { $sum: [1, 2.5, 0.5] }, 4.0],
  ['$sum of longs is exact', { $sum: [long('9007199254740993'), 1] }, 9007199254740994],
  ['$sum of decimals is a decimal', { $sum: [decimal('0.1'), 1, 0.5] }, decimal('1.6')],
  ['$avg of tenths', { $avg: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] }, 0.55],
])('%s', (_name, expression, result) => {
  expect(evaluate(expression)).toEqual(result);
});

test.each<readonly [string, object, unknown, boolean]>([
  ['$mod of a double that is whole', { n: { $mod: [2, 0] } }, new Double(4), true],
  ['$mod of a long', { n: { $mod: [10, 3] } }, Long.fromString('9007199254740993'), true],
  ['$mod cuts fractions off', { n: { $mod: [4, 0] } }, 4.7, true],
  ['$mod of a negative number', { n: { $mod: [2, 0] } }, -4, true],
  ['$mod of text', { n: { $mod: [2, 0] } }, '4', false],
  ['$all of a double that is whole', { n: { $all: [1, 2] } }, [new Double(1), Long.fromNumber(2)], true],
  ['$all of what is missing', { n: { $all: [1, 3] } }, [1, 2], false],
  [
    '$all with $elemMatch',
    { n: { $all: [{ $elemMatch: { a: 1 } }, { $elemMatch: { a: 2 } }] } },
    [{ a: 1 }, { a: 2 }],
    true,
  ],
  ['$all of nothing', { n: { $all: [] } }, [], false],
  ['$bitsAllSet of a long', { n: { $bitsAllSet: [33, 0] } }, Long.fromString('8589934593'), true],
  ['$bitsAnySet by a mask', { n: { $bitsAnySet: 6 } }, 2, true],
  ['$bitsAllClear', { n: { $bitsAllClear: [1] } }, 5, true],
  ['$bitsAnyClear', { n: { $bitsAnyClear: 5 } }, new Double(5), false],
  ['bits of a fraction', { n: { $bitsAllClear: 1 } }, 2.5, false],
])('the condition %s', (_name, condition, value, isFulfilled) => {
  expect(matches(condition, value)).toBe(isFulfilled);
});

test.each<readonly [string, object]>([
  ['an unknown type', { $match: { n: { $type: 'integer' } } }],
  ['a keyword that no schema has', { $match: { $jsonSchema: { requried: ['n'] } } }],
  ['a bsonType that is none', { $match: { $jsonSchema: { properties: { n: { bsonType: 'integer' } } } } }],
  ['a remainder by 0', { $match: { n: { $mod: [0, 1] } } }],
  ['a field and a part of it', { $addFields: { a: 1, 'a.b': 2 } }],
  ['a field twice', { $project: { a: { b: 1 }, 'a.b': 1 } }],
  ['an operator among fields', { $addFields: { a: { b: 1, $add: [1, 2] } } }],
  ['no list to zip', { $addFields: { a: { $zip: { inputs: [] } } } }],
  ['a branch without then', { $addFields: { a: { $switch: { branches: [{ case: true }] } } } }],
  ['no branch at all', { $addFields: { a: { $switch: { branches: [], default: 1 } } } }],
  [
    'windows without number',
    {
      $hoppingWindow: { interval: { size: 1, unit: 'day' }, hopSize: { size: 1, unit: 'ms' }, pipeline: [] },
    },
  ],
  [
    'half a document',
    { $tumblingWindow: { interval: { size: 1, unit: 'day' }, pipeline: [{ $limit: 1.5 }] } },
  ],
])('%s is refused before the first document', (_name, stage) => {
  expect(() => runStages([stage], [message('12:00', { n: 1 })])).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^RUNNER_(?:UNSUPPORTED|MALFORMED)$/) as string }),
  );
});

const argumentNames = [
  'input',
  'date',
  'unit',
  'n',
  'field',
  'regex',
  'find',
  'format',
  'sortBy',
  'startDate',
  'amount',
  'timezone',
  'to',
  'year',
  'p',
  'inputs',
  'dateString',
  'endDate',
  'chars',
  'replacement',
  'binSize',
  'startOfWeek',
  'options',
  'month',
  'onNull',
  'value',
  'iso8601',
  'method',
  'k',
  'v',
];

test('no operator answers any values with anything but a value, a fault of the document, or a refusal', () => {
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      false,
      '',
      'a',
      '$x',
      '(',
      'abc\uD83D\uDE00',
      'UTC',
      '2025-01-01',
      '%Y',
    ),
    fc.constantFrom<unknown>(0, 1, -1, 2_147_483_647, 1.5, NaN, Infinity, -0, 1e300, new Double(2)),
    fc.constantFrom<unknown>(
      Long.fromString('9007199254740993'),
      Long.MIN_VALUE,
      Decimal128.fromString('1.5E+3'),
      Decimal128.fromString('NaN'),
    ),
    fc.constantFrom<unknown>(
      new Date(0),
      new Date(8.64e15),
      new ObjectId('0'.repeat(24)),
      new Timestamp({ t: 1, i: 1 }),
      new Binary(Buffer.from('ab')),
      new BSONRegExp('a'),
    ),
  );
  const value = fc.oneof(
    { weight: 3, arbitrary: scalar },
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...argumentNames), scalar, { maxKeys: 4 }),
  );
  const operators = Object.keys(OPERATORS);
  const namedOperators = Object.keys(NAMED_OPERATORS);
  const frame = frameOf({}, {}, 0);
  const tolerate = (work: () => unknown): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof DocumentError || error instanceof SluiceError)) throw error;
    }
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...operators),
      fc.array(value, { minLength: 1, maxLength: 3 }),
      (name, args) => {
        tolerate(() => OPERATORS[name]!(args, frame));
      },
    ),
    { numRuns: 10_000, seed: 7 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...namedOperators),
      fc.dictionary(fc.constantFrom(...argumentNames), value, { maxKeys: 5 }),
      (name, args) => {
        const parts = Object.fromEntries(Object.entries(args).map(([key, item]) => [key, () => item]));
        tolerate(() => NAMED_OPERATORS[name]!.build(parts, args, 'r')(frame));
      },
    ),
    { numRuns: 10_000, seed: 7 },
  );
});
