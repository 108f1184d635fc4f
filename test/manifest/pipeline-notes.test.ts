/** Pipeline files that are saved responses, or carry notes: what a processor has is read, the rest is one warning. */
import { describe, expect, it } from 'vitest';
import type { LoadedManifest } from '../../src/manifest/read/load.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { isDocument } from '../../src/model/document.ts';
import { load } from './workbench.ts';
import { processor } from './bad-manifests.ts';

const STAGES = [
  { $source: { connectionName: 'solar' } },
  { $merge: { into: { connectionName: 'atlas', db: 'd', coll: 'c' } } },
];
const DLQ = { connectionName: 'atlas', db: 'd', coll: 'dlq' };

const loadFile = (file: Readonly<Record<string, unknown>>, ...own: string[]): Promise<LoadedManifest> =>
  load({
    'sluice.yaml': processor('pipeline: p.json', ...own),
    'p.json': JSON.stringify({ pipeline: STAGES, ...file }, null, 2),
  });

const told = ({ diagnostics }: LoadedManifest): string[] =>
  diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.file}:${place?.line}`);

function fieldsOf({ desired }: LoadedManifest): string | undefined {
  const fields = desired?.resources.at(-1)?.fields;
  return fields && printJson(fields.without('pipeline'));
}

/** A response of `GET .../processor/p`, as Atlas gives it. */
const RESPONSE = {
  _id: '665f1c2e9b1d4c0012345678',
  name: 'p',
  state: 'STARTED',
  tier: 'SP10',
  effectiveTier: 'SP30',
  options: { dlq: DLQ },
  stats: { inputMessageCount: 12, operatorStats: [] },
  failoverEnabled: false,
  eligibleForFailover: true,
  lastModified: '2026-01-01T00:00:00Z',
  links: [{ href: 'https://cloud.mongodb.com', rel: 'self' }],
};

describe('a saved response', () => {
  it('gives the processor what it has, and one warning about the rest', async () => {
    const loaded = await loadFile(RESPONSE);
    expect(told(loaded)).toEqual(['warning MANIFEST_PIPELINE_NOTES p.json:18']);
    expect(fieldsOf(loaded)).toBe(
      printJson(parseJson(JSON.stringify({ tier: 'SP10', failoverEnabled: false, options: { dlq: DLQ } }))),
    );
  });

  it('names in the fix what to delete; without it, nothing is said', async () => {
    const fix = (await loadFile(RESPONSE)).diagnostics[0]?.fix ?? '';
    const named = [...fix.matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? '');
    expect(named.toSorted()).toEqual(
      ['_id', 'effectiveTier', 'eligibleForFailover', 'lastModified', 'links', 'stats'].toSorted(),
    );
    expect(fix).not.toContain('extra');
    const kept = Object.fromEntries(Object.entries(RESPONSE).filter(([key]) => !named.includes(key)));
    expect(told(await loadFile(kept))).toEqual([]);
  });

  it.each(['FAILED', 'CREATED', 'PROVISIONING'])(
    'of a processor that is %s says nothing of what it should be',
    async (state) => {
      const loaded = await loadFile({ state });
      expect(told(loaded)).toEqual(['warning MANIFEST_PIPELINE_NOTES p.json:18']);
      expect(loaded.desired?.resources.at(-1)).toMatchObject({ state: 'STARTED' });
    },
  );

  it('of a stopped processor does not start it, unless the manifest says so', async () => {
    expect((await loadFile({ state: 'STOPPED' })).desired?.resources.at(-1)).toMatchObject({
      state: 'STOPPED',
    });
    const own = await loadFile({ state: 'STOPPED' }, 'state: STARTED');
    expect(told(own)).toEqual([]);
    expect(own.desired?.resources.at(-1)).toMatchObject({ state: 'STARTED' });
  });
});

describe('a pipeline file', () => {
  it('may have the tier among its options, as mongosh writes it', async () => {
    const loaded = await loadFile({ options: { tier: 'SP30', dlq: DLQ } });
    expect(told(loaded)).toEqual([]);
    expect(fieldsOf(loaded)).toBe(
      printJson(parseJson(JSON.stringify({ tier: 'SP30', options: { dlq: DLQ } }))),
    );
    expect(fieldsOf(await loadFile({ options: { tier: 'SP30' } }))).toBe('{"tier":"SP30"}');
    expect(fieldsOf(await loadFile({ options: { tier: 'SP30' } }, 'tier: SP10'))).toBe('{"tier":"SP10"}');
  });

  it('that gives two tiers is refused', async () => {
    expect(told(await loadFile({ tier: 'SP10', options: { tier: 'SP30' } }))).toEqual([
      'error MANIFEST_PIPELINE_FILE p.json:20',
    ]);
  });

  it('may carry notes, in which no placeholder is read', async () => {
    const loaded = await loadFile({
      description: 'reads ${env:NOWHERE}',
      _comment: '${nonsense:',
      options: { _note: 1, dlq: DLQ },
    });
    expect(told(loaded)).toEqual(['warning MANIFEST_PIPELINE_NOTES p.json:18']);
    expect(loaded.diagnostics[0]?.fix).toBe(
      'Delete `description`, `_comment` and `options._note` from the file.',
    );
  });

  it('may have a field that nobody knows, which is said not to be sent', async () => {
    const loaded = await loadFile({ retention: 5 });
    expect(told(loaded)).toEqual(['warning MANIFEST_PIPELINE_NOTES p.json:18']);
    expect(loaded.diagnostics[0]?.fix).toMatch(/extra.* in the manifest/);
    expect(fieldsOf(loaded)).toBe('{}');
  });

  it('may name the schema that editors check it with', async () => {
    expect(told(await loadFile({ $schema: '../schemas/pipeline.schema.json' }))).toEqual([]);
  });

  it.each([
    ['a misspelt key', { opions: {} }, /Did you mean 'options'/],
    ['two letters that changed places', { options: { dql: DLQ } }, /Did you mean 'dlq'/],
    ['a dead letter queue under another name', { options: { deadLetters: DLQ } }, /extra: \{ options/],
    ['an option beside the options', { dlq: DLQ }, /Move it below `options`/],
    ['consent beside the options', { resumeFromCheckpoint: false }, /Move it below `options`/],
    ['protection, which the manifest has', { protect: true }, /in the manifest/],
    ['a state that is misspelt', { state: 'STOPED' }, /STOPPED/],
    ['a tier that is no text', { tier: 5 }, /quotes/],
  ])('is refused for %s', async (_, file, fix) => {
    const { diagnostics, desired } = await loadFile(file);
    expect(desired).toBeUndefined();
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    expect(diagnostics[0]?.fix).toMatch(fix);
  });

  it('that is read for two processors is said once', async () => {
    const loaded = await load({
      'sluice.yaml': processor('pipeline: p.json', 'state: STOPPED') + '      q:\n        pipeline: p.json\n',
      'p.json': JSON.stringify({ pipeline: STAGES, note: 'x' }),
    });
    expect(told(loaded)).toEqual(['warning MANIFEST_PIPELINE_NOTES p.json:1']);
    expect(loaded.desired?.resources.filter(({ kind }) => kind === 'processor').length).toBe(2);
    expect(loaded.desired?.resources.every(({ fields }) => isDocument(fields))).toBe(true);
  });
});
