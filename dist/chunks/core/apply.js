import { EXIT, SluiceError, formatAddress, switchTimeOf } from "../model.js";
import { applyPlan, finishReport } from "../apply.js";
import { createWaiter } from "../atlas.js";
import { atSwitchTime, parseAllowances, parsePlanFile, serialisePlan } from "../plan.js";
import { openBegunFolder } from "./files/begun-folder.js";
import { checkReviewed, guardPlan, requireSecrets } from "./context/guard.js";
import { paceOf, readPatience } from "./context/pace.js";
import { lookAgain, withLastLook } from "./apply/last-look.js";
import { planProject } from "./plan.js";
import { describeNote, noteRun, settleNotes } from "./apply/restore.js";
// src/core/apply.ts
async function applyProject(context, plan, options = {}) {
	const { signal } = options;
	const { secrets } = await context.intent();
	checkReviewed(await findReviewed(context, options), plan);
	guardPlan(plan);
	requireSecrets(plan, secrets);
	if (plan.steps.length > 0 && options.confirm !== void 0) {
		const isConfirmed = await options.confirm(plan);
		requireUninterrupted(signal);
		if (!isConfirmed) throw new SluiceError("APPLY_NOT_CONFIRMED", "the plan was not confirmed");
	}
	if (options.expectDigest === plan.digest) await rememberBegun(context, plan);
	requireUninterrupted(signal);
	await noteStops(context, plan, options);
	await options.onBegin?.(plan);
	requireUninterrupted(signal);
	return context.mask.data(await runAndLook(context, plan, options));
}
function requireUninterrupted(signal) {
	if (signal?.aborted !== true) return;
	throw new SluiceError("APPLY_INTERRUPTED", "interrupted before anything was changed", { exitCode: EXIT.interrupted });
}
async function findReviewed(context, { review, expectDigest }) {
	if (review !== void 0) return {
		digest: review.digest,
		review
	};
	if (expectDigest === void 0) return void 0;
	return {
		digest: expectDigest,
		review: await readBegun(context, expectDigest)
	};
}
async function readBegun(context, digest) {
	try {
		const text = await begunOf(context).read(digest);
		return text === void 0 ? void 0 : parsePlanFile(text).review;
	} catch {
		return;
	}
}
const begunOf = ({ options }) => options.begun ?? openBegunFolder(options.directory);
async function rememberBegun(context, plan) {
	try {
		await begunOf(context).write(plan.digest, serialisePlan(plan));
	} catch (error) {
		const warning = {
			severity: "warning",
			code: "APPLY_NOT_REMEMBERED",
			message: `this run can't be remembered: ${error instanceof Error ? error.message : String(error)}`,
			fix: "If it is cut off, plan again; or apply a plan file, which needs no memory."
		};
		context.tell([warning]);
	}
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
async function runAndLook(context, plan, options) {
	const { desired, secrets } = await context.intent();
	const { gateway } = await context.connect(desired.project, secrets);
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
	const look = await lastLook(context, plan, report, {
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
	await settleNotes(await context.restore(), scope, seen, "unknown" in look ? void 0 : look);
	const convergence = "unknown" in look ? look : convergenceOf(look);
	return finishReport(signal?.aborted ? {
		...seen,
		outcome: "interrupted"
	} : seen, convergence);
}
async function lastLook(context, plan, report, settings) {
	if (report.outcome === "nothing-to-do") return plan;
	const { signal } = settings;
	try {
		const selection = {
			...plan.selection,
			updateSecrets: false,
			areThere: true,
			...signal && { signal }
		};
		return await lookAgain(report, () => planProject(context, selection), settings);
	} catch (error) {
		if (signal?.aborted) return { unknown: "the run was interrupted" };
		return { unknown: error instanceof Error ? error.message : String(error) };
	}
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
export { applyProject };
