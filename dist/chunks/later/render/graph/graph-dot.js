export { renderDot } from "../../../render/graph.js";
