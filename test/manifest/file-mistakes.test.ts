/** One mistake, one error, in manifests of several files: variables, environments, connections of many types, and pipelines beside them. */
import { expect, it } from 'vitest';
import { load } from './workbench.ts';

const MANIFEST = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
requires: ">=0.2"
privateLinks:
  store: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }
environments:
  prod: { vars: { tier: SP30 } }
vars:
  tier: SP10
workspaces:
  orders:
    dataProcessRegion:
      cloudProvider: AWS
      region: VIRGINIA_USA
    failoverRegions:
      - { cloudProvider: AWS, region: OHIO_USA }
    prune: false
    protect: true
    connections:
      sample_stream_solar:
        type: Sample
      web:
        type: Https
        url: https://api.example.com
        headers:
          Authorization: "\${secret:TOKEN}"
      fn: { type: AWSLambda, aws: { roleArn: "arn:aws:iam::123456789012:role/x" } }
      bucket:
        type: S3
        aws: { roleArn: "arn:aws:iam::123456789012:role/x", testBucket: b }
      registry:
        type: SchemaRegistry
        provider: CONFLUENT
        schemaRegistryUrls: [https://r.example]
        schemaRegistryAuthentication: { type: USER_INFO, username: u, password: "\${secret:P}" }
      db:
        type: Cluster
        clusterName: C0
        dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }
    processors:
      a:
        tier: SP10
        options:
          dlq: { connectionName: db, db: o, coll: d }
          autoscaling: { enabled: true, minTier: SP10, maxTier: SP30 }
        renamedFrom: old
        ignoreChanges: [/tier]
        pipeline: p.yaml
      b:
        state: STOPPED
        update: { freshStart: carry-over }
        pipeline: q.json
removed:
  - orders/processor/gone
`;

const YAML_PIPELINE = `- $source:
    connectionName: sample_stream_solar
    timeField: { $toDate: "$ts" }
- $validate:
    validator: { $jsonSchema: { required: [a] } }
    validationAction: dlq
- $lookup:
    from: { connectionName: db, db: app, coll: ref }
    localField: a
    foreignField: b
    as: c
- $https:
    connectionName: web
    path: /x
    method: POST
    as: r
- $hoppingWindow:
    interval: { size: 5, unit: minute }
    hopSize: { size: 1, unit: minute }
    allowedLateness: { size: 10, unit: second }
    pipeline:
      - $group:
          _id: "$k"
          n: { $avg: "$v" }
      - $project: { n: 1 }
- $merge:
    into: { connectionName: db, db: app, coll: out }
    on: [_id]
    whenMatched: replace
    whenNotMatched: insert
`;

const JSON_PIPELINE = `[
  { "$source": { "connectionName": "sample_stream_solar" } },
  { "$addFields": { "x": { "$add": ["$a", 1] } } },
  { "$emit": { "connectionName": "bucket", "bucket": "b", "region": "us-east-1", "path": "p" } }
]
`;

const FILES = { 'sluice.yaml': MANIFEST, 'p.yaml': YAML_PIPELINE, 'q.json': JSON_PIPELINE } as const;

/** In which file what is replaced by what, and the code of the error. */
const MISTAKES: readonly (readonly [file: keyof typeof FILES, from: string, to: string, code: string])[] = [
  ['sluice.yaml', 'requires: ">=0.2"', 'requires: 0.2', 'MANIFEST_TYPE'],
  ['sluice.yaml', 'requires: ">=0.2"', 'requires: ">=9"', 'MANIFEST_REQUIRES'],
  ['sluice.yaml', 'prod: {', 'prod {', 'MANIFEST_SYNTAX'],
  ['sluice.yaml', 'cloudProvider: AWS\n', 'cloudProvider: GCP\n', 'WORKSPACE_REGION_PROVIDER'],
  ['sluice.yaml', 'cloudProvider: AWS\n', 'cloudProvider: AMAZON\n', 'WORKSPACE_FAILOVER_PROVIDER'],
  ['sluice.yaml', '    connections:\n', '    connections:\n    - x\n', 'MANIFEST_SYNTAX'],
  ['sluice.yaml', '        type: Sample', '        type:Sample', 'MANIFEST_TYPE'],
  ['sluice.yaml', '        type: Sample', '      type: Sample', 'MANIFEST_TYPE'],
  ['sluice.yaml', '        type: Sample', '        type: Https', 'MANIFEST_MISSING'],
  ['sluice.yaml', '        headers:\n', '        header:\n', 'MANIFEST_UNKNOWN_KEY'],
  ['sluice.yaml', '          Authorization: "', '        Authorization: "', 'MANIFEST_UNKNOWN_KEY'],
  ['sluice.yaml', '"${secret:TOKEN}"', '[ "${secret:TOKEN}" ]', 'MANIFEST_TYPE'],
  ['sluice.yaml', '"${secret:TOKEN}"', '{ secret: TOKEN }', 'MANIFEST_TYPE'],
  [
    'sluice.yaml',
    'aws: { roleArn: "arn:aws:iam::123456789012:role/x" }',
    'roleArn: "arn:aws:iam::123456789012:role/x"',
    'MANIFEST_MISSING',
  ],
  [
    'sluice.yaml',
    'schemaRegistryUrls: [https://r.example]',
    'schemaRegistryUrls: https://r.example',
    'MANIFEST_TYPE',
  ],
  [
    'sluice.yaml',
    '{ role: atlasAdmin, type: BUILT_IN }',
    '{ role: atlasAdmin type: BUILT_IN }',
    'MANIFEST_SYNTAX',
  ],
  [
    'sluice.yaml',
    '{ role: atlasAdmin, type: BUILT_IN }',
    '{ role:atlasAdmin, type: BUILT_IN }',
    'MANIFEST_UNKNOWN_KEY',
  ],
  ['sluice.yaml', '        tier: SP10', '       tier: SP10', 'MANIFEST_SYNTAX'],
  ['sluice.yaml', '        tier: SP10', '\t    tier: SP10', 'MANIFEST_TAB'],
  ['sluice.yaml', '        tier: SP10', '        tier: {{ tier }}', 'MANIFEST_FORBIDDEN_KEY'],
  ['sluice.yaml', '        tier: SP10', '        <<: *base', 'MANIFEST_ALIAS'],
  ['sluice.yaml', '        tier: SP10', '        tier: SP10\n        tier: SP30', 'MANIFEST_DUPLICATE_KEY'],
  ['sluice.yaml', 'minTier: SP10, maxTier: SP30', 'minTier: SP30, maxTier: SP10', 'PROCESSOR_SCALING_TIER'],
  ['sluice.yaml', 'renamedFrom: old', 'renamedFrom: orders/processor/old', 'MANIFEST_RENAMED_FROM'],
  ['sluice.yaml', 'ignoreChanges: [/tier]', 'ignoreChanges: [tier]', 'MANIFEST_POINTER'],
  ['sluice.yaml', 'pipeline: p.yaml', 'pipeline: ../p.yaml', 'MANIFEST_PIPELINE_PATH'],
  ['sluice.yaml', 'pipeline: p.yaml', 'pipeline:', 'MANIFEST_MISSING'],
  ['sluice.yaml', 'pipeline: p.yaml', 'pipeline: .', 'MANIFEST_PIPELINE_PATH'],
  ['sluice.yaml', 'freshStart: carry-over', 'freshStart: carryover', 'MANIFEST_VALUE'],
  ['sluice.yaml', 'removed:\n  - ', 'removed:\n    ', 'MANIFEST_TYPE'],
  ['sluice.yaml', 'orders/processor/gone', 'orders/processors/gone', 'MANIFEST_REMOVED'],
  ['p.yaml', '- $source:\n', '- source:\n', 'PIPELINE_STAGE_UNSUPPORTED'],
  ['p.yaml', '- $source:\n', '$source:\n', 'MANIFEST_SYNTAX'],
  ['p.yaml', '- $source:\n', '- $source\n', 'MANIFEST_SYNTAX'],
  ['p.yaml', '- $source:\n', '-$source:\n', 'MANIFEST_SYNTAX'],
  ['p.yaml', '    connectionName: sample', '   connectionName: sample', 'MANIFEST_SYNTAX'],
  ['p.yaml', '    connectionName: sample', '  connectionName: sample', 'MANIFEST_SYNTAX'],
  ['p.yaml', '    connectionName: sample', '\tconnectionName: sample', 'MANIFEST_TAB'],
  ['p.yaml', 'timeField: { $toDate: "$ts" }', 'timeField: $ts', 'PIPELINE_FIELD_TYPE'],
  ['p.yaml', '$toDate', 'toDate', 'PIPELINE_SOURCE_TIME_FIELD'],
  ['p.yaml', '$toDate', '$todate', 'PIPELINE_OPERATOR_MISSPELT'],
  ['p.yaml', '- $validate:', '- $valdiate:', 'PIPELINE_STAGE_UNSUPPORTED'],
  ['p.yaml', '- $validate:', '  $validate:', 'PIPELINE_STAGE_SHAPE'],
  ['p.yaml', 'validator:', 'validators:', 'PIPELINE_FIELD_MISSPELT'],
  ['p.yaml', 'validationAction: dlq', 'validationAction: drop', 'PIPELINE_FIELD_VALUE'],
  ['p.yaml', 'validationAction: dlq', 'validationAction: DLQ', 'PIPELINE_FIELD_VALUE'],
  ['p.yaml', '$jsonSchema: { required: [a] }', '$jsonSchema: { required: a }', 'PIPELINE_JSON_SCHEMA'],
  ['p.yaml', 'from: { connectionName: db, db: app, coll: ref }', 'from: ref', 'PIPELINE_FIELD_TYPE'],
  [
    'p.yaml',
    'connectionName: db, db: app, coll: ref',
    'connectionName: sample_stream_solar, db: app, coll: ref',
    'PIPELINE_CONNECTION_TYPE',
  ],
  ['p.yaml', '    as: c\n', '', 'PIPELINE_FIELD_MISSING'],
  ['p.yaml', 'as: c', 'as: $c', 'PIPELINE_FIELD_PATH'],
  ['p.yaml', 'foreignField: b', 'foreignField: $b', 'PIPELINE_FIELD_PATH'],
  ['p.yaml', 'from: {', 'form: {', 'PIPELINE_LOOKUP_FROM'],
  ['p.yaml', 'connectionName: web', 'connectionName: db', 'PIPELINE_CONNECTION_TYPE'],
  ['p.yaml', 'connectionName: web', 'connectionName: wbe', 'PIPELINE_CONNECTION_UNKNOWN'],
  ['p.yaml', '    connectionName: web\n', '', 'PIPELINE_FIELD_MISSING'],
  ['p.yaml', 'method: POST', 'method: post', 'PIPELINE_FIELD_VALUE'],
  ['p.yaml', 'method: POST', 'method: SEND', 'PIPELINE_FIELD_VALUE'],
  ['p.yaml', '- $https:', '- $http:', 'PIPELINE_STAGE_UNSUPPORTED'],
  ['p.yaml', 'interval: { size: 5, unit: minute }', 'interval: 5m', 'PIPELINE_FIELD_TYPE'],
  ['p.yaml', 'interval: { size: 5, unit: minute }', 'interval: { size: 5 }', 'PIPELINE_DURATION'],
  [
    'p.yaml',
    'interval: { size: 5, unit: minute }',
    'interval: { size: 5, units: minute }',
    'PIPELINE_DURATION',
  ],
  ['p.yaml', 'unit: minute }\n    hop', 'unit: min }\n    hop', 'PIPELINE_DURATION'],
  ['p.yaml', 'hopSize:', 'hopsize:', 'PIPELINE_FIELD_MISSPELT'],
  ['p.yaml', '    hopSize: { size: 1, unit: minute }\n', '', 'PIPELINE_FIELD_MISSING'],
  ['p.yaml', 'allowedLateness: { size: 10, unit: second }', 'allowedLateness: 10', 'PIPELINE_DURATION'],
  ['p.yaml', '$hoppingWindow', '$hopingWindow', 'PIPELINE_STAGE_UNSUPPORTED'],
  ['p.yaml', '    pipeline:\n      - $group', '    pipline:\n      - $group', 'PIPELINE_FIELD_MISSPELT'],
  ['p.yaml', '      - $group:\n', '      $group:\n', 'MANIFEST_SYNTAX'],
  ['p.yaml', '      - $group:\n', '     - $group:\n', 'MANIFEST_SYNTAX'],
  ['p.yaml', '          _id: "$k"\n', '', 'PIPELINE_FIELD_MISSING'],
  ['p.yaml', '          _id: "$k"', '          id: "$k"', 'PIPELINE_FIELD_MISSING'],
  ['p.yaml', '_id: "$k"', '_id: "$$k"', 'PIPELINE_VARIABLE_UNKNOWN'],
  ['p.yaml', '$avg: "$v"', '$avgg: "$v"', 'PIPELINE_OPERATOR_MISSPELT'],
  ['p.yaml', '{ $avg: "$v" }', '"$v"', 'PIPELINE_EXPRESSION_FORM'],
  ['p.yaml', '$project: { n: 1 }', '$project: { n: 1, m: 0 }', 'PIPELINE_EXPRESSION_FORM'],
  ['p.yaml', '$project: { n: 1 }', '$project: n', 'PIPELINE_FIELD_TYPE'],
  ['p.yaml', '$project: { n: 1 }', '$project: {}', 'PIPELINE_EXPRESSION_FORM'],
  ['p.yaml', 'into: {', 'info: {', 'PIPELINE_FIELD_MISSPELT'],
  ['p.yaml', 'on: [_id]', 'on: {_id: 1}', 'PIPELINE_FIELD_TYPE'],
  ['p.yaml', 'on: [_id]', '"on": "$_id"', 'PIPELINE_FIELD_PATH'],
  ['p.yaml', 'whenMatched: replace', 'whenMatched: replaced', 'PIPELINE_FIELD_VALUE'],
  ['p.yaml', 'whenNotMatched: insert', 'whenNotMatched: merge', 'PIPELINE_FIELD_VALUE'],
  [
    'p.yaml',
    '- $merge:\n    into: { connectionName: db, db: app, coll: out }\n    on: [_id]\n    whenMatched: replace\n    whenNotMatched: insert\n',
    '',
    'PIPELINE_SINK_MISSING',
  ],
  ['p.yaml', 'coll: out', 'collection: out', 'PIPELINE_FIELD_MISSPELT'],
  ['q.json', '"$source": {', '$source: {', 'MANIFEST_SYNTAX'],
  ['q.json', '"sample_stream_solar" } },', '"sample_stream_solar" } }', 'MANIFEST_SYNTAX'],
  ['q.json', '"sample_stream_solar"', "'sample_stream_solar'", 'MANIFEST_SYNTAX'],
  ['q.json', '"sample_stream_solar" } },', '"sample_stream_solar" },', 'MANIFEST_SYNTAX'],
  ['q.json', '"path": "p" } }', '"path": "p", } },', 'MANIFEST_SYNTAX'],
  ['q.json', ']\n', '', 'MANIFEST_SYNTAX'],
  ['q.json', '[\n', '', 'MANIFEST_SYNTAX'],
  ['q.json', '"x": {', 'x: {', 'MANIFEST_SYNTAX'],
  ['q.json', '["$a", 1]', '["$a", 1', 'MANIFEST_SYNTAX'],
  ['q.json', '["$a", 1]', '["$a", NaN]', 'MANIFEST_SYNTAX'],
  ['q.json', '["$a", 1]', '["$a", ISODate("2020-01-01")]', 'MANIFEST_SYNTAX'],
  ['q.json', '["$a", 1]', '["$a", 01]', 'MANIFEST_SYNTAX'],
  ['q.json', '["$a", 1]', '["$a", "1"]', 'PIPELINE_OPERATOR_TYPE'],
  ['q.json', '["$a", 1]', '[$a, 1]', 'MANIFEST_SYNTAX'],
  ['q.json', '"$add"', '"$ad"', 'PIPELINE_OPERATOR_MISSPELT'],
  ['q.json', '  { "$addFields"', '  // hi\n  { "$addFields"', 'MANIFEST_SYNTAX'],
  [
    'q.json',
    '"connectionName": "bucket"',
    '"connectionName": "bucket", "connectionName": "db"',
    'MANIFEST_DUPLICATE_KEY',
  ],
  ['q.json', '"bucket": "b", ', '', 'PIPELINE_FIELD_MISSING'],
  ['q.json', '"$emit"', '"$emmit"', 'PIPELINE_STAGE_UNSUPPORTED'],
  ['q.json', '"path": "p"', '"paht": "p"', 'PIPELINE_FIELD_MISSPELT'],
];

const loadFiles = async (files: Readonly<Record<string, string>>) =>
  load({ ...FILES, ...files }, { env: { TOKEN: 'canary-1', P: 'canary-2' } });

it('the files that the mistakes are made in are right', async () => {
  const { diagnostics } = await loadFiles({});
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each(MISTAKES)('in %s, %j written as %j is one error', async (file, from, to, code) => {
  expect(FILES[file]).toContain(from);
  const { diagnostics } = await loadFiles({ [file]: FILES[file].replace(from, () => to) });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors.map((each) => `${each.place?.line ?? 0} ${each.code} ${each.message}`);
  expect(told, told.join('\n')).toHaveLength(1);
  expect(told[0]).toContain(code);
  expect(errors[0]?.fix).toBeTruthy();
});

it('a field to ignore that is misspelt is a warning', async () => {
  const { diagnostics } = await loadFiles({ 'sluice.yaml': MANIFEST.replace('[/tier]', '[/teir]') });
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ severity: 'warning', code: 'MANIFEST_POINTER', fix: 'Did you mean /tier?' }),
  );
});
