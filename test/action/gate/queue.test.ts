/** A merge queue: what the gate will say after the merge is said before it. */
import { expect, test } from 'vitest';
import type { EventFile } from '../run-action.ts';
import { sha } from '../project.ts';
import type { Edit, World } from './world.ts';
import { openWorld, set } from './world.ts';

/** The event for a queue whose last commit merges pull request `number`. */
function queueEvent(number: number, base: string, head: string): EventFile {
  const name = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
  return {
    name: 'merge_group',
    sha: head,
    ref: name,
    payload: {
      action: 'checks_requested',
      merge_group: { head_ref: name, head_sha: head, base_sha: base, base_ref: 'refs/heads/main' },
      repository: { full_name: 'acme/streams', default_branch: 'main' },
    },
  };
}

/** Queues two planned pull requests and plans what would be merged. */
async function runQueue(
  world: World,
  kind: 'merged' | 'squashed',
  edits: readonly [Edit, Edit],
  inputs: Readonly<Record<string, string>> = {},
) {
  const [first, second] = [sha('7'), sha('8')];
  const parents = (number: number, base: string): string[] =>
    kind === 'merged' ? [base, world.github.pulls.get(number)!.headSha] : [base];
  world.commit(first, parents(1, sha('0')), edits[0]);
  world.commit(second, parents(2, first), edits[1]);
  if (kind === 'squashed') world.github.queue.set(first, 1).set(second, 2);
  return world.run({ event: queueEvent(2, sha('0'), second), inputs: { command: 'plan', ...inputs } });
}

async function openTwo(): Promise<World> {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  return world;
}

test.each(['merged', 'squashed'] as const)('two pull requests that are %s together pass', async (kind) => {
  const world = await openTwo();
  const result = await runQueue(world, kind, [set('x', 'B'), set('y', 'B')]);
  expect([result.code, result.outputs['outcome']], result.log).toEqual([0, 'planned']);
});

test('what git makes of two changes leaves the queue', async () => {
  const world = await openTwo();
  const result = await runQueue(world, 'merged', [set('x', 'B'), set('y', 'C')]);
  expect([result.code, result.outputs['outcome'], result.outputs['failure-reason']]).toEqual([
    1,
    'refused',
    'plan-changed',
  ]);
  expect(result.summary).toContain('orders/processor/y');
});

test('with gate approved, so does a pull request that nobody approved', async () => {
  const world = await openTwo();
  world.approve(2);
  const gate = { gate: 'approved' };
  const refused = await runQueue(world, 'merged', [set('x', 'B'), set('y', 'B')], gate);
  expect(refused.outputs['failure-reason']).toBe('not-approved');
});

test('a pull request without a plan passes: the gate has the last word about it', async () => {
  const world = await openTwo();
  world.github.comments.splice(0);
  const result = await runQueue(world, 'merged', [set('x', 'B'), set('y', 'B')]);
  expect([result.code, result.outputs['outcome']]).toEqual([0, 'planned']);
  expect(result.summary).toContain('Not compared with a recorded plan');
});
