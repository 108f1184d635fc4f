export { renderReportJson } from "../../../render.js";
