/** Diagnostics as text for people, as records for programs, and as SARIF for code scanning. The only place that words their layout. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Paint, Tone } from './text/colour.ts';
import { makePaint } from './text/colour.ts';
import type { FindingGroup } from './groups.ts';
import { groupFindings, isRefusal, namesOfGroup } from './groups.ts';
import { foldLines } from './text/layout.ts';
import { escapeControls, escapeJson, takeColumns, textWidth } from './safe-text.ts';

export interface DiagnosticsLayout {
  readonly color: boolean;
  /** Width of the screen in characters; longer source lines are cut around the caret. */
  readonly columns: number;
  /** Whether messages are folded at spaces too. Elsewhere than on a terminal a message is a line, to be searched for. */
  readonly isFolded?: boolean;
  /** How many names of equal findings are listed. */
  readonly mostNamed?: number;
}

const MOST_NAMED = 3;

const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'danger',
  warning: 'changed',
  note: 'faint',
};

/**
 * Each diagnostic with its place, the source line and a caret where it may be shown, and what to do; then how many
 * there are. Ends with a line break; empty without diagnostics.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], layout: DiagnosticsLayout): string {
  if (diagnostics.length === 0) return '';
  const groups = groupFindings(diagnostics);
  const blocks = groups.map((group, i) => {
    const [next] = groups[i + 1] ?? [];
    // What allows several hazards is said once, below the last of them.
    const isShared = isRefusal(group[0]) && next?.fix === group[0].fix;
    if (group.length > 1) return renderGroup(group, layout, isShared);
    const [diagnostic] = group;
    return isShared ? renderFinding(diagnostic, layout) : renderDiagnostic(diagnostic, layout);
  });
  return [...blocks, countLine(diagnostics), ''].join('\n');
}

/** Equal findings: of the first one everything, of the others where they are. */
function renderGroup(group: FindingGroup, layout: DiagnosticsLayout, isFixShared: boolean): string {
  const [{ severity, code, message, fix, place }] = group;
  const most = isRefusal(group[0]) ? Infinity : (layout.mostNamed ?? MOST_NAMED);
  const where = `in ${namesOfGroup(group, most)}`;
  const lines = [
    renderDiagnostic({ severity, code, message: where, ...(place && { place }) }, layout).trimEnd(),
    ...foldedLines(`  ${escapeControls(message)}`, layout),
    ...fixLines(isFixShared ? undefined : fix, layout),
  ];
  return lines.join('\n') + (isFixShared ? '' : '\n');
}

const foldedLines = (
  line: string,
  { isFolded = false, columns }: Pick<DiagnosticsLayout, 'isFolded' | 'columns'>,
): string[] => (isFolded ? foldLines([line], columns) : [line]);

/** One diagnostic, each line ended. */
export function renderDiagnostic(diagnostic: Diagnostic, layout: DiagnosticsLayout): string {
  const { fix } = diagnostic;
  const lines = [renderFinding(diagnostic, layout), ...fixLines(fix, layout)];
  return lines.join('\n') + '\n';
}

function fixLines(fix: string | undefined, layout: DiagnosticsLayout): string[] {
  const title = makePaint(layout.color)('added', 'fix:');
  return fix === undefined ? [] : foldedLines(`  ${title} ${escapeControls(fix)}`, layout);
}

/** What was found, without what to do about it and without a final line end. */
function renderFinding(
  diagnostic: Diagnostic,
  { color, columns, isFolded = false }: DiagnosticsLayout,
): string {
  const paint = makePaint(color);
  const fold = (line: string): string[] => foldedLines(line, { columns, isFolded });
  const { severity, code, message, place, address, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const isNamed = address === undefined || message.split(/[\s'"`(),;=]+/).includes(address);
  const about = isNamed ? '' : paint('faint', ` (${escapeControls(address)})`);
  const head = `${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint('strong', code)}`;
  const lines = fold(`${head} ${escapeControls(message)}${about}`);
  if (place && excerpt !== undefined) {
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  }
  return lines.join('\n');
}

/** The source line, cut around the column where it is long, and a caret below. */
function renderExcerpt(
  excerpt: string,
  line: number,
  column: number,
  columns: number,
  paint: Paint,
): string[] {
  const gutter = `  ${line} | `;
  const width = Math.max(columns - gutter.length - 1, 20);
  const text = excerpt.replaceAll('\t', ' ');
  const all = text.slice(0, column - 1);
  const before = escapeControls(textWidth(escapeControls(all)) < width - 10 ? all : endOf(all, width / 2));
  const blank = gutter.replace(/\d/g, ' ');
  return [
    paint('faint', gutter) + takeColumns(before + escapeControls(text.slice(column - 1)), width),
    paint('faint', blank) + ' '.repeat(textWidth(before)) + paint('removed', '^'),
  ];
}

/** The end of `text`, as much as `columns` hold. */
function endOf(text: string, columns: number): string {
  const characters = Array.from(text);
  let start = characters.length;
  let width = 0;
  while (start > 0) {
    width += textWidth(escapeControls(characters[start - 1] ?? ''));
    if (width > columns) break;
    start -= 1;
  }
  return characters.slice(start).join('');
}

/** `1 error, 2 warnings`. */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): string[] => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? '' : 's'}`];
  };
  return [...count('error'), ...count('warning'), ...count('note')].join(', ');
}

/** A diagnostic for programs. What it does not have is null, so that every record has the same members. */
interface DiagnosticRecord {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly address: string | null;
  readonly fix: string | null;
}

function diagnosticRecord({ severity, code, message, place, address, fix }: Diagnostic): DiagnosticRecord {
  return {
    severity,
    code,
    message,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    address: address ?? null,
    fix: fix ?? null,
  };
}

/** `{diagnostics: [...]}` as JSON text; one line with an indent of 0. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[], indent = 2): string {
  return escapeJson(JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, indent)) + '\n';
}
