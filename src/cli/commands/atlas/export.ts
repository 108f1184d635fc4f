/** `sluice export`: the live project as a manifest with one pipeline file per processor. Writes nothing in Atlas. */
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { EXIT } from '../../../model/errors.ts';
import { nextFlags } from '../../output/next-flags.ts';
import { renderExport } from '../../../render/text/export-text.ts';
import type { OutputOptions } from '../../output/output.ts';
import { writeDiagnostics } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';
import { showReading } from '../../output/reading.ts';

export interface ExportCommandOptions
  extends Omit<ManifestOptions, 'file' | 'env'>, AtlasOptions, OutputOptions {
  readonly out: string;
  readonly workspace: readonly string[];
  readonly target: readonly string[];
  readonly format: 'yaml' | 'json';
  /** Say what would be written, write nothing. */
  readonly check?: boolean;
  /** False with `--no-verify`. */
  readonly verify: boolean;
}

/** 0 when the files are written and prove right, 2 with `--check` when something would be written. */
export async function runExport(options: ExportCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    return await exportAndTell(options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

async function exportAndTell(
  options: ExportCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  const reading = showReading(options, host);
  const project = await openOnline({ ...options, file: [] }, host, { onProgress: reading.note });
  try {
    const result = await project.export({
      out: options.out,
      workspaces: options.workspace,
      targets: options.target,
      format: options.format,
      isCheck: options.check === true,
      verifies: options.verify,
      signal,
    });
    reading.close();
    const layout = {
      isQuiet: options.quiet === true,
      columns: host.stdout.columns,
      flags: nextFlags(host.args),
    };
    host.stdout.write(renderExport(result, layout));
    if (result.unreadable.length > 0) {
      const diagnostics = result.unreadable.map(({ workspace, kind, reason }) => ({
        severity: 'error' as const,
        code: 'EXPORT_UNREADABLE',
        message: `the ${kind}s${workspace === undefined ? '' : ` of ${workspace}`} could not be read: ${reason}`,
        fix: 'Give the credentials the role Project Stream Processing Owner, and export again.',
      }));
      writeDiagnostics(diagnostics, options, host);
      return EXIT.failed;
    }
    if (result.proof === 'failed') return EXIT.failed;
    const isPending = result.files.some(({ effect }) => effect !== 'keep');
    return options.check && isPending ? EXIT.pending : EXIT.done;
  } finally {
    reading.close();
    await project.close();
  }
}
