/** Others act at the same time, and lists say less than there is: what a run makes of states that it did not bring about. */
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { FakeAtlas, lost } from './fake-atlas.ts';
import type { FakeOptions } from './fake-atlas.ts';
import { apply, changeOf, definition, enrich, outcomes, planOf, present, running, start } from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

const [old, next] = [definition('old'), definition('new')];
const HOUR_MS = 3_600_000;

function setUp(options: FakeOptions = {}): { clock: VirtualClock; atlas: FakeAtlas } {
  const clock = new VirtualClock();
  return { clock, atlas: new FakeAtlas(clock, { settleMs: 100, ...options }).put(enrich, running('old')) };
}

describe('a stop', () => {
  it('that somebody undoes between two looks is noticed long before the time-out, and nothing is changed', async () => {
    const { clock, atlas } = setUp();
    atlas.stop = () => Promise.resolve();
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)), {
      timeoutMs: HOUR_MS,
    });
    expect(outcomes(report)).toEqual(['s1 failed', 's2 skipped', 's3 restored']);
    expect(report.steps[0]?.error?.code).toBe('PLAN_STALE');
    expect(report.durationMs).toBeLessThan(HOUR_MS / 4);
    expect(atlas.writes()).toEqual([]);
  });

  it('that takes its minutes, shown as running all the while, is waited for', async () => {
    const { clock, atlas } = setUp({ settleMs: 3 * 60_000 });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(report.outcome).toBe('applied');
  });

  it.each([
    [
      'whose wait breaks off',
      (atlas: FakeAtlas) => {
        const list = atlas.listProcessors.bind(atlas);
        let calls = 0;
        atlas.listProcessors = (workspace) => {
          calls += 1;
          return calls > 1 ? list(workspace) : Promise.reject(new AtlasError('ATLAS_FORBIDDEN', 'no'));
        };
      },
    ],
    [
      'whose answer is lost each time',
      (atlas: FakeAtlas) => {
        const stop = atlas.stop.bind(atlas);
        let calls = 0;
        atlas.stop = async (address) => {
          calls += 1;
          // The others come while it is under way already.
          if (calls === 1) await stop(address);
          throw lost();
        };
      },
    ],
  ])('%s, and that takes effect later, does not leave the processor stopped', async (_, spoil) => {
    const { clock, atlas } = setUp({ settleMs: 90_000 });
    spoil(atlas);
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(outcomes(report)).toEqual(['s1 failed', 's2 skipped', 's3 restored']);
    // Nothing that is still under way may stop it.
    await clock.run(clock.sleep(HOUR_MS));
    expect(atlas.stateOf(enrich)).toBe('STARTED');
  });

  it('of a processor that a list lacks for a moment is not over', async () => {
    const { clock, atlas } = setUp({ settleMs: 5_000 });
    const list = atlas.listProcessors.bind(atlas);
    let calls = 0;
    atlas.listProcessors = async (workspace) => {
      calls += 1;
      return calls === 1 ? [] : await list(workspace);
    };
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(report.outcome).toBe('applied');
  });
});

describe('a start', () => {
  const startPlan = planOf(start('s1', enrich, { expects: present(old, 'STOPPED') }));

  it('of a processor that a list lacks for a moment is waited for', async () => {
    const { clock, atlas } = setUp();
    atlas.put(enrich, old.with('state', 'STOPPED'));
    const list = atlas.listProcessors.bind(atlas);
    let calls = 0;
    atlas.listProcessors = async (workspace) => {
      calls += 1;
      return calls === 1 ? [] : await list(workspace);
    };
    expect((await apply(atlas, clock, startPlan)).report.outcome).toBe('applied');
  });

  it('that somebody undoes on its way is noticed at once', async () => {
    const { clock, atlas } = setUp();
    atlas.put(enrich, old.with('state', 'STOPPED'));
    atlas.start = () => {
      atlas.put(enrich, old.with('state', 'PROVISIONING'));
      void clock.sleep(5_000).then(() => atlas.put(enrich, old.with('state', 'STOPPED')));
      return Promise.resolve();
    };
    const { report } = await apply(atlas, clock, startPlan, { timeoutMs: HOUR_MS });
    expect(report.steps[0]).toMatchObject({ status: 'failed', error: { code: 'PLAN_STALE' } });
    expect(report.durationMs).toBeLessThan(60_000);
  });
});
