/** Dates don't depend on the machine: not on its time zone, its season or its clock. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sharedMissing, sharedPath } from '../../shared.ts';
import { readCases } from './recorded.ts';
import { measure } from './report.ts';

const path = sharedPath('corpus', 'expressions', 'cases.json');
const cases = path === undefined ? [] : readCases(path);
/** Date operators, and text and numbers that become dates. */
const dated = cases.filter(({ op }) => /date|year|month|day|week|hour|minute|second|tz |convert/i.test(op));

describe.skipIf(path === undefined)(
  `the recorded dates (${path === undefined ? sharedMissing : 'found'})`,
  () => {
    let zone: string | undefined;
    beforeEach(() => {
      zone = process.env['TZ'];
    });
    afterEach(() => {
      process.env['TZ'] = zone;
      if (zone === undefined) delete process.env['TZ'];
      vi.useRealTimers();
    });

    test.each([
      ['UTC', 'January'],
      ['America/New_York', 'January'],
      ['America/New_York', 'July'],
      ['Asia/Kolkata', 'July'],
      ['Pacific/Apia', 'January'],
      ['Pacific/Apia', 'July'],
    ])('are the same in %s in %s', (timeZone, month) => {
      process.env['TZ'] = timeZone;
      vi.useFakeTimers({
        now: Date.parse(month === 'January' ? '2026-01-15' : '2026-07-15'),
        toFake: ['Date'],
      });
      const { wrong, cases: count } = measure(dated);
      expect(count).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    });
  },
);
