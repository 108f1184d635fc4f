/**
 * A stand-in for GitHub's API over HTTP: the part that the Action uses, with what GitHub enforces of it (identities, permissions,
 * pages of 100, the longest comment). Written for this project; what it imitates is in GitHub's REST and GraphQL documentation.
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { FakeGit } from './fake-git.ts';
import type { Files } from './fake-git.ts';
import { answerQuery, nodeId } from './fake-graphql.ts';

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

export const WORKFLOW: Account = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };
export const AUTHOR: Account = { id: 1001, login: 'ada', type: 'User' };
export const REVIEWER: Account = { id: 1002, login: 'grace', type: 'User' };
export const STRANGER: Account = { id: 1003, login: 'mallory', type: 'User' };

/** The token that workflows get. */
export const TOKEN = 'ghs_workflowtokenof36characters00000000';

export interface FakeComment {
  readonly id: number;
  readonly pull: number;
  readonly user: Account | null;
  body: string;
  createdAt: string;
  updatedAt: string;
  /** Who edited it last; null for an account that is gone. */
  editor: Account | null | undefined;
}

export interface FakePull {
  readonly number: number;
  headSha: string;
  user: Account;
  merged: boolean;
  /** The merge commit as GraphQL tells it; REST's newest version tells none. */
  mergeSha: string | null;
  files: { filename: string; previous_filename?: string }[];
  /** What GitHub says in `changed_files`, where that is not the number of `files`. */
  changedFiles?: number;
  /** Commits that GitHub connects with it. */
  commits: string[];
  base: string;
}

/** What GitHub answers in place of an answer. */
export interface Trouble {
  /** Of `METHOD path`. */
  readonly on: RegExp;
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How often; for ever when left out. */
  times?: number;
  /** Whether what was asked for is done all the same. */
  readonly isDone?: boolean;
}

export interface FakeReview {
  readonly id: number;
  readonly pull: number;
  readonly user: Account | null;
  readonly state: string;
  readonly commit_id: string;
  readonly submitted_at: string;
}

export interface FakeIssue {
  readonly number: number;
  readonly user: Account;
  readonly title: string;
  body: string;
  state: 'open' | 'closed';
  readonly comments: string[];
  readonly isPull?: boolean;
}

/** What GitHub refuses. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (match: RegExpExecArray, call: Call) => Answer;

interface Call {
  readonly account: Account;
  readonly canWrite: boolean;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export class FakeGitHub {
  readonly repository = 'acme/streams';
  url = '';
  /** GitHub's clock, in seconds; every write moves it on. */
  time = Date.parse('2026-11-22T12:00:00Z');
  readonly comments: FakeComment[] = [];
  readonly pulls = new Map<number, FakePull>();
  readonly reviews: FakeReview[] = [];
  readonly issues: FakeIssue[] = [];
  /** Who may push; everybody else may read. */
  readonly writers = new Set<string>([AUTHOR.login, REVIEWER.login]);
  readonly tokens = new Map<string, { account: Account; canWrite: boolean }>([
    [TOKEN, { account: WORKFLOW, canWrite: true }],
  ]);
  readonly git = new FakeGit();
  /** The commits that branches are at. */
  readonly branches = this.git.branches;
  /** What the repository holds at the moment, for commits whose files a test does not name. */
  workTree: () => Files = () => ({});
  /** Pull requests by their commits in the merge queue. */
  readonly queue = new Map<string, number>();
  /** The heads that branches seem to have, for some answers. */
  readonly staleHeads = new Map<string, { head: string; answers: number }>();
  /** Merges that GitHub does not tell of yet, for some answers. */
  readonly untold = new Map<number, number>();
  /** The versions of the API that were asked for. */
  readonly versions = new Set<string>();
  /** Each stays until it is taken out. */
  readonly troubles: Trouble[] = [];
  /** Called before a request is answered: what others do meanwhile. */
  onRequest: (request: string) => void = () => undefined;
  /** `METHOD path` of every request, oldest first. */
  readonly requests: string[] = [];
  #nextId = 5000;

  /** Starts it on loopback, until the test ends. */
  async listen(): Promise<this> {
    const server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body, headers = {} }) => {
        response.writeHead(status, {
          'Content-Type': 'application/json; charset=utf-8',
          Date: new Date(this.time).toUTCString(),
          ...headers,
        });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return this;
  }

  now(): string {
    return new Date(this.time).toISOString().replace('.000Z', 'Z');
  }

  tick(seconds = 1): void {
    this.time += seconds * 1000;
  }

  addPull(number: number, headSha: string, more: Partial<FakePull> = {}): FakePull {
    const pull: FakePull = {
      number,
      headSha,
      user: AUTHOR,
      merged: false,
      mergeSha: null,
      files: [{ filename: 'sluice.yaml' }],
      commits: [headSha],
      base: 'main',
      ...more,
    };
    this.pulls.set(number, pull);
    return pull;
  }

  merge(number: number, mergeSha: string): void {
    const pull = this.pulls.get(number)!;
    pull.merged = true;
    pull.mergeSha = mergeSha;
    pull.commits.push(mergeSha);
    const parent = this.branches.get(pull.base);
    if (!this.git.commits.has(mergeSha)) {
      this.git.commit(mergeSha, parent === undefined ? [] : [parent], this.workTree());
    }
    this.branches.set(pull.base, mergeSha);
  }

  /** A commit that somebody pushes to a branch without a pull request. */
  push(branch: string, oid: string, files: Files = this.workTree()): void {
    const parent = this.branches.get(branch);
    this.git.commit(oid, parent === undefined ? [] : [parent], files);
    this.branches.set(branch, oid);
  }

  addComment(pull: number, user: Account | null, body: string): FakeComment {
    this.tick();
    const comment: FakeComment = {
      id: this.#nextId++,
      pull,
      user,
      body,
      createdAt: this.now(),
      updatedAt: this.now(),
      editor: undefined,
    };
    this.comments.push(comment);
    return comment;
  }

  addReview(pull: number, user: Account | null, state: string, commit: string, at?: string): FakeReview {
    this.tick();
    const review: FakeReview = {
      id: this.#nextId++,
      pull,
      user,
      state,
      commit_id: commit,
      submitted_at: at ?? this.now(),
    };
    this.reviews.push(review);
    return review;
  }

  commentsOf(pull: number): FakeComment[] {
    return this.comments.filter((comment) => comment.pull === pull);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? 'GET';
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const asked = `${method} ${url.pathname}${url.pathname === '/graphql' ? ` ${topicOf(text)}` : ''}`;
    this.requests.push(asked);
    this.versions.add(String(request.headers['x-github-api-version']));
    try {
      this.onRequest(asked);
      const trouble = this.troubles.find(({ on, times }) => on.test(asked) && times !== 0);
      if (trouble?.times !== undefined) trouble.times -= 1;
      const refuse = (): void => {
        if (trouble) throw new Refusal(trouble.status, trouble.message ?? 'Trouble', trouble.headers);
      };
      if (trouble?.isDone !== true) refuse();
      const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const known = this.tokens.get(token);
      if (known === undefined) throw new Refusal(401, 'Bad credentials');
      const body = (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
      const call: Call = { ...known, query: url.searchParams, body };
      for (const [pattern, handler] of this.#routes) {
        const [verb = '', path = ''] = pattern.split(' ');
        const match = new RegExp(`^${path}$`).exec(decodeURI(url.pathname));
        if (verb !== method || match === null) continue;
        if (method !== 'GET' && path !== '/graphql' && !known.canWrite) {
          throw new Refusal(403, 'Resource not accessible by integration');
        }
        const answer = this.#paged(handler(match, call), url);
        refuse();
        return answer;
      }
      throw new Refusal(404, 'Not Found');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: { message: error.message }, headers: error.headers };
    }
  }

  #paged({ status, body }: Answer, url: URL): Answer {
    if (!Array.isArray(body)) return { status, body };
    const list: readonly unknown[] = body;
    const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(`${this.url}${url.pathname}${url.search}`);
    next.searchParams.set('page', String(page + 1));
    const isLast = page * size >= list.length;
    return {
      status,
      body: list.slice((page - 1) * size, page * size),
      ...(!isLast && { headers: { Link: `<${next.href}>; rel="next"` } }),
    };
  }

  get #routes(): [string, Handler][] {
    const repo = `/repos/${this.repository}`;
    return [
      ['POST /graphql', (_, call) => this.#graphql(call)],
      [`GET ${repo}/issues/(\\d+)/comments`, ([, n]) => ok(this.commentsOf(Number(n)).map(this.#comment))],
      [
        `POST ${repo}/issues/(\\d+)/comments`,
        ([, n], { account, body }) => {
          const issue = this.issues.find(({ number }) => number === Number(n));
          issue?.comments.push(String(body['body']));
          return { status: 201, body: this.#comment(this.addComment(Number(n), account, checkBody(body))) };
        },
      ],
      [
        `PATCH ${repo}/issues/comments/(\\d+)`,
        ([, id], { account, body }) => {
          const comment = found(this.comments.find((each) => each.id === Number(id)));
          comment.body = checkBody(body);
          this.tick();
          comment.updatedAt = this.now();
          comment.editor = account;
          return ok(this.#comment(comment));
        },
      ],
      [`GET ${repo}/pulls/(\\d+)`, ([, n]) => ok(this.#pull(found(this.pulls.get(Number(n)))))],
      [`GET ${repo}/pulls/(\\d+)/files`, ([, n]) => ok(found(this.pulls.get(Number(n))).files)],
      [
        `GET ${repo}/pulls/(\\d+)/reviews`,
        ([, n]) => ok(this.reviews.filter(({ pull }) => pull === Number(n))),
      ],
      [
        `GET ${repo}/collaborators/([^/]+)/permission`,
        ([, login = '']) => ok({ permission: this.writers.has(login) ? 'write' : 'read', user: { login } }),
      ],
      [`GET ${repo}/issues`, () => ok(this.issues.filter(({ state }) => state === 'open').map(this.#issue))],
      [
        `POST ${repo}/issues`,
        (_, { account, body }) => {
          const issue: FakeIssue = {
            number: this.#nextId++,
            user: account,
            title: String(body['title']),
            body: checkBody(body),
            state: 'open',
            comments: [],
          };
          this.issues.push(issue);
          return { status: 201, body: this.#issue(issue) };
        },
      ],
      [
        `PATCH ${repo}/issues/(\\d+)`,
        ([, n], { body }) => {
          const issue = found(this.issues.find(({ number }) => number === Number(n)));
          if (body['body'] !== undefined) issue.body = checkBody(body);
          if (body['state'] === 'closed') issue.state = 'closed';
          return ok(this.#issue(issue));
        },
      ],
    ];
  }

  #graphql({ account, body }: Call): Answer {
    const variables = (body['variables'] ?? {}) as Readonly<Record<string, unknown>>;
    const { git, pulls, comments, queue } = this;
    const isHistory = String(body['query']).includes('history(');
    const answer = answerQuery(
      {
        git,
        pulls,
        comments,
        account,
        queue,
        headOf: (branch) => {
          const stale = this.staleHeads.get(branch);
          return stale !== undefined && stale.answers > 0 ? stale.head : this.branches.get(branch);
        },
        isTold: ({ number }) => (this.untold.get(number) ?? 0) <= 0,
        isBehind: ({ commits }, oid) => commits.includes(oid),
      },
      String(body['query']),
      variables,
    );
    if (isHistory) {
      for (const stale of this.staleHeads.values()) stale.answers -= 1;
      for (const [number, answers] of this.untold) this.untold.set(number, answers - 1);
    }
    return ok(answer);
  }

  readonly #comment = (comment: FakeComment): object => ({
    id: comment.id,
    node_id: nodeId(comment),
    user: comment.user,
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: `https://github.example/${this.repository}/pull/${comment.pull}#issuecomment-${comment.id}`,
  });

  readonly #issue = (issue: FakeIssue): object => ({
    number: issue.number,
    user: issue.user,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    html_url: `https://github.example/${this.repository}/issues/${issue.number}`,
    ...(issue.isPull && { pull_request: {} }),
  });

  #pull(pull: FakePull): object {
    return {
      number: pull.number,
      user: pull.user,
      head: { sha: pull.headSha, repo: { full_name: this.repository } },
      base: { ref: pull.base },
      merged: pull.merged,
      merged_at: pull.merged ? this.now() : null,
      merge_commit_sha: null,
      changed_files: pull.changedFiles ?? pull.files.length,
    };
  }
}

/** What a query asks for, for telling queries apart. */
function topicOf(query: string): string {
  const topics = { history: 'history(', pulls: 'associatedPullRequests', queue: 'mergeQueue' };
  const more = { viewer: 'viewer', editor: 'node(' };
  return Object.entries({ ...topics, ...more }).find(([, text]) => query.includes(text))?.[0] ?? 'objects';
}

const ok = (body: unknown): Answer => ({ status: 200, body });

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal(404, 'Not Found');
  return value;
}

/** GitHub's limit, counted in code points as its own message says. */
function checkBody(body: Readonly<Record<string, unknown>>): string {
  const text = String(body['body']);
  if (Array.from(text).length > 65_536)
    throw new Refusal(422, 'body is too long (maximum is 65536 characters)');
  if (text.trim() === '') throw new Refusal(422, "Body can't be blank");
  return text;
}
