import { dataflowOf, makePictures, planDataflow } from "../../graph.js";
import { liveFields, processorStateOf } from "../../kinds.js";
import { compareAddresses, formatAddress } from "../../model/more.js";
import { SluiceError } from "../../model.js";
import { NO_SUMMARY } from "../../plan.js";
import { hasManifest } from "../files/presence.js";
// src/core/view/view.ts
async function viewProject(context, options = {}) {
	const { workspaces = [], report } = options;
	if (options.plan) await context.intent();
	const desired = options.plan ? void 0 : await readDesired(context, options);
	const live = options.live ? await readNow(context, options) : void 0;
	const { baseChanges, project } = baseOf(options, desired, live);
	const changes = baseChanges.filter(({ address }) => workspaces.length === 0 || workspaces.includes(address.workspace));
	const shown = context.mask.plan({
		...options.plan ?? EMPTY_PLAN,
		project,
		changes
	});
	const isPlan = options.plan !== void 0;
	const dataflow = isPlan ? planDataflow(shown) : flowOf(shown.changes);
	const tests = await readTests(context, options, options.plan?.desired ?? desired?.resources);
	const input = {
		project: options.plan?.project ?? live?.status.project ?? report?.project ?? project,
		changes: shown.changes,
		dataflow,
		...makePictures(dataflow),
		...isPlan && { plan: shown },
		...report && { report },
		...live && { status: live.status },
		...tests && { tests }
	};
	const { makeView } = await import("../../render/view/make-view.js");
	const { renderPage } = await import("../../render/view/page.js");
	return renderPage(context.mask.data(await makeView(input)));
}
const EMPTY_PLAN = {
	formatVersion: 1,
	baseUrl: "",
	project: "",
	selection: {
		targets: [],
		prune: false,
		updateSecrets: false,
		destroy: false
	},
	digest: "",
	desiredDigest: "",
	complete: true,
	summary: NO_SUMMARY,
	changes: [],
	steps: [],
	hazards: [],
	diagnostics: [],
	desired: [],
	removed: []
};
async function readDesired(context, { live, report }) {
	const isOptional = live === true || report !== void 0;
	const { directory, desired: given } = context.options;
	if (given !== void 0) return given;
	if (isOptional && context.manifestFiles.length === 0 && !await hasManifest(directory)) return void 0;
	const { desired, diagnostics } = await context.load(context.manifestRequest("validate"));
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	context.tell(diagnostics.filter(({ code }) => code === "MANIFEST_ENV_UNSET"));
	return desired;
}
async function readNow(context, { signal }) {
	const { readStatusAndLive } = await import("../../later/core/status.js");
	return readStatusAndLive(context, { signal });
}
function baseOf({ plan }, desired, now) {
	if (plan !== void 0) return {
		baseChanges: plan.changes,
		project: plan.project
	};
	const wanted = new Map((desired?.resources ?? []).map((each) => [formatAddress(each.address), each]));
	const changes = new Map();
	for (const [key, resource] of wanted) changes.set(key, asChange(resource));
	for (const { address, body } of now?.live.resources ?? []) {
		const key = formatAddress(address);
		const state = address.kind === "processor" ? processorStateOf(body) : void 0;
		const own = wanted.get(key);
		changes.set(key, {
			...own ? asChange(own) : {
				...NOTHING,
				address,
				action: "unmanaged"
			},
			after: liveFields(address.kind, body),
			...state !== void 0 && { stateBefore: state }
		});
	}
	return {
		baseChanges: [...changes.values()].toSorted((a, b) => compareAddresses(a.address, b.address)),
		project: desired?.project ?? ""
	};
}
const NOTHING = {
	fields: [],
	patch: [],
	hazards: [],
	notes: []
};
function asChange(resource) {
	const { address, fields, place, kind } = resource;
	return {
		...NOTHING,
		address,
		action: "noop",
		after: fields,
		...kind === "processor" && resource.state !== "UNMANAGED" && { runsAfter: resource.state === "STARTED" },
		...place && { source: place },
		...kind === "processor" && resource.pipelinePlace && { pipelineSource: resource.pipelinePlace }
	};
}
function flowOf(changes) {
	return dataflowOf(changes.flatMap(({ address, after, stateBefore, runsAfter }) => {
		const state = stateBefore ?? (runsAfter === void 0 ? void 0 : runsAfter ? "started" : "stopped");
		return after === void 0 ? [] : [{
			address,
			fields: after,
			...state !== void 0 && { state }
		}];
	}));
}
async function readTests(context, { tests = true }, resources) {
	if (typeof tests === "object") return tests;
	if (!tests || resources === void 0) return void 0;
	const { directory } = context.options;
	if (context.manifestFiles.length === 0 && !await hasManifest(directory)) return void 0;
	const { testResources } = await import("../test.js");
	const run = await testResources(context, resources);
	return run.files.length === 0 ? void 0 : run;
}
export { viewProject };
