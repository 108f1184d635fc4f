/** `sluice fmt`: manifests, tests and pipeline files in one layout. */
import { formatFiles } from '../../../core/format.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT } from '../../../model/errors.ts';
import { escapeControls } from '../../../render/safe-text.ts';
import { count } from '../../../render/text/layout.ts';
import type { OutputOptions } from '../../output/output.ts';
import { writeDiagnostics } from '../../output/output.ts';

export interface FmtOptions extends OutputOptions {
  /** Write nothing; 1 when a file would change. */
  readonly check?: boolean;
  /** Files and folders; none: the working directory. */
  readonly arguments: readonly (readonly string[])[];
}

/** Prints the files that it changed. 1 when a file can't be formatted, or with `--check` when one would change. */
export async function runFmt(options: FmtOptions, host: Host): Promise<number> {
  const [paths = []] = options.arguments;
  const isCheck = options.check === true;
  const { changed, unchangedCount, diagnostics } = await formatFiles({
    directory: host.directory,
    isCheck,
    ...(paths.length > 0 && { paths }),
  });
  for (const file of changed) host.stdout.write(`${escapeControls(file)}\n`);
  writeDiagnostics(diagnostics, options, host);
  const what = isCheck ? 'to format' : 'formatted';
  if (!options.quiet) {
    host.stderr.write(`${count(changed.length, 'file')} ${what}, ${unchangedCount} left as they are.\n`);
  }
  return diagnostics.length > 0 || (isCheck && changed.length > 0) ? EXIT.failed : EXIT.done;
}
