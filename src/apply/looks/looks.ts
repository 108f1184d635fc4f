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
import type { StepError } from '../report/report.ts';
import type { Attempt } from '../steps/attempt.ts';
import type { SharedLists } from '../gate/lists.ts';
import type { Wait } from './handover.ts';
import { Handovers } from './handover.ts';
import { STOP_FAILED } from './handover-errors.ts';
import { describeLag } from './passing.ts';
import { Sights, countIn } from './sights.ts';
import type { OffsetVerdict } from './offsets.ts';
import { compareOffsets } from './offsets.ts';
import type { Marked } from './carried-time.ts';
import { carriedTime, isoTime } from './carried-time.ts';
import { staleStep } from '../steps/step-error.ts';
import type { Failure } from '../run/failure.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { Task } from '../run/task.ts';
import type { Waiter } from '../run/waiter.ts';

/** A new version has failed, and has read what the old one could not read again. */
export const HAS_CONSUMED = 'APPLY_HAS_CONSUMED';

/** How often a new version that reads nothing has to be seen longer than one that does, until it counts as sound. */
const IDLE_FACTOR = 6;

export class Looks {
  readonly #sights: Sights;
  readonly #waiter: Waiter;
  readonly #clock: Clock;
  readonly #retry: RetrySettings;
  readonly #handovers: Handovers;
  readonly #marked = new Map<string, Marked>();

  constructor(
    { gateway, waiter, clock }: { readonly gateway: Gateway; readonly waiter: Waiter; readonly clock: Clock },
    lists: SharedLists,
    retry: RetrySettings,
  ) {
    this.#sights = new Sights({ gateway, clock });
    this.#waiter = waiter;
    this.#clock = clock;
    this.#retry = retry;
    this.#handovers = new Handovers({ sights: this.#sights, lists, clock, retry });
  }

  /** Reads where a processor is. After the stop there has to be a position, from then or from before. */
  async mark(task: Task): Promise<Attempt> {
    const { address, mark } = task;
    if (mark === undefined) throw new Error(`mark ${formatAddress(address)} says nothing`);
    if (task.handover !== undefined) return this.#handovers.mark(task, task.handover);
    const isAfter = mark.when === 'after-stop';
    const seen = await this.#sights.readMarked(task, mark.source, !isAfter || task.isLastTry === true);
    if ('kind' in seen) return seen;
    const { phase, reading, body } = seen;
    const isKnown = reading.position.source !== 'unknown';
    const isWritten = isAfter && phase !== 'failed' && reading.status !== 'running';
    const key = formatAddress(address);
    const before = this.#marked.get(key);
    // What says that it runs, after it has stopped, is older than the stop.
    const input = inputOf(body);
    const marked = isKnown && (isWritten || before === undefined) ? { reading, isWritten, input } : before;
    if (marked !== undefined) this.#marked.set(key, marked);
    if (isAfter && phase === 'failed' && mark.source === 'kafka')
      return { kind: 'failed', error: committedAhead(address) };
    if (isAfter && marked === undefined && mark.source === 'change-stream')
      return { kind: 'failed', error: noPosition(address) };
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
  async gate(task: Task, wait: Wait): Promise<{ readonly note: string } | { readonly failure: Failure }> {
    const { handover } = task;
    if (handover?.part === 'caught-up' || handover?.part === 'passed')
      return this.#handovers.wait(task, handover, wait);
    const { signal, onLook } = wait;
    const source = handover?.source ?? (task.byCommits === undefined ? 'change-stream' : 'kafka');
    const begun = this.#clock.now();
    const { proofMs } = this.#retry;
    const seen: { hasRead: boolean; told?: string } = { hasRead: false };
    const baseline = this.#handovers.inputBefore(task) ?? this.#markedFor(task)?.input ?? 0;
    const isOver = (body: Document | undefined): boolean => {
      if (body === undefined) return false;
      const phase = processorPhase(processorStateOf(body));
      if (phase === 'failed' || phase === 'not-running' || phase === 'gone') return true;
      if (phase !== 'running') return false;
      seen.hasRead ||= (inputOf(body) ?? 0) !== baseline;
      const lag = describeLag(readPositionIn(body, source, this.#clock.now())).slice(2);
      if (lag !== '' && `it is ${lag}` !== seen.told) onLook((seen.told = `it is ${lag}`));
      return this.#clock.now() - begun >= (seen.hasRead ? proofMs : proofMs * IDLE_FACTOR);
    };
    try {
      const body = await this.#waiter.processorBody(task.address, isOver, signal);
      const phase = processorPhase(body === undefined ? undefined : processorStateOf(body));
      if (phase === 'running') {
        const seconds = Math.round((this.#clock.now() - begun) / 1000);
        const offsets = await this.compareOffsets(task);
        if (offsets !== undefined) return offsets;
        const note = seen.hasRead
          ? `it has read messages, and has run for ${seconds} s`
          : `inconclusive: it has run for ${seconds} s, and there was nothing to read`;
        return { note };
      }
      const failure = await this.#explain(task, phase === 'failed');
      return { failure: await this.judgeFailedStart(task, failure) };
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }

  /**
   * A start that has failed, and whether the processor had read anything by then: its consumer group has committed that, so that no other
   * version reads it again.
   */
  async judgeFailedStart(task: Task, failure: Failure): Promise<Failure> {
    if (task.handover !== undefined) return this.#handovers.judge(task, failure);
    if (task.byCommits === undefined || failure.error.code !== 'APPLY_PROCESSOR_FAILED') return failure;
    const read = await this.#sights.read(task.address, 'kafka');
    const now = 'failure' in read || read.body === undefined ? undefined : inputOf(read.body);
    const before = this.#markedFor(task)?.input;
    if (now !== undefined && now === before) return failure;
    const message = `${failure.error.message}; it is left as it is, because what it has read would be skipped by its old definition`;
    return { ...failure, error: { ...failure.error, code: HAS_CONSUMED, message } };
  }

  /** Until when a new version that runs beside the old one is waited for; undefined for others. */
  deadlineOf({ address, handover }: Task): number | undefined {
    return handover === undefined ? undefined : this.#handovers.deadlineOf(address, handover);
  }

  #markedFor({ address, byCommits }: Task): Marked | undefined {
    if (byCommits === undefined) return undefined;
    return this.#marked.get(formatAddress(processorAddress(address.workspace, byCommits)));
  }

  /** What the offsets of a Kafka source say about how it went on; undefined for other sources. */
  async compareOffsets(
    task: Task,
  ): Promise<{ readonly note: string } | { readonly failure: Failure } | undefined> {
    if (task.byCommits === undefined) return undefined;
    const marked = this.#markedFor(task);
    const read = await this.#sights.read(task.address, 'kafka');
    const [body, now] =
      'failure' in read || read.body === undefined ? [] : [read.body, read.reading.position];
    const was = marked?.reading.position;
    if (marked === undefined || body === undefined || now?.source !== 'kafka' || was?.source !== 'kafka')
      return { note: 'whether anything was skipped is not known: Atlas states no offsets' };
    const verdict = compareOffsets(
      { ...was, input: marked.input },
      { ...now, input: inputOf(body) },
      marked.isWritten,
    );
    switch (verdict.kind) {
      case 'passed':
        return { note: 'it went on at or before its last offset: nothing was skipped' };
      case 'not-excluded':
        return { note: `whether anything was skipped can't be told: ${verdict.why}` };
      case 'gap':
        return { failure: failureOf(sourceGap(task.address, verdict)) };
    }
  }

  async #explain(task: Task, hasFailed: boolean): Promise<Failure> {
    if (!hasFailed) return failureOf(staleStep(task, 'it does not run any more: somebody stopped it'));
    const read = await this.#sights.read(task.address, 'kafka');
    const reason = 'failure' in read ? undefined : read.body?.get('errorMsg');
    const why = typeof reason === 'string' ? `: ${reason}` : '';
    return failureOf({
      code: 'APPLY_PROCESSOR_FAILED',
      message: `${formatAddress(task.address)} is FAILED, and has not proved itself${why}`,
      fix: 'Look at the error, correct the pipeline or what it connects to, and apply again.',
    });
  }
}

/** How many messages it has read in its life. */
const inputOf = (body: Document): number | undefined => countIn(body, 'inputMessageCount');

const sourceGap = (
  address: Address,
  { partition, from, to }: Extract<OffsetVerdict, { kind: 'gap' }>,
): StepError => ({
  code: 'APPLY_SOURCE_GAP',
  message: `${formatAddress(address)} skipped ${to - from} messages of partition ${partition.partition}: from offset ${from} up to ${to}`,
  fix: 'Atlas did not start it at what its consumer group had committed. It runs; process these messages by other means.',
});

const committedAhead = (address: Address): StepError => ({
  code: STOP_FAILED,
  message: `${formatAddress(address)} is FAILED, and its consumer group may have committed what is not in its sink`,
  fix: 'Let the old version run, so that it can be stopped without an error, then apply again.',
});

const noPosition = (address: Address): StepError => ({
  code: 'APPLY_POSITION_UNKNOWN',
  message: `Atlas does not say where ${formatAddress(address)} is in its source, so nothing can start there`,
  fix: 'Run the same command again. If that does not help: options.resumeFromCheckpoint: false starts from now.',
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
