import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SCHEMA_NAMES,
  runSchema
} from "./chunk-SQPIHWFH.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  SCHEMA_NAMES,
  runSchema
};
//# sourceMappingURL=schema-GA6EZUJH.js.map
