export { readSavedPlan } from "../../cli/saved-plan.js";
