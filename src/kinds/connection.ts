/** Connections: the shape of all ten types in the manifest and the API, and how their fields behave. */
import * as z from 'zod';
import type { Document } from '../model/document.ts';
import { document, textOf } from '../model/document.ts';
import { SecretReference } from '../model/secret.ts';
import {
  aws,
  common,
  kafkaAuthenticationShape,
  networking,
  objectId,
  publicPrivateNetworking,
  text,
  writeOnly,
} from './connection-parts.ts';
import type { FieldRule } from './fields.ts';
import { dropServerFields } from './fields.ts';
import { lookUp } from '../model/table.ts';

/** The ten types. Source: Admin API, StreamsConnection discriminator (its `type` enumeration forgets S3). */
export const CONNECTION_TYPES = [
  'Sample',
  'Cluster',
  'Kafka',
  'Https',
  'AWSLambda',
  'S3',
  'AWSKinesisDataStreams',
  'SchemaRegistry',
  'AzureBlobStorage',
  'GCPPubSub',
] as const;

export type ConnectionType = (typeof CONNECTION_TYPES)[number];

/** API fields per type, without `name`. Source: Admin API, Streams*Connection; required ones also from domain facts 4.3. */
export const CONNECTION_SHAPES = {
  Sample: z.strictObject({ type: z.literal('Sample'), ...common }).meta({
    title: 'Sample',
    description: 'Generated data. The name of the connection chooses the data set: sample_stream_solar.',
  }),
  Cluster: z
    .strictObject({
      type: z.literal('Cluster'),
      clusterName: text.meta({ description: 'An Atlas cluster of the project.' }),
      clusterGroupId: objectId
        .optional()
        .meta({ description: "The cluster's project, when it is another one." }),
      dbRoleToExecute: z
        .strictObject({
          role: text.meta({ description: 'Name of the role.' }),
          type: z.enum(['BUILT_IN', 'CUSTOM']).meta({ description: 'Whose role it is.' }),
        })
        .meta({ description: 'Database role it acts as, such as readWriteAnyDatabase, BUILT_IN.' }),
      ...common,
    })
    .meta({ title: 'Cluster', description: 'An Atlas cluster: change streams, lookups, $merge, DLQ.' }),
  Kafka: z
    .strictObject({
      type: z.literal('Kafka'),
      bootstrapServers: text.meta({ description: 'host:port, several separated by commas, in one string.' }),
      authentication: kafkaAuthenticationShape.meta({ description: 'How Atlas logs in to the brokers.' }),
      security: z
        .strictObject({
          protocol: z
            .enum(['SASL_SSL', 'SASL_PLAINTEXT', 'SSL', 'PLAINTEXT'])
            .meta({ description: 'Whether the line is encrypted (SSL), and whether Atlas logs in (SASL).' }),
          brokerPublicCertificate: text.optional().meta({
            description: "The brokers' certificate authority in PEM form, where it is not a public one.",
          }),
        })
        .meta({ description: 'How the line to the brokers is protected.' }),
      config: z
        .record(z.string(), z.string())
        .optional()
        .meta({ description: 'Client settings, all strings.' }),
      networking,
      ...common,
    })
    .meta({ title: 'Kafka', description: 'An Apache Kafka cluster.' }),
  Https: z
    .strictObject({
      type: z.literal('Https'),
      url: text.meta({ description: 'What requests begin with; a stage adds its path.' }),
      headers: z
        .record(z.string(), z.union([z.string(), z.instanceof(SecretReference)]))
        .optional()
        .meta({
          description: 'Sent with every request. Atlas returns them to everybody who may read the project.',
        }),
      ...common,
    })
    .meta({ title: 'Https', description: 'A web service, for $https.' }),
  AWSLambda: z
    .strictObject({ type: z.literal('AWSLambda'), aws, publicPrivateNetworking, ...common })
    .meta({ title: 'AWSLambda', description: 'AWS Lambda, for $externalFunction.' }),
  S3: z
    .strictObject({
      type: z.literal('S3'),
      aws: aws
        .extend({ testBucket: text.optional().meta({ description: 'Bucket Atlas tries the role on.' }) })
        .meta(aws.meta() ?? {}),
      networking,
      ...common,
    })
    .meta({ title: 'S3', description: 'AWS S3, for $emit and $iceberg.' }),
  AWSKinesisDataStreams: z
    .strictObject({ type: z.literal('AWSKinesisDataStreams'), aws, networking, ...common })
    .meta({ title: 'AWSKinesisDataStreams', description: 'AWS Kinesis Data Streams.' }),
  SchemaRegistry: z
    .strictObject({
      type: z.literal('SchemaRegistry'),
      provider: z.literal('CONFLUENT').meta({ description: 'Whose registry it is.' }),
      schemaRegistryUrls: z
        .array(text)
        .min(1)
        .max(10)
        .meta({ description: 'URLs of the registry, 1 to 10.' }),
      schemaRegistryAuthentication: z
        .discriminatedUnion('type', [
          z
            .strictObject({
              type: z.literal('USER_INFO'),
              username: text.meta({ description: 'The user, or the API key.' }),
              password: writeOnly("The user's password, or the API key's secret."),
            })
            .meta({ description: 'A user and a password.' }),
          z
            .strictObject({ type: z.literal('SASL_INHERIT') })
            .meta({ description: 'As the Kafka connection does.' }),
        ])
        .meta({ description: 'How Atlas logs in to the registry.' }),
      ...common,
    })
    .meta({
      title: 'SchemaRegistry',
      description: 'A Confluent schema registry, beside a Kafka connection.',
    }),
  AzureBlobStorage: z
    .strictObject({
      type: z.literal('AzureBlobStorage'),
      azure: z
        .strictObject({
          servicePrincipalId: text.meta({
            description: "Service principal registered in the project's cloud provider access.",
          }),
          storageAccountName: z
            .string()
            .regex(/^[a-z0-9]{3,24}$/, '3 to 24 lower-case letters and digits')
            .meta({ description: 'The storage account.' }),
          region: text
            .optional()
            .meta({ description: "Left to the connection's own region.", deprecated: true }),
        })
        .meta({ description: 'How Atlas acts in Azure.' }),
      publicPrivateNetworking,
      ...common,
    })
    .meta({ title: 'AzureBlobStorage', description: 'Azure Blob Storage, for $emit.' }),
  GCPPubSub: z
    .strictObject({
      type: z.literal('GCPPubSub'),
      gcp: z
        .strictObject({
          serviceAccountId: text.meta({
            description: "Service account registered in the project's cloud provider access.",
          }),
        })
        .meta({ description: 'How Atlas acts in Google Cloud.' }),
      publicPrivateNetworking,
      ...common,
    })
    .meta({ title: 'GCPPubSub', description: 'Google Cloud Pub/Sub, for $emit.' }),
} as const satisfies Readonly<Record<ConnectionType, z.ZodType>>;

/** Fields by the connection types that have them. */
const OWNERS = new Map<string, ConnectionType[]>();
for (const [type, shape] of Object.entries(CONNECTION_SHAPES)) {
  for (const key of Object.keys(shape.shape)) {
    OWNERS.set(key, [...(OWNERS.get(key) ?? []), type as ConnectionType]);
  }
}

/**
 * The types that have the field `key`, when `type` does not: `networking` of an Https connection is refused. Undefined
 * when the type has it, or nobody does. Source: Admin API; Terraform provider: 'does not support networking configuration'.
 */
export function ownersOf(key: string, type: string): readonly ConnectionType[] | undefined {
  const owners = OWNERS.get(key);
  return owners?.includes(type as ConnectionType) === true ? undefined : owners;
}

/** Secrets of the Kafka and schema registry logins, which Atlas takes and never returns (Admin API: writeOnly). */
export const WRITE_ONLY_PATHS: readonly (readonly string[])[] = [
  ['authentication', 'password'],
  ['authentication', 'clientSecret'],
  ['authentication', 'sslKey'],
  ['authentication', 'sslKeyPassword'],
  ['schemaRegistryAuthentication', 'password'],
];

/** Paths whose strings may come from secrets: what Atlas never returns, and header values. */
export const SECRET_PATHS: readonly (readonly string[])[] = [...WRITE_ONLY_PATHS, ['headers', '*']];

const PUBLIC_ACCESS = document({ access: document({ type: 'PUBLIC' }) });
const NO_MEMBERS = document({});

/** Source: domain facts 4.3 to 4.5 (Terraform provider, recorded responses, Admin API). */
const COMMON_RULES: readonly FieldRule[] = [
  { path: ['type'], change: 'immutable' },
  { path: ['region'] },
  ...WRITE_ONLY_PATHS.map((path) => ({ path, shown: 'writeOnly' }) as const),
];

const NETWORKING: FieldRule = {
  path: ['networking'],
  change: 'immutable',
  compare: 'whole',
  default: PUBLIC_ACCESS,
};
const PUBLIC_PRIVATE: FieldRule = {
  path: ['publicPrivateNetworking'],
  change: 'immutable',
  compare: 'whole',
  default: PUBLIC_ACCESS,
};

const TYPE_RULES: Readonly<Partial<Record<ConnectionType, readonly FieldRule[]>>> = {
  Kafka: [
    { path: ['authentication'], variant: 'mechanism' },
    { path: ['config'], absent: 'removed', default: NO_MEMBERS },
    NETWORKING,
  ],
  Https: [
    { path: ['headers'], absent: 'removed', default: NO_MEMBERS },
    { path: ['headers', '*'], shown: 'sensitive', absent: 'removed' },
  ],
  SchemaRegistry: [
    { path: ['schemaRegistryAuthentication'], variant: 'type' },
    { path: ['schemaRegistryUrls'], compare: 'whole' },
  ],
  S3: [NETWORKING],
  AWSKinesisDataStreams: [NETWORKING],
  AWSLambda: [PUBLIC_PRIVATE],
  AzureBlobStorage: [PUBLIC_PRIVATE],
  GCPPubSub: [PUBLIC_PRIVATE],
};

/** The rules of a connection type; the common ones for a type that Sluice does not know. */
export function connectionRules(type: string | undefined): readonly FieldRule[] {
  return [...COMMON_RULES, ...(lookUp(TYPE_RULES, type ?? '') ?? [])];
}

export function isConnectionType(type: string | undefined): type is ConnectionType {
  return CONNECTION_TYPES.includes(type as ConnectionType);
}

/** The type that a connection's fields name. */
export function connectionTypeOf(fields: Document): string | undefined {
  return textOf(fields.get('type'));
}

/** The fields of a connection as Atlas returned it, without what the server owns. Unknown fields stay. */
export function connectionFields(body: Document): Document {
  return dropServerFields(body, ['id', 'links', 'state', 'name']);
}

/** The body of a POST or PATCH: Atlas replaces a connection whole and wants `name` and `type` in both. */
export function connectionBody(name: string, fields: Document): Document {
  return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
