export { readSavedPlan } from "../../../cli/project/saved-plan.js";
