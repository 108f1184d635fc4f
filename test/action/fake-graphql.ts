/**
 * GitHub's GraphQL API as far as the Action asks it: an excerpt of the public schema, with resolvers over a fake. Queries are checked against
 * the schema, as GitHub does. Written for this project from GitHub's GraphQL documentation.
 */
import { buildSchema, graphqlSync } from 'graphql';
import type { FakeGit, FakeObject } from './fake-git.ts';
import type { Account, FakeComment, FakePull } from './fake-github.ts';

const SCHEMA = buildSchema(`
  scalar GitObjectID
  scalar DateTime
  enum PullRequestState { OPEN CLOSED MERGED }
  enum IssueOrderField { CREATED_AT UPDATED_AT COMMENTS }
  enum OrderDirection { ASC DESC }
  input IssueOrder { field: IssueOrderField!, direction: OrderDirection! }
  interface Node { id: ID! }
  interface GitObject { oid: GitObjectID! }
  interface Actor { login: String! }
  type Bot implements Actor { login: String!, databaseId: Int }
  type User implements Actor { login: String!, databaseId: Int }
  type Mannequin implements Actor { login: String!, databaseId: Int }
  type Viewer { login: String!, databaseId: Int }
  type IssueComment implements Node { id: ID!, lastEditedAt: DateTime, editor: Actor }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type TreeEntry { name: String!, oid: GitObjectID!, mode: Int!, object: GitObject }
  type Tree implements GitObject { oid: GitObjectID!, entries: [TreeEntry!] }
  type Blob implements GitObject { oid: GitObjectID! }
  type CommitConnection { nodes: [Commit] }
  type CommitHistoryConnection { nodes: [Commit] }
  type Commit implements GitObject {
    oid: GitObjectID!
    parents(first: Int): CommitConnection!
    history(first: Int): CommitHistoryConnection!
    file(path: String!): TreeEntry
    tree: Tree!
    associatedPullRequests(first: Int): PullRequestConnection
  }
  type PullRequest { number: Int!, mergeCommit: Commit }
  type PullRequestConnection { nodes: [PullRequest], pageInfo: PageInfo! }
  type Ref { name: String!, target: GitObject }
  type MergeQueueEntry { headCommit: Commit, pullRequest: PullRequest }
  type MergeQueueEntryConnection { nodes: [MergeQueueEntry] }
  type MergeQueue { entries(first: Int): MergeQueueEntryConnection }
  type Repository {
    ref(qualifiedName: String!): Ref
    object(oid: GitObjectID): GitObject
    pullRequests(states: [PullRequestState!], baseRefName: String, first: Int, after: String, orderBy: IssueOrder): PullRequestConnection!
    mergeQueue(branch: String): MergeQueue
  }
  type Query { viewer: Viewer!, node(id: ID!): Node, repository(owner: String!, name: String!): Repository }
`);

/** What the resolvers read of a fake. */
export interface GraphqlWorld {
  readonly git: FakeGit;
  readonly pulls: ReadonlyMap<number, FakePull>;
  readonly comments: readonly FakeComment[];
  readonly account: Account;
  /** The merge queue: pull requests by their commits in it. */
  readonly queue: ReadonlyMap<string, number>;
  /** The commit that a branch seems to be at. */
  headOf(branch: string): string | undefined;
  /** Whether GitHub tells of a merge already. */
  isTold(pull: FakePull): boolean;
  /** Whether GitHub connects a commit with a pull request. */
  isBehind(pull: FakePull, commit: string): boolean;
}

/** Answers a query as GitHub does: 200, also for one that is refused. */
export function answerQuery(
  world: GraphqlWorld,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): object {
  return graphqlSync({ schema: SCHEMA, source, variableValues, rootValue: rootOf(world) });
}

export const nodeId = (comment: FakeComment): string => `IC_${comment.id}`;

const PAGE = 100;

function rootOf(world: GraphqlWorld): object {
  const { git, pulls, comments, account } = world;
  const pullOf = (pull: FakePull): object => ({
    number: pull.number,
    mergeCommit: () => (pull.mergeSha === null ? null : commitOf(pull.mergeSha)),
  });
  const commitOf = (oid: string): object | null => {
    const commit = git.commits.get(oid);
    if (commit === undefined) return null;
    return {
      __typename: 'Commit',
      oid,
      parents: ({ first = 0 }: { first?: number }) => ({
        nodes: commit.parents.slice(0, first).map((parent) => commitOf(parent) ?? { oid: parent }),
      }),
      history: ({ first = 0 }: { first?: number }) => ({
        nodes: git
          .history(oid)
          .slice(0, first)
          .map((each) => commitOf(each.oid)),
      }),
      file: ({ path }: { path: string }) => entryOf(path, git.objectAt(oid, path)),
      tree: () => treeOf(git.objectAt(oid, '')),
      associatedPullRequests: () => ({
        nodes: [...pulls.values()].filter((pull) => world.isBehind(pull, oid)).map(pullOf),
      }),
    };
  };
  return {
    viewer: { login: account.login, databaseId: account.id },
    node: ({ id }: { id: string }) => {
      const comment = comments.find((each) => nodeId(each) === id);
      if (comment === undefined) return null;
      const { editor } = comment;
      return {
        __typename: 'IssueComment',
        id,
        lastEditedAt: editor === undefined ? null : comment.updatedAt,
        editor: editor ? { __typename: editor.type, login: editor.login, databaseId: editor.id } : null,
      };
    },
    repository: () => ({
      ref: ({ qualifiedName }: { qualifiedName: string }) => {
        const head = world.headOf(qualifiedName.replace('refs/heads/', ''));
        return head === undefined ? null : { name: qualifiedName, target: commitOf(head) };
      },
      object: ({ oid }: { oid: string }) => commitOf(oid),
      pullRequests: ({ baseRefName, after }: { baseRefName?: string; after?: string | null }) => {
        const merged = [...pulls.values()].filter(
          (pull) => pull.merged && pull.base === baseRefName && world.isTold(pull),
        );
        const start = Number(after ?? 0);
        const end = start + PAGE;
        return {
          nodes: merged.toReversed().slice(start, end).map(pullOf),
          pageInfo: { hasNextPage: end < merged.length, endCursor: String(end) },
        };
      },
      mergeQueue: () => ({
        entries: () => ({
          nodes: [...world.queue].map(([oid, number]) => ({
            headCommit: commitOf(oid),
            pullRequest: { number },
          })),
        }),
      }),
    }),
  };
}

function entryOf(path: string, object: FakeObject | undefined): object | null {
  if (object === undefined) return null;
  return {
    name: path.split('/').at(-1),
    oid: object.oid,
    mode: object.mode,
    object: object.entries === undefined ? { __typename: 'Blob', oid: object.oid } : treeOf(object),
  };
}

const treeOf = (object: FakeObject | undefined): object => ({
  __typename: 'Tree',
  oid: object?.oid ?? '0'.repeat(40),
  entries: (object?.entries ?? []).map(({ name, oid, mode }) => ({ name, oid, mode })),
});
