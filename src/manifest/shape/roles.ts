/** What part of a manifest a value is, told from the keys above it: some parts merge, remove or read values in their own way. */

/**
 * `pipeline`: data for Atlas, in which nothing is special but placeholders. `verbatim`: values that may be null (`vars`, `extra`).
 * `fields`: everything else.
 */
export type Role =
  | 'manifest'
  // Or VPC peerings, which are read alike.
  | 'private-links'
  | 'private-link'
  | 'environments'
  | 'environment'
  | 'workspaces'
  | 'workspace'
  | 'connections'
  | 'connection'
  | 'failovers'
  | 'failover'
  | 'processors'
  | 'processor'
  | 'pipeline-file'
  | 'pipeline'
  | 'verbatim'
  | 'fields';

/** The role of the member `key` of a container in the role `role`. */
export function memberRole(role: Role, key: string): Role {
  switch (role) {
    case 'manifest':
      if (key === 'privateLinks' || key === 'vpcPeerings') return 'private-links';
      return key === 'workspaces' || key === 'environments' ? key : key === 'vars' ? 'verbatim' : 'fields';
    case 'environments':
      return 'environment';
    case 'environment':
      return key === 'vars' ? 'verbatim' : 'fields';
    case 'private-links':
      return 'private-link';
    case 'workspaces':
      return 'workspace';
    case 'workspace':
      return key === 'connections' || key === 'processors' ? key : resourceMember(key);
    case 'connections':
      return 'connection';
    case 'processors':
      return 'processor';
    case 'processor':
    case 'pipeline-file':
      return key === 'pipeline' ? 'pipeline' : resourceMember(key);
    case 'connection':
      return key === 'failoverConnections' ? 'failovers' : resourceMember(key);
    case 'failovers':
      return 'failover';
    case 'private-link':
    case 'failover':
      return resourceMember(key);
    case 'pipeline':
    case 'verbatim':
    case 'fields':
      return role;
  }
}

/** The role of a list's elements. */
export function elementRole(role: Role): Role {
  return role === 'pipeline-file' ? 'pipeline' : role;
}

const resourceMember = (key: string): Role => (key === 'extra' ? 'verbatim' : 'fields');

/** Whether a container's members are whole resources, or as good as that: one without a value is a mistake. */
export function holdsResources(role: Role): boolean {
  return ['environments', 'private-links', 'workspaces', 'connections', 'failovers', 'processors'].includes(
    role,
  );
}
