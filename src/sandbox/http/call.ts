/** What a handler gets and gives: one request to the API, parsed, and its answer, still as values. */
import type { Clock } from '../../model/clock/clock.ts';
import type { Document, Value } from '../../model/document.ts';
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import type { EventLedger } from '../events/ledger.ts';
import type { Failures } from '../faults/faults.ts';
import type { QuirkName } from '../faults/quirks.ts';
import type { SurroundingsRecord } from '../project/surroundings-record.ts';
import { workspaceMissing } from './problem.ts';
import type { Shelf, Store } from '../state/store.ts';

/** What every handler works on. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  /** How long a transition takes that is answered at once. */
  readonly settleMs: number;
  /** How long starts and stops take to answer, which are then done; 0: they answer at once, and take `settleMs`. */
  readonly startTakesMs: number;
  readonly quirks: ReadonlySet<QuirkName>;
  /** What the project has beside streams. */
  readonly surroundings: SurroundingsRecord;
  /** How many requests a minute are let through, or said to be. */
  readonly requestsPerMinute: number;
  /** What processors read and write, where the sandbox models it. */
  readonly events: EventLedger;
}

/** One request to an operation, after login, routing and version. */
export interface Call extends Failures {
  /** 24 hex digits. */
  readonly group: string;
  /** The values of the path's parameters, decoded, in their order, without the group. */
  readonly names: readonly string[];
  readonly query: URLSearchParams;
  /** The request's body; empty where there was none. */
  readonly body: Document;
}

/** What an operation answers: a body, a list, or nothing. Refusals are thrown as `Problem`s. */
export interface Answer {
  readonly status: number;
  /** Absent: an empty body. */
  readonly body?: Value;
  /** A list, answered one page at a time. */
  readonly list?: List;
  /** The text of an archive, which is sent packed. */
  readonly archive?: string;
}

/** A list by its length and a view of its part, so that a page costs no more than itself. */
export interface List {
  readonly total: number;
  slice(from: number, to: number): readonly Value[];
  /** Whether `includeCount=false` leaves out the total. */
  readonly canOmitCount: boolean;
}

/** Carries out one operation, at once: it must not wait, so that no two requests ever interleave. */
export type Handler = (world: World, call: Call) => Answer;

/** The answer of an operation that has nothing to say but that it was taken. */
export function accepted(status: number): Answer {
  return { status, body: EMPTY_DOCUMENT };
}

/** A list of records, each made into a value only when its page is asked for. */
export function listOf<T>(
  records: readonly T[],
  view: (record: T) => Value,
  { canOmitCount = false } = {},
): Answer {
  return {
    status: 200,
    list: {
      total: records.length,
      slice: (from, to) => records.slice(from, to).map(view),
      canOmitCount,
    },
  };
}

/**
 * The workspace that the path names first.
 * @throws Problem 404
 */
export function shelfOf({ store, clock }: World, { group, names }: Call): Shelf {
  const [name = ''] = names;
  const shelf = store.find(group, name, clock.now());
  if (shelf === undefined) throw workspaceMissing(group, name);
  return shelf;
}
