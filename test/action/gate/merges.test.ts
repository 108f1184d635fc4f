import { expect, test } from 'vitest';
import { expectApplied, expectRefused, openWorld, set } from './world.ts';

test('U01: a reviewed plan is applied after the merge', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  world.merge(1);
  expectApplied(await world.apply(1));
  expect(await world.valueOf('x')).toBe('B');
});

test('U02: an older job is refused while a newer one applies both changes', async () => {
  const world = await openWorld();
  await world.plan(1, set('x', 'B'));
  await world.plan(2, set('y', 'B'));
  world.merge(1);
  world.merge(2);
  await expectRefused(world, () => world.apply(1), /2222222222/);
  expectApplied(await world.apply(2));
  expect([await world.valueOf('x'), await world.valueOf('y')]).toEqual(['B', 'B']);
  await expectRefused(world, () => world.apply(1), /2222222222/);
});
