import { formatAddress } from "../../model/more.js";
import { EXIT, SluiceError, manifestWay, wayToAllow } from "../../model.js";
import { compareWithReview, staleError } from "../../plan.js";
import { guardSecrets } from "./secrets.js";
// src/core/context/guard.ts
function guardPlan(plan) {
	const errors = plan.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
	if (errors.length > 0) throw new SluiceError("PLAN_INVALID", "the plan has errors", { diagnostics: errors });
	if (!plan.complete) {
		const unreadable = plan.diagnostics.filter(({ code }) => code === "PLAN_UNREADABLE");
		throw new SluiceError("PLAN_INCOMPLETE", "the credentials may not read everything that the plan rests on", {
			exitCode: EXIT.refused,
			fix: unreadable[0]?.fix ?? "Give them the role Project Stream Processing Owner, then plan again."
		});
	}
	const refused = plan.hazards.filter(({ kind, allowed }) => !allowed && kind !== "no-restore-file");
	if (refused.length === 0) return;
	throw new SluiceError("PLAN_REFUSED", "the plan holds hazards that are not allowed", {
		exitCode: EXIT.refused,
		diagnostics: refused.map((hazard) => ({
			severity: "error",
			code: "PLAN_REFUSED",
			message: `${hazard.kind}: ${hazard.reason}`,
			address: formatAddress(hazard.address),
			fix: fixFor(hazard, refused)
		}))
	});
}
function fixFor(hazard, refused) {
	if (hazard.allowWith === void 0) return "Nothing allows it.";
	const alike = refused.filter((each) => each.kind === hazard.kind && each.allowWith !== void 0 && manifestWay(each) === manifestWay(hazard));
	return `To allow ${alike.length === 1 ? "it" : "all of them"}: ${wayToAllow(alike) ?? ""}`;
}
function requireSecrets(plan, secrets) {
	const unset = guardSecrets(plan, secrets, "error");
	if (unset.length > 0) throw new SluiceError("SECRET_UNSET", "secrets are unset", { diagnostics: unset });
}
function checkReviewed(reviewed, plan) {
	if (reviewed === void 0 || reviewed.digest === plan.digest) return;
	if (reviewed.review === void 0) throw new SluiceError("PLAN_STALE", `the plan now has the digest ${plan.digest}, not ${reviewed.digest}`, {
		exitCode: EXIT.refused,
		fix: "Review the plan as it is now, and give its digest."
	});
	const outcome = compareWithReview(reviewed.review, plan);
	if (outcome.kind === "stale") throw staleError(outcome);
}
export { checkReviewed, guardPlan, requireSecrets };
