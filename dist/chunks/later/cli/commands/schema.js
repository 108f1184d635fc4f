export { runSchema } from "../../../cli/commands/schema.js";
