import { readLive } from "../atlas.js";
import { EXIT, SluiceError, formatAddress } from "../model.js";
import { findSecrets, makePlan } from "../plan.js";
// src/core/sync.ts
async function planProject(request) {
	const { desired } = request;
	const workspaces = new Set([...desired.resources.map((resource) => resource.address.workspace), ...desired.removed.map((address) => address.workspace)]);
	const live = await readLive(request.gateway, {
		workspaces: [...workspaces],
		parallelism: request.parallelism,
		...request.signal && { signal: request.signal },
		...request.onProgress && { onProgress: request.onProgress }
	});
	return makePlan({
		baseUrl: request.baseUrl,
		project: desired.project,
		desired,
		live,
		selection: request.selection,
		allowances: request.allowances,
		now: request.clock.now()
	});
}
function guardPlan(plan) {
	const errors = plan.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
	if (errors.length > 0) throw new SluiceError("PLAN_INVALID", "the plan has errors", { diagnostics: errors });
	if (!plan.complete) throw new SluiceError("PLAN_INCOMPLETE", "the credentials may not read everything that the plan rests on", {
		exitCode: EXIT.refused,
		fix: "Give them the role Project Stream Processing Owner, then plan again."
	});
	const refused = plan.hazards.filter((hazard) => !hazard.allowed);
	if (refused.length === 0) return;
	throw new SluiceError("PLAN_REFUSED", "the plan holds hazards that are not allowed", {
		exitCode: EXIT.refused,
		diagnostics: refused.map((hazard) => ({
			severity: "error",
			code: "PLAN_REFUSED",
			message: `${hazard.kind}: ${hazard.reason}`,
			address: formatAddress(hazard.address),
			fix: hazard.allowWith === void 0 ? "Nothing allows it." : `To allow it: ${hazard.allowWith}`
		}))
	});
}
function guardSecrets(plan, secrets, severity) {
	const unset = new Map();
	for (const step of plan.steps) for (const { source, name } of step.body ? secretNamesIn(step.body) : []) {
		const key = `${source}:${name}`;
		if (unset.has(key) || secrets.find({
			source,
			name
		}) !== void 0) continue;
		const where = source === "secret" ? `Set the environment variable ${name}.` : `Put the file ${name} below a folder given with --secret-dir.`;
		unset.set(key, {
			severity,
			code: "SECRET_UNSET",
			message: `secret ${name} is not set, and a step has to send it`,
			address: formatAddress(step.address),
			fix: where
		});
	}
	return [...unset.values()];
}
function secretNamesIn(value) {
	return findSecrets(value).flatMap(({ secret }) => secret.names);
}
function convergenceOf(plan) {
	const touched = new Set(plan.steps.map((step) => formatAddress(step.address)));
	return {
		converged: plan.complete && plan.steps.length === 0,
		remaining: plan.changes.map((change) => ({
			address: formatAddress(change.address),
			action: change.action
		})).filter(({ address }) => touched.has(address))
	};
}
export { convergenceOf, guardPlan, guardSecrets, planProject, secretNamesIn };
