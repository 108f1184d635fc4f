import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import "./chunk-X6XBMIZB.js";
import "./chunk-5VAXMMJJ.js";
import {
  QuickJSEmscriptenModuleError,
  debugLog
} from "./chunk-QGF4JD6L.js";
import "./chunk-TP2MCML2.js";

// src/runner/function-worker.js
import { workerData } from "node:worker_threads";

// node_modules/@jitl/quickjs-singlefile-mjs-release-sync/dist/index.mjs
var variant = { type: "sync", importFFI: () => import("./ffi-GUFWI343.js").then((mod) => mod.QuickJSFFI), importModuleLoader: () => import("./emscripten-module-Q67P5WYC-FXXWUT36.js").then((mod) => mod.default) };
var src_default = variant;

// node_modules/quickjs-emscripten-core/dist/index.mjs
async function newQuickJSWASMModuleFromVariant(variantOrPromise) {
  let variant2 = smartUnwrap(await variantOrPromise), [wasmModuleLoader, QuickJSFFI, { QuickJSWASMModule: QuickJSWASMModule2 }] = await Promise.all([variant2.importModuleLoader().then(smartUnwrap), variant2.importFFI(), import("./module-ES6BEMUI-DT3RA2UX.js").then(smartUnwrap)]), wasmModule = await wasmModuleLoader();
  wasmModule.type = "sync";
  let ffi = new QuickJSFFI(wasmModule);
  return new QuickJSWASMModule2(wasmModule, ffi);
}
function smartUnwrap(val) {
  return val && "default" in val && val.default ? val.default && "default" in val.default && val.default.default ? val.default.default : val.default : val;
}
function newVariant(baseVariant, options) {
  return { ...baseVariant, async importModuleLoader() {
    let moduleLoader = smartUnwrap(await baseVariant.importModuleLoader());
    return async function() {
      let moduleLoaderArg = options.emscriptenModule ? { ...options.emscriptenModule } : {}, log = options.log ?? ((...args) => debugLog("newVariant moduleLoader:", ...args)), tapValue = (message, val) => (log(...message, val), val), force = (val) => typeof val == "function" ? val() : val;
      (options.wasmLocation || options.wasmSourceMapLocation || options.locateFile) && (moduleLoaderArg.locateFile = (fileName, relativeTo) => {
        let args = { fileName, relativeTo };
        if (fileName.endsWith(".wasm") && options.wasmLocation !== void 0) return tapValue(["locateFile .wasm: provide wasmLocation", args], options.wasmLocation);
        if (fileName.endsWith(".map")) {
          if (options.wasmSourceMapLocation !== void 0) return tapValue(["locateFile .map: provide wasmSourceMapLocation", args], options.wasmSourceMapLocation);
          if (options.wasmLocation && !options.locateFile) return tapValue(["locateFile .map: infer from wasmLocation", args], options.wasmLocation + ".map");
        }
        return options.locateFile ? tapValue(["locateFile: use provided fn", args], options.locateFile(fileName, relativeTo)) : tapValue(["locateFile: unhandled, passthrough", args], fileName);
      }), options.wasmBinary && (moduleLoaderArg.wasmBinary = await force(options.wasmBinary)), options.wasmMemory && (moduleLoaderArg.wasmMemory = await force(options.wasmMemory));
      let optionsWasmModule = options.wasmModule, modulePromise;
      optionsWasmModule && (moduleLoaderArg.instantiateWasm = async (imports, onSuccess) => {
        modulePromise ?? (modulePromise = Promise.resolve(force(optionsWasmModule)));
        let wasmModule = await modulePromise;
        if (!wasmModule) throw new QuickJSEmscriptenModuleError(`options.wasmModule returned ${String(wasmModule)}`);
        let instance = await WebAssembly.instantiate(wasmModule, imports);
        return onSuccess(instance), instance.exports;
      }), moduleLoaderArg.monitorRunDependencies = (left) => {
        log("monitorRunDependencies:", left);
      }, moduleLoaderArg.quickjsEmscriptenInit = () => newMockExtensions(log);
      let resultPromise = moduleLoader(moduleLoaderArg), extensions = moduleLoaderArg.quickjsEmscriptenInit?.(log);
      if (optionsWasmModule && extensions?.receiveWasmOffsetConverter && !extensions.existingWasmOffsetConverter) {
        let wasmBinary = await force(options.wasmBinary) ?? new ArrayBuffer(0);
        modulePromise ?? (modulePromise = Promise.resolve(force(optionsWasmModule)));
        let wasmModule = await modulePromise;
        if (!wasmModule) throw new QuickJSEmscriptenModuleError(`options.wasmModule returned ${String(wasmModule)}`);
        extensions.receiveWasmOffsetConverter(wasmBinary, wasmModule);
      }
      if (extensions?.receiveSourceMapJSON) {
        let loadedSourceMapData = await force(options.wasmSourceMapData);
        typeof loadedSourceMapData == "string" ? extensions.receiveSourceMapJSON(JSON.parse(loadedSourceMapData)) : loadedSourceMapData ? extensions.receiveSourceMapJSON(loadedSourceMapData) : extensions.receiveSourceMapJSON({ version: 3, names: [], sources: [], mappings: "" });
      }
      return resultPromise;
    };
  } };
}
function newMockExtensions(log) {
  let mockMessage = "mock called, emscripten module may not be initialized yet";
  return { mock: true, removeRunDependency(name) {
    log(`${mockMessage}: removeRunDependency called:`, name);
  }, receiveSourceMapJSON(data) {
    log(`${mockMessage}: receiveSourceMapJSON called:`, data);
  }, WasmOffsetConverter: void 0, receiveWasmOffsetConverter(bytes, mod) {
    log(`${mockMessage}: receiveWasmOffsetConverter called:`, bytes, mod);
  } };
}

// src/runner/function-worker.js
var { port, signal, timeLimit, memoryLimit, stackLimit } = (
  /** @type {Settings} */
  workerData
);
var PRELUDE = `(() => {
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
function run(module2, { body, args }) {
  const deadline = performance.now() + timeLimit;
  const runtime = module2.newRuntime();
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
    const made = take(context, context.evalCode(`(${body}
)`, "function.js"), handles);
    const text = context.newString(args);
    handles.push(text);
    const called = context.callFunction(caller, context.undefined, made, text);
    return { value: context.getString(take(context, called, handles)) };
  } catch (error) {
    return { error: error instanceof Thrown ? error.parts : { name: "InternalError", message: "broken" } };
  } finally {
    for (const handle of handles.reverse()) handle.dispose();
  }
}
var Thrown = class extends Error {
  /** @param {{ readonly name: string, readonly message: string }} parts */
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
  const dumped = (
    /** @type {unknown} */
    context.dump(result.error)
  );
  result.error.dispose();
  throw new Thrown(describe(dumped));
}
function describe(dumped) {
  if (dumped === null) return { name: "InternalError", message: "out of memory" };
  if (typeof dumped !== "object") return { name: "", message: String(dumped) };
  const { name, message } = (
    /** @type {{ name?: unknown, message?: unknown }} */
    dumped
  );
  return {
    name: typeof name === "string" ? name : "",
    message: typeof message === "string" ? message : JSON.stringify(message === void 0 ? dumped : message)
  };
}
var { Memory } = (
  /** @type {{ Memory: new (pages: { initial: number, maximum: number }) => object }} */
  Reflect.get(globalThis, "WebAssembly")
);
var wasmMemory = new Memory({ initial: 256, maximum: 1024 });
var module = await newQuickJSWASMModuleFromVariant(newVariant(src_default, { wasmMemory }));
port.on("message", (call) => {
  port.postMessage(run(module, call));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
port.postMessage("ready");
//# sourceMappingURL=function-worker.js.map
