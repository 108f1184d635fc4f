/** Environments and standard input, by the built program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, projectRoot, runCli } from './run-cli.ts';

const EXAMPLE = join(projectRoot, 'examples', 'multi-environment', 'sluice.yaml');

test('SLUICE_ENV chooses what --env would, and --env wins', async () => {
  const run = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    runCli(['render', '-f', EXAMPLE, ...args], { env });
  const [staging, production] = await Promise.all([
    run([], { SLUICE_ENV: 'staging' }),
    run(['--env', 'production'], { SLUICE_ENV: 'staging' }),
  ]);
  expect(staging.stdout).toContain('clusterName: Staging');
  expect(production.stdout).toContain('clusterName: Production');
  expect(production.stdout).not.toContain('copy-all');
});

test('a plan and an apply take the manifest from standard input', async () => {
  const directory = makeFolder();
  const input = `apiVersion: sluice/v1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections: { sample_stream_solar: { type: Sample } }
`;
  const run = (...args: readonly string[]) => runCli([...args, '--sandbox', '-f', '-'], { directory, input });
  expect(await run('plan', '--detailed-exitcode')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('standard input:3') as string,
  });
  expect(await run('apply')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('SETTINGS_APPROVAL_MISSING') as string,
  });
  expect(await run('apply', '--auto-approve')).toMatchObject({ code: 0 });
  expect(await run('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
});

test('a saved plan holds its environment: another one contradicts it', async () => {
  const directory = makeFolder();
  const env = { KAFKA_PASSWORD: 'not so secret' };
  const run = (...args: readonly string[]) => runCli([...args, '--sandbox'], { directory, env });
  expect(await run('plan', '-f', EXAMPLE, '--env', 'staging', '--out', 'plan.json')).toMatchObject({
    code: 0,
  });
  expect(readFileSync(join(directory, 'plan.json'), 'utf8')).toContain('Staging');
  expect(await run('apply', 'plan.json', '--env', 'staging', '--auto-approve')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--env contradicts the saved plan') as string,
  });
});

test('tests run without an environment, and with each', async () => {
  for (const args of [[], ['--env', 'staging'], ['--env', 'production']]) {
    expect(await runCli(['test', '-f', EXAMPLE, ...args])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 passed') as string,
    });
  }
});
