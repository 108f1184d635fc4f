/** Following the fix of an entry of the reference gets rid of what its example is told, and of nothing else makes an error. */
import { afterAll, describe, expect, it } from 'vitest';
import { KIND_RULES } from '../../src/kinds/codes/kind-codes.ts';
import { loadManifest } from '../../src/manifest/read/load.ts';
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';
import { PIPELINE_RULES } from '../../src/pipeline/codes/pipeline-codes.ts';
import { makeDirectory, requestIn, writeFiles } from '../manifest/workbench.ts';
import {
  findingsOfKind,
  findingsOfPipeline,
  manifestExample,
  ruleEntries,
} from '../reference/rule-entries.ts';
import type { AppliedFix } from './applied-fixes.ts';
import { MANIFEST_FIXES, RULE_FIXES } from './applied-fixes.ts';
import { removeDirectory } from './manifest-around.ts';

afterAll(removeDirectory);

const entries = ruleEntries();
const FIXES = new Map(
  Object.values(entries).flatMap((part) => part.map(({ code, fix }) => [code, fix] as const)),
);

/** What fills pages can't be tried. */
const NOT_TRIED = ['PIPELINE_TOO_LARGE'];

function replaceOnce(text: string, { from, to = '' }: AppliedFix): string {
  if (from === undefined) return text;
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly fix?: string | undefined;
}

/** Nothing is refused after it, and nobody is told to do the same again. A warning may go on with another fix. */
function expectFixed(fix: string | undefined, found: readonly Found[]): void {
  expect(found.filter((one) => one.fix === fix || one.severity === 'error')).toEqual([]);
}

describe('every fix of the reference is tried', () => {
  it('for rules about resources and pipelines', () => {
    const rules = [...entries.kinds, ...entries.pipelines].map(({ code }) => code);
    expect(Object.keys(RULE_FIXES).toSorted()).toEqual(
      rules.filter((code) => !NOT_TRIED.includes(code)).toSorted(),
    );
  });

  it('for manifests that have an example', () => {
    const shown = entries.manifest.filter(({ snippets }) => snippets !== undefined).map(({ code }) => code);
    expect(Object.keys(MANIFEST_FIXES).toSorted()).toEqual(shown.toSorted());
  });

  it.each(Object.entries({ ...RULE_FIXES, ...MANIFEST_FIXES }))('as it is worded: %s', (code, { fix }) => {
    expect(FIXES.get(code)).toBe(fix);
    expect(fix).toBeTruthy();
  });
});

describe('following the fix of', () => {
  it.each(Object.entries(KIND_RULES))('%s', (code, { example }) => {
    const applied = RULE_FIXES[code] as AppliedFix;
    const { name = example.name } = applied;
    expectFixed(applied.fix, findingsOfKind({ ...example, name, body: replaceOnce(example.body, applied) }));
  });

  it.each(
    PIPELINE_RULES.filter(({ code }) => !NOT_TRIED.includes(code)).map((rule) => [rule.code, rule] as const),
  )('%s', (code, { example }) => {
    const applied = RULE_FIXES[code] as AppliedFix;
    const pipeline = replaceOnce(example.pipeline, applied);
    const around = Object.entries({ ...example, ...applied.around, pipeline });
    const fixed = Object.fromEntries(
      around.filter(([, value]) => value !== undefined),
    ) as unknown as RuleCase;
    expectFixed(applied.fix, findingsOfPipeline(fixed));
  });

  it.each(Object.entries(MANIFEST_FIXES))('%s', async (code, applied) => {
    const bad = manifestExample(code);
    if (bad === undefined) throw new Error(`${code} has no example`);
    const files = Object.entries(typeof bad.files === 'string' ? { 'sluice.yaml': bad.files } : bad.files);
    const { from, add = {} } = applied;
    const changed = files
      .filter(([, text]) => from !== undefined && text.includes(from))
      .map(([name]) => name);
    expect(changed.length).toBe(from === undefined ? 0 : 1);
    const fixed = files.map(
      ([name, text]) => [name, changed.includes(name) ? replaceOnce(text, applied) : text] as const,
    );
    const directory = await makeDirectory();
    await writeFiles(directory, { ...Object.fromEntries(fixed), ...add });
    const { diagnostics } = await loadManifest(
      requestIn(directory, { files: bad.load ?? [], mode: 'validate' }),
    );
    expectFixed(applied.fix, diagnostics);
  });
});
