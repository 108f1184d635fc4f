import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  MANIFEST_CODES,
  codeEntry
} from "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";
export {
  MANIFEST_CODES,
  codeEntry
};
//# sourceMappingURL=codes-ATJWRXOF.js.map
