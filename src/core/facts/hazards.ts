/** The closed list of hazards. */
export { HAZARD_KINDS } from '../../plan/plan.ts';
