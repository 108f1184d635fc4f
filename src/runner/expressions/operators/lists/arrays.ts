/** Lists: elements, parts, ranges, zipping, and documents made of pairs. Source: manual, array operators. */
import type { Bson, Doc } from '../../../values/bson.ts';
import { checkKeyOrder, isDoc } from '../../../values/bson.ts';
import { DocumentError, malformed, refuse } from '../../../failure.ts';
import { isEqual } from '../../../values/compare.ts';
import { typeName } from '../../../values/types.ts';
import type { NamedOperator, NamedOperators, Operators } from '../operator.ts';
import { expectInt, expectList, expectText, isNil } from '../operator.ts';
import type { Evaluate } from '../../evaluation.ts';

/** Elements of a range that fit into memory. */
const MOST = 1_000_000;

function range(args: readonly Bson[]): Bson {
  const [start = 0, end = 0, step = 1] = args.map((arg) => expectInt('$range', arg));
  if (step === 0) throw new DocumentError('$range requires a non-zero step value');
  if ((end - start) / step > MOST)
    refuse('$range of more than a million values', 'it would take too much memory');
  const made: number[] = [];
  for (let value = start; step > 0 ? value < end : value > end; value += step) made.push(value);
  return made;
}

function slice(args: readonly Bson[]): Bson {
  const [list, first, count] = args;
  if (isNil(list) || isNil(first)) return null;
  const items = expectList('$slice', list);
  const from = expectInt('$slice', first);
  if (args.length === 2) return from < 0 ? items.slice(from) : items.slice(0, from);
  if (isNil(count)) return null;
  const most = expectInt('$slice', count);
  if (most < 1) throw new DocumentError('Third argument to $slice must be positive');
  const start = from < 0 ? Math.max(items.length + from, 0) : from;
  return items.slice(start, start + most);
}

function elementAt(name: string, list: Bson, index: Bson): Bson {
  if (isNil(list) || isNil(index)) return null;
  const items = expectList(name, list);
  return items.at(expectInt(name, index));
}

function indexOf(args: readonly Bson[]): Bson {
  const [list, wanted, ...bounds] = args;
  if (isNil(list)) return null;
  const items = expectList('$indexOfArray', list);
  const [start = 0, end] = bounds.map((bound) => {
    const index = expectInt('$indexOfArray', bound);
    if (index < 0) throw new DocumentError(`$indexOfArray requires a nonnegative index, found: ${index}`);
    return index;
  });
  const found = items.slice(start, end).findIndex((item) => isEqual(item, wanted));
  return found < 0 ? -1 : found + start;
}

const zip: NamedOperator = {
  literals: ['useLongestLength'],
  build: ({ inputs, defaults }, { useLongestLength, inputs: written }) => {
    if (!Array.isArray(written) || written.length === 0) malformed('$zip', 'inputs is a list of lists');
    const isLongest = useLongestLength ?? false;
    if (typeof isLongest !== 'boolean') malformed('$zip', 'useLongestLength must be true or false');
    if (defaults !== undefined && !isLongest) malformed('$zip', 'defaults need useLongestLength: true');
    return (frame) => {
      const lists = expectList('$zip', inputs?.(frame));
      if (lists.some(isNil)) return null;
      const columns = lists.map((item) => expectList('$zip', item));
      const lengths = columns.map(({ length }) => length);
      const rows = isLongest ? Math.max(0, ...lengths) : Math.min(...lengths);
      const missing = defaults === undefined ? [] : expectList('$zip', defaults(frame) ?? []);
      if (defaults !== undefined && missing.length !== columns.length)
        throw new DocumentError('$zip: defaults and inputs must have the same length');
      return Array.from({ length: rows }, (_, row) =>
        columns.map((list, column) => (row < list.length ? list[row] : missing[column]) ?? null),
      );
    };
  },
};

/** `{k, v}` documents or `[k, v]` pairs, all of one kind, as one document; of equal keys the last one counts. */
function fromPairs(items: readonly Bson[]): Doc {
  const made: Doc = {};
  const keys: string[] = [];
  const arePairs = Array.isArray(items[0]);
  for (const item of items) {
    const [key, value, isPair] = readPair(item, arePairs);
    if (!isPair || typeof key !== 'string' || key.includes('\0'))
      throw new DocumentError(
        `$arrayToObject requires a consistent list of pairs or of documents with the keys 'k' and 'v', found: ${typeName(item)}`,
      );
    if (key === '__proto__') refuse(`the key '__proto__'`, 'JavaScript gives it a meaning of its own');
    if (!Object.hasOwn(made, key)) keys.push(key);
    made[key] = value;
  }
  checkKeyOrder(keys, made);
  return made;
}

function readPair(item: Bson, isList: boolean): readonly [key: Bson, value: Bson, isPair: boolean] {
  if (isList) {
    const pair = Array.isArray(item) ? (item as unknown[]) : [];
    return [pair[0], pair[1], pair.length === 2];
  }
  const pair = isDoc(item) ? item : {};
  const isPair = Object.keys(pair).length === 2 && Object.hasOwn(pair, 'k') && Object.hasOwn(pair, 'v');
  return [pair['k'], pair['v'], isPair];
}

export const ARRAYS: Operators = {
  $size: ([list]) => expectList('$size', list).length,
  $arrayElemAt: ([list, index]) => elementAt('$arrayElemAt', list, index),
  $first: ([list]) => elementAt('$first', list, 0),
  $last: ([list]) => elementAt('$last', list, -1),
  $concatArrays: (args) => {
    const made: Bson[] = [];
    for (const list of args) {
      if (isNil(list)) return null;
      made.push(...expectList('$concatArrays', list));
    }
    return made;
  },
  $reverseArray: ([list]) => (isNil(list) ? null : expectList('$reverseArray', list).toReversed()),
  $in: ([value, list]) => expectList('$in', list).some((item) => isEqual(item, value)),
  $indexOfArray: indexOf,
  $range: range,
  $slice: slice,
  $arrayToObject: ([list]) => (isNil(list) ? null : fromPairs(expectList('$arrayToObject', list))),
  $objectToArray: ([value]) => {
    if (isNil(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$objectToArray requires a document input, found: ${typeName(value)}`);
    return Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => ({ k, v }));
  },
};

/** The name of a field, for messages of others. */
export const fieldName = (
  name: string,
  evaluate: Evaluate | undefined,
): ((frame: Parameters<Evaluate>[0]) => string) =>
  evaluate === undefined
    ? malformed(name, "'field' is missing")
    : (frame) => expectText(`'field' of ${name}`, evaluate(frame));

export const ZIP: NamedOperators = { $zip: zip };
