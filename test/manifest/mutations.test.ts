import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { load } from './workbench.ts';

const MANIFEST = `apiVersion: sluice/v1
project: \${env:P:-5f3a0c0c0c0c0c0c0c0c0cc1}
vars: { tier: SP10, n: 5 }
workspaces:
  w: &w
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    streamConfig: { tier: "\${var:tier}", maxTierSize: SP30 }
    connections:
      solar: { type: Sample }
      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
      web: { type: Https, url: "https://x.example", headers: { a: "\${secret:S}" } }
    processors:
      p:
        pipeline:
          - $source: { connectionName: solar }
          - $match: &m { a: 1.5, b: [x, 'y', "z"] }
          - $tumblingWindow: { interval: { size: 5, unit: second }, pipeline: [{ $group: { _id: null } }] }
          - $merge: { into: { connectionName: atlas, db: d, coll: c } }
        options: { dlq: { connectionName: atlas, db: d, coll: e } }
        ignoreChanges: [/tier]
  v: { <<: *w, prune: true }
removed: [w/processor/old]
`;

/** Bits of YAML and of manifests that break things where they land. */
const FRAGMENTS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '\n',
  '\t',
  '"',
  "'",
  '#',
  '&w ',
  '*w',
  '<<: ',
  '|',
  '>',
  '!!str ',
  '%',
  '? ',
  ',',
  '${',
  '${var:',
  '${env:X}',
  '${secret:S}',
  'null',
  '~',
  '.nan',
  '0x1F',
  '__proto__: 1',
  '---\n',
  '\u2028',
  '\\',
  '😀',
  ' ',
  '  ',
  'type: Kafka',
  '[]',
  '{}',
  '1e999',
];

const mutation = fc.record({
  at: fc.nat({ max: MANIFEST.length }),
  removed: fc.nat({ max: 12 }),
  added: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 4 })),
});

const mutate = (text: string, changes: readonly { at: number; removed: number; added: string }[]): string =>
  changes.reduce(
    (made, { at, removed, added }) => made.slice(0, at) + added + made.slice(at + removed),
    text,
  );

describe('a manifest with random damage', () => {
  it('never crashes, and either loads or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (changes) => {
        const { desired, diagnostics } = await load({ 'sluice.yaml': mutate(MANIFEST, changes) });
        expect(desired !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
        expect(renderDiagnostics(diagnostics, { color: false, columns: 80 })).not.toMatch(
          /\n\s+at |\[object/,
        );
      }),
      { seed: 20, numRuns: 200 },
    );
  });

  it('in a JSON pipeline never crashes either', async () => {
    const text = '[{"$source": {"connectionName": "solar"}}, {"$match": {"a": [1, 2.5, null, true, "x"]}}]';
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
        const inside = changes.map((change) => ({ ...change, at: change.at % text.length }));
        const manifest = MANIFEST.replace(/pipeline:\n(?: {10}.*\n)+/, 'pipeline: p.json\n');
        const { desired, diagnostics } = await load({
          'sluice.yaml': manifest,
          'p.json': mutate(text, inside),
        });
        expect(desired !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { seed: 21, numRuns: 80 },
    );
  });
});
