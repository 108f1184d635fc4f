import { withFailovers } from "../../atlas.js";
import { FAILOVER_TYPES } from "../../kinds.js";
import { formatAddress, textOf } from "../../model/more.js";
import { SluiceError } from "../../model.js";
import { makeFailoverPlan, parseAllowances } from "../../plan.js";
import { carryOut } from "./carry-out.js";
import { withRestoreHazard } from "./restore.js";
import { guardPlan } from "../context/guard.js";
import { readLive } from "../context/live.js";
import { watchedOrNamed } from "../logs.js";
// src/core/apply/failover.ts
async function planFailover(context, options) {
	const { address, region, mode = "GRACEFUL", dryRun, clearCheckpoint, stopFirst = false } = options;
	checkOptions(options);
	const { project } = await context.once("status", () => watchedOrNamed(context));
	const connection = await context.connect(project);
	const live = await readWorkspace(context, options, project);
	const order = {
		region,
		mode,
		...dryRun === true && { dryRun },
		...clearCheckpoint === true && { clearCheckpoint }
	};
	const allowances = parseAllowances(options.allow ?? []);
	const { baseUrl } = connection;
	const made = makeFailoverPlan({
		baseUrl,
		project,
		live,
		address,
		order,
		stopsFirst: stopFirst,
		allowances
	});
	return withRestoreHazard(await context.restore(), made, allowances);
}
async function failOver(context, options) {
	const plan = options.plan ?? await planFailover(context, options);
	guardPlan(plan);
	const report = await carryOut(context, plan, options, {
		openGateway: async () => (await context.connect(plan.project)).gateway,
		replan: replanOf(context, plan, options)
	});
	return context.mask.data(report);
}
function replanOf(context, plan, options) {
	if (options.dryRun === true) return { unknown: "a dry run changes nothing" };
	if (plan.changes.some(({ action, fields }) => action === "update" && fields.every(({ before }) => before === void 0))) return { unknown: "Atlas does not say in which region a processor runs" };
	return (signal) => planFailover(context, {
		...options,
		signal
	});
}
function checkOptions({ address, mode = "GRACEFUL", clearCheckpoint }) {
	if (address.kind !== "processor" && address.kind !== "workspace") throw new SluiceError("SETTINGS_ADDRESS_INVALID", `${formatAddress(address)} can't fail over: only processors and workspaces can.`, { fix: "Write WORKSPACE, or WORKSPACE/processor/NAME." });
	if (clearCheckpoint !== true) return;
	if (mode !== "FORCED") throw new SluiceError("SETTINGS_FAILOVER_FORCED", "Atlas clears a checkpoint only in a forced failover.", { fix: "Add --mode forced, or leave --clear-checkpoint out." });
	if (address.kind === "workspace") throw new SluiceError("SETTINGS_FAILOVER_FORCED", "Atlas clears checkpoints of single processors only, not of a whole workspace.", { fix: `Name the processor: ${formatAddress(address)}/processor/NAME.` });
}
async function readWorkspace(context, { address, signal }, project) {
	const connection = await context.connect(project);
	const live = await readLive(context, connection, [address.workspace], signal);
	if (!live.resources.some((each) => formatAddress(each.address) === formatAddress(address)) && live.unreadable.length === 0) throw new SluiceError("ATLAS_NOT_FOUND", `Atlas has no ${formatAddress(address)}`, { fix: "Correct the address; sluice status shows what there is." });
	const addresses = live.resources.filter((each) => each.address.kind === "connection" && FAILOVER_TYPES.some((type) => type === textOf(each.body.get("type")))).map((each) => each.address);
	return withFailovers(connection.gateway, live, addresses, signal);
}
export { failOver, planFailover };
