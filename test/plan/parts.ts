/** Resources that many situations share, as plain data. */

export const WORKSPACE = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };

export const SAMPLE = { type: 'Sample' };

export const CLUSTER = {
  type: 'Cluster',
  clusterName: 'Cluster0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};

/** Kafka as the manifest has it; `live` leaves out what Atlas never returns and adds what it adds. */
export const kafka = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: 'Kafka',
  bootstrapServers: 'broker.one.example:9092',
  authentication: { mechanism: 'PLAIN', username: 'svc', password: '${secret:PASSWORD}' },
  security: { protocol: 'SASL_SSL' },
  ...changes,
});

export const liveKafka = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...kafka(),
  authentication: { mechanism: 'PLAIN', username: 'svc' },
  id: '4',
  region: 'VIRGINIA_USA',
  state: 'READY',
  networking: { access: { type: 'PUBLIC' } },
  config: {},
  ...changes,
});

export const pipeline = (source: string, ...middle: readonly unknown[]): unknown[] => [
  { $source: { connectionName: source } },
  ...middle,
  { $merge: { into: { connectionName: 'warehouse', db: 'd', coll: 'c' } } },
];

/** A workspace with a Kafka connection and a sink. */
export const BASE_DESIRED = {
  w: WORKSPACE,
  'w/connection/kafka': kafka(),
  'w/connection/warehouse': CLUSTER,
};

export const BASE_LIVE = {
  w: { ...WORKSPACE, streamConfig: { tier: 'SP30' }, failoverRegions: [] },
  'w/connection/kafka': liveKafka(),
  'w/connection/warehouse': { ...CLUSTER, state: 'READY', region: 'VIRGINIA_USA' },
};

export const running = (definition: object): object => ({ ...definition, state: 'STARTED' });
export const stopped = (definition: object): object => ({ ...definition, state: 'STOPPED' });
