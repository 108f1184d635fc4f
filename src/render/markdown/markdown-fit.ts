/**
 * A plan as Markdown that keeps to a limit. Summary, hazards and digest always stay; of the rest as much as there is room for,
 * the most needed first, and what is left out is said.
 */
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Hazard } from '../../plan/plan.ts';
import { count } from '../text/layout.ts';
import { inlineCode } from './markdown-code.ts';
import type { PlanParts, WorkspaceDiff } from './markdown.ts';
import { diagnosticList, foldedDiagnostics, hazardTable, joinParts, workspaceFold } from './markdown.ts';

export interface FitOptions {
  /** UTF-16 code units: never fewer than the characters, or a third of the bytes, that a server may count. */
  readonly limit: number;
  /** Below the headline. */
  readonly lead?: string;
  /** A Mermaid chart in its fence. */
  readonly graph?: string;
  /** Below everything, kept whole. */
  readonly tail?: string;
  /** Where what is left out can be found: Markdown. */
  readonly elsewhere: string;
}

/** Room for the sentence about what was left out. */
const NOTE_ROOM = 400;

/** The Markdown, with a final line end, never longer than the limit as long as that has room for a few lines and the tail. */
export function fitPlanMarkdown(parts: PlanParts, options: FitOptions): string {
  const { limit, lead = '', graph = '', tail = '', elsewhere } = options;
  const whole = (hazards: string, diagnostics: string, details: readonly string[], note: string): string =>
    joinParts([parts.headline, lead, hazards, diagnostics, ...details, note, parts.digest, tail]);
  const all = [
    graph,
    ...parts.workspaces.map((diff) => workspaceFold(diff, diff.changes.length)),
    parts.steps,
  ];
  const complete = whole(hazardTable(parts.hazards), foldedDiagnostics(parts.diagnostics), all, '');
  if (complete.length <= limit) return complete;

  const base = whole('', '', [], '').length + NOTE_ROOM;
  const hazards = chooseForm(hazardForms(parts.hazards, elsewhere), (limit - base) / 2);
  const diagnostics = chooseForm(diagnosticForms(parts.diagnostics), (limit - base - hazards.length) / 4);
  let room = limit - base - hazards.length - diagnostics.length - 4;
  const details: string[] = [];
  const left: string[] = [];
  const take = (text: string): boolean => {
    if (text.length + 2 > room) return false;
    if (text !== '') details.push(text);
    room -= text.length + 2;
    return true;
  };
  if (!take(graph)) left.push('the graph');
  let leftChanges = 0;
  for (const diff of parts.workspaces) {
    const shown = fitChanges(diff, room - 2);
    if (shown > 0) take(workspaceFold(diff, shown));
    leftChanges += diff.changes.length - shown;
  }
  if (leftChanges > 0) left.push(count(leftChanges, 'change'));
  if (!take(parts.steps)) left.push('the steps');
  const note = left.length === 0 ? '' : `Left out here for want of room: ${left.join(', ')}; ${elsewhere}.`;
  return whole(hazards, diagnostics, details, note);
}

/** How many changes of a workspace fit into `room`. */
function fitChanges(diff: WorkspaceDiff, room: number): number {
  let [low, high] = [0, diff.changes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (workspaceFold(diff, middle).length <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first form that fits, or the last one. Forms go from long to short. */
function chooseForm(forms: readonly (() => string)[], room: number): string {
  let text = '';
  for (const form of forms) {
    text = form();
    if (text.length <= room) break;
  }
  return text;
}

function hazardForms(hazards: readonly Hazard[], elsewhere: string): (() => string)[] {
  const refused = hazards.filter((hazard) => !hazard.allowed);
  const counts = (): string => {
    const kinds = [...new Set(hazards.map((hazard) => hazard.kind))];
    const lines = kinds.map((kind) => {
      const found = hazards.filter((hazard) => hazard.kind === kind);
      const refusals = found.filter((hazard) => !hazard.allowed).length;
      return `- ${refusals > 0 ? '⛔ ' : ''}${kind}: ${found.length}${refusals > 0 ? `, ${refusals} refused` : ''}`;
    });
    return lines.length === 0
      ? ''
      : ['Hazards, each with its reason in the job summary:', '', ...lines].join('\n');
  };
  const named = (most: number): string => {
    const names = refused
      .slice(0, most)
      .map((hazard) => `${hazard.kind} ${inlineCode(formatAddress(hazard.address))}`);
    const rest = refused.length - names.length;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return names.length === 0
      ? counts()
      : `${counts()}\n\nRefused: ${names.join(', ')}${more}; ${elsewhere}.`;
  };
  return [
    () => hazardTable(hazards),
    () => `${hazardTable(refused)}\n\n${counts()}`.trim(),
    () => named(20),
    () => counts(),
  ];
}

function diagnosticForms(diagnostics: readonly Diagnostic[]): (() => string)[] {
  const first = (most: number): string => {
    const rest = diagnostics.length - most;
    return `${diagnosticList(diagnostics.slice(0, most))}${rest > 0 ? `\n- and ${rest} more findings` : ''}`;
  };
  return [
    () => foldedDiagnostics(diagnostics),
    () => first(10),
    () => first(3),
    () =>
      diagnostics.length === 0 ? '' : `${count(diagnostics.length, 'finding')}, listed in the job summary.`,
  ];
}
