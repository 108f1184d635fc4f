/** The example of the contract's section 8 as a situation: most kinds of change at once. */
import type { Situation } from './situation.ts';

const cluster = {
  type: 'Cluster',
  clusterName: 'Cluster0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};
const merge = (coll: string): unknown => ({
  $merge: { into: { connectionName: 'warehouse', db: 'shop', coll } },
});
const kafka = (bootstrapServers: string, password?: string): unknown => ({
  type: 'Kafka',
  bootstrapServers,
  authentication: { mechanism: 'PLAIN', username: 'svc', ...(password !== undefined && { password }) },
  security: { protocol: 'SASL_SSL' },
});
const region = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const source = (topic: string): unknown => ({ $source: { connectionName: 'orders-kafka', topic } });
const validate = { $validate: { validator: { total: { $gt: 0 } }, validationAction: 'discard' } };

export const EXAMPLE: Situation = {
  desired: {
    orders: region,
    'orders/connection/orders-kafka': kafka('a:9092,b:9092', '${secret:KAFKA_PASSWORD}'),
    'orders/connection/warehouse': cluster,
    'orders/processor/enrich-orders': {
      tier: 'SP10',
      pipeline: [
        source('orders.v2'),
        validate,
        { $addFields: { total: { $sum: '$lines.amount' } } },
        merge('orders'),
      ],
    },
    'orders/processor/fraud-score': {
      tier: 'SP10',
      pipeline: [source('orders'), validate, merge('fraud')],
    },
    'orders/processor/audit': { tier: 'SP10', pipeline: [source('orders'), merge('audit')] },
  },
  live: {
    orders: { ...region, streamConfig: { tier: 'SP30' }, failoverRegions: [] },
    'orders/connection/orders-kafka': { ...(kafka('a:9092') as object), state: 'READY' },
    'orders/connection/warehouse': { ...cluster, state: 'READY' },
    'orders/processor/enrich-orders': {
      tier: 'SP10',
      state: 'STARTED',
      pipeline: [source('orders'), validate, merge('orders')],
    },
    'orders/processor/fraud-score': {
      tier: 'SP10',
      state: 'STARTED',
      pipeline: [source('orders'), validate, merge('fraud')],
    },
    'orders/processor/legacy-audit': {
      tier: 'SP10',
      state: 'STARTED',
      pipeline: [{ $source: { connectionName: 'warehouse', db: 'shop' } }, merge('old')],
    },
    'orders/processor/playground': {
      tier: 'SP10',
      state: 'STOPPED',
      pipeline: [{ $source: { connectionName: 'warehouse', db: 'shop' } }, merge('play')],
    },
  },
  removed: ['orders/processor/legacy-audit'],
};
