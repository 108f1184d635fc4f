import { __toESM } from "./rolldown-runtime.js";
import { Document, EMPTY_DOCUMENT, NumberLiteral, compareText, document, isDocument, isList, number, textOf, valueAt, withValueAt, withoutValueAt } from "./model/more.js";
import { areEqual, areEqualUnordered, fromPlain, parseJson, printJson, toPlain } from "./model/document.js";
import { _enum, array, boolean, int, literal, number as number$1, object, record, strictObject, string, union as union$1 } from "./vendor/zod.js";
import { ACCESS_PATHS, CONNECTION_SHAPES, FAILOVER_MODES, NAME_FORMS, OBJECT_ID, PRIVATE_LINK_FIELDS, SAMPLE_NAMES, UNUSABLE_PROVIDERS, VPC_PEERING_FIELDS, WRITE_ONLY_PATHS, autoscalingOf, canPatchDomain, checkConnection, checkPrivateLink, checkProcessor, checkWorkspace, compareTiers, connectionFields, connectionFieldsFor, dropServerFields, failoverRegionsOf, homeRegionOf, isConnectionType, isCredentialHeader, isPossibleName, isTier, isTierName, linkNameIn, matchLinks, ownersOf, privateLinkShape, processorFields, processorOptionsShape, processorShape, regionShape, shapeTypeOf, vpcPeeringShape, workspaceFields, workspaceShape } from "./kinds.js";
import { checkPipeline, checkpointVerdict, connectionReferences, isRefused } from "./pipeline.js";
import { SluiceError } from "./model.js";
import { require_lib } from "./vendor/write-file-atomic.js";
import { dirname, resolve } from "node:path";
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { setMaxListeners } from "node:events";
import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
// src/sandbox/faults/stream-quirks.ts
const STREAM_QUIRKS = [
	{
		name: "stopped-stats-counters",
		question: "evolution 3",
		byDefault: "The statistics of a stopped processor are complete.",
		instead: "They have the counters only."
	},
	{
		name: "stopped-stats-stale",
		question: "evolution 3",
		byDefault: "The statistics of a stopped processor are those of the moment when it stopped.",
		instead: "They are from 20 seconds before, and say that it is running."
	},
	{
		name: "stopped-stats-empty",
		question: "evolution 3",
		byDefault: "A stopped processor has statistics.",
		instead: "They are an empty object."
	},
	{
		name: "stopped-stats-absent",
		question: "evolution 3",
		byDefault: "A stopped processor has statistics.",
		instead: "It has no member for them."
	},
	{
		name: "stopped-stats-error",
		question: "evolution 1",
		byDefault: "A stopped processor has statistics.",
		instead: "In their place is the error that the shell reports for a processor that does not run."
	},
	{
		name: "list-stats-brief",
		question: "evolution 3",
		byDefault: "The list of processors has their statistics in full.",
		instead: "It has the counters only; a single processor has all."
	},
	{
		name: "position-is-timestamp",
		question: "evolution 3",
		byDefault: "changeStreamState is a resume token once an event was read.",
		instead: "It is always a Timestamp."
	},
	{
		name: "kafka-stats-bare",
		question: "evolution 1",
		byDefault: "Statistics of a Kafka source name the topic, the group and the lag.",
		instead: "They have partitions with offsets only."
	},
	{
		name: "counters-reset",
		question: "evolution 3",
		byDefault: "Counters go on after every start.",
		instead: "They begin at zero."
	},
	{
		name: "start-time-alone-seeks",
		question: "evolution 3",
		byDefault: "startAtOperationTime without resumeFromCheckpoint: false resumes where there is a checkpoint.",
		instead: "It drops the checkpoint and starts at that time."
	},
	{
		name: "start-pair-refused",
		question: "evolution 3",
		byDefault: "resumeFromCheckpoint: false and startAtOperationTime are accepted together.",
		instead: "Together they are refused with 400."
	},
	{
		name: "checkpoint-dropped-at-start",
		question: "evolution 3",
		byDefault: "An update with resumeFromCheckpoint: false drops the checkpoint at once.",
		instead: "It is dropped at the next start; an update that resumes takes it up again before that."
	},
	{
		name: "fresh-start-ignores-commits",
		question: "evolution 3",
		byDefault: "A Kafka source without a checkpoint starts at its group's committed offsets.",
		instead: "It starts by auto_offset_reset."
	},
	{
		name: "mixed-commits-reset",
		question: "evolution 3",
		byDefault: "A start fails where a group has committed offsets for some partitions only.",
		instead: "The other partitions start by auto_offset_reset."
	},
	{
		name: "old-start-refused",
		question: "evolution 3",
		byDefault: "A start at a time that is no longer in the oplog is accepted, and the processor becomes FAILED.",
		instead: "It is refused with 400."
	},
	{
		name: "rename-with-pipeline-refused",
		question: "evolution 3",
		byDefault: "One update may have a name and a pipeline.",
		instead: "It is refused with 400."
	},
	{
		name: "sink-update-replays",
		question: "evolution 3",
		byDefault: "After an update of the sink alone, open windows go on.",
		instead: "They are computed again from their first event."
	},
	{
		name: "event-time-is-wall-time",
		question: "evolution 3",
		byDefault: "The event time of a change is its cluster time.",
		instead: "It is the server's wall clock, which differs from the cluster time by up to 1.5 seconds."
	},
	{
		name: "stop-ends-failed",
		question: "evolution 3",
		byDefault: "A stop writes what was handed on, takes a checkpoint and ends STOPPED.",
		instead: "Every other stop of a processor, from the first on, ends FAILED: it does neither."
	},
	{
		name: "restarts-by-itself",
		question: "evolution 3",
		byDefault: "A processor that was started runs until it is stopped.",
		instead: "90 seconds after each start it restarts by itself from its last checkpoint, and stays STARTED."
	},
	{
		name: "renamed-start-refused",
		question: "evolution 3",
		byDefault: "A processor can be started after it was renamed.",
		instead: "That is refused with 400 until it has the name again that it last ran under."
	}
];
const QUIRKS = [...[
	{
		name: "reserved-sinks-refused",
		question: "8.1",
		byDefault: "$emit to __noopSink and the engine's other reserved names is accepted.",
		instead: "Only __testLog is; the others are connections that do not exist."
	},
	{
		name: "strict-names",
		question: "8.3",
		byDefault: "Names are any text without a slash.",
		instead: "They are 1 to 64 letters, digits, hyphens and underscores; for processors dots too; for connections . - * _ are the only special characters."
	},
	{
		name: "failed-needs-stop",
		question: "8.4",
		byDefault: "A FAILED processor is updated as it is, and can not be stopped.",
		instead: "It must be stopped before it is updated."
	},
	{
		name: "state-conflict-409",
		question: "8.5",
		byDefault: "An update, start or stop in the wrong state is 400 STREAM_PROCESSOR_GENERIC_ERROR.",
		instead: "It is 409 STREAM_PROCESSOR_INVALID_STATE."
	},
	{
		name: "repeat-transition-accepted",
		question: "8.5",
		byDefault: "Starting what is started and stopping what is stopped is refused.",
		instead: "Both answer 200 and do nothing."
	},
	{
		name: "delete-needs-stop",
		question: "8.6",
		byDefault: "A running processor can be deleted.",
		instead: "It must be stopped first."
	},
	{
		name: "idle-processors-hold-connections",
		question: "8.7",
		byDefault: "Only processors that run keep a connection from being updated and deleted.",
		instead: "Every processor that names it does, in any state."
	},
	{
		name: "omitted-secret-kept",
		question: "8.8",
		byDefault: "A connection update that leaves out a secret its login needs is refused.",
		instead: "The stored secret stays."
	},
	{
		name: "connection-update-merges",
		question: "8.8",
		byDefault: "A connection update replaces every member, and what it leaves out is gone.",
		instead: "Members that it leaves out stay as they were."
	},
	{
		name: "dlq-null-removes",
		question: "8.9",
		byDefault: "options.dlq {} removes the dead letter queue, and null means nothing.",
		instead: "null removes it, and {} is refused."
	},
	{
		name: "default-tier-sp10",
		question: "8.10",
		byDefault: "A workspace created without a tier gets SP30, as recorded.",
		instead: "It gets SP10, as documented."
	},
	{
		name: "ejson-relaxed",
		question: "8.11",
		byDefault: "Extended JSON in a pipeline is returned as it was sent.",
		instead: "It is returned in relaxed form: $numberInt, $numberLong and $numberDouble as plain numbers."
	},
	{
		name: "integers-as-doubles",
		question: "6.2",
		byDefault: "Numbers in a pipeline are returned as they were sent.",
		instead: "Integers are returned with a decimal point: 10 as 10.0."
	},
	{
		name: "unknown-sample-refused",
		question: "8.12",
		byDefault: "A Sample connection may have any name.",
		instead: "Only sample_stream_solar is accepted."
	},
	{
		name: "unknown-type-refused",
		question: "4.2",
		byDefault: "A connection may have a type that this version does not know; what is named like a secret is kept.",
		instead: "Only the connection types that this version knows are accepted."
	},
	{
		name: "added-window-refused",
		question: "8.13",
		byDefault: "A window can be added and the processor still resumes from its checkpoint.",
		instead: "It can not."
	},
	{
		name: "workspace-taken-other-code",
		question: "8.14",
		byDefault: "A workspace name in use is 409 STREAM_TENANT_NAME_ALREADY_EXISTS.",
		instead: "It is 409 STREAM_WORKSPACE_NAME_ALREADY_EXISTS."
	},
	{
		name: "future-version-refused",
		question: "8.16",
		byDefault: "An Accept date later than every known version means the newest version.",
		instead: "It is 406."
	},
	{
		name: "autoscaling-refused",
		question: "8.17",
		byDefault: "options.autoscaling is stored and returned.",
		instead: "It is refused, as where an organisation does not have it."
	},
	{
		name: "samples-come-later",
		question: "2.9",
		byDefault: "The sample connection of a new workspace is there, and READY, at once.",
		instead: "It is there a second later, or when states have settled."
	},
	{
		name: "scaled-up",
		question: "9.1",
		byDefault: "A processor that scales runs on its tier, within its bounds.",
		instead: "It runs on its largest tier, as under a load."
	},
	{
		name: "every-update-compares",
		question: "8.18",
		byDefault: "A processor update without a pipeline, or with the same, is not compared with the checkpoint.",
		instead: "It is, and a window that no change may keep is refused."
	},
	{
		name: "missing-processor-400",
		question: "2.1",
		byDefault: "A processor that is not there is 404.",
		instead: "It is 400 STREAM_PROCESSOR_GENERIC_ERROR, stream processor doesn't exist."
	},
	{
		name: "updated-is-created",
		question: "2.2",
		byDefault: "A stopped processor stays STOPPED when it is updated.",
		instead: "It reports CREATED until it is started."
	},
	{
		name: "failed-create-stays",
		question: "2.9",
		byDefault: "A processor whose creation is refused is not there.",
		instead: "It is, FAILED, and keeps its name and its workspace."
	},
	{
		name: "region-update-applies",
		question: "3.3",
		byDefault: "A workspace update with another region answers 200 and keeps the old one.",
		instead: "The region changes."
	},
	{
		name: "failover-needs-connections",
		question: "2.7",
		byDefault: "A processor may have failoverEnabled before anything stands by for it.",
		instead: "It is refused unless its workspace has failover regions, and each of its connections a failover connection."
	},
	{
		name: "failover-needs-stop",
		question: "2.5",
		byDefault: "A failover takes a running processor along.",
		instead: "A processor that runs must be stopped before it fails over."
	},
	{
		name: "failover-region-untold",
		question: "2.7",
		byDefault: "Where a workspace can fail over, the statistics of its processors name the region, as region.",
		instead: "Nothing says in which region a processor runs."
	},
	{
		name: "failover-regions-sorted",
		question: "3.3",
		byDefault: "Failover regions are returned in the order in which they were sent.",
		instead: "They are returned in alphabetical order."
	},
	{
		name: "failovers-hold-connections",
		question: "4.7",
		byDefault: "Deleting a connection deletes its failover connections.",
		instead: "A connection that has some can not be deleted."
	},
	{
		name: "running-processors-hold-failovers",
		question: "4.7",
		byDefault: "A failover connection can be changed and deleted at any time.",
		instead: "It can not while a processor runs that may fail over and uses its connection."
	},
	{
		name: "link-region-respelt",
		question: "3.7",
		byDefault: "The region of a private link is returned as it was sent.",
		instead: "It is returned in capitals with underscores: us-east-1 as US_EAST_1, and the link's lists sorted."
	},
	{
		name: "unknown-link-refused",
		question: "3.7",
		byDefault: "A connection may name a private link that the project does not have.",
		instead: "It is refused."
	},
	{
		name: "empty-config-returned",
		question: "4.4",
		byDefault: "A Kafka connection without config is returned without it.",
		instead: "It is returned with an empty one."
	},
	{
		name: "version-sunset",
		question: "5.4",
		byDefault: "Every version of the API file is alive.",
		instead: "For workspaces and connections 2023-02-01 is gone (410) and 2024-05-30 takes its place."
	},
	{
		name: "error-parameters",
		question: "2.9",
		byDefault: "The parameters of an error are empty, because the API file allows objects only.",
		instead: "They are texts, as real responses have them."
	}
], ...STREAM_QUIRKS];
function parseQuirks(names) {
	const known = QUIRKS.map((quirk) => quirk.name);
	for (const name of names) {
		if (known.includes(name)) continue;
		throw new SluiceError("SANDBOX_QUIRK_UNKNOWN", `The sandbox has no quirk '${name}'.`, { fix: `Use one of: ${known.join(", ")}.` });
	}
	return new Set(names);
}
// src/sandbox/http/login.ts
var import_lib = __toESM(require_lib(), 1);
const SANDBOX_LOGIN = {
	clientId: "sandbox",
	clientSecret: "sandbox",
	publicKey: "sandbox",
	privateKey: "sandbox",
	projectId: "000000000000000000000001"
};
// src/sandbox/faults/faults.ts
const faultShape = strictObject({
	match: strictObject({
		method: string().min(1).optional(),
		path: string().min(1).optional(),
		nth: int().min(1).optional(),
		count: int().min(1).optional()
	}),
	status: int().min(400).max(599).optional(),
	errorCode: string().min(1).optional(),
	detail: string().optional(),
	retryAfter: int().min(0).optional(),
	delayMs: number$1().min(0).optional(),
	drop: _enum(["before", "after"]).optional(),
	late: number$1().min(0).optional(),
	failOnStart: boolean().optional(),
	failOnStop: boolean().optional(),
	falseSuccess: boolean().optional(),
	lagReads: int().min(1).optional(),
	lagLists: int().min(1).optional()
});
function parseFaults(text) {
	let data;
	try {
		data = toPlain(parseJson(text));
	} catch (error) {
		throw invalid$2(`they are not JSON (${error.message})`);
	}
	const result = array(faultShape).safeParse(data);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw invalid$2(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
function invalid$2(reason) {
	return new SluiceError("SANDBOX_FAULTS_INVALID", `The faults are not valid: ${reason}.`, { fix: "Give a JSON list of {match: {method, path, nth, count}, status, errorCode, detail, retryAfter, delayMs, drop, late, failOnStart, failOnStop, falseSuccess, lagReads, lagLists}." });
}
const NO_FAILURES = {
	failOnStart: void 0,
	failOnStop: void 0
};
function failuresOf({ failOnStart, failOnStop, detail } = {}) {
	return {
		failOnStart: failOnStart === true ? detail ?? "The processor failed when it started." : void 0,
		failOnStop: failOnStop === true ? detail ?? "The processor failed while it stopped." : void 0
	};
}
var FaultList = class {
	#faults = [];
	constructor(faults = []) {
		this.replace(faults);
	}
	replace(faults) {
		this.#faults = faults.map((fault) => ({
			fault,
			path: globPattern(fault.match.path ?? "**"),
			count: 0
		}));
	}
	get all() {
		return this.#faults.map(({ fault }) => fault);
	}
	take(method, path) {
		let taken;
		for (const entry of this.#faults) {
			const { match } = entry.fault;
			if (match.method !== void 0 && match.method.toUpperCase() !== method) continue;
			if (!entry.path.test(path)) continue;
			entry.count += 1;
			const first = match.nth ?? 1;
			const last = first + (match.count ?? (match.nth === void 0 ? Infinity : 1)) - 1;
			if (entry.count >= first && entry.count <= last) taken ??= entry.fault;
		}
		return taken;
	}
};
function globPattern(glob) {
	const parts = glob.split(/(\*\*|\*)/).map((part) => {
		if (part === "**") return ".*";
		return part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&");
	});
	return new RegExp(`^${parts.join("")}$`, "s");
}
// src/sandbox/faults/probe-report.ts
const reportShape = object({
	formatVersion: literal(1),
	experiments: array(object({ answers: array(object({
		question: string(),
		outcome: _enum([
			"assumed",
			"otherwise",
			"unknown"
		]),
		saw: string()
	})) }))
});
function readProbeReport(text) {
	let data;
	try {
		data = JSON.parse(text);
	} catch {
		throw invalid$1("it is not JSON");
	}
	const result = reportShape.safeParse(data);
	if (!result.success) {
		const [issue] = result.error.issues;
		throw invalid$1(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
	}
	const answers = result.data.experiments.flatMap((experiment) => experiment.answers);
	return QUIRKS.map(({ name, byDefault, instead }) => {
		const outcome = answers.find(({ question }) => question === name)?.outcome;
		if (outcome === "otherwise") return {
			name,
			standing: "contradicted",
			behaviour: instead
		};
		return {
			name,
			standing: outcome === "assumed" ? "known" : "assumed",
			behaviour: byDefault
		};
	});
}
function invalid$1(reason) {
	return new SluiceError("SANDBOX_PROBE_INVALID", `The report is not one of sluice probe: ${reason}.`, { fix: "Name the file that sluice probe has written." });
}
// src/sandbox/project/surroundings-record.ts
const name = string().min(1);
const clusterShape = union$1([name, strictObject({
	state: name,
	paused: boolean().optional(),
	provider: name.optional(),
	region: name.optional()
})]);
const surroundingsShape = strictObject({
	clusters: record(name, clusterShape).optional(),
	awsRoles: array(name).optional(),
	azurePrincipals: array(name).optional(),
	gcpServiceAccounts: array(name).optional()
});
function parseSurroundings(text) {
	let data;
	try {
		data = toPlain(parseJson(text));
	} catch (error) {
		throw invalid(`they are not JSON (${error.message})`);
	}
	const result = surroundingsShape.safeParse(data);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw invalid(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
function invalid(reason) {
	return new SluiceError("SANDBOX_SURROUNDINGS_INVALID", `The surroundings are not valid: ${reason}.`, { fix: "Give JSON like {\"clusters\": {\"Cluster0\": \"IDLE\"}, \"awsRoles\": [], \"azurePrincipals\": [], \"gcpServiceAccounts\": []}." });
}
var SurroundingsRecord = class {
	#current;
	#changes = [];
	constructor(initial = {}) {
		this.#current = initial;
	}
	get current() {
		return this.#current;
	}
	declare(surroundings) {
		this.#current = surroundings;
		this.#changes.push(this.#operation());
	}
	dump() {
		return Object.keys(this.#current).length === 0 ? [] : [this.#operation()];
	}
	takeChanges() {
		const changes = this.#changes;
		this.#changes = [];
		return changes;
	}
	apply(operation) {
		if (!isDocument(operation) || textOf(operation.get("put")) !== "surroundings") return;
		const read = surroundingsShape.safeParse(toPlain(operation.get("record") ?? null));
		if (read.success) this.#current = read.data;
	}
	#operation() {
		return document({
			put: "surroundings",
			record: fromPlain(this.#current)
		});
	}
};
// src/sandbox/http/problem.ts
var Problem = class extends Error {
	status;
	errorCode;
	parameters;
	fields;
	headers;
	constructor(status, errorCode, detail, more = {}) {
		super(detail);
		this.name = errorCode;
		this.status = status;
		this.errorCode = errorCode;
		this.parameters = more.parameters ?? [];
		this.fields = more.fields ?? [];
		this.headers = more.headers ?? {};
	}
};
const REASONS = {
	400: "Bad Request",
	401: "Unauthorized",
	402: "Payment Required",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	406: "Not Acceptable",
	409: "Conflict",
	410: "Gone",
	413: "Payload Too Large",
	415: "Unsupported Media Type",
	429: "Too Many Requests",
	500: "Internal Server Error",
	502: "Bad Gateway",
	503: "Service Unavailable",
	504: "Gateway Timeout"
};
function reasonOf(status) {
	return REASONS[status] ?? "Error";
}
function problemBody(problem, withParameters) {
	return document({
		badRequestDetail: problem.fields.length === 0 ? void 0 : document({ fields: problem.fields.map(({ field, description }) => document({
			field,
			description
		})) }),
		detail: problem.message,
		error: number(problem.status),
		errorCode: problem.errorCode,
		parameters: withParameters ? problem.parameters : [],
		reason: reasonOf(problem.status)
	});
}
function workspaceMissing(group, name) {
	return new Problem(404, "STREAM_TENANT_NOT_FOUND_FOR_NAME", `Stream instance for project ${group} and name ${name} not found. Reason: Not Found.`, { parameters: [group, name] });
}
function workspaceTaken(name, errorCode = "STREAM_TENANT_NAME_ALREADY_EXISTS") {
	return new Problem(409, errorCode, `A stream instance with the name ${name} already exists.`, { parameters: [name] });
}
function workspaceInUse(name) {
	return new Problem(403, "STREAM_TENANT_HAS_STREAM_PROCESSORS", `Stream instance ${name} has active processors, and cannot be changed.`, { parameters: [name] });
}
function connectionMissing(name) {
	return new Problem(404, "STREAM_CONNECTION_NOT_FOUND_FOR_NAME", `Stream connection with the name ${name} not found.`, { parameters: [name] });
}
function connectionTaken(name) {
	return new Problem(409, "STREAM_CONNECTION_NAME_ALREADY_EXISTS", `A stream connection with the name ${name} already exists.`, { parameters: [name] });
}
function connectionInUse(name) {
	return new Problem(403, "STREAM_CONNECTION_HAS_STREAM_PROCESSORS", `Stream connection ${name} has active processors, and cannot be changed.`, { parameters: [name] });
}
function connectionDeploying(name) {
	return new Problem(409, "STREAM_KAFKA_CONNECTION_IS_DEPLOYING", `Stream connection ${name} is still deploying. Please retry later.`, { parameters: [name] });
}
function failoverConnectionMissing(id) {
	return new Problem(404, "STREAM_FAILOVER_CONNECTION_NOT_FOUND", `Failover connection with the id ${id} not found.`, { parameters: [id] });
}
function linkMissing(id) {
	return new Problem(404, "STREAM_PRIVATE_LINK_NOT_FOUND", `Private link connection ${id} not found.`, { parameters: [id] });
}
function linkTaken() {
	return new Problem(400, "STREAM_PRIVATE_LINK_ALREADY_EXISTS", "A private link connection to this service exists already.");
}
function linkInUse(id) {
	return new Problem(409, "STREAM_PRIVATE_LINK_IN_USE", `Private link connection ${id} is in use.`, { parameters: [id] });
}
function processorMissing(name) {
	return new Problem(404, "STREAM_PROCESSOR_NOT_FOUND_FOR_NAME", `Streams Processor with this name (${name}) not found.`, { parameters: [name] });
}
function processorTaken(name) {
	return new Problem(409, "STREAM_PROCESSOR_NAME_ALREADY_EXISTS", `A stream processor with the name ${name} already exists.`, { parameters: [name] });
}
function processorProblem(name, reason) {
	return new Problem(400, "STREAM_PROCESSOR_GENERIC_ERROR", `Streams Processor with this name (${name}) had a problem occur: ${reason}`, { parameters: [`${name} ${reason}`] });
}
function invalidBody(fields, detail) {
	const named = fields.map(({ field, description }) => `Invalid ${field}: ${description}`).join(" ");
	return new Problem(400, "VALIDATION_ERROR", detail ?? named, {
		fields,
		parameters: fields.map(({ field }) => field)
	});
}
function invalidField(field, description) {
	return invalidBody([{
		field,
		description
	}]);
}
function queryMissing(name) {
	return new Problem(400, "MISSING_QUERY_PARAMETER", `The query parameter ${name} is required.`, { parameters: [name] });
}
function notInSandbox(what) {
	return new Problem(404, "SANDBOX_HAS_NO_SUCH_OPERATION", `Only the Streams API is served here, no ${what}.`);
}
// src/sandbox/http/call.ts
function accepted(status) {
	return {
		status,
		body: EMPTY_DOCUMENT
	};
}
function listOf(records, view, { canOmitCount = false } = {}) {
	return {
		status: 200,
		list: {
			total: records.length,
			slice: (from, to) => records.slice(from, to).map(view),
			canOmitCount
		}
	};
}
function shelfOf({ store, clock }, { group, names }) {
	const [name = ""] = names;
	const shelf = store.find(group, name, clock.now());
	if (shelf === void 0) throw workspaceMissing(group, name);
	return shelf;
}
// src/sandbox/http/shape-check.ts
function violationsOf(shape, body) {
	const result = shape.safeParse(toPlain(body));
	if (result.success) return [];
	return result.error.issues.filter((issue) => issue.code !== "unrecognized_keys").map(toViolation);
}
function checkShape(shape, body) {
	const violations = violationsOf(shape, body);
	if (violations.length > 0) throw invalidBody(violations);
}
function toViolation(issue) {
	return {
		field: issue.path.join("."),
		description: `${issue.message}.`
	};
}
// src/sandbox/state/ids.ts
function randomHex(clock, count) {
	return Array.from({ length: count }, () => Math.floor(clock.random() * 16).toString(16)).join("");
}
function makeId(clock) {
	return (Math.floor(clock.now() / 1e3) % 2 ** 32).toString(16).padStart(8, "0") + randomHex(clock, 16);
}
// src/sandbox/state/views.ts
function sortRoot(body) {
	return new Document(body.entries.toSorted(([a], [b]) => compareText(a, b)));
}
function returnedPipeline({ quirks }, pipeline) {
	const isRelaxed = quirks.has("ejson-relaxed");
	const isDouble = quirks.has("integers-as-doubles");
	if (!isRelaxed && !isDouble) return pipeline;
	const respell = (value) => {
		if (isList(value)) return value.map(respell);
		if (value instanceof NumberLiteral) return isDouble && /^-?\d{1,15}$/.test(value.text) ? new NumberLiteral(`${value.text}.0`) : value;
		if (!isDocument(value)) return value;
		return (isRelaxed ? relaxedNumber(value) : void 0) ?? new Document(value.entries.map(([key, member]) => [key, respell(member)]));
	};
	return respell(pipeline);
}
function relaxedNumber(value) {
	const [key, text] = value.entries.length === 1 ? value.entries[0] ?? [] : [];
	if (key === void 0 || ![
		"$numberInt",
		"$numberLong",
		"$numberDouble"
	].includes(key)) return void 0;
	return typeof text === "string" && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? new NumberLiteral(text) : void 0;
}
// src/sandbox/project/vpc-peerings.ts
const KIND$1 = "vpcPeering";
function listVpcPeerings(world, { group, query }) {
	const account = query.get("requesterAccountId");
	if (account === null || account === "") throw queryMissing("requesterAccountId");
	return listOf(all(world, group).filter(({ fields }) => fields.get("requesterAccountId") === account), (record) => view(world, record));
}
function listActiveVpcPeerings(world, { group }) {
	return listOf(all(world, group).filter((record) => statusOf$1(world, record) === "ACTIVE"), (record) => view(world, record));
}
function acceptVpcPeering(world, call) {
	return move$1(world, call, "ACCEPT_REQUESTED");
}
function rejectVpcPeering(world, call) {
	return move$1(world, call, "REJECT_REQUESTED");
}
function deleteVpcPeering(world, call) {
	const record = peeringOf(world, call);
	const now = world.clock.now();
	world.store.putProject(call.group, {
		...record,
		fields: record.fields.with("localStatus", "DELETE_REQUESTED"),
		goneAt: now + world.settleMs
	});
	return accepted(202);
}
function requestVpcPeering(world, text) {
	const body = parseJson(text);
	const group = isDocument(body) ? textOf(body.get("group")) : void 0;
	if (!isDocument(body) || group === void 0) throw invalidField("group", "It is required.");
	const sent = dropServerFields(body.without("group"), VPC_PEERING_FIELDS);
	checkShape(vpcPeeringShape, sent);
	const record = {
		kind: KIND$1,
		id: makeId(world.clock),
		fields: sent.with("localStatus", "NONE"),
		readyAt: world.clock.now()
	};
	world.store.putProject(group, record);
	return view(world, record);
}
function move$1(world, call, status) {
	const record = peeringOf(world, call);
	for (const key of ["requesterAccountId", "requesterVpcId"]) if (call.body.get(key) !== record.fields.get(key)) throw invalidField(key, "It must be that of the request.");
	if (statusOf$1(world, record) !== "NONE") throw new Problem(409, "STREAM_VPC_PEERING_NOT_PENDING", "This peering is not pending.");
	const until = world.clock.now() + world.settleMs;
	world.store.putProject(call.group, {
		...record,
		fields: record.fields.with("localStatus", status),
		readyAt: until,
		...status === "REJECT_REQUESTED" && { goneAt: until }
	});
	return accepted(202);
}
const all = (world, group) => world.store.listProject(group, KIND$1, world.clock.now());
function peeringOf(world, { group, names }) {
	const [id = ""] = names;
	const found = OBJECT_ID.pattern.test(id) ? all(world, group).find((record) => record.id === id) : void 0;
	if (found === void 0) throw new Problem(404, "STREAM_VPC_PEERING_NOT_FOUND", `VPC peering ${id} not found.`);
	return found;
}
function statusOf$1(world, record) {
	const status = textOf(record.fields.get("localStatus")) ?? "NONE";
	return status === "ACCEPT_REQUESTED" && record.readyAt <= world.clock.now() ? "ACTIVE" : status;
}
function view(world, record) {
	const localStatus = statusOf$1(world, record);
	return sortRoot(new Document([
		...record.fields.without("localStatus").entries,
		["_id", record.id],
		["name", `pcx-${record.id.slice(0, 17)}`],
		["localStatus", localStatus],
		["cloudStatus", localStatus === "ACTIVE" ? "active" : "pending-acceptance"],
		["accepterAccountId", ATLAS_ACCOUNT],
		["accepterVpcId", ATLAS_VPC],
		["accepterCidr", ATLAS_CIDR]
	]));
}
const ATLAS_ACCOUNT = "358363220050";
const ATLAS_VPC = "vpc-0f1e2d3c4b5a69788";
const ATLAS_CIDR = "10.8.0.0/21";
function readAccountDetails(_, { query }) {
	const [provider, region] = ["cloudProvider", "regionName"].map((name) => {
		const value = query.get(name);
		if (value === null || value === "") throw queryMissing(name);
		return value;
	});
	const common = {
		cloudProvider: provider,
		cidrBlock: ATLAS_CIDR
	};
	switch (provider) {
		case "aws": return {
			status: 200,
			body: document({
				...common,
				awsAccountId: ATLAS_ACCOUNT,
				vpcId: ATLAS_VPC
			})
		};
		case "azure": return {
			status: 200,
			body: document({
				...common,
				azureSubscriptionId: "12345678-1234-1234-1234-123456789012",
				virtualNetworkName: `vnet_${region ?? ""}`
			})
		};
		case "gcp": return {
			status: 200,
			body: document({
				...common,
				gcpProjectId: "p-sandbox",
				vpcNetworkName: "nt-sandbox"
			})
		};
		default: throw new Problem(400, "INVALID_QUERY_PARAMETER", "cloudProvider must be aws, azure or gcp.");
	}
}
// src/sandbox/events/ranges.ts
function countCoverage(ranges) {
	const steps = new Map();
	for (const { from, to } of ranges) {
		if (to <= from) continue;
		steps.set(from, (steps.get(from) ?? 0) + 1);
		steps.set(to, (steps.get(to) ?? 0) - 1);
	}
	const points = [...steps].toSorted(([a], [b]) => a - b);
	const counted = [];
	let times = 0;
	points.forEach(([from, step], index) => {
		times += step;
		const to = points[index + 1]?.[0];
		if (to === void 0) return;
		const before = counted.at(-1);
		if (before?.times === times) counted[counted.length - 1] = {
			...before,
			to
		};
		else counted.push({
			from,
			to,
			times
		});
	});
	return counted;
}
function union(ranges) {
	const covered = [];
	for (const { from, to, times } of countCoverage(ranges)) {
		if (times === 0) continue;
		const before = covered.at(-1);
		if (before?.to === from) covered[covered.length - 1] = {
			from: before.from,
			to
		};
		else covered.push({
			from,
			to
		});
	}
	return covered;
}
function lengthOf(ranges) {
	return ranges.reduce((sum, { from, to }) => sum + (to - from), 0);
}
function missingFrom(wanted, present) {
	const missing = [];
	let next = wanted.from;
	for (const { from, to } of union(present)) {
		if (to <= next) continue;
		if (from >= wanted.to) break;
		if (from > next) missing.push({
			from: next,
			to: from
		});
		next = to;
	}
	if (next < wanted.to) missing.push({
		from: next,
		to: wanted.to
	});
	return missing;
}
// src/sandbox/events/log.ts
const ORIGIN = Date.UTC(2020, 0, 1);
function eventTime(log, sequence) {
	const gap = 1e3 / log.eventsPerSecond;
	return Math.floor(ORIGIN + (sequence + jitter(log.name, sequence)) * gap);
}
function sequenceAt(log, time) {
	if (log.eventsPerSecond <= 0 || time <= ORIGIN) return 0;
	let sequence = Math.max(0, Math.floor((time - ORIGIN) * log.eventsPerSecond / 1e3) - 2);
	while (eventTime(log, sequence) < time) sequence += 1;
	return sequence;
}
function clusterTimeOf(log, sequence) {
	const seconds = Math.floor(eventTime(log, sequence) / 1e3);
	return {
		seconds,
		increment: sequence - sequenceAt(log, seconds * 1e3) + 1
	};
}
function resumeToken({ seconds, increment }, log) {
	const hex = (value) => value.toString(16).padStart(8, "0");
	const key = hash(log.name, increment) * 2 ** 32;
	return `82${hex(seconds)}${hex(increment)}2B022C0100296E5A1004${hex(key)}04`.toUpperCase();
}
function hash(text, salt) {
	let state = Math.imul(seedOf(text) ^ salt ^ Math.floor(salt / 2 ** 32), 2654435761);
	state = Math.imul(state ^ state >>> 15, 2246822507);
	state = Math.imul(state ^ state >>> 13, 3266489909);
	return ((state ^ state >>> 16) >>> 0) / 2 ** 32;
}
const seeds = new Map();
function seedOf(text) {
	const known = seeds.get(text);
	if (known !== void 0) return known;
	let state = 2166136261;
	for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 16777619);
	seeds.set(text, state);
	return state;
}
function jitter(name, sequence) {
	return hash(name, sequence);
}
// src/sandbox/events/run.ts
function handedOn(run, time) {
	const { startedAt, pace } = run;
	const passed = Math.min(time, run.endedAt ?? Infinity) - startedAt;
	return startedAt + Math.max(0, Math.floor(passed / pace.batchMs)) * pace.batchMs;
}
function written(run, time) {
	const end = run.endedAt ?? Infinity;
	if (time >= end && run.end === "stopped") return handedOn(run, end);
	return handedOn(run, Math.min(time, end) - run.pace.sinkMs);
}
function checkpointed(run, time) {
	const end = run.endedAt ?? Infinity;
	if (time >= end && run.end === "stopped") return handedOn(run, end);
	const { startedAt, pace } = run;
	return handedOn(run, startedAt + Math.max(0, Math.floor((Math.min(time, end) - startedAt) / pace.checkpointMs)) * pace.checkpointMs - pace.sinkMs);
}
function readUntil(run, { readUntil: before }, batch) {
	return Math.min(batch, before + (batch - run.startedAt) * run.pace.speed);
}
function nextToRead(run, at, batch) {
	return Math.max(at.from, sequenceAt(at.log, readUntil(run, at, batch)));
}
function isRunning$1(run, time) {
	return run.startedAt <= time && (run.endedAt === void 0 || time < run.endedAt);
}
function deadIn({ pace: { deadLetterEvery } }, from, to) {
	if (deadLetterEvery === void 0 || to <= from) return 0;
	return Math.ceil(to / deadLetterEvery) - Math.ceil(from / deadLetterEvery);
}
// src/sandbox/events/windows.ts
function closedWindows(run, batch) {
	const { window } = run.spec;
	if (window === void 0) return [];
	return window.isProcessingTime ? closedByClock(run, window, batch) : closedByEvents(run, window, batch);
}
function openWindows(run, batch) {
	const { window } = run.spec;
	if (window === void 0) return void 0;
	const { interval, hop, lateness, isProcessingTime } = window;
	if (isProcessingTime) {
		const start = alignDown(window, batch);
		const since = openSince(run, batch);
		return run.logs.some((at, index) => nextToRead(run, at, batch) > (since[index] ?? 0)) ? {
			min: start,
			max: start
		} : void 0;
	}
	const newest = Math.max(...run.logs.map((at) => readUntil(run, at, batch))) + run.skewMs;
	const closed = Math.max(watermark(run, batch), run.closedUntil ?? -Infinity);
	let min;
	let max = 0;
	const first = alignDown(window, Math.max(closed - interval - lateness, oldest(run) - interval)) + hop;
	for (let start = first; start <= newest; start += hop) {
		if (!(eventsOf(run, window, start, batch).length > 0)) continue;
		min ??= start;
		max = start;
	}
	return min === void 0 ? void 0 : {
		min,
		max
	};
}
function watermark(run, batch) {
	return Math.min(...run.logs.map((at) => readUntil(run, at, batch))) + run.skewMs;
}
function openSince(run, batch) {
	const { window } = run.spec;
	const boundary = window === void 0 ? run.startedAt : alignDown(window, batch);
	return run.logs.map((at) => boundary <= run.startedAt ? at.windowFrom : nextToRead(run, at, handedOn(run, boundary)));
}
function closedByEvents(run, window, batch) {
	const { interval, hop, lateness } = window;
	const until = watermark(run, batch) - interval - lateness;
	const since = Math.max((run.closedUntil ?? -Infinity) - interval - lateness, oldest(run) - interval);
	const closed = [];
	for (let start = alignDown(window, since) + hop; start <= until; start += hop) {
		const events = eventsOf(run, window, start, batch);
		if (events.length > 0) closed.push({
			start,
			end: start + interval,
			events
		});
	}
	return closed;
}
function closedByClock(run, window, batch) {
	const closed = [];
	let since = run.logs.map((at) => at.windowFrom);
	for (let end = alignDown(window, run.startedAt) + window.hop; end <= batch; end += window.hop) {
		const until = run.logs.map((at) => nextToRead(run, at, handedOn(run, end)));
		const events = run.logs.map(({ log }, index) => ({
			log: log.name,
			from: since[index] ?? 0,
			to: until[index] ?? 0
		}));
		since = until;
		const held = events.filter(({ from, to }) => to > from);
		if (held.length > 0) closed.push({
			start: end - window.hop,
			end,
			events: held
		});
	}
	return closed;
}
function wholeWindow({ start, end }, run, log) {
	return {
		log: log.name,
		from: sequenceAt(log, start - run.skewMs),
		to: sequenceAt(log, end - run.skewMs)
	};
}
function eventsOf(run, { interval }, start, batch) {
	return run.logs.map((at) => ({
		log: at.log.name,
		from: Math.max(at.windowFrom, sequenceAt(at.log, start - run.skewMs)),
		to: Math.min(sequenceAt(at.log, start + interval - run.skewMs), nextToRead(run, at, batch))
	})).filter(({ from, to }) => to > from);
}
function oldest(run) {
	const times = run.logs.map(({ readUntil: before, from, windowFrom, log }) => windowFrom < from ? Math.min(before, eventTime(log, windowFrom)) : before);
	return Math.min(...times) + run.skewMs;
}
function alignDown({ hop, offset }, time) {
	return Math.floor((time - offset) / hop) * hop + offset;
}
// src/sandbox/events/account.ts
function account(histories, now, sink) {
	const runs = histories.flatMap((history) => history.runs).filter((run) => run.startedAt <= now).toSorted((a, b) => a.startedAt - b.startedAt);
	return [...new Set(runs.map((run) => run.spec.sink))].filter((name) => sink === void 0 || name === sink).toSorted().map((name) => accountOf(name, runs.filter((run) => run.spec.sink === name), now));
}
function accountOf(sink, runs, now) {
	const read = collect(runs, (run) => rangesOf(run, handedOn(run, now)));
	const starts = new Map([...read].map(([log, ranges]) => [log, Math.min(...ranges.map(({ from }) => from))]));
	const writes = writesOf(runs, starts, now);
	const direct = collect(runs.filter((run) => run.spec.window === void 0), (run) => rangesOf(run, written(run, now)));
	const grouped = keptWindows(writes, sink).flatMap(({ events }) => events);
	const logs = [...read.keys()].toSorted().map((log) => {
		return logAccount(log, {
			read: read.get(log) ?? [],
			direct: direct.get(log) ?? [],
			grouped: grouped.filter((range) => range.log === log)
		}, deadLettersOf(runs, log, now));
	});
	const windows = windowAccounts(writes);
	return {
		sink,
		logs,
		windows,
		lost: sum(logs, (one) => lengthOf(one.lost)),
		doubled: sum(logs, (one) => sum(one.doubled, ({ from, to, times }) => (to - from) * (times - 1))),
		unread: sum(logs, (one) => lengthOf(one.unread)),
		partialWrites: sum(windows, (one) => one.partialWrites),
		partialWindows: windows.filter((one) => one.isPartial).length,
		missingWindows: missingWindows(writes, starts),
		rewrittenWindows: windows.filter((one) => one.writes > 1).length
	};
}
function logAccount(log, { read, direct, grouped }, deadLetters) {
	const delivered = [...direct, ...grouped];
	const first = Math.min(...read.map(({ from }) => from));
	const upTo = (ranges) => ({
		from: first,
		to: Math.max(first, ...ranges.map(({ to }) => to))
	});
	const isGenerated = log.startsWith("generated ");
	return {
		log,
		span: upTo(delivered),
		unread: isGenerated ? [] : missingFrom(upTo(read), read),
		lost: isGenerated ? [] : missingFrom(upTo(delivered), delivered),
		doubled: countCoverage(direct).filter(({ times }) => times > 1),
		deadLetters
	};
}
function writesOf(runs, starts, now) {
	return runs.flatMap((run, index) => closedWindows(run, written(run, now)).map((window) => ({
		window,
		run,
		isPartial: run.spec.window?.isProcessingTime === true ? index > 0 && !run.isResumed && window.start < run.startedAt : lacksEvents(window, run, starts)
	})));
}
function lacksEvents(window, run, starts) {
	return run.logs.some(({ log }) => {
		const held = window.events.find((range) => range.log === log.name);
		const whole = wholeWindow(window, run, log);
		const from = Math.max(whole.from, starts.get(log.name) ?? whole.to);
		return from < whole.to && (held === void 0 || held.from > from || held.to < whole.to);
	});
}
const identity = ({ window: { start, end } }) => `${start}/${end}`;
function keptWindows(writes, sink) {
	if (!sink.startsWith("merge ")) return writes.map(({ window }) => window);
	return [...new Map(writes.map((write) => [identity(write), write.window])).values()];
}
function missingWindows(writes, starts) {
	const kinds = new Map();
	for (const write of writes) {
		const { interval = 0, hop = 0, offset = 0, isProcessingTime = true } = write.run.spec.window ?? {};
		if (isProcessingTime) continue;
		const kind = `${interval}/${hop}/${offset}`;
		kinds.set(kind, [...kinds.get(kind) ?? [], write]);
	}
	return sum([...kinds.values()], (all) => {
		const present = new Set(all.map(({ window }) => window.start));
		const { run, window } = all[0] ?? {};
		if (run === void 0 || window === void 0) return 0;
		const last = Math.max(...present);
		let missing = 0;
		for (let start = Math.min(...present); start < last; start += run.spec.window?.hop ?? Infinity) {
			if (present.has(start)) continue;
			if (lacksEvents({
				start,
				end: start + window.end - window.start,
				events: []
			}, run, starts)) missing += 1;
		}
		return missing;
	});
}
function rangesOf(run, batch) {
	return run.logs.map((at) => ({
		log: at.log.name,
		from: at.from,
		to: nextToRead(run, at, batch)
	}));
}
function deadLettersOf(runs, log, now) {
	return sum(runs, (run) => sum(rangesOf(run, handedOn(run, now)).filter((range) => range.log === log), ({ from, to }) => deadIn(run, from, to)));
}
function windowAccounts(writes) {
	const byWindow = new Map();
	for (const write of writes) {
		const known = byWindow.get(identity(write));
		if (known === void 0) byWindow.set(identity(write), [write]);
		else known.push(write);
	}
	return [...byWindow.values()].map((all) => ({
		all,
		last: all.at(-1)
	})).flatMap(({ all, last }) => last === void 0 ? [] : [{
		all,
		last
	}]).toSorted((a, b) => a.last.window.start - b.last.window.start).map(({ all, last }) => ({
		start: new Date(last.window.start).toISOString(),
		end: new Date(last.window.end).toISOString(),
		writes: all.length,
		partialWrites: all.filter((write) => write.isPartial).length,
		isPartial: last.isPartial
	}));
}
function collect(runs, of) {
	const found = new Map();
	for (const { log, from, to } of runs.flatMap(of)) {
		if (to <= from) continue;
		const known = found.get(log);
		if (known === void 0) found.set(log, [{
			from,
			to
		}]);
		else known.push({
			from,
			to
		});
	}
	return found;
}
function sum(items, of) {
	return items.reduce((total, item) => total + of(item), 0);
}
// src/sandbox/events/consumer-groups.ts
function defaultGroup(processorId) {
	return `asp-${processorId}-consumer`;
}
function committedOffset(histories, group, log, at) {
	return histories.flatMap(({ runs }) => runs.filter((run) => run.group === group && run.startedAt < at)).flatMap((run) => {
		const known = run.logs.find((one) => one.log.name === log.name);
		if (known === void 0) return [];
		const offset = nextToRead(run, known, run.spec.source.commitsEarly ? handedOn(run, at) : checkpointed(run, at));
		return offset > known.from ? [{
			startedAt: run.startedAt,
			offset
		}] : [];
	}).toSorted((a, b) => b.startedAt - a.startedAt)[0]?.offset;
}
function sharedGroups(histories, now) {
	const uses = histories.flatMap(({ id, runs }) => runs.flatMap((run) => run.group === void 0 || run.startedAt > now ? [] : [{
		id,
		run,
		group: run.group
	}]));
	const shared = new Map();
	for (const { id, run, group } of uses) if (uses.filter((other) => other.group === group && other.id !== id && other.run.startedAt < (run.endedAt ?? Infinity) && run.startedAt < (other.run.endedAt ?? Infinity)).length > 0) shared.set(group, new Set([...shared.get(group) ?? [], id]));
	return [...shared].map(([group, ids]) => ({
		group,
		processors: [...ids].toSorted()
	}));
}
// src/sandbox/events/history.ts
const NONE = {
	input: 0,
	output: 0,
	dead: 0
};
const counted = new WeakMap();
function countersOf({ runs }, time, onlyLast) {
	return (onlyLast ? runs.slice(-1) : runs).map((run) => countersOfRun(run, time)).reduce(add, NONE);
}
function runAt({ runs }, time) {
	return runs.find((run) => isRunning$1(run, time)) ?? runs.findLast((run) => run.startedAt <= time);
}
function countersOfRun(run, time) {
	if (time < run.startedAt) return NONE;
	const isOver = run.endedAt !== void 0 && run.endedAt <= time;
	const known = isOver ? counted.get(run) : void 0;
	if (known !== void 0) return known;
	const [handed, inSink] = [handedOn(run, time), written(run, time)];
	const between = (batch, count) => run.logs.reduce((sum, at) => sum + count(at.from, nextToRead(run, at, batch)), 0);
	const counters = {
		input: between(handed, (from, to) => to - from),
		output: run.spec.window === void 0 ? between(inSink, (from, to) => to - from - deadIn(run, from, to)) : closedWindows(run, inSink).length,
		dead: between(handed, (from, to) => deadIn(run, from, to))
	};
	if (isOver) counted.set(run, counters);
	return counters;
}
function add(a, b) {
	return {
		input: a.input + b.input,
		output: a.output + b.output,
		dead: a.dead + b.dead
	};
}
function ended(runs, at, end) {
	const last = runs.at(-1);
	if (last === void 0 || last.endedAt !== void 0 && last.endedAt <= at) return runs;
	return [...runs.slice(0, -1), {
		...last,
		endedAt: Math.max(at, last.startedAt),
		end
	}];
}
// src/sandbox/events/settings.ts
const MINUTE = 6e4;
const behaviourShape = strictObject({
	match: strictObject({
		processor: string().min(1).optional(),
		pipeline: string().min(1).optional()
	}).default({}),
	batchMs: number$1().positive().optional(),
	sinkMs: number$1().min(0).optional(),
	speed: number$1().positive().optional(),
	checkpointMs: number$1().positive().optional(),
	deadLetterEvery: int().min(1).optional(),
	failAfterMs: number$1().min(0).optional(),
	restartAfterMs: number$1().min(0).optional()
});
const settingsShape = strictObject({
	eventsPerSecond: number$1().min(0),
	rates: array(strictObject({
		source: string().min(1),
		eventsPerSecond: number$1().min(0)
	})).default([]),
	partitions: int().min(1).max(1e3).default(3),
	oplogMs: number$1().positive().default(2880 * MINUTE),
	behaviours: array(behaviourShape).default([])
});
const settingsUpdateShape = strictObject({
	eventsPerSecond: number$1().min(0).optional(),
	rates: settingsShape.shape.rates.unwrap().optional(),
	partitions: settingsShape.shape.partitions.unwrap().optional(),
	oplogMs: settingsShape.shape.oplogMs.unwrap().optional(),
	behaviours: settingsShape.shape.behaviours.unwrap().optional()
});
function eventSettings(eventsPerSecond) {
	return settingsShape.parse({ eventsPerSecond });
}
const EMBEDDED_EVENTS = {
	...eventSettings(1),
	oplogMs: 10080 * MINUTE,
	behaviours: [{
		match: {},
		speed: 7200
	}]
};
function readSettings(data) {
	const result = settingsShape.safeParse(data);
	return result.success ? result.data : void 0;
}
function paceOf({ behaviours }, start) {
	const matching = behaviours.filter(({ match }) => (match.processor === void 0 || matchesGlob(match.processor, start.processor)) && (match.pipeline === void 0 || start.pipeline.includes(match.pipeline)));
	const pick = (key) => matching.find((behaviour) => behaviour[key] !== void 0)?.[key];
	const [deadLetterEvery, failAfterMs, restartAfterMs] = [
		pick("deadLetterEvery"),
		pick("failAfterMs"),
		pick("restartAfterMs")
	];
	return {
		batchMs: pick("batchMs") ?? 1e3,
		sinkMs: pick("sinkMs") ?? 1e3,
		speed: pick("speed") ?? 20,
		checkpointMs: pick("checkpointMs") ?? (start.hasWindow ? 60 * MINUTE : 5 * MINUTE),
		...deadLetterEvery === void 0 ? {} : { deadLetterEvery },
		...failAfterMs === void 0 ? {} : { failAfterMs },
		...restartAfterMs === void 0 ? {} : { restartAfterMs }
	};
}
function makeLogs({ eventsPerSecond, rates, partitions }, kind, name) {
	const rate = rates.find(({ source }) => matchesGlob(source, name))?.eventsPerSecond ?? eventsPerSecond;
	if (kind !== "kafka" && kind !== "kinesis") return [{
		name,
		eventsPerSecond: rate
	}];
	return Array.from({ length: partitions }, (_, index) => ({
		name: `${name}#${index}`,
		eventsPerSecond: rate / partitions
	}));
}
function matchesGlob(glob, text) {
	const parts = glob.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
// src/sandbox/events/spec.ts
const UNIT_MS = {
	ms: 1,
	second: 1e3,
	minute: 6e4,
	hour: 36e5,
	day: 864e5
};
const DEFAULT_LATENESS_MS = 3e3;
function readSpec(pipeline, endpoint) {
	const stages = isList(pipeline) ? pipeline.filter((stage) => isDocument(stage)) : [];
	const source = valueAt(stages[0], ["$source"]);
	const window = stages.map(readWindow).find((found) => found !== void 0);
	return {
		source: readSource(isDocument(source) ? source : void 0, endpoint),
		...window === void 0 ? {} : { window },
		sink: readSink(stages.at(-1), endpoint)
	};
}
function readSource(source, endpoint) {
	const none = {
		commitsEarly: false,
		from: "now",
		copiesFirst: false
	};
	const connection = textOf(source?.get("connectionName"));
	if (source === void 0 || connection === void 0 || source.has("documents")) return {
		...none,
		kind: "generated",
		names: ["documents"]
	};
	const place = endpoint(connection);
	const config = (key) => valueAt(source, ["config", key]);
	const topics = textsOf(source.get("topic"));
	if (topics.length > 0) {
		const group = textOf(config("group_id"));
		const reset = textOf(config("auto_offset_reset")) ?? "latest";
		return {
			...none,
			kind: "kafka",
			names: topics.map((topic) => `${place}/${topic}`),
			...group === void 0 || group === "" ? {} : { group },
			commitsEarly: config("enable_auto_commit") !== false,
			from: [
				"earliest",
				"beginning",
				"smallest"
			].includes(reset) ? "earliest" : "now"
		};
	}
	const stream = textOf(source.get("stream"));
	if (stream !== void 0) {
		const startAt = timeOf(config("atTimestamp"));
		return {
			...none,
			kind: "kinesis",
			names: [`${place}/${stream}`],
			from: config("initialPosition") === "TRIM_HORIZON" ? "earliest" : "now",
			...startAt === void 0 ? {} : { startAt }
		};
	}
	if (place.startsWith("sample ")) return {
		...none,
		kind: "generated",
		names: [place]
	};
	const db = textOf(source.get("db")) ?? "*";
	const collections = textsOf(source.get("coll"));
	const startAt = timeOf(config("startAtOperationTime")) ?? tokenTime(config("startAfter"));
	return {
		...none,
		kind: "changeStream",
		names: (collections.length > 0 ? collections : ["*"]).map((coll) => `${place}/${db}.${coll}`),
		copiesFirst: valueAt(source, ["initialSync", "enable"]) === true,
		...startAt === void 0 ? {} : { startAt }
	};
}
function readWindow(stage) {
	const [name = "", body] = stage.entries[0] ?? [];
	if (!isDocument(body)) return void 0;
	const length = name === "$sessionWindow" ? "gap" : "interval";
	if (![
		"$tumblingWindow",
		"$hoppingWindow",
		"$sessionWindow"
	].includes(name)) return void 0;
	const interval = positive(durationOf(body.get(length))) ?? 6e4;
	const offset = numberOf(valueAt(body, ["offset", "offsetFromUtc"])) ?? 0;
	return {
		interval,
		hop: positive(name === "$hoppingWindow" ? durationOf(body.get("hopSize")) : void 0) ?? interval,
		offset: offset * (UNIT_MS[textOf(valueAt(body, ["offset", "unit"])) ?? ""] ?? 0),
		lateness: durationOf(body.get("allowedLateness")) ?? DEFAULT_LATENESS_MS,
		isProcessingTime: body.get("boundary") === "processingTime"
	};
}
function readSink(stage, endpoint) {
	const [name = "", body] = stage?.entries[0] ?? [];
	const into = name === "$merge" ? valueAt(body, ["into"]) : body;
	if (!isDocument(into)) return name.slice(1);
	const part = (key) => {
		const value = into.get(key);
		return value === void 0 ? void 0 : textOf(value) ?? printJson(value);
	};
	const place = endpoint(textOf(into.get("connectionName")) ?? "");
	const target = [part("db"), part("coll")].filter((text) => text !== void 0).join(".");
	const rest = target === "" ? part("topic") ?? part("stream") ?? part("path") : target;
	return `${name.slice(1)} ${place}${rest === void 0 ? "" : `/${rest}`}`;
}
const positive = (value) => value !== void 0 && value > 0 ? value : void 0;
function durationOf(value) {
	const size = numberOf(valueAt(value, ["size"]));
	if (size !== void 0) return size * (UNIT_MS[textOf(valueAt(value, ["unit"])) ?? ""] ?? 0);
	return numberOf(value);
}
function timeOf(value) {
	const seconds = numberOf(valueAt(value, ["$timestamp", "t"]));
	if (seconds !== void 0) return seconds * 1e3;
	const date = valueAt(value, ["$date"]) ?? value;
	const millis = numberOf(valueAt(date, ["$numberLong"])) ?? numberOf(date);
	if (millis !== void 0) return millis;
	const parsed = Date.parse(textOf(date) ?? "");
	return Number.isNaN(parsed) ? void 0 : parsed;
}
function tokenTime(value) {
	const [, seconds] = /^82([0-9a-f]{8})/i.exec(textOf(valueAt(value, ["_data"])) ?? "") ?? [];
	return seconds === void 0 ? void 0 : Number.parseInt(seconds, 16) * 1e3;
}
function numberOf(value) {
	if (value instanceof NumberLiteral) return value.toNumber();
	const text = textOf(value) ?? "";
	return /^-?\d+$/.test(text) ? Number(text) : void 0;
}
function textsOf(value) {
	return (isList(value) ? value : [value]).flatMap((item) => typeof item === "string" && item !== "" ? [item] : []);
}
// src/sandbox/events/start.ts
const HISTORY_LOST = "ChangeStreamHistoryLost: Resume of change stream was not possible, as the resume point may no longer be in the oplog.";
function beginRun(request, context) {
	const { at, spec } = request;
	const { last, pace, group } = context;
	const begun = {
		startedAt: at,
		spec,
		pace,
		skewMs: context.quirks.usesWallTime ? skewOf(spec) : 0,
		...group === void 0 ? {} : { group }
	};
	const resumed = request.resumes && last !== void 0 ? resumeLogs(request, context, last) : void 0;
	if (resumed === void 0 || spec.source.kind === "generated") {
		const logs = freshLogs(request, context);
		return "failure" in logs ? logs : {
			...begun,
			isResumed: false,
			logs: logs.logs
		};
	}
	if ("failure" in resumed) return resumed;
	return {
		...begun,
		isResumed: true,
		...resumed
	};
}
function isTooOld(time, now, oplogMs) {
	return time < now - oplogMs;
}
function resumeLogs({ at, spec, replays }, { logs, oplogMs }, last) {
	const batch = checkpointed(last, at);
	const keepsWindows = spec.window !== void 0 && last.spec.window !== void 0;
	const isByClock = spec.window?.isProcessingTime === true;
	const since = isByClock ? openSince(last, batch) : last.logs.map(({ windowFrom }) => windowFrom);
	const open = replays && keepsWindows ? openWindows(last, batch) : void 0;
	const resumed = logs.map((log) => {
		const index = last.logs.findIndex((known) => known.log.name === log.name);
		const known = last.logs[index];
		if (known === void 0) return startingAt(log, at);
		const from = nextToRead(last, known, batch);
		const windowFrom = keepsWindows ? since[index] ?? from : from;
		const before = readUntil(last, known, batch);
		if (open === void 0 || isByClock) return {
			log,
			from,
			readUntil: before,
			windowFrom
		};
		const reopened = open.min - last.skewMs;
		return {
			log,
			from: Math.min(from, Math.max(windowFrom, sequenceAt(log, reopened))),
			readUntil: Math.min(before, reopened),
			windowFrom
		};
	});
	const oldest = Math.min(...resumed.map(({ readUntil: before }) => before));
	if (spec.source.kind === "changeStream" && isTooOld(oldest, at, oplogMs)) return { failure: HISTORY_LOST };
	const closedUntil = watermark(last, batch);
	return {
		logs: resumed,
		...keepsWindows ? { closedUntil: Math.max(closedUntil, last.closedUntil ?? -Infinity) } : {}
	};
}
function freshLogs(request, context) {
	const { at, spec } = request;
	const { source } = spec;
	const { logs, oplogMs } = context;
	const reset = source.from === "earliest" ? at - oplogMs : at;
	switch (source.kind) {
		case "generated": return { logs: logs.map((log) => startingAt(log, at)) };
		case "kinesis": return { logs: logs.map((log) => startingAt(log, Math.max(source.startAt ?? reset, at - oplogMs))) };
		case "changeStream": {
			const time = request.startAt ?? source.startAt ?? (source.copiesFirst ? at - oplogMs : at);
			if (isTooOld(time, at, oplogMs)) return { failure: HISTORY_LOST };
			const start = time === at ? at : Math.min(at, Math.floor(time / 1e3) * 1e3);
			return { logs: logs.map((log) => startingAt(log, start)) };
		}
		case "kafka": {
			const commits = context.quirks.ignoresCommits ? [] : logs.map((log) => context.committed(log));
			const known = commits.filter((offset) => offset !== void 0);
			if (known.length > 0 && known.length < logs.length && !context.quirks.allowsMixedCommits) return { failure: `Kafka consumer group ${context.group ?? ""} has committed offsets for ${known.length} of ${logs.length} partitions only.` };
			return { logs: logs.map((log, index) => {
				const offset = commits[index];
				return offset === void 0 ? startingAt(log, reset) : fromCommit(log, offset, at);
			}) };
		}
	}
}
function startingAt(log, time) {
	const from = sequenceAt(log, time);
	return {
		log,
		from,
		readUntil: time,
		windowFrom: from
	};
}
function fromCommit(log, committed, at) {
	const from = Math.max(0, committed - 1);
	return {
		log,
		from,
		readUntil: log.eventsPerSecond > 0 ? Math.min(at, eventTime(log, from)) : at,
		windowFrom: from
	};
}
function skewOf({ source }) {
	const share = hash(source.names[0] ?? "", 1);
	return Math.round((share < .5 ? -1 : 1) * (300 + share * 1200));
}
// src/sandbox/state/records.ts
function withoutMembers(record, ...keys) {
	const entries = Object.entries(record).filter(([key]) => !keys.includes(key));
	return Object.fromEntries(entries);
}
// src/sandbox/resources/processor-states.ts
const CHECKPOINT_KEPT_MS = 3888e6;
function settle(record, now) {
	const { transition } = record;
	if (transition !== void 0 && transition.at <= now) return settle(complete(record, transition), now);
	const isExpired = record.stoppedAt !== void 0 && now - record.stoppedAt >= CHECKPOINT_KEPT_MS;
	if (record.checkpoint !== void 0 && !isRunning(record) && isExpired) return withoutCheckpoint(record);
	return record;
}
function complete(moving, { to, at }) {
	const record = withoutMembers(moving, "transition");
	switch (to) {
		case "STARTED": {
			const pipeline = record.fields.get("pipeline");
			const checkpoint = pipeline === void 0 ? {} : { checkpoint: pipeline };
			return {
				...withoutMembers(record, "errorMsg", "stoppedAt"),
				state: to,
				startedAt: at,
				...checkpoint
			};
		}
		case "STOPPED": return {
			...record,
			state: to,
			stoppedAt: at,
			ranMs: record.ranMs + ranSince(record, at)
		};
		case "FAILED": return {
			errorMsg: "The processor failed when it started.",
			...record,
			state: to,
			stoppedAt: at,
			ranMs: record.ranMs + ranSince(record, at)
		};
		case "CREATED": return {
			...record,
			state: to
		};
	}
}
function ranSince(record, now) {
	return record.state === "STARTED" && record.startedAt !== void 0 ? Math.max(0, now - record.startedAt) : 0;
}
function withoutCheckpoint(record) {
	return withoutMembers(record, "checkpoint", "dropsCheckpoint");
}
function reportedState({ startTakesMs }, record) {
	if (record.transition === void 0 || startTakesMs > 0) return record.state;
	return record.transition.to === "STOPPED" || record.state === "STARTED" ? "STOPPING" : "PROVISIONING";
}
function isRunning(record) {
	return record.state === "STARTED" || record.transition !== void 0;
}
function isHolding(record, now) {
	return isRunning(settle(record, now));
}
function wrongState(world, record, wanted) {
	const reason = `INVALID_STATE: cannot transition from ${reportedState(world, record)} to ${wanted}`;
	if (world.quirks.has("state-conflict-409")) return new Problem(409, "STREAM_PROCESSOR_INVALID_STATE", reason, { parameters: [record.name] });
	return processorProblem(record.name, reason);
}
function move(world, record, to) {
	const now = world.clock.now();
	const takesMs = world.startTakesMs > 0 ? world.startTakesMs : world.settleMs;
	return settle({
		...record,
		transition: {
			to,
			at: now + takesMs
		}
	}, now);
}
// src/sandbox/streams/processor-events.ts
function settleEvents(world) {
	const { events, store, clock } = world;
	if (!events.isOn) return;
	const now = clock.now();
	for (const { id, place, at, message, losesCheckpoint } of events.advance(now)) {
		const slash = place.indexOf("/");
		const shelf = store.find(place.slice(0, slash), place.slice(slash + 1), now);
		const given = [...shelf?.processors.values() ?? []].find((record) => record.id === id);
		if (shelf === void 0 || given === void 0) continue;
		const record = failed(settle(given, at), at, message);
		store.putProcessor(shelf, losesCheckpoint ? withoutCheckpoint(record) : record);
	}
}
function adoptRunning(world) {
	const now = world.clock.now();
	for (const shelf of world.store.groups().flatMap((group) => world.store.list(group, now))) for (const given of shelf.processors.values()) {
		const record = settle(given, now);
		const isStarted = record.state === "STARTED" && record.transition === void 0;
		const isKnown = world.events.historyOf(record)?.runs.some((run) => run.endedAt === void 0) === true;
		if (isStarted && !isKnown) startEvents(world, shelf, record, { at: now });
	}
}
function failNow(world, { workspace, processor, message }) {
	const now = world.clock.now();
	const running = world.store.groups().flatMap((group) => world.store.list(group, now)).flatMap((shelf) => {
		const given = shelf.workspace.name === workspace ? shelf.processors.get(processor) : void 0;
		return given === void 0 ? [] : [{
			shelf,
			record: settle(given, now)
		}];
	}).filter(({ record }) => record.state === "STARTED" && record.transition === void 0);
	for (const { shelf, record } of running) {
		world.events.stop(record, now, "failed");
		world.store.putProcessor(shelf, failed(record, now, message ?? "The processor failed while it ran."));
	}
	return running.length > 0;
}
function failed(record, at, errorMsg) {
	return {
		...withoutMembers(record, "transition"),
		state: "FAILED",
		stoppedAt: at,
		ranMs: record.ranMs + ranSince(record, at),
		errorMsg
	};
}
function checkEventStart(world, shelf, record, startAt) {
	const { events, quirks, clock } = world;
	const history = events.historyOf(record);
	if (quirks.has("renamed-start-refused") && history !== void 0 && history.name !== record.name) throw processorProblem(record.name, "An internal inconsistency was found; the processor was renamed");
	const settings = events.settings;
	if (settings === void 0 || record.checkpoint !== void 0 || !quirks.has("old-start-refused")) return;
	const { source } = specOf(shelf, record);
	const time = startAt ?? source.startAt;
	if (source.kind !== "changeStream" || time === void 0) return;
	if (isTooOld(time, clock.now(), settings.oplogMs)) throw processorProblem(record.name, HISTORY_LOST);
}
function startEvents(world, shelf, record, { at, startAt }) {
	const { events } = world;
	if (!events.isOn) return;
	const pipeline = record.fields.get("pipeline") ?? [];
	const { checkpoint } = record;
	events.start({
		...keyOf(shelf, record),
		processor: record.name,
		pipeline: printJson(pipeline),
		request: {
			at,
			resumes: checkpoint !== void 0,
			...startAt === void 0 ? {} : { startAt },
			replays: checkpoint !== void 0 && replays(checkpoint, pipeline, isOn(world, "sink-update-replays")),
			spec: specOf(shelf, record)
		}
	});
}
function createEvents({ events }, shelf, record) {
	events.create({
		...keyOf(shelf, record),
		name: record.name
	});
}
function checkEventUpdate(world, shelf, record) {
	const { events, clock } = world;
	const { settings } = events;
	if (settings === void 0) return;
	const { source } = specOf(shelf, record);
	if (source.kind !== "changeStream") return;
	const now = clock.now();
	const time = record.checkpoint === void 0 ? source.startAt : events.resumePoint(record, now);
	if (time === void 0 || !isTooOld(time, now, settings.oplogMs)) return;
	throw processorProblem(record.name, `StreamProcessorCannotResumeFromSource: ${HISTORY_LOST}`);
}
function failsToStop(world, record) {
	if (!isOn(world, "stop-ends-failed")) return false;
	const history = world.events.historyOf(record);
	const stops = history?.runs.filter(({ end }) => end !== void 0 && end !== "restarted").length ?? 0;
	return history !== void 0 && stops % 2 === 0;
}
function isOn({ events, quirks }, quirk) {
	return events.isOn && quirks.has(quirk);
}
function keyOf({ workspace }, { id }) {
	return {
		id,
		place: `${workspace.group}/${workspace.name}`
	};
}
function specOf(shelf, record) {
	return readSpec(record.fields.get("pipeline") ?? [], endpointOf(shelf));
}
function endpointOf({ connections }) {
	return (name) => {
		const fields = connections.get(name)?.fields;
		if (textOf(fields?.get("type")) === "Sample") return `sample ${name}`;
		return textOf(fields?.get("clusterName")) ?? textOf(fields?.get("bootstrapServers"))?.split(",")[0] ?? name;
	};
}
function replays(before, after, alsoForSinks) {
	if (checkpointVerdict(before, after).verdict === "replay") return true;
	if (!alsoForSinks || !isList(before) || !isList(after)) return false;
	return !areEqual(before.at(-1), after.at(-1));
}
// src/sandbox/streams/event-control.ts
const updateShape = settingsUpdateShape.extend({ fail: strictObject({
	workspace: string().min(1),
	processor: string().min(1),
	message: string().optional()
}).optional() });
function viewEvents(world, query) {
	const { events, clock } = world;
	settleEvents(world);
	const now = clock.now();
	const histories = events.histories.toSorted((a, b) => compareText(a.id, b.id));
	return document({
		now: new Date(now).toISOString(),
		settings: fromPlain(events.settings ?? null),
		sinks: fromPlain(account(histories, now, query.get("sink") ?? void 0)),
		sharedGroups: fromPlain(sharedGroups(histories, now)),
		processors: histories.map((history) => viewHistory(history, now))
	});
}
function changeEvents(world, text) {
	const { fail, ...update } = parse(text);
	const { events } = world;
	settleEvents(world);
	if (Object.keys(update).length > 0) {
		events.configure(update);
		adoptRunning(world);
	}
	if (fail !== void 0 && !failNow(world, fail)) throw new Problem(404, "RESOURCE_NOT_FOUND", `No processor ${fail.processor} runs in ${fail.workspace}.`);
	return document({ settings: fromPlain(events.settings ?? null) });
}
function parse(text) {
	let data;
	try {
		data = toPlain(parseJson(text));
	} catch (error) {
		throw new Problem(400, "INVALID_JSON", error.message);
	}
	const result = updateShape.safeParse(data);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new Problem(400, "INVALID_EVENTS", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}
function viewHistory(history, now) {
	const { id, place, name, runs, isDeleted = false } = history;
	return document({
		id,
		place,
		name,
		isDeleted,
		counters: fromPlain(countersOf(history, now, false)),
		runs: runs.map((run) => viewRun(run, now))
	});
}
function viewRun(run, now) {
	const [handed, inSink, kept] = [
		handedOn(run, now),
		written(run, now),
		checkpointed(run, now)
	];
	return fromPlain({
		startedAt: new Date(run.startedAt).toISOString(),
		...run.endedAt === void 0 ? {} : {
			endedAt: new Date(run.endedAt).toISOString(),
			end: run.end
		},
		isResumed: run.isResumed,
		sink: run.spec.sink,
		...run.group === void 0 ? {} : { group: run.group },
		logs: run.logs.map((at) => ({
			log: at.log.name,
			from: at.from,
			...at.log.eventsPerSecond > 0 ? { firstEventAt: new Date(eventTime(at.log, at.from)).toISOString() } : {},
			handedOn: nextToRead(run, at, handed),
			inSink: nextToRead(run, at, inSink),
			checkpointed: nextToRead(run, at, kept)
		}))
	});
}
// src/sandbox/http/control.ts
function isControl(target) {
	return /^\/sandbox(\/|\?|$)/.test(target);
}
async function answerControl(controlled, request) {
	try {
		checkOrigin(request);
		return reply(200, await perform(controlled, request));
	} catch (error) {
		if (error instanceof Problem) return reply(error.status, problemBody(error, false));
		if (!(error instanceof SluiceError)) throw error;
		return reply(400, problemBody(new Problem(400, error.code, error.message), false));
	}
}
async function perform(controlled, request) {
	const { service, world, dump, keep, reset } = controlled;
	const [path = "", query = ""] = request.target.split("?");
	const operation = `${request.method} ${path}`;
	switch (operation) {
		case "GET /sandbox/journal": return service.journal.view();
		case "GET /sandbox/state": return [...dump()];
		case "POST /sandbox/faults": {
			const faults = parseFaults(request.text);
			service.faults.replace(faults);
			service.lag.forget();
			return document({ faults: number(faults.length) });
		}
		case "POST /sandbox/peerings": {
			const requested = requestVpcPeering(world, request.text);
			await keep();
			return requested;
		}
		case "POST /sandbox/surroundings":
			world.surroundings.declare(parseSurroundings(request.text));
			await keep();
			return EMPTY_DOCUMENT;
		case "GET /sandbox/events": return viewEvents(world, new URLSearchParams(query));
		case "POST /sandbox/events": {
			const changed = changeEvents(world, request.text);
			await keep();
			return changed;
		}
		case "POST /sandbox/reset":
			service.faults.replace([]);
			service.lag.forget();
			service.journal.clear();
			await reset();
			return EMPTY_DOCUMENT;
		default: throw new Problem(404, "RESOURCE_NOT_FOUND", `The sandbox has no control ${operation}.`);
	}
}
function isForThisMachine({ headers }) {
	const host = (headers["host"] ?? "").toLowerCase().replace(/:\d+$/, "");
	return [
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(host);
}
function refuseOtherHost() {
	return reply(403, problemBody(new Problem(403, "FORBIDDEN", "The sandbox answers only requests to 127.0.0.1, localhost or [::1]."), false));
}
function checkOrigin({ headers }) {
	if (headers["origin"] === void 0) return;
	throw new Problem(403, "FORBIDDEN", "Control paths are for programs on this machine.");
}
function reply(status, body) {
	return {
		kind: "answer",
		status,
		headers: { "Content-Type": "application/json" },
		text: `${printJson(body)}\n`
	};
}
// src/sandbox/state/persistence.ts
const STATE_FORMAT = "sluice-sandbox/1";
const LOG_HEADER = printJson(parseJson(`{"format":"sluice-sandbox-log/1"}`)) + "\n";
const COMPACT_FROM = 4194304;
const MODE = 384;
var Persistence = class {
	#file;
	#state;
	#log;
	#logBytes = 0;
	#tornBytes = 0;
	#snapshot;
	#isShared = false;
	#compactFrom = COMPACT_FROM;
	#waiting = "";
	#writing = Promise.resolve();
	#scheduled;
	constructor(file, state) {
		this.#file = resolve(file);
		this.#state = state;
	}
	async load() {
		this.#snapshot = await stampOf(this.#file);
		const snapshot = await this.#read(this.#file);
		if (snapshot !== void 0 && snapshot.trim() !== "") this.#applySnapshot(snapshot);
		const log = await this.#read(this.#logFile) ?? "";
		this.#applyLog(log);
		this.#logBytes = Buffer.byteLength(log);
		this.#tornBytes = Buffer.byteLength(log.slice(log.lastIndexOf("\n") + 1));
	}
	async append(operations) {
		if (operations.length === 0) return;
		this.#waiting += printJson(operations) + "\n";
		this.#scheduled ??= this.#enqueue(async () => {
			this.#scheduled = void 0;
			const text = this.#waiting;
			this.#waiting = "";
			await this.#appendText(text);
		});
		await this.#scheduled;
		if (this.#logBytes <= Math.max(this.#compactFrom, this.#snapshot?.size ?? 0)) return;
		this.#compactFrom = this.#logBytes * 2;
		this.#compact().then(() => {
			this.#compactFrom = COMPACT_FROM;
		}, () => void 0);
	}
	async close() {
		await this.#writing;
		if (this.#log !== void 0) await this.#compact();
		await this.#log?.close();
	}
	get #logFile() {
		return `${this.#file}.log`;
	}
	#enqueue(work) {
		const done = this.#writing.then(work);
		this.#writing = done.catch(() => void 0);
		return done;
	}
	async #appendText(text) {
		const log = await this.#openLog();
		let { size } = await log.stat();
		if (size !== this.#logBytes) this.#isShared = true;
		else if (this.#tornBytes > 0) await log.truncate(size -= this.#tornBytes);
		this.#tornBytes = 0;
		const whole = size === 0 ? LOG_HEADER + text : text;
		await log.appendFile(whole);
		this.#logBytes = size + Buffer.byteLength(whole);
	}
	async #openLog() {
		if (this.#log !== void 0) {
			const [own, present] = [await this.#log.stat(), await stampOf(this.#logFile)];
			if (own.ino === present?.inode) return this.#log;
			await this.#log.close();
			this.#isShared = true;
			this.#logBytes = present?.size ?? 0;
		}
		await mkdir(dirname(this.#file), { recursive: true });
		this.#log = await open(this.#logFile, "a", MODE);
		return this.#log;
	}
	#compact() {
		return this.#enqueue(async () => {
			const [log, snapshot] = [await stampOf(this.#logFile), await stampOf(this.#file)];
			this.#isShared ||= log?.size !== this.#logBytes || !isDeepStrictEqual(snapshot, this.#snapshot);
			if (this.#isShared) return;
			const lines = [...this.#state.dump()].map((operation) => printJson(operation));
			const text = `{"format":"${STATE_FORMAT}","records":[${lines.length > 0 ? "\n" : ""}${lines.join(",\n")}\n]}\n`;
			await (0, import_lib.default)(this.#file, text, { mode: MODE });
			this.#snapshot = await stampOf(this.#file);
			await this.#log?.close();
			this.#log = void 0;
			this.#logBytes = 0;
			await rm(this.#logFile, { force: true });
		});
	}
	async #read(file) {
		try {
			if (!(await stat(file)).isFile()) throw new Error(`${file} is not a regular file`);
			return await readFile(file, "utf8");
		} catch (error) {
			if (isMissing(error)) return void 0;
			throw new SluiceError("SANDBOX_STATE_UNREADABLE", `The sandbox state ${file} can't be read.`, {
				fix: "Check the path and its permissions, or name another file with --sandbox-state.",
				cause: error
			});
		}
	}
	#applySnapshot(text) {
		const body = parseOrUndefined(text);
		const records = isDocument(body) && body.get("format") === STATE_FORMAT ? body.get("records") : void 0;
		if (!isList(records)) throw foreign(this.#file);
		for (const record of records) this.#state.apply(record);
	}
	#applyLog(text) {
		const [header = "", ...lines] = text.split("\n");
		if (lines.length === 0 ? !LOG_HEADER.startsWith(header) : `${header}\n` !== LOG_HEADER) throw foreign(this.#logFile);
		for (const line of lines) {
			const operations = parseOrUndefined(line);
			if (isList(operations)) for (const operation of operations) this.#state.apply(operation);
		}
	}
};
async function stampOf(file) {
	try {
		const { ino, size, mtimeMs } = await stat(file);
		return {
			inode: ino,
			size,
			modifiedMs: mtimeMs
		};
	} catch {
		return;
	}
}
function parseOrUndefined(text) {
	try {
		return parseJson(text);
	} catch {
		return;
	}
}
function isMissing(error) {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
function foreign(file) {
	return new SluiceError("SANDBOX_STATE_FOREIGN", `${file} is not a sandbox state of Sluice; it is left as it is.`, { fix: "Name another file with --sandbox-state (or --state), or move this one away." });
}
// src/sandbox/http/digest-auth.ts
const REALM = "MMS Public API";
const NONCE_LIFE_MS = 3e5;
const ALGORITHMS = {
	MD5: "md5",
	"SHA-256": "sha256"
};
var DigestAuth = class {
	#clock;
	#key;
	#used = new Map();
	constructor(clock) {
		this.#clock = clock;
		this.#key = randomHex(clock, 32);
	}
	challenges(isStale) {
		const issued = `${this.#clock.now().toString(36)}-${randomHex(this.#clock, 8)}`;
		const nonce = `${issued}.${this.#sign(issued)}`;
		return Object.keys(ALGORITHMS).map((algorithm) => `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=${algorithm}, qop="auth", stale=${isStale}`);
	}
	verify(header, request, account) {
		const fields = parseDigestFields(header);
		const algorithm = ALGORITHMS[(fields.get("algorithm") ?? "MD5").toUpperCase()];
		const nonce = fields.get("nonce") ?? "";
		const [issued = "", signature = ""] = nonce.split(".");
		if (algorithm === void 0 || !isSame(signature, this.#sign(issued))) return "wrong";
		if (fields.get("username") !== account.user || fields.get("uri") !== request.target) return "wrong";
		const expected = digestResponse(algorithm, {
			...account,
			realm: REALM,
			nonce,
			method: request.method,
			uri: request.target,
			cnonce: fields.get("cnonce") ?? "",
			nc: fields.get("nc") ?? "",
			qop: fields.get("qop") ?? ""
		});
		if (fields.get("qop") !== "auth" || !isSame(fields.get("response") ?? "", expected)) return "wrong";
		return this.#isFresh(issued) && this.#use(nonce, fields.get("nc") ?? "") ? "ok" : "stale";
	}
	#isFresh(issued) {
		return this.#clock.now() - parseInt(issued, 36) <= NONCE_LIFE_MS;
	}
	#use(nonce, count) {
		const used = this.#used.get(nonce);
		if (used === void 0) {
			for (const known of this.#used.keys()) if (!this.#isFresh(known.split(".")[0] ?? "")) this.#used.delete(known);
			this.#used.set(nonce, new Set([count]));
			return true;
		}
		if (used.has(count)) return false;
		used.add(count);
		return true;
	}
	#sign(issued) {
		return createHmac("sha256", this.#key).update(issued).digest("hex").slice(0, 32);
	}
};
function digestResponse(algorithm, parts) {
	const hash = (text) => createHash(algorithm).update(text).digest("hex");
	const secret = hash(`${parts.user}:${parts.realm}:${parts.password}`);
	const request = hash(`${parts.method}:${parts.uri}`);
	return hash([
		secret,
		parts.nonce,
		parts.nc,
		parts.cnonce,
		parts.qop,
		request
	].join(":"));
}
function parseDigestFields(header) {
	const fields = new Map();
	for (const [, name = "", quoted, plain] of header.matchAll(/(?<![a-z0-9-])([a-z0-9-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)) fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
	return fields;
}
function isSame(a, b) {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
// src/sandbox/http/token-bucket.ts
var TokenBucket = class {
	capacity;
	#periodMs;
	#clock;
	#tokens;
	#filledAt;
	constructor(clock, capacity, periodMs = 6e4) {
		this.#clock = clock;
		this.capacity = capacity;
		this.#periodMs = periodMs;
		this.#tokens = capacity;
		this.#filledAt = clock.now();
	}
	take() {
		const now = this.#clock.now();
		const gained = Math.max(0, now - this.#filledAt) * this.capacity / this.#periodMs;
		this.#tokens = Math.min(this.capacity, this.#tokens + gained);
		this.#filledAt = now;
		if (this.#tokens < 1) {
			const missingMs = (1 - this.#tokens) * this.#periodMs / this.capacity;
			return {
				isGranted: false,
				remaining: 0,
				retryAfterSeconds: Math.max(1, Math.ceil(missingMs / 1e3))
			};
		}
		this.#tokens -= 1;
		return {
			isGranted: true,
			remaining: Math.floor(this.#tokens),
			retryAfterSeconds: 0
		};
	}
};
// src/sandbox/http/auth.ts
const TOKEN_LIFE_SECONDS = 3600;
const TOKENS_PER_MINUTE = 50;
var Auth = class {
	#clock;
	#digest;
	#tokenRequests;
	#tokens = new Map();
	constructor(clock) {
		this.#clock = clock;
		this.#digest = new DigestAuth(clock);
		this.#tokenRequests = new TokenBucket(clock, TOKENS_PER_MINUTE);
	}
	check(authorization, request) {
		const [scheme, value] = splitScheme(authorization);
		if (scheme === "bearer") {
			const expiry = this.#tokens.get(value);
			if (expiry !== void 0 && expiry > this.#clock.now()) return;
			this.#tokens.delete(value);
			throw this.#unauthorized(false);
		}
		const account = {
			user: SANDBOX_LOGIN.publicKey,
			password: SANDBOX_LOGIN.privateKey
		};
		const verdict = scheme === "digest" ? this.#digest.verify(value, request, account) : "wrong";
		if (verdict !== "ok") throw this.#unauthorized(verdict === "stale");
	}
	grantToken(request) {
		if (this.#checkOAuth(request).get("grant_type") !== "client_credentials") throw new Problem(400, "INVALID_GRANT_TYPE", "The form must have grant_type=client_credentials.");
		this.#forgetExpired();
		const token = randomHex(this.#clock, 64);
		this.#tokens.set(token, this.#clock.now() + TOKEN_LIFE_SECONDS * 1e3);
		return {
			status: 200,
			body: document({
				access_token: token,
				expires_in: number(TOKEN_LIFE_SECONDS),
				token_type: "Bearer"
			})
		};
	}
	revokeToken(request) {
		this.#tokens.delete(this.#checkOAuth(request).get("token") ?? "");
		return { status: 200 };
	}
	#checkOAuth(request) {
		if (request.method !== "POST") throw new Problem(405, "METHOD_NOT_ALLOWED", "Only POST is allowed here.");
		const permit = this.#tokenRequests.take();
		if (!permit.isGranted) throw new Problem(429, "RATE_LIMITED", `Resource /api/oauth/token is limited to ${TOKENS_PER_MINUTE} requests every 1 minutes.`, { headers: { "Retry-After": String(permit.retryAfterSeconds) } });
		const [scheme, value] = splitScheme(request.authorization);
		const pair = `${SANDBOX_LOGIN.clientId}:${SANDBOX_LOGIN.clientSecret}`;
		if (scheme !== "basic" || Buffer.from(value, "base64").toString("utf8") !== pair) throw new Problem(401, "UNAUTHORIZED", "The client id or the client secret is wrong.", { headers: { "WWW-Authenticate": "Basic realm=\"MongoDB Atlas\"" } });
		if (!request.contentType.startsWith("application/x-www-form-urlencoded")) throw new Problem(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be a form: application/x-www-form-urlencoded.");
		return new URLSearchParams(request.text);
	}
	#unauthorized(isStale) {
		return new Problem(401, "UNAUTHORIZED", "You are not authorized for this resource.", { headers: { "WWW-Authenticate": this.#digest.challenges(isStale) } });
	}
	#forgetExpired() {
		const now = this.#clock.now();
		for (const [token, expiry] of this.#tokens) if (expiry <= now) this.#tokens.delete(token);
	}
};
function splitScheme(authorization) {
	const match = /^(\S+)\s(.*)$/s.exec(authorization?.trim() ?? "");
	return [match?.[1]?.toLowerCase() ?? "", match?.[2]?.trim() ?? ""];
}
// src/sandbox/faults/lag.ts
function agedBy(path, name) {
	const [, workspace, kind = "", own] = /^(.*\/streams\/[^/]+)\/(processor|connections)(?:\/([^/:]+))?(?::\w+)?$/.exec(path) ?? [];
	const of = own ?? name;
	if (workspace === void 0 || of === void 0) return void 0;
	const list = kind === "processor" ? "processors" : kind;
	return {
		resource: `${workspace}/${kind}/${of}`,
		list: `${workspace}/${list}`
	};
}
var Lag = class {
	#answers = new Map();
	async remember(fault, aged, read) {
		const { lagReads = 0, lagLists = 0 } = fault;
		for (const [path, left] of [[aged.resource, lagReads], [aged.list, lagLists]]) if (left > 0) this.#answers.set(path, {
			answer: await read(path),
			left
		});
	}
	forget() {
		this.#answers.clear();
	}
	take(path) {
		const old = this.#answers.get(path);
		if (old === void 0) return void 0;
		old.left -= 1;
		if (old.left <= 0) this.#answers.delete(path);
		return old.answer;
	}
};
// src/sandbox/state/journal.ts
const MAX_ENTRIES = 2e5;
var Journal = class {
	#entries = [];
	#seq = 0;
	#tick = 0;
	begin(method, path, query, now) {
		const entry = {
			seq: ++this.#seq,
			method,
			path,
			query,
			startedAt: now,
			startTick: ++this.#tick
		};
		this.#entries.push(entry);
		if (this.#entries.length > MAX_ENTRIES * 1.1) this.#entries = this.#entries.slice(-2e5);
		return entry;
	}
	end(entry, status, now) {
		entry.endedAt = now;
		entry.endTick = ++this.#tick;
		if (status !== void 0) entry.status = status;
	}
	clear() {
		this.#entries = [];
		this.#seq = 0;
	}
	view() {
		return this.#entries.map((entry) => document({
			seq: number(entry.seq),
			time: new Date(entry.startedAt).toISOString(),
			method: entry.method,
			path: entry.path,
			query: entry.query,
			status: entry.status === void 0 ? null : number(entry.status),
			startedAt: number(entry.startedAt),
			endedAt: entry.endedAt === void 0 ? null : number(entry.endedAt),
			startTick: number(entry.startTick),
			endTick: entry.endTick === void 0 ? null : number(entry.endTick),
			body: entry.body
		}));
	}
};
function withoutSecrets(body) {
	return WRITE_ONLY_PATHS.reduce((made, path) => valueAt(made, path) === void 0 ? made : withValueAt(made, path, "[secret]"), body);
}
// src/sandbox/http/media-types.ts
const ARCHIVES = ["auditLogs", "operationalLogs"];
const suffixOf = (resource) => ARCHIVES.includes(resource) ? "gzip" : "json";
const VERSIONS = {
	privateLinks: [{ date: "2023-02-01" }],
	linkUpdates: [{ date: "2025-03-12" }],
	peerings: [{ date: "2023-02-01" }],
	accounts: [{ date: "2024-11-13" }],
	workspaces: [{ date: "2023-02-01" }],
	samples: [{ date: "2024-08-05" }],
	connections: [{ date: "2023-02-01" }],
	failoverConnections: [{ date: "2025-03-12" }],
	processors: [{ date: "2024-05-30" }],
	starts: [{ date: "2025-03-12" }],
	auditLogs: [{ date: "2023-02-01" }],
	operationalLogs: [{ date: "2025-03-12" }],
	project: [{ date: "2023-01-01" }],
	clusters: [{ date: "2024-08-05" }],
	roles: [{ date: "2023-01-01" }],
	rateLimits: [{ date: "2025-03-12" }]
};
const WITH_SUNSET = {
	workspaces: [{
		date: "2023-02-01",
		isGone: true
	}, { date: "2024-05-30" }],
	connections: [{
		date: "2023-02-01",
		isGone: true
	}, { date: "2024-05-30" }]
};
const NEWEST = "2025-03-12";
function resolveVersion(resource, accept, quirks) {
	const suffix = suffixOf(resource);
	const date = requestedDate(accept, suffix);
	if (date === void 0) throw new Problem(406, "INVALID_VERSION_DATE", `The Accept header must name a version: application/vnd.atlas.YYYY-MM-DD+${suffix}.`);
	const version = ((quirks.has("version-sunset") ? WITH_SUNSET[resource] : void 0) ?? VERSIONS[resource]).findLast((candidate) => candidate.date <= date);
	if (version === void 0 || quirks.has("future-version-refused") && date > NEWEST) throw new Problem(406, "INVALID_VERSION_DATE", `This resource has no version ${date}.`, { parameters: [date] });
	if (version.isGone) throw new Problem(410, "VERSION_GONE", `Version ${version.date} of this resource is gone.`, { parameters: [version.date] });
	return version.date;
}
function mediaTypeOf(resource, version) {
	const suffix = suffixOf(resource);
	return `application/vnd.atlas.${version}+${suffix}${suffix === "json" ? ";charset=utf-8" : ""}`;
}
function requestedDate(accept, suffix) {
	for (const part of (accept ?? "").split(",")) {
		const type = part.split(";")[0]?.trim() ?? "";
		const [, date, kind] = /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+(json|gzip)$/i.exec(type) ?? [];
		if (date === void 0 || kind?.toLowerCase() !== suffix) continue;
		const time = Date.parse(`${date}T00:00:00Z`);
		return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? void 0 : date;
	}
}
// src/sandbox/http/paging.ts
const DEFAULT_ITEMS = 100;
const MAX_ITEMS = 500;
function pageOf(list, query, self) {
	const items = integerIn(query, "itemsPerPage", DEFAULT_ITEMS, MAX_ITEMS);
	const page = integerIn(query, "pageNum", 1, Number.MAX_SAFE_INTEGER);
	const from = (page - 1) * items;
	const isCounted = !list.canOmitCount || query.get("includeCount") !== "false";
	const link = (rel, pageNum) => {
		const parameters = new URLSearchParams(query);
		parameters.set("pageNum", String(pageNum));
		parameters.set("itemsPerPage", String(items));
		return document({
			href: `${self}?${parameters.toString()}`,
			rel
		});
	};
	const links = [link("self", page)];
	if (page > 1) links.push(link("previous", page - 1));
	if (from + items < list.total) links.push(link("next", page + 1));
	return document({
		links,
		results: list.slice(from, from + items),
		totalCount: isCounted ? number(list.total) : void 0
	});
}
function enveloped(status, body, isList) {
	if (isList && isDocument(body)) return body.with("status", number(status));
	return document({
		content: body,
		status: number(status)
	});
}
function flagIn(query, name) {
	return query.get(name) === "true";
}
function integerIn(query, name, absent, most) {
	const text = query.get(name);
	if (text === null) return absent;
	const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
	if (value >= 1 && value <= most) return value;
	throw new Problem(400, "INVALID_QUERY_PARAMETER", `Invalid query parameter ${name}: it must be 1 to ${most}.`, { parameters: [name] });
}
// src/sandbox/http/answers.ts
function laidOut(answer, url, headers) {
	const { status, list, archive } = answer;
	if (archive !== void 0) return {
		kind: "answer",
		status,
		headers,
		text: "",
		bytes: gzipSync(archive)
	};
	const query = url.searchParams;
	const body = list === void 0 ? answer.body : pageOf(list, query, url.origin + url.pathname);
	if (status === 204 || body === void 0) return {
		kind: "answer",
		status,
		headers,
		text: ""
	};
	const wrapped = flagIn(query, "envelope") ? enveloped(status, body, list !== void 0) : body;
	return {
		kind: "answer",
		status,
		headers,
		text: printJson(wrapped, { indent: flagIn(query, "pretty") ? 2 : 0 })
	};
}
function plainAnswer({ status, body }) {
	return {
		kind: "answer",
		status,
		headers: {
			"Content-Type": "application/json",
			"Cache-Control": "no-store"
		},
		text: body === void 0 ? "" : printJson(body)
	};
}
function retryAfter(fault) {
	return fault.retryAfter === void 0 ? {} : { "Retry-After": String(fault.retryAfter) };
}
function gatewayTimeout(fault) {
	return {
		kind: "answer",
		status: 504,
		headers: {
			"Content-Type": "text/plain",
			...retryAfter(fault)
		},
		text: fault.detail ?? "upstream request timeout"
	};
}
// src/sandbox/resources/connection-fields.ts
function takeFields(world, body, { region, present }) {
	const type = textOf(body.get("type"));
	if (!isTakenType(world, type)) throw invalidField("type", "It must be one of the connection types.");
	let fields = withoutEmptyForeign(type, connectionFields(body));
	if (present !== void 0) fields = layOver(world, fields, present.fields);
	const kept = present !== void 0 && world.quirks.has("omitted-secret-kept") ? present.secrets : [];
	const violations = [
		...isConnectionType(type) ? violationsOf(CONNECTION_SHAPES[type], fields) : [],
		...ruleViolations(fields, kept),
		...foreignFields(type, fields)
	];
	if (violations.length > 0) throw refusal(violations);
	const secretPaths = isConnectionType(type) ? WRITE_ONLY_PATHS : credentialPaths(fields);
	const given = secretPaths.filter((path) => valueAt(fields, path) !== void 0).map((path) => path.join("."));
	for (const path of secretPaths) fields = withoutValueAt(fields, path);
	if (region !== void 0 && !fields.has("region")) fields = fields.with("region", region);
	const isSame = (path) => valueAt(fields, path.split(".").slice(0, -1)) !== void 0;
	return {
		fields: asReported(world, fields),
		secrets: [...new Set([...given, ...kept.filter(isSame)])]
	};
}
function layOver(world, fields, present) {
	const immutable = Object.entries(connectionFieldsFor(fields)).filter(([, { facts }]) => facts.immutable === true);
	for (const [key, { facts }] of immutable) {
		const wanted = fields.get(key);
		if (wanted !== void 0 && !areEqualUnordered(wanted, present.get(key) ?? facts.defaulted?.value)) throw invalidField(key, "It can not be changed; delete the connection and create it again.");
	}
	return (world.quirks.has("connection-update-merges") ? present.keys() : ["region", ...immutable.map(([key]) => key)]).reduce((made, key) => {
		const value = present.get(key);
		return made.has(key) || value === void 0 ? made : made.with(key, value);
	}, fields);
}
function asReported(world, fields) {
	const addsEmpty = world.quirks.has("empty-config-returned");
	return Object.entries(connectionFieldsFor(fields)).reduce((made, [key, { facts }]) => {
		if (facts.defaulted === void 0) return made;
		const { value, by } = facts.defaulted;
		const isEmpty = isDocument(value) && value.entries.length === 0;
		if (by === "omission") return areEqual(made.get(key), value) ? made.without(key) : made;
		if (made.has(key) || by === "meaning" && !(addsEmpty && isEmpty)) return made;
		return made.with(key, value);
	}, fields);
}
function isTakenType(world, type) {
	if (type === void 0 || isConnectionType(type)) return type !== void 0;
	return shapeTypeOf(type) === "(another type)" && !world.quirks.has("unknown-type-refused");
}
function credentialPaths(fields, path = []) {
	return fields.entries.flatMap(([key, value]) => {
		const inner = [...path, key];
		if (isDocument(value)) return credentialPaths(value, inner);
		return isCredentialHeader(key) ? [inner] : [];
	});
}
function ruleViolations(fields, kept) {
	const complete = kept.map((path) => path.split(".")).filter((path) => valueAt(fields, path) === void 0 && valueAt(fields, path.slice(0, -1)) !== void 0).reduce((made, path) => withValueAt(made, path, "kept"), fields);
	return checkConnection("name", complete).filter(({ severity }) => severity === "error").map(({ path, message }) => ({
		field: path.join("."),
		description: `${message}.`
	}));
}
function withoutEmptyForeign(type, fields) {
	if (!isConnectionType(type)) return fields;
	const isEmpty = (key) => {
		const value = fields.get(key);
		if (isDocument(value)) return value.entries.length === 0;
		return isList(value) ? value.length === 0 : value === null || value === "";
	};
	return fields.without(...fields.keys().filter((key) => ownersOf(key, type) !== void 0 && isEmpty(key)));
}
function foreignFields(type, fields) {
	if (!isConnectionType(type)) return [];
	const foreign = fields.keys().filter((key) => ownersOf(key, type) !== void 0);
	if (linkNameIn(fields) !== void 0) foreign.push("access.privateLink");
	return foreign.map((field) => ({
		field,
		description: "It is not allowed here."
	}));
}
function refusal(violations) {
	const names = violations.map(({ field }) => field);
	if (names.includes("bootstrapServers")) return invalidBody(violations, "Invalid bootstrapServers.");
	if (names.includes("dbRoleToExecute")) return invalidBody(violations, "must choose at least one role");
	return invalidBody(violations);
}
// src/sandbox/state/names.ts
const isStrictName = (kind, name) => NAME_FORMS[kind].pattern.test(name) && name.length <= 64;
function checkName(world, kind, name) {
	if (typeof name !== "string" || name === "") throw invalidField("name", "A name is required.");
	if (!(world.quirks.has("strict-names") ? isStrictName(kind, name) : isPossibleName(name))) throw invalidField("name", "It has characters that are not allowed.");
	return name;
}
// src/sandbox/state/record-text.ts
const optionalNumber = (value) => value === void 0 ? void 0 : number(value);
const numberAt = (body, key) => {
	const value = body.get(key);
	return value instanceof NumberLiteral ? value.toNumber() : void 0;
};
const textAt = (body, key) => textOf(body.get(key)) ?? "";
const documentAt = (body, key) => {
	const value = body.get(key);
	return isDocument(value) ? value : EMPTY_DOCUMENT;
};
const listAt = (body, key) => {
	const value = body.get(key);
	return isList(value) ? value : [];
};
function defined(members) {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0));
}
const common = (record) => ({
	id: record.id,
	name: record.name,
	fields: record.fields
});
const readCommon = (body) => ({
	id: textAt(body, "id"),
	name: textAt(body, "name"),
	fields: documentAt(body, "fields")
});
function writeWorkspace(record) {
	return document({
		...common(record),
		goneAt: optionalNumber(record.goneAt)
	});
}
function readWorkspace$1(group, body) {
	return defined({
		...readCommon(body),
		group,
		goneAt: numberAt(body, "goneAt")
	});
}
function writeFailover(record) {
	return document({
		...common(record),
		secrets: record.secrets,
		readyAt: number(record.readyAt),
		appearsAt: optionalNumber(record.appearsAt),
		goneAt: optionalNumber(record.goneAt)
	});
}
function readFailover(body) {
	return defined({
		...readCommon(body),
		secrets: listAt(body, "secrets").filter((path) => typeof path === "string"),
		readyAt: numberAt(body, "readyAt") ?? 0,
		appearsAt: numberAt(body, "appearsAt"),
		goneAt: numberAt(body, "goneAt")
	});
}
function writeConnection(record) {
	return writeFailover(record).with("failovers", record.failovers.map(writeFailover));
}
function readConnection$1(body) {
	const failovers = listAt(body, "failovers").filter((item) => isDocument(item));
	return {
		...readFailover(body),
		failovers: failovers.map(readFailover)
	};
}
function writeProjectRecord(record) {
	return document({
		kind: record.kind,
		id: record.id,
		fields: record.fields,
		readyAt: number(record.readyAt),
		goneAt: optionalNumber(record.goneAt),
		failure: record.failure
	});
}
function readProjectRecord(body) {
	return defined({
		kind: textAt(body, "kind"),
		id: textAt(body, "id"),
		fields: documentAt(body, "fields"),
		readyAt: numberAt(body, "readyAt") ?? 0,
		goneAt: numberAt(body, "goneAt"),
		failure: textOf(body.get("failure"))
	});
}
function writeProcessor(record) {
	const { transition } = record;
	return document({
		...common(record),
		state: record.state,
		transition: transition && document({
			to: transition.to,
			at: number(transition.at)
		}),
		checkpoint: record.checkpoint,
		dropsCheckpoint: record.dropsCheckpoint,
		startedAt: optionalNumber(record.startedAt),
		stoppedAt: optionalNumber(record.stoppedAt),
		ranMs: number(record.ranMs),
		errorMsg: record.errorMsg,
		region: record.region
	});
}
function readProcessor$1(body) {
	const moving = body.get("transition");
	const transition = isDocument(moving) ? {
		to: textAt(moving, "to"),
		at: numberAt(moving, "at") ?? 0
	} : void 0;
	return defined({
		...readCommon(body),
		state: textAt(body, "state"),
		transition,
		checkpoint: body.get("checkpoint"),
		dropsCheckpoint: body.get("dropsCheckpoint") === true ? true : void 0,
		startedAt: numberAt(body, "startedAt"),
		stoppedAt: numberAt(body, "stoppedAt"),
		ranMs: numberAt(body, "ranMs") ?? 0,
		errorMsg: textOf(body.get("errorMsg")),
		region: textOf(body.get("region"))
	});
}
// src/sandbox/state/store.ts
var Store = class {
	#groups = new Map();
	#projects = new Map();
	#changes = [];
	groups() {
		return [...this.#groups.keys()];
	}
	list(group, now) {
		return [...this.#groups.get(group)?.values() ?? []].filter((shelf) => !isGone(shelf.workspace, now));
	}
	find(group, name, now) {
		const shelf = this.#groups.get(group)?.get(name);
		return shelf && !isGone(shelf.workspace, now) ? shelf : void 0;
	}
	listProject(group, kind, now) {
		return [...this.#projects.get(group)?.values() ?? []].filter((record) => record.kind === kind && !isGone(record, now));
	}
	putProject(group, record) {
		this.#putProject(group, record);
		this.#changes.push(put("project", group, "", writeProjectRecord(record)));
	}
	#putProject(group, record) {
		const records = this.#projects.get(group) ?? new Map();
		this.#projects.set(group, records.set(record.id, record));
	}
	*dump(now) {
		for (const [group, records] of this.#projects) for (const record of records.values()) if (!isGone(record, now)) yield put("project", group, "", writeProjectRecord(record));
		for (const [group, shelves] of this.#groups) for (const shelf of shelves.values()) {
			if (isGone(shelf.workspace, now)) continue;
			const { name } = shelf.workspace;
			yield put("workspace", group, name, writeWorkspace(shelf.workspace));
			for (const record of shelf.connections.values()) if (!isGone(record, now)) yield put("connection", group, name, writeConnection(record));
			for (const record of shelf.processors.values()) yield put("processor", group, name, writeProcessor(record));
		}
	}
	takeChanges() {
		const changes = this.#changes;
		this.#changes = [];
		return changes;
	}
	apply(operation) {
		if (!isDocument(operation)) return;
		const text = (key) => textOf(operation.get(key)) ?? "";
		const [group, workspace, record] = [
			text("group"),
			text("workspace"),
			operation.get("record")
		];
		if (!isDocument(record)) {
			const kind = text("drop");
			if (kind === "project") this.#projects.get(group)?.delete(text("name"));
			else if (kind === "workspace") this.#groups.get(group)?.delete(workspace);
			else this.#drop(kind, this.#shelf(group, workspace), text("name"));
			return;
		}
		switch (text("put")) {
			case "project":
				this.#putProject(group, readProjectRecord(record));
				break;
			case "workspace":
				this.#putWorkspace(readWorkspace$1(group, record));
				break;
			case "connection": {
				const connection = readConnection$1(record);
				this.#shelf(group, workspace)?.connections.set(connection.name, connection);
				break;
			}
			case "processor": this.#putProcessor(this.#shelf(group, workspace), readProcessor$1(record));
		}
	}
	clear() {
		for (const [group, shelves] of this.#groups) for (const name of shelves.keys()) this.#changes.push(drop("workspace", group, name, name));
		for (const [group, records] of this.#projects) for (const id of records.keys()) this.#changes.push(drop("project", group, "", id));
		this.#groups.clear();
		this.#projects.clear();
	}
	addWorkspace(record) {
		this.#groups.get(record.group)?.delete(record.name);
		this.#changes.push(drop("workspace", record.group, record.name, record.name));
		this.putWorkspace(record);
	}
	putWorkspace(record) {
		this.#putWorkspace(record);
		this.#changes.push(put("workspace", record.group, record.name, writeWorkspace(record)));
	}
	putConnection({ workspace }, record) {
		this.#shelf(workspace.group, workspace.name)?.connections.set(record.name, record);
		this.#changes.push(put("connection", workspace.group, workspace.name, writeConnection(record)));
	}
	putProcessor({ workspace }, record) {
		this.#putProcessor(this.#shelf(workspace.group, workspace.name), record);
		this.#changes.push(put("processor", workspace.group, workspace.name, writeProcessor(record)));
	}
	dropProcessor({ workspace }, name) {
		this.#drop("processor", this.#shelf(workspace.group, workspace.name), name);
		this.#changes.push(drop("processor", workspace.group, workspace.name, name));
	}
	#shelf(group, name) {
		return this.#groups.get(group)?.get(name);
	}
	#putWorkspace(record) {
		let shelves = this.#groups.get(record.group);
		if (shelves === void 0) this.#groups.set(record.group, shelves = new Map());
		const shelf = shelves.get(record.name);
		if (shelf !== void 0) shelf.workspace = record;
		else shelves.set(record.name, {
			workspace: record,
			connections: new Map(),
			processors: new Map(),
			users: new Map()
		});
	}
	#putProcessor(shelf, record) {
		if (shelf === void 0) return;
		const old = shelf.processors.get(record.name);
		if (old?.fields !== record.fields) {
			if (old !== void 0) this.#forgetUse(shelf, old);
			for (const name of namesOf(record)) {
				const users = shelf.users.get(name) ?? new Set();
				shelf.users.set(name, users.add(record.name));
			}
		}
		shelf.processors.set(record.name, record);
	}
	#drop(kind, shelf, name) {
		if (shelf === void 0) return;
		if (kind === "connection") shelf.connections.delete(name);
		const record = kind === "processor" ? shelf.processors.get(name) : void 0;
		if (record === void 0) return;
		this.#forgetUse(shelf, record);
		shelf.processors.delete(name);
	}
	#forgetUse(shelf, record) {
		for (const name of namesOf(record)) shelf.users.get(name)?.delete(record.name);
	}
};
function namesOf(record) {
	const pipeline = record.fields.get("pipeline");
	const references = connectionReferences(pipeline ?? [], record.fields.get("options"));
	return new Set(references.map((reference) => reference.name));
}
function isGone(record, now) {
	return record.goneAt !== void 0 && record.goneAt <= now;
}
function put(kind, group, workspace, record) {
	return document({
		put: kind,
		group,
		workspace,
		record
	});
}
function drop(kind, group, workspace, name) {
	return document({
		drop: kind,
		group,
		workspace,
		name
	});
}
// src/sandbox/project/private-links.ts
const KIND = "privateLink";
const LINK_WORDS = ["provider", "vendor"];
function listPrivateLinks(world, { group }) {
	return listOf(world.store.listProject(group, KIND, world.clock.now()), (record) => viewLink(world, record));
}
function readPrivateLink(world, call) {
	return {
		status: 200,
		body: viewLink(world, linkOf(world, call))
	};
}
function createPrivateLink(world, call) {
	const { store, clock, settleMs } = world;
	const sent = dropServerFields(call.body, PRIVATE_LINK_FIELDS);
	checkShape(privateLinkShape, sent);
	const spelt = LINK_WORDS.reduce((made, key) => {
		const word = textOf(made.get(key))?.toUpperCase();
		return (word !== void 0 && PRIVATE_LINK_FIELDS[key]?.facts.values?.includes(word)) === true ? made.with(key, word) : made;
	}, sent);
	const errors = checkPrivateLink("name", spelt).filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw invalidBody(errors.map(({ path, message }) => ({
		field: path.join("."),
		description: `${message}.`
	})));
	const fields = completed(spelt);
	const present = store.listProject(call.group, KIND, clock.now()).filter(({ goneAt }) => goneAt === void 0);
	if (matchLinks([{
		name: "",
		fields
	}], present.map((other) => other.fields)).size > 0) throw linkTaken();
	const record = {
		kind: KIND,
		id: makeId(clock),
		fields,
		readyAt: clock.now() + settleMs,
		...call.failOnStart !== void 0 && { failure: call.failOnStart }
	};
	store.putProject(call.group, record);
	return {
		status: 200,
		body: echoOf(sent, record)
	};
}
function echoOf(sent, { id }) {
	const echoed = sent.entries.filter(([, value]) => !(isList(value) && value.length === 0));
	return sortRoot(new Document([...echoed, ["_id", id]]));
}
function updatePrivateLink(world, call) {
	const record = linkOf(world, call);
	const [other] = call.body.keys().filter((key) => key !== "dnsDomain" && key !== "links");
	if (other !== void 0) throw invalidField(other, "It can not be changed.");
	const domain = textOf(call.body.get("dnsDomain"));
	if (domain === void 0) throw invalidField("dnsDomain", "It is required.");
	if (!canPatchDomain(viewLink(world, record))) throw invalidField("dnsDomain", "It can not be changed any more.");
	const updated = {
		...record,
		fields: record.fields.with("dnsDomain", domain),
		readyAt: world.clock.now() + world.settleMs
	};
	world.store.putProject(call.group, updated);
	return {
		status: 200,
		body: viewLink(world, updated)
	};
}
function deletePrivateLink(world, call) {
	const record = linkOf(world, call);
	if (record.goneAt !== void 0) return accepted(202);
	const { store, clock, settleMs } = world;
	const now = clock.now();
	if (store.list(call.group, now).flatMap(({ connections }) => [...connections.values()]).some((connection) => !isGone(connection, now) && linkIdsIn(connection.fields).includes(record.id))) throw linkInUse(record.id);
	store.putProject(call.group, {
		...record,
		goneAt: now + settleMs
	});
	return accepted(202);
}
function checkLinkUse(world, group, fields) {
	const links = world.store.listProject(group, KIND, world.clock.now());
	for (const id of linkIdsIn(fields)) {
		const record = links.find((link) => link.id === id);
		if (record === void 0 ? world.quirks.has("unknown-link-refused") : stateOf(record, world.clock.now()) !== "DONE") throw invalidField("networking.access.connectionId", "It must be a private link that is DONE.");
	}
}
const linkIdsIn = (fields) => ACCESS_PATHS.flatMap((path) => textOf(valueAt(fields, [...path, "connectionId"])) ?? []);
function linkOf(world, { group, names }) {
	const [id = ""] = names;
	const record = OBJECT_ID.pattern.test(id) ? world.store.listProject(group, KIND, world.clock.now()).find((link) => link.id === id) : void 0;
	if (record === void 0) throw linkMissing(id);
	return record;
}
function completed(sent) {
	let fields = sent;
	const arn = textOf(sent.get("arn"));
	if (arn !== void 0 && !fields.has("region")) fields = fields.with("region", arn.split(":")[3] ?? "");
	if (!fields.has("vendor")) fields = fields.with("vendor", "GENERIC");
	if (fields.get("vendor") === "PUBSUB" && !fields.has("dnsDomain")) fields = fields.with("dnsDomain", "pubsub.p.googleapis.com");
	return fields;
}
function stateOf(record, now) {
	if (record.goneAt !== void 0) return "DELETING";
	if (record.readyAt > now) return "WORKING";
	return record.failure === void 0 ? "DONE" : "FAILED";
}
function viewLink({ clock, quirks }, record) {
	const state = stateOf(record, clock.now());
	const isAws = record.fields.get("provider") === "AWS";
	const fields = quirks.has("link-region-respelt") ? respelt(record.fields) : record.fields;
	return sortRoot(new Document([
		...fields.entries,
		["_id", record.id],
		["state", state],
		...state === "FAILED" ? [["errorMessage", record.failure ?? ""]] : [],
		...isAws && state === "DONE" ? [["interfaceEndpointId", `vpce-${record.id.slice(0, 17)}`]] : []
	]));
}
const respelt = (fields) => new Document(fields.entries.map(([key, value]) => {
	if (key === "region" && typeof value === "string") return [key, value.toUpperCase().replaceAll("-", "_")];
	const texts = isList(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
	return [key, texts.length > 0 ? texts.toSorted(compareText) : value];
}));
// src/sandbox/resources/connections.ts
function connectionState(record, now) {
	if (record.goneAt !== void 0) return "DELETING";
	return record.readyAt <= now ? "READY" : "PENDING";
}
function listConnections(world, call) {
	const { connections } = shelfOf(world, call);
	const now = world.clock.now();
	return listOf([...connections.values()].filter((record) => isThere(record, now)), (record) => viewConnection(world, record));
}
function createConnection(world, call) {
	const shelf = shelfOf(world, call);
	const name = checkName(world, "connection", call.body.get("name"));
	if (findConnection(world, shelf, name) !== void 0) throw connectionTaken(name);
	if (call.body.get("type") === "Sample" && world.quirks.has("unknown-sample-refused") && !SAMPLE_NAMES.includes(name)) throw invalidField("name", "There is no sample data of this name.");
	const record = newRecord(world, name, takeFields(world, call.body, { region: regionNameOf(shelf) }));
	checkLinkUse(world, call.group, record.fields);
	world.store.putConnection(shelf, record);
	return {
		status: 200,
		body: viewConnection(world, record)
	};
}
function readConnection(world, call) {
	const [, record] = connectionOf(world, call);
	return {
		status: 200,
		body: viewConnection(world, record)
	};
}
function updateConnection(world, call) {
	const [shelf, record] = connectionOf(world, call);
	if (call.body.get("name") !== record.name) throw invalidField("name", "It must be the name of the connection.");
	checkFree(world, shelf, record);
	const taken = takeFields(world, call.body, {
		region: regionNameOf(shelf),
		present: record
	});
	const updated = {
		...record,
		...taken,
		readyAt: world.clock.now() + world.settleMs
	};
	world.store.putConnection(shelf, updated);
	return {
		status: 200,
		body: viewConnection(world, updated).without("state")
	};
}
function deleteConnection(world, call) {
	const [shelf, record] = connectionOf(world, call);
	if (record.goneAt !== void 0) return accepted(202);
	checkFree(world, shelf, record);
	if (world.quirks.has("failovers-hold-connections") && record.failovers.length > 0) throw connectionInUse(record.name);
	world.store.putConnection(shelf, {
		...record,
		goneAt: world.clock.now() + world.settleMs
	});
	return accepted(202);
}
function viewConnection(world, record) {
	return sortRoot(new Document([
		...record.fields.entries,
		["id", record.id],
		["name", record.name],
		["state", connectionState(record, world.clock.now())]
	]));
}
function addSampleConnection(world, shelf, name) {
	const record = newRecord(world, name, takeFields(world, document({ type: "Sample" }), { region: regionNameOf(shelf) }));
	const now = world.clock.now();
	const appearsAt = now + Math.max(world.settleMs, SAMPLES_LATE_MS);
	const isLate = world.quirks.has("samples-come-later");
	world.store.putConnection(shelf, isLate ? {
		...record,
		readyAt: appearsAt,
		appearsAt
	} : {
		...record,
		readyAt: now
	});
}
const SAMPLES_LATE_MS = 1e3;
const isThere = (record, now) => !isGone(record, now) && (record.appearsAt ?? now) <= now;
function connectionOf(world, call) {
	const shelf = shelfOf(world, call);
	const name = call.names[1] ?? "";
	const record = findConnection(world, shelf, name);
	if (record === void 0) throw connectionMissing(name);
	return [shelf, record];
}
function findConnection(world, shelf, name) {
	const record = shelf.connections.get(name);
	return record && isThere(record, world.clock.now()) ? record : void 0;
}
function checkFree(world, shelf, record) {
	const now = world.clock.now();
	for (const name of shelf.users.get(record.name) ?? []) {
		const user = shelf.processors.get(name);
		if (user === void 0) continue;
		if (world.quirks.has("idle-processors-hold-connections") || isHolding(user, now)) throw connectionInUse(record.name);
	}
	const access = valueAt(record.fields, [
		"networking",
		"access",
		"type"
	]) ?? "PUBLIC";
	if (record.fields.get("type") === "Kafka" && access !== "PUBLIC" && record.readyAt > now) throw connectionDeploying(record.name);
}
function newRecord(world, name, taken) {
	return {
		id: makeId(world.clock),
		name,
		...taken,
		readyAt: world.clock.now() + world.settleMs,
		failovers: []
	};
}
function regionNameOf({ workspace }) {
	const region = workspace.fields.get("dataProcessRegion");
	return isDocument(region) ? textOf(region.get("region")) : void 0;
}
// src/sandbox/resources/failover-connections.ts
const TYPES = ["Kafka", "Cluster"];
function listFailoverConnections(world, call) {
	const [, parent] = connectionOf(world, call);
	return listOf(parent.failovers, (record) => viewConnection(world, record));
}
function createFailoverConnection(world, call) {
	const [shelf, parent] = connectionOf(world, call);
	checkBody(parent, call);
	const region = checkedRegion(shelf, call);
	if (parent.failovers.some((record) => record.fields.get("region") === region)) throw new Problem(409, "STREAM_FAILOVER_CONNECTION_ALREADY_EXISTS", `Connection ${parent.name} already has a failover connection in ${region}.`);
	const record = {
		id: makeId(world.clock),
		name: parent.name,
		...takeFields(world, call.body, { region }),
		readyAt: world.clock.now() + world.settleMs
	};
	checkLinkUse(world, call.group, record.fields);
	world.store.putConnection(shelf, {
		...parent,
		failovers: [...parent.failovers, record]
	});
	return {
		status: 201,
		body: viewConnection(world, record)
	};
}
function readFailoverConnection(world, call) {
	const [, , record] = failoverOf(world, call);
	return {
		status: 200,
		body: viewConnection(world, record)
	};
}
function updateFailoverConnection(world, call) {
	const [shelf, parent, record] = failoverOf(world, call);
	checkBody(parent, call);
	checkUnheld(world, shelf, parent);
	const region = call.body.get("region") ?? record.fields.get("region");
	if (region !== record.fields.get("region")) throw invalidField("region", "It can not be changed.");
	const updated = {
		...record,
		...takeFields(world, call.body, {
			region: textOf(region),
			present: record
		}),
		readyAt: world.clock.now() + world.settleMs
	};
	const failovers = parent.failovers.map((other) => other.id === record.id ? updated : other);
	world.store.putConnection(shelf, {
		...parent,
		failovers
	});
	return {
		status: 200,
		body: viewConnection(world, updated)
	};
}
function deleteFailoverConnection(world, call) {
	const [shelf, parent, record] = failoverOf(world, call);
	checkUnheld(world, shelf, parent);
	const failovers = parent.failovers.filter((other) => other.id !== record.id);
	world.store.putConnection(shelf, {
		...parent,
		failovers
	});
	return accepted(204);
}
function failoverOf(world, call) {
	const [shelf, parent] = connectionOf(world, call);
	const id = call.names[2] ?? "";
	const record = parent.failovers.find((candidate) => candidate.id === id);
	if (record === void 0) throw failoverConnectionMissing(id);
	return [
		shelf,
		parent,
		record
	];
}
function checkUnheld(world, shelf, parent) {
	if (!world.quirks.has("running-processors-hold-failovers")) return;
	if ([...shelf.users.get(parent.name) ?? []].map((name) => shelf.processors.get(name)).some((user) => user?.fields.get("failoverEnabled") === true && isHolding(user, world.clock.now()))) throw connectionInUse(parent.name);
}
function checkBody(parent, { body }) {
	if (body.get("name") !== parent.name) throw new Problem(500, "UNEXPECTED_ERROR", "Unexpected error. Reason: Internal Server Error.");
	const type = textOf(body.get("type")) ?? "";
	if (!TYPES.includes(type) || type !== parent.fields.get("type")) throw invalidField("type", "It must be the type of the connection, Kafka or Cluster.");
}
function checkedRegion({ workspace }, { body }) {
	const region = textOf(body.get("region"));
	const regions = workspace.fields.get("failoverRegions");
	const names = isList(regions) ? regions.map((item) => isDocument(item) ? item.get("region") : void 0) : [];
	if (region === void 0 || !names.includes(region)) throw invalidField("region", "It must be one of the workspace's failover regions.");
	return region;
}
// src/sandbox/resources/logs.ts
function downloadOperationalLogs(world, call) {
	return archiveOf(call, [...shelfOf(world, call).processors.values()].flatMap((record) => saidBy(world, record)));
}
function downloadAuditLogs(world, call) {
	return archiveOf(call, doneIn(shelfOf(world, call)));
}
function saidBy(world, given) {
	const { id, name, state, startedAt, stoppedAt, errorMsg } = settle(given, world.clock.now());
	const say = (at, message, severity = "I") => at === void 0 ? [] : [{
		at,
		processor: name,
		severity,
		message
	}];
	return [
		...say(madeAt(id), "Created stream processor"),
		...say(startedAt, "Started stream processor"),
		...state === "STOPPED" ? say(stoppedAt, "Stopped stream processor") : [],
		...state === "FAILED" ? say(stoppedAt ?? startedAt ?? madeAt(id), `Stream processor failed: ${errorMsg ?? "unknown error"}`, "E") : []
	];
}
function doneIn({ workspace, connections, processors }) {
	const made = (id, message, processor) => ({
		at: madeAt(id),
		severity: "I",
		message,
		...processor !== void 0 && { processor }
	});
	return [
		made(workspace.id, `createStreamWorkspace ${workspace.name}`),
		...[...connections.values()].map(({ id, name }) => made(id, `createStreamConnection ${name}`)),
		...[...processors.values()].map(({ id, name }) => made(id, `createStreamProcessor ${name}`, name))
	];
}
const madeAt = (id) => Number.parseInt(id.slice(0, 8), 16) * 1e3;
function archiveOf({ query }, entries) {
	const [from, to] = ["startDate", "endDate"].map((name) => secondsOf(query, name));
	const processor = query.get("spName") ?? void 0;
	return {
		status: 200,
		archive: entries.filter((entry) => (processor === void 0 || entry.processor === processor) && (from === void 0 || entry.at >= from * 1e3) && (to === void 0 || entry.at <= to * 1e3)).toSorted((a, b) => a.at - b.at || compareText(a.processor ?? "", b.processor ?? "")).map((entry) => `${printJson(lineOf(entry))}\n`).join("")
	};
}
const lineOf = ({ at, processor, severity, message }) => document({
	t: document({ $date: new Date(at).toISOString() }),
	s: severity,
	c: "STREAMS",
	id: number(1),
	msg: message,
	processorName: processor
});
function secondsOf(query, name) {
	const text = query.get(name);
	if (text === null) return void 0;
	if (!/^\d{1,12}$/.test(text)) throw invalidField(name, "It must be a number of seconds since 1970.");
	return Number(text);
}
// src/sandbox/refusals/pipeline-rules.ts
function checkDefinition(world, shelf, name, fields) {
	const pipeline = fields.get("pipeline");
	const options = fields.get("options");
	const now = world.clock.now();
	const connections = new Map();
	for (const record of shelf.connections.values()) {
		if (connectionState(record, now) !== "READY") continue;
		const type = textOf(record.fields.get("type"));
		connections.set(record.name, isConnectionType(type) ? type : void 0);
	}
	if (!isList(pipeline)) throw processorProblem(name, "pipeline must be an array of stages");
	const refused = checkPipeline(pipeline, {
		connections,
		tier: tierOf(shelf, fields),
		failoverEnabled: fields.get("failoverEnabled") === true,
		...options === void 0 ? {} : { options }
	}).find(isRefused);
	if (refused !== void 0) throw processorProblem(name, refused.reason ?? refused.message);
	const sink = valueAt(pipeline, [
		String(pipeline.length - 1),
		"$emit",
		"connectionName"
	]);
	if (world.quirks.has("reserved-sinks-refused") && isReserved(sink)) throw processorProblem(name, `connection named ${sink} does not exist`);
}
function isReserved(name) {
	return typeof name === "string" && name.startsWith("__") && name !== "__testLog";
}
function checkCheckpoint(world, record, pipeline) {
	const { checkpoint } = record;
	if (!isList(checkpoint) || !isList(pipeline)) return;
	const verdict = checkpointVerdict(checkpoint, pipeline, {
		addWindowForbidden: world.quirks.has("added-window-refused"),
		unchangedWindowForbidden: world.quirks.has("every-update-compares")
	});
	if (verdict.verdict !== "lost") return;
	const reason = verdict.engineMessage ?? verdict.reason;
	throw processorProblem(record.name, `Failed to modify stream processor: ${reason}`);
}
function tierOf(shelf, fields) {
	const common = textOf(valueAt(shelf.workspace.fields, ["streamConfig", "tier"]));
	return textOf(fields.get("tier")) ?? common ?? "SP30";
}
function effectiveTier(world, shelf, fields) {
	const tier = tierOf(shelf, fields);
	const block = autoscalingOf(fields);
	if (block === void 0) return tier;
	const common = (key) => textOf(valueAt(shelf.workspace.fields, ["streamConfig", key]));
	const least = textOf(block.get("minTier")) ?? common("tier");
	const most = textOf(block.get("maxTier")) ?? common("maxTierSize");
	if (most !== void 0 && world.quirks.has("scaled-up")) return most;
	if (isLarger(tier, most)) return most ?? tier;
	return isLarger(least, tier) ? least ?? tier : tier;
}
const isLarger = (a, b) => isTier(a) && isTier(b) && compareTiers(a, b) > 0;
function checkTierCap(shelf, record) {
	const [wrong] = checkProcessor(record.name, record.fields, shelf.workspace.fields, true).filter(({ code }) => code.startsWith("PROCESSOR_SCALING_"));
	if (wrong !== void 0) throw processorProblem(record.name, wrong.message);
	const tier = tierOf(shelf, record.fields);
	const cap = textOf(valueAt(shelf.workspace.fields, ["streamConfig", "maxTierSize"]));
	if (isLarger(tier, cap)) throw processorProblem(record.name, `tier ${tier} exceeds the max tier size ${cap ?? ""} of the workspace`);
}
// src/sandbox/resources/failovers.ts
function failOver(world, shelf, record, order, start) {
	if (!isDocument(order)) throw invalidField("failover", "It must be an object.");
	const { region, isForced } = readOrder(shelf, order, "failover");
	const [dryRun, clears] = ["dryRun", "clearCheckpoint"].map((key) => flagAt(order, key));
	if (clears === true && !isForced) throw invalidField("failover.clearCheckpoint", "It is possible with mode FORCED only.");
	if (record.fields.get("failoverEnabled") !== true) throw processorProblem(record.name, "failover is not enabled for the stream processor");
	if (activeRegion(shelf, record) === region) throw processorProblem(record.name, `the stream processor is active in ${region} already`);
	if ((record.state === "STARTED" || record.transition !== void 0) && world.quirks.has("failover-needs-stop")) throw wrongState(world, record, "FAILED_OVER");
	if (dryRun !== true) moveTo(world, shelf, record, {
		region,
		isFresh: clears === true
	}, start);
}
function failOverAll(world, shelf, status, start) {
	const { region } = readOrder(shelf, status, "processorStatus");
	for (const given of [...shelf.processors.values()]) {
		const record = settle(given, world.clock.now());
		const isRunning = record.state === "STARTED" || record.transition?.to === "STARTED";
		if (record.fields.get("failoverEnabled") !== true || !isRunning) continue;
		if (activeRegion(shelf, record) === region) continue;
		if (world.quirks.has("failover-needs-stop")) throw wrongState(world, record, "FAILED_OVER");
		moveTo(world, shelf, record, {
			region,
			isFresh: false
		}, start);
	}
}
const activeRegion = (shelf, record) => record.region ?? homeRegionOf(shelf.workspace.fields);
function readOrder({ workspace }, order, at) {
	const region = textOf(order.get("region"));
	const mode = order.get("mode") ?? "GRACEFUL";
	const regions = [...failoverRegionsOf(workspace.fields), homeRegionOf(workspace.fields)];
	if (region === void 0 || !regions.includes(region)) throw invalidField(`${at}.region`, "It must be one of the workspace's failover regions, or its own.");
	if (!FAILOVER_MODES.some((known) => known === mode)) throw invalidField(`${at}.mode`, `It must be ${FAILOVER_MODES.join(" or ")}.`);
	return {
		region,
		isForced: mode === "FORCED"
	};
}
function flagAt(order, key) {
	const value = order.get(key);
	if (value !== void 0 && typeof value !== "boolean") throw invalidField(`failover.${key}`, "It must be true or false.");
	return value;
}
function moveTo(world, shelf, given, { region, isFresh }, start) {
	const now = world.clock.now();
	const isRunning = given.state === "STARTED";
	if (isRunning) world.events.stop(given, now, "stopped");
	const home = homeRegionOf(shelf.workspace.fields);
	const halted = {
		...withoutMembers(given, "transition", "region"),
		...isRunning && {
			state: "STOPPED",
			stoppedAt: now,
			ranMs: given.ranMs + ranSince(given, now)
		},
		...region !== home && { region }
	};
	world.store.putProcessor(shelf, halted);
	start(world, shelf, isFresh ? withoutCheckpoint(halted) : halted);
}
// src/sandbox/refusals/failover-eligibility.ts
const SMALLEST = "SP10";
function isEligibleForFailover(shelf, record, tier) {
	if (failoverRegionsOf(shelf.workspace.fields).length === 0) return false;
	if (isTier(tier) && compareTiers(tier, SMALLEST) < 0) return false;
	return connectionReferences(record.fields.get("pipeline")).every(({ name, purpose }) => {
		const type = textOf(shelf.connections.get(name)?.fields.get("type"));
		return type === "Cluster" || type === "Kafka" && purpose === "sink";
	});
}
function checkFailoverReady(world, shelf, name, fields) {
	if (fields.get("failoverEnabled") !== true || !world.quirks.has("failover-needs-connections")) return;
	const bare = connectionReferences(fields.get("pipeline"), fields.get("options")).find((each) => (shelf.connections.get(each.name)?.failovers ?? []).length === 0);
	if (failoverRegionsOf(shelf.workspace.fields).length > 0 && bare === void 0) return;
	throw processorProblem(name, "failover is not configured for the workspace and all connections");
}
// src/sandbox/events/stats.ts
const MESSAGE_BYTES$1 = 256;
const STALE_MS = 2e4;
function streamStats(ledger, request) {
	const { name, id, state, now, isList } = request;
	const { quirks } = ledger;
	const history = ledger.historyOf({ id });
	if (state === "CREATED" || history === void 0) return void 0;
	const isStopped = state === "STOPPED";
	if (isStopped && quirks.has("stopped-stats-absent")) return void 0;
	if (isStopped && quirks.has("stopped-stats-empty")) return document({});
	if (isStopped && quirks.has("stopped-stats-error")) return document({
		ok: number(0),
		errmsg: `stream processor ${name} is not running`
	});
	const isStale = isStopped && quirks.has("stopped-stats-stale");
	const run = runAt(history, now);
	const time = isStale ? Math.max(run?.startedAt ?? now, (run?.endedAt ?? now) - STALE_MS) : now;
	const basic = [...document({
		name,
		processorId: id,
		status: isStale ? "running" : statusOf(state),
		scaleFactor: number(1)
	}).entries, ...counters(history, time, quirks.has("counters-reset"))];
	if (isList && quirks.has("list-stats-brief") || isStopped && quirks.has("stopped-stats-counters") || run === void 0) return new Document(basic);
	return new Document([
		...basic,
		...positions(ledger, run, time),
		...operators(run, time)
	]);
}
function statusOf(state) {
	switch (state) {
		case "PROVISIONING": return "starting";
		case "STOPPING": return "stopping";
		case "FAILED": return "error";
		case "STOPPED": return "stopped";
		default: return "running";
	}
}
function counters(history, time, onlyLast) {
	const { input, output, dead } = countersOf(history, time, onlyLast);
	const counted = (kind, count) => ({
		[`${kind}MessageCount`]: number(count),
		[`${kind}MessageSize`]: double(count * MESSAGE_BYTES$1)
	});
	return document({
		...counted("input", input),
		...counted("output", output),
		...counted("dlq", dead),
		stateSize: double(input === 0 ? 0 : 4096)
	}).entries;
}
function positions(ledger, run, time) {
	switch (run.spec.source.kind) {
		case "kafka": return kafkaPositions(ledger, run, time);
		case "kinesis": return [];
		case "generated":
		case "changeStream": return changeStreamPosition(ledger, run, time);
	}
}
function changeStreamPosition({ quirks }, run, time) {
	const batch = handedOn(run, time);
	const [latest] = run.logs.map((at) => ({
		at,
		next: nextToRead(run, at, batch)
	})).filter(({ at, next }) => next > at.from || run.isResumed && next > 0).map(({ at: { log }, next }) => ({
		log,
		sequence: next - 1,
		time: eventTime(log, next - 1)
	})).toSorted((a, b) => b.time - a.time);
	const start = run.logs[0]?.readUntil ?? time;
	if (latest === void 0) {
		const state = timestamp({
			seconds: Math.floor(start / 1e3),
			increment: 1
		});
		return document({
			changeStreamTimeDifferenceSecs: number(0),
			changeStreamState: state
		}).entries;
	}
	const at = clusterTimeOf(latest.log, latest.sequence);
	const state = quirks.has("position-is-timestamp") ? timestamp(at) : document({ _data: resumeToken(at, latest.log) });
	const until = Math.max(...run.logs.map((known) => readUntil(run, known, batch)));
	const seconds = Math.max(0, Math.floor((time - until) / 1e3));
	return document({
		changeStreamTimeDifferenceSecs: number(seconds),
		changeStreamState: state
	}).entries;
}
function kafkaPositions({ quirks }, run, time) {
	const isBare = quirks.has("kafka-stats-bare");
	const [batch, kept] = [handedOn(run, time), checkpointed(run, time)];
	const partitions = run.logs.map((at) => {
		const [topic, partition] = topicOf(at);
		const next = nextToRead(run, at, batch);
		return {
			topic,
			partition,
			at,
			next,
			lag: Math.max(0, sequenceAt(at.log, time) - next)
		};
	});
	const isLagKnown = !isBare && batch > run.startedAt;
	return document({
		kafkaConsumerGroup: isBare ? void 0 : run.group,
		kafkaPartitions: partitions.map(({ topic, partition, at, next, lag }) => document({
			topic: isBare ? void 0 : topic,
			partition: number(partition),
			currentOffset: number(next),
			checkpointOffset: number(nextToRead(run, at, kept)),
			partitionOffsetLag: isLagKnown ? number(lag) : void 0,
			isIdle: at.log.eventsPerSecond === 0,
			watermark: date(readUntil(run, at, batch))
		})),
		kafkaTotalOffsetLag: isLagKnown ? number(partitions.reduce((sum, { lag }) => sum + lag, 0)) : void 0
	}).entries;
}
function operators(run, time) {
	const { window } = run.spec;
	if (window === void 0) return [];
	const open = openWindows(run, handedOn(run, time));
	const longest = (window.interval + window.lateness) * 1e3;
	return document({
		operatorStats: [document({
			name: window.hop === window.interval ? "TumblingWindowOperator" : "HoppingWindowOperator",
			minOpenWindowStartTime: open === void 0 ? void 0 : date(open.min),
			maxOpenWindowStartTime: open === void 0 ? void 0 : date(open.max)
		})],
		latency: document({
			p50: number(longest / 2),
			p99: number(longest),
			unit: "microseconds"
		})
	}).entries;
}
function topicOf({ log }) {
	const [path = "", partition = "0"] = log.name.split("#");
	return [path.slice(path.lastIndexOf("/") + 1), Number(partition)];
}
function timestamp({ seconds, increment }) {
	return document({ $timestamp: document({
		t: number(seconds),
		i: number(increment)
	}) });
}
function date(time) {
	return document({ $date: new Date(time).toISOString() });
}
function double(value) {
	return new NumberLiteral(Number.isInteger(value) ? `${value}.0` : String(value));
}
// src/sandbox/resources/processor-stats.ts
const MESSAGE_BYTES = 256;
const STATUS = {
	CREATED: "created",
	STARTED: "running",
	STOPPED: "stopped",
	FAILED: "error"
};
function statsOf(record, now) {
	if (record.startedAt === void 0) return EMPTY_DOCUMENT;
	const messages = Math.floor((record.ranMs + ranSince(record, now)) / 1e3);
	return document({
		name: record.name,
		processorId: record.id,
		status: STATUS[record.state],
		scaleFactor: number(1),
		inputMessageCount: number(messages),
		inputMessageSize: number(messages * MESSAGE_BYTES),
		outputMessageCount: number(messages),
		outputMessageSize: number(messages * MESSAGE_BYTES),
		dlqMessageCount: number(0),
		dlqMessageSize: number(0),
		stateSize: number(0),
		memoryUsageBytes: number(messages === 0 ? 0 : 4096)
	});
}
// src/sandbox/refusals/tier-names.ts
const TIERS_OF_PROCESSORS = [
	["tier"],
	[
		"options",
		"autoscaling",
		"minTier"
	],
	[
		"options",
		"autoscaling",
		"maxTier"
	]
];
const TIERS_OF_WORKSPACES = [["streamConfig", "tier"], ["streamConfig", "maxTierSize"]];
function checkTiers(fields, paths) {
	const refused = paths.filter((path) => {
		const value = valueAt(fields, path);
		return typeof value === "string" && !isTierName(value);
	});
	if (refused.length === 0) return;
	throw invalidBody(refused.map((path) => ({
		field: path.join("."),
		description: "There is no such tier."
	})));
}
// src/sandbox/resources/processors.ts
const UPDATE_ARGUMENT = "resumeFromCheckpoint";
function listProcessors(world, call) {
	const shelf = shelfOf(world, call);
	return listOf([...shelf.processors.values()], (record) => viewProcessor(world, shelf, record, true), { canOmitCount: true });
}
function createProcessor(world, call) {
	const shelf = shelfOf(world, call);
	const name = checkName(world, "processor", call.body.get("name"));
	if (shelf.processors.has(name)) throw processorTaken(name);
	const fields = withOptions(processorFields(call.body), optionsAfter(world, EMPTY_DOCUMENT, call.body));
	checkFields(world, fields);
	const record = {
		id: makeId(world.clock),
		name,
		fields,
		state: "CREATED",
		ranMs: 0
	};
	try {
		checkDefinition(world, shelf, name, fields);
		checkFailoverReady(world, shelf, name, fields);
	} catch (error) {
		if (world.quirks.has("failed-create-stays") && error instanceof Problem) world.store.putProcessor(shelf, {
			...record,
			state: "FAILED",
			errorMsg: error.message
		});
		throw error;
	}
	createEvents(world, shelf, record);
	world.store.putProcessor(shelf, record);
	return {
		status: 200,
		body: viewProcessor(world, shelf, record).without("stats", "eligibleForFailover")
	};
}
function readProcessor(world, call) {
	const [shelf, record] = processorOf(world, call);
	return {
		status: 200,
		body: viewProcessor(world, shelf, record)
	};
}
function updateProcessor(world, call) {
	const [shelf, old] = processorOf(world, call);
	checkCanUpdate(world, old);
	const fields = withOptions(processorFields(call.body).without("options").entries.reduce((made, [key, value]) => made.with(key, value), old.fields), optionsAfter(world, old.fields.get("options"), call.body));
	checkFields(world, fields);
	const name = call.body.has("name") ? checkName(world, "processor", call.body.get("name")) : old.name;
	if (name !== old.name && shelf.processors.has(name)) throw processorTaken(name);
	if (name !== old.name && call.body.has("pipeline") && isOn(world, "rename-with-pipeline-refused")) throw invalidField("name", "It can not be changed together with the pipeline.");
	const record = resumed(world, old, call.body, fields.get("pipeline") ?? []);
	checkDefinition(world, shelf, old.name, fields);
	checkFailoverReady(world, shelf, old.name, fields);
	if (call.body.has("pipeline")) checkEventUpdate(world, shelf, {
		...record,
		fields
	});
	if (name !== old.name) world.store.dropProcessor(shelf, old.name);
	const isReset = world.quirks.has("updated-is-created") && record.state === "STOPPED";
	const updated = {
		...record,
		name,
		fields,
		...isReset ? { state: "CREATED" } : {}
	};
	world.store.putProcessor(shelf, updated);
	return {
		status: 200,
		body: viewProcessor(world, shelf, updated)
	};
}
function deleteProcessor(world, call) {
	const [shelf, record] = processorOf(world, call);
	if ((record.state === "STARTED" || record.transition !== void 0) && world.quirks.has("delete-needs-stop")) throw wrongState(world, record, "DROPPED");
	world.store.dropProcessor(shelf, record.name);
	world.events.remove(record, world.clock.now());
	return { status: 204 };
}
function viewProcessor(world, shelf, given, isList = false) {
	const now = world.clock.now();
	const record = settle(given, now);
	const fields = record.fields.entries.map(([key, value]) => key === "pipeline" ? [key, returnedPipeline(world, value)] : [key, value]);
	const tier = tierOf(shelf, record.fields);
	const { id, name } = record;
	const told = toldRegion(world, shelf, record, world.events.isOn ? streamStats(world.events, {
		id,
		name,
		state: reportedState(world, record),
		now,
		isList
	}) : statsOf(record, now));
	const body = new Document([
		...fields,
		["_id", record.id],
		["effectiveTier", effectiveTier(world, shelf, record.fields)],
		["eligibleForFailover", isEligibleForFailover(shelf, record, tier)],
		["name", record.name],
		["state", reportedState(world, record)],
		...told === void 0 ? [] : [["stats", told]],
		...record.errorMsg === void 0 ? [] : [["errorMsg", record.errorMsg]]
	]);
	return sortRoot(body.has("tier") ? body : body.with("tier", tier));
}
function toldRegion(world, shelf, record, stats) {
	const region = activeRegion(shelf, record);
	if (!(failoverRegionsOf(shelf.workspace.fields).length > 0) || region === void 0 || world.quirks.has("failover-region-untold")) return stats;
	return record.startedAt === void 0 ? stats : (stats ?? EMPTY_DOCUMENT).with("region", region);
}
function processorOf(world, call) {
	const shelf = shelfOf(world, call);
	const name = call.names[1] ?? "";
	const record = shelf.processors.get(name);
	if (record !== void 0) return [shelf, settle(record, world.clock.now())];
	if (world.quirks.has("missing-processor-400")) throw processorProblem(name, "stream processor doesn't exist");
	throw processorMissing(name);
}
function checkCanUpdate(world, record) {
	const isFailed = record.state === "FAILED" && world.quirks.has("failed-needs-stop");
	if (record.state !== "STARTED" && record.transition === void 0 && !isFailed) return;
	if (world.quirks.has("state-conflict-409")) throw wrongState(world, record, "MODIFIED");
	throw processorProblem(record.name, "stream processor must be stopped before it is modified");
}
function resumed(world, record, body, pipeline) {
	const options = body.get("options");
	if (!(!isDocument(options) || options.get(UPDATE_ARGUMENT) !== false)) return isOn(world, "checkpoint-dropped-at-start") && record.checkpoint !== void 0 ? {
		...record,
		dropsCheckpoint: true
	} : withoutCheckpoint(record);
	if (body.has("pipeline") || world.quirks.has("every-update-compares")) checkCheckpoint(world, record, pipeline);
	return body.has("pipeline") ? withoutMembers(record, "dropsCheckpoint") : record;
}
function optionsAfter(world, before, body) {
	const given = body.get("options");
	let options = isDocument(before) ? before : EMPTY_DOCUMENT;
	if (given === void 0 || given === null) return options;
	if (!isDocument(given)) throw invalidField("options", "It must be an object.");
	for (const [key, value] of given.entries) {
		if (key === UPDATE_ARGUMENT || key === "links") continue;
		const isEmpty = isDocument(value) && value.entries.length === 0;
		if (key === "dlq") {
			const nullRemoves = world.quirks.has("dlq-null-removes");
			if (value === null ? nullRemoves : isEmpty && !nullRemoves) options = options.without(key);
			else if (value !== null) options = options.with(key, value);
		} else if (key === "autoscaling") options = withAutoscaling(options, value);
		else options = value === null ? options.without(key) : options.with(key, value);
	}
	return options;
}
function scaledFields(world, fields, value) {
	if (value === void 0) return fields;
	const options = fields.get("options");
	const scaled = withOptions(fields, withAutoscaling(isDocument(options) ? options : EMPTY_DOCUMENT, value));
	checkFields(world, scaled);
	return scaled;
}
function withAutoscaling(options, value) {
	if (value === null || isDocument(value) && value.get("enabled") === false) return options.without("autoscaling");
	if (!isDocument(value)) throw invalidField("options.autoscaling", "It must be an object.");
	const before = options.get("autoscaling");
	const after = value.entries.reduce((block, [key, member]) => member === null ? block.without(key) : block.with(key, member), isDocument(before) ? before : EMPTY_DOCUMENT);
	return options.with("autoscaling", after);
}
function withOptions(fields, options) {
	return options.entries.length === 0 ? fields.without("options") : fields.with("options", options);
}
function checkFields(world, fields) {
	checkShape(processorShape, fields.without("pipeline", "options"));
	checkTiers(fields, TIERS_OF_PROCESSORS);
	const options = fields.get("options");
	if (!isDocument(options)) return;
	const dlq = options.get("dlq");
	if (dlq !== void 0 && !isDocument(dlq)) throw invalidField("options.dlq", "It must be an object.");
	checkShape(processorOptionsShape, options);
	if (options.has("autoscaling") && world.quirks.has("autoscaling-refused")) throw invalidField("options.autoscaling", "It is not enabled for this organization.");
}
// src/sandbox/resources/processor-runs.ts
function startProcessor(world, call) {
	const [shelf, record] = processorOf(world, call);
	start(world, shelf, record, { failure: call.failOnStart });
	return accepted(200);
}
function startProcessorWith(world, call) {
	const [shelf, record] = processorOf(world, call);
	const { body } = call;
	const [tier, resume, time] = [
		"tier",
		"resumeFromCheckpoint",
		"startAtOperationTime"
	].map((key) => body.get(key));
	const failover = body.get("failover");
	if (failover !== void 0) {
		failOver(world, shelf, record, failover, (...where) => {
			start(...where, { failure: call.failOnStart });
		});
		return accepted(200);
	}
	if (tier !== void 0 && (typeof tier !== "string" || !isTierName(tier))) throw invalidField("tier", "There is no such tier.");
	if (resume !== void 0 && typeof resume !== "boolean") throw invalidField("resumeFromCheckpoint", "It must be true or false.");
	if (time !== void 0 && (typeof time !== "string" || Number.isNaN(Date.parse(time)))) throw invalidField("startAtOperationTime", "It must be a date and time in ISO 8601, as text.");
	const scaled = scaledFields(world, record.fields, body.get("autoscaling"));
	const sized = {
		...record,
		fields: tier === void 0 ? scaled : scaled.with("tier", tier)
	};
	if (resume === false && time !== void 0 && isOn(world, "start-pair-refused")) throw invalidField("resumeFromCheckpoint", "It must not be false with startAtOperationTime.");
	const seeks = time !== void 0 && resume === void 0 && isOn(world, "start-time-alone-seeks");
	const from = resume === false || seeks ? withoutCheckpoint(sized) : sized;
	const startAt = time === void 0 ? {} : { startAt: Date.parse(time) };
	start(world, shelf, from, {
		failure: call.failOnStart,
		...startAt
	});
	return accepted(200);
}
function stopProcessor(world, call) {
	const [shelf, record] = processorOf(world, call);
	stop(world, shelf, record, call.failOnStop);
	return accepted(200);
}
function start(world, shelf, given, { failure, startAt } = {}) {
	const record = given.dropsCheckpoint === true ? withoutCheckpoint(given) : given;
	if (record.state === "STARTED" || record.transition !== void 0) {
		if (isOnTheWay(record, "STARTED") && world.quirks.has("repeat-transition-accepted")) return;
		throw wrongState(world, record, "STARTED");
	}
	checkTierCap(shelf, record);
	checkDefinition(world, shelf, record.name, record.fields);
	checkEventStart(world, shelf, record, startAt);
	const reason = failure ?? unreachable(shelf, record);
	if (reason !== void 0) {
		world.store.putProcessor(shelf, move(world, {
			...record,
			errorMsg: reason
		}, "FAILED"));
		return;
	}
	startEvents(world, shelf, record, {
		at: world.clock.now() + world.settleMs,
		...startAt === void 0 ? {} : { startAt }
	});
	world.store.putProcessor(shelf, move(world, record, "STARTED"));
	settleEvents(world);
}
function stop(world, shelf, record, failure) {
	if (!(record.transition === void 0 ? record.state === "STARTED" || record.state === "FAILED" && world.quirks.has("failed-needs-stop") : record.transition.to === "STARTED")) {
		if (isOnTheWay(record, "STOPPED") && world.quirks.has("repeat-transition-accepted")) return;
		throw wrongState(world, record, "STOPPED");
	}
	const reason = failure ?? (failsToStop(world, record) ? "The processor failed while it stopped." : void 0);
	world.events.stop(record, world.clock.now() + world.settleMs, reason === void 0 ? "stopped" : "failed");
	const moved = reason === void 0 ? move(world, record, "STOPPED") : move(world, {
		...record,
		errorMsg: reason
	}, "FAILED");
	world.store.putProcessor(shelf, moved);
}
function unreachable(shelf, { fields }) {
	const stages = fields.get("pipeline");
	const name = textOf(valueAt(isList(stages) ? stages[0] : void 0, ["$source", "connectionName"]));
	const brokers = textOf(shelf.connections.get(name ?? "")?.fields.get("bootstrapServers")) ?? "";
	return brokers.split(",").map((broker) => broker.trim().replace(/:\d+$/, "")).every((host) => host.endsWith(".invalid")) ? `Failed to connect to the Kafka brokers ${brokers}: the host can't be resolved.` : void 0;
}
function isOnTheWay(record, wanted) {
	const state = record.transition?.to ?? record.state;
	return state === wanted || wanted === "STOPPED" && state === "CREATED";
}
// src/sandbox/project/surroundings.ts
function readProject(_world, { group }) {
	return {
		status: 200,
		body: document({
			id: group,
			name: "sandbox",
			orgId: "b".repeat(24)
		})
	};
}
function listClusters({ surroundings }) {
	const { clusters } = surroundings.current;
	if (clusters === void 0) throw notInSandbox("clusters");
	return listOf(Object.entries(clusters), viewCluster);
}
function viewCluster([name, setting]) {
	const { state, paused = false, provider, region } = typeof setting === "string" ? { state: setting } : setting;
	return document({
		name,
		stateName: state,
		paused,
		...region !== void 0 && { replicationSpecs: [document({ regionConfigs: [document({
			providerName: provider ?? "AWS",
			regionName: region
		})] })] }
	});
}
function listRoles({ surroundings }) {
	const { awsRoles, azurePrincipals, gcpServiceAccounts } = surroundings.current;
	if ([
		awsRoles,
		azurePrincipals,
		gcpServiceAccounts
	].every((list) => list === void 0)) throw notInSandbox("cloud provider access");
	return {
		status: 200,
		body: document({
			awsIamRoles: (awsRoles ?? []).map((arn) => document({
				providerName: "AWS",
				iamAssumedRoleArn: arn
			})),
			azureServicePrincipals: (azurePrincipals ?? []).map((id) => document({
				providerName: "AZURE",
				servicePrincipalId: id
			})),
			gcpServiceAccounts: (gcpServiceAccounts ?? []).map((account) => document({
				providerName: "GCP",
				gcpServiceAccountForAtlas: account
			}))
		})
	};
}
function listRateLimits({ requestsPerMinute }) {
	const limit = (value) => document({ value: number(value) });
	return listOf(["streams"], (id) => document({
		endpointSetId: `${id}_group`,
		endpointSetName: "Stream Processing",
		scope: "GROUP",
		capacity: limit(requestsPerMinute),
		refillRate: limit(requestsPerMinute),
		refillDurationSeconds: limit(60),
		endpoints: [document({
			method: "GET",
			path: "/api/atlas/v2/groups/{groupId}/streams"
		})]
	}));
}
// src/sandbox/resources/processor-status.ts
function applyProcessorStatus(world, shelf, status) {
	const wanted = status.get("status");
	if (wanted === "FAILED_OVER") {
		failOverAll(world, shelf, status, start);
		return;
	}
	if (wanted !== "STARTED" && wanted !== "STOPPED") throw invalidField("processorStatus.status", "It must be STARTED, STOPPED or FAILED_OVER.");
	for (const given of [...shelf.processors.values()]) {
		const record = settle(given, world.clock.now());
		const isRunning = record.state === "STARTED" || record.transition?.to === "STARTED";
		if (wanted === "STARTED" && !isRunning) start(world, shelf, record);
		if (wanted === "STOPPED" && isRunning) stop(world, shelf, record);
	}
}
// src/sandbox/resources/workspaces.ts
const PROVIDER = ["dataProcessRegion", "cloudProvider"];
const NOT_FIELDS = ["processorStatus"];
function listWorkspaces(world, { group }) {
	const { store, clock } = world;
	return listOf(store.list(group, clock.now()), (shelf) => viewWorkspace(world, shelf.workspace));
}
function createWorkspace(world, call) {
	return create(world, call, isSolarWanted(call.body) === true);
}
function createWorkspaceWithSamples(world, call) {
	return create(world, call, isSolarWanted(call.body) !== false);
}
function readWorkspace(world, call) {
	const shelf = shelfOf(world, call);
	const body = viewWorkspace(world, shelf.workspace);
	if (call.query.get("includeConnections") !== "true") return {
		status: 200,
		body
	};
	const now = world.clock.now();
	const connections = [...shelf.connections.values()].filter((record) => isThere(record, now));
	return {
		status: 200,
		body: sortRoot(body.with("connections", connections.map((record) => viewConnection(world, record))))
	};
}
function updateWorkspace(world, call) {
	const shelf = shelfOf(world, call);
	const { body } = call;
	const old = shelf.workspace.fields;
	checkShape(workspaceShape.partial(), body.without("dataProcessRegion"));
	checkTiers(body, TIERS_OF_WORKSPACES);
	const region = changedRegion(shelf, body);
	const failoverRegions = changedFailoverRegions(old, body);
	if (region !== void 0 && failoverRegions !== void 0) throw invalidField("failoverRegions", "They can not be set together with another region.");
	let fields = old;
	if (region !== void 0 && world.quirks.has("region-update-applies")) fields = fields.with("dataProcessRegion", region);
	if (failoverRegions !== void 0) fields = fields.with("failoverRegions", failoverRegions);
	for (const [key, value] of workspaceFields(body).entries) {
		if ([
			"cloudProvider",
			"region",
			"failoverRegions",
			"dataProcessRegion",
			...NOT_FIELDS
		].includes(key)) continue;
		const before = fields.get(key);
		fields = fields.with(key, isDocument(before) && isDocument(value) ? overlay(before, value) : value);
	}
	const status = body.get("processorStatus");
	if (isDocument(status)) applyProcessorStatus(world, shelf, status);
	const record = {
		...shelf.workspace,
		fields
	};
	world.store.putWorkspace(record);
	return {
		status: 200,
		body: viewWorkspace(world, record)
	};
}
function deleteWorkspace(world, call) {
	const shelf = shelfOf(world, call);
	if (shelf.processors.size > 0) throw workspaceInUse(shelf.workspace.name);
	if (shelf.workspace.goneAt === void 0) world.store.putWorkspace({
		...shelf.workspace,
		goneAt: world.clock.now() + world.settleMs
	});
	return accepted(202);
}
function viewWorkspace(world, record) {
	const region = record.fields.get("dataProcessRegion");
	const place = (isDocument(region) ? textOf(region.get("region")) : void 0) ?? "unknown";
	const host = `atlas-stream-${record.id}-${record.id.slice(-6)}.${place.toLowerCase().replaceAll("_", "-")}`;
	return sortRoot(new Document([
		...record.fields.without("failoverRegions").entries,
		["failoverRegions", reportedRegions(world, listOfRegions(record.fields))],
		["_id", record.id],
		["groupId", record.group],
		["hostnames", [`${host}.a.query.mongodb.net`]],
		["name", record.name]
	]));
}
function create(world, call, withSolar) {
	const { store, clock } = world;
	const name = checkName(world, "workspace", call.body.get("name"));
	const given = workspaceFields(call.body).without(...NOT_FIELDS);
	checkShape(workspaceShape, given);
	checkTiers(given, TIERS_OF_WORKSPACES);
	checkRules(given);
	if (store.find(call.group, name, clock.now()) !== void 0) throw workspaceTaken(name, world.quirks.has("workspace-taken-other-code") ? "STREAM_WORKSPACE_NAME_ALREADY_EXISTS" : void 0);
	const record = {
		id: makeId(clock),
		name,
		group: call.group,
		fields: withServerFields(world, given)
	};
	store.addWorkspace(record);
	const shelf = store.find(call.group, name, clock.now());
	if (withSolar && shelf !== void 0) addSampleConnection(world, shelf, "sample_stream_solar");
	return {
		status: 200,
		body: viewWorkspace(world, record)
	};
}
function withServerFields(world, given) {
	const config = given.get("streamConfig");
	const tier = world.quirks.has("default-tier-sp10") ? "SP10" : "SP30";
	const streamConfig = isDocument(config) ? config : EMPTY_DOCUMENT;
	return given.with("streamConfig", streamConfig.has("tier") ? streamConfig : streamConfig.with("tier", tier)).with("failoverRegions", given.get("failoverRegions") ?? []);
}
function checkRules(fields) {
	const provider = textOf(valueAt(fields, PROVIDER)) ?? "";
	if (UNUSABLE_PROVIDERS.includes(provider)) throw invalidField(PROVIDER.join("."), `Workspaces can not run in ${provider}.`);
	const refused = checkWorkspace("name", fields).filter(({ severity }) => severity === "error");
	if (refused.length === 0) return;
	throw invalidBody(refused.map(({ path, message }) => ({
		field: path.join("."),
		description: `${message}.`
	})));
}
function changedRegion({ workspace, processors }, body) {
	const [cloudProvider, region] = [body.get("cloudProvider"), body.get("region")];
	if (cloudProvider === void 0 && region === void 0) return void 0;
	if (cloudProvider === void 0 || region === void 0) throw invalidField(region === void 0 ? "region" : "cloudProvider", "Both are required together.");
	const wanted = document({
		cloudProvider,
		region
	});
	checkShape(regionShape, wanted);
	checkRules(document({ dataProcessRegion: wanted }));
	if (areEqualUnordered(wanted, workspace.fields.get("dataProcessRegion"))) return void 0;
	if (processors.size > 0) throw workspaceInUse(workspace.name);
	return wanted;
}
function changedFailoverRegions(old, body) {
	const wanted = body.get("failoverRegions");
	const present = listOfRegions(old);
	if (!isList(wanted) || areEqualUnordered(wanted, present)) return void 0;
	if (present.length > 0) throw invalidField("failoverRegions", "They can not be changed once they are set.");
	checkRules(old.with("failoverRegions", wanted));
	return listOfRegions(workspaceFields(body));
}
function reportedRegions(world, regions) {
	if (!world.quirks.has("failover-regions-sorted")) return regions;
	const nameOf = (region) => textOf(valueAt(region, ["region"])) ?? "";
	return regions.toSorted((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);
}
function listOfRegions(fields) {
	const regions = fields.get("failoverRegions");
	return isList(regions) ? regions : [];
}
function isSolarWanted(body) {
	const samples = body.get("sampleConnections");
	const solar = isDocument(samples) ? samples.get("solar") : void 0;
	return typeof solar === "boolean" ? solar : void 0;
}
function overlay(before, changes) {
	return changes.entries.reduce((made, [key, value]) => made.with(key, value), before);
}
// src/sandbox/http/routes.ts
const WORKSPACE = "/streams/{name}";
const CONNECTION = `${WORKSPACE}/connections/{name}`;
const FAILOVER = `${CONNECTION}/failoverConnections`;
const PROCESSOR = `${WORKSPACE}/processor/{name}`;
const LINKS = "/streams/privateLinkConnections";
const PEERINGS = "/streams/vpcPeeringConnections";
const ACTIVE_PEERINGS = "/streams/activeVpcPeeringConnections";
const ACCOUNT = "/streams/accountDetails";
const RATE_LIMITS = "/rateLimits";
const OWN_PATHS = [
	LINKS,
	PEERINGS,
	ACTIVE_PEERINGS,
	ACCOUNT
];
const COMPILED = [
	{
		method: "GET",
		path: "",
		resource: "project",
		handler: readProject
	},
	{
		method: "GET",
		path: "/clusters",
		resource: "clusters",
		handler: listClusters
	},
	{
		method: "GET",
		path: "/cloudProviderAccess",
		resource: "roles",
		handler: listRoles
	},
	{
		method: "GET",
		path: RATE_LIMITS,
		resource: "rateLimits",
		handler: listRateLimits
	},
	{
		method: "GET",
		path: PEERINGS,
		resource: "peerings",
		handler: listVpcPeerings
	},
	{
		method: "DELETE",
		path: `${PEERINGS}/{name}`,
		resource: "peerings",
		handler: deleteVpcPeering
	},
	{
		method: "POST",
		path: `${PEERINGS}/{name}:accept`,
		resource: "peerings",
		handler: acceptVpcPeering
	},
	{
		method: "POST",
		path: `${PEERINGS}/{name}:reject`,
		resource: "peerings",
		handler: rejectVpcPeering
	},
	{
		method: "GET",
		path: ACTIVE_PEERINGS,
		resource: "accounts",
		handler: listActiveVpcPeerings
	},
	{
		method: "GET",
		path: ACCOUNT,
		resource: "accounts",
		handler: readAccountDetails
	},
	{
		method: "GET",
		path: LINKS,
		resource: "privateLinks",
		handler: listPrivateLinks
	},
	{
		method: "POST",
		path: LINKS,
		resource: "privateLinks",
		handler: createPrivateLink
	},
	{
		method: "GET",
		path: `${LINKS}/{name}`,
		resource: "privateLinks",
		handler: readPrivateLink
	},
	{
		method: "PATCH",
		path: `${LINKS}/{name}`,
		resource: "linkUpdates",
		handler: updatePrivateLink
	},
	{
		method: "DELETE",
		path: `${LINKS}/{name}`,
		resource: "privateLinks",
		handler: deletePrivateLink
	},
	{
		method: "GET",
		path: "/streams",
		resource: "workspaces",
		handler: listWorkspaces
	},
	{
		method: "POST",
		path: "/streams",
		resource: "workspaces",
		handler: createWorkspace
	},
	{
		method: "POST",
		path: "/streams:withSampleConnections",
		resource: "samples",
		handler: createWorkspaceWithSamples
	},
	{
		method: "GET",
		path: WORKSPACE,
		resource: "workspaces",
		handler: readWorkspace
	},
	{
		method: "PATCH",
		path: WORKSPACE,
		resource: "workspaces",
		handler: updateWorkspace
	},
	{
		method: "DELETE",
		path: WORKSPACE,
		resource: "workspaces",
		handler: deleteWorkspace
	},
	{
		method: "GET",
		path: `${WORKSPACE}/connections`,
		resource: "connections",
		handler: listConnections
	},
	{
		method: "POST",
		path: `${WORKSPACE}/connections`,
		resource: "connections",
		handler: createConnection
	},
	{
		method: "GET",
		path: CONNECTION,
		resource: "connections",
		handler: readConnection
	},
	{
		method: "PATCH",
		path: CONNECTION,
		resource: "connections",
		handler: updateConnection
	},
	{
		method: "DELETE",
		path: CONNECTION,
		resource: "connections",
		handler: deleteConnection
	},
	{
		method: "GET",
		path: FAILOVER,
		resource: "failoverConnections",
		handler: listFailoverConnections
	},
	{
		method: "POST",
		path: FAILOVER,
		resource: "failoverConnections",
		handler: createFailoverConnection
	},
	{
		method: "GET",
		path: `${FAILOVER}/{name}`,
		resource: "failoverConnections",
		handler: readFailoverConnection
	},
	{
		method: "PATCH",
		path: `${FAILOVER}/{name}`,
		resource: "failoverConnections",
		handler: updateFailoverConnection
	},
	{
		method: "DELETE",
		path: `${FAILOVER}/{name}`,
		resource: "failoverConnections",
		handler: deleteFailoverConnection
	},
	{
		method: "POST",
		path: `${WORKSPACE}/processor`,
		resource: "processors",
		handler: createProcessor
	},
	{
		method: "GET",
		path: `${WORKSPACE}/processors`,
		resource: "processors",
		handler: listProcessors
	},
	{
		method: "GET",
		path: PROCESSOR,
		resource: "processors",
		handler: readProcessor
	},
	{
		method: "PATCH",
		path: PROCESSOR,
		resource: "processors",
		handler: updateProcessor
	},
	{
		method: "DELETE",
		path: PROCESSOR,
		resource: "processors",
		handler: deleteProcessor
	},
	{
		method: "POST",
		path: `${PROCESSOR}:start`,
		resource: "processors",
		handler: startProcessor,
		takesTime: true
	},
	{
		method: "POST",
		path: `${PROCESSOR}:startWith`,
		resource: "starts",
		handler: startProcessorWith,
		takesTime: true
	},
	{
		method: "POST",
		path: `${PROCESSOR}:stop`,
		resource: "processors",
		handler: stopProcessor,
		takesTime: true
	},
	{
		method: "GET",
		path: `${WORKSPACE}/auditLogs`,
		resource: "auditLogs",
		handler: downloadAuditLogs
	},
	{
		method: "GET",
		path: `${WORKSPACE}:downloadOperationalLogs`,
		resource: "operationalLogs",
		handler: downloadOperationalLogs
	}
].map((route) => ({
	...route,
	pattern: new RegExp(`^${route.path.replace(/\{name\}(?=:)/g, "([^/]+?)").replace(/\{name\}/g, "([^/]+)")}$`)
}));
function findRoute(method, path) {
	const matching = COMPILED.flatMap((route) => {
		const found = route.pattern.exec(path);
		return found === null ? [] : [{
			route,
			names: found.slice(1).map(decodeName)
		}];
	});
	const isVerb = (match) => /:[a-zA-Z]+$/.test(match.route.path);
	const own = matching.filter(({ route }) => OWN_PATHS.some((start) => route.path.startsWith(start)));
	const candidates = own.length > 0 ? own : matching;
	const match = candidates.find((candidate) => isVerb(candidate) && candidate.route.method === method) ?? candidates.find((candidate) => candidate.route.method === method);
	if (match !== void 0) return match;
	if (matching.length > 0) throw new Problem(405, "METHOD_NOT_ALLOWED", `${method} is not allowed on this resource.`);
	throw new Problem(404, "RESOURCE_NOT_FOUND", `Cannot find resource ${path}.`, { parameters: [path] });
}
function decodeName(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		throw new Problem(400, "INVALID_PATH_PARAMETER", "The path has a malformed percent escape.");
	}
}
// src/sandbox/resources/service.ts
const ROOT = "/api/atlas/v2";
const API = new RegExp(`^${ROOT}/groups/([^/]+)(/.*)?$`);
var Service = class {
	journal = new Journal();
	faults;
	lag = new Lag();
	#options;
	#auth;
	#buckets = new Map();
	#late = new Set();
	#closing = new AbortController();
	constructor(options) {
		this.#options = options;
		setMaxListeners(0, this.#closing.signal);
		this.#auth = new Auth(options.clock);
		this.faults = new FaultList(options.faults);
	}
	async answer(request) {
		const { clock, latencyMs } = this.#options;
		const url = parseTarget(request);
		const entry = this.journal.begin(request.method, url.pathname, url.search.slice(1), clock.now());
		let outgoing = { kind: "cut" };
		try {
			if (latencyMs > 0) await this.#wait(latencyMs);
			outgoing = await this.#answerWithFaults(request, url, entry);
			return outgoing;
		} finally {
			this.journal.end(entry, outgoing.kind === "answer" ? outgoing.status : void 0, clock.now());
		}
	}
	async finish() {
		this.#closing.abort();
		await Promise.all(this.#late);
	}
	async #answerWithFaults(request, url, entry) {
		const fault = this.faults.take(request.method, url.pathname);
		const old = request.method === "GET" ? this.lag.take(url.pathname) : void 0;
		if (old !== void 0 && fault === void 0) return old;
		const carryOut = async () => {
			if (fault !== void 0) await this.#rememberOld(request, url, fault);
			return this.#carryOut(request, url, entry, failuresOf(fault));
		};
		if (fault?.delayMs !== void 0) await this.#wait(fault.delayMs);
		if (fault?.drop === "before" || this.#closing.signal.aborted) return { kind: "cut" };
		if (fault?.late !== void 0) {
			const work = this.#wait(fault.late).then(carryOut);
			this.#late.add(work);
			work.finally(() => this.#late.delete(work));
			return {
				...gatewayTimeout(fault),
				status: fault.status ?? 504
			};
		}
		if (fault?.status !== void 0) {
			const headers = retryAfter(fault);
			const detail = fault.detail ?? reasonOf(fault.status);
			const code = fault.errorCode ?? reasonOf(fault.status).toUpperCase().replaceAll(" ", "_");
			return this.#refusal(new Problem(fault.status, code, detail, { headers }), url.searchParams);
		}
		if (fault?.falseSuccess === true) return {
			kind: "answer",
			status: 200,
			headers: { "Content-Type": "application/json" },
			text: "{}"
		};
		const outgoing = await carryOut();
		return fault?.drop === "after" ? { kind: "cut" } : outgoing;
	}
	async #rememberOld(request, url, fault) {
		if (fault.lagReads === void 0 && fault.lagLists === void 0) return;
		const name = /"name"\s*:\s*"([^"]+)"/.exec(request.text)?.[1];
		const aged = agedBy(url.pathname, name);
		if (aged === void 0) return;
		await this.lag.remember(fault, aged, (path) => {
			const target = `${path}?itemsPerPage=500&pageNum=1`;
			const read = {
				...request,
				method: "GET",
				target,
				text: ""
			};
			return this.#carryOut(read, parseTarget(read), {}, NO_FAILURES);
		});
	}
	async #wait(ms) {
		const { signal } = this.#closing;
		await this.#options.clock.sleep(ms, signal).catch((error) => {
			if (!signal.aborted) throw error;
		});
	}
	async #carryOut(request, url, entry, failures) {
		const rateHeaders = {};
		try {
			if (url.pathname === "/api/oauth/token") return plainAnswer(this.#auth.grantToken(oauth(request)));
			if (url.pathname === "/api/oauth/revoke") return plainAnswer(this.#auth.revokeToken(oauth(request)));
			this.#auth.check(request.headers["authorization"], request);
			const [group, path] = placeOf(url);
			if (!OBJECT_ID.pattern.test(group)) throw new Problem(404, "RESOURCE_NOT_FOUND", `Cannot find resource ${url.pathname}.`);
			this.#checkRate(group, url.pathname, rateHeaders);
			const { route, names } = findRoute(request.method, path);
			const version = resolveVersion(route.resource, request.headers["accept"], this.#options.quirks);
			const body = parseBody(request);
			if (body.entries.length > 0) entry.body = withoutSecrets(body);
			const call = {
				group,
				names,
				query: url.searchParams,
				body,
				...failures
			};
			let answer;
			try {
				settleEvents(this.#options);
				answer = route.handler(this.#options, call);
			} finally {
				const { store, events } = this.#options;
				await this.#options.keep([...store.takeChanges(), ...events.takeChanges()]);
			}
			const headers = {
				...rateHeaders,
				"Content-Type": mediaTypeOf(route.resource, version)
			};
			if (route.takesTime === true && this.#options.startTakesMs > 0) await this.#wait(this.#options.startTakesMs);
			return laidOut(answer, url, headers);
		} catch (error) {
			const problem = error instanceof Problem ? error : new Problem(500, "UNEXPECTED_ERROR", `Unexpected error. Reason: ${error.message}`);
			return this.#refusal(problem, url.searchParams, rateHeaders);
		}
	}
	#refusal(problem, query, rateHeaders = {}) {
		const body = problemBody(problem, this.#options.quirks.has("error-parameters"));
		const wrapped = flagIn(query, "envelope") ? enveloped(problem.status, body, false) : body;
		return {
			kind: "answer",
			status: problem.status,
			headers: {
				"Content-Type": "application/json",
				...rateHeaders,
				...problem.headers
			},
			text: printJson(wrapped, { indent: flagIn(query, "pretty") ? 2 : 0 })
		};
	}
	#checkRate(group, path, headers) {
		const { rateLimit, requestsPerMinute: capacity, clock } = this.#options;
		headers["RateLimit-Limit"] = String(capacity);
		if (rateLimit === void 0) {
			headers["RateLimit-Remaining"] = String(capacity - 1);
			return;
		}
		const bucket = this.#buckets.get(group) ?? new TokenBucket(clock, capacity);
		this.#buckets.set(group, bucket);
		const permit = bucket.take();
		headers["RateLimit-Remaining"] = String(permit.remaining);
		if (permit.isGranted) return;
		const seconds = String(permit.retryAfterSeconds);
		throw new Problem(429, "RATE_LIMITED_TOKEN_BUCKET", `Resource ${path} is limited to ${capacity} requests every 60 seconds. Try again in ${seconds} seconds.`, {
			headers: { "Retry-After": seconds },
			parameters: [
				path,
				seconds,
				String(capacity),
				String(capacity),
				"60"
			]
		});
	}
};
function parseTarget({ target, origin }) {
	return URL.canParse(target, origin) ? new URL(target, origin) : new URL("http://127.0.0.1/");
}
const oauth = (request) => ({
	method: request.method,
	authorization: request.headers["authorization"],
	contentType: request.headers["content-type"] ?? "",
	text: request.text
});
function parseBody(request) {
	if (request.text.trim() === "" || request.method === "GET") return EMPTY_DOCUMENT;
	if (!/^application\/(json|[a-z0-9.+-]+\+json)\b/i.test(request.headers["content-type"] ?? "")) throw new Problem(415, "UNSUPPORTED_MEDIA_TYPE", "The Content-Type must be JSON.");
	let body;
	try {
		body = parseJson(request.text);
	} catch {
		throw new Problem(400, "INVALID_JSON", "Received JSON is malformed.");
	}
	if (!isDocument(body)) throw new Problem(400, "INVALID_JSON", "Received JSON is not an object.");
	return body;
}
function placeOf({ pathname, searchParams }) {
	if (pathname === ROOT + "/rateLimits") return [searchParams.get("groupId") ?? "", RATE_LIMITS];
	const [, group = "", path = ""] = API.exec(pathname) ?? [];
	return [group, path];
}
// src/sandbox/events/ledger.ts
const RESTARTS_AFTER_MS = 9e4;
var EventLedger = class {
	#settings;
	#quirks;
	#histories = new Map();
	#logs = new Map();
	#nextDue = Infinity;
	#changes = [];
	constructor(quirks = new Set(), settings) {
		this.#quirks = quirks;
		this.#settings = settings;
	}
	get isOn() {
		return this.#settings !== void 0;
	}
	get settings() {
		return this.#settings;
	}
	get quirks() {
		return this.#quirks;
	}
	get histories() {
		return [...this.#histories.values()];
	}
	configure(update) {
		const given = Object.fromEntries(Object.entries(update).filter(([, member]) => member !== void 0));
		this.#settings = {
			...this.#settings ?? eventSettings(0),
			...given
		};
		this.#changes.push(document({
			put: "events",
			record: fromPlain(this.#settings)
		}));
	}
	create({ id, place, name }) {
		if (this.isOn) this.#put({
			id,
			place,
			name,
			runs: []
		});
	}
	start(start) {
		if (!this.isOn) return;
		const { id, place, ...due } = start;
		const known = this.#histories.get(id);
		this.#put({
			...known,
			id,
			place,
			name: due.processor,
			runs: known?.runs ?? [],
			due
		});
	}
	stop({ id }, at, end) {
		const history = this.#histories.get(id);
		if (history === void 0) return;
		this.#put({
			...withoutMembers(history, "due"),
			runs: ended(history.runs, at, end)
		});
	}
	remove({ id }, at) {
		this.stop({ id }, at, "failed");
		const history = this.#histories.get(id);
		if (history !== void 0) this.#put({
			...history,
			isDeleted: true
		});
	}
	historyOf({ id }) {
		return this.#histories.get(id);
	}
	resumePoint({ id }, now) {
		const last = this.#histories.get(id)?.runs.at(-1);
		if (last === void 0) return void 0;
		const batch = checkpointed(last, now);
		return Math.min(...last.logs.map((at) => readUntil(last, at, batch)));
	}
	advance(now) {
		const failures = [];
		for (;;) {
			if (now < this.#nextDue) return failures;
			const [next] = this.histories.flatMap((history) => {
				const what = this.#dueOf(history);
				return what !== void 0 && what.at <= now ? [{
					history,
					...what
				}] : [];
			}).toSorted((a, b) => a.at - b.at);
			if (next === void 0) {
				this.#nextDue = Math.min(...this.histories.map((one) => this.#dueOf(one)?.at ?? Infinity));
				return failures;
			}
			const failure = this.#happen(next.history, next.kind, next.at);
			if (failure !== void 0) failures.push(failure);
		}
	}
	clear() {
		const rate = this.#settings?.eventsPerSecond;
		this.#forget();
		this.#changes.push(document({
			put: "noStreams",
			record: document({})
		}));
		if (rate !== void 0) this.configure({ eventsPerSecond: rate });
	}
	#forget() {
		this.#settings = void 0;
		this.#histories.clear();
		this.#logs.clear();
		this.#nextDue = Infinity;
	}
	logsOf(source) {
		return source.names.flatMap((name) => {
			const key = `${source.kind} ${name}`;
			const known = this.#logs.get(key);
			if (known !== void 0) return known;
			const made = makeLogs(this.#settings ?? eventSettings(0), source.kind, key);
			this.#logs.set(key, made);
			this.#changes.push(document({
				put: "source",
				record: fromPlain({
					key,
					logs: made
				})
			}));
			return made;
		});
	}
	*dump() {
		if (this.#settings === void 0) return;
		yield document({
			put: "events",
			record: fromPlain(this.#settings)
		});
		for (const [key, logs] of this.#logs) yield document({
			put: "source",
			record: fromPlain({
				key,
				logs
			})
		});
		for (const history of this.#histories.values()) yield streamRecord(history);
	}
	takeChanges() {
		const changes = this.#changes;
		this.#changes = [];
		return changes;
	}
	apply(operation) {
		if (!isDocument(operation)) return;
		const record = toPlain(operation.get("record") ?? null);
		switch (textOf(operation.get("put"))) {
			case "events":
				this.#settings = readSettings(record) ?? this.#settings;
				break;
			case "source": {
				const { key, logs } = record;
				this.#logs.set(key, logs);
				break;
			}
			case "stream": {
				const history = record;
				this.#histories.set(history.id, history);
				this.#nextDue = -Infinity;
				break;
			}
			case "noStreams": this.#forget();
		}
	}
	#put(history) {
		this.#histories.set(history.id, history);
		this.#nextDue = -Infinity;
		this.#changes.push(streamRecord(history));
	}
	#dueOf({ due, runs }) {
		if (due !== void 0) return {
			at: due.request.at,
			kind: "start"
		};
		const run = runs.at(-1);
		if (run === void 0 || run.endedAt !== void 0) return void 0;
		const { failAfterMs = Infinity, restartAfterMs = Infinity } = run.pace;
		if (failAfterMs <= restartAfterMs) return failAfterMs === Infinity ? void 0 : {
			at: run.startedAt + failAfterMs,
			kind: "fail"
		};
		return {
			at: run.startedAt + restartAfterMs,
			kind: "restart"
		};
	}
	#happen(history, kind, at) {
		const { id, place } = history;
		switch (kind) {
			case "start": return history.due === void 0 ? void 0 : this.#begin(history, history.due);
			case "fail":
				this.#put({
					...history,
					runs: ended(history.runs, at, "failed")
				});
				return {
					id,
					place,
					at,
					message: "The processor failed while it ran.",
					losesCheckpoint: false
				};
			case "restart":
				this.#restart(history, at);
				return;
		}
	}
	#begin(history, { request, processor, pipeline }) {
		const rest = withoutMembers(history, "due");
		const { restartAfterMs, ...pace } = paceOf(this.#settings ?? eventSettings(0), {
			processor,
			pipeline,
			hasWindow: request.spec.window !== void 0
		});
		const byQuirk = this.#quirks.has("restarts-by-itself") ? RESTARTS_AFTER_MS : void 0;
		const restarts = restartAfterMs ?? byQuirk;
		const run = this.#runOf(rest, request, {
			...pace,
			...restarts === void 0 ? {} : { restartAfterMs: restarts }
		});
		if ("failure" in run) {
			this.#put(rest);
			const { id, place } = history;
			return {
				id,
				place,
				at: request.at,
				message: run.failure,
				losesCheckpoint: !request.resumes
			};
		}
		this.#put({
			...rest,
			runs: [...rest.runs, run]
		});
	}
	#restart(history, at) {
		const runs = ended(history.runs, at, "restarted");
		const last = runs.at(-1);
		if (last === void 0) return;
		const pace = withoutMembers(last.pace, "restartAfterMs");
		const request = {
			at,
			resumes: true,
			replays: false,
			spec: last.spec
		};
		const run = this.#runOf({
			...history,
			runs
		}, request, pace);
		this.#put({
			...history,
			runs: "failure" in run ? runs : [...runs, run]
		});
	}
	#runOf(history, request, pace) {
		const { source } = request.spec;
		const group = source.kind === "kafka" ? source.group ?? defaultGroup(history.id) : void 0;
		return beginRun(request, {
			logs: this.logsOf(source),
			pace,
			group,
			last: history.runs.at(-1),
			oplogMs: (this.#settings ?? eventSettings(0)).oplogMs,
			committed: (log) => group === void 0 ? void 0 : committedOffset(this.histories, group, log, request.at),
			quirks: {
				ignoresCommits: this.#quirks.has("fresh-start-ignores-commits"),
				allowsMixedCommits: this.#quirks.has("mixed-commits-reset"),
				usesWallTime: this.#quirks.has("event-time-is-wall-time")
			}
		});
	}
};
function streamRecord(history) {
	return document({
		put: "stream",
		record: fromPlain(history)
	});
}
// src/sandbox/http/server.ts
const HOST = "127.0.0.1";
const MAX_BODY_BYTES = 67108864;
const KEEP_ALIVE_MS = 6e4;
const PATIENCE_MS = 1e3;
const USUAL_RATE_LIMIT = 1200;
async function startSandbox(options) {
	const { clock } = options;
	const quirks = parseQuirks(options.quirks ?? []);
	const store = new Store();
	const events = new EventLedger(quirks, options.usualEvents);
	const surroundings = new SurroundingsRecord(options.surroundings);
	const dump = () => [
		...store.dump(clock.now()),
		...events.dump(),
		...surroundings.dump()
	];
	const persistence = options.stateFile === void 0 ? void 0 : new Persistence(options.stateFile, {
		dump,
		apply: (operation) => {
			store.apply(operation);
			events.apply(operation);
			surroundings.apply(operation);
		}
	});
	await persistence?.load();
	const world = {
		store,
		clock,
		quirks,
		events,
		surroundings,
		requestsPerMinute: options.rateLimit ?? USUAL_RATE_LIMIT,
		settleMs: options.settleMs ?? 0,
		startTakesMs: options.startTakesMs ?? 0
	};
	if (options.eventsPerSecond !== void 0) events.configure({ eventsPerSecond: options.eventsPerSecond });
	if (events.isOn) adoptRunning(world);
	const service = new Service({
		...world,
		latencyMs: options.latencyMs ?? 0,
		rateLimit: options.rateLimit,
		faults: options.faults ?? [],
		keep: async (changes) => {
			await persistence?.append(changes);
		}
	});
	const keep = async () => {
		await persistence?.append([
			...store.takeChanges(),
			...events.takeChanges(),
			...surroundings.takeChanges()
		]);
	};
	const controlled = {
		service,
		world,
		dump,
		keep,
		reset: async () => {
			store.clear();
			events.clear();
			surroundings.declare(options.surroundings ?? {});
			await keep();
		}
	};
	const server = createServer((request, response) => {
		answer(request, response, async (incoming) => {
			if (!isForThisMachine(incoming)) return refuseOtherHost();
			if (isControl(incoming.target)) return answerControl(controlled, incoming);
			return service.answer(incoming);
		});
	});
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	const port = await listen(server, options.port ?? 0);
	return {
		url: `http://${HOST}:${port}`,
		close: async () => {
			await closeServer(server, clock);
			await service.finish();
			await persistence?.close();
		}
	};
}
async function answer(request, response, respond) {
	try {
		const text = await readText(request);
		if (text === void 0) {
			response.writeHead(413, { Connection: "close" }).end();
			return;
		}
		const outgoing = await respond({
			method: request.method ?? "GET",
			target: request.url ?? "/",
			headers: request.headers,
			text,
			origin: `http://${request.headers.host ?? HOST}`
		});
		if (outgoing.kind === "cut") {
			response.destroy();
			return;
		}
		const headers = Object.entries(outgoing.headers).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]);
		response.writeHead(outgoing.status, Object.fromEntries(headers)).end(outgoing.bytes ?? outgoing.text);
	} catch {
		response.destroy();
	}
}
async function readText(request) {
	const chunks = [];
	let length = 0;
	for await (const chunk of request) {
		length += chunk.length;
		if (length > MAX_BODY_BYTES) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
async function closeServer(server, clock) {
	const patience = new AbortController();
	const closed = new Promise((resolve) => {
		server.close(() => {
			resolve();
		});
	});
	server.closeIdleConnections();
	const tooLong = clock.sleep(PATIENCE_MS, patience.signal).catch(() => void 0);
	await Promise.race([closed, tooLong]);
	patience.abort();
	server.closeAllConnections();
	await closed;
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => {
			reject(new SluiceError("SANDBOX_PORT_IN_USE", `The sandbox can't listen on ${HOST}:${port}: ${error.message}.`, {
				fix: "Name another port with --port, or 0 for a free one.",
				cause: error
			}));
		});
		server.listen(port, HOST, () => {
			resolve(server.address().port);
		});
	});
}
export { EMBEDDED_EVENTS, QUIRKS, SANDBOX_LOGIN, parseFaults, readProbeReport, startSandbox };
