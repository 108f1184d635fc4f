import { ApiClient } from '@mongodb-js/mcp-atlas-api-client';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../src/sandbox/http/server.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { GROUP, PIPELINE, TestClock, fetchToken } from './client.ts';

let sandbox: RunningSandbox;
afterEach(() => sandbox.close());

/** Of the client, what is used here. */
interface Named {
  readonly name: string;
  readonly state: string;
}
type Call<T> = (options: { params: { path: object }; body?: object }) => Promise<T>;
type Client = Readonly<
  Record<'createStreamWorkspace' | 'getStreamWorkspace' | 'getStreamProcessor', Call<object>> &
    Record<
      'listStreamWorkspaces' | 'listStreamConnections' | 'getStreamProcessors',
      Call<{ results: Named[] }>
    > &
    Record<
      | 'createStreamConnection'
      | 'createStreamProcessor'
      | 'startStreamProcessorWith'
      | 'stopStreamProcessor'
      | 'updateStreamProcessor'
      | 'deleteStreamProcessor'
      | 'deleteStreamWorkspace',
      Call<unknown>
    >
>;

/** MongoDB's own client with a token handed to it: its own login refuses plain http. */
async function startWithClient(): Promise<Client> {
  sandbox = await startSandbox({ clock: new TestClock() });
  const token = await fetchToken(sandbox.url);
  const construction: unknown = {
    options: { baseUrl: sandbox.url, userAgent: 'test', httpClient: { fetch, Request } },
    logger: {},
    authProvider: {
      validate: () => Promise.resolve(true),
      getAuthHeaders: () => Promise.resolve({ Authorization: `Bearer ${token}` }),
      revoke: () => Promise.resolve(),
    },
  };
  return new ApiClient(construction as ConstructorParameters<typeof ApiClient>[0]);
}

describe("MongoDB's own client", () => {
  it('creates a workspace, connections and a processor, starts it and reads it back', async () => {
    const api = await startWithClient();
    const group = { groupId: GROUP };
    const inWorkspace = { path: { ...group, tenantName: 'orders' } };
    const workspace = await api.createStreamWorkspace({
      params: { path: group },
      body: { name: 'orders', dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } },
    });
    expect(workspace).toMatchObject({ name: 'orders', groupId: GROUP, failoverRegions: [] });
    await api.createStreamConnection({
      params: inWorkspace,
      body: { name: 'sample_stream_solar', type: 'Sample' },
    });
    await api.createStreamConnection({
      params: inWorkspace,
      body: {
        name: 'warehouse',
        type: 'Cluster',
        clusterName: 'Cluster0',
        dbRoleToExecute: { role: 'atlasAdmin', type: 'BUILT_IN' },
      },
    });
    const connections = await api.listStreamConnections({ params: inWorkspace });
    expect(connections.results.map(({ name, state }) => [name, state])).toEqual([
      ['sample_stream_solar', 'READY'],
      ['warehouse', 'READY'],
    ]);

    await api.createStreamProcessor({ params: inWorkspace, body: { name: 'copy', pipeline: PIPELINE } });
    const path = { ...inWorkspace.path, processorName: 'copy' };
    await api.startStreamProcessorWith({ params: { path }, body: { tier: 'SP10' } });
    const read = await api.getStreamProcessor({ params: { path } });
    expect(read).toMatchObject({ name: 'copy', state: 'STARTED', tier: 'SP10', pipeline: PIPELINE });
    await api.stopStreamProcessor({ params: { path } });
    const list = await api.getStreamProcessors({ params: inWorkspace });
    expect(list.results.map(({ name, state }) => [name, state])).toEqual([['copy', 'STOPPED']]);
    await api.updateStreamProcessor({ params: { path }, body: { tier: 'SP30' } });
    await api.deleteStreamProcessor({ params: { path } });
    await api.deleteStreamWorkspace({ params: inWorkspace });
    expect((await api.listStreamWorkspaces({ params: { path: group } })).results).toEqual([]);
  });

  it("understands the sandbox's errors", async () => {
    const api = await startWithClient();
    const params = { path: { groupId: GROUP, tenantName: 'nowhere' } };
    await expect(api.getStreamWorkspace({ params })).rejects.toMatchObject({
      response: { status: 404 },
      apiError: { errorCode: 'STREAM_TENANT_NOT_FOUND_FOR_NAME' },
    });
  });
});
