export { renderTestRun } from "../../../render/tests.js";
