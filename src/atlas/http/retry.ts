/** When a failed request goes again, and after how long. Waits for nothing itself. */
import type { Clock } from '../../model/clock/clock.ts';
import type { Failure } from './failures.ts';

export interface RetryPolicy {
  /** How often a request is made in all, when it can fail for any reason that passes. */
  readonly attempts: number;
  /** How often in all after answers 429: Atlas says when to come back, so that more are worth while. */
  readonly rateLimitAttempts: number;
  /** The back-off before the second attempt is up to this, and doubles. */
  readonly baseMs: number;
  readonly capMs: number;
}

const DEFAULTS: RetryPolicy = { attempts: 5, rateLimitAttempts: 10, baseMs: 1000, capMs: 30_000 };

/** The policy, with the usual value where it has none; `patience` multiplies the usual pauses. */
export function withDefaults(policy: Partial<RetryPolicy> | undefined, patience: number): RetryPolicy {
  const { baseMs, capMs } = DEFAULTS;
  return { ...DEFAULTS, baseMs: baseMs * patience, capMs: capMs * patience, ...policy };
}

/**
 * Milliseconds until the next attempt; undefined when there must not be one.
 *
 * A write goes again after 429 alone (after a renewed login, too, which is not asked here): then nothing was done. The
 * wait is exponential with full jitter, and never shorter than what `Retry-After` asks for.
 */
export function findDelay(
  failure: Failure,
  situation: {
    readonly isRepeatable: boolean;
    /** Failures so far, this one included. */
    readonly failures: number;
    readonly policy: RetryPolicy;
    readonly clock: Clock;
  },
): number | undefined {
  const { isRepeatable, failures, policy, clock } = situation;
  const isRateLimited = failure.status === 429;
  if (!isRateLimited && !(isRepeatable && failure.isTransient)) return undefined;
  if (failures >= (isRateLimited ? policy.rateLimitAttempts : policy.attempts)) return undefined;
  const backoff = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (failures - 1));
  if (failure.retryAfterSeconds === undefined) return backoff;
  // With some spread, so that those who were sent away together don't come back together.
  return failure.retryAfterSeconds * 1000 + Math.min(backoff, policy.baseMs);
}
