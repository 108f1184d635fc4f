/** `command: plan`: the plan in log, summary, outputs and, on a pull request, in its comment with the record. */
import type { Project } from '../../core/project.ts';
import type { Plan } from '../../core/types.ts';
import { SluiceError } from '../../model/errors.ts';
import { renderComment, renderGraph, writePlanComment, writeStatus } from '../comment/comment.ts';
import { findingCode } from '../gate/gate.ts';
import { readJobSources } from '../gate/gatekeeper.ts';
import { branchOf } from '../gate/newest.ts';
import { judgeQueued } from '../gate/queue.ts';
import { findPlanBase, recordPlan } from '../gate/recording.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { CommentNotes } from './comment-notes.ts';
import { openNotes } from './comment-notes.ts';
import type { Job, JobResult } from './job.ts';
import { publishPage } from './page.ts';
import { loadJobManifest, openJobProject, planOptions } from '../inputs/load.ts';
import { publishPlan } from '../inputs/outputs.ts';
import type { PlanRecord } from '../gate/record.ts';
import { planSummary } from '../comment/summary.ts';
import type { RunTests, TestVerdict } from './tests.ts';
import { checkTests, findTouched } from './tests.ts';
import { findWorkflowChange } from '../github/trust.ts';
import { runUntrustedJob } from './untrusted-job.ts';
import { planTitle, refusalStatus, replannedStatus, uncountedWarning } from '../comment/wording.ts';

export async function runPlanJob(job: Job, runTests: RunTests): Promise<JobResult> {
  const { event, settings } = job;
  if (event.untrusted !== undefined) return runUntrustedJob(job, event.untrusted, runTests);
  const project = openJobProject(job, await findReplayNotes(job));
  try {
    const intent = await loadJobManifest(job, project);
    const plan = await project.plan(planOptions(settings));
    await tellPlan(job, project, plan);
    const pull = settings.comment === 'never' ? undefined : await findOpenPull(job);
    const touched = pull && (await findTouched(job, plan, pull));
    const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
    const isInvalid = plan.diagnostics.some(({ severity }) => severity === 'error');
    const queued = await checkQueued(job, plan, intent.files);
    const page = await publishPage(job, project, plan, { tests: tests.run });
    if (pull !== undefined) await commentOnPlan(job, plan, pull.number, { tests, page }, intent.files);
    else if (settings.comment !== 'never') await noteReplanned(job, plan);
    requireComplete(plan);
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

/** What earlier jobs have replayed, so that the plan leaves it out; a plan without that knowledge says so. */
async function findReplayNotes(job: Job): Promise<CommentNotes | undefined> {
  if (job.settings.replay.length === 0) return undefined;
  try {
    return await openNotes(job);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    const { code, message, fix } = error;
    job.findings.push({ severity: 'warning', code, message, ...(fix !== undefined && { fix }) });
    return undefined;
  }
}

/** A plan in log, outputs and summary. */
export async function tellPlan(job: Job, project: Project, plan: Plan): Promise<void> {
  await publishPlan(job, plan, (await project.load()).files);
  job.findings.push(...plan.diagnostics, ...(await project.findUnsetSecrets(plan)));
  job.summary.push(planSummary(job.shown(plan), renderGraph(plan)));
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
  const number = event.pull?.number ?? (await findMerge(job, repository));
  if (number === undefined) return;
  await writeStatus({ repository, pull: { number }, key }, masking(replannedStatus(job, plan)));
}

/** The pull request whose merge left the commit of this run. */
async function findMerge({ event }: Job, repository: Repository): Promise<number | undefined> {
  const branch = branchOf(event);
  if (branch === undefined) return undefined;
  const { merges } = await repository.history.readHistory(branch, event.sha);
  return merges.find(({ commit }) => commit === event.sha)?.pull;
}

/** The comment on the pull request. */
async function commentOnPlan(
  job: Job,
  plan: Plan,
  number: number,
  { tests, page }: { readonly tests: TestVerdict; readonly page: string },
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
  const base = await findPlanBase(job, repository, pull, readJobSources(job, files));
  const recorded = recordPlan(job, plan, pull, base);
  const warning = plan.steps.length === 0 ? '' : await warnUncounted(job, repository, pull);
  const comment = await writePlanComment(
    { repository, pull, key },
    (recordedAt) => {
      const record: PlanRecord = { ...recorded, recordedAt };
      const title = planTitle(job, files, pull.headSha);
      return {
        body: renderComment({
          plan: job.shown(plan),
          title,
          warning,
          tests: tests.text,
          page,
          record,
          masking,
        }),
        record,
      };
    },
    settings.comment === 'auto' || plan.steps.length > 0 || tests.isFailed,
  );
  if (comment !== undefined) job.workflow.setOutput('comment-id', String(comment.id));
}

/** Says before the merge that the plan will not count after it; '' where it will. */
async function warnUncounted(job: Job, repository: Repository, pull: PullRequest): Promise<string> {
  const why = await findWorkflowChange(repository, pull);
  if (why === undefined) return '';
  const warning = uncountedWarning(why);
  job.summary.push(warning);
  return warning;
}

/** In a merge queue, whether the plan is one that the gate will let through; a plan that it won't leaves the queue. */
async function checkQueued(job: Job, plan: Plan, files: readonly string[]): Promise<JobResult | undefined> {
  const { event, settings } = job;
  if (event.queued === undefined || settings.gate === 'none' || plan.steps.length === 0) return undefined;
  const verdict = await judgeQueued(job, plan, event.queued, readJobSources(job, files));
  if (verdict.kind === 'open') return undefined;
  if (verdict.kind === 'unasked') {
    job.summary.push(`Not compared with a recorded plan: ${verdict.why}.`);
    return undefined;
  }
  job.findings.push({ severity: 'error', code: findingCode(verdict), message: verdict.message });
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
