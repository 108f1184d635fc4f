/** Projects in a few words: what a workspace of a sweep is wished to hold, and its manifest. */
import { PROJECT } from '../e2e/served.ts';

/** The secret of every Kafka connection, for the environment. */
export const SECRETS = { KAFKA_PASSWORD: 'canary-kafka-1f7c' } as const;

export interface ProcessorWish {
  readonly limit?: number;
  readonly topic?: string;
  readonly tier?: string;
  readonly dlq?: string;
  readonly autoscaling?: object;
  readonly renamedFrom?: string;
  readonly resume?: false;
  readonly from?: 'kafka';
  readonly state?: 'STOPPED' | 'UNMANAGED';
}

export interface WorkspaceWish {
  readonly brokers?: string;
  readonly access?: 'PRIVATE_LINK';
  readonly kafka?: false;
  readonly prune?: true;
  readonly tier?: string;
  readonly processors: Readonly<Record<string, ProcessorWish>>;
}

/** The manifest of a project. */
export function manifest(
  workspaces: Readonly<Record<string, WorkspaceWish>>,
  removed: readonly string[] = [],
): string {
  return JSON.stringify({
    apiVersion: 'sluice/v1',
    project: PROJECT,
    workspaces: Object.fromEntries(Object.entries(workspaces).map(([name, wish]) => [name, workspace(wish)])),
    ...(removed.length > 0 && { removed }),
  });
}

const workspace = ({ brokers = 'a:9092', access, kafka, prune, tier, processors }: WorkspaceWish) => ({
  dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
  ...(tier !== undefined && { streamConfig: { tier, maxTierSize: 'SP50' } }),
  ...(prune && { prune }),
  connections: {
    sample_stream_solar: { type: 'Sample' },
    ...(kafka !== false && {
      kafka: {
        type: 'Kafka',
        bootstrapServers: brokers,
        authentication: { mechanism: 'PLAIN', username: 'svc', password: '${secret:KAFKA_PASSWORD}' },
        security: { protocol: 'SASL_SSL' },
        ...(access && { networking: { access: { type: access, connectionId: 'a'.repeat(24) } } }),
      },
    }),
    db: {
      type: 'Cluster',
      clusterName: 'Cluster0',
      dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
    },
  },
  processors: Object.fromEntries(Object.entries(processors).map(([name, wish]) => [name, processor(wish)])),
});

const processor = ({
  limit = 1,
  topic = 't',
  tier,
  dlq,
  autoscaling,
  renamedFrom,
  resume,
  from,
  state,
}: ProcessorWish) => ({
  ...(state !== undefined && { state }),
  ...(tier !== undefined && { tier }),
  ...(renamedFrom !== undefined && { renamedFrom }),
  pipeline: [
    from === 'kafka'
      ? { $source: { connectionName: 'kafka', topic } }
      : { $source: { connectionName: 'sample_stream_solar' } },
    { $match: { watts: { $gte: limit } } },
    { $merge: { into: { connectionName: 'db', db: 'd', coll: 'c' } } },
  ],
  options: {
    ...(dlq !== undefined && { dlq: { connectionName: 'db', db: 'd', coll: dlq } }),
    ...(autoscaling !== undefined && { autoscaling }),
    ...(resume === false && { resumeFromCheckpoint: false }),
  },
});
