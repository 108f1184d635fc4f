import { runPlanned } from "../../output/run-planned.js";
import { openOnline, planOptions } from "../../project/project-options.js";
import { checkDigest, readSavedPlan } from "../../project/saved-plan.js";
// src/cli/commands/atlas/apply.ts
function runApply(options, host) {
	return runSteps(options, host, false);
}
function runDestroy(options, host) {
	return runSteps({
		...options,
		arguments: [],
		promote: [],
		watchStart: 0,
		rollback: true
	}, host, true);
}
async function runSteps(options, host, isDestroy) {
	checkDigest(options.expectDigest);
	const [path] = options.arguments;
	const saved = path === void 0 ? void 0 : await readSavedPlan(path, options, host);
	return runPlanned(options, host, {
		open: (onProgress) => openOnline(path === void 0 ? options : {
			...options,
			file: [path]
		}, host, {
			onProgress,
			...saved && {
				desired: saved.desired,
				literals: saved.literals
			}
		}),
		plan: (project, signal) => planSteps(project, options, saved?.review, {
			isDestroy,
			signal
		})
	});
}
async function planSteps(project, options, review, { isDestroy, signal }) {
	const selection = review?.selection ?? {
		...planOptions(options, signal),
		destroy: isDestroy,
		promote: options.promote
	};
	const plan = await project.plan({
		...selection,
		allow: options.allow,
		signal
	});
	const { expectDigest, watchStart, rollback } = options;
	return {
		plan,
		isAgreed: options.autoApprove === true || review !== void 0 || expectDigest !== void 0,
		files: options.json === true ? [] : (await project.load()).files,
		carryOut: (how) => project.apply(plan, {
			...how,
			review,
			expectDigest,
			watchStartMs: watchStart,
			rollback
		}),
		question: ({ steps }) => `\nApply these ${steps.length} steps? Only 'yes' is taken: `
	};
}
export { runApply, runDestroy };
