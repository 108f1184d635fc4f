/** `doctor` against set-ups that are wrong in one way each: the cause is named, with the way out, and nothing is written. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { doctorJsonSchema } from '../../src/render/doctor/doctor-schema.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';

interface Said {
  readonly area: string;
  readonly name: string;
  readonly status: 'ok' | 'problem' | 'not checked';
  readonly message: string;
  readonly fix: string | null;
}

const ROLE_FIX =
  'Give the credentials the role Project Stream Processing Owner, or Project Owner, in this project.';
const ROLE = 'arn:aws:iam::123456789012:role/streams';

const MANIFEST = `apiVersion: sluice/v1
project: ${PROJECT}
workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      archive: { type: S3, aws: { roleArn: '${ROLE}', testBucket: b } }
    processors:
      totals:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: warehouse, db: shop, coll: totals }, on: [device, day] }
`;

interface Looked {
  readonly code: number;
  readonly checks: readonly Said[];
  readonly text: string;
  readonly json: string;
}

/** Runs `doctor --json` in a folder with this manifest. */
async function look(
  env: Readonly<Record<string, string>>,
  { manifest = MANIFEST, args = [] as readonly string[], ahead = 0 } = {},
): Promise<Looked> {
  const directory = makeFolder();
  if (manifest !== '') writeFileSync(join(directory, 'sluice.yaml'), manifest);
  const clock = hastyClock();
  const { code, stdout, stderr } = await runInProcess(['doctor', '--json', ...args], {
    directory,
    env,
    clock: { ...clock, now: () => clock.now() + ahead },
  });
  if (stdout === '') throw new Error(stderr);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Said[] };
  return { code, checks, text: stdout + stderr, json: stdout };
}

const problems = ({ checks }: Looked): string[] =>
  checks.filter(({ status }) => status === 'problem').map(({ name, fix }) => `${name}: ${fix ?? ''}`);

const find = ({ checks }: Looked, name: string): Said | undefined =>
  checks.find((check) => check.name === name);

const link = (name: string, fields: string, extra = ''): string =>
  MANIFEST.replace('workspaces:', `privateLinks: { ${name}: ${fields} }\nworkspaces:`).replace(
    '      archive:',
    `      ${extra}\n      archive:`,
  );

const FULL: Partial<SandboxOptions> = {
  surroundings: { clusters: { Cluster0: 'IDLE' }, awsRoles: [ROLE], azurePrincipals: [] },
};

/** The header of a login at a sandbox. */
async function authorization(url: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return { authorization: `Bearer ${token}` };
}

/** A server that gives the same answer to everything. */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(answer))}`;
}

/** The port that a server listens on until the test ends. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const login = (url: string): Readonly<Record<string, string>> => ({
  MONGODB_ATLAS_BASE_URL: url,
  MONGODB_ATLAS_CLIENT_ID: 'sandbox',
  MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
});

test('a set-up that is right has no problem, and what only its owner can see is named', async () => {
  const served = await serveSandbox(FULL);
  const looked = await look(served.env);
  expect(problems(looked)).toEqual([]);
  expect(looked.code).toBe(0);
  expect(find(looked, 'cluster Cluster0')).toMatchObject({ status: 'ok' });
  expect(find(looked, `role ${ROLE}`)).toMatchObject({ status: 'ok' });
  expect(find(looked, 'index for orders/processor/totals')).toMatchObject({
    status: 'not checked',
    message: expect.stringContaining('{day, device} of shop.totals') as string,
  });
  expect(find(looked, 'rate limit')).toMatchObject({ status: 'ok' });
  expect(find(looked, 'clock')).toMatchObject({ status: 'ok' });
  expect(await served.writes()).toEqual([]);
  // A login and a handful of reads.
  expect((await served.journal()).length).toBeLessThan(12);
});

test('the JSON has the schema in schemas/', async () => {
  const text = `${JSON.stringify(doctorJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../schemas/doctor.schema.json');
  const isReport = new Ajv({ strict: false }).compile(doctorJsonSchema());
  const { env } = await serveSandbox();
  for (const looked of [await look(env), await look({})]) {
    expect(isReport(JSON.parse(looked.json)), JSON.stringify(isReport.errors)).toBe(true);
  }
  expect(isReport({ formatVersion: 1, problems: 0 })).toBe(false);
});

test('the limits that a project meets are named', async () => {
  const { env } = await serveSandbox({ ...FULL, rateLimit: 240 });
  const small = MANIFEST.replace('totals:\n', 'totals:\n        tier: SP2\n').replaceAll(
    'sample_stream_solar',
    'orders_topic',
  );
  const kafka = `{ type: Kafka, bootstrapServers: 'b:9092', security: { protocol: SASL_SSL }, authentication: { mechanism: PLAIN, username: u, password: '\${secret:P}' } }`;
  const manifest = small
    .replace('{ type: Sample }', kafka)
    .replace('connectionName: orders_topic', 'connectionName: orders_topic, topic: placed')
    .replace('region: VIRGINIA_USA', 'region: ATLANTIS');
  const looked = await look({ ...env, P: 'password-of-the-broker' }, { manifest });
  expect(problems(looked)).toEqual([]);
  expect(find(looked, 'request limits')).toMatchObject({
    status: 'ok',
    message: '240 requests at once, then 240 every 60 s (by project)',
  });
  expect(find(looked, 'tier SP2')?.message).toMatch(/^1 processor; it allows .* up to 32 Kafka partitions$/);
  expect(find(looked, 'partitions for orders/processor/totals')).toMatchObject({
    status: 'not checked',
    message: 'its tier reads at most 32; how many placed has, only you can look up',
  });
  expect(find(looked, 'region ATLANTIS')).toMatchObject({ status: 'not checked' });
  const usual = await look(env);
  expect(find(usual, 'tier')).toMatchObject({ status: 'not checked' });
  expect(find(usual, 'region VIRGINIA_USA')).toMatchObject({ status: 'ok' });
  const next = await look(env, {
    manifest: MANIFEST.replace('totals:\n', 'totals:\n        tier: SP7000\n'),
  });
  expect(find(next, 'tier SP7000')).toMatchObject({ status: 'not checked' });
});

test('what the project has beside streams can be declared in a sandbox, and is kept in its state', async () => {
  const stateFile = join(makeFolder(), 'state.json');
  const first = await serveSandbox({ stateFile });
  const post = (body: string): Promise<Response> =>
    fetch(`${first.url}/sandbox/surroundings`, { method: 'POST', body });
  expect(find(await look(first.env), 'cluster Cluster0')).toMatchObject({ status: 'not checked' });
  const refused = await post('{"clusters": ["Cluster0"]}');
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('SANDBOX_SURROUNDINGS_INVALID'),
  ]);
  await post(`{"clusters": {"Cluster0": {"state": "IDLE", "paused": true}}, "awsRoles": ["${ROLE}"]}`);
  expect(problems(await look(first.env))).toEqual([
    'cluster Cluster0: Resume the cluster before processors use it.',
  ]);
  const second = await serveSandbox({ stateFile });
  expect(problems(await look(second.env))).toEqual([
    'cluster Cluster0: Resume the cluster before processors use it.',
  ]);
});

test('private links of the manifest are looked for by what identifies them, and their state is told', async () => {
  const served = await serveSandbox({ ...FULL, settleMs: 3_600_000 });
  const manifest = link(
    'msk',
    '{ provider: AWS, vendor: MSK, arn: "arn:aws:kafka:us-east-1:1:cluster/c/1" }',
  );
  expect(find(await look(served.env, { manifest }), 'private link msk')).toMatchObject({
    status: 'not checked',
    message: 'it is not there yet: apply creates it (0 connections go over it)',
  });
  const made = await fetch(`${served.url}/api/atlas/v2/groups/${PROJECT}/streams/privateLinkConnections`, {
    method: 'POST',
    headers: {
      ...(await authorization(served.url)),
      accept: 'application/vnd.atlas.2023-02-01+json',
      'content-type': 'application/json',
    },
    body: '{"provider":"AWS","vendor":"MSK","arn":"arn:aws:kafka:us-east-1:1:cluster/c/1"}',
  });
  expect(made.ok).toBe(true);
  expect(problems(await look(served.env, { manifest }))).toEqual([
    expect.stringMatching(/^private link msk: Wait until it is DONE/),
  ]);
});

test.each([
  ['a cluster in the region', 'US_CENTRAL1', []],
  [
    'none there',
    'EUROPE_WEST1',
    [expect.stringMatching(/^cluster beside the private link ps: Create a cluster/)],
  ],
])('a private link that needs a cluster beside it: %s', async (_, region, expected) => {
  const cluster = { state: 'IDLE', provider: 'GCP', region };
  const { env } = await serveSandbox({
    surroundings: { ...FULL.surroundings, clusters: { Cluster0: cluster } },
  });
  const manifest = link('ps', '{ provider: GCP, vendor: PUBSUB, region: US_CENTRAL1 }');
  expect(problems(await look(env, { manifest }))).toEqual(expected);
});

test('a service account of Google Cloud that is not registered', async () => {
  const manifest = link(
    'unused',
    '{ provider: GCP, vendor: PUBSUB, region: US_CENTRAL1 }',
    'events: { type: GCPPubSub, gcp: { serviceAccountId: atlas@example.iam } }',
  );
  const { env } = await serveSandbox({
    surroundings: { ...FULL.surroundings, gcpServiceAccounts: ['other@example.iam'] },
  });
  const looked = await look(env, { manifest });
  expect(problems(looked)).toEqual([expect.stringMatching(/^role atlas@example\.iam/)]);
  // Where the cluster is, its answer doesn't say.
  expect(find(looked, 'cluster beside the private link unused')).toMatchObject({ status: 'not checked' });
});

test('clusters and roles of failover connections are looked for as well', async () => {
  const { env } = await serveSandbox(FULL);
  const role = ROLE.replace('streams', 'ohio');
  const regions = 'failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]';
  const standby =
    'failoverConnections: { OHIO_USA: { clusterName: Standby, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } } }';
  const msk = (name: string, arn: string): string =>
    `bootstrapServers: '${name}:9092', security: { protocol: SASL_SSL }, authentication: { mechanism: AWS_MSK_IAM, aws: { roleArn: '${arn}' } }`;
  const manifest = MANIFEST.replace('    connections:', `    ${regions}\n    connections:`)
    .replace('clusterName: Cluster0,', `clusterName: Cluster0, ${standby},`)
    .replace(
      '      archive:',
      `      msk: { type: Kafka, ${msk('home', ROLE)}, failoverConnections: { OHIO_USA: { ${msk('ohio', role)} } } }\n      archive:`,
    );
  const looked = await look(env, { manifest });
  expect(problems(looked)).toEqual([
    expect.stringMatching(/^cluster Standby: Correct clusterName/),
    expect.stringMatching(new RegExp(`^role ${role}`)),
  ]);
});

test('for people each check is a line, and the last one counts', async () => {
  const { env } = await serveSandbox();
  const directory = makeFolder();
  const { code, stdout } = await runInProcess(['doctor', '--project', PROJECT], { directory, env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {11}version: Sluice /);
  expect(stdout).toMatch(/^not checked {2}manifest: there is none here$/m);
  expect(stdout).toMatch(/No problem found; \d+ checks made, \d+ not made\.\n$/);
});

describe('the cause is named, with the way out:', () => {
  test('a wrong secret', async () => {
    const { env } = await serveSandbox();
    const looked = await look({ ...env, MONGODB_ATLAS_CLIENT_SECRET: 'wrong-secret-of-mine' });
    expect(looked.code).toBe(1);
    expect(problems(looked)).toEqual([expect.stringMatching(/^login: Check MONGODB_ATLAS_CLIENT_ID/)]);
    expect(looked.text).not.toContain('wrong-secret-of-mine');
  });

  test('an access token that has expired', async () => {
    const { url } = await serveSandbox();
    const payload = Buffer.from('{"exp": 1700000000}').toString('base64url');
    const looked = await look({
      MONGODB_ATLAS_BASE_URL: url,
      MONGODB_ATLAS_ACCESS_TOKEN: `e30.${payload}.x`,
    });
    expect(problems(looked)).toEqual([
      'expiry: Get a new access token.',
      expect.stringMatching(/^login: Get a new access token, and set MONGODB_ATLAS_ACCESS_TOKEN/),
    ]);
    expect(find(looked, 'expiry')?.message).toContain('2023-11-14');
  });

  test.each([
    ['workspaces', '/api/atlas/v2/groups/*/streams'],
    ['connections of orders', '/api/atlas/v2/groups/*/streams/orders/connections'],
    ['processors of orders', '/api/atlas/v2/groups/*/streams/orders/processors'],
  ])('a missing role for the %s', async (what, path) => {
    const { url, env } = await serveSandbox(FULL);
    const directory = makeFolder();
    writeFileSync(join(directory, 'sluice.yaml'), MANIFEST);
    const applied = await runInProcess(['apply', '--auto-approve'], { directory, env });
    expect(applied).toMatchObject({ code: 0 });
    const denied = [{ match: { method: 'GET', path }, status: 403, errorCode: 'USER_UNAUTHORIZED' }];
    await fetch(`${url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(denied) });
    const looked = await look(env);
    expect(problems(looked)).toEqual([`${what}: ${ROLE_FIX}`]);
    expect(find(looked, what)?.message).toContain('plans are incomplete without them, and apply refuses');
  });

  test('private links that may not be listed are a problem only where something goes over one', async () => {
    const denied = {
      match: { method: 'GET', path: '/api/atlas/v2/groups/*/streams/privateLinkConnections' },
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
    };
    const { env } = await serveSandbox({ ...FULL, faults: [denied] });
    expect(find(await look(env), 'private links')).toMatchObject({ status: 'not checked', fix: null });
    const manifest = link(
      'msk',
      '{ provider: AWS, vendor: MSK, arn: "arn:aws:kafka:us-east-1:1:cluster/c/1" }',
    );
    expect(problems(await look(env, { manifest }))).toEqual([`private links: ${ROLE_FIX}`]);
  });

  test('an address that is not on the access list', async () => {
    const { env } = await serveSandbox({
      faults: [
        {
          match: { method: 'GET', path: '/api/**' },
          status: 403,
          errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
        },
      ],
    });
    expect(problems(await look(env))).toEqual([
      expect.stringMatching(/^access list: Add this machine's address/),
    ]);
  });

  test('a clock that is an hour off', async () => {
    const { env } = await serveSandbox(FULL);
    const looked = await look(env, { ahead: 3_600_000 });
    expect(problems(looked)).toEqual([expect.stringMatching(/^clock: Set the clock/)]);
    expect(find(looked, 'clock')?.message).toMatch(/3(?:599|600|601) s ahead of the server's/);
  });

  test.each([
    [
      'with the path of the API',
      '/api/atlas/v2',
      /^base URL: Set MONGODB_ATLAS_BASE_URL, or --base-url, to http:\/\/127/,
    ],
  ])('a base URL %s', async (_, path, expected) => {
    const { url } = await serveSandbox();
    expect(problems(await look(login(url + path)))).toEqual([expect.stringMatching(expected)]);
  });

  test('a base URL with plain http to another machine', async () => {
    expect(problems(await look(login('http://cloud.mongodb.com')))).toEqual(['base URL: Use https.']);
  });

  test('a base URL of something else', async () => {
    const url = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    });
    expect(problems(await look(login(url)))).toEqual([
      expect.stringMatching(/^base URL: .*address of Atlas alone/),
    ]);
  });

  test('a host that nothing answers at', async () => {
    const looked = await look(login('http://127.0.0.1:9'));
    expect(problems(looked)).toEqual([expect.stringMatching(/^connection: Check the base URL, the network/)]);
  });

  test('a proxy that is no URL', async () => {
    const { url } = await serveSandbox();
    const looked = await look({ ...login(url), HTTP_PROXY: 'ftp://x' });
    expect(problems(looked)).toEqual([expect.stringMatching(/^proxy: Set HTTP_PROXY to a URL/)]);
  });

  test('a proxy that asks for a login', async () => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    });
    const port = await listen(proxy);
    const looked = await look({
      ...login('https://cloud.mongodb.com'),
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
    });
    expect(problems(looked)).toEqual([
      'proxy: Write the login into the proxy variable: http://USER:PASSWORD@HOST.',
    ]);
  });

  test.skipIf(spawnSync('openssl', ['version']).status !== 0)(
    'a certificate of an authority that is not trusted (needs openssl)',
    async () => {
      const folder = makeFolder();
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const made = spawnSync('openssl', [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      ]);
      expect(made.status).toBe(0);
      const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
      const looked = await look(login(`https://127.0.0.1:${await listen(server)}`));
      expect(problems(looked)).toEqual([expect.stringMatching(/^TLS: Set NODE_EXTRA_CA_CERTS/)]);
    },
  );

  test('no credentials, and half of a pair', async () => {
    expect(problems(await look({}))).toEqual([
      expect.stringMatching(/^credentials: Set MONGODB_ATLAS_CLIENT_ID and/),
    ]);
    expect(problems(await look({ MONGODB_ATLAS_CLIENT_ID: 'x' }))).toEqual([
      'credentials: Set MONGODB_ATLAS_CLIENT_SECRET, or unset MONGODB_ATLAS_CLIENT_ID.',
    ]);
  });

  test('two logins: which one wins is said', async () => {
    const { env } = await serveSandbox(FULL);
    const looked = await look({ ...env, MONGODB_ATLAS_PUBLIC_KEY: 'p', MONGODB_ATLAS_PRIVATE_KEY: 'q' });
    expect(find(looked, 'credentials')?.message).toBe(
      'the service account (MONGODB_ATLAS_CLIENT_ID) is used; the API key (MONGODB_ATLAS_PUBLIC_KEY) is set too and not used',
    );
  });

  test('a cluster that is not there, and a role that is not registered', async () => {
    const { env } = await serveSandbox({ surroundings: { clusters: { Other: 'IDLE' }, awsRoles: [] } });
    const looked = await look(env);
    expect(problems(looked)).toEqual([
      expect.stringMatching(/^cluster Cluster0: Correct clusterName/),
      expect.stringMatching(/^role arn:aws:iam/),
    ]);
    expect(find(looked, 'cluster Cluster0')?.message).toContain('there are Other');
  });

  test('a secret that is not set, and a manifest with errors', async () => {
    const { env } = await serveSandbox(FULL);
    const web = `\n      web: { type: Https, url: https://example.com, headers: { Authorization: '\${secret:WEB_TOKEN}' } }`;
    const secret = MANIFEST.replace('{ type: Sample }', `{ type: Sample }${web}`);
    expect(problems(await look(env, { manifest: secret }))).toEqual([
      "secret WEB_TOKEN: Set WEB_TOKEN where apply runs; plan doesn't need it.",
    ]);
    expect(problems(await look(env, { manifest: MANIFEST.replace('pipeline:', 'pipline:') }))).toEqual([
      'manifest: Run sluice validate.',
    ]);
  });
});

test('whatever is answered in place of clusters, roles and limits, it is never taken for good, and nothing breaks', async () => {
  let body = '';
  const { url } = await serveSandbox();
  const between = await serve((request, response) => {
    const target = request.url ?? '/';
    if (/\/(?:clusters|cloudProviderAccess|rateLimits)(?:\?|$)/.test(target)) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization = '', accept = '', 'content-type': type = 'application/json' } = request.headers;
      void fetch(url + target, {
        method: request.method ?? 'GET',
        headers: { authorization, accept, 'content-type': type },
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(await answer.text());
      });
    });
  });
  const strange = fc.oneof(
    fc.json(),
    fc.json().map((inner) => `{"results": ${inner}, "awsIamRoles": ${inner}}`),
    fc
      .array(fc.json(), { maxLength: 3 })
      .map((list) => `{"results": [${list.join()}], "awsIamRoles": [${list.join()}]}`),
    fc.string(),
  );
  for (const text of fc.sample(strange, { numRuns: 25, seed: 18 })) {
    body = text;
    const looked = await look(login(between));
    for (const name of ['cluster Cluster0', `role ${ROLE}`, 'request limits'])
      expect(find(looked, name)?.status).not.toBe('ok');
    expect(find(looked, 'login')).toMatchObject({ status: 'ok' });
  }
});
