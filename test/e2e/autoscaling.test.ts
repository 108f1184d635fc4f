/** Autoscaling of a processor, from the manifest to the sandbox and back. */
import { expect, it } from 'vitest';
import { FOUND, manifest, setUp, solar } from './wishes.ts';

const wish = (autoscaling?: object, more: object = {}): string =>
  manifest({
    ...FOUND,
    processors: {
      ...FOUND.processors,
      solar: solar({ tier: 'SP30', ...(autoscaling && { options: { autoscaling } }), ...more }),
    },
  });

const ON = { enabled: true, minTier: 'SP5', maxTier: 'SP30' };

it('is changed bound by bound, switched off once, and left alone where the manifest is silent', async () => {
  const world = await setUp(wish(ON));
  const isEmpty = async (text: string): Promise<void> => {
    const { code, stdout } = await world.run(text, 'plan', '--detailed-exitcode');
    expect([code, stdout]).toEqual([0, expect.stringContaining('No changes')]);
  };
  await isEmpty(wish(ON));
  await isEmpty(wish());

  const wider = wish({ enabled: true, maxTier: 'SP50' });
  const planned = await world.run(wider, 'plan');
  expect(planned.stdout).toContain('may scale up to SP50 instead of SP30');
  expect((await world.run(wider, 'apply', '--auto-approve')).code).toBe(0);
  await isEmpty(wider);

  const off = wish({ enabled: false });
  expect((await world.run(off, 'apply', '--auto-approve')).code).toBe(0);
  await isEmpty(off);
  await isEmpty(wish());
});

it('means the same under extra, with one warning', async () => {
  const old = wish(undefined, { extra: { options: { autoscaling: ON } } });
  const world = await setUp(wish(ON));
  const { code, stdout, stderr } = await world.run(old, 'plan', '--detailed-exitcode');
  expect([code, (stdout + stderr).match(/1 warning: sluice validate/g)?.length]).toEqual([0, 1]);
});
