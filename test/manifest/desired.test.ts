import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { DesiredResource } from '../../src/model/resources.ts';
import { load } from './workbench.ts';

/** The resources of a manifest with one workspace `w`; `lines` are below it. */
async function resourcesOf(...lines: readonly string[]): Promise<ReadonlyMap<string, DesiredResource>> {
  const { desired, diagnostics } = await load({
    'sluice.yaml': [
      'apiVersion: sluice/v1',
      'project: 5f3a0c0c0c0c0c0c0c0c0cc1',
      'workspaces:',
      '  w:',
      '    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }',
      ...lines.map((line) => '    ' + line),
      '',
    ].join('\n'),
  });
  expect(diagnostics).toEqual([]);
  return new Map(desired?.resources.map((resource) => [formatAddress(resource.address), resource]));
}

const STAGES =
  '[{ $source: { connectionName: sample_stream_solar } }, { $merge: { into: { connectionName: atlas, db: d, coll: c } } }]';
const CONNECTIONS = [
  'connections:',
  '  sample_stream_solar: { type: Sample }',
  '  atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: r, type: CUSTOM } }',
];

describe('what a manifest wants', () => {
  it('has the fields of the API alone, in the order of the manifest', async () => {
    const resources = await resourcesOf(
      'prune: true',
      'protect: true',
      'ignoreChanges: [/streamConfig/tier]',
      'streamConfig: { maxTierSize: SP30 }',
      ...CONNECTIONS,
      'processors:',
      `  p: { state: STOPPED, options: { resumeFromCheckpoint: false }, tier: SP5, pipeline: ${STAGES}, renamedFrom: o }`,
    );
    expect(resources.get('w')).toMatchObject({
      prune: true,
      protect: true,
      ignoreChanges: ['/streamConfig/tier'],
    });
    expect(printJson(resources.get('w')!.fields)).toBe(
      '{"dataProcessRegion":{"cloudProvider":"AWS","region":"OHIO_USA"},"streamConfig":{"maxTierSize":"SP30"}}',
    );
    const processor = resources.get('w/processor/p')!;
    expect(processor).toMatchObject({
      state: 'STOPPED',
      resumeFromCheckpoint: false,
      renamedFrom: 'o',
      protect: false,
    });
    expect(processor.fields.keys()).toEqual(['tier', 'pipeline']);
  });

  it('says nothing of a checkpoint, and STARTED, where the manifest says nothing', async () => {
    const resources = await resourcesOf(...CONNECTIONS, 'processors:', `  p: { pipeline: ${STAGES} }`);
    const processor = resources.get('w/processor/p')!;
    expect(processor).toMatchObject({ state: 'STARTED', ignoreChanges: [] });
    expect(processor).not.toHaveProperty('resumeFromCheckpoint');
    expect(processor).not.toHaveProperty('renamedFrom');
  });

  it('has what is under `extra` laid in at any depth, nulls too', async () => {
    const resources = await resourcesOf(
      'extra: { streamConfig: { future: 1.0 }, other: { a: [1] } }',
      'streamConfig: { tier: SP10 }',
      ...CONNECTIONS,
      'processors:',
      `  p: { pipeline: ${STAGES}, extra: { options: { future: null } } }`,
    );
    expect(printJson(resources.get('w')!.fields)).toBe(
      '{"dataProcessRegion":{"cloudProvider":"AWS","region":"OHIO_USA"},"streamConfig":{"tier":"SP10","future":1.0},"other":{"a":[1]}}',
    );
    expect(printJson(resources.get('w/processor/p')!.fields.get('options')!)).toBe('{"future":null}');
  });

  it('takes empty maps and fields that are null as absent', async () => {
    const resources = await resourcesOf('streamConfig:', 'failoverRegions: ~', 'connections:', 'processors:');
    expect([...resources.keys()]).toEqual(['w']);
    expect(resources.get('w')!.fields.keys()).toEqual(['dataProcessRegion']);
  });

  it('is sorted by address, whatever the order of the manifest', async () => {
    const resources = await resourcesOf(
      'connections:',
      '  b: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
      '  B: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
      '  a: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
    );
    expect([...resources.keys()]).toEqual(['w', 'w/connection/B', 'w/connection/a', 'w/connection/b']);
  });
});

describe('ignoreRules', () => {
  it('silences a rule of pipelines, an error too, for its own resource alone', async () => {
    const lines = (rules: string) => [
      ...CONNECTIONS,
      'processors:',
      `  p: { pipeline: ${STAGES.replace('solar', 'elsewhere')}, ${rules} }`,
    ];
    await resourcesOf(...lines('ignoreRules: { PIPELINE_CONNECTION_UNKNOWN: it lives in Atlas }'));
    await expect(resourcesOf(...lines(''))).rejects.toThrow();
  });

  it('silences rules of the manifest that may be wrong', async () => {
    await resourcesOf(
      'connections:',
      '  old name: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" }, ignoreRules: { NAME_FORM: made in 2023 } }',
    );
  });

  it('never silences the form of a resource', async () => {
    const { diagnostics } = await load(
      {
        'sluice.yaml':
          'apiVersion: sluice/v1\nworkspaces: { w: { tear: 1, ignoreRules: { MANIFEST_UNKNOWN_KEY: why, MANIFEST_MISSING: why } } }\n',
      },
      { mode: 'validate' },
    );
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual([
      'MANIFEST_MISSING',
      'MANIFEST_RULE',
      'MANIFEST_RULE',
      'MANIFEST_UNKNOWN_KEY',
    ]);
  });
});
