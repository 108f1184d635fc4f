/** `command: validate`, and what pull requests without secrets get: everything that can be known offline. */
import { count } from '../../render/text/layout.ts';
import type { Job, JobResult } from './job.ts';
import { openJobProject, validateJobManifest } from '../inputs/load.ts';
import type { RunTests } from './tests.ts';
import { checkTests } from './tests.ts';

export async function runValidateJob(job: Job, runTests: RunTests): Promise<JobResult> {
  const project = openJobProject(job);
  const { desired, files } = await validateJobManifest(job, project);
  const kinds = (['workspace', 'connection', 'processor'] as const).map((kind) =>
    count(desired.resources.filter((resource) => resource.kind === kind).length, kind),
  );
  const line = `The manifest is valid: ${count(files.length, 'file')}, ${kinds.join(', ')}.`;
  job.host.stdout.write(`${line}\n`);
  job.summary.push(line);
  const tests = await checkTests(job, project, runTests, desired.resources);
  if (tests.isFailed) return { outcome: 'failed', isFailed: true, reason: 'tests-failed' };
  return { outcome: 'valid', isFailed: false };
}
