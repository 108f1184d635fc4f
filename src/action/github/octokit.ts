/** GitHub's API through its own toolkit. What it refuses becomes an error that names the permission to give. */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { SluiceError } from '../../model/errors.ts';
import type { Comment, Issue, Repository, Review } from './github.ts';
import { historyReader } from './graphql-history.ts';
import type { Pause } from './persistence.ts';
import { persist } from './persistence.ts';
import { askWith, statusOf } from './refusals.ts';

/** Most objects that GitHub gives on a page. */
const PAGE = 100;

interface RawComment {
  readonly id: number;
  readonly node_id: string;
  readonly user?: { readonly id: number } | null;
  readonly body?: string | null;
  readonly updated_at: string;
  readonly html_url: string;
}

interface RawIssue {
  readonly number: number;
  readonly user?: { readonly id: number } | null;
  readonly title: string;
  readonly body?: string | null;
  readonly html_url: string;
}

/** What the client needs from the process. */
export interface GitHubWorld {
  /** The API's address, such as `https://api.github.com`. */
  readonly baseUrl: string;
  /** Sends requests; the platform's own when left out. */
  readonly fetch?: typeof fetch;
  readonly pause: Pause;
  /** What GitHub says when it refuses, without secrets. */
  readonly quoting: (said: string) => string;
}

/**
 * The version of GitHub's REST API that is asked for: the first dated one, which GitHub's enterprise servers know as well. Without it, a
 * newer version could take fields away. Source: GitHub's REST documentation, "API versions".
 */
const API_VERSION = '2022-11-28';

const Client = Octokit.plugin(restEndpointMethods, paginateRest);

/** Opens a repository with a token. Nothing is sent yet. */
export function openRepository(token: string, owner: string, repo: string, world: GitHubWorld): Repository {
  const octokit = new Client({
    auth: token,
    baseUrl: world.baseUrl.replace(/\/$/, ''),
    userAgent: 'sluice',
    ...(world.fetch && { request: { fetch: world.fetch } }),
  });
  const { rest, paginate } = octokit;
  const place = { owner, repo };
  const ask = askWith(world.quoting);
  let date: string | undefined;
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = API_VERSION;
  });
  octokit.hook.after('request', (response) => {
    const header = (response as { readonly headers?: { readonly date?: string } }).headers?.date;
    const time = Date.parse(header ?? '');
    if (!Number.isNaN(time)) date = new Date(time).toISOString().replace('.000Z', 'Z');
  });
  // What creates something is repeated by the one who can tell whether the first attempt did.
  octokit.hook.wrap('request', (request, options) =>
    options.method === 'POST' ? request(options) : persist(world.pause, async () => request(options)),
  );
  // Nothing but questions is ever asked by GraphQL, so that it may be asked again.
  const query = <T>(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
    persist(world.pause, () => octokit.graphql<T>(text, { ...variables }));
  const listComments = async (pull: number): Promise<Comment[]> => {
    const found = await paginate(rest.issues.listComments, { ...page, issue_number: pull });
    return found.map(readComment);
  };
  const listIssues = async (): Promise<Issue[]> => {
    const found = await paginate(rest.issues.listForRepo, { ...page, state: 'open' });
    return found.filter((issue) => issue.pull_request === undefined).map(readIssue);
  };
  const create = <T extends { readonly body: string }>(
    body: string,
    list: () => Promise<readonly T[]>,
    send: () => Promise<T>,
  ): Promise<T> =>
    persist(world.pause, async (attempt) => {
      const made = attempt === 0 ? undefined : (await list()).findLast((each) => isSameBody(each.body, body));
      return made ?? send();
    });
  const page = { ...place, per_page: PAGE };
  return {
    identity: () =>
      ask('pull-requests: read', async () => {
        try {
          // The one question that tokens of people, of Apps and of workflows all may ask; REST's /user refuses the last two.
          const { viewer } = await query<{ viewer: { login: string; databaseId: number | null } }>(
            'query { viewer { login databaseId } }',
          );
          if (viewer.databaseId !== null) return { id: viewer.databaseId, login: viewer.login };
        } catch (error) {
          if (statusOf(error) !== 401) throw error;
          throw unknownIdentity(error);
        }
        throw unknownIdentity(undefined);
      }),
    now: () => date,
    history: historyReader((text, variables) => ask('contents: read', () => query(text, variables)), place),
    listComments: (pull) => ask('pull-requests: read', () => listComments(pull)),
    createComment: (pull, body) =>
      ask('pull-requests: write', () =>
        create(
          body,
          () => listComments(pull),
          async () =>
            readComment((await rest.issues.createComment({ ...place, issue_number: pull, body })).data),
        ),
      ),
    updateComment: (id, body) =>
      ask('pull-requests: write', async () => {
        try {
          return readComment((await rest.issues.updateComment({ ...place, comment_id: id, body })).data);
        } catch (error) {
          // It was listed a moment ago.
          if (statusOf(error) !== 404) throw error;
          throw new SluiceError('GITHUB_COMMENT_GONE', 'the comment was deleted meanwhile', { cause: error });
        }
      }),
    lastEditor: (comment) =>
      ask('pull-requests: read', async () => {
        const { node } = await query<{
          node: { lastEditedAt?: string | null; editor?: { databaseId?: number | null } | null } | null;
        }>(
          `query ($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor {
            ... on Bot { databaseId } ... on User { databaseId } ... on Mannequin { databaseId } } } } }`,
          { id: comment.nodeId },
        );
        if (node?.lastEditedAt === null) return undefined;
        return { id: node?.editor?.databaseId ?? undefined };
      }),
    pull: (number) =>
      ask('pull-requests: read', async () => {
        const { data } = await rest.pulls.get({ ...place, pull_number: number });
        return {
          number: data.number,
          headSha: data.head.sha,
          // GitHub gives null for accounts that are gone, whatever the types say.
          authorId: (data.user as { id: number } | null)?.id,
          isMerged: data.merged,
          baseBranch: data.base.ref,
          changedFiles: data.changed_files,
        };
      }),
    filesOf: (pull) =>
      ask('pull-requests: read', async () => {
        const found = await paginate(rest.pulls.listFiles, { ...page, pull_number: pull });
        return found.map(({ filename, previous_filename }) => ({
          path: filename,
          ...(previous_filename !== undefined && { formerPath: previous_filename }),
        }));
      }),
    reviewsOf: (pull) =>
      ask('pull-requests: read', async () => {
        const found = await paginate(rest.pulls.listReviews, { ...page, pull_number: pull });
        return found.map((review): Review => ({
          id: review.id,
          user: review.user
            ? {
                id: review.user.id,
                login: review.user.login,
                isBot: review.user.type !== 'User' || review.user.login.endsWith('[bot]'),
              }
            : undefined,
          state: review.state,
          commitId: review.commit_id ?? undefined,
          submittedAt: review.submitted_at,
        }));
      }),
    canWrite: (login) =>
      ask('contents: read', async () => {
        try {
          const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...place, username: login });
          return data.permission === 'admin' || data.permission === 'write';
        } catch (error) {
          if (statusOf(error) === 404) return false;
          throw error;
        }
      }),
    listOpenIssues: () => ask('issues: write', listIssues),
    createIssue: (title, body) =>
      ask('issues: write', () =>
        create(body, listIssues, async () =>
          readIssue((await rest.issues.create({ ...place, title, body })).data),
        ),
      ),
    updateIssue: (number, { body, isClosed }) =>
      ask('issues: write', async () => {
        await rest.issues.update({
          ...place,
          issue_number: number,
          ...(body !== undefined && { body }),
          ...(isClosed && { state: 'closed', state_reason: 'completed' }),
        });
      }),
    commentOnIssue: (number, body) =>
      ask('issues: write', async () => {
        await rest.issues.createComment({ ...place, issue_number: number, body });
      }),
  };
}

/** GitHub may change the ends of lines and of texts. */
const isSameBody = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

function readComment(raw: RawComment): Comment {
  return {
    id: raw.id,
    nodeId: raw.node_id,
    authorId: raw.user?.id,
    body: raw.body ?? '',
    updatedAt: raw.updated_at,
    url: raw.html_url,
  };
}

function readIssue(raw: RawIssue): Issue {
  return {
    number: raw.number,
    authorId: raw.user?.id,
    title: raw.title,
    body: raw.body ?? '',
    url: raw.html_url,
  };
}

const unknownIdentity = (cause: unknown): SluiceError =>
  new SluiceError('GITHUB_IDENTITY_UNKNOWN', 'GitHub does not say whose token this is', {
    fix: 'Give the input github-token a valid token; the default is ${{ github.token }}.',
    ...(cause !== undefined && { cause }),
  });
