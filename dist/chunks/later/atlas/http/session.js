export { openSessionAhead } from "../../../atlas.js";
