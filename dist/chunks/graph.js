import { SecretReference, compareAddresses, compareText, connectionAddress, formatAddress, isDocument, isList, isOfProject, privateLinkAddress, textOf, valueAt } from "./model/more.js";
import { printJson } from "./model/document.js";
import { connectionTypeOf, isPeered, linkNameIn, liveFields, placeIdentity, placeSpecOf, processorStateOf } from "./kinds.js";
import { connectionReferences, isPseudoConnection } from "./pipeline.js";
// src/graph/dataflow.ts
function touchedDataflow(dataflow) {
	const touched = new Set(dataflow.nodes.filter(({ mark }) => mark !== void 0).map(({ id }) => id));
	const edges = dataflow.edges.filter(({ from, to, mark }) => mark !== void 0 || touched.has(from) || touched.has(to));
	const kept = new Set([...touched, ...edges.flatMap(({ from, to }) => [from, to])]);
	const nodes = dataflow.nodes.filter(({ id }) => kept.has(id));
	const names = new Set(nodes.map(({ workspace }) => workspace));
	return {
		workspaces: dataflow.workspaces.filter(({ name, mark }) => mark !== void 0 || names.has(name)),
		nodes,
		edges
	};
}
// src/graph/links.ts
const WAYS = ["privateLink", "vpcPeering"];
const isGone = (state) => state === "DELETING" || state === "FAILED";
function linkFlow(resources, uses, places) {
	const ways = resources.filter(({ address }) => WAYS.includes(address.kind));
	const ids = new Map(ways.map(({ address }, i) => [formatAddress(address), `n${places.size + i + 1}`]));
	const peerings = ways.filter(({ address, state }) => address.kind === "vpcPeering" && !isGone(state));
	const connections = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
	const edges = new Map();
	for (const { key, connection } of uses) {
		const over = connection && connections.get(formatAddress(connection));
		const link = linkNameIn(over?.fields);
		const taken = [...link === void 0 ? [] : [privateLinkAddress(link)], ...isPeered(over?.fields) ? peerings.map(({ address }) => address) : []];
		const to = places.get(key);
		const { mark } = over ?? {};
		const isNew = mark === "create" || mark === "delete";
		for (const way of taken) {
			const from = ids.get(formatAddress(way));
			if (from === void 0 || to === void 0) continue;
			const role = way.kind === "vpcPeering" ? "peering" : "link";
			edges.set(`${from} ${to}`, {
				from,
				to,
				role,
				...isNew && { mark }
			});
		}
	}
	return {
		nodes: ways.map((way) => nodeOf(way, ids.get(formatAddress(way.address)) ?? "")),
		edges: [...edges.values()]
	};
}
function nodeOf({ address, fields, state, mark }, id) {
	const isPeering = address.kind === "vpcPeering";
	const parts = (isPeering ? ["requesterAccountId", "requesterVpcId"] : [
		"provider",
		"vendor",
		"region"
	]).flatMap((key) => textOf(fields.get(key)) ?? []);
	const what = isPeering ? `VPC peering ${parts.join("/")}` : parts.join(" ");
	return {
		id,
		kind: "link",
		name: address.name,
		detail: [what, state?.toLowerCase()].filter((part) => part !== void 0 && part !== "").join(", "),
		isDeadLetters: false,
		...mark && { mark }
	};
}
// src/graph/places.ts
function placeUses(processor, fields, find) {
	const pipeline = fields.get("pipeline");
	return [...connectionReferences(pipeline, fields.get("options")).flatMap((reference) => usesOf(reference, processor, fields, find)), ...placesWithoutConnection(pipeline, processor)];
}
function usesOf(reference, processor, fields, find) {
	const role = roleOf(reference, fields);
	const parent = valueAt(fields, reference.path.slice(0, -1));
	if (role === void 0 || !isDocument(parent)) return [];
	const connection = connectionAddress(processor.workspace, reference.name);
	const known = find(connection);
	const identity = (known && placeIdentity(known, parent)) ?? formatAddress(connection);
	return partsOf(parent, known, role).map(({ kind, name, isFixed }) => ({
		key: JSON.stringify([
			identity,
			kind,
			name,
			...isFixed ? [] : [formatAddress(processor), reference.path]
		]),
		kind,
		name: name === "" ? reference.name : name,
		role,
		connection
	}));
}
function roleOf({ purpose, path }, fields) {
	if (purpose === "schemaRegistry") return void 0;
	if (purpose !== "function") return purpose;
	const stages = fields.get("pipeline");
	return isList(stages) && path[1] === String(stages.length - 1) && !isInner(path) ? "sink" : "function";
}
const isInner = (path) => path.slice(1).includes("pipeline");
function placesWithoutConnection(pipeline, processor) {
	if (!isList(pipeline)) return [];
	const own = formatAddress(processor);
	const documents = valueAt(pipeline[0], ["$source", "documents"]);
	const sink = textOf(valueAt(pipeline.at(-1), ["$emit", "connectionName"]));
	return [...documents === void 0 ? [] : [{
		key: JSON.stringify(["documents", own]),
		kind: "documents",
		name: "documents",
		role: "source"
	}], ...sink === void 0 || !isPseudoConnection(sink) ? [] : [{
		key: JSON.stringify(["engine", own]),
		kind: "engine",
		name: sink,
		role: "sink"
	}]];
}
function partsOf(stage, connection, role) {
	const has = (key) => stage.has(key);
	const itself = connection && placeSpecOf(connection)?.itself;
	if (itself !== void 0) return [{
		kind: itself,
		name: "",
		isFixed: true
	}];
	if (has("functionName")) return [part("function", stage.get("functionName"))];
	if (has("topic")) return each(stage.get("topic")).map((topic) => part("topic", topic));
	if (has("stream")) return [part("stream", stage.get("stream"))];
	if (has("tableName")) return [part("objects", stage.get("databaseName"), stage.get("tableName"))];
	const holder = stage.get("bucket") ?? stage.get("container");
	if (holder !== void 0) return [part("objects", holder)];
	if (connection && connectionTypeOf(connection) === "Cluster" || has("db") || has("coll")) return collections(stage, role);
	return [{
		kind: "other",
		name: "",
		isFixed: true
	}];
}
function collections(stage, role) {
	const db = stage.get("db");
	const coll = stage.get("coll");
	if (role === "source" && coll === void 0) return [part("collection", ...db === void 0 ? [] : [db], "*")];
	return each(coll ?? "").map((name) => part("collection", db ?? "", name));
}
const each = (value) => isList(value) ? value : [value ?? ""];
function part(kind, ...values) {
	const isFixed = values.every((value) => typeof value === "string" && !value.startsWith("$"));
	return {
		kind,
		name: values.map((value) => typeof value === "string" ? value : value === void 0 ? "" : shownExpression(value)).join("."),
		isFixed
	};
}
const shownExpression = (value) => value instanceof SecretReference ? `secret ${value.names.map(({ name }) => name).join()}` : printJson(value);
// src/graph/build-dataflow.ts
function desiredDataflow(desired) {
	return dataflowOf(desired.resources.map((resource) => ({
		address: resource.address,
		fields: resource.fields,
		...resource.kind === "processor" && { state: resource.state }
	})));
}
function liveDataflow(live) {
	return dataflowOf(live.resources.map(({ address, body }) => {
		const state = [
			"processor",
			"privateLink",
			"vpcPeering"
		].includes(address.kind) ? processorStateOf(body) : void 0;
		return {
			address,
			fields: liveFields(address.kind, body),
			...state !== void 0 && { state }
		};
	}));
}
function dataflowOf(resources) {
	const sorted = resources.toSorted((a, b) => compareAddresses(a.address, b.address));
	const byAddress = new Map(sorted.map((resource) => [formatAddress(resource.address), resource]));
	const find = (address) => byAddress.get(formatAddress(address))?.fields;
	const processors = sorted.filter(({ address }) => address.kind === "processor");
	const uses = processors.flatMap((processor) => usesWithMarks(processor, find));
	const places = joinUses(uses, byAddress);
	const processorIds = new Map(processors.map(({ address }, index) => [formatAddress(address), `p${index + 1}`]));
	const placeIds = new Map([...places.keys()].map((key, index) => [key, `n${index + 1}`]));
	const links = linkFlow(sorted, uses, placeIds);
	return {
		workspaces: workspacesOf(sorted),
		nodes: [
			...processors.map((processor) => processorNode(processor, processorIds)),
			...[...places.values()].map((place, index) => ({
				...place,
				id: `n${index + 1}`
			})),
			...links.nodes
		],
		edges: [...edgesOf(uses, processorIds, placeIds), ...links.edges]
	};
}
function usesWithMarks({ address, fields, before, mark }, find) {
	const isWhole = mark === "create" || mark === "delete";
	const after = placeUses(address, fields, find);
	const former = before === void 0 ? after : placeUses(address, before, find);
	const isIn = (use, list) => list.some((other) => other.key === use.key && other.role === use.role);
	return [...after.map((use) => {
		if (isWhole) return {
			...use,
			user: address,
			mark
		};
		return {
			...use,
			user: address,
			...!isIn(use, former) && { mark: "create" }
		};
	}), ...former.filter((use) => !isIn(use, after)).map((use) => ({
		...use,
		user: address,
		mark: "delete"
	}))];
}
function joinUses(uses, resources) {
	const places = [...groupByKey(uses)].map(([key, same]) => [key, toPlace(same, resources)]);
	return new Map(places.toSorted(([keyA, a], [keyB, b]) => compareText(a.name, b.name) || compareText(a.detail, b.detail) || compareText(keyA, keyB)));
}
function groupByKey(uses) {
	const groups = new Map();
	for (const use of uses) {
		const group = groups.get(use.key);
		if (group === void 0) groups.set(use.key, [use]);
		else group.push(use);
	}
	return groups;
}
function toPlace(uses, resources) {
	const connections = [...new Set(uses.flatMap(({ connection }) => connection ? [formatAddress(connection)] : []))];
	const marks = new Set(connections.map((address) => resources.get(address)?.mark));
	const [mark] = marks;
	const [workspace, ...others] = new Set(uses.map(({ user }) => user.workspace));
	const [first] = uses;
	return {
		kind: first?.kind ?? "other",
		name: first?.name ?? "",
		detail: detailOf(uses, resources),
		...workspace !== void 0 && others.length === 0 && { workspace },
		isDeadLetters: uses.every(({ role }) => role === "dlq"),
		...mark !== void 0 && { mark: marks.size === 1 ? mark : "update" }
	};
}
function detailOf(uses, resources) {
	const names = new Set();
	const types = new Set();
	const regions = new Set();
	for (const { connection, name } of uses) {
		if (connection === void 0) continue;
		if (connection.name !== name) names.add(connection.name);
		const fields = resources.get(formatAddress(connection))?.fields;
		const type = fields && connectionTypeOf(fields);
		if (type !== void 0) types.add(type);
		for (const region of standbyRegions(connection, resources)) regions.add(region);
	}
	const standby = regions.size === 0 ? [] : [`or in ${[...regions].sort(compareText).join(", ")}`];
	const type = [...types, ...standby].join(", ");
	const shown = [...names].sort(compareText).join(", ");
	if (shown === "") return type;
	return type === "" ? shown : `${shown} (${type})`;
}
function standbyRegions({ workspace, name }, resources) {
	return [...resources.values()].flatMap(({ address }) => address.kind === "failover" && address.workspace === workspace && address.name === name ? [address.region ?? ""] : []);
}
function processorNode({ address, fields, state, mark }, ids) {
	const details = [textOf(fields.get("tier")), state?.toLowerCase()];
	return {
		id: ids.get(formatAddress(address)) ?? "",
		kind: "processor",
		name: address.name,
		detail: details.filter((detail) => detail !== void 0 && detail !== "unmanaged").join(", "),
		workspace: address.workspace,
		isDeadLetters: false,
		...mark && { mark }
	};
}
function edgesOf(uses, processors, places) {
	const edges = new Map();
	for (const { user, key, role, mark } of uses) {
		const processor = processors.get(formatAddress(user)) ?? "";
		const place = places.get(key) ?? "";
		const [from, to] = role === "source" || role === "lookup" ? [place, processor] : [processor, place];
		edges.set(`${from} ${to} ${role}`, {
			from,
			to,
			role,
			...mark && { mark }
		});
	}
	return [...edges.values()];
}
function workspacesOf(sorted) {
	const held = sorted.filter(({ address }) => !isOfProject(address));
	return [...new Set(held.map(({ address }) => address.workspace))].map((name) => {
		const own = sorted.find(({ address }) => address.kind === "workspace" && address.workspace === name);
		return {
			name,
			...own?.mark && { mark: own.mark }
		};
	});
}
// src/graph/plan-dataflow.ts
function planDataflow(plan) {
	const stopped = addressesOf(plan, "stop");
	const started = addressesOf(plan, "start");
	const resources = plan.changes.flatMap((change) => {
		const fields = change.after ?? change.before;
		if (fields === void 0) return [];
		const isPaused = isTouched(change, stopped);
		const mark = markOf(change.action) ?? (isPaused ? "pause" : void 0);
		const state = stateOf(change, isTouched(change, started));
		return [{
			address: change.address,
			fields,
			...change.before && change.after && { before: change.before },
			...state !== void 0 && { state },
			...mark && { mark }
		}];
	});
	const pausing = plan.changes.filter((change) => isTouched(change, stopped) && isTouched(change, started)).map(({ address }) => address);
	return markWaiting(dataflowOf(resources), pausing);
}
function markOf(action) {
	return action === "noop" || action === "unmanaged" ? void 0 : action;
}
function stateOf({ address, action, stateBefore, runsAfter }, starts) {
	if (address.kind !== "processor") return void 0;
	if (action === "delete" || runsAfter === void 0) return stateBefore;
	return runsAfter ? starts || stateBefore === void 0 ? "STARTED" : stateBefore : "STOPPED";
}
const addressesOf = (plan, verb) => new Set(plan.steps.filter((step) => step.verb === verb).map((step) => formatAddress(step.address)));
function isTouched({ address, renamedFrom }, touched) {
	const former = renamedFrom === void 0 ? void 0 : {
		...address,
		name: renamedFrom
	};
	return touched.has(formatAddress(address)) || former !== void 0 && touched.has(formatAddress(former));
}
function markWaiting(dataflow, pausing) {
	const names = new Set(pausing.map(({ workspace, name }) => JSON.stringify([workspace, name])));
	const isPausing = (workspace, name) => names.has(JSON.stringify([workspace, name]));
	const queue = dataflow.nodes.filter(({ kind, workspace, name }) => kind === "processor" && isPausing(workspace, name)).map(({ id }) => id);
	const reached = new Set();
	for (const id of queue) for (const { from, to, role } of dataflow.edges) {
		if (from !== id || role !== "sink" && role !== "source" && role !== "dlq" || reached.has(to)) continue;
		reached.add(to);
		queue.push(to);
	}
	return {
		...dataflow,
		nodes: dataflow.nodes.map((node) => node.kind === "processor" && node.mark === void 0 && reached.has(node.id) ? {
			...node,
			mark: "wait"
		} : node)
	};
}
export { desiredDataflow, liveDataflow, planDataflow, touchedDataflow };
