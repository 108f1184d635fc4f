/** Which of the secrets that a plan would send are unset. */
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SecretStore } from '../../model/secret.ts';
import { secretNamesIn } from '../../model/secret-names.ts';
import type { Plan } from '../../plan/plan.ts';

/** The secrets that the plan's steps would send and that are not set, as diagnostics of `severity`. */
export function guardSecrets(plan: Plan, secrets: SecretStore, severity: 'error' | 'warning'): Diagnostic[] {
  const unset = new Map<string, Diagnostic>();
  for (const step of plan.steps) {
    for (const { source, name } of step.body ? secretNamesIn(step.body) : []) {
      const key = `${source}:${name}`;
      if (unset.has(key) || secrets.find({ source, name }) !== undefined) continue;
      const where =
        source === 'secret'
          ? `Set the environment variable ${name}.`
          : `Put the file ${name} below a folder given with --secret-dir.`;
      unset.set(key, {
        severity,
        code: 'SECRET_UNSET',
        message: `secret ${name} is not set, and a step has to send it`,
        address: formatAddress(step.address),
        fix: where,
      });
    }
  }
  return [...unset.values()];
}
