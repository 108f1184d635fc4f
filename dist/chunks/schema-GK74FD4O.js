import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SCHEMA_NAMES,
  runSchema
} from "./chunk-VXZEEWSF.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  SCHEMA_NAMES,
  runSchema
};
//# sourceMappingURL=schema-GK74FD4O.js.map
