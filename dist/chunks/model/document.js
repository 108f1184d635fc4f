import { Document, NumberLiteral, SecretReference, isDocument, isList } from "./more.js";
import { printParseErrorCode, visit } from "../vendor/jsonc-parser.js";
// src/model/document/texts.ts
const LONGEST = 64;
const MOST = 1e4;
var Texts = class {
	#known = new Map();
	share(text) {
		if (text.length > LONGEST) return text;
		const known = this.#known.get(text);
		if (known !== void 0) return known;
		if (this.#known.size >= MOST) this.#known.clear();
		this.#known.set(text, text);
		return text;
	}
};
// src/model/document/json-reader.ts
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const [QUOTE, COMMA, COLON, BACKSLASH] = [
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
function readJson(text, maxDepth, onContainer, texts = new Texts()) {
	try {
		return new JsonReader(text, maxDepth, onContainer, texts).read();
	} catch (thrown) {
		if (thrown === REFUSED) return void 0;
		throw thrown;
	}
}
var JsonReader = class {
	#text;
	#maxDepth;
	#onContainer;
	#texts;
	#at = 0;
	constructor(text, maxDepth, onContainer, texts) {
		this.#text = text;
		this.#maxDepth = maxDepth;
		this.#onContainer = onContainer;
		this.#texts = texts;
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
			case QUOTE: return this.#readString();
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
		PLAIN.lastIndex = start + 1;
		PLAIN.test(this.#text);
		let end = PLAIN.lastIndex;
		if (this.#text.charCodeAt(end) === QUOTE) {
			this.#at = end + 1;
			return this.#texts.share(this.#text.slice(start + 1, end));
		}
		while (this.#text.charCodeAt(end) === BACKSLASH) {
			PLAIN.lastIndex = end + 2;
			PLAIN.test(this.#text);
			end = PLAIN.lastIndex;
		}
		if (this.#text.charCodeAt(end) !== QUOTE) return refuse();
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
		const list = items.slice();
		this.#onContainer?.(list, start, [], offsets);
		return list;
	}
	#readMap(depth) {
		if (depth >= this.#maxDepth) return refuse();
		const start = this.#at;
		const entries = [];
		const keys = [];
		const offsets = [];
		this.#at += 1;
		for (let code = this.#skipSpace(); code !== CLOSE_MAP || entries.length > 0; code = this.#skipSpace()) {
			if (code !== QUOTE) return refuse();
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
		const made = new Document(entries.slice());
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
// src/model/document/pointer.ts
function formatPointer(path) {
	return path.map((segment) => "/" + segment.replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}
function parsePointer(pointer) {
	if (pointer === "") return [];
	return pointer.replace(/^\//, "").split("/").map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}
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
export { JsonSyntaxError, Texts, areEqual, areEqualUnordered, canonicalNumber, compareValues, formatPointer, fromPlain, parseJson, parsePointer, printJson, readJson, sortKeys, toPlain };
