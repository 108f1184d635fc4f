/**
 * How patient Sluice is, as one factor: `SLUICE_PATIENCE`. For rehearsals and tests against a sandbox, where nothing
 * takes long, and for an Atlas that is slower than usual. Described in docs/safety.md.
 */
import type { RetrySettings } from '../../apply/run/settings.ts';
import { DEFAULT_RETRY } from '../../apply/run/settings.ts';
import { SluiceError } from '../../model/errors.ts';

/** The pause after the first look whether a state has been reached. */
const POLL_MS = 200;

/**
 * The factor that the environment sets; 1 without.
 * @throws SluiceError SETTINGS_PATIENCE_INVALID for anything but a number from 0.001 to 100.
 */
export function readPatience(env: Readonly<Record<string, string | undefined>>): number {
  const text = env['SLUICE_PATIENCE'];
  if (text === undefined || text === '') return 1;
  const factor = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (factor >= 0.001 && factor <= 100) return factor;
  throw new SluiceError('SETTINGS_PATIENCE_INVALID', 'SLUICE_PATIENCE is not a number from 0.001 to 100', {
    fix: 'Unset it: 1 is right for Atlas.',
  });
}

/**
 * The pause between polls, in milliseconds, and the settings of an apply's repeats, both times `patience`. `--timeout` bounds every wait;
 * only the way back takes its ten minutes, or the time-out where that is longer: a processor that ran must run again.
 */
export function paceOf(
  patience: number,
  timeoutMs: number | undefined,
): { readonly pollMs: number; readonly retry: RetrySettings } {
  const { attempts, restartMs, ...times } = DEFAULT_RETRY;
  const scaled = Object.fromEntries(
    Object.entries(times).map(([name, ms]) => [name, Math.min(ms * patience, timeoutMs ?? Infinity)]),
  ) as typeof times;
  const insisting = Math.max(restartMs * patience, timeoutMs ?? 0);
  return { pollMs: POLL_MS * patience, retry: { ...scaled, restartMs: insisting, attempts } };
}
