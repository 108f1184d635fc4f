import { Document, isDocument, isList } from "../../model.js";
// src/core/context/shown-plan.ts
function showPlan(plan, mask) {
	const hide = (text) => mask.hide(text);
	const hideReason = (one) => ({
		...one,
		reason: hide(one.reason)
	});
	return {
		...plan,
		changes: plan.changes.map((change) => ({
			...showChange(change, mask),
			hazards: change.hazards.map(hideReason),
			notes: change.notes.map(hide)
		})),
		hazards: plan.hazards.map(hideReason),
		diagnostics: plan.diagnostics.map((one) => ({
			...one,
			message: hide(one.message)
		}))
	};
}
function showChange(change, mask) {
	const { before, after, sends } = change;
	return {
		...change,
		fields: change.fields.map((field) => ({
			...field,
			...field.before !== void 0 && { before: showValue(field.before, mask) },
			...field.after !== void 0 && { after: showValue(field.after, mask) }
		})),
		patch: change.patch.map((operation) => ({
			...operation,
			...operation.value !== void 0 && { value: showValue(operation.value, mask) }
		})),
		...before && { before: showDocument(before, mask) },
		...after && { after: showDocument(after, mask) },
		...sends && { sends: showDocument(sends, mask) }
	};
}
function showValue(value, mask) {
	if (typeof value === "string") return mask.hideValue(value);
	if (isList(value)) return value.map((item) => showValue(item, mask));
	return isDocument(value) ? showDocument(value, mask) : value;
}
function showDocument(document, mask) {
	return new Document(document.entries.map(([key, member]) => [key, showValue(member, mask)]));
}
export { showPlan };
