/** Waiting: one list for all who wait, and how a wait ends. Everything on a clock that only sleeping moves. */
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import type { AtlasErrorCode } from '../../src/atlas/http/errors.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { createWaiter } from '../../src/atlas/wait.ts';
import type { WaitSettings } from '../../src/atlas/wait.ts';
import { connectionAddress, processorAddress, workspaceAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { document } from '../../src/model/document.ts';
import { failureOf, fakeClock } from './atlas-fake.ts';

const p = (name: string) => processorAddress('orders', name);
const k = connectionAddress('orders', 'k');

/** What the list shows at poll `n`, from 1: names and states. */
type Script = (poll: number) => Readonly<Record<string, string>> | AtlasErrorCode;

function waiting(script: Script, settings: Partial<WaitSettings> = {}) {
  const clock = fakeClock();
  const polls: { readonly list: string; readonly at: number }[] = [];
  const start = clock.now();
  const answer = async (list: string): Promise<Document[]> => {
    polls.push({ list, at: clock.now() - start });
    const shown = script(polls.filter((poll) => poll.list === list).length);
    await Promise.resolve();
    if (typeof shown === 'string') throw new AtlasError(shown, 'refused');
    return Object.entries(shown).map(([name, state]) =>
      document({ name, ...(state === '' ? {} : { state }), errorMsg: 'why' }),
    );
  };
  const gateway = {
    listWorkspaces: () => answer('workspaces'),
    listConnections: (workspace: string) => answer(`connections of ${workspace}`),
    listProcessors: (workspace: string) => answer(`processors of ${workspace}`),
  } as unknown as Gateway;
  return { waiter: createWaiter(gateway, { clock, ...settings }), clock, polls };
}

describe('polling', () => {
  it('asks for one list per workspace and kind, however many wait', async () => {
    const { waiter, polls } = waiting((poll) =>
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, poll < 3 ? 'CREATED' : 'STARTED'])),
    );
    await Promise.all(Array.from({ length: 50 }, (_, i) => waiter.processorState(p(`p${i}`), 'running')));
    expect(polls.map(({ list }) => list)).toEqual(Array(3).fill('processors of orders'));
  });

  it('keeps workspaces and kinds apart', async () => {
    const { waiter, polls } = waiting(() => ({ k: 'READY', p: 'STARTED' }));
    await Promise.all([
      waiter.connectionReady(k),
      waiter.connectionReady(connectionAddress('other', 'k')),
      waiter.processorState(p('p'), 'running'),
      waiter.gone(workspaceAddress('w')),
    ]);
    expect(polls.map(({ list }) => list).sort()).toEqual([
      'connections of orders',
      'connections of other',
      'processors of orders',
      'workspaces',
    ]);
  });

  it('starts soon, and pauses longer and longer up to 25 times', async () => {
    const { waiter, polls } = waiting((poll) => ({ p: poll < 12 ? 'CREATED' : 'STARTED' }), { pollMs: 200 });
    await waiter.processorState(p('p'), 'running');
    const pauses = polls.slice(1).map(({ at }, i) => at - polls[i]!.at);
    expect(polls[0]!.at).toBeLessThanOrEqual(100);
    expect(pauses[0]).toBeLessThanOrEqual(300);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(5000);
  });

  it('answers nobody with a list that was asked for before he came', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let polls = 0;
    const gateway = {
      listProcessors: async () => {
        polls++;
        const shown = [
          document({ name: 'a', state: 'STARTED' }),
          document({ name: 'b', state: polls === 1 ? 'STARTED' : 'STOPPED' }),
        ];
        if (polls === 1) await held;
        return shown;
      },
    } as unknown as Gateway;
    const waiter = createWaiter(gateway, { clock: fakeClock() });
    const first = waiter.processorState(p('a'), 'running');
    await new Promise((resolve) => setImmediate(resolve));
    // B has just been stopped; the list under way still shows it running.
    const second = waiter.processorState(p('b'), (state) => state !== undefined);
    release();
    expect(await first).toBe('STARTED');
    expect(await second).toBe('STOPPED');
  });

  it('pauses no longer for somebody who came while a list was under way', async () => {
    const late: Promise<unknown>[] = [];
    const { waiter, polls } = waiting(
      (poll) => {
        if (poll === 1) late.push(waiter.processorState(p('b'), 'running'));
        return { a: 'STARTED', b: 'STARTED' };
      },
      { pollMs: 200 },
    );
    await waiter.processorState(p('a'), 'running');
    await Promise.all(late);
    expect(polls.map(({ at }) => at - polls[0]!.at)).toEqual([0, 200]);
  });

  it('goes on for a later wait after it has ended', async () => {
    const { waiter, polls } = waiting(() => ({ p: 'STARTED' }));
    await waiter.processorState(p('p'), 'running');
    await waiter.processorState(p('p'), 'running');
    expect(polls.length).toBe(2);
  });

  it('leaves a pause when somebody comes who wants to know sooner', async () => {
    const { waiter, clock, polls } = waiting((poll) => ({
      slow: poll < 30 ? 'CREATED' : 'STARTED',
      quick: 'STARTED',
    }));
    let wake = (): void => undefined;
    const sleep = clock.sleep.bind(clock);
    clock.sleep = async (ms, signal) => {
      if (ms < 5000) {
        await sleep(ms, signal);
        return;
      }
      await new Promise<void>((resolve, reject) => {
        wake = () => {
          clock.advance(ms);
          resolve();
        };
        signal?.addEventListener('abort', () => {
          reject(new Error('woken'));
        });
      });
    };
    const stop = new AbortController();
    const slow = failureOf(waiter.processorState(p('slow'), 'running', stop.signal), AtlasError);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    const before = polls.length;
    await waiter.processorState(p('quick'), 'running');
    expect(polls.length).toBe(before + 1);
    stop.abort();
    wake();
    expect((await slow).code).toBe('ATLAS_INTERRUPTED');
  });
});

describe('a connection', () => {
  it('is ready when it is READY, and pending while it is not listed', async () => {
    const { waiter, polls } = waiting((poll) => [{}, { k: 'PENDING' }, { k: 'READY' }][poll - 1] ?? {});
    expect((await waiter.connectionReady(k)).get('state')).toBe('READY');
    expect(polls.length).toBe(3);
  });

  it('is pending while Atlas does not know its workspace yet', async () => {
    const { waiter } = waiting((poll) => (poll === 1 ? 'ATLAS_NOT_FOUND' : { k: 'READY' }));
    await waiter.connectionReady(k);
  });

  it('that is FAILED ends the wait', async () => {
    const { waiter } = waiting(() => ({ k: 'FAILED' }));
    const failure = await failureOf(waiter.connectionReady(k), AtlasError);
    expect(failure).toMatchObject({
      code: 'ATLAS_RESOURCE_FAILED',
      address: 'orders/connection/k',
      detail: 'why',
    });
  });

  it('that never comes is a time-out that says what was seen', async () => {
    const { waiter, clock } = waiting(() => ({ k: 'PENDING' }), { timeoutMs: 60_000 });
    const start = clock.now();
    const failure = await failureOf(waiter.connectionReady(k), AtlasError);
    expect(failure.code).toBe('ATLAS_WAIT_TIMEOUT');
    expect(failure.message).toContain('PENDING');
    expect(clock.now() - start).toBe(60_000);
  });
});

describe('a processor', () => {
  it.each([
    ['running', 'STARTED'],
    ['not-running', 'STOPPED'],
    ['not-running', 'CREATED'],
  ] as const)('is %s when it is %s', async (phase, state) => {
    const { waiter } = waiting((poll) => ({ p: poll < 3 ? 'PROVISIONING' : state }));
    expect(await waiter.processorState(p('p'), phase)).toBe(state);
  });

  it.each(['running', 'not-running'] as const)('that is FAILED is not waited for to be %s', async (phase) => {
    const { waiter, polls } = waiting(() => ({ p: 'FAILED' }));
    expect((await failureOf(waiter.processorState(p('p'), phase), AtlasError)).code).toBe(
      'ATLAS_RESOURCE_FAILED',
    );
    expect(polls.length).toBe(1);
  });

  it('that is FAILED is waited for where the caller says so', async () => {
    const { waiter } = waiting((poll) => ({ p: poll < 3 ? 'FAILED' : 'STARTED' }));
    expect(await waiter.processorState(p('p'), (state) => state === 'STARTED')).toBe('STARTED');
  });

  it.each([
    ['is not listed any more', (poll: number) => (poll === 1 ? { p: 'STARTED' } : {})],
    ['is DROPPED', () => ({ p: 'DROPPED' })],
  ] as const)('that %s is gone', async (_, script) => {
    const failure = await failureOf(
      waiting(script as Script).waiter.processorState(p('p'), 'not-running'),
      AtlasError,
    );
    expect(failure.code).toBe('ATLAS_RESOURCE_GONE');
  });
});

describe('a resource that is deleted', () => {
  it('is gone when it is listed no more, and others stay', async () => {
    const { waiter, polls } = waiting((poll) =>
      poll < 3 ? { k: 'DELETING', other: 'READY' } : { other: 'READY' },
    );
    await waiter.gone(k);
    expect(polls.length).toBe(3);
  });

  it('is gone with its workspace', async () => {
    await waiting(() => 'ATLAS_NOT_FOUND').waiter.gone(k);
  });

  it('can be a workspace', async () => {
    const { waiter } = waiting((poll): Record<string, string> => (poll < 3 ? { orders: '' } : {}));
    await waiter.gone(workspaceAddress('orders'));
  });
});

describe('a list that fails', () => {
  it.each(['ATLAS_UNAVAILABLE', 'ATLAS_TIMEOUT', 'ATLAS_UNREACHABLE', 'ATLAS_RATE_LIMITED'] as const)(
    'with %s may come right while there is time',
    async (code) => {
      await waiting((poll) => (poll < 4 ? code : { k: 'READY' })).waiter.connectionReady(k);
    },
  );

  it('for too long is a time-out that says so', async () => {
    const { waiter } = waiting(() => 'ATLAS_UNAVAILABLE', { timeoutMs: 10_000 });
    const failure = await failureOf(waiter.connectionReady(k), AtlasError);
    expect(failure.code).toBe('ATLAS_WAIT_TIMEOUT');
    expect(failure.message).toContain('refused');
  });

  it.each(['ATLAS_UNAUTHORIZED', 'ATLAS_FORBIDDEN'] as const)('with %s ends all waits', async (code) => {
    const { waiter } = waiting(() => code);
    const failures = await Promise.all(
      [k, connectionAddress('orders', 'l')].map((address) =>
        failureOf(waiter.connectionReady(address), AtlasError),
      ),
    );
    expect(failures.map((failure) => failure.code)).toEqual([code, code]);
  });
});

describe('an abort signal', () => {
  it('ends its own wait and no other', async () => {
    const stop = new AbortController();
    const { waiter } = waiting((poll) => {
      if (poll === 2) stop.abort();
      return { k: poll < 4 ? 'PENDING' : 'READY', l: 'PENDING' };
    });
    const [ready, interrupted] = await Promise.all([
      waiter.connectionReady(k),
      failureOf(waiter.connectionReady(connectionAddress('orders', 'l'), stop.signal), AtlasError),
    ]);
    expect(ready.get('state')).toBe('READY');
    expect(interrupted).toMatchObject({ code: 'ATLAS_INTERRUPTED', exitCode: 130 });
  });

  it('that is aborted already asks for nothing', async () => {
    const { waiter, polls } = waiting(() => ({}));
    const failure = await failureOf(waiter.connectionReady(k, AbortSignal.abort()), AtlasError);
    expect(failure.code).toBe('ATLAS_INTERRUPTED');
    expect(polls).toEqual([]);
  });
});
