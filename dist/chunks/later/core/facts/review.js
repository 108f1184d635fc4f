export { literalsOf, serialisePlan } from "../../../plan.js";
import "../../../core/facts/review.js";
