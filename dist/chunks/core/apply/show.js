import { Document, EMPTY_DOCUMENT, SecretReference, compareText, document, formatAddress, isConnectionLike, isDocument, isList, isOfProject, textOf } from "../../model/more.js";
import { formatPointer } from "../../model/document.js";
import { SluiceError } from "../../model.js";
import { withoutLiteralParts } from "../../kinds.js";
import { ProjectContext } from "../context/context.js";
import { openProject } from "../project.js";
// src/core/apply/show.ts
async function showSavedPlan(saved, options) {
	const { review } = saved;
	const desired = await wholeDesired(saved, options);
	const project = openProject({
		directory: options.directory,
		env: options.env,
		clock: options.clock,
		desired,
		gateway: gatewayOf({
			...saved,
			desired
		}),
		atlas: { shownAs: review.baseUrl },
		restore: NO_NOTES
	});
	try {
		const { allow = [] } = options;
		const plan = project.shown(await project.plan({
			...review.selection,
			allow
		}));
		const isExact = plan.digest === review.digest;
		return {
			plan: {
				...plan,
				digest: review.digest,
				desiredDigest: review.desiredDigest
			},
			isExact
		};
	} finally {
		await project.close();
	}
}
const NO_NOTES = {
	find: () => Promise.resolve({
		notes: [],
		running: [],
		unreadable: []
	}),
	findObstacle: () => Promise.resolve(void 0),
	write: () => Promise.reject(notAsked()),
	settle: () => Promise.reject(notAsked()),
	findReplay: () => Promise.resolve(void 0),
	writeReplay: () => Promise.reject(notAsked()),
	removeReplay: () => Promise.reject(notAsked())
};
const notAsked = () => new Error("a plan that is shown asks Atlas for nothing else");
async function wholeDesired(saved, options) {
	if (saved.literals.length === 0) return saved.desired;
	const { directory, env, clock } = options;
	const context = new ProjectContext({
		directory,
		env,
		clock,
		...saved
	});
	try {
		return (await context.intent()).desired;
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		return withMarks(saved);
	}
}
const MARK = "not-in-the-file";
const placesOf = (literals) => new Set(literals.map(({ address, pointer }) => `${formatAddress(address)}#${pointer}`));
function withMarks({ desired, literals }) {
	const places = placesOf(literals);
	const mark = (value, at) => {
		if (isDocument(value)) return new Document(value.entries.map(([key, member]) => [key, mark(member, at + formatPointer([key]))]));
		if (isList(value)) return value.map((item, i) => mark(item, at + formatPointer([String(i)])));
		return typeof value === "string" && places.has(at) ? markText(value, at) : value;
	};
	const resources = desired.resources.map((resource) => {
		const fields = mark(resource.fields, `${formatAddress(resource.address)}#`);
		return isDocument(fields) ? {
			...resource,
			fields
		} : resource;
	});
	return {
		...desired,
		resources
	};
}
function markText(text, at) {
	if (text.includes("://")) return text.replace("://", `://${MARK}@`);
	return at.endsWith("/$https/path") ? `?key=${MARK}` : MARK;
}
function gatewayOf(saved) {
	const bodies = bodiesOf(saved);
	const list = (kind, workspace) => Promise.resolve(bodies.filter(({ address }) => address.kind === kind).filter(({ address }) => workspace === void 0 || address.workspace === workspace).map(({ body }) => body));
	const refuse = () => Promise.reject(notAsked());
	return {
		nameLinks: () => void 0,
		namePeerings: () => void 0,
		listPrivateLinks: () => list("privateLink"),
		listVpcPeerings: () => list("vpcPeering"),
		listWorkspaces: () => list("workspace"),
		listConnections: (workspace) => list("connection", workspace),
		listProcessors: (workspace) => list("processor", workspace),
		listFailovers: async (workspace, connection) => (await list("failover", workspace)).filter((body) => textOf(body.get("name")) === connection),
		failOver: refuse,
		accept: refuse,
		accountDetails: refuse,
		read: () => Promise.resolve(void 0),
		create: refuse,
		update: refuse,
		delete: refuse,
		start: refuse,
		stop: refuse,
		logs: refuse
	};
}
function bodiesOf({ desired, review, literals }) {
	const places = placesOf(literals);
	const found = new Map();
	const wanted = new Map(desired.resources.map((resource) => [formatAddress(resource.address), resource]));
	const add = (address, fields, state) => {
		const key = formatAddress(address);
		const whole = fillHidden(fields, wanted.get(key)?.fields, (at) => places.has(at), `${key}#`);
		found.set(key, {
			address,
			body: bodyOf(address, isDocument(whole) ? whole : fields, state)
		});
	};
	const touched = new Set(review.resources.map(({ address }) => formatAddress(address)));
	for (const { address, states } of review.resources) {
		const [before] = states;
		if (before?.kind === "present") add(address, before.fields, stateOf(before));
	}
	for (const resource of desired.resources) if (!touched.has(formatAddress(resource.address))) add(resource.address, resource.fields, restingState(resource));
	for (const { address } of review.resources) {
		const workspace = {
			kind: "workspace",
			workspace: address.workspace,
			name: address.workspace
		};
		const isKnown = touched.has(formatAddress(workspace)) || found.has(formatAddress(workspace));
		if (!isOfProject(address) && !isKnown) add(workspace, EMPTY_DOCUMENT, void 0);
	}
	return [...found.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, body]) => body);
}
const STATES = {
	running: "STARTED",
	"not-running": "STOPPED",
	failed: "FAILED",
	gone: "DROPPED"
};
const stateOf = ({ phases: [phase] }) => phase && STATES[phase];
function restingState(resource) {
	if (resource.kind !== "processor") return void 0;
	return resource.state === "STARTED" ? "STARTED" : "STOPPED";
}
function bodyOf({ kind, name, region }, fields, state) {
	const own = {
		name,
		region,
		state: isConnectionLike(kind) ? "READY" : state
	};
	return new Document([...document(own).entries, ...fields.entries.filter(([key]) => !(key in own))]);
}
function fillHidden(value, want, isLiteral, at) {
	if (isDocument(value)) return new Document(value.entries.map(([key, member]) => {
		return [key, fillHidden(member, isDocument(want) ? want.get(key) : void 0, isLiteral, at + formatPointer([key]))];
	}));
	if (isList(value)) return value.map((item, i) => fillHidden(item, isList(want) ? want[i] : void 0, isLiteral, at + formatPointer([String(i)])));
	if (want === void 0) return value;
	const isText = typeof want === "string" || want instanceof SecretReference;
	return value === null || value === "" && isLiteral(at) || isText && withoutLiteralParts(want) === value ? want : value;
}
async function parseReportFile(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	if (!(typeof value === "object" && value !== null && "outcome" in value && "steps" in value)) return void 0;
	const { reportShape } = await import("../../apply/report/shapes.js");
	if (reportShape.safeParse(value).success) return value;
	throw new SluiceError("PLAN_FILE_INVALID", "the report can't be used: it has another form", { fix: "Name a file that apply --report has written." });
}
export { parseReportFile, showSavedPlan };
