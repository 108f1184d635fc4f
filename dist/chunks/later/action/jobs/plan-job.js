export { runPlanJob } from "../../../action.js";
