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
export { MASKED, createMask, maskLookalikes };
