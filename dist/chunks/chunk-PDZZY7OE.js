import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  DocumentError,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  double,
  integer,
  isInt,
  refuse
} from "./chunk-GWLZEGLH.js";

// src/runner/types.ts
var CLASSES = [
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
var TYPE_NAMES = [
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
var PRECISION = 34;
function parseDecimal(text) {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return void 0;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return void 0;
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, exponent: Number(exponent) - fraction.length };
}
var absolute = (value) => value < 0n ? -value : value;
function divideRounded(dividend, divisor) {
  const sign = dividend < 0n !== divisor < 0n ? -1n : 1n;
  const [top, bottom] = [absolute(dividend), absolute(divisor)];
  const quotient = top / bottom;
  const twice = top % bottom * 2n;
  const isUp = twice > bottom || twice === bottom && quotient % 2n === 1n;
  return sign * (isUp ? quotient + 1n : quotient);
}
function round({ digits, exponent }) {
  const excess = absolute(digits).toString().length - PRECISION;
  if (excess <= 0) return { digits, exponent };
  return { digits: divideRounded(digits, 10n ** BigInt(excess)), exponent: exponent + excess };
}
function align(a, b) {
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (value) => value.digits * 10n ** BigInt(value.exponent - exponent);
  return [scale(a), scale(b), exponent];
}
function addDecimals(a, b) {
  const [x, y, exponent] = align(a, b);
  return round({ digits: x + y, exponent });
}
function multiplyDecimals(a, b) {
  return round({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent });
}
function divideDecimals(a, b) {
  const shift = PRECISION + absolute(b.digits).toString().length;
  const digits = divideRounded(a.digits * 10n ** BigInt(shift), b.digits);
  let result = round({ digits, exponent: a.exponent - b.exponent - shift });
  const ideal = a.exponent - b.exponent;
  while (result.exponent < ideal && result.digits % 10n === 0n && result.digits !== 0n)
    result = { digits: result.digits / 10n, exponent: result.exponent + 1 };
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
  const digits = isCut ? value.digits / divisor : divideRounded(value.digits, divisor);
  return { digits, exponent: -places };
}
function toDecimal128({ digits, exponent }) {
  return Decimal128.fromString(`${digits}E${exponent}`);
}

// src/runner/compare.ts
var RANKS = {
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
var ORDER = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function comparable(value) {
  if (typeof value === "number") return value;
  if (value instanceof Long) return value.toBigInt();
  return value instanceof Double ? value.value : Number(value.toString());
}
function exactDecimal(value) {
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  const number = comparable(value);
  if (typeof number === "bigint") return { digits: number, exponent: 0 };
  if (!Number.isFinite(number)) return void 0;
  return Number.isInteger(number) ? { digits: BigInt(number), exponent: 0 } : parseDecimal(String(number));
}
function compareNumbers(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    if (a < b) return -1;
    if (a > b) return 1;
  }
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const [x2, y2] = [exactDecimal(a), exactDecimal(b)];
    if (x2 !== void 0 && y2 !== void 0) return compareDecimals(x2, y2);
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
  if (a instanceof Binary && b instanceof Binary)
    return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
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
var textOf = (value) => value instanceof ObjectId ? value.toHexString() : value instanceof RegExp ? String(value) : JSON.stringify(value);
function keyOf(value) {
  if (typeof value === "string") return `s${JSON.stringify(value)}`;
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 1e15 && value % 10 !== 0 ? `n${value}` : `n${numberKey(value)}`;
  if (value === null) return "null";
  if (value === void 0) return "missing";
  if (typeof value === "boolean") return String(value);
  if (isNumeric(value)) return `n${numberKey(value)}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (value instanceof Binary) return `b${value.sub_type}:${value.toString("hex")}`;
  if (rankOf(value) !== RANKS["object"]) return `${typeName(value)}:${textOf(value)}`;
  const members = Object.entries(value).filter(([, member]) => member !== void 0);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${keyOf(member)}`).join()}}`;
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
var bigOf = (value) => typeof value === "number" ? BigInt(value) : value.toBigInt();
function decimalOf(value) {
  const text = isInteger(value) || value instanceof Decimal128 ? value.toString() : numberOf(value).toPrecision(15);
  return parseDecimal(text) ?? refuse(`arithmetic with the decimal ${text}`, "only finite decimals are calculated with");
}
function apply(a, b, operation) {
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(operation.decimals(decimalOf(a), decimalOf(b)));
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
  return apply(a, b, { doubles: (x, y) => x + y, integers: (x, y) => x + y, decimals: addDecimals });
}
function multiply(a, b) {
  return apply(a, b, { doubles: (x, y) => x * y, integers: (x, y) => x * y, decimals: multiplyDecimals });
}
function negate(value) {
  return multiply(value, -1);
}
function subtract(a, b) {
  return add(a, negate(b));
}
function divide(a, b) {
  if (numberOf(b) === 0) throw new DocumentError("can't $divide by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return toDecimal128(divideDecimals(decimalOf(a), decimalOf(b)));
  return double(numberOf(a) / numberOf(b));
}
function modulo(a, b) {
  if (numberOf(b) === 0) throw new DocumentError("can't $mod by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return refuse("$mod of decimals", "it is not built");
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
  const exact = isInteger(value) ? parseDecimal(value.toString()) : exactDouble(number);
  const rounded = roundDecimal(exact ?? { digits: 0n, exponent: 0 }, places, isCut);
  if (isInteger(value)) return integer(rounded.digits * 10n ** BigInt(rounded.exponent));
  return double(Number(`${rounded.digits}e${rounded.exponent}`));
}
function exactDouble(value) {
  if (Number.isInteger(value)) return { digits: BigInt(value), exponent: 0 };
  let exponent = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
  return { digits: BigInt(scaled) * 5n ** BigInt(exponent), exponent: -exponent };
}

export {
  TYPE_NAMES,
  typeName,
  parseDecimal,
  rankOf,
  isNumeric,
  compare,
  isEqual,
  keyOf,
  numberOf,
  isInteger,
  add,
  multiply,
  subtract,
  divide,
  modulo,
  mapDouble,
  roundTo
};
//# sourceMappingURL=chunk-PDZZY7OE.js.map
