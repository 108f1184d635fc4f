/** Accumulators of `$group`, one value at a time, so that a window holds groups and not documents. Source: manual, $group, accumulators. */
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import { compare } from '../../values/compare.ts';
import { keyOf } from '../../values/keys.ts';
import type { Compilation, Evaluate, Frame } from '../evaluation.ts';
import { compileExpression } from '../expression.ts';
import { DocumentError, malformed, refuse } from '../../failure.ts';
import { comparatorOf } from '../../values/sort.ts';
import { mergeDocs } from '../operators/documents/fields.ts';
import { isNil } from '../operators/operator.ts';
import { countFrom } from '../operators/lists/ranking.ts';
import { checkMethod, readShares } from '../operators/summaries.ts';
import { typeName } from '../../values/types.ts';
import { SUMMARIES, percentile } from './summaries.ts';

/** The state of one accumulator in one group. */
export interface Accumulator {
  add(frame: Frame): void;
  result(): Bson;
}

type Start = () => Accumulator;
type Compile = (operand: Bson, into: Compilation, where: string) => Start;

/** An accumulator over the values of one expression. */
function over<State>(
  initial: () => State,
  step: (state: State, value: Bson) => State,
  result: (state: State) => Bson,
): Compile {
  return (operand, into, where) => {
    const evaluate = compileExpression(operand, into, where);
    return () => {
      let state = initial();
      return {
        add: (frame) => {
          state = step(state, evaluate(frame));
        },
        result: () => result(state),
      };
    };
  };
}

const NONE = Symbol('none');

const summary =
  (name: string): Compile =>
  (operand, into, where) => {
    const evaluate = compileExpression(operand, into, where);
    const start = SUMMARIES[name];
    if (start === undefined) throw new Error(`no summary ${name}`);
    return () => {
      const state = start();
      return {
        add: (frame) => {
          state.add(evaluate(frame));
        },
        result: () => state.result(),
      };
    };
  };

interface Options {
  readonly doc: Doc;
  readonly part: (name: string) => Evaluate;
}

function optionsOf(operand: Bson, names: readonly string[], into: Compilation, where: string): Options {
  if (!isDoc(operand)) return malformed(where, 'its argument must be a document');
  const unknown = Object.keys(operand).find((key) => !names.includes(key));
  if (unknown !== undefined) malformed(`the option '${unknown}' of ${where}`, 'it has no such option');
  return { doc: operand, part: (name) => compileExpression(operand[name], into, `${where}.${name}`) };
}

/** `$top`, `$bottom` and their kin: the outputs of the documents that sort first or last. */
const ranked =
  (isFirst: boolean, isOne: boolean): Compile =>
  (operand, into, where) => {
    const { doc, part } = optionsOf(operand, ['output', 'sortBy', ...(isOne ? [] : ['n'])], into, where);
    const keys = doc['sortBy'];
    const order = isDoc(keys) ? comparatorOf(keys) : malformed(where, 'sortBy must be a document');
    const output = part('output');
    const limit = isOne ? undefined : part('n');
    return () => {
      let most = 1;
      let kept: { readonly root: Bson; readonly value: Bson }[] = [];
      return {
        add: (frame) => {
          if (limit !== undefined) most = countFrom(where, limit(frame));
          kept.push({ root: frame.root, value: output(frame) ?? null });
          if (kept.length > most * 2 + 64) prune();
        },
        result: () => {
          prune();
          return isOne ? (kept[0]?.value ?? null) : kept.map(({ value }) => value);
        },
      };
      function prune(): void {
        const sorted = kept.toSorted((a, b) => order(a.root, b.root));
        kept = isFirst ? sorted.slice(0, most) : sorted.slice(-most);
      }
    };
  };

const several =
  (take: (values: readonly Bson[], count: number) => readonly Bson[]): Compile =>
  (operand, into, where) => {
    const { part } = optionsOf(operand, ['input', 'n'], into, where);
    const [input, limit] = [part('input'), part('n')];
    return () => {
      const values: Bson[] = [];
      let count = 1;
      return {
        add: (frame) => {
          count = countFrom(where, limit(frame));
          values.push(input(frame) ?? null);
        },
        result: () => take(values, count),
      };
    };
  };

function compilePercentile(operand: Bson, into: Compilation, where: string, isMedian: boolean): Start {
  const names = isMedian ? ['input', 'method'] : ['input', 'method', 'p'];
  const { doc, part } = optionsOf(operand, names, into, where);
  checkMethod(doc['method'], where);
  const input = part('input');
  const ranks = isMedian ? [0.5] : readShares(doc['p'], where);
  return () => {
    const values: Bson[] = [];
    return {
      add: (frame) => void values.push(input(frame)),
      result: () => {
        const found = ranks.map((p) => percentile(values, p));
        return isMedian ? found[0] : found;
      },
    };
  };
}

const ACCUMULATORS: Readonly<Record<string, Compile>> = {
  $sum: summary('$sum'),
  $avg: summary('$avg'),
  $min: summary('$min'),
  $max: summary('$max'),
  $stdDevPop: summary('$stdDevPop'),
  $stdDevSamp: summary('$stdDevSamp'),
  $first: over<Bson>(
    () => NONE,
    (first, value) => (first === NONE ? (value ?? null) : first),
    (first) => (first === NONE ? null : first),
  ),
  $last: over<Bson>(
    () => null,
    (_last, value) => value ?? null,
    (last) => last,
  ),
  $push: over<Bson[]>(
    () => [],
    (list, value) => (value === undefined || list.push(value), list),
    (list) => list,
  ),
  $addToSet: over<Map<string, Bson>>(
    () => new Map(),
    (set, value) => (value === undefined || set.has(keyOf(value)) ? set : set.set(keyOf(value), value)),
    (set) => [...set.values()],
  ),
  $mergeObjects: over<Doc>(
    () => ({}),
    (merged, value) => mergeDocs([merged, value]),
    (merged) => merged,
  ),
  $concatArrays: over<Bson[]>(
    () => [],
    (list, value) => {
      if (value === undefined) return list;
      if (!Array.isArray(value)) throw new DocumentError('$concatArrays requires array inputs');
      return [...list, ...(value as unknown[])];
    },
    (list) => list,
  ),
  $setUnion: over<Map<string, Bson>>(
    () => new Map(),
    (set, value) => {
      if (value === undefined) return set;
      if (!Array.isArray(value))
        throw new DocumentError(`$setUnion requires array inputs, but input is of type ${typeName(value)}`);
      for (const item of value as unknown[]) if (!set.has(keyOf(item))) set.set(keyOf(item), item);
      return set;
    },
    (set) => [...set.values()],
  ),
  $count: () => () => {
    let count = 0;
    return {
      add: () => {
        count += 1;
      },
      result: () => count,
    };
  },
  $top: ranked(true, true),
  $topN: ranked(true, false),
  $bottom: ranked(false, true),
  $bottomN: ranked(false, false),
  $firstN: several((values, count) => values.slice(0, count)),
  $lastN: several((values, count) => values.slice(-count)),
  $maxN: several((values, count) =>
    values
      .filter((value) => !isNil(value))
      .sort((a, b) => compare(b, a))
      .slice(0, count),
  ),
  $minN: several((values, count) =>
    values
      .filter((value) => !isNil(value))
      .sort(compare)
      .slice(0, count),
  ),
  $median: (operand, into, where) => compilePercentile(operand, into, where, true),
  $percentile: (operand, into, where) => compilePercentile(operand, into, where, false),
};

/** The accumulator of one field of `$group`: `{ $sum: "$n" }`. */
export function compileAccumulator(field: string, spec: Bson, into: Compilation, where: string): Start {
  const [name, ...others] = isDoc(spec) ? Object.keys(spec) : [];
  const compileIt = name === undefined || others.length > 0 ? undefined : ACCUMULATORS[name];
  if (compileIt === undefined || name === undefined || !isDoc(spec))
    return refuse(
      `the field '${field}' of $group`,
      `${name ?? 'it'} is no accumulator that runs here (${where})`,
    );
  return compileIt(spec[name], into, `${where}.${name}`);
}
