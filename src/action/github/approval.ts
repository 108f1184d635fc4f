/** Whether somebody has approved a plan: the rule of `gate: approved`. */
import type { PullRequest, Repository, Review } from './github.ts';
import type { PlanRecord } from '../gate/record.ts';

/**
 * Why the plan is not approved; undefined when it is. Only reviews of people count who may push and are not the author: the latest
 * approval of the merged head has to come after the plan was recorded, and no request for changes after it.
 */
export async function findMissingApproval(
  repository: Repository,
  pull: PullRequest,
  record: PlanRecord,
): Promise<string | undefined> {
  const decisions = (await repository.reviewsOf(pull.number)).filter(isDecision).toSorted(byTime);
  const rights = new Map<string, boolean>();
  const counted: Review[] = [];
  for (const review of decisions) {
    const { user } = review;
    if (user === undefined || user.isBot || user.id === pull.authorId) continue;
    const mayWrite = rights.get(user.login) ?? (await repository.canWrite(user.login));
    rights.set(user.login, mayWrite);
    if (mayWrite) counted.push(review);
  }
  const approvals = counted.filter(({ state }) => state === 'APPROVED');
  const last = approvals.findLast(({ commitId }) => commitId === pull.headSha);
  const request = counted.findLast(({ state }) => state === 'CHANGES_REQUESTED');
  if (request !== undefined && (last === undefined || byTime(request, last) > 0)) {
    return 'its latest review by somebody with write access asks for changes';
  }
  if (last === undefined) {
    return approvals.length === 0
      ? 'nobody with write access, other than its author, has approved it'
      : 'the approval is for an earlier commit';
  }
  const [approved, recorded] = [Date.parse(last.submittedAt ?? ''), Date.parse(record.recordedAt)];
  // Both are GitHub's clock, in seconds: within the same second nobody can tell what the reviewer saw.
  return approved > recorded ? undefined : 'the approval is older than the plan';
}

/** Comments decide nothing; a dismissed review was taken back. */
const isDecision = ({ state }: Review): boolean => state === 'APPROVED' || state === 'CHANGES_REQUESTED';

function byTime(a: Review, b: Review): number {
  const [first, second] = [Date.parse(a.submittedAt ?? '') || 0, Date.parse(b.submittedAt ?? '') || 0];
  return first - second || a.id - b.id;
}
