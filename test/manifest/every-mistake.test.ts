/** One mistake is one error, or one warning where Atlas may take it; none is silent. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { ALWAYS, EDITS, EVERYTHING } from './every-mistake.ts';
import { load } from './workbench.ts';

const CASES = EDITS.flatMap(([from, edits]) => edits.map(([to, ...told]) => ({ from, to, told })));

const summarise = ({ severity, code, place }: Diagnostic): string =>
  `${severity === 'error' ? '' : `${severity} `}${code} ${place?.line ?? 0}:${place?.column ?? 0}`;

const find = async (manifest: string) => {
  const files = { 'sluice.yaml': manifest, 'prod.yaml': 'apiVersion: sluice/v1\n' };
  const { diagnostics } = await load(files, { environment: 'prod', mode: 'validate' });
  return diagnostics.filter((one) => !summarise(one).startsWith(ALWAYS));
};

it('the manifest that the mistakes are made in is right', async () => {
  expect(await find(EVERYTHING)).toEqual([]);
});

it('more than two hundred mistakes are tried', () => {
  expect(CASES.length).toBeGreaterThan(200);
});

it.each(CASES)('$from written as $to is told as $told', async ({ from, to, told }) => {
  expect(EVERYTHING).toContain(from);
  const found = await find(EVERYTHING.replace(from, () => to));
  expect(found.map(summarise)).toEqual(told);
  expect(told.length).toBeGreaterThan(0);
  expect(found.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(1);
  for (const { fix } of found) expect(fix).toBeTruthy();
});
