/** What follows from where Sluice is published and from its version: how workflows and editors refer to this very release. */
import { PUBLICATION } from './publication.ts';
import { VERSION } from './version.ts';

/** Where a release is. `PUBLICATION` is the real one; tests give others. */
export interface Publication {
  /** `OWNER/REPOSITORY` on GitHub. */
  readonly repository: string;
  /** Without the `v`. */
  readonly version: string;
}

/** How files of users refer to a release. */
export interface PublishedRelease {
  /** For `uses:` in a workflow. */
  readonly action: string;
  /** The address of one of `schemas/`, by its name: `manifest`, `pipeline`, `test`. */
  readonly schemaUrl: (name: string) => string;
}

/** This release, wherever it is published. */
export const THIS_RELEASE: Publication = { repository: PUBLICATION.repository, version: VERSION };

/** The release by its tag; undefined while the owner is a placeholder: then there is nothing to refer to. */
export function publishedRelease({ repository, version }: Publication): PublishedRelease | undefined {
  if (repository.startsWith('OWNER/')) return undefined;
  const tag = `v${version}`;
  return {
    action: `${repository}@${tag}`,
    schemaUrl: (name) => `https://raw.githubusercontent.com/${repository}/${tag}/schemas/${name}.schema.json`,
  };
}
