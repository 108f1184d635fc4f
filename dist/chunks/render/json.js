import { escapeJson } from "../render.js";
// src/render/json/report-json.ts
function renderReportJson(report) {
	return escapeJson(JSON.stringify(report, null, 2)) + "\n";
}
function renderApplyEventJson(event) {
	return escapeJson(JSON.stringify(event)) + "\n";
}
export { renderApplyEventJson, renderReportJson };
