export { runTests } from "../../testing.js";
