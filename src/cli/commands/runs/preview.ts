/** `sluice preview PROCESSOR`: runs one pipeline on given or generated documents and shows what leaves each stage. */
import type { Host } from '../../../host/host.ts';
import { EXIT } from '../../../model/errors.ts';
import type { OutputOptions } from '../../output/output.ts';
import { readColor, writeDiagnostics } from '../../output/output.ts';
import type { ManifestOptions } from '../../project/project-options.ts';
import { openOffline } from '../../project/project-options.ts';

export interface PreviewCommandOptions extends ManifestOptions, Pick<OutputOptions, 'color'> {
  readonly input?: string;
  readonly case?: string;
  readonly count: number;
  readonly stage?: number;
  readonly json?: boolean;
  readonly arguments: readonly [processor: string];
}

/** Exit code 1 when a stage fails. */
export async function runPreview(options: PreviewCommandOptions, host: Host): Promise<number> {
  const { input, count, stage } = options;
  const [processor] = options.arguments;
  const project = openOffline(options, host);
  const result = await project.preview({ processor, input, case: options.case, count, stage });
  writeDiagnostics(result.diagnostics, options, host);
  const { renderPreview, renderPreviewJson } = await import('../../../render/tests/test-preview.ts');
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    options.json === true
      ? renderPreviewJson(result, stage)
      : renderPreview(result, { color, columns: host.stdout.columns, stage }),
  );
  return result.failure === undefined ? EXIT.done : EXIT.failed;
}
