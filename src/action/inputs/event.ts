/** What the run is about: the event's payload, of which nothing is believed that has another form. */
import type { RawEvent } from './runner.ts';

/** The pull request of a `pull_request` event. */
export interface EventPull {
  readonly number: number;
  readonly headSha: string;
  /** The head lives in another repository, or nowhere any more. */
  readonly isFork: boolean;
  readonly isMerged: boolean;
}

export interface RunEvent {
  readonly name: string;
  readonly sha: string;
  /** The branch, for events on one. */
  readonly branch?: string;
  readonly defaultBranch?: string;
  readonly pull?: EventPull;
  /** `merge_group`: the pull request whose turn it is. */
  readonly queuedPull?: number;
  /** Why the run gets no secrets; absent for runs that do. */
  readonly untrusted?: 'fork' | 'dependabot';
  /** The run's page. */
  readonly runUrl: string;
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
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(
    textOf(fieldsOf(payload['merge_group'])['head_ref']),
  );
  const branch = /^refs\/heads\/(.+)$/.exec(raw.ref)?.[1];
  const defaultBranch = textOf(fieldsOf(payload['repository'])['default_branch']);
  const attempt = raw.runAttempt > 1 ? `/attempts/${raw.runAttempt}` : '';
  return {
    name: raw.name,
    sha: raw.sha,
    runUrl: `${raw.serverUrl}/${raw.owner}/${raw.repo}/actions/runs/${raw.runId}${attempt}`,
    ...(branch !== undefined && { branch }),
    ...(defaultBranch !== '' && { defaultBranch }),
    ...(pull && { pull }),
    ...(queued && raw.name === 'merge_group' && { queuedPull: Number(queued[1]) }),
    ...(untrusted && { untrusted }),
  };
}

function readPull(payload: Fields, raw: RawEvent): EventPull | undefined {
  const pull = fieldsOf(payload['pull_request']);
  const head = fieldsOf(pull['head']);
  const { number } = pull;
  const headSha = textOf(head['sha']);
  if (typeof number !== 'number' || !/^[0-9a-f]{40,64}$/.test(headSha)) return undefined;
  const headRepo = textOf(fieldsOf(head['repo'])['full_name']);
  return {
    number,
    headSha,
    isFork: headRepo.toLowerCase() !== `${raw.owner}/${raw.repo}`.toLowerCase(),
    isMerged: payload['action'] === 'closed' && pull['merged'] === true,
  };
}
