/** One mistake, one error: each edit below makes one mistake in a manifest that is right, and the first and only error names it. */
import { expect, it } from 'vitest';
import { load } from './workbench.ts';

const RIGHT = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
vars: { tier: SP10 }
workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: SP30 }
    connections:
      sample_stream_solar: { type: Sample }
      kafka:
        type: Kafka
        bootstrapServers: broker.example:9092
        authentication:
          mechanism: PLAIN
          username: svc
          password: "\${secret:KAFKA_PASSWORD}"
        security: { protocol: SASL_SSL }
      warehouse:
        type: Cluster
        clusterName: Cluster0
        dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }
    processors:
      enrich:
        state: STARTED
        tier: "\${var:tier}"
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $tumblingWindow:
              interval:
                size: 1
                unit: minute
              pipeline:
                - $group: { _id: null, n: { $sum: 1 } }
          - $merge:
              into:
                connectionName: warehouse
                db: app
                coll: docs
        options:
          dlq: { connectionName: warehouse, db: ops, coll: dlq }
      copy:
        pipeline:
          - $source: { connectionName: kafka, topic: orders }
          - $match: { total: { $gt: 10 } }
          - $emit: { connectionName: kafka, topic: copies }
`;

/** What is replaced by what, and the code of the error. */
const MISTAKES: readonly (readonly [from: string, to: string, code: string])[] = [
  ['apiVersion: sluice/v1', 'apiVersion: sluice/v9', 'MANIFEST_'],
  ['apiVersion: sluice/v1\n', '', 'MANIFEST_'],
  ['apiVersion:', 'apiversion:', 'MANIFEST_'],
  ['project: 5f3a0c0c0c0c0c0c0c0c0cc1', 'project: 5f3a', 'MANIFEST_'],
  ['project:', 'projcet:', 'MANIFEST_'],
  ['workspaces:', 'workspace:', 'MANIFEST_'],
  ['workspaces:', 'Workspaces:', 'MANIFEST_'],
  ['vars: {', 'var: {', 'MANIFEST_'],
  ['                size: 1', '\t                size: 1', 'MANIFEST_'],
  ['              interval:', '\t      interval:', 'MANIFEST_'],
  ['        type: Kafka', '       type: Kafka', 'MANIFEST_'],
  ['        security:', '       security:', 'MANIFEST_'],
  ['          username: svc', '         username: svc', 'MANIFEST_'],
  ['        state: STARTED', '         state: STARTED', 'MANIFEST_'],
  ['      copy:', '     copy:', 'MANIFEST_'],
  ['        tier: "${var:tier}"', '        tier: ${var:tier', 'MANIFEST_'],
  ['streamConfig: { tier: SP30 }', 'streamConfig: { tier: ${var:tier} }', 'MANIFEST_'],
  ['streamConfig: { tier: SP30 }', 'streamConfig: { tier: SP30', 'MANIFEST_'],
  ['streamConfig: { tier: SP30 }', 'streamConfig: tier: SP30', 'MANIFEST_'],
  ['streamConfig:', 'streamconfig:', 'MANIFEST_'],
  ['streamConfig: { tier: SP30 }', 'streamConfig: { teir: SP30 }', 'MANIFEST_'],
  ['streamConfig: { tier: SP30 }', 'streamConfig: { tier: sp30 }', 'VALUE_SPELLING'],
  ['cloudProvider: AWS,', '', 'MANIFEST_'],
  ['cloudProvider: AWS', 'cloudProvider: aws', ''],
  ['cloudProvider: AWS', 'provider: AWS', 'MANIFEST_'],
  ['region: VIRGINIA_USA', 'region: us-east-1', 'WORKSPACE_REGION_SPELLING'],
  ['region: VIRGINIA_USA', 'region: virginia_usa', 'WORKSPACE_REGION_SPELLING'],
  ['region: VIRGINIA_USA', 'region: eastus', 'WORKSPACE_REGION_PROVIDER'],
  ['dataProcessRegion:', 'dataProcesRegion:', 'MANIFEST_'],
  ['    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n', '', 'MANIFEST_'],
  ['    connections:', '    conections:', 'MANIFEST_'],
  ['    connections:', '    connection:', 'MANIFEST_'],
  ['    processors:', '    processor:', 'MANIFEST_'],
  ['type: Sample', 'type: sample', ''],
  ['{ type: Sample }', '{}', 'MANIFEST_'],
  ['{ type: Sample }', 'Sample', 'MANIFEST_'],
  ['{ type: Sample }', '{ type: Sample, topic: x }', 'MANIFEST_'],
  ['        type: Kafka\n', '', 'MANIFEST_'],
  ['type: Kafka', 'type: kafka', ''],
  ['bootstrapServers:', 'bootstrapServer:', 'MANIFEST_'],
  ['bootstrapServers:', 'bootstrap_servers:', 'MANIFEST_'],
  ['        bootstrapServers: broker.example:9092\n', '', 'MANIFEST_'],
  ['bootstrapServers: broker.example:9092', 'bootstrapServers: [broker.example:9092]', 'MANIFEST_'],
  ['mechanism: PLAIN', 'mechanism: plain', ''],
  ['mechanism: PLAIN', 'mechansim: PLAIN', 'MANIFEST_'],
  ['          username: svc\n', '', ''],
  ['username: svc', 'user: svc', 'MANIFEST_'],
  ['"${secret:KAFKA_PASSWORD}"', 'hunter2', 'MANIFEST_LITERAL_SECRET'],
  ['"${secret:KAFKA_PASSWORD}"', '"${env:KAFKA_PASSWORD}"', 'MANIFEST_LITERAL_SECRET'],
  ['"${secret:KAFKA_PASSWORD}"', '"${secrets:KAFKA_PASSWORD}"', 'MANIFEST_LITERAL_SECRET'],
  ['"${secret:KAFKA_PASSWORD}"', '"${secret:}"', ''],
  ['password:', 'pasword:', 'MANIFEST_'],
  ['protocol: SASL_SSL', 'protocol: sasl_ssl', ''],
  ['security: { protocol: SASL_SSL }', 'security: SASL_SSL', 'MANIFEST_'],
  ['clusterName:', 'cluster:', 'MANIFEST_'],
  ['        clusterName: Cluster0\n', '', 'MANIFEST_'],
  ['role: readWriteAnyDatabase, ', '', 'MANIFEST_'],
  ['type: BUILT_IN', 'type: built_in', ''],
  ['      warehouse:\n        type: Cluster', '      kafka:\n        type: Cluster', 'MANIFEST_'],
  ['state: STARTED', 'state: started', 'MANIFEST_'],
  ['state: STARTED', 'state: RUNNING', 'MANIFEST_'],
  ['state: STARTED', 'state:STARTED', 'MANIFEST_'],
  ['state: STARTED', 'status: STARTED', 'MANIFEST_'],
  ['"${var:tier}"', '"${var:teir}"', 'MANIFEST_'],
  ['"${var:tier}"', 'sp10', ''],
  ['connectionName: sample_stream_solar', 'connectionName: sample_stream_sola', ''],
  ['connectionName: sample_stream_solar', 'connection: sample_stream_solar', ''],
  ['$source: { connectionName: sample_stream_solar }', '$sourc: { connectionName: sample_stream_solar }', ''],
  ['$source: { connectionName: sample_stream_solar }', '$source: sample_stream_solar', ''],
  ['          - $source: { connectionName: sample_stream_solar }\n', '', ''],
  ['$tumblingWindow:', '$tumblingwindow:', ''],
  ['unit: minute', 'unit: minutes', ''],
  ['unit: minute', 'unti: minute', ''],
  ['size: 1', 'size: one', ''],
  ['size: 1', 'size: 0', ''],
  ['                size: 1\n', '', ''],
  ['$group: {', '$gruop: {', ''],
  ['$sum: 1', '$summ: 1', ''],
  ['_id: null, ', '', ''],
  ['$merge:', '$merg:', ''],
  ['db: app', 'database: app', ''],
  ['                db: app\n', '', ''],
  ['                connectionName: warehouse\n', '', ''],
  ['connectionName: warehouse\n', 'connectionName: kafka\n', ''],
  ['connectionName: warehouse\n', 'connectionName: warehose\n', ''],
  ['dlq: { connectionName: warehouse', 'dlq: { connectionName: warehose', ''],
  ['dlq: { connectionName: warehouse', 'dlq: { connectionName: kafka', ''],
  ['dlq: {', 'dql: {', 'MANIFEST_'],
  [', coll: dlq', '', 'MANIFEST_'],
  ['options:', 'option:', 'MANIFEST_'],
  ['$match: { total: { $gt: 10 } }', '$match: { total: { $gtt: 10 } }', ''],
  ['$match: { total: { $gt: 10 } }', '$match: { total: $gt: 10 }', 'MANIFEST_'],
  ['$match: { total: { $gt: 10 } }', '$match: total', ''],
  ['$emit: { connectionName: kafka, topic: copies }', '$emit: { connectionName: kafka }', ''],
  ['$emit: { connectionName: kafka, topic: copies }', '$emit: { connectionName: kafka, topics: copies }', ''],
  ['$emit: { connectionName: kafka, topic: copies }', '$out: copies', ''],
  ['connectionName: kafka, topic: orders', 'connectionName: kafka', ''],
  [
    '        pipeline:\n          - $source: { connectionName: kafka',
    '        pipline:\n          - $source: { connectionName: kafka',
    'MANIFEST_',
  ],
  [
    '        pipeline:\n          - $source: { connectionName: kafka, topic: orders }\n          - $match: { total: { $gt: 10 } }\n          - $emit: { connectionName: kafka, topic: copies }\n',
    '        pipeline: copy.yaml\n',
    '',
  ],
  [
    '        pipeline:\n          - $source: { connectionName: kafka, topic: orders }\n          - $match: { total: { $gt: 10 } }\n          - $emit: { connectionName: kafka, topic: copies }\n',
    '        pipeline: []\n',
    '',
  ],
  [
    '        pipeline:\n          - $source: { connectionName: kafka, topic: orders }\n          - $match: { total: { $gt: 10 } }\n          - $emit: { connectionName: kafka, topic: copies }\n',
    '        state: STOPPED\n',
    'MANIFEST_',
  ],
  ['      copy:', '      enrich:', 'MANIFEST_'],
  ['  orders:\n', '  orders/eu:\n', ''],
  ['unit: minute', 'unit: 60', ''],
  ['size: 1', 'size: "1"', ''],
  ['size: 1', 'size: -1', ''],
  ['size: 1', 'size:', ''],
  ['interval:', 'intervall:', ''],
  ['$group: { _id: null, n: { $sum: 1 } }', '$group: { _id: null, n: 1 }', ''],
  ['$group: { _id: null, n: { $sum: 1 } }', '$group: []', ''],
  ['$match: { total: { $gt: 10 } }', '$match: []', ''],
  ['$match: { total: { $gt: 10 } }', '$addFields: { x: { $ad: [1, 2] } }', ''],
  ['$match: { total: { $gt: 10 } }', '$addFields: { x: { $divide: [1] } }', ''],
  ['$match: { total: { $gt: 10 } }', '$limit: 5', ''],
  ['$match: { total: { $gt: 10 } }', '$emit: { connectionName: kafka, topic: x }', ''],
  ['                coll: docs\n', '', ''],
  ['coll: docs', 'collection: docs', ''],
  ['coll: dlq', 'collection: dlq', ''],
  [
    'pipeline:\n          - $source: { connectionName: sample',
    'pipeline: >\n          - $source: { connectionName: sample',
    '',
  ],
  ['workspaces:\n', 'workspaces: []\n', ''],
  ['project: 5f3a0c0c0c0c0c0c0c0c0cc1', 'project: 5f3a0c0c0c0c0c0c0c0c0cc1\nremoved: [orders/enrich]', ''],
  ['project: 5f3a0c0c0c0c0c0c0c0c0cc1', 'project: 5f3a0c0c0c0c0c0c0c0c0cc1\nremoved: orders/processor/x', ''],
  ['project: 5f3a0c0c0c0c0c0c0c0c0cc1', 'project: 5f3a0c0c0c0c0c0c0c0c0cc1\nprune: true', ''],
  ['state: STARTED', 'state: STARTED\n        renamedFrom: copy', ''],
  ['state: STARTED', 'state: STARTED\n        protect: yes', ''],
  ['state: STARTED', 'state: STARTED\n        resumeFromCheckpoint: false', ''],
];

/** Mistakes with more than one error, and why: each of the errors asks for something else. */
const SEVERAL: readonly (readonly [from: string, to: string, codes: readonly string[], why: string])[] = [
  [
    '$emit: { connectionName: kafka, topic: copies }',
    '$emit: { connectionName: warehouse, topic: copies }',
    ['PIPELINE_FIELD_MISSING', 'PIPELINE_FIELD_MISSING'],
    'the database and the collection are both missing for a connection of that type',
  ],
  [
    'type: Cluster',
    'type: Cluser',
    ['MANIFEST_UNKNOWN_KEY', 'MANIFEST_UNKNOWN_KEY'],
    'the type may be a new one, and then each of its fields belongs under extra',
  ],
];

it.each(SEVERAL)('%j written as %j is told as %j: %s', async (from, to, codes) => {
  const { diagnostics } = await load({ 'sluice.yaml': RIGHT.replace(from, () => to) }, { env: {} });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes);
});

it('mistakes of many kinds are tried', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(120);
});

it('the manifest that the mistakes are made in is right', async () => {
  const { diagnostics } = await load({ 'sluice.yaml': RIGHT }, { env: {} });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each(MISTAKES)('%j written as %j is one error', async (from, to, code) => {
  expect(RIGHT).toContain(from);
  const { diagnostics } = await load(
    { 'sluice.yaml': RIGHT.replace(from, () => to) },
    { env: { KAFKA_PASSWORD: 'canary-1' } },
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const told = errors.map((each) => `${each.place?.line ?? 0} ${each.code} ${each.message}`);
  expect(told, told.join('\n')).toHaveLength(1);
  expect(told[0]).toContain(code);
  expect(errors[0]?.fix).toBeTruthy();
});
