import { printParseErrorCode, visit } from "./vendor/jsonc-parser.js";
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
// src/model/document/json-reader.ts
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN$1 = /[^"\\\u0000-\u001f]*/y;
const [QUOTE$1, COMMA, COLON, BACKSLASH$1] = [
	34,
	44,
	58,
	92
];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [
	91,
	93,
	123,
	125
];
const REFUSED = Symbol("refused");
function readJson(text, maxDepth, onContainer) {
	try {
		return new JsonReader(text, maxDepth, onContainer).read();
	} catch (thrown) {
		if (thrown === REFUSED) return void 0;
		throw thrown;
	}
}
var JsonReader = class {
	#text;
	#maxDepth;
	#onContainer;
	#at = 0;
	constructor(text, maxDepth, onContainer) {
		this.#text = text;
		this.#maxDepth = maxDepth;
		this.#onContainer = onContainer;
	}
	read() {
		const value = this.#readValue(this.#skipSpace(), 0);
		this.#skipSpace();
		if (this.#at < this.#text.length) return refuse();
		return value;
	}
	#skipSpace() {
		for (;;) {
			const code = this.#text.charCodeAt(this.#at);
			if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return code;
			this.#at += 1;
		}
	}
	#readValue(code, depth) {
		switch (code) {
			case QUOTE$1: return this.#readString();
			case OPEN_MAP: return this.#readMap(depth);
			case OPEN_LIST: return this.#readList(depth);
			case 116: return this.#readWord("true", true);
			case 102: return this.#readWord("false", false);
			case 110: return this.#readWord("null", null);
			default: return this.#readNumber();
		}
	}
	#readWord(word, value) {
		if (!this.#text.startsWith(word, this.#at)) return refuse();
		this.#at += word.length;
		return value;
	}
	#readNumber() {
		NUMBER.lastIndex = this.#at;
		if (!NUMBER.test(this.#text)) return refuse();
		const text = this.#text.slice(this.#at, NUMBER.lastIndex);
		this.#at = NUMBER.lastIndex;
		return new NumberLiteral(text);
	}
	#readString() {
		const start = this.#at;
		PLAIN$1.lastIndex = start + 1;
		PLAIN$1.test(this.#text);
		let end = PLAIN$1.lastIndex;
		if (this.#text.charCodeAt(end) === QUOTE$1) {
			this.#at = end + 1;
			return this.#text.slice(start + 1, end);
		}
		while (this.#text.charCodeAt(end) === BACKSLASH$1) {
			PLAIN$1.lastIndex = end + 2;
			PLAIN$1.test(this.#text);
			end = PLAIN$1.lastIndex;
		}
		if (this.#text.charCodeAt(end) !== QUOTE$1) return refuse();
		this.#at = end + 1;
		try {
			return JSON.parse(this.#text.slice(start, this.#at));
		} catch {
			return refuse();
		}
	}
	#readList(depth) {
		if (depth >= this.#maxDepth) return refuse();
		const start = this.#at;
		const items = [];
		const offsets = [];
		this.#at += 1;
		for (let code = this.#skipSpace(); code !== CLOSE_LIST || items.length > 0; code = this.#skipSpace()) {
			offsets.push(this.#at);
			items.push(this.#readValue(code, depth + 1));
			if (this.#endsAfterMember(CLOSE_LIST)) break;
		}
		if (items.length === 0) this.#at += 1;
		this.#onContainer?.(items, start, [], offsets);
		return items;
	}
	#readMap(depth) {
		if (depth >= this.#maxDepth) return refuse();
		const start = this.#at;
		const entries = [];
		const keys = [];
		const offsets = [];
		this.#at += 1;
		for (let code = this.#skipSpace(); code !== CLOSE_MAP || entries.length > 0; code = this.#skipSpace()) {
			if (code !== QUOTE$1) return refuse();
			keys.push(this.#at);
			const key = this.#readString();
			if (this.#skipSpace() !== COLON) return refuse();
			this.#at += 1;
			const next = this.#skipSpace();
			offsets.push(this.#at);
			entries.push([key, this.#readValue(next, depth + 1)]);
			if (this.#endsAfterMember(CLOSE_MAP)) break;
		}
		if (entries.length === 0) this.#at += 1;
		const made = new Document(entries);
		this.#onContainer?.(made, start, keys, offsets);
		return made;
	}
	#endsAfterMember(close) {
		const code = this.#skipSpace();
		if (code !== close && code !== COMMA) return refuse();
		this.#at += 1;
		return code === close;
	}
};
function refuse() {
	throw REFUSED;
}
// src/model/document/json-text.ts
var JsonSyntaxError = class extends Error {
	offset;
	constructor(message, offset) {
		super(message);
		this.name = "JsonSyntaxError";
		this.offset = offset;
	}
};
function parseJson(text, offsets) {
	return (offsets === void 0 ? readJson(text, 200) : void 0) ?? parseSlowly(text, offsets);
}
function parseSlowly(text, offsets) {
	const stack = [];
	let result;
	const add = (value, offset) => {
		const frame = stack.at(-1);
		if (frame === void 0) {
			result = value;
			return;
		}
		frame.valueOffsets.push(offset);
		if (frame.isList) frame.items.push(value);
		else frame.entries.push([frame.key, value]);
	};
	const open = (isListFrame, offset) => {
		if (stack.length >= 200) throw new JsonSyntaxError(`nested deeper than 200 levels`, offset);
		stack.push({
			isList: isListFrame,
			entries: [],
			items: [],
			keyOffsets: [],
			valueOffsets: [],
			key: ""
		});
	};
	const starts = [];
	const close = () => {
		const frame = stack.pop();
		if (frame === void 0) return;
		const value = frame.isList ? frame.items : new Document(frame.entries);
		offsets?.container(value, frame.keyOffsets, frame.valueOffsets);
		add(value, starts.pop() ?? 0);
	};
	visit(text, {
		onObjectBegin: (offset) => {
			open(false, offset);
			starts.push(offset);
		},
		onObjectProperty: (key, offset) => {
			const frame = stack.at(-1);
			if (frame === void 0) return;
			frame.key = key;
			frame.keyOffsets.push(offset);
		},
		onObjectEnd: close,
		onArrayBegin: (offset) => {
			open(true, offset);
			starts.push(offset);
		},
		onArrayEnd: close,
		onLiteralValue: (value, offset, length) => {
			if (typeof value === "number") add(new NumberLiteral(text.slice(offset, offset + length)), offset);
			else add(value, offset);
		},
		onError: (code, offset) => {
			throw new JsonSyntaxError(describe(printParseErrorCode(code)), offset);
		}
	}, {
		disallowComments: true,
		allowTrailingComma: false,
		allowEmptyContent: false
	});
	if (result === void 0) throw new JsonSyntaxError("there is no JSON value", 0);
	return result;
}
const describe = (code) => code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
function printJson(value, options = {}) {
	const indent = options.indent ?? 0;
	const print = (current, level) => {
		if (current === null || typeof current === "boolean") return String(current);
		if (typeof current === "string") return JSON.stringify(current);
		if (current instanceof NumberLiteral) return current.text;
		if (current instanceof SecretReference) return JSON.stringify(options.reveal ? options.reveal(current) : current.toString());
		const parts = isList(current) ? current.map((item) => print(item, level + 1)) : current.entries.map(([key, member]) => JSON.stringify(key) + (indent ? ": " : ":") + print(member, level + 1));
		const [left, right] = isDocument(current) ? ["{", "}"] : ["[", "]"];
		if (parts.length === 0) return left + right;
		if (indent === 0) return left + parts.join(",") + right;
		const pad = "\n" + " ".repeat(indent * (level + 1));
		return left + pad + parts.join("," + pad) + "\n" + " ".repeat(indent * level) + right;
	};
	return print(value, 0);
}
function fromPlain(data) {
	return parseJson(JSON.stringify(data));
}
function toPlain(value) {
	if (value instanceof NumberLiteral) return value.toNumber();
	if (isList(value)) return value.map(toPlain);
	if (isDocument(value)) {
		const plain = Object.create(null);
		for (const [key, member] of value.entries) plain[key] = toPlain(member);
		return plain;
	}
	return value;
}
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
// src/model/mask/spans.ts
const MASKED = "[secret]";
function replaceSpans(text, spans, replacement) {
	if (spans.length === 0) return text;
	spans.sort(([a], [b]) => a - b);
	let result = "";
	let done = 0;
	let isOpen = false;
	for (const [start, end] of spans) {
		if (isOpen && start <= done) {
			done = Math.max(done, end);
			continue;
		}
		result += text.slice(done, start) + replacement;
		done = end;
		isOpen = true;
	}
	return result + text.slice(done);
}
// src/model/mask/net.ts
function maskLookalikes(text) {
	return replaceSpans(text, [
		...userInfos(text),
		...pairs(text),
		...tokens(text),
		...pemBlocks(text)
	], MASKED);
}
const BEFORE_USER = /[\s"'`<>()[\]{},;=|/@]/;
const LONGEST_USER_INFO = 1e3;
function userInfos(text) {
	const spans = [];
	let end = text.indexOf("@");
	for (let last = -1; end !== -1; last = end, end = text.indexOf("@", end + 1)) {
		const stop = Math.max(last, end - LONGEST_USER_INFO, -1);
		let start = end;
		while (start - 1 > stop && !BEFORE_USER.test(text[start - 1] ?? " ")) start -= 1;
		const colon = text.indexOf(":", start);
		if (colon > start && colon < end - 1) spans.push([start, end]);
	}
	return spans;
}
const PAIR = new RegExp(`(?:password|passwd|passphrase|pwd|secret|token|credentials?|signature|(?<![a-z])sig|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|secret[_-]?key|ssl[_-]?key|authorization|(?<![a-z])auth)(?:(?:\\\\{0,4}["'])\\s{0,8}[:=]|\\s{0,8}=)\\s{0,8}(?:bearer\\s{1,8}|basic\\s{1,8})?`, "gi");
const QUOTE = /^\\{0,4}["']/;
const VALUE_END = /[\s,;&"'`<>(){}[\]\\]|$/g;
function pairs(text) {
	const spans = [];
	for (const match of text.matchAll(PAIR)) {
		const begin = match.index + match[0].length;
		const quote = QUOTE.exec(text.slice(begin, begin + 6))?.[0] ?? "";
		const start = begin + quote.length;
		let end;
		if (quote === "") {
			VALUE_END.lastIndex = start;
			end = VALUE_END.exec(text)?.index ?? text.length;
		} else {
			const close = text.indexOf(quote, start);
			end = close === -1 ? text.length : close;
		}
		if (end > start) spans.push([start, end]);
		if (quote !== "" && end === text.length) break;
	}
	return spans;
}
const TOKENS = [
	new RegExp(`(?<=\\b(?:Bearer|Basic)\\s{1,8})(?!(?:authentication|authorization|credentials?|scheme|realm|tokens?)\\b)[\\w.~+/=-]{8,}`, "gi"),
	/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?/g,
	/\bmdb_sa_sk_[\w-]+/g
];
function tokens(text) {
	return TOKENS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]));
}
const PEM_BEGIN = "-----BEGIN ";
const PEM_END = "-----END ";
function pemBlocks(text) {
	const spans = [];
	let begin = text.indexOf(PEM_BEGIN);
	while (begin !== -1) {
		const frame = text.indexOf("-----", begin + 11);
		const hasBody = frame !== -1 && /^-----[\s\\nr]{0,16}[\w+/=]{8}/.test(text.slice(frame, frame + 40));
		const end = text.indexOf(PEM_END, begin);
		if (hasBody) {
			const close = end === -1 ? -1 : text.indexOf("-----", end + 9);
			spans.push([begin, close === -1 ? text.length : close + 5]);
			if (end === -1) break;
		}
		begin = text.indexOf(PEM_BEGIN, begin + 1);
	}
	return spans;
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
// src/model/errors.ts
const EXIT = {
	done: 0,
	failed: 1,
	pending: 2,
	refused: 3,
	interrupted: 130
};
var SluiceError = class extends Error {
	code;
	fix;
	address;
	diagnostics;
	exitCode;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.name = code;
		this.code = code;
		this.fix = details.fix;
		this.address = details.address;
		this.diagnostics = details.diagnostics ?? [];
		this.exitCode = details.exitCode ?? EXIT.failed;
	}
};
// src/model/document/pointer.ts
function formatPointer(path) {
	return path.map((segment) => "/" + segment.replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}
function parsePointer(pointer) {
	if (pointer === "") return [];
	return pointer.replace(/^\//, "").split("/").map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}
const LONG_SEGMENT = 16;
const PEM_FRAME = /^-----(?:BEGIN|END) [A-Z0-9 ]{1,60}-----$/;
const SECRET_MEMBER = /key|secret|password|token|credential/i;
function partsOf(secret) {
	const parts = new Set([secret, secret.trim()]);
	const frames = secret.includes("-----BEGIN ");
	const lines = secret.split(frames ? /\r\n|\r|\n|\\r|\\n/ : /\r\n|\r|\n/).map((line) => line.trim());
	if (lines.length > 1) {
		for (const line of lines) if (!PEM_FRAME.test(line)) parts.add(line);
	}
	for (const part of [...urlParts(secret), ...memberParts(secret)]) parts.add(part);
	const sized = [...parts].map((part) => ({
		part,
		size: part.trim().length
	}));
	return {
		long: sized.filter(({ size }) => size >= 8).map(({ part }) => part),
		short: sized.filter(({ size }) => size >= 4 && size < 8).map(({ part }) => part.trim())
	};
}
function frameLength(secret) {
	return /^-----BEGIN [A-Z0-9 ]{1,60}-----\s{0,2}/.exec(secret)?.[0].length ?? 0;
}
function urlParts(secret) {
	if (!/^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(secret) || !URL.canParse(secret)) return [];
	const url = new URL(secret);
	const segments = url.pathname.split("/").filter((segment) => segment.length >= LONG_SEGMENT);
	const { username, password, pathname } = url;
	return [...[
		username,
		password,
		pathname,
		...segments
	].map(decoded), ...url.searchParams.values()];
}
function memberParts(secret) {
	if (!secret.trimStart().startsWith("{")) return [];
	try {
		return Object.entries(JSON.parse(secret)).filter(([key]) => SECRET_MEMBER.test(key)).flatMap(([, value]) => typeof value === "string" ? partsOf(value).long : []);
	} catch {
		return [];
	}
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function encodingsOf(secret) {
	const bytes = Buffer.from(secret);
	const hex = bytes.toString("hex");
	const spellings = [{
		text: hex,
		cut: 16
	}, {
		text: hex.toUpperCase(),
		cut: 16
	}];
	for (const shift of [
		0,
		1,
		2
	]) {
		const text = alignedBase64(bytes, shift);
		const edges = [shift > 0, 8 * (shift + bytes.length) % 6 > 0];
		const cut = Math.floor(64 / 6);
		spellings.push({
			text,
			cut,
			edges
		});
		const url = text.replaceAll("+", "-").replaceAll("/", "_");
		if (url !== text) spellings.push({
			text: url,
			cut,
			edges
		});
	}
	return spellings;
}
function alignedBase64(bytes, shift) {
	return Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").slice(Math.ceil(8 * shift / 6), Math.floor(8 * (shift + bytes.length) / 6));
}
// src/model/secret-names.ts
function secretNamesIn(value) {
	if (value instanceof SecretReference) return value.names;
	if (isList(value)) return value.flatMap((item) => secretNamesIn(item));
	if (!isDocument(value)) return [];
	return value.entries.flatMap(([, member]) => secretNamesIn(member));
}
// src/model/mask/folded.ts
const PLAIN = 0;
const DROPPED = 1;
const SPECIAL = 2;
const CLASSES = new Uint8Array(128);
for (const char of " 	\n\r\v\f+") CLASSES[char.charCodeAt(0)] = DROPPED;
for (const char of "%&\\") CLASSES[char.charCodeAt(0)] = SPECIAL;
const BACKSLASH = 92;
const PERCENT = 37;
const AMPERSAND = 38;
const SPACE_LETTERS = new Set(Array.from("nrtfv", (letter) => letter.charCodeAt(0)));
const ENTITY = /^(?:amp;){0,4}(?:amp|(lt)|(gt)|(quot)|(apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/i;
function unitsOf(text) {
	if (!/[^\0-\x7f]/.test(text)) return Buffer.from(text, "latin1");
	const units = new Uint16Array(text.length);
	for (let i = 0; i < units.length; i += 1) units[i] = text.charCodeAt(i);
	return units;
}
const MOST_SPACE = 32;
function fold(text, units = unitsOf(text)) {
	const folding = new Folding(text, units);
	folding.run();
	return folding;
}
function endOfCharacter(text, start) {
	const code = text.charCodeAt(start);
	if (code < 128 && CLASSES[code] === PLAIN) return start + 1;
	const part = text.slice(start, start + 64);
	return start + new Folding(part, unitsOf(part)).run(1);
}
var Folding = class {
	#text;
	#units;
	bytes;
	length = 0;
	#runBytes;
	#runStarts;
	#runCount = 0;
	#backslash = -1;
	constructor(text, units) {
		this.#text = text;
		this.#units = units;
		const size = units instanceof Uint16Array ? units.length * 3 : units.length;
		this.bytes = new Uint8Array(size);
		this.#runBytes = new Uint32Array(size);
		this.#runStarts = new Uint32Array(size);
	}
	startOf(index) {
		let [low, high] = [0, this.#runCount - 1];
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((this.#runBytes[middle] ?? 0) <= index) low = middle;
			else high = middle - 1;
		}
		return (this.#runStarts[low] ?? 0) + index - (this.#runBytes[low] ?? 0);
	}
	run(enough = Infinity) {
		const units = this.#units;
		let i = 0;
		while (i < units.length && this.length < enough) {
			const code = units[i] ?? 0;
			const kind = code < 128 ? CLASSES[code] : SPECIAL;
			if (kind === PLAIN && this.#backslash === -1) i = this.#takePlain(i, enough);
			else if (kind === DROPPED) i += 1;
			else i = this.#read(code, i);
		}
		return i;
	}
	#takePlain(begin, enough) {
		const units = this.#units;
		const bytes = this.bytes;
		const end = Math.min(units.length, begin + enough - this.length);
		let length = this.length;
		this.#beginRun(begin);
		let i = begin;
		for (; i < end; i += 1) {
			const code = units[i] ?? 0;
			if (code >= 128 || CLASSES[code] !== PLAIN) break;
			bytes[length] = code;
			length += 1;
		}
		this.length = length;
		return i;
	}
	#beginRun(start) {
		this.#runBytes[this.#runCount] = this.length;
		this.#runStarts[this.#runCount] = start;
		this.#runCount += 1;
	}
	#read(code, i) {
		if (this.#backslash !== -1) {
			if (SPACE_LETTERS.has(code)) {
				this.#backslash = -1;
				return i + 1;
			}
			const digits = code === 117 ? 4 : code === 120 ? 2 : 0;
			const escaped = digits === 0 ? void 0 : this.#readHex(i + 1, digits);
			if (escaped !== void 0) return this.#readEscaped(escaped.value, i, escaped.end);
		}
		if (code === PERCENT) {
			const end = this.#readPercent(i);
			if (end !== -1) return end;
		} else if (code === AMPERSAND) return this.#readAmpersand(i, i + 1);
		const point = this.#text.codePointAt(i) ?? code;
		this.#put(point, i);
		return i + (point > 65535 ? 2 : 1);
	}
	#readEscaped(code, i, end) {
		if (code === AMPERSAND) return this.#readAmpersand(i, end);
		if (code >= 55296 && code < 56320) {
			const mark = this.#text.indexOf("u", end);
			const other = isBackslashes(this.#text, end, mark) ? this.#readHex(mark + 1, 4) : void 0;
			if (other !== void 0 && other.value >= 56320 && other.value < 57344) {
				this.#put(65536 + (code - 55296 << 10) + (other.value - 56320), i);
				return other.end;
			}
		}
		this.#put(code, i);
		return end;
	}
	#readAmpersand(i, end) {
		const { text, ends } = this.#withoutSpace(end);
		const match = ENTITY.exec(text);
		if (match === null) {
			this.#put(AMPERSAND, i);
			return end;
		}
		const [whole, lt, gt, quot, apos, decimal, hex] = match;
		const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : lt ? 60 : gt ? 62 : quot ? 34 : apos ? 39 : AMPERSAND;
		this.#put(point > 1114111 ? AMPERSAND : point, i);
		return ends[whole.length - 1] ?? end;
	}
	#readPercent(i) {
		let read = this.#readHex(i + 1, 2);
		if (read === void 0) return -1;
		while (read.value === PERCENT) {
			const inner = this.#readHex(read.end, 2);
			if (inner === void 0) break;
			read = inner;
		}
		if (read.value >= 128) this.#putByte(read.value, i);
		else this.#put(read.value, i);
		return read.end;
	}
	#readHex(at, count) {
		const units = this.#units;
		let value = 0;
		let i = at;
		for (let digits = 0; digits < count; i += 1) {
			const code = units[i] ?? 0;
			if (digits > 0 && isSpace(code) && i < at + MOST_SPACE) continue;
			const digit = hexDigit(code);
			if (digit === -1) return void 0;
			value = value * 16 + digit;
			digits += 1;
		}
		return {
			value,
			end: i
		};
	}
	#withoutSpace(at) {
		const ends = [];
		let text = "";
		for (let i = at; i < this.#units.length && text.length < MOST_SPACE && i < at + 64; i += 1) {
			const code = this.#units[i] ?? 0;
			if (isSpace(code)) continue;
			text += String.fromCharCode(code);
			ends.push(i + 1);
		}
		return {
			text,
			ends
		};
	}
	#put(point, i) {
		if (point === BACKSLASH) {
			if (this.#backslash === -1) this.#backslash = i;
			return;
		}
		const start = this.#backslash === -1 ? i : this.#backslash;
		this.#backslash = -1;
		if (point < 128) {
			if (CLASSES[point] !== DROPPED) this.#putByte(point, start);
			return;
		}
		if (point < 2048) this.#putByte(192 | point >> 6, start);
		else {
			if (point < 65536) this.#putByte(224 | point >> 12, start);
			else {
				this.#putByte(240 | point >> 18, start);
				this.#putByte(128 | point >> 12 & 63, start);
			}
			this.#putByte(128 | point >> 6 & 63, start);
		}
		this.#putByte(128 | point & 63, start);
	}
	#putByte(byte, start) {
		this.#beginRun(this.#backslash === -1 ? start : this.#backslash);
		this.#backslash = -1;
		this.bytes[this.length] = byte;
		this.length += 1;
	}
};
const isSpace = (code) => code === 32 || code >= 9 && code <= 13;
function isBackslashes(text, from, to) {
	return to > from && to - from <= MOST_SPACE && /^\\+$/.test(text.slice(from, to));
}
function hexDigit(code) {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
// src/model/mask/needles.ts
var Needles = class {
	#window;
	#shift;
	#buckets = new Map();
	#bits;
	#seen;
	constructor(needles, window) {
		this.#window = window;
		this.#shift = Math.ceil(32 / window);
		for (const needle of needles) {
			let hash = 0;
			for (let i = 0; i < window; i += 1) hash = hash << this.#shift ^ (needle.units[i] ?? 0);
			const bucket = this.#buckets.get(hash);
			if (bucket === void 0) this.#buckets.set(hash, [needle]);
			else bucket.push(needle);
		}
		this.#bits = Math.max(12, Math.ceil(Math.log2(this.#buckets.size * 32 + 1)));
		this.#seen = new Uint8Array(2 ** this.#bits);
		for (const hash of this.#buckets.keys()) this.#seen[slotOf(hash, 32 - this.#bits)] = 1;
	}
	search(units, length, found) {
		if (this.#buckets.size === 0) return;
		const shift = this.#shift;
		const seen = this.#seen;
		const spare = 32 - this.#bits;
		const last = this.#window - 1;
		let hash = 0;
		for (let i = 0; i < length; i += 1) {
			hash = hash << shift ^ (units[i] ?? 0);
			if (seen[slotOf(hash, spare)] === 0 || i < last) continue;
			for (const needle of this.#buckets.get(hash) ?? []) found(needle, i - last);
		}
	}
};
const slotOf = (hash, spare) => Math.imul(hash, 2654435761) >>> spare;
function countMatching(needle, units, length, start) {
	const wanted = needle.units;
	const most = Math.min(wanted.length, length - start);
	let count = 0;
	while (count < most && wanted[count] === units[start + count]) count += 1;
	return count;
}
// src/model/mask/mask.ts
const FOLDED_WINDOW = 5;
const WRITTEN_WINDOW = 4;
const DISTINCT_SECRET = 16;
const WORDS = /^[\p{L}\s._/-]*$/u;
const isDistinct = (secret) => secret.length >= DISTINCT_SECRET || !WORDS.test(secret);
function createMask() {
	return new Mask();
}
var Mask = class {
	#added = new Set();
	#long = new Set();
	#short = new Set();
	#searches;
	add(text) {
		if (this.#added.has(text)) return;
		this.#added.add(text);
		const { long, short } = partsOf(text);
		for (const part of long) this.#long.add(part);
		for (const part of short) this.#short.add(part);
		this.#searches = void 0;
	}
	apply(text) {
		if (this.#long.size + this.#short.size === 0 || text === "") return text;
		this.#searches ??= new Searches(this.#long, this.#short);
		return replaceSpans(text, this.#searches.find(text), MASKED);
	}
	quote(text) {
		return maskLookalikes(this.apply(text));
	}
	hide(value) {
		return this.#hide(value, isDistinct);
	}
	hideValue(value) {
		return this.#hide(value, () => true);
	}
	isSecret(value) {
		return this.#long.has(value) || this.#long.has(value.trim());
	}
	#hide(value, isHiddenInside) {
		if (this.isSecret(value)) return MASKED;
		let hidden = value;
		if (value.length > 8) {
			for (const secret of this.#long) if (isHiddenInside(secret)) hidden = hidden.replaceAll(secret, MASKED);
		}
		return hidden;
	}
};
var Searches = class {
	#written;
	#folded;
	constructor(long, short) {
		this.#written = new Needles([...[...long].map((text) => ({
			units: unitsOf(text),
			isWord: false
		})), ...[...short].map((text) => ({
			units: unitsOf(text),
			isWord: true
		}))], WRITTEN_WINDOW);
		this.#folded = new Needles(foldedNeedles(long), FOLDED_WINDOW);
	}
	find(text) {
		const spans = [];
		const units = unitsOf(text);
		this.#written.search(units, units.length, (needle, start) => {
			const end = start + needle.units.length;
			if (countMatching(needle, units, units.length, start) < needle.units.length) return;
			if (needle.isWord && isInsideWord(text, start, end)) return;
			spans.push([start, end]);
		});
		const folded = fold(text, units);
		const lastPlace = text.trimEnd().length;
		this.#folded.search(folded.bytes, folded.length, (needle, start) => {
			const span = spanOf(needle, text, folded, start, lastPlace);
			if (span !== void 0) spans.push(span);
		});
		return spans;
	}
};
function spanOf(needle, text, folded, start, lastPlace) {
	const { bytes, length } = folded;
	const count = countMatching(needle, bytes, length, start);
	const isWhole = count === needle.units.length;
	if (!isWhole && count < needle.cut) return void 0;
	const from = folded.startOf(start);
	const to = endOfCharacter(text, folded.startOf(start + count - 1));
	if (!isWhole) return isCutOff(text, to, count - needle.cut, lastPlace) ? [from, to] : void 0;
	const [before, after] = needle.edges ?? [false, false];
	return [before && isBase64(text[from - 1]) ? from - 1 : from, after && isBase64(text[to]) ? to + 1 : to];
}
const CUT_OFF = /^\s{0,4}(?:%[0-9a-f]?|\\{1,4}(?:u[0-9a-f]{0,3})?|&#?\w{0,6})?\s{0,4}(?:\.\.\.|…|\\{1,4}u2026|%E2%80%A6|&hellip;|&#8230;|&#x2026;)/i;
function isCutOff(text, at, spare, lastPlace) {
	if (spare >= 8 && at >= lastPlace) return true;
	return CUT_OFF.test(text.slice(at, at + 40));
}
function foldedNeedles(secrets) {
	const needles = new Map();
	const add = (bytes, cut, edges) => {
		const units = withoutOpenEnds(bytes);
		if (units.length < FOLDED_WINDOW) return;
		const key = Buffer.from(units).toString("latin1");
		if (!needles.has(key)) needles.set(key, {
			units,
			cut: Math.max(cut, FOLDED_WINDOW),
			...edges && { edges }
		});
	};
	for (const secret of secrets) {
		const head = secret.slice(0, frameLength(secret) + 8);
		add(bytesOf(fold(secret)), fold(head).length);
		add(literalBytes(secret), literalBytes(head).length);
		for (const { text, cut, edges } of encodingsOf(secret)) add(bytesOf(fold(text)), fold(text.slice(0, cut)).length, edges);
	}
	return needles.values();
}
const literalBytes = (text) => Buffer.from(text.replace(/[\s+\\]/g, ""));
const bytesOf = ({ bytes, length }) => bytes.subarray(0, length);
function withoutOpenEnds(bytes) {
	let end = bytes.length;
	while (end > 0 && (bytes[end - 1] === 37 || bytes[end - 1] === 38)) end -= 1;
	return bytes.subarray(0, end);
}
const isBase64 = (char) => char !== void 0 && /[\w+/-]/.test(char);
const WORD = /[\p{L}\p{N}_]/u;
function isInsideWord(text, start, end) {
	const joins = (left, right) => left !== void 0 && right !== void 0 && WORD.test(left) && WORD.test(right);
	return joins(text[start - 1], text[start]) || joins(text[end - 1], text[end]);
}
// src/model/hazard.ts
const HAZARD_DEFAULTS = {
	"processing-pause": "shown",
	"cost-increase": "shown",
	"secret-unverifiable": "shown",
	"window-replay": "shown",
	"checkpoint-unknown": "shown",
	"state-expired": "shown",
	"checkpoint-loss": "refused",
	"data-loss": "refused",
	replace: "refused",
	"endpoint-change-with-secret": "refused",
	"pause-unmanaged": "refused",
	"mass-delete": "refused",
	"no-restore-file": "refused",
	"source-gap": "refused",
	"partial-window": "refused",
	"position-unknown": "refused",
	"duplicate-output": "refused",
	reprocess: "shown",
	"oplog-range": "shown",
	leftover: "shown"
};
const HAZARD_KINDS = Object.keys(HAZARD_DEFAULTS);
const REFUSED_HAZARDS = HAZARD_KINDS.filter((kind) => HAZARD_DEFAULTS[kind] === "refused");
const LONGEST_FLAG = 72;
function wayToAllow(hazards) {
	const ways = hazards.flatMap(({ allowWith }) => allowWith === void 0 ? [] : [allowWith]);
	const [first] = ways;
	const kind = hazards[0]?.kind;
	if (first === void 0 || kind === void 0 || ways.length === 1) return first;
	const parts = ways.map((way) => {
		const at = way.lastIndexOf(FLAG);
		return {
			consent: way.slice(0, at),
			value: way.slice(at + FLAG.length)
		};
	});
	const named = [...new Set(parts.map(({ value }) => value))].join(FLAG_BETWEEN);
	const flag = named.length + FLAG.length > LONGEST_FLAG ? kind : named;
	return `${parts[0]?.consent ?? ""}${FLAG}${flag}`;
}
const FLAG = "--allow ";
const FLAG_BETWEEN = ` ${FLAG}`;
// src/model/version-names.ts
const SWITCH_TIME = "YYMMDDHHMM";
const MAX_VERSIONED_NAME = 64 - `--prev-${SWITCH_TIME}`.length;
const nextName = (name) => `${name}--next`;
const previousName = (name, time = SWITCH_TIME) => `${name}--prev-${time}`;
function isPreviousName(candidate, name) {
	const prefix = `${name}--prev-`;
	return candidate.startsWith(prefix) && /^(\d{10}|YYMMDDHHMM)$/.test(candidate.slice(prefix.length));
}
const versionedName = (name) => /^(.+)--(?:next|prev-\d{10})$/.exec(name)?.[1];
const withoutSwitchTime = (name) => name.replace(/--prev-\d{10}$/, `--prev-${SWITCH_TIME}`);
const withSwitchTime = (name, time) => name.endsWith(`--prev-${SWITCH_TIME}`) ? name.slice(0, -10) + time : name;
const switchTimeOf = (now) => new Date(now).toISOString().replace(/\D/g, "").slice(2, 12);
// src/model/document/equality.ts
function compareValues(a, b) {
	const [left, right] = [scalarOf(a), scalarOf(b)];
	if (left !== void 0 || right !== void 0) {
		if (left === void 0 || right === void 0 || left.key !== right.key) return left !== void 0 && right !== void 0 && areEqualNumbers(left, right) ? "equivalent" : "different";
		return left.spelling === right.spelling ? "same" : "equivalent";
	}
	if (isList(a) && isList(b)) return a.length === b.length ? combine(a.map((item, i) => compareValues(item, b[i] ?? null))) : "different";
	if (isDocument(a) && isDocument(b)) {
		if (a.entries.length !== b.entries.length) return "different";
		return combine(a.entries.map(([key, value], i) => {
			const other = b.entries[i];
			return other?.[0] === key ? compareValues(value, other[1]) : "different";
		}));
	}
	return "different";
}
function areEqual(a, b) {
	if (a === void 0 || b === void 0) return a === b;
	return compareValues(a, b) !== "different";
}
function areEqualUnordered(a, b) {
	if (a === void 0 || b === void 0) return a === b;
	return areEqual(sortKeys(a), sortKeys(b));
}
function sortKeys(value) {
	if (isList(value)) return value.map(sortKeys);
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [key, sortKeys(member)]).toSorted(([x], [y]) => x < y ? -1 : x > y ? 1 : 0));
}
const combine = (parts) => parts.includes("different") ? "different" : parts.includes("equivalent") ? "equivalent" : "same";
function scalarOf(value) {
	if (value === null || typeof value === "boolean") return {
		key: `literal:${value}`,
		spelling: ""
	};
	if (typeof value === "string") return {
		key: `string:${value}`,
		spelling: ""
	};
	if (value instanceof SecretReference) return {
		key: `secret:${value.toString()}`,
		spelling: ""
	};
	if (value instanceof NumberLiteral) return {
		key: `number:${canonicalNumber(value.text)}`,
		spelling: value.text,
		number: value.text
	};
	if (!isDocument(value) || value.entries.length !== 1) return void 0;
	const [key, inner] = value.entries[0] ?? ["", null];
	if (key === "$date") return dateOf(inner);
	if ((key === "$numberInt" || key === "$numberLong" || key === "$numberDouble") && typeof inner === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(inner)) return {
		key: `number:${canonicalNumber(inner)}`,
		spelling: `${key}:${inner}`,
		number: inner
	};
}
function dateOf(inner) {
	const spelling = typeof inner === "string" ? inner : scalarOf(inner)?.spelling;
	const text = typeof inner === "string" ? inner : scalarOf(inner)?.number;
	if (text === void 0 || spelling === void 0) return void 0;
	const time = typeof inner === "string" ? Date.parse(inner) : Number(text);
	return Number.isNaN(time) ? void 0 : {
		key: `date:${time}`,
		spelling: `$date:${spelling}`
	};
}
function areEqualNumbers(a, b) {
	const isDouble = (text) => text !== void 0 && /[.eE]/.test(text);
	return isDouble(a.number) && isDouble(b.number) && Number(a.number) === Number(b.number);
}
function canonicalNumber(text) {
	const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
	if (match === null) return text;
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
	const digits = (whole + fraction).replace(/^0+/, "");
	const significant = digits.replace(/(?<!0)0+$/, "");
	if (significant === "") return "0";
	return `${sign}${significant}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length)}`;
}
// src/model/errors/failure.ts
function failureDiagnostics(error) {
	if (!(error instanceof SluiceError)) return [{
		severity: "error",
		code: "INTERNAL",
		message: error instanceof Error ? error.message : String(error)
	}];
	if (error.diagnostics.length > 0) return error.diagnostics;
	return [{
		severity: "error",
		code: error.code,
		message: error.message,
		...error.address !== void 0 && { address: error.address },
		...error.fix !== void 0 && { fix: error.fix }
	}];
}
function failureExitCode(error) {
	return error instanceof SluiceError ? error.exitCode : EXIT.failed;
}
// src/model/errors/gateway-failure.ts
var GatewayFailure = class extends SluiceError {
	status;
	errorCode;
	detail;
	reason;
	ambiguous;
	constructor(code, message, details = {}) {
		const { fix, address, exitCode, cause } = details;
		super(code, message, {
			...fix !== void 0 && { fix },
			...address !== void 0 && { address },
			...exitCode !== void 0 && { exitCode },
			...cause !== void 0 && { cause }
		});
		this.status = details.status;
		this.errorCode = details.errorCode;
		this.detail = details.detail;
		this.reason = details.reason;
		this.ambiguous = details.ambiguous ?? false;
	}
};
// src/model/release/publication.ts
const PUBLICATION = {
	repository: "OWNER/sluice",
	package: "sluice"
};
export { Document, EMPTY_DOCUMENT, EXIT, GATE_DEFAULTS, GatewayFailure, HAZARD_DEFAULTS, HAZARD_KINDS, JsonSyntaxError, MASKED, MAX_VERSIONED_NAME, NumberLiteral, PUBLICATION, REFUSED_HAZARDS, SecretReference, SecretText, SluiceError, areEqual, areEqualUnordered, canonicalNumber, compareAddresses, compareDiagnostics, compareText, compareValues, connectionAddress, createMask, document, failoverAddress, failureDiagnostics, failureExitCode, formatAddress, formatPointer, fromPlain, isConnectionLike, isDocument, isList, isOfProject, isPreviousName, kindWords, lookUp, manifestPath, maskLookalikes, matchesAddress, nextName, number, parseAddress, parseJson, parsePointer, previousName, printJson, privateLinkAddress, processorAddress, readJson, secretNamesIn, shortName, sortKeys, switchTimeOf, textOf, toPlain, valueAt, versionedName, vpcPeeringAddress, wayToAllow, withSwitchTime, withValueAt, withoutSwitchTime, withoutValueAt, workspaceAddress };
