/** The report: what became of every step of an apply. Plain data; text and JSON are made from it in `render/`. */
import { EXIT } from '../../model/errors.ts';
import type { Verb } from '../../plan/plan.ts';
import type { GateReport } from '../gate/gate-report.ts';
import type { ProgressReport } from './progress.ts';

/**
 * `restored`: what the step changed is as it was before the run: an update that was taken back, or a start that
 * put a processor back on its old definition after another step had failed.
 */
export type StepStatus = 'done' | 'failed' | 'skipped' | 'restored';

/** Why a step failed. Never holds a secret. */
export interface StepError {
  /** `PLAN_STALE`, `APPLY_...`, or the code of the gateway's error. */
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  /** The last lines of the processor's log, where it is FAILED and the credentials may read them. */
  readonly log?: readonly string[];
}

/** The way back was not taken, or Atlas did not take it. */
export interface RollbackRefusal {
  /** The state that Atlas reports for the processor; absent when it could not be read. */
  readonly state?: string;
  readonly reason: string;
}

export interface StepReport {
  readonly id: string;
  readonly verb: Verb;
  /** Formatted. */
  readonly address: string;
  readonly status: StepStatus;
  /** Why it was skipped or restored, or what was special about it ('already so', 'adopted'). */
  readonly reason?: string;
  readonly error?: StepError;
  /** The step failed and its processor runs on its old definition again. */
  readonly rolledBack?: boolean;
  readonly rollbackRefused?: RollbackRefusal;
  /** A gate has failed, and its processor was stopped. */
  readonly stopped?: boolean;
  /** For a gate of the manifest. */
  readonly gate?: GateReport;
  /** What it waited for, what Atlas was asked again, what was put back, and when; absent where there was nothing of that. */
  readonly progress?: readonly ProgressReport[];
  /** For the last start or stop of a processor: the state in which the run's last look found it. */
  readonly state?: string;
  /** A create that failed and yet left a resource in Atlas that is not what was asked for. */
  readonly leftBehind?: boolean;
  /** ISO 8601, UTC; absent for a step that never began. */
  readonly startedAt?: string;
  /** From its first request to its end, waiting included; 0 for a step that never began. */
  readonly durationMs: number;
}

/**
 * `stale`: nothing was written, because Atlas no longer had what the plan rests on. Otherwise `failed` when a step
 * failed, `interrupted` when the run was told to stop.
 */
export type Outcome = 'applied' | 'nothing-to-do' | 'failed' | 'interrupted' | 'stale';

/** What a plan made after the apply still wants to do. */
export interface Remaining {
  readonly address: string;
  readonly action: string;
}

export interface Report {
  readonly formatVersion: 1;
  readonly project: string;
  readonly digest: string;
  readonly desiredDigest: string;
  readonly outcome: Outcome;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly summary: Readonly<Record<StepStatus, number>>;
  /** In the order of the plan. */
  readonly steps: readonly StepReport[];
  /** Whether a plan made afterwards was empty; absent when nobody looked. */
  readonly converged?: boolean;
  /** What such a plan would change; absent when it was empty or nobody looked. */
  readonly remaining?: readonly Remaining[];
  /** Processors whose new version this run has started, and which somebody has to promote; absent where there are none. */
  readonly awaitingPromotion?: readonly string[];
  /** Why it could not be told whether the project has converged. */
  readonly convergenceUnknown?: string;
}

/** What a second look at the project gave. */
export interface Convergence {
  readonly converged: boolean;
  readonly remaining: readonly { readonly address: string; readonly action: string }[];
  /** Addresses of processors whose new version waits. */
  readonly awaiting?: readonly string[];
}

/** The states of processors by formatted address, as the last look found them. */
export type FinalStates = ReadonlyMap<string, string>;

/**
 * The report as the last look has it: the state of each processor that was started or stopped, and a start that was counted as done while the
 * processor does not run is a failure after all. `isUp`: runs, or will.
 */
export function correctReport(report: Report, states: FinalStates, isUp: (state: string) => boolean): Report {
  const last = new Map(
    report.steps
      .filter(({ verb }) => verb === 'start' || verb === 'stop')
      .map((step) => [step.address, step.id] as const),
  );
  const steps = report.steps.map((step): StepReport => {
    const state = states.get(step.address);
    if (state === undefined || last.get(step.address) !== step.id) return step;
    const isContradicted =
      step.verb === 'start' && (step.status === 'done' || step.status === 'restored') && !isUp(state);
    if (!isContradicted) return { ...step, state };
    const error: StepError = {
      code: 'APPLY_NOT_RUNNING',
      message: `${step.address} was started, and the last look finds it ${state}`,
      fix: 'Look at it in Atlas, then run the same command again.',
    };
    const { reason: was, ...rest } = step;
    const seen = was === undefined ? error : { ...error, message: `${error.message} (${was})` };
    return { ...rest, status: 'failed', error: seen, state };
  });
  const isWorse = steps.some((step, i) => step.status === 'failed' && report.steps[i]?.status !== 'failed');
  const outcome = isWorse && report.outcome === 'applied' ? 'failed' : report.outcome;
  return { ...report, outcome, steps, summary: countSteps(steps) };
}

/** How many steps ended in which way. */
export function countSteps(steps: readonly StepReport[]): Record<StepStatus, number> {
  const counts: Record<StepStatus, number> = { done: 0, failed: 0, skipped: 0, restored: 0 };
  for (const step of steps) counts[step.status] += 1;
  return counts;
}

/** The report with the answer to 'has the project converged?', or with the reason why that is not known. */
export function finishReport(
  report: Report,
  convergence: Convergence | { readonly unknown: string },
): Report {
  if ('unknown' in convergence) return { ...report, convergenceUnknown: convergence.unknown };
  const { converged, remaining, awaiting = [] } = convergence;
  return {
    ...report,
    converged,
    ...(remaining.length > 0 && { remaining }),
    ...(awaiting.length > 0 && { awaitingPromotion: awaiting }),
  };
}

/** The exit code that a run with this report ends with. What waits for a promotion is pending; a project that has not converged after all is a failure. */
export function exitCodeOf(report: Report): number {
  switch (report.outcome) {
    case 'interrupted':
      return EXIT.interrupted;
    case 'stale':
      return EXIT.refused;
    case 'failed':
      return EXIT.failed;
    case 'applied':
    case 'nothing-to-do':
      if (report.converged === false) return EXIT.failed;
      return report.awaitingPromotion === undefined ? EXIT.done : EXIT.pending;
  }
}
