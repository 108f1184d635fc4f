import { appendFile, copyFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import type { Client } from './client.ts';
import { CLUSTER, GROUP, PIPELINE, PROCESSOR, TestClock, WORKSPACE, seed, startClient } from './client.ts';

let folder: string;
let file: string;
let clock: TestClock;
const clients: Client[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-sandbox-'));
  file = join(folder, 'state', 'sandbox.json');
  clock = new TestClock();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  await rm(folder, { recursive: true });
});

async function open(stateFile = file): Promise<Client> {
  const client = await startClient({ stateFile, clock });
  clients.push(client);
  return client;
}

/** What a process that is killed now leaves behind, opened by another one. */
async function openAfterKill(): Promise<Client> {
  const copy = join(folder, `killed-${clients.length}.json`);
  for (const suffix of ['', '.log']) {
    await copyFile(file + suffix, copy + suffix).catch(() => undefined);
  }
  return open(copy);
}

describe('the state file', () => {
  it('brings everything back, pipelines to the letter', async () => {
    const first = await open();
    await seed(first);
    const pipeline =
      '[{"$source":{"connectionName":"sample_stream_solar"}},{"$match":{"10":1,"2":9223372036854775807,"__proto__":1.0,"e":1e3,"z":-0.0}},' +
      '{"$emit":{"connectionName":"__testLog"}}]';
    await first.send('POST', '/streams/orders/processor', `{"name":"exact","pipeline":${pipeline}}`);
    await first.send('POST', '/streams/orders/processor/exact:start');
    await first.close();

    const second = await open();
    const reply = await second.send('GET', '/streams/orders/processor/exact');
    expect(reply.text).toContain(`"pipeline":${pipeline}`);
    expect(reply.body.state).toBe('STARTED');
    expect((await second.send('GET', '/streams/orders/connections')).body.totalCount).toBe(2);
  });

  it('keeps the checkpoint over a restart', async () => {
    const first = await open();
    await seed(first);
    await first.send('POST', '/streams/orders/processor', PROCESSOR);
    await first.send('POST', '/streams/orders/processor/copy:start');
    await first.send('POST', '/streams/orders/processor/copy:stop');
    await first.close();
    const second = await open();
    const source = { $source: { connectionName: 'sample_stream_solar', tsFieldName: 't' } };
    const reply = await second.send('PATCH', '/streams/orders/processor/copy', {
      pipeline: [source, ...PIPELINE.slice(1)],
    });
    expect([reply.status, reply.body.detail]).toEqual([400, expect.stringContaining('resumeFromCheckpoint')]);
  });

  it('has every acknowledged change after a kill', async () => {
    const first = await open();
    await seed(first);
    await first.send('POST', '/streams/orders/processor', PROCESSOR);
    await first.send('PATCH', '/streams/orders/processor/copy', { name: 'renamed' });
    await first.send('POST', '/streams', { ...WORKSPACE, name: 'other' });
    await first.send('DELETE', '/streams/other');

    const second = await openAfterKill();
    const processors = await second.send('GET', '/streams/orders/processors');
    expect(processors.body.results.map(({ name }) => name)).toEqual(['renamed']);
    expect((await second.send('GET', '/streams')).body.results.map(({ name }) => name)).toEqual(['orders']);
  });

  it('survives a kill in the middle of a write, twice', async () => {
    const first = await open();
    await seed(first);
    await appendFile(`${file}.log`, '[{"put":"connection","group":"');
    const second = await openAfterKill();
    await second.send('POST', '/streams/orders/processor', PROCESSOR);
    file = join(folder, 'killed-1.json');
    const third = await openAfterKill();
    expect((await third.send('GET', '/streams/orders/processors')).body.totalCount).toBe(1);
  });

  it('starts from a log whose very first line was cut', async () => {
    await open().then((client) => seed(client));
    const cut = join(folder, 'cut.json');
    await writeFile(`${cut}.log`, (await readFile(`${file}.log`, 'utf8')).slice(0, 9));
    const second = await open(cut);
    await seed(second);
    await second.close();
    expect((await (await open(cut)).send('GET', '/streams')).body.totalCount).toBe(1);
  });

  it('is for its owner alone, and leaves no log behind', async () => {
    const client = await open();
    await seed(client);
    expect((await stat(`${file}.log`)).mode & 0o777).toBe(0o600);
    await client.close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'state'))).toEqual(['sandbox.json']);
  });

  it('is not made by somebody who only looks', async () => {
    const client = await open();
    await client.send('GET', '/streams');
    await client.close();
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it.each(['{"some":"thing"}', 'not json at all', '[]', '{"format":"sluice-sandbox/2","records":[]}'])(
    "is never written over a file that is somebody else's: %s",
    async (text) => {
      const foreign = join(folder, 'foreign.json');
      await writeFile(foreign, text);
      const start = startSandbox({ stateFile: foreign, clock: new TestClock() });
      await expect(start).rejects.toMatchObject({ code: 'SANDBOX_STATE_FOREIGN' });
      expect(await readFile(foreign, 'utf8')).toBe(text);
    },
  );

  it("is never written beside a log that is somebody else's", async () => {
    const foreign = join(folder, 'foreign.json');
    await writeFile(`${foreign}.log`, 'GET / HTTP/1.1\n');
    const start = startSandbox({ stateFile: foreign, clock: new TestClock() });
    await expect(start).rejects.toMatchObject({ code: 'SANDBOX_STATE_FOREIGN' });
  });

  it('loses nothing when two sandboxes share it', async () => {
    const first = await open();
    await seed(first);
    const second = await open();
    await first.send('POST', '/streams', { ...WORKSPACE, name: 'by-first' });
    await second.send('POST', '/streams', { ...WORKSPACE, name: 'by-second' });
    await second.close();
    await first.send('POST', '/streams', { ...WORKSPACE, name: 'late' });
    await first.close();
    const names = (await (await open()).send('GET', '/streams')).body.results.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['by-first', 'by-second', 'late', 'orders']);
  });

  it('folds a log that has outgrown it, and goes on', async () => {
    const client = await open();
    await seed(client);
    const long = {
      name: 'long',
      pipeline: [PIPELINE[0], { $match: { text: 'x'.repeat(1_500_000) } }, PIPELINE[2]],
    };
    await client.send('POST', '/streams/orders/processor', long);
    for (const tier of ['SP5', 'SP10'])
      await client.send('PATCH', '/streams/orders/processor/long', { tier });
    await client.send('POST', '/streams', { ...WORKSPACE, name: 'after' });
    expect((await stat(file)).size).toBeGreaterThan(1_500_000);
    expect((await stat(`${file}.log`)).size).toBeLessThan(1000);
    const second = await openAfterKill();
    expect((await second.send('GET', '/streams/orders/processor/long')).body.tier).toBe('SP10');
    expect((await second.send('GET', '/streams')).body.totalCount).toBe(2);
  });

  it('forgets everything on reset', async () => {
    const client = await open();
    await seed(client);
    await client.send('POST', '/sandbox/reset');
    expect((await client.send('GET', '/streams')).body.totalCount).toBe(0);
    expect((await (await openAfterKill()).send('GET', '/streams')).body.totalCount).toBe(0);
  });
});

describe('secrets', () => {
  const SECRETS = [
    'canary-password',
    'canary-client-secret',
    'canary-key',
    'canary-key-password',
    'canary-registry',
  ];
  const bodies = [
    {
      name: 'kafka',
      type: 'Kafka',
      bootstrapServers: 'a:9092',
      security: { protocol: 'SASL_SSL' },
      authentication: {
        mechanism: 'PLAIN',
        username: 'u',
        password: SECRETS[0],
        clientSecret: SECRETS[1],
        sslKey: SECRETS[2],
        sslKeyPassword: SECRETS[3],
      },
    },
    {
      name: 'registry',
      type: 'SchemaRegistry',
      provider: 'CONFLUENT',
      schemaRegistryUrls: ['https://schemas.example'],
      schemaRegistryAuthentication: { type: 'USER_INFO', username: 'u', password: SECRETS[4] },
    },
  ];

  it('are kept nowhere and returned by nothing', async () => {
    const client = await open();
    await seed(client);
    const seen: string[] = [];
    for (const body of bodies) {
      const created = await client.send('POST', '/streams/orders/connections', body);
      expect(created.status).toBe(200);
      const updated = await client.send('PATCH', `/streams/orders/connections/${body.name}`, body);
      expect(updated.status).toBe(200);
      const bad = await client.send('PATCH', `/streams/orders/connections/${body.name}`, {
        ...body,
        type: 'Https',
      });
      expect(bad.status).toBe(400);
      seen.push(created.text, updated.text, bad.text);
    }
    seen.push(await readFile(`${file}.log`, 'utf8'));
    for (const path of ['/streams/orders/connections', '/sandbox/journal', '/sandbox/state']) {
      seen.push((await client.send('GET', path)).text);
    }
    await client.close();
    seen.push(await readFile(file, 'utf8'));
    for (const secret of SECRETS) expect(seen.join('\n')).not.toContain(secret);
    expect(seen.join('\n')).toContain('"secrets":["authentication.password"');
  });
});

describe('with 10,000 processors', () => {
  const count = 10_000;
  const record = (index: number): string =>
    `{"put":"processor","group":"${GROUP}","workspace":"orders","record":{"id":"${index.toString(16).padStart(24, '0')}",` +
    `"name":"p${index}","fields":{"pipeline":${JSON.stringify(PIPELINE)}},"state":"CREATED","ranMs":0}}`;

  it('a write costs one short line, a page costs a page', async () => {
    const client = await open();
    await seed(client);
    await client.close();
    const state = await readFile(file, 'utf8');
    const records = Array.from({ length: count }, (_, index) => record(index)).join(',\n');
    await writeFile(file, state.replace(/\n\]\}\n$/, `,\n${records}\n]}\n`));

    const busy = await open();
    const { ino, mtimeMs } = await stat(file);
    for (const name of ['p1', 'p5000', 'p9999']) {
      expect((await busy.send('PATCH', `/streams/orders/processor/${name}`, { tier: 'SP10' })).status).toBe(
        200,
      );
      expect((await busy.send('POST', `/streams/orders/processor/${name}:start`)).status).toBe(200);
    }
    expect((await busy.send('PATCH', '/streams/orders/connections/warehouse', CLUSTER)).status).toBe(403);
    expect(await stat(file)).toMatchObject({ ino, mtimeMs });
    expect((await stat(`${file}.log`)).size).toBeLessThan(6 * 1000);

    const page = await busy.send('GET', '/streams/orders/processors?itemsPerPage=500&pageNum=20');
    expect(page.body.results).toHaveLength(500);
    expect(page.body.totalCount).toBe(count);
    expect(page.body.results.at(-1)?.name).toBe('p9999');
    expect(
      (await busy.send('GET', '/streams/orders/processors?itemsPerPage=500&pageNum=21')).body.results,
    ).toEqual([]);
  });
});
