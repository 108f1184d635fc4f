/** The project as every command of the Action opens it: bounded by `allow-env` and `allow-secret`, its findings gathered. */
import type { Intent, Project } from '../../core/project.ts';
import { openProject } from '../../core/project.ts';
import type { PlanOptions } from '../../core/plan.ts';
import type { RestoreStore } from '../../core/facts/restore.ts';
import type { Desired } from '../../model/resources.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Job } from '../jobs/job.ts';
import { rememberPlaces } from '../jobs/job.ts';
import type { Settings } from './settings.ts';

/**
 * A project whose findings become the job's, and whose secrets the log hides. Close it when done.
 * @param restore where restore notes are kept; by default in the working directory
 */
export function openJobProject(job: Job, restore?: RestoreStore): Project {
  const { settings, host } = job;
  const { projectId, baseUrl } = settings;
  return openProject({
    manifest: {
      files: settings.files,
      variables: new Map(settings.vars.map(readAssignment)),
      environment: settings.environment,
      variableFiles: settings.varFiles,
      secretDirectories: settings.secretDirectories,
      allowEnv: settings.allowEnv,
      allowSecret: settings.allowSecret,
    },
    directory: host.directory,
    env: host.env,
    clock: host.clock,
    project: projectId === '' ? undefined : projectId,
    parallelism: settings.parallelism,
    atlas: baseUrl === '' ? {} : { baseUrl },
    ...(restore && { restore }),
    onDiagnostics: (diagnostics) => job.findings.push(...diagnostics),
    onSecret: (value) => {
      job.hide([value]);
    },
  });
}

/**
 * What the manifest asks for, as plans need it.
 * @throws SluiceError MANIFEST_INVALID with everything that was found.
 */
export async function loadJobManifest(job: Job, project: Project): Promise<Intent> {
  const intent = await project.load();
  rememberPlaces(job, intent.desired);
  return intent;
}

/** What the manifest asks for, as far as it can be known offline. @throws SluiceError MANIFEST_INVALID */
export async function validateJobManifest(
  job: Job,
  project: Project,
): Promise<{ readonly desired: Desired; readonly files: readonly string[] }> {
  const { desired, diagnostics, files } = await project.validate();
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  job.findings.push(...diagnostics);
  rememberPlaces(job, desired);
  return { desired, files };
}

/** What a plan looks at for these settings. */
export const planOptions = ({ command, targets, prune, allow, replay, promote }: Settings): PlanOptions => ({
  targets,
  prune,
  allow,
  ...(command !== 'drift' && { replay, promote }),
});

function readAssignment(text: string): [name: string, value: string] {
  const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
  if (match === null) {
    throw new SluiceError('SETTINGS_VAR_INVALID', '--var takes NAME=VALUE', {
      fix: 'Write the name in letters, digits, and _ . -; the value may be empty.',
    });
  }
  return [match[1] ?? '', match[2] ?? ''];
}
