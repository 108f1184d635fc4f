/** The gateway against the sandbox, over HTTP, with each login: what one asks for, the other does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCredentials } from '../../src/atlas/login/auth.ts';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { createHttpGateway } from '../../src/atlas/http/http-gateway.ts';
import type { RequestObservation } from '../../src/atlas/http/http-client.ts';
import { readLive } from '../../src/atlas/read-live.ts';
import { createWaiter } from '../../src/atlas/wait.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import {
  connectionAddress,
  formatAddress,
  processorAddress,
  workspaceAddress,
} from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { textOf } from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import type { RunningSandbox } from '../../src/sandbox/http/server.ts';
import { PROJECT, failureOf } from './atlas-fake.ts';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock, settleMs: 20 });
});
afterAll(async () => {
  await sandbox.close();
});

const body = (text: string): Document => parseJson(text) as Document;
const PIPELINE =
  '[{"$source":{"connectionName":"solar"}},{"$match":{"b":1,"10":9223372036854775807,"2":1.0}},{"$merge":{"into":{"connectionName":"warehouse","db":"d","coll":"c"}}}]';

const LOGINS = {
  'service account': { MONGODB_ATLAS_CLIENT_ID: 'sandbox', MONGODB_ATLAS_CLIENT_SECRET: 'sandbox' },
  'API key': { MONGODB_ATLAS_PUBLIC_KEY: 'sandbox', MONGODB_ATLAS_PRIVATE_KEY: 'sandbox' },
} as const;

function open(env: Readonly<Record<string, string>>) {
  const requests: RequestObservation[] = [];
  const gateway = createHttpGateway({
    baseUrl: sandbox.url,
    project: PROJECT,
    credentials: findCredentials(env)!,
    secrets: { find: () => undefined },
    clock: systemClock,
    env: {},
    version: 'test',
    onRequest: (request) => requests.push(request),
  });
  return {
    gateway,
    requests,
    waiter: createWaiter(gateway, { clock: systemClock, pollMs: 5, timeoutMs: 5000 }),
  };
}

describe.each(Object.entries(LOGINS))('with a %s', (login, env) => {
  const workspace = login.replace(' ', '-');

  it('a workspace is filled, started, read, stopped and emptied', async () => {
    const { gateway, waiter } = open(env);
    const warehouse = connectionAddress(workspace, 'warehouse');
    const enrich = processorAddress(workspace, 'enrich');
    await gateway.create(
      workspaceAddress(workspace),
      body(`{"name":"${workspace}","dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"}}`),
    );
    await gateway.create(connectionAddress(workspace, 'solar'), body('{"name":"solar","type":"Sample"}'));
    await gateway.create(
      warehouse,
      body(
        '{"name":"warehouse","type":"Cluster","clusterName":"C","dbRoleToExecute":{"role":"readWriteAnyDatabase","type":"BUILT_IN"}}',
      ),
    );
    expect((await waiter.connectionReady(warehouse)).get('state')).toBe('READY');
    await gateway.create(enrich, body(`{"name":"enrich","pipeline":${PIPELINE}}`));
    await gateway.start(enrich, { tier: 'SP10' });
    expect(await waiter.processorState(enrich, 'running')).toBe('STARTED');

    const live = await readLive(gateway, { workspaces: [workspace], parallelism: 2 });
    const held = live.resources.filter(({ address }) => address.workspace === workspace);
    expect(held.map(({ address }) => formatAddress(address))).toEqual(
      ['', '/connection/solar', '/connection/warehouse', '/processor/enrich'].map((rest) => workspace + rest),
    );
    expect(printJson(held[3]!.body.get('pipeline')!)).toBe(PIPELINE);

    const refused = await failureOf(gateway.delete(warehouse), AtlasError);
    expect(refused).toMatchObject({
      code: 'ATLAS_IN_USE',
      errorCode: 'STREAM_CONNECTION_HAS_STREAM_PROCESSORS',
    });
    await gateway.stop(enrich);
    expect(await waiter.processorState(enrich, 'not-running')).toBe('STOPPED');
    const renamed = await gateway.update(enrich, body('{"name":"enriched"}'));
    expect(textOf(renamed.get('name'))).toBe('enriched');
    expect(await gateway.read(enrich)).toBeUndefined();
    expect(await gateway.delete(enrich)).toBe(false);
    expect(await gateway.delete(processorAddress(workspace, 'enriched'))).toBe(true);
    expect(await gateway.delete(warehouse)).toBe(true);
    await waiter.gone(warehouse);
    await gateway.delete(workspaceAddress(workspace));
    await waiter.gone(workspaceAddress(workspace));
  });

  it('reading costs one login and the lists', async () => {
    const { gateway, requests } = open(env);
    await readLive(gateway, { workspaces: 'all', parallelism: 2 });
    await readLive(gateway, { workspaces: 'all', parallelism: 2 });
    expect(requests.map(({ status }) => status)).toEqual(
      login === 'API key' ? [401, 200, 200] : [200, 200, 200],
    );
  });

  it('that is wrong is refused', async () => {
    const wrong = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, /SECRET|PRIVATE/.test(name) ? 'wrong' : value]),
    );
    const failure = await failureOf(open(wrong).gateway.listWorkspaces(), AtlasError);
    expect(failure.code).toBe('ATLAS_UNAUTHORIZED');
  });
});
