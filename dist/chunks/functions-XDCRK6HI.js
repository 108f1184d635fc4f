import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  isNumeric,
  numberOf
} from "./chunk-ITMQQP4A.js";
import {
  DocumentError,
  ObjectId,
  double,
  isDoc,
  refuse,
  settle
} from "./chunk-KP4LYN4A.js";
import "./chunk-X6XBMIZB.js";
import "./chunk-63LBRGSP.js";
import "./chunk-4E7IKQGX.js";
import "./chunk-JDTFGQDZ.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// node_modules/@jitl/quickjs-singlefile-mjs-release-sync/dist/index.mjs
var variant = { type: "sync", importFFI: () => import("./ffi-GUFWI343.js").then((mod) => mod.QuickJSFFI), importModuleLoader: () => import("./emscripten-module-Q67P5WYC-FXXWUT36.js").then((mod) => mod.default) };
var src_default = variant;

// node_modules/quickjs-emscripten-core/dist/index.mjs
async function newQuickJSWASMModuleFromVariant(variantOrPromise) {
  let variant2 = smartUnwrap(await variantOrPromise), [wasmModuleLoader, QuickJSFFI, { QuickJSWASMModule: QuickJSWASMModule2 }] = await Promise.all([variant2.importModuleLoader().then(smartUnwrap), variant2.importFFI(), import("./module-ES6BEMUI-AMWG7Q3N.js").then(smartUnwrap)]), wasmModule = await wasmModuleLoader();
  wasmModule.type = "sync";
  let ffi = new QuickJSFFI(wasmModule);
  return new QuickJSWASMModule2(wasmModule, ffi);
}
function smartUnwrap(val) {
  return val && "default" in val && val.default ? val.default && "default" in val.default && val.default.default ? val.default.default : val.default : val;
}

// src/runner/functions.ts
var TIME_LIMIT = 1e3;
var MEMORY_LIMIT = 16 * 1024 * 1024;
var STACK_LIMIT = 128 * 1024;
var PRELUDE = `(() => {
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
function pack(value) {
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof ObjectId) return { $oid: value.toHexString() };
  if (value === void 0 || value === null || typeof value === "string" || typeof value === "boolean")
    return value ?? null;
  if (isNumeric(value)) {
    const number = numberOf(value);
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? refuse("$function", `the argument ${number} has too many digits for a number of JavaScript`) : number;
  }
  if (Array.isArray(value)) return value.map(pack);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
  return refuse("$function", "an argument has a BSON type that does not cross into JavaScript here");
}
function unpack(value) {
  if (typeof value === "number") return double(value);
  if (Array.isArray(value)) return value.map(unpack);
  if (!isDoc(value)) return value;
  if (typeof value["$date"] === "number") return new Date(value["$date"]);
  if (typeof value["$oid"] === "string") return ObjectId.createFromHexString(value["$oid"]);
  if (typeof value["$number"] === "string") return Number(value["$number"]);
  const made = {};
  for (const key of Object.keys(value)) if (key !== "__proto__") made[key] = unpack(value[key]);
  return made;
}
function limitError(what) {
  return new SluiceError("RUNNER_FUNCTION_LIMIT", `a $function ${what}`, {
    fix: `One call may take ${TIME_LIMIT} ms, and a body may hold ${MEMORY_LIMIT / 1024 / 1024} MB.`
  });
}
function explain(dumped) {
  const { name, message } = isDoc(dumped) ? dumped : { name: "", message: dumped };
  const text = typeof message === "string" ? message : JSON.stringify(message);
  if (name === "InternalError" && text === "interrupted") return limitError("took too long");
  if (/out of memory/.test(text) || dumped === null) return limitError("took too much memory");
  if (/stack overflow|call stack/i.test(text)) return limitError("calls itself too deeply");
  return new DocumentError(`$function: ${typeof name === "string" && name !== "" ? `${name}: ` : ""}${text}`);
}
function start(module, deadline) {
  const runtime = module.newRuntime();
  runtime.setMemoryLimit(MEMORY_LIMIT);
  runtime.setMaxStackSize(STACK_LIMIT);
  runtime.setInterruptHandler(() => performance.now() > deadline());
  return { runtime, context: runtime.newContext() };
}
function callIn({ context }, body, args) {
  const evaluate = (code) => context.evalCode(code, "function.js");
  const handles = [];
  const unwrap = (result) => {
    if (result.error) {
      const dumped = context.dump(result.error);
      result.error.dispose();
      throw explain(dumped);
    }
    handles.push(result.value);
    return result.value;
  };
  try {
    const caller = unwrap(evaluate(PRELUDE));
    const made = unwrap(evaluate(`(${body}
)`));
    const text = context.newString(JSON.stringify(args.map(pack)));
    handles.push(text);
    return context.getString(unwrap(context.callFunction(caller, context.undefined, made, text)));
  } catch (error) {
    throw error instanceof DocumentError || error instanceof SluiceError ? error : limitError("broke its engine");
  } finally {
    for (const handle of handles.reverse()) handle.dispose();
  }
}
function attempt(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocumentError || error instanceof SluiceError) return error;
    throw error;
  }
}
async function loadFunctions() {
  const module = await newQuickJSWASMModuleFromVariant(src_default);
  return (body, args) => {
    const deadline = performance.now() + TIME_LIMIT;
    const engine = start(module, () => deadline);
    const text = attempt(() => callIn(engine, body, args));
    if (!(text instanceof SluiceError)) {
      engine.context.dispose();
      engine.runtime.dispose();
    }
    if (text instanceof Error) throw text;
    const parsed = JSON.parse(text);
    return settle(unpack(isDoc(parsed) ? parsed["result"] : null));
  };
}
export {
  loadFunctions
};
//# sourceMappingURL=functions-XDCRK6HI.js.map
