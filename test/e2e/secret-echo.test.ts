/** Secrets that come back: in errors of Atlas, in what it says of a failed processor, in its values. And which of them are sent again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { textOf } from '../../src/model/document.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { ServedSandbox } from './served.ts';

const CANARY = 'canary-"echo"-5521';

const kafka = (secret: string, user = 'svc') => ({
  type: 'Kafka',
  bootstrapServers: 'a:9092',
  authentication: { mechanism: 'PLAIN', username: user, password: `\${secret:${secret}}` },
  security: { protocol: 'SASL_SSL' },
});

const manifest = (limit: number, users: readonly string[] = ['one', 'two']): string =>
  JSON.stringify({
    apiVersion: 'sluice/v1',
    project: PROJECT,
    workspaces: {
      w: {
        dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
        connections: {
          sample_stream_solar: { type: 'Sample' },
          db: {
            type: 'Cluster',
            clusterName: 'Cluster0',
            dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
          },
          k1: kafka('S1', users[0]),
          k2: kafka('S2', users[1]),
        },
        processors: {
          filter: {
            pipeline: [
              { $source: { connectionName: 'sample_stream_solar' } },
              { $match: { watts: { $gte: limit } } },
              { $merge: { into: { connectionName: 'db', db: 'd', coll: 'c' } } },
            ],
          },
        },
      },
    },
  });

interface World {
  readonly folder: string;
  readonly sandbox: ServedSandbox;
  readonly run: (text: string, ...args: string[]) => Promise<CliResult>;
  readonly fail: (...faults: Fault[]) => Promise<void>;
}

async function setUp(secrets: Readonly<Record<string, string>> = {}): Promise<World> {
  const folder = makeFolder();
  const sandbox = await serveSandbox();
  const env = { ...sandbox.env, SLUICE_PATIENCE: '0.01', S1: CANARY, S2: CANARY, ...secrets };
  return {
    folder,
    sandbox,
    run: (text, ...args) => {
      writeFileSync(join(folder, 'sluice.yaml'), text);
      return runInProcess(args, { directory: folder, env, clock: systemClock });
    },
    fail: async (...faults) => {
      await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
    },
  };
}

/** No spelling of the canary. */
function expectNoCanary(...texts: string[]): void {
  for (const text of texts) expect(text).not.toMatch(/canary-/);
}

test.each([[[]], [['--json']], [['--verbose']]])(
  'what Atlas repeats of a secret in an error is masked, with %j',
  async (flags) => {
    const { folder, run, fail } = await setUp();
    const detail = `Login failed for svc with ${CANARY} at a:9092`;
    await fail({
      match: { method: 'POST', path: '**/connections' },
      status: 400,
      errorCode: 'VALIDATION_ERROR',
      detail,
    });
    const { code, stdout, stderr } = await run(
      manifest(1),
      'apply',
      '--auto-approve',
      '--report',
      'r.json',
      ...flags,
    );
    const report = readFileSync(join(folder, 'r.json'), 'utf8');
    expect(code).toBe(1);
    expectNoCanary(stdout, stderr, report);
    expect(report).toContain('Login failed for svc with [secret] at a:9092');
  },
);

test('what Atlas repeats in a step that sends none is masked as well', async () => {
  const { folder, run, fail } = await setUp();
  expect((await run(manifest(1), 'apply', '--auto-approve')).code).toBe(0);
  const detail = `Streams Processor with this name (filter) had a problem occur: ${CANARY}`;
  await fail({
    match: { method: 'PATCH' },
    status: 400,
    errorCode: 'STREAM_PROCESSOR_GENERIC_ERROR',
    detail,
  });
  const { code, stdout, stderr } = await run(manifest(2), 'apply', '--auto-approve', '--report', 'r.json');
  expect(code).toBe(1);
  expectNoCanary(stdout, stderr, readFileSync(join(folder, 'r.json'), 'utf8'));
});

test('a value of Atlas that equals a secret is masked in plans, JSON stays JSON', async () => {
  const { run } = await setUp({ S2: '4711471147' });
  expect((await run(manifest(1, [CANARY, '4711471147']), 'apply', '--auto-approve')).code).toBe(0);
  const wanted = manifest(4711471147);
  const text = await run(wanted, 'plan');
  const json = await run(wanted, 'plan', '--json');
  const markdown = await run(wanted, 'plan', '--markdown');
  expectNoCanary(text.stdout, json.stdout, markdown.stdout);
  expect(text.stdout).toContain('[secret]');
  expect(JSON.parse(json.stdout)).toMatchObject({ summary: { update: 3 } });
});

test('a secret that is too short to hide tears no text to shreds', async () => {
  const { run } = await setUp({ S1: 'a', S2: 'k' });
  const { code, stdout } = await run(manifest(1), 'apply', '--auto-approve');
  expect([code, stdout]).toEqual([0, expect.stringContaining('connection k1 (Kafka)')]);
});

test('secrets are sent again only where that is asked for, and only those that are targeted', async () => {
  const { run, sandbox } = await setUp();
  expect((await run(manifest(1), 'apply', '--auto-approve')).code).toBe(0);
  const sent = async (...args: string[]): Promise<(string | undefined)[]> => {
    const { length } = await sandbox.writes();
    expect((await run(manifest(1), 'apply', '--auto-approve', ...args)).code).toBe(0);
    return (await sandbox.writes())
      .slice(length)
      .map((write) => textOf(write.get('path'))?.split('/').at(-1));
  };
  expect(await sent()).toEqual([]);
  expect(await sent('--update-secrets', '--target', 'w/connection/k1')).toEqual(['k1']);
  expect(await sent('--update-secrets')).toEqual(['k1', 'k2']);
});

test.each([
  ['a literal in a write-only field', '${secret:S1}', 'plain-text', 'SECRET'],
  ['a credential in env', '"svc"', '"${env:MONGODB_ATLAS_CLIENT_SECRET}"', 'DENIED|FORBIDDEN|CREDENTIAL|ENV'],
  ['a secret where it could be read', '"Cluster0"', '"${secret:S1}"', 'SECRET'],
])('%s is refused', async (_, from, to, code) => {
  const { run, sandbox } = await setUp();
  const text = manifest(1, ['svc', 'svc']).replace(from, to);
  expect(text).not.toBe(manifest(1, ['svc', 'svc']));
  const result = await run(text, 'apply', '--auto-approve');
  expect([result.code, result.stderr]).toEqual([1, expect.stringMatching(new RegExp(`_[A-Z_]*(${code})`))]);
  expect(await sandbox.writes()).toEqual([]);
});
