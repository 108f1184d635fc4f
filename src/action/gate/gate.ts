/**
 * The gate: whether the plan that was made now is the one that people have reviewed. Reads GitHub, writes nothing; says why it is
 * closed in words for the comment, the summary and the log.
 */
import { inlineCode } from '../../render/markdown/markdown-code.ts';
import type { Moved } from '../../core/facts/review.ts';
import { compareWithReview } from '../../core/facts/review.ts';
import type { Plan } from '../../core/types.ts';
import { findMissingApproval } from '../github/approval.ts';
import type { RunEvent } from '../inputs/event.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { Begun } from './begun.ts';
import { findBegun } from './begun.ts';
import type { PlanRecord } from './record.ts';
import type { Masking } from '../comment/redact.ts';
import { redactPlan } from '../comment/redact.ts';
import type { Settings } from '../inputs/settings.ts';
import { findTrustedRecord, findWorkflowChange } from '../github/trust.ts';

export type GateReason = 'plan-changed' | 'not-reviewed' | 'not-approved';

export type Verdict =
  | { readonly kind: 'open'; readonly why: string }
  | {
      readonly kind: 'closed';
      readonly reason: GateReason;
      readonly message: string;
      /** What is not as it was reviewed. */
      readonly moved: readonly Moved[];
    };

export interface GateRequest {
  readonly settings: Settings;
  readonly event: RunEvent;
  readonly plan: Plan;
  readonly key: string;
  readonly masking: Masking;
  /** The pull request that the commit came from. */
  readonly merged: Merged;
  repository(): Promise<Repository>;
}

/** The pull request that a commit came from, or why there is none. */
export type Merged =
  | { readonly pull: PullRequest; readonly why?: undefined }
  | { readonly pull?: undefined; readonly why: string };

const open = (why: string): Verdict => ({ kind: 'open', why });
const closed = (reason: GateReason, message: string, moved: readonly Moved[] = []): Verdict => ({
  kind: 'closed',
  reason,
  message,
  moved,
});

/** Judges a plan. One without steps may always run: there is nothing that it would write. */
export async function judgePlan(request: GateRequest): Promise<Verdict> {
  const { settings, plan, merged, key } = request;
  if (plan.steps.length === 0) return open('nothing is to be done');
  if (settings.expectDigest !== '') return judgeDigest(request);
  if (settings.gate === 'none') return open('gate: none asks for no review');
  if (merged.pull === undefined) {
    return closed('not-reviewed', `${merged.why}, so that no plan of it was reviewed.`);
  }
  const { pull } = merged;
  const repository = await request.repository();
  const found = await findTrustedRecord(repository, pull, key);
  if (found.kind === 'untrusted') {
    return closed('not-reviewed', `Pull request #${pull.number} does not count as reviewed: ${found.why}.`);
  }
  const workflowChange = await findWorkflowChange(repository, pull);
  if (workflowChange !== undefined) {
    return closed(
      'not-reviewed',
      `Pull request #${pull.number} does not count as reviewed: ${workflowChange}.`,
    );
  }
  const replay = await findReplay(repository, request.event, found.record);
  if (replay !== undefined) return closed('not-reviewed', `Pull request #${pull.number} ${replay}.`);
  const verdict = compareWithRecord(plan, found.record, request.masking);
  if (verdict.kind === 'closed' || settings.gate !== 'approved') return verdict;
  const missing = await findMissingApproval(repository, pull, found.record);
  return missing === undefined
    ? open(`${verdict.why}, and it was approved`)
    : closed('not-approved', `Pull request #${pull.number} is not approved: ${missing}.`);
}

/**
 * Why a record does not count a second time: its plan was applied, and the branch has got newer commits since, whose work an old
 * run that is started again would undo.
 */
async function findReplay(
  repository: Repository,
  { branch, defaultBranch, sha }: RunEvent,
  { appliedAt }: PlanRecord,
): Promise<string | undefined> {
  const name = branch ?? defaultBranch;
  if (appliedAt === undefined || name === undefined) return undefined;
  return (await repository.branchHead(name)) === sha
    ? undefined
    : `was applied at ${appliedAt}, and ${inlineCode(name)} has moved on since: an old run does not apply it again`;
}

/** Whether a plan is the recorded one, or what an interrupted apply has left of it. */
export function compareWithRecord(plan: Plan, record: PlanRecord | Begun, masking: Masking): Verdict {
  if (plan.digest === record.digest) return open('it is the plan that was reviewed');
  if (record.review === undefined) {
    return closed(
      'plan-changed',
      'This is not the plan that was reviewed; it was too large to record more than its digest.',
    );
  }
  const outcome = compareWithReview(record.review, redactPlan(plan, masking));
  if (outcome.kind !== 'stale') return open('it continues the plan that was reviewed');
  return closed('plan-changed', `This is not the plan that was reviewed: ${outcome.reason}.`, outcome.moved);
}

/** `expect-digest`: somebody has looked at exactly this plan, or a run of it was cut off. */
async function judgeDigest(request: GateRequest): Promise<Verdict> {
  const { settings, plan, merged, key, masking } = request;
  const { pull } = merged;
  if (plan.digest === settings.expectDigest) return open('it has the digest that was asked for');
  const begun = pull && (await findBegun(await request.repository(), pull, key));
  if (begun?.digest === settings.expectDigest) return compareWithRecord(plan, begun, masking);
  return closed('plan-changed', `The plan now has the digest ${plan.digest}, not ${settings.expectDigest}.`);
}

/** The pull request that the commit of this run came from; none for commits that were pushed directly. */
export async function findMergedPull(repository: Repository, event: RunEvent): Promise<Merged> {
  const { branch, defaultBranch, sha } = event;
  if (event.pull !== undefined) {
    if (!event.pull.isMerged) return { why: 'The pull request is not merged' };
    const pull = await repository.pull(event.pull.number);
    if (!pull.isMerged) return { why: `Pull request #${pull.number} is not merged` };
    // Anybody who may push can merge into a branch of their own.
    return defaultBranch === undefined || pull.baseBranch === defaultBranch
      ? { pull }
      : {
          why: `Pull request #${pull.number} was merged into ${inlineCode(pull.baseBranch)}, not into ${inlineCode(defaultBranch)}`,
        };
  }
  const pulls: PullRequest[] = [];
  for (const number of await repository.pullsOfCommit(sha)) pulls.push(await repository.pull(number));
  const base = branch ?? defaultBranch;
  // GitHub sets it for merge commits, squashes, rebases (the last commit) and merge queues alike.
  const [pull, ...others] = pulls.filter(
    ({ isMerged, mergeSha, baseBranch }) => isMerged && mergeSha === sha && baseBranch === base,
  );
  if (pull === undefined) return { why: 'The commit did not come from a merged pull request' };
  if (others.length === 0) return { pull };
  const numbers = [pull, ...others].map(({ number }) => `#${number}`).join(', ');
  return { why: `The commit came from more than one pull request (${numbers})` };
}
