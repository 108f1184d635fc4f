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

it('shows in status the tier that a processor runs on, and neither plans nor reports what Atlas scales', async () => {
  const world = await setUp(wish(ON), { quirks: ['scaled-up'] });
  const wider = wish({ enabled: true, minTier: 'SP5', maxTier: 'SP50' });
  expect((await world.run(wider, 'apply', '--auto-approve')).code).toBe(0);
  const shown = await world.run(wider, 'status');
  expect([shown.code, shown.stdout]).toEqual([0, expect.stringMatching(/solar +STARTED +SP30.*SP50/)]);
  const { processors } = JSON.parse((await world.run(wider, 'status', '--json')).stdout) as {
    readonly processors?: readonly object[];
  };
  expect(processors).toContainEqual(expect.objectContaining({ tier: 'SP30', effectiveTier: 'SP50' }));
  const planned = await world.run(wider, 'plan', '--detailed-exitcode');
  expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining('No changes')]);
});
