/** A token bucket on the clock: what Atlas limits its requests with (domain facts 5.3). */
import type { Clock } from '../../model/clock/clock.ts';

/** Whether a request may pass. */
export interface Permit {
  readonly isGranted: boolean;
  /** Whole tokens that are left. */
  readonly remaining: number;
  /** Seconds until the next one, at least 1, when it is not granted; 0 otherwise. */
  readonly retryAfterSeconds: number;
}

/** Starts full. */
export class TokenBucket {
  /** How many requests it holds; it fills up in `periodMs`. */
  readonly capacity: number;
  readonly #periodMs: number;
  readonly #clock: Clock;
  #tokens: number;
  #filledAt: number;

  constructor(clock: Clock, capacity: number, periodMs = 60_000) {
    this.#clock = clock;
    this.capacity = capacity;
    this.#periodMs = periodMs;
    this.#tokens = capacity;
    this.#filledAt = clock.now();
  }

  take(): Permit {
    const now = this.#clock.now();
    const gained = (Math.max(0, now - this.#filledAt) * this.capacity) / this.#periodMs;
    this.#tokens = Math.min(this.capacity, this.#tokens + gained);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      const missingMs = ((1 - this.#tokens) * this.#periodMs) / this.capacity;
      return { isGranted: false, remaining: 0, retryAfterSeconds: Math.max(1, Math.ceil(missingMs / 1000)) };
    }
    this.#tokens -= 1;
    return { isGranted: true, remaining: Math.floor(this.#tokens), retryAfterSeconds: 0 };
  }
}
