export { renderPlanMarkdown } from "../../../render.js";
