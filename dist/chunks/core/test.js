import { runGroups, runTests } from "../testing.js";
// src/core/test.ts
async function testProject(context, options = {}) {
	const result = await runGroups({
		manifest: context.manifestRequest("validate"),
		named: options.paths ?? [],
		updates: options.updates ?? false,
		caseName: options.caseName,
		isTraced: options.isTraced ?? false
	});
	return {
		...result,
		diagnostics: context.mask.data(result.diagnostics)
	};
}
async function testResources(context, resources, isWanted) {
	return runTests({
		directory: context.options.directory,
		manifests: context.manifestFiles,
		resources,
		...isWanted && { isWanted }
	});
}
export { testProject, testResources };
