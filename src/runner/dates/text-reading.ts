/**
 * Dates read without a format: ISO 8601 in all its spellings, and dates with the names of months. Of the other forms that the server's
 * parser takes, such as 'next monday', none is guessed: they are refused by name.
 */
import { refuse } from '../failure.ts';
import { MONTHS, partsOf, wallTimeOfParts, wallTimeOfWeek } from './calendar.ts';
import type { ReadParts } from './reading.ts';
import { instantOfParts, millisecondsOf, parseFailure } from './reading.ts';
import { ZONE_PATTERN, readZone } from './zone-text.ts';
import type { Zone } from './zones.ts';

const MONTH = `(?<name>${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|')}|sept)`;
const ORDINAL = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\\s+)?';

/** Days, without the time that may follow. */
const DATES = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})',
  '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})',
  '(?<year>\\d{4})-?W(?<isoWeek>\\d{2})(?:-?(?<isoDay>[0-7]))?',
  '(?<year>\\d{4})-(?<dayOfYear>\\d{3})',
  '(?<year>\\d{4})-(?<month>\\d{2})',
  '(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})',
  '(?<day>\\d{1,2})[.\\t-](?<month>\\d{1,2})[.-](?<year>\\d{4})',
  `${WEEKDAY}${MONTH}[ .\\t-]*${ORDINAL}(?:,\\s*|\\s+)(?<year>\\d{4})`,
  `${WEEKDAY}${ORDINAL}[ \\t.-]*${MONTH}[ \\t.-]*(?<year>\\d{4})`,
  `(?<year>\\d{4})-${MONTH}-(?<day>\\d{1,2})`,
  `${MONTH}[ .\\t-]*(?<year>\\d{4})`,
] as const;

const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?';
const COMPACT = '(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?:[.,](?<fraction>\\d+))?';
const HALF_DAY = '(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\.?';
const NAMED = '(?<clock>noon|midnight)';

/** A compact time follows a T only, or it would be taken for a year or a zone. */
const TIMES = [`(?:T|\\s+|\\s*T)${CLOCK}`, `T${COMPACT}`, `\\s+${HALF_DAY}`, `\\s+${NAMED}`, ''] as const;

let patterns: readonly RegExp[] | undefined;

function makePatterns(): readonly RegExp[] {
  patterns ??= DATES.flatMap((date) =>
    TIMES.map((time) => new RegExp(`^${date}${time}${ZONE_PATTERN}$`, 'i')),
  );
  return patterns;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups, read: (name: string) => number | undefined): ReadParts {
  const year = read('year') ?? 0;
  const [week, ofYear] = [read('isoWeek'), read('dayOfYear')];
  if (week !== undefined || ofYear !== undefined) {
    const wall =
      week === undefined
        ? wallTimeOfParts({ year, day: ofYear ?? 1 })
        : wallTimeOfWeek(year, week, read('isoDay') ?? 1);
    const found = partsOf(wall);
    return { year: found.year, month: found.month, day: found.day };
  }
  const name = groups['name']?.slice(0, 3).toLowerCase();
  const named = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
  return { year, month: named > 0 ? named : (read('month') ?? 1), day: read('day') ?? 1 };
}

/** The hour of the day: 12 am is 0, 12 pm is 12. */
function hourOf(groups: Groups, hour: number): number {
  if (groups['clock'] !== undefined) return groups['clock'].toLowerCase() === 'noon' ? 12 : 0;
  if (groups['half'] === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (groups['half'].toLowerCase() === 'p' ? 12 : 0);
}

/** Words and forms that the server's parser takes, and that mean a moment only together with the clock or with its own tables. */
const UNREAD =
  /\b(?:now|today|tomorrow|yesterday|next|last|previous|this|ago|week|month|year|day|hour|min|sec|mon|tue|wed|thu|fri|sat|sun|noon|midnight|first|back|front|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * The instant that `text` means.
 * @throws DocumentError for text that is no date
 */
export function readDate(text: string, zone: Zone): number {
  const trimmed = text.trim();
  for (const pattern of makePatterns()) {
    const groups: Groups | undefined = pattern.exec(trimmed)?.groups;
    if (groups === undefined) continue;
    const own = readZone(groups);
    if (own === 'unknown')
      return refuse(`the time zone of the date '${text}'`, 'its abbreviation is not known here');
    const read = (name: string): number | undefined =>
      groups[name] === undefined ? undefined : Number(groups[name]);
    const parts: ReadParts = {
      ...dateOf(groups, read),
      hour: hourOf(groups, read('hour') ?? 0),
      minute: read('minute') ?? 0,
      second: read('second') ?? 0,
      millisecond: millisecondsOf(groups['fraction'] ?? '0'),
      ...(own !== undefined && { zone: own }),
    };
    return instantOfParts(parts, zone, text);
  }
  // The name of a zone is for the argument `timezone`.
  if (/\s[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/]+$/.test(trimmed))
    return parseFailure(text, 'it has the name of a time zone');
  if (UNREAD.test(trimmed) || /^@-?\d/.test(trimmed))
    return refuse(
      `the date '${text}'`,
      'without a format only ISO 8601 dates and dates with the name of a month are read',
      'Give $dateFromString a format.',
    );
  return parseFailure(text, 'it is no date');
}
