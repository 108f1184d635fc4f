export { runApply, runDestroy } from "../../../cli/commands/apply.js";
