/** Plans that nobody has reviewed in this form, or that Atlas has moved away from. The ids are those of the gate's stories. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecord, withRecord, withoutDetails } from '../../../src/action/gate/record.ts';
import { pushEvent, sha } from '../project.ts';
import type { ActionResult } from '../run-action.ts';
import type { World } from './world.ts';
import { expectApplied, expectRefused, openWorld, set, setHeader } from './world.ts';

test('U07: a revert that saw no changes does not undo what was applied after it was planned', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  await world.plan(2, set('x', 'A'));
  expectApplied(await world.apply(1));
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /orders\/processor\/x/);
});

test('U11: a merge without a record that changes the manifest stops everything after it', async () => {
  const world = await openWorld({ x: 'A', y: 'A', z: 'A' });
  await world.plan(1, set('x', 'B'));
  await world.plan(3, set('z', 'B'));
  world.merge(1);
  world.github.addPull(2, sha('c'));
  world.merge(2, set('y', 'B'));
  world.merge(3);
  await expectRefused(world, () => world.apply(3), /2222222222/, /#2/);
});

test('U15: a change that was applied is not made again when somebody has undone it', async () => {
  const world = await openWorld();
  await world.plan(2, set('y', 'B'));
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  await world.hand(set('x', 'A'));
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /orders\/processor\/x/, /#1/);
});

test('U19: with gate approved, every pull request that an address needs has to be approved', async () => {
  const world = await openWorld({ x: 'A', y: 'A' }, { inputs: { gate: 'approved' } });
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  world.approve(1);
  world.merge(1);
  world.merge(2);
  const refused = await expectRefused(world, () => world.apply(2), /#2/);
  expect(refused.outputs['failure-reason']).toBe('not-approved');
  world.approve(2);
  expectApplied(await world.apply(2));
});

test('U24: what git makes of a rename and a change of the same processor was seen by nobody', async () => {
  const world = await openWorld();
  await world.plan(1, (model) => {
    Reflect.deleteProperty(model.processors, 'x');
    model.processors['q'] = { value: 'A', renamedFrom: 'x' };
  });
  await world.plan(2, set('x', 'B'));
  world.merge(1);
  world.merge(2, set('q', 'B'));
  await expectRefused(world, () => world.apply(2), /orders\/processor\/q/);
});

test('U27: a record under one label says nothing for a job with another', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'), { inputs: { label: 'a' } });
  world.merge(1);
  await expectRefused(world, () => world.apply(1, { inputs: { label: 'b' } }), /label/);
  expectApplied(await world.apply(1, { inputs: { label: 'a' } }));
});

test('U32: what git makes of two changes of one processor was seen by nobody', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('x', 'C'));
  world.merge(1);
  world.merge(2, set('x', 'BC'));
  await expectRefused(world, () => world.apply(2), /orders\/processor\/x/, /#2/);
});

test('U33: a record of the digest alone cannot be part of a composed plan', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  const comment = world.github.commentsOf(1)[0]!;
  comment.body = withRecord(comment.body, withoutDetails(parseRecord(comment.body)!));
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /#1/, /digest/);
});

test('U34: nothing is written while GitHub does not say where the branch is', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  const before = await world.countWrites();
  world.github.troubles.push({ on: /graphql history/, status: 502 });
  for (const inputs of [{}, { gate: 'none' }, { 'expect-digest': await world.digestAt(1) }]) {
    const result = await world.apply(1, { inputs });
    expect([result.outputs['outcome'], result.outputs['failure-reason']]).toEqual(['failed', 'apply-failed']);
  }
  expect(await world.countWrites()).toBe(before);
  world.github.troubles.length = 0;
  expectApplied(await world.apply(1));
});

test('U35: a header value, which records do not hold, is no part of a composed plan', async () => {
  const world = await openWorld({ x: 'A' }, { hook: 'first-value' });
  await world.plan(1, (model) => (model.hook = 'other-value'));
  await world.plan(2, set('x', 'B'));
  world.merge(1);
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /orders\/connection\/hook/);
});

test('the value of a header in a pipeline that changes between review and merge is refused, and never printed', async () => {
  const world = await openWorld({ x: 'A', y: 'A' }, { hook: 'first-value' });
  const planned = await world.plan(1, setHeader('x', 'canary-reviewed-11'));
  world.merge(1, setHeader('x', 'canary-merged-22'));
  const refused = await expectRefused(world, () => world.apply(1), /orders\/processor\/x/);
  expect(refused.outputs['failure-reason']).toBe('plan-changed');
  expectNoCanary(world, planned, refused);
});

test('what a pipeline sends in headers is no part of a composed plan, and never printed', async () => {
  const world = await openWorld({ x: 'A', y: 'A' }, { hook: 'first-value' });
  const planned = await world.plan(1, setHeader('x', 'canary-reviewed-11'));
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  const refused = await expectRefused(world, () => world.apply(2), /orders\/processor\/x.*hold/);
  expectNoCanary(world, planned, refused);
  // Reviewed as a whole it is applied: the digest covers it.
  await world.plan(3, setHeader('y', 'canary-of-y-33'));
  world.merge(3);
  const applied = await world.apply(3);
  expectApplied(applied);
  expectNoCanary(world, applied);
});

test('U37: a merge that changes a comment of the manifest and has no record is refused', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.github.addPull(2, sha('c'));
  world.merge(2, (model) => (model.comment = 'nothing but words'));
  await expectRefused(world, () => world.apply(2), /2222222222/, /#2/);
});

test('U38: so is a direct push between two pull requests', async () => {
  const world = await openWorld();
  await world.plan(2, set('y', 'B'));
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.push(7, (model) => (model.comment = 'nothing but words'));
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /7777777777/);
});

test('U40: a state that no record showed or left is nobody\u2019s starting point', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  await world.plan(2, set('x', 'C'));
  await world.hand(set('x', 'A'));
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /orders\/processor\/x/);
});

test('U41: what was in place when a plan was made is not made again by it, mark or not', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.loseComments();
  expectApplied(await world.apply(1));
  world.keepComments();
  await world.plan(2, set('y', 'B'));
  await world.hand(set('x', 'A'));
  world.merge(2);
  await expectRefused(world, () => world.apply(2), /orders\/processor\/x/);
});

test('U26: under a label, a job whose approval came late does not undo what a newer one found done', async () => {
  const world = await openWorld({ x: 'A' }, { inputs: { label: 'b' } });
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  await world.plan(2, set('x', 'A'));
  world.merge(2);
  expect((await world.apply(2)).outputs['outcome']).toBe('nothing-to-do');
  await expectRefused(world, () => world.apply(1), /2222222222/);
});

test('U29: a commit that a forced push took from the branch is not applied', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  world.forceBack(0);
  await expectRefused(world, () => world.apply(1, { event: pushEvent(sha('1')) }), /0000000000/);
});

test('the record of another version of Sluice is refused as such, alone and in a composed plan', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  const [first, second] = [world.github.commentsOf(1)[0]!, world.github.commentsOf(2)[0]!];
  first.body = withRecord(first.body, { ...parseRecord(first.body)!, digestForm: 1 });
  world.merge(1);
  const alone = await expectRefused(world, () => world.apply(1), /another version of Sluice/);
  expect(alone.annotations.map(({ properties }) => properties['title'])).toContain('PLAN_OTHER_VERSION');
  world.merge(2);
  expect(parseRecord(second.body)?.digestForm).toBe(2);
  await expectRefused(world, () => world.apply(2), /#1/, /another version of Sluice/);
});

function expectNoCanary({ github }: World, ...results: readonly ActionResult[]): void {
  const files = results.flatMap(({ outputs }) =>
    ['plan-path', 'report-path'].flatMap((name) => {
      const path = outputs[name];
      return path === undefined || !existsSync(path) ? [] : [readFileSync(path, 'utf8')];
    }),
  );
  const shown = [JSON.stringify(results), ...github.comments.map(({ body }) => body), ...files].join('\n');
  expect(shown).toContain('orders/processor/x');
  expect(shown).not.toMatch(/canary/);
}
