/**
 * `$addFields`, `$project` and `$unset`: which fields a document keeps, gets and loses, in MongoDB's order. Existing fields stay in
 * their place, computed ones follow in the order of the stage. Source: manual, $project and $addFields.
 */
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc, settle } from '../../values/bson.ts';
import { isNumeric } from '../../values/compare.ts';
import type { Compilation, Evaluate, Frame } from '../../expressions/evaluation.ts';
import { compileExpression } from '../../expressions/expression.ts';
import { refuse } from '../../failure.ts';
import { numberOf } from '../../values/numbers.ts';
import { withPath, withoutPath } from '../../values/paths.ts';

/** A document in, the changed one out. */
export type Reshape = (frame: Frame) => Doc;

/** A tree of field names: a field that is kept whole, or what becomes of the fields below. */
interface Kept {
  readonly below: Map<string, Kept>;
  isWhole: boolean;
  /** A field below is computed: elements of lists become documents that have it. */
  isFilled: boolean;
}

const isOperator = (value: Bson): boolean => isDoc(value) && Object.keys(value)[0]?.startsWith('$') === true;

/** The leaves of a stage's specification. Refuses two that give the same field, or one and a part of it: which one wins is nowhere said. */
function uniqueLeavesOf(spec: Doc, where: string): ReturnType<typeof leavesOf> {
  const leaves = leavesOf(spec);
  const wrong = leaves.find(([path]) =>
    path.some((key) => key === '' || key.startsWith('$') || key === '__proto__'),
  );
  if (wrong !== undefined)
    refuse(`the field '${wrong[0].join('.')}'`, `it is not the name of a field (${where})`);
  const paths = leaves.map(([path]) => path.join('.')).sort();
  const clash = paths.find((path, index) => {
    const next = paths[index + 1];
    return next === path || paths.some((other) => other.startsWith(`${path}.`));
  });
  if (clash !== undefined)
    refuse(`the field '${clash}' twice`, `it stands for itself and for a part of it (${where})`);
  return leaves;
}

/** The leaves of a specification: paths, nested documents unfolded, with what is there. */
function leavesOf(
  spec: Doc,
  prefix: readonly string[] = [],
): (readonly [path: readonly string[], value: Bson])[] {
  return Object.entries(spec).flatMap(([key, value]) => {
    const path = [...prefix, ...key.split('.')];
    return isDoc(value) && !isOperator(value) && Object.keys(value).length > 0
      ? leavesOf(value, path)
      : [[path, value] as const];
  });
}

type Computed = readonly (readonly [path: readonly string[], evaluate: Evaluate])[];

function addComputed(doc: Bson, computed: Computed, frame: Frame): Bson {
  let made = doc;
  for (const [path, evaluate] of computed) {
    const value = evaluate(frame);
    const [key = ''] = path;
    if (path.length === 1 && isDoc(made) && value !== undefined) made = { ...made, [key]: settle(value) };
    // Where there is no value, the documents around it are made all the same.
    else made = withPath(made, path, () => settle(value));
  }
  return made;
}

/** `$addFields` and `$set`. */
export function compileAddFields(spec: Doc, into: Compilation, where: string): Reshape {
  const computed = uniqueLeavesOf(spec, where).map(
    ([path, value]) => [path, compileExpression(value, into, `${where}.${path.join('.')}`)] as const,
  );
  if (computed.every(([path]) => path.length === 1)) {
    const flat = computed.map(([[key = ''], evaluate]) => [key, evaluate] as const);
    return (frame) => {
      const made: Doc = { ...(frame.current as Doc) };
      for (const [key, evaluate] of flat) {
        const value = evaluate(frame);
        if (value === undefined) Reflect.deleteProperty(made, key);
        else made[key] = settle(value);
      }
      return made;
    };
  }
  return (frame) => addComputed(frame.current, computed, frame) as Doc;
}

/** `$unset`. */
export function compileUnset(paths: readonly string[]): Reshape {
  const split = paths.map((path) => path.split('.'));
  return (frame) => split.reduce<Bson>((doc, path) => withoutPath(doc, path), frame.current) as Doc;
}

const emptyNode = (): Kept => ({ below: new Map(), isWhole: false, isFilled: false });

/** The nodes on the way to `path`, the last one included. */
function growTree(root: Kept, path: readonly string[]): Kept[] {
  let node = root;
  return path.map((key) => {
    const next = node.below.get(key) ?? emptyNode();
    node.below.set(key, next);
    node = next;
    return next;
  });
}

/** What a document keeps: the included fields, and the documents and lists around the computed ones. */
function treeOf(included: readonly (readonly string[])[], computed: readonly (readonly string[])[]): Kept {
  const root = emptyNode();
  for (const path of included) {
    const leaf = growTree(root, path).at(-1);
    if (leaf !== undefined) leaf.isWhole = true;
  }
  for (const path of computed) for (const node of growTree(root, path.slice(0, -1))) node.isFilled = true;
  return root;
}

/** Source: the server's inclusion_projection_executor_test.cpp. */
function keep(value: Bson, node: Kept): Bson {
  if (node.isWhole) return value;
  if (Array.isArray(value)) {
    const items = (value as unknown[]).map((item) => keep(item, node) ?? (node.isFilled ? {} : undefined));
    return items.filter((item) => item !== undefined);
  }
  if (!isDoc(value)) return undefined;
  const { below } = node;
  const made: Doc = {};
  for (const key of Object.keys(value)) {
    const next = below.get(key);
    const kept = next === undefined ? undefined : keep(value[key], next);
    if (kept !== undefined) made[key] = kept;
  }
  return made;
}

const flagOf = (value: Bson): boolean | undefined =>
  typeof value === 'boolean' ? value : isNumeric(value) ? numberOf(value) !== 0 : undefined;

/** `$project`: fields that are kept and computed, or fields that are taken away. */
export function compileProject(spec: Doc, into: Compilation, where: string): Reshape {
  const leaves = uniqueLeavesOf(spec, where);
  if (leaves.length === 0) refuse('$project', `it names no field (${where})`);
  const isId = (path: readonly string[]): boolean => path.length === 1 && path[0] === '_id';
  const flags = leaves.map(([path, value]) => [path, flagOf(value)] as const);
  const excluded = flags.filter(([, flag]) => flag === false).map(([path]) => path);
  const included = flags.filter(([, flag]) => flag === true).map(([path]) => path);
  const computed = leaves
    .filter(([, value]) => flagOf(value) === undefined)
    .map(([path, value]) => [path, compileExpression(value, into, `${where}.${path.join('.')}`)] as const);
  const isExclusion =
    included.filter((path) => !isId(path)).length + computed.length === 0 && excluded.length > 0;
  if (isExclusion) return compileUnset(excluded.map((path) => path.join('.')));
  if (excluded.some((path) => !isId(path)))
    refuse('$project', `it can't both keep and take away fields (${where})`);
  const hasId = !excluded.some(isId) && !computed.some(([path]) => isId(path));
  const tree = treeOf(
    hasId && !included.some(isId) ? [['_id'], ...included] : included,
    computed.map(([path]) => path),
  );
  return (frame) => {
    const kept = tree.below.size === 0 ? {} : keep(frame.current, tree);
    return addComputed(kept, computed, frame) as Doc;
  };
}
