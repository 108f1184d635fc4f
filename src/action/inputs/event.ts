/** What the run is about: the event's payload, of which nothing is believed that has another form. */
import type { RawEvent } from './workflow.ts';

/** The pull request of a `pull_request` event. */
export interface EventPull {
  readonly number: number;
  readonly headSha: string;
  /** The head lives in another repository, or nowhere any more. */
  readonly isFork: boolean;
  readonly isMerged: boolean;
  readonly baseBranch?: string;
}

/** The events that Sluice runs on: those whose commit says which repository's work it is. */
export const ACCEPTED_EVENTS: readonly string[] = [
  'pull_request',
  'push',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
];

/** What a `merge_group` event would merge. */
export interface QueuedGroup {
  /** The pull request whose turn it is. */
  readonly pull: number;
  readonly branch: string;
  readonly baseSha: string;
  readonly headSha: string;
}

export interface RunEvent {
  readonly name: string;
  readonly sha: string;
  /** The branch, for events on one. */
  readonly branch?: string;
  readonly defaultBranch?: string;
  readonly pull?: EventPull;
  readonly queued?: QueuedGroup;
  /** Why the run gets no secrets; absent for runs that do. */
  readonly untrusted?: 'fork' | 'dependabot';
  /** The run's page. */
  readonly runUrl: string;
  /** Somebody has run this job again: an earlier attempt of it may have begun what it does. */
  readonly isRepeated?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads an event. Missing parts are left out, never guessed. */
export function readEvent(raw: RawEvent): RunEvent {
  const payload = fieldsOf(raw.payload);
  const pull = /^pull_request(?:_|$)/.test(raw.name) ? readPull(payload, raw) : undefined;
  const author = textOf(fieldsOf(fieldsOf(payload['pull_request'])['user'])['login']);
  const isDependabot = raw.actor === 'dependabot[bot]' || author === 'dependabot[bot]';
  const untrusted = pull?.isFork === true ? 'fork' : isDependabot && pull ? 'dependabot' : undefined;
  const branch = /^refs\/heads\/(.+)$/.exec(raw.ref)?.[1];
  // A schedule runs on the default branch, and its payload may say nothing else.
  const named = textOf(fieldsOf(payload['repository'])['default_branch']);
  const defaultBranch = named === '' && raw.name === 'schedule' ? (branch ?? '') : named;
  const queued = raw.name === 'merge_group' ? readGroup(fieldsOf(payload['merge_group'])) : undefined;
  const attempt = raw.runAttempt > 1 ? `/attempts/${raw.runAttempt}` : '';
  return {
    name: raw.name,
    sha: raw.sha,
    ...(raw.runAttempt > 1 && { isRepeated: true }),
    runUrl: `${raw.serverUrl}/${raw.owner}/${raw.repo}/actions/runs/${raw.runId}${attempt}`,
    ...(branch !== undefined && { branch }),
    ...(defaultBranch !== '' && { defaultBranch }),
    ...(pull && { pull }),
    ...(queued && { queued }),
    ...(untrusted && { untrusted }),
  };
}

function readPull(payload: Fields, raw: RawEvent): EventPull | undefined {
  const pull = fieldsOf(payload['pull_request']);
  const head = fieldsOf(pull['head']);
  const { number } = pull;
  const headSha = textOf(head['sha']);
  if (typeof number !== 'number' || !/^[0-9a-f]{40,64}$/.test(headSha)) return undefined;
  const baseBranch = textOf(fieldsOf(pull['base'])['ref']);
  const headRepo = textOf(fieldsOf(head['repo'])['full_name']);
  return {
    number,
    headSha,
    isFork: headRepo.toLowerCase() !== `${raw.owner}/${raw.repo}`.toLowerCase(),
    isMerged: payload['action'] === 'closed' && pull['merged'] === true,
    ...(baseBranch !== '' && { baseBranch }),
  };
}

/** Source: GitHub's documentation of webhooks, `merge_group`; the queue's branches are named `gh-readonly-queue/BASE/pr-NUMBER-SHA`. */
function readGroup(group: Fields): QueuedGroup | undefined {
  const [, branch = '', number] =
    /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/.exec(textOf(group['head_ref'])) ?? [];
  const [baseSha, headSha] = [textOf(group['base_sha']), textOf(group['head_sha'])];
  if (number === undefined) return undefined;
  return { pull: Number(number), branch, baseSha, headSha };
}
