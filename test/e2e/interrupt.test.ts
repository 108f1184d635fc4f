/** The built program when somebody leaves: twice interrupted, its terminal closed, its reader gone, no room for what it writes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { runInProcess } from './in-process.ts';
import type { CliOptions, CliResult } from './run-cli.ts';
import { makeFolder, projectRoot, runCli } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { ServedSandbox } from './served.ts';

const solar = join(projectRoot, 'examples', 'solar');

interface World {
  readonly folder: string;
  readonly sandbox: ServedSandbox;
  readonly run: (args: readonly string[], options?: CliOptions) => Promise<CliResult>;
}

async function setUp(options: Partial<SandboxOptions> = {}): Promise<World> {
  const folder = makeFolder();
  const sandbox = await serveSandbox(options);
  const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT, SLUICE_PATIENCE: '0.02' };
  return {
    folder,
    sandbox,
    run: (args, more = {}) => runCli(args, { directory: folder, env, ...more }),
  };
}

const APPLY = ['apply', '-f', solar, '--auto-approve'];

test('a second signal leaves at once, and the next run goes on', { timeout: 120_000 }, async () => {
  // A write that goes unanswered for so long can only be left.
  const slow = { match: { method: 'POST', path: '**/processor' }, delayMs: 8_000 };
  const { run, sandbox } = await setUp({ faults: [slow] });
  const startedAt = Date.now();
  const { code, stderr } = await run(APPLY, {
    onStart: (child) => {
      child.stderr?.on('data', (text: Buffer) => {
        if (/s4 .*: started|Interrupted/.test(String(text))) child.kill('SIGINT');
      });
    },
  });
  expect([code, stderr]).toEqual([130, expect.stringContaining('Once more to leave at once')]);
  expect(Date.now() - startedAt).toBeLessThan(8_000);
  expect((await sandbox.writes()).length).toBeGreaterThan(0);
});

test('a reader that has gone does not end an apply half-way', async () => {
  const { run } = await setUp();
  const { code } = await run([...APPLY, '--json'], {
    onStart: (child) => {
      child.stdout?.destroy();
    },
  });
  expect(code).toBe(0);
  expect(await run(['plan', '-f', solar, '--detailed-exitcode'])).toMatchObject({ code: 0 });
});

test('a report that can not be written is an error, and the work is done', async () => {
  const { run } = await setUp();
  const { code, stdout, stderr } = await run([...APPLY, '--report', 'no/such/folder/report.json']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('OUTPUT_UNWRITABLE')]);
  expect(stdout).toContain('Converged');
  expect(await run(['plan', '-f', solar, '--detailed-exitcode'])).toMatchObject({ code: 0 });
});

const full = '/dev/full';
test.skipIf(!existsSync(full))(
  `a full disk is an error, and the work is done${existsSync(full) ? '' : ' (this system has no /dev/full)'}`,
  async () => {
    const { run } = await setUp();
    const { code, stderr } = await run([...APPLY, '--report', full]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/OUTPUT_UNWRITABLE[^]*ENOSPC/)]);
    expect(await run(['plan', '-f', solar, '--detailed-exitcode'])).toMatchObject({ code: 0 });
  },
);

test('where a run cannot be remembered it says so, and applies the digest all the same', async () => {
  const { run, folder } = await setUp();
  const plan = await run(['plan', '-f', solar, '--json']);
  const { digest } = JSON.parse(plan.stdout) as { readonly digest: string };
  writeFileSync(join(folder, '.sluice'), 'in the way');
  const { code, stderr } = await run(['apply', '-f', solar, '--expect-digest', digest]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('APPLY_NOT_REMEMBERED')]);
});

test('an interrupt before anything was written changes nothing, and says so', async () => {
  const { run, sandbox } = await setUp({ latencyMs: 300 });
  const { code, stderr } = await run([...APPLY, '--verbose'], {
    onStart: (child) => {
      child.stderr?.once('data', () => child.kill('SIGTERM'));
    },
  });
  expect([code, stderr]).toEqual([130, expect.stringContaining('Nothing was changed')]);
  expect((await sandbox.writes()).map((write) => textOf(write.get('path')))).toEqual([]);
});

/** Sends a signal when what has been printed says that it is time. */
const signalAt =
  (name: NodeJS.Signals, when: (printed: string) => boolean): NonNullable<CliOptions['onStart']> =>
  (child) => {
    let printed = '';
    let isSent = false;
    child.stderr?.on('data', (text: Buffer) => {
      printed += String(text);
      if (isSent || !when(printed)) return;
      isSent = true;
      child.kill(name);
    });
  };

test('an interrupt while it looks whether all is done ends that at once, and the report is written', async () => {
  const { run, folder } = await setUp({ latencyMs: 150 });
  // The look asks for everything at once, as soon as the last step is done.
  const hasLooked = (printed: string): boolean => /start [^\n]*: done/.test(printed);
  const { code } = await run([...APPLY, '--verbose', '--report', 'report.json'], {
    onStart: signalAt('SIGTERM', hasLooked),
  });
  const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  expect([code, report]).toMatchObject([130, { outcome: 'interrupted', summary: { done: 5 } }]);
  expect(await run(['plan', '-f', solar, '--detailed-exitcode'])).toMatchObject({ code: 0 });
});

test.each(['0', '-1', 'x', '1e9', '0.0001'])('SLUICE_PATIENCE=%s is refused', async (patience) => {
  const { sandbox, folder } = await setUp();
  const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT, SLUICE_PATIENCE: patience };
  const { code, stderr } = await runInProcess(['plan', '-f', solar], { directory: folder, env });
  expect([code, stderr]).toEqual([1, expect.stringContaining('SETTINGS_PATIENCE_INVALID')]);
});
