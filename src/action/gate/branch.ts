/**
 * A branch as the gate sees it: its commits along the first parents, which pull request each came from, which of these count, and which commits
 * changed the files behind the plan. Reads GitHub only as far back as somebody asks.
 */
import type { BranchHistory, Commit } from '../github/history.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { PlanRecord } from './record.ts';
import { findTrustedRecord, findWorkflowChange } from '../github/trust.ts';
import type { Source } from './sources.ts';
import { isSameInBoth } from './sources.ts';

/** A merged pull request whose record counts. */
export interface Counting {
  readonly commit: string;
  readonly pull: PullRequest;
  readonly record: PlanRecord;
}

/** A commit that no record covers, and why. */
export interface Loose {
  readonly commit: string;
  /** The pull request that it came from, where it came from one. */
  readonly pull?: number;
  readonly why: string;
}

export type Origin = ({ readonly kind: 'counts' } & Counting) | ({ readonly kind: 'loose' } & Loose);

/** The commits from `head` along the first parents, newest first, as far as `commits` goes. */
export function firstParents(head: string | undefined, commits: readonly Commit[]): string[] {
  const parents = new Map(commits.map(({ oid, parents: [first] }) => [oid, first]));
  const chain: string[] = [];
  for (let oid = head; oid !== undefined && parents.has(oid); oid = parents.get(oid)) {
    if (chain.includes(oid)) break;
    chain.push(oid);
  }
  return chain;
}

export class Branch {
  /** Newest first; the last one may have ancestors that were not read. */
  readonly chain: readonly string[];
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #pulls = new Map<string, number[]>();
  readonly #origins = new Map<string, Promise<Origin>>();
  readonly #repository: Repository;
  readonly #key: string;
  readonly #sources: readonly Source[];

  constructor(
    repository: Repository,
    key: string,
    sources: readonly Source[],
    history: Pick<BranchHistory, 'head' | 'commits' | 'merges'>,
  ) {
    this.#repository = repository;
    this.#key = key;
    this.#sources = sources;
    this.chain = firstParents(history.head, history.commits);
    this.#parents = new Map(history.commits.map(({ oid, parents }) => [oid, parents[0]]));
    for (const { commit, pull } of history.merges) {
      this.#pulls.set(commit, [...(this.#pulls.get(commit) ?? []), pull]);
    }
  }

  /** Where a commit of the chain came from. */
  originOf(commit: string): Promise<Origin> {
    const known = this.#origins.get(commit) ?? this.#findOrigin(commit);
    this.#origins.set(commit, known);
    return known;
  }

  async #findOrigin(commit: string): Promise<Origin> {
    const [number, ...others] = this.#pulls.get(commit) ?? [];
    if (number === undefined) {
      return { kind: 'loose', commit, why: 'it did not come from a merged pull request' };
    }
    if (others.length > 0) {
      const all = [number, ...others].map((each) => `#${each}`).join(', ');
      return { kind: 'loose', commit, why: `it came from more than one pull request (${all})` };
    }
    const pull = await this.#repository.pull(number);
    const found = await findTrustedRecord(this.#repository, pull, this.#key);
    const loose = (why: string): Origin => ({ kind: 'loose', commit, pull: number, why });
    if (found.kind === 'untrusted') return loose(found.why);
    const workflowChange = await findWorkflowChange(this.#repository, pull);
    if (workflowChange !== undefined) return loose(workflowChange);
    return { kind: 'counts', commit, pull, record: found.record };
  }

  /** The newest pull request that counts; undefined where none does. */
  async newest(): Promise<Counting | undefined> {
    for (const commit of this.chain) {
      if (!this.#pulls.has(commit)) continue;
      const origin = await this.originOf(commit);
      if (origin.kind === 'counts') return origin;
    }
    return undefined;
  }

  /** The pull requests among `commits` that count, in the order of `commits`. */
  async countingAmong(commits: readonly string[]): Promise<Counting[]> {
    const counting: Counting[] = [];
    for (const commit of commits) {
      const origin = this.#pulls.has(commit) ? await this.originOf(commit) : undefined;
      if (origin?.kind === 'counts') counting.push(origin);
    }
    return counting;
  }

  /** The commits among `commits` that changed the files behind the plan and belong to no pull request that counts. */
  async looseAmong(commits: readonly string[]): Promise<Loose[]> {
    const loose: Loose[] = [];
    for (const commit of await this.#changing(commits)) {
      const origin = await this.originOf(commit);
      if (origin.kind === 'loose') loose.push(origin);
    }
    return loose.length === 0 ? loose : this.#withoutRebased(loose);
  }

  /** Which of `commits` changed one of the sources, against their first parent. */
  async #changing(commits: readonly string[]): Promise<string[]> {
    const parents = commits.map((commit) => this.#parents.get(commit));
    const asked = [...new Set([...commits, ...parents.flatMap((parent) => parent ?? [])])];
    if (commits.length === 0) return [];
    const table = await this.#repository.history.readObjects(
      asked,
      this.#sources.map(({ path }) => path),
    );
    return commits.filter((commit, i) => {
      const before = table.get(parents[i] ?? '');
      const after = table.get(commit);
      return this.#sources.some(
        (source) => !isSameInBoth(source, before?.get(source.path), after?.get(source.path)),
      );
    });
  }

  /**
   * A merge by rebase leaves several commits, of which only the last one is the pull request's merge commit. The others belong to it when
   * GitHub says so and nothing else lies between.
   */
  async #withoutRebased(loose: readonly Loose[]): Promise<Loose[]> {
    const direct = loose.filter(({ pull }) => pull === undefined).map(({ commit }) => commit);
    if (direct.length === 0) return [...loose];
    const behind = await this.#repository.history.pullsBehind(direct);
    const kept: Loose[] = [];
    for (const each of loose) {
      const above = this.chain
        .slice(0, this.chain.indexOf(each.commit))
        .findLast((oid) => this.#pulls.has(oid));
      const origin = above === undefined ? undefined : await this.originOf(above);
      const isRebased =
        each.pull === undefined &&
        origin?.kind === 'counts' &&
        behind.get(each.commit)?.includes(origin.pull.number) === true &&
        this.#liesBelow(each.commit, origin, behind);
      if (!isRebased) kept.push(each);
    }
    return kept;
  }

  /** Whether every changing commit between `commit` and the merge commit of a pull request is that pull request's as well. */
  #liesBelow(
    commit: string,
    { commit: merge, pull }: Counting,
    behind: ReadonlyMap<string, readonly number[]>,
  ): boolean {
    const between = this.chain.slice(this.chain.indexOf(merge) + 1, this.chain.indexOf(commit));
    return between.every((oid) => behind.get(oid)?.includes(pull.number) ?? true);
  }
}
