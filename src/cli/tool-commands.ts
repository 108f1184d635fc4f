/** The commands that work on no manifest, in the order of the help; the others are in `commands.ts`. */
import { Argument } from 'commander';
import type { Command } from './flags/command.ts';
import { declareCommand } from './flags/command.ts';
import { text, textOr, texts, toggle, value, valueOr } from './flags/flag.ts';
import { ATLAS, MANIFEST, OUTPUT, READ_TIMEOUT, VARIABLES } from './flags/groups.ts';
import { count } from './flags/values.ts';

const [, , , PROJECT] = VARIABLES;

export const TOOL_COMMANDS: readonly Command[] = [
  declareCommand({
    name: 'completion',
    description: 'print a script that completes commands and flags',
    arguments: [new Argument('<shell>', 'for which shell').choices(['bash', 'zsh', 'fish'])],
    flags: [],
    load: async () => (await import('./commands/tools/completion.ts')).runCompletion,
  }),
  declareCommand({
    name: 'sandbox',
    description: 'run a local Atlas for trying, testing and rehearsing',
    flags: [
      valueOr('--port <n>', 'port on 127.0.0.1; 0 picks a free one', count(0), 4600),
      text('--state <file>', 'keep the state here'),
      valueOr('--latency <ms>', 'delay every answer', count(0), 0),
      valueOr('--settle <ms>', 'how long states take to change after an answer', count(0), 0),
      valueOr('--start-takes <ms>', 'let starts and stops answer only when they are done', count(0), 0),
      value(
        '--events-per-second <n>',
        'model what processors read and write, at this rate per source',
        count(0),
      ),
      value('--rate-limit <n>', 'requests a minute', count(1)),
      text('--faults <file>', 'JSON list of faults'),
      texts('--quirk <name>', 'answer an open question about Atlas the other way; repeat for more'),
      text('--behaves-as <file>', 'answer open questions as a report of sluice probe says'),
    ],
    load: async () => (await import('./commands/tools/sandbox.ts')).runSandbox,
  }),
  declareCommand({
    name: 'probe',
    description: 'find out how this Atlas behaves, in a workspace made for it',
    flags: [
      PROJECT,
      ...ATLAS,
      READ_TIMEOUT,
      ...OUTPUT,
      textOr('--provider <name>', 'cloud provider of the workspace', 'AWS'),
      textOr('--region <name>', 'region of the workspace', 'VIRGINIA_USA'),
      text('--cluster <name>', 'a cluster for experiments that need one'),
      texts('--only <experiment>', 'make only this experiment; repeat for more'),
      texts('--skip <experiment>', 'leave this experiment out; repeat for more'),
      textOr('--out <file>', 'where the report goes', 'probe.json'),
      toggle('--clean', 'delete what killed probes have left, and nothing else'),
      toggle('--auto-approve', 'do not ask'),
      toggle('--json', 'print the report as JSON'),
    ],
    load: async () => (await import('./commands/tools/probe.ts')).runProbe,
  }),
  declareCommand({
    name: 'schema',
    description: 'print a JSON Schema: manifest, pipeline, test, plan, report, events, doctor or probe',
    arguments: [new Argument('<name>', 'manifest, pipeline, test, plan, report, events, doctor or probe')],
    flags: MANIFEST,
    load: async () => (await import('./commands/tools/schema.ts')).runSchema,
  }),
  declareCommand({
    name: 'explain',
    description: 'print what a code or a hazard means, with an example and the fix',
    arguments: [new Argument('<code>', 'a diagnostic, an error code or a hazard')],
    flags: [toggle('--json', 'print the entry as JSON')],
    load: async () => (await import('./commands/tools/explain.ts')).runExplain,
  }),
];
