/** What can go wrong between Sluice and Atlas. */
import type { CodeTable } from './code-entry.ts';

const LATER = 'Run the same command again. It goes on where it stopped.';

export const ATLAS_CODES = {
  ATLAS_UNAUTHORIZED: {
    meaning: 'Atlas does not accept the credentials (HTTP 401).',
    example: 'The client secret of a service account has expired or was rotated.',
    fix: 'Check the credentials in the environment. A service account needs its id and its secret, an API key both of its parts.',
  },
  ATLAS_FORBIDDEN: {
    meaning: 'Atlas knows the credentials and does not let them do this (HTTP 403).',
    example: 'The service account has the role Project Read Only, or this address is not on its access list.',
    fix: 'Give the credentials the role Project Stream Processing Owner, and add the address to their access list.',
  },
  ATLAS_IN_USE: {
    meaning: 'Atlas refuses a change because something still uses the resource.',
    example: 'A connection is deleted in a workspace where a running processor reads from it.',
    fix: 'Stop or delete what uses the resource, or let the plan do so: put both into the manifest and do not narrow with --target.',
  },
  ATLAS_NOT_FOUND: {
    meaning: 'What the request is about is not in Atlas (HTTP 404).',
    example: 'The project id belongs to another organisation, or someone deleted the workspace meanwhile.',
    fix: 'Check the project id and the base URL, then plan again.',
  },
  ATLAS_CONFLICT: {
    meaning: 'The change contradicts the state that the resource is in (HTTP 409).',
    example: 'A resource of that name was created by someone else at the same moment.',
    fix: 'Plan again: the plan then shows what is there.',
  },
  ATLAS_REJECTED: {
    meaning: 'Atlas refuses the request as it is (HTTP 400 or another 4xx). The message quotes its reason.',
    example: 'A pipeline names a collection option that this version of Atlas does not have.',
    fix: 'Correct what the quoted reason names, then apply again.',
  },
  ATLAS_RATE_LIMITED: {
    meaning:
      'Atlas takes no more requests for a while, and waiting as long as it asked did not help (HTTP 429).',
    example: 'Several programs use the same project and the same credentials.',
    fix: 'Run the same command again later, with a smaller --parallelism.',
  },
  ATLAS_VERSION_GONE: {
    meaning: 'Atlas no longer has the version of its API that this Sluice speaks (HTTP 406 or 410).',
    example: 'A very old Sluice runs against today’s Atlas.',
    fix: 'Install a newer Sluice.',
  },
  ATLAS_UNAVAILABLE: {
    meaning: 'Atlas fails on its side, and repeating the request did not help (HTTP 5xx).',
    example: 'Atlas answers 503 during an incident.',
    fix: LATER,
  },
  ATLAS_TIMEOUT: {
    meaning: 'Atlas did not answer in time.',
    example: 'A proxy accepts the connection and then says nothing.',
    fix: LATER,
  },
  ATLAS_READ_TIMEOUT: {
    meaning: 'Reading the live state took longer than --timeout allows.',
    example: '`sluice plan --timeout 5s` on a project of 200 workspaces.',
    fix: 'Give --timeout more time, or read less: --target and --workspace narrow it.',
  },
  ATLAS_UNREACHABLE: {
    meaning:
      'There was no answer: the name was not found, the connection was refused or dropped, or the certificate is not trusted.',
    example: 'The machine needs a proxy and HTTPS_PROXY is not set.',
    fix: 'Check the base URL, the network, HTTPS_PROXY and NO_PROXY, and NODE_EXTRA_CA_CERTS for a proxy with its own certificate.',
  },
  ATLAS_BAD_RESPONSE: {
    meaning: 'An answer is not what the API promises. Sluice does not guess what it means.',
    example: 'A proxy answers with its own HTML page and status 200.',
    fix: 'Check what is between this machine and Atlas. If nothing is, please report it.',
  },
  ATLAS_INTERRUPTED: {
    meaning: 'The run was interrupted while it waited for Atlas.',
    example: 'Ctrl-C during `sluice apply`.',
    fix: LATER,
  },
  ATLAS_RESOURCE_FAILED: {
    meaning: 'Atlas reports a resource that the run waited for as FAILED.',
    example: 'A connection becomes FAILED because the brokers can not be reached.',
    fix: 'Correct what Atlas names as the reason, then apply again.',
  },
  ATLAS_RESOURCE_GONE: {
    meaning: 'A resource disappeared while the run waited for it.',
    example: 'Someone deletes a processor while it starts.',
    fix: 'Plan again, and look at what changed.',
  },
  ATLAS_WAIT_TIMEOUT: {
    meaning: 'A resource did not reach the state that the run waited for within --timeout.',
    example: 'A workspace takes longer to be created than the time that --timeout allows.',
    fix: 'Look at the resource in Atlas, then run the same command again, with a longer --timeout.',
  },
} as const satisfies CodeTable;
