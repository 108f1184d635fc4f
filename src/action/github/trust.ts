/**
 * Which record may be believed. A comment is text that many can write, and people who may push can edit everybody's: it counts
 * only when the token's own identity wrote it, edited it last, and wrote it about this pull request and its merged head.
 */
import type { Comment, Identity, PullRequest, Repository } from './github.ts';
import type { PlanRecord } from '../gate/record.ts';
import { findRecordKey, parseRecord } from '../gate/record.ts';

/** Our comments for a key, oldest first. There is one, unless jobs ran at the same time or somebody made another workflow write more. */
export function findOwnComments(
  comments: readonly Comment[],
  identity: Identity,
  key: string,
): readonly Comment[] {
  return comments.filter(
    (comment) => comment.authorId === identity.id && findRecordKey(comment.body) === key,
  );
}

/** Whether somebody else wrote what a comment of ours says now. */
export async function isEditedByOthers(
  repository: Repository,
  comment: Comment,
  identity: Identity,
): Promise<boolean> {
  const editor = await repository.lastEditor(comment);
  return editor !== undefined && editor.id !== identity.id;
}

export type Trusted =
  | { readonly kind: 'trusted'; readonly record: PlanRecord; readonly comment: Comment }
  | { readonly kind: 'untrusted'; readonly why: string; readonly comment?: Comment };

/** The record of a pull request for `key`, or why there is none that counts. */
export async function findTrustedRecord(
  repository: Repository,
  pull: PullRequest,
  key: string,
): Promise<Trusted> {
  const identity = await repository.identity();
  const comments = await repository.listComments(pull.number);
  const [comment, ...others] = findOwnComments(comments, identity, key);
  if (comment === undefined) {
    const isOthers = comments.some(({ body }) => findRecordKey(body) === key);
    const why = isOthers
      ? `a comment with a plan is there, but not written by ${identity.login}, whose token this job has`
      : 'it has no comment with a plan for this label and manifest';
    return { kind: 'untrusted', why };
  }
  const untrusted = (why: string): Trusted => ({ kind: 'untrusted', why, comment });
  if (others.length > 0) {
    return untrusted('more than one comment has a plan for this label and manifest: run the plan again');
  }
  const record = parseRecord(comment.body);
  if (record === undefined) return untrusted('the record in its comment can not be read');
  if (await isEditedByOthers(repository, comment, identity)) {
    return untrusted('its comment was edited by somebody else afterwards');
  }
  if (record.pull !== pull.number) return untrusted('the record was made for another pull request');
  if (record.headSha !== pull.headSha) {
    return untrusted(`the record was made for ${record.headSha.slice(0, 10)}, not for the merged head`);
  }
  return { kind: 'trusted', record, comment };
}

/** Most files that GitHub lists of a pull request. Source: REST, "List pull requests files". */
const MOST_FILES = 3000;

/** Whether GitHub left out some of the files that a pull request changes. */
export function isListCut(files: readonly unknown[], pull: PullRequest): boolean {
  return files.length >= MOST_FILES || files.length < pull.changedFiles;
}

/**
 * Why a pull request's record does not count whatever it says: it changes workflows, which could have written the record, or
 * so many files that this can't be told.
 */
export async function findWorkflowChange(
  repository: Repository,
  pull: PullRequest,
): Promise<string | undefined> {
  const files = await repository.filesOf(pull.number);
  const touched = files
    .flatMap(({ path, formerPath }) => (formerPath === undefined ? [path] : [path, formerPath]))
    .find((path) => /^\.github(?:\/|$)/i.test(path));
  if (touched !== undefined) return 'it changes files under .github/, which could have written the record';
  if (isListCut(files, pull)) {
    return 'it changes more files than GitHub lists, so that changes under .github/ can not be ruled out';
  }
  return undefined;
}
