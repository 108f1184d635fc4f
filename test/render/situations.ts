/** Situations whose plans show every way that a change can look. */
import { EXAMPLE } from '../plan/example.ts';
import { BASE_DESIRED, BASE_LIVE, kafka, pipeline, running } from '../plan/parts.ts';
import type { Situation } from '../plan/situation.ts';

const change = (before: unknown[], after: unknown[]): Situation => ({
  desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: after } },
  live: { ...BASE_LIVE, 'w/processor/p': running({ pipeline: before }) },
});

const match = (a: number): object => ({ $match: { a } });
const set = (key: string): object => ({ $set: { [key]: 1 } });

/** Three hundred codes, one of them another one. */
const countries = (other = 'C150'): string[] =>
  Array.from({ length: 300 }, (_, i) => (i === 150 ? other : `C${i}`));

export const GOLDEN: Readonly<Record<string, { situation: Situation; columns?: number }>> = {
  'every-kind-of-change': { situation: EXAMPLE },
  'eighty-columns': { situation: EXAMPLE, columns: 80 },
  'no-changes': { situation: { desired: BASE_DESIRED, live: BASE_LIVE } },
  'everything-is-new': { situation: { desired: EXAMPLE.desired ?? {} } },
  'key-order-alone': {
    situation: change(
      pipeline('kafka', { $sort: { b: 1, a: -1 } }),
      pipeline('kafka', { $sort: { a: -1, b: 1 } }),
    ),
  },
  'stages-added-removed-moved': {
    situation: change(
      pipeline('kafka', match(1), set('x'), set('y'), { $unset: 'gone' }),
      pipeline('kafka', set('y'), match(2), set('x'), { $project: { new: 1, list: [1, 2, { a: null }] } }),
    ),
  },
  'one-element-of-a-long-list': {
    situation: change(
      pipeline('kafka', { $match: { country: { $in: countries() } } }),
      pipeline('kafka', { $match: { country: { $in: countries('XX') } } }),
    ),
  },
  'a-long-pipeline-is-created': {
    situation: {
      desired: {
        ...BASE_DESIRED,
        'w/processor/p': {
          pipeline: pipeline(
            'kafka',
            { $match: { country: { $in: countries() }, amount: { $gte: [1, 1000] } } },
            set('x'),
          ),
        },
      },
      live: BASE_LIVE,
    },
  },
  'differences-that-cannot-be-seen': {
    situation: change(
      pipeline('kafka', { $match: { a: 'caf\u00e9', b: 'x y', c: 'z', d: 1 } }),
      pipeline('kafka', { $match: { a: 'cafe\u0301', b: 'x\u00a0y', c: 'z ', d: 1 } }),
    ),
  },
  'inside-of-a-window': {
    situation: change(
      pipeline('kafka', {
        $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [{ $group: { _id: '$a' } }] },
      }),
      pipeline('kafka', {
        $tumblingWindow: {
          interval: { size: 5, unit: 'minute' },
          pipeline: [match(1), { $group: { _id: '$a', n: { $sum: 1 } } }],
        },
      }),
    ),
  },
  'a-connection-is-replaced': {
    situation: {
      desired: {
        ...BASE_DESIRED,
        'w/connection/kafka': kafka({
          networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } },
        }),
        'w/processor/p': { pipeline: pipeline('kafka') },
      },
      live: { ...BASE_LIVE, 'w/processor/p': running({ pipeline: pipeline('kafka') }) },
    },
  },
  'headers-and-secrets': {
    situation: {
      desired: {
        ...BASE_DESIRED,
        'w/connection/hook': {
          type: 'Https',
          url: 'https://two.example/',
          headers: { Authorization: 'Bearer ${secret:TOKEN}', 'X-New': 'hidden', 'X-Same': 'hidden' },
        },
        'w/connection/new': {
          type: 'Https',
          url: 'https://x.example/',
          headers: { A: 'hidden', B: '${secret:B}' },
        },
      },
      live: {
        ...BASE_LIVE,
        'w/connection/hook': {
          type: 'Https',
          url: 'https://one.example/',
          headers: { Authorization: 'Bearer hidden', 'X-Gone': 'hidden', 'X-Same': 'hidden' },
        },
      },
    },
  },
  'a-rename-and-a-tier': {
    situation: {
      desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: pipeline('kafka'), tier: 'SP30' } },
      live: { ...BASE_LIVE, 'w/processor/old': running({ pipeline: pipeline('kafka'), tier: 'SP10' }) },
      settings: { 'w/processor/p': { renamedFrom: 'old' } },
    },
  },
  'only-a-start': {
    situation: {
      desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: pipeline('kafka') } },
      live: { ...BASE_LIVE, 'w/processor/p': { pipeline: pipeline('kafka'), state: 'FAILED', tier: 'SP10' } },
    },
  },
  'two-workspaces-incomplete': {
    situation: {
      desired: { a: BASE_DESIRED.w, b: BASE_DESIRED.w, 'b/connection/s': { type: 'Sample' } },
      unreadable: [{ workspace: 'c', kind: 'processor', reason: '403' }],
    },
  },
};
