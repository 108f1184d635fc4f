/** `$source`: where documents come from. Its fields depend on the type of the connection. */
import type { Fields, Mistake, StageSpec } from '../catalogue.ts';
import { connectionName, field, members, oneOf, open, required, verified } from './fields.ts';

const KAFKA = verified('Atlas docs, sp-agg-source (Kafka); stream engine (2024), Kafka source');
const CHANGE_STREAM = verified(
  'Atlas docs, sp-agg-source (change stream); stream engine (2024), change stream source',
);
const KINESIS = verified('Atlas docs, sp-agg-source (Kinesis)');
const SAMPLE = verified('Stream engine (2024), sample source');
const DOCUMENTS = verified('Stream engine (2024), documents source');

const CONNECTION = connectionName('The connection to read from.');

const TIME_FIELD = field(
  'document',
  'Event time of a document: {$toDate: ...} or {$dateFromString: ...}; by default the time of the record.',
  { open: true, holds: 'expression', ofText: '$toDate' },
);

const TIMES: Fields = {
  timeField: TIME_FIELD,
  tsFieldName: field('string', 'Field that takes the event time; a name without dots.', {
    nonEmpty: true,
    default: '_ts',
  }),
  tsFieldOverride: field('string', 'The older name of tsFieldName.', {
    nonEmpty: true,
    deprecated: 'tsFieldName',
  }),
  streamMetaFieldName: field('string', 'Field that takes the stream metadata; empty: none.', {
    default: '_stream_meta',
    fact: verified('Stream engine (2024), Kafka source'),
  }),
};

/** What one skill and one example put at the top of `$source`, and the reference page under `config`. */
const UNDER_CONFIG: readonly Mistake[] = [
  'fullDocument',
  'fullDocumentOnly',
  'fullDocumentBeforeChange',
  'pipeline',
  'startAfter',
  'startAtOperationTime',
].map((name) => ({
  path: [name],
  fix: `move it under \`config\``,
  connectionTypes: ['Cluster'],
  severity: 'warning',
  source:
    'Atlas docs, sp-agg-source, put it under config; one skill and one example do not (domain facts 1.3)',
}));

export const SOURCE_STAGES: Readonly<Record<string, StageSpec>> = {
  $source: {
    description: 'Reads documents from a connection, or from a list.',
    placement: { main: 'first', window: 'no', payload: 'no' },
    body: field('document', 'The connection and what to read from it.'),
    knownBy: ['connectionName', 'documents'],
    connections: [
      {
        path: ['connectionName'],
        types: ['Cluster', 'Kafka', 'Sample', 'AWSKinesisDataStreams'],
        purpose: 'source',
        unless: 'documents',
      },
      {
        path: ['schemaRegistry', 'connectionName'],
        types: ['SchemaRegistry'],
        purpose: 'schemaRegistry',
        unless: 'documents',
      },
    ],
    parallelism: [['initialSync', 'parallelism']],
    variants: [
      {
        title: 'documents',
        connectionTypes: [],
        key: 'documents',
        fields: {
          documents: required(
            ['list', 'expression'],
            'The documents, or an expression that gives a list of them; for trials.',
          ),
          connectionName: field('string', 'Not read beside documents.'),
          ...TIMES,
        },
        fact: DOCUMENTS,
      },
      {
        title: 'Kafka',
        connectionTypes: ['Kafka'],
        fields: {
          connectionName: CONNECTION,
          topic: required(['string', 'strings'], 'The topic, or several.', { nonEmpty: true }),
          ...TIMES,
          partitionIdleTimeout: field(
            'duration',
            'How long a partition may be silent before windows stop waiting for it; off by default.',
          ),
          schemaRegistry: members(
            { connectionName: connectionName('A connection of type SchemaRegistry.') },
            'Where the schemas of the records are.',
          ),
          config: members(
            {
              auto_offset_reset: oneOf(
                ['end', 'latest', 'largest', 'earliest', 'beginning', 'smallest'],
                'Where to begin without a committed offset.',
                { default: 'latest' },
              ),
              group_id: field('string', 'Consumer group; by default asp-<processor id>-consumer.'),
              enable_auto_commit: field('boolean', 'Whether offsets are committed by themselves.', {
                default: true,
              }),
              keyFormat: oneOf(['binData', 'string', 'json', 'int', 'long'], 'How to read record keys.', {
                default: 'binData',
              }),
              keyFormatError: oneOf(['dlq', 'passThrough'], 'What to do with a key of another format.'),
            },
            'Settings of the Kafka consumer.',
          ),
        },
        fact: KAFKA,
      },
      {
        title: 'change stream',
        connectionTypes: ['Cluster'],
        fields: {
          connectionName: CONNECTION,
          db: field('string', 'The database; left out, the whole cluster.', { nonEmpty: true }),
          coll: field(['string', 'strings'], 'The collection, or several; left out, the whole database.'),
          ...TIMES,
          initialSync: members(
            {
              enable: required('boolean', 'Whether to copy the collection first.'),
              parallelism: field('integer', 'How many copy at once.', { min: 1, default: 1 }),
            },
            'Copies what is there before following changes. Not together with a window.',
          ),
          readPreference: field(['string', 'document'], 'Which member of the replica set to read from.', {
            default: 'primary',
            open: true,
          }),
          readPreferenceTags: field('any', 'Tags of the members to read from.'),
          config: members(
            {
              startAfter: field(
                'document',
                'Resume token, such as {_data: ...}. Not with startAtOperationTime.',
                {
                  open: true,
                },
              ),
              startAtOperationTime: field(
                'date',
                'When to begin, as {$date} or {$timestamp}. Not with startAfter.',
              ),
              fullDocument: oneOf(
                ['default', 'updateLookup', 'required', 'whenAvailable'],
                'Whether updates carry the whole document.',
              ),
              fullDocumentOnly: field(
                'boolean',
                'Whether only the document goes on, without the change event; wants fullDocument updateLookup or required.',
                { default: false },
              ),
              fullDocumentBeforeChange: oneOf(
                ['off', 'required', 'whenAvailable'],
                'Whether events carry the document before the change. Not with fullDocumentOnly.',
                { default: 'off' },
              ),
              pipeline: field('stages', 'Stages that the database runs over the change stream.', {
                runs: 'server',
              }),
              maxAwaitTimeMS: field('integer', 'Longest wait for changes, in milliseconds.', {
                default: 1000,
                min: 0,
              }),
            },
            'Settings of the change stream.',
          ),
        },
        fact: CHANGE_STREAM,
      },
      {
        title: 'Kinesis',
        connectionTypes: ['AWSKinesisDataStreams'],
        fields: {
          connectionName: CONNECTION,
          stream: required('string', 'The data stream.', { nonEmpty: true }),
          region: field('string', 'Region of the stream, when it is another one.'),
          ...TIMES,
          shardIdleTimeout: field(
            'duration',
            'How long a shard may be silent before windows stop waiting for it.',
          ),
          config: members(
            {
              consumerARN: field('string', 'The registered consumer.', {
                required: 'open',
                fact: open('Atlas docs require it, the Atlas skill calls it optional'),
              }),
              initialPosition: oneOf(
                ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'],
                'Where to begin.',
                { default: 'LATEST' },
              ),
              atTimestamp: field('any', 'When to begin, for AT_TIMESTAMP.'),
              sequenceNumber: field('string', 'Where to begin, for the two sequence number positions.', {
                fact: open('Named after the Kinesis API; the Atlas docs only name the positions'),
              }),
              reshardDetectionIntervalSecs: field(
                'integer',
                'How often to look for new shards, in seconds.',
                {
                  default: 300,
                },
              ),
            },
            'Settings of the Kinesis consumer.',
            { required: 'open' },
          ),
        },
        fact: KINESIS,
      },
      {
        title: 'sample data',
        connectionTypes: ['Sample'],
        fields: { connectionName: CONNECTION, ...TIMES },
        fact: SAMPLE,
      },
    ],
    mistakes: [
      ...UNDER_CONFIG,
      ...(['streamName', 'topic'] as const).map((name): Mistake => ({
        path: [name],
        instead: 'stream',
        fix: 'rename it to `stream`',
        connectionTypes: ['AWSKinesisDataStreams'],
        severity: 'error',
        source: 'Atlas docs, sp-agg-source; MCP server, streams/build.ts',
      })),
    ],
    fact: verified('Atlas docs, sp-agg-source; stream engine (2024), source planner'),
  },
};
