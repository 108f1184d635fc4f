/** How values of a resource may be shown, for those who quote them. */
export { rulesFor, shownAt } from '../../kinds/rules/rules.ts';
export { showPlan } from '../context/shown-plan.ts';
