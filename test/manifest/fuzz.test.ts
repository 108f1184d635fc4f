/** Manifests with random damage, in great number: whatever comes, the loader says something sensible, and soon. */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { propertyRuns } from '../property-runs.ts';
import { requestIn } from './workbench.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

interface Example {
  readonly name: string;
  /** What -f names. */
  readonly files: readonly string[];
  /** Text by path; the manifest first. */
  readonly texts: Readonly<Record<string, string>>;
}

function readExample(name: string, files: readonly string[]): Example {
  const folder = join(EXAMPLES, name);
  const paths = [...files, ...readdirSync(join(folder, 'pipelines')).map((file) => `pipelines/${file}`)];
  return {
    name,
    files,
    texts: Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  };
}

const CASES = [
  readExample('solar', ['sluice.yaml']),
  readExample('kafka-to-atlas', ['sluice.yaml']),
  readExample('every-connection', ['sluice.yaml']),
  readExample('multi-environment', ['sluice.yaml', 'production.yaml']),
];

/** Words that mean something where they land. */
const WORDS = [
  ...'{ } [ ] : - , " \' # & * | > ! % ? @ ` \\ ~'.split(' '),
  '\n',
  '\t',
  '  ',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary ',
  '${',
  '${env:X}',
  '${env:X:-y}',
  '${var:tier}',
  '${secret:S}',
  '${secretFile:a}',
  '$${env:X}',
  'null',
  'true',
  '.inf',
  '.nan',
  '0x1F',
  '1e999',
  '9007199254740993',
  '-0',
  '__proto__: 1',
  'constructor: {}',
  '{$numberLong: "1"}',
  '[]',
  '{}',
  '$source: {}',
  '- $merge: {}',
  '$tumblingWindow',
  'type: Kafka',
  'type: Sample',
  'ignoreRules: { X: y }',
  'renamedFrom: a',
  '\u0000',
  '\u2028',
  '\ufeff',
  '😀',
  '\ud800',
  'a'.repeat(300),
  '['.repeat(60),
];

type Change =
  | { readonly how: 'replace'; readonly at: number; readonly length: number; readonly by: string }
  | {
      readonly how: 'line';
      readonly at: number;
      readonly to: number;
      readonly what: 'drop' | 'double' | 'move' | 'indent';
    };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    how: fc.constant('replace' as const),
    at: fc.nat(1_000_000),
    length: fc.nat(12),
    by: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })),
  }),
  fc.record({
    how: fc.constant('line' as const),
    at: fc.nat(1_000_000),
    to: fc.nat(1_000_000),
    what: fc.constantFrom('drop' as const, 'double' as const, 'move' as const, 'indent' as const),
  }),
);

function damage(text: string, one: Change): string {
  if (one.how === 'replace') {
    const at = one.at % (text.length + 1);
    return text.slice(0, at) + one.by + text.slice(at + one.length);
  }
  const lines = text.split('\n');
  const [at, to] = [one.at % lines.length, one.to % lines.length];
  const [line = ''] = lines.splice(at, 1);
  if (one.what === 'double') lines.splice(at, 0, line, line);
  else if (one.what === 'indent') lines.splice(at, 0, `  ${line}`);
  else if (one.what === 'move') lines.splice(to, 0, line);
  return lines.join('\n');
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-fuzz-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Of each example; a full sweep tries 5,000 in all. */
const RUNS = propertyRuns(33, 120, 1250);

describe('damaged examples', () => {
  it.each(CASES.map((example) => [example.name, example] as const))(
    `%s: ${RUNS.numRuns} of them load or say why not`,
    async (name, { files, texts }) => {
      const paths = Object.keys(texts);
      for (const [path, text] of Object.entries(texts)) {
        const full = join(directory, name, path);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
      }
      const request = requestIn(join(directory, name), { files, mode: 'validate' });
      await fc.assert(
        fc.asyncProperty(
          fc.nat(paths.length * 2),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (which, changes) => {
            // The manifest more often than each of the pipelines.
            const path = paths[which] ?? paths[0] ?? '';
            const full = join(directory, name, path);
            await writeFile(full, changes.reduce(damage, texts[path] ?? ''));
            const { desired, diagnostics } = await loadManifest(request);
            await writeFile(full, texts[path] ?? '');
            const errors = diagnostics.filter(({ severity }) => severity === 'error');
            expect(desired === undefined).toBe(errors.length > 0);
            const shown = renderDiagnostics(diagnostics, { color: false, columns: 80 });
            expect(shown).not.toMatch(/\n\s+at |\[object|undefined|INTERNAL/);
            for (const { place, message } of diagnostics) {
              expect(message).not.toBe('');
              if (place) expect(Math.min(place.line, place.column)).toBeGreaterThan(0);
            }
          },
        ),
        RUNS,
      );
    },
    120_000,
  );
});
