import { findRepository } from "../../core/files/presence.js";
import { PUBLICATION } from "../../model/release.js";
import { VERSION } from "../../start.js";
import { renderSarif } from "../../render/json.js";
import { reference_default } from "../reference.json.js";
import { relative, resolve, sep } from "node:path";
// src/cli/output/findings-sarif.ts
const ENTRIES = reference_default;
const HOME = `https://github.com/${PUBLICATION.repository}`;
const PAGE = `${HOME}/blob/v${VERSION}/docs/reference/diagnostics.md`;
async function sarifOf(diagnostics, directory) {
	const root = await findRepository(directory) ?? directory;
	return renderSarif(diagnostics, {
		version: VERSION,
		informationUri: HOME,
		describeRule,
		locate: (file) => pathWithin(root, resolve(directory, file))
	});
}
function pathWithin(root, path) {
	const way = relative(root, path);
	return way.split(sep)[0] === ".." ? path : way;
}
function describeRule(code) {
	const entry = ENTRIES.find((each) => each.code === code);
	if (entry === void 0) return void 0;
	const { title, meaning, fix } = entry;
	const helpUri = `${PAGE}#${code.toLowerCase()}`;
	return {
		title: title ?? meaning,
		meaning,
		fix: fix ?? meaning,
		helpUri
	};
}
export { sarifOf };
