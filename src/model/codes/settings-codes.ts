/** Wrong use: flags, environment variables, credentials, inputs of the Action. */
import type { CodeTable } from './code-entry.ts';

export const SETTINGS_CODES = {
  SETTINGS_ADDRESS_INVALID: {
    meaning: 'The address names nothing that the command works on.',
    example: '`sluice logs orders/enrich`.',
    fix: 'Write WORKSPACE, or WORKSPACE/processor/NAME.',
  },
  SETTINGS_FAILOVER_FORCED: {
    meaning: 'Atlas clears a checkpoint only in a forced failover, and only that of a single processor.',
    example: '`sluice failover orders/processor/enrich --region OHIO_USA --clear-checkpoint`.',
    fix: 'Add `--mode forced`, and name one processor.',
  },
  SETTINGS_ALLOW_INVALID: {
    meaning: '--allow names no hazard, or no address.',
    example: '`--allow dataloss`.',
    fix: 'Write --allow KIND or --allow KIND=ADDRESS. `sluice explain data-loss` and its like describe the hazards.',
  },
  SETTINGS_APPROVAL_MISSING: {
    meaning: 'apply asks before it acts, and there is no terminal to ask on.',
    example: '`sluice apply` in a CI job.',
    fix: 'Give --auto-approve, a saved plan, or --expect-digest.',
  },
  SETTINGS_BASE_URL_INSECURE: {
    meaning: 'The base URL would send credentials unencrypted. Plain http is allowed to this machine only.',
    example: '`--base-url http://atlas.example.com`.',
    fix: 'Use https.',
  },
  SETTINGS_BASE_URL_INVALID: {
    meaning: 'The base URL is not an http(s) URL of a server alone.',
    example: '`MONGODB_ATLAS_BASE_URL=cloud.mongodb.com`.',
    fix: 'Write it like https://cloud.mongodb.com.',
  },
  SETTINGS_USAGE: {
    meaning: 'The command line has a command or a flag that Sluice does not know, or lacks one.',
    example: 'sluice plan --jsn',
    fix: 'Run the command with --help to see what it takes.',
  },
  SETTINGS_CONFLICT: {
    meaning: 'Two settings contradict each other.',
    example: 'A saved plan is applied with a --project that is not the plan’s.',
    fix: 'Leave one of them out.',
  },
  SETTINGS_EXPERIMENT_UNKNOWN: {
    meaning: 'sluice probe has no experiment of that name.',
    example: '`sluice probe --only transition`.',
    fix: 'Name any of those that the message lists.',
  },
  SETTINGS_CREDENTIALS_INCOMPLETE: {
    meaning: 'One half of a login is set, and the other is not.',
    example: 'MONGODB_ATLAS_CLIENT_ID without MONGODB_ATLAS_CLIENT_SECRET.',
    fix: 'Set the other half, or unset this one.',
  },
  SETTINGS_CREDENTIALS_INVALID: {
    meaning: 'A credential has a character that no key, secret or token of Atlas has.',
    example: 'A secret was pasted with a line break inside.',
    fix: 'Set it to the value as Atlas showed it.',
  },
  SETTINGS_CREDENTIALS_MISSING: {
    meaning: 'There are no credentials for Atlas.',
    example: '`sluice plan` with neither a service account nor an API key in the environment.',
    fix: 'Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or try it with --sandbox.',
  },
  SETTINGS_DIGEST_INVALID: {
    meaning: '--expect-digest takes a whole digest.',
    example: '`--expect-digest 9c1f0e7a`.',
    fix: 'Give sha256: and all 64 hex digits, as plan prints them.',
  },
  SETTINGS_DIRECTORY_INVALID: {
    meaning: 'The Action’s working-directory is not a folder of the repository.',
    example: '`working-directory: ../other`.',
    fix: 'Name a folder of the repository.',
  },
  SETTINGS_EVENT_UNSAFE: {
    meaning:
      'The Action does not run on this event, because its commit does not say whose work is checked out.',
    example: '`on: pull_request_target`, which gives credentials to what a fork wrote.',
    fix: 'Use pull_request, push, schedule or workflow_dispatch.',
  },
  SETTINGS_FLAG_UNUSED: {
    meaning:
      'Version 0.1 accepted this flag on this command, where it has no effect. Version 0.3 will refuse it.',
    example: '`sluice destroy --watch-start 60s`: nothing is started.',
    fix: 'Leave the flag out.',
  },
  SETTINGS_INIT_INVALID: {
    meaning: 'init got an answer that it can not use, or has no terminal to ask on.',
    example: '`sluice init` in a script, without --yes.',
    fix: 'Give --yes, and flags for what should not be as by default; see sluice init --help.',
  },
  SETTINGS_INPUT_INVALID: {
    meaning: 'An input of the Action can not be used.',
    example: '`gate: reviewd-plan`.',
    fix: 'Correct the input under `with:` in the workflow.',
  },
  SETTINGS_NAME_UNUSABLE: {
    meaning: 'A name can not be part of a URL, so that no request could be about the resource.',
    example: 'A processor called `..`.',
    fix: 'Choose another name.',
  },
  SETTINGS_PATIENCE_INVALID: {
    meaning: 'SLUICE_PATIENCE is not a number from 0.001 to 100.',
    example: '`SLUICE_PATIENCE=fast`.',
    fix: 'Unset it: 1 is right for Atlas.',
  },
  SETTINGS_REPLAY_INVALID: {
    meaning: '--replay does not have the form ADDRESS=TIME, or names a processor twice.',
    example: '`--replay orders/processor/enrich=yesterday`.',
    fix: 'Write a time with its zone: orders/processor/enrich=2026-11-28T06:00:00Z.',
  },
  SETTINGS_REPLAY_REPEATED: {
    meaning:
      'A job of the Action with a replay is run again, and whether an earlier attempt has begun it can not be told. A replay is done once.',
    example:
      '`Re-run failed jobs` for a job with the input `replay`, after somebody has edited the plan\u2019s comment.',
    fix: "Look at the earlier attempt's report. If nothing was replayed, start a new run.",
  },
  SETTINGS_PROXY_INVALID: {
    meaning: 'A proxy variable is not the URL of an http(s) proxy.',
    example: '`HTTPS_PROXY=outbound:3128`.',
    fix: 'Set it to a URL such as http://outbound.example.com:3128, or name the server in NO_PROXY.',
  },
  SETTINGS_SCHEMA_UNKNOWN: {
    meaning: 'There is no schema of that name.',
    example: '`sluice schema manifests`.',
    fix: 'Name one of those that sluice schema --help lists.',
  },
  SETTINGS_VAR_INVALID: {
    meaning: '--var takes NAME=VALUE.',
    example: '`--var tier SP30`.',
    fix: 'Write --var tier=SP30: the name in letters, digits, and _ . -; the value may be empty.',
  },
  SETTINGS_CODE_UNKNOWN: {
    meaning: 'explain knows no code or hazard of that name.',
    example: '`sluice explain MANIFEST_TABS`.',
    fix: 'Copy the code from the message; docs/reference lists them all.',
  },
} as const satisfies CodeTable;
