/**
 * The commands of `sluice` and their flags: what people type, and what loads when they do. What a command does stands in
 * its own file under `commands/`, which is loaded only when it runs.
 */
import { Argument, Command, CommanderError, Help, Option } from 'commander';
import {
  applyFlags,
  atlasFlags,
  collect,
  collectList,
  count,
  duration,
  manifestFlags,
  outputFlags,
  selectionFlags,
  variableFlags,
} from './flags.ts';
import { describeVersion } from './build-commit.ts';
import { exampleText } from './examples.ts';
import type { CompletionOptions } from './commands/completion.ts';
import type { Host } from '../host/host.ts';
import { reportFailure } from './failure.ts';

/** What a command's file exports: options in, exit code out. */
type Run = (options: never, host: Host) => Promise<number>;

function buildProgram(host: Host, finish: (code: number) => void): Command {
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
    })
    .configureOutput({
      writeOut: (text) => {
        host.stdout.write(text);
      },
      writeErr: (text) => {
        host.stderr.write(text);
      },
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });

  const add = (name: string, description: string, load: () => Promise<Run>): Command =>
    program
      .command(name)
      .description(description)
      .addHelpText('after', exampleText(name))
      .action(async (...parameters: unknown[]) => {
        // commander gives the arguments, then the options, then the command itself.
        const values = parameters.slice(0, -2);
        const options = parameters.at(-2) as Record<string, unknown>;
        const run = await load();
        finish(await run({ ...options, arguments: values } as never, host));
      });

  outputFlags(
    manifestFlags(
      add('validate', 'check manifests offline: schema, references, pipelines', async () => {
        return (await import('./commands/validate.ts')).runValidate;
      }),
    ),
  )
    .option('--strict', 'fail on warnings too')
    .addOption(new Option('--json', 'print {diagnostics: [...]}').conflicts('sarif'))
    .option('--sarif', 'print SARIF 2.1.0');

  outputFlags(
    manifestFlags(
      add('render', 'print the merged manifest, pipelines inlined, secrets by name', async () => {
        return (await import('./commands/render.ts')).runRender;
      }),
    ),
  );

  outputFlags(
    selectionFlags(
      atlasFlags(
        manifestFlags(
          add('plan', 'show what apply would do', async () => (await import('./commands/plan.ts')).runPlan),
        ),
      ),
    ),
  )
    .option('--detailed-exitcode', 'exit 2 when there are changes')
    .option('--out <file>', 'save the plan, without secrets, for apply')
    .addOption(new Option('--json', 'print the plan as JSON').conflicts('markdown'))
    .option('--markdown', 'print the plan as Markdown');

  applyFlags(
    outputFlags(
      selectionFlags(
        atlasFlags(
          manifestFlags(
            add('apply', 'make it so: workspaces, connections, processors, start', async () => {
              return (await import('./commands/apply.ts')).runApply;
            }),
          ),
        ),
      ),
    ),
  )
    .argument('[plan]', 'a plan saved by plan --out')
    .option('--expect-digest <digest>', 'apply only the plan with this digest, or what is left of it');

  applyFlags(
    outputFlags(
      selectionFlags(
        atlasFlags(
          manifestFlags(
            add('destroy', 'delete what the manifest names', async () => {
              return (await import('./commands/apply.ts')).runDestroy;
            }),
          ),
        ),
      ),
    ),
  );

  outputFlags(
    atlasFlags(
      variableFlags(
        add('export', 'turn a live project into a manifest and pipeline files', async () => {
          return (await import('./commands/export.ts')).runExport;
        }),
      ),
    ),
  )
    .requiredOption('--out <dir>', 'folder of the manifest; one that is there is updated with care')
    .option('--workspace <name>', 'only this workspace; repeat for more', collect, [])
    .option(
      '--target <address>',
      'only these resources and their workspaces; * and ** match; repeat or separate by commas',
      collectList,
      [],
    )
    .addOption(
      new Option('--format <format>', 'form of new pipeline files').choices(['yaml', 'json']).default('yaml'),
    )
    .option('--check', 'say what would be written, write nothing, exit 2 if anything')
    .option('--no-verify', 'do not plan the result');

  outputFlags(
    atlasFlags(
      manifestFlags(
        add('status', 'show what runs, what fails and what nobody manages', async () => {
          return (await import('./commands/status.ts')).runStatus;
        }),
      ),
    ),
  )
    .option('--json', 'print the status as JSON, with --watch one document a line')
    .option('--watch [interval]', 'show it again and again until interrupted (default: 5s)', duration);

  outputFlags(
    selectionFlags(
      atlasFlags(
        manifestFlags(
          add('graph', 'draw how documents flow: Mermaid, DOT or SVG', async () => {
            return (await import('./commands/graph.ts')).runGraph;
          }),
        ),
      ),
    ),
  )
    .addOption(new Option('--live', 'draw what Atlas has, in place of the manifest').conflicts('plan'))
    .option('--plan [file]', 'colour what a plan changes, and what else its pauses touch')
    .option('--workspace <name>', 'only this workspace; repeat for more', collect, [])
    .addOption(
      new Option('--format <format>', 'how (default: what --out ends with, then mermaid)').choices([
        'mermaid',
        'dot',
        'svg',
      ]),
    )
    .option('--out <file>', 'write it to a file');

  outputFlags(
    manifestFlags(
      add('test', 'run *.test.yaml: documents in, pipeline on this machine, documents out', async () => {
        return (await import('./commands/test.ts')).runTest;
      }),
    ),
  )
    .argument('[files...]', 'test files or folders; each belongs to the nearest sluice.yaml')
    .option('--case <name>', 'run cases of this name alone')
    .option('--trace', 'show the watermark, open windows and counts after each document')
    .option('--update', 'update the expected output to match the actual output')
    .option('--watch', 'run again when a file changes')
    .option('--junit <file>', 'write the results as JUnit XML')
    .option('--json', 'print the results as JSON');

  outputFlags(
    manifestFlags(
      add('preview', 'run one pipeline on documents and show what leaves each stage', async () => {
        return (await import('./commands/preview.ts')).runPreview;
      }),
    ),
  )
    .argument('<processor>', 'its address, workspace/processor/name; or a pipeline file')
    .option('--input <file>', 'documents, .ndjson, .json or .yaml (default: generated ones)')
    .option('--case <name>', 'documents, collections and answers of this case of its tests')
    .option('--count <n>', 'how many documents are generated', count(1), 20)
    .option('--stage <n>', 'show this stage alone; $source is 0', count(0))
    .option('--json', 'print what leaves each stage as JSON');

  add('init', 'write a starter manifest, a test of it, and workflows', async () => {
    return (await import('./commands/init.ts')).runInit;
  })
    .argument('[folder]', 'where (default: here)')
    .option('--yes', 'ask nothing: take flags and defaults')
    .option('--project <id>', 'project id, 24 hex digits')
    .option('--workspace <name>', 'name of the workspace')
    .addOption(new Option('--provider <name>', 'cloud provider').choices(['AWS', 'AZURE', 'GCP']))
    .option('--region <name>', 'region, as Atlas spells it')
    .addOption(new Option('--source <kind>', 'where documents come from').choices(['sample', 'kafka']))
    .option('--cluster <name>', 'Atlas cluster that takes them')
    .option('--action <ref>', 'Sluice as a GitHub Action, OWNER/REPO@COMMIT');

  add('completion', 'print a script that completes commands and flags', async () => {
    const [{ runCompletion }, { describeCommands }] = await Promise.all([
      import('./commands/completion.ts'),
      import('./completed-commands.ts'),
    ]);
    return (options: CompletionOptions, of: Host) =>
      runCompletion({ ...options, commands: describeCommands(program) }, of);
  }).addArgument(new Argument('<shell>', 'for which shell').choices(['bash', 'zsh', 'fish']));

  add('sandbox', 'run a local Atlas for trying, testing and rehearsing', async () => {
    return (await import('./commands/sandbox.ts')).runSandbox;
  })
    .option('--port <n>', 'port on 127.0.0.1; 0 picks a free one', count(0), 4600)
    .option('--state <file>', 'keep the state here')
    .option('--latency <ms>', 'delay every answer', count(0), 0)
    .option('--settle <ms>', 'how long states take to change', count(0), 0)
    .option('--rate-limit <n>', 'requests a minute', count(1))
    .option('--faults <file>', 'JSON list of faults')
    .option(
      '--quirk <name>',
      'answer an open question about Atlas the other way; repeat for more',
      collect,
      [],
    );

  add('schema', 'print a JSON Schema: manifest, pipeline, test, plan, report or events', async () => {
    return (await import('./commands/schema.ts')).runSchema;
  }).argument('<name>', 'manifest, pipeline, test, plan, report or events');

  add('explain', 'print what a code or a hazard means, with an example and the fix', async () => {
    return (await import('./commands/explain.ts')).runExplain;
  })
    .argument('<code>', 'a diagnostic, an error code or a hazard')
    .option('--json', 'print the entry as JSON');

  return program;
}

/** Runs the command that the host's arguments name and gives the exit code. */
export async function runProgram(host: Host): Promise<number> {
  let code = 0;
  const program = buildProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(host.args, { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end with 0; wrong usage, which commander has already explained, with 1.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    return reportFailure(error, host);
  }
}
