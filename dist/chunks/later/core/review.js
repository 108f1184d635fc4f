export { serialisePlan } from "../../plan.js";
import "../../core/review.js";
