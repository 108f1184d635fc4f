/**
 * The use case `apply`: hold the plan to what was reviewed, refuse or ask, remember, run, look again. This sequence exists
 * once; the command line, the Action and the library all come here.
 */
import { formatAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { EXIT, SluiceError } from '../model/errors.ts';
import type { ApplyEvent } from '../apply/report/events.ts';
import type { Convergence, Report } from '../apply/report/report.ts';
import { finishReport } from '../apply/report/report.ts';
import { applyPlan } from '../apply/run/run.ts';
import { createWaiter } from '../atlas/wait.ts';
import { parseAllowances } from '../plan/hazards/allowances.ts';
import { switchTimeOf } from '../model/version-names.ts';
import type { Plan } from '../plan/plan.ts';
import { atSwitchTime } from '../plan/steps/switch-time.ts';
import type { Review } from '../plan/review/continuation.ts';
import { parsePlanFile, serialisePlan } from '../plan/review/plan-file.ts';
import type { ProjectContext } from './context/context.ts';
import { openBegunFolder } from './files/begun-folder.ts';
import type { Reviewed } from './context/guard.ts';
import { checkReviewed, guardPlan, requireSecrets } from './context/guard.ts';
import { paceOf, readPatience } from './context/pace.ts';
import type { LookSettings } from './apply/last-look.ts';
import { lookAgain, withLastLook } from './apply/last-look.ts';
import { planProject } from './plan.ts';
import { describeNote, noteRun, settleNotes } from './apply/restore.ts';

/** How a plan is applied. */
export interface ApplyOptions {
  /** What was reviewed: the plan must be that, or continue it. */
  readonly review?: Review | undefined;
  /** The digest of what was reviewed, where nothing else is known of it. */
  readonly expectDigest?: string | undefined;
  /** Asked once the plan may run; it runs if the answer is true. Default: it runs. Not asked where there is nothing to do. */
  readonly confirm?: (plan: Plan) => boolean | Promise<boolean>;
  /** Called after that, before the first step. What it throws ends the apply, and nothing was changed. */
  readonly onBegin?: (plan: Plan) => void | Promise<void>;
  /** Hazards that may happen, as for the plan: `no-restore-file` goes on where what must run again can't be written down. */
  readonly allow?: readonly string[];
  /** Told what happens, in order. What it throws is ignored. */
  readonly onEvent?: (event: ApplyEvent) => void;
  /** Aborted before the first step: nothing happens. Later: what has begun is finished or undone, and nothing else begins. */
  readonly signal?: AbortSignal | undefined;
  /** How long a started processor is watched for a failure, in milliseconds. Default: 0, reaching STARTED is enough. */
  readonly watchStartMs?: number;
  /** False: a processor that fails after its start is left as it is. */
  readonly rollback?: boolean;
}

/**
 * Applies a plan that this project has made. Resolves with the report, also where steps failed: `exitCodeOf` judges it.
 * @throws SluiceError PLAN_STALE, PLAN_INVALID, PLAN_INCOMPLETE, PLAN_REFUSED, SECRET_UNSET, APPLY_NOT_CONFIRMED,
 *   APPLY_INTERRUPTED; whatever it is, nothing was changed.
 */
export async function applyProject(
  context: ProjectContext,
  plan: Plan,
  options: ApplyOptions = {},
): Promise<Report> {
  const { signal } = options;
  const { secrets } = await context.intent();
  checkReviewed(await findReviewed(context, options), plan);
  guardPlan(plan);
  requireSecrets(plan, secrets);
  if (plan.steps.length > 0 && options.confirm !== undefined) {
    const isConfirmed = await options.confirm(plan);
    requireUninterrupted(signal);
    if (!isConfirmed) throw new SluiceError('APPLY_NOT_CONFIRMED', 'the plan was not confirmed');
  }
  if (options.expectDigest === plan.digest) await rememberBegun(context, plan);
  requireUninterrupted(signal);
  await noteStops(context, plan, options);
  await options.onBegin?.(plan);
  requireUninterrupted(signal);
  return context.mask.data(await runAndLook(context, plan, options));
}

function requireUninterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new SluiceError('APPLY_INTERRUPTED', 'interrupted before anything was changed', {
    exitCode: EXIT.interrupted,
  });
}

async function findReviewed(
  context: ProjectContext,
  { review, expectDigest }: ApplyOptions,
): Promise<Reviewed | undefined> {
  if (review !== undefined) return { digest: review.digest, review };
  if (expectDigest === undefined) return undefined;
  return { digest: expectDigest, review: await readBegun(context, expectDigest) };
}

async function readBegun(context: ProjectContext, digest: string): Promise<Review | undefined> {
  try {
    const text = await begunOf(context).read(digest);
    return text === undefined ? undefined : parsePlanFile(text).review;
  } catch {
    // What is left of it can't be read: then the digest alone decides.
    return undefined;
  }
}

const begunOf = ({ options }: ProjectContext): ReturnType<typeof openBegunFolder> =>
  options.begun ?? openBegunFolder(options.directory);

/**
 * Remembers that a run of this plan begins, so that the same digest can finish it if the run is cut off: a digest alone
 * does not tell how things were before. Where that can't be kept, a warning says so.
 */
async function rememberBegun(context: ProjectContext, plan: Plan): Promise<void> {
  try {
    await begunOf(context).write(plan.digest, serialisePlan(plan));
  } catch (error) {
    const warning: Diagnostic = {
      severity: 'warning',
      code: 'APPLY_NOT_REMEMBERED',
      message: `this run can't be remembered: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'If it is cut off, plan again; or apply a plan file, which needs no memory.',
    };
    context.tell([warning]);
  }
}

/**
 * Writes down what the run has to put back, and tells where: should it be cut off, the next one does it.
 * @throws SluiceError RESTORE_UNWRITABLE
 */
async function noteStops(context: ProjectContext, plan: Plan, { allow = [] }: ApplyOptions): Promise<void> {
  const startedAt = new Date(context.options.clock.now()).toISOString();
  const note = await noteRun(await context.restore(), plan, parseAllowances(allow), startedAt);
  if (note === undefined) return;
  context.tell([{ severity: 'note', code: 'RESTORE_NOTED', message: describeNote(note) }]);
}

/** Runs the steps, and looks at the project again. An interrupt ends the run softly, and the look at once. */
async function runAndLook(context: ProjectContext, plan: Plan, options: ApplyOptions): Promise<Report> {
  const { desired, secrets } = await context.intent();
  const { gateway } = await context.connect(desired.project, secrets);
  const { clock, env, timeoutMs } = context.options;
  const { pollMs, retry } = paceOf(readPatience(env), timeoutMs);
  const { onEvent, signal } = options;
  const report = await applyPlan(atSwitchTime(plan, switchTimeOf(clock.now())), {
    gateway,
    waiter: createWaiter(gateway, { clock, pollMs, ...(timeoutMs !== undefined && { timeoutMs }) }),
    clock,
    retry,
    parallelism: context.parallelism,
    watchStartMs: options.watchStartMs ?? 0,
    rollback: options.rollback ?? true,
    ...(signal && { signal }),
    ...(onEvent && {
      onEvent: (event) => {
        onEvent(context.mask.data(event));
      },
    }),
  });
  const { delayMs, lateMs } = retry;
  const look = await lastLook(context, plan, report, { clock, delayMs, lateMs, signal });
  const seen = 'unknown' in look ? report : withLastLook(report, look);
  const scope = { baseUrl: plan.baseUrl, project: plan.project };
  await settleNotes(await context.restore(), scope, seen, 'unknown' in look ? undefined : look);
  const convergence = 'unknown' in look ? look : convergenceOf(look);
  // Told to stop while it looked: that counts as well.
  return finishReport(signal?.aborted ? { ...seen, outcome: 'interrupted' } : seen, convergence);
}

/** Plans again, unless nothing was to be done. Secrets that were sent need not go again. */
async function lastLook(
  context: ProjectContext,
  plan: Plan,
  report: Report,
  settings: LookSettings,
): Promise<Plan | { readonly unknown: string }> {
  if (report.outcome === 'nothing-to-do') return plan;
  const { signal } = settings;
  try {
    // An interrupt from before ends it, too.
    const selection = { ...plan.selection, updateSecrets: false, areThere: true, ...(signal && { signal }) };
    return await lookAgain(report, () => planProject(context, selection), settings);
  } catch (error) {
    if (signal?.aborted) return { unknown: 'the run was interrupted' };
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the project has converged, from a plan made after an apply, and what that plan would still do. */
function convergenceOf(plan: Plan): Convergence {
  const touched = new Set(plan.steps.map((step) => formatAddress(step.address)));
  return {
    converged: plan.complete && plan.steps.length === 0,
    remaining: plan.changes
      .map((change) => ({ address: formatAddress(change.address), action: change.action }))
      .filter(({ address }) => touched.has(address)),
  };
}
