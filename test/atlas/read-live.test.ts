/** How live state is read: which lists are asked for, how many at once, and what can't be read. */
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { readLive } from '../../src/atlas/read-live.ts';
import { formatAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { failureOf } from './atlas-fake.ts';

const named = (...names: string[]): Document[] => names.map((name) => document({ name }));
const refusal = (status: number, code: 'ATLAS_FORBIDDEN' | 'ATLAS_UNAUTHORIZED' | 'ATLAS_NOT_FOUND') =>
  new AtlasError(code, `refused with ${status}`, { status });

/** A gateway with lists alone: everything else would be one request too many. */
function listing(lists: {
  readonly workspaces: () => Document[];
  readonly connections?: (workspace: string) => Document[];
  readonly processors?: (workspace: string) => Document[];
}) {
  const calls: string[] = [];
  const state = { now: 0, most: 0 };
  const answer = async (call: string, make: () => Document[], signal?: AbortSignal): Promise<Document[]> => {
    calls.push(call);
    state.most = Math.max(state.most, ++state.now);
    await new Promise((resolve) => setImmediate(resolve));
    state.now--;
    signal?.throwIfAborted();
    return make();
  };
  const gateway = {
    listWorkspaces: (signal?: AbortSignal) => answer('workspaces', lists.workspaces, signal),
    listConnections: (workspace: string, signal?: AbortSignal) =>
      answer(`connections of ${workspace}`, () => lists.connections?.(workspace) ?? [], signal),
    listProcessors: (workspace: string, signal?: AbortSignal) =>
      answer(`processors of ${workspace}`, () => lists.processors?.(workspace) ?? [], signal),
  } as unknown as Gateway;
  return { gateway, calls, state };
}

describe('reading live state', () => {
  it('lists workspaces once, and what the wanted ones hold that are there', async () => {
    const { gateway, calls } = listing({
      workspaces: () => named('b', 'a', 'other'),
      connections: (workspace) => (workspace === 'b' ? named('y', 'x') : []),
      processors: (workspace) => (workspace === 'a' ? named('p') : []),
    });
    const live = await readLive(gateway, { workspaces: ['a', 'b', 'missing'], parallelism: 4 });
    expect(live.resources.map(({ address }) => formatAddress(address))).toEqual([
      'a',
      'a/processor/p',
      'b',
      'b/connection/x',
      'b/connection/y',
      'other',
    ]);
    expect(live.unreadable).toEqual([]);
    expect(calls.sort()).toEqual([
      'connections of a',
      'connections of b',
      'processors of a',
      'processors of b',
      'workspaces',
    ]);
  });

  it('reads all workspaces when asked, up to the given number at once', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `w${i}`);
    const { gateway, calls, state } = listing({ workspaces: () => named(...names) });
    const progress: string[] = [];
    await readLive(gateway, {
      workspaces: 'all',
      parallelism: 3,
      onProgress: (read, total) => progress.push(`${read}/${total}`),
    });
    expect(calls.length).toBe(1 + 2 * 9);
    expect(state.most).toBe(6);
    expect(progress).toEqual(names.map((_, i) => `${i + 1}/9`));
  });

  it('names the lists that are forbidden', async () => {
    const { gateway } = listing({
      workspaces: () => named('a'),
      connections: () => {
        throw refusal(403, 'ATLAS_FORBIDDEN');
      },
      processors: () => named('p'),
    });
    const live = await readLive(gateway, { workspaces: 'all', parallelism: 1 });
    expect(live.resources.map(({ address }) => formatAddress(address))).toEqual(['a', 'a/processor/p']);
    expect(live.unreadable).toEqual([{ workspace: 'a', kind: 'connection', reason: 'refused with 403' }]);
  });

  it('asks for nothing more when the workspaces themselves are forbidden', async () => {
    const { gateway, calls } = listing({
      workspaces: () => {
        throw refusal(403, 'ATLAS_FORBIDDEN');
      },
    });
    const live = await readLive(gateway, { workspaces: ['a'], parallelism: 1 });
    expect(live).toEqual({ resources: [], unreadable: [{ kind: 'workspace', reason: 'refused with 403' }] });
    expect(calls).toEqual(['workspaces']);
  });

  it('leaves out a workspace that goes while it is read', async () => {
    const { gateway } = listing({
      workspaces: () => named('a', 'b'),
      processors: (workspace) => {
        if (workspace === 'a') throw refusal(404, 'ATLAS_NOT_FOUND');
        return [];
      },
    });
    const live = await readLive(gateway, { workspaces: 'all', parallelism: 2 });
    expect(live.resources.map(({ address }) => formatAddress(address))).toEqual(['b']);
  });

  it('fails with every other error, and asks for no further workspace', async () => {
    const { gateway, calls } = listing({
      workspaces: () => named('a', 'b', 'c'),
      connections: () => {
        throw refusal(401, 'ATLAS_UNAUTHORIZED');
      },
    });
    const failure = await failureOf(readLive(gateway, { workspaces: 'all', parallelism: 1 }), AtlasError);
    expect(failure.code).toBe('ATLAS_UNAUTHORIZED');
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual(['workspaces', 'connections of a', 'processors of a']);
  });

  it('keeps one of two when a resource is on two pages', async () => {
    const { gateway } = listing({ workspaces: () => named('a', 'a') });
    const live = await readLive(gateway, { workspaces: [], parallelism: 1 });
    expect(live.resources.length).toBe(1);
  });
});
