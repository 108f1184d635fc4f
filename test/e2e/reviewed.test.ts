/** A saved plan or a digest is the only thing that is applied, or what is left of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder, projectRoot } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';

const solar = join(projectRoot, 'examples', 'solar');

async function setUp() {
  const directory = makeFolder();
  const sandbox = await serveSandbox();
  const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT };
  const run = (...args: string[]) => runInProcess(args, { directory, env });
  const digest = async (): Promise<string> => {
    const { stdout } = await run('plan', '--json', '-f', solar);
    return (JSON.parse(stdout) as { digest: string }).digest;
  };
  /** Changes the project behind Sluice's back. */
  const interfere = async (method: string, path: string, body?: string): Promise<void> => {
    const token = await fetch(`${sandbox.url}/api/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('sandbox:sandbox')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const { access_token: bearer } = (await token.json()) as { access_token: string };
    const media = 'application/vnd.atlas.2025-03-12+json';
    const answer = await fetch(`${sandbox.url}/api/atlas/v2/groups/${PROJECT}/streams${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, accept: media, 'content-type': media },
      ...(body !== undefined && { body }),
    });
    expect([path, answer.ok, answer.ok ? '' : await answer.text()]).toEqual([path, true, '']);
  };
  return { directory, sandbox, run, digest, interfere };
}

test('a saved plan is applied without the manifest and without a question', async () => {
  const { directory, run } = await setUp();
  expect(await run('plan', '-f', solar, '--out', 'plan.json')).toMatchObject({ code: 0 });
  const apply = await run('apply', 'plan.json');
  expect(apply, apply.stderr).toMatchObject({ code: 0 });
  expect(await run('plan', '-f', solar, '--detailed-exitcode')).toMatchObject({ code: 0 });
  expect(readFileSync(join(directory, 'plan.json'), 'utf8')).toContain('sha256:');
});

test('a saved plan that no longer fits is refused, and nothing is written', async () => {
  const { run, interfere, sandbox } = await setUp();
  expect(await run('plan', '-f', solar, '--out', 'plan.json')).toMatchObject({ code: 0 });
  await interfere(
    'POST',
    '',
    '{"name":"solar-farm","dataProcessRegion":{"cloudProvider":"AWS","region":"DUBLIN_IRL"}}',
  );
  const before = (await sandbox.writes()).length;
  const apply = await run('apply', 'plan.json');
  expect([apply.code, apply.stderr]).toEqual([3, expect.stringMatching(/PLAN_STALE|PLAN_/)]);
  expect((await sandbox.writes()).length).toBe(before);
});

test('a digest is applied as long as the plan has it, and once it is applied nothing is left', async () => {
  const { run, digest, sandbox } = await setUp();
  const reviewed = await digest();
  const wrong = await run('apply', '-f', solar, '--expect-digest', `sha256:${'0'.repeat(64)}`);
  expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('PLAN_STALE')]);
  expect((await sandbox.writes()).length).toBe(0);
  const apply = await run('apply', '-f', solar, '--expect-digest', reviewed);
  expect(apply, apply.stderr).toMatchObject({ code: 0 });
  const again = await run('apply', '-f', solar, '--expect-digest', reviewed);
  expect(again, again.stderr).toMatchObject({ code: 0 });
});

test('a digest whose apply was cut off goes on with what is left', { timeout: 120_000 }, async () => {
  const { run, digest, interfere } = await setUp();
  const reviewed = await digest();
  expect(await run('apply', '-f', solar, '--expect-digest', reviewed)).toMatchObject({ code: 0 });
  // As a run leaves it that was killed before the last step.
  await interfere('POST', '/solar-farm/processor/power-by-group:stop');
  const apply = await run('apply', '-f', solar, '--expect-digest', reviewed);
  expect([apply.code, apply.stderr]).toEqual([0, expect.any(String)]);
  await interfere('POST', '/solar-farm/processor/power-by-group:stop');
  await interfere(
    'PATCH',
    '/solar-farm/processor/power-by-group',
    '{"options":{"dlq":{"connectionName":"warehouse","db":"solar","coll":"other"}}}',
  );
  const moved = await run('apply', '-f', solar, '--expect-digest', reviewed);
  expect([moved.code, moved.stderr]).toEqual([
    3,
    expect.stringContaining('solar-farm/processor/power-by-group'),
  ]);
});

test('a flag that contradicts the saved plan is an error', async () => {
  const { run } = await setUp();
  expect(await run('plan', '-f', solar, '--out', 'plan.json')).toMatchObject({ code: 0 });
  for (const flags of [
    ['-f', solar],
    ['--prune'],
    ['--target', 'x'],
    ['--project', 'f'.repeat(24)],
    ['--update-secrets'],
  ]) {
    const apply = await run('apply', 'plan.json', ...flags);
    expect([flags, apply.code, apply.stderr]).toEqual([
      flags,
      1,
      expect.stringContaining('SETTINGS_CONFLICT'),
    ]);
  }
});

test.each(['', '{}', '{"kind":"sluice-plan"}', 'not json', '\u0000'])('%j is no saved plan', async (text) => {
  const { directory, run } = await setUp();
  writeFileSync(join(directory, 'plan.json'), text);
  const { code, stderr } = await run('apply', 'plan.json');
  expect([code, stderr]).toEqual([1, expect.stringContaining('PLAN_FILE')]);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('without a terminal an apply needs somebody who has agreed', async () => {
  const { run, sandbox } = await setUp();
  const { code, stderr } = await run('apply', '-f', solar);
  expect([code, stderr]).toEqual([1, expect.stringContaining('--auto-approve')]);
  expect((await sandbox.writes()).map((write) => textOf(write.get('path')))).toEqual([]);
});
