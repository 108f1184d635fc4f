/**
 * The history of a branch through GitHub's GraphQL API. REST would need a request for each commit and file, lags behind merges, and no longer
 * tells the merge commit. Permissions: `contents: read` and `pull-requests: read`.
 */
import type {
  BranchHistory,
  Commit,
  GitObject,
  HistoryReader,
  Merge,
  ObjectTable,
  TreeEntry,
} from './history.ts';

/** Sends a query. Rejects as Octokit's `graphql` does. */
export type Query = <T>(text: string, variables: Readonly<Record<string, unknown>>) => Promise<T>;

/** Pages of 100 merged pull requests that are read; older ones don't count. */
const MOST_PAGES = 3;

/** Files that are asked for in one query, over all commits: GitHub abandons queries that take ten seconds. */
const MOST_FILES = 1000;

/** The mode of a symbolic link in a tree, 0120000. Source: git's documentation of tree objects. */
const LINK_MODE = 0o120000;

interface RawCommit {
  readonly oid: string;
  readonly parents?: { readonly nodes: readonly { readonly oid: string }[] };
}

interface RawPull {
  readonly number: number;
  readonly mergeCommit: { readonly oid: string } | null;
}

interface RawHistory {
  readonly repository: {
    readonly ref: {
      readonly target: { readonly oid: string; readonly history?: { readonly nodes: readonly RawCommit[] } };
    } | null;
    readonly own: { readonly history?: { readonly nodes: readonly RawCommit[] } } | null;
    readonly pullRequests: {
      readonly nodes: readonly RawPull[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

const COMMITS = 'history(first: 100) { nodes { oid parents(first: 2) { nodes { oid } } } }';

const HISTORY = `query ($owner: String!, $repo: String!, $ref: String!, $branch: String!, $commit: GitObjectID!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) { target { oid ... on Commit { ${COMMITS} } } }
    own: object(oid: $commit) { ... on Commit { ${COMMITS} } }
    pullRequests(states: MERGED, baseRefName: $branch, first: 100, after: $cursor,
      orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number mergeCommit { oid } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const QUEUE = `query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } }
    }
  }
}`;

/** Reads the history of a repository. */
export function historyReader(
  query: Query,
  place: { readonly owner: string; readonly repo: string },
): HistoryReader {
  return {
    readHistory: (branch, commit) => readHistory(query, place, branch, commit),
    readObjects: (commits, paths) => readObjects(query, place, commits, paths),
    pullsBehind: (commits) => readPullsBehind(query, place, commits),
    queuedPulls: async (branch) => {
      const { repository } = await query<{
        repository: {
          mergeQueue: {
            entries: {
              nodes: readonly {
                headCommit: { oid: string } | null;
                pullRequest: { number: number } | null;
              }[];
            } | null;
          } | null;
        } | null;
      }>(QUEUE, { ...place, branch });
      return (repository?.mergeQueue?.entries?.nodes ?? []).flatMap(({ headCommit, pullRequest }) =>
        headCommit && pullRequest ? [{ commit: headCommit.oid, pull: pullRequest.number }] : [],
      );
    },
  };
}

async function readHistory(
  query: Query,
  place: { readonly owner: string; readonly repo: string },
  branch: string,
  commit: string,
): Promise<BranchHistory> {
  const variables = { ...place, ref: `refs/heads/${branch}`, branch, commit };
  const merges: Merge[] = [];
  let first: RawHistory['repository'] = null;
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: RawHistory = await query<RawHistory>(HISTORY, { ...variables, cursor });
    const { repository } = answer;
    // The head that the first page names is the one that is judged.
    first ??= repository;
    for (const { number, mergeCommit } of repository?.pullRequests.nodes ?? []) {
      if (mergeCommit !== null) merges.push({ pull: number, commit: mergeCommit.oid });
    }
    const next = repository?.pullRequests.pageInfo;
    if (next?.hasNextPage !== true) break;
    cursor = next.endCursor;
  }
  return {
    head: first?.ref?.target.oid,
    commits: (first?.ref?.target.history?.nodes ?? []).map(readCommit),
    merges,
    own: (first?.own?.history?.nodes ?? []).map(readCommit),
  };
}

const readCommit = ({ oid, parents }: RawCommit): Commit => ({
  oid,
  parents: parents?.nodes.map((parent) => parent.oid) ?? [],
});

interface RawObject {
  readonly oid: string;
  readonly mode?: number;
  readonly object?: { readonly entries?: readonly RawEntry[] } | null;
  readonly entries?: readonly RawEntry[];
}

interface RawEntry {
  readonly name: string;
  readonly oid: string;
  readonly mode: number;
}

const ENTRIES = '... on Tree { entries { name oid mode } }';

/** Asks for as many commits at once as a query can take, and for the paths in portions. */
async function readObjects(
  query: Query,
  place: { readonly owner: string; readonly repo: string },
  commits: readonly string[],
  paths: readonly string[],
): Promise<ObjectTable> {
  const table = new Map<string, Map<string, GitObject>>(commits.map((oid) => [oid, new Map()]));
  const pathsAtOnce = Math.min(paths.length, MOST_FILES);
  const commitsAtOnce = Math.max(1, Math.floor(MOST_FILES / Math.max(1, pathsAtOnce)));
  for (const somePaths of portions(paths, pathsAtOnce)) {
    for (const some of portions(commits, commitsAtOnce)) {
      // A variable that a query doesn't use is an error.
      const named = somePaths.flatMap((path, i) => (path === '.' ? [] : [[`p${i}`, path] as const]));
      const parameters = named.map(([name]) => `, $${name}: String!`).join('');
      const fields = somePaths.map((path, i) =>
        path === '.'
          ? `f${i}: tree { oid ${ENTRIES} }`
          : `f${i}: file(path: $p${i}) { oid mode object { ${ENTRIES} } }`,
      );
      const objects = some.map((_, i) => `c${i}: object(oid: $c${i}) { ... on Commit { ...files } }`);
      const text = `query ($owner: String!, $repo: String!${some.map((_, i) => `, $c${i}: GitObjectID!`).join('')}${parameters}) {
  repository(owner: $owner, name: $repo) { ${objects.join(' ')} }
}
fragment files on Commit { ${fields.join(' ')} }`;
      const { repository } = await query<{
        repository: Record<string, Record<string, RawObject | null> | null> | null;
      }>(text, {
        ...place,
        ...Object.fromEntries(some.map((oid, i) => [`c${i}`, oid])),
        ...Object.fromEntries(named),
      });
      for (const [i, oid] of some.entries()) {
        for (const [j, path] of somePaths.entries()) {
          const found = repository?.[`c${i}`]?.[`f${j}`];
          if (found) table.get(oid)?.set(path, readObject(found));
        }
      }
    }
  }
  return table;
}

function readObject({ oid, mode, object, entries: own }: RawObject): GitObject {
  const entries = own ?? object?.entries;
  return {
    ...readEntry({ oid, mode: mode ?? 0 }),
    ...(entries && { entries: new Map(entries.map((entry) => [entry.name, readEntry(entry)])) }),
  };
}

const readEntry = ({ oid, mode }: Pick<RawEntry, 'oid' | 'mode'>): TreeEntry => ({
  oid,
  isLink: mode === LINK_MODE,
});

async function readPullsBehind(
  query: Query,
  place: { readonly owner: string; readonly repo: string },
  commits: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  for (const some of portions(commits, 100)) {
    const text = `query ($owner: String!, $repo: String!${some.map((_, i) => `, $c${i}: GitObjectID!`).join('')}) {
  repository(owner: $owner, name: $repo) { ${some
    .map(
      (_, i) =>
        `c${i}: object(oid: $c${i}) { ... on Commit { associatedPullRequests(first: 10) { nodes { number } } } }`,
    )
    .join(' ')} }
}`;
    const { repository } = await query<{
      repository: Record<
        string,
        { associatedPullRequests?: { nodes: readonly { number: number }[] } | null } | null
      > | null;
    }>(text, { ...place, ...Object.fromEntries(some.map((oid, i) => [`c${i}`, oid])) });
    for (const [i, oid] of some.entries()) {
      const nodes = repository?.[`c${i}`]?.associatedPullRequests?.nodes ?? [];
      found.set(
        oid,
        nodes.map(({ number }) => number),
      );
    }
  }
  return found;
}

function portions<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size));
  return parts;
}
