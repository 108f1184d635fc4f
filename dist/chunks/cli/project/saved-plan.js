import { PROJECT_VARIABLE } from "../../manifest.js";
import "../../core/facts/manifest.js";
import { parsePlanFile } from "../../plan.js";
import "../../core/facts/review.js";
import { SluiceError } from "../../model.js";
import { readRegularFile } from "../../core/files/regular-file.js";
import { resolve } from "node:path";
// src/cli/project/saved-plan.ts
async function readSavedPlan(path, options, host) {
	const saved = parsePlanFile(await readPlanText(resolve(host.directory, path), path));
	checkFlags(options, saved, path, host.env[PROJECT_VARIABLE]);
	return saved;
}
async function readPlanText(path, shown) {
	try {
		return (await readRegularFile(path)).toString("utf8");
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("PLAN_FILE_UNREADABLE", `${shown} cannot be read (${reason})`, {
			fix: "Name a file that plan --out has written.",
			cause: error
		});
	}
}
function checkFlags(options, saved, path, projectInEnvironment) {
	const { selection, project, digest } = saved.review;
	const contradictions = [
		options.file.length > 0 && "--file",
		options.env !== void 0 && "--env",
		options.var.length > 0 && "--var",
		options.varFile.length > 0 && "--var-file",
		options.project !== void 0 && options.project !== project && "--project",
		![
			"",
			project,
			void 0
		].includes(projectInEnvironment) && "MONGODB_ATLAS_PROJECT_ID",
		options.expectDigest !== void 0 && options.expectDigest !== digest && "--expect-digest",
		options.promote?.some((address) => selection.promote?.includes(address) !== true) === true && "--promote",
		options.prune === true && !selection.prune && "--prune",
		options.restart?.some((pattern) => selection.restart?.includes(pattern) !== true) === true && "--restart",
		options.replay?.some((text) => selection.replay?.includes(text) !== true) === true && "--replay",
		options.updateSecrets === true && !selection.updateSecrets && "--update-secrets",
		options.target.some((target) => !selection.targets.includes(target)) && "--target"
	].filter((flag) => flag !== false);
	if (contradictions.length === 0) return;
	throw new SluiceError("SETTINGS_CONFLICT", `${contradictions.join(", ")} contradicts the saved plan ${path}`, { fix: "Leave it out, or plan again with it." });
}
function checkDigest(expectDigest) {
	if (expectDigest === void 0 || /^sha256:[0-9a-f]{64}$/.test(expectDigest)) return;
	throw new SluiceError("SETTINGS_DIGEST_INVALID", "--expect-digest takes a whole digest", { fix: "Give sha256: and all 64 hex digits, as plan prints them." });
}
export { checkDigest, readSavedPlan };
