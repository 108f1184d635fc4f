/** `$emit`: writes to Kafka, time series, Kinesis, S3, Azure Blob Storage and Pub/Sub. Its fields depend on the connection. */
import { DURATION_UNITS } from '../catalogue.ts';
import type { Fields, Mistake, StageSpec } from '../catalogue.ts';
import { connectionName, field, members, oneOf, openDocument, required, verified } from './fields.ts';

const CONNECTION = connectionName('The connection to write to.');

const OUTPUT_FORMAT = oneOf(
  ['relaxedJson', 'canonicalJson', 'basicJson'],
  'How documents are written as JSON.',
);
const DATE_FORMAT = oneOf(['default', 'ISO8601'], 'How dates are written.');

/** Text, or an expression that gives it. */
const DYNAMIC = ['string', 'expression'] as const;

const FILE_CONFIG = members(
  {
    writeOptions: members(
      {
        count: field('integer', 'Documents per object.', { min: 1 }),
        bytes: field('number', 'Bytes per object; 32 MB by default.', { min: 1 }),
        interval: field(
          'duration',
          'Longest wait before an object is written; 1 minute by default, at most 7 days.',
          {
            min: 1,
            max: 7 * DURATION_UNITS.day,
          },
        ),
      },
      'When an object is written.',
    ),
    delimiter: field('string', 'What stands between documents.', { default: '\n' }),
    outputFormat: OUTPUT_FORMAT,
    dateFormat: DATE_FORMAT,
    compression: oneOf(['none', 'gzip', 'snappy'], 'How objects are compressed.'),
    compressionLevel: field('integer', '1 to 9, for gzip.', { min: 1, max: 9, default: 6 }),
  },
  'When and how objects are written.',
);

const KEY_FORMATS = ['binData', 'string', 'json', 'int', 'long', 'double'];

const KAFKA_FIELDS: Fields = {
  connectionName: CONNECTION,
  topic: required(DYNAMIC, 'The topic, or an expression that gives it.', { nonEmpty: true }),
  schemaRegistry: members(
    {
      connectionName: connectionName('A connection of type SchemaRegistry.'),
      valueSchema: members(
        {
          type: oneOf(['avro'], 'The schema language, in lower case.'),
          schema: required('document', 'The schema.', { open: true }),
          options: members(
            {
              autoRegisterSchemas: field('boolean', 'Whether a new schema is registered.', { default: true }),
              subjectNameStrategy: oneOf(
                ['TopicNameStrategy', 'RecordNameStrategy', 'TopicRecordNameStrategy'],
                'How the subject is named.',
              ),
            },
            'How schemas are registered.',
          ),
        },
        'The schema of record values.',
      ),
    },
    'Writes records by a schema of a registry.',
  ),
  config: members(
    {
      acks: field('string', 'How many brokers acknowledge: all, -1, 0 or 1, as text.', {
        values: ['all', '-1', '0', '1'],
        doubtfulTypes: ['integer'],
        default: 'all',
      }),
      compression_type: oneOf(['none', 'gzip', 'snappy', 'lz4', 'zstd'], 'How records are compressed.'),
      dateFormat: DATE_FORMAT,
      // An expression may give a list of {k, v} too; whether one may be written out is not shown anywhere.
      headers: field(['document', 'expression'], 'Record headers.', { open: true, doubtfulTypes: ['list'] }),
      key: field(['expression', 'string'], 'Record key; wants keyFormat.'),
      keyFormat: oneOf(KEY_FORMATS, 'How record keys are written.'),
      outputFormat: OUTPUT_FORMAT,
      tombstoneWhen: field('any', 'Expression: records for which it is true are written without a value.', {
        holds: 'expression',
      }),
    },
    'Settings of the Kafka producer.',
  ),
};

const MISTAKES: readonly Mistake[] = [
  {
    path: ['prefix'],
    instead: 'path',
    fix: 'rename it to `path`',
    connectionTypes: ['S3'],
    severity: 'error',
    source: 'Atlas docs, sp-agg-emit; MCP server, streams/build.ts',
  },
  {
    path: ['streamName'],
    instead: 'stream',
    fix: 'rename it to `stream`',
    connectionTypes: ['AWSKinesisDataStreams'],
    severity: 'error',
    source: 'Atlas docs, sp-agg-emit; MCP server, streams/build.ts',
  },
  {
    path: ['schemaRegistry', 'schemaRegistryName'],
    instead: 'connectionName',
    fix: 'rename it to `connectionName`',
    severity: 'error',
    source: 'MCP server, streamsToolBase.ts: Atlas answers IDLUnknownField',
  },
  ...(
    ['key', 'keyFormat', 'headers', 'outputFormat', 'tombstoneWhen', 'acks', 'compression_type'] as const
  ).map((name): Mistake => ({
    path: [name],
    fix: 'move it under `config`',
    connectionTypes: ['Kafka'],
    severity: 'warning',
    source: 'Atlas docs, sp-agg-emit, put it under config',
  })),
];

export const EMIT_STAGES: Readonly<Record<string, StageSpec>> = {
  $emit: {
    description: 'Writes documents to a stream, to objects or to a time series collection.',
    placement: { main: 'last', window: 'no', payload: 'no' },
    body: field('document', 'The connection and where in it to write.'),
    connections: [
      {
        path: ['connectionName'],
        types: ['Kafka', 'Cluster', 'AWSKinesisDataStreams', 'S3', 'AzureBlobStorage', 'GCPPubSub'],
        purpose: 'sink',
      },
      { path: ['schemaRegistry', 'connectionName'], types: ['SchemaRegistry'], purpose: 'schemaRegistry' },
    ],
    parallelism: [['parallelism']],
    variants: [
      {
        title: 'Kafka',
        connectionTypes: ['Kafka'],
        fields: KAFKA_FIELDS,
        fact: verified('Atlas docs, sp-agg-emit (Kafka); stream engine (2024), emit sink'),
      },
      {
        title: 'time series',
        connectionTypes: ['Cluster'],
        fields: {
          connectionName: CONNECTION,
          db: required(DYNAMIC, 'The database.', { nonEmpty: true }),
          coll: required(DYNAMIC, 'The time series collection. Other collections need $merge.', {
            nonEmpty: true,
          }),
          timeseries: field(
            'document',
            'How the collection is made; needed when db or coll are expressions.',
            {
              open: true,
              fields: {
                timeField: required('string', 'Field with the time.', { nonEmpty: true }),
                metaField: field('string', 'Field with what is measured.'),
                granularity: oneOf(['seconds', 'minutes', 'hours'], 'How dense the series is.', {
                  fact: verified('MongoDB manual, time series collections'),
                }),
              },
            },
          ),
          parallelism: field('integer', 'How many write at once.', { min: 1, default: 1 }),
        },
        fact: verified('Atlas docs, sp-agg-emit (time series); stream engine (2024), emit sink'),
      },
      {
        title: 'Kinesis',
        connectionTypes: ['AWSKinesisDataStreams'],
        fields: {
          connectionName: CONNECTION,
          stream: required(DYNAMIC, 'The data stream.', { nonEmpty: true }),
          partitionKey: required(DYNAMIC, 'What puts a record into a shard.'),
          region: field('string', 'Region of the stream, when it is another one.'),
          config: members(
            { outputFormat: OUTPUT_FORMAT, dateFormat: DATE_FORMAT },
            'How records are written.',
          ),
        },
        fact: verified('Atlas docs, sp-agg-emit (Kinesis)'),
      },
      {
        title: 'S3',
        connectionTypes: ['S3'],
        fields: {
          connectionName: CONNECTION,
          bucket: required(DYNAMIC, 'The bucket.', { nonEmpty: true }),
          path: required(DYNAMIC, 'What object names start with.'),
          region: field('string', 'Region of the bucket, when it is another one.'),
          parallelism: field('integer', 'How many write at once.', { min: 1, default: 1 }),
          partitionBy: field('any', 'Expression that shares out the documents.', { holds: 'expression' }),
          config: FILE_CONFIG,
        },
        fact: verified('Atlas docs, sp-agg-emit (S3)'),
      },
      {
        title: 'Azure Blob Storage',
        connectionTypes: ['AzureBlobStorage'],
        fields: {
          connectionName: CONNECTION,
          container: required(DYNAMIC, 'The container.', { nonEmpty: true }),
          path: required(DYNAMIC, 'What blob names start with.'),
          parallelism: field('integer', 'How many write at once, up to 16.', { min: 1, max: 16, default: 1 }),
          partitionBy: field('any', 'Expression that shares out the documents.', { holds: 'expression' }),
          config: FILE_CONFIG,
        },
        fact: verified('Atlas docs, sp-agg-emit (Azure Blob Storage)'),
      },
      {
        title: 'Pub/Sub',
        connectionTypes: ['GCPPubSub'],
        fields: {
          connectionName: CONNECTION,
          projectId: required(DYNAMIC, 'The Google Cloud project.', { nonEmpty: true }),
          topic: required(DYNAMIC, 'The topic.', { nonEmpty: true }),
          region: required(DYNAMIC, 'The region.', { nonEmpty: true }),
          orderingKey: field(DYNAMIC, 'Messages of one key keep their order.'),
          attributes: openDocument('Attributes of the messages.', {
            doubtfulTypes: ['string'],
            holds: 'expressions',
          }),
          config: members(
            { dateFormat: DATE_FORMAT, outputFormat: OUTPUT_FORMAT },
            'How messages are written.',
          ),
        },
        fact: verified('Atlas docs, sp-agg-emit (Pub/Sub)'),
      },
    ],
    mistakes: MISTAKES,
    fact: verified('Atlas docs, sp-agg-emit; stream engine (2024), emit sink'),
  },
};
