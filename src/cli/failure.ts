/** The last word on anything that was thrown: expected failures in one clear message, defects with a request to report them. */
import type { Host } from '../host/host.ts';
import { SluiceError } from '../model/errors.ts';
import { failureDiagnostics, failureExitCode } from '../model/errors/failure.ts';
import { VERSION } from '../model/release/version.ts';

/** Explains a failure on stderr and gives the exit code. Only a defect of Sluice itself prints a stack. */
export async function reportFailure(error: unknown, host: Host): Promise<number> {
  const [{ renderDiagnostics }, { diagnosticsLayout, fitTerminal }] = await Promise.all([
    import('../render/diagnostics.ts'),
    import('./output/output.ts'),
  ]);
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
