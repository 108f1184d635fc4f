export { runSchema } from "../../../../cli/commands/tools/schema.js";
