/**
 * Versioned media types: which version of a resource a request's Accept header means. A date is floored to the resource's
 * newest version that is not later. Source: Atlas docs, versioned API overview; domain facts 5.4.
 */
import type { QuirkName } from '../faults/quirks.ts';
import { Problem } from './problem.ts';

/** The resources that have their own versions. */
export type ResourceName =
  | 'privateLinks'
  | 'linkUpdates'
  | 'peerings'
  | 'accounts'
  | 'workspaces'
  | 'samples'
  | 'connections'
  | 'failoverConnections'
  | 'processors'
  | 'starts'
  | 'auditLogs'
  | 'operationalLogs'
  | 'project'
  | 'clusters'
  | 'roles'
  | 'rateLimits';

/** The resources that are archives. */
const ARCHIVES: readonly ResourceName[] = ['auditLogs', 'operationalLogs'];

const suffixOf = (resource: ResourceName): 'gzip' | 'json' => (ARCHIVES.includes(resource) ? 'gzip' : 'json');

/** One version of a resource. */
export interface ResourceVersion {
  /** `2023-02-01`. */
  readonly date: string;
  /** Its sunset has passed: 410. */
  readonly isGone?: boolean;
}

/** Oldest first. Source: the Admin API's own file. */
const VERSIONS: Readonly<Record<ResourceName, readonly ResourceVersion[]>> = {
  privateLinks: [{ date: '2023-02-01' }],
  linkUpdates: [{ date: '2025-03-12' }],
  peerings: [{ date: '2023-02-01' }],
  accounts: [{ date: '2024-11-13' }],
  workspaces: [{ date: '2023-02-01' }],
  samples: [{ date: '2024-08-05' }],
  connections: [{ date: '2023-02-01' }],
  failoverConnections: [{ date: '2025-03-12' }],
  processors: [{ date: '2024-05-30' }],
  starts: [{ date: '2025-03-12' }],
  auditLogs: [{ date: '2023-02-01' }],
  operationalLogs: [{ date: '2025-03-12' }],
  project: [{ date: '2023-01-01' }],
  clusters: [{ date: '2024-08-05' }],
  roles: [{ date: '2023-01-01' }],
  rateLimits: [{ date: '2025-03-12' }],
};

/** With the quirk `version-sunset`: no version of the file is gone, so that one has to be made up. */
const WITH_SUNSET: Readonly<Partial<Record<ResourceName, readonly ResourceVersion[]>>> = {
  workspaces: [{ date: '2023-02-01', isGone: true }, { date: '2024-05-30' }],
  connections: [{ date: '2023-02-01', isGone: true }, { date: '2024-05-30' }],
};

/** The newest date in the API file. */
const NEWEST = '2025-03-12';

/**
 * The version of `resource` that `accept` asks for, as a date.
 * @throws Problem 406 for a missing, malformed or too early date, 410 for a version past its sunset.
 */
export function resolveVersion(
  resource: ResourceName,
  accept: string | undefined,
  quirks: ReadonlySet<QuirkName>,
): string {
  const suffix = suffixOf(resource);
  const date = requestedDate(accept, suffix);
  if (date === undefined) {
    throw new Problem(
      406,
      'INVALID_VERSION_DATE',
      `The Accept header must name a version: application/vnd.atlas.YYYY-MM-DD+${suffix}.`,
    );
  }
  const versions = (quirks.has('version-sunset') ? WITH_SUNSET[resource] : undefined) ?? VERSIONS[resource];
  const version = versions.findLast((candidate) => candidate.date <= date);
  if (version === undefined || (quirks.has('future-version-refused') && date > NEWEST)) {
    throw new Problem(406, 'INVALID_VERSION_DATE', `This resource has no version ${date}.`, {
      parameters: [date],
    });
  }
  if (version.isGone) {
    throw new Problem(410, 'VERSION_GONE', `Version ${version.date} of this resource is gone.`, {
      parameters: [version.date],
    });
  }
  return version.date;
}

/** The media type that an answer of that version has. */
export function mediaTypeOf(resource: ResourceName, version: string): string {
  const suffix = suffixOf(resource);
  return `application/vnd.atlas.${version}+${suffix}${suffix === 'json' ? ';charset=utf-8' : ''}`;
}

/** The date of the first versioned type that the header names; undefined when there is none, or no such day. */
function requestedDate(accept: string | undefined, suffix: 'gzip' | 'json'): string | undefined {
  for (const part of (accept ?? '').split(',')) {
    const type = part.split(';')[0]?.trim() ?? '';
    const [, date, kind] = /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+(json|gzip)$/i.exec(type) ?? [];
    if (date === undefined || kind?.toLowerCase() !== suffix) continue;
    const time = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? undefined : date;
  }
  return undefined;
}
