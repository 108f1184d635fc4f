/** Operators that the catalogue does not have: misspelt, out of place, or newer than Sluice. */
import { spellingDistance } from '../../../kinds/values/spelling.ts';
import type { Value } from '../../../model/document.ts';
import type { Report } from '../../finding.ts';
import { STAGES } from '../../stages.ts';
import { misplaced } from '../operators.ts';
import type { Scope } from './scope.ts';

/** So many letters apart, a name is a misspelt one. */
const NEAR = 2;

/** The known name within two letters of `name`; case counts for nothing. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  let best: string | undefined;
  let least = NEAR + 1;
  for (const candidate of known) {
    const steps = spellingDistance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

interface Unknown {
  readonly name: string;
  readonly operand: Value;
  /** To the operator, its name included. */
  readonly path: readonly string[];
  readonly known: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  readonly report: Report;
}

/**
 * Reports an operator that `known` does not have. A name near a known one is an error; any other is a warning, for Atlas may be
 * newer. Gives whether it is misspelt, so that what it holds can be judged.
 */
export function reportUnknown(
  { name, operand, path, known, scope, report }: Unknown,
  what: 'operator' | 'accumulator' = 'operator',
): boolean {
  const reason =
    what === 'accumulator' ? `unknown group operator '${name}'` : `Unrecognized expression '${name}'`;
  const details = { at: 'key', reason } as const;
  const place = misplaced(name);
  const near = nearest(name, Object.keys(known));
  if (place !== undefined) {
    report('PIPELINE_OPERATOR_PLACE', path, `${name} ${place.why}`, { ...details, fix: place.fix });
  } else if (STAGES.has(name)) {
    const fix = 'end the expression before it, and make it a stage';
    report('PIPELINE_OPERATOR_PLACE', path, `${name} is a stage, not an ${what}`, { ...details, fix });
  } else if (operand === null) {
    // YAML reads `{ $userId }` as a key without a value.
    const message = `{${name}} is a key without a value`;
    report('PIPELINE_EXPRESSION_FORM', path, message, { ...details, fix: `write "${name}" for the field` });
  } else if (name.includes('.')) {
    const message = `${name} is the path of a field, and stands where an ${what} does`;
    report('PIPELINE_EXPRESSION_FORM', path, message, { ...details, fix: `write "${name}" as a value` });
  } else if (near === undefined) {
    report('PIPELINE_OPERATOR_UNKNOWN', path, `Sluice does not know the ${what} ${name}`, { at: 'key' });
  } else {
    const where = scope.engine === 'database' ? 'MongoDB' : 'Atlas Stream Processing';
    const message = `${name} is not an ${what} of ${where}`;
    report('PIPELINE_OPERATOR_MISSPELT', path, message, { ...details, fix: `did you mean \`${near}\`?` });
    return true;
  }
  return false;
}
