import { readSecrets } from "../../manifest.js";
import { EXIT, SluiceError } from "../../model.js";
import { compareWithReview, parsePlanFile, serialisePlan, staleError } from "../../plan.js";
import { secretNamesIn } from "../../core/sync.js";
import { writeDiagnostics, writeResultFile } from "./output.js";
import { join, resolve } from "node:path";
import { mkdir, readFile } from "node:fs/promises";
// src/cli/commands/reviewed.ts
async function readReviewed(options, host) {
	const { expectDigest } = options;
	if (expectDigest !== void 0 && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) throw new SluiceError("SETTINGS_DIGEST_INVALID", "--expect-digest takes a whole digest", { fix: "Give sha256: and all 64 hex digits, as plan prints them." });
	const [path] = options.arguments;
	if (path === void 0) {
		if (expectDigest === void 0) return void 0;
		const begun = await readBegun(expectDigest, host);
		return {
			digest: expectDigest,
			...begun && { review: begun.review }
		};
	}
	const saved = parsePlanFile(await readPlanText(resolve(host.directory, path), path));
	checkFlags(options, saved, path);
	const { desired, review } = saved;
	return {
		intent: {
			desired,
			secrets: await readSecrets(desired.resources.flatMap((resource) => secretNamesIn(resource.fields)), {
				env: host.env,
				secretDirectories: options.secretDir,
				directory: host.directory
			}),
			selection: review.selection,
			files: [path]
		},
		digest: review.digest,
		review
	};
}
async function readPlanText(path, shown) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("PLAN_FILE_UNREADABLE", `${shown} cannot be read (${reason})`, {
			fix: "Name a file that plan --out has written.",
			cause: error
		});
	}
}
function checkFlags(options, saved, path) {
	const { selection, project, digest } = saved.review;
	const contradictions = [
		options.file.length > 0 && "--file",
		options.var.length > 0 && "--var",
		options.varFile.length > 0 && "--var-file",
		options.project !== void 0 && options.project !== project && "--project",
		options.expectDigest !== void 0 && options.expectDigest !== digest && "--expect-digest",
		options.prune === true && !selection.prune && "--prune",
		options.updateSecrets === true && !selection.updateSecrets && "--update-secrets",
		options.target.some((target) => !selection.targets.includes(target)) && "--target"
	].filter((flag) => flag !== false);
	if (contradictions.length === 0) return;
	throw new SluiceError("SETTINGS_CONFLICT", `${contradictions.join(", ")} contradicts the saved plan ${path}`, { fix: "Leave it out, or plan again with it." });
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
const begunPath = (digest) => join(".sluice", "begun", `${digest.replace("sha256:", "")}.json`);
async function rememberBegun(plan, options, host) {
	const path = begunPath(plan.digest);
	try {
		await mkdir(resolve(host.directory, ".sluice", "begun"), { recursive: true });
		await writeResultFile(host, path, serialisePlan(plan));
	} catch (error) {
		const warning = {
			severity: "warning",
			code: "APPLY_NOT_REMEMBERED",
			message: `this run can't be remembered: ${error instanceof Error ? error.message : String(error)}`,
			fix: "If it is cut off, plan again; or apply a plan file, which needs no memory."
		};
		if (!options.quiet) writeDiagnostics([warning], options, host);
	}
}
async function readBegun(digest, host) {
	try {
		return parsePlanFile(await readFile(resolve(host.directory, begunPath(digest)), "utf8"));
	} catch {
		return;
	}
}
export { checkReviewed, readReviewed, rememberBegun };
