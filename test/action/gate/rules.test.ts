/** Each rule for composed plans is needed: without it, a story that has to be refused is applied. */
import { expect, test } from 'vitest';
import type { Rule } from '../../../src/action/gate/compose.ts';
import { RULES } from '../../../src/action/gate/compose.ts';
import type { ActionResult } from '../run-action.ts';
import type { World } from './world.ts';
import { both, expectApplied, expectRefused, openWorld, set } from './world.ts';

interface Story {
  readonly id: string;
  readonly open: (rules: ReadonlySet<Rule>) => Promise<World>;
  /** Ends with the job that has to be refused. */
  readonly run: (world: World) => Promise<ActionResult>;
}

const openUsual: Story['open'] = (rules) => openWorld({ x: 'A', y: 'A' }, { rules });

const planTwo = async (world: World): Promise<void> => {
  await world.plan(2, set('y', 'B'));
  await world.plan(1, set('x', 'B'));
};

const stories: Readonly<Record<Rule, Story>> = {
  sources: {
    id: 'U38',
    open: openUsual,
    run: async (world) => {
      await planTwo(world);
      world.merge(1);
      world.push(7, (model) => (model.comment = 'nothing but words'));
      world.merge(2);
      return world.apply(2);
    },
  },
  wants: {
    id: 'U15',
    open: openUsual,
    run: async (world) => {
      await planTwo(world);
      world.merge(1);
      expectApplied(await world.apply(1));
      await world.hand(set('x', 'A'));
      world.merge(2);
      return world.apply(2);
    },
  },
  states: {
    id: 'U40',
    open: openUsual,
    run: async (world) => {
      await world.plan(1, set('x', 'B'));
      world.merge(1);
      expectApplied(await world.apply(1));
      await world.plan(2, set('x', 'C'));
      await world.hand(set('x', 'A'));
      world.merge(2);
      return world.apply(2);
    },
  },
  hazards: {
    id: 'mass-delete',
    open: (rules) => openWorld({ v: 'A', w: 'A', x: 'A', y: 'A' }, { prune: true, rules }),
    run: async (world) => {
      await world.plan(1, both(set('v', undefined), set('w', undefined)));
      await world.plan(2, both(set('x', undefined), set('y', undefined)));
      world.merge(1);
      world.merge(2);
      return world.apply(2);
    },
  },
  hidden: {
    id: 'U35',
    open: (rules) => openWorld({ x: 'A' }, { hook: 'first-value', rules }),
    run: async (world) => {
      await world.plan(1, (model) => (model.hook = 'other-value'));
      await world.plan(2, set('x', 'B'));
      world.merge(1);
      world.merge(2);
      return world.apply(2);
    },
  },
  approvals: {
    id: 'A20',
    open: (rules) => openWorld({ x: 'A', y: 'A' }, { inputs: { gate: 'approved' }, rules }),
    run: async (world) => {
      await planTwo(world);
      world.approve(2);
      world.merge(1);
      world.merge(2);
      return world.apply(2);
    },
  },
};

test.each(RULES)('without the rule about %s, its story is applied', async (rule) => {
  const { open, run } = stories[rule];
  expectApplied(await run(await open(new Set(RULES.filter((each) => each !== rule)))));
});

test('two pull requests that each delete little do not delete much together', async () => {
  const { open, run } = stories.hazards;
  const world = await open(new Set(RULES));
  let refused: ActionResult | undefined;
  await expectRefused(world, async () => (refused = await run(world)), /mass-delete/);
  expect(refused?.outputs['failure-reason']).toBe('plan-changed');
});
