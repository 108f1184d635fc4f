import "../../core/facts/review.js";
import { reviewOf } from "../../plan.js";
import { joinParts } from "../../render/markdown.js";
import { SluiceError } from "../../model.js";
import { Gatekeeper, applyStatus, checkTests, failureStatus, findTouched, findingCode, jobFile, loadJobManifest, openJobProject, openNotes, planOptions, publishPage, redactReview, refusalStatus, renderBegun, requireComplete, runSteps, tellPlan, testsStatus, warnUntold, writeStatus } from "../../action.js";
// src/action/jobs/apply-job.ts
async function runApplyJob(job, runTests) {
	requireMerged(job);
	const notes = await openNotes(job);
	const project = openJobProject(job, notes);
	try {
		const intent = await loadJobManifest(job, project);
		const { plan, gate } = await planAndLook(job, project, notes, intent.files);
		const pull = gate.told && {
			...gate.told,
			notes
		};
		if (!plan.complete) await tellPull(job, pull, failureStatus(job, "something could not be read in Atlas"));
		requireComplete(plan);
		const touched = pull && await askGitHub(job, () => findTouched(job, plan, pull));
		const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
		if (tests.isFailed) {
			await tellPull(job, pull, testsStatus(job, tests.text));
			return {
				outcome: "refused",
				isFailed: true,
				reason: "tests-failed"
			};
		}
		return await applyReviewed(job, project, plan, gate, pull);
	} finally {
		await project.close();
	}
}
async function planAndLook(job, project, notes, files) {
	const options = planOptions(job.settings);
	let plan = await project.plan(options);
	try {
		let gate = new Gatekeeper(job, plan, files);
		await gate.look();
		const { told } = gate;
		if (told && await askGitHub(job, async () => notes.read(await job.repository(), told))) {
			plan = await project.plan(options);
			gate = new Gatekeeper(job, plan, files);
			await gate.look();
		}
		return {
			plan,
			gate
		};
	} finally {
		await tellPlan(job, project, plan);
	}
}
function requireMerged({ event }) {
	const isOpen = event.name === "merge_group" || event.pull !== void 0 && !event.pull.isMerged;
	if (event.untrusted === void 0 && !isOpen) return;
	throw new SluiceError("SETTINGS_EVENT_UNSAFE", `apply runs on what is merged, and ${isOpen ? "this is not" : "for this pull request GitHub gives no secrets"}`, { fix: "Run it on push to the default branch, or on pull requests that are closed by merging." });
}
async function askGitHub(job, question) {
	try {
		return await question();
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		job.findings.push(warnUntold(error));
		return;
	}
}
async function applyReviewed(job, project, plan, gate, pull) {
	const { settings } = job;
	const judged = await gate.judge();
	if (judged.kind === "closed") return refuse(job, plan, pull, judged);
	const path = jobFile(job, "report");
	const run = {
		hasBegun: false,
		verdict: judged
	};
	if (pull?.notes !== void 0) pull.notes.onChange = () => tellPull(job, pull, `**Applying** · [run](${job.event.runUrl})`);
	let report;
	try {
		report = await runSteps(job, project, plan, path, async () => {
			if (settings.expectDigest === plan.digest) await rememberBegun(job, plan, pull);
			run.verdict = await gate.confirm() ?? judged;
			if (run.verdict.kind === "closed") throw new SluiceError("PLAN_STALE", run.verdict.message);
			job.host.stdout.write(`The gate is open: ${run.verdict.why}.\n`);
			run.hasBegun = true;
		});
	} catch (error) {
		if (run.verdict.kind === "closed") return refuse(job, plan, pull, run.verdict);
		if (error instanceof SluiceError && (!run.hasBegun || error.code === "REPLAY_UNWRITABLE")) await tellPull(job, pull, failureStatus(job, error.message));
		throw error;
	}
	job.workflow.setOutput("report-path", path);
	const applied = applyStatus(job, report, pull?.notes?.replayed);
	job.summary.push(applied);
	const status = joinParts([applied, await publishPage(job, project, plan, { report })]).trimEnd();
	const result = resultOf(job, report);
	const marked = result.isFailed ? void 0 : await gate.findMarked();
	const others = [...run.verdict.kind === "open" ? run.verdict.pulls ?? [] : [], ...marked ? [marked] : []];
	await tellPull(job, pull, status, pull?.number === marked?.number ? clockTime(job) : void 0);
	const told = new Set([pull?.number]);
	for (const other of others.toReversed()) {
		if (told.has(other.number)) continue;
		told.add(other.number);
		await tellPull(job, other, status, other.number === marked?.number ? clockTime(job) : void 0);
	}
	return result;
}
async function refuse(job, plan, pull, verdict) {
	const { reason, message } = verdict;
	const status = refusalStatus(job, verdict, plan);
	job.summary.push(status);
	await tellPull(job, pull, status);
	job.findings.push({
		severity: "error",
		code: findingCode(verdict),
		message
	});
	return {
		outcome: "refused",
		isFailed: true,
		reason
	};
}
const clockTime = ({ host }) => new Date(host.clock.now()).toISOString();
async function tellPull(job, pull, status, appliedAt) {
	if (pull === void 0 || job.settings.comment === "never") return;
	try {
		const repository = await job.repository();
		const line = pull.notes?.line ?? "";
		const text = `${line === "" ? "" : `${line}\n`}${job.masking(status)}`;
		const comment = await writeStatus({
			repository,
			pull,
			key: job.key
		}, text, appliedAt);
		if (comment !== void 0) job.workflow.setOutput("comment-id", String(comment.id));
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		job.findings.push(warnUntold(error));
	}
}
async function rememberBegun(job, plan, pull) {
	if (pull === void 0 || plan.steps.length === 0) return;
	const { digest, desiredDigest } = plan;
	const { runUrl } = job.event;
	const review = redactReview(reviewOf(plan), job.masking);
	const line = renderBegun({
		key: job.key,
		pull: pull.number,
		headSha: pull.headSha,
		recordedAt: clockTime(job),
		runUrl,
		digest,
		desiredDigest,
		digestForm: 2,
		review
	});
	if (line.length > 16384) return;
	await tellPull(job, pull, `**Applying \`${digest}\`** · [run](${runUrl})\n\n${line}`);
}
function resultOf(job, report) {
	const fail = (outcome, reason, message) => {
		job.findings.push({
			severity: "error",
			code: "APPLY_FAILED",
			message
		});
		return {
			outcome,
			isFailed: true,
			...reason && { reason }
		};
	};
	switch (report.outcome) {
		case "applied":
		case "nothing-to-do":
			if (report.converged === false) return fail("failed", "apply-failed", "the steps are done, and yet the project has not converged");
			if (report.awaitingPromotion !== void 0) return {
				outcome: "awaiting-promotion",
				isFailed: false
			};
			return {
				outcome: report.outcome,
				isFailed: false
			};
		case "stale": return fail("refused", "plan-changed", "Atlas changed after the plan was made; nothing was written");
		case "interrupted": return fail("interrupted", "apply-failed", "the run was interrupted; run the job again to finish it");
		case "failed": return fail("failed", "apply-failed", `${report.summary.failed} of ${report.steps.length} steps failed`);
	}
}
export { runApplyJob };
