/** What the sandbox can't do, or can't be started with. */
import type { CodeTable } from './code-entry.ts';

export const SANDBOX_CODES = {
  SANDBOX_PORT_IN_USE: {
    meaning: 'The sandbox can not listen on the port.',
    example: 'Another sandbox runs already.',
    fix: 'Name another port with --port, or 0 for a free one.',
  },
  SANDBOX_QUIRK_UNKNOWN: {
    meaning: 'The sandbox has no quirk of that name.',
    example: '`--quirk strict-name`.',
    fix: 'Name one of those that the message lists.',
  },
  SANDBOX_PROBE_INVALID: {
    meaning: 'The file that --behaves-as names is no report of sluice probe.',
    example: '`--behaves-as sluice.yaml`.',
    fix: 'Name the file that sluice probe has written.',
  },
  SANDBOX_FAULTS_INVALID: {
    meaning: 'The list of faults does not have the form that the sandbox reads.',
    example: '`{"status": 500}` in place of a list.',
    fix: 'Give a JSON list of {match: {method, path, nth}, status, errorCode, detail, retryAfter, delayMs, drop, late, failOnStart, failOnStop}.',
  },
  SANDBOX_SURROUNDINGS_INVALID: {
    meaning: 'What the project of a sandbox is said to have does not have the form that the sandbox reads.',
    example: '`{"clusters": ["Cluster0"]}` in place of `{"clusters": {"Cluster0": "IDLE"}}`.',
    fix: 'Give JSON like {"clusters": {"Cluster0": "IDLE"}, "awsRoles": [], "azurePrincipals": [], "gcpServiceAccounts": []}.',
  },
  SANDBOX_STATE_FOREIGN: {
    meaning: 'The file for the sandbox’s state is not one of Sluice. It is left as it is.',
    example: '`--sandbox-state package.json`.',
    fix: 'Name another file, or move this one away.',
  },
  SANDBOX_STATE_UNREADABLE: {
    meaning: 'The file with the sandbox’s state can not be read.',
    example: 'It belongs to another user.',
    fix: 'Check the path and its permissions, or name another file.',
  },
  SANDBOX_HAS_NO_SUCH_OPERATION: {
    meaning: 'A client asks the sandbox for an operation that is not part of the Streams API.',
    example: 'A request for the clusters of a project.',
    fix: 'Use Atlas for it.',
  },
} as const satisfies CodeTable;
