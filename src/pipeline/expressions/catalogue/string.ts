/** Strings and regular expressions. Source: MongoDB manual, string and encrypted string operators. */
import { binary, list, may, must, operator, options, unary, variadic } from '../forms.ts';
import type { OperatorSpec, Operators } from '../operator.ts';

const REGEX = {
  input: must('string'),
  regex: must('any', { constant: 'pattern' }),
  options: may('string', { constant: 'patternOptions' }),
} as const;

const trim = (description: string): OperatorSpec =>
  options('string', description, { input: must('string'), chars: may('string') });

const replace = (description: string): OperatorSpec =>
  options('string', description, { input: must('string'), find: must(), replacement: must('string') });

const encrypted = (description: string, member: string): OperatorSpec =>
  options('boolean', description, { input: must(), [member]: must('string') }, { since: '8.2' });

const index = (unit: string): OperatorSpec =>
  operator(
    'integer',
    `The index, in ${unit}, at which a string is found; -1 when it is not.`,
    list(['string', 'string', 'integer', 'integer'], [2, 4]),
  );

const part = (unit: string): OperatorSpec =>
  operator('string', `Part of a string, by start and length in ${unit}.`, list(['any', 'number', 'number']));

export const STRING: Operators = {
  $concat: variadic('string', 'string', 'Joins strings.'),
  $encStrContains: encrypted('Whether an encrypted string contains a text.', 'substring'),
  $encStrEndsWith: encrypted('Whether an encrypted string ends with a text.', 'suffix'),
  $encStrNormalizedEq: encrypted('Whether an encrypted string equals a text.', 'string'),
  $encStrStartsWith: encrypted('Whether an encrypted string starts with a text.', 'prefix'),
  $indexOfBytes: index('bytes'),
  $indexOfCP: index('code points'),
  $ltrim: trim('Removes white space, or other characters, from the start.'),
  $regexFind: options('object', 'The first match of a regular expression.', REGEX),
  $regexFindAll: options('array', 'All matches of a regular expression.', REGEX),
  $regexMatch: options('boolean', 'Whether a regular expression matches.', REGEX),
  $replaceAll: replace('Replaces every occurrence of a text.'),
  $replaceOne: replace('Replaces the first occurrence of a text.'),
  $rtrim: trim('Removes white space, or other characters, from the end.'),
  $split: binary('array', 'string', 'any', 'Splits a string at a separator.'),
  $strLenBytes: unary('integer', 'string', 'The number of bytes in UTF-8.'),
  $strLenCP: unary('integer', 'string', 'The number of code points.'),
  $strcasecmp: binary('integer', 'any', 'any', 'Compares two strings without regard to case: -1, 0 or 1.'),
  $substr: part('bytes; the old name of $substrBytes'),
  $substrBytes: part('bytes'),
  $substrCP: part('code points'),
  $toLower: unary('string', 'any', 'In lower case.'),
  $toUpper: unary('string', 'any', 'In upper case.'),
  $trim: trim('Removes white space, or other characters, from both ends.'),
};
