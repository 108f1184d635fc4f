/** Blue/green changes with `promote: manual` in the Action: merged, they wait beside the running version until a job promotes them. */
import { expect, test } from 'vitest';
import { dispatchEvent, sha } from '../project.ts';
import type { ActionResult } from '../run-action.ts';
import { expectApplied, expectRefused, set } from '../gate/world.ts';
import type { StreamWorld } from './stream-world.ts';
import { MINUTE, X, openStreamWorld, stream } from './stream-world.ts';

const UPDATE = {
  strategy: 'blue-green',
  blueGreen: { sink: { db: 'shadow', coll: 'docs' }, promote: 'manual' },
};
const CHANGED = stream(UPDATE, { config: { fullDocument: 'updateLookup' } });
const WAITING = { x: 'STARTED', 'x--next': 'STARTED' };
const PROMOTED = { x: 'STARTED', 'x--prev-TIME': 'STOPPED' };

/** A world whose pull request 1 is applied: its version waits. */
async function openWaiting(inputs: Record<string, string> = {}): Promise<StreamWorld> {
  const stories = await openStreamWorld(UPDATE, inputs);
  const { world } = stories;
  await world.plan(1, CHANGED);
  if (inputs['gate'] === 'approved') world.approve(1);
  world.merge(1);
  const waiting = await world.apply(1);
  expect([waiting.code, waiting.outputs['outcome']], waiting.log + waiting.stderr).toEqual([
    0,
    'awaiting-promotion',
  ]);
  expect(await stories.processors()).toEqual(WAITING);
  return stories;
}

/** A job that somebody starts by hand on main at commit `number`, to promote. */
const promote = (
  { world }: StreamWorld,
  number: number,
  inputs: Record<string, string> = {},
): Promise<ActionResult> =>
  world.apply(number, { event: dispatchEvent(sha(String(number))), inputs: { promote: X, ...inputs } });

async function expectPromoted(stories: StreamWorld): Promise<void> {
  expect(await stories.processors()).toEqual(PROMOTED);
  await stories.clock.sleep(20 * MINUTE);
  expect(await stories.account()).toMatchObject({ lost: 0, unread: 0 });
}

test('the job that leaves a version waiting is green, the comment says how to go on, and a later job promotes it', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  expect(world.commentOn(1)).toMatch(/^\*\*⏸️ Awaiting promotion\*\*/);
  expect(world.commentOn(1)).toContain(`promote: ${X}`);
  // Asked for again without the input, it is left alone.
  const same = await world.apply(1);
  expect([same.code, same.outputs['outcome']]).toEqual([0, 'nothing-to-do']);
  expect(await stories.processors()).toEqual(WAITING);
  expectApplied(await promote(stories, 1));
  expect(world.commentOn(1)).toMatch(/^\*\*✅ Applied\*\*/);
  await expectPromoted(stories);
});

test('a version that was promoted is not promoted again', async () => {
  const stories = await openWaiting();
  expectApplied(await promote(stories, 1));
  const again = await promote(stories, 1);
  expect([again.code, again.outputs['outcome']], again.log).toEqual([0, 'nothing-to-do']);
  await expectPromoted(stories);
});

test('with gate: approved, the approval of the change is enough to promote it', async () => {
  const stories = await openWaiting({ gate: 'approved' });
  expectApplied(await promote(stories, 1));
  await expectPromoted(stories);
});

test('an unrelated merge leaves the version waiting, and its plan says so', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  const planned = await world.plan(2, set('y', 'B'));
  expect(planned.summary).toMatch(/leftover.*waits to be promoted/);
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await stories.processors()).toEqual(WAITING);
});

test('after another merge, a promotion is applied by the digest of a plan by hand that shows it', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  await world.plan(2, set('y', 'B'));
  world.merge(2);
  expectApplied(await world.apply(2));
  const event = dispatchEvent(sha('2'));
  const planned = await world.run({ event, inputs: { command: 'plan', promote: X } });
  expect(planned.summary).toContain('rename x--next to x');
  expectApplied(await promote(stories, 2, { 'expect-digest': planned.outputs['plan-digest']! }));
  await expectPromoted(stories);
});

test('a job at an old commit promotes nothing', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  await world.plan(2, set('y', 'B'));
  world.merge(2);
  await expectRefused(world, () => promote(stories, 1), /2222222222/);
  expect(await stories.processors()).toEqual(WAITING);
});

test('a change that nobody has reviewed is not promoted in the place of the one that waits', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  world.push(2, stream(UPDATE, { config: { fullDocument: 'required' } }));
  await expectRefused(world, () => promote(stories, 2), /2222222222/);
  expect(await stories.processors()).toEqual(WAITING);
});

test('a version that somebody has changed by hand meanwhile is not promoted', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  await world.hand(
    stream(
      { ...UPDATE, blueGreen: { ...UPDATE.blueGreen, promote: 'auto' } },
      { config: { fullDocument: 'required' } },
    ),
  );
  await expectRefused(world, () => promote(stories, 1), /has changed since/);
});

test('a revert that is merged takes the waiting version away, and a promotion then finds nothing', async () => {
  const stories = await openWaiting();
  const { world } = stories;
  await world.plan(2, stream(UPDATE));
  world.merge(2);
  expectApplied(await world.apply(2));
  expect(await stories.processors()).toEqual({ x: 'STARTED' });
  const late = await promote(stories, 2);
  expect([late.code, late.outputs['outcome']], late.log).toEqual([0, 'nothing-to-do']);
  expect(await stories.processors()).toEqual({ x: 'STARTED' });
});
