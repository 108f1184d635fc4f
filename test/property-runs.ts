/**
 * How often property tests try: a little in `npm test`, in full in a full sweep, and in a sample of the sweeps as often as in
 * `npm test` but with values that its seed draws.
 */
import { createHash } from 'node:crypto';

export interface PropertyRuns {
  readonly seed: number;
  readonly numRuns: number;
}

/** `seed` is that of `npm test` and of full sweeps, so that what they try never changes by itself. */
export function propertyRuns(seed: number, few: number, all: number): PropertyRuns {
  if (process.env['SWEEP_FULL'] !== undefined) return { seed, numRuns: all };
  const drawnBy = process.env['SWEEP_SEED'];
  if (drawnBy === undefined) return { seed, numRuns: few };
  const digest = createHash('sha256').update(`${drawnBy}\0${seed}`).digest();
  return { seed: digest.readUInt32BE(0) >>> 1, numRuns: few };
}
