export { emscripten_module_default as default } from "../../../vendor/jitl-quickjs-singlefile-mjs-release-sync.js";
