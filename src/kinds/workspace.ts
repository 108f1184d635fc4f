/** The workspace: its shape in the manifest and the API, and how its fields behave. */
import * as z from 'zod';
import type { Document, Value } from '../model/document.ts';
import { document } from '../model/document.ts';
import type { FieldRule } from './fields.ts';
import { dropServerFields } from './fields.ts';
import { CLOUD_PROVIDERS } from './regions.ts';
import { tierShape } from './tiers.ts';

export const regionShape = z
  .strictObject({
    cloudProvider: z.enum(CLOUD_PROVIDERS).meta({ description: 'AWS, AZURE or GCP.' }),
    region: z
      .string()
      .min(1)
      .meta({ description: 'Region as Atlas spells it, such as VIRGINIA_USA, eastus, US_CENTRAL1.' }),
  })
  .meta({ id: 'DataProcessRegion', title: 'Region' });

/** A workspace's own API fields, without `name`. Source: Admin API, StreamsTenant. */
export const workspaceShape = z.strictObject({
  dataProcessRegion: regionShape.meta({ description: 'Where it runs. Atlas cannot change it afterwards.' }),
  streamConfig: z
    .strictObject({
      tier: tierShape
        .optional()
        .meta({ description: 'Default tier of its processors. Left out: Atlas decides.' }),
      maxTierSize: tierShape.optional().meta({ description: 'Largest tier a processor may start with.' }),
    })
    .optional()
    .meta({ description: 'Default and largest tier.' }),
  failoverRegions: z
    .array(regionShape)
    .max(2)
    .optional()
    .meta({ description: 'Up to two regions to fail over to. Can be set once and not changed.' }),
});

/** Source: domain facts 3.3, 3.4 (Terraform's plan modifiers; recorded responses). */
export const WORKSPACE_RULES: readonly FieldRule[] = [
  { path: ['dataProcessRegion'], change: 'immutable' },
  { path: ['streamConfig'] },
  { path: ['failoverRegions'], compare: 'whole', default: [] },
];

const SERVER_FIELDS = ['_id', 'groupId', 'hostnames', 'links', 'connections', 'sampleConnections', 'name'];

/** The fields of a workspace as Atlas returned it, without what the server adds. */
export function workspaceFields(body: Document): Document {
  return dropServerFields(body, SERVER_FIELDS);
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
