import { describe, expect, it } from 'vitest';
import { connectionAddress, processorAddress } from '../../src/model/address.ts';
import { FakeAtlas, refuse } from './fake-atlas.ts';
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
  running,
  start,
  stop,
} from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

describe('the order of an apply', () => {
  it('sends the bodies of the steps to the letter, in the order of the plan', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock, { settleMs: 50 });
    const plan = planOf(
      create('s1', kafka, kafkaFields('a:9092')),
      create('s2', enrich, definition('kafka'), { dependsOn: ['s1'] }),
      start('s3', enrich, { dependsOn: ['s2'], expects: present(definition('kafka'), 'CREATED') }),
    );
    const { report, events } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 done']);
    expect(report.outcome).toBe('applied');
    expect(atlas.writes()).toEqual([
      'create orders/connection/kafka',
      'create orders/processor/enrich',
      'start orders/processor/enrich',
    ]);
    expect(atlas.calls.find((call) => call.method === 'create' && call.body)?.body).toBe(plan.steps[0]!.body);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
    expect(events.at(0)?.type).toBe('apply-started');
    expect(events.at(-1)?.type).toBe('apply-finished');
  });

  it('never writes twice at once in one workspace, and writes several workspaces side by side', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock, { latencyMs: 10, settleMs: 500 });
    const steps = ['a', 'b', 'c'].flatMap((workspace) =>
      [1, 2, 3, 4].map((n) =>
        create(`${workspace}${n}`, connectionAddress(workspace, `c${n}`), kafkaFields('a:9092')),
      ),
    );
    const { report } = await apply(atlas, clock, planOf(...steps), { parallelism: 2 });
    expect(report.outcome).toBe('applied');
    expect(atlas.overlaps).toEqual([]);
    expect(atlas.maxWrites).toBe(2);
    // Nobody waited for READY before the next write: all were sent before the first could settle.
    const sent = atlas.calls.filter((call) => call.method === 'create').map((call) => call.from);
    expect(Math.max(...sent) - Math.min(...sent)).toBeLessThan(500);
  });

  it('takes what may begin in the order of the plan', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock, { settleMs: 1_000 });
    const plan = planOf(
      create('s1', kafka, kafkaFields('a:9092')),
      create('s2', enrich, definition('kafka'), { dependsOn: ['s1'] }),
      create('s3', audit, definition('other')),
      create('s4', processorAddress('orders', 'zebra'), definition('other'), { dependsOn: ['s3'] }),
    );
    await apply(atlas, clock, plan);
    expect(atlas.writes()).toEqual([
      'create orders/connection/kafka',
      'create orders/processor/audit',
      'create orders/processor/zebra',
      'create orders/processor/enrich',
    ]);
  });

  it('skips what depends on a failed step, and does the rest', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock, {
      fault: (method, address) =>
        method === 'create' && address.endsWith('kafka')
          ? { error: refuse(400, 'VALIDATION_ERROR', 'Invalid bootstrapServers.') }
          : undefined,
    });
    const plan = planOf(
      create('s1', kafka, kafkaFields('a')),
      create('s2', enrich, definition('kafka'), { dependsOn: ['s1'] }),
      start('s3', enrich, { dependsOn: ['s2'], expects: present(definition('kafka')) }),
      create('s4', audit, definition('other')),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(outcomes(report)).toEqual(['s1 failed', 's2 skipped', 's3 skipped', 's4 done']);
    expect(report.outcome).toBe('failed');
    expect(report.steps[0]?.error?.code).toBe('ATLAS_REJECTED');
    expect(report.steps[1]?.reason).toContain('s1');
    // A refusal that does not pass is not tried again.
    expect(atlas.writes()).toEqual(['create orders/connection/kafka', 'create orders/processor/audit']);
  });

  it('stops, changes and starts a running processor', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock, { settleMs: 300 }).put(enrich, running('old'));
    const { report } = await apply(
      atlas,
      clock,
      planOf(...changeOf(enrich, definition('old'), definition('new'))),
    );
    expect(outcomes(report)).toEqual(['s1 done', 's2 done', 's3 done']);
    expect(atlas.writes()).toEqual([
      'stop orders/processor/enrich',
      'update orders/processor/enrich',
      'start orders/processor/enrich',
    ]);
    expect(atlas.stateOf(enrich)).toBe('STARTED');
  });

  it('has nothing to do for a plan without steps', async () => {
    const clock = new VirtualClock();
    const { report } = await apply(new FakeAtlas(clock), clock, planOf());
    expect(report.outcome).toBe('nothing-to-do');
  });

  it('does not let a listener that throws stop the work', async () => {
    const clock = new VirtualClock();
    const atlas = new FakeAtlas(clock).put(enrich, running('old'));
    const plan = planOf(stop('s1', enrich, { expects: present(definition('old'), 'STARTED') }));
    const { report } = await apply(atlas, clock, plan, {
      onEvent: () => {
        throw new Error('EPIPE');
      },
    });
    expect(report.outcome).toBe('applied');
    expect(atlas.resources.get('orders/processor/enrich')?.get('state')).toEqual('STOPPED');
  });
});
