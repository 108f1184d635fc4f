import { SluiceError } from "../model.js";
import { makePlan, parseAllowances, workspacesNeeded } from "../plan.js";
import { readLive } from "./context/live.js";
import { findInterrupted, withRestoreHazard } from "./apply/restore.js";
import { hasLinks, namingForPlan } from "./context/links.js";
// src/core/plan.ts
async function planProject(context, options = {}) {
	const intent = await context.intent();
	const allowances = parseAllowances(options.allow ?? []);
	const { desired, secrets } = intent;
	const connection = await context.connect(desired.project, secrets);
	const { baseUrl } = connection;
	const store = await context.restore();
	const interrupted = await findInterrupted(store, {
		baseUrl,
		project: desired.project
	});
	const targets = options.targets ?? [];
	const workspaces = new Set([...workspacesNeeded(desired, { targets }), ...interrupted.processors.map(({ address }) => address.workspace)]);
	const asksAll = options.destroy === true && targets.length === 0 && hasLinks(desired);
	const live = await readLive(context, connection, asksAll ? "all" : [...workspaces], options.signal, namingForPlan(desired));
	const made = makePlan({
		baseUrl,
		project: desired.project,
		desired,
		live,
		secrets,
		selection: {
			targets,
			prune: options.prune ?? false,
			updateSecrets: options.updateSecrets ?? false,
			destroy: options.destroy ?? false
		},
		allowances,
		now: context.options.clock.now(),
		interrupted: interrupted.processors
	});
	requireTargets(made);
	const plan = await withRestoreHazard(store, made, allowances);
	const { diagnostics } = interrupted;
	return diagnostics.length === 0 ? plan : {
		...plan,
		diagnostics: [...plan.diagnostics, ...diagnostics]
	};
}
function requireTargets({ complete, diagnostics }) {
	const idle = diagnostics.filter(({ code }) => code === "PLAN_TARGET_UNKNOWN");
	if (idle.length === 0 || !complete) return;
	throw new SluiceError("PLAN_TARGET_UNKNOWN", "a target selects nothing", { diagnostics: idle });
}
export { planProject };
