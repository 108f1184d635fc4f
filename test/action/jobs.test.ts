import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROJECT } from '../e2e/served.ts';
import { AUTHOR, STRANGER, WORKFLOW } from './fake-github.ts';
import { readSettings } from '../../src/action/inputs/settings.ts';
import { recordKey } from '../../src/action/gate/record.ts';
import { manifestText, openProject, pullEvent, pushEvent, scheduleEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];
const titlesOf = ({ annotations }: ActionResult) => annotations.map(({ properties }) => properties['title']);
const PLAN = { event: pushEvent(sha('1')) };

test('the inputs do what the flags of the same name do', async () => {
  const project = await openProject();
  await project.applyByHand(manifestText({ processors: { copy: 'docs', old: 'old' } }));
  const text = manifestText({ processors: { copy: 'docs', more: 'more', extra: 'extra' } });
  project.write(
    'sluice.yaml',
    text.replace(`"${PROJECT}"`, '${var:project}').replace('"more" }', '"${var:coll}" }'),
  );
  project.write('vars/base.yaml', `{ project: "${PROJECT}", coll: from-file }\n`);
  const run = (inputs: Readonly<Record<string, string>>) => project.runHere({ ...PLAN, inputs });
  expect(outcome(await run({}))).toEqual(['failed', 'invalid-manifest']);

  const all = await run({ 'var-file': 'vars/base.yaml' });
  expect(all.outputs).toMatchObject({
    outcome: 'planned',
    changes: 'true',
    'to-create': '2',
    'to-delete': '0',
  });
  expect(all.summary).toContain('from-file');
  const given = await run({ 'var-file': 'vars/base.yaml', vars: 'coll=given\nother=x=y' });
  expect(given.summary).toContain('given');
  const one = await run({ 'var-file': 'vars/base.yaml', target: 'orders/processor/m*\n' });
  expect(one.outputs['to-create']).toBe('1');
  const pruned = await run({ 'var-file': 'vars/base.yaml', prune: 'true' });
  expect(pruned.outputs).toMatchObject({
    'to-delete': '1',
    hazards: expect.stringContaining('data-loss') as string,
  });
  const other = await run({ 'var-file': 'vars/base.yaml', 'project-id': 'f'.repeat(24) });
  expect(outcome(other)).toEqual(['failed', 'invalid-manifest']);
  expect(project.github.requests).toEqual([]);
});

test('a replay is planned as with the flag, and a job that is run again needs to know what its earlier attempt did', async () => {
  const project = await openProject();
  await project.applyByHand(manifestText({ processors: { copy: 'docs' } }));
  project.write('sluice.yaml', manifestText({ processors: { copy: 'docs' } }));
  const inputs = { replay: 'orders/processor/copy=2026-11-28T06:00:00Z', gate: 'none' };
  const planned = await project.runHere({ ...PLAN, inputs });
  expect(titlesOf(planned)).toEqual(['PLAN_REPLAY_IMPOSSIBLE']);
  const again = { ...PLAN, inputs: { ...inputs, command: 'apply' }, env: { GITHUB_RUN_ATTEMPT: '2' } };
  const applied = await project.runHere(again);
  expect(titlesOf(applied)).toEqual(['SETTINGS_REPLAY_REPEATED']);
});

test('an environment is chosen by the input or SLUICE_ENV, and has its own place on a pull request', async () => {
  const project = await openProject();
  project.write(
    'sluice.yaml',
    manifestText({ processors: { copy: '${var:coll}' } }).replace(
      'workspaces:',
      'environments: { prod: { vars: { coll: of-prod } }, test: { vars: { coll: of-test } } }\nworkspaces:',
    ),
  );
  const run = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
    project.runHere({ ...PLAN, inputs, env });
  expect(outcome(await run({}))).toEqual(['failed', 'invalid-manifest']);
  expect((await run({ env: 'prod' })).summary).toContain('of-prod');
  expect((await run({}, { SLUICE_ENV: 'test' })).summary).toContain('of-test');
  expect((await run({ env: 'prod' }, { SLUICE_ENV: 'test' })).summary).toContain('Sluice plan (prod)');
  const keys = ['', 'prod', 'test'].map((env) =>
    recordKey(readSettings({ text: (name) => (name === 'env' ? env : ''), lines: () => [] }), '/work'),
  );
  expect(new Set(keys).size).toBe(3);
});

test('the outputs and the files that they name tell what came of it', async () => {
  const project = await openProject();
  const planned = await project.runHere(PLAN);
  const plan = JSON.parse(readFileSync(planned.outputs['plan-path']!, 'utf8')) as { digest: string };
  expect(planned.outputs).toEqual({
    changes: 'true',
    'to-create': '4',
    'to-update': '0',
    'to-replace': '0',
    'to-delete': '0',
    'plan-digest': plan.digest,
    'plan-path': planned.outputs['plan-path'],
    hazards: 'cost-increase',
    outcome: 'planned',
    'failure-reason': '',
  });
  expect(planned.summary).toContain('workspace <code>orders</code>');
  expect(planned.summary).toContain('```mermaid');
  expect(planned.summary).toContain(plan.digest);
  const inputs = { command: 'apply', gate: 'none' };
  project.github.push('main', sha('1'));
  await fetch(`${project.sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      { match: { method: 'POST', path: '**/processor' }, status: 400, errorCode: 'X', detail: 'no' },
    ]),
  });
  const failed = await project.runHere({ ...PLAN, inputs });
  expect([failed.code, ...outcome(failed)]).toEqual([1, 'failed', 'apply-failed']);
  expect(failed.summary).toContain('failed: create `orders/processor/copy`');
  const report = JSON.parse(readFileSync(failed.outputs['report-path']!, 'utf8')) as { outcome: string };
  expect(report.outcome).toBe('failed');
  await fetch(`${project.sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
  expect(outcome(await project.runHere({ ...PLAN, inputs }))).toEqual(['applied', '']);
});

test('a manifest reads MONGODB_ATLAS_PROJECT_ID and no other name, whatever default it gives that', async () => {
  const project = await openProject();
  const text = manifestText({}).replace(`"${PROJECT}"`, '${env:MONGODB_ATLAS_PROJECT_ID}');
  const env = { MONGODB_ATLAS_PROJECT_ID: PROJECT, OTHER: 'Cluster7' };
  project.write('sluice.yaml', text);
  expect(outcome(await project.runHere({ ...PLAN, env }))).toEqual(['planned', '']);
  project.write('sluice.yaml', text.replace('Cluster0', '"${env:OTHER:-Cluster1}"'));
  const denied = await project.runHere({ ...PLAN, env });
  expect(titlesOf(denied)).toEqual(['MANIFEST_ENV_DENIED']);
  expect(denied.log).not.toContain('Cluster7');
  const allowed = await project.runHere({ ...PLAN, env, inputs: { 'allow-env': 'OTHER' } });
  expect(titlesOf(allowed), 'the default is replaced, not added to').toEqual(['MANIFEST_ENV_DENIED']);
  const both = { 'allow-env': 'OTHER\nMONGODB_ATLAS_PROJECT_ID' };
  expect((await project.runHere({ ...PLAN, env, inputs: both })).summary).toContain('Cluster7');
});

test('each kind of credentials logs in, and comes before those of the environment', async () => {
  const project = await openProject();
  const none = { 'client-id': '', 'client-secret': '' };
  const answer = await fetch(`${project.sandbox.url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const wrong = { MONGODB_ATLAS_CLIENT_ID: 'sandbox', MONGODB_ATLAS_CLIENT_SECRET: 'canary-wrong' };
  for (const [env, inputs] of [
    [wrong, { 'access-token': token }],
    [wrong, { 'public-key': 'sandbox', 'private-key': 'sandbox' }],
    [project.sandbox.env, {}],
  ] as const) {
    const result = await project.runHere({ ...PLAN, env, inputs: { ...none, ...inputs } });
    expect(outcome(result), result.log).toEqual(['planned', '']);
    for (const secret of Object.values(inputs)) expect(result.masks).toContain(secret);
  }
  const refused = await project.runHere({ ...PLAN, env: wrong, inputs: none });
  expect(outcome(refused)).toEqual(['failed', '']);
  expect(refused.masks).toContain('canary-wrong');
});

test('drift fails where it is told to, opens no issue where it may not comment, and says what it lacks', async () => {
  const project = await openProject();
  const drift = (inputs: Readonly<Record<string, string>>) =>
    project.runHere({ event: scheduleEvent(sha('1')), inputs: { command: 'drift', ...inputs } });
  const quiet = await drift({ comment: 'never', 'fail-on-changes': 'true' });
  expect([quiet.code, ...outcome(quiet)]).toEqual([1, 'drifted', '']);
  expect(titlesOf(quiet)).toContain('PLAN_CHANGES');
  expect(project.github.requests).toEqual([]);
  project.github.troubles.push({ on: /issues/, status: 403, message: 'Resource not accessible' });
  const forbidden = await drift({});
  expect(forbidden.code).toBe(1);
  expect(forbidden.annotations[0]!.message).toContain('issues: write');
});

test('a label, a folder and a file of any name keep their comment apart and stay text', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  const folder = 'dép lôy, 100%: $& (a|b)* 🚀';
  project.write(`${folder}/a b.yaml`, manifestText({}));
  const labels = ['.*', 'a|b', '[prod', '$& $1', '<b>@org/team</b>', '`x` --> ::error::y', '🚀 staging'];
  const run = (label: string) =>
    project.runHere({
      event: pullEvent(1, sha('a')),
      inputs: { label, 'working-directory': folder, file: './a b.yaml' },
    });
  for (const label of labels) expect(outcome(await run(label))).toEqual(['planned', '']);
  for (const label of labels) await run(label);
  expect(github.commentsOf(1)).toHaveLength(labels.length);
  const bodies = github.commentsOf(1).map(({ body }) => body.replace(/<!--.*-->/, ''));
  for (const [i, body] of bodies.entries()) {
    expect(body).toContain('`./a b.yaml`');
    expect(body).toContain(folder);
    expect(
      body.split('\n').filter((line) => /<b>|@org/.test(line)),
      labels[i],
    ).toEqual([]);
  }
});

test('an issue that others wrote, or copied, is neither changed nor closed, and hides nothing', async () => {
  const project = await openProject();
  const { github } = project;
  const drift = (inputs: Readonly<Record<string, string>> = {}) =>
    project.runHere({ event: scheduleEvent(sha('1')), inputs: { command: 'drift', ...inputs } });
  await drift();
  const [ours] = github.issues;
  const mark = /<!-- sluice:drift [0-9a-f]{16} -->/.exec(ours!.body)![0];
  const add = (number: number, user: typeof AUTHOR, body: string) =>
    github.issues.unshift({ number, user, title: 'x', body, state: 'open', comments: [] });
  add(1, STRANGER, ours!.body);
  add(2, { id: 99, login: 'helper[bot]', type: 'Bot' }, ours!.body);
  add(3, WORKFLOW, `Quoted:\n\n\`\`\`\n${mark}\n\`\`\``);
  add(4, WORKFLOW, `Quoted:\n\n\`\`\`\n${mark}`);
  add(5, WORKFLOW, `> ${mark}`);
  for (let i = 0; i < 150; i += 1) add(100 + i, AUTHOR, 'another matter');
  github.issues.unshift({ ...ours!, number: 6, comments: [], isPull: true });

  project.write('sluice.yaml', manifestText({ processors: { copy: 'else' } }));
  await drift();
  expect(github.issues.filter(({ body }) => body.includes('else'))).toEqual([ours]);
  await drift({ label: 'staging' });
  const staging = github.issues.at(-1)!;
  expect(staging).not.toBe(ours);
  expect(staging.title).toContain('(staging)');

  await project.applyByHand(manifestText({ processors: { copy: 'else' } }));
  expect((await drift()).outputs['outcome']).toBe('in-sync');
  expect(github.issues.filter(({ state }) => state === 'closed')).toEqual([ours]);
  expect(ours!.comments).toHaveLength(1);
  await drift({ label: 'staging' });
  expect(staging.state).toBe('closed');
  expect(github.issues.filter(({ state }) => state === 'closed')).toHaveLength(2);
});
