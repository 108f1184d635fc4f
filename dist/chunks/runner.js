import { __toESM } from "./rolldown-runtime.js";
import { Document, NumberLiteral, SecretReference, isDocument, isList } from "./model/more.js";
import { JsonSyntaxError, parseJson } from "./model/document.js";
import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID, calculateObjectSize } from "./vendor/bson.js";
import { SluiceError } from "./model.js";
import { Decimal } from "./vendor/decimal.js.js";
import { DURATION_UNITS, STAGES as STAGES$1, findMalformed, suggest } from "./pipeline.js";
import { Temporal } from "./vendor/temporal-polyfill.js";
import { require_dist } from "./vendor/ajv-draft-04.js";
// src/runner/failure.ts
function refuse(what, why, fix) {
	throw new SluiceError("RUNNER_UNSUPPORTED", `the local runner can't run ${what}: ${why}`, { fix: fix ?? "docs/local-runner.md says what it runs, and why it refuses the rest." });
}
var MalformedError = class extends SluiceError {
	constructor(message, details) {
		super("RUNNER_MALFORMED", message, details);
	}
};
function malformed(what, why, fix) {
	throw new MalformedError(`${what} is malformed: ${why}`, fix === void 0 ? {} : { fix });
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
// src/runner/values/bson.ts
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
function checkKeyOrder(keys, made) {
	const order = Object.keys(made);
	if (keys.find((key, index) => order[index] !== key) === void 0) return;
	refuse(`a document with the keys ${keys.slice(0, 6).map((key) => `'${key}'`).join(", ")}`, "keys that look like integers would change their order", "Put keys that look like integers first, in rising order, or give them a letter.");
}
const one = (key, value) => new Document([[key, value]]);
function printDouble$1(value) {
	if (!Number.isFinite(value)) return one("$numberDouble", value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN");
	const text = Object.is(value, -0) ? "-0" : String(value);
	return new NumberLiteral(/[.e]/.test(text) ? text : `${text}.0`);
}
function printObject(value) {
	if (value instanceof Double) return printDouble$1(value.value);
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
	if (typeof value === "number") return isInt(value) ? new NumberLiteral(String(value)) : printDouble$1(value);
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
// src/runner/values/types.ts
const CLASSES$1 = [
	[Double, "double"],
	[Long, "long"],
	[Date, "date"],
	[ObjectId, "objectId"],
	[Decimal128, "decimal"],
	[Timestamp, "timestamp"],
	[Binary, "binData"],
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
	return CLASSES$1.find(([type]) => value instanceof type)?.[1] ?? "object";
}
// src/runner/values/decimal.ts
const PRECISION = 34;
const LEAST_EXPONENT = -6176;
const MOST_EXPONENT = 6111;
const Number34 = Decimal.clone({
	precision: PRECISION,
	rounding: Decimal.ROUND_HALF_EVEN,
	minE: LEAST_EXPONENT,
	maxE: 6144
});
const TEXT = /^[+-]?(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
function parseDecimal(text) {
	const match = TEXT.exec(text);
	if (match === null) return /^[+-]?(?:NaN|Infinity)$/.test(text) ? {
		value: new Number34(text),
		exponent: 0
	} : void 0;
	const [, whole = "", fraction = "", exponent = "0"] = match;
	if (whole + fraction === "") return void 0;
	return {
		value: new Number34(text),
		exponent: Number(exponent) - fraction.length
	};
}
function isTooSmall(text) {
	return /^[+-]?[\d.]*[1-9]/.test(text) && new Wide(text).e < LEAST_EXPONENT;
}
function fromDecimal128(value) {
	return parseDecimal(value.toString()) ?? {
		value: new Number34(NaN),
		exponent: 0
	};
}
function decimalOfInteger(value) {
	return {
		value: new Number34(String(value)),
		exponent: 0
	};
}
function exactDecimal(value) {
	if (!Number.isFinite(value) || Number.isInteger(value)) return Number.isFinite(value) ? decimalOfInteger(BigInt(value)) : {
		value: new Number34(value),
		exponent: 0
	};
	let [exponent, scaled] = [0, value];
	while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
	return {
		value: new Number34(`${BigInt(scaled) * 5n ** BigInt(exponent)}e-${exponent}`),
		exponent: -exponent
	};
}
function decimalOfDouble(value) {
	if (value === 0 || !Number.isFinite(value)) return {
		value: new Number34(value),
		exponent: 0
	};
	return parseDecimal(value.toPrecision(15)) ?? exactDecimal(value);
}
function toDecimal128({ value, exponent: ideal }) {
	if (value.isNaN()) return Decimal128.fromString("NaN");
	const sign = value.isNegative() ? "-" : "";
	if (!value.isFinite()) return Decimal128.fromString(`${sign}Infinity`);
	const within = Math.min(Math.max(ideal, LEAST_EXPONENT), MOST_EXPONENT);
	if (value.isZero()) return Decimal128.fromString(`${sign}0E${within}`);
	const rounded = value.toSignificantDigits(PRECISION, Decimal.ROUND_HALF_EVEN);
	const digits = rounded.abs().toExponential().replace(".", "").replace(/e.*/, "");
	const own = rounded.e - digits.length + 1;
	const zeros = Math.max(0, Math.min(own - within, PRECISION - digits.length));
	return Decimal128.fromString(`${sign}${digits}${"0".repeat(zeros)}E${own - zeros}`);
}
function addDecimals(a, b) {
	return {
		value: Number34.add(a.value, b.value),
		exponent: Math.min(a.exponent, b.exponent)
	};
}
function subtractDecimals(a, b) {
	return {
		value: Number34.sub(a.value, b.value),
		exponent: Math.min(a.exponent, b.exponent)
	};
}
function multiplyDecimals(a, b) {
	return {
		value: Number34.mul(a.value, b.value),
		exponent: a.exponent + b.exponent
	};
}
function divideDecimals(a, b) {
	return {
		value: Number34.div(a.value, b.value),
		exponent: a.exponent - b.exponent
	};
}
function moduloDecimals(a, b) {
	const exponent = Math.min(a.exponent, b.exponent);
	if (!a.value.isFinite() || b.value.isNaN()) return {
		value: new Number34(NaN),
		exponent
	};
	if (!b.value.isFinite()) return {
		value: a.value,
		exponent
	};
	return {
		value: new (Number34.clone({ precision: Math.max(PRECISION, a.value.e - b.value.e + 68) }))(a.value).mod(b.value),
		exponent
	};
}
function squareRoot({ value, exponent }) {
	return {
		value: Number34.sqrt(value),
		exponent: Math.floor(exponent / 2)
	};
}
function compareDecimals(a, b) {
	return a.value.cmp(b.value);
}
const ROUNDING = {
	halfEven: Decimal.ROUND_HALF_EVEN,
	cut: Decimal.ROUND_DOWN,
	up: Decimal.ROUND_CEIL,
	down: Decimal.ROUND_FLOOR
};
function quantize({ value, exponent }, places, mode) {
	if (!value.isFinite()) return {
		value,
		exponent
	};
	if (!value.isZero() && value.e + 1 + places > PRECISION) return {
		value,
		exponent: LEAST_EXPONENT
	};
	return {
		value: places >= 0 ? value.toDecimalPlaces(places, mode) : value.toNearest(new Number34(10).pow(-places), mode),
		exponent: -places
	};
}
const Wide = Decimal.clone({
	precision: 60,
	rounding: Decimal.ROUND_HALF_EVEN
});
function toQuad(value) {
	if (!value.isFinite() || value.isZero()) return value;
	const exponent = new Wide(value).abs().log(2).floor().toNumber();
	const scale = new Wide(2).pow(112 - exponent);
	return new Wide(value).times(scale).round().div(scale);
}
function throughQuad(calculate, { value }) {
	return fromQuad(calculate(toQuad(new Wide(value))));
}
function bothThroughQuad(calculate, a, b) {
	return fromQuad(calculate(toQuad(new Wide(a.value)), toQuad(new Wide(b.value))));
}
function fromQuad(value) {
	const result = toQuad(value);
	return {
		value: result,
		exponent: result.isZero() ? 0 : LEAST_EXPONENT
	};
}
// src/runner/values/compare.ts
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
	return value instanceof Long ? value.toBigInt() : value.value;
}
function exactly(value) {
	if (value instanceof Decimal128) return fromDecimal128(value);
	return value instanceof Long ? decimalOfInteger(value.toBigInt()) : exactDecimal(typeof value === "number" ? value : value.value);
}
function compareNumbers(a, b) {
	if (typeof a === "number" && typeof b === "number" && a - b !== 0 && !Number.isNaN(a - b)) return a < b ? -1 : 1;
	if (a instanceof Decimal128 || b instanceof Decimal128) {
		const [x, y] = [exactly(a), exactly(b)];
		const [isXNaN, isYNaN] = [x.value.isNaN(), y.value.isNaN()];
		return isXNaN || isYNaN ? Number(isYNaN) - Number(isXNaN) : compareDecimals(x, y);
	}
	const [x, y] = [comparable(a), comparable(b)];
	const [isXNaN, isYNaN] = [x !== x, y !== y];
	return isXNaN || isYNaN ? Number(isYNaN) - Number(isXNaN) : ORDER(x, y);
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
	if (a instanceof BSONRegExp && b instanceof BSONRegExp) return ORDER(a.pattern, b.pattern) || ORDER(a.options, b.options);
	if (rankOf(a) === RANKS["object"]) return compareDocs(a, b);
	return ORDER(JSON.stringify(a), JSON.stringify(b));
}
function isEqual(a, b) {
	return compare(a, b) === 0;
}
// src/runner/values/numbers.ts
function numberOf(value) {
	if (typeof value === "number") return value;
	if (value instanceof Double) return value.value;
	return Number(value.toString());
}
function isInteger(value) {
	return isInt(value) || value instanceof Long && isNumeric(value);
}
function bigOf(value) {
	return typeof value === "number" ? BigInt(value) : value.toBigInt();
}
function decimalOf(value) {
	if (value instanceof Decimal128) return fromDecimal128(value);
	return isInteger(value) ? decimalOfInteger(bigOf(value)) : decimalOfDouble(numberOf(value));
}
function integerOf$1(value, isLong) {
	const small = Number(value);
	if (!isLong && isInt(small)) return small;
	return value >= -LONG_LIMIT && value < LONG_LIMIT ? Long.fromBigInt(value) : void 0;
}
function apply(a, b, operation) {
	if (typeof a === "number" && typeof b === "number") {
		const result = operation.doubles(a, b);
		const areInts = isInt(a) && isInt(b);
		if (areInts ? isInt(result) : !isInt(result)) return result;
		if (!areInts) return new Double(result);
	}
	if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(operation.decimals(decimalOf(a), decimalOf(b)));
	if (isInteger(a) && isInteger(b)) return integerOf$1(operation.integers(bigOf(a), bigOf(b)), typeof a !== "number" || typeof b !== "number") ?? double(operation.doubles(numberOf(a), numberOf(b)));
	return double(operation.doubles(numberOf(a), numberOf(b)));
}
const ADD = {
	doubles: (x, y) => x + y,
	integers: (x, y) => x + y,
	decimals: addDecimals
};
const SUBTRACT = {
	doubles: (x, y) => x - y,
	integers: (x, y) => x - y,
	decimals: subtractDecimals
};
const MULTIPLY = {
	doubles: (x, y) => x * y,
	integers: (x, y) => x * y,
	decimals: multiplyDecimals
};
const MODULO = {
	doubles: (x, y) => x % y,
	integers: (x, y) => x % y,
	decimals: moduloDecimals
};
function add(a, b) {
	return apply(a, b, ADD);
}
function subtract(a, b) {
	return apply(a, b, SUBTRACT);
}
function multiply(a, b) {
	return apply(a, b, MULTIPLY);
}
function modulo(a, b) {
	return apply(a, b, MODULO);
}
function divide(a, b) {
	if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(divideDecimals(decimalOf(a), decimalOf(b)));
	return double(numberOf(a) / numberOf(b));
}
function isZero(value) {
	return value instanceof Decimal128 ? fromDecimal128(value).value.isZero() : numberOf(value) === 0;
}
function wholeOf(value) {
	if (isInteger(value)) return bigOf(value);
	if (value instanceof Decimal128) {
		const { value: exact } = fromDecimal128(value);
		return exact.isInteger() ? BigInt(exact.toFixed()) : void 0;
	}
	const number = numberOf(value);
	return Number.isInteger(number) ? BigInt(number) : void 0;
}
// src/runner/values/extended-json.ts
const INTEGER = /^-?\d+$/;
function readNumber(text) {
	return INTEGER.test(text) && text !== "-0" ? integerOf$1(BigInt(text), false) ?? double(Number(text)) : double(Number(text));
}
const textOf$2 = (value, what) => typeof value === "string" ? value : rejectInput(`${what} must be a string in Extended JSON`);
function wholeIn(value, what, [least, most]) {
	const text = textOf$2(value, what);
	const read = INTEGER.test(text) ? BigInt(text) : void 0;
	return read !== void 0 && read >= least && read <= most ? read : rejectInput(`${what} must be a whole number of ${most < LONG_LIMIT / 2n ? 32 : 64} bits, but is '${text}'`);
}
const INTS = [BigInt(MIN_INT), BigInt(MAX_INT)];
const LONGS = [-LONG_LIMIT, LONG_LIMIT - 1n];
function doubleOf(value) {
	const text = textOf$2(value, "$numberDouble");
	const read = Number(text);
	return text.trim() === "" || Number.isNaN(read) && text !== "NaN" ? rejectInput(`$numberDouble must be a number, but is '${text}'`) : double(read);
}
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
function readDate$1(value) {
	const time = isDocument(value) ? readValue(value) : value instanceof NumberLiteral ? value.toNumber() : value;
	const isRead = time instanceof Long || typeof time === "number" || typeof time === "string" && ISO_DATE.test(time);
	const date = new Date(time instanceof Long ? time.toNumber() : isRead ? time : NaN);
	return Number.isNaN(date.getTime()) ? rejectInput(`$date holds no date: ${String(time)}`, "Write it as '2025-01-31T12:00:00Z'.") : date;
}
function readBinary(value) {
	if (!isDocument(value)) return rejectInput("$binary must be {\"base64\": ..., \"subType\": ...}");
	const bytes = Buffer.from(textOf$2(value.get("base64") ?? "", "$binary.base64"), "base64");
	return new Binary(bytes, parseInt(textOf$2(value.get("subType") ?? "00", "$binary.subType"), 16));
}
function readPattern$1(value) {
	if (!isDocument(value)) return rejectInput("$regularExpression must be {\"pattern\": ..., \"options\": ...}");
	return new BSONRegExp(textOf$2(value.get("pattern") ?? "", "$regularExpression.pattern"), textOf$2(value.get("options") ?? "", "$regularExpression.options"));
}
const WRAPPERS = {
	$numberInt: (value) => Number(wholeIn(value, "$numberInt", INTS)),
	$numberLong: (value) => Long.fromBigInt(wholeIn(value, "$numberLong", LONGS)),
	$numberDouble: doubleOf,
	$numberDecimal: (value) => Decimal128.fromString(textOf$2(value, "$numberDecimal")),
	$oid: (value) => ObjectId.createFromHexString(textOf$2(value, "$oid")),
	$date: readDate$1,
	$uuid: (value) => new UUID(textOf$2(value, "$uuid")).toBinary(),
	$regularExpression: readPattern$1,
	$symbol: (value) => new BSONSymbol(textOf$2(value, "$symbol")),
	$code: (value) => new Code(textOf$2(value, "$code")),
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
// src/runner/library/plain-values.ts
function readPlain(value) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number") return Number.isFinite(value) ? new NumberLiteral(Object.is(value, -0) ? "-0" : String(value)) : new Document([["$numberDouble", String(value)]]);
	if (typeof value === "bigint") return new Document([["$numberLong", String(value)]]);
	if (value instanceof Date) return new Document([["$date", value.toISOString()]]);
	if (Array.isArray(value)) return value.map((item) => readPlain(item ?? null));
	const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : void 0;
	if (typeof value !== "object" || prototype !== Object.prototype && prototype !== null) return rejectInput(`${typeof value === "object" ? "an instance of a class" : `a ${typeof value}`} is no value of a document`, "Write it as Extended JSON, such as {$oid: '...'}.");
	return new Document(Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => [key, readPlain(member)]));
}
function toPlain(value) {
	if (value instanceof NumberLiteral) {
		const { text } = value;
		const number = Number(text);
		return !/^-?\d+$/.test(text) || Number.isSafeInteger(number) ? number : { $numberLong: text };
	}
	if (isList(value)) return value.map(toPlain);
	if (!isDocument(value)) return value;
	const made = {};
	for (const [key, member] of value.entries) Object.defineProperty(made, key, {
		value: toPlain(member),
		enumerable: true,
		configurable: true,
		writable: true
	});
	return made;
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
// src/runner/values/keys.ts
function numberKey(value) {
	if (typeof value === "number") return `n${Object.is(value, -0) ? 0 : value}`;
	if (value instanceof Double) return numberKey(value.value);
	if (value instanceof Long) {
		const big = value.toBigInt();
		return BigInt(Number(big)) === big ? `n${Number(big)}` : `n${big}n`;
	}
	const exact = fromDecimal128(value);
	const near = exact.value.toNumber();
	return !exact.value.isFinite() || compareDecimals(exact, exactDecimal(near)) === 0 ? numberKey(near) : `n${exact.value.toString()}d`;
}
const textOf$1 = (value) => value instanceof ObjectId ? value.toHexString() : JSON.stringify(value);
const DOCUMENT = rankOf({});
function keyOf(value) {
	if (typeof value === "string") return `s${JSON.stringify(value)}`;
	if (value === null) return "null";
	if (value === void 0) return "missing";
	if (typeof value === "boolean") return String(value);
	if (isNumeric(value)) return numberKey(value);
	if (value instanceof Date) return `d${value.getTime()}`;
	if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
	if (value instanceof Binary) return `b${value.sub_type}:${value.toString("hex")}`;
	if (rankOf(value) !== DOCUMENT) return `${typeName(value)}:${textOf$1(value)}`;
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
}
// src/runner/expressions/evaluation.ts
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
	return !isNumeric(value) || !isZero(value);
}
// src/runner/expressions/operators/forms/form.ts
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
function part(form, expression, label) {
	return form.compile(expression, form.into, `${form.where}.${label}`);
}
function members(form) {
	return isDoc(form.operand) ? form.operand : malformed(form.name, `its argument must be a document (${form.where})`);
}
function listOf$2(form) {
	return Array.isArray(form.operand) ? form.operand : [form.operand];
}
// src/runner/expressions/operators/forms/conditions.ts
function compileCond(form) {
	const [test, yes, no] = Array.isArray(form.operand) ? form.operand : [
		"if",
		"then",
		"else"
	].map((key) => members(form)[key]);
	const condition = part(form, test, "if");
	const [then, otherwise] = [branch(form, "then", yes), branch(form, "else", no)];
	return (frame) => isTrue(condition(frame)) ? then(frame) : otherwise(frame);
}
function compileSwitch(form) {
	const operand = members(form);
	const cases = (Array.isArray(operand["branches"]) ? operand["branches"] : []).map((item, index) => {
		if (!isDoc(item) || !Object.hasOwn(item, "case") || !Object.hasOwn(item, "then")) return malformed("$switch", `a branch is {case, then} (${form.where})`);
		return [part(form, item["case"], `branches[${index}].case`), branch(form, `branches[${index}].then`, item["then"])];
	});
	if (cases.length === 0) malformed("$switch", `it needs a list of branches (${form.where})`);
	const fallback = Object.hasOwn(operand, "default") ? branch(form, "default", operand["default"]) : void 0;
	return (frame) => {
		const taken = cases.find(([condition]) => isTrue(condition(frame)))?.[1] ?? fallback;
		if (taken === void 0) throw new DocumentError("$switch could not find a matching branch for an input, and no default was specified.");
		return taken(frame);
	};
}
function compileIfNull(form) {
	const items = listOf$2(form).map((item, index) => part(form, item, String(index)));
	return (frame) => {
		let value;
		for (const item of items) {
			value = item(frame);
			if (value !== void 0 && value !== null) return value;
		}
		return value;
	};
}
const logic = (stopsAt) => (form) => {
	const items = listOf$2(form).map((item, index) => part(form, item, String(index)));
	return (frame) => items.some((item) => isTrue(item(frame)) === stopsAt) === stopsAt;
};
const CONDITIONS = {
	$cond: compileCond,
	$switch: compileSwitch,
	$ifNull: compileIfNull,
	$and: logic(false),
	$or: logic(true)
};
// src/runner/expressions/operators/operator.ts
function named(evaluate, details = {}) {
	return {
		...details,
		build: (parts) => (frame) => evaluate(parts, frame)
	};
}
function isNil$1(value) {
	return value === null || value === void 0;
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
function expectInt(name, value) {
	const whole = isNumeric(value) ? wholeOf(value) : void 0;
	if (whole === void 0 || BigInt.asIntN(32, whole) !== whole) throw new DocumentError(`${name} requires a whole number of 32 bits, found: ${isNumeric(value) ? numberOf(value) : typeName(value)}`);
	return Number(whole);
}
function expectCount(name, value) {
	const whole = isNumeric(value) ? wholeOf(value) : void 0;
	if (whole === void 0 || !Number.isSafeInteger(Number(whole))) throw new DocumentError(`${name} requires a whole number, found: ${isNumeric(value) ? numberOf(value) : typeName(value)}`);
	return Number(whole);
}
// src/runner/expressions/operators/forms/iteration.ts
function compileLet(form) {
	const operand = members(form);
	const variables = Object.entries(isDoc(operand["vars"]) ? operand["vars"] : {}).map(([name, value]) => [name, part(form, value, `vars.${name}`)]);
	const body = part(form, operand["in"], "in");
	return (frame) => {
		let scope = frame.variables;
		for (const [name, evaluate] of variables) scope = bind(scope, name, evaluate(frame));
		return body(withVariables(frame, scope));
	};
}
function inputList(value, operator) {
	if (isNil$1(value)) return void 0;
	if (!Array.isArray(value)) throw new DocumentError(`input to ${operator} must be an array not ${typeName(value)}`);
	return value;
}
function forElement(form, body) {
	const operand = members(form);
	const name = typeof operand["as"] === "string" ? operand["as"] : "this";
	const indexName = operand["arrayIndexAs"];
	return (frame, item, index) => {
		const scope = bind(frame.variables, name, item);
		return body(withVariables(frame, typeof indexName === "string" ? bind(scope, indexName, index) : scope));
	};
}
function compileMap(form) {
	const operand = members(form);
	const input = part(form, operand["input"], "input");
	const apply = forElement(form, part(form, operand["in"], "in"));
	return (frame) => inputList(input(frame), "$map")?.map((item, index) => apply(frame, item, index) ?? null) ?? null;
}
function compileFilter(form) {
	const operand = members(form);
	const input = part(form, operand["input"], "input");
	const holds = forElement(form, part(form, operand["cond"], "cond"));
	const limit = Object.hasOwn(operand, "limit") ? part(form, operand["limit"], "limit") : void 0;
	return (frame) => {
		const items = inputList(input(frame), "$filter");
		if (items === void 0) return null;
		const most = limit?.(frame);
		const count = isNil$1(most) ? Infinity : expectInt("'limit' of $filter", most);
		if (count < 1) throw new DocumentError(`$filter: limit must be greater than 0, but is ${count}`);
		const kept = [];
		for (const [index, item] of items.entries()) {
			if (kept.length >= count) break;
			if (isTrue(holds(frame, item, index))) kept.push(item);
		}
		return kept;
	};
}
function compileReduce(form) {
	const operand = members(form);
	const [input, initial, body] = [
		"input",
		"initialValue",
		"in"
	].map((key) => part(form, operand[key], key));
	return (frame) => {
		const items = inputList(input?.(frame), "$reduce");
		if (items === void 0) return null;
		return items.reduce((value, item) => {
			const scope = bind(bind(frame.variables, "value", value), "this", item);
			return body?.(withVariables(frame, scope));
		}, initial?.(frame));
	};
}
const ITERATION = {
	$let: compileLet,
	$map: compileMap,
	$filter: compileFilter,
	$reduce: compileReduce
};
// src/runner/values/paths.ts
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
// src/runner/expressions/operators/forms/surroundings.ts
function compileMeta({ operand, where }) {
	const [root, ...path] = typeof operand === "string" ? operand.split(".") : [];
	if (root !== "stream") refuse(`$meta: ${JSON.stringify(operand)}`, `only paths that start with 'stream' exist here (${where})`);
	return (frame) => valueAtPath(frame.meta, path);
}
function compileFunction(form) {
	const operand = members(form);
	const { callFunction } = form.into;
	const body = operand["body"];
	if (typeof body !== "string" || operand["lang"] !== "js") malformed("$function", `its body must be a string and its lang 'js' (${form.where})`);
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
const never = (why) => ({ name }) => refuse(name, why);
const literal = ({ operand }) => () => operand;
const SURROUNDINGS = {
	$literal: literal,
	$const: literal,
	$expr: (form) => part(form, form.operand, "expr"),
	$meta: compileMeta,
	$function: compileFunction,
	$createUUID: compileUuid,
	$currentDate: () => (frame) => new Date(frame.now),
	$rand: never("its result is chance, so no test can expect it"),
	$sampleRate: never("its result is chance, so no test can expect it"),
	$toHashedIndexKey: never("it needs the server's own hash")
};
// src/runner/expressions/operators/forms/by-name.ts
const FORMS = {
	...CONDITIONS,
	...ITERATION,
	...SURROUNDINGS
};
// src/runner/expressions/operators/comparison.ts
const comparison$1 = (test) => ([a, b]) => test(compare(a, b));
const COMPARISON = {
	$eq: comparison$1((order) => order === 0),
	$ne: comparison$1((order) => order !== 0),
	$gt: comparison$1((order) => order > 0),
	$gte: comparison$1((order) => order >= 0),
	$lt: comparison$1((order) => order < 0),
	$lte: comparison$1((order) => order <= 0),
	$cmp: comparison$1((order) => order < 0 ? -1 : order > 0 ? 1 : 0),
	$not: ([value]) => !isTrue(value)
};
// src/runner/dates/calendar.ts
const DAY = 864e5;
function partsOf(wall) {
	const date = new Date(wall);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		millisecond: date.getUTCMilliseconds()
	};
}
function wallTimeOfParts({ year, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0 }) {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, 1);
	return date.getTime() + (day - 1) * DAY + ((hour * 60 + minute) * 60 + second) * 1e3 + millisecond;
}
function dayNumber(wall) {
	return Math.floor(wall / DAY);
}
function dayOfWeek(wall) {
	return new Date(wall).getUTCDay() + 1;
}
function isoDayOfWeek(wall) {
	return new Date(wall).getUTCDay() || 7;
}
function dayOfYear(wall) {
	return dayNumber(wall) - dayNumber(wallTimeOfParts({ year: partsOf(wall).year })) + 1;
}
function weekOfYear(wall) {
	return Math.floor((dayOfYear(wall) - dayOfWeek(wall) + 7) / 7);
}
function isoWeekOf(wall) {
	const thursday = wall + (4 - isoDayOfWeek(wall)) * DAY;
	return {
		year: partsOf(thursday).year,
		week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1
	};
}
function wallTimeOfWeek(year, week, day) {
	const fourth = wallTimeOfParts({
		year,
		day: 4
	});
	return fourth + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * DAY;
}
function daysInMonth(year, month) {
	return partsOf(wallTimeOfParts({
		year,
		month: month + 1,
		day: 0
	})).day;
}
const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
// src/runner/dates/zones.ts
function fixedZone(offset) {
	return {
		isUtc: offset === 0,
		offsetAt: () => offset,
		instantOf: (wall) => wall - offset
	};
}
const UTC = fixedZone(0);
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/;
const LAST_INSTANT$1 = 864e13;
function namedZone(name) {
	const offsetAt = (instant) => {
		const within = Math.max(-864e13, Math.min(LAST_INSTANT$1, instant));
		return Temporal.Instant.fromEpochMilliseconds(within).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
	};
	const at = (wall, disambiguation) => Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime().toZonedDateTime(name, { disambiguation }).epochMilliseconds;
	return {
		isUtc: false,
		offsetAt,
		instantOf: (wall, offset) => {
			if (Math.abs(wall) > LAST_INSTANT$1) return NaN;
			const later = at(wall, "later");
			if (offset === void 0 || offsetAt(later) === offset) return later;
			const earlier = at(wall, "earlier");
			return earlier + offsetAt(earlier) === wall && offsetAt(earlier) === offset ? earlier : later;
		}
	};
}
let canonical;
function isSpelledRight(name) {
	canonical ??= new Map(Intl.supportedValuesOf("timeZone").map((known) => [known.toLowerCase(), known]));
	const known = canonical.get(name.toLowerCase());
	if (known !== void 0) return known === name;
	const [region = "", ...places] = name.split("/");
	if (places.length === 0) return /^(?:[A-Z]+[0-9]*(?:[A-Z]{3})?|[A-Z][a-z]+|GB-Eire|NZ-CHAT|GMT[+-]0|W-SU)$/.test(name);
	return /^(?:[A-Z][a-z]+|US)$/.test(region) && places.every((place) => /^(?:[A-Z]|GMT)/.test(place));
}
const zones = new Map();
function findZone(name) {
	if ([
		"UTC",
		"GMT",
		"Z"
	].includes(name)) return UTC;
	const [, sign, hours = "0", minutes = "0"] = OFFSET.exec(name) ?? [];
	if (sign !== void 0) return fixedZone((sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 6e4);
	if (!/^[A-Z]/.test(name) || !isSpelledRight(name)) return void 0;
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return namedZone(name);
	} catch {
		return;
	}
}
function zoneOf(name) {
	const known = zones.get(name) ?? findZone(name);
	if (known === void 0) throw new DocumentError(`unrecognized time zone identifier: "${name}"`);
	zones.set(name, known);
	return known;
}
function wallTimeOf(zone, instant) {
	return instant + zone.offsetAt(instant);
}
// src/runner/expressions/operators/dates/arguments.ts
function isMoment(value) {
	return value instanceof Date || value instanceof ObjectId || value instanceof Timestamp;
}
function instantOf(name, value) {
	if (value instanceof Date) return value.getTime();
	if (value instanceof ObjectId) return value.getTimestamp().getTime();
	if (value instanceof Timestamp) return value.t * 1e3;
	throw new DocumentError(`can't convert from BSON type ${typeName(value)} to Date (${name})`);
}
function readZone$1(name, zone, frame) {
	if (zone === void 0) return UTC;
	const value = zone(frame);
	if (isNil$1(value)) return void 0;
	if (typeof value !== "string") throw new DocumentError(`${name} requires a string for the timezone argument, but was given a ${typeName(value)}`);
	return zoneOf(value);
}
function dateOf$1(name, instant) {
	const date = new Date(instant);
	if (Number.isNaN(date.getTime())) throw new DocumentError(`${name}: the result is beyond all dates`);
	return date;
}
function longOf(value) {
	return Long.fromNumber(value);
}
// src/runner/expressions/operators/dates/from-parts.ts
const NAME = "$dateFromParts";
const LEAST = -32768;
const MOST$1 = 32767;
var NullPart = class extends Error {};
function read(parts, frame, key, otherwise, isBounded = true) {
	const evaluate = parts[key];
	if (evaluate === void 0) return otherwise;
	const value = evaluate(frame);
	if (isNil$1(value)) throw new NullPart();
	const number = expectCount(`'${key}' of ${NAME}`, value);
	if (isBounded && (number < LEAST || number > MOST$1)) throw new DocumentError(`'${key}' must evaluate to a value in the range [${LEAST}, ${MOST$1}]; found ${number}`);
	return number;
}
function readYear(parts, frame, key) {
	const year = read(parts, frame, key, 1970);
	if (year < 1 || year > 9999) throw new DocumentError(`'${key}' must evaluate to an integer in the range 1 to 9999, found ${year}`);
	return year;
}
function fromParts(parts, frame) {
	const time = {
		hour: read(parts, frame, "hour", 0),
		minute: read(parts, frame, "minute", 0),
		second: read(parts, frame, "second", 0, false),
		millisecond: read(parts, frame, "millisecond", 0, false)
	};
	const zone = readZone$1(NAME, parts["timezone"], frame);
	if (zone === void 0) return null;
	const day = parts["isoWeekYear"] === void 0 ? wallTimeOfParts({
		year: readYear(parts, frame, "year"),
		month: read(parts, frame, "month", 1),
		day: read(parts, frame, "day", 1)
	}) : wallTimeOfWeek(readYear(parts, frame, "isoWeekYear"), read(parts, frame, "isoWeek", 1), read(parts, frame, "isoDayOfWeek", 1));
	return dateOf$1(NAME, zone.instantOf(day + wallTimeOfParts({
		year: 1970,
		...time
	})));
}
const DATE_FROM_PARTS = { $dateFromParts: named((parts, frame) => {
	try {
		return fromParts(parts, frame);
	} catch (error) {
		if (error instanceof NullPart) return null;
		throw error;
	}
}) };
// src/runner/expressions/operators/dates/parts.ts
const partOperators = Object.fromEntries(Object.entries({
	$year: (wall) => partsOf(wall).year,
	$month: (wall) => partsOf(wall).month,
	$dayOfMonth: (wall) => partsOf(wall).day,
	$hour: (wall) => partsOf(wall).hour,
	$minute: (wall) => partsOf(wall).minute,
	$second: (wall) => partsOf(wall).second,
	$millisecond: (wall) => partsOf(wall).millisecond,
	$dayOfWeek: dayOfWeek,
	$dayOfYear: dayOfYear,
	$week: weekOfYear,
	$isoDayOfWeek: isoDayOfWeek,
	$isoWeek: (wall) => isoWeekOf(wall).week,
	$isoWeekYear: (wall) => longOf(isoWeekOf(wall).year)
}).map(([name, part]) => [name, named(({ date, timezone }, frame) => {
	const value = date?.(frame);
	if (isNil$1(value)) return null;
	const instant = instantOf(name, value);
	const zone = readZone$1(name, timezone, frame);
	return zone === void 0 ? null : part(wallTimeOf(zone, instant));
}, { shorthand: "date" })]));
function allParts(wall, isIso) {
	const { year, month, day, ...time } = partsOf(wall);
	const week = isoWeekOf(wall);
	return isIso ? {
		isoWeekYear: week.year,
		isoWeek: week.week,
		isoDayOfWeek: isoDayOfWeek(wall),
		...time
	} : {
		year,
		month,
		day,
		...time
	};
}
const DATE_PARTS = {
	...partOperators,
	$dateToParts: named(({ date, timezone, iso8601 }, frame) => {
		const value = date?.(frame);
		const zone = readZone$1("$dateToParts", timezone, frame);
		if (zone === void 0) return null;
		const isIso = iso8601 === void 0 ? false : iso8601(frame);
		if (isNil$1(isIso)) return null;
		if (typeof isIso !== "boolean") throw new DocumentError(`iso8601 must evaluate to a bool, found ${typeName(isIso)}`);
		if (isNil$1(value)) return null;
		return allParts(wallTimeOf(zone, instantOf("$dateToParts", value)), isIso);
	})
};
function expectTimestamp(name, value) {
	if (value instanceof Timestamp) return value;
	throw new DocumentError(`Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
}
const TIMESTAMPS = {
	$tsSecond: ([value]) => isNil$1(value) ? null : longOf(expectTimestamp("$tsSecond", value).t),
	$tsIncrement: ([value]) => isNil$1(value) ? null : longOf(expectTimestamp("$tsIncrement", value).i)
};
// src/runner/dates/units.ts
const UNITS = [
	"year",
	"quarter",
	"month",
	"week",
	"day",
	"hour",
	"minute",
	"second",
	"millisecond"
];
function unitOf$1(text) {
	const found = UNITS.find((unit) => unit === text);
	if (found === void 0) throw new DocumentError(`unknown time unit value: ${text}`);
	return found;
}
const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
function weekdayOf(text) {
	const name = text.toLowerCase();
	const index = WEEKDAYS.findIndex((day) => day === name || day.slice(0, 3) === name);
	if (index < 0) throw new DocumentError(`unknown day of week value: ${text}`);
	return index + 1;
}
const LENGTHS = {
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
function addUnits(instant, unit, amount, zone) {
	const length = LENGTHS[unit];
	if (length !== void 0) return instant + amount * length;
	const offset = zone.offsetAt(instant);
	const wall = instant + offset;
	const months = MONTHS_OF[unit];
	if (months === void 0) return zone.instantOf(wall + amount * DAY * (unit === "week" ? 7 : 1), offset);
	const { year, month, day } = partsOf(wall);
	const moved = partsOf(wallTimeOfParts({
		year,
		month: month + amount * months
	}));
	const target = wallTimeOfParts({
		year: moved.year,
		month: moved.month,
		day: Math.min(day, daysInMonth(moved.year, moved.month))
	});
	return zone.instantOf(target + (wall - dayNumber(wall) * DAY), offset);
}
const daysOfWeek = (wall, weekStart) => (isoDayOfWeek(wall) - weekStart + 7) % 7;
function calendarUnitsBetween(start, end, unit, weekStart) {
	const days = dayNumber(end) - dayNumber(start);
	if (unit === "day") return days;
	if (unit === "week") return (days + daysOfWeek(start, weekStart) - daysOfWeek(end, weekStart)) / 7;
	const [from, to] = [partsOf(start), partsOf(end)];
	const years = to.year - from.year;
	if (unit === "year") return years;
	const quarter = (month) => Math.floor((month - 1) / 3);
	return unit === "month" ? to.month - from.month + years * 12 : quarter(to.month) - quarter(from.month) + years * 4;
}
function unitsBetween(start, end, unit, zone, weekStart) {
	if (unit === "millisecond") return end - start;
	const [from, to] = [wallTimeOf(zone, start), wallTimeOf(zone, end)];
	const length = LENGTHS[unit];
	if (length === void 0) return calendarUnitsBetween(from, to, unit, weekStart);
	const change = Math.trunc((from - start - (to - end)) / length);
	return Math.floor(to / length) - Math.floor(from / length) + change;
}
const withinBin = (value, size) => (value % size + size) % size;
function truncateTo(instant, unit, size, zone, weekStart) {
	const first = wallTimeOfParts({ year: 2e3 });
	const toWeekStart = unit === "week" ? (7 - daysOfWeek(first, weekStart)) % 7 : 0;
	const reference = first - zone.offsetAt(first) + toWeekStart * DAY;
	const length = LENGTHS[unit];
	if (length !== void 0) return instant - withinBin(instant - reference, size * length);
	const distance = unitsBetween(reference, instant, unit, zone, weekStart);
	return addUnits(reference, unit, distance - withinBin(distance, size), zone);
}
// src/runner/expressions/operators/dates/spans.ts
const SUNDAY = 7;
function evaluateAll(parts, frame, names) {
	const values = {};
	for (const name of names) {
		const evaluate = parts[name];
		if (evaluate === void 0) continue;
		const value = evaluate(frame);
		if (isNil$1(value)) return void 0;
		values[name] = value;
	}
	return values;
}
function readUnit(name, value) {
	return unitOf$1(expectText(`'unit' of ${name}`, value));
}
const zoneFrom = (name, value) => value === void 0 ? UTC : zoneOf(expectText(`'timezone' of ${name}`, value));
function momentOf(name, key, value) {
	if (!isMoment(value)) throw new DocumentError(`${name} requires '${key}' to be a date`);
	return instantOf(name, value);
}
function readWeekStart(name, unit, start, frame) {
	if (unit !== "week" || start === void 0) return SUNDAY;
	const value = start(frame);
	return isNil$1(value) ? null : weekdayOf(expectText(`'startOfWeek' of ${name}`, value));
}
const shift = (name, sign) => named((parts, frame) => {
	const values = evaluateAll(parts, frame, [
		"startDate",
		"unit",
		"amount",
		"timezone"
	]);
	if (values === void 0) return null;
	const start = momentOf(name, "startDate", values["startDate"]);
	const unit = readUnit(name, values["unit"]);
	const amount = expectCount(`'amount' of ${name}`, values["amount"]);
	const zone = zoneFrom(name, values["timezone"]);
	return dateOf$1(name, addUnits(start, unit, sign * amount, zone));
});
const DATE_SPANS = {
	$dateAdd: shift("$dateAdd", 1),
	$dateSubtract: shift("$dateSubtract", -1),
	$dateDiff: named((parts, frame) => {
		const values = evaluateAll(parts, frame, [
			"startDate",
			"endDate",
			"unit",
			"timezone"
		]);
		if (values === void 0) return null;
		const start = momentOf("$dateDiff", "startDate", values["startDate"]);
		const end = momentOf("$dateDiff", "endDate", values["endDate"]);
		const unit = readUnit("$dateDiff", values["unit"]);
		const weekStart = readWeekStart("$dateDiff", unit, parts["startOfWeek"], frame);
		if (weekStart === null) return null;
		return longOf(unitsBetween(start, end, unit, zoneFrom("$dateDiff", values["timezone"]), weekStart));
	}),
	$dateTrunc: named((parts, frame) => {
		const values = evaluateAll(parts, frame, [
			"date",
			"unit",
			"binSize",
			"timezone"
		]);
		if (values === void 0) return null;
		const instant = momentOf("$dateTrunc", "date", values["date"]);
		const unit = readUnit("$dateTrunc", values["unit"]);
		const weekStart = readWeekStart("$dateTrunc", unit, parts["startOfWeek"], frame);
		if (weekStart === null) return null;
		const size = "binSize" in values ? expectCount("'binSize' of $dateTrunc", values["binSize"]) : 1;
		if (size < 1) throw new DocumentError(`$dateTrunc requires 'binSize' to be greater than 0, but got ${size}`);
		return dateOf$1("$dateTrunc", truncateTo(instant, unit, size, zoneFrom("$dateTrunc", values["timezone"]), weekStart));
	})
};
// src/runner/dates/printing.ts
const pad = (value, length = 2) => String(value).padStart(length, "0");
function printYear(year) {
	if (year < 0 || year > 9999) throw new DocumentError(`Could not convert date to string: date component was outside the supported range of 0-9999: ${year}`);
	return pad(year, 4);
}
function printOffset(minutes) {
	const size = Math.abs(minutes);
	return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}
const PRINTERS = {
	"%": () => "%",
	B: ({ parts }) => MONTHS[parts.month - 1] ?? "",
	G: ({ wall }) => printYear(isoWeekOf(wall).year),
	H: ({ parts }) => pad(parts.hour),
	L: ({ parts }) => pad(parts.millisecond, 3),
	M: ({ parts }) => pad(parts.minute),
	S: ({ parts }) => pad(parts.second),
	U: ({ wall }) => pad(weekOfYear(wall)),
	V: ({ wall }) => pad(isoWeekOf(wall).week),
	Y: ({ parts }) => printYear(parts.year),
	Z: ({ offset }) => String(offset),
	b: ({ parts }) => (MONTHS[parts.month - 1] ?? "").slice(0, 3),
	d: ({ parts }) => pad(parts.day),
	j: ({ wall }) => pad(dayOfYear(wall), 3),
	m: ({ parts }) => pad(parts.month),
	u: ({ wall }) => String(isoDayOfWeek(wall)),
	w: ({ wall }) => String(dayOfWeek(wall)),
	z: ({ offset }) => printOffset(offset)
};
function readFormat$1(format, known) {
	const parts = [];
	for (let index = 0; index < format.length; index += 1) {
		const text = format[index] ?? "";
		if (text !== "%") {
			parts.push({ text });
			continue;
		}
		index += 1;
		const specifier = format[index];
		if (specifier === void 0) throw new DocumentError("Unmatched '%' at end of format string");
		if (!known.includes(specifier)) throw new DocumentError(`Invalid format character '%${specifier}' in format string`);
		parts.push({
			specifier,
			text: ""
		});
	}
	return parts;
}
const KNOWN$1 = Object.keys(PRINTERS);
function checkPrintFormat(format) {
	readFormat$1(format, KNOWN$1);
}
function printDate(instant, format, zone) {
	const offset = zone.offsetAt(instant);
	const wall = instant + offset;
	const date = {
		wall,
		parts: partsOf(wall),
		offset: Math.trunc(offset / 6e4)
	};
	return readFormat$1(format, KNOWN$1).map(({ specifier, text }) => specifier === void 0 ? text : PRINTERS[specifier]?.(date) ?? "").join("");
}
function defaultFormat(zone) {
	return `%Y-%m-%dT%H:%M:%S.%L${zone.isUtc ? "Z" : ""}`;
}
// src/runner/dates/reading.ts
function parseFailure$1(text, why) {
	throw new DocumentError(`Error parsing date string '${text}'; ${why}`);
}
const isWithin$1 = (value, least, most) => value !== void 0 && value >= least && value <= most;
function instantOfParts(parts, zone, text) {
	const { year, month, day, zone: own } = parts;
	if (year === void 0 || month === void 0 || day === void 0) throw new DocumentError(`an incomplete date/time string has been found, with elements missing: "${text}"`);
	if (!isWithin$1(month, 1, 12) || !isWithin$1(day, 1, daysInMonth(year, month))) parseFailure$1(text, "The parsed date was invalid");
	if (!isWithin$1(parts.hour ?? 0, 0, 23) || !isWithin$1(parts.minute ?? 0, 0, 59) || !isWithin$1(parts.second ?? 0, 0, 59)) parseFailure$1(text, "The parsed time was invalid");
	if (own !== void 0 && !zone.isUtc) throw new DocumentError(`you cannot pass in a date/time string with time zone information ('${own.text}') together with a timezone argument`);
	const wall = wallTimeOfParts({
		...parts,
		year
	});
	return own === void 0 ? zone.instantOf(wall) : wall - own.offset * 6e4;
}
function millisecondsOf(fraction) {
	return Number(fraction.padEnd(3, "0").slice(0, 3));
}
// src/runner/dates/zone-text.ts
const ABBREVIATIONS = {
	UTC: 0,
	GMT: 0,
	Z: 0,
	WET: 0,
	WEST: 1,
	BST: 1,
	CET: 1,
	CEST: 2,
	EET: 2,
	EEST: 3,
	MSK: 3,
	JST: 9,
	KST: 9,
	AEST: 10,
	AEDT: 11,
	NZST: 12,
	NZDT: 13,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	AKST: -9,
	AKDT: -8,
	HST: -10
};
const ZONE_PATTERN = "(?:\\s*(?:(?<abbreviation>[A-Za-z]{1,5})(?![A-Za-z])(?!/))?(?:(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?)";
function militaryZone(letter) {
	if (!/^[A-IK-Y]$/i.test(letter)) return void 0;
	const ahead = "ABCDEFGHIKLM".indexOf(letter.toUpperCase()) + 1;
	return ahead > 0 ? ahead : -("NOPQRSTUVWXY".indexOf(letter.toUpperCase()) + 1);
}
function readZone(groups) {
	const { abbreviation, sign, hours = "0", minutes = "0" } = groups;
	if (abbreviation === void 0 && sign === void 0) return void 0;
	const base = abbreviation === void 0 ? 0 : ABBREVIATIONS[abbreviation.toUpperCase()] ?? militaryZone(abbreviation);
	if (base === void 0 || sign !== void 0 && base !== 0) return "unknown";
	const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
	return {
		offset: base * 60 + (sign === void 0 ? 0 : offset),
		text: `${abbreviation ?? ""}${sign === void 0 ? "" : `${sign}${hours}`}`
	};
}
// src/runner/dates/format-reading.ts
const MONTH_NAMES = MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join("|");
const READERS = {
	"%": "%",
	B: `(?<name>${MONTH_NAMES})`,
	G: "(?<isoYear>\\d{4})",
	H: "(?<hour>\\d{1,2})",
	L: "(?<fraction>\\d{1,3})",
	M: "(?<minute>\\d{1,2})",
	S: "(?<second>\\d{1,2})",
	V: "(?<isoWeek>\\d{1,2})",
	Y: "(?<year>\\d{4})",
	Z: "(?<offset>[+-]?\\d+)",
	b: `(?<name>${MONTH_NAMES})`,
	d: "(?<day>\\d{1,2})",
	j: "(?<dayOfYear>\\d{1,3})",
	m: "(?<month>\\d{1,2})",
	u: "(?<isoDay>\\d)",
	z: ZONE_PATTERN
};
const KNOWN = Object.keys(READERS);
function checkReadFormat(format) {
	readFormat$1(format, KNOWN);
}
const patterns$1 = new Map();
function patternOf$1(format) {
	const known = patterns$1.get(format);
	if (known !== void 0) return known;
	const specifiers = readFormat$1(format, KNOWN);
	const named = specifiers.flatMap(({ specifier }) => specifier === void 0 || specifier === "%" ? [] : [specifier === "B" ? "b" : specifier]);
	if (new Set(named).size < named.length) refuse(`the date format '${format}'`, "it has the same specifier twice");
	const source = specifiers.map(({ specifier, text }) => specifier === void 0 ? text.replace(/[.*+?^${}()|[\]\\/]/, "\\$&") : READERS[specifier] ?? "").join("");
	const made = new RegExp(`^${source}$`, "i");
	patterns$1.set(format, made);
	return made;
}
function dateParts(groups, read) {
	const [year, isoYear, ofYear] = [
		read("year"),
		read("isoYear"),
		read("dayOfYear")
	];
	if (isoYear !== void 0) {
		const found = partsOf(wallTimeOfWeek(isoYear, read("isoWeek") ?? 1, read("isoDay") ?? 1));
		return {
			year: found.year,
			month: found.month,
			day: found.day
		};
	}
	if (year !== void 0 && ofYear !== void 0) {
		const found = partsOf(wallTimeOfParts({
			year,
			day: ofYear
		}));
		return {
			year: found.year,
			month: found.month,
			day: found.day
		};
	}
	const name = groups["name"]?.slice(0, 3).toLowerCase();
	const named = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
	const [month, day] = [named > 0 ? named : read("month"), read("day")];
	return {
		...year !== void 0 && { year },
		...month !== void 0 && { month },
		...day !== void 0 && { day }
	};
}
function readDateBy(text, format, zone) {
	const groups = patternOf$1(format).exec(text)?.groups;
	if (groups === void 0) return patternOf$1(format).test(text) ? instantOfParts({}, zone, text) : parseFailure$1(text, `it does not match the format '${format}'`);
	const read = (name) => groups[name] === void 0 ? void 0 : Number(groups[name]);
	const minutes = read("offset");
	const own = minutes === void 0 ? readZone(groups) : {
		offset: minutes,
		text: groups["offset"] ?? ""
	};
	if (own === "unknown") return parseFailure$1(text, "its time zone is not known");
	return instantOfParts({
		...dateParts(groups, read),
		hour: read("hour") ?? 0,
		minute: read("minute") ?? 0,
		second: read("second") ?? 0,
		millisecond: millisecondsOf(groups["fraction"] ?? "0"),
		...own !== void 0 && { zone: own }
	}, zone, text);
}
// src/runner/dates/text-reading.ts
const MONTH = `(?<name>${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join("|")}|sept)`;
const ORDINAL = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const WEEKDAY = "(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\\s+)?";
const DATES = [
	"(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})",
	"(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})",
	"(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
	"(?<year>\\d{4})-?W(?<isoWeek>\\d{2})(?:-?(?<isoDay>[0-7]))?",
	"(?<year>\\d{4})-(?<dayOfYear>\\d{3})",
	"(?<year>\\d{4})-(?<month>\\d{2})",
	"(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})",
	"(?<day>\\d{1,2})[.\\t-](?<month>\\d{1,2})[.-](?<year>\\d{4})",
	`${WEEKDAY}${MONTH}[ .\\t-]*${ORDINAL}(?:,\\s*|\\s+)(?<year>\\d{4})`,
	`${WEEKDAY}${ORDINAL}[ \\t.-]*${MONTH}[ \\t.-]*(?<year>\\d{4})`,
	`(?<year>\\d{4})-${MONTH}-(?<day>\\d{1,2})`,
	`${MONTH}[ .\\t-]*(?<year>\\d{4})`
];
const TIMES = [
	`(?:T|\\s+|\\s*T)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?`,
	`T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?:[.,](?<fraction>\\d+))?`,
	`\\s+(?<hour>\\d{1,2})\\s*(?<half>[ap])\\.?m\\.?`,
	`\\s+(?<clock>noon|midnight)`,
	""
];
let patterns;
function makePatterns() {
	patterns ??= DATES.flatMap((date) => TIMES.map((time) => new RegExp(`^${date}${time}${ZONE_PATTERN}$`, "i")));
	return patterns;
}
function dateOf(groups, read) {
	const year = read("year") ?? 0;
	const [week, ofYear] = [read("isoWeek"), read("dayOfYear")];
	if (week !== void 0 || ofYear !== void 0) {
		const found = partsOf(week === void 0 ? wallTimeOfParts({
			year,
			day: ofYear ?? 1
		}) : wallTimeOfWeek(year, week, read("isoDay") ?? 1));
		return {
			year: found.year,
			month: found.month,
			day: found.day
		};
	}
	const name = groups["name"]?.slice(0, 3).toLowerCase();
	const named = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
	return {
		year,
		month: named > 0 ? named : read("month") ?? 1,
		day: read("day") ?? 1
	};
}
function hourOf(groups, hour) {
	if (groups["clock"] !== void 0) return groups["clock"].toLowerCase() === "noon" ? 12 : 0;
	if (groups["half"] === void 0) return hour;
	if (hour < 1 || hour > 12) return NaN;
	return hour % 12 + (groups["half"].toLowerCase() === "p" ? 12 : 0);
}
const UNREAD = /\b(?:now|today|tomorrow|yesterday|next|last|previous|this|ago|week|month|year|day|hour|min|sec|mon|tue|wed|thu|fri|sat|sun|noon|midnight|first|back|front|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
function readDate(text, zone) {
	const trimmed = text.trim();
	for (const pattern of makePatterns()) {
		const groups = pattern.exec(trimmed)?.groups;
		if (groups === void 0) continue;
		const own = readZone(groups);
		if (own === "unknown") return refuse(`the time zone of the date '${text}'`, "its abbreviation is not known here");
		const read = (name) => groups[name] === void 0 ? void 0 : Number(groups[name]);
		return instantOfParts({
			...dateOf(groups, read),
			hour: hourOf(groups, read("hour") ?? 0),
			minute: read("minute") ?? 0,
			second: read("second") ?? 0,
			millisecond: millisecondsOf(groups["fraction"] ?? "0"),
			...own !== void 0 && { zone: own }
		}, zone, text);
	}
	if (/\s[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/]+$/.test(trimmed)) return parseFailure$1(text, "it has the name of a time zone");
	if (UNREAD.test(trimmed) || /^@-?\d/.test(trimmed)) return refuse(`the date '${text}'`, "without a format only ISO 8601 dates and dates with the name of a month are read", "Give $dateFromString a format.");
	return parseFailure$1(text, "it is no date");
}
// src/runner/expressions/operators/dates/text.ts
function readFormat(name, format, frame, check) {
	if (format === void 0) return void 0;
	const value = format(frame);
	if (isNil$1(value)) return null;
	const text = expectText(`'format' of ${name}`, value);
	check(text);
	return text;
}
const DATE_TEXT = {
	$dateToString: named(({ date, format, timezone, onNull }, frame) => {
		const value = date?.(frame);
		const text = readFormat("$dateToString", format, frame, checkPrintFormat);
		const zone = readZone$1("$dateToString", timezone, frame);
		if (isNil$1(value)) return onNull === void 0 ? null : onNull(frame);
		if (zone === void 0 || text === null) return null;
		return printDate(instantOf("$dateToString", value), text ?? defaultFormat(zone), zone);
	}),
	$dateFromString: named(({ dateString, format, timezone, onNull, onError }, frame) => {
		const value = dateString?.(frame);
		const by = readFormat("$dateFromString", format, frame, checkReadFormat);
		const zone = readZone$1("$dateFromString", timezone, frame);
		if (isNil$1(value)) return onNull === void 0 ? null : onNull(frame);
		try {
			const text = expectText("$dateFromString", value);
			if (zone === void 0 || by === null) return null;
			return dateOf$1("$dateFromString", by === void 0 ? readDate(text, zone) : readDateBy(text, by, zone));
		} catch (error) {
			if (error instanceof DocumentError && onError !== void 0) return onError(frame);
			throw error;
		}
	})
};
// src/runner/expressions/operators/lists/arrays.ts
const MOST = 1e6;
function range(args) {
	const [start = 0, end = 0, step = 1] = args.map((arg) => expectInt("$range", arg));
	if (step === 0) throw new DocumentError("$range requires a non-zero step value");
	if ((end - start) / step > MOST) refuse("$range of more than a million values", "it would take too much memory");
	const made = [];
	for (let value = start; step > 0 ? value < end : value > end; value += step) made.push(value);
	return made;
}
function slice(args) {
	const [list, first, count] = args;
	if (isNil$1(list) || isNil$1(first)) return null;
	const items = expectList("$slice", list);
	const from = expectInt("$slice", first);
	if (args.length === 2) return from < 0 ? items.slice(from) : items.slice(0, from);
	if (isNil$1(count)) return null;
	const most = expectInt("$slice", count);
	if (most < 1) throw new DocumentError("Third argument to $slice must be positive");
	const start = from < 0 ? Math.max(items.length + from, 0) : from;
	return items.slice(start, start + most);
}
function elementAt(name, list, index) {
	if (isNil$1(list) || isNil$1(index)) return null;
	return expectList(name, list).at(expectInt(name, index));
}
function indexOf(args) {
	const [list, wanted, ...bounds] = args;
	if (isNil$1(list)) return null;
	const items = expectList("$indexOfArray", list);
	const [start = 0, end] = bounds.map((bound) => {
		const index = expectInt("$indexOfArray", bound);
		if (index < 0) throw new DocumentError(`$indexOfArray requires a nonnegative index, found: ${index}`);
		return index;
	});
	const found = items.slice(start, end).findIndex((item) => isEqual(item, wanted));
	return found < 0 ? -1 : found + start;
}
const zip = {
	literals: ["useLongestLength"],
	build: ({ inputs, defaults }, { useLongestLength, inputs: written }) => {
		if (!Array.isArray(written) || written.length === 0) malformed("$zip", "inputs is a list of lists");
		const isLongest = useLongestLength ?? false;
		if (typeof isLongest !== "boolean") malformed("$zip", "useLongestLength must be true or false");
		if (defaults !== void 0 && !isLongest) malformed("$zip", "defaults need useLongestLength: true");
		return (frame) => {
			const lists = expectList("$zip", inputs?.(frame));
			if (lists.some(isNil$1)) return null;
			const columns = lists.map((item) => expectList("$zip", item));
			const lengths = columns.map(({ length }) => length);
			const rows = isLongest ? Math.max(0, ...lengths) : Math.min(...lengths);
			const missing = defaults === void 0 ? [] : expectList("$zip", defaults(frame) ?? []);
			if (defaults !== void 0 && missing.length !== columns.length) throw new DocumentError("$zip: defaults and inputs must have the same length");
			return Array.from({ length: rows }, (_, row) => columns.map((list, column) => (row < list.length ? list[row] : missing[column]) ?? null));
		};
	}
};
function fromPairs(items) {
	const made = {};
	const keys = [];
	const arePairs = Array.isArray(items[0]);
	for (const item of items) {
		const [key, value, isPair] = readPair(item, arePairs);
		if (!isPair || typeof key !== "string" || key.includes("\0")) throw new DocumentError(`$arrayToObject requires a consistent list of pairs or of documents with the keys 'k' and 'v', found: ${typeName(item)}`);
		if (key === "__proto__") refuse(`the key '__proto__'`, "JavaScript gives it a meaning of its own");
		if (!Object.hasOwn(made, key)) keys.push(key);
		made[key] = value;
	}
	checkKeyOrder(keys, made);
	return made;
}
function readPair(item, isList) {
	if (isList) {
		const pair = Array.isArray(item) ? item : [];
		return [
			pair[0],
			pair[1],
			pair.length === 2
		];
	}
	const pair = isDoc(item) ? item : {};
	const isPair = Object.keys(pair).length === 2 && Object.hasOwn(pair, "k") && Object.hasOwn(pair, "v");
	return [
		pair["k"],
		pair["v"],
		isPair
	];
}
const ARRAYS = {
	$size: ([list]) => expectList("$size", list).length,
	$arrayElemAt: ([list, index]) => elementAt("$arrayElemAt", list, index),
	$first: ([list]) => elementAt("$first", list, 0),
	$last: ([list]) => elementAt("$last", list, -1),
	$concatArrays: (args) => {
		const made = [];
		for (const list of args) {
			if (isNil$1(list)) return null;
			made.push(...expectList("$concatArrays", list));
		}
		return made;
	},
	$reverseArray: ([list]) => isNil$1(list) ? null : expectList("$reverseArray", list).toReversed(),
	$in: ([value, list]) => expectList("$in", list).some((item) => isEqual(item, value)),
	$indexOfArray: indexOf,
	$range: range,
	$slice: slice,
	$arrayToObject: ([list]) => isNil$1(list) ? null : fromPairs(expectList("$arrayToObject", list)),
	$objectToArray: ([value]) => {
		if (isNil$1(value)) return null;
		if (!isDoc(value)) throw new DocumentError(`$objectToArray requires a document input, found: ${typeName(value)}`);
		return Object.entries(value).filter(([, v]) => v !== void 0).map(([k, v]) => ({
			k,
			v
		}));
	}
};
const fieldName = (name, evaluate) => evaluate === void 0 ? malformed(name, "'field' is missing") : (frame) => expectText(`'field' of ${name}`, evaluate(frame));
const ZIP = { $zip: zip };
// src/runner/expressions/operators/documents/fields.ts
function mergeDocs(items) {
	const made = {};
	for (const item of items) {
		if (isNil$1(item)) continue;
		if (!isDoc(item)) throw new DocumentError(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`);
		for (const [key, value] of Object.entries(item)) if (value !== void 0) made[key] = value;
	}
	return made;
}
function withField(doc, field, value) {
	const made = { ...doc };
	if (value === void 0) Reflect.deleteProperty(made, field);
	else made[field] = value;
	return made;
}
const setting = (name, isRemoval) => ({ build: ({ field, input, value }) => {
	const key = fieldName(name, field);
	return (frame) => {
		const doc = input?.(frame);
		const target = key(frame);
		if (isNil$1(doc)) return null;
		return withField(expectDocument(name, doc), target, isRemoval ? void 0 : value?.(frame));
	};
} });
const FIELDS = {
	$getField: {
		shorthand: "field",
		build: ({ field, input }) => {
			const key = fieldName("$getField", field);
			return (frame) => {
				const target = key(frame);
				const doc = input === void 0 ? frame.current : input(frame);
				if (isNil$1(doc)) return doc;
				return isDoc(doc) ? memberOf(doc, target) : void 0;
			};
		}
	},
	$setField: setting("$setField", false),
	$unsetField: setting("$unsetField", true)
};
const OBJECTS = { $mergeObjects: mergeDocs };
// src/runner/values/sort.ts
function sortValue(value, direction) {
	if (!Array.isArray(value)) return value ?? null;
	const items = value;
	if (items.length === 0) return void 0;
	return items.reduce((best, item) => compare(item, best) * direction < 0 ? item : best);
}
function comparatorOf(keys) {
	const order = Object.entries(keys).map(([path, value]) => {
		const direction = isNumeric(value) ? numberOf(value) : 0;
		if (direction !== 1 && direction !== -1) malformed(`the sort key '${path}'`, "its direction must be 1 or -1");
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
// src/runner/expressions/operators/lists/ranking.ts
function orderOf(sortBy, name) {
	if (isDoc(sortBy) && Object.keys(sortBy).length > 0) return comparatorOf(sortBy);
	const direction = isNumeric(sortBy) ? numberOf(sortBy) : 0;
	if (direction !== 1 && direction !== -1) malformed(name, "its sortBy is 1, -1, or a document of fields");
	return (a, b) => compare(a, b) * direction;
}
function countFrom(name, value) {
	const count = expectCount(`'n' of ${name}`, value);
	if (count < 1) throw new DocumentError(`'n' of ${name} must be greater than 0, found ${count}`);
	return count;
}
const several$1 = (name, take) => named(({ input, n }, frame) => {
	const count = countFrom(name, n?.(frame));
	return take(expectList(name, input?.(frame)), count);
});
const withoutNil = (direction) => (items, count) => items.filter((item) => !isNil$1(item)).sort((a, b) => compare(a, b) * direction).slice(0, count);
const ranked$1 = (name, isTop, isOne) => ({
	literals: ["sortBy"],
	build: ({ input, n, output }, { sortBy }) => {
		if (output !== void 0) malformed(name, "over a list it has no output");
		const order = orderOf(sortBy, name);
		return (frame) => {
			const items = expectList(name, input?.(frame)).toSorted(order);
			if (isOne) return isTop ? items[0] ?? null : items.at(-1) ?? null;
			const count = countFrom(name, n?.(frame));
			return isTop ? items.slice(0, count) : items.slice(-count);
		};
	}
});
const RANKING = {
	$sortArray: {
		literals: ["sortBy"],
		build: ({ input }, { sortBy }) => {
			const order = orderOf(sortBy, "$sortArray");
			return (frame) => {
				const list = input?.(frame);
				return isNil$1(list) ? null : expectList("$sortArray", list).toSorted(order);
			};
		}
	},
	$firstN: several$1("$firstN", (items, count) => items.slice(0, count)),
	$lastN: several$1("$lastN", (items, count) => items.slice(-count)),
	$maxN: several$1("$maxN", withoutNil(-1)),
	$minN: several$1("$minN", withoutNil(1)),
	$top: ranked$1("$top", true, true),
	$topN: ranked$1("$topN", true, false),
	$bottom: ranked$1("$bottom", false, true),
	$bottomN: ranked$1("$bottomN", false, false)
};
// src/runner/expressions/operators/lists/sets.ts
function distinct(items) {
	return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}
const keys = (items) => new Set(items.map(keyOf));
function lists(name, args) {
	const made = [];
	for (const arg of args) {
		if (isNil$1(arg)) return void 0;
		made.push(expectList(name, arg));
	}
	return made;
}
const SETS = {
	$setUnion: (args) => {
		const all = lists("$setUnion", args);
		return all === void 0 ? null : distinct(all.flat());
	},
	$setIntersection: (args) => {
		const all = lists("$setIntersection", args);
		if (all === void 0) return null;
		const others = all.slice(1).map(keys);
		return distinct((all[0] ?? []).filter((item) => others.every((other) => other.has(keyOf(item)))));
	},
	$setDifference: (args) => {
		if (args.some(isNil$1)) return null;
		const [left = [], right = []] = lists("$setDifference", args) ?? [];
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
	$allElementsTrue: ([list]) => expectList("$allElementsTrue", list).every(isTrue),
	$anyElementTrue: ([list]) => expectList("$anyElementTrue", list).some(isTrue)
};
// src/runner/expressions/operators/numbers/arithmetic.ts
const LAST_INSTANT = 8640000000000000n;
function dateAt(instant, name) {
	if (instant >= LONG_LIMIT || instant < -LONG_LIMIT) throw new DocumentError(`date overflow in ${name}`);
	if (instant > LAST_INSTANT || instant < -8640000000000000n) refuse(`${name} beyond the year 275760`, "JavaScript has no such dates");
	return new Date(Number(instant));
}
function wholeNear(value, name) {
	if (isInteger(value)) return bigOf(value);
	const number = numberOf(value);
	if (!Number.isFinite(number)) throw new DocumentError(`date overflow in ${name}`);
	if (value instanceof Decimal128) return BigInt(quantize(decimalOf(value), 0, ROUNDING.halfEven).value.toFixed());
	return BigInt(Math.sign(number) * Math.round(Math.abs(number)));
}
function addAll(args) {
	let date;
	let sum = 0;
	for (const value of args) {
		if (isNil$1(value)) return null;
		if (value instanceof Date) {
			if (date !== void 0) throw new DocumentError("only one date allowed in an $add expression");
			date = wholeNear(sum, "$add") + BigInt(value.getTime());
		} else if (!isNumeric(value)) throw new DocumentError(`$add only supports numeric or date types, not ${typeName(value)}`);
		else if (date !== void 0) date += wholeNear(value, "$add");
		else sum = add(sum, value);
	}
	return date === void 0 ? narrowed(sum, args) : dateAt(date, "$add");
}
function narrowed(result, args) {
	if (!(result instanceof Long) || !args.every(isInt)) return result;
	return integerOf$1(result.toBigInt(), false) ?? result;
}
function difference([a, b]) {
	if (isNil$1(a) || isNil$1(b)) return null;
	if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
	if (a instanceof Date && isNumeric(b)) return dateAt(BigInt(a.getTime()) - wholeNear(b, "$subtract"), "$subtract");
	if (!isNumeric(a) || !isNumeric(b)) throw new DocumentError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
	return subtract(a, b);
}
function product(args) {
	let made = 1;
	for (const value of args) {
		if (isNil$1(value)) return null;
		made = multiply(made, expectNumber("$multiply", value));
	}
	return narrowed(made, args);
}
const withDivisor = (name, calculate) => ([a, b]) => {
	if (isNil$1(a) || isNil$1(b)) return null;
	const [dividend, divisor] = [expectNumber(name, a), expectNumber(name, b)];
	if (isZero(divisor)) throw new DocumentError(`can't ${name} by zero`);
	return calculate(dividend, divisor);
};
const unary = (name, calculate) => ([value]) => isNil$1(value) ? null : calculate(expectNumber(name, value));
function absolute(value) {
	if (value instanceof Long && value.equals(Long.MIN_VALUE)) throw new DocumentError("can't take $abs of long long min");
	if (value instanceof Decimal128) return Decimal128.fromString(value.toString().replace(/^-/, ""));
	if (isInteger(value)) return numberOf(value) < 0 ? subtract(0, value) : value;
	return Number.isNaN(numberOf(value)) || !(numberOf(value) < 0 || isNegativeZero(value)) ? value : multiply(value, -1);
}
const isNegativeZero = (value) => !isInt(value) && Object.is(numberOf(value), -0);
const ARITHMETIC = {
	$add: addAll,
	$subtract: difference,
	$multiply: product,
	$divide: withDivisor("$divide", divide),
	$mod: withDivisor("$mod", modulo),
	$abs: unary("$abs", absolute)
};
// src/runner/expressions/operators/numbers/bits.ts
function integerOf(name, value) {
	if (isInt(value)) return BigInt(value);
	if (value instanceof Long && isNumeric(value)) return value.toBigInt();
	throw new DocumentError(`${name} only supports int and long operands, not ${typeName(value)}`);
}
function folded(name, start, fold) {
	return (args) => {
		let result = start;
		for (const value of args) {
			if (isNil$1(value)) return null;
			result = fold(result, integerOf(name, value));
		}
		return args.every(isInt) ? Number(result) : Long.fromBigInt(BigInt.asIntN(64, result));
	};
}
const BITS = {
	$bitAnd: folded("$bitAnd", -1n, (a, b) => a & b),
	$bitOr: folded("$bitOr", 0n, (a, b) => a | b),
	$bitXor: folded("$bitXor", 0n, (a, b) => a ^ b),
	$bitNot: ([value]) => {
		if (isNil$1(value)) return null;
		const result = ~integerOf("$bitNot", value);
		return isInt(value) ? Number(result) : Long.fromBigInt(result);
	}
};
// src/runner/expressions/operators/numbers/powers.ts
function wholePower(base, exponent, a, b) {
	const isLong = typeof base !== "number" || typeof exponent !== "number";
	const inDoubles = () => double(Math.pow(Number(a), Number(b)));
	if (a === 1n || b === 0n) return integerOf$1(1n, isLong) ?? inDoubles();
	if (a === 0n) return integerOf$1(0n, isLong) ?? inDoubles();
	if (a === -1n) return integerOf$1(b % 2n === 0n ? 1n : -1n, isLong) ?? inDoubles();
	if (b < 0n || b > 63n) return inDoubles();
	return integerOf$1(a ** b, isLong) ?? inDoubles();
}
function power(base, exponent) {
	if (isZero(base) && numberOf(exponent) < 0) throw new DocumentError("$pow cannot take a base of 0 and a negative exponent");
	if (base instanceof Decimal128 || exponent instanceof Decimal128) return toDecimal128(decimalPower(decimalOf(base), decimalOf(exponent)));
	if (isInteger(base) && isInteger(exponent)) return wholePower(base, exponent, bigOf(base), bigOf(exponent));
	const [a, b] = [numberOf(base), numberOf(exponent)];
	return double(a === 1 || a === -1 && !Number.isFinite(b) && !Number.isNaN(b) ? 1 : Math.pow(a, b));
}
function decimalPower(base, exponent) {
	if (exponent.value.isZero()) return decimalOfInteger(1);
	return bothThroughQuad((a, b) => a.pow(b), base, exponent);
}
const ofNumber = (name, inDoubles, inDecimals, isDefined = () => true) => ([value]) => isNil$1(value) ? null : applyTo(name, expectNumber(name, value), inDoubles, inDecimals, isDefined);
function applyTo(name, value, inDoubles, inDecimals, isDefined) {
	const number = numberOf(value);
	if (!Number.isNaN(number) && !isDefined(number)) throw new DocumentError(`${name}'s argument must be in its range, but is ${value.toString()}`);
	return value instanceof Decimal128 ? toDecimal128(throughQuad(inDecimals, decimalOf(value))) : double(inDoubles(number));
}
const isPositive = (value) => value > 0;
function logarithm([value, base]) {
	if (isNil$1(value) || isNil$1(base)) return null;
	const [a, b] = [expectNumber("$log", value), expectNumber("$log", base)];
	if (numberOf(a) <= 0) throw new DocumentError(`$log's argument must be a positive number, but is ${a.toString()}`);
	if (numberOf(b) <= 0 || numberOf(b) === 1) throw new DocumentError(`$log's base must be a positive number not equal to 1, but is ${b.toString()}`);
	if (!(a instanceof Decimal128 || b instanceof Decimal128)) return double(Math.log(numberOf(a)) / Math.log(numberOf(b)));
	const ln = (number) => throughQuad((wide) => wide.ln(), decimalOf(number));
	return toDecimal128(divideDecimals(ln(a), {
		...ln(b),
		exponent: 0
	}));
}
const POWERS = {
	$pow: ([base, exponent]) => isNil$1(base) || isNil$1(exponent) ? null : power(expectNumber("$pow", base), expectNumber("$pow", exponent)),
	$sqrt: unary("$sqrt", (value) => {
		const number = numberOf(value);
		if (number < 0) throw new DocumentError("$sqrt's argument must be greater than or equal to 0");
		return value instanceof Decimal128 ? toDecimal128(squareRoot(decimalOf(value))) : double(Math.sqrt(number));
	}),
	$exp: unary("$exp", (value) => isZero(value) && value instanceof Decimal128 ? toDecimal128(decimalOfInteger(1)) : applyTo("$exp", value, Math.exp, (wide) => wide.exp(), () => true)),
	$ln: ofNumber("$ln", Math.log, (wide) => wide.ln(), isPositive),
	$log10: ofNumber("$log10", Math.log10, (wide) => wide.log(10), isPositive),
	$log: logarithm
};
// src/runner/expressions/operators/numbers/rounding.ts
function roundTo(value, places, mode, name) {
	if (isInteger(value)) {
		if (places >= 0) return value;
		const rounded = quantize(decimalOfInteger(bigOf(value)), places, mode).value;
		const made = integerOf$1(BigInt(rounded.toFixed()), typeof value !== "number");
		if (made === void 0) throw new DocumentError(`${name}: the result does not fit into a long`);
		return made;
	}
	if (value instanceof Decimal128) return toDecimal128(quantize(decimalOf(value), places, mode));
	const number = numberOf(value);
	return Number.isFinite(number) ? double(quantize(exactDecimal(number), places, mode).value.toNumber()) : value;
}
const rounding = (name, mode) => (args) => {
	const [value, places] = args.length > 1 ? args : [args[0], 0];
	if (isNil$1(value)) return null;
	const number = expectNumber(name, value);
	if (isNil$1(places)) return null;
	const digits = expectCount(name, places);
	if (digits < -20 || digits > 100) throw new DocumentError(`cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
	return roundTo(number, digits, mode, name);
};
const ROUNDING_OPERATORS = {
	$round: rounding("$round", ROUNDING.halfEven),
	$trunc: rounding("$trunc", ROUNDING.cut),
	$ceil: unary("$ceil", (value) => roundTo(value, 0, ROUNDING.up, "$ceil")),
	$floor: unary("$floor", (value) => roundTo(value, 0, ROUNDING.down, "$floor"))
};
// src/runner/expressions/operators/numbers/trigonometry.ts
const isFinite = (value) => Number.isFinite(value);
const isSine = (value) => value >= -1 && value <= 1;
const halfTurn = () => Wide.acos(-1);
const TRIGONOMETRY = {
	$sin: ofNumber("$sin", Math.sin, (value) => value.sin(), isFinite),
	$cos: ofNumber("$cos", Math.cos, (value) => value.cos(), isFinite),
	$tan: ofNumber("$tan", Math.tan, (value) => value.tan(), isFinite),
	$asin: ofNumber("$asin", Math.asin, (value) => value.asin(), isSine),
	$acos: ofNumber("$acos", Math.acos, (value) => value.acos(), isSine),
	$atan: ofNumber("$atan", Math.atan, (value) => value.atan()),
	$sinh: ofNumber("$sinh", Math.sinh, (value) => value.sinh()),
	$cosh: ofNumber("$cosh", Math.cosh, (value) => value.cosh()),
	$tanh: ofNumber("$tanh", Math.tanh, (value) => value.tanh()),
	$asinh: ofNumber("$asinh", Math.asinh, (value) => value.asinh()),
	$acosh: ofNumber("$acosh", Math.acosh, (value) => value.acosh(), (value) => value >= 1),
	$atanh: ofNumber("$atanh", Math.atanh, (value) => value.atanh(), isSine),
	$atan2: ([y, x]) => {
		if (isNil$1(y) || isNil$1(x)) return null;
		const [a, b] = [expectNumber("$atan2", y), expectNumber("$atan2", x)];
		return a instanceof Decimal128 || b instanceof Decimal128 ? toDecimal128(bothThroughQuad((p, q) => Wide.atan2(p, q), decimalOf(a), decimalOf(b))) : double(Math.atan2(numberOf(a), numberOf(b)));
	},
	$degreesToRadians: ofNumber("$degreesToRadians", (value) => value * (Math.PI / 180), (value) => value.times(halfTurn().div(180))),
	$radiansToDegrees: ofNumber("$radiansToDegrees", (value) => value * (180 / Math.PI), (value) => value.times(new Wide(180).div(halfTurn()))),
	$sigmoid: ofNumber("$sigmoid", (value) => 1 / (1 + Math.exp(-value)), (value) => new Wide(1).div(value.neg().exp().plus(1)))
};
// src/runner/expressions/accumulators/summaries.ts
function extreme(direction) {
	let best = null;
	return {
		add: (value) => {
			if (isNil$1(value) || value === best) return;
			if (best === null || compare(value, best) * direction < 0) best = value;
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
const SAFE = 2 ** 52;
var Total = class {
	#ints = 0;
	#longs = 0n;
	#doubles = 0;
	#lost = 0;
	#decimals;
	#hasLongs = false;
	#hasDoubles = false;
	count = 0;
	add(value) {
		if (!isNumeric(value)) return;
		this.count += 1;
		if (isInt(value)) {
			this.#ints += value;
			if (this.#ints > SAFE || this.#ints < -SAFE) this.#putAside();
		} else if (value instanceof Decimal128) {
			const decimal = fromDecimal128(value);
			this.#decimals = this.#decimals === void 0 ? decimal : addDecimals(this.#decimals, decimal);
		} else if (isInteger(value)) {
			this.#longs += bigOf(value);
			this.#hasLongs = true;
		} else {
			this.#addDouble(numberOf(value));
			this.#hasDoubles = true;
		}
	}
	#putAside() {
		this.#longs += BigInt(this.#ints);
		this.#ints = 0;
	}
	#addDouble(value) {
		const sum = this.#doubles + value;
		this.#lost += Math.abs(this.#doubles) >= Math.abs(value) ? this.#doubles - sum + value : value - sum + this.#doubles;
		this.#doubles = sum;
	}
	#inDoubles() {
		this.#putAside();
		const near = Number(this.#longs);
		this.#addDouble(near);
		this.#addDouble(Number(this.#longs - BigInt(near)));
		this.#longs = 0n;
		return Number.isFinite(this.#doubles) ? this.#doubles + this.#lost : this.#doubles;
	}
	result() {
		if (this.#decimals !== void 0) {
			const whole = decimalOfInteger(this.#longs + BigInt(this.#ints));
			const doubles = Number.isFinite(this.#doubles) ? addDecimals(exactDecimal(this.#doubles), exactDecimal(this.#lost)) : exactDecimal(this.#doubles);
			return toDecimal128(addDecimals(addDecimals(this.#decimals, whole), doubles));
		}
		if (!this.#hasDoubles) {
			const whole = integerOf$1(this.#longs + BigInt(this.#ints), this.#hasLongs);
			if (whole !== void 0) return whole;
		}
		return double(this.#inDoubles());
	}
};
function sum() {
	const total = new Total();
	return {
		add: (value) => {
			total.add(value);
		},
		result: () => total.result()
	};
}
function average() {
	const total = new Total();
	return {
		add: (value) => {
			total.add(value);
		},
		result: () => total.count === 0 ? null : divide(total.result(), total.count)
	};
}
const SUMMARIES = {
	$sum: sum,
	$avg: average,
	$min: () => extreme(1),
	$max: () => extreme(-1),
	$stdDevPop: () => deviation(false),
	$stdDevSamp: () => deviation(true)
};
function percentile(values, p) {
	const sorted = values.filter(isNumeric).map(numberOf).sort((a, b) => a - b);
	const found = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
	return found === void 0 ? null : double(found);
}
// src/runner/expressions/operators/summaries.ts
const summarising = (name) => (args) => {
	const [first] = args;
	const summary = SUMMARIES[name]?.();
	for (const value of args.length === 1 && Array.isArray(first) ? first : args) summary?.add(value);
	return summary?.result();
};
const SUMMARY_OPERATORS = Object.fromEntries(Object.keys(SUMMARIES).map((name) => [name, summarising(name)]));
function readShares(p, where) {
	const shares = Array.isArray(p) ? p : [];
	const numbers = shares.filter(isNumeric).map(numberOf);
	if (shares.length === 0 || numbers.length < shares.length || numbers.some((share) => share < 0 || share > 1)) malformed(where, "p is a list of numbers from 0 to 1");
	return numbers;
}
function checkMethod(method, where) {
	if (method !== "approximate") malformed(where, "its method is 'approximate'");
}
const ranks = (isMedian) => ({
	literals: ["method", "p"],
	build: ({ input }, { method, p }, where) => {
		checkMethod(method, where);
		const shares = isMedian ? [.5] : readShares(p, where);
		return (frame) => {
			const value = input?.(frame);
			const values = Array.isArray(value) ? value : [value];
			const found = shares.map((share) => percentile(values, share));
			return isMedian ? found[0] : found;
		};
	}
});
const RANK_OPERATORS = {
	$median: ranks(true),
	$percentile: ranks(false)
};
// src/runner/values/pattern.ts
const CLASSES = {
	alnum: "A-Za-z0-9",
	alpha: "A-Za-z",
	blank: " \\t",
	digit: "0-9",
	lower: "a-z",
	punct: "!-\\/:-@\\[-`{-~",
	space: "\\s",
	upper: "A-Z",
	word: "\\w",
	xdigit: "0-9A-Fa-f"
};
var Translation = class {
	#at = 0;
	#made = "";
	#source;
	#options;
	constructor(source, options) {
		this.#source = source;
		this.#options = options;
	}
	run() {
		while (this.#at < this.#source.length) this.#step();
		return this.#made;
	}
	#refuse(what) {
		return refuse(`the regular expression /${this.#source}/`, `${what} is syntax of PCRE that JavaScript does not have`);
	}
	#take(pattern) {
		const match = new RegExp(pattern.source, "y");
		match.lastIndex = this.#at;
		const found = match.exec(this.#source) ?? void 0;
		if (found !== void 0) this.#at += found[0].length;
		return found;
	}
	#step() {
		const character = this.#source[this.#at] ?? "";
		if (character === "\\") this.#escape();
		else if (character === "[") this.#brackets();
		else if (character === "(") this.#group();
		else if (this.#options.isExtended && this.#take(/\s+|#[^\n]*/) !== void 0) return;
		else if (this.#take(/[*+?}]\+/) !== void 0) this.#refuse("a possessive quantifier");
		else {
			this.#at += 1;
			this.#made += this.#anchor(character);
		}
	}
	#anchor(character) {
		const { isDotAll, isMultiline } = this.#options;
		if (character === ".") return isDotAll ? "[\\s\\S]" : "[^\\n]";
		if (character === "^") return isMultiline ? "(?<![^\\n])" : "(?<![\\s\\S])";
		if (character === "$") return isMultiline ? "(?=\\n|(?![\\s\\S]))" : "(?=\\n?(?![\\s\\S]))";
		return character;
	}
	#escape() {
		if (this.#take(/\\Q/) !== void 0) {
			const [quoted = ""] = this.#take(/[\s\S]*?(?:\\E|$)/) ?? [];
			this.#made += quoted.replace(/\\E$/, "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
			return;
		}
		const [text = "", letter = ""] = this.#take(/\\([\s\S])/) ?? malformed(`the pattern /${this.#source}/`, "it ends with \\");
		const replaced = {
			A: "(?<![\\s\\S])",
			z: "(?![\\s\\S])",
			Z: "(?=\\n?(?![\\s\\S]))",
			h: "[ \\t\\xA0]",
			R: "(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])",
			a: "\\x07",
			e: "\\x1B",
			s: "[ \\t\\n\\v\\f\\r]",
			S: "[^ \\t\\n\\v\\f\\r]"
		};
		if (Object.hasOwn(replaced, letter)) this.#made += replaced[letter] ?? "";
		else if (letter === "x") this.#made += this.#codePoint() ?? text;
		else if (/[bBdDwWnrtfv0-9cpPk]/.test(letter)) this.#made += text;
		else if (/[A-Za-z]/.test(letter)) this.#refuse(text);
		else this.#made += /[\^$\\.*+?()[\]{}|/]/.test(letter) ? text : letter;
	}
	#codePoint() {
		const digits = this.#take(/\{([0-9A-Fa-f]+)\}/)?.[1];
		return digits === void 0 ? void 0 : `\\u{${digits}}`;
	}
	#brackets() {
		const [open = "["] = this.#take(/\[\^?/) ?? [];
		let inner = this.#take(/\]/) === void 0 ? "" : "\\]";
		while (this.#at < this.#source.length) {
			const posix = this.#take(/\[:(\^?)([a-z]+):\]/);
			if (posix !== void 0) {
				const members = CLASSES[posix[2] ?? ""];
				if (members === void 0 || posix[1] === "^") this.#refuse(posix[0]);
				inner += members;
				continue;
			}
			if (this.#take(/\]/) !== void 0) {
				this.#made += `${open}${inner}]`;
				return;
			}
			const escaped = this.#take(/\\([\s\S])/);
			if (escaped !== void 0) {
				const [text, letter = ""] = escaped;
				if (letter === "s") inner += " \\t\\n\\v\\f\\r";
				else if (letter === "x") inner += this.#codePoint() ?? text;
				else if (/[bdDwWnrtfv0-9pPS]/.test(letter)) inner += text;
				else if (/[A-Za-z]/.test(letter)) this.#refuse(text);
				else inner += /[\^$\\.*+?()[\]{}|/-]/.test(letter) ? text : letter;
				continue;
			}
			const [plain = ""] = this.#take(/[\s\S]/) ?? [];
			inner += plain === "[" ? "\\[" : plain;
		}
		malformed(`the pattern /${this.#source}/`, "a [ is never closed");
	}
	#group() {
		const named = this.#take(/\(\?P?<([A-Za-z_]\w*)>/);
		if (named !== void 0) this.#made += `(?<${named[1] ?? ""}>`;
		else if (this.#take(/\(\?#[^)]*\)/) !== void 0) return;
		else {
			const [known] = this.#take(/\((?:\?(?::|=|!|<=|<!))?(?!\?|\*)/) ?? this.#refuse("(?…)");
			this.#made += known;
		}
	}
};
function readInline(source, options) {
	const [head = "", inline = ""] = /^\(\?([imsx]+)\)/.exec(source) ?? [];
	return [source.slice(head.length), options + inline];
}
const compiled = new Map();
function compile(source, options) {
	const [rest, all] = readInline(source, options);
	const made = new Translation(rest, {
		isMultiline: all.includes("m"),
		isDotAll: all.includes("s"),
		isExtended: all.includes("x")
	}).run();
	const flags = all.includes("i") ? "i" : "";
	try {
		return new RegExp(made, `u${flags}`);
	} catch (error) {
		if (/\\(?:[pP]|u\{)/.test(made)) return malformed(`the pattern /${source}/`, error instanceof Error ? error.message : String(error));
	}
	try {
		return new RegExp(made, flags);
	} catch (error) {
		return malformed(`the pattern /${source}/`, error instanceof Error ? error.message : String(error));
	}
}
function patternOf(source, options) {
	const wrong = /[^imsxu]/.exec(options)?.[0];
	if (wrong !== void 0) malformed(`the regular expression option '${wrong}'`, "it is one of i, m, s, x, u");
	const key = `${options}/${source}`;
	const known = compiled.get(key) ?? compile(source, options);
	compiled.set(key, known);
	return known;
}
// src/runner/expressions/operators/text/patterns.ts
function readPattern(name, regex, options) {
	const flags = isNil$1(options) ? "" : expectText(`'options' of ${name}`, options);
	if (!(regex instanceof BSONRegExp) && typeof regex !== "string") throw new DocumentError(`${name} needs 'regex' to be of type string or regex, not ${typeName(regex)}`);
	const own = typeof regex === "string" ? "" : regex.options;
	if (own !== "" && flags !== "") throw new DocumentError(`${name}: found regex options specified in both 'regex' and 'options' fields`);
	try {
		return patternOf(typeof regex === "string" ? regex : regex.pattern, own + flags);
	} catch (error) {
		if (error instanceof MalformedError) throw new DocumentError(`${name}: ${error.message}`);
		throw error;
	}
}
function readSearch(name, parts, frame) {
	const [input, regex] = [parts["input"]?.(frame), parts["regex"]?.(frame)];
	const options = parts["options"]?.(frame);
	if (!isNil$1(input) && typeof input !== "string") throw new DocumentError(`${name} needs 'input' to be of type string, not ${typeName(input)}`);
	const pattern = isNil$1(regex) ? void 0 : readPattern(name, regex, options);
	return isNil$1(input) || pattern === void 0 ? void 0 : {
		input,
		pattern
	};
}
function lengthOf(text) {
	let length = 0;
	for (const character of text) length += character === "" ? 0 : 1;
	return length;
}
function found(match, input) {
	return {
		match: match[0],
		idx: lengthOf(input.slice(0, match.index)),
		captures: match.slice(1).map((group) => group ?? null)
	};
}
const PATTERNS = {
	$regexMatch: named((parts, frame) => {
		const search = readSearch("$regexMatch", parts, frame);
		return search?.pattern.test(search.input) ?? false;
	}),
	$regexFind: named((parts, frame) => {
		const search = readSearch("$regexFind", parts, frame);
		const match = search?.pattern.exec(search.input) ?? null;
		return match === null || search === void 0 ? null : found(match, search.input);
	}),
	$regexFindAll: named((parts, frame) => {
		const search = readSearch("$regexFindAll", parts, frame);
		if (search === void 0) return [];
		const { pattern, input } = search;
		return [...input.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].filter((match, index) => index === 0 || match.index < input.length).map((match) => found(match, input));
	})
};
// src/runner/expressions/operators/text/replacing.ts
function textOf(name, key, parts, frame) {
	const value = parts[key]?.(frame);
	if (isNil$1(value)) return void 0;
	if (typeof value === "string") return value;
	throw new DocumentError(`${name} requires that '${key}' be a string, found: ${typeName(value)}`);
}
function replaceText(input, find, by, isAll) {
	if (find === "" && isAll) return [by, ...Array.from(input).map((character) => character + by)].join("");
	return isAll ? input.split(find).join(by) : input.replace(find, () => by);
}
const replacing$1 = (name, isAll) => named((parts, frame) => {
	const input = textOf(name, "input", parts, frame);
	const find = parts["find"]?.(frame);
	const isPattern = typeName(find) === "regex";
	const text = isPattern ? void 0 : textOf(name, "find", parts, frame);
	const by = textOf(name, "replacement", parts, frame);
	if (input === void 0 || isNil$1(find) || by === void 0) return null;
	if (!isPattern) return replaceText(input, text ?? "", by, isAll);
	const { source, flags } = readPattern(name, find, void 0);
	return input.replace(new RegExp(source, isAll ? `${flags}g` : flags), () => by);
});
const WHITESPACE = [
	0,
	32,
	9,
	10,
	11,
	12,
	13,
	160,
	5760,
	8192,
	8193,
	8194,
	8195,
	8196,
	8197,
	8198,
	8199,
	8200,
	8201,
	8202
].map((code) => String.fromCodePoint(code));
const trimming = (name, atStart, atEnd) => named((parts, frame) => {
	const input = textOf(name, "input", parts, frame);
	if (input === void 0) return null;
	const chars = parts["chars"] === void 0 ? void 0 : textOf(name, "chars", parts, frame);
	if (parts["chars"] !== void 0 && chars === void 0) return null;
	const cut = new Set(chars === void 0 ? WHITESPACE : Array.from(chars));
	const characters = Array.from(input);
	let [start, end] = [0, characters.length];
	while (atStart && start < end && cut.has(characters[start] ?? "")) start += 1;
	while (atEnd && end > start && cut.has(characters[end - 1] ?? "")) end -= 1;
	return characters.slice(start, end).join("");
});
const REPLACING = {
	$replaceOne: replacing$1("$replaceOne", false),
	$replaceAll: replacing$1("$replaceAll", true),
	$trim: trimming("$trim", true, true),
	$ltrim: trimming("$ltrim", true, false),
	$rtrim: trimming("$rtrim", false, true)
};
// src/runner/expressions/operators/types/number-text.ts
const [PLAIN_BELOW, PLAIN_FROM] = [0x2386f26fc10000, 1e-4];
function printDouble(value) {
	if (Object.is(value, -0)) return "-0";
	const size = Math.abs(value);
	if (size === 0 || !Number.isFinite(value) || size >= PLAIN_FROM && size < PLAIN_BELOW) return String(value);
	return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
}
function printNumber(value) {
	return isDouble(value) ? printDouble(numberOf(value)) : value.toString();
}
function coerceNumber(value) {
	if (!isDouble(value)) return value.toString();
	const number = numberOf(value);
	return Number.isFinite(number) ? printDouble(Number(number.toPrecision(16))) : String(number).toLowerCase().replace("infinity", "inf");
}
function parseFailure(text, to) {
	throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
}
function parseWhole(text, to) {
	return /^[+-]?\d+$/.test(text) ? BigInt(text.replace("+", "")) : parseFailure(text, to);
}
const SPECIAL = {
	inf: Infinity,
	infinity: Infinity,
	nan: NaN
};
const LEAST_NORMAL = 2 ** -1022;
function isOutOfRange(number, isNonZero) {
	return isNonZero && (!Number.isFinite(number) || Math.abs(number) < LEAST_NORMAL);
}
function parseDouble(text) {
	const match = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.exec(text);
	if (match !== null) {
		const number = Number(text);
		return isOutOfRange(number, /[1-9]/.test(match[1] ?? "")) ? parseFailure(text, "double") : double(number);
	}
	const special = SPECIAL[text.replace(/^[+-]/, "").toLowerCase()];
	return special === void 0 ? parseFailure(text, "double") : text.startsWith("-") ? -special : special;
}
function parseDecimal128(text) {
	try {
		if (/\s/.test(text)) return parseFailure(text, "decimal");
		const read = Decimal128.fromStringWithRounding(text);
		return isTooSmall(text) ? parseFailure(text, "decimal") : read;
	} catch {
		return parseFailure(text, "decimal");
	}
}
const DIGITS = {
	2: /^[+-]?[01]+$/,
	8: /^[+-]?[0-7]+$/,
	10: /^[+-]?\d+$/,
	16: /^[+-]?[\da-f]+$/i
};
const BASES = [
	2,
	8,
	10,
	16
];
function parseInBase(text, base, to) {
	if (DIGITS[base]?.test(text) !== true) return parseFailure(text, to);
	const prefix = {
		2: "0b",
		8: "0o",
		16: "0x"
	}[base] ?? "";
	const size = BigInt(prefix + text.replace(/^[+-]/, ""));
	const whole = text.startsWith("-") ? -size : size;
	return whole >= LONG_LIMIT || whole < -LONG_LIMIT ? parseFailure(text, to) : whole;
}
function printInBase(value, base) {
	const whole = wholeOf(value);
	if (whole === void 0 || whole >= LONG_LIMIT || whole < -LONG_LIMIT) throw new DocumentError(`Failed to write ${value.toString()} in base ${base}: it is not a whole number of 64 bits`);
	return whole.toString(base).toUpperCase();
}
const isDouble = (value) => typeof value === "number" && !isInt(value) || value instanceof Double;
// src/runner/expressions/operators/text/strings.ts
function coerceText(value) {
	if (typeof value === "string") return value;
	if (isNil$1(value)) return "";
	if (isNumeric(value)) return coerceNumber(value);
	if (value instanceof Date) return value.toISOString();
	if (value instanceof BSONSymbol) return value.valueOf();
	if (value instanceof Code && typeof value.code === "string") return value.code;
	if (value instanceof Timestamp) return refuse("a timestamp as text", "its form is nowhere documented");
	throw new DocumentError(`can't convert from BSON type ${typeName(value)} to String`);
}
const upper = (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
function concat(args) {
	let made = "";
	for (const value of args) {
		if (isNil$1(value)) return null;
		if (typeof value !== "string") throw new DocumentError(`$concat only supports strings, not ${typeName(value)}`);
		made += value;
	}
	return made;
}
function split([value, separator]) {
	if (isNil$1(value) || isNil$1(separator)) return null;
	const text = expectText("$split", value);
	if (separator instanceof BSONRegExp) return refuse("$split by a regular expression", "what it makes of captures is not checked against MongoDB");
	const by = expectText("$split", separator);
	if (by === "") throw new DocumentError("$split requires a non-empty separator");
	return text.split(by);
}
const STRINGS = {
	$concat: concat,
	$split: split,
	$toUpper: ([value]) => upper(coerceText(value)),
	$toLower: ([value]) => lower(coerceText(value)),
	$strcasecmp: ([a, b]) => Math.sign(Buffer.compare(Buffer.from(upper(coerceText(a))), Buffer.from(upper(coerceText(b))))),
	$strLenBytes: ([value]) => Buffer.byteLength(expectText("$strLenBytes", value)),
	$strLenCP: ([value]) => Array.from(expectText("$strLenCP", value)).length,
	$binarySize: ([value]) => {
		if (isNil$1(value)) return null;
		if (value instanceof Binary) return value.length();
		if (typeof value === "string") return Buffer.byteLength(value);
		throw new DocumentError(`$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
	}
};
// src/runner/expressions/operators/text/substrings.ts
const isInside = (byte) => byte !== void 0 && (byte & 192) === 128;
function whole$1(name, what, value) {
	if (!isNumeric(value)) throw new DocumentError(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`);
	return Math.trunc(numberOf(value));
}
function substringBytes([value, from, count]) {
	const bytes = Buffer.from(coerceText(value));
	const start = whole$1("$substrBytes", "starting index", from);
	const length = whole$1("$substrBytes", "length", count);
	if (start < 0) throw new DocumentError("$substrBytes: starting index must be non-negative (got: " + String(start) + ")");
	const end = length < 0 ? bytes.length : Math.min(start + length, bytes.length);
	if (isInside(bytes[start])) throw new DocumentError("$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.");
	if (end >= start && isInside(bytes[end])) throw new DocumentError("$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.");
	return bytes.subarray(Math.min(start, bytes.length), Math.max(start, end)).toString();
}
function substringCharacters([value, from, count]) {
	const text = coerceText(value);
	const [start, length] = [expectInt("$substrCP", from), expectInt("$substrCP", count)];
	if (start < 0 || length < 0) throw new DocumentError("$substrCP: the starting index and the length must be nonnegative integers");
	return Array.from(text).slice(start, start + length).join("");
}
function indexIn(name, isBytes) {
	return (args) => {
		const [value, part, ...bounds] = args;
		if (isNil$1(value)) return null;
		const text = expectText(name, value);
		const token = expectText(name, part);
		const units = isBytes ? Buffer.from(text).length : Array.from(text).length;
		const [start = 0, end = units] = bounds.map((bound) => {
			const index = expectInt(name, bound);
			if (index < 0) throw new DocumentError(`${name} requires a nonnegative index, found: ${index}`);
			return index;
		});
		if (start > units || end < start) return -1;
		return isBytes ? byteIndex(text, token, start, end) : characterIndex(text, token, start, end);
	};
}
function byteIndex(text, token, start, end) {
	const bytes = Buffer.from(text);
	if (isInside(bytes[start])) throw new DocumentError("$indexOfBytes: the start index is in the middle of a UTF-8 character");
	const found = bytes.subarray(0, Math.min(end, bytes.length)).indexOf(Buffer.from(token), start);
	return token === "" && start <= Math.min(end, bytes.length) ? start : found;
}
function characterIndex(text, token, start, end) {
	const [characters, wanted] = [Array.from(text).slice(0, end), Array.from(token)];
	for (let index = start; index + wanted.length <= characters.length; index += 1) if (wanted.every((character, offset) => characters[index + offset] === character)) return index;
	return -1;
}
const SUBSTRINGS = {
	$substr: substringBytes,
	$substrBytes: substringBytes,
	$substrCP: substringCharacters,
	$indexOfBytes: indexIn("$indexOfBytes", true),
	$indexOfCP: indexIn("$indexOfCP", false)
};
// src/runner/values/type-numbers.ts
const TYPE_NUMBERS = {
	[-1]: "minKey",
	1: "double",
	2: "string",
	3: "object",
	4: "array",
	5: "binData",
	6: "undefined",
	7: "objectId",
	8: "bool",
	9: "date",
	10: "null",
	11: "regex",
	12: "dbPointer",
	13: "javascript",
	14: "symbol",
	15: "javascriptWithScope",
	16: "int",
	17: "timestamp",
	18: "long",
	19: "decimal",
	127: "maxKey"
};
// src/runner/expressions/operators/types/binary-text.ts
const FORMATS = [
	"base64",
	"base64url",
	"hex",
	"utf8",
	"uuid",
	"auto"
];
const BYTE_ORDERS = ["little", "big"];
const TEXT_FORMS = {
	utf8: /^/,
	hex: /^(?:[0-9a-f]{2})*$/i,
	base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
	base64url: /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$/,
	uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
};
const UUID_TYPE = Binary.SUBTYPE_UUID;
function textToBinary(text, format, subtype) {
	if (format === "auto") throw new DocumentError("$convert: the format 'auto' is not allowed from string to binData");
	if (format === "uuid" !== (subtype === UUID_TYPE)) throw new DocumentError("$convert: only the UUID subtype, 4, goes together with the format uuid");
	if (!TEXT_FORMS[format].test(text)) throw new DocumentError(`Failed to parse '${text.slice(0, 100)}' as ${format} in $convert with no onError value`);
	return format === "uuid" ? new UUID(text).toBinary() : new Binary(Buffer.from(text, format), subtype);
}
function binaryToText(value, format) {
	const isUuid = value.sub_type === UUID_TYPE && value.length() === 16;
	if (format === "uuid" || format === "auto" && isUuid) return isUuid ? value.toUUID().toString() : (() => {
		throw new DocumentError("$convert: binData of another subtype than 4 is no UUID");
	})();
	const bytes = Buffer.from(value.value());
	if (format === "utf8") {
		if (bytes.toString("utf8").includes("�") && !bytes.includes("�")) throw new DocumentError("$convert: the bytes are no valid UTF-8");
		return bytes.toString("utf8");
	}
	return format === "hex" ? bytes.toString("hex").toUpperCase() : bytes.toString(format === "auto" ? "base64" : format);
}
function numberToBinary(value, order, subtype) {
	const bytes = Buffer.alloc(typeName(value) === "int" ? 4 : 8);
	if (typeName(value) === "int") bytes.writeInt32LE(numberOf(value));
	else if (isInteger(value)) bytes.writeBigInt64LE(bigOf(value));
	else if (typeName(value) === "double") bytes.writeDoubleLE(numberOf(value));
	else return refuse("$convert of a decimal to binData", "MongoDB has no such conversion");
	return new Binary(order === "big" ? bytes.reverse() : bytes, subtype);
}
function binaryToNumber(value, to, order) {
	const bytes = Buffer.from(value.value());
	if (order === "big") bytes.reverse();
	if (!{
		int: [
			1,
			2,
			4
		],
		long: [
			1,
			2,
			4,
			8
		],
		double: [4, 8]
	}[to].includes(bytes.length)) throw new DocumentError(`Failed to convert ${bytes.length} bytes of binData to ${to} in $convert with no onError value`);
	if (to === "double") return double(bytes.length === 4 ? bytes.readFloatLE() : bytes.readDoubleLE());
	if (bytes.length === 8) return Long.fromBigInt(bytes.readBigInt64LE());
	const number = bytes.readIntLE(0, bytes.length);
	return to === "int" ? number : Long.fromNumber(number);
}
// src/runner/expressions/operators/types/conversions.ts
function fail$1(value, to) {
	throw new DocumentError(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);
}
function cut$1(value, to) {
	if (isInteger(value)) return bigOf(value);
	if (value instanceof Decimal128) {
		const exact = fromDecimal128(value).value;
		return exact.isFinite() ? BigInt(exact.trunc().toFixed()) : fail$1(value, to);
	}
	const number = isNumeric(value) ? Math.trunc(numberOf(value)) : NaN;
	return Number.isFinite(number) ? BigInt(number) : fail$1(value, to);
}
function toWhole(value, to, base) {
	let whole;
	if (typeof value === "boolean") whole = value ? 1n : 0n;
	else if (typeof value === "string") whole = base === void 0 ? parseWhole(value, to) : parseInBase(value, base, to);
	else if (value instanceof Date && to === "long") whole = BigInt(value.getTime());
	else if (isNumeric(value)) whole = cut$1(value, to);
	else return fail$1(value, to);
	const limit = to === "int" ? 2n ** 31n : LONG_LIMIT;
	if (whole >= limit || whole < -limit) throw new DocumentError(`Conversion would overflow target type in $convert with no onError value: ${whole}`);
	return to === "int" ? Number(whole) : Long.fromBigInt(whole);
}
const wholeNumber = (to) => (value, { byteOrder, base }) => value instanceof Binary ? binaryToNumber(value, to, byteOrder) : toWhole(value, to, base);
const toDouble = (value, { byteOrder, base }) => {
	if (typeof value === "boolean") return double(value ? 1 : 0);
	if (value instanceof Date) return double(value.getTime());
	if (value instanceof Binary) return binaryToNumber(value, "double", byteOrder);
	if (typeof value === "string") return base === void 0 ? parseDouble(value) : double(Number(parseInBase(value, base, "double")));
	if (!isNumeric(value)) return fail$1(value, "double");
	const number = numberOf(value);
	const exact = value instanceof Decimal128 ? fromDecimal128(value).value : void 0;
	if (exact !== void 0 && exact.isFinite() && isOutOfRange(number, !exact.isZero())) throw new DocumentError("Conversion would overflow target type in $convert with no onError value");
	return double(number);
};
const toDecimal = (value, { base }) => {
	if (value instanceof Decimal128) return value;
	if (typeof value === "boolean") return Decimal128.fromString(value ? "1" : "0");
	if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
	if (typeof value === "string") return base === void 0 ? parseDecimal128(value) : Decimal128.fromString(parseInBase(value, base, "decimal").toString());
	return isNumeric(value) ? toDecimal128(decimalOf(value)) : fail$1(value, "decimal");
};
const toText = (value, { format, base }) => {
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return String(value);
	if (value instanceof Date) return value.toISOString();
	if (value instanceof ObjectId) return value.toHexString();
	if (isNumeric(value)) return base === void 0 ? printNumber(value) : printInBase(value, base);
	if (value instanceof Binary) return binaryToText(value, format);
	if (typeof value === "object") return unsure(value, "string");
	return fail$1(value, "string");
};
function unsure(value, to) {
	const type = typeName(value);
	return type === "array" || type === "object" || type === "string" || type === "binData" ? refuse(`$convert from ${type} to ${to}`, "its result is not compared with MongoDB") : fail$1(value, to);
}
const toDate = (value) => {
	if (value instanceof Date) return value;
	if (typeof value === "string") return dateOf$1("$convert", readDate(value, UTC));
	if (value instanceof ObjectId) return value.getTimestamp();
	if (value instanceof Timestamp) return new Date(value.t * 1e3);
	return isNumeric(value) && !isInt(value) ? dateOf$1("$convert", Number(cut$1(value, "date"))) : fail$1(value, "date");
};
const toObjectId = (value) => {
	if (value instanceof ObjectId) return value;
	if (typeof value !== "string") return fail$1(value, "objectId");
	if (!/^[0-9a-fA-F]{24}$/.test(value)) throw new DocumentError(`Failed to parse objectId '${value}' in $convert with no onError value`);
	return ObjectId.createFromHexString(value);
};
const toBinary = (value, { format, subtype, byteOrder }) => {
	if (value instanceof Binary) return value.sub_type === subtype ? value : (() => {
		throw new DocumentError(`Conversions between the binData subtypes ${value.sub_type} and ${subtype} are not supported`);
	})();
	if (typeof value === "string") return textToBinary(value, format, subtype);
	return isNumeric(value) && !(value instanceof Decimal128) ? numberToBinary(value, byteOrder, subtype) : unsure(value, "binData");
};
const CONVERSIONS = {
	int: wholeNumber("int"),
	long: wholeNumber("long"),
	double: toDouble,
	decimal: toDecimal,
	string: toText,
	date: toDate,
	objectId: toObjectId,
	bool: (value) => isNumeric(value) ? !isZero(value) : value !== false,
	binData: toBinary,
	array: (value) => Array.isArray(value) ? value : unsure(value, "array"),
	object: (value) => typeName(value) === "object" ? value : unsure(value, "object"),
	...Object.fromEntries([
		"minKey",
		"maxKey",
		"missing",
		"undefined",
		"null",
		"regex",
		"dbPointer",
		"javascript",
		"javascriptWithScope",
		"symbol",
		"timestamp"
	].map((name) => [name, (value) => fail$1(value, name)]))
};
// src/runner/expressions/operators/types/operators.ts
const PLAIN = {
	format: "auto",
	subtype: 0,
	byteOrder: "little",
	base: void 0
};
function readType(value) {
	const name = isNumeric(value) ? TYPE_NUMBERS[expectCount("$convert's 'to' argument", value)] : value;
	if (typeof name !== "string") throw new DocumentError(`$convert's 'to' argument must be a string or number, but is ${typeName(value)}`);
	if (CONVERSIONS[name] === void 0) throw new DocumentError(`Unknown type name: ${name}`);
	return name;
}
function readChoice(key, value, known) {
	const found = known.find((choice) => choice === value);
	if (found === void 0) throw new DocumentError(`$convert: '${key}' must be one of ${known.join(", ")}`);
	return found;
}
function readBase(value) {
	if (isNil$1(value)) return void 0;
	const base = isNumeric(value) ? wholeOf(value) : void 0;
	if (base === void 0 || !BASES.includes(Number(base))) throw new DocumentError(`$convert: 'base' must be one of ${BASES.join(", ")}`);
	return Number(base);
}
function readSubtype(value) {
	const subtype = expectCount("$convert's 'subtype'", value);
	if (subtype < 0 || subtype > 9 && subtype < 128 || subtype > 255) throw new DocumentError(`$convert: ${subtype} is not a subtype of binData`);
	return subtype;
}
function convert(parts, frame) {
	const [input, to] = [parts["input"]?.(frame), parts["to"]?.(frame)];
	const { onNull, onError } = parts;
	const format = parts["format"]?.(frame);
	const byteOrder = parts["byteOrder"]?.(frame);
	const base = parts["base"]?.(frame);
	if (isNil$1(input)) return onNull === void 0 ? null : onNull(frame);
	const [type, subtype] = isDoc(to) ? [to["type"], to["subtype"] ?? 0] : [to, 0];
	if (isNil$1(type)) return null;
	const name = readType(type);
	if (parts["format"] !== void 0 && isNil$1(format)) return null;
	const manner = {
		format: isNil$1(format) ? PLAIN.format : readChoice("format", format, FORMATS),
		subtype: readSubtype(subtype),
		byteOrder: isNil$1(byteOrder) ? PLAIN.byteOrder : readChoice("byteOrder", byteOrder, BYTE_ORDERS),
		base: readBase(base)
	};
	if (isNil$1(format) && typeof input === "string" && name === "binData") throw new DocumentError("$convert from string to binData requires 'format'");
	try {
		return CONVERSIONS[name]?.(input, manner);
	} catch (error) {
		if (error instanceof DocumentError && onError !== void 0) return onError(frame);
		throw error;
	}
}
const conversion = (to, manner = PLAIN) => ([value]) => isNil$1(value) ? null : CONVERSIONS[to]?.(value, manner);
const TYPE_OPERATORS = {
	$type: ([value]) => typeName(value),
	$isNumber: ([value]) => isNumeric(value),
	$isArray: ([value]) => Array.isArray(value),
	$toInt: conversion("int"),
	$toLong: conversion("long"),
	$toDouble: conversion("double"),
	$toDecimal: conversion("decimal"),
	$toString: conversion("string"),
	$toDate: conversion("date"),
	$toObjectId: conversion("objectId"),
	$toBool: conversion("bool"),
	$toUUID: conversion("binData", {
		...PLAIN,
		format: "uuid",
		subtype: 4
	}),
	$subtype: ([value]) => {
		if (isNil$1(value)) return null;
		if (value instanceof Binary) return value.sub_type;
		throw new DocumentError(`$subtype requires a binData argument, found: ${typeName(value)}`);
	},
	$bsonSize: ([value]) => {
		if (isNil$1(value)) return null;
		if (!isDoc(value)) throw new DocumentError(`$bsonSize requires a document input, found: ${typeName(value)}`);
		return calculateObjectSize(value);
	}
};
const CONVERT = { $convert: named(convert) };
// src/runner/expressions/operators/table.ts
const OPERATORS$1 = {
	...COMPARISON,
	...ARITHMETIC,
	...ROUNDING_OPERATORS,
	...POWERS,
	...TRIGONOMETRY,
	...BITS,
	...STRINGS,
	...SUBSTRINGS,
	...ARRAYS,
	...SETS,
	...OBJECTS,
	...TYPE_OPERATORS,
	...TIMESTAMPS,
	...SUMMARY_OPERATORS
};
const NAMED_OPERATORS = {
	...DATE_PARTS,
	...DATE_FROM_PARTS,
	...DATE_SPANS,
	...DATE_TEXT,
	...PATTERNS,
	...REPLACING,
	...CONVERT,
	...ZIP,
	...RANKING,
	...FIELDS,
	...RANK_OPERATORS
};
// src/runner/expressions/expression.ts
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
	if (path.includes("")) malformed(`the field path '${text}'`, `it has an empty part (${where})`);
	const [key = ""] = path;
	if (path.length > 1) return (frame) => valueAtPath(frame.current, path);
	return (frame) => isDoc(frame.current) ? memberOf(frame.current, key) : void 0;
}
function compileDocument(doc, into, where) {
	const wrong = Object.keys(doc).find((key) => key.startsWith("$") || key.includes("."));
	if (wrong !== void 0) malformed(`an expression with the key '${wrong}'`, `a field of it has no $ in front and no dot (${where})`);
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
function compileNamed(name, operator, operand, into, where) {
	const { shorthand, literals = [], build } = operator;
	const isNamed = isDoc(operand) && (shorthand === void 0 || Object.keys(operand)[0]?.startsWith("$") !== true);
	if (!isNamed && shorthand === void 0) return malformed(name, `its argument must be a document (${where})`);
	if (Array.isArray(operand) && operand.length !== 1) return malformed(name, `it takes exactly one argument (${where})`);
	const single = Array.isArray(operand) ? operand[0] : operand;
	const written = isNamed ? operand : { [shorthand ?? ""]: single };
	const parts = Object.entries(written).filter(([key]) => !literals.includes(key)).map(([key, value]) => [key, compileExpression(value, into, isNamed ? `${where}.${key}` : where)]);
	return build(Object.fromEntries(parts), written, where);
}
function compileOperator(name, operand, into, where) {
	const at = `${where}.${name}`;
	const form = FORMS[name];
	if (form !== void 0) return form({
		name,
		operand,
		into,
		where: at,
		compile: compileExpression
	});
	const named = NAMED_OPERATORS[name];
	if (named !== void 0) return compileNamed(name, named, operand, into, at);
	const operator = OPERATORS$1[name];
	if (operator === void 0) return refuse(`the operator ${name}`, `it is not known here (${where})`);
	const isSingle = !Array.isArray(operand);
	const args = (isSingle ? [operand] : operand).map((item, index) => compileExpression(item, into, isSingle ? at : `${at}[${index}]`));
	const [first, second] = args;
	if (first !== void 0 && args.length === 1) return (frame) => operator([first(frame)], frame);
	if (first !== void 0 && second !== void 0 && args.length === 2) return (frame) => operator([first(frame), second(frame)], frame);
	return (frame) => operator(args.map((arg) => arg(frame)), frame);
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
	if (keys.length > 1) malformed(`an expression with the keys ${keys.join(", ")}`, `an operator stands alone (${where})`);
	return compileOperator(name, expression[name], into, where);
}
// src/runner/expressions/accumulators/accumulators.ts
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
	if (!isDoc(operand)) return malformed(where, "its argument must be a document");
	const unknown = Object.keys(operand).find((key) => !names.includes(key));
	if (unknown !== void 0) malformed(`the option '${unknown}' of ${where}`, "it has no such option");
	return {
		doc: operand,
		part: (name) => compileExpression(operand[name], into, `${where}.${name}`)
	};
}
const ranked = (isFirst, isOne) => (operand, into, where) => {
	const { doc, part } = optionsOf$1(operand, [
		"output",
		"sortBy",
		...isOne ? [] : ["n"]
	], into, where);
	const keys = doc["sortBy"];
	const order = isDoc(keys) ? comparatorOf(keys) : malformed(where, "sortBy must be a document");
	const output = part("output");
	const limit = isOne ? void 0 : part("n");
	return () => {
		let most = 1;
		let kept = [];
		return {
			add: (frame) => {
				if (limit !== void 0) most = countFrom(where, limit(frame));
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
				count = countFrom(where, limit(frame));
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
	checkMethod(doc["method"], where);
	const input = part("input");
	const ranks = isMedian ? [.5] : readShares(doc["p"], where);
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
	$setUnion: over(() => new Map(), (set, value) => {
		if (value === void 0) return set;
		if (!Array.isArray(value)) throw new DocumentError(`$setUnion requires array inputs, but input is of type ${typeName(value)}`);
		for (const item of value) if (!set.has(keyOf(item))) set.set(keyOf(item), item);
		return set;
	}, (set) => [...set.values()]),
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
function knownOptions(name) {
	const spec = STAGES$1.get(name);
	const variants = (spec?.variants ?? []).flatMap(({ fields }) => Object.keys(fields));
	return [...Object.keys(spec?.body.fields ?? {}), ...variants];
}
function knownSettings(name) {
	const spec = STAGES$1.get(name);
	return [spec?.body.fields ?? {}, ...(spec?.variants ?? []).map((variant) => variant.fields)].flatMap((options) => Object.keys(options["config"]?.fields ?? {}));
}
function optionsOf({ body, name, path }, more = []) {
	if (!isDoc(body)) return malformed(name, `it takes a document (${path})`);
	const known = [...knownOptions(name), ...more];
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
	const options = optionsOf(context);
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
	const options = optionsOf(context);
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
// src/runner/stages/windows/window-results.ts
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
// src/runner/stages/windows/windows.ts
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
function compileWindow(context) {
	const options = optionsOf(context);
	const interval = durationOf(options["interval"], `${context.name}.interval`);
	const hop = context.name === "$hoppingWindow" ? durationOf(options["hopSize"], `${context.name}.hopSize`) : interval;
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
	$tumblingWindow: compileWindow,
	$hoppingWindow: compileWindow
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
const lookup = (context) => {
	const options = optionsOf(context);
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
	const options = optionsOf(context);
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
// src/runner/stages/sinks/merge.ts
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
	const options = optionsOf(context);
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
// src/runner/stages/sinks/emits.ts
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
	"tableName",
	"partitionKey"
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
	const options = optionsOf(context);
	const config = isDoc(options["config"]) ? options["config"] : {};
	const unknown = Object.keys(config).find((key) => !knownSettings("$emit").includes(key));
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
		const isTombstone = tombstone === void 0 ? false : tombstone(frame);
		if (typeof isTombstone !== "boolean") throw new DocumentError(`$emit: tombstoneWhen must evaluate to a boolean, but is ${typeName(isTombstone)}`);
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
function operationOf(mode, message) {
	return (mode === "insert" ? void 0 : valueAtPath(message.meta, ["source", "operationType"])) ?? "insert";
}
const iceberg = (context) => {
	const options = optionsOf(context);
	const target = compileTarget(context, options);
	return () => ({ process: (message, emit) => {
		context.world.sent.push({
			target: {
				...target(message),
				operation: operationOf(options["mode"], message)
			},
			value: copy(message.doc)
		});
		emit(message);
	} });
};
const EMIT_STAGES = {
	$emit: emitStage,
	$iceberg: iceberg
};
// src/runner/stages/shaping/projection.ts
const isOperator = (value) => isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
function uniqueLeavesOf(spec, where) {
	const leaves = leavesOf(spec);
	const wrong = leaves.find(([path]) => path.some((key) => key === "" || key.startsWith("$") || key === "__proto__"));
	if (wrong !== void 0) refuse(`the field '${wrong[0].join(".")}'`, `it is not the name of a field (${where})`);
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
		else made = withPath(made, path, () => settle(value));
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
const emptyNode = () => ({
	below: new Map(),
	isWhole: false,
	isFilled: false
});
function growTree(root, path) {
	let node = root;
	return path.map((key) => {
		const next = node.below.get(key) ?? emptyNode();
		node.below.set(key, next);
		node = next;
		return next;
	});
}
function treeOf(included, computed) {
	const root = emptyNode();
	for (const path of included) {
		const leaf = growTree(root, path).at(-1);
		if (leaf !== void 0) leaf.isWhole = true;
	}
	for (const path of computed) for (const node of growTree(root, path.slice(0, -1))) node.isFilled = true;
	return root;
}
function keep(value, node) {
	if (node.isWhole) return value;
	if (Array.isArray(value)) return value.map((item) => keep(item, node) ?? (node.isFilled ? {} : void 0)).filter((item) => item !== void 0);
	if (!isDoc(value)) return void 0;
	const { below } = node;
	const made = {};
	for (const key of Object.keys(value)) {
		const next = below.get(key);
		const kept = next === void 0 ? void 0 : keep(value[key], next);
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
	const tree = treeOf(!excluded.some(isId) && !computed.some(([path]) => isId(path)) && !included.some(isId) ? [["_id"], ...included] : included, computed.map(([path]) => path));
	return (frame) => {
		return addComputed(tree.below.size === 0 ? {} : keep(frame.current, tree), computed, frame);
	};
}
// src/runner/query/candidates.ts
function valuesAt(value, path, start = 0) {
	const key = path[start];
	if (key === void 0) return [value];
	if (Array.isArray(value)) {
		const items = value;
		const within = items.filter(isDoc).flatMap((item) => valuesAt(item, path, start));
		const indexed = /^\d+$/.test(key) && Number(key) < items.length ? valuesAt(items[Number(key)], path, start + 1) : [];
		return [...within, ...indexed];
	}
	return isDoc(value) ? valuesAt(memberOf(value, key), path, start + 1) : [void 0];
}
function someCandidate(doc, path, test) {
	const [key = ""] = path;
	if (path.length === 1 && isDoc(doc)) return holds(memberOf(doc, key), test);
	return valuesAt(doc, path).some((value) => holds(value, test));
}
const holds = (value, test) => test(value) || Array.isArray(value) && value.some(test);
// src/runner/query/comparisons.ts
const isNil = (value) => value === void 0 || value === null;
const isNaN = (value) => isNumeric(value) && Number.isNaN(numberOf(value));
function matching(source, options) {
	const pattern = patternOf(source, options);
	return (value) => typeof value === "string" ? pattern.test(value) : value instanceof BSONRegExp && value.pattern === source && value.options === options;
}
function equals(expected) {
	if (isNil(expected)) return isNil;
	if (expected instanceof BSONRegExp) return matching(expected.pattern, expected.options);
	return (value) => value === expected || isEqual(value, expected);
}
function ordered(expected, test) {
	if (expected instanceof BSONRegExp) malformed("a comparison", "it can't compare with a regular expression");
	if (isNil(expected)) return (value) => isNil(value) && test(0);
	if (expected instanceof MinKey || expected instanceof MaxKey) return (value) => rankOf(value) !== rankOf(expected) || test(0);
	const rank = rankOf(expected);
	const isExpectedNaN = isNaN(expected);
	return (value) => {
		if (typeof value === "number" && typeof expected === "number" && !isExpectedNaN) return value === value && test(value - expected);
		if (rankOf(value) !== rank || isNaN(value) !== isExpectedNaN) return false;
		return test(compare(value, expected));
	};
}
function oneOf(name, list) {
	if (!Array.isArray(list)) return malformed(name, "it needs a list");
	const tests = list.map(equals);
	return (value) => tests.some((test) => test(value));
}
function ofType(spec) {
	const names = (Array.isArray(spec) ? spec : [spec]).map((item) => {
		const name = isNumeric(item) ? TYPE_NUMBERS[numberOf(item)] : item;
		return typeof name === "string" && (TYPE_NAMES.includes(name) || name === "number") ? name : malformed(`$type ${JSON.stringify(item)}`, "it is no type of BSON");
	});
	if (names.length === 0) malformed("$type", "it needs at least one type");
	return (value) => names.includes(typeName(value)) || names.includes("number") && isNumeric(value);
}
// src/runner/query/numeric.ts
function cut(value) {
	if (!isNumeric(value)) return void 0;
	if (isInteger(value)) return bigOf(value);
	const number = value instanceof Decimal128 ? fromDecimal128(value).value.trunc() : Math.trunc(numberOf(value));
	const text = typeof number === "number" ? Number.isFinite(number) ? String(BigInt(number)) : "" : number.isFinite() ? number.toFixed() : "";
	if (text === "") return void 0;
	const whole = BigInt(text);
	return whole < LONG_LIMIT && whole >= -LONG_LIMIT ? whole : void 0;
}
function remainder(spec) {
	const parts = Array.isArray(spec) ? spec : [];
	const [by, rest] = parts.map(cut);
	if (parts.length !== 2 || by === void 0 || rest === void 0 || by === 0n) return malformed("$mod", "it takes a divisor other than 0 and a remainder");
	return (value) => {
		const whole = cut(value);
		return whole !== void 0 && whole % by === rest;
	};
}
function bitsOf(value) {
	const bytes = Buffer.from(value.value()).reverse();
	return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString("hex")}`);
}
function maskOf(name, spec) {
	if (spec instanceof Binary) return bitsOf(spec);
	const whole = (value) => {
		const number = isNumeric(value) ? wholeOf(value) : void 0;
		return number !== void 0 && number >= 0n && number < LONG_LIMIT ? number : malformed(name, "it takes a number from 0, bytes, or a list of positions");
	};
	if (!Array.isArray(spec)) return whole(spec);
	return spec.reduce((mask, at) => mask | 1n << whole(at), 0n);
}
function bitTest(name, spec, test) {
	const mask = maskOf(name, spec);
	return (value) => {
		if (value instanceof Binary) return test(bitsOf(value), mask);
		const whole = isNumeric(value) ? wholeOf(value) : void 0;
		return whole !== void 0 && whole < LONG_LIMIT && whole >= -LONG_LIMIT && test(whole, mask);
	};
}
// src/runner/query/schema.ts
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
const listOf$1 = (value) => Array.isArray(value) ? value : [String(value)];
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
			const unknown = listOf$1(value).find((name) => JSON_TYPES[name] === void 0);
			if (unknown !== void 0) refuse(`$jsonSchema type '${unknown}'`, `MongoDB knows it as a bsonType alone (${where})`);
			made["bsonTypes"] = listOf$1(value).flatMap((name) => JSON_TYPES[name] ?? []);
		} else if (key === "bsonType") {
			const unknown = listOf$1(value).find((name) => name !== "number" && !TYPE_NAMES.includes(name));
			if (unknown !== void 0) refuse(`$jsonSchema bsonType '${unknown}'`, `it is no type of BSON (${where})`);
			made["bsonTypes"] = listOf$1(value).flatMap((name) => name === "number" ? JSON_TYPES["number"] ?? [] : [name]);
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
// src/runner/query/query.ts
const some = (test) => ({
	onPath: (doc, path) => someCandidate(doc, path, test),
	onValue: test
});
const whole = (test) => ({
	onPath: (doc, path) => valuesAt(doc, path).some(test),
	onValue: test
});
const not = ({ onPath, onValue }) => ({
	onPath: (doc, path) => !onPath(doc, path),
	onValue: (value) => !onValue(value)
});
const every = (operators) => ({
	onPath: (doc, path) => operators.every(({ onPath }) => onPath(doc, path)),
	onValue: (value) => operators.every(({ onValue }) => onValue(value))
});
const comparison = (test) => (operand) => some(ordered(operand, test));
const bits = (name, test) => (operand) => some(bitTest(name, operand, test));
const isOperators = (value) => isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
function compileSize(operand) {
	const size = isNumeric(operand) ? wholeOf(operand) : void 0;
	if (size === void 0 || size < 0n) return malformed("$size", "it takes a whole number from 0");
	return whole((value) => Array.isArray(value) && BigInt(value.length) === size);
}
function compileElemMatch(operand, scope) {
	if (!isDoc(operand)) return malformed("$elemMatch", `it needs a document (${scope.where})`);
	const [first] = Object.keys(operand);
	const isLogic = first !== void 0 && [
		"$and",
		"$or",
		"$nor"
	].includes(first);
	const test = isOperators(operand) && !isLogic ? compileOperators(operand, scope).onValue : ((condition) => (value) => (isDoc(value) || Array.isArray(value)) && condition(value))(compilePart(operand, scope));
	return whole((value) => Array.isArray(value) && value.some(test));
}
function compileAll(operand, scope) {
	if (!Array.isArray(operand)) return malformed("$all", `it needs a list (${scope.where})`);
	const items = operand.map((item) => isOperators(item) ? compileElemMatch(item["$elemMatch"], scope) : some(equals(item)));
	return items.length === 0 ? some(() => false) : every(items);
}
function compileRegex(operand, { beside }) {
	const options = beside["$options"] ?? "";
	if (typeof options !== "string") return malformed("$options", "it must be a string");
	if (operand instanceof BSONRegExp) return some(matching(operand.pattern, options || operand.options));
	return typeof operand === "string" ? some(matching(operand, options)) : malformed("$regex", "it must be a string or a regular expression");
}
function compileNot(operand, scope) {
	if (operand instanceof BSONRegExp) return not(some(equals(operand)));
	if (!isOperators(operand)) return malformed("$not", `it needs operators or a pattern (${scope.where})`);
	return not(compileOperators(operand, scope));
}
const OPERATORS = {
	$eq: (operand) => some(equals(operand)),
	$ne: (operand) => not(some(equals(operand))),
	$gt: comparison((order) => order > 0),
	$gte: comparison((order) => order >= 0),
	$lt: comparison((order) => order < 0),
	$lte: comparison((order) => order <= 0),
	$in: (operand) => some(oneOf("$in", operand)),
	$nin: (operand) => not(some(oneOf("$nin", operand))),
	$exists: (operand) => {
		const found = whole((value) => value !== void 0);
		return isTrue(operand) ? found : not(found);
	},
	$type: (operand) => some(ofType(operand)),
	$mod: (operand) => some(remainder(operand)),
	$size: compileSize,
	$elemMatch: compileElemMatch,
	$all: compileAll,
	$regex: compileRegex,
	$options: (_operand, { beside }) => Object.hasOwn(beside, "$regex") ? every([]) : malformed("$options", "it needs a $regex"),
	$not: compileNot,
	$comment: () => every([]),
	$bitsAllSet: bits("$bitsAllSet", (value, mask) => (value & mask) === mask),
	$bitsAnySet: bits("$bitsAnySet", (value, mask) => (value & mask) !== 0n),
	$bitsAllClear: bits("$bitsAllClear", (value, mask) => (value & mask) === 0n),
	$bitsAnyClear: bits("$bitsAnyClear", (value, mask) => (value & mask) !== mask)
};
const REFUSED$1 = [
	"$where",
	"$text",
	"$near",
	"$nearSphere",
	"$geoWithin",
	"$geoIntersects",
	"$rand",
	"$sampleRate"
];
function compileOperators(operators, { into, where }) {
	const made = Object.entries(operators).map(([name, operand]) => {
		if (REFUSED$1.includes(name)) refuse(name, "stream processing does not allow it in a condition");
		const compile = OPERATORS[name];
		if (compile === void 0) return refuse(`the condition ${name}`, `it is not known here (${where})`);
		return compile(operand, {
			into,
			where: `${where}.${name}`,
			beside: operators
		});
	});
	const [only] = made;
	return made.length === 1 && only !== void 0 ? only : every(made);
}
function listOf(name, value, scope) {
	const items = Array.isArray(value) ? value : [];
	if (items.length === 0) malformed(name, `it needs a list of conditions (${scope.where})`);
	return items.map((item) => isDoc(item) ? compilePart(item, scope) : malformed(name, `it needs documents (${scope.where})`));
}
let current;
function compileEntry(key, value, scope) {
	if (key === "$and") {
		const parts = listOf(key, value, scope);
		return (doc) => parts.every((part) => part(doc));
	}
	if (key === "$or" || key === "$nor") {
		const parts = listOf(key, value, scope);
		return (doc) => parts.some((part) => part(doc)) === (key === "$or");
	}
	if (key === "$expr") {
		const evaluate = compileExpression(value, scope.into, `${scope.where}.$expr`);
		return (doc) => current !== void 0 && isTrue(evaluate({
			...current,
			root: doc,
			current: doc
		}));
	}
	if (key === "$jsonSchema") {
		const isValid = compileSchema(value, scope.where, isEqual);
		return (doc) => isDoc(doc) && isValid(doc);
	}
	if (key === "$comment" || key === "$alwaysTrue") return () => true;
	if (key === "$alwaysFalse") return () => false;
	if (key.startsWith("$")) return REFUSED$1.includes(key) ? refuse(key, "stream processing does not allow it in a condition") : refuse(`the condition ${key}`, `it is not known here (${scope.where})`);
	const path = key.split(".");
	const operator = isOperators(value) ? compileOperators(value, {
		...scope,
		where: `${scope.where}.${key}`
	}) : some(equals(value));
	return (doc) => operator.onPath(doc, path);
}
function compilePart(condition, scope) {
	const parts = Object.entries(condition).map(([key, value]) => compileEntry(key, value, scope));
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? only : (doc) => parts.every((part) => part(doc));
}
function compileQuery(condition, into, where) {
	const predicate = compilePart(condition, {
		into,
		where,
		beside: {}
	});
	return (frame) => {
		current = frame;
		return predicate(frame.current);
	};
}
// src/runner/stages/shaping/plain.ts
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
	return replacing(context, optionsOf(context)["newRoot"]);
};
const unwind = (context) => {
	const { path, includeArrayIndex, preserveNullAndEmptyArrays } = typeof context.body === "string" ? { path: context.body } : optionsOf(context);
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
	const options = optionsOf(context);
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
	const options = optionsOf(context);
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
// src/runner/stages/windows/session-window.ts
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
	const options = optionsOf(context);
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
const AT_REST = [...Object.keys(PLAIN_STAGES), ...Object.keys(BLOCKING_STAGES)];
function isAllowed(name, place) {
	if (place === "rest") return AT_REST.includes(name);
	const placement = STAGES$1.get(name)?.placement;
	if (placement === void 0) return false;
	return place === "main" ? placement.main !== "never" && placement.main !== "first" : placement[place] !== "no";
}
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
		if (!isAllowed(name, place)) malformed(`the pipeline at ${path}`, `${name} is not allowed there`);
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
// src/runner/source/source.ts
const ENGINE_OPTIONS = ["testOnlyPartitionCount", "partitionCount"];
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
	const options = optionsOf({
		body,
		name: "$source",
		path: "[0].$source"
	}, ENGINE_OPTIONS);
	const type = typeOf(options);
	const config = isDoc(options["config"]) ? options["config"] : {};
	const timeOf = compileTime(options, into);
	const tsField = readFieldName(options, ["tsFieldName", "tsFieldOverride"], "_ts");
	const metaField = readFieldName(options, ["streamMetaFieldName"], "_stream_meta");
	const keyFormat = typeof config["keyFormat"] === "string" ? config["keyFormat"] : "binData";
	const changes = readChangeOptions(options);
	const timeout = options["partitionIdleTimeout"];
	const named = Array.isArray(options["topic"]) ? options["topic"][0] : options["topic"];
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
		documents: readDocuments(options["documents"], into),
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
// src/runner/source/watermark.ts
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
	malformed(`the pipeline at ${path.slice(1).join(".")}`, message, fix);
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
		},
		openWindows: () => chain.holding()
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
function feed({ request, source, run, counts, push, tick, openWindows }) {
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
			request.onStep?.({
				step: step.kind === "message" ? `message ${counts.in}` : `advance ${step.ms} ms`,
				now: run.now,
				watermark: Number.isFinite(run.watermark) ? run.watermark : void 0,
				openWindows: openWindows(),
				stages: [...run.counts.values()].map(({ path, in: taken, out, dlq }) => ({
					path,
					in: taken,
					out,
					dlq
				}))
			});
		}
	} catch (error) {
		if (error instanceof ProcessorError) return error.message;
		throw error;
	}
}
// src/runner/library/run-documents.ts
async function runDocuments(request) {
	const pipeline = readPipeline(request.pipeline);
	const functions = needsFunctions(pipeline) ? await (await import("./runner/functions/functions.js")).loadFunctions() : void 0;
	try {
		const { output, sent, dlq, collections, stages, addedFields, failure } = runPipeline({
			pipeline,
			processor: request.processor ?? "processor",
			workspace: request.workspace ?? "workspace",
			input: [...(request.input ?? []).map((value) => ({
				kind: "message",
				message: { value: bson(value) }
			})), ...(request.steps ?? []).map(readStep)],
			collections: readCollections(request.collections ?? {}),
			https: (request.https ?? []).map(({ body, status = 200, ...more }) => ({
				...more,
				status,
				body: body === void 0 ? void 0 : bson(body)
			})),
			functions: (request.functions ?? []).map(({ answer = null, ...more }) => ({
				...more,
				answer: bson(answer)
			})),
			...request.now && { now: request.now.getTime() },
			closesWindows: request.closeWindows ?? false
		}, functions?.call);
		return {
			output: output.map(plain),
			sent: sent.map(({ target, key, headers, value }) => ({
				target: plain(target),
				...key !== void 0 && { key: plain(key) },
				...headers !== void 0 && { headers: plain(headers) },
				value: plain(value)
			})),
			dlq: dlq.map(plain),
			collections: Object.fromEntries([...collections].map(([name, docs]) => [name, docs.map(plain)])),
			stages: stages.map((stage) => ({
				name: stage.name,
				path: stage.path,
				inCount: stage.in,
				outCount: stage.out,
				dlqCount: stage.dlq
			})),
			addedFields,
			...failure !== void 0 && { failure }
		};
	} finally {
		await functions?.close();
	}
}
const bson = (value) => readValue(readPlain(value));
const plain = (value) => toPlain(printValue(value));
function readPipeline(pipeline) {
	if (typeof pipeline !== "string") return readPlain(pipeline);
	let value;
	try {
		value = parseJson(pipeline);
	} catch (error) {
		return rejectInput(`the pipeline is no JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
	return isList(value) ? value : rejectInput("the pipeline has to be a list of stages");
}
function readStep(step) {
	if ("advanceMs" in step) return {
		kind: "advance",
		ms: step.advanceMs
	};
	if ("document" in step) return {
		kind: "message",
		message: { value: bson(step.document) }
	};
	const { value, key, headers, time, ...more } = step.message;
	return {
		kind: "message",
		message: {
			...more,
			value: bson(value),
			...key !== void 0 && { key: bson(key) },
			...headers !== void 0 && { headers: bson(headers) },
			...time && { time: time.getTime() }
		}
	};
}
function readCollections(given) {
	return new Map(Object.entries(given).map(([name, docs]) => {
		if (name.split(".").length < 3) rejectInput(`the collection '${name}' must be named connection.db.coll`, "Write the connection as the pipeline names it, then the database and the collection.");
		return [name, docs.map((doc) => readDocument(readPlain(doc), `a document of ${name}`))];
	}));
}
export { DocumentError, TYPE_NAMES, double, isDoc, isEqual, isNumeric, needsFunctions, numberOf, printValue, readDocument, readValue, refuse, rejectInput, runDocuments, runPipeline, settle, typeName };
