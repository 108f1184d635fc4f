export { readLive } from "../../../core/context/live.js";
