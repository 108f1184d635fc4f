/** The commands that draw: a graph for other programs, and a page for people. The others are in `commands.ts`. */
import type { Command } from './flags/command.ts';
import { declareCommand } from './flags/command.ts';
import { choice, choiceOr, negation, optionalText, requiredText, text, toggle } from './flags/flag.ts';
import {
  ALLOW,
  ATLAS,
  MANIFEST,
  OUTPUT,
  READ_TIMEOUT,
  SELECTION,
  TARGET,
  WORKSPACE,
} from './flags/groups.ts';

const [, PRUNE, UPDATE_SECRETS] = SELECTION;

export const PICTURE_COMMANDS: readonly Command[] = [
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
      choiceOr(
        '--fold <when>',
        'draw each workspace, or parts of a single one, as one box; auto: above 30 processors',
        ['auto', 'always', 'never'],
        'auto',
      ),
      text('--out <file>', 'write it to a file'),
    ],
    // Drawing sends nothing, and refuses nothing.
    retired: [UPDATE_SECRETS, ALLOW],
    load: async () => (await import('./commands/atlas/graph.ts')).runGraph,
  }),
  declareCommand({
    name: 'view',
    description: 'write one page to look at: the project as a map, a plan, a run, live state',
    flags: [
      ...MANIFEST,
      ...ATLAS,
      READ_TIMEOUT,
      TARGET,
      PRUNE,
      ALLOW,
      ...OUTPUT,
      requiredText('--out <file>', 'the page: HTML that needs no server and no network'),
      optionalText('--plan [file]', 'show what a plan changes: a saved one, or one that is made now'),
      text('--report <file>', 'show a run over time: what apply --report has written'),
      toggle('--live', 'show what runs and what is unhealthy'),
      negation('--no-tests', 'do not run the tests beside the manifest'),
      WORKSPACE,
    ],
    // Looking sends nothing.
    retired: [UPDATE_SECRETS],
    load: async () => (await import('./commands/atlas/view.ts')).runView,
  }),
];
