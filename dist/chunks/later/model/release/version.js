export { VERSION } from "../../../start.js";
