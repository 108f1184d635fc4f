/**
 * What people do who follow a fix of the reference, for the example beside it: which text they replace by which. A fix whose words change
 * fails the test until somebody has looked whether what is done here is still what it says.
 */
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';

export interface AppliedFix {
  /** What is around a pipeline, changed. */
  readonly around?: { readonly [K in Exclude<keyof RuleCase, 'pipeline'>]?: RuleCase[K] | undefined };
  /** The fix, as the reference prints it. */
  readonly fix: string | undefined;
  /** What is replaced, once. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Another name of the resource. */
  readonly name?: string;
  /** Files that are written beside. */
  readonly add?: Readonly<Record<string, string>>;
}

type Applied = Readonly<Record<string, AppliedFix>>;

const STAGES =
  '- $source: { connectionName: solar }\n- $merge: { into: { connectionName: atlas, db: d, coll: c } }\n';

/** Of rules about resources and pipelines. The replaced text is JSON. */
export const RULE_FIXES: Applied = {
  NAME_REFUSED: { fix: 'Use 1 to 64 ASCII letters, digits, hyphens and underscores.', name: 'a-b' },
  NAME_FORM: { fix: 'Use 1 to 64 ASCII letters, digits and . - * _.', name: 'sample_stream_solar' },
  WORKSPACE_REGION_SPELLING: { fix: 'Write VIRGINIA_USA.', from: 'us-east-1', to: 'VIRGINIA_USA' },
  WORKSPACE_REGION_PROVIDER: {
    fix: 'Write cloudProvider: AWS, or a region of AZURE.',
    from: 'AZURE',
    to: 'AWS',
  },
  WORKSPACE_REGION_UNKNOWN: {
    fix: 'Check its name; where Atlas has added it since, silence the rule with ignoreRules.',
    from: 'ATLANTIS_SEA',
    to: 'OHIO_USA',
  },
  WORKSPACE_FAILOVER_PROVIDER: {
    fix: 'Name a region of AWS.',
    from: '{"cloudProvider": "GCP", "region": "US_CENTRAL1"}',
    to: '{"cloudProvider": "AWS", "region": "OHIO_USA"}',
  },
  WORKSPACE_FAILOVER_REPEATED: {
    fix: 'Name another region.',
    from: '[{"cloudProvider": "AWS", "region": "VIRGINIA_USA"}]',
    to: '[{"cloudProvider": "AWS", "region": "OHIO_USA"}]',
  },
  WORKSPACE_TIER_CAP: { fix: 'Choose a smaller tier, or raise maxTierSize.', from: 'SP50', to: 'SP10' },
  PROCESSOR_TIER_CAP: {
    fix: 'Choose a smaller tier, or raise streamConfig.maxTierSize.',
    from: 'SP50',
    to: 'SP10',
  },
  PROCESSOR_SCALING_TIER: {
    fix: 'Write tier: SP10, or a smaller minTier.',
    from: '"tier": "SP5"',
    to: '"tier": "SP10"',
  },
  PROCESSOR_SCALING_MAXIMUM: {
    fix: 'Add `maxTier`.',
    from: '"enabled": true',
    to: '"enabled": true, "maxTier": "SP30"',
  },
  CONNECTION_TYPE_UNKNOWN: {
    fix: 'Check the type, and write its fields under `extra`; ignoreRules silences this.',
    from: '{"type": "RedisStreams", "extra": {"endpoint": "redis.example.com:6379"}}',
    to: '{"type": "Https", "url": "https://redis.example.com"}',
  },
  CONNECTION_SERVERS_PROTOCOL: {
    fix: 'Write host:port, several separated by commas; the protocol belongs in security.protocol.',
    from: 'SASL_SSL://broker',
    to: 'broker',
  },
  CONNECTION_SERVERS_FORM: {
    fix: 'Write host:port, several separated by commas; the protocol belongs in security.protocol.',
    from: '"broker"',
    to: '"broker:9092"',
  },
  CONNECTION_LOGIN_MISSING: {
    fix: 'Add `password`.',
    from: '"username": "u"',
    to: '"username": "u", "password": "${secret:S}"',
  },
  CONNECTION_MECHANISM_MISSING: {
    fix: 'Add `mechanism`: PLAIN, SCRAM-256, SCRAM-512, OAUTHBEARER, AWS_MSK_IAM.',
    from: '"authentication": {}',
    to: '"authentication": {"mechanism": "PLAIN", "username": "u", "password": "${secret:S}"}',
  },
  CONNECTION_LOGIN_EXTRA: {
    fix: 'Remove it, or choose the mechanism that it belongs to.',
    from: ', "clientId": "sluice"',
    to: '',
  },
  CONNECTION_METHOD: { fix: 'Write OIDC.', from: 'OAUTH2', to: 'OIDC' },
  CONNECTION_CERTIFICATE: {
    fix: 'Add `sslKey`.',
    from: '"-----BEGIN CERTIFICATE-----"',
    to: '"-----BEGIN CERTIFICATE-----", "sslKey": "${secret:S}"',
  },
  CONNECTION_SETTING_IGNORED: { fix: 'Remove it.', from: '"sasl.mechanism": "PLAIN"', to: '' },
  CONNECTION_URL: {
    fix: 'Write the whole URL, starting with https://.',
    from: '"schemas.example.com"',
    to: '"https://schemas.example.com"',
  },
  CONNECTION_URL_TWICE: { fix: 'Remove one of them.', from: ', "https://schemas.example.com"]', to: ']' },
  CONNECTION_LINK_MISSING: {
    fix: 'Add `privateLink`, its name under privateLinks; or `connectionId`, its _id in Atlas.',
    from: '"PRIVATE_LINK"',
    to: '"PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"',
  },
  CONNECTION_LINK_UNUSED: {
    fix: 'Write type: PRIVATE_LINK, or remove `connectionId`.',
    from: '"PUBLIC"',
    to: '"PRIVATE_LINK"',
  },
  CONNECTION_LINK_TWICE: {
    fix: 'Keep `privateLink` where the manifest has the link, `connectionId` where it has not.',
    from: '"privateLink": "l", ',
    to: '',
  },
  VALUE_SPELLING: { fix: 'Write SCRAM-512.', from: 'SCRAM-SHA-512', to: 'SCRAM-512' },
  VALUE_UNKNOWN: {
    fix: 'Check it; the values that Sluice knows are PLAIN, SCRAM-256, SCRAM-512, OAUTHBEARER, AWS_MSK_IAM. ignoreRules silences this.',
    from: '"KERBEROS", "username": "u"',
    to: '"PLAIN", "username": "u", "password": "${secret:S}"',
  },
  CONNECTION_PLAINTEXT: { fix: 'Use SASL_SSL.', from: 'SASL_PLAINTEXT', to: 'SASL_SSL' },
  CONNECTION_URL_SECRET: {
    fix: 'Write ${secret:NAME} in its place, or for the whole URL, and use a credential that can do little.',
    from: '=abc',
    to: '=${secret:S}',
  },
  CONNECTION_HEADER_SECRET: {
    fix: 'Write ${secret:NAME}, so that it is not in the file as well, and use a credential that can do little.',
    from: 'Bearer abc',
    to: '${secret:S}',
  },
  CONNECTION_SAMPLE_NAME: {
    fix: 'Name the connection sample_stream_solar: its name chooses the data.',
    name: 'sample_stream_solar',
  },
  CONNECTION_ROLE_ARN: {
    fix: 'Write arn:aws:iam::ACCOUNT:role/NAME, with the 12 digits of the account.',
    from: 'archive-role',
    to: 'arn:aws:iam::123456789012:role/archive-role',
  },
  CONNECTION_ROLE: {
    fix: 'Write one of atlasAdmin, readWriteAnyDatabase, readAnyDatabase, or type: CUSTOM.',
    from: 'BUILT_IN',
    to: 'CUSTOM',
  },
  CONNECTION_DEPRECATED: { fix: 'Remove it.', from: ', "region": "eastus2"', to: '' },
  PRIVATE_LINK_MISSING: { fix: 'Add `region`.', from: '"PUBSUB"', to: '"PUBSUB", "region": "us-east4"' },
  PRIVATE_LINK_REFUSED: { fix: 'Remove it.', from: ', "region": "us-east-1"', to: '' },
  PRIVATE_LINK_REGION: { fix: 'Did you mean us-east-1?', from: 'VIRGINIA_USA', to: 'us-east-1' },
  PRIVATE_LINK_FORM: {
    fix: 'Check provider and vendor: MSK is known in AWS. ignoreRules silences this.',
    from: '"GCP"',
    to: '"AWS"',
  },
  PIPELINE_NOT_LIST: {
    fix: 'write at least a $source and a sink such as $merge',
    from: '[]',
    to: '[{"$source": {"connectionName": "solar"}}, {"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}}}]',
  },
  PIPELINE_STAGE_SHAPE: {
    fix: 'make `$unset` a separate stage',
    from: '{"$match": {}, "$unset": "a"}',
    to: '{"$match": {}}, {"$unset": "a"}',
  },
  PIPELINE_STAGE_UNSUPPORTED: {
    fix: 'use a stage that streams have, or do this in a $lookup, which runs in the database',
    from: '{"$sample": {"size": 5}}',
    to: '{"$match": {"a": 5}}',
  },
  PIPELINE_FIRST_STAGE: {
    fix: 'begin with $source',
    from: '[{"$match"',
    to: '[{"$source": {"connectionName": "solar"}}, {"$match"',
  },
  PIPELINE_SOURCE_PLACE: {
    fix: 'remove it: a second source is a second processor',
    from: '{"$source": {"connectionName": "solar"}}, {"$source": {"connectionName": "solar"}}',
    to: '{"$source": {"connectionName": "solar"}}',
  },
  PIPELINE_SINK_MISSING: {
    fix: 'end it with one of $https, $externalFunction, $emit, $merge, $iceberg',
    from: ']',
    to: ', {"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}}}]',
  },
  PIPELINE_AFTER_SINK: {
    fix: 'move $merge to the end, or remove what follows',
    from: ', {"$match": {}}]',
    to: ']',
  },
  PIPELINE_WINDOW_REPEATED: {
    fix: 'keep one window, and let a second processor read what this one writes',
    from: ', {"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": []}}',
    to: '',
  },
  PIPELINE_ONLY_IN_WINDOW: {
    fix: 'move it into a $tumblingWindow, $hoppingWindow or $sessionWindow',
    from: '{"$group": {"_id": "$device"}}',
    to: '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": [{"$group": {"_id": "$device"}}]}}',
  },
  PIPELINE_NOT_IN_WINDOW: {
    fix: 'move it into the main pipeline',
    from: ', {"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}}}]}}',
    to: ']}}',
  },
  PIPELINE_MAYBE_NOT_IN_WINDOW: {
    fix: 'move it into the main pipeline, where that is possible',
    from: '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": [{"$setStreamMeta": {"stream.kind": "a"}}, ',
    to: '{"$setStreamMeta": {"stream.kind": "a"}}, {"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": [',
  },
  PIPELINE_NOT_IN_PAYLOAD: {
    fix: 'use $project, $addFields, $replaceRoot or $set there',
    from: '{"$match": {}}',
    to: '{"$project": {"a": 1}}',
  },
  PIPELINE_TIER_STAGE: { fix: 'use tier SP10 or larger', around: { tier: 'SP10' } },
  PIPELINE_PARALLELISM: {
    fix: 'lower it, or use tier SP10 or larger',
    from: '"parallelism": 4',
    to: '"parallelism": 1',
  },
  PIPELINE_INITIAL_SYNC_TIER: { fix: 'name fewer, or use a larger tier', from: '["a", "b"]', to: '"a"' },
  PIPELINE_CONNECTION_UNKNOWN: { fix: 'did you mean `solar`?', from: 'sonar', to: 'solar' },
  PIPELINE_CONNECTION_TYPE: {
    fix: 'name a connection of type Kafka or Cluster or AWSKinesisDataStreams or S3 or AzureBlobStorage or GCPPubSub',
    from: '{"$emit": {"connectionName": "solar"}}',
    to: '{"$emit": {"connectionName": "kafka", "topic": "t"}}',
  },
  PIPELINE_DLQ_SHAPE: {
    fix: 'write dlq: {connectionName, db, coll}',
    around: { options: '{"dlq": {"connectionName": "atlas", "db": "shop", "coll": "dlq"}}' },
  },
  PIPELINE_DLQ_MISSING: {
    fix: 'set options.dlq, or validationAction: discard',
    from: '"dlq"',
    to: '"discard"',
  },
  PIPELINE_FAILOVER_TIER: {
    fix: 'use tier SP10 or larger, or set failoverEnabled to false',
    around: { tier: 'SP10' },
  },
  PIPELINE_FAILOVER_ENDS: { fix: 'set failoverEnabled to false', around: { failoverEnabled: false } },
  PIPELINE_FAILOVER_CONNECTION: {
    fix: "describe one under failoverConnections of 'atlas'",
    around: { failoverGap: undefined },
  },
  PIPELINE_FAILOVER_REGIONS: {
    fix: 'add failoverRegions to the workspace, or set failoverEnabled to false',
    around: { hasFailoverRegions: true },
  },
  PIPELINE_DLQ_WANTED: {
    fix: 'set options.dlq, or onError: ignore',
    from: '"as": "answer"',
    to: '"as": "answer", "onError": "ignore"',
  },
  PIPELINE_FIELD_MISSING: { fix: 'add `topic`', from: '"kafka"', to: '"kafka", "topic": "t"' },
  PIPELINE_FIELD_MAYBE_MISSING: {
    fix: 'add `$source.config.consumerARN` to be sure',
    from: '"stream": "orders"',
    to: '"stream": "orders", "config": {"consumerARN": "arn:aws:kinesis:us-east-1:1:stream/orders/consumer/c:1"}',
  },
  PIPELINE_FIELD_MISSPELT: { fix: 'did you mean `topic`?', from: 'topik', to: 'topic' },
  PIPELINE_FIELD_MISTAKEN: {
    fix: 'use $emit to write to Kafka: $merge writes to collections',
    from: '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c", "topic": "t"}}}',
    to: '{"$emit": {"connectionName": "kafka", "topic": "t"}}',
  },
  PIPELINE_FIELD_MISPLACED: {
    fix: 'move it under `config`',
    from: '"fullDocument": "required"',
    to: '"config": {"fullDocument": "required"}',
  },
  PIPELINE_FIELD_UNKNOWN: { fix: 'did you mean `idleTimeout`?', from: 'idleTimout', to: 'idleTimeout' },
  PIPELINE_FIELD_DEPRECATED: {
    fix: 'rename it to `tsFieldName`',
    from: 'tsFieldOverride',
    to: 'tsFieldName',
  },
  PIPELINE_FIELD_TYPE: { fix: 'write a value of a type that is allowed', from: '[]}, ', to: '{}}, ' },
  PIPELINE_FIELD_MAYBE_TYPE: { fix: 'write a string', from: '-1', to: '"-1"' },
  PIPELINE_FIELD_EMPTY: {
    fix: 'give it a value, or remove it where it is optional',
    from: ', "db": ""',
    to: '',
  },
  PIPELINE_FIELD_VALUE: { fix: 'did you mean `eventTime`?', from: 'EVENTTIME', to: 'eventTime' },
  PIPELINE_FIELD_MAYBE_VALUE: { fix: 'write one of discard, dlq', from: '"error"', to: '"discard"' },
  PIPELINE_FIELD_RANGE: { fix: 'write a value within the range', from: '31', to: '30' },
  PIPELINE_DURATION: {
    fix: 'write {"size": 5, "unit": "second"}',
    from: '"idleTimeout": 5',
    to: '"idleTimeout": {"size": 5, "unit": "second"}',
  },
  PIPELINE_QUERY_OPERATOR: {
    fix: 'use another operator, or do this in a $lookup, which runs in the database',
    from: '{"$text": {"$search": "x"}}',
    to: '{"a": {"$regex": "x"}}',
  },
  PIPELINE_JSON_SCHEMA: {
    fix: 'write what JSON Schema (draft 4) asks for here',
    from: '"required": "a"',
    to: '"required": ["a"]',
  },
  PIPELINE_VARIABLE_UNSUPPORTED: {
    fix: 'use {"$currentDate": {}}, or the time field of the stream',
    from: '"$$NOW"',
    to: '{"$currentDate": {}}',
  },
  PIPELINE_VARIABLE_UNKNOWN: {
    fix: 'define it with $let, or correct the name; a field has one $ only',
    from: '"$$tomorrow"',
    to: '"$tomorrow"',
  },
  PIPELINE_VARIABLE_MAYBE_UNKNOWN: {
    fix: 'define it with $let, or correct the name; a field has one $ only',
    from: '"$$TOMORROW"',
    to: '"$TOMORROW"',
  },
  PIPELINE_OPERATOR_MISSPELT: { fix: 'did you mean `$isArray`?', from: '$isAray', to: '$isArray' },
  PIPELINE_OPERATOR_UNKNOWN: {
    fix: 'correct the operator; one newer than Sluice is sent as it is',
    from: '$totalOfEverything',
    to: '$sum',
  },
  PIPELINE_OPERATOR_ARGUMENTS: {
    fix: 'add `endDate`',
    from: '"startDate": "$a"',
    to: '"startDate": "$a", "endDate": "$b"',
  },
  PIPELINE_OPERATOR_CONSTANT: {
    fix: 'write one of year, quarter, month, week, day, hour, minute, second, millisecond',
    from: 'fortnight',
    to: 'week',
  },
  PIPELINE_OPERATOR_TYPE: { fix: 'write 1.1 without quotes', from: '"1.1"', to: '1.1' },
  PIPELINE_OPERATOR_RESULT: {
    fix: 'convert the result, with $toString or $toDouble for example, or use another operator',
    from: '{"$size": "$items"}',
    to: '{"$toString": {"$size": "$items"}}',
  },
  PIPELINE_OPERATOR_PLACE: {
    fix: 'compute it in a $group',
    from: '{"$addFields": {"all": {"$push": "$a"}}}',
    to: '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": [{"$group": {"_id": null, "all": {"$push": "$a"}}}]}}',
  },
  PIPELINE_EXPRESSION_FORM: {
    fix: 'write "$userId" for the field',
    from: '{"$userId": null}',
    to: '"$userId"',
  },
  PIPELINE_FIELD_PATH: { fix: 'write "$items"', from: '"items"', to: '"$items"' },
  PIPELINE_OPTION_UNKNOWN: {
    fix: 'did you mean `preserveNullAndEmptyArrays`?',
    from: 'preserveNullAndEmptyArray"',
    to: 'preserveNullAndEmptyArrays"',
  },
  PIPELINE_QUERY_VALUE: {
    fix: 'write a list of queries that is not empty',
    from: '{"$or": {"a": 1}}',
    to: '{"$or": [{"a": 1}]}',
  },
  PIPELINE_NUMBER_PRECISION: {
    fix: 'write {"$numberLong": "9007199254740993"}',
    from: '9007199254740993',
    to: '{"$numberLong": "9007199254740993"}',
  },
  PIPELINE_QUERY_UNKNOWN: { fix: 'correct the operator', from: '$greaterThan', to: '$gt' },
  PIPELINE_SOURCE_COLL_WITHOUT_DB: {
    fix: 'add `db`',
    from: '"coll": "orders"',
    to: '"db": "shop", "coll": "orders"',
  },
  PIPELINE_SOURCE_DOCUMENTS: { fix: 'write a list of documents', from: '[1, 2]', to: '[{"a": 1}, {"a": 2}]' },
  PIPELINE_SOURCE_RESUME: { fix: 'remove one of them', from: '"startAfter": {"_data": "82"}, ', to: '' },
  PIPELINE_SOURCE_FULL_DOCUMENT_ONLY: {
    fix: 'set fullDocument: updateLookup or required',
    from: '"fullDocumentOnly": true',
    to: '"fullDocumentOnly": true, "fullDocument": "updateLookup"',
  },
  PIPELINE_SOURCE_BEFORE_CHANGE: {
    fix: 'remove fullDocumentOnly, or set fullDocumentBeforeChange: off',
    from: '"fullDocumentBeforeChange": "required"',
    to: '"fullDocumentBeforeChange": "off"',
  },
  PIPELINE_SOURCE_TS_FIELD: { fix: 'name a field at the top of the document', from: 'time.at', to: 'at' },
  PIPELINE_SOURCE_TIME_FIELD: {
    fix: 'compute the time inside of one of them',
    from: '{"$add": ["$at", 1]}',
    to: '{"$toDate": {"$add": ["$at", 1]}}',
  },
  PIPELINE_SOURCE_INITIAL_SYNC_WINDOW: {
    fix: 'remove the window, or initialSync',
    from: ', "initialSync": {"enable": true}',
    to: '',
  },
  PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION: {
    fix: 'add `coll`',
    from: '"db": "d"',
    to: '"db": "d", "coll": "c"',
  },
  PIPELINE_SOURCE_UNKNOWN: {
    fix: 'check the stage; a source newer than Sluice is sent as it is',
    from: '{"schedule": {"cron": "0 * * * *"}}',
    to: '{"documents": [{"a": 1}]}',
  },
  PIPELINE_CONSUMER_SHARED: {
    fix: 'give each processor its own consumer, or leave it out for Kafka',
    from: '"orders"',
    to: '"orders-2"',
  },
  PIPELINE_SOURCE_TIMES: {
    fix: 'keep wallTime and clusterTime',
    from: '[{"$unset": "wallTime"}]',
    to: '[{"$project": {"wallTime": 1, "clusterTime": 1}}]',
  },
  PIPELINE_SOURCE_TIMESTAMP: {
    fix: 'add `atTimestamp` beside it',
    from: '"AT_TIMESTAMP"',
    to: '"AT_TIMESTAMP", "atTimestamp": {"$date": "2026-01-01T00:00:00Z"}',
  },
  PIPELINE_WINDOW_PROCESSING_TIME: {
    fix: 'remove it, or use boundary: eventTime',
    from: '"idleTimeout": {"size": 1, "unit": "minute"}, ',
    to: '',
  },
  PIPELINE_WINDOW_IDLE: {
    fix: 'add partitionIdleTimeout to $source, such as {"size": 30, "unit": "second"}',
    from: '"topic": "t"',
    to: '"topic": "t", "partitionIdleTimeout": {"size": 30, "unit": "second"}',
  },
  PIPELINE_SESSION_BLOCKING: {
    fix: 'add a $group or a $sort to the inner pipeline',
    from: '[{"$match": {}}]',
    to: '[{"$match": {}}, {"$sort": {"at": 1}}]',
  },
  PIPELINE_SESSION_LIMIT: {
    fix: 'move it behind',
    from: '{"$limit": 10}, {"$group": {"_id": null}}',
    to: '{"$group": {"_id": null}}, {"$limit": 10}',
  },
  PIPELINE_SESSION_META: {
    fix: 'use the window behind the first $group or $sort',
    from: '{"$sort": {"_stream_meta.window.start": 1}}',
    to: '{"$sort": {"at": 1}}, {"$sort": {"_stream_meta.window.start": 1}}',
  },
  PIPELINE_AS_MISSING: { fix: 'add `as`, the name of a field', from: '"web"', to: '"web", "as": "answer"' },
  PIPELINE_ON_ERROR_FAIL: {
    fix: 'use onError: dlq with a DLQ, or onError: ignore',
    from: '"fail"',
    to: '"ignore"',
  },
  PIPELINE_HEADER_SECRET: {
    fix: "move it into the connection's headers, as ${secret:NAME}",
    from: ', "headers": {"X-API-Key": "abc"}',
    to: '',
  },
  PIPELINE_PARAMETER_SECRET: {
    fix: "move it into the connection's url, as ?api_key=${secret:NAME}, or into its headers",
    from: ', "parameters": {"api_key": "abc"}',
    to: '',
  },
  PIPELINE_FUNCTION_ASYNC: {
    fix: 'remove `parallelism`, or set execution: sync',
    from: ', "parallelism": 4',
    to: '',
  },
  PIPELINE_FUNCTION_PARTITION: {
    fix: 'remove `partitionBy`, or set parallelism: 2',
    from: '"partitionBy": "$user"',
    to: '"partitionBy": "$user", "parallelism": 2',
  },
  PIPELINE_LOOKUP_JOIN: {
    fix: 'add `foreignField`',
    from: '"localField": "a"',
    to: '"localField": "a", "foreignField": "_id"',
  },
  PIPELINE_LOOKUP_FROM: {
    fix: 'add from: {connectionName, db, coll}',
    from: '{"localField"',
    to: '{"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "localField"',
  },
  PIPELINE_VECTOR_QUERY: { fix: 'remove one of them', from: ', "queryVector": "$v"', to: '' },
  PIPELINE_VECTOR_CANDIDATES: {
    fix: 'add numCandidates, some ten to twenty times the limit',
    from: '"limit": 5',
    to: '"limit": 5, "numCandidates": 50',
  },
  PIPELINE_THROTTLE_EMPTY: {
    fix: 'add bytesPerSec or messagesPerSec',
    from: '{"$throttle": {}}',
    to: '{"$throttle": {"messagesPerSec": 50}}',
  },
  PIPELINE_STREAM_META_KEY: { fix: 'rename it to `stream.kind`', from: '"kind"', to: '"stream.kind"' },
  PIPELINE_EMIT_KEY_FORMAT: {
    fix: 'add keyFormat: string, or another format',
    from: '"key": "$id"',
    to: '"key": "$id", "keyFormat": "string"',
  },
  PIPELINE_EMIT_TIMESERIES: {
    fix: 'add timeseries: {timeField: ...}',
    from: '"coll": "$kind"',
    to: '"coll": "$kind", "timeseries": {"timeField": "at"}',
  },
  PIPELINE_AWS_REGION: { fix: 'did you mean us-east-1?', from: 'VIRGINIA_USA', to: 'us-east-1' },
  PIPELINE_EMIT_COMPRESSION: {
    fix: 'set compression: gzip, or remove compressionLevel',
    from: 'snappy',
    to: 'gzip',
  },
  PIPELINE_ICEBERG_BUCKET: {
    fix: 'use a bucket without dots in its name',
    from: 'shop.orders',
    to: 'shop-orders',
  },
  PIPELINE_MERGE_ON_DUPLICATE: { fix: 'name each field once', from: '["a", "a"]', to: '["a"]' },
  PIPELINE_MERGE_PARALLELISM: {
    fix: 'remove parallelism, or write into one collection',
    from: ', "parallelism": 2',
    to: '',
  },
};

/** Of what is wrong with a manifest itself. The replaced text is in one of its files. */
export const MANIFEST_FIXES: Applied = {
  MANIFEST_NOT_FOUND: {
    fix: 'Check the path: -f names a file or a directory, sluice.yaml by default. `sluice init` writes a first one.',
    add: { 'p.yaml': STAGES },
  },
  MANIFEST_EMPTY: {
    fix: 'Write at least `apiVersion: sluice/v1`, or leave the file out.',
    from: '# nothing',
    to: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_SYNTAX: {
    fix: 'Correct the syntax here; the cause may be on the line above.',
    from: 'project: a: b',
    to: 'project: 5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_TAB: {
    fix: 'Indent with spaces: YAML does not allow tabs.',
    from: '\tw: {}',
    to: '  w: { dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } }',
  },
  MANIFEST_DUPLICATE_KEY: {
    fix: 'Keep one of the two.',
    from: '  a: {}\n  a: {}',
    to: '  a: { dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } }',
  },
  MANIFEST_FORBIDDEN_KEY: { fix: 'Choose another name.', from: '? [a]\n    : b', to: 'prune: true' },
  MANIFEST_SEVERAL_DOCUMENTS: {
    fix: 'Put each document in a file of its own and name them with several -f, or name their directory.',
    from: '---\napiVersion: sluice/v1',
    to: '',
  },
  MANIFEST_ALIAS: {
    fix: 'Define the anchor (&name) before the alias (*name), outside of what uses it.',
    from: '<<: [1]',
    to: '<<: { prune: true }',
  },
  MANIFEST_TAG: {
    fix: 'Write Extended JSON instead, such as {$date: ...} or {$binary: ...}.',
    from: '- $source: { documents: [{ a: !!binary aGk= }] }',
    to: '- $source: { documents: [{ a: { $binary: { base64: aGk=, subType: "00" } } }] }\n          - { $merge: { into: { connectionName: atlas, db: d, coll: c } } }',
  },
  MANIFEST_NUMBER: {
    fix: 'Write {$numberDouble: "Infinity"}, "-Infinity" or "NaN".',
    from: '- $match: { a: .inf }',
    to: '- { $source: { connectionName: solar } }\n          - $match: { a: { $numberDouble: Infinity } }\n          - { $merge: { into: { connectionName: atlas, db: d, coll: c } } }',
  },
  MANIFEST_TEXT: {
    fix: 'Write the whole character.',
    from: '- $match: { a: "\\ud800" }',
    to: '- { $source: { connectionName: solar } }\n          - $match: { a: "\\ud83d\\ude00" }\n          - { $merge: { into: { connectionName: atlas, db: d, coll: c } } }',
  },
  MANIFEST_PLACEHOLDER: {
    fix: 'Write ${env:NAME}, ${env:NAME:-default}, ${var:NAME}, ${secret:NAME} or ${secretFile:PATH}; $${env: for the literal text.',
    from: '${env:}',
    to: '${env:TIER:-SP10}',
  },
  MANIFEST_ENV_UNSET: {
    fix: 'Set it, or give a default: ${env:NAME:-default}.',
    from: '${env:TIER}',
    to: '${env:TIER:-SP10}',
  },
  MANIFEST_ENV_DENIED: {
    fix: 'Use another variable; in the Action, list it under allow-env or allow-secret.',
    from: '${env:MONGODB_ATLAS_CLIENT_SECRET}',
    to: '${env:TIER:-SP10}',
  },
  MANIFEST_VARIABLE: {
    fix: 'Define it under `vars`, in a --var-file, or with --var NAME=VALUE.',
    from: 'a: x${var:b}',
    to: 'a: 5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_SECRET_PLACE: {
    fix: 'Secrets are allowed only in write-only fields (passwords, keys) and in header values.',
    from: '"${secret:A}"',
    to: 'C',
  },
  MANIFEST_SECRET_FILE: { fix: 'Give a path below a --secret-dir, without `..`.', from: '../a', to: 'a' },
  MANIFEST_LITERAL_SECRET: {
    fix: 'Write ${secret:NAME} or ${secretFile:PATH}, and replace the secret: it has been written down.',
    from: 'canary',
    to: '"${secret:P}"',
  },
  MANIFEST_MISSING: { fix: 'Add the field.', from: 'project:', to: 'apiVersion: sluice/v1\nproject:' },
  MANIFEST_UNKNOWN_KEY: {
    fix: 'Correct or remove it; a field that Atlas has and Sluice does not know goes under `extra`.',
    from: 'workspace:',
    to: 'workspaces:',
  },
  MANIFEST_TYPE: {
    fix: 'Write a value of the expected type.',
    from: '- apiVersion: sluice/v1',
    to: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_VALUE: {
    fix: 'Write one of the allowed values.',
    from: 'my-project',
    to: '5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_NOTHING_TO_REMOVE: {
    fix: 'Remove the entry, or correct its name.',
    from: 'connections: { x: null }',
    to: 'prune: true',
  },
  MANIFEST_PIPELINE_PATH: {
    fix: 'Give a relative path to a .yaml, .yml or .json file below the manifest or the working directory, no part of it starting with a dot.',
    from: '../p.yaml',
    to: 'p.yaml',
    add: { 'p.yaml': STAGES },
  },
  MANIFEST_PIPELINE_FILE: {
    fix: 'Write a list of stages, or {pipeline, options, tier, state}.',
    add: { 'p.yaml': STAGES },
  },
  MANIFEST_PIPELINE_NOTES: {
    fix: 'Delete them from the file.',
    from: '"_id": "665f1c2e9b1d4c0012345678", "stats": {}, ',
    to: '',
  },
  MANIFEST_PROJECT: {
    fix: 'Name one project: in the manifest, with --project, or in MONGODB_ATLAS_PROJECT_ID.',
    from: 'apiVersion: sluice/v1',
    to: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1',
  },
  MANIFEST_RENAMED_FROM: {
    fix: 'Remove `renamedFrom` once the rename is done; name each former processor once.',
    from: '        renamedFrom: p\n',
    to: '',
  },
  MANIFEST_FAILOVER_REGION: {
    fix: 'Write a region of `failoverRegions`.',
    from: 'DUBLIN_IRL',
    to: 'OHIO_USA',
  },
  MANIFEST_REMOVED: {
    fix: 'Write an address such as orders/processor/legacy-audit of something that the manifest does not define.',
    from: '[w/connection/atlas/failover/OHIO_USA]',
    to: '[w/processor/legacy-audit]',
  },
  MANIFEST_GATE: {
    fix: 'Make `within` longer than `for`.',
    from: 'within: 1m',
    to: 'within: 1h',
  },
  MANIFEST_LINK_UNKNOWN: {
    fix: 'Define it under `privateLinks`, or write the name that `sluice status` shows.',
    from: 'onee',
    to: 'one',
  },
  MANIFEST_LINK_TWICE: {
    fix: 'Keep one of them, and name that in the connections.',
    from: '  two: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }\n',
    to: '',
  },
  MANIFEST_POINTER: {
    fix: 'Write a pointer such as /tier or /streamConfig/maxTierSize.',
    from: 'streamConfig.tier',
    to: '/streamConfig/tier',
  },
  MANIFEST_IGNORED_REQUIRED: {
    fix: 'Remove the entry; only optional fields can be ignored.',
    from: ', /dataProcessRegion/region',
    to: '',
  },
  MANIFEST_EXTRA: {
    fix: 'Write it as an ordinary field.',
    from: 'extra: { streamConfig: { tier: SP10, more: 1 }, newField: 1 }',
    to: 'streamConfig: { tier: SP10 }\n    extra: { streamConfig: { more: 1 }, newField: 1 }',
  },
  MANIFEST_RULE: {
    fix: 'Remove the entry, or correct its code.',
    from: '    ignoreRules: { PIPELINE_SORCE: because }\n',
    to: '',
  },
};
