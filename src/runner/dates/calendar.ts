/** The calendar: years, weeks and days of what a wall clock shows. All of it is the proleptic Gregorian calendar, as in MongoDB. */
import type { WallTime } from './zones.ts';

export const DAY = 86_400_000;

/** A wall time as its parts. */
export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The parts of a wall time. */
export function partsOf(wall: WallTime): DateParts {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The wall time of parts; a part beyond its range carries into the larger ones. NaN beyond all dates. */
export function wallTimeOfParts({
  year,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
}: Partial<DateParts> & { readonly year: number }): WallTime {
  const date = new Date(0);
  // Unlike Date.UTC, it takes years below 100 as they are.
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() + (day - 1) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** Days since 1970. */
export function dayNumber(wall: WallTime): number {
  return Math.floor(wall / DAY);
}

/** 1 for Sunday to 7 for Saturday. */
export function dayOfWeek(wall: WallTime): number {
  return new Date(wall).getUTCDay() + 1;
}

/** 1 for Monday to 7 for Sunday. */
export function isoDayOfWeek(wall: WallTime): number {
  return new Date(wall).getUTCDay() || 7;
}

/** 1 to 366. */
export function dayOfYear(wall: WallTime): number {
  return dayNumber(wall) - dayNumber(wallTimeOfParts({ year: partsOf(wall).year })) + 1;
}

/** Weeks begin on Sundays; days before the first one are in week 0. */
export function weekOfYear(wall: WallTime): number {
  return Math.floor((dayOfYear(wall) - dayOfWeek(wall) + 7) / 7);
}

/** The year and week of ISO 8601: weeks begin on Mondays, and the first one has the year's first Thursday. */
export function isoWeekOf(wall: WallTime): { readonly year: number; readonly week: number } {
  const thursday = wall + (4 - isoDayOfWeek(wall)) * DAY;
  return { year: partsOf(thursday).year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

/** The midnight of a day that is named by its ISO week. */
export function wallTimeOfWeek(year: number, week: number, day: number): WallTime {
  const fourth = wallTimeOfParts({ year, day: 4 });
  return fourth + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY;
}

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return partsOf(wallTimeOfParts({ year, month: month + 1, day: 0 })).day;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
