import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatSource } from '../../src/format/format.ts';
import { Source } from '../../src/manifest/read/source.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { printYaml } from '../../src/render/yaml.ts';
import { sharedMissing, sharedPath } from '../shared.ts';

async function format(text: string, file = 'a.yaml'): Promise<string> {
  const { text: formatted, diagnostics } = await formatSource(new Source(file, `/${file}`, text));
  return formatted ?? diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`).join();
}

test('indents, spaces and blank lines follow one layout, and comments stay where they are', async () => {
  expect(
    await format(
      `# The orders.   \n\n\n\nb:   {x: 1,y: [1,2]}   # why\na:\n    - 1\n    -   ten\n\n\nc: 2\n`,
    ),
  ).toBe(`# The orders.\n\nb: { x: 1, y: [1, 2] } # why\na:\n  - 1\n  - ten\n\nc: 2\n`);
});

test('keys keep their order, and numbers their spelling', async () => {
  const text = `'10': 1.0\n'2': 9007199254740993\nsmall: 1e-3\n`;
  expect(await format(text)).toBe(text);
});

test('a literal block keeps its lines and the spaces at their ends', async () => {
  const text = `body: |\n  function (a) {  \n    return a;\n  }\n`;
  expect(await format(text)).toBe(text);
});

test('a map that does not fit a line gets a line for each member', async () => {
  const formatted = await format(`a: { ${'x'.repeat(60)}: 1, ${'y'.repeat(60)}: 2 }\n`);
  expect(formatted.split('\n').length).toBeGreaterThan(3);
});

test('JSON gets two spaces a level; its texts and numbers stay as they are written', async () => {
  expect(await format(`[{"$match":{"b":1,"1":2.0,"t":"\\u00e9"}}]`, 'a.json')).toBe(
    `[\n  {\n    "$match": {\n      "b": 1,\n      "1": 2.0,\n      "t": "\\u00e9"\n    }\n  }\n]\n`,
  );
});

test('line ends of Windows become plain ones', async () => {
  expect(await format('a: 1\r\nb: 2\r\n')).toBe('a: 1\nb: 2\n');
  expect(await format('[\r\n1\r\n]\r\n', 'a.json')).toBe('[\n  1\n]\n');
});

test.each([
  ['a tab', 'a:\n\tb: 1\n', 'a.yaml'],
  ['a duplicate key', 'a: 1\na: 2\n', 'a.yaml'],
  ['broken JSON', '[1,', 'a.json'],
])('a file with %s is an error with its place, and is not formatted', async (_, text, file) => {
  expect(await format(text, file)).toMatch(/^MANIFEST_[A-Z_]+ \d+:\d+/);
});

/** Texts of these characters. */
const text = (characters: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)) });

test('formatting twice is the same as formatting once, and no value changes', async () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      text(`ab:#-{}[],&*!|>'"%@\` \n\t0.`),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(text('ab1$.# '), tie('any'), { maxKeys: 3 }),
    ),
  })).any;
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom('a', 'b', '10', '2'), value, { minKeys: 1 }),
      async (plain) => {
        const text = printYaml(parseJson(JSON.stringify(plain)));
        const once = await format(text);
        expect(once).not.toMatch(/^(FORMAT|MANIFEST)_/);
        expect(await format(once)).toBe(once);
      },
    ),
    { numRuns: 150 },
  );
});

const corpus = sharedPath('corpus', 'pipelines');

test.skipIf(corpus === undefined)(
  `recorded pipelines can be formatted, as YAML and as JSON (else: ${sharedMissing})`,
  async () => {
    for (const name of readdirSync(corpus!)) {
      const value = parseJson(readFileSync(join(corpus!, name), 'utf8'));
      for (const [file, text] of [
        ['a.yaml', printYaml(value)],
        ['a.json', printJson(value)],
      ] as const) {
        const once = await format(text, file);
        expect(`${name}: ${once}`).not.toMatch(/: (FORMAT|MANIFEST)_/);
        expect(await format(once, file)).toBe(once);
      }
    }
  },
);
