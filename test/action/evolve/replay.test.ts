/** Replays in the Action: bound to what was reviewed, and done once whatever machine the next job runs on. */
import { describe, expect, test } from 'vitest';
import { STRANGER } from '../fake-github.ts';
import { dispatchEvent, scheduleEvent, sha } from '../project.ts';
import type { ActionResult } from '../run-action.ts';
import { expectApplied, expectRefused, set } from '../gate/world.ts';
import type { StreamWorld } from './stream-world.ts';
import { MINUTE, X, openStreamWorld } from './stream-world.ts';

/** Events a second of the stream. */
const RATE = 5;

const titlesOf = ({ annotations }: ActionResult) => annotations.map(({ properties }) => properties['title']);

const ago = ({ clock }: StreamWorld, minutes: number): string =>
  `${X}=${new Date(clock.now() - minutes * MINUTE).toISOString().replace(/\.\d+Z/, 'Z')}`;

/** A world with one merged and applied pull request, so that there is a comment. */
async function openApplied(): Promise<StreamWorld> {
  const stories = await openStreamWorld({ freshStart: 'carry-over' });
  const { world } = stories;
  await world.plan(1, set('y', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  return stories;
}

/** Somebody plans a replay by hand; gives the inputs that apply what it showed. */
async function review({ world }: StreamWorld, replay: string, number = 1): Promise<Record<string, string>> {
  const event = dispatchEvent(sha(String(number)));
  const planned = await world.run({ event, inputs: { command: 'plan', replay } });
  expect(planned.summary).toContain('is processed again');
  return { replay, 'expect-digest': planned.outputs['plan-digest']! };
}

/** A job that somebody starts by hand; each finds a machine without files of earlier ones. */
const dispatch = (
  { world }: StreamWorld,
  inputs: Record<string, string>,
  number = 1,
  env: Record<string, string> = {},
): Promise<ActionResult> => world.apply(number, { event: dispatchEvent(sha(String(number))), inputs, env });

/** 'Re-run jobs'. */
const AGAIN = { GITHUB_RUN_ATTEMPT: '2' };

/** By the sandbox's count, so many minutes were read twice, and nothing was lost. */
async function expectReplayed(stories: StreamWorld, minutes: number): Promise<void> {
  await stories.clock.sleep(15 * MINUTE);
  const { lost, unread, doubled } = await stories.account();
  expect({ lost, unread }).toEqual({ lost: 0, unread: 0 });
  expect(doubled).toBeGreaterThanOrEqual(minutes * 60 * RATE);
  expect(doubled).toBeLessThanOrEqual((minutes + 1) * 60 * RATE);
}

test('a replay is applied by the digest that its plan showed, and by no other', async () => {
  const stories = await openApplied();
  const inputs = await review(stories, ago(stories, 5));
  const other = { ...inputs, replay: ago(stories, 9) };
  await expectRefused(stories.world, () => dispatch(stories, other), /digest/);
  await expectRefused(
    stories.world,
    () => dispatch(stories, { replay: inputs['replay']! }),
    /another replay/,
  );
  expectApplied(await dispatch(stories, inputs));
  expect(stories.world.commentOn(1)).toContain(
    `replayed, and not again by any other job: \`${inputs['replay']!}\``,
  );
  await expectReplayed(stories, 5);
});

describe('asked for again, it is not done again', () => {
  const expectLeftOut = (again: ActionResult): void => {
    expect([again.code, again.outputs['outcome']], again.log).toEqual([0, 'nothing-to-do']);
    // Not from the disk, which every job of these stories has anew.
    expect(again.summary).toMatch(/PLAN_REPLAY_DONE: .*issuecomment/);
  };

  test('by another job on another machine', async () => {
    const stories = await openApplied();
    const inputs = await review(stories, ago(stories, 5));
    expectApplied(await dispatch(stories, inputs));
    expectLeftOut(await dispatch(stories, inputs));
    await expectReplayed(stories, 5);
  });

  test('by the same job, run again', async () => {
    const stories = await openApplied();
    const inputs = await review(stories, ago(stories, 5));
    expectApplied(await dispatch(stories, inputs));
    expectLeftOut(await dispatch(stories, inputs, 1, AGAIN));
    await expectReplayed(stories, 5);
  });

  test('by a job at a later merge, whose pull request has another comment', async () => {
    const stories = await openApplied();
    const { world } = stories;
    const replay = ago(stories, 5);
    expectApplied(await dispatch(stories, await review(stories, replay)));
    await world.plan(2, set('y', 'C'));
    world.merge(2);
    expectApplied(await world.apply(2));
    const planned = await world.run({
      event: dispatchEvent(sha('2')),
      inputs: { command: 'plan', replay },
    });
    expect([planned.outputs['outcome'], titlesOf(planned)]).toEqual(['unchanged', ['PLAN_REPLAY_DONE']]);
    expectLeftOut(await dispatch(stories, { replay, gate: 'none' }, 2));
    await expectReplayed(stories, 5);
  });

  test('on a schedule without a gate', async () => {
    const stories = await openApplied();
    const inputs = { replay: ago(stories, 5), gate: 'none' };
    const event = scheduleEvent(sha('1'));
    expectApplied(await stories.world.apply(1, { event, inputs }));
    expectLeftOut(await stories.world.apply(1, { event, inputs }));
    await expectReplayed(stories, 5);
  });

  test('after somebody has edited the comment that notes it', async () => {
    const stories = await openApplied();
    const { github } = stories.world;
    const inputs = await review(stories, ago(stories, 5));
    expectApplied(await dispatch(stories, inputs));
    const [comment] = github.commentsOf(1);
    comment!.editor = STRANGER;
    comment!.body = `Looks good.\n${comment!.body}`;
    expectLeftOut(await dispatch(stories, inputs));
    expectLeftOut(await dispatch(stories, { ...inputs, gate: 'none' }));
    await expectReplayed(stories, 5);
  });

  test('after the job that began it was killed', async () => {
    const stories = await openApplied();
    const inputs = await review(stories, ago(stories, 5));
    stories.cutAt(({ path }) => path.includes(':startWith'));
    expect((await dispatch(stories, inputs)).code).toBe(1);
    expect(await stories.processors()).not.toMatchObject({ x: 'STARTED' });
    stories.cutAt(undefined);
    const again = await dispatch(stories, inputs, 1, AGAIN);
    expectApplied(again);
    expect(again.summary).toMatch(/PLAN_REPLAY_DONE: .*issuecomment/);
    await stories.clock.sleep(15 * MINUTE);
    expect(await stories.account()).toMatchObject({ lost: 0, unread: 0 });
    expect(await stories.processors()).toEqual({ x: 'STARTED' });
  });
});

describe('where it can’t be noted on GitHub, nothing is replayed', () => {
  const expectNotBegun = async (
    stories: StreamWorld,
    inputs: Record<string, string>,
    code: string,
    env: Record<string, string> = {},
  ): Promise<void> => {
    const before = await stories.world.countWrites();
    const result = await dispatch(stories, inputs, 1, env);
    expect([result.code, titlesOf(result)], result.log).toEqual([1, expect.arrayContaining([code])]);
    expect(await stories.world.countWrites()).toBe(before);
    expect(await stories.processors()).toEqual({ x: 'STARTED' });
  };

  test('because comments are off', async () => {
    const stories = await openApplied();
    const inputs = { ...(await review(stories, ago(stories, 5))), comment: 'never' };
    await expectNotBegun(stories, inputs, 'REPLAY_UNWRITABLE');
  });

  test('because no pull request has a plan in a comment', async () => {
    const stories = await openStreamWorld({ freshStart: 'carry-over' });
    stories.world.push(1, set('y', 'B'));
    await expectNotBegun(stories, { replay: ago(stories, 5), gate: 'none' }, 'REPLAY_UNWRITABLE');
  });

  test('because GitHub refuses to change the comment', async () => {
    const stories = await openApplied();
    const inputs = await review(stories, ago(stories, 5));
    stories.world.loseComments();
    await expectNotBegun(stories, inputs, 'REPLAY_UNWRITABLE');
    stories.world.keepComments();
    expectApplied(await dispatch(stories, inputs));
    await expectReplayed(stories, 5);
  });

  test('because the comments can’t be read', async () => {
    const stories = await openApplied();
    const inputs = await review(stories, ago(stories, 5));
    stories.world.github.troubles.push({ on: /^GET .*comments/, status: 403 });
    for (const env of [{}, AGAIN]) await expectNotBegun(stories, inputs, 'GITHUB_FORBIDDEN', env);
  });

  test('because the comment was edited before the job was run again', async () => {
    const stories = await openApplied();
    const { github } = stories.world;
    const inputs = await review(stories, ago(stories, 5));
    const [comment] = github.commentsOf(1);
    comment!.editor = STRANGER;
    comment!.body = `Looks good.\n${comment!.body}`;
    await expectNotBegun(stories, inputs, 'SETTINGS_REPLAY_REPEATED', AGAIN);
  });
});

test('a job that is run again replays what its earlier attempt did not come to', async () => {
  const stories = await openApplied();
  const inputs = await review(stories, ago(stories, 5));
  expectApplied(await dispatch(stories, inputs, 1, AGAIN));
  await expectReplayed(stories, 5);
});

test('a replay that Atlas refuses is forgotten, and can be asked for again', async () => {
  const stories = await openApplied();
  const inputs = await review(stories, ago(stories, 5));
  stories.refuse(({ path }) => path.includes(':startWith'));
  const refused = await dispatch(stories, inputs);
  expect(refused.outputs['outcome']).toBe('failed');
  expect(await stories.processors()).toEqual({ x: 'STARTED' });
  stories.refuse(undefined);
  const again = await dispatch(stories, await review(stories, inputs['replay']!));
  expectApplied(again);
  await expectReplayed(stories, 5);
});

test('one that the workflow names is shown on the pull request, applied with its merge, and left out of the next plan', async () => {
  const stories = await openApplied();
  const { world } = stories;
  const replay = ago(stories, 5);
  const planned = await world.plan(2, set('y', 'C'), { inputs: { replay } });
  expect(planned.summary).toContain('is processed again');
  world.merge(2);
  await expectRefused(world, () => world.apply(2, { inputs: { replay: ago(stories, 9) } }), /another replay/);
  expectApplied(await world.apply(2, { inputs: { replay } }));
  const next = await world.plan(3, set('y', 'D'), { inputs: { replay } });
  expect(titlesOf(next)).toEqual(['PLAN_REPLAY_DONE']);
  world.merge(3);
  expectApplied(await world.apply(3, { inputs: { replay } }));
  await expectReplayed(stories, 5);
});
