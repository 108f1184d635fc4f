/** The workspace: its shape in the manifest and the API, and how its fields behave. */
import type { Document, Value } from '../model/document.ts';
import { document } from '../model/document.ts';
import type { Fields } from './define.ts';
import {
  again,
  group,
  immutable,
  list,
  open,
  optional,
  plain,
  reportedAs,
  required,
  serverOwned,
  shared,
  text,
  unordered,
} from './define.ts';
import { shapeOf } from './shapes.ts';
import { dropServerFields } from './derived/server-fields.ts';
import { CLOUD_PROVIDERS } from './values/regions.ts';
import { TIERS } from './values/tier-limits.ts';

const REGION = group(
  'One region.',
  {
    cloudProvider: text('AWS, AZURE or GCP.', required, open(CLOUD_PROVIDERS)),
    region: text('Region as Atlas spells it, such as VIRGINIA_USA, eastus, US_CENTRAL1.', required, plain),
  },
  required,
  shared('DataProcessRegion'),
);

const here = optional('unmanaged');

/**
 * A workspace's fields. Source: Admin API, StreamsTenant; domain facts 3.3, 3.4 (Terraform's plan modifiers; recorded responses);
 * contract section 2 (absent fields).
 */
export const WORKSPACE_FIELDS: Fields = {
  dataProcessRegion: again(REGION, 'Where it runs. Atlas cannot change it afterwards.', required, immutable),
  streamConfig: group(
    'Default and largest tier.',
    {
      tier: text('Default tier of its processors. Left out: Atlas decides.', here, open(TIERS)),
      maxTierSize: text('Largest tier a processor may start with.', here, open(TIERS)),
    },
    here,
  ),
  failoverRegions: list(
    'Up to two regions to fail over to. Can be set once and not changed.',
    REGION,
    { max: 2 },
    here,
    unordered,
    reportedAs([]),
  ),
  _id: serverOwned('Its id.'),
  name: serverOwned('Its name, which the address has.'),
  groupId: serverOwned('Its project.'),
  hostnames: serverOwned('Where clients connect to.'),
  connections: serverOwned('Its connections; they are resources of their own.'),
  sampleConnections: serverOwned('Taken on creation alone, and not returned.'),
  links: serverOwned('Links of the API.'),
};

export const regionShape = REGION.base;

/** A workspace's own API fields, without `name`. */
export const workspaceShape = shapeOf(WORKSPACE_FIELDS);

/** The fields of a workspace as Atlas returned it, without what the server adds. */
export function workspaceFields(body: Document): Document {
  return dropServerFields(body, WORKSPACE_FIELDS);
}

/**
 * The PATCH body for a workspace's changed members. It is flat where the create body nests: only `failoverRegions`
 * and `streamConfig` can be sent, the region can't change (Admin API, StreamsTenantUpdateRequest).
 */
export function workspaceUpdateBody(changed: Document): Document {
  return changed.without('dataProcessRegion');
}

/** The POST body that creates a workspace. */
export function workspaceCreateBody(name: string, fields: Document): Document {
  const body: Document = document({ name });
  return fields.entries.reduce<Document>(
    (made, [key, value]: readonly [string, Value]) => made.with(key, value),
    body,
  );
}
