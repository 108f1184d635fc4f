/** The shape of a processor's tier. What tiers are and allow is in `tier-limits.ts`, which loads no schema library. */
import { oneOf, required, text } from '../define.ts';
import { TIERS } from './tier-limits.ts';

export * from './tier-limits.ts';

export const tierShape = text('Size of the worker, SP2 to SP50.', required, oneOf(TIERS)).shape;
