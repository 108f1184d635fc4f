/**
 * The looks of a run: marks, which note where a processor is in its source, and gates, which wait until a new version has proved itself.
 * They write nothing. What was marked is kept here for the start that begins there.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress, processorAddress } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import { readPositionIn } from '../../position/position.ts';
import { readCount, statisticsIn } from '../../position/statistics.ts';
import type { StepError } from '../report/report.ts';
import type { Attempt } from '../steps/attempt.ts';
import type { Marked } from './carried-time.ts';
import { carriedTime, isoTime } from './carried-time.ts';
import { staleStep } from '../steps/step-error.ts';
import type { Failure } from '../run/failure.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { Task } from '../run/task.ts';
import type { Waiter } from '../run/waiter.ts';

/** A stop ended FAILED: what the processor had handed on may not be in its sink. */
export const STOP_FAILED = 'APPLY_STOP_FAILED';

/** How often a new version that reads nothing has to be seen longer than one that does, until it counts as sound. */
const IDLE_FACTOR = 6;

export class Looks {
  readonly #gateway: Gateway;
  readonly #waiter: Waiter;
  readonly #clock: Clock;
  readonly #retry: RetrySettings;
  readonly #marked = new Map<string, Marked>();

  constructor(
    { gateway, waiter, clock }: { readonly gateway: Gateway; readonly waiter: Waiter; readonly clock: Clock },
    retry: RetrySettings,
  ) {
    this.#gateway = gateway;
    this.#waiter = waiter;
    this.#clock = clock;
    this.#retry = retry;
  }

  /** Reads where a processor is. After the stop there has to be a position, from then or from before. */
  async mark(task: Task): Promise<Attempt> {
    const { address, mark } = task;
    if (mark === undefined) throw new Error(`mark ${formatAddress(address)} says nothing`);
    const read = await this.#read(address);
    if ('failure' in read) return { kind: 'failed', error: read.failure.error, failure: read.failure };
    if (read.body === undefined)
      return { kind: 'failed', error: staleStep(task, 'it is not there any more') };
    const isAfter = mark.when === 'after-stop';
    const phase = processorPhase(processorStateOf(read.body));
    if (isAfter && phase === 'failed' && task.isLastTry !== true)
      return { kind: 'failed', error: stopFailed(address) };
    const reading = readPositionIn(read.body, mark.source, this.#clock.now());
    const isKnown = reading.position.source !== 'unknown';
    const isWritten = isAfter && phase !== 'failed' && reading.status !== 'running';
    const key = formatAddress(address);
    const before = this.#marked.get(key);
    // What says that it runs, after it has stopped, is older than the stop.
    const marked = isKnown && (isWritten || before === undefined) ? { reading, isWritten } : before;
    if (marked !== undefined) this.#marked.set(key, marked);
    if (isAfter && marked === undefined) return { kind: 'failed', error: noPosition(address) };
    return { kind: 'sent', isSettled: true, note: describeMark(marked) };
  }

  /** The task with the time at which it begins to read; an error where that isn't known: nothing starts without it. */
  resolve(task: Task): Task | StepError {
    const { carry, address } = task;
    if (carry === undefined) return task;
    const old = processorAddress(address.workspace, carry.of);
    const marked = this.#marked.get(formatAddress(old));
    const seconds = marked && carriedTime(carry, marked);
    if (seconds === undefined) return noPosition(old);
    const startAtOperationTime = isoTime(seconds);
    return { ...task, start: { ...task.start, resumeFromCheckpoint: false, startAtOperationTime } };
  }

  /**
   * Waits until a new version has proved itself: it runs, and has read something, for a while; or it has run for longer, and there was
   * nothing to read. Gives what speaks against it.
   */
  async gate(
    task: Task,
    signal: AbortSignal,
  ): Promise<{ readonly note: string } | { readonly failure: Failure }> {
    const begun = this.#clock.now();
    const { proofMs } = this.#retry;
    const seen = { hasRead: false };
    const isOver = (body: Document | undefined): boolean => {
      if (body === undefined) return false;
      const phase = processorPhase(processorStateOf(body));
      if (phase === 'failed' || phase === 'not-running' || phase === 'gone') return true;
      if (phase !== 'running') return false;
      seen.hasRead ||= hasRead(body);
      return this.#clock.now() - begun >= (seen.hasRead ? proofMs : proofMs * IDLE_FACTOR);
    };
    try {
      const body = await this.#waiter.processorBody(task.address, isOver, signal);
      const phase = processorPhase(body === undefined ? undefined : processorStateOf(body));
      if (phase === 'running') {
        const seconds = Math.round((this.#clock.now() - begun) / 1000);
        const note = seen.hasRead
          ? `it has read messages, and has run for ${seconds} s`
          : `inconclusive: it has run for ${seconds} s, and there was nothing to read`;
        return { note };
      }
      return { failure: await this.#explain(task, phase === 'failed') };
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }

  async #explain(task: Task, hasFailed: boolean): Promise<Failure> {
    if (!hasFailed) return failureOf(staleStep(task, 'it does not run any more: somebody stopped it'));
    const read = await this.#read(task.address);
    const reason = 'failure' in read ? undefined : read.body?.get('errorMsg');
    const why = typeof reason === 'string' ? `: ${reason}` : '';
    return failureOf({
      code: 'APPLY_PROCESSOR_FAILED',
      message: `${formatAddress(task.address)} is FAILED, and has not proved itself${why}`,
      fix: 'Look at the error, correct the pipeline or what it connects to, and apply again.',
    });
  }

  async #read(
    address: Address,
  ): Promise<{ readonly body: Document | undefined } | { readonly failure: Failure }> {
    try {
      return { body: await this.#gateway.read(address) };
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }
}

/** Whether the statistics say that it has read anything. */
function hasRead(body: Document): boolean {
  const count = readCount(statisticsIn(body)?.get('inputMessageCount'));
  return count !== undefined && count > 0;
}

const noPosition = (address: Address): StepError => ({
  code: 'APPLY_POSITION_UNKNOWN',
  message: `Atlas does not say where ${formatAddress(address)} is in its source, so nothing can start there`,
  fix: 'Run the same command again. If that does not help: options.resumeFromCheckpoint: false starts from now.',
});

const stopFailed = (address: Address): StepError => ({
  code: STOP_FAILED,
  message: `${formatAddress(address)} is FAILED after its stop, so its last messages may not be in its sink`,
  fix: 'Run the same command again: it starts it from its checkpoint and stops it once more.',
});

function describeMark(marked: Marked | undefined): string {
  if (marked === undefined) return 'Atlas states no position yet';
  const { position } = marked.reading;
  const when = marked.isWritten ? '' : ', before it stopped';
  if (position.source === 'change-stream') return `it is at ${isoTime(position.time.seconds)}${when}`;
  if (position.source === 'kafka')
    return `it is at ${position.partitions.map(({ partition, next }) => `${partition}:${next}`).join(', ')}${when}`;
  return 'it has no position';
}
