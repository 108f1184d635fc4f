import { SluiceError } from "../model.js";
import { findReadings, makePlan, parseAllowances, takesLink, workspacesNeeded } from "../plan.js";
import { formatAddress } from "../model/more.js";
import { readLive } from "./context/live.js";
import { leaveOutDone } from "./apply/replays.js";
import { findInterrupted, withRestoreHazard } from "./apply/restore.js";
import { withFailovers } from "../atlas.js";
import { findUnreadFailovers, hasFailoverRegions, hasLinks, hasPrivateLinks, namingForPlan } from "./context/links.js";
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
	const { replay, diagnostics: done } = await leaveOutDone(store, {
		baseUrl,
		project: desired.project
	}, options.replay ?? []);
	const targets = options.targets ?? [];
	const workspaces = new Set([...workspacesNeeded(desired, { targets }), ...interrupted.processors.map(({ address }) => address.workspace)]);
	const selection = {
		targets,
		prune: options.prune ?? false,
		...options.restart !== void 0 && options.restart.length > 0 && { restart: options.restart },
		...replay.length > 0 && { replay },
		updateSecrets: options.updateSecrets ?? false,
		destroy: options.destroy ?? false,
		...options.promote !== void 0 && options.promote.length > 0 && { promote: options.promote }
	};
	const read = (which) => readLive(context, connection, which, options.signal, namingForPlan(desired, selection), options.areThere);
	const inputWith = (live) => ({
		baseUrl,
		project: desired.project,
		desired,
		live,
		secrets,
		selection,
		allowances,
		now: context.options.clock.now(),
		interrupted: interrupted.processors
	});
	const asksAll = options.destroy === true && targets.length === 0 && hasLinks(desired);
	const asked = inputWith(await read(asksAll ? "all" : [...workspaces]));
	const input = !asksAll && hasPrivateLinks(asked.live) && takesLink(makePlan(asked)) ? inputWith(await read("all")) : asked;
	const { live } = input;
	const unread = hasFailoverRegions(live) ? findUnreadFailovers(makePlan(input), live, desired) : [];
	const whole = unread.length === 0 ? input : {
		...input,
		live: await withFailovers(connection.gateway, live, unread, options.signal)
	};
	const readings = await readProcessors(connection, findReadings(whole), options.signal);
	const made = makePlan({
		...whole,
		readings
	});
	requireTargets(made);
	const plan = await withRestoreHazard(store, made, allowances);
	const diagnostics = [...interrupted.diagnostics, ...done];
	return diagnostics.length === 0 ? plan : {
		...plan,
		diagnostics: [...plan.diagnostics, ...diagnostics]
	};
}
async function readProcessors({ gateway }, addresses, signal) {
	const readings = new Map();
	for (const address of addresses) try {
		const body = await gateway.read(address, signal);
		if (body !== void 0) readings.set(formatAddress(address), body);
	} catch (error) {
		if (!(error instanceof SluiceError) || signal?.aborted === true) throw error;
	}
	return readings;
}
function requireTargets({ complete, diagnostics }) {
	const impossible = diagnostics.filter(({ code }) => code === "PLAN_REPLAY_IMPOSSIBLE");
	if (impossible.length > 0 && complete) throw new SluiceError("PLAN_REPLAY_IMPOSSIBLE", "a replay is impossible", { diagnostics: impossible });
	const idle = diagnostics.filter(({ code }) => code === "PLAN_TARGET_UNKNOWN");
	if (idle.length === 0 || !complete) return;
	throw new SluiceError("PLAN_TARGET_UNKNOWN", "a target selects nothing", { diagnostics: idle });
}
export { planProject };
