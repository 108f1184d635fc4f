export { connectAtlas } from "../../../cli/commands/connect.js";
