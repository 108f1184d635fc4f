/** Diagnostics as text for people, as records for programs, and as SARIF for code scanning. The only place that words their layout. */
import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';

export interface DiagnosticsLayout {
  readonly color: boolean;
  /** Width of the screen in characters; longer source lines are cut around the caret. */
  readonly columns: number;
}

type Style = Parameters<typeof styleText>[0];

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/**
 * Each diagnostic with its place, the source line and a caret where it may be shown, and what to do; then how many
 * there are. Ends with a line break; empty without diagnostics.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], layout: DiagnosticsLayout): string {
  if (diagnostics.length === 0) return '';
  const paint = painter(layout.color);
  const blocks = diagnostics.map((diagnostic) => renderOne(diagnostic, layout.columns, paint));
  return [...blocks, countLine(diagnostics), ''].join('\n');
}

type Paint = (style: Style, text: string) => string;

/** Colours whatever the stream: whether there are any is the caller's to say. */
const painter = (color: boolean): Paint =>
  color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

function renderOne(diagnostic: Diagnostic, columns: number, paint: Paint): string {
  const { severity, code, message, place, address, fix, excerpt } = diagnostic;
  const at = place ? `${place.file}:${place.line}:${place.column}: ` : '';
  const isNamed = address === undefined || message.includes(address);
  const about = isNamed ? '' : paint('dim', ` (${printable(address)})`);
  const lines = [
    `${printable(at)}${paint(SEVERITY_STYLES[severity], severity)} ${paint('bold', code)} ${printable(message)}${about}`,
  ];
  if (place && excerpt !== undefined)
    lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
  if (fix !== undefined) lines.push(`  ${paint('green', 'fix:')} ${printable(fix)}`);
  return lines.join('\n') + '\n';
}

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
  const shown = printable(excerpt.replaceAll('\t', ' ')).slice(start, start + width);
  const pad = ' '.repeat(gutter.length - 2) + '| ' + ' '.repeat(Math.max(column - 1 - start, 0));
  return [
    paint('dim', gutter) + shown,
    paint('dim', pad.slice(0, gutter.length)) + pad.slice(gutter.length) + paint('red', '^'),
  ];
}

/** Control characters, which could move the cursor of a terminal, as question marks. */
// eslint-disable-next-line no-control-regex
const printable = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '?');

function countLine(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): string[] => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? '' : 's'}`];
  };
  return [...count('error'), ...count('warning'), ...count('note')].join(', ');
}

/** A diagnostic for programs. What it does not have is null, so that every record has the same members. */
export interface DiagnosticRecord {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly address: string | null;
  readonly fix: string | null;
}

export function diagnosticRecord({
  severity,
  code,
  message,
  place,
  address,
  fix,
}: Diagnostic): DiagnosticRecord {
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
