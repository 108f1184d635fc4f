/** A workspace that gets another tier, under processors that Atlas may report with its own or with the workspace's. */
import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { BASE_DESIRED, BASE_LIVE, WORKSPACE, pipeline, running, stopped } from './parts.ts';
import { actions, planOf, steps } from './situation.ts';
import type { Situation } from './situation.ts';

const FILTERED = pipeline('kafka', { $match: { a: 1 } });

/** From SP30, which the processor is reported with, to SP10. */
function situation(wanted: object, rest: Partial<Situation> & { readonly there?: object } = {}): Situation {
  const { there, ...more } = rest;
  return {
    desired: {
      ...BASE_DESIRED,
      w: { ...WORKSPACE, streamConfig: { tier: 'SP10' } },
      'w/processor/p': { pipeline: pipeline('kafka'), ...wanted },
    },
    live: { ...BASE_LIVE, 'w/processor/p': there ?? running({ pipeline: pipeline('kafka'), tier: 'SP30' }) },
    ...more,
  };
}

const bodies = (plan: Plan): string[] =>
  plan.steps.flatMap(({ address, body }) =>
    address.kind === 'processor' && body !== undefined ? [printJson(body)] : [],
  );

describe('a processor that the manifest wants on the tier that its workspace leaves', () => {
  const plan = planOf(situation({ tier: 'SP30' }));

  it('gets that tier as its own, after the workspace has changed, and says why', () => {
    expect(steps(plan)).toEqual([
      's1 update w',
      's2 stop w/processor/p <- s1',
      's3 update w/processor/p <- s1 s2',
      's4 start w/processor/p <- s1 s2 s3',
    ]);
    expect(bodies(plan)).toEqual(['{"tier":"SP30"}']);
    const change = plan.changes.find(({ address }) => address.kind === 'processor');
    expect(change?.fields).toEqual([{ path: '/tier', after: 'SP30', shown: 'plain' }]);
    expect(change?.patch).toEqual([{ op: 'replace', path: '/tier', value: 'SP30' }]);
    expect(change?.notes.join()).toContain('from SP30 to SP10');
  });

  it('keeps it on the way back', () => {
    const update = plan.steps.find(({ id }) => id === 's3');
    expect(update?.rollbackBody && printJson(update.rollbackBody)).toBe('{"tier":"SP30"}');
  });

  it('gets it together with what else changes', () => {
    const sent = bodies(planOf(situation({ tier: 'SP30', pipeline: FILTERED })));
    expect(sent).toEqual([`{"pipeline":${JSON.stringify(FILTERED)},"tier":"SP30"}`]);
  });

  it('is not paused when it does not run', () => {
    const there = stopped({ pipeline: pipeline('kafka'), tier: 'SP30' });
    const settings = { 'w/processor/p': { state: 'STOPPED' as const } };
    expect(steps(planOf(situation({ tier: 'SP30' }, { there, settings })))).toEqual([
      's1 update w',
      's2 update w/processor/p <- s1',
    ]);
  });
});

describe('a processor is left alone', () => {
  it.each([
    ['when the manifest is silent about its tier', situation({})],
    [
      'when the manifest ignores its tier',
      situation({ tier: 'SP30' }, { settings: { 'w/processor/p': { ignoreChanges: ['/tier'] } } }),
    ],
    ['when only its workspace is targeted', situation({ tier: 'SP30' }, { selection: { targets: ['w'] } })],
    [
      'when its tier is none that the workspace had',
      situation({ tier: 'SP5' }, { there: running({ pipeline: pipeline('kafka'), tier: 'SP5' }) }),
    ],
  ])('%s', (_, given) => {
    expect(steps(planOf(given))).toEqual(['s1 update w']);
  });

  it('when its workspace keeps its tier', () => {
    const plan = planOf({
      desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: pipeline('kafka'), tier: 'SP30' } },
      live: { ...BASE_LIVE, 'w/processor/p': running({ pipeline: pipeline('kafka'), tier: 'SP30' }) },
    });
    expect(actions(plan)).not.toContain('update w/processor/p');
  });
});
