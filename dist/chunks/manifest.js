import { Document, EMPTY_DOCUMENT, GATE_DEFAULTS, NumberLiteral, SecretReference, SecretText, compareAddresses, compareDiagnostics, connectionAddress, failoverAddress, formatAddress, isDocument, isList, lookUp, manifestPath, parseAddress, privateLinkAddress, processorAddress, textOf, valueAt, vpcPeeringAddress, workspaceAddress } from "./model/more.js";
import { JsonSyntaxError, Texts, parseJson, parsePointer, readJson, toPlain } from "./model/document.js";
import { ZodArray, ZodBoolean, ZodDiscriminatedUnion, ZodObject, ZodOptional, ZodRecord, ZodUnion, _enum, array, boolean, discriminatedUnion, int, literal, object, record, strictObject, string, union, unknown } from "./vendor/zod.js";
import { AWS_REGION_NAMES, BOOLEAN_PATHS, CONNECTION_SHAPES, FAILOVER_TYPES, KIND_RULES, LOGIN_NAMES, OBJECT_ID, OTHER_SHAPE, OTHER_TYPE, PLAIN_LOGIN_NAMES, PLAIN_MEMBER_PATHS, PROCESSOR_FIELDS, SECRET_NAMES, SECRET_PATHS, WRITE_ONLY_PATHS, carriesCredential, checkConnection, checkFailoverConnection, checkPrivateLink, checkProcessor, checkWorkspace, connectionSpec, declaredFields, discriminatorValues, failoverRegionsOf, failoverShape, headingPhase, isConnectionType, isNeededForCreation, linkIdentity, ownersOf, parsePeeringName, privateLinkShape, processorOptionsShape, processorShape, shapeTypeOf, tellApart, vpcPeeringShape, withAutoscalingOff, workspaceShape } from "./kinds.js";
import { PIPELINE_RULES, checkPipeline, consumerOf, didYouMean, suggest } from "./pipeline.js";
import { maskLookalikes } from "./model/mask.js";
import { Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq } from "./vendor/yaml.js";
import { SluiceError } from "./model.js";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
// src/manifest/checks/consequences.ts
const UNREADABLE = new Set([
	"MANIFEST_TAB",
	"MANIFEST_SYNTAX",
	"MANIFEST_DUPLICATE_KEY"
]);
const MISSING = /_MISSING$|^MANIFEST_PROJECT$/;
const HELD_BY = {
	workspaces: /^MANIFEST_SECRET_PLACE$/,
	connections: /^(?:MANIFEST_SECRET_PLACE|PIPELINE_CONNECTION_UNKNOWN)$/,
	vars: /^MANIFEST_VARIABLE$/
};
function withoutConsequences(diagnostics) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const held = new Set([
		...afterUnreadable(errors),
		...afterUnknownKey(errors),
		...afterBadConnection(errors),
		...afterUnknownStage(errors),
		...afterBadProject(errors),
		...afterWrongType(errors),
		...afterRegion(errors),
		...afterOperator(errors),
		...afterUnknownAnchor(errors),
		...afterSamePlace(errors, diagnostics),
		...afterStrategy(errors),
		...afterEnvironments(errors)
	]);
	return held.size === 0 ? diagnostics : diagnostics.filter((one) => !held.has(one));
}
function groupBy(errors, keyOf) {
	const groups = new Map();
	for (const one of errors) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [one]);
		else group.push(one);
	}
	return groups;
}
function afterUnreadable(errors) {
	const byFile = groupBy(errors, ({ place }) => place?.file ?? "");
	const placeless = byFile.get("") ?? [];
	return [...byFile.values()].flatMap((own) => {
		const first = own.find(({ code }) => code === "MANIFEST_TAB") ?? own.find(({ code }) => UNREADABLE.has(code));
		if (first === void 0) return [];
		const isOther = ({ code }) => code === "MANIFEST_SYNTAX" || code !== first.code;
		return [...own, ...placeless].filter((one) => one !== first && isOther(one));
	});
}
function afterUnknownKey(errors) {
	const unknown = errors.filter(({ code }) => code === "MANIFEST_UNKNOWN_KEY");
	if (unknown.length === 0) return [];
	const missing = groupBy(errors.filter(({ code }) => MISSING.test(code)), ({ address = "" }) => address);
	const secrets = groupBy(errors.filter(({ code }) => code === "MANIFEST_SECRET_PLACE"), lineOf);
	const mayFollow = groupBy(errors.filter(({ code }) => Object.values(HELD_BY).some((codes) => codes.test(code))), ({ address = "" }) => address.split("/")[0] ?? "");
	const everywhere = [...mayFollow.values()].flat();
	const followers = new Set();
	return unknown.flatMap((mistake) => {
		const { address = "", message, fix = "" } = mistake;
		const key = /'([^']+)'/.exec(message)?.[1] ?? "";
		const absent = missing.get(address) ?? [];
		if (absent.some((one) => one.fix?.includes(` ${key}: `) === true)) return [mistake];
		const held = [...absent.filter((one) => isSameName(one, key, fix)), ...linesBelow(mistake).flatMap((line) => secrets.get(line) ?? [])];
		const owner = Object.keys(HELD_BY).find((name) => fix.includes(name) || isNear(key, name));
		const group = `${owner ?? ""} ${address}`;
		if (owner === void 0 || followers.has(group)) return held;
		followers.add(group);
		const candidates = address === "" ? everywhere : [...mayFollow.get("") ?? [], ...mayFollow.get(address.split("/")[0] ?? "") ?? []];
		return [...held, ...candidates.filter((one) => HELD_BY[owner]?.test(one.code) === true && (address === "" || one.address === void 0 || one.address.startsWith(`${address}/`)))];
	});
}
function isSameName({ message }, key, fix) {
	const names = [...message.matchAll(/['`]([^'`]{3,})['`]/g)].map(([, name = ""]) => name);
	const written = key.toLowerCase();
	return names.length === 0 || names.some((name) => {
		const lower = name.toLowerCase();
		return fix.includes(name) || lower.includes(written) || written.startsWith(lower);
	});
}
const isNear = (key, name) => key.toLowerCase() === name || `${key.toLowerCase()}s` === name;
const connectionKey = (workspace, name) => `${workspace}/${name}`;
function afterBadConnection(errors) {
	const bad = new Set(errors.flatMap(({ address }) => {
		const [workspace = "", kind, name = ""] = address?.split("/") ?? [];
		return kind === "connection" ? [connectionKey(workspace, decodeURIComponent(name))] : [];
	}));
	return errors.filter(({ code, message, address = "" }) => {
		if (code !== "PIPELINE_CONNECTION_UNKNOWN" && code !== "PIPELINE_CONNECTION_TYPE") return false;
		const [workspace = ""] = address.split("/");
		return [...message.matchAll(/`([^`]*)`/g)].some(([, name = ""]) => bad.has(connectionKey(workspace, name)));
	});
}
function afterWrongType(errors) {
	const wrong = errors.filter(({ code }) => code === "MANIFEST_TYPE");
	const byLine = groupBy(errors, lineOf);
	const parentOf = ({ address = "" }) => address.split("/").slice(0, -1).join("/");
	return wrong.flatMap((mistake) => {
		const { place, message } = mistake;
		const inside = (byLine.get(lineOf(mistake)) ?? []).filter((one) => /^MANIFEST_(?:VALUE|SECRET_PLACE)$/.test(one.code) && (one.place?.column ?? 0) >= (place?.column ?? 0));
		if (!message.endsWith("is empty")) return inside;
		const fallen = wrong.filter((one) => one.place?.file === place?.file && one.place?.line === (place?.line ?? 0) + 1 && parentOf(one) === parentOf(mistake));
		return [...inside, ...fallen];
	});
}
function afterRegion(errors) {
	const bad = new Set(errors.filter(({ code }) => code === "WORKSPACE_REGION_PROVIDER").map(({ address }) => address));
	return errors.filter(({ code, address }) => code === "WORKSPACE_FAILOVER_PROVIDER" && bad.has(address));
}
function afterOperator(errors) {
	const misspelt = new Set(errors.filter(({ code }) => code === "PIPELINE_OPERATOR_MISSPELT").map(lineOf));
	const idless = new Set(errors.filter(({ code, message }) => code === "PIPELINE_FIELD_MISSING" && message.startsWith("$group._id ")).map(({ address }) => address));
	return errors.filter((one) => one.code === "PIPELINE_SOURCE_TIME_FIELD" && misspelt.has(lineOf(one)) || one.code === "PIPELINE_EXPRESSION_FORM" && one.message.startsWith("`id` of $group") && idless.has(one.address));
}
const LINES_BELOW = 12;
const linesBelow = ({ place }) => Array.from({ length: LINES_BELOW }, (_, i) => `${place?.file ?? ""}:${(place?.line ?? 0) + i}`);
const lineOf = ({ place }) => `${place?.file ?? ""}:${place?.line ?? 0}`;
const placeOf$1 = ({ place }) => `${place?.file ?? ""}:${place?.line ?? 0}:${place?.column ?? 0}`;
const SAID_TWICE = {
	MANIFEST_UNKNOWN_KEY: "PIPELINE_FIELD_UNKNOWN",
	PIPELINE_FIELD_RANGE: "PIPELINE_PARALLELISM"
};
function afterSamePlace(errors, all) {
	const first = errors.filter(({ code }) => Object.hasOwn(SAID_TWICE, code));
	if (first.length === 0) return [];
	const said = new Set(first.map((one) => `${SAID_TWICE[one.code] ?? ""} ${placeOf$1(one)}`));
	return all.filter((one) => said.has(`${one.code} ${placeOf$1(one)}`));
}
function afterStrategy(errors) {
	const bad = new Set(errors.filter(({ code, message }) => code === "MANIFEST_VALUE" && message.startsWith("'strategy' ")).map(({ address }) => address));
	return errors.filter(({ message, address }) => bad.has(address) && message.startsWith("blueGreen has no effect"));
}
function afterEnvironments(errors) {
	return errors.some(({ code, message }) => code === "MANIFEST_TYPE" && message.startsWith("'environments' ")) ? errors.filter(({ code }) => code === "MANIFEST_ENVIRONMENT") : [];
}
function afterUnknownStage(errors) {
	const places = new Set(errors.filter(({ code }) => code === "PIPELINE_STAGE_UNSUPPORTED").map(lineOf));
	return errors.filter((one) => /^PIPELINE_(?:FIRST|LAST)_STAGE$/.test(one.code) && places.has(lineOf(one)));
}
function afterBadProject(errors) {
	return errors.some(({ code, message }) => code === "MANIFEST_TYPE" && message.startsWith("'project' ")) ? errors.filter(({ code }) => code === "MANIFEST_PROJECT") : [];
}
function afterUnknownAnchor(errors) {
	return [...groupBy(errors.filter(({ code }) => code === "MANIFEST_ALIAS"), placeOf$1).values()].flatMap((own) => own.length > 1 ? own.filter(({ message }) => message.startsWith("`<<` merges")) : []);
}
// src/manifest/read/places.ts
const HEAD = 4;
var Places = class {
	#positions = new Map();
	#numbers = new Int32Array(1024);
	#length = 0;
	has(container) {
		return this.#positions.has(container);
	}
	add(container, file, start, keys, values) {
		const position = this.#length;
		this.#reserve(HEAD + keys.length + values.length);
		const numbers = this.#numbers;
		numbers[position] = file;
		numbers[position + 1] = start;
		numbers[position + 2] = keys.length;
		numbers[position + 3] = values.length;
		let at = position + HEAD;
		for (const offset of keys) numbers[at++] = offset;
		for (const offset of values) numbers[at++] = offset;
		this.#length = at;
		this.#positions.set(container, position);
	}
	share(container, made) {
		const position = this.#positions.get(container);
		if (position !== void 0) this.#positions.set(made, position);
	}
	remove(container) {
		this.#positions.delete(container);
	}
	start(container) {
		const position = this.#positions.get(container);
		return position === void 0 ? void 0 : {
			file: this.#at(position),
			offset: this.#at(position + 1)
		};
	}
	key(container, index) {
		const position = this.#positions.get(container);
		return position === void 0 || index >= this.#at(position + 2) ? void 0 : this.#at(position + HEAD + index);
	}
	value(container, index) {
		const position = this.#positions.get(container);
		return position === void 0 || index >= this.#at(position + 3) ? void 0 : this.#at(position + HEAD + this.#at(position + 2) + index);
	}
	#at(position) {
		return this.#numbers[position] ?? 0;
	}
	#reserve(count) {
		if (this.#length + count <= this.#numbers.length) return;
		const larger = new Int32Array(Math.max(this.#numbers.length * 2, this.#length + count));
		larger.set(this.#numbers);
		this.#numbers = larger;
	}
};
// src/manifest/read/source.ts
var Source = class {
	file;
	path;
	text;
	secretRanges = [];
	#lineStarts;
	constructor(file, path, text) {
		this.file = file;
		this.path = path;
		this.text = text;
	}
	place(offset) {
		const starts = this.lineStarts();
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			file: this.file,
			line: low + 1,
			column: offset - (starts[low] ?? 0) + 1
		};
	}
	lineRange(line) {
		const starts = this.lineStarts();
		const start = starts[line - 1] ?? this.text.length;
		const next = starts[line] ?? this.text.length + 1;
		const end = Math.max(start, next - 1);
		return [start, this.text[end - 1] === "\r" ? end - 1 : end];
	}
	lineStarts() {
		if (this.#lineStarts !== void 0) return this.#lineStarts;
		const starts = [0];
		for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
		this.#lineStarts = starts;
		return starts;
	}
};
var Origins = class {
	texts = new Texts();
	#places = new Places();
	#files = [];
	#numbers = new Map();
	#mixed = new Map();
	#shared = new Set();
	set(container, { source, start, keys, values, sources }) {
		this.#places.add(container, this.#numberOf(source), start, keys, values);
		if (sources?.some((other) => other !== source) === true) this.#mixed.set(container, sources);
		else this.#mixed.delete(container);
	}
	copy(container, made) {
		this.#places.share(container, made);
		const sources = this.#mixed.get(container);
		if (sources !== void 0) this.#mixed.set(made, sources);
	}
	forget(containers) {
		for (const container of containers) this.#places.remove(container);
	}
	share(value) {
		if (!isDocument(value) && !isList(value) || this.#shared.has(value)) return;
		this.#shared.add(value);
		if (isList(value)) for (const item of value) this.share(item);
		else for (const [, member] of value.entries) this.share(member);
	}
	isShared(container) {
		return this.#shared.has(container);
	}
	has(container) {
		return this.#places.has(container);
	}
	start(container) {
		const start = this.#places.start(container);
		const source = start && this.#files[start.file];
		return source && {
			source,
			offset: start.offset
		};
	}
	key(container, index) {
		const offset = this.#places.key(container, index) ?? this.#places.value(container, index);
		return this.#spot(container, index, offset);
	}
	value(container, index) {
		return this.#spot(container, index, this.#places.value(container, index));
	}
	#spot(container, index, offset) {
		const start = this.start(container);
		if (start === void 0 || offset === void 0) return start;
		return {
			source: this.#mixed.get(container)?.[index] ?? start.source,
			offset
		};
	}
	#numberOf(source) {
		const known = this.#numbers.get(source);
		if (known !== void 0) return known;
		this.#numbers.set(source, this.#files.length);
		return this.#files.push(source) - 1;
	}
	find(root, path, at) {
		let current = root;
		let spot = isDocument(root) || isList(root) ? this.start(root) : void 0;
		for (const [depth, segment] of path.entries()) {
			if (!isDocument(current) && !isList(current)) return spot;
			const index = indexOf(current, segment);
			if (index === -1) return spot;
			spot = (at === "value" && depth === path.length - 1 ? this.value(current, index) : this.key(current, index)) ?? spot;
			current = isDocument(current) ? current.entries[index]?.[1] : current[index];
		}
		return spot;
	}
};
const INDEX_FROM = 12;
const POSITIONS = new WeakMap();
function indexOf(container, segment) {
	if (isDocument(container)) {
		if (container.entries.length < INDEX_FROM) return container.entries.findLastIndex(([key]) => key === String(segment));
		const positions = POSITIONS.get(container) ?? new Map(container.entries.map(([key], position) => [key, position]));
		POSITIONS.set(container, positions);
		return positions.get(String(segment)) ?? -1;
	}
	const index = Number(segment);
	return Number.isInteger(index) && index >= 0 && index < container.length ? index : -1;
}
// src/manifest/read/decode.ts
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
function decodeSource(file, path, bytes) {
	let text;
	let offset;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		offset = text.search(CONTROL);
	} catch {
		text = new TextDecoder().decode(bytes);
		offset = text.search(/\ufffd/);
	}
	const source = new Source(file, path, text);
	if (offset === -1) return source;
	source.secretRanges.push([0, text.length]);
	return {
		source,
		offset
	};
}
// src/manifest/read/growth.ts
const MAX_FILE_BYTES = 10485760;
const MAX_CHARACTERS = 33554432;
const MAX_VALUES = 5e5;
var Growth = class {
	#extents = new Map();
	#characters = 0;
	#values = 0;
	takeText(length) {
		this.#characters += length;
		return this.#characters <= MAX_CHARACTERS;
	}
	takeValue(value) {
		if (typeof value === "string") return this.takeText(value.length);
		const { values, height } = this.#measure(value);
		this.#values += values;
		return this.#values <= MAX_VALUES && height <= 200;
	}
	#measure(value) {
		if (!isDocument(value) && !isList(value)) return {
			values: 1,
			height: 0
		};
		const known = this.#extents.get(value);
		if (known !== void 0) return known;
		let [values, height] = [1, 0];
		for (const part of isDocument(value) ? value.entries.map(([, member]) => member) : value) {
			const inner = this.#measure(part);
			values += inner.values;
			height = Math.max(height, inner.height + 1);
		}
		const extent = {
			values,
			height
		};
		this.#extents.set(value, extent);
		return extent;
	}
};
// src/manifest/files/disk.ts
const STRETCH = 10;
function fileAccess(directory) {
	const realPaths = new Map();
	let since = performance.now();
	const letOthersWork = async () => {
		if (performance.now() - since < STRETCH) return;
		await new Promise((resolve) => setImmediate(resolve));
		since = performance.now();
	};
	return {
		read: async (path, shown) => {
			await letOthersWork();
			const name = isAbsolute(shown) && !relative(directory, shown).startsWith("..") ? relative(directory, shown) : shown;
			try {
				const found = statSync(path);
				if (!found.isFile()) return failure("MANIFEST_UNREADABLE", `${name} is no regular file`);
				if (found.size > 10485760) return tooLarge(name, found.size);
				return decode(name, path, readFileSync(path));
			} catch (error) {
				const code = error.code;
				if (code === "ENOENT" || code === "ENOTDIR") return failure("MANIFEST_NOT_FOUND", `${name} is not there`);
				return failure("MANIFEST_UNREADABLE", `${name} cannot be read (${code ?? "unknown reason"})`);
			}
		},
		realPath: (path) => {
			if (realPaths.has(path)) return realPaths.get(path);
			const found = realPathOf(path);
			realPaths.set(path, found);
			return found;
		}
	};
}
function realPathOf(path) {
	try {
		return realpathSync.native(path);
	} catch {
		return;
	}
}
function readInput(bytes, directory) {
	const name = "standard input";
	return bytes.length > 10485760 ? tooLarge(name, bytes.length) : decode(name, join(directory, name), bytes);
}
function decode(name, path, bytes) {
	const decoded = decodeSource(name, path, bytes);
	if (decoded instanceof Source) return decoded;
	return {
		...failure("MANIFEST_NOT_TEXT", `${name} is not UTF-8 text`),
		spot: decoded
	};
}
const tooLarge = (name, bytes) => failure("MANIFEST_TOO_LARGE", `${name} has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read`);
const failure = (code, message) => ({
	code,
	message
});
// src/manifest/shape/known-keys.ts
function knownKeys(shape, path, plain) {
	const inner = unwrap(shape, (key) => memberOf(plain, key));
	if (inner instanceof ZodObject) {
		const [head, ...rest] = path;
		if (head === void 0) return Object.keys(inner.shape);
		const member = inner.shape[String(head)];
		return member ? knownKeys(member, rest, memberOf(plain, head)) : [];
	}
	const [head, ...rest] = path;
	if (head === void 0) return [];
	if (inner instanceof ZodRecord) return knownKeys(inner.valueType, rest, memberOf(plain, head));
	if (inner instanceof ZodArray) return knownKeys(inner.element, rest, memberOf(plain, head));
	return [];
}
function memberShape(shape, container, key) {
	if (typeof shape === "string") return "any";
	const inner = unwrap(shape, (name) => container.get(name));
	if (inner instanceof ZodObject) return inner.shape[key] ?? "unknown";
	if (inner instanceof ZodRecord) return inner.valueType;
	if (!(inner instanceof ZodUnion)) return "any";
	const forms = inner.options.filter((form) => isContainer(form)).map((form) => memberShape(form, container, key));
	const known = forms.filter((form) => form !== "unknown");
	return known.length === 0 && forms.length > 0 ? "unknown" : known.length === 1 ? known[0] ?? "any" : "any";
}
const isContainer = (shape) => {
	const inner = unwrap(shape, () => void 0);
	return inner instanceof ZodObject || inner instanceof ZodRecord || inner instanceof ZodUnion;
};
function unwrap(shape, valueOf) {
	if (shape instanceof ZodOptional) return unwrap(shape.unwrap(), valueOf);
	if (shape instanceof ZodDiscriminatedUnion) {
		const key = shape.def.discriminator;
		const value = valueOf(key);
		return shape.options.find((option) => discriminatorValues(option, key)?.has(value) === true) ?? shape;
	}
	return shape;
}
const memberOf = (plain, key) => typeof plain === "object" && plain !== null ? plain[key] : void 0;
// src/manifest/shape/roles.ts
function memberRole(role, key) {
	switch (role) {
		case "manifest":
			if (key === "privateLinks" || key === "vpcPeerings") return "private-links";
			return key === "workspaces" || key === "environments" ? key : key === "vars" ? "verbatim" : "fields";
		case "environments": return "environment";
		case "environment": return key === "vars" ? "verbatim" : "fields";
		case "private-links": return "private-link";
		case "workspaces": return "workspace";
		case "workspace": return key === "connections" || key === "processors" ? key : resourceMember(key);
		case "connections": return "connection";
		case "processors": return "processor";
		case "processor":
		case "pipeline-file": return key === "pipeline" ? "pipeline" : resourceMember(key);
		case "connection": return key === "failoverConnections" ? "failovers" : resourceMember(key);
		case "failovers": return "failover";
		case "private-link":
		case "failover": return resourceMember(key);
		case "pipeline":
		case "verbatim":
		case "fields": return role;
	}
}
function elementRole(role) {
	return role === "pipeline-file" ? "pipeline" : role;
}
const resourceMember = (key) => key === "extra" ? "verbatim" : "fields";
function holdsResources(role) {
	return [
		"environments",
		"private-links",
		"workspaces",
		"connections",
		"failovers",
		"processors"
	].includes(role);
}
// src/manifest/overlay.ts
function overlay(base, over, context, role = "manifest") {
	const members = new Map(membersOf(base, context).map((member) => [member.entry[0], member]));
	for (const member of membersOf(over, context)) {
		const [key, value] = member.entry;
		const old = members.get(key);
		if (value === null) {
			if (old !== void 0) members.delete(key);
			else if (holdsResources(role)) reportNothingToRemove(key, member, context);
			else members.set(key, member);
			continue;
		}
		const inner = memberRole(role, key);
		const before = old?.entry[1];
		const isMerged = isDocument(before) && isDocument(value) && inner !== "pipeline" && !isTypeChange(inner, before, value);
		members.set(key, isMerged ? {
			...member,
			entry: [key, overlay(before, value, context, inner)]
		} : member);
	}
	return assemble([...members.values()], base, context);
}
function isTypeChange(role, before, after) {
	if (role !== "connection") return false;
	const type = textOf(after.get("type"));
	return type !== void 0 && type !== textOf(before.get("type"));
}
function reportNothingToRemove(key, member, context) {
	const message = `'${key}' is null to remove it, and no earlier file defines it`;
	context.findings.add("MANIFEST_NOTHING_TO_REMOVE", message, member.key, { severity: "warning" });
}
function sideBySide(first, second, context, role = "manifest") {
	const members = new Map(membersOf(first, context).map((member) => [member.entry[0], member]));
	for (const member of membersOf(second, context)) {
		const [key, value] = member.entry;
		const old = members.get(key);
		if (old === void 0 || old.entry[1] === null) {
			members.set(key, member);
			continue;
		}
		const before = old.entry[1];
		const inner = memberRole(role, key);
		if (isDocument(before) && isDocument(value) && canBeShared(role, key)) members.set(key, {
			...old,
			entry: [key, sideBySide(before, value, context, inner)]
		});
		else if (role === "manifest" && key === "removed" && isList(before) && isList(value)) members.set(key, {
			...old,
			entry: [key, concatenate(before, value, context)]
		});
		else if (role === "manifest" && (key === "apiVersion" || key === "project") && before === value) continue;
		else if (value !== null) {
			const place = old.key?.source.place(old.key.offset);
			const message = `'${key}' is defined here and at ${place ? `${place.file}:${place.line}` : "another place"}`;
			context.findings.add("MANIFEST_DEFINED_TWICE", message, member.key);
		}
	}
	return assemble([...members.values()], first, context);
}
function canBeShared(role, key) {
	if (role === "manifest") return key === "workspaces" || key === "vars";
	return role === "workspaces" || role === "workspace" && (key === "connections" || key === "processors");
}
function concatenate(first, second, { origins }) {
	const made = [...first, ...second];
	const spots = [...first.map((_, i) => origins.value(first, i)), ...second.map((_, i) => origins.value(second, i))];
	const start = origins.start(first);
	if (start === void 0) return made;
	origins.set(made, {
		source: start.source,
		start: start.offset,
		keys: [],
		values: spots.map((spot) => spot?.offset ?? start.offset),
		sources: spots.map((spot) => spot?.source ?? start.source)
	});
	return made;
}
function withoutNulls(document, shape, context, role = "manifest") {
	const kept = document.entries.map((entry) => {
		const [key, value] = entry;
		const form = memberShape(shape, document, key);
		if (value === null) return holdsResources(role) || form === "unknown" ? entry : void 0;
		const inner = memberRole(role, key);
		const isLater = role === "processor" && key === "options";
		if (!isDocument(value) || inner === "pipeline" || inner === "verbatim" || isLater) return entry;
		const without = withoutNulls(value, form, context, inner);
		return without === value ? entry : [key, without];
	});
	if (kept.every((entry, i) => entry === document.entries[i])) return document;
	return assemble(membersOf(document, context).flatMap((member, i) => {
		const entry = kept[i];
		return entry === void 0 ? [] : [{
			...member,
			entry
		}];
	}), document, context);
}
const withoutMember = (document, key, context) => filterMembers(document, (name) => name !== key, context);
function filterMembers(document, isKept, context) {
	return assemble(membersOf(document, context).filter(({ entry }) => isKept(entry[0])), document, context);
}
function layOver(base, over, context) {
	const members = new Map(membersOf(base, context).map((member) => [member.entry[0], member]));
	for (const member of membersOf(over, context)) members.set(member.entry[0], member);
	return assemble([...members.values()], base, context);
}
function replaceMember(base, key, value, { origins }) {
	const made = base.with(key, value);
	if (made.entries.length === base.entries.length) origins.copy(base, made);
	return made;
}
function membersOf(document, { origins }) {
	return document.entries.map((entry, i) => ({
		entry,
		key: origins.key(document, i),
		value: origins.value(document, i)
	}));
}
function assemble(members, base, { origins }) {
	const made = new Document(members.map(({ entry }) => entry));
	const start = origins.start(base);
	if (start === void 0) return made;
	const { source, offset } = start;
	origins.set(made, {
		source,
		start: offset,
		keys: members.map(({ key }) => key?.offset ?? offset),
		values: members.map(({ value }) => value?.offset ?? offset),
		sources: members.map(({ key }) => key?.source ?? source)
	});
	return made;
}
// src/manifest/shape/durations.ts
const UNIT_SECONDS = {
	s: 1,
	m: 60,
	h: 3600
};
function secondsOf(text) {
	const [, size, unit] = /^(\d+)([smh])$/.exec(text ?? "") ?? [];
	return size === void 0 || unit === void 0 ? void 0 : Number(size) * (UNIT_SECONDS[unit] ?? 1);
}
// src/manifest/shape/gate-policy.ts
const DURATION$1 = {
	pattern: /^\d{1,6}[smh]$/,
	words: "a number of seconds, minutes or hours such as 30s, 5m or 1h"
};
const DEAD_LETTERS = {
	pattern: /^\d{1,6}(\.\d{1,3})?[x%]$/,
	words: "a share of what the old version had such as 1x, a share of the messages such as 1%, or a number"
};
const duration$1 = (description) => string().regex(DURATION$1.pattern, DURATION$1.words).optional().meta({ description });
const gateShape = strictObject({
	enabled: boolean().optional().meta({ description: "false: no gate for this processor, whatever defaults.gate says. Default: true." }),
	for: duration$1("How long it has to be healthy without a break. Default: 5m."),
	within: duration$1("How long it may take to get there. Counts from the end of the first window where there is one. Default: 15m, or three times `for`."),
	maxLag: duration$1("How far a change stream may be behind, unless its lag keeps falling. Default: 30s."),
	maxLagMessages: int().min(0).optional().meta({ description: "How many messages of Kafka may wait, unless they keep becoming fewer. Default: 1000." }),
	maxDlq: union([int().min(0), string().regex(DEAD_LETTERS.pattern, DEAD_LETTERS.words)]).optional().meta({ description: "The most dead letters: the share that the old version had (1x), a share of the messages (1%), or a number. Default: 1x. In a blue/green change, 1x compares both versions over the same time." }),
	minOutput: int().min(0).optional().meta({ description: "The least number of messages that it writes after the start. Default: 0." }),
	noData: _enum(["hold", "fail"]).optional().meta({ description: "If there was nothing to read. hold: it goes on running, and the verdict is inconclusive. fail: the gate has failed. Default: hold." }),
	onFailure: _enum([
		"roll-back",
		"stop",
		"keep"
	]).optional().meta({ description: "What happens when the gate fails. Default: roll-back where that loses nothing, otherwise stop." })
}).meta({
	id: "Gate",
	description: "When a start counts as healthy, and what happens if it does not."
});
const defaultsShape = strictObject({ gate: gateShape.optional().meta({ description: "The gate of every processor. Keys in the `gate` of a processor override these." }) }).meta({
	id: "Defaults",
	description: "What holds for every processor that does not say otherwise."
});
function gateKeys(manifest, gate) {
	const defaults = manifest.get("defaults");
	const inherited = isDocument(defaults) ? defaults.get("gate") : void 0;
	if (!isDocument(gate) && !isDocument(inherited)) return void 0;
	const own = isDocument(gate) ? gate.entries : [];
	const below = isDocument(inherited) ? inherited : new Document([]);
	const keys = own.reduce((made, [key, value]) => made.with(key, value), below);
	return keys.get("enabled") === false ? void 0 : keys;
}
function readGatePolicy(keys) {
	if (keys === void 0) return void 0;
	const seconds = (key) => secondsOf(textOf(keys.get(key)));
	const count = (key) => {
		const value = keys.get(key);
		return value instanceof NumberLiteral ? value.toNumber() : void 0;
	};
	const forSeconds = seconds("for") ?? GATE_DEFAULTS.forSeconds;
	const [noData, onFailure] = [textOf(keys.get("noData")), textOf(keys.get("onFailure"))];
	return {
		forSeconds,
		withinSeconds: seconds("within") ?? Math.max(GATE_DEFAULTS.withinSeconds, 3 * forSeconds),
		maxLagSeconds: seconds("maxLag") ?? GATE_DEFAULTS.maxLagSeconds,
		maxLagMessages: count("maxLagMessages") ?? GATE_DEFAULTS.maxLagMessages,
		maxDeadLetters: readLimit(keys.get("maxDlq")),
		minOutput: count("minOutput") ?? GATE_DEFAULTS.minOutput,
		noData: noData === "fail" ? "fail" : GATE_DEFAULTS.noData,
		...(onFailure === "roll-back" || onFailure === "stop" || onFailure === "keep") && { onFailure }
	};
}
function readLimit(value) {
	if (value instanceof NumberLiteral) return {
		by: "count",
		most: value.toNumber()
	};
	const text = textOf(value) ?? "";
	const most = Number(text.slice(0, -1));
	if (text.endsWith("x")) return {
		by: "times",
		most
	};
	return text.endsWith("%") ? {
		by: "share",
		most: most / 100
	} : GATE_DEFAULTS.maxDeadLetters;
}
// src/manifest/shape/update-policy.ts
const REWIND = {
	pattern: /^(auto|\d{1,6}[smh])$/,
	words: "auto, or a number of seconds, minutes or hours such as 30s, 5m or 1h"
};
const DURATION = {
	pattern: /^\d{1,6}[smh]$/,
	words: "a number of seconds, minutes or hours such as 30s, 5m or 24h"
};
const DEFAULT_DEADLINE_SECONDS = 3600;
function readUpdatePolicy(update) {
	if (!isDocument(update)) return void 0;
	const freshStart = textOf(update.get("freshStart"));
	const rewindSeconds = secondsOf(textOf(update.get("rewind")));
	const blueGreen = textOf(update.get("strategy")) === "blue-green" ? readBlueGreen(update) : void 0;
	const policy = {
		...(freshStart === "carry-over" || freshStart === "from-now") && { freshStart },
		...rewindSeconds !== void 0 && { rewindSeconds },
		...blueGreen && { blueGreen }
	};
	return Object.keys(policy).length === 0 ? void 0 : policy;
}
function readBlueGreen(update) {
	const at = (...path) => textOf(valueAt(update, ["blueGreen", ...path]));
	const sink = shadowSink(at("sink", "db"), at("sink", "coll"), at("sink", "topic"));
	if (sink === void 0) return void 0;
	const [db, coll] = [at("dlq", "db"), at("dlq", "coll")];
	const keepOldSeconds = secondsOf(at("keepOld"));
	return {
		sink,
		...db !== void 0 && coll !== void 0 && { dlq: {
			db,
			coll
		} },
		...keepOldSeconds !== void 0 && { keepOldSeconds },
		promote: at("promote") === "manual" ? "manual" : "auto",
		deadlineSeconds: secondsOf(at("deadline")) ?? DEFAULT_DEADLINE_SECONDS
	};
}
function shadowSink(db, coll, topic) {
	if (topic !== void 0) return { topic };
	return db === void 0 || coll === void 0 ? void 0 : {
		db,
		coll
	};
}
// src/manifest/shape/schema.ts
const commonShape = {
	protect: boolean().optional().meta({ description: "Never delete or replace it, whatever is allowed." }),
	ignoreChanges: array(string()).optional().meta({ description: "JSON Pointers of fields that are neither compared nor sent, such as /tier." }),
	ignoreRules: record(string(), string().min(1)).optional().meta({ description: "Rules of validation that do not hold here: the code, and why." }),
	extra: record(string(), unknown()).optional().meta({ description: "Fields that Atlas has and Sluice does not know yet, sent as they are." })
};
const OWN_KEYS = {
	vpcPeering: Object.keys(commonShape),
	privateLink: Object.keys(commonShape),
	workspace: [
		"prune",
		"connections",
		"processors",
		...Object.keys(commonShape)
	],
	connection: ["failoverConnections", ...Object.keys(commonShape)],
	failover: Object.keys(commonShape),
	processor: [
		"state",
		"renamedFrom",
		"update",
		"gate",
		...Object.keys(commonShape)
	]
};
const FAILOVERS = new Map(FAILOVER_TYPES.map((type) => [type, record(string(), failoverShape(type).extend(commonShape)).optional().meta({ description: "Failover connections by region; a region that is not listed is deleted. Left out: as they are." })]));
const CONNECTION_VARIANTS = new Map(Object.entries(CONNECTION_SHAPES).map(([type, shape]) => {
	const failoverConnections = FAILOVERS.get(type);
	const own = failoverConnections === void 0 ? commonShape : {
		failoverConnections,
		...commonShape
	};
	return [type, tellApart(shape.extend(own).meta(shape.meta() ?? {}), "type", type)];
}));
const connectionShape = discriminatedUnion("type", [...CONNECTION_VARIANTS.values(), tellApart(OTHER_SHAPE.extend(commonShape), "type", OTHER_TYPE)]).meta({
	id: "Connection",
	description: "A connection; `type` says which fields it has."
});
const optionsShape = processorOptionsShape.extend({ resumeFromCheckpoint: boolean().optional().meta({ description: "false: consent to lose the checkpoint where a change demands it." }) }).meta({ id: "ProcessorOptions" });
const stagesShape = array(unknown()).meta({
	id: "Stages",
	description: "The stages, in their order."
});
const duration = (description) => string().regex(DURATION.pattern, DURATION.words).optional().meta({ description });
const target = (description) => string().min(1).meta({ description });
const blueGreenShape = strictObject({
	sink: strictObject({
		db: target("A database of the cluster that the pipeline writes to.").optional(),
		coll: target("A collection in that database.").optional(),
		topic: target("A topic, for a pipeline that ends with $emit to a topic.").optional()
	}).meta({ description: "Where the new version writes until it takes over: { db, coll }, or { topic } for a topic. The connection is the one that the pipeline already writes to." }),
	dlq: strictObject({
		db: target("A database of the cluster that options.dlq writes to."),
		coll: target("A collection in that database.")
	}).optional().meta({ description: "Where its dead letters go until then. Default: where they go now, options.dlq." }),
	keepOld: duration("The first apply after this time deletes the old version. Default: it is kept until it is listed under removed."),
	promote: _enum(["auto", "manual"]).optional().meta({ description: "manual: the new version waits for sluice apply --promote ADDRESS. Default: auto." }),
	deadline: duration("If the new version has not taken over by then, it is deleted and the old one goes on. Default: 1h.")
}).meta({
	id: "BlueGreen",
	description: "How a new version takes over from the one that runs."
});
const updateShape = strictObject({
	strategy: _enum(["in-place", "blue-green"]).optional().meta({ description: "in-place: the processor stops while it is changed. blue-green: a new version of a changed pipeline runs beside it, writes elsewhere, and takes over once it has proved itself." }),
	blueGreen: blueGreenShape.optional().meta({ description: "How a new version takes over. With strategy: blue-green." }),
	freshStart: _enum(["carry-over", "from-now"]).optional().meta({ description: "Where it starts when a change can not resume from its checkpoint. carry-over: where it was, so that nothing is skipped; only change streams and Kafka have a position that can be carried over. from-now: what arrives in between is lost. Default: such a change is refused." }),
	rewind: string().regex(REWIND.pattern, REWIND.words).optional().meta({ description: "How far before that position it starts, such as 30s or 5m. Default: auto, which is one second." })
}).meta({
	id: "Update",
	description: "How a change of the pipeline is made."
});
const processorState = _enum([
	"STARTED",
	"STOPPED",
	"UNMANAGED"
]).optional().meta({ description: "STARTED by default. UNMANAGED: people start and stop it." });
const processorManifestShape = processorShape.extend({
	state: processorState,
	pipeline: union([string().min(1).meta({ description: "Path of a .yaml, .yml or .json file, relative to this one." }), stagesShape]).meta({ description: "The stages, or the path of the file that holds them." }),
	options: optionsShape.optional().meta({ description: "The dead letter queue, and consent to lose a checkpoint." }),
	renamedFrom: string().min(1).optional().meta({ description: "Its former name: it is renamed in place and keeps its checkpoint." }),
	update: updateShape.optional().meta({ description: "How a change of the pipeline is made. Never sent to Atlas." }),
	gate: gateShape.optional().meta({ description: "When a start counts as healthy, and what happens if it does not. Never sent to Atlas." }),
	...commonShape
}).meta({
	id: "Processor",
	description: "A stream processor."
});
const privateLinkManifestShape = privateLinkShape.extend(commonShape).meta({
	id: "PrivateLink",
	description: "A private link of the project."
});
const vpcPeeringManifestShape = vpcPeeringShape.extend(commonShape).meta({
	id: "VpcPeering",
	description: "A request for a VPC peering that Atlas is to accept."
});
const workspaceManifestShape = workspaceShape.extend({
	prune: boolean().optional().meta({ description: "true: connections and processors that the manifest does not name are deleted." }),
	connections: record(string(), connectionShape).optional().meta({ description: "Connections by name." }),
	processors: record(string(), processorManifestShape).optional().meta({ description: "Processors by name." }),
	...commonShape
}).meta({
	id: "Workspace",
	description: "A stream processing workspace (formerly: instance)."
});
const environmentShape = strictObject({
	files: array(string().min(1)).optional().meta({ description: "Manifests that are laid over this one, relative to this file." }),
	varFiles: array(string().min(1)).optional().meta({ description: "YAML maps of variables, relative to this file; later ones win." }),
	vars: record(string(), unknown()).optional().meta({ description: "Variables: they win over those of varFiles, and over the manifest." }),
	project: string().min(1).optional().meta({ description: "The environment's Atlas project, in place of the manifest's." })
}).meta({
	id: "Environment",
	description: "What `--env NAME` lays over the manifest."
});
const environments = record(string(), environmentShape).optional().meta({ description: "Sets of overlays and variables by name; `--env NAME` or SLUICE_ENV chooses one." });
const environmentsShape = strictObject({ environments });
const manifestShape = strictObject({
	apiVersion: literal("sluice/v1").meta({ description: "The form of this file: sluice/v1." }),
	project: string().regex(OBJECT_ID.pattern, OBJECT_ID.words).optional().meta({ description: "The Atlas project: 24 hex digits, in lower case." }),
	requires: string().min(1).optional().meta({ description: "The versions of Sluice that may read this manifest, such as \">=0.2\"." }),
	environments,
	vars: record(string(), unknown()).optional().meta({ description: "Defaults of ${var:NAME}." }),
	unsafeEnv: array(string().min(1)).optional().meta({ description: "Variables that ${env:NAME} may read although they are called like credentials." }),
	defaults: defaultsShape.optional(),
	privateLinks: record(string(), privateLinkManifestShape).optional().meta({ description: "Private links of the project, by names of your own." }),
	vpcPeerings: record(string(), vpcPeeringManifestShape).optional().meta({ description: "Requests for VPC peerings to accept, by names of your own." }),
	workspaces: record(string(), workspaceManifestShape).optional().meta({ description: "Workspaces by name." }),
	removed: array(string().min(1)).optional().meta({ description: "Addresses of what is to be deleted, such as orders/processor/legacy-audit." })
}).meta({
	title: "Sluice manifest",
	description: "What a project should have: private links, workspaces, connections, processors."
});
const pipelineOptionsShape = optionsShape.extend({ tier: string().min(1).optional().meta({ description: "The tier of the processor, as mongosh writes it; best beside `options`." }) });
const pipelineFileShape = processorShape.extend({
	$schema: string().optional().meta({ description: "The schema that an editor checks the file with." }),
	name: string().optional().meta({ description: "As MongoDB's examples write it; the manifest names the processor." }),
	state: processorState,
	pipeline: stagesShape,
	options: pipelineOptionsShape.optional().meta({ description: "Options of the processor; the manifest's win." })
});
const PIPELINE_NOTE = /^(?:_.*|\$comment|descriptions?|comments?|notes?|title|tags|author|links)$/;
// src/manifest/read/numbers.ts
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const RADIX = /^0[xo]/;
const DECIMAL = /^([-+]?)(\d*)(\.\d*)?([eE][-+]?\d+)?$/;
function jsonSpelling(text) {
	if (JSON_NUMBER.test(text)) return text;
	if (RADIX.test(text)) return BigInt(text).toString();
	const match = DECIMAL.exec(text);
	if (match === null) return void 0;
	const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
	const digits = whole.replace(/^0+(?=\d)/, "");
	return (sign === "-" ? "-" : "") + (digits || "0") + (fraction === "." ? ".0" : fraction) + exponent;
}
// src/manifest/values/variables.ts
var Variables = class {
	#definitions = new Map();
	#resolved = new Map();
	#open = new Set();
	addLayer(layer, spotOf) {
		for (const [i, [name, value]] of layer.entries.entries()) this.#definitions.set(name, {
			value,
			spot: spotOf(i),
			isFinal: false
		});
	}
	addText(name, text) {
		const declared = this.#definitions.get(name)?.value;
		this.#definitions.set(name, {
			value: readAs(declared, text),
			spot: void 0,
			isFinal: true
		});
	}
	names() {
		return [...this.#definitions.keys()];
	}
	find(name, read) {
		const definition = this.#definitions.get(name);
		if (definition === void 0) return void 0;
		const known = this.#resolved.get(name);
		if (known !== void 0) return { value: known };
		if (this.#open.has(name)) return "cycle";
		if (this.#open.size >= 100) return "deep";
		this.#open.add(name);
		const value = definition.isFinal ? definition.value : read(definition.value, definition.spot);
		this.#open.delete(name);
		this.#resolved.set(name, value);
		return { value };
	}
};
function readAs(declared, text) {
	if (typeof declared === "boolean" && (text === "true" || text === "false")) return text === "true";
	if (declared instanceof NumberLiteral && /^[-+]?\.?\d/.test(text)) {
		const spelling = jsonSpelling(text);
		if (spelling !== void 0) return new NumberLiteral(spelling);
	}
	return text;
}
// src/manifest/checks/type-names.ts
const TYPE_NAMES = {
	object: "a map",
	record: "a map",
	array: "a list",
	string: "a text",
	boolean: "true or false",
	number: "a number",
	SecretReference: ""
};
const typeName = (expected) => TYPE_NAMES[expected] ?? expected;
function fixType(wanted, found) {
	if (wanted === "a map" && found === null) return "Write its keys below it, indented further, or remove it.";
	const wantsQuotes = found instanceof NumberLiteral || typeof found === "boolean";
	return wanted === "a text" && wantsQuotes ? "Put the value in quotes." : `Write ${wanted}.`;
}
function kindOf(value) {
	if (value === null) return "and is empty";
	if (isDocument(value)) return "not a map";
	if (isList(value)) return "not a list";
	if (value instanceof NumberLiteral) return "not a number";
	if (typeof value === "boolean") return "not a boolean";
	return typeof value === "string" ? "not a text" : "not a secret";
}
// src/manifest/checks/ways-out.ts
const ADDITIONS = {
	dbRoleToExecute: "Add `dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }`.",
	dataProcessRegion: "Add `dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }`.",
	access: "Add `access: { type: PRIVATE_LINK, privateLink: NAME }`, or `access: { type: PUBLIC }`.",
	aws: "Add `aws: { roleArn: ... }`, a role of the cloud provider access of the project."
};
const writeSecret = () => "Write ${secret:NAME} or ${secretFile:PATH}.";
const CORRECTIONS = {
	bootstrapServers: (found) => isList(found) ? "Write one text: host:port, several separated by commas." : void 0,
	...Object.fromEntries(WRITE_ONLY_PATHS.map((path) => [path.at(-1) ?? "", writeSecret]))
};
function foreignFix(key, path, plain) {
	if (path[0] !== "workspaces" || path[2] !== "connections") return void 0;
	const parent = path.reduce((inner, step) => typeof inner === "object" && inner !== null ? inner[step] : void 0, plain);
	const type = typeof parent === "object" && parent !== null ? parent.type : void 0;
	if (typeof type !== "string") return void 0;
	if (type === "(another type)" && path.length === 4) return "Put it under `extra`: Sluice does not know the fields of this type.";
	if (type === "SASL_INHERIT") return "Remove it: SASL_INHERIT takes the login of the Kafka connection, or write type: USER_INFO.";
	const other = path.length === 4 ? otherNetworking(key, type) : void 0;
	if (other !== void 0) return `Write '${other}': connections of type ${type} have it in its place.`;
	const owners = path.length === 4 ? ownersOf(key, type) : void 0;
	return owners === void 0 ? void 0 : `Remove it: only connections of type ${owners.join(", ")} have it.`;
}
function otherNetworking(key, type) {
	const keys = ["networking", "publicPrivateNetworking"];
	if (!keys.includes(key)) return void 0;
	return keys.find((one) => one !== key && Object.hasOwn(connectionSpec(type)?.fields ?? {}, one));
}
// src/manifest/values/excerpts.ts
const GUESSES = [
	"password",
	"passphrase",
	"token",
	"credential",
	"api[-_]?key",
	"private[-_]?key",
	"jaas"
];
const named = [...SECRET_NAMES, "authorization"].join("|");
const SECRET_KEYS = new RegExp(`^["']?(?:[\\w.-]*(?:${[...GUESSES, "secret"].join("|")})[\\w.-]*|${named})["']?$`, "i");
const SECRET_KEY_IN_LINE = new RegExp(`(?:${GUESSES.join("|")}|secret(?!s?(?:File)?:[^}\\s]*\\})|${named})[\\w.-]*["']?\\s*:(?!\\s*(?:["']?\\$\\{secret(?:File)?:[^}]*\\}["']?\\s*(?:[,}#]|$)|$))`, "i");
const LOGIN_KEY = new RegExp(`(?:${LOGIN_NAMES.join("|")})["']?\\s*:`, "i");
const LOGIN_MEMBERS = new RegExp(`${LOGIN_KEY.source}(.*)$`, "i");
const PLAIN_LOGIN_KEYS = new Set(PLAIN_LOGIN_NAMES.map((key) => key.toLowerCase()));
const USER_INFO = /:\/\/[^\s/@"']+@/;
const URLS = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]+/gi;
const PRIVATE_KEY = /-----BEGIN/;
const LONGEST_EXCERPT = 500;
function quoteLine(source, line) {
	const [start, end] = source.lineRange(line);
	if (end - start > LONGEST_EXCERPT) return void 0;
	if (source.secretRanges.some(([from, to]) => from <= end && to >= start)) return void 0;
	const text = source.text.slice(start, end);
	if (isSuspicious(text) || isBelowSecretKey(source, line, text)) return void 0;
	if (isInLogin(source, line, text) && hasUnknownKey(text)) return void 0;
	return text;
}
function isSuspicious(text) {
	if (SECRET_KEY_IN_LINE.test(text) || USER_INFO.test(text) || PRIVATE_KEY.test(text)) return true;
	const written = text.replace(/\$\{secret(?:File)?:[^}]*\}/g, "");
	return (written.match(URLS) ?? []).some(carriesCredential) || maskLookalikes(written) !== written;
}
function isInLogin(source, line, text) {
	if (LOGIN_KEY.test(text)) return true;
	const parents = parentLines(source);
	for (let above = parents[line] ?? 0; above > 0; above = parents[above] ?? 0) {
		const [start, end] = source.lineRange(above);
		if (LOGIN_KEY.test(source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT)))) return true;
	}
	return false;
}
function hasUnknownKey(text) {
	const [, login = text] = LOGIN_MEMBERS.exec(text) ?? [];
	return [...login.replace(/["']?\$\{secret(?:File)?:[^}]*\}["']?/g, "").matchAll(/(?<![\w$.-])([\w$.-]+)["']?\s*:(?!\/\/)\s*[^\s{},#]/g)].some(([, key = ""]) => !PLAIN_LOGIN_KEYS.has(key.toLowerCase()));
}
function isBelowSecretKey(source, line, text) {
	const parents = parentLines(source);
	if (!/^\s*(?:- )?["']?[\w$.-]+["']?\s*:/.test(text) && opensSecret(source, line - 1)) return true;
	for (let above = parents[line] ?? 0; above > 0; above = parents[above] ?? 0) if (opensSecret(source, above)) return true;
	return false;
}
function opensSecret(source, line) {
	if (line < 1) return false;
	const [start, end] = source.lineRange(line);
	const text = source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
	const key = /^\s*(?:- )?("[^"]*"|'[^']*'|[\w$.-]+)\s*:/.exec(text)?.[1];
	return key !== void 0 && SECRET_KEYS.test(key);
}
const PARENTS = new WeakMap();
function parentLines(source) {
	const known = PARENTS.get(source);
	if (known !== void 0) return known;
	const lines = source.text.split("\n");
	const parents = new Int32Array(lines.length + 1);
	const open = [];
	for (const [i, text] of lines.entries()) {
		const indent = text.search(/[^ \t\r]/);
		if (indent === -1) continue;
		while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
		parents[i + 1] = open.at(-1)?.line ?? 0;
		open.push({
			line: i + 1,
			indent
		});
	}
	PARENTS.set(source, parents);
	return parents;
}
// src/manifest/checks/issues.ts
function checkShape(shape, value, settings, context) {
	const plain = plainOf(value, settings.role);
	const result = shape.safeParse(plain, { jitless: true });
	if (result.success) return;
	const issues = result.error.issues.flatMap((found) => withinUnion(found));
	const unknown = unknownKeys(issues);
	for (const issue of issues) {
		const found = valueAt(value, issue.path.map(String));
		if (found === void 0 && isMeantBy(issue.path, unknown.get(pathKey(issue.path.slice(0, -1))) ?? [])) continue;
		if (typeof found === "string" && settings.unresolved.has(found)) continue;
		for (const said of describe$1(issue, found, shape, plain, settings.fixOf)) {
			const address = settings.addressOf(said.path);
			const details = {
				...address !== void 0 && { address },
				...said.fix !== void 0 && { fix: said.fix }
			};
			context.findings.add(said.code, said.message, context.origins.find(value, said.path, said.at), details);
		}
	}
}
const pathKey = (path) => JSON.stringify(path.map(String));
function unknownKeys(issues) {
	const keys = new Map();
	for (const issue of issues) {
		if (issue.code !== "unrecognized_keys") continue;
		const at = pathKey(issue.path);
		keys.set(at, [...keys.get(at) ?? [], ...issue.keys]);
	}
	return keys;
}
function isMeantBy(path, keys) {
	return meantBy(String(path.at(-1) ?? ""), keys) !== void 0;
}
const meantBy = (key, keys) => keys.find((each) => each.startsWith(`${key}:`)) ?? suggest(key, keys);
function withinUnion(issue) {
	if (issue.code !== "invalid_union") return [issue];
	const deeper = issue.errors.filter((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0));
	if (deeper.length !== 1) return [issue];
	return (deeper[0] ?? []).flatMap((inner) => withinUnion({
		...inner,
		path: [...issue.path, ...inner.path]
	}));
}
function plainOf(value, role) {
	if (role === "pipeline") return isList(value) ? [] : isDocument(value) ? {} : toPlain(value);
	if (!isDocument(value)) return toPlain(value);
	const plain = Object.create(null);
	for (const [key, member] of value.entries) plain[key] = plainOf(member, memberRole(role, key));
	if (role === "connection") chooseShape(plain);
	return plain;
}
function chooseShape(connection) {
	const { type } = connection;
	if (typeof type === "string" && !type.includes("${")) connection["type"] = shapeTypeOf(type);
}
function describe$1(issue, found, shape, plain, fixOf) {
	const { path } = issue;
	const name = nameOf(path);
	if (issue.code === "unrecognized_keys") {
		const known = knownKeys(shape, path, plain);
		return issue.keys.map((key) => {
			const message = `'${withoutValue(key, path)}' is not known ${path.length === 0 ? "here" : `in ${name}`}`;
			const guess = suggest(key, known);
			const fix = missingSpaceFix(withoutValue(key, path), known) ?? (guess === void 0 ? fixOf?.(path, key) ?? foreignFix(key, path, plain) : `Did you mean '${guess}'?`);
			return {
				code: "MANIFEST_UNKNOWN_KEY",
				message,
				path: [...path, key],
				at: "key",
				fix
			};
		});
	}
	if (found === void 0) {
		const key = String(path.at(-1) ?? "");
		const parent = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : "";
		const options = optionsOf(issue);
		const misspelt = meantBy(key, keysAt(plain, path.slice(0, -1)));
		const added = options ? `Add \`${key}\`: ${options.join(", ")}.` : lookUp(ADDITIONS, key) ?? `Add \`${key}\`.`;
		const fix = misspelt === void 0 ? added : missingSpaceFix(withoutValue(misspelt, path.slice(0, -1)), [key]) ?? `Write '${key}' for '${misspelt}'.`;
		return [{
			code: "MANIFEST_MISSING",
			message: `'${key}' is missing${parent}`,
			path: path.slice(0, -1),
			at: "key",
			fix
		}];
	}
	const said = describeValue(issue, found, name);
	return [{
		path,
		at: "value",
		...said,
		fix: lookUp(CORRECTIONS, String(path.at(-1)))?.(found) ?? said.fix
	}];
}
function withoutValue(key, path) {
	const at = key.indexOf(":");
	if (at < 0) return key;
	return [...path, key.slice(0, at)].some((part) => SECRET_KEYS.test(String(part)) || /authentication/i.test(String(part))) ? `${key.slice(0, at)}:...` : key;
}
function missingSpaceFix(text, known) {
	const at = text.indexOf(":");
	if (at < 1) return void 0;
	const key = text.slice(0, at).trim();
	const meant = known.includes(key) ? key : suggest(key, known);
	const value = text.slice(at + 1).trim();
	return `Put a space after the colon: \`${meant ?? key}:${value === "" ? "" : ` ${value}`}\`.`;
}
function runTogether(expected, found) {
	if (!["object", "record"].includes(expected) || typeof found !== "string") return void 0;
	const [, key] = /^(\w+):\S/.exec(found) ?? [];
	return key === void 0 ? void 0 : `Put a space after the colon of '${key}:'.`;
}
function keysAt(plain, path) {
	const found = path.reduce((inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0, plain);
	return typeof found === "object" && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
}
function describeValue(issue, found, name) {
	const options = optionsOf(issue);
	if (options !== void 0) {
		const guess = typeof found === "string" ? suggest(found, options) : void 0;
		const shown = typeof found === "string" && found.length <= 40 ? `, not '${found}'` : "";
		const fix = guess === void 0 ? `Write one of: ${options.join(", ")}.` : `Did you mean ${guess}?`;
		return {
			code: "MANIFEST_VALUE",
			message: `${name} has to be ${options.length === 1 ? String(options[0]) : `one of ${options.join(", ")}`}${shown}`,
			fix
		};
	}
	switch (issue.code) {
		case "invalid_type": return {
			code: "MANIFEST_TYPE",
			message: `${name} has to be ${typeName(issue.expected)}, ${kindOf(found)}`,
			fix: runTogether(issue.expected, found) ?? fixType(typeName(issue.expected), found)
		};
		case "invalid_union": {
			const expected = issue.errors.flatMap(([first]) => first?.code === "invalid_type" ? [typeName(first.expected)] : []);
			const wanted = name === "'pipeline'" ? "a path or a list of stages" : [...new Set(expected)].filter((text) => text !== "").join(" or ") || "a text";
			if (found === "") return {
				code: "MANIFEST_VALUE",
				message: `${name} must not be empty`
			};
			return {
				code: "MANIFEST_TYPE",
				message: `${name} has to be ${wanted}, ${kindOf(found)}`,
				fix: fixType(wanted, found)
			};
		}
		case "too_small": return {
			code: "MANIFEST_VALUE",
			...tooSmall(found, name, Number(issue.minimum))
		};
		case "too_big": {
			const most = Number(issue.maximum);
			const what = isList(found) ? `may have at most ${countOf(most)}` : `must be at most ${most}`;
			const fix = isList(found) ? `Write no more than ${countOf(most)}.` : `Write ${most} or less.`;
			return {
				code: "MANIFEST_VALUE",
				message: `${name} ${what}`,
				fix
			};
		}
		case "invalid_format": return {
			code: "MANIFEST_VALUE",
			message: `${name} has to be ${issue.message}`,
			fix: `Write ${issue.message}.`
		};
		default: return {
			code: "MANIFEST_VALUE",
			message: `${name} is not valid`
		};
	}
}
const countOf = (elements) => `${elements} element${elements === 1 ? "" : "s"}`;
function tooSmall(found, name, least) {
	if (isList(found)) return {
		message: `${name} needs at least ${countOf(least)}`,
		fix: `Write at least ${countOf(least)}.`
	};
	if (found instanceof NumberLiteral) return {
		message: `${name} must be at least ${least}`,
		fix: `Write ${least} or more.`
	};
	return { message: `${name} must not be empty` };
}
function optionsOf(issue) {
	if (issue.code === "invalid_value") return issue.values.map(String);
	if (issue.code !== "invalid_union" || !("options" in issue)) return void 0;
	const { options } = issue;
	return options?.map(String).filter((option) => option !== OTHER_TYPE);
}
const nameOf = (path) => {
	const last = path.at(-1);
	return typeof last === "number" ? `element ${last} of '${String(path.at(-2))}'` : last === void 0 ? "the file" : `'${String(last)}'`;
};
function workspacesOf(manifest) {
	const workspaces = manifest.get("workspaces");
	return isDocument(workspaces) ? workspaces : void 0;
}
// src/manifest/files/confinement.ts
function isWithin(path, roots, files) {
	if (!roots.some((root) => isVisibleBelow(root, path))) return false;
	const real = files.realPath(path);
	if (real === void 0) return true;
	return roots.some((root) => {
		const realRoot = files.realPath(root);
		return realRoot !== void 0 && isVisibleBelow(realRoot, real);
	});
}
function isVisibleBelow(root, path) {
	const way = relative(root, path);
	return way !== "" && !isAbsolute(way) && !way.split(sep).some((segment) => segment.startsWith("."));
}
// src/manifest/files/environments.ts
const NONE = {
	files: [],
	variableFiles: [],
	variables: void 0,
	project: void 0
};
function definitionsIn(manifest, context) {
	const { origins } = context;
	const index = manifest.entries.findIndex(([key]) => key === "environments");
	const value = manifest.entries[index]?.[1];
	if (value === void 0 || value === null) return void 0;
	const spot = origins.key(manifest, index);
	const alone = EMPTY_DOCUMENT.with("environments", value);
	if (spot !== void 0) {
		const at = origins.value(manifest, index) ?? spot;
		origins.set(alone, {
			source: spot.source,
			start: spot.offset,
			keys: [spot.offset],
			values: [at.offset]
		});
	}
	const settings = {
		role: "verbatim",
		unresolved: new Set(),
		addressOf: () => void 0
	};
	const definitions = withoutNulls(alone, environmentsShape, context);
	checkShape(environmentsShape, definitions, settings, context);
	const found = definitions.get("environments");
	return isDocument(found) ? found : EMPTY_DOCUMENT;
}
function chooseEnvironment(manifest, name, context) {
	const { findings, origins } = context;
	const definitions = definitionsIn(manifest, context);
	if (name === void 0 || name === "") return NONE;
	const index = definitions?.entries.findIndex(([key]) => key === name) ?? -1;
	const found = definitions?.entries[index]?.[1];
	if (found !== void 0 && !isDocument(found)) return NONE;
	if (definitions === void 0 || found === void 0) {
		const known = definitions === void 0 ? [] : [...definitions.keys()];
		const near = didYouMean(name, known);
		findings.add("MANIFEST_ENVIRONMENT", known.length === 0 ? `there is no environment '${name}': the manifest defines none` : `there is no environment '${name}' under \`environments\``, origins.find(manifest, ["environments"], "key"), near !== void 0 || known.length > 0 ? { fix: near ?? `Choose one of ${known.join(", ")}.` } : {});
		return NONE;
	}
	const at = (key) => found.entries.findIndex(([each]) => each === key);
	const filesAt = (key) => {
		const list = found.get(key);
		if (!isList(list)) return [];
		return list.flatMap((each, i) => {
			const spot = origins.value(list, i);
			if (typeof each !== "string" || each === "") return [];
			const base = spot === void 0 ? void 0 : dirname(spot.source.path);
			return base === void 0 ? [] : [{
				path: resolve(base, each),
				shown: each,
				spot
			}];
		});
	};
	const project = found.get("project");
	const variables = found.get("vars");
	return {
		files: filesAt("files"),
		variableFiles: filesAt("varFiles"),
		variables: isDocument(variables) ? variables : void 0,
		project: project === void 0 || project === null ? void 0 : {
			value: project,
			spot: origins.value(found, at("project"))
		}
	};
}
function refuseLaterDefinitions(manifest, { findings, origins }) {
	const index = manifest.entries.findIndex(([key]) => key === "environments");
	if (index === -1) return manifest;
	findings.add("MANIFEST_ENVIRONMENT", "only the first file may define `environments`", origins.key(manifest, index), { fix: "Move them to the first file, or remove them." });
	return manifest;
}
function projectOf({ value, spot }, { origins }) {
	const made = EMPTY_DOCUMENT.with("project", value);
	if (spot !== void 0) {
		const { source, offset } = spot;
		origins.set(made, {
			source,
			start: offset,
			keys: [offset],
			values: [offset]
		});
	}
	return made;
}
function mayRead({ path, shown, spot }, directory, files, { findings }) {
	if (isWithin(path, spot === void 0 ? [directory] : [dirname(spot.source.path), directory], files)) return true;
	findings.add("MANIFEST_ENVIRONMENT", `'${shown}' is outside of the manifest's directory`, spot, { fix: "Keep the files of environments below the directory of the manifest or the working directory." });
	return false;
}
// src/manifest/files/manifest-text.ts
const isManifestText = (text) => /(?:^[ \t]*|[{,]\s*)["']?apiVersion["']?\s*:\s*["']?sluice\//m.test(text);
// src/manifest/read/json-as-yaml.ts
const LONGEST_KEY = 1e3;
const IS_DOUBTFUL = /\t|\\u[dD][89a-fA-F]/;
function readJsonAsYaml(source, role, { origins }) {
	if (!/^[{[]/.test(source.text) || IS_DOUBTFUL.test(source.text)) return void 0;
	const made = [];
	const note = (container, start, keys, values) => {
		made.push(container);
		origins.set(container, {
			source,
			start,
			keys,
			values
		});
	};
	const value = readJson(source.text, 200, note, origins.texts);
	if (!(value !== void 0 && !made.some((each) => isDocument(each) && hasDoubtfulKeys(each)))) {
		origins.forget(made);
		return;
	}
	protectSecrets(value, role, source, origins);
	return value;
}
function hasDoubtfulKeys({ entries }) {
	const seen = new Set();
	for (const [key] of entries) {
		if (key === "__proto__" || key.length > LONGEST_KEY || seen.has(key)) return true;
		seen.add(key);
	}
	return false;
}
function protectSecrets(value, role, source, origins) {
	if (role === "pipeline") return;
	if (isList(value)) {
		for (const item of value) protectSecrets(item, elementRole(role), source, origins);
		return;
	}
	if (!isDocument(value)) return;
	for (const [index, [key, member]] of value.entries.entries()) {
		const isReference = typeof member === "string" && /^\$\{secret(File)?:[^}]*\}$/.test(member);
		if (SECRET_KEYS.test(key) && !isReference) {
			const start = origins.value(value, index)?.offset ?? 0;
			source.secretRanges.push([start, endOfValue(source.text, start)]);
		}
		protectSecrets(member, memberRole(role, key), source, origins);
	}
}
const PART = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"]+/gy;
const BETWEEN = /[\s,:]*/gy;
function endOfValue(text, start) {
	let depth = 0;
	for (let at = start; at < text.length;) {
		PART.lastIndex = at;
		const part = PART.exec(text)?.[0] ?? "";
		if (part === "{" || part === "[") depth += 1;
		if (part === "}" || part === "]") depth -= 1;
		at += Math.max(1, part.length);
		if (depth <= 0) return at;
		BETWEEN.lastIndex = at;
		at += BETWEEN.exec(text)?.[0].length ?? 0;
	}
	return text.length;
}
// src/manifest/read/syntax.ts
const MAX_TOKEN_DEPTH = 250;
const MAX_ERROR_TOKENS = 1e3;
const MAX_SYNTAX_ERRORS = 20;
function tokensOf(source, findings) {
	const tokens = [];
	const parser = new Parser();
	let errors = 0;
	for (const lexeme of new Lexer().lex(source.text)) {
		for (const token of parser.next(lexeme)) {
			tokens.push(token);
			if (token.type === "error") errors += 1;
		}
		if (errors > MAX_ERROR_TOKENS) return tokens;
		if (parser.stack.length > MAX_TOKEN_DEPTH) {
			const offset = Math.min(parser.offset, source.text.length);
			findings.add("MANIFEST_TOO_DEEP", "the file is nested too deeply", {
				source,
				offset
			});
			return;
		}
	}
	for (const token of parser.end()) tokens.push(token);
	return tokens;
}
function reportSyntax(documents, source, findings) {
	const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
	const lines = new Set();
	for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
		const offset = Math.min(error.pos[0], source.text.length);
		const { line } = source.place(offset);
		if (lines.has(line) || lines.size >= MAX_SYNTAX_ERRORS) continue;
		lines.add(line);
		const fix = fixForPlaceholder(source, line) ?? fixForColon(source, line);
		const details = fix === void 0 ? {} : { fix };
		findings.add(codeOf(error.code), describe(error.code, error.message), {
			source,
			offset
		}, details);
	}
	return errors.length > 0;
}
function codeOf(code) {
	if (code === "TAB_AS_INDENT") return "MANIFEST_TAB";
	if (code === "TAG_RESOLVE_FAILED") return "MANIFEST_TAG";
	if (code === "NON_STRING_KEY") return "MANIFEST_FORBIDDEN_KEY";
	return "MANIFEST_SYNTAX";
}
function describe(code, message) {
	if (code === "NON_STRING_KEY") return "a key has to be a plain text: no map, no list, no alias";
	if (code === "TAB_AS_INDENT") return "this line is indented with a tab";
	if (code === "TAG_RESOLVE_FAILED") return "the tag of this value is not known here";
	return message.replace(/: .*$/s, "").replace(/^./, (first) => first.toLowerCase());
}
const LONGEST_LINE = 1e3;
function fixForPlaceholder(source, line) {
	const text = source.text.slice(...source.lineRange(line)).slice(0, LONGEST_LINE);
	return /[[{,:]\s{0,200}[^"'\s]{0,200}\$\{(?:env|var|secret|secretFile):/.test(text) ? "Put the text with the placeholder in quotes: \"${...}\"." : void 0;
}
function fixForColon(source, line) {
	const text = source.text.slice(...source.lineRange(line));
	const [, key] = /^\s*(?:- )?(\w+):[^\s/]/.exec(text) ?? [];
	return key === void 0 ? void 0 : `Put a space after the colon of '${key}:'.`;
}
// src/manifest/read/yaml-values.ts
const MAX_ALIASED_VALUES = 5e5;
const LONE_SURROGATE = /\p{Surrogate}/u;
var YamlConverter = class {
	hasFailed = false;
	#source;
	#findings;
	#origins;
	#anchors = new Map();
	#targets = new Map();
	#open = new Set();
	#shared = new Map();
	#count = 0;
	#deepest = 0;
	#aliased = 0;
	constructor(source, context) {
		this.#source = source;
		this.#findings = context.findings;
		this.#origins = context.origins;
	}
	convert(node, role, depth) {
		this.#count += 1;
		if (node === null) return null;
		if (isAlias(node)) return this.#resolveAlias(node, node.source, role, depth);
		const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : void 0;
		if (anchor === void 0) return this.#convertContent(node, role, depth);
		this.#anchors.set(anchor, node);
		return this.#convertShared(node, role, depth).value;
	}
	#convertShared(node, role, depth) {
		const [countBefore, deepestBefore] = [this.#count, this.#deepest];
		this.#deepest = depth;
		this.#open.add(node);
		const value = this.#convertContent(node, role, depth);
		this.#open.delete(node);
		const shared = {
			value,
			size: this.#count - countBefore + 1,
			height: this.#deepest - depth
		};
		this.#deepest = Math.max(this.#deepest, deepestBefore);
		const values = this.#shared.get(node) ?? new Map();
		this.#shared.set(node, values.set(role, shared));
		return shared;
	}
	#resolveAlias(node, name, role, depth) {
		const target = this.#targets.get(node) ?? this.#anchors.get(name);
		if (target === void 0) return this.#fail("MANIFEST_ALIAS", `there is no anchor '&${name}' before this alias`, node);
		this.#targets.set(node, target);
		if (this.#open.has(target)) return this.#fail("MANIFEST_ALIAS", `the alias '*${name}' stands inside its own anchor`, node);
		if (this.#aliased > MAX_ALIASED_VALUES) return null;
		const known = this.#shared.get(target)?.get(role) ?? this.#convertShared(target, role, depth);
		if (depth + known.height > 200) return this.#fail("MANIFEST_TOO_DEEP", `nested deeper than 200 levels`, node);
		this.#deepest = Math.max(this.#deepest, depth + known.height);
		this.#count += known.size;
		this.#aliased += known.size;
		if (this.#aliased > MAX_ALIASED_VALUES) return this.#fail("MANIFEST_ALIAS_BOMB", `the aliases of this file expand to more than ${MAX_ALIASED_VALUES} values`, node);
		this.#origins.share(known.value);
		return known.value;
	}
	#convertContent(node, role, depth) {
		if (depth > 200) return this.#fail("MANIFEST_TOO_DEEP", `nested deeper than 200 levels`, node);
		this.#deepest = Math.max(this.#deepest, depth);
		if (isMap(node)) return this.#convertMap(node.items, node, role, depth);
		if (isSeq(node)) {
			const items = node.items;
			const list = items.map((item) => this.convert(item, elementRole(role), depth + 1));
			const start = startOf(node) ?? 0;
			this.#origins.set(list, {
				source: this.#source,
				start,
				keys: [],
				values: items.map((item) => startOf(item) ?? start)
			});
			return list;
		}
		return isScalar(node) ? this.#convertScalar(node.value, node.source, node) : null;
	}
	#convertScalar(value, text, node) {
		if (value === null || typeof value === "boolean") return value;
		if (typeof value === "string") {
			if (LONE_SURROGATE.test(value)) this.#fail("MANIFEST_TEXT", "this text holds half of a character (a lone surrogate)", node);
			return this.#origins.texts.share(value);
		}
		const spelling = jsonSpelling(text ?? "");
		if (spelling !== void 0) return new NumberLiteral(spelling);
		return this.#fail("MANIFEST_NUMBER", `'${text ?? ""}' has no form in JSON`, node);
	}
	#convertMap(pairs, node, role, depth) {
		const entries = [];
		const keys = [];
		const values = [];
		const merges = [];
		const seen = new Set();
		for (const { key: keyNode, value: valueNode } of pairs) {
			const key = isScalar(keyNode) ? this.#origins.texts.share(String(keyNode.value)) : void 0;
			const offset = startOf(keyNode) ?? startOf(node) ?? 0;
			if (key === void 0) continue;
			if (seen.has(key)) {
				const message = `duplicate key '${key}' in this map`;
				this.#findings.add("MANIFEST_DUPLICATE_KEY", message, {
					source: this.#source,
					offset
				});
			}
			seen.add(key);
			if (role !== "pipeline" && key === "<<" && isScalar(keyNode) && keyNode.type === "PLAIN") {
				merges.push({
					value: this.convert(valueNode, role, depth),
					node: valueNode ?? keyNode,
					index: entries.length
				});
				continue;
			}
			if (role !== "pipeline" && key === "__proto__") this.#fail("MANIFEST_FORBIDDEN_KEY", "'__proto__' cannot be a key outside of pipelines", keyNode);
			if (LONE_SURROGATE.test(key)) this.#fail("MANIFEST_TEXT", "this key holds half of a character", keyNode);
			if (role !== "pipeline" && SECRET_KEYS.test(key)) this.#protect(valueNode);
			entries.push([key, this.convert(valueNode, memberRole(role, key), depth + 1)]);
			keys.push(offset);
			values.push(isEmptyNode(valueNode) ? offset : startOf(valueNode) ?? offset);
		}
		const start = startOf(node) ?? 0;
		const origin = {
			source: this.#source,
			start,
			keys,
			values
		};
		if (merges.length > 0) return this.#merge(entries, origin, merges, seen);
		const made = new Document(entries.slice());
		this.#origins.set(made, origin);
		return made;
	}
	#merge(own, origin, merges, seen) {
		const parts = [];
		const addMerged = (value, node) => {
			if (isList(value)) {
				for (const item of value) addMerged(isList(item) ? null : item, node);
				return;
			}
			if (!isDocument(value)) {
				this.#fail("MANIFEST_ALIAS", "`<<` merges a map, or a list of maps", node, "Write an alias of a map (<<: *name), or a list of them.");
				return;
			}
			for (const [i, entry] of value.entries.entries()) {
				if (seen.has(entry[0])) continue;
				seen.add(entry[0]);
				const key = this.#origins.key(value, i)?.offset ?? origin.start;
				parts.push({
					entry,
					key,
					value: this.#origins.value(value, i)?.offset ?? origin.start
				});
			}
		};
		for (let i = 0; i <= own.length; i += 1) {
			for (const merge of merges) if (merge.index === i) addMerged(merge.value, merge.node);
			const entry = own[i];
			if (entry) parts.push({
				entry,
				key: origin.keys[i] ?? origin.start,
				value: origin.values[i] ?? origin.start
			});
		}
		const made = new Document(parts.map(({ entry }) => entry));
		const keys = parts.map(({ key }) => key);
		this.#origins.set(made, {
			...origin,
			keys,
			values: parts.map(({ value }) => value)
		});
		return made;
	}
	#protect(node) {
		if (node === null || !node.range) return;
		if (!(isScalar(node) && /^\$\{secret(File)?:[^}]*\}$/.test(String(node.value)))) this.#source.secretRanges.push([node.range[0], node.range[1]]);
	}
	#fail(code, message, node, fix) {
		this.hasFailed = true;
		const spot = {
			source: this.#source,
			offset: startOf(node) ?? 0
		};
		this.#findings.add(code, message, spot, fix === void 0 ? {} : { fix });
		return null;
	}
};
const isEmptyNode = (node) => node === null || isScalar(node) && node.value === null && !node.source;
const startOf = (node) => node?.range?.[0];
// src/manifest/read/parse.ts
const fixForEmpty = (role) => role === "pipeline-file" ? { fix: "Write the list of stages, from $source to the sink." } : role === "verbatim" ? { fix: "Write a map of variables, or leave the file out." } : {};
function parseYaml(source, role, context) {
	const json = readJsonAsYaml(source, role, context);
	if (json !== void 0) return json;
	const tokens = tokensOf(source, context.findings);
	if (tokens === void 0) return void 0;
	let documents;
	try {
		documents = [...new Composer({
			version: "1.2",
			schema: "core",
			stringKeys: true,
			uniqueKeys: false,
			merge: false,
			resolveKnownTags: false,
			logLevel: "silent"
		}).compose(handOver(tokens), true, source.text.length)];
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		context.findings.add("MANIFEST_TOO_DEEP", "the file is nested too deeply", {
			source,
			offset: 0
		});
		return;
	}
	const document = documents[0];
	const hasErrors = reportSyntax(documents, source, context.findings);
	if (documents[1] !== void 0) {
		const offset = documents[1].contents?.range[0] ?? documents[1].range[0];
		const message = `the file holds ${documents.length} YAML documents; one is expected`;
		context.findings.add("MANIFEST_SEVERAL_DOCUMENTS", message, {
			source,
			offset
		});
		return;
	}
	const root = document?.contents;
	if (!hasErrors && (root === null || root === void 0 || isScalar(root) && root.value === null)) {
		context.findings.add("MANIFEST_EMPTY", "the file is empty", {
			source,
			offset: 0
		}, fixForEmpty(role));
		return;
	}
	if (root === null || root === void 0) return void 0;
	const converter = new YamlConverter(source, context);
	const value = converter.convert(root, role, 0);
	return hasErrors || converter.hasFailed ? void 0 : value;
}
function* handOver(tokens) {
	tokens.reverse();
	for (let token = tokens.pop(); token !== void 0; token = tokens.pop()) yield token;
}
// src/manifest/files/loader.ts
var Loader = class {
	files = [];
	#access;
	#directory;
	#context;
	constructor(access, directory, context) {
		this.#access = access;
		this.#directory = directory;
		this.#context = context;
	}
	async readManifests(request) {
		const context = this.#context;
		let joined;
		let hasFailed = false;
		const lay = (read) => {
			if (read === void 0) hasFailed = true;
			else joined = joined === void 0 ? read : overlay(joined, read, context);
		};
		for (const path of request.files.length === 0 ? ["sluice.yaml"] : request.files) {
			const read = await this.#readPath(path, request.input);
			lay(joined === void 0 || read === void 0 ? read : refuseLaterDefinitions(read, context));
		}
		if (joined === void 0) return {};
		if (joined.has("requires")) {
			const { meetsRequirement } = await import("./manifest/files/requirement.js");
			if (!meetsRequirement(joined, context)) return "too-old";
		}
		const environment = chooseEnvironment(joined, request.environment, context);
		joined = joined.has("environments") ? withoutMember(joined, "environments", context) : joined;
		for (const file of environment.files) if (!mayRead(file, this.#directory, this.#access, context)) hasFailed = true;
		else {
			const read = await this.#readManifest(file.path, this.#shownAs(file.path), file.spot);
			lay(read && refuseLaterDefinitions(read, context));
		}
		if (environment.project !== void 0) joined = layOver(joined, projectOf(environment.project, context), context);
		return {
			environment,
			...!hasFailed && { joined: withoutNulls(joined, manifestShape, context) }
		};
	}
	async #readPath(path, input) {
		if (path === "-") {
			const read = readInput(await input?.() ?? new Uint8Array(), this.#directory);
			if (read instanceof Source) return this.#parseMap(read);
			this.#context.findings.add(read.code, read.message, read.spot);
			return;
		}
		const full = resolve(this.#directory, path);
		return await stat(full).then((found) => found.isDirectory(), () => false) ? this.#readDirectory(full, path) : this.#readManifest(full, path);
	}
	#shownAs(path) {
		const way = relative(this.#directory, path);
		return way.startsWith("..") ? path : way;
	}
	async #readDirectory(full, shown) {
		const { findings } = this.#context;
		const names = (await readdir(full)).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith(".") && !/\.test\.ya?ml$/i.test(name)).toSorted();
		let joined;
		let hasFailed = false;
		let count = 0;
		for (const name of names) {
			const source = await this.#readSource(join(full, name), join(shown, name));
			if (source === void 0) hasFailed = true;
			else if (isManifestText(source.text)) {
				count += 1;
				const read = this.#parseMap(source);
				if (read === void 0) hasFailed = true;
				else joined = joined === void 0 ? read : sideBySide(joined, read, this.#context);
			} else {
				const message = `${source.file} has no apiVersion of Sluice and was left out`;
				findings.add("MANIFEST_OTHER_FILE", message, void 0, { severity: "note" });
			}
		}
		if (count === 0 && !hasFailed) {
			findings.add("MANIFEST_NOT_FOUND", `the directory ${shown} holds no manifest`, void 0);
			return;
		}
		return hasFailed ? void 0 : joined;
	}
	async #readManifest(full, shown, namedAt) {
		const source = await this.#readSource(full, shown, namedAt);
		return source && this.#parseMap(source);
	}
	#parseMap(source) {
		this.files.push(source.file);
		const value = parseYaml(source, "manifest", this.#context);
		if (value === void 0 || isDocument(value)) return value;
		this.#context.findings.add("MANIFEST_TYPE", "a manifest has to be a map", {
			source,
			offset: 0
		});
	}
	async #readSource(full, shown, namedAt) {
		const source = await this.#access.read(full, shown);
		if ("text" in source) return source;
		this.#context.findings.add(source.code, source.message, source.spot ?? namedAt);
	}
	async readVariables(manifest, environment, request) {
		const { origins } = this.#context;
		const variables = new Variables();
		const add = (layer) => {
			if (isDocument(layer)) variables.addLayer(layer, (i) => origins.value(layer, i));
		};
		add(manifest.get("vars"));
		for (const file of environment?.variableFiles ?? []) if (mayRead(file, this.#directory, this.#access, this.#context)) add(await this.#readVariableFile(file.path, this.#shownAs(file.path), file.spot));
		add(environment?.variables);
		for (const path of request.variableFiles) add(await this.#readVariableFile(resolve(this.#directory, path), path));
		for (const [name, text] of request.variables) variables.addText(name, text);
		return variables;
	}
	async #readVariableFile(path, shown, namedAt) {
		const source = await this.#readSource(path, shown, namedAt);
		if (source === void 0) return void 0;
		this.files.push(source.file);
		const layer = parseYaml(source, "verbatim", this.#context);
		if (layer === void 0 || isDocument(layer)) return layer;
		this.#context.findings.add("MANIFEST_TYPE", "a variable file has to be a map", {
			source,
			offset: 0
		});
	}
};
// src/manifest/checks/manifest-codes.ts
const MANIFEST_CODES = {
	MANIFEST_NOT_FOUND: {
		meaning: "A manifest, directory, variable file or pipeline file is not there, or holds no manifest.",
		fix: "Check the path: -f names a file or a directory, sluice.yaml by default. `sluice init` writes a first one."
	},
	MANIFEST_UNREADABLE: {
		meaning: "A file is there and cannot be read.",
		fix: "Check its permissions and that it is a regular file."
	},
	MANIFEST_TOO_LARGE: {
		meaning: "A file is larger than Sluice reads.",
		fix: "Split the manifest: several -f, a directory, or pipelines in files of their own."
	},
	MANIFEST_NOT_TEXT: {
		meaning: "A file is not UTF-8 text.",
		fix: "Save it as UTF-8."
	},
	MANIFEST_EMPTY: {
		meaning: "A file holds nothing.",
		fix: "Write at least `apiVersion: sluice/v1`, or leave the file out."
	},
	MANIFEST_SYNTAX: {
		meaning: "A file is not valid YAML or JSON.",
		fix: "Correct the syntax here; the cause may be on the line above."
	},
	MANIFEST_TAB: {
		meaning: "A line is indented with a tab.",
		fix: "Indent with spaces: YAML does not allow tabs."
	},
	MANIFEST_DUPLICATE_KEY: {
		meaning: "A map has the same key twice.",
		fix: "Keep one of the two."
	},
	MANIFEST_FORBIDDEN_KEY: {
		meaning: "A key outside pipelines is `__proto__`, or not a plain text.",
		fix: "Choose another name."
	},
	MANIFEST_SEVERAL_DOCUMENTS: {
		meaning: "A file holds several YAML documents.",
		fix: "Put each document in a file of its own and name them with several -f, or name their directory."
	},
	MANIFEST_ALIAS: {
		meaning: "An alias has no anchor before it, or stands inside its own anchor; or `<<` has something else than maps.",
		fix: "Define the anchor (&name) before the alias (*name), outside of what uses it."
	},
	MANIFEST_ALIAS_BOMB: {
		meaning: "The aliases of a file expand to more values than Sluice accepts.",
		fix: "Use fewer nested aliases."
	},
	MANIFEST_TOO_DEEP: {
		meaning: "A file is nested deeper than MongoDB can store.",
		fix: "Flatten it: MongoDB itself stops at 100 levels."
	},
	MANIFEST_TAG: {
		meaning: "A value has a YAML tag that Sluice does not know.",
		fix: "Write Extended JSON instead, such as {$date: ...} or {$binary: ...}."
	},
	MANIFEST_NUMBER: {
		meaning: "A number has no form in JSON: infinity or not-a-number.",
		fix: "Write {$numberDouble: \"Infinity\"}, \"-Infinity\" or \"NaN\"."
	},
	MANIFEST_TEXT: {
		meaning: "A text holds half of a character (a lone surrogate), which cannot be sent.",
		fix: "Write the whole character."
	},
	MANIFEST_PLACEHOLDER: {
		meaning: "A placeholder is malformed, or inside of another one.",
		fix: "Write ${env:NAME}, ${env:NAME:-default}, ${var:NAME}, ${secret:NAME} or ${secretFile:PATH}; $${env: for the literal text."
	},
	MANIFEST_ENV_UNSET: {
		meaning: "An environment variable that the manifest reads is not set.",
		fix: "Set it, or give a default: ${env:NAME:-default}."
	},
	MANIFEST_ENV_DENIED: {
		meaning: "A placeholder reads a credential, or a name that the Action does not allow.",
		fix: "Use another variable; in the Action, list it under allow-env or allow-secret."
	},
	MANIFEST_VARIABLE: {
		meaning: "A variable is not defined, defined through itself, has a value that does not fit where it is used, or expands to more than Sluice accepts.",
		fix: "Define it under `vars`, in a --var-file, or with --var NAME=VALUE."
	},
	MANIFEST_SECRET_PLACE: {
		meaning: "A secret stands where Atlas would show it to everybody.",
		fix: "Secrets are allowed only in write-only fields (passwords, keys) and in header values."
	},
	MANIFEST_SECRET_FILE: {
		meaning: "The path of a ${secretFile:...} leaves the secret directories.",
		fix: "Give a path below a --secret-dir, without `..`."
	},
	MANIFEST_LITERAL_SECRET: {
		meaning: "A write-only field holds a literal.",
		fix: "Write ${secret:NAME} or ${secretFile:PATH}, and replace the secret: it has been written down."
	},
	MANIFEST_SECRET_SHORT: {
		meaning: "A secret has so few characters that Sluice cannot mask it where Atlas repeats it.",
		fix: "Use a longer secret: with eight characters or more it is found in every spelling."
	},
	MANIFEST_MISSING: {
		meaning: "A required field is missing.",
		fix: "Add the field."
	},
	MANIFEST_UNKNOWN_KEY: {
		meaning: "A key is not known here.",
		fix: "Correct or remove it; a field that Atlas has and Sluice does not know goes under `extra`."
	},
	MANIFEST_TYPE: {
		meaning: "A value has the wrong type: a map, list, text, number or boolean is expected.",
		fix: "Write a value of the expected type."
	},
	MANIFEST_VALUE: {
		meaning: "A value is not one of the allowed ones, or has the wrong form.",
		fix: "Write one of the allowed values."
	},
	MANIFEST_GATE: {
		meaning: "A gate has to be reached in less time than a processor has to be sound.",
		fix: "Make `within` longer than `for`."
	},
	MANIFEST_DEFINED_TWICE: {
		meaning: "Two files of one directory define the same thing.",
		fix: "Keep one of them, or overlay the files with several -f."
	},
	MANIFEST_NOTHING_TO_REMOVE: {
		meaning: "An overlay removes a resource that no earlier file defines.",
		fix: "Remove the entry, or correct its name."
	},
	MANIFEST_REQUIRES: {
		meaning: "The manifest requires another version of Sluice than this one.",
		fix: "Install a version that `requires` allows, or change `requires`."
	},
	MANIFEST_ENVIRONMENT: {
		meaning: "There is no environment of that name, or environments are defined where they may not be.",
		fix: "Define it under `environments` in the first file, or correct --env or SLUICE_ENV."
	},
	MANIFEST_OTHER_FILE: {
		meaning: "A YAML file of the directory is no manifest and was left out.",
		fix: "Nothing to do, unless it should be one: then it starts with `apiVersion: sluice/v1`."
	},
	MANIFEST_PIPELINE_PATH: {
		meaning: "The path of a pipeline file is not allowed.",
		fix: "Give a relative path to a .yaml, .yml or .json file below the manifest or the working directory, no part of it starting with a dot."
	},
	MANIFEST_PIPELINE_FILE: {
		meaning: "A pipeline file does not hold a list of stages, or a map with `pipeline`; or it gives two tiers.",
		fix: "Write a list of stages, or {pipeline, options, tier, state}."
	},
	MANIFEST_PIPELINE_NOTES: {
		meaning: "A pipeline file has keys that are not read: what Atlas reports in a saved response (`_id`, `stats`, `state: FAILED`), or notes. They are left out.",
		fix: "Delete them from the file."
	},
	MANIFEST_PROJECT: {
		meaning: "The project is missing, malformed, or named differently in two places.",
		fix: "Name one project: in the manifest, with --project, or in MONGODB_ATLAS_PROJECT_ID."
	},
	MANIFEST_RENAMED_FROM: {
		meaning: "A `renamedFrom` names the processor itself, or one that is defined, removed or renamed elsewhere, or is an address in place of a name.",
		fix: "Remove `renamedFrom` once the rename is done; name each former processor once."
	},
	MANIFEST_REMOVED: {
		meaning: "An entry of `removed` is not an address, is listed twice, or names something that the manifest defines.",
		fix: "Write an address such as orders/processor/legacy-audit of something that the manifest does not define."
	},
	MANIFEST_LINK_UNKNOWN: {
		meaning: "A connection names a private link that the manifest does not have. One that is in Atlas and goes by its vendor and region, as `sluice status` shows it, can be meant.",
		fix: "Define it under `privateLinks`, or write the name that `sluice status` shows."
	},
	MANIFEST_FAILOVER_REGION: {
		meaning: "A failover connection is in a region to which its workspace can't fail over: it isn't one of the workspace's `failoverRegions`. A warning where the manifest gives none and Atlas may have some.",
		fix: "Write a region of `failoverRegions`."
	},
	MANIFEST_LINK_TWICE: {
		meaning: "Two private links lead to the same place; Atlas refuses the second one.",
		fix: "Keep one of them, and name that in the connections."
	},
	MANIFEST_POINTER: {
		meaning: "An entry of `ignoreChanges` is not a JSON Pointer, or its first field is probably misspelt (a warning).",
		fix: "Write a pointer such as /tier or /streamConfig/maxTierSize."
	},
	MANIFEST_IGNORED_REQUIRED: {
		meaning: "An entry of `ignoreChanges` names a field that Atlas requires. What is ignored is neither compared nor sent, and without this field nothing can be created.",
		fix: "Remove the entry; only optional fields can be ignored."
	},
	MANIFEST_EXTRA: {
		meaning: "A field under `extra` is one that Sluice knows.",
		fix: "Write it as an ordinary field."
	},
	MANIFEST_RULE: {
		meaning: "An entry of `ignoreRules` names no rule that can be ignored, or one that finds nothing here.",
		fix: "Remove the entry, or correct its code."
	}
};
function codeEntry(code) {
	return MANIFEST_CODES[code];
}
// src/manifest/checks/findings.ts
var Findings = class {
	diagnostics = [];
	#spots = [];
	#errorCount = 0;
	add(code, message, spot, details = {}) {
		this.addFinding(code, message, spot, {
			fix: codeEntry(code).fix,
			...details
		});
	}
	addFinding(code, message, spot, details) {
		this.#spots.push(spot);
		if ((details.severity ?? "error") === "error") this.#errorCount += 1;
		this.diagnostics.push({
			severity: details.severity ?? "error",
			code,
			message,
			...spot && { place: spot.source.place(spot.offset) },
			...details.address !== void 0 && { address: details.address },
			...details.fix !== void 0 && { fix: details.fix }
		});
	}
	hasErrors() {
		return this.errorCount > 0;
	}
	get errorCount() {
		return this.#errorCount;
	}
	withExcerpts() {
		const seen = new Set();
		return this.diagnostics.flatMap((diagnostic, i) => {
			const { code, message, place } = diagnostic;
			const identity = JSON.stringify([
				code,
				message,
				place,
				diagnostic.address
			]);
			if (seen.has(identity)) return [];
			seen.add(identity);
			const spot = this.#spots[i];
			const excerpt = spot && place && quoteLine(spot.source, place.line);
			return [excerpt === void 0 ? diagnostic : {
				...diagnostic,
				excerpt
			}];
		});
	}
};
// src/manifest/values/denied-names.ts
const OWN = /^(?:MONGODB_ATLAS_.{0,99}(?:SECRET|KEY|TOKEN|PASSWORD|CREDENTIAL|CLIENT_ID).{0,99}|GITHUB_TOKEN|GH_TOKEN|ACTIONS_.{1,99}|INPUT_.{1,99})$/i;
const CREDENTIAL_NAME = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|SECRET_ACCESS_KEY|CREDENTIALS)$/i;
const LOGINS = new Set([
	"MCLI_PUBLIC_API_KEY",
	"MCLI_PRIVATE_API_KEY",
	"MDB_MCP_API_CLIENT_ID",
	"MDB_MCP_CONNECTION_STRING",
	"AWS_ACCESS_KEY_ID",
	"AWS_ACCESS_KEY",
	"AWS_SECRET_KEY",
	"AZURE_CLIENT_CERTIFICATE",
	"AZURE_STORAGE_KEY",
	"AZURE_STORAGE_CONNECTION_STRING",
	"AZURE_SERVICEBUS_CONNECTION_STRING",
	"AZURE_EVENTHUB_CONNECTION_STRING",
	"ARM_ACCESS_KEY",
	"ARM_CLIENT_CERTIFICATE",
	"GOOGLE_API_KEY",
	"GOOGLE_CLOUD_KEYFILE_JSON",
	"GCLOUD_KEYFILE_JSON"
]);
const PROXIES = new Set([
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY"
]);
function findDenial(name, value) {
	if (isOwnCredential(name)) return "own";
	if (CREDENTIAL_NAME.test(name) || LOGINS.has(name.toUpperCase())) return "credential";
	if (PROXIES.has(name.toUpperCase()) && value?.includes("@") === true) return "proxy-login";
}
function isOwnCredential(name) {
	return OWN.test(name);
}
// src/manifest/values/placeholders.ts
const INNER = /\$\{(?:env|var|secretFile|secret):([^}:]*)/;
const TOKEN = /\$(\$\{(?:env|var|secretFile|secret):)|\$\{(env|var|secretFile|secret):([^}]*)(\}?)/g;
const NAMES = {
	env: /^[A-Za-z_][A-Za-z0-9_]*$/,
	var: /^[A-Za-z0-9_.-]+$/,
	secret: /^[A-Za-z_][A-Za-z0-9_]*$/,
	secretFile: /^[^\s\\][^\\]*$/
};
function piecesOf(text) {
	if (!text.includes("${")) return void 0;
	const pieces = [];
	let end = 0;
	for (const match of text.matchAll(TOKEN)) {
		const [whole, escaped, source, body = "", brace] = match;
		if (match.index > end) pieces.push(text.slice(end, match.index));
		end = match.index + whole.length;
		if (escaped !== void 0) pieces.push(escaped);
		else pieces.push(placeholder(source, body, brace === "}"));
	}
	if (pieces.length === 0) return void 0;
	if (end < text.length) pieces.push(text.slice(end));
	return pieces;
}
function placeholder(source, body, isClosed) {
	const inner = INNER.exec(body);
	if (inner !== null) {
		const outer = body.split(/[:$]/, 1)[0] ?? "";
		return {
			malformed: "${" + source + ":" + outer + "...}",
			nested: [outer, inner[1] ?? ""]
		};
	}
	const split = source === "env" ? body.indexOf(":-") : -1;
	const name = split === -1 ? body : body.slice(0, split);
	if (!isClosed || !NAMES[source].test(name)) return { malformed: "${" + source + ":" + (isClosed ? name + "}" : "") };
	return {
		source,
		name,
		...split !== -1 && { fallback: body.slice(split + 2) }
	};
}
function escapePlaceholders(text) {
	return text.replace(/\$\{(?=(?:env|var|secretFile|secret):)/g, () => "$${");
}
// src/manifest/values/spots.ts
let count = 0;
const makeNode = () => ({
	id: count += 1,
	takesSecret: false,
	isWriteOnly: false,
	isBoolean: false,
	members: new Map()
});
const NOWHERE = makeNode();
function memberNode(node, key) {
	if (node === NOWHERE) return node;
	return node.members.get(key) ?? node.members.get("*") ?? NOWHERE;
}
function nodeAt(root, path) {
	return path.reduce((node, key) => {
		const next = node.members.get(key) ?? makeNode();
		node.members.set(key, next);
		return next;
	}, root);
}
const FAILOVER = ["failoverConnections", "*"];
function treeOf(shape) {
	const root = makeNode();
	for (const path of booleanPaths(shape)) nodeAt(root, path).isBoolean = true;
	return root;
}
function booleanPaths(shape, path = []) {
	if (shape === connectionShape) {
		const own = [...BOOLEAN_PATHS, ...booleanPaths(object(commonShape))];
		const standby = own.map((inner) => [...FAILOVER, ...inner]);
		return [...own, ...standby].map((inner) => [...path, ...inner]);
	}
	if (shape instanceof ZodBoolean) return [path];
	if (shape instanceof ZodOptional) return booleanPaths(shape.unwrap(), path);
	if (shape instanceof ZodUnion) return shape.options.flatMap((option) => booleanPaths(option, path));
	if (shape instanceof ZodRecord) return booleanPaths(shape.valueType, [...path, "*"]);
	if (!(shape instanceof ZodObject)) return [];
	return Object.entries(shape.shape).flatMap(([key, member]) => booleanPaths(member, [...path, key]));
}
const WORKSPACE = ["workspaces", "*"];
const CONNECTION = [
	...WORKSPACE,
	"connections",
	"*"
];
const PROCESSOR = [
	...WORKSPACE,
	"processors",
	"*"
];
function manifestTree() {
	const root = treeOf(manifestShape);
	const connections = [CONNECTION, [...CONNECTION, ...FAILOVER]];
	for (const path of SECRET_PATHS) for (const connection of connections) {
		const node = nodeAt(root, [...connection, ...path]);
		node.takesSecret = true;
		node.isWriteOnly = WRITE_ONLY_PATHS.includes(path);
	}
	for (const path of PLAIN_MEMBER_PATHS) for (const connection of connections) nodeAt(root, [...connection, ...path]).takesSecret = false;
	for (const resource of [
		WORKSPACE,
		...connections,
		PROCESSOR
	]) {
		const extra = nodeAt(root, [...resource, "extra"]);
		const inside = makeNode();
		inside.takesSecret = true;
		inside.members.set("*", inside);
		extra.members.set("*", inside);
	}
	return root;
}
const MANIFEST_ROOT = manifestTree();
const PIPELINE_FILE_ROOT = treeOf(pipelineFileShape);
// src/manifest/values/interpolate.ts
var Interpolator = class {
	#settings;
	#variables;
	#context;
	#growth = new Growth();
	#done = new Map();
	#isFull = false;
	unresolved = new Set();
	secrets = new Map();
	constructor(settings, variables, context) {
		this.#settings = settings;
		this.#variables = variables;
		this.#context = context;
	}
	readManifest(manifest) {
		return this.#readDocument(manifest, "manifest", MANIFEST_ROOT);
	}
	readPipelineFile(value) {
		return this.#read(value, isList(value) ? "pipeline" : "pipeline-file", PIPELINE_FILE_ROOT, void 0);
	}
	#read(value, role, node, spot) {
		if (typeof value === "string") return this.#readText(value, node, spot);
		if (isDocument(value)) return this.#readDocument(value, role, node);
		if (isList(value)) return this.#readList(value, role, node);
		return value;
	}
	#readDocument(document, role, node) {
		const known = this.#known(document, role, node);
		if (isDocument(known)) return known;
		const { origins } = this.#context;
		let changed;
		for (const [i, entry] of document.entries.entries()) {
			const [key, value] = entry;
			if (role === "manifest" && (key === "vars" || key === "unsafeEnv")) continue;
			const below = memberNode(node, key);
			const spot = mayHoldPlaceholder(value) ? origins.value(document, i) : void 0;
			const read = this.#read(value, memberRole(role, key), below, spot);
			if (read === value) continue;
			changed ??= document.entries.slice();
			changed[i] = [key, below.isBoolean ? asBoolean(read) : read];
		}
		const made = changed === void 0 ? document : new Document(changed);
		this.#keep(document, made, role, node);
		return made;
	}
	#readList(list, role, node) {
		const known = this.#known(list, role, node);
		if (isList(known)) return known;
		const { origins } = this.#context;
		let changed;
		for (const [i, item] of list.entries()) {
			const spot = mayHoldPlaceholder(item) ? origins.value(list, i) : void 0;
			const read = this.#read(item, role, node === NOWHERE ? node : memberNode(node, String(i)), spot);
			if (read === item) continue;
			changed ??= list.slice();
			changed[i] = read;
		}
		const made = changed ?? list;
		this.#keep(list, made, role, node);
		return made;
	}
	#known(container, role, node) {
		return this.#done.size === 0 ? void 0 : this.#done.get(container)?.get(`${role} ${node.id}`);
	}
	#keep(before, after, role, node) {
		const { origins } = this.#context;
		if (origins.isShared(before)) {
			const known = this.#done.get(before) ?? new Map();
			this.#done.set(before, known.set(`${role} ${node.id}`, after));
		}
		if (after !== before) origins.copy(before, after);
	}
	#readText(text, node, spot) {
		const pieces = piecesOf(text);
		if (pieces === void 0) return text;
		const [first] = pieces;
		if (pieces.length === 1 && typeof first === "object" && "source" in first && first.source === "var") {
			const value = this.#findVariable(first, spot);
			if (value === void 0) return this.#leave(text);
			return this.#growth.takeValue(value) ? value : this.#refuseGrowth(text, spot);
		}
		const parts = [];
		let isComplete = true;
		for (const piece of pieces) {
			const part = typeof piece === "string" ? piece : this.#readPiece(piece, node, spot);
			if (part === void 0) isComplete = false;
			else parts.push(part);
		}
		if (!isComplete) return this.#leave(text);
		const length = parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 0), 0);
		if (!this.#growth.takeText(length)) return this.#refuseGrowth(text, spot);
		if (parts.every((part) => typeof part === "string")) return parts.join("");
		return new SecretReference(joinTexts(parts));
	}
	#refuseGrowth(text, spot) {
		if (!this.#isFull) this.#context.findings.add("MANIFEST_VARIABLE", "the variables expand to more than Sluice accepts", spot, { fix: "Use fewer variables that are made of variables." });
		this.#isFull = true;
		return this.#leave(text);
	}
	#leave(text) {
		this.unresolved.add(text);
		return text;
	}
	#readPiece(piece, node, spot) {
		if ("malformed" in piece) {
			this.#refuseMalformed(piece, spot);
			return;
		}
		if (piece.source === "env" && node.isWriteOnly) return;
		switch (piece.source) {
			case "env": return this.#readEnv(piece, spot);
			case "var": return this.#readVariable(piece, spot);
			case "secret":
			case "secretFile": return this.#nameSecret({
				source: piece.source,
				name: piece.name
			}, node, spot);
		}
	}
	#refuseMalformed({ malformed, nested }, spot) {
		const { findings } = this.#context;
		if (nested === void 0) {
			findings.add("MANIFEST_PLACEHOLDER", `the placeholder ${malformed} is malformed`, spot);
			return;
		}
		const [outer, inner] = nested;
		const message = `placeholders can't be nested: '${inner}' is inside of the placeholder for '${outer}'`;
		findings.add("MANIFEST_PLACEHOLDER", message, spot, { fix: "Give the default as it is, or read the inner one into a variable of the environment first." });
	}
	#readEnv({ name, fallback }, spot) {
		const { env, allowEnv, mode, lastResort } = this.#settings;
		const { findings } = this.#context;
		const denial = findDenial(name, env[name]);
		if (denial !== void 0 && (denial === "own" || this.#settings.unsafeEnv?.includes(name) !== true)) {
			const message = `\${env:${name}} would write ${denial === "proxy-login" ? "the login of a proxy" : "a credential"} into plans`;
			const fix = denial === "own" ? "Use another variable: logins of Sluice and of the job that runs it are passed on to nobody." : `Use \${secret:${name}} where a secret is allowed. If ${name} is none, list it under unsafeEnv in the manifest.`;
			findings.add("MANIFEST_ENV_DENIED", message, spot, { fix });
			return;
		}
		if (allowEnv !== void 0 && !allowEnv.includes(name)) {
			findings.add("MANIFEST_ENV_DENIED", `\${env:${name}} is not in the list of variables that may be read`, spot);
			return;
		}
		const value = env[name];
		if (fallback !== void 0) return value === void 0 || value === "" ? fallback : value;
		const found = value ?? lastResort[name];
		if (found !== void 0) return found;
		const severity = mode === "validate" ? "warning" : "error";
		findings.add("MANIFEST_ENV_UNSET", `the environment variable ${name} is not set`, spot, { severity });
	}
	#readVariable(piece, spot) {
		const value = this.#findVariable(piece, spot);
		if (value === void 0 || typeof value === "string") return value;
		if (value instanceof NumberLiteral) return value.text;
		if (typeof value === "boolean") return String(value);
		const message = `the variable '${piece.name}' is a list or a map; only scalars can be embedded in a text`;
		this.#context.findings.add("MANIFEST_VARIABLE", message, spot);
	}
	#findVariable({ name }, spot) {
		const found = this.#variables.find(name, (value, at) => this.#read(value, "verbatim", NOWHERE, at));
		const { findings } = this.#context;
		if (found === "cycle" || found === "deep") {
			const how = found === "cycle" ? "is defined through itself" : `needs more than 100 others`;
			findings.add("MANIFEST_VARIABLE", `the variable '${name}' ${how}`, spot);
			return;
		}
		if (found === void 0) {
			const guess = suggest(name, this.#variables.names());
			findings.add("MANIFEST_VARIABLE", `the variable '${name}' is not defined`, spot, guess ? { fix: `Did you mean \${var:${guess}}?` } : {});
			return;
		}
		return typeof found.value === "string" && this.unresolved.has(found.value) ? void 0 : found.value;
	}
	#nameSecret(secret, node, spot) {
		const { findings } = this.#context;
		const shown = "${" + secret.source + ":" + secret.name + "}";
		if (!node.takesSecret) {
			findings.add("MANIFEST_SECRET_PLACE", `secrets aren't allowed here: ${shown}`, spot);
			return;
		}
		const { allowSecret } = this.#settings;
		if (secret.source === "secret") {
			if (isOwnCredential(secret.name)) {
				findings.add("MANIFEST_ENV_DENIED", `${shown} would pass on a login of Sluice or of the job that runs it`, spot);
				return;
			}
			if (allowSecret !== void 0 && !allowSecret.includes(secret.name)) {
				findings.add("MANIFEST_ENV_DENIED", `${shown} is not in the list of secrets that may be read`, spot);
				return;
			}
		} else if (/^\/|^[A-Za-z]:/.test(secret.name) || secret.name.split("/").includes("..")) {
			findings.add("MANIFEST_SECRET_FILE", `${shown} leaves the secret directories`, spot);
			return;
		}
		if (!this.secrets.has(shown)) this.secrets.set(shown, {
			...secret,
			spot
		});
		return secret;
	}
};
const mayHoldPlaceholder = (value) => typeof value === "string" && value.includes("${");
const asBoolean = (value) => value === "true" ? true : value === "false" ? false : value;
function joinTexts(parts) {
	const joined = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	return joined;
}
// src/manifest/shape/resources.ts
function listWorkspaces(manifest, origins) {
	return members(workspacesOf(manifest), origins, workspaceAddress).map((workspace) => {
		const { name } = workspace.address;
		const below = (key, address) => {
			const held = workspace.body.get(key);
			return members(isDocument(held) ? held : void 0, origins, address);
		};
		const connections = below("connections", (held) => connectionAddress(name, held));
		return {
			...workspace,
			connections,
			failovers: connections.flatMap((connection) => listFailovers(connection, origins)),
			processors: below("processors", (held) => processorAddress(name, held))
		};
	});
}
function listFailovers({ address, body }, origins) {
	const held = body.get("failoverConnections");
	const type = textOf(body.get("type"));
	const addressOf = (region) => failoverAddress(address.workspace, address.name, region);
	return members(isDocument(held) ? held : void 0, origins, addressOf).map((one) => ({
		...one,
		...type !== void 0 && { type }
	}));
}
function listPrivateLinks(manifest, origins) {
	const links = manifest.get("privateLinks");
	return members(isDocument(links) ? links : void 0, origins, privateLinkAddress);
}
function listVpcPeerings(manifest, origins) {
	const peerings = manifest.get("vpcPeerings");
	return members(isDocument(peerings) ? peerings : void 0, origins, vpcPeeringAddress);
}
function members(document, origins, addressOf) {
	if (document === void 0) return [];
	return document.entries.flatMap(([name, body], i) => {
		if (!isDocument(body)) return [];
		const address = addressOf(name);
		return [{
			address,
			label: formatAddress(address),
			body,
			spot: origins.key(document, i)
		}];
	});
}
function addressOfPath(path) {
	const [root, workspace, group, name, part, region] = path.map(String);
	if (root === "privateLinks" && workspace !== void 0) return formatAddress(privateLinkAddress(workspace));
	if (root === "vpcPeerings" && workspace !== void 0) return formatAddress(vpcPeeringAddress(workspace));
	if (root !== "workspaces" || workspace === void 0) return void 0;
	if (group === "connections" && name !== void 0 && part === "failoverConnections" && region !== void 0) return formatAddress(failoverAddress(workspace, name, region));
	if (group === "connections" && name !== void 0) return formatAddress(connectionAddress(workspace, name));
	if (group === "processors" && name !== void 0) return formatAddress(processorAddress(workspace, name));
	return formatAddress(workspaceAddress(workspace));
}
// src/manifest/shape/normalise.ts
function normalise(manifest, project, origins) {
	const links = listPrivateLinks(manifest, origins).map((link) => ({
		...common(link),
		kind: "privateLink"
	}));
	const peerings = listVpcPeerings(manifest, origins).map((peering) => ({
		...common(peering),
		kind: "vpcPeering"
	}));
	const held = listWorkspaces(manifest, origins).flatMap((workspace) => [
		{
			...common(workspace),
			kind: "workspace",
			prune: workspace.body.get("prune") === true
		},
		...workspace.connections.map(normaliseConnection),
		...workspace.failovers.map((failover) => ({
			...common(failover),
			kind: "failover"
		})),
		...workspace.processors.map((processor) => normaliseProcessor(processor, manifest, origins))
	]);
	const removed = manifest.get("removed");
	const addresses = (isList(removed) ? removed : []).flatMap((text) => parseAddress(textOf(text) ?? "") ?? []);
	return {
		project,
		resources: [
			...links,
			...peerings,
			...held
		].toSorted((a, b) => compareAddresses(a.address, b.address)),
		removed: addresses.toSorted(compareAddresses)
	};
}
function common(resource) {
	const { body, address } = resource;
	const ignored = body.get("ignoreChanges");
	const place = placeOf(resource.spot);
	return {
		address,
		fields: apiFields(resource),
		protect: body.get("protect") === true,
		ignoreChanges: (isList(ignored) ? ignored : []).flatMap((pointer) => textOf(pointer) ?? []),
		...place && { place }
	};
}
function normaliseConnection(connection) {
	const failovers = connection.body.get("failoverConnections");
	return {
		...common(connection),
		kind: "connection",
		...isDocument(failovers) && { failoverRegions: failovers.keys() }
	};
}
function normaliseProcessor(processor, manifest, origins) {
	const { body } = processor;
	const options = body.get("options");
	const consent = isDocument(options) ? options.get("resumeFromCheckpoint") : void 0;
	const renamedFrom = textOf(body.get("renamedFrom"));
	const update = readUpdatePolicy(body.get("update"));
	const gate = readGatePolicy(gateKeys(manifest, body.get("gate")));
	const pipeline = body.get("pipeline");
	const pipelinePlace = isList(pipeline) ? placeOf(origins.start(pipeline)) : void 0;
	return {
		...common(processor),
		kind: "processor",
		state: textOf(body.get("state")) ?? "STARTED",
		...typeof consent === "boolean" && { resumeFromCheckpoint: consent },
		...update && { update },
		...gate && { gate },
		...renamedFrom !== void 0 && { renamedFrom },
		...pipelinePlace && { pipelinePlace }
	};
}
function apiFields({ address, body, type }) {
	const own = body.without(...OWN_KEYS[address.kind]);
	const said = type === void 0 ? own : new Document([["type", type], ...own.entries]);
	const fields = address.kind === "processor" ? withoutConsent(said) : said;
	const extra = body.get("extra");
	const all = isDocument(extra) ? layIn(fields, extra) : fields;
	return address.kind === "processor" ? withAutoscalingOff(all) : all;
}
function withoutConsent(fields) {
	const options = fields.get("options");
	if (!isDocument(options)) return fields;
	const sent = options.without("resumeFromCheckpoint");
	return sent.entries.length === 0 ? fields.without("options") : fields.with("options", sent);
}
function layIn(fields, extra) {
	return extra.entries.reduce((made, [key, value]) => {
		const before = made.get(key);
		return made.with(key, isDocument(before) && isDocument(value) ? layIn(before, value) : value);
	}, fields);
}
const placeOf = (spot) => spot && spot.source.place(spot.offset);
// src/manifest/files/secret-files.ts
async function readSecrets(names, request) {
	const found = new Map();
	const keyOf = ({ source, name }) => `${source}:${name}`;
	for (const secret of names) {
		const text = secret.source === "secret" ? request.env[secret.name] : await readSecretFile(secret.name, request);
		if (text !== void 0 && text !== "") found.set(keyOf(secret), new SecretText(text));
	}
	return { find: (name) => found.get(keyOf(name)) };
}
async function readSecretFile(path, request) {
	for (const directory of request.secretDirectories) try {
		const root = await realpath(resolve(request.directory, directory));
		const real = await realpath(join(root, path));
		const way = relative(root, real);
		if (way === "" || isAbsolute(way) || way.split(sep)[0] === "..") continue;
		const found = await stat(real);
		if (!found.isFile() || found.size > 10485760) continue;
		return (await readFile(real, "utf8")).replace(/^\ufeff/, "").replace(/\r?\n$/, "");
	} catch {
		continue;
	}
}
// src/manifest/files/pipeline-notes.ts
const FILE_KEYS = Object.keys(pipelineFileShape.shape);
const OPTION_KEYS = Object.keys(pipelineOptionsShape.shape);
function withoutNotes(file, context) {
	const notes = file.entries.flatMap(([key]) => isNote(file, key) ? [key] : []);
	const options = file.get("options");
	const optionNotes = isDocument(options) ? options.entries.flatMap(([key]) => isOptionNote(key) ? [key] : []) : [];
	const all = [...notes, ...optionNotes.map((key) => `options.${key}`)];
	const [first] = notes;
	const [firstOption] = optionNotes;
	if (all.length === 0) return file;
	const spot = first === void 0 && isDocument(options) ? context.origins.find(options, [firstOption ?? ""], "key") : context.origins.find(file, [first ?? ""], "key");
	context.findings.add("MANIFEST_PIPELINE_NOTES", messageFor(all), spot, {
		severity: "warning",
		fix: fixFor$1(all)
	});
	const kept = filterMembers(file, (key) => !notes.includes(key), context);
	if (optionNotes.length === 0 || !isDocument(options)) return kept;
	return replaceMember(kept, "options", filterMembers(options, (key) => !optionNotes.includes(key), context), context);
}
function misplacedFix(path, key) {
	if (path.length === 1 && path[0] === "options") return `Delete it; if Atlas should get it, move it to \`extra: { options: { ${key}: ... } }\` of the processor in the manifest.`;
	if (path.length > 0) return void 0;
	if (OPTION_KEYS.includes(key)) return "Move it below `options`.";
	return belongsToManifest(key) ? "Move it to the processor in the manifest." : void 0;
}
const belongsToManifest = (key) => !FILE_KEYS.includes(key) && OWN_KEYS.processor.includes(key);
function isNote(file, key) {
	if (key === "state") return isReport(textOf(file.get(key)));
	if (FILE_KEYS.includes(key)) return false;
	if (isServerOwned(key)) return true;
	return !mayBeMisspelt(key, [...FILE_KEYS, ...OPTION_KEYS]) && misplacedFix([], key) === void 0;
}
const isReport = (state) => state !== void 0 && !["STARTED", "STOPPED"].includes(state) && headingPhase(state) !== "moving";
const isOptionNote = (key) => !OPTION_KEYS.includes(key) && (isServerOwned(key) || PIPELINE_NOTE.test(key));
const isServerOwned = (key) => Object.hasOwn(PROCESSOR_FIELDS, key) && PROCESSOR_FIELDS[key]?.facts.serverOwned === true;
const mayBeMisspelt = (key, known) => key.includes(":") || !key.startsWith("_") && suggest(key, known) !== void 0;
function messageFor(keys) {
	const names = listOf(keys);
	return keys.length === 1 ? `${names} is not read from a pipeline file` : `${names} are not read from a pipeline file`;
}
function fixFor$1(keys) {
	const rest = keys.every((key) => key.includes(".") || key === "state" || PIPELINE_NOTE.test(key) || isServerOwned(key)) ? "" : " A field that Atlas should get and Sluice doesn't know belongs below `extra` of the processor in the manifest.";
	return `Delete ${listOf(keys)} from the file.${rest}`;
}
function listOf(keys) {
	const quoted = keys.map((key) => `\`${key}\``);
	const last = quoted.pop() ?? "";
	return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
// src/manifest/read/parse-json.ts
function parseJsonFile(source, context) {
	const { findings, origins } = context;
	const fast = readJsonAsYaml(source, "pipeline-file", context);
	if (fast !== void 0) return fast;
	const before = findings.diagnostics.length;
	try {
		const value = parseJson(source.text, { container: (container, keys, values) => {
			const start = bracketBefore(source.text, keys[0] ?? values[0] ?? 0);
			origins.set(container, {
				source,
				start,
				keys,
				values
			});
			if (isDocument(container)) reportDuplicates(container, keys, source, findings);
		} });
		return findings.diagnostics.length > before ? void 0 : value;
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		const isBlank = source.text.trim() === "";
		const code = isBlank ? "MANIFEST_EMPTY" : error.message.startsWith("nested") ? "MANIFEST_TOO_DEEP" : "MANIFEST_SYNTAX";
		const message = isBlank ? "the file is empty" : `not valid JSON: ${error.message}`;
		findings.add(code, message, {
			source,
			offset: error.offset
		}, isBlank ? fixForEmpty("pipeline-file") : {});
		return;
	}
}
function bracketBefore(text, offset) {
	let at = offset - 1;
	while (at > 0 && text[at] !== "{" && text[at] !== "[") at -= 1;
	return Math.max(at, 0);
}
function reportDuplicates(container, keys, source, findings) {
	const seen = new Set();
	for (const [i, [key]] of container.entries.entries()) {
		if (seen.has(key)) {
			const message = `duplicate key '${key}' in this document`;
			findings.add("MANIFEST_DUPLICATE_KEY", message, {
				source,
				offset: keys[i] ?? 0
			});
		}
		seen.add(key);
	}
}
// src/manifest/files/pipeline-files.ts
const NO_FIELDS = [
	"$schema",
	"name",
	"pipeline",
	"options"
];
const EXTENSIONS = [
	".yaml",
	".yml",
	".json"
];
async function inlinePipelines(manifest, settings, context) {
	const reader = new PipelineReader(settings, context);
	const workspaces = workspacesOf(manifest);
	if (workspaces === void 0) return {
		manifest,
		files: []
	};
	return {
		manifest: replaceMember(manifest, "workspaces", await mapMembers(workspaces, context, async (workspace, name) => {
			const processors = isDocument(workspace) ? workspace.get("processors") : void 0;
			if (!isDocument(workspace) || !isDocument(processors)) return workspace;
			return replaceMember(workspace, "processors", await mapMembers(processors, context, async (processor, processorName) => {
				const address = formatAddress(processorAddress(name, processorName));
				return withoutNullOptions(await reader.inline(processor, address), context);
			}), context);
		}), context),
		files: reader.files
	};
}
function withoutNullOptions(processor, context) {
	const options = isDocument(processor) ? processor.get("options") : void 0;
	if (!isDocument(processor) || !isDocument(options)) return processor;
	const kept = withoutNulls(options, optionsShape, context, "fields");
	return kept === options ? processor : replaceMember(processor, "options", kept, context);
}
async function mapMembers(document, { origins }, change) {
	const entries = [];
	for (const [key, value] of document.entries) entries.push([key, await change(value, key)]);
	const made = new Document(entries);
	origins.copy(document, made);
	return made;
}
var PipelineReader = class {
	#settings;
	#context;
	#known = new Map();
	#shown = new Set();
	constructor(settings, context) {
		this.#settings = settings;
		this.#context = context;
	}
	get files() {
		return [...this.#shown];
	}
	async inline(processor, address) {
		if (!isDocument(processor)) return processor;
		const path = processor.get("pipeline");
		if (typeof path !== "string" || path === "" || this.#settings.interpolator.unresolved.has(path)) return processor;
		const { origins } = this.#context;
		const spot = origins.value(processor, processor.entries.findIndex(([key]) => key === "pipeline"));
		if (spot === void 0) return processor;
		const file = await this.#load(path, spot, address);
		if (file === void 0) return processor;
		const placed = replaceMember(processor, "pipeline", file.pipeline, this.#context);
		const inlined = file.fields === void 0 ? placed : this.#fillIn(placed, file.fields);
		if (file.options === void 0) return inlined;
		const own = inlined.get("options");
		const options = isDocument(own) ? layOver(file.options, own, this.#context) : file.options;
		return layOver(inlined, this.#member("options", options, file.options), this.#context);
	}
	#fillIn(processor, fields) {
		const missing = filterMembers(fields, (key) => !processor.has(key), this.#context);
		return missing.entries.length === 0 ? processor : layOver(processor, missing, this.#context);
	}
	#member(key, value, at) {
		const made = new Document([[key, value]]);
		const start = this.#context.origins.start(at);
		if (start) {
			const { source, offset } = start;
			this.#context.origins.set(made, {
				source,
				start: offset,
				keys: [offset],
				values: [offset]
			});
		}
		return made;
	}
	async #load(path, spot, address) {
		const { findings } = this.#context;
		const refuse = (message) => {
			findings.add("MANIFEST_PIPELINE_PATH", message, spot, { address });
		};
		if (isAbsolute(path) || /^[A-Za-z]:|\\/.test(path)) {
			refuse(`the path '${path}' is not relative`);
			return;
		}
		if (!EXTENSIONS.includes(extname(path).toLowerCase())) {
			refuse(`'${path}' is no .yaml, .yml or .json file`);
			return;
		}
		const full = normalize(join(dirname(spot.source.path), path));
		const shown = normalize(join(dirname(spot.source.file), path));
		const { files, directory } = this.#settings;
		if (!isWithin(full, [dirname(spot.source.path), directory], files)) {
			refuse(`the path '${path}' leaves the manifest's and the working directory, or goes through a name that starts with a dot`);
			return;
		}
		if (this.#known.has(full)) return this.#known.get(full);
		const source = await files.read(full, shown);
		if (!("text" in source)) {
			findings.add(source.code, source.message, source.spot ?? spot, {
				address,
				...source.code === "MANIFEST_NOT_FOUND" && { fix: "Check the path: it is relative to the file that holds it." }
			});
			this.#known.set(full, void 0);
			return;
		}
		this.#shown.add(shown);
		const file = this.#read(source);
		this.#known.set(full, file);
		return file;
	}
	#read(source) {
		const { findings } = this.#context;
		const parsed = source.file.toLowerCase().endsWith(".json") ? parseJsonFile(source, this.#context) : parseYaml(source, "pipeline-file", this.#context);
		if (parsed === void 0) return void 0;
		if (!isDocument(parsed) && !isList(parsed)) {
			findings.add("MANIFEST_PIPELINE_FILE", "the file holds no list of stages", {
				source,
				offset: 0
			});
			return;
		}
		const { interpolator } = this.#settings;
		if (isList(parsed)) {
			const value = interpolator.readPipelineFile(parsed);
			return isList(value) ? { pipeline: value } : void 0;
		}
		const known = withoutNotes(withoutNulls(parsed, pipelineFileShape, this.#context, "pipeline-file"), this.#context);
		const value = interpolator.readPipelineFile(known);
		return isDocument(value) ? this.#readObject(value) : void 0;
	}
	#readObject(value) {
		const { findings } = this.#context;
		const before = findings.errorCount;
		const settings = {
			role: "pipeline-file",
			unresolved: this.#settings.interpolator.unresolved,
			addressOf: () => void 0,
			fixOf: misplacedFix
		};
		checkShape(pipelineFileShape, value, settings, this.#context);
		const pipeline = value.get("pipeline");
		if (!isList(pipeline) || findings.errorCount > before) return void 0;
		const options = value.get("options");
		const tier = isDocument(options) ? options.get("tier") : void 0;
		if (tier !== void 0 && value.has("tier") && value.get("tier") !== tier) {
			findings.add("MANIFEST_PIPELINE_FILE", "`tier` and `options.tier` differ", this.#context.origins.find(value, ["options", "tier"], "value"), { fix: "Keep one of the two." });
			return;
		}
		const fields = filterMembers(value, (key) => !NO_FIELDS.includes(key), this.#context);
		if (!isDocument(options)) return {
			pipeline,
			fields
		};
		return {
			pipeline,
			options: filterMembers(options, (key) => key !== "tier", this.#context),
			fields: layOver(fields, filterMembers(options, (key) => key === "tier", this.#context), this.#context)
		};
	}
};
// src/manifest/shape/project.ts
const PROJECT_VARIABLE = "MONGODB_ATLAS_PROJECT_ID";
function requireProject(project) {
	if (project !== void 0 && OBJECT_ID.pattern.test(project)) return project;
	throw new SluiceError("MANIFEST_PROJECT", `no project is named, or not with ${OBJECT_ID.words}`, { fix: `Give --project, or set ${PROJECT_VARIABLE}.` });
}
function findProject(manifest, request, unresolved, { findings, origins }) {
	const written = textOf(manifest.get("project"));
	const spot = origins.find(manifest, ["project"], "value");
	const named = [
		{
			by: "the manifest",
			id: written !== void 0 && unresolved.has(written) ? void 0 : written
		},
		{
			by: "--project",
			id: request.project
		},
		{
			by: PROJECT_VARIABLE,
			id: request.env[PROJECT_VARIABLE]
		}
	].filter((one) => one.id !== void 0 && one.id !== "");
	const [first] = named;
	if (first === void 0 && request.defaultProject !== void 0) return request.defaultProject;
	if (first === void 0) {
		const isSaid = written !== void 0;
		if (request.mode === "plan" && !isSaid) findings.add("MANIFEST_PROJECT", "no project is named", void 0);
		return "";
	}
	const malformed = named.find(({ by, id }) => by !== "the manifest" && !OBJECT_ID.pattern.test(id));
	const other = named.find(({ id }) => id.toLowerCase() !== first.id.toLowerCase());
	if (other !== void 0 && malformed === void 0) findings.add("MANIFEST_PROJECT", `${first.by} names project ${first.id}, ${other.by} names ${other.id}`, spot);
	if (malformed !== void 0) findings.add("MANIFEST_PROJECT", `${malformed.by} gives '${malformed.id}', which is not ${OBJECT_ID.words}`, void 0);
	return first.id;
}
// src/manifest/checks/blue-green.ts
function checkBlueGreen({ address, body }, context) {
	const update = body.get("update");
	if (!isDocument(update)) return;
	const isAsked = textOf(update.get("strategy")) === "blue-green";
	const settings = update.get("blueGreen");
	const add = (code, message, path, fix) => {
		const place = context.origins.find(body, ["update", ...path], "key");
		context.findings.add(code, message, place, {
			address: formatAddress(address),
			fix
		});
	};
	if (!isAsked) {
		if (settings !== void 0) add("MANIFEST_VALUE", "blueGreen has no effect without strategy: blue-green", ["blueGreen"], "Add `strategy: blue-green` beside it, or remove blueGreen.");
		return;
	}
	if (!isDocument(settings)) {
		add("MANIFEST_MISSING", "strategy: blue-green needs blueGreen.sink, where the new version writes until it takes over", ["strategy"], "Add `blueGreen: { sink: { db: shadow, coll: NAME } }`.");
		return;
	}
	const sink = settings.get("sink");
	if (isDocument(sink)) {
		const names = [
			"db",
			"coll",
			"topic"
		].filter((key) => sink.has(key)).join(" ");
		if (names !== "db coll" && names !== "topic") add("MANIFEST_VALUE", "sink is either { db, coll } or { topic }", ["blueGreen", "sink"], "Name a collection by db and coll, or a topic.");
		else {
			const clash = clashOf(body, sink);
			if (clash !== void 0) add("MANIFEST_VALUE", clash.message, ["blueGreen", "sink"], clash.fix);
		}
	}
	if (settings.has("dlq") && valueAt(body, ["options", "dlq"]) === void 0) add("MANIFEST_VALUE", "blueGreen.dlq needs options.dlq, whose connection it takes", ["blueGreen", "dlq"], "Add `options.dlq`, or remove blueGreen.dlq.");
}
function clashOf(processor, sink) {
	const pipeline = processor.get("pipeline");
	const last = isList(pipeline) ? pipeline.at(-1) : void 0;
	const [name = "", body] = isDocument(last) ? last.entries[0] ?? [] : [];
	const own = name === "$merge" ? valueAt(body, ["into"]) : body;
	if (name !== "$merge" && name !== "$emit" || !isDocument(own)) return void 0;
	const kind = name === "$merge" || own.has("coll") ? ["db", "coll"] : own.has("topic") ? ["topic"] : [];
	if (kind.length === 0) return void 0;
	if (!kind.every((key) => sink.has(key))) return {
		message: `sink needs ${kind.join(" and ")}, as ${name} at the end of the pipeline does`,
		fix: `Write \`sink: { ${kind.map((key) => `${key}: ...`).join(", ")} }\`.`
	};
	if (!kind.every((key) => typeof own.get(key) === "string" && own.get(key) === sink.get(key))) return void 0;
	return {
		message: "sink is where the running version writes: both would write to it",
		fix: "Name another collection or topic, for the new version alone."
	};
}
// src/manifest/checks/failovers.ts
function checkFailoverRegion({ address }, workspace, unresolved, reporter) {
	const { region = "" } = address;
	const regions = failoverRegionsOf(workspace.body);
	if (regions.includes(region) || regions.some((one) => unresolved.has(one))) return;
	if (regions.length === 0) {
		const message = `the manifest gives the workspace no failoverRegions, so Atlas may have none for '${region}'`;
		reporter.report("MANIFEST_FAILOVER_REGION", [], message, {
			severity: "warning",
			fix: `Add ${region} to failoverRegions of the workspace.`
		});
		return;
	}
	const native = lookUp(AWS_REGION_NAMES, region.toLowerCase().replaceAll("_", "-"));
	const meant = native !== void 0 && regions.includes(native) ? native : suggest(region, regions);
	reporter.report("MANIFEST_FAILOVER_REGION", [], `'${region}' is not one of the workspace's failoverRegions`, { fix: meant === void 0 ? `Write one of ${regions.join(", ")}, or add ${region} to failoverRegions.` : `Did you mean ${meant}?` });
}
function failoverGaps(workspace) {
	const regions = failoverRegionsOf(workspace.body);
	return new Map(workspace.connections.map(({ address: { name }, body }) => {
		if (!body.has("failoverConnections")) return [name, []];
		const described = workspace.failovers.filter(({ address }) => address.name === name);
		return [name, regions.filter((region) => !described.some(({ address }) => address.region === region))];
	}));
}
// src/manifest/checks/gates.ts
function checkGate({ body }, manifest, reporter) {
	const own = body.get("gate");
	const key = timeKey(own);
	const mistake = key === void 0 ? void 0 : mistakeIn(gateKeys(manifest, own));
	if (key !== void 0 && mistake !== void 0) reporter.report("MANIFEST_GATE", ["gate", key], mistake);
}
function checkDefaultGate(manifest, { findings, origins }) {
	const key = timeKey(valueAt(manifest, ["defaults", "gate"]));
	const mistake = key === void 0 ? void 0 : mistakeIn(gateKeys(manifest, void 0));
	if (key === void 0 || mistake === void 0) return;
	const spot = origins.find(manifest, [
		"defaults",
		"gate",
		key
	], "value");
	findings.add("MANIFEST_GATE", mistake, spot, { fix: codeEntry("MANIFEST_GATE").fix });
}
const timeKey = (gate) => isDocument(gate) ? ["within", "for"].find((key) => gate.has(key)) : void 0;
function mistakeIn(keys) {
	const policy = readGatePolicy(keys);
	if (policy === void 0 || policy.withinSeconds >= policy.forSeconds) return void 0;
	return `a gate can't pass within ${policy.withinSeconds} s when the processor has to be sound for ${policy.forSeconds} s`;
}
// src/manifest/checks/removed.ts
function checkRemoved(manifest, workspaces, { findings, origins }) {
	const removed = manifest.get("removed");
	if (!isList(removed)) return;
	const defined = new Set(workspaces.flatMap((one) => [
		one,
		...one.connections,
		...one.failovers,
		...one.processors
	].map(({ label }) => label)));
	const former = new Set(workspaces.flatMap((one) => one.processors.flatMap(({ body }) => {
		const name = textOf(body.get("renamedFrom"));
		return name === void 0 ? [] : [formatAddress(processorAddress(one.address.name, name))];
	})));
	const seen = new Set();
	for (const [i, entry] of removed.entries()) {
		if (typeof entry !== "string" || entry === "") continue;
		const address = parseAddress(entry);
		const label = address && formatAddress(address);
		const refuse = (message) => {
			findings.add("MANIFEST_REMOVED", message, origins.value(removed, i), label === void 0 ? {} : { address: label });
		};
		if (label === void 0) refuse(`'${entry}' is not an address`);
		else if (isUntold(manifest, address)) refuse(`${label} does not say which peering: write NAME@ACCOUNT/VPC`);
		else if (defined.has(label)) refuse(`${label} is to be removed, and is defined as well`);
		else if (former.has(label)) refuse(`${label} is to be removed, and is renamed as well`);
		else if (seen.has(label)) refuse(`${label} is listed twice under 'removed'`);
		if (label !== void 0) seen.add(label);
	}
}
function isUntold(manifest, address) {
	if (address?.kind !== "vpcPeering" || parsePeeringName(address.name) !== void 0) return false;
	const described = manifest.get("vpcPeerings");
	return !isDocument(described) || !described.has(address.name);
}
// src/manifest/checks/private-links.ts
function checkLinkReference({ body }, links, unresolved, reporter) {
	for (const networking of ["networking", "publicPrivateNetworking"]) {
		const path = [
			networking,
			"access",
			"privateLink"
		];
		const name = textOf(valueAt(body, path));
		if (name === void 0 || unresolved.has(name)) continue;
		const names = links.map(({ address }) => address.name);
		if (names.includes(name)) continue;
		const guess = suggest(name, names);
		reporter.report("MANIFEST_LINK_UNKNOWN", path, `privateLinks has no '${name}'`, {
			severity: guess === void 0 ? "warning" : "error",
			...guess !== void 0 && { fix: `Did you mean '${guess}'?` }
		});
	}
}
function checkLinkTwins(links, unresolved, { findings }) {
	const known = new Map();
	for (const { body, label, spot } of links) {
		if (body.entries.some(([, value]) => typeof value === "string" && unresolved.has(value))) continue;
		const identity = linkIdentity(body);
		const first = known.get(identity);
		if (first === void 0) known.set(identity, label);
		else findings.add("MANIFEST_LINK_TWICE", `leads to the same place as ${first}`, spot, { address: label });
	}
}
// src/manifest/checks/reporter.ts
var RuleReporter = class {
	#resource;
	#context;
	#used = new Set();
	constructor(resource, context) {
		this.#resource = resource;
		this.#context = context;
	}
	report(code, path, message, details = {}) {
		this.#add(code, path, message, {
			fix: codeEntry(code).fix,
			...details
		});
	}
	reportRule(code, path, message, details) {
		if (!this.#isIgnored(code)) this.#add(code, path, message, details);
	}
	#add(code, path, message, details) {
		const { body, spot, label } = this.#resource;
		const { severity, fix, at = "value" } = details;
		const found = path.length === 0 ? spot : this.#context.origins.find(body, path, at);
		const isInside = path.length > 0 && body.has(path[0] ?? "");
		this.#context.findings.addFinding(code, message, isInside ? found ?? spot : spot, {
			address: label,
			...severity && { severity },
			...fix !== void 0 && { fix }
		});
	}
	#isIgnored(code) {
		const ignored = this.#resource.body.get("ignoreRules");
		if (!isDocument(ignored) || !ignored.has(code)) return false;
		this.#used.add(code);
		return true;
	}
	reportUnused() {
		const ignored = this.#resource.body.get("ignoreRules");
		if (!isDocument(ignored)) return;
		for (const [code] of ignored.entries) {
			if (this.#used.has(code)) continue;
			const isKnown = IGNORABLE.has(code);
			const guess = isKnown ? void 0 : suggest(code, [...IGNORABLE]);
			const message = isKnown ? `the rule ${code} finds nothing here` : `'${code}' is no rule that can be ignored`;
			const fix = guess === void 0 ? codeEntry("MANIFEST_RULE").fix : `Did you mean ${guess}?`;
			const spot = this.#context.origins.find(ignored, [code], "key");
			const address = this.#resource.label;
			this.#context.findings.addFinding("MANIFEST_RULE", message, spot, {
				severity: "warning",
				fix,
				address
			});
		}
	}
};
const canBeIgnored = (code) => IGNORABLE.has(code);
const IGNORABLE = new Set([...Object.keys(KIND_RULES), ...PIPELINE_RULES.map(({ code }) => code)]);
// src/manifest/values/secret-rules.ts
const PLACEHOLDER = /\$\{(?:env:|secrets:|\{\s?secrets\.)([A-Za-z_]\w{0,199})/;
const OTHER_PLACEHOLDER = /^(?:\$\{(?!secret|var:)(?:[A-Za-z]{1,20}:)?|\{\{\s?\.?(?:[a-z]{1,20}\.)?)([A-Za-z_]\w{0,199})\s?\}{1,2}$/;
function checkLiteralSecrets(connection, unresolved, reporter) {
	const fields = apiFields(connection);
	for (const path of WRITE_ONLY_PATHS) {
		const value = valueAt(fields, path);
		if (typeof value !== "string") continue;
		const meant = PLACEHOLDER.exec(value) ?? OTHER_PLACEHOLDER.exec(value);
		if (meant === null && unresolved.has(value) && !/\$\{var:/.test(value)) continue;
		const field = `'${path.join(".")}'`;
		if (meant === null) reporter.report("MANIFEST_LITERAL_SECRET", path, `${field} is write-only and holds a literal`);
		else {
			const [written, name = ""] = meant;
			reporter.report("MANIFEST_LITERAL_SECRET", path, `${field} is write-only and takes secrets alone`, { fix: fixFor(written, name) });
		}
	}
}
function fixFor(written, name) {
	const use = `Use \${secret:${name}}`;
	return written.startsWith("${{") ? `${use}, and give the workflow's step ${name}: \${{ secrets.${name} }} under env.` : `${use}.`;
}
function unsafeNames(manifest) {
	const names = manifest?.get("unsafeEnv");
	return isList(names) ? names.filter((name) => typeof name === "string") : [];
}
function warnOfShort(secret, secrets, spot, findings) {
	if ((secrets.find(secret)?.reveal().trim().length ?? 4) >= 4) return;
	const message = `the secret ${secret.name} has fewer than 4 characters, too few to be masked`;
	findings.add("MANIFEST_SECRET_SHORT", message, spot, { severity: "warning" });
}
// src/manifest/checks/manifest-checks.ts
function checkRules(manifest, unresolved, context) {
	const workspaces = listWorkspaces(manifest, context.origins);
	const links = listPrivateLinks(manifest, context.origins);
	for (const link of links) checkResource(link, manifest, context, (reporter) => {
		reportFindings(checkPrivateLink(link.address.name, link.body), link, unresolved, reporter);
	});
	checkLinkTwins(links, unresolved, context);
	for (const peering of listVpcPeerings(manifest, context.origins)) checkResource(peering, manifest, context, () => void 0);
	for (const workspace of workspaces) {
		const { address, body } = workspace;
		checkResource(workspace, manifest, context, (reporter) => {
			reportFindings(checkWorkspace(address.name, body), workspace, unresolved, reporter);
		});
		for (const connection of workspace.connections) checkResource(connection, manifest, context, (reporter) => {
			checkLiteralSecrets(connection, unresolved, reporter);
			reportFindings(checkConnection(connection.address.name, connection.body), connection, unresolved, reporter);
			checkLinkReference(connection, links, unresolved, reporter);
		});
		for (const failover of workspace.failovers) checkResource(failover, manifest, context, (reporter) => {
			checkLiteralSecrets(failover, unresolved, reporter);
			reportFindings(checkFailoverConnection(failover.address.name, apiFields(failover)), failover, unresolved, reporter);
			checkLinkReference(failover, links, unresolved, reporter);
			checkFailoverRegion(failover, workspace, unresolved, reporter);
		});
		const connections = new Map(workspace.connections.map((one) => [one.address.name, knownType(one)]));
		const consumers = new Map();
		for (const processor of workspace.processors) {
			const starts = (processor.body.get("state") ?? "STARTED") === "STARTED";
			checkResource(processor, manifest, context, (reporter) => {
				checkBlueGreen(processor, context);
				reportFindings(checkProcessor(processor.address.name, processor.body, body, starts), processor, unresolved, reporter);
				reportFindings(pipelineFindings(processor, workspace, connections, consumers), processor, unresolved, reporter);
				checkGate(processor, manifest, reporter);
			});
		}
		checkRenames(workspace, context);
	}
	checkDefaultGate(manifest, context);
	checkRemoved(manifest, workspaces, context);
}
function checkResource(resource, manifest, context, checkKind) {
	const reporter = new RuleReporter(resource, context);
	checkKind(reporter);
	checkPointers(resource, reporter);
	const extra = resource.body.get("extra");
	if (isDocument(extra)) checkExtra(extra, [], resource, manifest, reporter);
	reporter.reportUnused();
}
function reportFindings(findings, { body }, unresolved, reporter) {
	for (const { code, severity, message, path, at, fix } of findings) {
		const value = valueAt(body, path);
		if (typeof value === "string" && unresolved.has(value)) continue;
		reporter.reportRule(code, path, message, {
			severity,
			fix: sentence(fix),
			at
		});
	}
}
function sentence(text) {
	if (text === void 0 || text === "") return void 0;
	const start = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.?!]$/.test(start) ? start : `${start}.`;
}
function checkPointers(resource, reporter) {
	const pointers = resource.body.get("ignoreChanges");
	for (const [i, pointer] of (isList(pointers) ? pointers : []).entries()) {
		if (typeof pointer !== "string") continue;
		if (/^(?:\/(?:[^~/]|~[01])*)+$/.test(pointer)) {
			checkIgnored(resource, pointer, ["ignoreChanges", String(i)], reporter);
			continue;
		}
		const message = `'${pointer}' is no JSON Pointer`;
		const fix = `Write it with a slash before each name: /${pointer.replace(/^\/+/, "").replaceAll(".", "/")}.`;
		reporter.report("MANIFEST_POINTER", ["ignoreChanges", String(i)], message, { fix });
	}
}
function checkIgnored(resource, pointer, at, reporter) {
	const path = parsePointer(pointer);
	const { address } = resource;
	const fields = apiFields(resource);
	const known = Object.keys(declaredFields(address.kind, fields));
	const [first = "", ...rest] = path;
	const guess = known.includes(first) ? void 0 : suggest(first, known);
	if (guess !== void 0) {
		const fix = `Did you mean /${[guess, ...rest].join("/")}?`;
		reporter.report("MANIFEST_POINTER", at, `'${pointer}' names no known field`, {
			severity: "warning",
			fix
		});
		return;
	}
	if (!isNeededForCreation({
		kind: address.kind,
		address,
		fields
	}, path)) return;
	const message = `'${path.join(".")}' is required, so that it can't be ignored`;
	reporter.report("MANIFEST_IGNORED_REQUIRED", at, message);
}
function checkExtra(extra, path, resource, manifest, reporter) {
	const base = manifestPath(resource.address);
	const plain = plainTypes(workspacesOf(manifest));
	const known = new Set([...knownKeys(manifestShape, [...base, ...path], { workspaces: plain }), ...path.length === 0 ? ["name"] : []]);
	for (const [key, value] of extra.entries) {
		if (!known.has(key)) continue;
		const inner = [...path, key];
		const members = knownKeys(manifestShape, [...base, ...inner], { workspaces: plain });
		if (inner.join(".") === "options.autoscaling" && !(isDocument(value) && value.keys().every((name) => !members.includes(name)))) {
			const message = "'options.autoscaling' is a field that Sluice knows";
			const fix = "Write `options.autoscaling`, without `extra`.";
			reporter.report("MANIFEST_EXTRA", ["extra", ...inner], message, {
				severity: "warning",
				at: "key",
				fix
			});
			continue;
		}
		if (isDocument(value) && members.length > 0) checkExtra(value, inner, resource, manifest, reporter);
		else reporter.report("MANIFEST_EXTRA", ["extra", ...inner], `'${inner.join(".")}' is a field that Sluice knows`, { at: "key" });
	}
}
function plainTypes(workspaces) {
	const plain = (value, read) => isDocument(value) ? Object.fromEntries(value.entries.map(([key, inner]) => [key, isDocument(inner) ? read(inner) : void 0])) : void 0;
	return plain(workspaces, (workspace) => ({ connections: plain(workspace.get("connections"), (connection) => ({ type: shapeTypeOf(textOf(connection.get("type")) ?? "") })) }));
}
function pipelineFindings({ body, label }, workspace, connections, consumers) {
	const pipeline = body.get("pipeline");
	if (!isList(pipeline)) return [];
	const options = body.get("options");
	const tier = textOf(body.get("tier")) ?? textOf(valueAt(workspace.body, ["streamConfig", "tier"]));
	const regions = workspace.body.get("failoverRegions");
	const findings = checkPipeline(pipeline, {
		connections,
		...isDocument(options) && { options: options.without("resumeFromCheckpoint") },
		...tier !== void 0 && { tier },
		failoverEnabled: body.get("failoverEnabled") === true,
		hasFailoverRegions: isList(regions) && regions.length > 0,
		failoverGaps: failoverGaps(workspace),
		consumers
	});
	const consumer = consumerOf(pipeline);
	if (consumer !== void 0 && !consumers.has(consumer.id)) consumers.set(consumer.id, label);
	return findings.filter(({ code }) => code !== "PIPELINE_DLQ_SHAPE");
}
function knownType({ body }) {
	const type = textOf(body.get("type"));
	return isConnectionType(type) ? type : void 0;
}
function checkRenames(workspace, { findings, origins }) {
	const names = new Set(workspace.processors.map(({ address }) => address.name));
	const claimed = new Map();
	for (const { address, body, label } of workspace.processors) {
		const former = textOf(body.get("renamedFrom"));
		if (former === void 0) continue;
		const refuse = (message, fix) => {
			findings.add("MANIFEST_RENAMED_FROM", message, origins.find(body, ["renamedFrom"], "value"), {
				address: label,
				...fix !== void 0 && { fix }
			});
		};
		const other = claimed.get(former);
		const path = former.split("/processor/");
		if (path.length === 2) refuse(`'renamedFrom' takes a name, not an address`, `Write ${path[1] ?? ""}; it stays in its workspace.`);
		else if (former === address.name) refuse(`'renamedFrom' names the processor itself`);
		else if (names.has(former)) refuse(`'${former}' is defined as well: it cannot become '${address.name}'`);
		else if (other !== void 0) refuse(`'${former}' cannot become both '${other}' and '${address.name}'`);
		claimed.set(former, address.name);
	}
}
// src/manifest/read/load.ts
async function loadManifest(request) {
	const context = {
		findings: new Findings(),
		origins: new Origins()
	};
	const { findings, origins } = context;
	const files = request.access ?? fileAccess(request.directory);
	const loader = new Loader(files, request.directory, context);
	const read = await loader.readManifests(request);
	if (read === "too-old") return {
		...EMPTY,
		diagnostics: findings.withExcerpts(),
		files: loader.files
	};
	const { joined, environment } = read;
	const variables = await loader.readVariables(joined ?? EMPTY_DOCUMENT, environment, request);
	const { defaultProject } = request;
	const lastResort = defaultProject === void 0 ? {} : { [PROJECT_VARIABLE]: defaultProject };
	const interpolator = new Interpolator({
		...request,
		env: envWithProject(request),
		lastResort,
		unsafeEnv: unsafeNames(joined)
	}, variables, context);
	let merged = EMPTY_DOCUMENT;
	let pipelineFiles = [];
	let desired;
	if (joined !== void 0) {
		const inlined = await inlinePipelines(interpolator.readManifest(joined), {
			files,
			directory: request.directory,
			interpolator
		}, context);
		merged = inlined.manifest;
		pipelineFiles = inlined.files;
		const { unresolved } = interpolator;
		checkShape(manifestShape, merged, {
			role: "manifest",
			unresolved,
			addressOf: addressOfPath
		}, context);
		checkRules(merged, unresolved, context);
		const project = findProject(merged, request, unresolved, context);
		if (!findings.hasErrors()) desired = normalise(merged, project, origins);
	}
	const named = [...interpolator.secrets.values()];
	const secrets = await readSecrets(named, request);
	for (const { spot, ...secret } of named) warnOfShort(secret, secrets, spot, findings);
	return {
		...desired && { desired },
		diagnostics: withoutConsequences(findings.withExcerpts().toSorted(compareDiagnostics)),
		secrets,
		files: [...loader.files, ...pipelineFiles],
		merged: merged.without("vars")
	};
}
const EMPTY = {
	secrets: { find: () => void 0 },
	merged: EMPTY_DOCUMENT
};
function envWithProject({ env, project }) {
	const isNamed = env["MONGODB_ATLAS_PROJECT_ID"] !== void 0 && env["MONGODB_ATLAS_PROJECT_ID"] !== "";
	return project === void 0 || isNamed ? env : {
		...env,
		[PROJECT_VARIABLE]: project
	};
}
// src/manifest/shape/json-schema-unions.ts
const propertiesOf = (schema) => schema["properties"] ?? {};
function discriminatorOf(variants) {
	const [first] = variants;
	if (first === void 0) return void 0;
	return Object.keys(propertiesOf(first)).find((key) => variants.every((variant) => "const" in (propertiesOf(variant)[key] ?? {})));
}
function chooseByType(own, all, discriminator) {
	const constant = (variant) => propertiesOf(variant)[discriminator]?.["const"];
	const variants = all.filter((variant) => constant(variant) !== OTHER_TYPE);
	const known = {
		type: "string",
		enum: variants.map(constant),
		enumDescriptions: variants.map(({ description = "" }) => description)
	};
	const description = "Which fields there are. Required.";
	const other = all.find((variant) => constant(variant) === OTHER_TYPE);
	const choice = other === void 0 ? {
		description,
		...known
	} : {
		description,
		anyOf: [known, { type: "string" }]
	};
	return {
		...own,
		type: ["object", "null"],
		properties: { [discriminator]: choice },
		allOf: [
			...variants.map((variant) => ({
				if: {
					properties: { [discriminator]: { const: constant(variant) } },
					required: [discriminator]
				},
				then: {
					...variant,
					type: ["object", "null"],
					properties: {
						...propertiesOf(variant),
						[discriminator]: { doNotSuggest: true }
					}
				}
			})),
			...other === void 0 ? [] : [chosenElse(other, known.enum, discriminator)],
			{
				if: { required: [discriminator] },
				else: {
					properties: anyField(variants, discriminator),
					additionalProperties: false
				}
			}
		]
	};
}
const chosenElse = (other, known, discriminator) => ({
	if: {
		properties: { [discriminator]: {
			type: "string",
			not: { enum: known }
		} },
		required: [discriminator]
	},
	then: {
		...other,
		type: ["object", "null"],
		properties: {
			...propertiesOf(other),
			[discriminator]: { doNotSuggest: true }
		}
	}
});
function anyField(variants, discriminator) {
	const names = new Set(variants.flatMap((variant) => Object.keys(propertiesOf(variant))));
	names.delete(discriminator);
	const fields = [...names].map((name) => {
		const forms = variants.flatMap((variant) => {
			const form = propertiesOf(variant)[name];
			return form === void 0 ? [] : [form];
		});
		const different = [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
		const [first] = different;
		const loose = {
			description: first?.["description"],
			type: first?.["type"]
		};
		return [name, {
			...different.length === 1 ? first : loose,
			doNotSuggest: true
		}];
	});
	return {
		[discriminator]: { doNotSuggest: true },
		...Object.fromEntries(fields)
	};
}
export { Findings, OWN_KEYS, Origins, PIPELINE_NOTE, PROJECT_VARIABLE, Source, canBeIgnored, checkShape, chooseByType, decodeSource, discriminatorOf, escapePlaceholders, fileAccess, findDenial, isManifestText, isWithin, listPrivateLinks, listWorkspaces, loadManifest, manifestShape, parseJsonFile, parseYaml, pipelineFileShape, readSecrets, requireProject };
