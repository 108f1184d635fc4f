/** What the text of a date says, as parts that may be missing, and the instant that they name. */
import { DocumentError } from '../failure.ts';
import { daysInMonth, wallTimeOfParts } from './calendar.ts';
import type { TextZone } from './zone-text.ts';
import type { Zone } from './zones.ts';

/** The parts that a text holds. */
export interface ReadParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
  readonly zone?: TextZone;
}

/** A text that means no date. */
export function parseFailure(text: string, why: string): never {
  throw new DocumentError(`Error parsing date string '${text}'; ${why}`);
}

const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

/**
 * The instant that the parts name. A text needs a whole date; without a time of day it means midnight.
 * @throws DocumentError for parts that are missing or out of range, and for a zone in the text beside one that is asked for
 */
export function instantOfParts(parts: ReadParts, zone: Zone, text: string): number {
  const { year, month, day, zone: own } = parts;
  if (year === undefined || month === undefined || day === undefined)
    throw new DocumentError(
      `an incomplete date/time string has been found, with elements missing: "${text}"`,
    );
  if (!isWithin(month, 1, 12) || !isWithin(day, 1, daysInMonth(year, month)))
    parseFailure(text, 'The parsed date was invalid');
  if (
    !isWithin(parts.hour ?? 0, 0, 23) ||
    !isWithin(parts.minute ?? 0, 0, 59) ||
    !isWithin(parts.second ?? 0, 0, 59)
  )
    parseFailure(text, 'The parsed time was invalid');
  if (own !== undefined && !zone.isUtc)
    throw new DocumentError(
      `you cannot pass in a date/time string with time zone information ('${own.text}') together with a timezone argument`,
    );
  const wall = wallTimeOfParts({ ...parts, year });
  return own === undefined ? zone.instantOf(wall) : wall - own.offset * 60_000;
}

/** Milliseconds of the digits behind a point. */
export function millisecondsOf(fraction: string): number {
  return Number(fraction.padEnd(3, '0').slice(0, 3));
}
