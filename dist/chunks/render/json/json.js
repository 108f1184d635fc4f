import { Document, SecretReference, document, formatAddress, isDocument, number } from "../../model/more.js";
import { printJson } from "../../model/document.js";
import { hidePipelinePair, shownReference } from "../../kinds.js";
import { escapeJson } from "../../render.js";
import { gateValue } from "../more.js";
import { NO_SUMMARY } from "../../plan.js";
// src/render/json/json.ts
const MASK = "(sensitive)";
function renderPlanJson(plan) {
	return print(document({
		formatVersion: number(1),
		digest: plan.digest,
		desiredDigest: plan.desiredDigest,
		complete: plan.complete,
		baseUrl: plan.baseUrl,
		project: plan.project,
		selection: document({ ...plan.selection }),
		summary: counts({ ...plan.summary }),
		changes: plan.changes.map(changeValue),
		steps: plan.steps.map(stepValue),
		hazards: plan.hazards.map(hazardValue),
		diagnostics: plan.diagnostics.map(diagnosticValue)
	}));
}
function renderFailureJson(diagnostics, project) {
	return print(document({
		formatVersion: number(1),
		digest: null,
		desiredDigest: null,
		complete: false,
		project: project ?? null,
		summary: counts({ ...NO_SUMMARY }),
		changes: [],
		steps: [],
		hazards: [],
		diagnostics: diagnostics.map(diagnosticValue)
	}));
}
const print = (value) => escapeJson(printJson(value, { indent: 2 })) + "\n";
const counts = (numbers) => new Document(Object.entries(numbers).map(([key, value]) => [key, number(value)]));
function changeValue(change) {
	const { address, source, pipelineSource } = change;
	return document({
		address: formatAddress(address),
		kind: address.kind,
		action: change.action,
		type: change.type,
		renamedFrom: change.renamedFrom,
		stateBefore: change.stateBefore,
		runsAfter: change.runsAfter,
		fields: change.fields.map(fieldValue),
		patch: change.patch.map(operationValue),
		hazards: change.hazards.map(hazardValue),
		awaitsPromotion: change.awaitsPromotion,
		notes: change.notes,
		source: source === void 0 ? null : document({
			...source,
			line: number(source.line),
			column: number(source.column)
		}),
		pipelineSource: pipelineSource && document({
			...pipelineSource,
			line: number(pipelineSource.line),
			column: number(pipelineSource.column)
		})
	});
}
function fieldValue(change) {
	const { path, shown } = change;
	const { before, after } = path === "/pipeline" ? hidePipelinePair(change.before, change.after) : change;
	const show = (value) => value instanceof SecretReference ? shownReference(value) : value === void 0 || shown === "plain" ? value : MASK;
	return document({
		path,
		before: show(before) ?? null,
		after: show(after) ?? null,
		shown
	});
}
const operationValue = ({ op, path, value }) => document({
	op,
	path,
	value
});
function hazardValue({ kind, address, reason, allowed, allowWith }) {
	return document({
		kind,
		address: formatAddress(address),
		reason,
		allowed,
		allowWith
	});
}
function stepValue(step) {
	const options = step.body?.get("options");
	const drops = isDocument(options) && options.get("resumeFromCheckpoint") === false;
	const name = step.address.kind === "processor" && step.verb === "update" ? step.body?.get("name") : void 0;
	return document({
		id: step.id,
		verb: step.verb,
		address: formatAddress(step.address),
		dependsOn: step.dependsOn,
		onFailure: step.onFailure ?? null,
		restarts: step.restarts,
		carries: step.carry === void 0 && step.byCommits === void 0 ? void 0 : true,
		mark: step.mark?.when,
		gate: step.gate && gateValue(step.gate),
		replaces: step.replaces,
		handover: step.handover?.part,
		restores: step.restores,
		renamesTo: name,
		dropsCheckpoint: drops ? true : void 0
	});
}
function diagnosticValue({ severity, code, message, place, address, fix }) {
	return document({
		severity,
		code,
		message,
		file: place?.file ?? null,
		line: place === void 0 ? null : number(place.line),
		column: place === void 0 ? null : number(place.column),
		address: address ?? null,
		fix: fix ?? null
	});
}
export { renderFailureJson, renderPlanJson };
