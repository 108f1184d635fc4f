/** The last word on anything that was thrown: expected failures in one clear message, defects with a request to report them. */
import type { Host } from '../host/host.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { SluiceError } from '../model/errors.ts';
import { failureDiagnostics, failureExitCode } from '../model/errors/failure.ts';
import { VERSION } from '../model/release/version.ts';

/** Whether a program reads the output, as far as can be told before flags are understood. */
const wantsJson = ({ args }: Host): boolean => args.includes('--json');

/** With `--json`, what went wrong as one line of JSON: programs read it where a stream of events may have begun. */
async function writeJson(diagnostics: readonly Diagnostic[], host: Host): Promise<void> {
  if (!wantsJson(host)) return;
  const { renderDiagnosticsJson } = await import('../render/diagnostics.ts');
  host.stdout.write(renderDiagnosticsJson(diagnostics, 0));
}

/** What the parser of flags has said on stderr, for programs. */
export async function reportUsage(said: readonly string[], host: Host): Promise<void> {
  const [first = '', ...rest] = said.map((text) => text.trim().replace(/^error: /, ''));
  const fix = rest.join(' ');
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'SETTINGS_USAGE',
    message: first,
    fix: fix === '' ? 'Run the command with --help to see what it takes.' : fix,
  };
  await writeJson([diagnostic], host);
}

/** Explains a failure on stderr, with `--json` on stdout as well, and gives the exit code. Only a defect of Sluice itself prints a stack. */
export async function reportFailure(error: unknown, host: Host): Promise<number> {
  const [{ renderDiagnostics }, { diagnosticsLayout, fitTerminal }] = await Promise.all([
    import('../render/diagnostics.ts'),
    import('./output/output.ts'),
  ]);
  await writeJson(failureDiagnostics(error), host);
  if (error instanceof SluiceError) {
    // Flags may not have been understood: this one counts all the same.
    const layout = diagnosticsLayout({ color: !host.args.includes('--no-color') }, host);
    host.stderr.write(renderDiagnostics(failureDiagnostics(error), layout));
    // What the findings have in common is the error's own sentence.
    if (error.diagnostics.length > 0 && error.fix !== undefined) {
      host.stderr.write(fitTerminal(`${error.message}. ${error.fix}\n`, host.stderr));
    }
  } else {
    host.stderr.write(
      `error INTERNAL: this is a defect of sluice ${VERSION}; please report it with the text below.\n` +
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
  return failureExitCode(error);
}
