/** `$dateAdd`, `$dateSubtract`, `$dateDiff` and `$dateTrunc`. Source: manual; any argument that is null gives null, before others are looked at. */
import type { Bson } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import type { Evaluate, Frame } from '../../evaluation.ts';
import type { Unit } from '../../../dates/units.ts';
import { addUnits, truncateTo, unitOf, unitsBetween, weekdayOf } from '../../../dates/units.ts';
import type { Zone } from '../../../dates/zones.ts';
import { UTC, zoneOf } from '../../../dates/zones.ts';
import type { NamedOperator, NamedOperators, Parts } from '../operator.ts';
import { expectCount, expectText, isNil, named } from '../operator.ts';
import { dateOf, instantOf, isMoment, longOf } from './arguments.ts';

const SUNDAY = 7;

/** The values of the arguments that are written; undefined when one of them is null or missing. */
function evaluateAll(
  parts: Parts,
  frame: Frame,
  names: readonly string[],
): Readonly<Record<string, Bson>> | undefined {
  const values: Record<string, Bson> = {};
  for (const name of names) {
    const evaluate: Evaluate | undefined = parts[name];
    if (evaluate === undefined) continue;
    const value = evaluate(frame);
    if (isNil(value)) return undefined;
    values[name] = value;
  }
  return values;
}

function readUnit(name: string, value: Bson): Unit {
  return unitOf(expectText(`'unit' of ${name}`, value));
}

const zoneFrom = (name: string, value: Bson): Zone =>
  value === undefined ? UTC : zoneOf(expectText(`'timezone' of ${name}`, value));

function momentOf(name: string, key: string, value: Bson): number {
  if (!isMoment(value)) throw new DocumentError(`${name} requires '${key}' to be a date`);
  return instantOf(name, value);
}

/** The day on which weeks start: it counts for weeks only. `null` where it is null then. */
function readWeekStart(name: string, unit: Unit, start: Evaluate | undefined, frame: Frame): number | null {
  if (unit !== 'week' || start === undefined) return SUNDAY;
  const value = start(frame);
  return isNil(value) ? null : weekdayOf(expectText(`'startOfWeek' of ${name}`, value));
}

const shift = (name: string, sign: 1 | -1): NamedOperator =>
  named((parts, frame) => {
    const values = evaluateAll(parts, frame, ['startDate', 'unit', 'amount', 'timezone']);
    if (values === undefined) return null;
    const start = momentOf(name, 'startDate', values['startDate']);
    const unit = readUnit(name, values['unit']);
    const amount = expectCount(`'amount' of ${name}`, values['amount']);
    const zone = zoneFrom(name, values['timezone']);
    return dateOf(name, addUnits(start, unit, sign * amount, zone));
  });

export const DATE_SPANS: NamedOperators = {
  $dateAdd: shift('$dateAdd', 1),
  $dateSubtract: shift('$dateSubtract', -1),
  $dateDiff: named((parts, frame) => {
    const values = evaluateAll(parts, frame, ['startDate', 'endDate', 'unit', 'timezone']);
    if (values === undefined) return null;
    const start = momentOf('$dateDiff', 'startDate', values['startDate']);
    const end = momentOf('$dateDiff', 'endDate', values['endDate']);
    const unit = readUnit('$dateDiff', values['unit']);
    const weekStart = readWeekStart('$dateDiff', unit, parts['startOfWeek'], frame);
    if (weekStart === null) return null;
    return longOf(unitsBetween(start, end, unit, zoneFrom('$dateDiff', values['timezone']), weekStart));
  }),
  $dateTrunc: named((parts, frame) => {
    const values = evaluateAll(parts, frame, ['date', 'unit', 'binSize', 'timezone']);
    if (values === undefined) return null;
    const instant = momentOf('$dateTrunc', 'date', values['date']);
    const unit = readUnit('$dateTrunc', values['unit']);
    const weekStart = readWeekStart('$dateTrunc', unit, parts['startOfWeek'], frame);
    if (weekStart === null) return null;
    const size = 'binSize' in values ? expectCount("'binSize' of $dateTrunc", values['binSize']) : 1;
    if (size < 1)
      throw new DocumentError(`$dateTrunc requires 'binSize' to be greater than 0, but got ${size}`);
    const zone = zoneFrom('$dateTrunc', values['timezone']);
    return dateOf('$dateTrunc', truncateTo(instant, unit, size, zone, weekStart));
  }),
};
