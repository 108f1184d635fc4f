export { renderTestRun } from "../../../render.js";
