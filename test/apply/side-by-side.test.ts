/** What goes side by side, and what has a workspace to itself; and what is read before a write, and what is not. */
import { describe, expect, it } from 'vitest';
import { connectionAddress, processorAddress, workspaceAddress } from '../../src/model/address.ts';
import type { Address } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import type { Step } from '../../src/plan/plan.ts';
import { FakeAtlas, lost } from './fake-atlas.ts';
import type { Call, FakeOptions } from './fake-atlas.ts';
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
  stop,
  update,
  withPassword,
} from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

const orders = workspaceAddress('orders');
const processor = (n: number): Address => processorAddress('orders', `p${n}`);

function setUp(options: FakeOptions = {}): { clock: VirtualClock; atlas: FakeAtlas } {
  const clock = new VirtualClock();
  return { clock, atlas: new FakeAtlas(clock, { latencyMs: 10, ...options }) };
}

const writesOf = (atlas: FakeAtlas): Call[] => atlas.calls.filter(({ method }) => method !== 'read');

const readsOf = (atlas: FakeAtlas): string[] =>
  atlas.calls.filter(({ method }) => method === 'read').map(({ address }) => address);

/** The writes to a workspace or its connections during which something else was written in it. */
function disturbed(atlas: FakeAtlas): string[] {
  const writes = writesOf(atlas);
  return writes
    .filter(({ address }) => !address.includes('/processor/'))
    .filter((one) => writes.some((other) => other !== one && other.from < one.to && one.from < other.to))
    .map(({ method, address }) => `${method} ${address}`);
}

/** How many writes were under way at once, at most. */
const mostAtOnce = (atlas: FakeAtlas): number =>
  Math.max(
    ...writesOf(atlas).map(
      ({ from }) => writesOf(atlas).filter((call) => call.from <= from && from < call.to).length,
    ),
  );

/** A workspace with connections and processors, from nothing. */
function everything(connections: number, processors: number): Step[] {
  const made = Array.from({ length: connections }, (_, n) =>
    create(`k${n}`, connectionAddress('orders', `k${n}`), kafkaFields('a'), { dependsOn: ['w'] }),
  );
  const steps = Array.from({ length: processors }, (_, n) => [
    create(`c${n}`, processor(n), definition('k0'), { dependsOn: ['w', `k${n % connections}`] }),
    start(`s${n}`, processor(n), { dependsOn: [`c${n}`], expects: present(definition('k0'), 'CREATED') }),
  ]);
  return [create('w', orders, document({})), ...made, ...steps.flat()];
}

describe('writes', () => {
  it('to processors of one workspace overlap, so many as asked for, and those to connections never', async () => {
    const { clock, atlas } = setUp();
    const { report } = await apply(atlas, clock, planOf(...everything(3, 12)), { parallelism: 4 });
    expect(report.outcome).toBe('applied');
    expect(disturbed(atlas)).toEqual([]);
    expect(mostAtOnce(atlas)).toBe(4);
    expect(readsOf(atlas)).toEqual([]);
  });

  it('to a connection wait for those under way, and let no later one pass', async () => {
    const { clock, atlas } = setUp({ latencyMs: 100 });
    const steps = [
      create('c1', processor(1), definition('x')),
      create('c2', processor(2), definition('x')),
      create('c3', processor(3), definition('x'), { dependsOn: ['c1'] }),
      create('k1', kafka, kafkaFields('a'), { dependsOn: ['c1'] }),
      create('c4', processor(4), definition('kafka'), { dependsOn: ['k1'] }),
    ];
    await apply(atlas, clock, planOf(...steps), { parallelism: 2 });
    expect(disturbed(atlas)).toEqual([]);
    // The connection, which another step waits for, comes before the processor for which nothing does.
    expect(atlas.writes().indexOf('create orders/connection/kafka')).toBeLessThan(
      atlas.writes().indexOf('create orders/processor/p3'),
    );
  });

  it('that take minutes to answer hold up nothing else, not even a connection', async () => {
    const { clock, atlas } = setUp();
    const begin = atlas.start.bind(atlas);
    atlas.start = async (address) => {
      await begin(address);
      await clock.sleep(180_000);
    };
    for (const n of [1, 2, 3]) atlas.put(processor(n), definition('x').with('state', 'STOPPED'));
    const from = clock.now();
    const { report } = await apply(
      atlas,
      clock,
      planOf(
        ...[1, 2, 3].map((n) =>
          start(`s${n}`, processor(n), { expects: present(definition('x'), 'STOPPED') }),
        ),
        create('k', kafka, kafkaFields('a')),
        create('c', enrich, definition('kafka'), { dependsOn: ['k'] }),
      ),
      { parallelism: 2 },
    );
    expect(report.outcome).toBe('applied');
    const last = atlas.calls.find(({ method, address }) => method === 'create' && address.endsWith('enrich'));
    expect(last!.to - from).toBeLessThan(10_000);
    // And the starts were waited for at the same time.
    expect(clock.now() - from).toBeLessThan(2 * 180_000);
  });

  it('of what a stopped processor waits for come first', async () => {
    const { clock, atlas } = setUp();
    atlas.put(enrich, running('old'));
    const others = Array.from({ length: 10 }, (_, n) => create(`c${n}`, processor(n), definition('x')));
    await apply(atlas, clock, planOf(...others, ...changeOf(enrich, definition('old'), definition('new'))), {
      parallelism: 1,
    });
    const places = ['stop', 'update', 'start'].map((verb) =>
      atlas.writes().indexOf(`${verb} orders/processor/enrich`),
    );
    // The stop is the longest chain. Something else is done while it is read, and while its state is waited for.
    expect(places[0]).toBeLessThanOrEqual(1);
    expect(places[2]).toBeLessThan(11);
  });
});

describe('before a write', () => {
  it('nothing is read that was just created, changed or stopped by this run and is to start', async () => {
    const { clock, atlas } = setUp({ settleMs: 50 });
    atlas.put(enrich, running('old'));
    await apply(
      atlas,
      clock,
      planOf(
        ...changeOf(enrich, definition('old'), definition('new')),
        create('c', processor(1), definition('x')),
        start('s', processor(1), { dependsOn: ['c'], expects: present(definition('x'), 'CREATED') }),
      ),
    );
    // Before the stop and before the change, because they were there.
    expect(readsOf(atlas)).toEqual(['orders/processor/enrich', 'orders/processor/enrich']);
  });

  it('a processor that somebody else has started or deleted meanwhile is found out by the refusal of its start', async () => {
    const steps = (n: number): Step[] => [
      create(`c${n}`, processor(n), definition('x')),
      start(`s${n}`, processor(n), { dependsOn: [`c${n}`], expects: present(definition('x'), 'CREATED') }),
    ];
    const { clock, atlas } = setUp();
    const begin = atlas.start.bind(atlas);
    atlas.start = (address) => {
      if (address.name === 'p1') atlas.put(address, running('x'));
      else atlas.resources.delete('orders/processor/p2');
      return begin(address);
    };
    const { report } = await apply(atlas, clock, planOf(...steps(1), ...steps(2)));
    expect(outcomes(report)).toEqual(['c1 done', 's1 done', 'c2 done', 's2 failed']);
    expect(report.steps[1]?.reason).toBe('already runs');
    expect(report.steps[3]?.error?.code).toBe('PLAN_STALE');
    expect(atlas.stateOf(processor(1))).toBe('STARTED');
  });

  it('what is to change or go is read', async () => {
    const { clock, atlas } = setUp();
    atlas
      .put(kafka, kafkaFields('a').with('state', 'READY'))
      .put(enrich, definition('x').with('state', 'STOPPED'));
    await apply(
      atlas,
      clock,
      planOf(
        update('u', kafka, {
          body: kafkaFields('b'),
          expects: present(kafkaFields('a')),
          leaves: kafkaFields('b'),
        }),
        remove('d', enrich, { expects: present(definition('x')) }),
      ),
    );
    expect(readsOf(atlas)).toEqual(
      expect.arrayContaining(['orders/connection/kafka', 'orders/processor/enrich']),
    );
  });

  it('one list serves many that are to stop, and one that it lacks is read by itself', async () => {
    const { clock, atlas } = setUp({ settleMs: 5 });
    const numbers = Array.from({ length: 8 }, (_, n) => n);
    for (const n of numbers) atlas.put(processor(n), running('x'));
    let lists = 0;
    const list = atlas.listProcessors.bind(atlas);
    atlas.listProcessors = async (workspace) => {
      lists += 1;
      const all = await list(workspace);
      return lists === 1 ? all.filter((body) => body.get('name') !== 'p3') : all;
    };
    const plan = planOf(
      ...numbers.map((n) => stop(`s${n}`, processor(n), { expects: present(definition('x'), 'STARTED') })),
    );
    const changes = numbers.map((n) => ({
      address: processor(n),
      action: 'noop' as const,
      fields: [],
      patch: [],
      hazards: [],
      notes: [],
    }));
    const { report } = await apply(atlas, clock, { ...plan, changes }, { parallelism: 8 });
    expect(report.outcome).toBe('applied');
    expect(readsOf(atlas)).toEqual(['orders/processor/p3']);
    expect(writesOf(atlas)).toHaveLength(8);
  });

  it('a private link is looked for: its name means nothing to Atlas, which would make a second one', async () => {
    const { clock, atlas } = setUp();
    const link: Address = { kind: 'privateLink', workspace: '', name: 'kafka' };
    await apply(atlas, clock, planOf(create('l', link, document({ provider: 'AWS' })))).catch(
      () => undefined,
    );
    expect(atlas.calls[0]?.method).toBe('read');
  });
});

describe('a connection with a secret', () => {
  it('that exists although the answer to its creation was lost gets its secret again: it may be somebody else’s', async () => {
    const fields = kafkaFields('a');
    const { clock, atlas } = setUp({
      fault: (method, _, nth) =>
        method === 'create' && nth === 1 ? { error: lost(), did: true } : undefined,
    });
    const body = withPassword(fields).with('name', 'kafka');
    const { report } = await apply(atlas, clock, planOf(create('s1', kafka, fields, { body })));
    expect(report.outcome).toBe('applied');
    expect(atlas.writes()).toEqual(['create orders/connection/kafka', 'update orders/connection/kafka']);
  });
});
