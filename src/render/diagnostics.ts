/** Diagnostics as text for people, as records for programs, and as SARIF for code scanning. The only place that words their layout. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Paint, Tone } from './colour.ts';
import { makePaint } from './colour.ts';
import { escapeControls, textWidth } from './safe-text.ts';

export interface DiagnosticsLayout {
  readonly color: boolean;
  /** Width of the screen in characters; longer source lines are cut around the caret. */
  readonly columns: number;
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
  const paint = makePaint(layout.color);
  const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, layout.columns, paint));
  return [...blocks, countLine(diagnostics), ''].join('\n');
}

function renderOne(diagnostic: Diagnostic, columns: number, paint: Paint): string {
  const { severity, code, message, place, address, fix, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const isNamed = address === undefined || message.includes(address);
  const about = isNamed ? '' : paint('faint', ` (${escapeControls(address)})`);
  const head = `${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint('strong', code)}`;
  const lines = [`${head} ${escapeControls(message)}${about}`];
  if (place && excerpt !== undefined) {
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  }
  if (fix !== undefined) lines.push(`  ${paint('added', 'fix:')} ${escapeControls(fix)}`);
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
  const start = column - 1 < width - 10 ? 0 : column - 1 - Math.floor(width / 2);
  const shown = excerpt.replaceAll('\t', ' ').slice(start, start + width);
  const before = escapeControls(shown.slice(0, column - 1 - start));
  const blank = gutter.replace(/\d/g, ' ');
  return [
    paint('faint', gutter) + escapeControls(shown),
    paint('faint', blank) + ' '.repeat(textWidth(before)) + paint('removed', '^'),
  ];
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
  return JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, 2) + '\n';
}
