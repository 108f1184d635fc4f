import { runGroups, runTests } from "../testing.js";
import { maskTestRun } from "./context/masked-documents.js";
// src/core/test.ts
async function testProject(context, options = {}) {
	const { run, diagnostics } = await runGroups({
		manifest: context.manifestRequest("validate"),
		load: (request) => context.load(request),
		named: options.paths ?? [],
		updates: options.updates ?? false,
		caseName: options.caseName,
		isTraced: options.isTraced ?? false
	});
	return {
		run: maskTestRun(run, context.mask),
		diagnostics
	};
}
async function testResources(context, resources, isWanted) {
	const run = await runTests({
		directory: context.options.directory,
		manifests: context.manifestFiles,
		resources,
		...isWanted && { isWanted }
	});
	return maskTestRun(run, context.mask);
}
export { testProject, testResources };
