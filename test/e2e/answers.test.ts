/** What Atlas answers is judged with care: passing errors, consents that it asks for, reads that are old, success that is none, lists that can't be read. */
import { describe, expect, it, test } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { TENANT_LOCK, breakable, copy, generic, outcomes, project } from './broken.ts';

const before = project({ p1: copy(1), p2: copy(2) });
const after = project({ p1: copy(5), p2: copy(2) });
const PATCH = { method: 'PATCH', path: '**/processor/p1' } as const;
const START = { method: 'POST', path: '**/processor/p1:start*' } as const;
const STOP = { method: 'POST', path: '**/processor/p1:stop' } as const;
const ASKS = generic('p1', 'resumeFromCheckpoint must be false');

describe('a consent to lose the checkpoint', () => {
  const consenting = project({ p1: copy(5, { options: { resumeFromCheckpoint: false } }), p2: copy(2) });

  it.each([
    ['that stands in the manifest', consenting, []],
    ['that is given by --allow', after, ['--allow', 'checkpoint-loss=w/processor/p1']],
  ])('%s is sent where Atlas asks for it', async (_, wanted, flags) => {
    const broken = await breakable(before);
    broken.write(wanted);
    const { stderr } = await broken.run('plan');
    expect(stderr).not.toContain('PLAN_CONSENT_UNUSED');
    await broken.setFaults({ match: { ...PATCH, nth: 1 }, ...ASKS });
    const { code, report } = await broken.apply(...flags);
    expect([code, report.converged]).toEqual([0, true]);
    expect(report.steps.find(({ verb }) => verb === 'update')?.reason).toContain('consent');
    const sent = (await broken.sandbox.writes()).filter((entry) => entry.get('method') === 'PATCH');
    expect(JSON.stringify(sent.at(-1)?.get('body'))).toContain('resumeFromCheckpoint');
  });

  test('that is missing is named in the report, and the processor runs on', async () => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults({ match: PATCH, ...ASKS });
    const { code, report } = await broken.apply();
    expect([code, (await broken.truth())['p1']]).toEqual([1, 'STARTED']);
    expect(report.steps.find(({ verb }) => verb === 'update')?.error?.fix).toContain(
      '--allow checkpoint-loss=w/processor/p1',
    );
  });

  test('starts a processor afresh that is FAILED because its place in the source is gone', async () => {
    const broken = await breakable(project({ p1: copy(1, { state: 'STOPPED' }), p2: copy(2) }));
    const lost = { failOnStart: true, detail: 'ChangeStreamHistoryLost: the resume token is gone' };
    await broken.setFaults({ match: START, ...lost });
    broken.write(before);
    const refused = await broken.apply();
    expect([refused.code, (await broken.truth())['p1']]).toEqual([1, 'FAILED']);
    expect(JSON.stringify(refused.report)).toContain('checkpoint-loss=w/processor/p1');
    await broken.setFaults({ match: { method: 'POST', path: '**/processor/p1:start' }, ...lost });
    const { code } = await broken.apply('--allow', 'checkpoint-loss');
    expect([code, (await broken.truth())['p1']]).toEqual([0, 'STARTED']);
  });
});

describe('an error that passes', () => {
  const lock = generic('p1', TENANT_LOCK);

  it.each([
    ['on the change', [{ match: { ...PATCH, nth: 1 }, ...lock }]],
    ['on the start', [{ match: { ...START, nth: 1 }, ...lock }]],
    [
      'on both',
      [
        { match: { ...PATCH, nth: 1 }, ...lock },
        { match: { ...START, nth: 1 }, ...lock },
      ],
    ],
    ['on the stop', [{ match: { ...STOP, nth: 1 }, ...lock }]],
  ] satisfies readonly (readonly [string, readonly Fault[]])[])('%s is repeated', async (_, faults) => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults(...faults);
    const { code, report } = await broken.apply();
    expect([code, report.converged]).toEqual([0, true]);
  });

  test('on the way back is asked for ten minutes', async () => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults(
      { match: PATCH, ...generic('p1', 'no') },
      { match: { ...START, nth: 1, count: 9 }, ...lock },
    );
    const { code, report } = await broken.apply();
    expect([code, (await broken.truth())['p1']]).toEqual([1, 'STARTED']);
    expect(outcomes(report)).toEqual(['stop p1 done', 'update p1 failed', 'start p1 restored']);
  });

  test('of a workspace that this run has just created is repeated', async () => {
    const broken = await breakable(before);
    broken.write(
      before.replace(
        '"workspaces":{',
        '"workspaces":{"x":{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"},"connections":{"sample_stream_solar":{"type":"Sample"}}},',
      ),
    );
    await broken.setFaults({
      match: { method: 'POST', path: '**/streams/x/connections', nth: 1 },
      status: 404,
      errorCode: 'STREAM_TENANT_NOT_FOUND_FOR_NAME',
    });
    expect((await broken.apply()).code).toBe(0);
  });
});

describe('a read that is older than the write before it', () => {
  it.each([
    ['of the stop', STOP, 1],
    ['of the stop, twice', STOP, 2],
    ['of the start', START, 1],
    ['of the change', PATCH, 2],
  ])('%s does not end up in the report', async (_, match, lagReads) => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults({ match, lagReads, lagLists: lagReads });
    const { code, report } = await broken.apply();
    expect([code, report.converged, (await broken.truth())['p1']]).toEqual([0, true, 'STARTED']);
    expect(outcomes(report)).toEqual(['stop p1 done', 'update p1 done', 'start p1 done']);
    expect((await broken.writes()).at(-1)).toContain('p1:start');
  });

  test('does not make a processor count as restored that stands still', async () => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults({ match: STOP, lagReads: 2 }, { match: PATCH, ...generic('p1', 'no') });
    const { report } = await broken.apply();
    expect((await broken.truth())['p1']).toBe('STARTED');
    expect(report.steps.at(-1)).toMatchObject({ status: 'restored', state: 'STARTED' });
  });
});

describe('success that is none', () => {
  test('of a rename is noticed, and the rename sent again', async () => {
    const broken = await breakable(before);
    broken.write(project({ p9: copy(1, { renamedFrom: 'p1' }), p2: copy(2) }));
    await broken.setFaults({ match: { ...PATCH, nth: 1 }, falseSuccess: true });
    const { code } = await broken.apply();
    expect([code, await broken.truth()]).toMatchObject([0, { p9: 'STARTED' }]);
  });

  test('again and again fails the step, and the processor runs on', async () => {
    const broken = await breakable(before);
    broken.write(project({ p9: copy(1, { renamedFrom: 'p1' }), p2: copy(2) }));
    await broken.setFaults({ match: PATCH, falseSuccess: true });
    const { code, report } = await broken.apply();
    expect([code, await broken.truth()]).toMatchObject([1, { p1: 'STARTED' }]);
    expect(report.steps.find(({ verb }) => verb === 'update')?.error?.code).toBe('APPLY_NOT_CARRIED_OUT');
  });

  it.each([
    ['a start', START],
    ['a change', PATCH],
  ])('of %s is sent again', async (_, match) => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults({ match: { ...match, nth: 1 }, falseSuccess: true });
    const { code, report } = await broken.apply();
    expect([code, report.converged, (await broken.truth())['p1']]).toEqual([0, true, 'STARTED']);
  });
});

describe('a list that can not be read', () => {
  it.each([
    ['processors', '**/processors', 'IP_ADDRESS_NOT_ON_ACCESS_LIST', /access list/],
    ['workspaces', '**/streams', 'USER_UNAUTHORIZED', /Project Stream Processing Owner/],
  ])('of %s is not "no changes", and the fix follows the cause', async (_, path, errorCode, fix) => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults({
      match: { method: 'GET', path },
      status: 403,
      errorCode,
      detail: 'Not allowed.',
    });
    for (const flags of [[], ['--detailed-exitcode']]) {
      const { code, stdout, stderr } = await broken.run('plan', ...flags);
      expect(code).toBe(1);
      expect(stdout).not.toMatch(/no changes/i);
      expect(stderr).toMatch(fix);
    }
    expect((await broken.run('plan', '--markdown')).stdout).not.toMatch(/no changes/i);
    const { code, stderr } = await broken.run('apply', '--auto-approve');
    expect([code, stderr]).toEqual([3, expect.stringMatching(fix)]);
  });

  test('of another workspace does not matter to a target', async () => {
    const two = before.replace(
      '"workspaces":{',
      '"workspaces":{"x":{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"}},',
    );
    const broken = await breakable(two);
    await broken.setFaults({ match: { method: 'GET', path: '**/x/*' }, status: 403 });
    const { code, stdout } = await broken.run('plan', '--detailed-exitcode', '--target', 'w/**');
    expect([code, stdout]).toEqual([0, expect.stringContaining('No changes')]);
    expect((await broken.run('plan')).code).toBe(1);
  });
});

test('a plan made while a processor is being provisioned fits once it has started', async () => {
  const broken = await breakable(project({ p1: copy(1, { state: 'STOPPED' }), p2: copy(2) }), {
    settleMs: 300,
  });
  const token = async (): Promise<string> => {
    const answer = await fetch(`${broken.sandbox.url}/api/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa('sandbox:sandbox')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const media = 'application/vnd.atlas.2025-03-12+json';
  const url = `${broken.sandbox.url}/api/atlas/v2/groups/0123456789abcdef01234567/streams/w/processor/p1:start`;
  const headers = { authorization: `Bearer ${await token()}`, accept: media };
  expect((await fetch(url, { method: 'POST', headers })).ok).toBe(true);
  broken.write(after);
  const planned = await broken.run('plan', '--json', '--out', 'plan.json');
  expect(planned.stdout).toContain('PROVISIONING');
  await new Promise((resolve) => setTimeout(resolve, 350));
  const { code, stderr } = await broken.run('apply', 'plan.json');
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('PLAN_STALE')]);
});

test('a plan file is refused where the environment names another project', async () => {
  const broken = await breakable(before);
  broken.write(after);
  expect((await broken.run('plan', '--out', 'plan.json')).code).toBe(0);
  const env = { ...broken.env, MONGODB_ATLAS_PROJECT_ID: 'f'.repeat(24) };
  const { code, stderr } = await broken.runBuilt(['apply', 'plan.json'], { env });
  expect([code, stderr]).toEqual([1, expect.stringContaining('MONGODB_ATLAS_PROJECT_ID contradicts')]);
});

test('--timeout bounds the wait for a processor that is between two states', async () => {
  const broken = await breakable(before, { settleMs: 0 });
  broken.write(after);
  await broken.setFaults({ match: { method: 'POST', path: '**/processor/p1:stop' }, falseSuccess: true });
  const start = Date.now();
  const { code } = await broken.apply('--timeout', '300ms');
  expect(code).toBe(1);
  expect(Date.now() - start).toBeLessThan(20_000);
});
