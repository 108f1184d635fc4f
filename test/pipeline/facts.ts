/**
 * What domain facts 1.1 to 1.3 say, written out by hand: rows for the checks and for the sandbox to be held against. Nothing here
 * is read from the catalogue.
 */

export const connections = new Map<string, string>(
  [
    'Cluster',
    'Kafka',
    'Sample',
    'AWSKinesisDataStreams',
    'Https',
    'AWSLambda',
    'S3',
    'AzureBlobStorage',
    'GCPPubSub',
    'SchemaRegistry',
  ].map((type) => [type, type]),
);

export const SOURCE = '{"$source": {"connectionName": "Sample"}}';
export const MERGE = '{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}}}';

export const inWindow = (...inner: string[]) => [
  SOURCE,
  `{"$tumblingWindow": {"interval": {"size": 1, "unit": "day"}, "pipeline": [${inner.join()}]}}`,
  MERGE,
];
export const inPayload = (inner: string) => [
  SOURCE,
  `{"$https": {"connectionName": "Https", "as": "a", "payload": [${inner}]}}`,
  MERGE,
];

export const FROM = '"from": {"connectionName": "Cluster", "db": "d", "coll": "c"}';
const WINDOW = '"interval": {"size": 1, "unit": "hour"}, "pipeline": []';

/** The placement table of 1.1: in the main pipeline, in a window, in a payload. `?`: not documented. */
export const PLACEMENT: readonly (readonly [string, string, string])[] = [
  ['{"$addFields": {"a": 1}}', 'yes yes yes', 'engine stage traits; docs'],
  ['{"$set": {"a": 1}}', 'yes yes yes', 'engine stage traits; docs'],
  ['{"$project": {"a": 1}}', 'yes yes yes', 'engine stage traits; docs'],
  ['{"$replaceRoot": {"newRoot": "$a"}}', 'yes yes yes', 'engine stage traits; docs'],
  ['{"$match": {}}', 'yes yes no', 'engine stage traits; docs'],
  ['{"$redact": "$$KEEP"}', 'yes yes no', 'engine stage traits; docs'],
  ['{"$replaceWith": "$a"}', 'yes yes no', 'engine stage traits; docs'],
  ['{"$unset": "a"}', 'yes yes no', 'engine stage traits; docs'],
  ['{"$unwind": "$a"}', 'yes yes no', 'engine stage traits; docs'],
  ['{"$validate": {"validator": {}}}', 'yes yes no', 'engine stage traits; docs'],
  [
    `{"$lookup": {${FROM}, "localField": "a", "foreignField": "b", "as": "x"}}`,
    'yes yes no',
    'engine stage traits; docs',
  ],
  ['{"$https": {"connectionName": "Https", "as": "x"}}', 'yes yes no', 'docs, sp-agg-https'],
  [
    '{"$externalFunction": {"connectionName": "AWSLambda", "functionName": "f", "as": "x"}}',
    'yes yes no',
    'docs',
  ],
  ['{"$group": {"_id": null}}', 'no yes no', 'engine stage traits'],
  ['{"$sort": {"a": 1}}', 'no yes no', 'engine stage traits'],
  ['{"$count": "n"}', 'no yes no', 'engine stage traits'],
  ['{"$limit": 5}', 'no yes no', 'engine stage traits'],
  [`{"$tumblingWindow": {${WINDOW}}}`, 'yes no no', 'engine; docs, windows'],
  [
    `{"$hoppingWindow": {${WINDOW}, "hopSize": {"size": 1, "unit": "hour"}}}`,
    'yes no no',
    'engine; docs, windows',
  ],
  [
    '{"$sessionWindow": {"partitionBy": "$a", "gap": {"size": 1, "unit": "hour"}, "pipeline": [{"$sort": {"a": 1}}]}}',
    'yes no no',
    'engine; docs',
  ],
  ['{"$throttle": {"messagesPerSec": 5}}', 'yes no no', 'docs, sp-agg-throttle: main pipeline only'],
  ['{"$setStreamMeta": {"stream.a": 1}}', 'yes ? no', 'docs'],
  [
    `{"$cachedLookup": {"ttl": {"size": 1, "unit": "hour"}, ${FROM}, "localField": "a", "foreignField": "b", "as": "c"}}`,
    'yes ? no',
    'docs',
  ],
  [
    `{"$vectorSearch": {${FROM}, "as": "a", "index": "i", "path": "p", "limit": 1, "queryVector": "$v", "exact": true}}`,
    'yes ? no',
    'docs',
  ],
  [SOURCE, 'no no no', 'engine: first only'],
  [MERGE, 'no no no', 'engine: last only'],
  ['{"$emit": {"connectionName": "__testLog"}}', 'no no no', 'engine: last only'],
  [
    '{"$iceberg": {"connectionName": "S3", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}',
    'no no no',
    'docs: last only',
  ],
];

/** Table 1.2: a stage with its connection left open, and the types that are allowed there. */
export const KEYS: readonly (readonly [string, string, string[]])[] = [
  [
    '$source.connectionName',
    `{"$source": {"connectionName": "?"}} ${MERGE}`,
    ['Cluster', 'Kafka', 'Sample', 'AWSKinesisDataStreams'],
  ],
  [
    '$source.schemaRegistry',
    `{"$source": {"connectionName": "Kafka", "topic": "t", "schemaRegistry": {"connectionName": "?"}}} ${MERGE}`,
    ['SchemaRegistry'],
  ],
  [
    '$lookup.from',
    `${SOURCE} {"$lookup": {"from": {"connectionName": "?", "db": "d", "coll": "c"}, "localField": "a", "foreignField": "b", "as": "x"}} ${MERGE}`,
    ['Cluster'],
  ],
  [
    '$cachedLookup.from',
    `${SOURCE} {"$cachedLookup": {"from": {"connectionName": "?"}}} ${MERGE}`,
    ['Cluster'],
  ],
  [
    '$vectorSearch.from',
    `${SOURCE} {"$vectorSearch": {"from": {"connectionName": "?"}}} ${MERGE}`,
    ['Cluster'],
  ],
  ['$https', `${SOURCE} {"$https": {"connectionName": "?", "as": "x"}} ${MERGE}`, ['Https']],
  ['$externalFunction', `${SOURCE} {"$externalFunction": {"connectionName": "?"}} ${MERGE}`, ['AWSLambda']],
  ['$merge.into', `${SOURCE} {"$merge": {"into": {"connectionName": "?"}}}`, ['Cluster']],
  [
    '$emit',
    `${SOURCE} {"$emit": {"connectionName": "?"}}`,
    ['Kafka', 'Cluster', 'AWSKinesisDataStreams', 'S3', 'AzureBlobStorage', 'GCPPubSub'],
  ],
  [
    '$emit.schemaRegistry',
    `${SOURCE} {"$emit": {"connectionName": "Kafka", "topic": "t", "schemaRegistry": {"connectionName": "?"}}}`,
    ['SchemaRegistry'],
  ],
  ['$iceberg', `${SOURCE} {"$iceberg": {"connectionName": "?"}}`, ['S3']],
];

const source = (body: string) => [`{"$source": ${body}}`, MERGE];
export const middle = (stage: string) => [SOURCE, stage, MERGE];
export const last = (stage: string) => [SOURCE, stage];
export const tumbling = (members: string) =>
  middle(`{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": [], ${members}}}`);

/** Rows of 1.3: what is refused, what is taken beside it, and the code. Source: the section of the stage. */
export const FIELDS: readonly (readonly [string, string[], string[], string])[] = [
  [
    '$source needs a connection or documents',
    source('{}'),
    source('{"documents": []}'),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'a topic is a string or several',
    source('{"connectionName": "Kafka", "topic": 5}'),
    source('{"connectionName": "Kafka", "topic": ["a", "b"]}'),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'auto_offset_reset',
    source('{"connectionName": "Kafka", "topic": "t", "config": {"auto_offset_reset": "first"}}'),
    source('{"connectionName": "Kafka", "topic": "t", "config": {"auto_offset_reset": "smallest"}}'),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'source keyFormat has no double',
    source('{"connectionName": "Kafka", "topic": "t", "config": {"keyFormat": "double"}}'),
    source('{"connectionName": "Kafka", "topic": "t", "config": {"keyFormat": "long"}}'),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'sink keyFormat has double',
    last(
      '{"$emit": {"connectionName": "Kafka", "topic": "t", "config": {"key": "$a", "keyFormat": "float"}}}',
    ),
    last(
      '{"$emit": {"connectionName": "Kafka", "topic": "t", "config": {"key": "$a", "keyFormat": "double"}}}',
    ),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'startAtOperationTime is Extended JSON',
    source('{"connectionName": "Cluster", "config": {"startAtOperationTime": "2026-01-01T00:00:00Z"}}'),
    source(
      '{"connectionName": "Cluster", "config": {"startAtOperationTime": {"$timestamp": {"t": 1, "i": 1}}}}',
    ),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'initialSync says enable',
    source('{"connectionName": "Cluster", "initialSync": {"parallelism": 2}}'),
    source('{"connectionName": "Cluster", "db": "d", "coll": "c", "initialSync": {"enable": true}}'),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'fullDocumentBeforeChange: off from YAML 1.1 is false',
    source('{"connectionName": "Cluster", "config": {"fullDocumentBeforeChange": false}}'),
    source('{"connectionName": "Cluster", "config": {"fullDocumentBeforeChange": "off"}}'),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'Kinesis has stream, not streamName',
    source('{"connectionName": "AWSKinesisDataStreams", "streamName": "s"}'),
    source('{"connectionName": "AWSKinesisDataStreams", "stream": "s"}'),
    'PIPELINE_FIELD_MISTAKEN',
  ],
  [
    'documents are documents',
    source('{"documents": ["a"]}'),
    source('{"documents": {"$range": [0, 5]}}'),
    'PIPELINE_SOURCE_DOCUMENTS',
  ],
  [
    '$lookup runs up to 64 at once',
    middle(`{"$lookup": {${FROM}, "localField": "a", "foreignField": "b", "as": "x", "parallelism": 65}}`),
    middle(`{"$lookup": {${FROM}, "localField": "a", "foreignField": "b", "as": "x", "parallelism": 64}}`),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    '$lookup says as',
    middle(`{"$lookup": {${FROM}, "localField": "a", "foreignField": "b"}}`),
    middle(`{"$lookup": {${FROM}, "localField": "a", "foreignField": "b", "as": "x"}}`),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'a window lasts',
    middle(
      '{"$tumblingWindow": {"interval": {"size": {"$numberInt": "0"}, "unit": "hour"}, "pipeline": []}}',
    ),
    middle(
      '{"$tumblingWindow": {"interval": {"size": {"$numberInt": "1"}, "unit": "hour"}, "pipeline": []}}',
    ),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    'units are singular',
    middle('{"$tumblingWindow": {"interval": {"size": 5, "unit": "minutes"}, "pipeline": []}}'),
    middle('{"$tumblingWindow": {"interval": {"size": 5, "unit": "minute"}, "pipeline": []}}'),
    'PIPELINE_DURATION',
  ],
  [
    'allowedLateness of half an hour',
    tumbling('"allowedLateness": {"size": 1, "unit": "hour"}'),
    tumbling('"allowedLateness": {"size": 1800, "unit": "second"}'),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    'an offset has no days',
    tumbling('"offset": {"offsetFromUtc": 1, "unit": "day"}'),
    tumbling('"offset": {"offsetFromUtc": -1, "unit": "hour"}'),
    'PIPELINE_DURATION',
  ],
  [
    'hopSize is required',
    middle('{"$hoppingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": []}}'),
    middle(
      '{"$hoppingWindow": {"interval": {"size": 1, "unit": "hour"}, "hopSize": {"size": 1, "unit": "minute"}, "pipeline": []}}',
    ),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'headers are strings',
    last('{"$https": {"connectionName": "Https", "headers": {"a": 5}}}'),
    last('{"$https": {"connectionName": "Https", "headers": {"a": "$field"}}}'),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'parameters are scalars or expressions',
    last('{"$https": {"connectionName": "Https", "parameters": {"a": [5]}}}'),
    last('{"$https": {"connectionName": "Https", "parameters": {"a": {"$add": [1, 2]}}}}'),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'functionName is required',
    last('{"$externalFunction": {"connectionName": "AWSLambda"}}'),
    last('{"$externalFunction": {"connectionName": "AWSLambda", "functionName": "f"}}'),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'avro is lower case',
    last(
      '{"$emit": {"connectionName": "Kafka", "topic": "t", "schemaRegistry": {"connectionName": "SchemaRegistry", "valueSchema": {"type": "AVRO", "schema": {}}}}}',
    ),
    last(
      '{"$emit": {"connectionName": "Kafka", "topic": "t", "schemaRegistry": {"connectionName": "SchemaRegistry", "valueSchema": {"type": "avro", "schema": {}}}}}',
    ),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'compression_type',
    last('{"$emit": {"connectionName": "Kafka", "topic": "t", "config": {"compression_type": "zip"}}}'),
    last('{"$emit": {"connectionName": "Kafka", "topic": "t", "config": {"compression_type": "zstd"}}}'),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'a time series has a timeField',
    last(
      '{"$emit": {"connectionName": "Cluster", "db": "d", "coll": "c", "timeseries": {"metaField": "m"}}}',
    ),
    last(
      '{"$emit": {"connectionName": "Cluster", "db": "d", "coll": "c", "timeseries": {"timeField": "t"}}}',
    ),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'Kinesis wants a partitionKey',
    last('{"$emit": {"connectionName": "AWSKinesisDataStreams", "stream": "s"}}'),
    last('{"$emit": {"connectionName": "AWSKinesisDataStreams", "stream": "s", "partitionKey": "$id"}}'),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'S3 has path, not prefix',
    last('{"$emit": {"connectionName": "S3", "bucket": "b", "prefix": "p"}}'),
    last('{"$emit": {"connectionName": "S3", "bucket": "b", "path": "p"}}'),
    'PIPELINE_FIELD_MISTAKEN',
  ],
  [
    'S3 writes within 7 days',
    last(
      '{"$emit": {"connectionName": "S3", "bucket": "b", "path": "p", "config": {"writeOptions": {"interval": {"size": 8, "unit": "day"}}}}}',
    ),
    last(
      '{"$emit": {"connectionName": "S3", "bucket": "b", "path": "p", "config": {"writeOptions": {"interval": {"size": 7, "unit": "day"}}}}}',
    ),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    'Azure runs up to 16 at once',
    last(
      '{"$emit": {"connectionName": "AzureBlobStorage", "container": "b", "path": "p", "parallelism": 17}}',
    ),
    last(
      '{"$emit": {"connectionName": "AzureBlobStorage", "container": "b", "path": "p", "parallelism": 16}}',
    ),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    'Pub/Sub wants a region',
    last('{"$emit": {"connectionName": "GCPPubSub", "projectId": "p", "topic": "t"}}'),
    last('{"$emit": {"connectionName": "GCPPubSub", "projectId": "p", "topic": "t", "region": "r"}}'),
    'PIPELINE_FIELD_MISSING',
  ],
  [
    'whenMatched: fail',
    last(
      '{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}, "whenMatched": "fail"}}',
    ),
    last(
      '{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}, "whenMatched": "delete"}}',
    ),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    'whenMatched: a pipeline or an expression',
    last('{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}, "whenMatched": 5}}'),
    last(
      '{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}, "whenMatched": [{"$set": {"a": "$$NOW"}}], "whenNotMatched": {"$cond": [true, "insert", "discard"]}}}',
    ),
    'PIPELINE_FIELD_TYPE',
  ],
  [
    'iceberg mode',
    last(
      '{"$iceberg": {"connectionName": "S3", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t", "mode": "upsert"}}',
    ),
    last(
      '{"$iceberg": {"connectionName": "S3", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t", "mode": "insert"}}',
    ),
    'PIPELINE_FIELD_VALUE',
  ],
  [
    '$cachedLookup has no pipeline',
    middle(
      `{"$cachedLookup": {"ttl": {"size": 1, "unit": "hour"}, ${FROM}, "localField": "a", "foreignField": "b", "as": "c", "pipeline": []}}`,
    ),
    middle(
      `{"$cachedLookup": {"ttl": {"size": 1, "unit": "hour"}, ${FROM}, "localField": "a", "foreignField": "b", "as": "c"}}`,
    ),
    'PIPELINE_FIELD_MISTAKEN',
  ],
  [
    '$$USER_ROLES',
    middle('{"$set": {"a": {"$concat": ["$$USER_ROLES"]}}}'),
    middle('{"$set": {"a": {"$literal": "$$USER_ROLES"}}}'),
    'PIPELINE_VARIABLE_UNSUPPORTED',
  ],
];
