import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import { actions, codes, planOf, steps } from './situation.ts';

const WORKSPACE = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const CLUSTER = {
  type: 'Cluster',
  clusterName: 'Cluster0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};
const SAMPLE = { type: 'Sample' };
const PIPELINE = [
  { $source: { connectionName: 'solar' } },
  { $match: { 'obs.watts': { $gt: 100 } } },
  { $merge: { into: { connectionName: 'warehouse', db: 'd', coll: 'c' } } },
];

const DESIRED = {
  orders: WORKSPACE,
  'orders/connection/solar': SAMPLE,
  'orders/connection/warehouse': CLUSTER,
  'orders/processor/enrich': { pipeline: PIPELINE, tier: 'SP10' },
};

/** As Atlas returns what was asked for, with everything that it adds. */
const LIVE = {
  orders: {
    ...WORKSPACE,
    _id: '1',
    groupId: '2',
    hostnames: ['h'],
    streamConfig: { tier: 'SP30' },
    failoverRegions: [],
  },
  'orders/connection/solar': { ...SAMPLE, id: '3', region: 'VIRGINIA_USA', state: 'READY' },
  'orders/connection/warehouse': { ...CLUSTER, id: '4', region: 'VIRGINIA_USA', state: 'READY' },
  'orders/processor/enrich': {
    _id: '5',
    pipeline: PIPELINE,
    tier: 'SP10',
    state: 'STARTED',
    stats: { inputMessageCount: 5 },
  },
};

describe('a project that does not exist yet', () => {
  const plan = planOf({ desired: DESIRED });

  it('is created in dependency order', () => {
    expect(steps(plan)).toEqual([
      's1 create orders',
      's2 create orders/connection/solar <- s1',
      's3 create orders/connection/warehouse <- s1',
      's4 create orders/processor/enrich <- s1 s2 s3',
      's5 start orders/processor/enrich <- s1 s2 s3 s4',
    ]);
    expect(plan.summary).toEqual({
      create: 4,
      update: 0,
      replace: 0,
      delete: 0,
      start: 1,
      stop: 0,
      noop: 0,
      unmanaged: 0,
    });
  });

  it('sends what the manifest says, with its name', () => {
    const body = plan.steps.find((step) => step.id === 's4')?.body;
    expect(body && printJson(body)).toBe(
      JSON.stringify({ name: 'enrich', pipeline: PIPELINE, tier: 'SP10' }),
    );
  });
});

describe('a project as the manifest wants it', () => {
  const plan = planOf({ desired: DESIRED, live: LIVE });

  it('has no steps, whatever Atlas adds to what it returns', () => {
    expect(plan.steps).toEqual([]);
    expect(actions(plan)).toEqual([
      'noop orders',
      'noop orders/connection/solar',
      'noop orders/connection/warehouse',
      'noop orders/processor/enrich',
    ]);
    expect(codes(plan)).toEqual([]);
    expect(plan.complete).toBe(true);
  });
});
