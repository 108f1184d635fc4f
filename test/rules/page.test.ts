import { expect, it } from 'vitest';
import { makeRulesPage } from './rules-page.ts';

it('docs/rules.md is what the tables of rules say (npm run docs writes it)', async () => {
  await expect(makeRulesPage()).toMatchFileSnapshot('../../docs/rules.md');
});
