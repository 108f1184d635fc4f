import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliPath, makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';
import { VERSION } from '../../src/model/release/version.ts';

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;
const packageJson = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  version: string;
};

test('dist/ is what the sources give', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle.js', '--check'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('the version in the code is the one of the package', () => {
  expect(VERSION).toBe(packageJson.version);
});

test.skipIf(process.platform === 'win32')('dist/cli.js can be started by its name', () => {
  expect(execFileSync(cliPath, ['--version'], { encoding: 'utf8' })).toContain(VERSION);
});

test('--help goes to stdout and names the commands', async () => {
  const { code, stdout, stderr } = await runCli(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['validate', 'render', 'plan', 'apply', 'destroy', 'sandbox', 'schema']) {
    expect(stdout).toContain(`\n  ${command} `);
  }
});

test.each(['validate', 'render', 'plan', 'apply', 'destroy', 'sandbox', 'schema'])(
  '%s --help loads and explains its flags',
  async (command) => {
    const { code, stdout, stderr } = await runCli([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: sluice ${command}`);
  },
);

test.each([
  ['no command', []],
  ['an unknown command', ['plam']],
  ['an unknown flag', ['plan', '--sandbx']],
  ['a flag without its value', ['plan', '--file']],
  ['a value that is none', ['plan', '--parallelism', 'many']],
])('%s exits 1 with a message on stderr and no stack trace', async (_, args) => {
  const { code, stdout, stderr } = await runCli(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).not.toBe('');
  expect(stderr).not.toMatch(stackTrace);
});

test('a missing manifest is one clear error', async () => {
  const { code, stdout, stderr } = await runCli(['validate'], { directory: makeFolder() });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('sluice.yaml');
  expect(stderr).not.toMatch(stackTrace);
});

test('the licences of bundled packages come with the bundle', () => {
  const text = readFileSync(join(projectRoot, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['commander', 'undici', 'yaml', 'zod']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
});

test('the bundle needs no packages beside it', () => {
  const folder = makeFolder();
  cpSync(join(projectRoot, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  const script = join(folder, 'dist', 'cli.js');
  const args = [script, 'plan', '--sandbox', '-f', join(projectRoot, 'examples', 'solar')];
  const stdout = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: {} });
  expect(stdout).toContain('power-by-group');
});
