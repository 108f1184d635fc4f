export { openDispatcher } from "../../atlas.js";
