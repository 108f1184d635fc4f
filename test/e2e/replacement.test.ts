/** Replacing a connection: nothing is deleted before every stop has succeeded, and where Atlas refuses the new one the old one comes back. */
import { describe, expect, test } from 'vitest';
import { breakable, copy, generic, outcomes, project } from './broken.ts';

const processors = { p1: copy(1), p2: copy(2, { state: 'STOPPED' }), p3: copy(3) };
const before = project(processors);
const after = project(processors, {
  kafka: { networking: { access: { type: 'PRIVATE_LINK', connectionId: '5f3a0c0c0c0c0c0c0c0c0fff' } } },
});
const ALLOW = ['--allow', 'replace,data-loss,checkpoint-loss,mass-delete,endpoint-change-with-secret'];
const AS_BEFORE = { k: 'READY', p1: 'STARTED', p3: 'STARTED' };

test('the way back of every deletion and creation is in the plan', async () => {
  const broken = await breakable(before);
  broken.write(after);
  const { steps } = JSON.parse((await broken.run('plan', '--json')).stdout) as {
    readonly steps: readonly {
      readonly verb: string;
      readonly onFailure: string | null;
      dependsOn: string[];
      id: string;
    }[];
  };
  const changing = steps.filter(({ verb }) => verb === 'delete' || verb === 'create');
  expect(changing).toHaveLength(8);
  expect(new Set(changing.map(({ onFailure }) => onFailure))).toEqual(new Set(['create-again']));
  const stops = steps.filter(({ verb }) => verb === 'stop').map(({ id }) => id);
  for (const { dependsOn } of steps.filter(({ verb }) => verb === 'delete')) {
    expect(dependsOn).toEqual(expect.arrayContaining(stops));
  }
});

describe('a connection whose replacement Atlas refuses', () => {
  test('is created again as it was, and its processors run where they ran', async () => {
    const broken = await breakable(before);
    broken.write(after);
    const count = (await broken.writes()).length;
    await broken.setFaults({
      match: { method: 'POST', path: '**/connections', nth: 1 },
      status: 400,
      errorCode: 'VALIDATION_ERROR',
      detail: 'Invalid private link id.',
    });
    const { code, report, stdout } = await broken.apply(...ALLOW);
    expect([code, await broken.truth()]).toMatchObject([1, { ...AS_BEFORE, p2: 'CREATED' }]);
    expect(outcomes(report)).toEqual([
      'stop p1 done',
      'stop p3 done',
      'delete p1 done',
      'delete p2 done',
      'delete p3 done',
      'delete k done',
      'create k failed',
      'create p1 restored',
      'create p2 restored',
      'create p3 restored',
      'start p1 restored',
      'start p3 restored',
    ]);
    expect(
      report.steps.find(({ address, verb }) => verb === 'create' && address.endsWith('/k')),
    ).toMatchObject({
      rolledBack: true,
      error: { message: expect.stringContaining('Invalid private link id') as string },
    });
    expect(stdout).not.toMatch(/NOT rolled back|unknown state/);
    expect((await broken.kept('k'))?.fields).not.toHaveProperty('networking.access.connectionId');
    const creations = (await broken.writes())
      .slice(count)
      .filter((write) => /^POST w\/(connections|processor)$/.test(write));
    expect(creations).toHaveLength(5);
    expect(broken.notes()).toEqual([]);
    await broken.setFaults();
    expect((await broken.apply(...ALLOW)).report.converged).toBe(true);
  });

  test('comes back though Atlas is out of order meanwhile', async () => {
    const broken = await breakable(before);
    broken.write(after);
    await broken.setFaults(
      {
        match: { method: 'POST', path: '**/connections', nth: 1 },
        status: 400,
        errorCode: 'VALIDATION_ERROR',
      },
      { match: { method: 'POST', path: '**/connections', nth: 2, count: 3 }, status: 503 },
    );
    const { code } = await broken.apply(...ALLOW);
    expect([code, await broken.truth()]).toMatchObject([1, AS_BEFORE]);
  });

  test('whose secret is not known says so in the hazard before', async () => {
    const broken = await breakable(before);
    const authentication = {
      mechanism: 'OAUTHBEARER',
      method: 'OIDC',
      tokenEndpointUrl: 'https://login.example/token',
      clientId: 'c',
      clientSecret: '${secret:P}',
    };
    broken.write(project(processors, { kafka: { authentication, networking: { access: { type: 'VPC' } } } }));
    const { stdout } = await broken.run('plan', '--json');
    const { hazards } = JSON.parse(stdout) as {
      readonly hazards: readonly { kind: string; reason: string }[];
    };
    expect(hazards.find(({ kind }) => kind === 'replace')?.reason).toContain(
      'secret that it has is not known here',
    );
  });
});

test('a processor that can not be stopped costs no other one its checkpoint', async () => {
  const broken = await breakable(before);
  broken.write(after);
  const count = (await broken.writes()).length;
  await broken.setFaults({ match: { method: 'POST', path: '**/processor/p1:stop' }, ...generic('p1', 'no') });
  const { code, report } = await broken.apply(...ALLOW);
  expect([code, await broken.truth()]).toMatchObject([1, AS_BEFORE]);
  expect((await broken.writes()).slice(count).filter((write) => write.startsWith('DELETE'))).toEqual([]);
  expect((await broken.kept('p3'))?.checkpoint).toBeDefined();
  expect(report.steps.filter(({ verb, status }) => verb === 'delete' && status !== 'skipped')).toEqual([]);
});

test('a processor that cannot be created anew is created as it was', async () => {
  const broken = await breakable(before);
  const changed = { ...processors, p1: copy(9) };
  broken.write(project(changed, { kafka: { networking: { access: { type: 'VPC' } } } }));
  await broken.setFaults({
    match: { method: 'POST', path: '**/processor', nth: 1 },
    ...generic('p1', 'Unsupported stage'),
  });
  const { code, report } = await broken.apply(...ALLOW);
  expect([code, await broken.truth()]).toMatchObject([1, AS_BEFORE]);
  expect(JSON.stringify((await broken.kept('p1'))?.fields)).toContain('"n":1');
  expect(outcomes(report)).toContain('create p1 failed');
});
