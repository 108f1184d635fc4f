// src/model/diagnostic.ts
function compareDiagnostics(a, b) {
	const text = (x, y) => (x ?? "") < (y ?? "") ? -1 : (x ?? "") > (y ?? "") ? 1 : 0;
	return text(a.place?.file, b.place?.file) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0) || text(a.code, b.code) || text(a.message, b.message);
}
// src/model/document.ts
var NumberLiteral = class {
	text;
	constructor(text) {
		this.text = text;
	}
	toNumber() {
		return Number(this.text);
	}
};
const INDEX_FROM = 12;
var Document = class Document {
	entries;
	#index;
	constructor(entries) {
		this.entries = entries;
	}
	get(key) {
		if (this.entries.length < INDEX_FROM) return this.entries.findLast(([name]) => name === key)?.[1];
		this.#index ??= new Map(this.entries);
		return this.#index.get(key);
	}
	has(key) {
		return this.get(key) !== void 0;
	}
	keys() {
		return this.entries.map(([key]) => key);
	}
	with(key, value) {
		if (!this.has(key)) return new Document([...this.entries, [key, value]]);
		return new Document(this.entries.map((entry) => entry[0] === key ? [key, value] : entry));
	}
	without(...keys) {
		return new Document(this.entries.filter(([key]) => !keys.includes(key)));
	}
};
const EMPTY_DOCUMENT = new Document([]);
function isDocument(value) {
	return value instanceof Document;
}
function isList(value) {
	return Array.isArray(value);
}
function document(members) {
	return new Document(Object.entries(members).filter((entry) => entry[1] !== void 0));
}
function number(value) {
	if (!Number.isFinite(value)) throw new RangeError("JSON has no NaN and no infinity");
	return new NumberLiteral(Object.is(value, -0) ? "-0" : String(value));
}
function valueAt(value, path) {
	let current = value;
	for (const segment of path) if (isDocument(current)) current = current.get(segment);
	else if (isList(current)) current = current[Number(segment)];
	else return void 0;
	return current;
}
function withValueAt(root, path, value) {
	const [head, ...rest] = path;
	if (head === void 0) return root;
	if (rest.length === 0) return root.with(head, value);
	const inner = root.get(head);
	return root.with(head, withValueAt(isDocument(inner) ? inner : EMPTY_DOCUMENT, rest, value));
}
function withoutValueAt(root, path) {
	const [head, ...rest] = path;
	if (head === void 0) return root;
	if (rest.length === 0) return root.has(head) ? root.without(head) : root;
	const inner = root.get(head);
	return isDocument(inner) ? root.with(head, withoutValueAt(inner, rest)) : root;
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
// src/model/secret.ts
var SecretReference = class {
	parts;
	constructor(parts) {
		this.parts = parts;
	}
	get names() {
		return this.parts.filter((part) => typeof part !== "string");
	}
	toString() {
		return this.parts.map((part) => typeof part === "string" ? part : "${" + part.source + ":" + part.name + "}").join("");
	}
	toJSON() {
		return this.toString();
	}
};
var SecretText = class {
	#text;
	constructor(text) {
		this.#text = text;
	}
	reveal() {
		return this.#text;
	}
	toString() {
		return "[secret]";
	}
	toJSON() {
		return "[secret]";
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return "[secret]";
	}
};
// src/model/table.ts
function lookUp(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
// src/model/gate-policy.ts
const GATE_DEFAULTS = {
	forSeconds: 300,
	withinSeconds: 900,
	maxLagSeconds: 30,
	maxLagMessages: 1e3,
	maxDeadLetters: {
		by: "times",
		most: 1
	},
	minOutput: 0,
	noData: "hold"
};
function gateFields(gate) {
	const { maxDeadLetters, noData, onFailure } = gate;
	return document({
		forSeconds: number(gate.forSeconds),
		withinSeconds: number(gate.withinSeconds),
		maxLagSeconds: number(gate.maxLagSeconds),
		maxLagMessages: number(gate.maxLagMessages),
		maxDeadLetters: document({
			by: maxDeadLetters.by,
			most: number(maxDeadLetters.most)
		}),
		minOutput: number(gate.minOutput),
		noData,
		onFailure
	});
}
// src/model/address.ts
const isConnectionLike = (kind) => kind === "connection" || kind === "failover";
function kindWords(kind) {
	if (kind === "privateLink") return "private link";
	if (kind === "failover") return "failover connection";
	return kind === "vpcPeering" ? "VPC peering" : kind;
}
function privateLinkAddress(name) {
	return {
		kind: "privateLink",
		workspace: "",
		name
	};
}
function isOfProject({ kind }) {
	return kind === "privateLink" || kind === "vpcPeering";
}
function vpcPeeringAddress(name) {
	return {
		kind: "vpcPeering",
		workspace: "",
		name
	};
}
function workspaceAddress(name) {
	return {
		kind: "workspace",
		workspace: name,
		name
	};
}
function connectionAddress(workspace, name) {
	return {
		kind: "connection",
		workspace,
		name
	};
}
function failoverAddress(workspace, name, region) {
	return {
		kind: "failover",
		workspace,
		name,
		region
	};
}
function processorAddress(workspace, name) {
	return {
		kind: "processor",
		workspace,
		name
	};
}
const encode = (name) => name.replace(/[%/*]/g, (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase());
const decode = (text) => text.replace(/%([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
const shortName = ({ name, region }) => region === void 0 ? name : `${name} in ${region}`;
function formatAddress(address) {
	if (address.kind === "workspace") return encode(address.workspace);
	if (isOfProject(address)) return `${address.kind}/${address.name.split("/").map(encode).join("/")}`;
	if (address.kind === "failover") return `${formatAddress(connectionAddress(address.workspace, address.name))}/failover/${encode(address.region ?? "")}`;
	return `${encode(address.workspace)}/${address.kind}/${encode(address.name)}`;
}
function parseAddress(text) {
	if (text.includes("*")) return void 0;
	const [workspace, kind, name, ...rest] = text.split("/");
	if (workspace === void 0 || workspace === "") return void 0;
	if (rest.length > 0) return parseFailover(workspace, kind, name, rest);
	if (kind === void 0) return workspaceAddress(decode(workspace));
	if (workspace === "privateLink" && name === void 0) return kind === "" ? void 0 : privateLinkAddress(decode(kind));
	if (workspace === "vpcPeering" && kind !== "" && (name === void 0 || kind.includes("@"))) return vpcPeeringAddress(decode(name === void 0 ? kind : `${kind}/${name}`));
	if (kind !== "connection" && kind !== "processor" || name === void 0 || name === "") return void 0;
	return {
		kind,
		workspace: decode(workspace),
		name: decode(name)
	};
}
function parseFailover(workspace, kind, name = "", [word, region = "", ...rest]) {
	if (kind !== "connection" || word !== "failover" || rest.length > 0) return void 0;
	if (name === "" || region === "") return void 0;
	return failoverAddress(decode(workspace), decode(name), decode(region));
}
function manifestPath({ kind, workspace, name, region = "" }) {
	if (kind === "privateLink" || kind === "vpcPeering") return [`${kind}s`, name];
	const home = ["workspaces", workspace];
	if (kind === "workspace") return home;
	if (kind === "failover") return [
		...home,
		"connections",
		name,
		"failoverConnections",
		region
	];
	return [
		...home,
		`${kind}s`,
		name
	];
}
const KIND_ORDER = {
	privateLink: 0,
	vpcPeering: 1,
	workspace: 2,
	connection: 3,
	failover: 4,
	processor: 5
};
function compareAddresses(a, b) {
	return compareText(a.workspace, b.workspace) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || compareText(a.name, b.name) || compareText(a.region ?? "", b.region ?? "");
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function matchesAddress(pattern, address) {
	const source = pattern.split(/(\*\*|\*)/).map((part) => part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&")).join("");
	return new RegExp(`^${source}$`, "su").test(formatAddress(address));
}
// src/model/secret-names.ts
function secretNamesIn(value) {
	const found = [];
	collect(value, found);
	return found;
}
function collect(value, found) {
	if (value instanceof SecretReference) found.push(...value.names);
	else if (isList(value)) for (const item of value) collect(item, found);
	else if (isDocument(value)) for (const [, member] of value.entries) collect(member, found);
}
// src/model/version-names.ts
const SWITCH_TIME = "YYMMDDHHMM";
const MAX_VERSIONED_NAME = 64 - `--prev-${SWITCH_TIME}`.length;
const nextName = (name) => `${name}--next`;
const previousName = (name, time = SWITCH_TIME) => `${name}--prev-${time}`;
function isPreviousName(candidate, name) {
	const prefix = `${name}--prev-`;
	return candidate.startsWith(prefix) && /^(\d{10}|YYMMDDHHMM)$/.test(candidate.slice(prefix.length));
}
const isVersionName = (candidate) => /--(?:next|prev-(?:\d{10}|YYMMDDHHMM))$/.test(candidate);
const versionedName = (name) => /^(.+)--(?:next|prev-\d{10})$/.exec(name)?.[1];
const withoutSwitchTime = (name) => name.replace(/--prev-\d{10}$/, `--prev-${SWITCH_TIME}`);
const withSwitchTime = (name, time) => name.endsWith(`--prev-${SWITCH_TIME}`) ? name.slice(0, -10) + time : name;
const switchTimeOf = (now) => new Date(now).toISOString().replace(/\D/g, "").slice(2, 12);
function switchMomentOf(candidate, name) {
	if (!isPreviousName(candidate, name)) return void 0;
	const [year, month, day, hour, minute] = candidate.slice(-10).match(/\d\d/g) ?? [];
	if (minute === void 0) return void 0;
	const moment = Date.parse(`20${year}-${month}-${day}T${hour}:${minute}:00Z`);
	return Number.isNaN(moment) ? void 0 : moment;
}
export { Document, EMPTY_DOCUMENT, GATE_DEFAULTS, MAX_VERSIONED_NAME, NumberLiteral, SecretReference, SecretText, compareAddresses, compareDiagnostics, compareText, connectionAddress, document, failoverAddress, formatAddress, gateFields, isConnectionLike, isDocument, isList, isOfProject, isPreviousName, isVersionName, kindWords, lookUp, manifestPath, matchesAddress, nextName, number, parseAddress, previousName, privateLinkAddress, processorAddress, secretNamesIn, shortName, switchMomentOf, switchTimeOf, textOf, valueAt, versionedName, vpcPeeringAddress, withSwitchTime, withValueAt, withoutSwitchTime, withoutValueAt, workspaceAddress };
