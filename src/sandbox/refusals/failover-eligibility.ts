/** Whether a processor could fail over to another region: what `eligibleForFailover` reports. Source: domain facts 2.7. */
import type { Tier } from '../../kinds/values/tier-limits.ts';
import { compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { failoverRegionsOf } from '../../kinds/failover.ts';
import type { World } from '../http/call.ts';
import { processorProblem } from '../http/problem.ts';
import { connectionReferences } from '../../pipeline/references.ts';
import type { ProcessorRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

const SMALLEST: Tier = 'SP10';

/** From a cluster to a cluster or to Kafka, on SP10 or more, in a workspace with failover regions. */
export function isEligibleForFailover(shelf: Shelf, record: ProcessorRecord, tier: string): boolean {
  if (failoverRegionsOf(shelf.workspace.fields).length === 0) return false;
  if (isTier(tier) && compareTiers(tier, SMALLEST) < 0) return false;
  const references = connectionReferences(record.fields.get('pipeline'));
  return references.every(({ name, purpose }) => {
    const type = textOf(shelf.connections.get(name)?.fields.get('type'));
    return type === 'Cluster' || (type === 'Kafka' && purpose === 'sink');
  });
}

/**
 * With the quirk, what has to be there before `failoverEnabled`.
 * @throws Problem 400
 */
export function checkFailoverReady(world: World, shelf: Shelf, name: string, fields: Document): void {
  if (fields.get('failoverEnabled') !== true || !world.quirks.has('failover-needs-connections')) return;
  const references = connectionReferences(fields.get('pipeline'), fields.get('options'));
  const bare = references.find((each) => (shelf.connections.get(each.name)?.failovers ?? []).length === 0);
  if (failoverRegionsOf(shelf.workspace.fields).length > 0 && bare === undefined) return;
  throw processorProblem(name, 'failover is not configured for the workspace and all connections');
}
