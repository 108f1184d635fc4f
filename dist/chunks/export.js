import { Document, EMPTY_DOCUMENT, NumberLiteral, SecretReference, compareAddresses, compareText, connectionAddress, formatAddress, isConnectionLike, isDocument, isList, isOfProject, manifestPath, privateLinkAddress, textOf, valueAt, versionedName, withValueAt, withoutValueAt, workspaceAddress } from "./model/more.js";
import { areEqual, areEqualUnordered, formatPointer, parseJson, parsePointer, printJson, toPlain } from "./model/document.js";
import { ZodDiscriminatedUnion, ZodObject, ZodOptional, string } from "./vendor/zod.js";
import { CONNECTION_SHAPES, OTHER_SHAPE, carriesCredential, connectionFieldsFor, connectionTypeOf, failoverShape, fieldAt, findRule, heldSecrets, isConnectionType, linkNameIn, liveFields, mayNameCredential, privateLinkShape, processorOptionsShape, processorPhase, processorShape, processorStateOf, replaceUnwritable, rulesFor, sensitivePaths, takesSecret, vpcPeeringShape, workspaceShape } from "./kinds.js";
import { maskLookalikes } from "./model/mask.js";
import { Document as Document$1, Pair, Scalar, YAMLMap, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from "./vendor/yaml.js";
import { NUMBER_TAG, keyOf, nodeOf } from "./render/more.js";
import { createHash } from "node:crypto";
// src/export/yaml-layout.ts
const SPELT_NUMBER = {
	...NUMBER_TAG,
	test: /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/,
	resolve: (text) => new NumberLiteral(text)
};
const YAML_OPTIONS = {
	version: "1.2",
	schema: "core",
	compat: "yaml-1.1",
	customTags: (tags) => [SPELT_NUMBER, ...tags]
};
const YAML_TEXT = {
	lineWidth: 0,
	doubleQuotedMinMultiLineLength: Infinity
};
const FLOW_WIDTH = 60;
const FLOW_LEVELS = 2;
function layOut(value, writeText, canBeOneLine = true) {
	const node = nodeOf(value, writeText);
	settle(node);
	if (isMap(node) || isSeq(node)) node.flow = isMap(node) && node.flow === true && canBeOneLine;
	return node;
}
const FRAGILE = /^\s|\s$|[ \t]\n|\n[ \t]*\n|[\r\ufeff\u2028\u2029]/;
function settle(node) {
	if (isScalar(node)) {
		if (typeof node.value === "string" && FRAGILE.test(node.value.replace(/\n$/, ""))) node.type = Scalar.QUOTE_DOUBLE;
		return {
			width: textLength(node.value),
			levels: 0
		};
	}
	if (isSeq(node)) {
		const items = node.items.map(settle);
		const extent = around(items);
		if (!node.items.some(isMap) && isSmall(extent)) node.flow = true;
		return node.flow ? extent : TOO_WIDE;
	}
	if (!isMap(node)) return TOO_WIDE;
	const extent = around(node.items.map(({ key, value }) => {
		const { width, levels } = settle(value);
		return {
			width: width + (isScalar(key) ? String(key.value).length + 2 : FLOW_WIDTH),
			levels
		};
	}));
	if (isSmall(extent)) node.flow = true;
	return node.flow ? extent : TOO_WIDE;
}
const TOO_WIDE = {
	width: Infinity,
	levels: Infinity
};
const around = (parts) => ({
	width: parts.reduce((total, { width }) => total + width + 2, parts.length === 0 ? Infinity : 2),
	levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels))
});
const isSmall = ({ width, levels }) => width <= FLOW_WIDTH && levels <= FLOW_LEVELS;
function textLength(value) {
	if (typeof value === "string") return value.includes("\n") ? Infinity : value.length;
	return value instanceof NumberLiteral ? value.text.length : 5;
}
// src/export/print-again.ts
const READ_OPTIONS = {
	...YAML_OPTIONS,
	stringKeys: true,
	uniqueKeys: false
};
function printAgain(document, before) {
	const layout = layoutOf(before);
	const printed = document.toString(layout);
	const kept = keepSpacing(printed, before.replaceAll("\r\n", "\n"));
	const text = parseDocument(kept, READ_OPTIONS).toString(layout) === printed ? kept : printed;
	return before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
function keepSpacing(printed, before) {
	const old = new Map();
	for (const line of before.split("\n")) {
		const key = withoutSpacing(line);
		const found = old.get(key);
		if (found === void 0) old.set(key, [line]);
		else found.push(line);
	}
	return printed.split("\n").map((line) => old.get(withoutSpacing(line))?.shift() ?? line).join("\n");
}
const withoutSpacing = (line) => line.trimEnd().replace(/(?<=\S) +/g, " ").replace(/(?<=\S) ?([{}[\],]) ?/g, "$1");
function layoutOf(text) {
	const indent = /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
	return {
		...YAML_TEXT,
		indent: indent === 4 ? 4 : 2,
		indentSeq: !hasUnindentedList(text),
		flowCollectionPadding: isPadded(text)
	};
}
function hasUnindentedList(text) {
	const lines = text.split("\n");
	return lines.some((line, i) => {
		const indent = /^( *)[^\s#-]/.exec(line)?.[1];
		return indent !== void 0 && line.trimEnd().endsWith(":") && lines[i + 1]?.startsWith(`${indent}- `);
	});
}
function isPadded(text) {
	const bare = text.replace(/\$\{[^{}]*\}/g, "").replace(/"(?:[^"\\\n]|\\.)*(?:"|$)|'[^'\n]*(?:'|$)/gm, "text").replace(/(?:^|\s)#.*$/gm, "");
	const count = (pattern) => [...bare.matchAll(pattern)].length;
	const maps = [count(/\{ +\S/g), count(/\{[^\s{}]/g)];
	const lists = [count(/\[ +\S/g), count(/\[[^\s[\]]/g)];
	const [padded, tight] = maps[0] + maps[1] > 0 ? maps : lists;
	return padded >= tight;
}
// src/export/pipeline-text.ts
function printPipeline(pipeline, format, escape) {
	if (format === "json") return printJson(escapeTexts(pipeline, escape), { indent: 2 }) + "\n";
	const document = new Document$1(null, YAML_OPTIONS);
	document.contents = layOut(pipeline, escape, false);
	return document.toString(YAML_TEXT);
}
function printPipelineFile({ pipeline, options }, format, escape) {
	if (options === void 0) return printPipeline(pipeline, format, escape);
	const whole = new Document([["pipeline", pipeline], ["options", options]]);
	if (format === "json") return printJson(escapeTexts(whole, escape), { indent: 2 }) + "\n";
	const document = new Document$1(null, YAML_OPTIONS);
	document.contents = layOut(whole, escape, false);
	return document.toString(YAML_TEXT);
}
function updatePipeline(text, format, before, pipeline, escape, parse) {
	if (format === "json") {
		const whole = parse(text);
		const escaped = escapeTexts(pipeline, escape);
		return printJson(isDocument(whole) ? whole.with("pipeline", escaped) : escaped, { indent: 2 }) + "\n";
	}
	const document = parseDocument(text, READ_OPTIONS);
	const { contents } = document;
	const list = isMap(contents) ? contents.get("pipeline", true) : contents;
	if (!isSeq(list) || list.items.length !== before.length || hasAnchors(list)) return printPipeline(pipeline, format, escape);
	replaceStages(list, before, pipeline, escape);
	return printAgain(document, text);
}
function replaceStages(list, before, pipeline, escape) {
	const items = [...list.items];
	const used = new Set();
	let next = 0;
	const kept = pipeline.map((stage) => {
		const at = before.findIndex((old, i) => i >= next && areEqual(old, stage));
		if (at === -1) return void 0;
		next = at + 1;
		used.add(at);
		return at;
	});
	list.items = pipeline.map((stage, i) => {
		const at = kept[i];
		if (at !== void 0) return items[at];
		const made = layOut(stage, escape, false);
		const old = used.has(i) ? void 0 : items[i];
		if (isNode(old) && nameOf$1(before[i]) === nameOf$1(stage)) keepComments$1(old, made);
		return made;
	});
}
function keepComments$1(before, after) {
	if (before.commentBefore) after.commentBefore = before.commentBefore;
	if (before.spaceBefore === true) after.spaceBefore = true;
}
const nameOf$1 = (stage) => isDocument(stage) ? stage.keys()[0] : void 0;
function hasAnchors(node) {
	let found = false;
	visit(node, {
		Alias: () => {
			found = true;
		},
		Value: (_, value) => {
			if (value.anchor !== void 0) found = true;
		}
	});
	return found;
}
function escapeTexts(value, escape) {
	if (typeof value === "string") return escape(value);
	if (isList(value)) return value.map((item) => escapeTexts(item, escape));
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [key, escapeTexts(member, escape)]));
}
// src/export/env-example.ts
const HEADER$1 = `# Variables that sluice.yaml reads. Copy this file to a place that Git does not see, fill it in there, and load it
# before \`sluice apply\`. Planning needs those that are no secrets. Atlas does not return passwords and keys: they are what you gave it.
`;
function explain({ source, field }) {
	if (source === "secret") return "a secret";
	return field.startsWith("pipeline.") ? "as the pipeline had it written out" : "a URL with a user and a password";
}
function addNames(text, names) {
	const present = new Set([...text.matchAll(/^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)=/gm)].map((match) => match[1]));
	const missing = names.filter(({ name }) => !present.has(name));
	if (missing.length === 0) return text;
	const lines = missing.map((one) => `\n# ${one.address}: ${printable(one.field)}, ${explain(one)}\n${one.name}=\n`);
	return (text === "" ? HEADER$1 : text.endsWith("\n") ? text : `${text}\n`) + lines.join("");
}
const printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
// src/export/expressible.ts
const LONE_SURROGATE = /\p{Surrogate}/u;
function divideFields(shape, rules, fields, reserved) {
	const unsaid = [];
	let known = fields;
	let extra = EMPTY_DOCUMENT;
	const leave = (path, reason) => {
		unsaid.push({
			path,
			reason
		});
		known = withoutValueAt(known, path);
	};
	for (let path = unwritablePath(known); path !== void 0; path = unwritablePath(known)) leave(wholeOf(known, rules, path), "YAML has no form for it");
	for (const key of known.keys()) if (reserved.includes(key)) leave([key], "manifests use this name for something else");
	for (;;) {
		const issue = shape.safeParse(toPlain(known)).error?.issues[0];
		if (issue === void 0) break;
		const path = issue.path.map(String);
		if (issue.code === "unrecognized_keys" && !crossesList(known, path)) {
			for (const key of issue.keys) {
				const inner = [...path, key];
				extra = withValueAt(extra, inner, valueAt(known, inner) ?? null);
				known = withoutValueAt(known, inner);
			}
			continue;
		}
		const present = valueAt(known, path) === void 0 ? path.slice(0, -1) : path;
		const gone = wholeOf(known, rules, present);
		if (gone.length === 0) return {
			known,
			extra,
			unsaid,
			refusal: `${path.join(".") || "it"}: ${issue.message}`
		};
		leave(gone, issue.message);
	}
	return {
		known: orderLike(shape, known),
		extra: sortAll(extra),
		unsaid
	};
}
function unwritablePath(value, path = []) {
	if (typeof value === "string") return LONE_SURROGATE.test(value) ? path : void 0;
	if (isList(value)) return value.some((item) => unwritablePath(item) !== void 0) ? path : void 0;
	if (!isDocument(value)) return void 0;
	for (const [key, member] of value.entries) {
		const inner = [...path, key];
		if (key === "__proto__" || LONE_SURROGATE.test(key)) return inner;
		const found = unwritablePath(member, inner);
		if (found !== void 0) return found;
	}
}
function wholeOf(fields, rules, path) {
	const rule = findRule(rules, path);
	if (rule?.compare === "whole") return rule.path;
	const end = path.findIndex((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));
	return end === -1 ? path : path.slice(0, end + 1);
}
const crossesList = (fields, path) => path.some((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));
function orderLike(shape, value) {
	const inner = unwrap(shape);
	const members = inner instanceof ZodObject ? inner.shape : {};
	const order = Object.keys(members);
	const rank = (key) => order.includes(key) ? order.indexOf(key) : order.length;
	return new Document(value.entries.toSorted(([a], [b]) => rank(a) - rank(b) || compareText(a, b)).map(([key, member]) => [key, isDocument(member) ? orderLike(order.includes(key) ? members[key] : void 0, member) : member]));
}
function unwrap(shape) {
	if (shape instanceof ZodOptional) return unwrap(shape.unwrap());
	return shape instanceof ZodDiscriminatedUnion ? shape.options[0] : shape;
}
function sortAll(value) {
	return orderLike(void 0, value);
}
// src/export/entry.ts
const PROCESSOR_SHAPE = processorShape.extend({ options: processorOptionsShape.optional() });
const WHY_IGNORED = "it is so in Atlas";
function makeEntry(live, settings) {
	const { address, body } = live;
	const { kind } = address;
	const state = textOf(body.get("state"));
	if (kind !== "workspace" && isLeaving(state)) return {
		kind: "refusal",
		reason: `it is ${state ?? ""}`
	};
	if (kind === "vpcPeering" && state !== "ACTIVE") return {
		kind: "refusal",
		reason: `it is ${state ?? "in no known state"}`
	};
	const all = liveFields(kind, body);
	const pipeline = kind === "processor" ? all.get("pipeline") : void 0;
	if (kind === "processor" && !isList(pipeline)) return {
		kind: "refusal",
		reason: "Atlas returned no pipeline for it"
	};
	const shape = shapeOf(kind, all);
	const rules = rulesFor(kind, all);
	const reserved = [...settings.ownKeys[kind], "name"];
	const { known, extra, unsaid, refusal } = divideFields(shape, rules, withoutConsent(all.without("pipeline", ...kind === "failover" ? ["type"] : [])), reserved);
	if (refusal !== void 0) return {
		kind: "refusal",
		reason: refusal
	};
	const run = kind === "processor" ? runOf(body) : { comments: [] };
	const kept = withoutCustomary(known, rules, settings.workspace);
	const held = withSecretNames(extra, live, settings.names);
	const ignored = unsaid.filter(({ path }) => isRemovedByAbsence(rules, path)).map(({ path }) => formatPointer(path));
	const members = [
		...run.state === void 0 ? [] : [["state", run.state]],
		...withNames(kept, all, live, settings.names).entries,
		...held.entries.length === 0 ? [] : [["extra", held]],
		...ignored.length === 0 ? [] : [["ignoreChanges", ignored]],
		...ignoreRules(settings.ignoredRules)
	];
	const leftOut = unsaid.map(({ path, reason }) => `${path.join(".")} is left out: ${reason}.`);
	const failed = (isConnectionLike(kind) || kind === "privateLink") && state === "FAILED" ? ["It was FAILED in Atlas when it was exported."] : [];
	return {
		kind: "entry",
		body: new Document(members),
		...isList(pipeline) && { pipeline: withOutsideTexts(pipeline, live, settings.names) },
		comments: [
			...run.comments,
			...failed,
			...leftOut,
			...untoldSecrets(kind, withType(known, all))
		].map(toLine)
	};
}
const isLeaving = (state) => [
	"DELETE_REQUESTED",
	"DELETING",
	"DROPPED",
	"DROPPING"
].includes(state ?? "");
function shapeOf(kind, fields) {
	if (kind === "privateLink") return privateLinkShape;
	if (kind === "vpcPeering") return vpcPeeringShape;
	if (kind === "workspace") return workspaceShape;
	if (kind === "processor") return PROCESSOR_SHAPE;
	const type = connectionTypeOf(fields);
	if (kind === "failover") return failoverShape(type);
	if (isConnectionType(type)) return CONNECTION_SHAPES[type];
	return OTHER_SHAPE.extend({ type: string() });
}
function untoldSecrets(kind, fields) {
	if (!isConnectionLike(kind)) return [];
	return heldSecrets(fields).untold.map((path) => `${path.join(".")} is never returned by Atlas: add it here if it was set.`);
}
function withoutConsent(fields) {
	const options = fields.get("options");
	return isDocument(options) ? fields.with("options", options.without("resumeFromCheckpoint")) : fields;
}
function runOf(body) {
	const state = processorStateOf(body) ?? "unknown";
	switch (processorPhase(state)) {
		case "running": return { comments: [] };
		case "not-running": return {
			state: "STOPPED",
			comments: []
		};
		case "failed": return {
			state: "UNMANAGED",
			comments: ["It was FAILED in Atlas when it was exported; `sluice status` says why.", "STARTED has it started again."]
		};
		case "moving":
		case "gone":
			if (state === "PROVISIONING") return { comments: [] };
			if ([
				"INIT",
				"CREATING",
				"STOPPING"
			].includes(state)) return {
				state: "STOPPED",
				comments: []
			};
			return {
				state: "UNMANAGED",
				comments: [`It was ${state} in Atlas when it was exported.`]
			};
	}
}
function withoutCustomary(fields, rules, workspace) {
	const tier = valueAt(workspace, ["streamConfig", "tier"]);
	const region = valueAt(workspace, ["dataProcessRegion", "region"]);
	return new Document(fields.entries.filter(([key, value]) => {
		const usual = rules.list.find(({ path }) => path.length === 1 && path[0] === key)?.default;
		if (usual !== void 0 && areEqualUnordered(value, usual)) return false;
		if ((key === "streamConfig" || key === "options") && isDocument(value)) return value.entries.length > 0;
		if (key === "tier") return value !== tier;
		return key !== "region" || value !== region;
	}));
}
function isRemovedByAbsence(rules, path) {
	return findRule(rules, path)?.absent === "removed";
}
const withType = (fields, all) => fields.has("type") || !all.has("type") ? fields : fields.with("type", all.get("type") ?? "");
function withNames(fields, all, { address }, names) {
	if (!isConnectionLike(address.kind)) return fields;
	let made = fields;
	for (const path of heldSecrets(withType(fields, all)).named) {
		const name = names.give("secret", address, path);
		made = withValueAt(made, path, new SecretReference([{
			source: "secret",
			name
		}]));
	}
	for (const path of sensitivePaths(withType(fields, all))) {
		const name = names.give("secret", address, path);
		made = withValueAt(made, path, new SecretReference([{
			source: "secret",
			name
		}]));
	}
	return hideUserInfo(made, [], (path, text) => {
		const field = fieldAt(connectionFieldsFor(all), path);
		if (field !== void 0 && !takesSecret(field.facts)) return new OutsideText(names.give("env", address, path, text));
		const name = names.give("secret", address, path);
		return new SecretReference([{
			source: "secret",
			name
		}]);
	});
}
function withSecretNames(extra, { address }, names) {
	const visit = (value, path, isCalled) => {
		if (isList(value)) return value.map((item, i) => visit(item, [...path, String(i)], isCalled));
		if (isDocument(value)) return new Document(value.entries.map(([key, member]) => [key, visit(member, [...path, key], isCalled || mayNameCredential(key))]));
		if (typeof value !== "string" || value === "") return value;
		if (!isCalled && !carriesCredential(value) && maskLookalikes(value) === value) return value;
		return new SecretReference([{
			source: "secret",
			name: names.give("secret", address, path)
		}]);
	};
	const made = visit(extra, [], false);
	return isDocument(made) ? made : extra;
}
function withOutsideTexts(pipeline, { address }, names) {
	const made = replaceUnwritable(pipeline, ({ text, path }) => new OutsideText(names.give("env", address, ["pipeline", ...path], text)));
	return isList(made) ? made : pipeline;
}
function hideUserInfo(value, path, replace) {
	if (typeof value === "string") return carriesCredential(value) ? replace(path, value) : value;
	if (isList(value)) return value.map((item, i) => hideUserInfo(item, [...path, String(i)], replace));
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [key, hideUserInfo(member, [...path, key], replace)]));
}
var OutsideText = class extends SecretReference {
	#name;
	constructor(name) {
		super([{
			source: "secret",
			name
		}]);
		this.#name = name;
	}
	toString() {
		return "${env:" + this.#name + "}";
	}
};
function ignoreRules(codes) {
	if (codes.length === 0) return [];
	return [["ignoreRules", new Document(codes.toSorted().map((code) => [code, WHY_IGNORED]))]];
}
function toLine(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+|\p{Surrogate}/gu, " ").trim();
}
// src/export/secret-names.ts
const RESERVED = /^(?:MONGODB_ATLAS_|ACTIONS_|INPUT_|GITHUB_|GH_|RUNNER_)/;
var OutsideNames = class {
	given = [];
	#taken;
	#nameAt;
	#isDenied;
	constructor(taken, nameAt, isDenied) {
		this.#taken = new Set(taken);
		this.#nameAt = nameAt;
		this.#isDenied = isDenied;
	}
	give(source, address, path, value) {
		const wanted = outsideName(source, address, path, this.#isDenied);
		const present = this.#nameAt(address, path);
		let name = present ?? wanted;
		for (let i = 2; present === void 0 && this.#taken.has(name); i += 1) name = `${wanted}_${i}`;
		this.#taken.add(name);
		this.given.push({
			name,
			source,
			address: formatAddress(address),
			field: path.join("."),
			...value !== void 0 && { value }
		});
		return name;
	}
};
function outsideName(source, address, path, isDenied) {
	const isIndex = (key) => /^\d+$/.test(key);
	const stages = path[0] === "pipeline" ? path.filter(isIndex) : [];
	const name = nameOf([
		address.workspace,
		address.name,
		address.region ?? "",
		...stages,
		path.findLast((key) => !isIndex(key) && !key.startsWith("$")) ?? ""
	]);
	return source === "env" && isDenied(name) ? `${name}_VALUE` : name;
}
function nameOf(parts) {
	const name = parts.map((part) => part.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_")).map((part) => part.replace(/^_+|(?<!_)_+$/g, "").toUpperCase()).filter((part) => part !== "").join("_");
	return /^[A-Z]/.test(name) && !RESERVED.test(name) ? name : `SLUICE_${name}`;
}
// src/export/project.ts
function exportProject(live, settings) {
	const names = new OutsideNames(settings.takenNames, settings.nameAt, settings.isDenied);
	const resources = [];
	const leftOut = [];
	const lost = new Map();
	const byWorkspace = new Map(live.resources.filter(({ address }) => address.kind === "workspace").map(({ address, body }) => [address.workspace, liveFields("workspace", body)]));
	const held = new Set(live.resources.map(({ address }) => formatAddress(address)));
	for (const resource of selectResources(live, settings.selects)) {
		const { address } = resource;
		const key = formatAddress(address);
		const workspace = byWorkspace.get(address.workspace);
		const why = settings.corrections.refused.get(key) ?? lost.get(address.workspace) ?? (address.kind === "failover" ? lost.get(formatAddress(parentOf(address))) : void 0) ?? (address.kind === "processor" ? refuseVersion(address, held) : void 0) ?? refuseName(address.name) ?? refuseName(address.region ?? "");
		const made = why !== void 0 ? {
			kind: "refusal",
			reason: why
		} : makeEntry(resource, {
			ownKeys: settings.ownKeys,
			names,
			ignoredRules: settings.corrections.ignoredRules.get(key) ?? [],
			...workspace && address.kind !== "workspace" && { workspace }
		});
		if (made.kind === "entry") resources.push({
			...made,
			address
		});
		else {
			leftOut.push({
				address,
				reason: made.reason
			});
			if (address.kind === "workspace") lost.set(address.workspace, "its workspace is left out");
			if (address.kind === "connection") lost.set(key, "its connection is left out");
		}
	}
	return {
		resources,
		leftOut,
		names: names.given
	};
}
function refuseVersion(address, held) {
	const of = versionedName(address.name);
	if (of === void 0 || !held.has(formatAddress({
		...address,
		name: of
	}))) return void 0;
	return `it is a version of ${of}, which a change of that has made`;
}
function findOutsideValues(live, nameAt, isDenied) {
	const found = {};
	for (const { address, body } of live.resources) {
		if (address.kind === "processor") replaceUnwritable(body.get("pipeline") ?? null, ({ text, path }) => {
			const at = ["pipeline", ...path];
			found[nameAt(address, at) ?? outsideName("env", address, at, isDenied)] = text;
			return text;
		});
		if (!isConnectionLike(address.kind)) continue;
		hideUserInfo(body, [], (path, text) => {
			const name = nameAt(address, path);
			if (name !== void 0) found[name] = text;
			return text;
		});
	}
	return found;
}
const parentOf = ({ workspace, name }) => connectionAddress(workspace, name);
function refuseName(name) {
	return name === "__proto__" || /\p{Surrogate}/u.test(name) ? "no manifest can hold its name" : void 0;
}
function selectResources(live, selects) {
	const wanted = live.resources.filter(({ address }) => selects(address));
	const needed = new Set([
		...wanted.map(({ address }) => formatAddress(address)),
		...wanted.filter(({ address }) => !isOfProject(address)).map(({ address }) => formatAddress(workspaceAddress(address.workspace))),
		...wanted.flatMap(({ address }) => address.kind === "failover" ? [formatAddress(parentOf(address))] : []),
		...wanted.flatMap(({ body }) => {
			const link = linkNameIn(body);
			return link === void 0 ? [] : [formatAddress(privateLinkAddress(link))];
		})
	]);
	return live.resources.filter(({ address }) => needed.has(formatAddress(address))).toSorted((a, b) => compareAddresses(a.address, b.address));
}
// src/export/manifest-text.ts
const HEADER = [" Written by `sluice export` from what Atlas had. Edit it as you like: a later export adds what is new,", " updates what differs, and leaves everything else, comments too, as it is."].join("\n");
var ManifestText = class {
	isChanged = false;
	#document;
	#text;
	#escape;
	constructor(text, escape) {
		this.#text = text;
		this.#escape = escape;
		this.#document = text === "" ? new Document$1(null, YAML_OPTIONS) : parseDocument(text, READ_OPTIONS);
		if (text === "") this.#document.commentBefore = HEADER;
	}
	has(path) {
		return this.#find(path) !== void 0;
	}
	scalarAt(path) {
		const found = this.#find(path);
		return isScalar(found) && typeof found.value === "string" ? found.value : void 0;
	}
	nameAt(path) {
		return /^\$\{(?:secret|env):(\w+)\}$/.exec(this.scalarAt(path) ?? "")?.[1];
	}
	isShared(path) {
		let node = this.#document.contents;
		for (const key of path) {
			if (isAnchored(node)) return true;
			if (!isMap(node)) return false;
			node = pairOf(node, key)?.value;
		}
		return isAnchored(node);
	}
	set(path, value, { comments = [], isBlock = false } = {}) {
		this.isChanged = true;
		const map = this.#mapAt(path.slice(0, -1));
		const key = path.at(-1) ?? "";
		const node = layOut(value, this.#escape, !isBlock);
		const present = pairOf(map, key);
		if (present !== void 0) {
			keepComments(present.value, node);
			present.value = node;
			return;
		}
		const made = keyOf(key);
		if (comments.length > 0) made.commentBefore = comments.map((line) => ` ${line}`).join("\n");
		map.items.push(new Pair(made, node));
		if (map.flow === true && (isMap(node) || comments.length > 0)) map.flow = false;
	}
	setRaw(path, text) {
		this.set(path, "");
		const found = this.#find(path);
		if (isScalar(found)) found.value = text;
	}
	unset(path, keep) {
		const parent = this.#find(path.slice(0, -1));
		if (!isMap(parent)) return;
		const at = parent.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === path.at(-1));
		if (at === -1) return;
		this.isChanged = true;
		parent.items.splice(at, 1);
		INDEXES.delete(parent);
		if (parent.items.length === 0 && path.length - 1 > keep) this.unset(path.slice(0, -1), keep);
	}
	updateStages(path, before, stages) {
		const list = this.#find(path);
		if (isSeq(list) && list.items.length === before.length && !this.isShared(path)) {
			this.isChanged = true;
			replaceStages(list, before, stages, this.#escape);
		} else this.set(path, stages);
	}
	addRemarks(lines) {
		if (lines.length === 0) return;
		this.isChanged = true;
		this.#document.comment = lines.map((line) => ` ${line}`).join("\n");
	}
	toString() {
		if (!this.isChanged) return this.#text;
		return this.#text === "" ? this.#document.toString(YAML_TEXT) : printAgain(this.#document, this.#text);
	}
	#find(path) {
		let node = this.#document.contents;
		for (const key of path) {
			const target = isAlias(node) ? node.resolve(this.#document) : node;
			if (isSeq(target)) node = target.items[Number(key)];
			else node = isMap(target) ? pairOf(target, key)?.value : void 0;
			if (node === void 0) return void 0;
		}
		return node;
	}
	#mapAt(path) {
		let map = this.#document.contents;
		if (!isMap(map)) {
			map = new YAMLMap(this.#document.schema);
			this.#document.contents = map;
		}
		for (const key of path) {
			const pair = pairOf(map, key);
			if (isMap(pair?.value)) map = pair.value;
			else {
				const made = new YAMLMap(this.#document.schema);
				if (pair === void 0) map.items.push(new Pair(keyOf(key), made));
				else pair.value = made;
				if (map.flow === true) map.flow = false;
				map = made;
			}
		}
		return map;
	}
};
const isAnchored = (node) => isAlias(node) || (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== void 0;
const INDEX_FROM = 12;
const INDEXES = new WeakMap();
function pairOf(map, key) {
	const { items } = map;
	if (items.length < INDEX_FROM) return items.find((pair) => isScalar(pair.key) && pair.key.value === key);
	const index = INDEXES.get(map) ?? {
		pairs: new globalThis.Map(),
		length: 0
	};
	for (const pair of items.slice(index.length)) {
		if (!isScalar(pair.key) || typeof pair.key.value !== "string") continue;
		if (!index.pairs.has(pair.key.value)) index.pairs.set(pair.key.value, pair);
	}
	index.length = items.length;
	INDEXES.set(map, index);
	return index.pairs.get(key);
}
function keepComments(before, after) {
	if (!isNode(before)) return;
	if (before.commentBefore) after.commentBefore = before.commentBefore;
	if (before.comment) after.comment = before.comment;
}
// src/export/file-names.ts
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 120;
function encodeFileName(name) {
	const encoded = name.replace(/[^A-Za-z0-9._-]/gu, encodeBytes).replace(/^\.|\.$/g, encodeBytes).replace(DEVICE, (word) => encodeBytes(word.slice(0, 1)) + word.slice(1));
	if (encoded === "") return "%";
	return encoded.length <= LONGEST ? encoded : `${encoded.slice(0, 111)}~${fingerprint(name)}`;
}
const encodeBytes = (text) => [...Buffer.from(text, "utf8")].map((byte) => "%" + byte.toString(16).toUpperCase().padStart(2, "0")).join("");
const fingerprint = (name) => createHash("sha256").update(name).digest("hex").slice(0, 8);
var FileNames = class {
	folder;
	#taken = new Set();
	constructor(folder = "") {
		this.folder = folder;
	}
	give(name, extension = "") {
		const encoded = encodeFileName(name);
		const plain = encoded + extension;
		const given = this.#taken.has(plain.toLowerCase()) ? `${encoded}~${fingerprint(name)}${extension}` : plain;
		this.#taken.add(given.toLowerCase());
		return given;
	}
	take(segment) {
		this.#taken.add(segment.toLowerCase());
	}
};
// src/export/merge.ts
function mergeExport(request) {
	return new Merge(request).run();
}
var Merge = class {
	#request;
	#manifest;
	#files = new Map();
	#kept = [];
	#owners = new Map();
	#folders = new FileNames();
	#names = new Map();
	constructor(request) {
		this.#request = request;
		this.#manifest = new ManifestText(request.text, request.escape);
	}
	run() {
		const { plan, exported } = this.#request;
		const changes = new Map((plan?.changes ?? []).map((change) => [formatAddress(change.address), change]));
		const renamed = new Set([...changes.values()].flatMap(({ address, renamedFrom }) => renamedFrom === void 0 ? [] : [formatAddress({
			...address,
			name: renamedFrom
		})]));
		if (plan === void 0) {
			this.#manifest.set(["apiVersion"], "sluice/v1");
			this.#manifest.setRaw(["project"], this.#request.project);
			if (exported.resources.some(({ address }) => address.kind === "privateLink")) this.#manifest.set(["privateLinks"], new Document([]));
			if (exported.resources.some(({ address }) => address.kind === "vpcPeering")) this.#manifest.set(["vpcPeerings"], new Document([]));
			this.#manifest.set(["workspaces"], new Document([]));
		}
		for (const resource of exported.resources) {
			const { address } = resource;
			const change = changes.get(formatAddress(address));
			const isRemoved = plan?.removed.some((one) => compareAddresses(one, address) === 0) === true;
			if (renamed.has(formatAddress(address))) this.#keep(address, "the manifest renames it");
			else if (isRemoved) this.#keep(address, "the manifest lists it under 'removed'");
			else if (!this.#manifest.has(manifestPath(address))) this.#add(resource);
			else if (change !== void 0) this.#update(resource, change);
		}
		for (const change of changes.values()) if (change.action === "create") this.#keep(change.address, "it is in the manifest and not in Atlas");
		if (plan === void 0) this.#manifest.addRemarks(remarksOf(exported.leftOut));
		for (const [path, text] of this.#request.pipelineFiles) if (!this.#files.has(path)) this.#files.set(path, text);
		this.#files.set("sluice.yaml", this.#manifest.toString());
		return {
			files: this.#files,
			kept: this.#kept,
			owners: this.#owners
		};
	}
	#keep(address, reason) {
		this.#kept.push({
			address,
			reason
		});
	}
	#add(resource) {
		const path = manifestPath(resource.address);
		if (this.#manifest.isShared(path.slice(0, -1))) {
			this.#keep(resource.address, "it belongs to a map that the manifest shares through an anchor");
			return;
		}
		const { body } = resource;
		const entry = resource.pipeline ? withPipeline(body, this.#writePipeline(resource)) : body;
		this.#manifest.set(path, entry, {
			comments: resource.comments,
			isBlock: resource.pipeline !== void 0
		});
	}
	#writePipeline({ address, pipeline }) {
		const { format, asJson, escape } = this.#request;
		const used = asJson.has(formatAddress(address)) ? "json" : format;
		let names = this.#names.get(address.workspace);
		if (names === void 0) {
			names = new FileNames(`pipelines/${this.#folders.give(address.workspace)}/`);
			this.#names.set(address.workspace, names);
			for (const path of this.#request.pipelineFiles.keys()) if (path.startsWith(names.folder)) names.take(path.slice(names.folder.length));
		}
		const path = names.folder + names.give(address.name, `.${used}`);
		this.#files.set(path, printPipeline(pipeline ?? [], used, escape));
		this.#owners.set(path, formatAddress(address));
		return path;
	}
	#update(resource, change) {
		const base = manifestPath(resource.address);
		const fields = change.fields.filter((field) => isDifference(field, change));
		const silenced = valueAt(resource.body, ["ignoreRules"]);
		const codes = (isDocument(silenced) ? silenced.entries : []).filter(([code]) => !this.#manifest.has([
			...base,
			"ignoreRules",
			code
		]));
		if (fields.length === 0 && codes.length === 0) return;
		if (this.#manifest.isShared(base)) {
			this.#keep(resource.address, "the manifest shares its entry through an anchor");
			return;
		}
		for (const [code, why] of codes) this.#manifest.set([
			...base,
			"ignoreRules",
			code
		], why);
		if (change.action === "replace" && change.address.kind !== "processor") this.#replace(resource, change);
		else for (const field of fields) this.#updateField(resource, change, field);
		this.#ignore(resource, base);
	}
	#replace(resource, change) {
		const base = manifestPath(resource.address);
		for (const key of change.after?.keys() ?? []) if (!resource.body.has(key)) this.#manifest.unset([...base, key], base.length);
		for (const [key, value] of resource.body.entries) this.#manifest.set([...base, key], value);
	}
	#updateField(resource, change, field) {
		const { address, body } = resource;
		const base = manifestPath(address);
		const path = parsePointer(field.path);
		const [root] = path;
		if (root === "name") return;
		if (root === "state" && change.stateBefore === "FAILED") {
			this.#keep(address, `it is FAILED in Atlas, and the manifest wants it ${textOf(field.after) ?? ""}`);
			return;
		}
		const placeholder = this.#placeholderAt([...base, ...path], base.length);
		if (placeholder !== void 0) {
			this.#keep(address, `${path.join(".")} differs, and the manifest takes it from ${placeholder}`);
			return;
		}
		if (this.#manifest.isShared([...base, ...path])) {
			this.#keep(address, `${path.join(".")} differs, and the manifest shares it through an anchor`);
			return;
		}
		if (root === "pipeline") {
			this.#updatePipeline(resource, field);
			return;
		}
		const value = valueAt(body, path);
		const other = valueAt(body, ["extra", ...path]);
		if (value === void 0) {
			if (!this.#manifest.has([...base, ...path]) && !this.#manifest.has([
				...base,
				"extra",
				...path
			])) {
				if (other === void 0 && root !== "state") this.#keep(address, `${path.join(".")} differs, and its value comes from another place`);
			} else {
				this.#manifest.unset([...base, ...path], base.length);
				if (other === void 0) this.#manifest.unset([
					...base,
					"extra",
					...path
				], base.length);
			}
		} else if (value instanceof OutsideText) this.#manifest.setRaw([...base, ...path], value.toString());
		else this.#manifest.set([...base, ...path], value);
		if (other !== void 0) this.#manifest.set([
			...base,
			"extra",
			...path
		], other);
	}
	#placeholderAt(path, from) {
		for (let end = from + 1; end <= path.length; end += 1) {
			const found = this.#manifest.scalarAt(path.slice(0, end));
			const match = found === void 0 ? null : /(?<!\$)\$\{(?:env|var):[^}]{0,500}\}/.exec(found);
			if (match !== null) return match[0];
		}
	}
	#updatePipeline(resource, { after }) {
		const { address, pipeline = [] } = resource;
		const path = [...manifestPath(address), "pipeline"];
		const before = isList(after) ? after : [];
		const file = this.#manifest.scalarAt(path);
		if (file === void 0) {
			this.#manifest.updateStages(path, before, pipeline);
			return;
		}
		const text = this.#request.pipelineFiles.get(normalise(file));
		if (text === void 0 || this.#isUsedTwice(before)) {
			this.#manifest.set(path, this.#writePipeline(resource));
			return;
		}
		const format = file.toLowerCase().endsWith(".json") ? "json" : "yaml";
		const { escape } = this.#request;
		this.#files.set(normalise(file), updatePipeline(text, format, before, pipeline, escape, parseJson));
	}
	#isUsedTwice(pipeline) {
		return (this.#request.plan?.desired ?? []).filter(({ fields }) => fields.get("pipeline") === pipeline).length > 1;
	}
	#ignore({ address, body }, base) {
		const wanted = body.get("ignoreChanges");
		if (!isList(wanted)) return;
		const own = this.#request.plan?.desired.find((one) => compareAddresses(one.address, address) === 0);
		const all = [...new Set([...own?.ignoreChanges ?? [], ...wanted])];
		if (all.length > (own?.ignoreChanges.length ?? 0)) this.#manifest.set([...base, "ignoreChanges"], all);
	}
};
function isDifference(field, { before }) {
	if (field.shown === "writeOnly") return false;
	const path = parsePointer(field.path);
	return field.before !== void 0 || valueAt(before, path) === void 0;
}
const normalise = (path) => path.replace(/^(?:\.\/)+/, "");
function withPipeline(body, path) {
	const first = [
		"state",
		"tier",
		"failoverEnabled"
	];
	return new Document([
		...body.entries.filter(([key]) => first.includes(key)),
		["pipeline", path],
		...body.entries.filter(([key]) => !first.includes(key))
	]);
}
function remarksOf(leftOut) {
	if (leftOut.length === 0) return [];
	return ["Not in this manifest, and left alone by it:", ...leftOut.map(({ address, reason }) => `  ${formatAddress(address)}: ${reason}`.replace(/[\n\r]/g, " "))];
}
export { ManifestText, addNames, exportProject, findOutsideValues, mergeExport, printPipelineFile };
