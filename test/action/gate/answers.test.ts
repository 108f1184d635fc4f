/** The gate on a GitHub that lags, fails and tells things in another order; and what the gate reads of the repository. */
import { expect, test } from 'vitest';
import { pushEvent, sha } from '../project.ts';
import { both, expectApplied, expectRefused, openWorld, set } from './world.ts';

test('a branch that seems to be at an older commit is asked for again', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.github.staleHeads.set('main', { head: sha('0'), answers: 3 });
  expectApplied(await world.apply(1));
  await world.plan(2, set('x', 'C'));
  world.merge(2);
  world.github.staleHeads.set('main', { head: sha('1'), answers: 50 });
  await expectRefused(world, () => world.apply(2), /1111111111/);
});

test('a merge that GitHub does not tell of yet is asked for again', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.github.untold.set(1, 4);
  expectApplied(await world.apply(1));
  await world.plan(2, set('x', 'C'));
  world.merge(2);
  world.github.untold.set(2, 50);
  await expectRefused(world, () => world.apply(2));
});

test('the branch is looked at once more just before the first write', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('x', 'C'));
  world.merge(1);
  let asked = 0;
  world.github.onRequest = (request) => {
    if (!request.includes('graphql history')) return;
    asked += 1;
    if (asked === 2) world.merge(2, set('x', 'C'));
  };
  await expectRefused(world, () => world.apply(1), /2222222222/);
  expect(asked).toBeGreaterThan(1);
});

test('each request that fails in passing is sent again, and nothing is written twice', async () => {
  const world = await openWorld();
  const { github } = world;
  const topics = [
    'graphql viewer',
    'graphql history',
    'graphql objects',
    'graphql editor',
    'pulls/\\d+$',
    'files',
  ];
  for (const topic of [...topics, '(?:POST|PATCH) .*comments', 'GET .*comments']) {
    for (const status of [502, 503]) github.troubles.push({ on: new RegExp(topic), status, times: 1 });
  }
  await world.plan(1, set('x', 'B'));
  expect(github.commentsOf(1)).toHaveLength(1);
  world.merge(1);
  for (const trouble of github.troubles) trouble.times = 1;
  expectApplied(await world.apply(1));
  expect(world.commentOn(1)).toMatch(/^\*\*✅ Applied/);
});

test('a comment that was begun though GitHub answered 502 is not begun again', async () => {
  const world = await openWorld();
  world.github.troubles.push({ on: /^POST .*comments/, status: 502, times: 1, isDone: true });
  const planned = await world.plan(1, set('x', 'B'));
  expect(planned.outputs['outcome']).toBe('planned');
  expect(world.github.commentsOf(1)).toHaveLength(1);
});

test('a push edits the comment once', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  const before = world.github.requests.length;
  await world.plan(1, set('x', 'C'));
  const writes = world.github.requests
    .slice(before)
    .filter((request) => /^(?:POST|PATCH) .*comments/.test(request));
  expect(writes).toHaveLength(1);
});

test('a merge by rebase counts with all of its commits', async () => {
  const world = await openWorld({ x: 'A', y: 'A', z: 'A' });
  await world.plan(1, both(set('x', 'B'), set('z', 'B')));
  await world.plan(2, set('y', 'B'));
  // Git puts the two commits of the first pull request onto main; only the last one is its merge commit.
  world.push(7, set('x', 'B'));
  world.github.pulls.get(1)!.commits.push(sha('7'));
  world.merge(1, set('z', 'B'));
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('x')).toBe('B');
});

test('links, what they point to and directories are files of the plan', async () => {
  const world = await openWorld({ x: 'A' }, { inputs: { file: 'sluice.yaml\nconf' } });
  const more = {
    'conf/over.yaml': { link: '../shared/over.yaml' },
    'shared/over.yaml': 'apiVersion: sluice/v1\nvars: { a: b }\n',
    'shared/other.yaml': 'apiVersion: sluice/v1\nvars: { a: c }\n',
  };
  await world.plan(
    1,
    both(set('x', 'B'), (model) => (model.more = more)),
  );
  world.merge(1);
  const commit = { event: pushEvent(sha('1')) };
  const refusals: readonly [number, Record<string, string | { link: string }>][] = [
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a word of the fake, not the method of strings
    [2, { 'conf/over.yaml': { link: '../shared/other.yaml' } }],
    [3, { 'conf/over.yaml': more['conf/over.yaml'], 'shared/over.yaml': 'apiVersion: sluice/v1\n' }],
    [4, { 'shared/over.yaml': more['shared/over.yaml'], 'conf/new.yaml': 'apiVersion: sluice/v1\n' }],
  ];
  for (const [number, files] of refusals) {
    world.push(number, (model) => (model.more = { ...more, ...files }));
    await expectRefused(world, () => world.apply(1, commit), new RegExp(String(number).repeat(10)));
  }
  world.forceBack(1);
  world.push(5, (model) => (model.more = { ...more, 'conf/README.md': 'text', 'conf/x.test.yaml': 'a' }));
  expectApplied(await world.apply(1, commit));
});

test('an old job is refused when the workflows have changed since', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.push(7, (model) => (model.workflow = 'name: Other'));
  await expectRefused(world, () => world.apply(1), /7777777777/, /\.github/);
  expectApplied(await world.apply(7));
});
