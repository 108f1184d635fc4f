/** Which members of a group are there for what it holds: a password for PLAIN, a key beside a certificate. */
import type { Document } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import type { Field, Fields } from '../define.ts';

/**
 * `needed`: what the group holds can't do without it. `possible`: it may be there, and nothing tells. `unread`: Atlas doesn't read it
 * there.
 */
export type Need = 'needed' | 'possible' | 'unread';

/** What the group `siblings` with these `values` does with its member `field`; `choice` is the member that decides. */
export function needOf(
  { facts }: Field,
  siblings: Fields,
  values: Document,
  choice: string | undefined,
): Need {
  const { condition, presence } = facts;
  if (presence === 'required') return 'needed';
  if (condition === undefined) return 'possible';
  const met = condition.isNeeded ? 'needed' : 'possible';
  if ('beside' in condition) return values.has(condition.beside) ? met : 'unread';
  const chosen = textOf(values.get(choice ?? ''));
  if (chosen !== undefined && condition.when.includes(chosen)) return met;
  if (chosen !== undefined && isKnownChoice(siblings, choice, chosen)) return 'unread';
  // A choice that is not known, or not there: told by the other members that go with this one.
  return condition.isNeeded && hasCompanions(condition.when, facts, siblings, values) ? 'needed' : 'possible';
}

const isKnownChoice = (siblings: Fields, choice: string | undefined, chosen: string): boolean =>
  siblings[choice ?? '']?.facts.values?.includes(chosen) === true;

/** Whether all that is needed for the same choices, and that Atlas returns, is there. */
function hasCompanions(
  when: readonly string[],
  facts: Field['facts'],
  siblings: Fields,
  values: Document,
): boolean {
  const companions = Object.entries(siblings).filter(([, other]) => {
    const { condition, holds } = other.facts;
    const isCompanion = condition !== undefined && 'when' in condition && condition.isNeeded;
    return other.facts !== facts && holds !== 'writeOnly' && isCompanion && sharesOne(condition.when, when);
  });
  return companions.length > 0 && companions.every(([name]) => values.has(name));
}

const sharesOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** The document of a group, where there is one with members. */
export function filledGroup(values: Document, name: string): Document | undefined {
  const value = values.get(name);
  return isDocument(value) && value.entries.length > 0 ? value : undefined;
}
