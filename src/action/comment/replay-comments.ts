/**
 * Replays that are done once, whatever machine a job runs on: which of them a job has begun is noted in the comments of the branch's merged pull
 * requests. A note can only keep a replay from being done again, so that it is believed, no matter who edited the comment.
 */
import { SluiceError } from '../../model/errors.ts';
import type { ReplayNotes } from '../../core/facts/restore.ts';
import { firstParents } from '../gate/branch.ts';
import { branchOf } from '../gate/newest.ts';
import { parseRecord } from '../gate/record.ts';
import type { Comment, Repository } from '../github/github.ts';
import { findOwnComments, isEditedByOthers } from '../github/trust.ts';
import type { Job } from '../jobs/job.ts';
import { COMMENT_LIMIT, dropFolds } from './comment.ts';
import { replaysIn, withReplay, withoutReplay } from './replay-line.ts';

export class ReplayComments implements ReplayNotes {
  readonly #job: Job;
  readonly #repository: Repository;
  /** Pull requests whose comments may keep a note: the run's own first, then the newest. */
  readonly #pulls: readonly number[];
  /** The comments that note a replay, by its key. */
  readonly #found = new Map<string, string>();
  /** Where this job has noted one. */
  readonly #written = new Map<string, number>();

  private constructor(job: Job, repository: Repository, pulls: readonly number[]) {
    this.#job = job;
    this.#repository = repository;
    this.#pulls = pulls;
  }

  /**
   * Reads the notes of earlier jobs.
   * @throws SluiceError GITHUB_… SETTINGS_REPLAY_REPEATED
   */
  static async read(job: Job): Promise<ReplayComments> {
    const repository = await job.repository();
    const notes = new ReplayComments(job, repository, await findPulls(job, repository));
    let comments = 0;
    for (const pull of notes.#pulls) {
      for (const comment of await notes.#ownComments(pull)) {
        comments += 1;
        for (const { key } of replaysIn(comment.body)) notes.#found.set(key, `the comment ${comment.url}`);
        if (job.event.isRepeated === true && (await notes.#isEdited(comment)))
          throw repeated(`the comment ${comment.url}, which may have noted it, was edited`);
      }
    }
    if (job.event.isRepeated === true && comments === 0) throw repeated('there is no comment that notes it');
    return notes;
  }

  findReplay(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#found.get(key));
  }

  async writeReplay(key: string, text: string): Promise<void> {
    if (this.#job.settings.comment === 'never') {
      throw unwritable('the input `comment` is `never`, and the note of a replay is kept in a comment');
    }
    for (const pull of this.#pulls) {
      const [comment, ...others] = await this.#ownComments(pull);
      if (comment === undefined || others.length > 0 || parseRecord(comment.body) === undefined) continue;
      if (await this.#isEdited(comment)) continue;
      await this.#update(comment, withReplay(comment.body, { key, text }));
      this.#written.set(key, pull);
      return;
    }
    throw unwritable(
      'no merged pull request of this branch has a plan in a comment that could keep the note',
    );
  }

  async removeReplay(key: string): Promise<void> {
    const pull = this.#written.get(key);
    if (pull === undefined) return;
    for (const comment of await this.#ownComments(pull)) {
      if (replaysIn(comment.body).some((noted) => noted.key === key))
        await this.#update(comment, withoutReplay(comment.body, key));
    }
    this.#written.delete(key);
  }

  async #ownComments(pull: number): Promise<readonly Comment[]> {
    const comments = await this.#repository.listComments(pull);
    return findOwnComments(comments, await this.#repository.identity(), this.#job.key);
  }

  async #isEdited(comment: Comment): Promise<boolean> {
    return isEditedByOthers(this.#repository, comment, await this.#repository.identity());
  }

  async #update({ id }: Comment, body: string): Promise<void> {
    await this.#repository.updateComment(id, dropFolds(body, COMMENT_LIMIT));
  }
}

/** The pull requests merged into the branch that a run is about, as far back as the gate looks. */
async function findPulls({ event }: Job, repository: Repository): Promise<number[]> {
  const branch = branchOf(event);
  const own = event.pull?.isMerged === true ? [event.pull.number] : [];
  if (branch === undefined) return own;
  const { head, commits, merges } = await repository.history.readHistory(branch, event.sha);
  const chain = firstParents(head, commits);
  const merged = chain.flatMap((oid) => merges.filter(({ commit }) => commit === oid));
  const first = merged.filter(({ commit }) => commit === event.sha);
  return [...new Set([...own, ...[...first, ...merged].map(({ pull }) => pull)])];
}

const repeated = (why: string): SluiceError =>
  new SluiceError(
    'SETTINGS_REPLAY_REPEATED',
    `this job is run again, and whether an earlier attempt has begun the replay can't be told: ${why}`,
    { fix: "Look at the earlier attempt's report. If nothing was replayed, start a new run." },
  );

const unwritable = (why: string): SluiceError =>
  new SluiceError('REPLAY_UNWRITABLE', why, {
    fix: 'Replay it from the command line: sluice apply --replay ADDRESS=TIME.',
  });
