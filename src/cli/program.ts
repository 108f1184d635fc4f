/**
 * The command line of `sluice`: reads arguments, loads the command that they name, and gives its exit code. Which
 * commands and flags there are is `commands.ts`'s to say.
 */
import { Command, CommanderError, Help } from 'commander';
import type { Host } from '../host/host.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { describeVersion } from './build-commit.ts';
import { COMMANDS } from './commands.ts';
import { exampleText } from './help/examples.ts';
import { hintFor } from './help/hints.ts';
import { reportFailure, reportUsage } from './failure.ts';
import type { Command as Declared } from './flags/command.ts';
import type { Flag } from './flags/flag.ts';
import { COMMON } from './flags/groups.ts';

function buildProgram(host: Host, finish: (code: number) => void, said: string[]): Command {
  const program = new Command('sluice')
    .description(
      'GitOps for MongoDB Atlas Stream Processing: plan and apply workspaces, connections and processors.',
    )
    .option('-V, --version', 'print the version and the commit')
    .on('option:version', () => {
      host.stdout.write(describeVersion() + '\n');
      throw new CommanderError(0, 'commander.version', '');
    })
    .showHelpAfterError('Run with --help to see what it takes.')
    .exitOverride()
    .configureHelp({
      minWidthToWrap: 20,
      // That a list is empty until somebody adds to it goes without saying.
      optionDescription: (option) =>
        Help.prototype.optionDescription.call(new Help(), option).replace(' (default: [])', ''),
      subcommandTerm: describeTerm,
    })
    .configureOutput({
      writeOut: (text) => {
        host.stdout.write(text);
      },
      writeErr: (text) => {
        host.stderr.write(text);
      },
      outputError: (text, write) => {
        said.push(text);
        write(text);
        const hint = hintFor(text, flagsOf(host.args));
        if (hint === undefined) return;
        said.push(hint);
        write(`${hint}\n`);
      },
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const declared of COMMANDS) addCommand(program, declared, host, finish);
  return program;
}

/** The long flags of the command that is named. */
const flagsOf = (args: readonly string[]): string[] =>
  (COMMANDS.find(({ name }) => args.includes(name))?.flags ?? []).map(
    ({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? '',
  );

/** `validate [options]` in the list of commands, most of which have no flags there: see `addCommand`. */
function describeTerm(command: Command): string {
  const term = Help.prototype.subcommandTerm.call(new Help(), command);
  const hasFlags = COMMANDS.some(({ name, flags }) => name === command.name() && flags.length > 0);
  if (!hasFlags || command.options.length > 0) return term;
  return `${command.name()} [options]${term.slice(command.name().length)}`;
}

/** People wait for every start, so a command gets its flags only where it may be the one that runs or is explained. */
function addCommand(program: Command, declared: Declared, host: Host, finish: (code: number) => void): void {
  const command = program.command(declared.name).description(declared.description);
  for (const argument of declared.arguments) command.addArgument(argument);
  if (!host.args.includes(declared.name)) return;
  command.addHelpText('after', exampleText(declared.name));
  for (const flag of declared.flags) command.addOption(flag.make());
  const read = new Set(command.options.map((option) => option.attributeName()));
  for (const flag of declared.retired) acceptHidden(command, flag);
  const retired = new Set(
    command.options.map((option) => option.attributeName()).filter((name) => !read.has(name)),
  );
  for (const flag of COMMON) acceptHidden(command, flag);
  command.action(async () => {
    const given = Object.entries(command.opts()).filter(([name]) => read.has(name));
    const unused = [...retired].filter((name) => command.getOptionValueSource(name) === 'cli');
    await tellUnused(command, unused, host);
    const run = await declared.load();
    finish(await run({ ...Object.fromEntries(given), arguments: command.processedArgs } as never, host));
  });
}

/** Accepts a flag without showing it. One of the command's own with the same name, or the same letter, stays. */
function acceptHidden(command: Command, flag: Flag): void {
  const option = flag.make().hideHelp().conflicts([]);
  const isTaken = command.options.some(
    ({ long, short }) => long === option.long || (short !== undefined && short === option.short),
  );
  if (!isTaken) command.addOption(option);
}

/** Warns of flags that 0.1 accepted without effect. */
async function tellUnused(command: Command, names: readonly string[], host: Host): Promise<void> {
  if (names.length === 0) return;
  const { writeDiagnostics } = await import('./output/output.ts');
  const diagnostics = names.map((name): Diagnostic => {
    const flag = command.options.find((option) => option.attributeName() === name)?.long ?? name;
    return {
      severity: 'warning',
      code: 'SETTINGS_FLAG_UNUSED',
      message: `${flag} has no effect on ${command.name()}`,
      fix: 'Leave it out: Sluice 0.3 will refuse it.',
    };
  });
  writeDiagnostics(diagnostics, { color: !host.args.includes('--no-color') }, host);
}

/** Runs the command that the host's arguments name and gives the exit code. */
export async function runProgram(host: Host): Promise<number> {
  let code = 0;
  const said: string[] = [];
  const program = buildProgram(
    host,
    (result) => {
      code = result;
    },
    said,
  );
  try {
    await program.parseAsync(host.args, { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end with 0; wrong usage, which commander has already explained, with 1.
    if (!(error instanceof CommanderError)) return reportFailure(error, host);
    if (error.exitCode === 0) return 0;
    await reportUsage(said, host);
    return 1;
  }
}
