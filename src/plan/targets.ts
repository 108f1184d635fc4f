/** `--target`: which resources a plan looks at, and whether the patterns select anything. */
import type { Address } from '../model/address.ts';
import { matchesAddress, workspaceAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desired, Live } from '../model/resources.ts';
import type { Selection } from './plan.ts';

export interface Targeting {
  includes(address: Address): boolean;
  /** False when everything is looked at. */
  readonly isNarrowed: boolean;
}

/** The selection of `patterns`; everything when there are none. */
export function makeTargeting(patterns: readonly string[]): Targeting {
  return {
    includes: (address) =>
      patterns.length === 0 || patterns.some((pattern) => matchesAddress(pattern, address)),
    isNarrowed: patterns.length > 0,
  };
}

/**
 * The workspaces whose connections and processors a plan rests on: those that the manifest names and, with targets, in which one of the
 * patterns can select something. What another workspace holds, or that it can't be read, changes nothing.
 */
export function workspacesNeeded(desired: Desired, { targets }: Pick<Selection, 'targets'>): string[] {
  const named = new Set([
    ...desired.resources.map(({ address }) => address.workspace),
    ...desired.removed.map(({ workspace }) => workspace),
  ]);
  // What belongs to the project has none.
  named.delete('');
  if (targets.length === 0) return [...named];
  return [...named].filter((workspace) =>
    targets.some((pattern) => {
      const [first = ''] = pattern.split('/');
      return first.includes('**') || matchesAddress(first, workspaceAddress(workspace));
    }),
  );
}

/** An error for each pattern that selects nothing: a misspelt target must not look like 'nothing to do'. */
export function findIdleTargets(patterns: readonly string[], desired: Desired, live: Live): Diagnostic[] {
  const addresses = [
    ...desired.resources.map((resource) => resource.address),
    ...desired.removed,
    ...live.resources.map((resource) => resource.address),
  ];
  return patterns
    .filter((pattern) => !addresses.some((address) => matchesAddress(pattern, address)))
    .map((pattern) => ({
      severity: 'error',
      code: 'PLAN_TARGET_UNKNOWN',
      message: `--target ${pattern} selects nothing that the manifest names or Atlas has`,
      fix: 'Targets are addresses such as orders/processor/enrich; * matches one part, ** the rest.',
    }));
}
