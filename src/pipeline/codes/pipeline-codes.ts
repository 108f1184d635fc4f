/** Every rule about pipelines, as data: what it is called, how bad it is, an example, the source. Findings name them; docs are made of them. */
import { EXPRESSION_RULES } from './expression-codes.ts';
import { FAILOVER_RULES } from './failover-codes.ts';
import { FIELD_RULES } from './field-codes.ts';
import type { RuleSpec } from './pipeline-code.ts';
import { SINK_RULES } from './sink-codes.ts';
import { SOURCE_RULES } from './source-codes.ts';
import { STAGE_RULES } from './stage-codes.ts';
import { STRUCTURE_RULES } from './structure-codes.ts';

export type { RuleCase, RuleSpec } from './pipeline-code.ts';
export { EXAMPLE_CONNECTIONS } from './pipeline-code.ts';

const RULES = {
  ...STRUCTURE_RULES,
  ...FAILOVER_RULES,
  ...FIELD_RULES,
  ...EXPRESSION_RULES,
  ...SOURCE_RULES,
  ...STAGE_RULES,
  ...SINK_RULES,
};

/** The stable code of a rule. Scripts and `ignoreRules` name it. */
export type PipelineCode = keyof typeof RULES;

export interface PipelineRule extends RuleSpec {
  readonly code: PipelineCode;
}

/** All rules, in the order of the docs: the pipeline as a whole, fields, expressions, single stages. */
export const PIPELINE_RULES: readonly PipelineRule[] = Object.entries(RULES).map(([code, rule]) => ({
  code: code as PipelineCode,
  ...rule,
}));

/** How bad breaking the rule is. */
export function severityOf(code: PipelineCode): 'error' | 'warning' {
  return RULES[code].severity;
}

/** The usual way out of breaking the rule, where there is one for all cases. */
export function usualFix(code: PipelineCode): string | undefined {
  const rule: RuleSpec = RULES[code];
  return rule.fix;
}
