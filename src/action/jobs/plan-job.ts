/** `command: plan`: the plan in log, summary, outputs and, on a pull request, in its comment with the record. */
import type { Project } from '../../core/project.ts';
import { reviewOf } from '../../core/facts/review.ts';
import type { Plan } from '../../core/types.ts';
import { SluiceError } from '../../model/errors.ts';
import { renderComment, renderGraph, writePlanComment, writeStatus } from '../comment/comment.ts';
import { compareWithRecord, findMergedPull } from '../gate/gate.ts';
import type { PullRequest } from '../github/github.ts';
import type { Job, JobResult } from './job.ts';
import { loadJobManifest, openJobProject, planOptions } from '../inputs/load.ts';
import { publishPlan } from '../inputs/outputs.ts';
import type { PlanRecord } from '../gate/record.ts';
import { redactReview } from '../comment/redact.ts';
import { planSummary } from '../comment/summary.ts';
import type { RunTests, TestVerdict } from './tests.ts';
import { checkTests, findTouched } from './tests.ts';
import { findTrustedRecord } from '../github/trust.ts';
import { runValidateJob } from './validate-job.ts';
import { planTitle, refusalStatus, replannedStatus } from '../comment/wording.ts';

export async function runPlanJob(job: Job, runTests: RunTests): Promise<JobResult> {
  const { event, settings } = job;
  if (event.untrusted !== undefined) {
    const who = event.untrusted === 'fork' ? 'a fork' : 'Dependabot';
    const sentence = `This pull request is of ${who}, and GitHub gives it no secrets: the manifest is validated, and nothing is planned.`;
    job.host.stdout.write(`${sentence}\n`);
    job.summary.push(sentence);
    return runValidateJob(job, runTests);
  }
  const project = openJobProject(job);
  try {
    const intent = await loadJobManifest(job, project);
    const plan = await project.plan(planOptions(settings));
    await tellPlan(job, project, plan);
    const pull = settings.comment === 'never' ? undefined : await findOpenPull(job);
    const touched = pull && (await findTouched(job, plan, pull));
    const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
    const isInvalid = plan.diagnostics.some(({ severity }) => severity === 'error');
    const queued = await checkQueued(job, plan);
    if (pull !== undefined) await commentOnPlan(job, plan, pull.number, tests, intent.files);
    else if (settings.comment !== 'never') await noteReplanned(job, plan);
    if (isInvalid) return { outcome: 'failed', isFailed: true, reason: 'invalid-manifest' };
    if (tests.isFailed) return { outcome: 'failed', isFailed: true, reason: 'tests-failed' };
    if (queued !== undefined) return queued;
    const hasChanges = plan.steps.length > 0;
    const isFailed = hasChanges && settings.failOnChanges;
    if (isFailed) {
      job.findings.push({
        severity: 'error',
        code: 'PLAN_CHANGES',
        message: 'there are changes, and fail-on-changes is set',
      });
    }
    return { outcome: hasChanges ? 'planned' : 'unchanged', isFailed };
  } finally {
    await project.close();
  }
}

/** A plan in log, outputs and summary. */
export async function tellPlan(job: Job, project: Project, plan: Plan): Promise<void> {
  await publishPlan(job, plan, (await project.load()).files);
  job.findings.push(...plan.diagnostics, ...(await project.findUnsetSecrets(plan)));
  job.summary.push(planSummary(plan, renderGraph(plan)));
}

/** The pull request that the run is about; undefined where it is about none, or one that is closed. */
async function findOpenPull(job: Job): Promise<PullRequest | undefined> {
  const { name, pull } = job.event;
  if (name !== 'pull_request' || pull === undefined || pull.isMerged) return undefined;
  return (await job.repository()).pull(pull.number);
}

/** A plan by hand is noted on the pull request that the commit came from. */
async function noteReplanned(job: Job, plan: Plan): Promise<void> {
  const { event, key, masking } = job;
  if (event.name !== 'workflow_dispatch' && event.pull?.isMerged !== true) return;
  const repository = await job.repository();
  const { pull } = await findMergedPull(repository, event);
  if (pull) await writeStatus({ repository, pull, key }, masking(replannedStatus(job, plan)));
}

/** The comment on the pull request. */
async function commentOnPlan(
  job: Job,
  plan: Plan,
  number: number,
  tests: TestVerdict,
  files: readonly string[],
): Promise<void> {
  const { event, settings, key, masking } = job;
  const repository = await job.repository();
  // Read again: much can have happened while Atlas was read and tests ran.
  const pull = await repository.pull(number);
  // What was reviewed stays what was reviewed: neither an old job nor one that is run again after the merge may change it.
  const why = pull.isMerged
    ? 'the pull request is merged already'
    : pull.headSha === event.pull?.headSha
      ? undefined
      : 'a newer commit was pushed';
  if (why !== undefined) {
    job.host.stdout.write(`The comment is left as it is: ${why}.\n`);
    job.summary.push(`The comment on the pull request is left as it is: ${why}.`);
    return;
  }
  const review = redactReview(reviewOf(plan), masking);
  const comment = await writePlanComment(
    { repository, pull, key },
    (recordedAt) => {
      const { digest, desiredDigest } = plan;
      const { runUrl } = event;
      const record: PlanRecord = {
        key,
        pull: pull.number,
        headSha: pull.headSha,
        recordedAt,
        runUrl,
        digest,
        desiredDigest,
        review,
      };
      const title = planTitle(job, files, pull.headSha);
      return { body: renderComment({ plan, title, tests: tests.text, record, masking }), record };
    },
    settings.comment === 'auto' || plan.steps.length > 0 || tests.isFailed,
  );
  if (comment !== undefined) job.runner.setOutput('comment-id', String(comment.id));
}

/**
 * In a merge queue the plan is made once more, on what would be merged: one that is not the recorded plan leaves the queue rather than
 * being refused after the merge. Pull requests without a record pass; the gate has the last word about them.
 */
async function checkQueued(job: Job, plan: Plan): Promise<JobResult | undefined> {
  const { event, settings, key, masking } = job;
  if (event.queuedPull === undefined || settings.gate === 'none' || plan.steps.length === 0) return undefined;
  const repository = await job.repository();
  const found = await findTrustedRecord(repository, await repository.pull(event.queuedPull), key);
  if (found.kind === 'untrusted') {
    job.summary.push(
      `Not compared with a recorded plan: pull request #${event.queuedPull} has none, because ${found.why}.`,
    );
    return undefined;
  }
  const verdict = compareWithRecord(plan, found.record, masking);
  if (verdict.kind === 'open') return undefined;
  job.findings.push({ severity: 'error', code: 'PLAN_STALE', message: verdict.message });
  job.summary.push(refusalStatus(job, verdict, plan));
  return { outcome: 'refused', isFailed: true, reason: verdict.reason };
}

/** @throws SluiceError PLAN_INCOMPLETE for a plan that could not see everything. */
export function requireComplete(plan: Plan): void {
  if (plan.complete) return;
  throw new SluiceError('PLAN_INCOMPLETE', 'the credentials may not read everything that the plan rests on', {
    fix: 'Give them the role Project Stream Processing Owner.',
  });
}
