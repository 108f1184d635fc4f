/** Compares what is expected with what came: by value, with `$any`, `$type` and `$regex` where exact is wrong. */
import { ObjectId } from 'bson';
import type { Value } from '../model/document.ts';
import type { Bson, Doc } from '../runner/values/bson.ts';
import { isDoc, printValue } from '../runner/values/bson.ts';
import { TYPE_NAMES, typeName } from '../runner/values/types.ts';
import { isEqual, isNumeric } from '../runner/values/compare.ts';
import { rejectInput } from '../runner/failure.ts';
import { suggest } from '../pipeline/suggest.ts';

/** One place at which what came is not what was expected. */
export interface Difference {
  /** From the result on: `output[1].total`. */
  readonly path: string;
  /** Undefined where nothing was expected. */
  readonly expected: Value | undefined;
  /** Undefined where nothing came. */
  readonly actual: Value | undefined;
}

export interface MatchSettings {
  /** Fields that are not named are free. */
  readonly isPartial: boolean;
  readonly isUnordered: boolean;
  /** Fields of a document that are compared only where they are named: Atlas adds them. */
  readonly added: readonly string[];
}

/** The matcher that a document is: its operator and argument. */
function matcherOf(expected: Bson): readonly [operator: string, argument: Bson] | undefined {
  if (!isDoc(expected)) return undefined;
  const [entry, ...others] = Object.entries(expected);
  if (entry === undefined || others.some(([key]) => key !== '$options')) return undefined;
  return ['$any', '$type', '$regex'].includes(entry[0]) ? entry : undefined;
}

/** Names that `$type` knows. */
const TYPES = [...TYPE_NAMES, 'number'];

/** Whether the matchers in what is expected can be used. @throws SluiceError RUNNER_INPUT for an unknown type or a pattern that is none */
export function checkExpected(expected: Bson): void {
  const [operator, argument] = matcherOf(expected) ?? [];
  if (operator === '$type') {
    const names: unknown[] = Array.isArray(argument) ? argument : [argument];
    const unknown = names.find((name) => typeof name !== 'string' || !TYPES.includes(name));
    if (unknown === undefined) return;
    const guess = typeof unknown === 'string' ? suggest(unknown, TYPES) : undefined;
    rejectInput(
      `$type: ${JSON.stringify(unknown)} is no type`,
      guess === undefined ? `Write one of: ${TYPES.join(', ')}.` : `Did you mean '${guess}'?`,
    );
  } else if (operator === '$regex') patternOf(argument, (expected as Doc)['$options']);
  else if (operator === undefined && Array.isArray(expected))
    for (const item of expected) checkExpected(item);
  else if (operator === undefined && isDoc(expected))
    for (const member of Object.values(expected)) checkExpected(member);
}

/** The pattern of a `$regex`. @throws SluiceError RUNNER_INPUT */
function patternOf(argument: Bson, options: Bson): RegExp {
  if (argument instanceof RegExp) return argument;
  if (typeof argument !== 'string') return rejectInput('$regex takes a text');
  try {
    return new RegExp(argument, typeof options === 'string' ? options : '');
  } catch (error) {
    return rejectInput(
      error instanceof Error ? error.message : String(error),
      'Write a regular expression of JavaScript, in single quotes, so that YAML leaves its backslashes alone.',
    );
  }
}

function fits(operator: string, argument: Bson, options: Bson, actual: Bson): boolean {
  if (operator === '$any') return actual !== undefined;
  if (operator === '$type') {
    const names = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    return names.includes(typeName(actual)) || (names.includes('number') && isNumeric(actual));
  }
  if (typeof actual !== 'string') return false;
  return patternOf(argument, options).test(actual);
}

const printed = (value: Bson): Value | undefined => (value === undefined ? undefined : printValue(value));

/** Where `actual` is not `expected`; none when it matches. */
function differencesOf(
  expected: Bson,
  actual: Bson,
  path: string,
  settings: MatchSettings,
  depth = 0,
): Difference[] {
  const whole = [{ path, expected: printed(expected), actual: printed(actual) }];
  const matcher = matcherOf(expected);
  if (matcher !== undefined) return fits(...matcher, (expected as Doc)['$options'], actual) ? [] : whole;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const [left, right]: [unknown[], unknown[]] = [expected, actual];
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, index) =>
      differencesOf(left[index], right[index], `${path}[${index}]`, settings, depth + 1),
    ).flat();
  }
  if (!isDoc(expected) || !isDoc(actual))
    return (expected === undefined) === (actual === undefined) && isEqual(expected, actual) ? [] : whole;
  const named = Object.keys(expected);
  const free = settings.isPartial
    ? []
    : Object.keys(actual).filter(
        (key) => !Object.hasOwn(expected, key) && !isFree(key, actual[key], settings, depth),
      );
  return [...named, ...free].flatMap((key) =>
    differencesOf(expected[key], actual[key], `${path}.${key}`, settings, depth + 1),
  );
}

/** Fields that Atlas adds, and an `_id` that was generated: nobody can know it. */
function isFree(key: string, value: Bson, { added }: MatchSettings, depth: number): boolean {
  if (depth > 0) return false;
  return added.includes(key) || (key === '_id' && isGenerated(value));
}

/** Whether an `_id` was made by the runner, whose own are counted from 1. */
export function isGenerated(value: Bson): boolean {
  return value instanceof ObjectId && value.toHexString().startsWith('0000000000000000');
}

/** Compares two lists of documents, in order or not. */
export function compareLists(
  expected: readonly Bson[],
  actual: readonly Doc[],
  path: string,
  settings: MatchSettings,
): Difference[] {
  if (!settings.isUnordered) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) =>
      differencesOf(expected[index], actual[index], `${path}[${index}]`, settings),
    ).flat();
  }
  const left = new Set(actual.keys());
  const unmatched = expected
    .map((item, index) => [item, index] as const)
    .filter(([item]) => {
      const found = [...left].find(
        (index) => differencesOf(item, actual[index], path, settings).length === 0,
      );
      if (found !== undefined) left.delete(found);
      return found === undefined;
    });
  return [
    ...unmatched.map(([item, index]) => ({
      path: `${path}[${index}]`,
      expected: printed(item),
      actual: undefined,
    })),
    ...[...left].map((index) => ({
      path: `${path}[${index}]`,
      expected: undefined,
      actual: printed(actual[index]),
    })),
  ];
}
