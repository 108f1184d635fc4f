/** The kinds of resources, each with its fields: where everything that treats all kinds alike finds what is declared. */
import type { Kind } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { connectionFieldsFor } from './connection.ts';
import type { Fields } from './define.ts';
import { failoverFieldsFor } from './failover.ts';
import { PRIVATE_LINK_FIELDS } from './private-link.ts';
import { PROCESSOR_FIELDS } from './processor.ts';
import { VPC_PEERING_FIELDS } from './vpc-peering.ts';
import { WORKSPACE_FIELDS } from './workspace.ts';

/**
 * The fields that a resource may have; those of a connection depend on its type. One of a type that Sluice doesn't know has the common
 * ones: all others are unknown, and get the most careful answer to every question.
 */
const FIELDS: Readonly<Record<Kind, (fields: Document) => Fields>> = {
  vpcPeering: () => VPC_PEERING_FIELDS,
  privateLink: () => PRIVATE_LINK_FIELDS,
  workspace: () => WORKSPACE_FIELDS,
  connection: connectionFieldsFor,
  failover: failoverFieldsFor,
  processor: () => PROCESSOR_FIELDS,
};

/** The declared fields of a resource whose fields are `fields`. */
export function declaredFields(kind: Kind, fields: Document): Fields {
  return FIELDS[kind](fields);
}
