import { formatAddress, nextName, switchTimeOf } from "../../model/more.js";
import { EXIT, SluiceError } from "../../model.js";
import { applyPlan, finishReport } from "../../apply.js";
import { createWaiter } from "../../atlas.js";
import { atSwitchTime, parseAllowances } from "../../plan.js";
import { paceOf, readPatience } from "../context/pace.js";
import { lookAgain, withLastLook } from "./last-look.js";
import { noteReplays, settleReplays } from "./replays.js";
import { describeNote, noteRun, settleNotes } from "./restore.js";
// src/core/apply/carry-out.ts
async function carryOut(context, plan, options, parts) {
	const { signal } = options;
	if (plan.steps.length > 0 && options.confirm !== void 0) {
		const isConfirmed = await options.confirm(plan);
		requireUninterrupted(signal);
		if (!isConfirmed) throw new SluiceError("APPLY_NOT_CONFIRMED", "the plan was not confirmed");
	}
	await parts.onConfirmed?.();
	requireUninterrupted(signal);
	await noteStops(context, plan, options);
	await options.onBegin?.(plan);
	requireUninterrupted(signal);
	await noteReplays(await context.restore(), plan, new Date(context.options.clock.now()).toISOString());
	return runAndLook(context, plan, options, parts);
}
function requireUninterrupted(signal) {
	if (signal?.aborted !== true) return;
	throw new SluiceError("APPLY_INTERRUPTED", "interrupted before anything was changed", { exitCode: EXIT.interrupted });
}
async function noteStops(context, plan, { allow = [] }) {
	const startedAt = new Date(context.options.clock.now()).toISOString();
	const note = await noteRun(await context.restore(), plan, parseAllowances(allow), startedAt);
	if (note === void 0) return;
	context.tell([{
		severity: "note",
		code: "RESTORE_NOTED",
		message: describeNote(note)
	}]);
}
async function runAndLook(context, plan, options, parts) {
	const gateway = await parts.openGateway();
	const { clock, env, timeoutMs } = context.options;
	const { pollMs, retry } = paceOf(readPatience(env), timeoutMs);
	const { onEvent, signal } = options;
	const report = await applyPlan(atSwitchTime(plan, switchTimeOf(clock.now())), {
		gateway,
		waiter: createWaiter(gateway, {
			clock,
			pollMs,
			...timeoutMs !== void 0 && { timeoutMs }
		}),
		clock,
		retry,
		parallelism: context.parallelism,
		watchStartMs: options.watchStartMs ?? 0,
		rollback: options.rollback ?? true,
		...signal && { signal },
		...onEvent && { onEvent: (event) => {
			onEvent(context.mask.data(event));
		} }
	});
	const { delayMs, lateMs } = retry;
	const look = await lastLook(plan, report, parts.replan, {
		clock,
		delayMs,
		lateMs,
		signal
	});
	const seen = "unknown" in look ? report : withLastLook(report, look);
	const scope = {
		baseUrl: plan.baseUrl,
		project: plan.project
	};
	await settleReplays(await context.restore(), plan, seen);
	await settleNotes(await context.restore(), scope, seen, "unknown" in look ? void 0 : look);
	const convergence = "unknown" in look ? look : convergenceOf(look, plan);
	return finishReport(signal?.aborted ? {
		...seen,
		outcome: "interrupted"
	} : seen, convergence);
}
async function lastLook(plan, report, replan, settings) {
	if (report.outcome === "nothing-to-do") return plan;
	if ("unknown" in replan) return replan;
	const { signal } = settings;
	try {
		return await lookAgain(report, () => replan(signal), settings);
	} catch (error) {
		if (signal?.aborted) return { unknown: "the run was interrupted" };
		return { unknown: error instanceof Error ? error.message : String(error) };
	}
}
function convergenceOf(plan, applied) {
	const touched = new Set(plan.steps.map((step) => formatAddress(step.address)));
	return {
		converged: plan.complete && plan.steps.length === 0,
		awaiting: plan.changes.filter(({ awaitsPromotion, address }) => awaitsPromotion === true && isOfVersion(applied, address)).map(({ address }) => formatAddress(address)),
		remaining: plan.changes.map((change) => ({
			address: formatAddress(change.address),
			action: change.action
		})).filter(({ address }) => touched.has(address))
	};
}
const isOfVersion = ({ steps }, { workspace, name }) => steps.some(({ address }) => address.workspace === workspace && address.name === nextName(name));
export { carryOut };
