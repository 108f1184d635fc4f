import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Document, isDocument, textOf } from '../../src/model/document.ts';
import { areEqualUnordered, sortKeys } from '../../src/model/document/equality.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import type { Client } from './client.ts';
import { WORKSPACE, startClient } from './client.ts';

let client: Client;
afterEach(() => client.close());

const folder = sharedPath('corpus');
const suffix = folder === undefined ? ` (${sharedMissing})` : '';

interface Case {
  readonly file: string;
  readonly body: Document;
}

function read(part: string): Case[] {
  if (folder === undefined) return [];
  return readdirSync(join(folder, part)).map((file) => ({
    file,
    body: parseJson(readFileSync(join(folder, part, file), 'utf8')) as Document,
  }));
}

const documentAt = ({ body }: Case, key: string): Document => body.get(key) as Document;
const text = ({ body }: Case, key: string): string => textOf(body.get(key)) ?? '';

/** Without what is another each time. */
function normalised(body: Document): Document {
  return body.without('_id', 'id', 'groupId', 'hostnames');
}

describe.skipIf(folder === undefined)(`recorded exchanges${suffix}`, () => {
  const KINDS = ['recorded', 'documented', 'derived'];
  const connections = read('connections').filter(
    (item) =>
      text(item, 'kind') === 'connection' &&
      item.body.has('response') &&
      KINDS.includes(text(item, 'responseKind')),
  );
  const workspaces = read('workspaces').filter(
    (item) => item.body.has('response') && KINDS.includes(text(item, 'responseKind')),
  );

  it('are there', async () => {
    client = await startClient();
    expect([connections.length > 5, workspaces.length > 1]).toEqual([true, true]);
  });

  it.each(connections.map((item) => [item.file, item] as const))(
    'connection %s is answered alike',
    async (_, item) => {
      client = await startClient();
      await client.send('POST', '/streams', WORKSPACE);
      const request = documentAt(item, 'request');
      const created = await client.send('POST', '/streams/orders/connections', printJson(request));
      expect([created.status, created.text]).toEqual([200, expect.anything()]);
      const response = documentAt(item, 'response');
      const answered = normalised(parseJson(created.text) as Document);
      expect(areEqualUnordered(answered, normalised(response)), created.text).toBe(true);
      const name = encodeURIComponent(textOf(request.get('name')) ?? '');
      const got = await client.send('GET', `/streams/orders/connections/${name}`);
      expect(got.text).toBe(created.text);
      if (!isDocument(item.body.get('update'))) return;
      const updated = await client.send(
        'PATCH',
        `/streams/orders/connections/${name}`,
        printJson(documentAt(item, 'update')),
      );
      expect([updated.status, updated.text]).toEqual([200, expect.not.stringContaining('"state"')]);
    },
  );

  it.each(workspaces.map((item) => [item.file, item] as const))(
    'workspace %s is answered alike',
    async (_, item) => {
      client = await startClient();
      const created = await client.send('POST', '/streams', printJson(documentAt(item, 'request')));
      const answered = parseJson(created.text) as Document;
      expect(printJson(normalised(answered))).toBe(printJson(normalised(documentAt(item, 'response'))));
      const pattern = /^atlas-stream-[a-f0-9]{24}-[a-z0-9]{6}\.virginia-usa\.a\.query\.mongodb/;
      expect(String((answered.get('hostnames') as unknown[])[0])).toMatch(pattern);
    },
  );
});

describe.skipIf(folder === undefined)(`connection bodies${suffix}`, () => {
  /** What lacks a required field, or has a placeholder where only identifiers are allowed. */
  const REFUSED: Readonly<Record<string, string>> = {
    'asp-tf-cluster-jsncluster0.json': 'dbRoleToExecute',
    'pub-evh-kafka-pl.json': 'networking.access.connectionId',
    'skill-schema-registry.json': 'provider',
    'tf-kafka-minimal.json': 'bootstrapServers',
    'tfdoc-azure-blob.json': 'azure.storageAccountName',
    'tfdoc-azure-blob-privatelink.json': 'azure.storageAccountName',
    'tfdoc-cluster-cross-project.json': 'dbRoleToExecute',
    'tfdoc-cluster-without-role.json': 'dbRoleToExecute',
  };
  const items = read('connections').filter((item) => text(item, 'kind') === 'connection');

  it.each(items.map((item) => [item.file, item] as const))(
    '%s is taken, unless it lacks what Atlas wants',
    async (file, item) => {
      client = await startClient();
      await client.send('POST', '/streams', WORKSPACE);
      const reply = await client.send(
        'POST',
        '/streams/orders/connections',
        printJson(documentAt(item, 'request')),
      );
      const refused = REFUSED[file];
      expect([reply.status, reply.text]).toEqual([
        refused === undefined ? 200 : 400,
        expect.stringContaining(refused === undefined ? '"id"' : `"field":"${refused}"`),
      ]);
    },
  );
});

describe.skipIf(folder === undefined)(`private link bodies${suffix}`, () => {
  const items = read('connections').filter((item) => text(item, 'kind') === 'privateLink');
  const PATH = '/streams/privateLinkConnections';

  it('are there', async () => {
    client = await startClient();
    expect(items.length).toBeGreaterThan(2);
  });

  it.each(items.map((item) => [item.file, item] as const))('%s is answered alike', async (_, item) => {
    client = await startClient();
    const created = await client.send('POST', PATH, printJson(documentAt(item, 'request')));
    expect([created.status, created.text]).toEqual([200, expect.stringContaining('"_id"')]);
    const answered = parseJson(created.text) as Document;
    const isRecorded = item.body.has('postResponse');
    const echo = isRecorded ? documentAt(item, 'postResponse') : item.body.get('response');
    if (isDocument(echo))
      expect(printJson(sortKeys(normalised(answered)))).toBe(printJson(sortKeys(normalised(echo))));
    const got = await client.send('GET', `${PATH}/${textOf(answered.get('_id')) ?? ''}`);
    if (isRecorded) {
      const read = (parseJson(got.text) as Document).without('state');
      const expected = documentAt(item, 'response').without('state');
      expect(printJson(sortKeys(normalised(read)))).toBe(printJson(sortKeys(normalised(expected))));
    }
    expect((await client.send('GET', PATH)).text).toContain(textOf(answered.get('_id')));
    if (!isDocument(item.body.get('update'))) return;
    const path = `${PATH}/${textOf(answered.get('_id')) ?? ''}`;
    const updated = await client.send('PATCH', path, printJson(documentAt(item, 'update')));
    expect([updated.status, updated.text]).toEqual([200, expect.stringContaining('"dnsDomain"')]);
  });
});

describe.skipIf(folder === undefined)(`pipelines${suffix}`, () => {
  const NOT_VALID = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];
  const items = read('pipelines').filter(({ body }) => {
    const tags = body.get('tags') as readonly string[];
    return !tags.some((tag) => NOT_VALID.includes(tag));
  });

  const BODIES: Readonly<Record<string, object>> = {
    Sample: {},
    Cluster: { clusterName: 'c', dbRoleToExecute: { role: 'atlasAdmin', type: 'BUILT_IN' } },
    Kafka: { bootstrapServers: 'a:9092', authentication: {}, security: { protocol: 'SSL' } },
    Https: { url: 'https://example.com' },
    AWSLambda: { aws: { roleArn: 'arn' } },
    S3: { aws: { roleArn: 'arn' } },
    AWSKinesisDataStreams: { aws: { roleArn: 'arn' } },
    SchemaRegistry: {
      provider: 'CONFLUENT',
      schemaRegistryUrls: ['https://r.example'],
      schemaRegistryAuthentication: { type: 'SASL_INHERIT' },
    },
    AzureBlobStorage: { azure: { servicePrincipalId: 'p', storageAccountName: 'account' } },
    GCPPubSub: { gcp: { serviceAccountId: 'a@b' } },
  };

  const modified = read('invalid').filter(
    (item) => text(item, 'kind') === 'modify' && documentAt(item, 'input').has('oldPipeline'),
  );

  it.each(modified.map((item) => [item.file, item] as const))(
    'that ran can not become %s and resume',
    async (_, item) => {
      client = await startClient();
      await client.send('POST', '/streams', WORKSPACE);
      const input = documentAt(item, 'input');
      for (const [name, type] of (input.get('connections') as Document).entries) {
        const connection = { name, type, ...BODIES[textOf(type) ?? ''] };
        await client.send('POST', '/streams/orders/connections', connection);
      }
      const old = printJson(input.get('oldPipeline') ?? []);
      const next = printJson(input.get('newPipeline') ?? []);
      const path = '/streams/orders/processor/p';
      await client.send('POST', '/streams/orders/processor', `{"name":"p","pipeline":${old}}`);
      expect((await client.send('POST', `${path}:start`)).status).toBe(200);
      await client.send('POST', `${path}:stop`);
      const reply = await client.send('PATCH', path, `{"pipeline":${next}}`);
      expect([reply.status, reply.body.errorCode]).toEqual([400, 'STREAM_PROCESSOR_GENERIC_ERROR']);
      expect(reply.body.detail).toContain(text(item, 'reason'));
      const options = '{"resumeFromCheckpoint":false}';
      const fresh = await client.send('PATCH', path, `{"pipeline":${next},"options":${options}}`);
      expect(fresh.status).toBe(200);
    },
  );

  it('come back to the letter', async () => {
    expect(items.length).toBeGreaterThan(50);
    client = await startClient({ settleMs: 0 });
    for (const [index, { file, body }] of items.entries()) {
      const workspace = `w${index}`;
      const streamConfig = { tier: 'SP50' };
      await client.send('POST', '/streams', { ...WORKSPACE, name: workspace, streamConfig });
      for (const [name, type] of (body.get('connections') as Document).entries) {
        if (name === '__testLog') continue;
        const connection = { name, type, ...BODIES[textOf(type) ?? ''] };
        const made = await client.send('POST', `/streams/${workspace}/connections`, connection);
        expect([made.status, made.text], `${file} ${name}`).toEqual([200, expect.anything()]);
      }
      await client.send('POST', `/streams/${workspace}/connections`, {
        name: 'dlq',
        type: 'Cluster',
        ...BODIES['Cluster'],
      });
      const tags = body.get('tags') as readonly string[];
      const options = tags.includes('needs-dlq')
        ? '{"dlq":{"connectionName":"dlq","db":"d","coll":"c"}}'
        : printJson(body.get('options') ?? new Document([]));
      const pipeline = printJson(body.get('pipeline') ?? []);
      const reply = await client.send(
        'POST',
        `/streams/${workspace}/processor`,
        `{"name":"p","pipeline":${pipeline},"options":${options}}`,
      );
      expect([reply.status, reply.text], file).toEqual([
        200,
        expect.stringContaining(`"pipeline":${pipeline}`),
      ]);
      const list = await client.send('GET', `/streams/${workspace}/processors`);
      expect(list.text, file).toContain(`"pipeline":${pipeline}`);
    }
  });
});
