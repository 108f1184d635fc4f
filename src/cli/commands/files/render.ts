/** `sluice render`: the merged manifest with pipelines in place and secrets by name, as YAML that loads again. */
import type { Host } from '../../../host/host.ts';
import { escapePlaceholders } from '../../../core/facts/manifest.ts';
import { EXIT } from '../../../model/errors.ts';
import { hideManifestValues } from '../../../render/hidden-manifest.ts';
import { printYaml } from '../../../render/yaml.ts';
import type { OutputOptions } from '../../output/output.ts';
import { writeDiagnostics } from '../../output/output.ts';
import type { ManifestOptions } from '../../project/project-options.ts';
import { openOffline } from '../../project/project-options.ts';

export type RenderOptions = ManifestOptions & OutputOptions;

/** Prints nothing on stdout, and gives 1, when the manifest has errors. A project need not be named. */
export async function runRender(options: RenderOptions, host: Host): Promise<number> {
  const { desired, diagnostics, merged } = await openOffline(options, host).validate();
  const isUnset = diagnostics.some(({ code }) => code === 'MANIFEST_ENV_UNSET');
  if (desired === undefined || !options.quiet || isUnset) writeDiagnostics(diagnostics, options, host);
  // Half of a manifest, with placeholders that look like texts, must not be taken for the whole.
  if (desired === undefined || isUnset) return EXIT.failed;
  host.stdout.write(printYaml(hideManifestValues(merged), escapePlaceholders));
  return EXIT.done;
}
