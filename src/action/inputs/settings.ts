/** The Action's inputs, read once into typed settings. Nothing else reads an input. */
import { SluiceError } from '../../model/errors.ts';

export const COMMANDS = ['validate', 'plan', 'apply', 'drift'] as const;
export type CommandName = (typeof COMMANDS)[number];

const COMMENT_MODES = ['auto', 'changes-only', 'never'] as const;
const SWITCH = ['on', 'off'] as const;
const GATES = ['reviewed-plan', 'approved', 'none'] as const;

export type CommentMode = (typeof COMMENT_MODES)[number];
export type GateName = (typeof GATES)[number];

/** How inputs are asked for: trimmed text, '' when absent; lists without empty lines. */
export interface Inputs {
  text(name: string): string;
  lines(name: string): readonly string[];
}

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly accessToken: string;
}

export interface Settings {
  readonly command: CommandName;
  readonly files: readonly string[];
  /** The manifest's environment; '' for none. */
  readonly environment: string;
  readonly vars: readonly string[];
  readonly varFiles: readonly string[];
  readonly secretDirectories: readonly string[];
  /** Relative to the workspace; `.` for the workspace itself. */
  readonly workingDirectory: string;
  readonly projectId: string;
  readonly baseUrl: string;
  readonly prune: boolean;
  readonly allow: readonly string[];
  readonly targets: readonly string[];
  /** `ADDRESS=TIME`, for plan and apply. */
  readonly replay: readonly string[];
  /** Addresses of processors whose new version may take over. */
  readonly promote: readonly string[];
  readonly parallelism: number;
  /** Milliseconds. */
  readonly watchStart: number;
  readonly credentials: Credentials;
  readonly allowEnv: readonly string[];
  readonly allowSecret: readonly string[];
  readonly githubToken: string;
  readonly comment: CommentMode;
  readonly label: string;
  /** Branches whose merges may be applied; empty: the default branch. */
  readonly branches: readonly string[];
  readonly gate: GateName;
  /** '' when none is given. */
  readonly expectDigest: string;
  readonly failOnChanges: boolean;
  readonly tests: boolean;
  /** Whether the plan is kept as a page as well. */
  readonly view: boolean;
}

/** The inputs that hold a credential: masked before anything else happens. */
export function readCredentials(inputs: Inputs): Credentials & { readonly githubToken: string } {
  return {
    clientId: inputs.text('client-id'),
    clientSecret: inputs.text('client-secret'),
    publicKey: inputs.text('public-key'),
    privateKey: inputs.text('private-key'),
    accessToken: inputs.text('access-token'),
    githubToken: inputs.text('github-token'),
  };
}

/** @throws SluiceError SETTINGS_INPUT_INVALID, for the first input that is not as `action.yml` says. */
export function readSettings(
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>> = {},
): Settings {
  const { githubToken, ...credentials } = readCredentials(inputs);
  const expectDigest = inputs.text('expect-digest');
  if (expectDigest !== '' && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) {
    throw invalid('expect-digest', 'it takes a whole digest: sha256: and 64 hex digits');
  }
  const allowEnv = inputs.lines('allow-env');
  return {
    command: choose(inputs, 'command', COMMANDS, 'plan'),
    files: inputs.lines('file'),
    environment: inputs.text('env') || (env['SLUICE_ENV'] ?? ''),
    vars: inputs.lines('vars'),
    varFiles: inputs.lines('var-file'),
    secretDirectories: inputs.lines('secret-dir'),
    workingDirectory: inputs.text('working-directory') || '.',
    projectId: inputs.text('project-id'),
    baseUrl: inputs.text('base-url'),
    prune: readFlag(inputs, 'prune', false),
    allow: inputs.lines('allow'),
    targets: inputs.lines('target'),
    replay: inputs.lines('replay'),
    promote: inputs.lines('promote'),
    parallelism: readCount(inputs, 'parallelism', 10),
    watchStart: readDuration(inputs, 'watch-start', 60_000),
    credentials,
    allowEnv: allowEnv.length === 0 ? ['MONGODB_ATLAS_PROJECT_ID'] : allowEnv,
    allowSecret: inputs.lines('allow-secret'),
    githubToken,
    comment: choose(inputs, 'comment', COMMENT_MODES, 'auto'),
    label: inputs.text('label'),
    branches: inputs.lines('branches').map((name) => name.replace(/^refs\/heads\//, '')),
    gate: choose(inputs, 'gate', GATES, 'reviewed-plan'),
    expectDigest,
    failOnChanges: readFlag(inputs, 'fail-on-changes', false),
    tests: choose(inputs, 'tests', SWITCH, 'on') === 'on',
    view: choose(inputs, 'view', SWITCH, 'off') === 'on',
  };
}

const invalid = (name: string, why: string): SluiceError =>
  new SluiceError('SETTINGS_INPUT_INVALID', `the input ${name} can't be used: ${why}`, {
    fix: `Correct ${name} under \`with:\` in the workflow.`,
  });

function choose<T extends string>(inputs: Inputs, name: string, choices: readonly T[], fallback: T): T {
  const text = inputs.text(name);
  if (text === '') return fallback;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw invalid(name, `it is one of ${choices.join(', ')}`);
  return choice;
}

/** The spellings of a boolean in YAML 1.2's core schema, as GitHub's own toolkit takes them. */
function readFlag(inputs: Inputs, name: string, fallback: boolean): boolean {
  const text = inputs.text(name);
  if (text === '') return fallback;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw invalid(name, 'it is true or false');
}

function readCount(inputs: Inputs, name: string, fallback: number): number {
  const text = inputs.text(name);
  if (text === '') return fallback;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw invalid(name, 'it is a whole number from 1');
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

function readDuration(inputs: Inputs, name: string, fallback: number): number {
  const text = inputs.text(name);
  if (text === '') return fallback;
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  if (match === null) throw invalid(name, 'it is a duration such as 30s, 5m or 1h');
  return Number(match[1]) * (UNITS[match[2] ?? 's'] ?? 1000);
}
