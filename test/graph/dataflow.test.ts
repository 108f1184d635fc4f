import { describe, expect, it } from 'vitest';
import { desiredDataflow, liveDataflow } from '../../src/graph/build-dataflow.ts';
import type { Dataflow } from '../../src/graph/dataflow.ts';
import { makeDesired, makeLive } from '../plan/situation.ts';
import type { Resources } from '../plan/situation.ts';
import { flows } from './readings.ts';

const dataflow = (desired: Resources): Dataflow => desiredDataflow(makeDesired({ desired }));

const source = (connectionName: string, more: object) => ({ $source: { connectionName, ...more } });
const merge = (connectionName: string, db: unknown, coll: unknown) => ({
  $merge: { into: { connectionName, db, coll } },
});
const cluster = (clusterName: string, more: object = {}) => ({ type: 'Cluster', clusterName, ...more });
const kafka = (bootstrapServers: string) => ({ type: 'Kafka', bootstrapServers });

const names = ({ nodes }: Dataflow) => nodes.map(({ name }) => name);

describe('one processor', () => {
  it('has its source, lookups, functions, sink and DLQ', () => {
    const drawn = dataflow({
      'w/connection/k': kafka('a:9092'),
      'w/connection/c': cluster('C0'),
      'w/connection/h': { type: 'Https', url: 'https://api.example.com' },
      'w/connection/l': { type: 'AWSLambda', aws: { roleArn: 'arn:aws:iam::1:role/r' } },
      'w/connection/s': { type: 'SchemaRegistry', schemaRegistryUrls: ['https://s.example.com'] },
      'w/processor/p': {
        pipeline: [
          source('k', { topic: 'in', schemaRegistry: { connectionName: 's' } }),
          { $lookup: { from: { connectionName: 'c', db: 'crm', coll: 'people' }, as: 'x' } },
          {
            $tumblingWindow: {
              pipeline: [{ $cachedLookup: { from: { connectionName: 'c', db: 'crm', coll: 'prices' } } }],
            },
          },
          { $https: { connectionName: 'h', as: 'y' } },
          { $externalFunction: { connectionName: 'l', functionName: 'score', as: 'z' } },
          merge('c', 'out', 'scored'),
        ],
        options: { dlq: { connectionName: 'c', db: 'ops', coll: 'dlq' } },
      },
    });
    expect(flows(drawn).sort()).toEqual([
      'crm.people -lookup-> p',
      'crm.prices -lookup-> p',
      'in -source-> p',
      'p -dlq-> ops.dlq',
      'p -function-> h',
      'p -function-> score',
      'p -sink-> out.scored',
    ]);
    expect(drawn.nodes.filter(({ isDeadLetters }) => isDeadLetters).map(({ name }) => name)).toEqual([
      'ops.dlq',
    ]);
  });

  it.each([
    ['$https', { connectionName: 'h' }, 'h', 'service'],
    ['$externalFunction', { connectionName: 'h', functionName: 'f' }, 'f', 'function'],
    ['$emit', { connectionName: 'h', topic: 't' }, 't', 'topic'],
    ['$emit', { connectionName: 'h', stream: 's' }, 's', 'stream'],
    ['$emit', { connectionName: 'h', bucket: 'b', path: 'x' }, 'b', 'objects'],
    ['$emit', { connectionName: 'h', container: 'b', path: 'x' }, 'b', 'objects'],
    ['$emit', { connectionName: 'h', db: 'd', coll: 'ts' }, 'd.ts', 'collection'],
    ['$iceberg', { connectionName: 'h', bucket: 'b', databaseName: 'd', tableName: 't' }, 'd.t', 'objects'],
    ['$emit', { connectionName: '__testLog' }, '__testLog', 'engine'],
  ])('that ends in %s %j flows to %s, a %s', (stage, body, name, kind) => {
    const drawn = dataflow({
      'w/connection/h': { type: stage === '$https' ? 'Https' : 'Unknown' },
      'w/processor/p': { pipeline: [source('x', {}), { [stage]: body }] },
    });
    expect(flows(drawn)).toContain(`p -sink-> ${name}`);
    expect(drawn.nodes.find((node) => node.name === name)?.kind).toBe(kind);
  });

  it.each([
    [{ topic: ['a', 'b'] }, ['a', 'b']],
    [{ db: 'd', coll: ['a', 'b'] }, ['d.a', 'd.b']],
    [{ db: 'd' }, ['d.*']],
    [{}, ['*']],
  ])('that reads %j has the sources %j', (more, expected) => {
    const type = 'topic' in more ? kafka('a:1') : cluster('C');
    const drawn = dataflow({
      'w/connection/c': type,
      'w/processor/p': { pipeline: [source('c', more), { $emit: { connectionName: '__noopSink' } }] },
    });
    expect(flows(drawn).filter((flow) => flow.includes('-source->'))).toEqual(
      expected.map((name) => `${name} -source-> p`),
    );
  });

  it('that reads a list of documents has them as its source', () => {
    const drawn = dataflow({
      'w/processor/p': {
        pipeline: [{ $source: { documents: [{ a: 1 }] } }, { $emit: { connectionName: '__testLog' } }],
      },
    });
    expect(flows(drawn)).toEqual(['documents -source-> p', 'p -sink-> __testLog']);
  });

  it.each([[null], ['text'], [[]], [[null, 5, { $source: null }]], [{ $source: {} }]])(
    'whose pipeline is %j is drawn all the same',
    (pipeline) => {
      expect(names(dataflow({ 'w/processor/p': { pipeline } }))).toEqual(['p']);
    },
  );
});

describe('several processors are joined', () => {
  const chain = (one: object, other: object, into: unknown, from: object): Dataflow =>
    dataflow({
      'v/connection/out': one,
      'w/connection/in': other,
      'v/processor/first': { pipeline: [source('x', {}), into as object] },
      'w/processor/second': { pipeline: [source('in', from), { $emit: { connectionName: '__testLog' } }] },
    });
  const joined = (drawn: Dataflow): boolean => {
    const [first, second] = drawn.nodes;
    return drawn.edges.some(
      ({ from, to }) => from === first?.id && drawn.edges.some((e) => e.from === to && e.to === second?.id),
    );
  };

  it.each([
    [
      'a collection of one cluster, by two connections',
      cluster('C0'),
      cluster('C0'),
      merge('out', 'd', 'c'),
      { db: 'd', coll: 'c' },
    ],
    [
      'a topic of one Kafka, its brokers in another order',
      kafka('a:1,b:1'),
      kafka('b:1, a:1'),
      { $emit: { connectionName: 'out', topic: 't' } },
      { topic: ['s', 't'] },
    ],
    [
      'a stream of one AWS account',
      { type: 'AWSKinesisDataStreams', aws: { roleArn: 'arn:1' } },
      { type: 'AWSKinesisDataStreams', aws: { roleArn: 'arn:1' } },
      { $emit: { connectionName: 'out', stream: 's' } },
      { stream: 's' },
    ],
  ])('by %s', (_, one, other, into, from) => {
    expect(joined(chain(one, other, into, from))).toBe(true);
  });

  it.each([
    [
      'collections of that name in two clusters',
      cluster('C0'),
      cluster('C1'),
      merge('out', 'd', 'c'),
      { db: 'd', coll: 'c' },
    ],
    [
      'clusters of that name in two projects',
      cluster('C0', { clusterGroupId: 'a' }),
      cluster('C0'),
      merge('out', 'd', 'c'),
      { db: 'd', coll: 'c' },
    ],
    [
      'topics of that name in two Kafkas',
      kafka('a:1'),
      kafka('b:1'),
      { $emit: { connectionName: 'out', topic: 't' } },
      { topic: 't' },
    ],
    [
      'a collection that is decided for each document',
      cluster('C0'),
      cluster('C0'),
      merge('out', 'd', '$c'),
      { db: 'd', coll: '$c' },
    ],
    [
      'a topic that is decided for each document',
      kafka('a:1'),
      kafka('a:1'),
      { $emit: { connectionName: 'out', topic: { $concat: ['a', '$b'] } } },
      { topic: '{"$concat":["a","$b"]}' },
    ],
    [
      'connections of that name, in two workspaces, of which nothing is known',
      {},
      {},
      { $emit: { connectionName: 'in', topic: 't' } },
      { topic: 't' },
    ],
  ])('but not by %s', (_, one, other, into, from) => {
    expect(joined(chain(one, other, into, from))).toBe(false);
  });

  it('by a connection that the manifest does not define, within its workspace', () => {
    const drawn = dataflow({
      'w/processor/first': { pipeline: [source('x', {}), merge('c', 'd', 'e')] },
      'w/processor/second': {
        pipeline: [source('c', { db: 'd', coll: 'e' }), { $emit: { connectionName: '__testLog' } }],
      },
    });
    expect(joined(drawn)).toBe(true);
  });

  it('and a DLQ that somebody reads is no dead end', () => {
    const drawn = dataflow({
      'w/connection/c': cluster('C0'),
      'w/processor/p': {
        pipeline: [source('c', { db: 'd', coll: 'a' }), merge('c', 'd', 'b')],
        options: { dlq: { connectionName: 'c', db: 'd', coll: 'dlq' } },
      },
      'w/processor/repair': {
        pipeline: [source('c', { db: 'd', coll: 'dlq' }), merge('c', 'd', 'a')],
      },
    });
    expect(flows(drawn)).toContain('d.dlq -source-> repair');
    expect(drawn.nodes.some(({ isDeadLetters }) => isDeadLetters)).toBe(false);
  });

  it('and a place of two workspaces belongs to neither', () => {
    const drawn = chain(cluster('C'), cluster('C'), merge('out', 'd', 'c'), { db: 'd', coll: 'c' });
    const place = drawn.nodes.find(({ name }) => name === 'd.c');
    expect(place).toMatchObject({ detail: 'in, out (Cluster)' });
    expect(place?.workspace).toBeUndefined();
  });
});

describe('what Atlas has', () => {
  it('is drawn as the manifest would be, with the state that it reports', () => {
    const pipeline = [source('c', { db: 'd', coll: 'a' }), merge('c', 'd', 'b')];
    const resources = {
      w: {},
      'w/connection/c': cluster('C0'),
      'w/processor/p': { pipeline, state: 'FAILED', tier: 'SP10' },
    };
    const live = liveDataflow(makeLive({ live: resources }));
    expect(flows(live)).toEqual(['d.a -source-> p', 'p -sink-> d.b']);
    expect(live.nodes[0]?.detail).toBe('SP10, failed');
    expect(live.workspaces).toEqual([{ name: 'w' }]);
  });

  it('gives the same drawing whatever the order of the lists', () => {
    const live = makeLive({
      live: {
        'v/processor/a': { pipeline: [source('x', { topic: 't' }), merge('c', 'd', 'b')] },
        'w/processor/a': { pipeline: [source('x', { topic: 't' }), merge('c', 'd', 'b')] },
        'w/processor/b': { pipeline: [source('c', { db: 'd', coll: 'b' }), merge('c', 'd', 'b')] },
      },
    });
    expect(liveDataflow({ ...live, resources: live.resources.toReversed() })).toEqual(liveDataflow(live));
  });
});
