import { describe, expect, it } from 'vitest';
import { areEqual } from '../../src/model/document/equality.ts';
import type { Document } from '../../src/model/document.ts';
import { FakeAtlas, refuse } from './fake-atlas.ts';
import type { FakeOptions, FaultRule } from './fake-atlas.ts';
import {
  apply,
  audit,
  changeOf,
  create,
  definition,
  enrich,
  kafka,
  kafkaFields,
  outcomes,
  planOf,
  present,
  remove,
  running,
  start,
  stop,
  update,
} from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

const [old, next] = [definition('old'), definition('new')];

function setUp(options: FakeOptions = {}): { clock: VirtualClock; atlas: FakeAtlas } {
  const clock = new VirtualClock();
  return { clock, atlas: new FakeAtlas(clock, { settleMs: 100, ...options }).put(enrich, running('old')) };
}

const isVersion = (body: Document | undefined, version: string): boolean =>
  areEqual(body?.get('pipeline'), definition(version).get('pipeline'));

const enrichBody = (atlas: FakeAtlas): Document | undefined => atlas.resources.get('orders/processor/enrich');

describe('an update that is refused', () => {
  it('leaves its processor running on its old definition', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'Unsupported stage: $facet');
    const { clock, atlas } = setUp({ fault: (method) => (method === 'update' ? { error } : undefined) });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(outcomes(report)).toEqual(['s1 done', 's2 failed', 's3 restored']);
    expect(report.steps[1]).toMatchObject({ rolledBack: true, error: { code: 'ATLAS_REJECTED' } });
    expect(report.outcome).toBe('failed');
    expect(atlas.stateOf(enrich)).toBe('STARTED');
    expect(isVersion(enrichBody(atlas), 'old')).toBe(true);
  });

  it('does not drop the checkpoint on the way back, though the new definition may', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'Unsupported stage: $facet');
    const { clock, atlas } = setUp({ fault: (method) => (method === 'update' ? { error } : undefined) });
    const [s1, s2, s3] = changeOf(enrich, old, next);
    const plan = planOf(s1!, s2!, { ...s3!, start: { resumeFromCheckpoint: false } });
    await apply(atlas, clock, plan);
    expect(atlas.calls.find((call) => call.method === 'start')?.options).toBeUndefined();
  });

  it('is done all the same when Atlas refuses and yet did it', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'commandName does not exist in context');
    const { clock, atlas } = setUp({
      fault: (method) => (method === 'update' ? { error, did: true } : undefined),
    });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(report.outcome).toBe('applied');
  });

  it('whose way back is refused for the checkpoint says so, with the state', async () => {
    const checkpoint = 'resumeFromCheckpoint must be false to modify a stream processor';
    const { clock, atlas } = setUp({
      fault: (method) =>
        method === 'update' || method === 'start'
          ? { error: refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', checkpoint) }
          : undefined,
    });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(outcomes(report)).toEqual(['s1 done', 's2 failed', 's3 failed']);
    expect(report.steps[1]?.rolledBack).toBeUndefined();
    expect(report.steps[1]?.rollbackRefused?.state).toBe('STOPPED');
    expect(report.steps[1]?.rollbackRefused?.reason).toContain('checkpoint');
  });
});

describe('a connection under running processors', () => {
  const fields = kafkaFields('a');
  const steps = () => [
    stop('s1', enrich, { expects: present(old, 'STARTED') }),
    stop('s2', audit, { expects: present(old, 'STARTED') }),
    update('s3', kafka, {
      dependsOn: ['s1', 's2'],
      body: kafkaFields('b').with('name', 'kafka'),
      expects: present(fields),
      leaves: kafkaFields('b'),
    }),
    start('s4', enrich, { dependsOn: ['s1', 's3'], restarts: 's1', expects: present(old, 'STOPPED') }),
    start('s5', audit, { dependsOn: ['s2', 's3'], restarts: 's2', expects: present(old, 'STOPPED') }),
  ];

  it('that is refused starts all of them again', async () => {
    const error = refuse(400, 'VALIDATION_ERROR', 'Invalid bootstrapServers.');
    const { clock, atlas } = setUp({ fault: (method) => (method === 'update' ? { error } : undefined) });
    atlas.put(audit, running('old')).put(kafka, fields.with('state', 'READY'));
    const { report } = await apply(atlas, clock, planOf(...steps()));
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 failed', 's4 restored', 's5 restored']);
    expect([atlas.stateOf(enrich), atlas.stateOf(audit)]).toEqual(['STARTED', 'STARTED']);
  });

  it('is not changed when one of them could not be stopped, and the others run again', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'no');
    const { clock, atlas } = setUp({
      fault: (method, address) => (method === 'stop' && address.endsWith('audit') ? { error } : undefined),
    });
    atlas.put(audit, running('old')).put(kafka, fields.with('state', 'READY'));
    const { report } = await apply(atlas, clock, planOf(...steps()));
    expect(outcomes(report)).toEqual(['s1 done', 's2 failed', 's3 skipped', 's4 restored', 's5 restored']);
    expect([atlas.stateOf(enrich), atlas.stateOf(audit)]).toEqual(['STARTED', 'STARTED']);
  });

  it('takes back an update that was done, when a later step before the start fails', async () => {
    const { clock, atlas } = setUp({
      fault: (method, address) =>
        method === 'update' && address.endsWith('kafka')
          ? { error: refuse(400, 'VALIDATION_ERROR') }
          : undefined,
    });
    atlas.put(kafka, fields.with('state', 'READY'));
    const [s1, s2, s3] = changeOf(enrich, old, next);
    const connection = update('c1', kafka, {
      dependsOn: ['s2'],
      body: kafkaFields('b'),
      expects: present(fields),
      leaves: kafkaFields('b'),
    });
    const plan = planOf(s1!, s2!, connection, { ...s3!, dependsOn: ['s2', 'c1'] });
    const { report } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual(['s1 done', 's2 restored', 'c1 failed', 's3 restored']);
    expect(isVersion(enrichBody(atlas), 'old')).toBe(true);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
  });
});

describe('a processor that is FAILED after its start', () => {
  const failNew: FakeOptions = { failOnStart: (body) => (isVersion(body, 'new') ? 0 : undefined) };

  it('gets its old definition back and runs on it', async () => {
    const { clock, atlas } = setUp(failNew);
    const { report, events } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(outcomes(report)).toEqual(['s1 done', 's2 restored', 's3 failed']);
    expect(report.steps[2]).toMatchObject({ rolledBack: true, error: { code: 'APPLY_PROCESSOR_FAILED' } });
    expect(atlas.stateOf(enrich)).toBe('STARTED');
    expect(isVersion(enrichBody(atlas), 'old')).toBe(true);
    expect(events.filter((event) => event.type === 'step-restored')).toHaveLength(1);
  });

  it('is left as it is without rollback', async () => {
    const { clock, atlas } = setUp(failNew);
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)), { rollback: false });
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 failed']);
    expect(report.steps[2]?.rolledBack).toBeUndefined();
    expect(atlas.stateOf(enrich)).toBe('FAILED');
  });

  it('counts only within the time that it is watched', async () => {
    const later: FakeOptions = { failOnStart: (body) => (isVersion(body, 'new') ? 5_000 : undefined) };
    const unwatched = setUp(later);
    const first = await apply(unwatched.atlas, unwatched.clock, planOf(...changeOf(enrich, old, next)));
    expect(first.report.outcome).toBe('applied');

    const watched = setUp(later);
    const second = await apply(watched.atlas, watched.clock, planOf(...changeOf(enrich, old, next)), {
      watchStartMs: 60_000,
    });
    expect(outcomes(second.report)).toEqual(['s1 done', 's2 restored', 's3 failed']);
    expect(isVersion(enrichBody(watched.atlas), 'old')).toBe(true);

    const longLived = setUp();
    const third = await apply(longLived.atlas, longLived.clock, planOf(...changeOf(enrich, old, next)), {
      watchStartMs: 60_000,
    });
    expect(third.report.outcome).toBe('applied');
    expect(third.report.durationMs).toBeGreaterThan(60_000);
  });

  it('stays where it is when Atlas would have to drop the checkpoint', async () => {
    const { clock, atlas } = setUp({
      ...failNew,
      fault: (method, _, nth) =>
        method === 'update' && nth === 2
          ? {
              error: refuse(
                400,
                'STREAM_PROCESSOR_GENERIC_ERROR',
                'resumeFromCheckpoint must be false to modify',
              ),
            }
          : undefined,
    });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 failed']);
    expect(report.steps[2]?.error?.code).toBe('APPLY_PROCESSOR_FAILED');
    expect(report.steps[2]?.rollbackRefused).toMatchObject({ state: 'FAILED' });
    expect(atlas.calls.some((call) => call.body?.get('options') !== undefined)).toBe(false);
  });

  it('that was FAILED before is not taken for failed again while Atlas still shows that', async () => {
    const { clock, atlas } = setUp();
    atlas.put(enrich, old.with('state', 'FAILED'));
    const plan = planOf(start('s1', enrich, { expects: present(old, 'FAILED') }));
    const { report } = await apply(atlas, clock, plan);
    expect(report.outcome).toBe('applied');
  });

  it('is reported as it is when it is new', async () => {
    const { clock, atlas } = setUp({ failOnStart: () => 0 });
    const plan = planOf(
      create('s1', audit, next),
      start('s2', audit, { dependsOn: ['s1'], expects: present(next, 'CREATED') }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual(['s1 done', 's2 failed']);
    expect(report.steps[1]?.rollbackRefused).toBeUndefined();
  });
});

describe('a replacement that fails half-way', () => {
  it('creates again what it has deleted, though an earlier step failed', async () => {
    const { clock, atlas } = setUp({
      fault: (method, address) =>
        method === 'delete' && address.endsWith('kafka')
          ? { error: refuse(400, 'VALIDATION_ERROR', 'no') }
          : undefined,
    });
    atlas.put(kafka, kafkaFields('a').with('state', 'READY'));
    const plan = planOf(
      stop('s1', enrich, { expects: present(old, 'STARTED') }),
      remove('s2', enrich, { dependsOn: ['s1'], expects: present(old, 'STOPPED') }),
      remove('s3', kafka, { dependsOn: ['s2'], expects: present(kafkaFields('a')) }),
      create('s4', kafka, kafkaFields('b'), { dependsOn: ['s3'] }),
      create('s5', enrich, next, { dependsOn: ['s2', 's4'] }),
      start('s6', enrich, { dependsOn: ['s1', 's5'], restarts: 's1', expects: present(next, 'CREATED') }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual([
      's1 done',
      's2 done',
      's3 failed',
      's4 skipped',
      's5 restored',
      's6 restored',
    ]);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
  });
});

describe('while Atlas is out of order', () => {
  /** From the first start on nothing works for so long. */
  function outage(ms: number): { clock: VirtualClock; atlas: FakeAtlas } {
    const error = refuse(500, 'UNEXPECTED_ERROR', '', 'ATLAS_UNAVAILABLE');
    let until: number | undefined;
    const made: { clock: VirtualClock; atlas: FakeAtlas } = setUp({
      fault: (method) => {
        if (method === 'start') until ??= made.clock.now() + ms;
        return until !== undefined && made.clock.now() < until ? { error } : undefined;
      },
    });
    return made;
  }

  it('a processor that ran is started again and again, until it runs', async () => {
    const { clock, atlas } = outage(5 * 60_000);
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(report.outcome).toBe('applied');
    expect([atlas.stateOf(enrich), isVersion(enrichBody(atlas), 'new')]).toEqual(['STARTED', true]);
  });

  it('for good, the report says in which state the processor is left', async () => {
    const { clock, atlas } = setUp({
      fault: (method) =>
        method === 'start' ? { error: refuse(500, 'UNEXPECTED_ERROR', '', 'ATLAS_UNAVAILABLE') } : undefined,
    });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)));
    expect(report.steps[2]).toMatchObject({
      status: 'failed',
      error: { code: 'ATLAS_UNAVAILABLE' },
      rollbackRefused: { state: 'STOPPED' },
    });
    expect(report.durationMs).toBeLessThan(15 * 60_000);
  });

  it('a processor that is new is not insisted on', async () => {
    const { clock, atlas } = outage(3_600_000);
    const plan = planOf(
      create('s1', audit, next),
      start('s2', audit, { dependsOn: ['s1'], expects: present(next, 'CREATED') }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual(['s1 done', 's2 failed']);
    expect(report.durationMs).toBeLessThan(2 * 60_000);
  });
});

describe('an interrupt', () => {
  const interruptOn = (method: string, address: string) => {
    const stopNow = new AbortController();
    const fault: FaultRule = (called, at) => {
      if (called === method && at.endsWith(address)) stopNow.abort();
      return undefined;
    };
    return { signal: stopNow.signal, fault };
  };

  it('between a stop and its update starts the processor again and begins nothing new', async () => {
    const { signal, fault } = interruptOn('stop', 'enrich');
    const { clock, atlas } = setUp({ fault });
    const plan = planOf(...changeOf(enrich, old, next), create('s4', audit, next, { dependsOn: ['s1'] }));
    const { report, events } = await apply(atlas, clock, plan, { signal });
    expect(report.outcome).toBe('interrupted');
    expect(outcomes(report)).toEqual(['s1 done', 's2 skipped', 's3 restored', 's4 skipped']);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
    expect(isVersion(enrichBody(atlas), 'old')).toBe(true);
    expect(events.some((event) => event.type === 'apply-interrupted')).toBe(true);
  });

  it('while an update is under way finishes the chain', async () => {
    const { signal, fault } = interruptOn('update', 'enrich');
    const { clock, atlas } = setUp({ fault });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)), { signal });
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 done']);
    expect(report.outcome).toBe('interrupted');
    expect(isVersion(enrichBody(atlas), 'new')).toBe(true);
  });

  it('while a change is taken back lets it be taken back, and watched starts be watched', async () => {
    const stopNow = new AbortController();
    const { clock, atlas } = setUp({
      failOnStart: (body) => (isVersion(body, 'new') ? 5_000 : undefined),
    });
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)), {
      watchStartMs: 60_000,
      signal: stopNow.signal,
      onEvent: (event) => {
        if (event.type === 'step-progress' && event.phase === 'restoring') stopNow.abort();
      },
    });
    expect(report.outcome).toBe('interrupted');
    expect(report.steps[2]).toMatchObject({ status: 'failed', rolledBack: true });
    expect([atlas.stateOf(enrich), isVersion(enrichBody(atlas), 'old')]).toEqual(['STARTED', true]);
  });

  it('before anything began skips everything', async () => {
    const { clock, atlas } = setUp();
    const { report } = await apply(atlas, clock, planOf(...changeOf(enrich, old, next)), {
      signal: AbortSignal.abort(),
    });
    expect(outcomes(report)).toEqual(['s1 skipped', 's2 skipped', 's3 skipped']);
    expect(report.outcome).toBe('interrupted');
    expect(atlas.calls).toEqual([]);
  });

  it('does not wait for a connection that takes its time', async () => {
    const stopNow = new AbortController();
    const { clock, atlas } = setUp({ settleMs: 1_000_000 });
    const { report } = await apply(atlas, clock, planOf(create('s1', kafka, kafkaFields('a'))), {
      signal: stopNow.signal,
      onEvent: (event) => {
        if (event.type === 'step-progress') stopNow.abort();
      },
    });
    expect(report.steps[0]?.error?.code).toBe('APPLY_INTERRUPTED');
    expect(report.durationMs).toBeLessThan(10_000);
  });

  it('in the middle of a replacement creates again what was deleted', async () => {
    const { signal, fault } = interruptOn('delete', 'kafka');
    const { clock, atlas } = setUp({ fault });
    atlas.put(kafka, kafkaFields('a').with('state', 'READY'));
    const plan = planOf(
      stop('s1', enrich, { expects: present(old, 'STARTED') }),
      remove('s2', kafka, { dependsOn: ['s1'], expects: present(kafkaFields('a')) }),
      create('s3', kafka, kafkaFields('b'), { dependsOn: ['s2'] }),
      start('s4', enrich, { dependsOn: ['s1', 's3'], restarts: 's1', expects: present(old, 'STOPPED') }),
    );
    const { report } = await apply(atlas, clock, plan, { signal });
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 done', 's4 done']);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
  });
});
