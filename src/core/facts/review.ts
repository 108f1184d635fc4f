/**
 * What was reviewed, for those who keep it: saved plans, records of pull requests. Which plan is what was reviewed, or
 * continues it, is decided in `plan/review/`.
 */
export type { Moved, ReviewedState } from '../../plan/compare/moved.ts';
export type { Review, ReviewOutcome, ReviewedResource } from '../../plan/review/continuation.ts';
export { compareWithReview, reviewOf } from '../../plan/review/continuation.ts';
export type { SavedPlan } from '../../plan/review/plan-file.ts';
export { decodeReview, encodeReview, parsePlanFile, serialisePlan } from '../../plan/review/plan-file.ts';
