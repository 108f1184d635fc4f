import { Document, isDocument, isList } from "../../model/more.js";
import { showAddress, showData } from "./shown-data.js";
// src/core/context/shown-plan.ts
function showPlan(plan, mask) {
	const hide = (text) => mask.hide(text);
	const hideHazard = (one) => ({
		...one,
		address: showAddress(one.address, mask),
		reason: hide(one.reason),
		...one.allowWith !== void 0 && { allowWith: hide(one.allowWith) }
	});
	return {
		...plan,
		changes: plan.changes.map((change) => ({
			...showChange(change, mask),
			hazards: change.hazards.map(hideHazard),
			notes: change.notes.map(hide)
		})),
		steps: plan.steps.map((step) => ({
			...step,
			address: showAddress(step.address, mask)
		})),
		hazards: plan.hazards.map(hideHazard),
		diagnostics: showData(plan.diagnostics, mask)
	};
}
function showChange(change, mask) {
	const { before, after, sends } = change;
	return {
		...change,
		address: showAddress(change.address, mask),
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
