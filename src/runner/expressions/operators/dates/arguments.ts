/** What date operators take: moments, zones, units. */
import { Long, ObjectId, Timestamp } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import type { Zone } from '../../../dates/zones.ts';
import { UTC, zoneOf } from '../../../dates/zones.ts';
import { typeName } from '../../../values/types.ts';
import type { Evaluate, Frame } from '../../evaluation.ts';
import { isNil } from '../operator.ts';

/** Whether a value says when, as date operators take it: not every value that converts to a date. */
export function isMoment(value: Bson): value is Date | ObjectId | Timestamp {
  return value instanceof Date || value instanceof ObjectId || value instanceof Timestamp;
}

/** The instant that a value of a moment's type means. @throws DocumentError for all others */
export function instantOf(name: string, value: Bson): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return value.t * 1000;
  throw new DocumentError(`can't convert from BSON type ${typeName(value)} to Date (${name})`);
}

/** The zone that an argument names: UTC without the argument, undefined when it is null. @throws DocumentError */
export function readZone(name: string, zone: Evaluate | undefined, frame: Frame): Zone | undefined {
  if (zone === undefined) return UTC;
  const value = zone(frame);
  if (isNil(value)) return undefined;
  if (typeof value !== 'string')
    throw new DocumentError(
      `${name} requires a string for the timezone argument, but was given a ${typeName(value)}`,
    );
  return zoneOf(value);
}

/** The date of an instant. @throws DocumentError beyond all dates */
export function dateOf(name: string, instant: number): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new DocumentError(`${name}: the result is beyond all dates`);
  return date;
}

/** A whole number as a long. */
export function longOf(value: number): Long {
  return Long.fromNumber(value);
}
