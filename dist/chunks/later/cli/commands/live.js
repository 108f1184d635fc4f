export { readLiveWithProgress, withReadingBlock } from "../../../cli/commands/live.js";
