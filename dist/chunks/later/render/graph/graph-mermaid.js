export { renderMermaid } from "../../../render/graph.js";
