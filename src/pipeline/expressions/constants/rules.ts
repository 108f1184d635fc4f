/**
 * The rules for values that are written out: units, time zones, formats, regular expressions. Null is left alone: most
 * operators answer null to it. Source: MongoDB manual, the page of each operator.
 */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { numberOf } from '../../values.ts';
import { didYouMean } from '../../suggest.ts';
import type { ConstantRule } from '../operator.ts';
import { TYPE_NAMES, TYPE_NUMBERS } from './types.ts';
import { checkFormat } from './date-formats.ts';
import { checkPattern, checkPatternOptions } from './patterns.ts';

/** What a constant should have been, and how to mend it. */
export interface Misfit {
  /** Follows 'must be'. */
  readonly wanted: string;
  readonly fix?: string | undefined;
}

type Rule = (value: Value) => Misfit | undefined;

export const DATE_UNITS: readonly string[] = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** One of `words`; `normalise` makes what MongoDB compares without regard to case comparable. */
export function oneOf(words: readonly string[], normalise: (word: string) => string = (word) => word): Rule {
  return (value) => {
    if (typeof value === 'string' && words.includes(normalise(value))) return undefined;
    const singular = typeof value === 'string' ? value.replace(/s$/, '') : '';
    const near = words.includes(singular) ? `did you mean \`${singular}\`?` : didYouMean(singular, words);
    const wanted = words.length === 1 ? JSON.stringify(words[0]) : `one of ${words.join(', ')}`;
    return { wanted, fix: near ?? `write ${wanted}` };
  };
}

const isWhole = (value: Value): boolean => Number.isInteger(numberOf(value));

/** Three letters, or the whole name, in any case. */
const weekday: Rule = (value) => {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (WEEKDAYS.some((day) => day === word || day.slice(0, 3) === word)) return undefined;
  return { wanted: 'a day of the week, such as "monday" or "mon"', fix: didYouMean(word, WEEKDAYS) };
};

/** `Z`, `+hh`, `+hhmm` or `+hh:mm`. */
const OFFSET = /^(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

const timezone: Rule = (value) => {
  const wanted = 'a time zone such as "Europe/Rome", "UTC" or "+02:00"';
  if (typeof value !== 'string') return { wanted };
  if (OFFSET.test(value)) return undefined;
  // What the runtime knows beyond IANA names (offsets, lower case), MongoDB does not.
  if (/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(value) && isZone(value)) return undefined;
  const near = didYouMean(value, Intl.supportedValuesOf('timeZone'));
  return { wanted, fix: near ?? `write ${wanted}` };
};

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const TYPES = 'the name of a type, such as "int", or its number';

const convertTo: Rule = (value) => {
  if (isDocument(value)) {
    const type = value.get('type');
    if (value.keys().some((key) => key !== 'type' && key !== 'subtype'))
      return { wanted: 'a type or {type, subtype}' };
    if (type === undefined) return { wanted: 'a type or {type, subtype}', fix: 'add `type`' };
    return isKnownConstant(type) ? convertTo(type) : undefined;
  }
  if (typeof value === 'string')
    return TYPE_NAMES.includes(value)
      ? undefined
      : { wanted: TYPES, fix: TYPE_SYNONYMS[value.toLowerCase()] ?? didYouMean(value, TYPE_NAMES) };
  const number = numberOf(value);
  return number !== undefined && Object.hasOwn(TYPE_NUMBERS, String(number)) ? undefined : { wanted: TYPES };
};

const isKnownConstant = (value: Value): boolean =>
  !isDocument(value) && !(typeof value === 'string' && value.startsWith('$'));

/** Names of types in other languages. */
const TYPE_SYNONYMS: Readonly<Record<string, string>> = {
  integer: 'write "int"',
  number: 'write "double", "decimal", "int" or "long"',
  float: 'write "double"',
  boolean: 'write "bool"',
  text: 'write "string"',
  datetime: 'write "date"',
  isodate: 'write "date"',
  document: 'write "object"',
  list: 'write "array"',
  uuid: 'write {"type": "binData", "subtype": 4}',
};

const isDirection = (value: Value): boolean => [1, -1].includes(numberOf(value) ?? 0);

const sortSpec: Rule = (value) => {
  const wanted = 'field paths with 1 or -1';
  if (!isDocument(value) || value.entries.length === 0) return { wanted, fix: 'write it as {"field": 1}' };
  const wrong = value.entries.find(([, order]) => !isDirection(order) && !isMeta(order));
  return wrong === undefined ? undefined : { wanted, fix: `write 1 or -1 for \`${wrong[0]}\`` };
};

const isMeta = (value: Value): boolean => isDocument(value) && value.keys().join() === '$meta';

const sortOrder: Rule = (value) => {
  if (isDirection(value)) return undefined;
  if (isDocument(value)) return sortSpec(value);
  return { wanted: '1, -1, or field paths with 1 or -1', fix: 'write 1, -1 or {"field": 1}' };
};

/** Source: MongoDB manual, $let: names begin with a lower-case letter or a character beyond ASCII. */
const VARIABLE_NAME = /^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/;

const variableName: Rule = (value) =>
  typeof value === 'string' && VARIABLE_NAME.test(value)
    ? undefined
    : {
        wanted: 'a name that begins with a lower-case letter and has letters, digits and _',
        fix:
          typeof value === 'string' && value.startsWith('$')
            ? `write "${value.replace(/^\$+/, '')}"`
            : undefined,
      };

/** Metadata that MongoDB's own $meta knows. Source: MongoDB manual, $meta. */
const META = [
  ...['textScore', 'searchScore', 'vectorSearchScore', 'searchHighlights', 'searchSequenceToken', 'score'],
  ...[
    'scoreDetails',
    'searchScoreDetails',
    'indexKey',
    'recordId',
    'sortKey',
    'geoNearDistance',
    'geoNearPoint',
    'randVal',
  ],
];

const metaPath: Rule = (value) => {
  if (typeof value === 'string' && (/^stream(\.[^.]+)*$/.test(value) || META.includes(value)))
    return undefined;
  const fix =
    typeof value === 'string' && !value.startsWith('$')
      ? `write "stream.${value.split('.').filter(Boolean).join('.')}"`
      : undefined;
  return { wanted: 'a path that starts with `stream`, such as "stream.source"', fix };
};

const is =
  (test: (value: Value) => boolean, wanted: string, fix?: string): Rule =>
  (value) =>
    test(value) ? undefined : { wanted, fix };

const positive = is((value) => isWhole(value) && (numberOf(value) ?? 0) > 0, 'a whole number greater than 0');

const shares = is(
  (value) => isList(value) && value.length > 0 && value.every((item) => isShare(item)),
  'a list of numbers from 0 to 1',
  'write it as [0.5, 0.95]',
);

export const isShare = (value: Value): boolean => {
  const number = numberOf(value);
  return number !== undefined && number >= 0 && number <= 1;
};

const RULES: Readonly<Record<ConstantRule, Rule>> = {
  dateUnit: oneOf(DATE_UNITS),
  weekday,
  timezone,
  dateFormat: (value) => checkFormat(value, 'write'),
  parseFormat: (value) => checkFormat(value, 'read'),
  pattern: checkPattern,
  patternOptions: checkPatternOptions,
  positive,
  count: positive,
  convertTo,
  metaPath,
  sortOrder,
  sortSpec,
  variableName,
  constantString: is((value) => typeof value === 'string', 'a string'),
  string: is((value) => typeof value === 'string', 'a string'),
  boolean: is((value) => typeof value === 'boolean', 'true or false'),
  list: is(isList, 'a list'),
  nonEmptyList: is((value) => isList(value) && value.length > 0, 'a list that is not empty'),
  shares,
};

/** What is wrong with a constant; undefined for one that fits. */
export function misfitOf(rule: ConstantRule, value: Value): Misfit | undefined {
  return RULES[rule](value);
}
