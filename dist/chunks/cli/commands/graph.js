import { SANDBOX_LOGIN } from "../../sandbox.js";
import { desiredDataflow, liveDataflow, planDataflow } from "../../graph.js";
import { PROJECT_VARIABLE, loadManifest, requireProject } from "../../manifest.js";
import { EXIT, SluiceError } from "../../model.js";
import { manifestRequest } from "./manifest-options.js";
import { writeDiagnostics, writeResultFile } from "./output.js";
import { abortOnInterrupt, loadIntent } from "./session.js";
import { extname } from "node:path";
// src/cli/commands/graph.ts
async function runGraph(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		const text = await renderDataflow(await readDataflow(options, host, interrupt.signal), formatOf(options));
		if (options.out === void 0) host.stdout.write(text);
		else await writeResultFile(host, options.out, text);
		return EXIT.done;
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		interrupt.release();
	}
}
async function readDataflow(options, host, signal) {
	if (options.plan !== void 0 && options.plan !== false) return readPlanned(options, host, signal);
	if (options.live) return readFromAtlas(options, host, signal);
	const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	const problems = diagnostics.filter(({ code }) => code === "MANIFEST_ENV_UNSET");
	if (!options.quiet) writeDiagnostics(problems, options, host);
	return desiredDataflow({
		...desired,
		resources: desired.resources.filter(chosenBy(options))
	});
}
const chosenBy = ({ workspace }) => ({ address }) => workspace.length === 0 || workspace.includes(address.workspace);
async function readFromAtlas(options, host, signal) {
	const [{ connectAtlas }, { readLiveWithProgress }] = await Promise.all([import("../../later/cli/commands/connect.js"), import("../../later/cli/commands/live.js")]);
	const connection = await connectAtlas(options, host, await findProject(options, host), { find: () => void 0 });
	try {
		const workspaces = options.workspace.length === 0 ? "all" : options.workspace;
		const { parallelism, quiet } = options;
		const request = {
			workspaces,
			parallelism,
			quiet,
			signal
		};
		const live = await readLiveWithProgress(connection.gateway, request, host);
		writeDiagnostics(live.unreadable.map(({ workspace, kind, reason }) => ({
			severity: "warning",
			code: "GRAPH_UNREADABLE",
			message: `the ${kind}s${workspace === void 0 ? "" : ` of workspace "${workspace}"`} could not be read: ${reason}`,
			fix: "Give the credentials the role Project Stream Processing Owner."
		})), options, host);
		return liveDataflow({
			...live,
			resources: live.resources.filter(chosenBy(options))
		});
	} finally {
		await connection.close();
	}
}
async function findProject(options, host) {
	const named = options.project ?? (host.env["MONGODB_ATLAS_PROJECT_ID"] || void 0);
	if (named === void 0 || options.file.length > 0) {
		const defaultProject = options.sandbox ? SANDBOX_LOGIN.projectId : void 0;
		const request = {
			...manifestRequest(options, host, "plan"),
			defaultProject
		};
		const { desired, diagnostics } = await loadManifest(request);
		const project = desired?.project ?? (options.file.length === 0 ? defaultProject : void 0);
		if (project !== void 0) return project;
		throw new SluiceError("MANIFEST_INVALID", "the manifest, which would name the project, has errors", {
			diagnostics,
			fix: `Give --project, or set ${PROJECT_VARIABLE}.`
		});
	}
	return requireProject(named);
}
async function readPlanned(options, host, signal) {
	const [{ openSession }, { readReviewed }] = await Promise.all([import("../../later/cli/commands/session.js"), import("../../later/cli/commands/reviewed.js")]);
	const saved = typeof options.plan === "string" ? options.plan : void 0;
	const reviewed = await readReviewed({
		...options,
		arguments: [saved]
	}, host);
	const session = await openSession(reviewed?.intent ?? await loadIntent(options, host, false), options, host);
	try {
		const plan = await session.plan(signal);
		if (reviewed !== void 0 && reviewed.digest !== plan.digest && !options.quiet) writeDiagnostics([{
			severity: "warning",
			code: "PLAN_STALE",
			message: "something has changed since the plan was saved; this is the plan as it is now"
		}], options, host);
		return planDataflow({
			...plan,
			changes: plan.changes.filter(chosenBy(options))
		});
	} finally {
		await session.close();
	}
}
function formatOf({ format, out = "" }) {
	if (format !== void 0) return format;
	switch (extname(out).toLowerCase()) {
		case ".svg": return "svg";
		case ".dot":
		case ".gv": return "dot";
		default: return "mermaid";
	}
}
async function renderDataflow(dataflow, format) {
	switch (format) {
		case "mermaid": return (await import("../../later/render/graph/graph-mermaid.js")).renderMermaid(dataflow);
		case "dot": return (await import("../../later/render/graph/graph-dot.js")).renderDot(dataflow);
		case "svg": return (await import("../../render/graph/graph-svg.js")).renderSvg(dataflow);
	}
}
export { runGraph };
