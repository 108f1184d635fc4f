/** GitHub's API through its own toolkit. What it refuses becomes an error that names the permission to give. */
import { getOctokit } from '@actions/github';
import { SluiceError } from '../../model/errors.ts';
import type { Comment, Issue, Repository, Review } from './github.ts';
import { ask, statusOf } from '../gate/refusals.ts';

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

/** Opens a repository with a token; `baseUrl` where it is not the runner's own GitHub. Nothing is sent yet. */
export function openRepository(token: string, owner: string, repo: string, baseUrl?: string): Repository {
  const octokit = getOctokit(token, baseUrl === undefined ? {} : { baseUrl });
  const { rest, paginate } = octokit;
  const place = { owner, repo };
  let date: string | undefined;
  octokit.hook.after('request', (response) => {
    const header = (response as { readonly headers?: { readonly date?: string } }).headers?.date;
    const time = Date.parse(header ?? '');
    if (!Number.isNaN(time)) date = new Date(time).toISOString().replace('.000Z', 'Z');
  });
  const page = { ...place, per_page: PAGE };
  return {
    identity: () =>
      ask('pull-requests: read', async () => {
        try {
          // The one question that tokens of people, of Apps and of workflows all may ask; REST's /user refuses the last two.
          const { viewer } = await octokit.graphql<{ viewer: { login: string; databaseId: number | null } }>(
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
    listComments: (pull) =>
      ask('pull-requests: read', async () => {
        const found = await paginate(rest.issues.listComments, { ...page, issue_number: pull });
        return found.map(readComment);
      }),
    createComment: (pull, body) =>
      ask('pull-requests: write', async () =>
        readComment((await rest.issues.createComment({ ...place, issue_number: pull, body })).data),
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
        const { node } = await octokit.graphql<{
          node: { lastEditedAt?: string | null; editor?: { databaseId?: number | null } | null } | null;
        }>(
          `query ($id: ID!) { node(id: $id) { ... on IssueComment { lastEditedAt editor {
            ... on Bot { databaseId } ... on User { databaseId } ... on Mannequin { databaseId } } } } }`,
          { id: comment.nodeId },
        );
        if (node?.lastEditedAt === null) return undefined;
        return { id: node?.editor?.databaseId ?? undefined };
      }),
    pullsOfCommit: (sha) =>
      ask('pull-requests: read', async () => {
        const found = await paginate(rest.repos.listPullRequestsAssociatedWithCommit, {
          ...page,
          commit_sha: sha,
        });
        return found.map(({ number }) => number);
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
          mergeSha: data.merge_commit_sha ?? undefined,
          baseBranch: data.base.ref,
          changedFiles: data.changed_files,
        };
      }),
    branchHead: (name) =>
      ask('contents: read', async () => {
        try {
          return (await rest.repos.getBranch({ ...place, branch: name })).data.commit.sha;
        } catch (error) {
          if (statusOf(error) === 404) return undefined;
          throw error;
        }
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
    listOpenIssues: () =>
      ask('issues: write', async () => {
        const found = await paginate(rest.issues.listForRepo, { ...page, state: 'open' });
        return found.filter((issue) => issue.pull_request === undefined).map(readIssue);
      }),
    createIssue: (title, body) =>
      ask('issues: write', async () => readIssue((await rest.issues.create({ ...place, title, body })).data)),
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
