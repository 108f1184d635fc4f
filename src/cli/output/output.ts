/** Flags about output, and the writing that every command does in the same way. */
import type { Host, Output } from '../../host/host.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticsLayout } from '../../render/diagnostics.ts';
import { countLine, renderDiagnostics } from '../../render/diagnostics.ts';
import { isAboutUnknown } from '../../render/groups.ts';
import { manifestFlags } from './next-flags.ts';
import { foldLines } from '../../render/text/layout.ts';

export interface OutputOptions {
  /** False with `--no-color`. */
  readonly color: boolean;
  readonly quiet?: boolean;
}

/**
 * Whether `output` gets colours: a terminal that knows any, or anything with `FORCE_COLOR` (CI has no terminal and shows colours), and
 * neither `--no-color` nor a non-empty `NO_COLOR` (no-color.org).
 */
export function readColor(options: Pick<OutputOptions, 'color'>, host: Host, output: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
  if (!options.color || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return !['', '0', 'false'].includes(FORCE_COLOR);
  return output.isTerminal && TERM !== 'dumb';
}

/** Whether progress can be written over itself on stderr. */
export function canRedraw({ stderr, env }: Host): boolean {
  return stderr.isTerminal && env['TERM'] !== 'dumb';
}

/** With `--quiet` errors alone. */
export function worthSaying(
  diagnostics: readonly Diagnostic[],
  { quiet }: Pick<OutputOptions, 'quiet'>,
): readonly Diagnostic[] {
  return quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
}

/** `text` with lines that the terminal would break folded at spaces; as it is where there is none. */
export function fitTerminal(text: string, output: Output): string {
  return output.isTerminal ? foldLines(text.split('\n'), output.columns).join('\n') : text;
}

/** How diagnostics look on stderr. */
export function diagnosticsLayout(options: Pick<OutputOptions, 'color'>, host: Host): DiagnosticsLayout {
  const { columns, isTerminal } = host.stderr;
  return { color: readColor(options, host, host.stderr), columns, isFolded: isTerminal };
}

/** Writes diagnostics to stderr; nothing when there are none. */
export function writeDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: Pick<OutputOptions, 'color'>,
  host: Host,
): void {
  if (diagnostics.length === 0) return;
  host.stderr.write(renderDiagnostics(diagnostics, diagnosticsLayout(options, host)));
}

/**
 * What `validate` says as well, in a line that names the command: it would be in the way of every plan. What is about values that
 * Sluice doesn't know is said all the same.
 */
export function writeManifestFindings(
  diagnostics: readonly Diagnostic[],
  options: Pick<OutputOptions, 'color'>,
  host: Host,
): void {
  const unknown = diagnostics.filter((each) => each.severity === 'error' || isAboutUnknown(each));
  writeDiagnostics(unknown, options, host);
  const rest = diagnostics.filter((each) => !unknown.includes(each));
  if (rest.length === 0) return;
  const told = `${countLine(rest)}: sluice validate${manifestFlags(host.args)}\n`;
  host.stderr.write(fitTerminal(told, host.stderr));
}
