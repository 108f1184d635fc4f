import { addNames, findOutsideValues } from "../../export.js";
import { loadManifest, requireProject } from "../../manifest.js";
import { EXIT, SluiceError, formatAddress, matchesAddress } from "../../model.js";
import { makePlan } from "../../plan.js";
import { suggest } from "../../pipeline.js";
import { renderExport } from "../../render.js";
import { secretNamesIn } from "../../core/sync.js";
import { SANDBOX_LOGIN } from "../../sandbox.js";
import { connectAtlas } from "./connect.js";
import { buildExport, nameAtOf, valuesOf } from "./export-build.js";
import { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME } from "./export-folder.js";
import { readLiveWithProgress } from "./live.js";
import { manifestRequest } from "./manifest-options.js";
import { writeDiagnostics } from "./output.js";
import { abortOnInterrupt } from "./session.js";
// src/cli/commands/export.ts
async function runExport(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		return await exportTo(new ExportFolder(host.directory, options.out), options, host, interrupt.signal);
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		interrupt.release();
	}
}
async function exportTo(folder, options, host, signal) {
	await folder.check();
	const named = options.project ?? (host.env["MONGODB_ATLAS_PROJECT_ID"] || void 0);
	const request = {
		...manifestRequest({
			...options,
			file: [folder.show(MANIFEST_NAME)]
		}, host, "validate"),
		project: named
	};
	const found = await readPresent(folder, request);
	const project = requireProject(named ?? (found?.loaded.desired?.project || (options.sandbox ? SANDBOX_LOGIN.projectId : void 0)));
	const connection = await connectAtlas(options, host, project, { find: () => void 0 });
	try {
		const live = await readChosen(connection, found?.loaded, options, host, signal);
		checkSelection(live, options);
		const hidden = findOutsideValues(live, nameAtOf(found?.text));
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
			format: options.format,
			loading
		});
		const own = new Set(present === void 0 ? [] : [MANIFEST_NAME, ...present.pipelineFiles.keys()]);
		const files = await withExample(built, folder);
		const changes = await folder.compare(files, new Set([...own, EXAMPLE_NAME]));
		if (!options.check) await folder.write(changes);
		return report(built, changes, options.verify ? await prove(built, folder, loading, live, plan, options) : void 0, live, {
			project,
			folder,
			options,
			host
		});
	} finally {
		await connection.close();
	}
}
async function readPresent(folder, request) {
	const text = await folder.read(MANIFEST_NAME);
	if (text === void 0) return void 0;
	if (!/apiVersion["']?\s*:\s*["']?sluice\//.test(text)) throw new SluiceError("EXPORT_FOREIGN_FILE", `${folder.show(MANIFEST_NAME)} is no manifest of Sluice`, { fix: "Nothing was written. Move it away, or export into another folder." });
	const loaded = await loadManifest(request);
	if (loaded.desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest that is there has errors", {
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
async function readChosen({ gateway }, present, options, host, signal) {
	const spoken = (present?.desired?.resources ?? []).map(({ address }) => address.workspace);
	const workspaces = options.workspace.length === 0 ? "all" : [...new Set([...options.workspace, ...spoken])];
	const { parallelism, quiet } = options;
	return readLiveWithProgress(gateway, {
		workspaces,
		parallelism,
		quiet,
		signal
	}, host);
}
function selectionOf({ workspace, target }) {
	return (address) => (workspace.length === 0 || workspace.includes(address.workspace)) && (target.length === 0 || target.some((pattern) => matchesAddress(pattern, address)));
}
function checkSelection({ resources }, { workspace, target }) {
	const names = resources.filter(({ address }) => address.kind === "workspace").map(({ address }) => address.name);
	const missing = workspace.find((name) => !names.includes(name));
	if (missing !== void 0) {
		const guess = suggest(missing, names);
		throw new SluiceError("EXPORT_NOTHING_SELECTED", `there is no workspace '${missing}' in Atlas`, { fix: guess === void 0 ? `There are: ${names.join(", ") || "none"}.` : `Did you mean ${guess}?` });
	}
	const idle = target.find((pattern) => !resources.some(({ address }) => matchesAddress(pattern, address)));
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
	const manifest = built.files.get("sluice.yaml") ?? "";
	const names = built.exported.names.filter(({ name, source }) => manifest.includes(`\${${source}:${name}}`));
	const text = await folder.read(EXAMPLE_NAME);
	const wanted = addNames(text ?? "", names);
	return wanted === (text ?? "") ? built.files : new Map([...built.files, [EXAMPLE_NAME, wanted]]);
}
async function prove(built, folder, loading, live, plan, options) {
	const env = {
		...loading.env,
		...valuesOf(built.exported)
	};
	const loaded = options.check ? built.loaded : await loadManifest({
		...loading,
		env
	});
	if (loaded.desired === void 0) throw new SluiceError("EXPORT_NOT_VERIFIED", `${folder.show(MANIFEST_NAME)} does not load`, { diagnostics: loaded.diagnostics });
	return plan(loaded, live).changes.filter(({ action }) => action !== "noop" && action !== "unmanaged").map(({ address, renamedFrom }) => formatAddress({
		...address,
		name: renamedFrom ?? address.name
	}));
}
function report(built, changes, proof, live, { project, folder, options, host }) {
	const kept = new Set(built.kept.map(({ address }) => formatAddress(address)));
	const wrong = proof?.filter((address) => !kept.has(address)) ?? [];
	const { exported } = built;
	host.stdout.write(renderExport({
		project,
		folder: folder.shown,
		files: changes,
		isCheck: options.check === true,
		resources: exported.resources.map(({ address }) => address),
		leftOut: exported.leftOut,
		kept: built.kept,
		names: new Set(secretNamesIn(built.loaded.merged).map(({ source, name }) => `${source}:${name}`)).size,
		needed: Object.keys(valuesOf(exported)).filter((name) => host.env[name] === void 0),
		proof: proof === void 0 ? "skipped" : wrong.length > 0 ? "failed" : kept.size > 0 ? "partial" : "empty",
		differing: wrong,
		manifest: folder.show(MANIFEST_NAME)
	}, {
		isQuiet: options.quiet === true,
		columns: host.stdout.columns
	}));
	if (live.unreadable.length > 0) {
		const diagnostics = live.unreadable.map(({ workspace, kind, reason }) => ({
			severity: "error",
			code: "EXPORT_UNREADABLE",
			message: `the ${kind}s${workspace === void 0 ? "" : ` of ${workspace}`} could not be read: ${reason}`,
			fix: "Give the credentials the role Project Stream Processing Owner, and export again."
		}));
		writeDiagnostics(diagnostics, options, host);
		return EXIT.failed;
	}
	if (wrong.length > 0) return EXIT.failed;
	return options.check && changes.some(({ effect }) => effect !== "keep") ? EXIT.pending : EXIT.done;
}
export { runExport };
