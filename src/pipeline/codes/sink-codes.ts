/** Rules of $emit and $merge: what their fields say together. */
import type { RuleSpec } from './pipeline-code.ts';
import { sink } from './pipeline-code.ts';

export const SINK_RULES = {
  PIPELINE_EMIT_KEY_FORMAT: {
    severity: 'error',
    title: 'A record key without `keyFormat`',
    explanation: 'With `config.key`, `config.keyFormat` says how to write it.',
    source: 'Stream engine (2024), Kafka sink',
    example: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"key": "$id"}}}'),
    legal: sink(
      '{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"key": "$id", "keyFormat": "string"}}}',
    ),
  },
  PIPELINE_EMIT_TIMESERIES: {
    severity: 'error',
    title: 'A computed collection without `timeseries`',
    explanation: 'When `db` or `coll` are expressions, `timeseries` says how their collections are made.',
    source: 'Atlas docs, sp-agg-emit (time series)',
    example: sink('{"$emit": {"connectionName": "atlas", "db": "d", "coll": "$kind"}}'),
    legal: sink(
      '{"$emit": {"connectionName": "atlas", "db": "d", "coll": "$kind", "timeseries": {"timeField": "at"}}}',
    ),
  },
  PIPELINE_EMIT_COMPRESSION: {
    severity: 'error',
    title: '`compressionLevel` without gzip',
    fix: 'set compression: gzip, or remove compressionLevel',
    explanation: 'Only `compression: gzip` has levels.',
    source: 'Atlas docs, sp-agg-emit (S3)',
    example: sink(
      '{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "config": {"compression": "snappy", "compressionLevel": 5}}}',
    ),
    legal: sink(
      '{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "config": {"compression": "gzip", "compressionLevel": 5}}}',
    ),
  },
  PIPELINE_AWS_REGION: {
    severity: 'warning',
    title: 'A region that AWS is not known to have',
    explanation:
      "Of a bucket and of a Kinesis stream, `region` is AWS's own name, such as us-east-1; Atlas's names are for workspaces. AWS may have added it since this version of Sluice.",
    source: 'Atlas docs, sp-agg-emit (S3, Kinesis), sp-agg-source (Kinesis); AWS docs, regions',
    example: sink(
      '{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "region": "VIRGINIA_USA"}}',
    ),
    legal: sink('{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "region": "us-east-1"}}'),
  },
  PIPELINE_ICEBERG_BUCKET: {
    severity: 'warning',
    title: 'An Iceberg bucket whose name has dots',
    fix: 'use a bucket without dots in its name',
    explanation:
      'Over HTTPS, a bucket is part of a host name, and a name with dots fits no certificate of S3. Atlas may fail to write the table.',
    source: 'Atlas docs, sp-agg-iceberg; Amazon S3 docs, bucket naming rules',
    example: sink(
      '{"$iceberg": {"connectionName": "bucket", "bucket": "shop.orders", "path": "p", "databaseName": "d", "tableName": "t"}}',
    ),
    legal: sink(
      '{"$iceberg": {"connectionName": "bucket", "bucket": "shop-orders", "path": "p", "databaseName": "d", "tableName": "t"}}',
    ),
  },
  PIPELINE_MERGE_ON_DUPLICATE: {
    severity: 'error',
    title: 'A field twice in `on`',
    fix: 'name each field once',
    explanation: 'Each field that identifies a document is named once.',
    source: 'Stream engine (2024), merge sink',
    example: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "on": ["a", "a"]}}',
    ),
    legal: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "on": ["a", "b"]}}',
    ),
  },
  PIPELINE_MERGE_PARALLELISM: {
    severity: 'warning',
    title: 'Parallel writes to a computed collection',
    explanation:
      'The engine of 2024 refuses `parallelism` above 1 where `into.db` or `into.coll` is an expression. The documentation no longer says so.',
    source: 'Stream engine (2024), test of the merge sink',
    example: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "$kind"}, "parallelism": 2}}',
    ),
    legal: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "parallelism": 2}}',
    ),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
