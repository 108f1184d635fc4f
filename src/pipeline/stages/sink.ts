/** `$merge` and `$iceberg`: sinks with one kind of connection. `$emit` has its own file. */
import type { Mistake, Placement, StageSpec } from '../catalogue.ts';
import { connectionName, field, members, oneOf, open, openDocument, required, verified } from './fields.ts';

const LAST: Placement = { main: 'last', window: 'no', payload: 'no' };

/** Text, or an expression that gives it. */
const DYNAMIC = ['string', 'expression'] as const;

const TOPIC: Omit<Mistake, 'path'> = {
  fix: 'use $emit to write to Kafka: $merge writes to collections',
  severity: 'error',
  source: "MCP server, streamsToolBase.ts: Atlas answers IDLUnknownField for 'AtlasCollection.topic'",
};

export const SINK_STAGES: Readonly<Record<string, StageSpec>> = {
  $merge: {
    description: 'Writes documents to a collection of an Atlas cluster, inserting and updating.',
    placement: LAST,
    body: field('document', 'The collection, and how documents meet what is there.', {
      fields: {
        into: members(
          {
            connectionName: connectionName('A connection of type Cluster.'),
            db: required(DYNAMIC, 'The database, or an expression that gives it.', { nonEmpty: true }),
            coll: required(DYNAMIC, 'The collection, or an expression that gives it; not a time series.', {
              nonEmpty: true,
            }),
          },
          'The collection.',
          { required: 'yes' },
        ),
        on: field(['string', 'strings'], 'The fields that identify a document; _id by default.', {
          nonEmpty: true,
        }),
        let: openDocument('Variables for a pipeline in whenMatched.', { holds: 'expressions' }),
        whenMatched: field(
          ['string', 'stages', 'expression'],
          'What to do with a document that exists already.',
          {
            values: ['replace', 'keepExisting', 'merge', 'delete'],
            default: 'merge',
            runs: 'server',
            open: true,
          },
        ),
        whenNotMatched: field(['string', 'expression'], 'What to do with a document that is not there yet.', {
          values: ['insert', 'discard'],
          default: 'insert',
          open: true,
        }),
        parallelism: field('integer', 'How many write at once.', { min: 1, default: 1 }),
      },
    }),
    connections: [{ path: ['into', 'connectionName'], types: ['Cluster'], purpose: 'sink' }],
    mistakes: [
      { path: ['into', 'topic'], instead: ['db', 'coll'], ...TOPIC },
      { path: ['topic'], instead: 'into', ...TOPIC },
    ],
    parallelism: [['parallelism']],
    fact: verified('Atlas docs, sp-agg-merge; stream engine (2024), merge sink'),
  },
  $iceberg: {
    description: 'Writes documents to an Apache Iceberg table in S3.',
    placement: LAST,
    minimumTier: 'SP10',
    body: field('document', 'The table, and how changes are written.', {
      fields: {
        connectionName: connectionName('A connection of type S3.'),
        bucket: required('string', 'The bucket.', { nonEmpty: true }),
        path: required('string', 'Path of the warehouse in the bucket.'),
        databaseName: required(DYNAMIC, 'The database of the catalogue.', { nonEmpty: true }),
        tableName: required(DYNAMIC, 'The table, or an expression that gives it.', { nonEmpty: true }),
        region: field('string', 'Region of the bucket; needed outside AWS.'),
        mode: oneOf(['cdc', 'insert'], 'Whether changes are applied or only appended.', { default: 'cdc' }),
        idFieldName: field('string', 'Field that identifies a row.', { default: '_id' }),
        partitionedBy: field('any', 'How the table is partitioned.'),
        catalog: members(
          { type: oneOf(['hadoop', 'glue'], 'The catalogue.') },
          'Where the tables are listed.',
          {
            open: true,
          },
        ),
        schemaInference: members(
          { mode: oneOf(['json', 'nested'], 'How columns are made.', { default: 'json' }) },
          'How the schema is found.',
          { open: true },
        ),
        operationType: field('string', 'Seen in an example; the docs name `mode`.', {
          fact: open('One official example; not in the Atlas docs'),
        }),
      },
    }),
    connections: [{ path: ['connectionName'], types: ['S3'], purpose: 'sink' }],
    fact: verified('Atlas docs, sp-agg-iceberg'),
  },
};
