/**
 * Mistakes of every kind, each made by one edit of a manifest that has everything: every type of connection, private links, environments, gates.
 * What each must be told: `CODE line:column`, a warning with its severity before it.
 */

export const EVERYTHING = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
privateLinks:
  brokers: { provider: AWS, vendor: CONFLUENT, region: us-east-1, serviceEndpointId: com.amazonaws.vpce.us-east-1.x, dnsDomain: d.example }
vpcPeerings:
  shop: { requesterAccountId: "123456789012", requesterVpcId: vpc-0123456789abcdef0 }
environments:
  prod: { files: [prod.yaml], vars: { tier: SP10 } }
vars: { tier: SP10 }
defaults: { gate: { for: 1m, within: 10m } }
workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: SP10, maxTierSize: SP30 }
    failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]
    connections:
      sample_stream_solar: { type: Sample }
      kafka: { type: Kafka, bootstrapServers: "b:9092", authentication: { mechanism: PLAIN, username: svc, password: "\${secret:P}" }, security: { protocol: SASL_SSL } }
      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
      web: { type: Https, url: "https://x.example", headers: { A: "\${secret:T}" } }
      fn: { type: AWSLambda, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }
      bucket: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }
      kinesis: { type: AWSKinesisDataStreams, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }
      registry: { type: SchemaRegistry, provider: CONFLUENT, schemaRegistryUrls: ["https://r.example"], schemaRegistryAuthentication: { type: USER_INFO, username: u, password: "\${secret:R}" } }
      blob: { type: AzureBlobStorage, azure: { servicePrincipalId: 0a1b2c3d-0000-0000-0000-000000000000, storageAccountName: acct } }
      pubsub: { type: GCPPubSub, gcp: { serviceAccountId: svc@p.iam.gserviceaccount.com } }
    processors:
      copy:
        state: STARTED
        gate: { for: 5m, within: 10m }
        update: { freshStart: carry-over }
        pipeline:
          - $source: { connectionName: kafka, topic: t }
          - $match: { total: { $gt: 10 } }
          - $merge: { into: { connectionName: atlas, db: d, coll: c } }
        options:
          dlq: { connectionName: atlas, db: d, coll: dlq }
removed:
  - orders/processor/old
`;

/** What is always found in it. */
export const ALWAYS = 'warning CONNECTION_HEADER_SECRET';

/** By the text that is replaced: what by, and what is told. */
export const EDITS: readonly (readonly [
  from: string,
  edits: readonly (readonly [to: string, ...told: string[]])[],
])[] = [
  [
    '- $match: { total: { $gt: 10 } }',
    [
      ['- $validate: { validator: { $jsonSchema: { type: foo } } }', 'PIPELINE_JSON_SCHEMA 34:60'],
      ['- $validate: { validator: { $jsonSchema: { bsonType: foo } } }', 'PIPELINE_JSON_SCHEMA 34:64'],
      [
        '- $validate: { validator: { $jsonSchema: { properties: { a: { type: strin } } } } }',
        'PIPELINE_JSON_SCHEMA 34:79',
      ],
      ['- $validate: { validator: { $jsonSchema: { type: int } } }', 'PIPELINE_JSON_SCHEMA 34:60'],
      ['- $lookup: { from: { connectionName: atlas, db: d, coll: c }, as: x }', 'PIPELINE_LOOKUP_JOIN 34:13'],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, coll: c }, localField: a, as: x }',
        'PIPELINE_LOOKUP_JOIN 34:13',
      ],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, coll: c }, foreignField: a, as: x }',
        'PIPELINE_LOOKUP_JOIN 34:13',
      ],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, coll: c }, foreignField: a, localField: a }',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      ['- $match: { $and: { a: 1 } }', 'PIPELINE_QUERY_VALUE 34:29'],
      ['- $match: { a: { $in: 5 } }', 'PIPELINE_QUERY_VALUE 34:33'],
      ["- $match: { a: { $regex: '[' } }", 'PIPELINE_QUERY_VALUE 34:36'],
      ["- $match: { $where: 'this.a' }", 'PIPELINE_QUERY_OPERATOR 34:23'],
      ['- $match: { loc: { $near: [0,0] } }', 'PIPELINE_QUERY_OPERATOR 34:30'],
      ['- $match: { $gt: [$a, 5] }', 'PIPELINE_OPERATOR_PLACE 34:23'],
      ['- $project: { a: 1, b: 0 }', 'PIPELINE_EXPRESSION_FORM 34:31'],
      ['- $project: {}', 'PIPELINE_EXPRESSION_FORM 34:23'],
      ['- $addFields: { $a: 1 }', 'PIPELINE_FIELD_PATH 34:27'],
      ['- $addFields: { a: 1, a.b: 2 }', 'PIPELINE_EXPRESSION_FORM 34:33'],
      ["- $set: { '': 1 }", 'PIPELINE_FIELD_PATH 34:21'],
      ['- $unset: $a', 'PIPELINE_FIELD_PATH 34:21'],
      ['- $unwind: items', 'PIPELINE_FIELD_PATH 34:22'],
      ["- $unwind: { path: $items, preserveNullAndEmptyArrays: 'yes' }", 'PIPELINE_FIELD_TYPE 34:66'],
      ['- $unwind: { path: $items, preserveNull: true }', 'PIPELINE_OPTION_UNKNOWN 34:38'],
      ['- $replaceRoot: $a', 'PIPELINE_FIELD_TYPE 34:27'],
      ['- $replaceRoot: { newroot: $a }', 'PIPELINE_FIELD_MISSPELT 34:29'],
      ['- $replaceWith: 5', 'PIPELINE_OPERATOR_CONSTANT 34:27'],
      ['- $redact: $$KEEPER', 'PIPELINE_VARIABLE_UNKNOWN 34:22'],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $limit: 0 }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_RANGE 34:90',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $sort: { a: 2 } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_OPERATOR_CONSTANT 34:94',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $sort: { a: desc } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_OPERATOR_CONSTANT 34:94',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $sort: [a] }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_TYPE 34:89',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $count: "" }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_EMPTY 34:90',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $count: $n }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_PATH 34:90',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $group: { _id: $a, n: $b } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_EXPRESSION_FORM 34:104',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $group: { n: { $sum: 1 } } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISSING 34:82',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $group: { _id: $a, "n.m": { $sum: 1 } } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_PATH 34:101',
      ],
      [
        '- $hoppingWindow: { interval: { size: 1, unit: minute }, hopSize: { size: 5, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
      ],
      [
        '- $hoppingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      [
        '- $hoppingWindow: { interval: { size: 1, unit: minute }, hop: { size: 1, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISTAKEN 34:68',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, boundary: event, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_VALUE 34:79',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: week }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_DURATION 34:59',
      ],
      [
        '- $tumblingWindow: { interval: 1m, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_TYPE 34:42',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1.5, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_DURATION 34:50',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, offset: { offsetFromUtc: 5, unit: day }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_DURATION 34:103',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, offset: { size: 5, unit: hour }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_DURATION 34:69',
        'warning PIPELINE_FIELD_UNKNOWN 34:79',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute } }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: { $group: { _id: $a } } }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_TYPE 34:79',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [{ $tumblingWindow: { interval: { size: 1, unit: minute }, pipeline: [] } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_NOT_IN_WINDOW 34:82',
      ],
      [
        '- $sessionWindow: { partitionBy: $a, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      [
        '- $sessionWindow: { key: $a, gap: { size: 1, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'warning PIPELINE_WINDOW_IDLE 33:13',
        'PIPELINE_FIELD_MISTAKEN 34:31',
      ],
      [
        '- $tumblingWindow: { interval: { size: 1, unit: minute }, idleTimeout: { size: -1, unit: minute }, pipeline: [{ $group: { _id: $a } }] }',
        'PIPELINE_FIELD_RANGE 34:82',
      ],
      ['- $lookup: { from: c, localField: a, foreignField: b, as: x }', 'PIPELINE_FIELD_TYPE 34:30'],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, collection: c }, localField: a, foreignField: b, as: x }',
        'PIPELINE_FIELD_MISSPELT 34:62',
      ],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, coll: c }, localField: a, foreignField: b, as: x, parallelism: 100 }',
        'PIPELINE_FIELD_RANGE 34:125',
      ],
      [
        '- $lookup: { from: { connectionName: atlas, db: d, coll: c }, let: { v: $a }, pipeline: [{ $match: { $expr: { $eq: [$$w, $b] } } }], as: x }',
        'PIPELINE_VARIABLE_UNKNOWN 34:127',
      ],
      [
        '- $cachedLookup: { from: { connectionName: atlas, db: d, coll: c }, localField: a, foreignField: b, as: x }',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      [
        '- $cachedLookup: { ttl: 60, from: { connectionName: atlas, db: d, coll: c }, localField: a, foreignField: b, as: x }',
        'PIPELINE_DURATION 34:35',
      ],
      [
        '- $vectorSearch: { from: { connectionName: atlas, db: d, coll: c }, as: x, path: p, limit: 5, queryVector: $v, numCandidates: 50 }',
        'PIPELINE_FIELD_MISSING 34:13',
      ],
      ['- $https: { connectionName: web, method: post, as: r }', 'PIPELINE_FIELD_VALUE 34:52'],
      ['- $https: { connectionName: web, path: 5, as: r }', 'PIPELINE_FIELD_TYPE 34:50'],
      ['- $https: { connectionName: web, as: r, onError: ignored }', 'PIPELINE_FIELD_VALUE 34:60'],
      ['- $https: { connectionName: web, url: /x, as: r }', 'warning PIPELINE_FIELD_UNKNOWN 34:44'],
      ['- $https: { connectionName: web, body: { a: 1 }, as: r }', 'warning PIPELINE_FIELD_UNKNOWN 34:44'],
      ['- $https: { connectionName: web, headers: [a], as: r }', 'PIPELINE_FIELD_TYPE 34:53'],
      [
        '- $https: { connectionName: web, as: r, config: { requestTimeoutSec: 5s } }',
        'PIPELINE_FIELD_TYPE 34:80',
      ],
      ['- $https: { connectionName: kafka, as: r }', 'PIPELINE_CONNECTION_TYPE 34:39'],
      ['- $externalFunction: { connectionName: fn, as: r }', 'PIPELINE_FIELD_MISSING 34:13'],
      [
        '- $externalFunction: { connectionName: fn, functionName: f, execution: asynch, as: r }',
        'PIPELINE_FIELD_VALUE 34:82',
      ],
      [
        '- $externalFunction: { connectionName: fn, functionName: f, execution: async, as: r }',
        'PIPELINE_FUNCTION_ASYNC 34:89',
      ],
      ['- $throttle: {}', 'PIPELINE_THROTTLE_EMPTY 34:13'],
      ['- $throttle: { messagesPerSec: fast }', 'PIPELINE_FIELD_TYPE 34:42'],
      ['- $setStreamMeta: { source: a }', 'PIPELINE_STREAM_META_KEY 34:31'],
      ['- $validate: { validator: { a: 1 }, validationAction: drop }', 'PIPELINE_FIELD_VALUE 34:65'],
      [
        '- $validate: { $jsonSchema: { required: [a] } }',
        'PIPELINE_FIELD_MISSING 34:13',
        'warning PIPELINE_FIELD_UNKNOWN 34:26',
      ],
      ['- $validate: { validator: { $jsonSchema: { requird: [a] } } }', 'PIPELINE_JSON_SCHEMA 34:54'],
      ['- $validate: { validator: { $jsonSchema: { $ref: "#/a" } } }', 'PIPELINE_JSON_SCHEMA 34:54'],
    ],
  ],
  [
    'bucket: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
    [
      ['bucket: { type: S3, aws: { roleArn: my-role } }', 'warning CONNECTION_ROLE_ARN 22:43'],
      [
        'bucket: { type: S3, aws: { roleArn: "arn:aws:iam::12345:role/r" } }',
        'warning CONNECTION_ROLE_ARN 22:43',
      ],
    ],
  ],
  [
    'fn: { type: AWSLambda, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
    [
      [
        'fn: { type: AWSLambda, aws: { roleArn: "arn:aws:iam::123456789012:user/r" } }',
        'warning CONNECTION_ROLE_ARN 21:46',
      ],
    ],
  ],
  [
    'kinesis: { type: AWSKinesisDataStreams, aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }',
    [
      [
        'kinesis: { type: AWSKinesisDataStreams, aws: { roleArn: "arn:aws:iam:123456789012:role/r" } }',
        'warning CONNECTION_ROLE_ARN 23:63',
      ],
    ],
  ],
  [
    'region: us-east-1, serviceEndpointId',
    [
      ['region: VIRGINIA_USA, serviceEndpointId', 'warning PRIVATE_LINK_REGION 4:56'],
      ['region: us-eats-1, serviceEndpointId', 'warning PRIVATE_LINK_REGION 4:56'],
      ['region: eastus, serviceEndpointId', 'warning PRIVATE_LINK_REGION 4:56'],
    ],
  ],
  [
    '- $merge: { into: { connectionName: atlas, db: d, coll: c } }',
    [
      [
        '- $emit: { connectionName: bucket, bucket: b, path: p, region: VIRGINIA_USA }',
        'warning PIPELINE_AWS_REGION 35:74',
      ],
      [
        '- $emit: { connectionName: bucket, bucket: b, path: p, region: us-eats-1 }',
        'warning PIPELINE_AWS_REGION 35:74',
      ],
      ['- $merge: { into: c }', 'PIPELINE_FIELD_TYPE 35:29'],
      [
        '- $merge: { into: { connectionName: atlas, db: d, coll: c }, whenMatched: fail }',
        'PIPELINE_FIELD_VALUE 35:85',
      ],
      [
        '- $merge: { into: { connectionName: atlas, db: d, coll: c }, whenMatched: replce }',
        'PIPELINE_FIELD_VALUE 35:85',
      ],
      [
        '- $merge: { into: { connectionName: atlas, db: d, coll: c }, whenNotMatched: ignore }',
        'PIPELINE_FIELD_VALUE 35:88',
      ],
      [
        '- $merge: { into: { connectionName: atlas, db: d, coll: c }, on: [a, a] }',
        'PIPELINE_MERGE_ON_DUPLICATE 35:80',
      ],
      [
        '- $merge: { into: { connectionName: atlas, db: d, coll: c }, on: true }',
        'PIPELINE_FIELD_TYPE 35:76',
      ],
      ['- $merge: { into: { connectionName: atlas, topic: t } }', 'PIPELINE_FIELD_MISTAKEN 35:54'],
      [
        '- $merge: { connectionName: atlas, db: d, coll: c }',
        'PIPELINE_FIELD_MISSING 35:13',
        'warning PIPELINE_FIELD_UNKNOWN 35:23',
        'warning PIPELINE_FIELD_UNKNOWN 35:46',
        'warning PIPELINE_FIELD_UNKNOWN 35:53',
      ],
      [
        '- $emit: { connectionName: kafka, topic: t, config: { acks: 2 } }',
        'warning PIPELINE_FIELD_MAYBE_TYPE 35:71',
      ],
      ['- $emit: { connectionName: kafka, topic: t, config: { acks: "2" } }', 'PIPELINE_FIELD_VALUE 35:71'],
      [
        '- $emit: { connectionName: kafka, topic: t, config: { compression_type: gz } }',
        'PIPELINE_FIELD_VALUE 35:83',
      ],
      ['- $emit: { connectionName: kafka, topic: t, config: { key: $a } }', 'PIPELINE_EMIT_KEY_FORMAT 35:65'],
      [
        '- $emit: { connectionName: kafka, topic: t, config: { outputFormat: json } }',
        'PIPELINE_FIELD_VALUE 35:79',
      ],
      [
        '- $emit: { connectionName: atlas, db: d, coll: c, timeseries: { timeField: t, granularity: day } }',
        'PIPELINE_FIELD_VALUE 35:102',
      ],
      ['- $emit: { connectionName: kinesis, stream: s }', 'PIPELINE_FIELD_MISSING 35:13'],
      ['- $emit: { connectionName: bucket, bucket: b, prefix: p }', 'PIPELINE_FIELD_MISTAKEN 35:57'],
      [
        '- $emit: { connectionName: bucket, bucket: b, path: p, config: { compression: gzip, compressionLevel: 12 } }',
        'PIPELINE_FIELD_RANGE 35:113',
      ],
      [
        '- $emit: { connectionName: bucket, bucket: b, path: p, config: { writeOptions: { interval: { size: 0, unit: minute } } } }',
        'PIPELINE_FIELD_RANGE 35:102',
      ],
      [
        '- $emit: { connectionName: blob, container: b, path: p, parallelism: 32 }',
        'PIPELINE_FIELD_RANGE 35:80',
      ],
      ['- $emit: { connectionName: pubsub, topic: t, region: us-central1 }', 'PIPELINE_FIELD_MISSING 35:13'],
      [
        '- $iceberg: { connectionName: bucket, bucket: b, databaseName: d, tableName: t, path: p, mode: append }',
        'PIPELINE_FIELD_VALUE 35:106',
      ],
      [
        '- $iceberg: { connectionName: bucket, bucket: b, databaseName: d, path: p }',
        'PIPELINE_FIELD_MISSING 35:13',
      ],
      ['', 'PIPELINE_SINK_MISSING 34:13'],
    ],
  ],
  ['username: svc, ', [['', 'CONNECTION_LOGIN_MISSING 18:57']]],
  ['type: BUILT_IN', [['type: BUILTIN', 'VALUE_SPELLING 19:90']]],
  ['url: "https://x.example"', [['url: x.example', 'warning CONNECTION_URL 20:32']]],
  [
    'headers: { A: "${secret:T}" }',
    [
      ['headers: [{ A: "${secret:T}" }]', 'MANIFEST_TYPE 20:62'],
      ['headers: { A: 5 }', 'MANIFEST_TYPE 20:67'],
    ],
  ],
  [
    'fn: { type: AWSLambda, aws: {',
    [['fn: { type: AWSLambda, functionName: f, aws: {', 'MANIFEST_UNKNOWN_KEY 21:30']],
  ],
  [
    'aws: { roleArn: "arn:aws:iam::123456789012:role/r" } }\n      bucket',
    [['roleArn: "arn:aws:iam::123456789012:role/r" }\n      bucket', 'MANIFEST_MISSING 21:7']],
  ],
  [
    'bucket: { type: S3, aws: { roleArn',
    [['bucket: { type: S3, aws: { testbucket: b, roleArn', 'MANIFEST_UNKNOWN_KEY 22:34']],
  ],
  [
    'schemaRegistryUrls: ["https://r.example"]',
    [
      ['schemaRegistryUrls: "https://r.example"', 'MANIFEST_TYPE 24:82'],
      ['schemaRegistryUrls: []', 'MANIFEST_VALUE 24:82'],
    ],
  ],
  [
    'schemaRegistryAuthentication: { type: USER_INFO',
    [['schemaRegistryAuthentication: { type: BASIC', 'warning VALUE_UNKNOWN 24:143']],
  ],
  ['storageAccountName: acct', [['storageAccountName: My_Acct', 'MANIFEST_VALUE 25:126']]],
  ['gcp: { serviceAccountId', [['gcp: { serviceAccount', 'MANIFEST_UNKNOWN_KEY 26:41']]],
  [
    'sample_stream_solar: { type: Sample }',
    [['sample_stream_solr: { type: Sample }', 'warning CONNECTION_SAMPLE_NAME 17:7']],
  ],
  ['vpc-0123456789abcdef0', [['pcx-123', 'MANIFEST_VALUE 6:63']]],
  [
    'requesterAccountId: "123456789012"',
    [
      ['requesterAccountId: 123456789012', 'MANIFEST_TYPE 6:31'],
      ['requesterAccountId: "1234"', 'MANIFEST_VALUE 6:31'],
    ],
  ],
  ['[{ cloudProvider: AWS, region: OHIO_USA }]', [['[OHIO_USA]', 'MANIFEST_TYPE 15:23']]],
  ['region: OHIO_USA', [['region: us-east-2', 'WORKSPACE_REGION_SPELLING 15:53']]],
  [
    '{ cloudProvider: AWS, region: OHIO_USA }',
    [
      ['{ cloudProvider: AWS, region: OHIO_USA, priority: 1 }', 'MANIFEST_UNKNOWN_KEY 15:63'],
      ['{ cloudProvider: AWS }', 'MANIFEST_MISSING 15:23'],
    ],
  ],
  [
    '- $source: { connectionName: kafka, topic: t }',
    [
      ['- $source: { connectionName: kafka, topic: 5 }', 'PIPELINE_FIELD_TYPE 33:54'],
      ['- $source: { connectionName: kafka, topic: [] }', 'PIPELINE_FIELD_EMPTY 33:54'],
      [
        '- $source: { connectionName: kafka, topic: t, config: { auto_offset_reset: earlist } }',
        'PIPELINE_FIELD_VALUE 33:86',
      ],
      [
        '- $source: { connectionName: kafka, topic: t, config: { autoOffsetReset: earliest } }',
        'warning PIPELINE_FIELD_UNKNOWN 33:67',
      ],
      [
        '- $source: { connectionName: kafka, topic: t, auto_offset_reset: earliest }',
        'warning PIPELINE_FIELD_UNKNOWN 33:57',
      ],
      ['- $source: { connectionName: kafka, topic: t, timeField: $ts }', 'PIPELINE_FIELD_TYPE 33:68'],
      ['- $source: { connectionName: kafka, topic: t, timeField: ts }', 'PIPELINE_FIELD_TYPE 33:68'],
      ['- $source: { connectionName: atlas, coll: c }', 'PIPELINE_SOURCE_COLL_WITHOUT_DB 33:47'],
      [
        '- $source: { connectionName: atlas, db: d, coll: c, config: { fullDocument: update } }',
        'PIPELINE_FIELD_VALUE 33:87',
      ],
      [
        '- $source: { connectionName: atlas, db: d, coll: c, config: { startAfter: { _data: "8" }, startAtOperationTime: { $date: "2026-01-01T00:00:00Z" } } }',
        'PIPELINE_SOURCE_RESUME 33:101',
      ],
      [
        '- $source: { connectionName: atlas, db: d, coll: c, config: { startAtOperationTime: "2026-01-01T00:00:00Z" } }',
        'PIPELINE_FIELD_TYPE 33:95',
      ],
      ['- $source: { connectionName: atlas, topic: t }', 'warning PIPELINE_FIELD_UNKNOWN 33:47'],
      [
        '- $source: { connectionName: kinesis, streamName: s, config: { consumerARN: "arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c:1" } }',
        'PIPELINE_FIELD_MISTAKEN 33:49',
      ],
      [
        '- $source: { connectionName: kinesis, stream: s, config: { consumerARN: "arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c:1", initialPosition: EARLIEST } }',
        'PIPELINE_FIELD_VALUE 33:164',
      ],
      ['- $source: { connectionName: bucket }', 'PIPELINE_CONNECTION_TYPE 33:40'],
      ['- $source: { connectionName: kafka, topic: t, partitionIdleTimeout: 30 }', 'PIPELINE_DURATION 33:79'],
    ],
  ],
  ['gate: { for: 5m', [['gate: { for: 5', 'MANIFEST_TYPE 30:22']]],
  [
    'gate: { for: 5m, within: 10m }\n',
    [
      ['gate: { for: 5m, within: 10m, maxLagg: 5m }\n', 'MANIFEST_UNKNOWN_KEY 30:39'],
      ['gate: { for: 5m, within: 10m, maxLag: 10 }\n', 'MANIFEST_TYPE 30:47'],
      ['gate: { for: 5m, within: 10m, minOutput: many }\n', 'MANIFEST_TYPE 30:50'],
      ['gate: { for: 5m, within: 10m, onFailure: restore }\n', 'MANIFEST_VALUE 30:50'],
      ['gate: { for: 5m, within: 10m, maxDlq: -1 }\n', 'MANIFEST_VALUE 30:47'],
    ],
  ],
  ['        gate: { for: 5m, within: 10m }\n', [['        gate: true\n', 'MANIFEST_TYPE 30:15']]],
  ['streamConfig: { tier: SP10, maxTierSize: SP30 }', [['gate: { for: 5m }', 'MANIFEST_UNKNOWN_KEY 14:5']]],
  ['defaults: { gate:', [['defaults: { tier: SP10, gate:', 'MANIFEST_UNKNOWN_KEY 10:13']]],
  [
    '        update: { freshStart: carry-over }\n',
    [
      ['        update: carry-over\n', 'MANIFEST_TYPE 31:17'],
      ['        update: { freshStart: carryover }\n', 'MANIFEST_VALUE 31:31'],
      ['        update: { freshstart: carry-over }\n', 'MANIFEST_UNKNOWN_KEY 31:19'],
      [
        '        update: { strategy: bluegreen, blueGreen: { sink: { db: d, coll: s } } }\n',
        'MANIFEST_VALUE 31:29',
      ],
      [
        '        update: { strategy: blue-green, blueGreen: { sink: { db: d, coll: s }, keepOld: 1w } }\n',
        'MANIFEST_VALUE 31:89',
      ],
      [
        '        update: { strategy: blue-green, blueGreen: { sink: { db: d, coll: s }, promote: yes } }\n',
        'MANIFEST_VALUE 31:89',
      ],
      [
        '        update: { strategy: blue-green, blueGreen: { sink: { db: d, coll: c } } }\n',
        'MANIFEST_VALUE 31:54',
      ],
      ['        update: { strategy: blue-green, blueGreen: { sink: { db: d } } }\n', 'MANIFEST_VALUE 31:54'],
      [
        '        update: { strategy: blue-green, blueGreen: { sink: { topic: t } } }\n',
        'MANIFEST_VALUE 31:54',
      ],
      [
        '        update: { strategy: blue-green, bluegreen: { sink: { db: d, coll: s } } }\n',
        'MANIFEST_UNKNOWN_KEY 31:41',
      ],
    ],
  ],
  [
    'failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]',
    [['failoverRegions: { cloudProvider: AWS, region: OHIO_USA }', 'MANIFEST_TYPE 15:22']],
  ],
  [
    'state: STARTED',
    [
      ['state: STARTED\n        failoverEnabled: "yes"', 'MANIFEST_TYPE 30:26'],
      ['state: STARTED\n        renamedFrom: copy', 'MANIFEST_RENAMED_FROM 30:22'],
      ['state: STARTED\n        renamedFrom: orders/processor/x', 'MANIFEST_RENAMED_FROM 30:22'],
      ['state: STARTED\n        renamedFrom: old', 'MANIFEST_REMOVED 40:5'],
      ['state: STARTED\n        renamedFrom: [x]', 'MANIFEST_TYPE 30:22'],
      ['state: STARTED\n        tier: 10', 'MANIFEST_TYPE 30:15'],
      ['state: STARTED\n        tier: SP50', 'PROCESSOR_TIER_CAP 30:15'],
      ['state: STARTED\n        protect: "on"', 'MANIFEST_TYPE 30:18'],
      ['state: STARTED\n        ignoreChanges: /tier', 'MANIFEST_TYPE 30:24'],
      ['state: STARTED\n        ignoreChanges: [options.dlq]', 'MANIFEST_POINTER 30:25'],
      ['state: STARTED\n        ignoreChanges: [/teir]', 'warning MANIFEST_POINTER 30:25'],
      ['state: STARTED\n        ignoreRules: [PIPELINE_WINDOW_IDLE]', 'MANIFEST_TYPE 30:22'],
      ['state: STARTED\n        extra: [a]', 'MANIFEST_TYPE 30:16'],
      ['state: STARTED\n        description: copies', 'MANIFEST_UNKNOWN_KEY 30:9'],
      ['state: STARTED\n        name: copy', 'MANIFEST_UNKNOWN_KEY 30:9'],
      ['enabled: false', 'MANIFEST_UNKNOWN_KEY 29:9'],
    ],
  ],
  [
    '- orders/processor/old',
    [
      ['- orders/processors/old', 'MANIFEST_REMOVED 39:5'],
      ['- orders/processor/copy', 'MANIFEST_REMOVED 39:5'],
      ['- orders/processor/old\n  - orders/processor/old', 'MANIFEST_REMOVED 40:5'],
      ['- orders', 'MANIFEST_REMOVED 39:5'],
      ['- orders: old', 'MANIFEST_TYPE 39:5'],
      ['- orders/processor/*', 'MANIFEST_REMOVED 39:5'],
    ],
  ],
  ['atlas: { type: Cluster,', [['atlas: { renamedFrom: y, type: Cluster,', 'MANIFEST_UNKNOWN_KEY 19:16']]],
  [
    'prod: { files: [prod.yaml]',
    [
      ['prod: { file: [prod.yaml]', 'MANIFEST_UNKNOWN_KEY 8:11'],
      ['prod: { project: shop, files: [prod.yaml]', 'MANIFEST_VALUE 8:20'],
    ],
  ],
  [
    'files: [prod.yaml]',
    [
      ['files: prod.yaml', 'MANIFEST_TYPE 8:18'],
      ['files: [production.yaml]', 'MANIFEST_NOT_FOUND 8:19'],
      ['files: [prod.yaml], varFiles: [x.vars.yaml]', 'MANIFEST_NOT_FOUND 8:42'],
    ],
  ],
  ['vars: { tier: SP10 } }', [['vars: [tier] }', 'MANIFEST_TYPE 8:37']]],
  [
    'environments:\n  prod: { files: [prod.yaml], vars: { tier: SP10 } }',
    [['environments:\n  - name: prod', 'MANIFEST_TYPE 8:3']],
  ],
  ['streamConfig: { tier: SP10,', [['streamConfig: { tier: "${var:teir}",', 'MANIFEST_VARIABLE 14:27']]],
  [
    'vars: { tier: SP10 }\ndefaults',
    [
      ['vars: [tier]\ndefaults', 'MANIFEST_TYPE 9:7'],
      ['requires: latest\nvars: { tier: SP10 }\ndefaults', 'MANIFEST_VALUE 9:11'],
      ['requires: ">=99"\nvars: { tier: SP10 }\ndefaults', 'MANIFEST_REQUIRES 9:11'],
    ],
  ],
  [
    'options:\n          dlq',
    [
      ['options:\n          resumeFromCheckpoint: "no"\n          dlq', 'MANIFEST_TYPE 37:33'],
      ['options:\n          retries: 3\n          dlq', 'MANIFEST_UNKNOWN_KEY 37:11'],
      [
        'options:\n          autoscaling: { minTier: SP10, maxTier: SP30 }\n          dlq',
        'MANIFEST_MISSING 37:11',
      ],
      [
        'options:\n          autoscaling: { enabled: true, minTier: SP30, maxTier: SP10 }\n          dlq',
        'PROCESSOR_SCALING_TIER 37:50',
      ],
      [
        'options:\n          autoscaling: { enabled: true, minTier: sp10, maxTier: SP30 }\n          dlq',
        'VALUE_SPELLING 37:50',
      ],
      ['options:\n          autoscaling: true\n          dlq', 'MANIFEST_TYPE 37:24'],
    ],
  ],
  ['coll: dlq', [['collection: dlq', 'MANIFEST_UNKNOWN_KEY 37:48']]],
  ['dlq: { connectionName: atlas, db: d, coll: dlq }', [['dlq: atlas', 'MANIFEST_TYPE 37:16']]],
  [
    'maxTierSize: SP30',
    [['maxTierSize: SP5', 'warning WORKSPACE_TIER_CAP 14:27', 'PROCESSOR_TIER_CAP 28:7']],
  ],
  ['streamConfig: { tier', [['prune: "true"\n    streamConfig: { tier', 'MANIFEST_TYPE 14:12']]],
  [
    'connections:\n      sample_stream_solar: { type: Sample }',
    [['connections:\n      - name: sample_stream_solar\n        type: Sample', 'MANIFEST_SYNTAX 19:1']],
  ],
  ['      copy:\n        state', [['      - copy:\n        state', 'MANIFEST_TYPE 28:7']]],
  [
    'authentication: { mechanism',
    [
      [
        'networking: { access: { type: PRIVATE_LINK, privateLink: broker } }, authentication: { mechanism',
        'MANIFEST_LINK_UNKNOWN 18:114',
      ],
      [
        'networking: { access: { type: PRIVATE_LINK, connectionId: broker } }, authentication: { mechanism',
        'MANIFEST_VALUE 18:115',
      ],
      [
        'networking: { access: { type: private_link, privateLink: brokers } }, authentication: { mechanism',
        'VALUE_SPELLING 18:87',
      ],
      [
        'networking: { access: { type: PUBLIC, privateLink: brokers } }, authentication: { mechanism',
        'CONNECTION_LINK_UNUSED 18:95',
      ],
      ['networking: { type: PRIVATE_LINK }, authentication: { mechanism', 'MANIFEST_MISSING 18:57'],
    ],
  ],
  [
    'vendor: CONFLUENT',
    [
      ['vendor: confluent', 'VALUE_SPELLING 4:37'],
      ['vendor: CONFLUNT', 'warning VALUE_UNKNOWN 4:37'],
    ],
  ],
  [
    'privateLinks:\n  brokers: { provider: AWS',
    [['privateLinks:\n  brokers: { provider: aws', 'VALUE_SPELLING 4:24']],
  ],
  [
    'privateLinks:\n',
    [
      ['privateLinks:\n  msk: { provider: AWS, vendor: MSK, arn: cluster }\n', 'MANIFEST_VALUE 4:43'],
      [
        'privateLinks:\n  eh: { provider: AZURE, vendor: EVENTHUB, region: eastus2, serviceEndpointId: x }\n',
        'PRIVATE_LINK_MISSING 4:3',
      ],
    ],
  ],
  ['privateLinks:\n  brokers:', [['privateLinks:\n  - brokers:', 'MANIFEST_TYPE 4:3']]],
  [
    'security: { protocol',
    [
      [
        'config: { autoOffsetReset: earliest }, security: { protocol',
        'warning CONNECTION_SETTING_IGNORED 18:145',
      ],
      [
        'config: { sasl.password: hunter2 }, security: { protocol',
        'warning CONNECTION_SETTING_IGNORED 18:145',
      ],
    ],
  ],
  [
    'bootstrapServers: "b:9092"',
    [
      ['bootstrapServers: "a:1;b:2"', 'warning CONNECTION_SERVERS_FORM 18:47'],
      ['bootstrapServers: "kafka://b:9092"', 'CONNECTION_SERVERS_PROTOCOL 18:47'],
      ['bootstrapServers: "${secret:P}:9092"', 'MANIFEST_SECRET_PLACE 18:47'],
    ],
  ],
  [
    'protocol: SASL_SSL',
    [
      ['protocol: TLS', 'warning VALUE_UNKNOWN 18:157'],
      ['protocol: SASL_PLAINTEXT', 'warning CONNECTION_PLAINTEXT 18:157'],
    ],
  ],
  ['mechanism: PLAIN', [['mechanism: SCRAM', 'warning VALUE_UNKNOWN 18:86']]],
  [
    'mechanism: PLAIN, username: svc, password: "${secret:P}"',
    [
      ['mechanism: OAUTHBEARER, clientId: c, clientSecret: "${secret:P}"', 'CONNECTION_LOGIN_MISSING 18:57'],
      ['mechanism: AWS_MSK_IAM', 'CONNECTION_LOGIN_MISSING 18:57'],
    ],
  ],
  [
    'authentication: { mechanism: PLAIN, username: svc, password: "${secret:P}" }',
    [['authentication: PLAIN', 'MANIFEST_TYPE 18:73']],
  ],
  [
    'password: "${secret:P}"',
    [
      ['password: "${env:P}"', 'MANIFEST_LITERAL_SECRET 18:118'],
      ['password: "$(secret:P)"', 'MANIFEST_LITERAL_SECRET 18:118'],
    ],
  ],
  ['username: svc', [['username: "${secret:P}"', 'MANIFEST_SECRET_PLACE 18:103']]],
  [
    'streamConfig: { tier: SP10',
    [
      ['streamConfig: { tier: "${vars:tier}"', 'warning VALUE_UNKNOWN 14:27'],
      ['streamConfig: { tier: "${var:tier"', 'MANIFEST_PLACEHOLDER 14:27'],
      ['streamConfig: { tier: "${tier}"', 'warning VALUE_UNKNOWN 14:27'],
    ],
  ],
  [
    'dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }',
    [['dbRoleToExecute: atlasAdmin', 'MANIFEST_TYPE 19:64']],
  ],
  ['clusterName: C,', [['clusterName: C, clusterGroupId: other,', 'MANIFEST_VALUE 19:63']]],
  ['connectionName: kafka, topic', [['connectionName: kafak, topic', 'PIPELINE_CONNECTION_UNKNOWN 33:40']]],
];
