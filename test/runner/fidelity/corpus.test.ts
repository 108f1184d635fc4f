/** MongoDB's own answers, as its server tests and its manual record them: what runs here gives the same values of the same types. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Document } from '../../../src/model/document.ts';
import { loadFunctions } from '../../../src/runner/functions/functions.ts';
import { sharedMissing, sharedPath } from '../../shared.ts';
import { readCases } from './recorded.ts';
import { measure } from './report.ts';
import type { RecordedCase } from './verdict.ts';

const path = sharedPath('corpus', 'expressions', 'cases.json');
const cases = path === undefined ? [] : readCases(path);

const page = join(import.meta.dirname, '../../../docs/local-runner.md');

/** The case with another expectation: no case expects this text. */
function planted({ source, op, value }: RecordedCase): RecordedCase {
  const entries = value.entries.filter(([key]) => key !== 'expected' && key !== 'within');
  return { source, op, value: new Document([...entries, ['expected', 'planted, so that it is wrong']]) };
}

describe.skipIf(path === undefined)(
  `the recorded answers of MongoDB (${path === undefined ? sharedMissing : 'found'})`,
  () => {
    test('no value, type or error is another than MongoDB gives, and at most 3 % is refused', async () => {
      const functions = await loadFunctions();
      onTestFinished(() => functions.close());
      const { wrong, refused, counts } = measure(cases, functions.call);
      const report = process.env['FIDELITY_REPORT'];
      if (report !== undefined)
        writeFileSync(report, [JSON.stringify(counts), ...wrong, ...refused, ''].join('\n'));
      expect(cases.length).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
      expect(refused.length / cases.length).toBeLessThanOrEqual(0.03);
      // The page says what was measured; when this fails, write the new figures there.
      expect(readFileSync(page, 'utf8')).toContain(
        `Of ${cases.length} answers, ${counts.agrees} agree and ${refused.length} are refused by name; none differs.`,
      );
    });

    test('a wrong expectation is noticed wherever it is planted', async () => {
      const functions = await loadFunctions();
      onTestFinished(() => functions.close());
      const judged = cases.filter(({ value }) => value.get('parseTime') !== true);
      const { counts } = measure(judged.map(planted), functions.call);
      expect(counts.agrees).toBe(0);
    });
  },
);
