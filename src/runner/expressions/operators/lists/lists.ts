/** Lists, sets and documents. Source: manual, array, set and object operators. */
import type { Bson, Doc } from '../../../values/bson.ts';
import { checkKeyOrder, isDoc } from '../../../values/bson.ts';
import { typeName } from '../../../values/types.ts';
import { compare, isEqual, isNumeric, keyOf } from '../../../values/compare.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { numberOf } from '../../../values/numbers.ts';
import { memberOf, valueAtPath } from '../../../values/paths.ts';
import { sortDocs } from '../../../values/sort.ts';
import type { Operators } from '../operator.ts';
import { checkCount, expectDocument, expectList, expectNumber, expectText, isNil } from '../operator.ts';

function indexIn(name: string, value: Bson): number {
  const index = numberOf(expectNumber(name, value));
  if (!Number.isInteger(index))
    throw new DocumentError(`${name}'s second argument must be representable as a 32-bit integer: ${index}`);
  return index;
}

/** Without duplicates, each value as it comes first. */
function distinct(items: readonly Bson[]): Bson[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}

/** `{k, v}` documents or `[k, v]` pairs as one document. */
function fromPairs(items: readonly Bson[]): Doc {
  const made: Doc = {};
  const keys: string[] = [];
  for (const item of items) {
    const [key, value] = Array.isArray(item)
      ? (item as unknown[])
      : isDoc(item)
        ? [item['k'], item['v']]
        : [];
    if (typeof key !== 'string')
      throw new DocumentError(
        `$arrayToObject requires an object with keys 'k' and 'v', found: ${typeName(item)}`,
      );
    if (key === '__proto__') refuse(`the key '__proto__'`, 'JavaScript gives it a meaning of its own');
    if (!Object.hasOwn(made, key)) keys.push(key);
    made[key] = value;
  }
  checkKeyOrder(keys, made);
  return made;
}

/** Later documents win; a key keeps its first place. */
export function mergeDocs(items: readonly Bson[]): Doc {
  const made: Doc = {};
  for (const item of items) {
    if (isNil(item)) continue;
    if (!isDoc(item))
      throw new DocumentError(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`);
    for (const [key, value] of Object.entries(item)) if (value !== undefined) made[key] = value;
  }
  return made;
}

function range(args: readonly Bson[]): Bson {
  checkCount('$range', args, 2, 3);
  const [start = 0, end = 0, step = 1] = args.map((arg) => indexIn('$range', arg));
  if (step === 0) throw new DocumentError('$range requires a non-zero step value');
  const made: number[] = [];
  for (let value = start; step > 0 ? value < end : value > end; value += step) {
    if (made.length >= 1_000_000)
      refuse('$range of more than a million values', 'it would take too much memory');
    made.push(value);
  }
  return made;
}

function slice(args: readonly Bson[]): Bson {
  checkCount('$slice', args, 2, 3);
  if (args.some(isNil)) return null;
  const items = expectList('$slice', args[0]);
  const [first = 0, count] = args.slice(1).map((arg) => indexIn('$slice', arg));
  if (count === undefined) return first < 0 ? items.slice(first) : items.slice(0, first);
  if (count < 1) throw new DocumentError('Third argument to $slice must be positive');
  const start = first < 0 ? Math.max(items.length + first, 0) : first;
  return items.slice(start, start + count);
}

function sortArray(args: readonly Bson[]): Bson {
  const [options] = args;
  if (!isDoc(options)) throw new DocumentError('$sortArray requires an object');
  if (isNil(options['input'])) return null;
  const items = expectList('$sortArray', options['input']);
  const by = options['sortBy'];
  if (isNumeric(by)) return items.toSorted((a, b) => compare(a, b) * numberOf(by));
  return isDoc(by) ? sortDocs(items, by) : refuse('$sortArray', 'its sortBy must be 1, -1 or a document');
}

const sets = (name: string, args: readonly Bson[]): readonly (readonly Bson[])[] | undefined =>
  args.some(isNil) ? undefined : args.map((arg) => expectList(name, arg));

const keys = (items: readonly Bson[]): Set<string> => new Set(items.map(keyOf));

function zip(args: readonly Bson[]): Bson {
  const [options] = args;
  if (!isDoc(options)) throw new DocumentError('$zip requires an object');
  if (isNil(options['inputs'])) return null;
  const inputs = expectList('$zip', options['inputs']);
  if (inputs.some(isNil)) return null;
  const lists = inputs.map((item) => expectList('$zip', item));
  if (lists.length === 0) return refuse('$zip without inputs', 'how many lists it gives is nowhere said');
  const lengths = lists.map(({ length }) => length);
  const length = options['useLongestLength'] === true ? Math.max(...lengths) : Math.min(...lengths);
  const defaults = Array.isArray(options['defaults']) ? (options['defaults'] as unknown[]) : [];
  return Array.from({ length }, (_, row) =>
    lists.map((list, column) => (row < list.length ? list[row] : defaults[column]) ?? null),
  );
}

export const LISTS: Operators = {
  $isArray: (args) => Array.isArray(args[0]),
  $size: (args) => expectList('$size', args[0]).length,
  $arrayElemAt: (args) => {
    checkCount('$arrayElemAt', args, 2);
    if (args.some(isNil)) return null;
    return expectList('$arrayElemAt', args[0]).at(indexIn('$arrayElemAt', args[1]));
  },
  $first: (args) => (isNil(args[0]) ? null : expectList('$first', args[0]).at(0)),
  $last: (args) => (isNil(args[0]) ? null : expectList('$last', args[0]).at(-1)),
  $concatArrays: (args) =>
    args.some(isNil) ? null : args.flatMap((arg) => expectList('$concatArrays', arg)),
  $reverseArray: (args) => (isNil(args[0]) ? null : expectList('$reverseArray', args[0]).toReversed()),
  $in: (args) => {
    checkCount('$in', args, 2);
    return expectList('$in', args[1]).some((item) => isEqual(item, args[0]));
  },
  $indexOfArray: (args) => {
    checkCount('$indexOfArray', args, 2, 4);
    if (isNil(args[0])) return null;
    const [start = 0, end] = args.slice(2).map((arg) => indexIn('$indexOfArray', arg));
    if (start < 0 || (end !== undefined && end < 0))
      throw new DocumentError('$indexOfArray requires nonnegative start and end');
    const found = expectList('$indexOfArray', args[0])
      .slice(start, end)
      .findIndex((item) => isEqual(item, args[1]));
    return found < 0 ? -1 : found + start;
  },
  $range: range,
  $slice: slice,
  $sortArray: sortArray,
  $zip: zip,
  $setUnion: (args) => {
    const lists = sets('$setUnion', args);
    return lists === undefined ? null : distinct(lists.flat());
  },
  $setIntersection: (args) => {
    const lists = sets('$setIntersection', args);
    if (lists === undefined) return null;
    const others = lists.slice(1).map(keys);
    return distinct((lists[0] ?? []).filter((item) => others.every((other) => other.has(keyOf(item)))));
  },
  $setDifference: (args) => {
    const [left = [], right = []] = sets('$setDifference', args) ?? [undefined];
    if (args.some(isNil)) return null;
    const taken = keys(right);
    return distinct(left.filter((item) => !taken.has(keyOf(item))));
  },
  $setEquals: (args) => {
    const [first = new Set(), ...rest] = args.map((arg) => keys(expectList('$setEquals', arg)));
    return rest.every((other) => other.size === first.size && [...other].every((key) => first.has(key)));
  },
  $setIsSubset: (args) => {
    const [left = new Set(), right = new Set()] = args.map((arg) => keys(expectList('$setIsSubset', arg)));
    return [...left].every((key) => right.has(key));
  },
  $arrayToObject: (args) => (isNil(args[0]) ? null : fromPairs(expectList('$arrayToObject', args[0]))),
  $objectToArray: ([value]) => {
    if (isNil(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$objectToArray requires a document input, found: ${typeName(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  },
  $mergeObjects: (args, isSingle) =>
    mergeDocs(isSingle && Array.isArray(args[0]) ? (args[0] as unknown[]) : args),
  $getField: (args, _isSingle, frame) => {
    const [spec] = args;
    const options = isDoc(spec) ? spec : { field: spec, input: frame.current };
    const field = expectText('$getField', options['field']);
    const input = Object.hasOwn(options, 'input')
      ? options['input']
      : isDoc(spec) && !('input' in spec)
        ? frame.current
        : undefined;
    return isDoc(input) ? memberOf(input, field) : isNil(input) ? input : undefined;
  },
  $setField: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError('$setField requires an object');
    if (isNil(spec['input'])) return null;
    const field = expectText('$setField', spec['field']);
    return { ...expectDocument('$setField', spec['input']), [field]: spec['value'] };
  },
  $unsetField: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError('$unsetField requires an object');
    if (isNil(spec['input'])) return null;
    return {
      ...expectDocument('$unsetField', spec['input']),
      [expectText('$unsetField', spec['field'])]: undefined,
    };
  },
  $maxN: ([spec]) => takeN('$maxN', spec, -1),
  $minN: ([spec]) => takeN('$minN', spec, 1),
  $firstN: ([spec]) => edge('$firstN', spec, (items, count) => items.slice(0, count)),
  $lastN: ([spec]) => edge('$lastN', spec, (items, count) => items.slice(-count)),
};

function edge(
  name: string,
  spec: Bson,
  take: (items: readonly Bson[], count: number) => readonly Bson[],
): Bson {
  if (!isDoc(spec)) throw new DocumentError(`${name} requires an object`);
  const count = indexIn(name, spec['n']);
  if (count < 1) throw new DocumentError(`${name}: 'n' must be greater than 0`);
  return take(expectList(name, valueAtPath(spec, ['input'])), count);
}

function takeN(name: string, spec: Bson, direction: 1 | -1): Bson {
  return edge(name, spec, (items, count) =>
    items
      .filter((item) => !isNil(item))
      .sort((a, b) => compare(a, b) * direction)
      .slice(0, count),
  );
}
