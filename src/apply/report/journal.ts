/** Keeps the books of a run: tells events as they happen and makes the report in the end. */
import { formatAddress } from '../../model/address.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ApplyEvent, ProgressPhase } from './events.ts';
import type { ProgressReport } from './progress.ts';
import { ProgressLog } from './progress.ts';
import type { Outcome, Report, StepReport, StepStatus } from './report.ts';
import { countSteps } from './report.ts';
import type { GateSummary } from '../gate/gate-report.ts';
import { reportOf, summaryOf } from '../gate/gate-report.ts';
import type { ApplyDependencies } from '../run/settings.ts';
import type { Track, TrackBoard } from '../run/track.ts';

export interface Journal {
  begin(): void;
  /** The first attempt of a step begins. */
  started(track: Track): void;
  progress(track: Track, phase: ProgressPhase, message: string): void;
  /** A step ended, or one that was done has been taken back. */
  ended(track: Track): void;
  interrupted(): void;
  end(wasInterrupted: boolean, hasWritten: boolean): Report;
}

/** The journal of one run. */
export function createJournal(
  plan: Plan,
  board: TrackBoard,
  { clock, onEvent }: Pick<ApplyDependencies, 'clock' | 'onEvent'>,
): Journal {
  const startedAt = clock.now();
  const logs = new Map<Track, ProgressLog>();
  const iso = (ms: number): string => new Date(ms).toISOString();
  const emit = (event: ApplyEvent): void => {
    try {
      onEvent?.(event);
    } catch {
      // The listener can't be told; the work is more important.
    }
  };
  const now = () => ({ formatVersion: 1, time: iso(clock.now()) }) as const;
  const ofStep = ({ step, startedAt: began, endedAt }: Track) => ({
    ...now(),
    id: step.id,
    verb: step.verb,
    address: formatAddress(step.address),
    elapsedMs: began === undefined ? 0 : (endedAt ?? clock.now()) - began,
  });

  return {
    begin: () => {
      const steps = plan.steps.map(({ id, verb, address }) => ({
        id,
        verb,
        address: formatAddress(address),
      }));
      emit({ ...now(), type: 'apply-started', project: plan.project, digest: plan.digest, steps });
    },
    started: (track) => {
      if (track.startedAt !== undefined) return;
      track.startedAt = clock.now();
      emit({ ...ofStep(track), type: 'step-started' });
    },
    progress: (track, phase, message) => {
      const event = { ...ofStep(track), type: 'step-progress', phase, message } as const;
      const log = logs.get(track) ?? new ProgressLog();
      logs.set(track, log);
      log.add(phase, message, event.elapsedMs);
      emit(event);
    },
    ended: (track) => {
      const common = ofStep(track);
      const { status, error, note } = track;
      if (status === 'done')
        emit({ ...common, type: 'step-done', ...(note !== undefined && { reason: note }), ...gateOf(track) });
      if (status === 'skipped') emit({ ...common, type: 'step-skipped', reason: note ?? '' });
      if (status === 'restored') emit({ ...common, type: 'step-restored', reason: note ?? '' });
      if (status === 'failed' && error) {
        emit({
          ...common,
          type: 'step-failed',
          error,
          ...reversalOf(track),
          ...gateOf(track),
        });
      }
    },
    interrupted: () => {
      emit({ ...now(), type: 'apply-interrupted' });
    },
    end: (wasInterrupted, hasWritten) => {
      const steps = board.tracks.map((track) => reportStep(track, iso, logs.get(track)?.entries ?? []));
      const outcome = outcomeOf(steps, wasInterrupted, hasWritten);
      const summary = countSteps(steps);
      const durationMs = clock.now() - startedAt;
      emit({ ...now(), type: 'apply-finished', outcome, durationMs, summary });
      const { project, digest, desiredDigest } = plan;
      return {
        formatVersion: 1,
        project,
        digest,
        desiredDigest,
        outcome,
        startedAt: iso(startedAt),
        durationMs,
        summary,
        steps,
      };
    },
  };
}

const gateOf = ({ gate }: Track): { readonly gate?: GateSummary } =>
  gate === undefined ? {} : { gate: summaryOf(gate) };

function reversalOf({ reversal }: Track): Pick<StepReport, 'rolledBack' | 'rollbackRefused' | 'stopped'> {
  if (reversal === undefined) return {};
  if (reversal.kind === 'stopped') return { stopped: true };
  return reversal.kind === 'rolled-back' ? { rolledBack: true } : { rollbackRefused: reversal.refusal };
}

function reportStep(
  track: Track,
  iso: (ms: number) => string,
  entries: readonly ProgressReport[],
): StepReport {
  const { step, startedAt, endedAt, note, error, leftBehind, gate } = track;
  const status = track.status as StepStatus;
  // A gate's looks are its readings.
  const progress = gate === undefined ? entries : entries.filter(({ phase }) => phase !== 'waiting');
  return {
    id: step.id,
    verb: step.verb,
    address: formatAddress(step.address),
    status,
    ...(note !== undefined && status !== 'failed' && { reason: note }),
    ...(error !== undefined && status === 'failed' && { error }),
    ...reversalOf(track),
    ...(gate && { gate: reportOf(gate) }),
    ...(progress.length > 0 && { progress }),
    ...(leftBehind && { leftBehind }),
    ...(startedAt !== undefined && { startedAt: iso(startedAt) }),
    durationMs: startedAt === undefined ? 0 : (endedAt ?? startedAt) - startedAt,
  };
}

function outcomeOf(steps: readonly StepReport[], wasInterrupted: boolean, hasWritten: boolean): Outcome {
  if (wasInterrupted) return 'interrupted';
  if (steps.length === 0) return 'nothing-to-do';
  if (steps.every((step) => step.status === 'done')) return 'applied';
  const failed = steps.filter((step) => step.status === 'failed');
  const isStale = !hasWritten && failed.every((step) => step.error?.code === 'PLAN_STALE');
  return isStale ? 'stale' : 'failed';
}
