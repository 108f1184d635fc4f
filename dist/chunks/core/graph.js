import { desiredDataflow, foldDataflow, groupForGraph, isWorthFolding, liveDataflow, planDataflow } from "../graph.js";
import { PROJECT_VARIABLE, requireProject } from "../manifest.js";
import { isPeered, linkNameIn } from "../kinds.js";
import { kindWords } from "../model/more.js";
import { SluiceError } from "../model.js";
import { namingForAll } from "./context/links.js";
// src/core/graph.ts
async function readDataflow(context, { fold = "never", ...options } = {}) {
	const dataflow = await readWhole(context, options);
	return fold === "always" || fold === "auto" && isWorthFolding(dataflow) ? foldDataflow(dataflow, groupForGraph(dataflow)) : dataflow;
}
async function readWhole(context, { of = "manifest", workspaces = [], signal }) {
	if (typeof of === "object") {
		const fieldsOf = ({ after, before }) => after ?? before;
		return planDataflow({
			...of,
			changes: choose(of.changes, workspaces, fieldsOf)
		});
	}
	if (of === "live") {
		const live = await readFromAtlas(context, workspaces, signal);
		return liveDataflow({
			...live,
			resources: choose(live.resources, workspaces, ({ body }) => body)
		});
	}
	const { desired, diagnostics } = await context.load(context.manifestRequest("validate"));
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	context.tell(diagnostics.filter(({ code }) => code === "MANIFEST_ENV_UNSET"));
	return desiredDataflow({
		...desired,
		resources: choose(desired.resources, workspaces, ({ fields }) => fields)
	});
}
function choose(all, workspaces, fieldsOf) {
	if (workspaces.length === 0) return [...all];
	const own = all.filter(({ address }) => workspaces.includes(address.workspace));
	const links = new Set(own.map((resource) => linkNameIn(fieldsOf(resource))));
	const overPeering = own.some((resource) => isPeered(fieldsOf(resource)));
	return [...all.filter(({ address: { kind, name } }) => kind === "vpcPeering" ? overPeering : kind === "privateLink" && links.has(name)), ...own];
}
async function readFromAtlas(context, workspaces, signal) {
	const { readLive } = await import("../later/core/context/live.js");
	const live = await readLive(context, await context.connect(await findProject(context)), workspaces.length === 0 ? "all" : workspaces, signal, namingForAll(void 0, "as-entry"));
	context.tell(live.unreadable.map(({ workspace, kind, reason }) => ({
		severity: "warning",
		code: "GRAPH_UNREADABLE",
		message: `the ${kindWords(kind)}s${workspace === void 0 ? "" : ` of workspace "${workspace}"`} could not be read: ${reason}`,
		fix: "Give the credentials the role Project Stream Processing Owner."
	})));
	return live;
}
async function findProject(context) {
	const { namedProject, manifestFiles } = context;
	if (namedProject !== void 0 && manifestFiles.length === 0) return requireProject(namedProject);
	const { defaultProject } = context.options;
	const { desired, diagnostics } = await context.load(context.manifestRequest("plan"));
	const project = desired?.project ?? (manifestFiles.length === 0 ? defaultProject : void 0);
	if (project !== void 0) return project;
	throw new SluiceError("MANIFEST_INVALID", "the manifest, which would name the project, has errors", {
		diagnostics,
		fix: `Give --project, or set ${PROJECT_VARIABLE}.`
	});
}
export { readDataflow };
