import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from '../e2e/run-cli.ts';
import { REVIEWER, TOKEN, WORKFLOW } from './fake-github.ts';
import { dispatchEvent, manifestText, openProject, pullEvent, pushEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';
import { NODE24 } from './run-action.ts';

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];

test.skipIf(NODE24 === undefined)(
  'the Action runs on Node 24, which the runner starts it with (skipped where npm has no Node 24 for this machine)',
  async () => {
    expect(execFileSync(NODE24!, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
    const project = await openProject();
    project.github.addPull(1, sha('a'));
    const planned = await project.run({ event: pullEvent(1, sha('a')), node: NODE24! });
    expect(planned, planned.log + planned.stderr).toMatchObject({ code: 0 });
    project.github.merge(1, sha('1'));
    const applied = await project.run({
      event: pushEvent(sha('1')),
      inputs: { command: 'apply' },
      node: NODE24!,
    });
    expect(applied, applied.log + applied.stderr).toMatchObject({ code: 0 });
    expect(outcome(applied)).toEqual(['applied', '']);
    expect(applied.stderr).toBe('');
  },
);

test('errors of the manifest become annotations on file and line, ten of a kind, and the rest is counted', async () => {
  const project = await openProject();
  const wrong = Array.from({ length: 14 }, (_, i) => `        bad${i}: 1\n`).join('');
  project.write(
    'live/sluice.yaml',
    manifestText({})
      .replace('    processors:\n', `    wrong:\n${wrong}    processors:\n`)
      .replace(/ {4}wrong:\n( {8}bad\d+: 1\n)+/, wrong.replaceAll('        ', '    ')),
  );
  const result = await project.runHere({
    event: pullEvent(1, sha('a')),
    inputs: { command: 'validate', 'working-directory': 'live' },
  });
  expect(result.code).toBe(1);
  expect(outcome(result)).toEqual(['failed', 'invalid-manifest']);
  const errors = result.annotations.filter(({ kind }) => kind === 'error');
  expect(errors).toHaveLength(10);
  expect(errors[0]!.properties).toMatchObject({
    file: 'live/sluice.yaml',
    line: expect.stringMatching(/^\d+$/) as string,
  });
  expect(result.summary).toContain('4 more errors');
  expect(project.github.requests).toEqual([]);
});

test.each([
  ['a fork', pullEvent(1, sha('a'), { head: { sha: sha('a'), repo: { full_name: 'mallory/streams' } } })],
  ['a fork that is gone', pullEvent(1, sha('a'), { head: { sha: sha('a'), repo: null } })],
  ['Dependabot', { ...pullEvent(1, sha('a')), actor: 'dependabot[bot]' }],
])('a pull request of %s is validated without credentials, and says so', async (_, event) => {
  const project = await openProject();
  const none = { 'client-id': '', 'client-secret': '' };
  const result = await project.runHere({ event, inputs: none });
  expect(result, result.log).toMatchObject({ code: 0 });
  expect(outcome(result)).toEqual(['valid', '']);
  expect(result.summary).toContain('the manifest is validated');
  expect(project.github.requests).toEqual([]);
  const apply = await project.runHere({ event, inputs: { command: 'apply' } });
  expect(apply.code).toBe(1);
  expect(await project.sandbox.journal()).toEqual([]);
});

test('anywhere else missing credentials are a failure', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const result = await project.runHere({
    event: pullEvent(1, sha('a')),
    inputs: { 'client-id': '', 'client-secret': '' },
  });
  expect(result.code).toBe(1);
  expect(outcome(result)).toEqual(['failed', '']);
  expect(result.annotations.map(({ properties }) => properties['title'])).toEqual([
    'SETTINGS_CREDENTIALS_MISSING',
  ]);
});

test('it refuses to run on pull_request_target, on apply for what is not merged, and on inputs of another form', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const event = pullEvent(1, sha('a'));
  const titles = async (run: Parameters<typeof project.runHere>[0]) => {
    const result = await project.runHere(run);
    expect(result.code).toBe(1);
    return result.annotations.map(({ properties }) => properties['title']);
  };
  expect(await titles({ event: { ...event, name: 'pull_request_target' } })).toEqual([
    'SETTINGS_EVENT_UNSAFE',
  ]);
  expect(await titles({ event, inputs: { command: 'apply', gate: 'none' } })).toEqual([
    'SETTINGS_EVENT_UNSAFE',
  ]);
  const digest = { command: 'apply', 'expect-digest': `sha256:${'0'.repeat(64)}` };
  expect(await titles({ event, inputs: digest })).toEqual(['SETTINGS_EVENT_UNSAFE']);
  expect(await titles({ event, inputs: { gate: 'nobody' } })).toEqual(['SETTINGS_INPUT_INVALID']);
  expect(await titles({ event, inputs: { 'expect-digest': 'sha256:12' } })).toEqual([
    'SETTINGS_INPUT_INVALID',
  ]);
  expect(await titles({ event, inputs: { 'working-directory': '../..' } })).toEqual([
    'SETTINGS_DIRECTORY_INVALID',
  ]);
  expect(await project.sandbox.journal()).toEqual([]);
});

test('names that look like commands of the workflow are not taken for some', async () => {
  const project = await openProject({ processors: { '::error::x': '::add-mask::y' } });
  const result = await project.run({ event: dispatchEvent(sha('1')), inputs: { comment: 'never' } });
  expect(result, result.log).toMatchObject({ code: 0 });
  const stopped = /^::stop-commands::([0-9a-f-]{36})\n([\s\S]*?)^::\1::$/m.exec(result.log);
  expect(stopped?.[2]).toContain('::error::x');
});

test('annotations name their file and show their text, whatever signs are in them', async () => {
  const project = await openProject();
  const folder = 'dép:lôy, 100%0A 🚀';
  const name = 'x::y,%0A\\r\\n::error::z';
  const wrong = manifestText({}).replace('    processors:\n', `    "${name}": 1\n    processors:\n`);
  project.write(`${folder}/a,b:c.yaml`, wrong);
  const result = await project.run({
    event: dispatchEvent(sha('1')),
    inputs: { command: 'validate', 'working-directory': folder, file: 'a,b:c.yaml' },
  });
  const [found, ...others] = result.annotations;
  expect(others, result.log).toEqual([]);
  expect(found!.properties).toMatchObject({ file: `${folder}/a,b:c.yaml`, title: 'MANIFEST_UNKNOWN_KEY' });
  expect(found!.message).toContain('x::y,%0A');
  const lines = result.log.split('\n').filter((line) => line.startsWith('::error'));
  expect(lines).toHaveLength(1);
});

test('two labels have their own comments, and each gate reads its own', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const plan = (label: string) => project.runHere({ event: pullEvent(1, sha('a')), inputs: { label } });
  const [one, two] = [await plan('staging'), await plan('production')];
  expect(one.outputs['comment-id']).not.toBe(two.outputs['comment-id']);
  expect((await plan('staging')).outputs['comment-id']).toBe(one.outputs['comment-id']);
  expect(project.github.commentsOf(1)).toHaveLength(2);
  project.github.comments.splice(0, 1);
  project.github.merge(1, sha('1'));
  const apply = (label: string) =>
    project.runHere({ event: pushEvent(sha('1')), inputs: { command: 'apply', label } });
  expect(outcome(await apply('staging'))).toEqual(['refused', 'not-reviewed']);
  expect(outcome(await apply('production'))).toEqual(['applied', '']);
});

test('an approval after the plan opens the gate; running the plan again takes it from nobody', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  github.tick(60);
  github.addReview(1, REVIEWER, 'APPROVED', sha('a'));
  github.tick(60);
  await project.runHere({ event: pullEvent(1, sha('a')) });
  github.merge(1, sha('1'));
  const result = await project.runHere({
    event: pushEvent(sha('1')),
    inputs: { command: 'apply', gate: 'approved' },
  });
  expect(result, result.log).toMatchObject({ code: 0 });
  expect(outcome(result)).toEqual(['applied', '']);
});

test('a plan job that is run again after the merge, or late, leaves the record alone', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  const { body } = github.commentsOf(1)[0]!;
  project.write('sluice.yaml', manifestText({ processors: { copy: 'else' } }));
  github.pulls.get(1)!.headSha = sha('b');
  expect(outcome(await project.runHere({ event: pullEvent(1, sha('a')) }))).toEqual(['planned', '']);
  github.pulls.get(1)!.headSha = sha('a');
  github.merge(1, sha('1'));
  expect(outcome(await project.runHere({ event: pullEvent(1, sha('a')) }))).toEqual(['planned', '']);
  expect(github.commentsOf(1)[0]!.body).toBe(body);
});

test('an apply by digest that was killed is finished by the same digest', async () => {
  const project = await openProject({ processors: { one: 'a', two: 'b' } });
  const { github, sandbox } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  github.merge(1, sha('1'));
  await project.applyByHand(manifestText({ processors: {} }).replace('Cluster0', 'Cluster9'));
  const digest = (await project.runHere({ event: dispatchEvent(sha('1')) })).outputs['plan-digest']!;
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match: { method: 'POST', path: '**/processor', nth: 2 }, delayMs: 20_000 }]),
  });
  const start = (await sandbox.writes()).length;
  const apply = { event: dispatchEvent(sha('1')), inputs: { command: 'apply', 'expect-digest': digest } };
  await project.run({
    ...apply,
    onStart: (child) => {
      void (async () => {
        while ((await sandbox.writes()).length < start + 1) await new Promise((done) => setTimeout(done, 20));
        child.kill('SIGKILL');
      })();
    },
  });
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
  const again = await project.runHere(apply);
  expect(again, again.log).toMatchObject({ code: 0 });
  expect(again.outputs['plan-digest']).not.toBe(digest);
  expect(github.commentsOf(1)[0]!.body).toMatch(/^\*\*✅ Applied/);
});

test('an apply that is cancelled ends what it began, says so, and is finished by the next run', async () => {
  const project = await openProject({ processors: { one: 'a', two: 'b', three: 'c' } });
  const { github, sandbox } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  github.merge(1, sha('1'));
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([{ match: { method: 'POST', path: '**/processor', nth: 1 }, delayMs: 400 }]),
  });
  const apply = { event: pushEvent(sha('1')), inputs: { command: 'apply' } };
  const cancelled = await project.run({
    ...apply,
    onStart: (child) => {
      void (async () => {
        while ((await sandbox.writes()).length < 3) await new Promise((done) => setTimeout(done, 20));
        child.kill('SIGINT');
      })();
    },
  });
  expect([cancelled.code, ...outcome(cancelled)], cancelled.log).toEqual([1, 'interrupted', 'apply-failed']);
  expect(github.commentsOf(1)[0]!.body).toMatch(/^\*\*⚠️ Interrupted: run the job again/);
  expect(outcome(await project.runHere(apply))).toEqual(['applied', '']);
});

test('in a merge queue a plan that is not the recorded one fails; one that is passes', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  const event = {
    name: 'merge_group',
    sha: sha('9'),
    ref: `refs/heads/gh-readonly-queue/main/pr-1-${sha('0')}`,
    payload: {
      action: 'checks_requested',
      merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${sha('0')}`, head_sha: sha('9') },
    },
  };
  expect(outcome(await project.runHere({ event }))).toEqual(['planned', '']);
  project.write('sluice.yaml', manifestText({ processors: { copy: 'else' } }));
  expect(outcome(await project.runHere({ event }))).toEqual(['refused', 'plan-changed']);
  expect(project.github.commentsOf(1)).toHaveLength(1);
});

test('hazards that nobody allowed are refused, and the plan says which', async () => {
  const project = await openProject();
  await project.applyByHand(manifestText({ processors: { copy: 'docs', old: 'old' } }));
  project.write('sluice.yaml', `${manifestText({})}removed: [orders/processor/old]\n`);
  project.github.addPull(1, sha('a'));
  const planned = await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(planned.outputs['hazards']).toContain('data-loss');
  expect(project.github.commentsOf(1)[0]!.body).toContain('⛔ data-loss');
  project.github.merge(1, sha('1'));
  const apply = (allow: string) =>
    project.runHere({ event: pushEvent(sha('1')), inputs: { command: 'apply', allow } });
  const refused = await apply('');
  expect(refused.code).toBe(1);
  expect(outcome(refused)).toEqual(['refused', 'hazard-refused']);
  expect(outcome(await apply('data-loss'))).toEqual(['applied', '']);
});

test('comments follow the input comment, and a token that may not write them is told which permission it lacks', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  const run = (inputs: Readonly<Record<string, string>>) =>
    project.runHere({ event: pullEvent(1, sha('a')), inputs });
  await run({ comment: 'never' });
  expect(github.requests).toEqual([]);
  github.tokens.set(TOKEN, { account: WORKFLOW, canWrite: false });
  const forbidden = await run({});
  expect(forbidden.code).toBe(1);
  expect(forbidden.annotations[0]!.message).toContain('pull-requests: write');
  github.tokens.set(TOKEN, { account: WORKFLOW, canWrite: true });
  await project.applyByHand(manifestText({}));
  await run({ comment: 'changes-only' });
  expect(github.comments).toEqual([]);
  const failing = await run({ 'fail-on-changes': 'true' });
  expect(outcome(failing)).toEqual(['unchanged', '']);
  project.write('sluice.yaml', manifestText({ processors: { copy: 'docs', more: 'more' } }));
  const changed = await run({ 'fail-on-changes': 'true', comment: 'changes-only' });
  expect([changed.code, ...outcome(changed)]).toEqual([1, 'planned', '']);
  expect(github.comments).toHaveLength(1);
});

test('the saved plan of plan-path can be applied by the command line', async () => {
  const project = await openProject();
  const result = await project.runHere({ event: dispatchEvent(sha('1')), inputs: { comment: 'never' } });
  const saved = readFileSync(result.outputs['plan-path']!, 'utf8');
  const directory = makeFolder();
  writeFileSync(join(directory, 'plan.json'), saved);
  const applied = await runCli(['apply', 'plan.json'], { directory, env: project.sandbox.env });
  expect(applied, applied.stderr).toMatchObject({ code: 0 });
});
