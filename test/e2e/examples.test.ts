import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedSecrets, writeGeneratedProject } from '../../bench/generated-project.js';
import { runInProcess } from './in-process.ts';
import { makeFolder, projectRoot, runCli } from './run-cli.ts';

const example = (path: string) => join(projectRoot, 'examples', path);

const examples: readonly { name: string; args: readonly string[]; secrets: readonly string[] }[] = [
  { name: 'solar', args: ['-f', example('solar')], secrets: [] },
  {
    name: 'kafka-to-atlas',
    args: ['-f', example('kafka-to-atlas')],
    secrets: ['KAFKA_PASSWORD', 'SCHEMA_REGISTRY_PASSWORD'],
  },
  ...['staging', 'production'].map((environment) => ({
    name: `multi-environment, ${environment}`,
    args: [...['-f', example('multi-environment/sluice.yaml')], ...['--env', environment]],
    secrets: ['KAFKA_PASSWORD'],
  })),
  {
    name: 'private-network',
    args: ['-f', example('private-network')],
    secrets: ['KAFKA_PASSWORD', 'STOCK_KAFKA_PASSWORD'],
  },
  { name: 'autoscaling', args: ['-f', example('autoscaling')], secrets: [] },
  {
    name: 'failover',
    args: ['-f', example('failover')],
    secrets: ['KAFKA_PASSWORD', 'KAFKA_OHIO_PASSWORD'],
  },
  {
    name: 'every-connection',
    args: ['-f', example('every-connection')],
    secrets: ['KAFKA_CLIENT_SECRET', 'WEATHER_TOKEN'],
  },
];

/** Plans, applies and plans again in one folder, and says how each ended. */
async function planApplyPlan(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  start: typeof runCli | typeof runInProcess = runInProcess,
) {
  const directory = makeFolder();
  const run = (command: string, ...flags: string[]) =>
    start([command, '--sandbox', ...args, ...flags], { directory, env });
  const before = await run('plan', '--detailed-exitcode');
  const apply = await run('apply', '--auto-approve');
  const after = await run('plan', '--detailed-exitcode');
  return { before, apply, after };
}

test.each(examples)(
  '$name has nothing left to do after one apply',
  { timeout: 300_000 },
  async ({ args, secrets }) => {
    const env = Object.fromEntries(secrets.map((name) => [name, `value of ${name}`]));
    const { before, apply, after } = await planApplyPlan(args, env);
    expect([before.code, before.stderr]).toEqual([2, expect.not.stringMatching(/error/i)]);
    expect(apply, apply.stderr).toMatchObject({ code: 0 });
    expect(after, after.stdout).toMatchObject({ code: 0 });
    for (const secret of Object.values(env)) {
      expect(
        before.stdout + before.stderr + apply.stdout + apply.stderr + after.stdout + after.stderr,
      ).not.toContain(secret);
    }
  },
);

test.each(examples)('$name can be planned without any variable set', async ({ args }) => {
  const { code, stderr } = await runInProcess(['plan', '--sandbox', ...args], { directory: makeFolder() });
  expect({ code, stderr }).toMatchObject({ code: 0 });
});

test.each(examples.filter(({ secrets }) => secrets.length > 0))(
  '$name is not applied while a secret is unset, and says which',
  async ({ args, secrets }) => {
    const { code, stderr } = await runInProcess(['apply', '--auto-approve', '--sandbox', ...args], {
      directory: makeFolder(),
    });
    expect(code).toBe(1);
    expect(secrets.some((name) => stderr.includes(name))).toBe(true);
  },
);

/** All 20 in a full sweep. */
const WORKSPACES = process.env['SWEEP_FULL'] === undefined ? 3 : 20;

test(
  `${WORKSPACES} workspaces with 20 connections and 50 processors each have nothing left to do`,
  { timeout: 300_000 },
  async () => {
    const path = await writeGeneratedProject(makeFolder(), {
      workspaces: WORKSPACES,
      connections: 20,
      processors: 50,
    });
    const { before, apply, after } = await planApplyPlan(
      ['-f', path, '--parallelism', '20'],
      generatedSecrets,
      // The built program, as people would meet a project of this size.
      runCli,
    );
    expect(before.code).toBe(2);
    expect(apply, apply.stderr).toMatchObject({ code: 0 });
    expect(after, after.stdout).toMatchObject({ code: 0 });
  },
);
