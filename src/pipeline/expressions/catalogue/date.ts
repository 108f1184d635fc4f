/** Dates and timestamps. Source: MongoDB manual, date and timestamp operators. */
import { arg, list, may, must, named, operator, options, unary } from '../forms.ts';
import type { MemberSpec, OperatorSpec, Operators } from '../operator.ts';

const ZONE: MemberSpec = may('string', { constant: 'timezone' });
const UNIT: MemberSpec = must('string', { constant: 'dateUnit' });
const WEEKDAY: MemberSpec = may('string', { constant: 'weekday' });
const NEWER = { since: '5.0' } as const;

/** A part of a date: the date alone, or `{date, timezone}`. */
const part = (description: string): OperatorSpec =>
  operator('integer', description, [list([arg('moment')]), named({ date: must('moment'), timezone: ZONE })]);

const PARTS: Operators = {
  $dayOfMonth: part('The day of the month, 1 to 31.'),
  $dayOfWeek: part('The day of the week, 1 (Sunday) to 7.'),
  $dayOfYear: part('The day of the year, 1 to 366.'),
  $hour: part('The hour, 0 to 23.'),
  $isoDayOfWeek: part('The day of the week in ISO 8601, 1 (Monday) to 7.'),
  $isoWeek: part('The week in ISO 8601, 1 to 53.'),
  $isoWeekYear: part('The year of the week in ISO 8601.'),
  $millisecond: part('The millisecond, 0 to 999.'),
  $minute: part('The minute, 0 to 59.'),
  $month: part('The month, 1 to 12.'),
  $second: part('The second, 0 to 60.'),
  $week: part('The week of the year, 0 to 53; weeks begin on Sunday.'),
  $year: part('The year.'),
};

const number = may('integer');

export const DATE: Operators = {
  ...PARTS,
  $dateAdd: options(
    'date',
    'Adds units of time to a date.',
    { startDate: must('moment'), unit: UNIT, amount: must('integer'), timezone: ZONE },
    NEWER,
  ),
  $dateDiff: options(
    'long',
    'The number of boundaries of a unit between two dates.',
    { startDate: must('moment'), endDate: must('moment'), unit: UNIT, timezone: ZONE, startOfWeek: WEEKDAY },
    NEWER,
  ),
  $dateFromParts: options(
    'date',
    'A date from year, month and so on, or from an ISO week date.',
    {
      year: number,
      month: number,
      day: number,
      isoWeekYear: number,
      isoWeek: number,
      isoDayOfWeek: number,
      hour: number,
      minute: number,
      second: number,
      millisecond: number,
      timezone: ZONE,
    },
    {
      oneOf: [
        ['year', 'month', 'day'],
        ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'],
      ],
    },
  ),
  $dateFromString: options('date', 'Reads a date from a string.', {
    dateString: must('string'),
    format: may('string', { constant: 'parseFormat' }),
    timezone: ZONE,
    onError: may(),
    onNull: may(),
  }),
  $dateSubtract: options(
    'date',
    'Subtracts units of time from a date.',
    { startDate: must('moment'), unit: UNIT, amount: must('integer'), timezone: ZONE },
    NEWER,
  ),
  $dateToParts: options('object', 'The parts of a date, as an object.', {
    date: must('moment'),
    timezone: ZONE,
    iso8601: may('boolean'),
  }),
  $dateToString: options('string', 'Writes a date in a format.', {
    date: must('moment'),
    format: may('string', { constant: 'dateFormat' }),
    timezone: ZONE,
    onNull: may(),
  }),
  $dateTrunc: options(
    'date',
    'The beginning of the unit, or of the bin of units, that a date is in.',
    {
      date: must('moment'),
      unit: UNIT,
      binSize: may('integer', { constant: 'positive' }),
      timezone: ZONE,
      startOfWeek: WEEKDAY,
    },
    NEWER,
  ),
  $tsIncrement: unary('long', 'timestamp', 'The ordinal of a timestamp.', { since: '5.1' }),
  $tsSecond: unary('long', 'timestamp', 'The seconds of a timestamp.', { since: '5.1' }),
};
