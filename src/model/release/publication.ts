/**
 * Where Sluice is published: the only file that says so. While the owner is a placeholder, the release workflow refuses to
 * run and no page tells people to install Sluice from a registry.
 */
export const PUBLICATION = {
  /** The repository on GitHub, which is also where the Action lives. */
  repository: 'OWNER/sluice',
  /** The package on npm. */
  package: 'sluice',
} as const;
