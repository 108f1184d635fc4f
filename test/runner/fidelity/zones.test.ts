/** Dates don't depend on the machine: not on its time zone, its season or its clock. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sharedMissing, sharedPath } from '../../shared.ts';
import { readCases, readLines } from './recorded.ts';
import type { RecordedCase } from './verdict.ts';
import { measure } from './report.ts';

const path = sharedPath('corpus', 'expressions', 'cases.json');

/** Date operators, and text and numbers that become dates. */
const dated = (cases: readonly RecordedCase[]): readonly RecordedCase[] =>
  cases.filter(({ op }) => /date|year|month|day|week|hour|minute|second|tz |convert/i.test(op));

const own = dated(
  ['operators.ndjson', 'edges.ndjson'].flatMap((file) => readLines(join(import.meta.dirname, file))),
);
const recorded = path === undefined ? [] : dated(readCases(path));

describe.each([
  ['of the project', own, 200],
  [path === undefined ? `of MongoDB (${sharedMissing})` : 'of MongoDB', recorded, 300],
] as const)('the dates %s', (_, cases, least) => {
  let zone: string | undefined;
  beforeEach(() => {
    zone = process.env['TZ'];
  });
  afterEach(() => {
    process.env['TZ'] = zone;
    if (zone === undefined) delete process.env['TZ'];
    vi.useRealTimers();
  });

  test.for<readonly [zone: string, month: string, hour: number]>([
    ['UTC', 'January', 0],
    ['America/New_York', 'January', 19],
    ['America/New_York', 'July', 20],
    ['Asia/Kolkata', 'January', 5],
    ['Asia/Kolkata', 'July', 5],
    ['Pacific/Apia', 'January', 13],
    ['Pacific/Apia', 'July', 13],
  ])('are the same in %s in %s', ([timeZone, month, hour], { skip }) => {
    skip(cases.length === 0, sharedMissing);
    process.env['TZ'] = timeZone;
    vi.useFakeTimers({
      now: Date.parse(month === 'January' ? '2026-01-15' : '2026-07-15'),
      toFake: ['Date'],
    });
    // The machine is where it should be.
    expect(new Date().getHours()).toBe(hour);
    const { wrong, cases: count } = measure(cases);
    expect(count).toBeGreaterThan(least);
    expect(wrong).toEqual([]);
  });
});
