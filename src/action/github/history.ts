/** What the gate asks of GitHub about a branch: its commits, the pull requests merged into it, and the files at a commit. */

export interface Commit {
  readonly oid: string;
  /** The first parent first; at most two. */
  readonly parents: readonly string[];
}

/** A pull request, and the commit that its merge left on the base branch. */
export interface Merge {
  readonly pull: number;
  readonly commit: string;
}

export interface BranchHistory {
  /** The commit that the branch is at; undefined where there is no such branch. */
  readonly head: string | undefined;
  /** The head and up to 99 of its ancestors, newest first. */
  readonly commits: readonly Commit[];
  readonly merges: readonly Merge[];
  /** The commit that was asked for and up to 99 of its ancestors; empty where GitHub doesn't know it. */
  readonly own: readonly Commit[];
}

export interface TreeEntry {
  readonly oid: string;
  readonly isLink: boolean;
}

/** What git has at a path of a commit. */
export interface GitObject extends TreeEntry {
  /** For a directory: what it holds, by name. */
  readonly entries?: ReadonlyMap<string, TreeEntry>;
}

/** Objects by commit and path; a path without an object is missing in that commit. */
export type ObjectTable = ReadonlyMap<string, ReadonlyMap<string, GitObject>>;

/** GitHub's side of the gate, for one repository. */
export interface HistoryReader {
  /** A branch and, in the same answer, the history of `commit`. */
  readHistory(branch: string, commit: string): Promise<BranchHistory>;
  /** What git has at each of `paths` in each of `commits`. `.` is the root. */
  readObjects(commits: readonly string[], paths: readonly string[]): Promise<ObjectTable>;
  /** The merged pull requests that GitHub connects with a commit; may lag behind a merge by some seconds. */
  pullsBehind(commits: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  /** The open pull requests whose turn in the merge queue a commit is, by that commit. */
  queuedPulls(branch: string): Promise<readonly Merge[]>;
}
