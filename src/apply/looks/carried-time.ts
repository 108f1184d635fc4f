/** From where a new version reads: the time that follows from what was read of the old one. Pure. */
import type { Reading } from '../../position/position.ts';
import type { CarryRule } from '../../plan/plan.ts';

/** What is known of where the old version was. */
export interface Marked {
  readonly reading: Reading;
  /** It was read after a stop that wrote everything; otherwise what was handed on may not have been written since the last checkpoint. */
  readonly isWritten: boolean;
  /** How many messages it had read. */
  readonly input: number | undefined;
}

/** The start time, in seconds since 1970; undefined where the position is none that a time could be made of. */
export function carriedTime(
  rule: CarryRule,
  { reading, isWritten }: Pick<Marked, 'reading' | 'isWritten'>,
): number | undefined {
  const { position, windows } = reading;
  if (position.source !== 'change-stream') return undefined;
  const at = position.time.seconds;
  const open =
    rule.openSeconds === undefined
      ? at
      : windows === undefined
        ? at - rule.openSeconds
        : Math.floor(windows.first / 1000);
  const carried = Math.min(at, open) - rule.rewindSeconds - (isWritten ? 0 : rule.checkpointSeconds);
  // A replay from a time after that would skip what lies between.
  const from = Math.min(carried, rule.replaySeconds ?? carried);
  if (rule.window === undefined) return from;
  const { size, offset } = rule.window;
  return (Math.floor((from * 1000 - offset) / size) * size + offset) / 1000;
}

/** As Atlas takes it: ISO 8601, UTC, whole seconds. */
export const isoTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
