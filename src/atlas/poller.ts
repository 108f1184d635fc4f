/**
 * Polls one list for all who wait for something in it. A waiter is answered only by a list that was asked for after
 * it came: an older one may show the state from before its write.
 */
import type { Clock } from '../model/clock/clock.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { AtlasError } from './http/errors.ts';

/** What a waiter makes of its resource as a list shows it. */
export type Check<T> =
  | { readonly done: T }
  | { readonly failed: Error }
  /** What it is instead, for the message if time runs out. */
  | { readonly pending: string };

export interface Wait<T> {
  readonly name: string;
  /** For messages, after "did not": `become READY`. */
  readonly purpose: string;
  readonly address: string;
  readonly timeoutMs: number;
  /** Called once per list; undefined when the resource is not in it. */
  readonly judge: (body: Document | undefined) => Check<T>;
  readonly signal?: AbortSignal;
}

export interface Poller {
  /** @throws AtlasError ATLAS_WAIT_TIMEOUT, ATLAS_INTERRUPTED, what `judge` fails with, or what the list fails with for good. */
  wait<T>(wait: Wait<T>): Promise<T>;
}

interface Entry {
  /** By the clock. */
  readonly deadline: number;
  /** Looks at a list; true when the wait is over. */
  readonly look: (bodies: ReadonlyMap<string, Document>, lateness: Error | undefined) => boolean;
  readonly fail: (failure: unknown) => void;
}

const GROWTH = 1.5;
const MAX_GROWTH = 25;

/**
 * A list waits for as much of a pause after each new waiter, so that one answers all who come at about the same time; a whole pause after the
 * first of them at most.
 */
const GATHERING = 0.5;

/** @param pollMs between the first two polls; the pauses grow by half up to 25 times that, and a new waiter resets them. */
export function createPoller(
  list: (signal: AbortSignal) => Promise<readonly Document[]>,
  clock: Clock,
  pollMs: number,
): Poller {
  const entries = new Set<Entry>();
  let isRunning = false;
  let intervalMs = pollMs;
  let lastStart = Number.NEGATIVE_INFINITY;
  /** When the first and the last waiter came that no list was asked for yet. */
  let joined: { readonly first: number; readonly last: number } | undefined;
  /** How many have come so far. */
  let arrivals = 0;
  /** Ends the pause: it is computed again when a waiter joins or leaves. */
  let pause = new AbortController();
  /** Ends the request, when nobody waits for it any more. */
  let asking = new AbortController();

  function wait<T>(request: Wait<T>): Promise<T> {
    const { signal } = request;
    return new Promise<T>((resolve, reject) => {
      const onAbort = (): void => {
        finish();
        reject(
          new AtlasError('ATLAS_INTERRUPTED', `Interrupted while waiting for ${request.address}`, {
            address: request.address,
          }),
        );
        pause.abort();
        if (entries.size === 0) asking.abort();
      };
      const finish = (): void => {
        entries.delete(entry);
        signal?.removeEventListener('abort', onAbort);
      };
      const entry: Entry = {
        deadline: clock.now() + request.timeoutMs,
        look: (bodies, outage) => {
          const check: Check<T> =
            outage === undefined ? request.judge(bodies.get(request.name)) : { pending: outage.message };
          if ('done' in check) {
            finish();
            resolve(check.done);
          } else if ('failed' in check || clock.now() >= entry.deadline) {
            finish();
            reject('failed' in check ? check.failed : timeoutError(request, check.pending));
          } else return false;
          return true;
        },
        fail: (failure) => {
          finish();
          reject(failure instanceof Error ? failure : new Error(String(failure)));
        },
      };
      if (signal?.aborted === true) {
        onAbort();
        return;
      }
      signal?.addEventListener('abort', onAbort, { once: true });
      entries.add(entry);
      const now = clock.now();
      joined = { first: joined?.first ?? now, last: now };
      intervalMs = pollMs;
      arrivals += 1;
      pause.abort();
      if (!isRunning) void run();
    });
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (entries.size > 0) {
        await pauseUntilDue();
        if (entries.size > 0) await pollOnce();
      }
    } catch (failure) {
      // Those that wait must hear of a defect as well.
      for (const entry of [...entries]) entry.fail(failure);
    } finally {
      isRunning = false;
    }
  }

  async function pauseUntilDue(): Promise<void> {
    while (entries.size > 0) {
      const now = clock.now();
      const gathered =
        joined === undefined
          ? now
          : Math.min(joined.last + pollMs * GATHERING, Math.max(joined.first, lastStart) + pollMs);
      let due = Math.max(lastStart + intervalMs, gathered);
      for (const { deadline } of entries) due = Math.min(due, deadline);
      if (due <= now) return;
      pause = new AbortController();
      const { signal } = pause;
      try {
        await clock.sleep(due - now, signal);
        return;
      } catch (failure) {
        if (!signal.aborted) throw failure;
      }
    }
  }

  async function pollOnce(): Promise<void> {
    const audience = [...entries];
    asking = new AbortController();
    const { signal } = asking;
    lastStart = clock.now();
    joined = undefined;
    const arrivalsBefore = arrivals;
    let bodies: ReadonlyMap<string, Document> = new Map();
    let outage: Error | undefined;
    try {
      bodies = byName(await list(signal));
    } catch (failure) {
      if (signal.aborted) return;
      if (isOutage(failure)) outage = failure;
      else if (!(failure instanceof AtlasError && failure.code === 'ATLAS_NOT_FOUND')) {
        for (const entry of audience) if (entries.has(entry)) entry.fail(failure);
        return;
      }
      // 404: with its workspace, all that it held is gone, or not there yet.
    }
    // A waiter that came meanwhile has reset the pause.
    if (arrivals === arrivalsBefore) intervalMs = Math.min(intervalMs * GROWTH, pollMs * MAX_GROWTH);
    for (const entry of audience) if (entries.has(entry)) entry.look(bodies, outage);
  }

  return { wait };
}

function byName(bodies: readonly Document[]): ReadonlyMap<string, Document> {
  return new Map(bodies.map((body) => [textOf(body.get('name')) ?? '', body]));
}

/** What may pass while there is time to wait: the gateway has repeated the request already. */
function isOutage(failure: unknown): failure is AtlasError {
  if (!(failure instanceof AtlasError)) return false;
  switch (failure.code) {
    case 'ATLAS_UNAVAILABLE':
    case 'ATLAS_UNREACHABLE':
    case 'ATLAS_TIMEOUT':
    case 'ATLAS_RATE_LIMITED':
    case 'ATLAS_BAD_RESPONSE':
      return true;
    default:
      return false;
  }
}

function timeoutError(request: Wait<unknown>, last: string): AtlasError {
  const seconds = Math.round(request.timeoutMs / 1000);
  return new AtlasError(
    'ATLAS_WAIT_TIMEOUT',
    `${request.address} did not ${request.purpose} within ${seconds} s: ${last}`,
    {
      address: request.address,
      fix: 'Look at it in Atlas, then run the same command again: it goes on where it stopped.',
    },
  );
}
