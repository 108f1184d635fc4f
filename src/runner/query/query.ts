/** Query conditions, as `$match` and `$validate` have them. Source: manual, query operators. */
import { BSONRegExp } from 'bson';
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import { isEqual, isNumeric } from '../values/compare.ts';
import type { Compilation, Frame } from '../expressions/evaluation.ts';
import { isTrue } from '../expressions/evaluation.ts';
import { compileExpression } from '../expressions/expression.ts';
import { malformed, refuse } from '../failure.ts';
import { wholeOf } from '../values/numbers.ts';
import { someCandidate, valuesAt } from './candidates.ts';
import type { Test } from './comparisons.ts';
import { equals, matching, ofType, oneOf, ordered } from './comparisons.ts';
import { bitTest, remainder } from './numeric.ts';
import { compileSchema } from './schema.ts';

/** Whether a document, in its frame, fulfils a condition. */
export type Condition = (frame: Frame) => boolean;

/** A condition on the document alone, which a part of a document can fulfil as well. */
type Predicate = (doc: Bson) => boolean;

/** An operator: on what a path leads to, and on one value, as `$elemMatch` looks at elements. */
interface Operator {
  readonly onPath: (doc: Bson, path: readonly string[]) => boolean;
  readonly onValue: Test;
}

/** It holds where some value, or some element of a list, fulfils the test. */
const some = (test: Test): Operator => ({
  onPath: (doc, path) => someCandidate(doc, path, test),
  onValue: test,
});

/** It looks at lists as wholes. */
const whole = (test: Test): Operator => ({
  onPath: (doc, path) => valuesAt(doc, path).some(test),
  onValue: test,
});

const not = ({ onPath, onValue }: Operator): Operator => ({
  onPath: (doc, path) => !onPath(doc, path),
  onValue: (value) => !onValue(value),
});

const every = (operators: readonly Operator[]): Operator => ({
  onPath: (doc, path) => operators.every(({ onPath }) => onPath(doc, path)),
  onValue: (value) => operators.every(({ onValue }) => onValue(value)),
});

/** What an operator is compiled with. */
interface Scope {
  readonly into: Compilation;
  readonly where: string;
  /** The operators beside it: `$regex` needs `$options`. */
  readonly beside: Doc;
}

type CompileOperator = (operand: Bson, scope: Scope) => Operator;

const comparison =
  (test: (order: number) => boolean): CompileOperator =>
  (operand) =>
    some(ordered(operand, test));

const bits =
  (name: string, test: (bits: bigint, mask: bigint) => boolean): CompileOperator =>
  (operand) =>
    some(bitTest(name, operand, test));

const isOperators = (value: Bson): value is Doc =>
  isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;

function compileSize(operand: Bson): Operator {
  const size = isNumeric(operand) ? wholeOf(operand) : undefined;
  if (size === undefined || size < 0n) return malformed('$size', 'it takes a whole number from 0');
  return whole((value) => Array.isArray(value) && BigInt(value.length) === size);
}

function compileElemMatch(operand: Bson, scope: Scope): Operator {
  if (!isDoc(operand)) return malformed('$elemMatch', `it needs a document (${scope.where})`);
  const [first] = Object.keys(operand);
  const isLogic = first !== undefined && ['$and', '$or', '$nor'].includes(first);
  const test: Test =
    isOperators(operand) && !isLogic
      ? compileOperators(operand, scope).onValue
      : (
          (condition): Test =>
          (value) =>
            (isDoc(value) || Array.isArray(value)) && condition(value)
        )(compilePart(operand, scope));
  return whole((value) => Array.isArray(value) && (value as unknown[]).some(test));
}

/** Every element has to be there, as a value or as what `$elemMatch` describes. */
function compileAll(operand: Bson, scope: Scope): Operator {
  if (!Array.isArray(operand)) return malformed('$all', `it needs a list (${scope.where})`);
  const items = (operand as unknown[]).map((item) =>
    isOperators(item) ? compileElemMatch(item['$elemMatch'], scope) : some(equals(item)),
  );
  return items.length === 0 ? some(() => false) : every(items);
}

function compileRegex(operand: Bson, { beside }: Scope): Operator {
  const options = beside['$options'] ?? '';
  if (typeof options !== 'string') return malformed('$options', 'it must be a string');
  if (operand instanceof BSONRegExp) return some(matching(operand.pattern, options || operand.options));
  return typeof operand === 'string'
    ? some(matching(operand, options))
    : malformed('$regex', 'it must be a string or a regular expression');
}

function compileNot(operand: Bson, scope: Scope): Operator {
  if (operand instanceof BSONRegExp) return not(some(equals(operand)));
  if (!isOperators(operand)) return malformed('$not', `it needs operators or a pattern (${scope.where})`);
  return not(compileOperators(operand, scope));
}

const OPERATORS: Readonly<Record<string, CompileOperator>> = {
  $eq: (operand) => some(equals(operand)),
  $ne: (operand) => not(some(equals(operand))),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $in: (operand) => some(oneOf('$in', operand)),
  $nin: (operand) => not(some(oneOf('$nin', operand))),
  $exists: (operand) => {
    const found = whole((value) => value !== undefined);
    return isTrue(operand) ? found : not(found);
  },
  $type: (operand) => some(ofType(operand)),
  $mod: (operand) => some(remainder(operand)),
  $size: compileSize,
  $elemMatch: compileElemMatch,
  $all: compileAll,
  $regex: compileRegex,
  $options: (_operand, { beside }) =>
    Object.hasOwn(beside, '$regex') ? every([]) : malformed('$options', 'it needs a $regex'),
  $not: compileNot,
  $comment: () => every([]),
  $bitsAllSet: bits('$bitsAllSet', (value, mask) => (value & mask) === mask),
  $bitsAnySet: bits('$bitsAnySet', (value, mask) => (value & mask) !== 0n),
  $bitsAllClear: bits('$bitsAllClear', (value, mask) => (value & mask) === 0n),
  $bitsAnyClear: bits('$bitsAnyClear', (value, mask) => (value & mask) !== mask),
};

/** Source: domain facts 1.1; stream processing has none of them. */
const REFUSED = [
  '$where',
  '$text',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$rand',
  '$sampleRate',
];

function compileOperators(operators: Doc, { into, where }: Scope): Operator {
  const made = Object.entries(operators).map(([name, operand]) => {
    if (REFUSED.includes(name)) refuse(name, 'stream processing does not allow it in a condition');
    const compile = OPERATORS[name];
    if (compile === undefined) return refuse(`the condition ${name}`, `it is not known here (${where})`);
    return compile(operand, { into, where: `${where}.${name}`, beside: operators });
  });
  const [only] = made;
  return made.length === 1 && only !== undefined ? only : every(made);
}

function listOf(name: string, value: Bson, scope: Scope): readonly Predicate[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  if (items.length === 0) malformed(name, `it needs a list of conditions (${scope.where})`);
  return items.map((item) =>
    isDoc(item) ? compilePart(item, scope) : malformed(name, `it needs documents (${scope.where})`),
  );
}

/** The frame of the document that is tested, for `$expr`; conditions are tested one after the other. */
let current: Frame | undefined;

function compileEntry(key: string, value: Bson, scope: Scope): Predicate {
  if (key === '$and') {
    const parts = listOf(key, value, scope);
    return (doc) => parts.every((part) => part(doc));
  }
  if (key === '$or' || key === '$nor') {
    const parts = listOf(key, value, scope);
    return (doc) => parts.some((part) => part(doc)) === (key === '$or');
  }
  if (key === '$expr') {
    const evaluate = compileExpression(value, scope.into, `${scope.where}.$expr`);
    return (doc) => current !== undefined && isTrue(evaluate({ ...current, root: doc, current: doc }));
  }
  if (key === '$jsonSchema') {
    const isValid = compileSchema(value, scope.where, isEqual);
    return (doc) => isDoc(doc) && isValid(doc);
  }
  if (key === '$comment' || key === '$alwaysTrue') return () => true;
  if (key === '$alwaysFalse') return () => false;
  if (key.startsWith('$'))
    return REFUSED.includes(key)
      ? refuse(key, 'stream processing does not allow it in a condition')
      : refuse(`the condition ${key}`, `it is not known here (${scope.where})`);
  const path = key.split('.');
  const operator = isOperators(value)
    ? compileOperators(value, { ...scope, where: `${scope.where}.${key}` })
    : some(equals(value));
  return (doc) => operator.onPath(doc, path);
}

function compilePart(condition: Doc, scope: Scope): Predicate {
  const parts = Object.entries(condition).map(([key, value]) => compileEntry(key, value, scope));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : (doc) => parts.every((part) => part(doc));
}

/**
 * @param where its place in the pipeline
 * @throws SluiceError RUNNER_UNSUPPORTED for operators that can't be run, RUNNER_MALFORMED for what MongoDB refuses too
 */
export function compileQuery(condition: Doc, into: Compilation, where: string): Condition {
  const predicate = compilePart(condition, { into, where, beside: {} });
  return (frame) => {
    current = frame;
    return predicate(frame.current);
  };
}
