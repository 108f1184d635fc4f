import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/render/json/report-json.ts
function renderReportJson(report) {
  return JSON.stringify(report, null, 2) + "\n";
}
function renderApplyEventJson(event) {
  return JSON.stringify(event) + "\n";
}

export {
  renderReportJson,
  renderApplyEventJson
};
//# sourceMappingURL=chunk-BDE2LD3S.js.map
