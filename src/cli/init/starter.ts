/** What `init` writes, as texts by path: a manifest that validates, its pipeline, a test of it. Pure; `commands/init.ts` asks and writes. */
import type { PublishedRelease } from '../../model/release/published.ts';

export type SourceKind = 'sample' | 'kafka';

/** What people are asked, or give by flags. */
export interface StarterChoices {
  /** 24 hex digits; empty: from the environment. */
  readonly project: string;
  readonly workspace: string;
  readonly provider: string;
  readonly region: string;
  readonly source: SourceKind;
  /** The Atlas cluster that documents go to. */
  readonly cluster: string;
  /** `OWNER/REPO@COMMIT` of the action; empty where that is not known yet. */
  readonly action: string;
}

export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** Lines that belong into `.gitignore`: state of the sandbox, and values of secrets. */
export const IGNORED_LINES = ['.sluice/', '.env'] as const;

/** The files, the manifest first. Names are written so that YAML reads them back whatever they hold. */
export function starterFiles(choices: StarterChoices, modeline: Modeline): StarterFile[] {
  const { source } = choices;
  const name = source === 'kafka' ? 'store-events' : 'store-readings';
  return [
    { path: 'sluice.yaml', text: manifest(choices, name, modeline) },
    {
      path: `pipelines/${name}.yaml`,
      text: modeline('pipeline', '../') + (source === 'kafka' ? KAFKA_PIPELINE : SAMPLE_PIPELINE),
    },
    { path: `${name}.test.yaml`, text: modeline('test', '') + testFile(choices, name) },
  ];
}

/** The secrets that a manifest names. */
export function secretsIn(manifest: string): readonly string[] {
  const names = [...manifest.matchAll(/(?<!\$)\$\{secret:([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].toSorted();
}

/** The secrets that an apply of the starter needs. */
export const secretsOf = (source: SourceKind): readonly string[] =>
  source === 'kafka' ? ['KAFKA_PASSWORD'] : [];

/** The line by which editors find the schema of a file; `up` leads to the manifest's folder. */
export type Modeline = (kind: string, up: string) => string;

/** Names the published schemas where there are any, else those that `init` writes beside the manifest. */
export const modelineOf =
  (release: PublishedRelease | undefined): Modeline =>
  (kind, up) =>
    `# yaml-language-server: $schema=${release?.schemaUrl(kind) ?? `${up}schemas/${kind}.schema.json`}\n`;

/** Quoted, in YAML's double quotes, which are JSON's. */
const quoted = (text: string): string => JSON.stringify(text);

function manifest(choices: StarterChoices, processor: string, modeline: Modeline): string {
  const { project, workspace, provider, region, source, cluster } = choices;
  return `${modeline('manifest', '')}apiVersion: sluice/v1
project: ${project === '' ? '${env:MONGODB_ATLAS_PROJECT_ID}' : quoted(project)}

workspaces:
  ${quoted(workspace)}:
    dataProcessRegion: { cloudProvider: ${quoted(provider)}, region: ${quoted(region)} }
    streamConfig: { tier: SP10 }
    connections:
${source === 'kafka' ? KAFKA_CONNECTION : SAMPLE_CONNECTION}      warehouse:
        type: Cluster
        clusterName: ${quoted(cluster)}
        dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }
    processors:
      ${processor}:
        # It is created, and started once this says STARTED: a running processor costs money.
        state: STOPPED
        pipeline: pipelines/${processor}.yaml
        options:
          dlq: { connectionName: warehouse, db: streams, coll: rejected }
`;
}

const SAMPLE_CONNECTION = `      sample_stream_solar: { type: Sample }
`;

const KAFKA_CONNECTION = `      kafka:
        type: Kafka
        bootstrapServers: \${env:KAFKA_BROKERS:-localhost:9092}
        authentication: { mechanism: SCRAM-512, username: sluice, password: "\${secret:KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
`;

/** A document that the pipeline stores, and one that it does not. No name needs a percent sign in the address. */
function testFile({ workspace, source }: StarterChoices, processor: string): string {
  return `processor: ${quoted(`${workspace}/processor/${processor}`)}
cases:
${source === 'kafka' ? KAFKA_CASES : SAMPLE_CASES}`;
}

const SAMPLE_PIPELINE = `# Readings of solar panels, as Atlas generates them, with more than 100 W.
- $source:
    connectionName: sample_stream_solar
- $match:
    obs.watts: { $gt: 100 }
- $merge:
    into: { connectionName: warehouse, db: streams, coll: readings }
`;

const KAFKA_PIPELINE = `# Every record of a topic that has a type.
- $source:
    connectionName: kafka
    topic: events
    config: { auto_offset_reset: earliest }
- $match:
    type: { $exists: true }
- $merge:
    into: { connectionName: warehouse, db: streams, coll: events }
`;

const SAMPLE_CASES = `  - name: readings of more than 100 W are stored
    input:
      - { _id: 1, device_id: device_1, group_id: 7, obs: { watts: 180, temp: 12 } }
      - { _id: 2, device_id: device_2, group_id: 7, obs: { watts: 100, temp: 9 } }
    expect:
      collections:
        warehouse.streams.readings:
          - { _id: 1, device_id: device_1, group_id: 7, obs: { watts: 180, temp: 12 } }
`;

const KAFKA_CASES = `  - name: records with a type are stored
    input:
      - { _id: 1, type: created, customer: Ada }
      - { _id: 2, customer: Alan }
    expect:
      collections:
        warehouse.streams.events:
          - { _id: 1, type: created, customer: Ada }
`;
