/** Every rule about workspaces, connections and the fields of processors, as data. Findings name them; docs are made of them. */
import { CONNECTION_RULE_TABLE } from './connection-codes.ts';
import type { KindRule } from './kind-code.ts';
import { WORKSPACE_RULE_TABLE } from './workspace-codes.ts';
import { PRIVATE_LINK_RULE_TABLE } from './private-link-codes.ts';

export type { KindCase, KindRule } from './kind-code.ts';

const RULES = { ...WORKSPACE_RULE_TABLE, ...CONNECTION_RULE_TABLE, ...PRIVATE_LINK_RULE_TABLE };

/** The stable code of a rule. Scripts and `ignoreRules` name it. */
export type KindCode = keyof typeof RULES;

/** All rules by code, in the order of the docs: names, workspaces, tiers, connections, private links. */
export const KIND_RULES: Readonly<Record<KindCode, KindRule>> = RULES;
