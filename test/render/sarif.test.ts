/** `validate --sarif`, as code scanning services read it: by the schema that OASIS published, with paths that the repository knows. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { makeFolder } from '../e2e/run-cli.ts';
import { runInProcess } from '../e2e/in-process.ts';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: Readonly<Record<string, string>> } },
        ];
      }[];
    },
  ];
}

const BAD = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: us-east-1 }
    connections: { odd name: { type: Sampel }, sample_stream_solar: { type: Sample } }
    processors:
      p: { pipeline: "pipelines/p 1.yaml" }
`;

/** A manifest with mistakes, two folders below the root of a repository. */
async function scan(): Promise<Log> {
  const root = makeFolder();
  const folder = join(root, 'streams', 'orders');
  mkdirSync(join(root, '.git'));
  mkdirSync(join(folder, 'pipelines'), { recursive: true });
  writeFileSync(join(folder, 'sluice.yaml'), BAD);
  writeFileSync(
    join(folder, 'pipelines', 'p 1.yaml'),
    '- $source: { connectionName: nobody }\n- $mach: {}\n',
  );
  const { stdout } = await runInProcess(['validate', '--sarif'], { directory: folder });
  return JSON.parse(stdout) as Log;
}

test('the log is what the schema of SARIF 2.1.0 asks for', async () => {
  const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);
  isValid(await scan());
  expect(isValid.errors).toBeNull();
  expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('paths are relative to the root of the repository, wherever Sluice ran', async () => {
  const [{ results }] = (await scan()).runs;
  const files = results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation);
  expect(new Set(files.map(({ uri }) => uri))).toEqual(
    new Set(['streams/orders/sluice.yaml', 'streams/orders/pipelines/p%201.yaml']),
  );
  expect(new Set(files.map(({ uriBaseId }) => uriBaseId))).toEqual(new Set(['%SRCROOT%']));
});

test('each rule is described, and links to its heading in the reference', async () => {
  const [{ tool, results }] = (await scan()).runs;
  const { rules } = tool.driver;
  expect(rules.map(({ id }) => id)).toEqual([...new Set(results.map(({ ruleId }) => ruleId))].toSorted());
  const page = readFileSync(new URL('../../docs/reference/diagnostics.md', import.meta.url), 'utf8');
  for (const { id, shortDescription, fullDescription, help, helpUri } of rules) {
    expect([shortDescription, fullDescription, help]).toEqual(
      Array.from({ length: 3 }, () => ({ text: expect.stringMatching(/\w{3}/) as string })),
    );
    const [address, anchor] = String(helpUri).split('#');
    expect(address).toMatch(/^https:\/\/github\.com\/.+\/docs\/reference\/diagnostics\.md$/);
    expect(anchor).toBe(String(id).toLowerCase());
    expect(page).toContain(`### ${String(id)}\n`);
  }
});
