/**
 * What an apply tells while it runs: a closed, versioned union of plain data. Progress blocks, lines in CI and the
 * JSON stream are all made from these; the schema is `schemas/apply-events.schema.json`.
 */
import type { Verb } from '../../plan/plan.ts';
import type { GateSummary } from '../gate/gate-report.ts';
import type { Outcome, Report, RollbackRefusal, StepError, StepStatus } from './report.ts';

interface Common {
  readonly formatVersion: 1;
  /** ISO 8601, UTC. */
  readonly time: string;
}

interface OfStep extends Common {
  readonly id: string;
  readonly verb: Verb;
  /** Formatted. */
  readonly address: string;
  /** Since the step began; 0 for one that never did. */
  readonly elapsedMs: number;
}

/** The first event, once: what is going to happen, in the order of the plan. */
export interface ApplyStarted extends Common {
  readonly type: 'apply-started';
  readonly project: string;
  readonly digest: string;
  readonly steps: readonly { readonly id: string; readonly verb: Verb; readonly address: string }[];
}

export interface StepStarted extends OfStep {
  readonly type: 'step-started';
}

/** `waiting`: for a state; `retrying`: Atlas asked for patience; `recovering`: an answer was lost; `restoring`: the way back. */
export type ProgressPhase = 'waiting' | 'retrying' | 'recovering' | 'restoring';

export interface StepProgress extends OfStep {
  readonly type: 'step-progress';
  readonly phase: ProgressPhase;
  readonly message: string;
}

export interface StepDone extends OfStep {
  readonly type: 'step-done';
  readonly reason?: string;
  /** For a gate of the manifest. */
  readonly gate?: GateSummary;
}

export interface StepFailed extends OfStep {
  readonly type: 'step-failed';
  readonly error: StepError;
  readonly rolledBack?: boolean;
  readonly rollbackRefused?: RollbackRefusal;
  /** A gate has failed, and its processor was stopped. */
  readonly stopped?: boolean;
  readonly gate?: GateSummary;
}

export interface StepSkipped extends OfStep {
  readonly type: 'step-skipped';
  readonly reason: string;
}

/** May also come for a step that was done before: it has been taken back. */
export interface StepRestored extends OfStep {
  readonly type: 'step-restored';
  readonly reason: string;
}

/** The run was told to stop: what has begun is finished or undone, nothing else begins. */
export interface ApplyInterrupted extends Common {
  readonly type: 'apply-interrupted';
}

/** Every step has ended. */
export interface ApplyFinished extends Common {
  readonly type: 'apply-finished';
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly summary: Readonly<Record<StepStatus, number>>;
}

/** After the end: whether a plan made afterwards was empty. Sent by the one that looked. */
export interface ConvergenceChecked extends Common {
  readonly type: 'convergence-checked';
  readonly converged: boolean;
  readonly remaining: readonly { readonly address: string; readonly action: string }[];
}

export type StepEvent = StepStarted | StepProgress | StepDone | StepFailed | StepSkipped | StepRestored;

export type ApplyEvent = ApplyStarted | StepEvent | ApplyInterrupted | ApplyFinished | ConvergenceChecked;

/** The last event, from a finished report; undefined when nobody could tell. `now`: milliseconds since 1970. */
export function convergenceEvent(report: Report, now: number): ConvergenceChecked | undefined {
  const { converged, remaining = [] } = report;
  if (converged === undefined) return undefined;
  const time = new Date(now).toISOString();
  return { formatVersion: 1, time, type: 'convergence-checked', converged, remaining };
}
