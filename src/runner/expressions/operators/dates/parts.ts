/** Parts of dates: years, weeks, days, hours, one by one or all together. Source: manual, date operators. */
import type { Bson, Doc } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import { typeName } from '../../../values/types.ts';
import {
  dayOfWeek,
  dayOfYear,
  isoDayOfWeek,
  isoWeekOf,
  partsOf,
  weekOfYear,
} from '../../../dates/calendar.ts';
import { wallTimeOf } from '../../../dates/zones.ts';
import { Timestamp } from 'bson';
import type { NamedOperators, Operators } from '../operator.ts';
import { isNil, named } from '../operator.ts';
import { instantOf, longOf, readZone } from './arguments.ts';

/** The parts by the operator that gives them, from what a wall clock shows. */
const PARTS: Readonly<Record<string, (wall: number) => Bson>> = {
  $year: (wall) => partsOf(wall).year,
  $month: (wall) => partsOf(wall).month,
  $dayOfMonth: (wall) => partsOf(wall).day,
  $hour: (wall) => partsOf(wall).hour,
  $minute: (wall) => partsOf(wall).minute,
  $second: (wall) => partsOf(wall).second,
  $millisecond: (wall) => partsOf(wall).millisecond,
  $dayOfWeek: dayOfWeek,
  $dayOfYear: dayOfYear,
  $week: weekOfYear,
  $isoDayOfWeek: isoDayOfWeek,
  $isoWeek: (wall) => isoWeekOf(wall).week,
  $isoWeekYear: (wall) => longOf(isoWeekOf(wall).year),
};

const partOperators: NamedOperators = Object.fromEntries(
  Object.entries(PARTS).map(([name, part]) => [
    name,
    named(
      ({ date, timezone }, frame) => {
        const value = date?.(frame);
        if (isNil(value)) return null;
        const instant = instantOf(name, value);
        const zone = readZone(name, timezone, frame);
        return zone === undefined ? null : part(wallTimeOf(zone, instant));
      },
      { shorthand: 'date' },
    ),
  ]),
);

function allParts(wall: number, isIso: boolean): Doc {
  const { year, month, day, ...time } = partsOf(wall);
  const week = isoWeekOf(wall);
  return isIso
    ? { isoWeekYear: week.year, isoWeek: week.week, isoDayOfWeek: isoDayOfWeek(wall), ...time }
    : { year, month, day, ...time };
}

export const DATE_PARTS: NamedOperators = {
  ...partOperators,
  $dateToParts: named(({ date, timezone, iso8601 }, frame) => {
    const value = date?.(frame);
    const zone = readZone('$dateToParts', timezone, frame);
    if (zone === undefined) return null;
    const isIso = iso8601 === undefined ? false : iso8601(frame);
    if (isNil(isIso)) return null;
    if (typeof isIso !== 'boolean')
      throw new DocumentError(`iso8601 must evaluate to a bool, found ${typeName(isIso)}`);
    if (isNil(value)) return null;
    return allParts(wallTimeOf(zone, instantOf('$dateToParts', value)), isIso);
  }),
};

function expectTimestamp(name: string, value: Bson): Timestamp {
  if (value instanceof Timestamp) return value;
  throw new DocumentError(`Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
}

export const TIMESTAMPS: Operators = {
  $tsSecond: ([value]) => (isNil(value) ? null : longOf(expectTimestamp('$tsSecond', value).t)),
  $tsIncrement: ([value]) => (isNil(value) ? null : longOf(expectTimestamp('$tsIncrement', value).i)),
};
