import { parsePlanFile, serialisePlan } from "../plan.js";
import { carryOut } from "./apply/carry-out.js";
import { openBegunFolder } from "./files/begun-folder.js";
import { checkReviewed, guardPlan, requireSecrets } from "./context/guard.js";
import { planProject } from "./plan.js";
// src/core/apply.ts
async function applyProject(context, plan, options = {}) {
	const { desired, secrets } = await context.intent();
	checkReviewed(await findReviewed(context, options), plan);
	guardPlan(plan);
	requireSecrets(plan, secrets);
	const report = await carryOut(context, plan, options, {
		openGateway: async () => (await context.connect(desired.project, secrets)).gateway,
		onConfirmed: async () => {
			if (options.expectDigest === plan.digest) await rememberBegun(context, plan);
		},
		replan: (signal) => planProject(context, {
			...plan.selection,
			restart: [],
			replay: [],
			updateSecrets: false,
			areThere: true,
			...signal && { signal }
		})
	});
	return context.mask.data(report);
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
export { applyProject };
