import { loadManifest } from "../../manifest.js";
import { formatAddress, isList, valueAt, withValueAt } from "../../model/more.js";
import { areEqual, parsePointer } from "../../model/document.js";
import { EXIT, SluiceError } from "../../model.js";
import { withoutLiterals } from "../../plan.js";
// src/core/context/plan-literals.ts
async function restoreLiterals(desired, literals, request) {
	if (literals.length === 0) return desired;
	const files = [...new Set(literals.map(({ file }) => file))];
	const loaded = await loadManifest({
		...request,
		files,
		project: desired.project,
		mode: "validate"
	});
	const written = new Map((loaded.desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource]));
	const resources = desired.resources.map((resource) => {
		const address = formatAddress(resource.address);
		return literals.filter((literal) => formatAddress(literal.address) === address).reduce((made, literal) => restore(made, literal, written.get(address)), resource);
	});
	return {
		...desired,
		resources
	};
}
function restore(resource, literal, written) {
	const path = wholePath(resource, parsePointer(literal.pointer));
	const value = written && valueAt(written.fields, path);
	const [kept, planned] = [written, resource].map((each) => each && valueAt(withoutLiterals(each.kind, each.fields).fields, path));
	if (value === void 0 || kept === void 0 || planned === void 0 || !areEqual(kept, planned)) {
		const place = `${literal.pointer} of ${formatAddress(literal.address)}`;
		throw new SluiceError("PLAN_LITERAL_MISSING", `the plan file leaves ${place} to ${literal.file}, which does not have it as planned`, {
			fix: "Run it beside the manifest; or use ${secret:NAME} there, and plan again.",
			exitCode: EXIT.refused
		});
	}
	return {
		...resource,
		fields: withValueAt(resource.fields, path, value)
	};
}
function wholePath({ fields }, path) {
	const end = path.findIndex((_, i) => isList(valueAt(fields, path.slice(0, i))));
	return end === -1 ? path : path.slice(0, end);
}
export { restoreLiterals };
