/** The commands of `sluice`, in the order of its help: names, flags, and the file that each loads when it runs. */
import { Argument } from 'commander';
import type { Command } from './flags/command.ts';
import { declareCommand } from './flags/command.ts';
import {
  choice,
  choiceOr,
  negation,
  optionalText,
  optionalValue,
  requiredText,
  text,
  texts,
  toggle,
  value,
  valueOr,
} from './flags/flag.ts';
import {
  ATLAS,
  COLOR,
  MANIFEST,
  OUTPUT,
  READ_TIMEOUT,
  RUN,
  SELECTION,
  STATE_TIMEOUT,
  TARGET,
  VARIABLES,
} from './flags/groups.ts';
import { count, duration, past } from './flags/values.ts';
import { TOOL_COMMANDS } from './tool-commands.ts';

const WATCH_START = valueOr(
  '--watch-start <duration>',
  'watch started processors for this long',
  duration,
  0,
);
const NO_ROLLBACK = negation('--no-rollback', 'leave a processor that fails after its start as it is');
const WORKSPACE = texts('--workspace <name>', 'only this workspace; repeat for more');
const [, , UPDATE_SECRETS] = SELECTION;
const [, PRUNE] = SELECTION;
const [, , , ALLOW] = SELECTION;

export const COMMANDS: readonly Command[] = [
  declareCommand({
    name: 'validate',
    description: 'check manifests offline: schema, references, pipelines',
    flags: [
      ...MANIFEST,
      ...OUTPUT,
      toggle('--strict', 'fail on warnings too'),
      toggle('--json', 'print {diagnostics: [...]}', ['sarif']),
      toggle('--sarif', 'print SARIF 2.1.0'),
    ],
    load: async () => (await import('./commands/files/validate.ts')).runValidate,
  }),
  declareCommand({
    name: 'render',
    description: 'print the merged manifest, pipelines inlined, secrets by name',
    flags: [...MANIFEST, ...OUTPUT],
    load: async () => (await import('./commands/files/render.ts')).runRender,
  }),
  declareCommand({
    name: 'plan',
    description: 'show what apply would do',
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      ...SELECTION,
      ...OUTPUT,
      toggle('--detailed-exitcode', 'exit 2 when there are changes'),
      text('--out <file>', 'save the plan, without secrets, for apply'),
      toggle('--json', 'print the plan as JSON', ['markdown']),
      toggle('--markdown', 'print the plan as Markdown'),
      toggle('--destroy', 'show what destroy would do'),
    ],
    load: async () => (await import('./commands/atlas/plan.ts')).runPlan,
  }),
  declareCommand({
    name: 'show',
    description: 'show a saved plan or the report of a run',
    arguments: [new Argument('<file>', 'what plan --out or apply --report has written')],
    flags: [
      ...OUTPUT,
      toggle('--json', 'print the plan or the report as JSON', ['markdown']),
      toggle('--markdown', 'print it as Markdown'),
    ],
    load: async () => (await import('./commands/atlas/show.ts')).runShow,
  }),
  declareCommand({
    name: 'apply',
    description: 'apply the plan: workspaces, connections, processors, start',
    arguments: [new Argument('[plan]', 'a plan saved by plan --out')],
    flags: [
      ...MANIFEST,
      ...ATLAS,
      STATE_TIMEOUT,
      ...SELECTION,
      ...OUTPUT,
      ...RUN,
      WATCH_START,
      NO_ROLLBACK,
      text('--expect-digest <digest>', 'apply only the plan with this digest, or what is left of it'),
    ],
    load: async () => (await import('./commands/atlas/apply.ts')).runApply,
  }),
  declareCommand({
    name: 'destroy',
    description: 'delete what the manifest names',
    flags: [...MANIFEST, ...ATLAS, STATE_TIMEOUT, ...SELECTION, ...OUTPUT, ...RUN],
    // Nothing starts, and nothing is rolled back.
    retired: [WATCH_START, NO_ROLLBACK],
    load: async () => (await import('./commands/atlas/apply.ts')).runDestroy,
  }),
  declareCommand({
    name: 'export',
    description: 'turn a live project into a manifest and pipeline files',
    flags: [
      ...VARIABLES,
      ...ATLAS,
      READ_TIMEOUT,
      ...OUTPUT,
      requiredText('--out <dir>', 'output folder; an existing manifest is merged, not overwritten'),
      WORKSPACE,
      TARGET,
      choiceOr('--format <format>', 'form of new pipeline files', ['yaml', 'json'], 'yaml'),
      toggle('--check', 'say what would be written, write nothing, exit 2 if anything'),
      negation('--no-verify', 'do not plan the result'),
    ],
    load: async () => (await import('./commands/atlas/export.ts')).runExport,
  }),
  declareCommand({
    name: 'status',
    description: 'show what runs, what fails and what nobody manages',
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      ...OUTPUT,
      toggle('--json', 'print the status as JSON, with --watch one document a line'),
      toggle('--account', 'also say with which accounts and networks of Atlas to peer'),
      optionalValue(
        '--watch [interval]',
        'show it again and again until interrupted (default: 5s)',
        duration,
      ),
    ],
    load: async () => (await import('./commands/atlas/status.ts')).runStatus,
  }),
  declareCommand({
    name: 'logs',
    description: 'print the log of a processor or a workspace',
    arguments: [new Argument('<address>', 'WORKSPACE/processor/NAME, or WORKSPACE for all that is in it')],
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      ...OUTPUT,
      value('--since <time>', 'only from then on: 30m, 2h, or a time such as 2026-11-28T09:00:00Z', past),
      toggle('--audit', 'who did what, in place of what processors said'),
      toggle('--json', 'print {text, time?}, one line each'),
    ],
    load: async () => (await import('./commands/atlas/logs.ts')).runLogs,
  }),
  declareCommand({
    name: 'doctor',
    description: 'say what is wrong with the set-up: server, login, rights, what the manifest needs',
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      ...OUTPUT,
      toggle('--json', 'print {checks: [...], problems}'),
    ],
    load: async () => (await import('./commands/atlas/doctor.ts')).runDoctor,
  }),
  declareCommand({
    name: 'graph',
    description: 'draw how documents flow: Mermaid, DOT or SVG',
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      TARGET,
      PRUNE,
      ...OUTPUT,
      toggle('--live', 'draw what Atlas has, in place of the manifest', ['plan']),
      optionalText('--plan [file]', 'colour what a plan changes, and what else its pauses touch'),
      WORKSPACE,
      choice('--format <format>', 'how (default: what --out ends with, then mermaid)', [
        'mermaid',
        'dot',
        'svg',
      ]),
      text('--out <file>', 'write it to a file'),
    ],
    // Drawing sends nothing, and refuses nothing.
    retired: [UPDATE_SECRETS, ALLOW],
    load: async () => (await import('./commands/atlas/graph.ts')).runGraph,
  }),
  declareCommand({
    name: 'test',
    description: 'run *.test.yaml: documents in, pipeline on this machine, documents out',
    arguments: [new Argument('[files...]', 'test files or folders; each belongs to the nearest sluice.yaml')],
    flags: [
      ...MANIFEST,
      ...OUTPUT,
      text('--case <name>', 'run cases of this name alone'),
      toggle('--trace', 'show the watermark, open windows and counts after each document'),
      toggle('--update', 'update the expected output to match the actual output'),
      toggle('--watch', 'run again when a file changes'),
      text('--junit <file>', 'write the results as JUnit XML'),
      toggle('--json', 'print the results as JSON'),
    ],
    load: async () => (await import('./commands/runs/test.ts')).runTest,
  }),
  declareCommand({
    name: 'preview',
    description: 'run one pipeline on documents and show what leaves each stage',
    arguments: [new Argument('<processor>', 'its address, workspace/processor/name; or a pipeline file')],
    flags: [
      ...MANIFEST,
      COLOR,
      text('--input <file>', 'documents, .ndjson, .json or .yaml (default: generated ones)'),
      text('--case <name>', 'documents, collections and answers of this case of its tests'),
      valueOr('--count <n>', 'how many documents are generated', count(1), 20),
      value('--stage <n>', 'show this stage alone; $source is 0', count(0)),
      toggle('--json', 'print what leaves each stage as JSON'),
    ],
    load: async () => (await import('./commands/runs/preview.ts')).runPreview,
  }),
  declareCommand({
    name: 'fmt',
    description: 'format manifests, tests and pipeline files; comments stay',
    arguments: [new Argument('[paths...]', 'files, and folders to search (default: here)')],
    flags: [...OUTPUT, toggle('--check', 'write nothing; exit 1 if a file would change')],
    load: async () => (await import('./commands/files/fmt.ts')).runFmt,
  }),
  declareCommand({
    name: 'convert',
    description: 'turn mongosh scripts and pipelines in shell syntax into pipeline files',
    arguments: [new Argument('<files...>', 'scripts; they are read, never run')],
    flags: [
      ...OUTPUT,
      text('--out <dir>', 'folder of the pipeline files (default: print them)'),
      choiceOr('--format <format>', 'form of the pipeline files', ['yaml', 'json'], 'yaml'),
    ],
    load: async () => (await import('./commands/files/convert.ts')).runConvert,
  }),
  declareCommand({
    name: 'init',
    description: 'write a starter manifest, a test of it, and workflows',
    arguments: [new Argument('[folder]', 'where (default: here)')],
    flags: [
      toggle('--yes', 'ask nothing: take flags and defaults'),
      text('--project <id>', 'project id, 24 hex digits'),
      text('--workspace <name>', 'name of the workspace'),
      choice('--provider <name>', 'cloud provider', ['AWS', 'AZURE', 'GCP']),
      text('--region <name>', 'region, as Atlas spells it'),
      choice('--source <kind>', 'where documents come from', ['sample', 'kafka']),
      text('--cluster <name>', 'Atlas cluster that takes them'),
      text('--action <ref>', 'Sluice as a GitHub Action, OWNER/REPO@COMMIT'),
    ],
    load: async () => (await import('./commands/files/init.ts')).runInit,
  }),
  ...TOOL_COMMANDS,
];
