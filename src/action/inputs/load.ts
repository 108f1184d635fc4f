/** The manifest as every command of the Action reads it: bounded by `allow-env` and `allow-secret`, its findings gathered. */
import { manifestRequest } from '../../cli/commands/manifest-options.ts';
import { knownSecrets } from '../../cli/commands/masking.ts';
import type { Intent } from '../../cli/commands/session.ts';
import type { ManifestRequest } from '../../manifest/read/load.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Job } from '../jobs/job.ts';
import { rememberPlaces } from '../jobs/job.ts';

/**
 * Loads the manifest. Warnings become findings of the job.
 * @throws SluiceError MANIFEST_INVALID with everything that was found.
 */
export async function loadJobManifest(job: Job, mode: ManifestRequest['mode']): Promise<Intent> {
  const { settings } = job;
  const { desired, diagnostics, secrets, files } = await loadManifest({
    ...manifestRequest(job.options, job.host, mode),
    allowEnv: settings.allowEnv,
    allowSecret: settings.allowSecret,
  });
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  job.hide(knownSecrets(desired, secrets));
  job.findings.push(...diagnostics);
  rememberPlaces(job, desired);
  const { targets, prune } = settings;
  return { desired, secrets, files, selection: { targets, prune, updateSecrets: false, destroy: false } };
}
