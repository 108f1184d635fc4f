/** What a check of a resource finds, and how checks say it. */
import type { Severity } from '../../model/diagnostic.ts';
import type { KindCode } from '../codes/kind-codes.ts';
import { KIND_RULES } from '../codes/kind-codes.ts';

export interface KindFinding {
  readonly severity: Exclude<Severity, 'note'>;
  readonly code: KindCode;
  /** What is wrong, in one sentence. Never holds a secret. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly fix: string;
  /** From the resource's fields; empty: its name. What is missing has the path that it should have. */
  readonly path: readonly string[];
  /** Which side of the last member of `path` is at fault. */
  readonly at: 'key' | 'value';
}

export interface KindDetails {
  readonly fix: string;
  /** Default: `value`. */
  readonly at?: 'key' | 'value';
  /** Less than the rule's own, where a case is less certain than the rule. */
  readonly severity?: 'warning';
}

/** Records a finding. */
export type KindReport = (
  code: KindCode,
  path: readonly string[],
  message: string,
  details: KindDetails,
) => void;

/** Runs `check` and gives what it reports. */
export function collect(check: (report: KindReport) => void): KindFinding[] {
  const findings: KindFinding[] = [];
  check((code, path, message, { fix, at = 'value', severity = KIND_RULES[code].severity }) => {
    findings.push({ severity, code, message, fix, path, at });
  });
  return findings;
}
