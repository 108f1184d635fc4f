import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocument, valueAt } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkpointVerdict } from '../../src/pipeline/checkpoint.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { anyValue } from './arbitraries.ts';
import { MERGE, SOURCE, TABLE, pipeline, session, tumbling } from './verdict-table.ts';

const between = (...stages: string[]) => pipeline(SOURCE, ...stages, MERGE);

describe('checkpointVerdict', () => {
  it.each(TABLE)('when %s', (_, lastRun, next, verdict, rule, path) => {
    const found = checkpointVerdict(pipeline(...lastRun), pipeline(...next));
    expect([found.verdict, found.rule, found.path.join('/')]).toEqual([verdict, rule, path]);
    expect(found.engineMessage?.includes('resumeFromCheckpoint must be false') ?? false).toBe(
      verdict === 'lost',
    );
  });

  it('says which key of $source changes', () => {
    const found = checkpointVerdict(between(), pipeline(SOURCE.replace('"t"', '"u"'), MERGE));
    expect(found.reason).toContain('$source.topic');
  });

  it('refuses an added window for an older engine', () => {
    const found = checkpointVerdict(between(), between(tumbling('')), { addWindowForbidden: true });
    expect([found.verdict, found.rule]).toEqual(['lost', 'WINDOW_ADDED']);
  });

  it('refuses what stays the same where the quirk says so, for windows that allow no change', () => {
    const quirks = { unchangedWindowForbidden: true };
    const same = (...stages: string[]) =>
      checkpointVerdict(between(...stages), between(...stages), quirks).rule;
    expect([same(session('')), same(tumbling('', '{"$match": {}}')), same(tumbling('')), same()]).toEqual([
      'WINDOW_SESSION',
      'WINDOW_WITHOUT_BLOCKING',
      'UNCHANGED',
      'UNCHANGED',
    ]);
  });

  it('takes any values', () => {
    fc.assert(
      fc.property(anyValue(), anyValue(), (lastRun, next) => {
        expect(['resume', 'replay', 'lost']).toContain(checkpointVerdict(lastRun, next).verdict);
        expect(checkpointVerdict(lastRun, lastRun).rule).toBe('UNCHANGED');
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  const corpus = sharedPath('corpus', 'invalid');
  it.skipIf(corpus === undefined)(
    `refuses the modifications that the corpus calls refused${corpus === undefined ? ` (skipped: ${sharedMissing})` : ''}`,
    () => {
      const cases = readdirSync(corpus ?? '')
        .filter((file) => file.startsWith('modify-'))
        .map((file) => [file, parseJson(readFileSync(join(corpus ?? '', file), 'utf8'))] as const)
        .flatMap(([file, content]) => {
          const input = valueAt(content, ['input']);
          const old = isDocument(input) ? input.get('oldPipeline') : undefined;
          const next = isDocument(input) ? input.get('newPipeline') : undefined;
          return old === undefined || next === undefined
            ? []
            : [[file, checkpointVerdict(old, next).verdict]];
        });
      expect(cases.length).toBeGreaterThan(0);
      expect(cases.filter(([, verdict]) => verdict !== 'lost')).toEqual([]);
    },
  );
});
