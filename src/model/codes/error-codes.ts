/**
 * Every code that Sluice reports apart from the rules that `validate` checks, which have their own tables in `manifest`, `kinds`
 * and `pipeline`. `SluiceError.code` is one of these; a new code needs an entry here before it compiles.
 */
import { APPLY_CODES } from './apply-codes.ts';
import { ATLAS_CODES } from './atlas-codes.ts';
import { COMMAND_CODES } from './command-codes.ts';
import { GITHUB_CODES } from './github-codes.ts';
import { PLAN_CODES } from './plan-codes.ts';
import { RUNNER_CODES } from './runner-codes.ts';
import { SANDBOX_CODES } from './sandbox-codes.ts';
import { SETTINGS_CODES } from './settings-codes.ts';

/** By part, in the order of the docs. */
export const ERROR_CODES = {
  'Settings: flags, variables, credentials, inputs': SETTINGS_CODES,
  'Plans and their review': PLAN_CODES,
  'Carrying a plan out': APPLY_CODES,
  'Between Sluice and Atlas': ATLAS_CODES,
  'Single commands': COMMAND_CODES,
  'Pipelines on this machine': RUNNER_CODES,
  'Between the Action and GitHub': GITHUB_CODES,
  'The sandbox': SANDBOX_CODES,
} as const;

type Tables = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

/** Of the manifest's own codes, which `manifest` describes, those that end a run by themselves. */
type ManifestFailure = 'MANIFEST_INVALID' | 'MANIFEST_PROJECT';

/** Stable: scripts match it. */
export type ErrorCode = ManifestFailure | CodeOf<Tables>;

type CodeOf<Table> = Table extends unknown ? Extract<keyof Table, string> : never;
