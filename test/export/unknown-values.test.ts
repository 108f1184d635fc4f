/** A live project with values and fields that nobody knows, everywhere: it is exported, judged, compared and copied like any other. */
import { expect, it } from 'vitest';
import { isDocument, isList, textOf } from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { sortKeys } from '../../src/model/document/equality.ts';
import { openWorkbench } from './workbench.ts';

const COPY = 'fedcba987654321001234567';

const FIELDS =
  '{"dataProcessRegion":{"cloudProvider":"OCI","region":"OSLO_NOR"},"streamConfig":{"tier":"SP7","maxTierSize":"SP200"},"failoverRegions":[{"cloudProvider":"OCI","region":"BERGEN_NOR"}],"novelty":{"a":["b"]}}';

const CONNECTIONS = {
  sample_new: '{"type":"Sample"}',
  cluster:
    '{"type":"Cluster","clusterName":"C","dbRoleToExecute":{"role":"reader","type":"FEDERATED"},"region":"OSLO_NOR"}',
  kafka:
    '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"mechanism":"GSSAPI","principal":"svc@EXAMPLE"},"security":{"protocol":"QUIC","level":"9"},"networking":{"access":{"type":"SERVICE_CONNECT","connectionId":"0123456789abcdef01234567","zone":"z"}}}',
  registry:
    '{"type":"SchemaRegistry","provider":"APICURIO","schemaRegistryUrls":["https://r.example.com"],"schemaRegistryAuthentication":{"type":"MUTUAL_TLS","thumbprint":"ab"}}',
  lambda:
    '{"type":"AWSLambda","aws":{"roleArn":"arn:aws:iam::123456789012:role/r"},"publicPrivateNetworking":{"access":{"type":"MESH"}}}',
  redis: '{"type":"RedisStreams","endpoint":"redis.example.com:6379","login":{"kind":"ACL","user":"u"}}',
};

const PROCESSORS = {
  timer:
    'STOPPED:{"pipeline":[{"$source":{"schedule":{"cron":"0 * * * *"}}},{"$merge":{"into":{"connectionName":"cluster","db":"d","coll":"c"}}}],"tier":"SP70","options":{"autoscaling":{"enabled":true,"minTier":"SP20","maxTier":"SP100","strategy":"EAGER"},"retention":{"days":3}}}',
  redis:
    'STARTED:{"pipeline":[{"$source":{"connectionName":"redis","stream":"s"}},{"$emit":{"connectionName":"kafka","topic":"t"}}],"tier":"SP90","priority":"HIGH"}',
};

/** What an export names as secrets, because nobody knows what it is: compared with what Atlas has. */
const SECRETS: Readonly<Record<string, string>> = {
  W_KAFKA_PRINCIPAL: 'svc@EXAMPLE',
  W_KAFKA_BERGEN_NOR_PRINCIPAL: 'svc@EXAMPLE',
  W_REDIS_KIND: 'ACL',
  W_REDIS_USER: 'u',
  W_REGISTRY_THUMBPRINT: 'ab',
};

/** A link of a cloud and a vendor that nobody knows, with a field that nobody knows. */
const LINK =
  '{"provider":"OCI","vendor":"RedPanda","region":"oslo","serviceEndpointId":"ocid1.service","dnsDomain":"rp.example.com","routes":{"a":["b"]}}';

/** What stands by for the Kafka connection in a region that nobody knows, as unknown as the connection itself. */
const STANDBY =
  '{"name":"kafka","type":"Kafka","region":"BERGEN_NOR","bootstrapServers":"b:9092","authentication":{"mechanism":"GSSAPI","principal":"svc@EXAMPLE"},"security":{"protocol":"QUIC","level":"9"}}';

async function tokenOf(url: string): Promise<string> {
  const login = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return ((await login.json()) as { access_token: string }).access_token;
}

const LINKS = 'streams/privateLinkConnections';
const STANDBYS = 'streams/w/connections/kafka/failoverConnections';

/** All that a project has but for what Atlas makes up: ids, host names, states and counts. */
async function bodiesOf(url: string, project: string): Promise<Map<string, string>> {
  const headers = {
    Authorization: `Bearer ${await tokenOf(url)}`,
    Accept: 'application/vnd.atlas.2025-03-12+json',
  };
  const bodies = new Map<string, string>();
  for (const path of ['streams', 'streams/w/connections', 'streams/w/processors', LINKS, STANDBYS]) {
    const reply = await fetch(`${url}/api/atlas/v2/groups/${project}/${path}`, { headers });
    const list = parseJson(await reply.text());
    const results = isDocument(list) ? list.get('results') : undefined;
    for (const one of isList(results) ? results.filter(isDocument) : []) {
      const own = one.without('_id', 'id', 'groupId', 'hostnames', 'stats', 'state');
      const name = textOf(one.get('name')) ?? textOf(one.get('vendor')) ?? '';
      bodies.set(`${path}/${name}`, printJson(sortKeys(own)));
    }
  }
  return bodies;
}

async function add(url: string, path: string, body: string): Promise<void> {
  const reply = await fetch(`${url}/api/atlas/v2/groups/0123456789abcdef01234567/${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf(url)}`,
      Accept: 'application/vnd.atlas.2025-03-12+json',
      'Content-Type': 'application/vnd.atlas.2025-03-12+json',
    },
    body,
  });
  expect([reply.ok, await reply.text()]).toEqual([true, expect.stringContaining('id"')]);
}

it('exports it, only warns of it, plans nothing for it, and gives a copy the same bodies field by field', async () => {
  const bench = await openWorkbench({ fields: FIELDS, connections: CONNECTIONS, processors: PROCESSORS });
  await add(bench.url, LINKS, LINK);
  await add(bench.url, STANDBYS, STANDBY);
  const exported = await bench.run(['export', '--out', 'out']);
  expect([exported.code, exported.stderr]).toEqual([0, expect.not.stringContaining('left out')]);
  const values: Record<string, string> = Object.fromEntries(
    [...bench.read('out/.env.example').matchAll(/^([A-Z_0-9]+)=$/gm)].map(
      ([, name = '']) => [name, SECRETS[name] ?? 'value'] as const,
    ),
  );
  const file = ['-f', 'out/sluice.yaml'];

  const validated = await bench.run(['validate', ...file, '--json'], values);
  const { diagnostics } = JSON.parse(validated.stdout) as {
    diagnostics: { severity: string; code: string }[];
  };
  expect([validated.code, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  expect(diagnostics.filter(({ code }) => code === 'VALUE_UNKNOWN').length).toBeGreaterThan(8);

  const planned = await bench.run(['plan', ...file, '--detailed-exitcode'], values);
  expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining('No changes')]);

  const applied = await bench.run(['apply', ...file, '--auto-approve'], {
    ...values,
    MONGODB_ATLAS_PROJECT_ID: COPY,
  });
  expect([applied.code, applied.code === 0 ? '' : applied.stdout + applied.stderr]).toEqual([0, '']);
  const before = await bodiesOf(bench.url, '0123456789abcdef01234567');
  expect(before.size).toBe(11);
  expect(await bodiesOf(bench.url, COPY)).toEqual(before);
});
