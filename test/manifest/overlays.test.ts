import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { valueAt } from '../../src/model/document.ts';
import type { Value } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { LoadedManifest } from '../../src/manifest/read/load.ts';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { load, makeDirectory, requestIn, writeFiles } from './workbench.ts';

const BASE = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    streamConfig: { tier: SP10, maxTierSize: SP30 }
    connections:
      sample_stream_solar: { type: Sample }
      web: { type: Https, url: "https://a.example", headers: { x: '1', y: '2' } }
      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
    processors:
      p:
        pipeline: pipelines/p.yaml
        options: { dlq: { connectionName: atlas, db: d, coll: c } }
removed: [w/processor/old]
`;

const STAGES = (coll: string): string =>
  `- $source: { connectionName: sample_stream_solar }\n- $merge: { into: { connectionName: atlas, db: d, coll: ${coll} } }\n`;

const loadOver = (overlay: string, more: Readonly<Record<string, string>> = {}) =>
  load(
    { 'base/sluice.yaml': BASE, 'base/pipelines/p.yaml': STAGES('base'), 'prod/prod.yaml': overlay, ...more },
    { files: ['base/sluice.yaml', 'prod/prod.yaml'] },
  );

const at = (loaded: LoadedManifest, ...path: string[]): string | undefined => {
  const found: Value | undefined = valueAt(loaded.merged, path);
  return found === undefined ? undefined : printJson(found);
};

const codes = ({ diagnostics }: LoadedManifest): string[] => diagnostics.map(({ code }) => code);

describe('an overlay', () => {
  it('merges maps, replaces scalars and lists, and removes with null', async () => {
    const loaded = await loadOver(`workspaces:
  w:
    streamConfig: { tier: SP30 }
    connections:
      web: { headers: { y: null, z: '3' } }
      extra-bucket: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }
    processors:
      p: { options: { dlq: null }, tier: SP5 }
removed: [w/connection/old]
`);
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'streamConfig')).toBe('{"tier":"SP30","maxTierSize":"SP30"}');
    expect(at(loaded, 'workspaces', 'w', 'connections', 'web', 'headers')).toBe('{"x":"1","z":"3"}');
    expect(at(loaded, 'workspaces', 'w', 'processors', 'p', 'options')).toBe('{}');
    expect(loaded.desired?.removed.map(formatAddress)).toEqual(['w/connection/old']);
    expect(loaded.desired?.resources.map(({ address }) => formatAddress(address))).toEqual([
      'w',
      'w/connection/atlas',
      'w/connection/extra-bucket',
      'w/connection/sample_stream_solar',
      'w/connection/web',
      'w/processor/p',
    ]);
    expect(loaded.desired?.resources.at(-1)?.fields.has('options')).toBe(false);
  });

  it('removes a whole resource', async () => {
    const loaded = await loadOver('workspaces: { w: { connections: { web: null } } }\n');
    expect(codes(loaded)).toEqual([]);
    expect(loaded.desired?.resources.map(({ address }) => formatAddress(address))).not.toContain(
      'w/connection/web',
    );
  });

  it('replaces a connection whole when its type changes', async () => {
    const loaded = await loadOver(
      'workspaces: { w: { connections: { web: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } } } } }\n',
    );
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'connections', 'web')).toBe(
      '{"type":"S3","aws":{"roleArn":"arn:aws:iam::123456789012:role/r"}}',
    );
  });

  it('replaces a pipeline whole', async () => {
    const stages =
      '[{ $source: { connectionName: sample_stream_solar } }, { $merge: { into: { connectionName: atlas, db: d, coll: o } } }]';
    const loaded = await loadOver(`workspaces: { w: { processors: { p: { pipeline: ${stages} } } } }\n`);
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'processors', 'p', 'pipeline')).toContain('"coll":"o"');
  });

  it('reads a path relative to the file that wrote it', async () => {
    const overlay = 'workspaces: { w: { processors: { q: { pipeline: pipelines/p.yaml } } } }\n';
    const loaded = await loadOver(overlay, { 'prod/pipelines/p.yaml': STAGES('prod') });
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'w', 'processors', 'p', 'pipeline')).toContain('"coll":"base"');
    expect(at(loaded, 'workspaces', 'w', 'processors', 'q', 'pipeline')).toContain('"coll":"prod"');
    const places = loaded.desired?.resources.map((one) =>
      one.kind === 'processor' ? one.pipelinePlace?.file : undefined,
    );
    expect(places?.filter(Boolean)).toEqual(['base/pipelines/p.yaml', 'prod/pipelines/p.yaml']);
  });

  it('may reach a pipeline beside its directory, within the working directory', async () => {
    const overlay = 'workspaces: { w: { processors: { p: { pipeline: ../base/pipelines/p.yaml } } } }\n';
    expect(codes(await loadOver(overlay))).toEqual([]);
  });
});

describe('a pipeline file', () => {
  const FILE = `name: p
pipeline:
  - $source: { connectionName: sample_stream_solar }
  - $merge: { into: { connectionName: atlas, db: d, coll: c } }
options: { dlq: { connectionName: atlas, db: file, coll: c } }
`;
  const loadWith = (options: string, path = 'pipelines/p.yaml') =>
    load({
      'sluice.yaml': BASE.replace(/pipeline: .*\n.*options: .*\n/, `pipeline: ${path}\n${options}`),
      'pipelines/p.yaml': FILE,
    });
  const optionsOf = (loaded: LoadedManifest): string | undefined => {
    expect(codes(loaded)).toEqual([]);
    const fields = loaded.desired?.resources.at(-1)?.fields.get('options');
    return fields === undefined ? undefined : printJson(fields);
  };

  it('may bring its options', async () => {
    expect(optionsOf(await loadWith(''))).toBe('{"dlq":{"connectionName":"atlas","db":"file","coll":"c"}}');
    const loaded = await loadWith('        options: { resumeFromCheckpoint: false }\n', './pipelines/p.yaml');
    expect(optionsOf(loaded)).toBe('{"dlq":{"connectionName":"atlas","db":"file","coll":"c"}}');
    expect(loaded.desired?.resources.at(-1)).toMatchObject({ resumeFromCheckpoint: false });
  });

  it('has its options replaced or removed by those of the manifest', async () => {
    const replaced = '        options: { dlq: { connectionName: atlas, db: own, coll: c } }\n';
    expect(optionsOf(await loadWith(replaced))).toBe(
      '{"dlq":{"connectionName":"atlas","db":"own","coll":"c"}}',
    );
    expect(optionsOf(await loadWith('        options: { dlq: null }\n'))).toBeUndefined();
  });

  it('may be a link to a file within, and not to one outside', async () => {
    const outside = await makeDirectory();
    await writeFiles(outside, { 'p.yaml': FILE });
    for (const [target, expected] of [
      ['../pipelines/p.yaml', []],
      [join(outside, 'p.yaml'), ['MANIFEST_PIPELINE_PATH']],
      ['../.hidden/p.yaml', ['MANIFEST_PIPELINE_PATH']],
    ] as const) {
      const directory = await makeDirectory();
      await writeFiles(directory, {
        'sluice.yaml': BASE.replace(/pipeline: .*/, 'pipeline: links/p.yaml'),
        'pipelines/p.yaml': FILE,
        '.hidden/p.yaml': FILE,
        'links/x': '',
      });
      await symlink(target, join(directory, 'links/p.yaml'));
      expect(codes(await loadManifest(requestIn(directory)))).toEqual(expected);
    }
  });
});

describe('a directory', () => {
  const FIRST = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
vars: { tier: SP10 }
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections: { sample_stream_solar: { type: Sample } }
removed: [w/processor/x]
`;

  it('has its manifests side by side', async () => {
    const second = `apiVersion: sluice/v1
workspaces:
  w: { connections: { other: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } } }, streamConfig: { tier: "\${var:tier}" } }
  v: { dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } }
removed: [w/processor/y]
`;
    const files = {
      'd/a.yaml': FIRST,
      'd/b.yml': second,
      'd/notes.txt': 'x',
      'd/sub/c.yaml': 'apiVersion: sluice/v1\n',
    };
    const loaded = await load(files, { files: ['d'] });
    expect(codes(loaded)).toEqual([]);
    expect(loaded.files).toEqual(['d/a.yaml', 'd/b.yml']);
    expect(loaded.desired?.resources.map(({ address }) => formatAddress(address))).toEqual([
      'v',
      'w',
      'w/connection/other',
      'w/connection/sample_stream_solar',
    ]);
    expect(loaded.desired?.removed.map(formatAddress)).toEqual(['w/processor/x', 'w/processor/y']);
  });

  it('names files that are no manifests in a note, without reading them as YAML', async () => {
    const loaded = await load(
      { 'd/a.yaml': FIRST, 'd/chart.yaml': 'a: {{ .Values.a }}\n' },
      { files: ['d'] },
    );
    expect(loaded.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['MANIFEST_OTHER_FILE', 'note'],
    ]);
    expect(loaded.desired).toBeDefined();
  });

  it('refuses a second definition of a field, a variable, a project', async () => {
    const second = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc2
vars: { tier: SP30 }
workspaces: { w: { dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } } }
`;
    const { diagnostics } = await load({ 'd/a.yaml': FIRST, 'd/b.yaml': second }, { files: ['d'] });
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      'MANIFEST_DEFINED_TWICE 2:1',
      'MANIFEST_DEFINED_TWICE 3:9',
      'MANIFEST_DEFINED_TWICE 4:20',
    ]);
  });

  it('without a manifest is an error', async () => {
    const { diagnostics } = await load({ 'd/x.yaml': 'a: 1\n' }, { files: ['d'] });
    expect(diagnostics.map(({ code }) => code)).toContain('MANIFEST_NOT_FOUND');
  });
});

describe('a merge key', () => {
  it('merges outside of pipelines, what the map says itself first', async () => {
    const loaded = await load({
      'sluice.yaml': `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  a: &a
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    streamConfig: &s { tier: SP10, maxTierSize: SP30 }
  b:
    <<: *a
    streamConfig: { <<: [*s, { tier: SP2 }], maxTierSize: SP50 }
`,
    });
    expect(codes(loaded)).toEqual([]);
    expect(at(loaded, 'workspaces', 'b')).toBe(
      '{"dataProcessRegion":{"cloudProvider":"AWS","region":"OHIO_USA"},"streamConfig":{"tier":"SP10","maxTierSize":"SP50"}}',
    );
  });
});
