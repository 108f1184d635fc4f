import { __toESM } from "./rolldown-runtime.js";
import { Document, JsonSyntaxError, NumberLiteral, SecretReference, SluiceError, isDocument, isList, parseJson } from "./model.js";
import { DURATION_UNITS, findMalformed, suggest } from "./pipeline.js";
import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID, calculateObjectSize } from "./vendor/bson.js";
import { require_core, require_expression, require_query as require_query$1, require_query$1 as require_query } from "./vendor/mingo.js";
import { require_dist } from "./vendor/ajv-draft-04.js";
// src/runner/failure.ts
function refuse(what, why, fix) {
	throw new SluiceError("RUNNER_UNSUPPORTED", `the local runner can't run ${what}: ${why}`, { fix: fix ?? "docs/local-runner.md says what it runs, and why it refuses the rest." });
}
function rejectInput(message, fix) {
	throw new SluiceError("RUNNER_INPUT", message, fix === void 0 ? {} : { fix });
}
var DocumentError = class extends Error {
	constructor(reason) {
		super(reason);
		this.name = "DocumentError";
	}
};
var ProcessorError = class extends Error {
	constructor(reason) {
		super(reason);
		this.name = "ProcessorError";
	}
};
// src/runner/bson.ts
function isDoc(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
const MAX_INT = 2147483647;
const MIN_INT = -2147483648;
const LONG_LIMIT = 2n ** 63n;
function isInt(value) {
	return typeof value === "number" && (value | 0) === value && !Object.is(value, -0);
}
function double(value) {
	return isInt(value) ? new Double(value) : value;
}
function integer(value) {
	if (value >= -2147483648 && value <= 2147483647) return Number(value);
	if (value >= -LONG_LIMIT && value < LONG_LIMIT) return Long.fromBigInt(value);
	return Number(value);
}
function checkKeyOrder(keys, made) {
	const order = Object.keys(made);
	if (keys.find((key, index) => order[index] !== key) === void 0) return;
	refuse(`a document with the keys ${keys.slice(0, 6).map((key) => `'${key}'`).join(", ")}`, "keys that look like integers would change their order", "Put keys that look like integers first, in rising order, or give them a letter.");
}
const one = (key, value) => new Document([[key, value]]);
function printDouble(value) {
	if (!Number.isFinite(value)) return one("$numberDouble", value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN");
	const text = Object.is(value, -0) ? "-0" : String(value);
	return new NumberLiteral(/[.e]/.test(text) ? text : `${text}.0`);
}
function printObject(value) {
	if (value instanceof Double) return printDouble(value.value);
	if (value instanceof Timestamp) {
		const parts = [["t", new NumberLiteral(String(value.t))], ["i", new NumberLiteral(String(value.i))]];
		return one("$timestamp", new Document(parts));
	}
	if (value instanceof Long) return new NumberLiteral(value.toString());
	if (value instanceof Date) {
		const year = value.getUTCFullYear();
		return one("$date", year >= 1970 && year <= 9999 ? value.toISOString() : one("$numberLong", String(value.getTime())));
	}
	if (value instanceof ObjectId) return one("$oid", value.toHexString());
	if (value instanceof Decimal128) return one("$numberDecimal", value.toString());
	if (value instanceof Binary) {
		if (value.sub_type === Binary.SUBTYPE_UUID && value.length() === 16) return one("$uuid", value.toUUID().toString());
		const subType = value.sub_type.toString(16).padStart(2, "0");
		return one("$binary", new Document([["base64", value.toString("base64")], ["subType", subType]]));
	}
	if (value instanceof RegExp) return one("$regularExpression", new Document([["pattern", value.source], ["options", value.flags]]));
	if (value instanceof BSONRegExp) return one("$regularExpression", new Document([["pattern", value.pattern], ["options", value.options]]));
	if (value instanceof MinKey) return one("$minKey", new NumberLiteral("1"));
	if (value instanceof MaxKey) return one("$maxKey", new NumberLiteral("1"));
	if (value instanceof BSONSymbol) return one("$symbol", value.valueOf());
	if (value instanceof Code) return one("$code", typeof value.code === "string" ? value.code : "");
	return new Document(Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => [key, printValue(member)]));
}
function printValue(value) {
	if (value === void 0 || value === null) return null;
	if (typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number") return isInt(value) ? new NumberLiteral(String(value)) : printDouble(value);
	if (Array.isArray(value)) return value.map(printValue);
	return typeof value === "object" ? printObject(value) : null;
}
function copy(value) {
	if (Array.isArray(value)) return value.map(copy);
	if (!isDoc(value)) return value;
	const made = {};
	for (const key of Object.keys(value)) if (value[key] !== void 0) made[key] = copy(value[key]);
	return made;
}
function settle(value) {
	if (Array.isArray(value)) {
		const items = value;
		return items.some((item) => item === void 0 || typeof item === "object") ? items.map((item) => item === void 0 ? null : settle(item)) : items;
	}
	if (!isDoc(value)) return value;
	const made = {};
	for (const key of Object.keys(value)) if (value[key] !== void 0) made[key] = settle(value[key]);
	return made;
}
// src/runner/extended-json.ts
const INTEGER = /^-?\d+$/;
function readNumber(text) {
	return INTEGER.test(text) && text !== "-0" ? integer(BigInt(text)) : double(Number(text));
}
const textOf$1 = (value, what) => typeof value === "string" ? value : rejectInput(`${what} must be a string in Extended JSON`);
function integerOf$1(value, what, [least, most]) {
	const text = textOf$1(value, what);
	const read = INTEGER.test(text) ? BigInt(text) : void 0;
	return read !== void 0 && read >= least && read <= most ? read : rejectInput(`${what} must be a whole number of ${most < LONG_LIMIT / 2n ? 32 : 64} bits, but is '${text}'`);
}
const INTS = [BigInt(MIN_INT), BigInt(MAX_INT)];
const LONGS = [-LONG_LIMIT, LONG_LIMIT - 1n];
function doubleOf(value) {
	const text = textOf$1(value, "$numberDouble");
	const read = Number(text);
	return text.trim() === "" || Number.isNaN(read) && text !== "NaN" ? rejectInput(`$numberDouble must be a number, but is '${text}'`) : double(read);
}
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
function readDate(value) {
	const time = isDocument(value) ? readValue(value) : value instanceof NumberLiteral ? value.toNumber() : value;
	const isRead = time instanceof Long || typeof time === "number" || typeof time === "string" && ISO_DATE.test(time);
	const date = new Date(time instanceof Long ? time.toNumber() : isRead ? time : NaN);
	return Number.isNaN(date.getTime()) ? rejectInput(`$date holds no date: ${String(time)}`, "Write it as '2025-01-31T12:00:00Z'.") : date;
}
function readBinary(value) {
	if (!isDocument(value)) return rejectInput("$binary must be {\"base64\": ..., \"subType\": ...}");
	const bytes = Buffer.from(textOf$1(value.get("base64") ?? "", "$binary.base64"), "base64");
	return new Binary(bytes, parseInt(textOf$1(value.get("subType") ?? "00", "$binary.subType"), 16));
}
function readPattern(value) {
	if (!isDocument(value)) return rejectInput("$regularExpression must be {\"pattern\": ..., \"options\": ...}");
	return pattern(textOf$1(value.get("pattern") ?? "", "$regularExpression.pattern"), textOf$1(value.get("options") ?? "", "$regularExpression.options"));
}
function pattern(source, options) {
	if (/[^ims]/.test(options)) refuse(`the regular expression option '${options}'`, "only i, m and s are the same here");
	try {
		return new RegExp(source, options);
	} catch {
		return refuse(`the regular expression /${source}/`, "it uses syntax of PCRE that JavaScript does not have");
	}
}
const WRAPPERS = {
	$numberInt: (value) => Number(integerOf$1(value, "$numberInt", INTS)),
	$numberLong: (value) => Long.fromBigInt(integerOf$1(value, "$numberLong", LONGS)),
	$numberDouble: doubleOf,
	$numberDecimal: (value) => Decimal128.fromString(textOf$1(value, "$numberDecimal")),
	$oid: (value) => ObjectId.createFromHexString(textOf$1(value, "$oid")),
	$date: readDate,
	$uuid: (value) => new UUID(textOf$1(value, "$uuid")).toBinary(),
	$regularExpression: readPattern,
	$symbol: (value) => new BSONSymbol(textOf$1(value, "$symbol")),
	$code: (value) => new Code(textOf$1(value, "$code")),
	$minKey: () => new MinKey(),
	$maxKey: () => new MaxKey(),
	$binary: readBinary,
	$timestamp: (value) => {
		const part = (name) => Number(isDocument(value) ? readValue(value.get(name) ?? null) : NaN);
		return new Timestamp({
			t: part("t"),
			i: part("i")
		});
	}
};
const looksWrapped = (key, value) => Object.hasOwn(WRAPPERS, key) && !(typeof value === "string" && value.startsWith("$"));
function readValue(value) {
	if (value instanceof NumberLiteral) return readNumber(value.text);
	if (value instanceof SecretReference) return refuse(`\${secret:...}`, "a pipeline can hold no secret");
	if (isList(value)) return value.map(readValue);
	if (!isDocument(value)) return value;
	const [first] = value.entries;
	if (first !== void 0 && value.entries.length === 1 && looksWrapped(...first)) {
		const read = WRAPPERS[first[0]];
		try {
			if (read !== void 0) return read(first[1], value);
		} catch (error) {
			if (error instanceof TypeError || error instanceof Error && error.name.startsWith("BSON")) return rejectInput(`${first[0]} holds no such value: ${error.message}`);
			throw error;
		}
	}
	return readMembers(value);
}
function readMembers(document) {
	const read = {};
	for (const [key, member] of document.entries) {
		if (key === "__proto__") refuse(`the key '__proto__'`, "JavaScript gives it a meaning of its own");
		read[key] = readValue(member);
	}
	checkKeyOrder(document.keys(), read);
	return read;
}
function readDocument(value, what) {
	const read = readValue(value);
	return isDoc(read) ? read : rejectInput(`${what} must be a document`);
}
// src/runner/types.ts
const CLASSES = [
	[Double, "double"],
	[Long, "long"],
	[Date, "date"],
	[ObjectId, "objectId"],
	[Decimal128, "decimal"],
	[Timestamp, "timestamp"],
	[Binary, "binData"],
	[RegExp, "regex"],
	[BSONRegExp, "regex"],
	[MinKey, "minKey"],
	[MaxKey, "maxKey"],
	[BSONSymbol, "symbol"],
	[Code, "javascript"]
];
const TYPE_NAMES = [
	"double",
	"string",
	"object",
	"array",
	"binData",
	"objectId",
	"bool",
	"date",
	"null",
	"regex",
	"javascript",
	"symbol",
	"int",
	"timestamp",
	"long",
	"decimal",
	"minKey",
	"maxKey"
];
function typeName(value) {
	if (value === void 0) return "missing";
	if (value === null) return "null";
	if (typeof value === "string") return "string";
	if (typeof value === "boolean") return "bool";
	if (typeof value === "number") return isInt(value) ? "int" : "double";
	if (Array.isArray(value)) return "array";
	if (value instanceof Timestamp) return "timestamp";
	return CLASSES.find(([type]) => value instanceof type)?.[1] ?? "object";
}
// src/runner/decimal.ts
const PRECISION = 34;
function parseDecimal(text) {
	const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
	if (match === null) return void 0;
	const [, sign, whole = "", fraction = "", exponent = "0"] = match;
	if (whole + fraction === "") return void 0;
	const digits = BigInt(whole + fraction);
	return {
		digits: sign === "-" ? -digits : digits,
		exponent: Number(exponent) - fraction.length
	};
}
const absolute = (value) => value < 0n ? -value : value;
function divideRounded(dividend, divisor) {
	const sign = dividend < 0n !== divisor < 0n ? -1n : 1n;
	const [top, bottom] = [absolute(dividend), absolute(divisor)];
	const quotient = top / bottom;
	const twice = top % bottom * 2n;
	return sign * (twice > bottom || twice === bottom && quotient % 2n === 1n ? quotient + 1n : quotient);
}
function round({ digits, exponent }) {
	const excess = absolute(digits).toString().length - PRECISION;
	if (excess <= 0) return {
		digits,
		exponent
	};
	return {
		digits: divideRounded(digits, 10n ** BigInt(excess)),
		exponent: exponent + excess
	};
}
function align(a, b) {
	const exponent = Math.min(a.exponent, b.exponent);
	const scale = (value) => value.digits * 10n ** BigInt(value.exponent - exponent);
	return [
		scale(a),
		scale(b),
		exponent
	];
}
function addDecimals(a, b) {
	const [x, y, exponent] = align(a, b);
	return round({
		digits: x + y,
		exponent
	});
}
function multiplyDecimals(a, b) {
	return round({
		digits: a.digits * b.digits,
		exponent: a.exponent + b.exponent
	});
}
function divideDecimals(a, b) {
	const shift = PRECISION + absolute(b.digits).toString().length;
	let result = round({
		digits: divideRounded(a.digits * 10n ** BigInt(shift), b.digits),
		exponent: a.exponent - b.exponent - shift
	});
	const ideal = a.exponent - b.exponent;
	while (result.exponent < ideal && result.digits % 10n === 0n && result.digits !== 0n) result = {
		digits: result.digits / 10n,
		exponent: result.exponent + 1
	};
	return result;
}
function compareDecimals(a, b) {
	const [x, y] = align(a, b);
	return x < y ? -1 : x > y ? 1 : 0;
}
function roundDecimal(value, places, isCut) {
	const drop = -places - value.exponent;
	if (drop <= 0) return value;
	const divisor = 10n ** BigInt(drop);
	return {
		digits: isCut ? value.digits / divisor : divideRounded(value.digits, divisor),
		exponent: -places
	};
}
function toDecimal128({ digits, exponent }) {
	return Decimal128.fromString(`${digits}E${exponent}`);
}
// src/runner/compare.ts
const RANKS = {
	minKey: 0,
	missing: 1,
	null: 2,
	int: 3,
	long: 3,
	double: 3,
	decimal: 3,
	string: 4,
	symbol: 4,
	object: 5,
	array: 6,
	binData: 7,
	objectId: 8,
	bool: 9,
	date: 10,
	timestamp: 11,
	regex: 12,
	javascript: 13,
	maxKey: 14
};
function rankOf(value) {
	return RANKS[typeName(value)] ?? 14;
}
function isNumeric(value) {
	return typeof value === "number" || value instanceof Double || value instanceof Long && !(value instanceof Timestamp) || value instanceof Decimal128;
}
const ORDER = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function comparable(value) {
	if (typeof value === "number") return value;
	if (value instanceof Long) return value.toBigInt();
	return value instanceof Double ? value.value : Number(value.toString());
}
function exactDecimal(value) {
	if (value instanceof Decimal128) return parseDecimal(value.toString());
	const number = comparable(value);
	if (typeof number === "bigint") return {
		digits: number,
		exponent: 0
	};
	if (!Number.isFinite(number)) return void 0;
	return Number.isInteger(number) ? {
		digits: BigInt(number),
		exponent: 0
	} : parseDecimal(String(number));
}
function compareNumbers(a, b) {
	if (typeof a === "number" && typeof b === "number") {
		if (a < b) return -1;
		if (a > b) return 1;
	}
	if (a instanceof Decimal128 || b instanceof Decimal128) {
		const [x, y] = [exactDecimal(a), exactDecimal(b)];
		if (x !== void 0 && y !== void 0) return compareDecimals(x, y);
	}
	const [x, y] = [comparable(a), comparable(b)];
	const isNaN = (value) => Number.isNaN(Number(value));
	if (isNaN(x) || isNaN(y)) return Number(isNaN(y)) - Number(isNaN(x));
	return ORDER(x, y);
}
function compareStrings(a, b) {
	return /[\uD800-\uDFFF]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : ORDER(a, b);
}
function compareDocs(a, b) {
	const [left, right] = [a, b].map((doc) => Object.entries(doc).filter(([, value]) => value !== void 0));
	for (const [index, [key, value]] of (left ?? []).entries()) {
		const other = right?.[index];
		if (other === void 0) return 1;
		const found = rankOf(value) - rankOf(other[1]) || ORDER(key, other[0]) || compare(value, other[1]);
		if (found !== 0) return found;
	}
	return (left?.length ?? 0) - (right?.length ?? 0);
}
function compareLists(a, b) {
	for (const [index, value] of a.entries()) {
		if (index >= b.length) return 1;
		const found = compare(value, b[index]);
		if (found !== 0) return found;
	}
	return a.length - b.length;
}
function compare(a, b) {
	if (a === b) return 0;
	if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
	if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
	const byType = rankOf(a) - rankOf(b);
	if (byType !== 0) return byType;
	if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
	if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
	if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
	if (a instanceof ObjectId && b instanceof ObjectId) return ORDER(a.toHexString(), b.toHexString());
	if (a instanceof Timestamp && b instanceof Timestamp) return ORDER(a.toBigInt(), b.toBigInt());
	if (a instanceof Binary && b instanceof Binary) return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
	if (a instanceof MinKey || a instanceof MaxKey || a === null) return 0;
	if (a instanceof RegExp && b instanceof RegExp) return ORDER(String(a), String(b));
	if (rankOf(a) === RANKS["object"]) return compareDocs(a, b);
	return ORDER(JSON.stringify(a), JSON.stringify(b));
}
function isEqual(a, b) {
	return compare(a, b) === 0;
}
function numberKey(value) {
	const exact = exactDecimal(value);
	if (exact === void 0) return String(value);
	let { digits, exponent } = exact;
	if (digits === 0n) return "0";
	while (digits % 10n === 0n) [digits, exponent] = [digits / 10n, exponent + 1];
	return exponent === 0 ? String(digits) : `${digits}e${exponent}`;
}
const textOf = (value) => value instanceof ObjectId ? value.toHexString() : value instanceof RegExp ? String(value) : JSON.stringify(value);
function keyOf(value) {
	if (typeof value === "string") return `s${JSON.stringify(value)}`;
	if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 0x38d7ea4c68000 && value % 10 !== 0 ? `n${value}` : `n${numberKey(value)}`;
	if (value === null) return "null";
	if (value === void 0) return "missing";
	if (typeof value === "boolean") return String(value);
	if (isNumeric(value)) return `n${numberKey(value)}`;
	if (value instanceof Date) return `d${value.getTime()}`;
	if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
	if (value instanceof Binary) return `b${value.sub_type}:${value.toString("hex")}`;
	if (rankOf(value) !== RANKS["object"]) return `${typeName(value)}:${textOf(value)}`;
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
}
function countsOf(stage, run) {
	const known = run.counts.get(stage.path);
	if (known !== void 0) return known;
	const made = {
		name: stage.name,
		path: stage.path,
		in: 0,
		out: 0,
		dlq: 0,
		samples: []
	};
	run.counts.set(stage.path, made);
	return made;
}
function guard(message, counts, run, work) {
	try {
		work();
	} catch (error) {
		if (!(error instanceof DocumentError)) throw error;
		counts.dlq += 1;
		run.reject(message, counts.name, error.message);
	}
}
function startChain(stages, run, emit) {
	const runs = stages.map((stage) => stage.start());
	let next = emit;
	const entries = [];
	for (let index = stages.length - 1; index >= 0; index -= 1) {
		const stage = stages[index];
		const stageRun = runs[index];
		if (stage === void 0 || stageRun === void 0) continue;
		const counts = countsOf(stage, run);
		const after = next;
		const pass = (message) => {
			counts.out += 1;
			if (counts.samples.length < 5) counts.samples.push(copy(message.doc));
			after(message);
		};
		const take = (message) => {
			counts.in += 1;
			guard(message, counts, run, () => {
				stageRun.process(message, pass);
			});
		};
		entries.unshift({
			counts,
			pass
		});
		next = take;
	}
	const each = (work) => {
		for (const [index, { counts, pass }] of entries.entries()) {
			const stageRun = runs[index];
			if (stageRun === void 0) continue;
			guard({
				doc: {},
				meta: {},
				time: run.now
			}, counts, run, () => {
				work(stageRun, pass);
			});
		}
	};
	return {
		push: next,
		finish: () => {
			each((stageRun, pass) => stageRun.finish?.(pass));
		},
		tick: () => {
			each((stageRun, pass) => stageRun.tick?.(pass));
		},
		holding: () => stages.map(({ path }, index) => ({
			path,
			count: runs[index]?.holding?.() ?? 0
		})).filter(({ count }) => count > 0)
	};
}
// src/runner/evaluation.ts
function bind(outer, name, value) {
	return {
		name,
		value,
		outer
	};
}
function withVariables(frame, variables) {
	return {
		root: frame.root,
		current: frame.current,
		variables,
		meta: frame.meta,
		now: frame.now
	};
}
function frameOf(doc, meta, now, variables) {
	return {
		root: doc,
		current: doc,
		variables,
		meta,
		now
	};
}
function isTrue(value) {
	if (value === void 0 || value === null || value === false || value === 0) return false;
	return !isNumeric(value) || Number(value.toString()) !== 0;
}
// src/runner/numbers.ts
function numberOf(value) {
	if (typeof value === "number") return value;
	if (value instanceof Double) return value.value;
	return Number(value.toString());
}
function isInteger(value) {
	return isInt(value) || value instanceof Long && isNumeric(value);
}
const bigOf = (value) => typeof value === "number" ? BigInt(value) : value.toBigInt();
function decimalOf(value) {
	const text = isInteger(value) || value instanceof Decimal128 ? value.toString() : numberOf(value).toPrecision(15);
	return parseDecimal(text) ?? refuse(`arithmetic with the decimal ${text}`, "only finite decimals are calculated with");
}
function apply(a, b, operation) {
	if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(operation.decimals(decimalOf(a), decimalOf(b)));
	if (isInteger(a) && isInteger(b)) {
		if (typeof a === "number" && typeof b === "number") {
			const result = operation.doubles(a, b);
			if (isInt(result)) return result;
		}
		return integer(operation.integers(bigOf(a), bigOf(b)));
	}
	return double(operation.doubles(numberOf(a), numberOf(b)));
}
function add(a, b) {
	return apply(a, b, {
		doubles: (x, y) => x + y,
		integers: (x, y) => x + y,
		decimals: addDecimals
	});
}
function multiply(a, b) {
	return apply(a, b, {
		doubles: (x, y) => x * y,
		integers: (x, y) => x * y,
		decimals: multiplyDecimals
	});
}
function negate(value) {
	return multiply(value, -1);
}
function subtract(a, b) {
	return add(a, negate(b));
}
function divide(a, b) {
	if (numberOf(b) === 0) throw new DocumentError("can't $divide by zero");
	if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(divideDecimals(decimalOf(a), decimalOf(b)));
	return double(numberOf(a) / numberOf(b));
}
function modulo(a, b) {
	if (numberOf(b) === 0) throw new DocumentError("can't $mod by zero");
	if (a instanceof Decimal128 || b instanceof Decimal128) return refuse("$mod of decimals", "it is not built");
	return isInteger(a) && isInteger(b) ? integer(bigOf(a) % bigOf(b)) : double(numberOf(a) % numberOf(b));
}
function mapDouble(value, name, change) {
	if (isInteger(value)) return value;
	if (value instanceof Decimal128) return refuse(`${name} of a decimal`, "it is not built");
	return double(change(numberOf(value)));
}
function roundTo(value, places, isCut) {
	if (isInteger(value) && places >= 0) return value;
	const number = numberOf(value);
	if (!Number.isFinite(number)) return value;
	if (value instanceof Decimal128) return toDecimal128(roundDecimal(decimalOf(value), places, isCut));
	const rounded = roundDecimal((isInteger(value) ? parseDecimal(value.toString()) : exactDouble(number)) ?? {
		digits: 0n,
		exponent: 0
	}, places, isCut);
	if (isInteger(value)) return integer(rounded.digits * 10n ** BigInt(rounded.exponent));
	return double(Number(`${rounded.digits}e${rounded.exponent}`));
}
function exactDouble(value) {
	if (Number.isInteger(value)) return {
		digits: BigInt(value),
		exponent: 0
	};
	let exponent = 0;
	let scaled = value;
	while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
	return {
		digits: BigInt(scaled) * 5n ** BigInt(exponent),
		exponent: -exponent
	};
}
// src/runner/paths.ts
function memberOf(doc, key) {
	return Object.hasOwn(doc, key) ? doc[key] : void 0;
}
function valueAtPath(value, path, start = 0) {
	let current = value;
	for (let index = start; index < path.length; index += 1) {
		if (Array.isArray(current)) {
			const from = index;
			return current.filter((item) => isDoc(item)).map((item) => valueAtPath(item, path, from)).filter((item) => item !== void 0);
		}
		if (!isDoc(current)) return void 0;
		current = memberOf(current, path[index] ?? "");
	}
	return current;
}
function withPath(target, path, make, start = 0) {
	const key = path[start];
	if (key === void 0) return make(target);
	if (Array.isArray(target)) return target.map((item) => withPath(item, path, make, start));
	const doc = isDoc(target) ? { ...target } : {};
	const made = withPath(memberOf(doc, key), path, make, start + 1);
	if (made === void 0) return withoutKey(doc, key);
	doc[key] = made;
	return doc;
}
function withoutKey(doc, key) {
	if (!Object.hasOwn(doc, key)) return doc;
	const rest = { ...doc };
	Reflect.deleteProperty(rest, key);
	return rest;
}
function withoutPath(target, path, start = 0) {
	if (Array.isArray(target)) return target.map((item) => withoutPath(item, path, start));
	const key = path[start];
	if (!isDoc(target) || key === void 0 || !Object.hasOwn(target, key)) return target;
	if (start === path.length - 1) return withoutKey(target, key);
	return {
		...target,
		[key]: withoutPath(target[key], path, start + 1)
	};
}
// src/runner/operators/forms.ts
function branch(form, label, expression) {
	const made = {
		path: `${form.where}.${label}`,
		hits: 0
	};
	form.into.branches.push(made);
	const evaluate = form.compile(expression, form.into, made.path);
	return (frame) => {
		made.hits += 1;
		return evaluate(frame);
	};
}
const part = (form, expression, label) => form.compile(expression, form.into, `${form.where}.${label}`);
function members(form, known, required) {
	const operator = form.where.slice(form.where.lastIndexOf("$"));
	if (!isDoc(form.operand)) return refuse(operator, `its argument must be a document (${form.where})`);
	const operand = form.operand;
	const unknown = Object.keys(operand).find((key) => !known.includes(key));
	if (unknown !== void 0) refuse(`${operator}.${unknown}`, `it is no option of ${operator} (${form.where})`);
	const missing = required.find((key) => !Object.hasOwn(operand, key));
	if (missing !== void 0) refuse(operator, `'${missing}' is missing (${form.where})`);
	return operand;
}
function listOf$1(form) {
	return Array.isArray(form.operand) ? form.operand : [form.operand];
}
function compileCond(form) {
	const [test, yes, no] = Array.isArray(form.operand) && form.operand.length === 3 ? form.operand : [
		"if",
		"then",
		"else"
	].map((key) => members(form, [
		"if",
		"then",
		"else"
	], [
		"if",
		"then",
		"else"
	])[key]);
	const condition = part(form, test, "if");
	const [then, otherwise] = [branch(form, "then", yes), branch(form, "else", no)];
	return (frame) => isTrue(condition(frame)) ? then(frame) : otherwise(frame);
}
function compileSwitch(form) {
	const operand = members(form, ["branches", "default"], ["branches"]);
	const cases = (Array.isArray(operand["branches"]) ? operand["branches"] : []).map((item, index) => {
		if (!isDoc(item) || !Object.hasOwn(item, "case") || !Object.hasOwn(item, "then")) return refuse("$switch", `a branch must be {case, then} (${form.where})`);
		return [part(form, item["case"], `branches[${index}].case`), branch(form, `branches[${index}].then`, item["then"])];
	});
	if (cases.length === 0) refuse("$switch", `it needs a list of branches (${form.where})`);
	const fallback = Object.hasOwn(operand, "default") ? branch(form, "default", operand["default"]) : void 0;
	return (frame) => {
		const taken = cases.find(([condition]) => isTrue(condition(frame)))?.[1] ?? fallback;
		if (taken === void 0) throw new DocumentError("$switch could not find a matching branch for an input, and no default was specified.");
		return taken(frame);
	};
}
function compileIfNull(form) {
	const items = listOf$1(form).map((item, index) => part(form, item, String(index)));
	return (frame) => {
		let value;
		for (const item of items) {
			value = item(frame);
			if (value !== void 0 && value !== null) return value;
		}
		return value;
	};
}
function compileLogic(form, stopsAt) {
	const items = listOf$1(form).map((item, index) => part(form, item, String(index)));
	return (frame) => items.some((item) => isTrue(item(frame)) === stopsAt) === stopsAt;
}
function compileLet(form) {
	const operand = members(form, ["vars", "in"], ["vars", "in"]);
	const variables = Object.entries(isDoc(operand["vars"]) ? operand["vars"] : {}).map(([name, value]) => [name, part(form, value, `vars.${name}`)]);
	const body = part(form, operand["in"], "in");
	return (frame) => {
		let scope = frame.variables;
		for (const [name, evaluate] of variables) scope = bind(scope, name, evaluate(frame));
		return body(withVariables(frame, scope));
	};
}
function inputList(value, operator) {
	if (value === void 0 || value === null) return void 0;
	if (!Array.isArray(value)) throw new DocumentError(`input to ${operator} must be an array not ${typeName(value)}`);
	return value;
}
function compileMap(form) {
	const operand = members(form, [
		"input",
		"as",
		"in"
	], ["input", "in"]);
	const name = typeof operand["as"] === "string" ? operand["as"] : "this";
	const [input, body] = [part(form, operand["input"], "input"), part(form, operand["in"], "in")];
	return (frame) => inputList(input(frame), "$map")?.map((item) => body(withVariables(frame, bind(frame.variables, name, item))) ?? null) ?? null;
}
function compileFilter(form) {
	const operand = members(form, [
		"input",
		"as",
		"cond",
		"limit"
	], ["input", "cond"]);
	const name = typeof operand["as"] === "string" ? operand["as"] : "this";
	const [input, condition] = [part(form, operand["input"], "input"), part(form, operand["cond"], "cond")];
	const limit = Object.hasOwn(operand, "limit") ? part(form, operand["limit"], "limit") : void 0;
	return (frame) => {
		const most = limit?.(frame);
		return inputList(input(frame), "$filter")?.filter((item) => isTrue(condition(withVariables(frame, bind(frame.variables, name, item))))).slice(0, isNumeric(most) ? numberOf(most) : void 0) ?? null;
	};
}
function compileReduce(form) {
	const keys = [
		"input",
		"initialValue",
		"in"
	];
	const operand = members(form, keys, keys);
	const [input, initial, body] = keys.map((key) => part(form, operand[key], key));
	return (frame) => inputList(input?.(frame), "$reduce")?.reduce((value, item) => {
		const scope = bind(bind(frame.variables, "value", value), "this", item);
		return body?.(withVariables(frame, scope)) ?? null;
	}, initial?.(frame)) ?? null;
}
function compileMeta({ operand, where }) {
	const [root, ...path] = typeof operand === "string" ? operand.split(".") : [];
	if (root !== "stream") refuse(`$meta: ${JSON.stringify(operand)}`, `only paths that start with 'stream' exist here (${where})`);
	return (frame) => valueAtPath(frame.meta, path);
}
function compileFunction(form) {
	const operand = members(form, [
		"body",
		"args",
		"lang"
	], [
		"body",
		"args",
		"lang"
	]);
	const { callFunction } = form.into;
	const body = operand["body"];
	if (typeof body !== "string" || operand["lang"] !== "js") refuse("$function", `its body must be a string and its lang 'js' (${form.where})`);
	if (callFunction === void 0) throw new Error("the engine for $function was not loaded");
	const args = part(form, operand["args"], "args");
	return (frame) => {
		const values = args(frame);
		if (!Array.isArray(values)) throw new DocumentError("$function: args must be an array");
		return callFunction(body, values);
	};
}
function compileUuid({ into }) {
	return () => new UUID(`00000000-0000-4000-8000-${into.nextId().toString(16).padStart(12, "0")}`).toBinary();
}
const never = (what, why) => () => refuse(what, why);
const FORMS = {
	$literal: ({ operand }) => () => operand,
	$expr: (form) => part(form, form.operand, "expr"),
	$cond: compileCond,
	$switch: compileSwitch,
	$ifNull: compileIfNull,
	$and: (form) => compileLogic(form, false),
	$or: (form) => compileLogic(form, true),
	$let: compileLet,
	$map: compileMap,
	$filter: compileFilter,
	$reduce: compileReduce,
	$meta: compileMeta,
	$function: compileFunction,
	$createUUID: compileUuid,
	$currentDate: () => (frame) => new Date(frame.now),
	$rand: never("$rand", "its result is chance, so no test can expect it"),
	$sampleRate: never("$sampleRate", "its result is chance, so no test can expect it")
};
// src/runner/operators/operator.ts
function isNil$1(value) {
	return value === null || value === void 0;
}
function checkCount(name, args, least, most = least) {
	if (args.length < least || args.length > most) throw new DocumentError(`Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments. ${args.length} were passed in.`);
}
function expectNumber(name, value) {
	if (!isNumeric(value)) throw new DocumentError(`${name} only supports numeric types, not ${typeName(value)}`);
	return value;
}
function expectList(name, value) {
	if (!Array.isArray(value)) throw new DocumentError(`The argument to ${name} must be an array, but was of type: ${typeName(value)}`);
	return value;
}
function expectText(name, value) {
	if (typeof value !== "string") throw new DocumentError(`${name} requires a string, found: ${typeName(value)}`);
	return value;
}
function expectDocument(name, value) {
	if (!isDoc(value)) throw new DocumentError(`${name} requires a document, found: ${typeName(value)}`);
	return value;
}
// src/runner/operators/arithmetic.ts
const comparison = (name, test) => (args) => {
	checkCount(name, args, 2);
	return test(compare(args[0], args[1]));
};
function addAll(args) {
	if (args.some(isNil$1)) return null;
	const dates = args.filter((arg) => arg instanceof Date);
	if (dates.length > 1) throw new DocumentError("only one date allowed in an $add expression");
	const sum = args.filter((arg) => !(arg instanceof Date)).map((arg) => expectNumber("$add", arg)).reduce(add, 0);
	const [date] = dates;
	return date === void 0 ? sum : new Date(date.getTime() + Math.round(numberOf(sum)));
}
function difference(args) {
	checkCount("$subtract", args, 2);
	const [a, b] = args;
	if (isNil$1(a) || isNil$1(b)) return null;
	if (a instanceof Date && b instanceof Date) return subtract(a.getTime(), b.getTime());
	if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(numberOf(b)));
	if (!isNumeric(a) || !isNumeric(b)) throw new DocumentError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
	return subtract(a, b);
}
const binary = (name, calculate) => (args) => {
	checkCount(name, args, 2);
	if (args.some(isNil$1)) return null;
	return calculate(expectNumber(name, args[0]), expectNumber(name, args[1]));
};
const unary = (name, calculate) => (args) => {
	checkCount(name, args, 1);
	return isNil$1(args[0]) ? null : calculate(expectNumber(name, args[0]));
};
const ofDouble = (name, calculate, isDefined) => unary(name, (value) => {
	const number = numberOf(value);
	if (!isDefined(number)) throw new DocumentError(`${name}'s argument must be in its range, but is ${number}`);
	return double(calculate(number));
});
const rounding = (name, isCut) => (args) => {
	checkCount(name, args, 1, 2);
	const [value, places = 0] = args;
	if (isNil$1(value) || isNil$1(places)) return null;
	const digits = numberOf(expectNumber(name, places));
	if (!Number.isInteger(digits) || digits < -20 || digits > 100) throw new DocumentError(`cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
	return roundTo(expectNumber(name, value), digits, isCut);
};
function power(a, b) {
	if (isInteger(a) && isInteger(b) && numberOf(b) >= 0) {
		let result = 1;
		if (Math.abs(numberOf(a)) <= 1 && numberOf(b) > 1) return BigInt(b.toString()) % 2n === 0n ? multiply(a, a) : a;
		if (numberOf(b) > 1e3) return double(Math.pow(numberOf(a), numberOf(b)));
		for (let count = numberOf(b); count > 0; count -= 1) result = multiply(result, a);
		return result;
	}
	if (numberOf(a) === 0 && numberOf(b) < 0) throw new DocumentError("$pow cannot take a base of 0 and a negative exponent");
	return double(Math.pow(numberOf(a), numberOf(b)));
}
const isPositive = (value) => value > 0;
const ARITHMETIC = {
	$eq: comparison("$eq", (order) => order === 0),
	$ne: comparison("$ne", (order) => order !== 0),
	$gt: comparison("$gt", (order) => order > 0),
	$gte: comparison("$gte", (order) => order >= 0),
	$lt: comparison("$lt", (order) => order < 0),
	$lte: comparison("$lte", (order) => order <= 0),
	$cmp: comparison("$cmp", Math.sign),
	$not: (args) => {
		checkCount("$not", args, 1);
		return !isTrue(args[0]);
	},
	$add: addAll,
	$subtract: difference,
	$multiply: (args) => args.some(isNil$1) ? null : args.map((arg) => expectNumber("$multiply", arg)).reduce(multiply, 1),
	$divide: binary("$divide", divide),
	$mod: binary("$mod", modulo),
	$pow: binary("$pow", power),
	$log: binary("$log", (a, b) => double(Math.log(numberOf(a)) / Math.log(numberOf(b)))),
	$abs: unary("$abs", (value) => numberOf(value) < 0 ? subtract(0, value) : value),
	$ceil: unary("$ceil", (value) => mapDouble(value, "$ceil", Math.ceil)),
	$floor: unary("$floor", (value) => mapDouble(value, "$floor", Math.floor)),
	$sqrt: ofDouble("$sqrt", Math.sqrt, (value) => value >= 0 || Number.isNaN(value)),
	$exp: ofDouble("$exp", Math.exp, () => true),
	$ln: ofDouble("$ln", Math.log, isPositive),
	$log10: ofDouble("$log10", Math.log10, isPositive),
	$round: rounding("$round", false),
	$trunc: rounding("$trunc", true),
	$toHashedIndexKey: () => refuse("$toHashedIndexKey", "it needs the server's own hash")
};
// src/runner/operators/bits.ts
function integerOf(name, value) {
	if (isInt(value)) return BigInt(value);
	if (value instanceof Long && isNumeric(value)) return value.toBigInt();
	throw new DocumentError(`${name} only supports int and long operands, not ${typeName(value)}`);
}
function folded(name, start, fold) {
	return (args, isSingle) => {
		const values = isSingle && Array.isArray(args[0]) ? args[0] : args;
		if (values.some(isNil$1)) return null;
		const result = values.map((value) => integerOf(name, value)).reduce(fold, start);
		return values.every(isInt) ? Number(result) : Long.fromBigInt(result);
	};
}
const BITS = {
	$bitAnd: folded("$bitAnd", -1n, (a, b) => a & b),
	$bitOr: folded("$bitOr", 0n, (a, b) => a | b),
	$bitXor: folded("$bitXor", 0n, (a, b) => a ^ b),
	$bitNot: (args) => {
		checkCount("$bitNot", args, 1);
		if (isNil$1(args[0])) return null;
		const result = ~integerOf("$bitNot", args[0]);
		return isInt(args[0]) ? Number(result) : Long.fromBigInt(result);
	}
};
function maskOf(name, spec) {
	if (spec instanceof Binary) return refuse(`${name} with binData`, "it is not built");
	const whole = (value) => {
		const number = isNumeric(value) ? numberOf(value) : NaN;
		return Number.isSafeInteger(number) && number >= 0 ? BigInt(number) : refuse(name, "it takes a number from 0, or a list of positions");
	};
	return Array.isArray(spec) ? spec.reduce((mask, at) => mask | 1n << whole(at), 0n) : whole(spec);
}
const bitTest = (name, test) => (spec) => {
	const mask = maskOf(name, spec);
	return (value) => {
		if (value instanceof Binary) return refuse(`${name} of binData`, "it is not built");
		if (value instanceof Long && isNumeric(value)) return test(value.toBigInt(), mask);
		const number = isNumeric(value) ? numberOf(value) : NaN;
		return Number.isSafeInteger(number) && test(BigInt(number), mask);
	};
};
// src/runner/dates.ts
var import_expression = require_expression();
var import_core = require_core();
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
function zoneOffset(zone, time) {
	if (zone === void 0 || zone === "UTC" || zone === "GMT" || zone === "Z") return 0;
	const fixed = OFFSET.exec(zone);
	if (fixed !== null) {
		const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
		return fixed[1] === "-" ? -minutes : minutes;
	}
	try {
		const name = new Intl.DateTimeFormat("en-US", {
			timeZone: zone,
			timeZoneName: "longOffset"
		}).formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "";
		return name === "GMT" ? 0 : zoneOffset(name.slice(3), time);
	} catch {
		throw new DocumentError(`unrecognized time zone identifier: "${zone}"`);
	}
}
function fromLocal(local, zone) {
	const guess = new Date(local.getTime() - zoneOffset(zone, local) * 6e4);
	return new Date(local.getTime() - zoneOffset(zone, guess) * 6e4);
}
function toLocal(date, zone) {
	return new Date(date.getTime() + zoneOffset(zone, date) * 6e4);
}
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;
function dateOf(parts, text) {
	const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour, minute, second, ms);
	if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) throw new DocumentError(`Error parsing date string '${text}'`);
	return date;
}
function parseDate(text, zone) {
	const match = ISO.exec(text.trim());
	if (match === null) {
		if (/\d/.test(text) && /[a-z]{3}/i.test(text) && !Number.isNaN(Date.parse(text))) refuse(`the date '${text}'`, "without a format only ISO 8601 dates are read", "Give $dateFromString a format.");
		throw new DocumentError(`Error parsing date string '${text}'`);
	}
	const [, ...groups] = match;
	const own = groups[7];
	if (own !== void 0 && zone !== void 0) throw new DocumentError(`you cannot pass in a date/time string with time zone information ('${own}') together with a timezone argument`);
	const ms = Number(`0.${groups[6] ?? "0"}`) * 1e3;
	return fromLocal(dateOf([...groups.slice(0, 6).map((group, index) => Number(group ?? (index < 3 ? 1 : 0))), Math.floor(ms + 1e-6)], text), own ?? zone);
}
const MONTHS = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec"
];
const READERS = {
	Y: "(?<year>\\d{4})",
	m: "(?<month>\\d{1,2})",
	d: "(?<day>\\d{1,2})",
	H: "(?<hour>\\d{1,2})",
	M: "(?<minute>\\d{1,2})",
	S: "(?<second>\\d{1,2})",
	L: "(?<ms>\\d{1,3})",
	b: "(?<name>[A-Za-z]{3})",
	B: "(?<name>[A-Za-z]{3,9})",
	j: "(?<dayOfYear>\\d{1,3})",
	z: "(?<zone>Z|[+-]\\d{2}:?\\d{2})",
	Z: "(?<minutes>[+-]?\\d+)",
	"%": "%"
};
function parseDateBy(text, format, zone) {
	let source = "";
	for (let index = 0; index < format.length; index += 1) {
		const character = format[index] ?? "";
		if (character !== "%") {
			source += character.replace(/[.*+?^${}()|[\]\\]/, "\\$&");
			continue;
		}
		index += 1;
		const specifier = format[index] ?? "";
		source += READERS[specifier] ?? refuse(`the date format '%${specifier}'`, "it is not read here");
	}
	const groups = new RegExp(`^${source}$`).exec(text)?.groups;
	if (groups === void 0) throw new DocumentError(`Error parsing date string '${text}' with format '${format}'`);
	const read = (name, otherwise) => Number(groups[name] ?? otherwise);
	const named = groups["name"] === void 0 ? 1 : MONTHS.indexOf(groups["name"].slice(0, 3).toLowerCase()) + 1;
	const date = dateOf([
		read("year", 1970),
		read("month", named),
		read("day", 1),
		read("hour", 0),
		read("minute", 0),
		read("second", 0),
		read("ms", 0)
	], text);
	if (groups["dayOfYear"] !== void 0) date.setUTCMonth(0, Number(groups["dayOfYear"]));
	if (groups["minutes"] !== void 0) return new Date(date.getTime() - Number(groups["minutes"]) * 6e4);
	return fromLocal(date, groups["zone"] ?? zone);
}
const UNITS = {
	week: 6048e5,
	day: 864e5,
	hour: 36e5,
	minute: 6e4,
	second: 1e3,
	millisecond: 1
};
const MONTHS_OF = {
	year: 12,
	quarter: 3,
	month: 1
};
function shiftDate(date, unit, amount, zone) {
	const months = MONTHS_OF[unit];
	if (months === void 0) {
		const ms = UNITS[unit];
		if (ms === void 0) throw new DocumentError(`unknown time unit value: ${unit}`);
		if (unit !== "day" && unit !== "week") return new Date(date.getTime() + ms * amount);
		return fromLocal(new Date(toLocal(date, zone).getTime() + ms * amount), zone);
	}
	const local = toLocal(date, zone);
	const day = local.getUTCDate();
	local.setUTCDate(1);
	local.setUTCMonth(local.getUTCMonth() + months * amount);
	const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
	local.setUTCDate(Math.min(day, last));
	return fromLocal(local, zone);
}
// src/runner/operators/conversions.ts
function fail$1(value, to) {
	throw new DocumentError(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);
}
const parseFailure = (text, to) => {
	throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
};
function wholeOf(value) {
	const { digits, exponent } = parseDecimal(value.toString()) ?? {
		digits: 0n,
		exponent: 0
	};
	return exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent);
}
function toWhole(value, to) {
	if (typeof value === "boolean") return toWhole(value ? 1 : 0, to);
	if (value instanceof Date && to === "long") return Long.fromNumber(value.getTime());
	let whole;
	if (typeof value === "string") {
		if (!/^[+-]?\d+$/.test(value)) return parseFailure(value, to);
		whole = BigInt(value.replace("+", ""));
	} else if (value instanceof Long && isNumeric(value)) whole = value.toBigInt();
	else if (isNumeric(value)) {
		const number = Math.trunc(numberOf(value));
		if (!Number.isFinite(number)) return fail$1(value, to);
		whole = value instanceof Decimal128 ? wholeOf(value) : BigInt(number);
	} else return fail$1(value, to);
	const limit = to === "int" ? 2n ** 31n : 2n ** 63n;
	if (whole >= limit || whole < -limit) throw new DocumentError(`Conversion would overflow target type in $convert with no onError value: ${whole}`);
	return to === "int" ? integer(whole) : Long.fromBigInt(whole);
}
function toDouble(value) {
	if (typeof value === "boolean") return double(value ? 1 : 0);
	if (value instanceof Date) return double(value.getTime());
	if (isNumeric(value)) return double(numberOf(value));
	if (typeof value !== "string") return fail$1(value, "double");
	if (value.trim() !== value || value === "" || Number.isNaN(Number(value))) return parseFailure(value, "double");
	return double(Number(value));
}
function toDecimal(value) {
	if (value instanceof Decimal128) return value;
	if (typeof value === "boolean") return Decimal128.fromString(value ? "1" : "0");
	if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
	if (isNumeric(value)) {
		const isDouble = value instanceof Double || typeof value === "number" && !Number.isInteger(value);
		return Decimal128.fromString(isDouble ? numberOf(value).toPrecision(15) : value.toString());
	}
	if (typeof value !== "string") return fail$1(value, "decimal");
	try {
		return Decimal128.fromString(value);
	} catch {
		return parseFailure(value, "decimal");
	}
}
function toText(value) {
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	if (value instanceof Date) return value.toISOString();
	if (value instanceof ObjectId) return value.toHexString();
	if (value instanceof Double) return String(value.value);
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN";
	if (isNumeric(value)) return value.toString();
	if (value instanceof Binary) return value.sub_type === Binary.SUBTYPE_UUID ? value.toUUID().toString() : value.toString("base64");
	return fail$1(value, "string");
}
function isMoment(value) {
	return value instanceof Date || value instanceof ObjectId || value instanceof Timestamp;
}
function toDate(value) {
	if (value instanceof Date) return value;
	if (typeof value === "string") return parseDate(value);
	if (value instanceof ObjectId) return value.getTimestamp();
	if (value instanceof Timestamp) return new Date(value.t * 1e3);
	if (isNumeric(value) && !isInt(value)) return new Date(Math.trunc(numberOf(value)));
	return fail$1(value, "date");
}
function toObjectId(value) {
	if (value instanceof ObjectId) return value;
	if (typeof value !== "string") return fail$1(value, "objectId");
	if (!/^[0-9a-fA-F]{24}$/.test(value)) throw new DocumentError(`Failed to parse objectId '${value}' in $convert with no onError value`);
	return ObjectId.createFromHexString(value);
}
const CONVERSIONS = {
	int: (value) => toWhole(value, "int"),
	long: (value) => toWhole(value, "long"),
	double: toDouble,
	decimal: toDecimal,
	string: toText,
	date: toDate,
	objectId: toObjectId,
	bool: (value) => isNumeric(value) ? numberOf(value) !== 0 : isNil$1(value) ? null : value !== false
};
const TYPE_NUMBERS$1 = {
	1: "double",
	2: "string",
	7: "objectId",
	8: "bool",
	9: "date",
	16: "int",
	18: "long",
	19: "decimal"
};
const conversion = (to) => ([value]) => isNil$1(value) ? null : CONVERSIONS[to]?.(value);
function fromBinary(value, to, options) {
	if (to !== "string") return refuse(`$convert of binData to ${to}`, "only its conversion to a string is built");
	switch (options["format"]) {
		case "utf8": return Buffer.from(value.value()).toString("utf8");
		case "hex": return value.toString("hex");
		case "base64": return value.toString("base64");
		case "base64url": return Buffer.from(value.value()).toString("base64url");
		case "uuid": return value.length() === 16 ? value.toUUID().toString() : fail$1(value, "string");
		default: return toText(value);
	}
}
function convert([options]) {
	if (!isDoc(options)) return refuse("$convert", "its argument must be a document");
	const target = isDoc(options["to"]) ? options["to"]["type"] : options["to"];
	const to = typeof target === "number" ? TYPE_NUMBERS$1[target] : target;
	const value = options["input"];
	if (isNil$1(value)) return options["onNull"] ?? null;
	const convertTo = typeof to === "string" ? CONVERSIONS[to] : void 0;
	const isText = to === "binData" && typeof value === "string";
	if (!isText && (convertTo === void 0 || typeof to !== "string")) return refuse(`$convert to ${JSON.stringify(target)}`, "it is not built");
	try {
		if (isText) return textToBinary(value, options["format"]);
		return value instanceof Binary ? fromBinary(value, to, options) : convertTo?.(value);
	} catch (error) {
		if (error instanceof DocumentError && Object.hasOwn(options, "onError")) return options["onError"];
		throw error;
	}
}
const TEXT_FORMS = {
	utf8: /^/,
	hex: /^(?:[0-9a-f]{2})*$/i,
	base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
	base64url: /^[A-Za-z0-9_-]*$/,
	uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
};
function textToBinary(value, format) {
	if (typeof format !== "string" || TEXT_FORMS[format] === void 0) return refuse("$convert to binData", "it needs a format: utf8, hex, base64, base64url or uuid");
	if (!TEXT_FORMS[format].test(value)) throw new DocumentError(`Failed to parse '${value.slice(0, 100)}' as ${format} in $convert with no onError value`);
	return format === "uuid" ? new UUID(value).toBinary() : new Binary(Buffer.from(value, format));
}
function dateFromString([options]) {
	if (!isDoc(options)) return refuse("$dateFromString", "its argument must be a document");
	const { dateString, format, timezone } = options;
	if (isNil$1(dateString)) return options["onNull"] ?? null;
	const zone = isNil$1(timezone) ? void 0 : expectText("$dateFromString", timezone);
	try {
		const text = expectText("$dateFromString", dateString);
		return isNil$1(format) ? parseDate(text, zone) : parseDateBy(text, expectText("$dateFromString", format), zone);
	} catch (error) {
		if (error instanceof DocumentError && Object.hasOwn(options, "onError")) return options["onError"];
		throw error;
	}
}
const dateShift = (name, sign) => ([options]) => {
	if (!isDoc(options)) return refuse(name, "its argument must be a document");
	const { startDate, unit, amount, timezone } = options;
	if (isNil$1(startDate) || isNil$1(unit) || isNil$1(amount)) return null;
	if (!isMoment(startDate)) throw new DocumentError(`${name} requires startDate to be convertible to a date`);
	const date = toDate(startDate);
	const zone = isNil$1(timezone) ? void 0 : expectText(name, timezone);
	const steps = sign * numberOf(expectNumber(name, amount));
	const shifted = Number.isInteger(steps) ? shiftDate(date, expectText(name, unit), steps, zone) : void 0;
	if (shifted === void 0 || Number.isNaN(shifted.getTime())) throw new DocumentError(`${name}: an amount of ${steps} gives no date`);
	return shifted;
};
const CONVERSION_OPERATORS = {
	$type: ([value]) => typeName(value),
	$isNumber: ([value]) => isNumeric(value),
	$convert: convert,
	$toInt: conversion("int"),
	$toLong: conversion("long"),
	$toDouble: conversion("double"),
	$toDecimal: conversion("decimal"),
	$toString: conversion("string"),
	$toDate: conversion("date"),
	$toObjectId: conversion("objectId"),
	$toBool: conversion("bool"),
	$dateFromString: dateFromString,
	$dateAdd: dateShift("$dateAdd", 1),
	$dateSubtract: dateShift("$dateSubtract", -1),
	$bsonSize: ([value]) => {
		if (isNil$1(value)) return null;
		if (!isDoc(value)) throw new DocumentError(`$bsonSize requires a document input, found: ${typeName(value)}`);
		return calculateObjectSize(value);
	}
};
// src/runner/operators/borrowed.ts
function plain(name, value) {
	if (value instanceof Double) return value.value;
	if (value instanceof Decimal128) return refuse(`${name} of a decimal`, "it is not calculated exactly here");
	if (value instanceof Long && isNumeric(value)) {
		const number = numberOf(value);
		return Number.isSafeInteger(number) ? number : refuse(`${name} of the long ${value.toString()}`, "it has too many digits");
	}
	if (Array.isArray(value)) return value.map((item) => plain(name, item));
	if (isDoc(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(name, member)]));
	return value;
}
const literal = (value) => ({ $literal: value });
const literalMembers = (value) => isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literal(member)])) : literal(value);
const OPTIONS$3 = {
	idKey: "_id",
	scriptEnabled: false,
	useStrictMode: true,
	failOnError: true,
	processingMode: 0,
	context: import_core.Context.init({ expression: { $literal: ((_doc, expression) => expression) } })
};
function borrow(name, operator, result = (value) => value) {
	return (args, isSingle) => {
		const values = args.map((arg) => plain(name, arg));
		const operand = isSingle ? literalMembers(values[0]) : values.map(literal);
		try {
			return result(operator({}, operand, OPTIONS$3));
		} catch (error) {
			if (error instanceof DocumentError || !(error instanceof Error) || error.name === "RUNNER_UNSUPPORTED") throw error;
			throw new DocumentError(`${name}: ${error.message}`);
		}
	};
}
const group$1 = (operators, result) => Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, borrow(name, operator, result)]));
function ofDate(name, operator) {
	const calculate = borrow(name, operator);
	return (args, isSingle, frame) => {
		const [value] = args;
		const [date, zone] = isDoc(value) ? [value["date"], value["timezone"]] : [value, void 0];
		if (isNil$1(date)) return null;
		if (!isMoment(date)) throw new DocumentError(`can't convert to Date for ${name}`);
		return calculate([{
			date: toDate(date),
			...!isNil$1(zone) && { timezone: zone }
		}], true, frame);
	};
}
const dates = (operators) => Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, ofDate(name, operator)]));
const asDouble = (value) => typeof value === "number" ? double(value) : value;
function ofTexts(name, operator) {
	const calculate = borrow(name, operator);
	return (args, isSingle, frame) => {
		if (name === "$concat" && args.some(isNil$1)) return null;
		if (args.find((arg) => !isNil$1(arg) && typeof arg !== "string") !== void 0 && name === "$concat") throw new DocumentError("$concat only supports strings");
		return calculate(args, isSingle, frame);
	};
}
const dateDiff = (args, isSingle, frame) => {
	const [options] = args;
	if (isDoc(options) && [
		"startDate",
		"endDate",
		"unit"
	].some((key) => isNil$1(options[key]))) return null;
	const value = borrow("$dateDiff", import_expression.$dateDiff)(args, isSingle, frame);
	return typeof value === "number" ? Long.fromNumber(value) : value;
};
const BORROWED = {
	...group$1({
		$ltrim: import_expression.$ltrim,
		$regexFind: import_expression.$regexFind,
		$regexMatch: import_expression.$regexMatch,
		$replaceAll: import_expression.$replaceAll,
		$replaceOne: import_expression.$replaceOne,
		$rtrim: import_expression.$rtrim,
		$strLenBytes: import_expression.$strLenBytes,
		$strLenCP: import_expression.$strLenCP,
		$strcasecmp: import_expression.$strcasecmp,
		$substr: import_expression.$substr,
		$substrBytes: import_expression.$substrBytes,
		$substrCP: import_expression.$substrCP,
		$toLower: import_expression.$toLower,
		$toUpper: import_expression.$toUpper,
		$trim: import_expression.$trim,
		$indexOfBytes: import_expression.$indexOfBytes,
		$allElementsTrue: import_expression.$allElementsTrue,
		$anyElementTrue: import_expression.$anyElementTrue,
		$dateFromParts: import_expression.$dateFromParts,
		$dateToParts: import_expression.$dateToParts,
		$dateToString: import_expression.$dateToString,
		$dateTrunc: import_expression.$dateTrunc
	}),
	$split: (args, isSingle, frame) => {
		if (args[1] === "") throw new DocumentError("$split requires a non-empty separator");
		return borrow("$split", import_expression.$split)(args, isSingle, frame);
	},
	$concat: ofTexts("$concat", import_expression.$concat),
	...group$1({
		$acos: import_expression.$acos,
		$acosh: import_expression.$acosh,
		$asin: import_expression.$asin,
		$asinh: import_expression.$asinh,
		$atan: import_expression.$atan,
		$atan2: import_expression.$atan2,
		$atanh: import_expression.$atanh,
		$cos: import_expression.$cos,
		$cosh: import_expression.$cosh,
		$degreesToRadians: import_expression.$degreesToRadians,
		$radiansToDegrees: import_expression.$radiansToDegrees,
		$sigmoid: import_expression.$sigmoid,
		$sin: import_expression.$sin,
		$sinh: import_expression.$sinh,
		$tan: import_expression.$tan,
		$tanh: import_expression.$tanh
	}, asDouble),
	...dates({
		$dayOfMonth: import_expression.$dayOfMonth,
		$dayOfWeek: import_expression.$dayOfWeek,
		$dayOfYear: import_expression.$dayOfYear,
		$hour: import_expression.$hour,
		$isoDayOfWeek: import_expression.$isoDayOfWeek,
		$isoWeek: import_expression.$isoWeek,
		$isoWeekYear: import_expression.$isoWeekYear,
		$millisecond: import_expression.$millisecond,
		$minute: import_expression.$minute,
		$month: import_expression.$month,
		$second: import_expression.$second,
		$week: import_expression.$week,
		$year: import_expression.$year
	}),
	$dateDiff: dateDiff
};
// src/runner/sort.ts
function sortValue(value, direction) {
	if (!Array.isArray(value)) return value ?? null;
	const items = value;
	if (items.length === 0) return void 0;
	return items.reduce((best, item) => compare(item, best) * direction < 0 ? item : best);
}
function comparatorOf(keys) {
	const order = Object.entries(keys).map(([path, value]) => {
		const direction = isNumeric(value) ? numberOf(value) : 0;
		if (direction !== 1 && direction !== -1) refuse(`the sort key '${path}'`, "its direction must be 1 or -1");
		return [path.split("."), direction];
	});
	return (a, b) => {
		for (const [path, direction] of order) {
			const [left, right] = [a, b].map((item) => sortValue(valueAtPath(item, path), direction));
			const found = compare(left, right) * direction;
			if (found !== 0) return found;
		}
		return 0;
	};
}
function sortDocs(items, keys) {
	return items.toSorted(comparatorOf(keys));
}
// src/runner/operators/lists.ts
function indexIn(name, value) {
	const index = numberOf(expectNumber(name, value));
	if (!Number.isInteger(index)) throw new DocumentError(`${name}'s second argument must be representable as a 32-bit integer: ${index}`);
	return index;
}
function distinct(items) {
	return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}
function fromPairs(items) {
	const made = {};
	const keys = [];
	for (const item of items) {
		const [key, value] = Array.isArray(item) ? item : isDoc(item) ? [item["k"], item["v"]] : [];
		if (typeof key !== "string") throw new DocumentError(`$arrayToObject requires an object with keys 'k' and 'v', found: ${typeName(item)}`);
		if (key === "__proto__") refuse(`the key '__proto__'`, "JavaScript gives it a meaning of its own");
		if (!Object.hasOwn(made, key)) keys.push(key);
		made[key] = value;
	}
	checkKeyOrder(keys, made);
	return made;
}
function mergeDocs(items) {
	const made = {};
	for (const item of items) {
		if (isNil$1(item)) continue;
		if (!isDoc(item)) throw new DocumentError(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`);
		for (const [key, value] of Object.entries(item)) if (value !== void 0) made[key] = value;
	}
	return made;
}
function range(args) {
	checkCount("$range", args, 2, 3);
	const [start = 0, end = 0, step = 1] = args.map((arg) => indexIn("$range", arg));
	if (step === 0) throw new DocumentError("$range requires a non-zero step value");
	const made = [];
	for (let value = start; step > 0 ? value < end : value > end; value += step) {
		if (made.length >= 1e6) refuse("$range of more than a million values", "it would take too much memory");
		made.push(value);
	}
	return made;
}
function slice(args) {
	checkCount("$slice", args, 2, 3);
	if (args.some(isNil$1)) return null;
	const items = expectList("$slice", args[0]);
	const [first = 0, count] = args.slice(1).map((arg) => indexIn("$slice", arg));
	if (count === void 0) return first < 0 ? items.slice(first) : items.slice(0, first);
	if (count < 1) throw new DocumentError("Third argument to $slice must be positive");
	const start = first < 0 ? Math.max(items.length + first, 0) : first;
	return items.slice(start, start + count);
}
function sortArray(args) {
	const [options] = args;
	if (!isDoc(options)) throw new DocumentError("$sortArray requires an object");
	if (isNil$1(options["input"])) return null;
	const items = expectList("$sortArray", options["input"]);
	const by = options["sortBy"];
	if (isNumeric(by)) return items.toSorted((a, b) => compare(a, b) * numberOf(by));
	return isDoc(by) ? sortDocs(items, by) : refuse("$sortArray", "its sortBy must be 1, -1 or a document");
}
const sets = (name, args) => args.some(isNil$1) ? void 0 : args.map((arg) => expectList(name, arg));
const keys = (items) => new Set(items.map(keyOf));
function zip(args) {
	const [options] = args;
	if (!isDoc(options)) throw new DocumentError("$zip requires an object");
	if (isNil$1(options["inputs"])) return null;
	const inputs = expectList("$zip", options["inputs"]);
	if (inputs.some(isNil$1)) return null;
	const lists = inputs.map((item) => expectList("$zip", item));
	if (lists.length === 0) return refuse("$zip without inputs", "how many lists it gives is nowhere said");
	const lengths = lists.map(({ length }) => length);
	const length = options["useLongestLength"] === true ? Math.max(...lengths) : Math.min(...lengths);
	const defaults = Array.isArray(options["defaults"]) ? options["defaults"] : [];
	return Array.from({ length }, (_, row) => lists.map((list, column) => (row < list.length ? list[row] : defaults[column]) ?? null));
}
const LISTS = {
	$isArray: (args) => Array.isArray(args[0]),
	$size: (args) => expectList("$size", args[0]).length,
	$arrayElemAt: (args) => {
		checkCount("$arrayElemAt", args, 2);
		if (args.some(isNil$1)) return null;
		return expectList("$arrayElemAt", args[0]).at(indexIn("$arrayElemAt", args[1]));
	},
	$first: (args) => isNil$1(args[0]) ? null : expectList("$first", args[0]).at(0),
	$last: (args) => isNil$1(args[0]) ? null : expectList("$last", args[0]).at(-1),
	$concatArrays: (args) => args.some(isNil$1) ? null : args.flatMap((arg) => expectList("$concatArrays", arg)),
	$reverseArray: (args) => isNil$1(args[0]) ? null : expectList("$reverseArray", args[0]).toReversed(),
	$in: (args) => {
		checkCount("$in", args, 2);
		return expectList("$in", args[1]).some((item) => isEqual(item, args[0]));
	},
	$indexOfArray: (args) => {
		checkCount("$indexOfArray", args, 2, 4);
		if (isNil$1(args[0])) return null;
		const [start = 0, end] = args.slice(2).map((arg) => indexIn("$indexOfArray", arg));
		if (start < 0 || end !== void 0 && end < 0) throw new DocumentError("$indexOfArray requires nonnegative start and end");
		const found = expectList("$indexOfArray", args[0]).slice(start, end).findIndex((item) => isEqual(item, args[1]));
		return found < 0 ? -1 : found + start;
	},
	$range: range,
	$slice: slice,
	$sortArray: sortArray,
	$zip: zip,
	$setUnion: (args) => {
		const lists = sets("$setUnion", args);
		return lists === void 0 ? null : distinct(lists.flat());
	},
	$setIntersection: (args) => {
		const lists = sets("$setIntersection", args);
		if (lists === void 0) return null;
		const others = lists.slice(1).map(keys);
		return distinct((lists[0] ?? []).filter((item) => others.every((other) => other.has(keyOf(item)))));
	},
	$setDifference: (args) => {
		const [left = [], right = []] = sets("$setDifference", args) ?? [void 0];
		if (args.some(isNil$1)) return null;
		const taken = keys(right);
		return distinct(left.filter((item) => !taken.has(keyOf(item))));
	},
	$setEquals: (args) => {
		const [first = new Set(), ...rest] = args.map((arg) => keys(expectList("$setEquals", arg)));
		return rest.every((other) => other.size === first.size && [...other].every((key) => first.has(key)));
	},
	$setIsSubset: (args) => {
		const [left = new Set(), right = new Set()] = args.map((arg) => keys(expectList("$setIsSubset", arg)));
		return [...left].every((key) => right.has(key));
	},
	$arrayToObject: (args) => isNil$1(args[0]) ? null : fromPairs(expectList("$arrayToObject", args[0])),
	$objectToArray: ([value]) => {
		if (isNil$1(value)) return null;
		if (!isDoc(value)) throw new DocumentError(`$objectToArray requires a document input, found: ${typeName(value)}`);
		return Object.entries(value).map(([k, v]) => ({
			k,
			v
		}));
	},
	$mergeObjects: (args, isSingle) => mergeDocs(isSingle && Array.isArray(args[0]) ? args[0] : args),
	$getField: (args, _isSingle, frame) => {
		const [spec] = args;
		const options = isDoc(spec) ? spec : {
			field: spec,
			input: frame.current
		};
		const field = expectText("$getField", options["field"]);
		const input = Object.hasOwn(options, "input") ? options["input"] : isDoc(spec) && !("input" in spec) ? frame.current : void 0;
		return isDoc(input) ? memberOf(input, field) : isNil$1(input) ? input : void 0;
	},
	$setField: ([spec]) => {
		if (!isDoc(spec)) throw new DocumentError("$setField requires an object");
		if (isNil$1(spec["input"])) return null;
		const field = expectText("$setField", spec["field"]);
		return {
			...expectDocument("$setField", spec["input"]),
			[field]: spec["value"]
		};
	},
	$unsetField: ([spec]) => {
		if (!isDoc(spec)) throw new DocumentError("$unsetField requires an object");
		if (isNil$1(spec["input"])) return null;
		return {
			...expectDocument("$unsetField", spec["input"]),
			[expectText("$unsetField", spec["field"])]: void 0
		};
	},
	$maxN: ([spec]) => takeN("$maxN", spec, -1),
	$minN: ([spec]) => takeN("$minN", spec, 1),
	$firstN: ([spec]) => edge("$firstN", spec, (items, count) => items.slice(0, count)),
	$lastN: ([spec]) => edge("$lastN", spec, (items, count) => items.slice(-count))
};
function edge(name, spec, take) {
	if (!isDoc(spec)) throw new DocumentError(`${name} requires an object`);
	const count = indexIn(name, spec["n"]);
	if (count < 1) throw new DocumentError(`${name}: 'n' must be greater than 0`);
	return take(expectList(name, valueAtPath(spec, ["input"])), count);
}
function takeN(name, spec, direction) {
	return edge(name, spec, (items, count) => items.filter((item) => !isNil$1(item)).sort((a, b) => compare(a, b) * direction).slice(0, count));
}
// src/runner/operators/patterns.ts
function patternOf(regex, options) {
	const flags = isNil$1(options) ? "" : expectText("$regexFindAll", options);
	if (!(regex instanceof RegExp)) return pattern(expectText("$regexFindAll", regex), flags);
	if (regex.flags !== "" && flags !== "") throw new DocumentError("$regexFindAll: found regex options specified in both regex and options");
	return pattern(regex.source, regex.flags + flags);
}
const PATTERNS = { $regexFindAll: ([spec]) => {
	if (!isDoc(spec)) throw new DocumentError("$regexFindAll expects an object");
	if (isNil$1(spec["input"]) || isNil$1(spec["regex"])) return [];
	const input = expectText("$regexFindAll", spec["input"]);
	const { source, flags } = patternOf(spec["regex"], spec["options"]);
	return [...input.matchAll(new RegExp(source, `${flags}g`))].map(({ 0: match, index, ...rest }) => ({
		match,
		idx: Array.from(input.slice(0, index)).length,
		captures: capturesOf(rest)
	}));
} };
function capturesOf(groups) {
	return Object.entries(groups).filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value ?? null);
}
// src/runner/operators/summaries.ts
function extreme(direction) {
	let best = null;
	return {
		add: (value) => {
			if (!isNil$1(value) && (best === null || compare(value, best) * direction < 0)) best = value;
		},
		result: () => best
	};
}
function deviation(isSample) {
	let [count, mean, squares] = [
		0,
		0,
		0
	];
	return {
		add: (value) => {
			if (!isNumeric(value)) return;
			const number = numberOf(value);
			count += 1;
			const before = mean;
			mean += (number - mean) / count;
			squares += (number - before) * (number - mean);
		},
		result: () => count < (isSample ? 2 : 1) ? null : double(Math.sqrt(squares / (isSample ? count - 1 : count)))
	};
}
function total(isAverage) {
	let exact = 0;
	let [doubles, lost, hasDoubles, count] = [
		0,
		0,
		false,
		0
	];
	const addDouble = (value) => {
		const sum = doubles + value;
		lost += Math.abs(doubles) >= Math.abs(value) ? doubles - sum + value : value - sum + doubles;
		doubles = sum;
	};
	const sumOf = () => {
		if (!hasDoubles) return exact;
		if (!isInteger(exact)) return add(exact, double(Number.isFinite(doubles) ? doubles + lost : doubles));
		addDouble(numberOf(exact));
		exact = 0;
		return double(Number.isFinite(doubles) ? doubles + lost : doubles);
	};
	return {
		add: (value) => {
			if (!isNumeric(value)) return;
			count += 1;
			if (isInteger(value) || value instanceof Decimal128) {
				const sum = add(exact, value);
				if (isInteger(sum) || sum instanceof Decimal128) exact = sum;
				else {
					hasDoubles = true;
					addDouble(numberOf(exact));
					addDouble(numberOf(value));
					exact = 0;
				}
				return;
			}
			hasDoubles = true;
			addDouble(numberOf(value));
		},
		result: () => isAverage ? count === 0 ? null : divide(sumOf(), count) : sumOf()
	};
}
const SUMMARIES = {
	$sum: () => total(false),
	$avg: () => total(true),
	$min: () => extreme(1),
	$max: () => extreme(-1),
	$stdDevPop: () => deviation(false),
	$stdDevSamp: () => deviation(true)
};
function summarise(name, args, isSingle) {
	const [first] = args;
	const summary = SUMMARIES[name]?.();
	for (const value of isSingle && Array.isArray(first) ? first : args) summary?.add(value);
	return summary?.result();
}
function percentile(values, p) {
	const sorted = values.filter(isNumeric).map(numberOf).sort((a, b) => a - b);
	const found = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
	return found === void 0 ? null : double(found);
}
// src/runner/operators/table.ts
const asExpression = (name) => ({ [name]: (args, isSingle) => summarise(name, args, isSingle) });
const ranks = {
	$median: ([options]) => {
		if (!isDoc(options)) throw new DocumentError("$median requires an object");
		return percentile(Array.isArray(options["input"]) ? options["input"] : [options["input"]], .5);
	},
	$percentile: ([options]) => {
		if (!isDoc(options) || !Array.isArray(options["p"])) throw new DocumentError("$percentile requires an object");
		const values = Array.isArray(options["input"]) ? options["input"] : [options["input"]];
		return options["p"].map((p) => percentile(values, isNumeric(p) ? numberOf(p) : .5));
	}
};
const OPERATORS = {
	...BORROWED,
	...ARITHMETIC,
	...BITS,
	...PATTERNS,
	...LISTS,
	...CONVERSION_OPERATORS,
	...asExpression("$sum"),
	...asExpression("$avg"),
	...asExpression("$min"),
	...asExpression("$max"),
	...asExpression("$stdDevPop"),
	...asExpression("$stdDevSamp"),
	...ranks
};
// src/runner/expression.ts
const REFUSED_VARIABLES = [
	"NOW",
	"CLUSTER_TIME",
	"USER_ROLES",
	"SEARCH_META"
];
const MARKS = {
	KEEP: "$$KEEP",
	PRUNE: "$$PRUNE",
	DESCEND: "$$DESCEND",
	REMOVE: void 0
};
function compileVariable(text, where) {
	const [name = "", ...path] = text.slice(2).split(".");
	if (REFUSED_VARIABLES.includes(name)) refuse(`$$${name}`, `Atlas has no such variable in stream processing (${where})`, "For the time, use {$currentDate: {}}.");
	if (name === "ROOT") return path.length === 0 ? (frame) => frame.root : (frame) => valueAtPath(frame.root, path);
	if (name === "CURRENT") return (frame) => valueAtPath(frame.current, path);
	if (Object.hasOwn(MARKS, name)) return () => MARKS[name];
	return (frame) => {
		for (let scope = frame.variables; scope !== void 0; scope = scope.outer) if (scope.name === name) return path.length === 0 ? scope.value : valueAtPath(scope.value, path);
		throw new DocumentError(`Use of undefined variable: ${name}`);
	};
}
function compilePath(text, where) {
	if (text.startsWith("$$")) return compileVariable(text, where);
	const path = text.slice(1).split(".");
	if (path.includes("")) refuse(`the field path '${text}'`, `it has an empty part (${where})`);
	const [key = ""] = path;
	if (path.length > 1) return (frame) => valueAtPath(frame.current, path);
	return (frame) => isDoc(frame.current) ? memberOf(frame.current, key) : void 0;
}
function compileDocument(doc, into, where) {
	const wrong = Object.keys(doc).find((key) => key.startsWith("$") || key.includes("."));
	if (wrong !== void 0) refuse(`an expression with the key '${wrong}'`, `a field of it has no $ in front and no dot (${where})`);
	const members = Object.entries(doc).map(([key, value]) => [key, compileExpression(value, into, `${where}.${key}`)]);
	return (frame) => {
		const made = {};
		for (const [key, evaluate] of members) {
			const value = evaluate(frame);
			if (value !== void 0) made[key] = value;
		}
		return made;
	};
}
function compileOperator(name, operand, into, where) {
	const at = `${where}.${name}`;
	const form = FORMS[name];
	if (form !== void 0) return form({
		operand,
		into,
		where: at,
		compile: compileExpression
	});
	const operator = OPERATORS[name];
	if (operator === void 0) return refuse(`the operator ${name}`, `it is not known here (${where})`);
	const isSingle = !Array.isArray(operand);
	const args = (isSingle ? [operand] : operand).map((item, index) => compileExpression(item, into, isSingle ? at : `${at}[${index}]`));
	return (frame) => operator(args.map((arg) => arg(frame)), isSingle, frame);
}
function compileExpression(expression, into, where) {
	if (typeof expression === "string") return expression.startsWith("$") ? compilePath(expression, where) : () => expression;
	if (Array.isArray(expression)) {
		const items = expression.map((item, index) => compileExpression(item, into, `${where}[${index}]`));
		return (frame) => items.map((item) => item(frame) ?? null);
	}
	if (!isDoc(expression)) return () => expression;
	const keys = Object.keys(expression);
	const [name] = keys;
	if (name?.startsWith("$") !== true) return compileDocument(expression, into, where);
	if (keys.length > 1) refuse(`an expression with the keys ${keys.join(", ")}`, `an operator stands alone (${where})`);
	return compileOperator(name, expression[name], into, where);
}
// src/runner/operators/accumulators.ts
function over(initial, step, result) {
	return (operand, into, where) => {
		const evaluate = compileExpression(operand, into, where);
		return () => {
			let state = initial();
			return {
				add: (frame) => {
					state = step(state, evaluate(frame));
				},
				result: () => result(state)
			};
		};
	};
}
const NONE = Symbol("none");
const summary = (name) => (operand, into, where) => {
	const evaluate = compileExpression(operand, into, where);
	const start = SUMMARIES[name];
	if (start === void 0) throw new Error(`no summary ${name}`);
	return () => {
		const state = start();
		return {
			add: (frame) => {
				state.add(evaluate(frame));
			},
			result: () => state.result()
		};
	};
};
function optionsOf$1(operand, names, into, where) {
	if (!isDoc(operand)) return refuse(where, "its argument must be a document");
	const unknown = Object.keys(operand).find((key) => !names.includes(key));
	if (unknown !== void 0) refuse(`the option '${unknown}' of ${where}`, "it is not known here");
	return {
		doc: operand,
		part: (name) => compileExpression(operand[name], into, `${where}.${name}`)
	};
}
function countOf(value, where) {
	if (!isNumeric(value) || numberOf(value) < 1) throw new DocumentError(`${where}: 'n' must be greater than 0`);
	return numberOf(value);
}
const ranked = (isFirst, isOne) => (operand, into, where) => {
	const { doc, part } = optionsOf$1(operand, [
		"output",
		"sortBy",
		...isOne ? [] : ["n"]
	], into, where);
	const keys = doc["sortBy"];
	const order = isDoc(keys) ? comparatorOf(keys) : refuse(where, "sortBy must be a document");
	const output = part("output");
	const limit = isOne ? void 0 : part("n");
	return () => {
		let most = 1;
		let kept = [];
		return {
			add: (frame) => {
				if (limit !== void 0) most = countOf(limit(frame), where);
				kept.push({
					root: frame.root,
					value: output(frame) ?? null
				});
				if (kept.length > most * 2 + 64) prune();
			},
			result: () => {
				prune();
				return isOne ? kept[0]?.value ?? null : kept.map(({ value }) => value);
			}
		};
		function prune() {
			const sorted = kept.toSorted((a, b) => order(a.root, b.root));
			kept = isFirst ? sorted.slice(0, most) : sorted.slice(-most);
		}
	};
};
const several = (take) => (operand, into, where) => {
	const { part } = optionsOf$1(operand, ["input", "n"], into, where);
	const [input, limit] = [part("input"), part("n")];
	return () => {
		const values = [];
		let count = 1;
		return {
			add: (frame) => {
				count = countOf(limit(frame), where);
				values.push(input(frame) ?? null);
			},
			result: () => take(values, count)
		};
	};
};
function compilePercentile(operand, into, where, isMedian) {
	const { doc, part } = optionsOf$1(operand, isMedian ? ["input", "method"] : [
		"input",
		"method",
		"p"
	], into, where);
	if (doc["method"] !== "approximate") refuse(`${where}.method`, "it must be 'approximate'");
	const input = part("input");
	const ranks = isMedian ? [.5] : Array.isArray(doc["p"]) ? doc["p"].map(numberOf) : refuse(`${where}.p`, "it must be a list");
	return () => {
		const values = [];
		return {
			add: (frame) => void values.push(input(frame)),
			result: () => {
				const found = ranks.map((p) => percentile(values, p));
				return isMedian ? found[0] : found;
			}
		};
	};
}
const ACCUMULATORS = {
	$sum: summary("$sum"),
	$avg: summary("$avg"),
	$min: summary("$min"),
	$max: summary("$max"),
	$stdDevPop: summary("$stdDevPop"),
	$stdDevSamp: summary("$stdDevSamp"),
	$first: over(() => NONE, (first, value) => first === NONE ? value ?? null : first, (first) => first === NONE ? null : first),
	$last: over(() => null, (_last, value) => value ?? null, (last) => last),
	$push: over(() => [], (list, value) => (value === void 0 || list.push(value), list), (list) => list),
	$addToSet: over(() => new Map(), (set, value) => value === void 0 || set.has(keyOf(value)) ? set : set.set(keyOf(value), value), (set) => [...set.values()]),
	$mergeObjects: over(() => ({}), (merged, value) => mergeDocs([merged, value]), (merged) => merged),
	$concatArrays: over(() => [], (list, value) => {
		if (value === void 0) return list;
		if (!Array.isArray(value)) throw new DocumentError("$concatArrays requires array inputs");
		return [...list, ...value];
	}, (list) => list),
	$count: () => () => {
		let count = 0;
		return {
			add: () => {
				count += 1;
			},
			result: () => count
		};
	},
	$top: ranked(true, true),
	$topN: ranked(true, false),
	$bottom: ranked(false, true),
	$bottomN: ranked(false, false),
	$firstN: several((values, count) => values.slice(0, count)),
	$lastN: several((values, count) => values.slice(-count)),
	$maxN: several((values, count) => values.filter((value) => !isNil$1(value)).sort((a, b) => compare(b, a)).slice(0, count)),
	$minN: several((values, count) => values.filter((value) => !isNil$1(value)).sort(compare).slice(0, count)),
	$median: (operand, into, where) => compilePercentile(operand, into, where, true),
	$percentile: (operand, into, where) => compilePercentile(operand, into, where, false)
};
function compileAccumulator(field, spec, into, where) {
	const [name, ...others] = isDoc(spec) ? Object.keys(spec) : [];
	const compileIt = name === void 0 || others.length > 0 ? void 0 : ACCUMULATORS[name];
	if (compileIt === void 0 || name === void 0 || !isDoc(spec)) return refuse(`the field '${field}' of $group`, `${name ?? "it"} is no accumulator that runs here (${where})`);
	return compileIt(spec[name], into, `${where}.${name}`);
}
// src/runner/stage.ts
function frameOfMessage(message, run) {
	return frameOf(message.doc, message.meta, run.now, run.variables);
}
function withDoc(message, doc) {
	return {
		doc,
		meta: message.meta,
		time: message.time
	};
}
// src/runner/stages/blocking.ts
function sharedMeta({ meta }) {
	const source = isDoc(meta["source"]) ? meta["source"] : {};
	return {
		...meta,
		source: source["type"] === void 0 ? {} : { type: source["type"] }
	};
}
const group = ({ body, name, path, into, run }) => {
	if (!isDoc(body) || !Object.hasOwn(body, "_id")) return refuse(name, `it needs an _id (${path})`);
	const id = compileExpression(body["_id"], into, `${path}._id`);
	const fields = Object.entries(body).filter(([field]) => field !== "_id").map(([field, spec]) => [field, compileAccumulator(field, spec, into, `${path}.${field}`)]);
	return () => {
		const groups = new Map();
		return {
			process: (message) => {
				const frame = frameOfMessage(message, run);
				const value = id(frame) ?? null;
				const key = keyOf(value);
				let found = groups.get(key);
				if (found === void 0) {
					found = {
						id: settle(value),
						first: message,
						accumulators: fields.map(([field, start]) => [field, start()])
					};
					groups.set(key, found);
				}
				for (const [, state] of found.accumulators) state.add(frame);
			},
			finish: (emit) => {
				for (const { id: value, first, accumulators } of groups.values()) {
					const doc = { _id: value };
					for (const [field, state] of accumulators) doc[field] = settle(state.result());
					emit({
						doc,
						meta: sharedMeta(first),
						time: first.time
					});
				}
				groups.clear();
			}
		};
	};
};
const sort = ({ body, name, path }) => {
	if (!isDoc(body) || Object.keys(body).length === 0) return refuse(name, `it needs sort keys (${path})`);
	const order = comparatorOf(body);
	return () => {
		let messages = [];
		return {
			process: (message) => {
				messages.push(message);
			},
			finish: (emit) => {
				messages.sort((a, b) => order(a.doc, b.doc)).forEach(emit);
				messages = [];
			}
		};
	};
};
const count = ({ body, name, path }) => {
	if (typeof body !== "string" || body === "" || body.startsWith("$") || body.includes(".")) return refuse(name, `it takes the name of a field (${path})`);
	return () => {
		let [total, first] = [0, void 0];
		return {
			process: (message) => {
				first ??= message;
				total += 1;
			},
			finish: (emit) => {
				if (first !== void 0) emit({
					doc: { [body]: total },
					meta: sharedMeta(first),
					time: first.time
				});
			}
		};
	};
};
const limit = ({ body, name, path }) => {
	if (!isNumeric(body) || numberOf(body) < 1 || !Number.isInteger(numberOf(body))) return refuse(name, `it takes a number from 1 (${path})`);
	return () => {
		let left = numberOf(body);
		return { process: (message, emit) => {
			left -= 1;
			if (left >= 0) emit(message);
		} };
	};
};
const BLOCKING_STAGES = {
	$group: group,
	$sort: sort,
	$count: count,
	$limit: limit
};
// src/runner/stages/context.ts
function optionsOf(context, known) {
	const { body, name, path } = context;
	if (!isDoc(body)) return refuse(name, `it takes a document (${path})`);
	const unknown = Object.keys(body).find((key) => !known.includes(key));
	if (unknown !== void 0) refuse(`${name}.${unknown}`, `it is no option that is known here (${path})`);
	return body;
}
function textOption(context, options, key) {
	const value = options[key];
	return typeof value === "string" && value !== "" ? value : refuse(`${context.name}.${key}`, `it must be a string (${context.path})`);
}
// src/runner/stages/calls.ts
const SUCCESS = (status) => status >= 200 && status < 300;
const HANDLED = [
	400,
	404,
	410,
	413,
	414,
	431
];
const METHODS = [
	"GET",
	"POST",
	"PUT",
	"PATCH",
	"DELETE"
];
function readOnError(context, options) {
	const value = typeof options["onError"] === "string" ? options["onError"].toLowerCase() : options["onError"] ?? "dlq";
	if (value === "dlq" || value === "ignore" || value === "fail") return value;
	return refuse(`${context.name}.onError`, `it is dlq, ignore or fail (${context.path})`);
}
function compilePayload(context, payload) {
	if (payload === void 0) return ({ doc }) => doc;
	const stages = context.compileInner(payload, `${context.path}.payload`, "payload");
	return (message) => {
		let made;
		startChain(stages, context.run, ({ doc }) => {
			made = doc;
		}).push(message);
		if (made === void 0) throw new DocumentError(`the payload of ${context.name} gave no document`);
		return made;
	};
}
function compileMembers(context, options, key, check) {
	const doc = options[key] ?? {};
	if (!isDoc(doc)) return refuse(`${context.name}.${key}`, `it must be a document (${context.path})`);
	const members = Object.entries(doc).map(([name, value]) => [name, compileExpression(value, context.into, `${context.path}.${key}.${name}`)]);
	return (frame) => Object.fromEntries(members.map(([name, evaluate]) => {
		const value = evaluate(frame);
		if (!check(value)) throw new DocumentError(`${context.name}: '${key}.${name}' evaluates to ${typeName(value)}`);
		return [name, value];
	}));
}
function fail(onError, reason, message, emit) {
	if (onError === "ignore") emit(message);
	else if (onError === "fail") throw new ProcessorError(reason);
	else throw new DocumentError(reason);
}
function parseStrings(value) {
	if (Array.isArray(value)) return value.map(parseStrings);
	if (isDoc(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, parseStrings(member)]));
	if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
	try {
		return parseStrings(readValue(parseJson(value)));
	} catch (error) {
		if (error instanceof JsonSyntaxError) return value;
		throw error;
	}
}
const isParameter = (value) => typeof value === "string" || typeof value === "boolean" || isNumeric(value);
const slashes = (path) => path.replace(/^\/+/, "");
function answerOf(answers, connection, method, path) {
	return answers.find((answer) => answer.connection === connection && (answer.path === void 0 || slashes(answer.path) === slashes(path)) && (answer.method === void 0 || answer.method === method)) ?? rejectInput(`$https calls ${method} /${slashes(path)} of ${connection}, for which no answer is given`, `Give it under 'https': {connection: ${connection}, path: /${slashes(path)}, answer: {status: 200, body: {}}}`);
}
const https = (context) => {
	const options = optionsOf(context, [
		"connectionName",
		"path",
		"parameters",
		"method",
		"headers",
		"as",
		"onError",
		"payload",
		"config",
		"parallelism"
	]);
	const connection = textOption(context, options, "connectionName");
	const method = options["method"] ?? "GET";
	if (typeof method !== "string" || !METHODS.includes(method)) return refuse("$https.method", `it is one of ${METHODS.join(", ")} (${context.path})`);
	const path = compileExpression(options["path"] ?? "", context.into, `${context.path}.path`);
	const parameters = compileMembers(context, options, "parameters", isParameter);
	const headers = compileMembers(context, options, "headers", (value) => typeof value === "string");
	const payload = compilePayload(context, options["payload"]);
	const onError = readOnError(context, options);
	const target = options["as"] === void 0 ? void 0 : textOption(context, options, "as").split(".");
	const parses = isDoc(options["config"]) && options["config"]["parseJsonStrings"] === true;
	const { world } = context;
	return () => ({ process: (message, emit) => {
		const frame = frameOfMessage(message, context.run);
		const at = path(frame);
		if (typeof at !== "string") throw new DocumentError("$https: path must evaluate to a string");
		const request = {
			connection,
			method,
			path: at,
			parameters: parameters(frame),
			headers: headers(frame)
		};
		if (method !== "GET") request["body"] = payload(message);
		world.calls.push(request);
		const answer = answerOf(world.https, connection, method, at);
		const meta = {
			...message.meta,
			https: {
				url: at,
				method,
				httpStatusCode: answer.status,
				responseTimeMs: 0
			}
		};
		const sent = {
			...message,
			meta
		};
		if (!SUCCESS(answer.status)) {
			const reason = `Request failure in $https with error: received error response: status ${answer.status}`;
			if (!HANDLED.includes(answer.status)) throw new ProcessorError(reason);
			fail(onError, reason, sent, emit);
			return;
		}
		if (answer.contentType !== void 0 && !/^(application\/json|text\/plain)/.test(answer.contentType)) {
			fail(onError, `Request failure in $https: unsupported content-type ${answer.contentType}`, sent, emit);
			return;
		}
		const body = parses ? parseStrings(answer.body) : answer.body;
		emit(target === void 0 || body === void 0 ? sent : withDoc(sent, withPath(message.doc, target, () => settle(body))));
	} });
};
const externalFunction = (context) => {
	const options = optionsOf(context, [
		"connectionName",
		"functionName",
		"execution",
		"as",
		"onError",
		"payload",
		"parallelism",
		"partitionBy"
	]);
	const connection = textOption(context, options, "connectionName");
	const functionName = textOption(context, options, "functionName");
	const execution = options["execution"] ?? "sync";
	const onError = readOnError(context, options);
	const payload = compilePayload(context, options["payload"]);
	const target = options["as"] === void 0 ? void 0 : textOption(context, options, "as").split(".");
	const { world } = context;
	return () => ({ process: (message, emit) => {
		world.calls.push({
			connection,
			functionName,
			execution,
			body: payload(message)
		});
		if (execution === "async") {
			emit(message);
			return;
		}
		const found = world.functions.find((answer) => answer.connection === connection && (answer.functionName === void 0 || answer.functionName === functionName));
		if (found === void 0) rejectInput(`$externalFunction calls ${functionName} of ${connection}, for which no answer is given`, `Give it under 'functions': {connection: ${connection}, function: ${functionName}, answer: {}}`);
		if (found.error !== void 0) fail(onError, `Request failure in $externalFunction with error: ${found.error}`, message, emit);
		else emit(target === void 0 ? message : withDoc(message, withPath(message.doc, target, () => settle(found.answer))));
	} });
};
const CALL_STAGES = {
	$https: https,
	$externalFunction: externalFunction
};
// src/runner/stages/window-results.ts
function closeInto(run, emit, window) {
	return (message) => {
		const meta = {
			...message.meta,
			window
		};
		const shown = {
			source: isDoc(meta["source"]) ? meta["source"] : {},
			window
		};
		emit({
			doc: run.metaField === void 0 ? message.doc : {
				...message.doc,
				[run.metaField]: shown
			},
			meta,
			time: message.time
		});
	};
}
// src/runner/stages/windows.ts
const DEFAULT_LATENESS = 3e3;
const LATE_REASON = "Input document arrived late.";
const unitOf = (unit) => Object.entries(DURATION_UNITS).find(([name]) => name === unit)?.[1];
function durationOf(value, what) {
	if (isNumeric(value) && numberOf(value) === 0) return 0;
	const unit = isDoc(value) ? unitOf(value["unit"]) : void 0;
	const size = isDoc(value) ? value["size"] ?? value["offsetFromUtc"] : void 0;
	if (unit === void 0 || !isNumeric(size)) return refuse(what, "it must be {size, unit}");
	return numberOf(size) * unit;
}
function timingOf(context, options) {
	const boundary = options["boundary"] ?? "eventTime";
	if (boundary !== "eventTime" && boundary !== "processingTime") refuse(`${context.name}.boundary '${JSON.stringify(boundary)}'`, "it is eventTime or processingTime");
	const isEventTime = boundary === "eventTime";
	const late = options["allowedLateness"];
	if (!isEventTime && (late !== void 0 || options["idleTimeout"] !== void 0)) refuse(`${context.name}.allowedLateness or idleTimeout`, "a window of processingTime has none");
	const lateness = late === void 0 ? DEFAULT_LATENESS : durationOf(late, `${context.name}.allowedLateness`);
	return {
		isEventTime,
		lateness: isEventTime ? lateness : 0
	};
}
var Windows = class {
	#open = new Map();
	#run;
	#inner;
	closedUntil = -Infinity;
	constructor(run, inner) {
		this.#run = run;
		this.#inner = inner;
	}
	add(message, start, end, emit) {
		let window = this.#open.get(start);
		if (window === void 0) {
			window = {
				start,
				end,
				chain: startChain(this.#inner, this.#run, closeInto(this.#run, emit, {
					start: new Date(start),
					end: new Date(end)
				}))
			};
			this.#open.set(start, window);
		}
		window.chain.push({
			...message,
			meta: {
				...message.meta,
				window: {
					start: new Date(start),
					end: new Date(end)
				}
			}
		});
	}
	closeUntil(time) {
		if (time <= this.closedUntil) return;
		this.closedUntil = time;
		const due = [...this.#open.values()].filter(({ end }) => end <= time).sort((a, b) => a.start - b.start);
		for (const window of due) {
			this.#open.delete(window.start);
			window.chain.finish();
		}
	}
	get size() {
		return this.#open.size;
	}
	get lastEnd() {
		return Math.max(-Infinity, ...[...this.#open.values()].map(({ end }) => end));
	}
	get firstEnd() {
		return Math.min(Infinity, ...[...this.#open.values()].map(({ end }) => end));
	}
};
function windowStarts(time, { interval, hop, offset }) {
	const last = Math.floor((time - offset) / hop) * hop + offset;
	const starts = [];
	for (let start = last; start + interval > time; start -= hop) starts.push(start);
	return starts.reverse();
}
function startWindows(context, shape, timing, inner) {
	const { run, name } = context;
	return () => {
		const windows = new Windows(run, inner);
		const close = () => {
			const reached = timing.isEventTime ? run.watermark : run.now;
			windows.closeUntil(reached - timing.lateness);
		};
		return {
			process: (message, emit) => {
				const starts = windowStarts(timing.isEventTime ? message.time : run.now, shape);
				const missed = starts.filter((start) => start + shape.interval <= windows.closedUntil);
				for (const start of starts) if (!missed.includes(start)) windows.add(message, start, start + shape.interval, emit);
				if (missed.length > 0) {
					const counts = run.counts.get(context.path);
					if (counts !== void 0) counts.dlq += 1;
					run.reject(message, name, LATE_REASON, { missedWindowStartTimes: missed.map((start) => new Date(start)) });
				}
			},
			tick: () => {
				close();
				const idle = run.now - run.lastInput;
				while (timing.isEventTime && shape.idleTimeout !== void 0 && Number.isFinite(windows.firstEnd)) {
					const remaining = windows.firstEnd - run.watermark;
					if (idle < Math.max(remaining, shape.idleTimeout) || idle === 0) break;
					windows.closeUntil(windows.firstEnd);
				}
			},
			finish: () => {
				windows.closeUntil(windows.lastEnd);
			},
			holding: () => windows.size
		};
	};
}
const MOST_WINDOWS = 1e4;
const COMMON = [
	"boundary",
	"interval",
	"pipeline",
	"offset",
	"idleTimeout",
	"allowedLateness"
];
function compileWindow(context, known) {
	const options = optionsOf(context, known);
	const interval = durationOf(options["interval"], `${context.name}.interval`);
	const hop = known.includes("hopSize") ? durationOf(options["hopSize"], `${context.name}.hopSize`) : interval;
	if (interval <= 0 || hop <= 0) refuse(context.name, `its interval and hop must be longer than 0 (${context.path})`);
	if (interval / hop > MOST_WINDOWS) refuse(context.name, `every document would fall into more than ${MOST_WINDOWS} windows (${context.path})`);
	return startWindows(context, {
		interval,
		hop,
		offset: options["offset"] === void 0 ? 0 : durationOf(options["offset"], `${context.name}.offset`),
		idleTimeout: options["idleTimeout"] === void 0 ? void 0 : durationOf(options["idleTimeout"], `${context.name}.idleTimeout`)
	}, timingOf(context, options), context.compileInner(options["pipeline"], context.path, "window"));
}
const FIXED_WINDOWS = {
	$tumblingWindow: (context) => compileWindow(context, COMMON),
	$hoppingWindow: (context) => compileWindow(context, [...COMMON, "hopSize"])
};
// src/runner/stages/lookups.ts
function readFrom(context, from) {
	if (from === void 0) return void 0;
	if (!isDoc(from)) return refuse(`${context.name}.from`, `it must be {connectionName, db, coll} (${context.path})`);
	const { connectionName, db, coll } = from;
	if (typeof connectionName !== "string" || typeof db !== "string" || typeof coll !== "string") return refuse(`${context.name}.from`, `it must name a connection, a db and a coll (${context.path})`);
	return {
		connection: connectionName,
		db,
		coll
	};
}
function collectionOf(context, from) {
	const name = `${from.connection}.${from.db}.${from.coll}`;
	return context.world.collections.get(name) ?? rejectInput(`${context.name} reads the collection ${name}, which is not given`, `Give it under 'collections', empty if it is: ${name}: []`);
}
function joinKeys(value) {
	return (Array.isArray(value) ? [...value, value] : [value]).map((item) => keyOf(item ?? null));
}
function readJoin(context, options) {
	const { localField, foreignField } = options;
	if (localField === void 0 && foreignField === void 0) return void 0;
	const foreignName = textOption(context, options, "foreignField");
	return {
		local: textOption(context, options, "localField").split("."),
		foreignName,
		foreign: foreignName.split(".")
	};
}
function joined(collection, join, doc) {
	const local = valueAtPath(doc, join.local);
	const wanted = Array.isArray(local) ? local : [local];
	const read = (foreign) => [...new Set(joinKeys(valueAtPath(foreign, join.foreign)))];
	const found = new Set();
	const keys = wanted.length === 0 && Array.isArray(local) ? [] : wanted.map((item) => keyOf(item ?? null));
	for (const key of keys) for (const foreign of collection.find(join.foreignName, key, read)) found.add(foreign);
	return collection.docs.filter((foreign) => found.has(foreign));
}
function runAtRest(stages, docs, run) {
	const results = [];
	const chain = startChain(stages, run, ({ doc }) => results.push(doc));
	for (const doc of docs) chain.push({
		doc: copy(doc),
		meta: {},
		time: 0
	});
	chain.finish();
	return results;
}
const OPTIONS$2 = [
	"from",
	"localField",
	"foreignField",
	"let",
	"pipeline",
	"as",
	"parallelism",
	"partitionBy"
];
const lookup = (context) => {
	const options = optionsOf(context, OPTIONS$2);
	const target = textOption(context, options, "as").split(".");
	const from = readFrom(context, options["from"]);
	if (from === void 0) return refuse("$lookup without from", `a pipeline that starts with $documents is not built (${context.path})`);
	const join = readJoin(context, options);
	const variables = Object.entries(isDoc(options["let"]) ? options["let"] : {}).map(([name, value]) => [name, compileExpression(value, context.into, `${context.path}.let.${name}`)]);
	const inner = options["pipeline"] === void 0 ? void 0 : context.compileInner(options["pipeline"], `${context.path}.pipeline`, "rest");
	const run = { process: (message, emit) => {
		const collection = collectionOf(context, from);
		const frame = frameOfMessage(message, context.run);
		let found = join === void 0 ? collection.docs : joined(collection, join, message.doc);
		if (inner !== void 0) {
			const scope = variables.reduce((outer, [name, evaluate]) => bind(outer, name, evaluate(frame)), frame.variables);
			const outerScope = context.run.variables;
			context.run.variables = scope;
			try {
				found = runAtRest(inner, found, context.run);
			} finally {
				context.run.variables = outerScope;
			}
		}
		emit(withDoc(message, withPath(message.doc, target, () => found.map(copy))));
	} };
	return () => run;
};
const cachedLookup = (context) => {
	const options = optionsOf(context, [
		"ttl",
		"maxMemUsageBytes",
		"from",
		"localField",
		"foreignField",
		"as"
	]);
	const from = readFrom(context, options["from"]) ?? refuse("$cachedLookup", `it needs from (${context.path})`);
	const join = readJoin(context, options) ?? refuse("$cachedLookup", `it needs localField and foreignField (${context.path})`);
	const target = textOption(context, options, "as").split(".");
	const ttl = durationOf(options["ttl"], "$cachedLookup.ttl");
	return () => {
		const cache = new Map();
		return { process: (message, emit) => {
			const key = keyOf(valueAtPath(message.doc, join.local));
			let entry = cache.get(key);
			if (entry === void 0 || entry.until <= context.run.now) {
				entry = {
					until: context.run.now + ttl,
					found: joined(collectionOf(context, from), join, message.doc).map(copy)
				};
				cache.set(key, entry);
			}
			const { found } = entry;
			emit(withDoc(message, withPath(message.doc, target, () => found.map(copy))));
		} };
	};
};
const LOOKUP_STAGES = {
	$lookup: lookup,
	$cachedLookup: cachedLookup
};
// src/runner/stages/merge.ts
function compileName(context, value, what) {
	if (value === void 0) return refuse(`${context.name}.${what}`, `it is missing (${context.path})`);
	const evaluate = compileExpression(value, context.into, `${context.path}.${what}`);
	return (message) => {
		const name = evaluate(frameOfMessage(message, context.run));
		if (typeof name !== "string" || name === "") throw new DocumentError(`${context.name}: '${what}' must evaluate to a string, but is ${typeName(name)}`);
		return name;
	};
}
const WHEN_MATCHED = [
	"replace",
	"keepExisting",
	"merge",
	"delete"
];
const WHEN_NOT_MATCHED = ["insert", "discard"];
function compileChoice(context, value, what, known) {
	if (typeof value === "string" && !value.startsWith("$")) {
		if (!known.includes(value)) refuse(`$merge.${what} '${value}'`, `it is one of ${known.join(", ")} (${context.path})`);
		return () => value;
	}
	const evaluate = compileExpression(value, context.into, `${context.path}.${what}`);
	return (message) => {
		const choice = evaluate(frameOfMessage(message, context.run));
		if (typeof choice !== "string" || !known.includes(choice)) throw new DocumentError(`$merge: '${what}' must evaluate to one of ${known.join(", ")}`);
		return choice;
	};
}
function mergeFields(old, doc) {
	return {
		...old,
		...doc
	};
}
function findMatch(collection, doc, on) {
	const values = on.map((path) => valueAtPath(doc, path.split(".")));
	const wrong = values.findIndex((value) => value === void 0 || value === null || Array.isArray(value));
	if (wrong >= 0 && !(on.length === 1 && on[0] === "_id" && values[0] === null)) throw new DocumentError(`$merge write error: 'on' field '${on[wrong] ?? ""}' cannot be missing, null, undefined or an array`);
	if (on.length === 1 && on[0] === "_id") {
		const found = collection.get(values[0]);
		return { matches: found === void 0 ? [] : [found] };
	}
	const read = (other) => [on.map((path) => keyOf(valueAtPath(other, path.split(".")))).join("|")];
	return { matches: collection.find(on.join("|"), values.map(keyOf).join("|"), read) };
}
function readOn(context, on) {
	const names = on === void 0 ? ["_id"] : Array.isArray(on) ? on : [on];
	const isName = (name) => typeof name === "string";
	return names.every(isName) ? names : refuse("$merge.on", `it takes field names (${context.path})`);
}
const merge = (context) => {
	const options = optionsOf(context, [
		"into",
		"on",
		"let",
		"whenMatched",
		"whenNotMatched",
		"parallelism"
	]);
	const into = options["into"];
	if (!isDoc(into)) return refuse("$merge.into", `it must be {connectionName, db, coll} (${context.path})`);
	const connection = into["connectionName"];
	if (typeof connection !== "string") return refuse("$merge.into", `it names no connection (${context.path})`);
	const [db, coll] = [compileName(context, into["db"], "into.db"), compileName(context, into["coll"], "into.coll")];
	const on = readOn(context, options["on"]);
	const update = options["whenMatched"] ?? "merge";
	const whenNotMatched = compileChoice(context, options["whenNotMatched"] ?? "insert", "whenNotMatched", WHEN_NOT_MATCHED);
	const pipeline = Array.isArray(update) ? context.compileInner(update, `${context.path}.whenMatched`, "rest") : void 0;
	const whenMatched = pipeline === void 0 ? compileChoice(context, update, "whenMatched", WHEN_MATCHED) : void 0;
	const variables = Object.entries(isDoc(options["let"]) ? options["let"] : {}).map(([name, value]) => [name, compileExpression(value, context.into, `${context.path}.let.${name}`)]);
	const { run, world } = context;
	const updated = (old, message) => {
		const frame = frameOfMessage(message, run);
		const scope = variables.reduce((outer, [name, evaluate]) => bind(outer, name, evaluate(frame)), bind(void 0, "new", message.doc));
		run.variables = scope;
		try {
			return runAtRest(pipeline ?? [], [old], run)[0] ?? old;
		} finally {
			run.variables = void 0;
		}
	};
	const write = (collection, old, message) => {
		const choice = whenMatched?.(message);
		if (choice === "keepExisting") return;
		if (choice === "delete") {
			collection.delete(old["_id"]);
			return;
		}
		const { _id: ownId, ...rest } = message.doc;
		const made = choice === void 0 ? updated(old, message) : choice === "merge" ? mergeFields(old, message.doc) : {
			_id: old["_id"],
			...rest
		};
		if (!isEqual(choice === "replace" && on.includes("_id") ? ownId : made["_id"], old["_id"])) throw new DocumentError("$merge write error: performing an update on the path '_id' would modify the immutable field '_id'");
		collection.insert({ ...made });
	};
	const stageRun = { process: (message, emit) => {
		const collection = world.collection(connection, db(message), coll(message));
		const doc = memberOf(message.doc, "_id") === void 0 && on.includes("_id") ? world.withId(message.doc) : message.doc;
		const { matches } = findMatch(collection, doc, on);
		const sent = withDoc(message, doc);
		const [old] = matches;
		if (matches.length > 1) refuse(`$merge on ${on.join(", ")}`, "the collection holds several documents with the same values, so there is no unique index");
		if (old !== void 0) write(collection, old, sent);
		else if (whenNotMatched(sent) === "insert") collection.insert(copy(world.withId(doc)));
		emit(sent);
	} };
	return () => stageRun;
};
const MERGE_STAGES = { $merge: merge };
// src/runner/stages/emits.ts
const KEY_FORMATS = {
	binData: (value) => value instanceof Binary,
	string: (value) => typeof value === "string",
	json: isDoc,
	int: (value) => isInteger(value),
	long: (value) => isInteger(value),
	double: isNumeric
};
const HEADER_TYPES = [
	"binData",
	"string",
	"object",
	"int",
	"long",
	"double",
	"null"
];
function readHeaders(value) {
	const pairs = Array.isArray(value) ? value : isDoc(value) ? Object.entries(value).map(([k, v]) => ({
		k,
		v
	})) : void 0;
	const isPair = (pair) => isDoc(pair) && typeof pair["k"] === "string" && HEADER_TYPES.includes(typeName(pair["v"] ?? null));
	if (pairs === void 0 || !pairs.every(isPair)) throw new DocumentError("$emit: headers must evaluate to an object or to a list of {k, v}");
	return settle(pairs);
}
function formatDates(value) {
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value)) return value.map(formatDates);
	return isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, formatDates(member)])) : value;
}
const CONFIG = [
	"acks",
	"compression_type",
	"dateFormat",
	"headers",
	"key",
	"keyFormat",
	"outputFormat",
	"tombstoneWhen",
	"writeOptions",
	"delimiter",
	"compression",
	"compressionLevel"
];
const OPTIONS$1 = [
	"connectionName",
	"topic",
	"config",
	"schemaRegistry",
	"db",
	"coll",
	"timeseries",
	"stream",
	"partitionKey",
	"region",
	"bucket",
	"path",
	"container",
	"projectId",
	"orderingKey",
	"attributes",
	"parallelism",
	"partitionBy"
];
const TARGETS = [
	"topic",
	"stream",
	"bucket",
	"path",
	"container",
	"projectId",
	"db",
	"coll",
	"databaseName",
	"tableName"
];
function compileTarget(context, options) {
	const parts = TARGETS.filter((name) => options[name] !== void 0).map((name) => [name, compileName(context, options[name], name)]);
	return (message) => ({
		connection: options["connectionName"],
		...Object.fromEntries(parts.map(([name, read]) => [name, read(message)]))
	});
}
function compileOptional(context, config, key) {
	return config[key] === void 0 ? void 0 : compileExpression(config[key], context.into, `${context.path}.config.${key}`);
}
const emitStage = (context) => {
	const options = optionsOf(context, OPTIONS$1);
	const config = isDoc(options["config"]) ? options["config"] : {};
	const unknown = Object.keys(config).find((key) => !CONFIG.includes(key));
	if (unknown !== void 0) refuse(`$emit.config.${unknown}`, `it is no option that is known here (${context.path})`);
	const target = compileTarget(context, options);
	const [key, headers, tombstone] = [
		"key",
		"headers",
		"tombstoneWhen"
	].map((name) => compileOptional(context, config, name));
	const keyFormat = typeof config["keyFormat"] === "string" ? config["keyFormat"] : "binData";
	const fits = KEY_FORMATS[keyFormat] ?? refuse(`$emit.config.keyFormat '${keyFormat}'`, `it is no format (${context.path})`);
	const hasIsoDates = config["dateFormat"] === "ISO8601";
	const timeField = isDoc(options["timeseries"]) ? options["timeseries"]["timeField"] : void 0;
	const { world, run } = context;
	return () => ({ process: (message, emit) => {
		const frame = frameOfMessage(message, run);
		const keyValue = key?.(frame);
		if (key !== void 0 && keyValue !== void 0 && !fits(keyValue)) throw new DocumentError(`$emit: the key is ${typeName(keyValue)} and can't be serialized as ${keyFormat}`);
		const headerValue = headers === void 0 ? void 0 : readHeaders(headers(frame));
		const isTombstone = tombstone?.(frame) ?? false;
		if (typeof isTombstone !== "boolean") throw new DocumentError("$emit: tombstoneWhen must evaluate to a boolean");
		if (typeof timeField === "string" && !(message.doc[timeField] instanceof Date)) throw new DocumentError(`$emit: '${timeField}' must be present and contain a valid BSON UTC datetime value`);
		const doc = copy(message.doc);
		world.sent.push({
			target: target(message),
			...keyValue !== void 0 && { key: settle(keyValue) },
			...headerValue !== void 0 && { headers: headerValue },
			value: isTombstone ? null : hasIsoDates ? formatDates(doc) : doc
		});
		emit(message);
	} });
};
const iceberg = (context) => {
	const target = compileTarget(context, optionsOf(context, [
		"connectionName",
		"bucket",
		"databaseName",
		"tableName",
		"path",
		"region",
		"mode",
		"operationType",
		"idFieldName",
		"partitionedBy",
		"catalog",
		"schemaInference",
		"parallelism",
		"config"
	]));
	return () => ({ process: (message, emit) => {
		context.world.sent.push({
			target: target(message),
			value: copy(message.doc)
		});
		emit(message);
	} });
};
const EMIT_STAGES = {
	$emit: emitStage,
	$iceberg: iceberg
};
// src/runner/projection.ts
const isOperator = (value) => isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
function uniqueLeavesOf(spec, where) {
	const leaves = leavesOf(spec);
	const wrong = leaves.find(([path]) => path.some((key) => key === "" || key.startsWith("$") || key === "__proto__"));
	if (wrong !== void 0) refuse(`the field '${wrong[0].join(".")}'`, `it is no name of a field (${where})`);
	const paths = leaves.map(([path]) => path.join(".")).sort();
	const clash = paths.find((path, index) => {
		return paths[index + 1] === path || paths.some((other) => other.startsWith(`${path}.`));
	});
	if (clash !== void 0) refuse(`the field '${clash}' twice`, `it stands for itself and for a part of it (${where})`);
	return leaves;
}
function leavesOf(spec, prefix = []) {
	return Object.entries(spec).flatMap(([key, value]) => {
		const path = [...prefix, ...key.split(".")];
		return isDoc(value) && !isOperator(value) && Object.keys(value).length > 0 ? leavesOf(value, path) : [[path, value]];
	});
}
function addComputed(doc, computed, frame) {
	let made = doc;
	for (const [path, evaluate] of computed) {
		const value = evaluate(frame);
		const [key = ""] = path;
		if (path.length === 1 && isDoc(made) && value !== void 0) made = {
			...made,
			[key]: settle(value)
		};
		else made = value === void 0 ? withoutPath(made, path) : withPath(made, path, () => settle(value));
	}
	return made;
}
function compileAddFields(spec, into, where) {
	const computed = uniqueLeavesOf(spec, where).map(([path, value]) => [path, compileExpression(value, into, `${where}.${path.join(".")}`)]);
	if (computed.every(([path]) => path.length === 1)) {
		const flat = computed.map(([[key = ""], evaluate]) => [key, evaluate]);
		return (frame) => {
			const made = { ...frame.current };
			for (const [key, evaluate] of flat) {
				const value = evaluate(frame);
				if (value === void 0) Reflect.deleteProperty(made, key);
				else made[key] = settle(value);
			}
			return made;
		};
	}
	return (frame) => addComputed(frame.current, computed, frame);
}
function compileUnset(paths) {
	const split = paths.map((path) => path.split("."));
	return (frame) => split.reduce((doc, path) => withoutPath(doc, path), frame.current);
}
function treeOf(paths) {
	const root = { below: new Map() };
	for (const path of paths) {
		let node = root;
		for (const key of path) {
			const next = node.below.get(key) ?? { below: new Map() };
			node.below.set(key, next);
			node = next;
		}
	}
	return root;
}
function keep(value, { below }) {
	if (below.size === 0) return value;
	if (Array.isArray(value)) return value.map((item) => keep(item, { below })).filter((item) => item !== void 0);
	if (!isDoc(value)) return void 0;
	const made = {};
	for (const key of Object.keys(value)) {
		const node = below.get(key);
		const kept = node === void 0 ? void 0 : keep(value[key], node);
		if (kept !== void 0) made[key] = kept;
	}
	return made;
}
const flagOf = (value) => typeof value === "boolean" ? value : isNumeric(value) ? numberOf(value) !== 0 : void 0;
function compileProject(spec, into, where) {
	const leaves = uniqueLeavesOf(spec, where);
	if (leaves.length === 0) refuse("$project", `it names no field (${where})`);
	const isId = (path) => path.length === 1 && path[0] === "_id";
	const flags = leaves.map(([path, value]) => [path, flagOf(value)]);
	const excluded = flags.filter(([, flag]) => flag === false).map(([path]) => path);
	const included = flags.filter(([, flag]) => flag === true).map(([path]) => path);
	const computed = leaves.filter(([, value]) => flagOf(value) === void 0).map(([path, value]) => [path, compileExpression(value, into, `${where}.${path.join(".")}`)]);
	if (included.filter((path) => !isId(path)).length + computed.length === 0 && excluded.length > 0) return compileUnset(excluded.map((path) => path.join(".")));
	if (excluded.some((path) => !isId(path))) refuse("$project", `it can't both keep and take away fields (${where})`);
	const tree = treeOf(!excluded.some(isId) && !computed.some(([path]) => isId(path)) && !included.some(isId) ? [["_id"], ...included] : included);
	return (frame) => {
		return addComputed(tree.below.size === 0 ? {} : keep(frame.current, tree), computed, frame);
	};
}
// src/runner/schema.ts
var import_query = require_query();
var import_query$1 = require_query$1();
var import_dist = __toESM(require_dist(), 1);
const KEYWORDS = [
	"additionalItems",
	"additionalProperties",
	"allOf",
	"anyOf",
	"bsonType",
	"dependencies",
	"description",
	"enum",
	"exclusiveMaximum",
	"exclusiveMinimum",
	"items",
	"maximum",
	"maxItems",
	"maxLength",
	"maxProperties",
	"minimum",
	"minItems",
	"minLength",
	"minProperties",
	"multipleOf",
	"not",
	"oneOf",
	"pattern",
	"patternProperties",
	"properties",
	"required",
	"title",
	"type",
	"uniqueItems"
];
const JSON_TYPES = {
	number: [
		"int",
		"long",
		"double",
		"decimal"
	],
	boolean: ["bool"],
	string: ["string"],
	object: ["object"],
	array: ["array"],
	null: ["null"]
};
const listOf = (value) => Array.isArray(value) ? value : [String(value)];
function translate(schema, where) {
	if (Array.isArray(schema)) return schema.map((item) => translate(item, where));
	if (!isDoc(schema)) return isNumeric(schema) ? numberOf(schema) : schema;
	const made = {};
	for (const [key, value] of Object.entries(schema)) {
		if (!KEYWORDS.includes(key)) {
			const guess = suggest(key, KEYWORDS);
			refuse(`$jsonSchema.${key}`, `MongoDB's $jsonSchema has no such keyword (${where})`, guess === void 0 ? void 0 : `Did you mean '${guess}'?`);
		}
		if (key === "type") {
			const unknown = listOf(value).find((name) => JSON_TYPES[name] === void 0);
			if (unknown !== void 0) refuse(`$jsonSchema type '${unknown}'`, `MongoDB knows it as a bsonType alone (${where})`);
			made["bsonTypes"] = listOf(value).flatMap((name) => JSON_TYPES[name] ?? []);
		} else if (key === "bsonType") {
			const unknown = listOf(value).find((name) => name !== "number" && !TYPE_NAMES.includes(name));
			if (unknown !== void 0) refuse(`$jsonSchema bsonType '${unknown}'`, `it is no type of BSON (${where})`);
			made["bsonTypes"] = listOf(value).flatMap((name) => name === "number" ? JSON_TYPES["number"] ?? [] : [name]);
		} else if (key === "enum") made["bsonEnum"] = value;
		else if (key === "properties" || key === "patternProperties" || key === "dependencies") made[key] = isDoc(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(inner, where)])) : value;
		else made[key] = translate(value, where);
	}
	return made;
}
const SCALAR_KEYWORDS = [
	"minimum",
	"maximum",
	"multipleOf"
];
function hoistNumbers(schema) {
	if (Array.isArray(schema)) return schema.map(hoistNumbers);
	if (!isDoc(schema)) return schema;
	const made = {};
	const limits = {};
	for (const [key, value] of Object.entries(schema)) if (SCALAR_KEYWORDS.includes(key) || (key === "exclusiveMinimum" || key === "exclusiveMaximum") && typeof value === "boolean") limits[key] = value;
	else if (key === "bsonEnum") made[key] = value;
	else if (key === "properties" || key === "patternProperties") made[key] = isDoc(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hoistNumbers(inner)])) : value;
	else made[key] = hoistNumbers(value);
	if (Object.keys(limits).length > 0) made["bsonNumber"] = limits;
	return made;
}
function isWithin(limits, value) {
	if (!isNumeric(value)) return true;
	const number = numberOf(value);
	const { minimum, maximum, multipleOf } = limits;
	if (minimum !== void 0 && (limits["exclusiveMinimum"] === true ? number <= minimum : number < minimum)) return false;
	if (maximum !== void 0 && (limits["exclusiveMaximum"] === true ? number >= maximum : number > maximum)) return false;
	return multipleOf === void 0 || Number.isInteger(number / multipleOf);
}
function compileSchema(schema, where, isSame) {
	const ajv = new import_dist.default.default({
		strict: false,
		validateFormats: false,
		logger: false
	});
	ajv.addKeyword({
		keyword: "bsonTypes",
		validate: (names, value) => names.includes(typeName(value))
	});
	ajv.addKeyword({
		keyword: "bsonEnum",
		validate: (items, value) => items.some((item) => isSame(item, value))
	});
	ajv.addKeyword({
		keyword: "bsonNumber",
		validate: isWithin
	});
	try {
		const validate = ajv.compile(hoistNumbers(translate(schema, where)));
		return (doc) => validate(doc);
	} catch (error) {
		if (error instanceof Error && error.name.startsWith("RUNNER_")) throw error;
		return refuse(`$jsonSchema (${where})`, error instanceof Error ? error.message : String(error));
	}
}
// src/runner/query.ts
function candidatesAt(value, path) {
	const [key, ...rest] = path;
	if (key === void 0) return Array.isArray(value) ? [value, ...value] : [value];
	if (Array.isArray(value)) {
		const items = value;
		const within = items.filter(isDoc).flatMap((item) => candidatesAt(item, path));
		const indexed = /^\d+$/.test(key) && Number(key) < items.length ? candidatesAt(items[Number(key)], rest) : [];
		return [...within, ...indexed];
	}
	return isDoc(value) ? candidatesAt(memberOf(value, key), rest) : [void 0];
}
const isNil = (value) => value === void 0 || value === null;
function equals(expected) {
	if (expected === null || expected === void 0) return isNil;
	if (expected instanceof RegExp) return (value) => typeof value === "string" && expected.test(value);
	return (value) => isEqual(value, expected);
}
function ordered(expected, test) {
	if (isNil(expected)) return (value) => isNil(value) && test(0);
	const rank = rankOf(expected);
	const isNaN = (value) => isNumeric(value) && Number.isNaN(numberOf(value));
	return (value) => rankOf(value) === rank && isNaN(value) === isNaN(expected) && test(compare(value, expected));
}
const TYPE_NUMBERS = {
	1: "double",
	2: "string",
	3: "object",
	4: "array",
	5: "binData",
	7: "objectId",
	8: "bool",
	9: "date",
	10: "null",
	11: "regex",
	13: "javascript",
	14: "symbol",
	16: "int",
	17: "timestamp",
	18: "long",
	19: "decimal",
	127: "maxKey",
	"-1": "minKey"
};
function ofType(spec) {
	const names = (Array.isArray(spec) ? spec : [spec]).map((item) => {
		const name = isNumeric(item) ? TYPE_NUMBERS[numberOf(item)] : item;
		return typeof name === "string" && (TYPE_NAMES.includes(name) || name === "number") ? name : refuse(`$type ${JSON.stringify(item)}`, "it is no type of BSON");
	});
	return (value) => names.includes(typeName(value)) || names.includes("number") && isNumeric(value);
}
const some = (make, isNegated = false) => (selector, expected) => {
	const test = make(expected);
	const path = selector.split(".");
	if (path.length === 1) return (doc) => {
		const value = memberOf(doc, selector);
		return (test(value) || Array.isArray(value) && value.some(test)) !== isNegated;
	};
	return (doc) => candidatesAt(doc, path).some(test) !== isNegated;
};
const any = (make) => (list) => {
	if (!Array.isArray(list)) return refuse("$in", "it needs a list");
	const tests = list.map(make);
	return (value) => tests.some((test) => test(value));
};
function exists(selector, expected) {
	const path = selector.split(".");
	const wanted = isTrue(expected);
	return (doc) => candidatesAt(doc, path).some((value) => value !== void 0) === wanted;
}
function remainder(spec) {
	const [divisor, wanted] = Array.isArray(spec) && spec.length === 2 ? spec : [];
	if (!isNumeric(divisor) || !isNumeric(wanted) || Math.trunc(numberOf(divisor)) === 0) return refuse("$mod", "it takes a divisor other than 0 and a remainder");
	const [by, rest] = [Math.trunc(numberOf(divisor)), Math.trunc(numberOf(wanted))];
	return (value) => {
		if (value instanceof Long && isNumeric(value)) return value.toBigInt() % BigInt(by) === BigInt(rest);
		return (isNumeric(value) ? Math.trunc(numberOf(value)) : NaN) % by === rest;
	};
}
const all = (options) => (selector, list) => {
	if (!Array.isArray(list)) return refuse("$all", "it needs a list");
	const tests = list.map((item) => {
		if (!isDoc(item) || !Object.hasOwn(item, "$elemMatch")) return some(equals)(selector, item);
		const query = new import_query.Query({ [selector]: item }, options());
		return (doc) => query.test(doc);
	});
	return (doc) => tests.length > 0 && tests.every((test) => test(doc));
};
const REFUSED$1 = [
	"$where",
	"$text",
	"$near",
	"$nearSphere",
	"$geoWithin",
	"$geoIntersects",
	"$rand"
];
function checkOperators(condition) {
	if (Array.isArray(condition)) condition.forEach(checkOperators);
	if (!isDoc(condition)) return;
	for (const [key, value] of Object.entries(condition)) {
		if (REFUSED$1.includes(key)) refuse(key, "stream processing does not allow it in a condition");
		if (key !== "$expr" && key !== "$jsonSchema") checkOperators(value);
	}
}
function withPatterns(condition) {
	if (Array.isArray(condition)) return condition.map(withPatterns);
	if (!isDoc(condition)) return condition;
	const made = {};
	for (const [key, value] of Object.entries(condition)) {
		if (key === "$options") continue;
		if (key === "$regex" && typeof value === "string") made[key] = pattern(value, typeof condition["$options"] === "string" ? condition["$options"] : "");
		else if (key === "$not" && value instanceof RegExp) made[key] = { $regex: value };
		else made[key] = key === "$expr" || key === "$jsonSchema" ? value : withPatterns(value);
	}
	return made;
}
function compileQuery(condition, into, where) {
	checkOperators(condition);
	let current;
	const expression = (_selector, expected) => {
		const evaluate = compileExpression(expected, into, `${where}.$expr`);
		return (doc) => current !== void 0 && isTrue(evaluate({
			...current,
			root: doc,
			current: doc
		}));
	};
	const schema = (_selector, expected) => compileSchema(expected, where, isEqual);
	const options = () => ({ context: import_core.Context.init({ query }) });
	const query = {
		$and: import_query$1.$and,
		$elemMatch: import_query$1.$elemMatch,
		$nor: import_query$1.$nor,
		$not: import_query$1.$not,
		$or: import_query$1.$or,
		$regex: import_query$1.$regex,
		$size: import_query$1.$size,
		$eq: some(equals),
		$ne: some(equals, true),
		$gt: some((expected) => ordered(expected, (order) => order > 0)),
		$gte: some((expected) => ordered(expected, (order) => order >= 0)),
		$lt: some((expected) => ordered(expected, (order) => order < 0)),
		$lte: some((expected) => ordered(expected, (order) => order <= 0)),
		$all: all(options),
		$mod: some(remainder),
		$bitsAllSet: some(bitTest("$bitsAllSet", (bits, mask) => (bits & mask) === mask)),
		$bitsAnySet: some(bitTest("$bitsAnySet", (bits, mask) => (bits & mask) !== 0n)),
		$bitsAllClear: some(bitTest("$bitsAllClear", (bits, mask) => (bits & mask) === 0n)),
		$bitsAnyClear: some(bitTest("$bitsAnyClear", (bits, mask) => (bits & mask) !== mask)),
		$in: some(any(equals)),
		$nin: some(any(equals), true),
		$type: some(ofType),
		$exists: exists,
		$expr: expression,
		$jsonSchema: schema,
		$comment: () => () => true
	};
	let compiled;
	try {
		compiled = new import_query.Query(withPatterns(condition), { ...options() });
	} catch (error) {
		if (error instanceof Error && error.name.startsWith("RUNNER_")) throw error;
		return refuse(`the condition of ${where}`, error instanceof Error ? error.message : String(error));
	}
	return (frame) => {
		current = frame;
		return compiled.test(frame.current);
	};
}
// src/runner/stages/plain.ts
const bodyOf = (context) => isDoc(context.body) ? context.body : refuse(context.name, `it takes a document (${context.path})`);
const shared = (run) => () => run;
function reshaping(context, reshape) {
	return shared({ process: (message, emit) => {
		emit(withDoc(message, reshape(frameOfMessage(message, context.run))));
	} });
}
const match = (context) => {
	const condition = compileQuery(bodyOf(context), context.into, context.path);
	return shared({ process: (message, emit) => {
		if (condition(frameOfMessage(message, context.run))) emit(message);
	} });
};
const addFields = (context) => reshaping(context, compileAddFields(bodyOf(context), context.into, context.path));
const project = (context) => reshaping(context, compileProject(bodyOf(context), context.into, context.path));
const unset = (context) => {
	const paths = Array.isArray(context.body) ? context.body : [context.body];
	if (!paths.every((path) => typeof path === "string")) refuse("$unset", `it takes field names (${context.path})`);
	return reshaping(context, compileUnset(paths));
};
function replacing(context, expression) {
	const evaluate = compileExpression(expression, context.into, context.path);
	return reshaping(context, (frame) => {
		const made = settle(evaluate(frame));
		if (!isDoc(made)) throw new DocumentError(`'newRoot' expression must evaluate to an object, but resulting value was of type '${typeName(made)}'`);
		return made;
	});
}
const replaceRoot = (context) => {
	return replacing(context, optionsOf(context, ["newRoot"])["newRoot"]);
};
const unwind = (context) => {
	const { path, includeArrayIndex, preserveNullAndEmptyArrays } = typeof context.body === "string" ? { path: context.body } : optionsOf(context, [
		"path",
		"includeArrayIndex",
		"preserveNullAndEmptyArrays"
	]);
	if (typeof path !== "string" || !path.startsWith("$")) return refuse("$unwind", `its path must start with $ (${context.path})`);
	const field = path.slice(1).split(".");
	const indexed = (doc, index) => typeof includeArrayIndex === "string" ? withPath(doc, includeArrayIndex.split("."), () => index === null ? null : Long.fromNumber(index)) : doc;
	return shared({ process: (message, emit) => {
		const value = valueAtPath(message.doc, field);
		if (Array.isArray(value) && value.length > 0) for (const [index, item] of value.entries()) emit(withDoc(message, indexed(withPath(message.doc, field, () => item ?? null), index)));
		else if (value !== void 0 && value !== null && !Array.isArray(value)) emit(withDoc(message, indexed(message.doc, null)));
		else if (preserveNullAndEmptyArrays === true) emit(withDoc(message, indexed(Array.isArray(value) ? withoutPath(message.doc, field) : message.doc, null)));
	} });
};
function redacted(evaluate, frame) {
	const decision = evaluate(frame);
	if (decision === "$$PRUNE") return void 0;
	if (decision === "$$KEEP") return frame.current;
	if (decision !== "$$DESCEND") throw new DocumentError("$redact must resolve to $$DESCEND, $$PRUNE or $$KEEP");
	const below = (value) => {
		if (Array.isArray(value)) return value.map(below).filter((item) => item !== void 0);
		return isDoc(value) ? redacted(evaluate, {
			...frame,
			current: value
		}) : value;
	};
	return Object.fromEntries(Object.entries(frame.current).map(([key, value]) => [key, below(value)]).filter(([, value]) => value !== void 0));
}
const redact = (context) => {
	const evaluate = compileExpression(context.body, context.into, context.path);
	return shared({ process: (message, emit) => {
		const doc = redacted(evaluate, frameOfMessage(message, context.run));
		if (doc !== void 0) emit(withDoc(message, doc));
	} });
};
const VALIDATE_REASON = "Input document found to be invalid in $validate stage";
const validate = (context) => {
	const options = optionsOf(context, ["validator", "validationAction"]);
	const action = options["validationAction"] ?? "discard";
	const { validator } = options;
	if (!isDoc(validator)) return refuse("$validate", `it needs a validator (${context.path})`);
	if (action !== "discard" && action !== "dlq" && action !== "error") refuse(`$validate.validationAction '${JSON.stringify(action)}'`, "it is discard or dlq");
	const condition = compileQuery(validator, context.into, `${context.path}.validator`);
	return shared({ process: (message, emit) => {
		if (condition(frameOfMessage(message, context.run))) emit(message);
		else if (action === "dlq") throw new DocumentError(VALIDATE_REASON);
		else if (action === "error") throw new ProcessorError(VALIDATE_REASON);
	} });
};
const setStreamMeta = (context) => {
	const fields = Object.entries(bodyOf(context)).map(([key, value]) => {
		const [root, ...path] = key.split(".");
		if (root !== "stream" || path.length === 0) refuse(`$setStreamMeta '${key}'`, `keys start with 'stream.' (${context.path})`);
		return [path, compileExpression(value, context.into, `${context.path}.${key}`)];
	});
	return shared({ process: (message, emit) => {
		const frame = frameOfMessage(message, context.run);
		const meta = fields.reduce((made, [path, evaluate]) => {
			const value = settle(evaluate(frame));
			return value === void 0 ? withoutPath(made, path) : withPath(made, path, () => value);
		}, message.meta);
		emit({
			...message,
			meta
		});
	} });
};
const throttle = (context) => {
	const options = optionsOf(context, ["bytesPerSec", "messagesPerSec"]);
	if (Object.values(options).some((value) => !(typeof value === "number" || value instanceof Double || value instanceof Long))) refuse("$throttle", `its limits are numbers (${context.path})`);
	return shared({ process: (message, emit) => {
		emit(message);
	} });
};
const PLAIN_STAGES = {
	$match: match,
	$addFields: addFields,
	$set: addFields,
	$project: project,
	$unset: unset,
	$unwind: unwind,
	$replaceRoot: replaceRoot,
	$replaceWith: (context) => replacing(context, context.body),
	$redact: redact,
	$validate: validate,
	$setStreamMeta: setStreamMeta,
	$throttle: throttle
};
// src/runner/stages/session-window.ts
const REASON = "Input document arrived late.";
function join(sessions) {
	return {
		partition: sessions[0]?.partition,
		first: Math.min(...sessions.map(({ first }) => first)),
		last: Math.max(...sessions.map(({ last }) => last)),
		messages: sessions.flatMap(({ messages }) => messages).sort((a, b) => a.order - b.order)
	};
}
const sessionWindow = (context) => {
	const options = optionsOf(context, [
		"partitionBy",
		"gap",
		"pipeline",
		"boundary",
		"allowedLateness"
	]);
	const gap = durationOf(options["gap"], "$sessionWindow.gap");
	if (gap <= 0) refuse("$sessionWindow.gap", `it must be longer than 0 (${context.path})`);
	if (!Object.hasOwn(options, "partitionBy")) refuse("$sessionWindow", `it needs partitionBy (${context.path})`);
	const partitionBy = compileExpression(options["partitionBy"], context.into, `${context.path}.partitionBy`);
	const timing = timingOf(context, options);
	const inner = context.compileInner(options["pipeline"], context.path, "window");
	const { run, name } = context;
	return () => {
		const partitions = new Map();
		let order = 0;
		const release = (session, emit) => {
			const window = {
				start: new Date(session.first),
				end: new Date(session.last + gap),
				partition: session.partition ?? null
			};
			const chain = startChain(inner, run, closeInto(run, emit, window));
			for (const { message } of session.messages) chain.push({
				...message,
				meta: {
					...message.meta,
					window
				}
			});
			chain.finish();
		};
		const closeWhere = (isDue, emit) => {
			const due = [];
			for (const [key, sessions] of partitions) {
				due.push(...sessions.filter(isDue));
				const open = sessions.filter((session) => !isDue(session));
				if (open.length === 0) partitions.delete(key);
				else partitions.set(key, open);
			}
			for (const session of due.sort((a, b) => a.last - b.last || a.first - b.first)) release(session, emit);
		};
		const reached = () => timing.isEventTime ? run.watermark : run.now;
		return {
			process: (message) => {
				const time = timing.isEventTime ? message.time : run.now;
				const partition = partitionBy(frameOfMessage(message, run));
				const key = keyOf(partition);
				const sessions = partitions.get(key) ?? [];
				const near = sessions.filter(({ first, last }) => time > first - gap && time < last + gap);
				if (near.length === 0 && time < reached() - timing.lateness) {
					const counts = run.counts.get(context.path);
					if (counts !== void 0) counts.dlq += 1;
					run.reject(message, name, REASON);
					return;
				}
				order += 1;
				const made = {
					partition,
					first: time,
					last: time,
					messages: [{
						time,
						order,
						message
					}]
				};
				partitions.set(key, [...sessions.filter((session) => !near.includes(session)), join([...near, made])]);
			},
			tick: (emit) => {
				closeWhere(({ last }) => reached() >= last + gap + timing.lateness, emit);
			},
			finish: (emit) => {
				closeWhere(() => true, emit);
			},
			holding: () => [...partitions.values()].flat().length
		};
	};
};
const SESSION_WINDOWS = { $sessionWindow: sessionWindow };
// src/runner/pipeline.ts
const ALLOWED = {
	main: [
		Object.keys(PLAIN_STAGES),
		Object.keys(FIXED_WINDOWS),
		Object.keys(SESSION_WINDOWS),
		Object.keys(LOOKUP_STAGES),
		Object.keys(CALL_STAGES),
		Object.keys(MERGE_STAGES),
		Object.keys(EMIT_STAGES)
	],
	window: [
		Object.keys(PLAIN_STAGES),
		Object.keys(BLOCKING_STAGES),
		Object.keys(LOOKUP_STAGES),
		Object.keys(CALL_STAGES)
	],
	payload: [[
		"$addFields",
		"$set",
		"$project",
		"$replaceRoot"
	]],
	rest: [Object.keys(PLAIN_STAGES), Object.keys(BLOCKING_STAGES)]
};
const STAGES = {
	...PLAIN_STAGES,
	...BLOCKING_STAGES,
	...FIXED_WINDOWS,
	...SESSION_WINDOWS,
	...LOOKUP_STAGES,
	...CALL_STAGES,
	...MERGE_STAGES,
	...EMIT_STAGES
};
const REFUSED = { $vectorSearch: "it needs an embedding model and a vector index" };
function readStage(stage, path) {
	const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
	if (entry === void 0 || others.length > 0) return refuse(`the stage ${path}`, "it must have exactly one key");
	return entry;
}
function compileStages(stages, prefix, place, shared) {
	if (!Array.isArray(stages)) return refuse(prefix, "its pipeline must be a list of stages");
	return stages.map((stage, index) => {
		const [name, body] = readStage(stage, `${prefix}[${index}]`);
		const path = `${prefix}[${index + (shared.first ?? 0)}].${name}`;
		const compile = STAGES[name];
		if (compile === void 0) return refuse(`the stage ${name}`, REFUSED[name] ?? `it is not known here (${path})`);
		if (!ALLOWED[place].some((names) => names.includes(name))) refuse(`the stage ${name}`, `it can't stand there (${path})`);
		shared.run.counts.set(path, {
			name,
			path,
			in: 0,
			out: 0,
			dlq: 0,
			samples: []
		});
		return {
			name,
			path,
			start: compile({
				body,
				name,
				path,
				into: shared.into,
				run: shared.run,
				world: shared.world,
				compileInner: (inner, innerPrefix, innerPlace) => compileStages(inner, innerPrefix, innerPlace, {
					into: shared.into,
					run: shared.run,
					world: shared.world
				})
			})
		};
	});
}
// src/runner/source.ts
const OPTIONS = [
	"connectionName",
	"topic",
	"timeField",
	"tsFieldName",
	"tsFieldOverride",
	"streamMetaFieldName",
	"partitionIdleTimeout",
	"schemaRegistry",
	"config",
	"db",
	"coll",
	"initialSync",
	"readPreference",
	"readPreferenceTags",
	"stream",
	"region",
	"shardIdleTimeout",
	"documents",
	"fullDocument",
	"fullDocumentBeforeChange",
	"fullDocumentOnly",
	"testOnlyPartitionCount",
	"partitionCount"
];
function typeOf(options) {
	if (options["documents"] !== void 0) return "generated";
	if (options["topic"] !== void 0) return "kafka";
	if (options["stream"] !== void 0) return "kinesis";
	if (options["db"] !== void 0 || options["initialSync"] !== void 0) return "atlas";
	return typeof options["connectionName"] === "string" && /^sample/.test(options["connectionName"]) ? "sample" : "atlas";
}
function readFieldName(options, keys, otherwise) {
	const name = keys.map((key) => options[key]).find((value) => value !== void 0) ?? otherwise;
	return typeof name === "string" && name !== "" ? name : void 0;
}
function compileTime(options, into) {
	const field = options["timeField"];
	if (field === void 0) return void 0;
	const name = isDoc(field) ? Object.keys(field)[0] : void 0;
	if (name !== "$toDate" && name !== "$dateFromString") return refuse("$source.timeField", "it must be $toDate or $dateFromString");
	return compileExpression(field, into, "[0].$source.timeField");
}
const headersOf = (headers) => Array.isArray(headers) ? headers : isDoc(headers) ? Object.entries(headers).map(([k, v]) => ({
	k,
	v
})) : [];
function keyOfMessage(key, format) {
	if (key === void 0) return void 0;
	if (format === "binData") return typeof key === "string" ? new Binary(Buffer.from(key)) : key;
	if (!(format === "string" ? typeof key === "string" : format === "json" ? isDoc(key) : typeof key === "number" || key instanceof Long)) throw new DocumentError(`Could not parse the Kafka message key as ${format}`);
	return key;
}
function changeMeta(event) {
	const parts = [
		"operationType",
		"ns",
		"documentKey"
	].filter((key) => event[key] !== void 0);
	return Object.fromEntries(parts.map((key) => [key, event[key]]));
}
function changeEvent(event, { fullDocument, before, isFullDocumentOnly }) {
	const made = { ...event };
	if (fullDocument === "default" && made["operationType"] === "update") delete made["fullDocument"];
	if (before === "off") delete made["fullDocumentBeforeChange"];
	if (before === "required" && made["fullDocumentBeforeChange"] === void 0 && [
		"update",
		"replace",
		"delete"
	].includes(String(made["operationType"]))) throw new DocumentError("fullDocumentBeforeChange is required and not there");
	if (!isFullDocumentOnly) return made;
	return isDoc(made["fullDocument"]) ? made["fullDocument"] : void 0;
}
const textOr = (value, otherwise) => typeof value === "string" ? value : otherwise;
function readChangeOptions(options) {
	const config = isDoc(options["config"]) ? options["config"] : {};
	const read = (key) => config[key] ?? options[key];
	return {
		fullDocument: textOr(read("fullDocument"), "default"),
		before: textOr(read("fullDocumentBeforeChange"), "off"),
		isFullDocumentOnly: read("fullDocumentOnly") === true
	};
}
function compileSource(body, into) {
	if (!isDoc(body)) return refuse("$source", "it must be a document");
	const unknown = Object.keys(body).find((key) => !OPTIONS.includes(key));
	if (unknown !== void 0) refuse(`$source.${unknown}`, "it is no option that is known here");
	const type = typeOf(body);
	const config = isDoc(body["config"]) ? body["config"] : {};
	const timeOf = compileTime(body, into);
	const tsField = readFieldName(body, ["tsFieldName", "tsFieldOverride"], "_ts");
	const metaField = readFieldName(body, ["streamMetaFieldName"], "_stream_meta");
	const keyFormat = typeof config["keyFormat"] === "string" ? config["keyFormat"] : "binData";
	const changes = readChangeOptions(body);
	const timeout = body["partitionIdleTimeout"];
	const named = Array.isArray(body["topic"]) ? body["topic"][0] : body["topic"];
	const topic = typeof named === "string" ? named : "";
	const sourceMeta = (input, offset, time, doc) => {
		const ts = new Date(time);
		if (type === "atlas") return {
			type,
			ts,
			...changeMeta(doc)
		};
		if (type !== "kafka") return {
			type,
			ts
		};
		let key;
		try {
			key = keyOfMessage(input.key, keyFormat);
		} catch (error) {
			if (config["keyFormatError"] !== "passThrough") throw error;
		}
		return {
			type,
			ts,
			topic: input.topic ?? topic,
			partition: input.partition ?? 0,
			offset: Long.fromNumber(offset),
			...key !== void 0 && { key },
			headers: headersOf(input.headers)
		};
	};
	return {
		type,
		documents: readDocuments(body["documents"], into),
		metaField,
		addedFields: [tsField, metaField].filter((name) => name !== void 0),
		partitionIdleTimeout: timeout === void 0 ? void 0 : durationOf(timeout, "$source.partitionIdleTimeout"),
		partitionOf: (input) => `${input.topic ?? topic}:${input.partition ?? 0}`,
		pushDown: Array.isArray(config["pipeline"]) ? config["pipeline"] : [],
		read: (input, offset, run) => {
			if (!isDoc(input.value)) throw new DocumentError("Input is not a document");
			const event = type === "atlas" ? changeEvent(input.value, changes) : input.value;
			if (event === void 0) return void 0;
			const doc = copy(event);
			const ingested = input.time ?? timeOfEvent(input.value, type) ?? run.now;
			const own = timeOf?.(frameOf(doc, {}, run.now));
			if (timeOf !== void 0 && !(own instanceof Date)) throw new DocumentError("timeField must evaluate to a date");
			const time = own instanceof Date ? own.getTime() : ingested;
			const source = sourceMeta(input, offset, ingested, input.value);
			if (tsField !== void 0) doc[tsField] = new Date(time);
			if (metaField !== void 0) doc[metaField] = { source };
			return {
				doc,
				meta: { source },
				time
			};
		}
	};
}
function timeOfEvent(event, type) {
	const wall = type === "atlas" ? memberOf(event, "wallTime") : void 0;
	return wall instanceof Date ? wall.getTime() : void 0;
}
function readDocuments(documents, into) {
	if (documents === void 0) return void 0;
	const value = compileExpression(documents, into, "[0].$source.documents")(frameOf({}, {}, 0));
	if (!Array.isArray(value) || !value.every(isDoc)) return refuse("$source.documents", "it must be a list of documents");
	return value;
}
// src/runner/watermark.ts
var Watermark = class {
	#partitions = new Map();
	#idleTimeout;
	#current = -Infinity;
	constructor(partitions, idleTimeout, now) {
		this.#idleTimeout = idleTimeout;
		for (const name of partitions) this.#partitions.set(name, {
			highest: -Infinity,
			lastInput: now
		});
	}
	observe(partition, time, now) {
		const known = this.#partitions.get(partition);
		if (known !== void 0) {
			known.highest = Math.max(known.highest, time);
			known.lastInput = now;
		}
		return this.pass(now);
	}
	pass(now) {
		const timeout = this.#idleTimeout;
		const all = [...this.#partitions.values()];
		const awake = timeout === void 0 ? all : all.filter(({ lastInput }) => now - lastInput < timeout);
		if (awake.length > 0) this.#current = Math.max(this.#current, Math.min(...awake.map(({ highest }) => highest)));
		return this.#current;
	}
};
// src/runner/world.ts
var Collection = class {
	#docs = new Map();
	#indexes = new Map();
	constructor(docs = []) {
		for (const doc of docs) this.insert(doc);
	}
	get docs() {
		return [...this.#docs.values()];
	}
	has(id) {
		return this.#docs.has(keyOf(id));
	}
	get(id) {
		return this.#docs.get(keyOf(id));
	}
	insert(doc) {
		this.#docs.set(keyOf(doc["_id"]), doc);
		this.#indexes.clear();
	}
	delete(id) {
		this.#docs.delete(keyOf(id));
		this.#indexes.clear();
	}
	find(name, key, read) {
		let index = this.#indexes.get(name);
		if (index === void 0) {
			index = new Map();
			for (const doc of this.#docs.values()) for (const found of read(doc)) index.set(found, [...index.get(found) ?? [], doc]);
			this.#indexes.set(name, index);
		}
		return index.get(key) ?? [];
	}
};
var World = class {
	collections;
	https;
	functions;
	sent = [];
	calls = [];
	#ids = 0;
	constructor(parts) {
		this.collections = new Map([...parts.collections].map(([name, docs]) => [name, new Collection(docs.map((doc) => this.withId(doc)))]));
		this.https = parts.https;
		this.functions = parts.functions;
	}
	collection(connection, db, coll) {
		const name = `${connection}.${db}.${coll}`;
		const known = this.collections.get(name) ?? new Collection();
		this.collections.set(name, known);
		return known;
	}
	nextId = () => {
		this.#ids += 1;
		return this.#ids;
	};
	withId(doc) {
		if (doc["_id"] !== void 0) return doc;
		return {
			_id: new ObjectId(this.nextId().toString(16).padStart(24, "0")),
			...doc
		};
	}
};
// src/runner/run.ts
const DEFAULT_NOW = Date.UTC(2025, 0, 1);
function needsFunctions(value) {
	if (isList(value)) return value.some(needsFunctions);
	return isDocument(value) && value.entries.some(([key, member]) => key === "$function" || needsFunctions(member));
}
function deadLetters(request, run) {
	const dlq = [];
	const reject = (message, stage, reason, more) => {
		dlq.push({
			processorName: request.processor,
			instanceName: request.workspace,
			dlqTime: new Date(run().now),
			operatorName: stage,
			errInfo: { reason },
			...more,
			doc: copy(message.doc),
			_stream_meta: copy(message.meta)
		});
	};
	return {
		dlq,
		reject
	};
}
function readStages(request) {
	const pipeline = readValue(request.pipeline);
	if (!Array.isArray(pipeline) || pipeline.length === 0) return refuse("the pipeline", "it must be a list of stages");
	return pipeline.slice(0, request.stages ?? pipeline.length);
}
function checkExpressions({ pipeline }) {
	const [finding] = findMalformed(pipeline);
	if (finding === void 0) return;
	const { message, path, fix } = finding;
	refuse(`the pipeline at ${path.slice(1).join(".")}`, `MongoDB can't read it: ${message}`, fix);
}
function runPipeline(request, callFunction) {
	checkExpressions(request);
	const [first, ...rest] = readStages(request);
	const [name, body] = readStage(first, "[0]");
	if (name !== "$source") refuse("the pipeline", "it must start with $source");
	const world = new World({
		collections: request.collections ?? new Map(),
		https: request.https ?? [],
		functions: request.functions ?? []
	});
	const into = {
		branches: [],
		callFunction,
		nextId: world.nextId
	};
	const source = compileSource(body, into);
	const now = request.now ?? DEFAULT_NOW;
	const { dlq, reject } = deadLetters(request, () => run);
	const run = {
		now,
		watermark: -Infinity,
		lastInput: now,
		metaField: source.metaField,
		variables: void 0,
		counts: new Map(),
		reject
	};
	const counts = {
		name,
		path: "[0].$source",
		in: 0,
		out: 0,
		dlq: 0,
		samples: []
	};
	run.counts.set(counts.path, counts);
	const pushDown = compileStages([...source.pushDown], "[0].$source.config.pipeline", "rest", {
		into,
		run,
		world
	});
	const stages = compileStages(rest, "", "main", {
		into,
		run,
		world,
		first: 1
	});
	const output = [];
	const chain = startChain(stages, run, ({ doc }) => output.push(copy(doc)));
	const pushed = startChain(pushDown, run, (message) => {
		counts.out += 1;
		if (counts.samples.length < 5) counts.samples.push(copy(message.doc));
		chain.push(message);
	});
	const failure = feed({
		request,
		source,
		run,
		counts,
		push: (message) => {
			pushed.push(message);
		},
		tick: () => {
			chain.tick();
		}
	});
	const openWindows = request.closesWindows === true ? [] : chain.holding();
	if (failure === void 0 && request.closesWindows === true) chain.finish();
	return {
		output,
		sent: world.sent,
		dlq,
		collections: new Map([...world.collections].map(([key, collection]) => [key, collection.docs])),
		stages: [...run.counts.values()],
		branches: into.branches,
		calls: world.calls,
		addedFields: source.addedFields,
		failure,
		openWindows
	};
}
function feed({ request, source, run, counts, push, tick }) {
	const given = source.documents === void 0 ? request.input : [...source.documents.map((value) => ({
		kind: "message",
		message: { value }
	})), ...request.input];
	const watermark = new Watermark(given.flatMap((step) => step.kind === "message" ? [source.partitionOf(step.message)] : []), source.partitionIdleTimeout, run.now);
	const offsets = new Map();
	const take = (input) => {
		const partition = source.partitionOf(input);
		const offset = offsets.get(partition) ?? 0;
		offsets.set(partition, offset + 1);
		counts.in += 1;
		run.lastInput = run.now;
		try {
			const message = source.read(input, offset, run);
			if (message === void 0) return;
			push(message);
			run.watermark = watermark.observe(partition, message.time, run.now);
		} catch (error) {
			if (!(error instanceof DocumentError)) throw error;
			counts.dlq += 1;
			run.reject({
				doc: { value: input.value },
				meta: { source: { type: source.type } },
				time: run.now
			}, "$source", error.message);
		}
	};
	try {
		for (const step of given) {
			if (step.kind === "message") take(step.message);
			else {
				run.now += step.ms;
				run.watermark = watermark.pass(run.now);
			}
			tick();
		}
	} catch (error) {
		if (error instanceof ProcessorError) return error.message;
		throw error;
	}
}
export { DocumentError, TYPE_NAMES, double, isDoc, isEqual, isNumeric, needsFunctions, numberOf, printValue, readDocument, readValue, refuse, rejectInput, runPipeline, settle, typeName };
