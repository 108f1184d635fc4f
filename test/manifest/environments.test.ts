/** `environments`, `requires` and the manifest from standard input. */
import { describe, expect, it, test } from 'vitest';
import { valueAt } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { LoadedManifest } from '../../src/manifest/read/load.ts';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { load, makeDirectory, requestIn, writeFiles } from './workbench.ts';

const BASE = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
environments:
  prod:
    project: 5f3a0c0c0c0c0c0c0c0c0cc2
    files: [over/prod.yaml]
    varFiles: [vars/prod.yaml]
    vars: { tier: SP50 }
  staging: { vars: { coll: staging } }
vars: { coll: base, tier: SP10, size: SP30 }
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    streamConfig: { tier: "\${var:tier}", maxTierSize: "\${var:size}" }
    connections:
      sample_stream_solar: { type: Sample }
      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
    processors:
      p:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: atlas, db: d, coll: "\${var:coll}" } }
`;

const FILES = {
  'app/sluice.yaml': BASE,
  'app/over/prod.yaml': 'workspaces: { w: { processors: { p: { tier: SP5 } } } }\n',
  'app/vars/prod.yaml': '{ coll: from-file, tier: SP5, size: SP50 }\n',
};

const choose = (
  environment: string | undefined,
  more: Parameters<typeof load>[1] = {},
  files: Readonly<Record<string, string>> = FILES,
): Promise<LoadedManifest> => load(files, { files: ['app/sluice.yaml'], environment, ...more });

const codes = ({ diagnostics }: LoadedManifest): string[] => diagnostics.map(({ code }) => code);

const at = ({ merged }: LoadedManifest, ...path: string[]): string => {
  const found = valueAt(merged, path);
  return found === undefined ? 'nothing' : printJson(found);
};

const collection = (loaded: LoadedManifest): string =>
  at(loaded, 'workspaces', 'w', 'processors', 'p', 'pipeline', '1', '$merge', 'into', 'coll');

describe('an environment', () => {
  it('is chosen by name; without a name nothing is laid over the manifest', async () => {
    const [none, staging] = await Promise.all([choose(undefined), choose('staging')]);
    expect([codes(none), codes(staging)]).toEqual([[], []]);
    expect([collection(none), collection(staging)]).toEqual(['"base"', '"staging"']);
    expect(none.desired?.project).toBe('5f3a0c0c0c0c0c0c0c0c0cc1');
  });

  it('lays its files over the manifest, and names the project', async () => {
    const loaded = await choose('prod');
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'processors', 'p', 'tier')).toBe('"SP5"');
    expect(loaded.desired?.project).toBe('5f3a0c0c0c0c0c0c0c0c0cc2');
    expect(loaded.files).toEqual(['app/sluice.yaml', 'app/over/prod.yaml', 'app/vars/prod.yaml']);
  });

  it('has variables that win over those of its files, and both over the manifest', async () => {
    const loaded = await choose('prod');
    expect(at(loaded, 'workspaces', 'w', 'streamConfig')).toBe('{"tier":"SP50","maxTierSize":"SP50"}');
    expect(collection(loaded)).toBe('"from-file"');
  });

  it('gives way to variable files and variables of the command line', async () => {
    const loaded = await choose(
      'prod',
      {
        files: ['app/sluice.yaml'],
        variableFiles: ['cli.yaml'],
        variables: new Map([['coll', 'from-flag']]),
      },
      { ...FILES, 'cli.yaml': '{ coll: from-cli-file, tier: SP30 }\n' },
    );
    expect(at(loaded, 'workspaces', 'w', 'streamConfig')).toBe('{"tier":"SP30","maxTierSize":"SP50"}');
    expect(collection(loaded)).toBe('"from-flag"');
  });

  it('is one error if no environment has that name, with the nearest name', async () => {
    const { diagnostics } = await choose('prd');
    expect(diagnostics).toMatchObject([
      { code: 'MANIFEST_ENVIRONMENT', place: { line: 3, column: 1 }, fix: 'did you mean `prod`?' },
    ]);
  });

  it('is one error where the manifest defines none', async () => {
    const files = { 'app/sluice.yaml': BASE.replace(/environments:[\s\S]*?(?=\nvars:)/, '') };
    expect((await choose('prod', {}, files)).diagnostics).toMatchObject([
      {
        code: 'MANIFEST_ENVIRONMENT',
        message: "there is no environment 'prod': the manifest defines none",
      },
    ]);
  });

  it.each([
    ['an unknown key', 'prod: { file: [over/prod.yaml] }', 'MANIFEST_UNKNOWN_KEY'],
    ['an unknown key without a value', 'prod: { "vars:x" }', 'MANIFEST_UNKNOWN_KEY'],
    ['a text for a list', 'prod: { files: over/prod.yaml }', 'MANIFEST_TYPE'],
    ['a file that is not there', 'prod: { files: [over/none.yaml] }', 'MANIFEST_NOT_FOUND'],
    ['a variable file that is not there', 'prod: { varFiles: [none.yaml] }', 'MANIFEST_NOT_FOUND'],
    ['a file outside of its directory', 'prod: { files: [../../../etc/passwd] }', 'MANIFEST_ENVIRONMENT'],
    ['a hidden file', 'prod: { varFiles: [.git/config] }', 'MANIFEST_ENVIRONMENT'],
    ['nothing', 'prod:', 'MANIFEST_TYPE'],
  ])('is one error with %s', async (_, text, code) => {
    const files = {
      ...FILES,
      'app/sluice.yaml': BASE.replace(/ {2}prod:[\s\S]*?(?= {2}staging)/, `  ${text}\n`),
    };
    const { diagnostics } = await choose('prod', {}, files);
    expect(diagnostics).toMatchObject([{ code, place: { file: 'app/sluice.yaml', line: 4 } }]);
  });

  it('may leave every part empty', async () => {
    const empty = '{ files: , varFiles: , vars: , project: }';
    const files = { ...FILES, 'app/sluice.yaml': BASE.replace('{ vars: { coll: staging } }', empty) };
    const loaded = await choose('staging', {}, files);
    expect([codes(loaded), collection(loaded)]).toEqual([[], '"base"']);
  });

  it('is malformed also while another one is chosen', async () => {
    const files = {
      ...FILES,
      'app/sluice.yaml': BASE.replace('coll: staging }', 'coll: staging }, varfiles: []'),
    };
    expect(codes(await choose('prod', {}, files))).toEqual(['MANIFEST_UNKNOWN_KEY']);
  });

  it('can be defined in the first file only', async () => {
    const files = { ...FILES, 'app/over/prod.yaml': 'environments: { other: {} }\n' };
    expect(codes(await choose('prod', {}, files))).toEqual(['MANIFEST_ENVIRONMENT']);
    const second = await load(
      { ...FILES, 'second.yaml': 'environments: { other: {} }\n' },
      { files: ['app/sluice.yaml', 'second.yaml'] },
    );
    expect(codes(second)).toEqual(['MANIFEST_ENVIRONMENT']);
  });
});

describe('requires', () => {
  const requiring = (range: string, rest = ''): Promise<LoadedManifest> =>
    choose(
      undefined,
      {},
      { 'app/sluice.yaml': BASE.replace('project:', `requires: ${range}\n${rest}project:`) },
    );

  it.each(['">=0.2"', '^0.2.0', '"0.1 - 1"', '"*"'])('%s lets this Sluice pass', async (range) => {
    expect(codes(await requiring(range))).toEqual([]);
  });

  it.each(['">=0.3"', '"<0.2"', '"1"'])('%s refuses it, and says nothing else', async (range) => {
    const { diagnostics, desired } = await requiring(range, 'newKey: {}\n');
    expect(desired).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'MANIFEST_REQUIRES',
        severity: 'error',
        place: { line: 2 },
        fix: expect.stringContaining('npm install') as string,
      },
    ]);
  });

  it('is an error where it is no range', async () => {
    expect((await requiring('newest')).diagnostics).toMatchObject([
      { code: 'MANIFEST_VALUE', place: { line: 2, column: 11 } },
    ]);
  });
});

describe('standard input', () => {
  const from = async (bytes: Uint8Array, files: readonly string[] = ['-']): Promise<LoadedManifest> => {
    const directory = await makeDirectory();
    await writeFiles(directory, {
      'p.yaml': '[]',
      'over.yaml': 'workspaces: { w: { streamConfig: { tier: SP5 } } }\n',
    });
    return loadManifest({ ...requestIn(directory), files, input: () => Promise.resolve(bytes) });
  };

  it('is a manifest like any other, over which files can be laid', async () => {
    const loaded = await from(Buffer.from(BASE), ['-', 'over.yaml']);
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'streamConfig', 'tier')).toBe('"SP5"');
    expect(loaded.files).toEqual(['standard input', 'over.yaml']);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'MANIFEST_EMPTY'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'MANIFEST_NOT_TEXT'],
    ['more than is read', Buffer.alloc(10 * 1024 * 1024 + 1, ' '), 'MANIFEST_TOO_LARGE'],
  ])('%s is one error', async (_, bytes, code) => {
    expect(codes(await from(bytes))).toEqual([code]);
  });
});

test('an environment of the process is used where no flag names one', async () => {
  const { openProject } = await import('../../src/core/project.ts');
  const { systemClock } = await import('../../src/model/clock/system-clock.ts');
  const directory = await makeDirectory();
  await writeFiles(directory, FILES);
  const project = openProject({
    directory,
    env: { SLUICE_ENV: 'prod' },
    clock: systemClock,
    manifest: 'app/sluice.yaml',
  });
  expect((await project.validate()).diagnostics).toEqual([]);
  expect((await project.validate()).desired?.project).toBe('5f3a0c0c0c0c0c0c0c0c0cc2');
});
