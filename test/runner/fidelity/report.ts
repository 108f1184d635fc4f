/** Counts the verdicts over recorded answers, and names each that is wrong. */
import { printJson } from '../../../src/model/document/json-text.ts';
import type { CallFunction } from '../../../src/runner/expressions/evaluation.ts';
import type { RecordedCase, Verdict } from './verdict.ts';
import { judge } from './verdict.ts';

export interface Fidelity {
  readonly cases: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** One line for each case that neither agrees nor is refused. */
  readonly wrong: readonly string[];
  /** One line for each refusal. */
  readonly refused: readonly string[];
}

/** Judges all cases. */
export function measure(cases: readonly RecordedCase[], callFunction?: CallFunction): Fidelity {
  const counts: Record<Verdict, number> = {
    agrees: 0,
    refused: 0,
    'wrong value': 0,
    'wrong type': 0,
    'value where MongoDB raises an error': 0,
    'error where MongoDB gives a value': 0,
    'malformed and runs': 0,
  };
  const [wrong, refused]: [string[], string[]] = [[], []];
  for (const recorded of cases) {
    const { verdict, came } = judge(recorded, callFunction);
    counts[verdict] += 1;
    const line = `${verdict}: ${printJson(recorded.value)} came ${came}`;
    if (verdict === 'refused') refused.push(line);
    else if (verdict !== 'agrees') wrong.push(line);
  }
  return { cases: cases.length, counts, wrong, refused };
}
