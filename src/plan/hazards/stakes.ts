/** What a lost checkpoint costs, in minutes, messages and windows, as far as the statistics of a processor say so. */
import type { Reading } from '../../position/position.ts';

/** What is lost beside what arrives while it is stopped, as the rest of a sentence; empty where nothing is known. */
export function describeStakes({ position, windows }: Reading): string {
  const parts: string[] = [];
  if (position.source === 'change-stream' && (position.lagSeconds ?? 0) > 0)
    parts.push(`the ${describeSeconds(position.lagSeconds ?? 0)} that it is behind`);
  if (position.source === 'kafka' && (position.lagMessages ?? 0) > 0)
    parts.push(`the ${position.lagMessages ?? 0} messages that it is behind`);
  if (windows !== undefined)
    parts.push(`what is in the windows that are open since ${isoMinute(windows.first)}`);
  return parts.length === 0 ? '' : `; it also loses ${parts.join(' and ')}`;
}

/** `40 s`, `12 min`, `3 h`. */
function describeSeconds(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

const isoMinute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
