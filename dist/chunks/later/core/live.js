export { readLive } from "../../core/live.js";
