/** What query operators take. Source: MongoDB manual, query operators, the page of each. */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { describeValue, numberOf } from '../../values.ts';
import type { Operand } from '../catalogue/query.ts';
import { isShare } from '../constants/rules.ts';
import { checkPattern, checkPatternOptions } from '../constants/patterns.ts';
import { TYPE_NAMES, TYPE_NUMBERS } from '../constants/types.ts';
import { isExtendedJson, isOperator, show } from '../constants/values.ts';
import { didYouMean } from '../../suggest.ts';

const isRegularExpression = (value: Value): boolean => isDocument(value) && value.has('$regularExpression');
const isCount = (value: Value): boolean => {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number >= 0;
};

/** Names of types, `number` for all numbers among them. */
const QUERY_TYPES = [...TYPE_NAMES, 'number'];

const isType = (value: Value): boolean =>
  typeof value === 'string'
    ? QUERY_TYPES.includes(value)
    : Object.hasOwn(TYPE_NUMBERS, String(numberOf(value) ?? ''));

function isModulus(value: Value): boolean {
  if (!isList(value) || value.length !== 2) return false;
  const [divisor, remainder] = value.map((item) => numberOf(item));
  return remainder !== undefined && divisor !== undefined && Math.trunc(divisor) !== 0;
}

const isBits = (value: Value): boolean =>
  isCount(value) ||
  (isList(value) && value.every(isCount)) ||
  (isDocument(value) && (value.has('$binary') || value.has('$uuid')));

/** A document of operators, or a regular expression. */
const isConditions = (value: Value): boolean =>
  isRegularExpression(value) || (isDocument(value) && (isOperator(value) || value.has('$regex')));

const TESTS: Readonly<Record<Operand, (value: Value) => boolean>> = {
  value: (value) => !isRegularExpression(value),
  list: (value) =>
    isList(value) && !value.some((item) => isOperator(item) && !(isDocument(item) && item.has('$elemMatch'))),
  queries: (value) => isList(value) && value.length > 0,
  conditions: isConditions,
  query: (value) => isDocument(value) && (!isExtendedJson(value) || value.has('$regex')),
  expression: () => true,
  schema: () => true,
  type: (value) => (isList(value) ? value.length > 0 && value.every(isType) : isType(value)),
  count: isCount,
  modulus: isModulus,
  pattern: (value) => checkPattern(value) === undefined,
  patternOptions: (value) => checkPatternOptions(value) === undefined,
  bits: isBits,
  share: isShare,
  any: () => true,
};

const WANTED: Readonly<Record<Operand, string>> = {
  value: 'a value, not a regular expression',
  list: 'a list of values',
  queries: 'a list of queries that is not empty',
  conditions: 'a document of operators, or a regular expression',
  query: 'a document',
  expression: 'an expression',
  schema: 'a schema',
  type: 'the name of a type, such as "string", its number, or a list of them',
  count: 'a whole number, at least 0',
  modulus: 'a list of a divisor other than 0 and a remainder',
  pattern: 'a regular expression',
  patternOptions: 'options of i, m, s, x and u',
  bits: 'a whole number, binary data or a list of positions',
  share: 'a number from 0 to 1',
  any: 'anything',
};

/** Whether an operator may have this operand. */
export function fitsOperand(operand: Operand, value: Value): boolean {
  return TESTS[operand](value);
}

/** What was wanted, what is there, and how to mend it. */
export function describeOperand(
  operand: Operand,
  value: Value,
): { readonly wanted: string; readonly found: string; readonly fix: string } {
  const wanted = WANTED[operand];
  const found =
    isList(value) && value.length === 0
      ? 'an empty list'
      : isDocument(value) || isList(value)
        ? describeValue(value)
        : show(value);
  return { wanted, found, fix: fixOf(operand, value) ?? `write ${wanted}` };
}

function fixOf(operand: Operand, value: Value): string | undefined {
  if (operand === 'type') {
    const wrong = isList(value) ? value.find((item) => !isType(item)) : value;
    return typeof wrong === 'string'
      ? (SYNONYMS[wrong.toLowerCase()] ?? didYouMean(wrong, QUERY_TYPES))
      : undefined;
  }
  if (operand === 'pattern') return checkPattern(value)?.fix;
  if (operand === 'patternOptions') return checkPatternOptions(value)?.fix;
  return operand === 'list' && !isList(value) && !isDocument(value) ? `write [${show(value)}]` : undefined;
}

/** Names of types in other languages. */
const SYNONYMS: Readonly<Record<string, string>> = {
  integer: 'write "int"',
  float: 'write "double"',
  boolean: 'write "bool"',
  text: 'write "string"',
  datetime: 'write "date"',
  document: 'write "object"',
  list: 'write "array"',
};
