/**
 * The block that a terminal shows while an apply runs: counts, and the steps that are under way with what they are at
 * and for how long. `noteEvent` keeps the state, `renderProgressBlock` draws it; how it gets to the screen is the host's affair.
 */
import type { ApplyEvent } from '../../apply/report/events.ts';
import type { StepStatus } from '../../apply/report/report.ts';
import { makePaint } from './colour.ts';
import { formatDuration } from './duration.ts';
import { cutColumns, escapeControls } from '../safe-text.ts';

interface RunningStep {
  readonly id: string;
  readonly verb: string;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  activity: string;
}

/** What is known of a run so far; only `noteEvent` changes it. */
export interface Progress {
  readonly running: Map<string, RunningStep>;
  readonly ended: Map<string, StepStatus>;
  stepCount: number;
  startedAt: number | undefined;
  isInterrupted: boolean;
}

/** Progress before the first event. */
export function createProgress(): Progress {
  return { running: new Map(), ended: new Map(), stepCount: 0, startedAt: undefined, isInterrupted: false };
}

/** Takes an event into account. */
export function noteEvent(progress: Progress, event: ApplyEvent): void {
  switch (event.type) {
    case 'apply-started':
      progress.stepCount = event.steps.length;
      progress.startedAt = Date.parse(event.time);
      return;
    case 'step-started': {
      const { id, verb, address } = event;
      progress.running.set(id, { id, verb, address, since: Date.parse(event.time), activity: 'writing' });
      return;
    }
    case 'step-progress': {
      const step = progress.running.get(event.id);
      if (step !== undefined) step.activity = event.message;
      return;
    }
    case 'step-done':
      end(progress, event.id, 'done');
      return;
    case 'step-failed':
      end(progress, event.id, 'failed');
      return;
    case 'step-skipped':
      end(progress, event.id, 'skipped');
      return;
    case 'step-restored':
      end(progress, event.id, 'restored');
      return;
    case 'apply-interrupted':
      progress.isInterrupted = true;
      return;
    case 'apply-finished':
    case 'convergence-checked':
      return;
  }
}

function end(progress: Progress, id: string, status: StepStatus): void {
  progress.running.delete(id);
  progress.ended.set(id, status);
}

export interface BlockSize {
  readonly columns: number;
  /** Lines that the block may take; at least 1. */
  readonly rows: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly color?: boolean;
}

/** The block, without a final line end: never wider than `columns` nor higher than `rows`. Empty before the first event. */
export function renderProgressBlock(progress: Progress, size: BlockSize): string {
  if (progress.startedAt === undefined) return '';
  const paint = makePaint(size.color ?? false);
  const fit = (text: string): string => cutColumns(escapeControls(text), size.columns);
  const head = fit(headLine(progress, size.now - progress.startedAt));
  const room = size.rows - 1;
  const steps = [...progress.running.values()];
  // Somebody who waits wants to see what takes long.
  const shown = steps.length <= room ? steps : steps.slice(0, Math.max(0, room - 1));
  const idWidth = Math.max(0, ...shown.map(({ id }) => id.length));
  const verbWidth = Math.max(0, ...shown.map(({ verb }) => verb.length));
  const lines = shown.map(({ id, verb, address, since, activity }) =>
    fit(
      `  ${id.padEnd(idWidth)} ${verb.padEnd(verbWidth)} ${address}  ${activity}  ${formatDuration(size.now - since)}`,
    ),
  );
  if (shown.length < steps.length && room > 0) lines.push(fit(`  and ${steps.length - shown.length} more`));
  return [paint('strong', head), ...lines].join('\n');
}

function headLine(progress: Progress, elapsedMs: number): string {
  const counts = { done: 0, failed: 0, skipped: 0, restored: 0 };
  for (const status of progress.ended.values()) counts[status] += 1;
  const parts = (['done', 'failed', 'skipped', 'restored'] as const)
    .filter((status) => status === 'done' || counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`);
  const waiting = progress.stepCount - progress.ended.size - progress.running.size;
  const rest = waiting > 0 ? [`${waiting} to come`] : [];
  const title = progress.isInterrupted ? 'Interrupted, finishing what has begun' : 'Applying';
  const running = `${progress.running.size} running`;
  return `${title}  ${[...parts, running, ...rest].join(', ')} of ${progress.stepCount}  ${formatDuration(elapsedMs)}`;
}
