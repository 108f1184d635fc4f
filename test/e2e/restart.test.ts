/** `--restart`: a processor stops and starts as it is. The plan shows both, its digest covers them, and the next plan is empty again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import type { ServedSandbox } from './served.ts';
import { PROJECT, serveSandbox } from './served.ts';

const MANIFEST = `apiVersion: sluice/v1
project: '${PROJECT}'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      runs:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: db, db: d, coll: a } }
      other:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: db, db: d, coll: b } }
      rests:
        state: STOPPED
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
`;

interface PlanJson {
  readonly digest: string;
  readonly selection: { readonly restart?: readonly string[] };
  readonly steps: readonly { readonly verb: string; readonly address: string; readonly onFailure?: string }[];
  readonly hazards: readonly { readonly kind: string; readonly reason: string }[];
  readonly diagnostics: readonly { readonly code: string }[];
}

let folder: string;
let sandbox: ServedSandbox;

const run = (...args: string[]): Promise<CliResult> =>
  runInProcess(args, {
    directory: folder,
    env: { ...sandbox.env, SLUICE_PATIENCE: '0.01' },
    clock: systemClock,
  });
const planJson = async (...args: string[]): Promise<PlanJson> =>
  JSON.parse((await run('plan', '--json', ...args)).stdout) as PlanJson;

beforeEach(async () => {
  folder = makeFolder();
  sandbox = await serveSandbox();
  writeFileSync(join(folder, 'sluice.yaml'), MANIFEST);
  expect((await run('apply', '--auto-approve')).code).toBe(0);
});

test('a restart is a stop and a start in the plan, and nothing else', async () => {
  const plain = await planJson();
  const plan = await planJson('--restart', 'w/processor/runs');
  expect(plain.steps).toEqual([]);
  expect(plan.steps).toEqual([
    expect.objectContaining({ verb: 'stop', address: 'w/processor/runs' }),
    expect.objectContaining({ verb: 'start', address: 'w/processor/runs' }),
  ]);
  expect(plan.hazards).toEqual([
    expect.objectContaining({
      kind: 'processing-pause',
      reason: 'stops while it is restarted, then resumes from its checkpoint',
    }),
  ]);
  expect(plan.selection.restart).toEqual(['w/processor/runs']);
  expect(plan.digest).not.toBe(plain.digest);
  const { stdout } = await run('plan', '--restart', 'w/processor/runs');
  expect(stdout).toContain('it is restarted');
});

test('applying it restarts the processor, and then nothing is left to do', async () => {
  const { code, stdout } = await run('apply', '--auto-approve', '--restart', 'w/processor/runs');
  expect(code).toBe(0);
  expect(stdout).toContain('Converged');
  expect((await planJson()).steps).toEqual([]);
});

test('a saved plan holds the restart, and a flag that adds one contradicts it', async () => {
  await run('plan', '--restart', 'w/processor/r*', '--out', 'plan.json');
  const contradicted = await run('apply', 'plan.json', '--restart', 'w/processor/other');
  expect([contradicted.code, contradicted.stderr]).toEqual([1, expect.stringContaining('--restart')]);
  const { code, stdout } = await run('apply', 'plan.json', '--json');
  expect(code).toBe(0);
  expect(stdout).toMatch(/"verb":"stop"/);
  expect(stdout).not.toContain('w/processor/other');
});

test('the digest of a plan without it does not let it pass', async () => {
  const { digest } = await planJson();
  const { code } = await run('apply', '--expect-digest', digest, '--restart', 'w/processor/runs');
  expect(code).toBe(3);
});

test('one that is not meant to run is left alone with a warning, and a misspelt one is refused', async () => {
  const plan = await planJson('--restart', 'w/processor/rests');
  expect(plan.steps).toEqual([]);
  expect(plan.diagnostics.map(({ code }) => code)).toContain('PLAN_RESTART_IDLE');
  const unknown = await run('plan', '--restart', 'w/processor/run');
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toContain('PLAN_TARGET_UNKNOWN');
});
