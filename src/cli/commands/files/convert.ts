/** `sluice convert`: mongosh scripts and pipelines in shell syntax become pipeline files. */
import { convertScripts } from '../../../core/convert.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT } from '../../../model/errors.ts';
import { escapeControls } from '../../../render/safe-text.ts';
import { renderKey } from '../../../render/text/value.ts';
import type { OutputOptions } from '../../output/output.ts';
import { worthSaying, writeDiagnostics } from '../../output/output.ts';

export interface ConvertCommandOptions extends OutputOptions {
  /** The folder of the pipeline files; absent: they are printed. */
  readonly out?: string;
  readonly format: 'yaml' | 'json';
  /** The scripts. */
  readonly arguments: readonly (readonly string[])[];
}

/** Prints the pipelines, or what to write into the manifest for the files it wrote. 1 when something could not be converted. */
export async function runConvert(options: ConvertCommandOptions, host: Host): Promise<number> {
  const { out, format } = options;
  const { directory } = host;
  const [scripts = []] = options.arguments;
  const { files, diagnostics } = await convertScripts({ directory, files: scripts, out, format });
  if (out === undefined) {
    files.forEach(({ name, text }, i) => {
      const title = format === 'yaml' && files.length > 1 ? `# ${escapeControls(name)}\n` : '';
      host.stdout.write((i > 0 ? '\n' : '') + title + text);
    });
  } else if (files.length > 0) {
    host.stdout.write('processors:\n');
    for (const { name, path } of files) {
      host.stdout.write(`  ${renderKey(name)}: { pipeline: ${renderKey(path ?? '')} }\n`);
    }
    if (!options.quiet) host.stderr.write('Next: put these lines into a workspace of the manifest.\n');
  }
  writeDiagnostics(worthSaying(diagnostics, options), options, host);
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done;
}
