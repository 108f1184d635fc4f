/** Dates as MongoDB reads, prints and shifts them. Time zones are Olson names or offsets, as ICU knows them. */
import { DocumentError, refuse } from '../failure.ts';

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;

/** Minutes that `zone` is ahead of UTC at `time`. */
function zoneOffset(zone: string | undefined, time: Date): number {
  if (zone === undefined || zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = OFFSET.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === '-' ? -minutes : minutes;
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name === 'GMT' ? 0 : zoneOffset(name.slice(3), time);
  } catch {
    throw new DocumentError(`unrecognized time zone identifier: "${zone}"`);
  }
}

/** The instant at which a clock in `zone` shows what `local` shows in UTC. */
function fromLocal(local: Date, zone: string | undefined): Date {
  const guess = new Date(local.getTime() - zoneOffset(zone, local) * 60_000);
  return new Date(local.getTime() - zoneOffset(zone, guess) * 60_000);
}

/** A date whose UTC fields are what a clock in `zone` shows. */
function toLocal(date: Date, zone: string | undefined): Date {
  return new Date(date.getTime() + zoneOffset(zone, date) * 60_000);
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;

function dateOf(parts: readonly number[], text: string): Date {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59)
    throw new DocumentError(`Error parsing date string '${text}'`);
  return date;
}

/**
 * The date that text without a given format means. ISO 8601 is read; of the many other forms that the server's parser guesses,
 * none is, and they are refused rather than guessed.
 * @throws DocumentError for text that is no date
 */
export function parseDate(text: string, zone?: string): Date {
  const match = ISO.exec(text.trim());
  if (match === null) {
    if (/\d/.test(text) && /[a-z]{3}/i.test(text) && !Number.isNaN(Date.parse(text)))
      refuse(
        `the date '${text}'`,
        'without a format only ISO 8601 dates are read',
        'Give $dateFromString a format.',
      );
    throw new DocumentError(`Error parsing date string '${text}'`);
  }
  const [, ...groups] = match;
  const own = groups[7];
  if (own !== undefined && zone !== undefined)
    throw new DocumentError(
      `you cannot pass in a date/time string with time zone information ('${own}') together with a timezone argument`,
    );
  const ms = Number(`0.${groups[6] ?? '0'}`) * 1000;
  const date = dateOf(
    [
      ...groups.slice(0, 6).map((group: string | undefined, index) => Number(group ?? (index < 3 ? 1 : 0))),
      Math.floor(ms + 1e-6),
    ],
    text,
  );
  return fromLocal(date, own ?? zone);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Source: manual, $dateFromString, format specifiers. */
const READERS: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  L: '(?<ms>\\d{1,3})',
  b: '(?<name>[A-Za-z]{3})',
  B: '(?<name>[A-Za-z]{3,9})',
  j: '(?<dayOfYear>\\d{1,3})',
  z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
  Z: '(?<minutes>[+-]?\\d+)',
  '%': '%',
};

/** The date that `text` means under `format`. @throws DocumentError */
export function parseDateBy(text: string, format: string, zone?: string): Date {
  let source = '';
  for (let index = 0; index < format.length; index += 1) {
    const character = format[index] ?? '';
    if (character !== '%') {
      source += character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
      continue;
    }
    index += 1;
    const specifier = format[index] ?? '';
    source += READERS[specifier] ?? refuse(`the date format '%${specifier}'`, 'it is not read here');
  }
  const groups = new RegExp(`^${source}$`).exec(text)?.groups;
  if (groups === undefined)
    throw new DocumentError(`Error parsing date string '${text}' with format '${format}'`);
  const read = (name: string, otherwise: number): number => Number(groups[name] ?? otherwise);
  const named =
    groups['name'] === undefined ? 1 : MONTHS.indexOf(groups['name'].slice(0, 3).toLowerCase()) + 1;
  const date = dateOf(
    [
      read('year', 1970),
      read('month', named),
      read('day', 1),
      read('hour', 0),
      read('minute', 0),
      read('second', 0),
      read('ms', 0),
    ],
    text,
  );
  if (groups['dayOfYear'] !== undefined) date.setUTCMonth(0, Number(groups['dayOfYear']));
  if (groups['minutes'] !== undefined) return new Date(date.getTime() - Number(groups['minutes']) * 60_000);
  return fromLocal(date, groups['zone'] ?? zone);
}

const UNITS: Readonly<Record<string, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

const MONTHS_OF: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

/** `date` and `amount` units: calendar units keep the local time of day, and a day beyond a month's end becomes its last. */
export function shiftDate(date: Date, unit: string, amount: number, zone?: string): Date {
  const months = MONTHS_OF[unit];
  if (months === undefined) {
    const ms = UNITS[unit];
    if (ms === undefined) throw new DocumentError(`unknown time unit value: ${unit}`);
    if (unit !== 'day' && unit !== 'week') return new Date(date.getTime() + ms * amount);
    return fromLocal(new Date(toLocal(date, zone).getTime() + ms * amount), zone);
  }
  const local = toLocal(date, zone);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months * amount);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return fromLocal(local, zone);
}
