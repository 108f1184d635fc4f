/** Private links, from the manifest to the sandbox and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf, valueAt } from '../../src/model/document.ts';
import { runInProcess } from './in-process.ts';
import { PROJECT } from './served.ts';
import type { World } from './wishes.ts';
import { DB, copy, kafka, manifest, setUp } from './wishes.ts';

const CONFLUENT = {
  provider: 'AWS',
  vendor: 'CONFLUENT',
  region: 'us-east-1',
  serviceEndpointId: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
  dnsDomain: 'abc.us-east-1.aws.confluent.cloud',
  dnsSubDomain: ['use1-az4', 'use1-az1'],
};

/** One of each kind that Atlas has. */
const EVERY_LINK = {
  confluent: CONFLUENT,
  msk: {
    provider: 'AWS',
    vendor: 'MSK',
    arn: 'arn:aws:kafka:us-east-1:123456789012:cluster/c/1',
    authenticationScheme: 'IAM',
  },
  s3: { provider: 'AWS', vendor: 'S3', region: 'us-east-1', serviceEndpointId: 'com.amazonaws.us-east-1.s3' },
  kinesis: {
    provider: 'AWS',
    vendor: 'KINESIS',
    region: 'us-east-1',
    serviceEndpointId: 'com.amazonaws.us-east-1.kinesis-streams',
  },
  lambda: {
    provider: 'AWS',
    vendor: 'LAMBDA',
    region: 'us-east-1',
    serviceEndpointId: 'com.amazonaws.us-east-1.lambda',
  },
  hub: {
    provider: 'AZURE',
    vendor: 'EVENTHUB',
    region: 'eastus2',
    dnsDomain: 'h.servicebus.windows.net',
    serviceEndpointId: '/subscriptions/s/eventhub/h',
  },
  'azure-confluent': {
    provider: 'AZURE',
    vendor: 'CONFLUENT',
    region: 'eastus2',
    dnsDomain: 'c.eastus2.azure.confluent.cloud',
    azureResourceIds: ['/r/2', '/r/1'],
  },
  blob: {
    provider: 'AZURE',
    vendor: 'AZURE_BLOB_STORAGE',
    region: 'eastus2',
    serviceEndpointId: '/subscriptions/s/storage/a',
    dnsDomain: 'a.blob.core.windows.net',
  },
  'gcp-confluent': {
    provider: 'GCP',
    vendor: 'CONFLUENT',
    region: 'us-central1',
    dnsDomain: 'g.us-central1.gcp.confluent.cloud',
    gcpServiceAttachmentUris: ['projects/p/b', 'projects/p/a'],
  },
  pubsub: { provider: 'GCP', vendor: 'PUBSUB', region: 'us-central1' },
  plain: {
    provider: 'AWS',
    region: 'us-east-1',
    serviceEndpointId: 'com.amazonaws.vpce.us-east-1.vpce-svc-9',
  },
};

const over = (link: string) => kafka({ networking: { access: { type: 'PRIVATE_LINK', privateLink: link } } });

const wish = (
  links: object = { confluent: CONFLUENT },
  connection: object = over('confluent'),
  removed: string[] = [],
) =>
  manifest({ connections: { db: DB, kafka: connection }, processors: { copy: copy() } }, removed, {
    privateLinks: links,
  });

const isEmpty = async (world: World, text: string): Promise<void> => {
  const { code, stdout, stderr } = await world.run(text, 'plan', '--detailed-exitcode');
  expect([code, stdout], stdout + stderr).toEqual([0, expect.stringContaining('No changes')]);
};

const linkRequests = async ({ sandbox }: World): Promise<string[]> =>
  (await sandbox.journal())
    .map((entry) => `${textOf(entry.get('method')) ?? ''} ${textOf(entry.get('path')) ?? ''}`)
    .filter((request) => request.includes('privateLinkConnections'));

test.each([[[]], [['link-region-respelt', 'unknown-link-refused']]] as const)(
  'every kind of link is created before its connection, and the next plan is empty (quirks: %s)',
  async (quirks) => {
    const text = wish(EVERY_LINK);
    const world = await setUp(text, { quirks });
    const sent = await world.sandbox.sentTo('/streams/w/connections');
    expect(sent).toBeDefined();
    const writes = (await world.sandbox.writes()).map((entry) => textOf(entry.get('path')) ?? '');
    const firstConnection = writes.findIndex((path) => path.endsWith('/connections'));
    const kafkaBody = (await world.sandbox.writes()).find(
      (entry) => valueAt(entry.get('body'), ['name']) === 'kafka',
    );
    const access = ['networking', 'access'];
    expect(valueAt(kafkaBody?.get('body'), [...access, 'connectionId'])).toMatch(/^[0-9a-f]{24}$/);
    expect(valueAt(kafkaBody?.get('body'), [...access, 'privateLink'])).toBeUndefined();
    expect(writes.filter((path) => path.endsWith('/privateLinkConnections'))).toHaveLength(11);
    expect(firstConnection).toBeGreaterThan(-1);
    await isEmpty(world, text);
    // The same by its id means the same.
    const id = textOf(valueAt(kafkaBody?.get('body'), [...access, 'connectionId']));
    const byId = kafka({ networking: { access: { type: 'PRIVATE_LINK', connectionId: id } } });
    await isEmpty(world, wish(EVERY_LINK, byId));
  },
);

test('a plan asks for links once, and only where the manifest has to do with any', async () => {
  const world = await setUp(wish());
  const before = (await linkRequests(world)).length;
  await world.run(wish(), 'plan');
  expect((await linkRequests(world)).length - before).toBe(1);
  const without = manifest({ connections: { db: DB }, processors: {} });
  await world.run(without, 'plan');
  expect((await linkRequests(world)).length - before).toBe(1);
});

test('a link is waited for, and what does not need it goes on meanwhile', async () => {
  const world = await setUp(manifest(undefined), { settleMs: 300 });
  const text = wish();
  const { code, stdout, stderr } = await world.run(text, 'apply', '--auto-approve');
  expect(code, stdout + stderr).toBe(0);
  const writes = (await world.sandbox.writes()).map(
    (entry) =>
      `${textOf(entry.get('path'))?.split('/').at(-1) ?? ''} ${textOf(valueAt(entry.get('body'), ['name'])) ?? ''}`,
  );
  // The other connection does not wait for it.
  expect(writes.indexOf('connections db')).toBeLessThan(writes.indexOf('connections kafka'));
  await isEmpty(world, text);
});

test('only the domain of a link without one changes in place; anything else replaces it with its connection', async () => {
  const { dnsDomain, ...without } = CONFLUENT;
  const world = await setUp(wish({ confluent: without }));
  const named = wish({ confluent: CONFLUENT });
  const patched = await world.run(named, 'apply', '--auto-approve');
  expect(patched.code, patched.stdout + patched.stderr).toBe(0);
  expect((await linkRequests(world)).filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
  await isEmpty(world, named);

  const other = wish({ confluent: { ...CONFLUENT, dnsDomain: `other.${dnsDomain}` } });
  const refused = await world.tried(other, 'apply', '--auto-approve');
  expect([refused.code, refused.writes]).toEqual([3, 0]);
  for (const replaced of ['privateLink/confluent', 'w/connection/kafka', 'w/processor/copy'])
    expect(refused.stderr).toContain(`(${replaced})`);
  expect(refused.stderr).toContain('To allow all of them: --allow replace\n');
  expect(refused.stdout).toContain('± private link confluent (AWS CONFLUENT)');
  const allowed = await world.run(
    other,
    'apply',
    '--auto-approve',
    '--allow',
    'replace,data-loss,endpoint-change-with-secret',
  );
  expect(allowed.code, allowed.stdout + allowed.stderr).toBe(0);
  await isEmpty(world, other);
});

test('a link that fails says why, in the apply, in status and in the next plan', async () => {
  const world = await setUp(manifest(undefined));
  await fetch(`${world.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      {
        match: { method: 'POST', path: '**/privateLinkConnections' },
        failOnStart: true,
        detail: 'not accepted',
      },
    ]),
  });
  const applied = await world.run(wish(), 'apply', '--auto-approve');
  expect(applied.code).toBe(1);
  expect(applied.stdout + applied.stderr).toContain('privateLink/confluent is FAILED: not accepted');
  const status = await world.run(wish(), 'status');
  expect([status.code, status.stdout]).toEqual([2, expect.stringContaining('FAILED: not accepted')]);
  const json = await world.run(wish(), 'status', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    privateLinks: [{ address: 'privateLink/confluent', state: 'FAILED', healthy: false, managed: true }],
  });
  expect((await world.run(wish(), 'plan')).stderr).toContain('PLAN_PRIVATE_LINK_FAILED');
});

test('a link goes by removed: by its description, its derived name or its id, and never while a connection stays', async () => {
  const world = await setUp(wish(EVERY_LINK));
  const used = await world.run(wish(EVERY_LINK, over('confluent'), ['privateLink/confluent']), 'plan');
  expect([used.code, used.stdout + used.stderr]).toEqual([
    1,
    expect.stringContaining('PLAN_PRIVATE_LINK_IN_USE'),
  ]);

  const going = wish(EVERY_LINK, over('confluent'), ['privateLink/s3']);
  const refused = await world.tried(going, 'apply', '--auto-approve');
  expect([refused.code, refused.writes]).toEqual([3, 0]);
  expect(refused.stderr).toContain('--allow data-loss=privateLink/s3');
  expect((await world.run(going, 'apply', '--auto-approve', '--allow', 'data-loss')).code).toBe(0);
  await isEmpty(world, going);

  const some = { confluent: CONFLUENT };
  const byName = wish(some, over('confluent'), ['privateLink/kinesis-us-east-1']);
  expect((await world.run(byName, 'plan')).stdout).toContain('- private link kinesis-us-east-1');
  const untold = await world.run(wish(some, over('confluent'), ['privateLink/msk']), 'plan');
  expect(untold.stdout + untold.stderr).toContain('PLAN_PRIVATE_LINK_UNTOLD');
  const status = JSON.parse((await world.run(wish(some), 'status', '--json')).stdout) as {
    privateLinks: { address: string; id: string; managed: boolean }[];
  };
  const hub = status.privateLinks.find(({ address }) => address === 'privateLink/eventhub-eastus2');
  expect(hub?.managed).toBe(false);
  const byId = wish(some, over('confluent'), [`privateLink/${hub?.id ?? ''}`]);
  expect((await world.run(byId, 'plan')).stdout).toContain('- private link eventhub-eastus2');
});

test('destroy deletes links after their connections, and leaves one that another workspace uses', async () => {
  const text = wish(EVERY_LINK);
  const world = await setUp(text);
  const gone = await world.run(text, 'destroy', '--auto-approve', '--allow', 'data-loss,mass-delete');
  expect(gone.code, gone.stdout + gone.stderr).toBe(0);
  const status = await world.run(text, 'status', '--json');
  expect(JSON.parse(status.stdout)).toMatchObject({ unmanaged: [] });
  expect((await linkRequests(world)).filter((request) => request.startsWith('DELETE'))).toHaveLength(11);

  expect((await world.run(text, 'apply', '--auto-approve')).code).toBe(0);
  const access = { type: 'PRIVATE_LINK', privateLink: 'confluent' };
  const elsewhere = text.replace(
    '"w":{',
    '"other":{"dataProcessRegion":{"cloudProvider":"AWS","region":"OHIO_USA"},"connections":{"kafka":' +
      JSON.stringify(kafka({ networking: { access } })) +
      '}},"w":{',
  );
  expect((await world.run(elsewhere, 'apply', '--auto-approve')).code).toBe(0);
  const kept = await world.run(text, 'destroy', '--auto-approve', '--allow', 'data-loss,mass-delete');
  expect(kept.code, kept.stdout + kept.stderr).toBe(0);
  expect(kept.stdout + kept.stderr).toContain('the private link stays: other/connection/kafka uses it');
});

test('an export names links by vendor and region, connections name them, and planning it at once is empty', async () => {
  const world = await setUp(wish(EVERY_LINK));
  const exported = await world.run(wish(EVERY_LINK), 'export', '--out', 'out', '--project', PROJECT);
  expect(exported.code, exported.stdout + exported.stderr).toBe(0);
  const text = readFileSync(join(world.folder, 'out', 'sluice.yaml'), 'utf8');
  expect(text).toContain('privateLink: confluent-us-east-1');
  for (const name of ['msk-us-east-1', 'aws-us-east-1', 'pubsub-us-central1', 'eventhub-eastus2']) {
    expect(text).toContain(`  ${name}:\n`);
  }
  const env = { ...world.sandbox.env, KAFKA_PASSWORD: 'p', P: 'p' };
  const planned = await runInProcess(['plan', '-f', 'out/sluice.yaml', '--detailed-exitcode'], {
    directory: world.folder,
    env,
  });
  expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining('No changes')]);
});

test('the graph joins a link to what is reached over it', async () => {
  const world = await setUp(wish());
  const drawn = await world.run(wish(), 'graph');
  expect(drawn.stdout).toContain('>"confluent<br>AWS CONFLUENT us-east-1"]');
  expect(drawn.stdout).toMatch(/n\d -\. private link \.-> n\d/);
});

test('a link that another workspace uses is neither deleted nor replaced, whatever the manifest names', async () => {
  const found = JSON.parse(wish()) as { workspaces: Record<string, object> };
  found.workspaces['other'] = { ...found.workspaces['w'] };
  const world = await setUp(JSON.stringify(found));
  const allow = ['--allow', 'data-loss,replace,mass-delete'];
  const changed = {
    confluent: { ...CONFLUENT, serviceEndpointId: 'com.amazonaws.vpce.us-east-1.vpce-svc-2' },
  };
  const direct = kafka({ networking: { access: { type: 'PUBLIC' } } });
  const going = wish({ confluent: CONFLUENT }, direct, ['privateLink/confluent']);
  const cases: readonly (readonly [user: string, text: string, ...flags: string[]])[] = [
    ['other', wish(changed)],
    ['other', wish(changed, direct)],
    ['other', going],
    // The change that would leave the link is not part of it.
    ['w', going, '--target', 'privateLink/confluent'],
  ];
  for (const [user, text, ...flags] of cases) {
    const refused = await world.tried(text, 'apply', '--auto-approve', ...allow, ...flags);
    expect([refused.code, refused.writes], refused.stdout).toEqual([1, 0]);
    expect(refused.stderr).toMatch(
      new RegExp(`PLAN_PRIVATE_LINK_IN_USE[^]*${user}/connection/kafka\\s+uses\\s+it`),
    );
  }
});

test('where another workspace can not be read, a link that would go makes the plan incomplete', async () => {
  const found = JSON.parse(wish()) as { workspaces: Record<string, object> };
  found.workspaces['other'] = { ...found.workspaces['w'] };
  const world = await setUp(JSON.stringify(found));
  await fetch(`${world.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match: { method: 'GET', path: '**/streams/other/connections' }, status: 403 }]),
  });
  const changed = {
    confluent: { ...CONFLUENT, serviceEndpointId: 'com.amazonaws.vpce.us-east-1.vpce-svc-2' },
  };
  const plan = await world.run(wish(changed), 'plan', '--json');
  expect([plan.code, JSON.parse(plan.stdout)]).toMatchObject([1, { complete: false }]);
  // Nothing of that workspace is needed otherwise.
  expect((await world.run(wish(), 'plan')).code).toBe(0);
});
