import { describe, expect, it } from 'vitest';
import { workspaceAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import { FakeAtlas, lost, refuse } from './fake-atlas.ts';
import type { Fault, FakeOptions, FaultRule, Method } from './fake-atlas.ts';
import {
  apply,
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
  update,
  withPassword,
} from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

function atlasWith(options: FakeOptions): { clock: VirtualClock; atlas: FakeAtlas } {
  const clock = new VirtualClock();
  return { clock, atlas: new FakeAtlas(clock, options) };
}

const only =
  (method: Method, nth: number, fault: Fault): FaultRule =>
  (called, _, count) =>
    called === method && count === nth ? fault : undefined;

describe('just before a write', () => {
  it('refuses with PLAN_STALE what is no longer as planned, naming the field, and writes nothing', async () => {
    const { clock, atlas } = atlasWith({});
    atlas.put(enrich, running('somebody-elses'));
    const { report } = await apply(
      atlas,
      clock,
      planOf(...changeOf(enrich, definition('old'), definition('new'))),
    );
    expect(outcomes(report)).toEqual(['s1 failed', 's2 skipped', 's3 skipped']);
    expect(report.steps[0]?.error?.code).toBe('PLAN_STALE');
    expect(report.steps[0]?.error?.message).toContain('/pipeline');
    expect(report.outcome).toBe('stale');
    expect(atlas.writes()).toEqual([]);
  });

  it('calls a run failed, not stale, once something was written', async () => {
    const { clock, atlas } = atlasWith({});
    atlas.put(enrich, running('old'));
    const plan = planOf(
      create('s0', kafka, kafkaFields('a')),
      ...changeOf(enrich, definition('planned'), definition('new')),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(report.outcome).toBe('failed');
    expect(report.steps[1]?.error?.code).toBe('PLAN_STALE');
  });

  it('takes a step as done when Atlas has already what it would leave', async () => {
    const { clock, atlas } = atlasWith({});
    atlas.put(enrich, definition('new').with('state', 'STOPPED'));
    const { report } = await apply(
      atlas,
      clock,
      planOf(
        update('s1', enrich, {
          body: definition('new'),
          expects: present(definition('old'), 'STOPPED'),
          leaves: definition('new'),
        }),
        remove('s2', kafka, { expects: present(kafkaFields('a')) }),
      ),
    );
    expect(outcomes(report)).toEqual(['s1 done', 's2 done']);
    expect(report.steps[0]?.reason).toBe('already so');
    expect(atlas.writes()).toEqual([]);
  });

  it('sends an update that changes nothing visible, because a secret is in it', async () => {
    const { clock, atlas } = atlasWith({});
    const fields = kafkaFields('a');
    atlas.put(kafka, fields.with('state', 'READY'));
    const body = withPassword(fields).with('name', 'kafka');
    const plan = planOf(update('s1', kafka, { body, expects: present(fields), leaves: fields }));
    await apply(atlas, clock, plan);
    expect(atlas.writes()).toEqual(['update orders/connection/kafka']);
  });

  it('adopts a connection that is what was asked for, and sends its secret again', async () => {
    const { clock, atlas } = atlasWith({});
    const fields = kafkaFields('a');
    atlas.put(kafka, fields.with('region', 'VIRGINIA_USA').with('state', 'READY'));
    const body = withPassword(fields).with('name', 'kafka');
    const { report } = await apply(atlas, clock, planOf(create('s1', kafka, fields, { body })));
    expect(outcomes(report)).toEqual(['s1 done']);
    expect(report.steps[0]?.reason).toContain('adopted');
    expect(atlas.writes()).toEqual(['create orders/connection/kafka', 'update orders/connection/kafka']);
    expect(atlas.calls.at(-1)?.body).toBe(body);
  });

  it('refuses to take over a resource that is something else', async () => {
    const { clock, atlas } = atlasWith({});
    atlas.put(kafka, kafkaFields('elsewhere').with('state', 'READY'));
    const { report } = await apply(atlas, clock, planOf(create('s1', kafka, kafkaFields('a'))));
    expect(report.steps[0]?.error?.code).toBe('PLAN_STALE');
    expect(report.steps[0]?.error?.message).toContain('/bootstrapServers');
    // The refused creation has changed nothing, and neither has anything else.
    expect(report.outcome).toBe('stale');
    expect(atlas.writes()).toEqual(['create orders/connection/kafka']);
    expect(atlas.resources.get('orders/connection/kafka')?.get('bootstrapServers')).toBe('elsewhere');
  });

  it('sees the order of keys in a pipeline, and not in anything else', async () => {
    const { clock, atlas } = atlasWith({});
    const sort = (...keys: string[]) =>
      document({ pipeline: keys.map((key) => document({ $match: document({ [key]: 'x' }) })) });
    const shuffled = document({ b: 'x', a: 'x' });
    const fields = document({ pipeline: [document({ $match: document({ a: 'x', b: 'x' }) })] });
    atlas.put(enrich, document({ pipeline: [document({ $match: shuffled })], state: 'STOPPED' }));
    const plan = planOf(
      update('s1', enrich, { body: sort('z'), expects: present(fields, 'STOPPED'), leaves: sort('z') }),
    );
    expect((await apply(atlas, clock, plan)).report.outcome).toBe('stale');

    const options = (first: string, second: string) =>
      definition('old').with('options', document({ dlq: document({ [first]: 'x', [second]: 'x' }) }));
    atlas.put(enrich, options('db', 'coll').with('state', 'STOPPED'));
    const other = planOf(
      update('s1', enrich, {
        body: definition('new'),
        expects: present(options('coll', 'db'), 'STOPPED'),
        leaves: definition('new'),
      }),
    );
    expect((await apply(atlas, clock, other)).report.outcome).toBe('applied');
  });

  it('leaves a processor alone that somebody started between two steps', async () => {
    const { clock, atlas } = atlasWith({});
    atlas.put(enrich, running('old'));
    const plan = planOf(
      update('s1', enrich, {
        body: definition('new'),
        expects: present(definition('old'), 'STOPPED'),
        leaves: definition('new'),
      }),
      remove('s2', enrich, { expects: present(definition('old'), 'STOPPED') }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(report.steps.map((step) => step.error?.code)).toEqual(['PLAN_STALE', 'PLAN_STALE']);
    expect(atlas.writes()).toEqual([]);
  });
});

describe('an answer that is lost', () => {
  const steps = () => [
    create('s0', kafka, kafkaFields('a')),
    ...changeOf(enrich, definition('old'), definition('new')),
    remove('s9', workspaceAddress('gone'), { expects: present(document({})) }),
  ];
  const plan = () => planOf(...steps());
  const setUp = (fault: FaultRule) => {
    const { clock, atlas } = atlasWith({ fault, settleMs: 100 });
    atlas.put(enrich, running('old')).put(workspaceAddress('gone'), document({}));
    return { clock, atlas };
  };
  const expected = [
    'create orders/connection/kafka',
    'delete gone',
    'start orders/processor/enrich',
    'stop orders/processor/enrich',
    'update orders/processor/enrich',
  ];

  for (const method of ['create', 'update', 'delete', 'start', 'stop'] as const) {
    it(`does not repeat a ${method} that Atlas has carried out`, async () => {
      const { clock, atlas } = setUp(only(method, 1, { error: lost(), did: true }));
      const { report } = await apply(atlas, clock, plan());
      expect(report.outcome).toBe('applied');
      expect(atlas.writes().toSorted()).toEqual(expected);
    });

    it(`does not repeat a ${method} that Atlas carries out later`, async () => {
      const { clock, atlas } = setUp(only(method, 1, { error: lost(), lateMs: 5_000 }));
      const { report } = await apply(atlas, clock, plan());
      expect(report.outcome).toBe('applied');
      expect(atlas.writes().toSorted()).toEqual(expected);
    });

    it(`sends a ${method} again that Atlas never saw`, async () => {
      const { clock, atlas } = setUp(only(method, 1, { error: lost() }));
      const { report, events } = await apply(atlas, clock, plan());
      expect(report.outcome).toBe('applied');
      expect(atlas.writes().filter((write) => write.startsWith(method))).toHaveLength(2);
      expect(events.some((event) => event.type === 'step-progress' && event.phase === 'recovering')).toBe(
        true,
      );
    });
  }

  it('gives up in the end, and says what Atlas said', async () => {
    const { clock, atlas } = setUp((method) => (method === 'create' ? { error: lost() } : undefined));
    const { report } = await apply(atlas, clock, planOf(create('s1', kafka, kafkaFields('a'))), {
      retry: { attempts: 3 },
    });
    expect(report.steps[0]?.error?.code).toBe('ATLAS_TIMEOUT');
    expect(atlas.writes()).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('that passes is asked again, while other work goes on', async () => {
    const deploying = refuse(409, 'STREAM_KAFKA_CONNECTION_IS_DEPLOYING', 'retry later', 'ATLAS_CONFLICT');
    const { clock, atlas } = atlasWith({
      fault: (method, address, nth) =>
        method === 'delete' && address.endsWith('kafka') && nth < 5 ? { error: deploying } : undefined,
    });
    atlas.put(kafka, kafkaFields('a').with('state', 'PENDING'));
    const plan = planOf(
      remove('s1', kafka, { expects: present(kafkaFields('a')) }),
      create('s2', enrich, definition('x')),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(report.outcome).toBe('applied');
    expect(atlas.writes().filter((write) => write.startsWith('delete'))).toHaveLength(5);
    expect(atlas.writes().indexOf('create orders/processor/enrich')).toBe(1);
  });

  it('that passes is not asked for ever', async () => {
    const error = refuse(
      400,
      'STREAM_PROCESSOR_GENERIC_ERROR',
      'had a problem occur: An internal error occurred',
    );
    const { clock, atlas } = atlasWith({ fault: (method) => (method === 'create' ? { error } : undefined) });
    const before = clock.now();
    const { report } = await apply(atlas, clock, planOf(create('s1', enrich, definition('x'))));
    expect(report.outcome).toBe('failed');
    expect(clock.now() - before).toBeGreaterThan(60_000);
    expect(clock.now() - before).toBeLessThan(300_000);
  });

  it.each([
    ['failed to acquire resources for stream processor validation: no workers', true],
    ['An internal error occurred', true],
    ['connection named kafka does not exist. Check sp.listConnections()', true],
    ['Unsupported stage: $facet', false],
    ['commandName does not exist in context', false],
  ])('"%s" of a create right after its connection was created passes: %s', async (detail, passes) => {
    const { clock, atlas } = atlasWith({
      fault: (method, address, nth) =>
        method === 'create' && address.endsWith('enrich') && nth === 1
          ? { error: refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', detail) }
          : undefined,
    });
    const plan = planOf(
      create('s1', kafka, kafkaFields('a')),
      create('s2', enrich, definition('kafka'), { dependsOn: ['s1'] }),
    );
    expect((await apply(atlas, clock, plan)).report.outcome).toBe(passes ? 'applied' : 'failed');
  });

  it('that a connection does not exist is final when nothing was just created', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'connection named kafka does not exist.');
    const { clock, atlas } = atlasWith({ fault: only('create', 1, { error }) });
    const { report } = await apply(atlas, clock, planOf(create('s1', enrich, definition('kafka'))));
    expect(report.outcome).toBe('failed');
    expect(atlas.writes()).toHaveLength(1);
  });

  it('of a workspace deletion waits until deleted processors have settled', async () => {
    const error = refuse(403, 'STREAM_TENANT_HAS_STREAM_PROCESSORS', 'has active processors', 'ATLAS_IN_USE');
    const { clock, atlas } = atlasWith({
      fault: (method, address, nth) =>
        method === 'delete' && address === 'orders' && nth < 4 ? { error } : undefined,
    });
    const orders = workspaceAddress('orders');
    atlas.put(orders, document({})).put(enrich, definition('x').with('state', 'STOPPED'));
    const plan = planOf(
      remove('s1', enrich, { expects: present(definition('x')) }),
      remove('s2', orders, { dependsOn: ['s1'], expects: present(document({})) }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(report.outcome).toBe('applied');
    expect(atlas.resources.size).toBe(0);
  });

  it('of a create that left what was asked for is an adoption', async () => {
    const error = refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'Unsupported something');
    const { clock, atlas } = atlasWith({ fault: only('create', 1, { error, did: true }) });
    const { report } = await apply(atlas, clock, planOf(create('s1', enrich, definition('x'))));
    expect(outcomes(report)).toEqual(['s1 done']);
    expect(atlas.writes()).toHaveLength(1);
  });

  it('of a create that left something else behind names it', async () => {
    const { clock, atlas } = atlasWith({
      fault: (method) => {
        if (method !== 'create') return undefined;
        atlas.put(enrich, definition('half').with('state', 'FAILED'));
        return { error: refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'Unsupported stage') };
      },
    });
    const { report } = await apply(atlas, clock, planOf(create('s1', enrich, definition('x'))));
    expect(report.steps[0]?.leftBehind).toBe(true);
    expect(report.steps[0]?.error?.code).toBe('ATLAS_REJECTED');
  });

  it('because somebody else was faster is PLAN_STALE when it is something else', async () => {
    const { clock, atlas } = atlasWith({
      fault: (method) => {
        if (method === 'create') atlas.put(enrich, definition('theirs').with('state', 'CREATED'));
        return undefined;
      },
    });
    const { report } = await apply(atlas, clock, planOf(create('s1', enrich, definition('x'))));
    expect(report.steps[0]?.error?.code).toBe('PLAN_STALE');
    expect(report.steps[0]?.leftBehind).toBeUndefined();
  });
});

describe('a rename', () => {
  const renamed = { ...enrich, name: 'enrich-orders' };
  const rename = update('s1', enrich, {
    body: document({ name: 'enrich-orders' }),
    expects: present(definition('x'), 'STOPPED'),
    leaves: definition('x'),
  });

  it('whose answer is lost is found under the new name', async () => {
    const { clock, atlas } = atlasWith({ fault: only('update', 1, { error: lost(), did: true }) });
    atlas.put(enrich, definition('x').with('state', 'STOPPED'));
    const plan = planOf(
      rename,
      start('s2', renamed, { dependsOn: ['s1'], expects: present(definition('x')) }),
    );
    const { report } = await apply(atlas, clock, plan);
    expect(report.outcome).toBe('applied');
    expect(atlas.writes()).toEqual([
      'update orders/processor/enrich',
      'start orders/processor/enrich-orders',
    ]);
  });
});
