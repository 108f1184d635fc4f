export { renderMermaid } from "../../../render.js";
