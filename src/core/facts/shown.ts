/** How values of a resource may be shown, for those who quote them. */
export { rulesFor, shownAt } from '../../kinds/rules/rules.ts';
export { differInHidden } from '../../kinds/values/hidden-values.ts';
export { showData } from '../context/shown-data.ts';
export { showPlan } from '../context/shown-plan.ts';
