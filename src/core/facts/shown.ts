/** How values of a resource may be shown, for those who quote them. */
export { differInHidden } from '../../kinds/hidden-values.ts';
export { rulesFor, shownAt } from '../../kinds/rules.ts';
export { showPlan } from '../context/shown-plan.ts';
