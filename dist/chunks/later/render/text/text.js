export { renderPlanText } from "../../../render/text.js";
