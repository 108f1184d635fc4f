/**
 * Runs the bodies of `$function` in QuickJS, compiled to WebAssembly: code of strangers on a pull request. It gets its arguments and nothing
 * of this process; a limit on time and one on memory end it. This file is loaded only where a pipeline has a `$function`.
 */
import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import { ObjectId } from 'bson';
import type { QuickJSContext, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { SluiceError } from '../model/errors.ts';
import type { Bson, Doc } from './bson.ts';
import { double, isDoc, settle } from './bson.ts';
import { isNumeric } from './compare.ts';
import type { CallFunction } from './evaluation.ts';
import { DocumentError, refuse } from './failure.ts';
import { numberOf } from './numbers.ts';

/** Milliseconds that one call may take. */
const TIME_LIMIT = 1000;
/** Bytes that the code of one body may hold. */
const MEMORY_LIMIT = 16 * 1024 * 1024;
/** Well below WebAssembly's own stack, so that the engine notices first. */
const STACK_LIMIT = 128 * 1024;

/** Dates and ObjectIds cross the border as marked documents. */
const PRELUDE = `(() => {
  const { parse, stringify } = JSON, { isArray } = Array, { keys, getPrototypeOf } = Object, D = Date;
  globalThis.ObjectId = class ObjectId { constructor(str) { this.str = str; } toString() { return this.str; } };
  const O = globalThis.ObjectId;
  const wake = (v) => {
    if (isArray(v)) return v.map(wake);
    if (v === null || typeof v !== 'object') return v;
    if ('$date' in v) return new D(v.$date);
    if ('$oid' in v) return new O(v.$oid);
    const made = {};
    for (const k of keys(v)) made[k] = wake(v[k]);
    return made;
  };
  const pack = (v) => {
    if (v === undefined) return null;
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
    if (typeof v === 'number') return isFinite(v) ? v : { $number: String(v) };
    if (isArray(v)) return v.map(pack);
    if (v instanceof D) return { $date: +v };
    if (v instanceof O) return { $oid: v.str };
    if (typeof v !== 'object') throw new TypeError('a function returned a ' + typeof v);
    const made = {};
    for (const k of keys(v)) made[k] = pack(v[k]);
    return made;
  };
  return (body, args) => stringify({ result: pack(body.apply(null, wake(parse(args)))) });
})()`;

function pack(value: Bson): unknown {
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof ObjectId) return { $oid: value.toHexString() };
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean')
    return value ?? null;
  if (isNumeric(value)) {
    const number = numberOf(value);
    return Number.isInteger(number) && !Number.isSafeInteger(number)
      ? refuse('$function', `the argument ${number} has too many digits for a number of JavaScript`)
      : number;
  }
  if (Array.isArray(value)) return (value as unknown[]).map(pack);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
  return refuse('$function', 'an argument has a BSON type that does not cross into JavaScript here');
}

/** Numbers that JavaScript returns are doubles. */
function unpack(value: unknown): Bson {
  if (typeof value === 'number') return double(value);
  if (Array.isArray(value)) return (value as unknown[]).map(unpack);
  if (!isDoc(value)) return value;
  if (typeof value['$date'] === 'number') return new Date(value['$date']);
  if (typeof value['$oid'] === 'string') return ObjectId.createFromHexString(value['$oid']);
  if (typeof value['$number'] === 'string') return Number(value['$number']);
  const made: Doc = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') made[key] = unpack(value[key]);
  return made;
}

interface Engine {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
}

function limitError(what: string): SluiceError {
  return new SluiceError('RUNNER_FUNCTION_LIMIT', `a $function ${what}`, {
    fix: `One call may take ${TIME_LIMIT} ms, and a body may hold ${MEMORY_LIMIT / 1024 / 1024} MB.`,
  });
}

/** Turns what the engine threw into an error of the document or of the run. */
function explain(dumped: unknown): Error {
  const { name, message } = isDoc(dumped) ? dumped : { name: '', message: dumped };
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  if (name === 'InternalError' && text === 'interrupted') return limitError('took too long');
  if (/out of memory/.test(text) || dumped === null) return limitError('took too much memory');
  if (/stack overflow|call stack/i.test(text)) return limitError('calls itself too deeply');
  return new DocumentError(`$function: ${typeof name === 'string' && name !== '' ? `${name}: ` : ''}${text}`);
}

function start(module: QuickJSWASMModule, deadline: () => number): Engine {
  const runtime = module.newRuntime();
  runtime.setMemoryLimit(MEMORY_LIMIT);
  runtime.setMaxStackSize(STACK_LIMIT);
  runtime.setInterruptHandler(() => performance.now() > deadline());
  return { runtime, context: runtime.newContext() };
}

function callIn({ context }: Engine, body: string, args: readonly Bson[]): string {
  const evaluate = (code: string): ReturnType<QuickJSContext['evalCode']> =>
    context.evalCode(code, 'function.js');
  const handles: { dispose(): void }[] = [];
  const unwrap = (result: ReturnType<QuickJSContext['evalCode']>): Parameters<QuickJSContext['dump']>[0] => {
    if (result.error) {
      const dumped: unknown = context.dump(result.error);
      result.error.dispose();
      throw explain(dumped);
    }
    handles.push(result.value);
    return result.value;
  };
  try {
    const caller = unwrap(evaluate(PRELUDE));
    const made = unwrap(evaluate(`(${body}\n)`));
    const text = context.newString(JSON.stringify(args.map(pack)));
    handles.push(text);
    return context.getString(unwrap(context.callFunction(caller, context.undefined, made, text)));
  } catch (error) {
    throw error instanceof DocumentError || error instanceof SluiceError
      ? error
      : limitError('broke its engine');
  } finally {
    for (const handle of handles.reverse()) handle.dispose();
  }
}

function attempt(work: () => string): string | DocumentError | SluiceError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocumentError || error instanceof SluiceError) return error;
    throw error;
  }
}

/**
 * Loads the engine. Each call starts a fresh context, so that no call leaves anything to the next.
 * @returns what calls a body: throws `DocumentError` when the body throws, SluiceError RUNNER_FUNCTION_LIMIT when it takes too long or too much
 */
export async function loadFunctions(): Promise<CallFunction> {
  const module = await newQuickJSWASMModuleFromVariant(variant);
  return (body, args) => {
    const deadline = performance.now() + TIME_LIMIT;
    const engine = start(module, () => deadline);
    // An engine that a limit stopped is in no state to be freed: it goes with its module.
    const text = attempt(() => callIn(engine, body, args));
    if (!(text instanceof SluiceError)) {
      engine.context.dispose();
      engine.runtime.dispose();
    }
    if (text instanceof Error) throw text;
    const parsed: unknown = JSON.parse(text);
    return settle(unpack(isDoc(parsed) ? parsed['result'] : null));
  };
}
