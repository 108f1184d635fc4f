/**
 * Whether a plan made now is what was reviewed. Either it is the same, or it continues it: an apply of the reviewed plan was interrupted, and everything
 * it touches is as it was reviewed or as one of its steps leaves it. Otherwise something moved, and this says what.
 */
import type { Address, Kind } from '../../model/address.ts';
import { compareText, formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, textOf } from '../../model/document.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { versionedName, withoutSwitchTime } from '../../model/version-names.ts';
import type { ProcessorPhase, TierShift } from '../../kinds/processor.ts';
import { headingPhase, tierShiftOf, withoutTierShift } from '../../kinds/processor.ts';
import { isReviewed, withoutHiddenValues } from './digest.ts';
import { withoutLiterals } from './literals.ts';
import type { Moved, ReviewedState } from '../compare/moved.ts';
import { compareStates, describeMove, hasReviewedFields } from '../compare/moved.ts';
import type { Plan, Selection, Step } from '../plan.ts';

export interface ReviewedResource {
  readonly address: Address;
  /** First as it was reviewed, then as each step on it leaves it. */
  readonly states: readonly ReviewedState[];
}

/** What of a reviewed plan is needed later to recognise it, and what became of it. */
export interface Review {
  readonly baseUrl: string;
  readonly project: string;
  readonly selection: Selection;
  readonly digest: string;
  readonly desiredDigest: string;
  /** Everything that the plan touches, sorted by address. */
  readonly resources: readonly ReviewedResource[];
}

export type ReviewOutcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'continuation' }
  | { readonly kind: 'stale'; readonly reason: string; readonly moved: readonly Moved[] };

/** What to keep of a plan that somebody reviews. */
export function reviewOf(plan: Plan): Review {
  const states = new Map<string, { address: Address; states: ReviewedState[] }>();
  const add = (address: Address, ...next: ReviewedState[]): void => {
    const key = formatAddress(address);
    const known = states.get(key);
    if (known === undefined) states.set(key, { address, states: next });
    else known.states.push(...next);
  };
  for (const step of plan.steps.filter((each) => isReviewed(each) && !isLook(each))) {
    const { address } = step;
    const isFirst = !states.has(formatAddress(address));
    if (isFirst) add(address, expected(step));
    const after = leftBy(step);
    const renamed = newAddress(step);
    if (renamed === undefined) add(address, after);
    else {
      add(address, { kind: 'absent' });
      add(renamed, { kind: 'absent' }, after);
    }
  }
  // What a promotion will change is part of what was reviewed, though that plan leaves it alone.
  for (const { handover, address } of plan.steps) {
    const base = { ...address, name: versionedName(address.name) ?? address.name };
    const change = plan.changes.find((one) => formatAddress(one.address) === formatAddress(base));
    if (handover === undefined || change?.before === undefined || states.has(formatAddress(base))) continue;
    const phases = [headingPhase(change.stateBefore)];
    add(base, { kind: 'present', fields: keptFields(base.kind, change.before), phases });
  }
  return {
    baseUrl: plan.baseUrl,
    project: plan.project,
    selection: plan.selection,
    digest: plan.digest,
    desiredDigest: plan.desiredDigest,
    resources: [...states.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, state]) => state),
  };
}

function newAddress(step: Step): Address | undefined {
  if (step.verb !== 'update' || step.address.kind !== 'processor') return undefined;
  const name = textOf(step.body?.get('name'));
  return name === undefined ? undefined : { ...step.address, name };
}

/** What files and records keep of how a resource is. */
const keptFields = (kind: Kind, fields: Document): Document =>
  kind === 'processor' ? withoutLiterals(kind, fields).fields : withoutHiddenValues(kind, fields);

function expected({ expects, address }: Step): ReviewedState {
  if (expects.kind === 'absent') return { kind: 'absent' };
  const phases = address.kind === 'processor' ? [headingPhase(expects.state)] : [];
  return { kind: 'present', fields: keptFields(address.kind, expects.fields), phases };
}

/** While Atlas brings a step about, its processor is `moving`; one that was started may have failed since. */
const PHASES_AFTER: Readonly<Record<Step['verb'], readonly ProcessorPhase[]>> = {
  accept: [],
  failover: ['running', 'moving', 'failed'],
  create: ['not-running', 'moving'],
  update: ['not-running', 'failed'],
  delete: [],
  stop: ['not-running', 'moving'],
  start: ['running', 'moving', 'failed'],
  mark: [],
  gate: [],
};

function leftBy({ verb, address, leaves, expects }: Step): ReviewedState {
  if (verb === 'delete') return { kind: 'absent' };
  const fields = leaves ?? (expects.kind === 'present' ? expects.fields : EMPTY_DOCUMENT);
  const phases = address.kind === 'processor' ? PHASES_AFTER[verb] : [];
  return { kind: 'present', fields: keptFields(address.kind, fields), phases };
}

/** Compares a plan made now with what was reviewed. */
export function compareWithReview(review: Review, plan: Plan): ReviewOutcome {
  if (plan.digest === review.digest) return { kind: 'same' };
  const stale = (reason: string, moved: readonly Moved[] = []): ReviewOutcome => ({
    kind: 'stale',
    reason,
    moved,
  });
  if (plan.project !== review.project || plan.baseUrl !== review.baseUrl) {
    return stale('it was made for another project or another Atlas');
  }
  if (!isSelectedAs(plan.selection, review.selection)) {
    return stale(
      'it was made with other targets, or with others of --prune, --replay, --restart, --update-secrets and destroy',
    );
  }
  const moved = [...findMoved(review, plan), ...findNew(review, plan)];
  if (plan.desiredDigest !== review.desiredDigest) {
    return stale('the manifest, or a value that it takes from outside, has changed since', moved);
  }
  return moved.length === 0 ? { kind: 'continuation' } : stale('Atlas has changed since', moved);
}

/**
 * Whether a plan looks at the same things in the same way as one that was reviewed. What was replayed meanwhile is not replayed again, and a
 * promotion goes on with what was reviewed.
 */
export const isSelectedAs = (plan: Selection, reviewed: Selection): boolean =>
  plan.destroy === reviewed.destroy &&
  plan.prune === reviewed.prune &&
  plan.updateSecrets === reviewed.updateSecrets &&
  areSame(plan.restart ?? [], reviewed.restart ?? []) &&
  (plan.replay ?? []).every((one) => reviewed.replay?.includes(one) === true) &&
  areSame(plan.targets, reviewed.targets);

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].toSorted().join('\n') === [...new Set(b)].toSorted().join('\n');

function findMoved(review: Review, plan: Plan): Moved[] {
  return review.resources.flatMap((resource) => findMove(review, resource, plan) ?? []);
}

/**
 * How a resource, as a plan made now finds it, differs from every state in which `review` knows it; undefined when it is in one of them, or
 * when the plan did not look at it. With `isDone`, only the state counts in which the reviewed plan leaves it.
 */
export function findMove(
  review: Review,
  { address, states }: ReviewedResource,
  plan: Plan,
  isDone = false,
): Moved | undefined {
  const now = currentState(plan, address);
  if (now === undefined) return undefined;
  const shift = tierShiftIn(review, address);
  const known = isDone ? states.slice(-1) : states;
  const differences = known.map((state) => {
    const isExact = hasReviewedFields(address.kind, state, states[0]);
    return compareStates(address.kind, state, asReviewed(now, state, shift), isExact);
  });
  if (differences.some((fields) => fields?.length === 0)) return undefined;
  return describeMove(address, known, now, differences);
}

/** How the reviewed plan changes the tier of a processor's workspace. */
function tierShiftIn({ resources }: Review, { kind, workspace }: Address): TierShift | undefined {
  if (kind !== 'processor') return undefined;
  const own = resources.find(
    ({ address }) => address.kind === 'workspace' && address.workspace === workspace,
  );
  const [before, after] = [own?.states[0], own?.states.at(-1)].map((state) =>
    state?.kind === 'present' ? state.fields : undefined,
  );
  return tierShiftOf(before, after);
}

function asReviewed(now: ReviewedState, known: ReviewedState, shift: TierShift | undefined): ReviewedState {
  if (now.kind === 'absent' || known.kind === 'absent') return now;
  return { ...now, fields: withoutTierShift(known.fields, now.fields, shift) };
}

/** What a plan knows of a resource in Atlas; undefined when it did not look at it. */
function currentState(plan: Plan, address: Address): ReviewedState | undefined {
  const key = formatAddress(address);
  const renamed = plan.changes.some(
    (change) =>
      change.renamedFrom === address.name &&
      change.address.workspace === address.workspace &&
      change.address.kind === address.kind,
  );
  const change = plan.changes.find((each) => {
    const name = each.renamedFrom ?? each.address.name;
    return formatAddress({ ...each.address, name }) === key && (each.before !== undefined || !renamed);
  });
  if (change?.before === undefined) {
    const isLookedAt = plan.selection.targets.length === 0 || change !== undefined;
    return isLookedAt ? { kind: 'absent' } : undefined;
  }
  const phases = address.kind === 'processor' ? [headingPhase(change.stateBefore)] : [];
  return { kind: 'present', fields: keptFields(address.kind, change.before), phases };
}

/** The old version of a processor, without the time of its switch: that is known only once a plan is applied. */
const untimed = (address: Address): Address => ({ ...address, name: withoutSwitchTime(address.name) });

/** Steps that write nothing. */
const isLook = ({ verb }: Step): boolean => verb === 'mark' || verb === 'gate';

/** Steps of the new plan on resources that the reviewed one leaves alone. */
function findNew(review: Review, plan: Plan): Moved[] {
  const known = new Set(review.resources.map(({ address }) => formatAddress(untimed(address))));
  const fresh = new Map<string, Address>();
  for (const { address } of plan.steps.filter(isReviewed)) {
    if (!known.has(formatAddress(untimed(address)))) fresh.set(formatAddress(address), address);
  }
  return [...fresh.entries()].map(([key, address]) => ({
    address,
    fields: plan.changes.find((change) => formatAddress(change.address) === key)?.fields ?? [],
    reason: 'it would be changed now, and was not to be when the plan was made',
  }));
}

/** The refusal of a plan that is not the reviewed one: PLAN_STALE, exit 3, with what moved as diagnostics. */
export function staleError(outcome: Extract<ReviewOutcome, { kind: 'stale' }>): SluiceError {
  const diagnostics = outcome.moved.map(({ address, reason }): Diagnostic => ({
    severity: 'error',
    code: 'PLAN_STALE',
    message: reason,
    address: formatAddress(address),
  }));
  return new SluiceError('PLAN_STALE', `this is not the plan that was reviewed: ${outcome.reason}`, {
    exitCode: EXIT.refused,
    diagnostics,
    fix: 'Plan again, look at what changed, and apply that plan.',
  });
}
