/**
 * What was reviewed, for those who keep it: saved plans, records of pull requests. Which plan is what was reviewed, or
 * continues it, is decided in `plan/review/`.
 */
export type { ReviewedState } from '../../plan/compare/moved.ts';
export type { Review } from '../../plan/review/continuation.ts';
export { compareWithReview, findMove, isSelectedAs, reviewOf } from '../../plan/review/continuation.ts';
export type { PlanLiteral, SavedPlan } from '../../plan/review/plan-file.ts';
export {
  decodeReview,
  encodeReview,
  literalsOf,
  parsePlanFile,
  serialisePlan,
} from '../../plan/review/plan-file.ts';
export { DIGEST_FORM } from '../../plan/review/digest.ts';
export type { Touch } from '../../plan/review/touches.ts';
export { touchesOf } from '../../plan/review/touches.ts';
export { isRefusedByDefault } from '../../plan/hazards/hazards.ts';
