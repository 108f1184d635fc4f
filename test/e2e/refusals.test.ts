/** Every refusal: exit 3 from apply, the reason and the flag in words, and not one write in Atlas. A plan only shows it. */
import { describe, expect, test } from 'vitest';
import { PROJECT } from './served.ts';
import { CONNECTIONS, DB, FOUND, SAMPLE, copy, kafka, manifest, setUp, solar } from './wishes.ts';

interface Refusal {
  readonly hazard: string;
  readonly at: string;
  readonly what: string;
  readonly wanted: string;
  /** Besides, to see this one alone. */
  readonly flags?: readonly string[];
  /** Hazards that come with it and have to be allowed as well. */
  readonly also?: string;
  readonly found?: string;
}

const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, solar()]));

const REFUSALS: readonly Refusal[] = [
  {
    hazard: 'checkpoint-loss',
    at: 'w/processor/copy',
    what: 'another topic',
    wanted: manifest({ ...FOUND, processors: { copy: copy('u'), solar: solar() } }),
  },
  {
    hazard: 'data-loss',
    at: 'w/processor/copy',
    what: 'a processor that is removed',
    wanted: manifest({ ...FOUND, processors: { solar: solar() } }, ['w/processor/copy']),
  },
  {
    hazard: 'data-loss',
    at: 'w/connection/kafka',
    what: 'a connection with a secret that is removed',
    found: manifest({ connections: CONNECTIONS, processors: { solar: solar() } }),
    wanted: manifest(
      { connections: { sample_stream_solar: SAMPLE, db: DB }, processors: { solar: solar() } },
      ['w/connection/kafka'],
    ),
  },
  {
    hazard: 'replace',
    at: 'w/connection/kafka',
    what: 'a connection that goes private',
    found: manifest({ connections: CONNECTIONS, processors: { solar: solar() } }),
    wanted: manifest({
      connections: {
        ...CONNECTIONS,
        kafka: kafka({ networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } } }),
      },
      processors: { solar: solar() },
    }),
  },
  {
    hazard: 'endpoint-change-with-secret',
    at: 'w/connection/kafka',
    what: 'another broker',
    wanted: manifest({
      ...FOUND,
      connections: { ...CONNECTIONS, kafka: kafka({ bootstrapServers: 'evil:9092' }) },
    }),
  },
  {
    hazard: 'pause-unmanaged',
    at: 'w/processor/copy',
    what: 'a connection under a processor that the manifest does not name',
    wanted: manifest({
      connections: { ...CONNECTIONS, kafka: kafka({ config: { acks: '1' } }) },
      processors: { solar: solar() },
    }),
  },
  {
    hazard: 'pause-unmanaged',
    at: 'w/processor/copy',
    what: 'a connection under a processor that is not targeted',
    flags: ['--target', 'w/connection/kafka'],
    wanted: manifest({
      ...FOUND,
      connections: { ...CONNECTIONS, kafka: kafka({ config: { acks: '1' } }) },
    }),
  },
  {
    hazard: 'mass-delete',
    at: 'w',
    what: 'most of a workspace',
    also: 'data-loss',
    found: manifest({ connections: CONNECTIONS, processors: many }),
    wanted: manifest({ connections: CONNECTIONS, prune: true, processors: { a: solar() } }),
  },
];

describe.each(REFUSALS)('$hazard: $what', (refusal) => {
  const { hazard, at, wanted, flags = [], also, found } = refusal;
  const others = also === undefined ? [] : ['--allow', also];

  test('is shown by a plan, refused by apply, and allowed by name', { timeout: 120_000 }, async () => {
    const { tried } = await setUp(found);
    const plan = await tried(wanted, 'plan', ...flags);
    expect([plan.code, plan.writes]).toEqual([0, 0]);
    const detailed = await tried(wanted, 'plan', '--detailed-exitcode', '--json', ...flags);
    expect(detailed.code).toBe(2);
    const { hazards } = JSON.parse(detailed.stdout) as {
      readonly hazards: readonly { kind: string; address: string; allowed: boolean }[];
    };
    expect(hazards).toContainEqual(expect.objectContaining({ kind: hazard, address: at, allowed: false }));

    const refused = await tried(wanted, 'apply', '--auto-approve', ...flags, ...others);
    expect([refused.code, refused.writes]).toEqual([3, 0]);
    for (const word of ['PLAN_REFUSED', hazard, at, `--allow ${hazard}=${at}`]) {
      expect(refused.stderr).toContain(word);
    }
    const wrongKind = hazard === 'mass-delete' ? 'replace' : 'mass-delete';
    for (const allowance of [`${hazard}=w/processor/other`, wrongKind]) {
      const still = await tried(wanted, 'apply', '--auto-approve', ...flags, ...others, '--allow', allowance);
      expect([allowance, still.code, still.writes]).toEqual([allowance, 3, 0]);
    }
    const all = also === undefined ? `${hazard}=${at}` : `${hazard}=${at},${also}`;
    const done = await tried(wanted, 'apply', '--auto-approve', ...flags, '--allow', all);
    expect([done.code, done.stderr]).toEqual([0, expect.any(String)]);
    expect(done.writes).toBeGreaterThan(0);
  });

  test('is allowed by its kind alone', async () => {
    const { tried } = await setUp(found);
    const { code, writes } = await tried(
      wanted,
      'apply',
      '--auto-approve',
      ...flags,
      ...others,
      '--allow',
      hazard,
    );
    expect([code, writes > 0]).toEqual([0, true]);
  });
});

test('a consent in the manifest allows the loss of a checkpoint, and one that nothing needs is a warning', async () => {
  const consent = { options: { resumeFromCheckpoint: false } };
  const wanted = manifest({ ...FOUND, processors: { copy: copy('u', consent), solar: solar() } });
  const { tried } = await setUp();
  expect(await tried(wanted, 'apply', '--auto-approve')).toMatchObject({ code: 0 });
  const again = await tried(wanted, 'plan');
  expect([again.code, again.stdout + again.stderr]).toEqual([
    0,
    expect.stringContaining('PLAN_CONSENT_UNUSED'),
  ]);
});

test.each([
  [
    'deletes',
    ['w/processor/copy'],
    { ...FOUND, processors: { copy: copy('t', { protect: true }), solar: solar() } },
    ['destroy'],
  ],
  [
    'replaces',
    [],
    {
      connections: {
        ...CONNECTIONS,
        kafka: kafka({
          protect: true,
          networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } },
        }),
      },
      processors: { copy: copy(), solar: solar() },
    },
    ['apply'],
  ],
])('what is protected nothing %s, whatever is allowed', async (_, _removed, wish, [command]) => {
  const { tried } = await setUp();
  const all = 'data-loss,replace,mass-delete,checkpoint-loss,endpoint-change-with-secret';
  const { code, writes, stderr } = await tried(manifest(wish), command!, '--auto-approve', '--allow', all);
  expect([code, writes, stderr]).toEqual([3, 0, expect.stringMatching(/PLAN_REFUSED[^]*protect/)]);
});

test('a manifest that has lost its processors and connections deletes nothing unless that is allowed by name', async () => {
  const { tried } = await setUp();
  const empty = manifest({ prune: true, connections: {}, processors: {} });
  const refused = await tried(empty, 'apply', '--auto-approve');
  expect([refused.code, refused.writes]).toEqual([3, 0]);
  expect(refused.stderr).toMatch(/mass-delete/);
  const halfAllowed = await tried(empty, 'apply', '--auto-approve', '--allow', 'data-loss');
  expect([halfAllowed.code, halfAllowed.writes]).toEqual([3, 0]);
});

test('a manifest without workspaces deletes nothing at all', async () => {
  const { tried } = await setUp();
  const { code, writes } = await tried(
    manifest(undefined),
    'apply',
    '--auto-approve',
    '--prune',
    '--allow',
    'data-loss,mass-delete',
  );
  expect([[0, 1].includes(code), writes]).toEqual([true, 0]);
});

test('another project, empty or not, is its own plan: nothing of the reviewed one is applied there', async () => {
  const { tried, run } = await setUp();
  const wanted = manifest({ ...FOUND, processors: { copy: copy(), solar: solar({ tier: 'SP10' }) } });
  const digest = (JSON.parse((await run(wanted, 'plan', '--json')).stdout) as { digest: string }).digest;
  const elsewhere = wanted.replace(PROJECT, 'f'.repeat(24));
  const { code, writes, stderr } = await tried(elsewhere, 'apply', '--expect-digest', digest);
  expect([code, writes, stderr]).toEqual([3, 0, expect.stringContaining('PLAN_STALE')]);
});

test.each([
  ['the processors', `/api/atlas/v2/groups/${PROJECT}/streams/w/processors`, 'processors of workspace "w"'],
  [
    'the connections',
    `/api/atlas/v2/groups/${PROJECT}/streams/w/connections`,
    'connections of workspace "w"',
  ],
  ['the workspaces', `/api/atlas/v2/groups/${PROJECT}/streams`, 'list of workspaces'],
])('without the right to read %s nothing is applied', async (_, path, named) => {
  const { tried, sandbox } = await setUp();
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match: { method: 'GET', path }, status: 403, errorCode: 'USER_UNAUTHORIZED' }]),
  });
  const wanted = manifest({ ...FOUND, processors: { copy: copy(), solar: solar({ tier: 'SP10' }) } });
  const plan = await tried(wanted, 'plan', '--json');
  expect([plan.code, plan.writes]).toEqual([1, 0]);
  expect(JSON.parse(plan.stdout)).toMatchObject({ complete: false });
  expect(plan.stdout).toContain(named.replaceAll('"', '\\"'));
  const apply = await tried(wanted, 'apply', '--auto-approve');
  expect([apply.code, apply.writes, apply.stderr]).toEqual([
    3,
    0,
    expect.stringContaining('PLAN_INCOMPLETE'),
  ]);
});

test('what people may change stays as they left it: ignoreChanges, UNMANAGED, and what is not targeted', async () => {
  const { tried, run } = await setUp();
  const wanted = manifest({
    connections: {
      ...CONNECTIONS,
      kafka: kafka({ config: { acks: '1' }, ignoreChanges: ['/config'] }),
    },
    processors: { copy: copy('t', { state: 'UNMANAGED' }), solar: solar({ tier: 'SP50' }) },
  });
  const { code, writes } = await tried(
    wanted,
    'apply',
    '--auto-approve',
    '--target',
    'w/connection/*,w/processor/c*',
  );
  expect([code, writes]).toEqual([0, 0]);
  const globbed = await run(wanted, 'plan', '--json', '--target', 'w/processor/*');
  const { steps } = JSON.parse(globbed.stdout) as { steps: readonly { address: string }[] };
  expect([...new Set(steps.map(({ address }) => address))]).toEqual(['w/processor/solar']);
});
