export { planProject } from "../../core/plan.js";
