/**
 * Runs the built program, dist/cli.js, as people do: as a child process, in its own folder, with only the
 * variables that the test gives. It can reach loopback only.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export const projectRoot = join(import.meta.dirname, '..', '..');
/** The built program; TEST_CLI names another copy of it. */
export const cliPath = process.env['TEST_CLI'] ?? join(projectRoot, 'dist', 'cli.js');
const refuseNetwork = pathToFileURL(join(projectRoot, 'test', 'refuse-network.js')).href;

export interface CliResult {
  /** The exit code; -1 when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Default: a new empty folder, which goes when the test ends. */
  readonly directory?: string;
  /** Added to nothing: the child sees PATH and these. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Given the running child, e.g. to send it a signal. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** A new empty folder, removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Runs `sluice ...args` to its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, ['--import', refuseNetwork, cliPath, ...args], {
    cwd: options.directory ?? makeFolder(),
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
    stdio: 'pipe',
  });
  options.onStart?.(child);
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? -1, stdout, stderr });
    });
  });
}
