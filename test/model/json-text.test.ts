import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/document.ts';
import { Document, NumberLiteral, document } from '../../src/model/document.ts';
import {
  JsonSyntaxError,
  fromPlain,
  parseJson,
  printJson,
  toPlain,
} from '../../src/model/document/json-text.ts';
import { SecretReference } from '../../src/model/secret.ts';

/** Arbitrary lossless values: keys in any order, integer-like ones and `__proto__` among them. */
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', '10', '2', 'é', 'e\u0301', '$date'),
);
const literal = fc.constantFrom('0', '-0.0', '1.0', '1e3', '9223372036854775807', '0.1', '-12', '1E+2');
const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string(),
    literal.map((text) => new NumberLiteral(text)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Document(entries)),
  ),
})).value;

describe('JSON text', () => {
  it.each([
    '{"b":1,"10":2,"2":3}',
    '{"n":9223372036854775807,"m":-0.0,"d":1.0,"e":1e3}',
    '{"__proto__":{"constructor":1},"toString":null}',
    '{"\u00e9":1,"e\u0301":2}',
    '{"when":{"$date":"2025-01-21T19:25:18.262Z"}}',
    '[]',
    '{}',
    '"text with \\"quotes\\" and \\u0000"',
  ])('comes back to the letter: %s', (text) => {
    expect(printJson(parseJson(text))).toBe(text);
  });

  it('keeps every value that can be built, whatever its keys', () => {
    fc.assert(
      fc.property(value, (built) => {
        expect(printJson(parseJson(printJson(built)))).toBe(printJson(built));
        expect(printJson(parseJson(printJson(built, { indent: 2 })))).toBe(printJson(built));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps duplicate keys as they are, for those that check them', () => {
    expect(printJson(parseJson('{"a":1,"a":2}'))).toBe('{"a":1,"a":2}');
  });

  it.each([
    ['', 0],
    ['{"a":1', 6],
    ['{"a":1,}', 7],
    ['{"a":01}', 6],
    ['{"a":1.}', 5],
    ['[1,2] 3', 6],
    ['// note\n{}', 0],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['{"a":NaN}', 5],
  ])('refuses %j and says where', (text, offset) => {
    let error: unknown;
    try {
      parseJson(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(JsonSyntaxError);
    expect((error as JsonSyntaxError).offset).toBe(offset);
  });

  it('refuses nesting that no stack would survive', () => {
    expect(() => parseJson('['.repeat(100_000))).toThrow(JsonSyntaxError);
  });

  it('tells where each key and value starts', () => {
    const seen: [readonly number[], readonly number[]][] = [];
    parseJson('{"a":[1,{"b":true}]}', {
      container: (_, keys, values) => seen.push([keys, values]),
    });
    expect(seen).toEqual([
      [[9], [13]],
      [[], [6, 8]],
      [[1], [5]],
    ]);
  });

  it('prints a secret by name unless it is told to reveal it', () => {
    const header = new SecretReference(['Bearer ', { source: 'secret', name: 'TOKEN' }]);
    const body = document({ Authorization: header });
    expect(printJson(body)).toBe('{"Authorization":"Bearer ${secret:TOKEN}"}');
    expect(printJson(body, { reveal: () => 'Bearer x"y' })).toBe('{"Authorization":"Bearer x\\"y"}');
  });

  it('turns into plain data without letting a key become a prototype', () => {
    const plain = toPlain(parseJson('{"__proto__":{"polluted":true},"n":1.0}')) as Record<string, unknown>;
    expect(Object.keys(plain)).toEqual(['__proto__', 'n']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(fromPlain({ a: [1, 'x', null] })).toEqual(parseJson('{"a":[1,"x",null]}'));
  });
});
