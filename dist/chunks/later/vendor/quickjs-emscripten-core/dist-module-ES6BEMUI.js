export { QuickJSModuleCallbacks, QuickJSWASMModule, applyBaseRuntimeOptions, applyModuleEvalRuntimeOptions } from "../../../vendor/quickjs-emscripten-core.js";
