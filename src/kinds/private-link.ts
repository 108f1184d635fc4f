/** The private link: its fields in the manifest and the API, its states, and what can be changed in place. */
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { Field, Fields } from './define.ts';
import { shapeOf } from './shapes.ts';
import {
  defaulted,
  identity,
  immutable,
  list,
  matches,
  open,
  optional,
  plain,
  required,
  serverOwned,
  text,
} from './define.ts';
import { KAFKA_ARN } from './values/patterns.ts';
import { CLOUD_PROVIDERS } from './values/regions.ts';

/** What a link without a vendor is. Source: domain facts 9.2. */
export const GENERIC = 'GENERIC';

/** Whose service a link leads to. Source: domain facts 3.7 (Terraform provider, MCP server). */
const LINK_VENDORS: readonly string[] = [
  'CONFLUENT',
  'MSK',
  'S3',
  'KINESIS',
  'LAMBDA',
  'EVENTHUB',
  'AZURE_BLOB_STORAGE',
  'PUBSUB',
  GENERIC,
];

const here = optional('unmanaged');

/** No limit is documented; this one keeps a mistake from becoming a request. */
const MOST_ITEMS = 100;

const texts = (description: string, max: number, ...traits: Parameters<typeof list>[4][]): Field =>
  list(description, text('One of them.', required, plain), { max }, here, immutable, ...traits);

/**
 * A private link's fields. Source: Admin API, StreamsPrivateLinkConnection; domain facts 3.7, 9.2. Only `dnsDomain` may ever change in
 * place: `canPatchDomain` says when.
 */
export const PRIVATE_LINK_FIELDS: Fields = {
  provider: text('AWS, AZURE or GCP.', required, open(CLOUD_PROVIDERS), immutable, identity),
  vendor: text(
    'Whose service it leads to, by default GENERIC.',
    here,
    open(LINK_VENDORS),
    immutable,
    identity,
    defaulted(GENERIC),
  ),
  region: text(
    "The cloud's region. Atlas derives it from the ARN for MSK.",
    here,
    plain,
    immutable,
    identity,
  ),
  serviceEndpointId: text(
    'The service: a VPC endpoint service name of AWS, or a resource id of Azure.',
    here,
    plain,
    immutable,
    identity,
  ),
  arn: text('The MSK cluster.', here, plain, matches(KAFKA_ARN), immutable, identity),
  dnsDomain: text('The domain of the brokers, or of the storage account.', here, plain, immutable, identity),
  dnsSubDomain: texts('Availability zones of Confluent, [] for serverless.', MOST_ITEMS, defaulted([])),
  authenticationScheme: text(
    'How clients log in to MSK.',
    here,
    open(['TLS', 'SASL_SCRAM', 'IAM']),
    immutable,
  ),
  azureResourceIds: texts('Resource ids of Confluent on Azure.', MOST_ITEMS, identity),
  gcpServiceAttachmentUris: texts('Service attachments of Confluent on GCP.', 3, identity),
  gcpConnectionIds: texts('Private Service Connect connections on GCP.', 3, identity),
  _id: serverOwned('Its id, which connections name.'),
  name: serverOwned('Atlas has no names for links: Sluice adds it.'),
  state: serverOwned('IDLE, WORKING, DONE, FAILED, DELETE_REQUESTED or DELETING.'),
  errorMessage: serverOwned('Why it failed.'),
  interfaceEndpointId: serverOwned('The endpoint in Atlas.'),
  interfaceEndpointName: serverOwned('The name of the endpoint in Atlas.'),
  providerAccountId: serverOwned('The account of Atlas that has the endpoint.'),
  links: serverOwned('Links of the API.'),
};

/** A private link in a manifest, without Sluice's own keys. */
export const privateLinkShape = shapeOf(PRIVATE_LINK_FIELDS);

/** What a link's state means. A state that Sluice doesn't know is on its way to another one. */
export type LinkPhase = 'ready' | 'failed' | 'going' | 'pending';

/** Source: domain facts 3.7 (Terraform provider, state_transition.go). */
export function linkPhase(state: string | undefined): LinkPhase {
  switch (state) {
    case 'DONE':
      return 'ready';
    case 'FAILED':
      return 'failed';
    case 'DELETE_REQUESTED':
    case 'DELETING':
    case 'DELETED':
      return 'going';
    default:
      return 'pending';
  }
}

/**
 * Whether Atlas changes the domain of this link in place: links of Confluent on AWS, while they have none or are IDLE. Everything else about a
 * link is for ever. Source: domain facts 3.7 (Admin API, StreamsPrivateLinkConnectionRequest; Terraform provider).
 */
export function canPatchDomain(body: Document): boolean {
  if (textOf(body.get('provider')) !== 'AWS' || textOf(body.get('vendor')) !== 'CONFLUENT') return false;
  return textOf(body.get('dnsDomain')) === undefined || textOf(body.get('state')) === 'IDLE';
}
