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
 * What a processor and its statistics say under names that speak of regions. assumed (region): no field of the API file says where a processor
 * runs, and it runs where one of these says; where there is none, Atlas does not tell.
 */
function regionsTold(body: Document): readonly string[] {
  const stats = body.get('stats');
  const members = [...body.entries, ...(isDocument(stats) ? stats.entries : [])];
  return members.flatMap(([key, value]) => {
    const region = textOf(isDocument(value) ? value.get('region') : value);
    return /region/i.test(key) && region !== undefined ? [region] : [];
  });
}

/** The region in which a processor runs; undefined where Atlas doesn't say. */
export function activeRegionOf(body: Document, workspace: Document | undefined): string | undefined {
  const home = homeRegionOf(workspace);
  const regions = [...(home === undefined ? [] : [home]), ...failoverRegionsOf(workspace)];
  return regionsTold(body).find((region) => regions.includes(region));
}

/** Whether a processor runs in a region; undefined where Atlas doesn't say. */
export function isInRegion(body: Document, region: string): boolean | undefined {
  const told = regionsTold(body);
  return told.length === 0 ? undefined : told.includes(region);
}

/** GRACEFUL: it stops where it runs and goes on from there. FORCED: it starts from the last checkpoint, whatever the other one does. */
export const FAILOVER_MODES = ['GRACEFUL', 'FORCED'] as const;
export type FailoverMode = (typeof FAILOVER_MODES)[number];

/** What a move asks Atlas for. */
export interface FailoverOrder {
  readonly region: string;
  readonly mode: FailoverMode;
  /** Atlas only looks whether it could. */
  readonly dryRun?: boolean;
  /** It starts afresh; with FORCED alone. */
  readonly clearCheckpoint?: boolean;
}

/** The body of a processor's `:startWith`. Source: Admin API, StreamsStartProcessorFailover. */
export const processorFailoverBody = ({ region, mode, dryRun, clearCheckpoint }: FailoverOrder): Document =>
  document({
    failover: document({
      region,
      mode,
      dryRun: dryRun === true ? true : undefined,
      clearCheckpoint: clearCheckpoint === true ? true : undefined,
    }),
  });

/** The PATCH body of a workspace. Source: Admin API, StreamsProcessorStatus. */
export const workspaceFailoverBody = ({ region, mode }: FailoverOrder): Document =>
  document({ processorStatus: document({ status: 'FAILED_OVER', mode, region }) });
