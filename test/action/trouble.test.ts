import { expect, test } from 'vitest';
import { parseRecord, withRecord } from '../../src/action/gate/record.ts';
import type { Trouble } from './fake-github.ts';
import { AUTHOR, TOKEN, WORKFLOW } from './fake-github.ts';
import type { Project } from './project.ts';
import {
  dispatchEvent,
  manifestText,
  mergedEvent,
  openProject,
  pullEvent,
  pushEvent,
  sha,
} from './project.ts';
import type { ActionResult } from './run-action.ts';

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];
const titlesOf = ({ annotations }: ActionResult) => annotations.map(({ properties }) => properties['title']);

/** Expects a failure that says what to do and shows no stack. */
function expectClear(result: ActionResult, title: string): void {
  expect(result.code).toBe(1);
  expect(titlesOf(result), result.log).toContain(title);
  expect(result.log + result.summary).not.toMatch(/^ +at .*[(:]\d|This is a defect|RequestError/m);
}

const COMMENTS = /\/issues\/\d+\/comments$|\/issues\/comments\/\d+$/;

const troubles: Readonly<Record<string, readonly [string, Trouble, ...RegExp[]]>> = {
  'a secondary rate limit': [
    'GITHUB_RATE_LIMITED',
    {
      on: COMMENTS,
      status: 403,
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      headers: { 'Retry-After': '60' },
    },
    /in 60 seconds/,
  ],
  'too many requests': ['GITHUB_RATE_LIMITED', { on: COMMENTS, status: 429 }, /later/],
  'a rate limit that is used up': [
    'GITHUB_RATE_LIMITED',
    { on: COMMENTS, status: 403, headers: { 'X-RateLimit-Remaining': '0' } },
  ],
  'no permission to see comments': [
    'GITHUB_FORBIDDEN',
    { on: COMMENTS, status: 404, message: 'Not Found' },
    /404/,
  ],
  'no permission to write comments': [
    'GITHUB_FORBIDDEN',
    { on: /^(?:POST|PATCH) .*comments/, status: 403, message: 'Resource not accessible by integration' },
    /pull-requests: write/,
  ],
  'a locked conversation': [
    'GITHUB_LOCKED',
    {
      on: /^(?:POST|PATCH) .*comments/,
      status: 403,
      message: 'Unable to create comment because issue is locked.',
    },
    /Unlock/,
  ],
  'a failing GitHub': [
    'GITHUB_FAILED',
    { on: COMMENTS, status: 502, message: '<html>Bad gateway</html>' },
    /502/,
  ],
  'a comment that GitHub does not take': ['GITHUB_FAILED', { on: /^POST .*comments/, status: 422 }, /422/],
  'a token that has run out': [
    'GITHUB_IDENTITY_UNKNOWN',
    { on: /graphql/, status: 401, message: 'Bad credentials' },
  ],
  'a failing GraphQL': ['GITHUB_FAILED', { on: /graphql/, status: 503 }, /503/],
  'no permission to see the pull request': ['GITHUB_FORBIDDEN', { on: /pulls\/\d+$/, status: 404 }],
};

test.each(Object.entries(troubles))('%s fails a plan clearly', async (_, [title, trouble, ...texts]) => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  project.github.troubles.push(trouble);
  const result = await project.runHere({ event: pullEvent(1, sha('a')) });
  expectClear(result, title);
  for (const text of texts) expect(result.annotations[0]!.message).toMatch(text);
});

/** A project whose first pull request is planned and merged. */
async function openMerged(): Promise<Project> {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  expect(outcome(await project.runHere({ event: pullEvent(1, sha('a')) }))).toEqual(['planned', '']);
  project.github.merge(1, sha('1'));
  return project;
}

const APPLY = { event: pushEvent(sha('1')), inputs: { command: 'apply' } };

test.each(['graphql', 'graphql history', 'pulls/1$', 'files', 'issues/1/comments'])(
  'nothing is applied while GitHub does not answer about %s, and then it is',
  async (path) => {
    const project = await openMerged();
    for (const status of [403, 404, 500]) {
      project.github.troubles.splice(0, 1, { on: new RegExp(path), status });
      const result = await project.runHere(APPLY);
      expectClear(result, status === 500 ? 'GITHUB_FAILED' : 'GITHUB_FORBIDDEN');
      expect(outcome(result)).toEqual(['failed', 'apply-failed']);
    }
    expect(await project.sandbox.writes()).toEqual([]);
    project.github.troubles.splice(0);
    expect(outcome(await project.runHere(APPLY))).toEqual(['applied', '']);
  },
);

test('nothing is applied while GitHub does not tell the reviews, or who may write', async () => {
  const project = await openMerged();
  project.github.tick(60);
  project.github.addReview(1, { id: 1002, login: 'grace', type: 'User' }, 'APPROVED', sha('a'));
  const approved = { ...APPLY, inputs: { ...APPLY.inputs, gate: 'approved' } };
  for (const on of [/reviews/, /permission/]) {
    project.github.troubles.splice(0, 1, { on, status: 500 });
    expectClear(await project.runHere(approved), 'GITHUB_FAILED');
  }
  project.github.troubles.splice(0, 1, { on: /permission/, status: 404 });
  expect(outcome(await project.runHere(approved))).toEqual(['refused', 'not-approved']);
  expect(await project.sandbox.writes()).toEqual([]);
  project.github.troubles.splice(0);
  expect(outcome(await project.runHere(approved))).toEqual(['applied', '']);
});

test('an apply whose comment cannot be written is applied, and says that the comment is not', async () => {
  const project = await openMerged();
  project.github.tokens.set(TOKEN, { account: WORKFLOW, canWrite: false });
  const result = await project.runHere(APPLY);
  expect([result.code, ...outcome(result)]).toEqual([0, 'applied', '']);
  expect(result.annotations.map(({ kind, properties }) => [kind, properties['title']])).toEqual([
    ['warning', 'GITHUB_FORBIDDEN'],
  ]);
  expect(result.annotations[0]!.message).toMatch(/comment .* could not be written.*pull-requests: write/);
  expect(result.summary).toContain('✅ Applied');
  expect(result.summary).toContain('could not be written');
});

test('no gate and no digest lets a plan through while GitHub does not say where the branch is', async () => {
  const project = await openProject();
  project.github.push('main', sha('1'));
  const unasked = { event: dispatchEvent(sha('1')), inputs: { comment: 'never' } };
  const digest = (await project.runHere(unasked)).outputs['plan-digest']!;
  const apply = (inputs: Readonly<Record<string, string>>) =>
    project.runHere({ ...APPLY, inputs: { command: 'apply', ...inputs } });
  project.github.troubles.push({ on: /./, status: 500 });
  for (const inputs of [
    { 'expect-digest': digest },
    { gate: 'none' },
    { gate: 'none', comment: 'never' },
    {},
  ]) {
    expectClear(await apply(inputs), 'GITHUB_FAILED');
  }
  expect(await project.sandbox.writes()).toEqual([]);
  project.github.troubles.length = 0;
  expect(outcome(await apply({ 'expect-digest': digest }))).toEqual(['applied', '']);
  // Now that there is nothing to do, only the comment needs an answer.
  project.github.troubles.push({ on: /./, status: 500 });
  const idle = await apply({});
  expect([idle.code, ...outcome(idle)]).toEqual([0, 'nothing-to-do', '']);
  expect(idle.annotations.map(({ kind, properties }) => [kind, properties['title']])).toEqual([
    ['warning', 'GITHUB_FAILED'],
  ]);
  const asked = project.github.requests.length;
  expect(outcome(await apply({ comment: 'never' }))).toEqual(['nothing-to-do', '']);
  expect(project.github.requests).toHaveLength(asked);
});

test('a comment that is deleted while it is written is written anew', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  const [first] = github.comments;
  project.write('sluice.yaml', manifestText({ processors: { copy: 'else' } }));
  github.onRequest = (request) => {
    if (request.startsWith('PATCH')) github.comments.splice(github.comments.indexOf(first!), 1);
    if (request.startsWith('PATCH')) github.onRequest = () => undefined;
  };
  const result = await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(outcome(result), result.log).toEqual(['planned', '']);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]!.id).not.toBe(first!.id);
  expect(parseRecord(github.comments[0]!.body)?.digest).toBe(result.outputs['plan-digest']);
  github.merge(1, sha('1'));
  github.onRequest = (request) => {
    if (request.startsWith('PATCH')) github.comments.splice(0);
  };
  expect(outcome(await project.runHere(APPLY))).toEqual(['applied', '']);
});

test('a refusal does not put our hand behind a record that somebody else wrote', async () => {
  const project = await openMerged();
  const { github } = project;
  const comment = github.comments[0]!;
  const record = parseRecord(comment.body)!;
  // Somebody who may write edits the record, so that it is of the plan that there is now.
  await project.applyByHand(manifestText({ processors: {} }));
  const now = await project.runHere({ event: dispatchEvent(sha('1')), inputs: { comment: 'never' } });
  const forged = { ...record, digest: now.outputs['plan-digest']! };
  Reflect.deleteProperty(forged, 'review');
  comment.body = withRecord(comment.body, forged);
  comment.editor = AUTHOR;
  const before = (await project.sandbox.writes()).length;
  for (let i = 0; i < 2; i += 1) {
    expect(outcome(await project.runHere(APPLY))).toEqual(['refused', 'not-reviewed']);
    await project.runHere({ event: dispatchEvent(sha('1')) });
  }
  expect(comment.editor).toBe(WORKFLOW);
  expect(comment.body).toMatch(/^\*\*Planned again by hand/);
  expect(await project.sandbox.writes()).toHaveLength(before);
});

test('an edited time of a record does not make an old approval a new one', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  github.addReview(1, { id: 1002, login: 'grace', type: 'User' }, 'APPROVED', sha('a'));
  github.tick(60);
  await project.runHere({ event: pullEvent(1, sha('a')) });
  const comment = github.comments[0]!;
  const record = { ...parseRecord(comment.body)!, recordedAt: '2026-11-01T00:00:00Z' };
  comment.body = withRecord(comment.body, record);
  comment.editor = AUTHOR;
  await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(comment.editor).toBe(WORKFLOW);
  github.merge(1, sha('1'));
  const approved = { ...APPLY, inputs: { ...APPLY.inputs, gate: 'approved' } };
  expect(outcome(await project.runHere(approved))).toEqual(['refused', 'not-approved']);
});

test('of two comments of ours the next plan leaves one', async () => {
  const project = await openProject();
  const { github } = project;
  github.addPull(1, sha('a'));
  await project.runHere({ event: pullEvent(1, sha('a')) });
  github.addComment(1, WORKFLOW, github.comments[0]!.body);
  github.merge(1, sha('1'));
  expect(outcome(await project.runHere(APPLY))).toEqual(['refused', 'not-reviewed']);
  github.pulls.get(1)!.merged = false;
  await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(github.comments.filter(({ body }) => parseRecord(body) !== undefined)).toHaveLength(1);
  github.merge(1, sha('1'));
  expect(outcome(await project.runHere(APPLY))).toEqual(['applied', '']);
});

test.each(['before', 'after'])(
  'of two jobs that begin a comment in the same moment, one %s the other, one stays',
  async (when) => {
    const project = await openProject();
    const { github } = project;
    github.addPull(1, sha('a'));
    await project.runHere({ event: pullEvent(1, sha('a')) });
    const { body } = github.comments.splice(0)[0]!;
    const asked: string[] = [];
    github.onRequest = (request) => {
      if (!request.includes('/comments')) return;
      const isThen = when === 'before' ? request.startsWith('POST') : asked.includes('POST');
      asked.push(request.split(' ')[0]!);
      if (isThen && github.comments.length < 2) {
        github.onRequest = () => undefined;
        github.addComment(1, WORKFLOW, body);
      }
    };
    await project.runHere({ event: pullEvent(1, sha('a')) });
    expect(github.comments).toHaveLength(2);
    expect(github.comments.map((each) => parseRecord(each.body) !== undefined)).toEqual([false, true]);
    expect(github.comments[0]!.body).toContain(`issuecomment-${github.comments[1]!.id}`);
    github.merge(1, sha('1'));
    expect(outcome(await project.runHere(APPLY))).toEqual(['applied', '']);
  },
);

test('an old run that is started again does not undo what came after it', async () => {
  const project = await openMerged();
  const { github } = project;
  expect(outcome(await project.runHere(APPLY))).toEqual(['applied', '']);
  // The next pull request takes the processor away again.
  project.write('sluice.yaml', `${manifestText({ processors: {} })}removed: [orders/processor/copy]\n`);
  github.addPull(2, sha('b'));
  const allow = { allow: 'data-loss' };
  await project.runHere({ event: pullEvent(2, sha('b')), inputs: allow });
  github.merge(2, sha('2'));
  const second = { event: pushEvent(sha('2')), inputs: { command: 'apply', ...allow } };
  const removed = await project.runHere(second);
  expect(outcome(removed), removed.log).toEqual(['applied', '']);
  project.write('sluice.yaml', manifestText({}));
  expect(outcome(await project.runHere(APPLY))).toEqual(['refused', 'not-reviewed']);
  // Run again at the newest commit, it finds that all is done.
  project.write('sluice.yaml', `${manifestText({ processors: {} })}removed: [orders/processor/copy]\n`);
  expect(outcome(await project.runHere(second))).toEqual(['nothing-to-do', '']);
});

test('an apply on the event of the merge does what one on its push does, also for Dependabot only by hand', async () => {
  const project = await openMerged();
  const event = mergedEvent(1, sha('a'), sha('1'));
  expect(outcome(await project.runHere({ ...APPLY, event: { ...event, actor: 'dependabot[bot]' } }))).toEqual(
    ['failed', 'apply-failed'],
  );
  const queue = { name: 'merge_group', sha: sha('1'), payload: { action: 'checks_requested' } };
  expect(
    titlesOf(await project.runHere({ event: queue, inputs: { command: 'apply', gate: 'none' } })),
  ).toEqual(['SETTINGS_EVENT_UNSAFE']);
  expect(await project.sandbox.writes()).toEqual([]);
  expect(outcome(await project.runHere({ ...APPLY, event }))).toEqual(['applied', '']);
});
