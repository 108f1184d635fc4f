import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  KIND_RULES
} from "./chunk-56T5EPF6.js";
import "./chunk-TP2MCML2.js";
export {
  KIND_RULES
};
//# sourceMappingURL=rules-5J7DYCKK.js.map
