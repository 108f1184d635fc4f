/**
 * Whether a plan that nobody has seen as a whole is made of plans that were reviewed one by one: the records merged since the base on which the
 * newest one was planned (the window). Pure data in, objections out. docs/github-action.md says the same in words.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import {
  DIGEST_FORM,
  isSelectedAs,
  findMove,
  isRefusedByDefault,
  touchesOf,
} from '../../core/facts/review.ts';
import type { Change, Plan } from '../../core/types.ts';
import type { Touch } from '../../core/facts/review.ts';
import { differInHidden } from '../../core/facts/shown.ts';
import { hiddenPointers } from '../comment/redact.ts';
import type { PlanRecord } from './record.ts';
import type { Loose } from './branch.ts';

/**
 * The rules, each with its letter in the specification of the gate: a `sources` (only what counts changed the files, and the plans are for the
 * same project), b `wants` (every address is wanted as the newest record wants it), c `states` (Atlas is as a record showed it), d `hazards` (each
 * was shown), e `hidden` (no value changes that records don't show), f `approvals`.
 */
export const RULES = ['sources', 'wants', 'states', 'hazards', 'hidden', 'approvals'] as const;
export type Rule = (typeof RULES)[number];

/** A record of the branch. */
export interface Recorded {
  readonly pull: number;
  readonly record: PlanRecord;
  /** Whether it was applied, or a newer one was. */
  readonly isApplied: boolean;
}

export interface Composition {
  /** As it is now, redacted as records are. */
  readonly plan: Plan;
  /** The records merged since the newest one's base, newest first. */
  readonly window: readonly Recorded[];
  /** The records before the window, newest first, as far as they are known. */
  readonly earlier: readonly Recorded[];
  /** Commits of the window that changed the files behind the plan and don't count. */
  readonly loose: readonly Loose[];
}

/** Why a plan is not made of reviewed ones. */
export interface Objection {
  readonly rule: Rule;
  readonly message: string;
  readonly address?: Address;
}

/** Everything that speaks against a plan; nothing when it is made of what was reviewed. Approvals are asked for elsewhere. */
export function findObjections(composition: Composition, rules: ReadonlySet<Rule>): Objection[] {
  const touches = touchesOf(composition.plan);
  const found = [
    ...objectToSources(composition),
    ...touches.flatMap((touch) => objectToWants(touch, composition)),
    ...touches.flatMap((touch) => objectToState(touch, composition)),
    ...objectToHazards(composition),
    ...touches.flatMap((touch) => objectToHidden(touch, composition)),
  ];
  return found.filter(({ rule }) => rules.has(rule));
}

/** The pull requests of the window that touch an address of the plan: with `gate: approved`, each has to be approved. */
export function findContributors({ plan, window }: Composition): Recorded[] {
  const touched = new Set(touchesOf(plan).map(({ address }) => formatAddress(address)));
  return window.filter(({ record }) =>
    (record.touches ?? []).some(({ address }) => touched.has(formatAddress(address))),
  );
}

const shortCommit = (commit: string): string => commit.slice(0, 10);

/** A commit that changed the files without counting, for a sentence. */
export function describeLoose({ commit, pull, why }: Loose): string {
  const from = pull === undefined ? '' : ` of pull request #${pull}`;
  return `commit ${shortCommit(commit)}${from} changed the files behind the plan, and does not count as reviewed: ${why}`;
}

function objectToSources({ plan, window, loose }: Composition): Objection[] {
  const rule = 'sources';
  const found: Objection[] = loose.map((each) => ({ rule, message: describeLoose(each) }));
  for (const { pull, record } of window) {
    const { review, touches } = record;
    if (record.digestForm !== DIGEST_FORM) {
      found.push({
        rule,
        message: `the plan of pull request #${pull} was made by another version of Sluice`,
      });
    } else if (review === undefined || touches === undefined) {
      found.push({ rule, message: `pull request #${pull} recorded no more of its plan than the digest` });
    } else if (review.project !== plan.project || review.baseUrl !== plan.baseUrl) {
      found.push({ rule, message: `pull request #${pull} was planned for another project or another Atlas` });
    } else if (!isSelectedAs(plan.selection, review.selection)) {
      found.push({
        rule,
        message: `pull request #${pull} was planned with other targets, another replay or another prune`,
      });
    }
  }
  return found;
}

/** What a record says of an address. */
function touchIn({ record }: Recorded, address: Address): Touch | undefined {
  const key = formatAddress(address);
  return record.touches?.find((touch) => formatAddress(touch.address) === key);
}

function objectToWants({ address, wants, changes }: Touch, { window }: Composition): Objection[] {
  const object = (message: string): Objection[] => [{ rule: 'wants', address, message }];
  if (!changes) {
    return window.some((each) => touchIn(each, address) !== undefined)
      ? []
      : object('no plan of these pull requests restarts it');
  }
  // A record that only restarts it says nothing about what it should become.
  const setter = window.find((each) => touchIn(each, address)?.changes === true);
  if (setter === undefined) return object('no plan of these pull requests changes it');
  if (touchIn(setter, address)?.wants !== wants) {
    return object(`it would not become what pull request #${setter.pull} wants it to be`);
  }
  if (!setter.isApplied) return [];
  return object(`the change of pull request #${setter.pull} was applied before, and Atlas has changed since`);
}

function objectToState({ address }: Touch, { plan, window, earlier }: Composition): Objection[] {
  const key = formatAddress(address);
  const moveFrom = ({ record: { review } }: Recorded, isDone: boolean) => {
    const known = review?.resources.find((resource) => formatAddress(resource.address) === key);
    return review === undefined || known === undefined ? NOT_SHOWN : findMove(review, known, plan, isDone);
  };
  const changing = earlier.filter((each) => touchIn(each, address)?.changes === true);
  const left = [changing[0], changing.find(({ isApplied }) => isApplied)];
  const moves = [
    ...window.map((each) => moveFrom(each, false)),
    ...left.map((each) => (each === undefined ? NOT_SHOWN : moveFrom(each, true))),
  ];
  if (moves.includes(undefined)) return [];
  const nearest = moves.find((move) => move !== NOT_SHOWN);
  const message =
    nearest?.reason ?? 'no plan of these pull requests shows it as it is now: it was changed in Atlas';
  return [{ rule: 'states', address, message }];
}

/** For a record that doesn't have an address. */
const NOT_SHOWN = { reason: undefined };

function objectToHazards({ plan, window }: Composition): Objection[] {
  const nameOf = (kind: string, address: Address): string => `${kind} ${formatAddress(address)}`;
  const shown = new Set(
    window.flatMap(({ record }) => (record.hazards ?? []).map(({ kind, address }) => nameOf(kind, address))),
  );
  return plan.hazards
    .filter(({ kind, address }) => isRefusedByDefault(kind) && !shown.has(nameOf(kind, address)))
    .map(({ kind, address }) => ({
      rule: 'hazards',
      address,
      message: `no plan of these pull requests shows the hazard ${kind}`,
    }));
}

function objectToHidden({ address, changes }: Touch, { plan }: Composition): Objection[] {
  const key = formatAddress(address);
  const change = plan.changes.find((each) => formatAddress(each.address) === key);
  if (!changes || change === undefined) return [];
  const hidden = hiddenChanges(change);
  if (hidden.length === 0) return [];
  const message = `it changes values that records don't hold (${hidden.join(', ')}), so that nobody can tell whose they are`;
  return [{ rule: 'hidden', address, message }];
}

/** The pointers of sensitive values that a change writes. */
function hiddenChanges({ address, action, fields, sends, after }: Change): string[] {
  if (action === 'create' || action === 'replace') {
    const written = sends ?? after;
    return written === undefined ? [] : hiddenPointers(address.kind, written);
  }
  return fields
    .filter(({ path, before, after: next, shown }) =>
      path === '/pipeline' ? differInHidden(before, next) : shown === 'sensitive',
    )
    .map(({ path }) => path);
}
