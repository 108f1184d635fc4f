/**
 * The state file: a snapshot, and beside it a log of what changed since (`FILE.log`). Every change is in the log before its
 * request is answered, so that a killed process loses nothing it acknowledged. A request costs one short append,
 * however large the state is: the snapshot is rewritten, atomically, only at the end and when the log has outgrown it. The
 * log is not synced to the disk: it survives the process, not a power cut.
 */
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import type { Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { parseJson, printJson } from '../../model/document/json-text.ts';

/** Names the format of a state file, in its field `format`. */
const STATE_FORMAT = 'sluice-sandbox/1';
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

/** What tells one version of a file from another. */
interface Stamp {
  readonly inode: number;
  readonly size: number;
  readonly modifiedMs: number;
}

/** One state file and its log. `load` comes first, `close` last. */
export class Persistence {
  readonly #file: string;
  readonly #state: Persisted;
  #log: FileHandle | undefined;
  /** The log as this process knows it: what it read and what it wrote. */
  #logBytes = 0;
  /** How much of it is an incomplete last line, which a killed process left. */
  #tornBytes = 0;
  #snapshot: Stamp | undefined;
  /** Another process writes the same state: what it wrote is in the log alone, which must stay. */
  #isShared = false;
  /** The log is folded into a snapshot when it is longer than this, and than the snapshot. */
  #compactFrom = COMPACT_FROM;
  /** Text that waits to be appended. */
  #waiting = '';
  #writing: Promise<void> = Promise.resolve();
  #scheduled: Promise<void> | undefined;

  constructor(file: string, state: Persisted) {
    this.#file = resolve(file);
    this.#state = state;
  }

  /**
   * Reads the file and its log into the state. Writes nothing.
   * @throws SluiceError SANDBOX_STATE_FOREIGN where a file is not the sandbox's, SANDBOX_STATE_UNREADABLE where it can't be read.
   */
  async load(): Promise<void> {
    this.#snapshot = await stampOf(this.#file);
    const snapshot = await this.#read(this.#file);
    if (snapshot !== undefined && snapshot.trim() !== '') this.#applySnapshot(snapshot);
    const log = (await this.#read(this.#logFile)) ?? '';
    this.#applyLog(log);
    this.#logBytes = Buffer.byteLength(log);
    this.#tornBytes = Buffer.byteLength(log.slice(log.lastIndexOf('\n') + 1));
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
    if (this.#logBytes <= Math.max(this.#compactFrom, this.#snapshot?.size ?? 0)) return;
    // Behind the back of the requests. One that fails costs nothing: the log has everything, and may grow until the next try.
    this.#compactFrom = this.#logBytes * 2;
    void this.#compact().then(
      () => {
        this.#compactFrom = COMPACT_FROM;
      },
      () => undefined,
    );
  }

  /** Waits for what is being written, and folds the log into the snapshot when something was written. */
  async close(): Promise<void> {
    await this.#writing;
    if (this.#log !== undefined) await this.#compact();
    await this.#log?.close();
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
    const log = await this.#openLog();
    let { size } = await log.stat();
    if (size !== this.#logBytes) this.#isShared = true;
    else if (this.#tornBytes > 0) await log.truncate((size -= this.#tornBytes));
    this.#tornBytes = 0;
    const whole = size === 0 ? LOG_HEADER + text : text;
    await log.appendFile(whole);
    this.#logBytes = size + Buffer.byteLength(whole);
  }

  /** The log, opened again when another process has folded it into a snapshot meanwhile. */
  async #openLog(): Promise<FileHandle> {
    if (this.#log !== undefined) {
      const [own, present] = [await this.#log.stat(), await stampOf(this.#logFile)];
      if (own.ino === present?.inode) return this.#log;
      await this.#log.close();
      this.#isShared = true;
      this.#logBytes = present?.size ?? 0;
    }
    await mkdir(dirname(this.#file), { recursive: true });
    this.#log = await open(this.#logFile, 'a', MODE);
    return this.#log;
  }

  /** Rewrites the snapshot and drops the log, unless another process has a part in them. */
  #compact(): Promise<void> {
    return this.#enqueue(async () => {
      const [log, snapshot] = [await stampOf(this.#logFile), await stampOf(this.#file)];
      this.#isShared ||= log?.size !== this.#logBytes || !isDeepStrictEqual(snapshot, this.#snapshot);
      if (this.#isShared) return;
      const lines = [...this.#state.dump()].map((operation) => printJson(operation));
      const text = `{"format":"${STATE_FORMAT}","records":[${lines.length > 0 ? '\n' : ''}${lines.join(',\n')}\n]}\n`;
      await writeFileAtomic(this.#file, text, { mode: MODE });
      this.#snapshot = await stampOf(this.#file);
      await this.#log?.close();
      this.#log = undefined;
      this.#logBytes = 0;
      await rm(this.#logFile, { force: true });
    });
  }

  async #read(file: string): Promise<string | undefined> {
    try {
      // A pipe would be waited for, without end where nobody writes into it.
      if (!(await stat(file)).isFile()) throw new Error(`${file} is not a regular file`);
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
    const [header = '', ...lines] = text.split('\n');
    // A process that was killed while it wrote leaves an incomplete last line, which nobody was told of.
    if (lines.length === 0 ? !LOG_HEADER.startsWith(header) : `${header}\n` !== LOG_HEADER) {
      throw foreign(this.#logFile);
    }
    for (const line of lines) {
      const operations = parseOrUndefined(line);
      if (isList(operations)) for (const operation of operations) this.#state.apply(operation);
    }
  }
}

async function stampOf(file: string): Promise<Stamp | undefined> {
  try {
    const { ino, size, mtimeMs } = await stat(file);
    return { inode: ino, size, modifiedMs: mtimeMs };
  } catch {
    return undefined;
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
