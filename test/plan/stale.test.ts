/**
 * Every field of every kind of resource, changed behind the back of a reviewed plan: it is refused, and the field is named, whether the
 * change comes before the plan is applied or while it is half applied. What does not matter does not refuse. Fields are written by hand, per type, after
 * domain facts 3 and 4.3.
 */
import { describe, expect, it } from 'vitest';
import { compareWithReview, reviewOf, staleError } from '../../src/plan/review/continuation.ts';
import type { SluiceError } from '../../src/model/errors.ts';
import { CLUSTER, WORKSPACE, pipeline } from './parts.ts';
import { planOf } from './situation.ts';
import type { Situation } from './situation.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A live resource, and each field that may change in it: pointer to new value. */
interface Row {
  readonly what: string;
  readonly at: string;
  readonly live: Fields;
  readonly changes: Readonly<Record<string, unknown>>;
}

const ADDED = { id: '1', region: 'VIRGINIA_USA', state: 'READY' };
const PRIVATE = { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } };
const connection = (what: string, live: Fields, changes: Fields): Row => ({
  what,
  at: 'w/connection/x',
  live: { ...live, ...ADDED },
  changes,
});

const ROWS: readonly Row[] = [
  connection(
    'a Kafka connection with a password',
    {
      type: 'Kafka',
      bootstrapServers: 'a:9092',
      authentication: { mechanism: 'PLAIN', username: 'u' },
      security: { protocol: 'SASL_SSL', brokerPublicCertificate: 'cert' },
      config: { acks: '1' },
      networking: { access: { type: 'PUBLIC' } },
    },
    {
      '/type': 'Cluster',
      '/bootstrapServers': 'b:9092',
      '/authentication/mechanism': 'SCRAM-256',
      '/authentication/username': 'v',
      '/security/protocol': 'SASL_PLAINTEXT',
      '/security/brokerPublicCertificate': 'other',
      '/config/acks': '-1',
      '/config/linger': '5',
      '/networking': PRIVATE,
    },
  ),
  connection(
    'a Kafka connection with OIDC',
    {
      type: 'Kafka',
      bootstrapServers: 'a:9092',
      authentication: {
        mechanism: 'OAUTHBEARER',
        method: 'OIDC',
        tokenEndpointUrl: 'https://login.example.com/t',
        clientId: 'c',
        scope: 's',
        saslOauthbearerExtensions: 'a=b',
      },
      security: { protocol: 'SASL_SSL' },
    },
    {
      '/authentication/tokenEndpointUrl': 'https://elsewhere.example.com/t',
      '/authentication/clientId': 'd',
      '/authentication/scope': 't',
      '/authentication/saslOauthbearerExtensions': 'c=d',
    },
  ),
  connection(
    'a Kafka connection with certificates',
    {
      type: 'Kafka',
      bootstrapServers: 'a:9092',
      authentication: { sslCertificate: 'cert' },
      security: { protocol: 'SSL' },
    },
    { '/authentication/sslCertificate': 'other' },
  ),
  connection(
    'a cluster',
    { ...CLUSTER, clusterGroupId: 'a'.repeat(24) },
    {
      '/clusterName': 'Cluster1',
      '/clusterGroupId': 'b'.repeat(24),
      '/dbRoleToExecute/role': 'readAnyDatabase',
      '/dbRoleToExecute/type': 'CUSTOM',
    },
  ),
  connection('a sample', { type: 'Sample' }, { '/type': 'Https' }),
  connection(
    'an HTTPS service',
    { type: 'Https', url: 'https://api.example.com', headers: { A: 'secret-1' } },
    { '/url': 'https://other.example.com', '/headers/B': 'secret-2' },
  ),
  connection(
    'a bucket',
    { type: 'S3', aws: { roleArn: 'arn:aws:iam::1:role/a', testBucket: 'b' } },
    { '/aws/roleArn': 'arn:aws:iam::1:role/b', '/aws/testBucket': 'c', '/networking': PRIVATE },
  ),
  connection(
    'a Kinesis stream',
    { type: 'AWSKinesisDataStreams', aws: { roleArn: 'arn:aws:iam::1:role/a' } },
    { '/aws/roleArn': 'arn:aws:iam::1:role/b', '/networking': PRIVATE },
  ),
  connection(
    'a Lambda function',
    { type: 'AWSLambda', aws: { roleArn: 'arn:aws:iam::1:role/a' } },
    { '/aws/roleArn': 'arn:aws:iam::1:role/b', '/publicPrivateNetworking': PRIVATE },
  ),
  connection(
    'a blob storage',
    { type: 'AzureBlobStorage', azure: { servicePrincipalId: 'p', storageAccountName: 'name' } },
    {
      '/azure/servicePrincipalId': 'q',
      '/azure/storageAccountName': 'other',
      '/publicPrivateNetworking': PRIVATE,
    },
  ),
  connection(
    'a Pub/Sub topic',
    { type: 'GCPPubSub', gcp: { serviceAccountId: 'a@b.example' } },
    { '/gcp/serviceAccountId': 'c@d.example', '/publicPrivateNetworking': PRIVATE },
  ),
  connection(
    'a schema registry',
    {
      type: 'SchemaRegistry',
      provider: 'CONFLUENT',
      schemaRegistryUrls: ['https://a.example'],
      schemaRegistryAuthentication: { type: 'USER_INFO', username: 'u' },
    },
    {
      '/provider': 'OTHER',
      '/schemaRegistryUrls': ['https://b.example'],
      '/schemaRegistryAuthentication/type': 'SASL_INHERIT',
      '/schemaRegistryAuthentication/username': 'v',
    },
  ),
  {
    what: 'a processor',
    at: 'w/processor/x',
    live: {
      state: 'STARTED',
      tier: 'SP10',
      pipeline: pipeline('source', { $match: { a: 1, b: 2 } }),
      options: { dlq: { connectionName: 'warehouse', db: 'd', coll: 'dlq' } },
      failoverEnabled: false,
    },
    changes: {
      '/state': 'FAILED',
      '/tier': 'SP50',
      '/pipeline': pipeline('source', { $match: { b: 2, a: 1 } }),
      '/options/dlq/coll': 'other',
      '/options/dlq/db': 'other',
      '/options/dlq/connectionName': 'source',
      '/failoverEnabled': true,
    },
  },
];

/** The resource is there to be deleted, so that its plan rests on every field. */
const situationOf = ({ at, live }: Row): Situation => ({
  desired: { w: WORKSPACE, 'w/connection/warehouse': CLUSTER, 'w/connection/source': { type: 'Sample' } },
  live: {
    w: { ...WORKSPACE, streamConfig: { tier: 'SP30' }, failoverRegions: [] },
    'w/connection/warehouse': { ...CLUSTER, ...ADDED },
    'w/connection/source': { type: 'Sample', ...ADDED },
    [at]: live,
  },
  removed: [at],
  allow: ['data-loss'],
});

function setAt(target: Fields, [head, ...rest]: readonly string[], value: unknown): Fields {
  const member = target[head!] as Fields | undefined;
  return { ...target, [head!]: rest.length === 0 ? value : setAt(member ?? {}, rest, value) };
}

const changed = (row: Row, pointer: string, value: unknown): Row => ({
  ...row,
  live: setAt(row.live, pointer.split('/').slice(1), value),
});

function refusalOf(reviewed: Situation, now: Situation): SluiceError | undefined {
  const outcome = compareWithReview(reviewOf(planOf(reviewed)), planOf(now));
  return outcome.kind === 'stale' ? staleError(outcome) : undefined;
}

const CASES = ROWS.flatMap((row) =>
  Object.entries(row.changes).map(([pointer, value]) => ({ ...row, row, pointer, value })),
);

describe('before the plan is applied', () => {
  it.each(CASES)('$what: $pointer', ({ row, at, pointer, value }) => {
    const refusal = refusalOf(situationOf(row), situationOf(changed(row, pointer, value)));
    expect(refusal).toMatchObject({ code: 'PLAN_STALE', exitCode: 3 });
    const told = refusal!.diagnostics.filter(({ address }) => address === at);
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain(pointer);
    expect(told[0]!.message).not.toContain('secret-');
  });

  it('covers all ten types of connection', () => {
    expect(new Set(ROWS.map(({ live }) => live['type']).filter(Boolean)).size).toBe(10);
  });
});

/** Updates are compared with what they leave as well: an interrupted apply may have done them. */
describe('while it is half applied', () => {
  const desired = {
    w: { ...WORKSPACE, streamConfig: { tier: 'SP50', maxTierSize: 'SP50' } },
    'w/connection/warehouse': CLUSTER,
    'w/connection/hook': { type: 'Https', url: 'https://new.example' },
    'w/processor/x': { pipeline: pipeline('hook'), tier: 'SP30' },
  };
  const before = {
    w: { ...WORKSPACE, streamConfig: { tier: 'SP30', maxTierSize: 'SP50' }, failoverRegions: [] },
    'w/connection/warehouse': { ...CLUSTER, ...ADDED },
    'w/connection/hook': { type: 'Https', url: 'https://old.example', ...ADDED },
    'w/processor/x': { pipeline: pipeline('hook'), tier: 'SP10', state: 'STARTED' },
  };
  const after: Record<string, Fields> = {
    w: { ...before.w, streamConfig: { tier: 'SP50', maxTierSize: 'SP50' } },
    'w/connection/hook': { ...before['w/connection/hook'], url: 'https://new.example' },
    'w/processor/x': { ...before['w/processor/x'], tier: 'SP30' },
  };
  const reviewed: Situation = { desired, live: before };

  it.each(Object.keys(after))('%s, as the plan leaves it, is continued', (at) => {
    expect(refusalOf(reviewed, { desired, live: { ...before, [at]: after[at] } })).toBeUndefined();
  });

  it.each([
    ['w', '/streamConfig/tier', 'SP10'],
    ['w', '/streamConfig/maxTierSize', 'SP30'],
    ['w/connection/hook', '/url', 'https://third.example'],
    ['w/processor/x', '/tier', 'SP5'],
    ['w/processor/x', '/pipeline', []],
  ])('%s with another %s is refused, and that field alone is named', (at, pointer, value) => {
    const live = setAt(after[at]!, pointer.split('/').slice(1), value);
    const refusal = refusalOf(reviewed, { desired, live: { ...before, [at]: live } });
    const [told] = refusal!.diagnostics.filter(({ address }) => address === at);
    expect(told!.message.match(/(?:^|; )(\/[^ ]+)/g)).toEqual([pointer]);
  });

  it('what a plan made is named by the field that is different from it', () => {
    const wanted = { ...desired, 'w/connection/y': { type: 'Https', url: 'https://y.example' } };
    const there = { ...before, 'w/connection/y': { type: 'Https', url: 'https://z.example', ...ADDED } };
    const refusal = refusalOf({ desired: wanted, live: before }, { desired: wanted, live: there });
    const [told] = refusal!.diagnostics.filter(({ address }) => address === 'w/connection/y');
    expect(told!.message).toContain('/url was "https://y.example" and is "https://z.example"');
  });
});

describe('what does not matter', () => {
  const row = ROWS.find(({ what }) => what === 'a processor')!;
  const live = situationOf(row).live as Record<string, Fields>;

  it.each([
    ['w/processor/x', { stats: { inputMessageCount: 5, name: 'x' } }],
    ['w/processor/x', { _id: 'b'.repeat(24), eligibleForFailover: true, links: [{ rel: 'self' }] }],
    ['w/processor/x', { errorMsg: undefined, effectiveTier: 'SP30' }],
    ['w', { _id: 'x', groupId: 'y', hostnames: ['h'], links: [], connections: [] }],
    ['w/connection/source', { id: '77', links: [{ rel: 'self' }] }],
  ])('%s with other %j is the plan that was reviewed', (at, fields) => {
    const now: Situation = { ...situationOf(row), live: { ...live, [at]: { ...live[at], ...fields } } };
    expect(planOf(now).digest).toBe(planOf(situationOf(row)).digest);
  });

  it('nor does the order of lists and of keys outside of pipelines', () => {
    const turned = Object.fromEntries(
      Object.entries(live)
        .toReversed()
        .map(([at, fields]) => [at, Object.fromEntries(Object.entries(fields).toReversed())]),
    );
    expect(planOf({ ...situationOf(row), live: turned }).digest).toBe(planOf(situationOf(row)).digest);
  });
});
