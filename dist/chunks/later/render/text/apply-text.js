export { renderReportText } from "../../../render/text.js";
import "../../../render/json.js";
