export { renderReportJson } from "../../../render/json.js";
