/** Steps of time: adding, counting and cutting off years, weeks, hours and the other units. Source: manual, $dateAdd, $dateDiff, $dateTrunc. */
import { DocumentError } from '../failure.ts';
import { DAY, dayNumber, daysInMonth, isoDayOfWeek, partsOf, wallTimeOfParts } from './calendar.ts';
import type { Zone } from './zones.ts';
import { wallTimeOf } from './zones.ts';

export const UNITS = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] as const;

export type Unit = (typeof UNITS)[number];

/** @throws DocumentError */
export function unitOf(text: string): Unit {
  const found = UNITS.find((unit) => unit === text);
  if (found === undefined) throw new DocumentError(`unknown time unit value: ${text}`);
  return found;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 1 for Monday to 7 for Sunday, from a name in full or of three letters, in any case. @throws DocumentError */
export function weekdayOf(text: string): number {
  const name = text.toLowerCase();
  const index = WEEKDAYS.findIndex((day) => day === name || day.slice(0, 3) === name);
  if (index < 0) throw new DocumentError(`unknown day of week value: ${text}`);
  return index + 1;
}

/** Milliseconds of the units that all have the same length. */
const LENGTHS: Readonly<Partial<Record<Unit, number>>> = {
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = { year: 12, quarter: 3, month: 1 };

/** `amount` units later. Days and longer units keep the time of day in the zone; a day beyond a month's end becomes its last. */
export function addUnits(instant: number, unit: Unit, amount: number, zone: Zone): number {
  const length = LENGTHS[unit];
  if (length !== undefined) return instant + amount * length;
  const offset = zone.offsetAt(instant);
  const wall = instant + offset;
  const months = MONTHS_OF[unit];
  if (months === undefined) return zone.instantOf(wall + amount * DAY * (unit === 'week' ? 7 : 1), offset);
  const { year, month, day } = partsOf(wall);
  const moved = partsOf(wallTimeOfParts({ year, month: month + amount * months }));
  const target = wallTimeOfParts({
    year: moved.year,
    month: moved.month,
    day: Math.min(day, daysInMonth(moved.year, moved.month)),
  });
  return zone.instantOf(target + (wall - dayNumber(wall) * DAY), offset);
}

/** How many days the week of a wall time has had, before that day. */
const daysOfWeek = (wall: number, weekStart: number): number => (isoDayOfWeek(wall) - weekStart + 7) % 7;

/** Boundaries of calendar units between two wall times. */
function calendarUnitsBetween(start: number, end: number, unit: Unit, weekStart: number): number {
  const days = dayNumber(end) - dayNumber(start);
  if (unit === 'day') return days;
  if (unit === 'week') return (days + daysOfWeek(start, weekStart) - daysOfWeek(end, weekStart)) / 7;
  const [from, to] = [partsOf(start), partsOf(end)];
  const years = to.year - from.year;
  if (unit === 'year') return years;
  const quarter = (month: number): number => Math.floor((month - 1) / 3);
  return unit === 'month'
    ? to.month - from.month + years * 12
    : quarter(to.month) - quarter(from.month) + years * 4;
}

/** How many boundaries of a unit lie between two instants, as clocks in the zone show them. */
export function unitsBetween(start: number, end: number, unit: Unit, zone: Zone, weekStart: number): number {
  if (unit === 'millisecond') return end - start;
  const [from, to] = [wallTimeOf(zone, start), wallTimeOf(zone, end)];
  const length = LENGTHS[unit];
  if (length === undefined) return calendarUnitsBetween(from, to, unit, weekStart);
  // What a change of the clock between them adds or takes away is put right in whole units.
  const change = Math.trunc((from - start - (to - end)) / length);
  return Math.floor(to / length) - Math.floor(from / length) + change;
}

/** From the lower bound of the bin that holds `value` to it. */
const withinBin = (value: number, size: number): number => ((value % size) + size) % size;

/** Source: manual, $dateTrunc: bins are counted from the start of the year 2000, or its first week, in the zone. */
export function truncateTo(instant: number, unit: Unit, size: number, zone: Zone, weekStart: number): number {
  const first = wallTimeOfParts({ year: 2000 });
  const toWeekStart = unit === 'week' ? (7 - daysOfWeek(first, weekStart)) % 7 : 0;
  const reference = first - zone.offsetAt(first) + toWeekStart * DAY;
  const length = LENGTHS[unit];
  if (length !== undefined) return instant - withinBin(instant - reference, size * length);
  const distance = unitsBetween(reference, instant, unit, zone, weekStart);
  return addUnits(reference, unit, distance - withinBin(distance, size), zone);
}
