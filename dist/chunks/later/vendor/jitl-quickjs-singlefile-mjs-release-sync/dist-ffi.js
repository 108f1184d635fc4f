export { QuickJSFFI } from "../../../vendor/jitl-quickjs-singlefile-mjs-release-sync.js";
