/** `sluice show`: a saved plan is shown as `plan` showed it, and a report as `apply` did; and `plan --destroy`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { ServedSandbox } from './served.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';

const manifest = (host: string, limit: number, more = ''): string => `apiVersion: sluice/v1
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
      k:
        type: Kafka
        bootstrapServers: ${host}:9092
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:PASSWORD}" }
        security: { protocol: SASL_SSL }
    processors:
      copy:
        pipeline:
          - $source: { connectionName: k, topic: t }
          - $match: { n: { $gte: ${limit} } }
          - $https: { connectionName: web, as: r, onError: ignore, headers: { X-C: literal-call } }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
      idle:
        pipeline:
          - $source: { connectionName: k, topic: u }
          - $merge: { into: { connectionName: db, db: d, coll: e } }
${more}`;

let folder: string;
let sandbox: ServedSandbox;
const run = (...args: string[]): Promise<CliResult> =>
  runInProcess(args, {
    directory: folder,
    env: { ...sandbox.env, SLUICE_PATIENCE: '0.01', PASSWORD: 'canary-of-show' },
    clock: systemClock,
  });
const write = (text: string): void => {
  writeFileSync(join(folder, 'sluice.yaml'), text);
};

/** Without the line that names the file, and the space that follows from its length. */
const body = (text: string): string => text.slice(text.indexOf('\n'));

beforeEach(async () => {
  folder = makeFolder();
  sandbox = await serveSandbox();
  write(manifest('a.example', 1));
});

async function expectShownAlike(...flags: string[]): Promise<string> {
  const planned = await run('plan', '--out', 'plan.json', ...flags);
  const shown = await run('show', 'plan.json');
  expect([shown.code, body(shown.stdout)]).toEqual([0, body(planned.stdout)]);
  for (const how of ['--json', '--markdown']) {
    expect((await run('show', 'plan.json', how)).stdout).toBe((await run('plan', how, ...flags)).stdout);
  }
  expect(shown.stdout).not.toMatch(/literal-|canary/);
  return shown.stdout;
}

test(
  'a saved plan is shown as plan showed it, whatever it does, without Atlas',
  { timeout: 60_000 },
  async () => {
    expect(await expectShownAlike()).toContain('to create');
    expect((await run('apply', '--auto-approve')).code).toBe(0);
    expect(await expectShownAlike()).toContain('No changes.');
    write(manifest('b.example', 2));
    const changed = await expectShownAlike();
    expect(changed).toContain('endpoint-change-with-secret');
    write(
      manifest(
        'a.example',
        1,
        '      extra: { pipeline: [{ $source: { connectionName: k, topic: t } }, { $emit: { connectionName: k, topic: v } }] }\n',
      ).replace(/ {6}copy:[^]* {6}idle/, '      idle'),
    );
    expect(await expectShownAlike('--prune')).toContain('data-loss');
    write(manifest('a.example', 1));
    expect(await expectShownAlike('--destroy')).toContain('delete workspace w');
    await fetch(`${sandbox.url}/sandbox/reset`, { method: 'POST' });
    expect((await run('show', 'plan.json')).stdout).toContain('delete workspace w');
  },
);

test('a processor that only pauses has a sign and a reason', async () => {
  await run('apply', '--auto-approve');
  write(manifest('b.example', 1));
  const { stdout } = await run('plan');
  expect(stdout).toMatch(/↻ processor idle .*\n +stops while connection k changes, then resumes/);
  expect((await run('plan', '--markdown')).stdout).toMatch(/^! +processor idle/m);
});

test('a report is shown as apply showed it', async () => {
  const applied = await run('apply', '--auto-approve', '--report', 'report.json');
  const shown = await run('show', 'report.json');
  expect(shown.code).toBe(0);
  expect(applied.stdout).toContain(shown.stdout.trim());
  expect(shown.stdout).toContain('Converged');
  expect((await run('show', 'report.json', '--json')).stdout).toBe(
    readFileSync(join(folder, 'report.json'), 'utf8'),
  );
  expect((await run('show', 'report.json', '--markdown')).stdout).toContain('Converged');
});

test('what is no plan and no report is an error, and so is one that was changed', async () => {
  await run('plan', '--out', 'plan.json');
  const plan = readFileSync(join(folder, 'plan.json'), 'utf8');
  writeFileSync(join(folder, 'changed.json'), plan.replaceAll('a.example', 'c.example'));
  writeFileSync(join(folder, 'report.json'), '{"outcome":"applied","steps":[1]}');
  // The manifest has values that are not in the file: without them, only the rest can be verified.
  const unverified = await run('show', 'changed.json');
  expect([unverified.code, unverified.stderr]).toEqual([0, expect.stringContaining("can't be verified")]);
  expect((await run('show', 'plan.json')).stderr).toBe('');
  write('');
  expect((await run('show', 'plan.json')).stderr).toContain("can't be verified");
  for (const name of ['report.json', 'sluice.yaml']) {
    const { code, stderr } = await run('show', name);
    expect([name, code, stderr]).toEqual([name, 1, expect.stringContaining('PLAN_FILE_INVALID')]);
  }
  expect((await run('show', 'nothing.json')).stderr).toContain('PLAN_FILE_UNREADABLE');
});
