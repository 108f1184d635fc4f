import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  testFileShape,
  testJsonSchema
} from "./chunk-OFMJO32M.js";
import "./chunk-TGQPD23O.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-TP2MCML2.js";
export {
  testFileShape,
  testJsonSchema
};
//# sourceMappingURL=shape-HYSWHIWL.js.map
