import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  createLogin,
  findCredentials
} from "./chunk-R7KBRNC2.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  createLogin,
  findCredentials
};
//# sourceMappingURL=auth-ODBU22IT.js.map
