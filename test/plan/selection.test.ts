import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import { parseAllowances } from '../../src/plan/hazards/allowances.ts';
import {
  BASE_DESIRED,
  BASE_LIVE,
  CLUSTER,
  SAMPLE,
  WORKSPACE,
  kafka,
  liveKafka,
  pipeline,
  running,
  stopped,
} from './parts.ts';
import { actions, codes, hazards, planOf, steps } from './situation.ts';

const P = { pipeline: pipeline('kafka'), tier: 'SP10' };
const refused = (plan: Parameters<typeof hazards>[0]): string[] =>
  hazards(plan).filter((text) => text.startsWith('!'));

describe('what is live and not in the manifest', () => {
  const live = {
    ...BASE_LIVE,
    'w/processor/x': running(P),
    'w/connection/old': liveKafka(),
    other: WORKSPACE,
  };

  it('is left alone', () => {
    const plan = planOf({ desired: BASE_DESIRED, live });
    expect(plan.steps).toEqual([]);
    expect(plan.summary.unmanaged).toBe(3);
  });

  it('is deleted when it is listed under removed, and nothing else', () => {
    const plan = planOf({ desired: BASE_DESIRED, live, removed: ['w/connection/old', 'w/processor/gone'] });
    expect(steps(plan)).toEqual(['s1 delete w/connection/old']);
    expect(refused(plan)).toEqual(['!data-loss w/connection/old']);
  });

  it.each([
    ['prune: true', { settings: { w: { prune: true } } }],
    ['--prune', { selection: { prune: true } }],
  ])('is deleted by %s in the workspaces of the manifest, which stay', (_, by) => {
    const plan = planOf({ desired: BASE_DESIRED, live, ...by });
    expect(steps(plan)).toEqual([
      's1 stop w/processor/x',
      's2 delete w/processor/x <- s1',
      's3 delete w/connection/old',
    ]);
    expect(refused(plan)).toEqual(['!data-loss w/connection/old', '!data-loss w/processor/x']);
  });

  it('is deleted without being refused once that is allowed', () => {
    const plan = planOf({ desired: BASE_DESIRED, live, selection: { prune: true }, allow: ['data-loss'] });
    expect(refused(plan)).toEqual([]);
  });

  it('a connection that a staying processor uses cannot be deleted', () => {
    const plan = planOf({
      desired: { w: WORKSPACE },
      live: { ...BASE_LIVE, 'w/processor/x': stopped(P) },
      removed: ['w/connection/kafka'],
    });
    expect(codes(plan)).toEqual(['PLAN_CONNECTION_IN_USE']);
  });

  it('a workspace under removed stays, with an error, while it holds what is not', () => {
    const plan = planOf({ live, removed: ['w'] });
    expect(codes(plan)).toEqual(['PLAN_WORKSPACE_NOT_EMPTY']);
    expect(plan.steps).toEqual([]);
  });
});

describe('mass deletion', () => {
  const many = (count: number): Record<string, object> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`w/connection/s${i}`, SAMPLE]));
  const lost = (present: number, gone: number): string[] => {
    const all = Object.entries(many(present));
    return refused(
      planOf({
        desired: { w: WORKSPACE, ...Object.fromEntries(all.slice(gone)) },
        live: { w: WORKSPACE, ...Object.fromEntries(all) },
        selection: { prune: true },
        allow: ['data-loss'],
      }),
    );
  };

  it.each([
    [2, 2, false],
    [3, 3, true],
    [10, 3, false],
    [9, 3, true],
    [100, 5, false],
    [100, 6, true],
  ])('of %i resources, %i deleted: refused %s', (present, gone, isRefused) => {
    expect(lost(present, gone)).toEqual(isRefused ? ['!mass-delete w'] : []);
  });

  it('an empty manifest deletes nothing, but with prune it does not go unnoticed', () => {
    expect(planOf({ live: { w: WORKSPACE, ...many(10) }, selection: { prune: true } }).steps).toEqual([]);
    expect(lost(10, 10)).toEqual(['!mass-delete w']);
  });
});

describe('targets', () => {
  const desired = { ...BASE_DESIRED, 'w/processor/a': P, 'w/processor/b': P };

  it('bring along what must be created for them', () => {
    const plan = planOf({ desired, selection: { targets: ['w/processor/a'] } });
    expect(actions(plan)).toEqual([
      'create w',
      'create w/connection/kafka',
      'create w/connection/warehouse',
      'create w/processor/a',
    ]);
    expect(plan.changes[0]?.notes.join()).toContain('not targeted; included because w/processor/a needs it');
  });

  it('leave other changes out and say so where they matter', () => {
    const plan = planOf({
      desired: { ...desired, 'w/connection/kafka': kafka({ security: { protocol: 'SSL' } }) },
      live: BASE_LIVE,
      selection: { targets: ['w/processor/a'] },
    });
    expect(actions(plan)).toEqual(['create w/processor/a']);
    expect(codes(plan)).toEqual(['PLAN_TARGET_LEFT_OUT']);
  });

  it('are globs', () => {
    const plan = planOf({ desired, live: BASE_LIVE, selection: { targets: ['w/processor/*'] } });
    expect(actions(plan)).toEqual(['create w/processor/a', 'create w/processor/b']);
  });

  it('that select nothing are an error', () => {
    expect(codes(planOf({ desired, selection: { targets: ['w/processor/aa', 'w/**'] } }))).toEqual([
      'PLAN_TARGET_UNKNOWN',
    ]);
  });

  it('refuse to stop a processor that is not targeted, by name', () => {
    const plan = planOf({
      desired: { ...desired, 'w/connection/kafka': kafka({ security: { protocol: 'SSL' } }) },
      live: { ...BASE_LIVE, 'w/processor/a': running(P), 'w/processor/b': stopped(P) },
      selection: { targets: ['w/connection/kafka'] },
    });
    expect(refused(plan)).toEqual(['!pause-unmanaged w/processor/a']);
    expect(steps(plan)).toEqual([
      's1 stop w/processor/a',
      's2 update w/connection/kafka <- s1',
      's3 start w/processor/a <- s1 s2',
    ]);
  });

  it('do not delete a connection under a processor that is not targeted', () => {
    const plan = planOf({
      desired,
      live: { ...BASE_LIVE, 'w/processor/a': running(P) },
      selection: { targets: ['w/connection/**'], destroy: true },
    });
    expect(codes(plan)).toContain('PLAN_CONNECTION_IN_USE');
    expect(plan.diagnostics.find((each) => each.code === 'PLAN_CONNECTION_IN_USE')?.fix).toContain(
      '--target w/processor/a',
    );
  });
});

describe('destroy', () => {
  const desired = { ...BASE_DESIRED, 'w/processor/a': P };
  const live = { ...BASE_LIVE, 'w/processor/a': running(P) };

  it('deletes what the manifest names, in reverse order', () => {
    const plan = planOf({ desired, live, selection: { destroy: true } });
    expect(steps(plan)).toEqual([
      's1 stop w/processor/a',
      's2 delete w/processor/a <- s1',
      's3 delete w/connection/kafka <- s1 s2',
      's4 delete w/connection/warehouse <- s1 s2',
      's5 delete w <- s2 s3 s4',
    ]);
    expect(refused(plan)).toEqual([
      '!data-loss w',
      '!data-loss w/connection/kafka',
      '!data-loss w/processor/a',
      '!mass-delete w',
    ]);
  });

  it('leaves a workspace that holds something unmanaged', () => {
    const plan = planOf({
      desired,
      live: { ...live, 'w/connection/more': SAMPLE },
      selection: { destroy: true },
    });
    expect(codes(plan)).toEqual(['PLAN_WORKSPACE_NOT_EMPTY']);
    expect(plan.diagnostics[0]?.severity).toBe('warning');
    expect(actions(plan)).toContain('noop w');
  });

  it('deletes nothing that is protected, whatever is allowed', () => {
    const plan = planOf({
      desired,
      live,
      settings: { 'w/connection/warehouse': { protect: true } },
      selection: { destroy: true },
      allow: ['data-loss,mass-delete'],
    });
    expect(refused(plan)).toEqual(['!data-loss w/connection/warehouse']);
    expect(plan.hazards[0]).not.toHaveProperty('allowWith');
  });

  it('of what is not there does nothing', () => {
    expect(planOf({ desired, selection: { destroy: true } }).changes).toEqual([]);
  });
});

describe('workspaces', () => {
  const change = (wanted: object, there: object): ReturnType<typeof planOf> =>
    planOf({ desired: { w: { ...WORKSPACE, ...wanted } }, live: { w: { ...WORKSPACE, ...there } } });
  const body = (plan: ReturnType<typeof planOf>): unknown =>
    plan.steps[0]?.body && JSON.parse(printJson(plan.steps[0].body));

  it('a region cannot change', () => {
    const plan = change({ dataProcessRegion: { cloudProvider: 'AWS', region: 'OHIO_USA' } }, {});
    expect(codes(plan)).toEqual(['PLAN_REGION_IMMUTABLE']);
    expect(body(plan) ?? {}).not.toHaveProperty('dataProcessRegion');
  });

  it('failover regions can be set once', () => {
    const failoverRegions = [{ cloudProvider: 'AWS', region: 'OHIO_USA' }];
    expect(body(change({ failoverRegions }, { failoverRegions: [] }))).toEqual({ failoverRegions });
    expect(codes(change({ failoverRegions: [] }, { failoverRegions }))).toEqual([
      'PLAN_FAILOVER_REGIONS_SET',
    ]);
    expect(change({}, { failoverRegions }).steps).toEqual([]);
  });

  it('tiers are changed together, and left alone when the manifest is silent', () => {
    const streamConfig = { tier: 'SP10', maxTierSize: 'SP50' };
    expect(body(change({ streamConfig: { tier: 'SP30' } }, { streamConfig }))).toEqual({
      streamConfig: { tier: 'SP30', maxTierSize: 'SP50' },
    });
    expect(change({}, { streamConfig }).steps).toEqual([]);
  });
});

describe('what could not be read', () => {
  const unreadable = [{ workspace: 'w', kind: 'processor' as const, reason: '403' }];

  it('makes the plan incomplete, is named, and nothing is assumed about it', () => {
    const plan = planOf({ desired: { ...BASE_DESIRED, 'w/processor/a': P }, live: BASE_LIVE, unreadable });
    expect(plan.complete).toBe(false);
    expect(codes(plan)).toEqual(['PLAN_UNREADABLE']);
    expect(plan.steps).toEqual([]);
  });

  it('without the list of workspaces nothing is known at all', () => {
    const plan = planOf({ desired: BASE_DESIRED, unreadable: [{ kind: 'workspace', reason: '401' }] });
    expect(plan.complete).toBe(false);
    expect(plan.steps).toEqual([]);
  });
});

describe('--allow', () => {
  it('takes kinds and addresses, repeated or separated by commas', () => {
    expect(parseAllowances(['replace,data-loss=w/processor/a', 'mass-delete=w'])).toMatchObject([
      { kind: 'replace' },
      { kind: 'data-loss', address: { kind: 'processor', name: 'a' } },
      { kind: 'mass-delete', address: { kind: 'workspace', name: 'w' } },
    ]);
  });

  it.each(['no-such-hazard', 'data-loss=a/b', 'Data-Loss'])('refuses %s', (text) => {
    expect(() => parseAllowances([text])).toThrow(
      expect.objectContaining({ code: 'SETTINGS_ALLOW_INVALID' }) as Error,
    );
  });

  it('of one address allows nothing elsewhere, and is a warning where it allows nothing', () => {
    const plan = planOf({
      desired: { w: WORKSPACE },
      live: { w: WORKSPACE, 'w/connection/a': liveKafka(), 'w/connection/b': CLUSTER },
      removed: ['w/connection/a', 'w/connection/b'],
      allow: ['data-loss=w/connection/b'],
    });
    expect(refused(plan)).toEqual(['!data-loss w/connection/a']);
    expect(codes(plan)).toEqual(['PLAN_ALLOWANCE_UNUSED']);
  });
});
