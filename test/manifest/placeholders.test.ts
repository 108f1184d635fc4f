import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import type { LoadedManifest, ManifestRequest } from '../../src/manifest/read/load.ts';
import { escapePlaceholders, piecesOf } from '../../src/manifest/values/placeholders.ts';
import { valueAt } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import { load, makeDirectory, requestIn, writeFiles } from './workbench.ts';

const PROJECT = '5f3a0c0c0c0c0c0c0c0c0cc1';

/** Loads a manifest whose one pipeline matches `match`, which placeholders are tried in. */
const loadMatch = (match: string, vars = '', settings: Partial<ManifestRequest> = {}, more = {}) =>
  load(
    {
      'sluice.yaml': `apiVersion: sluice/v1
project: ${PROJECT}
vars: {${vars}}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections: { sample_stream_solar: { type: Sample }, atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: r, type: CUSTOM } } }
    processors:
      p:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $match: ${match}
          - $merge: { into: { connectionName: atlas, db: d, coll: c } }
`,
      ...more,
    },
    settings,
  );

const matchOf = (loaded: LoadedManifest): string => {
  expect(loaded.diagnostics).toEqual([]);
  return printJson(
    valueAt(loaded.merged, ['workspaces', 'w', 'processors', 'p', 'pipeline', '1', '$match']) ?? null,
  );
};

describe('placeholders', () => {
  it('take --var over --var-file over vars, later files first', async () => {
    const settings = { variables: new Map([['a', 'flag']]), variableFiles: ['one.yaml', 'two.yaml'] };
    const more = { 'one.yaml': 'a: one\nb: one\nc: one\n', 'two.yaml': 'a: two\nb: two\n' };
    const loaded = await loadMatch(
      "{ a: '${var:a}', b: '${var:b}', c: '${var:c}', d: '${var:d}' }",
      'a: own, b: own, c: own, d: own',
      settings,
      more,
    );
    expect(matchOf(loaded)).toBe('{"a":"flag","b":"two","c":"one","d":"own"}');
  });

  it('take the type of a variable that is alone', async () => {
    const vars = 'n: 1.0, b: true, l: [1, {x: 2}], s: text, z: null';
    const loaded = await loadMatch(
      "{ a: ['${var:n}', '${var:b}', '${var:l}', '${var:s}', 'n=${var:n} b=${var:b}'] }",
      vars,
    );
    expect(matchOf(loaded)).toBe('{"a":[1.0,true,[1,{"x":2}],"text","n=1.0 b=true"]}');
  });

  it('read --var as what the manifest defines: a number, a boolean, else a text', async () => {
    const settings = {
      variables: new Map([
        ['n', '5'],
        ['b', 'false'],
        ['s', '7'],
        ['u', '8'],
      ]),
    };
    const loaded = await loadMatch(
      "{ a: ['${var:n}', '${var:b}', '${var:s}', '${var:u}'] }",
      'n: 1, b: true, s: text',
      settings,
    );
    expect(matchOf(loaded)).toBe('{"a":[5,false,"7","8"]}');
  });

  it('in variables are read in turn, but never in what the environment or the command line says', async () => {
    const settings = { env: { E: '${var:x}' }, variables: new Map([['x', '${env:E}']]) };
    const loaded = await loadMatch("{ a: '${var:y}', b: '${var:x}' }", "y: '<${env:E}>'", settings);
    expect(matchOf(loaded)).toBe('{"a":"<${var:x}>","b":"${env:E}"}');
  });

  it('take the default when the variable is unset or empty', async () => {
    const loaded = await loadMatch(
      "{ a: '${env:A:-x:-y}', b: '${env:B:-x}', c: '${env:C:-}', d: '${env:B}' }",
      '',
      { env: { B: '' } },
    );
    expect(matchOf(loaded)).toBe('{"a":"x:-y","b":"x","c":"","d":""}');
  });

  it('are never read in keys', async () => {
    expect(matchOf(await loadMatch("{ 'x${env:A}': 1 }"))).toBe('{"x${env:A}":1}');
  });

  it('give booleans to fields that are booleans', async () => {
    const loaded = await load(
      {
        'sluice.yaml': `apiVersion: sluice/v1
workspaces: { w: { prune: "\${env:PRUNE}", dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } } }
`,
      },
      { env: { PRUNE: 'true' }, project: PROJECT },
    );
    expect(loaded.desired?.resources[0]).toMatchObject({ prune: true });
  });

  it.each([
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_CLIENT-SECRET',
    'MONGODB_ATLAS_PRIVATE_KEY',
    'MONGODB_ATLAS_PUBLIC_API_KEY',
    'MONGODB_ATLAS_ACCESS_TOKEN',
  ])('never read %s', async (name) => {
    const loaded = await loadMatch(`{ a: '\${env:${name}:-x}' }`, '', { env: { [name]: 'canary' } });
    expect(loaded.desired).toBeUndefined();
    expect(JSON.stringify(loaded.diagnostics) + printJson(loaded.merged)).not.toContain('canary');
  });

  it('read only allowed names where there is a list, and not even a default of others', async () => {
    const settings = { env: { A: '1', B: '2' }, allowEnv: ['A'] };
    expect(matchOf(await loadMatch("{ a: '${env:A}' }", '', settings))).toBe('{"a":"1"}');
    const refused = await loadMatch("{ a: '${env:B:-x}' }", '', settings);
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['MANIFEST_ENV_DENIED']);
  });

  it('read back what escaping wrote', () => {
    for (const text of [
      '${env:A}',
      '$${var:x}',
      '$$${secret:S} and ${secretFile:a/b}',
      '$',
      '${',
      '${x}',
      'plain',
    ]) {
      const pieces = piecesOf(escapePlaceholders(text)) ?? [escapePlaceholders(text)];
      expect(pieces.map((piece) => (typeof piece === 'string' ? piece : 'special')).join('')).toBe(text);
    }
  });
});

describe('secrets', () => {
  const MANIFEST = `apiVersion: sluice/v1
project: ${PROJECT}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections:
      h: { type: Https, url: "https://x.example", headers: { Authorization: "Bearer \${secret:TOKEN}", k: "\${secretFile:dir/key}", l: "\${secretFile:linked}" }, ignoreRules: { CONNECTION_HEADER_SECRET: only read here } }
`;

  it('are warned of in a header, unless its name says that it is no place for one', async () => {
    const headers =
      '{ X-Any: "${secret:A}", accept: "${secret:B}", Content-Type: "${secret:C}", If-Token: "${secret:D}" }';
    const { diagnostics } = await load({
      'sluice.yaml': MANIFEST.replace(/headers: .*$/m, () => `headers: ${headers} }`),
    });
    expect(diagnostics.map(({ code, message }) => [code, /header (\S+)/.exec(message)?.[1]])).toEqual([
      ['CONNECTION_HEADER_SECRET', 'X-Any'],
      ['CONNECTION_HEADER_SECRET', 'If-Token'],
    ]);
  });

  it('stand by name in what is loaded, and are given out by the store alone', async () => {
    const directory = await makeDirectory();
    await writeFiles(directory, {
      'sluice.yaml': MANIFEST,
      'one/x': '',
      'two/dir/key': 'canary-file\n',
      outside: 'canary-outside',
    });
    await symlink(join(directory, 'outside'), join(directory, 'two/linked'));
    const loaded = await loadManifest(
      requestIn(directory, { env: { TOKEN: 'canary-env' }, secretDirectories: ['one', 'two'] }),
    );
    expect(loaded.diagnostics).toEqual([]);
    const { secrets, ...rest } = loaded;
    expect(JSON.stringify(rest)).not.toContain('canary');
    expect(printJson(loaded.merged)).toContain('"Authorization":"Bearer ${secret:TOKEN}"');
    expect(secrets.find({ source: 'secret', name: 'TOKEN' })?.reveal()).toBe('canary-env');
    expect(secrets.find({ source: 'secretFile', name: 'dir/key' })?.reveal()).toBe('canary-file');
    expect(secrets.find({ source: 'secretFile', name: 'linked' })).toBeUndefined();
    expect(secrets.find({ source: 'secret', name: 'PATH' })).toBeUndefined();
  });

  it('that are unset are no error here', async () => {
    const loaded = await load({ 'sluice.yaml': MANIFEST });
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.secrets.find({ source: 'secret', name: 'TOKEN' })).toBeUndefined();
  });

  it('need to be listed where there is a list', async () => {
    const loaded = await load({ 'sluice.yaml': MANIFEST }, { allowSecret: [] });
    expect(loaded.diagnostics.map(({ code }) => code)).toEqual(['MANIFEST_ENV_DENIED']);
  });
});

describe('the project', () => {
  const READS = 'apiVersion: sluice/v1\nproject: ${env:MONGODB_ATLAS_PROJECT_ID}\n';

  it.each([
    ['the manifest', `apiVersion: sluice/v1\nproject: ${PROJECT}\n`, {}],
    ['--project', READS, { project: PROJECT }],
    ['the environment', 'apiVersion: sluice/v1\n', { env: { MONGODB_ATLAS_PROJECT_ID: PROJECT } }],
    ['the default', READS, { defaultProject: PROJECT }],
    ['all of them, when they agree', READS, { project: PROJECT, env: { MONGODB_ATLAS_PROJECT_ID: PROJECT } }],
  ])('is named by %s', async (_, manifest, settings) => {
    const loaded = await load({ 'sluice.yaml': manifest }, settings);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.desired?.project).toBe(PROJECT);
  });

  it('need not be known to validate', async () => {
    const loaded = await load({ 'sluice.yaml': 'apiVersion: sluice/v1\n' }, { mode: 'validate' });
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.desired).toBeDefined();
  });
});
