/** Diagnostics as text for people, as records for programs, and as SARIF for code scanning. The only place that words their layout. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Paint, Tone } from './text/colour.ts';
import { makePaint } from './text/colour.ts';
import { foldLines } from './text/layout.ts';
import { escapeControls, escapeJson, takeColumns, textWidth } from './safe-text.ts';

export interface DiagnosticsLayout {
  readonly color: boolean;
  /** Width of the screen in characters; longer source lines are cut around the caret. */
  readonly columns: number;
  /** Whether messages are folded at spaces too. Elsewhere than on a terminal a message is a line, to be searched for. */
  readonly isFolded?: boolean;
}

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
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, layout));
  return [...blocks, countLine(diagnostics), ''].join('\n');
}

/** One diagnostic, each line ended. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  { color, columns, isFolded = false }: DiagnosticsLayout,
): string {
  const paint = makePaint(color);
  const fold = (line: string): string[] => (isFolded ? foldLines([line], columns) : [line]);
  const { severity, code, message, place, address, fix, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const isNamed = address === undefined || message.includes(address);
  const about = isNamed ? '' : paint('faint', ` (${escapeControls(address)})`);
  const head = `${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint('strong', code)}`;
  const lines = fold(`${head} ${escapeControls(message)}${about}`);
  if (place && excerpt !== undefined) {
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  }
  if (fix !== undefined) lines.push(...fold(`  ${paint('added', 'fix:')} ${escapeControls(fix)}`));
  return lines.join('\n') + '\n';
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

function countLine(diagnostics: readonly Diagnostic[]): string {
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

/** `{diagnostics: [...]}` as JSON text. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return escapeJson(JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, 2)) + '\n';
}
