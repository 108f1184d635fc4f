/**
 * Restore notes of the Action: on the job's disk, as everywhere, and in the pull request's comment, which outlives a job that is killed. Whether the
 * comment could be written decides nothing for what must run again, and everything for a replay.
 */
import { parseRestoreLine, renderRestoreLine } from '../comment/restore-line.ts';
import { statusOf } from '../comment/status.ts';
import type {
  FoundNotes,
  KeptNote,
  ReplayNotes,
  RestoreNote,
  RestoreScope,
  RestoreStore,
} from '../../core/facts/restore.ts';
import { openRestoreFolder } from '../../core/facts/restore.ts';
import { formatAddress } from '../../model/address.ts';
import { ReplayComments } from '../comment/replay-comments.ts';
import type { Job } from './job.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import { findOwnComments, isEditedByOthers } from '../github/trust.ts';

/**
 * The notes of a job, with those on replays where it asks for some.
 * @throws SluiceError GITHUB_…, SETTINGS_REPLAY_REPEATED where it can't be told what earlier jobs have replayed
 */
export async function openNotes(job: Job): Promise<CommentNotes> {
  const replays = job.settings.replay.length === 0 ? undefined : await ReplayComments.read(job);
  return new CommentNotes(openRestoreFolder(job.host.directory), job.key, replays);
}

/** Both places of one job's notes. */
export class CommentNotes implements RestoreStore {
  readonly #folder: RestoreStore;
  readonly #key: string;
  readonly #replays: ReplayNotes | undefined;
  /** What an earlier job left in the comment, as far as it is not settled. */
  #found: KeptNote | undefined;
  /** What this job has to put back, as far as it is not settled. */
  #own: RestoreNote | undefined;
  /** The replays that this job has begun, by their keys. */
  readonly #begun = new Map<string, string>();
  /** Called once there is more to keep. */
  onChange: () => Promise<void> = () => Promise.resolve();

  /** @param replays where it is noted that a replay has begun, so that other machines know; needed for a plan with replays */
  constructor(folder: RestoreStore, key: string, replays?: ReplayNotes) {
    this.#folder = folder;
    this.#key = key;
    this.#replays = replays;
  }

  /** Reads what the comment of a pull request keeps, our own and not edited by others; whether there is anything. */
  async read(repository: Repository, pull: PullRequest): Promise<boolean> {
    const identity = await repository.identity();
    const comments = findOwnComments(await repository.listComments(pull.number), identity, this.#key);
    const [comment, ...others] = comments;
    if (comment === undefined || others.length > 0) return false;
    const note = parseRestoreLine(statusOf(comment.body.replaceAll('\r\n', '\n')));
    if (note === undefined || (await isEditedByOthers(repository, comment, identity))) return false;
    this.#found = { ...note, path: `the comment ${comment.url}` };
    return true;
  }

  /** The line that the comment has to keep; '' when there is nothing to put back. */
  get line(): string {
    const notes = [this.#found, this.#own].filter((note) => note !== undefined);
    const [first] = notes;
    if (first === undefined) return '';
    const entries = new Map(
      notes.flatMap((note) => note.entries).map((entry) => [formatAddress(entry.address), entry]),
    );
    return renderRestoreLine({ ...first, entries: [...entries.values()] });
  }

  async find(scope: RestoreScope): Promise<FoundNotes> {
    const kept = await this.#folder.find(scope);
    const found = this.#found;
    const isHere = found?.baseUrl === scope.baseUrl && found.project === scope.project;
    return isHere ? { ...kept, notes: [...kept.notes, found] } : kept;
  }

  findObstacle(): Promise<string | undefined> {
    return this.#folder.findObstacle();
  }

  async findReplay(key: string): Promise<string | undefined> {
    return (await this.#replays?.findReplay(key)) ?? this.#folder.findReplay(key);
  }

  /** The replays that this job has begun, `ADDRESS=TIME`. */
  get replayed(): readonly string[] {
    return [...this.#begun.values()];
  }

  async writeReplay(key: string, text: string, replay: string): Promise<void> {
    await this.#folder.writeReplay(key, text, replay);
    try {
      await this.#replays?.writeReplay(key, text, replay);
      this.#begun.set(key, replay);
    } catch (error) {
      await this.#folder.removeReplay(key);
      throw error;
    }
  }

  async removeReplay(key: string): Promise<void> {
    this.#begun.delete(key);
    await this.#replays?.removeReplay(key);
    await this.#folder.removeReplay(key);
  }

  async write(note: RestoreNote): Promise<KeptNote> {
    const kept = await this.#folder.write(note);
    this.#own = note;
    await this.onChange();
    return kept;
  }

  async settle(note: KeptNote, entries: RestoreNote['entries']): Promise<void> {
    const left = entries.length === 0 ? undefined : { ...note, entries };
    if (note.path === this.#found?.path) {
      this.#found = left;
      return;
    }
    if (note.startedAt === this.#own?.startedAt) this.#own = left;
    await this.#folder.settle(note, entries);
  }
}
