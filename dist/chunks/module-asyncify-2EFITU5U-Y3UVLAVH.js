import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  QuickJSAsyncWASMModule
} from "./chunk-5VAXMMJJ.js";
import "./chunk-QGF4JD6L.js";
import "./chunk-TP2MCML2.js";
export {
  QuickJSAsyncWASMModule
};
//# sourceMappingURL=module-asyncify-2EFITU5U-Y3UVLAVH.js.map
