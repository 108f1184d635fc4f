import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/document/equality.ts';
import { areEqual, areEqualUnordered, compareValues } from '../../src/model/document/equality.ts';
import { parseJson } from '../../src/model/document/json-text.ts';

const table: readonly (readonly [string, string, Comparison])[] = [
  ['10', '10', 'same'],
  ['10', '10.0', 'equivalent'],
  ['10', '1e1', 'equivalent'],
  ['0', '-0.0', 'equivalent'],
  ['100', '1E+2', 'equivalent'],
  ['0.1', '0.10000000000000001', 'equivalent'],
  ['9223372036854775807', '9223372036854775806', 'different'],
  ['9007199254740993', '9007199254740992.0', 'different'],
  ['5', '{"$numberLong":"5"}', 'equivalent'],
  ['5', '{"$numberInt":"5"}', 'equivalent'],
  ['{"$numberInt":"5"}', '{"$numberLong":"5"}', 'equivalent'],
  ['0.5', '{"$numberDouble":"0.5"}', 'equivalent'],
  ['5', '{"$numberDecimal":"5"}', 'different'],
  ['{"$numberDecimal":"5"}', '{"$numberDecimal":"5"}', 'same'],
  ['{"$numberLong":"x"}', '{"$numberLong":"x"}', 'same'],
  ['{"$date":"2025-01-21T19:25:18.262Z"}', '{"$date":{"$numberLong":"1737487518262"}}', 'equivalent'],
  ['{"$date":"2025-01-21T19:25:18.262Z"}', '{"$date":"2025-01-21T20:25:18.262+01:00"}', 'equivalent'],
  ['{"$date":"2025-01-21T19:25:18.262Z"}', '{"$date":"2025-01-21T19:25:18.263Z"}', 'different'],
  ['{"$date":"2025-01-21T19:25:18.262Z"}', '"2025-01-21T19:25:18.262Z"', 'different'],
  ['"5"', '5', 'different'],
  ['null', 'false', 'different'],
  ['{"a":1,"b":2}', '{"b":2,"a":1}', 'different'],
  ['{"a":1,"10":2,"2":3}', '{"a":1,"2":3,"10":2}', 'different'],
  ['{"a":{"x":1,"y":10}}', '{"a":{"x":1,"y":10.0}}', 'equivalent'],
  ['[1,2]', '[2,1]', 'different'],
  ['[1]', '[1,1]', 'different'],
  ['{}', '[]', 'different'],
  ['{"a":null}', '{}', 'different'],
  ['{"\u00e9":1}', '{"e\u0301":1}', 'different'],
];

describe('equality', () => {
  it.each(table)('%s and %s are %s', (a, b, expected) => {
    expect(compareValues(parseJson(a), parseJson(b))).toBe(expected);
    expect(compareValues(parseJson(b), parseJson(a))).toBe(expected);
  });

  it('can leave the order of keys out of account, at any depth', () => {
    expect(
      areEqualUnordered(parseJson('{"a":{"x":1,"y":2},"b":3}'), parseJson('{"b":3.0,"a":{"y":2,"x":1}}')),
    ).toBe(true);
    expect(areEqualUnordered(parseJson('[1,2]'), parseJson('[2,1]'))).toBe(false);
  });

  it('tells an absent value from null', () => {
    expect(areEqual(undefined, null)).toBe(false);
    expect(areEqual(undefined, undefined)).toBe(true);
  });
});
