import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openProgram, terminalMissing } from '../terminal/terminal.ts';

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

/** Where completion runs: files to be found, and a folder. */
function makePlace(): string {
  const directory = makeFolder();
  writeFileSync(join(directory, 'plan.json'), '');
  mkdirSync(join(directory, 'streams'));
  return directory;
}

const FILES = ['plan.json', 'streams/'];

/** What a line may go on with, at its end. */
const LINES: readonly (readonly [line: string, expected: readonly string[]])[] = [
  ['gra', ['graph']],
  ['s', ['sandbox', 'schema', 'show', 'status']],
  ['--ver', ['--version']],
  ['help gra', ['graph']],
  ['graph --format ', ['mermaid', 'dot', 'svg']],
  ['graph --quiet --format d', ['dot']],
  ['plan --auto', []],
  ['vi', ['view']],
  ['view --repo', ['--report']],
  ['view --report ', FILES],
  ['graph --fold ', ['auto', 'always', 'never']],
  ['apply --auto', ['--auto-approve']],
  ['apply plan.json --auto', ['--auto-approve']],
  ['apply --auto-approve --repo', ['--report']],
  ['apply ', FILES],
  ['apply pl', ['plan.json']],
  ['apply --report ', FILES],
  ['plan -f ', FILES],
  ['plan -f a.yaml -f ', FILES],
  ['plan --project ', []],
  ['plan --var ', []],
  ['plan --allow data', ['data-loss']],
  ['export --out ', ['streams/']],
  ['init ', ['streams/']],
  ['init --provider A', ['AWS', 'AZURE']],
  ['init --source ', ['sample', 'kafka']],
  ['status --watch --js', ['--json']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['schema p', ['pipeline', 'plan', 'probe']],
  ['sandbox --quirk strict', ['strict-names']],
];

const bashMissing = isMissing('bash');
describe.skipIf(bashMissing)(`bash${bashMissing ? ' (skipped: there is no bash)' : ''}`, () => {
  // Plays readline: what the function finds, and else what -o default and -o dirnames add.
  const script = `
    compopt() { for option; do case $option in [-+]o) sign=$option ;; default) files=$sign ;; dirnames) folders=$sign ;; esac; done; }
    source "$1"; cd "$2"; shift 2
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) files=-o folders=+o
    _sluice
    printf '%s\n' "\${COMPREPLY[@]}"
    if [[ \${#COMPREPLY[@]} == 0 && $folders == -o ]]; then compgen -d -S / -- "\${COMP_WORDS[-1]}"; fi
    if [[ \${#COMPREPLY[@]} == 0 && $files == -o ]]; then for path in $(compgen -f -- "\${COMP_WORDS[-1]}"); do [[ -d $path ]] && path+=/; printf '%s\n' "$path"; done; fi`;

  const complete = async (words: readonly string[]): Promise<string[]> =>
    ask('bash', ['--norc', '-c', script, 'bash', await scriptFor('bash'), makePlace(), 'sluice', ...words]);

  it.each(LINES)('completes "sluice %s" to %j', async (line, expected) => {
    expect((await complete(line.split(' '))).toSorted()).toEqual(expected.toSorted());
  });

  it('completes --flag=value, of which it makes three words', async () => {
    expect(await complete(['graph', '--format', '=', 'd'])).toEqual(['dot']);
    expect((await complete(['graph', '--format', '='])).toSorted()).toEqual(['dot', 'mermaid', 'svg']);
    expect(await complete(['apply', '--report', '=', 'pl'])).toEqual(['plan.json']);
  });

  it('is registered for sluice', async () => {
    expect(
      ask('bash', ['--norc', '-c', 'source "$1"; complete -p sluice', 'bash', await scriptFor('bash')]),
    ).toEqual(['complete -o default -F _sluice sluice']);
  });
});

const fishMissing = isMissing('fish');
describe.skipIf(fishMissing)(`fish${fishMissing ? ' (skipped: there is no fish)' : ''}`, () => {
  const complete = async (line: string): Promise<string[]> => {
    const script = `source ${await scriptFor('fish')}; cd ${makePlace()}; complete -C 'sluice ${line}'`;
    return ask('fish', ['--no-config', '-c', script]).map((each) => each.split('\t')[0] ?? '');
  };

  it.each(LINES)('completes "sluice %s" to %j', async (line, expected) => {
    expect((await complete(line)).toSorted()).toEqual(expected.toSorted());
  });

  it('completes --flag=value', async () => {
    expect(await complete('graph --format=d')).toEqual(['--format=dot']);
  });
});

const zshMissing = isMissing('zsh') ? 'there is no zsh' : terminalMissing;
describe.skipIf(zshMissing !== undefined)(
  `zsh${zshMissing === undefined ? '' : ` (skipped: ${zshMissing})`}`,
  () => {
    const openZsh = (directory: string): Terminal =>
      openProgram('zsh', ['-f', '-i'], { directory, columns: 200, env: { PS1: 'ready> ' } });

    /** Types lines into an interactive zsh, each ended by the tab key, and gives what completion offers for each. */
    async function complete(lines: readonly string[]): Promise<string[][]> {
      const directory = makePlace();
      const setUp = join(makeFolder(), 'setup');
      const offers = join(makeFolder(), 'offers');
      // What completion gives to compadd is what it offers; zsh marks folders itself.
      writeFileSync(
        setUp,
        `PS1='set> '; zstyle ':completion:*' insert-tab false; autoload -U compinit; compinit -u -d ${join(makeFolder(), 'dump')}
source ${await scriptFor('zsh')}
compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
    local -a offered
    builtin compadd -A offered "$@"
    print -rl -- $offered >> ${offers}
  fi
  builtin compadd "$@"
}
`,
      );
      const terminal = openZsh(directory);
      await terminal.until('ready> ');
      terminal.type(`source ${setUp}\r`);
      await terminal.until('set> ');
      const found: string[][] = [];
      for (const [i, line] of lines.entries()) {
        writeFileSync(offers, '');
        terminal.type(`sluice ${line}\t`);
        // Kill the line, and let the shell say that it has come to this.
        terminal.type(`\u0015print end$((${i} + 1000))\r`);
        await terminal.until(`end${i + 1000}`);
        await terminal.until('set> ');
        found.push([
          ...new Set(
            readFileSync(offers, 'utf8')
              .split('\n')
              .filter((each) => each !== ''),
          ),
        ]);
      }
      return found;
    }

    it('completes what bash and fish complete', async () => {
      const found = await complete(LINES.map(([line]) => line));
      expect(LINES.map(([line], i) => [line, (found[i] ?? []).toSorted()])).toEqual(
        LINES.map(([line, expected]) => [line, expected.map((word) => word.replace(/\/$/, '')).toSorted()]),
      );
    });

    it('puts what it completes on the line', async () => {
      const terminal = openZsh(makePlace());
      await terminal.until('ready> ');
      const setUp = `autoload -U compinit; compinit -u -d ${join(makeFolder(), 'dump')}; source ${await scriptFor('zsh')}`;
      terminal.type(
        `PS1=s'et> '; zstyle ':completion:*' insert-tab false; sluice() { print "ran: $*" }; ${setUp}\r`,
      );
      await terminal.until('set> ');
      terminal.type('sluice gra\t--form\tdo\t--out str\tx\r');
      await terminal.until('ran: graph --format=dot --out streams/x');
    });

    it('works from a folder of $fpath too', async () => {
      const folder = makeFolder();
      copyFileSync(await scriptFor('zsh'), join(folder, '_sluice'));
      const script = `fpath=(${folder} $fpath); autoload -U compinit; compinit -u -d ${join(makeFolder(), 'dump')}; print $_comps[sluice]`;
      expect(ask('zsh', ['-f', '-c', script])).toEqual(['_sluice']);
    });
  },
);

it('knows no other shell', async () => {
  const { code, stderr } = await runInProcess(['completion', 'powershell'], { directory: makeFolder() });
  expect(code).toBe(1);
  expect(stderr).toContain('bash');
});
