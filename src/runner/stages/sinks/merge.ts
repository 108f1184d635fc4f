/**
 * `$merge` into the collections of a run, so that the next documents see what was written.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-merge; manual, $merge.
 */
import type { Bson, Doc } from '../../values/bson.ts';
import { copy, isDoc } from '../../values/bson.ts';
import { typeName } from '../../values/types.ts';
import { isEqual } from '../../values/compare.ts';
import { keyOf } from '../../values/keys.ts';
import type { Evaluate, Variables } from '../../expressions/evaluation.ts';
import { bind } from '../../expressions/evaluation.ts';
import { compileExpression } from '../../expressions/expression.ts';
import { DocumentError, refuse } from '../../failure.ts';
import { memberOf, valueAtPath } from '../../values/paths.ts';
import type { Message, StageRun } from '../../stage.ts';
import { frameOfMessage, withDoc } from '../../stage.ts';
import type { Collection } from '../../world.ts';
import type { CompileStage, StageContext } from '../context.ts';
import { optionsOf } from '../context.ts';
import { runAtRest } from '../lookups.ts';

/** A name that is written, or an expression that gives one for each document. */
export function compileName(context: StageContext, value: Bson, what: string): (message: Message) => string {
  if (value === undefined) return refuse(`${context.name}.${what}`, `it is missing (${context.path})`);
  const evaluate: Evaluate = compileExpression(value, context.into, `${context.path}.${what}`);
  return (message) => {
    const name = evaluate(frameOfMessage(message, context.run));
    if (typeof name !== 'string' || name === '')
      throw new DocumentError(
        `${context.name}: '${what}' must evaluate to a string, but is ${typeName(name)}`,
      );
    return name;
  };
}

const WHEN_MATCHED = ['replace', 'keepExisting', 'merge', 'delete'];
const WHEN_NOT_MATCHED = ['insert', 'discard'];

function compileChoice(
  context: StageContext,
  value: Bson,
  what: string,
  known: readonly string[],
): (message: Message) => string {
  if (typeof value === 'string' && !value.startsWith('$')) {
    if (!known.includes(value))
      refuse(`$merge.${what} '${value}'`, `it is one of ${known.join(', ')} (${context.path})`);
    return () => value;
  }
  const evaluate = compileExpression(value, context.into, `${context.path}.${what}`);
  return (message) => {
    const choice = evaluate(frameOfMessage(message, context.run));
    if (typeof choice !== 'string' || !known.includes(choice))
      throw new DocumentError(`$merge: '${what}' must evaluate to one of ${known.join(', ')}`);
    return choice;
  };
}

/** Top-level members of `doc` over those of `old`, each in its place, new ones at the end. */
function mergeFields(old: Doc, doc: Doc): Doc {
  return { ...old, ...doc };
}

interface Match {
  readonly matches: readonly Doc[];
}

/** Source: manual, $merge, on: every field must be there, not null and no list. */
function findMatch(collection: Collection, doc: Doc, on: readonly string[]): Match {
  const values = on.map((path) => valueAtPath(doc, path.split('.')));
  const wrong = values.findIndex((value) => value === undefined || value === null || Array.isArray(value));
  if (wrong >= 0 && !(on.length === 1 && on[0] === '_id' && values[0] === null))
    throw new DocumentError(
      `$merge write error: 'on' field '${on[wrong] ?? ''}' cannot be missing, null, undefined or an array`,
    );
  if (on.length === 1 && on[0] === '_id') {
    const found = collection.get(values[0]);
    return { matches: found === undefined ? [] : [found] };
  }
  const read = (other: Doc): readonly string[] => [
    on.map((path) => keyOf(valueAtPath(other, path.split('.')))).join('|'),
  ];
  return { matches: collection.find(on.join('|'), values.map(keyOf).join('|'), read) };
}

function readOn(context: StageContext, on: Bson): readonly string[] {
  const names = on === undefined ? ['_id'] : Array.isArray(on) ? (on as unknown[]) : [on];
  const isName = (name: Bson): name is string => typeof name === 'string';
  return names.every(isName) ? names : refuse('$merge.on', `it takes field names (${context.path})`);
}

const merge: CompileStage = (context) => {
  const options = optionsOf(context);
  const into = options['into'];
  if (!isDoc(into)) return refuse('$merge.into', `it must be {connectionName, db, coll} (${context.path})`);
  const connection = into['connectionName'];
  if (typeof connection !== 'string')
    return refuse('$merge.into', `it names no connection (${context.path})`);
  const [db, coll] = [
    compileName(context, into['db'], 'into.db'),
    compileName(context, into['coll'], 'into.coll'),
  ];
  const on = readOn(context, options['on']);
  const update = options['whenMatched'] ?? 'merge';
  const whenNotMatched = compileChoice(
    context,
    options['whenNotMatched'] ?? 'insert',
    'whenNotMatched',
    WHEN_NOT_MATCHED,
  );
  const pipeline = Array.isArray(update)
    ? context.compileInner(update, `${context.path}.whenMatched`, 'rest')
    : undefined;
  const whenMatched =
    pipeline === undefined ? compileChoice(context, update, 'whenMatched', WHEN_MATCHED) : undefined;
  const variables = Object.entries(isDoc(options['let']) ? options['let'] : {}).map(
    ([name, value]) => [name, compileExpression(value, context.into, `${context.path}.let.${name}`)] as const,
  );
  const { run, world } = context;

  const updated = (old: Doc, message: Message): Doc => {
    const frame = frameOfMessage(message, run);
    // Source: manual, $merge, let: `$$new` is the document that is merged, unless `let` gives it another meaning.
    const scope = variables.reduce<Variables>(
      (outer, [name, evaluate]) => bind(outer, name, evaluate(frame)),
      bind(undefined, 'new', message.doc),
    );
    run.variables = scope;
    try {
      return runAtRest(pipeline ?? [], [old], run)[0] ?? old;
    } finally {
      run.variables = undefined;
    }
  };

  const write = (collection: Collection, old: Doc, message: Message): void => {
    const choice = whenMatched?.(message);
    if (choice === 'keepExisting') return;
    if (choice === 'delete') {
      collection.delete(old['_id']);
      return;
    }
    const { _id: ownId, ...rest } = message.doc;
    const made =
      choice === undefined
        ? updated(old, message)
        : choice === 'merge'
          ? mergeFields(old, message.doc)
          : { _id: old['_id'], ...rest };
    const id = choice === 'replace' && on.includes('_id') ? ownId : made['_id'];
    if (!isEqual(id, old['_id']))
      throw new DocumentError(
        "$merge write error: performing an update on the path '_id' would modify the immutable field '_id'",
      );
    collection.insert({ ...made });
  };

  const stageRun: StageRun = {
    process: (message, emit) => {
      const collection = world.collection(connection, db(message), coll(message));
      // Source: manual, $merge, on: an absent _id is generated, also to match by.
      const doc =
        memberOf(message.doc, '_id') === undefined && on.includes('_id')
          ? world.withId(message.doc)
          : message.doc;
      const { matches } = findMatch(collection, doc, on);
      const sent = withDoc(message, doc);
      const [old] = matches;
      if (matches.length > 1)
        refuse(
          `$merge on ${on.join(', ')}`,
          'the collection holds several documents with the same values, so there is no unique index',
        );
      if (old !== undefined) write(collection, old, sent);
      else if (whenNotMatched(sent) === 'insert') collection.insert(copy(world.withId(doc)));
      emit(sent);
    },
  };
  return () => stageRun;
};

export const MERGE_STAGES: Readonly<Record<string, CompileStage>> = { $merge: merge };
