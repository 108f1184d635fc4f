import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderApplyEventJson,
  renderReportJson
} from "./chunk-BDE2LD3S.js";
import "./chunk-TP2MCML2.js";
export {
  renderApplyEventJson,
  renderReportJson
};
//# sourceMappingURL=report-json-I5XS5CYD.js.map
