import { printParseErrorCode, visit } from "./vendor/jsonc-parser.js";
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
// src/model/address.ts
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
function processorAddress(workspace, name) {
	return {
		kind: "processor",
		workspace,
		name
	};
}
const encode = (name) => name.replace(/[%/*]/g, (character) => "%" + character.charCodeAt(0).toString(16).toUpperCase());
const decode = (text) => text.replace(/%([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
function formatAddress(address) {
	if (address.kind === "workspace") return encode(address.workspace);
	return `${encode(address.workspace)}/${address.kind}/${encode(address.name)}`;
}
function parseAddress(text) {
	if (text.includes("*")) return void 0;
	const [workspace, kind, name, ...rest] = text.split("/");
	if (workspace === void 0 || workspace === "" || rest.length > 0) return void 0;
	if (kind === void 0) return workspaceAddress(decode(workspace));
	if (kind !== "connection" && kind !== "processor" || name === void 0 || name === "") return void 0;
	return {
		kind,
		workspace: decode(workspace),
		name: decode(name)
	};
}
const KIND_ORDER = {
	workspace: 0,
	connection: 1,
	processor: 2
};
function compareAddresses(a, b) {
	return compareText(a.workspace, b.workspace) || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || compareText(a.name, b.name);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function matchesAddress(pattern, address) {
	const source = pattern.split(/(\*\*|\*)/).map((part) => part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&")).join("");
	return new RegExp(`^${source}$`, "su").test(formatAddress(address));
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
// src/model/equality.ts
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
	const significant = digits.replace(/0+$/, "");
	if (significant === "") return "0";
	return `${sign}${significant}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length)}`;
}
// src/model/json-text.ts
var JsonSyntaxError = class extends Error {
	offset;
	constructor(message, offset) {
		super(message);
		this.name = "JsonSyntaxError";
		this.offset = offset;
	}
};
function parseJson(text, offsets) {
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
// src/model/mask.ts
const MASKED = "[secret]";
const MIN_LENGTH = 4;
function createMask() {
	const secrets = new Set();
	let pattern;
	return {
		add(text) {
			const size = secrets.size;
			for (const spelling of spellings(text)) if (spelling.trim().length >= MIN_LENGTH) secrets.add(spelling);
			if (secrets.size !== size) pattern = void 0;
		},
		apply(text) {
			if (secrets.size === 0) return text;
			pattern ??= new RegExp([...secrets].sort((a, b) => b.length - a.length).map((secret) => secret.replace(/[\\^$.|?*+()[\]{}/-]/g, "\\$&").replace(/ +/g, "\\s+")).join("|"), "g");
			return maskCutOnes(text.replace(pattern, MASKED), secrets);
		}
	};
}
const ELLIPSIS = "…";
function maskCutOnes(text, secrets) {
	if (!text.includes(ELLIPSIS)) return text;
	const parts = text.split(ELLIPSIS);
	const last = parts.pop() ?? "";
	return [...parts.map((part) => {
		const length = longestBeginning(part, secrets);
		return length === 0 ? part : part.slice(0, -length) + MASKED;
	}), last].join(ELLIPSIS);
}
function longestBeginning(text, secrets) {
	let longest = 0;
	for (const secret of secrets) for (let length = Math.min(secret.length, text.length); length >= MIN_LENGTH && length > longest; length -= 1) if (text.endsWith(secret.slice(0, length))) longest = length;
	return longest;
}
function spellings(text) {
	return [
		text,
		text.trim(),
		JSON.stringify(text).slice(1, -1),
		...encodedForms(text)
	];
}
function encodedForms(text) {
	try {
		return [encodeURIComponent(text)];
	} catch {
		return [];
	}
}
// src/model/diagnostic.ts
function compareDiagnostics(a, b) {
	const text = (x, y) => (x ?? "") < (y ?? "") ? -1 : (x ?? "") > (y ?? "") ? 1 : 0;
	return text(a.place?.file, b.place?.file) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0) || text(a.code, b.code) || text(a.message, b.message);
}
// src/model/secret-names.ts
function secretNamesIn(value) {
	if (value instanceof SecretReference) return value.names;
	if (isList(value)) return value.flatMap((item) => secretNamesIn(item));
	if (!isDocument(value)) return [];
	return value.entries.flatMap(([, member]) => secretNamesIn(member));
}
// src/model/failure.ts
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
export { Document, EMPTY_DOCUMENT, EXIT, JsonSyntaxError, NumberLiteral, SecretReference, SecretText, SluiceError, areEqual, areEqualUnordered, canonicalNumber, compareAddresses, compareDiagnostics, compareText, compareValues, connectionAddress, createMask, document, failureDiagnostics, failureExitCode, formatAddress, isDocument, isList, lookUp, matchesAddress, number, parseAddress, parseJson, printJson, processorAddress, secretNamesIn, sortKeys, textOf, toPlain, valueAt, withValueAt, withoutValueAt, workspaceAddress };
