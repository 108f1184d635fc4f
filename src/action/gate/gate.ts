/**
 * The gate: whether the plan that was made now is one that people have reviewed. Reads GitHub, writes nothing; says why it is closed in words
 * for the comment, the summary and the log.
 */
import type { Address } from '../../model/address.ts';
import type { FieldChange, Plan } from '../../core/types.ts';
import { DIGEST_FORM, compareWithReview } from '../../core/facts/review.ts';
import { redactPlan } from '../comment/redact.ts';
import type { Masking } from '../comment/redact.ts';
import { findMissingApproval } from '../github/approval.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { RunEvent } from '../inputs/event.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Begun } from './begun.ts';
import { findBegun } from './begun.ts';
import type { Counting } from './branch.ts';
import { Branch } from './branch.ts';
import type { Composition, Objection, Rule } from './compose.ts';
import { RULES, describeLoose, findContributors } from './compose.ts';
import type { Standing } from './newest.ts';
import type { PlanRecord } from './record.ts';
import type { Source } from './sources.ts';
import { commitsSince, composePlan } from './window.ts';

export type GateReason = 'plan-changed' | 'not-reviewed' | 'not-approved';

/** A resource that keeps the gate closed, and why. */
export interface GateObstacle {
  readonly address: Address;
  readonly reason: string;
  readonly fields?: readonly FieldChange[];
}

export type Verdict =
  | {
      readonly kind: 'open';
      readonly why: string;
      /** The pull requests whose plans are applied, where the gate knows them. */
      readonly pulls?: readonly PullRequest[];
    }
  | {
      readonly kind: 'closed';
      readonly reason: GateReason;
      /** The code of the finding, where it is not the reason's usual one. */
      readonly code?: 'PLAN_OTHER_VERSION';
      readonly message: string;
      /** What is not as it was reviewed. */
      readonly moved: readonly GateObstacle[];
      /** Whether another job has to run: then not even a digest helps this one. */
      readonly isOutdated?: true;
    };

export type ClosedVerdict = Extract<Verdict, { kind: 'closed' }>;

export interface GateRequest {
  readonly settings: Settings;
  readonly event: RunEvent;
  readonly plan: Plan;
  readonly key: string;
  readonly masking: Masking;
  readonly standing: Standing;
  /** What the job read from the repository. */
  readonly sources: readonly Source[];
  readonly repository: Repository;
  /** The rules for composed plans; all of them, but for tests that show what a rule is good for. */
  readonly rules?: ReadonlySet<Rule>;
}

const CODES = {
  'plan-changed': 'PLAN_STALE',
  'not-reviewed': 'PLAN_NOT_REVIEWED',
  'not-approved': 'PLAN_NOT_APPROVED',
} as const;

/** The code of the finding that says why the gate is closed. */
export const findingCode = ({ reason, code }: ClosedVerdict): string => code ?? CODES[reason];

const open = (why: string): Verdict => ({ kind: 'open', why });

function closed(
  reason: GateReason,
  message: string,
  more: Partial<Pick<ClosedVerdict, 'moved' | 'code' | 'isOutdated'>> = {},
): ClosedVerdict {
  return { kind: 'closed', reason, message, moved: [], ...more };
}

/** The branch as far as the gate knows it; nothing is read before it is asked. */
export function openBranch({
  repository,
  key,
  sources,
  standing,
}: Pick<GateRequest, 'repository' | 'key' | 'sources' | 'standing'>): Branch {
  const { head, commits = [], merges = [] } = standing.history ?? {};
  return new Branch(repository, key, sources, { head, commits, merges });
}

/** Judges a plan that has steps. */
export async function judgePlan(request: GateRequest, branch: Branch): Promise<Verdict> {
  const { settings, event, standing } = request;
  if (standing.kind === 'refused') return closed('not-reviewed', standing.message, { isOutdated: true });
  if (settings.expectDigest !== '') return judgeDigest(request, branch);
  if (settings.gate === 'none') return open('gate: none asks for no review');
  if (event.name === 'schedule') {
    return closed(
      'not-reviewed',
      'Nobody has reviewed what a scheduled run finds: `apply` on `schedule` needs `gate: none`.',
    );
  }
  return judgeReviewed(request, branch);
}

/** Whether what a branch has is what its pull requests recorded. */
export async function judgeReviewed(request: GateRequest, branch: Branch): Promise<Verdict> {
  const newest = await branch.newest();
  if (newest === undefined) return closed('not-reviewed', await describeUnreviewed(branch));
  const after = await branch.looseAmong(commitsSince(branch, newest.commit) ?? []);
  if (after.length > 0) return closed('not-reviewed', sentences(after.map(describeLoose)));
  const { record, pull } = newest;
  if (record.digestForm !== DIGEST_FORM) return otherVersion(pull);
  const own = compareWithRecord(request.plan, record, request.masking);
  if (own.kind === 'open') return withApproval(request, own, [newest]);
  return judgeComposition(request, branch, newest, own);
}

const otherVersion = ({ number }: PullRequest): Verdict =>
  closed(
    'not-reviewed',
    `The plan of pull request #${number} was made by another version of Sluice, whose digests can't be compared: plan again.`,
    { code: 'PLAN_OTHER_VERSION' },
  );

/** Why no pull request counts: what speaks against the newest merge. */
async function describeUnreviewed(branch: Branch): Promise<string> {
  const [head] = branch.chain;
  const origin = head === undefined ? undefined : await branch.originOf(head);
  if (origin?.kind !== 'loose') return 'No merged pull request has a plan for this label and manifest.';
  if (origin.pull === undefined) {
    return `No merged pull request has a plan for this label and manifest, and ${origin.why.replace(/^it/, 'the newest commit')}.`;
  }
  return `Pull request #${origin.pull} does not count as reviewed: ${origin.why}.`;
}

/** A plan that is not the newest record's may be made of several. */
async function judgeComposition(
  request: GateRequest,
  branch: Branch,
  newest: Counting,
  own: ClosedVerdict,
): Promise<Verdict> {
  const rules = request.rules ?? new Set(RULES);
  const plan = redactPlan(request.plan, request.masking);
  const composed = await composePlan(plan, branch, newest, rules);
  if ('why' in composed)
    return { ...own, message: `${own.message} Nor is it made of several: ${composed.why}.` };
  const { composition, objections } = composed;
  const numbers = composition.window.map(({ pull }) => `#${pull}`).toReversed();
  if (objections.length > 0) return refuseComposition(own, objections, numbers);
  const contributors = findContributors(composition);
  const why = `it is made of the plans of ${contributors
    .map(({ pull }) => `#${pull}`)
    .toReversed()
    .join(', ')}`;
  const counting = await countingOf(branch, composition, contributors);
  const verdict: Verdict = { kind: 'open', why, pulls: counting.map(({ pull }) => pull) };
  return rules.has('approvals') ? withApproval(request, verdict, counting) : verdict;
}

async function countingOf(
  branch: Branch,
  { window }: Composition,
  contributors: Composition['window'],
): Promise<Counting[]> {
  const counting = await branch.countingAmong(branch.chain);
  return counting
    .slice(0, window.length)
    .filter(({ pull }) => contributors.some((each) => each.pull === pull.number));
}

/** With one record in the window, what moved since says most; with several, which of them an address contradicts. */
function refuseComposition(
  own: ClosedVerdict,
  objections: readonly Objection[],
  numbers: readonly string[],
): Verdict {
  const sources = objections.filter(({ rule }) => rule === 'sources');
  if (sources.length > 0) {
    return closed('not-reviewed', sentences(sources.map(({ message }) => message)), { moved: own.moved });
  }
  if (numbers.length === 1) return own;
  const message = `This is neither the plan that was reviewed last nor made of the plans of pull requests ${numbers.join(', ')}.`;
  const moved = objections.flatMap(({ address, message: reason }) => (address ? [{ address, reason }] : []));
  return closed('plan-changed', message, { moved });
}

/** With `gate: approved`, whether everybody's part was approved. */
async function withApproval(
  { settings, repository }: GateRequest,
  verdict: Verdict,
  contributors: readonly Counting[],
): Promise<Verdict> {
  if (settings.gate !== 'approved' || verdict.kind === 'closed') return verdict;
  for (const { pull, record } of contributors) {
    const missing = await findMissingApproval(repository, pull, record);
    if (missing !== undefined) {
      return closed('not-approved', `Pull request #${pull.number} is not approved: ${missing}.`);
    }
  }
  return { ...verdict, why: `${verdict.why}, and it was approved` };
}

/** Whether a plan is the recorded one, or what an interrupted apply has left of it. */
function compareWithRecord(plan: Plan, record: PlanRecord | Begun, masking: Masking): Verdict {
  if (plan.digest === record.digest) return open('it is the plan that was reviewed');
  if (record.review === undefined) {
    return closed(
      'plan-changed',
      'This is not the plan that was reviewed; it was too large to record more than its digest.',
    );
  }
  const outcome = compareWithReview(record.review, redactPlan(plan, masking));
  if (outcome.kind !== 'stale') return open('it continues the plan that was reviewed');
  return closed('plan-changed', `This is not the plan that was reviewed: ${outcome.reason}.`, {
    moved: outcome.moved,
  });
}

/** `expect-digest`: somebody has looked at exactly this plan, or a run of it was cut off. */
async function judgeDigest(request: GateRequest, branch: Branch): Promise<Verdict> {
  const { settings, plan, key, masking, repository } = request;
  if (plan.digest === settings.expectDigest) return open('it has the digest that was asked for');
  const changed = `The plan now has the digest ${plan.digest}, not ${settings.expectDigest}.`;
  const told = await findTold(request, branch);
  const begun = told === undefined ? undefined : await findBegun(repository, told, key);
  if (told === undefined || begun?.digest !== settings.expectDigest) return closed('plan-changed', changed);
  if (begun.digestForm !== DIGEST_FORM) return otherVersion(told);
  return compareWithRecord(plan, begun, masking);
}

/**
 * The pull request whose comment says what became of a run: the one that the run's commit came from, else the newest one that counts.
 */
export async function findTold(
  { event, repository, standing }: Pick<GateRequest, 'event' | 'repository' | 'standing'>,
  branch: Branch,
): Promise<PullRequest | undefined> {
  const merge = standing.history?.merges.find(({ commit }) => commit === event.sha);
  const number = event.pull?.number ?? merge?.pull;
  if (number !== undefined) return repository.pull(number);
  return standing.kind === 'refused' ? undefined : (await branch.newest())?.pull;
}

function sentences(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  if (texts.length > shown.length) shown.push(`And ${texts.length - shown.length} more.`);
  return shown.join(' ');
}
