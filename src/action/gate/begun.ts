/**
 * What an apply by `expect-digest` leaves in the comment before it writes anything: the plan that it begins, so that the same digest
 * can finish it when the job is cut off. A digest alone does not tell how things were before.
 */
import type { Review } from '../../core/facts/review.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { PlanRecord } from './record.ts';
import { isInsideFence, packRecord, unpackRecord } from './record.ts';
import { statusOf } from '../comment/status.ts';
import { findOwnComments, isEditedByOthers } from '../github/trust.ts';

export interface Begun {
  readonly digest: string;
  readonly digestForm: number;
  readonly review?: Review;
}

const MARK = 'sluice:begun';

/** The line for the status of the comment. */
export function renderBegun(record: PlanRecord): string {
  return `<!-- ${MARK} ${packRecord(record)} -->`;
}

/** The run by digest that began last on a pull request, as our own comment tells it. */
export async function findBegun(
  repository: Repository,
  pull: PullRequest,
  key: string,
): Promise<Begun | undefined> {
  const identity = await repository.identity();
  const [comment, ...others] = findOwnComments(await repository.listComments(pull.number), identity, key);
  if (comment === undefined || others.length > 0) return undefined;
  const begun = parseBegun(statusOf(comment.body.replaceAll('\r\n', '\n')));
  if (begun?.key !== key || begun.pull !== pull.number) return undefined;
  return (await isEditedByOthers(repository, comment, identity)) ? undefined : begun;
}

/** The record in the last line of a status. */
function parseBegun(status: string): PlanRecord | undefined {
  const text = status.trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  const packed = new RegExp(`^<!-- ${MARK} ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start))?.[1];
  return packed === undefined || isInsideFence(text.slice(0, start)) ? undefined : unpackRecord(packed);
}
