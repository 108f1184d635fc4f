/** docs/reference/manifest.md has an example for each key, and each example loads. */
import { expect, test } from 'vitest';
import { load } from '../manifest/workbench.ts';
import { MANIFEST_EXAMPLES } from './manifest-examples.ts';
import { keysOf } from './manifest-page.ts';

const indent = (text: string, spaces: number): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(spaces) + line)
    .join('\n');

const HEAD: Readonly<Record<string, string>> = {
  apiVersion: 'apiVersion: sluice/v1',
  project: 'project: 5f3a0c0c0c0c0c0c0c0c0cc1',
};
const REGION = 'dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }';
const CONNECTIONS = `connections:
  sample_stream_solar: { type: Sample }
  warehouse: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }`;

/** A manifest with these keys at its top, and the workspace `orders` unless they define workspaces. */
function manifest(
  top: Readonly<Record<string, string>>,
  workspace: Readonly<Record<string, string>>,
): string {
  const keys = { ...HEAD, ...top };
  const own = Object.values({ dataProcessRegion: REGION, ...workspace }).join('\n');
  return [
    ...Object.values(keys),
    ...('workspaces' in keys ? [] : [`workspaces:\n  orders:\n${indent(own, 4)}`]),
    '',
  ].join('\n');
}

const processor = (keys: Readonly<Record<string, string>>): string =>
  manifest(
    {},
    {
      connections: CONNECTIONS,
      processors: `processors:\n  p:\n${indent(
        Object.values({ pipeline: 'pipeline: pipelines/enrich.yaml', ...keys }).join('\n'),
        4,
      )}`,
    },
  );

/** What has to be beside a key of `update`. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  rewind: ['freshStart: carry-over'],
  blueGreen: ['strategy: blue-green'],
};

/** The manifest around an example, by its definition. */
const AROUND: Readonly<Record<string, (key: string, example: string) => string>> = {
  Manifest: (key, example) => manifest({ [key]: example }, {}),
  Environment: (_, example) => manifest({ environments: `environments:\n  e:\n${indent(example, 4)}` }, {}),
  Workspace: (key, example) =>
    manifest({}, key === 'processors' ? { connections: CONNECTIONS, [key]: example } : { [key]: example }),
  Processor: (key, example) => processor({ [key]: example }),
  ProcessorOptions: (_, example) => processor({ options: `options:\n${indent(example, 2)}` }),
  Update: (key, example) =>
    processor({
      update: `update:\n${indent([...(NEEDED[key] ?? []), example].join('\n'), 2)}`,
    }),
};

const FILES = {
  'pipelines/enrich.yaml':
    '- $source: { connectionName: sample_stream_solar }\n- $merge: { into: { connectionName: warehouse, db: d, coll: c } }\n',
  'production.yaml': 'apiVersion: sluice/v1\n',
  'production.vars.yaml': 'tier: SP30\n',
};

test('every key has an example', () => {
  const without = Object.keys(AROUND).flatMap((definition) =>
    keysOf(definition)
      .filter(([key]) => MANIFEST_EXAMPLES[definition]?.[key] === undefined)
      .map(([key]) => `${definition}.${key}`),
  );
  expect(without).toEqual([]);
});

const examples = Object.keys(AROUND).flatMap((definition) =>
  keysOf(definition).map(([key]) => [definition, key] as const),
);

test.each(examples)('the example of %s.%s is valid', async (definition, key) => {
  const text = AROUND[definition]!(key, MANIFEST_EXAMPLES[definition]![key]!);
  const { diagnostics } = await load(
    { ...FILES, 'sluice.yaml': text },
    { env: { MONGODB_ATLAS_PROJECT_ID: '5f3a0c0c0c0c0c0c0c0c0cc1' } },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
    [],
  );
});
