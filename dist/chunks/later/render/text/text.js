export { renderPlanText } from "../../../render.js";
