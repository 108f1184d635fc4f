/** A plan as text for terminals and logs: what will happen, what could hurt, and what to do. Everything in it is read from the plan. */
import { isOfProject, kindWords, shortName } from '../../model/address.ts';
import { compareText } from '../../model/address.ts';
import { EMPTY_DOCUMENT, isDocument } from '../../model/document.ts';
import { describeGate } from '../gate-words.ts';
import type { CarryRule, Change, Plan, Step } from '../../plan/plan.ts';
import type { Paint } from './colour.ts';
import { makePaint } from './colour.ts';
import { describeHandover } from '../evolve/steps-text.ts';
import { timelineLines } from '../evolve/timeline.ts';
import { count, foldLines, spread, wrapText, wrapWords } from './layout.ts';
import { escapeControls } from '../safe-text.ts';
import { listSome } from '../groups.ts';
import { changeLines } from './text-change.ts';
import { hazardLines, unverifiableLine } from './text-hazards.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Width of the terminal; 80 where there is none. */
  readonly columns: number;
  /** Files that the manifest was read from, the first one first. */
  readonly files?: readonly string[];
}

/** Above this many steps of a workspace the list is cut; `--json` has them all. */
const MOST_STEPS = 200;

/** Instead of 'No changes' where something could not be read. */
const NOT_KNOWN = 'Whether anything has to change is not known: something could not be read.';

/** The whole text, with a final line end. Diagnostics are not in it: they have their own renderer. */
export function renderPlanText(plan: Plan, options: TextOptions): string {
  const paint = makePaint(options.color);
  const { columns } = options;
  const lines = [...headerLines(plan, options, paint), ''];
  const isEmpty = plan.steps.length === 0;
  const hazards = hazardLines(plan.hazards, columns, paint);
  if (hazards.length > 0) lines.push(...hazards, '');
  const workspaces = [...new Set(plan.changes.map((change) => change.address.workspace))].toSorted(
    compareText,
  );
  for (const workspace of workspaces) {
    const changes = plan.changes.filter((change) => change.address.workspace === workspace);
    for (const line of workspaceLines(workspace, changes, columns, paint)) lines.push(line);
  }
  if (!isEmpty) lines.push(...stepLines(plan, columns), '');
  const timeline = timelineLines(plan);
  if (timeline.length > 0) lines.push(...timeline, '');
  if (isEmpty) lines.push(plan.complete ? paint('strong', 'No changes.') : paint('danger', NOT_KNOWN), '');
  lines.push(...closingLines(plan, columns, paint));
  return foldLines(lines, columns).join('\n') + '\n';
}

/** What belongs to each workspace, by its name, in order. */
export function byWorkspace<T extends Pick<Change, 'address'>>(items: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.address.workspace);
    if (group === undefined) groups.set(item.address.workspace, [item]);
    else group.push(item);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b));
}

function headerLines(plan: Plan, options: TextOptions, paint: Paint): string[] {
  const { files = [] } = options;
  const [first] = files;
  const source =
    first === undefined
      ? ''
      : escapeControls(first) + (files.length > 1 ? `, ${count(files.length, 'file')}` : '');
  const title = `Plan for project ${escapeControls(plan.project)}`;
  const [line = '', ...more] = spread(title, [source], options.columns);
  return [paint('strong', title) + line.slice(title.length), ...more];
}

function workspaceLines(
  workspace: string,
  changes: readonly Change[],
  columns: number,
  paint: Paint,
): string[] {
  const told = changes.filter(isTold);
  const left = changes.filter((change) => change.action === 'unmanaged' && !isTouched(change));
  if (told.length === 0 && left.length === 0) return [];
  const rest = changes.length - told.length - left.length;
  const lines = told.flatMap((change) => changeLines(change, { columns, paint }));
  if (told.length > 0 && rest > 0) lines.push(paint('faint', `    ${rest} unchanged`));
  if (left.length > 0) {
    const names = left.map(
      ({ address }) => `${kindWords(address.kind)} ${escapeControls(shortName(address))}`,
    );
    const it = left.length === 1 ? 'it' : 'them';
    const text = `not in the manifest, left alone: ${listSome(names, 10)} (to delete ${it}: removed in the manifest, or --prune)`;
    lines.push(...wrapText(text, columns - 4, 0).map((line) => '    ' + paint('faint', line)));
  }
  const title = workspace === '' ? 'project' : `workspace ${escapeControls(workspace)}`;
  return [paint('strong', title), ...lines, ''];
}

/** Whether a change gets its own lines. */
export const isTold = (change: Change): boolean =>
  !['noop', 'unmanaged'].includes(change.action) || isTouched(change);

/** Not changed itself, and yet something happens to it, or is worth knowing. */
const isTouched = (change: Change): boolean =>
  change.notes.length > 0 || change.hazards.some((hazard) => hazard.kind !== 'secret-unverifiable');

function stepLines(plan: Plan, columns: number): string[] {
  const workspaces = byWorkspace(plan.steps);
  return workspaces.flatMap(([workspace, steps]) => {
    const where = workspace === '' ? 'the project' : escapeControls(workspace);
    const title = workspaces.length > 1 ? `Steps in ${where}` : 'Steps';
    const words = steps
      .slice(0, MOST_STEPS)
      .map((step) => `${step.restores === undefined ? step.id.slice(1) : step.id} ${describeStep(step)}`);
    const cut = steps.length - words.length;
    if (cut > 0) words.push(`and ${cut} more (--json lists them)`);
    if (workspaces.length === 1) {
      const [first = '', ...rest] = wrapWords(words, columns, 8, 3);
      return [`Steps   ${first}`, ...rest];
    }
    const [first = '', ...rest] = wrapWords(words, columns, 2, 3);
    return [title, `  ${first}`, ...rest];
  });
}

/** `update enrich-orders (fresh start)`. */
export function describeStep(step: Step): string {
  const name = escapeControls(shortName(step.address));
  const body = step.body ?? EMPTY_DOCUMENT;
  const options = body.get('options');
  const isFresh = isDocument(options) && options.get('resumeFromCheckpoint') === false;
  const newName = body.get('name');
  if (step.verb === 'update' && step.address.kind === 'processor' && typeof newName === 'string') {
    return `rename ${name} to ${escapeControls(newName)}`;
  }
  const { kind: of } = step.address;
  const kind = of === 'workspace' || isOfProject(step.address) ? `${kindWords(of)} ` : '';
  const why = step.restores === undefined ? '' : ' (stopped by an interrupted apply)';
  const told = describeHandover(step, name);
  if (told !== undefined) return told;
  if (step.verb === 'mark') return `read where ${name} is`;
  if (step.verb === 'gate')
    return step.gate === undefined ? `wait until ${name} has proved itself` : describeGate(name, step.gate);
  const how = isFresh ? ' (fresh start)' : step.carry === undefined ? '' : ` ${startPoint(step, step.carry)}`;
  return `${step.verb} ${kind}${name}${how}${why}`;
}

const startPoint = (step: Step, { replaySeconds }: CarryRule): string =>
  replaySeconds === undefined
    ? `where ${carriedFrom(step)} was`
    : `from ${new Date(replaySeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')}`;

/** What had read before: under its own name, that is the old version. */
const carriedFrom = ({ carry, address }: Step): string =>
  carry === undefined || carry.of === address.name ? 'it' : escapeControls(carry.of);

function closingLines(plan: Plan, columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  const unverifiable = unverifiableLine(plan.hazards);
  if (unverifiable !== undefined)
    lines.push(...wrapText(unverifiable, columns, 0).map((line) => paint('faint', line)));
  if (plan.steps.length > 0) lines.push(summaryLine(plan));
  lines.push(paint('faint', `digest ${plan.digest}`));
  const refused = plan.hazards.filter((hazard) => !hazard.allowed);
  if (refused.length > 0) {
    const kinds = [...new Set(refused.map((hazard) => hazard.kind))];
    const counts = kinds.map(
      (kind) => `${kind} (${refused.filter((hazard) => hazard.kind === kind).length})`,
    );
    const text = `Refused: ${counts.join(', ')}. Nothing is applied until they are allowed.`;
    lines.push(...wrapText(text, columns, 0).map((line) => paint('danger', line)));
  }
  if (!plan.complete) {
    const text = 'Not complete: something could not be read. This plan can not be applied.';
    lines.push(...wrapText(text, columns, 0).map((line) => paint('danger', line)));
  }
  return lines;
}

/** `1 to create, 2 to update; 2 processors pause.` */
export function summaryLine(plan: Plan): string {
  const { summary } = plan;
  const parts = (['create', 'update', 'replace', 'delete'] as const)
    .filter((action) => summary[action] > 0)
    .map((action) => `${summary[action]} to ${action}`);
  const pauses = plan.hazards.filter((hazard) => hazard.kind === 'processing-pause').length;
  const head = parts.length === 0 ? count(plan.steps.length, 'step') : parts.join(', ');
  return `${head}${pauses === 0 ? '' : `; ${count(pauses, 'processor')} pause${pauses === 1 ? 's' : ''}`}.`;
}
