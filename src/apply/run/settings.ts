/** How an apply is run: what it is given, and how patient it is. */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { ApplyEvent } from '../report/events.ts';
import type { Patience } from './passing-answers.ts';
import type { Waiter } from './waiter.ts';

/** All in milliseconds but `attempts`. */
export interface RetrySettings extends Patience {
  /** The first pause before something is tried or read again; it doubles, up to `maxDelayMs`. */
  readonly delayMs: number;
  readonly maxDelayMs: number;
  /** How often a write is sent whose answer is lost, or whose effect does not show, each time. */
  readonly attempts: number;
  /** How long a start or a stop may take to answer before others write meanwhile. */
  readonly slowMs: number;
  /** How long a resource may be busy (a processor between two states) before the write is sent all the same. */
  readonly busyMs: number;
  /** How long a new version has to run, reading, until the old one may go. */
  readonly proofMs: number;
  /** How often a gate looks. */
  readonly gateMs: number;
}

/**
 * Sources: MongoDB's Terraform provider waits 5 minutes for starts and stops, its connections up to 40, its private links 60 (domain facts
 * 2.2, 3.7, 4.6); the others are assumed (times): no number is documented.
 */
export const DEFAULT_RETRY: RetrySettings = {
  delayMs: 1_000,
  maxDelayMs: 15_000,
  attempts: 5,
  lateMs: 10_000,
  slowMs: 2_000,
  busyMs: 5 * 60_000,
  proofMs: 10_000,
  gateMs: 15_000,
  validationMs: 2 * 60_000,
  releaseMs: 60_000,
  deletionMs: 5 * 60_000,
  deployMs: 40 * 60_000,
  linkMs: 60 * 60_000,
  restartMs: 10 * 60_000,
};

export interface ApplyDependencies {
  readonly gateway: Gateway;
  readonly waiter: Waiter;
  readonly clock: Clock;
  /** Writes at once; at least 1. */
  readonly parallelism: number;
  /** How long a started processor is watched for a failure; 0: reaching STARTED is enough. */
  readonly watchStartMs: number;
  /** False: a processor that fails after its start is left as it is. */
  readonly rollback: boolean;
  /** Soft stop: no new work begins, begun stop-to-start chains are finished or undone. */
  readonly signal?: AbortSignal;
  readonly retry?: Partial<RetrySettings>;
  /** Called as things happen, in order. What it throws is ignored: a broken pipe must not leave processors stopped. */
  readonly onEvent?: (event: ApplyEvent) => void;
}
