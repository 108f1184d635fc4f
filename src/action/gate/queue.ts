/**
 * A merge queue: the plan is made once more, on what would be merged, and judged as it will be after the merge. One that the gate would refuse
 * leaves the queue instead.
 */
import { SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../core/types.ts';
import type { Merge } from '../github/history.ts';
import type { Repository } from '../github/github.ts';
import type { QueuedGroup } from '../inputs/event.ts';
import type { Job } from '../jobs/job.ts';
import { Branch, firstParents } from './branch.ts';
import type { Verdict } from './gate.ts';
import { judgeReviewed } from './gate.ts';
import type { Sources } from './sources.ts';

/** What the gate will say, or why it isn't asked yet. */
export type QueueVerdict = Verdict | { readonly kind: 'unasked'; readonly why: string };

/** Judges a plan for the pull requests of a queue, as if they were merged. */
export async function judgeQueued(
  job: Job,
  plan: Plan,
  group: QueuedGroup,
  sources: Sources,
): Promise<QueueVerdict> {
  const { settings, event, key, masking, gateRules } = job;
  const repository = await job.repository();
  const head = group.headSha === '' ? event.sha : group.headSha;
  const history = await repository.history.readHistory(group.branch, head);
  const chain = firstParents(head, history.own);
  const end = chain.indexOf(group.baseSha);
  const queued = await findQueued(
    repository,
    group,
    head,
    end === -1 ? chain.slice(0, 1) : chain.slice(0, end),
    {
      parents: new Map(history.own.map(({ oid, parents }) => [oid, parents[1]])),
    },
  );
  const merges = [
    ...queued,
    ...history.merges.filter(({ pull }) => !queued.some((each) => each.pull === pull)),
  ];
  const commits = history.own.length > 0 ? history.own : [{ oid: head, parents: [] }];
  const branch = new Branch(repository, key, sources.found, { head, commits, merges });
  const own = await branch.originOf(head);
  // Some pull requests have no plan, such as those of forks: the gate has the last word about them.
  if (own.kind === 'loose') {
    return { kind: 'unasked', why: `pull request #${group.pull} has none, because ${own.why}` };
  }
  const standing = { kind: 'newest', head, history } as const;
  const request = { settings, event, plan, key, masking, standing, sources: sources.found, repository };
  return judgeReviewed({ ...request, ...(gateRules && { rules: gateRules }) }, branch);
}

/** Which pull request each commit of the queue is for. */
async function findQueued(
  repository: Repository,
  group: QueuedGroup,
  head: string,
  commits: readonly string[],
  { parents }: { readonly parents: ReadonlyMap<string, string | undefined> },
): Promise<Merge[]> {
  const found = new Map<string, number>([[head, group.pull]]);
  const missing = (): string[] => commits.filter((oid) => !found.has(oid));
  if (missing().length > 0) {
    // A merge commit names the pull request's head as its second parent.
    const heads = missing().flatMap((oid) => parents.get(oid) ?? []);
    const behind =
      heads.length === 0 ? new Map<string, number[]>() : await repository.history.pullsBehind(heads);
    for (const oid of missing()) {
      for (const number of behind.get(parents.get(oid) ?? '') ?? []) {
        if ((await repository.pull(number)).headSha === parents.get(oid)) found.set(oid, number);
      }
    }
  }
  if (missing().length > 0) {
    for (const { commit, pull } of await readQueue(repository, group.branch)) {
      if (!found.has(commit)) found.set(commit, pull);
    }
  }
  return [...found].map(([commit, pull]) => ({ commit, pull }));
}

/** Squashed commits are known to the queue alone, and not every token may ask it. */
async function readQueue(repository: Repository, branch: string): Promise<readonly Merge[]> {
  try {
    return await repository.history.queuedPulls(branch);
  } catch (error) {
    if (error instanceof SluiceError) return [];
    throw error;
  }
}
