export { runValidateJob } from "../../../action.js";
