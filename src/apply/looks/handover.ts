/**
 * The looks of a blue/green change: where the new version stopped, whether it has caught up, and whether the old one has got past it. Waits
 * share lists; what a list leaves out is read by itself.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress, processorAddress } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { Reading } from '../../position/position.ts';
import type { Handover } from '../../plan/plan.ts';
import type { Attempt } from '../steps/attempt.ts';
import { staleStep } from '../steps/step-error.ts';
import type { Failure } from '../run/failure.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import type { RetrySettings } from '../run/settings.ts';
import type { Task } from '../run/task.ts';
import type { Listed, SharedLists } from '../gate/lists.ts';
import { baseName, gaveUp, positionUnknown } from './handover-errors.ts';
import { describeLag, describePosition, hasOpenedAnew, hasPassed, isAsFarAs } from './passing.ts';
import type { Seen, Sights } from './sights.ts';
import { countIn } from './sights.ts';

/** A new version has failed after it had written to its real sink: the old one does not come back by itself. */
export const HAS_WRITTEN = 'APPLY_HAS_WRITTEN';

/** How many reads in a row may fail before a wait does. */
const MOST_FAILED_READS = 10;
/** How often a position that must be there is read before it counts as unknown. */
const MARK_READS = 4;

interface HandoverParts {
  readonly sights: Sights;
  readonly lists: SharedLists;
  readonly clock: Clock;
  readonly retry: RetrySettings;
}

/** What is known of one change. */
interface Progress {
  /** When this run began to wait. */
  readonly begun: number;
  /** Where the new version stopped, and how many messages it had written and read by then. */
  stopped?: Reading;
  written?: number | undefined;
  read?: number | undefined;
}

type Verdict = { readonly note: string } | { readonly failure: Failure };

/** How a wait ends from outside, and who hears of it meanwhile. */
export interface Wait {
  readonly signal: AbortSignal;
  readonly onLook: (message: string) => void;
}

/** One look: the verdict, or what is still waited for. */
type Look = Verdict | { readonly pending: string } | 'unread';

export class Handovers {
  readonly #sights: Sights;
  readonly #lists: SharedLists;
  readonly #clock: Clock;
  readonly #retry: RetrySettings;
  readonly #changes = new Map<string, Progress>();

  constructor({ sights, lists, clock, retry }: HandoverParts) {
    this.#sights = sights;
    this.#lists = lists;
    this.#clock = clock;
    this.#retry = retry;
  }

  /** Reads where a version has stopped. That has to be known: nothing takes over otherwise. */
  async mark(task: Task, handover: Handover): Promise<Attempt> {
    for (let reads = 1; ; reads += 1) {
      const seen = await this.#sights.readMarked(task, handover.source, false);
      if ('kind' in seen) return seen;
      const { phase, reading, body } = seen;
      const isKnown =
        phase === 'not-running' && reading.position.source !== 'unknown' && reading.status !== 'running';
      if (isKnown)
        return handover.part === 'old'
          ? this.#checkOld(task, handover, reading)
          : this.#noteNext(task.address, reading, body);
      if (reads >= MARK_READS) return { kind: 'failed', error: positionUnknown(task.address) };
      await this.#clock.sleep(this.#retry.delayMs);
    }
  }

  #noteNext(address: Address, reading: Reading, body: Document): Attempt {
    const progress = this.#of(address);
    progress.stopped = reading;
    progress.written = countIn(body, 'outputMessageCount');
    progress.read = countIn(body, 'inputMessageCount');
    return { kind: 'sent', isSettled: true, note: `it stopped ${describePosition(reading)}` };
  }

  /** The old version has to be past it still, now that it has written everything. */
  #checkOld(task: Task, handover: Handover, reading: Reading): Attempt {
    const { stopped } = this.#of(task.address);
    if (stopped !== undefined && hasPassed(reading, stopped, handover))
      return {
        kind: 'sent',
        isSettled: true,
        note: `it stopped ${describePosition(reading)}, past the new version`,
      };
    const error = {
      code: 'APPLY_NOT_PASSED',
      message: `${formatAddress(task.address)} has stopped before it got past its new version`,
      fix: 'Run the same command again.',
    };
    return { kind: 'failed', error };
  }

  /** Waits for what a gate is about. `onLook` is told what is still missing, each time that it is something else. */
  async wait(task: Task, handover: Handover, wait: Wait): Promise<Verdict> {
    try {
      return handover.part === 'passed'
        ? await this.#waitUntilPassed(task, handover, wait)
        : await this.#waitUntilCaughtUp(task, handover, wait);
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }

  /** The new version reads as far as the old one, all its open windows began while it ran, and it has run like that for a while. */
  async #waitUntilCaughtUp(task: Task, handover: Handover, wait: Wait): Promise<Verdict> {
    const next = task.address;
    const old = processorAddress(next.workspace, baseName(next.name));
    let former: Reading | undefined;
    let firstWindow: number | undefined;
    let since: number | undefined;
    return this.#poll(next, handover, wait, 'it had not caught up by the deadline', async (listed) => {
      const before = former;
      const beside = await this.#sights.find(old, listed, handover);
      const seen = await this.#sights.find(next, listed, handover);
      if ('failure' in beside || 'failure' in seen) return 'unread';
      const ended = hasEnded(task, seen) ?? hasEnded({ ...task, address: old }, beside);
      if (ended !== undefined) return { failure: ended };
      if (seen.body === undefined || beside.body === undefined) return 'unread';
      if (seen.phase !== 'running') return { pending: 'it is not running yet' };
      former = beside.reading;
      firstWindow ??= seen.reading.windows?.last;
      const hasRead = (countIn(seen.body, 'inputMessageCount') ?? 0) > 0;
      const isFar = before !== undefined && isAsFarAs(seen.reading, before, handover);
      const isWhole = handover.opensWindows !== true || hasOpenedAnew(seen.reading, firstWindow);
      if (!hasRead || !isFar || !isWhole) {
        since = undefined;
        const place = describePosition(seen.reading);
        if (!hasRead) return { pending: 'it has read nothing yet' };
        if (!isFar)
          return {
            pending: `it is ${place}${describeLag(seen.reading)}; the old version is ${describePosition(beside.reading)}`,
          };
        return { pending: `it is ${place}, with windows that were open before it began` };
      }
      since ??= this.#clock.now();
      if (this.#clock.now() - since < this.#retry.proofMs) return { pending: 'it has caught up' };
      return { note: `it has caught up: it is ${describePosition(seen.reading)}` };
    });
  }

  async #waitUntilPassed(task: Task, handover: Handover, wait: Wait): Promise<Verdict> {
    const { stopped } = this.#of(task.address);
    if (stopped === undefined) return { failure: failureOf(positionUnknown(task.address)) };
    return this.#poll(
      task.address,
      handover,
      wait,
      'the old version had not got past it by the deadline',
      async (listed) => {
        const seen = await this.#sights.find(task.address, listed, handover);
        if ('failure' in seen || seen.body === undefined) return 'unread';
        const ended = hasEnded(task, seen);
        if (ended !== undefined) return { failure: ended };
        const place = describePosition(seen.reading);
        if (seen.phase !== 'running' || !hasPassed(seen.reading, stopped, handover))
          return {
            pending: `it is ${place}${describeLag(seen.reading)}; the new version stopped ${describePosition(stopped)}`,
          };
        return { note: `it is ${place}, past the new version` };
      },
    );
  }

  /** Looks again and again until there is a verdict, or the deadline has passed. */
  async #poll(
    address: Address,
    handover: Handover,
    { signal, onLook }: Wait,
    late: string,
    look: (listed: Listed) => Promise<Look>,
  ): Promise<Verdict> {
    const until = this.deadlineOf(address, handover);
    const lists = this.#lists.watch(address.workspace, this.#retry.maxDelayMs / 3, 0);
    let told: string | undefined;
    for (let unread = 0; ;) {
      const listed = await lists.next(signal);
      if (listed === undefined)
        return { failure: failureOf({ code: 'APPLY_INTERRUPTED', message: 'interrupted' }) };
      const seen = await look(listed);
      unread = seen === 'unread' ? unread + 1 : 0;
      if (seen !== 'unread') {
        if (!('pending' in seen)) return seen;
        if (seen.pending !== told) onLook((told = seen.pending));
      }
      if (unread > MOST_FAILED_READS || this.#clock.now() >= until)
        return { failure: failureOf(gaveUp(address, unread > 0 ? 'it can not be read' : late)) };
    }
  }

  /** Until when this run waits for a change, in milliseconds since 1970. */
  deadlineOf(address: Address, { deadlineSeconds }: Handover): number {
    const { begun } = this.#of(address);
    return deadlineSeconds === undefined ? Infinity : begun + deadlineSeconds * 1000;
  }

  /** A start or a proof of the new version that has failed, and whether it had written to its real sink by then. */
  async judge(task: Task, failure: Failure): Promise<Failure> {
    if (task.handover?.part !== 'live' || failure.error.code !== 'APPLY_PROCESSOR_FAILED') return failure;
    const { written } = this.#of(task.address);
    const seen = await this.#sights.read(task.address, task.handover.source);
    const now =
      'failure' in seen || seen.body === undefined ? undefined : countIn(seen.body, 'outputMessageCount');
    // A counter that is lower than before has begun at zero.
    const hasWritten =
      now === undefined || written === undefined || (now < written ? now > 0 : now > written);
    if (!hasWritten) return failure;
    const old = task.replaces ?? 'the old version';
    const message = `${failure.error.message.replace(/\.$/, '')}. It has written to its real sink, so nothing is put back: ${old} stays stopped`;
    const fix =
      'Correct the pipeline and apply again: it goes on from its checkpoint. To go back, put the old pipeline into the manifest, with update: { freshStart: carry-over } instead of strategy: blue-green, and apply: the old version goes on where it stopped.';
    return { ...failure, error: { ...failure.error, code: HAS_WRITTEN, message, fix } };
  }

  /** How many messages a version that takes over had read before. */
  inputBefore({ address, handover }: Task): number | undefined {
    return handover === undefined ? undefined : this.#of(address).read;
  }

  #of({ workspace, name }: Address): Progress {
    const key = formatAddress(processorAddress(workspace, baseName(name)));
    const known = this.#changes.get(key) ?? { begun: this.#clock.now() };
    this.#changes.set(key, known);
    return known;
  }
}

/** What ends a wait: a version that has failed, was stopped by somebody, or is gone. */
function hasEnded(task: Task, seen: Seen | { readonly body: undefined }): Failure | undefined {
  if (seen.body === undefined) return failureOf(staleStep(task, 'it is not there any more'));
  if (seen.phase === 'failed') {
    const why = textOf(seen.body.get('errorMsg'));
    return failureOf({
      code: 'APPLY_PROCESSOR_FAILED',
      message: `${formatAddress(task.address)} is FAILED${why === undefined ? '' : `: ${why}`}`,
      fix: 'Look at the error, correct the pipeline or what it connects to, and apply again.',
    });
  }
  const isOver = seen.phase === 'not-running' || seen.phase === 'gone';
  return isOver ? failureOf(staleStep(task, 'it does not run any more: somebody stopped it')) : undefined;
}

/** A gate that was not decided while the new version wrote elsewhere: no data never lets it take over. */
export const undecidedShadow = (
  { handover, address }: Task,
  {
    verdict,
    reason,
    failure,
  }: { readonly verdict: string; readonly reason: string; readonly failure?: Failure },
): Failure | undefined =>
  handover?.part === 'shadow' && verdict === 'inconclusive' && failure === undefined
    ? failureOf(gaveUp(address, reason))
    : undefined;
