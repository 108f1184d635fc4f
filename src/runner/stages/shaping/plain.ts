/** Stages that look at one document at a time: matching, shaping, unwinding, validating, metadata. */
import { Double, Long } from 'bson';
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc, settle } from '../../values/bson.ts';
import { typeName } from '../../values/types.ts';
import type { Evaluate, Frame } from '../../expressions/evaluation.ts';
import { compileExpression } from '../../expressions/expression.ts';
import { DocumentError, ProcessorError, refuse } from '../../failure.ts';
import { valueAtPath, withPath, withoutPath } from '../../values/paths.ts';
import type { Reshape } from './projection.ts';
import { compileAddFields, compileProject, compileUnset } from './projection.ts';
import { compileQuery } from '../../query/query.ts';
import type { StageRun } from '../../stage.ts';
import { frameOfMessage, withDoc } from '../../stage.ts';
import type { CompileStage, StageContext } from '../context.ts';
import { optionsOf } from '../context.ts';

const bodyOf = (context: StageContext): Doc =>
  isDoc(context.body) ? context.body : refuse(context.name, `it takes a document (${context.path})`);

/** Stages whose instances share everything. */
const shared = (run: StageRun) => (): StageRun => run;

function reshaping(context: StageContext, reshape: Reshape): () => StageRun {
  return shared({
    process: (message, emit) => {
      emit(withDoc(message, reshape(frameOfMessage(message, context.run))));
    },
  });
}

const match: CompileStage = (context) => {
  const condition = compileQuery(bodyOf(context), context.into, context.path);
  return shared({
    process: (message, emit) => {
      if (condition(frameOfMessage(message, context.run))) emit(message);
    },
  });
};

const addFields: CompileStage = (context) =>
  reshaping(context, compileAddFields(bodyOf(context), context.into, context.path));

const project: CompileStage = (context) =>
  reshaping(context, compileProject(bodyOf(context), context.into, context.path));

const unset: CompileStage = (context) => {
  const paths = Array.isArray(context.body) ? (context.body as unknown[]) : [context.body];
  if (!paths.every((path) => typeof path === 'string'))
    refuse('$unset', `it takes field names (${context.path})`);
  return reshaping(context, compileUnset(paths));
};

function replacing(context: StageContext, expression: Bson): () => StageRun {
  const evaluate = compileExpression(expression, context.into, context.path);
  return reshaping(context, (frame) => {
    const made = settle(evaluate(frame));
    if (!isDoc(made))
      throw new DocumentError(
        `'newRoot' expression must evaluate to an object, but resulting value was of type '${typeName(made)}'`,
      );
    return made;
  });
}

const replaceRoot: CompileStage = (context) => {
  const options = optionsOf(context);
  return replacing(context, options['newRoot']);
};

const unwind: CompileStage = (context) => {
  const options = typeof context.body === 'string' ? { path: context.body } : optionsOf(context);
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options as Record<string, Bson>;
  if (typeof path !== 'string' || !path.startsWith('$'))
    return refuse('$unwind', `its path must start with $ (${context.path})`);
  const field = path.slice(1).split('.');
  const indexed = (doc: Bson, index: number | null): Bson =>
    typeof includeArrayIndex === 'string'
      ? withPath(doc, includeArrayIndex.split('.'), () => (index === null ? null : Long.fromNumber(index)))
      : doc;
  return shared({
    process: (message, emit) => {
      const value = valueAtPath(message.doc, field);
      if (Array.isArray(value) && value.length > 0) {
        for (const [index, item] of (value as unknown[]).entries())
          emit(
            withDoc(
              message,
              indexed(
                withPath(message.doc, field, () => item ?? null),
                index,
              ),
            ),
          );
      } else if (value !== undefined && value !== null && !Array.isArray(value))
        emit(withDoc(message, indexed(message.doc, null)));
      else if (preserveNullAndEmptyArrays === true)
        emit(
          withDoc(
            message,
            indexed(Array.isArray(value) ? withoutPath(message.doc, field) : message.doc, null),
          ),
        );
    },
  });
};

function redacted(evaluate: Evaluate, frame: Frame): Bson {
  const decision = evaluate(frame);
  if (decision === '$$PRUNE') return undefined;
  if (decision === '$$KEEP') return frame.current;
  if (decision !== '$$DESCEND')
    throw new DocumentError('$redact must resolve to $$DESCEND, $$PRUNE or $$KEEP');
  const below = (value: Bson): Bson => {
    if (Array.isArray(value)) return (value as unknown[]).map(below).filter((item) => item !== undefined);
    return isDoc(value) ? redacted(evaluate, { ...frame, current: value }) : value;
  };
  return Object.fromEntries(
    Object.entries(frame.current as Doc)
      .map(([key, value]) => [key, below(value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

const redact: CompileStage = (context) => {
  const evaluate = compileExpression(context.body, context.into, context.path);
  return shared({
    process: (message, emit) => {
      const doc = redacted(evaluate, frameOfMessage(message, context.run));
      if (doc !== undefined) emit(withDoc(message, doc));
    },
  });
};

/** Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-validate; the reason is that of its example. */
const VALIDATE_REASON = 'Input document found to be invalid in $validate stage';

const validate: CompileStage = (context) => {
  const options = optionsOf(context);
  const action = options['validationAction'] ?? 'discard';
  const { validator } = options as { validator: Bson };
  if (!isDoc(validator)) return refuse('$validate', `it needs a validator (${context.path})`);
  if (action !== 'discard' && action !== 'dlq' && action !== 'error')
    refuse(`$validate.validationAction '${JSON.stringify(action)}'`, 'it is discard or dlq');
  const condition = compileQuery(validator, context.into, `${context.path}.validator`);
  return shared({
    process: (message, emit) => {
      if (condition(frameOfMessage(message, context.run))) emit(message);
      else if (action === 'dlq') throw new DocumentError(VALIDATE_REASON);
      else if (action === 'error') throw new ProcessorError(VALIDATE_REASON);
    },
  });
};

/** Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-setStreamMeta. */
const setStreamMeta: CompileStage = (context) => {
  const fields = Object.entries(bodyOf(context)).map(([key, value]) => {
    const [root, ...path] = key.split('.');
    if (root !== 'stream' || path.length === 0)
      refuse(`$setStreamMeta '${key}'`, `keys start with 'stream.' (${context.path})`);
    return [path, compileExpression(value, context.into, `${context.path}.${key}`)] as const;
  });
  return shared({
    process: (message, emit) => {
      const frame = frameOfMessage(message, context.run);
      const meta = fields.reduce<Bson>((made, [path, evaluate]) => {
        const value = settle(evaluate(frame));
        return value === undefined ? withoutPath(made, path) : withPath(made, path, () => value);
      }, message.meta);
      emit({ ...message, meta: meta as Doc });
    },
  });
};

/** It slows a processor down and changes no document. Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-throttle. */
const throttle: CompileStage = (context) => {
  const options = optionsOf(context);
  if (
    Object.values(options).some(
      (value) => !(typeof value === 'number' || value instanceof Double || value instanceof Long),
    )
  )
    refuse('$throttle', `its limits are numbers (${context.path})`);
  return shared({
    process: (message, emit) => {
      emit(message);
    },
  });
};

export const PLAIN_STAGES: Readonly<Record<string, CompileStage>> = {
  $match: match,
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: unset,
  $unwind: unwind,
  $replaceRoot: replaceRoot,
  $replaceWith: (context) => replacing(context, context.body),
  $redact: redact,
  $validate: validate,
  $setStreamMeta: setStreamMeta,
  $throttle: throttle,
};
