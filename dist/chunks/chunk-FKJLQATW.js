import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  NumberLiteral,
  isDocument,
  isList
} from "./chunk-TLXLCQXF.js";

// src/model/equality.ts
function compareValues(a, b) {
  const [left, right] = [scalarOf(a), scalarOf(b)];
  if (left !== void 0 || right !== void 0) {
    if (left === void 0 || right === void 0 || left.key !== right.key) {
      return left !== void 0 && right !== void 0 && areEqualNumbers(left, right) ? "equivalent" : "different";
    }
    return left.spelling === right.spelling ? "same" : "equivalent";
  }
  if (isList(a) && isList(b)) {
    return a.length === b.length ? combine(a.map((item, i) => compareValues(item, b[i] ?? null))) : "different";
  }
  if (isDocument(a) && isDocument(b)) {
    if (a.entries.length !== b.entries.length) return "different";
    return combine(
      a.entries.map(([key, value], i) => {
        const other = b.entries[i];
        return other?.[0] === key ? compareValues(value, other[1]) : "different";
      })
    );
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
  return new Document(
    value.entries.map(([key, member]) => [key, sortKeys(member)]).toSorted(([x], [y]) => x < y ? -1 : x > y ? 1 : 0)
  );
}
var combine = (parts) => parts.includes("different") ? "different" : parts.includes("equivalent") ? "equivalent" : "same";
function scalarOf(value) {
  if (value === null || typeof value === "boolean") return { key: `literal:${value}`, spelling: "" };
  if (typeof value === "string") return { key: `string:${value}`, spelling: "" };
  if (value instanceof SecretReference) return { key: `secret:${value.toString()}`, spelling: "" };
  if (value instanceof NumberLiteral) {
    return { key: `number:${canonicalNumber(value.text)}`, spelling: value.text, number: value.text };
  }
  if (!isDocument(value) || value.entries.length !== 1) return void 0;
  const [key, inner] = value.entries[0] ?? ["", null];
  if (key === "$date") return dateOf(inner);
  if ((key === "$numberInt" || key === "$numberLong" || key === "$numberDouble") && typeof inner === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(inner)) {
    return { key: `number:${canonicalNumber(inner)}`, spelling: `${key}:${inner}`, number: inner };
  }
  return void 0;
}
function dateOf(inner) {
  const spelling = typeof inner === "string" ? inner : scalarOf(inner)?.spelling;
  const text = typeof inner === "string" ? inner : scalarOf(inner)?.number;
  if (text === void 0 || spelling === void 0) return void 0;
  const time = typeof inner === "string" ? Date.parse(inner) : Number(text);
  return Number.isNaN(time) ? void 0 : { key: `date:${time}`, spelling: `$date:${spelling}` };
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
  const scale = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - significant.length);
  return `${sign}${significant}e${scale}`;
}

export {
  compareValues,
  areEqual,
  areEqualUnordered,
  sortKeys,
  canonicalNumber
};
//# sourceMappingURL=chunk-FKJLQATW.js.map
