/**
 * `$emit` and `$iceberg`: captures what would be sent, and where to.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/{sp-agg-emit,sp-agg-iceberg}.
 */
import { Binary } from 'bson';
import type { Bson, Doc } from '../../values/bson.ts';
import { copy, isDoc, settle } from '../../values/bson.ts';
import { typeName } from '../../values/types.ts';
import type { Evaluate } from '../../expressions/evaluation.ts';
import { compileExpression } from '../../expressions/expression.ts';
import { DocumentError, refuse } from '../../failure.ts';
import { isInteger } from '../../values/numbers.ts';
import { isNumeric } from '../../values/compare.ts';
import { valueAtPath } from '../../values/paths.ts';
import type { Message } from '../../stage.ts';
import { frameOfMessage } from '../../stage.ts';
import type { CompileStage, StageContext } from '../context.ts';
import { knownSettings, optionsOf } from '../context.ts';
import { compileName } from './merge.ts';

/** Whether a key has the type that its format serialises. */
const KEY_FORMATS: Readonly<Record<string, (value: Bson) => boolean>> = {
  binData: (value) => value instanceof Binary,
  string: (value) => typeof value === 'string',
  json: isDoc,
  int: (value) => isInteger(value),
  long: (value) => isInteger(value),
  double: isNumeric,
};

const HEADER_TYPES = ['binData', 'string', 'object', 'int', 'long', 'double', 'null'];

function readHeaders(value: Bson): Bson {
  const pairs = Array.isArray(value)
    ? (value as unknown[])
    : isDoc(value)
      ? Object.entries(value).map(([k, v]) => ({ k, v }))
      : undefined;
  const isPair = (pair: Bson): boolean =>
    isDoc(pair) && typeof pair['k'] === 'string' && HEADER_TYPES.includes(typeName(pair['v'] ?? null));
  if (pairs === undefined || !pairs.every(isPair))
    throw new DocumentError('$emit: headers must evaluate to an object or to a list of {k, v}');
  return settle(pairs);
}

/** Dates as text, where the output is told to have them so. */
function formatDates(value: Bson): Bson {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return (value as unknown[]).map(formatDates);
  return isDoc(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, formatDates(member)]))
    : value;
}

/** Where a document goes: the parts of the target that are names or expressions. */
const TARGETS = [
  'topic',
  'stream',
  'bucket',
  'path',
  'container',
  'projectId',
  'db',
  'coll',
  'databaseName',
  'tableName',
  'partitionKey',
];

function compileTarget(context: StageContext, options: Doc): (message: Message) => Doc {
  const parts = TARGETS.filter((name) => options[name] !== undefined).map(
    (name) => [name, compileName(context, options[name], name)] as const,
  );
  return (message) => ({
    connection: options['connectionName'],
    ...Object.fromEntries(parts.map(([name, read]) => [name, read(message)])),
  });
}

function compileOptional(context: StageContext, config: Doc, key: string): Evaluate | undefined {
  return config[key] === undefined
    ? undefined
    : compileExpression(config[key], context.into, `${context.path}.config.${key}`);
}

const emitStage: CompileStage = (context) => {
  const options = optionsOf(context);
  const config = isDoc(options['config']) ? options['config'] : {};
  const unknown = Object.keys(config).find((key) => !knownSettings('$emit').includes(key));
  if (unknown !== undefined)
    refuse(`$emit.config.${unknown}`, `it is no option that is known here (${context.path})`);
  const target = compileTarget(context, options);
  const [key, headers, tombstone] = ['key', 'headers', 'tombstoneWhen'].map((name) =>
    compileOptional(context, config, name),
  );
  const keyFormat = typeof config['keyFormat'] === 'string' ? config['keyFormat'] : 'binData';
  const fits =
    KEY_FORMATS[keyFormat] ??
    refuse(`$emit.config.keyFormat '${keyFormat}'`, `it is no format (${context.path})`);
  const hasIsoDates = config['dateFormat'] === 'ISO8601';
  const timeField = isDoc(options['timeseries']) ? options['timeseries']['timeField'] : undefined;
  const { world, run } = context;
  return () => ({
    process: (message, emit) => {
      const frame = frameOfMessage(message, run);
      const keyValue = key?.(frame);
      if (key !== undefined && keyValue !== undefined && !fits(keyValue))
        throw new DocumentError(
          `$emit: the key is ${typeName(keyValue)} and can't be serialized as ${keyFormat}`,
        );
      const headerValue = headers === undefined ? undefined : readHeaders(headers(frame));
      // Source: sp-agg-emit has the setting, an expression. assumed (results): a document for which it gives no boolean, be it that a
      // field is missing, goes to the dead letter queue.
      const isTombstone = tombstone === undefined ? false : tombstone(frame);
      if (typeof isTombstone !== 'boolean')
        throw new DocumentError(
          `$emit: tombstoneWhen must evaluate to a boolean, but is ${typeName(isTombstone)}`,
        );
      if (typeof timeField === 'string' && !(message.doc[timeField] instanceof Date))
        throw new DocumentError(
          `$emit: '${timeField}' must be present and contain a valid BSON UTC datetime value`,
        );
      const doc = copy(message.doc);
      world.sent.push({
        target: target(message),
        ...(keyValue !== undefined && { key: settle(keyValue) }),
        ...(headerValue !== undefined && { headers: headerValue }),
        value: isTombstone ? null : hasIsoDates ? formatDates(doc) : doc,
      });
      emit(message);
    },
  });
};

/**
 * What becomes of a row. Source: sp-agg-iceberg, mode: `cdc` reads it from `stream.source.operationType`. assumed (results): without one a row is
 * inserted.
 */
function operationOf(mode: Bson, message: Message): Bson {
  const operation = mode === 'insert' ? undefined : valueAtPath(message.meta, ['source', 'operationType']);
  return operation ?? 'insert';
}

const iceberg: CompileStage = (context) => {
  const options = optionsOf(context);
  const target = compileTarget(context, options);
  return () => ({
    process: (message, emit) => {
      context.world.sent.push({
        target: { ...target(message), operation: operationOf(options['mode'], message) },
        value: copy(message.doc),
      });
      emit(message);
    },
  });
};

export const EMIT_STAGES: Readonly<Record<string, CompileStage>> = { $emit: emitStage, $iceberg: iceberg };
