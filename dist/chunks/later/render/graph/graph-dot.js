export { renderDot } from "../../../render.js";
