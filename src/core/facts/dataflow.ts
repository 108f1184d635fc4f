/** The dataflow of a plan, for those who draw it beside the plan. */
export { touchedDataflow } from '../../graph/dataflow.ts';
export { planDataflow } from '../../graph/plan-dataflow.ts';
