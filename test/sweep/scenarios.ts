/** The changes that sweeps go through: what a project has, what it should become, and what of it must survive that. */
import { PROJECT } from '../e2e/served.ts';

export interface Scenario {
  readonly name: string;
  /** The manifest of the project as it is found; undefined: an empty project. */
  readonly before: string | undefined;
  readonly after: string;
  /** What the command is allowed to do. */
  readonly flags: readonly string[];
  /** Resources that must be the same afterwards as they were, by id: from which address to which. */
  readonly survivors: readonly (readonly [string, string])[];
  /** Addresses that the command may delete. */
  readonly deletable: readonly string[];
  /** Processors whose checkpoint it may drop. */
  readonly droppable: readonly string[];
}

/** The secret of every Kafka connection, for the environment. */
export const SECRETS = { KAFKA_PASSWORD: 'canary-kafka-1f7c' } as const;

export interface ProcessorWish {
  readonly limit?: number;
  readonly topic?: string;
  readonly tier?: string;
  readonly dlq?: string;
  readonly renamedFrom?: string;
  readonly resume?: false;
  readonly from?: 'kafka';
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

const processor = ({ limit = 1, topic = 't', tier, dlq, renamedFrom, resume, from }: ProcessorWish) => ({
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
    ...(resume === false && { resumeFromCheckpoint: false }),
  },
});

const RUNNING: Readonly<Record<string, ProcessorWish>> = {
  filter: { limit: 1 },
  copy: { from: 'kafka' },
};

const same = (...addresses: string[]): (readonly [string, string])[] =>
  addresses.map((address) => [address, address]);

const CONNECTIONS = ['w/connection/sample_stream_solar', 'w/connection/db'];

const TWENTY: Readonly<Record<string, ProcessorWish>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [`p${i + 10}`, { limit: i }]),
);

/** The kinds of change, and what else may go on at the same time. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'create all',
    before: undefined,
    after: manifest({ w: { processors: RUNNING } }),
    flags: [],
    survivors: [],
    deletable: [],
    droppable: [],
  },
  {
    name: 'update running processors',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: {
        processors: {
          filter: { limit: 2, dlq: 'rejected' },
          copy: { from: 'kafka', topic: 'u', tier: 'SP10', resume: false },
        },
      },
    }),
    flags: [],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: ['w/processor/copy'],
  },
  {
    name: 'replace a connection under a running processor',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { access: 'PRIVATE_LINK', processors: RUNNING } }),
    flags: ['--allow', 'replace,data-loss,checkpoint-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter'),
    deletable: ['w/connection/kafka', 'w/processor/copy'],
    droppable: ['w/processor/copy'],
  },
  {
    name: 'change a connection under a running processor',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { brokers: 'a:9092,b:9092', processors: { ...RUNNING, filter: { limit: 3 } } } }),
    flags: ['--allow', 'endpoint-change-with-secret=w/connection/kafka'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
  },
  {
    name: 'rename',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: { processors: { sieve: { limit: 2, renamedFrom: 'filter' }, copy: { from: 'kafka' } } },
    }),
    flags: [],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/copy'),
      ['w/processor/filter', 'w/processor/sieve'],
    ],
    deletable: [],
    droppable: [],
  },
  {
    name: 'prune',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { prune: true, kafka: false, processors: { filter: { limit: 1 } } } }),
    flags: ['--allow', 'data-loss'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter'),
    deletable: ['w/connection/kafka', 'w/processor/copy'],
    droppable: [],
  },
  {
    name: 'change what an unmanaged one uses',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { brokers: 'a:9092,b:9092', processors: { filter: { limit: 1 } } } }),
    flags: ['--allow', 'pause-unmanaged,endpoint-change-with-secret'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
  },
  {
    name: 'rename, change and resize in one',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: {
        processors: { sieve: { limit: 2, tier: 'SP5', renamedFrom: 'filter' }, copy: { from: 'kafka' } },
      },
    }),
    flags: [],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/copy'),
      ['w/processor/filter', 'w/processor/sieve'],
    ],
    deletable: [],
    droppable: [],
  },
  {
    name: 'prune twenty processors',
    before: manifest({ w: { processors: { ...RUNNING, ...TWENTY } } }),
    after: manifest({ w: { prune: true, processors: RUNNING } }),
    flags: ['--allow', 'data-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: Object.keys(TWENTY).map((name) => `w/processor/${name}`),
    droppable: [],
  },
  {
    name: 'mixed over three workspaces',
    before: manifest({ w: { processors: RUNNING }, x: { processors: { filter: {} } } }),
    after: manifest({
      w: {
        tier: 'SP30',
        processors: { filter: { limit: 2 }, twin: { from: 'kafka', renamedFrom: 'copy' } },
      },
      x: { prune: true, kafka: false, processors: { sum: { limit: 5 } } },
      y: { processors: { filter: {} } },
    }),
    flags: ['--allow', 'data-loss'],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'x', 'x/connection/db'),
      ['w/processor/copy', 'w/processor/twin'],
    ],
    deletable: ['x/connection/kafka', 'x/processor/filter'],
    droppable: [],
  },
];
