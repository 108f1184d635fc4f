/** Flags: what does not fit between flags and commands fails to compile, and what every command accepts. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { declareCommand } from '../../src/cli/flags/command.ts';
import { negation, text, texts, toggle, valueOr } from '../../src/cli/flags/flag.ts';
import { count } from '../../src/cli/flags/values.ts';
import type { Host } from '../../src/host/host.ts';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

interface Options {
  readonly watchFor: number;
  readonly file: readonly string[];
  readonly color: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

const run = (options: Options, host: Host): Promise<number> =>
  Promise.resolve(host.args.length > 0 ? options.watchFor : 0);
const load = () => Promise.resolve(run);
const about = { name: 'made-up', description: 'a command of this test' };
const watchFor = valueOr('--watch-for <n>', 'how long', count(0), 0);
const [file, color] = [texts('-f, --file <path>', 'a file'), negation('--no-color', 'plain')];
const [out, json] = [text('--out <file>', 'a file'), toggle('--json', 'JSON')];

describe('flags and what a command reads fit, or the program does not compile', () => {
  it('compiles where they are the same', () => {
    const { flags } = declareCommand({ ...about, flags: [watchFor, file, color, out, json], load });
    expect(flags).toHaveLength(5);
  });

  it('fails for a flag that was renamed', () => {
    const renamed = valueOr('--watch-start <n>', 'how long', count(0), 0);
    // @ts-expect-error -- the command reads watchFor, and nothing sets it
    declareCommand({ ...about, flags: [renamed, file, color, out, json], load });
  });

  it('fails for a flag that the command does not read', () => {
    const unread = toggle('--strict', 'fail on warnings too');
    // @ts-expect-error -- the command has no option strict
    declareCommand({ ...about, flags: [watchFor, file, color, out, json, unread], load });
  });

  it('fails for an option that no flag sets, also where it may be absent', () => {
    // @ts-expect-error -- nothing sets out
    declareCommand({ ...about, flags: [watchFor, file, color, json], load });
  });

  it('fails for a flag that sets an option to another type', () => {
    const other = text('--watch-for <n>', 'how long');
    // @ts-expect-error -- the command takes a number, which is always there
    declareCommand({ ...about, flags: [other, file, color, out, json], load });
  });
});

const COMMON = [
  ['-f', 'sluice.yaml'],
  ['--var', 'a=b'],
  ['--var-file', 'vars.yaml'],
  ['--secret-dir', 'secrets'],
  ['--project', '0123456789abcdef01234567'],
  ['--base-url', 'http://127.0.0.1:1'],
  ['--sandbox'],
  ['--sandbox-state', 'state.json'],
  ['--target', 'a'],
  ['--prune'],
  ['--allow', 'data-loss'],
  ['--parallelism', '3'],
  ['--timeout', '5m'],
  ['--json'],
  ['--no-color'],
  ['--quiet'],
  ['--verbose'],
];

describe('what every command accepts', () => {
  it.each(COMMANDS.map(({ name }) => name))('%s takes the common flags', async (name) => {
    const { stdout, stderr } = await runInProcess([name, ...COMMON.flat(), '--help'], {
      directory: makeFolder(),
    });
    expect(stderr).toBe('');
    expect(stdout).toContain(`Usage: sluice ${name}`);
  });

  it('help shows those alone that have an effect', async () => {
    const { stdout } = await runInProcess(['validate', '--help'], { directory: makeFolder() });
    expect(stdout).toContain('--var-file');
    expect(stdout).not.toMatch(/--verbose|--sandbox|--timeout|--prune/);
  });

  it('a flag of 0.1 that never had an effect is accepted with a warning', async () => {
    const { stderr } = await runInProcess(['destroy', '--watch-start', '5s', '--sandbox'], {
      directory: makeFolder(),
    });
    expect(stderr).toContain('SETTINGS_FLAG_UNUSED');
    expect(stderr).toContain('--watch-start has no effect on destroy');
    expect(stderr).toContain('0.3');
  });

  it('a flag that no version knew is refused', async () => {
    const { code, stderr } = await runInProcess(['destroy', '--watch-for', '5s'], {
      directory: makeFolder(),
    });
    expect(code).toBe(1);
    expect(stderr).toContain("unknown option '--watch-for'");
  });
});
