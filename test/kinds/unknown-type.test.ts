/** A connection of a type that Sluice doesn't know, and fields that are ignored: what the plan makes of them. */
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { planOf } from '../plan/situation.ts';
import type { Settings, Situation } from '../plan/situation.ts';

const REGION = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const QUANTUM = { type: 'Quantum', endpoint: 'q.example.com:1', qubits: 3, login: { user: 'u' } };

const refused = (situation: Situation): string[] =>
  planOf(situation)
    .hazards.filter(({ allowed }) => !allowed)
    .map(({ kind, address }) => `${kind} ${formatAddress(address)}`);

describe('a live connection of a type that Sluice does not know', () => {
  const live = { w: REGION, 'w/connection/q': { ...QUANTUM, id: '1', state: 'READY' } };

  it('is deleted only when data-loss is allowed', () => {
    expect(refused({ desired: { w: REGION }, live, removed: ['w/connection/q'] })).toEqual([
      'data-loss w/connection/q',
    ]);
  });

  it.each([
    ['its endpoint', { ...QUANTUM, endpoint: 'elsewhere.example.com:1' }],
    ['a text deep in it', { ...QUANTUM, login: { user: 'v' } }],
    ['a text that is new', { ...QUANTUM, proxy: 'p.example.com' }],
  ])('is refused another text: %s', (_, fields) => {
    const situation = { desired: { w: REGION, 'w/connection/q': fields }, live };
    expect(refused(situation)).toEqual(['endpoint-change-with-secret w/connection/q']);
    const [, change] = planOf(situation).changes;
    expect(change?.fields.map(({ shown }) => shown)).toEqual(['sensitive']);
  });

  it('may get another number, and is no change when it is the same', () => {
    expect(refused({ desired: { w: REGION, 'w/connection/q': { ...QUANTUM, qubits: 4 } }, live })).toEqual(
      [],
    );
    expect(planOf({ desired: { w: REGION, 'w/connection/q': QUANTUM }, live }).steps).toEqual([]);
  });

  it('is kept by a secret too: a known type with a text that is not known', () => {
    const odd = { type: 'Sample', novelty: 'a' };
    expect(
      refused({
        desired: { w: REGION },
        live: { w: REGION, 'w/connection/s': odd },
        removed: ['w/connection/s'],
      }),
    ).toEqual(['data-loss w/connection/s']);
  });
});

describe('a creation', () => {
  const created = (fields: object, settings: Settings): { body: string; notes: readonly string[] } => {
    const plan = planOf({
      desired: { w: REGION, 'w/connection/c': fields },
      live: { w: REGION },
      settings: { 'w/connection/c': settings },
    });
    const body = plan.steps[0]?.body;
    const notes = plan.changes.find(({ address }) => address.kind === 'connection')?.notes ?? [];
    return { body: body === undefined ? '' : body.keys().join(), notes };
  };
  const ROLE = { role: 'atlasAdmin', type: 'BUILT_IN' };

  it.each([
    [
      '/clusterGroupId',
      {
        type: 'Cluster',
        clusterName: 'C',
        dbRoleToExecute: ROLE,
        clusterGroupId: '5f3a0c0c0c0c0c0c0c0c0cc9',
      },
      'name,type,clusterName,dbRoleToExecute',
    ],
    ['/headers', { type: 'Https', url: 'https://a', headers: { a: 'b' } }, 'name,type,url'],
  ])('leaves out the optional field %s that is ignored, and says so', (pointer, fields, keys) => {
    expect(created(fields, { ignoreChanges: [pointer] })).toEqual({
      body: keys,
      notes: [`ignoreChanges names ${pointer}: it is not sent`],
    });
  });
});
