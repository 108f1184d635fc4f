/**
 * What domain facts 1.1 to 1.3 say, written out by hand, against what is checked. Nothing here is read from the catalogue.
 */
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';

const connections = new Map<string, string>(
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
const options = parseJson('{"dlq": {"connectionName": "Cluster", "db": "d", "coll": "c"}}');
const SOURCE = '{"$source": {"connectionName": "Sample"}}';
const MERGE = '{"$merge": {"into": {"connectionName": "Cluster", "db": "d", "coll": "c"}}}';

const findings = (...stages: string[]) =>
  checkPipeline(parseJson(`[${stages.join()}]`), { connections, options, tier: 'SP50' });
const errors = (...stages: string[]) =>
  findings(...stages)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const inWindow = (...inner: string[]) => [
  SOURCE,
  `{"$tumblingWindow": {"interval": {"size": 1, "unit": "day"}, "pipeline": [${inner.join()}]}}`,
  MERGE,
];
const inPayload = (inner: string) => [
  SOURCE,
  `{"$https": {"connectionName": "Https", "as": "a", "payload": [${inner}]}}`,
  MERGE,
];

const FROM = '"from": {"connectionName": "Cluster", "db": "d", "coll": "c"}';
const WINDOW = '"interval": {"size": 1, "unit": "hour"}, "pipeline": []';

/** The placement table of 1.1: in the main pipeline, in a window, in a payload. `?`: not documented. */
const PLACEMENT: readonly (readonly [string, string, string])[] = [
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
  [`{"$lookup": {${FROM}, "as": "x"}}`, 'yes yes no', 'engine stage traits; docs'],
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

describe('where stages may stand', () => {
  it.each(PLACEMENT)('%s: %s', (stage, expected) => {
    const [main, window, payload] = expected.split(' ');
    expect(errors(SOURCE, stage, MERGE).length === 0 ? 'yes' : 'no').toBe(main);
    expect(errors(...inWindow(stage)).length === 0 ? 'yes' : 'no').toBe(window === 'no' ? 'no' : 'yes');
    expect(findings(...inWindow(stage)).length > 0 && window !== 'no').toBe(window === '?');
    expect(errors(...inPayload(stage)).length === 0 ? 'yes' : 'no').toBe(payload);
  });

  it.each(
    '$out $facet $bucket $bucketAuto $unionWith $graphLookup $densify $fill $setWindowFields $sample $skip $sortByCount $geoNear $search $collStats $indexStats $documents $function'.split(
      ' ',
    ),
  )('%s is not supported anywhere', (name) => {
    expect(errors(SOURCE, `{"${name}": {}}`, MERGE)).toContain('PIPELINE_STAGE_UNSUPPORTED');
    expect(errors(...inWindow(`{"${name}": {}}`))).toContain('PIPELINE_STAGE_UNSUPPORTED');
  });

  it.each([
    MERGE,
    '{"$emit": {"connectionName": "Kafka", "topic": "t"}}',
    '{"$iceberg": {"connectionName": "S3", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}',
    '{"$https": {"connectionName": "Https"}}',
    '{"$externalFunction": {"connectionName": "AWSLambda", "functionName": "f", "execution": "async"}}',
  ])('%s may be the last stage', (stage) => {
    expect(errors(SOURCE, stage)).toEqual([]);
  });
});

/** Table 1.2: a stage with its connection left open, and the types that may stand there. */
const KEYS: readonly (readonly [string, string, string[]])[] = [
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
    `${SOURCE} {"$lookup": {"from": {"connectionName": "?", "db": "d", "coll": "c"}, "as": "x"}} ${MERGE}`,
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

describe('which connections stages may name', () => {
  it.each(KEYS)('%s', (_, text, allowed) => {
    const legal = [...connections.keys()].filter(
      (type) =>
        !errors(
          ...text
            .replace('?', type)
            .split(' {"$')
            .map((part, i) => (i === 0 ? part : `{"$${part}`)),
        ).includes('PIPELINE_CONNECTION_TYPE'),
    );
    expect(legal.toSorted()).toEqual([...allowed].toSorted());
  });
});

const source = (body: string) => [`{"$source": ${body}}`, MERGE];
const middle = (stage: string) => [SOURCE, stage, MERGE];
const last = (stage: string) => [SOURCE, stage];
const tumbling = (members: string) =>
  middle(`{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": [], ${members}}}`);

/** Rows of 1.3: what is refused, what is taken beside it, and the code. Source: the section of the stage. */
const FIELDS: readonly (readonly [string, string[], string[], string])[] = [
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
    source('{"connectionName": "Cluster", "initialSync": {"enable": true}}'),
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
    middle(`{"$lookup": {${FROM}, "as": "x", "parallelism": 65}}`),
    middle(`{"$lookup": {${FROM}, "as": "x", "parallelism": 64}}`),
    'PIPELINE_FIELD_RANGE',
  ],
  [
    '$lookup says as',
    middle(`{"$lookup": {${FROM}}}`),
    middle(`{"$lookup": {${FROM}, "as": "x"}}`),
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

describe('what fields may hold', () => {
  it.each(FIELDS)('%s', (_, refused, taken, code) => {
    expect(errors(...refused)).toEqual([code]);
    expect(errors(...taken)).toEqual([]);
  });

  it.each([
    ['{"connectionName": "Cluster", "database": "d", "coll": "c"}', 'db'],
    ['{"connectionName": "Cluster", "db": "d", "collection": "c"}', 'coll'],
    ['{"connectionName": "Cluster", "DB": "d", "coll": "c"}', 'db'],
  ])('finds what was meant in %s', (into, meant) => {
    const found = findings(...last(`{"$merge": {"into": ${into}}}`));
    expect(found.map(({ code, at, fix }) => [code, at, fix])).toEqual([
      ['PIPELINE_FIELD_MISSPELT', 'key', `did you mean \`${meant}\`?`],
    ]);
  });

  it('reads null as absent', () => {
    expect(errors(...tumbling('"allowedLateness": null, "boundary": "processingTime"'))).toEqual([]);
  });

  it.each(['$$ROOT', '$$CURRENT', '$$REMOVE'])('%s is legal', (variable) => {
    expect(findings(...middle(`{"$replaceRoot": {"newRoot": "${variable}"}}`))).toEqual([]);
  });

  it('knows the variables that $map, $filter, $reduce and $let define', () => {
    const expression =
      '{"$map": {"input": "$a", "in": {"$filter": {"input": "$$this.b", "as": "x", "cond": {"$let": {"vars": {"y": "$$x"}, "in": {"$reduce": {"input": "$$y", "initialValue": "$$x", "in": {"$add": ["$$value", "$$this"]}}}}}}}}}';
    expect(findings(...middle(`{"$set": {"a": ${expression}}}`))).toEqual([]);
  });

  it('keeps a name out of what is computed before it', () => {
    const codes = (vars: string) =>
      findings(...middle(`{"$set": {"a": {"$let": {"vars": ${vars}, "in": "$$x"}}}}`)).map(
        ({ code }) => code,
      );
    expect(codes('{"x": 1}')).toEqual([]);
    expect(codes('{"x": "$$x"}')).toEqual(['PIPELINE_VARIABLE_UNKNOWN']);
  });
});

describe('the parallelism budget', () => {
  const merge = (parallelism: number) => MERGE.replace('}}}', `}, "parallelism": ${parallelism}}}`);
  const codes = (tier: string, ...stages: string[]) =>
    checkPipeline(parseJson(`[${stages.join()}]`), { connections, options, tier }).map(({ code }) => code);

  /** Tier guide: what is asked for beyond one each; SP2 1, SP5 2, SP10 8, SP30 16, SP50 64. */
  it.each([
    ['SP2', 1],
    ['SP5', 2],
    ['SP10', 8],
    ['SP30', 16],
    ['SP50', 64],
  ])('%s has %i', (tier, limit) => {
    expect(codes(tier, SOURCE, merge(limit + 1))).toEqual([]);
    expect(codes(tier, SOURCE, merge(limit + 2))).toEqual(['PIPELINE_PARALLELISM']);
  });

  it('adds up over the stages, lookups in windows included', () => {
    const lookup = `{"$lookup": {${FROM}, "as": "x", "parallelism": 2}}`;
    expect(codes('SP5', SOURCE, lookup, merge(2))).toEqual([]);
    expect(codes('SP5', SOURCE, lookup, merge(3))).toEqual(['PIPELINE_PARALLELISM']);
    const [first = '', window = ''] = inWindow(lookup);
    expect(codes('SP2', first, window, merge(2))).toEqual(['PIPELINE_PARALLELISM']);
  });

  it('says which tier would do, as Atlas words it', () => {
    const [finding] = checkPipeline(parseJson(`[${SOURCE}, ${merge(5)}]`), { connections, tier: 'SP2' });
    expect(finding?.reason).toBe(
      'Operator parallelism requested exceeds limit for this tier. (Requested: 4, Limit: 1). Minimum tier for this workload: SP10 or larger.',
    );
  });

  it('does not count an initial sync that is switched off', () => {
    const sync = (enable: boolean) =>
      `{"$source": {"connectionName": "Cluster", "db": "d", "coll": "c", "initialSync": {"enable": ${enable}, "parallelism": 4}}}`;
    expect(codes('SP2', sync(true), MERGE)).toEqual(['PIPELINE_PARALLELISM']);
    expect(codes('SP2', sync(false), MERGE)).toEqual([]);
  });
});
