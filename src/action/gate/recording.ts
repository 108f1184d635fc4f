/** What a pull request's comment records of a plan, and the commit that the plan was made on. */
import { DIGEST_FORM, isRefusedByDefault, reviewOf, touchesOf } from '../../core/facts/review.ts';
import type { Plan } from '../../core/types.ts';
import { redactReview } from '../comment/redact.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { Job } from '../jobs/job.ts';
import { isSameAsRead } from './sources.ts';
import type { Sources } from './sources.ts';
import type { PlanRecord } from './record.ts';

/** The record of a plan for a pull request. `recordedAt` is left for the moment when it is written. */
export function recordPlan(
  { event, key, masking }: Pick<Job, 'event' | 'key' | 'masking'>,
  plan: Plan,
  { number, headSha }: Pick<PullRequest, 'number' | 'headSha'>,
  baseSha: string | undefined,
): Omit<PlanRecord, 'recordedAt'> {
  const { digest, desiredDigest } = plan;
  return {
    key,
    pull: number,
    headSha,
    runUrl: event.runUrl,
    digest,
    desiredDigest,
    digestForm: DIGEST_FORM,
    ...(baseSha !== undefined && { baseSha }),
    review: redactReview(reviewOf(plan), masking),
    touches: touchesOf(plan),
    // Hazards that nobody has to allow decide nothing, and there can be one for every processor.
    hazards: plan.hazards
      .filter(({ kind }) => isRefusedByDefault(kind))
      .map(({ kind, address }) => ({ kind, address })),
  };
}

/**
 * The commit of the base branch on which a plan was made: the first parent of the merge commit that GitHub made for the event. Undefined where
 * the job checked out something else, or read files that git doesn't have: such a plan does not tell what came before it.
 */
export async function findPlanBase(
  { event }: Pick<Job, 'event'>,
  repository: Repository,
  pull: PullRequest,
  sources: Sources,
): Promise<string | undefined> {
  if (sources.outside.length > 0) return undefined;
  const { own } = await repository.history.readHistory(pull.baseBranch, event.sha);
  const [base, head] = own.find(({ oid }) => oid === event.sha)?.parents ?? [];
  if (base === undefined || head !== pull.headSha) return undefined;
  const paths = sources.found.map(({ path }) => path);
  const there = (await repository.history.readObjects([event.sha], paths)).get(event.sha);
  return sources.found.every((source) => isSameAsRead(source, there?.get(source.path))) ? base : undefined;
}
