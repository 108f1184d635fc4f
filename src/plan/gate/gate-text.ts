/** Gates in plan files and digests, and in one line for people. */
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, document, isDocument, number, textOf } from '../../model/document.ts';
import type { GateAction, GatePolicy } from '../../model/gate-policy.ts';
import { GATE_DEFAULTS, gateFields } from '../../model/gate-policy.ts';
import type { GateRule } from '../plan.ts';

/** With what the plan has found out about it. */
export function encodeRule(rule: GateRule): Document {
  const { source, windowSeconds } = rule;
  const more = document({
    source,
    windowSeconds: windowSeconds === undefined ? undefined : number(windowSeconds),
  });
  return more.entries.reduce((made, [key, value]) => made.with(key, value), gateFields(rule));
}

/** What `gateFields` was given. */
export function decodeGate(value: Value | undefined): GatePolicy | undefined {
  if (!isDocument(value)) return undefined;
  const count = (holder: Document, key: string, otherwise: number): number => {
    const literal = holder.get(key);
    return literal instanceof NumberLiteral ? literal.toNumber() : otherwise;
  };
  const limit = value.get('maxDeadLetters');
  const by = isDocument(limit) ? textOf(limit.get('by')) : undefined;
  const onFailure = textOf(value.get('onFailure'));
  return {
    forSeconds: count(value, 'forSeconds', GATE_DEFAULTS.forSeconds),
    withinSeconds: count(value, 'withinSeconds', GATE_DEFAULTS.withinSeconds),
    maxLagSeconds: count(value, 'maxLagSeconds', GATE_DEFAULTS.maxLagSeconds),
    maxLagMessages: count(value, 'maxLagMessages', GATE_DEFAULTS.maxLagMessages),
    maxDeadLetters:
      isDocument(limit) && (by === 'times' || by === 'share' || by === 'count')
        ? { by, most: count(limit, 'most', 0) }
        : GATE_DEFAULTS.maxDeadLetters,
    minOutput: count(value, 'minOutput', GATE_DEFAULTS.minOutput),
    noData: textOf(value.get('noData')) === 'fail' ? 'fail' : 'hold',
    ...(isAction(onFailure) && { onFailure }),
  };
}

const isAction = (text: string | undefined): text is GateAction =>
  text === 'roll-back' || text === 'stop' || text === 'keep';
