export { readStatus, readStatusAndLive } from "../../core/status.js";
