/** What the Action asks of GitHub, in its own words. `octokit.ts` speaks to the real one. */
import type { HistoryReader } from './history.ts';

/** Who a token acts as. */
export interface Identity {
  readonly id: number;
  readonly login: string;
}

export interface Comment {
  readonly id: number;
  /** GraphQL's name for it. */
  readonly nodeId: string;
  readonly authorId: number | undefined;
  readonly body: string;
  /** ISO 8601, GitHub's clock. */
  readonly updatedAt: string;
  readonly url: string;
}

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly authorId: number | undefined;
  readonly isMerged: boolean;
  readonly baseBranch: string;
  readonly changedFiles: number;
}

export interface Review {
  readonly id: number;
  readonly user: { readonly id: number; readonly login: string; readonly isBot: boolean } | undefined;
  readonly state: string;
  /** The commit that was reviewed. */
  readonly commitId: string | undefined;
  /** ISO 8601, GitHub's clock. */
  readonly submittedAt: string | undefined;
}

export interface Issue {
  readonly number: number;
  readonly authorId: number | undefined;
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

/** One repository. Whatever GitHub refuses is a SluiceError whose code begins with `GITHUB_`. Every list is complete, however many pages it has. */
export interface Repository {
  /** @throws SluiceError GITHUB_IDENTITY_UNKNOWN */
  identity(): Promise<Identity>;
  /** GitHub's own time, as of the last answer; ISO 8601. */
  now(): string | undefined;
  listComments(pull: number): Promise<readonly Comment[]>;
  createComment(pull: number, body: string): Promise<Comment>;
  /** @throws SluiceError GITHUB_COMMENT_GONE for one that was deleted. */
  updateComment(id: number, body: string): Promise<Comment>;
  /** Who edited a comment last; undefined when nobody ever did. */
  lastEditor(comment: Comment): Promise<{ readonly id: number | undefined } | undefined>;
  readonly history: HistoryReader;
  pull(number: number): Promise<PullRequest>;
  /** Paths that a pull request touches, former names included. */
  filesOf(pull: number): Promise<readonly { readonly path: string; readonly formerPath?: string }[]>;
  reviewsOf(pull: number): Promise<readonly Review[]>;
  /** Whether a user may push. */
  canWrite(login: string): Promise<boolean>;
  listOpenIssues(): Promise<readonly Issue[]>;
  createIssue(title: string, body: string): Promise<Issue>;
  updateIssue(number: number, change: { readonly body?: string; readonly isClosed?: true }): Promise<void>;
  commentOnIssue(number: number, body: string): Promise<void>;
}
