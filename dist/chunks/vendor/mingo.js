import { __commonJSMin } from "../rolldown-runtime.js";
// node_modules/mingo/cjs/util/_hash.js
var require__hash = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var hash_exports = {};
	__export(hash_exports, { hashCode: () => hashCode });
	module.exports = __toCommonJS(hash_exports);
	const MULTIPLIER = 16777619;
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
		for (let i = 0; i < str.length; i++) h = mix(h, str.charCodeAt(i));
		return h >>> 0;
	}
	function hashBigInt(b) {
		let h = 0;
		const isNegative = b < 0n;
		let x = isNegative ? -b : b;
		if (x === 0n) h = mix(h, 0);
		else while (x > 0n) {
			const byte = Number(x & 255n);
			h = mix(h, byte);
			x >>= 8n;
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
		for (let i = 0; i < bytes.length; i++) h = mix(h, bytes[i]);
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
		for (let i = 0; i < arr.length; i++) h = mix(h, internalHash(arr[i], seen));
		seen.delete(arr);
		return h >>> 0;
	}
	function hashObject(obj, seen) {
		if (seen.has(obj)) return 13;
		seen.add(obj);
		const keys = Object.keys(obj).sort();
		let h = hashString(obj?.constructor?.name);
		for (const k of keys) {
			h = mix(h, hashString(k));
			h = mix(h, internalHash(obj[k], seen));
		}
		seen.delete(obj);
		return h >>> 0;
	}
	const BOOLEAN_HASH = [3735928559, 305441741].map((b) => mix(3, b));
	const NULL_HASH = mix(1, 0);
	const UNDEF_HASH = mix(2, 0);
	function internalHash(value, seen) {
		if (value === null) return NULL_HASH;
		switch (typeof value) {
			case "undefined": return UNDEF_HASH;
			case "boolean": return BOOLEAN_HASH[+value];
			case "number": return mix(4, hashNumber(value));
			case "string": return mix(5, hashString(value));
			case "bigint": return mix(6, hashBigInt(value));
			case "function": return mix(7, hashFunction(value));
			default:
				if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return mix(12, hashTypedArray(value));
				if (value instanceof Date) return mix(10, hashNumber(value.getTime()));
				if (value instanceof RegExp) return mix(11, mix(hashString(value.source), hashString(value.flags)));
				if (Array.isArray(value)) return mix(8, hashArray(value, seen));
				return mix(9, hashObject(value, seen));
		}
	}
	function hashCode(value) {
		return internalHash(value, new WeakSet()) >>> 0;
	}
	0 && (module.exports = { hashCode });
}));
// node_modules/mingo/cjs/util/_internal.js
var require__internal$10 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, {
		HashMap: () => HashMap,
		MISSING: () => MISSING,
		MingoError: () => MingoError,
		OBJECT_PROTO_PROPS: () => OBJECT_PROTO_PROPS,
		PathValidator: () => PathValidator,
		assert: () => assert,
		assertNoProto: () => assertNoProto,
		cloneDeep: () => cloneDeep,
		compare: () => compare,
		ensureArray: () => ensureArray,
		filterMissing: () => filterMissing,
		findInsertIndex: () => findInsertIndex,
		flatten: () => flatten,
		groupBy: () => groupBy,
		has: () => has,
		hashCode: () => import_hash2.hashCode,
		intersection: () => intersection,
		isArray: () => isArray,
		isBoolean: () => isBoolean,
		isDate: () => isDate,
		isEmpty: () => isEmpty,
		isEqual: () => isEqual,
		isFunction: () => isFunction,
		isInteger: () => isInteger,
		isNil: () => isNil,
		isNumber: () => isNumber,
		isObject: () => isObject,
		isObjectLike: () => isObjectLike,
		isOperator: () => isOperator,
		isPrimitive: () => isPrimitive,
		isRegExp: () => isRegExp,
		isString: () => isString,
		isSymbol: () => isSymbol,
		normalize: () => normalize,
		removeValue: () => removeValue,
		resolve: () => resolve,
		resolveGraph: () => resolveGraph,
		setValue: () => setValue,
		simpleCmp: () => simpleCmp,
		truthy: () => truthy,
		typeOf: () => typeOf,
		unique: () => unique,
		walk: () => walk
	});
	module.exports = __toCommonJS(internal_exports);
	var import_hash = require__hash();
	var import_hash2 = require__hash();
	var MingoError = class extends Error {};
	const MISSING = Symbol("missing");
	const ERR_CYCLE_FOUND = "mingo: cycle detected while processing object/array";
	const isPrimitive = (v) => typeof v !== "object" && typeof v !== "function" || v === null;
	const isScalar = (v) => isPrimitive(v) || isDate(v) || isRegExp(v);
	const SORT_ORDER = {
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
	const simpleCmp = (a, b) => a < b ? -1 : a > b ? 1 : 0;
	const typedArraysCmp = (a, b) => {
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
		const typeA = typeOf(a);
		const typeB = typeOf(b);
		let neq = 0;
		if (typeA === typeB) switch (typeA) {
			case "number":
			case "string":
			case "boolean": return simpleCmp(a, b);
			case "date": return simpleCmp(+a, +b);
			case "regexp":
				if (neq = simpleCmp(a.source, b.source)) return neq;
				return simpleCmp(a.flags, b.flags);
			case "arraybuffer": return typedArraysCmp(a, b);
			case "array": {
				const xs = a.slice().sort(mingoCmp);
				const ys = b.slice().sort(mingoCmp);
				const size = Math.min(xs.length, ys.length);
				for (let i = 0; i < size; i++) if (neq = mingoCmp(xs[i], ys[i])) return neq;
				return simpleCmp(xs.length, ys.length);
			}
			default: {
				if (typeA !== "object") {
					if (a?.constructor === b?.constructor && hasCustomString(a)) return simpleCmp(a.toString(), b.toString());
				}
				const keysA = Object.keys(a).sort();
				if (neq = mingoCmp(keysA, Object.keys(b).sort())) return neq;
				for (const k of keysA) if (neq = mingoCmp(a[k], b[k])) return neq;
				return 0;
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
				for (const v of sorted) if ((neq = Math.min(neq, mingoCmp(v, b))) < 0) return neq;
				return neq;
			}
			if (typeB == "array") {
				const ys = b;
				if (!ys.length) return 1;
				const sorted = ys.slice().sort(mingoCmp);
				neq = -1;
				for (const v of sorted) if ((neq = Math.max(neq, mingoCmp(a, v))) > 0) return neq;
				return neq;
			}
		}
		const orderA = SORT_ORDER[typeA] ?? Number.MAX_VALUE;
		const orderB = SORT_ORDER[typeB] ?? Number.MAX_VALUE;
		return orderA !== orderB ? simpleCmp(orderA, orderB) : simpleCmp(typeA, typeB);
	}
	const compare = (a, b) => mingoCmp(a, b, true);
	const hasCustomString = (o) => o !== null && o !== void 0 && o["toString"] !== Object.prototype.toString;
	function isEqual(a, b) {
		if (a === b || Object.is(a, b)) return true;
		if (a === null || b === null) return false;
		if (typeof a !== typeof b) return false;
		if (typeof a !== "object") return false;
		if (a.constructor !== b?.constructor) return false;
		if (isDate(a)) return isDate(b) && +a === +b;
		if (isRegExp(a)) return isRegExp(b) && a.source === b.source && a.flags === b.flags;
		if (isArray(a) && isArray(b)) return a.length === b.length && a.every((v, i) => isEqual(v, b[i]));
		if (a?.constructor !== Object && hasCustomString(a)) return a?.toString() === b?.toString();
		const objA = a;
		const objB = b;
		const keysA = Object.keys(objA);
		const keysB = Object.keys(objB);
		if (keysA.length !== keysB.length) return false;
		return keysA.every((k) => has(objB, k) && isEqual(objA[k], objB[k]));
	}
	var HashMap = class HashMap extends Map {
		#keyMap = new Map();
		#unpack = (key) => {
			const hash = (0, import_hash.hashCode)(key);
			return [(this.#keyMap.get(hash) ?? []).find((k) => isEqual(k, key)), hash];
		};
		constructor() {
			super();
		}
		static init() {
			return new HashMap();
		}
		clear() {
			super.clear();
			this.#keyMap.clear();
		}
		delete(key) {
			if (isPrimitive(key)) return super.delete(key);
			const [masterKey, hash] = this.#unpack(key);
			if (!super.delete(masterKey)) return false;
			this.#keyMap.set(hash, this.#keyMap.get(hash).filter((k) => !isEqual(k, masterKey)));
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
			if (super.has(masterKey)) super.set(masterKey, value);
			else {
				super.set(key, value);
				const keys = this.#keyMap.get(hash) || [];
				keys.push(key);
				this.#keyMap.set(hash, keys);
			}
			return this;
		}
		get size() {
			return super.size;
		}
	};
	function assert(condition, msg) {
		if (!condition) throw new MingoError(msg);
	}
	const assertNoProto = (s) => {
		if (s === "__proto__" || s.startsWith("__proto__.") || s.endsWith(".__proto__") || s.includes(".__proto__.")) throw new MingoError(`Accessing __proto__ is not allowed in selector: '${s}'.`);
	};
	function typeOf(v) {
		const t = typeof v;
		switch (t) {
			case "number":
			case "string":
			case "boolean":
			case "undefined":
			case "function":
			case "symbol": return t;
		}
		if (v === null) return "null";
		if (isArray(v)) return "array";
		if (isDate(v)) return "date";
		if (isRegExp(v)) return "regexp";
		if (isTypedArray(v)) return "arraybuffer";
		if (v?.constructor === Object) return "object";
		return v?.constructor?.name?.toLowerCase() ?? "object";
	}
	const isBoolean = (v) => typeof v === "boolean";
	const isString = (v) => typeof v === "string";
	const isSymbol = (v) => typeof v === "symbol";
	const isNumber = (v) => !Number.isNaN(v) && typeof v === "number";
	const isInteger = Number.isInteger;
	const isArray = Array.isArray;
	const isObject = (v) => typeOf(v) === "object";
	const isObjectLike = (v) => !isPrimitive(v);
	const isDate = (v) => v instanceof Date;
	const isRegExp = (v) => v instanceof RegExp;
	const isFunction = (v) => typeof v === "function";
	const isNil = (v) => v === null || v === void 0;
	const truthy = (arg, strict = true) => !!arg || strict && arg === "";
	const isEmpty = (x) => isNil(x) || isString(x) && !x || isArray(x) && x.length === 0 || isObject(x) && Object.keys(x).length === 0;
	const ensureArray = (x) => isArray(x) ? x : [x];
	const has = (obj, key1, key2 = "", key3 = "") => !!(obj && Object.prototype.hasOwnProperty.call(obj, key1) && (key2 === "" || Object.prototype.hasOwnProperty.call(obj, key2)) && (key3 === "" || Object.prototype.hasOwnProperty.call(obj, key3)));
	const isTypedArray = (v) => typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView(v);
	const isDigits = (s) => {
		for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) < 48 || s.charCodeAt(i) > 57) return false;
		return true;
	};
	const cloneDeep = (v, refs) => {
		if (isPrimitive(v)) return v;
		if (isDate(v)) return new Date(v);
		if (isRegExp(v)) return new RegExp(v);
		if (isTypedArray(v)) {
			const ctor = v.constructor;
			return new ctor(v);
		}
		if (!(refs instanceof WeakSet)) refs = new WeakSet();
		if (refs.has(v)) throw new Error(ERR_CYCLE_FOUND);
		refs.add(v);
		try {
			if (isArray(v)) {
				const arr = new Array(v.length);
				for (let i = 0; i < v.length; i++) arr[i] = cloneDeep(v[i], refs);
				return arr;
			}
			if (isObject(v)) {
				const obj = {};
				for (const k of Object.keys(v)) obj[k] = cloneDeep(v[k], refs);
				return obj;
			}
		} finally {
			refs.delete(v);
		}
		return v;
	};
	function intersection(input) {
		if (input.length === 0) return [];
		if (input.length === 1) return input[0].slice();
		for (const arr of input) if (arr.length === 0) return [];
		const maps = [HashMap.init(), HashMap.init()];
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
	function flatten(xs, depth = 1) {
		const arr = new Array();
		function flatten2(ys, n) {
			for (let i = 0, len = ys.length; i < len; i++) if (isArray(ys[i]) && (n > 0 || n < 0)) flatten2(ys[i], Math.max(-1, n - 1));
			else arr.push(ys[i]);
		}
		flatten2(xs, depth);
		return arr;
	}
	function unique(input) {
		const m = HashMap.init();
		for (const v of input) m.set(v, true);
		return Array.from(m.keys());
	}
	function groupBy(collection, keyFunc) {
		if (collection.length < 1) return new Map();
		const result = HashMap.init();
		for (let i = 0; i < collection.length; i++) {
			const obj = collection[i];
			const key = keyFunc(obj, i) ?? null;
			let a = result.get(key);
			if (!a) {
				a = [obj];
				result.set(key, a);
			} else a.push(obj);
		}
		return result;
	}
	const OBJECT_PROTO_PROPS = new Set(Object.getOwnPropertyNames(Object.prototype).filter((s) => s !== "__proto__"));
	function getValue(obj, key) {
		if (obj === Object.prototype) return;
		if (isPrimitive(obj) || Number.isNaN(key)) return;
		if (isArray(obj)) return obj[Number(key)];
		if (OBJECT_PROTO_PROPS.has(key) && !has(obj, key)) return;
		return obj[key];
	}
	function unwrap(arr, depth) {
		if (depth < 1) return arr;
		while (depth-- && arr.length === 1 && isArray(arr[0])) arr = arr[0];
		return arr;
	}
	function resolve(obj, selector, options) {
		assertNoProto(selector);
		if (isScalar(obj)) return obj;
		if (!selector.includes(".") && !isArray(obj)) return getValue(obj, selector);
		let depth = 0;
		function resolvePath(o, path) {
			let value = o;
			let begin = 0;
			let dot = 0;
			while (dot !== -1) {
				dot = path.indexOf(".", begin);
				const field = dot === -1 ? path.substring(begin) : path.substring(begin, dot);
				if (!isDigits(field) && isArray(value)) {
					if (begin === 0 && depth > 0) break;
					depth += 1;
					const subpath = path.substring(begin);
					value = value.reduce((acc, item) => {
						const v = resolvePath(item, subpath);
						if (v !== void 0) acc.push(v);
						return acc;
					}, []);
					break;
				} else value = getValue(value, field);
				if (value === void 0) break;
				begin += field.length + 1;
			}
			return value;
		}
		const res = resolvePath(obj, selector);
		return isArray(res) && options?.unwrapArray ? unwrap(res, depth) : res;
	}
	function resolveGraph(obj, selector, options) {
		if (options?.ignoreProto !== true) {
			assertNoProto(selector);
			options = {
				...options,
				ignoreProto: true
			};
		}
		const sep = selector.indexOf(".");
		const key = sep == -1 ? selector : selector.substring(0, sep);
		const next = selector.substring(sep + 1);
		const hasNext = sep != -1;
		const { preserveIndex, preserveKeys } = options;
		if (isArray(obj)) {
			const isIndex = isDigits(key);
			const arr = isIndex && preserveIndex === "default" ? obj.slice() : [];
			if (isIndex) {
				const index = Number(key);
				let value2 = getValue(obj, key);
				if (hasNext) value2 = resolveGraph(value2, next, options);
				if (preserveIndex === "default") arr[index] = value2;
				else arr.push(value2);
			} else for (let i = 0; i < obj.length; i++) {
				const value2 = resolveGraph(obj[i], selector, options);
				if (preserveIndex === "missing") arr.push(value2 ?? MISSING);
				else if (value2 !== void 0 || preserveIndex === "default") arr.push(value2);
			}
			return arr;
		}
		let value = getValue(obj, key);
		if (hasNext) value = resolveGraph(value, next, options);
		const res = preserveKeys ? { ...obj } : {};
		if (value === void 0) return preserveIndex === "missing" && isObject(obj) ? res : void 0;
		res[key] = value;
		return res;
	}
	function filterMissing(obj) {
		if (isArray(obj)) for (let i = obj.length - 1; i >= 0; i--) if (obj[i] === MISSING) obj.splice(i, 1);
		else filterMissing(obj[i]);
		else if (isObject(obj)) {
			const keys = Object.keys(obj);
			for (let i = 0; i < keys.length; i++) filterMissing(obj[keys[i]]);
		}
	}
	function walk(obj, selector, fn, options) {
		if (options?.ignoreProto !== true) {
			assertNoProto(selector);
			options = {
				...options,
				ignoreProto: true
			};
		}
		if (obj === Object.prototype) return;
		const dotIndex = selector.indexOf(".");
		const key = dotIndex === -1 ? selector : selector.substring(0, dotIndex);
		const next = selector.substring(key.length + 1);
		if (next.length === 0) {
			if (isObject(obj) || isArray(obj) && isDigits(key)) fn(obj, key);
		} else {
			if (options?.buildGraph && isNil(obj[key])) obj[key] = {};
			const item = obj[key];
			if (!item) return;
			const nextDotIndex = next.indexOf(".");
			const nextKey = nextDotIndex === -1 ? next : next.substring(0, nextDotIndex);
			const isNextArrayIndex = isDigits(nextKey);
			if (isArray(item) && options?.descendArray && !isNextArrayIndex) for (let i = 0; i < item.length; i++) walk(item[i], next, fn, options);
			else walk(item, next, fn, options);
		}
	}
	function setValue(obj, selector, value) {
		walk(obj, selector, (item, key) => item[key] = value, { buildGraph: true });
	}
	function removeValue(obj, selector, options) {
		walk(obj, selector, ((item, key) => {
			if (isArray(item)) item.splice(Number(key), 1);
			else delete item[key];
		}), options);
	}
	const isOperator = (name) => !!name && name[0] === "$" && /^\$[a-zA-Z0-9_]+$/.test(name);
	function normalize(expr) {
		if (isScalar(expr)) return isRegExp(expr) ? { $regex: expr } : { $eq: expr };
		if (!Object.keys(expr).some(isOperator)) return { $eq: expr };
		if (isObject(expr) && has(expr, "$regex")) {
			const newExpr = { ...expr };
			newExpr["$regex"] = new RegExp(expr["$regex"], expr["$options"]);
			delete newExpr["$options"];
			return newExpr;
		}
		return expr;
	}
	function findInsertIndex(sorted, item, comparator = compare) {
		let lo = 0;
		let hi = sorted.length - 1;
		while (lo <= hi) {
			const mid = Math.round(lo + (hi - lo) / 2);
			if (comparator(item, sorted[mid]) < 0) hi = mid - 1;
			else if (comparator(item, sorted[mid]) > 0) lo = mid + 1;
			else return mid;
		}
		return lo;
	}
	var PathValidator = class {
		constructor() {
			this.root = {
				children: new Map(),
				isTerminal: false
			};
		}
		add(selector) {
			const parts = selector.split(".");
			let current = this.root;
			for (const part of parts) {
				if (current.isTerminal) return false;
				if (!current.children.has(part)) current.children.set(part, {
					children: new Map(),
					isTerminal: false
				});
				current = current.children.get(part);
			}
			if (current.isTerminal || current.children.size) return false;
			return current.isTerminal = true;
		}
	};
	0 && (module.exports = {
		HashMap,
		MISSING,
		MingoError,
		OBJECT_PROTO_PROPS,
		PathValidator,
		assert,
		assertNoProto,
		cloneDeep,
		compare,
		ensureArray,
		filterMissing,
		findInsertIndex,
		flatten,
		groupBy,
		has,
		hashCode,
		intersection,
		isArray,
		isBoolean,
		isDate,
		isEmpty,
		isEqual,
		isFunction,
		isInteger,
		isNil,
		isNumber,
		isObject,
		isObjectLike,
		isOperator,
		isPrimitive,
		isRegExp,
		isString,
		isSymbol,
		normalize,
		removeValue,
		resolve,
		resolveGraph,
		setValue,
		simpleCmp,
		truthy,
		typeOf,
		unique,
		walk
	});
}));
// node_modules/mingo/cjs/util/index.js
var require_util = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	var import_internal = require__internal$10();
	0 && (module.exports = {
		HashMap,
		MingoError,
		assert,
		cloneDeep,
		compare,
		ensureArray,
		findInsertIndex,
		flatten,
		groupBy,
		has,
		hashCode,
		intersection,
		isArray,
		isBoolean,
		isDate,
		isEmpty,
		isEqual,
		isFunction,
		isInteger,
		isNil,
		isNumber,
		isObject,
		isObjectLike,
		isOperator,
		isRegExp,
		isString,
		isSymbol,
		normalize,
		removeValue,
		resolve,
		setValue,
		typeOf,
		unique
	});
}));
// node_modules/mingo/cjs/core/_internal.js
var require__internal$9 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, {
		ComputeOptions: () => ComputeOptions,
		Context: () => Context,
		OpType: () => OpType,
		ProcessingMode: () => ProcessingMode,
		computeValue: () => computeValue,
		evalExpr: () => evalExpr
	});
	module.exports = __toCommonJS(internal_exports);
	var import_util = require_util();
	var ProcessingMode = ((ProcessingMode2) => {
		ProcessingMode2[ProcessingMode2["CLONE_OFF"] = 0] = "CLONE_OFF";
		ProcessingMode2[ProcessingMode2["CLONE_INPUT"] = 1] = "CLONE_INPUT";
		ProcessingMode2[ProcessingMode2["CLONE_OUTPUT"] = 2] = "CLONE_OUTPUT";
		ProcessingMode2[ProcessingMode2["CLONE_ALL"] = 3] = "CLONE_ALL";
		return ProcessingMode2;
	})(ProcessingMode || {});
	var ComputeOptions = class ComputeOptions {
		constructor(options, locals) {
			this.options = options;
			this.#locals = locals ? { ...locals } : {};
		}
		#locals;
		static init(options) {
			return options instanceof ComputeOptions ? new ComputeOptions(options.options, options.#locals) : new ComputeOptions({
				idKey: "_id",
				scriptEnabled: true,
				useStrictMode: true,
				failOnError: true,
				processingMode: 0,
				...options,
				context: options?.context ? Context.from(options?.context) : Context.init()
			});
		}
		update(locals) {
			Object.assign(this.#locals, locals, {
				timestamp: this.#locals.timestamp,
				variables: {
					...this.#locals?.variables,
					...locals?.variables
				}
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
	var OpType = ((OpType2) => {
		OpType2["ACCUMULATOR"] = "accumulator";
		OpType2["EXPRESSION"] = "expression";
		OpType2["PIPELINE"] = "pipeline";
		OpType2["PROJECTION"] = "projection";
		OpType2["QUERY"] = "query";
		OpType2["WINDOW"] = "window";
		return OpType2;
	})(OpType || {});
	var Context = class Context {
		#operators;
		constructor() {
			this.#operators = {
				["accumulator"]: {},
				["expression"]: {},
				["pipeline"]: {},
				["projection"]: {},
				["query"]: {},
				["window"]: {}
			};
		}
		static init(ops = {}) {
			const ctx = new Context();
			for (const type of Object.keys(ops)) ctx.#operators[type] = { ...ops[type] };
			return ctx;
		}
		static from(...ctx) {
			if (ctx.length === 1) return Context.init(ctx[0].#operators);
			const newCtx = new Context();
			for (const context of ctx) for (const type of Object.values(OpType)) newCtx.addOps(type, context.#operators[type]);
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
	function computeValue(obj, expr, operator, options) {
		return evalExpr(obj, { [operator]: expr }, options);
	}
	function evalExpr(obj, expr, options) {
		return computeExpression(obj, expr, !(options instanceof ComputeOptions) || (0, import_util.isNil)(options.local.root) ? ComputeOptions.init(options).update({ root: obj }) : options);
	}
	const SYSTEM_VARS = new Set([
		"$$ROOT",
		"$$CURRENT",
		"$$REMOVE",
		"$$NOW"
	]);
	function computeExpression(obj, expr, options) {
		if ((0, import_util.isString)(expr) && expr.length > 0 && expr[0] === "$") {
			if (expr === "$$KEEP" || expr === "$$PRUNE" || expr === "$$DESCEND") return expr;
			let ctx = options.local.root;
			const dot = expr.indexOf(".");
			const prefix = dot === -1 ? expr : expr.substring(0, dot);
			if (SYSTEM_VARS.has(prefix)) {
				switch (prefix) {
					case "$$ROOT": break;
					case "$$CURRENT":
						ctx = obj;
						break;
					case "$$REMOVE":
						ctx = void 0;
						break;
					case "$$NOW": ctx = new Date(options.now);
				}
				expr = dot === -1 ? "" : expr.substring(dot + 1);
			} else if (prefix.length >= 2 && prefix[1] === "$") {
				ctx = Object.assign({}, options.variables, { this: obj }, options?.local?.variables);
				const name = prefix.substring(2);
				(0, import_util.assert)((0, import_util.has)(ctx, name), `Use of undefined variable: ${name}`);
				expr = expr.substring(2);
			} else expr = expr.substring(1);
			return expr === "" ? ctx : (0, import_util.resolve)(ctx, expr);
		}
		if ((0, import_util.isArray)(expr)) {
			const result = new Array(expr.length);
			for (let i = 0; i < expr.length; i++) result[i] = computeExpression(obj, expr[i], options);
			return result;
		}
		if ((0, import_util.isObject)(expr)) {
			const keys = Object.keys(expr);
			if ((0, import_util.isOperator)(keys[0])) {
				(0, import_util.assert)(keys.length === 1, "Expression must contain a single operator.");
				return computeOperator(obj, expr[keys[0]], keys[0], options);
			}
			const result = {};
			for (let i = 0; i < keys.length; i++) result[keys[i]] = computeExpression(obj, expr[keys[i]], options);
			return result;
		}
		return expr;
	}
	function computeOperator(obj, expr, operator, options) {
		const context = options.context;
		const fn = context.getOperator("expression", operator);
		if (fn) return fn(obj, expr, options);
		const accFn = context.getOperator("accumulator", operator);
		(0, import_util.assert)(!!accFn, `accumulator '${operator}' is not registered.`);
		if (!(0, import_util.isArray)(obj)) {
			obj = computeExpression(obj, expr, options);
			expr = null;
		}
		(0, import_util.assert)((0, import_util.isArray)(obj), `arguments must resolve to array for ${operator}.`);
		return accFn(obj, expr, options);
	}
	0 && (module.exports = {
		ComputeOptions,
		Context,
		OpType,
		ProcessingMode,
		computeValue,
		evalExpr
	});
}));
// node_modules/mingo/cjs/operators/expression/_internal.js
var require__internal$8 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	const ARR_OPTS = {
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
		if (min === 0 && max === 0) msg = `${name} expression must resolve to non-zero ${type}`;
		else if (min === 0 && max === Infinity) msg = `${name} expression must resolve to non-negative ${type}`;
		else if (min !== -Infinity && max !== Infinity) msg = `${name} expression must resolve to ${type} in range [${min}, ${max}]`;
		else if (min > 0) msg = `${name} expression must resolve to positive ${type}`;
		else msg = `${name} expression must resolve to ${type}`;
		(0, import_util.assert)(!failOnError, msg);
		return null;
	}
	const errExpectInteger = (failOnError, name, opts) => errExpectNumber(failOnError, name, {
		...opts,
		integer: true
	});
	function errExpectArray(failOnError, prefix, opts) {
		let suffix = "array";
		if (!(0, import_util.isNil)(opts?.size) && opts?.size >= 0) suffix = opts.size === 0 ? "non-zero array" : `array(${opts.size})`;
		if (opts?.type) suffix = `array of ${opts.type}`;
		const msg = `${prefix} expression must resolve to ${suffix}`;
		(0, import_util.assert)(!failOnError, msg);
		return null;
	}
	0 && (module.exports = {
		ARR_OPTS,
		errExpectArray,
		errExpectInteger,
		errExpectNumber,
		errExpectObject,
		errExpectString,
		errInvalidArgs
	});
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/abs.js
var require_abs = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var abs_exports = {};
	__export(abs_exports, { $abs: () => $abs });
	module.exports = __toCommonJS(abs_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $abs = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number") return (0, import_internal2.errExpectNumber)(options.failOnError, "$abs");
		return Math.abs(n);
	};
	0 && (module.exports = { $abs });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/add.js
var require_add = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var add_exports = {};
	__export(add_exports, { $add: () => $add });
	module.exports = __toCommonJS(add_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const err = "$add expression must resolve to array of numbers.";
	const $add = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const failOnError = options.failOnError;
		let dateFound = false;
		let result = 0;
		if (!(0, import_util.isArray)(args)) return (0, import_internal2.errInvalidArgs)(failOnError, err);
		for (const n of args) {
			if ((0, import_util.isNil)(n)) return null;
			if (typeof n === "number") result += n;
			else if ((0, import_util.isDate)(n)) {
				if (dateFound) return (0, import_internal2.errInvalidArgs)(failOnError, "$add must only have one date");
				dateFound = true;
				result += +n;
			} else return (0, import_internal2.errInvalidArgs)(failOnError, err);
		}
		return dateFound ? new Date(result) : result;
	};
	0 && (module.exports = { $add });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/ceil.js
var require_ceil = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ceil_exports = {};
	__export(ceil_exports, { $ceil: () => $ceil });
	module.exports = __toCommonJS(ceil_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $ceil = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number") return (0, import_internal2.errExpectNumber)(options.failOnError, "$ceil");
		return Math.ceil(n);
	};
	0 && (module.exports = { $ceil });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/divide.js
var require_divide = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var divide_exports = {};
	__export(divide_exports, { $divide: () => $divide });
	module.exports = __toCommonJS(divide_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $divide = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$divide expects array(2)");
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		let t_num = true;
		for (const v of args) {
			if ((0, import_util.isNil)(v)) return null;
			t_num &&= (0, import_util.isNumber)(v);
		}
		if (!t_num) return (0, import_internal2.errExpectArray)(foe, "$divide", {
			size: 2,
			type: "number"
		});
		if (args[1] === 0) return (0, import_internal2.errInvalidArgs)(foe, "$divide cannot divide by zero");
		return args[0] / args[1];
	};
	0 && (module.exports = { $divide });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/exp.js
var require_exp = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var exp_exports = {};
	__export(exp_exports, { $exp: () => $exp });
	module.exports = __toCommonJS(exp_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $exp = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number") return (0, import_internal2.errExpectNumber)(options.failOnError, "$exp");
		return Math.exp(n);
	};
	0 && (module.exports = { $exp });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/floor.js
var require_floor = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var floor_exports = {};
	__export(floor_exports, { $floor: () => $floor });
	module.exports = __toCommonJS(floor_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $floor = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number") return (0, import_internal2.errExpectNumber)(options.failOnError, "$floor");
		return Math.floor(n);
	};
	0 && (module.exports = { $floor });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/ln.js
var require_ln = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ln_exports = {};
	__export(ln_exports, { $ln: () => $ln });
	module.exports = __toCommonJS(ln_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $ln = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number") return (0, import_internal2.errExpectNumber)(options.failOnError, "$ln");
		return Math.log(n);
	};
	0 && (module.exports = { $ln });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/log.js
var require_log = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var log_exports = {};
	__export(log_exports, { $log: () => $log });
	module.exports = __toCommonJS(log_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $log = (obj, expr, options) => {
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
	0 && (module.exports = { $log });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/log10.js
var require_log10 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var log10_exports = {};
	__export(log10_exports, { $log10: () => $log10 });
	module.exports = __toCommonJS(log10_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $log10 = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n === "number") return Math.log10(n);
		return (0, import_internal2.errExpectNumber)(options.failOnError, "$log10");
	};
	0 && (module.exports = { $log10 });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/mod.js
var require_arithmetic$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var mod_exports = {};
	__export(mod_exports, { $mod: () => $mod });
	module.exports = __toCommonJS(mod_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $mod = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		let invalid = !(0, import_util.isArray)(args) || args.length != 2;
		invalid ||= !args.every((v) => typeof v === "number");
		if (invalid) return (0, import_internal2.errExpectArray)(options.failOnError, "$mod", {
			size: 2,
			type: "number"
		});
		return args[0] % args[1];
	};
	0 && (module.exports = { $mod });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/multiply.js
var require_multiply = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var multiply_exports = {};
	__export(multiply_exports, { $multiply: () => $multiply });
	module.exports = __toCommonJS(multiply_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $multiply = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$multiply expects array");
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		if (args.some(import_util.isNil)) return null;
		let res = 1;
		for (const n of args) {
			if (!(0, import_util.isNumber)(n)) return (0, import_internal2.errExpectArray)(foe, "$multiply", { type: "number" });
			res *= n;
		}
		return res;
	};
	0 && (module.exports = { $multiply });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/pow.js
var require_pow = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var pow_exports = {};
	__export(pow_exports, { $pow: () => $pow });
	module.exports = __toCommonJS(pow_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $pow = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$pow expects array(2)");
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		let t_num = true;
		for (const v of args) {
			if ((0, import_util.isNil)(v)) return null;
			t_num &&= (0, import_util.isNumber)(v);
		}
		if (!t_num) return (0, import_internal2.errExpectArray)(foe, "$pow", {
			size: 2,
			type: "number"
		});
		if (args[0] === 0 && args[1] < 0) (0, import_internal2.errInvalidArgs)(foe, "$pow cannot raise 0 to a negative exponent");
		return Math.pow(args[0], args[1]);
	};
	0 && (module.exports = { $pow });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/_internal.js
var require__internal$7 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, { truncate: () => truncate });
	module.exports = __toCommonJS(internal_exports);
	var import_util = require_util();
	var import_internal = require__internal$8();
	function truncate(num, precision, opts) {
		const { name, roundOff, failOnError } = opts;
		if ((0, import_util.isNil)(num)) return null;
		if (Number.isNaN(num) || Math.abs(num) === Infinity) return num;
		if (!(0, import_util.isNumber)(num)) return (0, import_internal.errExpectNumber)(failOnError, `${name} arg1 <number>`);
		if (!(0, import_util.isInteger)(precision) || precision < -20 || precision > 100) return (0, import_internal.errExpectInteger)(failOnError, `${name} arg2 <precision>`, {
			min: -20,
			max: 100
		});
		const sign = Math.abs(num) === num ? 1 : -1;
		num = Math.abs(num);
		let result = Math.trunc(num);
		const decimals = parseFloat((num - result).toFixed(Math.abs(precision) + 1));
		if (precision === 0) {
			const firstDigit = Math.trunc(10 * decimals);
			if (roundOff && ((result & 1) === 1 && firstDigit >= 5 || firstDigit > 5)) result++;
		} else if (precision > 0) {
			const offset = Math.pow(10, precision);
			let remainder = Math.trunc(decimals * offset);
			const lastDigit = Math.trunc(decimals * offset * 10) % 10;
			if (roundOff && lastDigit > 5) remainder += 1;
			result = (result * offset + remainder) / offset;
		} else {
			const offset = Math.pow(10, -1 * precision);
			let excess = result % offset;
			result = Math.max(0, result - excess);
			if (roundOff && sign === -1) {
				while (excess > 10) excess -= excess / 10;
				if (result > 0 && excess >= 5) result += offset;
			}
		}
		return result * sign;
	}
	0 && (module.exports = { truncate });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/round.js
var require_round = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var round_exports = {};
	__export(round_exports, { $round: () => $round });
	module.exports = __toCommonJS(round_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$7();
	const $round = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$round expects array(2)");
		const [n, precision] = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_internal2.truncate)(n, precision ?? 0, {
			name: "$round",
			roundOff: true,
			failOnError: options.failOnError
		});
	};
	0 && (module.exports = { $round });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/sigmoid.js
var require_sigmoid = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sigmoid_exports = {};
	__export(sigmoid_exports, { $sigmoid: () => $sigmoid });
	module.exports = __toCommonJS(sigmoid_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const PRECISION = 1e10;
	const $sigmoid = (obj, expr, options) => {
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
	0 && (module.exports = { $sigmoid });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/sqrt.js
var require_sqrt = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sqrt_exports = {};
	__export(sqrt_exports, { $sqrt: () => $sqrt });
	module.exports = __toCommonJS(sqrt_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $sqrt = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		const skip = !options.failOnError;
		if ((0, import_util.isNil)(n)) return null;
		if (typeof n !== "number" || n < 0) {
			(0, import_util.assert)(skip, "$sqrt expression must resolve to non-negative number.");
			return null;
		}
		return Math.sqrt(n);
	};
	0 && (module.exports = { $sqrt });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/subtract.js
var require_subtract = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var subtract_exports = {};
	__export(subtract_exports, { $subtract: () => $subtract });
	module.exports = __toCommonJS(subtract_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $subtract = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$subtract expects array(2)");
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		if (args.some(import_util.isNil)) return null;
		const foe = options.failOnError;
		const [a, b] = args;
		if ((0, import_util.isDate)(a) && (0, import_util.isNumber)(b)) return new Date(+a - Math.round(b));
		if ((0, import_util.isDate)(a) && (0, import_util.isDate)(b)) return +a - +b;
		if (args.every((v) => typeof v === "number")) return a - b;
		if ((0, import_util.isNumber)(a) && (0, import_util.isDate)(b)) return (0, import_internal2.errInvalidArgs)(foe, "$subtract cannot subtract date from number");
		return (0, import_internal2.errExpectArray)(foe, "$subtract", {
			size: 2,
			type: "number|date"
		});
	};
	0 && (module.exports = { $subtract });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/trunc.js
var require_trunc = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var trunc_exports = {};
	__export(trunc_exports, { $trunc: () => $trunc });
	module.exports = __toCommonJS(trunc_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$7();
	const $trunc = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$trunc expects array(2)");
		const [n, precision] = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_internal2.truncate)(n, precision ?? 0, {
			name: "$trunc",
			roundOff: false,
			failOnError: options.failOnError
		});
	};
	0 && (module.exports = { $trunc });
}));
// node_modules/mingo/cjs/operators/expression/arithmetic/index.js
var require_arithmetic = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	__reExport(arithmetic_exports, require_arithmetic$1(), module.exports);
	__reExport(arithmetic_exports, require_multiply(), module.exports);
	__reExport(arithmetic_exports, require_pow(), module.exports);
	__reExport(arithmetic_exports, require_round(), module.exports);
	__reExport(arithmetic_exports, require_sigmoid(), module.exports);
	__reExport(arithmetic_exports, require_sqrt(), module.exports);
	__reExport(arithmetic_exports, require_subtract(), module.exports);
	__reExport(arithmetic_exports, require_trunc(), module.exports);
	0 && (module.exports = {
		...require_abs(),
		...require_add(),
		...require_ceil(),
		...require_divide(),
		...require_exp(),
		...require_floor(),
		...require_ln(),
		...require_log(),
		...require_log10(),
		...require_arithmetic$1(),
		...require_multiply(),
		...require_pow(),
		...require_round(),
		...require_sigmoid(),
		...require_sqrt(),
		...require_subtract(),
		...require_trunc()
	});
}));
// node_modules/mingo/cjs/operators/expression/array/arrayElemAt.js
var require_arrayElemAt = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var arrayElemAt_exports = {};
	__export(arrayElemAt_exports, { $arrayElemAt: () => $arrayElemAt });
	module.exports = __toCommonJS(arrayElemAt_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$arrayElemAt";
	const $arrayElemAt = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `${OP} expects array(2)`);
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		if (args.some(import_util.isNil)) return null;
		const foe = options.failOnError;
		const [arr, index] = args;
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, `${OP} arg1 <array>`);
		if (!(0, import_util.isInteger)(index)) return (0, import_internal2.errExpectInteger)(foe, `${OP} arg2 <index>`);
		if (index < 0 && Math.abs(index) <= arr.length) return arr[(index + arr.length) % arr.length];
		else if (index >= 0 && index < arr.length) return arr[index];
	};
	0 && (module.exports = { $arrayElemAt });
}));
// node_modules/mingo/cjs/operators/expression/array/arrayToObject.js
var require_arrayToObject = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var arrayToObject_exports = {};
	__export(arrayToObject_exports, { $arrayToObject: () => $arrayToObject });
	module.exports = __toCommonJS(arrayToObject_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const ERR_OPTS = {
		generic: { type: "key-value pairs" },
		array: { type: "[k,v]" },
		object: { type: "{k,v}" }
	};
	const $arrayToObject = (obj, expr, options) => {
		const foe = options.failOnError;
		const arr = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(arr)) return null;
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.generic);
		let tag = 0;
		const newObj = {};
		for (const item of arr) if ((0, import_util.isArray)(item)) {
			const val = (0, import_util.flatten)(item);
			if (!tag) tag = 1;
			if (tag !== 1) return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.object);
			const [k, v] = val;
			newObj[k] = v;
		} else if ((0, import_util.isObject)(item) && (0, import_util.has)(item, "k", "v")) {
			if (!tag) tag = 2;
			if (tag !== 2) return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.array);
			const { k, v } = item;
			newObj[k] = v;
		} else return (0, import_internal2.errExpectArray)(foe, "$arrayToObject", ERR_OPTS.generic);
		return newObj;
	};
	0 && (module.exports = { $arrayToObject });
}));
// node_modules/mingo/cjs/operators/expression/array/concatArrays.js
var require_concatArrays = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var concatArrays_exports = {};
	__export(concatArrays_exports, { $concatArrays: () => $concatArrays });
	module.exports = __toCommonJS(concatArrays_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $concatArrays = (obj, expr, options) => {
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
	0 && (module.exports = { $concatArrays });
}));
// node_modules/mingo/cjs/operators/expression/array/filter.js
var require_filter = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var filter_exports = {};
	__export(filter_exports, { $filter: () => $filter });
	module.exports = __toCommonJS(filter_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const $filter = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isObject)(expr) && (0, import_internal2.has)(expr, "input", "cond"), "$filter expects object { input, as, cond, limit }");
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		const foe = options.failOnError;
		if ((0, import_internal2.isNil)(input)) return null;
		if (!(0, import_internal2.isArray)(input)) return (0, import_internal3.errExpectArray)(foe, "$filter 'input'");
		const limit = expr.limit ?? Math.max(input.length, 1);
		if (!(0, import_internal2.isInteger)(limit) || limit < 1) return (0, import_internal3.errExpectInteger)(foe, "$filter 'limit'", { min: 1 });
		if (input.length === 0) return [];
		const copts = import_internal.ComputeOptions.init(options);
		const k = expr?.as || "this";
		const locals = { variables: {} };
		const res = [];
		for (let i = 0, j = 0; i < input.length && j < limit; i++) {
			locals.variables[k] = input[i];
			const cond = (0, import_internal.evalExpr)(obj, expr.cond, copts.update(locals));
			if ((0, import_internal2.truthy)(cond, options.useStrictMode)) {
				res.push(input[i]);
				j++;
			}
		}
		return res;
	};
	0 && (module.exports = { $filter });
}));
// node_modules/mingo/cjs/operators/accumulator/first.js
var require_first$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var first_exports = {};
	__export(first_exports, { $first: () => $first });
	module.exports = __toCommonJS(first_exports);
	var import_internal = require__internal$9();
	const $first = (coll, expr, options) => {
		const obj = coll[0];
		const copts = import_internal.ComputeOptions.init(options).update({ root: obj });
		return (0, import_internal.evalExpr)(obj, expr, copts) ?? null;
	};
	0 && (module.exports = { $first });
}));
// node_modules/mingo/cjs/operators/expression/array/first.js
var require_first = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var first_exports = {};
	__export(first_exports, { $first: () => $first });
	module.exports = __toCommonJS(first_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_first = require_first$1();
	var import_internal2 = require__internal$8();
	const $first = (obj, expr, options) => {
		if ((0, import_util.isArray)(obj)) return (0, import_first.$first)(obj, expr, options);
		const arr = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(arr)) return null;
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(options.failOnError, "$first");
		return (0, import_util.flatten)(arr)[0];
	};
	0 && (module.exports = { $first });
}));
// node_modules/mingo/cjs/operators/accumulator/push.js
var require_push = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var push_exports = {};
	__export(push_exports, { $push: () => $push });
	module.exports = __toCommonJS(push_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $push = (coll, expr, options) => {
		if ((0, import_util.isNil)(expr)) return coll;
		const copts = import_internal.ComputeOptions.init(options);
		const result = new Array(coll.length);
		for (let i = 0; i < coll.length; i++) {
			const root = coll[i];
			result[i] = (0, import_internal.evalExpr)(root, expr, copts.update({ root })) ?? null;
		}
		return result;
	};
	0 && (module.exports = { $push });
}));
// node_modules/mingo/cjs/operators/accumulator/firstN.js
var require_firstN$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var firstN_exports = {};
	__export(firstN_exports, { $firstN: () => $firstN });
	module.exports = __toCommonJS(firstN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	var import_push = require_push();
	const $firstN = (coll, expr, options) => {
		const foe = options.failOnError;
		const copts = options;
		const m = coll.length;
		const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
		if (!(0, import_util.isInteger)(n) || n < 1) return (0, import_internal2.errExpectInteger)(foe, "$firstN 'n'", { min: 1 });
		return (0, import_push.$push)(m <= n ? coll : coll.slice(0, n), expr.input, options);
	};
	0 && (module.exports = { $firstN });
}));
// node_modules/mingo/cjs/operators/expression/array/firstN.js
var require_firstN = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var firstN_exports = {};
	__export(firstN_exports, { $firstN: () => $firstN });
	module.exports = __toCommonJS(firstN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_firstN = require_firstN$1();
	var import_internal2 = require__internal$8();
	const $firstN = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"), "$firstN expects object { input, n }");
		if ((0, import_util.isArray)(obj)) return (0, import_firstN.$firstN)(obj, expr, options);
		const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$firstN 'input'");
		return (0, import_firstN.$firstN)(input, {
			n,
			input: "$$this"
		}, options);
	};
	0 && (module.exports = { $firstN });
}));
// node_modules/mingo/cjs/operators/expression/array/in.js
var require_in$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var in_exports = {};
	__export(in_exports, { $in: () => $in });
	module.exports = __toCommonJS(in_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $in = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$in expects array(2)");
		const [item, arr] = (0, import_internal.evalExpr)(obj, expr, options);
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errInvalidArgs)(options.failOnError, "$in arg2 <array>");
		for (const v of arr) if ((0, import_util.isEqual)(v, item)) return true;
		return false;
	};
	0 && (module.exports = { $in });
}));
// node_modules/mingo/cjs/operators/expression/array/indexOfArray.js
var require_indexOfArray = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var indexOfArray_exports = {};
	__export(indexOfArray_exports, { $indexOfArray: () => $indexOfArray });
	module.exports = __toCommonJS(indexOfArray_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const OP = "$indexOfArray";
	const $indexOfArray = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isArray)(expr) && expr.length > 1 && expr.length < 5, `${OP} expects array(4)`);
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		const arr = args[0];
		if ((0, import_internal2.isNil)(arr)) return null;
		if (!(0, import_internal2.isArray)(arr)) return (0, import_internal3.errExpectArray)(foe, `${OP} arg1 <array>`);
		const search = args[1];
		const start = args[2] ?? 0;
		const end = args[3] ?? arr.length;
		if (!(0, import_internal2.isInteger)(start) || start < 0) return (0, import_internal3.errExpectInteger)(foe, `${OP} arg3 <start>`, { min: 1 });
		if (!(0, import_internal2.isInteger)(end) || end < 0) return (0, import_internal3.errExpectInteger)(foe, `${OP} arg4 <end>`, { min: 1 });
		if (start > end) return -1;
		return (start > 0 || end < arr.length ? arr.slice(start, end) : arr).findIndex((v) => (0, import_internal2.isEqual)(v, search)) + start;
	};
	0 && (module.exports = { $indexOfArray });
}));
// node_modules/mingo/cjs/operators/expression/array/isArray.js
var require_isArray = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var isArray_exports = {};
	__export(isArray_exports, { $isArray: () => $isArray });
	module.exports = __toCommonJS(isArray_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $isArray = (obj, expr, options) => {
		let input = expr;
		if ((0, import_util.isArray)(expr)) {
			(0, import_util.assert)(expr.length === 1, "$isArray expects array(1)");
			input = expr[0];
		}
		return (0, import_util.isArray)((0, import_internal.evalExpr)(obj, input, options));
	};
	0 && (module.exports = { $isArray });
}));
// node_modules/mingo/cjs/operators/accumulator/last.js
var require_last$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var last_exports = {};
	__export(last_exports, { $last: () => $last });
	module.exports = __toCommonJS(last_exports);
	var import_internal = require__internal$9();
	const $last = (coll, expr, options) => {
		const obj = coll[coll.length - 1];
		const copts = import_internal.ComputeOptions.init(options).update({ root: obj });
		return (0, import_internal.evalExpr)(obj, expr, copts) ?? null;
	};
	0 && (module.exports = { $last });
}));
// node_modules/mingo/cjs/operators/expression/array/last.js
var require_last = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var last_exports = {};
	__export(last_exports, { $last: () => $last });
	module.exports = __toCommonJS(last_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_last = require_last$1();
	var import_internal2 = require__internal$8();
	const $last = (obj, expr, options) => {
		if ((0, import_util.isArray)(obj)) return (0, import_last.$last)(obj, expr, options);
		const arr = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(arr)) return null;
		if (!(0, import_util.isArray)(arr) || arr.length === 0) return (0, import_internal2.errExpectArray)(options.failOnError, "$last", { size: 0 });
		return (0, import_util.flatten)(arr)[arr.length - 1];
	};
	0 && (module.exports = { $last });
}));
// node_modules/mingo/cjs/operators/accumulator/lastN.js
var require_lastN$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lastN_exports = {};
	__export(lastN_exports, { $lastN: () => $lastN });
	module.exports = __toCommonJS(lastN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	var import_push = require_push();
	const $lastN = (coll, expr, options) => {
		const copts = options;
		const m = coll.length;
		const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
		const foe = options.failOnError;
		if (!(0, import_util.isInteger)(n) || n < 1) return (0, import_internal2.errExpectInteger)(foe, "$lastN 'n'", { min: 1 });
		return (0, import_push.$push)(m <= n ? coll : coll.slice(m - n), expr.input, options);
	};
	0 && (module.exports = { $lastN });
}));
// node_modules/mingo/cjs/operators/expression/array/lastN.js
var require_lastN = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lastN_exports = {};
	__export(lastN_exports, { $lastN: () => $lastN });
	module.exports = __toCommonJS(lastN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_lastN = require_lastN$1();
	var import_internal2 = require__internal$8();
	const $lastN = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"), "$lastN expects object { input, n }");
		if ((0, import_util.isArray)(obj)) return (0, import_lastN.$lastN)(obj, expr, options);
		const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$lastN 'input'");
		return (0, import_lastN.$lastN)(input, {
			n,
			input: "$$this"
		}, options);
	};
	0 && (module.exports = { $lastN });
}));
// node_modules/mingo/cjs/operators/expression/array/map.js
var require_map = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var map_exports = {};
	__export(map_exports, { $map: () => $map });
	module.exports = __toCommonJS(map_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $map = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "in"), "$map expects object { input, as, in }");
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		const foe = options.failOnError;
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(foe, "$map 'input'");
		if (!(0, import_util.isNil)(expr.as) && !(0, import_util.isString)(expr.as)) return (0, import_internal2.errExpectString)(foe, "$map 'as'");
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
	0 && (module.exports = { $map });
}));
// node_modules/mingo/cjs/operators/accumulator/maxN.js
var require_maxN$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var maxN_exports = {};
	__export(maxN_exports, { $maxN: () => $maxN });
	module.exports = __toCommonJS(maxN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	var import_push = require_push();
	const $maxN = (coll, expr, options) => {
		const copts = options;
		const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
		if (!(0, import_util.isInteger)(n) || n < 1) return (0, import_internal2.errExpectInteger)(options.failOnError, "$maxN 'n'", { min: 1 });
		return (0, import_push.$push)(coll, expr.input, options).filter((o) => !(0, import_util.isNil)(o)).sort(import_util.compare).slice(-n).reverse();
	};
	0 && (module.exports = { $maxN });
}));
// node_modules/mingo/cjs/operators/expression/array/maxN.js
var require_maxN = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var maxN_exports = {};
	__export(maxN_exports, { $maxN: () => $maxN });
	module.exports = __toCommonJS(maxN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_maxN = require_maxN$1();
	var import_internal2 = require__internal$8();
	const $maxN = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"), "$maxN expects object { input, n }");
		if ((0, import_util.isArray)(obj)) return (0, import_maxN.$maxN)(obj, expr, options);
		const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$maxN 'input'");
		return (0, import_maxN.$maxN)(input, {
			n,
			input: "$$this"
		}, options);
	};
	0 && (module.exports = { $maxN });
}));
// node_modules/mingo/cjs/operators/accumulator/minN.js
var require_minN$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var minN_exports = {};
	__export(minN_exports, { $minN: () => $minN });
	module.exports = __toCommonJS(minN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	var import_push = require_push();
	const $minN = (coll, expr, options) => {
		const copts = options;
		const n = (0, import_internal.evalExpr)(copts?.local?.groupId, expr.n, copts);
		if (!(0, import_util.isInteger)(n) || n < 1) return (0, import_internal2.errExpectInteger)(options.failOnError, "$minN 'n'", { min: 1 });
		return (0, import_push.$push)(coll, expr.input, options).filter((o) => !(0, import_util.isNil)(o)).sort(import_util.compare).slice(0, n);
	};
	0 && (module.exports = { $minN });
}));
// node_modules/mingo/cjs/operators/expression/array/minN.js
var require_minN = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var minN_exports = {};
	__export(minN_exports, { $minN: () => $minN });
	module.exports = __toCommonJS(minN_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_minN = require_minN$1();
	var import_internal2 = require__internal$8();
	const $minN = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "n"), "$minN expects object { input, n }");
		if ((0, import_util.isArray)(obj)) return (0, import_minN.$minN)(obj, expr, options);
		const { input, n } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$minN 'input'");
		return (0, import_minN.$minN)(input, {
			n,
			input: "$$this"
		}, options);
	};
	0 && (module.exports = { $minN });
}));
// node_modules/mingo/cjs/operators/expression/array/range.js
var require_range = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var range_exports = {};
	__export(range_exports, { $range: () => $range });
	module.exports = __toCommonJS(range_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $range = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length > 1 && expr.length < 4, "$range expects array(3)");
		const [start, end, arg3] = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		const step = arg3 ?? 1;
		if (!(0, import_util.isInteger)(start)) return (0, import_internal2.errExpectInteger)(foe, `$range arg1 <start>`);
		if (!(0, import_util.isInteger)(end)) return (0, import_internal2.errExpectInteger)(foe, `$range arg2 <end>`);
		if (!(0, import_util.isInteger)(step) || step === 0) return (0, import_internal2.errExpectInteger)(foe, `$range arg3 <step>`, {
			min: 0,
			max: 0
		});
		const result = new Array();
		let counter = start;
		while (counter < end && step > 0 || counter > end && step < 0) {
			result.push(counter);
			counter += step;
		}
		return result;
	};
	0 && (module.exports = { $range });
}));
// node_modules/mingo/cjs/operators/expression/array/reduce.js
var require_reduce = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var reduce_exports = {};
	__export(reduce_exports, { $reduce: () => $reduce });
	module.exports = __toCommonJS(reduce_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	function $reduce(obj, expr, options) {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "initialValue", "in"), "$reduce expects object { input, initialValue, in }");
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		const initialValue = (0, import_internal.evalExpr)(obj, expr.initialValue, options);
		const inExpr = expr["in"];
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$reduce 'input'");
		const copts = import_internal.ComputeOptions.init(options);
		const locals = { variables: { value: null } };
		let result = initialValue;
		for (let i = 0; i < input.length; i++) {
			locals.variables.value = result;
			result = (0, import_internal.evalExpr)(input[i], inExpr, copts.update(locals));
		}
		return result;
	}
	0 && (module.exports = { $reduce });
}));
// node_modules/mingo/cjs/operators/expression/array/reverseArray.js
var require_reverseArray = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var reverseArray_exports = {};
	__export(reverseArray_exports, { $reverseArray: () => $reverseArray });
	module.exports = __toCommonJS(reverseArray_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $reverseArray = (obj, expr, options) => {
		const arr = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(arr)) return null;
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(options.failOnError, "$reverseArray");
		return arr.slice().reverse();
	};
	0 && (module.exports = { $reverseArray });
}));
// node_modules/mingo/cjs/operators/expression/array/size.js
var require_size$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var size_exports = {};
	__export(size_exports, { $size: () => $size });
	module.exports = __toCommonJS(size_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $size = (obj, expr, options) => {
		const value = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(value)) return null;
		return (0, import_util.isArray)(value) ? value.length : (0, import_internal2.errExpectNumber)(options.failOnError, "$size");
	};
	0 && (module.exports = { $size });
}));
// node_modules/mingo/cjs/operators/expression/array/slice.js
var require_slice = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var slice_exports = {};
	__export(slice_exports, { $slice: () => $slice });
	module.exports = __toCommonJS(slice_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $slice = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length > 1 && expr.length < 4, "$slice expects array(3)");
		const foe = options.failOnError;
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const arr = args[0];
		let skip = args[1];
		let limit = args[2];
		if (!(0, import_util.isArray)(arr)) return (0, import_internal2.errExpectArray)(foe, "$slice arg1 <array>");
		if (!(0, import_util.isInteger)(skip)) return (0, import_internal2.errExpectInteger)(foe, "$slice arg2 <n>");
		if (!(0, import_util.isNil)(limit) && !(0, import_util.isInteger)(limit)) return (0, import_internal2.errExpectInteger)(foe, "$slice arg3 <n>");
		if ((0, import_util.isNil)(limit)) {
			if (skip < 0) skip = Math.max(0, arr.length + skip);
			else {
				limit = skip;
				skip = 0;
			}
		} else {
			if (skip < 0) skip = Math.max(0, arr.length + skip);
			if (limit < 1) return (0, import_internal2.errExpectInteger)(foe, "$slice arg3 <n>", { min: 1 });
			limit += skip;
		}
		return arr.slice(skip, limit);
	};
	0 && (module.exports = { $slice });
}));
// node_modules/mingo/cjs/lazy.js
var require_lazy = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
			return {
				done: true,
				value: void 0
			};
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
			if (isIterable(source)) iter = source[Symbol.iterator]();
			else if (isGenerator(source)) iter = source;
			else if (typeof source === "function") iter = { next: source };
			else (0, import_util.assert)(0, "mingo: iterator requires an iterable, generator or function");
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
						if (op === "map") value = res;
						else if (!res) {
							ok = false;
							break;
						}
					}
					if (ok) return {
						value,
						done
					};
				}
			};
		}
		push(op, fn) {
			this.#iteratees.push({
				op,
				fn
			});
			return this;
		}
		next() {
			return this.#getNext();
		}
		map(f) {
			return this.push("map", f);
		}
		filter(f) {
			return this.push("filter", f);
		}
		take(n) {
			(0, import_util.assert)(n >= 0, "value must be a non-negative integer");
			return this.filter((_) => n-- > 0);
		}
		drop(n) {
			(0, import_util.assert)(n >= 0, "value must be a non-negative integer");
			return this.filter((_) => n-- <= 0);
		}
		transform(f) {
			const self = this;
			let iter;
			return Lazy(() => {
				if (!iter) iter = f(self.collect());
				return iter.next();
			});
		}
		collect() {
			while (!this.#done) {
				const { done, value } = this.#getNext();
				if (!done) this.#buffer.push(value);
				this.#done = done;
			}
			return this.#buffer;
		}
		each(f) {
			for (let o = this.next(); o.done !== true; o = this.next()) f(o.value);
		}
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
		size() {
			return this.collect().length;
		}
		[Symbol.iterator]() {
			return this;
		}
	};
	0 && (module.exports = {
		Iterator,
		Lazy,
		concat
	});
}));
// node_modules/mingo/cjs/operators/pipeline/sort.js
var require_sort = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sort_exports = {};
	__export(sort_exports, { $sort: () => $sort });
	module.exports = __toCommonJS(sort_exports);
	var import_lazy = require_lazy();
	var import_util = require_util();
	function $sort(coll, sortKeys, options) {
		(0, import_util.assert)((0, import_util.isObject)(sortKeys) && Object.keys(sortKeys).length > 0, "$sort specification is invalid");
		let cmp = import_util.compare;
		const collationSpec = options.collation;
		if ((0, import_util.isObject)(collationSpec) && (0, import_util.isString)(collationSpec.locale)) cmp = collationComparator(collationSpec);
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
						for (let i2 = 0; i2 < numbers.length; i2++) sortedKeys[i2] = numbers[i2];
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
	const COLLATION_STRENGTH = {
		1: "base",
		2: "accent",
		3: "variant"
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
	0 && (module.exports = { $sort });
}));
// node_modules/mingo/cjs/operators/expression/array/sortArray.js
var require_sortArray = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sortArray_exports = {};
	__export(sortArray_exports, { $sortArray: () => $sortArray });
	module.exports = __toCommonJS(sortArray_exports);
	var import_internal = require__internal$9();
	var import_lazy = require_lazy();
	var import_util = require_util();
	var import_sort = require_sort();
	var import_internal2 = require__internal$8();
	const $sortArray = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && "input" in expr && "sortBy" in expr, "$sortArray expects object { input, sortBy }");
		const { input, sortBy } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		if (!(0, import_util.isArray)(input)) return (0, import_internal2.errExpectArray)(options.failOnError, "$sortArray 'input'");
		if ((0, import_util.isObject)(sortBy)) return (0, import_sort.$sort)((0, import_lazy.Lazy)(input), sortBy, options).collect();
		const result = input.slice().sort(import_util.compare);
		if (sortBy === -1) result.reverse();
		return result;
	};
	0 && (module.exports = { $sortArray });
}));
// node_modules/mingo/cjs/operators/expression/array/zip.js
var require_zip = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var zip_exports = {};
	__export(zip_exports, { $zip: () => $zip });
	module.exports = __toCommonJS(zip_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $zip = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "inputs"), "$zip received invalid arguments");
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
		if (!(0, import_util.isBoolean)(useLongestLength)) (0, import_internal2.errInvalidArgs)(foe, "$zip 'useLongestLength' must be boolean");
		if ((0, import_util.isArray)(defaults) && defaults.length > 0) (0, import_util.assert)(useLongestLength && defaults.length === inputs.length, "$zip 'useLongestLength' must be set to true to use 'defaults'");
		let zipCount = 0;
		for (const arr of inputs) zipCount = useLongestLength ? Math.max(zipCount, arr.length) : Math.min(zipCount || arr.length, arr.length);
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
	0 && (module.exports = { $zip });
}));
// node_modules/mingo/cjs/operators/expression/array/index.js
var require_array$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	__reExport(array_exports, require_first(), module.exports);
	__reExport(array_exports, require_firstN(), module.exports);
	__reExport(array_exports, require_in$1(), module.exports);
	__reExport(array_exports, require_indexOfArray(), module.exports);
	__reExport(array_exports, require_isArray(), module.exports);
	__reExport(array_exports, require_last(), module.exports);
	__reExport(array_exports, require_lastN(), module.exports);
	__reExport(array_exports, require_map(), module.exports);
	__reExport(array_exports, require_maxN(), module.exports);
	__reExport(array_exports, require_minN(), module.exports);
	__reExport(array_exports, require_range(), module.exports);
	__reExport(array_exports, require_reduce(), module.exports);
	__reExport(array_exports, require_reverseArray(), module.exports);
	__reExport(array_exports, require_size$1(), module.exports);
	__reExport(array_exports, require_slice(), module.exports);
	__reExport(array_exports, require_sortArray(), module.exports);
	__reExport(array_exports, require_zip(), module.exports);
	0 && (module.exports = {
		...require_arrayElemAt(),
		...require_arrayToObject(),
		...require_concatArrays(),
		...require_filter(),
		...require_first(),
		...require_firstN(),
		...require_in$1(),
		...require_indexOfArray(),
		...require_isArray(),
		...require_last(),
		...require_lastN(),
		...require_map(),
		...require_maxN(),
		...require_minN(),
		...require_range(),
		...require_reduce(),
		...require_reverseArray(),
		...require_size$1(),
		...require_slice(),
		...require_sortArray(),
		...require_zip()
	});
}));
// node_modules/mingo/cjs/operators/expression/bitwise/_internal.js
var require__internal$6 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, { processBitwise: () => processBitwise });
	module.exports = __toCommonJS(internal_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	function processBitwise(obj, expr, options, operator, fn) {
		(0, import_util.assert)((0, import_util.isArray)(expr), `${operator} expects array as argument`);
		const nums = (0, import_internal.evalExpr)(obj, expr, options);
		let t_num = true;
		for (const v of nums) {
			if ((0, import_util.isNil)(v)) return null;
			t_num &&= (0, import_util.isInteger)(v);
		}
		if (t_num) return fn(nums);
		return (0, import_internal2.errInvalidArgs)(options.failOnError, `${operator} array elements must resolve to integers`);
	}
	0 && (module.exports = { processBitwise });
}));
// node_modules/mingo/cjs/operators/expression/bitwise/bitAnd.js
var require_bitAnd = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitAnd_exports = {};
	__export(bitAnd_exports, { $bitAnd: () => $bitAnd });
	module.exports = __toCommonJS(bitAnd_exports);
	var import_internal = require__internal$6();
	const $bitAnd = (obj, expr, options) => (0, import_internal.processBitwise)(obj, expr, options, "$bitAnd", (nums) => nums.reduce((a, b) => a & b, -1));
	0 && (module.exports = { $bitAnd });
}));
// node_modules/mingo/cjs/operators/expression/bitwise/bitNot.js
var require_bitNot = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitNot_exports = {};
	__export(bitNot_exports, { $bitNot: () => $bitNot });
	module.exports = __toCommonJS(bitNot_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $bitNot = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(n)) return null;
		if (!(0, import_util.isInteger)(n)) return (0, import_internal2.errExpectInteger)(options.failOnError, "$bitNot");
		return ~n;
	};
	0 && (module.exports = { $bitNot });
}));
// node_modules/mingo/cjs/operators/expression/bitwise/bitOr.js
var require_bitOr = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitOr_exports = {};
	__export(bitOr_exports, { $bitOr: () => $bitOr });
	module.exports = __toCommonJS(bitOr_exports);
	var import_internal = require__internal$6();
	const $bitOr = (obj, expr, options) => (0, import_internal.processBitwise)(obj, expr, options, "$bitOr", (nums) => nums.reduce((a, b) => a | b, 0));
	0 && (module.exports = { $bitOr });
}));
// node_modules/mingo/cjs/operators/expression/bitwise/bitXor.js
var require_bitXor = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitXor_exports = {};
	__export(bitXor_exports, { $bitXor: () => $bitXor });
	module.exports = __toCommonJS(bitXor_exports);
	var import_internal = require__internal$6();
	const $bitXor = (obj, expr, options) => (0, import_internal.processBitwise)(obj, expr, options, "$bitXor", (nums) => nums.reduce((a, b) => a ^ b, 0));
	0 && (module.exports = { $bitXor });
}));
// node_modules/mingo/cjs/operators/expression/bitwise/index.js
var require_bitwise$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_bitAnd(),
		...require_bitNot(),
		...require_bitOr(),
		...require_bitXor()
	});
}));
// node_modules/mingo/cjs/operators/expression/boolean/and.js
var require_and$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var and_exports = {};
	__export(and_exports, { $and: () => $and });
	module.exports = __toCommonJS(and_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	const $and = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isArray)(expr), "$and expects array");
		const mode = options.useStrictMode;
		return expr.every((e) => (0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, e, options), mode));
	};
	0 && (module.exports = { $and });
}));
// node_modules/mingo/cjs/operators/expression/boolean/not.js
var require_not$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var not_exports = {};
	__export(not_exports, { $not: () => $not });
	module.exports = __toCommonJS(not_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $not = (obj, expr, options) => {
		const booleanExpr = (0, import_util.ensureArray)(expr);
		if (booleanExpr.length === 0) return false;
		if (booleanExpr.length > 1) return (0, import_internal2.errExpectArray)(options.failOnError, "$not", { size: 1 });
		return !(0, import_internal.evalExpr)(obj, booleanExpr[0], options);
	};
	0 && (module.exports = { $not });
}));
// node_modules/mingo/cjs/operators/expression/boolean/or.js
var require_or$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var or_exports = {};
	__export(or_exports, { $or: () => $or });
	module.exports = __toCommonJS(or_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	const $or = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isArray)(expr), "$or expects array of expressions");
		const strict = options.useStrictMode;
		for (const v of expr) if ((0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, v, options), strict)) return true;
		return false;
	};
	0 && (module.exports = { $or });
}));
// node_modules/mingo/cjs/operators/expression/boolean/index.js
var require_boolean = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var boolean_exports = {};
	module.exports = __toCommonJS(boolean_exports);
	__reExport(boolean_exports, require_and$1(), module.exports);
	__reExport(boolean_exports, require_not$1(), module.exports);
	__reExport(boolean_exports, require_or$1(), module.exports);
	0 && (module.exports = {
		...require_and$1(),
		...require_not$1(),
		...require_or$1()
	});
}));
// node_modules/mingo/cjs/operators/expression/comparison/cmp.js
var require_cmp = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var cmp_exports = {};
	__export(cmp_exports, { $cmp: () => $cmp });
	module.exports = __toCommonJS(cmp_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $cmp = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, "$cmp expects array(2)");
		const [a, b] = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_util.compare)(a, b);
	};
	0 && (module.exports = { $cmp });
}));
// node_modules/mingo/cjs/operators/pipeline/limit.js
var require_limit = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var limit_exports = {};
	__export(limit_exports, { $limit: () => $limit });
	module.exports = __toCommonJS(limit_exports);
	function $limit(coll, expr, _options) {
		return coll.take(expr);
	}
	0 && (module.exports = { $limit });
}));
// node_modules/mingo/cjs/operators/pipeline/documents.js
var require_documents = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var documents_exports = {};
	__export(documents_exports, { $documents: () => $documents });
	module.exports = __toCommonJS(documents_exports);
	var import_internal = require__internal$9();
	var import_lazy = require_lazy();
	var import_util = require_util();
	function $documents(_, expr, options) {
		const docs = (0, import_internal.evalExpr)(null, expr, options);
		(0, import_util.assert)((0, import_util.isArray)(docs), "$documents expression must resolve to an array.");
		return (0, import_lazy.Lazy)(docs).map((o) => (0, import_util.cloneDeep)(o));
	}
	0 && (module.exports = { $documents });
}));
// node_modules/mingo/cjs/operators/pipeline/_internal.js
var require__internal$5 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	var import_internal = require__internal$10();
	var import_documents = require_documents();
	const EMPTY = (0, import_lazy.Lazy)([]);
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
		const keys = Object.keys(expr);
		(0, import_internal.assert)(keys.length, "Invalid empty sub-projection");
		const idKey = options?.idKey;
		let idKeyExcluded = false;
		for (const k of keys) {
			if (k.startsWith("$")) {
				(0, import_internal.assert)(!isRoot && keys.length === 1, `FieldPath field names may not start with '$', given '${k}'.`);
				return res;
			}
			if (k.endsWith(".$")) res.positional++;
			const v = expr[k];
			if (v === false || (0, import_util.isNumber)(v) && v === 0) {
				if (k === idKey) idKeyExcluded = true;
				else res.exclusions.push(k);
			} else if (!(0, import_util.isObject)(v)) res.inclusions.push(k);
			else {
				const meta = validateProjection(v, options, false);
				if (!meta.inclusions.length && !meta.exclusions.length) {
					if (!res.inclusions.includes(k)) res.inclusions.push(k);
				} else {
					for (const n of meta.exclusions) res.exclusions.push(`${k}.${n}`);
					for (const n of meta.inclusions) res.inclusions.push(`${k}.${n}`);
				}
				res.positional += meta.positional;
			}
			(0, import_internal.assert)(!(res.exclusions.length && res.inclusions.length), "Cannot do exclusion and inclusion in projection.");
			(0, import_internal.assert)(res.positional <= 1, "Cannot specify more than one positional projection.");
		}
		if (idKeyExcluded) res.exclusions.push(idKey);
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
		if ((0, import_internal.isString)(expr)) (0, import_internal.assert)(options.collectionResolver, `${op} requires 'collectionResolver' option to resolve named collection`);
		const coll = (0, import_internal.isString)(expr) ? options.collectionResolver(expr) : expr;
		(0, import_internal.assert)((0, import_internal.isArray)(coll), `${op} could not resolve input collection`);
		return coll;
	}
	0 && (module.exports = {
		filterDocumentsStage,
		resolveCollection,
		validateProjection
	});
}));
// node_modules/mingo/cjs/operators/pipeline/project.js
var require_project = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var project_exports = {};
	__export(project_exports, { $project: () => $project });
	module.exports = __toCommonJS(project_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$5();
	const OP = "$project";
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
		const resolveOpts = { preserveIndex: "missing" };
		for (const k of exclusions) handlers[k] = (t, _) => {
			(0, import_internal2.removeValue)(t, k, { descendArray: true });
		};
		for (const selector of inclusions) {
			const v = (0, import_internal2.resolve)(expr, selector) ?? expr[selector];
			if (selector.endsWith(".$") && v === 1) {
				const cond = options?.local?.condition ?? {};
				(0, import_internal2.assert)(cond, `${OP}: positional operator '.$' requires array condition.`);
				const field = selector.slice(0, -2);
				handlers[field] = getPositionalFilter(field, cond, options);
			} else if ((0, import_internal2.isArray)(v)) handlers[selector] = (t, o) => {
				options.update({ root: o });
				const newVal = v.map((e) => (0, import_internal.evalExpr)(o, e, options) ?? null);
				(0, import_internal2.setValue)(t, selector, newVal);
			};
			else if ((0, import_internal2.isNumber)(v) || v === true) handlers[selector] = (t, o) => {
				options.update({ root: o });
				mergeInto(t, (0, import_internal2.resolveGraph)(o, selector, resolveOpts));
			};
			else if (!(0, import_internal2.isObject)(v)) handlers[selector] = (t, o) => {
				options.update({ root: o });
				const newVal = (0, import_internal.evalExpr)(o, v, options);
				(0, import_internal2.setValue)(t, selector, newVal);
			};
			else {
				const opKeys = Object.keys(v);
				(0, import_internal2.assert)(opKeys.length === 1 && (0, import_internal2.isOperator)(opKeys[0]), "Not a valid operator");
				const operator = opKeys[0];
				const opExpr = v[operator];
				const fn = options.context.getOperator(import_internal.OpType.PROJECTION, operator);
				if (!fn || operator === "$slice" && !(0, import_internal2.ensureArray)(opExpr).every(import_internal2.isNumber)) handlers[selector] = (t, o) => {
					options.update({ root: o });
					const newval = (0, import_internal.evalExpr)(o, v, options);
					(0, import_internal2.setValue)(t, selector, newval);
				};
				else handlers[selector] = (t, o) => {
					options.update({ root: o });
					const newval = fn(o, opExpr, selector, options);
					(0, import_internal2.setValue)(t, selector, newval);
				};
			}
		}
		const onlyIdKeyExcluded = exclusions.length === 1 && exclusions.includes(idKey);
		const noIdKeyExcluded = !exclusions.includes(idKey);
		const noInclusions = !inclusions.length;
		const allKeysIncluded = noInclusions && onlyIdKeyExcluded || noInclusions && exclusions.length && !onlyIdKeyExcluded;
		return (o) => {
			const newObj = {};
			if (allKeysIncluded) Object.assign(newObj, o);
			for (const k in handlers) handlers[k](newObj, o);
			if (!noInclusions) (0, import_internal2.filterMissing)(newObj);
			if (noIdKeyExcluded && !(0, import_internal2.has)(newObj, idKey) && (0, import_internal2.has)(o, idKey)) newObj[idKey] = (0, import_internal2.resolve)(o, idKey);
			return newObj;
		};
	}
	const findMatches = (o, key, leaf, pred) => {
		let arr = (0, import_internal2.resolve)(o, key);
		if (!(0, import_internal2.isArray)(arr)) arr = (0, import_internal2.resolve)(arr, leaf);
		(0, import_internal2.assert)((0, import_internal2.isArray)(arr), `${OP}: field '${key}' must resolve to array`);
		const matches = [];
		for (let i = 0; i < arr.length; i++) if (pred({ [leaf]: [arr[i]] })) matches.push(i);
		return matches;
	};
	const complement = (p) => ((e) => !p(e));
	const COMPOUND_OPS = {
		$and: 1,
		$or: 1,
		$nor: 1
	};
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
				const fn = options.context.getOperator(import_internal.OpType.QUERY, operator);
				const leaf2 = key.substring(key.lastIndexOf(".") + 1);
				const pred = fn(leaf2, expr, options);
				if (!op || op === "$and") selectors.$and.push([
					key,
					pred,
					leaf2
				]);
				else if (op === "$nor") selectors.$and.push([
					key,
					complement(pred),
					leaf2
				]);
				else if (op === "$or") selectors.$or.push([
					key,
					pred,
					leaf2
				]);
			} else if ((0, import_internal2.isOperator)(key)) {
				(0, import_internal2.assert)(!!COMPOUND_OPS[key], `${OP}: '${key}' is not allowed in this context`);
				for (const item of val) for (const k of Object.keys(item)) stack.push([
					k,
					item[k],
					key
				]);
			}
		}
		const sep = field.lastIndexOf(".");
		const parent = field.substring(0, sep) || field;
		const leaf = field.substring(sep + 1);
		return (t, o) => {
			const matches = [];
			for (const [key, pred, leaf2] of selectors.$and) matches.push(findMatches(o, key, leaf2, pred));
			if (selectors.$or.length) {
				const orMatches = [];
				for (const [key, pred, leaf2] of selectors.$or) orMatches.push(...findMatches(o, key, leaf2, pred));
				matches.push((0, import_internal2.unique)(orMatches));
			}
			const i = (0, import_internal2.intersection)(matches).sort()[0];
			let first = (0, import_internal2.resolve)(o, field)[i];
			if (parent != leaf && !(0, import_internal2.isObject)(first)) first = { [leaf]: first };
			(0, import_internal2.setValue)(t, parent, [first]);
		};
	}
	function mergeInto(target, input) {
		if (target === import_internal2.MISSING || (0, import_internal2.isNil)(target)) return input;
		if ((0, import_internal2.isNil)(input)) return target;
		const out = target;
		const src = input;
		for (const k of Object.keys(input)) out[k] = mergeInto(out[k], src[k]);
		return out;
	}
	0 && (module.exports = { $project });
}));
// node_modules/mingo/cjs/operators/pipeline/skip.js
var require_skip = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var skip_exports = {};
	__export(skip_exports, { $skip: () => $skip });
	module.exports = __toCommonJS(skip_exports);
	var import_util = require_util();
	function $skip(coll, expr, _options) {
		(0, import_util.assert)(expr >= 0, "$skip value must be a non-negative integer");
		return coll.drop(expr);
	}
	0 && (module.exports = { $skip });
}));
// node_modules/mingo/cjs/cursor.js
var require_cursor = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var cursor_exports = {};
	__export(cursor_exports, { Cursor: () => Cursor });
	module.exports = __toCommonJS(cursor_exports);
	var import_internal = require__internal$9();
	var import_lazy = require_lazy();
	var import_limit = require_limit();
	var import_project = require_project();
	var import_skip = require_skip();
	var import_sort = require_sort();
	var import_util = require_util();
	const OPERATORS = {
		$sort: import_sort.$sort,
		$skip: import_skip.$skip,
		$limit: import_limit.$limit
	};
	var Cursor = class {
		#source;
		#predicate;
		#projection;
		#options;
		#operators = {};
		#result = null;
		#buffer = [];
		constructor(source, predicate, projection, options) {
			this.#source = source;
			this.#predicate = predicate;
			this.#projection = projection;
			this.#options = options;
		}
		fetch() {
			if (this.#result) return this.#result;
			this.#result = (0, import_lazy.Lazy)(this.#source).filter(this.#predicate);
			const mode = this.#options.processingMode;
			if (mode & import_internal.ProcessingMode.CLONE_INPUT) this.#result.map((o) => (0, import_util.cloneDeep)(o));
			for (const op of Object.keys(OPERATORS)) if ((0, import_util.has)(this.#operators, op)) {
				const f = OPERATORS[op];
				this.#result = f(this.#result, this.#operators[op], this.#options);
			}
			if (Object.keys(this.#projection).length) this.#result = (0, import_project.$project)(this.#result, this.#projection, this.#options);
			if (mode & import_internal.ProcessingMode.CLONE_OUTPUT) this.#result.map((o) => (0, import_util.cloneDeep)(o));
			return this.#result;
		}
		fetchAll() {
			const buffered = (0, import_lazy.Lazy)(Array.from(this.#buffer));
			this.#buffer.length = 0;
			return (0, import_lazy.concat)(buffered, this.fetch());
		}
		all() {
			return this.fetchAll().collect();
		}
		skip(n) {
			this.#operators["$skip"] = n;
			return this;
		}
		limit(n) {
			this.#operators["$limit"] = n;
			return this;
		}
		sort(modifier) {
			this.#operators["$sort"] = modifier;
			return this;
		}
		collation(spec) {
			this.#options = {
				...this.#options,
				collation: spec
			};
			return this;
		}
		next() {
			if (this.#buffer.length > 0) return this.#buffer.pop();
			const o = this.fetch().next();
			if (o.done) return void 0;
			return o.value;
		}
		hasNext() {
			if (this.#buffer.length > 0) return true;
			const o = this.fetch().next();
			if (o.done) return false;
			this.#buffer.push(o.value);
			return true;
		}
		[Symbol.iterator]() {
			return this.fetchAll();
		}
	};
	0 && (module.exports = { Cursor });
}));
// node_modules/mingo/cjs/query.js
var require_query$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var query_exports = {};
	__export(query_exports, { Query: () => Query });
	module.exports = __toCommonJS(query_exports);
	var import_internal = require__internal$9();
	var import_cursor = require_cursor();
	var import_util = require_util();
	const TOP_LEVEL_OPS = new Set([
		"$and",
		"$or",
		"$nor",
		"$expr",
		"$jsonSchema"
	]);
	var Query = class {
		#compiled;
		#condition;
		#options;
		constructor(condition, options) {
			this.#condition = (0, import_util.cloneDeep)(condition);
			this.#options = import_internal.ComputeOptions.init(options).update({ condition });
			this.#compiled = [];
			this.compile();
		}
		compile() {
			(0, import_util.assert)((0, import_util.isObject)(this.#condition), `query criteria must be an object: ${JSON.stringify(this.#condition)}`);
			const whereOperator = {};
			for (const field of Object.keys(this.#condition)) {
				const expr = this.#condition[field];
				if ("$where" === field) {
					(0, import_util.assert)(this.#options.scriptEnabled, "$where operator requires 'scriptEnabled' option to be true.");
					Object.assign(whereOperator, {
						field,
						expr
					});
				} else if (TOP_LEVEL_OPS.has(field)) this.processOperator(field, field, expr);
				else {
					(0, import_util.assert)(!(0, import_util.isOperator)(field), `unknown top level operator: ${field}`);
					const normalizedExpr = (0, import_util.normalize)(expr);
					for (const operator of Object.keys(normalizedExpr)) this.processOperator(field, operator, normalizedExpr[operator]);
				}
				if (whereOperator.field) this.processOperator(whereOperator.field, whereOperator.field, whereOperator.expr);
			}
		}
		processOperator(field, operator, value) {
			const fn = this.#options.context.getOperator(import_internal.OpType.QUERY, operator);
			(0, import_util.assert)(!!fn, `unknown query operator ${operator}`);
			this.#compiled.push(fn(field, value, this.#options));
		}
		test(obj) {
			return this.#compiled.every((p) => p(obj));
		}
		find(collection, projection) {
			return new import_cursor.Cursor(collection, (o) => this.test(o), projection || {}, this.#options);
		}
	};
	0 && (module.exports = { Query });
}));
// node_modules/mingo/cjs/operators/_predicates.js
var require__predicates = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var predicates_exports = {};
	__export(predicates_exports, {
		$all: () => $all,
		$elemMatch: () => $elemMatch,
		$eq: () => $eq,
		$gt: () => $gt,
		$gte: () => $gte,
		$in: () => $in,
		$lt: () => $lt,
		$lte: () => $lte,
		$mod: () => $mod,
		$ne: () => $ne,
		$nin: () => $nin,
		$regex: () => $regex,
		$size: () => $size,
		$type: () => $type,
		processExpression: () => processExpression,
		processQuery: () => processQuery
	});
	module.exports = __toCommonJS(predicates_exports);
	var import_internal = require__internal$9();
	var import_query = require_query$1();
	var import_internal2 = require__internal$10();
	function elemMatchPredicate(criteria, options) {
		if (Object.keys(criteria).length === 0) return (v) => (0, import_internal2.isObject)(v);
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
		const q = new import_query.Query(criteria, options);
		return (v) => q.test(format(v));
	}
	function processQuery(selector, value, options, predicate) {
		let [begin, depth] = [-1, 0];
		while ((begin = selector.indexOf(".", begin + 1)) !== -1) depth++;
		const copts = import_internal.ComputeOptions.init(options).update({ depth });
		const opts = { unwrapArray: true };
		if (predicate === $elemMatch) value = elemMatchPredicate(value, options);
		return (o) => {
			return predicate((0, import_internal2.resolve)(o, selector, opts), value, copts);
		};
	}
	function processExpression(obj, expr, options, predicate) {
		(0, import_internal2.assert)((0, import_internal2.isArray)(expr) && expr.length === 2, `${predicate.name} expects array(2)`);
		const [lhs, rhs] = (0, import_internal.evalExpr)(obj, expr, options);
		return predicate(lhs, rhs, options);
	}
	function $eq(a, b, options) {
		if ((0, import_internal2.isEqual)(a, b)) return true;
		if ((0, import_internal2.isNil)(a) && (0, import_internal2.isNil)(b)) return true;
		if ((0, import_internal2.isArray)(a)) {
			const depth = options?.local?.depth ?? 1;
			return a.some((v) => (0, import_internal2.isEqual)(v, b)) || (0, import_internal2.flatten)(a, depth).some((v) => (0, import_internal2.isEqual)(v, b));
		}
		return false;
	}
	function $ne(a, b, options) {
		return !$eq(a, b, options);
	}
	function $in(a, b, _options) {
		if ((0, import_internal2.isNil)(a)) return b.some((v) => v === null);
		const values = (0, import_internal2.ensureArray)(a);
		if ((0, import_internal2.intersection)([values, b]).length > 0) return true;
		const patterns = b.filter(import_internal2.isRegExp);
		return patterns.length > 0 && values.some((v) => (0, import_internal2.isString)(v) && patterns.some((re) => re.test(v)));
	}
	function $nin(a, b, options) {
		return !$in(a, b, options);
	}
	function $lt(a, b, _options) {
		return compare(a, b, (x, y) => (0, import_internal2.compare)(x, y) < 0);
	}
	function $lte(a, b, _options) {
		return compare(a, b, (x, y) => (0, import_internal2.compare)(x, y) <= 0);
	}
	function $gt(a, b, _options) {
		return compare(a, b, (x, y) => (0, import_internal2.compare)(x, y) > 0);
	}
	function $gte(a, b, _options) {
		return compare(a, b, (x, y) => (0, import_internal2.compare)(x, y) >= 0);
	}
	function $mod(a, b, _options) {
		return (0, import_internal2.ensureArray)(a).some(((x) => b.length === 2 && x % b[0] === b[1]));
	}
	function $regex(a, b, options) {
		const lhs = (0, import_internal2.ensureArray)(a);
		const match = (x) => (0, import_internal2.isString)(x) && (0, import_internal2.truthy)(b.exec(x), options?.useStrictMode);
		return lhs.some(match) || (0, import_internal2.flatten)(lhs, 1).some(match);
	}
	function $all(values, rhs, options) {
		if (!(0, import_internal2.isArray)(values) || !(0, import_internal2.isArray)(rhs) || !values.length || !rhs.length) return false;
		let matched = true;
		for (const expr of rhs) {
			if (!matched) break;
			if ((0, import_internal2.isObject)(expr) && Object.keys(expr)[0] === "$elemMatch") {
				const criteria = expr["$elemMatch"];
				matched = $elemMatch(values, elemMatchPredicate(criteria, options), options);
			} else if ((0, import_internal2.isRegExp)(expr)) matched = values.some((s) => (0, import_internal2.isString)(s) && expr.test(s));
			else matched = values.some((v) => (0, import_internal2.isEqual)(expr, v));
		}
		return matched;
	}
	function $size(a, b, _options) {
		return Array.isArray(a) && a.length === b;
	}
	function $elemMatch(a, b, _options) {
		if ((0, import_internal2.isArray)(a) && a.length !== 0) {
			for (let i = 0, len = a.length; i < len; i++) if (b(a[i])) return true;
		}
		return false;
	}
	const isNull = (a) => a === null;
	const compareFuncs = {
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
		undefined: import_internal2.isNil,
		1: import_internal2.isNumber,
		2: import_internal2.isString,
		3: import_internal2.isObject,
		4: import_internal2.isArray,
		6: import_internal2.isNil,
		8: import_internal2.isBoolean,
		9: import_internal2.isDate,
		10: isNull,
		11: import_internal2.isRegExp,
		16: import_internal2.isInteger,
		18: import_internal2.isInteger,
		19: import_internal2.isNumber
	};
	function compareType(a, b, _) {
		const f = compareFuncs[b];
		return f ? f(a) : false;
	}
	function $type(a, b, options) {
		return (0, import_internal2.isArray)(b) ? b.findIndex((t) => compareType(a, t, options)) >= 0 : compareType(a, b, options);
	}
	function compare(a, b, f) {
		for (const v of (0, import_internal2.ensureArray)(a)) if ((0, import_internal2.typeOf)(v) === (0, import_internal2.typeOf)(b) && f(v, b)) return true;
		return false;
	}
	0 && (module.exports = {
		$all,
		$elemMatch,
		$eq,
		$gt,
		$gte,
		$in,
		$lt,
		$lte,
		$mod,
		$ne,
		$nin,
		$regex,
		$size,
		$type,
		processExpression,
		processQuery
	});
}));
// node_modules/mingo/cjs/operators/expression/comparison/eq.js
var require_eq$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var eq_exports = {};
	__export(eq_exports, { $eq: () => $eq });
	module.exports = __toCommonJS(eq_exports);
	var import_predicates = require__predicates();
	const $eq = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$eq);
	0 && (module.exports = { $eq });
}));
// node_modules/mingo/cjs/operators/expression/comparison/gt.js
var require_gt$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var gt_exports = {};
	__export(gt_exports, { $gt: () => $gt });
	module.exports = __toCommonJS(gt_exports);
	var import_predicates = require__predicates();
	const $gt = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$gt);
	0 && (module.exports = { $gt });
}));
// node_modules/mingo/cjs/operators/expression/comparison/gte.js
var require_gte$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var gte_exports = {};
	__export(gte_exports, { $gte: () => $gte });
	module.exports = __toCommonJS(gte_exports);
	var import_predicates = require__predicates();
	const $gte = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$gte);
	0 && (module.exports = { $gte });
}));
// node_modules/mingo/cjs/operators/expression/comparison/lt.js
var require_lt$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lt_exports = {};
	__export(lt_exports, { $lt: () => $lt });
	module.exports = __toCommonJS(lt_exports);
	var import_predicates = require__predicates();
	const $lt = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$lt);
	0 && (module.exports = { $lt });
}));
// node_modules/mingo/cjs/operators/expression/comparison/lte.js
var require_lte$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lte_exports = {};
	__export(lte_exports, { $lte: () => $lte });
	module.exports = __toCommonJS(lte_exports);
	var import_predicates = require__predicates();
	const $lte = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$lte);
	0 && (module.exports = { $lte });
}));
// node_modules/mingo/cjs/operators/expression/comparison/ne.js
var require_ne$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ne_exports = {};
	__export(ne_exports, { $ne: () => $ne });
	module.exports = __toCommonJS(ne_exports);
	var import_predicates = require__predicates();
	const $ne = (obj, expr, options) => (0, import_predicates.processExpression)(obj, expr, options, import_predicates.$ne);
	0 && (module.exports = { $ne });
}));
// node_modules/mingo/cjs/operators/expression/comparison/index.js
var require_comparison$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var comparison_exports = {};
	module.exports = __toCommonJS(comparison_exports);
	__reExport(comparison_exports, require_cmp(), module.exports);
	__reExport(comparison_exports, require_eq$1(), module.exports);
	__reExport(comparison_exports, require_gt$1(), module.exports);
	__reExport(comparison_exports, require_gte$1(), module.exports);
	__reExport(comparison_exports, require_lt$1(), module.exports);
	__reExport(comparison_exports, require_lte$1(), module.exports);
	__reExport(comparison_exports, require_ne$1(), module.exports);
	0 && (module.exports = {
		...require_cmp(),
		...require_eq$1(),
		...require_gt$1(),
		...require_gte$1(),
		...require_lt$1(),
		...require_lte$1(),
		...require_ne$1()
	});
}));
// node_modules/mingo/cjs/operators/expression/conditional/cond.js
var require_cond = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var cond_exports = {};
	__export(cond_exports, { $cond: () => $cond });
	module.exports = __toCommonJS(cond_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	const err = "$cond expects array(3) or object with 'if-then-else' expressions";
	const $cond = (obj, expr, options) => {
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
		const condition = (0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, ifExpr, options), options.useStrictMode);
		return (0, import_internal.evalExpr)(obj, condition ? thenExpr : elseExpr, options);
	};
	0 && (module.exports = { $cond });
}));
// node_modules/mingo/cjs/operators/expression/conditional/ifNull.js
var require_ifNull = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ifNull_exports = {};
	__export(ifNull_exports, { $ifNull: () => $ifNull });
	module.exports = __toCommonJS(ifNull_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $ifNull = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$ifNull expects an array");
		let val = void 0;
		for (const input of expr) {
			val = (0, import_internal.evalExpr)(obj, input, options);
			if (!(0, import_util.isNil)(val)) return val;
		}
		return val;
	};
	0 && (module.exports = { $ifNull });
}));
// node_modules/mingo/cjs/operators/expression/conditional/switch.js
var require_switch = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var switch_exports = {};
	__export(switch_exports, { $switch: () => $switch });
	module.exports = __toCommonJS(switch_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	const $switch = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isObject)(expr), "$switch received invalid arguments");
		for (const { case: caseExpr, then } of expr.branches) if ((0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, caseExpr, options), options.useStrictMode)) return (0, import_internal.evalExpr)(obj, then, options);
		return (0, import_internal.evalExpr)(obj, expr.default, options);
	};
	0 && (module.exports = { $switch });
}));
// node_modules/mingo/cjs/operators/expression/conditional/index.js
var require_conditional = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_cond(),
		...require_ifNull(),
		...require_switch()
	});
}));
// node_modules/mingo/cjs/operators/expression/custom/function.js
var require_function = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var function_exports = {};
	__export(function_exports, { $function: () => $function });
	module.exports = __toCommonJS(function_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $function = (obj, expr, options) => {
		(0, import_util.assert)(options.scriptEnabled, "$function requires 'scriptEnabled' option to be true");
		const fn = (0, import_internal.evalExpr)(obj, expr, options);
		return fn.body.apply(null, fn.args);
	};
	0 && (module.exports = { $function });
}));
// node_modules/mingo/cjs/operators/expression/custom/index.js
var require_custom = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var custom_exports = {};
	module.exports = __toCommonJS(custom_exports);
	__reExport(custom_exports, require_function(), module.exports);
	0 && (module.exports = { ...require_function() });
}));
// node_modules/mingo/cjs/operators/expression/date/_internal.js
var require__internal$4 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
		MONTHS: () => MONTHS,
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
	var import_internal = require__internal$9();
	var import_util = require_util();
	const TIME_UNITS = [
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
	const ISO_WEEKDAYS = {
		mon: 1,
		tue: 2,
		wed: 3,
		thu: 4,
		fri: 5,
		sat: 6,
		sun: 7
	};
	const LEAP_YEAR_REF_POINT = -1e9;
	const DAYS_PER_WEEK = 7;
	const isLeapYear = (y) => (y & 3) == 0 && (y % 100 != 0 || y % 400 == 0);
	function isDST(date) {
		const jan = new Date(date.getFullYear(), 0, 1).getTimezoneOffset();
		const jul = new Date(date.getFullYear(), 6, 1).getTimezoneOffset();
		return Math.max(jan, jul) !== date.getTimezoneOffset();
	}
	const DAYS_IN_YEAR = [365, 366];
	const YEAR_DAYS_OFFSET = [[
		0,
		31,
		59,
		90,
		120,
		151,
		181,
		212,
		243,
		273,
		304,
		334
	], [
		0,
		31,
		60,
		91,
		121,
		152,
		182,
		213,
		244,
		274,
		305,
		335
	]];
	const dayOfYear = (d) => YEAR_DAYS_OFFSET[+isLeapYear(d.getUTCFullYear())][d.getUTCMonth()] + d.getUTCDate();
	const isoWeekday = (date, startOfWeek) => {
		const dow = date.getUTCDay() || 7;
		const name = startOfWeek.toLowerCase().substring(0, 3);
		return (dow - ISO_WEEKDAYS[name] + DAYS_PER_WEEK) % DAYS_PER_WEEK;
	};
	const p = (y) => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
	const weeks = (y) => 52 + Number(p(y) == 4 || p(y - 1) == 3);
	function isoWeek(d) {
		const dow = d.getUTCDay() || 7;
		const w = Math.floor((10 + dayOfYear(d) - dow) / 7);
		if (w < 1) return weeks(d.getUTCFullYear() - 1);
		if (w > weeks(d.getUTCFullYear())) return 1;
		return w;
	}
	function weekOfYear(d) {
		const result = isoWeek(d);
		if (d.getUTCDay() > 0 && d.getUTCDate() == 1 && d.getUTCMonth() == 0) return 0;
		if (d.getUTCDay() == 0) return result + 1;
		return result;
	}
	function isoWeekYear(d) {
		return d.getUTCFullYear() - Number(d.getUTCMonth() === 0 && d.getUTCDate() == 1 && d.getUTCDay() < 1);
	}
	const MINUTES_PER_HOUR = 60;
	const TIMEUNIT_IN_MILLIS = {
		week: 6048e5,
		day: 864e5,
		hour: 36e5,
		minute: 6e4,
		second: 1e3,
		millisecond: 1
	};
	const DATE_FORMAT = "%Y-%m-%dT%H:%M:%S.%LZ";
	const DATE_PART_INTERVAL = [
		[
			"year",
			0,
			9999
		],
		[
			"month",
			1,
			12
		],
		[
			"day",
			1,
			31
		],
		[
			"hour",
			0,
			23
		],
		[
			"minute",
			0,
			59
		],
		[
			"second",
			0,
			59
		],
		[
			"millisecond",
			0,
			999
		]
	];
	const MONTHS = {
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
	const DATE_SYM_TABLE = {
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
		"%Y": {
			name: "year",
			padding: 4,
			re: /([0-9]{4})/
		},
		"%G": {
			name: "year",
			padding: 4,
			re: /([0-9]{4})/
		},
		"%m": {
			name: "month",
			padding: 2,
			re: /(0[1-9]|1[012])/
		},
		"%d": {
			name: "day",
			padding: 2,
			re: /(0[1-9]|[12][0-9]|3[01])/
		},
		"%j": {
			name: "day_of_year",
			padding: 3,
			re: /(0[0-9][1-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6])/
		},
		"%H": {
			name: "hour",
			padding: 2,
			re: /([01][0-9]|2[0-3])/
		},
		"%M": {
			name: "minute",
			padding: 2,
			re: /([0-5][0-9])/
		},
		"%S": {
			name: "second",
			padding: 2,
			re: /([0-5][0-9]|60)/
		},
		"%L": {
			name: "millisecond",
			padding: 3,
			re: /([0-9]{3})/
		},
		"%w": {
			name: "day_of_week",
			padding: 1,
			re: /([0-6])/
		},
		"%u": {
			name: "day_of_week_iso",
			padding: 1,
			re: /([1-7])/
		},
		"%U": {
			name: "week_of_year",
			padding: 2,
			re: /([1-4][0-9]?|5[0-3]?)/
		},
		"%V": {
			name: "week_of_year_iso",
			padding: 2,
			re: /([1-4][0-9]?|5[0-3]?)/
		},
		"%z": {
			name: "timezone",
			padding: 2,
			re: /(([+-][01][0-9]|2[0-3]):?([0-5][0-9])?)/
		},
		"%Z": {
			name: "minute_offset",
			padding: 3,
			re: /([+-][0-9]{3})/
		},
		"%%": {
			name: "percent_literal",
			padding: 1,
			re: /%%/
		}
	};
	const DATE_FORMAT_SYM_RE = /(%[bBYGmdjHMSLwuUVzZ%])/g;
	const DATE_FORMAT_SEP_RE = /%[bBYGmdjHMSLwuUVzZ%]/;
	const TIMEZONE_RE = /^[a-zA-Z_]+\/[a-zA-Z_]+$/;
	function parseTimezone(timeZone, date) {
		if (timeZone === void 0) return 0;
		if (TIMEZONE_RE.test(timeZone)) {
			const utcDate = new Date(date.toLocaleString("en-US", { timeZone: "UTC" }));
			const tzDate = new Date(date.toLocaleString("en-US", { timeZone }));
			return Math.round((tzDate.getTime() - utcDate.getTime()) / 6e4);
		}
		const match = DATE_SYM_TABLE["%z"].re.exec(timeZone);
		(0, import_util.assert)(!!match, `timezone '${timeZone}' is invalid or not supported.`);
		const hr = parseInt(match[2]) || 0;
		const min = parseInt(match[3]) || 0;
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
	const leapYearsSinceReferencePoint = (year) => {
		const yearsSinceReferencePoint = year - LEAP_YEAR_REF_POINT;
		return Math.trunc(yearsSinceReferencePoint / 4) - Math.trunc(yearsSinceReferencePoint / 100) + Math.trunc(yearsSinceReferencePoint / 400);
	};
	function daysBetweenYears(startYear, endYear) {
		return Math.trunc(leapYearsSinceReferencePoint(endYear - 1) - leapYearsSinceReferencePoint(startYear - 1) + (endYear - startYear) * DAYS_IN_YEAR[0]);
	}
	const dateDiffYear = (start, end) => end.getUTCFullYear() - start.getUTCFullYear();
	const dateDiffMonth = (start, end) => end.getUTCMonth() - start.getUTCMonth() + dateDiffYear(start, end) * 12;
	const dateDiffQuarter = (start, end) => {
		const a = Math.trunc(start.getUTCMonth() / 3);
		return Math.trunc(end.getUTCMonth() / 3) - a + dateDiffYear(start, end) * 4;
	};
	const dateDiffDay = (start, end) => dayOfYear(end) - dayOfYear(start) + daysBetweenYears(start.getUTCFullYear(), end.getUTCFullYear());
	const dateDiffWeek = (start, end, startOfWeek) => {
		const wk = (startOfWeek || "sun").substring(0, 3);
		return Math.trunc((dateDiffDay(start, end) + isoWeekday(start, wk) - isoWeekday(end, wk)) / DAYS_PER_WEEK);
	};
	const dateDiffHour = (start, end) => end.getUTCHours() - start.getUTCHours() + dateDiffDay(start, end) * 24;
	const addMonth = (d, amount) => {
		const m = d.getUTCMonth() + amount;
		const yearOffset = Math.floor(m / 12);
		if (m < 0) {
			const month = m % 12 + 12;
			d.setUTCFullYear(d.getUTCFullYear() + yearOffset, month, d.getUTCDate());
		} else d.setUTCFullYear(d.getUTCFullYear() + yearOffset, m % 12, d.getUTCDate());
	};
	const dateAdd = (date, unit, amount, _timezone) => {
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
			default: d.setTime(d.getTime() + TIMEUNIT_IN_MILLIS[unit] * amount);
		}
		return d;
	};
	0 && (module.exports = {
		DATE_FORMAT,
		DATE_FORMAT_SEP_RE,
		DATE_FORMAT_SYM_RE,
		DATE_PART_INTERVAL,
		DATE_SYM_TABLE,
		DAYS_PER_WEEK,
		LEAP_YEAR_REF_POINT,
		MINUTES_PER_HOUR,
		MONTHS,
		TIMEUNIT_IN_MILLIS,
		TIME_UNITS,
		adjustDate,
		computeDate,
		dateAdd,
		dateDiffDay,
		dateDiffHour,
		dateDiffMonth,
		dateDiffQuarter,
		dateDiffWeek,
		dateDiffYear,
		dayOfYear,
		daysBetweenYears,
		formatTimezone,
		isDST,
		isLeapYear,
		isoWeek,
		isoWeekYear,
		isoWeekday,
		padDigits,
		parseTimezone,
		weekOfYear
	});
}));
// node_modules/mingo/cjs/operators/expression/date/dateAdd.js
var require_dateAdd = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateAdd_exports = {};
	__export(dateAdd_exports, { $dateAdd: () => $dateAdd });
	module.exports = __toCommonJS(dateAdd_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$4();
	const $dateAdd = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_internal2.dateAdd)(args.startDate, args.unit, args.amount, args.timezone);
	};
	0 && (module.exports = { $dateAdd });
}));
// node_modules/mingo/cjs/operators/expression/date/dateDiff.js
var require_dateDiff = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateDiff_exports = {};
	__export(dateDiff_exports, { $dateDiff: () => $dateDiff });
	module.exports = __toCommonJS(dateDiff_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$4();
	const $dateDiff = (obj, expr, options) => {
		const { startDate, endDate, unit, timezone, startOfWeek } = (0, import_internal.evalExpr)(obj, expr, options);
		const d1 = new Date(startDate);
		const d2 = new Date(endDate);
		(0, import_internal2.adjustDate)(d1, (0, import_internal2.parseTimezone)(timezone, d1));
		(0, import_internal2.adjustDate)(d2, (0, import_internal2.parseTimezone)(timezone, d2));
		switch (unit) {
			case "year": return (0, import_internal2.dateDiffYear)(d1, d2);
			case "quarter": return (0, import_internal2.dateDiffQuarter)(d1, d2);
			case "month": return (0, import_internal2.dateDiffMonth)(d1, d2);
			case "week": return (0, import_internal2.dateDiffWeek)(d1, d2, startOfWeek);
			case "day": return (0, import_internal2.dateDiffDay)(d1, d2);
			case "hour": return (0, import_internal2.dateDiffHour)(d1, d2);
			case "minute":
				d1.setUTCSeconds(0);
				d1.setUTCMilliseconds(0);
				d2.setUTCSeconds(0);
				d2.setUTCMilliseconds(0);
				return Math.round((d2.getTime() - d1.getTime()) / import_internal2.TIMEUNIT_IN_MILLIS[unit]);
			default: return Math.round((d2.getTime() - d1.getTime()) / import_internal2.TIMEUNIT_IN_MILLIS[unit]);
		}
	};
	0 && (module.exports = { $dateDiff });
}));
// node_modules/mingo/cjs/operators/expression/date/dateFromParts.js
var require_dateFromParts = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateFromParts_exports = {};
	__export(dateFromParts_exports, { $dateFromParts: () => $dateFromParts });
	module.exports = __toCommonJS(dateFromParts_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$4();
	const DAYS_IN_MONTH = [
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	];
	const getDaysInMonth = (date) => {
		return date.month == 2 && (0, import_internal2.isLeapYear)(date.year) ? 29 : DAYS_IN_MONTH[date.month - 1];
	};
	const $dateFromParts = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const minuteOffset = (0, import_internal2.parseTimezone)(args.timezone, new Date());
		for (let i = import_internal2.DATE_PART_INTERVAL.length - 1, remainder = 0; i >= 0; i--) {
			const datePartInterval = import_internal2.DATE_PART_INTERVAL[i];
			const k = datePartInterval[0];
			const min = datePartInterval[1];
			const max = datePartInterval[2];
			let part = (args[k] || 0) + remainder;
			remainder = 0;
			const limit = max + 1;
			if (k == "hour") part += Math.floor(minuteOffset / import_internal2.MINUTES_PER_HOUR) * -1;
			if (k == "minute") part += minuteOffset % import_internal2.MINUTES_PER_HOUR * -1;
			if (part < min) {
				const delta = min - part;
				remainder = -1 * Math.ceil(delta / limit);
				part = limit - delta % limit;
			} else if (part > max) {
				part += min;
				remainder = Math.trunc(part / limit);
				part %= limit;
			}
			args[k] = part;
		}
		args.day = Math.min(args.day, getDaysInMonth(args));
		return new Date(Date.UTC(args.year, args.month - 1, args.day, args.hour, args.minute, args.second, args.millisecond));
	};
	0 && (module.exports = { $dateFromParts });
}));
// node_modules/mingo/cjs/operators/expression/date/dateFromString.js
var require_dateFromString = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateFromString_exports = {};
	__export(dateFromString_exports, { $dateFromString: () => $dateFromString });
	module.exports = __toCommonJS(dateFromString_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$4();
	function tzLetterOffset(c) {
		if (c === "Z") return 0;
		if (c >= "A" && c < "N") return c.charCodeAt(0) - 64;
		return 77 - c.charCodeAt(0);
	}
	const regexStrip = (s) => s.replace(/^\//, "").replace(/\/$/, "").replace(/\/i/, "");
	const REGEX_SPECIAL_CHARS = [
		"^",
		".",
		"-",
		"*",
		"?",
		"$"
	];
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
				} else dateParts[props.name] = null;
			}
		}
		if ((0, import_util.isNil)(dateParts.month)) {
			const abbrMonth = (dateParts.full_month?.slice(0, 3) ?? dateParts.abbr_month ?? "").toLowerCase();
			if (import_internal2.MONTHS[abbrMonth]) dateParts.month = import_internal2.MONTHS[abbrMonth];
		}
		if ((0, import_util.isNil)(dateParts.year) || (0, import_util.isNil)(dateParts.month) || (0, import_util.isNil)(dateParts.day) || !new RegExp("^" + expectedPattern + "[A-Z]?$").test(args.dateString)) return args.onError;
		const m = args.dateString.match(/([A-Z])$/);
		(0, import_util.assert)(!(m && args.timezone), `$dateFromString: you cannot pass in a date/time string with time zone information ('${m && m[0]}') together with a timezone argument`);
		const minuteOffset = m ? tzLetterOffset(m[0]) * import_internal2.MINUTES_PER_HOUR : (0, import_internal2.parseTimezone)(args.timezone, new Date());
		const d = new Date(Date.UTC(dateParts.year, dateParts.month - 1, dateParts.day, 0, 0, 0));
		if (!(0, import_util.isNil)(dateParts.hour)) d.setUTCHours(dateParts.hour);
		if (!(0, import_util.isNil)(dateParts.minute)) d.setUTCMinutes(dateParts.minute);
		if (!(0, import_util.isNil)(dateParts.second)) d.setUTCSeconds(dateParts.second);
		if (!(0, import_util.isNil)(dateParts.millisecond)) d.setUTCMilliseconds(dateParts.millisecond);
		(0, import_internal2.adjustDate)(d, -minuteOffset);
		return d;
	}
	0 && (module.exports = { $dateFromString });
}));
// node_modules/mingo/cjs/operators/expression/date/dateSubtract.js
var require_dateSubtract = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateSubtract_exports = {};
	__export(dateSubtract_exports, { $dateSubtract: () => $dateSubtract });
	module.exports = __toCommonJS(dateSubtract_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$4();
	const $dateSubtract = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_internal2.dateAdd)(args.startDate, args.unit, -args.amount, args.timezone);
	};
	0 && (module.exports = { $dateSubtract });
}));
// node_modules/mingo/cjs/operators/expression/date/dateToParts.js
var require_dateToParts = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateToParts_exports = {};
	__export(dateToParts_exports, { $dateToParts: () => $dateToParts });
	module.exports = __toCommonJS(dateToParts_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$4();
	const $dateToParts = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const d = new Date(args.date);
		(0, import_internal2.adjustDate)(d, (0, import_internal2.parseTimezone)(args.timezone, d));
		const timePart = {
			hour: d.getUTCHours(),
			minute: d.getUTCMinutes(),
			second: d.getUTCSeconds(),
			millisecond: d.getUTCMilliseconds()
		};
		if (args.iso8601 == true) return Object.assign(timePart, {
			isoWeekYear: (0, import_internal2.isoWeekYear)(d),
			isoWeek: (0, import_internal2.isoWeek)(d),
			isoDayOfWeek: d.getUTCDay() || 7
		});
		return Object.assign(timePart, {
			year: d.getUTCFullYear(),
			month: d.getUTCMonth() + 1,
			day: d.getUTCDate()
		});
	};
	0 && (module.exports = { $dateToParts });
}));
// node_modules/mingo/cjs/operators/expression/date/dateToString.js
var require_dateToString = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateToString_exports = {};
	__export(dateToString_exports, { $dateToString: () => $dateToString });
	module.exports = __toCommonJS(dateToString_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$4();
	const DATE_FUNCTIONS = {
		"%Y": (d) => d.getUTCFullYear(),
		"%G": (d) => d.getUTCFullYear(),
		"%m": (d) => d.getUTCMonth() + 1,
		"%d": (d) => d.getUTCDate(),
		"%H": (d) => d.getUTCHours(),
		"%M": (d) => d.getUTCMinutes(),
		"%S": (d) => d.getUTCSeconds(),
		"%L": (d) => d.getUTCMilliseconds(),
		"%u": (d) => d.getUTCDay() || 7,
		"%U": import_internal2.weekOfYear,
		"%V": import_internal2.isoWeek,
		"%j": import_internal2.dayOfYear,
		"%w": (d) => d.getUTCDay()
	};
	const $dateToString = (obj, expr, options) => {
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
			(0, import_util.assert)(formatSpec in import_internal2.DATE_SYM_TABLE, `$dateToString: invalid format specifier ${formatSpec}`);
			const { name, padding } = import_internal2.DATE_SYM_TABLE[formatSpec];
			const fn = DATE_FUNCTIONS[formatSpec];
			let value = "";
			if (fn) value = (0, import_internal2.padDigits)(fn(date), padding);
			else switch (name) {
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
			format = format.replace(formatSpec, value);
		}
		return format;
	};
	0 && (module.exports = { $dateToString });
}));
// node_modules/mingo/cjs/operators/expression/date/dateTrunc.js
var require_dateTrunc = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dateTrunc_exports = {};
	__export(dateTrunc_exports, { $dateTrunc: () => $dateTrunc });
	module.exports = __toCommonJS(dateTrunc_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$4();
	const REF_DATE_MILLIS = 9466848e5;
	const distanceToBinLowerBound = (value, binSize) => {
		let remainder = value % binSize;
		if (remainder < 0) remainder += binSize;
		return remainder;
	};
	const DATE_DIFF_FN = {
		day: import_internal2.dateDiffDay,
		month: import_internal2.dateDiffMonth,
		quarter: import_internal2.dateDiffQuarter,
		year: import_internal2.dateDiffYear
	};
	const DAYS_OF_WEEK_RE = /(mon(day)?|tue(sday)?|wed(nesday)?|thu(rsday)?|fri(day)?|sat(urday)?|sun(day)?)/i;
	const $dateTrunc = (obj, expr, options) => {
		const { date, unit, binSize: optBinSize, timezone, startOfWeek: optStartOfWeek } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(date) || (0, import_util.isNil)(unit)) return null;
		const startOfWeek = (optStartOfWeek ?? "sun").toLowerCase().substring(0, 3);
		(0, import_util.assert)((0, import_util.isDate)(date), "$dateTrunc: 'date' must resolve to a valid Date object.");
		(0, import_util.assert)(import_internal2.TIME_UNITS.includes(unit), "$dateTrunc: unit is invalid.");
		(0, import_util.assert)(unit != "week" || DAYS_OF_WEEK_RE.test(startOfWeek), `$dateTrunc: startOfWeek '${startOfWeek}' is not a valid.`);
		(0, import_util.assert)((0, import_util.isNil)(optBinSize) || optBinSize > 0, "$dateTrunc requires 'binSize' to be greater than 0, but got value 0.");
		const binSize = optBinSize ?? 1;
		switch (unit) {
			case "millisecond":
			case "second":
			case "minute":
			case "hour": {
				const binSizeMillis = binSize * import_internal2.TIMEUNIT_IN_MILLIS[unit];
				const shiftedDate = date.getTime() - REF_DATE_MILLIS;
				return new Date(date.getTime() - distanceToBinLowerBound(shiftedDate, binSizeMillis));
			}
			default: {
				(0, import_util.assert)(binSize <= 1e11, "dateTrunc unsupported binSize value");
				const d = new Date(date);
				const refPointDate = new Date(REF_DATE_MILLIS);
				let distanceFromRefPoint = 0;
				if (unit == "week") {
					const refPointDayOfWeek = (0, import_internal2.isoWeekday)(refPointDate, startOfWeek);
					const daysToAdjustBy = (import_internal2.DAYS_PER_WEEK - refPointDayOfWeek) % import_internal2.DAYS_PER_WEEK;
					refPointDate.setTime(refPointDate.getTime() + daysToAdjustBy * import_internal2.TIMEUNIT_IN_MILLIS.day);
					distanceFromRefPoint = (0, import_internal2.dateDiffWeek)(refPointDate, d, startOfWeek);
				} else distanceFromRefPoint = DATE_DIFF_FN[unit](refPointDate, d);
				const binLowerBoundFromRefPoint = distanceFromRefPoint - distanceToBinLowerBound(distanceFromRefPoint, binSize);
				const newDate = (0, import_internal2.dateAdd)(refPointDate, unit, binLowerBoundFromRefPoint, timezone);
				const minuteOffset = (0, import_internal2.parseTimezone)(timezone, newDate);
				(0, import_internal2.adjustDate)(newDate, -minuteOffset);
				return newDate;
			}
		}
	};
	0 && (module.exports = { $dateTrunc });
}));
// node_modules/mingo/cjs/operators/expression/date/dayOfMonth.js
var require_dayOfMonth = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dayOfMonth_exports = {};
	__export(dayOfMonth_exports, { $dayOfMonth: () => $dayOfMonth });
	module.exports = __toCommonJS(dayOfMonth_exports);
	var import_internal = require__internal$4();
	const $dayOfMonth = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDate();
	0 && (module.exports = { $dayOfMonth });
}));
// node_modules/mingo/cjs/operators/expression/date/dayOfWeek.js
var require_dayOfWeek = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dayOfWeek_exports = {};
	__export(dayOfWeek_exports, { $dayOfWeek: () => $dayOfWeek });
	module.exports = __toCommonJS(dayOfWeek_exports);
	var import_internal = require__internal$4();
	const $dayOfWeek = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDay() + 1;
	0 && (module.exports = { $dayOfWeek });
}));
// node_modules/mingo/cjs/operators/expression/date/dayOfYear.js
var require_dayOfYear = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var dayOfYear_exports = {};
	__export(dayOfYear_exports, { $dayOfYear: () => $dayOfYear });
	module.exports = __toCommonJS(dayOfYear_exports);
	var import_internal = require__internal$4();
	const $dayOfYear = (obj, expr, options) => (0, import_internal.dayOfYear)((0, import_internal.computeDate)(obj, expr, options));
	0 && (module.exports = { $dayOfYear });
}));
// node_modules/mingo/cjs/operators/expression/date/hour.js
var require_hour = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var hour_exports = {};
	__export(hour_exports, { $hour: () => $hour });
	module.exports = __toCommonJS(hour_exports);
	var import_internal = require__internal$4();
	const $hour = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCHours();
	0 && (module.exports = { $hour });
}));
// node_modules/mingo/cjs/operators/expression/date/isoDayOfWeek.js
var require_isoDayOfWeek = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var isoDayOfWeek_exports = {};
	__export(isoDayOfWeek_exports, { $isoDayOfWeek: () => $isoDayOfWeek });
	module.exports = __toCommonJS(isoDayOfWeek_exports);
	var import_internal = require__internal$4();
	const $isoDayOfWeek = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCDay() || 7;
	0 && (module.exports = { $isoDayOfWeek });
}));
// node_modules/mingo/cjs/operators/expression/date/isoWeek.js
var require_isoWeek = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var isoWeek_exports = {};
	__export(isoWeek_exports, { $isoWeek: () => $isoWeek });
	module.exports = __toCommonJS(isoWeek_exports);
	var import_internal = require__internal$4();
	const $isoWeek = (obj, expr, options) => (0, import_internal.isoWeek)((0, import_internal.computeDate)(obj, expr, options));
	0 && (module.exports = { $isoWeek });
}));
// node_modules/mingo/cjs/operators/expression/date/isoWeekYear.js
var require_isoWeekYear = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var isoWeekYear_exports = {};
	__export(isoWeekYear_exports, { $isoWeekYear: () => $isoWeekYear });
	module.exports = __toCommonJS(isoWeekYear_exports);
	var import_internal = require__internal$4();
	const $isoWeekYear = (obj, expr, options) => (0, import_internal.isoWeekYear)((0, import_internal.computeDate)(obj, expr, options));
	0 && (module.exports = { $isoWeekYear });
}));
// node_modules/mingo/cjs/operators/expression/date/millisecond.js
var require_millisecond = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var millisecond_exports = {};
	__export(millisecond_exports, { $millisecond: () => $millisecond });
	module.exports = __toCommonJS(millisecond_exports);
	var import_internal = require__internal$4();
	const $millisecond = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMilliseconds();
	0 && (module.exports = { $millisecond });
}));
// node_modules/mingo/cjs/operators/expression/date/minute.js
var require_minute = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var minute_exports = {};
	__export(minute_exports, { $minute: () => $minute });
	module.exports = __toCommonJS(minute_exports);
	var import_internal = require__internal$4();
	const $minute = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMinutes();
	0 && (module.exports = { $minute });
}));
// node_modules/mingo/cjs/operators/expression/date/month.js
var require_month = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var month_exports = {};
	__export(month_exports, { $month: () => $month });
	module.exports = __toCommonJS(month_exports);
	var import_internal = require__internal$4();
	const $month = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCMonth() + 1;
	0 && (module.exports = { $month });
}));
// node_modules/mingo/cjs/operators/expression/date/second.js
var require_second = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var second_exports = {};
	__export(second_exports, { $second: () => $second });
	module.exports = __toCommonJS(second_exports);
	var import_internal = require__internal$4();
	const $second = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCSeconds();
	0 && (module.exports = { $second });
}));
// node_modules/mingo/cjs/operators/expression/date/week.js
var require_week = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var week_exports = {};
	__export(week_exports, { $week: () => $week });
	module.exports = __toCommonJS(week_exports);
	var import_internal = require__internal$4();
	const $week = (obj, expr, options) => (0, import_internal.weekOfYear)((0, import_internal.computeDate)(obj, expr, options));
	0 && (module.exports = { $week });
}));
// node_modules/mingo/cjs/operators/expression/date/year.js
var require_year = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var year_exports = {};
	__export(year_exports, { $year: () => $year });
	module.exports = __toCommonJS(year_exports);
	var import_internal = require__internal$4();
	const $year = (obj, expr, options) => (0, import_internal.computeDate)(obj, expr, options).getUTCFullYear();
	0 && (module.exports = { $year });
}));
// node_modules/mingo/cjs/operators/expression/date/index.js
var require_date = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_dateAdd(),
		...require_dateDiff(),
		...require_dateFromParts(),
		...require_dateFromString(),
		...require_dateSubtract(),
		...require_dateToParts(),
		...require_dateToString(),
		...require_dateTrunc(),
		...require_dayOfMonth(),
		...require_dayOfWeek(),
		...require_dayOfYear(),
		...require_hour(),
		...require_isoDayOfWeek(),
		...require_isoWeek(),
		...require_isoWeekYear(),
		...require_millisecond(),
		...require_minute(),
		...require_month(),
		...require_second(),
		...require_week(),
		...require_year()
	});
}));
// node_modules/mingo/cjs/operators/expression/literal.js
var require_literal = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var literal_exports = {};
	__export(literal_exports, { $literal: () => $literal });
	module.exports = __toCommonJS(literal_exports);
	const $literal = (_obj, expr, _options) => expr;
	0 && (module.exports = { $literal });
}));
// node_modules/mingo/cjs/operators/accumulator/percentile.js
var require_percentile$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var percentile_exports = {};
	__export(percentile_exports, { $percentile: () => $percentile });
	module.exports = __toCommonJS(percentile_exports);
	var import_util = require_util();
	var import_internal = require__internal$8();
	var import_push = require_push();
	const $percentile = (coll, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "p") && (0, import_util.isArray)(expr.p), "$percentile expects object { input, p }");
		const X = (0, import_push.$push)(coll, expr.input, options).filter(import_util.isNumber).sort();
		const centiles = (0, import_push.$push)(expr.p, "$$CURRENT", options);
		const method = expr.method || "approximate";
		const output = new Array(centiles.length);
		for (let i = 0; i < centiles.length; i++) {
			const p = centiles[i];
			if (!(0, import_util.isNumber)(p) || p < 0 || p > 1) return (0, import_internal.errInvalidArgs)(options.failOnError, "$percentile 'p' must resolve to array of numbers between [0.0, 1.0]");
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
	0 && (module.exports = { $percentile });
}));
// node_modules/mingo/cjs/operators/accumulator/median.js
var require_median$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var median_exports = {};
	__export(median_exports, { $median: () => $median });
	module.exports = __toCommonJS(median_exports);
	var import_percentile = require_percentile$1();
	const $median = (coll, expr, options) => (0, import_percentile.$percentile)(coll, {
		...expr,
		p: [.5]
	}, options)?.pop();
	0 && (module.exports = { $median });
}));
// node_modules/mingo/cjs/operators/expression/median.js
var require_median = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var median_exports = {};
	__export(median_exports, { $median: () => $median });
	module.exports = __toCommonJS(median_exports);
	var import_internal = require__internal$9();
	var import_median = require_median$1();
	const $median = (obj, expr, options) => {
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		return (0, import_median.$median)(input, {
			input: "$$CURRENT",
			method: expr.method
		}, options);
	};
	0 && (module.exports = { $median });
}));
// node_modules/mingo/cjs/operators/expression/misc/getField.js
var require_getField = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var getField_exports = {};
	__export(getField_exports, { $getField: () => $getField });
	module.exports = __toCommonJS(getField_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $getField = (obj, expr, options) => {
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const { field, input } = (0, import_util.isString)(args) ? {
			field: args,
			input: obj
		} : {
			field: args.field,
			input: args.input ?? obj
		};
		return input[field];
	};
	0 && (module.exports = { $getField });
}));
// node_modules/mingo/cjs/operators/expression/misc/rand.js
var require_rand = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var rand_exports = {};
	__export(rand_exports, { $rand: () => $rand });
	module.exports = __toCommonJS(rand_exports);
	const $rand = (_obj, _expr, _options) => Math.random();
	0 && (module.exports = { $rand });
}));
// node_modules/mingo/cjs/operators/expression/misc/sampleRate.js
var require_sampleRate = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sampleRate_exports = {};
	__export(sampleRate_exports, { $sampleRate: () => $sampleRate });
	module.exports = __toCommonJS(sampleRate_exports);
	var import_internal = require__internal$9();
	const $sampleRate = (obj, expr, options) => Math.random() <= (0, import_internal.evalExpr)(obj, expr, options);
	0 && (module.exports = { $sampleRate });
}));
// node_modules/mingo/cjs/operators/expression/misc/index.js
var require_misc = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_getField(),
		...require_rand(),
		...require_sampleRate()
	});
}));
// node_modules/mingo/cjs/operators/accumulator/mergeObjects.js
var require_mergeObjects$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var mergeObjects_exports = {};
	__export(mergeObjects_exports, { $mergeObjects: () => $mergeObjects });
	module.exports = __toCommonJS(mergeObjects_exports);
	var import_util = require_util();
	const $mergeObjects = (coll, _expr, _options) => {
		const acc = {};
		for (const o of coll) {
			if ((0, import_util.isNil)(o)) continue;
			for (const k of Object.keys(o)) if (o[k] !== void 0) acc[k] = o[k];
		}
		return acc;
	};
	0 && (module.exports = { $mergeObjects });
}));
// node_modules/mingo/cjs/operators/expression/object/mergeObjects.js
var require_mergeObjects = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var mergeObjects_exports = {};
	__export(mergeObjects_exports, { $mergeObjects: () => $mergeObjects });
	module.exports = __toCommonJS(mergeObjects_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_mergeObjects = require_mergeObjects$1();
	var import_internal2 = require__internal$8();
	const $mergeObjects = (obj, expr, options) => {
		const docs = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(docs)) return {};
		if (!(0, import_util.isArray)(docs)) return (0, import_internal2.errExpectArray)(options.failOnError, "$mergeObjects", import_internal2.ARR_OPTS.obj);
		return (0, import_mergeObjects.$mergeObjects)(docs, expr, options);
	};
	0 && (module.exports = { $mergeObjects });
}));
// node_modules/mingo/cjs/operators/expression/object/objectToArray.js
var require_objectToArray = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var objectToArray_exports = {};
	__export(objectToArray_exports, { $objectToArray: () => $objectToArray });
	module.exports = __toCommonJS(objectToArray_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $objectToArray = (obj, expr, options) => {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(val)) return null;
		if (!(0, import_util.isObject)(val)) return (0, import_internal2.errExpectObject)(options.failOnError, "$objectToArray");
		const keys = Object.keys(val);
		const result = new Array(keys.length);
		let i = 0;
		for (const k of keys) result[i++] = {
			k,
			v: val[k]
		};
		return result;
	};
	0 && (module.exports = { $objectToArray });
}));
// node_modules/mingo/cjs/operators/expression/object/setField.js
var require_setField = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setField_exports = {};
	__export(setField_exports, { $setField: () => $setField });
	module.exports = __toCommonJS(setField_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$setField";
	const $setField = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "field", "value"), "$setField expects object { input, field, value }");
		const { input, field, value } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input)) return null;
		const foe = options.failOnError;
		if (!(0, import_util.isObject)(input)) return (0, import_internal2.errExpectObject)(foe, `${OP} 'input'`);
		if (!(0, import_util.isString)(field)) return (0, import_internal2.errExpectString)(foe, `${OP} 'field'`);
		const newObj = { ...input };
		if (expr.value == "$$REMOVE") delete newObj[field];
		else newObj[field] = value;
		return newObj;
	};
	0 && (module.exports = { $setField });
}));
// node_modules/mingo/cjs/operators/expression/object/unsetField.js
var require_unsetField = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var unsetField_exports = {};
	__export(unsetField_exports, { $unsetField: () => $unsetField });
	module.exports = __toCommonJS(unsetField_exports);
	var import_setField = require_setField();
	const $unsetField = (obj, expr, options) => {
		return (0, import_setField.$setField)(obj, {
			...expr,
			value: "$$REMOVE"
		}, options);
	};
	0 && (module.exports = { $unsetField });
}));
// node_modules/mingo/cjs/operators/expression/object/index.js
var require_object = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var object_exports = {};
	module.exports = __toCommonJS(object_exports);
	__reExport(object_exports, require_mergeObjects(), module.exports);
	__reExport(object_exports, require_objectToArray(), module.exports);
	__reExport(object_exports, require_setField(), module.exports);
	__reExport(object_exports, require_unsetField(), module.exports);
	0 && (module.exports = {
		...require_mergeObjects(),
		...require_objectToArray(),
		...require_setField(),
		...require_unsetField()
	});
}));
// node_modules/mingo/cjs/operators/expression/percentile.js
var require_percentile = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var percentile_exports = {};
	__export(percentile_exports, { $percentile: () => $percentile });
	module.exports = __toCommonJS(percentile_exports);
	var import_internal = require__internal$9();
	var import_percentile = require_percentile$1();
	const $percentile = (obj, expr, options) => {
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		return (0, import_percentile.$percentile)(input, {
			...expr,
			input: "$$CURRENT"
		}, options);
	};
	0 && (module.exports = { $percentile });
}));
// node_modules/mingo/cjs/operators/expression/set/allElementsTrue.js
var require_allElementsTrue = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var allElementsTrue_exports = {};
	__export(allElementsTrue_exports, { $allElementsTrue: () => $allElementsTrue });
	module.exports = __toCommonJS(allElementsTrue_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const $allElementsTrue = (obj, expr, options) => {
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
	0 && (module.exports = { $allElementsTrue });
}));
// node_modules/mingo/cjs/operators/expression/set/anyElementTrue.js
var require_anyElementTrue = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var anyElementTrue_exports = {};
	__export(anyElementTrue_exports, { $anyElementTrue: () => $anyElementTrue });
	module.exports = __toCommonJS(anyElementTrue_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const $anyElementTrue = (obj, expr, options) => {
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
	0 && (module.exports = { $anyElementTrue });
}));
// node_modules/mingo/cjs/operators/expression/set/setDifference.js
var require_setDifference = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setDifference_exports = {};
	__export(setDifference_exports, { $setDifference: () => $setDifference });
	module.exports = __toCommonJS(setDifference_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$setDifference";
	const $setDifference = (obj, expr, options) => {
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
	0 && (module.exports = { $setDifference });
}));
// node_modules/mingo/cjs/operators/expression/set/setEquals.js
var require_setEquals = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setEquals_exports = {};
	__export(setEquals_exports, { $setEquals: () => $setEquals });
	module.exports = __toCommonJS(setEquals_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $setEquals = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr), "$setEquals expects array");
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		if (!args.every(import_util.isArray)) return (0, import_internal2.errExpectArray)(foe, "$setEquals arguments");
		const map = import_util.HashMap.init();
		const first = args[0];
		for (let i = 0; i < first.length; i++) map.set(first[i], i);
		for (let i = 1; i < args.length; i++) {
			const arr = args[i];
			const set = new Set();
			for (let j = 0; j < arr.length; j++) {
				const n = map.get(arr[j]) ?? -1;
				if (n === -1) return false;
				set.add(n);
			}
			if (set.size !== map.size) return false;
		}
		return true;
	};
	0 && (module.exports = { $setEquals });
}));
// node_modules/mingo/cjs/operators/expression/set/setIntersection.js
var require_setIntersection = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setIntersection_exports = {};
	__export(setIntersection_exports, { $setIntersection: () => $setIntersection });
	module.exports = __toCommonJS(setIntersection_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$setIntersection";
	const $setIntersection = (obj, expr, options) => {
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
	0 && (module.exports = { $setIntersection });
}));
// node_modules/mingo/cjs/operators/expression/set/setIsSubset.js
var require_setIsSubset = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setIsSubset_exports = {};
	__export(setIsSubset_exports, { $setIsSubset: () => $setIsSubset });
	module.exports = __toCommonJS(setIsSubset_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$setIsSubset";
	const $setIsSubset = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `${OP} expects array(2)`);
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		if (!args.every(import_util.isArray)) return (0, import_internal2.errExpectArray)(options.failOnError, `${OP} arguments`);
		const [first, second] = args;
		const map = import_util.HashMap.init();
		for (const v of second) map.set(v, 0);
		for (const v of first) if (!map.has(v)) return false;
		return true;
	};
	0 && (module.exports = { $setIsSubset });
}));
// node_modules/mingo/cjs/operators/expression/set/setUnion.js
var require_setUnion = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var setUnion_exports = {};
	__export(setUnion_exports, { $setUnion: () => $setUnion });
	module.exports = __toCommonJS(setUnion_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $setUnion = (obj, expr, options) => {
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
	0 && (module.exports = { $setUnion });
}));
// node_modules/mingo/cjs/operators/expression/set/index.js
var require_set = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_allElementsTrue(),
		...require_anyElementTrue(),
		...require_setDifference(),
		...require_setEquals(),
		...require_setIntersection(),
		...require_setIsSubset(),
		...require_setUnion()
	});
}));
// node_modules/mingo/cjs/operators/expression/string/concat.js
var require_concat = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var concat_exports = {};
	__export(concat_exports, { $concat: () => $concat });
	module.exports = __toCommonJS(concat_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $concat = (obj, expr, options) => {
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
	0 && (module.exports = { $concat });
}));
// node_modules/mingo/cjs/operators/expression/string/indexOfBytes.js
var require_indexOfBytes = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var indexOfBytes_exports = {};
	__export(indexOfBytes_exports, { $indexOfBytes: () => $indexOfBytes });
	module.exports = __toCommonJS(indexOfBytes_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const OP = "$indexOfBytes";
	const $indexOfBytes = (obj, expr, options) => {
		(0, import_internal2.assert)((0, import_internal2.isArray)(expr) && expr.length > 1 && expr.length < 5, `${OP} expects array(4)`);
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		const str = args[0];
		if ((0, import_internal2.isNil)(str)) return null;
		if (!(0, import_internal2.isString)(str)) return (0, import_internal3.errExpectString)(foe, `${OP} arg1 <string>`);
		const search = args[1];
		if (!(0, import_internal2.isString)(search)) return (0, import_internal3.errExpectString)(foe, `${OP} arg2 <search>`);
		const start = args[2] ?? 0;
		const end = args[3] ?? str.length;
		if (!(0, import_internal2.isInteger)(start) || start < 0) return (0, import_internal3.errExpectInteger)(foe, `${OP} arg3 <start>`, { min: 0 });
		if (!(0, import_internal2.isInteger)(end) || end < 0) return (0, import_internal3.errExpectInteger)(foe, `${OP} arg4 <end>`, { min: 0 });
		if (start > end) return -1;
		const index = str.substring(start, end).indexOf(search);
		return index > -1 ? index + start : index;
	};
	0 && (module.exports = { $indexOfBytes });
}));
// node_modules/mingo/cjs/operators/expression/string/_internal.js
var require__internal$3 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	var import_internal = require__internal$9();
	var import_util = require_util();
	const WHITESPACE_CHARS = [
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
	];
	function trimString(obj, expr, options, trimOpts) {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		const s = val.input;
		if ((0, import_util.isNil)(s)) return null;
		const codepoints = (0, import_util.isNil)(val.chars) ? WHITESPACE_CHARS : val.chars.split("").map((c) => c.codePointAt(0));
		let i = 0;
		let j = s.length - 1;
		while (trimOpts.left && i <= j && codepoints.indexOf(s[i].codePointAt(0)) !== -1) i++;
		while (trimOpts.right && i <= j && codepoints.indexOf(s[j].codePointAt(0)) !== -1) j--;
		return s.substring(i, j + 1);
	}
	function regexSearch(obj, expr, options, reOpts) {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if (!(0, import_util.isString)(val.input)) return [];
		const regexOptions = val.options;
		if (regexOptions) {
			(0, import_util.assert)(regexOptions.indexOf("x") === -1, "extended capability option 'x' not supported");
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
	0 && (module.exports = {
		regexSearch,
		trimString
	});
}));
// node_modules/mingo/cjs/operators/expression/string/ltrim.js
var require_ltrim = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ltrim_exports = {};
	__export(ltrim_exports, { $ltrim: () => $ltrim });
	module.exports = __toCommonJS(ltrim_exports);
	var import_internal = require__internal$3();
	const $ltrim = (obj, expr, options) => {
		return (0, import_internal.trimString)(obj, expr, options, {
			left: true,
			right: false
		});
	};
	0 && (module.exports = { $ltrim });
}));
// node_modules/mingo/cjs/operators/expression/string/regexFind.js
var require_regexFind = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var regexFind_exports = {};
	__export(regexFind_exports, { $regexFind: () => $regexFind });
	module.exports = __toCommonJS(regexFind_exports);
	var import_util = require_util();
	var import_internal = require__internal$3();
	const $regexFind = (obj, expr, options) => {
		const result = (0, import_internal.regexSearch)(obj, expr, options, { global: false });
		return (0, import_util.isArray)(result) && result.length > 0 ? result[0] : null;
	};
	0 && (module.exports = { $regexFind });
}));
// node_modules/mingo/cjs/operators/expression/string/regexFindAll.js
var require_regexFindAll = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var regexFindAll_exports = {};
	__export(regexFindAll_exports, { $regexFindAll: () => $regexFindAll });
	module.exports = __toCommonJS(regexFindAll_exports);
	var import_internal = require__internal$3();
	const $regexFindAll = (obj, expr, options) => {
		return (0, import_internal.regexSearch)(obj, expr, options, { global: true });
	};
	0 && (module.exports = { $regexFindAll });
}));
// node_modules/mingo/cjs/operators/expression/string/regexMatch.js
var require_regexMatch = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var regexMatch_exports = {};
	__export(regexMatch_exports, { $regexMatch: () => $regexMatch });
	module.exports = __toCommonJS(regexMatch_exports);
	var import_internal = require__internal$3();
	const $regexMatch = (obj, expr, options) => {
		return (0, import_internal.regexSearch)(obj, expr, options, { global: false })?.length != 0;
	};
	0 && (module.exports = { $regexMatch });
}));
// node_modules/mingo/cjs/operators/expression/string/replaceAll.js
var require_replaceAll = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var replaceAll_exports = {};
	__export(replaceAll_exports, { $replaceAll: () => $replaceAll });
	module.exports = __toCommonJS(replaceAll_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$replaceAll";
	const $replaceAll = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr), `${OP} expects an object argument`);
		const foe = options.failOnError;
		const { input, find, replacement } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input) || (0, import_util.isNil)(find) || (0, import_util.isNil)(replacement)) return null;
		if (!(0, import_util.isString)(input)) return (0, import_internal2.errExpectString)(foe, `${OP} 'input'`);
		if (!(0, import_util.isString)(find)) return (0, import_internal2.errExpectString)(foe, `${OP} 'find'`);
		if (!(0, import_util.isString)(replacement)) return (0, import_internal2.errExpectString)(foe, `${OP} 'replacement'`);
		return input.split(find).join(replacement);
	};
	0 && (module.exports = { $replaceAll });
}));
// node_modules/mingo/cjs/operators/expression/string/replaceOne.js
var require_replaceOne = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var replaceOne_exports = {};
	__export(replaceOne_exports, { $replaceOne: () => $replaceOne });
	module.exports = __toCommonJS(replaceOne_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$replaceOne";
	const $replaceOne = (obj, expr, options) => {
		const foe = options.failOnError;
		const { input, find, replacement } = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(input) || (0, import_util.isNil)(find) || (0, import_util.isNil)(replacement)) return null;
		if (!(0, import_util.isString)(input)) return (0, import_internal2.errExpectString)(foe, `${OP} 'input'`);
		if (!(0, import_util.isString)(find)) return (0, import_internal2.errExpectString)(foe, `${OP} 'find'`);
		if (!(0, import_util.isString)(replacement)) return (0, import_internal2.errExpectString)(foe, `${OP} 'replacement'`);
		const idx = input.indexOf(find);
		if (idx < 0) return input;
		return input.slice(0, idx) + replacement + input.slice(idx + find.length);
	};
	0 && (module.exports = { $replaceOne });
}));
// node_modules/mingo/cjs/operators/expression/string/rtrim.js
var require_rtrim = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var rtrim_exports = {};
	__export(rtrim_exports, { $rtrim: () => $rtrim });
	module.exports = __toCommonJS(rtrim_exports);
	var import_internal = require__internal$3();
	const $rtrim = (obj, expr, options) => {
		return (0, import_internal.trimString)(obj, expr, options, {
			left: false,
			right: true
		});
	};
	0 && (module.exports = { $rtrim });
}));
// node_modules/mingo/cjs/operators/expression/string/split.js
var require_split = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var split_exports = {};
	__export(split_exports, { $split: () => $split });
	module.exports = __toCommonJS(split_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $split = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 2, `$split expects array(2)`);
		const args = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		if ((0, import_util.isNil)(args[0])) return null;
		if (!args.every(import_util.isString)) return (0, import_internal2.errExpectArray)(foe, `$split `, {
			size: 2,
			type: "string"
		});
		return args[0].split(args[1]);
	};
	0 && (module.exports = { $split });
}));
// node_modules/mingo/cjs/operators/expression/string/strcasecmp.js
var require_strcasecmp = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var strcasecmp_exports = {};
	__export(strcasecmp_exports, { $strcasecmp: () => $strcasecmp });
	module.exports = __toCommonJS(strcasecmp_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const $strcasecmp = (obj, expr, options) => {
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
		if (!t_str) return (0, import_internal3.errExpectArray)(foe, `$strcasecmp arguments`, { type: "string" });
		return (0, import_internal2.simpleCmp)(args[0].toLowerCase(), args[1].toLowerCase());
	};
	0 && (module.exports = { $strcasecmp });
}));
// node_modules/mingo/cjs/operators/expression/string/strLenBytes.js
var require_strLenBytes = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var strLenBytes_exports = {};
	__export(strLenBytes_exports, { $strLenBytes: () => $strLenBytes });
	module.exports = __toCommonJS(strLenBytes_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $strLenBytes = (obj, expr, options) => {
		const s = (0, import_internal.evalExpr)(obj, expr, options);
		if (!(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(options.failOnError, "$strLenBytes");
		return ~-encodeURI(s).split(/%..|./).length;
	};
	0 && (module.exports = { $strLenBytes });
}));
// node_modules/mingo/cjs/operators/expression/string/strLenCP.js
var require_strLenCP = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var strLenCP_exports = {};
	__export(strLenCP_exports, { $strLenCP: () => $strLenCP });
	module.exports = __toCommonJS(strLenCP_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const $strLenCP = (obj, expr, options) => {
		const s = (0, import_internal.evalExpr)(obj, expr, options);
		if (!(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(options.failOnError, "$strLenCP");
		return [...s].length;
	};
	0 && (module.exports = { $strLenCP });
}));
// node_modules/mingo/cjs/operators/expression/string/substrBytes.js
var require_substrBytes = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var substrBytes_exports = {};
	__export(substrBytes_exports, { $substrBytes: () => $substrBytes });
	module.exports = __toCommonJS(substrBytes_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$substrBytes";
	const $substrBytes = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 3, `${OP} expects array(3)`);
		const [s, index, count] = (0, import_internal.evalExpr)(obj, expr, options);
		const foe = options.failOnError;
		const nil = (0, import_util.isNil)(s);
		if (!nil && !(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(foe, `${OP} arg1 <string>`);
		if (!(0, import_util.isInteger)(index) || index < 0) return (0, import_internal2.errExpectInteger)(foe, `${OP} arg2 <index>`, { min: 0 });
		if (!(0, import_util.isInteger)(count) || count < 0) return (0, import_internal2.errExpectInteger)(foe, `${OP} arg3 <count>`, { min: 0 });
		if (nil) return "";
		let utf8Pos = 0;
		let start16 = null;
		let end16 = null;
		const err = `${OP} UTF-8 boundary falls inside a continuation byte`;
		for (let i = 0; i < s.length;) {
			const cp = s.codePointAt(i);
			if (cp === void 0) return (0, import_internal2.errInvalidArgs)(foe, `${OP} byte index out of range`);
			const utf8Len = cp < 128 ? 1 : cp < 2048 ? 2 : cp < 65536 ? 3 : 4;
			const utf16Len = cp > 65535 ? 2 : 1;
			if (start16 === null) {
				if (index > utf8Pos && index < utf8Pos + utf8Len) return (0, import_internal2.errInvalidArgs)(foe, err);
				if (utf8Pos === index) start16 = i;
			}
			const endByte = index + count;
			if (start16 !== null && end16 === null) {
				if (endByte > utf8Pos && endByte < utf8Pos + utf8Len) return (0, import_internal2.errInvalidArgs)(foe, err);
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
			if (index + count !== utf8Pos) return (0, import_internal2.errInvalidArgs)(foe, `${OP} count extends beyond UTF-8 length`);
			end16 = s.length;
		}
		return s.slice(start16, end16);
	};
	0 && (module.exports = { $substrBytes });
}));
// node_modules/mingo/cjs/operators/expression/string/substr.js
var require_substr = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var substr_exports = {};
	__export(substr_exports, { $substr: () => $substr });
	module.exports = __toCommonJS(substr_exports);
	const $substr = require_substrBytes().$substrBytes;
	0 && (module.exports = { $substr });
}));
// node_modules/mingo/cjs/operators/expression/string/substrCP.js
var require_substrCP = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var substrCP_exports = {};
	__export(substrCP_exports, { $substrCP: () => $substrCP });
	module.exports = __toCommonJS(substrCP_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	const OP = "$substrCP";
	const $substrCP = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isArray)(expr) && expr.length === 3, `${OP} expects array(3)`);
		const [s, index, count] = (0, import_internal.evalExpr)(obj, expr, options);
		const nil = (0, import_util.isNil)(s);
		const foe = options.failOnError;
		if (!nil && !(0, import_util.isString)(s)) return (0, import_internal2.errExpectString)(foe, `${OP} arg1 <string>`);
		if (!(0, import_util.isInteger)(index)) return (0, import_internal2.errExpectNumber)(foe, `${OP} arg2 <index>`);
		if (!(0, import_util.isInteger)(count)) return (0, import_internal2.errExpectNumber)(foe, `${OP} arg3 <count>`);
		if (nil) return "";
		if (index < 0) return "";
		const codePoints = [...s];
		if (count < 0) return codePoints.slice(index).join("");
		return codePoints.slice(index, index + count).join("");
	};
	0 && (module.exports = { $substrCP });
}));
// node_modules/mingo/cjs/operators/expression/type/toBool.js
var require_toBool = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toBool_exports = {};
	__export(toBool_exports, { $toBool: () => $toBool });
	module.exports = __toCommonJS(toBool_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $toBool = (obj, expr, options) => {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(val)) return null;
		if ((0, import_util.isString)(val)) return true;
		return Boolean(val);
	};
	0 && (module.exports = { $toBool });
}));
// node_modules/mingo/cjs/operators/expression/type/toDate.js
var require_toDate = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toDate_exports = {};
	__export(toDate_exports, { $toDate: () => $toDate });
	module.exports = __toCommonJS(toDate_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $toDate = (obj, expr, options) => {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isDate)(val)) return val;
		if ((0, import_util.isNil)(val)) return null;
		const d = new Date(val);
		(0, import_util.assert)(!isNaN(d.getTime()), `cannot convert '${val}' to date`);
		return d;
	};
	0 && (module.exports = { $toDate });
}));
// node_modules/mingo/cjs/operators/expression/type/toDouble.js
var require_toDouble = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toDouble_exports = {};
	__export(toDouble_exports, { $toDouble: () => $toDouble });
	module.exports = __toCommonJS(toDouble_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $toDouble = (obj, expr, options) => {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_util.isNil)(val)) return null;
		if ((0, import_util.isDate)(val)) return val.getTime();
		if (val === true) return 1;
		if (val === false) return 0;
		const n = Number(val);
		(0, import_util.assert)((0, import_util.isNumber)(n), `cannot convert '${val}' to double/decimal`);
		return n;
	};
	0 && (module.exports = { $toDouble });
}));
// node_modules/mingo/cjs/operators/expression/type/_internal.js
var require__internal$2 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, {
		MAX_INT: () => MAX_INT,
		MAX_LONG: () => MAX_LONG,
		MIN_INT: () => MIN_INT,
		MIN_LONG: () => MIN_LONG,
		toInteger: () => toInteger
	});
	module.exports = __toCommonJS(internal_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const MAX_INT = 2147483647;
	const MIN_INT = -2147483648;
	const MAX_LONG = 9007199254740991;
	const MIN_LONG = -9007199254740991;
	function toInteger(obj, expr, options, min, max) {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if (val === true) return 1;
		if (val === false) return 0;
		if ((0, import_util.isNil)(val)) return null;
		if ((0, import_util.isDate)(val)) return val.getTime();
		const n = Number(val);
		(0, import_util.assert)((0, import_util.isNumber)(n) && n >= min && n <= max && (!(0, import_util.isString)(val) || n.toString().indexOf(".") === -1), `cannot convert '${val}' to ${max == MAX_INT ? "int" : "long"}`);
		return Math.trunc(n);
	}
	0 && (module.exports = {
		MAX_INT,
		MAX_LONG,
		MIN_INT,
		MIN_LONG,
		toInteger
	});
}));
// node_modules/mingo/cjs/operators/expression/type/toInt.js
var require_toInt = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toInt_exports = {};
	__export(toInt_exports, { $toInt: () => $toInt });
	module.exports = __toCommonJS(toInt_exports);
	var import_internal = require__internal$2();
	const $toInt = (obj, expr, options) => (0, import_internal.toInteger)(obj, expr, options, import_internal.MIN_INT, import_internal.MAX_INT);
	0 && (module.exports = { $toInt });
}));
// node_modules/mingo/cjs/operators/expression/type/toLong.js
var require_toLong = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toLong_exports = {};
	__export(toLong_exports, { $toLong: () => $toLong });
	module.exports = __toCommonJS(toLong_exports);
	var import_internal = require__internal$2();
	const $toLong = (obj, expr, options) => (0, import_internal.toInteger)(obj, expr, options, import_internal.MIN_LONG, import_internal.MAX_LONG);
	0 && (module.exports = { $toLong });
}));
// node_modules/mingo/cjs/operators/expression/type/toString.js
var require_toString = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toString_exports = {};
	__export(toString_exports, { $toString: () => $toString });
	module.exports = __toCommonJS(toString_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	var import_internal3 = require__internal$8();
	const $toString = (obj, expr, options) => {
		const val = (0, import_internal.evalExpr)(obj, expr, options);
		if ((0, import_internal2.isNil)(val)) return null;
		if ((0, import_internal2.isDate)(val)) return val.toISOString();
		if ((0, import_internal2.isPrimitive)(val) || (0, import_internal2.isRegExp)(val)) return String(val);
		return (0, import_internal3.errInvalidArgs)(options.failOnError, "$toString cannot convert from object to string");
	};
	0 && (module.exports = { $toString });
}));
// node_modules/mingo/cjs/operators/expression/type/convert.js
var require_convert = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var convert_exports = {};
	__export(convert_exports, { $convert: () => $convert });
	module.exports = __toCommonJS(convert_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
	var import_toBool = require_toBool();
	var import_toDate = require_toDate();
	var import_toDouble = require_toDouble();
	var import_toInt = require_toInt();
	var import_toLong = require_toLong();
	var import_toString = require_toString();
	const $convert = (obj, expr, options) => {
		(0, import_util.assert)((0, import_util.isObject)(expr) && (0, import_util.has)(expr, "input", "to"), "$convert expects object { input, to, onError, onNull }");
		const input = (0, import_internal.evalExpr)(obj, expr.input, options);
		if ((0, import_util.isNil)(input)) return (0, import_internal.evalExpr)(obj, expr.onNull, options) ?? null;
		const toExpr = (0, import_internal.evalExpr)(obj, expr.to, options);
		try {
			switch (toExpr) {
				case 2:
				case "string": return (0, import_toString.$toString)(obj, input, options);
				case 8:
				case "boolean":
				case "bool": return (0, import_toBool.$toBool)(obj, input, options);
				case 9:
				case "date": return (0, import_toDate.$toDate)(obj, input, options);
				case 1:
				case 19:
				case "double":
				case "decimal":
				case "number": return (0, import_toDouble.$toDouble)(obj, input, options);
				case 16:
				case "int": return (0, import_toInt.$toInt)(obj, input, options);
				case 18:
				case "long": return (0, import_toLong.$toLong)(obj, input, options);
			}
		} catch {}
		if (expr.onError === void 0) return (0, import_internal2.errInvalidArgs)(options.failOnError, `$convert cannot convert from object to ${expr.to} with no onError value`);
		return (0, import_internal.evalExpr)(obj, expr.onError, options);
	};
	0 && (module.exports = { $convert });
}));
// node_modules/mingo/cjs/operators/expression/type/isNumber.js
var require_isNumber = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var isNumber_exports = {};
	__export(isNumber_exports, { $isNumber: () => $isNumber });
	module.exports = __toCommonJS(isNumber_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $isNumber = (obj, expr, options) => {
		const n = (0, import_internal.evalExpr)(obj, expr, options);
		return (0, import_util.isNumber)(n);
	};
	0 && (module.exports = { $isNumber });
}));
// node_modules/mingo/cjs/operators/expression/type/toDecimal.js
var require_toDecimal = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toDecimal_exports = {};
	__export(toDecimal_exports, { $toDecimal: () => $toDecimal });
	module.exports = __toCommonJS(toDecimal_exports);
	const $toDecimal = require_toDouble().$toDouble;
	0 && (module.exports = { $toDecimal });
}));
// node_modules/mingo/cjs/operators/expression/type/type.js
var require_type$2 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var type_exports = {};
	__export(type_exports, { $type: () => $type });
	module.exports = __toCommonJS(type_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$2();
	const $type = (obj, expr, options) => {
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
	0 && (module.exports = { $type });
}));
// node_modules/mingo/cjs/operators/expression/type/index.js
var require_type$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	__reExport(type_exports, require_type$2(), module.exports);
	0 && (module.exports = {
		...require_convert(),
		...require_isNumber(),
		...require_toBool(),
		...require_toDate(),
		...require_toDecimal(),
		...require_toDouble(),
		...require_toInt(),
		...require_toLong(),
		...require_toString(),
		...require_type$2()
	});
}));
// node_modules/mingo/cjs/operators/expression/string/toLower.js
var require_toLower = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toLower_exports = {};
	__export(toLower_exports, { $toLower: () => $toLower });
	module.exports = __toCommonJS(toLower_exports);
	var import_internal = require__internal$10();
	var import_type = require_type$1();
	const $toLower = (obj, expr, options) => {
		if ((0, import_internal.isArray)(expr) && expr.length === 1) expr = expr[0];
		const s = (0, import_type.$toString)(obj, expr, options);
		return s === null ? s : s.toLowerCase();
	};
	0 && (module.exports = { $toLower });
}));
// node_modules/mingo/cjs/operators/expression/string/toUpper.js
var require_toUpper = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toUpper_exports = {};
	__export(toUpper_exports, { $toUpper: () => $toUpper });
	module.exports = __toCommonJS(toUpper_exports);
	var import_util = require_util();
	var import_type = require_type$1();
	const $toUpper = (obj, expr, options) => {
		if ((0, import_util.isArray)(expr) && expr.length === 1) expr = expr[0];
		const s = (0, import_type.$toString)(obj, expr, options);
		return s === null ? s : s.toUpperCase();
	};
	0 && (module.exports = { $toUpper });
}));
// node_modules/mingo/cjs/operators/expression/string/trim.js
var require_trim = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var trim_exports = {};
	__export(trim_exports, { $trim: () => $trim });
	module.exports = __toCommonJS(trim_exports);
	var import_internal = require__internal$3();
	const $trim = (obj, expr, options) => {
		return (0, import_internal.trimString)(obj, expr, options, {
			left: true,
			right: true
		});
	};
	0 && (module.exports = { $trim });
}));
// node_modules/mingo/cjs/operators/expression/string/index.js
var require_string = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_concat(),
		...require_indexOfBytes(),
		...require_ltrim(),
		...require_regexFind(),
		...require_regexFindAll(),
		...require_regexMatch(),
		...require_replaceAll(),
		...require_replaceOne(),
		...require_rtrim(),
		...require_split(),
		...require_strcasecmp(),
		...require_strLenBytes(),
		...require_strLenCP(),
		...require_substr(),
		...require_substrBytes(),
		...require_substrCP(),
		...require_toLower(),
		...require_toUpper(),
		...require_trim()
	});
}));
// node_modules/mingo/cjs/operators/expression/toHashedIndexKey.js
var require_toHashedIndexKey = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var toHashedIndexKey_exports = {};
	__export(toHashedIndexKey_exports, { $toHashedIndexKey: () => $toHashedIndexKey });
	module.exports = __toCommonJS(toHashedIndexKey_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $toHashedIndexKey = (obj, expr, options) => (0, import_util.hashCode)((0, import_internal.evalExpr)(obj, expr, options));
	0 && (module.exports = { $toHashedIndexKey });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/_internal.js
var require__internal$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, { processOperator: () => processOperator });
	module.exports = __toCommonJS(internal_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	var import_internal2 = require__internal$8();
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
			if (res instanceof Error) return (0, import_internal2.errExpectNumber)(foe, `$${op} invalid input '${n}'`);
			return res;
		}
		if (!(0, import_util.isNumber)(n)) return (0, import_internal2.errExpectNumber)(foe, `$${op}`);
		return fn(n);
	}
	0 && (module.exports = { processOperator });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/acos.js
var require_acos = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var acos_exports = {};
	__export(acos_exports, { $acos: () => $acos });
	module.exports = __toCommonJS(acos_exports);
	var import_internal = require__internal$1();
	const $acos = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.acos, {
		Infinity: Infinity,
		0: new Error()
	});
	0 && (module.exports = { $acos });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/acosh.js
var require_acosh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var acosh_exports = {};
	__export(acosh_exports, { $acosh: () => $acosh });
	module.exports = __toCommonJS(acosh_exports);
	var import_internal = require__internal$1();
	const $acosh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.acosh, {
		Infinity: Infinity,
		0: new Error()
	});
	0 && (module.exports = { $acosh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/asin.js
var require_asin = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var asin_exports = {};
	__export(asin_exports, { $asin: () => $asin });
	module.exports = __toCommonJS(asin_exports);
	var import_internal = require__internal$1();
	const $asin = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.asin);
	0 && (module.exports = { $asin });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/asinh.js
var require_asinh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var asinh_exports = {};
	__export(asinh_exports, { $asinh: () => $asinh });
	module.exports = __toCommonJS(asinh_exports);
	var import_internal = require__internal$1();
	const $asinh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.asinh, {
		Infinity: Infinity,
		"-Infinity": -Infinity
	});
	0 && (module.exports = { $asinh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/atan.js
var require_atan = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var atan_exports = {};
	__export(atan_exports, { $atan: () => $atan });
	module.exports = __toCommonJS(atan_exports);
	var import_internal = require__internal$1();
	const $atan = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.atan);
	0 && (module.exports = { $atan });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/atan2.js
var require_atan2 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var atan2_exports = {};
	__export(atan2_exports, { $atan2: () => $atan2 });
	module.exports = __toCommonJS(atan2_exports);
	var import_internal = require__internal$9();
	var import_util = require_util();
	const $atan2 = (obj, expr, options) => {
		const [y, x] = (0, import_internal.evalExpr)(obj, expr, options);
		if (isNaN(y) || (0, import_util.isNil)(y)) return y;
		if (isNaN(x) || (0, import_util.isNil)(x)) return x;
		return Math.atan2(y, x);
	};
	0 && (module.exports = { $atan2 });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/atanh.js
var require_atanh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var atanh_exports = {};
	__export(atanh_exports, { $atanh: () => $atanh });
	module.exports = __toCommonJS(atanh_exports);
	var import_internal = require__internal$1();
	const $atanh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.atanh, {
		1: Infinity,
		"-1": -Infinity
	});
	0 && (module.exports = { $atanh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/cos.js
var require_cos = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var cos_exports = {};
	__export(cos_exports, { $cos: () => $cos });
	module.exports = __toCommonJS(cos_exports);
	var import_internal = require__internal$1();
	const $cos = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.cos);
	0 && (module.exports = { $cos });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/cosh.js
var require_cosh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var cosh_exports = {};
	__export(cosh_exports, { $cosh: () => $cosh });
	module.exports = __toCommonJS(cosh_exports);
	var import_internal = require__internal$1();
	const $cosh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.cosh, {
		"-Infinity": Infinity,
		Infinity: Infinity
	});
	0 && (module.exports = { $cosh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/degreesToRadians.js
var require_degreesToRadians = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var degreesToRadians_exports = {};
	__export(degreesToRadians_exports, { $degreesToRadians: () => $degreesToRadians });
	module.exports = __toCommonJS(degreesToRadians_exports);
	var import_internal = require__internal$1();
	const degreesToRadians = (n) => n * (Math.PI / 180);
	const $degreesToRadians = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, degreesToRadians, {
		Infinity: Infinity,
		"-Infinity": Infinity
	});
	0 && (module.exports = { $degreesToRadians });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/radiansToDegrees.js
var require_radiansToDegrees = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var radiansToDegrees_exports = {};
	__export(radiansToDegrees_exports, { $radiansToDegrees: () => $radiansToDegrees });
	module.exports = __toCommonJS(radiansToDegrees_exports);
	var import_internal = require__internal$1();
	const radiansToDegrees = (n) => n * (180 / Math.PI);
	const $radiansToDegrees = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, radiansToDegrees, {
		Infinity: Infinity,
		"-Infinity": Infinity
	});
	0 && (module.exports = { $radiansToDegrees });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/sin.js
var require_sin = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sin_exports = {};
	__export(sin_exports, { $sin: () => $sin });
	module.exports = __toCommonJS(sin_exports);
	var import_internal = require__internal$1();
	const $sin = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.sin);
	0 && (module.exports = { $sin });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/sinh.js
var require_sinh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var sinh_exports = {};
	__export(sinh_exports, { $sinh: () => $sinh });
	module.exports = __toCommonJS(sinh_exports);
	var import_internal = require__internal$1();
	const $sinh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.sinh, {
		"-Infinity": -Infinity,
		Infinity: Infinity
	});
	0 && (module.exports = { $sinh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/tan.js
var require_tan = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var tan_exports = {};
	__export(tan_exports, { $tan: () => $tan });
	module.exports = __toCommonJS(tan_exports);
	var import_internal = require__internal$1();
	const $tan = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.tan);
	0 && (module.exports = { $tan });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/tanh.js
var require_tanh = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var tanh_exports = {};
	__export(tanh_exports, { $tanh: () => $tanh });
	module.exports = __toCommonJS(tanh_exports);
	var import_internal = require__internal$1();
	const $tanh = (obj, expr, options) => (0, import_internal.processOperator)(obj, expr, options, Math.tanh, {
		Infinity: 1,
		"-Infinity": -1
	});
	0 && (module.exports = { $tanh });
}));
// node_modules/mingo/cjs/operators/expression/trignometry/index.js
var require_trignometry = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		...require_acos(),
		...require_acosh(),
		...require_asin(),
		...require_asinh(),
		...require_atan(),
		...require_atan2(),
		...require_atanh(),
		...require_cos(),
		...require_cosh(),
		...require_degreesToRadians(),
		...require_radiansToDegrees(),
		...require_sin(),
		...require_sinh(),
		...require_tan(),
		...require_tanh()
	});
}));
// node_modules/mingo/cjs/operators/expression/variable/let.js
var require_let = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var let_exports = {};
	__export(let_exports, { $let: () => $let });
	module.exports = __toCommonJS(let_exports);
	var import_internal = require__internal$9();
	const $let = (obj, expr, options) => {
		const variables = {};
		for (const key of Object.keys(expr.vars)) variables[key] = (0, import_internal.evalExpr)(obj, expr.vars[key], options);
		return (0, import_internal.evalExpr)(obj, expr.in, import_internal.ComputeOptions.init(options).update({ variables }));
	};
	0 && (module.exports = { $let });
}));
// node_modules/mingo/cjs/operators/expression/variable/index.js
var require_variable = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var variable_exports = {};
	module.exports = __toCommonJS(variable_exports);
	__reExport(variable_exports, require_let(), module.exports);
	0 && (module.exports = { ...require_let() });
}));
// node_modules/mingo/cjs/operators/expression/index.js
var require_expression = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var expression_exports = {};
	module.exports = __toCommonJS(expression_exports);
	__reExport(expression_exports, require_arithmetic(), module.exports);
	__reExport(expression_exports, require_array$1(), module.exports);
	__reExport(expression_exports, require_bitwise$1(), module.exports);
	__reExport(expression_exports, require_boolean(), module.exports);
	__reExport(expression_exports, require_comparison$1(), module.exports);
	__reExport(expression_exports, require_conditional(), module.exports);
	__reExport(expression_exports, require_custom(), module.exports);
	__reExport(expression_exports, require_date(), module.exports);
	__reExport(expression_exports, require_literal(), module.exports);
	__reExport(expression_exports, require_median(), module.exports);
	__reExport(expression_exports, require_misc(), module.exports);
	__reExport(expression_exports, require_object(), module.exports);
	__reExport(expression_exports, require_percentile(), module.exports);
	__reExport(expression_exports, require_set(), module.exports);
	__reExport(expression_exports, require_string(), module.exports);
	__reExport(expression_exports, require_toHashedIndexKey(), module.exports);
	__reExport(expression_exports, require_trignometry(), module.exports);
	__reExport(expression_exports, require_type$1(), module.exports);
	__reExport(expression_exports, require_variable(), module.exports);
	0 && (module.exports = {
		...require_arithmetic(),
		...require_array$1(),
		...require_bitwise$1(),
		...require_boolean(),
		...require_comparison$1(),
		...require_conditional(),
		...require_custom(),
		...require_date(),
		...require_literal(),
		...require_median(),
		...require_misc(),
		...require_object(),
		...require_percentile(),
		...require_set(),
		...require_string(),
		...require_toHashedIndexKey(),
		...require_trignometry(),
		...require_type$1(),
		...require_variable()
	});
}));
// node_modules/mingo/cjs/core/index.js
var require_core = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	var import_internal = require__internal$9();
	0 && (module.exports = {
		Context,
		OpType,
		ProcessingMode,
		computeValue,
		evalExpr
	});
}));
// node_modules/mingo/cjs/operators/query/array/all.js
var require_all = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var all_exports = {};
	__export(all_exports, { $all: () => $all });
	module.exports = __toCommonJS(all_exports);
	var import_predicates = require__predicates();
	const $all = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$all);
	0 && (module.exports = { $all });
}));
// node_modules/mingo/cjs/operators/query/array/elemMatch.js
var require_elemMatch = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var elemMatch_exports = {};
	__export(elemMatch_exports, { $elemMatch: () => $elemMatch });
	module.exports = __toCommonJS(elemMatch_exports);
	var import_predicates = require__predicates();
	const $elemMatch = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$elemMatch);
	0 && (module.exports = { $elemMatch });
}));
// node_modules/mingo/cjs/operators/query/array/size.js
var require_size = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var size_exports = {};
	__export(size_exports, { $size: () => $size });
	module.exports = __toCommonJS(size_exports);
	var import_predicates = require__predicates();
	const $size = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$size);
	0 && (module.exports = { $size });
}));
// node_modules/mingo/cjs/operators/query/array/index.js
var require_array = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var array_exports = {};
	module.exports = __toCommonJS(array_exports);
	__reExport(array_exports, require_all(), module.exports);
	__reExport(array_exports, require_elemMatch(), module.exports);
	__reExport(array_exports, require_size(), module.exports);
	0 && (module.exports = {
		...require_all(),
		...require_elemMatch(),
		...require_size()
	});
}));
// node_modules/mingo/cjs/operators/query/bitwise/_internal.js
var require__internal = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var internal_exports = {};
	__export(internal_exports, { processBitwiseQuery: () => processBitwiseQuery });
	module.exports = __toCommonJS(internal_exports);
	var import_util = require_util();
	var import_predicates = require__predicates();
	const processBitwiseQuery = (selector, value, options, predicate) => {
		return (0, import_predicates.processQuery)(selector, value, options, (value2, mask, _opts) => {
			let b = 0;
			if ((0, import_util.isArray)(mask)) for (const n of mask) b = b | 1 << n;
			else b = mask;
			return predicate(value2 & b, b);
		});
	};
	0 && (module.exports = { processBitwiseQuery });
}));
// node_modules/mingo/cjs/operators/query/bitwise/bitsAllClear.js
var require_bitsAllClear = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitsAllClear_exports = {};
	__export(bitsAllClear_exports, { $bitsAllClear: () => $bitsAllClear });
	module.exports = __toCommonJS(bitsAllClear_exports);
	var import_internal = require__internal();
	const $bitsAllClear = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, _) => result == 0);
	0 && (module.exports = { $bitsAllClear });
}));
// node_modules/mingo/cjs/operators/query/bitwise/bitsAllSet.js
var require_bitsAllSet = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitsAllSet_exports = {};
	__export(bitsAllSet_exports, { $bitsAllSet: () => $bitsAllSet });
	module.exports = __toCommonJS(bitsAllSet_exports);
	var import_internal = require__internal();
	const $bitsAllSet = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, mask) => result == mask);
	0 && (module.exports = { $bitsAllSet });
}));
// node_modules/mingo/cjs/operators/query/bitwise/bitsAnyClear.js
var require_bitsAnyClear = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitsAnyClear_exports = {};
	__export(bitsAnyClear_exports, { $bitsAnyClear: () => $bitsAnyClear });
	module.exports = __toCommonJS(bitsAnyClear_exports);
	var import_internal = require__internal();
	const $bitsAnyClear = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, mask) => result < mask);
	0 && (module.exports = { $bitsAnyClear });
}));
// node_modules/mingo/cjs/operators/query/bitwise/bitsAnySet.js
var require_bitsAnySet = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var bitsAnySet_exports = {};
	__export(bitsAnySet_exports, { $bitsAnySet: () => $bitsAnySet });
	module.exports = __toCommonJS(bitsAnySet_exports);
	var import_internal = require__internal();
	const $bitsAnySet = (selector, value, opts) => (0, import_internal.processBitwiseQuery)(selector, value, opts, (result, _) => result > 0);
	0 && (module.exports = { $bitsAnySet });
}));
// node_modules/mingo/cjs/operators/query/bitwise/index.js
var require_bitwise = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	0 && (module.exports = {
		$bitsAllClear,
		$bitsAllSet,
		$bitsAnyClear,
		$bitsAnySet
	});
}));
// node_modules/mingo/cjs/operators/query/comparison/eq.js
var require_eq = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var eq_exports = {};
	__export(eq_exports, { $eq: () => $eq });
	module.exports = __toCommonJS(eq_exports);
	var import_predicates = require__predicates();
	const $eq = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$eq);
	0 && (module.exports = { $eq });
}));
// node_modules/mingo/cjs/operators/query/comparison/gt.js
var require_gt = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var gt_exports = {};
	__export(gt_exports, { $gt: () => $gt });
	module.exports = __toCommonJS(gt_exports);
	var import_predicates = require__predicates();
	const $gt = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$gt);
	0 && (module.exports = { $gt });
}));
// node_modules/mingo/cjs/operators/query/comparison/gte.js
var require_gte = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var gte_exports = {};
	__export(gte_exports, { $gte: () => $gte });
	module.exports = __toCommonJS(gte_exports);
	var import_predicates = require__predicates();
	const $gte = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$gte);
	0 && (module.exports = { $gte });
}));
// node_modules/mingo/cjs/operators/query/comparison/in.js
var require_in = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var in_exports = {};
	__export(in_exports, { $in: () => $in });
	module.exports = __toCommonJS(in_exports);
	var import_predicates = require__predicates();
	const $in = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$in);
	0 && (module.exports = { $in });
}));
// node_modules/mingo/cjs/operators/query/comparison/lt.js
var require_lt = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lt_exports = {};
	__export(lt_exports, { $lt: () => $lt });
	module.exports = __toCommonJS(lt_exports);
	var import_predicates = require__predicates();
	const $lt = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$lt);
	0 && (module.exports = { $lt });
}));
// node_modules/mingo/cjs/operators/query/comparison/lte.js
var require_lte = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var lte_exports = {};
	__export(lte_exports, { $lte: () => $lte });
	module.exports = __toCommonJS(lte_exports);
	var import_predicates = require__predicates();
	const $lte = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$lte);
	0 && (module.exports = { $lte });
}));
// node_modules/mingo/cjs/operators/query/comparison/ne.js
var require_ne = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var ne_exports = {};
	__export(ne_exports, { $ne: () => $ne });
	module.exports = __toCommonJS(ne_exports);
	var import_predicates = require__predicates();
	const $ne = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$ne);
	0 && (module.exports = { $ne });
}));
// node_modules/mingo/cjs/operators/query/comparison/nin.js
var require_nin = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var nin_exports = {};
	__export(nin_exports, { $nin: () => $nin });
	module.exports = __toCommonJS(nin_exports);
	var import_predicates = require__predicates();
	const $nin = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$nin);
	0 && (module.exports = { $nin });
}));
// node_modules/mingo/cjs/operators/query/comparison/index.js
var require_comparison = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
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
	var import_eq = require_eq();
	var import_gt = require_gt();
	var import_gte = require_gte();
	var import_in = require_in();
	var import_lt = require_lt();
	var import_lte = require_lte();
	var import_ne = require_ne();
	var import_nin = require_nin();
	0 && (module.exports = {
		$eq,
		$gt,
		$gte,
		$in,
		$lt,
		$lte,
		$ne,
		$nin
	});
}));
// node_modules/mingo/cjs/operators/query/element/exists.js
var require_exists = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var exists_exports = {};
	__export(exists_exports, { $exists: () => $exists });
	module.exports = __toCommonJS(exists_exports);
	var import_internal = require__internal$10();
	const $exists = (selector, value, _options) => {
		const nested = selector.includes(".");
		const b = !!value;
		if (!nested || selector.match(/\.\d+$/)) return (o) => (0, import_internal.resolve)(o, selector) !== void 0 === b;
		const parentSelector = selector.substring(0, selector.lastIndexOf("."));
		const opts = { preserveIndex: "default" };
		return (o) => {
			const path = (0, import_internal.resolveGraph)(o, selector, opts);
			const val = (0, import_internal.resolve)(path, parentSelector);
			return (0, import_internal.isArray)(val) ? val.some((v) => v !== void 0) === b : val !== void 0 === b;
		};
	};
	0 && (module.exports = { $exists });
}));
// node_modules/mingo/cjs/operators/query/element/type.js
var require_type = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var type_exports = {};
	__export(type_exports, { $type: () => $type });
	module.exports = __toCommonJS(type_exports);
	var import_predicates = require__predicates();
	const $type = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$type);
	0 && (module.exports = { $type });
}));
// node_modules/mingo/cjs/operators/query/element/index.js
var require_element = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var element_exports = {};
	module.exports = __toCommonJS(element_exports);
	__reExport(element_exports, require_exists(), module.exports);
	__reExport(element_exports, require_type(), module.exports);
	0 && (module.exports = {
		...require_exists(),
		...require_type()
	});
}));
// node_modules/mingo/cjs/operators/query/evaluation/expr.js
var require_expr = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var expr_exports = {};
	__export(expr_exports, { $expr: () => $expr });
	module.exports = __toCommonJS(expr_exports);
	var import_internal = require__internal$9();
	var import_internal2 = require__internal$10();
	function $expr(_, expr, options) {
		return (obj) => (0, import_internal2.truthy)((0, import_internal.evalExpr)(obj, expr, options), options.useStrictMode);
	}
	0 && (module.exports = { $expr });
}));
// node_modules/mingo/cjs/operators/query/evaluation/jsonSchema.js
var require_jsonSchema = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var jsonSchema_exports = {};
	__export(jsonSchema_exports, { $jsonSchema: () => $jsonSchema });
	module.exports = __toCommonJS(jsonSchema_exports);
	var import_util = require_util();
	function $jsonSchema(_, schema, options) {
		(0, import_util.assert)(!!options?.jsonSchemaValidator, "$jsonSchema requires 'jsonSchemaValidator' option to be defined.");
		const validate = options.jsonSchemaValidator(schema);
		return (obj) => validate(obj);
	}
	0 && (module.exports = { $jsonSchema });
}));
// node_modules/mingo/cjs/operators/query/evaluation/mod.js
var require_evaluation$1 = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var mod_exports = {};
	__export(mod_exports, { $mod: () => $mod });
	module.exports = __toCommonJS(mod_exports);
	var import_predicates = require__predicates();
	const $mod = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$mod);
	0 && (module.exports = { $mod });
}));
// node_modules/mingo/cjs/operators/query/evaluation/regex.js
var require_regex = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var regex_exports = {};
	__export(regex_exports, { $regex: () => $regex });
	module.exports = __toCommonJS(regex_exports);
	var import_predicates = require__predicates();
	const $regex = (selector, value, options) => (0, import_predicates.processQuery)(selector, value, options, import_predicates.$regex);
	0 && (module.exports = { $regex });
}));
// node_modules/mingo/cjs/operators/query/evaluation/where.js
var require_where = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var where_exports = {};
	__export(where_exports, { $where: () => $where });
	module.exports = __toCommonJS(where_exports);
	var import_internal = require__internal$10();
	function $where(_, rhs, opts) {
		(0, import_internal.assert)(opts.scriptEnabled, "$where requires 'scriptEnabled' option to be true");
		const f = rhs;
		(0, import_internal.assert)((0, import_internal.isFunction)(f), "$where only accepts a Function objects");
		return (obj) => (0, import_internal.truthy)(f.call(obj), opts?.useStrictMode);
	}
	0 && (module.exports = { $where });
}));
// node_modules/mingo/cjs/operators/query/evaluation/index.js
var require_evaluation = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var evaluation_exports = {};
	module.exports = __toCommonJS(evaluation_exports);
	__reExport(evaluation_exports, require_expr(), module.exports);
	__reExport(evaluation_exports, require_jsonSchema(), module.exports);
	__reExport(evaluation_exports, require_evaluation$1(), module.exports);
	__reExport(evaluation_exports, require_regex(), module.exports);
	__reExport(evaluation_exports, require_where(), module.exports);
	0 && (module.exports = {
		...require_expr(),
		...require_jsonSchema(),
		...require_evaluation$1(),
		...require_regex(),
		...require_where()
	});
}));
// node_modules/mingo/cjs/operators/query/logical/and.js
var require_and = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var and_exports = {};
	__export(and_exports, { $and: () => $and });
	module.exports = __toCommonJS(and_exports);
	var import_query = require_query$1();
	var import_util = require_util();
	const $and = (_, rhs, options) => {
		(0, import_util.assert)((0, import_util.isArray)(rhs), "$and expects value to be an Array.");
		const queries = rhs.map((expr) => new import_query.Query(expr, options));
		return (obj) => queries.every((q) => q.test(obj));
	};
	0 && (module.exports = { $and });
}));
// node_modules/mingo/cjs/operators/query/logical/or.js
var require_or = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var or_exports = {};
	__export(or_exports, { $or: () => $or });
	module.exports = __toCommonJS(or_exports);
	var import_query = require_query$1();
	var import_util = require_util();
	function $or(_, rhs, options) {
		(0, import_util.assert)((0, import_util.isArray)(rhs), "Invalid expression. $or expects value to be an Array");
		const queries = rhs.map((expr) => new import_query.Query(expr, options));
		return (obj) => queries.some((q) => q.test(obj));
	}
	0 && (module.exports = { $or });
}));
// node_modules/mingo/cjs/operators/query/logical/nor.js
var require_nor = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var nor_exports = {};
	__export(nor_exports, { $nor: () => $nor });
	module.exports = __toCommonJS(nor_exports);
	var import_util = require_util();
	var import_or = require_or();
	function $nor(_, rhs, options) {
		(0, import_util.assert)((0, import_util.isArray)(rhs), "Invalid expression. $nor expects value to be an array.");
		const f = (0, import_or.$or)("$or", rhs, options);
		return (obj) => !f(obj);
	}
	0 && (module.exports = { $nor });
}));
// node_modules/mingo/cjs/operators/query/logical/not.js
var require_not = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __export = (target, all) => {
		for (var name in all) __defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	};
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var not_exports = {};
	__export(not_exports, { $not: () => $not });
	module.exports = __toCommonJS(not_exports);
	var import_query = require_query$1();
	var import_util = require_util();
	function $not(selector, rhs, options) {
		const criteria = {};
		criteria[selector] = (0, import_util.normalize)(rhs);
		const query = new import_query.Query(criteria, options);
		return (obj) => !query.test(obj);
	}
	0 && (module.exports = { $not });
}));
// node_modules/mingo/cjs/operators/query/logical/index.js
var require_logical = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var logical_exports = {};
	module.exports = __toCommonJS(logical_exports);
	__reExport(logical_exports, require_and(), module.exports);
	__reExport(logical_exports, require_nor(), module.exports);
	__reExport(logical_exports, require_not(), module.exports);
	__reExport(logical_exports, require_or(), module.exports);
	0 && (module.exports = {
		...require_and(),
		...require_nor(),
		...require_not(),
		...require_or()
	});
}));
// node_modules/mingo/cjs/operators/query/index.js
var require_query = __commonJSMin(((exports, module) => {
	var __defProp = Object.defineProperty;
	var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
	var __getOwnPropNames = Object.getOwnPropertyNames;
	var __hasOwnProp = Object.prototype.hasOwnProperty;
	var __copyProps = (to, from, except, desc) => {
		if (from && typeof from === "object" || typeof from === "function") {
			for (let key of __getOwnPropNames(from)) if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
				get: () => from[key],
				enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
			});
		}
		return to;
	};
	var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
	var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
	var query_exports = {};
	module.exports = __toCommonJS(query_exports);
	__reExport(query_exports, require_array(), module.exports);
	__reExport(query_exports, require_bitwise(), module.exports);
	__reExport(query_exports, require_comparison(), module.exports);
	__reExport(query_exports, require_element(), module.exports);
	__reExport(query_exports, require_evaluation(), module.exports);
	__reExport(query_exports, require_logical(), module.exports);
	0 && (module.exports = {
		...require_array(),
		...require_bitwise(),
		...require_comparison(),
		...require_element(),
		...require_evaluation(),
		...require_logical()
	});
}));
export { require_core, require_expression, require_query, require_query$1 };
