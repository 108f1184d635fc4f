/**
 * What was reviewed on a branch: the newest pull request that counts, and the records merged since its base, for comparing a plan with them.
 * Reads GitHub; what it finds is judged by `compose.ts`.
 */
import type { Plan } from '../../core/types.ts';
import type { Branch, Counting, Loose } from './branch.ts';
import type { Composition, Objection, Recorded, Rule } from './compose.ts';
import { findObjections } from './compose.ts';

/** Why no records can be composed. */
export interface NoWindow {
  readonly why: string;
}

/** The commits of a branch above `commit`; undefined where it is not on the branch, or too far back. */
export function commitsSince(branch: Branch, commit: string): readonly string[] | undefined {
  const end = branch.chain.indexOf(commit);
  return end === -1 ? undefined : branch.chain.slice(0, end);
}

/** Compares a plan with the records of a branch. */
export async function composePlan(
  plan: Plan,
  branch: Branch,
  newest: Counting,
  rules: ReadonlySet<Rule>,
): Promise<NoWindow | { readonly composition: Composition; readonly objections: readonly Objection[] }> {
  const { baseSha } = newest.record;
  if (baseSha === undefined) {
    return { why: `pull request #${newest.pull.number} did not record the commit that its plan was made on` };
  }
  const commits = commitsSince(branch, baseSha);
  if (commits === undefined) {
    return {
      why: `commit ${baseSha.slice(0, 10)}, on which it was planned, is not among the last commits of the branch`,
    };
  }
  const loose: readonly Loose[] = rules.has('sources') ? await branch.looseAmong(commits) : [];
  const counting = await branch.countingAmong(commits);
  const window = markApplied(counting);
  let composition: Composition = { plan, window, earlier: [], loose };
  let objections = findObjections(composition, rules);
  // Older records explain a state of Atlas, and nothing else: they are read when only that is missing.
  if (objections.length > 0 && objections.every(({ rule }) => rule === 'states')) {
    const before = await branch.countingAmong(branch.chain.slice(commits.length));
    composition = { ...composition, earlier: markApplied([...counting, ...before]).slice(window.length) };
    objections = findObjections(composition, rules);
  }
  return { composition, objections };
}

/** A record that is marked as applied covers all older ones. */
function markApplied(counting: readonly Counting[]): Recorded[] {
  const newest = counting.findIndex(({ record }) => record.appliedAt !== undefined);
  return counting.map(({ pull, record }, i) => ({
    pull: pull.number,
    record,
    isApplied: newest !== -1 && i >= newest,
  }));
}
