/** What was asked of the sandbox, in order: for tests and for people who want to see what a client sends. Never a secret. */
import { WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import type { Document, Value } from '../../model/document.ts';
import { document, number, valueAt, withValueAt } from '../../model/document.ts';

/** Older entries are forgotten. */
const MAX_ENTRIES = 200_000;

/** One request. It is entered when it arrives, and completed when it has been answered or cut off. */
export interface JournalEntry {
  readonly seq: number;
  readonly method: string;
  /** As it is in the request line, without the query. */
  readonly path: string;
  readonly query: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Counts starts and ends of all requests together: requests overlapped when their ranges of ticks do. */
  readonly startTick: number;
  endedAt?: number;
  endTick?: number;
  /** Absent while it is under way, and where the connection was cut. */
  status?: number;
  /** The body of a write, without secrets. */
  body?: Value;
}

/** Kept in memory, for as long as the sandbox runs. */
export class Journal {
  #entries: JournalEntry[] = [];
  #seq = 0;
  #tick = 0;

  begin(method: string, path: string, query: string, now: number): JournalEntry {
    const entry: JournalEntry = {
      seq: ++this.#seq,
      method,
      path,
      query,
      startedAt: now,
      startTick: ++this.#tick,
    };
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES * 1.1) this.#entries = this.#entries.slice(-MAX_ENTRIES);
    return entry;
  }

  end(entry: JournalEntry, status: number | undefined, now: number): void {
    entry.endedAt = now;
    entry.endTick = ++this.#tick;
    if (status !== undefined) entry.status = status;
  }

  clear(): void {
    this.#entries = [];
    this.#seq = 0;
  }

  /** The entries, oldest first. */
  view(): readonly Document[] {
    return this.#entries.map((entry) =>
      document({
        seq: number(entry.seq),
        time: new Date(entry.startedAt).toISOString(),
        method: entry.method,
        path: entry.path,
        query: entry.query,
        status: entry.status === undefined ? null : number(entry.status),
        startedAt: number(entry.startedAt),
        endedAt: entry.endedAt === undefined ? null : number(entry.endedAt),
        startTick: number(entry.startTick),
        endTick: entry.endTick === undefined ? null : number(entry.endTick),
        body: entry.body,
      }),
    );
  }
}

/** A body with `[secret]` in place of every write-only value. */
export function withoutSecrets(body: Document): Document {
  return WRITE_ONLY_PATHS.reduce(
    (made, path) => (valueAt(made, path) === undefined ? made : withValueAt(made, path, '[secret]')),
    body,
  );
}
