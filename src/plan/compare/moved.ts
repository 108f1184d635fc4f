/** What moved between a review and now: how a resource differs from the states that it was known to pass through, in words and fields. */
import type { Address, Kind } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import { areEqual, areEqualUnordered } from '../../model/document/equality.ts';
import { printJson } from '../../model/document/json-text.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import { rulesFor, shownAt } from '../../kinds/rules/rules.ts';
import { compareFields } from './compare.ts';
import type { FieldChange } from '../plan.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import { encodeValue } from './value-text.ts';

/** How a resource may be found. Header values are not in it. */
export type ReviewedState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'present';
      readonly fields: Document;
      /** Phases that a processor may be in; empty for other kinds. */
      readonly phases: readonly ProcessorPhase[];
    };

/** A resource that is neither as reviewed nor as the plan would make it. */
export interface Moved {
  readonly address: Address;
  /** `before`: as reviewed, `after`: as it is now. */
  readonly fields: readonly FieldChange[];
  readonly reason: string;
}

/**
 * What differs between a known state and how it is now; undefined when one of them is not there. Unless it has to be exact, what Atlas
 * adds to what a step wrote does not count.
 */
export function compareStates(
  kind: Kind,
  known: ReviewedState,
  now: ReviewedState,
  isExact: boolean,
): readonly FieldChange[] | undefined {
  if (known.kind === 'absent' || now.kind === 'absent') return known.kind === now.kind ? [] : undefined;
  const fields = isExact
    ? diffFields(kind, known.fields, now.fields)
    : compareFields(kind, known.fields, now.fields, []).changes.map(turnRound);
  const [was] = known.phases;
  const [is] = now.phases;
  if (is === undefined || known.phases.includes(is)) return fields;
  return [...fields, { path: '/state', ...(was && { before: was }), after: is, shown: 'plain' }];
}

/**
 * Whether a known state has the fields that were reviewed: then no step has written anything that can be seen, and nothing may
 * have been added to it. A step that writes hidden values alone, such as a header, leaves what looks like the reviewed fields.
 */
export function hasReviewedFields(
  kind: Kind,
  known: ReviewedState,
  reviewed: ReviewedState | undefined,
): boolean {
  if (known === reviewed) return true;
  if (known.kind === 'absent' || reviewed?.kind !== 'present') return false;
  return compareFields(kind, known.fields, reviewed.fields, []).changes.length === 0;
}

/** A change from how it is to how it should be, told as one from how it was to how it is. */
function turnRound({ path, before, after, shown }: FieldChange): FieldChange {
  return {
    path,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
    shown,
  };
}

/** Tells it against the known state that is nearest: the one with the fewest fields that differ. */
export function describeMove(
  address: Address,
  states: readonly ReviewedState[],
  now: ReviewedState,
  differences: readonly (readonly FieldChange[] | undefined)[],
): Moved {
  if (now.kind === 'absent') return { address, fields: [], reason: 'it is not there any more' };
  const nearest = differences
    .flatMap((fields, i) => (fields === undefined ? [] : [{ fields, i }]))
    .toSorted((a, b) => a.fields.length - b.fields.length || a.i - b.i)[0];
  if (nearest === undefined) {
    return { address, fields: [], reason: 'it is there, and was not when the plan was made' };
  }
  const { fields, i } = nearest;
  const isMade = i > 0 && states[0]?.kind === 'absent';
  const since = isMade ? 'it is there, and is not what the plan makes: ' : '';
  return { address, fields, reason: since + fields.map(describeField).join('; ') };
}

/** `/tier was "SP10" and is "SP30"`. Values that are long or may be secret are left out. */
function describeField({ path, before, after, shown }: FieldChange): string {
  const [was, is] = [before, after].map((value) => shortText(value, shown));
  if (before === undefined) return `${path} is new${is === undefined ? '' : ` (${is})`}`;
  if (after === undefined) return `${path} is gone${was === undefined ? '' : ` (it was ${was})`}`;
  return was === undefined || is === undefined ? `${path} changed` : `${path} was ${was} and is ${is}`;
}

/** Longer ones hide what a sentence says. */
const LONGEST_VALUE = 60;

function shortText(value: Value | undefined, shown: FieldChange['shown']): string | undefined {
  if (value === undefined || shown !== 'plain') return undefined;
  const text = printJson(encodeValue(value));
  return text.length > LONGEST_VALUE ? undefined : text;
}

/** Everything that differs between two normal forms, added and missing members included. */
function diffFields(kind: Kind, before: Document, after: Document): FieldChange[] {
  const rules = rulesFor(kind, before);
  const diff = (path: readonly string[], a: Value | undefined, b: Value | undefined): FieldChange[] => {
    if (isDocument(a) && isDocument(b)) {
      const keys = new Set([...a.keys(), ...b.keys()]);
      return [...keys].flatMap((key) => diff([...path, key], a.get(key), b.get(key)));
    }
    const isEqual = path[0] === 'pipeline' ? areEqual(a, b) : areEqualUnordered(a, b);
    if (isEqual) return [];
    return [
      {
        path: formatPointer(path),
        ...(a !== undefined && { before: a }),
        ...(b !== undefined && { after: b }),
        shown: shownAt(rules, path, b ?? a),
      },
    ];
  };
  return diff([], before, after);
}
