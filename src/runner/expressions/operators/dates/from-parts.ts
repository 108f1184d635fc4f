/** `$dateFromParts`: a date of its parts, which may lie beyond their range. Source: manual, $dateFromParts. */
import type { Bson } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import type { Frame } from '../../evaluation.ts';
import { wallTimeOfParts, wallTimeOfWeek } from '../../../dates/calendar.ts';
import type { NamedOperators, Parts } from '../operator.ts';
import { expectCount, isNil, named } from '../operator.ts';
import { dateOf, readZone } from './arguments.ts';

const NAME = '$dateFromParts';

/** Values of the parts that carry into larger ones, but for seconds and milliseconds. */
const LEAST = -32_768;
const MOST = 32_767;

/** A null anywhere gives null at once; what comes after it is not looked at. */
class NullPart extends Error {}

function read(parts: Parts, frame: Frame, key: string, otherwise: number, isBounded = true): number {
  const evaluate = parts[key];
  if (evaluate === undefined) return otherwise;
  const value = evaluate(frame);
  if (isNil(value)) throw new NullPart();
  const number = expectCount(`'${key}' of ${NAME}`, value);
  if (isBounded && (number < LEAST || number > MOST))
    throw new DocumentError(
      `'${key}' must evaluate to a value in the range [${LEAST}, ${MOST}]; found ${number}`,
    );
  return number;
}

function readYear(parts: Parts, frame: Frame, key: string): number {
  const year = read(parts, frame, key, 1970);
  if (year < 1 || year > 9999)
    throw new DocumentError(`'${key}' must evaluate to an integer in the range 1 to 9999, found ${year}`);
  return year;
}

function fromParts(parts: Parts, frame: Frame): Bson {
  const time = {
    hour: read(parts, frame, 'hour', 0),
    minute: read(parts, frame, 'minute', 0),
    second: read(parts, frame, 'second', 0, false),
    millisecond: read(parts, frame, 'millisecond', 0, false),
  };
  const zone = readZone(NAME, parts['timezone'], frame);
  if (zone === undefined) return null;
  const day =
    parts['isoWeekYear'] === undefined
      ? wallTimeOfParts({
          year: readYear(parts, frame, 'year'),
          month: read(parts, frame, 'month', 1),
          day: read(parts, frame, 'day', 1),
        })
      : wallTimeOfWeek(
          readYear(parts, frame, 'isoWeekYear'),
          read(parts, frame, 'isoWeek', 1),
          read(parts, frame, 'isoDayOfWeek', 1),
        );
  return dateOf(NAME, zone.instantOf(day + wallTimeOfParts({ year: 1970, ...time })));
}

export const DATE_FROM_PARTS: NamedOperators = {
  $dateFromParts: named((parts, frame) => {
    try {
      return fromParts(parts, frame);
    } catch (error) {
      if (error instanceof NullPart) return null;
      throw error;
    }
  }),
};
