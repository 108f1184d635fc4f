import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  MANIFEST_CODES,
  codeEntry
} from "./chunk-ZYQXE4NN.js";
import "./chunk-TP2MCML2.js";
export {
  MANIFEST_CODES,
  codeEntry
};
//# sourceMappingURL=codes-UONFP7ZA.js.map
