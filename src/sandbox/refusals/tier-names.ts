/** What the sandbox takes for a tier: what is called like one, so that tiers which are newer than this version can be rehearsed. */
import { isTierName } from '../../kinds/values/tier-limits.ts';
import type { Document } from '../../model/document.ts';
import { valueAt } from '../../model/document.ts';
import { invalidBody } from '../http/problem.ts';

type Paths = readonly (readonly string[])[];

export const TIERS_OF_PROCESSORS: Paths = [
  ['tier'],
  ['options', 'autoscaling', 'minTier'],
  ['options', 'autoscaling', 'maxTier'],
];

export const TIERS_OF_WORKSPACES: Paths = [
  ['streamConfig', 'tier'],
  ['streamConfig', 'maxTierSize'],
];

/** @throws Problem 400 with every text at `paths` that is not called like a tier */
export function checkTiers(fields: Document, paths: Paths): void {
  const refused = paths.filter((path) => {
    const value = valueAt(fields, path);
    return typeof value === 'string' && !isTierName(value);
  });
  if (refused.length === 0) return;
  throw invalidBody(
    refused.map((path) => ({ field: path.join('.'), description: 'There is no such tier.' })),
  );
}
