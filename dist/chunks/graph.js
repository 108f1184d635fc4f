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
		connections: [],
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
	const standby = standbyRegions(resources.values());
	const places = [...groupByKey(uses)].map(([key, same]) => [key, toPlace(same, resources, standby)]);
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
function toPlace(uses, resources, standby) {
	const connections = [...new Set(uses.flatMap(({ connection }) => connection ? [formatAddress(connection)] : []))];
	const marks = new Set(connections.map((address) => resources.get(address)?.mark));
	const [mark] = marks;
	const [workspace, ...others] = new Set(uses.map(({ user }) => user.workspace));
	const [first] = uses;
	return {
		kind: first?.kind ?? "other",
		name: first?.name ?? "",
		detail: detailOf(uses, resources, standby),
		...workspace !== void 0 && others.length === 0 && { workspace },
		isDeadLetters: uses.every(({ role }) => role === "dlq"),
		connections: connections.toSorted(compareText),
		...mark !== void 0 && { mark: marks.size === 1 ? mark : "update" }
	};
}
function detailOf(uses, resources, standbyOf) {
	const names = new Set();
	const types = new Set();
	const regions = new Set();
	for (const { connection, name } of uses) {
		if (connection === void 0) continue;
		if (connection.name !== name) names.add(connection.name);
		const fields = resources.get(formatAddress(connection))?.fields;
		const type = fields && connectionTypeOf(fields);
		if (type !== void 0) types.add(type);
		for (const region of standbyOf.get(formatAddress(connection)) ?? []) regions.add(region);
	}
	const standby = regions.size === 0 ? [] : [`or in ${[...regions].sort(compareText).join(", ")}`];
	const type = [...types, ...standby].join(", ");
	const shown = [...names].sort(compareText).join(", ");
	if (shown === "") return type;
	return type === "" ? shown : `${shown} (${type})`;
}
function standbyRegions(resources) {
	const regions = new Map();
	for (const { address } of resources) {
		if (address.kind !== "failover") continue;
		const key = formatAddress(connectionAddress(address.workspace, address.name));
		regions.set(key, [...regions.get(key) ?? [], address.region ?? ""]);
	}
	return regions;
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
		connections: [],
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
		const mark = markOf$1(change.action) ?? (isPaused ? "pause" : void 0);
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
	return markWaiting(dataflowOf([...resources, ...newVersions(plan)]), pausing);
}
const newVersions = ({ steps }) => steps.flatMap(({ verb, handover, address, leaves }) => verb === "create" && handover !== void 0 && leaves !== void 0 ? [{
	address,
	fields: leaves,
	state: "STARTED",
	mark: "create"
}] : []);
function markOf$1(action) {
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
// src/graph/fold.ts
const FOLDED_ABOVE = 30;
const BOXES = 12;
function isWorthFolding({ nodes }) {
	return countProcessors(nodes) > FOLDED_ABOVE;
}
function groupForGraph(dataflow) {
	const processors = countProcessors(dataflow.nodes);
	if (dataflow.workspaces.length > 1 || processors <= FOLDED_ABOVE) return groupByWorkspace(dataflow);
	const names = new Map(dataflow.nodes.flatMap(({ id, kind, name }) => kind === "processor" ? [[id, name]] : []));
	return groupByWorkspace(dataflow, Math.ceil(processors / BOXES)).map((group) => {
		const [first, ...others] = [...group.members].flatMap((id) => names.get(id) ?? []);
		if (first === void 0) return group;
		return {
			...group,
			title: others.length === 0 ? first : `${first} and ${others.length} more`
		};
	});
}
const countProcessors = (nodes) => nodes.filter(({ kind }) => kind === "processor").length;
function groupByWorkspace(dataflow, most = Infinity) {
	const groups = [];
	for (const { name: workspace } of dataflow.workspaces) {
		const own = dataflow.nodes.filter((node) => node.workspace === workspace);
		if (own.length === 0) continue;
		if (countProcessors(own) <= most) {
			groups.push({
				workspace,
				members: new Set(own.map(({ id }) => id))
			});
			continue;
		}
		divide(own, dataflow.edges, most).forEach((members, i) => groups.push({
			workspace,
			share: i + 1,
			members
		}));
	}
	return groups.map((group, i) => ({
		id: `w${i + 1}`,
		...group
	}));
}
function divide(own, edges, most) {
	const shares = [];
	let share = new Set();
	let processors = 0;
	const hubs = hubsOf(edges);
	for (const part of joinedParts(own.filter(({ id }) => !hubs.has(id)), edges)) {
		const size = countProcessors(part);
		if (processors > 0 && processors + size > most) {
			shares.push(share);
			share = new Set();
			processors = 0;
		}
		for (const { id } of part) share.add(id);
		processors += size;
	}
	return [...shares, share];
}
const HUB = 8;
function hubsOf(edges) {
	const counts = new Map();
	for (const { from, to } of edges) for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
	return new Set([...counts].filter(([id, count]) => count > HUB && !/^[pw]\d/.test(id)).map(([id]) => id));
}
function joinedParts(nodes, edges) {
	const ids = new Set(nodes.map(({ id }) => id));
	const hubs = hubsOf(edges);
	const neighbours = new Map();
	for (const { from, to } of edges) {
		if (!ids.has(from) || !ids.has(to) || hubs.has(from) || hubs.has(to)) continue;
		neighbours.set(from, [...neighbours.get(from) ?? [], to]);
		neighbours.set(to, [...neighbours.get(to) ?? [], from]);
	}
	const partOf = new Map();
	const parts = [];
	for (const { id } of nodes) {
		if (partOf.has(id)) continue;
		const queue = [id];
		partOf.set(id, parts.length);
		for (const next of queue) for (const other of neighbours.get(next) ?? []) {
			if (partOf.has(other)) continue;
			partOf.set(other, parts.length);
			queue.push(other);
		}
		parts.push([]);
	}
	for (const node of nodes) parts[partOf.get(node.id) ?? 0]?.push(node);
	return parts;
}
function foldDataflow(dataflow, groups = groupByWorkspace(dataflow)) {
	const groupOf = new Map(groups.flatMap(({ id, members }) => [...members].map((member) => [member, id])));
	const edges = new Map();
	for (const { from, to, role, mark } of dataflow.edges) {
		const [start, end] = [groupOf.get(from) ?? from, groupOf.get(to) ?? to];
		if (start === end) continue;
		const key = `${start} ${end} ${role}`;
		const other = edges.get(key);
		const isSame = other === void 0 || other.mark === mark;
		edges.set(key, {
			from: start,
			to: end,
			role,
			...isSame && mark !== void 0 && { mark }
		});
	}
	return {
		workspaces: [],
		nodes: [...groups.map((group) => groupNode(group, dataflow)), ...dataflow.nodes.filter(({ id }) => !groupOf.has(id))],
		edges: [...edges.values()].toSorted((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
	};
}
function groupNode({ id, workspace, share, title, members }, dataflow) {
	const own = dataflow.nodes.filter((node) => members.has(node.id));
	const processors = countProcessors(own);
	const places = own.length - processors;
	const mark = dataflow.workspaces.find(({ name }) => name === workspace)?.mark ?? markOf(own);
	return {
		id,
		kind: "workspace",
		name: title ?? (share === void 0 ? workspace : `${workspace}, part ${share}`),
		detail: `${processors} processor${processors === 1 ? "" : "s"}, ${places} place${places === 1 ? "" : "s"}`,
		workspace,
		isDeadLetters: false,
		connections: [],
		...mark && { mark }
	};
}
function markOf(nodes) {
	const marks = new Set(nodes.map(({ mark }) => mark));
	const [only] = marks;
	return marks.size === 1 ? only : "update";
}
// src/graph/pictures.ts
const MOST_FOLDED = 12;
const MOST_JOINED = 8;
const MOST_NODES = 60;
const MOST_PROCESSORS = 150;
function makePictures(dataflow) {
	const groups = groupByWorkspace(dataflow, MOST_PROCESSORS);
	if (dataflow.nodes.length <= MOST_NODES) return {
		pictures: [{
			title: "Everything",
			parts: [dataflow]
		}],
		folded: []
	};
	if (groups.length < 2) return {
		pictures: [{
			title: "Everything",
			parts: inParts(dataflow)
		}],
		folded: []
	};
	const whole = foldDataflow(dataflow, groups);
	const folded = whole.nodes.filter(({ kind }) => kind === "workspace");
	return {
		pictures: [{
			title: "Everything, folded",
			parts: whole.nodes.length > MOST_FOLDED ? inParts(whole) : [whole]
		}, ...groups.map((group, i) => ({
			title: `workspace ${folded[i]?.name ?? group.workspace}`,
			of: group.id,
			parts: partsOfGroup(dataflow, group)
		}))],
		folded
	};
}
function partsOfGroup(dataflow, { members }) {
	const edges = dataflow.edges.filter(({ from, to }) => members.has(from) || members.has(to));
	const ids = new Set([...members, ...edges.flatMap(({ from, to }) => [from, to])]);
	const own = {
		workspaces: [],
		nodes: dataflow.nodes.filter(({ id }) => ids.has(id)),
		edges
	};
	return own.nodes.length <= MOST_NODES ? [own] : inParts(own);
}
function inParts(dataflow) {
	const hubs = hubsOf(dataflow.edges);
	const isHub = ({ id }) => hubs.has(id);
	const partOf = new Map();
	const parts = joinedParts(dataflow.nodes.filter((node) => !isHub(node)), dataflow.edges);
	parts.forEach((part, i) => {
		for (const { id } of part) partOf.set(id, i);
	});
	const edges = parts.map(() => []);
	for (const edge of dataflow.edges) {
		const part = partOf.get(edge.from) ?? partOf.get(edge.to);
		if (part !== void 0) edges[part]?.push(edge);
	}
	const hubNodes = dataflow.nodes.filter(isHub);
	return joinSmall(parts.map((nodes, i) => {
		const own = edges[i] ?? [];
		const used = new Set(own.flatMap(({ from, to }) => [from, to]));
		return {
			nodes,
			edges: own,
			hubs: hubNodes.filter(({ id }) => used.has(id))
		};
	})).map((part) => ({
		workspaces: [],
		nodes: [...part.nodes, ...part.hubs],
		edges: part.edges
	}));
}
function joinSmall(parts) {
	const joined = [];
	for (const part of parts) {
		const last = joined.at(-1);
		const isSame = last?.hubs.length === part.hubs.length && last.hubs.every((hub, i) => hub === part.hubs[i]);
		if (last === void 0 || !isSame || last.nodes.length + part.nodes.length > MOST_JOINED) {
			joined.push(part);
			continue;
		}
		joined.pop();
		joined.push({
			hubs: last.hubs,
			nodes: [...last.nodes, ...part.nodes],
			edges: [...last.edges, ...part.edges]
		});
	}
	return joined;
}
export { dataflowOf, desiredDataflow, foldDataflow, groupForGraph, isWorthFolding, liveDataflow, makePictures, planDataflow, touchedDataflow };
