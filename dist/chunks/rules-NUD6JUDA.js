import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  EXAMPLE_CONNECTIONS,
  PIPELINE_RULES,
  severityOf,
  usualFix
} from "./chunk-DZOPQPUO.js";
import "./chunk-TP2MCML2.js";
export {
  EXAMPLE_CONNECTIONS,
  PIPELINE_RULES,
  severityOf,
  usualFix
};
//# sourceMappingURL=rules-NUD6JUDA.js.map
