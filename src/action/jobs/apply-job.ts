/** `command: apply`: plan, ask the gate, run what may run, and say on the pull request what became of it. */
import type { Project } from '../../core/project.ts';
import { DIGEST_FORM, reviewOf } from '../../core/facts/review.ts';
import type { Plan, Report } from '../../core/types.ts';
import { joinParts } from '../../render/markdown/markdown.ts';
import { SluiceError } from '../../model/errors.ts';
import { renderBegun } from '../gate/begun.ts';
import { COMMENT_LIMIT, writeStatus } from '../comment/comment.ts';
import type { ClosedVerdict, Verdict } from '../gate/gate.ts';
import { findingCode } from '../gate/gate.ts';
import { Gatekeeper, warnUntold } from '../gate/gatekeeper.ts';
import type { PullRequest } from '../github/github.ts';
import type { CommentNotes } from './comment-notes.ts';
import { openNotes } from './comment-notes.ts';
import type { Job, JobResult } from './job.ts';
import { jobFile } from './job.ts';
import { loadJobManifest, openJobProject, planOptions } from '../inputs/load.ts';
import { requireComplete, tellPlan } from './plan-job.ts';
import { publishPage } from './page.ts';
import { runSteps } from './run-steps.ts';
import { redactReview } from '../comment/redact.ts';
import type { RunTests } from './tests.ts';
import { checkTests, findTouched } from './tests.ts';
import { applyStatus, failureStatus, refusalStatus, testsStatus } from '../comment/wording.ts';

export async function runApplyJob(job: Job, runTests: RunTests): Promise<JobResult> {
  requireMerged(job);
  const notes = await openNotes(job);
  const project = openJobProject(job, notes);
  try {
    const intent = await loadJobManifest(job, project);
    const { plan, gate } = await planAndLook(job, project, notes, intent.files);
    const pull = gate.told && { ...gate.told, notes };
    if (!plan.complete) await tellPull(job, pull, failureStatus(job, 'something could not be read in Atlas'));
    requireComplete(plan);
    const touched = pull && (await askGitHub(job, () => findTouched(job, plan, pull)));
    const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
    if (tests.isFailed) {
      await tellPull(job, pull, testsStatus(job, tests.text));
      return { outcome: 'refused', isFailed: true, reason: 'tests-failed' };
    }
    return await applyReviewed(job, project, plan, gate, pull);
  } finally {
    await project.close();
  }
}

/** A pull request that is told, with what its comment has to keep. */
interface Told extends PullRequest {
  readonly notes?: CommentNotes;
}

/** Plans, asks GitHub, and plans again where the pull request's comment knows what an earlier job has left stopped. */
async function planAndLook(
  job: Job,
  project: Project,
  notes: CommentNotes,
  files: readonly string[],
): Promise<{ readonly plan: Plan; readonly gate: Gatekeeper }> {
  const options = planOptions(job.settings);
  let plan = await project.plan(options);
  try {
    let gate = new Gatekeeper(job, plan, files);
    await gate.look();
    const { told } = gate;
    const isNoted = told && (await askGitHub(job, async () => notes.read(await job.repository(), told)));
    if (isNoted) {
      plan = await project.plan(options);
      gate = new Gatekeeper(job, plan, files);
      await gate.look();
    }
    return { plan, gate };
  } finally {
    await tellPlan(job, project, plan);
  }
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

/** What GitHub tells for the comment, or for choosing tests. No answer is a warning. */
async function askGitHub<T>(job: Job, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    job.findings.push(warnUntold(error));
    return undefined;
  }
}

async function applyReviewed(
  job: Job,
  project: Project,
  plan: Plan,
  gate: Gatekeeper,
  pull: Told | undefined,
): Promise<JobResult> {
  const { settings } = job;
  const judged = await gate.judge();
  if (judged.kind === 'closed') return refuse(job, plan, pull, judged);
  const path = jobFile(job, 'report');
  const run: { hasBegun: boolean; verdict: Verdict } = { hasBegun: false, verdict: judged };
  if (pull?.notes !== undefined)
    pull.notes.onChange = () => tellPull(job, pull, `**Applying** · [run](${job.event.runUrl})`);
  let report: Report;
  try {
    report = await runSteps(job, project, plan, path, async () => {
      if (settings.expectDigest === plan.digest) await rememberBegun(job, plan, pull);
      run.verdict = (await gate.confirm()) ?? judged;
      if (run.verdict.kind === 'closed') throw new SluiceError('PLAN_STALE', run.verdict.message);
      job.host.stdout.write(`The gate is open: ${run.verdict.why}.\n`);
      run.hasBegun = true;
    });
  } catch (error) {
    if (run.verdict.kind === 'closed') return refuse(job, plan, pull, run.verdict);
    if (error instanceof SluiceError && (!run.hasBegun || error.code === 'REPLAY_UNWRITABLE'))
      await tellPull(job, pull, failureStatus(job, error.message));
    throw error;
  }
  job.workflow.setOutput('report-path', path);
  const applied = applyStatus(job, report, pull?.notes?.replayed);
  job.summary.push(applied);
  const status = joinParts([applied, await publishPage(job, project, plan, { report })]).trimEnd();
  const result = resultOf(job, report);
  const marked = result.isFailed ? undefined : await gate.findMarked();
  const pulls = run.verdict.kind === 'open' ? (run.verdict.pulls ?? []) : [];
  const others = [...pulls, ...(marked ? [marked] : [])];
  await tellPull(job, pull, status, pull?.number === marked?.number ? clockTime(job) : undefined);
  const told = new Set([pull?.number]);
  for (const other of others.toReversed()) {
    if (told.has(other.number)) continue;
    told.add(other.number);
    await tellPull(job, other, status, other.number === marked?.number ? clockTime(job) : undefined);
  }
  return result;
}

async function refuse(
  job: Job,
  plan: Plan,
  pull: Told | undefined,
  verdict: ClosedVerdict,
): Promise<JobResult> {
  const { reason, message } = verdict;
  const status = refusalStatus(job, verdict, plan);
  job.summary.push(status);
  await tellPull(job, pull, status);
  job.findings.push({ severity: 'error', code: findingCode(verdict), message });
  return { outcome: 'refused', isFailed: true, reason };
}

const clockTime = ({ host }: Job): string => new Date(host.clock.now()).toISOString();

/** A status above the plan in the pull request's comment. That it can't be written is a warning: what was done is done. */
async function tellPull(job: Job, pull: Told | undefined, status: string, appliedAt?: string): Promise<void> {
  if (pull === undefined || job.settings.comment === 'never') return;
  try {
    const repository = await job.repository();
    const line = pull.notes?.line ?? '';
    const text = `${line === '' ? '' : `${line}\n`}${job.masking(status)}`;
    const comment = await writeStatus({ repository, pull, key: job.key }, text, appliedAt);
    if (comment !== undefined) job.workflow.setOutput('comment-id', String(comment.id));
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    job.findings.push(warnUntold(error));
  }
}

/** Before an apply by digest: what it begins, so that the same digest can finish it. */
async function rememberBegun(job: Job, plan: Plan, pull: Told | undefined): Promise<void> {
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
    digestForm: DIGEST_FORM,
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
      if (report.awaitingPromotion !== undefined) return { outcome: 'awaiting-promotion', isFailed: false };
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
