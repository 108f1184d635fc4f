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
  /** It reads the cluster, writes to Kafka, and may fail over; nothing else of it can be wished. False: it may not. */
  readonly moves?: boolean;
  readonly state?: 'STOPPED' | 'UNMANAGED';
}

/** What stands by, by region. */
export interface FailoverWish {
  /** Brokers. */
  readonly kafka: Readonly<Record<string, string>>;
  /** Names of clusters. */
  readonly db: Readonly<Record<string, string>>;
}

export interface WorkspaceWish {
  /** The workspace fails over to Ohio and Dublin. */
  readonly failover?: FailoverWish;
  readonly brokers?: string;
  /** `LINK`: over the private link of the manifest. */
  readonly access?: 'PRIVATE_LINK' | 'LINK' | 'VPC';
  readonly kafka?: false;
  readonly prune?: true;
  readonly tier?: string;
  readonly processors: Readonly<Record<string, ProcessorWish>>;
}

const LINK = { provider: 'AWS', vendor: 'MSK', arn: 'arn:aws:kafka:us-east-1:123456789012:cluster/c/1' };

const ACCESS: Readonly<Record<NonNullable<WorkspaceWish['access']>, object>> = {
  PRIVATE_LINK: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) },
  LINK: { type: 'PRIVATE_LINK', privateLink: 'link' },
  VPC: { type: 'VPC' },
};

/**
 * The manifest of a project.
 *
 * @param scheme the authentication scheme of its private link, where it has one: another scheme is another link
 */
export function manifest(
  workspaces: Readonly<Record<string, WorkspaceWish>>,
  removed: readonly string[] = [],
  scheme = 'TLS',
): string {
  const hasLink = Object.values(workspaces).some(({ access }) => access === 'LINK');
  return JSON.stringify({
    apiVersion: 'sluice/v1',
    project: PROJECT,
    ...(hasLink && { privateLinks: { link: { ...LINK, authenticationScheme: scheme } } }),
    workspaces: Object.fromEntries(Object.entries(workspaces).map(([name, wish]) => [name, workspace(wish)])),
    ...(removed.length > 0 && { removed }),
  });
}

/** The login of every broker. */
const LOGIN = {
  authentication: { mechanism: 'PLAIN', username: 'svc', password: '${secret:KAFKA_PASSWORD}' },
  security: { protocol: 'SASL_SSL' },
};

const ROLE = { dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' } };

/** The member that has what stands by, each in its region. */
const failovers = (
  byRegion: Readonly<Record<string, string>> | undefined,
  make: (place: string) => object,
): object =>
  byRegion === undefined
    ? {}
    : {
        failoverConnections: Object.fromEntries(
          Object.entries(byRegion).map(([region, place]) => [region, make(place)]),
        ),
      };

const workspace = ({
  brokers = 'a:9092',
  access,
  kafka,
  prune,
  tier,
  failover,
  processors,
}: WorkspaceWish) => ({
  dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
  ...(tier !== undefined && { streamConfig: { tier, maxTierSize: 'SP50' } }),
  ...(prune && { prune }),
  ...(failover && {
    failoverRegions: ['OHIO_USA', 'DUBLIN_IRL'].map((region) => ({ cloudProvider: 'AWS', region })),
  }),
  connections: {
    sample_stream_solar: { type: 'Sample' },
    ...(kafka !== false && {
      kafka: {
        type: 'Kafka',
        bootstrapServers: brokers,
        ...LOGIN,
        ...failovers(failover?.kafka, (bootstrapServers) => ({ bootstrapServers, ...LOGIN })),
        ...(access && { networking: { access: ACCESS[access] } }),
      },
    }),
    db: {
      type: 'Cluster',
      clusterName: 'Cluster0',
      ...ROLE,
      ...failovers(failover?.db, (clusterName) => ({ clusterName, ...ROLE })),
    },
  },
  processors: Object.fromEntries(
    Object.entries(processors).map(([name, wish]) => [name, wish.moves ? MOVES : processor(wish)]),
  ),
});

/** One that may fail over: tier and pipeline are what Atlas wants for that. Source: domain facts 2.7. */
const MOVES = {
  tier: 'SP10',
  failoverEnabled: true,
  pipeline: [
    { $source: { connectionName: 'db', db: 'd', coll: 'moved' } },
    { $emit: { connectionName: 'kafka', topic: 'moved' } },
  ],
};

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
  moves,
}: ProcessorWish) => ({
  ...(moves === false && { failoverEnabled: false }),
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
