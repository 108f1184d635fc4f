/** VPC peerings: requested by AWS, accepted by the manifest, and gone by `removed`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT } from './served.ts';
import type { World } from './wishes.ts';
import { DB, kafka, manifest, setUp } from './wishes.ts';

const ACCOUNT = '123456789012';
const VPC = 'vpc-0123456789abcdef0';
const OTHER = 'vpc-00000000000000001';

const PEERED = kafka({ networking: { access: { type: 'VPC' } } });
const wish = (
  peerings: object = { office: { requesterAccountId: ACCOUNT, requesterVpcId: VPC } },
  removed: string[] = [],
) => manifest({ connections: { db: DB, kafka: PEERED } }, removed, { vpcPeerings: peerings });
const NOTHING = manifest({ connections: { db: DB } });

/** What AWS would do. */
const request = async ({ sandbox }: World, vpc = VPC): Promise<void> => {
  const body = { group: PROJECT, requesterAccountId: ACCOUNT, requesterVpcId: vpc };
  const reply = await fetch(`${sandbox.url}/sandbox/peerings`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
};

const writesTo = async ({ sandbox }: World): Promise<string[]> =>
  (await sandbox.writes())
    .map(
      (entry) => `${textOf(entry.get('method')) ?? ''} ${textOf(entry.get('path'))?.split('/').at(-1) ?? ''}`,
    )
    .filter((write) => /peering|:accept|:reject|^DELETE|^POST connections/i.test(write));

const isEmpty = async (world: World, text: string): Promise<void> => {
  const { code, stdout, stderr } = await world.run(text, 'plan', '--detailed-exitcode');
  expect([code, stdout], stdout + stderr).toEqual([0, expect.stringContaining('No changes')]);
};

test('a pending request is accepted before the connections that need it, once, and the next plan is empty', async () => {
  const world = await setUp(NOTHING, { settleMs: 200 });
  const early = await world.run(wish(), 'plan');
  expect(early.stdout + early.stderr).toContain('PLAN_PEERING_NOT_REQUESTED');
  await request(world);
  const planned = await world.run(wish(), 'plan');
  expect(planned.stdout).toContain('~ VPC peering office');
  expect(planned.stdout).toContain('accept VPC peering office');
  const applied = await world.run(wish(), 'apply', '--auto-approve');
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  const writes = await writesTo(world);
  expect(writes.map((write) => write.replace(/[0-9a-f]{24}/, 'ID'))).toEqual([
    'POST connections',
    'POST ID:accept',
    'POST connections',
  ]);
  await isEmpty(world, wish());
});

test('a saved plan accepts the request, and does so once', async () => {
  const world = await setUp(NOTHING);
  await request(world);
  const file = join(makeFolder(), 'plan.json');
  const planned = await world.run(wish(), 'plan', '--out', file);
  expect(planned.code, planned.stderr).toBe(0);
  const applied = await world.run(wish(), 'apply', file);
  expect(applied.code, applied.stdout + applied.stderr).toBe(0);
  expect((await writesTo(world)).map((write) => write.replace(/[0-9a-f]{24}/, 'ID'))).toContain(
    'POST ID:accept',
  );
  await isEmpty(world, wish());
  const again = await world.run(wish(), 'apply', file);
  expect(again.code, again.stdout + again.stderr).toBe(0);
  expect((await writesTo(world)).filter((write) => write.endsWith(':accept'))).toHaveLength(1);
});

test('the graph joins a peering to what is reached over one, in the manifest, in Atlas and in a plan', async () => {
  const world = await setUp(NOTHING);
  await request(world);
  const flowing = (connection: object): string =>
    manifest(
      {
        connections: { db: DB, kafka: connection },
        processors: {
          p: {
            pipeline: [
              { $source: { connectionName: 'kafka', topic: 'orders' } },
              { $merge: { into: { connectionName: 'db', db: 'd', coll: 'c' } } },
            ],
          },
        },
      },
      [],
      { vpcPeerings: { office: { requesterAccountId: ACCOUNT, requesterVpcId: VPC } } },
    );
  const text = flowing(PEERED);
  const drawn = async (wanted: string, ...flags: string[]): Promise<string> => {
    const { code, stdout, stderr } = await world.run(wanted, 'graph', ...flags);
    expect(code, stderr).toBe(0);
    return stdout;
  };
  const node = new RegExp(`office<br>VPC peering ${ACCOUNT}/${VPC}`);
  const way = /\w+ -\. VPC peering \.-> \w+/;
  expect(await drawn(text)).toMatch(node);
  expect(await drawn(text)).toMatch(way);
  expect(await drawn(flowing(kafka()))).not.toMatch(way);

  const file = join(makeFolder(), 'plan.json');
  expect((await world.run(text, 'plan', '--out', file)).code).toBe(0);
  expect(await drawn(text, '--plan', file)).toMatch(/(?:~|#126;) office/);
  expect((await world.run(text, 'apply', file)).code).toBe(0);
  const live = await drawn(text, '--live');
  expect(live).toMatch(way);
  expect(live).toContain(`${VPC}<br>VPC peering`);
});

test('removed rejects a pending request, and deletes an active peering as data loss', async () => {
  const world = await setUp(NOTHING);
  await request(world);
  await request(world, OTHER);
  expect((await world.run(wish(), 'apply', '--auto-approve')).code).toBe(0);

  const rejecting = wish(undefined, [`vpcPeering/other@${ACCOUNT}/${OTHER}`]);
  const rejected = await world.run(rejecting, 'apply', '--auto-approve');
  expect(rejected.code, rejected.stdout + rejected.stderr).toBe(0);
  expect((await writesTo(world)).at(-1)).toMatch(/:reject$/);
  await isEmpty(world, rejecting);

  const address = `vpcPeering/office@${ACCOUNT}/${VPC}`;
  const deleting = manifest({ connections: { db: DB, kafka: kafka() } }, [address]);
  const refused = await world.tried(deleting, 'apply', '--auto-approve');
  expect([refused.code, refused.writes]).toEqual([3, 0]);
  expect(refused.stderr).toContain(`--allow data-loss=${address}`);
  const allowed = await world.run(
    deleting,
    ...['apply', '--auto-approve', '--allow', 'data-loss,replace,endpoint-change-with-secret'],
  );
  expect(allowed.code, allowed.stdout + allowed.stderr).toBe(0);
  expect((await writesTo(world)).at(-1)).toMatch(/^DELETE [0-9a-f]{24}$|connections$/);
  await isEmpty(world, deleting);
});

test('removed has to say which peering it means', async () => {
  const world = await setUp(NOTHING);
  const { code, stderr } = await world.run(
    manifest({ connections: { db: DB } }, ['vpcPeering/office']),
    'validate',
  );
  expect([code, stderr]).toEqual([1, expect.stringContaining('write NAME@ACCOUNT/VPC')]);
});

test('status lists peerings, and with --account the networks of Atlas to peer with', async () => {
  const world = await setUp(NOTHING);
  await request(world);
  await request(world, OTHER);
  expect((await world.run(wish(), 'apply', '--auto-approve')).code).toBe(0);
  const text = await world.run(wish(), 'status', '--account');
  expect(text.stdout).toContain(`vpcPeering/office (${ACCOUNT}/${VPC}): ACTIVE`);
  expect(text.stdout).toContain(`vpcPeering/peer@${ACCOUNT}/${OTHER}`);
  expect(text.stdout).toMatch(/AWS VIRGINIA_USA: .*awsAccountId 358363220050/);
  const asked = (await world.sandbox.journal()).find((entry) =>
    textOf(entry.get('path'))?.endsWith('/accountDetails'),
  );
  expect(textOf(asked?.get('query'))).toBe('cloudProvider=aws&regionName=US_EAST_1');
  const json = JSON.parse((await world.run(wish(), 'status', '--json', '--account')).stdout) as object;
  expect(json).toMatchObject({
    vpcPeerings: [
      { address: 'vpcPeering/office', state: 'ACTIVE', managed: true, healthy: true },
      { state: 'PENDING', managed: false },
    ],
    accounts: [{ cloudProvider: 'AWS', region: 'VIRGINIA_USA', details: { cidrBlock: '10.8.0.0/21' } }],
  });
  // Without a manifest the active ones are all that Atlas lists.
  const exported = await world.run(wish(), 'export', '--out', 'out', '--project', PROJECT);
  expect(exported.code, exported.stdout + exported.stderr).toBe(0);
  expect(readFileSync(join(world.folder, 'out', 'sluice.yaml'), 'utf8')).toContain(
    `vpcPeerings:\n  ${VPC}:\n    requesterAccountId: "${ACCOUNT}"\n    requesterVpcId: ${VPC}\n`,
  );
});
