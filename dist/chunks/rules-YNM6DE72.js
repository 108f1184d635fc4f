import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  KIND_RULES
} from "./chunk-42R6PU7P.js";
import "./chunk-TP2MCML2.js";
export {
  KIND_RULES
};
//# sourceMappingURL=rules-YNM6DE72.js.map
