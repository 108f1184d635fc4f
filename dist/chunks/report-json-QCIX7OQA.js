import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderApplyEventJson,
  renderReportJson
} from "./chunk-STVIRQTI.js";
import "./chunk-TP2MCML2.js";
export {
  renderApplyEventJson,
  renderReportJson
};
//# sourceMappingURL=report-json-QCIX7OQA.js.map
