/** The use case `validate`: everything about a manifest that can be known offline. No network, no credentials. */
import type { LoadedManifest } from '../manifest/read/load.ts';
import type { ProjectContext } from './context/context.ts';

/** What a manifest says, and what is wrong with it. */
export type Validation = Pick<LoadedManifest, 'desired' | 'diagnostics' | 'files' | 'merged'>;

/** Reads and checks the manifest. Resolves also where it has errors: then `desired` is absent. */
export async function validateProject(context: ProjectContext): Promise<Validation> {
  const { desired, diagnostics, files, merged } = await context.load(context.manifestRequest('validate'));
  return { ...(desired && { desired }), diagnostics, files, merged };
}
