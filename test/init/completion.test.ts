import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

const isMissing = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status !== 0;

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(['completion', shell], { directory: makeFolder() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const file = join(makeFolder(), 'script');
  writeFileSync(file, stdout);
  return file;
}

function ask(shell: string, args: readonly string[]): string[] {
  const { stdout, stderr } = spawnSync(shell, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

const LINES: readonly (readonly [line: string, expected: readonly string[]])[] = [
  ['gra', ['graph']],
  ['s', ['sandbox', 'schema', 'status']],
  ['graph --format ', ['mermaid', 'dot', 'svg']],
  ['graph --quiet --format d', ['dot']],
  ['plan --auto', []],
  ['apply --auto', ['--auto-approve']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['init --source ', ['sample', 'kafka']],
];

const bashMissing = isMissing('bash');
describe.skipIf(bashMissing)(`bash${bashMissing ? ' (skipped: there is no bash)' : ''}`, () => {
  it.each(LINES)('completes "sluice %s" to %j', async (line, expected) => {
    const words = ['sluice', ...line.split(' ')];
    const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sluice; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const found = ask('bash', ['--norc', '-c', script, 'bash', await scriptFor('bash'), ...words]);
    const flags =
      line.endsWith(' ') && !line.includes('--') ? found.filter((word) => !word.startsWith('-')) : found;
    expect(flags.toSorted()).toEqual(expected.toSorted());
  });

  it('is registered for sluice, and leaves files to the shell', async () => {
    expect(
      ask('bash', ['--norc', '-c', 'source "$1"; complete -p sluice', 'bash', await scriptFor('bash')]),
    ).toEqual(['complete -o default -F _sluice sluice']);
  });
});

const fishMissing = isMissing('fish');
describe.skipIf(fishMissing)(`fish${fishMissing ? ' (skipped: there is no fish)' : ''}`, () => {
  it.each(LINES)('completes "sluice %s" to %j', async (line, expected) => {
    const script = `source ${await scriptFor('fish')}; complete -C 'sluice ${line}'`;
    const found = ask('fish', ['--no-config', '-c', script]).map((each) => each.split('\t')[0] ?? '');
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

const zshMissing = isMissing('zsh');
describe.skipIf(zshMissing)(`zsh${zshMissing ? ' (skipped: there is no zsh)' : ''}`, () => {
  it('reads the script, and takes it as the completion of sluice', async () => {
    const script = `autoload -U compinit; compinit -u -d ${join(makeFolder(), 'dump')}; source ${await scriptFor('zsh')}; print $_comps[sluice]`;
    expect(ask('zsh', ['-f', '-c', script])).toEqual(['_sluice']);
  });
});

it('knows no other shell', async () => {
  const { code, stderr } = await runInProcess(['completion', 'powershell'], { directory: makeFolder() });
  expect(code).toBe(1);
  expect(stderr).toContain('bash');
});
