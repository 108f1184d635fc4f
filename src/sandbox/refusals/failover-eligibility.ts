/** Whether a processor could fail over to another region: what `eligibleForFailover` reports. Source: domain facts 2.7. */
import type { Tier } from '../../kinds/values/tier-limits.ts';
import { compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import { isList, textOf } from '../../model/document.ts';
import { connectionReferences } from '../../pipeline/references.ts';
import type { ProcessorRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';

const SMALLEST: Tier = 'SP10';

/** From a cluster to a cluster or to Kafka, on SP10 or more, in a workspace with failover regions. */
export function isEligibleForFailover(shelf: Shelf, record: ProcessorRecord, tier: string): boolean {
  const regions = shelf.workspace.fields.get('failoverRegions');
  if (!isList(regions) || regions.length === 0) return false;
  if (isTier(tier) && compareTiers(tier, SMALLEST) < 0) return false;
  const references = connectionReferences(record.fields.get('pipeline'));
  return references.every(({ name, purpose }) => {
    const type = textOf(shelf.connections.get(name)?.fields.get('type'));
    return type === 'Cluster' || (type === 'Kafka' && purpose === 'sink');
  });
}
