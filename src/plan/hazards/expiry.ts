/** How long a processor has been stopped, where Atlas says so. */
import type { Document, Value } from '../../model/document.ts';
import { valueAt } from '../../model/document.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';

/** Atlas discards the state of a processor that stays stopped this long (domain facts 2.7). */
const EXPIRY_DAYS = 45;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where a processor may tell when its state last changed. assumed (statistics): the shell prints `lastStateChange`; the API's `stats` are an open object. */
const CHANGE_PATHS: readonly (readonly string[])[] = [['lastStateChange'], ['stats', 'lastStateChange']];

/** Whole days since a processor that does not run was stopped, when these are 45 or more and `body` tells. */
export function expiredDays(body: Document, now: number): number | undefined {
  const phase = processorPhase(processorStateOf(body));
  if (phase !== 'not-running' && phase !== 'failed') return undefined;
  const times = CHANGE_PATHS.map((path) => timeOf(valueAt(body, path))).filter((time) => time !== undefined);
  const [time] = times;
  if (time === undefined) return undefined;
  const days = Math.floor((now - time) / DAY_MS);
  return days >= EXPIRY_DAYS ? days : undefined;
}

function timeOf(value: Value | undefined): number | undefined {
  const text = valueAt(value, ['$date']) ?? value;
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
