/** Values that are written out in a manifest and no plan file holds: they are read from the manifest again, or the plan is refused. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { valueAt } from '../../src/model/document.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { ServedSandbox } from './served.ts';

const manifest = `apiVersion: sluice/v1
project: '${PROJECT}'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      web:
        type: Https
        url: https://literal-user:literal-pass@api.example.com/v1?units=literal-units
        headers: { X-A: literal-header }
    processors:
      copy:
        pipeline: copy.yaml
`;
const pipeline = `- $source: { connectionName: sample_stream_solar }
- $https:
    connectionName: web
    as: r
    headers: { X-C: literal-call, Accept: application/json }
    parameters: { api_key: literal-key, units: metric }
- $merge: { into: { connectionName: db, db: d, coll: c } }
`;
const PLACES = [
  '/url of w/connection/web',
  '/headers/X-A of w/connection/web',
  '/pipeline/1/$https/headers/X-C of w/processor/copy',
  '/pipeline/1/$https/parameters/api_key of w/processor/copy',
];

let folder: string;
let sandbox: ServedSandbox;
const run = (directory: string, ...args: string[]): Promise<CliResult> =>
  runInProcess(args, { directory, env: { ...sandbox.env, SLUICE_PATIENCE: '0.01' }, clock: systemClock });
const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};

beforeEach(async () => {
  folder = makeFolder();
  sandbox = await serveSandbox();
  write('sluice.yaml', manifest);
  write('copy.yaml', pipeline);
});

test('a plan file holds none of them, and plan --out says which it leaves to the manifest', async () => {
  const { code, stderr } = await run(folder, 'plan', '--out', 'plan.json');
  expect(code).toBe(0);
  const told = stderr.replace(/\s+/g, ' ');
  for (const place of PLACES) expect(told).toContain(place);
  expect(told).toContain('${secret:NAME}');
  const text = readFileSync(join(folder, 'plan.json'), 'utf8');
  expect(text).not.toMatch(/literal-/);
  // What is no credential, whatever its value, stays: not every plan needs its manifest.
  expect(text).toContain('application/json');
  expect(text).toContain('metric');
});

describe('apply FILE', () => {
  beforeEach(async () => {
    expect(await run(folder, 'plan', '--out', 'plan.json')).toMatchObject({ code: 0 });
  });

  const expectRefused = async (code: string, directory = folder): Promise<void> => {
    const refused = await run(directory, 'apply', 'plan.json', '--auto-approve');
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining(code) as string });
    expect(refused.stdout + refused.stderr).not.toMatch(/literal-/);
    expect(await sandbox.writes()).toEqual([]);
  };

  test('sends them as the manifest has them', async () => {
    expect(await run(folder, 'apply', 'plan.json', '--auto-approve')).toMatchObject({ code: 0 });
    const web = await sandbox.sentTo('/connections');
    expect(web).toBeDefined();
    const bodies = (await sandbox.writes()).map((each) => each.get('body'));
    const sent = (...path: string[]): unknown[] =>
      bodies.map((body) => valueAt(body, path)).filter((value) => value !== undefined);
    expect(sent('url')).toEqual(['https://literal-user:literal-pass@api.example.com/v1?units=literal-units']);
    expect(sent('headers', 'X-A')).toEqual(['literal-header']);
    expect(sent('pipeline', '1', '$https', 'headers', 'X-C')).toEqual(['literal-call']);
    expect(sent('pipeline', '1', '$https', 'parameters', 'api_key')).toEqual(['literal-key']);
  });

  test('is refused where the manifest is not at hand, and says what to use instead', async () => {
    const elsewhere = makeFolder();
    cpSync(join(folder, 'plan.json'), join(elsewhere, 'plan.json'));
    await expectRefused('PLAN_LITERAL_MISSING', elsewhere);
    const { stderr } = await run(elsewhere, 'apply', 'plan.json', '--auto-approve');
    expect(stderr).toContain('${secret:NAME}');
    expect(existsSync(join(elsewhere, '.sluice'))).toBe(false);
  });

  test.each([
    ['the rest of the URL', 'sluice.yaml', manifest.replace('/v1?', '/v2?')],
    ['the header itself', 'sluice.yaml', manifest.replace('X-A', 'X-B')],
    ['the rest of the pipeline', 'copy.yaml', pipeline.replace('metric', 'imperial')],
    ['the pipeline file', 'sluice.yaml', manifest.replace('copy.yaml', 'gone.yaml')],
  ])('is refused where %s has changed in the manifest since', async (_, name, text) => {
    write(name, text);
    await expectRefused('PLAN_LITERAL_MISSING');
  });

  test("is refused as stale where a pipeline's value itself has changed", async () => {
    write('copy.yaml', pipeline.replace('literal-call', 'literal-other'));
    await expectRefused('PLAN_STALE');
  });

  test('goes on after an interrupted run', async () => {
    const fault = {
      match: { method: 'POST', path: '**:start' },
      status: 400,
      errorCode: 'BAD',
      detail: 'no',
    };
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify([fault]) });
    expect((await run(folder, 'apply', 'plan.json', '--auto-approve')).code).toBe(1);
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
    expect(await run(folder, 'apply', 'plan.json', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await run(folder, 'plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
  });
});
