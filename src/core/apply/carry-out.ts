/**
 * What every run of a plan has in common: ask, write down what must run again, run, look again. This sequence exists once; whether the plan
 * may run at all, and which plan is made afterwards, is its caller's to say.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { ApplyEvent } from '../../apply/report/events.ts';
import type { Convergence, Report } from '../../apply/report/report.ts';
import { finishReport } from '../../apply/report/report.ts';
import { applyPlan } from '../../apply/run/run.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import { createWaiter } from '../../atlas/wait.ts';
import { parseAllowances } from '../../plan/hazards/allowances.ts';
import { nextName, switchTimeOf } from '../../model/version-names.ts';
import type { Plan } from '../../plan/plan.ts';
import { atSwitchTime } from '../../plan/steps/switch-time.ts';
import type { ProjectContext } from '../context/context.ts';
import { paceOf, readPatience } from '../context/pace.ts';
import type { LookSettings } from './last-look.ts';
import { lookAgain, withLastLook } from './last-look.ts';
import { noteReplays, settleReplays } from './replays.ts';
import { describeNote, noteRun, settleNotes } from './restore.ts';

/** How a plan is carried out. */
export interface RunOptions {
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

/** What a run needs of the use case that it belongs to. */
export interface RunParts {
  readonly openGateway: () => Promise<Gateway>;
  /** Called once somebody has agreed, before anything is written down. */
  readonly onConfirmed?: () => Promise<void>;
  /** The same plan, made afterwards: empty where all has been reached. Or why that would tell nothing. */
  readonly replan: ((signal: AbortSignal | undefined) => Promise<Plan>) | { readonly unknown: string };
}

/**
 * Carries out a plan that may run.
 * @throws SluiceError APPLY_NOT_CONFIRMED, APPLY_INTERRUPTED, RESTORE_UNWRITABLE; whatever it is, nothing was changed.
 */
export async function carryOut(
  context: ProjectContext,
  plan: Plan,
  options: RunOptions,
  parts: RunParts,
): Promise<Report> {
  const { signal } = options;
  if (plan.steps.length > 0 && options.confirm !== undefined) {
    const isConfirmed = await options.confirm(plan);
    requireUninterrupted(signal);
    if (!isConfirmed) throw new SluiceError('APPLY_NOT_CONFIRMED', 'the plan was not confirmed');
  }
  await parts.onConfirmed?.();
  requireUninterrupted(signal);
  await noteStops(context, plan, options);
  await options.onBegin?.(plan);
  requireUninterrupted(signal);
  await noteReplays(await context.restore(), plan, new Date(context.options.clock.now()).toISOString());
  return runAndLook(context, plan, options, parts);
}

function requireUninterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new SluiceError('APPLY_INTERRUPTED', 'interrupted before anything was changed', {
    exitCode: EXIT.interrupted,
  });
}

/**
 * Writes down what the run has to put back, and tells where: should it be cut off, the next one does it.
 * @throws SluiceError RESTORE_UNWRITABLE
 */
async function noteStops(context: ProjectContext, plan: Plan, { allow = [] }: RunOptions): Promise<void> {
  const startedAt = new Date(context.options.clock.now()).toISOString();
  const note = await noteRun(await context.restore(), plan, parseAllowances(allow), startedAt);
  if (note === undefined) return;
  context.tell([{ severity: 'note', code: 'RESTORE_NOTED', message: describeNote(note) }]);
}

/** Runs the steps, and looks at the project again. An interrupt ends the run softly, and the look at once. */
async function runAndLook(
  context: ProjectContext,
  plan: Plan,
  options: RunOptions,
  parts: RunParts,
): Promise<Report> {
  const gateway = await parts.openGateway();
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
  const look = await lastLook(plan, report, parts.replan, { clock, delayMs, lateMs, signal });
  const seen = 'unknown' in look ? report : withLastLook(report, look);
  const scope = { baseUrl: plan.baseUrl, project: plan.project };
  await settleReplays(await context.restore(), plan, seen);
  await settleNotes(await context.restore(), scope, seen, 'unknown' in look ? undefined : look);
  const convergence = 'unknown' in look ? look : convergenceOf(look, plan);
  // Told to stop while it looked: that counts as well.
  return finishReport(signal?.aborted ? { ...seen, outcome: 'interrupted' } : seen, convergence);
}

/** Plans again, unless nothing was to be done. */
async function lastLook(
  plan: Plan,
  report: Report,
  replan: RunParts['replan'],
  settings: LookSettings,
): Promise<Plan | { readonly unknown: string }> {
  if (report.outcome === 'nothing-to-do') return plan;
  if ('unknown' in replan) return replan;
  const { signal } = settings;
  try {
    // An interrupt from before ends it, too.
    return await lookAgain(report, () => replan(signal), settings);
  } catch (error) {
    if (signal?.aborted) return { unknown: 'the run was interrupted' };
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the project has converged, from a plan made after an apply, and what that plan would still do. */
function convergenceOf(plan: Plan, applied: Plan): Convergence {
  const touched = new Set(plan.steps.map((step) => formatAddress(step.address)));
  return {
    converged: plan.complete && plan.steps.length === 0,
    awaiting: plan.changes
      .filter(({ awaitsPromotion, address }) => awaitsPromotion === true && isOfVersion(applied, address))
      .map(({ address }) => formatAddress(address)),
    remaining: plan.changes
      .map((change) => ({ address: formatAddress(change.address), action: change.action }))
      .filter(({ address }) => touched.has(address)),
  };
}

/** Whether a plan had steps for the new version of a processor. */
const isOfVersion = ({ steps }: Plan, { workspace, name }: Address): boolean =>
  steps.some(({ address }) => address.workspace === workspace && address.name === nextName(name));
