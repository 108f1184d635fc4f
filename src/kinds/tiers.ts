/** The shape of a processor's tier. What tiers are and allow is in `tier-limits.ts`, which loads no schema library. */
import * as z from 'zod';
import { TIERS } from './tier-limits.ts';

export * from './tier-limits.ts';

export const tierShape = z
  .enum(TIERS)
  .meta({ title: 'Tier', description: 'Size of the worker, SP2 to SP50.' });
