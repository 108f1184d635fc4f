import { ManifestText, exportProject, mergeExport } from "../../export.js";
import { OWN_KEYS, canBeIgnored, escapePlaceholders, findDenial, loadManifest } from "../../manifest.js";
import { formatAddress, manifestPath } from "../../model/more.js";
import { SluiceError } from "../../model.js";
// src/core/export/build.ts
const MOST_ROUNDS = 12;
async function buildExport(request) {
	const corrections = new CorrectionList();
	for (let round = 1;; round += 1) {
		const { present, project } = request;
		const exported = exportProject(request.live, {
			selects: request.selects,
			ownKeys: OWN_KEYS,
			takenNames: present?.names ?? [],
			nameAt: nameAtOf(present?.text),
			isDenied: isDeniedToEnv,
			corrections
		});
		const { files, kept, owners } = mergeExport({
			text: present?.text ?? "",
			project: "${env:MONGODB_ATLAS_PROJECT_ID:-" + project + "}",
			exported,
			...present && { plan: present.plan },
			pipelineFiles: present?.pipelineFiles ?? new Map(),
			format: request.format,
			asJson: corrections.asJson,
			escape: escapePlaceholders
		});
		const loaded = await loadManifest({
			...request.loading,
			env: {
				...request.loading.env,
				...valuesOf(exported)
			},
			access: request.folder.with(files)
		});
		const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
		if (errors.length === 0) return {
			files,
			exported,
			kept,
			loaded
		};
		const known = new Set(exported.resources.map(({ address }) => formatAddress(address)));
		const hasHelped = errors.map((error) => corrections.learn(error, known, owners, request.folder));
		if (round === MOST_ROUNDS || !hasHelped.includes(true)) throw new SluiceError("EXPORT_UNLOADABLE", "the exported manifest would not load", {
			diagnostics: errors,
			fix: "Nothing was written. Please report this; --workspace and --target can leave the cause out."
		});
	}
}
function nameAtOf(text = "") {
	const manifest = new ManifestText(text, escapePlaceholders);
	return (address, path) => manifest.nameAt([...manifestPath(address), ...path]);
}
const isDeniedToEnv = (name) => findDenial(name, void 0) !== void 0;
function valuesOf({ names }) {
	return Object.fromEntries(names.flatMap(({ source, name, value }) => source === "env" && value !== void 0 ? [[name, value]] : []));
}
var CorrectionList = class {
	ignoredRules = new Map();
	refused = new Map();
	asJson = new Set();
	learn({ code, message, address, place }, known, owners, folder) {
		const path = place === void 0 ? void 0 : folder.pathOf(place.file);
		const about = address !== void 0 && known.has(address) ? address : owners.get(path ?? "");
		if (about === void 0) return false;
		const ignored = this.ignoredRules.get(about) ?? [];
		if (canBeIgnored(code) && !ignored.includes(code)) {
			this.ignoredRules.set(about, [...ignored, code]);
			return true;
		}
		if (path?.endsWith(".yaml") === true && owners.has(path) && !this.asJson.has(about)) {
			this.asJson.add(about);
			return true;
		}
		if (this.refused.has(about)) return false;
		this.refused.set(about, message);
		return true;
	}
};
export { buildExport, isDeniedToEnv, nameAtOf, valuesOf };
