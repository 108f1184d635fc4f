import { makePlan, parseAllowances } from "../plan.js";
import { readLive } from "./context/live.js";
// src/core/plan.ts
async function planProject(context, options = {}) {
	const intent = await context.intent();
	const allowances = parseAllowances(options.allow ?? []);
	const { desired, secrets } = intent;
	const connection = await context.connect(desired.project, secrets);
	const workspaces = new Set([...desired.resources.map((resource) => resource.address.workspace), ...desired.removed.map((address) => address.workspace)]);
	const live = await readLive(context, connection, [...workspaces], options.signal);
	return makePlan({
		baseUrl: connection.baseUrl,
		project: desired.project,
		desired,
		live,
		secrets,
		selection: {
			targets: options.targets ?? [],
			prune: options.prune ?? false,
			updateSecrets: options.updateSecrets ?? false,
			destroy: options.destroy ?? false
		},
		allowances,
		now: context.options.clock.now()
	});
}
export { planProject };
