/** Reviewed work that has to get through, in the order in which it comes. The ids are those of the gate's stories. */
import { expect, test } from 'vitest';
import { dispatchEvent, scheduleEvent, sha } from '../project.ts';
import { both, expectApplied, expectRefused, openWorld, set } from './world.ts';

test('U01: a reviewed plan is applied after the merge', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  expect(await world.valueOf('x')).toBe('B');
  expect(world.commentOn(1)).toMatch(/^\*\*✅ Applied/);
});

test('U02: an older job is refused while a newer one applies both changes', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  await expectRefused(world, () => world.apply(1), /2222222222/, /cancelled/);
  expectApplied(await world.apply(2));
  expect([await world.valueOf('x'), await world.valueOf('y')]).toEqual(['B', 'B']);
  await expectRefused(world, () => world.apply(1), /2222222222/);
});

test('U03: the job of the second of two quick merges applies both', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  const result = await world.apply(2);
  expectApplied(result);
  expect(result.log).toContain('#1, #2');
  for (const number of [1, 2]) expect(world.commentOn(number)).toMatch(/^\*\*✅ Applied/);
});

test('U04: three pull requests that a queue merges in one push are applied by one job', async () => {
  const world = await openWorld({ x: 'A', y: 'A', z: 'A' });
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  await world.plan(3, set('z', 'B'));
  for (const number of [1, 2, 3]) world.merge(number);
  expectApplied(await world.apply(3));
  for (const name of ['x', 'y', 'z']) expect(await world.valueOf(name)).toBe('B');
});

test('U05: a plan that showed the pending change as its own is applied', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  await world.plan(2, set('x', 'C'));
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('x')).toBe('C');
});

test('U08: a job that is late is applied when the newest commit has the same files', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  await world.plan(2, (model) => (model.readme = 'More'), { files: [{ filename: 'README.md' }] });
  world.github.comments.splice(1);
  world.merge(2);
  expectApplied(await world.apply(1));
});

test('U09: a pull request that only documents carries the pending change of another', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, (model) => (model.readme = 'More'));
  world.merge(1);
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('x')).toBe('B');
});

test('U12: a pull request without a record is no obstacle when it changes no file of the plan', async () => {
  const world = await openWorld({ x: 'A', y: 'A', z: 'A' });
  await world.plan(1, set('x', 'B'));
  await world.plan(3, set('z', 'B'));
  world.merge(1);
  world.github.addPull(2, sha('c'));
  world.merge(2, (model) => (model.readme = 'More'));
  world.merge(3);
  expectApplied(await world.apply(3));
  expect([await world.valueOf('x'), await world.valueOf('z')]).toEqual(['B', 'B']);
});

test('U14: a job that a person runs again repairs what was changed by hand', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  await world.hand(set('x', 'A'));
  expectApplied(await world.apply(1));
  expect(await world.valueOf('x')).toBe('B');
});

test('U16, a known limit: without a mark a reviewed change is made once more', async () => {
  const world = await openWorld();
  await world.plan(2, set('y', 'B'));
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.loseComments();
  expectApplied(await world.apply(1));
  world.keepComments();
  await world.hand(set('x', 'A'));
  world.merge(2);
  expectApplied(await world.apply(2));
});

test('U17: a plan goes on where an interrupted apply of another has finished part of it', async () => {
  const world = await openWorld();
  await world.plan(1, both(set('x', 'B'), set('y', 'B')));
  world.merge(1);
  await world.hand(set('y', 'A'));
  await world.plan(2, set('z', 'B'));
  expectApplied(await world.apply(1));
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('z')).toBe('B');
});

test('U20: what one pull request changes in a connection and another builds on it are applied together', async () => {
  const world = await openWorld({}, { kafka: { host: 'a.example', secret: 'ONE' } });
  await world.hand((model) => (model.processors['x'] = { value: 'A', on: 'kafka', state: 'STARTED' }));
  world.model.processors['x'] = { value: 'A', on: 'kafka', state: 'STARTED' };
  world.push(9, () => undefined);
  await world.plan(1, (model) => (model.kafka = { host: 'b.example', secret: 'ONE' }));
  await world.plan(2, (model) => (model.processors['n'] = { value: 'N', on: 'kafka', state: 'STARTED' }));
  world.merge(1);
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('n')).toBe('N');
});

test('U21: a record that only restarts a processor does not say what it should become', async () => {
  const world = await openWorld({}, { kafka: { host: 'a.example', secret: 'ONE' }, prune: true });
  await world.hand((model) => (model.processors['y'] = { value: 'A', on: 'kafka', state: 'STARTED' }));
  world.push(9, (model) => (model.processors['y'] = { value: 'A', on: 'kafka', state: 'STARTED' }));
  await world.plan(2, set('y', undefined));
  await world.plan(1, (model) => (model.kafka = { host: 'b.example', secret: 'ONE' }));
  world.merge(2);
  world.merge(1);
  expectApplied(await world.apply(1));
  expect(await world.valueOf('y')).toBeUndefined();
});

test('U22: a rename and another change are applied together', async () => {
  const world = await openWorld();
  await world.plan(1, (model) => {
    Reflect.deleteProperty(model.processors, 'x');
    model.processors['q'] = { value: 'A', renamedFrom: 'x' };
  });
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  expectApplied(await world.apply(2));
  expect([await world.valueOf('q'), await world.valueOf('y')]).toEqual(['A', 'B']);
});

test('U25: a deletion by prune is applied with another change when its loss was shown', async () => {
  const world = await openWorld({ x: 'A', y: 'A' }, { prune: true });
  await world.plan(1, set('y', undefined));
  await world.plan(2, set('x', 'B'));
  world.merge(1);
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('y')).toBeUndefined();
});

test('U28: the merge commit is found though the REST API no longer tells it', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  const answer = await fetch(`${world.github.url}/repos/acme/streams/pulls/1`, {
    headers: { Authorization: 'token ghs_workflowtokenof36characters00000000' },
  });
  expect(await answer.json()).toMatchObject({ merged: true, merge_commit_sha: null });
  expectApplied(await world.apply(1));
  expect([...world.github.versions].filter((version) => version !== 'undefined')).toEqual(['2022-11-28']);
});

test('U31: a digest is applied at an older commit when the newest one has the same files', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  const digest = await world.digestAt(1);
  world.push(2, (model) => (model.readme = 'More'));
  expectApplied(
    await world.apply(1, { event: dispatchEvent(sha('1')), inputs: { 'expect-digest': digest } }),
  );
});

test('U36: independent changes are applied one after the other', async () => {
  const world = await openWorld();
  await world.plan(2, set('y', 'B'));
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  world.merge(2);
  expectApplied(await world.apply(2));
});

test('U13: a scheduled apply writes only with gate: none', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  await world.hand(set('x', 'A'));
  const schedule = { event: scheduleEvent(sha('1')) };
  await expectRefused(world, () => world.apply(1, schedule), /gate: none/);
  expectApplied(await world.apply(1, { ...schedule, inputs: { gate: 'none' } }));
});

test('a plan goes on from what the last record before it left in Atlas', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  await world.plan(2, set('x', 'C'));
  expectApplied(await world.apply(1));
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await world.valueOf('x')).toBe('C');
});

test('a composed plan that was cut off is finished by running its job again', async () => {
  const world = await openWorld({ x: 'A', y: 'A', z: 'A' });
  await world.plan(1, both(set('x', 'B'), set('y', 'B')));
  await world.plan(2, set('z', 'B'));
  world.merge(1);
  world.merge(2);
  // As an apply that was killed leaves it: one step of the first pull request and the second one are done.
  await world.hand(set('x', 'A'));
  expectApplied(await world.apply(2));
  expect([await world.valueOf('x'), await world.valueOf('y'), await world.valueOf('z')]).toEqual([
    'B',
    'B',
    'B',
  ]);
});
