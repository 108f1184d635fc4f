/** One run of the Action: its settings, the event, a host whose output is the log, and what is gathered for the end. */
import { join, resolve, sep } from 'node:path';
import { showData, showPlan } from '../../core/facts/shown.ts';
import type { Plan } from '../../core/types.ts';
import { createMask } from '../../model/mask/mask.ts';
import { readPatience } from '../../core/facts/patience.ts';
import type { Host, Output } from '../../host/host.ts';
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Desired } from '../../model/resources.ts';
import type { RunEvent } from '../inputs/event.ts';
import { ACCEPTED_EVENTS, readEvent } from '../inputs/event.ts';
import type { Repository } from '../github/github.ts';
import type { GitHubWorld } from '../github/octokit.ts';
import type { Pause } from '../github/persistence.ts';
import { proxiedFetch } from '../github/transport.ts';
import type { Rule } from '../gate/compose.ts';
import { recordKey } from '../gate/record.ts';
import type { Masking } from '../comment/redact.ts';
import type { Workflow } from '../inputs/workflow.ts';
import type { Credentials, Settings } from '../inputs/settings.ts';
import { readCredentials, readSettings } from '../inputs/settings.ts';

/** What came of a run, for the output `outcome`. */
export type JobOutcome =
  | 'valid'
  | 'planned'
  | 'unchanged'
  | 'applied'
  | 'nothing-to-do'
  | 'awaiting-promotion'
  | 'drifted'
  | 'in-sync'
  | 'refused'
  | 'interrupted'
  | 'failed';

export type FailureReason =
  | 'invalid-manifest'
  | 'unreadable'
  | 'plan-changed'
  | 'not-reviewed'
  | 'not-approved'
  | 'hazard-refused'
  | 'tests-failed'
  | 'apply-failed';

export interface JobResult {
  readonly outcome: JobOutcome;
  readonly isFailed: boolean;
  readonly reason?: FailureReason;
}

export interface Job {
  readonly settings: Settings;
  readonly event: RunEvent;
  readonly workflow: Workflow;
  /** Works in the working directory, with the inputs' credentials in its environment; prints into the log, unmasked never. */
  readonly host: Host;
  readonly key: string;
  readonly masking: Masking;
  /** What others said (GitHub, a library), without secrets in whatever spelling. */
  readonly quoting: Masking;
  /** A plan for showing: without values that are secrets. */
  readonly shown: (plan: Plan) => Plan;
  /** Plain data for showing, such as a report. */
  readonly shownData: <T>(data: T) => T;
  /** Masks further texts, from now on and everywhere. */
  readonly hide: (texts: readonly string[]) => void;
  /** Becomes annotations at the end. */
  readonly findings: Diagnostic[];
  /** Where each resource is written. */
  readonly places: Map<string, Place>;
  /** Becomes the job summary at the end: Markdown parts. */
  readonly summary: string[];
  /** Waits between questions to GitHub. */
  readonly pause: Pause;
  /** The gate's rules for composed plans, where they aren't all of them. */
  readonly gateRules?: ReadonlySet<Rule>;
  /** @throws SluiceError GITHUB_TOKEN_MISSING */
  repository(): Promise<Repository>;
}

/** Opens repositories; the real one is `octokit.ts`. */
export type OpenRepository = (
  token: string,
  owner: string,
  repo: string,
  world: GitHubWorld,
) => Promise<Repository>;

/** What a job reaches the world by. */
export interface JobWorld {
  readonly host: Host;
  readonly workflow: Workflow;
  readonly openRepository: OpenRepository;
  /** Only tests leave rules out, to show what each is good for. */
  readonly gateRules?: ReadonlySet<Rule>;
}

/**
 * Masks the credentials, then reads everything else.
 * @throws SluiceError SETTINGS_INPUT_INVALID, SETTINGS_DIRECTORY_INVALID, SETTINGS_EVENT_UNSAFE
 */
export function openJob({ host: bareHost, workflow, openRepository, gateRules }: JobWorld): Job {
  const mask = createMask();
  const hide = (texts: readonly string[]): void => {
    for (const text of texts.filter((each) => each !== '')) {
      workflow.mask(text);
      mask.add(text);
    }
  };
  const { clientId, publicKey, ...secrets } = readCredentials(workflow.inputs);
  hide(Object.values(secrets));
  // These are names rather than secrets: the log hides them, a comment that says them does no harm.
  for (const name of [clientId, publicKey]) if (name !== '') workflow.mask(name);
  hide(workflow.inputs.lines('allow-secret').map((name) => bareHost.env[name] ?? ''));
  hide(Object.entries(bareHost.env).flatMap(([name, text]) => (CREDENTIAL.test(name) ? [text ?? ''] : [])));

  const settings = readSettings(workflow.inputs, bareHost.env);
  const event = readEvent(workflow.event);
  requireAccepted(event.name);
  // What others said is masked where it came in. Sluice's own words stay, whatever the secrets are.
  const masking: Masking = (text) => mask.hide(text);
  const quoting: Masking = (text) => mask.quote(text);
  const host = hostOf(bareHost, workflow, settings, masking);
  const patience = readPatience(host.env);
  const pause: Pause = (ms) => host.clock.sleep(ms * patience);
  let repository: Promise<Repository> | undefined;
  return {
    settings,
    event,
    workflow,
    host,
    key: recordKey(settings, resolve(workflow.workspace)),
    masking,
    quoting,
    shown: (plan) => showPlan(plan, mask),
    shownData: (data) => showData(data, mask),
    hide,
    findings: [],
    places: new Map(),
    summary: [],
    pause,
    ...(gateRules && { gateRules }),
    repository: () => {
      const { owner, repo, apiUrl } = workflow.event;
      if (settings.githubToken === '') {
        throw new SluiceError('GITHUB_TOKEN_MISSING', 'there is no token for GitHub', {
          fix: 'Leave the input github-token at its default.',
        });
      }
      repository ??= openRepository(settings.githubToken, owner, repo, {
        baseUrl: apiUrl,
        fetch: proxiedFetch(apiUrl, host.env, mask),
        quoting,
        pause,
      });
      return repository;
    },
  };
}

/** @throws SluiceError SETTINGS_EVENT_UNSAFE for events on which a stranger decides what is checked out. */
function requireAccepted(name: string): void {
  if (ACCEPTED_EVENTS.includes(name)) return;
  const why =
    name === 'pull_request_target'
      ? 'pull_request_target gives credentials to what a fork wrote; Sluice does not run on it'
      : `Sluice does not run on the event ${name === '' ? '(none)' : name}: its commit does not say whose work is checked out`;
  throw new SluiceError('SETTINGS_EVENT_UNSAFE', why, {
    fix:
      name === 'pull_request_target'
        ? 'Use the event pull_request: on forks the manifest is validated, without credentials.'
        : `Use one of ${ACCEPTED_EVENTS.join(', ')}.`,
  });
}

/** Credentials that come by the environment rather than by inputs. */
const CREDENTIAL = /^MONGODB_ATLAS_(?:ACCESS_TOKEN|CLIENT_SECRET|PRIVATE(?:_API)?_KEY)$/;

function hostOf(host: Host, workflow: Workflow, settings: Settings, masking: Masking): Host {
  const directory = resolve(workflow.workspace, settings.workingDirectory);
  if (directory !== resolve(workflow.workspace) && !directory.startsWith(resolve(workflow.workspace) + sep)) {
    throw new SluiceError('SETTINGS_DIRECTORY_INVALID', 'working-directory leaves the repository', {
      fix: 'Name a folder of the repository.',
    });
  }
  const output: Output = {
    write: (text) => {
      workflow.log(masking(text));
    },
    isTerminal: false,
    columns: 120,
    rows: 24,
  };
  return Object.create(host, {
    env: { value: environmentOf(host.env, settings.credentials), enumerable: true },
    directory: { value: directory, enumerable: true },
    stdout: { value: output, enumerable: true },
    stderr: { value: output, enumerable: true },
    canAsk: { value: false, enumerable: true },
  }) as Host;
}

/** Whether there is a login for Atlas, in the inputs or in the environment. */
export function hasCredentials({ host: { env } }: Pick<Job, 'host'>): boolean {
  return Object.entries(env).some(([name, text]) => CREDENTIAL.test(name) && (text ?? '') !== '');
}

/** The environment with the inputs' credentials; when there are any, no others count. */
function environmentOf(env: Host['env'], credentials: Credentials): Host['env'] {
  const given = {
    MONGODB_ATLAS_ACCESS_TOKEN: credentials.accessToken,
    MONGODB_ATLAS_CLIENT_ID: credentials.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: credentials.clientSecret,
    MONGODB_ATLAS_PUBLIC_KEY: credentials.publicKey,
    MONGODB_ATLAS_PRIVATE_KEY: credentials.privateKey,
  };
  if (Object.values(given).every((text) => text === '')) return env;
  const others = { MONGODB_ATLAS_PUBLIC_API_KEY: undefined, MONGODB_ATLAS_PRIVATE_API_KEY: undefined };
  return { ...env, ...others, ...given };
}

/** A file of this job, for later steps. Jobs with other labels or manifests get others. */
export function jobFile({ workflow, key }: Job, name: string): string {
  return join(workflow.temporaryDirectory, `sluice-${name}-${key}.json`);
}

/** Remembers where resources are written, for findings that know only an address. */
export function rememberPlaces(job: Job, desired: Desired): void {
  for (const { address, place } of desired.resources) {
    if (place !== undefined) job.places.set(formatAddress(address), place);
  }
}
