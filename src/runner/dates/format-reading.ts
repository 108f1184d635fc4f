/** Dates read by a format. Source: manual, $dateFromString, format specifiers. */
import { refuse } from '../failure.ts';
import { MONTHS, partsOf, wallTimeOfParts, wallTimeOfWeek } from './calendar.ts';
import { readFormat } from './printing.ts';
import type { ReadParts } from './reading.ts';
import { instantOfParts, millisecondsOf, parseFailure } from './reading.ts';
import { ZONE_PATTERN, readZone } from './zone-text.ts';
import type { Zone } from './zones.ts';

const MONTH_NAMES = MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|');

/** What each specifier reads, as a pattern. */
const READERS: Readonly<Record<string, string>> = {
  '%': '%',
  B: `(?<name>${MONTH_NAMES})`,
  G: '(?<isoYear>\\d{4})',
  H: '(?<hour>\\d{1,2})',
  L: '(?<fraction>\\d{1,3})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  V: '(?<isoWeek>\\d{1,2})',
  Y: '(?<year>\\d{4})',
  Z: '(?<offset>[+-]?\\d+)',
  b: `(?<name>${MONTH_NAMES})`,
  d: '(?<day>\\d{1,2})',
  j: '(?<dayOfYear>\\d{1,3})',
  m: '(?<month>\\d{1,2})',
  u: '(?<isoDay>\\d)',
  z: ZONE_PATTERN,
};

const KNOWN = Object.keys(READERS);

/** @throws DocumentError for a format that is none */
export function checkReadFormat(format: string): void {
  readFormat(format, KNOWN);
}

const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const specifiers = readFormat(format, KNOWN);
  const named = specifiers.flatMap(({ specifier }) =>
    specifier === undefined || specifier === '%' ? [] : [specifier === 'B' ? 'b' : specifier],
  );
  if (new Set(named).size < named.length)
    refuse(`the date format '${format}'`, 'it has the same specifier twice');
  const source = specifiers
    .map(({ specifier, text }) =>
      specifier === undefined ? text.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') : (READERS[specifier] ?? ''),
    )
    .join('');
  const made = new RegExp(`^${source}$`, 'i');
  patterns.set(format, made);
  return made;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The date, however the format names it: by month and day, by the day of the year, or by the ISO week. */
function dateParts(groups: Groups, read: (name: string) => number | undefined): ReadParts {
  const [year, isoYear, ofYear] = [read('year'), read('isoYear'), read('dayOfYear')];
  if (isoYear !== undefined) {
    const found = partsOf(wallTimeOfWeek(isoYear, read('isoWeek') ?? 1, read('isoDay') ?? 1));
    return { year: found.year, month: found.month, day: found.day };
  }
  if (year !== undefined && ofYear !== undefined) {
    const found = partsOf(wallTimeOfParts({ year, day: ofYear }));
    return { year: found.year, month: found.month, day: found.day };
  }
  const name = groups['name']?.slice(0, 3).toLowerCase();
  const named = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
  const [month, day] = [named > 0 ? named : read('month'), read('day')];
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

/** The instant that `text` means under `format`. @throws DocumentError */
export function readDateBy(text: string, format: string, zone: Zone): number {
  const groups: Groups | undefined = patternOf(format).exec(text)?.groups;
  if (groups === undefined) {
    // A format without specifiers has no groups.
    return patternOf(format).test(text)
      ? instantOfParts({}, zone, text)
      : parseFailure(text, `it does not match the format '${format}'`);
  }
  const read = (name: string): number | undefined =>
    groups[name] === undefined ? undefined : Number(groups[name]);
  const minutes = read('offset');
  const own = minutes === undefined ? readZone(groups) : { offset: minutes, text: groups['offset'] ?? '' };
  if (own === 'unknown') return parseFailure(text, 'its time zone is not known');
  return instantOfParts(
    {
      ...dateParts(groups, read),
      hour: read('hour') ?? 0,
      minute: read('minute') ?? 0,
      second: read('second') ?? 0,
      millisecond: millisecondsOf(groups['fraction'] ?? '0'),
      ...(own !== undefined && { zone: own }),
    },
    zone,
    text,
  );
}
