/**
 * A plan as Markdown for comments and job summaries: a line that sums up, what could hurt, a fold per workspace. Names and values can come from anybody who
 * may open a pull request: they are in code. What is left out where room is short is decided by `markdown-fit.ts`.
 */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Change, Hazard, Plan } from '../../plan/plan.ts';
import { makePaint } from '../text/colour.ts';
import { count } from '../text/layout.ts';
import { wayToAllow } from '../../model/hazard.ts';
import { groupFindings, groupHazards, isAboutUnknown, isSingle, namesOfGroup, whereOf } from '../groups.ts';
import { codeBlock, codeHtml, fold, inlineCode, tableCode } from './markdown-code.ts';
import { escapeControls } from '../safe-text.ts';
import { changeLines } from '../text/text-change.ts';
import { timelineLines } from '../evolve/timeline.ts';
import { byWorkspace, describeStep, isTold, summaryLine } from '../text/text.ts';

/** So many names of equal findings are listed. */
const MOST_NAMED = 3;

/** So many warnings need no fold. */
const MOST_OPEN = 2;

/** Width of the lines inside of code. */
const COLUMNS = 100;

/** The changes of one workspace, each as the lines that a `diff` fence holds. */
export interface WorkspaceDiff {
  readonly workspace: string;
  readonly changes: readonly string[];
}

/** A plan's Markdown in its parts, from the most to the least needed; '' for one that the plan does not have. */
export interface PlanParts {
  readonly headline: string;
  readonly hazards: readonly Hazard[];
  readonly diagnostics: readonly Diagnostic[];
  readonly digest: string;
  readonly workspaces: readonly WorkspaceDiff[];
  readonly steps: string;
}

/** The parts of a plan. */
export function planParts(plan: Plan): PlanParts {
  return {
    headline: headline(plan),
    hazards: plan.hazards.filter((hazard) => hazard.kind !== 'secret-unverifiable'),
    diagnostics: plan.diagnostics,
    digest: `Digest ${inlineCode(plan.digest)}`,
    workspaces: byWorkspace(plan.changes.filter(isTold)).map(([workspace, changes]) => ({
      workspace,
      changes: changes.map(diffText),
    })),
    steps: plan.steps.length === 0 ? '' : stepsPart(plan),
  };
}

/** The whole Markdown, with a final line end. */
export function renderPlanMarkdown(plan: Plan): string {
  const parts = planParts(plan);
  return joinParts([
    parts.headline,
    hazardTable(parts.hazards),
    foldedDiagnostics(parts.diagnostics),
    ...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
    parts.steps,
    parts.digest,
  ]);
}

/** Parts below each other, the empty ones left out, with a final line end. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

/** What would happen, in one line: counts, what is refused, what is missing. */
function headline(plan: Plan): string {
  const refused = plan.hazards.filter((hazard) => !hazard.allowed).length;
  const state = plan.complete
    ? ''
    : " **Not complete: something could not be read, so it can't be applied.**";
  // What could not be read may well change.
  if (plan.steps.length === 0) return state === '' ? '**No changes.**' : state.trimStart();
  const refusal = refused === 0 ? '' : ` **${refused} refused: nothing is applied until they are allowed.**`;
  return `**${summaryLine(plan)}**${refusal}${state}`;
}

/** Every hazard with its reason and the way to allow it; '' for none. */
export function hazardTable(hazards: readonly Hazard[]): string {
  if (hazards.length === 0) return '';
  const rows = groupHazards(hazards, wayToAllow).flatMap((group) =>
    group.parts.map((part, i) => {
      const { kind, allowed, parts, way } = group;
      const isLast = i === parts.length - 1;
      const lead = `refused; to allow ${isSingle(group) ? 'it' : 'all of them'}:`;
      const told = way === undefined ? 'refused; nothing allows it' : `${lead} ${tableCode(way)}`;
      const end = allowed ? '' : isLast ? told : 'refused';
      return `| ${allowed ? '' : '⛔ '}${kind} | ${tableCode(whereOf(group, part))} | ${tableCode(part.reason)} | ${end} |`;
    }),
  );
  return ['| hazard | where | why | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Diagnostics as a list, equal ones together; '' for none. */
export function diagnosticList(diagnostics: readonly Diagnostic[]): string {
  return groupFindings(diagnostics)
    .map((group) => {
      const [{ severity, code, message, place, address, fix }] = group;
      const told = `${inlineCode(message)}${fix === undefined ? '' : ` ${inlineCode(fix)}`}`;
      if (group.length > 1)
        return `- ${severity} ${code} in ${inlineCode(namesOfGroup(group, MOST_NAMED))}: ${told}`;
      const at = place === undefined ? '' : ` ${inlineCode(`${place.file}:${place.line}`)}`;
      const where = address === undefined ? '' : ` ${inlineCode(address)}`;
      return `- ${severity} ${code}${at}${where}: ${told}`;
    })
    .join('\n');
}

/** `diagnosticList` with warnings and notes in a fold. What is about values that Sluice doesn't know is never folded. */
export function foldedDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const isOpen = (one: Diagnostic): boolean => one.severity === 'error' || isAboutUnknown(one);
  const rest = diagnostics.filter((one) => !isOpen(one));
  if (rest.length <= MOST_OPEN) return diagnosticList(diagnostics);
  const title = count(rest.length, rest.every(({ severity }) => severity === 'note') ? 'note' : 'warning');
  return joinParts([
    diagnosticList(diagnostics.filter(isOpen)),
    fold(title, diagnosticList(rest), false),
  ]).trimEnd();
}

/** The first `shown` changes of a workspace in a fold; what is left out is counted. */
export function workspaceFold({ workspace, changes }: WorkspaceDiff, shown: number): string {
  const left = changes.length - shown;
  const note = left === 0 ? '' : `\n\n${count(left, 'more change')}: see the job summary.`;
  const diff = codeBlock(changes.slice(0, shown).join('\n'), 'diff');
  const title = workspace === '' ? 'project' : `workspace ${codeHtml(workspace)}`;
  return fold(`${title}: ${count(changes.length, 'change')}`, diff + note, true);
}

/** `diff` fences colour a line by its first character, so that signs are there. */
function diffText(change: Change): string {
  return changeLines(change, { columns: COLUMNS, paint: makePaint(false) })
    .map((line) =>
      line
        .replace(/^ {2}/, '')
        .replace(/^( *)([-+~±>↻])(?= )/, (_, pad: string, sign: string) => (SIGNS[sign] ?? sign) + pad),
    )
    .join('\n');
}

/** What diff highlighting knows for a changed line. */
const SIGNS: Readonly<Record<string, string>> = { '~': '!', '±': '!', '↻': '!' };

/** The steps in a fold, below the timeline of what changes beside what runs. */
function stepsPart(plan: Plan): string {
  const steps = fold(count(plan.steps.length, 'step'), codeBlock(stepList(plan)), false);
  const timeline = timelineLines(plan);
  return timeline.length === 0 ? steps : `${codeBlock(timeline.join('\n'))}\n\n${steps}`;
}

const stepList = (plan: Plan): string =>
  plan.steps
    .map(
      (step) =>
        `${step.id.slice(1)} ${describeStep(step)} (${escapeControls(step.address.workspace || 'project')})`,
    )
    .join('\n');
