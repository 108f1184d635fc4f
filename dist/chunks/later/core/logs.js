export { readLogs } from "../../core/logs.js";
