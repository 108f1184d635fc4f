import { desiredDataflow, liveDataflow, planDataflow } from "../graph.js";
import { PROJECT_VARIABLE, requireProject } from "../manifest.js";
import { SluiceError } from "../model.js";
// src/core/graph.ts
async function readDataflow(context, { of = "manifest", workspaces = [], signal } = {}) {
	const isChosen = ({ address }) => workspaces.length === 0 || workspaces.includes(address.workspace);
	if (typeof of === "object") return planDataflow({
		...of,
		changes: of.changes.filter(isChosen)
	});
	if (of === "live") {
		const live = await readFromAtlas(context, workspaces, signal);
		return liveDataflow({
			...live,
			resources: live.resources.filter(isChosen)
		});
	}
	const { desired, diagnostics } = await context.load(context.manifestRequest("validate"));
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	context.tell(diagnostics.filter(({ code }) => code === "MANIFEST_ENV_UNSET"));
	return desiredDataflow({
		...desired,
		resources: desired.resources.filter(isChosen)
	});
}
async function readFromAtlas(context, workspaces, signal) {
	const { readLive } = await import("../later/core/context/live.js");
	const live = await readLive(context, await context.connect(await findProject(context)), workspaces.length === 0 ? "all" : workspaces, signal);
	context.tell(live.unreadable.map(({ workspace, kind, reason }) => ({
		severity: "warning",
		code: "GRAPH_UNREADABLE",
		message: `the ${kind}s${workspace === void 0 ? "" : ` of workspace "${workspace}"`} could not be read: ${reason}`,
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
