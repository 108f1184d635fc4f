import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  QuickJSAsyncWASMModule
} from "./chunk-63LBRGSP.js";
import "./chunk-4E7IKQGX.js";
import "./chunk-TP2MCML2.js";
export {
  QuickJSAsyncWASMModule
};
//# sourceMappingURL=module-asyncify-2EFITU5U-I655B4HN.js.map
