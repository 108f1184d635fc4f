/** Stages that need all documents of a window: `$group`, `$sort`, `$count`, and `$limit`, which counts them. */
import type { Doc } from '../values/bson.ts';
import { isDoc, settle } from '../values/bson.ts';
import { isNumeric } from '../values/compare.ts';
import { keyOf } from '../values/keys.ts';
import { compileExpression } from '../expressions/expression.ts';
import { refuse } from '../failure.ts';
import { numberOf } from '../values/numbers.ts';
import type { Accumulator } from '../expressions/accumulators/accumulators.ts';
import { compileAccumulator } from '../expressions/accumulators/accumulators.ts';
import { comparatorOf } from '../values/sort.ts';
import type { Message } from '../stage.ts';
import { frameOfMessage } from '../stage.ts';
import type { CompileStage } from './context.ts';

interface Group {
  readonly id: unknown;
  readonly first: Message;
  readonly accumulators: readonly (readonly [field: string, state: Accumulator])[];
}

/** A document made of many has the metadata that all of them share. */
function sharedMeta({ meta }: Message): Doc {
  const source = isDoc(meta['source']) ? meta['source'] : {};
  return { ...meta, source: source['type'] === undefined ? {} : { type: source['type'] } };
}

const group: CompileStage = ({ body, name, path, into, run }) => {
  if (!isDoc(body) || !Object.hasOwn(body, '_id')) return refuse(name, `it needs an _id (${path})`);
  const id = compileExpression(body['_id'], into, `${path}._id`);
  const fields = Object.entries(body)
    .filter(([field]) => field !== '_id')
    .map(([field, spec]) => [field, compileAccumulator(field, spec, into, `${path}.${field}`)] as const);
  return () => {
    const groups = new Map<string, Group>();
    return {
      process: (message) => {
        const frame = frameOfMessage(message, run);
        const value = id(frame) ?? null;
        const key = keyOf(value);
        let found = groups.get(key);
        if (found === undefined) {
          found = {
            id: settle(value),
            first: message,
            accumulators: fields.map(([field, start]) => [field, start()]),
          };
          groups.set(key, found);
        }
        for (const [, state] of found.accumulators) state.add(frame);
      },
      finish: (emit) => {
        for (const { id: value, first, accumulators } of groups.values()) {
          const doc: Doc = { _id: value };
          for (const [field, state] of accumulators) doc[field] = settle(state.result());
          emit({ doc, meta: sharedMeta(first), time: first.time });
        }
        groups.clear();
      },
    };
  };
};

const sort: CompileStage = ({ body, name, path }) => {
  if (!isDoc(body) || Object.keys(body).length === 0) return refuse(name, `it needs sort keys (${path})`);
  const order = comparatorOf(body);
  return () => {
    let messages: Message[] = [];
    return {
      process: (message) => {
        messages.push(message);
      },
      finish: (emit) => {
        messages.sort((a, b) => order(a.doc, b.doc)).forEach(emit);
        messages = [];
      },
    };
  };
};

const count: CompileStage = ({ body, name, path }) => {
  if (typeof body !== 'string' || body === '' || body.startsWith('$') || body.includes('.'))
    return refuse(name, `it takes the name of a field (${path})`);
  return () => {
    let [total, first] = [0, undefined as Message | undefined];
    return {
      process: (message) => {
        first ??= message;
        total += 1;
      },
      finish: (emit) => {
        if (first !== undefined) emit({ doc: { [body]: total }, meta: sharedMeta(first), time: first.time });
      },
    };
  };
};

const limit: CompileStage = ({ body, name, path }) => {
  if (!isNumeric(body) || numberOf(body) < 1 || !Number.isInteger(numberOf(body)))
    return refuse(name, `it takes a number from 1 (${path})`);
  return () => {
    let left = numberOf(body);
    return {
      process: (message, emit) => {
        left -= 1;
        if (left >= 0) emit(message);
      },
    };
  };
};

export const BLOCKING_STAGES: Readonly<Record<string, CompileStage>> = {
  $group: group,
  $sort: sort,
  $count: count,
  $limit: limit,
};
