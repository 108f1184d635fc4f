import { loadManifest } from "../manifest.js";
import { groupTests, runTests, shownFrom, summarise } from "../testing.js";
// src/testing/run-groups.ts
async function runGroups(request) {
	const { directory, files } = request.manifest;
	const runs = [];
	const diagnostics = [];
	for (const group of await groupTests(directory, files, request.named)) {
		if (group.manifests === void 0) {
			runs.push(failGroup(group, directory, NO_MANIFEST));
			continue;
		}
		const loaded = await loadManifest({
			...request.manifest,
			files: group.manifests
		});
		diagnostics.push(...loaded.diagnostics);
		runs.push(loaded.desired === void 0 ? failGroup(group, directory, {
			code: "TEST_MANIFEST_INVALID",
			message: `${group.manifests.join(", ")} has errors, so that its tests did not run`,
			fix: "Correct the manifest first."
		}) : await runTests({
			directory,
			manifests: group.manifests,
			files: group.files,
			isPart: request.named.length > 0,
			resources: loaded.desired.resources,
			updates: request.updates
		}));
	}
	return {
		run: summarise(runs.flatMap((run) => run.files), runs.flatMap((run) => run.coverage)),
		diagnostics
	};
}
const NO_MANIFEST = {
	code: "TEST_MANIFEST_NOT_FOUND",
	message: "there is no sluice.yaml beside this test or above it",
	fix: "Name the manifest with -f."
};
function failGroup({ files }, directory, why) {
	return summarise(files.map((file) => ({
		file: shownFrom(directory, file),
		processor: "",
		cases: [],
		diagnostics: [{
			severity: "error",
			...why
		}]
	})), []);
}
export { runGroups };
