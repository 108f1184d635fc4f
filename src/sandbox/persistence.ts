/**
 * The state file: a snapshot, and beside it a log of what changed since. Every change is in the log before its request is
 * answered, so that a killed process loses nothing it acknowledged; the snapshot is rewritten, atomically, when the sandbox starts
 * and closes and when the log has outgrown it. So a request costs one short append, however large the state is.
 * The log is not synced to the disk: it survives the process, not a power cut.
 */
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import { SluiceError } from '../model/errors.ts';
import { parseJson, printJson } from '../model/json-text.ts';

/** Names the format of a state file, in its field `format`. */
export const STATE_FORMAT = 'sluice-sandbox/1';
const LOG_FORMAT = 'sluice-sandbox-log/1';
const LOG_HEADER = printJson(parseJson(`{"format":"${LOG_FORMAT}"}`)) + '\n';

/** A log longer than this, in bytes, and than the snapshot is folded into a new snapshot. */
const COMPACT_FROM = 4 * 1024 * 1024;
/** Only the owner may read the state: header values are in it. */
const MODE = 0o600;

/** What the state file is about: `dump` gives everything, `apply` repeats one operation. */
export interface Persisted {
  dump(): Iterable<Value>;
  apply(operation: Value): void;
}

export class Persistence {
  readonly #file: string;
  readonly #state: Persisted;
  #log: FileHandle | undefined;
  #logBytes = 0;
  #snapshotBytes = 0;
  /** Text that waits to be appended, and the write that will carry it. */
  #waiting = '';
  #writing: Promise<void> = Promise.resolve();
  #scheduled: Promise<void> | undefined;

  constructor(file: string, state: Persisted) {
    this.#file = resolve(file);
    this.#state = state;
  }

  /**
   * Reads the file and its log into the state. Nothing is written unless there was a log to fold in.
   * @throws SluiceError SANDBOX_STATE_FOREIGN where a file is not the sandbox's, SANDBOX_STATE_UNREADABLE where it can't be read.
   */
  async load(): Promise<void> {
    const snapshot = await this.#read(this.#file);
    if (snapshot !== undefined && snapshot.trim() !== '') this.#applySnapshot(snapshot);
    this.#snapshotBytes = snapshot?.length ?? 0;
    const log = await this.#read(this.#logFile);
    if (log === undefined) return;
    this.#applyLog(log);
    await this.compact();
  }

  /** Resolves when `operations` are in the log. Operations of one call are kept together or not at all. */
  async append(operations: readonly Value[]): Promise<void> {
    if (operations.length === 0) return;
    this.#waiting += printJson(operations) + '\n';
    this.#scheduled ??= this.#enqueue(async () => {
      this.#scheduled = undefined;
      const text = this.#waiting;
      this.#waiting = '';
      await this.#appendText(text);
    });
    await this.#scheduled;
    if (this.#logBytes > Math.max(COMPACT_FROM, this.#snapshotBytes)) await this.compact();
  }

  /** Rewrites the snapshot and drops the log. */
  compact(): Promise<void> {
    return this.#enqueue(async () => {
      const lines = [...this.#state.dump()].map((operation) => printJson(operation));
      const text = `{"format":"${STATE_FORMAT}","records":[${lines.length > 0 ? '\n' : ''}${lines.join(',\n')}\n]}\n`;
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFileAtomic(this.#file, text, { mode: MODE });
      this.#snapshotBytes = text.length;
      await this.#dropLog();
    });
  }

  /** Waits for what is being written and folds the log into the snapshot. */
  async close(): Promise<void> {
    await this.#writing;
    if (this.#log !== undefined) await this.compact();
  }

  get #logFile(): string {
    return `${this.#file}.log`;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    // A failed write is its caller's to report; what comes after it is tried again.
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #appendText(text: string): Promise<void> {
    if (this.#log === undefined) {
      await mkdir(dirname(this.#file), { recursive: true });
      this.#log = await open(this.#logFile, 'a', MODE);
      await this.#log.appendFile(LOG_HEADER);
    }
    await this.#log.appendFile(text);
    this.#logBytes += text.length;
  }

  async #dropLog(): Promise<void> {
    await this.#log?.close();
    this.#log = undefined;
    this.#logBytes = 0;
    await rm(this.#logFile, { force: true });
  }

  async #read(file: string): Promise<string | undefined> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new SluiceError('SANDBOX_STATE_UNREADABLE', `The sandbox state ${file} can't be read.`, {
        fix: 'Check the path and its permissions, or name another file with --sandbox-state.',
        cause: error,
      });
    }
  }

  #applySnapshot(text: string): void {
    const body = parseOrUndefined(text);
    const records = isDocument(body) && body.get('format') === STATE_FORMAT ? body.get('records') : undefined;
    if (!isList(records)) throw foreign(this.#file);
    for (const record of records) this.#state.apply(record);
  }

  #applyLog(text: string): void {
    const [header, ...lines] = text.split('\n');
    // A process that was killed while it wrote leaves an incomplete line, which nobody was told of.
    lines.pop();
    if (header !== LOG_HEADER.trimEnd() && !(lines.length === 0 && LOG_HEADER.startsWith(header ?? ''))) {
      throw foreign(this.#logFile);
    }
    for (const line of lines) {
      const operations = parseOrUndefined(line);
      if (isList(operations)) for (const operation of operations) this.#state.apply(operation);
    }
  }
}

function parseOrUndefined(text: string): Value | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function foreign(file: string): SluiceError {
  return new SluiceError(
    'SANDBOX_STATE_FOREIGN',
    `${file} is not a sandbox state of Sluice; it is left as it is.`,
    {
      fix: 'Name another file with --sandbox-state (or --state), or move this one away.',
    },
  );
}
