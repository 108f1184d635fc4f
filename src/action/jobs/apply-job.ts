/** `command: apply`: plan, ask the gate, run what may run, and say on the pull request what became of it. */
import type { Project } from '../../core/project.ts';
import { reviewOf } from '../../core/facts/review.ts';
import type { Plan, Report } from '../../core/types.ts';
import { SluiceError } from '../../model/errors.ts';
import { renderBegun } from '../gate/begun.ts';
import { COMMENT_LIMIT, writeStatus } from '../comment/comment.ts';
import type { Merged } from '../gate/gate.ts';
import { findMergedPull, judgePlan } from '../gate/gate.ts';
import type { PullRequest } from '../github/github.ts';
import type { Job, JobResult } from './job.ts';
import { jobFile } from './job.ts';
import { loadJobManifest, openJobProject, planOptions } from '../inputs/load.ts';
import { runSteps } from './run-steps.ts';
import { tellPlan } from './plan-job.ts';
import { redactReview } from '../comment/redact.ts';
import type { RunTests } from './tests.ts';
import { checkTests, findTouched } from './tests.ts';
import { applyStatus, failureStatus, refusalStatus, testsStatus } from '../comment/wording.ts';

export async function runApplyJob(job: Job, runTests: RunTests): Promise<JobResult> {
  requireMerged(job);
  const project = openJobProject(job);
  try {
    const intent = await loadJobManifest(job, project);
    const plan = await project.plan(planOptions(job.settings));
    await tellPlan(job, project, plan);
    const isGated = needsGitHub(job, plan);
    const merged = await findMerged(job, isGated);
    const { pull } = merged;
    const touched = pull && (await askGitHub(job, isGated, () => findTouched(job, plan, pull), undefined));
    const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
    if (tests.isFailed) {
      await tellPull(job, pull, testsStatus(job, tests.text));
      return { outcome: 'refused', isFailed: true, reason: 'tests-failed' };
    }
    return await applyReviewed(job, project, plan, merged);
  } finally {
    await project.close();
  }
}

/** Whether the gate has something to ask GitHub about this plan. */
function needsGitHub({ settings: { gate, expectDigest } }: Job, plan: Plan): boolean {
  if (plan.steps.length === 0) return false;
  return expectDigest === '' ? gate !== 'none' : expectDigest !== plan.digest;
}

/** @throws SluiceError SETTINGS_EVENT_UNSAFE on events about what is not merged, or of people that get no secrets. */
function requireMerged({ event }: Job): void {
  const isOpen = event.name === 'merge_group' || (event.pull !== undefined && !event.pull.isMerged);
  if (event.untrusted === undefined && !isOpen) return;
  const why = isOpen ? 'this is not' : 'for this pull request GitHub gives no secrets';
  throw new SluiceError('SETTINGS_EVENT_UNSAFE', `apply runs on what is merged, and ${why}`, {
    fix: 'Run it on push to the default branch, or on pull requests that are closed by merging.',
  });
}

/** The pull request that this commit came from. Nobody asks GitHub where neither gate nor comment needs it. */
async function findMerged(job: Job, isGated: boolean): Promise<Merged> {
  if (!isGated && job.settings.comment === 'never') return { why: 'Nobody asked for a pull request' };
  const unknown = { why: 'GitHub did not tell the pull request' };
  return askGitHub(job, isGated, async () => findMergedPull(await job.repository(), job.event), unknown);
}

/** What GitHub tells. Where only the comment needs it, no answer is a warning, and `otherwise` stands for it. */
async function askGitHub<T>(
  job: Job,
  isGated: boolean,
  question: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (isGated || !(error instanceof SluiceError)) throw error;
    warnUntold(job, error);
    return otherwise;
  }
}

async function applyReviewed(job: Job, project: Project, plan: Plan, merged: Merged): Promise<JobResult> {
  const { settings, event, key, masking } = job;
  const { pull } = merged;
  const verdict = await judgePlan({
    settings,
    event,
    plan,
    key,
    masking,
    merged,
    repository: () => job.repository(),
  });
  if (verdict.kind === 'closed') {
    const status = refusalStatus(job, verdict, plan);
    job.summary.push(status);
    await tellPull(job, pull, status);
    job.findings.push({ severity: 'error', code: CODES[verdict.reason], message: verdict.message });
    return { outcome: 'refused', isFailed: true, reason: verdict.reason };
  }
  job.host.stdout.write(`The gate is open: ${verdict.why}.\n`);
  const path = jobFile(job, 'report');
  const progress = { hasBegun: false };
  let report: Report;
  try {
    report = await runSteps(job, project, plan, path, async () => {
      if (settings.expectDigest === plan.digest) await rememberBegun(job, plan, pull);
      progress.hasBegun = true;
    });
  } catch (error) {
    if (error instanceof SluiceError && !progress.hasBegun)
      await tellPull(job, pull, failureStatus(job, error.message));
    throw error;
  }
  job.runner.setOutput('report-path', path);
  const status = applyStatus(job, report);
  job.summary.push(status);
  const result = resultOf(job, report);
  await tellPull(job, pull, status, result.isFailed ? undefined : clockTime(job));
  return result;
}

const CODES = {
  'plan-changed': 'PLAN_STALE',
  'not-reviewed': 'PLAN_NOT_REVIEWED',
  'not-approved': 'PLAN_NOT_APPROVED',
} as const;

const clockTime = ({ host }: Job): string => new Date(host.clock.now()).toISOString();

/** A status above the plan in the pull request's comment. That it can't be written is a warning: what was done is done. */
async function tellPull(
  job: Job,
  pull: PullRequest | undefined,
  status: string,
  appliedAt?: string,
): Promise<void> {
  if (pull === undefined || job.settings.comment === 'never') return;
  try {
    const repository = await job.repository();
    const comment = await writeStatus({ repository, pull, key: job.key }, job.masking(status), appliedAt);
    if (comment !== undefined) job.runner.setOutput('comment-id', String(comment.id));
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    warnUntold(job, error);
  }
}

/** What the comment should say stands in the summary all the same. */
function warnUntold({ findings }: Job, { code, message, fix }: SluiceError): void {
  findings.push({
    severity: 'warning',
    code,
    message: `the comment on the pull request could not be written: ${message}`,
    ...(fix !== undefined && { fix }),
  });
}

/** Before an apply by digest: what it begins, so that the same digest can finish it. */
async function rememberBegun(job: Job, plan: Plan, pull: PullRequest | undefined): Promise<void> {
  if (pull === undefined || plan.steps.length === 0) return;
  const { digest, desiredDigest } = plan;
  const { runUrl } = job.event;
  const review = redactReview(reviewOf(plan), job.masking);
  const line = renderBegun({
    key: job.key,
    pull: pull.number,
    headSha: pull.headSha,
    recordedAt: clockTime(job),
    runUrl,
    digest,
    desiredDigest,
    review,
  });
  if (line.length > COMMENT_LIMIT / 4) return;
  await tellPull(job, pull, `**Applying \`${digest}\`** · [run](${runUrl})\n\n${line}`);
}

function resultOf(job: Job, report: Report): JobResult {
  const fail = (outcome: JobResult['outcome'], reason: JobResult['reason'], message: string): JobResult => {
    job.findings.push({ severity: 'error', code: 'APPLY_FAILED', message });
    return { outcome, isFailed: true, ...(reason && { reason }) };
  };
  switch (report.outcome) {
    case 'applied':
    case 'nothing-to-do':
      if (report.converged === false) {
        return fail('failed', 'apply-failed', 'the steps are done, and yet the project has not converged');
      }
      return { outcome: report.outcome, isFailed: false };
    case 'stale':
      return fail('refused', 'plan-changed', 'Atlas changed after the plan was made; nothing was written');
    case 'interrupted':
      return fail('interrupted', 'apply-failed', 'the run was interrupted; run the job again to finish it');
    case 'failed':
      return fail(
        'failed',
        'apply-failed',
        `${report.summary.failed} of ${report.steps.length} steps failed`,
      );
  }
}
