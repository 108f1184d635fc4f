/** `sluice validate`: everything about a manifest that can be known offline. No network, no credentials. */
import type { Host } from '../host.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT } from '../../model/errors.ts';
import type { Desired } from '../../model/resources.ts';
import { renderDiagnosticsJson } from '../../render/diagnostics.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import type { OutputOptions } from './output.ts';
import { fitTerminal, writeDiagnostics } from './output.ts';

export interface ValidateOptions extends ManifestOptions, OutputOptions {
  readonly json?: boolean;
  readonly sarif?: boolean;
  /** Warnings fail too. */
  readonly strict?: boolean;
}

/** Exit code 0 when the manifest is valid, 1 otherwise. */
export async function runValidate(options: ValidateOptions, host: Host): Promise<number> {
  const { desired, diagnostics, files } = await loadManifest(manifestRequest(options, host, 'validate'));
  const isFailed =
    desired === undefined ||
    (options.strict === true && diagnostics.some(({ severity }) => severity === 'warning'));
  if (options.json) host.stdout.write(renderDiagnosticsJson(diagnostics));
  else if (options.sarif) host.stdout.write(await sarifOf(diagnostics));
  else {
    const isShown = ({ severity }: Diagnostic): boolean => !options.quiet || severity === 'error' || isFailed;
    writeDiagnostics(diagnostics.filter(isShown), options, host);
    if (desired !== undefined && !isFailed) {
      host.stdout.write(fitTerminal(`${summarise(files, desired)}\n`, host.stdout));
    }
  }
  return isFailed ? EXIT.failed : EXIT.done;
}

async function sarifOf(diagnostics: readonly Diagnostic[]): Promise<string> {
  const [{ renderSarif }, { KIND_RULES }, { MANIFEST_CODES }, { PIPELINE_RULES }, { VERSION }] =
    await Promise.all([
      import('../../render/json/sarif.ts'),
      import('../../kinds/checks/rules.ts'),
      import('../../manifest/rules/codes.ts'),
      import('../../pipeline/rules.ts'),
      import('../../model/version.ts'),
    ]);
  const meanings = new Map<string, string>([
    ...Object.entries(MANIFEST_CODES).map(([code, { meaning }]) => [code, meaning] as const),
    ...Object.entries(KIND_RULES).map(([code, { title }]) => [code, title] as const),
    ...PIPELINE_RULES.map(({ code, title }) => [code, title] as const),
  ]);
  return renderSarif(diagnostics, VERSION, (code) => meanings.get(code));
}

function summarise(files: readonly string[], { resources }: Desired): string {
  const count = (kind: string): string => {
    const found = resources.filter((resource) => resource.kind === kind).length;
    return `${found} ${kind}${found === 1 ? '' : 's'}`;
  };
  const read = files.length === 1 ? (files[0] ?? '') : `${files.length} files`;
  return `Valid: ${read}, ${count('workspace')}, ${count('connection')}, ${count('processor')}.`;
}
