/** `sluice validate`: everything about a manifest that can be known offline. No network, no credentials. */
import type { Host } from '../../../host/host.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { EXIT } from '../../../model/errors.ts';
import type { Desired } from '../../../model/resources.ts';
import { renderDiagnosticsJson } from '../../../render/diagnostics.ts';
import type { OutputOptions } from '../../output/output.ts';
import { fitTerminal, writeDiagnostics } from '../../output/output.ts';
import type { ManifestOptions } from '../../project/project-options.ts';
import { openOffline } from '../../project/project-options.ts';

export interface ValidateOptions extends ManifestOptions, OutputOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  /** Warnings fail too. */
  readonly strict?: boolean;
}

/** Exit code 0 when the manifest is valid, 1 otherwise. */
export async function runValidate(options: ValidateOptions, host: Host): Promise<number> {
  const { desired, diagnostics, files } = await openOffline(options, host).validate();
  const isFailed =
    desired === undefined ||
    (options.strict === true && diagnostics.some(({ severity }) => severity === 'warning'));
  if (options.json) host.stdout.write(renderDiagnosticsJson(diagnostics));
  else if (options.sarif) {
    const { sarifOf } = await import('../../output/findings-sarif.ts');
    host.stdout.write(await sarifOf(diagnostics, host.directory));
  } else {
    const isShown = ({ severity }: Diagnostic): boolean => !options.quiet || severity === 'error' || isFailed;
    writeDiagnostics(diagnostics.filter(isShown), options, host);
    if (desired !== undefined && !isFailed) {
      host.stdout.write(fitTerminal(`${summarise(files, desired)}\n`, host.stdout));
    }
  }
  return isFailed ? EXIT.failed : EXIT.done;
}

function summarise(files: readonly string[], { resources }: Desired): string {
  const count = (kind: string): string => {
    const found = resources.filter((resource) => resource.kind === kind).length;
    return `${found} ${kind}${found === 1 ? '' : 's'}`;
  };
  const read = files.length === 1 ? (files[0] ?? '') : `${files.length} files`;
  return `Valid: ${read}, ${count('workspace')}, ${count('connection')}, ${count('processor')}.`;
}
