/** Dates as text by a format. Source: manual, $dateToString, format specifiers. */
import { DocumentError } from '../failure.ts';
import type { DateParts } from './calendar.ts';
import { MONTHS, dayOfWeek, dayOfYear, isoDayOfWeek, isoWeekOf, partsOf, weekOfYear } from './calendar.ts';
import type { Zone } from './zones.ts';

interface Printed {
  readonly wall: number;
  readonly parts: DateParts;
  /** Minutes ahead of UTC, a part of a minute cut off. */
  readonly offset: number;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function printYear(year: number): string {
  if (year < 0 || year > 9999)
    throw new DocumentError(
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${year}`,
    );
  return pad(year, 4);
}

function printOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

const PRINTERS: Readonly<Record<string, (date: Printed) => string>> = {
  '%': () => '%',
  B: ({ parts }) => MONTHS[parts.month - 1] ?? '',
  G: ({ wall }) => printYear(isoWeekOf(wall).year),
  H: ({ parts }) => pad(parts.hour),
  L: ({ parts }) => pad(parts.millisecond, 3),
  M: ({ parts }) => pad(parts.minute),
  S: ({ parts }) => pad(parts.second),
  U: ({ wall }) => pad(weekOfYear(wall)),
  V: ({ wall }) => pad(isoWeekOf(wall).week),
  Y: ({ parts }) => printYear(parts.year),
  Z: ({ offset }) => String(offset),
  b: ({ parts }) => (MONTHS[parts.month - 1] ?? '').slice(0, 3),
  d: ({ parts }) => pad(parts.day),
  j: ({ wall }) => pad(dayOfYear(wall), 3),
  m: ({ parts }) => pad(parts.month),
  u: ({ wall }) => String(isoDayOfWeek(wall)),
  w: ({ wall }) => String(dayOfWeek(wall)),
  z: ({ offset }) => printOffset(offset),
};

/** The specifiers and the text between them, in order. @throws DocumentError for a specifier that is not among `known` */
export function readFormat(
  format: string,
  known: readonly string[],
): readonly { readonly specifier?: string; readonly text: string }[] {
  const parts: { specifier?: string; text: string }[] = [];
  for (let index = 0; index < format.length; index += 1) {
    const text = format[index] ?? '';
    if (text !== '%') {
      parts.push({ text });
      continue;
    }
    index += 1;
    const specifier = format[index];
    if (specifier === undefined) throw new DocumentError("Unmatched '%' at end of format string");
    if (!known.includes(specifier))
      throw new DocumentError(`Invalid format character '%${specifier}' in format string`);
    parts.push({ specifier, text: '' });
  }
  return parts;
}

const KNOWN = Object.keys(PRINTERS);

/** @throws DocumentError for a format that is none */
export function checkPrintFormat(format: string): void {
  readFormat(format, KNOWN);
}

/** An instant as a clock in the zone shows it. @throws DocumentError */
export function printDate(instant: number, format: string, zone: Zone): string {
  const offset = zone.offsetAt(instant);
  const wall = instant + offset;
  const date: Printed = { wall, parts: partsOf(wall), offset: Math.trunc(offset / 60_000) };
  return readFormat(format, KNOWN)
    .map(({ specifier, text }) => (specifier === undefined ? text : (PRINTERS[specifier]?.(date) ?? '')))
    .join('');
}

/** Source: manual, $dateToString: without a format, UTC is marked by a Z. */
export function defaultFormat(zone: Zone): string {
  return `%Y-%m-%dT%H:%M:%S.%L${zone.isUtc ? 'Z' : ''}`;
}
