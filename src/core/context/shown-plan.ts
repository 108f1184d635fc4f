/** A plan for showing: without values of fields, and parts of sentences, that are secrets. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import type { Change, Hazard, Plan } from '../../plan/plan.ts';
import { showAddress, showData } from './shown-data.ts';

/** `plan` as it may be shown. Its digest is that of `plan`; it is not for applying. */
export function showPlan(plan: Plan, mask: SecretMask): Plan {
  const hide = (text: string): string => mask.hide(text);
  const hideHazard = (one: Hazard): Hazard => ({
    ...one,
    address: showAddress(one.address, mask),
    reason: hide(one.reason),
    ...(one.allowWith !== undefined && { allowWith: hide(one.allowWith) }),
  });
  return {
    ...plan,
    changes: plan.changes.map((change) => ({
      ...showChange(change, mask),
      hazards: change.hazards.map(hideHazard),
      notes: change.notes.map(hide),
    })),
    steps: plan.steps.map((step) => ({ ...step, address: showAddress(step.address, mask) })),
    hazards: plan.hazards.map(hideHazard),
    diagnostics: showData(plan.diagnostics, mask),
  };
}

function showChange(change: Change, mask: SecretMask): Change {
  const { before, after, sends } = change;
  return {
    ...change,
    address: showAddress(change.address, mask),
    fields: change.fields.map((field) => ({
      ...field,
      ...(field.before !== undefined && { before: showValue(field.before, mask) }),
      ...(field.after !== undefined && { after: showValue(field.after, mask) }),
    })),
    patch: change.patch.map((operation) => ({
      ...operation,
      ...(operation.value !== undefined && { value: showValue(operation.value, mask) }),
    })),
    ...(before && { before: showDocument(before, mask) }),
    ...(after && { after: showDocument(after, mask) }),
    ...(sends && { sends: showDocument(sends, mask) }),
  };
}

function showValue(value: Value, mask: SecretMask): Value {
  if (typeof value === 'string') return mask.hideValue(value);
  if (isList(value)) return value.map((item) => showValue(item, mask));
  return isDocument(value) ? showDocument(value, mask) : value;
}

function showDocument(document: Document, mask: SecretMask): Document {
  return new Document(document.entries.map(([key, member]): Entry => [key, showValue(member, mask)]));
}
