/**
 * Takes out of a review what a comment on a pull request must not show, though nobody sees it at once: user info in URLs, and
 * texts that are known secrets. A plan is treated alike before it is compared with such a review.
 */
import type { Kind } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { rulesFor, shownAt } from '../../core/facts/shown.ts';
import type { Review, ReviewedState } from '../../core/facts/review.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import type { Plan } from '../../core/types.ts';

/** Masks known secrets in a text. */
export type Masking = (text: string) => string;

/** A review without what must not be shown. */
export function redactReview(review: Review, masking: Masking): Review {
  return {
    ...review,
    resources: review.resources.map((resource) => ({
      ...resource,
      states: resource.states.map((state): ReviewedState =>
        state.kind === 'absent'
          ? state
          : { ...state, fields: redactFields(resource.address.kind, state.fields, masking) },
      ),
    })),
  };
}

/** A plan whose live state is as `redactReview` leaves it: for comparing alone, never for applying. */
export function redactPlan(plan: Plan, masking: Masking): Plan {
  return {
    ...plan,
    changes: plan.changes.map((change) =>
      change.before === undefined
        ? change
        : { ...change, before: redactFields(change.address.kind, change.before, masking) },
    ),
  };
}

function redactFields(kind: Kind, fields: Document, masking: Masking): Document {
  const rules = rulesFor(kind, fields);
  const redact = (value: Value, path: readonly string[]): Value => {
    if (typeof value === 'string') {
      return shownAt(rules, path, value) === 'plain' ? masking(value) : '(sensitive)';
    }
    if (isList(value)) return value.map((item) => redact(item, path));
    if (!isDocument(value)) return value;
    return new Document(value.entries.map(([key, member]) => [key, redact(member, [...path, key])]));
  };
  const redacted = redact(fields, []);
  return isDocument(redacted) ? redacted : fields;
}

/** JSON Pointers of the values in `fields` that records don't hold. */
export function hiddenPointers(kind: Kind, fields: Document): string[] {
  const rules = rulesFor(kind, fields);
  const find = (value: Value, path: readonly string[]): string[] => {
    if (isDocument(value)) {
      return value.entries.flatMap(([key, member]) => find(member, [...path, key]));
    }
    return shownAt(rules, path, value) === 'sensitive' ? [formatPointer(path)] : [];
  };
  return find(fields, []);
}
