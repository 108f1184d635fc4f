/** `command: plan` on pull requests that get no secrets, of forks and of Dependabot: what can be known offline, and what will be refused later. */
import { SluiceError } from '../../model/errors.ts';
import { writeNotice } from '../comment/comment.ts';
import { untrustedNotice } from '../comment/wording.ts';
import { warnUntold } from '../gate/gatekeeper.ts';
import type { RunEvent } from '../inputs/event.ts';
import type { Job, JobResult } from './job.ts';
import { hasCredentials } from './job.ts';
import type { RunTests } from './tests.ts';
import { runValidateJob } from './validate-job.ts';

export async function runUntrustedJob(
  job: Job,
  origin: NonNullable<RunEvent['untrusted']>,
  runTests: RunTests,
): Promise<JobResult> {
  const notice = untrustedNotice(origin, hasCredentials(job));
  job.host.stdout.write(`${notice}\n`);
  job.summary.push(notice);
  if (job.settings.view) job.summary.push('No page: there is no plan that it could show.');
  const result = await runValidateJob(job, runTests);
  // The token of a fork's run can only read; Dependabot's may have been given more, as the credentials were.
  if (origin === 'dependabot' && hasCredentials(job)) await tellPull(job, notice);
  return result;
}

async function tellPull(job: Job, notice: string): Promise<void> {
  const { settings, event, key } = job;
  if (settings.comment === 'never' || event.pull === undefined || event.pull.isMerged) return;
  try {
    await writeNotice({ repository: await job.repository(), pull: event.pull, key }, notice);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    job.findings.push(warnUntold(error));
  }
}
