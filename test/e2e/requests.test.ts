import { expect, onTestFinished, test } from 'vitest';
import { generatedSecrets, writeGeneratedProject } from '../../bench/generated-project.js';
import { countOverlaps, countRequests } from '../../bench/requests.js';
import { startSandbox } from '../../bench/sandbox.js';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { runInProcess } from './in-process.ts';
import { textOf } from '../../src/model/document.ts';
import { makeFolder } from './run-cli.ts';
import { DB, SAMPLE, kafka, manifest, setUp } from './wishes.ts';

/** Applies a generated project to its own sandbox, and gives what was asked of it, then what a plan asks. */
async function applyAndPlan(size: Parameters<typeof writeGeneratedProject>[1], ...flags: string[]) {
  const directory = makeFolder();
  const manifest = await writeGeneratedProject(directory, size);
  const sandbox = await startSandbox(...flags);
  onTestFinished(() => sandbox.stop());
  const env = { ...sandbox.env, ...generatedSecrets };
  const run = (...args: string[]) => runInProcess(args, { directory, env, clock: systemClock });
  const apply = await run('apply', '-f', manifest, '--auto-approve', '--parallelism', '3');
  expect(apply, apply.stderr).toMatchObject({ code: 0 });
  const applied = await sandbox.newRequests();
  const plan = await run('plan', '-f', manifest, '--detailed-exitcode');
  expect(plan, plan.stdout).toMatchObject({ code: 0 });
  return { applied, planned: await sandbox.newRequests() };
}

test('a plan costs one token, one page of workspaces, two pages a workspace and nothing per resource', async () => {
  const { planned } = await applyAndPlan({ workspaces: 4, connections: 6, processors: 9 });
  expect(countRequests(planned)).toEqual({
    token: 1,
    workspacePages: 1,
    connectionPages: 4,
    processorPages: 4,
    single: 0,
    writes: 0,
  });
});

test('private links and peerings cost one list each, and each connection that may have failover connections one, where the manifest has any', async () => {
  const failover = { failoverRegions: [{ cloudProvider: 'AWS', region: 'OHIO_USA' }] };
  const { clusterName, dbRoleToExecute } = DB;
  const standby = { failoverConnections: { OHIO_USA: { clusterName, dbRoleToExecute } } };
  const project = {
    privateLinks: {
      l: { provider: 'AWS', vendor: 'MSK', arn: 'arn:aws:kafka:us-east-1:123456789012:cluster/c/1' },
    },
    vpcPeerings: { v: { requesterAccountId: '123456789012', requesterVpcId: 'vpc-0a1b2c3d' } },
  };
  const connections = { db: { ...DB, ...standby }, kafka: kafka(), sample_stream_solar: SAMPLE };
  const all = manifest({ ...failover, connections }, [], project);
  const without = manifest({ connections: { ...connections, db: DB } });
  const world = await setUp(all);
  const asked = async (text: string): Promise<string[]> => {
    const before = (await world.sandbox.journal()).length;
    expect((await world.run(text, 'plan', '--detailed-exitcode')).code).toBe(0);
    return (await world.sandbox.journal())
      .slice(before)
      .map((entry) => (textOf(entry.get('path')) ?? '').replace(/^.*\/groups\/[^/]+\//, ''))
      .toSorted();
  };
  const usual = ['/api/oauth/token', 'streams', 'streams/w/connections', 'streams/w/processors'];
  expect(await asked(without)).toEqual(usual);
  expect(await asked(all)).toEqual(
    [
      ...usual,
      ...['streams/privateLinkConnections', 'streams/vpcPeeringConnections'],
      'streams/w/connections/db/failoverConnections',
    ].toSorted(),
  );
});

test('a plan reads more pages only past 500', { timeout: 120_000 }, async () => {
  // Connections, because they take half the time of processors, which have to be started.
  const { planned } = await applyAndPlan({ workspaces: 1, connections: 501, processors: 1 });
  expect(countRequests(planned)).toMatchObject({ connectionPages: 2, processorPages: 1, single: 0 });
});

test('writes to a workspace and its connections have it to themselves, and those to processors overlap', async () => {
  const { applied } = await applyAndPlan(
    { workspaces: 2, connections: 4, processors: 12 },
    '--latency',
    '10',
  );
  const { together, disturbed } = countOverlaps(applied);
  expect(disturbed).toEqual([]);
  expect(together).toBe(3);
});

test('so they have while starts are open that answer only once they are done', async () => {
  const { applied } = await applyAndPlan(
    { workspaces: 2, connections: 4, processors: 6 },
    '--latency',
    '5',
    '--start-takes',
    '200',
  );
  expect(countOverlaps(applied).disturbed).toEqual([]);
});

test('an apply from nothing reads next to nothing: 50 processors cost 125 requests', async () => {
  const { applied } = await applyAndPlan(
    { workspaces: 1, connections: 4, processors: 50 },
    '--latency',
    '10',
  );
  const { single, writes } = countRequests(applied);
  // The workspace, four connections, 50 processors, and the starts of four out of five.
  expect(writes).toBe(1 + 4 + 50 + 40);
  expect(single).toBe(0);
  expect(applied.length + 10).toBeLessThanOrEqual(125);
});
