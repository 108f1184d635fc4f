/**
 * `$https` and `$externalFunction`, against the answers that a test gives. Nothing goes out.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/{sp-agg-https,sp-agg-externalFunction}.
 */
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc, settle } from '../values/bson.ts';
import { readValue } from '../values/extended-json.ts';
import { typeName } from '../values/types.ts';
import { startChain } from '../chain.ts';
import { isNumeric } from '../values/compare.ts';
import type { Evaluate, Frame } from '../expressions/evaluation.ts';
import { compileExpression } from '../expressions/expression.ts';
import { DocumentError, ProcessorError, refuse, rejectInput } from '../failure.ts';
import { JsonSyntaxError, parseJson } from '../../model/document/json-text.ts';
import { withPath } from '../values/paths.ts';
import type { Emit, Message, Stage } from '../stage.ts';
import { frameOfMessage, withDoc } from '../stage.ts';
import type { HttpsAnswer } from '../world.ts';
import type { CompileStage, StageContext } from './context.ts';
import { optionsOf, textOption } from './context.ts';

const SUCCESS = (status: number): boolean => status >= 200 && status < 300;

/** Statuses that `onError` decides about; any other fails the processor. Source: sp-agg-https, onError. */
const HANDLED = [400, 404, 410, 413, 414, 431];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type OnError = 'dlq' | 'ignore' | 'fail';

function readOnError(context: StageContext, options: Doc): OnError {
  const value =
    typeof options['onError'] === 'string' ? options['onError'].toLowerCase() : (options['onError'] ?? 'dlq');
  if (value === 'dlq' || value === 'ignore' || value === 'fail') return value;
  return refuse(`${context.name}.onError`, `it is dlq, ignore or fail (${context.path})`);
}

function compilePayload(context: StageContext, payload: Bson): (message: Message) => Doc {
  if (payload === undefined) return ({ doc }) => doc;
  const stages: readonly Stage[] = context.compileInner(payload, `${context.path}.payload`, 'payload');
  return (message) => {
    let made: Doc | undefined;
    startChain(stages, context.run, ({ doc }) => {
      made = doc;
    }).push(message);
    if (made === undefined) throw new DocumentError(`the payload of ${context.name} gave no document`);
    return made;
  };
}

function compileMembers(
  context: StageContext,
  options: Doc,
  key: string,
  check: (value: Bson) => boolean,
): (frame: Frame) => Doc {
  const doc = options[key] ?? {};
  if (!isDoc(doc)) return refuse(`${context.name}.${key}`, `it must be a document (${context.path})`);
  const members = Object.entries(doc).map(
    ([name, value]) =>
      [name, compileExpression(value, context.into, `${context.path}.${key}.${name}`)] as const,
  );
  return (frame) =>
    Object.fromEntries(
      members.map(([name, evaluate]) => {
        const value = evaluate(frame);
        if (!check(value))
          throw new DocumentError(`${context.name}: '${key}.${name}' evaluates to ${typeName(value)}`);
        return [name, value];
      }),
    );
}

/** What becomes of a failed call. */
function fail(onError: OnError, reason: string, message: Message, emit: Emit): void {
  if (onError === 'ignore') emit(message);
  else if (onError === 'fail') throw new ProcessorError(reason);
  else throw new DocumentError(reason);
}

function parseStrings(value: Bson): Bson {
  if (Array.isArray(value)) return (value as unknown[]).map(parseStrings);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, parseStrings(member)]));
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return parseStrings(readValue(parseJson(value)));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return value;
    throw error;
  }
}

const isParameter = (value: Bson): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || isNumeric(value);
const slashes = (path: string): string => path.replace(/^\/+/, '');

function answerOf(
  answers: readonly HttpsAnswer[],
  connection: string,
  method: string,
  path: string,
): HttpsAnswer {
  const found = answers.find(
    (answer) =>
      answer.connection === connection &&
      (answer.path === undefined || slashes(answer.path) === slashes(path)) &&
      (answer.method === undefined || answer.method === method),
  );
  return (
    found ??
    rejectInput(
      `$https calls ${method} /${slashes(path)} of ${connection}, for which no answer is given`,
      `Give it under 'https': {connection: ${connection}, path: /${slashes(path)}, answer: {status: 200, body: {}}}`,
    )
  );
}

const https: CompileStage = (context) => {
  const options = optionsOf(context);
  const connection = textOption(context, options, 'connectionName');
  const method = options['method'] ?? 'GET';
  if (typeof method !== 'string' || !METHODS.includes(method))
    return refuse('$https.method', `it is one of ${METHODS.join(', ')} (${context.path})`);
  const path: Evaluate = compileExpression(options['path'] ?? '', context.into, `${context.path}.path`);
  const parameters = compileMembers(context, options, 'parameters', isParameter);
  const headers = compileMembers(context, options, 'headers', (value) => typeof value === 'string');
  const payload = compilePayload(context, options['payload']);
  const onError = readOnError(context, options);
  const target = options['as'] === undefined ? undefined : textOption(context, options, 'as').split('.');
  const parses = isDoc(options['config']) && options['config']['parseJsonStrings'] === true;
  const { world } = context;
  return () => ({
    process: (message, emit) => {
      const frame = frameOfMessage(message, context.run);
      const at = path(frame);
      if (typeof at !== 'string') throw new DocumentError('$https: path must evaluate to a string');
      const request: Doc = {
        connection,
        method,
        path: at,
        parameters: parameters(frame),
        headers: headers(frame),
      };
      if (method !== 'GET') request['body'] = payload(message);
      world.calls.push(request);
      const answer = answerOf(world.https, connection, method, at);
      const meta: Doc = {
        ...message.meta,
        https: { url: at, method, httpStatusCode: answer.status, responseTimeMs: 0 },
      };
      const sent: Message = { ...message, meta };
      if (!SUCCESS(answer.status)) {
        const reason = `Request failure in $https with error: received error response: status ${answer.status}`;
        if (!HANDLED.includes(answer.status)) throw new ProcessorError(reason);
        fail(onError, reason, sent, emit);
        return;
      }
      if (answer.contentType !== undefined && !/^(application\/json|text\/plain)/.test(answer.contentType)) {
        fail(
          onError,
          `Request failure in $https: unsupported content-type ${answer.contentType}`,
          sent,
          emit,
        );
        return;
      }
      // An empty body leaves the field unset. Source: sp-agg-https, as.
      const body = parses ? parseStrings(answer.body) : answer.body;
      emit(
        target === undefined || body === undefined
          ? sent
          : withDoc(
              sent,
              withPath(message.doc, target, () => settle(body)),
            ),
      );
    },
  });
};

const externalFunction: CompileStage = (context) => {
  const options = optionsOf(context);
  const connection = textOption(context, options, 'connectionName');
  const functionName = textOption(context, options, 'functionName');
  const execution = options['execution'] ?? 'sync';
  const onError = readOnError(context, options);
  const payload = compilePayload(context, options['payload']);
  const target = options['as'] === undefined ? undefined : textOption(context, options, 'as').split('.');
  const { world } = context;
  return () => ({
    process: (message, emit) => {
      world.calls.push({ connection, functionName, execution, body: payload(message) });
      if (execution === 'async') {
        emit(message);
        return;
      }
      const found = world.functions.find(
        (answer) =>
          answer.connection === connection &&
          (answer.functionName === undefined || answer.functionName === functionName),
      );
      if (found === undefined)
        rejectInput(
          `$externalFunction calls ${functionName} of ${connection}, for which no answer is given`,
          `Give it under 'functions': {connection: ${connection}, function: ${functionName}, answer: {}}`,
        );
      if (found.error !== undefined)
        fail(onError, `Request failure in $externalFunction with error: ${found.error}`, message, emit);
      else
        emit(
          target === undefined
            ? message
            : withDoc(
                message,
                withPath(message.doc, target, () => settle(found.answer)),
              ),
        );
    },
  });
};

export const CALL_STAGES: Readonly<Record<string, CompileStage>> = {
  $https: https,
  $externalFunction: externalFunction,
};
