/** JSON that stands where YAML is expected is read by a faster reader, and comes out as the YAML reader would have read it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '../../src/manifest/checks/findings.ts';
import { parseYaml } from '../../src/manifest/read/parse.ts';
import { Origins, Source } from '../../src/manifest/read/source.ts';
import type { Role } from '../../src/manifest/shape/roles.ts';
import type { Value } from '../../src/model/document.ts';
import { isDocument, isList } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import { propertyRuns } from '../property-runs.ts';

/** What a text says: its value, where everything is, what must not be quoted, and what is wrong. Offsets count from `shift`. */
function readAll(text: string, shift: number, role: Role) {
  const context = { findings: new Findings(), origins: new Origins() };
  const source = new Source('m.yaml', '/m.yaml', text);
  const value = parseYaml(source, role, context);
  const places: unknown[] = [];
  const walk = (each: Value): void => {
    if (!isDocument(each) && !isList(each)) return;
    const { origins } = context;
    const members = [...(isDocument(each) ? each.entries : each).keys()];
    const spots = [
      origins.start(each),
      ...members.flatMap((i) => [origins.key(each, i), origins.value(each, i)]),
    ];
    places.push(spots.map((spot) => (spot?.offset ?? NaN) - shift));
    for (const member of isDocument(each) ? each.entries.map(([, inner]) => inner) : each) walk(member);
  };
  if (value !== undefined) walk(value);
  return {
    value: value === undefined ? undefined : printJson(value),
    places,
    secrets: source.secretRanges.map((range) => range.map((offset) => offset - shift)),
    findings: context.findings.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

/** A line break in front leaves the text to the YAML reader. */
const asYaml = (text: string, role: Role) => readAll(`\n${text}`, 1, role);
const asJson = (text: string, role: Role) => readAll(text, 0, role);

const key = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    'password',
    'apiToken',
    '<<',
    '10',
    'pipeline',
    'processors',
    'extra',
    '__proto__',
    'a',
    'b',
  ),
);
const leaf = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '${secret:A}',
    '${secretFile:a/b}',
    'x${secret:A}',
    'yes',
    '~',
    '#a',
    '- b',
    'a: b',
    '€',
    '😀',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('node')), { maxLength: 5 }).map((entries) => ({ entries })),
  ),
})).node;

/** JSON text of a tree, in which a map may hold a key twice. */
function print(node: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(node)) {
    return node.length === 0
      ? '[]'
      : `[\n${node.map((item) => inner + print(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof node === 'object' && node !== null) {
    const { entries } = node as { entries: readonly (readonly [string, unknown])[] };
    if (entries.length === 0) return '{}';
    const members = entries.map(
      ([name, member]) => `${inner}${JSON.stringify(name)}: ${print(member, inner)}`,
    );
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(node);
}

describe('JSON in the place of YAML', () => {
  it.each<Role>(['manifest', 'pipeline-file', 'verbatim'])(
    'is read alike by both readers as a %s',
    (role) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(key, tree), { maxLength: 5 }), fc.boolean(), (entries, isCompact) => {
          const text = print({ entries }, '');
          const written = isCompact ? text.replace(/\n\s*/g, ' ') : text;
          expect(asJson(written, role)).toEqual(asYaml(written, role));
        }),
        propertyRuns(11, 300, 20_000),
      );
    },
  );

  it.each([
    '{"a": 1, "a": 2}',
    '{"a": 1,}',
    '{"a" 1}',
    '{"a": tru}',
    '{"a": 01}',
    '{"a": "\\ud800"}',
    '{"a": "\\x41"}',
    '{"a":\t1}',
    '{"a": 1} # c',
    '{"a": 1}\n---\n{}',
    '{"__proto__": 1}',
    `{"${'k'.repeat(1500)}": 1}`,
    '['.repeat(300) + ']'.repeat(300),
    '{"a": {"password": {"x": ["s3cret", "}"]}, "token": 12, "key": "a\\"b"}}',
    '{"a": 1',
    '[',
    '{}',
    '[]',
    '{"a":1}x',
  ])('means the same with or without a line break before it: %s', (text) => {
    expect(asJson(text, 'manifest')).toEqual(asYaml(text, 'manifest'));
  });
});
