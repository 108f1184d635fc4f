export { readStatus } from "../../core/status.js";
