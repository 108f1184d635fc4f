import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  testFileShape
} from "./chunk-OFMJO32M.js";
import {
  TYPE_NAMES,
  add,
  compare as compare2,
  divide,
  isEqual as isEqual2,
  isInteger as isInteger2,
  isNumeric,
  keyOf,
  mapDouble,
  modulo,
  multiply,
  numberOf,
  parseDecimal,
  rankOf,
  roundTo,
  subtract,
  typeName
} from "./chunk-PDZZY7OE.js";
import {
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  DocumentError,
  Double,
  LONG_LIMIT,
  Long,
  MAX_INT,
  MIN_INT,
  MaxKey,
  MinKey,
  ObjectId,
  ProcessorError,
  Timestamp,
  UUID,
  calculateObjectSize,
  checkKeyOrder,
  copy,
  double,
  integer,
  isDoc,
  isInt,
  printValue,
  refuse,
  rejectInput,
  settle
} from "./chunk-GWLZEGLH.js";
import {
  Findings,
  Origins,
  checkShape,
  compareDiagnostics,
  fileAccess,
  isWithin,
  parseYaml
} from "./chunk-NRS2GC3S.js";
import {
  suggest
} from "./chunk-FUZ4N6R3.js";
import {
  DURATION_UNITS
} from "./chunk-HKMYOINZ.js";
import {
  formatAddress,
  parseAddress
} from "./chunk-P4A6CDXQ.js";
import {
  JsonSyntaxError,
  parseJson
} from "./chunk-HDSUQLJJ.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  NumberLiteral,
  isDocument,
  isList,
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  __commonJS,
  __toESM
} from "./chunk-TP2MCML2.js";

// node_modules/mingo/cjs/util/_hash.js
var require_hash = __commonJS({
  "node_modules/mingo/cjs/util/_hash.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var hash_exports = {};
    __export(hash_exports, {
      hashCode: () => hashCode2
    });
    module.exports = __toCommonJS(hash_exports);
    var MULTIPLIER = 16777619;
    function mix(h, x) {
      return h * MULTIPLIER ^ x >>> 0;
    }
    function hashNumber(n) {
      if (Number.isNaN(n)) return 2143289344;
      if (!Number.isFinite(n)) return n > 0 ? 2139095040 : 4286578688;
      const intPart = Math.trunc(n);
      const frac = n - intPart;
      let h = intPart | 0;
      if (frac !== 0) {
        const scaled = Math.floor(frac * 4294967296);
        h = mix(h, scaled | 0);
      }
      return h >>> 0;
    }
    function hashString(str) {
      let h = 0;
      for (let i = 0; i < str.length; i++) {
        h = mix(h, str.charCodeAt(i));
      }
      return h >>> 0;
    }
    function hashBigInt(b) {
      let h = 0;
      const isNegative = b < 0n;
      let x = isNegative ? -b : b;
      if (x === 0n) {
        h = mix(h, 0);
      } else {
        while (x > 0n) {
          const byte = Number(x & 0xffn);
          h = mix(h, byte);
          x >>= 8n;
        }
      }
      return mix(h, +isNegative) >>> 0;
    }
    function hashFunction(fn) {
      let h = hashString((fn.name || "") + fn.toString());
      h = mix(h, fn.length);
      return h >>> 0;
    }
    function hashBytes(bytes) {
      let h = 0;
      for (let i = 0; i < bytes.length; i++) {
        h = mix(h, bytes[i]);
      }
      return h >>> 0;
    }
    function hashTypedArray(view) {
      let h = hashString(view.constructor.name);
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      h = mix(h, hashBytes(bytes));
      return h >>> 0;
    }
    function hashArray(arr, seen) {
      if (seen.has(arr)) return 13;
      seen.add(arr);
      let h = 1;
      for (let i = 0; i < arr.length; i++) {
        h = mix(h, internalHash(arr[i], seen));
      }
      seen.delete(arr);
      return h >>> 0;
    }
    function hashObject(obj, seen) {
      if (seen.has(obj)) return 13;
      seen.add(obj);
      const keys2 = Object.keys(obj).sort();
      let h = hashString(obj?.constructor?.name);
      for (const k of keys2) {
        h = mix(h, hashString(k));
        h = mix(h, internalHash(obj[k], seen));
      }
      seen.delete(obj);
      return h >>> 0;
    }
    var BOOLEAN_HASH = [3735928559, 305441741].map((b) => mix(3, b));
    var NULL_HASH = mix(1, 0);
    var UNDEF_HASH = mix(2, 0);
    function internalHash(value, seen) {
      if (value === null) return NULL_HASH;
      const t = typeof value;
      switch (t) {
        case "undefined":
          return UNDEF_HASH;
        case "boolean":
          return BOOLEAN_HASH[+value];
        case "number":
          return mix(4, hashNumber(value));
        case "string":
          return mix(5, hashString(value));
        case "bigint":
          return mix(6, hashBigInt(value));
        case "function":
          return mix(7, hashFunction(value));
        default: {
          if (ArrayBuffer.isView(value) && !(value instanceof DataView))
            return mix(12, hashTypedArray(value));
          if (value instanceof Date)
            return mix(10, hashNumber(value.getTime()));
          if (value instanceof RegExp) {
            const h = hashString(value.source);
            return mix(11, mix(h, hashString(value.flags)));
          }
          if (Array.isArray(value)) return mix(8, hashArray(value, seen));
          return mix(
            9,
            hashObject(value, seen)
          );
        }
      }
    }
    function hashCode2(value) {
      return internalHash(value, /* @__PURE__ */ new WeakSet()) >>> 0;
    }
  }
});

// node_modules/mingo/cjs/util/_internal.js
var require_internal = __commonJS({
  "node_modules/mingo/cjs/util/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      HashMap: () => HashMap2,
      MISSING: () => MISSING,
      MingoError: () => MingoError2,
      OBJECT_PROTO_PROPS: () => OBJECT_PROTO_PROPS,
      PathValidator: () => PathValidator,
      assert: () => assert2,
      assertNoProto: () => assertNoProto,
      cloneDeep: () => cloneDeep2,
      compare: () => compare3,
      ensureArray: () => ensureArray2,
      filterMissing: () => filterMissing,
      findInsertIndex: () => findInsertIndex2,
      flatten: () => flatten2,
      groupBy: () => groupBy2,
      has: () => has2,
      hashCode: () => import_hash2.hashCode,
      intersection: () => intersection2,
      isArray: () => isArray2,
      isBoolean: () => isBoolean2,
      isDate: () => isDate2,
      isEmpty: () => isEmpty2,
      isEqual: () => isEqual3,
      isFunction: () => isFunction2,
      isInteger: () => isInteger3,
      isNil: () => isNil4,
      isNumber: () => isNumber2,
      isObject: () => isObject2,
      isObjectLike: () => isObjectLike2,
      isOperator: () => isOperator3,
      isPrimitive: () => isPrimitive,
      isRegExp: () => isRegExp2,
      isString: () => isString2,
      isSymbol: () => isSymbol2,
      normalize: () => normalize2,
      removeValue: () => removeValue2,
      resolve: () => resolve4,
      resolveGraph: () => resolveGraph,
      setValue: () => setValue2,
      simpleCmp: () => simpleCmp,
      truthy: () => truthy,
      typeOf: () => typeOf3,
      unique: () => unique2,
      walk: () => walk
    });
    module.exports = __toCommonJS(internal_exports);
    var import_hash = require_hash();
    var import_hash2 = require_hash();
    var MingoError2 = class extends Error {
    };
    var MISSING = /* @__PURE__ */ Symbol("missing");
    var ERR_CYCLE_FOUND = "mingo: cycle detected while processing object/array";
    var isPrimitive = (v) => typeof v !== "object" && typeof v !== "function" || v === null;
    var isScalar = (v) => isPrimitive(v) || isDate2(v) || isRegExp2(v);
    var SORT_ORDER = {
      undefined: 1,
      null: 2,
      number: 3,
      string: 4,
      symbol: 5,
      object: 6,
      array: 7,
      arraybuffer: 8,
      boolean: 9,
      date: 10,
      regexp: 11,
      function: 12
    };
    var simpleCmp = (a, b) => a < b ? -1 : a > b ? 1 : 0;
    var typedArraysCmp = (a, b) => {
      const bytesA = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
      const bytesB = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
      const size = Math.min(bytesA.length, bytesB.length);
      for (let i = 0; i < size; i++) {
        const order = simpleCmp(bytesA[i], bytesB[i]);
        if (order !== 0) return order;
      }
      return simpleCmp(bytesA.length, bytesB.length);
    };
    function mingoCmp(a, b, descendArray = false) {
      if (a === MISSING) a = void 0;
      if (b === MISSING) b = void 0;
      if (a === b || Object.is(a, b)) return 0;
      const typeA = typeOf3(a);
      const typeB = typeOf3(b);
      let neq = 0;
      if (typeA === typeB) {
        switch (typeA) {
          case "number":
          case "string":
          case "boolean":
            return simpleCmp(a, b);
          case "date":
            return simpleCmp(+a, +b);
          case "regexp":
            if (neq = simpleCmp(a.source, b.source))
              return neq;
            return simpleCmp(a.flags, b.flags);
          case "arraybuffer":
            return typedArraysCmp(a, b);
          case "array": {
            const xs = a.slice().sort(mingoCmp);
            const ys = b.slice().sort(mingoCmp);
            const size = Math.min(xs.length, ys.length);
            for (let i = 0; i < size; i++)
              if (neq = mingoCmp(xs[i], ys[i])) return neq;
            return simpleCmp(xs.length, ys.length);
          }
          default: {
            if (typeA !== "object") {
              if (a?.constructor === b?.constructor && hasCustomString(a))
                return simpleCmp(a.toString(), b.toString());
            }
            const keysA = Object.keys(a).sort();
            const keysB = Object.keys(b).sort();
            if (neq = mingoCmp(keysA, keysB)) return neq;
            for (const k of keysA)
              if (neq = mingoCmp(a[k], b[k]))
                return neq;
            return 0;
          }
        }
      }
      if (typeA == "undefined") return -1;
      if (typeB == "undefined") return 1;
      if (descendArray) {
        if (typeA == "array") {
          const xs = a;
          if (!xs.length) return -1;
          const sorted = xs.slice().sort(mingoCmp);
          neq = 1;
          for (const v of sorted)
            if ((neq = Math.min(neq, mingoCmp(v, b))) < 0) return neq;
          return neq;
        }
        if (typeB == "array") {
          const ys = b;
          if (!ys.length) return 1;
          const sorted = ys.slice().sort(mingoCmp);
          neq = -1;
          for (const v of sorted)
            if ((neq = Math.max(neq, mingoCmp(a, v))) > 0) return neq;
          return neq;
        }
      }
      const orderA = SORT_ORDER[typeA] ?? Number.MAX_VALUE;
      const orderB = SORT_ORDER[typeB] ?? Number.MAX_VALUE;
      return orderA !== orderB ? simpleCmp(orderA, orderB) : simpleCmp(typeA, typeB);
    }
    var compare3 = (a, b) => mingoCmp(a, b, true);
    var hasCustomString = (o) => o !== null && o !== void 0 && o["toString"] !== Object.prototype.toString;
    function isEqual3(a, b) {
      if (a === b || Object.is(a, b)) return true;
      if (a === null || b === null) return false;
      if (typeof a !== typeof b) return false;
      if (typeof a !== "object") return false;
      if (a.constructor !== b?.constructor) return false;
      if (isDate2(a)) return isDate2(b) && +a === +b;
      if (isRegExp2(a))
        return isRegExp2(b) && a.source === b.source && a.flags === b.flags;
      if (isArray2(a) && isArray2(b)) {
        return a.length === b.length && a.every((v, i) => isEqual3(v, b[i]));
      }
      if (a?.constructor !== Object && hasCustomString(a)) {
        return a?.toString() === b?.toString();
      }
      const objA = a;
      const objB = b;
      const keysA = Object.keys(objA);
      const keysB = Object.keys(objB);
      if (keysA.length !== keysB.length) return false;
      return keysA.every((k) => has2(objB, k) && isEqual3(objA[k], objB[k]));
    }
    var HashMap2 = class _HashMap extends Map {
      // maps the hashcode to key set
      #keyMap = /* @__PURE__ */ new Map();
      // returns a tuple of [<masterKey>, <hash>]. Expects an object key.
      #unpack = (key) => {
        const hash = (0, import_hash.hashCode)(key);
        const items = this.#keyMap.get(hash) ?? [];
        return [items.find((k) => isEqual3(k, key)), hash];
      };
      constructor() {
        super();
      }
      /**
       * Returns a new {@link HashMap} object.
       * @param fn An optional custom hash function
       */
      static init() {
        return new _HashMap();
      }
      clear() {
        super.clear();
        this.#keyMap.clear();
      }
      delete(key) {
        if (isPrimitive(key)) return super.delete(key);
        const [masterKey, hash] = this.#unpack(key);
        if (!super.delete(masterKey)) return false;
        this.#keyMap.set(
          hash,
          this.#keyMap.get(hash).filter((k) => !isEqual3(k, masterKey))
        );
        return true;
      }
      get(key) {
        if (isPrimitive(key)) return super.get(key);
        const [masterKey, _] = this.#unpack(key);
        return super.get(masterKey);
      }
      has(key) {
        if (isPrimitive(key)) return super.has(key);
        const [masterKey, _] = this.#unpack(key);
        return super.has(masterKey);
      }
      set(key, value) {
        if (isPrimitive(key)) return super.set(key, value);
        const [masterKey, hash] = this.#unpack(key);
        if (super.has(masterKey)) {
          super.set(masterKey, value);
        } else {
          super.set(key, value);
          const keys2 = this.#keyMap.get(hash) || [];
          keys2.push(key);
          this.#keyMap.set(hash, keys2);
        }
        return this;
      }
      /**
       * @returns the number of elements in the Map.
       */
      get size() {
        return super.size;
      }
    };
    function assert2(condition, msg) {
      if (!condition) throw new MingoError2(msg);
    }
    var assertNoProto = (s) => {
      if (s === "__proto__" || s.startsWith("__proto__.") || s.endsWith(".__proto__") || s.includes(".__proto__.")) {
        throw new MingoError2(
          `Accessing __proto__ is not allowed in selector: '${s}'.`
        );
      }
    };
    function typeOf3(v) {
      const t = typeof v;
      switch (t) {
        case "number":
        case "string":
        case "boolean":
        case "undefined":
        case "function":
        case "symbol":
          return t;
      }
      if (v === null) return "null";
      if (isArray2(v)) return "array";
      if (isDate2(v)) return "date";
      if (isRegExp2(v)) return "regexp";
      if (isTypedArray(v)) return "arraybuffer";
      if (v?.constructor === Object) return "object";
      return v?.constructor?.name?.toLowerCase() ?? "object";
    }
    var isBoolean2 = (v) => typeof v === "boolean";
    var isString2 = (v) => typeof v === "string";
    var isSymbol2 = (v) => typeof v === "symbol";
    var isNumber2 = (v) => !Number.isNaN(v) && typeof v === "number";
    var isInteger3 = Number.isInteger;
    var isArray2 = Array.isArray;
    var isObject2 = (v) => typeOf3(v) === "object";
    var isObjectLike2 = (v) => !isPrimitive(v);
    var isDate2 = (v) => v instanceof Date;
    var isRegExp2 = (v) => v instanceof RegExp;
    var isFunction2 = (v) => typeof v === "function";
    var isNil4 = (v) => v === null || v === void 0;
    var truthy = (arg, strict = true) => !!arg || strict && arg === "";
    var isEmpty2 = (x) => isNil4(x) || isString2(x) && !x || isArray2(x) && x.length === 0 || isObject2(x) && Object.keys(x).length === 0;
    var ensureArray2 = (x) => isArray2(x) ? x : [x];
    var has2 = (obj, key1, key2 = "", key3 = "") => !!(obj && Object.prototype.hasOwnProperty.call(obj, key1) && (key2 === "" || Object.prototype.hasOwnProperty.call(obj, key2)) && (key3 === "" || Object.prototype.hasOwnProperty.call(obj, key3)));
    var isTypedArray = (v) => typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView(v);
    var isDigits = (s) => {
      for (let i = 0; i < s.length; i++)
        if (s.charCodeAt(i) < 48 || s.charCodeAt(i) > 57) return false;
      return true;
    };
    var cloneDeep2 = (v, refs) => {
      if (isPrimitive(v)) return v;
      if (isDate2(v)) return new Date(v);
      if (isRegExp2(v)) return new RegExp(v);
      if (isTypedArray(v)) {
        const ctor = v.constructor;
        return new ctor(v);
      }
      if (!(refs instanceof WeakSet)) refs = /* @__PURE__ */ new WeakSet();
      if (refs.has(v)) throw new Error(ERR_CYCLE_FOUND);
      refs.add(v);
      try {
        if (isArray2(v)) {
          const arr = new Array(v.length);
          for (let i = 0; i < v.length; i++) arr[i] = cloneDeep2(v[i], refs);
          return arr;
        }
        if (isObject2(v)) {
          const obj = {};
          for (const k of Object.keys(v)) obj[k] = cloneDeep2(v[k], refs);
          return obj;
        }
      } finally {
        refs.delete(v);
      }
      return v;
    };
    function intersection2(input) {
      if (input.length === 0) return [];
      if (input.length === 1) return input[0].slice();
      for (const arr of input) if (arr.length === 0) return [];
      const maps = [HashMap2.init(), HashMap2.init()];
      let index = 0;
      for (const v of input[input.length - 1]) maps[0].set(v, true);
      for (let i = input.length - 2; i >= 0; i--) {
        for (let j = 0; j < input[i].length; j++) {
          const v = input[i][j];
          if (maps[index].has(v)) maps[index ^ 1].set(v, true);
        }
        if (maps[index ^ 1].size === 0) return [];
        maps[index].clear();
        index = index ^ 1;
      }
      return Array.from(maps[index].keys());
    }
    function flatten2(xs, depth = 1) {
      const arr = new Array();
      function flatten22(ys, n) {
        for (let i = 0, len = ys.length; i < len; i++) {
          if (isArray2(ys[i]) && (n > 0 || n < 0)) {
            flatten22(ys[i], Math.max(-1, n - 1));
          } else {
            arr.push(ys[i]);
          }
        }
      }
      flatten22(xs, depth);
      return arr;
    }
    function unique2(input) {
      const m = HashMap2.init();
      for (const v of input) m.set(v, true);
      return Array.from(m.keys());
    }
    function groupBy2(collection, keyFunc) {
      if (collection.length < 1) return /* @__PURE__ */ new Map();
      const result = HashMap2.init();
      for (let i = 0; i < collection.length; i++) {
        const obj = collection[i];
        const key = keyFunc(obj, i) ?? null;
        let a = result.get(key);
        if (!a) {
          a = [obj];
          result.set(key, a);
        } else {
          a.push(obj);
        }
      }
      return result;
    }
    var OBJECT_PROTO_PROPS = new Set(
      Object.getOwnPropertyNames(Object.prototype).filter((s) => s !== "__proto__")
    );
    function getValue(obj, key) {
      if (obj === Object.prototype) return;
      if (isPrimitive(obj) || Number.isNaN(key)) return;
      if (isArray2(obj)) return obj[Number(key)];
      if (OBJECT_PROTO_PROPS.has(key) && !has2(obj, key)) return;
      return obj[key];
    }
    function unwrap(arr, depth) {
      if (depth < 1) return arr;
      while (depth-- && arr.length === 1 && isArray2(arr[0])) arr = arr[0];
      return arr;
    }
    function resolve4(obj, selector, options) {
      assertNoProto(selector);
      if (isScalar(obj)) return obj;
      if (!selector.includes(".") && !isArray2(obj)) return getValue(obj, selector);
      let depth = 0;
      function resolvePath(o, path) {
        let value = o;
        let begin = 0;
        let dot = 0;
        while (dot !== -1) {
          dot = path.indexOf(".", begin);
          const field = dot === -1 ? path.substring(begin) : path.substring(begin, dot);
          const isIndex = isDigits(field);
          if (!isIndex && isArray2(value)) {
            if (begin === 0 && depth > 0) break;
            depth += 1;
            const subpath = path.substring(begin);
            value = value.reduce((acc, item) => {
              const v = resolvePath(item, subpath);
              if (v !== void 0) acc.push(v);
              return acc;
            }, []);
            break;
          } else {
            value = getValue(value, field);
          }
          if (value === void 0) break;
          begin += field.length + 1;
        }
        return value;
      }
      const res = resolvePath(obj, selector);
      return isArray2(res) && options?.unwrapArray ? unwrap(res, depth) : res;
    }
    function resolveGraph(obj, selector, options) {
      if (options?.ignoreProto !== true) {
        assertNoProto(selector);
        options = { ...options, ignoreProto: true };
      }
      const sep = selector.indexOf(".");
      const key = sep == -1 ? selector : selector.substring(0, sep);
      const next = selector.substring(sep + 1);
      const hasNext = sep != -1;
      const { preserveIndex, preserveKeys } = options;
      if (isArray2(obj)) {
        const isIndex = isDigits(key);
        const arr = isIndex && preserveIndex === "default" ? obj.slice() : [];
        if (isIndex) {
          const index = Number(key);
          let value2 = getValue(obj, key);
          if (hasNext) value2 = resolveGraph(value2, next, options);
          if (preserveIndex === "default") {
            arr[index] = value2;
          } else {
            arr.push(value2);
          }
        } else {
          for (let i = 0; i < obj.length; i++) {
            const value2 = resolveGraph(obj[i], selector, options);
            if (preserveIndex === "missing") {
              arr.push(value2 ?? MISSING);
            } else if (value2 !== void 0 || preserveIndex === "default") {
              arr.push(value2);
            }
          }
        }
        return arr;
      }
      let value = getValue(obj, key);
      if (hasNext) {
        value = resolveGraph(value, next, options);
      }
      const res = preserveKeys ? { ...obj } : {};
      if (value === void 0) {
        return preserveIndex === "missing" && isObject2(obj) ? res : void 0;
      }
      res[key] = value;
      return res;
    }
    function filterMissing(obj) {
      if (isArray2(obj)) {
        for (let i = obj.length - 1; i >= 0; i--) {
          if (obj[i] === MISSING) {
            obj.splice(i, 1);
          } else {
            filterMissing(obj[i]);
          }
        }
      } else if (isObject2(obj)) {
        const keys2 = Object.keys(obj);
        for (let i = 0; i < keys2.length; i++) {
          filterMissing(obj[keys2[i]]);
        }
      }
    }
    function walk(obj, selector, fn, options) {
      if (options?.ignoreProto !== true) {
        assertNoProto(selector);
        options = { ...options, ignoreProto: true };
      }
      if (obj === Object.prototype) return;
      const dotIndex = selector.indexOf(".");
      const key = dotIndex === -1 ? selector : selector.substring(0, dotIndex);
      const next = selector.substring(key.length + 1);
      if (next.length === 0) {
        if (isObject2(obj) || isArray2(obj) && isDigits(key)) fn(obj, key);
      } else {
        if (options?.buildGraph && isNil4(obj[key])) obj[key] = {};
        const item = obj[key];
        if (!item) return;
        const nextDotIndex = next.indexOf(".");
        const nextKey = nextDotIndex === -1 ? next : next.substring(0, nextDotIndex);
        const isNextArrayIndex = isDigits(nextKey);
        if (isArray2(item) && options?.descendArray && !isNextArrayIndex) {
          for (let i = 0; i < item.length; i++)
            walk(item[i], next, fn, options);
        } else {
          walk(item, next, fn, options);
        }
      }
    }
    function setValue2(obj, selector, value) {
      walk(obj, selector, (item, key) => item[key] = value, {
        buildGraph: true
      });
    }
    function removeValue2(obj, selector, options) {
      walk(
        obj,
        selector,
        ((item, key) => {
          if (isArray2(item)) {
            item.splice(Number(key), 1);
          } else {
            delete item[key];
          }
        }),
        options
      );
    }
    var isOperator3 = (name) => !!name && name[0] === "$" && /^\$[a-zA-Z0-9_]+$/.test(name);
    function normalize2(expr) {
      if (isScalar(expr)) {
        return isRegExp2(expr) ? { $regex: expr } : { $eq: expr };
      }
      if (!Object.keys(expr).some(isOperator3)) return { $eq: expr };
      if (isObject2(expr) && has2(expr, "$regex")) {
        const newExpr = { ...expr };
        newExpr["$regex"] = new RegExp(
          expr["$regex"],
          expr["$options"]
        );
        delete newExpr["$options"];
        return newExpr;
      }
      return expr;
    }
    function findInsertIndex2(sorted, item, comparator = compare3) {
      let lo = 0;
      let hi = sorted.length - 1;
      while (lo <= hi) {
        const mid = Math.round(lo + (hi - lo) / 2);
        if (comparator(item, sorted[mid]) < 0) {
          hi = mid - 1;
        } else if (comparator(item, sorted[mid]) > 0) {
          lo = mid + 1;
        } else {
          return mid;
        }
      }
      return lo;
    }
    var PathValidator = class {
      constructor() {
        this.root = {
          children: /* @__PURE__ */ new Map(),
          isTerminal: false
        };
      }
      add(selector) {
        const parts = selector.split(".");
        let current = this.root;
        for (const part2 of parts) {
          if (current.isTerminal) return false;
          if (!current.children.has(part2)) {
            current.children.set(part2, {
              children: /* @__PURE__ */ new Map(),
              isTerminal: false
            });
          }
          current = current.children.get(part2);
        }
        if (current.isTerminal || current.children.size) return false;
        return current.isTerminal = true;
      }
    };
  }
});

// node_modules/mingo/cjs/util/index.js
var require_util = __commonJS({
  "node_modules/mingo/cjs/util/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var util_exports = {};
    __export(util_exports, {
      HashMap: () => import_internal.HashMap,
      MingoError: () => import_internal.MingoError,
      assert: () => import_internal.assert,
      cloneDeep: () => import_internal.cloneDeep,
      compare: () => import_internal.compare,
      ensureArray: () => import_internal.ensureArray,
      findInsertIndex: () => import_internal.findInsertIndex,
      flatten: () => import_internal.flatten,
      groupBy: () => import_internal.groupBy,
      has: () => import_internal.has,
      hashCode: () => import_internal.hashCode,
      intersection: () => import_internal.intersection,
      isArray: () => import_internal.isArray,
      isBoolean: () => import_internal.isBoolean,
      isDate: () => import_internal.isDate,
      isEmpty: () => import_internal.isEmpty,
      isEqual: () => import_internal.isEqual,
      isFunction: () => import_internal.isFunction,
      isInteger: () => import_internal.isInteger,
      isNil: () => import_internal.isNil,
      isNumber: () => import_internal.isNumber,
      isObject: () => import_internal.isObject,
      isObjectLike: () => import_internal.isObjectLike,
      isOperator: () => import_internal.isOperator,
      isRegExp: () => import_internal.isRegExp,
      isString: () => import_internal.isString,
      isSymbol: () => import_internal.isSymbol,
      normalize: () => import_internal.normalize,
      removeValue: () => import_internal.removeValue,
      resolve: () => import_internal.resolve,
      setValue: () => import_internal.setValue,
      typeOf: () => import_internal.typeOf,
      unique: () => import_internal.unique
    });
    module.exports = __toCommonJS(util_exports);
    var import_internal = require_internal();
  }
});

// node_modules/mingo/cjs/core/_internal.js
var require_internal2 = __commonJS({
  "node_modules/mingo/cjs/core/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      ComputeOptions: () => ComputeOptions,
      Context: () => Context4,
      OpType: () => OpType2,
      ProcessingMode: () => ProcessingMode2,
      computeValue: () => computeValue2,
      evalExpr: () => evalExpr2
    });
    module.exports = __toCommonJS(internal_exports);
    var import_util = require_util();
    var ProcessingMode2 = /* @__PURE__ */ ((ProcessingMode22) => {
      ProcessingMode22[ProcessingMode22["CLONE_OFF"] = 0] = "CLONE_OFF";
      ProcessingMode22[ProcessingMode22["CLONE_INPUT"] = 1] = "CLONE_INPUT";
      ProcessingMode22[ProcessingMode22["CLONE_OUTPUT"] = 2] = "CLONE_OUTPUT";
      ProcessingMode22[ProcessingMode22["CLONE_ALL"] = 3] = "CLONE_ALL";
      return ProcessingMode22;
    })(ProcessingMode2 || {});
    var ComputeOptions = class _ComputeOptions {
      constructor(options, locals) {
        this.options = options;
        this.#locals = locals ? { ...locals } : {};
      }
      #locals;
      /**
       * Initializes a new instance of the `ComputeOptions` class with the provided options.
       *
       * @param options - A partial set of options to configure the `ComputeOptions` instance.
       *                  If an instance of `ComputeOptions` is provided, its internal options and locals are used.
       * @returns A new `ComputeOptions` instance configured with the provided options and root.
       */
      static init(options) {
        return options instanceof _ComputeOptions ? new _ComputeOptions(options.options, options.#locals) : new _ComputeOptions({
          idKey: "_id",
          scriptEnabled: true,
          useStrictMode: true,
          failOnError: true,
          processingMode: 0,
          ...options,
          context: options?.context ? Context4.from(options?.context) : Context4.init()
        });
      }
      update(locals) {
        Object.assign(this.#locals, locals, {
          // DO NOT override timestamp
          timestamp: this.#locals.timestamp,
          // merge variables.
          variables: { ...this.#locals?.variables, ...locals?.variables }
        });
        return this;
      }
      get local() {
        return this.#locals;
      }
      get now() {
        let timestamp = this.#locals.timestamp ?? 0;
        if (!timestamp) {
          timestamp = Date.now();
          Object.assign(this.#locals, { timestamp });
        }
        return new Date(timestamp);
      }
      get idKey() {
        return this.options.idKey;
      }
      get collation() {
        return this.options?.collation;
      }
      get processingMode() {
        return this.options?.processingMode;
      }
      get useStrictMode() {
        return this.options?.useStrictMode;
      }
      get scriptEnabled() {
        return this.options?.scriptEnabled;
      }
      get failOnError() {
        return this.options?.failOnError;
      }
      get collectionResolver() {
        return this.options?.collectionResolver;
      }
      get jsonSchemaValidator() {
        return this.options?.jsonSchemaValidator;
      }
      get variables() {
        return this.options?.variables;
      }
      get context() {
        return this.options?.context;
      }
    };
    var OpType2 = /* @__PURE__ */ ((OpType22) => {
      OpType22["ACCUMULATOR"] = "accumulator";
      OpType22["EXPRESSION"] = "expression";
      OpType22["PIPELINE"] = "pipeline";
      OpType22["PROJECTION"] = "projection";
      OpType22["QUERY"] = "query";
      OpType22["WINDOW"] = "window";
      return OpType22;
    })(OpType2 || {});
    var Context4 = class _Context {
      #operators;
      constructor() {
        this.#operators = {
          [
            "accumulator"
            /* ACCUMULATOR */
          ]: {},
          [
            "expression"
            /* EXPRESSION */
          ]: {},
          [
            "pipeline"
            /* PIPELINE */
          ]: {},
          [
            "projection"
            /* PROJECTION */
          ]: {},
          [
            "query"
            /* QUERY */
          ]: {},
          [
            "window"
            /* WINDOW */
          ]: {}
        };
      }
      static init(ops = {}) {
        const ctx = new _Context();
        for (const type of Object.keys(ops)) {
          ctx.#operators[type] = { ...ops[type] };
        }
        return ctx;
      }
      /** Returns a new context with the operators from the provided contexts merged left to right. */
      static from(...ctx) {
        if (ctx.length === 1) return _Context.init(ctx[0].#operators);
        const newCtx = new _Context();
        for (const context2 of ctx) {
          for (const type of Object.values(OpType2)) {
            newCtx.addOps(type, context2.#operators[type]);
          }
        }
        return newCtx;
      }
      addOps(type, operators) {
        this.#operators[type] = Object.assign({}, operators, this.#operators[type]);
        return this;
      }
      getOperator(type, name) {
        return this.#operators[type][name] ?? null;
      }
      addAccumulatorOps(ops) {
        return this.addOps("accumulator", ops);
      }
      addExpressionOps(ops) {
        return this.addOps("expression", ops);
      }
      addQueryOps(ops) {
        return this.addOps("query", ops);
      }
      addPipelineOps(ops) {
        return this.addOps("pipeline", ops);
      }
      addProjectionOps(ops) {
        return this.addOps("projection", ops);
      }
      addWindowOps(ops) {
        return this.addOps("window", ops);
      }
    };
    function computeValue2(obj, expr, operator, options) {
      return evalExpr2(obj, { [operator]: expr }, options);
    }
    function evalExpr2(obj, expr, options) {
      const copts = !(options instanceof ComputeOptions) || (0, import_util.isNil)(options.local.root) ? ComputeOptions.init(options).update({ root: obj }) : options;
      return computeExpression(obj, expr, copts);
    }
    var SYSTEM_VARS = /* @__PURE__ */ new Set(["$$ROOT", "$$CURRENT", "$$REMOVE", "$$NOW"]);
    function computeExpression(obj, expr, options) {
      if ((0, import_util.isString)(expr) && expr.length > 0 && expr[0] === "$") {
        if (expr === "$$KEEP" || expr === "$$PRUNE" || expr === "$$DESCEND")
          return expr;
        let ctx = options.local.root;
        const dot = expr.indexOf(".");
        const prefix = dot === -1 ? expr : expr.substring(0, dot);
        if (SYSTEM_VARS.has(prefix)) {
          switch (prefix) {
            case "$$ROOT":
              break;
            case "$$CURRENT":
              ctx = obj;
              break;
            case "$$REMOVE":
              ctx = void 0;
              break;
            case "$$NOW":
              ctx = new Date(options.now);
              break;
          }
          expr = dot === -1 ? "" : expr.substring(dot + 1);
        } else if (prefix.length >= 2 && prefix[1] === "$") {
          ctx = Object.assign(
            {},
            // global vars
            options.variables,
            // current item is added before local variables because the binding may be changed.
            { this: obj },
            // local vars
            options?.local?.variables
          );
          const name = prefix.substring(2);
          (0, import_util.assert)((0, import_util.has)(ctx, name), `Use of undefined variable: ${name}`);
          expr = expr.substring(2);
        } else {
          expr = expr.substring(1);
        }
        return expr === "" ? ctx : (0, import_util.resolve)(ctx, expr);
      }
      if ((0, import_util.isArray)(expr)) {
        const result = new Array(expr.length);
        for (let i = 0; i < expr.length; i++) {
          result[i] = computeExpression(obj, expr[i], options);
        }
        return result;
      }
      if ((0, import_util.isObject)(expr)) {
        const keys2 = Object.keys(expr);
        if ((0, import_util.isOperator)(keys2[0])) {
          (0, import_util.assert)(keys2.length === 1, "Expression must contain a single operator.");
          return computeOperator(obj, expr[keys2[0]], keys2[0], options);
        }
        const result = {};
        for (let i = 0; i < keys2.length; i++) {
          result[keys2[i]] = computeExpression(obj, expr[keys2[i]], options);
        }
        return result;
      }
      return expr;
    }
    function computeOperator(obj, expr, operator, options) {
      const context2 = options.context;
      const fn = context2.getOperator("expression", operator);
      if (fn) return fn(obj, expr, options);
      const accFn = context2.getOperator("accumulator", operator);
      (0, import_util.assert)(!!accFn, `accumulator '${operator}' is not registered.`);
      if (!(0, import_util.isArray)(obj)) {
        obj = computeExpression(obj, expr, options);
        expr = null;
      }
      (0, import_util.assert)((0, import_util.isArray)(obj), `arguments must resolve to array for ${operator}.`);
      return accFn(obj, expr, options);
    }
  }
});

// node_modules/mingo/cjs/operators/expression/_internal.js
var require_internal3 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      ARR_OPTS: () => ARR_OPTS,
      errExpectArray: () => errExpectArray,
      errExpectInteger: () => errExpectInteger,
      errExpectNumber: () => errExpectNumber,
      errExpectObject: () => errExpectObject,
      errExpectString: () => errExpectString,
      errInvalidArgs: () => errInvalidArgs
    });
    module.exports = __toCommonJS(internal_exports);
    var import_util = require_util();
    var ARR_OPTS = {
      int: { type: "integers" },
      obj: { type: "objects" }
    };
    function errInvalidArgs(failOnError, message) {
      (0, import_util.assert)(!failOnError, message);
      return null;
    }
    function errExpectObject(failOnError, prefix) {
      const msg = `${prefix} expression must resolve to object`;
      (0, import_util.assert)(!failOnError, msg);
      return null;
    }
    function errExpectString(failOnError, prefix) {
      const msg = `${prefix} expression must resolve to string`;
      (0, import_util.assert)(!failOnError, msg);
      return null;
    }
    function errExpectNumber(failOnError, name, opts) {
      const type = opts?.integer ? "integer" : "number";
      const min = opts?.min ?? -Infinity;
      const max = opts?.max ?? Infinity;
      let msg;
      if (min === 0 && max === 0) {
        msg = `${name} expression must resolve to non-zero ${type}`;
      } else if (min === 0 && max === Infinity) {
        msg = `${name} expression must resolve to non-negative ${type}`;
      } else if (min !== -Infinity && max !== Infinity) {
        msg = `${name} expression must resolve to ${type} in range [${min}, ${max}]`;
      } else if (min > 0) {
        msg = `${name} expression must resolve to positive ${type}`;
      } else {
        msg = `${name} expression must resolve to ${type}`;
      }
      (0, import_util.assert)(!failOnError, msg);
      return null;
    }
    var errExpectInteger = (failOnError, name, opts) => errExpectNumber(failOnError, name, { ...opts, integer: true });
    function errExpectArray(failOnError, prefix, opts) {
      let suffix = "array";
      if (!(0, import_util.isNil)(opts?.size) && opts?.size >= 0)
        suffix = opts.size === 0 ? "non-zero array" : `array(${opts.size})`;
      if (opts?.type) suffix = `array of ${opts.type}`;
      const msg = `${prefix} expression must resolve to ${suffix}`;
      (0, import_util.assert)(!failOnError, msg);
      return null;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/abs.js
var require_abs = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/abs.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var abs_exports = {};
    __export(abs_exports, {
      $abs: () => $abs
    });
    module.exports = __toCommonJS(abs_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $abs = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number")
        return (0, import_internal2.errExpectNumber)(options.failOnError, "$abs");
      return Math.abs(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/add.js
var require_add = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/add.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var add_exports = {};
    __export(add_exports, {
      $add: () => $add
    });
    module.exports = __toCommonJS(add_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var err = "$add expression must resolve to array of numbers.";
    var $add = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const failOnError = options.failOnError;
      let dateFound = false;
      let result = 0;
      if (!(0, import_util.isArray)(args)) return (0, import_internal2.errInvalidArgs)(failOnError, err);
      for (const n of args) {
        if ((0, import_util.isNil)(n)) return null;
        if (typeof n === "number") {
          result += n;
        } else if ((0, import_util.isDate)(n)) {
          if (dateFound) {
            return (0, import_internal2.errInvalidArgs)(failOnError, "$add must only have one date");
          }
          dateFound = true;
          result += +n;
        } else {
          return (0, import_internal2.errInvalidArgs)(failOnError, err);
        }
      }
      return dateFound ? new Date(result) : result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/ceil.js
var require_ceil = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/ceil.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ceil_exports = {};
    __export(ceil_exports, {
      $ceil: () => $ceil
    });
    module.exports = __toCommonJS(ceil_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $ceil = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number")
        return (0, import_internal2.errExpectNumber)(options.failOnError, "$ceil");
      return Math.ceil(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/divide.js
var require_divide = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/divide.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var divide_exports = {};
    __export(divide_exports, {
      $divide: () => $divide
    });
    module.exports = __toCommonJS(divide_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $divide = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$divide expects array(2)");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      let t_num = true;
      for (const v of args) {
        if ((0, import_util.isNil)(v)) return null;
        t_num &&= (0, import_util.isNumber)(v);
      }
      if (!t_num) {
        return (0, import_internal2.errExpectArray)(foe, "$divide", {
          size: 2,
          type: "number"
        });
      }
      if (args[1] === 0)
        return (0, import_internal2.errInvalidArgs)(foe, "$divide cannot divide by zero");
      return args[0] / args[1];
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/exp.js
var require_exp = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/exp.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var exp_exports = {};
    __export(exp_exports, {
      $exp: () => $exp
    });
    module.exports = __toCommonJS(exp_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $exp = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number") {
        return (0, import_internal2.errExpectNumber)(options.failOnError, "$exp");
      }
      return Math.exp(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/floor.js
var require_floor = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/floor.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var floor_exports = {};
    __export(floor_exports, {
      $floor: () => $floor
    });
    module.exports = __toCommonJS(floor_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $floor = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number") {
        return (0, import_internal2.errExpectNumber)(options.failOnError, "$floor");
      }
      return Math.floor(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/ln.js
var require_ln = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/ln.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ln_exports = {};
    __export(ln_exports, {
      $ln: () => $ln
    });
    module.exports = __toCommonJS(ln_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $ln = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number") {
        return (0, import_internal2.errExpectNumber)(options.failOnError, "$ln");
      }
      return Math.log(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/log.js
var require_log = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/log.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var log_exports = {};
    __export(log_exports, {
      $log: () => $log
    });
    module.exports = __toCommonJS(log_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $log = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isArray)(args) && args.length == 2) {
        let t_num = true;
        for (const v of args) {
          if ((0, import_util.isNil)(v)) return null;
          t_num &&= typeof v === "number";
        }
        if (t_num) return Math.log10(args[0]) / Math.log10(args[1]);
      }
      return (0, import_internal2.errExpectArray)(options.failOnError, "$log", {
        size: 2,
        type: "number"
      });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/log10.js
var require_log10 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/log10.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var log10_exports = {};
    __export(log10_exports, {
      $log10: () => $log10
    });
    module.exports = __toCommonJS(log10_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $log10 = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n === "number") return Math.log10(n);
      return (0, import_internal2.errExpectNumber)(options.failOnError, "$log10");
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/mod.js
var require_mod = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/mod.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var mod_exports = {};
    __export(mod_exports, {
      $mod: () => $mod
    });
    module.exports = __toCommonJS(mod_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $mod = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      let invalid = !(0, import_util.isArray)(args) || args.length != 2;
      invalid ||= !args.every((v) => typeof v === "number");
      if (invalid)
        return (0, import_internal2.errExpectArray)(options.failOnError, "$mod", {
          size: 2,
          type: "number"
        });
      return args[0] % args[1];
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/multiply.js
var require_multiply = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/multiply.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var multiply_exports = {};
    __export(multiply_exports, {
      $multiply: () => $multiply
    });
    module.exports = __toCommonJS(multiply_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $multiply = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$multiply expects array");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      if (args.some(import_util.isNil)) return null;
      let res = 1;
      for (const n of args) {
        if (!(0, import_util.isNumber)(n))
          return (0, import_internal2.errExpectArray)(foe, "$multiply", { type: "number" });
        res *= n;
      }
      return res;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/pow.js
var require_pow = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/pow.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var pow_exports = {};
    __export(pow_exports, {
      $pow: () => $pow
    });
    module.exports = __toCommonJS(pow_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $pow = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$pow expects array(2)");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      let t_num = true;
      for (const v of args) {
        if ((0, import_util.isNil)(v)) return null;
        t_num &&= (0, import_util.isNumber)(v);
      }
      if (!t_num) {
        return (0, import_internal2.errExpectArray)(foe, "$pow", {
          size: 2,
          type: "number"
        });
      }
      if (args[0] === 0 && args[1] < 0)
        (0, import_internal2.errInvalidArgs)(foe, "$pow cannot raise 0 to a negative exponent");
      return Math.pow(args[0], args[1]);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/_internal.js
var require_internal4 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      truncate: () => truncate
    });
    module.exports = __toCommonJS(internal_exports);
    var import_util = require_util();
    var import_internal = require_internal3();
    function truncate(num, precision, opts) {
      const { name, roundOff, failOnError } = opts;
      if ((0, import_util.isNil)(num)) return null;
      if (Number.isNaN(num) || Math.abs(num) === Infinity) return num;
      if (!(0, import_util.isNumber)(num)) {
        return (0, import_internal.errExpectNumber)(failOnError, `${name} arg1 <number>`);
      }
      if (!(0, import_util.isInteger)(precision) || precision < -20 || precision > 100) {
        return (0, import_internal.errExpectInteger)(failOnError, `${name} arg2 <precision>`, {
          min: -20,
          max: 100
        });
      }
      const sign = Math.abs(num) === num ? 1 : -1;
      num = Math.abs(num);
      let result = Math.trunc(num);
      const decimals = parseFloat((num - result).toFixed(Math.abs(precision) + 1));
      if (precision === 0) {
        const firstDigit = Math.trunc(10 * decimals);
        if (roundOff && ((result & 1) === 1 && firstDigit >= 5 || firstDigit > 5)) {
          result++;
        }
      } else if (precision > 0) {
        const offset = Math.pow(10, precision);
        let remainder2 = Math.trunc(decimals * offset);
        const lastDigit = Math.trunc(decimals * offset * 10) % 10;
        if (roundOff && lastDigit > 5) {
          remainder2 += 1;
        }
        result = (result * offset + remainder2) / offset;
      } else {
        const offset = Math.pow(10, -1 * precision);
        let excess = result % offset;
        result = Math.max(0, result - excess);
        if (roundOff && sign === -1) {
          while (excess > 10) {
            excess -= excess / 10;
          }
          if (result > 0 && excess >= 5) {
            result += offset;
          }
        }
      }
      return result * sign;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/round.js
var require_round = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/round.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var round_exports = {};
    __export(round_exports, {
      $round: () => $round
    });
    module.exports = __toCommonJS(round_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal4();
    var $round = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$round expects array(2)");
      const [n, precision] = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_internal2.truncate)(n, precision ?? 0, {
        name: "$round",
        roundOff: true,
        failOnError: options.failOnError
      });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/sigmoid.js
var require_sigmoid = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/sigmoid.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sigmoid_exports = {};
    __export(sigmoid_exports, {
      $sigmoid: () => $sigmoid2
    });
    module.exports = __toCommonJS(sigmoid_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var PRECISION = 1e10;
    var $sigmoid2 = (obj, expr, options) => {
      if ((0, import_util.isNil)(expr)) return null;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const { input, onNull } = (0, import_util.isObject)(args) ? args : { input: args };
      if ((0, import_util.isNil)(input)) return (0, import_util.isNumber)(onNull) ? onNull : null;
      if ((0, import_util.isNumber)(input)) {
        const result = 1 / (1 + Math.exp(-input));
        return Math.round(result * PRECISION) / PRECISION;
      }
      return (0, import_internal2.errExpectNumber)(options.failOnError, "$sigmoid");
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/sqrt.js
var require_sqrt = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/sqrt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sqrt_exports = {};
    __export(sqrt_exports, {
      $sqrt: () => $sqrt
    });
    module.exports = __toCommonJS(sqrt_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $sqrt = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      const skip = !options.failOnError;
      if ((0, import_util.isNil)(n)) return null;
      if (typeof n !== "number" || n < 0) {
        (0, import_util.assert)(skip, "$sqrt expression must resolve to non-negative number.");
        return null;
      }
      return Math.sqrt(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/subtract.js
var require_subtract = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/subtract.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var subtract_exports = {};
    __export(subtract_exports, {
      $subtract: () => $subtract
    });
    module.exports = __toCommonJS(subtract_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $subtract = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$subtract expects array(2)");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if (args.some(import_util.isNil)) return null;
      const foe = options.failOnError;
      const [a, b] = args;
      if ((0, import_util.isDate)(a) && (0, import_util.isNumber)(b)) return new Date(+a - Math.round(b));
      if ((0, import_util.isDate)(a) && (0, import_util.isDate)(b)) return +a - +b;
      if (args.every((v) => typeof v === "number")) return a - b;
      if ((0, import_util.isNumber)(a) && (0, import_util.isDate)(b)) {
        return (0, import_internal2.errInvalidArgs)(foe, "$subtract cannot subtract date from number");
      }
      return (0, import_internal2.errExpectArray)(foe, "$subtract", {
        size: 2,
        type: "number|date"
      });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/trunc.js
var require_trunc = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/trunc.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var trunc_exports = {};
    __export(trunc_exports, {
      $trunc: () => $trunc
    });
    module.exports = __toCommonJS(trunc_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal4();
    var $trunc = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$trunc expects array(2)");
      const [n, precision] = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_internal2.truncate)(n, precision ?? 0, {
        name: "$trunc",
        roundOff: false,
        failOnError: options.failOnError
      });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/arithmetic/index.js
var require_arithmetic = __commonJS({
  "node_modules/mingo/cjs/operators/expression/arithmetic/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var arithmetic_exports = {};
    module.exports = __toCommonJS(arithmetic_exports);
    __reExport(arithmetic_exports, require_abs(), module.exports);
    __reExport(arithmetic_exports, require_add(), module.exports);
    __reExport(arithmetic_exports, require_ceil(), module.exports);
    __reExport(arithmetic_exports, require_divide(), module.exports);
    __reExport(arithmetic_exports, require_exp(), module.exports);
    __reExport(arithmetic_exports, require_floor(), module.exports);
    __reExport(arithmetic_exports, require_ln(), module.exports);
    __reExport(arithmetic_exports, require_log(), module.exports);
    __reExport(arithmetic_exports, require_log10(), module.exports);
    __reExport(arithmetic_exports, require_mod(), module.exports);
    __reExport(arithmetic_exports, require_multiply(), module.exports);
    __reExport(arithmetic_exports, require_pow(), module.exports);
    __reExport(arithmetic_exports, require_round(), module.exports);
    __reExport(arithmetic_exports, require_sigmoid(), module.exports);
    __reExport(arithmetic_exports, require_sqrt(), module.exports);
    __reExport(arithmetic_exports, require_subtract(), module.exports);
    __reExport(arithmetic_exports, require_trunc(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/array/arrayElemAt.js
var require_arrayElemAt = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/arrayElemAt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var arrayElemAt_exports = {};
    __export(arrayElemAt_exports, {
      $arrayElemAt: () => $arrayElemAt
    });
    module.exports = __toCommonJS(arrayElemAt_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$arrayElemAt";
    var $arrayElemAt = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `${OP} expects array(2)`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if (args.some(import_util.isNil)) return null;
      const foe = options.failOnError;
      const [arr, index] = args;
      if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, `${OP} arg1 <array>`);
      if (!(0, import_util.isInteger)(index)) return (0, import_internal2.errExpectInteger)(foe, `${OP} arg2 <index>`);
      if (index < 0 && Math.abs(index) <= arr.length) {
        return arr[(index + arr.length) % arr.length];
      } else if (index >= 0 && index < arr.length) {
        return arr[index];
      }
      return void 0;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/arrayToObject.js
var require_arrayToObject = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/arrayToObject.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var arrayToObject_exports = {};
    __export(arrayToObject_exports, {
      $arrayToObject: () => $arrayToObject
    });
    module.exports = __toCommonJS(arrayToObject_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var ERR_OPTS = {
      generic: { type: "key-value pairs" },
      array: { type: "[k,v]" },
      object: { type: "{k,v}" }
    };
    var $arrayToObject = (obj, expr, options) => {
      const foe = options.failOnError;
      const arr = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(arr)) return null;
      if (!(0, import_util.isArray)(arr))
        return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.generic);
      let tag = 0;
      const newObj = {};
      for (const item of arr) {
        if ((0, import_util.isArray)(item)) {
          const val = (0, import_util.flatten)(item);
          if (!tag) tag = 1;
          if (tag !== 1) {
            return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.object);
          }
          const [k, v] = val;
          newObj[k] = v;
        } else if ((0, import_util.isObject)(item) && (0, import_util.has)(item, "k", "v")) {
          if (!tag) tag = 2;
          if (tag !== 2) {
            return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.array);
          }
          const { k, v } = item;
          newObj[k] = v;
        } else {
          return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.generic);
        }
      }
      return newObj;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/concatArrays.js
var require_concatArrays = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/concatArrays.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var concatArrays_exports = {};
    __export(concatArrays_exports, {
      $concatArrays: () => $concatArrays
    });
    module.exports = __toCommonJS(concatArrays_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $concatArrays = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      if ((0, import_util.isNil)(args)) return null;
      if (!(0, import_util.isArray)(args)) return (0, import_internal2.errExpectArray)(foe, "$concatArrays");
      let size = 0;
      for (const arr of args) {
        if ((0, import_util.isNil)(arr)) return null;
        if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, "$concatArrays");
        size += arr.length;
      }
      const result = new Array(size);
      let i = 0;
      for (const arr of args) for (const item of arr) result[i++] = item;
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/filter.js
var require_filter = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/filter.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var filter_exports = {};
    __export(filter_exports, {
      $filter: () => $filter
    });
    module.exports = __toCommonJS(filter_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var $filter = (obj, expr, options) => {
      (0, import_internal2.assert)(
        (0, import_internal2.isObject)(expr) && (0, import_internal2.has)(expr, "input", "cond"),
        "$filter expects object { input, as, cond, limit }"
      );
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      const foe = options.failOnError;
      if ((0, import_internal2.isNil)(input)) return null;
      if (!(0, import_internal2.isArray)(input)) return (0, import_internal3.errExpectArray)(foe, "$filter 'input'");
      const limit2 = expr.limit ?? Math.max(input.length, 1);
      if (!(0, import_internal2.isInteger)(limit2) || limit2 < 1)
        return (0, import_internal3.errExpectInteger)(foe, "$filter 'limit'", { min: 1 });
      if (input.length === 0) return [];
      const copts = import_internal.ComputeOptions.init(options);
      const k = expr?.as || "this";
      const locals = { variables: {} };
      const res = [];
      for (let i = 0, j = 0; i < input.length && j < limit2; i++) {
        locals.variables[k] = input[i];
        const cond = (0, import_internal.evalExpr)(obj, expr.cond, copts.update(locals));
        if ((0, import_internal2.truthy)(cond, options.useStrictMode)) {
          res.push(input[i]);
          j++;
        }
      }
      return res;
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/first.js
var require_first = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/first.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var first_exports = {};
    __export(first_exports, {
      $first: () => $first
    });
    module.exports = __toCommonJS(first_exports);
    var import_internal = require_internal2();
    var $first = (coll, expr, options) => {
      const obj = coll[0];
      const copts = import_internal.ComputeOptions.init(options).update({ root: obj });
      return (0, import_internal.evalExpr)(obj, expr, copts) ?? null;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/first.js
var require_first2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/first.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var first_exports = {};
    __export(first_exports, {
      $first: () => $first
    });
    module.exports = __toCommonJS(first_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_first = require_first();
    var import_internal2 = require_internal3();
    var $first = (obj, expr, options) => {
      if ((0, import_util.isArray)(obj)) return (0, import_first.$first)(obj, expr, options);
      const arr = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(arr)) return null;
      if (!(0, import_util.isArray)(arr)) {
        return (0, import_internal2.errExpectArray)(options.failOnError, "$first");
      }
      return (0, import_util.flatten)(arr)[0];
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/push.js
var require_push = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/push.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var push_exports = {};
    __export(push_exports, {
      $push: () => $push
    });
    module.exports = __toCommonJS(push_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $push = (coll, expr, options) => {
      if ((0, import_util.isNil)(expr)) return coll;
      const copts = import_internal.ComputeOptions.init(options);
      const result = new Array(coll.length);
      for (let i = 0; i < coll.length; i++) {
        const root = coll[i];
        result[i] = (0, import_internal.evalExpr)(root, expr, copts.update({ root })) ?? null;
      }
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/firstN.js
var require_firstN = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/firstN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var firstN_exports = {};
    __export(firstN_exports, {
      $firstN: () => $firstN
    });
    module.exports = __toCommonJS(firstN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var import_push = require_push();
    var $firstN = (coll, expr, options) => {
      const foe = options.failOnError;
      const copts = options;
      const m = coll.length;
      const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
      if (!(0, import_util.isInteger)(n) || n < 1)
        return (0, import_internal2.errExpectInteger)(foe, "$firstN 'n'", { min: 1 });
      return (0, import_push.$push)(m <= n ? coll : coll.slice(0, n), expr.input, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/firstN.js
var require_firstN2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/firstN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var firstN_exports = {};
    __export(firstN_exports, {
      $firstN: () => $firstN
    });
    module.exports = __toCommonJS(firstN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_firstN = require_firstN();
    var import_internal2 = require_internal3();
    var $firstN = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"),
        "$firstN expects object { input, n }"
      );
      if ((0, import_util.isArray)(obj)) return (0, import_firstN.$firstN)(obj, expr, options);
      const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$firstN 'input'");
      return (0, import_firstN.$firstN)(input, { n, input: "$$this" }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/in.js
var require_in = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/in.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var in_exports = {};
    __export(in_exports, {
      $in: () => $in2
    });
    module.exports = __toCommonJS(in_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $in2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$in expects array(2)");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const [item, arr] = args;
      if (!(0, import_util.isArray)(arr))
        return (0, import_internal2.errInvalidArgs)(options.failOnError, "$in arg2 <array>");
      for (const v of arr) if ((0, import_util.isEqual)(v, item)) return true;
      return false;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/indexOfArray.js
var require_indexOfArray = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/indexOfArray.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var indexOfArray_exports = {};
    __export(indexOfArray_exports, {
      $indexOfArray: () => $indexOfArray
    });
    module.exports = __toCommonJS(indexOfArray_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var OP = "$indexOfArray";
    var $indexOfArray = (obj, expr, options) => {
      (0, import_internal2.assert)(
        (0, import_internal2.isArray)(expr) && expr.length > 1 && expr.length < 5,
        `${OP} expects array(4)`
      );
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      const arr = args[0];
      if ((0, import_internal2.isNil)(arr)) return null;
      if (!(0, import_internal2.isArray)(arr)) return (0, import_internal3.errExpectArray)(foe, `${OP} arg1 <array>`);
      const search = args[1];
      const start2 = args[2] ?? 0;
      const end = args[3] ?? arr.length;
      if (!(0, import_internal2.isInteger)(start2) || start2 < 0)
        return (0, import_internal3.errExpectInteger)(foe, `${OP} arg3 <start>`, { min: 1 });
      if (!(0, import_internal2.isInteger)(end) || end < 0)
        return (0, import_internal3.errExpectInteger)(foe, `${OP} arg4 <end>`, { min: 1 });
      if (start2 > end) return -1;
      const input = start2 > 0 || end < arr.length ? arr.slice(start2, end) : arr;
      return input.findIndex((v) => (0, import_internal2.isEqual)(v, search)) + start2;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/isArray.js
var require_isArray = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/isArray.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var isArray_exports = {};
    __export(isArray_exports, {
      $isArray: () => $isArray
    });
    module.exports = __toCommonJS(isArray_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $isArray = (obj, expr, options) => {
      let input = expr;
      if ((0, import_util.isArray)(expr)) {
        (0, import_util.assert)(expr.length === 1, "$isArray expects array(1)");
        input = expr[0];
      }
      return (0, import_util.isArray)((0, import_internal.evalExpr)(obj, input, options));
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/last.js
var require_last = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/last.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var last_exports = {};
    __export(last_exports, {
      $last: () => $last
    });
    module.exports = __toCommonJS(last_exports);
    var import_internal = require_internal2();
    var $last = (coll, expr, options) => {
      const obj = coll[coll.length - 1];
      const copts = import_internal.ComputeOptions.init(options).update({ root: obj });
      return (0, import_internal.evalExpr)(obj, expr, copts) ?? null;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/last.js
var require_last2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/last.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var last_exports = {};
    __export(last_exports, {
      $last: () => $last
    });
    module.exports = __toCommonJS(last_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_last = require_last();
    var import_internal2 = require_internal3();
    var $last = (obj, expr, options) => {
      if ((0, import_util.isArray)(obj)) return (0, import_last.$last)(obj, expr, options);
      const arr = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(arr)) return null;
      if (!(0, import_util.isArray)(arr) || arr.length === 0) {
        return (0, import_internal2.errExpectArray)(options.failOnError, "$last", { size: 0 });
      }
      return (0, import_util.flatten)(arr)[arr.length - 1];
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/lastN.js
var require_lastN = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/lastN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lastN_exports = {};
    __export(lastN_exports, {
      $lastN: () => $lastN
    });
    module.exports = __toCommonJS(lastN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var import_push = require_push();
    var $lastN = (coll, expr, options) => {
      const copts = options;
      const m = coll.length;
      const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
      const foe = options.failOnError;
      if (!(0, import_util.isInteger)(n) || n < 1) {
        return (0, import_internal2.errExpectInteger)(foe, "$lastN 'n'", { min: 1 });
      }
      return (0, import_push.$push)(m <= n ? coll : coll.slice(m - n), expr.input, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/lastN.js
var require_lastN2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/lastN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lastN_exports = {};
    __export(lastN_exports, {
      $lastN: () => $lastN
    });
    module.exports = __toCommonJS(lastN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_lastN = require_lastN();
    var import_internal2 = require_internal3();
    var $lastN = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"),
        "$lastN expects object { input, n }"
      );
      if ((0, import_util.isArray)(obj)) return (0, import_lastN.$lastN)(obj, expr, options);
      const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input)) {
        return (0, import_internal2.errExpectArray)(options.failOnError, "$lastN 'input'");
      }
      return (0, import_lastN.$lastN)(input, { n, input: "$$this" }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/map.js
var require_map = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/map.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var map_exports = {};
    __export(map_exports, {
      $map: () => $map
    });
    module.exports = __toCommonJS(map_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $map = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "in"),
        "$map expects object { input, as, in }"
      );
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      const foe = options.failOnError;
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(foe, "$map 'input'");
      if (!(0, import_util.isNil)(expr.as) && !(0, import_util.isString)(expr.as))
        return (0, import_internal2.errExpectString)(foe, "$map 'as'");
      const copts = import_internal.ComputeOptions.init(options);
      const k = expr.as || "this";
      const locals = { variables: {} };
      const result = new Array(input.length);
      for (let i = 0; i < input.length; i++) {
        locals.variables[k] = input[i];
        result[i] = (0, import_internal.evalExpr)(obj, expr.in, copts.update(locals));
      }
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/maxN.js
var require_maxN = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/maxN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var maxN_exports = {};
    __export(maxN_exports, {
      $maxN: () => $maxN
    });
    module.exports = __toCommonJS(maxN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var import_push = require_push();
    var $maxN = (coll, expr, options) => {
      const copts = options;
      const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
      if (!(0, import_util.isInteger)(n) || n < 1) {
        return (0, import_internal2.errExpectInteger)(options.failOnError, "$maxN 'n'", { min: 1 });
      }
      return (0, import_push.$push)(coll, expr.input, options).filter((o) => !(0, import_util.isNil)(o)).sort(import_util.compare).slice(-n).reverse();
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/maxN.js
var require_maxN2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/maxN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var maxN_exports = {};
    __export(maxN_exports, {
      $maxN: () => $maxN
    });
    module.exports = __toCommonJS(maxN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_maxN = require_maxN();
    var import_internal2 = require_internal3();
    var $maxN = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"),
        "$maxN expects object { input, n }"
      );
      if ((0, import_util.isArray)(obj)) return (0, import_maxN.$maxN)(obj, expr, options);
      const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$maxN 'input'");
      return (0, import_maxN.$maxN)(input, { n, input: "$$this" }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/minN.js
var require_minN = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/minN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var minN_exports = {};
    __export(minN_exports, {
      $minN: () => $minN
    });
    module.exports = __toCommonJS(minN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var import_push = require_push();
    var $minN = (coll, expr, options) => {
      const copts = options;
      const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
      if (!(0, import_util.isInteger)(n) || n < 1) {
        return (0, import_internal2.errExpectInteger)(options.failOnError, "$minN 'n'", { min: 1 });
      }
      return (0, import_push.$push)(coll, expr.input, options).filter((o) => !(0, import_util.isNil)(o)).sort(import_util.compare).slice(0, n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/minN.js
var require_minN2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/minN.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var minN_exports = {};
    __export(minN_exports, {
      $minN: () => $minN
    });
    module.exports = __toCommonJS(minN_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_minN = require_minN();
    var import_internal2 = require_internal3();
    var $minN = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"),
        "$minN expects object { input, n }"
      );
      if ((0, import_util.isArray)(obj)) return (0, import_minN.$minN)(obj, expr, options);
      const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$minN 'input'");
      return (0, import_minN.$minN)(input, { n, input: "$$this" }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/range.js
var require_range = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/range.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var range_exports = {};
    __export(range_exports, {
      $range: () => $range
    });
    module.exports = __toCommonJS(range_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $range = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isArray)(expr) && expr.length > 1 && expr.length < 4,
        "$range expects array(3)"
      );
      const [start2, end, arg3] = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      const step = arg3 ?? 1;
      if (!(0, import_util.isInteger)(start2)) return (0, import_internal2.errExpectInteger)(foe, `$range arg1 <start>`);
      if (!(0, import_util.isInteger)(end)) return (0, import_internal2.errExpectInteger)(foe, `$range arg2 <end>`);
      if (!(0, import_util.isInteger)(step) || step === 0)
        return (0, import_internal2.errExpectInteger)(foe, `$range arg3 <step>`, { min: 0, max: 0 });
      const result = new Array();
      let counter = start2;
      while (counter < end && step > 0 || counter > end && step < 0) {
        result.push(counter);
        counter += step;
      }
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/reduce.js
var require_reduce = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/reduce.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var reduce_exports = {};
    __export(reduce_exports, {
      $reduce: () => $reduce
    });
    module.exports = __toCommonJS(reduce_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    function $reduce(obj, expr, options) {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "initialValue", "in"),
        "$reduce expects object { input, initialValue, in }"
      );
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      const initialValue = (0, import_internal.evalExpr)(obj, expr.initialValue, options);
      const inExpr = expr["in"];
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$reduce 'input'");
      const copts = import_internal.ComputeOptions.init(options);
      const locals = { variables: { value: null } };
      let result = initialValue;
      for (let i = 0; i < input.length; i++) {
        locals.variables.value = result;
        result = (0, import_internal.evalExpr)(input[i], inExpr, copts.update(locals));
      }
      return result;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/array/reverseArray.js
var require_reverseArray = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/reverseArray.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var reverseArray_exports = {};
    __export(reverseArray_exports, {
      $reverseArray: () => $reverseArray
    });
    module.exports = __toCommonJS(reverseArray_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $reverseArray = (obj, expr, options) => {
      const arr = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(arr)) return null;
      if (!(0, import_util.isArray)(arr))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$reverseArray");
      return arr.slice().reverse();
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/size.js
var require_size = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/size.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var size_exports = {};
    __export(size_exports, {
      $size: () => $size2
    });
    module.exports = __toCommonJS(size_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $size2 = (obj, expr, options) => {
      const value = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(value)) return null;
      return (0, import_util.isArray)(value) ? value.length : (0, import_internal2.errExpectNumber)(options.failOnError, "$size");
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/slice.js
var require_slice = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/slice.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var slice_exports = {};
    __export(slice_exports, {
      $slice: () => $slice
    });
    module.exports = __toCommonJS(slice_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $slice = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isArray)(expr) && expr.length > 1 && expr.length < 4,
        "$slice expects array(3)"
      );
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const arr = args[0];
      let skip = args[1];
      let limit2 = args[2];
      if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, "$slice arg1 <array>");
      if (!(0, import_util.isInteger)(skip)) return (0, import_internal2.errExpectInteger)(foe, "$slice arg2 <n>");
      if (!(0, import_util.isNil)(limit2) && !(0, import_util.isInteger)(limit2))
        return (0, import_internal2.errExpectInteger)(foe, "$slice arg3 <n>");
      if ((0, import_util.isNil)(limit2)) {
        if (skip < 0) {
          skip = Math.max(0, arr.length + skip);
        } else {
          limit2 = skip;
          skip = 0;
        }
      } else {
        if (skip < 0) {
          skip = Math.max(0, arr.length + skip);
        }
        if (limit2 < 1) {
          return (0, import_internal2.errExpectInteger)(foe, "$slice arg3 <n>", { min: 1 });
        }
        limit2 += skip;
      }
      return arr.slice(skip, limit2);
    };
  }
});

// node_modules/mingo/cjs/lazy.js
var require_lazy = __commonJS({
  "node_modules/mingo/cjs/lazy.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lazy_exports = {};
    __export(lazy_exports, {
      Iterator: () => Iterator,
      Lazy: () => Lazy,
      concat: () => concat
    });
    module.exports = __toCommonJS(lazy_exports);
    var import_util = require_util();
    function Lazy(source) {
      return new Iterator(source);
    }
    function concat(...iterators) {
      let index = 0;
      return Lazy(() => {
        while (index < iterators.length) {
          const o = iterators[index].next();
          if (!o.done) return o;
          index++;
        }
        return { done: true, value: void 0 };
      });
    }
    function isGenerator(o) {
      return !!o && typeof o === "object" && typeof o?.next === "function";
    }
    function isIterable(o) {
      return !!o && (typeof o === "object" || typeof o === "function") && typeof o[Symbol.iterator] === "function";
    }
    var Iterator = class {
      #iteratees = [];
      #buffer = [];
      #getNext;
      #done = false;
      constructor(source) {
        let iter;
        if (isIterable(source))
          iter = source[Symbol.iterator]();
        else if (isGenerator(source)) iter = source;
        else if (typeof source === "function") iter = { next: source };
        else
          (0, import_util.assert)(0, "mingo: iterator requires an iterable, generator or function");
        let index = -1;
        this.#getNext = () => {
          while (true) {
            let { value, done } = iter.next();
            if (done) return { done };
            let ok = true;
            index++;
            for (let i = 0; i < this.#iteratees.length; i++) {
              const { op, fn } = this.#iteratees[i];
              const res = fn(value, index);
              if (op === "map") {
                value = res;
              } else if (!res) {
                ok = false;
                break;
              }
            }
            if (ok) return { value, done };
          }
        };
      }
      /**
       * Add an iteratee to this lazy sequence
       */
      push(op, fn) {
        this.#iteratees.push({ op, fn });
        return this;
      }
      next() {
        return this.#getNext();
      }
      // Iteratees methods
      /**
       * Transform each item in the sequence to a new value
       * @param {Function} f
       */
      map(f) {
        return this.push("map", f);
      }
      /**
       * Select only items matching the given predicate
       * @param {Function} f
       */
      filter(f) {
        return this.push("filter", f);
      }
      /**
       * Take given numbe for values from sequence
       * @param {Number} n A number greater than 0
       */
      take(n) {
        (0, import_util.assert)(n >= 0, "value must be a non-negative integer");
        return this.filter((_) => n-- > 0);
      }
      /**
       * Drop a number of values from the sequence
       * @param {Number} n Number of items to drop greater than 0
       */
      drop(n) {
        (0, import_util.assert)(n >= 0, "value must be a non-negative integer");
        return this.filter((_) => n-- <= 0);
      }
      // Transformations
      /**
       * Returns a new lazy object with results of the transformation
       * The entire sequence is realized.
       *
       * @param {Callback<Source, Any[]>} f Tranform function of type (Array) => (Any)
       */
      transform(f) {
        const self = this;
        let iter;
        return Lazy(() => {
          if (!iter) iter = f(self.collect());
          return iter.next();
        });
      }
      /**
       * Retrieves all remaining values from the lazy evaluation and returns them as an array.
       * This method processes the underlying iterator until it is exhausted, storing the results
       * in an internal buffer to ensure subsequent calls return the same data.
       */
      collect() {
        while (!this.#done) {
          const { done, value } = this.#getNext();
          if (!done) this.#buffer.push(value);
          this.#done = done;
        }
        return this.#buffer;
      }
      /**
       * Execute the callback for each value.
       * @param f The callback function.
       */
      each(f) {
        for (let o = this.next(); o.done !== true; o = this.next()) f(o.value);
      }
      /**
       * Returns the reduction of sequence according the reducing function
       *
       * @param f The reducing function
       * @param initialValue The initial value
       */
      reduce(f, initialValue) {
        let o = this.next();
        if (initialValue === void 0 && !o.done) {
          initialValue = o.value;
          o = this.next();
        }
        while (!o.done) {
          initialValue = f(initialValue, o.value);
          o = this.next();
        }
        return initialValue;
      }
      /**
       * Returns the number of matched items in the sequence.
       * The stream is realized and buffered for later retrieval with {@link collect}.
       */
      size() {
        return this.collect().length;
      }
      [Symbol.iterator]() {
        return this;
      }
    };
  }
});

// node_modules/mingo/cjs/operators/pipeline/sort.js
var require_sort = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/sort.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sort_exports = {};
    __export(sort_exports, {
      $sort: () => $sort
    });
    module.exports = __toCommonJS(sort_exports);
    var import_lazy = require_lazy();
    var import_util = require_util();
    function $sort(coll, sortKeys, options) {
      (0, import_util.assert)(
        (0, import_util.isObject)(sortKeys) && Object.keys(sortKeys).length > 0,
        "$sort specification is invalid"
      );
      let cmp = import_util.compare;
      const collationSpec = options.collation;
      if ((0, import_util.isObject)(collationSpec) && (0, import_util.isString)(collationSpec.locale)) {
        cmp = collationComparator(collationSpec);
      }
      return coll.transform((coll2) => {
        const modifiers = Object.keys(sortKeys);
        for (const key of modifiers.reverse()) {
          const groups = (0, import_util.groupBy)(coll2, (obj) => (0, import_util.resolve)(obj, key));
          const sortedKeys = Array.from(groups.keys());
          let nativeSorted = false;
          if (cmp === import_util.compare) {
            let t_str = true;
            let t_num = true;
            for (const v of sortedKeys) {
              t_str &&= (0, import_util.isString)(v);
              t_num &&= (0, import_util.isNumber)(v);
              if (!t_str && !t_num) break;
            }
            nativeSorted = t_str || t_num;
            if (t_str) sortedKeys.sort();
            else if (t_num) {
              const numbers = new Float64Array(sortedKeys).sort();
              for (let i2 = 0; i2 < numbers.length; i2++) {
                sortedKeys[i2] = numbers[i2];
              }
            }
          }
          if (!nativeSorted) sortedKeys.sort(cmp);
          if (sortKeys[key] === -1) sortedKeys.reverse();
          let i = 0;
          for (const k of sortedKeys) for (const v of groups.get(k)) coll2[i++] = v;
          (0, import_util.assert)(i == coll2.length, "bug: counter must match collection size.");
        }
        return (0, import_lazy.Lazy)(coll2);
      });
    }
    var COLLATION_STRENGTH = {
      // Only strings that differ in base letters compare as unequal. Examples: a ≠ b, a = á, a = A.
      1: "base",
      //  Only strings that differ in base letters or accents and other diacritic marks compare as unequal.
      // Examples: a ≠ b, a ≠ á, a = A.
      2: "accent",
      // Strings that differ in base letters, accents and other diacritic marks, or case compare as unequal.
      // Other differences may also be taken into consideration. Examples: a ≠ b, a ≠ á, a ≠ A
      3: "variant"
      // case - Only strings that differ in base letters or case compare as unequal. Examples: a ≠ b, a = á, a ≠ A.
    };
    function collationComparator(spec) {
      const localeOpt = {
        sensitivity: COLLATION_STRENGTH[spec.strength || 3],
        caseFirst: spec.caseFirst === "off" ? "false" : spec.caseFirst,
        numeric: spec.numericOrdering || false,
        ignorePunctuation: spec.alternate === "shifted"
      };
      if (spec.caseLevel === true) {
        if (localeOpt.sensitivity === "base") localeOpt.sensitivity = "case";
        if (localeOpt.sensitivity === "accent") localeOpt.sensitivity = "variant";
      }
      const collator = new Intl.Collator(spec.locale, localeOpt);
      return (a, b) => (0, import_util.isString)(a) && (0, import_util.isString)(b) ? collator.compare(a, b) : (0, import_util.compare)(a, b);
    }
  }
});

// node_modules/mingo/cjs/operators/expression/array/sortArray.js
var require_sortArray = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/sortArray.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sortArray_exports = {};
    __export(sortArray_exports, {
      $sortArray: () => $sortArray
    });
    module.exports = __toCommonJS(sortArray_exports);
    var import_internal = require_internal2();
    var import_lazy = require_lazy();
    var import_util = require_util();
    var import_sort4 = require_sort();
    var import_internal2 = require_internal3();
    var $sortArray = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && "input" in expr && "sortBy" in expr,
        "$sortArray expects object { input, sortBy }"
      );
      const { input, sortBy } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      if (!(0, import_util.isArray)(input))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$sortArray 'input'");
      if ((0, import_util.isObject)(sortBy)) {
        return (0, import_sort4.$sort)((0, import_lazy.Lazy)(input), sortBy, options).collect();
      }
      const result = input.slice().sort(import_util.compare);
      if (sortBy === -1) result.reverse();
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/zip.js
var require_zip = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/zip.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var zip_exports = {};
    __export(zip_exports, {
      $zip: () => $zip
    });
    module.exports = __toCommonJS(zip_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $zip = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "inputs"),
        "$zip received invalid arguments"
      );
      const inputs = (0, import_internal.evalExpr)(obj, expr.inputs, options);
      const defaults = (0, import_internal.evalExpr)(obj, expr.defaults, options) ?? [];
      const useLongestLength = expr.useLongestLength ?? false;
      const foe = options.failOnError;
      if ((0, import_util.isNil)(inputs)) return null;
      if (!(0, import_util.isArray)(inputs)) return (0, import_internal2.errExpectArray)(foe, "$zip 'inputs'");
      let invalid = 0;
      for (const elem of inputs) {
        if ((0, import_util.isNil)(elem)) return null;
        if (!(0, import_util.isArray)(elem)) invalid++;
      }
      if (invalid) return (0, import_internal2.errExpectArray)(foe, "$zip elements of 'inputs'");
      if (!(0, import_util.isBoolean)(useLongestLength))
        (0, import_internal2.errInvalidArgs)(foe, "$zip 'useLongestLength' must be boolean");
      if ((0, import_util.isArray)(defaults) && defaults.length > 0) {
        (0, import_util.assert)(
          useLongestLength && defaults.length === inputs.length,
          "$zip 'useLongestLength' must be set to true to use 'defaults'"
        );
      }
      let zipCount = 0;
      for (const arr of inputs) {
        zipCount = useLongestLength ? Math.max(zipCount, arr.length) : Math.min(zipCount || arr.length, arr.length);
      }
      const result = [];
      for (let i = 0; i < zipCount; i++) {
        const temp = new Array(inputs.length);
        for (let j = 0; j < inputs.length; j++) {
          const val = inputs[j][i];
          temp[j] = (0, import_util.isNil)(val) ? defaults[j] ?? null : val;
        }
        result.push(temp);
      }
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/array/index.js
var require_array = __commonJS({
  "node_modules/mingo/cjs/operators/expression/array/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var array_exports = {};
    module.exports = __toCommonJS(array_exports);
    __reExport(array_exports, require_arrayElemAt(), module.exports);
    __reExport(array_exports, require_arrayToObject(), module.exports);
    __reExport(array_exports, require_concatArrays(), module.exports);
    __reExport(array_exports, require_filter(), module.exports);
    __reExport(array_exports, require_first2(), module.exports);
    __reExport(array_exports, require_firstN2(), module.exports);
    __reExport(array_exports, require_in(), module.exports);
    __reExport(array_exports, require_indexOfArray(), module.exports);
    __reExport(array_exports, require_isArray(), module.exports);
    __reExport(array_exports, require_last2(), module.exports);
    __reExport(array_exports, require_lastN2(), module.exports);
    __reExport(array_exports, require_map(), module.exports);
    __reExport(array_exports, require_maxN2(), module.exports);
    __reExport(array_exports, require_minN2(), module.exports);
    __reExport(array_exports, require_range(), module.exports);
    __reExport(array_exports, require_reduce(), module.exports);
    __reExport(array_exports, require_reverseArray(), module.exports);
    __reExport(array_exports, require_size(), module.exports);
    __reExport(array_exports, require_slice(), module.exports);
    __reExport(array_exports, require_sortArray(), module.exports);
    __reExport(array_exports, require_zip(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/_internal.js
var require_internal5 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      processBitwise: () => processBitwise
    });
    module.exports = __toCommonJS(internal_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    function processBitwise(obj, expr, options, operator, fn) {
      (0, import_util.assert)((0, import_util.isArray)(expr), `${operator} expects array as argument`);
      const nums = (0, import_internal.evalExpr)(obj, expr, options);
      let t_num = true;
      for (const v of nums) {
        if ((0, import_util.isNil)(v)) return null;
        t_num &&= (0, import_util.isInteger)(v);
      }
      if (t_num) return fn(nums);
      return (0, import_internal2.errInvalidArgs)(
        options.failOnError,
        `${operator} array elements must resolve to integers`
      );
    }
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/bitAnd.js
var require_bitAnd = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/bitAnd.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitAnd_exports = {};
    __export(bitAnd_exports, {
      $bitAnd: () => $bitAnd
    });
    module.exports = __toCommonJS(bitAnd_exports);
    var import_internal = require_internal5();
    var $bitAnd = (obj, expr, options) => (0, import_internal.processBitwise)(
      obj,
      expr,
      options,
      "$bitAnd",
      (nums) => nums.reduce((a, b) => a & b, -1)
    );
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/bitNot.js
var require_bitNot = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/bitNot.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitNot_exports = {};
    __export(bitNot_exports, {
      $bitNot: () => $bitNot
    });
    module.exports = __toCommonJS(bitNot_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $bitNot = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(n)) return null;
      if (!(0, import_util.isInteger)(n)) return (0, import_internal2.errExpectInteger)(options.failOnError, "$bitNot");
      return ~n;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/bitOr.js
var require_bitOr = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/bitOr.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitOr_exports = {};
    __export(bitOr_exports, {
      $bitOr: () => $bitOr
    });
    module.exports = __toCommonJS(bitOr_exports);
    var import_internal = require_internal5();
    var $bitOr = (obj, expr, options) => (0, import_internal.processBitwise)(
      obj,
      expr,
      options,
      "$bitOr",
      (nums) => nums.reduce((a, b) => a | b, 0)
    );
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/bitXor.js
var require_bitXor = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/bitXor.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitXor_exports = {};
    __export(bitXor_exports, {
      $bitXor: () => $bitXor
    });
    module.exports = __toCommonJS(bitXor_exports);
    var import_internal = require_internal5();
    var $bitXor = (obj, expr, options) => (0, import_internal.processBitwise)(
      obj,
      expr,
      options,
      "$bitXor",
      (nums) => nums.reduce((a, b) => a ^ b, 0)
    );
  }
});

// node_modules/mingo/cjs/operators/expression/bitwise/index.js
var require_bitwise = __commonJS({
  "node_modules/mingo/cjs/operators/expression/bitwise/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitwise_exports = {};
    module.exports = __toCommonJS(bitwise_exports);
    __reExport(bitwise_exports, require_bitAnd(), module.exports);
    __reExport(bitwise_exports, require_bitNot(), module.exports);
    __reExport(bitwise_exports, require_bitOr(), module.exports);
    __reExport(bitwise_exports, require_bitXor(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/boolean/and.js
var require_and = __commonJS({
  "node_modules/mingo/cjs/operators/expression/boolean/and.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var and_exports = {};
    __export(and_exports, {
      $and: () => $and2
    });
    module.exports = __toCommonJS(and_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var $and2 = (obj, expr, options) => {
      (0, import_internal2.assert)((0, import_internal2.isArray)(expr), "$and expects array");
      const mode = options.useStrictMode;
      return expr.every((e) => (0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, e, options), mode));
    };
  }
});

// node_modules/mingo/cjs/operators/expression/boolean/not.js
var require_not = __commonJS({
  "node_modules/mingo/cjs/operators/expression/boolean/not.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var not_exports = {};
    __export(not_exports, {
      $not: () => $not2
    });
    module.exports = __toCommonJS(not_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $not2 = (obj, expr, options) => {
      const booleanExpr = (0, import_util.ensureArray)(expr);
      if (booleanExpr.length === 0) return false;
      if (booleanExpr.length > 1)
        return (0, import_internal2.errExpectArray)(options.failOnError, "$not", { size: 1 });
      return !(0, import_internal.evalExpr)(obj, booleanExpr[0], options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/boolean/or.js
var require_or = __commonJS({
  "node_modules/mingo/cjs/operators/expression/boolean/or.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var or_exports = {};
    __export(or_exports, {
      $or: () => $or2
    });
    module.exports = __toCommonJS(or_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var $or2 = (obj, expr, options) => {
      (0, import_internal2.assert)((0, import_internal2.isArray)(expr), "$or expects array of expressions");
      const strict = options.useStrictMode;
      for (const v of expr)
        if ((0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, v, options), strict)) return true;
      return false;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/boolean/index.js
var require_boolean = __commonJS({
  "node_modules/mingo/cjs/operators/expression/boolean/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var boolean_exports = {};
    module.exports = __toCommonJS(boolean_exports);
    __reExport(boolean_exports, require_and(), module.exports);
    __reExport(boolean_exports, require_not(), module.exports);
    __reExport(boolean_exports, require_or(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/cmp.js
var require_cmp = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/cmp.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var cmp_exports = {};
    __export(cmp_exports, {
      $cmp: () => $cmp
    });
    module.exports = __toCommonJS(cmp_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $cmp = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$cmp expects array(2)");
      const [a, b] = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_util.compare)(a, b);
    };
  }
});

// node_modules/mingo/cjs/operators/pipeline/limit.js
var require_limit = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/limit.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var limit_exports = {};
    __export(limit_exports, {
      $limit: () => $limit
    });
    module.exports = __toCommonJS(limit_exports);
    function $limit(coll, expr, _options) {
      return coll.take(expr);
    }
  }
});

// node_modules/mingo/cjs/operators/pipeline/documents.js
var require_documents = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/documents.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var documents_exports = {};
    __export(documents_exports, {
      $documents: () => $documents
    });
    module.exports = __toCommonJS(documents_exports);
    var import_internal = require_internal2();
    var import_lazy = require_lazy();
    var import_util = require_util();
    function $documents(_, expr, options) {
      const docs = (0, import_internal.evalExpr)(null, expr, options);
      (0, import_util.assert)((0, import_util.isArray)(docs), "$documents expression must resolve to an array.");
      return (0, import_lazy.Lazy)(docs).map((o) => (0, import_util.cloneDeep)(o));
    }
  }
});

// node_modules/mingo/cjs/operators/pipeline/_internal.js
var require_internal6 = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      filterDocumentsStage: () => filterDocumentsStage,
      resolveCollection: () => resolveCollection,
      validateProjection: () => validateProjection
    });
    module.exports = __toCommonJS(internal_exports);
    var import_lazy = require_lazy();
    var import_util = require_util();
    var import_internal = require_internal();
    var import_documents = require_documents();
    var EMPTY = (0, import_lazy.Lazy)([]);
    function filterDocumentsStage(pipeline, options) {
      if (!pipeline) return {};
      const docs = pipeline[0]?.$documents;
      if (!docs) return { pipeline };
      return {
        documents: (0, import_documents.$documents)(EMPTY, docs, options).collect(),
        pipeline: pipeline.slice(1)
      };
    }
    function validateProjection(expr, options, isRoot = true) {
      const res = {
        exclusions: [],
        inclusions: [],
        positional: 0
      };
      const keys2 = Object.keys(expr);
      (0, import_internal.assert)(keys2.length, "Invalid empty sub-projection");
      const idKey = options?.idKey;
      let idKeyExcluded = false;
      for (const k of keys2) {
        if (k.startsWith("$")) {
          (0, import_internal.assert)(
            !isRoot && keys2.length === 1,
            `FieldPath field names may not start with '$', given '${k}'.`
          );
          return res;
        }
        if (k.endsWith(".$")) res.positional++;
        const v = expr[k];
        if (v === false || (0, import_util.isNumber)(v) && v === 0) {
          if (k === idKey) {
            idKeyExcluded = true;
          } else res.exclusions.push(k);
        } else if (!(0, import_util.isObject)(v)) {
          res.inclusions.push(k);
        } else {
          const meta = validateProjection(v, options, false);
          if (!meta.inclusions.length && !meta.exclusions.length) {
            if (!res.inclusions.includes(k)) res.inclusions.push(k);
          } else {
            for (const n of meta.exclusions) res.exclusions.push(`${k}.${n}`);
            for (const n of meta.inclusions) res.inclusions.push(`${k}.${n}`);
          }
          res.positional += meta.positional;
        }
        (0, import_internal.assert)(
          !(res.exclusions.length && res.inclusions.length),
          "Cannot do exclusion and inclusion in projection."
        );
        (0, import_internal.assert)(
          res.positional <= 1,
          "Cannot specify more than one positional projection."
        );
      }
      if (idKeyExcluded) {
        res.exclusions.push(idKey);
      }
      if (isRoot) {
        const p = new import_internal.PathValidator();
        for (const k of res.exclusions) (0, import_internal.assert)(p.add(k), `Path collision at ${k}.`);
        for (const k of res.inclusions) (0, import_internal.assert)(p.add(k), `Path collision at ${k}.`);
        res.exclusions.sort();
        res.inclusions.sort();
      }
      return res;
    }
    function resolveCollection(op, expr, options) {
      if ((0, import_internal.isString)(expr)) {
        (0, import_internal.assert)(
          options.collectionResolver,
          `${op} requires 'collectionResolver' option to resolve named collection`
        );
      }
      const coll = (0, import_internal.isString)(expr) ? options.collectionResolver(expr) : expr;
      (0, import_internal.assert)((0, import_internal.isArray)(coll), `${op} could not resolve input collection`);
      return coll;
    }
  }
});

// node_modules/mingo/cjs/operators/pipeline/project.js
var require_project = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/project.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var project_exports = {};
    __export(project_exports, {
      $project: () => $project
    });
    module.exports = __toCommonJS(project_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal6();
    var OP = "$project";
    function $project(coll, expr, options) {
      if ((0, import_internal2.isEmpty)(expr)) return coll;
      const meta = (0, import_internal3.validateProjection)(expr, options);
      const handler = createHandler(expr, import_internal.ComputeOptions.init(options), meta);
      return coll.map(handler);
    }
    function createHandler(expr, options, meta) {
      const idKey = options.idKey;
      const { exclusions, inclusions } = meta;
      const handlers = {};
      const resolveOpts = {
        preserveIndex: "missing"
      };
      for (const k of exclusions) {
        handlers[k] = (t, _) => {
          (0, import_internal2.removeValue)(t, k, { descendArray: true });
        };
      }
      for (const selector of inclusions) {
        const v = (0, import_internal2.resolve)(expr, selector) ?? expr[selector];
        if (selector.endsWith(".$") && v === 1) {
          const cond = options?.local?.condition ?? {};
          (0, import_internal2.assert)(cond, `${OP}: positional operator '.$' requires array condition.`);
          const field = selector.slice(0, -2);
          handlers[field] = getPositionalFilter(field, cond, options);
        } else if ((0, import_internal2.isArray)(v)) {
          handlers[selector] = (t, o) => {
            options.update({ root: o });
            const newVal = v.map((e) => (0, import_internal.evalExpr)(o, e, options) ?? null);
            (0, import_internal2.setValue)(t, selector, newVal);
          };
        } else if ((0, import_internal2.isNumber)(v) || v === true) {
          handlers[selector] = (t, o) => {
            options.update({ root: o });
            const extractedVal = (0, import_internal2.resolveGraph)(o, selector, resolveOpts);
            mergeInto(t, extractedVal);
          };
        } else if (!(0, import_internal2.isObject)(v)) {
          handlers[selector] = (t, o) => {
            options.update({ root: o });
            const newVal = (0, import_internal.evalExpr)(o, v, options);
            (0, import_internal2.setValue)(t, selector, newVal);
          };
        } else {
          const opKeys = Object.keys(v);
          (0, import_internal2.assert)(
            opKeys.length === 1 && (0, import_internal2.isOperator)(opKeys[0]),
            "Not a valid operator"
          );
          const operator = opKeys[0];
          const opExpr = v[operator];
          const fn = options.context.getOperator(import_internal.OpType.PROJECTION, operator);
          const foundSlice = operator === "$slice";
          if (!fn || foundSlice && !(0, import_internal2.ensureArray)(opExpr).every(import_internal2.isNumber)) {
            handlers[selector] = (t, o) => {
              options.update({ root: o });
              const newval = (0, import_internal.evalExpr)(o, v, options);
              (0, import_internal2.setValue)(t, selector, newval);
            };
          } else {
            handlers[selector] = (t, o) => {
              options.update({ root: o });
              const newval = fn(o, opExpr, selector, options);
              (0, import_internal2.setValue)(t, selector, newval);
            };
          }
        }
      }
      const onlyIdKeyExcluded = exclusions.length === 1 && exclusions.includes(idKey);
      const noIdKeyExcluded = !exclusions.includes(idKey);
      const noInclusions = !inclusions.length;
      const allKeysIncluded = noInclusions && onlyIdKeyExcluded || noInclusions && exclusions.length && !onlyIdKeyExcluded;
      return (o) => {
        const newObj = {};
        if (allKeysIncluded) Object.assign(newObj, o);
        for (const k in handlers) {
          handlers[k](newObj, o);
        }
        if (!noInclusions) (0, import_internal2.filterMissing)(newObj);
        if (noIdKeyExcluded && !(0, import_internal2.has)(newObj, idKey) && (0, import_internal2.has)(o, idKey)) {
          newObj[idKey] = (0, import_internal2.resolve)(o, idKey);
        }
        return newObj;
      };
    }
    var findMatches = (o, key, leaf, pred) => {
      let arr = (0, import_internal2.resolve)(o, key);
      if (!(0, import_internal2.isArray)(arr)) arr = (0, import_internal2.resolve)(arr, leaf);
      (0, import_internal2.assert)((0, import_internal2.isArray)(arr), `${OP}: field '${key}' must resolve to array`);
      const matches = [];
      for (let i = 0; i < arr.length; i++) {
        if (pred({ [leaf]: [arr[i]] })) matches.push(i);
      }
      return matches;
    };
    var complement = (p) => ((e) => !p(e));
    var COMPOUND_OPS = { $and: 1, $or: 1, $nor: 1 };
    function getPositionalFilter(field, condition, options) {
      const stack = Object.entries(condition).slice();
      const selectors = {
        $and: [],
        $or: []
      };
      for (let i = 0; i < stack.length; i++) {
        const [key, val, op] = stack[i];
        if (key === field || key.startsWith(field + ".")) {
          const normalizedExpr = (0, import_internal2.normalize)(val);
          const operator = Object.keys(normalizedExpr)[0];
          const expr = normalizedExpr[operator];
          const fn = options.context.getOperator(
            import_internal.OpType.QUERY,
            operator
          );
          const leaf2 = key.substring(key.lastIndexOf(".") + 1);
          const pred = fn(leaf2, expr, options);
          if (!op || op === "$and") {
            selectors.$and.push([key, pred, leaf2]);
          } else if (op === "$nor") {
            selectors.$and.push([key, complement(pred), leaf2]);
          } else if (op === "$or") {
            selectors.$or.push([key, pred, leaf2]);
          }
        } else if ((0, import_internal2.isOperator)(key)) {
          (0, import_internal2.assert)(
            !!COMPOUND_OPS[key],
            `${OP}: '${key}' is not allowed in this context`
          );
          for (const item of val) {
            for (const k of Object.keys(item)) stack.push([k, item[k], key]);
          }
        }
      }
      const sep = field.lastIndexOf(".");
      const parent = field.substring(0, sep) || field;
      const leaf = field.substring(sep + 1);
      return (t, o) => {
        const matches = [];
        for (const [key, pred, leaf2] of selectors.$and) {
          matches.push(findMatches(o, key, leaf2, pred));
        }
        if (selectors.$or.length) {
          const orMatches = [];
          for (const [key, pred, leaf2] of selectors.$or) {
            orMatches.push(...findMatches(o, key, leaf2, pred));
          }
          matches.push((0, import_internal2.unique)(orMatches));
        }
        const i = (0, import_internal2.intersection)(matches).sort()[0];
        let first = (0, import_internal2.resolve)(o, field)[i];
        if (parent != leaf && !(0, import_internal2.isObject)(first)) {
          first = { [leaf]: first };
        }
        (0, import_internal2.setValue)(t, parent, [first]);
      };
    }
    function mergeInto(target, input) {
      if (target === import_internal2.MISSING || (0, import_internal2.isNil)(target)) return input;
      if ((0, import_internal2.isNil)(input)) return target;
      const out = target;
      const src = input;
      for (const k of Object.keys(input)) {
        out[k] = mergeInto(out[k], src[k]);
      }
      return out;
    }
  }
});

// node_modules/mingo/cjs/operators/pipeline/skip.js
var require_skip = __commonJS({
  "node_modules/mingo/cjs/operators/pipeline/skip.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var skip_exports = {};
    __export(skip_exports, {
      $skip: () => $skip
    });
    module.exports = __toCommonJS(skip_exports);
    var import_util = require_util();
    function $skip(coll, expr, _options) {
      (0, import_util.assert)(expr >= 0, "$skip value must be a non-negative integer");
      return coll.drop(expr);
    }
  }
});

// node_modules/mingo/cjs/cursor.js
var require_cursor = __commonJS({
  "node_modules/mingo/cjs/cursor.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var cursor_exports = {};
    __export(cursor_exports, {
      Cursor: () => Cursor
    });
    module.exports = __toCommonJS(cursor_exports);
    var import_internal = require_internal2();
    var import_lazy = require_lazy();
    var import_limit = require_limit();
    var import_project = require_project();
    var import_skip = require_skip();
    var import_sort4 = require_sort();
    var import_util = require_util();
    var OPERATORS2 = { $sort: import_sort4.$sort, $skip: import_skip.$skip, $limit: import_limit.$limit };
    var Cursor = class {
      #source;
      #predicate;
      #projection;
      #options;
      #operators = {};
      #result = null;
      #buffer = [];
      /**
       * Creates an instance of the Cursor class.
       *
       * @param source - The source of data to be iterated over.
       * @param predicate - A function or condition to filter the data.
       * @param projection - An object specifying the fields to include or exclude in the result.
       * @param options - Optional settings to customize the behavior of the cursor.
       */
      constructor(source, predicate, projection, options) {
        this.#source = source;
        this.#predicate = predicate;
        this.#projection = projection;
        this.#options = options;
      }
      /** Returns the iterator from running the query */
      fetch() {
        if (this.#result) return this.#result;
        this.#result = (0, import_lazy.Lazy)(this.#source).filter(this.#predicate);
        const mode = this.#options.processingMode;
        if (mode & import_internal.ProcessingMode.CLONE_INPUT) this.#result.map((o) => (0, import_util.cloneDeep)(o));
        for (const op of Object.keys(OPERATORS2)) {
          if ((0, import_util.has)(this.#operators, op)) {
            const f = OPERATORS2[op];
            this.#result = f(this.#result, this.#operators[op], this.#options);
          }
        }
        if (Object.keys(this.#projection).length) {
          this.#result = (0, import_project.$project)(this.#result, this.#projection, this.#options);
        }
        if (mode & import_internal.ProcessingMode.CLONE_OUTPUT) this.#result.map((o) => (0, import_util.cloneDeep)(o));
        return this.#result;
      }
      /** Returns an iterator with the buffered data included */
      fetchAll() {
        const buffered = (0, import_lazy.Lazy)(Array.from(this.#buffer));
        this.#buffer.length = 0;
        return (0, import_lazy.concat)(buffered, this.fetch());
      }
      /**
       * Return remaining objects in the cursor as an array. This method exhausts the cursor
       * @returns {Array}
       */
      all() {
        return this.fetchAll().collect();
      }
      /**
       * Returns a cursor that begins returning results only after passing or skipping a number of documents.
       * @param {Number} n the number of results to skip.
       * @return {Cursor} Returns the cursor, so you can chain this call.
       */
      skip(n) {
        this.#operators["$skip"] = n;
        return this;
      }
      /**
       * Limits the number of items returned by the cursor.
       *
       * @param n - The maximum number of items to return.
       * @returns The current cursor instance for chaining.
       */
      limit(n) {
        this.#operators["$limit"] = n;
        return this;
      }
      /**
       * Returns results ordered according to a sort specification.
       * @param {AnyObject} modifier an object of key and values specifying the sort order. 1 for ascending and -1 for descending
       * @return {Cursor} Returns the cursor, so you can chain this call.
       */
      sort(modifier) {
        this.#operators["$sort"] = modifier;
        return this;
      }
      /**
       * Sets the collation options for the cursor.
       * Collation allows users to specify language-specific rules for string comparison,
       * such as case sensitivity and accent marks.
       *
       * @param spec - The collation specification to apply.
       * @returns The current cursor instance for chaining.
       */
      collation(spec) {
        this.#options = { ...this.#options, collation: spec };
        return this;
      }
      /**
       * Retrieves the next item in the cursor.
       */
      next() {
        if (this.#buffer.length > 0) {
          return this.#buffer.pop();
        }
        const o = this.fetch().next();
        if (o.done) return void 0;
        return o.value;
      }
      /**
       * Determines if there are more elements available in the cursor.
       *
       * @returns {boolean} `true` if there are more elements to iterate over, otherwise `false`.
       */
      hasNext() {
        if (this.#buffer.length > 0) return true;
        const o = this.fetch().next();
        if (o.done) return false;
        this.#buffer.push(o.value);
        return true;
      }
      /**
       * Returns an iterator for the cursor, allowing it to be used in `for...of` loops.
       * The iterator fetches all the results from the cursor.
       *
       * @returns {Iterator} An iterator over the fetched results.
       */
      [Symbol.iterator]() {
        return this.fetchAll();
      }
    };
  }
});

// node_modules/mingo/cjs/query.js
var require_query = __commonJS({
  "node_modules/mingo/cjs/query.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var query_exports = {};
    __export(query_exports, {
      Query: () => Query2
    });
    module.exports = __toCommonJS(query_exports);
    var import_internal = require_internal2();
    var import_cursor = require_cursor();
    var import_util = require_util();
    var TOP_LEVEL_OPS = /* @__PURE__ */ new Set(["$and", "$or", "$nor", "$expr", "$jsonSchema"]);
    var Query2 = class {
      #compiled;
      #condition;
      #options;
      /**
       * Creates an instance of the query with the specified condition and options.
       * This object is preloaded with all query and projection operators.
       *
       * @param condition - The query condition object used to define the criteria for matching documents.
       * @param options - Optional configuration settings to customize the query behavior.
       */
      constructor(condition, options) {
        this.#condition = (0, import_util.cloneDeep)(condition);
        this.#options = import_internal.ComputeOptions.init(options).update({
          condition
        });
        this.#compiled = [];
        this.compile();
      }
      compile() {
        (0, import_util.assert)(
          (0, import_util.isObject)(this.#condition),
          `query criteria must be an object: ${JSON.stringify(this.#condition)}`
        );
        const whereOperator = {};
        for (const field of Object.keys(this.#condition)) {
          const expr = this.#condition[field];
          if ("$where" === field) {
            (0, import_util.assert)(
              this.#options.scriptEnabled,
              "$where operator requires 'scriptEnabled' option to be true."
            );
            Object.assign(whereOperator, { field, expr });
          } else if (TOP_LEVEL_OPS.has(field)) {
            this.processOperator(field, field, expr);
          } else {
            (0, import_util.assert)(!(0, import_util.isOperator)(field), `unknown top level operator: ${field}`);
            const normalizedExpr = (0, import_util.normalize)(expr);
            for (const operator of Object.keys(normalizedExpr)) {
              this.processOperator(field, operator, normalizedExpr[operator]);
            }
          }
          if (whereOperator.field) {
            this.processOperator(
              whereOperator.field,
              whereOperator.field,
              whereOperator.expr
            );
          }
        }
      }
      processOperator(field, operator, value) {
        const fn = this.#options.context.getOperator(
          import_internal.OpType.QUERY,
          operator
        );
        (0, import_util.assert)(!!fn, `unknown query operator ${operator}`);
        this.#compiled.push(fn(field, value, this.#options));
      }
      /**
       * Tests whether the given object satisfies all compiled predicates.
       *
       * @template T - The type of the object to test.
       * @param obj - The object to be tested against the compiled predicates.
       * @returns `true` if the object satisfies all predicates, otherwise `false`.
       */
      test(obj) {
        return this.#compiled.every((p) => p(obj));
      }
      /**
       * Returns a cursor for iterating over the items in the given collection that match the query criteria.
       *
       * @typeParam T - The type of the items in the resulting cursor.
       * @param collection - The source collection to search through.
       * @param projection - An optional object specifying fields to include or exclude
       *                      in the returned items.
       * @returns A `Cursor` instance for iterating over the matching items.
       */
      find(collection, projection) {
        return new import_cursor.Cursor(
          collection,
          (o) => this.test(o),
          projection || {},
          this.#options
        );
      }
    };
  }
});

// node_modules/mingo/cjs/operators/_predicates.js
var require_predicates = __commonJS({
  "node_modules/mingo/cjs/operators/_predicates.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var predicates_exports = {};
    __export(predicates_exports, {
      $all: () => $all,
      $elemMatch: () => $elemMatch2,
      $eq: () => $eq2,
      $gt: () => $gt2,
      $gte: () => $gte2,
      $in: () => $in2,
      $lt: () => $lt2,
      $lte: () => $lte2,
      $mod: () => $mod,
      $ne: () => $ne2,
      $nin: () => $nin2,
      $regex: () => $regex2,
      $size: () => $size2,
      $type: () => $type,
      processExpression: () => processExpression,
      processQuery: () => processQuery
    });
    module.exports = __toCommonJS(predicates_exports);
    var import_internal = require_internal2();
    var import_query4 = require_query();
    var import_internal2 = require_internal();
    function elemMatchPredicate(criteria, options) {
      if (Object.keys(criteria).length === 0) {
        return (v) => (0, import_internal2.isObject)(v);
      }
      let format = (x) => x;
      let wrap = true;
      for (const k of Object.keys(criteria)) {
        wrap &&= (0, import_internal2.isOperator)(k) && "$and" !== k && "$or" !== k && "$nor" !== k;
        if (!wrap) break;
      }
      if (wrap) {
        criteria = { field: criteria };
        format = (x) => ({ field: x });
      }
      const q = new import_query4.Query(criteria, options);
      return (v) => q.test(format(v));
    }
    function processQuery(selector, value, options, predicate) {
      let [begin, depth] = [-1, 0];
      while ((begin = selector.indexOf(".", begin + 1)) !== -1) depth++;
      const copts = import_internal.ComputeOptions.init(options).update({ depth });
      const opts = { unwrapArray: true };
      if (predicate === $elemMatch2) {
        value = elemMatchPredicate(value, options);
      }
      return (o) => {
        const lhs = (0, import_internal2.resolve)(o, selector, opts);
        return predicate(lhs, value, copts);
      };
    }
    function processExpression(obj, expr, options, predicate) {
      (0, import_internal2.assert)(
        (0, import_internal2.isArray)(expr) && expr.length === 2,
        `${predicate.name} expects array(2)`
      );
      const [lhs, rhs] = (0, import_internal.evalExpr)(obj, expr, options);
      return predicate(lhs, rhs, options);
    }
    function $eq2(a, b, options) {
      if ((0, import_internal2.isEqual)(a, b)) return true;
      if ((0, import_internal2.isNil)(a) && (0, import_internal2.isNil)(b)) return true;
      if ((0, import_internal2.isArray)(a)) {
        const depth = options?.local?.depth ?? 1;
        return a.some((v) => (0, import_internal2.isEqual)(v, b)) || (0, import_internal2.flatten)(a, depth).some((v) => (0, import_internal2.isEqual)(v, b));
      }
      return false;
    }
    function $ne2(a, b, options) {
      return !$eq2(a, b, options);
    }
    function $in2(a, b, _options) {
      if ((0, import_internal2.isNil)(a)) return b.some((v) => v === null);
      const values = (0, import_internal2.ensureArray)(a);
      if ((0, import_internal2.intersection)([values, b]).length > 0) return true;
      const patterns = b.filter(import_internal2.isRegExp);
      return patterns.length > 0 && values.some((v) => (0, import_internal2.isString)(v) && patterns.some((re) => re.test(v)));
    }
    function $nin2(a, b, options) {
      return !$in2(a, b, options);
    }
    function $lt2(a, b, _options) {
      return compare3(a, b, (x, y) => (0, import_internal2.compare)(x, y) < 0);
    }
    function $lte2(a, b, _options) {
      return compare3(a, b, (x, y) => (0, import_internal2.compare)(x, y) <= 0);
    }
    function $gt2(a, b, _options) {
      return compare3(a, b, (x, y) => (0, import_internal2.compare)(x, y) > 0);
    }
    function $gte2(a, b, _options) {
      return compare3(a, b, (x, y) => (0, import_internal2.compare)(x, y) >= 0);
    }
    function $mod(a, b, _options) {
      return (0, import_internal2.ensureArray)(a).some(
        ((x) => b.length === 2 && x % b[0] === b[1])
      );
    }
    function $regex2(a, b, options) {
      const lhs = (0, import_internal2.ensureArray)(a);
      const match2 = (x) => (0, import_internal2.isString)(x) && (0, import_internal2.truthy)(b.exec(x), options?.useStrictMode);
      return lhs.some(match2) || (0, import_internal2.flatten)(lhs, 1).some(match2);
    }
    function $all(values, rhs, options) {
      if (!(0, import_internal2.isArray)(values) || !(0, import_internal2.isArray)(rhs) || !values.length || !rhs.length) {
        return false;
      }
      let matched = true;
      for (const expr of rhs) {
        if (!matched) break;
        if ((0, import_internal2.isObject)(expr) && Object.keys(expr)[0] === "$elemMatch") {
          const criteria = expr["$elemMatch"];
          const pred = elemMatchPredicate(criteria, options);
          matched = $elemMatch2(values, pred, options);
        } else if ((0, import_internal2.isRegExp)(expr)) {
          matched = values.some((s) => (0, import_internal2.isString)(s) && expr.test(s));
        } else {
          matched = values.some((v) => (0, import_internal2.isEqual)(expr, v));
        }
      }
      return matched;
    }
    function $size2(a, b, _options) {
      return Array.isArray(a) && a.length === b;
    }
    function $elemMatch2(a, b, _options) {
      if ((0, import_internal2.isArray)(a) && a.length !== 0) {
        for (let i = 0, len = a.length; i < len; i++) if (b(a[i])) return true;
      }
      return false;
    }
    var isNull = (a) => a === null;
    var compareFuncs = {
      array: import_internal2.isArray,
      boolean: import_internal2.isBoolean,
      bool: import_internal2.isBoolean,
      date: import_internal2.isDate,
      number: import_internal2.isNumber,
      int: import_internal2.isInteger,
      long: import_internal2.isInteger,
      double: import_internal2.isNumber,
      decimal: import_internal2.isNumber,
      null: isNull,
      object: import_internal2.isObject,
      regexp: import_internal2.isRegExp,
      regex: import_internal2.isRegExp,
      string: import_internal2.isString,
      // added for completeness
      undefined: import_internal2.isNil,
      // deprecated
      // Mongo identifiers
      1: import_internal2.isNumber,
      //double
      2: import_internal2.isString,
      3: import_internal2.isObject,
      4: import_internal2.isArray,
      6: import_internal2.isNil,
      // deprecated
      8: import_internal2.isBoolean,
      9: import_internal2.isDate,
      10: isNull,
      11: import_internal2.isRegExp,
      16: import_internal2.isInteger,
      //int
      18: import_internal2.isInteger,
      //long
      19: import_internal2.isNumber
      //decimal
    };
    function compareType(a, b, _) {
      const f = compareFuncs[b];
      return f ? f(a) : false;
    }
    function $type(a, b, options) {
      return (0, import_internal2.isArray)(b) ? b.findIndex((t) => compareType(a, t, options)) >= 0 : compareType(a, b, options);
    }
    function compare3(a, b, f) {
      for (const v of (0, import_internal2.ensureArray)(a)) {
        if ((0, import_internal2.typeOf)(v) === (0, import_internal2.typeOf)(b) && f(v, b)) return true;
      }
      return false;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/eq.js
var require_eq = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/eq.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var eq_exports = {};
    __export(eq_exports, {
      $eq: () => $eq2
    });
    module.exports = __toCommonJS(eq_exports);
    var import_predicates = require_predicates();
    var $eq2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$eq);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/gt.js
var require_gt = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/gt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var gt_exports = {};
    __export(gt_exports, {
      $gt: () => $gt2
    });
    module.exports = __toCommonJS(gt_exports);
    var import_predicates = require_predicates();
    var $gt2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$gt);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/gte.js
var require_gte = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/gte.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var gte_exports = {};
    __export(gte_exports, {
      $gte: () => $gte2
    });
    module.exports = __toCommonJS(gte_exports);
    var import_predicates = require_predicates();
    var $gte2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$gte);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/lt.js
var require_lt = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/lt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lt_exports = {};
    __export(lt_exports, {
      $lt: () => $lt2
    });
    module.exports = __toCommonJS(lt_exports);
    var import_predicates = require_predicates();
    var $lt2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$lt);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/lte.js
var require_lte = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/lte.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lte_exports = {};
    __export(lte_exports, {
      $lte: () => $lte2
    });
    module.exports = __toCommonJS(lte_exports);
    var import_predicates = require_predicates();
    var $lte2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$lte);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/ne.js
var require_ne = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/ne.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ne_exports = {};
    __export(ne_exports, {
      $ne: () => $ne2
    });
    module.exports = __toCommonJS(ne_exports);
    var import_predicates = require_predicates();
    var $ne2 = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$ne);
  }
});

// node_modules/mingo/cjs/operators/expression/comparison/index.js
var require_comparison = __commonJS({
  "node_modules/mingo/cjs/operators/expression/comparison/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var comparison_exports = {};
    module.exports = __toCommonJS(comparison_exports);
    __reExport(comparison_exports, require_cmp(), module.exports);
    __reExport(comparison_exports, require_eq(), module.exports);
    __reExport(comparison_exports, require_gt(), module.exports);
    __reExport(comparison_exports, require_gte(), module.exports);
    __reExport(comparison_exports, require_lt(), module.exports);
    __reExport(comparison_exports, require_lte(), module.exports);
    __reExport(comparison_exports, require_ne(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/conditional/cond.js
var require_cond = __commonJS({
  "node_modules/mingo/cjs/operators/expression/conditional/cond.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var cond_exports = {};
    __export(cond_exports, {
      $cond: () => $cond
    });
    module.exports = __toCommonJS(cond_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var err = "$cond expects array(3) or object with 'if-then-else' expressions";
    var $cond = (obj, expr, options) => {
      let ifExpr;
      let thenExpr;
      let elseExpr;
      if ((0, import_internal2.isArray)(expr)) {
        (0, import_internal2.assert)(expr.length === 3, err);
        ifExpr = expr[0];
        thenExpr = expr[1];
        elseExpr = expr[2];
      } else {
        (0, import_internal2.assert)((0, import_internal2.isObject)(expr), err);
        ifExpr = expr.if;
        thenExpr = expr.then;
        elseExpr = expr.else;
      }
      const condition = (0, import_internal2.truthy)(
        (0, import_internal.evalExpr)(obj, ifExpr, options),
        options.useStrictMode
      );
      return (0, import_internal.evalExpr)(obj, condition ? thenExpr : elseExpr, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/conditional/ifNull.js
var require_ifNull = __commonJS({
  "node_modules/mingo/cjs/operators/expression/conditional/ifNull.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ifNull_exports = {};
    __export(ifNull_exports, {
      $ifNull: () => $ifNull
    });
    module.exports = __toCommonJS(ifNull_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $ifNull = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$ifNull expects an array");
      let val = void 0;
      for (const input of expr) {
        val = (0, import_internal.evalExpr)(obj, input, options);
        if (!(0, import_util.isNil)(val)) return val;
      }
      return val;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/conditional/switch.js
var require_switch = __commonJS({
  "node_modules/mingo/cjs/operators/expression/conditional/switch.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var switch_exports = {};
    __export(switch_exports, {
      $switch: () => $switch
    });
    module.exports = __toCommonJS(switch_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var $switch = (obj, expr, options) => {
      (0, import_internal2.assert)((0, import_internal2.isObject)(expr), "$switch received invalid arguments");
      for (const { case: caseExpr, then } of expr.branches) {
        const condition = (0, import_internal2.truthy)(
          (0, import_internal.evalExpr)(obj, caseExpr, options),
          options.useStrictMode
        );
        if (condition) return (0, import_internal.evalExpr)(obj, then, options);
      }
      return (0, import_internal.evalExpr)(obj, expr.default, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/conditional/index.js
var require_conditional = __commonJS({
  "node_modules/mingo/cjs/operators/expression/conditional/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var conditional_exports = {};
    module.exports = __toCommonJS(conditional_exports);
    __reExport(conditional_exports, require_cond(), module.exports);
    __reExport(conditional_exports, require_ifNull(), module.exports);
    __reExport(conditional_exports, require_switch(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/custom/function.js
var require_function = __commonJS({
  "node_modules/mingo/cjs/operators/expression/custom/function.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var function_exports = {};
    __export(function_exports, {
      $function: () => $function
    });
    module.exports = __toCommonJS(function_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $function = (obj, expr, options) => {
      (0, import_util.assert)(
        options.scriptEnabled,
        "$function requires 'scriptEnabled' option to be true"
      );
      const fn = (0, import_internal.evalExpr)(obj, expr, options);
      return fn.body.apply(null, fn.args);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/custom/index.js
var require_custom = __commonJS({
  "node_modules/mingo/cjs/operators/expression/custom/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var custom_exports = {};
    module.exports = __toCommonJS(custom_exports);
    __reExport(custom_exports, require_function(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/date/_internal.js
var require_internal7 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      DATE_FORMAT: () => DATE_FORMAT,
      DATE_FORMAT_SEP_RE: () => DATE_FORMAT_SEP_RE,
      DATE_FORMAT_SYM_RE: () => DATE_FORMAT_SYM_RE,
      DATE_PART_INTERVAL: () => DATE_PART_INTERVAL,
      DATE_SYM_TABLE: () => DATE_SYM_TABLE,
      DAYS_PER_WEEK: () => DAYS_PER_WEEK,
      LEAP_YEAR_REF_POINT: () => LEAP_YEAR_REF_POINT,
      MINUTES_PER_HOUR: () => MINUTES_PER_HOUR,
      MONTHS: () => MONTHS2,
      TIMEUNIT_IN_MILLIS: () => TIMEUNIT_IN_MILLIS,
      TIME_UNITS: () => TIME_UNITS,
      adjustDate: () => adjustDate,
      computeDate: () => computeDate,
      dateAdd: () => dateAdd,
      dateDiffDay: () => dateDiffDay,
      dateDiffHour: () => dateDiffHour,
      dateDiffMonth: () => dateDiffMonth,
      dateDiffQuarter: () => dateDiffQuarter,
      dateDiffWeek: () => dateDiffWeek,
      dateDiffYear: () => dateDiffYear,
      dayOfYear: () => dayOfYear,
      daysBetweenYears: () => daysBetweenYears,
      formatTimezone: () => formatTimezone,
      isDST: () => isDST,
      isLeapYear: () => isLeapYear,
      isoWeek: () => isoWeek,
      isoWeekYear: () => isoWeekYear,
      isoWeekday: () => isoWeekday,
      padDigits: () => padDigits,
      parseTimezone: () => parseTimezone,
      weekOfYear: () => weekOfYear
    });
    module.exports = __toCommonJS(internal_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var TIME_UNITS = [
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
    var ISO_WEEKDAYS = {
      mon: 1,
      tue: 2,
      wed: 3,
      thu: 4,
      fri: 5,
      sat: 6,
      sun: 7
    };
    var LEAP_YEAR_REF_POINT = -1e9;
    var DAYS_PER_WEEK = 7;
    var isLeapYear = (y) => (y & 3) == 0 && (y % 100 != 0 || y % 400 == 0);
    function isDST(date) {
      const jan = new Date(date.getFullYear(), 0, 1).getTimezoneOffset();
      const jul = new Date(date.getFullYear(), 6, 1).getTimezoneOffset();
      return Math.max(jan, jul) !== date.getTimezoneOffset();
    }
    var DAYS_IN_YEAR = [
      365,
      366
      /*leap*/
    ];
    var YEAR_DAYS_OFFSET = [
      [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334],
      [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
      /*leap*/
    ];
    var dayOfYear = (d) => YEAR_DAYS_OFFSET[+isLeapYear(d.getUTCFullYear())][d.getUTCMonth()] + d.getUTCDate();
    var isoWeekday = (date, startOfWeek) => {
      const dow = date.getUTCDay() || 7;
      const name = startOfWeek.toLowerCase().substring(0, 3);
      return (dow - ISO_WEEKDAYS[name] + DAYS_PER_WEEK) % DAYS_PER_WEEK;
    };
    var p = (y) => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
    var weeks = (y) => 52 + Number(p(y) == 4 || p(y - 1) == 3);
    function isoWeek(d) {
      const dow = d.getUTCDay() || 7;
      const w = Math.floor((10 + dayOfYear(d) - dow) / 7);
      if (w < 1) return weeks(d.getUTCFullYear() - 1);
      if (w > weeks(d.getUTCFullYear())) return 1;
      return w;
    }
    function weekOfYear(d) {
      const result = isoWeek(d);
      if (d.getUTCDay() > 0 && d.getUTCDate() == 1 && d.getUTCMonth() == 0)
        return 0;
      if (d.getUTCDay() == 0) return result + 1;
      return result;
    }
    function isoWeekYear(d) {
      return d.getUTCFullYear() - Number(d.getUTCMonth() === 0 && d.getUTCDate() == 1 && d.getUTCDay() < 1);
    }
    var MINUTES_PER_HOUR = 60;
    var TIMEUNIT_IN_MILLIS = {
      week: 6048e5,
      day: 864e5,
      hour: 36e5,
      minute: 6e4,
      second: 1e3,
      millisecond: 1
    };
    var DATE_FORMAT = "%Y-%m-%dT%H:%M:%S.%LZ";
    var DATE_PART_INTERVAL = [
      ["year", 0, 9999],
      ["month", 1, 12],
      ["day", 1, 31],
      ["hour", 0, 23],
      ["minute", 0, 59],
      ["second", 0, 59],
      ["millisecond", 0, 999]
    ];
    var MONTHS2 = {
      jan: 1,
      feb: 2,
      mar: 3,
      apr: 4,
      may: 5,
      jun: 6,
      jul: 7,
      aug: 8,
      sep: 9,
      oct: 10,
      nov: 11,
      dec: 12
    };
    var DATE_SYM_TABLE = {
      "%b": {
        name: "abbr_month",
        padding: 3,
        re: /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i
      },
      "%B": {
        name: "full_month",
        padding: 0,
        re: /(January|February|March|April|May|June|July|August|September|October|November|December)/i
      },
      "%Y": { name: "year", padding: 4, re: /([0-9]{4})/ },
      "%G": { name: "year", padding: 4, re: /([0-9]{4})/ },
      "%m": { name: "month", padding: 2, re: /(0[1-9]|1[012])/ },
      "%d": { name: "day", padding: 2, re: /(0[1-9]|[12][0-9]|3[01])/ },
      "%j": {
        name: "day_of_year",
        padding: 3,
        re: /(0[0-9][1-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6])/
      },
      "%H": { name: "hour", padding: 2, re: /([01][0-9]|2[0-3])/ },
      "%M": { name: "minute", padding: 2, re: /([0-5][0-9])/ },
      "%S": { name: "second", padding: 2, re: /([0-5][0-9]|60)/ },
      "%L": { name: "millisecond", padding: 3, re: /([0-9]{3})/ },
      "%w": { name: "day_of_week", padding: 1, re: /([0-6])/ },
      "%u": { name: "day_of_week_iso", padding: 1, re: /([1-7])/ },
      "%U": { name: "week_of_year", padding: 2, re: /([1-4][0-9]?|5[0-3]?)/ },
      "%V": { name: "week_of_year_iso", padding: 2, re: /([1-4][0-9]?|5[0-3]?)/ },
      "%z": {
        name: "timezone",
        padding: 2,
        re: /(([+-][01][0-9]|2[0-3]):?([0-5][0-9])?)/
      },
      "%Z": { name: "minute_offset", padding: 3, re: /([+-][0-9]{3})/ },
      "%%": { name: "percent_literal", padding: 1, re: /%%/ }
    };
    var DATE_FORMAT_SYM_RE = /(%[bBYGmdjHMSLwuUVzZ%])/g;
    var DATE_FORMAT_SEP_RE = /%[bBYGmdjHMSLwuUVzZ%]/;
    var TIMEZONE_RE = /^[a-zA-Z_]+\/[a-zA-Z_]+$/;
    function parseTimezone(timeZone, date) {
      if (timeZone === void 0) return 0;
      if (TIMEZONE_RE.test(timeZone)) {
        const utcDate = new Date(date.toLocaleString("en-US", { timeZone: "UTC" }));
        const tzDate = new Date(date.toLocaleString("en-US", { timeZone }));
        return Math.round((tzDate.getTime() - utcDate.getTime()) / 6e4);
      }
      const match2 = DATE_SYM_TABLE["%z"].re.exec(timeZone);
      (0, import_util.assert)(!!match2, `timezone '${timeZone}' is invalid or not supported.`);
      const hr = parseInt(match2[2]) || 0;
      const min = parseInt(match2[3]) || 0;
      return (Math.abs(hr * MINUTES_PER_HOUR) + min) * (hr < 0 ? -1 : 1);
    }
    function formatTimezone(minuteOffset) {
      return (minuteOffset < 0 ? "-" : "+") + padDigits(Math.abs(Math.floor(minuteOffset / MINUTES_PER_HOUR)), 2) + padDigits(Math.abs(minuteOffset) % MINUTES_PER_HOUR, 2);
    }
    function adjustDate(d, minuteOffset) {
      d.setUTCMinutes(d.getUTCMinutes() + minuteOffset);
    }
    function computeDate(obj, expr, options) {
      const d = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isDate)(d)) return new Date(d);
      (0, import_util.assert)(!!d?.date, `cannot convert ${JSON.stringify(expr)} to date`);
      const date = new Date(d.date);
      if (d.timezone) adjustDate(date, parseTimezone(d.timezone, date));
      return date;
    }
    function padDigits(n, digits) {
      return new Array(Math.max(digits - String(n).length + 1, 0)).join("0") + n.toString();
    }
    var leapYearsSinceReferencePoint = (year) => {
      const yearsSinceReferencePoint = year - LEAP_YEAR_REF_POINT;
      return Math.trunc(yearsSinceReferencePoint / 4) - Math.trunc(yearsSinceReferencePoint / 100) + Math.trunc(yearsSinceReferencePoint / 400);
    };
    function daysBetweenYears(startYear, endYear) {
      return Math.trunc(
        leapYearsSinceReferencePoint(endYear - 1) - leapYearsSinceReferencePoint(startYear - 1) + (endYear - startYear) * DAYS_IN_YEAR[0]
      );
    }
    var dateDiffYear = (start2, end) => end.getUTCFullYear() - start2.getUTCFullYear();
    var dateDiffMonth = (start2, end) => end.getUTCMonth() - start2.getUTCMonth() + dateDiffYear(start2, end) * 12;
    var dateDiffQuarter = (start2, end) => {
      const a = Math.trunc(start2.getUTCMonth() / 3);
      const b = Math.trunc(end.getUTCMonth() / 3);
      return b - a + dateDiffYear(start2, end) * 4;
    };
    var dateDiffDay = (start2, end) => dayOfYear(end) - dayOfYear(start2) + daysBetweenYears(start2.getUTCFullYear(), end.getUTCFullYear());
    var dateDiffWeek = (start2, end, startOfWeek) => {
      const wk = (startOfWeek || "sun").substring(0, 3);
      return Math.trunc(
        (dateDiffDay(start2, end) + isoWeekday(start2, wk) - isoWeekday(end, wk)) / DAYS_PER_WEEK
      );
    };
    var dateDiffHour = (start2, end) => end.getUTCHours() - start2.getUTCHours() + dateDiffDay(start2, end) * 24;
    var addMonth = (d, amount) => {
      const m = d.getUTCMonth() + amount;
      const yearOffset = Math.floor(m / 12);
      if (m < 0) {
        const month = m % 12 + 12;
        d.setUTCFullYear(d.getUTCFullYear() + yearOffset, month, d.getUTCDate());
      } else {
        d.setUTCFullYear(d.getUTCFullYear() + yearOffset, m % 12, d.getUTCDate());
      }
    };
    var dateAdd = (date, unit, amount, _timezone) => {
      const d = new Date(date);
      switch (unit) {
        case "year":
          d.setUTCFullYear(d.getUTCFullYear() + amount);
          break;
        case "quarter":
          addMonth(d, 3 * amount);
          break;
        case "month":
          addMonth(d, amount);
          break;
        default:
          d.setTime(d.getTime() + TIMEUNIT_IN_MILLIS[unit] * amount);
      }
      return d;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateAdd.js
var require_dateAdd = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateAdd.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateAdd_exports = {};
    __export(dateAdd_exports, {
      $dateAdd: () => $dateAdd
    });
    module.exports = __toCommonJS(dateAdd_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal7();
    var $dateAdd = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_internal2.dateAdd)(args.startDate, args.unit, args.amount, args.timezone);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateDiff.js
var require_dateDiff = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateDiff.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateDiff_exports = {};
    __export(dateDiff_exports, {
      $dateDiff: () => $dateDiff2
    });
    module.exports = __toCommonJS(dateDiff_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal7();
    var $dateDiff2 = (obj, expr, options) => {
      const { startDate, endDate, unit, timezone, startOfWeek } = (0, import_internal.evalExpr)(
        obj,
        expr,
        options
      );
      const d1 = new Date(startDate);
      const d2 = new Date(endDate);
      (0, import_internal2.adjustDate)(d1, (0, import_internal2.parseTimezone)(timezone, d1));
      (0, import_internal2.adjustDate)(d2, (0, import_internal2.parseTimezone)(timezone, d2));
      switch (unit) {
        case "year":
          return (0, import_internal2.dateDiffYear)(d1, d2);
        case "quarter":
          return (0, import_internal2.dateDiffQuarter)(d1, d2);
        case "month":
          return (0, import_internal2.dateDiffMonth)(d1, d2);
        case "week":
          return (0, import_internal2.dateDiffWeek)(d1, d2, startOfWeek);
        case "day":
          return (0, import_internal2.dateDiffDay)(d1, d2);
        case "hour":
          return (0, import_internal2.dateDiffHour)(d1, d2);
        case "minute":
          d1.setUTCSeconds(0);
          d1.setUTCMilliseconds(0);
          d2.setUTCSeconds(0);
          d2.setUTCMilliseconds(0);
          return Math.round(
            (d2.getTime() - d1.getTime()) / import_internal2.TIMEUNIT_IN_MILLIS[unit]
          );
        default:
          return Math.round(
            (d2.getTime() - d1.getTime()) / import_internal2.TIMEUNIT_IN_MILLIS[unit]
          );
      }
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateFromParts.js
var require_dateFromParts = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateFromParts.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateFromParts_exports = {};
    __export(dateFromParts_exports, {
      $dateFromParts: () => $dateFromParts2
    });
    module.exports = __toCommonJS(dateFromParts_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal7();
    var DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    var getDaysInMonth = (date) => {
      return date.month == 2 && (0, import_internal2.isLeapYear)(date.year) ? 29 : DAYS_IN_MONTH[date.month - 1];
    };
    var $dateFromParts2 = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const minuteOffset = (0, import_internal2.parseTimezone)(args.timezone, /* @__PURE__ */ new Date());
      for (let i = import_internal2.DATE_PART_INTERVAL.length - 1, remainder2 = 0; i >= 0; i--) {
        const datePartInterval = import_internal2.DATE_PART_INTERVAL[i];
        const k = datePartInterval[0];
        const min = datePartInterval[1];
        const max = datePartInterval[2];
        let part2 = (args[k] || 0) + remainder2;
        remainder2 = 0;
        const limit2 = max + 1;
        if (k == "hour") part2 += Math.floor(minuteOffset / import_internal2.MINUTES_PER_HOUR) * -1;
        if (k == "minute") part2 += minuteOffset % import_internal2.MINUTES_PER_HOUR * -1;
        if (part2 < min) {
          const delta = min - part2;
          remainder2 = -1 * Math.ceil(delta / limit2);
          part2 = limit2 - delta % limit2;
        } else if (part2 > max) {
          part2 += min;
          remainder2 = Math.trunc(part2 / limit2);
          part2 %= limit2;
        }
        args[k] = part2;
      }
      args.day = Math.min(args.day, getDaysInMonth(args));
      return new Date(
        Date.UTC(
          args.year,
          args.month - 1,
          args.day,
          args.hour,
          args.minute,
          args.second,
          args.millisecond
        )
      );
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateFromString.js
var require_dateFromString = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateFromString.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateFromString_exports = {};
    __export(dateFromString_exports, {
      $dateFromString: () => $dateFromString
    });
    module.exports = __toCommonJS(dateFromString_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal7();
    function tzLetterOffset(c) {
      if (c === "Z") return 0;
      if (c >= "A" && c < "N") return c.charCodeAt(0) - 64;
      return 77 - c.charCodeAt(0);
    }
    var regexStrip = (s) => s.replace(/^\//, "").replace(/\/$/, "").replace(/\/i/, "");
    var REGEX_SPECIAL_CHARS = ["^", ".", "-", "*", "?", "$"];
    function regexQuote(s) {
      for (const c of REGEX_SPECIAL_CHARS) s = s.replace(c, `\\${c}`);
      return s;
    }
    function $dateFromString(obj, expr, options) {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const format = args.format || import_internal2.DATE_FORMAT;
      const onNull = args.onNull || null;
      let dateString = args.dateString;
      if ((0, import_util.isNil)(dateString)) return onNull;
      const separators = format.split(import_internal2.DATE_FORMAT_SEP_RE);
      separators.reverse();
      const matches = format.match(import_internal2.DATE_FORMAT_SYM_RE);
      const dateParts = {};
      let expectedPattern = "";
      for (let i = 0, len = matches.length; i < len; i++) {
        const formatSpecifier = matches[i];
        const props = import_internal2.DATE_SYM_TABLE[formatSpecifier];
        if ((0, import_util.isObject)(props)) {
          const m2 = props.re.exec(dateString);
          const delimiter = separators.pop() || "";
          if (m2 !== null) {
            dateParts[props.name] = /^\d+$/.exec(m2[0]) ? parseInt(m2[0]) : m2[0];
            dateString = dateString.substring(m2.index + m2[0].length + 1);
            expectedPattern += regexQuote(delimiter) + regexStrip(props.re.toString());
          } else {
            dateParts[props.name] = null;
          }
        }
      }
      if ((0, import_util.isNil)(dateParts.month)) {
        const abbrMonth = (dateParts.full_month?.slice(0, 3) ?? dateParts.abbr_month ?? "").toLowerCase();
        if (import_internal2.MONTHS[abbrMonth]) {
          dateParts.month = import_internal2.MONTHS[abbrMonth];
        }
      }
      if ((0, import_util.isNil)(dateParts.year) || (0, import_util.isNil)(dateParts.month) || (0, import_util.isNil)(dateParts.day) || !new RegExp("^" + expectedPattern + "[A-Z]?$").test(args.dateString)) {
        return args.onError;
      }
      const m = args.dateString.match(/([A-Z])$/);
      (0, import_util.assert)(
        // only one of in-date timeone or timezone argument but not both.
        !(m && args.timezone),
        `$dateFromString: you cannot pass in a date/time string with time zone information ('${m && m[0]}') together with a timezone argument`
      );
      const minuteOffset = m ? tzLetterOffset(m[0]) * import_internal2.MINUTES_PER_HOUR : (0, import_internal2.parseTimezone)(args.timezone, /* @__PURE__ */ new Date());
      const d = new Date(
        Date.UTC(dateParts.year, dateParts.month - 1, dateParts.day, 0, 0, 0)
      );
      if (!(0, import_util.isNil)(dateParts.hour)) d.setUTCHours(dateParts.hour);
      if (!(0, import_util.isNil)(dateParts.minute)) d.setUTCMinutes(dateParts.minute);
      if (!(0, import_util.isNil)(dateParts.second)) d.setUTCSeconds(dateParts.second);
      if (!(0, import_util.isNil)(dateParts.millisecond))
        d.setUTCMilliseconds(dateParts.millisecond);
      (0, import_internal2.adjustDate)(d, -minuteOffset);
      return d;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateSubtract.js
var require_dateSubtract = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateSubtract.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateSubtract_exports = {};
    __export(dateSubtract_exports, {
      $dateSubtract: () => $dateSubtract
    });
    module.exports = __toCommonJS(dateSubtract_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal7();
    var $dateSubtract = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_internal2.dateAdd)(args.startDate, args.unit, -args.amount, args.timezone);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateToParts.js
var require_dateToParts = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateToParts.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateToParts_exports = {};
    __export(dateToParts_exports, {
      $dateToParts: () => $dateToParts2
    });
    module.exports = __toCommonJS(dateToParts_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal7();
    var $dateToParts2 = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const d = new Date(args.date);
      (0, import_internal2.adjustDate)(d, (0, import_internal2.parseTimezone)(args.timezone, d));
      const timePart = {
        hour: d.getUTCHours(),
        minute: d.getUTCMinutes(),
        second: d.getUTCSeconds(),
        millisecond: d.getUTCMilliseconds()
      };
      if (args.iso8601 == true) {
        return Object.assign(timePart, {
          isoWeekYear: (0, import_internal2.isoWeekYear)(d),
          isoWeek: (0, import_internal2.isoWeek)(d),
          isoDayOfWeek: d.getUTCDay() || 7
        });
      }
      return Object.assign(timePart, {
        year: d.getUTCFullYear(),
        month: d.getUTCMonth() + 1,
        day: d.getUTCDate()
      });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateToString.js
var require_dateToString = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateToString.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateToString_exports = {};
    __export(dateToString_exports, {
      $dateToString: () => $dateToString2
    });
    module.exports = __toCommonJS(dateToString_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal7();
    var DATE_FUNCTIONS = {
      "%Y": (d) => d.getUTCFullYear(),
      //year
      "%G": (d) => d.getUTCFullYear(),
      //year
      "%m": (d) => d.getUTCMonth() + 1,
      //month
      "%d": (d) => d.getUTCDate(),
      //dayOfMonth
      "%H": (d) => d.getUTCHours(),
      //hour
      "%M": (d) => d.getUTCMinutes(),
      //minutes
      "%S": (d) => d.getUTCSeconds(),
      //seconds
      "%L": (d) => d.getUTCMilliseconds(),
      //milliseconds
      "%u": (d) => d.getUTCDay() || 7,
      //isoDayOfWeek
      "%U": import_internal2.weekOfYear,
      "%V": import_internal2.isoWeek,
      "%j": import_internal2.dayOfYear,
      "%w": (d) => d.getUTCDay()
      //dayOfWeek
    };
    var $dateToString2 = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(args.onNull)) args.onNull = null;
      if ((0, import_util.isNil)(args.date)) return args.onNull;
      const date = (0, import_internal2.computeDate)(obj, args.date, options);
      let format = args.format ?? import_internal2.DATE_FORMAT;
      const minuteOffset = (0, import_internal2.parseTimezone)(args.timezone, date);
      const matches = format.match(import_internal2.DATE_FORMAT_SYM_RE);
      if (!matches) return format;
      (0, import_internal2.adjustDate)(date, minuteOffset);
      for (let i = 0, len = matches.length; i < len; i++) {
        const formatSpec = matches[i];
        (0, import_util.assert)(
          formatSpec in import_internal2.DATE_SYM_TABLE,
          `$dateToString: invalid format specifier ${formatSpec}`
        );
        const { name, padding } = import_internal2.DATE_SYM_TABLE[formatSpec];
        const fn = DATE_FUNCTIONS[formatSpec];
        let value = "";
        if (fn) {
          value = (0, import_internal2.padDigits)(fn(date), padding);
        } else {
          switch (name) {
            case "timezone":
              value = (0, import_internal2.formatTimezone)(minuteOffset);
              break;
            case "minute_offset":
              value = minuteOffset.toString();
              break;
            case "abbr_month":
            case "full_month": {
              const format2 = name.startsWith("abbr") ? "short" : "long";
              value = date.toLocaleString("en-US", { month: format2 });
              break;
            }
          }
        }
        format = format.replace(formatSpec, value);
      }
      return format;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dateTrunc.js
var require_dateTrunc = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dateTrunc.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dateTrunc_exports = {};
    __export(dateTrunc_exports, {
      $dateTrunc: () => $dateTrunc2
    });
    module.exports = __toCommonJS(dateTrunc_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal7();
    var REF_DATE_MILLIS = 9466848e5;
    var distanceToBinLowerBound = (value, binSize) => {
      let remainder2 = value % binSize;
      if (remainder2 < 0) {
        remainder2 += binSize;
      }
      return remainder2;
    };
    var DATE_DIFF_FN = {
      day: import_internal2.dateDiffDay,
      month: import_internal2.dateDiffMonth,
      quarter: import_internal2.dateDiffQuarter,
      year: import_internal2.dateDiffYear
    };
    var DAYS_OF_WEEK_RE = /(mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)/i;
    var $dateTrunc2 = (obj, expr, options) => {
      const {
        date,
        unit,
        binSize: optBinSize,
        timezone,
        startOfWeek: optStartOfWeek
      } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(date) || (0, import_util.isNil)(unit)) return null;
      const startOfWeek = (optStartOfWeek ?? "sun").toLowerCase().substring(0, 3);
      (0, import_util.assert)(
        (0, import_util.isDate)(date),
        "$dateTrunc: 'date' must resolve to a valid Date object."
      );
      (0, import_util.assert)(import_internal2.TIME_UNITS.includes(unit), "$dateTrunc: unit is invalid.");
      (0, import_util.assert)(
        unit != "week" || DAYS_OF_WEEK_RE.test(startOfWeek),
        `$dateTrunc: startOfWeek '${startOfWeek}' is not a valid.`
      );
      (0, import_util.assert)(
        (0, import_util.isNil)(optBinSize) || optBinSize > 0,
        "$dateTrunc requires 'binSize' to be greater than 0, but got value 0."
      );
      const binSize = optBinSize ?? 1;
      switch (unit) {
        case "millisecond":
        case "second":
        case "minute":
        case "hour": {
          const binSizeMillis = binSize * import_internal2.TIMEUNIT_IN_MILLIS[unit];
          const shiftedDate = date.getTime() - REF_DATE_MILLIS;
          return new Date(
            date.getTime() - distanceToBinLowerBound(shiftedDate, binSizeMillis)
          );
        }
        default: {
          (0, import_util.assert)(binSize <= 1e11, "dateTrunc unsupported binSize value");
          const d = new Date(date);
          const refPointDate = new Date(REF_DATE_MILLIS);
          let distanceFromRefPoint = 0;
          if (unit == "week") {
            const refPointDayOfWeek = (0, import_internal2.isoWeekday)(refPointDate, startOfWeek);
            const daysToAdjustBy = (import_internal2.DAYS_PER_WEEK - refPointDayOfWeek) % import_internal2.DAYS_PER_WEEK;
            refPointDate.setTime(
              refPointDate.getTime() + daysToAdjustBy * import_internal2.TIMEUNIT_IN_MILLIS.day
            );
            distanceFromRefPoint = (0, import_internal2.dateDiffWeek)(refPointDate, d, startOfWeek);
          } else {
            distanceFromRefPoint = DATE_DIFF_FN[unit](refPointDate, d);
          }
          const binLowerBoundFromRefPoint = distanceFromRefPoint - distanceToBinLowerBound(distanceFromRefPoint, binSize);
          const newDate = (0, import_internal2.dateAdd)(
            refPointDate,
            unit,
            binLowerBoundFromRefPoint,
            timezone
          );
          const minuteOffset = (0, import_internal2.parseTimezone)(timezone, newDate);
          (0, import_internal2.adjustDate)(newDate, -minuteOffset);
          return newDate;
        }
      }
    };
  }
});

// node_modules/mingo/cjs/operators/expression/date/dayOfMonth.js
var require_dayOfMonth = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dayOfMonth.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dayOfMonth_exports = {};
    __export(dayOfMonth_exports, {
      $dayOfMonth: () => $dayOfMonth2
    });
    module.exports = __toCommonJS(dayOfMonth_exports);
    var import_internal = require_internal7();
    var $dayOfMonth2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDate();
  }
});

// node_modules/mingo/cjs/operators/expression/date/dayOfWeek.js
var require_dayOfWeek = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dayOfWeek.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dayOfWeek_exports = {};
    __export(dayOfWeek_exports, {
      $dayOfWeek: () => $dayOfWeek2
    });
    module.exports = __toCommonJS(dayOfWeek_exports);
    var import_internal = require_internal7();
    var $dayOfWeek2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDay() + 1;
  }
});

// node_modules/mingo/cjs/operators/expression/date/dayOfYear.js
var require_dayOfYear = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/dayOfYear.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var dayOfYear_exports = {};
    __export(dayOfYear_exports, {
      $dayOfYear: () => $dayOfYear2
    });
    module.exports = __toCommonJS(dayOfYear_exports);
    var import_internal = require_internal7();
    var $dayOfYear2 = (obj, expr, options) => (0, import_internal.dayOfYear)((0, import_internal.computeDate)(obj, expr, options));
  }
});

// node_modules/mingo/cjs/operators/expression/date/hour.js
var require_hour = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/hour.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var hour_exports = {};
    __export(hour_exports, {
      $hour: () => $hour2
    });
    module.exports = __toCommonJS(hour_exports);
    var import_internal = require_internal7();
    var $hour2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCHours();
  }
});

// node_modules/mingo/cjs/operators/expression/date/isoDayOfWeek.js
var require_isoDayOfWeek = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/isoDayOfWeek.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var isoDayOfWeek_exports = {};
    __export(isoDayOfWeek_exports, {
      $isoDayOfWeek: () => $isoDayOfWeek2
    });
    module.exports = __toCommonJS(isoDayOfWeek_exports);
    var import_internal = require_internal7();
    var $isoDayOfWeek2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDay() || 7;
  }
});

// node_modules/mingo/cjs/operators/expression/date/isoWeek.js
var require_isoWeek = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/isoWeek.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var isoWeek_exports = {};
    __export(isoWeek_exports, {
      $isoWeek: () => $isoWeek2
    });
    module.exports = __toCommonJS(isoWeek_exports);
    var import_internal = require_internal7();
    var $isoWeek2 = (obj, expr, options) => (0, import_internal.isoWeek)((0, import_internal.computeDate)(obj, expr, options));
  }
});

// node_modules/mingo/cjs/operators/expression/date/isoWeekYear.js
var require_isoWeekYear = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/isoWeekYear.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var isoWeekYear_exports = {};
    __export(isoWeekYear_exports, {
      $isoWeekYear: () => $isoWeekYear2
    });
    module.exports = __toCommonJS(isoWeekYear_exports);
    var import_internal = require_internal7();
    var $isoWeekYear2 = (obj, expr, options) => (0, import_internal.isoWeekYear)((0, import_internal.computeDate)(obj, expr, options));
  }
});

// node_modules/mingo/cjs/operators/expression/date/millisecond.js
var require_millisecond = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/millisecond.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var millisecond_exports = {};
    __export(millisecond_exports, {
      $millisecond: () => $millisecond2
    });
    module.exports = __toCommonJS(millisecond_exports);
    var import_internal = require_internal7();
    var $millisecond2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMilliseconds();
  }
});

// node_modules/mingo/cjs/operators/expression/date/minute.js
var require_minute = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/minute.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var minute_exports = {};
    __export(minute_exports, {
      $minute: () => $minute2
    });
    module.exports = __toCommonJS(minute_exports);
    var import_internal = require_internal7();
    var $minute2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMinutes();
  }
});

// node_modules/mingo/cjs/operators/expression/date/month.js
var require_month = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/month.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var month_exports = {};
    __export(month_exports, {
      $month: () => $month2
    });
    module.exports = __toCommonJS(month_exports);
    var import_internal = require_internal7();
    var $month2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMonth() + 1;
  }
});

// node_modules/mingo/cjs/operators/expression/date/second.js
var require_second = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/second.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var second_exports = {};
    __export(second_exports, {
      $second: () => $second2
    });
    module.exports = __toCommonJS(second_exports);
    var import_internal = require_internal7();
    var $second2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCSeconds();
  }
});

// node_modules/mingo/cjs/operators/expression/date/week.js
var require_week = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/week.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var week_exports = {};
    __export(week_exports, {
      $week: () => $week2
    });
    module.exports = __toCommonJS(week_exports);
    var import_internal = require_internal7();
    var $week2 = (obj, expr, options) => (0, import_internal.weekOfYear)((0, import_internal.computeDate)(obj, expr, options));
  }
});

// node_modules/mingo/cjs/operators/expression/date/year.js
var require_year = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/year.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var year_exports = {};
    __export(year_exports, {
      $year: () => $year2
    });
    module.exports = __toCommonJS(year_exports);
    var import_internal = require_internal7();
    var $year2 = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCFullYear();
  }
});

// node_modules/mingo/cjs/operators/expression/date/index.js
var require_date = __commonJS({
  "node_modules/mingo/cjs/operators/expression/date/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var date_exports = {};
    module.exports = __toCommonJS(date_exports);
    __reExport(date_exports, require_dateAdd(), module.exports);
    __reExport(date_exports, require_dateDiff(), module.exports);
    __reExport(date_exports, require_dateFromParts(), module.exports);
    __reExport(date_exports, require_dateFromString(), module.exports);
    __reExport(date_exports, require_dateSubtract(), module.exports);
    __reExport(date_exports, require_dateToParts(), module.exports);
    __reExport(date_exports, require_dateToString(), module.exports);
    __reExport(date_exports, require_dateTrunc(), module.exports);
    __reExport(date_exports, require_dayOfMonth(), module.exports);
    __reExport(date_exports, require_dayOfWeek(), module.exports);
    __reExport(date_exports, require_dayOfYear(), module.exports);
    __reExport(date_exports, require_hour(), module.exports);
    __reExport(date_exports, require_isoDayOfWeek(), module.exports);
    __reExport(date_exports, require_isoWeek(), module.exports);
    __reExport(date_exports, require_isoWeekYear(), module.exports);
    __reExport(date_exports, require_millisecond(), module.exports);
    __reExport(date_exports, require_minute(), module.exports);
    __reExport(date_exports, require_month(), module.exports);
    __reExport(date_exports, require_second(), module.exports);
    __reExport(date_exports, require_week(), module.exports);
    __reExport(date_exports, require_year(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/literal.js
var require_literal = __commonJS({
  "node_modules/mingo/cjs/operators/expression/literal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var literal_exports = {};
    __export(literal_exports, {
      $literal: () => $literal
    });
    module.exports = __toCommonJS(literal_exports);
    var $literal = (_obj, expr, _options) => expr;
  }
});

// node_modules/mingo/cjs/operators/accumulator/percentile.js
var require_percentile = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/percentile.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var percentile_exports = {};
    __export(percentile_exports, {
      $percentile: () => $percentile
    });
    module.exports = __toCommonJS(percentile_exports);
    var import_util = require_util();
    var import_internal = require_internal3();
    var import_push = require_push();
    var $percentile = (coll, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "p") && (0, import_util.isArray)(expr.p),
        "$percentile expects object { input, p }"
      );
      const X = (0, import_push.$push)(coll, expr.input, options).filter(import_util.isNumber).sort();
      const centiles = (0, import_push.$push)(expr.p, "$$CURRENT", options);
      const method = expr.method || "approximate";
      const output = new Array(centiles.length);
      for (let i = 0; i < centiles.length; i++) {
        const p = centiles[i];
        if (!(0, import_util.isNumber)(p) || p < 0 || p > 1) {
          return (0, import_internal.errInvalidArgs)(
            options.failOnError,
            "$percentile 'p' must resolve to array of numbers between [0.0, 1.0]"
          );
        }
        const r = p * (X.length - 1) + 1;
        const ri = Math.floor(r);
        const result = r === ri ? X[r - 1] : X[ri - 1] + r % 1 * (X[ri] - X[ri - 1]);
        switch (method) {
          case "exact":
            output[i] = result;
            break;
          case "approximate": {
            const pos = (0, import_util.findInsertIndex)(X, result);
            output[i] = pos / X.length >= p ? X[Math.max(pos - 1, 0)] : X[pos];
            break;
          }
        }
      }
      return output;
    };
  }
});

// node_modules/mingo/cjs/operators/accumulator/median.js
var require_median = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/median.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var median_exports = {};
    __export(median_exports, {
      $median: () => $median
    });
    module.exports = __toCommonJS(median_exports);
    var import_percentile = require_percentile();
    var $median = (coll, expr, options) => (0, import_percentile.$percentile)(coll, { ...expr, p: [0.5] }, options)?.pop();
  }
});

// node_modules/mingo/cjs/operators/expression/median.js
var require_median2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/median.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var median_exports = {};
    __export(median_exports, {
      $median: () => $median
    });
    module.exports = __toCommonJS(median_exports);
    var import_internal = require_internal2();
    var import_median = require_median();
    var $median = (obj, expr, options) => {
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      return (0, import_median.$median)(input, { input: "$$CURRENT", method: expr.method }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/misc/getField.js
var require_getField = __commonJS({
  "node_modules/mingo/cjs/operators/expression/misc/getField.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var getField_exports = {};
    __export(getField_exports, {
      $getField: () => $getField
    });
    module.exports = __toCommonJS(getField_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $getField = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const { field, input } = (0, import_util.isString)(args) ? { field: args, input: obj } : { field: args.field, input: args.input ?? obj };
      return input[field];
    };
  }
});

// node_modules/mingo/cjs/operators/expression/misc/rand.js
var require_rand = __commonJS({
  "node_modules/mingo/cjs/operators/expression/misc/rand.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var rand_exports = {};
    __export(rand_exports, {
      $rand: () => $rand
    });
    module.exports = __toCommonJS(rand_exports);
    var $rand = (_obj, _expr, _options) => Math.random();
  }
});

// node_modules/mingo/cjs/operators/expression/misc/sampleRate.js
var require_sampleRate = __commonJS({
  "node_modules/mingo/cjs/operators/expression/misc/sampleRate.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sampleRate_exports = {};
    __export(sampleRate_exports, {
      $sampleRate: () => $sampleRate
    });
    module.exports = __toCommonJS(sampleRate_exports);
    var import_internal = require_internal2();
    var $sampleRate = (obj, expr, options) => Math.random() <= (0, import_internal.evalExpr)(obj, expr, options);
  }
});

// node_modules/mingo/cjs/operators/expression/misc/index.js
var require_misc = __commonJS({
  "node_modules/mingo/cjs/operators/expression/misc/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var misc_exports = {};
    module.exports = __toCommonJS(misc_exports);
    __reExport(misc_exports, require_getField(), module.exports);
    __reExport(misc_exports, require_rand(), module.exports);
    __reExport(misc_exports, require_sampleRate(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/accumulator/mergeObjects.js
var require_mergeObjects = __commonJS({
  "node_modules/mingo/cjs/operators/accumulator/mergeObjects.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var mergeObjects_exports = {};
    __export(mergeObjects_exports, {
      $mergeObjects: () => $mergeObjects
    });
    module.exports = __toCommonJS(mergeObjects_exports);
    var import_util = require_util();
    var $mergeObjects = (coll, _expr, _options) => {
      const acc = {};
      for (const o of coll) {
        if ((0, import_util.isNil)(o)) continue;
        for (const k of Object.keys(o)) {
          if (o[k] !== void 0) acc[k] = o[k];
        }
      }
      return acc;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/object/mergeObjects.js
var require_mergeObjects2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/object/mergeObjects.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var mergeObjects_exports = {};
    __export(mergeObjects_exports, {
      $mergeObjects: () => $mergeObjects
    });
    module.exports = __toCommonJS(mergeObjects_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_mergeObjects = require_mergeObjects();
    var import_internal2 = require_internal3();
    var $mergeObjects = (obj, expr, options) => {
      const docs = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(docs)) return {};
      if (!(0, import_util.isArray)(docs))
        return (0, import_internal2.errExpectArray)(options.failOnError, "$mergeObjects", import_internal2.ARR_OPTS.obj);
      return (0, import_mergeObjects.$mergeObjects)(docs, expr, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/object/objectToArray.js
var require_objectToArray = __commonJS({
  "node_modules/mingo/cjs/operators/expression/object/objectToArray.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var objectToArray_exports = {};
    __export(objectToArray_exports, {
      $objectToArray: () => $objectToArray
    });
    module.exports = __toCommonJS(objectToArray_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $objectToArray = (obj, expr, options) => {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(val)) return null;
      if (!(0, import_util.isObject)(val))
        return (0, import_internal2.errExpectObject)(options.failOnError, "$objectToArray");
      const keys2 = Object.keys(val);
      const result = new Array(keys2.length);
      let i = 0;
      for (const k of keys2) {
        result[i++] = { k, v: val[k] };
      }
      return result;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/object/setField.js
var require_setField = __commonJS({
  "node_modules/mingo/cjs/operators/expression/object/setField.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setField_exports = {};
    __export(setField_exports, {
      $setField: () => $setField
    });
    module.exports = __toCommonJS(setField_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$setField";
    var $setField = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "field", "value"),
        "$setField expects object { input, field, value }"
      );
      const { input, field, value } = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(input)) return null;
      const foe = options.failOnError;
      if (!(0, import_util.isObject)(input)) return (0, import_internal2.errExpectObject)(foe, `${OP} 'input'`);
      if (!(0, import_util.isString)(field)) return (0, import_internal2.errExpectString)(foe, `${OP} 'field'`);
      const newObj = { ...input };
      if (expr.value == "$$REMOVE") {
        delete newObj[field];
      } else {
        newObj[field] = value;
      }
      return newObj;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/object/unsetField.js
var require_unsetField = __commonJS({
  "node_modules/mingo/cjs/operators/expression/object/unsetField.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var unsetField_exports = {};
    __export(unsetField_exports, {
      $unsetField: () => $unsetField
    });
    module.exports = __toCommonJS(unsetField_exports);
    var import_setField = require_setField();
    var $unsetField = (obj, expr, options) => {
      return (0, import_setField.$setField)(obj, { ...expr, value: "$$REMOVE" }, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/object/index.js
var require_object = __commonJS({
  "node_modules/mingo/cjs/operators/expression/object/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var object_exports = {};
    module.exports = __toCommonJS(object_exports);
    __reExport(object_exports, require_mergeObjects2(), module.exports);
    __reExport(object_exports, require_objectToArray(), module.exports);
    __reExport(object_exports, require_setField(), module.exports);
    __reExport(object_exports, require_unsetField(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/percentile.js
var require_percentile2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/percentile.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var percentile_exports = {};
    __export(percentile_exports, {
      $percentile: () => $percentile
    });
    module.exports = __toCommonJS(percentile_exports);
    var import_internal = require_internal2();
    var import_percentile = require_percentile();
    var $percentile = (obj, expr, options) => {
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      return (0, import_percentile.$percentile)(
        input,
        { ...expr, input: "$$CURRENT" },
        options
      );
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/allElementsTrue.js
var require_allElementsTrue = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/allElementsTrue.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var allElementsTrue_exports = {};
    __export(allElementsTrue_exports, {
      $allElementsTrue: () => $allElementsTrue2
    });
    module.exports = __toCommonJS(allElementsTrue_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var $allElementsTrue2 = (obj, expr, options) => {
      if ((0, import_internal2.isArray)(expr)) {
        if (expr.length === 0) return true;
        (0, import_internal2.assert)(expr.length === 1, "$allElementsTrue expects array(1)");
        expr = expr[0];
      }
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if (!(0, import_internal2.isArray)(args)) return (0, import_internal3.errExpectArray)(foe, `$allElementsTrue argument`);
      for (const v of args) if (!(0, import_internal2.truthy)(v, options.useStrictMode)) return false;
      return true;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/anyElementTrue.js
var require_anyElementTrue = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/anyElementTrue.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var anyElementTrue_exports = {};
    __export(anyElementTrue_exports, {
      $anyElementTrue: () => $anyElementTrue2
    });
    module.exports = __toCommonJS(anyElementTrue_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var $anyElementTrue2 = (obj, expr, options) => {
      if ((0, import_internal2.isArray)(expr)) {
        if (expr.length === 0) return false;
        (0, import_internal2.assert)(expr.length === 1, "$anyElementTrue expects array(1)");
        expr = expr[0];
      }
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if (!(0, import_internal2.isArray)(args)) return (0, import_internal3.errExpectArray)(foe, `$anyElementTrue argument`);
      for (const v of args) if ((0, import_internal2.truthy)(v, options.useStrictMode)) return true;
      return false;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/setDifference.js
var require_setDifference = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/setDifference.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setDifference_exports = {};
    __export(setDifference_exports, {
      $setDifference: () => $setDifference
    });
    module.exports = __toCommonJS(setDifference_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$setDifference";
    var $setDifference = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length == 2, `${OP} expects array(2)`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      let ok = true;
      for (const v of args) {
        if ((0, import_util.isNil)(v)) return null;
        ok &&= (0, import_util.isArray)(v);
      }
      if (!ok) return (0, import_internal2.errExpectArray)(foe, `${OP} arguments`);
      const m = import_util.HashMap.init();
      for (const v of args[0]) m.set(v, true);
      for (const v of args[1]) m.delete(v);
      return Array.from(m.keys());
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/setEquals.js
var require_setEquals = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/setEquals.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setEquals_exports = {};
    __export(setEquals_exports, {
      $setEquals: () => $setEquals
    });
    module.exports = __toCommonJS(setEquals_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $setEquals = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$setEquals expects array");
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      if (!args.every(import_util.isArray)) return (0, import_internal2.errExpectArray)(foe, "$setEquals arguments");
      const map = import_util.HashMap.init();
      const first = args[0];
      for (let i = 0; i < first.length; i++) map.set(first[i], i);
      for (let i = 1; i < args.length; i++) {
        const arr = args[i];
        const set = /* @__PURE__ */ new Set();
        for (let j = 0; j < arr.length; j++) {
          const n = map.get(arr[j]) ?? -1;
          if (n === -1) return false;
          set.add(n);
        }
        if (set.size !== map.size) return false;
      }
      return true;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/setIntersection.js
var require_setIntersection = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/setIntersection.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setIntersection_exports = {};
    __export(setIntersection_exports, {
      $setIntersection: () => $setIntersection
    });
    module.exports = __toCommonJS(setIntersection_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$setIntersection";
    var $setIntersection = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), `${OP} expects array`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      let ok = true;
      for (const v of args) {
        if ((0, import_util.isNil)(v)) return null;
        ok &&= (0, import_util.isArray)(v);
      }
      if (!ok) return (0, import_internal2.errExpectArray)(foe, `${OP} arguments`);
      return (0, import_util.intersection)(args);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/setIsSubset.js
var require_setIsSubset = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/setIsSubset.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setIsSubset_exports = {};
    __export(setIsSubset_exports, {
      $setIsSubset: () => $setIsSubset
    });
    module.exports = __toCommonJS(setIsSubset_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$setIsSubset";
    var $setIsSubset = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `${OP} expects array(2)`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      if (!args.every(import_util.isArray))
        return (0, import_internal2.errExpectArray)(options.failOnError, `${OP} arguments`);
      const [first, second] = args;
      const map = import_util.HashMap.init();
      for (const v of second) map.set(v, 0);
      for (const v of first) if (!map.has(v)) return false;
      return true;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/setUnion.js
var require_setUnion = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/setUnion.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var setUnion_exports = {};
    __export(setUnion_exports, {
      $setUnion: () => $setUnion
    });
    module.exports = __toCommonJS(setUnion_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $setUnion = (obj, expr, options) => {
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      if ((0, import_util.isNil)(args)) return null;
      if (!(0, import_util.isArray)(args)) return (0, import_internal2.errExpectArray)(foe, "$setUnion");
      if ((0, import_util.isArray)(expr)) {
        if (!args.every(import_util.isArray)) return (0, import_internal2.errExpectArray)(foe, "$setUnion arguments");
        return (0, import_util.unique)((0, import_util.flatten)(args));
      }
      return (0, import_util.unique)(args);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/set/index.js
var require_set = __commonJS({
  "node_modules/mingo/cjs/operators/expression/set/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var set_exports = {};
    module.exports = __toCommonJS(set_exports);
    __reExport(set_exports, require_allElementsTrue(), module.exports);
    __reExport(set_exports, require_anyElementTrue(), module.exports);
    __reExport(set_exports, require_setDifference(), module.exports);
    __reExport(set_exports, require_setEquals(), module.exports);
    __reExport(set_exports, require_setIntersection(), module.exports);
    __reExport(set_exports, require_setIsSubset(), module.exports);
    __reExport(set_exports, require_setUnion(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/string/concat.js
var require_concat = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/concat.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var concat_exports = {};
    __export(concat_exports, {
      $concat: () => $concat2
    });
    module.exports = __toCommonJS(concat_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $concat2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr), "$concat expects array");
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      let ok = true;
      for (const s of args) {
        if ((0, import_util.isNil)(s)) return null;
        ok &&= (0, import_util.isString)(s);
      }
      if (!ok) return (0, import_internal2.errExpectArray)(foe, "$concat", { type: "string" });
      return args.join("");
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/indexOfBytes.js
var require_indexOfBytes = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/indexOfBytes.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var indexOfBytes_exports = {};
    __export(indexOfBytes_exports, {
      $indexOfBytes: () => $indexOfBytes2
    });
    module.exports = __toCommonJS(indexOfBytes_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var OP = "$indexOfBytes";
    var $indexOfBytes2 = (obj, expr, options) => {
      (0, import_internal2.assert)(
        (0, import_internal2.isArray)(expr) && expr.length > 1 && expr.length < 5,
        `${OP} expects array(4)`
      );
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      const str = args[0];
      if ((0, import_internal2.isNil)(str)) return null;
      if (!(0, import_internal2.isString)(str)) return (0, import_internal3.errExpectString)(foe, `${OP} arg1 <string>`);
      const search = args[1];
      if (!(0, import_internal2.isString)(search)) return (0, import_internal3.errExpectString)(foe, `${OP} arg2 <search>`);
      const start2 = args[2] ?? 0;
      const end = args[3] ?? str.length;
      if (!(0, import_internal2.isInteger)(start2) || start2 < 0)
        return (0, import_internal3.errExpectInteger)(foe, `${OP} arg3 <start>`, { min: 0 });
      if (!(0, import_internal2.isInteger)(end) || end < 0)
        return (0, import_internal3.errExpectInteger)(foe, `${OP} arg4 <end>`, { min: 0 });
      if (start2 > end) return -1;
      const index = str.substring(start2, end).indexOf(search);
      return index > -1 ? index + start2 : index;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/_internal.js
var require_internal8 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      regexSearch: () => regexSearch,
      trimString: () => trimString
    });
    module.exports = __toCommonJS(internal_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var WHITESPACE_CHARS = [
      0,
      // '\0' Null character
      32,
      // ' ', Space
      9,
      // '\t' Horizontal tab
      10,
      // '\n' Line feed/new line
      11,
      // '\v' Vertical tab
      12,
      // '\f' Form feed
      13,
      // '\r' Carriage return
      160,
      // Non-breaking space
      5760,
      // Ogham space mark
      8192,
      // En quad
      8193,
      // Em quad
      8194,
      // En space
      8195,
      // Em space
      8196,
      // Three-per-em space
      8197,
      // Four-per-em space
      8198,
      // Six-per-em space
      8199,
      // Figure space
      8200,
      // Punctuation space
      8201,
      // Thin space
      8202
      // Hair space
    ];
    function trimString(obj, expr, options, trimOpts) {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      const s = val.input;
      if ((0, import_util.isNil)(s)) return null;
      const codepoints = (0, import_util.isNil)(val.chars) ? WHITESPACE_CHARS : val.chars.split("").map((c) => c.codePointAt(0));
      let i = 0;
      let j = s.length - 1;
      while (trimOpts.left && i <= j && codepoints.indexOf(s[i].codePointAt(0)) !== -1)
        i++;
      while (trimOpts.right && i <= j && codepoints.indexOf(s[j].codePointAt(0)) !== -1)
        j--;
      return s.substring(i, j + 1);
    }
    function regexSearch(obj, expr, options, reOpts) {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if (!(0, import_util.isString)(val.input)) return [];
      const regexOptions = val.options;
      if (regexOptions) {
        (0, import_util.assert)(
          regexOptions.indexOf("x") === -1,
          "extended capability option 'x' not supported"
        );
        (0, import_util.assert)(regexOptions.indexOf("g") === -1, "global option 'g' not supported");
      }
      let input = val.input;
      const re = new RegExp(val.regex, regexOptions);
      let m;
      const matches = new Array();
      let offset = 0;
      while (m = re.exec(input)) {
        const result = {
          match: m[0],
          idx: m.index + offset,
          captures: []
        };
        for (let i = 1; i < m.length; i++) result.captures.push(m[i] || null);
        matches.push(result);
        if (!reOpts.global) break;
        offset = m.index + m[0].length;
        input = input.substring(offset);
      }
      return matches;
    }
  }
});

// node_modules/mingo/cjs/operators/expression/string/ltrim.js
var require_ltrim = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/ltrim.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ltrim_exports = {};
    __export(ltrim_exports, {
      $ltrim: () => $ltrim2
    });
    module.exports = __toCommonJS(ltrim_exports);
    var import_internal = require_internal8();
    var $ltrim2 = (obj, expr, options) => {
      return (0, import_internal.trimString)(obj, expr, options, { left: true, right: false });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/regexFind.js
var require_regexFind = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/regexFind.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var regexFind_exports = {};
    __export(regexFind_exports, {
      $regexFind: () => $regexFind2
    });
    module.exports = __toCommonJS(regexFind_exports);
    var import_util = require_util();
    var import_internal = require_internal8();
    var $regexFind2 = (obj, expr, options) => {
      const result = (0, import_internal.regexSearch)(obj, expr, options, { global: false });
      return (0, import_util.isArray)(result) && result.length > 0 ? result[0] : null;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/regexFindAll.js
var require_regexFindAll = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/regexFindAll.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var regexFindAll_exports = {};
    __export(regexFindAll_exports, {
      $regexFindAll: () => $regexFindAll
    });
    module.exports = __toCommonJS(regexFindAll_exports);
    var import_internal = require_internal8();
    var $regexFindAll = (obj, expr, options) => {
      return (0, import_internal.regexSearch)(obj, expr, options, { global: true });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/regexMatch.js
var require_regexMatch = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/regexMatch.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var regexMatch_exports = {};
    __export(regexMatch_exports, {
      $regexMatch: () => $regexMatch2
    });
    module.exports = __toCommonJS(regexMatch_exports);
    var import_internal = require_internal8();
    var $regexMatch2 = (obj, expr, options) => {
      return (0, import_internal.regexSearch)(obj, expr, options, { global: false })?.length != 0;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/replaceAll.js
var require_replaceAll = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/replaceAll.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var replaceAll_exports = {};
    __export(replaceAll_exports, {
      $replaceAll: () => $replaceAll2
    });
    module.exports = __toCommonJS(replaceAll_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$replaceAll";
    var $replaceAll2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isObject)(expr), `${OP} expects an object argument`);
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const { input, find, replacement } = args;
      if ((0, import_util.isNil)(input) || (0, import_util.isNil)(find) || (0, import_util.isNil)(replacement)) return null;
      if (!(0, import_util.isString)(input)) return (0, import_internal2.errExpectString)(foe, `${OP} 'input'`);
      if (!(0, import_util.isString)(find)) return (0, import_internal2.errExpectString)(foe, `${OP} 'find'`);
      if (!(0, import_util.isString)(replacement))
        return (0, import_internal2.errExpectString)(foe, `${OP} 'replacement'`);
      return input.split(find).join(replacement);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/replaceOne.js
var require_replaceOne = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/replaceOne.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var replaceOne_exports = {};
    __export(replaceOne_exports, {
      $replaceOne: () => $replaceOne2
    });
    module.exports = __toCommonJS(replaceOne_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$replaceOne";
    var $replaceOne2 = (obj, expr, options) => {
      const foe = options.failOnError;
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const { input, find, replacement } = args;
      if ((0, import_util.isNil)(input) || (0, import_util.isNil)(find) || (0, import_util.isNil)(replacement)) return null;
      if (!(0, import_util.isString)(input)) return (0, import_internal2.errExpectString)(foe, `${OP} 'input'`);
      if (!(0, import_util.isString)(find)) return (0, import_internal2.errExpectString)(foe, `${OP} 'find'`);
      if (!(0, import_util.isString)(replacement))
        return (0, import_internal2.errExpectString)(foe, `${OP} 'replacement'`);
      const idx = input.indexOf(find);
      if (idx < 0) return input;
      return input.slice(0, idx) + replacement + input.slice(idx + find.length);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/rtrim.js
var require_rtrim = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/rtrim.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var rtrim_exports = {};
    __export(rtrim_exports, {
      $rtrim: () => $rtrim2
    });
    module.exports = __toCommonJS(rtrim_exports);
    var import_internal = require_internal8();
    var $rtrim2 = (obj, expr, options) => {
      return (0, import_internal.trimString)(obj, expr, options, { left: false, right: true });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/split.js
var require_split = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/split.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var split_exports = {};
    __export(split_exports, {
      $split: () => $split2
    });
    module.exports = __toCommonJS(split_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $split2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `$split expects array(2)`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      if ((0, import_util.isNil)(args[0])) return null;
      if (!args.every(import_util.isString))
        return (0, import_internal2.errExpectArray)(foe, `$split `, { size: 2, type: "string" });
      return args[0].split(args[1]);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/strcasecmp.js
var require_strcasecmp = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/strcasecmp.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var strcasecmp_exports = {};
    __export(strcasecmp_exports, {
      $strcasecmp: () => $strcasecmp2
    });
    module.exports = __toCommonJS(strcasecmp_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var $strcasecmp2 = (obj, expr, options) => {
      (0, import_internal2.assert)((0, import_util.isArray)(expr) && expr.length === 2, `$strcasecmp expects array(2)`);
      const args = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      let t_nil = true;
      let t_str = true;
      for (const v of args) {
        t_nil &&= (0, import_util.isNil)(v);
        t_str &&= (0, import_util.isString)(v);
      }
      if (t_nil) return 0;
      if (!t_str)
        return (0, import_internal3.errExpectArray)(foe, `$strcasecmp arguments`, { type: "string" });
      return (0, import_internal2.simpleCmp)(args[0].toLowerCase(), args[1].toLowerCase());
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/strLenBytes.js
var require_strLenBytes = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/strLenBytes.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var strLenBytes_exports = {};
    __export(strLenBytes_exports, {
      $strLenBytes: () => $strLenBytes2
    });
    module.exports = __toCommonJS(strLenBytes_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $strLenBytes2 = (obj, expr, options) => {
      const s = (0, import_internal.evalExpr)(obj, expr, options);
      if (!(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(options.failOnError, "$strLenBytes");
      return ~-encodeURI(s).split(/%..|./).length;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/strLenCP.js
var require_strLenCP = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/strLenCP.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var strLenCP_exports = {};
    __export(strLenCP_exports, {
      $strLenCP: () => $strLenCP2
    });
    module.exports = __toCommonJS(strLenCP_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var $strLenCP2 = (obj, expr, options) => {
      const s = (0, import_internal.evalExpr)(obj, expr, options);
      if (!(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(options.failOnError, "$strLenCP");
      return [...s].length;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/substrBytes.js
var require_substrBytes = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/substrBytes.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var substrBytes_exports = {};
    __export(substrBytes_exports, {
      $substrBytes: () => $substrBytes2
    });
    module.exports = __toCommonJS(substrBytes_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$substrBytes";
    var $substrBytes2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 3, `${OP} expects array(3)`);
      const [s, index, count2] = (0, import_internal.evalExpr)(obj, expr, options);
      const foe = options.failOnError;
      const nil = (0, import_util.isNil)(s);
      if (!nil && !(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(foe, `${OP} arg1 <string>`);
      if (!(0, import_util.isInteger)(index) || index < 0)
        return (0, import_internal2.errExpectInteger)(foe, `${OP} arg2 <index>`, { min: 0 });
      if (!(0, import_util.isInteger)(count2) || count2 < 0)
        return (0, import_internal2.errExpectInteger)(foe, `${OP} arg3 <count>`, { min: 0 });
      if (nil) return "";
      let utf8Pos = 0;
      let start16 = null;
      let end16 = null;
      const err = `${OP} UTF-8 boundary falls inside a continuation byte`;
      for (let i = 0; i < s.length; ) {
        const cp = s.codePointAt(i);
        if (cp === void 0)
          return (0, import_internal2.errInvalidArgs)(foe, `${OP} byte index out of range`);
        const utf8Len = cp < 128 ? 1 : cp < 2048 ? 2 : cp < 65536 ? 3 : 4;
        const utf16Len = cp > 65535 ? 2 : 1;
        if (start16 === null) {
          if (index > utf8Pos && index < utf8Pos + utf8Len)
            return (0, import_internal2.errInvalidArgs)(foe, err);
          if (utf8Pos === index) {
            start16 = i;
          }
        }
        const endByte = index + count2;
        if (start16 !== null && end16 === null) {
          if (endByte > utf8Pos && endByte < utf8Pos + utf8Len)
            return (0, import_internal2.errInvalidArgs)(foe, err);
          if (utf8Pos === endByte) {
            end16 = i;
            break;
          }
        }
        utf8Pos += utf8Len;
        i += utf16Len;
      }
      if (start16 === null) {
        if (index === utf8Pos) return "";
        return (0, import_internal2.errInvalidArgs)(foe, `${OP} byte index out of range`);
      }
      if (end16 === null) {
        const endByte = index + count2;
        if (endByte !== utf8Pos)
          return (0, import_internal2.errInvalidArgs)(foe, `${OP} count extends beyond UTF-8 length`);
        end16 = s.length;
      }
      return s.slice(start16, end16);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/substr.js
var require_substr = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/substr.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var substr_exports = {};
    __export(substr_exports, {
      $substr: () => $substr2
    });
    module.exports = __toCommonJS(substr_exports);
    var import_substrBytes = require_substrBytes();
    var $substr2 = import_substrBytes.$substrBytes;
  }
});

// node_modules/mingo/cjs/operators/expression/string/substrCP.js
var require_substrCP = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/substrCP.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var substrCP_exports = {};
    __export(substrCP_exports, {
      $substrCP: () => $substrCP2
    });
    module.exports = __toCommonJS(substrCP_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var OP = "$substrCP";
    var $substrCP2 = (obj, expr, options) => {
      (0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 3, `${OP} expects array(3)`);
      const [s, index, count2] = (0, import_internal.evalExpr)(obj, expr, options);
      const nil = (0, import_util.isNil)(s);
      const foe = options.failOnError;
      if (!nil && !(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(foe, `${OP} arg1 <string>`);
      if (!(0, import_util.isInteger)(index)) return (0, import_internal2.errExpectNumber)(foe, `${OP} arg2 <index>`);
      if (!(0, import_util.isInteger)(count2)) return (0, import_internal2.errExpectNumber)(foe, `${OP} arg3 <count>`);
      if (nil) return "";
      if (index < 0) return "";
      const codePoints = [...s];
      if (count2 < 0) return codePoints.slice(index).join("");
      return codePoints.slice(index, index + count2).join("");
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/toBool.js
var require_toBool = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toBool.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toBool_exports = {};
    __export(toBool_exports, {
      $toBool: () => $toBool
    });
    module.exports = __toCommonJS(toBool_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $toBool = (obj, expr, options) => {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(val)) return null;
      if ((0, import_util.isString)(val)) return true;
      return Boolean(val);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/toDate.js
var require_toDate = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toDate.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toDate_exports = {};
    __export(toDate_exports, {
      $toDate: () => $toDate
    });
    module.exports = __toCommonJS(toDate_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $toDate = (obj, expr, options) => {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isDate)(val)) return val;
      if ((0, import_util.isNil)(val)) return null;
      const d = new Date(val);
      (0, import_util.assert)(!isNaN(d.getTime()), `cannot convert '${val}' to date`);
      return d;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/toDouble.js
var require_toDouble = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toDouble.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toDouble_exports = {};
    __export(toDouble_exports, {
      $toDouble: () => $toDouble
    });
    module.exports = __toCommonJS(toDouble_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $toDouble = (obj, expr, options) => {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_util.isNil)(val)) return null;
      if ((0, import_util.isDate)(val)) return val.getTime();
      if (val === true) return 1;
      if (val === false) return 0;
      const n = Number(val);
      (0, import_util.assert)((0, import_util.isNumber)(n), `cannot convert '${val}' to double/decimal`);
      return n;
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/_internal.js
var require_internal9 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      MAX_INT: () => MAX_INT2,
      MAX_LONG: () => MAX_LONG,
      MIN_INT: () => MIN_INT2,
      MIN_LONG: () => MIN_LONG,
      toInteger: () => toInteger
    });
    module.exports = __toCommonJS(internal_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var MAX_INT2 = 2147483647;
    var MIN_INT2 = -2147483648;
    var MAX_LONG = 9007199254740991;
    var MIN_LONG = -9007199254740991;
    function toInteger(obj, expr, options, min, max) {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if (val === true) return 1;
      if (val === false) return 0;
      if ((0, import_util.isNil)(val)) return null;
      if ((0, import_util.isDate)(val)) return val.getTime();
      const n = Number(val);
      (0, import_util.assert)(
        (0, import_util.isNumber)(n) && n >= min && n <= max && (!(0, import_util.isString)(val) || n.toString().indexOf(".") === -1),
        `cannot convert '${val}' to ${max == MAX_INT2 ? "int" : "long"}`
      );
      return Math.trunc(n);
    }
  }
});

// node_modules/mingo/cjs/operators/expression/type/toInt.js
var require_toInt = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toInt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toInt_exports = {};
    __export(toInt_exports, {
      $toInt: () => $toInt
    });
    module.exports = __toCommonJS(toInt_exports);
    var import_internal = require_internal9();
    var $toInt = (obj, expr, options) => (0, import_internal.toInteger)(obj, expr, options, import_internal.MIN_INT, import_internal.MAX_INT);
  }
});

// node_modules/mingo/cjs/operators/expression/type/toLong.js
var require_toLong = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toLong.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toLong_exports = {};
    __export(toLong_exports, {
      $toLong: () => $toLong
    });
    module.exports = __toCommonJS(toLong_exports);
    var import_internal = require_internal9();
    var $toLong = (obj, expr, options) => (0, import_internal.toInteger)(obj, expr, options, import_internal.MIN_LONG, import_internal.MAX_LONG);
  }
});

// node_modules/mingo/cjs/operators/expression/type/toString.js
var require_toString = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toString.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toString_exports = {};
    __export(toString_exports, {
      $toString: () => $toString
    });
    module.exports = __toCommonJS(toString_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    var import_internal3 = require_internal3();
    var $toString = (obj, expr, options) => {
      const val = (0, import_internal.evalExpr)(obj, expr, options);
      if ((0, import_internal2.isNil)(val)) return null;
      if ((0, import_internal2.isDate)(val)) return val.toISOString();
      if ((0, import_internal2.isPrimitive)(val) || (0, import_internal2.isRegExp)(val)) return String(val);
      return (0, import_internal3.errInvalidArgs)(
        options.failOnError,
        "$toString cannot convert from object to string"
      );
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/convert.js
var require_convert = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/convert.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var convert_exports = {};
    __export(convert_exports, {
      $convert: () => $convert
    });
    module.exports = __toCommonJS(convert_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    var import_toBool = require_toBool();
    var import_toDate = require_toDate();
    var import_toDouble = require_toDouble();
    var import_toInt = require_toInt();
    var import_toLong = require_toLong();
    var import_toString = require_toString();
    var $convert = (obj, expr, options) => {
      (0, import_util.assert)(
        (0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "to"),
        "$convert expects object { input, to, onError, onNull }"
      );
      const input = (0, import_internal.evalExpr)(obj, expr.input, options);
      if ((0, import_util.isNil)(input)) return (0, import_internal.evalExpr)(obj, expr.onNull, options) ?? null;
      const toExpr = (0, import_internal.evalExpr)(obj, expr.to, options);
      try {
        switch (toExpr) {
          case 2:
          case "string":
            return (0, import_toString.$toString)(obj, input, options);
          case 8:
          case "boolean":
          case "bool":
            return (0, import_toBool.$toBool)(obj, input, options);
          case 9:
          case "date":
            return (0, import_toDate.$toDate)(obj, input, options);
          case 1:
          case 19:
          case "double":
          case "decimal":
          case "number":
            return (0, import_toDouble.$toDouble)(obj, input, options);
          case 16:
          case "int":
            return (0, import_toInt.$toInt)(obj, input, options);
          case 18:
          case "long":
            return (0, import_toLong.$toLong)(obj, input, options);
        }
      } catch {
      }
      if (expr.onError === void 0)
        return (0, import_internal2.errInvalidArgs)(
          options.failOnError,
          `$convert cannot convert from object to ${expr.to} with no onError value`
        );
      return (0, import_internal.evalExpr)(obj, expr.onError, options);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/isNumber.js
var require_isNumber = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/isNumber.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var isNumber_exports = {};
    __export(isNumber_exports, {
      $isNumber: () => $isNumber
    });
    module.exports = __toCommonJS(isNumber_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $isNumber = (obj, expr, options) => {
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      return (0, import_util.isNumber)(n);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/toDecimal.js
var require_toDecimal = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/toDecimal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toDecimal_exports = {};
    __export(toDecimal_exports, {
      $toDecimal: () => $toDecimal
    });
    module.exports = __toCommonJS(toDecimal_exports);
    var import_toDouble = require_toDouble();
    var $toDecimal = import_toDouble.$toDouble;
  }
});

// node_modules/mingo/cjs/operators/expression/type/type.js
var require_type = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/type.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var type_exports = {};
    __export(type_exports, {
      $type: () => $type
    });
    module.exports = __toCommonJS(type_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal9();
    var $type = (obj, expr, options) => {
      const v = (0, import_internal.evalExpr)(obj, expr, options);
      if (options.useStrictMode) {
        if (v === void 0) return "missing";
        if (v === true || v === false) return "bool";
        if ((0, import_util.isNumber)(v)) {
          if (v % 1 != 0) return "double";
          return v >= import_internal2.MIN_INT && v <= import_internal2.MAX_INT ? "int" : "long";
        }
        if ((0, import_util.isRegExp)(v)) return "regex";
      }
      return (0, import_util.typeOf)(v);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/type/index.js
var require_type2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/type/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var type_exports = {};
    module.exports = __toCommonJS(type_exports);
    __reExport(type_exports, require_convert(), module.exports);
    __reExport(type_exports, require_isNumber(), module.exports);
    __reExport(type_exports, require_toBool(), module.exports);
    __reExport(type_exports, require_toDate(), module.exports);
    __reExport(type_exports, require_toDecimal(), module.exports);
    __reExport(type_exports, require_toDouble(), module.exports);
    __reExport(type_exports, require_toInt(), module.exports);
    __reExport(type_exports, require_toLong(), module.exports);
    __reExport(type_exports, require_toString(), module.exports);
    __reExport(type_exports, require_type(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/string/toLower.js
var require_toLower = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/toLower.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toLower_exports = {};
    __export(toLower_exports, {
      $toLower: () => $toLower2
    });
    module.exports = __toCommonJS(toLower_exports);
    var import_internal = require_internal();
    var import_type = require_type2();
    var $toLower2 = (obj, expr, options) => {
      if ((0, import_internal.isArray)(expr) && expr.length === 1) expr = expr[0];
      const s = (0, import_type.$toString)(obj, expr, options);
      return s === null ? s : s.toLowerCase();
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/toUpper.js
var require_toUpper = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/toUpper.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toUpper_exports = {};
    __export(toUpper_exports, {
      $toUpper: () => $toUpper2
    });
    module.exports = __toCommonJS(toUpper_exports);
    var import_util = require_util();
    var import_type = require_type2();
    var $toUpper2 = (obj, expr, options) => {
      if ((0, import_util.isArray)(expr) && expr.length === 1) expr = expr[0];
      const s = (0, import_type.$toString)(obj, expr, options);
      return s === null ? s : s.toUpperCase();
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/trim.js
var require_trim = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/trim.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var trim_exports = {};
    __export(trim_exports, {
      $trim: () => $trim2
    });
    module.exports = __toCommonJS(trim_exports);
    var import_internal = require_internal8();
    var $trim2 = (obj, expr, options) => {
      return (0, import_internal.trimString)(obj, expr, options, { left: true, right: true });
    };
  }
});

// node_modules/mingo/cjs/operators/expression/string/index.js
var require_string = __commonJS({
  "node_modules/mingo/cjs/operators/expression/string/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var string_exports = {};
    module.exports = __toCommonJS(string_exports);
    __reExport(string_exports, require_concat(), module.exports);
    __reExport(string_exports, require_indexOfBytes(), module.exports);
    __reExport(string_exports, require_ltrim(), module.exports);
    __reExport(string_exports, require_regexFind(), module.exports);
    __reExport(string_exports, require_regexFindAll(), module.exports);
    __reExport(string_exports, require_regexMatch(), module.exports);
    __reExport(string_exports, require_replaceAll(), module.exports);
    __reExport(string_exports, require_replaceOne(), module.exports);
    __reExport(string_exports, require_rtrim(), module.exports);
    __reExport(string_exports, require_split(), module.exports);
    __reExport(string_exports, require_strcasecmp(), module.exports);
    __reExport(string_exports, require_strLenBytes(), module.exports);
    __reExport(string_exports, require_strLenCP(), module.exports);
    __reExport(string_exports, require_substr(), module.exports);
    __reExport(string_exports, require_substrBytes(), module.exports);
    __reExport(string_exports, require_substrCP(), module.exports);
    __reExport(string_exports, require_toLower(), module.exports);
    __reExport(string_exports, require_toUpper(), module.exports);
    __reExport(string_exports, require_trim(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/toHashedIndexKey.js
var require_toHashedIndexKey = __commonJS({
  "node_modules/mingo/cjs/operators/expression/toHashedIndexKey.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var toHashedIndexKey_exports = {};
    __export(toHashedIndexKey_exports, {
      $toHashedIndexKey: () => $toHashedIndexKey
    });
    module.exports = __toCommonJS(toHashedIndexKey_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $toHashedIndexKey = (obj, expr, options) => (0, import_util.hashCode)((0, import_internal.evalExpr)(obj, expr, options));
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/_internal.js
var require_internal10 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      processOperator: () => processOperator
    });
    module.exports = __toCommonJS(internal_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var import_internal2 = require_internal3();
    function processOperator(obj, expr, options, fn, fixedPoints) {
      const fp = {
        undefined: null,
        null: null,
        NaN: NaN,
        Infinity: new Error(),
        "-Infinity": new Error(),
        ...fixedPoints
      };
      const foe = options.failOnError;
      const op = fn.name;
      const n = (0, import_internal.evalExpr)(obj, expr, options);
      if (n in fp) {
        const res = fp[n];
        if (res instanceof Error)
          return (0, import_internal2.errExpectNumber)(foe, `$${op} invalid input '${n}'`);
        return res;
      }
      if (!(0, import_util.isNumber)(n)) return (0, import_internal2.errExpectNumber)(foe, `$${op}`);
      return fn(n);
    }
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/acos.js
var require_acos = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/acos.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var acos_exports = {};
    __export(acos_exports, {
      $acos: () => $acos2
    });
    module.exports = __toCommonJS(acos_exports);
    var import_internal = require_internal10();
    var $acos2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.acos, {
      Infinity: Infinity,
      0: new Error()
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/acosh.js
var require_acosh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/acosh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var acosh_exports = {};
    __export(acosh_exports, {
      $acosh: () => $acosh2
    });
    module.exports = __toCommonJS(acosh_exports);
    var import_internal = require_internal10();
    var $acosh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.acosh, {
      Infinity: Infinity,
      0: new Error()
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/asin.js
var require_asin = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/asin.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var asin_exports = {};
    __export(asin_exports, {
      $asin: () => $asin2
    });
    module.exports = __toCommonJS(asin_exports);
    var import_internal = require_internal10();
    var $asin2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.asin);
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/asinh.js
var require_asinh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/asinh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var asinh_exports = {};
    __export(asinh_exports, {
      $asinh: () => $asinh2
    });
    module.exports = __toCommonJS(asinh_exports);
    var import_internal = require_internal10();
    var $asinh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.asinh, {
      Infinity: Infinity,
      "-Infinity": -Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/atan.js
var require_atan = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/atan.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var atan_exports = {};
    __export(atan_exports, {
      $atan: () => $atan3
    });
    module.exports = __toCommonJS(atan_exports);
    var import_internal = require_internal10();
    var $atan3 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.atan);
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/atan2.js
var require_atan2 = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/atan2.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var atan2_exports = {};
    __export(atan2_exports, {
      $atan2: () => $atan22
    });
    module.exports = __toCommonJS(atan2_exports);
    var import_internal = require_internal2();
    var import_util = require_util();
    var $atan22 = (obj, expr, options) => {
      const [y, x] = (0, import_internal.evalExpr)(obj, expr, options);
      if (isNaN(y) || (0, import_util.isNil)(y)) return y;
      if (isNaN(x) || (0, import_util.isNil)(x)) return x;
      return Math.atan2(y, x);
    };
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/atanh.js
var require_atanh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/atanh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var atanh_exports = {};
    __export(atanh_exports, {
      $atanh: () => $atanh2
    });
    module.exports = __toCommonJS(atanh_exports);
    var import_internal = require_internal10();
    var $atanh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.atanh, {
      1: Infinity,
      "-1": -Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/cos.js
var require_cos = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/cos.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var cos_exports = {};
    __export(cos_exports, {
      $cos: () => $cos2
    });
    module.exports = __toCommonJS(cos_exports);
    var import_internal = require_internal10();
    var $cos2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.cos);
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/cosh.js
var require_cosh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/cosh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var cosh_exports = {};
    __export(cosh_exports, {
      $cosh: () => $cosh2
    });
    module.exports = __toCommonJS(cosh_exports);
    var import_internal = require_internal10();
    var $cosh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.cosh, {
      "-Infinity": Infinity,
      Infinity: Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/degreesToRadians.js
var require_degreesToRadians = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/degreesToRadians.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var degreesToRadians_exports = {};
    __export(degreesToRadians_exports, {
      $degreesToRadians: () => $degreesToRadians2
    });
    module.exports = __toCommonJS(degreesToRadians_exports);
    var import_internal = require_internal10();
    var degreesToRadians = (n) => n * (Math.PI / 180);
    var $degreesToRadians2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, degreesToRadians, {
      Infinity: Infinity,
      "-Infinity": Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/radiansToDegrees.js
var require_radiansToDegrees = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/radiansToDegrees.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var radiansToDegrees_exports = {};
    __export(radiansToDegrees_exports, {
      $radiansToDegrees: () => $radiansToDegrees2
    });
    module.exports = __toCommonJS(radiansToDegrees_exports);
    var import_internal = require_internal10();
    var radiansToDegrees = (n) => n * (180 / Math.PI);
    var $radiansToDegrees2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, radiansToDegrees, {
      Infinity: Infinity,
      "-Infinity": Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/sin.js
var require_sin = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/sin.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sin_exports = {};
    __export(sin_exports, {
      $sin: () => $sin2
    });
    module.exports = __toCommonJS(sin_exports);
    var import_internal = require_internal10();
    var $sin2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.sin);
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/sinh.js
var require_sinh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/sinh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var sinh_exports = {};
    __export(sinh_exports, {
      $sinh: () => $sinh2
    });
    module.exports = __toCommonJS(sinh_exports);
    var import_internal = require_internal10();
    var $sinh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.sinh, {
      "-Infinity": -Infinity,
      Infinity: Infinity
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/tan.js
var require_tan = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/tan.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var tan_exports = {};
    __export(tan_exports, {
      $tan: () => $tan2
    });
    module.exports = __toCommonJS(tan_exports);
    var import_internal = require_internal10();
    var $tan2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.tan);
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/tanh.js
var require_tanh = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/tanh.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var tanh_exports = {};
    __export(tanh_exports, {
      $tanh: () => $tanh2
    });
    module.exports = __toCommonJS(tanh_exports);
    var import_internal = require_internal10();
    var $tanh2 = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.tanh, {
      Infinity: 1,
      "-Infinity": -1
    });
  }
});

// node_modules/mingo/cjs/operators/expression/trignometry/index.js
var require_trignometry = __commonJS({
  "node_modules/mingo/cjs/operators/expression/trignometry/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var trignometry_exports = {};
    module.exports = __toCommonJS(trignometry_exports);
    __reExport(trignometry_exports, require_acos(), module.exports);
    __reExport(trignometry_exports, require_acosh(), module.exports);
    __reExport(trignometry_exports, require_asin(), module.exports);
    __reExport(trignometry_exports, require_asinh(), module.exports);
    __reExport(trignometry_exports, require_atan(), module.exports);
    __reExport(trignometry_exports, require_atan2(), module.exports);
    __reExport(trignometry_exports, require_atanh(), module.exports);
    __reExport(trignometry_exports, require_cos(), module.exports);
    __reExport(trignometry_exports, require_cosh(), module.exports);
    __reExport(trignometry_exports, require_degreesToRadians(), module.exports);
    __reExport(trignometry_exports, require_radiansToDegrees(), module.exports);
    __reExport(trignometry_exports, require_sin(), module.exports);
    __reExport(trignometry_exports, require_sinh(), module.exports);
    __reExport(trignometry_exports, require_tan(), module.exports);
    __reExport(trignometry_exports, require_tanh(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/variable/let.js
var require_let = __commonJS({
  "node_modules/mingo/cjs/operators/expression/variable/let.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var let_exports = {};
    __export(let_exports, {
      $let: () => $let
    });
    module.exports = __toCommonJS(let_exports);
    var import_internal = require_internal2();
    var $let = (obj, expr, options) => {
      const variables = {};
      for (const key of Object.keys(expr.vars)) {
        variables[key] = (0, import_internal.evalExpr)(obj, expr.vars[key], options);
      }
      return (0, import_internal.evalExpr)(
        obj,
        expr.in,
        import_internal.ComputeOptions.init(options).update({ variables })
      );
    };
  }
});

// node_modules/mingo/cjs/operators/expression/variable/index.js
var require_variable = __commonJS({
  "node_modules/mingo/cjs/operators/expression/variable/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var variable_exports = {};
    module.exports = __toCommonJS(variable_exports);
    __reExport(variable_exports, require_let(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/expression/index.js
var require_expression = __commonJS({
  "node_modules/mingo/cjs/operators/expression/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var expression_exports = {};
    module.exports = __toCommonJS(expression_exports);
    __reExport(expression_exports, require_arithmetic(), module.exports);
    __reExport(expression_exports, require_array(), module.exports);
    __reExport(expression_exports, require_bitwise(), module.exports);
    __reExport(expression_exports, require_boolean(), module.exports);
    __reExport(expression_exports, require_comparison(), module.exports);
    __reExport(expression_exports, require_conditional(), module.exports);
    __reExport(expression_exports, require_custom(), module.exports);
    __reExport(expression_exports, require_date(), module.exports);
    __reExport(expression_exports, require_literal(), module.exports);
    __reExport(expression_exports, require_median2(), module.exports);
    __reExport(expression_exports, require_misc(), module.exports);
    __reExport(expression_exports, require_object(), module.exports);
    __reExport(expression_exports, require_percentile2(), module.exports);
    __reExport(expression_exports, require_set(), module.exports);
    __reExport(expression_exports, require_string(), module.exports);
    __reExport(expression_exports, require_toHashedIndexKey(), module.exports);
    __reExport(expression_exports, require_trignometry(), module.exports);
    __reExport(expression_exports, require_type2(), module.exports);
    __reExport(expression_exports, require_variable(), module.exports);
  }
});

// node_modules/mingo/cjs/core/index.js
var require_core = __commonJS({
  "node_modules/mingo/cjs/core/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var core_exports = {};
    __export(core_exports, {
      Context: () => import_internal.Context,
      OpType: () => import_internal.OpType,
      ProcessingMode: () => import_internal.ProcessingMode,
      computeValue: () => import_internal.computeValue,
      evalExpr: () => import_internal.evalExpr
    });
    module.exports = __toCommonJS(core_exports);
    var import_internal = require_internal2();
  }
});

// node_modules/mingo/cjs/operators/query/array/all.js
var require_all = __commonJS({
  "node_modules/mingo/cjs/operators/query/array/all.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var all_exports = {};
    __export(all_exports, {
      $all: () => $all
    });
    module.exports = __toCommonJS(all_exports);
    var import_predicates = require_predicates();
    var $all = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$all);
  }
});

// node_modules/mingo/cjs/operators/query/array/elemMatch.js
var require_elemMatch = __commonJS({
  "node_modules/mingo/cjs/operators/query/array/elemMatch.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var elemMatch_exports = {};
    __export(elemMatch_exports, {
      $elemMatch: () => $elemMatch2
    });
    module.exports = __toCommonJS(elemMatch_exports);
    var import_predicates = require_predicates();
    var $elemMatch2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$elemMatch);
  }
});

// node_modules/mingo/cjs/operators/query/array/size.js
var require_size2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/array/size.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var size_exports = {};
    __export(size_exports, {
      $size: () => $size2
    });
    module.exports = __toCommonJS(size_exports);
    var import_predicates = require_predicates();
    var $size2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$size);
  }
});

// node_modules/mingo/cjs/operators/query/array/index.js
var require_array2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/array/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var array_exports = {};
    module.exports = __toCommonJS(array_exports);
    __reExport(array_exports, require_all(), module.exports);
    __reExport(array_exports, require_elemMatch(), module.exports);
    __reExport(array_exports, require_size2(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/_internal.js
var require_internal11 = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/_internal.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var internal_exports = {};
    __export(internal_exports, {
      processBitwiseQuery: () => processBitwiseQuery
    });
    module.exports = __toCommonJS(internal_exports);
    var import_util = require_util();
    var import_predicates = require_predicates();
    var processBitwiseQuery = (selector, value, options, predicate) => {
      return (0, import_predicates.processQuery)(
        selector,
        value,
        options,
        (value2, mask, _opts) => {
          let b = 0;
          if ((0, import_util.isArray)(mask)) {
            for (const n of mask) b = b | 1 << n;
          } else {
            b = mask;
          }
          return predicate(value2 & b, b);
        }
      );
    };
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/bitsAllClear.js
var require_bitsAllClear = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/bitsAllClear.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitsAllClear_exports = {};
    __export(bitsAllClear_exports, {
      $bitsAllClear: () => $bitsAllClear2
    });
    module.exports = __toCommonJS(bitsAllClear_exports);
    var import_internal = require_internal11();
    var $bitsAllClear2 = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, _) => result == 0);
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/bitsAllSet.js
var require_bitsAllSet = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/bitsAllSet.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitsAllSet_exports = {};
    __export(bitsAllSet_exports, {
      $bitsAllSet: () => $bitsAllSet2
    });
    module.exports = __toCommonJS(bitsAllSet_exports);
    var import_internal = require_internal11();
    var $bitsAllSet2 = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, mask) => result == mask);
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/bitsAnyClear.js
var require_bitsAnyClear = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/bitsAnyClear.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitsAnyClear_exports = {};
    __export(bitsAnyClear_exports, {
      $bitsAnyClear: () => $bitsAnyClear2
    });
    module.exports = __toCommonJS(bitsAnyClear_exports);
    var import_internal = require_internal11();
    var $bitsAnyClear2 = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, mask) => result < mask);
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/bitsAnySet.js
var require_bitsAnySet = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/bitsAnySet.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitsAnySet_exports = {};
    __export(bitsAnySet_exports, {
      $bitsAnySet: () => $bitsAnySet2
    });
    module.exports = __toCommonJS(bitsAnySet_exports);
    var import_internal = require_internal11();
    var $bitsAnySet2 = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, _) => result > 0);
  }
});

// node_modules/mingo/cjs/operators/query/bitwise/index.js
var require_bitwise2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/bitwise/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var bitwise_exports = {};
    __export(bitwise_exports, {
      $bitsAllClear: () => import_bitsAllClear.$bitsAllClear,
      $bitsAllSet: () => import_bitsAllSet.$bitsAllSet,
      $bitsAnyClear: () => import_bitsAnyClear.$bitsAnyClear,
      $bitsAnySet: () => import_bitsAnySet.$bitsAnySet
    });
    module.exports = __toCommonJS(bitwise_exports);
    var import_bitsAllClear = require_bitsAllClear();
    var import_bitsAllSet = require_bitsAllSet();
    var import_bitsAnyClear = require_bitsAnyClear();
    var import_bitsAnySet = require_bitsAnySet();
  }
});

// node_modules/mingo/cjs/operators/query/comparison/eq.js
var require_eq2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/eq.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var eq_exports = {};
    __export(eq_exports, {
      $eq: () => $eq2
    });
    module.exports = __toCommonJS(eq_exports);
    var import_predicates = require_predicates();
    var $eq2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$eq);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/gt.js
var require_gt2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/gt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var gt_exports = {};
    __export(gt_exports, {
      $gt: () => $gt2
    });
    module.exports = __toCommonJS(gt_exports);
    var import_predicates = require_predicates();
    var $gt2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$gt);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/gte.js
var require_gte2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/gte.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var gte_exports = {};
    __export(gte_exports, {
      $gte: () => $gte2
    });
    module.exports = __toCommonJS(gte_exports);
    var import_predicates = require_predicates();
    var $gte2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$gte);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/in.js
var require_in2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/in.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var in_exports = {};
    __export(in_exports, {
      $in: () => $in2
    });
    module.exports = __toCommonJS(in_exports);
    var import_predicates = require_predicates();
    var $in2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$in);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/lt.js
var require_lt2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/lt.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lt_exports = {};
    __export(lt_exports, {
      $lt: () => $lt2
    });
    module.exports = __toCommonJS(lt_exports);
    var import_predicates = require_predicates();
    var $lt2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$lt);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/lte.js
var require_lte2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/lte.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var lte_exports = {};
    __export(lte_exports, {
      $lte: () => $lte2
    });
    module.exports = __toCommonJS(lte_exports);
    var import_predicates = require_predicates();
    var $lte2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$lte);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/ne.js
var require_ne2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/ne.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var ne_exports = {};
    __export(ne_exports, {
      $ne: () => $ne2
    });
    module.exports = __toCommonJS(ne_exports);
    var import_predicates = require_predicates();
    var $ne2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$ne);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/nin.js
var require_nin = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/nin.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var nin_exports = {};
    __export(nin_exports, {
      $nin: () => $nin2
    });
    module.exports = __toCommonJS(nin_exports);
    var import_predicates = require_predicates();
    var $nin2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$nin);
  }
});

// node_modules/mingo/cjs/operators/query/comparison/index.js
var require_comparison2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/comparison/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var comparison_exports = {};
    __export(comparison_exports, {
      $eq: () => import_eq.$eq,
      $gt: () => import_gt.$gt,
      $gte: () => import_gte.$gte,
      $in: () => import_in.$in,
      $lt: () => import_lt.$lt,
      $lte: () => import_lte.$lte,
      $ne: () => import_ne.$ne,
      $nin: () => import_nin.$nin
    });
    module.exports = __toCommonJS(comparison_exports);
    var import_eq = require_eq2();
    var import_gt = require_gt2();
    var import_gte = require_gte2();
    var import_in = require_in2();
    var import_lt = require_lt2();
    var import_lte = require_lte2();
    var import_ne = require_ne2();
    var import_nin = require_nin();
  }
});

// node_modules/mingo/cjs/operators/query/element/exists.js
var require_exists = __commonJS({
  "node_modules/mingo/cjs/operators/query/element/exists.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var exists_exports = {};
    __export(exists_exports, {
      $exists: () => $exists
    });
    module.exports = __toCommonJS(exists_exports);
    var import_internal = require_internal();
    var $exists = (selector, value, _options) => {
      const nested = selector.includes(".");
      const b = !!value;
      if (!nested || selector.match(/\.\d+$/)) {
        return (o) => (0, import_internal.resolve)(o, selector) !== void 0 === b;
      }
      const parentSelector = selector.substring(0, selector.lastIndexOf("."));
      const opts = { preserveIndex: "default" };
      return (o) => {
        const path = (0, import_internal.resolveGraph)(o, selector, opts);
        const val = (0, import_internal.resolve)(path, parentSelector);
        return (0, import_internal.isArray)(val) ? val.some((v) => v !== void 0) === b : val !== void 0 === b;
      };
    };
  }
});

// node_modules/mingo/cjs/operators/query/element/type.js
var require_type3 = __commonJS({
  "node_modules/mingo/cjs/operators/query/element/type.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var type_exports = {};
    __export(type_exports, {
      $type: () => $type
    });
    module.exports = __toCommonJS(type_exports);
    var import_predicates = require_predicates();
    var $type = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$type);
  }
});

// node_modules/mingo/cjs/operators/query/element/index.js
var require_element = __commonJS({
  "node_modules/mingo/cjs/operators/query/element/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var element_exports = {};
    module.exports = __toCommonJS(element_exports);
    __reExport(element_exports, require_exists(), module.exports);
    __reExport(element_exports, require_type3(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/expr.js
var require_expr = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/expr.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var expr_exports = {};
    __export(expr_exports, {
      $expr: () => $expr
    });
    module.exports = __toCommonJS(expr_exports);
    var import_internal = require_internal2();
    var import_internal2 = require_internal();
    function $expr(_, expr, options) {
      return (obj) => (0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, expr, options), options.useStrictMode);
    }
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/jsonSchema.js
var require_jsonSchema = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/jsonSchema.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var jsonSchema_exports = {};
    __export(jsonSchema_exports, {
      $jsonSchema: () => $jsonSchema
    });
    module.exports = __toCommonJS(jsonSchema_exports);
    var import_util = require_util();
    function $jsonSchema(_, schema, options) {
      (0, import_util.assert)(
        !!options?.jsonSchemaValidator,
        "$jsonSchema requires 'jsonSchemaValidator' option to be defined."
      );
      const validate2 = options.jsonSchemaValidator(schema);
      return (obj) => validate2(obj);
    }
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/mod.js
var require_mod2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/mod.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var mod_exports = {};
    __export(mod_exports, {
      $mod: () => $mod
    });
    module.exports = __toCommonJS(mod_exports);
    var import_predicates = require_predicates();
    var $mod = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$mod);
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/regex.js
var require_regex = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/regex.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var regex_exports = {};
    __export(regex_exports, {
      $regex: () => $regex2
    });
    module.exports = __toCommonJS(regex_exports);
    var import_predicates = require_predicates();
    var $regex2 = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$regex);
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/where.js
var require_where = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/where.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var where_exports = {};
    __export(where_exports, {
      $where: () => $where
    });
    module.exports = __toCommonJS(where_exports);
    var import_internal = require_internal();
    function $where(_, rhs, opts) {
      (0, import_internal.assert)(
        opts.scriptEnabled,
        "$where requires 'scriptEnabled' option to be true"
      );
      const f = rhs;
      (0, import_internal.assert)((0, import_internal.isFunction)(f), "$where only accepts a Function objects");
      return (obj) => (0, import_internal.truthy)(f.call(obj), opts?.useStrictMode);
    }
  }
});

// node_modules/mingo/cjs/operators/query/evaluation/index.js
var require_evaluation = __commonJS({
  "node_modules/mingo/cjs/operators/query/evaluation/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var evaluation_exports = {};
    module.exports = __toCommonJS(evaluation_exports);
    __reExport(evaluation_exports, require_expr(), module.exports);
    __reExport(evaluation_exports, require_jsonSchema(), module.exports);
    __reExport(evaluation_exports, require_mod2(), module.exports);
    __reExport(evaluation_exports, require_regex(), module.exports);
    __reExport(evaluation_exports, require_where(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/query/logical/and.js
var require_and2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/logical/and.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var and_exports = {};
    __export(and_exports, {
      $and: () => $and2
    });
    module.exports = __toCommonJS(and_exports);
    var import_query4 = require_query();
    var import_util = require_util();
    var $and2 = (_, rhs, options) => {
      (0, import_util.assert)((0, import_util.isArray)(rhs), "$and expects value to be an Array.");
      const queries = rhs.map((expr) => new import_query4.Query(expr, options));
      return (obj) => queries.every((q) => q.test(obj));
    };
  }
});

// node_modules/mingo/cjs/operators/query/logical/or.js
var require_or2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/logical/or.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var or_exports = {};
    __export(or_exports, {
      $or: () => $or2
    });
    module.exports = __toCommonJS(or_exports);
    var import_query4 = require_query();
    var import_util = require_util();
    function $or2(_, rhs, options) {
      (0, import_util.assert)((0, import_util.isArray)(rhs), "Invalid expression. $or expects value to be an Array");
      const queries = rhs.map((expr) => new import_query4.Query(expr, options));
      return (obj) => queries.some((q) => q.test(obj));
    }
  }
});

// node_modules/mingo/cjs/operators/query/logical/nor.js
var require_nor = __commonJS({
  "node_modules/mingo/cjs/operators/query/logical/nor.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var nor_exports = {};
    __export(nor_exports, {
      $nor: () => $nor2
    });
    module.exports = __toCommonJS(nor_exports);
    var import_util = require_util();
    var import_or = require_or2();
    function $nor2(_, rhs, options) {
      (0, import_util.assert)(
        (0, import_util.isArray)(rhs),
        "Invalid expression. $nor expects value to be an array."
      );
      const f = (0, import_or.$or)("$or", rhs, options);
      return (obj) => !f(obj);
    }
  }
});

// node_modules/mingo/cjs/operators/query/logical/not.js
var require_not2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/logical/not.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __export = (target, all2) => {
      for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
    };
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var not_exports = {};
    __export(not_exports, {
      $not: () => $not2
    });
    module.exports = __toCommonJS(not_exports);
    var import_query4 = require_query();
    var import_util = require_util();
    function $not2(selector, rhs, options) {
      const criteria = {};
      criteria[selector] = (0, import_util.normalize)(rhs);
      const query = new import_query4.Query(criteria, options);
      return (obj) => !query.test(obj);
    }
  }
});

// node_modules/mingo/cjs/operators/query/logical/index.js
var require_logical = __commonJS({
  "node_modules/mingo/cjs/operators/query/logical/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var logical_exports = {};
    module.exports = __toCommonJS(logical_exports);
    __reExport(logical_exports, require_and2(), module.exports);
    __reExport(logical_exports, require_nor(), module.exports);
    __reExport(logical_exports, require_not2(), module.exports);
    __reExport(logical_exports, require_or2(), module.exports);
  }
});

// node_modules/mingo/cjs/operators/query/index.js
var require_query2 = __commonJS({
  "node_modules/mingo/cjs/operators/query/index.js"(exports, module) {
    var __defProp = Object.defineProperty;
    var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
    var __getOwnPropNames = Object.getOwnPropertyNames;
    var __hasOwnProp = Object.prototype.hasOwnProperty;
    var __copyProps = (to, from, except, desc) => {
      if (from && typeof from === "object" || typeof from === "function") {
        for (let key of __getOwnPropNames(from))
          if (!__hasOwnProp.call(to, key) && key !== except)
            __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
      }
      return to;
    };
    var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
    var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
    var query_exports = {};
    module.exports = __toCommonJS(query_exports);
    __reExport(query_exports, require_array2(), module.exports);
    __reExport(query_exports, require_bitwise2(), module.exports);
    __reExport(query_exports, require_comparison2(), module.exports);
    __reExport(query_exports, require_element(), module.exports);
    __reExport(query_exports, require_evaluation(), module.exports);
    __reExport(query_exports, require_logical(), module.exports);
  }
});

// node_modules/ajv/dist/compile/codegen/code.js
var require_code = __commonJS({
  "node_modules/ajv/dist/compile/codegen/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
    var _CodeOrName = class {
    };
    exports._CodeOrName = _CodeOrName;
    exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
    var Name = class extends _CodeOrName {
      constructor(s) {
        super();
        if (!exports.IDENTIFIER.test(s))
          throw new Error("CodeGen: name must be a valid identifier");
        this.str = s;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        return false;
      }
      get names() {
        return { [this.str]: 1 };
      }
    };
    exports.Name = Name;
    var _Code = class extends _CodeOrName {
      constructor(code) {
        super();
        this._items = typeof code === "string" ? [code] : code;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        if (this._items.length > 1)
          return false;
        const item = this._items[0];
        return item === "" || item === '""';
      }
      get str() {
        var _a;
        return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
      }
      get names() {
        var _a;
        return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names, c) => {
          if (c instanceof Name)
            names[c.str] = (names[c.str] || 0) + 1;
          return names;
        }, {});
      }
    };
    exports._Code = _Code;
    exports.nil = new _Code("");
    function _(strs, ...args) {
      const code = [strs[0]];
      let i = 0;
      while (i < args.length) {
        addCodeArg(code, args[i]);
        code.push(strs[++i]);
      }
      return new _Code(code);
    }
    exports._ = _;
    var plus = new _Code("+");
    function str(strs, ...args) {
      const expr = [safeStringify(strs[0])];
      let i = 0;
      while (i < args.length) {
        expr.push(plus);
        addCodeArg(expr, args[i]);
        expr.push(plus, safeStringify(strs[++i]));
      }
      optimize(expr);
      return new _Code(expr);
    }
    exports.str = str;
    function addCodeArg(code, arg) {
      if (arg instanceof _Code)
        code.push(...arg._items);
      else if (arg instanceof Name)
        code.push(arg);
      else
        code.push(interpolate(arg));
    }
    exports.addCodeArg = addCodeArg;
    function optimize(expr) {
      let i = 1;
      while (i < expr.length - 1) {
        if (expr[i] === plus) {
          const res = mergeExprItems(expr[i - 1], expr[i + 1]);
          if (res !== void 0) {
            expr.splice(i - 1, 3, res);
            continue;
          }
          expr[i++] = "+";
        }
        i++;
      }
    }
    function mergeExprItems(a, b) {
      if (b === '""')
        return a;
      if (a === '""')
        return b;
      if (typeof a == "string") {
        if (b instanceof Name || a[a.length - 1] !== '"')
          return;
        if (typeof b != "string")
          return `${a.slice(0, -1)}${b}"`;
        if (b[0] === '"')
          return a.slice(0, -1) + b.slice(1);
        return;
      }
      if (typeof b == "string" && b[0] === '"' && !(a instanceof Name))
        return `"${a}${b.slice(1)}`;
      return;
    }
    function strConcat(c1, c2) {
      return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
    }
    exports.strConcat = strConcat;
    function interpolate(x) {
      return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
    }
    function stringify(x) {
      return new _Code(safeStringify(x));
    }
    exports.stringify = stringify;
    function safeStringify(x) {
      return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
    }
    exports.safeStringify = safeStringify;
    function getProperty(key) {
      return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
    }
    exports.getProperty = getProperty;
    function getEsmExportName(key) {
      if (typeof key == "string" && exports.IDENTIFIER.test(key)) {
        return new _Code(`${key}`);
      }
      throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
    }
    exports.getEsmExportName = getEsmExportName;
    function regexpCode(rx) {
      return new _Code(rx.toString());
    }
    exports.regexpCode = regexpCode;
  }
});

// node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = __commonJS({
  "node_modules/ajv/dist/compile/codegen/scope.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
    var code_1 = require_code();
    var ValueError = class extends Error {
      constructor(name) {
        super(`CodeGen: "code" for ${name} not defined`);
        this.value = name.value;
      }
    };
    var UsedValueState;
    (function(UsedValueState2) {
      UsedValueState2[UsedValueState2["Started"] = 0] = "Started";
      UsedValueState2[UsedValueState2["Completed"] = 1] = "Completed";
    })(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
    exports.varKinds = {
      const: new code_1.Name("const"),
      let: new code_1.Name("let"),
      var: new code_1.Name("var")
    };
    var Scope = class {
      constructor({ prefixes, parent } = {}) {
        this._names = {};
        this._prefixes = prefixes;
        this._parent = parent;
      }
      toName(nameOrPrefix) {
        return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
      }
      name(prefix) {
        return new code_1.Name(this._newName(prefix));
      }
      _newName(prefix) {
        const ng = this._names[prefix] || this._nameGroup(prefix);
        return `${prefix}${ng.index++}`;
      }
      _nameGroup(prefix) {
        var _a, _b;
        if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) {
          throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
        }
        return this._names[prefix] = { prefix, index: 0 };
      }
    };
    exports.Scope = Scope;
    var ValueScopeName = class extends code_1.Name {
      constructor(prefix, nameStr) {
        super(nameStr);
        this.prefix = prefix;
      }
      setValue(value, { property, itemIndex }) {
        this.value = value;
        this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
      }
    };
    exports.ValueScopeName = ValueScopeName;
    var line = (0, code_1._)`\n`;
    var ValueScope = class extends Scope {
      constructor(opts) {
        super(opts);
        this._values = {};
        this._scope = opts.scope;
        this.opts = { ...opts, _n: opts.lines ? line : code_1.nil };
      }
      get() {
        return this._scope;
      }
      name(prefix) {
        return new ValueScopeName(prefix, this._newName(prefix));
      }
      value(nameOrPrefix, value) {
        var _a;
        if (value.ref === void 0)
          throw new Error("CodeGen: ref must be passed in value");
        const name = this.toName(nameOrPrefix);
        const { prefix } = name;
        const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
        let vs = this._values[prefix];
        if (vs) {
          const _name = vs.get(valueKey);
          if (_name)
            return _name;
        } else {
          vs = this._values[prefix] = /* @__PURE__ */ new Map();
        }
        vs.set(valueKey, name);
        const s = this._scope[prefix] || (this._scope[prefix] = []);
        const itemIndex = s.length;
        s[itemIndex] = value.ref;
        name.setValue(value, { property: prefix, itemIndex });
        return name;
      }
      getValue(prefix, keyOrRef) {
        const vs = this._values[prefix];
        if (!vs)
          return;
        return vs.get(keyOrRef);
      }
      scopeRefs(scopeName, values = this._values) {
        return this._reduceValues(values, (name) => {
          if (name.scopePath === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return (0, code_1._)`${scopeName}${name.scopePath}`;
        });
      }
      scopeCode(values = this._values, usedValues, getCode) {
        return this._reduceValues(values, (name) => {
          if (name.value === void 0)
            throw new Error(`CodeGen: name "${name}" has no value`);
          return name.value.code;
        }, usedValues, getCode);
      }
      _reduceValues(values, valueCode, usedValues = {}, getCode) {
        let code = code_1.nil;
        for (const prefix in values) {
          const vs = values[prefix];
          if (!vs)
            continue;
          const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
          vs.forEach((name) => {
            if (nameSet.has(name))
              return;
            nameSet.set(name, UsedValueState.Started);
            let c = valueCode(name);
            if (c) {
              const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
              code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
            } else if (c = getCode === null || getCode === void 0 ? void 0 : getCode(name)) {
              code = (0, code_1._)`${code}${c}${this.opts._n}`;
            } else {
              throw new ValueError(name);
            }
            nameSet.set(name, UsedValueState.Completed);
          });
        }
        return code;
      }
    };
    exports.ValueScope = ValueScope;
  }
});

// node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = __commonJS({
  "node_modules/ajv/dist/compile/codegen/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
    var code_1 = require_code();
    var scope_1 = require_scope();
    var code_2 = require_code();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return code_2._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return code_2.str;
    } });
    Object.defineProperty(exports, "strConcat", { enumerable: true, get: function() {
      return code_2.strConcat;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return code_2.nil;
    } });
    Object.defineProperty(exports, "getProperty", { enumerable: true, get: function() {
      return code_2.getProperty;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return code_2.stringify;
    } });
    Object.defineProperty(exports, "regexpCode", { enumerable: true, get: function() {
      return code_2.regexpCode;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return code_2.Name;
    } });
    var scope_2 = require_scope();
    Object.defineProperty(exports, "Scope", { enumerable: true, get: function() {
      return scope_2.Scope;
    } });
    Object.defineProperty(exports, "ValueScope", { enumerable: true, get: function() {
      return scope_2.ValueScope;
    } });
    Object.defineProperty(exports, "ValueScopeName", { enumerable: true, get: function() {
      return scope_2.ValueScopeName;
    } });
    Object.defineProperty(exports, "varKinds", { enumerable: true, get: function() {
      return scope_2.varKinds;
    } });
    exports.operators = {
      GT: new code_1._Code(">"),
      GTE: new code_1._Code(">="),
      LT: new code_1._Code("<"),
      LTE: new code_1._Code("<="),
      EQ: new code_1._Code("==="),
      NEQ: new code_1._Code("!=="),
      NOT: new code_1._Code("!"),
      OR: new code_1._Code("||"),
      AND: new code_1._Code("&&"),
      ADD: new code_1._Code("+")
    };
    var Node = class {
      optimizeNodes() {
        return this;
      }
      optimizeNames(_names, _constants) {
        return this;
      }
    };
    var Def = class extends Node {
      constructor(varKind, name, rhs) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.rhs = rhs;
      }
      render({ es5, _n }) {
        const varKind = es5 ? scope_1.varKinds.var : this.varKind;
        const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
        return `${varKind} ${this.name}${rhs};` + _n;
      }
      optimizeNames(names, constants) {
        if (!names[this.name.str])
          return;
        if (this.rhs)
          this.rhs = optimizeExpr(this.rhs, names, constants);
        return this;
      }
      get names() {
        return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
      }
    };
    var Assign = class extends Node {
      constructor(lhs, rhs, sideEffects) {
        super();
        this.lhs = lhs;
        this.rhs = rhs;
        this.sideEffects = sideEffects;
      }
      render({ _n }) {
        return `${this.lhs} = ${this.rhs};` + _n;
      }
      optimizeNames(names, constants) {
        if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects)
          return;
        this.rhs = optimizeExpr(this.rhs, names, constants);
        return this;
      }
      get names() {
        const names = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
        return addExprNames(names, this.rhs);
      }
    };
    var AssignOp = class extends Assign {
      constructor(lhs, op, rhs, sideEffects) {
        super(lhs, rhs, sideEffects);
        this.op = op;
      }
      render({ _n }) {
        return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
      }
    };
    var Label = class extends Node {
      constructor(label) {
        super();
        this.label = label;
        this.names = {};
      }
      render({ _n }) {
        return `${this.label}:` + _n;
      }
    };
    var Break = class extends Node {
      constructor(label) {
        super();
        this.label = label;
        this.names = {};
      }
      render({ _n }) {
        const label = this.label ? ` ${this.label}` : "";
        return `break${label};` + _n;
      }
    };
    var Throw = class extends Node {
      constructor(error) {
        super();
        this.error = error;
      }
      render({ _n }) {
        return `throw ${this.error};` + _n;
      }
      get names() {
        return this.error.names;
      }
    };
    var AnyCode = class extends Node {
      constructor(code) {
        super();
        this.code = code;
      }
      render({ _n }) {
        return `${this.code};` + _n;
      }
      optimizeNodes() {
        return `${this.code}` ? this : void 0;
      }
      optimizeNames(names, constants) {
        this.code = optimizeExpr(this.code, names, constants);
        return this;
      }
      get names() {
        return this.code instanceof code_1._CodeOrName ? this.code.names : {};
      }
    };
    var ParentNode = class extends Node {
      constructor(nodes = []) {
        super();
        this.nodes = nodes;
      }
      render(opts) {
        return this.nodes.reduce((code, n) => code + n.render(opts), "");
      }
      optimizeNodes() {
        const { nodes } = this;
        let i = nodes.length;
        while (i--) {
          const n = nodes[i].optimizeNodes();
          if (Array.isArray(n))
            nodes.splice(i, 1, ...n);
          else if (n)
            nodes[i] = n;
          else
            nodes.splice(i, 1);
        }
        return nodes.length > 0 ? this : void 0;
      }
      optimizeNames(names, constants) {
        const { nodes } = this;
        let i = nodes.length;
        while (i--) {
          const n = nodes[i];
          if (n.optimizeNames(names, constants))
            continue;
          subtractNames(names, n.names);
          nodes.splice(i, 1);
        }
        return nodes.length > 0 ? this : void 0;
      }
      get names() {
        return this.nodes.reduce((names, n) => addNames(names, n.names), {});
      }
    };
    var BlockNode = class extends ParentNode {
      render(opts) {
        return "{" + opts._n + super.render(opts) + "}" + opts._n;
      }
    };
    var Root = class extends ParentNode {
    };
    var Else = class extends BlockNode {
    };
    Else.kind = "else";
    var If = class _If extends BlockNode {
      constructor(condition, nodes) {
        super(nodes);
        this.condition = condition;
      }
      render(opts) {
        let code = `if(${this.condition})` + super.render(opts);
        if (this.else)
          code += "else " + this.else.render(opts);
        return code;
      }
      optimizeNodes() {
        super.optimizeNodes();
        const cond = this.condition;
        if (cond === true)
          return this.nodes;
        let e = this.else;
        if (e) {
          const ns = e.optimizeNodes();
          e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
        }
        if (e) {
          if (cond === false)
            return e instanceof _If ? e : e.nodes;
          if (this.nodes.length)
            return this;
          return new _If(not(cond), e instanceof _If ? [e] : e.nodes);
        }
        if (cond === false || !this.nodes.length)
          return void 0;
        return this;
      }
      optimizeNames(names, constants) {
        var _a;
        this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
        if (!(super.optimizeNames(names, constants) || this.else))
          return;
        this.condition = optimizeExpr(this.condition, names, constants);
        return this;
      }
      get names() {
        const names = super.names;
        addExprNames(names, this.condition);
        if (this.else)
          addNames(names, this.else.names);
        return names;
      }
    };
    If.kind = "if";
    var For = class extends BlockNode {
    };
    For.kind = "for";
    var ForLoop = class extends For {
      constructor(iteration) {
        super();
        this.iteration = iteration;
      }
      render(opts) {
        return `for(${this.iteration})` + super.render(opts);
      }
      optimizeNames(names, constants) {
        if (!super.optimizeNames(names, constants))
          return;
        this.iteration = optimizeExpr(this.iteration, names, constants);
        return this;
      }
      get names() {
        return addNames(super.names, this.iteration.names);
      }
    };
    var ForRange = class extends For {
      constructor(varKind, name, from, to) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.from = from;
        this.to = to;
      }
      render(opts) {
        const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
        const { name, from, to } = this;
        return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
      }
      get names() {
        const names = addExprNames(super.names, this.from);
        return addExprNames(names, this.to);
      }
    };
    var ForIter = class extends For {
      constructor(loop, varKind, name, iterable) {
        super();
        this.loop = loop;
        this.varKind = varKind;
        this.name = name;
        this.iterable = iterable;
      }
      render(opts) {
        return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
      }
      optimizeNames(names, constants) {
        if (!super.optimizeNames(names, constants))
          return;
        this.iterable = optimizeExpr(this.iterable, names, constants);
        return this;
      }
      get names() {
        return addNames(super.names, this.iterable.names);
      }
    };
    var Func = class extends BlockNode {
      constructor(name, args, async) {
        super();
        this.name = name;
        this.args = args;
        this.async = async;
      }
      render(opts) {
        const _async = this.async ? "async " : "";
        return `${_async}function ${this.name}(${this.args})` + super.render(opts);
      }
    };
    Func.kind = "func";
    var Return = class extends ParentNode {
      render(opts) {
        return "return " + super.render(opts);
      }
    };
    Return.kind = "return";
    var Try = class extends BlockNode {
      render(opts) {
        let code = "try" + super.render(opts);
        if (this.catch)
          code += this.catch.render(opts);
        if (this.finally)
          code += this.finally.render(opts);
        return code;
      }
      optimizeNodes() {
        var _a, _b;
        super.optimizeNodes();
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNodes();
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNodes();
        return this;
      }
      optimizeNames(names, constants) {
        var _a, _b;
        super.optimizeNames(names, constants);
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNames(names, constants);
        return this;
      }
      get names() {
        const names = super.names;
        if (this.catch)
          addNames(names, this.catch.names);
        if (this.finally)
          addNames(names, this.finally.names);
        return names;
      }
    };
    var Catch = class extends BlockNode {
      constructor(error) {
        super();
        this.error = error;
      }
      render(opts) {
        return `catch(${this.error})` + super.render(opts);
      }
    };
    Catch.kind = "catch";
    var Finally = class extends BlockNode {
      render(opts) {
        return "finally" + super.render(opts);
      }
    };
    Finally.kind = "finally";
    var CodeGen = class {
      constructor(extScope, opts = {}) {
        this._values = {};
        this._blockStarts = [];
        this._constants = {};
        this.opts = { ...opts, _n: opts.lines ? "\n" : "" };
        this._extScope = extScope;
        this._scope = new scope_1.Scope({ parent: extScope });
        this._nodes = [new Root()];
      }
      toString() {
        return this._root.render(this.opts);
      }
      // returns unique name in the internal scope
      name(prefix) {
        return this._scope.name(prefix);
      }
      // reserves unique name in the external scope
      scopeName(prefix) {
        return this._extScope.name(prefix);
      }
      // reserves unique name in the external scope and assigns value to it
      scopeValue(prefixOrName, value) {
        const name = this._extScope.value(prefixOrName, value);
        const vs = this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set());
        vs.add(name);
        return name;
      }
      getScopeValue(prefix, keyOrRef) {
        return this._extScope.getValue(prefix, keyOrRef);
      }
      // return code that assigns values in the external scope to the names that are used internally
      // (same names that were returned by gen.scopeName or gen.scopeValue)
      scopeRefs(scopeName) {
        return this._extScope.scopeRefs(scopeName, this._values);
      }
      scopeCode() {
        return this._extScope.scopeCode(this._values);
      }
      _def(varKind, nameOrPrefix, rhs, constant) {
        const name = this._scope.toName(nameOrPrefix);
        if (rhs !== void 0 && constant)
          this._constants[name.str] = rhs;
        this._leafNode(new Def(varKind, name, rhs));
        return name;
      }
      // `const` declaration (`var` in es5 mode)
      const(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
      }
      // `let` declaration with optional assignment (`var` in es5 mode)
      let(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
      }
      // `var` declaration with optional assignment
      var(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
      }
      // assignment code
      assign(lhs, rhs, sideEffects) {
        return this._leafNode(new Assign(lhs, rhs, sideEffects));
      }
      // `+=` code
      add(lhs, rhs) {
        return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
      }
      // appends passed SafeExpr to code or executes Block
      code(c) {
        if (typeof c == "function")
          c();
        else if (c !== code_1.nil)
          this._leafNode(new AnyCode(c));
        return this;
      }
      // returns code for object literal for the passed argument list of key-value pairs
      object(...keyValues) {
        const code = ["{"];
        for (const [key, value] of keyValues) {
          if (code.length > 1)
            code.push(",");
          code.push(key);
          if (key !== value || this.opts.es5) {
            code.push(":");
            (0, code_1.addCodeArg)(code, value);
          }
        }
        code.push("}");
        return new code_1._Code(code);
      }
      // `if` clause (or statement if `thenBody` and, optionally, `elseBody` are passed)
      if(condition, thenBody, elseBody) {
        this._blockNode(new If(condition));
        if (thenBody && elseBody) {
          this.code(thenBody).else().code(elseBody).endIf();
        } else if (thenBody) {
          this.code(thenBody).endIf();
        } else if (elseBody) {
          throw new Error('CodeGen: "else" body without "then" body');
        }
        return this;
      }
      // `else if` clause - invalid without `if` or after `else` clauses
      elseIf(condition) {
        return this._elseNode(new If(condition));
      }
      // `else` clause - only valid after `if` or `else if` clauses
      else() {
        return this._elseNode(new Else());
      }
      // end `if` statement (needed if gen.if was used only with condition)
      endIf() {
        return this._endBlockNode(If, Else);
      }
      _for(node, forBody) {
        this._blockNode(node);
        if (forBody)
          this.code(forBody).endFor();
        return this;
      }
      // a generic `for` clause (or statement if `forBody` is passed)
      for(iteration, forBody) {
        return this._for(new ForLoop(iteration), forBody);
      }
      // `for` statement for a range of values
      forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
      }
      // `for-of` statement (in es5 mode replace with a normal for loop)
      forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
        const name = this._scope.toName(nameOrPrefix);
        if (this.opts.es5) {
          const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
          return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
            this.var(name, (0, code_1._)`${arr}[${i}]`);
            forBody(name);
          });
        }
        return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
      }
      // `for-in` statement.
      // With option `ownProperties` replaced with a `for-of` loop for object keys
      forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
        if (this.opts.ownProperties) {
          return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
        }
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
      }
      // end `for` loop
      endFor() {
        return this._endBlockNode(For);
      }
      // `label` statement
      label(label) {
        return this._leafNode(new Label(label));
      }
      // `break` statement
      break(label) {
        return this._leafNode(new Break(label));
      }
      // `return` statement
      return(value) {
        const node = new Return();
        this._blockNode(node);
        this.code(value);
        if (node.nodes.length !== 1)
          throw new Error('CodeGen: "return" should have one node');
        return this._endBlockNode(Return);
      }
      // `try` statement
      try(tryBody, catchCode, finallyCode) {
        if (!catchCode && !finallyCode)
          throw new Error('CodeGen: "try" without "catch" and "finally"');
        const node = new Try();
        this._blockNode(node);
        this.code(tryBody);
        if (catchCode) {
          const error = this.name("e");
          this._currNode = node.catch = new Catch(error);
          catchCode(error);
        }
        if (finallyCode) {
          this._currNode = node.finally = new Finally();
          this.code(finallyCode);
        }
        return this._endBlockNode(Catch, Finally);
      }
      // `throw` statement
      throw(error) {
        return this._leafNode(new Throw(error));
      }
      // start self-balancing block
      block(body, nodeCount) {
        this._blockStarts.push(this._nodes.length);
        if (body)
          this.code(body).endBlock(nodeCount);
        return this;
      }
      // end the current self-balancing block
      endBlock(nodeCount) {
        const len = this._blockStarts.pop();
        if (len === void 0)
          throw new Error("CodeGen: not in self-balancing block");
        const toClose = this._nodes.length - len;
        if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) {
          throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
        }
        this._nodes.length = len;
        return this;
      }
      // `function` heading (or definition if funcBody is passed)
      func(name, args = code_1.nil, async, funcBody) {
        this._blockNode(new Func(name, args, async));
        if (funcBody)
          this.code(funcBody).endFunc();
        return this;
      }
      // end function definition
      endFunc() {
        return this._endBlockNode(Func);
      }
      optimize(n = 1) {
        while (n-- > 0) {
          this._root.optimizeNodes();
          this._root.optimizeNames(this._root.names, this._constants);
        }
      }
      _leafNode(node) {
        this._currNode.nodes.push(node);
        return this;
      }
      _blockNode(node) {
        this._currNode.nodes.push(node);
        this._nodes.push(node);
      }
      _endBlockNode(N1, N2) {
        const n = this._currNode;
        if (n instanceof N1 || N2 && n instanceof N2) {
          this._nodes.pop();
          return this;
        }
        throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
      }
      _elseNode(node) {
        const n = this._currNode;
        if (!(n instanceof If)) {
          throw new Error('CodeGen: "else" without "if"');
        }
        this._currNode = n.else = node;
        return this;
      }
      get _root() {
        return this._nodes[0];
      }
      get _currNode() {
        const ns = this._nodes;
        return ns[ns.length - 1];
      }
      set _currNode(node) {
        const ns = this._nodes;
        ns[ns.length - 1] = node;
      }
    };
    exports.CodeGen = CodeGen;
    function addNames(names, from) {
      for (const n in from)
        names[n] = (names[n] || 0) + (from[n] || 0);
      return names;
    }
    function addExprNames(names, from) {
      return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
    }
    function optimizeExpr(expr, names, constants) {
      if (expr instanceof code_1.Name)
        return replaceName(expr);
      if (!canOptimize(expr))
        return expr;
      return new code_1._Code(expr._items.reduce((items, c) => {
        if (c instanceof code_1.Name)
          c = replaceName(c);
        if (c instanceof code_1._Code)
          items.push(...c._items);
        else
          items.push(c);
        return items;
      }, []));
      function replaceName(n) {
        const c = constants[n.str];
        if (c === void 0 || names[n.str] !== 1)
          return n;
        delete names[n.str];
        return c;
      }
      function canOptimize(e) {
        return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
      }
    }
    function subtractNames(names, from) {
      for (const n in from)
        names[n] = (names[n] || 0) - (from[n] || 0);
    }
    function not(x) {
      return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
    }
    exports.not = not;
    var andCode = mappend(exports.operators.AND);
    function and(...args) {
      return args.reduce(andCode);
    }
    exports.and = and;
    var orCode = mappend(exports.operators.OR);
    function or(...args) {
      return args.reduce(orCode);
    }
    exports.or = or;
    function mappend(op) {
      return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
    }
    function par(x) {
      return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
    }
  }
});

// node_modules/ajv/dist/compile/util.js
var require_util2 = __commonJS({
  "node_modules/ajv/dist/compile/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
    var codegen_1 = require_codegen();
    var code_1 = require_code();
    function toHash(arr) {
      const hash = {};
      for (const item of arr)
        hash[item] = true;
      return hash;
    }
    exports.toHash = toHash;
    function alwaysValidSchema(it, schema) {
      if (typeof schema == "boolean")
        return schema;
      if (Object.keys(schema).length === 0)
        return true;
      checkUnknownRules(it, schema);
      return !schemaHasRules(schema, it.self.RULES.all);
    }
    exports.alwaysValidSchema = alwaysValidSchema;
    function checkUnknownRules(it, schema = it.schema) {
      const { opts, self } = it;
      if (!opts.strictSchema)
        return;
      if (typeof schema === "boolean")
        return;
      const rules = self.RULES.keywords;
      for (const key in schema) {
        if (!rules[key])
          checkStrictMode(it, `unknown keyword: "${key}"`);
      }
    }
    exports.checkUnknownRules = checkUnknownRules;
    function schemaHasRules(schema, rules) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (rules[key])
          return true;
      return false;
    }
    exports.schemaHasRules = schemaHasRules;
    function schemaHasRulesButRef(schema, RULES) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (key !== "$ref" && RULES.all[key])
          return true;
      return false;
    }
    exports.schemaHasRulesButRef = schemaHasRulesButRef;
    function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
      if (!$data) {
        if (typeof schema == "number" || typeof schema == "boolean")
          return schema;
        if (typeof schema == "string")
          return (0, codegen_1._)`${schema}`;
      }
      return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
    }
    exports.schemaRefOrVal = schemaRefOrVal;
    function unescapeFragment(str) {
      return unescapeJsonPointer(decodeURIComponent(str));
    }
    exports.unescapeFragment = unescapeFragment;
    function escapeFragment(str) {
      return encodeURIComponent(escapeJsonPointer(str));
    }
    exports.escapeFragment = escapeFragment;
    function escapeJsonPointer(str) {
      if (typeof str == "number")
        return `${str}`;
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    exports.escapeJsonPointer = escapeJsonPointer;
    function unescapeJsonPointer(str) {
      return str.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    exports.unescapeJsonPointer = unescapeJsonPointer;
    function eachItem(xs, f) {
      if (Array.isArray(xs)) {
        for (const x of xs)
          f(x);
      } else {
        f(xs);
      }
    }
    exports.eachItem = eachItem;
    function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
      return (gen, from, to, toName) => {
        const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
        return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
      };
    }
    exports.mergeEvaluated = {
      props: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
          gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
        }),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
          if (from === true) {
            gen.assign(to, true);
          } else {
            gen.assign(to, (0, codegen_1._)`${to} || {}`);
            setEvaluated(gen, to, from);
          }
        }),
        mergeValues: (from, to) => from === true ? true : { ...from, ...to },
        resultToName: evaluatedPropsToName
      }),
      items: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
        mergeValues: (from, to) => from === true ? true : Math.max(from, to),
        resultToName: (gen, items) => gen.var("items", items)
      })
    };
    function evaluatedPropsToName(gen, ps) {
      if (ps === true)
        return gen.var("props", true);
      const props = gen.var("props", (0, codegen_1._)`{}`);
      if (ps !== void 0)
        setEvaluated(gen, props, ps);
      return props;
    }
    exports.evaluatedPropsToName = evaluatedPropsToName;
    function setEvaluated(gen, props, ps) {
      Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, true));
    }
    exports.setEvaluated = setEvaluated;
    var snippets = {};
    function useFunc(gen, f) {
      return gen.scopeValue("func", {
        ref: f,
        code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
      });
    }
    exports.useFunc = useFunc;
    var Type;
    (function(Type2) {
      Type2[Type2["Num"] = 0] = "Num";
      Type2[Type2["Str"] = 1] = "Str";
    })(Type || (exports.Type = Type = {}));
    function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
      if (dataProp instanceof codegen_1.Name) {
        const isNumber2 = dataPropType === Type.Num;
        return jsPropertySyntax ? isNumber2 ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber2 ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
      }
      return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
    }
    exports.getErrorPath = getErrorPath;
    function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
      if (!mode)
        return;
      msg = `strict mode: ${msg}`;
      if (mode === true)
        throw new Error(msg);
      it.self.logger.warn(msg);
    }
    exports.checkStrictMode = checkStrictMode;
  }
});

// node_modules/ajv/dist/compile/names.js
var require_names = __commonJS({
  "node_modules/ajv/dist/compile/names.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var names = {
      // validation function arguments
      data: new codegen_1.Name("data"),
      // data passed to validation function
      // args passed from referencing schema
      valCxt: new codegen_1.Name("valCxt"),
      // validation/data context - should not be used directly, it is destructured to the names below
      instancePath: new codegen_1.Name("instancePath"),
      parentData: new codegen_1.Name("parentData"),
      parentDataProperty: new codegen_1.Name("parentDataProperty"),
      rootData: new codegen_1.Name("rootData"),
      // root data - same as the data passed to the first/top validation function
      dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
      // used to support recursiveRef and dynamicRef
      // function scoped variables
      vErrors: new codegen_1.Name("vErrors"),
      // null or array of validation errors
      errors: new codegen_1.Name("errors"),
      // counter of validation errors
      this: new codegen_1.Name("this"),
      // "globals"
      self: new codegen_1.Name("self"),
      scope: new codegen_1.Name("scope"),
      // JTD serialize/parse name for JSON string and position
      json: new codegen_1.Name("json"),
      jsonPos: new codegen_1.Name("jsonPos"),
      jsonLen: new codegen_1.Name("jsonLen"),
      jsonPart: new codegen_1.Name("jsonPart")
    };
    exports.default = names;
  }
});

// node_modules/ajv/dist/compile/errors.js
var require_errors = __commonJS({
  "node_modules/ajv/dist/compile/errors.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var names_1 = require_names();
    exports.keywordError = {
      message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation`
    };
    exports.keyword$DataError = {
      message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)`
    };
    function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
      const { it } = cxt;
      const { gen, compositeRule, allErrors } = it;
      const errObj = errorObjectCode(cxt, error, errorPaths);
      if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) {
        addError(gen, errObj);
      } else {
        returnErrors(it, (0, codegen_1._)`[${errObj}]`);
      }
    }
    exports.reportError = reportError;
    function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
      const { it } = cxt;
      const { gen, compositeRule, allErrors } = it;
      const errObj = errorObjectCode(cxt, error, errorPaths);
      addError(gen, errObj);
      if (!(compositeRule || allErrors)) {
        returnErrors(it, names_1.default.vErrors);
      }
    }
    exports.reportExtraError = reportExtraError;
    function resetErrorsCount(gen, errsCount) {
      gen.assign(names_1.default.errors, errsCount);
      gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
    }
    exports.resetErrorsCount = resetErrorsCount;
    function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
      if (errsCount === void 0)
        throw new Error("ajv implementation error");
      const err = gen.name("err");
      gen.forRange("i", errsCount, names_1.default.errors, (i) => {
        gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`);
        gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
        gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
        if (it.opts.verbose) {
          gen.assign((0, codegen_1._)`${err}.schema`, schemaValue);
          gen.assign((0, codegen_1._)`${err}.data`, data);
        }
      });
    }
    exports.extendErrors = extendErrors;
    function addError(gen, errObj) {
      const err = gen.const("err", errObj);
      gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`);
      gen.code((0, codegen_1._)`${names_1.default.errors}++`);
    }
    function returnErrors(it, errs) {
      const { gen, validateName, schemaEnv } = it;
      if (schemaEnv.$async) {
        gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
        gen.return(false);
      }
    }
    var E = {
      keyword: new codegen_1.Name("keyword"),
      schemaPath: new codegen_1.Name("schemaPath"),
      // also used in JTD errors
      params: new codegen_1.Name("params"),
      propertyName: new codegen_1.Name("propertyName"),
      message: new codegen_1.Name("message"),
      schema: new codegen_1.Name("schema"),
      parentSchema: new codegen_1.Name("parentSchema")
    };
    function errorObjectCode(cxt, error, errorPaths) {
      const { createErrors } = cxt.it;
      if (createErrors === false)
        return (0, codegen_1._)`{}`;
      return errorObject(cxt, error, errorPaths);
    }
    function errorObject(cxt, error, errorPaths = {}) {
      const { gen, it } = cxt;
      const keyValues = [
        errorInstancePath(it, errorPaths),
        errorSchemaPath(cxt, errorPaths)
      ];
      extraErrorProps(cxt, error, keyValues);
      return gen.object(...keyValues);
    }
    function errorInstancePath({ errorPath }, { instancePath }) {
      const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
      return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
    }
    function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
      let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
      if (schemaPath) {
        schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
      }
      return [E.schemaPath, schPath];
    }
    function extraErrorProps(cxt, { params, message }, keyValues) {
      const { keyword, data, schemaValue, it } = cxt;
      const { opts, propertyName, topSchemaRef, schemaPath } = it;
      keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
      if (opts.messages) {
        keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
      }
      if (opts.verbose) {
        keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
      }
      if (propertyName)
        keyValues.push([E.propertyName, propertyName]);
    }
  }
});

// node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = __commonJS({
  "node_modules/ajv/dist/compile/validate/boolSchema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
    var errors_1 = require_errors();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var boolError = {
      message: "boolean schema is false"
    };
    function topBoolOrEmptySchema(it) {
      const { gen, schema, validateName } = it;
      if (schema === false) {
        falseSchemaError(it, false);
      } else if (typeof schema == "object" && schema.$async === true) {
        gen.return(names_1.default.data);
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, null);
        gen.return(true);
      }
    }
    exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
    function boolOrEmptySchema(it, valid) {
      const { gen, schema } = it;
      if (schema === false) {
        gen.var(valid, false);
        falseSchemaError(it);
      } else {
        gen.var(valid, true);
      }
    }
    exports.boolOrEmptySchema = boolOrEmptySchema;
    function falseSchemaError(it, overrideAllErrors) {
      const { gen, data } = it;
      const cxt = {
        gen,
        keyword: "false schema",
        data,
        schema: false,
        schemaCode: false,
        schemaValue: false,
        params: {},
        it
      };
      (0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
    }
  }
});

// node_modules/ajv/dist/compile/rules.js
var require_rules = __commonJS({
  "node_modules/ajv/dist/compile/rules.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getRules = exports.isJSONType = void 0;
    var _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"];
    var jsonTypes = new Set(_jsonTypes);
    function isJSONType(x) {
      return typeof x == "string" && jsonTypes.has(x);
    }
    exports.isJSONType = isJSONType;
    function getRules() {
      const groups = {
        number: { type: "number", rules: [] },
        string: { type: "string", rules: [] },
        array: { type: "array", rules: [] },
        object: { type: "object", rules: [] }
      };
      return {
        types: { ...groups, integer: true, boolean: true, null: true },
        rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
        post: { rules: [] },
        all: {},
        keywords: {}
      };
    }
    exports.getRules = getRules;
  }
});

// node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = __commonJS({
  "node_modules/ajv/dist/compile/validate/applicability.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
    function schemaHasRulesForType({ schema, self }, type) {
      const group3 = self.RULES.types[type];
      return group3 && group3 !== true && shouldUseGroup(schema, group3);
    }
    exports.schemaHasRulesForType = schemaHasRulesForType;
    function shouldUseGroup(schema, group3) {
      return group3.rules.some((rule) => shouldUseRule(schema, rule));
    }
    exports.shouldUseGroup = shouldUseGroup;
    function shouldUseRule(schema, rule) {
      var _a;
      return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
    }
    exports.shouldUseRule = shouldUseRule;
  }
});

// node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = __commonJS({
  "node_modules/ajv/dist/compile/validate/dataType.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
    var rules_1 = require_rules();
    var applicability_1 = require_applicability();
    var errors_1 = require_errors();
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var DataType;
    (function(DataType2) {
      DataType2[DataType2["Correct"] = 0] = "Correct";
      DataType2[DataType2["Wrong"] = 1] = "Wrong";
    })(DataType || (exports.DataType = DataType = {}));
    function getSchemaTypes(schema) {
      const types = getJSONTypes(schema.type);
      const hasNull = types.includes("null");
      if (hasNull) {
        if (schema.nullable === false)
          throw new Error("type: null contradicts nullable: false");
      } else {
        if (!types.length && schema.nullable !== void 0) {
          throw new Error('"nullable" cannot be used without "type"');
        }
        if (schema.nullable === true)
          types.push("null");
      }
      return types;
    }
    exports.getSchemaTypes = getSchemaTypes;
    function getJSONTypes(ts) {
      const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
      if (types.every(rules_1.isJSONType))
        return types;
      throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
    }
    exports.getJSONTypes = getJSONTypes;
    function coerceAndCheckDataType(it, types) {
      const { gen, data, opts } = it;
      const coerceTo = coerceToTypes(types, opts.coerceTypes);
      const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
      if (checkTypes) {
        const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
        gen.if(wrongType, () => {
          if (coerceTo.length)
            coerceData(it, types, coerceTo);
          else
            reportTypeError(it);
        });
      }
      return checkTypes;
    }
    exports.coerceAndCheckDataType = coerceAndCheckDataType;
    var COERCIBLE = /* @__PURE__ */ new Set(["string", "number", "integer", "boolean", "null"]);
    function coerceToTypes(types, coerceTypes) {
      return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
    }
    function coerceData(it, types, coerceTo) {
      const { gen, data, opts } = it;
      const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
      const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
      if (opts.coerceTypes === "array") {
        gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
      }
      gen.if((0, codegen_1._)`${coerced} !== undefined`);
      for (const t of coerceTo) {
        if (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") {
          coerceSpecificType(t);
        }
      }
      gen.else();
      reportTypeError(it);
      gen.endIf();
      gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
        gen.assign(data, coerced);
        assignParentData(it, coerced);
      });
      function coerceSpecificType(t) {
        switch (t) {
          case "string":
            gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
            return;
          case "number":
            gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "integer":
            gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "boolean":
            gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
            return;
          case "null":
            gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
            gen.assign(coerced, null);
            return;
          case "array":
            gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
        }
      }
    }
    function assignParentData({ gen, parentData, parentDataProperty }, expr) {
      gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
    }
    function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
      const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
      let cond;
      switch (dataType) {
        case "null":
          return (0, codegen_1._)`${data} ${EQ} null`;
        case "array":
          cond = (0, codegen_1._)`Array.isArray(${data})`;
          break;
        case "object":
          cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
          break;
        case "integer":
          cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
          break;
        case "number":
          cond = numCond();
          break;
        default:
          return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
      }
      return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
      function numCond(_cond = codegen_1.nil) {
        return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
      }
    }
    exports.checkDataType = checkDataType;
    function checkDataTypes(dataTypes, data, strictNums, correct) {
      if (dataTypes.length === 1) {
        return checkDataType(dataTypes[0], data, strictNums, correct);
      }
      let cond;
      const types = (0, util_1.toHash)(dataTypes);
      if (types.array && types.object) {
        const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
        cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
        delete types.null;
        delete types.array;
        delete types.object;
      } else {
        cond = codegen_1.nil;
      }
      if (types.number)
        delete types.integer;
      for (const t in types)
        cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
      return cond;
    }
    exports.checkDataTypes = checkDataTypes;
    var typeError = {
      message: ({ schema }) => `must be ${schema}`,
      params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
    };
    function reportTypeError(it) {
      const cxt = getTypeErrorContext(it);
      (0, errors_1.reportError)(cxt, typeError);
    }
    exports.reportTypeError = reportTypeError;
    function getTypeErrorContext(it) {
      const { gen, data, schema } = it;
      const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
      return {
        gen,
        keyword: "type",
        data,
        schema: schema.type,
        schemaCode,
        schemaValue: schemaCode,
        parentSchema: schema,
        params: {},
        it
      };
    }
  }
});

// node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = __commonJS({
  "node_modules/ajv/dist/compile/validate/defaults.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.assignDefaults = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    function assignDefaults(it, ty) {
      const { properties, items } = it.schema;
      if (ty === "object" && properties) {
        for (const key in properties) {
          assignDefault(it, key, properties[key].default);
        }
      } else if (ty === "array" && Array.isArray(items)) {
        items.forEach((sch, i) => assignDefault(it, i, sch.default));
      }
    }
    exports.assignDefaults = assignDefaults;
    function assignDefault(it, prop, defaultValue) {
      const { gen, compositeRule, data, opts } = it;
      if (defaultValue === void 0)
        return;
      const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
      if (compositeRule) {
        (0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
        return;
      }
      let condition = (0, codegen_1._)`${childData} === undefined`;
      if (opts.useDefaults === "empty") {
        condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
      }
      gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
    }
  }
});

// node_modules/ajv/dist/vocabularies/code.js
var require_code2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/code.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var names_1 = require_names();
    var util_2 = require_util2();
    function checkReportMissingProp(cxt, prop) {
      const { gen, data, it } = cxt;
      gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
        cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
        cxt.error();
      });
    }
    exports.checkReportMissingProp = checkReportMissingProp;
    function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
      return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
    }
    exports.checkMissingProp = checkMissingProp;
    function reportMissingProp(cxt, missing) {
      cxt.setParams({ missingProperty: missing }, true);
      cxt.error();
    }
    exports.reportMissingProp = reportMissingProp;
    function hasPropFunc(gen) {
      return gen.scopeValue("func", {
        // eslint-disable-next-line @typescript-eslint/unbound-method
        ref: Object.prototype.hasOwnProperty,
        code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
      });
    }
    exports.hasPropFunc = hasPropFunc;
    function isOwnProperty(gen, data, property) {
      return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
    }
    exports.isOwnProperty = isOwnProperty;
    function propertyInData(gen, data, property, ownProperties) {
      const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
      return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
    }
    exports.propertyInData = propertyInData;
    function noPropertyInData(gen, data, property, ownProperties) {
      const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
      return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
    }
    exports.noPropertyInData = noPropertyInData;
    function allSchemaProperties(schemaMap) {
      return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
    }
    exports.allSchemaProperties = allSchemaProperties;
    function schemaProperties(it, schemaMap) {
      return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
    }
    exports.schemaProperties = schemaProperties;
    function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context2, passSchema) {
      const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
      const valCxt = [
        [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
        [names_1.default.parentData, it.parentData],
        [names_1.default.parentDataProperty, it.parentDataProperty],
        [names_1.default.rootData, names_1.default.rootData]
      ];
      if (it.opts.dynamicRef)
        valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
      const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
      return context2 !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context2}, ${args})` : (0, codegen_1._)`${func}(${args})`;
    }
    exports.callValidateCode = callValidateCode;
    var newRegExp = (0, codegen_1._)`new RegExp`;
    function usePattern({ gen, it: { opts } }, pattern2) {
      const u = opts.unicodeRegExp ? "u" : "";
      const { regExp } = opts.code;
      const rx = regExp(pattern2, u);
      return gen.scopeValue("pattern", {
        key: rx.toString(),
        ref: rx,
        code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern2}, ${u})`
      });
    }
    exports.usePattern = usePattern;
    function validateArray(cxt) {
      const { gen, data, keyword, it } = cxt;
      const valid = gen.name("valid");
      if (it.allErrors) {
        const validArr = gen.let("valid", true);
        validateItems(() => gen.assign(validArr, false));
        return validArr;
      }
      gen.var(valid, true);
      validateItems(() => gen.break());
      return valid;
      function validateItems(notValid) {
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        gen.forRange("i", 0, len, (i) => {
          cxt.subschema({
            keyword,
            dataProp: i,
            dataPropType: util_1.Type.Num
          }, valid);
          gen.if((0, codegen_1.not)(valid), notValid);
        });
      }
    }
    exports.validateArray = validateArray;
    function validateUnion(cxt) {
      const { gen, schema, keyword, it } = cxt;
      if (!Array.isArray(schema))
        throw new Error("ajv implementation error");
      const alwaysValid = schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch));
      if (alwaysValid && !it.opts.unevaluated)
        return;
      const valid = gen.let("valid", false);
      const schValid = gen.name("_valid");
      gen.block(() => schema.forEach((_sch, i) => {
        const schCxt = cxt.subschema({
          keyword,
          schemaProp: i,
          compositeRule: true
        }, schValid);
        gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
        const merged = cxt.mergeValidEvaluated(schCxt, schValid);
        if (!merged)
          gen.if((0, codegen_1.not)(valid));
      }));
      cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
    }
    exports.validateUnion = validateUnion;
  }
});

// node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = __commonJS({
  "node_modules/ajv/dist/compile/validate/keyword.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var code_1 = require_code2();
    var errors_1 = require_errors();
    function macroKeywordCode(cxt, def) {
      const { gen, keyword, schema, parentSchema, it } = cxt;
      const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
      const schemaRef = useKeyword(gen, keyword, macroSchema);
      if (it.opts.validateSchema !== false)
        it.self.validateSchema(macroSchema, true);
      const valid = gen.name("valid");
      cxt.subschema({
        schema: macroSchema,
        schemaPath: codegen_1.nil,
        errSchemaPath: `${it.errSchemaPath}/${keyword}`,
        topSchemaRef: schemaRef,
        compositeRule: true
      }, valid);
      cxt.pass(valid, () => cxt.error(true));
    }
    exports.macroKeywordCode = macroKeywordCode;
    function funcKeywordCode(cxt, def) {
      var _a;
      const { gen, keyword, schema, parentSchema, $data, it } = cxt;
      checkAsyncKeyword(it, def);
      const validate2 = !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate;
      const validateRef = useKeyword(gen, keyword, validate2);
      const valid = gen.let("valid");
      cxt.block$data(valid, validateKeyword);
      cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
      function validateKeyword() {
        if (def.errors === false) {
          assignValid();
          if (def.modifying)
            modifyData(cxt);
          reportErrs(() => cxt.error());
        } else {
          const ruleErrs = def.async ? validateAsync() : validateSync();
          if (def.modifying)
            modifyData(cxt);
          reportErrs(() => addErrs(cxt, ruleErrs));
        }
      }
      function validateAsync() {
        const ruleErrs = gen.let("ruleErrs", null);
        gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, false).if((0, codegen_1._)`${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e)));
        return ruleErrs;
      }
      function validateSync() {
        const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
        gen.assign(validateErrs, null);
        assignValid(codegen_1.nil);
        return validateErrs;
      }
      function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
        const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
        const passSchema = !("compile" in def && !$data || def.schema === false);
        gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
      }
      function reportErrs(errors) {
        var _a2;
        gen.if((0, codegen_1.not)((_a2 = def.valid) !== null && _a2 !== void 0 ? _a2 : valid), errors);
      }
    }
    exports.funcKeywordCode = funcKeywordCode;
    function modifyData(cxt) {
      const { gen, data, it } = cxt;
      gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
    }
    function addErrs(cxt, errs) {
      const { gen } = cxt;
      gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
        (0, errors_1.extendErrors)(cxt);
      }, () => cxt.error());
    }
    function checkAsyncKeyword({ schemaEnv }, def) {
      if (def.async && !schemaEnv.$async)
        throw new Error("async keyword in sync schema");
    }
    function useKeyword(gen, keyword, result) {
      if (result === void 0)
        throw new Error(`keyword "${keyword}" failed to compile`);
      return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : { ref: result, code: (0, codegen_1.stringify)(result) });
    }
    function validSchemaType(schema, schemaType, allowUndefined = false) {
      return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
    }
    exports.validSchemaType = validSchemaType;
    function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
      if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) {
        throw new Error("ajv implementation error");
      }
      const deps = def.dependencies;
      if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) {
        throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
      }
      if (def.validateSchema) {
        const valid = def.validateSchema(schema[keyword]);
        if (!valid) {
          const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
          if (opts.validateSchema === "log")
            self.logger.error(msg);
          else
            throw new Error(msg);
        }
      }
    }
    exports.validateKeywordUsage = validateKeywordUsage;
  }
});

// node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = __commonJS({
  "node_modules/ajv/dist/compile/validate/subschema.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
      if (keyword !== void 0 && schema !== void 0) {
        throw new Error('both "keyword" and "schema" passed, only one allowed');
      }
      if (keyword !== void 0) {
        const sch = it.schema[keyword];
        return schemaProp === void 0 ? {
          schema: sch,
          schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
          errSchemaPath: `${it.errSchemaPath}/${keyword}`
        } : {
          schema: sch[schemaProp],
          schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
          errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
        };
      }
      if (schema !== void 0) {
        if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) {
          throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"');
        }
        return {
          schema,
          schemaPath,
          topSchemaRef,
          errSchemaPath
        };
      }
      throw new Error('either "keyword" or "schema" must be passed');
    }
    exports.getSubschema = getSubschema;
    function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
      if (data !== void 0 && dataProp !== void 0) {
        throw new Error('both "data" and "dataProp" passed, only one allowed');
      }
      const { gen } = it;
      if (dataProp !== void 0) {
        const { errorPath, dataPathArr, opts } = it;
        const nextData = gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true);
        dataContextProps(nextData);
        subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
        subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
        subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
      }
      if (data !== void 0) {
        const nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, true);
        dataContextProps(nextData);
        if (propertyName !== void 0)
          subschema.propertyName = propertyName;
      }
      if (dataTypes)
        subschema.dataTypes = dataTypes;
      function dataContextProps(_nextData) {
        subschema.data = _nextData;
        subschema.dataLevel = it.dataLevel + 1;
        subschema.dataTypes = [];
        it.definedProperties = /* @__PURE__ */ new Set();
        subschema.parentData = it.data;
        subschema.dataNames = [...it.dataNames, _nextData];
      }
    }
    exports.extendSubschemaData = extendSubschemaData;
    function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
      if (compositeRule !== void 0)
        subschema.compositeRule = compositeRule;
      if (createErrors !== void 0)
        subschema.createErrors = createErrors;
      if (allErrors !== void 0)
        subschema.allErrors = allErrors;
      subschema.jtdDiscriminator = jtdDiscriminator;
      subschema.jtdMetadata = jtdMetadata;
    }
    exports.extendSubschemaMode = extendSubschemaMode;
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys2;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys2 = Object.keys(a);
        length = keys2.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys2[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys2[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = __commonJS({
  "node_modules/json-schema-traverse/index.js"(exports, module) {
    "use strict";
    var traverse = module.exports = function(schema, opts, cb) {
      if (typeof opts == "function") {
        cb = opts;
        opts = {};
      }
      cb = opts.cb || cb;
      var pre = typeof cb == "function" ? cb : cb.pre || function() {
      };
      var post = cb.post || function() {
      };
      _traverse(opts, pre, post, schema, "", schema);
    };
    traverse.keywords = {
      additionalItems: true,
      items: true,
      contains: true,
      additionalProperties: true,
      propertyNames: true,
      not: true,
      if: true,
      then: true,
      else: true
    };
    traverse.arrayKeywords = {
      items: true,
      allOf: true,
      anyOf: true,
      oneOf: true
    };
    traverse.propsKeywords = {
      $defs: true,
      definitions: true,
      properties: true,
      patternProperties: true,
      dependencies: true
    };
    traverse.skipKeywords = {
      default: true,
      enum: true,
      const: true,
      required: true,
      maximum: true,
      minimum: true,
      exclusiveMaximum: true,
      exclusiveMinimum: true,
      multipleOf: true,
      maxLength: true,
      minLength: true,
      pattern: true,
      format: true,
      maxItems: true,
      minItems: true,
      uniqueItems: true,
      maxProperties: true,
      minProperties: true
    };
    function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
      if (schema && typeof schema == "object" && !Array.isArray(schema)) {
        pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
        for (var key in schema) {
          var sch = schema[key];
          if (Array.isArray(sch)) {
            if (key in traverse.arrayKeywords) {
              for (var i = 0; i < sch.length; i++)
                _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
            }
          } else if (key in traverse.propsKeywords) {
            if (sch && typeof sch == "object") {
              for (var prop in sch)
                _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
            }
          } else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) {
            _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
          }
        }
        post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
      }
    }
    function escapeJsonPtr(str) {
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
  }
});

// node_modules/ajv/dist/compile/resolve.js
var require_resolve = __commonJS({
  "node_modules/ajv/dist/compile/resolve.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
    var util_1 = require_util2();
    var equal = require_fast_deep_equal();
    var traverse = require_json_schema_traverse();
    var SIMPLE_INLINED = /* @__PURE__ */ new Set([
      "type",
      "format",
      "pattern",
      "maxLength",
      "minLength",
      "maxProperties",
      "minProperties",
      "maxItems",
      "minItems",
      "maximum",
      "minimum",
      "uniqueItems",
      "multipleOf",
      "required",
      "enum",
      "const"
    ]);
    function inlineRef(schema, limit2 = true) {
      if (typeof schema == "boolean")
        return true;
      if (limit2 === true)
        return !hasRef(schema);
      if (!limit2)
        return false;
      return countKeys(schema) <= limit2;
    }
    exports.inlineRef = inlineRef;
    var REF_KEYWORDS = /* @__PURE__ */ new Set([
      "$ref",
      "$recursiveRef",
      "$recursiveAnchor",
      "$dynamicRef",
      "$dynamicAnchor"
    ]);
    function hasRef(schema) {
      for (const key in schema) {
        if (REF_KEYWORDS.has(key))
          return true;
        const sch = schema[key];
        if (Array.isArray(sch) && sch.some(hasRef))
          return true;
        if (typeof sch == "object" && hasRef(sch))
          return true;
      }
      return false;
    }
    function countKeys(schema) {
      let count2 = 0;
      for (const key in schema) {
        if (key === "$ref")
          return Infinity;
        count2++;
        if (SIMPLE_INLINED.has(key))
          continue;
        if (typeof schema[key] == "object") {
          (0, util_1.eachItem)(schema[key], (sch) => count2 += countKeys(sch));
        }
        if (count2 === Infinity)
          return Infinity;
      }
      return count2;
    }
    function getFullPath(resolver, id = "", normalize2) {
      if (normalize2 !== false)
        id = normalizeId(id);
      const p = resolver.parse(id);
      return _getFullPath(resolver, p);
    }
    exports.getFullPath = getFullPath;
    function _getFullPath(resolver, p) {
      const serialized = resolver.serialize(p);
      return serialized.split("#")[0] + "#";
    }
    exports._getFullPath = _getFullPath;
    var TRAILING_SLASH_HASH = /#\/?$/;
    function normalizeId(id) {
      return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
    }
    exports.normalizeId = normalizeId;
    function resolveUrl(resolver, baseId, id) {
      id = normalizeId(id);
      return resolver.resolve(baseId, id);
    }
    exports.resolveUrl = resolveUrl;
    var ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
    function getSchemaRefs(schema, baseId) {
      if (typeof schema == "boolean")
        return {};
      const { schemaId, uriResolver } = this.opts;
      const schId = normalizeId(schema[schemaId] || baseId);
      const baseIds = { "": schId };
      const pathPrefix = getFullPath(uriResolver, schId, false);
      const localRefs = {};
      const schemaRefs = /* @__PURE__ */ new Set();
      traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
        if (parentJsonPtr === void 0)
          return;
        const fullPath = pathPrefix + jsonPtr;
        let innerBaseId = baseIds[parentJsonPtr];
        if (typeof sch[schemaId] == "string")
          innerBaseId = addRef.call(this, sch[schemaId]);
        addAnchor.call(this, sch.$anchor);
        addAnchor.call(this, sch.$dynamicAnchor);
        baseIds[jsonPtr] = innerBaseId;
        function addRef(ref) {
          const _resolve = this.opts.uriResolver.resolve;
          ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
          if (schemaRefs.has(ref))
            throw ambiguos(ref);
          schemaRefs.add(ref);
          let schOrRef = this.refs[ref];
          if (typeof schOrRef == "string")
            schOrRef = this.refs[schOrRef];
          if (typeof schOrRef == "object") {
            checkAmbiguosRef(sch, schOrRef.schema, ref);
          } else if (ref !== normalizeId(fullPath)) {
            if (ref[0] === "#") {
              checkAmbiguosRef(sch, localRefs[ref], ref);
              localRefs[ref] = sch;
            } else {
              this.refs[ref] = fullPath;
            }
          }
          return ref;
        }
        function addAnchor(anchor) {
          if (typeof anchor == "string") {
            if (!ANCHOR.test(anchor))
              throw new Error(`invalid anchor "${anchor}"`);
            addRef.call(this, `#${anchor}`);
          }
        }
      });
      return localRefs;
      function checkAmbiguosRef(sch1, sch2, ref) {
        if (sch2 !== void 0 && !equal(sch1, sch2))
          throw ambiguos(ref);
      }
      function ambiguos(ref) {
        return new Error(`reference "${ref}" resolves to more than one schema`);
      }
    }
    exports.getSchemaRefs = getSchemaRefs;
  }
});

// node_modules/ajv/dist/compile/validate/index.js
var require_validate = __commonJS({
  "node_modules/ajv/dist/compile/validate/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
    var boolSchema_1 = require_boolSchema();
    var dataType_1 = require_dataType();
    var applicability_1 = require_applicability();
    var dataType_2 = require_dataType();
    var defaults_1 = require_defaults();
    var keyword_1 = require_keyword();
    var subschema_1 = require_subschema();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var resolve_1 = require_resolve();
    var util_1 = require_util2();
    var errors_1 = require_errors();
    function validateFunctionCode(it) {
      if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
          topSchemaObjCode(it);
          return;
        }
      }
      validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
    }
    exports.validateFunctionCode = validateFunctionCode;
    function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
      if (opts.code.es5) {
        gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
          gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
          destructureValCxtES5(gen, opts);
          gen.code(body);
        });
      } else {
        gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
      }
    }
    function destructureValCxt(opts) {
      return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
    }
    function destructureValCxtES5(gen, opts) {
      gen.if(names_1.default.valCxt, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
        gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
        gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
        if (opts.dynamicRef)
          gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
      }, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
        gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
        gen.var(names_1.default.rootData, names_1.default.data);
        if (opts.dynamicRef)
          gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
      });
    }
    function topSchemaObjCode(it) {
      const { schema, opts, gen } = it;
      validateFunction(it, () => {
        if (opts.$comment && schema.$comment)
          commentKeyword(it);
        checkNoDefault(it);
        gen.let(names_1.default.vErrors, null);
        gen.let(names_1.default.errors, 0);
        if (opts.unevaluated)
          resetEvaluated(it);
        typeAndKeywords(it);
        returnResults(it);
      });
      return;
    }
    function resetEvaluated(it) {
      const { gen, validateName } = it;
      it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
      gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
      gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
    }
    function funcSourceUrl(schema, opts) {
      const schId = typeof schema == "object" && schema[opts.schemaId];
      return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
    }
    function subschemaCode(it, valid) {
      if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
          subSchemaObjCode(it, valid);
          return;
        }
      }
      (0, boolSchema_1.boolOrEmptySchema)(it, valid);
    }
    function schemaCxtHasRules({ schema, self }) {
      if (typeof schema == "boolean")
        return !schema;
      for (const key in schema)
        if (self.RULES.all[key])
          return true;
      return false;
    }
    function isSchemaObj(it) {
      return typeof it.schema != "boolean";
    }
    function subSchemaObjCode(it, valid) {
      const { schema, gen, opts } = it;
      if (opts.$comment && schema.$comment)
        commentKeyword(it);
      updateContext(it);
      checkAsyncSchema(it);
      const errsCount = gen.const("_errs", names_1.default.errors);
      typeAndKeywords(it, errsCount);
      gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
    }
    function checkKeywords(it) {
      (0, util_1.checkUnknownRules)(it);
      checkRefsAndKeywords(it);
    }
    function typeAndKeywords(it, errsCount) {
      if (it.opts.jtd)
        return schemaKeywords(it, [], false, errsCount);
      const types = (0, dataType_1.getSchemaTypes)(it.schema);
      const checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it, types);
      schemaKeywords(it, types, !checkedTypes, errsCount);
    }
    function checkRefsAndKeywords(it) {
      const { schema, errSchemaPath, opts, self } = it;
      if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) {
        self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
      }
    }
    function checkNoDefault(it) {
      const { schema, opts } = it;
      if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) {
        (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
      }
    }
    function updateContext(it) {
      const schId = it.schema[it.opts.schemaId];
      if (schId)
        it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
    }
    function checkAsyncSchema(it) {
      if (it.schema.$async && !it.schemaEnv.$async)
        throw new Error("async schema in sync schema");
    }
    function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
      const msg = schema.$comment;
      if (opts.$comment === true) {
        gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
      } else if (typeof opts.$comment == "function") {
        const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
        const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
        gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
      }
    }
    function returnResults(it) {
      const { gen, schemaEnv, validateName, ValidationError, opts } = it;
      if (schemaEnv.$async) {
        gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
      } else {
        gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
        if (opts.unevaluated)
          assignEvaluated(it);
        gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
      }
    }
    function assignEvaluated({ gen, evaluated, props, items }) {
      if (props instanceof codegen_1.Name)
        gen.assign((0, codegen_1._)`${evaluated}.props`, props);
      if (items instanceof codegen_1.Name)
        gen.assign((0, codegen_1._)`${evaluated}.items`, items);
    }
    function schemaKeywords(it, types, typeErrors, errsCount) {
      const { gen, schema, data, allErrors, opts, self } = it;
      const { RULES } = self;
      if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
        gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
        return;
      }
      if (!opts.jtd)
        checkStrictTypes(it, types);
      gen.block(() => {
        for (const group3 of RULES.rules)
          groupKeywords(group3);
        groupKeywords(RULES.post);
      });
      function groupKeywords(group3) {
        if (!(0, applicability_1.shouldUseGroup)(schema, group3))
          return;
        if (group3.type) {
          gen.if((0, dataType_2.checkDataType)(group3.type, data, opts.strictNumbers));
          iterateKeywords(it, group3);
          if (types.length === 1 && types[0] === group3.type && typeErrors) {
            gen.else();
            (0, dataType_2.reportTypeError)(it);
          }
          gen.endIf();
        } else {
          iterateKeywords(it, group3);
        }
        if (!allErrors)
          gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
      }
    }
    function iterateKeywords(it, group3) {
      const { gen, schema, opts: { useDefaults } } = it;
      if (useDefaults)
        (0, defaults_1.assignDefaults)(it, group3.type);
      gen.block(() => {
        for (const rule of group3.rules) {
          if ((0, applicability_1.shouldUseRule)(schema, rule)) {
            keywordCode(it, rule.keyword, rule.definition, group3.type);
          }
        }
      });
    }
    function checkStrictTypes(it, types) {
      if (it.schemaEnv.meta || !it.opts.strictTypes)
        return;
      checkContextTypes(it, types);
      if (!it.opts.allowUnionTypes)
        checkMultipleTypes(it, types);
      checkKeywordTypes(it, it.dataTypes);
    }
    function checkContextTypes(it, types) {
      if (!types.length)
        return;
      if (!it.dataTypes.length) {
        it.dataTypes = types;
        return;
      }
      types.forEach((t) => {
        if (!includesType(it.dataTypes, t)) {
          strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
        }
      });
      narrowSchemaTypes(it, types);
    }
    function checkMultipleTypes(it, ts) {
      if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) {
        strictTypesError(it, "use allowUnionTypes to allow union type keyword");
      }
    }
    function checkKeywordTypes(it, ts) {
      const rules = it.self.RULES.all;
      for (const keyword in rules) {
        const rule = rules[keyword];
        if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
          const { type } = rule.definition;
          if (type.length && !type.some((t) => hasApplicableType(ts, t))) {
            strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
          }
        }
      }
    }
    function hasApplicableType(schTs, kwdT) {
      return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
    }
    function includesType(ts, t) {
      return ts.includes(t) || t === "integer" && ts.includes("number");
    }
    function narrowSchemaTypes(it, withTypes) {
      const ts = [];
      for (const t of it.dataTypes) {
        if (includesType(withTypes, t))
          ts.push(t);
        else if (withTypes.includes("integer") && t === "number")
          ts.push("integer");
      }
      it.dataTypes = ts;
    }
    function strictTypesError(it, msg) {
      const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
      msg += ` at "${schemaPath}" (strictTypes)`;
      (0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
    }
    var KeywordCxt = class {
      constructor(it, def, keyword) {
        (0, keyword_1.validateKeywordUsage)(it, def, keyword);
        this.gen = it.gen;
        this.allErrors = it.allErrors;
        this.keyword = keyword;
        this.data = it.data;
        this.schema = it.schema[keyword];
        this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
        this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
        this.schemaType = def.schemaType;
        this.parentSchema = it.schema;
        this.params = {};
        this.it = it;
        this.def = def;
        if (this.$data) {
          this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
        } else {
          this.schemaCode = this.schemaValue;
          if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) {
            throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
          }
        }
        if ("code" in def ? def.trackErrors : def.errors !== false) {
          this.errsCount = it.gen.const("_errs", names_1.default.errors);
        }
      }
      result(condition, successAction, failAction) {
        this.failResult((0, codegen_1.not)(condition), successAction, failAction);
      }
      failResult(condition, successAction, failAction) {
        this.gen.if(condition);
        if (failAction)
          failAction();
        else
          this.error();
        if (successAction) {
          this.gen.else();
          successAction();
          if (this.allErrors)
            this.gen.endIf();
        } else {
          if (this.allErrors)
            this.gen.endIf();
          else
            this.gen.else();
        }
      }
      pass(condition, failAction) {
        this.failResult((0, codegen_1.not)(condition), void 0, failAction);
      }
      fail(condition) {
        if (condition === void 0) {
          this.error();
          if (!this.allErrors)
            this.gen.if(false);
          return;
        }
        this.gen.if(condition);
        this.error();
        if (this.allErrors)
          this.gen.endIf();
        else
          this.gen.else();
      }
      fail$data(condition) {
        if (!this.$data)
          return this.fail(condition);
        const { schemaCode } = this;
        this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
      }
      error(append, errorParams, errorPaths) {
        if (errorParams) {
          this.setParams(errorParams);
          this._error(append, errorPaths);
          this.setParams({});
          return;
        }
        this._error(append, errorPaths);
      }
      _error(append, errorPaths) {
        ;
        (append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
      }
      $dataError() {
        (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
      }
      reset() {
        if (this.errsCount === void 0)
          throw new Error('add "trackErrors" to keyword definition');
        (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
      }
      ok(cond) {
        if (!this.allErrors)
          this.gen.if(cond);
      }
      setParams(obj, assign) {
        if (assign)
          Object.assign(this.params, obj);
        else
          this.params = obj;
      }
      block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
        this.gen.block(() => {
          this.check$data(valid, $dataValid);
          codeBlock();
        });
      }
      check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
        if (!this.$data)
          return;
        const { gen, schemaCode, schemaType, def } = this;
        gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
        if (valid !== codegen_1.nil)
          gen.assign(valid, true);
        if (schemaType.length || def.validateSchema) {
          gen.elseIf(this.invalid$data());
          this.$dataError();
          if (valid !== codegen_1.nil)
            gen.assign(valid, false);
        }
        gen.else();
      }
      invalid$data() {
        const { gen, schemaCode, schemaType, def, it } = this;
        return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
        function wrong$DataType() {
          if (schemaType.length) {
            if (!(schemaCode instanceof codegen_1.Name))
              throw new Error("ajv implementation error");
            const st = Array.isArray(schemaType) ? schemaType : [schemaType];
            return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
          }
          return codegen_1.nil;
        }
        function invalid$DataSchema() {
          if (def.validateSchema) {
            const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
            return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
          }
          return codegen_1.nil;
        }
      }
      subschema(appl, valid) {
        const subschema = (0, subschema_1.getSubschema)(this.it, appl);
        (0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
        (0, subschema_1.extendSubschemaMode)(subschema, appl);
        const nextContext = { ...this.it, ...subschema, items: void 0, props: void 0 };
        subschemaCode(nextContext, valid);
        return nextContext;
      }
      mergeEvaluated(schemaCxt, toName) {
        const { it, gen } = this;
        if (!it.opts.unevaluated)
          return;
        if (it.props !== true && schemaCxt.props !== void 0) {
          it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
        }
        if (it.items !== true && schemaCxt.items !== void 0) {
          it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
        }
      }
      mergeValidEvaluated(schemaCxt, valid) {
        const { it, gen } = this;
        if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
          gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
          return true;
        }
      }
    };
    exports.KeywordCxt = KeywordCxt;
    function keywordCode(it, keyword, def, ruleType) {
      const cxt = new KeywordCxt(it, def, keyword);
      if ("code" in def) {
        def.code(cxt, ruleType);
      } else if (cxt.$data && def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
      } else if ("macro" in def) {
        (0, keyword_1.macroKeywordCode)(cxt, def);
      } else if (def.compile || def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
      }
    }
    var JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
    var RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
    function getData($data, { dataLevel, dataNames, dataPathArr }) {
      let jsonPointer;
      let data;
      if ($data === "")
        return names_1.default.rootData;
      if ($data[0] === "/") {
        if (!JSON_POINTER.test($data))
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        jsonPointer = $data;
        data = names_1.default.rootData;
      } else {
        const matches = RELATIVE_JSON_POINTER.exec($data);
        if (!matches)
          throw new Error(`Invalid JSON-pointer: ${$data}`);
        const up = +matches[1];
        jsonPointer = matches[2];
        if (jsonPointer === "#") {
          if (up >= dataLevel)
            throw new Error(errorMsg("property/index", up));
          return dataPathArr[dataLevel - up];
        }
        if (up > dataLevel)
          throw new Error(errorMsg("data", up));
        data = dataNames[dataLevel - up];
        if (!jsonPointer)
          return data;
      }
      let expr = data;
      const segments = jsonPointer.split("/");
      for (const segment of segments) {
        if (segment) {
          data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
          expr = (0, codegen_1._)`${expr} && ${data}`;
        }
      }
      return expr;
      function errorMsg(pointerType, up) {
        return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
      }
    }
    exports.getData = getData;
  }
});

// node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = __commonJS({
  "node_modules/ajv/dist/runtime/validation_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var ValidationError = class extends Error {
      constructor(errors) {
        super("validation failed");
        this.errors = errors;
        this.ajv = this.validation = true;
      }
    };
    exports.default = ValidationError;
  }
});

// node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = __commonJS({
  "node_modules/ajv/dist/compile/ref_error.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var resolve_1 = require_resolve();
    var MissingRefError = class extends Error {
      constructor(resolver, baseId, ref, msg) {
        super(msg || `can't resolve reference ${ref} from id ${baseId}`);
        this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
        this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
      }
    };
    exports.default = MissingRefError;
  }
});

// node_modules/ajv/dist/compile/index.js
var require_compile = __commonJS({
  "node_modules/ajv/dist/compile/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
    var codegen_1 = require_codegen();
    var validation_error_1 = require_validation_error();
    var names_1 = require_names();
    var resolve_1 = require_resolve();
    var util_1 = require_util2();
    var validate_1 = require_validate();
    var SchemaEnv = class {
      constructor(env) {
        var _a;
        this.refs = {};
        this.dynamicAnchors = {};
        let schema;
        if (typeof env.schema == "object")
          schema = env.schema;
        this.schema = env.schema;
        this.schemaId = env.schemaId;
        this.root = env.root || this;
        this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
        this.schemaPath = env.schemaPath;
        this.localRefs = env.localRefs;
        this.meta = env.meta;
        this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
        this.refs = {};
      }
    };
    exports.SchemaEnv = SchemaEnv;
    function compileSchema2(sch) {
      const _sch = getCompilingSchema.call(this, sch);
      if (_sch)
        return _sch;
      const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
      const { es5, lines } = this.opts.code;
      const { ownProperties } = this.opts;
      const gen = new codegen_1.CodeGen(this.scope, { es5, lines, ownProperties });
      let _ValidationError;
      if (sch.$async) {
        _ValidationError = gen.scopeValue("Error", {
          ref: validation_error_1.default,
          code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
        });
      }
      const validateName = gen.scopeName("validate");
      sch.validateName = validateName;
      const schemaCxt = {
        gen,
        allErrors: this.opts.allErrors,
        data: names_1.default.data,
        parentData: names_1.default.parentData,
        parentDataProperty: names_1.default.parentDataProperty,
        dataNames: [names_1.default.data],
        dataPathArr: [codegen_1.nil],
        // TODO can its length be used as dataLevel if nil is removed?
        dataLevel: 0,
        dataTypes: [],
        definedProperties: /* @__PURE__ */ new Set(),
        topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) } : { ref: sch.schema }),
        validateName,
        ValidationError: _ValidationError,
        schema: sch.schema,
        schemaEnv: sch,
        rootId,
        baseId: sch.baseId || rootId,
        schemaPath: codegen_1.nil,
        errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
        errorPath: (0, codegen_1._)`""`,
        opts: this.opts,
        self: this
      };
      let sourceCode;
      try {
        this._compilations.add(sch);
        (0, validate_1.validateFunctionCode)(schemaCxt);
        gen.optimize(this.opts.code.optimize);
        const validateCode = gen.toString();
        sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
        if (this.opts.code.process)
          sourceCode = this.opts.code.process(sourceCode, sch);
        const makeValidate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode);
        const validate2 = makeValidate(this, this.scope.get());
        this.scope.value(validateName, { ref: validate2 });
        validate2.errors = null;
        validate2.schema = sch.schema;
        validate2.schemaEnv = sch;
        if (sch.$async)
          validate2.$async = true;
        if (this.opts.code.source === true) {
          validate2.source = { validateName, validateCode, scopeValues: gen._values };
        }
        if (this.opts.unevaluated) {
          const { props, items } = schemaCxt;
          validate2.evaluated = {
            props: props instanceof codegen_1.Name ? void 0 : props,
            items: items instanceof codegen_1.Name ? void 0 : items,
            dynamicProps: props instanceof codegen_1.Name,
            dynamicItems: items instanceof codegen_1.Name
          };
          if (validate2.source)
            validate2.source.evaluated = (0, codegen_1.stringify)(validate2.evaluated);
        }
        sch.validate = validate2;
        return sch;
      } catch (e) {
        delete sch.validate;
        delete sch.validateName;
        if (sourceCode)
          this.logger.error("Error compiling schema, function code:", sourceCode);
        throw e;
      } finally {
        this._compilations.delete(sch);
      }
    }
    exports.compileSchema = compileSchema2;
    function resolveRef(root, baseId, ref) {
      var _a;
      ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
      const schOrFunc = root.refs[ref];
      if (schOrFunc)
        return schOrFunc;
      let _sch = resolve4.call(this, root, ref);
      if (_sch === void 0) {
        const schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref];
        const { schemaId } = this.opts;
        if (schema)
          _sch = new SchemaEnv({ schema, schemaId, root, baseId });
      }
      if (_sch === void 0)
        return;
      return root.refs[ref] = inlineOrCompile.call(this, _sch);
    }
    exports.resolveRef = resolveRef;
    function inlineOrCompile(sch) {
      if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs))
        return sch.schema;
      return sch.validate ? sch : compileSchema2.call(this, sch);
    }
    function getCompilingSchema(schEnv) {
      for (const sch of this._compilations) {
        if (sameSchemaEnv(sch, schEnv))
          return sch;
      }
    }
    exports.getCompilingSchema = getCompilingSchema;
    function sameSchemaEnv(s1, s2) {
      return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
    }
    function resolve4(root, ref) {
      let sch;
      while (typeof (sch = this.refs[ref]) == "string")
        ref = sch;
      return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
    }
    function resolveSchema(root, ref) {
      const p = this.opts.uriResolver.parse(ref);
      const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
      let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
      if (Object.keys(root.schema).length > 0 && refPath === baseId) {
        return getJsonPointer.call(this, p, root);
      }
      const id = (0, resolve_1.normalizeId)(refPath);
      const schOrRef = this.refs[id] || this.schemas[id];
      if (typeof schOrRef == "string") {
        const sch = resolveSchema.call(this, root, schOrRef);
        if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object")
          return;
        return getJsonPointer.call(this, p, sch);
      }
      if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object")
        return;
      if (!schOrRef.validate)
        compileSchema2.call(this, schOrRef);
      if (id === (0, resolve_1.normalizeId)(ref)) {
        const { schema } = schOrRef;
        const { schemaId } = this.opts;
        const schId = schema[schemaId];
        if (schId)
          baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        return new SchemaEnv({ schema, schemaId, root, baseId });
      }
      return getJsonPointer.call(this, p, schOrRef);
    }
    exports.resolveSchema = resolveSchema;
    var PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
      "properties",
      "patternProperties",
      "enum",
      "dependencies",
      "definitions"
    ]);
    function getJsonPointer(parsedRef, { baseId, schema, root }) {
      var _a;
      if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/")
        return;
      for (const part2 of parsedRef.fragment.slice(1).split("/")) {
        if (typeof schema === "boolean")
          return;
        const partSchema = schema[(0, util_1.unescapeFragment)(part2)];
        if (partSchema === void 0)
          return;
        schema = partSchema;
        const schId = typeof schema === "object" && schema[this.opts.schemaId];
        if (!PREVENT_SCOPE_CHANGE.has(part2) && schId) {
          baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        }
      }
      let env;
      if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
        const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
        env = resolveSchema.call(this, root, $ref);
      }
      const { schemaId } = this.opts;
      env = env || new SchemaEnv({ schema, schemaId, root, baseId });
      if (env.schema !== env.root.schema)
        return env;
      return void 0;
    }
  }
});

// node_modules/ajv/dist/refs/data.json
var require_data = __commonJS({
  "node_modules/ajv/dist/refs/data.json"(exports, module) {
    module.exports = {
      $id: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
      description: "Meta-schema for $data reference (JSON AnySchema extension proposal)",
      type: "object",
      required: ["$data"],
      properties: {
        $data: {
          type: "string",
          anyOf: [{ format: "relative-json-pointer" }, { format: "json-pointer" }]
        }
      },
      additionalProperties: false
    };
  }
});

// node_modules/fast-uri/lib/utils.js
var require_utils = __commonJS({
  "node_modules/fast-uri/lib/utils.js"(exports, module) {
    "use strict";
    var isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
    var isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
    var isPort = RegExp.prototype.test.bind(/^\d*$/u);
    var isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
    var isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
    var isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
    var isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
    var isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
    var BYTE_HEX = new Array(256);
    {
      const HEX_DIGITS = "0123456789ABCDEF";
      for (let i = 0; i < 256; i++) {
        BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
      }
    }
    function percentEncodeNonAscii(cp) {
      if (cp < 2048) {
        return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
      }
      if (cp < 65536) {
        return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
      }
      return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
    }
    function stringArrayToHexStripped(input) {
      let acc = "";
      let code = 0;
      let i = 0;
      for (i = 0; i < input.length; i++) {
        code = input[i].charCodeAt(0);
        if (code === 48) {
          continue;
        }
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
          return "";
        }
        acc += input[i];
        break;
      }
      for (i += 1; i < input.length; i++) {
        code = input[i].charCodeAt(0);
        if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
          return "";
        }
        acc += input[i];
      }
      return acc;
    }
    var isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
    var isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
    var isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
    var nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
    function isZoneIdentifier(zone) {
      if (zone.length === 0) return false;
      for (let i = 0; i < zone.length; i++) {
        if (isZoneCharacter(zone[i])) continue;
        if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
          i += 2;
          continue;
        }
        return false;
      }
      return true;
    }
    function compressIPv6ZeroRun(hextets) {
      let bestStart = -1;
      let bestLength = 0;
      let runStart = -1;
      let runLength = 0;
      for (let i = 0; i < hextets.length; i++) {
        if (hextets[i] === "0") {
          if (runStart === -1) runStart = i;
          runLength++;
          if (runLength > bestLength) {
            bestLength = runLength;
            bestStart = runStart;
          }
        } else {
          runStart = -1;
          runLength = 0;
        }
      }
      if (bestLength < 2) return hextets.join(":");
      const head = hextets.slice(0, bestStart).join(":");
      const tail = hextets.slice(bestStart + bestLength).join(":");
      return head + "::" + tail;
    }
    function normalizeIPv6Address(input) {
      const compression = input.indexOf("::");
      if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
      const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
      const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
      if (compression !== -1) {
        if (left.length === 1 && left[0] === "") left.length = 0;
        if (right.length === 1 && right[0] === "") right.length = 0;
      }
      const parts = left.concat(right);
      let hextetCount = 0;
      for (let i = 0; i < parts.length; i++) {
        const part2 = parts[i];
        if (part2 === "") return void 0;
        if (part2.indexOf(".") !== -1) {
          if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part2)) return void 0;
          hextetCount += 2;
          continue;
        }
        if (!isHextet(part2)) return void 0;
        parts[i] = parseInt(part2, 16).toString(16);
        hextetCount++;
      }
      if (compression === -1) {
        if (hextetCount !== 8) return void 0;
        return compressIPv6ZeroRun(parts);
      }
      if (hextetCount >= 8) return void 0;
      const expanded = parts.slice(0, left.length);
      for (let i = hextetCount; i < 8; i++) expanded.push("0");
      for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
      return compressIPv6ZeroRun(expanded);
    }
    function normalizeIPv6(host) {
      const bracketed = host[0] === "[" && host[host.length - 1] === "]";
      const hasBracket = host[0] === "[" || host[host.length - 1] === "]";
      if (hasBracket && !bracketed) return { host, isIPV6: false, error: true };
      let input = bracketed ? host.slice(1, -1) : host;
      if (bracketed && isIPvFuture(input)) {
        input = input.toLowerCase();
        return { host: `[${input}]`, escapedHost: input, isIPV6: false, isIPVFuture: true };
      }
      if (findToken(input, ":") < 2) {
        return { host, isIPV6: false, error: bracketed };
      }
      let zoneIdentifier = "";
      const zoneSeparator = input.indexOf("%");
      if (zoneSeparator !== -1) {
        const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
        zoneIdentifier = input.slice(zoneSeparator + separatorLength);
        if (!isZoneIdentifier(zoneIdentifier)) return { host, isIPV6: false, error: true };
        input = input.slice(0, zoneSeparator);
      }
      const address = normalizeIPv6Address(input);
      if (address === void 0) return { host, isIPV6: false, error: true };
      return {
        host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
        escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
        isIPV6: true
      };
    }
    function findToken(str, token) {
      let ind = 0;
      for (let i = 0; i < str.length; i++) {
        if (str[i] === token) ind++;
      }
      return ind;
    }
    function removeDotSegments(path) {
      let input = path;
      const output = [];
      let nextSlash = -1;
      let len = 0;
      while (len = input.length) {
        if (len === 1) {
          if (input === ".") {
            break;
          } else if (input === "/") {
            output.push("/");
            break;
          } else {
            output.push(input);
            break;
          }
        } else if (len === 2) {
          if (input[0] === ".") {
            if (input[1] === ".") {
              break;
            } else if (input[1] === "/") {
              input = input.slice(2);
              continue;
            }
          } else if (input[0] === "/") {
            if (input[1] === "." || input[1] === "/") {
              output.push("/");
              break;
            }
          }
        } else if (len === 3) {
          if (input === "/..") {
            if (output.length !== 0) {
              output.pop();
            }
            output.push("/");
            break;
          }
        }
        if (input[0] === ".") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(3);
              continue;
            }
          } else if (input[1] === "/") {
            input = input.slice(2);
            continue;
          }
        } else if (input[0] === "/") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(2);
              continue;
            } else if (input[2] === ".") {
              if (input[3] === "/") {
                input = input.slice(3);
                if (output.length !== 0) {
                  output.pop();
                }
                continue;
              }
            }
          }
        }
        if ((nextSlash = input.indexOf("/", 1)) === -1) {
          output.push(input);
          break;
        } else {
          output.push(input.slice(0, nextSlash));
          input = input.slice(nextSlash);
        }
      }
      return output.join("");
    }
    function removeDotSegmentsRelative(path) {
      if (path === "" || path[0] === "/") {
        return removeDotSegments(path);
      }
      const segments = path.split("/");
      const last = segments.length - 1;
      const output = [];
      let trailingDirectory = false;
      for (let i = 0; i <= last; i++) {
        const segment = segments[i];
        if (segment === "." || segment === "..") {
          if (segment === "..") {
            if (output.length !== 0 && output[output.length - 1] !== "..") {
              output.pop();
            } else {
              output.push("..");
            }
          }
          trailingDirectory = i === last;
        } else {
          output.push(segment);
        }
      }
      if (trailingDirectory && output[output.length - 1] !== "..") {
        output.push("");
      }
      if (output.length === 0 || output[0] === "" || output[0].includes(":")) {
        output.unshift(".");
      }
      return output.join("/");
    }
    var HOST_DELIMS = { "@": "%40", "/": "%2F", "?": "%3F", "#": "%23", ":": "%3A" };
    var HOST_DELIM_RE = /[@/?#:]/g;
    var HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
    function reescapeHostDelimiters(host, isIP) {
      const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
      re.lastIndex = 0;
      return host.replace(re, (ch) => HOST_DELIMS[ch]);
    }
    function normalizePercentEncoding(input, decodeUnreserved = false) {
      if (input.indexOf("%") === -1) {
        return input;
      }
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (decodeUnreserved && isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i += 2;
            continue;
          }
        }
        output += input[i];
      }
      return output;
    }
    function normalizePathEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        const ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (decoded !== "." && isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i += 2;
            continue;
          }
        }
        if (isPathCharacter(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i);
          if (code < 128) {
            output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i + 1 < input.length) {
            const low = input.charCodeAt(i + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function serializePathEncoding(input, pathNoScheme = false) {
      let output = "";
      let firstSegment = pathNoScheme && input[0] !== "/";
      for (let i = 0; i < input.length; i++) {
        const ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i += 2;
            continue;
          }
        }
        if (ch === "/") {
          firstSegment = false;
        }
        if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i);
          if (code < 128) {
            output += BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i + 1 < input.length) {
            const low = input.charCodeAt(i + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function encodeComponent(input, isAllowed) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        const ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i += 2;
            continue;
          }
        }
        if (isAllowed(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i);
          if (code < 128) {
            output += BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i + 1 < input.length) {
            const low = input.charCodeAt(i + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function encodeUserinfo(input) {
      return encodeComponent(input, isUserinfoCharacter);
    }
    function encodeQuery(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function encodeFragment(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function isEscapeSafe(cp) {
      return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
    }
    function normalizeQueryFragmentEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        const ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            const normalizedHex = hex.toUpperCase();
            const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            if (isUnreserved(decoded)) {
              output += decoded;
            } else {
              output += "%" + normalizedHex;
            }
            i += 2;
            continue;
          }
        }
        if (isQueryFragmentCharacter(ch)) {
          output += ch;
        } else {
          const code = input.charCodeAt(i);
          if (code < 128) {
            output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          } else if (code < 55296 || code > 57343) {
            output += percentEncodeNonAscii(code);
          } else if (code <= 56319 && i + 1 < input.length) {
            const low = input.charCodeAt(i + 1);
            if (low >= 56320 && low <= 57343) {
              output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
              i++;
            } else {
              output += percentEncodeNonAscii(65533);
            }
          } else {
            output += percentEncodeNonAscii(65533);
          }
        }
      }
      return output;
    }
    function escapePreservingEscapes(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          const hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            output += "%" + hex.toUpperCase();
            i += 2;
            continue;
          }
        }
        output += escape(input[i]);
      }
      return output;
    }
    function recomposeAuthority(component) {
      const uriTokens = [];
      if (component.userinfo !== void 0) {
        uriTokens.push(encodeUserinfo(component.userinfo));
        uriTokens.push("@");
      }
      if (component.host !== void 0) {
        let host = component.host;
        if (!isIPv4(host)) {
          let ipV6res = normalizeIPv6(host);
          if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
            host = normalizePercentEncoding(host, true);
            ipV6res = normalizeIPv6(host);
          }
          if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) {
            host = `[${ipV6res.escapedHost}]`;
          } else {
            host = reescapeHostDelimiters(host, false);
          }
        }
        uriTokens.push(host);
      }
      if (typeof component.port === "number" || typeof component.port === "string") {
        const port = String(component.port);
        if (!isPort(port)) {
          throw new TypeError("URI port is malformed.");
        }
        uriTokens.push(":");
        uriTokens.push(port);
      }
      return uriTokens.length ? uriTokens.join("") : void 0;
    }
    module.exports = {
      nonSimpleDomain,
      recomposeAuthority,
      reescapeHostDelimiters,
      normalizePercentEncoding,
      normalizePathEncoding,
      serializePathEncoding,
      normalizeQueryFragmentEncoding,
      encodeUserinfo,
      encodeQuery,
      encodeFragment,
      escapePreservingEscapes,
      removeDotSegments,
      removeDotSegmentsRelative,
      isIPv4,
      isUUID,
      normalizeIPv6,
      stringArrayToHexStripped
    };
  }
});

// node_modules/fast-uri/lib/schemes.js
var require_schemes = __commonJS({
  "node_modules/fast-uri/lib/schemes.js"(exports, module) {
    "use strict";
    var { isUUID } = require_utils();
    var URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
    var supportedSchemeNames = (
      /** @type {const} */
      [
        "http",
        "https",
        "ws",
        "wss",
        "urn",
        "urn:uuid"
      ]
    );
    function isValidSchemeName(name) {
      return supportedSchemeNames.indexOf(
        /** @type {*} */
        name
      ) !== -1;
    }
    function wsIsSecure(wsComponent) {
      if (wsComponent.secure === true) {
        return true;
      } else if (wsComponent.secure === false) {
        return false;
      } else if (wsComponent.scheme) {
        return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
      } else {
        return false;
      }
    }
    function httpParse(component) {
      if (!component.host) {
        component.error = component.error || "HTTP URIs must have a host.";
      }
      return component;
    }
    function httpSerialize(component) {
      const secure = String(component.scheme).toLowerCase() === "https";
      if (component.port === (secure ? 443 : 80) || component.port === "") {
        component.port = void 0;
      }
      if (!component.path) {
        component.path = "/";
      }
      return component;
    }
    function wsParse(wsComponent) {
      wsComponent.secure = wsIsSecure(wsComponent);
      wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
      wsComponent.path = void 0;
      wsComponent.query = void 0;
      return wsComponent;
    }
    function wsSerialize(wsComponent) {
      if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") {
        wsComponent.port = void 0;
      }
      if (typeof wsComponent.secure === "boolean") {
        wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
        wsComponent.secure = void 0;
      }
      if (wsComponent.resourceName) {
        const queryIndex = wsComponent.resourceName.indexOf("?");
        const path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
        wsComponent.path = path && path !== "/" ? path : void 0;
        wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
        wsComponent.resourceName = void 0;
      }
      wsComponent.fragment = void 0;
      return wsComponent;
    }
    function urnParse(urnComponent, options) {
      if (!urnComponent.path) {
        urnComponent.error = "URN can not be parsed";
        return urnComponent;
      }
      const matches = urnComponent.path.match(URN_REG);
      if (matches && matches[0] === urnComponent.path) {
        const scheme = options.scheme || urnComponent.scheme || "urn";
        urnComponent.nid = matches[1].toLowerCase();
        urnComponent.nss = matches[2];
        const urnScheme = `${scheme}:${options.nid || urnComponent.nid}`;
        const schemeHandler = getSchemeHandler(urnScheme);
        urnComponent.path = void 0;
        if (schemeHandler) {
          urnComponent = schemeHandler.parse(urnComponent, options);
        }
      } else {
        urnComponent.error = urnComponent.error || "URN can not be parsed.";
      }
      return urnComponent;
    }
    function urnSerialize(urnComponent, options) {
      if (urnComponent.nid === void 0) {
        throw new Error("URN without nid cannot be serialized");
      }
      const scheme = options.scheme || urnComponent.scheme || "urn";
      const nid = urnComponent.nid.toLowerCase();
      const urnScheme = `${scheme}:${options.nid || nid}`;
      const schemeHandler = getSchemeHandler(urnScheme);
      if (schemeHandler) {
        urnComponent = schemeHandler.serialize(urnComponent, options);
      }
      const uriComponent = urnComponent;
      const nss = urnComponent.nss;
      uriComponent.path = `${nid || options.nid}:${nss}`;
      options.skipEscape = true;
      return uriComponent;
    }
    function urnuuidParse(urnComponent, options) {
      const uuidComponent = urnComponent;
      uuidComponent.uuid = uuidComponent.nss;
      uuidComponent.nss = void 0;
      if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) {
        uuidComponent.error = uuidComponent.error || "UUID is not valid.";
      }
      return uuidComponent;
    }
    function urnuuidSerialize(uuidComponent) {
      const urnComponent = uuidComponent;
      urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
      return urnComponent;
    }
    var http = (
      /** @type {SchemeHandler} */
      {
        scheme: "http",
        domainHost: true,
        parse: httpParse,
        serialize: httpSerialize
      }
    );
    var https2 = (
      /** @type {SchemeHandler} */
      {
        scheme: "https",
        domainHost: http.domainHost,
        parse: httpParse,
        serialize: httpSerialize
      }
    );
    var ws = (
      /** @type {SchemeHandler} */
      {
        scheme: "ws",
        domainHost: true,
        parse: wsParse,
        serialize: wsSerialize
      }
    );
    var wss = (
      /** @type {SchemeHandler} */
      {
        scheme: "wss",
        domainHost: ws.domainHost,
        parse: ws.parse,
        serialize: ws.serialize
      }
    );
    var urn = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn",
        parse: urnParse,
        serialize: urnSerialize,
        skipNormalize: true
      }
    );
    var urnuuid = (
      /** @type {SchemeHandler} */
      {
        scheme: "urn:uuid",
        parse: urnuuidParse,
        serialize: urnuuidSerialize,
        skipNormalize: true
      }
    );
    var SCHEMES = (
      /** @type {Record<SchemeName, SchemeHandler>} */
      {
        http,
        https: https2,
        ws,
        wss,
        urn,
        "urn:uuid": urnuuid
      }
    );
    Object.setPrototypeOf(SCHEMES, null);
    function getSchemeHandler(scheme) {
      return scheme && (SCHEMES[
        /** @type {SchemeName} */
        scheme
      ] || SCHEMES[
        /** @type {SchemeName} */
        scheme.toLowerCase()
      ]) || void 0;
    }
    module.exports = {
      wsIsSecure,
      SCHEMES,
      isValidSchemeName,
      getSchemeHandler
    };
  }
});

// node_modules/fast-uri/index.js
var require_fast_uri = __commonJS({
  "node_modules/fast-uri/index.js"(exports, module) {
    "use strict";
    var { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils();
    var { SCHEMES, getSchemeHandler } = require_schemes();
    var VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
    var MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
    var MALFORMED_HOST_ERROR = "URI host is malformed.";
    var FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
    function validateScheme(scheme) {
      const stringScheme = String(scheme);
      if (!VALID_SCHEME.test(stringScheme)) {
        throw new TypeError(MALFORMED_SCHEME_ERROR);
      }
      return stringScheme;
    }
    function normalize2(uri, options) {
      if (typeof uri === "string") {
        uri = /** @type {T} */
        normalizeString(uri, options);
      } else if (typeof uri === "object") {
        uri = /** @type {T} */
        parse(serialize(uri, options), options);
      }
      return uri;
    }
    function resolve4(baseURI, relativeURI, options) {
      const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
      const {
        parsed: baseParsed,
        malformedAuthorityOrPort: baseMalformed,
        malformedPercentEncoding: baseMalformedPercentEncoding,
        malformedSchemeSpecific: baseMalformedSchemeSpecific,
        malformedHost: baseMalformedHost,
        malformedScheme: baseMalformedScheme
      } = parseWithStatus(baseURI, schemelessOptions);
      const {
        parsed: relativeParsed,
        malformedAuthorityOrPort: relativeMalformed,
        malformedPercentEncoding: relativeMalformedPercentEncoding,
        malformedSchemeSpecific: relativeMalformedSchemeSpecific,
        malformedHost: relativeMalformedHost,
        malformedScheme: relativeMalformedScheme
      } = parseWithStatus(relativeURI, schemelessOptions);
      if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) {
        throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
      }
      const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
      const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
      const resolvedHost = resolved.host;
      const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
      if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) {
        throw new Error(MALFORMED_HOST_ERROR);
      }
      canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
      const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !new RegExp("\\P{ASCII}", "u").test(resolvedHost);
      if (resolved.error && !encodedASCIIHost) {
        throw new Error(resolved.error);
      }
      schemelessOptions.skipEscape = true;
      return serialize(resolved, schemelessOptions);
    }
    function resolveComponent(base, relative2, options, skipNormalization) {
      const target = {};
      if (!skipNormalization) {
        base = parse(serialize(base, options), options);
        relative2 = parse(serialize(relative2, options), options);
      }
      options = options || {};
      if (!options.tolerant && relative2.scheme) {
        target.scheme = relative2.scheme;
        target.userinfo = relative2.userinfo;
        target.host = relative2.host;
        target.port = relative2.port;
        target.path = removeDotSegments(relative2.path || "");
        target.query = relative2.query;
      } else {
        if (relative2.userinfo !== void 0 || relative2.host !== void 0 || relative2.port !== void 0) {
          target.userinfo = relative2.userinfo;
          target.host = relative2.host;
          target.port = relative2.port;
          target.path = removeDotSegments(relative2.path || "");
          target.query = relative2.query;
        } else {
          if (!relative2.path) {
            target.path = base.path;
            if (relative2.query !== void 0) {
              target.query = relative2.query;
            } else {
              target.query = base.query;
            }
          } else {
            if (relative2.path[0] === "/") {
              target.path = removeDotSegments(relative2.path);
            } else {
              const baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
              if (baseHasAuthority && !base.path) {
                target.path = "/" + relative2.path;
              } else if (!base.path) {
                target.path = relative2.path;
              } else {
                target.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative2.path;
              }
              target.path = base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
            }
            target.query = relative2.query;
          }
          target.userinfo = base.userinfo;
          target.host = base.host;
          target.port = base.port;
        }
        target.scheme = base.scheme;
      }
      target.fragment = relative2.fragment;
      return target;
    }
    function equal(uriA, uriB, options) {
      const normalizedA = normalizeComparableURI(uriA, options);
      const normalizedB = normalizeComparableURI(uriB, options);
      return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
    }
    function serialize(cmpts, opts) {
      const component = {
        host: cmpts.host,
        scheme: cmpts.scheme,
        userinfo: cmpts.userinfo,
        port: cmpts.port,
        path: cmpts.path,
        query: cmpts.query,
        nid: cmpts.nid,
        nss: cmpts.nss,
        uuid: cmpts.uuid,
        fragment: cmpts.fragment,
        reference: cmpts.reference,
        resourceName: cmpts.resourceName,
        secure: cmpts.secure,
        error: ""
      };
      const options = Object.assign({}, opts);
      const uriTokens = [];
      if (component.scheme) {
        component.scheme = validateScheme(component.scheme);
      }
      const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
      if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
      const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
      const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
      const pathNoScheme = !options.skipEscape && schemelessReference;
      if (component.path !== void 0) {
        if (!options.skipEscape) {
          component.path = serializePathEncoding(component.path, pathNoScheme);
        } else {
          component.path = normalizePercentEncoding(component.path);
        }
      }
      if (options.reference !== "suffix" && component.scheme) {
        component.scheme = validateScheme(component.scheme);
        uriTokens.push(component.scheme, ":");
      }
      const authority = recomposeAuthority(component);
      if (authority !== void 0) {
        if (options.reference !== "suffix") {
          uriTokens.push("//");
        }
        uriTokens.push(authority);
        if (component.path && component.path[0] !== "/") {
          uriTokens.push("/");
        }
      }
      if (component.path !== void 0) {
        let s = component.path;
        if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) {
          s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s);
        }
        if (schemelessReference) {
          s = serializePathEncoding(s, true);
        }
        if (authority === void 0 && s[0] === "/" && s[1] === "/") {
          s = "/%2F" + s.slice(2);
        }
        uriTokens.push(s);
      }
      if (component.query !== void 0) {
        uriTokens.push("?", encodeQuery(component.query));
      }
      if (component.fragment !== void 0) {
        uriTokens.push("#", encodeFragment(component.fragment));
      }
      return uriTokens.join("");
    }
    var URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
    var AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
    var AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
    function getParseError(parsed, matches) {
      if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/") {
        return 'URI path must start with "/" when authority is present.';
      }
      if (typeof parsed.port === "number" && (parsed.port < 0 || parsed.port > 65535)) {
        return "URI port is malformed.";
      }
      return void 0;
    }
    function hasMalformedPercentEncoding(component) {
      if (component === void 0) return false;
      let percent = component.indexOf("%");
      while (percent !== -1) {
        if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) {
          return true;
        }
        percent = component.indexOf("%", percent + 3);
      }
      return false;
    }
    function isIPLiteral(host) {
      return host[0] === "[" && host[host.length - 1] === "]";
    }
    function hasMalformedComponentPercentEncoding(matches) {
      const host = matches[4];
      return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
    }
    function canonicalizeHost(parsed, options, schemeHandler, isIP) {
      if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
        parsed.error = parsed.error || MALFORMED_HOST_ERROR;
        return true;
      }
      if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed.host)) {
        let url;
        try {
          url = new URL("http://" + parsed.host);
        } catch (e) {
          parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e;
          return true;
        }
        if (!isHostOnlyURL(url)) {
          parsed.error = parsed.error || MALFORMED_HOST_ERROR;
          return true;
        }
        parsed.host = url.hostname;
      }
      return false;
    }
    function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
      return Boolean(
        parsed.host && isIP === false && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host)
      );
    }
    function isHostOnlyURL(url) {
      return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
    }
    function parseWithStatus(uri, opts) {
      const options = Object.assign({}, opts);
      const parsed = {
        scheme: void 0,
        userinfo: void 0,
        host: "",
        port: void 0,
        path: "",
        query: void 0,
        fragment: void 0
      };
      let malformedAuthorityOrPort = false;
      let malformedPercentEncoding = false;
      let malformedSchemeSpecific = false;
      let malformedHost = false;
      let malformedIPLiteral = false;
      let malformedScheme = false;
      let isIP = false;
      if (options.reference === "suffix") {
        if (options.scheme) {
          uri = options.scheme + ":" + uri;
        } else {
          uri = "//" + uri;
        }
      }
      const authorityMatch = uri.match(AUTHORITY_PREFIX);
      if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
        parsed.error = "URI authority must not contain a literal backslash.";
        malformedAuthorityOrPort = true;
      }
      const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
      if (introducerMatch !== null) {
        const region = introducerMatch[1];
        const normalizedRegion = region.replace(/[\t\n\r]/g, "");
        if (normalizedRegion.length >= 2) {
          if (normalizedRegion.slice(0, 2) !== "//") {
            parsed.error = parsed.error || "URI authority must not contain a literal backslash.";
            malformedAuthorityOrPort = true;
          } else if (region.length !== normalizedRegion.length) {
            parsed.error = parsed.error || "URI authority introducer must not contain whitespace.";
            malformedAuthorityOrPort = true;
          }
        }
      }
      const matches = uri.match(URI_PARSE);
      if (matches) {
        parsed.scheme = matches[1];
        parsed.userinfo = matches[3];
        parsed.host = matches[4];
        parsed.port = parseInt(matches[5], 10);
        parsed.path = matches[6] || "";
        parsed.query = matches[7];
        parsed.fragment = matches[8];
        if (parsed.scheme !== void 0) {
          if (VALID_SCHEME.test(parsed.scheme)) {
            parsed.scheme = parsed.scheme.toLowerCase();
          } else {
            parsed.error = parsed.error || MALFORMED_SCHEME_ERROR;
            malformedScheme = true;
          }
        }
        malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
        if (malformedPercentEncoding) {
          parsed.error = parsed.error || "URI contains malformed percent-encoding.";
        }
        if (isNaN(parsed.port)) {
          parsed.port = matches[5];
        }
        const parseError = getParseError(parsed, matches);
        if (parseError !== void 0) {
          parsed.error = parsed.error || parseError;
          malformedAuthorityOrPort = true;
        }
        if (parsed.host) {
          const ipv4result = isIPv4(parsed.host);
          if (ipv4result === false) {
            const bracketedIPLiteral = isIPLiteral(parsed.host);
            const hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1;
            const ipv6result = normalizeIPv6(parsed.host);
            isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
            malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
            parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
            if (malformedIPLiteral) {
              parsed.error = parsed.error || MALFORMED_HOST_ERROR;
              malformedAuthorityOrPort = true;
            }
          } else {
            isIP = true;
          }
        }
        if (parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path) {
          parsed.reference = "same-document";
        } else if (parsed.scheme === void 0) {
          parsed.reference = "relative";
        } else if (parsed.fragment === void 0) {
          parsed.reference = "absolute";
        } else {
          parsed.reference = "uri";
        }
        if (options.reference && options.reference !== "suffix" && options.reference !== parsed.reference) {
          parsed.error = parsed.error || "URI is not a " + options.reference + " reference.";
        }
        const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
        if (!malformedIPLiteral) {
          malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP);
        }
        if (uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
          let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true);
          if (!isIP) {
            host = normalizePercentEncoding(host.toLowerCase());
          }
          parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
        }
        if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
          if (parsed.path) {
            parsed.path = normalizePathEncoding(parsed.path);
          }
          if (parsed.query) {
            parsed.query = normalizeQueryFragmentEncoding(parsed.query);
          }
          if (parsed.fragment) {
            parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment);
          }
        }
        if (schemeHandler && schemeHandler.parse) {
          schemeHandler.parse(parsed, options);
          if (schemeHandler === SCHEMES.urn && parsed.nid === void 0) {
            malformedSchemeSpecific = true;
          }
        }
      } else {
        parsed.error = parsed.error || "URI can not be parsed.";
      }
      return { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme };
    }
    function parse(uri, opts) {
      return parseWithStatus(uri, opts).parsed;
    }
    function normalizeString(uri, opts) {
      return normalizeStringWithStatus(uri, opts).normalized;
    }
    function normalizeStringWithStatus(uri, opts) {
      const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
      return {
        normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme
      };
    }
    function normalizeComparableURI(uri, opts) {
      if (typeof uri !== "string" && typeof uri !== "object") {
        return void 0;
      }
      let value;
      try {
        value = typeof uri === "string" ? uri : serialize(uri, opts);
      } catch {
        return void 0;
      }
      const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
      return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
    }
    var fastUri = {
      SCHEMES,
      normalize: normalize2,
      resolve: resolve4,
      resolveComponent,
      equal,
      serialize,
      parse
    };
    module.exports = fastUri;
    module.exports.default = fastUri;
    module.exports.fastUri = fastUri;
  }
});

// node_modules/ajv/dist/runtime/uri.js
var require_uri = __commonJS({
  "node_modules/ajv/dist/runtime/uri.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var uri = require_fast_uri();
    uri.code = 'require("ajv/dist/runtime/uri").default';
    exports.default = uri;
  }
});

// node_modules/ajv/dist/core.js
var require_core2 = __commonJS({
  "node_modules/ajv/dist/core.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
    var validate_1 = require_validate();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
      return validate_1.KeywordCxt;
    } });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return codegen_1._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return codegen_1.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return codegen_1.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return codegen_1.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return codegen_1.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
      return codegen_1.CodeGen;
    } });
    var validation_error_1 = require_validation_error();
    var ref_error_1 = require_ref_error();
    var rules_1 = require_rules();
    var compile_1 = require_compile();
    var codegen_2 = require_codegen();
    var resolve_1 = require_resolve();
    var dataType_1 = require_dataType();
    var util_1 = require_util2();
    var $dataRefSchema = require_data();
    var uri_1 = require_uri();
    var defaultRegExp = (str, flags) => new RegExp(str, flags);
    defaultRegExp.code = "new RegExp";
    var META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"];
    var EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
      "validate",
      "serialize",
      "parse",
      "wrapper",
      "root",
      "schema",
      "keyword",
      "pattern",
      "formats",
      "validate$data",
      "func",
      "obj",
      "Error"
    ]);
    var removedOptions = {
      errorDataPath: "",
      format: "`validateFormats: false` can be used instead.",
      nullable: '"nullable" keyword is supported by default.',
      jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
      extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
      missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
      processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
      sourceCode: "Use option `code: {source: true}`",
      strictDefaults: "It is default now, see option `strict`.",
      strictKeywords: "It is default now, see option `strict`.",
      uniqueItems: '"uniqueItems" keyword is always validated.',
      unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
      cache: "Map is used as cache, schema object as key.",
      serialize: "Map is used as cache, schema object as key.",
      ajvErrors: "It is default now."
    };
    var deprecatedOptions = {
      ignoreKeywordsWithRef: "",
      jsPropertySyntax: "",
      unicode: '"minLength"/"maxLength" account for unicode characters by default.'
    };
    var MAX_EXPRESSION = 200;
    function requiredOptions(o) {
      var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
      const s = o.strict;
      const _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize;
      const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
      const regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
      const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
      return {
        strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
        strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
        strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
        strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
        strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
        code: o.code ? { ...o.code, optimize, regExp } : { optimize, regExp },
        loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
        loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
        meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
        messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
        inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
        schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
        addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
        validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
        validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
        unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
        int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
        uriResolver
      };
    }
    var Ajv = class {
      constructor(opts = {}) {
        this.schemas = {};
        this.refs = {};
        this.formats = /* @__PURE__ */ Object.create(null);
        this._compilations = /* @__PURE__ */ new Set();
        this._loading = {};
        this._cache = /* @__PURE__ */ new Map();
        opts = this.opts = { ...opts, ...requiredOptions(opts) };
        const { es5, lines } = this.opts.code;
        this.scope = new codegen_2.ValueScope({ scope: {}, prefixes: EXT_SCOPE_NAMES, es5, lines });
        this.logger = getLogger(opts.logger);
        const formatOpt = opts.validateFormats;
        opts.validateFormats = false;
        this.RULES = (0, rules_1.getRules)();
        checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
        checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
        this._metaOpts = getMetaSchemaOptions.call(this);
        if (opts.formats)
          addInitialFormats.call(this);
        this._addVocabularies();
        this._addDefaultMetaSchema();
        if (opts.keywords)
          addInitialKeywords.call(this, opts.keywords);
        if (typeof opts.meta == "object")
          this.addMetaSchema(opts.meta);
        addInitialSchemas.call(this);
        opts.validateFormats = formatOpt;
      }
      _addVocabularies() {
        this.addKeyword("$async");
      }
      _addDefaultMetaSchema() {
        const { $data, meta, schemaId } = this.opts;
        let _dataRefSchema = $dataRefSchema;
        if (schemaId === "id") {
          _dataRefSchema = { ...$dataRefSchema };
          _dataRefSchema.id = _dataRefSchema.$id;
          delete _dataRefSchema.$id;
        }
        if (meta && $data)
          this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
      }
      defaultMeta() {
        const { meta, schemaId } = this.opts;
        return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
      }
      validate(schemaKeyRef, data) {
        let v;
        if (typeof schemaKeyRef == "string") {
          v = this.getSchema(schemaKeyRef);
          if (!v)
            throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
        } else {
          v = this.compile(schemaKeyRef);
        }
        const valid = v(data);
        if (!("$async" in v))
          this.errors = v.errors;
        return valid;
      }
      compile(schema, _meta) {
        const sch = this._addSchema(schema, _meta);
        return sch.validate || this._compileSchemaEnv(sch);
      }
      compileAsync(schema, meta) {
        if (typeof this.opts.loadSchema != "function") {
          throw new Error("options.loadSchema should be a function");
        }
        const { loadSchema } = this.opts;
        return runCompileAsync.call(this, schema, meta);
        async function runCompileAsync(_schema, _meta) {
          await loadMetaSchema.call(this, _schema.$schema);
          const sch = this._addSchema(_schema, _meta);
          return sch.validate || _compileAsync.call(this, sch);
        }
        async function loadMetaSchema($ref) {
          if ($ref && !this.getSchema($ref)) {
            await runCompileAsync.call(this, { $ref }, true);
          }
        }
        async function _compileAsync(sch) {
          try {
            return this._compileSchemaEnv(sch);
          } catch (e) {
            if (!(e instanceof ref_error_1.default))
              throw e;
            checkLoaded.call(this, e);
            await loadMissingSchema.call(this, e.missingSchema);
            return _compileAsync.call(this, sch);
          }
        }
        function checkLoaded({ missingSchema: ref, missingRef }) {
          if (this.refs[ref]) {
            throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
          }
        }
        async function loadMissingSchema(ref) {
          const _schema = await _loadSchema.call(this, ref);
          if (!this.refs[ref])
            await loadMetaSchema.call(this, _schema.$schema);
          if (!this.refs[ref])
            this.addSchema(_schema, ref, meta);
        }
        async function _loadSchema(ref) {
          const p = this._loading[ref];
          if (p)
            return p;
          try {
            return await (this._loading[ref] = loadSchema(ref));
          } finally {
            delete this._loading[ref];
          }
        }
      }
      // Adds schema to the instance
      addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
        if (Array.isArray(schema)) {
          for (const sch of schema)
            this.addSchema(sch, void 0, _meta, _validateSchema);
          return this;
        }
        let id;
        if (typeof schema === "object") {
          const { schemaId } = this.opts;
          id = schema[schemaId];
          if (id !== void 0 && typeof id != "string") {
            throw new Error(`schema ${schemaId} must be string`);
          }
        }
        key = (0, resolve_1.normalizeId)(key || id);
        this._checkUnique(key);
        this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
        return this;
      }
      // Add schema that will be used to validate other schemas
      // options in META_IGNORE_OPTIONS are alway set to false
      addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
        this.addSchema(schema, key, true, _validateSchema);
        return this;
      }
      //  Validate schema against its meta-schema
      validateSchema(schema, throwOrLogError) {
        if (typeof schema == "boolean")
          return true;
        let $schema;
        $schema = schema.$schema;
        if ($schema !== void 0 && typeof $schema != "string") {
          throw new Error("$schema must be a string");
        }
        $schema = $schema || this.opts.defaultMeta || this.defaultMeta();
        if (!$schema) {
          this.logger.warn("meta-schema not available");
          this.errors = null;
          return true;
        }
        const valid = this.validate($schema, schema);
        if (!valid && throwOrLogError) {
          const message = "schema is invalid: " + this.errorsText();
          if (this.opts.validateSchema === "log")
            this.logger.error(message);
          else
            throw new Error(message);
        }
        return valid;
      }
      // Get compiled schema by `key` or `ref`.
      // (`key` that was passed to `addSchema` or full schema reference - `schema.$id` or resolved id)
      getSchema(keyRef) {
        let sch;
        while (typeof (sch = getSchEnv.call(this, keyRef)) == "string")
          keyRef = sch;
        if (sch === void 0) {
          const { schemaId } = this.opts;
          const root = new compile_1.SchemaEnv({ schema: {}, schemaId });
          sch = compile_1.resolveSchema.call(this, root, keyRef);
          if (!sch)
            return;
          this.refs[keyRef] = sch;
        }
        return sch.validate || this._compileSchemaEnv(sch);
      }
      // Remove cached schema(s).
      // If no parameter is passed all schemas but meta-schemas are removed.
      // If RegExp is passed all schemas with key/id matching pattern but meta-schemas are removed.
      // Even if schema is referenced by other schemas it still can be removed as other schemas have local references.
      removeSchema(schemaKeyRef) {
        if (schemaKeyRef instanceof RegExp) {
          this._removeAllSchemas(this.schemas, schemaKeyRef);
          this._removeAllSchemas(this.refs, schemaKeyRef);
          return this;
        }
        switch (typeof schemaKeyRef) {
          case "undefined":
            this._removeAllSchemas(this.schemas);
            this._removeAllSchemas(this.refs);
            this._cache.clear();
            return this;
          case "string": {
            const sch = getSchEnv.call(this, schemaKeyRef);
            if (typeof sch == "object")
              this._cache.delete(sch.schema);
            delete this.schemas[schemaKeyRef];
            delete this.refs[schemaKeyRef];
            return this;
          }
          case "object": {
            const cacheKey = schemaKeyRef;
            this._cache.delete(cacheKey);
            let id = schemaKeyRef[this.opts.schemaId];
            if (id) {
              id = (0, resolve_1.normalizeId)(id);
              delete this.schemas[id];
              delete this.refs[id];
            }
            return this;
          }
          default:
            throw new Error("ajv.removeSchema: invalid parameter");
        }
      }
      // add "vocabulary" - a collection of keywords
      addVocabulary(definitions) {
        for (const def of definitions)
          this.addKeyword(def);
        return this;
      }
      addKeyword(kwdOrDef, def) {
        let keyword;
        if (typeof kwdOrDef == "string") {
          keyword = kwdOrDef;
          if (typeof def == "object") {
            this.logger.warn("these parameters are deprecated, see docs for addKeyword");
            def.keyword = keyword;
          }
        } else if (typeof kwdOrDef == "object" && def === void 0) {
          def = kwdOrDef;
          keyword = def.keyword;
          if (Array.isArray(keyword) && !keyword.length) {
            throw new Error("addKeywords: keyword must be string or non-empty array");
          }
        } else {
          throw new Error("invalid addKeywords parameters");
        }
        checkKeyword.call(this, keyword, def);
        if (!def) {
          (0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
          return this;
        }
        keywordMetaschema.call(this, def);
        const definition = {
          ...def,
          type: (0, dataType_1.getJSONTypes)(def.type),
          schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
        };
        (0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k) => addRule.call(this, k, definition) : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
        return this;
      }
      getKeyword(keyword) {
        const rule = this.RULES.all[keyword];
        return typeof rule == "object" ? rule.definition : !!rule;
      }
      // Remove keyword
      removeKeyword(keyword) {
        const { RULES } = this;
        delete RULES.keywords[keyword];
        delete RULES.all[keyword];
        for (const group3 of RULES.rules) {
          const i = group3.rules.findIndex((rule) => rule.keyword === keyword);
          if (i >= 0)
            group3.rules.splice(i, 1);
        }
        return this;
      }
      // Add format
      addFormat(name, format) {
        if (typeof format == "string")
          format = new RegExp(format);
        this.formats[name] = format;
        return this;
      }
      errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
        if (!errors || errors.length === 0)
          return "No errors";
        return errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text, msg) => text + separator + msg);
      }
      $dataMetaSchema(metaSchema, keywordsJsonPointers) {
        const rules = this.RULES.all;
        metaSchema = JSON.parse(JSON.stringify(metaSchema));
        for (const jsonPointer of keywordsJsonPointers) {
          const segments = jsonPointer.split("/").slice(1);
          let keywords = metaSchema;
          for (const seg of segments)
            keywords = keywords[seg];
          for (const key in rules) {
            const rule = rules[key];
            if (typeof rule != "object")
              continue;
            const { $data } = rule.definition;
            const schema = keywords[key];
            if ($data && schema)
              keywords[key] = schemaOrData(schema);
          }
        }
        return metaSchema;
      }
      _removeAllSchemas(schemas, regex) {
        for (const keyRef in schemas) {
          const sch = schemas[keyRef];
          if (!regex || regex.test(keyRef)) {
            if (typeof sch == "string") {
              delete schemas[keyRef];
            } else if (sch && !sch.meta) {
              this._cache.delete(sch.schema);
              delete schemas[keyRef];
            }
          }
        }
      }
      _addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
        let id;
        const { schemaId } = this.opts;
        if (typeof schema == "object") {
          id = schema[schemaId];
        } else {
          if (this.opts.jtd)
            throw new Error("schema must be object");
          else if (typeof schema != "boolean")
            throw new Error("schema must be object or boolean");
        }
        let sch = this._cache.get(schema);
        if (sch !== void 0)
          return sch;
        baseId = (0, resolve_1.normalizeId)(id || baseId);
        const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
        sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs });
        this._cache.set(sch.schema, sch);
        if (addSchema && !baseId.startsWith("#")) {
          if (baseId)
            this._checkUnique(baseId);
          this.refs[baseId] = sch;
        }
        if (validateSchema)
          this.validateSchema(schema, true);
        return sch;
      }
      _checkUnique(id) {
        if (this.schemas[id] || this.refs[id]) {
          throw new Error(`schema with key or id "${id}" already exists`);
        }
      }
      _compileSchemaEnv(sch) {
        if (sch.meta)
          this._compileMetaSchema(sch);
        else
          compile_1.compileSchema.call(this, sch);
        if (!sch.validate)
          throw new Error("ajv implementation error");
        return sch.validate;
      }
      _compileMetaSchema(sch) {
        const currentOpts = this.opts;
        this.opts = this._metaOpts;
        try {
          compile_1.compileSchema.call(this, sch);
        } finally {
          this.opts = currentOpts;
        }
      }
    };
    Ajv.ValidationError = validation_error_1.default;
    Ajv.MissingRefError = ref_error_1.default;
    exports.default = Ajv;
    function checkOptions(checkOpts, options, msg, log = "error") {
      for (const key in checkOpts) {
        const opt = key;
        if (opt in options)
          this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
      }
    }
    function getSchEnv(keyRef) {
      keyRef = (0, resolve_1.normalizeId)(keyRef);
      return this.schemas[keyRef] || this.refs[keyRef];
    }
    function addInitialSchemas() {
      const optsSchemas = this.opts.schemas;
      if (!optsSchemas)
        return;
      if (Array.isArray(optsSchemas))
        this.addSchema(optsSchemas);
      else
        for (const key in optsSchemas)
          this.addSchema(optsSchemas[key], key);
    }
    function addInitialFormats() {
      for (const name in this.opts.formats) {
        const format = this.opts.formats[name];
        if (format)
          this.addFormat(name, format);
      }
    }
    function addInitialKeywords(defs) {
      if (Array.isArray(defs)) {
        this.addVocabulary(defs);
        return;
      }
      this.logger.warn("keywords option as map is deprecated, pass array");
      for (const keyword in defs) {
        const def = defs[keyword];
        if (!def.keyword)
          def.keyword = keyword;
        this.addKeyword(def);
      }
    }
    function getMetaSchemaOptions() {
      const metaOpts = { ...this.opts };
      for (const opt of META_IGNORE_OPTIONS)
        delete metaOpts[opt];
      return metaOpts;
    }
    var noLogs = { log() {
    }, warn() {
    }, error() {
    } };
    function getLogger(logger) {
      if (logger === false)
        return noLogs;
      if (logger === void 0)
        return console;
      if (logger.log && logger.warn && logger.error)
        return logger;
      throw new Error("logger must implement log, warn and error methods");
    }
    var KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
    function checkKeyword(keyword, def) {
      const { RULES } = this;
      (0, util_1.eachItem)(keyword, (kwd) => {
        if (RULES.keywords[kwd])
          throw new Error(`Keyword ${kwd} is already defined`);
        if (!KEYWORD_NAME.test(kwd))
          throw new Error(`Keyword ${kwd} has invalid name`);
      });
      if (!def)
        return;
      if (def.$data && !("code" in def || "validate" in def)) {
        throw new Error('$data keyword must have "code" or "validate" function');
      }
    }
    function addRule(keyword, definition, dataType) {
      var _a;
      const post = definition === null || definition === void 0 ? void 0 : definition.post;
      if (dataType && post)
        throw new Error('keyword with "post" flag cannot have "type"');
      const { RULES } = this;
      let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
      if (!ruleGroup) {
        ruleGroup = { type: dataType, rules: [] };
        RULES.rules.push(ruleGroup);
      }
      RULES.keywords[keyword] = true;
      if (!definition)
        return;
      const rule = {
        keyword,
        definition: {
          ...definition,
          type: (0, dataType_1.getJSONTypes)(definition.type),
          schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
        }
      };
      if (definition.before)
        addBeforeRule.call(this, ruleGroup, rule, definition.before);
      else
        ruleGroup.rules.push(rule);
      RULES.all[keyword] = rule;
      (_a = definition.implements) === null || _a === void 0 ? void 0 : _a.forEach((kwd) => this.addKeyword(kwd));
    }
    function addBeforeRule(ruleGroup, rule, before) {
      const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
      if (i >= 0) {
        ruleGroup.rules.splice(i, 0, rule);
      } else {
        ruleGroup.rules.push(rule);
        this.logger.warn(`rule ${before} is not defined`);
      }
    }
    function keywordMetaschema(def) {
      let { metaSchema } = def;
      if (metaSchema === void 0)
        return;
      if (def.$data && this.opts.$data)
        metaSchema = schemaOrData(metaSchema);
      def.validateSchema = this.compile(metaSchema, true);
    }
    var $dataRef = {
      $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"
    };
    function schemaOrData(schema) {
      return { anyOf: [schema, $dataRef] };
    }
  }
});

// node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/ref.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.callRef = exports.getValidate = void 0;
    var ref_error_1 = require_ref_error();
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var compile_1 = require_compile();
    var util_1 = require_util2();
    var def = {
      keyword: "$ref",
      schemaType: "string",
      code(cxt) {
        const { gen, schema: $ref, it } = cxt;
        const { baseId, schemaEnv: env, validateName, opts, self } = it;
        const { root } = env;
        if (($ref === "#" || $ref === "#/") && baseId === root.baseId)
          return callRootRef();
        const schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
        if (schOrEnv === void 0)
          throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
        if (schOrEnv instanceof compile_1.SchemaEnv)
          return callValidate(schOrEnv);
        return inlineRefSchema(schOrEnv);
        function callRootRef() {
          if (env === root)
            return callRef(cxt, validateName, env, env.$async);
          const rootName = gen.scopeValue("root", { ref: root });
          return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
        }
        function callValidate(sch) {
          const v = getValidate(cxt, sch);
          callRef(cxt, v, sch, sch.$async);
        }
        function inlineRefSchema(sch) {
          const schName = gen.scopeValue("schema", opts.code.source === true ? { ref: sch, code: (0, codegen_1.stringify)(sch) } : { ref: sch });
          const valid = gen.name("valid");
          const schCxt = cxt.subschema({
            schema: sch,
            dataTypes: [],
            schemaPath: codegen_1.nil,
            topSchemaRef: schName,
            errSchemaPath: $ref
          }, valid);
          cxt.mergeEvaluated(schCxt);
          cxt.ok(valid);
        }
      }
    };
    function getValidate(cxt, sch) {
      const { gen } = cxt;
      return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
    }
    exports.getValidate = getValidate;
    function callRef(cxt, v, sch, $async) {
      const { gen, it } = cxt;
      const { allErrors, schemaEnv: env, opts } = it;
      const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
      if ($async)
        callAsyncRef();
      else
        callSyncRef();
      function callAsyncRef() {
        if (!env.$async)
          throw new Error("async schema referenced by sync schema");
        const valid = gen.let("valid");
        gen.try(() => {
          gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
          addEvaluatedFrom(v);
          if (!allErrors)
            gen.assign(valid, true);
        }, (e) => {
          gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
          addErrorsFrom(e);
          if (!allErrors)
            gen.assign(valid, false);
        });
        cxt.ok(valid);
      }
      function callSyncRef() {
        cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
      }
      function addErrorsFrom(source) {
        const errs = (0, codegen_1._)`${source}.errors`;
        gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
        gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
      }
      function addEvaluatedFrom(source) {
        var _a;
        if (!it.opts.unevaluated)
          return;
        const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
        if (it.props !== true) {
          if (schEvaluated && !schEvaluated.dynamicProps) {
            if (schEvaluated.props !== void 0) {
              it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
            }
          } else {
            const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
            it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
          }
        }
        if (it.items !== true) {
          if (schEvaluated && !schEvaluated.dynamicItems) {
            if (schEvaluated.items !== void 0) {
              it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
            }
          } else {
            const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
            it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
          }
        }
      }
    }
    exports.callRef = callRef;
    exports.default = def;
  }
});

// node_modules/ajv-draft-04/dist/vocabulary/core.js
var require_core3 = __commonJS({
  "node_modules/ajv-draft-04/dist/vocabulary/core.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var ref_1 = require_ref();
    var core = [
      "$schema",
      "id",
      "$defs",
      { keyword: "$comment" },
      "definitions",
      ref_1.default
    ];
    exports.default = core;
  }
});

// node_modules/ajv-draft-04/dist/vocabulary/validation/limitNumber.js
var require_limitNumber = __commonJS({
  "node_modules/ajv-draft-04/dist/vocabulary/validation/limitNumber.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var core_1 = require_core2();
    var codegen_1 = require_codegen();
    var ops = codegen_1.operators;
    var KWDs = {
      maximum: {
        exclusive: "exclusiveMaximum",
        ops: [
          { okStr: "<=", ok: ops.LTE, fail: ops.GT },
          { okStr: "<", ok: ops.LT, fail: ops.GTE }
        ]
      },
      minimum: {
        exclusive: "exclusiveMinimum",
        ops: [
          { okStr: ">=", ok: ops.GTE, fail: ops.LT },
          { okStr: ">", ok: ops.GT, fail: ops.LTE }
        ]
      }
    };
    var error = {
      message: (cxt) => core_1.str`must be ${kwdOp(cxt).okStr} ${cxt.schemaCode}`,
      params: (cxt) => core_1._`{comparison: ${kwdOp(cxt).okStr}, limit: ${cxt.schemaCode}}`
    };
    var def = {
      keyword: Object.keys(KWDs),
      type: "number",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { data, schemaCode } = cxt;
        cxt.fail$data(core_1._`${data} ${kwdOp(cxt).fail} ${schemaCode} || isNaN(${data})`);
      }
    };
    function kwdOp(cxt) {
      var _a;
      const keyword = cxt.keyword;
      const opsIdx = ((_a = cxt.parentSchema) === null || _a === void 0 ? void 0 : _a[KWDs[keyword].exclusive]) ? 1 : 0;
      return KWDs[keyword].ops[opsIdx];
    }
    exports.default = def;
  }
});

// node_modules/ajv-draft-04/dist/vocabulary/validation/limitNumberExclusive.js
var require_limitNumberExclusive = __commonJS({
  "node_modules/ajv-draft-04/dist/vocabulary/validation/limitNumberExclusive.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var KWDs = {
      exclusiveMaximum: "maximum",
      exclusiveMinimum: "minimum"
    };
    var def = {
      keyword: Object.keys(KWDs),
      type: "number",
      schemaType: "boolean",
      code({ keyword, parentSchema }) {
        const limitKwd = KWDs[keyword];
        if (parentSchema[limitKwd] === void 0) {
          throw new Error(`${keyword} can only be used with ${limitKwd}`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
      params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
    };
    var def = {
      keyword: "multipleOf",
      type: "number",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, schemaCode, it } = cxt;
        const prec = it.opts.multipleOfPrecision;
        const res = gen.let("res");
        const invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
        cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var ucs2length_1 = require_ucs2length();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxLength" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxLength", "minLength"],
      type: "string",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode, it } = cxt;
        const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
        const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
        cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var util_1 = require_util2();
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
    };
    var def = {
      keyword: "pattern",
      type: "string",
      schemaType: "string",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const u = it.opts.unicodeRegExp ? "u" : "";
        if ($data) {
          const { regExp } = it.opts.code;
          const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
          const valid = gen.let("valid");
          gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
          cxt.fail$data((0, codegen_1._)`!${valid}`);
        } else {
          const regExp = (0, code_1.usePattern)(cxt, schema);
          cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxProperties" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxProperties", "minProperties"],
      type: "object",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/required.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
      params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
    };
    var def = {
      keyword: "required",
      type: "object",
      schemaType: "array",
      $data: true,
      error,
      code(cxt) {
        const { gen, schema, schemaCode, data, $data, it } = cxt;
        const { opts } = it;
        if (!$data && schema.length === 0)
          return;
        const useLoop = schema.length >= opts.loopRequired;
        if (it.allErrors)
          allErrorsMode();
        else
          exitOnErrorMode();
        if (opts.strictRequired) {
          const props = cxt.parentSchema.properties;
          const { definedProperties } = cxt.it;
          for (const requiredKey of schema) {
            if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
              const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
              const msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
              (0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
            }
          }
        }
        function allErrorsMode() {
          if (useLoop || $data) {
            cxt.block$data(codegen_1.nil, loopAllRequired);
          } else {
            for (const prop of schema) {
              (0, code_1.checkReportMissingProp)(cxt, prop);
            }
          }
        }
        function exitOnErrorMode() {
          const missing = gen.let("missing");
          if (useLoop || $data) {
            const valid = gen.let("valid", true);
            cxt.block$data(valid, () => loopUntilMissing(missing, valid));
            cxt.ok(valid);
          } else {
            gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
            (0, code_1.reportMissingProp)(cxt, missing);
            gen.else();
          }
        }
        function loopAllRequired() {
          gen.forOf("prop", schemaCode, (prop) => {
            cxt.setParams({ missingProperty: prop });
            gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
          });
        }
        function loopUntilMissing(missing, valid) {
          cxt.setParams({ missingProperty: missing });
          gen.forOf(missing, schemaCode, () => {
            gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
            gen.if((0, codegen_1.not)(valid), () => {
              cxt.error();
              gen.break();
            });
          }, codegen_1.nil);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message({ keyword, schemaCode }) {
        const comp = keyword === "maxItems" ? "more" : "fewer";
        return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
      },
      params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
    };
    var def = {
      keyword: ["maxItems", "minItems"],
      type: "array",
      schemaType: "number",
      $data: true,
      error,
      code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var dataType_1 = require_dataType();
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var equal_1 = require_equal();
    var error = {
      message: ({ params: { i, j } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
      params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`
    };
    var def = {
      keyword: "uniqueItems",
      type: "array",
      schemaType: "boolean",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
        if (!$data && !schema)
          return;
        const valid = gen.let("valid");
        const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
        cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
        cxt.ok(valid);
        function validateUniqueItems() {
          const i = gen.let("i", (0, codegen_1._)`${data}.length`);
          const j = gen.let("j");
          cxt.setParams({ i, j });
          gen.assign(valid, true);
          gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
        }
        function canOptimize() {
          return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
        }
        function loopN(i, j) {
          const item = gen.name("item");
          const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
          const indices = gen.const("indices", (0, codegen_1._)`{}`);
          gen.for((0, codegen_1._)`;${i}--;`, () => {
            gen.let(item, (0, codegen_1._)`${data}[${i}]`);
            gen.if(wrongType, (0, codegen_1._)`continue`);
            if (itemTypes.length > 1)
              gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
            gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
              gen.assign(j, (0, codegen_1._)`${indices}[${item}]`);
              cxt.error();
              gen.assign(valid, false).break();
            }).code((0, codegen_1._)`${indices}[${item}] = ${i}`);
          });
        }
        function loopN2(i, j) {
          const eql = (0, util_1.useFunc)(gen, equal_1.default);
          const outer = gen.name("outer");
          gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
            cxt.error();
            gen.assign(valid, false).break(outer);
          })));
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/const.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var equal_1 = require_equal();
    var error = {
      message: "must be equal to constant",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
    };
    var def = {
      keyword: "const",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schemaCode, schema } = cxt;
        if ($data || schema && typeof schema == "object") {
          cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
        } else {
          cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/enum.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var equal_1 = require_equal();
    var error = {
      message: "must be equal to one of the allowed values",
      params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
    };
    var def = {
      keyword: "enum",
      schemaType: "array",
      $data: true,
      error,
      code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        if (!$data && schema.length === 0)
          throw new Error("enum must have non-empty array");
        const useLoop = schema.length >= it.opts.loopEnum;
        let eql;
        const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
        let valid;
        if (useLoop || $data) {
          valid = gen.let("valid");
          cxt.block$data(valid, loopEnum);
        } else {
          if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
          const vSchema = gen.const("vSchema", schemaCode);
          valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
        }
        cxt.pass(valid);
        function loopEnum() {
          gen.assign(valid, false);
          gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
        }
        function equalCode(vSchema, i) {
          const sch = schema[i];
          return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv-draft-04/dist/vocabulary/validation/index.js
var require_validation = __commonJS({
  "node_modules/ajv-draft-04/dist/vocabulary/validation/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var limitNumber_1 = require_limitNumber();
    var limitNumberExclusive_1 = require_limitNumberExclusive();
    var multipleOf_1 = require_multipleOf();
    var limitLength_1 = require_limitLength();
    var pattern_1 = require_pattern();
    var limitProperties_1 = require_limitProperties();
    var required_1 = require_required();
    var limitItems_1 = require_limitItems();
    var uniqueItems_1 = require_uniqueItems();
    var const_1 = require_const();
    var enum_1 = require_enum();
    var validation = [
      // number
      limitNumber_1.default,
      limitNumberExclusive_1.default,
      multipleOf_1.default,
      // string
      limitLength_1.default,
      pattern_1.default,
      // object
      limitProperties_1.default,
      required_1.default,
      // array
      limitItems_1.default,
      uniqueItems_1.default,
      // any
      { keyword: "type", schemaType: ["string", "array"] },
      { keyword: "nullable", schemaType: "boolean" },
      const_1.default,
      enum_1.default
    ];
    exports.default = validation;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateAdditionalItems = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    };
    var def = {
      keyword: "additionalItems",
      type: "array",
      schemaType: ["boolean", "object"],
      before: "uniqueItems",
      error,
      code(cxt) {
        const { parentSchema, it } = cxt;
        const { items } = parentSchema;
        if (!Array.isArray(items)) {
          (0, util_1.checkStrictMode)(it, '"additionalItems" is ignored when "items" is not an array of schemas');
          return;
        }
        validateAdditionalItems(cxt, items);
      }
    };
    function validateAdditionalItems(cxt, items) {
      const { gen, schema, data, keyword, it } = cxt;
      it.items = true;
      const len = gen.const("len", (0, codegen_1._)`${data}.length`);
      if (schema === false) {
        cxt.setParams({ len: items.length });
        cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
      } else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
        const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
        gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
        cxt.ok(valid);
      }
      function validateItems(valid) {
        gen.forRange("i", items.length, len, (i) => {
          cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid);
          if (!it.allErrors)
            gen.if((0, codegen_1.not)(valid), () => gen.break());
        });
      }
    }
    exports.validateAdditionalItems = validateAdditionalItems;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateTuple = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var code_1 = require_code2();
    var def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "array", "boolean"],
      before: "uniqueItems",
      code(cxt) {
        const { schema, it } = cxt;
        if (Array.isArray(schema))
          return validateTuple(cxt, "additionalItems", schema);
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        cxt.ok((0, code_1.validateArray)(cxt));
      }
    };
    function validateTuple(cxt, extraItems, schArr = cxt.schema) {
      const { gen, parentSchema, data, keyword, it } = cxt;
      checkStrictTuple(parentSchema);
      if (it.opts.unevaluated && schArr.length && it.items !== true) {
        it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
      }
      const valid = gen.name("valid");
      const len = gen.const("len", (0, codegen_1._)`${data}.length`);
      schArr.forEach((sch, i) => {
        if ((0, util_1.alwaysValidSchema)(it, sch))
          return;
        gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
          keyword,
          schemaProp: i,
          dataProp: i
        }, valid));
        cxt.ok(valid);
      });
      function checkStrictTuple(sch) {
        const { opts, errSchemaPath } = it;
        const l = schArr.length;
        const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
        if (opts.strictTuples && !fullTuple) {
          const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
          (0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
        }
      }
    }
    exports.validateTuple = validateTuple;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var items_1 = require_items();
    var def = {
      keyword: "prefixItems",
      type: "array",
      schemaType: ["array"],
      before: "uniqueItems",
      code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var code_1 = require_code2();
    var additionalItems_1 = require_additionalItems();
    var error = {
      message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
      params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
    };
    var def = {
      keyword: "items",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      error,
      code(cxt) {
        const { schema, parentSchema, it } = cxt;
        const { prefixItems } = parentSchema;
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        if (prefixItems)
          (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
        else
          cxt.ok((0, code_1.validateArray)(cxt));
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
      params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
    };
    var def = {
      keyword: "contains",
      type: "array",
      schemaType: ["object", "boolean"],
      before: "uniqueItems",
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        let min;
        let max;
        const { minContains, maxContains } = parentSchema;
        if (it.opts.next) {
          min = minContains === void 0 ? 1 : minContains;
          max = maxContains;
        } else {
          min = 1;
        }
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        cxt.setParams({ min, max });
        if (max === void 0 && min === 0) {
          (0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
          return;
        }
        if (max !== void 0 && min > max) {
          (0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
          cxt.fail();
          return;
        }
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
          let cond = (0, codegen_1._)`${len} >= ${min}`;
          if (max !== void 0)
            cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`;
          cxt.pass(cond);
          return;
        }
        it.items = true;
        const valid = gen.name("valid");
        if (max === void 0 && min === 1) {
          validateItems(valid, () => gen.if(valid, () => gen.break()));
        } else if (min === 0) {
          gen.let(valid, true);
          if (max !== void 0)
            gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
        } else {
          gen.let(valid, false);
          validateItemsWithCount();
        }
        cxt.result(valid, () => cxt.reset());
        function validateItemsWithCount() {
          const schValid = gen.name("_valid");
          const count2 = gen.let("count", 0);
          validateItems(schValid, () => gen.if(schValid, () => checkLimits(count2)));
        }
        function validateItems(_valid, block) {
          gen.forRange("i", 0, len, (i) => {
            cxt.subschema({
              keyword: "contains",
              dataProp: i,
              dataPropType: util_1.Type.Num,
              compositeRule: true
            }, _valid);
            block();
          });
        }
        function checkLimits(count2) {
          gen.code((0, codegen_1._)`${count2}++`);
          if (max === void 0) {
            gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, true).break());
          } else {
            gen.if((0, codegen_1._)`${count2} > ${max}`, () => gen.assign(valid, false).break());
            if (min === 1)
              gen.assign(valid, true);
            else
              gen.if((0, codegen_1._)`${count2} >= ${min}`, () => gen.assign(valid, true));
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var code_1 = require_code2();
    exports.error = {
      message: ({ params: { property, depsCount, deps } }) => {
        const property_ies = depsCount === 1 ? "property" : "properties";
        return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
      },
      params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
      // TODO change to reference
    };
    var def = {
      keyword: "dependencies",
      type: "object",
      schemaType: "object",
      error: exports.error,
      code(cxt) {
        const [propDeps, schDeps] = splitDependencies(cxt);
        validatePropertyDeps(cxt, propDeps);
        validateSchemaDeps(cxt, schDeps);
      }
    };
    function splitDependencies({ schema }) {
      const propertyDeps = {};
      const schemaDeps = {};
      for (const key in schema) {
        if (key === "__proto__")
          continue;
        const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
        deps[key] = schema[key];
      }
      return [propertyDeps, schemaDeps];
    }
    function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
      const { gen, data, it } = cxt;
      if (Object.keys(propertyDeps).length === 0)
        return;
      const missing = gen.let("missing");
      for (const prop in propertyDeps) {
        const deps = propertyDeps[prop];
        if (deps.length === 0)
          continue;
        const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
        cxt.setParams({
          property: prop,
          depsCount: deps.length,
          deps: deps.join(", ")
        });
        if (it.allErrors) {
          gen.if(hasProperty, () => {
            for (const depProp of deps) {
              (0, code_1.checkReportMissingProp)(cxt, depProp);
            }
          });
        } else {
          gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
          (0, code_1.reportMissingProp)(cxt, missing);
          gen.else();
        }
      }
    }
    exports.validatePropertyDeps = validatePropertyDeps;
    function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
      const { gen, data, keyword, it } = cxt;
      const valid = gen.name("valid");
      for (const prop in schemaDeps) {
        if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop]))
          continue;
        gen.if(
          (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties),
          () => {
            const schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
            cxt.mergeValidEvaluated(schCxt, valid);
          },
          () => gen.var(valid, true)
          // TODO var
        );
        cxt.ok(valid);
      }
    }
    exports.validateSchemaDeps = validateSchemaDeps;
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: "property name must be valid",
      params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
    };
    var def = {
      keyword: "propertyNames",
      type: "object",
      schemaType: ["object", "boolean"],
      error,
      code(cxt) {
        const { gen, schema, data, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema))
          return;
        const valid = gen.name("valid");
        gen.forIn("key", data, (key) => {
          cxt.setParams({ propertyName: key });
          cxt.subschema({
            keyword: "propertyNames",
            data: key,
            dataTypes: ["string"],
            propertyName: key,
            compositeRule: true
          }, valid);
          gen.if((0, codegen_1.not)(valid), () => {
            cxt.error(true);
            if (!it.allErrors)
              gen.break();
          });
        });
        cxt.ok(valid);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var names_1 = require_names();
    var util_1 = require_util2();
    var error = {
      message: "must NOT have additional properties",
      params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
    };
    var def = {
      keyword: "additionalProperties",
      type: ["object"],
      schemaType: ["boolean", "object"],
      allowUndefined: true,
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, data, errsCount, it } = cxt;
        if (!errsCount)
          throw new Error("ajv implementation error");
        const { allErrors, opts } = it;
        it.props = true;
        if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema))
          return;
        const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
        const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
        checkAdditionalProperties();
        cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
        function checkAdditionalProperties() {
          gen.forIn("key", data, (key) => {
            if (!props.length && !patProps.length)
              additionalPropertyCode(key);
            else
              gen.if(isAdditional(key), () => additionalPropertyCode(key));
          });
        }
        function isAdditional(key) {
          let definedProp;
          if (props.length > 8) {
            const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
            definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
          } else if (props.length) {
            definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`));
          } else {
            definedProp = codegen_1.nil;
          }
          if (patProps.length) {
            definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
          }
          return (0, codegen_1.not)(definedProp);
        }
        function deleteAdditional(key) {
          gen.code((0, codegen_1._)`delete ${data}[${key}]`);
        }
        function additionalPropertyCode(key) {
          if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
            deleteAdditional(key);
            return;
          }
          if (schema === false) {
            cxt.setParams({ additionalProperty: key });
            cxt.error();
            if (!allErrors)
              gen.break();
            return;
          }
          if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
            const valid = gen.name("valid");
            if (opts.removeAdditional === "failing") {
              applyAdditionalSchema(key, valid, false);
              gen.if((0, codegen_1.not)(valid), () => {
                cxt.reset();
                deleteAdditional(key);
              });
            } else {
              applyAdditionalSchema(key, valid);
              if (!allErrors)
                gen.if((0, codegen_1.not)(valid), () => gen.break());
            }
          }
        }
        function applyAdditionalSchema(key, valid, errors) {
          const subschema = {
            keyword: "additionalProperties",
            dataProp: key,
            dataPropType: util_1.Type.Str
          };
          if (errors === false) {
            Object.assign(subschema, {
              compositeRule: true,
              createErrors: false,
              allErrors: false
            });
          }
          cxt.subschema(subschema, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var validate_1 = require_validate();
    var code_1 = require_code2();
    var util_1 = require_util2();
    var additionalProperties_1 = require_additionalProperties();
    var def = {
      keyword: "properties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) {
          additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
        }
        const allProps = (0, code_1.allSchemaProperties)(schema);
        for (const prop of allProps) {
          it.definedProperties.add(prop);
        }
        if (it.opts.unevaluated && allProps.length && it.props !== true) {
          it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
        }
        const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
        if (properties.length === 0)
          return;
        const valid = gen.name("valid");
        for (const prop of properties) {
          if (hasDefault(prop)) {
            applyPropertySchema(prop);
          } else {
            gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
            applyPropertySchema(prop);
            if (!it.allErrors)
              gen.else().var(valid, true);
            gen.endIf();
          }
          cxt.it.definedProperties.add(prop);
          cxt.ok(valid);
        }
        function hasDefault(prop) {
          return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
        }
        function applyPropertySchema(prop) {
          cxt.subschema({
            keyword: "properties",
            schemaProp: prop,
            dataProp: prop
          }, valid);
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var util_2 = require_util2();
    var def = {
      keyword: "patternProperties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        const { gen, schema, data, parentSchema, it } = cxt;
        const { opts } = it;
        const patterns = (0, code_1.allSchemaProperties)(schema);
        const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
        if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) {
          return;
        }
        const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
        const valid = gen.name("valid");
        if (it.props !== true && !(it.props instanceof codegen_1.Name)) {
          it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
        }
        const { props } = it;
        validatePatternProperties();
        function validatePatternProperties() {
          for (const pat of patterns) {
            if (checkProperties)
              checkMatchingProperties(pat);
            if (it.allErrors) {
              validateProperties(pat);
            } else {
              gen.var(valid, true);
              validateProperties(pat);
              gen.if(valid);
            }
          }
        }
        function checkMatchingProperties(pat) {
          for (const prop in checkProperties) {
            if (new RegExp(pat).test(prop)) {
              (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
            }
          }
        }
        function validateProperties(pat) {
          gen.forIn("key", data, (key) => {
            gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
              const alwaysValid = alwaysValidPatterns.includes(pat);
              if (!alwaysValid) {
                cxt.subschema({
                  keyword: "patternProperties",
                  schemaProp: pat,
                  dataProp: key,
                  dataPropType: util_2.Type.Str
                }, valid);
              }
              if (it.opts.unevaluated && props !== true) {
                gen.assign((0, codegen_1._)`${props}[${key}]`, true);
              } else if (!alwaysValid && !it.allErrors) {
                gen.if((0, codegen_1.not)(valid), () => gen.break());
              }
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not3 = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/not.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util2();
    var def = {
      keyword: "not",
      schemaType: ["object", "boolean"],
      trackErrors: true,
      code(cxt) {
        const { gen, schema, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
          cxt.fail();
          return;
        }
        const valid = gen.name("valid");
        cxt.subschema({
          keyword: "not",
          compositeRule: true,
          createErrors: false,
          allErrors: false
        }, valid);
        cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
      },
      error: { message: "must NOT be valid" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var code_1 = require_code2();
    var def = {
      keyword: "anyOf",
      schemaType: "array",
      trackErrors: true,
      code: code_1.validateUnion,
      error: { message: "must match a schema in anyOf" }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: "must match exactly one schema in oneOf",
      params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
    };
    var def = {
      keyword: "oneOf",
      schemaType: "array",
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, schema, parentSchema, it } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        if (it.opts.discriminator && parentSchema.discriminator)
          return;
        const schArr = schema;
        const valid = gen.let("valid", false);
        const passing = gen.let("passing", null);
        const schValid = gen.name("_valid");
        cxt.setParams({ passing });
        gen.block(validateOneOf);
        cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
        function validateOneOf() {
          schArr.forEach((sch, i) => {
            let schCxt;
            if ((0, util_1.alwaysValidSchema)(it, sch)) {
              gen.var(schValid, true);
            } else {
              schCxt = cxt.subschema({
                keyword: "oneOf",
                schemaProp: i,
                compositeRule: true
              }, schValid);
            }
            if (i > 0) {
              gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else();
            }
            gen.if(schValid, () => {
              gen.assign(valid, true);
              gen.assign(passing, i);
              if (schCxt)
                cxt.mergeEvaluated(schCxt, codegen_1.Name);
            });
          });
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util2();
    var def = {
      keyword: "allOf",
      schemaType: "array",
      code(cxt) {
        const { gen, schema, it } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        const valid = gen.name("valid");
        schema.forEach((sch, i) => {
          if ((0, util_1.alwaysValidSchema)(it, sch))
            return;
          const schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i }, valid);
          cxt.ok(valid);
          cxt.mergeEvaluated(schCxt);
        });
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/if.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var util_1 = require_util2();
    var error = {
      message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
      params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
    };
    var def = {
      keyword: "if",
      schemaType: ["object", "boolean"],
      trackErrors: true,
      error,
      code(cxt) {
        const { gen, parentSchema, it } = cxt;
        if (parentSchema.then === void 0 && parentSchema.else === void 0) {
          (0, util_1.checkStrictMode)(it, '"if" without "then" and "else" is ignored');
        }
        const hasThen = hasSchema(it, "then");
        const hasElse = hasSchema(it, "else");
        if (!hasThen && !hasElse)
          return;
        const valid = gen.let("valid", true);
        const schValid = gen.name("_valid");
        validateIf();
        cxt.reset();
        if (hasThen && hasElse) {
          const ifClause = gen.let("ifClause");
          cxt.setParams({ ifClause });
          gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
        } else if (hasThen) {
          gen.if(schValid, validateClause("then"));
        } else {
          gen.if((0, codegen_1.not)(schValid), validateClause("else"));
        }
        cxt.pass(valid, () => cxt.error(true));
        function validateIf() {
          const schCxt = cxt.subschema({
            keyword: "if",
            compositeRule: true,
            createErrors: false,
            allErrors: false
          }, schValid);
          cxt.mergeEvaluated(schCxt);
        }
        function validateClause(keyword, ifClause) {
          return () => {
            const schCxt = cxt.subschema({ keyword }, schValid);
            gen.assign(valid, schValid);
            cxt.mergeValidEvaluated(schCxt, valid);
            if (ifClause)
              gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
            else
              cxt.setParams({ ifClause: keyword });
          };
        }
      }
    };
    function hasSchema(it, keyword) {
      const schema = it.schema[keyword];
      return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
    }
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var util_1 = require_util2();
    var def = {
      keyword: ["then", "else"],
      schemaType: ["object", "boolean"],
      code({ keyword, parentSchema, it }) {
        if (parentSchema.if === void 0)
          (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var additionalItems_1 = require_additionalItems();
    var prefixItems_1 = require_prefixItems();
    var items_1 = require_items();
    var items2020_1 = require_items2020();
    var contains_1 = require_contains();
    var dependencies_1 = require_dependencies();
    var propertyNames_1 = require_propertyNames();
    var additionalProperties_1 = require_additionalProperties();
    var properties_1 = require_properties();
    var patternProperties_1 = require_patternProperties();
    var not_1 = require_not3();
    var anyOf_1 = require_anyOf();
    var oneOf_1 = require_oneOf();
    var allOf_1 = require_allOf();
    var if_1 = require_if();
    var thenElse_1 = require_thenElse();
    function getApplicator(draft2020 = false) {
      const applicator = [
        // any
        not_1.default,
        anyOf_1.default,
        oneOf_1.default,
        allOf_1.default,
        if_1.default,
        thenElse_1.default,
        // object
        propertyNames_1.default,
        additionalProperties_1.default,
        dependencies_1.default,
        properties_1.default,
        patternProperties_1.default
      ];
      if (draft2020)
        applicator.push(prefixItems_1.default, items2020_1.default);
      else
        applicator.push(additionalItems_1.default, items_1.default);
      applicator.push(contains_1.default);
      return applicator;
    }
    exports.default = getApplicator;
  }
});

// node_modules/ajv/dist/vocabularies/format/format.js
var require_format = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/format.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var error = {
      message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
      params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
    };
    var def = {
      keyword: "format",
      type: ["number", "string"],
      schemaType: "string",
      $data: true,
      error,
      code(cxt, ruleType) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const { opts, errSchemaPath, schemaEnv, self } = it;
        if (!opts.validateFormats)
          return;
        if ($data)
          validate$DataFormat();
        else
          validateFormat();
        function validate$DataFormat() {
          const fmts = gen.scopeValue("formats", {
            ref: self.formats,
            code: opts.code.formats
          });
          const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
          const fType = gen.let("fType");
          const format = gen.let("format");
          gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
          cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
          function unknownFmt() {
            if (opts.strictSchema === false)
              return codegen_1.nil;
            return (0, codegen_1._)`${schemaCode} && !${format}`;
          }
          function invalidFmt() {
            const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
            const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
            return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
          }
        }
        function validateFormat() {
          const formatDef = self.formats[schema];
          if (!formatDef) {
            unknownFormat();
            return;
          }
          if (formatDef === true)
            return;
          const [fmtType, format, fmtRef] = getFormat(formatDef);
          if (fmtType === ruleType)
            cxt.pass(validCondition());
          function unknownFormat() {
            if (opts.strictSchema === false) {
              self.logger.warn(unknownMsg());
              return;
            }
            throw new Error(unknownMsg());
            function unknownMsg() {
              return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
            }
          }
          function getFormat(fmtDef) {
            const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
            const fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code });
            if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) {
              return [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._)`${fmt}.validate`];
            }
            return ["string", fmtDef, fmt];
          }
          function validCondition() {
            if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
              if (!schemaEnv.$async)
                throw new Error("async format in sync schema");
              return (0, codegen_1._)`await ${fmtRef}(${data})`;
            }
            return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv/dist/vocabularies/format/index.js
var require_format2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var format_1 = require_format();
    var format = [format_1.default];
    exports.default = format;
  }
});

// node_modules/ajv-draft-04/dist/vocabulary/draft4.js
var require_draft4 = __commonJS({
  "node_modules/ajv-draft-04/dist/vocabulary/draft4.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var core_1 = require_core3();
    var validation_1 = require_validation();
    var applicator_1 = require_applicator();
    var format_1 = require_format2();
    var metadataVocabulary = ["title", "description", "default"];
    var draft4Vocabularies = [
      core_1.default,
      validation_1.default,
      applicator_1.default(),
      format_1.default,
      metadataVocabulary
    ];
    exports.default = draft4Vocabularies;
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DiscrError = void 0;
    var DiscrError;
    (function(DiscrError2) {
      DiscrError2["Tag"] = "tag";
      DiscrError2["Mapping"] = "mapping";
    })(DiscrError || (exports.DiscrError = DiscrError = {}));
  }
});

// node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var codegen_1 = require_codegen();
    var types_1 = require_types();
    var compile_1 = require_compile();
    var ref_error_1 = require_ref_error();
    var util_1 = require_util2();
    var error = {
      message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
      params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
    };
    var def = {
      keyword: "discriminator",
      type: "object",
      schemaType: "object",
      error,
      code(cxt) {
        const { gen, data, schema, parentSchema, it } = cxt;
        const { oneOf } = parentSchema;
        if (!it.opts.discriminator) {
          throw new Error("discriminator: requires discriminator option");
        }
        const tagName = schema.propertyName;
        if (typeof tagName != "string")
          throw new Error("discriminator: requires propertyName");
        if (schema.mapping)
          throw new Error("discriminator: mapping is not supported");
        if (!oneOf)
          throw new Error("discriminator: requires oneOf keyword");
        const valid = gen.let("valid", false);
        const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
        gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, { discrError: types_1.DiscrError.Tag, tag, tagName }));
        cxt.ok(valid);
        function validateMapping() {
          const mapping = getMapping();
          gen.if(false);
          for (const tagValue in mapping) {
            gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
            gen.assign(valid, applyTagSchema(mapping[tagValue]));
          }
          gen.else();
          cxt.error(false, { discrError: types_1.DiscrError.Mapping, tag, tagName });
          gen.endIf();
        }
        function applyTagSchema(schemaProp) {
          const _valid = gen.name("valid");
          const schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
          cxt.mergeEvaluated(schCxt, codegen_1.Name);
          return _valid;
        }
        function getMapping() {
          var _a;
          const oneOfMapping = {};
          const topRequired = hasRequired(parentSchema);
          let tagRequired = true;
          for (let i = 0; i < oneOf.length; i++) {
            let sch = oneOf[i];
            if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
              const ref = sch.$ref;
              sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
              if (sch instanceof compile_1.SchemaEnv)
                sch = sch.schema;
              if (sch === void 0)
                throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
            }
            const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
            if (typeof propSch != "object") {
              throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
            }
            tagRequired = tagRequired && (topRequired || hasRequired(sch));
            addMappings(propSch, i);
          }
          if (!tagRequired)
            throw new Error(`discriminator: "${tagName}" must be required`);
          return oneOfMapping;
          function hasRequired({ required }) {
            return Array.isArray(required) && required.includes(tagName);
          }
          function addMappings(sch, i) {
            if (sch.const) {
              addMapping(sch.const, i);
            } else if (sch.enum) {
              for (const tagValue of sch.enum) {
                addMapping(tagValue, i);
              }
            } else {
              throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
            }
          }
          function addMapping(tagValue, i) {
            if (typeof tagValue != "string" || tagValue in oneOfMapping) {
              throw new Error(`discriminator: "${tagName}" values must be unique strings`);
            }
            oneOfMapping[tagValue] = i;
          }
        }
      }
    };
    exports.default = def;
  }
});

// node_modules/ajv-draft-04/dist/refs/json-schema-draft-04.json
var require_json_schema_draft_04 = __commonJS({
  "node_modules/ajv-draft-04/dist/refs/json-schema-draft-04.json"(exports, module) {
    module.exports = {
      id: "http://json-schema.org/draft-04/schema#",
      $schema: "http://json-schema.org/draft-04/schema#",
      description: "Core schema meta-schema",
      definitions: {
        schemaArray: {
          type: "array",
          minItems: 1,
          items: { $ref: "#" }
        },
        positiveInteger: {
          type: "integer",
          minimum: 0
        },
        positiveIntegerDefault0: {
          allOf: [{ $ref: "#/definitions/positiveInteger" }, { default: 0 }]
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
        },
        stringArray: {
          type: "array",
          items: { type: "string" },
          minItems: 1,
          uniqueItems: true
        }
      },
      type: "object",
      properties: {
        id: {
          type: "string",
          format: "uri"
        },
        $schema: {
          type: "string",
          format: "uri"
        },
        title: {
          type: "string"
        },
        description: {
          type: "string"
        },
        default: {},
        multipleOf: {
          type: "number",
          minimum: 0,
          exclusiveMinimum: true
        },
        maximum: {
          type: "number"
        },
        exclusiveMaximum: {
          type: "boolean",
          default: false
        },
        minimum: {
          type: "number"
        },
        exclusiveMinimum: {
          type: "boolean",
          default: false
        },
        maxLength: { $ref: "#/definitions/positiveInteger" },
        minLength: { $ref: "#/definitions/positiveIntegerDefault0" },
        pattern: {
          type: "string",
          format: "regex"
        },
        additionalItems: {
          anyOf: [{ type: "boolean" }, { $ref: "#" }],
          default: {}
        },
        items: {
          anyOf: [{ $ref: "#" }, { $ref: "#/definitions/schemaArray" }],
          default: {}
        },
        maxItems: { $ref: "#/definitions/positiveInteger" },
        minItems: { $ref: "#/definitions/positiveIntegerDefault0" },
        uniqueItems: {
          type: "boolean",
          default: false
        },
        maxProperties: { $ref: "#/definitions/positiveInteger" },
        minProperties: { $ref: "#/definitions/positiveIntegerDefault0" },
        required: { $ref: "#/definitions/stringArray" },
        additionalProperties: {
          anyOf: [{ type: "boolean" }, { $ref: "#" }],
          default: {}
        },
        definitions: {
          type: "object",
          additionalProperties: { $ref: "#" },
          default: {}
        },
        properties: {
          type: "object",
          additionalProperties: { $ref: "#" },
          default: {}
        },
        patternProperties: {
          type: "object",
          additionalProperties: { $ref: "#" },
          default: {}
        },
        dependencies: {
          type: "object",
          additionalProperties: {
            anyOf: [{ $ref: "#" }, { $ref: "#/definitions/stringArray" }]
          }
        },
        enum: {
          type: "array",
          minItems: 1,
          uniqueItems: true
        },
        type: {
          anyOf: [
            { $ref: "#/definitions/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/definitions/simpleTypes" },
              minItems: 1,
              uniqueItems: true
            }
          ]
        },
        allOf: { $ref: "#/definitions/schemaArray" },
        anyOf: { $ref: "#/definitions/schemaArray" },
        oneOf: { $ref: "#/definitions/schemaArray" },
        not: { $ref: "#" }
      },
      dependencies: {
        exclusiveMaximum: ["maximum"],
        exclusiveMinimum: ["minimum"]
      },
      default: {}
    };
  }
});

// node_modules/ajv-draft-04/dist/index.js
var require_dist = __commonJS({
  "node_modules/ajv-draft-04/dist/index.js"(exports, module) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
    var core_1 = require_core2();
    var draft4_1 = require_draft4();
    var discriminator_1 = require_discriminator();
    var draft4MetaSchema = require_json_schema_draft_04();
    var META_SUPPORT_DATA = ["/properties"];
    var META_SCHEMA_ID = "http://json-schema.org/draft-04/schema";
    var Ajv = class extends core_1.default {
      constructor(opts = {}) {
        super({
          ...opts,
          schemaId: "id"
        });
      }
      _addVocabularies() {
        super._addVocabularies();
        draft4_1.default.forEach((v) => this.addVocabulary(v));
        if (this.opts.discriminator)
          this.addKeyword(discriminator_1.default);
      }
      _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        if (!this.opts.meta)
          return;
        const metaSchema = this.opts.$data ? this.$dataMetaSchema(draft4MetaSchema, META_SUPPORT_DATA) : draft4MetaSchema;
        this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
        this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
      }
      defaultMeta() {
        return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
      }
    };
    module.exports = exports = Ajv;
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.default = Ajv;
    var core_2 = require_core2();
    Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
      return core_2.KeywordCxt;
    } });
    var core_3 = require_core2();
    Object.defineProperty(exports, "_", { enumerable: true, get: function() {
      return core_3._;
    } });
    Object.defineProperty(exports, "str", { enumerable: true, get: function() {
      return core_3.str;
    } });
    Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
      return core_3.stringify;
    } });
    Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
      return core_3.nil;
    } });
    Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
      return core_3.Name;
    } });
    Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
      return core_3.CodeGen;
    } });
  }
});

// src/runner/extended-json.ts
var INTEGER = /^-?\d+$/;
function readNumber(text) {
  return INTEGER.test(text) && text !== "-0" ? integer(BigInt(text)) : double(Number(text));
}
var textOf2 = (value, what) => typeof value === "string" ? value : rejectInput(`${what} must be a string in Extended JSON`);
function integerOf(value, what, [least, most]) {
  const text = textOf2(value, what);
  const read = INTEGER.test(text) ? BigInt(text) : void 0;
  return read !== void 0 && read >= least && read <= most ? read : rejectInput(
    `${what} must be a whole number of ${most < LONG_LIMIT / 2n ? 32 : 64} bits, but is '${text}'`
  );
}
var INTS = [BigInt(MIN_INT), BigInt(MAX_INT)];
var LONGS = [-LONG_LIMIT, LONG_LIMIT - 1n];
function doubleOf(value) {
  const text = textOf2(value, "$numberDouble");
  const read = Number(text);
  return text.trim() === "" || Number.isNaN(read) && text !== "NaN" ? rejectInput(`$numberDouble must be a number, but is '${text}'`) : double(read);
}
var ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
function readDate(value) {
  const time = isDocument(value) ? readValue(value) : value instanceof NumberLiteral ? value.toNumber() : value;
  const isRead = time instanceof Long || typeof time === "number" || typeof time === "string" && ISO_DATE.test(time);
  const date = new Date(time instanceof Long ? time.toNumber() : isRead ? time : NaN);
  return Number.isNaN(date.getTime()) ? rejectInput(`$date holds no date: ${String(time)}`, "Write it as '2025-01-31T12:00:00Z'.") : date;
}
function readBinary(value) {
  if (!isDocument(value)) return rejectInput('$binary must be {"base64": ..., "subType": ...}');
  const bytes = Buffer.from(textOf2(value.get("base64") ?? "", "$binary.base64"), "base64");
  return new Binary(bytes, parseInt(textOf2(value.get("subType") ?? "00", "$binary.subType"), 16));
}
function readPattern(value) {
  if (!isDocument(value)) return rejectInput('$regularExpression must be {"pattern": ..., "options": ...}');
  return pattern(
    textOf2(value.get("pattern") ?? "", "$regularExpression.pattern"),
    textOf2(value.get("options") ?? "", "$regularExpression.options")
  );
}
function pattern(source, options) {
  if (/[^ims]/.test(options))
    refuse(`the regular expression option '${options}'`, "only i, m and s are the same here");
  try {
    return new RegExp(source, options);
  } catch {
    return refuse(
      `the regular expression /${source}/`,
      "it uses syntax of PCRE that JavaScript does not have"
    );
  }
}
var WRAPPERS = {
  $numberInt: (value) => Number(integerOf(value, "$numberInt", INTS)),
  $numberLong: (value) => Long.fromBigInt(integerOf(value, "$numberLong", LONGS)),
  $numberDouble: doubleOf,
  $numberDecimal: (value) => Decimal128.fromString(textOf2(value, "$numberDecimal")),
  $oid: (value) => ObjectId.createFromHexString(textOf2(value, "$oid")),
  $date: readDate,
  $uuid: (value) => new UUID(textOf2(value, "$uuid")).toBinary(),
  $regularExpression: readPattern,
  $symbol: (value) => new BSONSymbol(textOf2(value, "$symbol")),
  $code: (value) => new Code(textOf2(value, "$code")),
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $binary: readBinary,
  $timestamp: (value) => {
    const part2 = (name) => Number(isDocument(value) ? readValue(value.get(name) ?? null) : NaN);
    return new Timestamp({ t: part2("t"), i: part2("i") });
  }
};
var looksWrapped = (key, value) => Object.hasOwn(WRAPPERS, key) && !(typeof value === "string" && value.startsWith("$"));
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
      if (error instanceof TypeError || error instanceof Error && error.name.startsWith("BSON"))
        return rejectInput(`${first[0]} holds no such value: ${error.message}`);
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

// src/runner/chain.ts
var SAMPLES = 5;
function countsOf(stage, run) {
  const known = run.counts.get(stage.path);
  if (known !== void 0) return known;
  const made = { name: stage.name, path: stage.path, in: 0, out: 0, dlq: 0, samples: [] };
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
      if (counts.samples.length < SAMPLES) counts.samples.push(copy(message.doc));
      after(message);
    };
    const take = (message) => {
      counts.in += 1;
      guard(message, counts, run, () => {
        stageRun.process(message, pass);
      });
    };
    entries.unshift({ counts, pass });
    next = take;
  }
  const each = (work) => {
    for (const [index, { counts, pass }] of entries.entries()) {
      const stageRun = runs[index];
      if (stageRun === void 0) continue;
      guard({ doc: {}, meta: {}, time: run.now }, counts, run, () => {
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
    holding: () => stages.map(({ path }, index) => ({ path, count: runs[index]?.holding?.() ?? 0 })).filter(({ count: count2 }) => count2 > 0)
  };
}

// src/runner/evaluation.ts
function bind(outer, name, value) {
  return { name, value, outer };
}
function withVariables(frame, variables) {
  return { root: frame.root, current: frame.current, variables, meta: frame.meta, now: frame.now };
}
function frameOf(doc, meta, now, variables) {
  return { root: doc, current: doc, variables, meta, now };
}
function isTrue(value) {
  if (value === void 0 || value === null || value === false || value === 0) return false;
  return !isNumeric(value) || Number(value.toString()) !== 0;
}

// src/runner/paths.ts
function memberOf(doc, key) {
  return Object.hasOwn(doc, key) ? doc[key] : void 0;
}
function valueAtPath(value, path, start2 = 0) {
  let current = value;
  for (let index = start2; index < path.length; index += 1) {
    if (Array.isArray(current)) {
      const from = index;
      return current.filter((item) => isDoc(item)).map((item) => valueAtPath(item, path, from)).filter((item) => item !== void 0);
    }
    if (!isDoc(current)) return void 0;
    current = memberOf(current, path[index] ?? "");
  }
  return current;
}
function withPath(target, path, make, start2 = 0) {
  const key = path[start2];
  if (key === void 0) return make(target);
  if (Array.isArray(target)) return target.map((item) => withPath(item, path, make, start2));
  const doc = isDoc(target) ? { ...target } : {};
  const made = withPath(memberOf(doc, key), path, make, start2 + 1);
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
function withoutPath(target, path, start2 = 0) {
  if (Array.isArray(target)) return target.map((item) => withoutPath(item, path, start2));
  const key = path[start2];
  if (!isDoc(target) || key === void 0 || !Object.hasOwn(target, key)) return target;
  if (start2 === path.length - 1) return withoutKey(target, key);
  return { ...target, [key]: withoutPath(target[key], path, start2 + 1) };
}

// src/runner/operators/forms.ts
function branch(form, label, expression) {
  const made = { path: `${form.where}.${label}`, hits: 0 };
  form.into.branches.push(made);
  const evaluate = form.compile(expression, form.into, made.path);
  return (frame) => {
    made.hits += 1;
    return evaluate(frame);
  };
}
var part = (form, expression, label) => form.compile(expression, form.into, `${form.where}.${label}`);
function members(form, known, required) {
  const operator = form.where.slice(form.where.lastIndexOf("$"));
  if (!isDoc(form.operand)) return refuse(operator, `its argument must be a document (${form.where})`);
  const operand = form.operand;
  const unknown = Object.keys(operand).find((key) => !known.includes(key));
  if (unknown !== void 0)
    refuse(`${operator}.${unknown}`, `it is no option of ${operator} (${form.where})`);
  const missing = required.find((key) => !Object.hasOwn(operand, key));
  if (missing !== void 0) refuse(operator, `'${missing}' is missing (${form.where})`);
  return operand;
}
function listOf(form) {
  return Array.isArray(form.operand) ? form.operand : [form.operand];
}
function compileCond(form) {
  const [test, yes, no] = Array.isArray(form.operand) && form.operand.length === 3 ? form.operand : ["if", "then", "else"].map(
    (key) => members(form, ["if", "then", "else"], ["if", "then", "else"])[key]
  );
  const condition = part(form, test, "if");
  const [then, otherwise] = [branch(form, "then", yes), branch(form, "else", no)];
  return (frame) => isTrue(condition(frame)) ? then(frame) : otherwise(frame);
}
function compileSwitch(form) {
  const operand = members(form, ["branches", "default"], ["branches"]);
  const cases = (Array.isArray(operand["branches"]) ? operand["branches"] : []).map(
    (item, index) => {
      if (!isDoc(item) || !Object.hasOwn(item, "case") || !Object.hasOwn(item, "then"))
        return refuse("$switch", `a branch must be {case, then} (${form.where})`);
      return [
        part(form, item["case"], `branches[${index}].case`),
        branch(form, `branches[${index}].then`, item["then"])
      ];
    }
  );
  if (cases.length === 0) refuse("$switch", `it needs a list of branches (${form.where})`);
  const fallback = Object.hasOwn(operand, "default") ? branch(form, "default", operand["default"]) : void 0;
  return (frame) => {
    const taken = cases.find(([condition]) => isTrue(condition(frame)))?.[1] ?? fallback;
    if (taken === void 0)
      throw new DocumentError(
        "$switch could not find a matching branch for an input, and no default was specified."
      );
    return taken(frame);
  };
}
function compileIfNull(form) {
  const items = listOf(form).map((item, index) => part(form, item, String(index)));
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
  const items = listOf(form).map((item, index) => part(form, item, String(index)));
  return (frame) => items.some((item) => isTrue(item(frame)) === stopsAt) === stopsAt;
}
function compileLet(form) {
  const operand = members(form, ["vars", "in"], ["vars", "in"]);
  const variables = Object.entries(isDoc(operand["vars"]) ? operand["vars"] : {}).map(
    ([name, value]) => [name, part(form, value, `vars.${name}`)]
  );
  const body = part(form, operand["in"], "in");
  return (frame) => {
    let scope = frame.variables;
    for (const [name, evaluate] of variables) scope = bind(scope, name, evaluate(frame));
    return body(withVariables(frame, scope));
  };
}
function inputList(value, operator) {
  if (value === void 0 || value === null) return void 0;
  if (!Array.isArray(value))
    throw new DocumentError(`input to ${operator} must be an array not ${typeName(value)}`);
  return value;
}
function compileMap(form) {
  const operand = members(form, ["input", "as", "in"], ["input", "in"]);
  const name = typeof operand["as"] === "string" ? operand["as"] : "this";
  const [input, body] = [part(form, operand["input"], "input"), part(form, operand["in"], "in")];
  return (frame) => inputList(input(frame), "$map")?.map(
    (item) => body(withVariables(frame, bind(frame.variables, name, item))) ?? null
  ) ?? null;
}
function compileFilter(form) {
  const operand = members(form, ["input", "as", "cond", "limit"], ["input", "cond"]);
  const name = typeof operand["as"] === "string" ? operand["as"] : "this";
  const [input, condition] = [part(form, operand["input"], "input"), part(form, operand["cond"], "cond")];
  const limit2 = Object.hasOwn(operand, "limit") ? part(form, operand["limit"], "limit") : void 0;
  return (frame) => {
    const most = limit2?.(frame);
    return inputList(input(frame), "$filter")?.filter((item) => isTrue(condition(withVariables(frame, bind(frame.variables, name, item))))).slice(0, isNumeric(most) ? numberOf(most) : void 0) ?? null;
  };
}
function compileReduce(form) {
  const keys2 = ["input", "initialValue", "in"];
  const operand = members(form, keys2, keys2);
  const [input, initial, body] = keys2.map((key) => part(form, operand[key], key));
  return (frame) => inputList(input?.(frame), "$reduce")?.reduce((value, item) => {
    const scope = bind(bind(frame.variables, "value", value), "this", item);
    return body?.(withVariables(frame, scope)) ?? null;
  }, initial?.(frame)) ?? null;
}
function compileMeta({ operand, where }) {
  const [root, ...path] = typeof operand === "string" ? operand.split(".") : [];
  if (root !== "stream")
    refuse(`$meta: ${JSON.stringify(operand)}`, `only paths that start with 'stream' exist here (${where})`);
  return (frame) => valueAtPath(frame.meta, path);
}
function compileFunction(form) {
  const operand = members(form, ["body", "args", "lang"], ["body", "args", "lang"]);
  const { callFunction } = form.into;
  const body = operand["body"];
  if (typeof body !== "string" || operand["lang"] !== "js")
    refuse("$function", `its body must be a string and its lang 'js' (${form.where})`);
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
var never = (what, why) => () => refuse(what, why);
var FORMS = {
  $literal: ({ operand }) => () => operand,
  // In an expression it is the expression itself.
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
function isNil2(value) {
  return value === null || value === void 0;
}
function checkCount(name, args, least, most = least) {
  if (args.length < least || args.length > most)
    throw new DocumentError(
      `Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments. ${args.length} were passed in.`
    );
}
function expectNumber(name, value) {
  if (!isNumeric(value))
    throw new DocumentError(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}
function expectList(name, value) {
  if (!Array.isArray(value))
    throw new DocumentError(`The argument to ${name} must be an array, but was of type: ${typeName(value)}`);
  return value;
}
function expectText(name, value) {
  if (typeof value !== "string")
    throw new DocumentError(`${name} requires a string, found: ${typeName(value)}`);
  return value;
}
function expectDocument(name, value) {
  if (!isDoc(value)) throw new DocumentError(`${name} requires a document, found: ${typeName(value)}`);
  return value;
}

// src/runner/operators/arithmetic.ts
var comparison = (name, test) => (args) => {
  checkCount(name, args, 2);
  return test(compare2(args[0], args[1]));
};
function addAll(args) {
  if (args.some(isNil2)) return null;
  const dates2 = args.filter((arg) => arg instanceof Date);
  if (dates2.length > 1) throw new DocumentError("only one date allowed in an $add expression");
  const sum = args.filter((arg) => !(arg instanceof Date)).map((arg) => expectNumber("$add", arg)).reduce(add, 0);
  const [date] = dates2;
  return date === void 0 ? sum : new Date(date.getTime() + Math.round(numberOf(sum)));
}
function difference(args) {
  checkCount("$subtract", args, 2);
  const [a, b] = args;
  if (isNil2(a) || isNil2(b)) return null;
  if (a instanceof Date && b instanceof Date) return subtract(a.getTime(), b.getTime());
  if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(numberOf(b)));
  if (!isNumeric(a) || !isNumeric(b))
    throw new DocumentError(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return subtract(a, b);
}
var binary = (name, calculate) => (args) => {
  checkCount(name, args, 2);
  if (args.some(isNil2)) return null;
  return calculate(expectNumber(name, args[0]), expectNumber(name, args[1]));
};
var unary = (name, calculate) => (args) => {
  checkCount(name, args, 1);
  return isNil2(args[0]) ? null : calculate(expectNumber(name, args[0]));
};
var ofDouble = (name, calculate, isDefined) => unary(name, (value) => {
  const number = numberOf(value);
  if (!isDefined(number))
    throw new DocumentError(`${name}'s argument must be in its range, but is ${number}`);
  return double(calculate(number));
});
var rounding = (name, isCut) => (args) => {
  checkCount(name, args, 1, 2);
  const [value, places = 0] = args;
  if (isNil2(value) || isNil2(places)) return null;
  const digits = numberOf(expectNumber(name, places));
  if (!Number.isInteger(digits) || digits < -20 || digits > 100)
    throw new DocumentError(
      `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`
    );
  return roundTo(expectNumber(name, value), digits, isCut);
};
function power(a, b) {
  if (isInteger2(a) && isInteger2(b) && numberOf(b) >= 0) {
    let result = 1;
    if (Math.abs(numberOf(a)) <= 1 && numberOf(b) > 1)
      return BigInt(b.toString()) % 2n === 0n ? multiply(a, a) : a;
    if (numberOf(b) > 1e3) return double(Math.pow(numberOf(a), numberOf(b)));
    for (let count2 = numberOf(b); count2 > 0; count2 -= 1) result = multiply(result, a);
    return result;
  }
  if (numberOf(a) === 0 && numberOf(b) < 0)
    throw new DocumentError("$pow cannot take a base of 0 and a negative exponent");
  return double(Math.pow(numberOf(a), numberOf(b)));
}
var isPositive = (value) => value > 0;
var ARITHMETIC = {
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
  $multiply: (args) => args.some(isNil2) ? null : args.map((arg) => expectNumber("$multiply", arg)).reduce(multiply, 1),
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
function integerOf2(name, value) {
  if (isInt(value)) return BigInt(value);
  if (value instanceof Long && isNumeric(value)) return value.toBigInt();
  throw new DocumentError(`${name} only supports int and long operands, not ${typeName(value)}`);
}
function folded(name, start2, fold) {
  return (args, isSingle) => {
    const values = isSingle && Array.isArray(args[0]) ? args[0] : args;
    if (values.some(isNil2)) return null;
    const result = values.map((value) => integerOf2(name, value)).reduce(fold, start2);
    return values.every(isInt) ? Number(result) : Long.fromBigInt(result);
  };
}
var BITS = {
  $bitAnd: folded("$bitAnd", -1n, (a, b) => a & b),
  $bitOr: folded("$bitOr", 0n, (a, b) => a | b),
  $bitXor: folded("$bitXor", 0n, (a, b) => a ^ b),
  $bitNot: (args) => {
    checkCount("$bitNot", args, 1);
    if (isNil2(args[0])) return null;
    const result = ~integerOf2("$bitNot", args[0]);
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
var bitTest = (name, test) => (spec) => {
  const mask = maskOf(name, spec);
  return (value) => {
    if (value instanceof Binary) return refuse(`${name} of binData`, "it is not built");
    if (value instanceof Long && isNumeric(value)) return test(value.toBigInt(), mask);
    const number = isNumeric(value) ? numberOf(value) : NaN;
    return Number.isSafeInteger(number) && test(BigInt(number), mask);
  };
};

// src/runner/operators/borrowed.ts
var import_expression = __toESM(require_expression(), 1);
var import_core = __toESM(require_core(), 1);

// src/runner/dates.ts
var OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
function zoneOffset(zone, time) {
  if (zone === void 0 || zone === "UTC" || zone === "GMT" || zone === "Z") return 0;
  const fixed = OFFSET.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === "-" ? -minutes : minutes;
  }
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? "";
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
var ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;
function dateOf(parts, text) {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59)
    throw new DocumentError(`Error parsing date string '${text}'`);
  return date;
}
function parseDate(text, zone) {
  const match2 = ISO.exec(text.trim());
  if (match2 === null) {
    if (/\d/.test(text) && /[a-z]{3}/i.test(text) && !Number.isNaN(Date.parse(text)))
      refuse(
        `the date '${text}'`,
        "without a format only ISO 8601 dates are read",
        "Give $dateFromString a format."
      );
    throw new DocumentError(`Error parsing date string '${text}'`);
  }
  const [, ...groups] = match2;
  const own = groups[7];
  if (own !== void 0 && zone !== void 0)
    throw new DocumentError(
      `you cannot pass in a date/time string with time zone information ('${own}') together with a timezone argument`
    );
  const ms = Number(`0.${groups[6] ?? "0"}`) * 1e3;
  const date = dateOf(
    [
      ...groups.slice(0, 6).map((group3, index) => Number(group3 ?? (index < 3 ? 1 : 0))),
      Math.floor(ms + 1e-6)
    ],
    text
  );
  return fromLocal(date, own ?? zone);
}
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var READERS = {
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
  if (groups === void 0)
    throw new DocumentError(`Error parsing date string '${text}' with format '${format}'`);
  const read = (name, otherwise) => Number(groups[name] ?? otherwise);
  const named = groups["name"] === void 0 ? 1 : MONTHS.indexOf(groups["name"].slice(0, 3).toLowerCase()) + 1;
  const date = dateOf(
    [
      read("year", 1970),
      read("month", named),
      read("day", 1),
      read("hour", 0),
      read("minute", 0),
      read("second", 0),
      read("ms", 0)
    ],
    text
  );
  if (groups["dayOfYear"] !== void 0) date.setUTCMonth(0, Number(groups["dayOfYear"]));
  if (groups["minutes"] !== void 0) return new Date(date.getTime() - Number(groups["minutes"]) * 6e4);
  return fromLocal(date, groups["zone"] ?? zone);
}
var UNITS = {
  week: 6048e5,
  day: 864e5,
  hour: 36e5,
  minute: 6e4,
  second: 1e3,
  millisecond: 1
};
var MONTHS_OF = { year: 12, quarter: 3, month: 1 };
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
function fail(value, to) {
  throw new DocumentError(
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`
  );
}
var parseFailure = (text, to) => {
  throw new DocumentError(`Failed to parse number '${text}' in $convert with no onError value (to ${to})`);
};
function wholeOf(value) {
  const { digits, exponent } = parseDecimal(value.toString()) ?? { digits: 0n, exponent: 0 };
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
    if (!Number.isFinite(number)) return fail(value, to);
    whole = value instanceof Decimal128 ? wholeOf(value) : BigInt(number);
  } else return fail(value, to);
  const limit2 = to === "int" ? 2n ** 31n : 2n ** 63n;
  if (whole >= limit2 || whole < -limit2)
    throw new DocumentError(
      `Conversion would overflow target type in $convert with no onError value: ${whole}`
    );
  return to === "int" ? integer(whole) : Long.fromBigInt(whole);
}
function toDouble(value) {
  if (typeof value === "boolean") return double(value ? 1 : 0);
  if (value instanceof Date) return double(value.getTime());
  if (isNumeric(value)) return double(numberOf(value));
  if (typeof value !== "string") return fail(value, "double");
  if (value.trim() !== value || value === "" || Number.isNaN(Number(value)))
    return parseFailure(value, "double");
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
  if (typeof value !== "string") return fail(value, "decimal");
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
  if (typeof value === "number")
    return Number.isFinite(value) ? String(value) : value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN";
  if (isNumeric(value)) return value.toString();
  if (value instanceof Binary)
    return value.sub_type === Binary.SUBTYPE_UUID ? value.toUUID().toString() : value.toString("base64");
  return fail(value, "string");
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
  return fail(value, "date");
}
function toObjectId(value) {
  if (value instanceof ObjectId) return value;
  if (typeof value !== "string") return fail(value, "objectId");
  if (!/^[0-9a-fA-F]{24}$/.test(value))
    throw new DocumentError(`Failed to parse objectId '${value}' in $convert with no onError value`);
  return ObjectId.createFromHexString(value);
}
var CONVERSIONS = {
  int: (value) => toWhole(value, "int"),
  long: (value) => toWhole(value, "long"),
  double: toDouble,
  decimal: toDecimal,
  string: toText,
  date: toDate,
  objectId: toObjectId,
  bool: (value) => isNumeric(value) ? numberOf(value) !== 0 : isNil2(value) ? null : value !== false
};
var TYPE_NUMBERS = {
  1: "double",
  2: "string",
  7: "objectId",
  8: "bool",
  9: "date",
  16: "int",
  18: "long",
  19: "decimal"
};
var conversion = (to) => ([value]) => isNil2(value) ? null : CONVERSIONS[to]?.(value);
function fromBinary(value, to, options) {
  if (to !== "string")
    return refuse(`$convert of binData to ${to}`, "only its conversion to a string is built");
  switch (options["format"]) {
    case "utf8":
      return Buffer.from(value.value()).toString("utf8");
    case "hex":
      return value.toString("hex");
    case "base64":
      return value.toString("base64");
    case "base64url":
      return Buffer.from(value.value()).toString("base64url");
    case "uuid":
      return value.length() === 16 ? value.toUUID().toString() : fail(value, "string");
    default:
      return toText(value);
  }
}
function convert([options]) {
  if (!isDoc(options)) return refuse("$convert", "its argument must be a document");
  const target = isDoc(options["to"]) ? options["to"]["type"] : options["to"];
  const to = typeof target === "number" ? TYPE_NUMBERS[target] : target;
  const value = options["input"];
  if (isNil2(value)) return options["onNull"] ?? null;
  const convertTo = typeof to === "string" ? CONVERSIONS[to] : void 0;
  const isText = to === "binData" && typeof value === "string";
  if (!isText && (convertTo === void 0 || typeof to !== "string"))
    return refuse(`$convert to ${JSON.stringify(target)}`, "it is not built");
  try {
    if (isText) return textToBinary(value, options["format"]);
    return value instanceof Binary ? fromBinary(value, to, options) : convertTo?.(value);
  } catch (error) {
    if (error instanceof DocumentError && Object.hasOwn(options, "onError")) return options["onError"];
    throw error;
  }
}
var TEXT_FORMS = {
  utf8: /^/,
  hex: /^(?:[0-9a-f]{2})*$/i,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  base64url: /^[A-Za-z0-9_-]*$/,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
};
function textToBinary(value, format) {
  if (typeof format !== "string" || TEXT_FORMS[format] === void 0)
    return refuse("$convert to binData", "it needs a format: utf8, hex, base64, base64url or uuid");
  if (!TEXT_FORMS[format].test(value))
    throw new DocumentError(
      `Failed to parse '${value.slice(0, 100)}' as ${format} in $convert with no onError value`
    );
  return format === "uuid" ? new UUID(value).toBinary() : new Binary(Buffer.from(value, format));
}
function dateFromString([options]) {
  if (!isDoc(options)) return refuse("$dateFromString", "its argument must be a document");
  const { dateString, format, timezone } = options;
  if (isNil2(dateString)) return options["onNull"] ?? null;
  const zone = isNil2(timezone) ? void 0 : expectText("$dateFromString", timezone);
  try {
    const text = expectText("$dateFromString", dateString);
    return isNil2(format) ? parseDate(text, zone) : parseDateBy(text, expectText("$dateFromString", format), zone);
  } catch (error) {
    if (error instanceof DocumentError && Object.hasOwn(options, "onError")) return options["onError"];
    throw error;
  }
}
var dateShift = (name, sign) => ([options]) => {
  if (!isDoc(options)) return refuse(name, "its argument must be a document");
  const { startDate, unit, amount, timezone } = options;
  if (isNil2(startDate) || isNil2(unit) || isNil2(amount)) return null;
  if (!isMoment(startDate))
    throw new DocumentError(`${name} requires startDate to be convertible to a date`);
  const date = toDate(startDate);
  const zone = isNil2(timezone) ? void 0 : expectText(name, timezone);
  const steps = sign * numberOf(expectNumber(name, amount));
  const shifted = Number.isInteger(steps) ? shiftDate(date, expectText(name, unit), steps, zone) : void 0;
  if (shifted === void 0 || Number.isNaN(shifted.getTime()))
    throw new DocumentError(`${name}: an amount of ${steps} gives no date`);
  return shifted;
};
var CONVERSION_OPERATORS = {
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
    if (isNil2(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$bsonSize requires a document input, found: ${typeName(value)}`);
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
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(name, member)]));
  return value;
}
var literal = (value) => ({ $literal: value });
var literalMembers = (value) => isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literal(member)])) : literal(value);
var context = import_core.Context.init({
  expression: { $literal: ((_doc, expression) => expression) }
});
var OPTIONS = {
  idKey: "_id",
  scriptEnabled: false,
  useStrictMode: true,
  failOnError: true,
  processingMode: 0,
  context
};
function borrow(name, operator, result = (value) => value) {
  return (args, isSingle) => {
    const values = args.map((arg) => plain(name, arg));
    const operand = isSingle ? literalMembers(values[0]) : values.map(literal);
    try {
      return result(operator({}, operand, OPTIONS));
    } catch (error) {
      if (error instanceof DocumentError || !(error instanceof Error) || error.name === "RUNNER_UNSUPPORTED")
        throw error;
      throw new DocumentError(`${name}: ${error.message}`);
    }
  };
}
var group = (operators, result) => Object.fromEntries(
  Object.entries(operators).map(([name, operator]) => [
    name,
    borrow(name, operator, result)
  ])
);
function ofDate(name, operator) {
  const calculate = borrow(name, operator);
  return (args, isSingle, frame) => {
    const [value] = args;
    const [date, zone] = isDoc(value) ? [value["date"], value["timezone"]] : [value, void 0];
    if (isNil2(date)) return null;
    if (!isMoment(date)) throw new DocumentError(`can't convert to Date for ${name}`);
    return calculate([{ date: toDate(date), ...!isNil2(zone) && { timezone: zone } }], true, frame);
  };
}
var dates = (operators) => Object.fromEntries(Object.entries(operators).map(([name, operator]) => [name, ofDate(name, operator)]));
var asDouble = (value) => typeof value === "number" ? double(value) : value;
function ofTexts(name, operator) {
  const calculate = borrow(name, operator);
  return (args, isSingle, frame) => {
    if (name === "$concat" && args.some(isNil2)) return null;
    const wrong = args.find((arg) => !isNil2(arg) && typeof arg !== "string");
    if (wrong !== void 0 && name === "$concat") throw new DocumentError("$concat only supports strings");
    return calculate(args, isSingle, frame);
  };
}
var dateDiff = (args, isSingle, frame) => {
  const [options] = args;
  if (isDoc(options) && ["startDate", "endDate", "unit"].some((key) => isNil2(options[key]))) return null;
  const value = borrow("$dateDiff", import_expression.$dateDiff)(args, isSingle, frame);
  return typeof value === "number" ? Long.fromNumber(value) : value;
};
var BORROWED = {
  ...group({
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
  ...group(
    {
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
    },
    asDouble
  ),
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
  return items.reduce((best, item) => compare2(item, best) * direction < 0 ? item : best);
}
function comparatorOf(keys2) {
  const order = Object.entries(keys2).map(([path, value]) => {
    const direction = isNumeric(value) ? numberOf(value) : 0;
    if (direction !== 1 && direction !== -1)
      refuse(`the sort key '${path}'`, "its direction must be 1 or -1");
    return [path.split("."), direction];
  });
  return (a, b) => {
    for (const [path, direction] of order) {
      const [left, right] = [a, b].map((item) => sortValue(valueAtPath(item, path), direction));
      const found = compare2(left, right) * direction;
      if (found !== 0) return found;
    }
    return 0;
  };
}
function sortDocs(items, keys2) {
  return items.toSorted(comparatorOf(keys2));
}

// src/runner/operators/lists.ts
function indexIn(name, value) {
  const index = numberOf(expectNumber(name, value));
  if (!Number.isInteger(index))
    throw new DocumentError(`${name}'s second argument must be representable as a 32-bit integer: ${index}`);
  return index;
}
function distinct(items) {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].reverse();
}
function fromPairs(items) {
  const made = {};
  const keys2 = [];
  for (const item of items) {
    const [key, value] = Array.isArray(item) ? item : isDoc(item) ? [item["k"], item["v"]] : [];
    if (typeof key !== "string")
      throw new DocumentError(
        `$arrayToObject requires an object with keys 'k' and 'v', found: ${typeName(item)}`
      );
    if (key === "__proto__") refuse(`the key '__proto__'`, "JavaScript gives it a meaning of its own");
    if (!Object.hasOwn(made, key)) keys2.push(key);
    made[key] = value;
  }
  checkKeyOrder(keys2, made);
  return made;
}
function mergeDocs(items) {
  const made = {};
  for (const item of items) {
    if (isNil2(item)) continue;
    if (!isDoc(item))
      throw new DocumentError(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`);
    for (const [key, value] of Object.entries(item)) if (value !== void 0) made[key] = value;
  }
  return made;
}
function range(args) {
  checkCount("$range", args, 2, 3);
  const [start2 = 0, end = 0, step = 1] = args.map((arg) => indexIn("$range", arg));
  if (step === 0) throw new DocumentError("$range requires a non-zero step value");
  const made = [];
  for (let value = start2; step > 0 ? value < end : value > end; value += step) {
    if (made.length >= 1e6)
      refuse("$range of more than a million values", "it would take too much memory");
    made.push(value);
  }
  return made;
}
function slice(args) {
  checkCount("$slice", args, 2, 3);
  if (args.some(isNil2)) return null;
  const items = expectList("$slice", args[0]);
  const [first = 0, count2] = args.slice(1).map((arg) => indexIn("$slice", arg));
  if (count2 === void 0) return first < 0 ? items.slice(first) : items.slice(0, first);
  if (count2 < 1) throw new DocumentError("Third argument to $slice must be positive");
  const start2 = first < 0 ? Math.max(items.length + first, 0) : first;
  return items.slice(start2, start2 + count2);
}
function sortArray(args) {
  const [options] = args;
  if (!isDoc(options)) throw new DocumentError("$sortArray requires an object");
  if (isNil2(options["input"])) return null;
  const items = expectList("$sortArray", options["input"]);
  const by = options["sortBy"];
  if (isNumeric(by)) return items.toSorted((a, b) => compare2(a, b) * numberOf(by));
  return isDoc(by) ? sortDocs(items, by) : refuse("$sortArray", "its sortBy must be 1, -1 or a document");
}
var sets = (name, args) => args.some(isNil2) ? void 0 : args.map((arg) => expectList(name, arg));
var keys = (items) => new Set(items.map(keyOf));
function zip(args) {
  const [options] = args;
  if (!isDoc(options)) throw new DocumentError("$zip requires an object");
  if (isNil2(options["inputs"])) return null;
  const inputs = expectList("$zip", options["inputs"]);
  if (inputs.some(isNil2)) return null;
  const lists = inputs.map((item) => expectList("$zip", item));
  if (lists.length === 0) return refuse("$zip without inputs", "how many lists it gives is nowhere said");
  const lengths = lists.map(({ length: length2 }) => length2);
  const length = options["useLongestLength"] === true ? Math.max(...lengths) : Math.min(...lengths);
  const defaults = Array.isArray(options["defaults"]) ? options["defaults"] : [];
  return Array.from(
    { length },
    (_, row) => lists.map((list, column) => (row < list.length ? list[row] : defaults[column]) ?? null)
  );
}
var LISTS = {
  $isArray: (args) => Array.isArray(args[0]),
  $size: (args) => expectList("$size", args[0]).length,
  $arrayElemAt: (args) => {
    checkCount("$arrayElemAt", args, 2);
    if (args.some(isNil2)) return null;
    return expectList("$arrayElemAt", args[0]).at(indexIn("$arrayElemAt", args[1]));
  },
  $first: (args) => isNil2(args[0]) ? null : expectList("$first", args[0]).at(0),
  $last: (args) => isNil2(args[0]) ? null : expectList("$last", args[0]).at(-1),
  $concatArrays: (args) => args.some(isNil2) ? null : args.flatMap((arg) => expectList("$concatArrays", arg)),
  $reverseArray: (args) => isNil2(args[0]) ? null : expectList("$reverseArray", args[0]).toReversed(),
  $in: (args) => {
    checkCount("$in", args, 2);
    return expectList("$in", args[1]).some((item) => isEqual2(item, args[0]));
  },
  $indexOfArray: (args) => {
    checkCount("$indexOfArray", args, 2, 4);
    if (isNil2(args[0])) return null;
    const [start2 = 0, end] = args.slice(2).map((arg) => indexIn("$indexOfArray", arg));
    if (start2 < 0 || end !== void 0 && end < 0)
      throw new DocumentError("$indexOfArray requires nonnegative start and end");
    const found = expectList("$indexOfArray", args[0]).slice(start2, end).findIndex((item) => isEqual2(item, args[1]));
    return found < 0 ? -1 : found + start2;
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
    if (args.some(isNil2)) return null;
    const taken = keys(right);
    return distinct(left.filter((item) => !taken.has(keyOf(item))));
  },
  $setEquals: (args) => {
    const [first = /* @__PURE__ */ new Set(), ...rest] = args.map((arg) => keys(expectList("$setEquals", arg)));
    return rest.every((other) => other.size === first.size && [...other].every((key) => first.has(key)));
  },
  $setIsSubset: (args) => {
    const [left = /* @__PURE__ */ new Set(), right = /* @__PURE__ */ new Set()] = args.map((arg) => keys(expectList("$setIsSubset", arg)));
    return [...left].every((key) => right.has(key));
  },
  $arrayToObject: (args) => isNil2(args[0]) ? null : fromPairs(expectList("$arrayToObject", args[0])),
  $objectToArray: ([value]) => {
    if (isNil2(value)) return null;
    if (!isDoc(value))
      throw new DocumentError(`$objectToArray requires a document input, found: ${typeName(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  },
  $mergeObjects: (args, isSingle) => mergeDocs(isSingle && Array.isArray(args[0]) ? args[0] : args),
  $getField: (args, _isSingle, frame) => {
    const [spec] = args;
    const options = isDoc(spec) ? spec : { field: spec, input: frame.current };
    const field = expectText("$getField", options["field"]);
    const input = Object.hasOwn(options, "input") ? options["input"] : isDoc(spec) && !("input" in spec) ? frame.current : void 0;
    return isDoc(input) ? memberOf(input, field) : isNil2(input) ? input : void 0;
  },
  $setField: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError("$setField requires an object");
    if (isNil2(spec["input"])) return null;
    const field = expectText("$setField", spec["field"]);
    return { ...expectDocument("$setField", spec["input"]), [field]: spec["value"] };
  },
  $unsetField: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError("$unsetField requires an object");
    if (isNil2(spec["input"])) return null;
    return {
      ...expectDocument("$unsetField", spec["input"]),
      [expectText("$unsetField", spec["field"])]: void 0
    };
  },
  $maxN: ([spec]) => takeN("$maxN", spec, -1),
  $minN: ([spec]) => takeN("$minN", spec, 1),
  $firstN: ([spec]) => edge("$firstN", spec, (items, count2) => items.slice(0, count2)),
  $lastN: ([spec]) => edge("$lastN", spec, (items, count2) => items.slice(-count2))
};
function edge(name, spec, take) {
  if (!isDoc(spec)) throw new DocumentError(`${name} requires an object`);
  const count2 = indexIn(name, spec["n"]);
  if (count2 < 1) throw new DocumentError(`${name}: 'n' must be greater than 0`);
  return take(expectList(name, valueAtPath(spec, ["input"])), count2);
}
function takeN(name, spec, direction) {
  return edge(
    name,
    spec,
    (items, count2) => items.filter((item) => !isNil2(item)).sort((a, b) => compare2(a, b) * direction).slice(0, count2)
  );
}

// src/runner/operators/patterns.ts
function patternOf(regex, options) {
  const flags = isNil2(options) ? "" : expectText("$regexFindAll", options);
  if (!(regex instanceof RegExp)) return pattern(expectText("$regexFindAll", regex), flags);
  if (regex.flags !== "" && flags !== "")
    throw new DocumentError("$regexFindAll: found regex options specified in both regex and options");
  return pattern(regex.source, regex.flags + flags);
}
var PATTERNS = {
  $regexFindAll: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError("$regexFindAll expects an object");
    if (isNil2(spec["input"]) || isNil2(spec["regex"])) return [];
    const input = expectText("$regexFindAll", spec["input"]);
    const { source, flags } = patternOf(spec["regex"], spec["options"]);
    return [...input.matchAll(new RegExp(source, `${flags}g`))].map(({ 0: match2, index, ...rest }) => ({
      match: match2,
      // In characters, not in UTF-16 code units.
      idx: Array.from(input.slice(0, index)).length,
      captures: capturesOf(rest)
    }));
  }
};
function capturesOf(groups) {
  return Object.entries(groups).filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value ?? null);
}

// src/runner/operators/summaries.ts
function extreme(direction) {
  let best = null;
  return {
    add: (value) => {
      if (!isNil2(value) && (best === null || compare2(value, best) * direction < 0)) best = value;
    },
    result: () => best
  };
}
function deviation(isSample) {
  let [count2, mean, squares] = [0, 0, 0];
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      const number = numberOf(value);
      count2 += 1;
      const before = mean;
      mean += (number - mean) / count2;
      squares += (number - before) * (number - mean);
    },
    result: () => count2 < (isSample ? 2 : 1) ? null : double(Math.sqrt(squares / (isSample ? count2 - 1 : count2)))
  };
}
function total(isAverage) {
  let exact = 0;
  let [doubles, lost, hasDoubles, count2] = [0, 0, false, 0];
  const addDouble = (value) => {
    const sum = doubles + value;
    lost += Math.abs(doubles) >= Math.abs(value) ? doubles - sum + value : value - sum + doubles;
    doubles = sum;
  };
  const sumOf = () => {
    if (!hasDoubles) return exact;
    if (!isInteger2(exact)) return add(exact, double(Number.isFinite(doubles) ? doubles + lost : doubles));
    addDouble(numberOf(exact));
    exact = 0;
    return double(Number.isFinite(doubles) ? doubles + lost : doubles);
  };
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      count2 += 1;
      if (isInteger2(value) || value instanceof Decimal128) {
        const sum = add(exact, value);
        if (isInteger2(sum) || sum instanceof Decimal128) exact = sum;
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
    result: () => isAverage ? count2 === 0 ? null : divide(sumOf(), count2) : sumOf()
  };
}
var SUMMARIES = {
  $sum: () => total(false),
  $avg: () => total(true),
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $stdDevPop: () => deviation(false),
  $stdDevSamp: () => deviation(true)
};
function summarise(name, args, isSingle) {
  const [first] = args;
  const summary2 = SUMMARIES[name]?.();
  for (const value of isSingle && Array.isArray(first) ? first : args) summary2?.add(value);
  return summary2?.result();
}
function percentile(values, p) {
  const sorted = values.filter(isNumeric).map(numberOf).sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  return found === void 0 ? null : double(found);
}

// src/runner/operators/table.ts
var asExpression = (name) => ({
  [name]: (args, isSingle) => summarise(name, args, isSingle)
});
var ranks = {
  $median: ([options]) => {
    if (!isDoc(options)) throw new DocumentError("$median requires an object");
    return percentile(
      Array.isArray(options["input"]) ? options["input"] : [options["input"]],
      0.5
    );
  },
  $percentile: ([options]) => {
    if (!isDoc(options) || !Array.isArray(options["p"]))
      throw new DocumentError("$percentile requires an object");
    const values = Array.isArray(options["input"]) ? options["input"] : [options["input"]];
    return options["p"].map((p) => percentile(values, isNumeric(p) ? numberOf(p) : 0.5));
  }
};
var OPERATORS = {
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
var REFUSED_VARIABLES = ["NOW", "CLUSTER_TIME", "USER_ROLES", "SEARCH_META"];
var MARKS = {
  KEEP: "$$KEEP",
  PRUNE: "$$PRUNE",
  DESCEND: "$$DESCEND",
  REMOVE: void 0
};
function compileVariable(text, where) {
  const [name = "", ...path] = text.slice(2).split(".");
  if (REFUSED_VARIABLES.includes(name))
    refuse(
      `$$${name}`,
      `Atlas has no such variable in stream processing (${where})`,
      "For the time, use {$currentDate: {}}."
    );
  if (name === "ROOT")
    return path.length === 0 ? (frame) => frame.root : (frame) => valueAtPath(frame.root, path);
  if (name === "CURRENT") return (frame) => valueAtPath(frame.current, path);
  if (Object.hasOwn(MARKS, name)) return () => MARKS[name];
  return (frame) => {
    for (let scope = frame.variables; scope !== void 0; scope = scope.outer)
      if (scope.name === name) return path.length === 0 ? scope.value : valueAtPath(scope.value, path);
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
  if (wrong !== void 0)
    refuse(`an expression with the key '${wrong}'`, `a field of it has no $ in front and no dot (${where})`);
  const members2 = Object.entries(doc).map(
    ([key, value]) => [key, compileExpression(value, into, `${where}.${key}`)]
  );
  return (frame) => {
    const made = {};
    for (const [key, evaluate] of members2) {
      const value = evaluate(frame);
      if (value !== void 0) made[key] = value;
    }
    return made;
  };
}
function compileOperator(name, operand, into, where) {
  const at = `${where}.${name}`;
  const form = FORMS[name];
  if (form !== void 0) return form({ operand, into, where: at, compile: compileExpression });
  const operator = OPERATORS[name];
  if (operator === void 0) return refuse(`the operator ${name}`, `it is not known here (${where})`);
  const isSingle = !Array.isArray(operand);
  const list = isSingle ? [operand] : operand;
  const args = list.map((item, index) => compileExpression(item, into, isSingle ? at : `${at}[${index}]`));
  return (frame) => operator(
    args.map((arg) => arg(frame)),
    isSingle,
    frame
  );
}
function compileExpression(expression, into, where) {
  if (typeof expression === "string") {
    return expression.startsWith("$") ? compilePath(expression, where) : () => expression;
  }
  if (Array.isArray(expression)) {
    const items = expression.map(
      (item, index) => compileExpression(item, into, `${where}[${index}]`)
    );
    return (frame) => items.map((item) => item(frame) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const keys2 = Object.keys(expression);
  const [name] = keys2;
  if (name?.startsWith("$") !== true) return compileDocument(expression, into, where);
  if (keys2.length > 1)
    refuse(`an expression with the keys ${keys2.join(", ")}`, `an operator stands alone (${where})`);
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
var NONE = /* @__PURE__ */ Symbol("none");
var summary = (name) => (operand, into, where) => {
  const evaluate = compileExpression(operand, into, where);
  const start2 = SUMMARIES[name];
  if (start2 === void 0) throw new Error(`no summary ${name}`);
  return () => {
    const state = start2();
    return {
      add: (frame) => {
        state.add(evaluate(frame));
      },
      result: () => state.result()
    };
  };
};
function optionsOf(operand, names, into, where) {
  if (!isDoc(operand)) return refuse(where, "its argument must be a document");
  const unknown = Object.keys(operand).find((key) => !names.includes(key));
  if (unknown !== void 0) refuse(`the option '${unknown}' of ${where}`, "it is not known here");
  return { doc: operand, part: (name) => compileExpression(operand[name], into, `${where}.${name}`) };
}
function countOf(value, where) {
  if (!isNumeric(value) || numberOf(value) < 1)
    throw new DocumentError(`${where}: 'n' must be greater than 0`);
  return numberOf(value);
}
var ranked = (isFirst, isOne) => (operand, into, where) => {
  const { doc, part: part2 } = optionsOf(operand, ["output", "sortBy", ...isOne ? [] : ["n"]], into, where);
  const keys2 = doc["sortBy"];
  const order = isDoc(keys2) ? comparatorOf(keys2) : refuse(where, "sortBy must be a document");
  const output = part2("output");
  const limit2 = isOne ? void 0 : part2("n");
  return () => {
    let most = 1;
    let kept = [];
    return {
      add: (frame) => {
        if (limit2 !== void 0) most = countOf(limit2(frame), where);
        kept.push({ root: frame.root, value: output(frame) ?? null });
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
var several = (take) => (operand, into, where) => {
  const { part: part2 } = optionsOf(operand, ["input", "n"], into, where);
  const [input, limit2] = [part2("input"), part2("n")];
  return () => {
    const values = [];
    let count2 = 1;
    return {
      add: (frame) => {
        count2 = countOf(limit2(frame), where);
        values.push(input(frame) ?? null);
      },
      result: () => take(values, count2)
    };
  };
};
function compilePercentile(operand, into, where, isMedian) {
  const names = isMedian ? ["input", "method"] : ["input", "method", "p"];
  const { doc, part: part2 } = optionsOf(operand, names, into, where);
  if (doc["method"] !== "approximate") refuse(`${where}.method`, "it must be 'approximate'");
  const input = part2("input");
  const ranks2 = isMedian ? [0.5] : Array.isArray(doc["p"]) ? doc["p"].map(numberOf) : refuse(`${where}.p`, "it must be a list");
  return () => {
    const values = [];
    return {
      add: (frame) => void values.push(input(frame)),
      result: () => {
        const found = ranks2.map((p) => percentile(values, p));
        return isMedian ? found[0] : found;
      }
    };
  };
}
var ACCUMULATORS = {
  $sum: summary("$sum"),
  $avg: summary("$avg"),
  $min: summary("$min"),
  $max: summary("$max"),
  $stdDevPop: summary("$stdDevPop"),
  $stdDevSamp: summary("$stdDevSamp"),
  $first: over(
    () => NONE,
    (first, value) => first === NONE ? value ?? null : first,
    (first) => first === NONE ? null : first
  ),
  $last: over(
    () => null,
    (_last, value) => value ?? null,
    (last) => last
  ),
  $push: over(
    () => [],
    (list, value) => (value === void 0 || list.push(value), list),
    (list) => list
  ),
  $addToSet: over(
    () => /* @__PURE__ */ new Map(),
    (set, value) => value === void 0 || set.has(keyOf(value)) ? set : set.set(keyOf(value), value),
    (set) => [...set.values()]
  ),
  $mergeObjects: over(
    () => ({}),
    (merged, value) => mergeDocs([merged, value]),
    (merged) => merged
  ),
  $concatArrays: over(
    () => [],
    (list, value) => {
      if (value === void 0) return list;
      if (!Array.isArray(value)) throw new DocumentError("$concatArrays requires array inputs");
      return [...list, ...value];
    },
    (list) => list
  ),
  $count: () => () => {
    let count2 = 0;
    return {
      add: () => {
        count2 += 1;
      },
      result: () => count2
    };
  },
  $top: ranked(true, true),
  $topN: ranked(true, false),
  $bottom: ranked(false, true),
  $bottomN: ranked(false, false),
  $firstN: several((values, count2) => values.slice(0, count2)),
  $lastN: several((values, count2) => values.slice(-count2)),
  $maxN: several(
    (values, count2) => values.filter((value) => !isNil2(value)).sort((a, b) => compare2(b, a)).slice(0, count2)
  ),
  $minN: several(
    (values, count2) => values.filter((value) => !isNil2(value)).sort(compare2).slice(0, count2)
  ),
  $median: (operand, into, where) => compilePercentile(operand, into, where, true),
  $percentile: (operand, into, where) => compilePercentile(operand, into, where, false)
};
function compileAccumulator(field, spec, into, where) {
  const [name, ...others] = isDoc(spec) ? Object.keys(spec) : [];
  const compileIt = name === void 0 || others.length > 0 ? void 0 : ACCUMULATORS[name];
  if (compileIt === void 0 || name === void 0 || !isDoc(spec))
    return refuse(
      `the field '${field}' of $group`,
      `${name ?? "it"} is no accumulator that runs here (${where})`
    );
  return compileIt(spec[name], into, `${where}.${name}`);
}

// src/runner/stage.ts
function frameOfMessage(message, run) {
  return frameOf(message.doc, message.meta, run.now, run.variables);
}
function withDoc(message, doc) {
  return { doc, meta: message.meta, time: message.time };
}

// src/runner/stages/blocking.ts
function sharedMeta({ meta }) {
  const source = isDoc(meta["source"]) ? meta["source"] : {};
  return { ...meta, source: source["type"] === void 0 ? {} : { type: source["type"] } };
}
var group2 = ({ body, name, path, into, run }) => {
  if (!isDoc(body) || !Object.hasOwn(body, "_id")) return refuse(name, `it needs an _id (${path})`);
  const id = compileExpression(body["_id"], into, `${path}._id`);
  const fields = Object.entries(body).filter(([field]) => field !== "_id").map(([field, spec]) => [field, compileAccumulator(field, spec, into, `${path}.${field}`)]);
  return () => {
    const groups = /* @__PURE__ */ new Map();
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
            accumulators: fields.map(([field, start2]) => [field, start2()])
          };
          groups.set(key, found);
        }
        for (const [, state] of found.accumulators) state.add(frame);
      },
      finish: (emit) => {
        for (const { id: value, first, accumulators } of groups.values()) {
          const doc = { _id: value };
          for (const [field, state] of accumulators) doc[field] = settle(state.result());
          emit({ doc, meta: sharedMeta(first), time: first.time });
        }
        groups.clear();
      }
    };
  };
};
var sort = ({ body, name, path }) => {
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
var count = ({ body, name, path }) => {
  if (typeof body !== "string" || body === "" || body.startsWith("$") || body.includes("."))
    return refuse(name, `it takes the name of a field (${path})`);
  return () => {
    let [total2, first] = [0, void 0];
    return {
      process: (message) => {
        first ??= message;
        total2 += 1;
      },
      finish: (emit) => {
        if (first !== void 0) emit({ doc: { [body]: total2 }, meta: sharedMeta(first), time: first.time });
      }
    };
  };
};
var limit = ({ body, name, path }) => {
  if (!isNumeric(body) || numberOf(body) < 1 || !Number.isInteger(numberOf(body)))
    return refuse(name, `it takes a number from 1 (${path})`);
  return () => {
    let left = numberOf(body);
    return {
      process: (message, emit) => {
        left -= 1;
        if (left >= 0) emit(message);
      }
    };
  };
};
var BLOCKING_STAGES = {
  $group: group2,
  $sort: sort,
  $count: count,
  $limit: limit
};

// src/runner/stages/context.ts
function optionsOf2(context2, known) {
  const { body, name, path } = context2;
  if (!isDoc(body)) return refuse(name, `it takes a document (${path})`);
  const unknown = Object.keys(body).find((key) => !known.includes(key));
  if (unknown !== void 0) refuse(`${name}.${unknown}`, `it is no option that is known here (${path})`);
  return body;
}
function textOption(context2, options, key) {
  const value = options[key];
  return typeof value === "string" && value !== "" ? value : refuse(`${context2.name}.${key}`, `it must be a string (${context2.path})`);
}

// src/runner/stages/calls.ts
var SUCCESS = (status) => status >= 200 && status < 300;
var HANDLED = [400, 404, 410, 413, 414, 431];
var METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
function readOnError(context2, options) {
  const value = typeof options["onError"] === "string" ? options["onError"].toLowerCase() : options["onError"] ?? "dlq";
  if (value === "dlq" || value === "ignore" || value === "fail") return value;
  return refuse(`${context2.name}.onError`, `it is dlq, ignore or fail (${context2.path})`);
}
function compilePayload(context2, payload) {
  if (payload === void 0) return ({ doc }) => doc;
  const stages = context2.compileInner(payload, `${context2.path}.payload`, "payload");
  return (message) => {
    let made;
    startChain(stages, context2.run, ({ doc }) => {
      made = doc;
    }).push(message);
    if (made === void 0) throw new DocumentError(`the payload of ${context2.name} gave no document`);
    return made;
  };
}
function compileMembers(context2, options, key, check) {
  const doc = options[key] ?? {};
  if (!isDoc(doc)) return refuse(`${context2.name}.${key}`, `it must be a document (${context2.path})`);
  const members2 = Object.entries(doc).map(
    ([name, value]) => [name, compileExpression(value, context2.into, `${context2.path}.${key}.${name}`)]
  );
  return (frame) => Object.fromEntries(
    members2.map(([name, evaluate]) => {
      const value = evaluate(frame);
      if (!check(value))
        throw new DocumentError(`${context2.name}: '${key}.${name}' evaluates to ${typeName(value)}`);
      return [name, value];
    })
  );
}
function fail2(onError, reason, message, emit) {
  if (onError === "ignore") emit(message);
  else if (onError === "fail") throw new ProcessorError(reason);
  else throw new DocumentError(reason);
}
function parseStrings(value) {
  if (Array.isArray(value)) return value.map(parseStrings);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, parseStrings(member)]));
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return parseStrings(readValue(parseJson(value)));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return value;
    throw error;
  }
}
var isParameter = (value) => typeof value === "string" || typeof value === "boolean" || isNumeric(value);
var slashes = (path) => path.replace(/^\/+/, "");
function answerOf(answers, connection, method, path) {
  const found = answers.find(
    (answer) => answer.connection === connection && (answer.path === void 0 || slashes(answer.path) === slashes(path)) && (answer.method === void 0 || answer.method === method)
  );
  return found ?? rejectInput(
    `$https calls ${method} /${slashes(path)} of ${connection}, for which no answer is given`,
    `Give it under 'https': {connection: ${connection}, path: /${slashes(path)}, answer: {status: 200, body: {}}}`
  );
}
var https = (context2) => {
  const options = optionsOf2(context2, [
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
  const connection = textOption(context2, options, "connectionName");
  const method = options["method"] ?? "GET";
  if (typeof method !== "string" || !METHODS.includes(method))
    return refuse("$https.method", `it is one of ${METHODS.join(", ")} (${context2.path})`);
  const path = compileExpression(options["path"] ?? "", context2.into, `${context2.path}.path`);
  const parameters = compileMembers(context2, options, "parameters", isParameter);
  const headers = compileMembers(context2, options, "headers", (value) => typeof value === "string");
  const payload = compilePayload(context2, options["payload"]);
  const onError = readOnError(context2, options);
  const target = options["as"] === void 0 ? void 0 : textOption(context2, options, "as").split(".");
  const parses = isDoc(options["config"]) && options["config"]["parseJsonStrings"] === true;
  const { world } = context2;
  return () => ({
    process: (message, emit) => {
      const frame = frameOfMessage(message, context2.run);
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
        https: { url: at, method, httpStatusCode: answer.status, responseTimeMs: 0 }
      };
      const sent = { ...message, meta };
      if (!SUCCESS(answer.status)) {
        const reason = `Request failure in $https with error: received error response: status ${answer.status}`;
        if (!HANDLED.includes(answer.status)) throw new ProcessorError(reason);
        fail2(onError, reason, sent, emit);
        return;
      }
      if (answer.contentType !== void 0 && !/^(application\/json|text\/plain)/.test(answer.contentType)) {
        fail2(
          onError,
          `Request failure in $https: unsupported content-type ${answer.contentType}`,
          sent,
          emit
        );
        return;
      }
      const body = parses ? parseStrings(answer.body) : answer.body;
      emit(
        target === void 0 || body === void 0 ? sent : withDoc(
          sent,
          withPath(message.doc, target, () => settle(body))
        )
      );
    }
  });
};
var externalFunction = (context2) => {
  const options = optionsOf2(context2, [
    "connectionName",
    "functionName",
    "execution",
    "as",
    "onError",
    "payload",
    "parallelism",
    "partitionBy"
  ]);
  const connection = textOption(context2, options, "connectionName");
  const functionName = textOption(context2, options, "functionName");
  const execution = options["execution"] ?? "sync";
  const onError = readOnError(context2, options);
  const payload = compilePayload(context2, options["payload"]);
  const target = options["as"] === void 0 ? void 0 : textOption(context2, options, "as").split(".");
  const { world } = context2;
  return () => ({
    process: (message, emit) => {
      world.calls.push({ connection, functionName, execution, body: payload(message) });
      if (execution === "async") {
        emit(message);
        return;
      }
      const found = world.functions.find(
        (answer) => answer.connection === connection && (answer.functionName === void 0 || answer.functionName === functionName)
      );
      if (found === void 0)
        rejectInput(
          `$externalFunction calls ${functionName} of ${connection}, for which no answer is given`,
          `Give it under 'functions': {connection: ${connection}, function: ${functionName}, answer: {}}`
        );
      if (found.error !== void 0)
        fail2(onError, `Request failure in $externalFunction with error: ${found.error}`, message, emit);
      else
        emit(
          target === void 0 ? message : withDoc(
            message,
            withPath(message.doc, target, () => settle(found.answer))
          )
        );
    }
  });
};
var CALL_STAGES = {
  $https: https,
  $externalFunction: externalFunction
};

// src/runner/stages/window-results.ts
function closeInto(run, emit, window) {
  return (message) => {
    const meta = { ...message.meta, window };
    const shown = { source: isDoc(meta["source"]) ? meta["source"] : {}, window };
    const doc = run.metaField === void 0 ? message.doc : { ...message.doc, [run.metaField]: shown };
    emit({ doc, meta, time: message.time });
  };
}

// src/runner/stages/windows.ts
var DEFAULT_LATENESS = 3e3;
var LATE_REASON = "Input document arrived late.";
var unitOf = (unit) => Object.entries(DURATION_UNITS).find(([name]) => name === unit)?.[1];
function durationOf(value, what) {
  if (isNumeric(value) && numberOf(value) === 0) return 0;
  const unit = isDoc(value) ? unitOf(value["unit"]) : void 0;
  const size = isDoc(value) ? value["size"] ?? value["offsetFromUtc"] : void 0;
  if (unit === void 0 || !isNumeric(size)) return refuse(what, "it must be {size, unit}");
  return numberOf(size) * unit;
}
function timingOf(context2, options) {
  const boundary = options["boundary"] ?? "eventTime";
  if (boundary !== "eventTime" && boundary !== "processingTime")
    refuse(`${context2.name}.boundary '${JSON.stringify(boundary)}'`, "it is eventTime or processingTime");
  const isEventTime = boundary === "eventTime";
  const late = options["allowedLateness"];
  if (!isEventTime && (late !== void 0 || options["idleTimeout"] !== void 0))
    refuse(`${context2.name}.allowedLateness or idleTimeout`, "a window of processingTime has none");
  const lateness = late === void 0 ? DEFAULT_LATENESS : durationOf(late, `${context2.name}.allowedLateness`);
  return { isEventTime, lateness: isEventTime ? lateness : 0 };
}
var Windows = class {
  #open = /* @__PURE__ */ new Map();
  #run;
  #inner;
  /** Windows that end here or before are closed for good. */
  closedUntil = -Infinity;
  constructor(run, inner) {
    this.#run = run;
    this.#inner = inner;
  }
  add(message, start2, end, emit) {
    let window = this.#open.get(start2);
    if (window === void 0) {
      const chain = startChain(
        this.#inner,
        this.#run,
        closeInto(this.#run, emit, { start: new Date(start2), end: new Date(end) })
      );
      window = { start: start2, end, chain };
      this.#open.set(start2, window);
    }
    window.chain.push({
      ...message,
      meta: { ...message.meta, window: { start: new Date(start2), end: new Date(end) } }
    });
  }
  /** Closes what ends at `time` or before, the earliest first. */
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
  for (let start2 = last; start2 + interval > time; start2 -= hop) starts.push(start2);
  return starts.reverse();
}
function startWindows(context2, shape, timing, inner) {
  const { run, name } = context2;
  return () => {
    const windows = new Windows(run, inner);
    const close = () => {
      const reached = timing.isEventTime ? run.watermark : run.now;
      windows.closeUntil(reached - timing.lateness);
    };
    return {
      process: (message, emit) => {
        const time = timing.isEventTime ? message.time : run.now;
        const starts = windowStarts(time, shape);
        const missed2 = starts.filter((start2) => start2 + shape.interval <= windows.closedUntil);
        for (const start2 of starts)
          if (!missed2.includes(start2)) windows.add(message, start2, start2 + shape.interval, emit);
        if (missed2.length > 0) {
          const counts = run.counts.get(context2.path);
          if (counts !== void 0) counts.dlq += 1;
          run.reject(message, name, LATE_REASON, {
            missedWindowStartTimes: missed2.map((start2) => new Date(start2))
          });
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
var MOST_WINDOWS = 1e4;
var COMMON = ["boundary", "interval", "pipeline", "offset", "idleTimeout", "allowedLateness"];
function compileWindow(context2, known) {
  const options = optionsOf2(context2, known);
  const interval = durationOf(options["interval"], `${context2.name}.interval`);
  const hop = known.includes("hopSize") ? durationOf(options["hopSize"], `${context2.name}.hopSize`) : interval;
  if (interval <= 0 || hop <= 0)
    refuse(context2.name, `its interval and hop must be longer than 0 (${context2.path})`);
  if (interval / hop > MOST_WINDOWS)
    refuse(
      context2.name,
      `every document would fall into more than ${MOST_WINDOWS} windows (${context2.path})`
    );
  const shape = {
    interval,
    hop,
    // assumed: 'shifted eight hours ahead of UTC' (sp-agg-tumbling) puts the boundaries of days at 08:00 UTC.
    offset: options["offset"] === void 0 ? 0 : durationOf(options["offset"], `${context2.name}.offset`),
    idleTimeout: options["idleTimeout"] === void 0 ? void 0 : durationOf(options["idleTimeout"], `${context2.name}.idleTimeout`)
  };
  return startWindows(
    context2,
    shape,
    timingOf(context2, options),
    context2.compileInner(options["pipeline"], context2.path, "window")
  );
}
var FIXED_WINDOWS = {
  $tumblingWindow: (context2) => compileWindow(context2, COMMON),
  $hoppingWindow: (context2) => compileWindow(context2, [...COMMON, "hopSize"])
};

// src/runner/stages/lookups.ts
function readFrom(context2, from) {
  if (from === void 0) return void 0;
  if (!isDoc(from))
    return refuse(`${context2.name}.from`, `it must be {connectionName, db, coll} (${context2.path})`);
  const { connectionName, db, coll } = from;
  if (typeof connectionName !== "string" || typeof db !== "string" || typeof coll !== "string")
    return refuse(`${context2.name}.from`, `it must name a connection, a db and a coll (${context2.path})`);
  return { connection: connectionName, db, coll };
}
function collectionOf(context2, from) {
  const name = `${from.connection}.${from.db}.${from.coll}`;
  return context2.world.collections.get(name) ?? rejectInput(
    `${context2.name} reads the collection ${name}, which is not given`,
    `Give it under 'collections', empty if it is: ${name}: []`
  );
}
function joinKeys(value) {
  const items = Array.isArray(value) ? [...value, value] : [value];
  return items.map((item) => keyOf(item ?? null));
}
function readJoin(context2, options) {
  const { localField, foreignField } = options;
  if (localField === void 0 && foreignField === void 0) return void 0;
  const foreignName = textOption(context2, options, "foreignField");
  return {
    local: textOption(context2, options, "localField").split("."),
    foreignName,
    foreign: foreignName.split(".")
  };
}
function joined(collection, join3, doc) {
  const local = valueAtPath(doc, join3.local);
  const wanted = Array.isArray(local) ? local : [local];
  const read = (foreign) => [
    ...new Set(joinKeys(valueAtPath(foreign, join3.foreign)))
  ];
  const found = /* @__PURE__ */ new Set();
  const keys2 = wanted.length === 0 && Array.isArray(local) ? [] : wanted.map((item) => keyOf(item ?? null));
  for (const key of keys2)
    for (const foreign of collection.find(join3.foreignName, key, read)) found.add(foreign);
  return collection.docs.filter((foreign) => found.has(foreign));
}
function runAtRest(stages, docs, run) {
  const results = [];
  const chain = startChain(stages, run, ({ doc }) => results.push(doc));
  for (const doc of docs) chain.push({ doc: copy(doc), meta: {}, time: 0 });
  chain.finish();
  return results;
}
var OPTIONS2 = ["from", "localField", "foreignField", "let", "pipeline", "as", "parallelism", "partitionBy"];
var lookup = (context2) => {
  const options = optionsOf2(context2, OPTIONS2);
  const target = textOption(context2, options, "as").split(".");
  const from = readFrom(context2, options["from"]);
  if (from === void 0)
    return refuse(
      "$lookup without from",
      `a pipeline that starts with $documents is not built (${context2.path})`
    );
  const join3 = readJoin(context2, options);
  const variables = Object.entries(isDoc(options["let"]) ? options["let"] : {}).map(
    ([name, value]) => [name, compileExpression(value, context2.into, `${context2.path}.let.${name}`)]
  );
  const inner = options["pipeline"] === void 0 ? void 0 : context2.compileInner(options["pipeline"], `${context2.path}.pipeline`, "rest");
  const run = {
    process: (message, emit) => {
      const collection = collectionOf(context2, from);
      const frame = frameOfMessage(message, context2.run);
      let found = join3 === void 0 ? collection.docs : joined(collection, join3, message.doc);
      if (inner !== void 0) {
        const scope = variables.reduce(
          (outer, [name, evaluate]) => bind(outer, name, evaluate(frame)),
          frame.variables
        );
        const outerScope = context2.run.variables;
        context2.run.variables = scope;
        try {
          found = runAtRest(inner, found, context2.run);
        } finally {
          context2.run.variables = outerScope;
        }
      }
      emit(
        withDoc(
          message,
          withPath(message.doc, target, () => found.map(copy))
        )
      );
    }
  };
  return () => run;
};
var cachedLookup = (context2) => {
  const options = optionsOf2(context2, ["ttl", "maxMemUsageBytes", "from", "localField", "foreignField", "as"]);
  const from = readFrom(context2, options["from"]) ?? refuse("$cachedLookup", `it needs from (${context2.path})`);
  const join3 = readJoin(context2, options) ?? refuse("$cachedLookup", `it needs localField and foreignField (${context2.path})`);
  const target = textOption(context2, options, "as").split(".");
  const ttl = durationOf(options["ttl"], "$cachedLookup.ttl");
  return () => {
    const cache = /* @__PURE__ */ new Map();
    return {
      process: (message, emit) => {
        const key = keyOf(valueAtPath(message.doc, join3.local));
        let entry = cache.get(key);
        if (entry === void 0 || entry.until <= context2.run.now) {
          entry = {
            until: context2.run.now + ttl,
            found: joined(collectionOf(context2, from), join3, message.doc).map(copy)
          };
          cache.set(key, entry);
        }
        const { found } = entry;
        emit(
          withDoc(
            message,
            withPath(message.doc, target, () => found.map(copy))
          )
        );
      }
    };
  };
};
var LOOKUP_STAGES = {
  $lookup: lookup,
  $cachedLookup: cachedLookup
};

// src/runner/stages/merge.ts
function compileName(context2, value, what) {
  if (value === void 0) return refuse(`${context2.name}.${what}`, `it is missing (${context2.path})`);
  const evaluate = compileExpression(value, context2.into, `${context2.path}.${what}`);
  return (message) => {
    const name = evaluate(frameOfMessage(message, context2.run));
    if (typeof name !== "string" || name === "")
      throw new DocumentError(
        `${context2.name}: '${what}' must evaluate to a string, but is ${typeName(name)}`
      );
    return name;
  };
}
var WHEN_MATCHED = ["replace", "keepExisting", "merge", "delete"];
var WHEN_NOT_MATCHED = ["insert", "discard"];
function compileChoice(context2, value, what, known) {
  if (typeof value === "string" && !value.startsWith("$")) {
    if (!known.includes(value))
      refuse(`$merge.${what} '${value}'`, `it is one of ${known.join(", ")} (${context2.path})`);
    return () => value;
  }
  const evaluate = compileExpression(value, context2.into, `${context2.path}.${what}`);
  return (message) => {
    const choice = evaluate(frameOfMessage(message, context2.run));
    if (typeof choice !== "string" || !known.includes(choice))
      throw new DocumentError(`$merge: '${what}' must evaluate to one of ${known.join(", ")}`);
    return choice;
  };
}
function mergeFields(old, doc) {
  return { ...old, ...doc };
}
function findMatch(collection, doc, on) {
  const values = on.map((path) => valueAtPath(doc, path.split(".")));
  const wrong = values.findIndex((value) => value === void 0 || value === null || Array.isArray(value));
  if (wrong >= 0 && !(on.length === 1 && on[0] === "_id" && values[0] === null))
    throw new DocumentError(
      `$merge write error: 'on' field '${on[wrong] ?? ""}' cannot be missing, null, undefined or an array`
    );
  if (on.length === 1 && on[0] === "_id") {
    const found = collection.get(values[0]);
    return { matches: found === void 0 ? [] : [found] };
  }
  const read = (other) => [
    on.map((path) => keyOf(valueAtPath(other, path.split(".")))).join("|")
  ];
  return { matches: collection.find(on.join("|"), values.map(keyOf).join("|"), read) };
}
function readOn(context2, on) {
  const names = on === void 0 ? ["_id"] : Array.isArray(on) ? on : [on];
  const isName = (name) => typeof name === "string";
  return names.every(isName) ? names : refuse("$merge.on", `it takes field names (${context2.path})`);
}
var merge = (context2) => {
  const options = optionsOf2(context2, ["into", "on", "let", "whenMatched", "whenNotMatched", "parallelism"]);
  const into = options["into"];
  if (!isDoc(into)) return refuse("$merge.into", `it must be {connectionName, db, coll} (${context2.path})`);
  const connection = into["connectionName"];
  if (typeof connection !== "string")
    return refuse("$merge.into", `it names no connection (${context2.path})`);
  const [db, coll] = [
    compileName(context2, into["db"], "into.db"),
    compileName(context2, into["coll"], "into.coll")
  ];
  const on = readOn(context2, options["on"]);
  const update2 = options["whenMatched"] ?? "merge";
  const whenNotMatched = compileChoice(
    context2,
    options["whenNotMatched"] ?? "insert",
    "whenNotMatched",
    WHEN_NOT_MATCHED
  );
  const pipeline = Array.isArray(update2) ? context2.compileInner(update2, `${context2.path}.whenMatched`, "rest") : void 0;
  const whenMatched = pipeline === void 0 ? compileChoice(context2, update2, "whenMatched", WHEN_MATCHED) : void 0;
  const variables = Object.entries(isDoc(options["let"]) ? options["let"] : {}).map(
    ([name, value]) => [name, compileExpression(value, context2.into, `${context2.path}.let.${name}`)]
  );
  const { run, world } = context2;
  const updated = (old, message) => {
    const frame = frameOfMessage(message, run);
    const scope = variables.reduce(
      (outer, [name, evaluate]) => bind(outer, name, evaluate(frame)),
      bind(void 0, "new", message.doc)
    );
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
    const made = choice === void 0 ? updated(old, message) : choice === "merge" ? mergeFields(old, message.doc) : { _id: old["_id"], ...rest };
    const id = choice === "replace" && on.includes("_id") ? ownId : made["_id"];
    if (!isEqual2(id, old["_id"]))
      throw new DocumentError(
        "$merge write error: performing an update on the path '_id' would modify the immutable field '_id'"
      );
    collection.insert({ ...made });
  };
  const stageRun = {
    process: (message, emit) => {
      const collection = world.collection(connection, db(message), coll(message));
      const doc = memberOf(message.doc, "_id") === void 0 && on.includes("_id") ? world.withId(message.doc) : message.doc;
      const { matches } = findMatch(collection, doc, on);
      const sent = withDoc(message, doc);
      const [old] = matches;
      if (matches.length > 1)
        refuse(
          `$merge on ${on.join(", ")}`,
          "the collection holds several documents with the same values, so there is no unique index"
        );
      if (old !== void 0) write(collection, old, sent);
      else if (whenNotMatched(sent) === "insert") collection.insert(copy(world.withId(doc)));
      emit(sent);
    }
  };
  return () => stageRun;
};
var MERGE_STAGES = { $merge: merge };

// src/runner/stages/emits.ts
var KEY_FORMATS = {
  binData: (value) => value instanceof Binary,
  string: (value) => typeof value === "string",
  json: isDoc,
  int: (value) => isInteger2(value),
  long: (value) => isInteger2(value),
  double: isNumeric
};
var HEADER_TYPES = ["binData", "string", "object", "int", "long", "double", "null"];
function readHeaders(value) {
  const pairs = Array.isArray(value) ? value : isDoc(value) ? Object.entries(value).map(([k, v]) => ({ k, v })) : void 0;
  const isPair = (pair) => isDoc(pair) && typeof pair["k"] === "string" && HEADER_TYPES.includes(typeName(pair["v"] ?? null));
  if (pairs === void 0 || !pairs.every(isPair))
    throw new DocumentError("$emit: headers must evaluate to an object or to a list of {k, v}");
  return settle(pairs);
}
function formatDates(value) {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(formatDates);
  return isDoc(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, formatDates(member)])) : value;
}
var CONFIG = [
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
var OPTIONS3 = [
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
var TARGETS = [
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
function compileTarget(context2, options) {
  const parts = TARGETS.filter((name) => options[name] !== void 0).map(
    (name) => [name, compileName(context2, options[name], name)]
  );
  return (message) => ({
    connection: options["connectionName"],
    ...Object.fromEntries(parts.map(([name, read]) => [name, read(message)]))
  });
}
function compileOptional(context2, config, key) {
  return config[key] === void 0 ? void 0 : compileExpression(config[key], context2.into, `${context2.path}.config.${key}`);
}
var emitStage = (context2) => {
  const options = optionsOf2(context2, OPTIONS3);
  const config = isDoc(options["config"]) ? options["config"] : {};
  const unknown = Object.keys(config).find((key2) => !CONFIG.includes(key2));
  if (unknown !== void 0)
    refuse(`$emit.config.${unknown}`, `it is no option that is known here (${context2.path})`);
  const target = compileTarget(context2, options);
  const [key, headers, tombstone] = ["key", "headers", "tombstoneWhen"].map(
    (name) => compileOptional(context2, config, name)
  );
  const keyFormat = typeof config["keyFormat"] === "string" ? config["keyFormat"] : "binData";
  const fits2 = KEY_FORMATS[keyFormat] ?? refuse(`$emit.config.keyFormat '${keyFormat}'`, `it is no format (${context2.path})`);
  const hasIsoDates = config["dateFormat"] === "ISO8601";
  const timeField = isDoc(options["timeseries"]) ? options["timeseries"]["timeField"] : void 0;
  const { world, run } = context2;
  return () => ({
    process: (message, emit) => {
      const frame = frameOfMessage(message, run);
      const keyValue = key?.(frame);
      if (key !== void 0 && keyValue !== void 0 && !fits2(keyValue))
        throw new DocumentError(
          `$emit: the key is ${typeName(keyValue)} and can't be serialized as ${keyFormat}`
        );
      const headerValue = headers === void 0 ? void 0 : readHeaders(headers(frame));
      const isTombstone = tombstone?.(frame) ?? false;
      if (typeof isTombstone !== "boolean")
        throw new DocumentError("$emit: tombstoneWhen must evaluate to a boolean");
      if (typeof timeField === "string" && !(message.doc[timeField] instanceof Date))
        throw new DocumentError(
          `$emit: '${timeField}' must be present and contain a valid BSON UTC datetime value`
        );
      const doc = copy(message.doc);
      world.sent.push({
        target: target(message),
        ...keyValue !== void 0 && { key: settle(keyValue) },
        ...headerValue !== void 0 && { headers: headerValue },
        value: isTombstone ? null : hasIsoDates ? formatDates(doc) : doc
      });
      emit(message);
    }
  });
};
var iceberg = (context2) => {
  const options = optionsOf2(context2, [
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
  ]);
  const target = compileTarget(context2, options);
  return () => ({
    process: (message, emit) => {
      context2.world.sent.push({ target: target(message), value: copy(message.doc) });
      emit(message);
    }
  });
};
var EMIT_STAGES = { $emit: emitStage, $iceberg: iceberg };

// src/runner/projection.ts
var isOperator2 = (value) => isDoc(value) && Object.keys(value)[0]?.startsWith("$") === true;
function uniqueLeavesOf(spec, where) {
  const leaves = leavesOf(spec);
  const wrong = leaves.find(
    ([path]) => path.some((key) => key === "" || key.startsWith("$") || key === "__proto__")
  );
  if (wrong !== void 0) refuse(`the field '${wrong[0].join(".")}'`, `it is no name of a field (${where})`);
  const paths = leaves.map(([path]) => path.join(".")).sort();
  const clash = paths.find((path, index) => {
    const next = paths[index + 1];
    return next === path || paths.some((other) => other.startsWith(`${path}.`));
  });
  if (clash !== void 0)
    refuse(`the field '${clash}' twice`, `it stands for itself and for a part of it (${where})`);
  return leaves;
}
function leavesOf(spec, prefix = []) {
  return Object.entries(spec).flatMap(([key, value]) => {
    const path = [...prefix, ...key.split(".")];
    return isDoc(value) && !isOperator2(value) && Object.keys(value).length > 0 ? leavesOf(value, path) : [[path, value]];
  });
}
function addComputed(doc, computed, frame) {
  let made = doc;
  for (const [path, evaluate] of computed) {
    const value = evaluate(frame);
    const [key = ""] = path;
    if (path.length === 1 && isDoc(made) && value !== void 0) made = { ...made, [key]: settle(value) };
    else made = value === void 0 ? withoutPath(made, path) : withPath(made, path, () => settle(value));
  }
  return made;
}
function compileAddFields(spec, into, where) {
  const computed = uniqueLeavesOf(spec, where).map(
    ([path, value]) => [path, compileExpression(value, into, `${where}.${path.join(".")}`)]
  );
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
  const root = { below: /* @__PURE__ */ new Map() };
  for (const path of paths) {
    let node = root;
    for (const key of path) {
      const next = node.below.get(key) ?? { below: /* @__PURE__ */ new Map() };
      node.below.set(key, next);
      node = next;
    }
  }
  return root;
}
function keep(value, { below }) {
  if (below.size === 0) return value;
  if (Array.isArray(value))
    return value.map((item) => keep(item, { below })).filter((item) => item !== void 0);
  if (!isDoc(value)) return void 0;
  const made = {};
  for (const key of Object.keys(value)) {
    const node = below.get(key);
    const kept = node === void 0 ? void 0 : keep(value[key], node);
    if (kept !== void 0) made[key] = kept;
  }
  return made;
}
var flagOf = (value) => typeof value === "boolean" ? value : isNumeric(value) ? numberOf(value) !== 0 : void 0;
function compileProject(spec, into, where) {
  const leaves = uniqueLeavesOf(spec, where);
  if (leaves.length === 0) refuse("$project", `it names no field (${where})`);
  const isId = (path) => path.length === 1 && path[0] === "_id";
  const flags = leaves.map(([path, value]) => [path, flagOf(value)]);
  const excluded = flags.filter(([, flag]) => flag === false).map(([path]) => path);
  const included = flags.filter(([, flag]) => flag === true).map(([path]) => path);
  const computed = leaves.filter(([, value]) => flagOf(value) === void 0).map(([path, value]) => [path, compileExpression(value, into, `${where}.${path.join(".")}`)]);
  const isExclusion = included.filter((path) => !isId(path)).length + computed.length === 0 && excluded.length > 0;
  if (isExclusion) return compileUnset(excluded.map((path) => path.join(".")));
  if (excluded.some((path) => !isId(path)))
    refuse("$project", `it can't both keep and take away fields (${where})`);
  const hasId = !excluded.some(isId) && !computed.some(([path]) => isId(path));
  const tree = treeOf(hasId && !included.some(isId) ? [["_id"], ...included] : included);
  return (frame) => {
    const kept = tree.below.size === 0 ? {} : keep(frame.current, tree);
    return addComputed(kept, computed, frame);
  };
}

// src/runner/query.ts
var import_query = __toESM(require_query(), 1);
var import_core2 = __toESM(require_core(), 1);
var import_query2 = __toESM(require_query2(), 1);

// src/runner/schema.ts
var import_ajv_draft_04 = __toESM(require_dist(), 1);
var KEYWORDS = [
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
var JSON_TYPES = {
  number: ["int", "long", "double", "decimal"],
  boolean: ["bool"],
  string: ["string"],
  object: ["object"],
  array: ["array"],
  null: ["null"]
};
var listOf2 = (value) => Array.isArray(value) ? value : [String(value)];
function translate(schema, where) {
  if (Array.isArray(schema)) return schema.map((item) => translate(item, where));
  if (!isDoc(schema)) return isNumeric(schema) ? numberOf(schema) : schema;
  const made = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!KEYWORDS.includes(key)) {
      const guess = suggest(key, KEYWORDS);
      refuse(
        `$jsonSchema.${key}`,
        `MongoDB's $jsonSchema has no such keyword (${where})`,
        guess === void 0 ? void 0 : `Did you mean '${guess}'?`
      );
    }
    if (key === "type") {
      const unknown = listOf2(value).find((name) => JSON_TYPES[name] === void 0);
      if (unknown !== void 0)
        refuse(`$jsonSchema type '${unknown}'`, `MongoDB knows it as a bsonType alone (${where})`);
      made["bsonTypes"] = listOf2(value).flatMap((name) => JSON_TYPES[name] ?? []);
    } else if (key === "bsonType") {
      const unknown = listOf2(value).find((name) => name !== "number" && !TYPE_NAMES.includes(name));
      if (unknown !== void 0)
        refuse(`$jsonSchema bsonType '${unknown}'`, `it is no type of BSON (${where})`);
      made["bsonTypes"] = listOf2(value).flatMap(
        (name) => name === "number" ? JSON_TYPES["number"] ?? [] : [name]
      );
    } else if (key === "enum") made["bsonEnum"] = value;
    else if (key === "properties" || key === "patternProperties" || key === "dependencies")
      made[key] = isDoc(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(inner, where)])) : value;
    else made[key] = translate(value, where);
  }
  return made;
}
var SCALAR_KEYWORDS = ["minimum", "maximum", "multipleOf"];
function hoistNumbers(schema) {
  if (Array.isArray(schema)) return schema.map(hoistNumbers);
  if (!isDoc(schema)) return schema;
  const made = {};
  const limits = {};
  for (const [key, value] of Object.entries(schema)) {
    if (SCALAR_KEYWORDS.includes(key) || (key === "exclusiveMinimum" || key === "exclusiveMaximum") && typeof value === "boolean")
      limits[key] = value;
    else if (key === "bsonEnum") made[key] = value;
    else if (key === "properties" || key === "patternProperties")
      made[key] = isDoc(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hoistNumbers(inner)])) : value;
    else made[key] = hoistNumbers(value);
  }
  if (Object.keys(limits).length > 0) made["bsonNumber"] = limits;
  return made;
}
function isWithin2(limits, value) {
  if (!isNumeric(value)) return true;
  const number = numberOf(value);
  const { minimum, maximum, multipleOf } = limits;
  if (minimum !== void 0 && (limits["exclusiveMinimum"] === true ? number <= minimum : number < minimum))
    return false;
  if (maximum !== void 0 && (limits["exclusiveMaximum"] === true ? number >= maximum : number > maximum))
    return false;
  return multipleOf === void 0 || Number.isInteger(number / multipleOf);
}
function compileSchema(schema, where, isSame) {
  const ajv = new import_ajv_draft_04.default.default({ strict: false, validateFormats: false, logger: false });
  ajv.addKeyword({
    keyword: "bsonTypes",
    validate: (names, value) => names.includes(typeName(value))
  });
  ajv.addKeyword({
    keyword: "bsonEnum",
    validate: (items, value) => items.some((item) => isSame(item, value))
  });
  ajv.addKeyword({ keyword: "bsonNumber", validate: isWithin2 });
  try {
    const validate2 = ajv.compile(hoistNumbers(translate(schema, where)));
    return (doc) => validate2(doc);
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
var isNil3 = (value) => value === void 0 || value === null;
function equals(expected) {
  if (expected === null || expected === void 0) return isNil3;
  if (expected instanceof RegExp) return (value) => typeof value === "string" && expected.test(value);
  return (value) => isEqual2(value, expected);
}
function ordered(expected, test) {
  if (isNil3(expected)) return (value) => isNil3(value) && test(0);
  const rank = rankOf(expected);
  const isNaN2 = (value) => isNumeric(value) && Number.isNaN(numberOf(value));
  return (value) => rankOf(value) === rank && isNaN2(value) === isNaN2(expected) && test(compare2(value, expected));
}
var TYPE_NUMBERS2 = {
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
    const name = isNumeric(item) ? TYPE_NUMBERS2[numberOf(item)] : item;
    const isKnown = typeof name === "string" && (TYPE_NAMES.includes(name) || name === "number");
    return isKnown ? name : refuse(`$type ${JSON.stringify(item)}`, "it is no type of BSON");
  });
  return (value) => names.includes(typeName(value)) || names.includes("number") && isNumeric(value);
}
var some = (make, isNegated = false) => (selector, expected) => {
  const test = make(expected);
  const path = selector.split(".");
  if (path.length === 1) {
    return (doc) => {
      const value = memberOf(doc, selector);
      const found = test(value) || Array.isArray(value) && value.some(test);
      return found !== isNegated;
    };
  }
  return (doc) => candidatesAt(doc, path).some(test) !== isNegated;
};
var any = (make) => (list) => {
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
  if (!isNumeric(divisor) || !isNumeric(wanted) || Math.trunc(numberOf(divisor)) === 0)
    return refuse("$mod", "it takes a divisor other than 0 and a remainder");
  const [by, rest] = [Math.trunc(numberOf(divisor)), Math.trunc(numberOf(wanted))];
  return (value) => {
    if (value instanceof Long && isNumeric(value)) return value.toBigInt() % BigInt(by) === BigInt(rest);
    const number = isNumeric(value) ? Math.trunc(numberOf(value)) : NaN;
    return number % by === rest;
  };
}
var all = (options) => (selector, list) => {
  if (!Array.isArray(list)) return refuse("$all", "it needs a list");
  const tests = list.map((item) => {
    if (!isDoc(item) || !Object.hasOwn(item, "$elemMatch")) return some(equals)(selector, item);
    const query = new import_query.Query({ [selector]: item }, options());
    return (doc) => query.test(doc);
  });
  return (doc) => tests.length > 0 && tests.every((test) => test(doc));
};
var REFUSED = ["$where", "$text", "$near", "$nearSphere", "$geoWithin", "$geoIntersects", "$rand"];
function checkOperators(condition) {
  if (Array.isArray(condition)) condition.forEach(checkOperators);
  if (!isDoc(condition)) return;
  for (const [key, value] of Object.entries(condition)) {
    if (REFUSED.includes(key)) refuse(key, "stream processing does not allow it in a condition");
    if (key !== "$expr" && key !== "$jsonSchema") checkOperators(value);
  }
}
function withPatterns(condition) {
  if (Array.isArray(condition)) return condition.map(withPatterns);
  if (!isDoc(condition)) return condition;
  const made = {};
  for (const [key, value] of Object.entries(condition)) {
    if (key === "$options") continue;
    if (key === "$regex" && typeof value === "string")
      made[key] = pattern(value, typeof condition["$options"] === "string" ? condition["$options"] : "");
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
    return (doc) => current !== void 0 && isTrue(evaluate({ ...current, root: doc, current: doc }));
  };
  const schema = (_selector, expected) => compileSchema(expected, where, isEqual2);
  const options = () => ({ context: import_core2.Context.init({ query }) });
  const query = {
    $and: import_query2.$and,
    $elemMatch: import_query2.$elemMatch,
    $nor: import_query2.$nor,
    $not: import_query2.$not,
    $or: import_query2.$or,
    $regex: import_query2.$regex,
    $size: import_query2.$size,
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
    compiled = new import_query.Query(withPatterns(condition), {
      ...options()
    });
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
var bodyOf = (context2) => isDoc(context2.body) ? context2.body : refuse(context2.name, `it takes a document (${context2.path})`);
var shared = (run) => () => run;
function reshaping(context2, reshape) {
  return shared({
    process: (message, emit) => {
      emit(withDoc(message, reshape(frameOfMessage(message, context2.run))));
    }
  });
}
var match = (context2) => {
  const condition = compileQuery(bodyOf(context2), context2.into, context2.path);
  return shared({
    process: (message, emit) => {
      if (condition(frameOfMessage(message, context2.run))) emit(message);
    }
  });
};
var addFields = (context2) => reshaping(context2, compileAddFields(bodyOf(context2), context2.into, context2.path));
var project = (context2) => reshaping(context2, compileProject(bodyOf(context2), context2.into, context2.path));
var unset = (context2) => {
  const paths = Array.isArray(context2.body) ? context2.body : [context2.body];
  if (!paths.every((path) => typeof path === "string"))
    refuse("$unset", `it takes field names (${context2.path})`);
  return reshaping(context2, compileUnset(paths));
};
function replacing(context2, expression) {
  const evaluate = compileExpression(expression, context2.into, context2.path);
  return reshaping(context2, (frame) => {
    const made = settle(evaluate(frame));
    if (!isDoc(made))
      throw new DocumentError(
        `'newRoot' expression must evaluate to an object, but resulting value was of type '${typeName(made)}'`
      );
    return made;
  });
}
var replaceRoot = (context2) => {
  const options = optionsOf2(context2, ["newRoot"]);
  return replacing(context2, options["newRoot"]);
};
var unwind = (context2) => {
  const options = typeof context2.body === "string" ? { path: context2.body } : optionsOf2(context2, ["path", "includeArrayIndex", "preserveNullAndEmptyArrays"]);
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options;
  if (typeof path !== "string" || !path.startsWith("$"))
    return refuse("$unwind", `its path must start with $ (${context2.path})`);
  const field = path.slice(1).split(".");
  const indexed = (doc, index) => typeof includeArrayIndex === "string" ? withPath(doc, includeArrayIndex.split("."), () => index === null ? null : Long.fromNumber(index)) : doc;
  return shared({
    process: (message, emit) => {
      const value = valueAtPath(message.doc, field);
      if (Array.isArray(value) && value.length > 0) {
        for (const [index, item] of value.entries())
          emit(
            withDoc(
              message,
              indexed(
                withPath(message.doc, field, () => item ?? null),
                index
              )
            )
          );
      } else if (value !== void 0 && value !== null && !Array.isArray(value))
        emit(withDoc(message, indexed(message.doc, null)));
      else if (preserveNullAndEmptyArrays === true)
        emit(
          withDoc(
            message,
            indexed(Array.isArray(value) ? withoutPath(message.doc, field) : message.doc, null)
          )
        );
    }
  });
};
function redacted(evaluate, frame) {
  const decision = evaluate(frame);
  if (decision === "$$PRUNE") return void 0;
  if (decision === "$$KEEP") return frame.current;
  if (decision !== "$$DESCEND")
    throw new DocumentError("$redact must resolve to $$DESCEND, $$PRUNE or $$KEEP");
  const below = (value) => {
    if (Array.isArray(value)) return value.map(below).filter((item) => item !== void 0);
    return isDoc(value) ? redacted(evaluate, { ...frame, current: value }) : value;
  };
  return Object.fromEntries(
    Object.entries(frame.current).map(([key, value]) => [key, below(value)]).filter(([, value]) => value !== void 0)
  );
}
var redact = (context2) => {
  const evaluate = compileExpression(context2.body, context2.into, context2.path);
  return shared({
    process: (message, emit) => {
      const doc = redacted(evaluate, frameOfMessage(message, context2.run));
      if (doc !== void 0) emit(withDoc(message, doc));
    }
  });
};
var VALIDATE_REASON = "Input document found to be invalid in $validate stage";
var validate = (context2) => {
  const options = optionsOf2(context2, ["validator", "validationAction"]);
  const action = options["validationAction"] ?? "discard";
  const { validator } = options;
  if (!isDoc(validator)) return refuse("$validate", `it needs a validator (${context2.path})`);
  if (action !== "discard" && action !== "dlq" && action !== "error")
    refuse(`$validate.validationAction '${JSON.stringify(action)}'`, "it is discard or dlq");
  const condition = compileQuery(validator, context2.into, `${context2.path}.validator`);
  return shared({
    process: (message, emit) => {
      if (condition(frameOfMessage(message, context2.run))) emit(message);
      else if (action === "dlq") throw new DocumentError(VALIDATE_REASON);
      else if (action === "error") throw new ProcessorError(VALIDATE_REASON);
    }
  });
};
var setStreamMeta = (context2) => {
  const fields = Object.entries(bodyOf(context2)).map(([key, value]) => {
    const [root, ...path] = key.split(".");
    if (root !== "stream" || path.length === 0)
      refuse(`$setStreamMeta '${key}'`, `keys start with 'stream.' (${context2.path})`);
    return [path, compileExpression(value, context2.into, `${context2.path}.${key}`)];
  });
  return shared({
    process: (message, emit) => {
      const frame = frameOfMessage(message, context2.run);
      const meta = fields.reduce((made, [path, evaluate]) => {
        const value = settle(evaluate(frame));
        return value === void 0 ? withoutPath(made, path) : withPath(made, path, () => value);
      }, message.meta);
      emit({ ...message, meta });
    }
  });
};
var throttle = (context2) => {
  const options = optionsOf2(context2, ["bytesPerSec", "messagesPerSec"]);
  if (Object.values(options).some(
    (value) => !(typeof value === "number" || value instanceof Double || value instanceof Long)
  ))
    refuse("$throttle", `its limits are numbers (${context2.path})`);
  return shared({
    process: (message, emit) => {
      emit(message);
    }
  });
};
var PLAIN_STAGES = {
  $match: match,
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: unset,
  $unwind: unwind,
  $replaceRoot: replaceRoot,
  $replaceWith: (context2) => replacing(context2, context2.body),
  $redact: redact,
  $validate: validate,
  $setStreamMeta: setStreamMeta,
  $throttle: throttle
};

// src/runner/stages/session-window.ts
var REASON = "Input document arrived late.";
function join(sessions) {
  return {
    partition: sessions[0]?.partition,
    first: Math.min(...sessions.map(({ first }) => first)),
    last: Math.max(...sessions.map(({ last }) => last)),
    messages: sessions.flatMap(({ messages }) => messages).sort((a, b) => a.order - b.order)
  };
}
var sessionWindow = (context2) => {
  const options = optionsOf2(context2, ["partitionBy", "gap", "pipeline", "boundary", "allowedLateness"]);
  const gap = durationOf(options["gap"], "$sessionWindow.gap");
  if (gap <= 0) refuse("$sessionWindow.gap", `it must be longer than 0 (${context2.path})`);
  if (!Object.hasOwn(options, "partitionBy"))
    refuse("$sessionWindow", `it needs partitionBy (${context2.path})`);
  const partitionBy = compileExpression(options["partitionBy"], context2.into, `${context2.path}.partitionBy`);
  const timing = timingOf(context2, options);
  const inner = context2.compileInner(options["pipeline"], context2.path, "window");
  const { run, name } = context2;
  return () => {
    const partitions = /* @__PURE__ */ new Map();
    let order = 0;
    const release = (session, emit) => {
      const window = {
        start: new Date(session.first),
        end: new Date(session.last + gap),
        partition: session.partition ?? null
      };
      const chain = startChain(inner, run, closeInto(run, emit, window));
      for (const { message } of session.messages)
        chain.push({ ...message, meta: { ...message.meta, window } });
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
          const counts = run.counts.get(context2.path);
          if (counts !== void 0) counts.dlq += 1;
          run.reject(message, name, REASON);
          return;
        }
        order += 1;
        const made = { partition, first: time, last: time, messages: [{ time, order, message }] };
        partitions.set(key, [
          ...sessions.filter((session) => !near.includes(session)),
          join([...near, made])
        ]);
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
var SESSION_WINDOWS = { $sessionWindow: sessionWindow };

// src/runner/pipeline.ts
var SHAPING = ["$addFields", "$set", "$project", "$replaceRoot"];
var ALLOWED = {
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
  payload: [SHAPING],
  rest: [Object.keys(PLAIN_STAGES), Object.keys(BLOCKING_STAGES)]
};
var STAGES = {
  ...PLAIN_STAGES,
  ...BLOCKING_STAGES,
  ...FIXED_WINDOWS,
  ...SESSION_WINDOWS,
  ...LOOKUP_STAGES,
  ...CALL_STAGES,
  ...MERGE_STAGES,
  ...EMIT_STAGES
};
var REFUSED2 = {
  $vectorSearch: "it needs an embedding model and a vector index"
};
function readStage(stage, path) {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === void 0 || others.length > 0)
    return refuse(`the stage ${path}`, "it must have exactly one key");
  return entry;
}
function compileStages(stages, prefix, place, shared2) {
  if (!Array.isArray(stages)) return refuse(prefix, "its pipeline must be a list of stages");
  return stages.map((stage, index) => {
    const [name, body] = readStage(stage, `${prefix}[${index}]`);
    const path = `${prefix}[${index + (shared2.first ?? 0)}].${name}`;
    const compile = STAGES[name];
    if (compile === void 0)
      return refuse(`the stage ${name}`, REFUSED2[name] ?? `it is not known here (${path})`);
    if (!ALLOWED[place].some((names) => names.includes(name)))
      refuse(`the stage ${name}`, `it can't stand there (${path})`);
    shared2.run.counts.set(path, { name, path, in: 0, out: 0, dlq: 0, samples: [] });
    const start2 = compile({
      body,
      name,
      path,
      into: shared2.into,
      run: shared2.run,
      world: shared2.world,
      compileInner: (inner, innerPrefix, innerPlace) => compileStages(inner, innerPrefix, innerPlace, {
        into: shared2.into,
        run: shared2.run,
        world: shared2.world
      })
    });
    return { name, path, start: start2 };
  });
}

// src/runner/source.ts
var OPTIONS4 = [
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
function typeOf2(options) {
  if (options["documents"] !== void 0) return "generated";
  if (options["topic"] !== void 0) return "kafka";
  if (options["stream"] !== void 0) return "kinesis";
  if (options["db"] !== void 0 || options["initialSync"] !== void 0) return "atlas";
  return typeof options["connectionName"] === "string" && /^sample/.test(options["connectionName"]) ? "sample" : "atlas";
}
function readFieldName(options, keys2, otherwise) {
  const name = keys2.map((key) => options[key]).find((value) => value !== void 0) ?? otherwise;
  return typeof name === "string" && name !== "" ? name : void 0;
}
function compileTime(options, into) {
  const field = options["timeField"];
  if (field === void 0) return void 0;
  const name = isDoc(field) ? Object.keys(field)[0] : void 0;
  if (name !== "$toDate" && name !== "$dateFromString")
    return refuse("$source.timeField", "it must be $toDate or $dateFromString");
  return compileExpression(field, into, "[0].$source.timeField");
}
var headersOf = (headers) => Array.isArray(headers) ? headers : isDoc(headers) ? Object.entries(headers).map(([k, v]) => ({ k, v })) : [];
function keyOfMessage(key, format) {
  if (key === void 0) return void 0;
  if (format === "binData") return typeof key === "string" ? new Binary(Buffer.from(key)) : key;
  const isRight = format === "string" ? typeof key === "string" : format === "json" ? isDoc(key) : typeof key === "number" || key instanceof Long;
  if (!isRight) throw new DocumentError(`Could not parse the Kafka message key as ${format}`);
  return key;
}
function changeMeta(event) {
  const parts = ["operationType", "ns", "documentKey"].filter((key) => event[key] !== void 0);
  return Object.fromEntries(parts.map((key) => [key, event[key]]));
}
function changeEvent(event, { fullDocument, before, isFullDocumentOnly }) {
  const made = { ...event };
  if (fullDocument === "default" && made["operationType"] === "update") delete made["fullDocument"];
  if (before === "off") delete made["fullDocumentBeforeChange"];
  if (before === "required" && made["fullDocumentBeforeChange"] === void 0 && ["update", "replace", "delete"].includes(String(made["operationType"])))
    throw new DocumentError("fullDocumentBeforeChange is required and not there");
  if (!isFullDocumentOnly) return made;
  return isDoc(made["fullDocument"]) ? made["fullDocument"] : void 0;
}
var textOr = (value, otherwise) => typeof value === "string" ? value : otherwise;
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
  const unknown = Object.keys(body).find((key) => !OPTIONS4.includes(key));
  if (unknown !== void 0) refuse(`$source.${unknown}`, "it is no option that is known here");
  const type = typeOf2(body);
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
    if (type === "atlas") return { type, ts, ...changeMeta(doc) };
    if (type !== "kafka") return { type, ts };
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
      if (timeOf !== void 0 && !(own instanceof Date))
        throw new DocumentError("timeField must evaluate to a date");
      const time = own instanceof Date ? own.getTime() : ingested;
      const source = sourceMeta(input, offset, ingested, input.value);
      if (tsField !== void 0) doc[tsField] = new Date(time);
      if (metaField !== void 0) doc[metaField] = { source };
      return { doc, meta: { source }, time };
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
  if (!Array.isArray(value) || !value.every(isDoc))
    return refuse("$source.documents", "it must be a list of documents");
  return value;
}

// src/runner/watermark.ts
var Watermark = class {
  #partitions = /* @__PURE__ */ new Map();
  #idleTimeout;
  #current = -Infinity;
  /**
   * @param partitions all that the source has
   * @param idleTimeout milliseconds after which a silent partition is no longer waited for
   * @param now when the source started, by the clock
   */
  constructor(partitions, idleTimeout, now) {
    this.#idleTimeout = idleTimeout;
    for (const name of partitions) this.#partitions.set(name, { highest: -Infinity, lastInput: now });
  }
  /** A document of `time` has come from `partition`. */
  observe(partition, time, now) {
    const known = this.#partitions.get(partition);
    if (known !== void 0) {
      known.highest = Math.max(known.highest, time);
      known.lastInput = now;
    }
    return this.pass(now);
  }
  /** It is `now`; the watermark, which never goes back. */
  pass(now) {
    const timeout = this.#idleTimeout;
    const all2 = [...this.#partitions.values()];
    const awake = timeout === void 0 ? all2 : all2.filter(({ lastInput }) => now - lastInput < timeout);
    if (awake.length > 0)
      this.#current = Math.max(this.#current, Math.min(...awake.map(({ highest }) => highest)));
    return this.#current;
  }
};

// src/runner/world.ts
var Collection = class {
  #docs = /* @__PURE__ */ new Map();
  #indexes = /* @__PURE__ */ new Map();
  constructor(docs = []) {
    for (const doc of docs) this.insert(doc);
  }
  /** All documents, in order. */
  get docs() {
    return [...this.#docs.values()];
  }
  /** Whether a document with the same `_id` is there. */
  has(id) {
    return this.#docs.has(keyOf(id));
  }
  /** The document with this `_id`. */
  get(id) {
    return this.#docs.get(keyOf(id));
  }
  /** Puts a document, replacing one with its `_id`. */
  insert(doc) {
    this.#docs.set(keyOf(doc["_id"]), doc);
    this.#indexes.clear();
  }
  delete(id) {
    this.#docs.delete(keyOf(id));
    this.#indexes.clear();
  }
  /** The documents for which `read` gives a value with the key `key`; `name` names what `read` reads. */
  find(name, key, read) {
    let index = this.#indexes.get(name);
    if (index === void 0) {
      index = /* @__PURE__ */ new Map();
      for (const doc of this.#docs.values())
        for (const found of read(doc)) index.set(found, [...index.get(found) ?? [], doc]);
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
  /** The requests that were made, for preview and messages. */
  calls = [];
  #ids = 0;
  constructor(parts) {
    this.collections = new Map(
      [...parts.collections].map(([name, docs]) => [
        name,
        new Collection(docs.map((doc) => this.withId(doc)))
      ])
    );
    this.https = parts.https;
    this.functions = parts.functions;
  }
  /** The collection `connection.db.coll`. */
  collection(connection, db, coll) {
    const name = `${connection}.${db}.${coll}`;
    const known = this.collections.get(name) ?? new Collection();
    this.collections.set(name, known);
    return known;
  }
  /** A number that no other call of this run gives. */
  nextId = () => {
    this.#ids += 1;
    return this.#ids;
  };
  /** The document with an `_id`: a generated one in front, the same in every run, where it has none. */
  withId(doc) {
    if (doc["_id"] !== void 0) return doc;
    return { _id: new ObjectId(this.nextId().toString(16).padStart(24, "0")), ...doc };
  }
};

// src/runner/run.ts
var DEFAULT_NOW = Date.UTC(2025, 0, 1);
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
  return { dlq, reject };
}
function readStages(request) {
  const pipeline = readValue(request.pipeline);
  if (!Array.isArray(pipeline) || pipeline.length === 0)
    return refuse("the pipeline", "it must be a list of stages");
  return pipeline.slice(0, request.stages ?? pipeline.length);
}
function runPipeline(request, callFunction) {
  const [first, ...rest] = readStages(request);
  const [name, body] = readStage(first, "[0]");
  if (name !== "$source") refuse("the pipeline", "it must start with $source");
  const world = new World({
    collections: request.collections ?? /* @__PURE__ */ new Map(),
    https: request.https ?? [],
    functions: request.functions ?? []
  });
  const into = { branches: [], callFunction, nextId: world.nextId };
  const source = compileSource(body, into);
  const now = request.now ?? DEFAULT_NOW;
  const { dlq, reject } = deadLetters(request, () => run);
  const run = {
    now,
    watermark: -Infinity,
    lastInput: now,
    metaField: source.metaField,
    variables: void 0,
    counts: /* @__PURE__ */ new Map(),
    reject
  };
  const counts = { name, path: "[0].$source", in: 0, out: 0, dlq: 0, samples: [] };
  run.counts.set(counts.path, counts);
  const pushDown = compileStages([...source.pushDown], "[0].$source.config.pipeline", "rest", {
    into,
    run,
    world
  });
  const stages = compileStages(rest, "", "main", { into, run, world, first: 1 });
  const output = [];
  const chain = startChain(stages, run, ({ doc }) => output.push(copy(doc)));
  const pushed = startChain(pushDown, run, (message) => {
    counts.out += 1;
    if (counts.samples.length < SAMPLES) counts.samples.push(copy(message.doc));
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
  const given = source.documents === void 0 ? request.input : [
    ...source.documents.map((value) => ({ kind: "message", message: { value } })),
    ...request.input
  ];
  const partitions = given.flatMap(
    (step) => step.kind === "message" ? [source.partitionOf(step.message)] : []
  );
  const watermark = new Watermark(partitions, source.partitionIdleTimeout, run.now);
  const offsets = /* @__PURE__ */ new Map();
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
      run.reject(
        { doc: { value: input.value }, meta: { source: { type: source.type } }, time: run.now },
        "$source",
        error.message
      );
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
  return void 0;
}

// src/testing/coverage.ts
function mark(reached, path, isReached) {
  reached.set(path, isReached || reached.get(path) === true);
}
var missed = (reached) => [...reached].filter(([, isReached]) => !isReached).map(([path]) => path);
var CoverageCollector = class {
  #processors = /* @__PURE__ */ new Map();
  #known;
  /** @param known the addresses of all processors, sorted */
  constructor(known) {
    this.#known = known;
  }
  /** Adds what one case reached; a case that could not be run reached nothing. */
  add(processor, run) {
    const reached = this.#processors.get(processor) ?? { stages: /* @__PURE__ */ new Map(), branches: /* @__PURE__ */ new Map() };
    this.#processors.set(processor, reached);
    for (const stage of run?.stages ?? []) mark(reached.stages, stage.path, stage.in > 0);
    for (const branch2 of run?.branches ?? []) mark(reached.branches, branch2.path, branch2.hits > 0);
  }
  result() {
    const processors = [...this.#processors].map(([processor, { stages, branches }]) => ({
      processor,
      stages: stages.size,
      branches: branches.size,
      missedStages: missed(stages),
      missedBranches: missed(branches)
    }));
    return { processors, untested: this.#known.filter((address) => !this.#processors.has(address)) };
  }
};

// src/testing/find.ts
import { readdir, stat } from "node:fs/promises";
import { dirname, join as join2, relative, resolve as resolve2 } from "node:path";
var TEST_FILE = /\.test\.ya?ml$/i;
var MANIFEST = "sluice.yaml";
var shownFrom = (directory, path) => relative(directory, path) || path;
async function kindAt(path) {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return void 0;
  }
}
async function listTests(folder, isLeftOut) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
      const path = join2(folder, entry.name);
      if (!entry.isDirectory()) return TEST_FILE.test(entry.name) ? [path] : [];
      const names = await readdir(path).catch(() => []);
      return isLeftOut(names) ? [] : listTests(path, isLeftOut);
    })
  );
  return nested.flat();
}
async function findTestFiles(directory, manifests) {
  const roots = /* @__PURE__ */ new Set();
  for (const manifest of manifests.length === 0 ? [MANIFEST] : manifests) {
    const path = resolve2(directory, manifest);
    roots.add(await kindAt(path) === "folder" ? path : dirname(path));
  }
  const found = /* @__PURE__ */ new Set();
  for (const root of roots)
    for (const path of await listTests(root, (names) => names.includes(MANIFEST))) found.add(path);
  return [...found].sort();
}
async function findManifest(folder, directory) {
  for (let at = folder; ; at = dirname(at)) {
    const path = join2(at, MANIFEST);
    if (await kindAt(path) === "file") return path;
    if (at === directory || at === dirname(at) || await kindAt(join2(at, ".git")) !== void 0)
      return void 0;
  }
}
async function expand(directory, named) {
  const lists = await Promise.all(
    (named.length === 0 ? ["."] : named).map(async (name) => {
      const path = resolve2(directory, name);
      return await kindAt(path) === "folder" ? (await listTests(path, () => false)).sort() : [path];
    })
  );
  return [...new Set(lists.flat())];
}
async function groupTests(directory, manifests, named) {
  if (manifests.length > 0) {
    const files = named.length > 0 ? await expand(directory, named) : await findTestFiles(directory, manifests);
    return [{ manifests, files }];
  }
  const groups = /* @__PURE__ */ new Map();
  for (const file of await expand(directory, named)) {
    const manifest = await findManifest(dirname(file), directory);
    groups.set(manifest, [...groups.get(manifest) ?? [], file]);
  }
  return [...groups].map(([manifest, files]) => ({
    manifests: manifest === void 0 ? void 0 : [shownFrom(directory, manifest)],
    files
  }));
}

// src/testing/load.ts
import { writeFile } from "node:fs/promises";
import { dirname as dirname2, resolve as resolve3 } from "node:path";

// src/testing/matching.ts
function matcherOf(expected) {
  if (!isDoc(expected)) return void 0;
  const [entry, ...others] = Object.entries(expected);
  if (entry === void 0 || others.some(([key]) => key !== "$options")) return void 0;
  return ["$any", "$type", "$regex"].includes(entry[0]) ? entry : void 0;
}
var TYPES = [...TYPE_NAMES, "number"];
function checkExpected(expected) {
  const [operator, argument] = matcherOf(expected) ?? [];
  if (operator === "$type") {
    const names = Array.isArray(argument) ? argument : [argument];
    const unknown = names.find((name) => typeof name !== "string" || !TYPES.includes(name));
    if (unknown === void 0) return;
    const guess = typeof unknown === "string" ? suggest(unknown, TYPES) : void 0;
    rejectInput(
      `$type: ${JSON.stringify(unknown)} is no type`,
      guess === void 0 ? `Write one of: ${TYPES.join(", ")}.` : `Did you mean '${guess}'?`
    );
  } else if (operator === "$regex") patternOf2(argument, expected["$options"]);
  else if (operator === void 0 && Array.isArray(expected))
    for (const item of expected) checkExpected(item);
  else if (operator === void 0 && isDoc(expected))
    for (const member of Object.values(expected)) checkExpected(member);
}
function patternOf2(argument, options) {
  if (argument instanceof RegExp) return argument;
  if (typeof argument !== "string") return rejectInput("$regex takes a text");
  try {
    return new RegExp(argument, typeof options === "string" ? options : "");
  } catch (error) {
    return rejectInput(
      error instanceof Error ? error.message : String(error),
      "Write a regular expression of JavaScript, in single quotes, so that YAML leaves its backslashes alone."
    );
  }
}
function fits(operator, argument, options, actual) {
  if (operator === "$any") return actual !== void 0;
  if (operator === "$type") {
    const names = Array.isArray(argument) ? argument : [argument];
    return names.includes(typeName(actual)) || names.includes("number") && isNumeric(actual);
  }
  if (typeof actual !== "string") return false;
  return patternOf2(argument, options).test(actual);
}
var printed = (value) => value === void 0 ? void 0 : printValue(value);
function differencesOf(expected, actual, path, settings, depth = 0) {
  const whole = [{ path, expected: printed(expected), actual: printed(actual) }];
  const matcher = matcherOf(expected);
  if (matcher !== void 0) return fits(...matcher, expected["$options"], actual) ? [] : whole;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const [left, right] = [expected, actual];
    const length = Math.max(left.length, right.length);
    return Array.from(
      { length },
      (_, index) => differencesOf(left[index], right[index], `${path}[${index}]`, settings, depth + 1)
    ).flat();
  }
  if (!isDoc(expected) || !isDoc(actual))
    return expected === void 0 === (actual === void 0) && isEqual2(expected, actual) ? [] : whole;
  const named = Object.keys(expected);
  const free = settings.isPartial ? [] : Object.keys(actual).filter(
    (key) => !Object.hasOwn(expected, key) && !isFree(key, actual[key], settings, depth)
  );
  return [...named, ...free].flatMap(
    (key) => differencesOf(expected[key], actual[key], `${path}.${key}`, settings, depth + 1)
  );
}
function isFree(key, value, { added }, depth) {
  if (depth > 0) return false;
  return added.includes(key) || key === "_id" && isGenerated(value);
}
function isGenerated(value) {
  return value instanceof ObjectId && value.toHexString().startsWith("0000000000000000");
}
function compareLists(expected, actual, path, settings) {
  if (!settings.isUnordered) {
    const length = Math.max(expected.length, actual.length);
    return Array.from(
      { length },
      (_, index) => differencesOf(expected[index], actual[index], `${path}[${index}]`, settings)
    ).flat();
  }
  const left = new Set(actual.keys());
  const unmatched = expected.map((item, index) => [item, index]).filter(([item]) => {
    const found = [...left].find(
      (index) => differencesOf(item, actual[index], path, settings).length === 0
    );
    if (found !== void 0) left.delete(found);
    return found === void 0;
  });
  return [
    ...unmatched.map(([item, index]) => ({
      path: `${path}[${index}]`,
      expected: printed(item),
      actual: void 0
    })),
    ...[...left].map((index) => ({
      path: `${path}[${index}]`,
      expected: void 0,
      actual: printed(actual[index])
    }))
  ];
}

// src/testing/cases.ts
var ENVELOPE = ["value", "topic", "partition", "key", "headers", "ts"];
function readDuration(text) {
  const [, size = "", unit = ""] = /^(\d+) (\w+)$/.exec(text) ?? [];
  const ms = Object.entries(DURATION_UNITS).find(([name]) => name === unit || `${name}s` === unit)?.[1];
  return ms === void 0 ? rejectInput(
    `'${text}' is no duration`,
    `Write a number, a space and a unit: ${Object.keys(DURATION_UNITS).join(", ")}, such as 5 minute.`
  ) : Number(size) * ms;
}
function readTime(value, what) {
  if (value === void 0) return void 0;
  const read = readValue(value);
  const time = read instanceof Date ? read.getTime() : typeof read === "string" ? Date.parse(read) : NaN;
  return Number.isNaN(time) ? rejectInput(`${what} must be an ISO 8601 date`, "Write it as '2025-01-31T12:00:00Z'.") : time;
}
function isEnvelope(item) {
  return isDocument(item.get("value")) && item.keys().every((key) => ENVELOPE.includes(key));
}
function readPartition(value) {
  if (value === void 0) return void 0;
  const read = readValue(value);
  return typeof read === "number" && Number.isInteger(read) && read >= 0 ? read : rejectInput("a message's partition must be a whole number from 0");
}
function readStep(item) {
  if (!isDocument(item))
    return rejectInput(
      "every element of the input must be a document",
      "Write {field: value}, a message {value: {...}, key: ...}, or {advance: 5 minute}."
    );
  const advance = textOf(item.get("advance"));
  if (advance !== void 0 && item.entries.length === 1)
    return { kind: "advance", ms: readDuration(advance) };
  if (!isEnvelope(item)) return { kind: "message", message: { value: readValue(item) } };
  const topic = item.get("topic");
  if (topic !== void 0 && typeof topic !== "string") rejectInput("a message's topic must be a text");
  const partition = readPartition(item.get("partition"));
  const time = readTime(item.get("ts"), "a message's ts");
  const [key, headers] = [item.get("key"), item.get("headers")];
  return {
    kind: "message",
    message: {
      value: readValue(item.get("value") ?? null),
      ...topic !== void 0 && { topic },
      ...partition !== void 0 && { partition },
      ...key !== void 0 && { key: readValue(key) },
      ...headers !== void 0 && { headers: readValue(headers) },
      ...time !== void 0 && { time }
    }
  };
}
function readCollections(value, path, attempt) {
  const made = /* @__PURE__ */ new Map();
  for (const [name, docs] of isDocument(value) ? value.entries : []) {
    attempt(
      [...path, name],
      () => {
        checkName(name);
      },
      void 0
    );
    made.set(
      name,
      (isList(docs) ? docs : []).map(
        (doc, index) => attempt([...path, name, index], () => readDocument(doc, `a document of ${name}`), {})
      )
    );
  }
  return made;
}
function checkName(name) {
  if (name.split(".").length < 3)
    rejectInput(
      `the collection '${name}' must be named connection.db.coll`,
      "Write the connection as the pipeline names it, then the database and the collection."
    );
}
function readHttps(value, attempt) {
  return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
    const answer = isDocument(item.get("answer")) ? item.get("answer") : new Document([]);
    const [path, method, contentType] = [
      textOf(item.get("path")),
      textOf(item.get("method")),
      textOf(answer.get("contentType"))
    ];
    const body = answer.get("body");
    return {
      connection: textOf(item.get("connection")) ?? "",
      status: Number(readValue(answer.get("status") ?? null) ?? 200),
      body: body === void 0 ? void 0 : attempt(["https", index, "answer", "body"], () => readValue(body), void 0),
      ...path !== void 0 && { path },
      ...method !== void 0 && { method },
      ...contentType !== void 0 && { contentType }
    };
  });
}
function readFunctions(value, attempt) {
  return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
    const [functionName, error] = [textOf(item.get("function")), textOf(item.get("error"))];
    return {
      connection: textOf(item.get("connection")) ?? "",
      answer: attempt(
        ["functions", index, "answer"],
        () => readValue(item.get("answer") ?? null),
        void 0
      ),
      ...functionName !== void 0 && { functionName },
      ...error !== void 0 && { error }
    };
  });
}
function readExpectation(value, attempt) {
  const expected = isDocument(value) ? value : new Document([]);
  const check = (docs, path) => {
    for (const [index, doc] of docs.entries())
      attempt(
        ["expect", ...path, index],
        () => {
          checkExpected(readValue(doc));
        },
        void 0
      );
    return docs;
  };
  const list = (key) => {
    const found = expected.get(key);
    return isList(found) ? check(found, [key]) : void 0;
  };
  const [output, messages, dlq] = [list("output"), list("messages"), list("dlq")];
  const collections = expected.get("collections");
  const failure = textOf(expected.get("failure"));
  return {
    ...output && { output },
    ...messages && { messages },
    ...dlq && { dlq },
    ...isDocument(collections) && {
      collections: new Map(
        collections.entries.map(([name, docs]) => {
          attempt(
            ["expect", "collections", name],
            () => {
              checkName(name);
            },
            void 0
          );
          return [name, isList(docs) ? check(docs, ["collections", name]) : []];
        })
      )
    },
    ...failure !== void 0 && { failure },
    isUnordered: expected.get("unordered") === true,
    isPartial: expected.get("partial") === true
  };
}
function inputFileOf(testCase) {
  return isDocument(testCase) ? textOf(testCase.get("input")) : void 0;
}
function readCase(testCase, shared2, input, attempt, place) {
  const inline = testCase.get("input");
  return {
    name: textOf(testCase.get("name")) ?? "",
    place,
    input: input ?? (isList(inline) ? inline : []).flatMap(
      (item, index) => (
        // What is no document is told by the shape of the file.
        isDocument(item) ? attempt(["input", index], () => [readStep(item)], []) : []
      )
    ),
    collections: new Map([
      ...shared2,
      ...readCollections(testCase.get("collections"), ["collections"], attempt)
    ]),
    https: readHttps(testCase.get("https"), attempt),
    functions: readFunctions(testCase.get("functions"), attempt),
    now: attempt(["clock"], () => readTime(testCase.get("clock"), "clock"), void 0),
    closesWindows: testCase.get("closeWindows") === true,
    expected: readExpectation(testCase.get("expect"), attempt)
  };
}

// src/testing/load.ts
var start = () => ({ findings: new Findings(), origins: new Origins() });
var FIXES = {
  MANIFEST_EMPTY: "Write at least `processor` and `cases`; schemas/test.schema.json says what they hold.",
  MANIFEST_SEVERAL_DOCUMENTS: "Put the tests of each processor into a file of their own."
};
function diagnosticsOf({ findings }) {
  return findings.withExcerpts().map((diagnostic) => {
    const { code, fix = "schemas/test.schema.json says what a test file holds." } = diagnostic;
    if (!code.startsWith("MANIFEST_")) return diagnostic;
    return { ...diagnostic, code: "TEST_FILE_INVALID", fix: FIXES[code] ?? fix };
  }).toSorted(compareDiagnostics);
}
function attemptAt({ findings }, spot, read, otherwise) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    findings.addFinding(error.code, error.message, spot(), {
      ...error.fix !== void 0 && { fix: error.fix }
    });
    return otherwise;
  }
}
async function readSource(path, { directory, spot }, { findings }) {
  const read = await fileAccess(directory).read(path, shownFrom(directory, path));
  if ("text" in read) return read;
  const isThere = read.code === "MANIFEST_NOT_TEXT" || read.code === "MANIFEST_TOO_LARGE";
  findings.addFinding(isThere ? "TEST_FILE_INVALID" : "TEST_FILE_UNREADABLE", read.message, spot, {
    fix: isThere ? "Name a text file of at most 10 MB in UTF-8." : "Name a file that can be read."
  });
  return void 0;
}
function readLines(source, reading) {
  let offset = 0;
  return source.text.split("\n").flatMap((line) => {
    const at = offset;
    offset += line.length + 1;
    if (line.trim() === "") return [];
    try {
      const value = parseJson(line);
      return attemptAt(
        reading,
        () => ({ source, offset: at }),
        () => [readStep(value)],
        []
      );
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      reading.findings.addFinding(
        "TEST_FILE_INVALID",
        error.message,
        { source, offset: at + error.offset },
        {
          fix: "Put one document in JSON on each line."
        }
      );
      return [];
    }
  });
}
function readInput(source, reading) {
  if (/\.(?:ndjson|jsonl)$/i.test(source.path)) return readLines(source, reading);
  const value = parseYaml(source, "verbatim", reading);
  if (value === void 0) return [];
  return (isList(value) ? value : [value]).flatMap(
    (item, index) => attemptAt(
      reading,
      () => reading.origins.find(value, isList(value) ? [index] : [], "value"),
      () => [readStep(item)],
      []
    )
  );
}
async function loadInput(path, directory) {
  const reading = start();
  const source = await readSource(path, { directory }, reading);
  const steps = source === void 0 ? [] : readInput(source, reading);
  if (!reading.findings.hasErrors()) return steps;
  throw new SluiceError("TEST_FILE_INVALID", `${shownFrom(directory, path)} can't be read as input`, {
    diagnostics: diagnosticsOf(reading)
  });
}
async function readNamedInput(name, path, at, reading) {
  const full = resolve3(dirname2(path), name);
  if (!await isWithin(full, [dirname2(path), at.directory], fileAccess(at.directory))) {
    const message = `'${name}' leaves the directory of the test and the working directory, or goes through a name that starts with a dot`;
    reading.findings.addFinding("TEST_FILE_INVALID", message, at.spot, {
      fix: "Put the file beside the test, and name it relative to it."
    });
    return [];
  }
  const source = await readSource(full, at, reading);
  return source === void 0 ? [] : readInput(source, reading);
}
async function readTestFile(path, directory) {
  const reading = start();
  const broken = () => ({
    file: shownFrom(directory, path),
    diagnostics: diagnosticsOf(reading)
  });
  const source = await readSource(path, { directory }, reading);
  const value = source === void 0 ? void 0 : parseYaml(source, "verbatim", reading);
  if (source === void 0 || value === void 0) return broken();
  const settings = { role: "verbatim", unresolved: /* @__PURE__ */ new Set(), addressOf: () => void 0 };
  checkShape(testFileShape, value, settings, reading);
  if (!isDocument(value)) return broken();
  const cases = await readCases(value, path, directory, reading);
  if (reading.findings.hasErrors()) return broken();
  const spot = reading.origins.find(value, ["processor"], "value");
  return {
    file: source.file,
    path,
    text: source.text,
    processor: textOf(value.get("processor")) ?? "",
    processorPlace: spot && spot.source.place(spot.offset),
    cases,
    inputs: inputsOf(value, path)
  };
}
function inputsOf(file, path) {
  const items = file.get("cases");
  return (isList(items) ? items : []).map(inputFileOf).filter((name) => name !== void 0).map((name) => resolve3(dirname2(path), name));
}
async function readCases(file, path, directory, reading) {
  const spotOf = (at) => reading.origins.find(file, at, "value");
  const attemptBelow = (prefix) => (at, read, otherwise) => attemptAt(reading, () => spotOf([...prefix, ...at]), read, otherwise);
  const root = isDocument(file) ? file : void 0;
  const shared2 = readCollections(root?.get("collections"), ["collections"], attemptBelow([]));
  const items = root?.get("cases");
  const cases = [];
  for (const [index, item] of (isList(items) ? items : []).entries()) {
    if (!isDocument(item)) continue;
    const name = inputFileOf(item);
    const spot = spotOf(["cases", index, "input"]);
    const input = name === void 0 ? void 0 : await readNamedInput(name, path, { directory, spot }, reading);
    const start2 = spotOf(["cases", index]);
    const place = start2 && start2.source.place(start2.offset);
    cases.push(readCase(item, shared2, input, attemptBelow(["cases", index]), place));
  }
  return cases;
}
async function loadTestFiles(paths, directory) {
  return Promise.all(paths.map((path) => readTestFile(path, directory)));
}
async function writeTestFile(path, text) {
  await writeFile(path, text);
}

// src/testing/run-case.ts
var DLQ_FIELDS = [
  "errInfo",
  "doc",
  "processorName",
  "instanceName",
  "dlqTime",
  "operatorName",
  "_stream_meta",
  "missedWindowStartTimes"
];
function messagesOf({ sent }) {
  return sent.map(({ target, key, headers, value }) => ({
    ...target,
    ...key !== void 0 && { key },
    ...headers !== void 0 && { headers },
    value
  }));
}
function compareResult({ expected }, result) {
  const settings = {
    isPartial: expected.isPartial,
    isUnordered: expected.isUnordered,
    added: result.addedFields
  };
  const values = (items) => items.map(readValue);
  const found = [];
  if (expected.output)
    found.push(...compareLists(values(expected.output), result.output, "output", settings));
  if (expected.messages)
    found.push(
      ...compareLists(
        values(expected.messages),
        messagesOf(result).map((message) => withoutAdded(message, expected.messages, result)),
        "messages",
        { ...settings, added: ["connection"] }
      )
    );
  if (expected.dlq)
    found.push(
      ...compareLists(
        values(expected.dlq),
        result.dlq.map((letter) => freeDocument(letter, expected.dlq ?? [], result)),
        "dlq",
        { ...settings, added: DLQ_FIELDS }
      )
    );
  for (const [name, docs] of expected.collections ?? [])
    found.push(
      ...compareLists(values(docs), result.collections.get(name) ?? [], `collections.${name}`, settings)
    );
  return found;
}
var strip = (doc, fields) => typeof doc === "object" && doc !== null && !Array.isArray(doc) ? Object.fromEntries(Object.entries(doc).filter(([key]) => !fields.includes(key))) : doc;
function unnamed(expected, fields) {
  const text = JSON.stringify(expected.map(readValue));
  return fields.filter((field) => !text.includes(JSON.stringify(field)));
}
function freeDocument(letter, expected, { addedFields }) {
  return { ...letter, doc: strip(letter["doc"], unnamed(expected, addedFields)) };
}
function withoutAdded(message, expected, { addedFields }) {
  const value = strip(message["value"], unnamed(expected ?? [], addedFields));
  return {
    ...message,
    value: typeof value === "object" && value !== null && isGenerated(value["_id"]) ? strip(value, unnamed(expected ?? [], ["_id"])) : value
  };
}
function outcomeOf(result) {
  const plain2 = (doc) => {
    const fields = isGenerated(doc["_id"]) ? [...result.addedFields, "_id"] : result.addedFields;
    return printValue(strip(doc, fields));
  };
  return {
    output: result.output.map(plain2),
    messages: messagesOf(result).map(
      (message) => printValue({
        ...message,
        value: readValue(message["value"] === null ? null : plain2(message["value"]))
      })
    ),
    dlq: result.dlq.map(
      (letter) => printValue({ errInfo: letter["errInfo"], doc: strip(letter["doc"], result.addedFields) })
    ),
    collections: new Map([...result.collections].map(([name, docs]) => [name, docs.map(plain2)]))
  };
}
function failed({ name, place }, error) {
  return {
    result: { name, place, passed: false, differences: [], error, stages: [], openWindows: [] },
    run: void 0
  };
}
function explainError(error) {
  if (!(error instanceof SluiceError)) throw error;
  return { code: error.code, message: error.message, ...error.fix !== void 0 && { fix: error.fix } };
}
function runCase(subject, testCase, callFunction) {
  let run;
  try {
    run = runPipeline(
      {
        ...subject,
        input: testCase.input,
        collections: testCase.collections,
        https: testCase.https,
        functions: testCase.functions,
        closesWindows: testCase.closesWindows,
        ...testCase.now !== void 0 && { now: testCase.now }
      },
      callFunction
    );
  } catch (error2) {
    return failed(testCase, explainError(error2));
  }
  const differences = compareResult(testCase, run);
  const error = judgeFailure(testCase.expected.failure, run.failure);
  const stages = run.stages.map(({ name, path, in: taken, out, dlq }) => ({
    name,
    path,
    in: taken,
    out,
    dlq
  }));
  return {
    result: {
      name: testCase.name,
      place: testCase.place,
      passed: differences.length === 0 && error === void 0,
      differences,
      error,
      stages,
      openWindows: run.openWindows
    },
    run
  };
}
function judgeFailure(expected, actual) {
  if (expected === void 0 && actual !== void 0)
    return { code: "TEST_PROCESSOR_FAILED", message: `the processor failed: ${actual}` };
  if (expected === void 0 || actual?.includes(expected) === true) return void 0;
  const came = actual === void 0 ? "it did not fail" : `it failed with '${actual}'`;
  return {
    code: "TEST_FAILURE_EXPECTED",
    message: `the processor was expected to fail with '${expected}', but ${came}`
  };
}

// src/testing/run-tests.ts
function subjectsOf(resources) {
  const found = /* @__PURE__ */ new Map();
  for (const resource of resources) {
    const pipeline = resource.fields.get("pipeline");
    if (resource.kind !== "processor" || pipeline === void 0) continue;
    const { address } = resource;
    const name = address.kind === "processor" ? address.name : "";
    found.set(formatAddress(address), {
      pipeline,
      processor: textOf(resource.fields.get("name")) ?? name,
      workspace: address.workspace
    });
  }
  return found;
}
function normalAddress(text) {
  const address = parseAddress(text);
  return address === void 0 ? text : formatAddress(address);
}
function findSubject(subjects, address) {
  const found = subjects.get(normalAddress(address));
  if (found !== void 0) return found;
  const { code, message, fix } = describeUnknown(address, subjects);
  throw new SluiceError(code, message, { fix });
}
function describeUnknown(address, subjects) {
  const guess = suggest(address, [...subjects.keys()]);
  return {
    code: "TEST_PROCESSOR_UNKNOWN",
    message: `the manifest has no processor '${address}'`,
    fix: guess === void 0 ? "Write its address: workspace/processor/name." : `Did you mean ${guess}?`
  };
}
function unknownProcessor({ processor, processorPlace: place }, subjects) {
  return { severity: "error", ...describeUnknown(processor, subjects), ...place && { place } };
}
var FunctionEngine = class {
  #loaded;
  async for(subject) {
    if (!needsFunctions(subject.pipeline)) return void 0;
    this.#loaded ??= import("./functions-JF4RRRGT.js").then(({ loadFunctions }) => loadFunctions());
    return (await this.#loaded).call;
  }
  /** Ends it; the next call of `for` loads another one. */
  async close() {
    const loaded = this.#loaded;
    this.#loaded = void 0;
    await (await loaded)?.close();
  }
};
async function runFile(file, subject, engine) {
  const runs = [];
  for (const testCase of file.cases) {
    const run = runCase(subject, testCase, await engine.for(subject));
    if (run.result.error?.code === "RUNNER_FUNCTION_LIMIT") await engine.close();
    runs.push(run);
  }
  return runs;
}
async function update(file, runs) {
  const { updateExpectations } = await import("./update-CBK62V3X.js");
  const outcomes = runs.map(({ run }) => run === void 0 ? void 0 : outcomeOf(run));
  const text = updateExpectations(file.text, outcomes);
  if (text !== file.text) await writeTestFile(file.path, text);
  return runs.map(
    (caseRun) => caseRun.run === void 0 || caseRun.result.error !== void 0 ? caseRun : { ...caseRun, result: { ...caseRun.result, passed: true, differences: [] } }
  );
}
async function runTests(request) {
  const paths = request.files ?? await findTestFiles(request.directory, request.manifests);
  const subjects = subjectsOf(request.resources);
  const coverage = new CoverageCollector([...subjects.keys()]);
  const engine = new FunctionEngine();
  const files = [];
  const left = /* @__PURE__ */ new Set();
  for (const file of await loadTestFiles(paths, request.directory)) {
    if ("diagnostics" in file) {
      files.push({ file: file.file, processor: "", cases: [], diagnostics: file.diagnostics });
      continue;
    }
    const address = normalAddress(file.processor);
    const isWanted = request.isWanted?.({ processor: address, paths: [file.path, ...file.inputs] }) ?? true;
    if (!isWanted && subjects.has(address)) {
      left.add(address);
      continue;
    }
    const subject = subjects.get(address);
    if (subject === void 0) {
      const diagnostics = [unknownProcessor(file, subjects)];
      files.push({ file: file.file, processor: file.processor, cases: [], diagnostics });
      continue;
    }
    const ran = await runFile(file, subject, engine);
    for (const { run } of ran) coverage.add(address, run);
    const runs = request.updates === true ? await update(file, ran) : ran;
    files.push({
      file: file.file,
      processor: address,
      cases: runs.map(({ result }) => result),
      diagnostics: []
    });
  }
  await engine.close();
  const { processors, untested } = coverage.result();
  const manifest = request.manifests.length === 0 ? "sluice.yaml" : request.manifests.join(", ");
  return summarise2(files, [
    {
      manifest,
      processors,
      untested: request.isPart === true ? [] : untested.filter((address) => !left.has(address))
    }
  ]);
}
function summarise2(files, coverage) {
  const cases = files.flatMap((file) => file.cases);
  const passed = cases.filter((result) => result.passed).length;
  const broken = files.filter(({ diagnostics }) => diagnostics.length > 0).length;
  return { files, passed, failed: cases.length - passed + broken, coverage };
}

export {
  shownFrom,
  findTestFiles,
  groupTests,
  runPipeline,
  loadInput,
  loadTestFiles,
  subjectsOf,
  normalAddress,
  findSubject,
  FunctionEngine,
  runTests,
  summarise2 as summarise
};
//# sourceMappingURL=chunk-ANIAQJ4B.js.map
