import { src_default } from "../../vendor/jitl-quickjs-singlefile-mjs-release-sync.js";
import { newQuickJSWASMModuleFromVariant, newVariant } from "../../vendor/quickjs-emscripten-core.js";
import { workerData } from "node:worker_threads";
// src/runner/functions/function-worker.js
const { port, signal, timeLimit, memoryLimit, stackLimit } = workerData;
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
function run(module, { body, args }) {
	const deadline = performance.now() + timeLimit;
	const runtime = module.newRuntime();
	runtime.setMemoryLimit(memoryLimit);
	runtime.setMaxStackSize(stackLimit);
	runtime.setInterruptHandler(() => performance.now() > deadline);
	const context = runtime.newContext();
	const outcome = callIn(context, body, args);
	if ("value" in outcome || outcome.error.name !== "InternalError") {
		context.dispose();
		runtime.dispose();
	}
	return outcome;
}
function callIn(context, body, args) {
	const handles = [];
	try {
		const caller = take(context, context.evalCode(PRELUDE, "prelude.js"), handles);
		const made = take(context, context.evalCode(`(${body}\n)`, "function.js"), handles);
		const text = context.newString(args);
		handles.push(text);
		const called = context.callFunction(caller, context.undefined, made, text);
		return { value: context.getString(take(context, called, handles)) };
	} catch (error) {
		return { error: error instanceof Thrown ? error.parts : {
			name: "InternalError",
			message: "broken"
		} };
	} finally {
		for (const handle of handles.reverse()) handle.dispose();
	}
}
var Thrown = class extends Error {
	constructor(parts) {
		super(parts.message);
		this.parts = parts;
	}
};
function take(context, result, handles) {
	if (result.error === void 0) {
		handles.push(result.value);
		return result.value;
	}
	const dumped = context.dump(result.error);
	result.error.dispose();
	throw new Thrown(describe(dumped));
}
function describe(dumped) {
	if (dumped === null) return {
		name: "InternalError",
		message: "out of memory"
	};
	if (typeof dumped !== "object") return {
		name: "",
		message: String(dumped)
	};
	const { name, message } = dumped;
	return {
		name: typeof name === "string" ? name : "",
		message: typeof message === "string" ? message : JSON.stringify(message === void 0 ? dumped : message)
	};
}
const { Memory } = Reflect.get(globalThis, "WebAssembly");
const wasmMemory = new Memory({
	initial: 256,
	maximum: 1024
});
const module = await newQuickJSWASMModuleFromVariant(newVariant(src_default, { wasmMemory }));
port.on("message", (call) => {
	port.postMessage(run(module, call));
	Atomics.store(signal, 0, 1);
	Atomics.notify(signal, 0);
});
port.postMessage("ready");
export {};
