/**
 * The failover connection: the form that a connection has in one of its workspace's failover regions. It has the fields of its
 * connection's type, and its region in place of a name.
 */
import type * as z from 'zod';
import type { Document } from '../model/document.ts';
import { document, isDocument, isList, textOf, valueAt } from '../model/document.ts';
import type { ConnectionType } from './connection.ts';
import { connectionFieldsFor, connectionSpec, connectionTypeOf } from './connection.ts';
import type { Fields } from './define.ts';
import { serverOwned } from './define.ts';
import { shapeOf } from './shapes.ts';

/** The types of connections that may have some. Source: Admin API, StreamsFailoverConnection; domain facts 4.7. */
export const FAILOVER_TYPES = ['Cluster', 'Kafka'] as const satisfies readonly ConnectionType[];

export const hasFailovers = (type: string | undefined): boolean =>
  FAILOVER_TYPES.some((known) => known === type);

/** Its region is its name, which the address has; Atlas can't change it. */
const REGION = serverOwned('Its region, which the address has.');

const FIELDS = new WeakMap<Fields, Fields>();

/** The fields of a failover connection by the type that it names. */
export function failoverFieldsFor(fields: Document): Fields {
  const declared = connectionFieldsFor(fields);
  const made = FIELDS.get(declared) ?? { ...declared, region: REGION };
  FIELDS.set(declared, made);
  return made;
}

/** The shape of one in a manifest: what its connection says is not said again. */
export const failoverShape = (type: string | undefined): z.ZodObject =>
  shapeOf(connectionSpec(type)?.fields ?? {});

/**
 * The body of a POST or PATCH. `name` is that of the connection: Atlas answers 500 where it is another one, or missing (domain
 * facts 4.7, Terraform provider).
 */
export function failoverBody(name: string, region: string, fields: Document): Document {
  const { entries } = fields.without('type', 'region', 'name');
  const head: Document = document({ name, type: connectionTypeOf(fields), region });
  return entries.reduce<Document>((made, [key, value]) => made.with(key, value), head);
}

/** The names of a workspace's failover regions. */
export function failoverRegionsOf(workspace: Document | undefined): readonly string[] {
  const regions = workspace?.get('failoverRegions');
  if (!isList(regions)) return [];
  return regions.flatMap((region) => (isDocument(region) ? (textOf(region.get('region')) ?? []) : []));
}

/** The region in which a workspace runs unless it has failed over. */
export const homeRegionOf = (workspace: Document | undefined): string | undefined =>
  textOf(valueAt(workspace, ['dataProcessRegion', 'region']));

/**
 * The region in which a processor runs, where Atlas says it. assumed: no field of the API file says it; one of the processor or of
 * its statistics that is called after a region, and holds one of its workspace's, does.
 */
export function activeRegionOf(body: Document, workspace: Document | undefined): string | undefined {
  const home = homeRegionOf(workspace);
  const regions = [...(home === undefined ? [] : [home]), ...failoverRegionsOf(workspace)];
  const stats = body.get('stats');
  const members = [...body.entries, ...(isDocument(stats) ? stats.entries : [])];
  for (const [key, value] of members) {
    const region = textOf(isDocument(value) ? value.get('region') : value);
    if (/region/i.test(key) && region !== undefined && regions.includes(region)) return region;
  }
  return undefined;
}
