/** The flags that several commands share. A command lists the groups that it reads; see `command.ts`. */
import { REFUSED_HAZARDS } from '../../model/hazard.ts';
import {
  choiceOr,
  commaTexts,
  negation,
  requiredText,
  text,
  textOr,
  texts,
  toggle,
  value,
  valueOr,
} from './flag.ts';
import { count, duration } from './values.ts';

const FILE = texts(
  '-f, --file <path>',
  'manifest file or directory, - for standard input; repeat to overlay (default: sluice.yaml)',
);

/** What a manifest is read with. */
export const VARIABLES = [
  texts('--var <NAME=VALUE>', 'set a variable; repeat for more'),
  texts('--var-file <path>', 'YAML map of variables; later ones win'),
  texts('--secret-dir <dir>', 'directory that ${secretFile:...} may read'),
  text('--project <id>', 'project id, 24 hex digits'),
] as const;

const ENV = text('--env <name>', 'the environment of the manifest to use (default: SLUICE_ENV)');

export const MANIFEST = [FILE, ENV, ...VARIABLES] as const;

/** How Atlas is reached. */
export const ATLAS = [
  text('--base-url <url>', 'Atlas (default: MONGODB_ATLAS_BASE_URL, then https://cloud.mongodb.com)'),
  toggle('--sandbox', 'use the embedded sandbox in place of Atlas: no account, no network'),
  textOr('--sandbox-state <file>', 'where the sandbox keeps its state', '.sluice/sandbox.json'),
  valueOr('--parallelism <n>', 'requests in flight', count(1), 10),
  toggle('--verbose', 'show each request as method, path, status and milliseconds'),
] as const;

/** For commands that only read. */
export const READ_TIMEOUT = value('--timeout <duration>', 'longest time that reading may take', duration);

/** For commands that change things. */
export const STATE_TIMEOUT = value(
  '--timeout <duration>',
  'longest wait for a state (default: 10m for processors, 40m for the rest)',
  duration,
);

export const TARGET = commaTexts(
  '--target <address>',
  'only these resources; * and ** match; repeat or separate by commas',
);

export const ALLOW = commaTexts(
  '--allow <hazard>',
  `allow KIND or KIND=ADDRESS; repeat or separate by commas; KIND is ${REFUSED_HAZARDS.join(', ')}`,
);

/** What a plan looks at, and what it may do. */
export const SELECTION = [
  TARGET,
  toggle('--prune', 'delete what the manifest does not name in its workspaces'),
  toggle('--update-secrets', 'send write-only secrets again'),
  ALLOW,
] as const;

/** Which blue/green changes may go on. */
export const PROMOTE = commaTexts(
  '--promote <address>',
  'let the new version of this processor take over; repeat or separate by commas',
);

/** What starts again as it is. */
export const RESTART = commaTexts(
  '--restart <address>',
  'stop and start this processor as it is; * and ** match; repeat or separate by commas',
);

/** What starts afresh from a time, once. */
export const REPLAY = commaTexts(
  '--replay <address=time>',
  'start this change stream afresh from a time, once; repeat or separate by commas',
);

export const COLOR = negation('--no-color', 'plain text (also: NO_COLOR)');
const QUIET = toggle('--quiet', 'results and errors only');

/** How text looks. */
export const OUTPUT = [COLOR, QUIET] as const;

export const WATCH_START = valueOr(
  '--watch-start <duration>',
  'watch started processors for this long',
  duration,
  0,
);
export const NO_ROLLBACK = negation('--no-rollback', 'leave a processor that fails after its start as it is');
export const WORKSPACE = texts('--workspace <name>', 'only this workspace; repeat for more');

/** Where `failover` moves something, and how. */
export const MOVE = [
  requiredText('--region <name>', 'a failover region of the workspace, or its own'),
  choiceOr('--mode <mode>', 'forced does not wait for what runs now', ['graceful', 'forced'], 'graceful'),
  toggle('--dry-run', 'only ask Atlas whether it could; nothing moves'),
  toggle('--clear-checkpoint', 'start afresh there; with --mode forced'),
  toggle('--stop-first', 'stop what runs before Atlas is asked to move it'),
] as const;

/** How a plan is carried out. */
export const RUN = [
  toggle('--auto-approve', 'do not ask'),
  text('--report <file>', 'write the report as JSON'),
  toggle('--json', 'one event a line'),
] as const;

/**
 * The contract's common flags: every command accepts them, so that a script can give all commands the same ones. Where
 * one can have no effect it is accepted in silence, and help doesn't show it.
 */
export const COMMON = [
  ...MANIFEST,
  ...ATLAS,
  READ_TIMEOUT,
  TARGET,
  ...SELECTION.slice(1).filter(({ flags }) => flags !== '--update-secrets'),
  ...OUTPUT,
  toggle('--json', 'JSON'),
] as const;
