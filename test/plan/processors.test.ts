import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import { formatAddress } from '../../src/model/address.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { BASE_DESIRED, BASE_LIVE, pipeline, running, stopped } from './parts.ts';
import { actions, codes, hazards, planOf, steps } from './situation.ts';
import type { Settings, Situation } from './situation.ts';

/** One processor `p`, wanted and there. */
function situation(
  wanted: object | undefined,
  there: object | undefined,
  settings: Settings = {},
): Situation {
  return {
    desired: { ...BASE_DESIRED, ...(wanted && { 'w/processor/p': wanted }) },
    live: { ...BASE_LIVE, ...(there && { 'w/processor/p': there }) },
    settings: { 'w/processor/p': settings },
  };
}

const bodyOf = (plan: Plan, id: string): string => {
  const body = plan.steps.find((step) => step.id === id)?.body;
  return body === undefined ? '' : printJson(body);
};
const ofProcessor = (plan: Plan): string[] =>
  hazards(plan).filter((text) => text.endsWith('w/processor/p') || text.endsWith('w'));

const P = { pipeline: pipeline('kafka'), tier: 'SP10' };
const FILTERED = { ...P, pipeline: pipeline('kafka', { $match: { a: 1 } }) };
const FROM_TOPIC = {
  ...P,
  pipeline: [{ $source: { connectionName: 'kafka', topic: 't' } }, ...pipeline('kafka').slice(1)],
};

describe('a running processor that changes', () => {
  const plan = planOf(situation(FILTERED, running(P)));

  it('is stopped, updated with what changes, and started', () => {
    expect(steps(plan)).toEqual([
      's1 stop w/processor/p',
      's2 update w/processor/p <- s1',
      's3 start w/processor/p <- s1 s2',
    ]);
    expect(bodyOf(plan, 's2')).toBe(JSON.stringify({ pipeline: FILTERED.pipeline }));
    expect(ofProcessor(plan)).toEqual(['processing-pause w/processor/p']);
  });

  it('has a way back at every step', () => {
    expect(plan.steps.map((step) => [step.onFailure, step.restarts])).toEqual([
      ['start-again', undefined],
      ['roll-back', undefined],
      [undefined, 's1'],
    ]);
    const [, update] = plan.steps;
    expect(update?.rollbackBody && printJson(update.rollbackBody)).toBe(
      JSON.stringify({ pipeline: P.pipeline }),
    );
  });

  it('says what it expects before and leaves after each step', () => {
    const [stop, update, start] = plan.steps;
    expect(stop?.expects).toMatchObject({ state: 'STARTED' });
    expect(update?.expects).toMatchObject({ state: 'STOPPED' });
    expect(start?.expects).toEqual({ kind: 'present', fields: update?.leaves, state: 'STOPPED' });
  });
});

describe('key order and numbers', () => {
  const swap = (stage: string, a: object, b: object): Plan =>
    planOf(situation({ pipeline: [{ [stage]: a }] }, running({ pipeline: [{ [stage]: b }] })));

  it.each(['$sort', '$project', '$source'])('swapping two keys of %s is an update', (stage) => {
    expect(actions(swap(stage, { a: 1, b: 1 }, { b: 1, a: 1 }))).toContain('update w/processor/p');
  });

  it.each([
    ['10', '10.0'],
    ['5', '{"$numberLong":"5"}'],
    ['{"$date":"2025-01-01T00:00:00Z"}', '{"$date":{"$numberLong":"1735689600000"}}'],
  ])('%s in the manifest is %s in Atlas: no change, and a note', (mine, theirs) => {
    const plan = planOf({
      desired: `{"w/processor/p":{"pipeline":[{"$match":{"a":${mine}}}]}}`,
      live: `{"w/processor/p":{"pipeline":[{"$match":{"a":${theirs}}}],"state":"STARTED"}}`,
    });
    expect(plan.steps).toEqual([]);
    expect(plan.changes[0]?.notes.join()).toContain('/pipeline');
  });

  it('integers beyond 2^53 that differ in the last digit differ', () => {
    const one = (text: string): string =>
      `{"w/processor/p":{"pipeline":[{"$match":{"a":${text}}}],"state":"STARTED"}}`;
    const plan = planOf({
      desired: '{"w/processor/p":{"pipeline":[{"$match":{"a":9223372036854775807}}]}}',
      live: one('9223372036854775806'),
    });
    expect(bodyOf(plan, 's2')).toContain('9223372036854775807');
  });
});

describe('states', () => {
  const verbs = (wanted: Settings['state'], state: string, definition: object = P): string[] =>
    planOf(situation(definition, { ...P, state }, wanted && { state: wanted })).steps.map(
      (step) => step.verb,
    );

  it.each([
    ['STARTED', 'STARTED', []],
    ['STARTED', 'STOPPED', ['start']],
    ['STARTED', 'CREATED', ['start']],
    ['STARTED', 'FAILED', ['start']],
    ['STARTED', 'CREATING', ['start']],
    ['STARTED', 'PROVISIONING', []],
    ['STARTED', 'SOMETHING_NEW', []],
    ['STOPPED', 'STARTED', ['stop']],
    ['STOPPED', 'PROVISIONING', ['stop']],
    ['STOPPED', 'STOPPED', []],
    ['STOPPED', 'CREATED', []],
    ['STOPPED', 'FAILED', []],
    ['UNMANAGED', 'STARTED', []],
    ['UNMANAGED', 'STOPPED', []],
    ['UNMANAGED', 'FAILED', []],
  ] as const)('wanted %s and found %s: %j', (wanted, state, expected) => {
    expect(verbs(wanted, state)).toEqual(expected);
  });

  it.each([
    ['STARTED', 'STOPPED', ['update', 'start']],
    ['STARTED', 'FAILED', ['update', 'start']],
    ['STARTED', 'PROVISIONING', ['stop', 'update', 'start']],
    ['STOPPED', 'STARTED', ['stop', 'update']],
    ['STOPPED', 'STOPPED', ['update']],
    ['UNMANAGED', 'STARTED', ['stop', 'update', 'start']],
    ['UNMANAGED', 'STOPPED', ['update']],
  ] as const)('wanted %s, found %s and changed: %j', (wanted, state, expected) => {
    expect(verbs(wanted, state, FILTERED)).toEqual(expected);
  });

  it('one that is being dropped is created once it is gone', () => {
    expect(verbs('STARTED', 'DROPPED')).toEqual(['create', 'start']);
  });

  it('a change of state is a field of the change', () => {
    const plan = planOf(situation(P, stopped(P)));
    const change = plan.changes.find((each) => each.address.kind === 'processor');
    expect(change).toMatchObject({ action: 'update', runsAfter: true, stateBefore: 'STOPPED' });
    expect(change?.fields).toEqual([{ path: '/state', before: 'STOPPED', after: 'STARTED', shown: 'plain' }]);
    expect(ofProcessor(plan)).toEqual(['cost-increase w/processor/p']);
  });

  it('UNMANAGED is created and not started', () => {
    expect(planOf(situation(P, undefined, { state: 'UNMANAGED' })).steps.map((step) => step.verb)).toEqual([
      'create',
    ]);
  });
});

describe('fields that the manifest does not mention', () => {
  const DLQ = { dlq: { connectionName: 'warehouse', db: 'ops', coll: 'dead' } };

  it('a DLQ is taken away by an empty one', () => {
    const plan = planOf(situation(P, running({ ...P, options: DLQ })));
    expect(bodyOf(plan, 's2')).toBe('{"options":{"dlq":{}}}');
    const change = plan.changes.find((each) => each.address.kind === 'processor');
    expect(change?.fields.map((field) => field.path)).toEqual(['/options/dlq']);
    expect(change?.fields[0]).not.toHaveProperty('after');
  });

  it('a DLQ that changes is sent whole, one that is new can be taken back', () => {
    const other = { dlq: { ...DLQ.dlq, coll: 'elsewhere' } };
    const plan = planOf(situation({ ...P, options: other }, running({ ...P, options: DLQ })));
    expect(bodyOf(plan, 's2')).toBe(JSON.stringify({ options: other }));
    const added = planOf(situation({ ...P, options: DLQ }, running(P)));
    expect(bodyOf(added, 's2')).toBe(JSON.stringify({ options: DLQ }));
    expect(added.steps[1]?.rollbackBody && printJson(added.steps[1].rollbackBody)).toBe(
      '{"options":{"dlq":{}}}',
    );
  });

  it('a tier and failover stay as they are', () => {
    const plan = planOf(situation({ pipeline: P.pipeline }, running({ ...P, failoverEnabled: true })));
    expect(plan.steps).toEqual([]);
  });

  it('failoverEnabled false is what Atlas means by nothing', () => {
    expect(planOf(situation({ ...P, failoverEnabled: false }, running(P))).steps).toEqual([]);
  });

  it('ignored fields are neither compared nor sent, inside of pipelines too', () => {
    const settings = { ignoreChanges: ['/tier', '/pipeline/0/$source/topic'] };
    const plan = planOf(
      situation(
        { ...FROM_TOPIC, tier: 'SP30' },
        running({
          ...FROM_TOPIC,
          pipeline: [{ $source: { connectionName: 'kafka', topic: 'theirs' } }, ...P.pipeline.slice(1)],
        }),
        settings,
      ),
    );
    expect(plan.steps).toEqual([]);
    const changed = planOf(
      situation({ ...FILTERED, tier: 'SP30' }, running(P), { ignoreChanges: ['/tier'] }),
    );
    expect(bodyOf(changed, 's2')).not.toContain('tier');
    const made = planOf(situation(P, undefined, { ignoreChanges: ['/tier'] }));
    expect(bodyOf(made, 's1')).toBe(JSON.stringify({ name: 'p', pipeline: P.pipeline }));
  });
});

describe('checkpoints', () => {
  const consent = { resumeFromCheckpoint: false };

  it('a lost one is refused, with the flag and the line that allow it', () => {
    const plan = planOf(situation(FROM_TOPIC, running(P)));
    expect(hazards(plan)[0]).toBe('!checkpoint-loss w/processor/p');
    expect(plan.hazards[0]?.allowWith).toContain('options.resumeFromCheckpoint: false');
    expect(plan.hazards[0]?.allowWith).toContain('--allow checkpoint-loss=w/processor/p');
  });

  it.each([
    ['in the manifest', situation(FROM_TOPIC, running(P), consent)],
    ['by flag', { ...situation(FROM_TOPIC, running(P)), allow: ['checkpoint-loss=w/processor/p'] }],
  ])('with consent %s the update, and nothing else, drops it', (_, given) => {
    const plan = planOf(given);
    expect(hazards(plan)).toContain('checkpoint-loss w/processor/p');
    expect(plan.hazards.every((hazard) => hazard.allowed)).toBe(true);
    expect(bodyOf(plan, 's2')).toBe(
      JSON.stringify({ pipeline: FROM_TOPIC.pipeline, options: { resumeFromCheckpoint: false } }),
    );
    expect(plan.steps[2]).not.toHaveProperty('start');
    expect(codes(plan)).toEqual([]);
  });

  it('consent is a warning where nothing changes', () => {
    expect(codes(planOf(situation(P, running(P), consent)))).toEqual(['PLAN_CONSENT_UNUSED']);
  });

  it('consent goes with a change that seems not to need it, and is not sent unless Atlas asks', () => {
    const plan = planOf(situation(FILTERED, running(P), consent));
    expect(codes(plan)).toEqual([]);
    const update = plan.steps.find(({ verb }) => verb === 'update');
    expect([update?.mayDropCheckpoint, update?.body?.get('options')]).toEqual([true, undefined]);
  });

  it('open windows that are computed again are shown', () => {
    const window = (...inner: object[]): unknown => ({
      $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: inner },
    });
    const group = { $group: { _id: '$a' } };
    const plan = planOf(
      situation(
        { pipeline: pipeline('kafka', window(group, { $match: { a: 1 } })) },
        running({ pipeline: pipeline('kafka', window(group)) }),
      ),
    );
    expect(hazards(plan)).toContain('window-replay w/processor/p');
  });

  it('of a stopped processor is unknown, and refused where it looks lost', () => {
    expect(ofProcessor(planOf(situation(FILTERED, stopped(P), { state: 'STOPPED' })))).toEqual([
      'checkpoint-unknown w/processor/p',
    ]);
    expect(ofProcessor(planOf(situation(FROM_TOPIC, stopped(P), { state: 'STOPPED' })))).toEqual([
      '!checkpoint-loss w/processor/p',
      'checkpoint-unknown w/processor/p',
    ]);
  });

  it('of one that never ran is not there to lose, and dropped only with consent', () => {
    const created = { ...P, state: 'CREATED' };
    const plan = planOf(situation(FROM_TOPIC, created));
    expect(ofProcessor(plan)).toEqual(['cost-increase w/processor/p', 'checkpoint-unknown w/processor/p']);
    expect(bodyOf(plan, 's1')).toBe(JSON.stringify({ pipeline: FROM_TOPIC.pipeline }));
    expect(bodyOf(planOf(situation(FROM_TOPIC, created, consent)), 's1')).toContain('resumeFromCheckpoint');
  });

  it('is expired after 45 days, where Atlas says since when', () => {
    const now = Date.parse('2026-11-22T00:00:00Z');
    const since = (lastStateChange: string): string[] =>
      ofProcessor(planOf({ ...situation(P, { ...stopped(P), lastStateChange }), now }));
    expect(since('2026-10-08T00:00:00Z')).toContain('state-expired w/processor/p');
    expect(since('2026-10-09T00:00:00Z')).not.toContain('state-expired w/processor/p');
  });
});

describe('a rename', () => {
  const renamed = (there: Record<string, object>, wanted: object = P): Plan =>
    planOf({
      desired: { ...BASE_DESIRED, 'w/processor/p': wanted },
      live: { ...BASE_LIVE, ...there },
      settings: { 'w/processor/p': { renamedFrom: 'old' } },
    });

  it('is a PATCH of the name alone, between stop and start', () => {
    const plan = renamed({ 'w/processor/old': running(P) });
    expect(steps(plan)).toEqual([
      's1 stop w/processor/old',
      's2 update w/processor/old <- s1',
      's3 start w/processor/p <- s1 s2',
    ]);
    expect(bodyOf(plan, 's2')).toBe('{"name":"p"}');
    expect(actions(plan)).toContain('update w/processor/p');
    expect(hazards(plan).some((hazard) => hazard.startsWith('!'))).toBe(false);
  });

  it('comes before other changes, which have their own PATCH', () => {
    const plan = renamed({ 'w/processor/old': running(P) }, FILTERED);
    expect(plan.steps.map((step) => `${step.verb} ${formatAddress(step.address)}`)).toEqual([
      'stop w/processor/old',
      'update w/processor/old',
      'update w/processor/p',
      'start w/processor/p',
    ]);
    expect(plan.steps[2]?.dependsOn).toContain('s2');
  });

  it('is harmless once it is done, and a creation where neither is there', () => {
    expect(renamed({ 'w/processor/p': running(P) }).steps).toEqual([]);
    expect(renamed({}).steps.map((step) => step.verb)).toEqual(['create', 'start']);
  });

  it('is an error when both are there', () => {
    const plan = renamed({ 'w/processor/p': running(P), 'w/processor/old': running(P) });
    expect(codes(plan)).toEqual(['PLAN_RENAME_CONFLICT']);
  });
});

describe('tiers', () => {
  it('a larger one costs more, a smaller one does not', () => {
    expect(ofProcessor(planOf(situation({ ...P, tier: 'SP30' }, running(P))))).toContain(
      'cost-increase w/processor/p',
    );
    expect(ofProcessor(planOf(situation({ ...P, tier: 'SP5' }, running(P))))).not.toContain(
      'cost-increase w/processor/p',
    );
  });
});

it('a connection that is nowhere is an error', () => {
  const plan = planOf({ desired: { w: BASE_DESIRED.w, 'w/processor/p': P }, live: { w: BASE_LIVE.w } });
  expect(codes(plan)).toEqual(['PLAN_CONNECTION_MISSING', 'PLAN_CONNECTION_MISSING']);
});
