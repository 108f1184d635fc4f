/** Whether a plan may run: no errors, everything read, every hazard allowed, and what was reviewed. */
import { formatAddress } from '../../model/address.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { manifestWay, wayToAllow } from '../../model/hazard.ts';
import type { SecretStore } from '../../model/secret.ts';
import type { Hazard, Plan } from '../../plan/plan.ts';
import type { Review } from '../../plan/review/continuation.ts';
import { compareWithReview, staleError } from '../../plan/review/continuation.ts';
import { guardSecrets } from './secrets.ts';

/**
 * Refuses a plan that may not run: one with errors, one that is not complete, one with hazards that nobody allowed.
 * @throws SluiceError PLAN_INVALID (exit 1), PLAN_INCOMPLETE and PLAN_REFUSED (exit 3); nothing has been changed.
 */
export function guardPlan(plan: Plan): void {
  const errors = plan.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) {
    throw new SluiceError('PLAN_INVALID', 'the plan has errors', { diagnostics: errors });
  }
  if (!plan.complete) {
    const unreadable = plan.diagnostics.filter(({ code }) => code === 'PLAN_UNREADABLE');
    throw new SluiceError(
      'PLAN_INCOMPLETE',
      'the credentials may not read everything that the plan rests on',
      {
        exitCode: EXIT.refused,
        fix: unreadable[0]?.fix ?? 'Give them the role Project Stream Processing Owner, then plan again.',
      },
    );
  }
  // That a note can't be written is a forecast: the apply tries it, and refuses by itself.
  const refused = plan.hazards.filter(({ kind, allowed }) => !allowed && kind !== 'no-restore-file');
  if (refused.length === 0) return;
  throw new SluiceError('PLAN_REFUSED', 'the plan holds hazards that are not allowed', {
    exitCode: EXIT.refused,
    diagnostics: refused.map((hazard) => ({
      severity: 'error',
      code: 'PLAN_REFUSED',
      message: `${hazard.kind}: ${hazard.reason}`,
      address: formatAddress(hazard.address),
      fix: fixFor(hazard, refused),
    })),
  });
}

/** What allows a hazard, together with the others of its kind. */
function fixFor(hazard: Hazard, refused: readonly Hazard[]): string {
  if (hazard.allowWith === undefined) return 'Nothing allows it.';
  const alike = refused.filter(
    (each) =>
      each.kind === hazard.kind && each.allowWith !== undefined && manifestWay(each) === manifestWay(hazard),
  );
  return `To allow ${alike.length === 1 ? 'it' : 'all of them'}: ${wayToAllow(alike) ?? ''}`;
}

/**
 * Refuses a plan that would send a secret that is not set.
 * @throws SluiceError SECRET_UNSET with a diagnostic for each.
 */
export function requireSecrets(plan: Plan, secrets: SecretStore): void {
  const unset = guardSecrets(plan, secrets, 'error');
  if (unset.length > 0) throw new SluiceError('SECRET_UNSET', 'secrets are unset', { diagnostics: unset });
}

/** What an apply is held to. */
export interface Reviewed {
  readonly digest: string;
  /** Absent where only a digest is known, and no run of it has begun here. */
  readonly review?: Review | undefined;
}

/**
 * Holds a plan to what was reviewed: the same, or what an interrupted apply of the same has left to do.
 * @throws SluiceError PLAN_STALE, exit 3, saying what moved.
 */
export function checkReviewed(reviewed: Reviewed | undefined, plan: Plan): void {
  if (reviewed === undefined || reviewed.digest === plan.digest) return;
  if (reviewed.review === undefined) {
    throw new SluiceError(
      'PLAN_STALE',
      `the plan now has the digest ${plan.digest}, not ${reviewed.digest}`,
      {
        exitCode: EXIT.refused,
        fix: 'Review the plan as it is now, and give its digest.',
      },
    );
  }
  const outcome = compareWithReview(reviewed.review, plan);
  if (outcome.kind === 'stale') throw staleError(outcome);
}
