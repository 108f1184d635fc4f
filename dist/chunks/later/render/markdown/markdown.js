export { renderPlanMarkdown } from "../../../render/markdown.js";
