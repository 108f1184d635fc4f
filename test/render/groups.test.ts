/** Findings and hazards that say the same of many are said once. */
import { expect, it } from 'vitest';
import { processorAddress } from '../../src/model/address.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { wayToAllow } from '../../src/model/hazard.ts';
import type { Hazard } from '../../src/plan/plan.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { hazardTable, foldedDiagnostics } from '../../src/render/markdown/markdown.ts';
import { makePaint } from '../../src/render/text/colour.ts';
import { hazardLines } from '../../src/render/text/text-hazards.ts';

const names = Array.from({ length: 40 }, (_, i) => `p${i + 1}`);

const finding = (name: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: 'warning',
  code: 'PIPELINE_WINDOW_IDLE',
  message: `the window of '${name}' may stay open`,
  address: `orders/processor/${name}`,
  fix: 'Add partitionIdleTimeout.',
  ...more,
});

const text = (diagnostics: readonly Diagnostic[]): string =>
  renderDiagnostics(diagnostics, { color: false, columns: 80 });

const hazard = (name: string, more: Partial<Hazard> = {}): Hazard => ({
  kind: 'data-loss',
  address: processorAddress('orders', name),
  reason: 'deleted: its checkpoint and state are lost',
  allowed: false,
  allowWith: `--allow data-loss=orders/processor/${name}`,
  ...more,
});

const lines = (hazards: readonly Hazard[]): string => hazardLines(hazards, 80, makePaint(false)).join('\n');

it('equal warnings are one block with some of the names', () => {
  expect(text(names.map((name) => finding(name))))
    .toBe(`warning PIPELINE_WINDOW_IDLE in 40 processors: p1, p2, p3 and 37 more
  the window of 'p1' may stay open
  fix: Add partitionIdleTimeout.

40 warnings
`);
});

it('two are not grouped, and neither are findings that say different things, errors, and unknown values', () => {
  const blocks = (diagnostics: readonly Diagnostic[]): number => text(diagnostics).split('  fix:').length - 1;
  expect(blocks([finding('a'), finding('b')])).toBe(2);
  expect(blocks(names.map((name, i) => finding(name, { message: `it has ${i} windows` })))).toBe(40);
  expect(blocks(names.map((name) => finding(name, { severity: 'error' })))).toBe(40);
  expect(blocks(names.map((name) => finding(name, { code: 'CONNECTION_TYPE_UNKNOWN' })))).toBe(40);
});

it('with several workspaces the names are addresses', () => {
  const found = ['a', 'b', 'c'].map((workspace) => finding('p', { address: `${workspace}/processor/p` }));
  expect(text(found)).toContain('in 3 processors: a/processor/p, b/processor/p, c/processor/p\n');
});

it('refusals name every address, and what allows them once', () => {
  const refusals = names.map((name) =>
    finding(name, {
      severity: 'error',
      code: 'PLAN_REFUSED',
      message: 'data-loss: deleted',
      fix: 'To allow all of them: --allow data-loss',
    }),
  );
  const [first, ...others] = [
    ...refusals,
    finding('w', {
      severity: 'error',
      code: 'PLAN_REFUSED',
      message: 'data-loss: the workspace',
      address: 'orders',
      fix: 'To allow all of them: --allow data-loss',
    }),
  ].toReversed();
  const shown = text([first!, ...others]);
  for (const name of names) expect(shown).toMatch(new RegExp(`\\b${name}\\b`));
  expect(shown.match(/--allow/g)).toHaveLength(1);
  expect(shown).toContain('(orders)');
});

it('hazards that are only shown are one line, whatever their number', () => {
  const shown = lines(
    names.map((name) => hazard(name, { kind: 'cost-increase', reason: 'starts to run', allowed: true })),
  );
  expect(shown).toBe(`  cost-increase  starts to run
                   orders/processor/p1, orders/processor/p2, orders/processor/p3
                   and 37 more`);
});

it('refused ones name each address and the flag, unbroken, in one line', () => {
  for (const some of [names, names.slice(0, 4)]) {
    const shown = lines(some.map((name) => hazard(name)));
    for (const name of some) expect(shown).toMatch(new RegExp(`orders/processor/${name}\\b`));
    expect(shown.split('\n').filter((line) => line.includes('--allow'))).toHaveLength(1);
    expect(shown).toContain(wayToAllow(some.map((name) => hazard(name))));
  }
});

it('a few are allowed by their addresses, many by their kind, and the manifest comes first', () => {
  expect(wayToAllow([hazard('a')])).toBe('--allow data-loss=orders/processor/a');
  const short = ['a', 'b'].map((name) =>
    hazard(name, { allowWith: `--allow data-loss=w/processor/${name}` }),
  );
  expect(wayToAllow(short)).toBe('--allow data-loss=w/processor/a --allow data-loss=w/processor/b');
  expect(wayToAllow(names.map((name) => hazard(name)))).toBe('--allow data-loss');
  const consents = ['a', 'b'].map((name) =>
    hazard(name, {
      allowWith: `resumeFromCheckpoint: false in the manifest, or --allow checkpoint-loss=${name}`,
    }),
  );
  expect(wayToAllow(consents)).toBe(
    'resumeFromCheckpoint: false in the manifest, or --allow checkpoint-loss=a --allow checkpoint-loss=b',
  );
  expect(
    wayToAllow([hazard('a', { kind: 'replace', allowWith: undefined } as unknown as Partial<Hazard>)]),
  ).toBeUndefined();
});

it('a comment has a row for each reason, and folds warnings but none about unknown values', () => {
  const table = hazardTable(names.map((name) => hazard(name)));
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('`--allow data-loss`');
  const list = foldedDiagnostics([
    ...names.map((name) => finding(name)),
    finding('x', { code: 'VALUE_UNKNOWN' }),
  ]);
  expect(list.indexOf('VALUE_UNKNOWN')).toBeLessThan(list.indexOf('<details>'));
  expect(list).toContain('40 warnings</summary>');
  expect(list).toContain('p1, p2, p3 and 37 more');
});
