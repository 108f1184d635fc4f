import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { formatAddress } from '../../src/model/address.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import { writeFiles, requestIn, makeDirectory } from './workbench.ts';

const PROJECT = '5f3a0c0c0c0c0c0c0c0c0cc1';

const MANIFEST = `# yaml-language-server: $schema=../../schemas/manifest.schema.json
apiVersion: sluice/v1
project: \${env:MONGODB_ATLAS_PROJECT_ID}
vars: { tier: SP10 }

workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: "\${var:tier}", maxTierSize: SP30 }
    prune: false
    connections:
      sample_stream_solar: { type: Sample }
      orders-kafka:
        type: Kafka
        bootstrapServers: \${env:KAFKA_BROKERS:-localhost:9092}
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      enrich-orders:
        state: STARTED
        tier: SP10
        pipeline: pipelines/enrich-orders.yaml
        options:
          dlq: { connectionName: warehouse, db: ops, coll: orders_dlq }
          resumeFromCheckpoint: true
        renamedFrom: enrich
        protect: true

removed:
  - orders/processor/legacy-audit
`;

const PIPELINE = `- $source: { connectionName: orders-kafka, topic: orders }
- $addFields: { "10": 1.0, "2": 12345678901 }
- $merge: { into: { connectionName: warehouse, db: a, coll: b } }
`;

describe('loading the manifest of the contract', () => {
  it('gives every resource with its fields and its place', async () => {
    const directory = await makeDirectory();
    await writeFiles(directory, { 'sluice.yaml': MANIFEST, 'pipelines/enrich-orders.yaml': PIPELINE });
    const loaded = await loadManifest(
      requestIn(directory, { env: { MONGODB_ATLAS_PROJECT_ID: PROJECT, KAFKA_PASSWORD: 'canary' } }),
    );
    expect(loaded.diagnostics).toEqual([]);
    const shown = loaded.desired?.resources.map((resource) => ({
      address: formatAddress(resource.address),
      at: `${resource.place?.file}:${resource.place?.line}:${resource.place?.column}`,
      fields: printJson(resource.fields),
    }));
    expect(shown).toMatchInlineSnapshot(`
      [
        {
          "address": "orders",
          "at": "sluice.yaml:7:3",
          "fields": "{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"},"streamConfig":{"tier":"SP10","maxTierSize":"SP30"}}",
        },
        {
          "address": "orders/connection/orders-kafka",
          "at": "sluice.yaml:13:7",
          "fields": "{"type":"Kafka","bootstrapServers":"localhost:9092","authentication":{"mechanism":"PLAIN","username":"svc","password":"\${secret:KAFKA_PASSWORD}"},"security":{"protocol":"SASL_SSL"}}",
        },
        {
          "address": "orders/connection/sample_stream_solar",
          "at": "sluice.yaml:12:7",
          "fields": "{"type":"Sample"}",
        },
        {
          "address": "orders/connection/warehouse",
          "at": "sluice.yaml:18:7",
          "fields": "{"type":"Cluster","clusterName":"Cluster0","dbRoleToExecute":{"role":"readWriteAnyDatabase","type":"BUILT_IN"}}",
        },
        {
          "address": "orders/processor/enrich-orders",
          "at": "sluice.yaml:20:7",
          "fields": "{"tier":"SP10","pipeline":[{"$source":{"connectionName":"orders-kafka","topic":"orders"}},{"$addFields":{"10":1.0,"2":12345678901}},{"$merge":{"into":{"connectionName":"warehouse","db":"a","coll":"b"}}}],"options":{"dlq":{"connectionName":"warehouse","db":"ops","coll":"orders_dlq"}}}",
        },
      ]
    `);
    expect(loaded.desired?.project).toBe(PROJECT);
    expect(loaded.desired?.removed.map(formatAddress)).toEqual(['orders/processor/legacy-audit']);
    expect(loaded.desired?.resources.find(({ kind }) => kind === 'processor')).toMatchObject({
      state: 'STARTED',
      protect: true,
      renamedFrom: 'enrich',
      resumeFromCheckpoint: true,
      pipelinePlace: { file: join('pipelines', 'enrich-orders.yaml'), line: 1, column: 1 },
    });
    expect(loaded.secrets.find({ source: 'secret', name: 'KAFKA_PASSWORD' })?.reveal()).toBe('canary');
    expect(loaded.files).toEqual(['sluice.yaml', join('pipelines', 'enrich-orders.yaml')]);
  });
});
