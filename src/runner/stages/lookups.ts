/**
 * `$lookup` and `$cachedLookup`, against the collections of a run. Inside of them, a pipeline runs over documents at rest.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/{sp-agg-lookup,sp-agg-cachedlookup}; manual, $lookup.
 */
import type { Bson, Doc } from '../values/bson.ts';
import { copy, isDoc } from '../values/bson.ts';
import { startChain } from '../chain.ts';
import { keyOf } from '../values/keys.ts';
import type { Variables } from '../expressions/evaluation.ts';
import { bind } from '../expressions/evaluation.ts';
import { compileExpression } from '../expressions/expression.ts';
import { refuse, rejectInput } from '../failure.ts';
import { valueAtPath, withPath } from '../values/paths.ts';
import type { Run, Stage, StageRun } from '../stage.ts';
import { frameOfMessage, withDoc } from '../stage.ts';
import type { Collection } from '../world.ts';
import type { CompileStage, StageContext } from './context.ts';
import { optionsOf, textOption } from './context.ts';
import { durationOf } from './windows/windows.ts';

/** The connection, database and collection of `from`, that of an outer lookup filled in. */
export interface From {
  readonly connection: string;
  readonly db: string;
  readonly coll: string;
}

function readFrom(context: StageContext, from: Bson): From | undefined {
  if (from === undefined) return undefined;
  if (!isDoc(from))
    return refuse(`${context.name}.from`, `it must be {connectionName, db, coll} (${context.path})`);
  const { connectionName, db, coll } = from as Record<string, Bson>;
  if (typeof connectionName !== 'string' || typeof db !== 'string' || typeof coll !== 'string')
    return refuse(`${context.name}.from`, `it must name a connection, a db and a coll (${context.path})`);
  return { connection: connectionName, db, coll };
}

/** The collection that a lookup reads. A collection that a case does not give would be a guess. */
function collectionOf(context: StageContext, from: From): Collection {
  const name = `${from.connection}.${from.db}.${from.coll}`;
  return (
    context.world.collections.get(name) ??
    rejectInput(
      `${context.name} reads the collection ${name}, which is not given`,
      `Give it under 'collections', empty if it is: ${name}: []`,
    )
  );
}

/** Both values of a join: a list joins by each of its elements and as a whole; missing joins with null. */
function joinKeys(value: Bson): string[] {
  const items = Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  return items.map((item) => keyOf(item ?? null));
}

interface Join {
  readonly local: readonly string[];
  readonly foreignName: string;
  readonly foreign: readonly string[];
}

function readJoin(context: StageContext, options: Doc): Join | undefined {
  const { localField, foreignField } = options;
  if (localField === undefined && foreignField === undefined) return undefined;
  const foreignName = textOption(context, options, 'foreignField');
  return {
    local: textOption(context, options, 'localField').split('.'),
    foreignName,
    foreign: foreignName.split('.'),
  };
}

function joined(collection: Collection, join: Join, doc: Doc): readonly Doc[] {
  const local = valueAtPath(doc, join.local);
  const wanted = Array.isArray(local) ? (local as unknown[]) : [local];
  const read = (foreign: Doc): readonly string[] => [
    ...new Set(joinKeys(valueAtPath(foreign, join.foreign))),
  ];
  const found = new Set<Doc>();
  const keys = wanted.length === 0 && Array.isArray(local) ? [] : wanted.map((item) => keyOf(item ?? null));
  for (const key of keys)
    for (const foreign of collection.find(join.foreignName, key, read)) found.add(foreign);
  return collection.docs.filter((foreign) => found.has(foreign));
}

/** Runs a pipeline over documents at rest and gives what comes out. */
export function runAtRest(stages: readonly Stage[], docs: readonly Doc[], run: Run): Doc[] {
  const results: Doc[] = [];
  const chain = startChain(stages, run, ({ doc }) => results.push(doc));
  for (const doc of docs) chain.push({ doc: copy(doc), meta: {}, time: 0 });
  chain.finish();
  return results;
}

const lookup: CompileStage = (context) => {
  const options = optionsOf(context);
  const target = textOption(context, options, 'as').split('.');
  const from = readFrom(context, options['from']);
  if (from === undefined)
    return refuse(
      '$lookup without from',
      `a pipeline that starts with $documents is not built (${context.path})`,
    );
  const join = readJoin(context, options);
  const variables = Object.entries(isDoc(options['let']) ? options['let'] : {}).map(
    ([name, value]) => [name, compileExpression(value, context.into, `${context.path}.let.${name}`)] as const,
  );
  const inner =
    options['pipeline'] === undefined
      ? undefined
      : context.compileInner(options['pipeline'], `${context.path}.pipeline`, 'rest');
  const run: StageRun = {
    process: (message, emit) => {
      const collection = collectionOf(context, from);
      const frame = frameOfMessage(message, context.run);
      let found = join === undefined ? collection.docs : joined(collection, join, message.doc);
      if (inner !== undefined) {
        const scope = variables.reduce<Variables | undefined>(
          (outer, [name, evaluate]) => bind(outer, name, evaluate(frame)),
          frame.variables,
        );
        const outerScope = context.run.variables;
        context.run.variables = scope;
        try {
          found = runAtRest(inner, found, context.run);
        } finally {
          context.run.variables = outerScope;
        }
      }
      emit(
        withDoc(
          message,
          withPath(message.doc, target, () => found.map(copy)),
        ),
      );
    },
  };
  return () => run;
};

/** What was looked up is kept for `ttl` by the clock, so that a later change of the collection shows only afterwards. */
const cachedLookup: CompileStage = (context) => {
  const options = optionsOf(context);
  const from =
    readFrom(context, options['from']) ?? refuse('$cachedLookup', `it needs from (${context.path})`);
  const join =
    readJoin(context, options) ??
    refuse('$cachedLookup', `it needs localField and foreignField (${context.path})`);
  const target = textOption(context, options, 'as').split('.');
  const ttl = durationOf(options['ttl'], '$cachedLookup.ttl');
  return () => {
    const cache = new Map<string, { readonly until: number; readonly found: readonly Doc[] }>();
    return {
      process: (message, emit) => {
        const key = keyOf(valueAtPath(message.doc, join.local));
        let entry = cache.get(key);
        if (entry === undefined || entry.until <= context.run.now) {
          entry = {
            until: context.run.now + ttl,
            found: joined(collectionOf(context, from), join, message.doc).map(copy),
          };
          cache.set(key, entry);
        }
        const { found } = entry;
        emit(
          withDoc(
            message,
            withPath(message.doc, target, () => found.map(copy)),
          ),
        );
      },
    };
  };
};

export const LOOKUP_STAGES: Readonly<Record<string, CompileStage>> = {
  $lookup: lookup,
  $cachedLookup: cachedLookup,
};
