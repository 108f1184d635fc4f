/**
 * The thread in which the bodies of `$function` run, in QuickJS compiled to WebAssembly: code of strangers on a pull request. It gets its
 * arguments as text, and nothing of this process. What no limit of the engine stops, a loop inside of a built-in, ends with the thread, from
 * outside. JavaScript, because a thread loads its file itself: it must run as it stands.
 */
import { workerData } from 'node:worker_threads';
import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';

/**
 * @typedef {{ readonly port: import('node:worker_threads').MessagePort, readonly signal: Int32Array, readonly timeLimit: number,
 *   readonly memoryLimit: number, readonly stackLimit: number }} Settings
 * @typedef {{ readonly value: string } | { readonly error: { readonly name: string, readonly message: string } }} Outcome
 * @typedef {import('quickjs-emscripten-core').QuickJSContext} Context
 */

const { port, signal, timeLimit, memoryLimit, stackLimit } = /** @type {Settings} */ (workerData);

/** Dates and ObjectIds cross the border as marked documents. The names are kept, so that a body that changes built-ins changes nothing here. */
const PRELUDE = `(() => {
  const { parse, stringify } = JSON, { isArray } = Array, { keys } = Object, D = Date, now = D.prototype.getTime;
  const { apply } = Reflect, { toString } = Object.prototype, fails = TypeError;
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
  const pack = (v, depth) => {
    if (v === undefined) return null;
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
    if (typeof v === 'number') return v - v === 0 ? v : { $number: v !== v ? 'NaN' : v > 0 ? 'Infinity' : '-Infinity' };
    if (typeof v !== 'object') throw new fails('it returned a ' + typeof v);
    if (depth > 100) throw new fails('it returned a value nested deeper than 100 levels');
    const made = isArray(v) ? [] : Object.create(null);
    if (isArray(v)) {
      for (let i = 0; i < v.length; i += 1) made[i] = pack(v[i], depth + 1);
      return made;
    }
    if (v instanceof D) return { $date: apply(now, v, []) };
    if (v instanceof O) return { $oid: v.str };
    const tag = apply(toString, v, []);
    if (tag !== '[object Object]') throw new fails('it returned a ' + tag.slice(8, -1));
    const names = keys(v);
    for (let i = 0; i < names.length; i += 1) made[names[i]] = pack(v[names[i]], depth + 1);
    return made;
  };
  return (body, args) => {
    const result = { result: pack(apply(body, null, wake(parse(args))), 0) };
    delete Object.prototype.toJSON;
    delete Array.prototype.toJSON;
    return stringify(result);
  };
})()`;

/**
 * Runs one body. Every call has a runtime of its own, so that none leaves anything to the next.
 * @param {import('quickjs-emscripten-core').QuickJSWASMModule} module
 * @param {{ readonly body: string, readonly args: string }} call
 * @returns {Outcome}
 */
function run(module, { body, args }) {
  const deadline = performance.now() + timeLimit;
  const runtime = module.newRuntime();
  runtime.setMemoryLimit(memoryLimit);
  runtime.setMaxStackSize(stackLimit);
  runtime.setInterruptHandler(() => performance.now() > deadline);
  const context = runtime.newContext();
  const outcome = callIn(context, body, args);
  // An engine that a limit stopped is in no state to be freed: it goes with its thread.
  if ('value' in outcome || outcome.error.name !== 'InternalError') {
    context.dispose();
    runtime.dispose();
  }
  return outcome;
}

/**
 * @param {Context} context
 * @param {string} body
 * @param {string} args
 * @returns {Outcome}
 */
function callIn(context, body, args) {
  /** @type {{ dispose(): void }[]} */
  const handles = [];
  try {
    const caller = take(context, context.evalCode(PRELUDE, 'prelude.js'), handles);
    const made = take(context, context.evalCode(`(${body}\n)`, 'function.js'), handles);
    const text = context.newString(args);
    handles.push(text);
    const called = context.callFunction(caller, context.undefined, made, text);
    return { value: context.getString(take(context, called, handles)) };
  } catch (error) {
    return { error: error instanceof Thrown ? error.parts : { name: 'InternalError', message: 'broken' } };
  } finally {
    for (const handle of handles.reverse()) handle.dispose();
  }
}

/** What a body threw. */
class Thrown extends Error {
  /** @param {{ readonly name: string, readonly message: string }} parts */
  constructor(parts) {
    super(parts.message);
    this.parts = parts;
  }
}

/**
 * The value of a result. Throws `Thrown` when there is none.
 * @param {Context} context
 * @param {ReturnType<Context['evalCode']>} result
 * @param {{ dispose(): void }[]} handles
 */
function take(context, result, handles) {
  if (result.error === undefined) {
    handles.push(result.value);
    return result.value;
  }
  const dumped = /** @type {unknown} */ (context.dump(result.error));
  result.error.dispose();
  throw new Thrown(describe(dumped));
}

/** @param {unknown} dumped */
function describe(dumped) {
  // Without memory for an error, the engine throws null.
  if (dumped === null) return { name: 'InternalError', message: 'out of memory' };
  if (typeof dumped !== 'object') return { name: '', message: String(dumped) };
  const { name, message } = /** @type {{ name?: unknown, message?: unknown }} */ (dumped);
  return {
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : JSON.stringify(message === undefined ? dumped : message),
  };
}

/**
 * The engine counts large pieces of memory alone against its limit (Emscripten does not tell it the size of small ones), so that all of its memory has a limit, too.
 * In pages of 64 KiB: what it begins with, as it is built, and four times that.
 */
const { Memory } = /** @type {{ Memory: new (pages: { initial: number, maximum: number }) => object }} */ (
  Reflect.get(globalThis, 'WebAssembly')
);
const wasmMemory = new Memory({ initial: 256, maximum: 1024 });
const module = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }));
port.on('message', (call) => {
  port.postMessage(run(module, call));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
port.postMessage('ready');
