import { addNames, findOutsideValues } from "../../export.js";
import { loadManifest, requireProject } from "../../manifest.js";
import { formatAddress, matchesAddress, secretNamesIn } from "../../model/more.js";
import { SluiceError } from "../../model.js";
import { makePlan } from "../../plan.js";
import { suggest } from "../../pipeline.js";
import { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME } from "../files/export-folder.js";
import { namingForAll } from "../context/links.js";
import { readLive } from "../context/live.js";
import { buildExport, isDeniedToEnv, nameAtOf, valuesOf } from "./build.js";
// src/core/export/export.ts
async function exportProject(context, options) {
	const folder = new ExportFolder(context.options.directory, options.out);
	await folder.check();
	const named = context.namedProject;
	const request = {
		...context.manifestRequest("validate"),
		files: [folder.show(MANIFEST_NAME)],
		project: named,
		defaultProject: void 0
	};
	const found = await readPresent(context, folder, request);
	const project = requireProject(named ?? (found?.loaded.desired?.project || context.options.defaultProject));
	const connection = await context.connect(project);
	const live = await readChosen(context, connection, found?.loaded, options);
	checkSelection(live, options);
	const hidden = findOutsideValues(live, nameAtOf(found?.text), isDeniedToEnv);
	const loading = {
		...request,
		project,
		env: {
			...hidden,
			...request.env
		}
	};
	const present = found && Object.keys(hidden).length > 0 ? {
		...found,
		loaded: await loadManifest(loading)
	} : found;
	const plan = (loaded, of) => planOf(loaded, of, project, connection.baseUrl);
	const built = await buildExport({
		live,
		selects: selectionOf(options),
		project,
		folder,
		...present && { present: describePresent(present, plan(present.loaded, live)) },
		format: options.format ?? "yaml",
		loading
	});
	const own = new Set(present === void 0 ? [] : [MANIFEST_NAME, ...present.pipelineFiles.keys()]);
	const files = await withExample(built, folder);
	const changes = await folder.compare(files, new Set([...own, EXAMPLE_NAME]));
	const isCheck = options.isCheck === true;
	if (!isCheck) await folder.write(changes);
	return describeExport(built, changes, options.verifies === false ? void 0 : prove(plan(built.loaded, live)), live, {
		project,
		folder,
		isCheck,
		env: context.options.env
	});
}
async function readPresent(context, folder, request) {
	const text = await folder.read(MANIFEST_NAME);
	if (text === void 0) return void 0;
	if (!/apiVersion["']?\s*:\s*["']?sluice\//.test(text)) throw new SluiceError("EXPORT_FOREIGN_FILE", `${folder.show(MANIFEST_NAME)} is no manifest of Sluice`, { fix: "Nothing was written. Move it away, or export into another folder." });
	const loaded = await context.load(request);
	if (loaded.desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the existing manifest has errors", {
		diagnostics: loaded.diagnostics,
		fix: "Nothing was written. Correct it, or export into another folder."
	});
	const pipelineFiles = new Map();
	for (const shown of loaded.files) {
		const path = folder.pathOf(shown);
		if (path === void 0 || path === "sluice.yaml" || request.variableFiles.includes(shown)) continue;
		const content = await folder.read(path);
		if (content !== void 0) pipelineFiles.set(path, content);
	}
	return {
		text,
		loaded,
		pipelineFiles
	};
}
function describePresent({ text, pipelineFiles }, plan) {
	return {
		text,
		pipelineFiles,
		names: [...text.matchAll(/\$\{(?:secret|env):([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ""),
		plan
	};
}
async function readChosen(context, connection, present, { workspaces = [], signal }) {
	const spoken = (present?.desired?.resources ?? []).map(({ address }) => address.workspace);
	const named = [...workspaces, ...spoken].filter((name) => name !== "");
	const wanted = workspaces.length === 0 ? "all" : [...new Set(named)];
	return readLive(context, connection, wanted, signal, namingForAll(present?.desired, "as-entry"));
}
function selectionOf({ workspaces = [], targets = [] }) {
	return (address) => (workspaces.length === 0 || workspaces.includes(address.workspace)) && (targets.length === 0 || targets.some((pattern) => matchesAddress(pattern, address)));
}
function checkSelection({ resources }, { workspaces = [], targets = [] }) {
	const names = resources.filter(({ address }) => address.kind === "workspace").map(({ address }) => address.name);
	const missing = workspaces.find((name) => !names.includes(name));
	if (missing !== void 0) {
		const guess = suggest(missing, names);
		throw new SluiceError("EXPORT_NOTHING_SELECTED", `there is no workspace '${missing}' in Atlas`, { fix: guess === void 0 ? `There are: ${names.join(", ") || "none"}.` : `Did you mean ${guess}?` });
	}
	const idle = targets.find((pattern) => !resources.some(({ address }) => matchesAddress(pattern, address)));
	if (idle === void 0) return;
	throw new SluiceError("EXPORT_NOTHING_SELECTED", `--target ${idle} matches nothing in Atlas`, { fix: "Write an address such as orders/processor/enrich; * and ** match." });
}
function planOf(loaded, live, project, baseUrl) {
	const { desired } = loaded;
	return makePlan({
		baseUrl,
		project,
		desired: desired ? {
			...desired,
			project
		} : {
			project,
			resources: [],
			removed: []
		},
		live,
		selection: {
			targets: [],
			prune: false,
			updateSecrets: false,
			destroy: false
		},
		allowances: []
	});
}
async function withExample(built, folder) {
	const texts = [...built.files.values()];
	const names = built.exported.names.filter(({ name, source }) => texts.some((text) => text.includes(`\${${source}:${name}}`)));
	const text = await folder.read(EXAMPLE_NAME);
	const wanted = addNames(text ?? "", names);
	return wanted === (text ?? "") ? built.files : new Map([...built.files, [EXAMPLE_NAME, wanted]]);
}
function prove({ changes }) {
	return changes.filter(({ action }) => action !== "noop" && action !== "unmanaged").map(({ address, renamedFrom }) => formatAddress({
		...address,
		name: renamedFrom ?? address.name
	}));
}
function describeExport(built, changes, proof, live, { project, folder, isCheck, env }) {
	const kept = new Set(built.kept.map(({ address }) => formatAddress(address)));
	const differing = proof?.filter((address) => !kept.has(address)) ?? [];
	const { exported } = built;
	const names = new Set(secretNamesIn(built.loaded.merged).map(({ source, name }) => `${source}:${name}`));
	return {
		project,
		folder: folder.shown,
		files: changes.map(({ path, effect }) => ({
			path,
			effect
		})),
		isCheck,
		resources: exported.resources.map(({ address }) => address),
		leftOut: exported.leftOut,
		kept: built.kept,
		names: names.size,
		needed: Object.keys(valuesOf(exported)).filter((name) => env[name] === void 0),
		proof: proof === void 0 ? "skipped" : differing.length > 0 ? "failed" : kept.size > 0 ? "partial" : "empty",
		differing,
		manifest: folder.show(MANIFEST_NAME),
		unreadable: live.unreadable
	};
}
export { exportProject };
