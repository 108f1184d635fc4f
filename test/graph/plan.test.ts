import { describe, expect, it } from 'vitest';
import { touchedDataflow } from '../../src/graph/dataflow.ts';
import { planDataflow } from '../../src/graph/plan-dataflow.ts';
import { planOf } from '../plan/situation.ts';
import { flows, marks } from './readings.ts';

const region = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const kafka = (servers: string) => ({
  type: 'Kafka',
  bootstrapServers: servers,
  security: { protocol: 'PLAINTEXT' },
});
const warehouse = {
  type: 'Cluster',
  clusterName: 'C0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};
const processor = (source: object, coll: string) => ({
  pipeline: [{ $source: source }, { $merge: { into: { connectionName: 'c', db: 'd', coll } } }],
});
const fromTopic = (topic: string) => ({ connectionName: 'k', topic });
const fromCollection = (coll: string) => ({ connectionName: 'c', db: 'd', coll });

const live = {
  w: region,
  'w/connection/c': warehouse,
  'w/connection/k': kafka('a:1'),
  'w/processor/first': { ...processor(fromTopic('in'), 'one'), state: 'STARTED' },
  'w/processor/second': { ...processor(fromCollection('one'), 'two'), state: 'STARTED' },
  'w/processor/third': { ...processor(fromCollection('two'), 'three'), state: 'STARTED' },
  'w/processor/other': { ...processor(fromCollection('else'), 'four'), state: 'STARTED' },
};
const desired = {
  w: region,
  'w/connection/c': warehouse,
  'w/connection/k': kafka('a:1'),
  'w/processor/first': processor(fromTopic('in'), 'one'),
  'w/processor/second': processor(fromCollection('one'), 'two'),
  'w/processor/third': processor(fromCollection('two'), 'three'),
  'w/processor/other': processor(fromCollection('else'), 'four'),
};

const withoutThird = Object.fromEntries(
  Object.entries(desired).filter(([address]) => address !== 'w/processor/third'),
);

describe('the dataflow of a plan', () => {
  it('marks nothing when nothing changes', () => {
    const drawn = planDataflow(planOf({ desired, live }));
    expect(marks(drawn)).toEqual([]);
    expect(drawn.edges.every(({ mark }) => mark === undefined)).toBe(true);
  });

  it('marks all of it, workspace and edges too, when all is new', () => {
    const drawn = planDataflow(planOf({ desired }));
    expect([...drawn.workspaces, ...drawn.nodes, ...drawn.edges].map(({ mark }) => mark)).toEqual(
      Array.from({ length: 1 + 4 + 6 + 8 }, () => 'create'),
    );
  });

  it('shows which processors pause for a connection, and which of the others get nothing meanwhile', () => {
    const changed = { ...desired, 'w/connection/k': kafka('a:1,b:1') };
    const drawn = planDataflow(planOf({ desired: changed, live }));
    expect(marks(drawn)).toEqual(['pause first', 'wait second', 'wait third', 'update in']);
  });

  it('shows what a processor read before and what it reads after', () => {
    const changed = { ...desired, 'w/processor/first': processor(fromTopic('in.v2'), 'one') };
    const drawn = planDataflow(planOf({ desired: changed, live }));
    expect(flows(drawn).filter((flow) => flow.includes(': '))).toEqual([
      'create: in.v2 -source-> first',
      'delete: in -source-> first',
    ]);
    expect(marks(drawn)).toEqual(['update first', 'wait second', 'wait third']);
  });

  it('shows what is deleted, with all that it was joined to', () => {
    const drawn = planDataflow(planOf({ desired: withoutThird, live, removed: ['w/processor/third'] }));
    expect(marks(drawn)).toEqual(['delete third']);
    expect(flows(drawn)).toContain('delete: third -sink-> d.three');
  });

  it('does not say that a processor which only starts pauses', () => {
    const stopped = { ...live, 'w/processor/first': { ...live['w/processor/first'], state: 'STOPPED' } };
    expect(marks(planDataflow(planOf({ desired, live: stopped })))).toEqual(['update first']);
  });

  it('follows a circle only once', () => {
    const circle = {
      ...live,
      'w/processor/other': { ...processor(fromCollection('three'), 'one'), state: 'STARTED' },
    };
    const wanted = { ...desired, 'w/processor/other': processor(fromCollection('three'), 'one') };
    const changed = { ...wanted, 'w/connection/k': kafka('b:1') };
    expect(marks(planDataflow(planOf({ desired: changed, live: circle })))).toEqual([
      'pause first',
      'wait other',
      'wait second',
      'wait third',
      'update in',
    ]);
  });

  it('goes by the new name of a processor that is renamed', () => {
    const { 'w/processor/first': first, ...rest } = desired;
    const drawn = planDataflow(
      planOf({
        desired: { ...rest, 'w/processor/renamed': first },
        settings: { 'w/processor/renamed': { renamedFrom: 'first' } },
        live,
      }),
    );
    expect(marks(drawn)).toContain('update renamed');
    expect(marks(drawn)).toContain('wait second');
    expect(drawn.nodes.map(({ name }) => name)).not.toContain('first');
  });
});

describe('the part that a plan touches', () => {
  it('leaves out what stays as it is, and keeps what changes are joined to', () => {
    const drawn = touchedDataflow(
      planDataflow(planOf({ desired: withoutThird, live, removed: ['w/processor/third'] })),
    );
    expect(drawn.nodes.map(({ name }) => name)).toEqual(['third', 'd.three', 'd.two']);
    expect(drawn.workspaces).toEqual([{ name: 'w' }]);
  });

  it('is empty when nothing changes', () => {
    expect(touchedDataflow(planDataflow(planOf({ desired, live })))).toEqual({
      workspaces: [],
      nodes: [],
      edges: [],
    });
  });
});
