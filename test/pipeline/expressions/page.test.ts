import { expect, it } from 'vitest';
import { makeOperatorsPage } from './operators-page.ts';

it('docs/reference/operators.md is what the operator catalogue says (npm run docs writes it)', async () => {
  await expect(makeOperatorsPage()).toMatchFileSnapshot('../../../docs/reference/operators.md');
});
