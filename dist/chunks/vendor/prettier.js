import { __exportAll } from "../rolldown-runtime.js";
// node_modules/prettier/plugins/yaml.mjs
var yaml_exports = __exportAll({
	__parsePrettierYamlConfig: () => dl,
	default: () => Po$1,
	languages: () => Br$1,
	options: () => Rr$1,
	parsers: () => tr$1,
	printers: () => hl
});
var vo$1 = Object.defineProperty;
var Xt$1 = (t, e) => {
	for (var n in e) vo$1(t, n, {
		get: e[n],
		enumerable: !0
	});
};
var Po$1 = {};
Xt$1(Po$1, {
	__parsePrettierYamlConfig: () => dl,
	languages: () => Br$1,
	options: () => Rr$1,
	parsers: () => tr$1,
	printers: () => hl
});
var zt$1 = (t, e) => (n, s, ...r) => n | 1 && s == null ? void 0 : (e.call(s) ?? s[t]).apply(s, r);
function Do$1(t) {
	return this[t < 0 ? this.length + t : t];
}
var G$1 = zt$1("at", function() {
	if (Array.isArray(this) || typeof this == "string") return Do$1;
});
var Mo$1 = String.prototype.replaceAll ?? function(t, e) {
	return t.global ? this.replace(t, e) : this.split(t).join(e);
};
var Zt$1 = zt$1("replaceAll", function() {
	if (typeof this == "string") return Mo$1;
});
var Bo$1 = () => {};
var kt$1 = Bo$1;
var St$1 = "string";
var Et$1 = "array";
var en$1 = "cursor";
var tn$1 = "indent";
var Ge$1 = "align";
var Qe$1 = "trim";
var We$1 = "group";
var He$1 = "fill";
var Je$1 = "if-break";
var nn$1 = "indent-if-break";
var Xe$1 = "line-suffix";
var sn$1 = "line-suffix-boundary";
var ke$1 = "line";
var rn$1 = "label";
var ze$1 = "break-parent";
var on$1 = new Set([
	en$1,
	tn$1,
	Ge$1,
	Qe$1,
	We$1,
	He$1,
	Je$1,
	nn$1,
	Xe$1,
	sn$1,
	ke$1,
	rn$1,
	ze$1
]);
function an$1(t, e, n) {
	if (!t.has(e)) {
		let s = n(e);
		t.set(e, s);
	}
	return t.get(e);
}
function Ro$1(t) {
	if (typeof t == "string") return St$1;
	if (Array.isArray(t)) return Et$1;
	if (!t) return;
	let { type: e } = t;
	if (on$1.has(e)) return e;
}
var ln$1 = Ro$1;
var qo$1 = (t) => new Intl.ListFormat("en-US", { type: "disjunction" }).format(t);
function Fo$1(t) {
	let e = t === null ? "null" : typeof t;
	if (e !== "string" && e !== "object") return `Unexpected doc '${e}', 
Expected it to be 'string' or 'object'.`;
	if (ln$1(t)) throw new Error("doc is valid.");
	let n = Object.prototype.toString.call(t);
	if (n !== "[object Object]") return `Unexpected doc '${n}'.`;
	let s = qo$1([...on$1].map((r) => `'${r}'`));
	return `Unexpected doc.type '${t.type}'.
Expected it to be ${s}.`;
}
var cs = class extends Error {
	name = "InvalidDocError";
	constructor(e) {
		super(Fo$1(e)), this.doc = e;
	}
};
var sr$1 = cs;
function Ko$1(t, e) {
	if (typeof t == "string") return e(t);
	let n = new Map();
	return s(t);
	function s(i) {
		return an$1(n, i, r);
	}
	function r(i) {
		switch (ln$1(i)) {
			case Et$1: return e(i.map(s));
			case He$1: return e({
				...i,
				parts: i.parts.map(s)
			});
			case Je$1: return e({
				...i,
				breakContents: s(i.breakContents),
				flatContents: s(i.flatContents)
			});
			case We$1: {
				let { expandedStates: o, contents: a } = i;
				return o ? (o = o.map(s), a = o[0]) : a = s(a), e({
					...i,
					contents: a,
					expandedStates: o
				});
			}
			case Ge$1:
			case tn$1:
			case nn$1:
			case rn$1:
			case Xe$1: return e({
				...i,
				contents: s(i.contents)
			});
			case St$1:
			case en$1:
			case Qe$1:
			case sn$1:
			case ke$1:
			case ze$1: return e(i);
			default: throw new sr$1(i);
		}
	}
}
function rr$1(t, e = Se$1) {
	return Ko$1(t, (n) => typeof n == "string" ? q(e, n.split(`
`)) : n);
}
var re$1 = kt$1;
var cn$1 = kt$1;
var ir$1 = kt$1;
var or$1 = kt$1;
function Ct$1(t, e) {
	return or$1(t), re$1(e), {
		type: Ge$1,
		contents: e,
		n: t
	};
}
function fs(t) {
	return Ct$1(Number.NEGATIVE_INFINITY, t);
}
function Nt$1(t) {
	return Ct$1({ type: "root" }, t);
}
function ar$1(t) {
	return Ct$1(-1, t);
}
var At = { type: ze$1 };
function fn$1(t) {
	return ir$1(t), {
		type: He$1,
		parts: t
	};
}
function Ze$1(t, e = {}) {
	return re$1(t), cn$1(e.expandedStates, !0), {
		type: We$1,
		id: e.id,
		contents: t,
		break: !!e.shouldBreak,
		expandedStates: e.expandedStates
	};
}
function us(t, e) {
	return Ze$1(t[0], {
		...e,
		expandedStates: t
	});
}
function Tt$1(t, e = "", n = {}) {
	return re$1(t), e !== "" && re$1(e), {
		type: Je$1,
		breakContents: t,
		flatContents: e,
		groupId: n.groupId
	};
}
function q(t, e) {
	re$1(t), cn$1(e);
	let n = [];
	for (let s = 0; s < e.length; s++) s !== 0 && n.push(t), n.push(e[s]);
	return n;
}
var Ee$1 = { type: ke$1 };
var un$1 = {
	type: ke$1,
	soft: !0
};
var O$1 = [{
	type: ke$1,
	hard: !0
}, At];
var Se$1 = [{
	type: ke$1,
	hard: !0,
	literal: !0
}, At];
function lr$1(t) {
	return re$1(t), {
		type: Xe$1,
		contents: t
	};
}
var cr$1 = { type: Qe$1 };
function pn$1(t) {
	return (e, n, s) => {
		if (n === !1) return !1;
		let r = !!s?.backwards, { length: i } = e, o = n;
		for (; o >= 0 && o < i;) {
			let a = e.charAt(o);
			if (t instanceof RegExp) {
				if (!t.test(a)) return o;
			} else if (!t.includes(a)) return o;
			r ? o-- : o++;
		}
		return o === -1 || o === i ? o : !1;
	};
}
var ps = pn$1(" 	");
var fr$1 = (t) => t === `
` || t === "\r" || t === "\u2028" || t === "\u2029";
function jo$1(t, e, n) {
	if (e === !1) return !1;
	let s = !!n?.backwards, r = t.charAt(e);
	if (s) {
		if (t.charAt(e - 1) === "\r" && r === `
`) return e - 2;
		if (fr$1(r)) return e - 1;
	} else {
		if (r === "\r" && t.charAt(e + 1) === `
`) return e + 2;
		if (fr$1(r)) return e + 1;
	}
	return e;
}
var ms = jo$1;
function Vo$1(t, e) {
	let n = e - 1;
	n = ps(t, n, { backwards: !0 }), n = ms(t, n, { backwards: !0 }), n = ps(t, n, { backwards: !0 });
	let s = ms(t, n, { backwards: !0 });
	return n !== s;
}
var hs = Vo$1;
var ds = class extends Error {
	name = "UnexpectedNodeError";
	constructor(e, n, s = "type") {
		super(`Unexpected ${n} node ${s}: ${JSON.stringify(e[s])}.`), this.node = e;
	}
};
var ur$1 = ds;
function pr$1(t, e) {
	let { node: n } = t;
	if (n.type === "root" && e.filepath && /(?:[/\\]|^)\.(?:prettier|stylelint|lintstaged)rc$/.test(e.filepath)) return async (s) => {
		let r = await s(e.originalText, { parser: "json" });
		return r ? [r, O$1] : void 0;
	};
}
pr$1.getVisitorKeys = () => [];
var mr = pr$1;
var Ot$1 = null;
function _t$1(t) {
	if (Ot$1 !== null && typeof Ot$1.property) {
		let e = Ot$1;
		return Ot$1 = _t$1.prototype = null, e;
	}
	return Ot$1 = _t$1.prototype = t ?? Object.create(null), new _t$1();
}
var Go$1 = 10;
for (let t = 0; t <= Go$1; t++) _t$1();
function gs(t) {
	return _t$1(t);
}
function Qo$1(t, e = "type") {
	gs(t);
	function n(s) {
		let r = s[e], i = t[r];
		if (!Array.isArray(i)) throw Object.assign(new Error(`Missing visitor keys for '${r}'.`), { node: s });
		return i;
	}
	return n;
}
var hr$1 = Qo$1;
var P = [
	[
		"children",
		"anchor",
		"tag",
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	],
	[
		"anchor",
		"tag",
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	],
	[
		"key",
		"value",
		"children",
		"anchor",
		"tag",
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	],
	[
		"content",
		"children",
		"anchor",
		"tag",
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	],
	[
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	]
];
var gr$1 = hr$1({
	root: P[0],
	document: [
		"head",
		"body",
		"children",
		"anchor",
		"tag",
		"indicatorComment",
		"leadingComments",
		"middleComments",
		"trailingComment",
		"endComments"
	],
	documentHead: P[0],
	documentBody: P[0],
	directive: P[1],
	alias: P[1],
	blockLiteral: P[1],
	blockFolded: P[0],
	plain: P[0],
	quoteSingle: P[1],
	quoteDouble: P[1],
	mapping: P[0],
	mappingItem: P[2],
	mappingKey: P[3],
	mappingValue: P[3],
	sequence: P[0],
	sequenceItem: P[3],
	flowMapping: P[0],
	flowMappingItem: P[2],
	flowSequence: P[0],
	flowSequenceItem: P[3],
	comment: P[1],
	tag: P[4],
	anchor: P[4]
});
var Ye$1 = (t) => t.position.start.offset;
var yr$1 = (t) => t.position.end.offset;
var br$1 = "format";
var wr$1 = /^\s*#[^\S\n]*@(?:noformat|noprettier)\s*?(?:\n|$)/;
var kr$1 = /^\s*#[^\S\n]*@(?:format|prettier)\s*?(?:\n|$)/;
var Sr$1 = /^\s*@(?:format|prettier)\s*$/;
var Er$1 = (t) => Sr$1.test(t);
var Cr$1 = (t) => kr$1.test(t);
var Nr$1 = (t) => wr$1.test(t);
var Ar$1 = (t) => `# @${br$1}

${t}`;
function ys(t, e) {
	switch (t.type) {
		case "comment":
			if (Er$1(t.value)) return null;
			break;
		case "quoteDouble":
		case "quoteSingle":
			e.type = "quote";
			break;
		case "document": e.directivesEndMarker || delete e.directivesEndMarker, e.documentEndMarker || delete e.documentEndMarker;
	}
}
ys.ignoredProperties = new Set(["position"]);
function Ho$1(t) {
	return Array.isArray(t) && t.length > 0;
}
var et$1 = Ho$1;
function F(t, e) {
	return typeof t?.type == "string" && e.includes(t.type);
}
function bs(t, e, n) {
	return e("children" in t ? {
		...t,
		children: t.children.map((s) => bs(s, e, t))
	} : t, n);
}
function tt$1(t, e, n) {
	Object.defineProperty(t, e, {
		get: n,
		enumerable: !1
	});
}
function Or$1(t, e) {
	let n = 0, s = e.length;
	for (let r = t.position.end.offset - 1; r < s; r++) {
		let i = e[r];
		if (i === `
` && n++, n === 1 && /\S/.test(i)) return !1;
		if (n === 2) return !0;
	}
	return !1;
}
function mn$1(t) {
	let { node: e } = t;
	switch (e.type) {
		case "tag":
		case "anchor":
		case "comment": return !1;
	}
	let n = t.stack.length;
	for (let s = 1; s < n; s++) {
		let r = t.stack[s], i = t.stack[s - 1];
		if (Array.isArray(i) && typeof r == "number" && r !== i.length - 1) return !1;
	}
	return !0;
}
function nt$1(t) {
	return et$1(t.children) ? nt$1(G$1(0, t.children, -1)) : t;
}
function Tr$1(t) {
	return t.value.trim() === "prettier-ignore";
}
function _r$1(t) {
	let { node: e } = t;
	if (e.type === "documentBody") {
		let n = t.parent.head;
		return Y$1(n) && Tr$1(G$1(0, n.endComments, -1));
	}
	return pe$1(e) && Tr$1(G$1(0, e.leadingComments, -1));
}
function st$1(t) {
	return !et$1(t.children) && !Jo(t);
}
function Jo(t) {
	return pe$1(t) || ve$1(t) || ws(t) || z$1(t) || Y$1(t);
}
function pe$1(t) {
	return et$1(t?.leadingComments);
}
function ve$1(t) {
	return et$1(t?.middleComments);
}
function ws(t) {
	return t?.indicatorComment;
}
function z$1(t) {
	return t?.trailingComment;
}
function Y$1(t) {
	return et$1(t?.endComments);
}
function Ir$1(t) {
	return t ? t.split(/(?<!^| ) (?! |$)/) : [];
}
function Lr$1(t, e, n) {
	let s = e.split(`
`).map((i, o, a) => o === 0 && o === a.length - 1 ? i : o !== 0 && o !== a.length - 1 ? i.trim() : o === 0 ? i.trimEnd() : i.trimStart());
	if (n.proseWrap === "preserve") return s.map((i) => i ? [i] : []);
	let r = [];
	for (let [i, o] of s.entries()) {
		let a = Ir$1(o);
		i > 0 && s[i - 1].length > 0 && a.length > 0 && !(t === "quoteDouble" && G$1(0, G$1(0, r, -1), -1).endsWith("\\")) ? r[r.length - 1] = [...G$1(0, r, -1), ...a] : r.push(a);
	}
	return n.proseWrap === "never" ? r.map((i) => [i.join(" ")]) : r;
}
function Pr$1(t, { parentIndent: e, isLastDescendant: n, options: s }) {
	let r = t.position.start.line === t.position.end.line ? "" : s.originalText.slice(t.position.start.offset, t.position.end.offset).match(/^[^\n]*\n(.*)$/s)[1];
	if (r === "") return [];
	let i;
	if (t.indent === null) {
		let c = r.match(/^(?<leadingSpace> *)[^\n\r ]/m);
		i = c ? c.groups.leadingSpace.length : Number.POSITIVE_INFINITY;
	} else i = t.indent - 1 + e;
	let o = r.split(`
`).map((c) => c.slice(i));
	if (s.proseWrap === "preserve" || t.type === "blockLiteral") return l(o.map((c) => c ? [c] : []));
	let a = [];
	for (let [c, u] of o.entries()) {
		let f = Ir$1(u);
		c > 0 && f.length > 0 && o[c - 1].length > 0 && !/^\s/.test(f[0]) && !/^\s|\s$/.test(G$1(0, a, -1)) ? a[a.length - 1] = [...G$1(0, a, -1), ...f] : a.push(f);
	}
	return a = a.map((c) => {
		let u = [];
		for (let f of c) u.length > 0 && /\s$/.test(G$1(0, u, -1)) ? u[u.length - 1] += " " + f : u.push(f);
		return u;
	}), s.proseWrap === "never" && (a = a.map((c) => c.length === 0 ? c : [c.join(" ")])), l(a);
	function l(c) {
		if (t.chomping === "keep") return r.endsWith(`
`) && G$1(0, c, -1).length === 0 ? c.slice(0, -1) : c;
		let u = 0;
		for (let f = c.length - 1; f >= 0 && c[f].length === 0; f--) u++;
		return u === 0 ? c : u >= 2 && !n ? c.slice(0, -(u - 1)) : c.slice(0, -u);
	}
}
function Ue$1(t) {
	return /[ \t]+\n*$/.test(t.value);
}
function hn$1(t) {
	let e = nt$1(t);
	return F(e, ["blockLiteral", "blockFolded"]) && Ue$1(e);
}
function It$1(t) {
	if (!t) return !0;
	switch (t.type) {
		case "plain":
		case "quoteDouble":
		case "quoteSingle":
		case "alias":
		case "flowMapping":
		case "flowSequence": return !0;
		default: return !1;
	}
}
var Xo$1 = new WeakMap();
var vr$1 = (t) => an$1(Xo$1, t.root, () => new Set());
var ks = (t, e = t.node) => {
	vr$1(t).add(e.position.end.offset);
};
var zo$1 = (t, e = t.node) => vr$1(t).has(e.position.end.offset);
function dn$1(t, e) {
	if (!zo$1(t)) {
		ks(t);
		let { node: n } = t;
		if (Or$1(n, e) && !Ss(t.parent)) return un$1;
	}
	return "";
}
function Ss(t) {
	return Y$1(t) && !F(t, [
		"documentHead",
		"documentBody",
		"flowMapping",
		"flowSequence"
	]);
}
function U$1(t, e) {
	return Ct$1(" ".repeat(t), e);
}
function Zo$1(t, e, n) {
	let { node: s } = t, r = t.ancestors.filter((c) => c.type === "sequence" || c.type === "mapping").length, i = mn$1(t), o = [s.type === "blockFolded" ? ">" : "|"];
	s.indent !== null && o.push(s.indent.toString()), s.chomping !== "clip" && o.push(s.chomping === "keep" ? "+" : "-"), ws(s) && o.push(" ", n("indicatorComment"));
	let a = Pr$1(s, {
		parentIndent: r,
		isLastDescendant: i,
		options: e
	}), l = [];
	for (let [c, u] of a.entries()) c === 0 && l.push(O$1), l.push(fn$1(q(Ee$1, u))), c !== a.length - 1 ? l.push(u.length === 0 ? O$1 : Nt$1(Se$1)) : i && (s.chomping === "keep" || Ue$1(s)) ? l.push(fs(u.length === 0 ? O$1 : Se$1)) : u.length === 0 && Ue$1(s) && l.push(cr$1);
	return s.indent === null ? o.push(ar$1(U$1(e.tabWidth, l))) : o.push(fs(U$1(s.indent - 1 + r, l))), o;
}
var Dr$1 = Zo$1;
function gn$1(t, e, n) {
	let { node: s } = t, r = s.type === "flowMapping", i = r ? "{" : "[", o = r ? "}" : "]", a = un$1;
	r && s.children.length > 0 && e.bracketSpacing && (a = Ee$1);
	let l = G$1(0, s.children, -1), c = l?.type === "flowMappingItem" && st$1(l.key) && st$1(l.value);
	return [
		i,
		U$1(e.tabWidth, [
			a,
			ea(t, e, n),
			e.trailingComma === "none" ? "" : Tt$1(","),
			Y$1(s) ? [O$1, q(O$1, t.map(n, "endComments"))] : ""
		]),
		c ? "" : a,
		o
	];
}
function ea(t, e, n) {
	return t.map(({ isLast: s, node: r, next: i }) => [n(), s ? "" : [
		",",
		Ee$1,
		r.position.start.line !== i.position.start.line ? dn$1(t, e.originalText) : ""
	]], "children");
}
function ta(t, e, n) {
	let { node: s, parent: r } = t, { key: i, value: o } = s, a = st$1(i), l = st$1(o);
	if (a && l) return ": ";
	let c = n("key"), u = na(s) ? " " : "";
	if (l) return s.type === "flowMappingItem" && r.type === "flowMapping" ? c : s.type === "mappingItem" && yn$1(i.content, e) && !z$1(i.content) && r.tag?.value !== "tag:yaml.org,2002:set" ? [
		c,
		u,
		":"
	] : ["? ", U$1(2, c)];
	let f = n("value");
	if (a) return [": ", U$1(2, f)];
	if (pe$1(o) || !It$1(i.content)) return [
		"? ",
		U$1(2, c),
		O$1,
		...t.map(() => [n(), O$1], "value", "leadingComments"),
		": ",
		U$1(2, f)
	];
	if (sa(i.content) && !pe$1(i.content) && !ve$1(i.content) && !z$1(i.content) && !Y$1(i) && !pe$1(o.content) && !ve$1(o.content) && !Y$1(o) && yn$1(o.content, e) && yn$1(i.content, e)) return [
		c,
		u,
		": ",
		f
	];
	let p = Symbol("mappingKey"), h = Ze$1([Tt$1("? "), Ze$1(U$1(2, c), { id: p })]), g = [
		O$1,
		": ",
		U$1(2, f)
	], m = [u, ":"];
	Y$1(o) && o.content && F(o.content, ["flowMapping", "flowSequence"]) && o.content.children.length === 0 ? m.push(" ") : pe$1(o.content) || Y$1(o) && o.content && !F(o.content, ["mapping", "sequence"]) || r.type === "mapping" && z$1(i.content) && It$1(o.content) || F(o.content, ["mapping", "sequence"]) && o.content.tag === null && o.content.anchor === null ? m.push(O$1) : o.content ? m.push(Ee$1) : z$1(o) && m.push(" "), m.push(f);
	let d = U$1(e.tabWidth, m);
	return yn$1(i.content, e) && !pe$1(i.content) && !ve$1(i.content) && !z$1(i.content) && !Y$1(i) ? us([[c, d]]) : us([[h, Tt$1(g, d, { groupId: p })]]);
}
function yn$1(t, e) {
	if (!t) return !0;
	switch (t.type) {
		case "plain":
		case "quoteSingle":
		case "quoteDouble": break;
		case "alias": return !0;
		default: return !1;
	}
	if (e.proseWrap === "preserve") return t.position.start.line === t.position.end.line;
	if (/\\$/m.test(e.originalText.slice(t.position.start.offset, t.position.end.offset))) return !1;
	switch (e.proseWrap) {
		case "never": return !t.value.includes(`
`);
		case "always": return !/[\n ]/.test(t.value);
		default: return !1;
	}
}
function na(t) {
	return t.key.content?.type === "alias";
}
function sa(t) {
	if (!t) return !0;
	switch (t.type) {
		case "plain":
		case "quoteDouble":
		case "quoteSingle": return t.position.start.line === t.position.end.line;
		case "alias": return !0;
		default: return !1;
	}
}
var xr$1 = ta;
function ra(t) {
	return bs(t, ia);
}
function ia(t) {
	switch (t.type) {
		case "document":
			tt$1(t, "head", () => t.children[0]), tt$1(t, "body", () => t.children[1]);
			break;
		case "documentBody":
		case "sequenceItem":
		case "flowSequenceItem":
		case "mappingKey":
		case "mappingValue":
			tt$1(t, "content", () => t.children[0]);
			break;
		case "mappingItem":
		case "flowMappingItem": tt$1(t, "key", () => t.children[0]), tt$1(t, "value", () => t.children[1]);
	}
	return t;
}
var Mr$1 = ra;
function oa(t, e, n) {
	let { node: s } = t, r = [];
	s.type !== "mappingValue" && pe$1(s) && r.push([q(O$1, t.map(n, "leadingComments")), O$1]);
	let i = ["tag", "anchor"].filter((a) => s[a]);
	i.length > 1 && i.sort((a, l) => Ye$1(s[a]) - Ye$1(s[l]));
	for (let [a, l] of i.entries()) a > 0 && r.push(" "), r.push(n(l));
	let o = "";
	return F(s, [
		"mapping",
		"sequence",
		"comment",
		"directive",
		"mappingItem",
		"sequenceItem"
	]) && !mn$1(t) && (o = dn$1(t, e.originalText)), i.length > 0 && (F(s, ["sequence", "mapping"]) && !ve$1(s) ? r.push(O$1) : r.push(" ")), ve$1(s) && r.push([
		s.middleComments.length === 1 ? "" : O$1,
		q(O$1, t.map(n, "middleComments")),
		O$1
	]), _r$1(t) ? r.push(rr$1(e.originalText.slice(s.position.start.offset, s.position.end.offset).trimEnd())) : r.push(Ze$1(aa(t, e, n))), z$1(s) && !F(s, ["document", "documentHead"]) && r.push(lr$1([
		s.type === "mappingValue" && !s.content ? "" : " ",
		t.parent.type === "mappingKey" && t.getParentNode(2).type === "mapping" && It$1(s) ? "" : At,
		n("trailingComment")
	])), Ss(s) && r.push(U$1(s.type === "sequenceItem" ? 2 : 0, [hn$1(s) ? Nt$1(Se$1) : O$1, q(O$1, t.map(({ node: a }) => [hs(e.originalText, Ye$1(a)) ? O$1 : "", n()], "endComments"))])), F(s, ["mappingItem", "sequenceItem"]) && !t.isLast && hn$1(s) && r.push(Nt$1(Se$1)), r.push(o), r;
}
function aa(t, e, n) {
	let { node: s } = t;
	switch (s.type) {
		case "root": {
			let r = nt$1(s), i = F(r, ["blockLiteral", "blockFolded"]) && r.chomping === "keep", a = !(i || F(r, ["blockLiteral", "blockFolded"]) && Ue$1(r)), l = [], c = !1, u = !1;
			return t.each(({ node: f, isFirst: p, isLast: h }) => {
				!p && !u && l.push(O$1), l.push(n());
				let g = nt$1(f), m = F(g, ["blockLiteral", "blockFolded"]) && (Ue$1(g) || h && g.chomping === "keep");
				m && !h && l.push(Se$1);
				let d = ca(t);
				c = d, d && (m || l.push(O$1), l.push("..."), z$1(f) && l.push(" ", n("trailingComment"))), u = m && !d;
			}, "children"), (a || c && !i) && l.push(O$1), l;
		}
		case "document": {
			let r = [];
			return fa(t) && ((s.head.children.length > 0 || s.head.endComments.length > 0) && r.push(n("head")), z$1(s.head) ? r.push([
				"---",
				" ",
				n(["head", "trailingComment"])
			]) : r.push("---")), la(s) && r.push(n("body")), q(O$1, r);
		}
		case "documentHead": return q(O$1, [...t.map(n, "children"), ...t.map(n, "endComments")]);
		case "documentBody": {
			let { children: r, endComments: i } = s, o = "";
			if (r.length > 0 && i.length > 0) {
				let a = nt$1(s);
				if (F(a, ["blockFolded", "blockLiteral"])) a.chomping !== "keep" && (o = [O$1, O$1]);
				else {
					let l = G$1(0, r, -1), c = F(l, ["mapping"]) && hs(e.originalText, Ye$1(i[0]));
					c && ks(t, l), o = c ? [O$1, O$1] : O$1;
				}
			}
			return [
				q(O$1, t.map(n, "children")),
				o,
				q(O$1, t.map(n, "endComments"))
			];
		}
		case "directive": return ["%", q(" ", [s.name, ...s.parameters])];
		case "comment": return ["#", s.value];
		case "alias": return ["*", s.value];
		case "tag": return e.originalText.slice(s.position.start.offset, s.position.end.offset);
		case "anchor": return ["&", s.value];
		case "plain": return Lt$1(s.type, e.originalText.slice(s.position.start.offset, s.position.end.offset), e);
		case "quoteDouble":
		case "quoteSingle": {
			let o = e.originalText.slice(s.position.start.offset + 1, s.position.end.offset - 1);
			if (s.type === "quoteSingle" && o.includes("\\") || s.type === "quoteDouble" && /\\[^"]/.test(o)) {
				let l = s.type === "quoteDouble" ? "\"" : "'";
				return [
					l,
					Lt$1(s.type, o, e),
					l
				];
			}
			if (o.includes("\"")) return [
				"'",
				Lt$1(s.type, s.type === "quoteDouble" ? Zt$1(0, Zt$1(0, o, "\\\"", "\""), "'", "'".repeat(2)) : o, e),
				"'"
			];
			if (o.includes("'")) return [
				"\"",
				Lt$1(s.type, s.type === "quoteSingle" ? Zt$1(0, o, "''", "'") : o, e),
				"\""
			];
			let a = e.singleQuote ? "'" : "\"";
			return [
				a,
				Lt$1(s.type, o, e),
				a
			];
		}
		case "blockFolded":
		case "blockLiteral": return Dr$1(t, e, n);
		case "mapping":
		case "sequence": return t.map(({ node: r, isLast: i }) => [n(), !i && !hn$1(r) ? O$1 : ""], "children");
		case "sequenceItem": return ["- ", U$1(2, s.content ? n("content") : "")];
		case "mappingKey":
		case "mappingValue": return s.content ? n("content") : "";
		case "mappingItem":
		case "flowMappingItem": return xr$1(t, e, n);
		case "flowMapping": return gn$1(t, e, n);
		case "flowSequence": return gn$1(t, e, n);
		case "flowSequenceItem": return n("content");
		default: throw new ur$1(s, "YAML");
	}
}
function la(t) {
	return t.body.children.length > 0 || Y$1(t.body);
}
function ca(t) {
	let e = t.node;
	if (e.documentEndMarker || z$1(e)) return !0;
	if (t.isLast) return !1;
	let n = t.next;
	return n.head.children.length > 0 || Y$1(n.head);
}
function fa(t) {
	let e = t.node;
	return e.directivesEndMarker || e.head.children.length > 0 || Y$1(e.head) || z$1(e.head);
}
function Lt$1(t, e, n) {
	return q(O$1, Lr$1(t, e, n).map((r) => fn$1(q(Ee$1, r))));
}
var $r$1 = {
	preprocess: Mr$1,
	embed: mr,
	print: oa,
	massageAstNode: ys,
	insertPragma: Ar$1,
	getVisitorKeys: gr$1
};
var Br$1 = [{
	name: "YAML",
	type: "data",
	aceMode: "yaml",
	extensions: [
		".yml",
		".mir",
		".reek",
		".rviz",
		".sublime-syntax",
		".syntax",
		".yaml",
		".yaml-tmlanguage",
		".yaml.sed",
		".yml.mysql"
	],
	filenames: [
		".clang-format",
		".clang-tidy",
		".clangd",
		".eslintrc",
		".gemrc",
		".releaserc",
		"CITATION.cff",
		"glide.lock",
		"pixi.lock",
		".prettierrc",
		".stylelintrc",
		".lintstagedrc"
	],
	tmScope: "source.yaml",
	aliases: ["yml"],
	codemirrorMode: "yaml",
	codemirrorMimeType: "text/x-yaml",
	parsers: ["yaml"],
	vscodeLanguageIds: [
		"yaml",
		"ansible",
		"dockercompose",
		"github-actions-workflow",
		"home-assistant"
	],
	linguistLanguageId: 407
}];
var bn$1 = {
	bracketSpacing: {
		category: "Common",
		type: "boolean",
		default: !0,
		description: "Print spaces between brackets.",
		oppositeDescription: "Do not print spaces between brackets."
	},
	objectWrap: {
		category: "Common",
		type: "choice",
		default: "preserve",
		description: "How to wrap object literals.",
		choices: [{
			value: "preserve",
			description: "Keep as multi-line, if there is a newline between the opening brace and first property."
		}, {
			value: "collapse",
			description: "Fit to a single line when possible."
		}]
	},
	singleQuote: {
		category: "Common",
		type: "boolean",
		default: !1,
		description: "Use single quotes instead of double quotes."
	},
	proseWrap: {
		category: "Common",
		type: "choice",
		default: "preserve",
		description: "How to wrap prose.",
		choices: [
			{
				value: "always",
				description: "Wrap prose if it exceeds the print width."
			},
			{
				value: "never",
				description: "Do not wrap prose."
			},
			{
				value: "preserve",
				description: "Wrap prose as-is."
			}
		]
	},
	bracketSameLine: {
		category: "Common",
		type: "boolean",
		default: !1,
		description: "Put > of opening tags on the last line instead of on a new line."
	},
	singleAttributePerLine: {
		category: "Common",
		type: "boolean",
		default: !1,
		description: "Enforce single attribute per line in HTML, Vue and JSX."
	}
};
var Rr$1 = {
	bracketSpacing: bn$1.bracketSpacing,
	singleQuote: bn$1.singleQuote,
	proseWrap: bn$1.proseWrap
};
var tr$1 = {};
Xt$1(tr$1, { yaml: () => ml });
var Pt$1 = class extends SyntaxError {
	name = "YAMLSyntaxError";
	code;
	source;
	position;
	constructor(t, e) {
		super(e.message, { cause: e }), this.cause ?? (this.cause = e), this.code = e.code, this.source = t.text, this.position = t.transformRange(e.pos);
	}
};
function W$1(t, e = null) {
	"children" in t && t.children.forEach((n) => W$1(n, t)), "anchor" in t && t.anchor && W$1(t.anchor, t), "tag" in t && t.tag && W$1(t.tag, t);
	"leadingComments" in t && t.leadingComments.forEach((n) => W$1(n, t)), "middleComments" in t && t.middleComments.forEach((n) => W$1(n, t)), "indicatorComment" in t && t.indicatorComment && W$1(t.indicatorComment, t), "trailingComment" in t && t.trailingComment && W$1(t.trailingComment, t), "endComments" in t && t.endComments.forEach((n) => W$1(n, t)), Object.defineProperty(t, "_parent", {
		value: e,
		enumerable: !1
	});
}
function De$1(t) {
	return `${t.line}:${t.column}`;
}
function qr$1(t) {
	W$1(t);
	let e = ma(t), n = t.children.slice();
	t.comments.filter((s) => !s._parent).forEach((s) => {
		for (; n.length > 1 && s.position.start.line > n[0].position.end.line;) n.shift();
		ha(s, e, n[0]);
	});
}
function ma(t) {
	let e = Array.from(new Array(t.position.end.line), () => ({}));
	for (let n of t.comments) e[n.position.start.line - 1].comment = n;
	return Fr(e, t), e;
}
function Fr(t, e) {
	if (e.position.start.offset !== e.position.end.offset) {
		if ("leadingComments" in e) {
			let { start: n } = e.position, { leadingAttachableNode: s } = t[n.line - 1];
			(!s || n.column < s.position.start.column) && (t[n.line - 1].leadingAttachableNode = e);
		}
		if ("trailingComment" in e && e.position.end.column > 1 && e.type !== "document" && e.type !== "documentHead") {
			let { end: n } = e.position, { trailingAttachableNode: s } = t[n.line - 1];
			(!s || n.column >= s.position.end.column) && (t[n.line - 1].trailingAttachableNode = e);
		}
		if (e.type !== "root" && e.type !== "document" && e.type !== "documentHead" && e.type !== "documentBody") {
			let { start: n, end: s } = e.position, r = [s.line].concat(n.line === s.line ? [] : n.line);
			for (let i of r) {
				let o = t[i - 1].trailingNode;
				(!o || s.column >= o.position.end.column) && (t[i - 1].trailingNode = e);
			}
		}
		"children" in e && e.children.forEach((n) => {
			Fr(t, n);
		});
	}
}
function ha(t, e, n) {
	let s = t.position.start.line, { trailingAttachableNode: r } = e[s - 1];
	if (r) {
		if (r.trailingComment) throw new Error(`Unexpected multiple trailing comment at ${De$1(t.position.start)}`);
		W$1(t, r), r.trailingComment = t;
		return;
	}
	for (let o = s; o >= n.position.start.line; o--) {
		let { trailingNode: a } = e[o - 1], l;
		if (a) l = a;
		else if (o !== s && e[o - 1].comment) l = e[o - 1].comment._parent;
		else continue;
		if ((l.type === "sequence" || l.type === "mapping") && (l = l.children[0]), l.type === "mappingItem") {
			let [c, u] = l.children;
			l = Kr$1(c) ? c : u;
		}
		for (;;) {
			if (da(l, t)) {
				W$1(t, l), l.endComments.push(t);
				return;
			}
			if (!l._parent) break;
			l = l._parent;
		}
		break;
	}
	for (let o = s + 1; o <= n.position.end.line; o++) {
		let { leadingAttachableNode: a } = e[o - 1];
		if (a) {
			W$1(t, a), a.leadingComments.push(t);
			return;
		}
	}
	let i = n.children[1];
	W$1(t, i), i.endComments.push(t);
}
function da(t, e) {
	if (t.position.start.offset < e.position.start.offset && t.position.end.offset > e.position.end.offset) switch (t.type) {
		case "flowMapping":
		case "flowSequence": return t.children.length === 0 || e.position.start.line > t.children[t.children.length - 1].position.end.line;
	}
	if (e.position.end.offset < t.position.end.offset) return !1;
	switch (t.type) {
		case "sequenceItem": return e.position.start.column > t.position.start.column;
		case "mappingKey":
		case "mappingValue": return e.position.start.column > t._parent.position.start.column && (t.children.length === 0 || t.children.length === 1 && t.children[0].type !== "blockFolded" && t.children[0].type !== "blockLiteral") && (t.type === "mappingValue" || Kr$1(t));
		default: return !1;
	}
}
function Kr$1(t) {
	return t.position.start !== t.position.end && (t.children.length === 0 || t.position.start.offset !== t.children[0].position.start.offset);
}
function Yr$1(t, e, n) {
	return {
		type: "root",
		position: t,
		children: e,
		comments: n
	};
}
function Z$1(t, e) {
	return {
		start: t,
		end: e
	};
}
function Ur$1(t) {
	return {
		start: t,
		end: t
	};
}
function jr$1(t, e) {
	return {
		type: "comment",
		position: e.transformRange([t.offset, t.offset + t.source.length]),
		value: t.source.slice(1)
	};
}
function Vr$1(t, e) {
	return {
		type: "anchor",
		position: t,
		value: e
	};
}
function Gr$1(t, e, n) {
	return {
		anchor: e,
		tag: t,
		middleComments: n
	};
}
function Qr$1(t, e) {
	return {
		type: "tag",
		position: t,
		value: e
	};
}
function Wr$1(t, e, n) {
	let s = [], r = null, i = null, o = null;
	for (let a of e) {
		let l = [a.offset, a.offset + a.source.length];
		switch (a.type) {
			case "tag":
				{
					r ?? (r = l);
					let c = t.tag ?? a.source.slice(a.source.startsWith("!!") ? 2 : 1);
					c === "!" && (c = "tag:yaml.org,2002:str"), i = Qr$1(n.transformRange(l), c);
				}
				break;
			case "anchor":
				r ?? (r = l), o = Vr$1(n.transformRange(l), t.anchor);
				break;
			case "comment": {
				let c = n.transformComment(a);
				r && r[0] <= l[0] && l[1] <= t.range[0] && s.push(c);
				break;
			}
			default: throw new Error(`Unexpected content property token type: ${a.type}`);
		}
	}
	return Gr$1(i, o, s);
}
function Hr$1(t, e, n) {
	return {
		type: "alias",
		position: t,
		leadingComments: [],
		trailingComment: null,
		...e,
		value: n
	};
}
function* R$1(...t) {
	for (let e of t) if (e) for (let n of e) ga(n) || (yield n);
}
function ga(t) {
	return t.type === "space" || t.type === "newline";
}
function Ce$1(t) {
	return t.type === "comment" || t.type === "tag" || t.type === "anchor";
}
function D(t, e) {
	let n = [];
	for (let s of R$1(t)) s.type === "comment" ? e.transformComment(s) : n.push(s);
	return n;
}
function Jr$1(t, e, n) {
	let s = t.srcToken;
	for (let r of D(s.end, e)) throw new Error(`Unexpected token type in alias end: ${r.type}`);
	return Hr$1(e.transformRange(t.range), e.transformContentProperties(t, n.tokens), t.source);
}
function Xr$1(t) {
	return {
		...t,
		type: "blockFolded"
	};
}
function zr$1(t, e, n, s, r, i) {
	return {
		type: "blockValue",
		position: t,
		leadingComments: [],
		...e,
		chomping: n,
		indent: s,
		value: r,
		indicatorComment: i
	};
}
function wn$1(t, e, n, s) {
	let r = null, i = null;
	for (let l of R$1(e.props)) if (l.type === "comment") i = n.transformComment(l);
	else if (l.type === "block-scalar-header") r = l;
	else throw new Error(`Unexpected token type in block value end: ${l.type}`);
	if (!r) throw new Error("Expected block scalar header token");
	let o = ya(r.source);
	return zr$1(n.transformRange(t.range), n.transformContentProperties(t, s.tokens), o.chomping, o.indent, t.source, i);
}
function ya(t) {
	let e = /([+-]?)(\d*)([+-]?)$/u.exec(t), n = null, s = "clip";
	if (e) {
		n = e[2] ? Number(e[2]) : null;
		let r = e[3] || e[1];
		s = r === "+" ? "keep" : r === "-" ? "strip" : "clip";
	}
	return {
		chomping: s,
		indent: n
	};
}
function Zr$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "block-scalar") throw new Error("Expected block scalar srcToken");
	return Xr$1(wn$1(t, s, e, n));
}
function ei$1(t) {
	return {
		...t,
		type: "blockLiteral"
	};
}
function ti$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "block-scalar") throw new Error("Expected block scalar srcToken");
	return ei$1(wn$1(t, s, e, n));
}
function kn$1(t, e, n) {
	return {
		type: "flowCollection",
		position: t,
		leadingComments: [],
		trailingComment: null,
		endComments: [],
		...e,
		children: n
	};
}
function ni$1(t, e, n) {
	return {
		...kn$1(t, e, n),
		type: "flowMapping"
	};
}
function vt$1(t, e, n) {
	return {
		type: "flowMappingItem",
		position: t,
		leadingComments: [],
		children: [e, n]
	};
}
function si$1(t, e) {
	return {
		type: "mappingKey",
		position: t,
		trailingComment: null,
		endComments: [],
		children: e ? [e] : []
	};
}
function Es(t, e) {
	return {
		type: "mappingValue",
		position: t,
		leadingComments: [],
		trailingComment: null,
		endComments: [],
		children: e ? [e] : []
	};
}
function Ne$1(t, e, n, s) {
	var r;
	let i = [], o = null;
	for (let h of R$1(e.start)) {
		if (Ce$1(h)) {
			i.push(h);
			continue;
		}
		if (h.type === "explicit-key-ind") {
			o = h;
			continue;
		}
		if (h.type === "comma") continue;
		throw new Error(`Unexpected token type in collection item start: ${h.type}`);
	}
	let a = [], l = null;
	for (let h of R$1(e.sep)) {
		if (Ce$1(h)) {
			a.push(h);
			continue;
		}
		if (h.type === "map-value-ind") {
			l = h;
			continue;
		}
		throw new Error(`Unexpected token type in collection item sep: ${h.type}`);
	}
	let c = o?.offset ?? ((r = e.key) === null || r === void 0 ? void 0 : r.offset) ?? l?.offset ?? e.value.offset, u = [c, e.key ? t.key.range[1] : o ? o.offset + o.source.length : c], f = null;
	if (t.value) {
		var p;
		let h = l?.offset ?? ((p = e.value) === null || p === void 0 ? void 0 : p.offset) ?? t.value.range[0];
		f = [h, e.value ? t.value.range[1] : l ? l.offset + l.source.length : h];
	}
	return ba(t, n, s, {
		range: u,
		props: { tokens: i }
	}, {
		range: f,
		props: { tokens: a }
	});
}
function ba(t, e, n, s, r) {
	let i = null;
	Dt$1(t.key, s.props) ? D(s.props.tokens, e) : i = e.transformNode(t.key, s.props);
	let o = null;
	Dt$1(t.value, r.props) ? D(r.props.tokens, e) : o = e.transformNode(t.value, r.props);
	let a = si$1(e.transformRange([s.range ? s.range[0] : i.position.start.offset, i ? i.position.end.offset : s.range[1]]), i), l = o || r.range ? Es(e.transformRange([r.range ? r.range[0] : o.position.start.offset, o ? o.position.end.offset : r.range[0] + 1]), o) : null;
	return n(Z$1(a.position.start, l ? l.position.end : a.position.end), a, l || Es(Ur$1(a.position.end), null));
}
function ri$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "flow-collection") throw new Error("Expected flow-collection CST node for flow map");
	let r = t.items.map((o, a) => {
		let l = s.items[a];
		return Ne$1(o, l, e, vt$1);
	});
	if (t.items.length < s.items.length) for (let o = t.items.length; o < s.items.length; o++) {
		let a = s.items[o];
		for (let l of D(a.start, e)) {
			if (l.type === "comma") continue;
			throw new Error(`Unexpected token type in collection item start: ${l.type}`);
		}
	}
	let i = null;
	for (let o of D(s.end, e)) {
		if (o.type === "flow-map-end") {
			i = o;
			continue;
		}
		throw new Error(`Unexpected token type in flow map end: ${o.type}`);
	}
	if (!i) throw new Error("Expected flow-map-end token");
	return ni$1(e.transformRange([s.start.offset, i.offset + i.source.length]), e.transformContentProperties(t, n.tokens), r);
}
function ii$1(t, e, n) {
	return {
		...kn$1(t, e, n),
		type: "flowSequence"
	};
}
function oi$1(t, e) {
	return {
		type: "flowSequenceItem",
		position: t,
		children: [e]
	};
}
function ie$1(t) {
	return t[t.length - 1];
}
var Js = {};
Xt$1(Js, {
	Alias: () => de$1,
	CST: () => Qs,
	Composer: () => Ie$1,
	Document: () => ye$1,
	Lexer: () => bt$1,
	LineCounter: () => Fe$1,
	Pair: () => v$1,
	Parser: () => Le$1,
	Scalar: () => y$1,
	Schema: () => mt$1,
	YAMLError: () => dt$1,
	YAMLMap: () => x,
	YAMLParseError: () => te$1,
	YAMLSeq: () => K$1,
	YAMLWarning: () => gt$1,
	isAlias: () => H$1,
	isCollection: () => I$1,
	isDocument: () => ne$1,
	isMap: () => j$1,
	isNode: () => _,
	isPair: () => T$1,
	isScalar: () => C,
	isSeq: () => J$1,
	parse: () => no$1,
	parseAllDocuments: () => to$1,
	parseDocument: () => Hs,
	stringify: () => so$1,
	visit: () => ae$1,
	visitAsync: () => xt$1
});
var Sn$1 = Symbol.for("yaml.alias");
var En$1 = Symbol.for("yaml.document");
var oe$1 = Symbol.for("yaml.map");
var Cs = Symbol.for("yaml.pair");
var ee$1 = Symbol.for("yaml.scalar");
var Ae$1 = Symbol.for("yaml.seq");
var Q$1 = Symbol.for("yaml.node.type");
var H$1 = (t) => !!t && typeof t == "object" && t[Q$1] === Sn$1;
var ne$1 = (t) => !!t && typeof t == "object" && t[Q$1] === En$1;
var j$1 = (t) => !!t && typeof t == "object" && t[Q$1] === oe$1;
var T$1 = (t) => !!t && typeof t == "object" && t[Q$1] === Cs;
var C = (t) => !!t && typeof t == "object" && t[Q$1] === ee$1;
var J$1 = (t) => !!t && typeof t == "object" && t[Q$1] === Ae$1;
function I$1(t) {
	if (t && typeof t == "object") switch (t[Q$1]) {
		case oe$1:
		case Ae$1: return !0;
	}
	return !1;
}
function _(t) {
	if (t && typeof t == "object") switch (t[Q$1]) {
		case Sn$1:
		case oe$1:
		case ee$1:
		case Ae$1: return !0;
	}
	return !1;
}
var Cn$1 = (t) => (C(t) || I$1(t)) && !!t.anchor;
var X$1 = Symbol("break visit");
var ai$1 = Symbol("skip children");
var me$1 = Symbol("remove node");
function ae$1(t, e) {
	let n = li$1(e);
	ne$1(t) ? rt$1(null, t.contents, n, Object.freeze([t])) === me$1 && (t.contents = null) : rt$1(null, t, n, Object.freeze([]));
}
ae$1.BREAK = X$1;
ae$1.SKIP = ai$1;
ae$1.REMOVE = me$1;
function rt$1(t, e, n, s) {
	let r = ci$1(t, e, n, s);
	if (_(r) || T$1(r)) return fi$1(t, s, r), rt$1(t, r, n, s);
	if (typeof r != "symbol") {
		if (I$1(e)) {
			s = Object.freeze(s.concat(e));
			for (let i = 0; i < e.items.length; ++i) {
				let o = rt$1(i, e.items[i], n, s);
				if (typeof o == "number") i = o - 1;
				else {
					if (o === X$1) return X$1;
					o === me$1 && (e.items.splice(i, 1), i -= 1);
				}
			}
		} else if (T$1(e)) {
			s = Object.freeze(s.concat(e));
			let i = rt$1("key", e.key, n, s);
			if (i === X$1) return X$1;
			i === me$1 && (e.key = null);
			let o = rt$1("value", e.value, n, s);
			if (o === X$1) return X$1;
			o === me$1 && (e.value = null);
		}
	}
	return r;
}
async function xt$1(t, e) {
	let n = li$1(e);
	ne$1(t) ? await it$1(null, t.contents, n, Object.freeze([t])) === me$1 && (t.contents = null) : await it$1(null, t, n, Object.freeze([]));
}
xt$1.BREAK = X$1;
xt$1.SKIP = ai$1;
xt$1.REMOVE = me$1;
async function it$1(t, e, n, s) {
	let r = await ci$1(t, e, n, s);
	if (_(r) || T$1(r)) return fi$1(t, s, r), it$1(t, r, n, s);
	if (typeof r != "symbol") {
		if (I$1(e)) {
			s = Object.freeze(s.concat(e));
			for (let i = 0; i < e.items.length; ++i) {
				let o = await it$1(i, e.items[i], n, s);
				if (typeof o == "number") i = o - 1;
				else {
					if (o === X$1) return X$1;
					o === me$1 && (e.items.splice(i, 1), i -= 1);
				}
			}
		} else if (T$1(e)) {
			s = Object.freeze(s.concat(e));
			let i = await it$1("key", e.key, n, s);
			if (i === X$1) return X$1;
			i === me$1 && (e.key = null);
			let o = await it$1("value", e.value, n, s);
			if (o === X$1) return X$1;
			o === me$1 && (e.value = null);
		}
	}
	return r;
}
function li$1(t) {
	return typeof t == "object" && (t.Collection || t.Node || t.Value) ? Object.assign({
		Alias: t.Node,
		Map: t.Node,
		Scalar: t.Node,
		Seq: t.Node
	}, t.Value && {
		Map: t.Value,
		Scalar: t.Value,
		Seq: t.Value
	}, t.Collection && {
		Map: t.Collection,
		Seq: t.Collection
	}, t) : t;
}
function ci$1(t, e, n, s) {
	if (typeof n == "function") return n(t, e, s);
	if (j$1(e)) return n.Map?.(t, e, s);
	if (J$1(e)) return n.Seq?.(t, e, s);
	if (T$1(e)) return n.Pair?.(t, e, s);
	if (C(e)) return n.Scalar?.(t, e, s);
	if (H$1(e)) return n.Alias?.(t, e, s);
}
function fi$1(t, e, n) {
	let s = e[e.length - 1];
	if (I$1(s)) s.items[t] = n;
	else if (T$1(s)) t === "key" ? s.key = n : s.value = n;
	else if (ne$1(s)) s.contents = n;
	else {
		let r = H$1(s) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${r} parent`);
	}
}
var wa = {
	"!": "%21",
	",": "%2C",
	"[": "%5B",
	"]": "%5D",
	"{": "%7B",
	"}": "%7D"
};
var ka = (t) => t.replace(/[!,[\]{}]/g, (e) => wa[e]);
var he$1 = class t {
	constructor(e, n) {
		this.docStart = null, this.docEnd = !1, this.yaml = Object.assign({}, t.defaultYaml, e), this.tags = Object.assign({}, t.defaultTags, n);
	}
	clone() {
		let e = new t(this.yaml, this.tags);
		return e.docStart = this.docStart, e;
	}
	atDocument() {
		let e = new t(this.yaml, this.tags);
		switch (this.yaml.version) {
			case "1.1":
				this.atNextDocument = !0;
				break;
			case "1.2": this.atNextDocument = !1, this.yaml = {
				explicit: t.defaultYaml.explicit,
				version: "1.2"
			}, this.tags = Object.assign({}, t.defaultTags);
		}
		return e;
	}
	add(e, n) {
		this.atNextDocument && (this.yaml = {
			explicit: t.defaultYaml.explicit,
			version: "1.1"
		}, this.tags = Object.assign({}, t.defaultTags), this.atNextDocument = !1);
		let s = e.trim().split(/[ \t]+/), r = s.shift();
		switch (r) {
			case "%TAG": {
				if (s.length !== 2 && (n(0, "%TAG directive should contain exactly two parts"), s.length < 2)) return !1;
				let [i, o] = s;
				return this.tags[i] = o, !0;
			}
			case "%YAML": {
				if (this.yaml.explicit = !0, s.length !== 1) return n(0, "%YAML directive should contain exactly one part"), !1;
				let [i] = s;
				if (i === "1.1" || i === "1.2") return this.yaml.version = i, !0;
				{
					let o = /^\d+\.\d+$/.test(i);
					return n(6, `Unsupported YAML version ${i}`, o), !1;
				}
			}
			default: return n(0, `Unknown directive ${r}`, !0), !1;
		}
	}
	tagName(e, n) {
		if (e === "!") return "!";
		if (e[0] !== "!") return n(`Not a valid tag: ${e}`), null;
		if (e[1] === "<") {
			let o = e.slice(2, -1);
			return o === "!" || o === "!!" ? (n(`Verbatim tags aren't resolved, so ${e} is invalid.`), null) : (e[e.length - 1] !== ">" && n("Verbatim tags must end with a >"), o);
		}
		let [, s, r] = e.match(/^(.*!)([^!]*)$/s);
		r || n(`The ${e} tag has no suffix`);
		let i = this.tags[s];
		if (i) try {
			return i + decodeURIComponent(r);
		} catch (o) {
			return n(String(o)), null;
		}
		return s === "!" ? e : (n(`Could not resolve tag: ${e}`), null);
	}
	tagString(e) {
		for (let [n, s] of Object.entries(this.tags)) if (e.startsWith(s)) return n + ka(e.substring(s.length));
		return e[0] === "!" ? e : `!<${e}>`;
	}
	toString(e) {
		let n = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [], s = Object.entries(this.tags), r;
		if (e && s.length > 0 && _(e.contents)) {
			let i = {};
			ae$1(e.contents, (o, a) => {
				_(a) && a.tag && (i[a.tag] = !0);
			}), r = Object.keys(i);
		} else r = [];
		for (let [i, o] of s) i === "!!" && o === "tag:yaml.org,2002:" || (!e || r.some((a) => a.startsWith(o))) && n.push(`%TAG ${i} ${o}`);
		return n.join(`
`);
	}
};
he$1.defaultYaml = {
	explicit: !1,
	version: "1.2"
};
he$1.defaultTags = { "!!": "tag:yaml.org,2002:" };
function Nn$1(t) {
	if (/[\x00-\x19\s,[\]{}]/.test(t)) {
		let n = `Anchor must not contain whitespace or control characters: ${JSON.stringify(t)}`;
		throw new Error(n);
	}
	return !0;
}
function Ns(t) {
	let e = new Set();
	return ae$1(t, { Value(n, s) {
		s.anchor && e.add(s.anchor);
	} }), e;
}
function As(t, e) {
	for (let n = 1;; ++n) {
		let s = `${t}${n}`;
		if (!e.has(s)) return s;
	}
}
function ui(t, e) {
	let n = [], s = new Map(), r = null;
	return {
		onAnchor: (i) => {
			n.push(i), r ?? (r = Ns(t));
			let o = As(e, r);
			return r.add(o), o;
		},
		setAnchors: () => {
			for (let i of n) {
				let o = s.get(i);
				if (typeof o == "object" && o.anchor && (C(o.node) || I$1(o.node))) o.node.anchor = o.anchor;
				else {
					let a = new Error("Failed to resolve repeated object (this should not happen)");
					throw a.source = i, a;
				}
			}
		},
		sourceObjects: s
	};
}
function xe$1(t, e, n, s) {
	if (s && typeof s == "object") if (Array.isArray(s)) for (let r = 0, i = s.length; r < i; ++r) {
		let o = s[r], a = xe$1(t, s, String(r), o);
		a === void 0 ? delete s[r] : a !== o && (s[r] = a);
	}
	else if (s instanceof Map) for (let r of Array.from(s.keys())) {
		let i = s.get(r), o = xe$1(t, s, r, i);
		o === void 0 ? s.delete(r) : o !== i && s.set(r, o);
	}
	else if (s instanceof Set) for (let r of Array.from(s)) {
		let i = xe$1(t, s, r, r);
		i === void 0 ? s.delete(r) : i !== r && (s.delete(r), s.add(i));
	}
	else for (let [r, i] of Object.entries(s)) {
		let o = xe$1(t, s, r, i);
		o === void 0 ? delete s[r] : o !== i && (s[r] = o);
	}
	return t.call(e, n, s);
}
function B$1(t, e, n) {
	if (Array.isArray(t)) return t.map((s, r) => B$1(s, String(r), n));
	if (t && typeof t.toJSON == "function") {
		if (!n || !Cn$1(t)) return t.toJSON(e, n);
		let s = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		n.anchors.set(t, s), n.onCreate = (i) => {
			s.res = i, delete n.onCreate;
		};
		let r = t.toJSON(e, n);
		return n.onCreate && n.onCreate(r), r;
	}
	return typeof t == "bigint" && !n?.keep ? Number(t) : t;
}
var Me$1 = class {
	constructor(e) {
		Object.defineProperty(this, Q$1, { value: e });
	}
	clone() {
		let e = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		return this.range && (e.range = this.range.slice()), e;
	}
	toJS(e, { mapAsMap: n, maxAliasCount: s, onAnchor: r, reviver: i } = {}) {
		if (!ne$1(e)) throw new TypeError("A document argument is required");
		let o = {
			anchors: new Map(),
			doc: e,
			keep: !0,
			mapAsMap: n === !0,
			mapKeyWarned: !1,
			maxAliasCount: typeof s == "number" ? s : 100
		}, a = B$1(this, "", o);
		if (typeof r == "function") for (let { count: l, res: c } of o.anchors.values()) r(c, l);
		return typeof i == "function" ? xe$1(i, { "": a }, "", a) : a;
	}
};
var de$1 = class extends Me$1 {
	constructor(e) {
		super(Sn$1), this.source = e, Object.defineProperty(this, "tag", { set() {
			throw new Error("Alias nodes cannot have tags");
		} });
	}
	resolve(e, n) {
		if (n?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
		let s;
		n?.aliasResolveCache ? s = n.aliasResolveCache : (s = [], ae$1(e, { Node: (i, o) => {
			(H$1(o) || Cn$1(o)) && s.push(o);
		} }), n && (n.aliasResolveCache = s));
		let r;
		for (let i of s) {
			if (i === this) break;
			i.anchor === this.source && (r = i);
		}
		if (r && n) {
			let { anchors: i, doc: o, maxAliasCount: a } = n, l = i.get(r);
			if (l || (B$1(r, null, n), l = i.get(r)), l?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
			if (a >= 0 && (l.count += 1, l.aliasCount === 0 && (l.aliasCount = An$1(o, r, i)), l.count * l.aliasCount > a)) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
		}
		return r;
	}
	toJSON(e, n) {
		if (!n) return { source: this.source };
		let s = this.resolve(n.doc, n);
		if (!s) {
			let r = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
			throw new ReferenceError(r);
		}
		return n.anchors.get(s).res;
	}
	toString(e, n, s) {
		let r = `*${this.source}`;
		if (e) {
			if (Nn$1(this.source), e.options.verifyAliasOrder && !e.anchors.has(this.source)) {
				let i = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new Error(i);
			}
			if (e.implicitKey) return `${r} `;
		}
		return r;
	}
};
function An$1(t, e, n) {
	if (H$1(e)) {
		let s = e.resolve(t), r = n && s && n.get(s);
		return r ? r.count * r.aliasCount : 0;
	} else if (I$1(e)) {
		let s = 0;
		for (let r of e.items) {
			let i = An$1(t, r, n);
			i > s && (s = i);
		}
		return s;
	} else if (T$1(e)) {
		let s = An$1(t, e.key, n), r = An$1(t, e.value, n);
		return Math.max(s, r);
	}
	return 1;
}
var Tn$1 = (t) => !t || typeof t != "function" && typeof t != "object";
var y$1 = class extends Me$1 {
	constructor(e) {
		super(ee$1), this.value = e;
	}
	toJSON(e, n) {
		return n?.keep ? this.value : B$1(this.value, e, n);
	}
	toString() {
		return String(this.value);
	}
};
y$1.BLOCK_FOLDED = "BLOCK_FOLDED";
y$1.BLOCK_LITERAL = "BLOCK_LITERAL";
y$1.PLAIN = "PLAIN";
y$1.QUOTE_DOUBLE = "QUOTE_DOUBLE";
y$1.QUOTE_SINGLE = "QUOTE_SINGLE";
var Sa = "tag:yaml.org,2002:";
function Ea(t, e, n) {
	if (e) {
		let s = n.filter((i) => i.tag === e), r = s.find((i) => !i.format) ?? s[0];
		if (!r) throw new Error(`Tag ${e} not found`);
		return r;
	}
	return n.find((s) => s.identify?.(t) && !s.format);
}
function Te$1(t, e, n) {
	if (ne$1(t) && (t = t.contents), _(t)) return t;
	if (T$1(t)) {
		let f = n.schema[oe$1].createNode?.(n.schema, null, n);
		return f.items.push(t), f;
	}
	(t instanceof String || t instanceof Number || t instanceof Boolean || typeof BigInt < "u" && t instanceof BigInt) && (t = t.valueOf());
	let { aliasDuplicateObjects: s, onAnchor: r, onTagObj: i, schema: o, sourceObjects: a } = n, l;
	if (s && t && typeof t == "object") {
		if (l = a.get(t), l) return l.anchor ?? (l.anchor = r(t)), new de$1(l.anchor);
		l = {
			anchor: null,
			node: null
		}, a.set(t, l);
	}
	e?.startsWith("!!") && (e = Sa + e.slice(2));
	let c = Ea(t, e, o.tags);
	if (!c) {
		if (t && typeof t.toJSON == "function" && (t = t.toJSON()), !t || typeof t != "object") {
			let f = new y$1(t);
			return l && (l.node = f), f;
		}
		c = t instanceof Map ? o[oe$1] : Symbol.iterator in Object(t) ? o[Ae$1] : o[oe$1];
	}
	i && (i(c), delete n.onTagObj);
	let u = c?.createNode ? c.createNode(n.schema, t, n) : typeof c?.nodeClass?.from == "function" ? c.nodeClass.from(n.schema, t, n) : new y$1(t);
	return e ? u.tag = e : c.default || (u.tag = c.tag), l && (l.node = u), u;
}
function Mt$1(t, e, n) {
	let s = n;
	for (let r = e.length - 1; r >= 0; --r) {
		let i = e[r];
		if (typeof i == "number" && Number.isInteger(i) && i >= 0) {
			let o = [];
			o[i] = s, s = o;
		} else s = new Map([[i, s]]);
	}
	return Te$1(s, void 0, {
		aliasDuplicateObjects: !1,
		keepUndefined: !1,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema: t,
		sourceObjects: new Map()
	});
}
var at$1 = (t) => t == null || typeof t == "object" && !!t[Symbol.iterator]().next().done;
var ot$1 = class extends Me$1 {
	constructor(e, n) {
		super(e), Object.defineProperty(this, "schema", {
			value: n,
			configurable: !0,
			enumerable: !1,
			writable: !0
		});
	}
	clone(e) {
		let n = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		return e && (n.schema = e), n.items = n.items.map((s) => _(s) || T$1(s) ? s.clone(e) : s), this.range && (n.range = this.range.slice()), n;
	}
	addIn(e, n) {
		if (at$1(e)) this.add(n);
		else {
			let [s, ...r] = e, i = this.get(s, !0);
			if (I$1(i)) i.addIn(r, n);
			else if (i === void 0 && this.schema) this.set(s, Mt$1(this.schema, r, n));
			else throw new Error(`Expected YAML collection at ${s}. Remaining path: ${r}`);
		}
	}
	deleteIn(e) {
		let [n, ...s] = e;
		if (s.length === 0) return this.delete(n);
		let r = this.get(n, !0);
		if (I$1(r)) return r.deleteIn(s);
		throw new Error(`Expected YAML collection at ${n}. Remaining path: ${s}`);
	}
	getIn(e, n) {
		let [s, ...r] = e, i = this.get(s, !0);
		return r.length === 0 ? !n && C(i) ? i.value : i : I$1(i) ? i.getIn(r, n) : void 0;
	}
	hasAllNullValues(e) {
		return this.items.every((n) => {
			if (!T$1(n)) return !1;
			let s = n.value;
			return s == null || e && C(s) && s.value == null && !s.commentBefore && !s.comment && !s.tag;
		});
	}
	hasIn(e) {
		let [n, ...s] = e;
		if (s.length === 0) return this.has(n);
		let r = this.get(n, !0);
		return I$1(r) ? r.hasIn(s) : !1;
	}
	setIn(e, n) {
		let [s, ...r] = e;
		if (r.length === 0) this.set(s, n);
		else {
			let i = this.get(s, !0);
			if (I$1(i)) i.setIn(r, n);
			else if (i === void 0 && this.schema) this.set(s, Mt$1(this.schema, r, n));
			else throw new Error(`Expected YAML collection at ${s}. Remaining path: ${r}`);
		}
	}
};
var pi$1 = (t) => t.replace(/^(?!$)(?: $)?/gm, "#");
function se$1(t, e) {
	return /^\n+$/.test(t) ? t.substring(1) : e ? t.replace(/^(?! *$)/gm, e) : t;
}
var ge$1 = (t, e, n) => t.endsWith(`
`) ? se$1(n, e) : n.includes(`
`) ? `
` + se$1(n, e) : (t.endsWith(" ") ? "" : " ") + n;
var Ts = "flow";
var On$1 = "block";
var $t$1 = "quoted";
function Bt$1(t, e, n = "flow", { indentAtStart: s, lineWidth: r = 80, minContentWidth: i = 20, onFold: o, onOverflow: a } = {}) {
	if (!r || r < 0) return t;
	r < i && (i = 0);
	let l = Math.max(1 + i, 1 + r - e.length);
	if (t.length <= l) return t;
	let c = [], u = {}, f = r - e.length;
	typeof s == "number" && (s > r - Math.max(2, i) ? c.push(0) : f = r - s);
	let p, h, g = !1, m = -1, d = -1, w = -1;
	n === On$1 && (m = mi$1(t, m, e.length), m !== -1 && (f = m + l));
	for (let S; S = t[m += 1];) {
		if (n === $t$1 && S === "\\") {
			switch (d = m, t[m + 1]) {
				case "x":
					m += 3;
					break;
				case "u":
					m += 5;
					break;
				case "U":
					m += 9;
					break;
				default: m += 1;
			}
			w = m;
		}
		if (S === `
`) n === On$1 && (m = mi$1(t, m, e.length)), f = m + e.length + l, p = void 0;
		else {
			if (S === " " && h && h !== " " && h !== `
` && h !== "	") {
				let E = t[m + 1];
				E && E !== " " && E !== `
` && E !== "	" && (p = m);
			}
			if (m >= f) if (p) c.push(p), f = p + l, p = void 0;
			else if (n === $t$1) {
				for (; h === " " || h === "	";) h = S, S = t[m += 1], g = !0;
				let E = m > w + 1 ? m - 2 : d - 1;
				if (u[E]) return t;
				c.push(E), u[E] = !0, f = E + l, p = void 0;
			} else g = !0;
		}
		h = S;
	}
	if (g && a && a(), c.length === 0) return t;
	o && o();
	let k = t.slice(0, c[0]);
	for (let S = 0; S < c.length; ++S) {
		let E = c[S], N = c[S + 1] || t.length;
		E === 0 ? k = `
${e}${t.slice(0, N)}` : (n === $t$1 && u[E] && (k += `${t[E]}\\`), k += `
${e}${t.slice(E + 1, N)}`);
	}
	return k;
}
function mi$1(t, e, n) {
	let s = e, r = e + 1, i = t[r];
	for (; i === " " || i === "	";) if (e < r + n) i = t[++e];
	else {
		do
			i = t[++e];
		while (i && i !== `
`);
		s = e, r = e + 1, i = t[r];
	}
	return s;
}
var In$1 = (t, e) => ({
	indentAtStart: e ? t.indent.length : t.indentAtStart,
	lineWidth: t.options.lineWidth,
	minContentWidth: t.options.minContentWidth
});
var Ln$1 = (t) => /^(%|---|\.\.\.)/m.test(t);
function Ca(t, e, n) {
	if (!e || e < 0) return !1;
	let s = e - n, r = t.length;
	if (r <= s) return !1;
	for (let i = 0, o = 0; i < r; ++i) if (t[i] === `
`) {
		if (i - o > s) return !0;
		if (o = i + 1, r - o <= s) return !1;
	}
	return !0;
}
function Rt$1(t, e) {
	let n = JSON.stringify(t);
	if (e.options.doubleQuotedAsJSON) return n;
	let { implicitKey: s } = e, r = e.options.doubleQuotedMinMultiLineLength, i = e.indent || (Ln$1(t) ? "  " : ""), o = "", a = 0;
	for (let l = 0, c = n[l]; c; c = n[++l]) if (c === " " && n[l + 1] === "\\" && n[l + 2] === "n" && (o += n.slice(a, l) + "\\ ", l += 1, a = l, c = "\\"), c === "\\") switch (n[l + 1]) {
		case "u":
			{
				o += n.slice(a, l);
				let u = n.substr(l + 2, 4);
				switch (u) {
					case "0000":
						o += "\\0";
						break;
					case "0007":
						o += "\\a";
						break;
					case "000b":
						o += "\\v";
						break;
					case "001b":
						o += "\\e";
						break;
					case "0085":
						o += "\\N";
						break;
					case "00a0":
						o += "\\_";
						break;
					case "2028":
						o += "\\L";
						break;
					case "2029":
						o += "\\P";
						break;
					default: u.substr(0, 2) === "00" ? o += "\\x" + u.substr(2) : o += n.substr(l, 6);
				}
				l += 5, a = l + 1;
			}
			break;
		case "n":
			if (s || n[l + 2] === "\"" || n.length < r) l += 1;
			else {
				for (o += n.slice(a, l) + `

`; n[l + 2] === "\\" && n[l + 3] === "n" && n[l + 4] !== "\"";) o += `
`, l += 2;
				o += i, n[l + 2] === " " && (o += "\\"), l += 1, a = l + 1;
			}
			break;
		default: l += 1;
	}
	return o = a ? o + n.slice(a) : n, s ? o : Bt$1(o, i, $t$1, In$1(e, !1));
}
function Os(t, e) {
	if (e.options.singleQuote === !1 || e.implicitKey && t.includes(`
`) || /[ \t]\n|\n[ \t]/.test(t)) return Rt$1(t, e);
	let n = e.indent || (Ln$1(t) ? "  " : ""), s = "'" + t.replace(/'/g, "''").replace(/\n+/g, `$&
${n}`) + "'";
	return e.implicitKey ? s : Bt$1(s, n, Ts, In$1(e, !1));
}
function lt$1(t, e) {
	let { singleQuote: n } = e.options, s;
	if (n === !1) s = Rt$1;
	else {
		let r = t.includes("\""), i = t.includes("'");
		r && !i ? s = Os : i && !r ? s = Rt$1 : s = n ? Os : Rt$1;
	}
	return s(t, e);
}
var _s;
try {
	_s = new RegExp(`(^|(?<!
))
+(?!
|$)`, "g");
} catch {
	_s = /\n+(?!\n|$)/g;
}
function _n$1({ comment: t, type: e, value: n }, s, r, i) {
	let { blockQuote: o, commentString: a, lineWidth: l } = s.options;
	if (!o || /\n[\t ]+$/.test(n)) return lt$1(n, s);
	let c = s.indent || (s.forceBlockIndent || Ln$1(n) ? "  " : ""), u = o === "literal" ? !0 : o === "folded" || e === y$1.BLOCK_FOLDED ? !1 : e === y$1.BLOCK_LITERAL ? !0 : !Ca(n, l, c.length);
	if (!n) return u ? `|
` : `>
`;
	let f, p;
	for (p = n.length; p > 0; --p) {
		let N = n[p - 1];
		if (N !== `
` && N !== "	" && N !== " ") break;
	}
	let h = n.substring(p), g = h.indexOf(`
`);
	g === -1 ? f = "-" : n === h || g !== h.length - 1 ? (f = "+", i && i()) : f = "", h && (n = n.slice(0, -h.length), h[h.length - 1] === `
` && (h = h.slice(0, -1)), h = h.replace(_s, `$&${c}`));
	let m = !1, d, w = -1;
	for (d = 0; d < n.length; ++d) {
		let N = n[d];
		if (N === " ") m = !0;
		else if (N === `
`) w = d;
		else break;
	}
	let k = n.substring(0, w < d ? w + 1 : d);
	k && (n = n.substring(k.length), k = k.replace(/\n+/g, `$&${c}`));
	let E = (m ? c ? "2" : "1" : "") + f;
	if (t && (E += " " + a(t.replace(/ ?[\r\n]+/g, " ")), r && r()), !u) {
		let N = n.replace(/\n+/g, `
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${c}`), A = !1, L = In$1(s, !0);
		o !== "folded" && e !== y$1.BLOCK_FOLDED && (L.onOverflow = () => {
			A = !0;
		});
		let b = Bt$1(`${k}${N}${h}`, c, On$1, L);
		if (!A) return `>${E}
${c}${b}`;
	}
	return n = n.replace(/\n+/g, `$&${c}`), `|${E}
${c}${k}${n}${h}`;
}
function Na(t, e, n, s) {
	let { type: r, value: i } = t, { actualString: o, implicitKey: a, indent: l, indentStep: c, inFlow: u } = e;
	if (a && i.includes(`
`) || u && /[[\]{},]/.test(i)) return lt$1(i, e);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(i)) return a || u || !i.includes(`
`) ? lt$1(i, e) : _n$1(t, e, n, s);
	if (!a && !u && r !== y$1.PLAIN && i.includes(`
`)) return _n$1(t, e, n, s);
	if (Ln$1(i)) {
		if (l === "") return e.forceBlockIndent = !0, _n$1(t, e, n, s);
		if (a && l === c) return lt$1(i, e);
	}
	let f = i.replace(/\n+/g, `$&
${l}`);
	if (o) {
		let p = (m) => m.default && m.tag !== "tag:yaml.org,2002:str" && m.test?.test(f), { compat: h, tags: g } = e.doc.schema;
		if (g.some(p) || h?.some(p)) return lt$1(i, e);
	}
	return a ? f : Bt$1(f, l, Ts, In$1(e, !1));
}
function Oe$1(t, e, n, s) {
	let { implicitKey: r, inFlow: i } = e, o = typeof t.value == "string" ? t : Object.assign({}, t, { value: String(t.value) }), { type: a } = t;
	a !== y$1.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(o.value) && (a = y$1.QUOTE_DOUBLE);
	let l = (u) => {
		switch (u) {
			case y$1.BLOCK_FOLDED:
			case y$1.BLOCK_LITERAL: return r || i ? lt$1(o.value, e) : _n$1(o, e, n, s);
			case y$1.QUOTE_DOUBLE: return Rt$1(o.value, e);
			case y$1.QUOTE_SINGLE: return Os(o.value, e);
			case y$1.PLAIN: return Na(o, e, n, s);
			default: return null;
		}
	}, c = l(a);
	if (c === null) {
		let { defaultKeyType: u, defaultStringType: f } = e.options, p = r && u || f;
		if (c = l(p), c === null) throw new Error(`Unsupported default string type ${p}`);
	}
	return c;
}
function Pn$1(t, e) {
	let n = Object.assign({
		blockQuote: !0,
		commentString: pi$1,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: !1,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: !0,
		indentSeq: !0,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: !1,
		singleQuote: null,
		trailingComma: !1,
		trueStr: "true",
		verifyAliasOrder: !0
	}, t.schema.toStringOptions, e), s;
	switch (n.collectionStyle) {
		case "block":
			s = !1;
			break;
		case "flow":
			s = !0;
			break;
		default: s = null;
	}
	return {
		anchors: new Set(),
		doc: t,
		flowCollectionPadding: n.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof n.indent == "number" ? " ".repeat(n.indent) : "  ",
		inFlow: s,
		options: n
	};
}
function Aa(t, e) {
	if (e.tag) {
		let r = t.filter((i) => i.tag === e.tag);
		if (r.length > 0) return r.find((i) => i.format === e.format) ?? r[0];
	}
	let n, s;
	if (C(e)) {
		s = e.value;
		let r = t.filter((i) => i.identify?.(s));
		if (r.length > 1) {
			let i = r.filter((o) => o.test);
			i.length > 0 && (r = i);
		}
		n = r.find((i) => i.format === e.format) ?? r.find((i) => !i.format);
	} else s = e, n = t.find((r) => r.nodeClass && s instanceof r.nodeClass);
	if (!n) {
		let r = s?.constructor?.name ?? (s === null ? "null" : typeof s);
		throw new Error(`Tag not resolved for ${r} value`);
	}
	return n;
}
function Ta(t, e, { anchors: n, doc: s }) {
	if (!s.directives) return "";
	let r = [], i = (C(t) || I$1(t)) && t.anchor;
	i && Nn$1(i) && (n.add(i), r.push(`&${i}`));
	let o = t.tag ?? (e.default ? null : e.tag);
	return o && r.push(s.directives.tagString(o)), r.join(" ");
}
function _e$1(t, e, n, s) {
	if (T$1(t)) return t.toString(e, n, s);
	if (H$1(t)) {
		if (e.doc.directives) return t.toString(e);
		if (e.resolvedAliases?.has(t)) throw new TypeError("Cannot stringify circular structure without alias nodes");
		e.resolvedAliases ? e.resolvedAliases.add(t) : e.resolvedAliases = new Set([t]), t = t.resolve(e.doc);
	}
	let r, i = _(t) ? t : e.doc.createNode(t, { onTagObj: (l) => r = l });
	r ?? (r = Aa(e.doc.schema.tags, i));
	let o = Ta(i, r, e);
	o.length > 0 && (e.indentAtStart = (e.indentAtStart ?? 0) + o.length + 1);
	let a = typeof r.stringify == "function" ? r.stringify(i, e, n, s) : C(i) ? Oe$1(i, e, n, s) : i.toString(e, n, s);
	return o ? C(i) || a[0] === "{" || a[0] === "[" ? `${o} ${a}` : `${o}
${e.indent}${a}` : a;
}
function hi$1({ key: t, value: e }, n, s, r) {
	let { allNullValues: i, doc: o, indent: a, indentStep: l, options: { commentString: c, indentSeq: u, simpleKeys: f } } = n, p = _(t) && t.comment || null;
	if (f) {
		if (p) throw new Error("With simple keys, key nodes cannot have comments");
		if (I$1(t) || !_(t) && typeof t == "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let h = !f && (!t || p && e == null && !n.inFlow || I$1(t) || (C(t) ? t.type === y$1.BLOCK_FOLDED || t.type === y$1.BLOCK_LITERAL : typeof t == "object"));
	n = Object.assign({}, n, {
		allNullValues: !1,
		implicitKey: !h && (f || !i),
		indent: a + l
	});
	let g = !1, m = !1, d = _e$1(t, n, () => g = !0, () => m = !0);
	if (!h && !n.inFlow && d.length > 1024) {
		if (f) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		h = !0;
	}
	if (n.inFlow) {
		if (i || e == null) return g && s && s(), d === "" ? "?" : h ? `? ${d}` : d;
	} else if (i && !f || e == null && h) return d = `? ${d}`, p && !g ? d += ge$1(d, n.indent, c(p)) : m && r && r(), d;
	g && (p = null), h ? (p && (d += ge$1(d, n.indent, c(p))), d = `? ${d}
${a}:`) : (d = `${d}:`, p && (d += ge$1(d, n.indent, c(p))));
	let w, k, S;
	_(e) ? (w = !!e.spaceBefore, k = e.commentBefore, S = e.comment) : (w = !1, k = null, S = null, e && typeof e == "object" && (e = o.createNode(e))), n.implicitKey = !1, !h && !p && C(e) && (n.indentAtStart = d.length + 1), m = !1, !u && l.length >= 2 && !n.inFlow && !h && J$1(e) && !e.flow && !e.tag && !e.anchor && (n.indent = n.indent.substring(2));
	let E = !1, N = _e$1(e, n, () => E = !0, () => m = !0), A = " ";
	if (p || w || k) {
		if (A = w ? `
` : "", k) {
			let L = c(k);
			A += `
${se$1(L, n.indent)}`;
		}
		N === "" && !n.inFlow ? A === `
` && S && (A = `

`) : A += `
${n.indent}`;
	} else if (!h && I$1(e)) {
		let L = N[0], b = N.indexOf(`
`), M = b !== -1, Pe = n.inFlow ?? e.flow ?? e.items.length === 0;
		if (M || !Pe) {
			let Ve = !1;
			if (M && (L === "&" || L === "!")) {
				let $ = N.indexOf(" ");
				L === "&" && $ !== -1 && $ < b && N[$ + 1] === "!" && ($ = N.indexOf(" ", $ + 1)), ($ === -1 || b < $) && (Ve = !0);
			}
			Ve || (A = `
${n.indent}`);
		}
	} else (N === "" || N[0] === `
`) && (A = "");
	return d += A + N, n.inFlow ? E && s && s() : S && !E ? d += ge$1(d, n.indent, c(S)) : m && r && r(), d;
}
function vn$1(t, e) {
	(t === "debug" || t === "warn") && console.warn(e);
}
var Dn$1 = "<<";
var le$1 = {
	identify: (t) => t === Dn$1 || typeof t == "symbol" && t.description === Dn$1,
	default: "key",
	tag: "tag:yaml.org,2002:merge",
	test: /^<<$/,
	resolve: () => Object.assign(new y$1(Symbol(Dn$1)), { addToJSMap: Ls }),
	stringify: () => Dn$1
};
var di$1 = (t, e) => (le$1.identify(e) || C(e) && (!e.type || e.type === y$1.PLAIN) && le$1.identify(e.value)) && t?.doc.schema.tags.some((n) => n.tag === le$1.tag && n.default);
function Ls(t, e, n) {
	let s = gi$1(t, n);
	if (J$1(s)) for (let r of s.items) Is(t, e, r);
	else if (Array.isArray(s)) for (let r of s) Is(t, e, r);
	else Is(t, e, s);
}
function Is(t, e, n) {
	let s = gi$1(t, n);
	if (!j$1(s)) throw new Error("Merge sources must be maps or map aliases");
	let r = s.toJSON(null, t, Map);
	for (let [i, o] of r) e instanceof Map ? e.has(i) || e.set(i, o) : e instanceof Set ? e.add(i) : Object.prototype.hasOwnProperty.call(e, i) || Object.defineProperty(e, i, {
		value: o,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
	return e;
}
function gi$1(t, e) {
	return t && H$1(e) ? e.resolve(t.doc, t) : e;
}
function xn$1(t, e, { key: n, value: s }) {
	if (_(n) && n.addToJSMap) n.addToJSMap(t, e, s);
	else if (di$1(t, n)) Ls(t, e, s);
	else {
		let r = B$1(n, "", t);
		if (e instanceof Map) e.set(r, B$1(s, r, t));
		else if (e instanceof Set) e.add(r);
		else {
			let i = Oa(n, r, t), o = B$1(s, i, t);
			i in e ? Object.defineProperty(e, i, {
				value: o,
				writable: !0,
				enumerable: !0,
				configurable: !0
			}) : e[i] = o;
		}
	}
	return e;
}
function Oa(t, e, n) {
	if (e === null) return "";
	if (typeof e != "object") return String(e);
	if (_(t) && n?.doc) {
		let s = Pn$1(n.doc, {});
		s.anchors = new Set();
		for (let i of n.anchors.keys()) s.anchors.add(i.anchor);
		s.inFlow = !0, s.inStringifyKey = !0;
		let r = t.toString(s);
		if (!n.mapKeyWarned) {
			let i = JSON.stringify(r);
			i.length > 40 && (i = i.substring(0, 36) + "...\""), vn$1(n.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${i}. Set mapAsMap: true to use object keys.`), n.mapKeyWarned = !0;
		}
		return r;
	}
	return JSON.stringify(e);
}
function ct$1(t, e, n) {
	return new v$1(Te$1(t, void 0, n), Te$1(e, void 0, n));
}
var v$1 = class t {
	constructor(e, n = null) {
		Object.defineProperty(this, Q$1, { value: Cs }), this.key = e, this.value = n;
	}
	clone(e) {
		let { key: n, value: s } = this;
		return _(n) && (n = n.clone(e)), _(s) && (s = s.clone(e)), new t(n, s);
	}
	toJSON(e, n) {
		return xn$1(n, n?.mapAsMap ? new Map() : {}, this);
	}
	toString(e, n, s) {
		return e?.doc ? hi$1(this, e, n, s) : JSON.stringify(this);
	}
};
function $n$1(t, e, n) {
	return (e.inFlow ?? t.flow ? Ia : _a)(t, e, n);
}
function _a({ comment: t, items: e }, n, { blockItemPrefix: s, flowChars: r, itemIndent: i, onChompKeep: o, onComment: a }) {
	let { indent: l, options: { commentString: c } } = n, u = Object.assign({}, n, {
		indent: i,
		type: null
	}), f = !1, p = [];
	for (let g = 0; g < e.length; ++g) {
		let m = e[g], d = null;
		if (_(m)) !f && m.spaceBefore && p.push(""), Mn$1(n, p, m.commentBefore, f), m.comment && (d = m.comment);
		else if (T$1(m)) {
			let k = _(m.key) ? m.key : null;
			k && (!f && k.spaceBefore && p.push(""), Mn$1(n, p, k.commentBefore, f));
		}
		f = !1;
		let w = _e$1(m, u, () => d = null, () => f = !0);
		d && (w += ge$1(w, i, c(d))), f && d && (f = !1), p.push(s + w);
	}
	let h;
	if (p.length === 0) h = r.start + r.end;
	else {
		h = p[0];
		for (let g = 1; g < p.length; ++g) {
			let m = p[g];
			h += m ? `
${l}${m}` : `
`;
		}
	}
	return t ? (h += `
` + se$1(c(t), l), a && a()) : f && o && o(), h;
}
function Ia({ items: t }, e, { flowChars: n, itemIndent: s }) {
	let { indent: r, indentStep: i, flowCollectionPadding: o, options: { commentString: a } } = e;
	s += i;
	let l = Object.assign({}, e, {
		indent: s,
		inFlow: !0,
		type: null
	}), c = !1, u = 0, f = [];
	for (let g = 0; g < t.length; ++g) {
		let m = t[g], d = null;
		if (_(m)) m.spaceBefore && f.push(""), Mn$1(e, f, m.commentBefore, !1), m.comment && (d = m.comment);
		else if (T$1(m)) {
			let k = _(m.key) ? m.key : null;
			k && (k.spaceBefore && f.push(""), Mn$1(e, f, k.commentBefore, !1), k.comment && (c = !0));
			let S = _(m.value) ? m.value : null;
			S ? (S.comment && (d = S.comment), S.commentBefore && (c = !0)) : m.value == null && k?.comment && (d = k.comment);
		}
		d && (c = !0);
		let w = _e$1(m, l, () => d = null);
		c || (c = f.length > u || w.includes(`
`)), g < t.length - 1 ? w += "," : e.options.trailingComma && (e.options.lineWidth > 0 && (c || (c = f.reduce((k, S) => k + S.length + 2, 2) + (w.length + 2) > e.options.lineWidth)), c && (w += ",")), d && (w += ge$1(w, s, a(d))), f.push(w), u = f.length;
	}
	let { start: p, end: h } = n;
	if (f.length === 0) return p + h;
	if (!c) {
		let g = f.reduce((m, d) => m + d.length + 2, 2);
		c = e.options.lineWidth > 0 && g > e.options.lineWidth;
	}
	if (c) {
		let g = p;
		for (let m of f) g += m ? `
${i}${r}${m}` : `
`;
		return `${g}
${r}${h}`;
	} else return `${p}${o}${f.join(" ")}${o}${h}`;
}
function Mn$1({ indent: t, options: { commentString: e } }, n, s, r) {
	if (s && r && (s = s.replace(/^\n+/, "")), s) {
		let i = se$1(e(s), t);
		n.push(i.trimStart());
	}
}
function $e(t, e) {
	let n = C(e) ? e.value : e;
	for (let s of t) if (T$1(s) && (s.key === e || s.key === n || C(s.key) && s.key.value === n)) return s;
}
var x = class extends ot$1 {
	static get tagName() {
		return "tag:yaml.org,2002:map";
	}
	constructor(e) {
		super(oe$1, e), this.items = [];
	}
	static from(e, n, s) {
		let { keepUndefined: r, replacer: i } = s, o = new this(e), a = (l, c) => {
			if (typeof i == "function") c = i.call(n, l, c);
			else if (Array.isArray(i) && !i.includes(l)) return;
			(c !== void 0 || r) && o.items.push(ct$1(l, c, s));
		};
		if (n instanceof Map) for (let [l, c] of n) a(l, c);
		else if (n && typeof n == "object") for (let l of Object.keys(n)) a(l, n[l]);
		return typeof e.sortMapEntries == "function" && o.items.sort(e.sortMapEntries), o;
	}
	add(e, n) {
		let s;
		T$1(e) ? s = e : !e || typeof e != "object" || !("key" in e) ? s = new v$1(e, e?.value) : s = new v$1(e.key, e.value);
		let r = $e(this.items, s.key), i = this.schema?.sortMapEntries;
		if (r) {
			if (!n) throw new Error(`Key ${s.key} already set`);
			C(r.value) && Tn$1(s.value) ? r.value.value = s.value : r.value = s.value;
		} else if (i) {
			let o = this.items.findIndex((a) => i(s, a) < 0);
			o === -1 ? this.items.push(s) : this.items.splice(o, 0, s);
		} else this.items.push(s);
	}
	delete(e) {
		let n = $e(this.items, e);
		return n ? this.items.splice(this.items.indexOf(n), 1).length > 0 : !1;
	}
	get(e, n) {
		let r = $e(this.items, e)?.value;
		return (!n && C(r) ? r.value : r) ?? void 0;
	}
	has(e) {
		return !!$e(this.items, e);
	}
	set(e, n) {
		this.add(new v$1(e, n), !0);
	}
	toJSON(e, n, s) {
		let r = s ? new s() : n?.mapAsMap ? new Map() : {};
		n?.onCreate && n.onCreate(r);
		for (let i of this.items) xn$1(n, r, i);
		return r;
	}
	toString(e, n, s) {
		if (!e) return JSON.stringify(this);
		for (let r of this.items) if (!T$1(r)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(r)} instead`);
		return !e.allNullValues && this.hasAllNullValues(!1) && (e = Object.assign({}, e, { allNullValues: !0 })), $n$1(this, e, {
			blockItemPrefix: "",
			flowChars: {
				start: "{",
				end: "}"
			},
			itemIndent: e.indent || "",
			onChompKeep: s,
			onComment: n
		});
	}
};
var ce$1 = {
	collection: "map",
	default: !0,
	nodeClass: x,
	tag: "tag:yaml.org,2002:map",
	resolve(t, e) {
		return j$1(t) || e("Expected a mapping for this tag"), t;
	},
	createNode: (t, e, n) => x.from(t, e, n)
};
var K$1 = class extends ot$1 {
	static get tagName() {
		return "tag:yaml.org,2002:seq";
	}
	constructor(e) {
		super(Ae$1, e), this.items = [];
	}
	add(e) {
		this.items.push(e);
	}
	delete(e) {
		let n = Bn$1(e);
		return typeof n != "number" ? !1 : this.items.splice(n, 1).length > 0;
	}
	get(e, n) {
		let s = Bn$1(e);
		if (typeof s != "number") return;
		let r = this.items[s];
		return !n && C(r) ? r.value : r;
	}
	has(e) {
		let n = Bn$1(e);
		return typeof n == "number" && n < this.items.length;
	}
	set(e, n) {
		let s = Bn$1(e);
		if (typeof s != "number") throw new Error(`Expected a valid index, not ${e}.`);
		let r = this.items[s];
		C(r) && Tn$1(n) ? r.value = n : this.items[s] = n;
	}
	toJSON(e, n) {
		let s = [];
		n?.onCreate && n.onCreate(s);
		let r = 0;
		for (let i of this.items) s.push(B$1(i, String(r++), n));
		return s;
	}
	toString(e, n, s) {
		return e ? $n$1(this, e, {
			blockItemPrefix: "- ",
			flowChars: {
				start: "[",
				end: "]"
			},
			itemIndent: (e.indent || "") + "  ",
			onChompKeep: s,
			onComment: n
		}) : JSON.stringify(this);
	}
	static from(e, n, s) {
		let { replacer: r } = s, i = new this(e);
		if (n && Symbol.iterator in Object(n)) {
			let o = 0;
			for (let a of n) {
				if (typeof r == "function") {
					let l = n instanceof Set ? a : String(o++);
					a = r.call(n, l, a);
				}
				i.items.push(Te$1(a, void 0, s));
			}
		}
		return i;
	}
};
function Bn$1(t) {
	let e = C(t) ? t.value : t;
	return e && typeof e == "string" && (e = Number(e)), typeof e == "number" && Number.isInteger(e) && e >= 0 ? e : null;
}
var fe$1 = {
	collection: "seq",
	default: !0,
	nodeClass: K$1,
	tag: "tag:yaml.org,2002:seq",
	resolve(t, e) {
		return J$1(t) || e("Expected a sequence for this tag"), t;
	},
	createNode: (t, e, n) => K$1.from(t, e, n)
};
var Be$1 = {
	identify: (t) => typeof t == "string",
	default: !0,
	tag: "tag:yaml.org,2002:str",
	resolve: (t) => t,
	stringify(t, e, n, s) {
		return e = Object.assign({ actualString: !0 }, e), Oe$1(t, e, n, s);
	}
};
var je$1 = {
	identify: (t) => t == null,
	createNode: () => new y$1(null),
	default: !0,
	tag: "tag:yaml.org,2002:null",
	test: /^(?:~|[Nn]ull|NULL)?$/,
	resolve: () => new y$1(null),
	stringify: ({ source: t }, e) => typeof t == "string" && je$1.test.test(t) ? t : e.options.nullStr
};
var qt$1 = {
	identify: (t) => typeof t == "boolean",
	default: !0,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
	resolve: (t) => new y$1(t[0] === "t" || t[0] === "T"),
	stringify({ source: t, value: e }, n) {
		if (t && qt$1.test.test(t)) {
			if (e === (t[0] === "t" || t[0] === "T")) return t;
		}
		return e ? n.options.trueStr : n.options.falseStr;
	}
};
function V$1({ format: t, minFractionDigits: e, tag: n, value: s }) {
	if (typeof s == "bigint") return String(s);
	let r = typeof s == "number" ? s : Number(s);
	if (!isFinite(r)) return isNaN(r) ? ".nan" : r < 0 ? "-.inf" : ".inf";
	let i = Object.is(s, -0) ? "-0" : JSON.stringify(s);
	if (!t && e && (!n || n === "tag:yaml.org,2002:float") && /^-?\d/.test(i) && !i.includes("e")) {
		let o = i.indexOf(".");
		o < 0 && (o = i.length, i += ".");
		let a = e - (i.length - o - 1);
		for (; a-- > 0;) i += "0";
	}
	return i;
}
var Rn$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (t) => t.slice(-3).toLowerCase() === "nan" ? NaN : t[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: V$1
};
var qn$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
	resolve: (t) => parseFloat(t),
	stringify(t) {
		let e = Number(t.value);
		return isFinite(e) ? e.toExponential() : V$1(t);
	}
};
var Fn$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
	resolve(t) {
		let e = new y$1(parseFloat(t)), n = t.indexOf(".");
		return n !== -1 && t[t.length - 1] === "0" && (e.minFractionDigits = t.length - n - 1), e;
	},
	stringify: V$1
};
var Kn$1 = (t) => typeof t == "bigint" || Number.isInteger(t);
var Ps = (t, e, n, { intAsBigInt: s }) => s ? BigInt(t) : parseInt(t.substring(e), n);
function yi$1(t, e, n) {
	let { value: s } = t;
	return Kn$1(s) && s >= 0 ? n + s.toString(e) : V$1(t);
}
var Yn$1 = {
	identify: (t) => Kn$1(t) && t >= 0,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^0o[0-7]+$/,
	resolve: (t, e, n) => Ps(t, 2, 8, n),
	stringify: (t) => yi$1(t, 8, "0o")
};
var Un$1 = {
	identify: Kn$1,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9]+$/,
	resolve: (t, e, n) => Ps(t, 0, 10, n),
	stringify: V$1
};
var jn$1 = {
	identify: (t) => Kn$1(t) && t >= 0,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^0x[0-9a-fA-F]+$/,
	resolve: (t, e, n) => Ps(t, 2, 16, n),
	stringify: (t) => yi$1(t, 16, "0x")
};
var bi$1 = [
	ce$1,
	fe$1,
	Be$1,
	je$1,
	qt$1,
	Yn$1,
	Un$1,
	jn$1,
	Rn$1,
	qn$1,
	Fn$1
];
function wi$1(t) {
	return typeof t == "bigint" || Number.isInteger(t);
}
var Vn$1 = ({ value: t }) => JSON.stringify(t);
var La = [
	{
		identify: (t) => typeof t == "string",
		default: !0,
		tag: "tag:yaml.org,2002:str",
		resolve: (t) => t,
		stringify: Vn$1
	},
	{
		identify: (t) => t == null,
		createNode: () => new y$1(null),
		default: !0,
		tag: "tag:yaml.org,2002:null",
		test: /^null$/,
		resolve: () => null,
		stringify: Vn$1
	},
	{
		identify: (t) => typeof t == "boolean",
		default: !0,
		tag: "tag:yaml.org,2002:bool",
		test: /^true$|^false$/,
		resolve: (t) => t === "true",
		stringify: Vn$1
	},
	{
		identify: wi$1,
		default: !0,
		tag: "tag:yaml.org,2002:int",
		test: /^-?(?:0|[1-9][0-9]*)$/,
		resolve: (t, e, { intAsBigInt: n }) => n ? BigInt(t) : parseInt(t, 10),
		stringify: ({ value: t }) => wi$1(t) ? t.toString() : JSON.stringify(t)
	},
	{
		identify: (t) => typeof t == "number",
		default: !0,
		tag: "tag:yaml.org,2002:float",
		test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
		resolve: (t) => parseFloat(t),
		stringify: Vn$1
	}
];
var ki$1 = [ce$1, fe$1].concat(La, {
	default: !0,
	tag: "",
	test: /^/,
	resolve(t, e) {
		return e(`Unresolved plain scalar ${JSON.stringify(t)}`), t;
	}
});
var Ft$1 = {
	identify: (t) => t instanceof Uint8Array,
	default: !1,
	tag: "tag:yaml.org,2002:binary",
	resolve(t, e) {
		if (typeof atob == "function") {
			let n = atob(t.replace(/[\n\r]/g, "")), s = new Uint8Array(n.length);
			for (let r = 0; r < n.length; ++r) s[r] = n.charCodeAt(r);
			return s;
		} else return t;
	},
	stringify({ comment: t, type: e, value: n }, s, r, i) {
		if (!n) return "";
		let o = n, a;
		if (typeof btoa == "function") {
			let l = "";
			for (let c = 0; c < o.length; ++c) l += String.fromCharCode(o[c]);
			a = btoa(l);
		} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
		if (e ?? (e = y$1.BLOCK_LITERAL), e !== y$1.QUOTE_DOUBLE) {
			let l = Math.max(s.options.lineWidth - s.indent.length, s.options.minContentWidth), c = Math.ceil(a.length / l), u = new Array(c);
			for (let f = 0, p = 0; f < c; ++f, p += l) u[f] = a.substr(p, l);
			a = u.join(e === y$1.BLOCK_LITERAL ? `
` : " ");
		}
		return Oe$1({
			comment: t,
			type: e,
			value: a
		}, s, r, i);
	}
};
function vs(t, e) {
	if (J$1(t)) for (let n = 0; n < t.items.length; ++n) {
		let s = t.items[n];
		if (!T$1(s)) {
			if (j$1(s)) {
				s.items.length > 1 && e("Each pair must have its own sequence indicator");
				let r = s.items[0] || new v$1(new y$1(null));
				if (s.commentBefore && (r.key.commentBefore = r.key.commentBefore ? `${s.commentBefore}
${r.key.commentBefore}` : s.commentBefore), s.comment) {
					let i = r.value ?? r.key;
					i.comment = i.comment ? `${s.comment}
${i.comment}` : s.comment;
				}
				s = r;
			}
			t.items[n] = T$1(s) ? s : new v$1(s);
		}
	}
	else e("Expected a sequence for this tag");
	return t;
}
function Ds(t, e, n) {
	let { replacer: s } = n, r = new K$1(t);
	r.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (e && Symbol.iterator in Object(e)) for (let o of e) {
		typeof s == "function" && (o = s.call(e, String(i++), o));
		let a, l;
		if (Array.isArray(o)) if (o.length === 2) a = o[0], l = o[1];
		else throw new TypeError(`Expected [key, value] tuple: ${o}`);
		else if (o && o instanceof Object) {
			let c = Object.keys(o);
			if (c.length === 1) a = c[0], l = o[a];
			else throw new TypeError(`Expected tuple with one key, not ${c.length} keys`);
		} else a = o;
		r.items.push(ct$1(a, l, n));
	}
	return r;
}
var Kt$1 = {
	collection: "seq",
	default: !1,
	tag: "tag:yaml.org,2002:pairs",
	resolve: vs,
	createNode: Ds
};
var ft$1 = class t extends K$1 {
	constructor() {
		super(), this.add = x.prototype.add.bind(this), this.delete = x.prototype.delete.bind(this), this.get = x.prototype.get.bind(this), this.has = x.prototype.has.bind(this), this.set = x.prototype.set.bind(this), this.tag = t.tag;
	}
	toJSON(e, n) {
		if (!n) return super.toJSON(e);
		let s = new Map();
		n?.onCreate && n.onCreate(s);
		for (let r of this.items) {
			let i, o;
			if (T$1(r) ? (i = B$1(r.key, "", n), o = B$1(r.value, i, n)) : i = B$1(r, "", n), s.has(i)) throw new Error("Ordered maps must not include duplicate keys");
			s.set(i, o);
		}
		return s;
	}
	static from(e, n, s) {
		let r = Ds(e, n, s), i = new this();
		return i.items = r.items, i;
	}
};
ft$1.tag = "tag:yaml.org,2002:omap";
var Yt$1 = {
	collection: "seq",
	identify: (t) => t instanceof Map,
	nodeClass: ft$1,
	default: !1,
	tag: "tag:yaml.org,2002:omap",
	resolve(t, e) {
		let n = vs(t, e), s = [];
		for (let { key: r } of n.items) C(r) && (s.includes(r.value) ? e(`Ordered maps must not include duplicate keys: ${r.value}`) : s.push(r.value));
		return Object.assign(new ft$1(), n);
	},
	createNode: (t, e, n) => ft$1.from(t, e, n)
};
function Si$1({ value: t, source: e }, n) {
	return e && (t ? xs : Ms).test.test(e) ? e : t ? n.options.trueStr : n.options.falseStr;
}
var xs = {
	identify: (t) => t === !0,
	default: !0,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
	resolve: () => new y$1(!0),
	stringify: Si$1
};
var Ms = {
	identify: (t) => t === !1,
	default: !0,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
	resolve: () => new y$1(!1),
	stringify: Si$1
};
var Ei = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (t) => t.slice(-3).toLowerCase() === "nan" ? NaN : t[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: V$1
};
var Ci$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
	resolve: (t) => parseFloat(t.replace(/_/g, "")),
	stringify(t) {
		let e = Number(t.value);
		return isFinite(e) ? e.toExponential() : V$1(t);
	}
};
var Ni$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
	resolve(t) {
		let e = new y$1(parseFloat(t.replace(/_/g, ""))), n = t.indexOf(".");
		if (n !== -1) {
			let s = t.substring(n + 1).replace(/_/g, "");
			s[s.length - 1] === "0" && (e.minFractionDigits = s.length);
		}
		return e;
	},
	stringify: V$1
};
var Ut$1 = (t) => typeof t == "bigint" || Number.isInteger(t);
function Gn$1(t, e, n, { intAsBigInt: s }) {
	let r = t[0];
	if ((r === "-" || r === "+") && (e += 1), t = t.substring(e).replace(/_/g, ""), s) {
		switch (n) {
			case 2:
				t = `0b${t}`;
				break;
			case 8:
				t = `0o${t}`;
				break;
			case 16: t = `0x${t}`;
		}
		let o = BigInt(t);
		return r === "-" ? BigInt(-1) * o : o;
	}
	let i = parseInt(t, n);
	return r === "-" ? -1 * i : i;
}
function $s(t, e, n) {
	let { value: s } = t;
	if (Ut$1(s)) {
		let r = s.toString(e);
		return s < 0 ? "-" + n + r.substr(1) : n + r;
	}
	return V$1(t);
}
var Ai$1 = {
	identify: Ut$1,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "BIN",
	test: /^[-+]?0b[0-1_]+$/,
	resolve: (t, e, n) => Gn$1(t, 2, 2, n),
	stringify: (t) => $s(t, 2, "0b")
};
var Ti = {
	identify: Ut$1,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^[-+]?0[0-7_]+$/,
	resolve: (t, e, n) => Gn$1(t, 1, 8, n),
	stringify: (t) => $s(t, 8, "0")
};
var Oi$1 = {
	identify: Ut$1,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9][0-9_]*$/,
	resolve: (t, e, n) => Gn$1(t, 0, 10, n),
	stringify: V$1
};
var _i$1 = {
	identify: Ut$1,
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^[-+]?0x[0-9a-fA-F_]+$/,
	resolve: (t, e, n) => Gn$1(t, 2, 16, n),
	stringify: (t) => $s(t, 16, "0x")
};
var ut$1 = class t extends x {
	constructor(e) {
		super(e), this.tag = t.tag;
	}
	add(e) {
		let n;
		T$1(e) ? n = e : e && typeof e == "object" && "key" in e && "value" in e && e.value === null ? n = new v$1(e.key, null) : n = new v$1(e, null), $e(this.items, n.key) || this.items.push(n);
	}
	get(e, n) {
		let s = $e(this.items, e);
		return !n && T$1(s) ? C(s.key) ? s.key.value : s.key : s;
	}
	set(e, n) {
		if (typeof n != "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof n}`);
		let s = $e(this.items, e);
		s && !n ? this.items.splice(this.items.indexOf(s), 1) : !s && n && this.items.push(new v$1(e));
	}
	toJSON(e, n) {
		return super.toJSON(e, n, Set);
	}
	toString(e, n, s) {
		if (!e) return JSON.stringify(this);
		if (this.hasAllNullValues(!0)) return super.toString(Object.assign({}, e, { allNullValues: !0 }), n, s);
		throw new Error("Set items must all have null values");
	}
	static from(e, n, s) {
		let { replacer: r } = s, i = new this(e);
		if (n && Symbol.iterator in Object(n)) for (let o of n) typeof r == "function" && (o = r.call(n, o, o)), i.items.push(ct$1(o, null, s));
		return i;
	}
};
ut$1.tag = "tag:yaml.org,2002:set";
var jt$1 = {
	collection: "map",
	identify: (t) => t instanceof Set,
	nodeClass: ut$1,
	default: !1,
	tag: "tag:yaml.org,2002:set",
	createNode: (t, e, n) => ut$1.from(t, e, n),
	resolve(t, e) {
		if (j$1(t)) {
			if (t.hasAllNullValues(!0)) return Object.assign(new ut$1(), t);
			e("Set items must all have null values");
		} else e("Expected a mapping for this tag");
		return t;
	}
};
function Bs(t, e) {
	let n = t[0], s = n === "-" || n === "+" ? t.substring(1) : t, r = (o) => e ? BigInt(o) : Number(o), i = s.replace(/_/g, "").split(":").reduce((o, a) => o * r(60) + r(a), r(0));
	return n === "-" ? r(-1) * i : i;
}
function Ii$1(t) {
	let { value: e } = t, n = (o) => o;
	if (typeof e == "bigint") n = (o) => BigInt(o);
	else if (isNaN(e) || !isFinite(e)) return V$1(t);
	let s = "";
	e < 0 && (s = "-", e *= n(-1));
	let r = n(60), i = [e % r];
	return e < 60 ? i.unshift(0) : (e = (e - i[0]) / r, i.unshift(e % r), e >= 60 && (e = (e - i[0]) / r, i.unshift(e))), s + i.map((o) => String(o).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var Qn$1 = {
	identify: (t) => typeof t == "bigint" || Number.isInteger(t),
	default: !0,
	tag: "tag:yaml.org,2002:int",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
	resolve: (t, e, { intAsBigInt: n }) => Bs(t, n),
	stringify: Ii$1
};
var Wn$1 = {
	identify: (t) => typeof t == "number",
	default: !0,
	tag: "tag:yaml.org,2002:float",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
	resolve: (t) => Bs(t, !1),
	stringify: Ii$1
};
var pt$1 = {
	identify: (t) => t instanceof Date,
	default: !0,
	tag: "tag:yaml.org,2002:timestamp",
	test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
	resolve(t) {
		let e = t.match(pt$1.test);
		if (!e) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
		let [, n, s, r, i, o, a] = e.map(Number), l = e[7] ? Number((e[7] + "00").substr(1, 3)) : 0, c = Date.UTC(n, s - 1, r, i || 0, o || 0, a || 0, l), u = e[8];
		if (u && u !== "Z") {
			let f = Bs(u, !1);
			Math.abs(f) < 30 && (f *= 60), c -= 6e4 * f;
		}
		return new Date(c);
	},
	stringify: ({ value: t }) => t?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};
var Rs = [
	ce$1,
	fe$1,
	Be$1,
	je$1,
	xs,
	Ms,
	Ai$1,
	Ti,
	Oi$1,
	_i$1,
	Ei,
	Ci$1,
	Ni$1,
	Ft$1,
	le$1,
	Yt$1,
	Kt$1,
	jt$1,
	Qn$1,
	Wn$1,
	pt$1
];
var Li$1 = new Map([
	["core", bi$1],
	["failsafe", [
		ce$1,
		fe$1,
		Be$1
	]],
	["json", ki$1],
	["yaml11", Rs],
	["yaml-1.1", Rs]
]);
var Pi$1 = {
	binary: Ft$1,
	bool: qt$1,
	float: Fn$1,
	floatExp: qn$1,
	floatNaN: Rn$1,
	floatTime: Wn$1,
	int: Un$1,
	intHex: jn$1,
	intOct: Yn$1,
	intTime: Qn$1,
	map: ce$1,
	merge: le$1,
	null: je$1,
	omap: Yt$1,
	pairs: Kt$1,
	seq: fe$1,
	set: jt$1,
	timestamp: pt$1
};
var vi$1 = {
	"tag:yaml.org,2002:binary": Ft$1,
	"tag:yaml.org,2002:merge": le$1,
	"tag:yaml.org,2002:omap": Yt$1,
	"tag:yaml.org,2002:pairs": Kt$1,
	"tag:yaml.org,2002:set": jt$1,
	"tag:yaml.org,2002:timestamp": pt$1
};
function Hn$1(t, e, n) {
	let s = Li$1.get(e);
	if (s && !t) return n && !s.includes(le$1) ? s.concat(le$1) : s.slice();
	let r = s;
	if (!r) if (Array.isArray(t)) r = [];
	else {
		let i = Array.from(Li$1.keys()).filter((o) => o !== "yaml11").map((o) => JSON.stringify(o)).join(", ");
		throw new Error(`Unknown schema "${e}"; use one of ${i} or define customTags array`);
	}
	if (Array.isArray(t)) for (let i of t) r = r.concat(i);
	else typeof t == "function" && (r = t(r.slice()));
	return n && (r = r.concat(le$1)), r.reduce((i, o) => {
		let a = typeof o == "string" ? Pi$1[o] : o;
		if (!a) {
			let l = JSON.stringify(o), c = Object.keys(Pi$1).map((u) => JSON.stringify(u)).join(", ");
			throw new Error(`Unknown custom tag ${l}; use one of ${c}`);
		}
		return i.includes(a) || i.push(a), i;
	}, []);
}
var va = (t, e) => t.key < e.key ? -1 : t.key > e.key ? 1 : 0;
var mt$1 = class t {
	constructor({ compat: e, customTags: n, merge: s, resolveKnownTags: r, schema: i, sortMapEntries: o, toStringDefaults: a }) {
		this.compat = Array.isArray(e) ? Hn$1(e, "compat") : e ? Hn$1(null, e) : null, this.name = typeof i == "string" && i || "core", this.knownTags = r ? vi$1 : {}, this.tags = Hn$1(n, this.name, s), this.toStringOptions = a ?? null, Object.defineProperty(this, oe$1, { value: ce$1 }), Object.defineProperty(this, ee$1, { value: Be$1 }), Object.defineProperty(this, Ae$1, { value: fe$1 }), this.sortMapEntries = typeof o == "function" ? o : o === !0 ? va : null;
	}
	clone() {
		let e = Object.create(t.prototype, Object.getOwnPropertyDescriptors(this));
		return e.tags = this.tags.slice(), e;
	}
};
function Di$1(t, e) {
	let n = [], s = e.directives === !0;
	if (e.directives !== !1 && t.directives) {
		let l = t.directives.toString(t);
		l ? (n.push(l), s = !0) : t.directives.docStart && (s = !0);
	}
	s && n.push("---");
	let r = Pn$1(t, e), { commentString: i } = r.options;
	if (t.commentBefore) {
		n.length !== 1 && n.unshift("");
		let l = i(t.commentBefore);
		n.unshift(se$1(l, ""));
	}
	let o = !1, a = null;
	if (t.contents) {
		if (_(t.contents)) {
			if (t.contents.spaceBefore && s && n.push(""), t.contents.commentBefore) {
				let u = i(t.contents.commentBefore);
				n.push(se$1(u, ""));
			}
			r.forceBlockIndent = !!t.comment, a = t.contents.comment;
		}
		let l = a ? void 0 : () => o = !0, c = _e$1(t.contents, r, () => a = null, l);
		a && (c += ge$1(c, "", i(a))), (c[0] === "|" || c[0] === ">") && n[n.length - 1] === "---" ? n[n.length - 1] = `--- ${c}` : n.push(c);
	} else n.push(_e$1(t.contents, r));
	if (t.directives?.docEnd) if (t.comment) {
		let l = i(t.comment);
		l.includes(`
`) ? (n.push("..."), n.push(se$1(l, ""))) : n.push(`... ${l}`);
	} else n.push("...");
	else {
		let l = t.comment;
		l && o && (l = l.replace(/^\n+/, "")), l && ((!o || a) && n[n.length - 1] !== "" && n.push(""), n.push(se$1(i(l), "")));
	}
	return n.join(`
`) + `
`;
}
var ye$1 = class t {
	constructor(e, n, s) {
		this.commentBefore = null, this.comment = null, this.errors = [], this.warnings = [], Object.defineProperty(this, Q$1, { value: En$1 });
		let r = null;
		typeof n == "function" || Array.isArray(n) ? r = n : s === void 0 && n && (s = n, n = void 0);
		let i = Object.assign({
			intAsBigInt: !1,
			keepSourceTokens: !1,
			logLevel: "warn",
			prettyErrors: !0,
			strict: !0,
			stringKeys: !1,
			uniqueKeys: !0,
			version: "1.2"
		}, s);
		this.options = i;
		let { version: o } = i;
		s?._directives ? (this.directives = s._directives.atDocument(), this.directives.yaml.explicit && (o = this.directives.yaml.version)) : this.directives = new he$1({ version: o }), this.setSchema(o, s), this.contents = e === void 0 ? null : this.createNode(e, r, s);
	}
	clone() {
		let e = Object.create(t.prototype, { [Q$1]: { value: En$1 } });
		return e.commentBefore = this.commentBefore, e.comment = this.comment, e.errors = this.errors.slice(), e.warnings = this.warnings.slice(), e.options = Object.assign({}, this.options), this.directives && (e.directives = this.directives.clone()), e.schema = this.schema.clone(), e.contents = _(this.contents) ? this.contents.clone(e.schema) : this.contents, this.range && (e.range = this.range.slice()), e;
	}
	add(e) {
		ht$1(this.contents) && this.contents.add(e);
	}
	addIn(e, n) {
		ht$1(this.contents) && this.contents.addIn(e, n);
	}
	createAlias(e, n) {
		if (!e.anchor) {
			let s = Ns(this);
			e.anchor = !n || s.has(n) ? As(n || "a", s) : n;
		}
		return new de$1(e.anchor);
	}
	createNode(e, n, s) {
		let r;
		if (typeof n == "function") e = n.call({ "": e }, "", e), r = n;
		else if (Array.isArray(n)) {
			let d = (k) => typeof k == "number" || k instanceof String || k instanceof Number, w = n.filter(d).map(String);
			w.length > 0 && (n = n.concat(w)), r = n;
		} else s === void 0 && n && (s = n, n = void 0);
		let { aliasDuplicateObjects: i, anchorPrefix: o, flow: a, keepUndefined: l, onTagObj: c, tag: u } = s ?? {}, { onAnchor: f, setAnchors: p, sourceObjects: h } = ui(this, o || "a"), g = {
			aliasDuplicateObjects: i ?? !0,
			keepUndefined: l ?? !1,
			onAnchor: f,
			onTagObj: c,
			replacer: r,
			schema: this.schema,
			sourceObjects: h
		}, m = Te$1(e, u, g);
		return a && I$1(m) && (m.flow = !0), p(), m;
	}
	createPair(e, n, s = {}) {
		return new v$1(this.createNode(e, null, s), this.createNode(n, null, s));
	}
	delete(e) {
		return ht$1(this.contents) ? this.contents.delete(e) : !1;
	}
	deleteIn(e) {
		return at$1(e) ? this.contents == null ? !1 : (this.contents = null, !0) : ht$1(this.contents) ? this.contents.deleteIn(e) : !1;
	}
	get(e, n) {
		return I$1(this.contents) ? this.contents.get(e, n) : void 0;
	}
	getIn(e, n) {
		return at$1(e) ? !n && C(this.contents) ? this.contents.value : this.contents : I$1(this.contents) ? this.contents.getIn(e, n) : void 0;
	}
	has(e) {
		return I$1(this.contents) ? this.contents.has(e) : !1;
	}
	hasIn(e) {
		return at$1(e) ? this.contents !== void 0 : I$1(this.contents) ? this.contents.hasIn(e) : !1;
	}
	set(e, n) {
		this.contents == null ? this.contents = Mt$1(this.schema, [e], n) : ht$1(this.contents) && this.contents.set(e, n);
	}
	setIn(e, n) {
		at$1(e) ? this.contents = n : this.contents == null ? this.contents = Mt$1(this.schema, Array.from(e), n) : ht$1(this.contents) && this.contents.setIn(e, n);
	}
	setSchema(e, n = {}) {
		typeof e == "number" && (e = String(e));
		let s;
		switch (e) {
			case "1.1":
				this.directives ? this.directives.yaml.version = "1.1" : this.directives = new he$1({ version: "1.1" }), s = {
					resolveKnownTags: !1,
					schema: "yaml-1.1"
				};
				break;
			case "1.2":
			case "next":
				this.directives ? this.directives.yaml.version = e : this.directives = new he$1({ version: e }), s = {
					resolveKnownTags: !0,
					schema: "core"
				};
				break;
			case null:
				this.directives && delete this.directives, s = null;
				break;
			default: {
				let r = JSON.stringify(e);
				throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${r}`);
			}
		}
		if (n.schema instanceof Object) this.schema = n.schema;
		else if (s) this.schema = new mt$1(Object.assign(s, n));
		else throw new Error("With a null YAML version, the { schema: Schema } option is required");
	}
	toJS({ json: e, jsonArg: n, mapAsMap: s, maxAliasCount: r, onAnchor: i, reviver: o } = {}) {
		let a = {
			anchors: new Map(),
			doc: this,
			keep: !e,
			mapAsMap: s === !0,
			mapKeyWarned: !1,
			maxAliasCount: typeof r == "number" ? r : 100
		}, l = B$1(this.contents, n ?? "", a);
		if (typeof i == "function") for (let { count: c, res: u } of a.anchors.values()) i(u, c);
		return typeof o == "function" ? xe$1(o, { "": l }, "", l) : l;
	}
	toJSON(e, n) {
		return this.toJS({
			json: !0,
			jsonArg: e,
			mapAsMap: !1,
			onAnchor: n
		});
	}
	toString(e = {}) {
		if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
		if ("indent" in e && (!Number.isInteger(e.indent) || Number(e.indent) <= 0)) {
			let n = JSON.stringify(e.indent);
			throw new Error(`"indent" option must be a positive integer, not ${n}`);
		}
		return Di$1(this, e);
	}
};
function ht$1(t) {
	if (I$1(t)) return !0;
	throw new Error("Expected a YAML collection as document contents");
}
var dt$1 = class extends Error {
	constructor(e, n, s, r) {
		super(), this.name = e, this.code = s, this.message = r, this.pos = n;
	}
};
var te$1 = class extends dt$1 {
	constructor(e, n, s) {
		super("YAMLParseError", e, n, s);
	}
};
var gt$1 = class extends dt$1 {
	constructor(e, n, s) {
		super("YAMLWarning", e, n, s);
	}
};
var Vt$1 = (t, e) => (n) => {
	if (n.pos[0] === -1) return;
	n.linePos = n.pos.map((a) => e.linePos(a));
	let { line: s, col: r } = n.linePos[0];
	n.message += ` at line ${s}, column ${r}`;
	let i = r - 1, o = t.substring(e.lineStarts[s - 1], e.lineStarts[s]).replace(/[\n\r]+$/, "");
	if (i >= 60 && o.length > 80) {
		let a = Math.min(i - 39, o.length - 79);
		o = "…" + o.substring(a), i -= a - 1;
	}
	if (o.length > 80 && (o = o.substring(0, 79) + "…"), s > 1 && /^ *$/.test(o.substring(0, i))) {
		let a = t.substring(e.lineStarts[s - 2], e.lineStarts[s - 1]);
		a.length > 80 && (a = a.substring(0, 79) + `\u2026
`), o = a + o;
	}
	if (/[^ ]/.test(o)) {
		let a = 1, l = n.linePos[1];
		l?.line === s && l.col > r && (a = Math.max(1, Math.min(l.col - r, 80 - i)));
		let c = " ".repeat(i) + "^".repeat(a);
		n.message += `:

${o}
${c}
`;
	}
};
function be$1(t, { flow: e, indicator: n, next: s, offset: r, onError: i, parentIndent: o, startOnNewline: a }) {
	let l = !1, c = a, u = a, f = "", p = "", h = !1, g = !1, m = null, d = null, w = null, k = null, S = null, E = null, N = null;
	for (let b of t) switch (g && (b.type !== "space" && b.type !== "newline" && b.type !== "comma" && i(b.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), g = !1), m && (c && b.type !== "comment" && b.type !== "newline" && i(m, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), m = null), b.type) {
		case "space":
			!e && (n !== "doc-start" || s?.type !== "flow-collection") && b.source.includes("	") && (m = b), u = !0;
			break;
		case "comment": {
			u || i(b, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
			let M = b.source.substring(1) || " ";
			f ? f += p + M : f = M, p = "", c = !1;
			break;
		}
		case "newline":
			c ? f ? f += b.source : (!E || n !== "seq-item-ind") && (l = !0) : p += b.source, c = !0, h = !0, (d || w) && (k = b), u = !0;
			break;
		case "anchor":
			d && i(b, "MULTIPLE_ANCHORS", "A node can have at most one anchor"), b.source.endsWith(":") && i(b.offset + b.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0), d = b, N ?? (N = b.offset), c = !1, u = !1, g = !0;
			break;
		case "tag":
			w && i(b, "MULTIPLE_TAGS", "A node can have at most one tag"), w = b, N ?? (N = b.offset), c = !1, u = !1, g = !0;
			break;
		case n:
			(d || w) && i(b, "BAD_PROP_ORDER", `Anchors and tags must be after the ${b.source} indicator`), E && i(b, "UNEXPECTED_TOKEN", `Unexpected ${b.source} in ${e ?? "collection"}`), E = b, c = n === "seq-item-ind" || n === "explicit-key-ind", u = !1;
			break;
		case "comma": if (e) {
			S && i(b, "UNEXPECTED_TOKEN", `Unexpected , in ${e}`), S = b, c = !1, u = !1;
			break;
		}
		default: i(b, "UNEXPECTED_TOKEN", `Unexpected ${b.type} token`), c = !1, u = !1;
	}
	let A = t[t.length - 1], L = A ? A.offset + A.source.length : r;
	return g && s && s.type !== "space" && s.type !== "newline" && s.type !== "comma" && (s.type !== "scalar" || s.source !== "") && i(s.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space"), m && (c && m.indent <= o || s?.type === "block-map" || s?.type === "block-seq") && i(m, "TAB_AS_INDENT", "Tabs are not allowed as indentation"), {
		comma: S,
		found: E,
		spaceBefore: l,
		comment: f,
		hasNewline: h,
		anchor: d,
		tag: w,
		newlineAfterProp: k,
		end: L,
		start: N ?? L
	};
}
function Re$1(t) {
	if (!t) return null;
	switch (t.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (t.source.includes(`
`)) return !0;
			if (t.end) {
				for (let e of t.end) if (e.type === "newline") return !0;
			}
			return !1;
		case "flow-collection":
			for (let e of t.items) {
				for (let n of e.start) if (n.type === "newline") return !0;
				if (e.sep) {
					for (let n of e.sep) if (n.type === "newline") return !0;
				}
				if (Re$1(e.key) || Re$1(e.value)) return !0;
			}
			return !1;
		default: return !0;
	}
}
function Gt$1(t, e, n) {
	if (e?.type === "flow-collection") {
		let s = e.end[0];
		s.indent === t && (s.source === "]" || s.source === "}") && Re$1(e) && n(s, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
	}
}
function Jn$1(t, e, n) {
	let { uniqueKeys: s } = t.options;
	if (s === !1) return !1;
	let r = typeof s == "function" ? s : (i, o) => i === o || C(i) && C(o) && i.value === o.value;
	return e.some((i) => r(i.key, n));
}
var xi$1 = "All mapping items must start at the same column";
function Mi$1({ composeNode: t, composeEmptyNode: e }, n, s, r, i) {
	let a = new ((i?.nodeClass) ?? x)(n.schema);
	n.atRoot && (n.atRoot = !1);
	let l = s.offset, c = null;
	for (let u of s.items) {
		let { start: f, key: p, sep: h, value: g } = u, m = be$1(f, {
			indicator: "explicit-key-ind",
			next: p ?? h?.[0],
			offset: l,
			onError: r,
			parentIndent: s.indent,
			startOnNewline: !0
		}), d = !m.found;
		if (d) {
			if (p && (p.type === "block-seq" ? r(l, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in p && p.indent !== s.indent && r(l, "BAD_INDENT", xi$1)), !m.anchor && !m.tag && !h) {
				c = m.end, m.comment && (a.comment ? a.comment += `
` + m.comment : a.comment = m.comment);
				continue;
			}
			(m.newlineAfterProp || Re$1(p)) && r(p ?? f[f.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else m.found?.indent !== s.indent && r(l, "BAD_INDENT", xi$1);
		n.atKey = !0;
		let w = m.end, k = p ? t(n, p, m, r) : e(n, w, f, null, m, r);
		n.schema.compat && Gt$1(s.indent, p, r), n.atKey = !1, Jn$1(n, a.items, k) && r(w, "DUPLICATE_KEY", "Map keys must be unique");
		let S = be$1(h ?? [], {
			indicator: "map-value-ind",
			next: g,
			offset: k.range[2],
			onError: r,
			parentIndent: s.indent,
			startOnNewline: !p || p.type === "block-scalar"
		});
		if (l = S.end, S.found) {
			d && (g?.type === "block-map" && !S.hasNewline && r(l, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings"), n.options.strict && m.start < S.found.offset - 1024 && r(k.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));
			let E = g ? t(n, g, S, r) : e(n, l, h, null, S, r);
			n.schema.compat && Gt$1(s.indent, g, r), l = E.range[2];
			let N = new v$1(k, E);
			n.options.keepSourceTokens && (N.srcToken = u), a.items.push(N);
		} else {
			d && r(k.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values"), S.comment && (k.comment ? k.comment += `
` + S.comment : k.comment = S.comment);
			let E = new v$1(k);
			n.options.keepSourceTokens && (E.srcToken = u), a.items.push(E);
		}
	}
	return c && c < l && r(c, "IMPOSSIBLE", "Map comment with trailing content"), a.range = [
		s.offset,
		l,
		c ?? l
	], a;
}
function $i$1({ composeNode: t, composeEmptyNode: e }, n, s, r, i) {
	let a = new ((i?.nodeClass) ?? K$1)(n.schema);
	n.atRoot && (n.atRoot = !1), n.atKey && (n.atKey = !1);
	let l = s.offset, c = null;
	for (let { start: u, value: f } of s.items) {
		let p = be$1(u, {
			indicator: "seq-item-ind",
			next: f,
			offset: l,
			onError: r,
			parentIndent: s.indent,
			startOnNewline: !0
		});
		if (!p.found) if (p.anchor || p.tag || f) f?.type === "block-seq" ? r(p.end, "BAD_INDENT", "All sequence items must start at the same column") : r(l, "MISSING_CHAR", "Sequence item without - indicator");
		else {
			c = p.end, p.comment && (a.comment = p.comment);
			continue;
		}
		let h = f ? t(n, f, p, r) : e(n, p.end, u, null, p, r);
		n.schema.compat && Gt$1(s.indent, f, r), l = h.range[2], a.items.push(h);
	}
	return a.range = [
		s.offset,
		l,
		c ?? l
	], a;
}
function we$1(t, e, n, s) {
	let r = "";
	if (t) {
		let i = !1, o = "";
		for (let a of t) {
			let { source: l, type: c } = a;
			switch (c) {
				case "space":
					i = !0;
					break;
				case "comment": {
					n && !i && s(a, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					let u = l.substring(1) || " ";
					r ? r += o + u : r = u, o = "";
					break;
				}
				case "newline":
					r && (o += l), i = !0;
					break;
				default: s(a, "UNEXPECTED_TOKEN", `Unexpected ${c} at node end`);
			}
			e += l.length;
		}
	}
	return {
		comment: r,
		offset: e
	};
}
var qs = "Block collections are not allowed within flow collections";
var Fs = (t) => t && (t.type === "block-map" || t.type === "block-seq");
function Bi$1({ composeNode: t, composeEmptyNode: e }, n, s, r, i) {
	let o = s.start.source === "{", a = o ? "flow map" : "flow sequence", c = new ((i?.nodeClass) ?? (o ? x : K$1))(n.schema);
	c.flow = !0;
	let u = n.atRoot;
	u && (n.atRoot = !1), n.atKey && (n.atKey = !1);
	let f = s.offset + s.start.source.length;
	for (let d = 0; d < s.items.length; ++d) {
		let w = s.items[d], { start: k, key: S, sep: E, value: N } = w, A = be$1(k, {
			flow: a,
			indicator: "explicit-key-ind",
			next: S ?? E?.[0],
			offset: f,
			onError: r,
			parentIndent: s.indent,
			startOnNewline: !1
		});
		if (!A.found) {
			if (!A.anchor && !A.tag && !E && !N) {
				d === 0 && A.comma ? r(A.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${a}`) : d < s.items.length - 1 && r(A.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${a}`), A.comment && (c.comment ? c.comment += `
` + A.comment : c.comment = A.comment), f = A.end;
				continue;
			}
			!o && n.options.strict && Re$1(S) && r(S, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (d === 0) A.comma && r(A.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${a}`);
		else if (A.comma || r(A.start, "MISSING_CHAR", `Missing , between ${a} items`), A.comment) {
			let L = "";
			e: for (let b of k) switch (b.type) {
				case "comma":
				case "space": break;
				case "comment":
					L = b.source.substring(1);
					break e;
				default: break e;
			}
			if (L) {
				let b = c.items[c.items.length - 1];
				T$1(b) && (b = b.value ?? b.key), b.comment ? b.comment += `
` + L : b.comment = L, A.comment = A.comment.substring(L.length + 1);
			}
		}
		if (!o && !E && !A.found) {
			let L = N ? t(n, N, A, r) : e(n, A.end, E, null, A, r);
			c.items.push(L), f = L.range[2], Fs(N) && r(L.range, "BLOCK_IN_FLOW", qs);
		} else {
			n.atKey = !0;
			let L = A.end, b = S ? t(n, S, A, r) : e(n, L, k, null, A, r);
			Fs(S) && r(b.range, "BLOCK_IN_FLOW", qs), n.atKey = !1;
			let M = be$1(E ?? [], {
				flow: a,
				indicator: "map-value-ind",
				next: N,
				offset: b.range[2],
				onError: r,
				parentIndent: s.indent,
				startOnNewline: !1
			});
			if (M.found) {
				if (!o && !A.found && n.options.strict) {
					if (E) for (let $ of E) {
						if ($ === M.found) break;
						if ($.type === "newline") {
							r($, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					A.start < M.found.offset - 1024 && r(M.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else N && ("source" in N && N.source?.[0] === ":" ? r(N, "MISSING_CHAR", `Missing space after : in ${a}`) : r(M.start, "MISSING_CHAR", `Missing , or : between ${a} items`));
			let Pe = N ? t(n, N, M, r) : M.found ? e(n, M.end, E, null, M, r) : null;
			Pe ? Fs(N) && r(Pe.range, "BLOCK_IN_FLOW", qs) : M.comment && (b.comment ? b.comment += `
` + M.comment : b.comment = M.comment);
			let Ve = new v$1(b, Pe);
			if (n.options.keepSourceTokens && (Ve.srcToken = w), o) {
				let $ = c;
				Jn$1(n, $.items, b) && r(L, "DUPLICATE_KEY", "Map keys must be unique"), $.items.push(Ve);
			} else {
				let $ = new x(n.schema);
				$.flow = !0, $.items.push(Ve);
				let nr = (Pe ?? b).range;
				$.range = [
					b.range[0],
					nr[1],
					nr[2]
				], c.items.push($);
			}
			f = Pe ? Pe.range[2] : M.end;
		}
	}
	let p = o ? "}" : "]", [h, ...g] = s.end, m = f;
	if (h?.source === p) m = h.offset + h.source.length;
	else {
		let d = a[0].toUpperCase() + a.substring(1), w = u ? `${d} must end with a ${p}` : `${d} in block collection must be sufficiently indented and end with a ${p}`;
		r(f, u ? "MISSING_CHAR" : "BAD_INDENT", w), h && h.source.length !== 1 && g.unshift(h);
	}
	if (g.length > 0) {
		let d = we$1(g, m, n.options.strict, r);
		d.comment && (c.comment ? c.comment += `
` + d.comment : c.comment = d.comment), c.range = [
			s.offset,
			m,
			d.offset
		];
	} else c.range = [
		s.offset,
		m,
		m
	];
	return c;
}
function Ks(t, e, n, s, r, i) {
	let o = n.type === "block-map" ? Mi$1(t, e, n, s, i) : n.type === "block-seq" ? $i$1(t, e, n, s, i) : Bi$1(t, e, n, s, i), a = o.constructor;
	return r === "!" || r === a.tagName ? (o.tag = a.tagName, o) : (r && (o.tag = r), o);
}
function Ri$1(t, e, n, s, r) {
	let i = s.tag, o = i ? e.directives.tagName(i.source, (p) => r(i, "TAG_RESOLVE_FAILED", p)) : null;
	if (n.type === "block-seq") {
		let { anchor: p, newlineAfterProp: h } = s, g = p && i ? p.offset > i.offset ? p : i : p ?? i;
		g && (!h || h.offset < g.offset) && r(g, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	let a = n.type === "block-map" ? "map" : n.type === "block-seq" ? "seq" : n.start.source === "{" ? "map" : "seq";
	if (!i || !o || o === "!" || o === x.tagName && a === "map" || o === K$1.tagName && a === "seq") return Ks(t, e, n, r, o);
	let l = e.schema.tags.find((p) => p.tag === o && p.collection === a);
	if (!l) {
		let p = e.schema.knownTags[o];
		if (p?.collection === a) e.schema.tags.push(Object.assign({}, p, { default: !1 })), l = p;
		else return p ? r(i, "BAD_COLLECTION_TYPE", `${p.tag} used for ${a} collection, but expects ${p.collection ?? "scalar"}`, !0) : r(i, "TAG_RESOLVE_FAILED", `Unresolved tag: ${o}`, !0), Ks(t, e, n, r, o);
	}
	let c = Ks(t, e, n, r, o, l), u = l.resolve?.(c, (p) => r(i, "TAG_RESOLVE_FAILED", p), e.options) ?? c, f = _(u) ? u : new y$1(u);
	return f.range = c.range, f.tag = o, l?.format && (f.format = l.format), f;
}
function Xn$1(t, e, n) {
	let s = e.offset, r = Da(e, t.options.strict, n);
	if (!r) return {
		value: "",
		type: null,
		comment: "",
		range: [
			s,
			s,
			s
		]
	};
	let i = r.mode === ">" ? y$1.BLOCK_FOLDED : y$1.BLOCK_LITERAL, o = e.source ? xa(e.source) : [], a = o.length;
	for (let m = o.length - 1; m >= 0; --m) {
		let d = o[m][1];
		if (d === "" || d === "\r") a = m;
		else break;
	}
	if (a === 0) {
		let m = r.chomp === "+" && o.length > 0 ? `
`.repeat(Math.max(1, o.length - 1)) : "", d = s + r.length;
		return e.source && (d += e.source.length), {
			value: m,
			type: i,
			comment: r.comment,
			range: [
				s,
				d,
				d
			]
		};
	}
	let l = e.indent + r.indent, c = e.offset + r.length, u = 0;
	for (let m = 0; m < a; ++m) {
		let [d, w] = o[m];
		if (w === "" || w === "\r") r.indent === 0 && d.length > l && (l = d.length);
		else {
			d.length < l && n(c + d.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator"), r.indent === 0 && (l = d.length), u = m, l === 0 && !t.atRoot && n(c, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		c += d.length + w.length + 1;
	}
	for (let m = o.length - 1; m >= a; --m) o[m][0].length > l && (a = m + 1);
	let f = "", p = "", h = !1;
	for (let m = 0; m < u; ++m) f += o[m][0].slice(l) + `
`;
	for (let m = u; m < a; ++m) {
		let [d, w] = o[m];
		c += d.length + w.length + 1;
		let k = w[w.length - 1] === "\r";
		if (k && (w = w.slice(0, -1)), w && d.length < l) {
			let E = `Block scalar lines must not be less indented than their ${r.indent ? "explicit indentation indicator" : "first line"}`;
			n(c - w.length - (k ? 2 : 1), "BAD_INDENT", E), d = "";
		}
		i === y$1.BLOCK_LITERAL ? (f += p + d.slice(l) + w, p = `
`) : d.length > l || w[0] === "	" ? (p === " " ? p = `
` : !h && p === `
` && (p = `

`), f += p + d.slice(l) + w, p = `
`, h = !0) : w === "" ? p === `
` ? f += `
` : p = `
` : (f += p + w, p = " ", h = !1);
	}
	switch (r.chomp) {
		case "-": break;
		case "+":
			for (let m = a; m < o.length; ++m) f += `
` + o[m][0].slice(l);
			f[f.length - 1] !== `
` && (f += `
`);
			break;
		default: f += `
`;
	}
	let g = s + r.length + e.source.length;
	return {
		value: f,
		type: i,
		comment: r.comment,
		range: [
			s,
			g,
			g
		]
	};
}
function Da({ offset: t, props: e }, n, s) {
	if (e[0].type !== "block-scalar-header") return s(e[0], "IMPOSSIBLE", "Block scalar header not found"), null;
	let { source: r } = e[0], i = r[0], o = 0, a = "", l = -1;
	for (let p = 1; p < r.length; ++p) {
		let h = r[p];
		if (!a && (h === "-" || h === "+")) a = h;
		else {
			let g = Number(h);
			!o && g ? o = g : l === -1 && (l = t + p);
		}
	}
	l !== -1 && s(l, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${r}`);
	let c = !1, u = "", f = r.length;
	for (let p = 1; p < e.length; ++p) {
		let h = e[p];
		switch (h.type) {
			case "space": c = !0;
			case "newline":
				f += h.source.length;
				break;
			case "comment":
				n && !c && s(h, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters"), f += h.source.length, u = h.source.substring(1);
				break;
			case "error":
				s(h, "UNEXPECTED_TOKEN", h.message), f += h.source.length;
				break;
			default: {
				s(h, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${h.type}`);
				let m = h.source;
				m && typeof m == "string" && (f += m.length);
			}
		}
	}
	return {
		mode: i,
		indent: o,
		chomp: a,
		comment: u,
		length: f
	};
}
function xa(t) {
	let e = t.split(/\n( *)/), n = e[0], s = n.match(/^( *)/), i = [s?.[1] ? [s[1], n.slice(s[1].length)] : ["", n]];
	for (let o = 1; o < e.length; o += 2) i.push([e[o], e[o + 1]]);
	return i;
}
function zn$1(t, e, n) {
	let { offset: s, type: r, source: i, end: o } = t, a, l, c = (p, h, g) => n(s + p, h, g);
	switch (r) {
		case "scalar":
			a = y$1.PLAIN, l = Ma(i, c);
			break;
		case "single-quoted-scalar":
			a = y$1.QUOTE_SINGLE, l = $a(i, c);
			break;
		case "double-quoted-scalar":
			a = y$1.QUOTE_DOUBLE, l = Ba(i, c);
			break;
		default: return n(t, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${r}`), {
			value: "",
			type: null,
			comment: "",
			range: [
				s,
				s + i.length,
				s + i.length
			]
		};
	}
	let u = s + i.length, f = we$1(o, u, e, n);
	return {
		value: l,
		type: a,
		comment: f.comment,
		range: [
			s,
			u,
			f.offset
		]
	};
}
function Ma(t, e) {
	let n = "";
	switch (t[0]) {
		case "	":
			n = "a tab character";
			break;
		case ",":
			n = "flow indicator character ,";
			break;
		case "%":
			n = "directive indicator character %";
			break;
		case "|":
		case ">":
			n = `block scalar indicator ${t[0]}`;
			break;
		case "@":
		case "`": n = `reserved character ${t[0]}`;
	}
	return n && e(0, "BAD_SCALAR_START", `Plain value cannot start with ${n}`), qi(t);
}
function $a(t, e) {
	return (t[t.length - 1] !== "'" || t.length === 1) && e(t.length, "MISSING_CHAR", "Missing closing 'quote"), qi(t.slice(1, -1)).replace(/''/g, "'");
}
function qi(t) {
	let e = /(.*?)\r?\n/sy, n = e.exec(t);
	if (!n) return t;
	let s, r;
	try {
		s = new RegExp("(?<![ 	])[ 	]+$"), r = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
	} catch {
		s = /[ \t]+$/, r = /^[ \t]+|[ \t]+$/g;
	}
	let i = n[1].replace(s, ""), o = " ", a = e.lastIndex;
	for (; n = e.exec(t);) {
		let c = n[1].replace(r, "");
		c === "" ? o === `
` ? i += o : o = `
` : (i += o + c, o = " "), a = e.lastIndex;
	}
	let l = /[ \t]*(.*)/sy;
	return l.lastIndex = a, n = l.exec(t), i + o + (n?.[1] ?? "");
}
function Ba(t, e) {
	let n = "";
	for (let s = 1; s < t.length - 1; ++s) {
		let r = t[s];
		if (!(r === "\r" && t[s + 1] === `
`)) if (r === `
`) {
			let { fold: i, offset: o } = Ra(t, s);
			n += i, s = o;
		} else if (r === "\\") {
			let i = t[++s], o = qa[i];
			if (o) n += o;
			else if (i === `
`) for (i = t[s + 1]; i === " " || i === "	";) i = t[++s + 1];
			else if (i === "\r" && t[s + 1] === `
`) for (i = t[++s + 1]; i === " " || i === "	";) i = t[++s + 1];
			else if (i === "x" || i === "u" || i === "U") {
				let a = i === "x" ? 2 : i === "u" ? 4 : 8;
				n += Fa(t, s + 1, a, e), s += a;
			} else {
				let a = t.substr(s - 1, 2);
				e(s - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${a}`), n += a;
			}
		} else if (r === " " || r === "	") {
			let i = s, o = t[s + 1];
			for (; o === " " || o === "	";) o = t[++s + 1];
			o !== `
` && (o !== "\r" || t[s + 2] !== `
`) && (n += s > i ? t.slice(i, s + 1) : r);
		} else n += r;
	}
	return (t[t.length - 1] !== "\"" || t.length === 1) && e(t.length, "MISSING_CHAR", "Missing closing \"quote"), n;
}
function Ra(t, e) {
	let n = "", s = t[e + 1];
	for (; (s === " " || s === "	" || s === `
` || s === "\r") && !(s === "\r" && t[e + 2] !== `
`);) s === `
` && (n += `
`), e += 1, s = t[e + 1];
	return n || (n = " "), {
		fold: n,
		offset: e
	};
}
var qa = {
	0: "\0",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	f: "\f",
	n: `
`,
	r: "\r",
	t: "	",
	v: "\v",
	N: "",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029",
	" ": " ",
	"\"": "\"",
	"/": "/",
	"\\": "\\",
	"	": "	"
};
function Fa(t, e, n, s) {
	let r = t.substr(e, n), o = r.length === n && /^[0-9a-fA-F]+$/.test(r) ? parseInt(r, 16) : NaN;
	try {
		return String.fromCodePoint(o);
	} catch {
		let a = t.substr(e - 2, n + 2);
		return s(e - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${a}`), a;
	}
}
function Ys(t, e, n, s) {
	let { value: r, type: i, comment: o, range: a } = e.type === "block-scalar" ? Xn$1(t, e, s) : zn$1(e, t.options.strict, s), l = n ? t.directives.tagName(n.source, (f) => s(n, "TAG_RESOLVE_FAILED", f)) : null, c;
	t.options.stringKeys && t.atKey ? c = t.schema[ee$1] : l ? c = Ka(t.schema, r, l, n, s) : e.type === "scalar" ? c = Ya(t, r, e, s) : c = t.schema[ee$1];
	let u;
	try {
		let f = c.resolve(r, (p) => s(n ?? e, "TAG_RESOLVE_FAILED", p), t.options);
		u = C(f) ? f : new y$1(f);
	} catch (f) {
		let p = f instanceof Error ? f.message : String(f);
		s(n ?? e, "TAG_RESOLVE_FAILED", p), u = new y$1(r);
	}
	return u.range = a, u.source = r, i && (u.type = i), l && (u.tag = l), c.format && (u.format = c.format), o && (u.comment = o), u;
}
function Ka(t, e, n, s, r) {
	if (n === "!") return t[ee$1];
	let i = [];
	for (let a of t.tags) if (!a.collection && a.tag === n) if (a.default && a.test) i.push(a);
	else return a;
	for (let a of i) if (a.test?.test(e)) return a;
	let o = t.knownTags[n];
	return o && !o.collection ? (t.tags.push(Object.assign({}, o, {
		default: !1,
		test: void 0
	})), o) : (r(s, "TAG_RESOLVE_FAILED", `Unresolved tag: ${n}`, n !== "tag:yaml.org,2002:str"), t[ee$1]);
}
function Ya({ atKey: t, directives: e, schema: n }, s, r, i) {
	let o = n.tags.find((a) => (a.default === !0 || t && a.default === "key") && a.test?.test(s)) || n[ee$1];
	if (n.compat) {
		let a = n.compat.find((l) => l.default && l.test?.test(s)) ?? n[ee$1];
		if (o.tag !== a.tag) i(r, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${e.tagString(o.tag)} or ${e.tagString(a.tag)}`, !0);
	}
	return o;
}
function Fi$1(t, e, n) {
	if (e) {
		n ?? (n = e.length);
		for (let s = n - 1; s >= 0; --s) {
			let r = e[s];
			switch (r.type) {
				case "space":
				case "comment":
				case "newline":
					t -= r.source.length;
					continue;
			}
			for (r = e[++s]; r?.type === "space";) t += r.source.length, r = e[++s];
			break;
		}
	}
	return t;
}
var Ua = {
	composeNode: Us,
	composeEmptyNode: Zn$1
};
function Us(t, e, n, s) {
	let r = t.atKey, { spaceBefore: i, comment: o, anchor: a, tag: l } = n, c, u = !0;
	switch (e.type) {
		case "alias":
			c = ja(t, e, s), (a || l) && s(e, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			c = Ys(t, e, l, s), a && (c.anchor = a.source.substring(1));
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				c = Ri$1(Ua, t, e, n, s), a && (c.anchor = a.source.substring(1));
			} catch (f) {
				s(e, "RESOURCE_EXHAUSTION", f instanceof Error ? f.message : String(f));
			}
			break;
		default: s(e, "UNEXPECTED_TOKEN", e.type === "error" ? e.message : `Unsupported token (type: ${e.type})`), u = !1;
	}
	return c ?? (c = Zn$1(t, e.offset, void 0, null, n, s)), a && c.anchor === "" && s(a, "BAD_ALIAS", "Anchor cannot be an empty string"), r && t.options.stringKeys && (!C(c) || typeof c.value != "string" || c.tag && c.tag !== "tag:yaml.org,2002:str") && s(l ?? e, "NON_STRING_KEY", "With stringKeys, all keys must be strings"), i && (c.spaceBefore = !0), o && (e.type === "scalar" && e.source === "" ? c.comment = o : c.commentBefore = o), t.options.keepSourceTokens && u && (c.srcToken = e), c;
}
function Zn$1(t, e, n, s, { spaceBefore: r, comment: i, anchor: o, tag: a, end: l }, c) {
	let f = Ys(t, {
		type: "scalar",
		offset: Fi$1(e, n, s),
		indent: -1,
		source: ""
	}, a, c);
	return o && (f.anchor = o.source.substring(1), f.anchor === "" && c(o, "BAD_ALIAS", "Anchor cannot be an empty string")), r && (f.spaceBefore = !0), i && (f.comment = i, f.range[2] = l), f;
}
function ja({ options: t }, { offset: e, source: n, end: s }, r) {
	let i = new de$1(n.substring(1));
	i.source === "" && r(e, "BAD_ALIAS", "Alias cannot be an empty string"), i.source.endsWith(":") && r(e + n.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
	let o = e + n.length, a = we$1(s, o, t.strict, r);
	return i.range = [
		e,
		o,
		a.offset
	], a.comment && (i.comment = a.comment), i;
}
function Ki$1(t, e, { offset: n, start: s, value: r, end: i }, o) {
	let l = new ye$1(void 0, Object.assign({ _directives: e }, t)), c = {
		atKey: !1,
		atRoot: !0,
		directives: l.directives,
		options: l.options,
		schema: l.schema
	}, u = be$1(s, {
		indicator: "doc-start",
		next: r ?? i?.[0],
		offset: n,
		onError: o,
		parentIndent: 0,
		startOnNewline: !0
	});
	u.found && (l.directives.docStart = !0, r && (r.type === "block-map" || r.type === "block-seq") && !u.hasNewline && o(u.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker")), l.contents = r ? Us(c, r, u, o) : Zn$1(c, u.end, s, null, u, o);
	let f = l.contents.range[2], p = we$1(i, f, !1, o);
	return p.comment && (l.comment = p.comment), l.range = [
		n,
		f,
		p.offset
	], l;
}
function Qt$1(t) {
	if (typeof t == "number") return [t, t + 1];
	if (Array.isArray(t)) return t.length === 2 ? t : [t[0], t[1]];
	let { offset: e, source: n } = t;
	return [e, e + (typeof n == "string" ? n.length : 1)];
}
function Yi$1(t) {
	let e = "", n = !1, s = !1;
	for (let r = 0; r < t.length; ++r) {
		let i = t[r];
		switch (i[0]) {
			case "#":
				e += (e === "" ? "" : s ? `

` : `
`) + (i.substring(1) || " "), n = !0, s = !1;
				break;
			case "%":
				t[r + 1]?.[0] !== "#" && (r += 1), n = !1;
				break;
			default: n || (s = !0), n = !1;
		}
	}
	return {
		comment: e,
		afterEmptyLine: s
	};
}
var Ie$1 = class {
	constructor(e = {}) {
		this.doc = null, this.atDirectives = !1, this.prelude = [], this.errors = [], this.warnings = [], this.onError = (n, s, r, i) => {
			let o = Qt$1(n);
			i ? this.warnings.push(new gt$1(o, s, r)) : this.errors.push(new te$1(o, s, r));
		}, this.directives = new he$1({ version: e.version || "1.2" }), this.options = e;
	}
	decorate(e, n) {
		let { comment: s, afterEmptyLine: r } = Yi$1(this.prelude);
		if (s) {
			let i = e.contents;
			if (n) e.comment = e.comment ? `${e.comment}
${s}` : s;
			else if (r || e.directives.docStart || !i) e.commentBefore = s;
			else if (I$1(i) && !i.flow && i.items.length > 0) {
				let o = i.items[0];
				T$1(o) && (o = o.key);
				let a = o.commentBefore;
				o.commentBefore = a ? `${s}
${a}` : s;
			} else {
				let o = i.commentBefore;
				i.commentBefore = o ? `${s}
${o}` : s;
			}
		}
		if (n) {
			for (let i = 0; i < this.errors.length; ++i) e.errors.push(this.errors[i]);
			for (let i = 0; i < this.warnings.length; ++i) e.warnings.push(this.warnings[i]);
		} else e.errors = this.errors, e.warnings = this.warnings;
		this.prelude = [], this.errors = [], this.warnings = [];
	}
	streamInfo() {
		return {
			comment: Yi$1(this.prelude).comment,
			directives: this.directives,
			errors: this.errors,
			warnings: this.warnings
		};
	}
	*compose(e, n = !1, s = -1) {
		for (let r of e) yield* this.next(r);
		yield* this.end(n, s);
	}
	*next(e) {
		switch (e.type) {
			case "directive":
				this.directives.add(e.source, (n, s, r) => {
					let i = Qt$1(e);
					i[0] += n, this.onError(i, "BAD_DIRECTIVE", s, r);
				}), this.prelude.push(e.source), this.atDirectives = !0;
				break;
			case "document": {
				let n = Ki$1(this.options, this.directives, e, this.onError);
				this.atDirectives && !n.directives.docStart && this.onError(e, "MISSING_CHAR", "Missing directives-end/doc-start indicator line"), this.decorate(n, !1), this.doc && (yield this.doc), this.doc = n, this.atDirectives = !1;
				break;
			}
			case "byte-order-mark":
			case "space": break;
			case "comment":
			case "newline":
				this.prelude.push(e.source);
				break;
			case "error": {
				let n = e.source ? `${e.message}: ${JSON.stringify(e.source)}` : e.message, s = new te$1(Qt$1(e), "UNEXPECTED_TOKEN", n);
				this.atDirectives || !this.doc ? this.errors.push(s) : this.doc.errors.push(s);
				break;
			}
			case "doc-end": {
				if (!this.doc) {
					this.errors.push(new te$1(Qt$1(e), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
					break;
				}
				this.doc.directives.docEnd = !0;
				let n = we$1(e.end, e.offset + e.source.length, this.doc.options.strict, this.onError);
				if (this.decorate(this.doc, !0), n.comment) {
					let s = this.doc.comment;
					this.doc.comment = s ? `${s}
${n.comment}` : n.comment;
				}
				this.doc.range[2] = n.offset;
				break;
			}
			default: this.errors.push(new te$1(Qt$1(e), "UNEXPECTED_TOKEN", `Unsupported token ${e.type}`));
		}
	}
	*end(e = !1, n = -1) {
		if (this.doc) this.decorate(this.doc, !0), yield this.doc, this.doc = null;
		else if (e) {
			let r = new ye$1(void 0, Object.assign({ _directives: this.directives }, this.options));
			this.atDirectives && this.onError(n, "MISSING_CHAR", "Missing directives-end indicator line"), r.range = [
				0,
				n,
				n
			], this.decorate(r, !1), yield r;
		}
	}
};
var Qs = {};
Xt$1(Qs, {
	BOM: () => Wt$1,
	DOCUMENT: () => Ht$1,
	FLOW_END: () => Jt$1,
	SCALAR: () => yt$1,
	createScalarToken: () => ji$1,
	isCollection: () => Qa,
	isScalar: () => Wa,
	prettyToken: () => Ha,
	resolveAsScalar: () => Ui$1,
	setScalarValue: () => Vi$1,
	stringify: () => Qi,
	tokenType: () => Gs,
	visit: () => qe$1
});
function Ui$1(t, e = !0, n) {
	if (t) {
		let s = (r, i, o) => {
			let a = typeof r == "number" ? r : Array.isArray(r) ? r[0] : r.offset;
			if (n) n(a, i, o);
			else throw new te$1([a, a + 1], i, o);
		};
		switch (t.type) {
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return zn$1(t, e, s);
			case "block-scalar": return Xn$1({ options: { strict: e } }, t, s);
		}
	}
	return null;
}
function ji$1(t, e) {
	let { implicitKey: n = !1, indent: s, inFlow: r = !1, offset: i = -1, type: o = "PLAIN" } = e, a = Oe$1({
		type: o,
		value: t
	}, {
		implicitKey: n,
		indent: s > 0 ? " ".repeat(s) : "",
		inFlow: r,
		options: {
			blockQuote: !0,
			lineWidth: -1
		}
	}), l = e.end ?? [{
		type: "newline",
		offset: -1,
		indent: s,
		source: `
`
	}];
	switch (a[0]) {
		case "|":
		case ">": {
			let c = a.indexOf(`
`), u = a.substring(0, c), f = a.substring(c + 1) + `
`, p = [{
				type: "block-scalar-header",
				offset: i,
				indent: s,
				source: u
			}];
			return Gi$1(p, l) || p.push({
				type: "newline",
				offset: -1,
				indent: s,
				source: `
`
			}), {
				type: "block-scalar",
				offset: i,
				indent: s,
				props: p,
				source: f
			};
		}
		case "\"": return {
			type: "double-quoted-scalar",
			offset: i,
			indent: s,
			source: a,
			end: l
		};
		case "'": return {
			type: "single-quoted-scalar",
			offset: i,
			indent: s,
			source: a,
			end: l
		};
		default: return {
			type: "scalar",
			offset: i,
			indent: s,
			source: a,
			end: l
		};
	}
}
function Vi$1(t, e, n = {}) {
	let { afterKey: s = !1, implicitKey: r = !1, inFlow: i = !1, type: o } = n, a = "indent" in t ? t.indent : null;
	if (s && typeof a == "number" && (a += 2), !o) switch (t.type) {
		case "single-quoted-scalar":
			o = "QUOTE_SINGLE";
			break;
		case "double-quoted-scalar":
			o = "QUOTE_DOUBLE";
			break;
		case "block-scalar": {
			let c = t.props[0];
			if (c.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			o = c.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
			break;
		}
		default: o = "PLAIN";
	}
	let l = Oe$1({
		type: o,
		value: e
	}, {
		implicitKey: r || a === null,
		indent: a !== null && a > 0 ? " ".repeat(a) : "",
		inFlow: i,
		options: {
			blockQuote: !0,
			lineWidth: -1
		}
	});
	switch (l[0]) {
		case "|":
		case ">":
			Va(t, l);
			break;
		case "\"":
			js(t, l, "double-quoted-scalar");
			break;
		case "'":
			js(t, l, "single-quoted-scalar");
			break;
		default: js(t, l, "scalar");
	}
}
function Va(t, e) {
	let n = e.indexOf(`
`), s = e.substring(0, n), r = e.substring(n + 1) + `
`;
	if (t.type === "block-scalar") {
		let i = t.props[0];
		if (i.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
		i.source = s, t.source = r;
	} else {
		let { offset: i } = t, o = "indent" in t ? t.indent : -1, a = [{
			type: "block-scalar-header",
			offset: i,
			indent: o,
			source: s
		}];
		Gi$1(a, "end" in t ? t.end : void 0) || a.push({
			type: "newline",
			offset: -1,
			indent: o,
			source: `
`
		});
		for (let l of Object.keys(t)) l !== "type" && l !== "offset" && delete t[l];
		Object.assign(t, {
			type: "block-scalar",
			indent: o,
			props: a,
			source: r
		});
	}
}
function Gi$1(t, e) {
	if (e) for (let n of e) switch (n.type) {
		case "space":
		case "comment":
			t.push(n);
			break;
		case "newline": return t.push(n), !0;
	}
	return !1;
}
function js(t, e, n) {
	switch (t.type) {
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			t.type = n, t.source = e;
			break;
		case "block-scalar": {
			let s = t.props.slice(1), r = e.length;
			t.props[0].type === "block-scalar-header" && (r -= t.props[0].source.length);
			for (let i of s) i.offset += r;
			delete t.props, Object.assign(t, {
				type: n,
				source: e,
				end: s
			});
			break;
		}
		case "block-map":
		case "block-seq": {
			let r = {
				type: "newline",
				offset: t.offset + e.length,
				indent: t.indent,
				source: `
`
			};
			delete t.items, Object.assign(t, {
				type: n,
				source: e,
				end: [r]
			});
			break;
		}
		default: {
			let s = "indent" in t ? t.indent : -1, r = "end" in t && Array.isArray(t.end) ? t.end.filter((i) => i.type === "space" || i.type === "comment" || i.type === "newline") : [];
			for (let i of Object.keys(t)) i !== "type" && i !== "offset" && delete t[i];
			Object.assign(t, {
				type: n,
				indent: s,
				source: e,
				end: r
			});
		}
	}
}
var Qi = (t) => "type" in t ? ts(t) : es(t);
function ts(t) {
	switch (t.type) {
		case "block-scalar": {
			let e = "";
			for (let n of t.props) e += ts(n);
			return e + t.source;
		}
		case "block-map":
		case "block-seq": {
			let e = "";
			for (let n of t.items) e += es(n);
			return e;
		}
		case "flow-collection": {
			let e = t.start.source;
			for (let n of t.items) e += es(n);
			for (let n of t.end) e += n.source;
			return e;
		}
		case "document": {
			let e = es(t);
			if (t.end) for (let n of t.end) e += n.source;
			return e;
		}
		default: {
			let e = t.source;
			if ("end" in t && t.end) for (let n of t.end) e += n.source;
			return e;
		}
	}
}
function es({ start: t, key: e, sep: n, value: s }) {
	let r = "";
	for (let i of t) r += i.source;
	if (e && (r += ts(e)), n) for (let i of n) r += i.source;
	return s && (r += ts(s)), r;
}
var Vs = Symbol("break visit");
var Ga = Symbol("skip children");
var Wi$1 = Symbol("remove item");
function qe$1(t, e) {
	"type" in t && t.type === "document" && (t = {
		start: t.start,
		value: t.value
	}), Hi$1(Object.freeze([]), t, e);
}
qe$1.BREAK = Vs;
qe$1.SKIP = Ga;
qe$1.REMOVE = Wi$1;
qe$1.itemAtPath = (t, e) => {
	let n = t;
	for (let [s, r] of e) {
		let i = n?.[s];
		if (i && "items" in i) n = i.items[r];
		else return;
	}
	return n;
};
qe$1.parentCollection = (t, e) => {
	let n = qe$1.itemAtPath(t, e.slice(0, -1)), s = e[e.length - 1][0], r = n?.[s];
	if (r && "items" in r) return r;
	throw new Error("Parent collection not found");
};
function Hi$1(t, e, n) {
	let s = n(e, t);
	if (typeof s == "symbol") return s;
	for (let r of ["key", "value"]) {
		let i = e[r];
		if (i && "items" in i) {
			for (let o = 0; o < i.items.length; ++o) {
				let a = Hi$1(Object.freeze(t.concat([[r, o]])), i.items[o], n);
				if (typeof a == "number") o = a - 1;
				else {
					if (a === Vs) return Vs;
					a === Wi$1 && (i.items.splice(o, 1), o -= 1);
				}
			}
			typeof s == "function" && r === "key" && (s = s(e, t));
		}
	}
	return typeof s == "function" ? s(e, t) : s;
}
var Wt$1 = "﻿";
var Ht$1 = "";
var Jt$1 = "";
var yt$1 = "";
var Qa = (t) => !!t && "items" in t;
var Wa = (t) => !!t && (t.type === "scalar" || t.type === "single-quoted-scalar" || t.type === "double-quoted-scalar" || t.type === "block-scalar");
function Ha(t) {
	switch (t) {
		case Wt$1: return "<BOM>";
		case Ht$1: return "<DOC>";
		case Jt$1: return "<FLOW_END>";
		case yt$1: return "<SCALAR>";
		default: return JSON.stringify(t);
	}
}
function Gs(t) {
	switch (t) {
		case Wt$1: return "byte-order-mark";
		case Ht$1: return "doc-mode";
		case Jt$1: return "flow-error-end";
		case yt$1: return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case `
`:
		case `\r
`: return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (t[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}
function ue$1(t) {
	switch (t) {
		case void 0:
		case " ":
		case `
`:
		case "\r":
		case "	": return !0;
		default: return !1;
	}
}
var Ji$1 = new Set("0123456789ABCDEFabcdef");
var Ja = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
var ns = new Set(",[]{}");
var Xa = new Set(` ,[]{}
\r	`);
var Ws = (t) => !t || Xa.has(t);
var bt$1 = class {
	constructor() {
		this.atEnd = !1, this.blockScalarIndent = -1, this.blockScalarKeep = !1, this.buffer = "", this.flowKey = !1, this.flowLevel = 0, this.indentNext = 0, this.indentValue = 0, this.lineEndPos = null, this.next = null, this.pos = 0;
	}
	*lex(e, n = !1) {
		if (e) {
			if (typeof e != "string") throw TypeError("source is not a string");
			this.buffer = this.buffer ? this.buffer + e : e, this.lineEndPos = null;
		}
		this.atEnd = !n;
		let s = this.next ?? "stream";
		for (; s && (n || this.hasChars(1));) s = yield* this.parseNext(s);
	}
	atLineEnd() {
		let e = this.pos, n = this.buffer[e];
		for (; n === " " || n === "	";) n = this.buffer[++e];
		return !n || n === "#" || n === `
` ? !0 : n === "\r" ? this.buffer[e + 1] === `
` : !1;
	}
	charAt(e) {
		return this.buffer[this.pos + e];
	}
	continueScalar(e) {
		let n = this.buffer[e];
		if (this.indentNext > 0) {
			let s = 0;
			for (; n === " ";) n = this.buffer[++s + e];
			if (n === "\r") {
				let r = this.buffer[s + e + 1];
				if (r === `
` || !r && !this.atEnd) return e + s + 1;
			}
			return n === `
` || s >= this.indentNext || !n && !this.atEnd ? e + s : -1;
		}
		if (n === "-" || n === ".") {
			let s = this.buffer.substr(e, 3);
			if ((s === "---" || s === "...") && ue$1(this.buffer[e + 3])) return -1;
		}
		return e;
	}
	getLine() {
		let e = this.lineEndPos;
		return (typeof e != "number" || e !== -1 && e < this.pos) && (e = this.buffer.indexOf(`
`, this.pos), this.lineEndPos = e), e === -1 ? this.atEnd ? this.buffer.substring(this.pos) : null : (this.buffer[e - 1] === "\r" && (e -= 1), this.buffer.substring(this.pos, e));
	}
	hasChars(e) {
		return this.pos + e <= this.buffer.length;
	}
	setNext(e) {
		return this.buffer = this.buffer.substring(this.pos), this.pos = 0, this.lineEndPos = null, this.next = e, null;
	}
	peek(e) {
		return this.buffer.substr(this.pos, e);
	}
	*parseNext(e) {
		switch (e) {
			case "stream": return yield* this.parseStream();
			case "line-start": return yield* this.parseLineStart();
			case "block-start": return yield* this.parseBlockStart();
			case "doc": return yield* this.parseDocument();
			case "flow": return yield* this.parseFlowCollection();
			case "quoted-scalar": return yield* this.parseQuotedScalar();
			case "block-scalar": return yield* this.parseBlockScalar();
			case "plain-scalar": return yield* this.parsePlainScalar();
		}
	}
	*parseStream() {
		let e = this.getLine();
		if (e === null) return this.setNext("stream");
		if (e[0] === Wt$1 && (yield* this.pushCount(1), e = e.substring(1)), e[0] === "%") {
			let n = e.length, s = e.indexOf("#");
			for (; s !== -1;) {
				let i = e[s - 1];
				if (i === " " || i === "	") {
					n = s - 1;
					break;
				} else s = e.indexOf("#", s + 1);
			}
			for (;;) {
				let i = e[n - 1];
				if (i === " " || i === "	") n -= 1;
				else break;
			}
			let r = (yield* this.pushCount(n)) + (yield* this.pushSpaces(!0));
			return yield* this.pushCount(e.length - r), this.pushNewline(), "stream";
		}
		if (this.atLineEnd()) {
			let n = yield* this.pushSpaces(!0);
			return yield* this.pushCount(e.length - n), yield* this.pushNewline(), "stream";
		}
		return yield Ht$1, yield* this.parseLineStart();
	}
	*parseLineStart() {
		let e = this.charAt(0);
		if (!e && !this.atEnd) return this.setNext("line-start");
		if (e === "-" || e === ".") {
			if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
			let n = this.peek(3);
			if ((n === "---" || n === "...") && ue$1(this.charAt(3))) return yield* this.pushCount(3), this.indentValue = 0, this.indentNext = 0, n === "---" ? "doc" : "stream";
		}
		return this.indentValue = yield* this.pushSpaces(!1), this.indentNext > this.indentValue && !ue$1(this.charAt(1)) && (this.indentNext = this.indentValue), yield* this.parseBlockStart();
	}
	*parseBlockStart() {
		let [e, n] = this.peek(2);
		if (!n && !this.atEnd) return this.setNext("block-start");
		if ((e === "-" || e === "?" || e === ":") && ue$1(n)) {
			let s = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
			return this.indentNext = this.indentValue + 1, this.indentValue += s, "block-start";
		}
		return "doc";
	}
	*parseDocument() {
		yield* this.pushSpaces(!0);
		let e = this.getLine();
		if (e === null) return this.setNext("doc");
		let n = yield* this.pushIndicators();
		switch (e[n]) {
			case "#": yield* this.pushCount(e.length - n);
			case void 0: return yield* this.pushNewline(), yield* this.parseLineStart();
			case "{":
			case "[": return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel = 1, "flow";
			case "}":
			case "]": return yield* this.pushCount(1), "doc";
			case "*": return yield* this.pushUntil(Ws), "doc";
			case "\"":
			case "'": return yield* this.parseQuotedScalar();
			case "|":
			case ">": return n += yield* this.parseBlockScalarHeader(), n += yield* this.pushSpaces(!0), yield* this.pushCount(e.length - n), yield* this.pushNewline(), yield* this.parseBlockScalar();
			default: return yield* this.parsePlainScalar();
		}
	}
	*parseFlowCollection() {
		let e, n, s = -1;
		do
			e = yield* this.pushNewline(), e > 0 ? (n = yield* this.pushSpaces(!1), this.indentValue = s = n) : n = 0, n += yield* this.pushSpaces(!0);
		while (e + n > 0);
		let r = this.getLine();
		if (r === null) return this.setNext("flow");
		if ((s !== -1 && s < this.indentNext && r[0] !== "#" || s === 0 && (r.startsWith("---") || r.startsWith("...")) && ue$1(r[3])) && !(s === this.indentNext - 1 && this.flowLevel === 1 && (r[0] === "]" || r[0] === "}"))) return this.flowLevel = 0, yield Jt$1, yield* this.parseLineStart();
		let i = 0;
		for (; r[i] === ",";) i += yield* this.pushCount(1), i += yield* this.pushSpaces(!0), this.flowKey = !1;
		switch (i += yield* this.pushIndicators(), r[i]) {
			case void 0: return "flow";
			case "#": return yield* this.pushCount(r.length - i), "flow";
			case "{":
			case "[": return yield* this.pushCount(1), this.flowKey = !1, this.flowLevel += 1, "flow";
			case "}":
			case "]": return yield* this.pushCount(1), this.flowKey = !0, this.flowLevel -= 1, this.flowLevel ? "flow" : "doc";
			case "*": return yield* this.pushUntil(Ws), "flow";
			case "\"":
			case "'": return this.flowKey = !0, yield* this.parseQuotedScalar();
			case ":": {
				let o = this.charAt(1);
				if (this.flowKey || ue$1(o) || o === ",") return this.flowKey = !1, yield* this.pushCount(1), yield* this.pushSpaces(!0), "flow";
			}
			default: return this.flowKey = !1, yield* this.parsePlainScalar();
		}
	}
	*parseQuotedScalar() {
		let e = this.charAt(0), n = this.buffer.indexOf(e, this.pos + 1);
		if (e === "'") for (; n !== -1 && this.buffer[n + 1] === "'";) n = this.buffer.indexOf("'", n + 2);
		else for (; n !== -1;) {
			let i = 0;
			for (; this.buffer[n - 1 - i] === "\\";) i += 1;
			if (i % 2 === 0) break;
			n = this.buffer.indexOf("\"", n + 1);
		}
		let s = this.buffer.substring(0, n), r = s.indexOf(`
`, this.pos);
		if (r !== -1) {
			for (; r !== -1;) {
				let i = this.continueScalar(r + 1);
				if (i === -1) break;
				r = s.indexOf(`
`, i);
			}
			r !== -1 && (n = r - (s[r - 1] === "\r" ? 2 : 1));
		}
		if (n === -1) {
			if (!this.atEnd) return this.setNext("quoted-scalar");
			n = this.buffer.length;
		}
		return yield* this.pushToIndex(n + 1, !1), this.flowLevel ? "flow" : "doc";
	}
	*parseBlockScalarHeader() {
		this.blockScalarIndent = -1, this.blockScalarKeep = !1;
		let e = this.pos;
		for (;;) {
			let n = this.buffer[++e];
			if (n === "+") this.blockScalarKeep = !0;
			else if (n > "0" && n <= "9") this.blockScalarIndent = Number(n) - 1;
			else if (n !== "-") break;
		}
		return yield* this.pushUntil((n) => ue$1(n) || n === "#");
	}
	*parseBlockScalar() {
		let e = this.pos - 1, n = 0, s;
		e: for (let i = this.pos; s = this.buffer[i]; ++i) switch (s) {
			case " ":
				n += 1;
				break;
			case `
`:
				e = i, n = 0;
				break;
			case "\r": {
				let o = this.buffer[i + 1];
				if (!o && !this.atEnd) return this.setNext("block-scalar");
				if (o === `
`) break;
			}
			default: break e;
		}
		if (!s && !this.atEnd) return this.setNext("block-scalar");
		if (n >= this.indentNext) {
			this.blockScalarIndent === -1 ? this.indentNext = n : this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
			do {
				let i = this.continueScalar(e + 1);
				if (i === -1) break;
				e = this.buffer.indexOf(`
`, i);
			} while (e !== -1);
			if (e === -1) {
				if (!this.atEnd) return this.setNext("block-scalar");
				e = this.buffer.length;
			}
		}
		let r = e + 1;
		for (s = this.buffer[r]; s === " ";) s = this.buffer[++r];
		if (s === "	") {
			for (; s === "	" || s === " " || s === "\r" || s === `
`;) s = this.buffer[++r];
			e = r - 1;
		} else if (!this.blockScalarKeep) do {
			let i = e - 1, o = this.buffer[i];
			o === "\r" && (o = this.buffer[--i]);
			let a = i;
			for (; o === " ";) o = this.buffer[--i];
			if (o === `
` && i >= this.pos && i + 1 + n > a) e = i;
			else break;
		} while (!0);
		return yield yt$1, yield* this.pushToIndex(e + 1, !0), yield* this.parseLineStart();
	}
	*parsePlainScalar() {
		let e = this.flowLevel > 0, n = this.pos - 1, s = this.pos - 1, r;
		for (; r = this.buffer[++s];) if (r === ":") {
			let i = this.buffer[s + 1];
			if (ue$1(i) || e && ns.has(i)) break;
			n = s;
		} else if (ue$1(r)) {
			let i = this.buffer[s + 1];
			if (r === "\r" && (i === `
` ? (s += 1, r = `
`, i = this.buffer[s + 1]) : n = s), i === "#" || e && ns.has(i)) break;
			if (r === `
`) {
				let o = this.continueScalar(s + 1);
				if (o === -1) break;
				s = Math.max(s, o - 2);
			}
		} else {
			if (e && ns.has(r)) break;
			n = s;
		}
		return !r && !this.atEnd ? this.setNext("plain-scalar") : (yield yt$1, yield* this.pushToIndex(n + 1, !0), e ? "flow" : "doc");
	}
	*pushCount(e) {
		return e > 0 ? (yield this.buffer.substr(this.pos, e), this.pos += e, e) : 0;
	}
	*pushToIndex(e, n) {
		let s = this.buffer.slice(this.pos, e);
		return s ? (yield s, this.pos += s.length, s.length) : (n && (yield ""), 0);
	}
	*pushIndicators() {
		let e = 0;
		e: for (;;) {
			switch (this.charAt(0)) {
				case "!":
					e += yield* this.pushTag(), e += yield* this.pushSpaces(!0);
					continue e;
				case "&":
					e += yield* this.pushUntil(Ws), e += yield* this.pushSpaces(!0);
					continue e;
				case "-":
				case "?":
				case ":": {
					let n = this.flowLevel > 0, s = this.charAt(1);
					if (ue$1(s) || n && ns.has(s)) {
						n ? this.flowKey && (this.flowKey = !1) : this.indentNext = this.indentValue + 1, e += yield* this.pushCount(1), e += yield* this.pushSpaces(!0);
						continue e;
					}
				}
			}
			break e;
		}
		return e;
	}
	*pushTag() {
		if (this.charAt(1) === "<") {
			let e = this.pos + 2, n = this.buffer[e];
			for (; !ue$1(n) && n !== ">";) n = this.buffer[++e];
			return yield* this.pushToIndex(n === ">" ? e + 1 : e, !1);
		} else {
			let e = this.pos + 1, n = this.buffer[e];
			for (; n;) if (Ja.has(n)) n = this.buffer[++e];
			else if (n === "%" && Ji$1.has(this.buffer[e + 1]) && Ji$1.has(this.buffer[e + 2])) n = this.buffer[e += 3];
			else break;
			return yield* this.pushToIndex(e, !1);
		}
	}
	*pushNewline() {
		let e = this.buffer[this.pos];
		return e === `
` ? yield* this.pushCount(1) : e === "\r" && this.charAt(1) === `
` ? yield* this.pushCount(2) : 0;
	}
	*pushSpaces(e) {
		let n = this.pos - 1, s;
		do
			s = this.buffer[++n];
		while (s === " " || e && s === "	");
		let r = n - this.pos;
		return r > 0 && (yield this.buffer.substr(this.pos, r), this.pos = n), r;
	}
	*pushUntil(e) {
		let n = this.pos, s = this.buffer[n];
		for (; !e(s);) s = this.buffer[++n];
		return yield* this.pushToIndex(n, !1);
	}
};
var Fe$1 = class {
	constructor() {
		this.lineStarts = [], this.addNewLine = (e) => this.lineStarts.push(e), this.linePos = (e) => {
			let n = 0, s = this.lineStarts.length;
			for (; n < s;) {
				let i = n + s >> 1;
				this.lineStarts[i] < e ? n = i + 1 : s = i;
			}
			if (this.lineStarts[n] === e) return {
				line: n + 1,
				col: 1
			};
			if (n === 0) return {
				line: 0,
				col: e
			};
			let r = this.lineStarts[n - 1];
			return {
				line: n,
				col: e - r + 1
			};
		};
	}
};
function Ke$1(t, e) {
	for (let n = 0; n < t.length; ++n) if (t[n].type === e) return !0;
	return !1;
}
function Xi(t) {
	for (let e = 0; e < t.length; ++e) switch (t[e].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return e;
	}
	return -1;
}
function Zi(t) {
	switch (t?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return !0;
		default: return !1;
	}
}
function ss(t) {
	switch (t.type) {
		case "document": return t.start;
		case "block-map": {
			let e = t.items[t.items.length - 1];
			return e.sep ?? e.start;
		}
		case "block-seq": return t.items[t.items.length - 1].start;
		default: return [];
	}
}
function wt$1(t) {
	if (t.length === 0) return [];
	let e = t.length;
	e: for (; --e >= 0;) switch (t[e].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break e;
	}
	for (; t[++e]?.type === "space";);
	return t.splice(e, t.length);
}
function rs(t, e) {
	if (e.length < 1e5) Array.prototype.push.apply(t, e);
	else for (let n = 0; n < e.length; ++n) t.push(e[n]);
}
function zi$1(t) {
	if (t.start.type === "flow-seq-start") for (let e of t.items) e.sep && !e.value && !Ke$1(e.start, "explicit-key-ind") && !Ke$1(e.sep, "map-value-ind") && (e.key && (e.value = e.key), delete e.key, Zi(e.value) ? e.value.end ? rs(e.value.end, e.sep) : e.value.end = e.sep : rs(e.start, e.sep), delete e.sep);
}
var Le$1 = class {
	constructor(e) {
		this.atNewLine = !0, this.atScalar = !1, this.indent = 0, this.offset = 0, this.onKeyLine = !1, this.stack = [], this.source = "", this.type = "", this.lexer = new bt$1(), this.onNewLine = e;
	}
	*parse(e, n = !1) {
		this.onNewLine && this.offset === 0 && this.onNewLine(0);
		for (let s of this.lexer.lex(e, n)) yield* this.next(s);
		n || (yield* this.end());
	}
	*next(e) {
		if (this.source = e, this.atScalar) {
			this.atScalar = !1, yield* this.step(), this.offset += e.length;
			return;
		}
		let n = Gs(e);
		if (n) if (n === "scalar") this.atNewLine = !1, this.atScalar = !0, this.type = "scalar";
		else {
			switch (this.type = n, yield* this.step(), n) {
				case "newline":
					this.atNewLine = !0, this.indent = 0, this.onNewLine && this.onNewLine(this.offset + e.length);
					break;
				case "space":
					this.atNewLine && e[0] === " " && (this.indent += e.length);
					break;
				case "explicit-key-ind":
				case "map-value-ind":
				case "seq-item-ind":
					this.atNewLine && (this.indent += e.length);
					break;
				case "doc-mode":
				case "flow-error-end": return;
				default: this.atNewLine = !1;
			}
			this.offset += e.length;
		}
		else {
			let s = `Not a YAML token: ${e}`;
			yield* this.pop({
				type: "error",
				offset: this.offset,
				message: s,
				source: e
			}), this.offset += e.length;
		}
	}
	*end() {
		for (; this.stack.length > 0;) yield* this.pop();
	}
	get sourceToken() {
		return {
			type: this.type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	*step() {
		let e = this.peek(1);
		if (this.type === "doc-end" && e?.type !== "doc-end") {
			for (; this.stack.length > 0;) yield* this.pop();
			this.stack.push({
				type: "doc-end",
				offset: this.offset,
				source: this.source
			});
			return;
		}
		if (!e) return yield* this.stream();
		switch (e.type) {
			case "document": return yield* this.document(e);
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return yield* this.scalar(e);
			case "block-scalar": return yield* this.blockScalar(e);
			case "block-map": return yield* this.blockMap(e);
			case "block-seq": return yield* this.blockSequence(e);
			case "flow-collection": return yield* this.flowCollection(e);
			case "doc-end": return yield* this.documentEnd(e);
		}
		yield* this.pop();
	}
	peek(e) {
		return this.stack[this.stack.length - e];
	}
	*pop(e) {
		let n = e ?? this.stack.pop();
		if (!n) yield {
			type: "error",
			offset: this.offset,
			source: "",
			message: "Tried to pop an empty stack"
		};
		else if (this.stack.length === 0) yield n;
		else {
			let s = this.peek(1);
			switch (n.type === "block-scalar" ? n.indent = "indent" in s ? s.indent : 0 : n.type === "flow-collection" && s.type === "document" && (n.indent = 0), n.type === "flow-collection" && zi$1(n), s.type) {
				case "document":
					s.value = n;
					break;
				case "block-scalar":
					s.props.push(n);
					break;
				case "block-map": {
					let r = s.items[s.items.length - 1];
					if (r.value) {
						s.items.push({
							start: [],
							key: n,
							sep: []
						}), this.onKeyLine = !0;
						return;
					} else if (r.sep) r.value = n;
					else {
						Object.assign(r, {
							key: n,
							sep: []
						}), this.onKeyLine = !r.explicitKey;
						return;
					}
					break;
				}
				case "block-seq": {
					let r = s.items[s.items.length - 1];
					r.value ? s.items.push({
						start: [],
						value: n
					}) : r.value = n;
					break;
				}
				case "flow-collection": {
					let r = s.items[s.items.length - 1];
					!r || r.value ? s.items.push({
						start: [],
						key: n,
						sep: []
					}) : r.sep ? r.value = n : Object.assign(r, {
						key: n,
						sep: []
					});
					return;
				}
				default: yield* this.pop(), yield* this.pop(n);
			}
			if ((s.type === "document" || s.type === "block-map" || s.type === "block-seq") && (n.type === "block-map" || n.type === "block-seq")) {
				let r = n.items[n.items.length - 1];
				r && !r.sep && !r.value && r.start.length > 0 && Xi(r.start) === -1 && (n.indent === 0 || r.start.every((i) => i.type !== "comment" || i.indent < n.indent)) && (s.type === "document" ? s.end = r.start : s.items.push({ start: r.start }), n.items.splice(-1, 1));
			}
		}
	}
	*stream() {
		switch (this.type) {
			case "directive-line":
				yield {
					type: "directive",
					offset: this.offset,
					source: this.source
				};
				return;
			case "byte-order-mark":
			case "space":
			case "comment":
			case "newline":
				yield this.sourceToken;
				return;
			case "doc-mode":
			case "doc-start": {
				let e = {
					type: "document",
					offset: this.offset,
					start: []
				};
				this.type === "doc-start" && e.start.push(this.sourceToken), this.stack.push(e);
				return;
			}
		}
		yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML stream`,
			source: this.source
		};
	}
	*document(e) {
		if (e.value) return yield* this.lineEnd(e);
		switch (this.type) {
			case "doc-start":
				Xi(e.start) !== -1 ? (yield* this.pop(), yield* this.step()) : e.start.push(this.sourceToken);
				return;
			case "anchor":
			case "tag":
			case "space":
			case "comment":
			case "newline":
				e.start.push(this.sourceToken);
				return;
		}
		let n = this.startBlockValue(e);
		n ? this.stack.push(n) : yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML document`,
			source: this.source
		};
	}
	*scalar(e) {
		if (this.type === "map-value-ind") {
			let s = wt$1(ss(this.peek(2))), r;
			e.end ? (r = e.end, r.push(this.sourceToken), delete e.end) : r = [this.sourceToken];
			let i = {
				type: "block-map",
				offset: e.offset,
				indent: e.indent,
				items: [{
					start: s,
					key: e,
					sep: r
				}]
			};
			this.onKeyLine = !0, this.stack[this.stack.length - 1] = i;
		} else yield* this.lineEnd(e);
	}
	*blockScalar(e) {
		switch (this.type) {
			case "space":
			case "comment":
			case "newline":
				e.props.push(this.sourceToken);
				return;
			case "scalar":
				if (e.source = this.source, this.atNewLine = !0, this.indent = 0, this.onNewLine) {
					let n = this.source.indexOf(`
`) + 1;
					for (; n !== 0;) this.onNewLine(this.offset + n), n = this.source.indexOf(`
`, n) + 1;
				}
				yield* this.pop();
				break;
			default: yield* this.pop(), yield* this.step();
		}
	}
	*blockMap(e) {
		let n = e.items[e.items.length - 1];
		switch (this.type) {
			case "newline":
				if (this.onKeyLine = !1, n.value) {
					let s = "end" in n.value ? n.value.end : void 0;
					(Array.isArray(s) ? s[s.length - 1] : void 0)?.type === "comment" ? s?.push(this.sourceToken) : e.items.push({ start: [this.sourceToken] });
				} else n.sep ? n.sep.push(this.sourceToken) : n.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (n.value) e.items.push({ start: [this.sourceToken] });
				else if (n.sep) n.sep.push(this.sourceToken);
				else {
					if (this.atIndentedComment(n.start, e.indent)) {
						let r = e.items[e.items.length - 2]?.value?.end;
						if (Array.isArray(r)) {
							rs(r, n.start), r.push(this.sourceToken), e.items.pop();
							return;
						}
					}
					n.start.push(this.sourceToken);
				}
				return;
		}
		if (this.indent >= e.indent) {
			let s = !this.onKeyLine && this.indent === e.indent, r = s && (n.sep || n.explicitKey) && this.type !== "seq-item-ind", i = [];
			if (r && n.sep && !n.value) {
				let o = [];
				for (let a = 0; a < n.sep.length; ++a) {
					let l = n.sep[a];
					switch (l.type) {
						case "newline":
							o.push(a);
							break;
						case "space": break;
						case "comment":
							l.indent > e.indent && (o.length = 0);
							break;
						default: o.length = 0;
					}
				}
				o.length >= 2 && (i = n.sep.splice(o[1]));
			}
			switch (this.type) {
				case "anchor":
				case "tag":
					r || n.value ? (i.push(this.sourceToken), e.items.push({ start: i }), this.onKeyLine = !0) : n.sep ? n.sep.push(this.sourceToken) : n.start.push(this.sourceToken);
					return;
				case "explicit-key-ind":
					!n.sep && !n.explicitKey ? (n.start.push(this.sourceToken), n.explicitKey = !0) : r || n.value ? (i.push(this.sourceToken), e.items.push({
						start: i,
						explicitKey: !0
					})) : this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [this.sourceToken],
							explicitKey: !0
						}]
					}), this.onKeyLine = !0;
					return;
				case "map-value-ind":
					if (n.explicitKey) if (n.sep) if (n.value) e.items.push({
						start: [],
						key: null,
						sep: [this.sourceToken]
					});
					else if (Ke$1(n.sep, "map-value-ind")) this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: i,
							key: null,
							sep: [this.sourceToken]
						}]
					});
					else if (Zi(n.key) && !Ke$1(n.sep, "newline")) {
						let o = wt$1(n.start), a = n.key, l = n.sep;
						l.push(this.sourceToken), delete n.key, delete n.sep, this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: o,
								key: a,
								sep: l
							}]
						});
					} else i.length > 0 ? n.sep = n.sep.concat(i, this.sourceToken) : n.sep.push(this.sourceToken);
					else if (Ke$1(n.start, "newline")) Object.assign(n, {
						key: null,
						sep: [this.sourceToken]
					});
					else {
						let o = wt$1(n.start);
						this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: o,
								key: null,
								sep: [this.sourceToken]
							}]
						});
					}
					else n.sep ? n.value || r ? e.items.push({
						start: i,
						key: null,
						sep: [this.sourceToken]
					}) : Ke$1(n.sep, "map-value-ind") ? this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [],
							key: null,
							sep: [this.sourceToken]
						}]
					}) : n.sep.push(this.sourceToken) : Object.assign(n, {
						key: null,
						sep: [this.sourceToken]
					});
					this.onKeyLine = !0;
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					let o = this.flowScalar(this.type);
					r || n.value ? (e.items.push({
						start: i,
						key: o,
						sep: []
					}), this.onKeyLine = !0) : n.sep ? this.stack.push(o) : (Object.assign(n, {
						key: o,
						sep: []
					}), this.onKeyLine = !0);
					return;
				}
				default: {
					let o = this.startBlockValue(e);
					if (o) {
						if (o.type === "block-seq") {
							if (!n.explicitKey && n.sep && !Ke$1(n.sep, "newline")) {
								yield* this.pop({
									type: "error",
									offset: this.offset,
									message: "Unexpected block-seq-ind on same line with key",
									source: this.source
								});
								return;
							}
						} else s && e.items.push({ start: i });
						this.stack.push(o);
						return;
					}
				}
			}
		}
		yield* this.pop(), yield* this.step();
	}
	*blockSequence(e) {
		let n = e.items[e.items.length - 1];
		switch (this.type) {
			case "newline":
				if (n.value) {
					let s = "end" in n.value ? n.value.end : void 0;
					(Array.isArray(s) ? s[s.length - 1] : void 0)?.type === "comment" ? s?.push(this.sourceToken) : e.items.push({ start: [this.sourceToken] });
				} else n.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (n.value) e.items.push({ start: [this.sourceToken] });
				else {
					if (this.atIndentedComment(n.start, e.indent)) {
						let r = e.items[e.items.length - 2]?.value?.end;
						if (Array.isArray(r)) {
							rs(r, n.start), r.push(this.sourceToken), e.items.pop();
							return;
						}
					}
					n.start.push(this.sourceToken);
				}
				return;
			case "anchor":
			case "tag":
				if (n.value || this.indent <= e.indent) break;
				n.start.push(this.sourceToken);
				return;
			case "seq-item-ind":
				if (this.indent !== e.indent) break;
				n.value || Ke$1(n.start, "seq-item-ind") ? e.items.push({ start: [this.sourceToken] }) : n.start.push(this.sourceToken);
				return;
		}
		if (this.indent > e.indent) {
			let s = this.startBlockValue(e);
			if (s) {
				this.stack.push(s);
				return;
			}
		}
		yield* this.pop(), yield* this.step();
	}
	*flowCollection(e) {
		let n = e.items[e.items.length - 1];
		if (this.type === "flow-error-end") {
			let s;
			do
				yield* this.pop(), s = this.peek(1);
			while (s?.type === "flow-collection");
		} else if (e.end.length === 0) {
			switch (this.type) {
				case "comma":
				case "explicit-key-ind":
					!n || n.sep ? e.items.push({ start: [this.sourceToken] }) : n.start.push(this.sourceToken);
					return;
				case "map-value-ind":
					!n || n.value ? e.items.push({
						start: [],
						key: null,
						sep: [this.sourceToken]
					}) : n.sep ? n.sep.push(this.sourceToken) : Object.assign(n, {
						key: null,
						sep: [this.sourceToken]
					});
					return;
				case "space":
				case "comment":
				case "newline":
				case "anchor":
				case "tag":
					!n || n.value ? e.items.push({ start: [this.sourceToken] }) : n.sep ? n.sep.push(this.sourceToken) : n.start.push(this.sourceToken);
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					let r = this.flowScalar(this.type);
					!n || n.value ? e.items.push({
						start: [],
						key: r,
						sep: []
					}) : n.sep ? this.stack.push(r) : Object.assign(n, {
						key: r,
						sep: []
					});
					return;
				}
				case "flow-map-end":
				case "flow-seq-end":
					e.end.push(this.sourceToken);
					return;
			}
			let s = this.startBlockValue(e);
			s ? this.stack.push(s) : (yield* this.pop(), yield* this.step());
		} else {
			let s = this.peek(2);
			if (s.type === "block-map" && (this.type === "map-value-ind" && s.indent === e.indent || this.type === "newline" && !s.items[s.items.length - 1].sep)) yield* this.pop(), yield* this.step();
			else if (this.type === "map-value-ind" && s.type !== "flow-collection") {
				let i = wt$1(ss(s));
				zi$1(e);
				let o = e.end.splice(1, e.end.length);
				o.push(this.sourceToken);
				let a = {
					type: "block-map",
					offset: e.offset,
					indent: e.indent,
					items: [{
						start: i,
						key: e,
						sep: o
					}]
				};
				this.onKeyLine = !0, this.stack[this.stack.length - 1] = a;
			} else yield* this.lineEnd(e);
		}
	}
	flowScalar(e) {
		if (this.onNewLine) {
			let n = this.source.indexOf(`
`) + 1;
			for (; n !== 0;) this.onNewLine(this.offset + n), n = this.source.indexOf(`
`, n) + 1;
		}
		return {
			type: e,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	startBlockValue(e) {
		switch (this.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return this.flowScalar(this.type);
			case "block-scalar-header": return {
				type: "block-scalar",
				offset: this.offset,
				indent: this.indent,
				props: [this.sourceToken],
				source: ""
			};
			case "flow-map-start":
			case "flow-seq-start": return {
				type: "flow-collection",
				offset: this.offset,
				indent: this.indent,
				start: this.sourceToken,
				items: [],
				end: []
			};
			case "seq-item-ind": return {
				type: "block-seq",
				offset: this.offset,
				indent: this.indent,
				items: [{ start: [this.sourceToken] }]
			};
			case "explicit-key-ind": {
				this.onKeyLine = !0;
				let s = wt$1(ss(e));
				return s.push(this.sourceToken), {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start: s,
						explicitKey: !0
					}]
				};
			}
			case "map-value-ind": {
				this.onKeyLine = !0;
				let s = wt$1(ss(e));
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start: s,
						key: null,
						sep: [this.sourceToken]
					}]
				};
			}
		}
		return null;
	}
	atIndentedComment(e, n) {
		return this.type !== "comment" || this.indent <= n ? !1 : e.every((s) => s.type === "newline" || s.type === "space");
	}
	*documentEnd(e) {
		this.type !== "doc-mode" && (e.end ? e.end.push(this.sourceToken) : e.end = [this.sourceToken], this.type === "newline" && (yield* this.pop()));
	}
	*lineEnd(e) {
		switch (this.type) {
			case "comma":
			case "doc-start":
			case "doc-end":
			case "flow-seq-end":
			case "flow-map-end":
			case "map-value-ind":
				yield* this.pop(), yield* this.step();
				break;
			case "newline": this.onKeyLine = !1;
			default: e.end ? e.end.push(this.sourceToken) : e.end = [this.sourceToken], this.type === "newline" && (yield* this.pop());
		}
	}
};
function eo$1(t) {
	let e = t.prettyErrors !== !1;
	return {
		lineCounter: t.lineCounter || e && new Fe$1() || null,
		prettyErrors: e
	};
}
function to$1(t, e = {}) {
	let { lineCounter: n, prettyErrors: s } = eo$1(e), r = new Le$1(n?.addNewLine), i = new Ie$1(e), o = Array.from(i.compose(r.parse(t)));
	if (s && n) for (let a of o) a.errors.forEach(Vt$1(t, n)), a.warnings.forEach(Vt$1(t, n));
	return o.length > 0 ? o : Object.assign([], { empty: !0 }, i.streamInfo());
}
function Hs(t, e = {}) {
	let { lineCounter: n, prettyErrors: s } = eo$1(e), r = new Le$1(n?.addNewLine), i = new Ie$1(e), o = null;
	for (let a of i.compose(r.parse(t), !0, t.length)) if (!o) o = a;
	else if (o.options.logLevel !== "silent") {
		o.errors.push(new te$1(a.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
		break;
	}
	return s && n && (o.errors.forEach(Vt$1(t, n)), o.warnings.forEach(Vt$1(t, n))), o;
}
function no$1(t, e, n) {
	let s;
	typeof e == "function" ? s = e : n === void 0 && e && typeof e == "object" && (n = e);
	let r = Hs(t, n);
	if (!r) return null;
	if (r.warnings.forEach((i) => vn$1(r.options.logLevel, i)), r.errors.length > 0) {
		if (r.options.logLevel !== "silent") throw r.errors[0];
		r.errors = [];
	}
	return r.toJS(Object.assign({ reviver: s }, n));
}
function so$1(t, e, n) {
	let s = null;
	if (typeof e == "function" || Array.isArray(e) ? s = e : n === void 0 && e && (n = e), typeof n == "string" && (n = n.length), typeof n == "number") {
		let r = Math.round(n);
		n = r < 1 ? void 0 : r > 8 ? { indent: 8 } : { indent: r };
	}
	if (t === void 0) {
		let { keepUndefined: r } = n ?? e ?? {};
		if (!r) return;
	}
	return ne$1(t) && !s ? t.toString(n) : new ye$1(t, s, n).toString(n);
}
var ro$1 = Js;
function io$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "flow-collection") throw new Error("Expected flow-collection CST node for flow sequence");
	let r = t.items.map((o, a) => {
		let l = s.items[a];
		if (za(o, l)) return Ne$1(ie$1(o.items), l, e, vt$1);
		if (T$1(o)) return Ne$1(o, l, e, vt$1);
		{
			let c = [];
			for (let f of R$1(l.start)) {
				if (Ce$1(f)) {
					c.push(f);
					continue;
				}
				if (f.type === "comma") continue;
				throw new Error(`Unexpected token type in sequence item start: ${f.type}`);
			}
			let u = e.transformNode(o, { tokens: c });
			return oi$1(Z$1(u.position.start, u.position.end), u);
		}
	});
	if (t.items.length < s.items.length) for (let o = t.items.length; o < s.items.length; o++) {
		let a = s.items[o];
		for (let l of D(a.start, e)) {
			if (l.type === "comma") continue;
			throw new Error(`Unexpected token type in collection item start: ${l.type}`);
		}
	}
	let i = null;
	for (let o of R$1(s.end)) {
		if (o.type === "comment") {
			e.transformComment(o);
			continue;
		}
		if (o.type === "flow-seq-end") {
			i = o;
			continue;
		}
		throw new Error(`Unexpected token type in flow seq end: ${o.type}`);
	}
	if (!i) throw new Error("Expected flow-seq-end token");
	return ii$1(e.transformRange([s.start.offset, i.offset + i.source.length]), e.transformContentProperties(t, n.tokens), r);
}
function za(t, e) {
	if (t.srcToken) return !1;
	if (!j$1(t)) return !1;
	return t.items.length !== 1 ? !1 : t.items[0].srcToken === e;
}
function os(t, e, n) {
	return {
		type: "mapping",
		position: t,
		leadingComments: [],
		...e,
		children: n
	};
}
function as(t, e, n) {
	return {
		type: "mappingItem",
		position: t,
		leadingComments: [],
		children: [e, n]
	};
}
function oo$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "block-map") throw new Error("Expected block mapping srcToken");
	let r = t.items.map((i, o) => {
		let a = s.items[o];
		return Ne$1(i, a, e, as);
	});
	if (t.items.length < s.items.length) for (let i = t.items.length; i < s.items.length; i++) {
		let o = s.items[i];
		for (let a of D(o.start, e)) throw new Error(`Unexpected token type in collection item start: ${a.type}`);
	}
	return os(Z$1(r[0].position.start, ie$1(r).position.end), e.transformContentProperties(t, n.tokens), r);
}
function Xs(t, e, n) {
	return {
		type: "plain",
		position: t,
		leadingComments: [],
		trailingComment: null,
		...e,
		value: n
	};
}
function ao$1(t, e, n) {
	for (let s = e; s >= 0; s--) if (n.test(t[s])) return s;
	return -1;
}
function lo$1(t, e, n) {
	if (t.range[0] === t.range[1]) {
		let r = ao$1(e.text, t.range[0] - 1, /\S/u) + 1;
		return Xs(e.transformRange([r, r]), e.transformContentProperties(t, n.tokens), "");
	}
	let s = t.srcToken;
	if (!s || s.type !== "scalar") throw new Error("Expected plain scalar srcToken");
	for (let r of D(s.end, e)) throw new Error(`Unexpected token type in plain scalar end: ${r.type}`);
	return Xs(e.transformRange(t.range), e.transformContentProperties(t, n.tokens), t.source);
}
function co$1(t) {
	return {
		...t,
		type: "quoteDouble"
	};
}
function fo$1(t, e, n) {
	return {
		type: "quoteValue",
		position: t,
		...e,
		leadingComments: [],
		trailingComment: null,
		value: n
	};
}
function ls(t, e, n, s) {
	for (let r of D(e.end, n)) throw new Error(`Unexpected token type in quote value end: ${r.type}`);
	return fo$1(n.transformRange(t.range), n.transformContentProperties(t, s.tokens), t.source);
}
function uo$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "double-quoted-scalar") throw new Error("Expected double-quoted scalar srcToken");
	return co$1(ls(t, s, e, n));
}
function po$1(t) {
	return {
		...t,
		type: "quoteSingle"
	};
}
function mo$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "single-quoted-scalar") throw new Error("Expected single-quoted scalar srcToken");
	return po$1(ls(t, s, e, n));
}
function ho$1(t, e, n) {
	return {
		type: "sequence",
		position: t,
		leadingComments: [],
		endComments: [],
		...e,
		children: n
	};
}
function go$1(t, e) {
	return {
		type: "sequenceItem",
		position: t,
		leadingComments: [],
		trailingComment: null,
		endComments: [],
		children: e ? [e] : []
	};
}
function yo$1(t, e, n) {
	let s = t.srcToken;
	if (!s || s.type !== "block-seq") throw new Error("Expected block sequence srcToken");
	let r = t.items.map((i, o) => {
		let a = s.items[o], l = [], c = null;
		for (let f of R$1(a.start)) {
			if (Ce$1(f)) {
				l.push(f);
				continue;
			}
			if (f.type === "seq-item-ind") {
				c = f;
				continue;
			}
			throw new Error(`Unexpected token type in sequence item start: ${f.type}`);
		}
		let u = Za(i, e, { tokens: l });
		return go$1(Z$1(c ? e.transformOffset(c.offset) : u.position.start, u?.position.end ?? e.transformOffset(c.offset + c.source.length)), u);
	});
	if (t.items.length < s.items.length) for (let i = t.items.length; i < s.items.length; i++) {
		let o = s.items[i];
		for (let a of D(o.start, e)) throw new Error(`Unexpected token type in collection item start: ${a.type}`);
	}
	return ho$1(Z$1(r[0].position.start, ie$1(r).position.end), e.transformContentProperties(t, n.tokens), r);
}
function Za(t, e, n) {
	if (!T$1(t)) return Dt$1(t, n) ? (D(n.tokens, e), null) : e.transformNode(t, n);
	let s = t.srcToken, r = Ne$1(t, s, e, as);
	return os(r.position, e.transformContentProperties(t.key, n.tokens), [r]);
}
function bo$1(t, e, n) {
	if (t == null) return null;
	if (H$1(t)) return Jr$1(t, e, n);
	if (j$1(t)) return t.flow ? ri$1(t, e, n) : oo$1(t, e, n);
	if (J$1(t)) return t.flow ? io$1(t, e, n) : yo$1(t, e, n);
	if (C(t)) {
		switch (t.type) {
			case "BLOCK_FOLDED": return Zr$1(t, e, n);
			case "BLOCK_LITERAL": return ti$1(t, e, n);
			case "PLAIN": return lo$1(t, e, n);
			case "QUOTE_DOUBLE": return uo$1(t, e, n);
			case "QUOTE_SINGLE": return mo$1(t, e, n);
		}
		throw new Error(`Unexpected scalar type: ${t.type}`);
	}
	throw new Error("Unexpected unknown node type");
}
function Dt$1(t, e) {
	return !t || t.range[0] === t.range[1] && e.tokens.every((n) => n.type === "comment");
}
var wo$1 = class {
	text;
	comments = [];
	#e;
	constructor(t, e) {
		this.text = t, this.#e = e;
	}
	transformOffset(t) {
		let { line: e, col: n } = this.#e.linePos(t);
		return {
			line: e,
			column: n,
			offset: t
		};
	}
	transformRange(t) {
		let [e, n] = t.map((s) => this.transformOffset(s));
		return Z$1(e, n);
	}
	transformNode(t, e) {
		return bo$1(t, this, e);
	}
	transformComment(t) {
		let e = jr$1(t, this);
		return this.comments.push(e), e;
	}
	transformContentProperties(t, e) {
		return Wr$1(t, e, this);
	}
};
function ko(t, e, n, s, r, i) {
	return {
		type: "document",
		position: t,
		trailingComment: i,
		directivesEndMarker: e,
		documentEndMarker: n,
		children: [s, r]
	};
}
function So(t, e, n) {
	return {
		type: "documentBody",
		position: t,
		endComments: n,
		children: e ? [e] : []
	};
}
function Eo$1(t, e, n) {
	for (let s = e; s < t.length; s++) if (n.test(t[s])) return s;
	return null;
}
function Co$1(t, e, n, s, r, i, o) {
	let { documentTrailingComment: a, endComments: l, propTokens: c } = el(e, n, r, i, o), u = s.contents && (s.contents.range[0] < s.contents.range[1] || c.some((g) => g.type === "tag" || g.type === "anchor")), f = u ? o.transformNode(s.contents, { tokens: c }) : null;
	if (!u) for (let g of D(c, o)) throw new Error(`Unexpected token type in empty document body: ${g.type}`);
	let { position: p, documentEndPoint: h } = tl(t, s, f, i, o);
	return {
		documentBody: So(p, f, l),
		documentEndPoint: h,
		documentTrailingComment: a
	};
}
function el(t, e, n, s, r) {
	let i = [], o = [], a = [];
	for (let c of t) {
		if (Ce$1(c)) {
			a.push(c);
			continue;
		}
		throw new Error(`Unexpected token type: ${c.type}`);
	}
	for (let c of D(n, r)) throw new Error(`Unexpected token type: ${c.type}`);
	let l = s ? r.transformOffset(s.offset) : null;
	if (e) for (let c of R$1(e.end, s?.end)) {
		if (c.type === "comment") {
			let u = r.transformComment(c);
			l ? l.line === u.position.start.line ? o.push(u) : u.position.start.line < l.line && i.push(u) : i.push(u);
			continue;
		}
		throw new Error(`Unexpected token type: ${c.type}`);
	}
	if (o.length > 1) throw new Error(`Unexpected multiple document trailing comments at ${De$1(o[1].position.start)}`);
	return {
		propTokens: a,
		endComments: i,
		documentTrailingComment: ie$1(o) || null
	};
}
function tl(t, e, n, s, r) {
	let i = s ? Math.max(0, s.offset - 1) : Eo$1(r.text, e.range[2], /\S/u) ?? r.text.length;
	r.text[i - 1] === "\r" && i--;
	let o = n !== null ? n.position.start.offset : i;
	if (t) {
		let l = t.offset + t.source.length + 1;
		o < l && l <= i && (o = l);
	}
	let a = r.transformRange([o, i]);
	return {
		position: a,
		documentEndPoint: s ? r.transformOffset(s.offset + s.source.length) : a.end
	};
}
function No$1(t, e, n, s) {
	return {
		type: "documentHead",
		position: t,
		endComments: n,
		trailingComment: s,
		children: e
	};
}
function Ao$1(t, e, n) {
	return {
		type: "directive",
		position: t,
		leadingComments: [],
		trailingComment: null,
		name: e,
		parameters: n
	};
}
function To$1(t, e) {
	let n = t.source.trim().split(/[\t ]+/), s = n.shift().replace(/^%/, "");
	return Ao$1(e.transformRange([t.offset, t.offset + t.source.length]), s, n);
}
function Oo$1(t, e, n, s) {
	let { directives: r, endCommentCandidates: i } = nl(t, s), o = [], a = null;
	if (e) {
		for (let u of R$1(e.start)) if (o.push(u), !a && u.type === "doc-start") {
			for (let f of o) if (f.type === "comment") {
				let p = s.transformComment(f);
				i.push(p);
			}
			o = [], a = u;
		}
	}
	let l = sl(r, n, a, s), c = null;
	if (a && o.length > 0) {
		let u = o[0];
		u.type === "comment" && s.transformOffset(u.offset).line === l.end.line && (c = s.transformComment(u), o.shift());
	}
	return {
		documentHead: No$1(l, r, a ? i : [], c),
		docStart: a,
		tokensBeforeBody: o
	};
}
function nl(t, e) {
	let n = [], s = [], r = null;
	for (let i of t) if (i.type === "comment") {
		let o = e.transformComment(i);
		r && r.position.end.line === o.position.start.line && !r.trailingComment ? (r.trailingComment = o, r.position.end = o.position.end) : s.push(o);
	} else {
		let o = To$1(i, e);
		n.push(o), r = o, s = [];
	}
	return {
		directives: n,
		endCommentCandidates: s
	};
}
function sl(t, e, n, s) {
	let r = n ? [n.offset, n.offset + n.source.length] : e.contents ? [e.contents.range[0], e.contents.range[0]] : [e.range[0], e.range[0]];
	return t.length !== 0 && (r[0] = t[0].position.start.offset), s.transformRange(r);
}
function _o$1(t, e) {
	let { documentHead: n, tokensBeforeBody: s, docStart: r } = Oo$1(t.tokensBeforeBody, t.cstNode, t.node, e), { documentBody: i, documentEndPoint: o, documentTrailingComment: a } = Co$1(r, s, t.cstNode, t.node, t.tokensAfterBody, t.documentEnd, e);
	return ko(Z$1(n.position.start, o), !!r, !!t.documentEnd, n, i, a);
}
function Io$1(t, e, n) {
	if (t.length === 0) return [];
	let s = [], r = [], i = [], o = null, a = (l) => {
		let c = {
			tokensBeforeBody: [...i, ...r],
			cstNode: l,
			node: t[s.length],
			tokensAfterBody: [],
			documentEnd: null
		};
		return s.push(c), i.length = 0, r.length = 0, c;
	};
	for (let l of R$1(e)) {
		if (l.type === "document") {
			if (s.length >= t.length) throw new Error(`Unexpected 'document' token at ${De$1(n.transformOffset(l.offset))}`);
			o = a(l);
			continue;
		}
		if (l.type === "comment") {
			r.push(l);
			continue;
		}
		if (l.type === "directive") {
			i.push(...r, l), r.length = 0;
			continue;
		}
		if (l.type === "doc-end") {
			if (!o || o.documentEnd) throw new Error(`Unexpected 'doc-end' token at ${De$1(n.transformOffset(l.offset))}`);
			o.tokensAfterBody = [...r], r.length = 0, o.documentEnd = l;
			continue;
		}
	}
	if (i.length > 0) {
		let [l] = i;
		throw new Error(`Unexpected '${l.type}' token at ${De$1(n.transformOffset(l.offset))}`);
	}
	return r.length > 0 && (o || (o = a(null)), r.length > 0 && (o.tokensAfterBody.push(...r), r.length = 0)), s.map((l) => _o$1(l, n));
}
function zs(t, e, n, s) {
	let r = e(t);
	return (i) => {
		s(r, i) && n(t, r = i);
	};
}
function Zs(t) {
	if (t === null || !("children" in t)) return;
	let e = t.children;
	if (e.forEach(Zs), t.type === "document") {
		let [i, o] = t.children;
		i.position.start.offset === i.position.end.offset ? i.position.start = i.position.end = o.position.start : o.position.start.offset === o.position.end.offset && (o.position.start = o.position.end = i.position.end);
	}
	let n = zs(t.position, rl, il, ll), s = zs(t.position, ol, al, cl);
	"endComments" in t && t.endComments.length !== 0 && (n(t.endComments[0].position.start), s(ie$1(t.endComments).position.end));
	let r = e.filter((i) => i !== null);
	if (r.length !== 0) {
		let i = r[0], o = ie$1(r);
		n(i.position.start), s(o.position.end), "leadingComments" in i && i.leadingComments.length !== 0 && n(i.leadingComments[0].position.start), "tag" in i && i.tag && n(i.tag.position.start), "anchor" in i && i.anchor && n(i.anchor.position.start), "trailingComment" in o && o.trailingComment && s(o.trailingComment.position.end);
	}
}
function rl(t) {
	return t.start;
}
function il(t, e) {
	t.start = e;
}
function ol(t) {
	return t.end;
}
function al(t, e) {
	t.end = e;
}
function ll(t, e) {
	return e.offset < t.offset;
}
function cl(t, e) {
	return e.offset > t.offset;
}
function er$1(t, e) {
	let n = new Fe$1(), s = new wo$1(t, n), r = new Le$1(n.addNewLine), i = new Ie$1({
		keepSourceTokens: !0,
		uniqueKeys: e?.uniqueKeys,
		lineCounter: n,
		merge: !0
	}), o = [], a = [...r.parse(t)];
	for (let f of i.compose(a, !0, t.length)) {
		let { errors: p } = f;
		if (p.length > 0) throw new Pt$1(s, p[0]);
		o.push(f);
	}
	let l = Io$1(o, a, s), c = s.comments.sort((f, p) => f.position.start.offset - p.position.end.offset), u = Yr$1(s.transformRange([0, t.length]), l, c);
	return qr$1(u), Zs(u), u;
}
function fl(t, e) {
	let n = new SyntaxError(t + " (" + e.loc.start.line + ":" + e.loc.start.column + ")");
	return Object.assign(n, e);
}
var Lo$1 = fl;
var ul = { uniqueKeys: !1 };
function pl(t) {
	let e;
	try {
		e = er$1(t, ul);
	} catch (n) {
		throw n instanceof Pt$1 ? Lo$1(n.message, {
			loc: n.position,
			cause: n
		}) : n;
	}
	return delete e.comments, e;
}
var ml = {
	astFormat: "yaml",
	parse: pl,
	hasPragma: Cr$1,
	hasIgnorePragma: Nr$1,
	locStart: Ye$1,
	locEnd: yr$1
};
var hl = { yaml: $r$1 };
var dl = ro$1.parse;
// node_modules/prettier/standalone.mjs
var Mu = Object.defineProperty;
var xt = (t, e) => {
	for (var r in e) Mu(t, r, {
		get: e[r],
		enumerable: !0
	});
};
xt({}, {
	__debug: () => Ji,
	check: () => Ki,
	doc: () => lr,
	format: () => ku,
	formatWithCursor: () => bu,
	getSupportInfo: () => Hi,
	util: () => pr,
	version: () => Au
});
var Q = (t, e) => (r, n, ...o) => r | 1 && n == null ? void 0 : (e.call(n) ?? n[t]).apply(n, o);
var Yu = String.prototype.replaceAll ?? function(t, e) {
	return t.global ? this.replace(t, e) : this.split(t).join(e);
};
var ue = Q("replaceAll", function() {
	if (typeof this == "string") return Yu;
});
var we = class {
	diff(e, r, n = {}) {
		let o;
		typeof n == "function" ? (o = n, n = {}) : "callback" in n && (o = n.callback);
		let u = this.castInput(e, n), i = this.castInput(r, n), a = this.removeEmpty(this.tokenize(u, n)), s = this.removeEmpty(this.tokenize(i, n));
		return this.diffWithOptionsObj(a, s, n, o);
	}
	diffWithOptionsObj(e, r, n, o) {
		var u;
		let i = (C) => {
			if (C = this.postProcess(C, n), o) {
				setTimeout(function() {
					o(C);
				}, 0);
				return;
			} else return C;
		}, a = r.length, s = e.length, D = 1, c = a + s;
		n.maxEditLength != null && (c = Math.min(c, n.maxEditLength));
		let p = (u = n.timeout) !== null && u !== void 0 ? u : 1 / 0, f = Date.now() + p, m = [{
			oldPos: -1,
			lastComponent: void 0
		}], l = this.extractCommon(m[0], r, e, 0, n);
		if (m[0].oldPos + 1 >= s && l + 1 >= a) return i(this.buildValues(m[0].lastComponent, r, e));
		let F = -1 / 0, d = 1 / 0, E = () => {
			for (let C = Math.max(F, -D); C <= Math.min(d, D); C += 2) {
				let g, _ = m[C - 1], P = m[C + 1];
				_ && (m[C - 1] = void 0);
				let x = !1;
				if (P) {
					let q = P.oldPos - C;
					x = P && 0 <= q && q < a;
				}
				let N = _ && _.oldPos + 1 < s;
				if (!x && !N) {
					m[C] = void 0;
					continue;
				}
				if (!N || x && _.oldPos < P.oldPos ? g = this.addToPath(P, !0, !1, 0, n) : g = this.addToPath(_, !1, !0, 1, n), l = this.extractCommon(g, r, e, C, n), g.oldPos + 1 >= s && l + 1 >= a) return i(this.buildValues(g.lastComponent, r, e)) || !0;
				m[C] = g, g.oldPos + 1 >= s && (d = Math.min(d, C - 1)), l + 1 >= a && (F = Math.max(F, C + 1));
			}
			D++;
		};
		if (o) (function C() {
			setTimeout(function() {
				if (D > c || Date.now() > f) return o(void 0);
				E() || C();
			}, 0);
		})();
		else for (; D <= c && Date.now() <= f;) {
			let C = E();
			if (C) return C;
		}
	}
	addToPath(e, r, n, o, u) {
		let i = e.lastComponent;
		return i && !u.oneChangePerToken && i.added === r && i.removed === n ? {
			oldPos: e.oldPos + o,
			lastComponent: {
				count: i.count + 1,
				added: r,
				removed: n,
				previousComponent: i.previousComponent
			}
		} : {
			oldPos: e.oldPos + o,
			lastComponent: {
				count: 1,
				added: r,
				removed: n,
				previousComponent: i
			}
		};
	}
	extractCommon(e, r, n, o, u) {
		let i = r.length, a = n.length, s = e.oldPos, D = s - o, c = 0;
		for (; D + 1 < i && s + 1 < a && this.equals(n[s + 1], r[D + 1], u);) D++, s++, c++, u.oneChangePerToken && (e.lastComponent = {
			count: 1,
			previousComponent: e.lastComponent,
			added: !1,
			removed: !1
		});
		return c && !u.oneChangePerToken && (e.lastComponent = {
			count: c,
			previousComponent: e.lastComponent,
			added: !1,
			removed: !1
		}), e.oldPos = s, D;
	}
	equals(e, r, n) {
		return n.comparator ? n.comparator(e, r) : e === r || !!n.ignoreCase && e.toLowerCase() === r.toLowerCase();
	}
	removeEmpty(e) {
		let r = [];
		for (let n = 0; n < e.length; n++) e[n] && r.push(e[n]);
		return r;
	}
	castInput(e, r) {
		return e;
	}
	tokenize(e, r) {
		return Array.from(e);
	}
	join(e) {
		return e.join("");
	}
	postProcess(e, r) {
		return e;
	}
	get useLongestToken() {
		return !1;
	}
	buildValues(e, r, n) {
		let o = [], u;
		for (; e;) o.push(e), u = e.previousComponent, delete e.previousComponent, e = u;
		o.reverse();
		let i = o.length, a = 0, s = 0, D = 0;
		for (; a < i; a++) {
			let c = o[a];
			if (c.removed) c.value = this.join(n.slice(D, D + c.count)), D += c.count;
			else {
				if (!c.added && this.useLongestToken) {
					let p = r.slice(s, s + c.count);
					p = p.map(function(f, m) {
						let l = n[D + m];
						return l.length > f.length ? l : f;
					}), c.value = this.join(p);
				} else c.value = this.join(r.slice(s, s + c.count));
				s += c.count, c.added || (D += c.count);
			}
		}
		return o;
	}
};
var Tt = class extends we {
	tokenize(e) {
		return e.slice();
	}
	join(e) {
		return e;
	}
	removeEmpty(e) {
		return e;
	}
};
var dr = new Tt();
function Nt(t, e, r) {
	return dr.diff(t, e, r);
}
var Uu = () => {};
var I = Uu;
var Er = "cr";
var Cr = "crlf";
var Wu = "lf";
var Bt = "\r";
var hr = `\r
`;
var ze = `
`;
var $u = ze;
function gr(t) {
	let e = t.indexOf(Bt);
	return e !== -1 ? t.charAt(e + 1) === ze ? Cr : Er : Wu;
}
function Se(t) {
	return t === Er ? Bt : t === Cr ? hr : $u;
}
var zu = new Map([
	[ze, /\n/g],
	[Bt, /\r/g],
	[hr, /\r\n/g]
]);
function wt(t, e) {
	let r = zu.get(e);
	return t.match(r)?.length ?? 0;
}
var Gu = /\r\n?/g;
function yr(t) {
	return ue(0, t, Gu, ze);
}
var oe = Symbol.for("comments");
function Ku(t) {
	return this[t < 0 ? this.length + t : t];
}
var A = Q("at", function() {
	if (Array.isArray(this) || typeof this == "string") return Ku;
});
var K = "string";
var V = "array";
var W = "cursor";
var R = "indent";
var L = "align";
var v = "trim";
var T = "group";
var b = "fill";
var B = "if-break";
var M = "indent-if-break";
var Y = "line-suffix";
var j = "line-suffix-boundary";
var y = "line";
var k = "label";
var w = "break-parent";
var Ge = new Set([
	W,
	R,
	L,
	v,
	T,
	b,
	B,
	M,
	Y,
	j,
	y,
	k,
	w
]);
function _r(t) {
	let e = t.length;
	for (; e > 0 && (t[e - 1] === "\r" || t[e - 1] === `
`);) e--;
	return e < t.length ? t.slice(0, e) : t;
}
function Ee(t, e, r) {
	if (!t.has(e)) {
		let n = r(e);
		t.set(e, n);
	}
	return t.get(e);
}
function Ju(t) {
	if (typeof t == "string") return K;
	if (Array.isArray(t)) return V;
	if (!t) return;
	let { type: e } = t;
	if (Ge.has(e)) return e;
}
var X = Ju;
var qu = (t) => new Intl.ListFormat("en-US", { type: "disjunction" }).format(t);
function Xu(t) {
	let e = t === null ? "null" : typeof t;
	if (e !== "string" && e !== "object") return `Unexpected doc '${e}', 
Expected it to be 'string' or 'object'.`;
	if (X(t)) throw new Error("doc is valid.");
	let r = Object.prototype.toString.call(t);
	if (r !== "[object Object]") return `Unexpected doc '${r}'.`;
	let n = qu([...Ge].map((o) => `'${o}'`));
	return `Unexpected doc.type '${t.type}'.
Expected it to be ${n}.`;
}
var St = class extends Error {
	name = "InvalidDocError";
	constructor(e) {
		super(Xu(e)), this.doc = e;
	}
};
var ee = St;
var Ar = {};
function Qu(t, e, r, n) {
	let o = [t];
	for (; o.length > 0;) {
		let u = o.pop();
		if (u === Ar) {
			r(o.pop());
			continue;
		}
		r && o.push(u, Ar);
		let i = X(u);
		if (!i) throw new ee(u);
		if (e?.(u) !== !1) switch (i) {
			case V:
			case b: {
				let a = i === V ? u : u.parts;
				for (let D = a.length - 1; D >= 0; --D) o.push(a[D]);
				break;
			}
			case B:
				o.push(u.flatContents, u.breakContents);
				break;
			case T:
				if (n && u.expandedStates) for (let a = u.expandedStates.length, s = a - 1; s >= 0; --s) o.push(u.expandedStates[s]);
				else o.push(u.contents);
				break;
			case L:
			case R:
			case M:
			case k:
			case Y:
				o.push(u.contents);
				break;
			case K:
			case W:
			case v:
			case j:
			case y:
			case w: break;
			default: throw new ee(u);
		}
	}
}
var Oe = Qu;
function be(t, e) {
	if (typeof t == "string") return e(t);
	let r = new Map();
	return n(t);
	function n(u) {
		return Ee(r, u, o);
	}
	function o(u) {
		switch (X(u)) {
			case V: return e(u.map(n));
			case b: return e({
				...u,
				parts: u.parts.map(n)
			});
			case B: return e({
				...u,
				breakContents: n(u.breakContents),
				flatContents: n(u.flatContents)
			});
			case T: {
				let { expandedStates: i, contents: a } = u;
				return i ? (i = i.map(n), a = i[0]) : a = n(a), e({
					...u,
					contents: a,
					expandedStates: i
				});
			}
			case L:
			case R:
			case M:
			case k:
			case Y: return e({
				...u,
				contents: n(u.contents)
			});
			case K:
			case W:
			case v:
			case j:
			case y:
			case w: return e(u);
			default: throw new ee(u);
		}
	}
}
function Ke(t, e, r) {
	let n = r, o = !1;
	function u(i) {
		if (o) return !1;
		let a = e(i);
		a !== void 0 && (o = !0, n = a);
	}
	return Oe(t, u), n;
}
function Zu(t) {
	if (t.type === T && t.break || t.type === y && t.hard || t.type === w) return !0;
}
function Nr(t) {
	return Ke(t, Zu, !1);
}
function xr(t) {
	if (t.length > 0) {
		let e = A(0, t, -1);
		!e.expandedStates && !e.break && (e.break = "propagated");
	}
	return null;
}
function Br(t) {
	let e = new Set(), r = [];
	function n(u) {
		if (u.type === w && xr(r), u.type === T) {
			if (r.push(u), e.has(u)) return !1;
			e.add(u);
		}
	}
	function o(u) {
		u.type === T && r.pop().break && xr(r);
	}
	Oe(t, n, o, !0);
}
function eo(t) {
	return t.type === y && !t.hard ? t.soft ? "" : " " : t.type === B ? t.flatContents : t;
}
function wr(t) {
	return be(t, eo);
}
function Tr(t) {
	for (t = [...t]; t.length >= 2 && A(0, t, -2).type === y && A(0, t, -1).type === w;) t.length -= 2;
	if (t.length > 0) {
		let e = Pe(A(0, t, -1));
		t[t.length - 1] = e;
	}
	return t;
}
function Pe(t) {
	switch (X(t)) {
		case R:
		case M:
		case T:
		case Y:
		case k: {
			let e = Pe(t.contents);
			return {
				...t,
				contents: e
			};
		}
		case B: return {
			...t,
			breakContents: Pe(t.breakContents),
			flatContents: Pe(t.flatContents)
		};
		case b: return {
			...t,
			parts: Tr(t.parts)
		};
		case V: return Tr(t);
		case K: return _r(t);
		case L:
		case W:
		case v:
		case j:
		case y:
		case w: break;
		default: throw new ee(t);
	}
	return t;
}
function He(t) {
	return Pe(ro(t));
}
function to(t) {
	switch (X(t)) {
		case b: {
			let { parts: e } = t;
			if (e.every((r) => r === "")) return "";
			if (e.length === 1) return e[0];
			break;
		}
		case T:
			if (!t.contents && !t.id && !t.break && !t.expandedStates) return "";
			if (t.contents.type === T && t.contents.id === t.id && t.contents.break === t.break && t.contents.expandedStates === t.expandedStates) return t.contents;
			break;
		case L:
		case R:
		case M:
		case Y:
			if (!t.contents) return "";
			break;
		case B:
			if (!t.flatContents && !t.breakContents) return "";
			break;
		case V: {
			let e = [];
			for (let r of t) {
				if (!r) continue;
				let [n, ...o] = Array.isArray(r) ? r : [r];
				typeof n == "string" && typeof A(0, e, -1) == "string" ? e[e.length - 1] += n : e.push(n), e.push(...o);
			}
			return e.length === 0 ? "" : e.length === 1 ? e[0] : e;
		}
		case K:
		case W:
		case v:
		case j:
		case y:
		case k:
		case w: break;
		default: throw new ee(t);
	}
	return t;
}
function ro(t) {
	return be(t, (e) => to(e));
}
function Sr(t, e = qe) {
	return be(t, (r) => typeof r == "string" ? Je(e, r.split(`
`)) : r);
}
function no(t) {
	if (t.type === y) return !0;
}
function Or(t) {
	return Ke(t, no, !1);
}
function Ce(t, e) {
	return t.type === k ? {
		...t,
		contents: e(t.contents)
	} : e(t);
}
var S = I;
var Xe = I;
var Pr = I;
var br = I;
function ie(t) {
	return S(t), {
		type: R,
		contents: t
	};
}
function De(t, e) {
	return br(t), S(e), {
		type: L,
		contents: e,
		n: t
	};
}
function kr(t) {
	return De(Number.NEGATIVE_INFINITY, t);
}
function Qe(t) {
	return De({ type: "root" }, t);
}
function Ir(t) {
	return De(-1, t);
}
function Ze(t, e, r) {
	S(t);
	let n = t;
	if (e > 0) {
		for (let o = 0; o < Math.floor(e / r); ++o) n = ie(n);
		n = De(e % r, n), n = De(Number.NEGATIVE_INFINITY, n);
	}
	return n;
}
var ce = { type: w };
var te = { type: W };
function Rr(t) {
	return Pr(t), {
		type: b,
		parts: t
	};
}
function Ot(t, e = {}) {
	return S(t), Xe(e.expandedStates, !0), {
		type: T,
		id: e.id,
		contents: t,
		break: !!e.shouldBreak,
		expandedStates: e.expandedStates
	};
}
function Lr(t, e) {
	return Ot(t[0], {
		...e,
		expandedStates: t
	});
}
function vr(t, e = "", r = {}) {
	return S(t), e !== "" && S(e), {
		type: B,
		breakContents: t,
		flatContents: e,
		groupId: r.groupId
	};
}
function Mr(t, e) {
	return S(t), {
		type: M,
		contents: t,
		groupId: e.groupId,
		negate: e.negate
	};
}
function Je(t, e) {
	S(t), Xe(e);
	let r = [];
	for (let n = 0; n < e.length; n++) n !== 0 && r.push(t), r.push(e[n]);
	return r;
}
function Yr(t, e) {
	return S(e), t ? {
		type: k,
		label: t,
		contents: e
	} : e;
}
var et = { type: y };
var jr = {
	type: y,
	soft: !0
};
var ke = {
	type: y,
	hard: !0
};
var $ = [ke, ce];
var Pt = {
	type: y,
	hard: !0,
	literal: !0
};
var qe = [Pt, ce];
function Ie(t) {
	return S(t), {
		type: Y,
		contents: t
	};
}
var Ur = { type: j };
var Vr = { type: v };
function re(t) {
	if (!t) return "";
	if (Array.isArray(t)) {
		let e = [];
		for (let r of t) if (Array.isArray(r)) e.push(...re(r));
		else {
			let n = re(r);
			n !== "" && e.push(n);
		}
		return e;
	}
	return t.type === B ? {
		...t,
		breakContents: re(t.breakContents),
		flatContents: re(t.flatContents)
	} : t.type === T ? {
		...t,
		contents: re(t.contents),
		expandedStates: t.expandedStates?.map(re)
	} : t.type === b ? {
		type: "fill",
		parts: t.parts.map(re)
	} : t.contents ? {
		...t,
		contents: re(t.contents)
	} : t;
}
function Wr(t) {
	let e = Object.create(null), r = new Set();
	return n(re(t));
	function n(u, i, a) {
		if (typeof u == "string") return JSON.stringify(u);
		if (Array.isArray(u)) {
			let s = u.map(n).filter(Boolean);
			return s.length === 1 ? s[0] : `[${s.join(", ")}]`;
		}
		if (u.type === y) {
			let s = a?.[i + 1]?.type === w;
			return u.literal ? s ? "literalline" : "literallineWithoutBreakParent" : u.hard ? s ? "hardline" : "hardlineWithoutBreakParent" : u.soft ? "softline" : "line";
		}
		if (u.type === w) return a?.[i - 1]?.type === y && a[i - 1].hard ? void 0 : "breakParent";
		if (u.type === v) return "trim";
		if (u.type === R) return "indent(" + n(u.contents) + ")";
		if (u.type === L) return u.n === Number.NEGATIVE_INFINITY ? "dedentToRoot(" + n(u.contents) + ")" : u.n < 0 ? "dedent(" + n(u.contents) + ")" : u.n.type === "root" ? "markAsRoot(" + n(u.contents) + ")" : "align(" + JSON.stringify(u.n) + ", " + n(u.contents) + ")";
		if (u.type === B) return "ifBreak(" + n(u.breakContents) + (u.flatContents ? ", " + n(u.flatContents) : "") + (u.groupId ? (u.flatContents ? "" : ", \"\"") + `, { groupId: ${o(u.groupId)} }` : "") + ")";
		if (u.type === M) {
			let s = [];
			u.negate && s.push("negate: true"), u.groupId && s.push(`groupId: ${o(u.groupId)}`);
			let D = s.length > 0 ? `, { ${s.join(", ")} }` : "";
			return `indentIfBreak(${n(u.contents)}${D})`;
		}
		if (u.type === T) {
			let s = [];
			u.break && u.break !== "propagated" && s.push("shouldBreak: true"), u.id && s.push(`id: ${o(u.id)}`);
			let D = s.length > 0 ? `, { ${s.join(", ")} }` : "";
			return u.expandedStates ? `conditionalGroup([${u.expandedStates.map((c) => n(c)).join(",")}]${D})` : `group(${n(u.contents)}${D})`;
		}
		if (u.type === b) return `fill([${u.parts.map((s) => n(s)).join(", ")}])`;
		if (u.type === Y) return "lineSuffix(" + n(u.contents) + ")";
		if (u.type === j) return "lineSuffixBoundary";
		if (u.type === k) return `label(${JSON.stringify(u.label)}, ${n(u.contents)})`;
		if (u.type === W) return "cursor";
		throw new Error("Unknown doc type " + u.type);
	}
	function o(u) {
		if (typeof u != "symbol") return JSON.stringify(String(u));
		if (u in e) return e[u];
		let i = u.description || "symbol";
		for (let a = 0;; a++) {
			let s = i + (a > 0 ? ` #${a}` : "");
			if (!r.has(s)) return r.add(s), e[u] = `Symbol.for(${JSON.stringify(s)})`;
		}
	}
}
var $r = () => /[#*0-9]\uFE0F?\u20E3|[\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23ED-\u23EF\u23F1\u23F2\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB\u25FC\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692\u2694-\u2697\u2699\u269B\u269C\u26A0\u26A7\u26AA\u26B0\u26B1\u26BD\u26BE\u26C4\u26C8\u26CF\u26D1\u26E9\u26F0-\u26F5\u26F7\u26F8\u26FA\u2702\u2708\u2709\u270F\u2712\u2714\u2716\u271D\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u27A1\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B55\u3030\u303D\u3297\u3299]\uFE0F?|[\u261D\u270C\u270D](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\u270A\u270B](?:\uD83C[\uDFFB-\uDFFF])?|[\u23E9-\u23EC\u23F0\u23F3\u25FD\u2693\u26A1\u26AB\u26C5\u26CE\u26D4\u26EA\u26FD\u2705\u2728\u274C\u274E\u2753-\u2755\u2795-\u2797\u27B0\u27BF\u2B50]|\u26D3\uFE0F?(?:\u200D\uD83D\uDCA5)?|\u26F9(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\u2764\uFE0F?(?:\u200D(?:\uD83D\uDD25|\uD83E\uDE79))?|\uD83C(?:[\uDC04\uDD70\uDD71\uDD7E\uDD7F\uDE02\uDE37\uDF21\uDF24-\uDF2C\uDF36\uDF7D\uDF96\uDF97\uDF99-\uDF9B\uDF9E\uDF9F\uDFCD\uDFCE\uDFD4-\uDFDF\uDFF5\uDFF7]\uFE0F?|[\uDF85\uDFC2\uDFC7](?:\uD83C[\uDFFB-\uDFFF])?|[\uDFC4\uDFCA](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDFCB\uDFCC](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDCCF\uDD8E\uDD91-\uDD9A\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF43\uDF45-\uDF4A\uDF4C-\uDF7C\uDF7E-\uDF84\uDF86-\uDF93\uDFA0-\uDFC1\uDFC5\uDFC6\uDFC8\uDFC9\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF8-\uDFFF]|\uDDE6\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF]|\uDDE7\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF]|\uDDE8\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF7\uDDFA-\uDDFF]|\uDDE9\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF]|\uDDEA\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA]|\uDDEB\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7]|\uDDEC\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE]|\uDDED\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA]|\uDDEE\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9]|\uDDEF\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5]|\uDDF0\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF]|\uDDF1\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE]|\uDDF2\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF]|\uDDF3\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF]|\uDDF4\uD83C\uDDF2|\uDDF5\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE]|\uDDF6\uD83C\uDDE6|\uDDF7\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC]|\uDDF8\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF]|\uDDF9\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF]|\uDDFA\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF]|\uDDFB\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA]|\uDDFC\uD83C[\uDDEB\uDDF8]|\uDDFD\uD83C\uDDF0|\uDDFE\uD83C[\uDDEA\uDDF9]|\uDDFF\uD83C[\uDDE6\uDDF2\uDDFC]|\uDF44(?:\u200D\uD83D\uDFEB)?|\uDF4B(?:\u200D\uD83D\uDFE9)?|\uDFC3(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDFF3\uFE0F?(?:\u200D(?:\u26A7\uFE0F?|\uD83C\uDF08))?|\uDFF4(?:\u200D\u2620\uFE0F?|\uDB40\uDC67\uDB40\uDC62\uDB40(?:\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDC73\uDB40\uDC63\uDB40\uDC74|\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F)?)|\uD83D(?:[\uDC3F\uDCFD\uDD49\uDD4A\uDD6F\uDD70\uDD73\uDD76-\uDD79\uDD87\uDD8A-\uDD8D\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA\uDECB\uDECD-\uDECF\uDEE0-\uDEE5\uDEE9\uDEF0\uDEF3]\uFE0F?|[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDC8F\uDC91\uDCAA\uDD7A\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC](?:\uD83C[\uDFFB-\uDFFF])?|[\uDC6E-\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4\uDEB5](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD74\uDD90](?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?|[\uDC00-\uDC07\uDC09-\uDC14\uDC16-\uDC25\uDC27-\uDC3A\uDC3C-\uDC3E\uDC40\uDC44\uDC45\uDC51-\uDC65\uDC6A\uDC79-\uDC7B\uDC7D-\uDC80\uDC84\uDC88-\uDC8E\uDC90\uDC92-\uDCA9\uDCAB-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDDA4\uDDFB-\uDE2D\uDE2F-\uDE34\uDE37-\uDE41\uDE43\uDE44\uDE48-\uDE4A\uDE80-\uDEA2\uDEA4-\uDEB3\uDEB7-\uDEBF\uDEC1-\uDEC5\uDED0-\uDED2\uDED5-\uDED9\uDEDC-\uDEDF\uDEEB\uDEEC\uDEF4-\uDEFC\uDFE0-\uDFEB\uDFF0]|\uDC08(?:\u200D\u2B1B)?|\uDC15(?:\u200D\uD83E\uDDBA)?|\uDC26(?:\u200D(?:\u2B1B|\uD83D\uDD25))?|\uDC3B(?:\u200D\u2744\uFE0F?)?|\uDC41\uFE0F?(?:\u200D\uD83D\uDDE8\uFE0F?)?|\uDC68(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDC68\uDC69]\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?)|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFC-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFD-\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFD\uDFFF]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?\uDC68\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDD1D\uDEEF]\u200D\uD83D\uDC68\uD83C[\uDFFB-\uDFFE]|[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3])))?))?|\uDC69(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:\uDC8B\u200D\uD83D)?[\uDC68\uDC69]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?|\uDC69\u200D\uD83D(?:\uDC66(?:\u200D\uD83D\uDC66)?|\uDC67(?:\u200D\uD83D[\uDC66\uDC67])?))|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFC-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFD-\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFD\uDFFF]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D\uD83D(?:[\uDC68\uDC69]|\uDC8B\u200D\uD83D[\uDC68\uDC69])\uD83C[\uDFFB-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3]|\uDD1D\u200D\uD83D[\uDC68\uDC69]\uD83C[\uDFFB-\uDFFE]|\uDEEF\u200D\uD83D\uDC69\uD83C[\uDFFB-\uDFFE])))?))?|\uDD75(?:\uD83C[\uDFFB-\uDFFF]|\uFE0F)?(?:\u200D[\u2640\u2642]\uFE0F?)?|\uDE2E(?:\u200D\uD83D\uDCA8)?|\uDE35(?:\u200D\uD83D\uDCAB)?|\uDE36(?:\u200D\uD83C\uDF2B\uFE0F?)?|\uDE42(?:\u200D[\u2194\u2195]\uFE0F?)?|\uDEB6(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?)|\uD83E(?:[\uDD0C\uDD0F\uDD18-\uDD1F\uDD30-\uDD34\uDD36\uDD77\uDDB5\uDDB6\uDDBB\uDDD2\uDDD3\uDDD5\uDEC3-\uDEC5\uDEF0\uDEF2-\uDEFA](?:\uD83C[\uDFFB-\uDFFF])?|[\uDD26\uDD35\uDD37-\uDD39\uDD3C-\uDD3E\uDDB8\uDDB9\uDDCD\uDDCF\uDDD4\uDDD6-\uDDDD](?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDDDE\uDDDF](?:\u200D[\u2640\u2642]\uFE0F?)?|[\uDD0D\uDD0E\uDD10-\uDD17\uDD20-\uDD25\uDD27-\uDD2F\uDD3A\uDD3F-\uDD45\uDD47-\uDD76\uDD78-\uDDB4\uDDB7\uDDBA\uDDBC-\uDDCC\uDDD0\uDDE0-\uDDFF\uDE70-\uDE7C\uDE80-\uDEC2\uDEC6\uDEC8\uDECC-\uDEDD\uDEDF-\uDEEB\uDEEF]|\uDDCE(?:\uD83C[\uDFFB-\uDFFF])?(?:\u200D(?:[\u2640\u2642]\uFE0F?(?:\u200D\u27A1\uFE0F?)?|\u27A1\uFE0F?))?|\uDDD1(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1|\uDDD1\u200D\uD83E\uDDD2(?:\u200D\uD83E\uDDD2)?|\uDDD2(?:\u200D\uD83E\uDDD2)?))|\uD83C(?:\uDFFB(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFC-\uDFFF])))?|\uDFFC(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFD-\uDFFF])))?|\uDFFD(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])))?|\uDFFE(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFD\uDFFF])))?|\uDFFF(?:\u200D(?:[\u2695\u2696\u2708]\uFE0F?|\u2764\uFE0F?\u200D(?:\uD83D\uDC8B\u200D)?\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE]|\uD83C[\uDF3E\uDF73\uDF7C\uDF84\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D(?:[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uDC30\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])|\uD83E(?:[\uDDAF\uDDBC\uDDBD](?:\u200D\u27A1\uFE0F?)?|[\uDDB0-\uDDB3\uDE70]|\uDD1D\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFF]|\uDEEF\u200D\uD83E\uDDD1\uD83C[\uDFFB-\uDFFE])))?))?|\uDEF1(?:\uD83C(?:\uDFFB(?:\u200D\uD83E\uDEF2\uD83C[\uDFFC-\uDFFF])?|\uDFFC(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFD-\uDFFF])?|\uDFFD(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])?|\uDFFE(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFD\uDFFF])?|\uDFFF(?:\u200D\uD83E\uDEF2\uD83C[\uDFFB-\uDFFE])?))?)/g;
var zr = 12288;
var Gr = 65510;
var Kr = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
var Hr = 4352;
var Jr = 262141;
var bt = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
var kt = (t, e) => {
	let r = 0, n = Math.floor(t.length / 2) - 1;
	for (; r <= n;) {
		let o = Math.floor((r + n) / 2), u = o * 2;
		if (e < t[u]) n = o - 1;
		else if (e > t[u + 1]) r = o + 1;
		else return !0;
	}
	return !1;
};
var qr = 19968, [uo, oo] = io(bt);
function io(t) {
	let e = t[0], r = t[1];
	for (let n = 0; n < t.length; n += 2) {
		let o = t[n], u = t[n + 1];
		if (qr >= o && qr <= u) return [o, u];
		u - o > r - e && (e = o, r = u);
	}
	return [e, r];
}
var tt = (t) => t < zr || t > Gr ? !1 : kt(Kr, t);
var It = (t) => t >= uo && t <= oo ? !0 : t < Hr || t > Jr ? !1 : kt(bt, t);
var so = /^(?:[\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u2328\u23CF\u23ED-\u23EF\u23F1\u23F2\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB\u25FC\u2600-\u2604\u260E\u2611\u2618\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u2692\u2694-\u2697\u2699\u269B\u269C\u26A0\u26A7\u26B0\u26B1\u26C8\u26CF\u26D1\u26D3\u26E9\u26F0\u26F1\u26F4\u26F7\u26F8\u2702\u2708\u2709\u270F\u2712\u2714\u2716\u271D\u2721\u2733\u2734\u2744\u2747\u2763\u2764\u27A1\u2934\u2935\u2B05-\u2B07]|\uD83C[\uDD70\uDD71\uDD7E\uDD7F\uDF21\uDF24-\uDF2C\uDF36\uDF7D\uDF96\uDF97\uDF99-\uDF9B\uDF9E\uDF9F\uDFCD\uDFCE\uDFD4-\uDFDF\uDFF3\uDFF5\uDFF7]|\uD83D[\uDC3F\uDC41\uDCFD\uDD49\uDD4A\uDD6F\uDD70\uDD73\uDD76-\uDD79\uDD87\uDD8A-\uDD8D\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA\uDECB\uDECD-\uDECF\uDEE0-\uDEE5\uDEE9\uDEF0\uDEF3])$/;
var Xr = (t) => so.test(t);
var ao = /[^\x20-\x7F]/;
var Do = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;
function co(t) {
	if (!t) return 0;
	if (!ao.test(t)) return t.length;
	let e = 0;
	t = t.replace($r(), (r) => (e += Xr(r) ? 1 : 2, ""));
	for (let r of t) {
		let n = r.codePointAt(0);
		n <= 31 || n >= 127 && n <= 159 || Do.test(r) || (e += tt(n) || It(n) ? 2 : 1);
	}
	return e;
}
var Re = co;
var lo = { type: 0 };
var fo = { type: 1 };
var Rt = {
	value: "",
	length: 0,
	queue: [],
	get root() {
		return Rt;
	}
};
function Qr(t, e, r) {
	let n = e.type === 1 ? t.queue.slice(0, -1) : [...t.queue, e], o = "", u = 0, i = 0, a = 0;
	for (let l of n) switch (l.type) {
		case 0:
			c(), r.useTabs ? s(1) : D(r.tabWidth);
			break;
		case 3: {
			let { string: F } = l;
			c(), o += F, u += F.length;
			break;
		}
		case 2: {
			let { width: F } = l;
			i += 1, a += F;
			break;
		}
		default: throw new Error(`Unexpected indent comment '${l.type}'.`);
	}
	return f(), {
		...t,
		value: o,
		length: u,
		queue: n
	};
	function s(l) {
		o += "	".repeat(l), u += r.tabWidth * l;
	}
	function D(l) {
		o += " ".repeat(l), u += l;
	}
	function c() {
		r.useTabs ? p() : f();
	}
	function p() {
		i > 0 && s(i), m();
	}
	function f() {
		a > 0 && D(a), m();
	}
	function m() {
		i = 0, a = 0;
	}
}
function Zr(t, e, r) {
	if (!e) return t;
	if (e.type === "root") return {
		...t,
		root: t
	};
	if (e === Number.NEGATIVE_INFINITY) return t.root;
	let n;
	return typeof e == "number" ? e < 0 ? n = fo : n = {
		type: 2,
		width: e
	} : n = {
		type: 3,
		string: e
	}, Qr(t, n, r);
}
function en(t, e) {
	return Qr(t, lo, e);
}
function po(t) {
	let e = 0;
	for (let r = t.length - 1; r >= 0; r--) {
		let n = t[r];
		if (n === " " || n === "	") e++;
		else break;
	}
	return e;
}
function rt(t) {
	let e = po(t);
	return {
		text: e === 0 ? t : t.slice(0, t.length - e),
		count: e
	};
}
var Lt = class {
	#t = [];
	#e = "";
	#n = 0;
	#u = [];
	#r = [];
	#o() {
		let e = this.#e;
		e !== "" && (this.#t.push(e), this.#n += e.length, this.#e = "");
		for (let r of this.#r) this.#u.push(Math.min(r, this.#n));
		this.#r.length = 0;
	}
	markPosition() {
		if (this.#u.length + this.#r.length >= 2) throw new Error("There are too many 'cursor' in doc.");
		this.#r.push(this.#n + this.#e.length);
	}
	write(e) {
		this.#e += e;
	}
	trim() {
		let { text: e, count: r } = rt(this.#e);
		return this.#e = e, this.#o(), r;
	}
	finish() {
		return this.#o(), {
			text: this.#t.join(""),
			positions: this.#u
		};
	}
};
var tn = Lt;
var H = Symbol("MODE_BREAK");
var Z = Symbol("MODE_FLAT");
var vt = Symbol("DOC_FILL_PRINTED_LENGTH");
function nt(t, e, r, n, o, u) {
	if (r === Number.POSITIVE_INFINITY) return !0;
	let i = e.length, a = !1, s = [t], D = "";
	for (; r >= 0;) {
		if (s.length === 0) {
			if (i === 0) return !0;
			s.push(e[--i]);
			continue;
		}
		let { mode: c, doc: p } = s.pop(), f = X(p);
		switch (f) {
			case K:
				p && (a && (D += " ", r -= 1, a = !1), D += p, r -= Re(p));
				break;
			case V:
			case b: {
				let m = f === V ? p : p.parts, l = p[vt] ?? 0;
				for (let F = m.length - 1; F >= l; F--) s.push({
					mode: c,
					doc: m[F]
				});
				break;
			}
			case R:
			case L:
			case M:
			case k:
				s.push({
					mode: c,
					doc: p.contents
				});
				break;
			case v: {
				let { text: m, count: l } = rt(D);
				D = m, r += l;
				break;
			}
			case T: {
				if (u && p.break) return !1;
				let m = p.break ? H : c, l = p.expandedStates && m === H ? A(0, p.expandedStates, -1) : p.contents;
				s.push({
					mode: m,
					doc: l
				});
				break;
			}
			case B: {
				let l = (p.groupId ? o[p.groupId] || Z : c) === H ? p.breakContents : p.flatContents;
				l && s.push({
					mode: c,
					doc: l
				});
				break;
			}
			case y:
				if (c === H || p.hard) return !0;
				p.soft || (a = !0);
				break;
			case Y:
				n = !0;
				break;
			case j: if (n) return !1;
		}
	}
	return !1;
}
function he(t, e) {
	let r = Object.create(null), n = e.printWidth, o = Se(e.endOfLine), u = 0, i = [{
		indent: Rt,
		mode: H,
		doc: t
	}], a = !1, s = [], D = new tn();
	for (Br(t); i.length > 0;) {
		let { indent: l, mode: F, doc: d } = i.pop();
		switch (X(d)) {
			case K: {
				let E = o !== `
` ? ue(0, d, `
`, o) : d;
				E && (D.write(E), i.length > 0 && (u += Re(E)));
				break;
			}
			case V:
				for (let E = d.length - 1; E >= 0; E--) i.push({
					indent: l,
					mode: F,
					doc: d[E]
				});
				break;
			case W:
				D.markPosition();
				break;
			case R:
				i.push({
					indent: en(l, e),
					mode: F,
					doc: d.contents
				});
				break;
			case L:
				i.push({
					indent: Zr(l, d.n, e),
					mode: F,
					doc: d.contents
				});
				break;
			case v:
				u -= D.trim();
				break;
			case T: {
				let E = (function() {
					if (F === Z && !a) return {
						indent: l,
						mode: d.break ? H : Z,
						doc: d.contents
					};
					a = !1;
					let g = n - u, _ = s.length > 0, P = {
						indent: l,
						mode: Z,
						doc: d.contents
					};
					if (!d.break && nt(P, i, g, _, r)) return P;
					if (!d.expandedStates) return {
						indent: l,
						mode: H,
						doc: d.contents
					};
					if (!d.break) for (let x = 1; x < d.expandedStates.length - 1; x++) {
						let N = {
							indent: l,
							mode: Z,
							doc: d.expandedStates[x]
						};
						if (nt(N, i, g, _, r)) return N;
					}
					return {
						indent: l,
						mode: H,
						doc: A(0, d.expandedStates, -1)
					};
				})();
				i.push(E), d.id && (r[d.id] = E.mode);
				break;
			}
			case b: {
				let E = n - u, C = d[vt] ?? 0, { parts: g } = d, _ = g.length - C;
				if (_ === 0) break;
				let P = g[C + 0], x = g[C + 1], N = {
					indent: l,
					mode: Z,
					doc: P
				}, q = {
					indent: l,
					mode: H,
					doc: P
				}, $e = nt(N, [], E, s.length > 0, r, !0);
				if (_ === 1) {
					$e ? i.push(N) : i.push(q);
					break;
				}
				let mr = {
					indent: l,
					mode: Z,
					doc: x
				}, At = {
					indent: l,
					mode: H,
					doc: x
				};
				if (_ === 2) {
					$e ? i.push(mr, N) : i.push(At, q);
					break;
				}
				let Ru = g[C + 2], Lu = {
					indent: l,
					mode: F,
					doc: {
						...d,
						[vt]: C + 2
					}
				}, vu = nt({
					indent: l,
					mode: Z,
					doc: [
						P,
						x,
						Ru
					]
				}, [], E, s.length > 0, r, !0);
				i.push(Lu), vu ? i.push(mr, N) : $e ? i.push(At, N) : i.push(At, q);
				break;
			}
			case B:
			case M: {
				let E = d.groupId ? r[d.groupId] : F;
				if (E === H) {
					let C = d.type === B ? d.breakContents : d.negate ? d.contents : ie(d.contents);
					C && i.push({
						indent: l,
						mode: F,
						doc: C
					});
				}
				if (E === Z) {
					let C = d.type === B ? d.flatContents : d.negate ? ie(d.contents) : d.contents;
					C && i.push({
						indent: l,
						mode: F,
						doc: C
					});
				}
				break;
			}
			case Y:
				s.push({
					indent: l,
					mode: F,
					doc: d.contents
				});
				break;
			case j:
				s.length > 0 && i.push({
					indent: l,
					mode: F,
					doc: ke
				});
				break;
			case y:
				switch (F) {
					case Z:
						if (!d.hard) {
							d.soft || (D.write(" "), u += 1);
							break;
						}
						a = !0;
					case H:
						if (s.length > 0) {
							i.push({
								indent: l,
								mode: F,
								doc: d
							}, ...s.reverse()), s.length = 0;
							break;
						}
						d.literal ? (D.write(o), u = 0, l.root && (l.root.value && D.write(l.root.value), u = l.root.length)) : (D.trim(), D.write(o + l.value), u = l.length);
				}
				break;
			case k:
				i.push({
					indent: l,
					mode: F,
					doc: d.contents
				});
				break;
			case w: break;
			default: throw new ee(d);
		}
		i.length === 0 && s.length > 0 && (i.push(...s.reverse()), s.length = 0);
	}
	let { text: c, positions: p } = D.finish();
	if (p.length !== 2) return { formatted: c };
	let [f, m] = p;
	return {
		formatted: c,
		cursorNodeStart: f,
		cursorNodeText: c.slice(f, m)
	};
}
var rn = (t) => t.charAt(0) === "﻿";
var nn = (t) => "﻿" + t;
function mo(t, e, r = 0) {
	let n = 0;
	for (let o = r; o < t.length; ++o) t[o] === "	" ? n = n + e - n % e : n++;
	return n;
}
var ge = mo;
var Mt = class {
	constructor(e) {
		this.stack = [e];
	}
	get key() {
		let { stack: e, siblings: r } = this;
		return A(0, e, r === null ? -2 : -4) ?? null;
	}
	get index() {
		return this.siblings === null ? null : A(0, this.stack, -2);
	}
	get node() {
		return A(0, this.stack, -1);
	}
	get parent() {
		return this.getNode(1);
	}
	get grandparent() {
		return this.getNode(2);
	}
	get isInArray() {
		return this.siblings !== null;
	}
	get siblings() {
		let { stack: e } = this, r = A(0, e, -3);
		return Array.isArray(r) ? r : null;
	}
	get next() {
		let { siblings: e } = this;
		return e === null ? null : e[this.index + 1];
	}
	get previous() {
		let { siblings: e } = this;
		return e === null ? null : e[this.index - 1];
	}
	get isFirst() {
		return this.index === 0;
	}
	get isLast() {
		let { siblings: e, index: r } = this;
		return e !== null && r === e.length - 1;
	}
	get isRoot() {
		return this.stack.length === 1;
	}
	get root() {
		return this.stack[0];
	}
	get ancestors() {
		return [...this.#e()];
	}
	getName() {
		let { stack: e } = this, { length: r } = e;
		return r > 1 ? A(0, e, -2) : null;
	}
	getValue() {
		return A(0, this.stack, -1);
	}
	getNode(e = 0) {
		let r = this.#t(e);
		return r === -1 ? null : this.stack[r];
	}
	getParentNode(e = 0) {
		return this.getNode(e + 1);
	}
	#t(e) {
		let { stack: r } = this;
		for (let n = r.length - 1; n >= 0; n -= 2) if (!Array.isArray(r[n]) && --e < 0) return n;
		return -1;
	}
	call(e, ...r) {
		let { stack: n } = this, { length: o } = n, u = A(0, n, -1);
		for (let i of r) u = u?.[i], n.push(i, u);
		try {
			return e(this);
		} finally {
			n.length = o;
		}
	}
	callParent(e, r = 0) {
		let n = this.#t(r + 1), o = this.stack.splice(n + 1);
		try {
			return e(this);
		} finally {
			this.stack.push(...o);
		}
	}
	each(e, ...r) {
		let { stack: n } = this, { length: o } = n, u = A(0, n, -1);
		for (let i of r) u = u[i], n.push(i, u);
		try {
			for (let i = 0; i < u.length; ++i) n.push(i, u[i]), e(this, i, u), n.length -= 2;
		} finally {
			n.length = o;
		}
	}
	map(e, ...r) {
		let n = [];
		return this.each((o, u, i) => {
			n[u] = e(o, u, i);
		}, ...r), n;
	}
	match(...e) {
		let r = this.stack.length - 1, n = null, o = this.stack[r--];
		for (let u of e) {
			if (o === void 0) return !1;
			let i = null;
			if (typeof n == "number" && (i = n, n = this.stack[r--], o = this.stack[r--]), u && !u(o, n, i)) return !1;
			n = this.stack[r--], o = this.stack[r--];
		}
		return !0;
	}
	findAncestor(e) {
		for (let r of this.#e()) if (e(r)) return r;
	}
	hasAncestor(e) {
		for (let r of this.#e()) if (e(r)) return !0;
		return !1;
	}
	*#e() {
		let { stack: e } = this;
		for (let r = e.length - 3; r >= 0; r -= 2) {
			let n = e[r];
			Array.isArray(n) || (yield n);
		}
	}
};
var un = Mt;
function Fo(t) {
	return Array.isArray(t) && t.length > 0;
}
var ut = Fo;
function Eo(t) {
	return t !== null && typeof t == "object";
}
var ye = Eo;
function _e(t) {
	return (e, r, n) => {
		if (r === !1) return !1;
		let o = !!n?.backwards, { length: u } = e, i = r;
		for (; i >= 0 && i < u;) {
			let a = e.charAt(i);
			if (t instanceof RegExp) {
				if (!t.test(a)) return i;
			} else if (!t.includes(a)) return i;
			o ? i-- : i++;
		}
		return i === -1 || i === u ? i : !1;
	};
}
var on = _e(/\s/);
var U = _e(" 	");
var ot = _e(",; 	");
var it = _e(/[^\n\r]/);
var sn = (t) => t === `
` || t === "\r" || t === "\u2028" || t === "\u2029";
function Co(t, e, r) {
	if (e === !1) return !1;
	let n = !!r?.backwards, o = t.charAt(e);
	if (n) {
		if (t.charAt(e - 1) === "\r" && o === `
`) return e - 2;
		if (sn(o)) return e - 1;
	} else {
		if (o === "\r" && t.charAt(e + 1) === `
`) return e + 2;
		if (sn(o)) return e + 1;
	}
	return e;
}
var z = Co;
function ho(t, e, r = {}) {
	let n = U(t, r.backwards ? e - 1 : e, r);
	return n !== z(t, n, r);
}
var J = ho;
function* Ae(t, e) {
	let { getVisitorKeys: r, filter: n = () => !0 } = e, o = (u) => ye(u) && n(u);
	for (let u of r(t)) {
		let i = t[u];
		if (Array.isArray(i)) for (let a of i) o(a) && (yield a);
		else o(i) && (yield i);
	}
}
function* an(t, e) {
	let r = [t];
	for (let n = 0; n < r.length; n++) {
		let o = r[n];
		for (let u of Ae(o, e)) yield u, r.push(u);
	}
}
function Dn(t, e) {
	return Ae(t, e).next().done;
}
function go(t, e, r) {
	let { filter: n } = r;
	if (!n) return [];
	let o, u = (r.getChildren?.(t, r) ?? [...Ae(t, { getVisitorKeys: r.getVisitorKeys })]).flatMap((s) => (o ?? (o = [t, ...e]), n(s, o) ? [s] : cn(s, o, r))), { locStart: i, locEnd: a } = r;
	return u.sort((s, D) => i(s) - i(D) || a(s) - a(D)), u;
}
function cn(t, e, r) {
	return Ee(r.cache, t, (n) => go(n, e, r));
}
var st = cn;
function yo(t) {
	let e = t.type || t.kind || "(unknown type)", r = String(t.name || t.id && (typeof t.id == "object" ? t.id.name : t.id) || t.key && (typeof t.key == "object" ? t.key.name : t.key) || t.value && (typeof t.value == "object" ? "" : String(t.value)) || t.operator || "");
	return r.length > 20 && (r = r.slice(0, 19) + "…"), e + (r ? " " + r : "");
}
function Yt(t, e) {
	return (t.comments ?? (t.comments = [])).push(e), e.printed = !1, e.nodeDescription = yo(t), !0;
}
function le(t, e) {
	return e.leading = !0, e.trailing = !1, Yt(t, e);
}
function ne(t, e, r) {
	return e.leading = !1, e.trailing = !1, r && (e.marker = r), Yt(t, e);
}
function fe(t, e) {
	return e.leading = !1, e.trailing = !0, Yt(t, e);
}
var Vt = new WeakMap();
function fn(t, e, r, n, o = []) {
	let { locStart: u, locEnd: i } = r, a = u(e), s = i(e), D = st(t, o, {
		cache: Vt,
		locStart: u,
		locEnd: i,
		getVisitorKeys: r.getVisitorKeys,
		filter: r.printer.canAttachComment,
		getChildren: r.printer.getCommentChildNodes
	}), c, p, f = 0, m = D.length;
	for (; f < m;) {
		let l = f + m >> 1, F = D[l], d = u(F), E = i(F);
		if (d <= a && s <= E) return fn(F, e, r, F, [F, ...o]);
		if (E <= a) {
			c = F, f = l + 1;
			continue;
		}
		if (s <= d) {
			p = F, m = l;
			continue;
		}
		throw new Error("Comment location overlaps with node location");
	}
	if (n?.type === "TemplateLiteral") {
		let { quasis: l } = n, F = Ut(l, e, r);
		c && Ut(l, c, r) !== F && (c = null), p && Ut(l, p, r) !== F && (p = null);
	}
	return {
		enclosingNode: n,
		precedingNode: c,
		followingNode: p,
		ancestors: o
	};
}
var jt = () => !1;
function pn(t, e) {
	let { comments: r } = t;
	if (delete t.comments, !ut(r) || !e.printer.canAttachComment) return;
	let n = [], { printer: { features: { experimental_avoidAstMutation: o }, handleComments: u = {} }, originalText: i } = e, { ownLine: a = jt, endOfLine: s = jt, remaining: D = jt } = u, c = r.map((f, m) => ({
		...fn(t, f, e),
		comment: f,
		text: i,
		options: e,
		ast: t,
		isLastComment: r.length - 1 === m,
		placement: void 0
	})), p = !o;
	for (let [f, m] of c.entries()) {
		let { comment: l, precedingNode: F, enclosingNode: d, followingNode: E, text: C, options: g, ast: _, isLastComment: P } = m, x = _o(C, g, c, f) ? "ownLine" : Ao(C, g, c, f) ? "endOfLine" : "remaining", N;
		if (o ? (m.placement = x, N = [m]) : N = [
			l,
			C,
			g,
			_,
			P
		], p && (l.enclosingNode = d, l.precedingNode = F, l.followingNode = E), l.placement = x, x === "ownLine") a(...N) || (E ? le(E, l) : F ? fe(F, l) : d ? ne(d, l) : ne(_, l));
		else if (x === "endOfLine") s(...N) || (F ? fe(F, l) : E ? le(E, l) : d ? ne(d, l) : ne(_, l));
		else if (!D(...N)) if (F && E) {
			let q = n.length;
			q > 0 && n[q - 1].followingNode !== E && ln(n, g), n.push(m);
		} else F ? fe(F, l) : E ? le(E, l) : d ? ne(d, l) : ne(_, l);
	}
	if (ln(n, e), p) for (let f of r) delete f.precedingNode, delete f.enclosingNode, delete f.followingNode;
}
var mn = (t) => !/[\S\n\u2028\u2029]/.test(t);
function _o(t, e, r, n) {
	let { comment: o, precedingNode: u } = r[n], { locStart: i, locEnd: a } = e, s = i(o);
	if (u) for (let D = n - 1; D >= 0; D--) {
		let { comment: c, precedingNode: p } = r[D];
		if (p !== u || !mn(t.slice(a(c), s))) break;
		s = i(c);
	}
	return J(t, s, { backwards: !0 });
}
function Ao(t, e, r, n) {
	let { comment: o, followingNode: u } = r[n], { locStart: i, locEnd: a } = e, s = a(o);
	if (u) for (let D = n + 1; D < r.length; D++) {
		let { comment: c, followingNode: p } = r[D];
		if (p !== u || !mn(t.slice(s, i(c)))) break;
		s = a(c);
	}
	return J(t, s);
}
function ln(t, e) {
	let r = t.length;
	if (r === 0) return;
	let { precedingNode: n, followingNode: o } = t[0], u = e.locStart(o), i;
	for (i = r; i > 0; --i) {
		let { comment: a, precedingNode: s, followingNode: D } = t[i - 1];
		I(s, n), I(D, o);
		let c = e.originalText.slice(e.locEnd(a), u);
		if (e.printer.isGap?.(c, e) ?? /^[\s(]*$/.test(c)) u = e.locStart(a);
		else break;
	}
	for (let [a, { comment: s }] of t.entries()) a < i ? fe(n, s) : le(o, s);
	for (let a of [n, o]) a.comments && a.comments.length > 1 && a.comments.sort((s, D) => e.locStart(s) - e.locStart(D));
	t.length = 0;
}
function Ut(t, e, r) {
	let n = r.locStart(e) - 1;
	for (let o = 1; o < t.length; ++o) if (n < r.locStart(t[o])) return o - 1;
	return 0;
}
function xo(t, e) {
	let r = e - 1;
	r = U(t, r, { backwards: !0 }), r = z(t, r, { backwards: !0 }), r = U(t, r, { backwards: !0 });
	let n = z(t, r, { backwards: !0 });
	return r !== n;
}
var Le = xo;
var dn = () => !0;
function Fn(t, e) {
	let r = t.node;
	return r.printed = !0, e.printer.printComment(t, e);
}
function To(t, e) {
	let r = t.node, n = [Fn(t, e)], { printer: o, originalText: u, locStart: i, locEnd: a } = e;
	if (o.isBlockComment?.(r)) {
		let c = " ";
		J(u, a(r)) && (J(u, i(r), { backwards: !0 }) ? c = $ : c = et), n.push(c);
	} else n.push($);
	let D = z(u, U(u, a(r)));
	return D !== !1 && J(u, D) && n.push($), n;
}
function No(t, e, r) {
	let n = t.node, o = Fn(t, e), { printer: u, originalText: i, locStart: a } = e, s = u.isBlockComment?.(n);
	if (r?.hasLineSuffix && !r?.isBlock || J(i, a(n), { backwards: !0 })) return {
		doc: Ie([
			$,
			Le(i, a(n)) ? $ : "",
			o
		]),
		isBlock: s,
		hasLineSuffix: !0
	};
	return !s || r?.hasLineSuffix ? {
		doc: [Ie([" ", o]), ce],
		isBlock: s,
		hasLineSuffix: !0
	} : {
		doc: [" ", o],
		isBlock: s,
		hasLineSuffix: !1
	};
}
function Bo(t, e, r) {
	let n = e[Symbol.for("printedComments")], o = r?.filter ?? dn, u = new Set(t.node?.comments?.filter((i) => !n?.has(i) && i.leading && o(i)));
	return u.size === 0 ? "" : t.map(({ node: i }) => u.has(i) ? To(t, e) : "", "comments").filter(Boolean);
}
function wo(t, e, r) {
	let n = t.node?.comments, o = new Set(n?.filter((c) => c.trailing)), u = e[Symbol.for("printedComments")], i = r?.filter ?? dn, a = new Set(n?.filter((c) => o.has(c) && !u?.has(c) && i(c)));
	if (a.size === 0) return "";
	let s = [], D;
	return t.each(({ node: c }) => {
		o.has(c) && (D = No(t, e, D), a.has(c) && s.push(D.doc));
	}, "comments"), s;
}
function En(t, e, r, n) {
	let o = Bo(t, r, n), u = wo(t, r, n);
	return o || u ? Ce(e, (i) => [
		o,
		i,
		u
	]) : e;
}
function Cn(t) {
	let { [oe]: e, [Symbol.for("printedComments")]: r } = t;
	for (let n of e) {
		if (!n.printed && !r.has(n)) throw new Error("Comment \"" + n.value.trim() + "\" was not printed. Please report this error!");
		delete n.printed;
	}
}
var hn = () => I;
var ve = class extends Error {
	name = "ConfigError";
};
var Me = class extends Error {
	name = "UndefinedParserError";
};
var pe = Object.hasOwn ?? Function.prototype.call.bind(Object.prototype.hasOwnProperty);
var gn = {
	checkIgnorePragma: {
		category: "Special",
		type: "boolean",
		default: !1,
		description: "Check whether the file's first docblock comment contains '@noprettier' or '@noformat' to determine if it should be formatted.",
		cliCategory: "Other"
	},
	cursorOffset: {
		category: "Special",
		type: "int",
		default: -1,
		range: {
			start: -1,
			end: 1 / 0,
			step: 1
		},
		description: "Print (to stderr) where a cursor at the given position would move to after formatting.",
		cliCategory: "Editor"
	},
	endOfLine: {
		category: "Global",
		type: "choice",
		default: "lf",
		description: "Which end of line characters to apply.",
		choices: [
			{
				value: "lf",
				description: "Line Feed only (\\n), common on Linux and macOS as well as inside git repos"
			},
			{
				value: "crlf",
				description: "Carriage Return + Line Feed characters (\\r\\n), common on Windows"
			},
			{
				value: "cr",
				description: "Carriage Return character only (\\r), used very rarely"
			},
			{
				value: "auto",
				description: `Maintain existing
(mixed values within one file are normalised by looking at what's used after the first line)`
			}
		]
	},
	filepath: {
		category: "Special",
		type: "path",
		description: "Specify the input filepath. This will be used to do parser inference.",
		cliName: "stdin-filepath",
		cliCategory: "Other",
		cliDescription: "Path to the file to pretend that stdin comes from."
	},
	insertPragma: {
		category: "Special",
		type: "boolean",
		default: !1,
		description: "Insert @format pragma into file's first docblock comment.",
		cliCategory: "Other"
	},
	parser: {
		category: "Global",
		type: "choice",
		default: void 0,
		description: "Which parser to use.",
		exception: (t) => typeof t == "string" || typeof t == "function",
		choices: [
			{
				value: "flow",
				description: "Flow"
			},
			{
				value: "babel",
				description: "JavaScript"
			},
			{
				value: "babel-flow",
				description: "Flow"
			},
			{
				value: "babel-ts",
				description: "TypeScript"
			},
			{
				value: "typescript",
				description: "TypeScript"
			},
			{
				value: "acorn",
				description: "JavaScript"
			},
			{
				value: "espree",
				description: "JavaScript"
			},
			{
				value: "meriyah",
				description: "JavaScript"
			},
			{
				value: "css",
				description: "CSS"
			},
			{
				value: "less",
				description: "Less"
			},
			{
				value: "scss",
				description: "SCSS"
			},
			{
				value: "json",
				description: "JSON"
			},
			{
				value: "json5",
				description: "JSON5"
			},
			{
				value: "jsonc",
				description: "JSON with Comments"
			},
			{
				value: "json-stringify",
				description: "JSON.stringify"
			},
			{
				value: "graphql",
				description: "GraphQL"
			},
			{
				value: "markdown",
				description: "Markdown"
			},
			{
				value: "mdx",
				description: "MDX"
			},
			{
				value: "vue",
				description: "Vue"
			},
			{
				value: "yaml",
				description: "YAML"
			},
			{
				value: "glimmer",
				description: "Ember / Handlebars"
			},
			{
				value: "html",
				description: "HTML"
			},
			{
				value: "angular",
				description: "Angular"
			},
			{
				value: "lwc",
				description: "Lightning Web Components"
			},
			{
				value: "mjml",
				description: "MJML"
			}
		]
	},
	plugins: {
		type: "path",
		array: !0,
		default: [{ value: [] }],
		category: "Global",
		description: "Add a plugin. Multiple plugins can be passed as separate `--plugin`s.",
		exception: (t) => typeof t == "string" || typeof t == "object",
		cliName: "plugin",
		cliCategory: "Config"
	},
	printWidth: {
		category: "Global",
		type: "int",
		default: 80,
		description: "The line length where Prettier will try wrap.",
		range: {
			start: 0,
			end: 1 / 0,
			step: 1
		}
	},
	rangeEnd: {
		category: "Special",
		type: "int",
		default: 1 / 0,
		range: {
			start: 0,
			end: 1 / 0,
			step: 1
		},
		description: `Format code ending at a given character offset (exclusive).
The range will extend forwards to the end of the selected statement.`,
		cliCategory: "Editor"
	},
	rangeStart: {
		category: "Special",
		type: "int",
		default: 0,
		range: {
			start: 0,
			end: 1 / 0,
			step: 1
		},
		description: `Format code starting at a given character offset.
The range will extend backwards to the start of the first line containing the selected statement.`,
		cliCategory: "Editor"
	},
	requirePragma: {
		category: "Special",
		type: "boolean",
		default: !1,
		description: "Require either '@prettier' or '@format' to be present in the file's first docblock comment in order for it to be formatted.",
		cliCategory: "Other"
	},
	tabWidth: {
		type: "int",
		category: "Global",
		default: 2,
		description: "Number of spaces per indentation level.",
		range: {
			start: 0,
			end: 1 / 0,
			step: 1
		}
	},
	useTabs: {
		category: "Global",
		type: "boolean",
		default: !1,
		description: "Indent with tabs instead of spaces."
	},
	embeddedLanguageFormatting: {
		category: "Global",
		type: "choice",
		default: "auto",
		description: "Control how Prettier formats quoted code embedded in the file.",
		choices: [{
			value: "auto",
			description: "Format embedded code if Prettier can automatically identify it."
		}, {
			value: "off",
			description: "Never automatically format embedded code."
		}]
	}
};
function at({ plugins: t = [], showDeprecated: e = !1 } = {}) {
	let r = t.flatMap((o) => o.languages ?? []), n = [];
	for (let o of Po(Object.assign({}, ...t.map(({ options: u }) => u), gn))) !e && o.deprecated || (Array.isArray(o.choices) && (e || (o.choices = o.choices.filter((u) => !u.deprecated)), o.name === "parser" && (o.choices = [...o.choices, ...Oo(o.choices, r, t)])), o.pluginDefaults = Object.fromEntries(t.filter((u) => u.defaultOptions?.[o.name] !== void 0).map((u) => [u.name, u.defaultOptions[o.name]])), n.push(o));
	return {
		languages: r,
		options: n
	};
}
function* Oo(t, e, r) {
	let n = new Set(t.map((o) => o.value));
	for (let o of e) if (o.parsers) {
		for (let u of o.parsers) if (!n.has(u)) {
			n.add(u);
			let i = r.find((s) => s.parsers && pe(s.parsers, u)), a = o.name;
			i?.name && (a += ` (plugin: ${i.name})`), yield {
				value: u,
				description: a
			};
		}
	}
}
function Po(t) {
	let e = [];
	for (let [r, n] of Object.entries(t)) {
		let o = {
			name: r,
			...n
		};
		Array.isArray(o.default) && (o.default = A(0, o.default, -1).value), e.push(o);
	}
	return e;
}
var bo = Array.prototype.toReversed ?? function() {
	return [...this].reverse();
};
var yn = Q("toReversed", function() {
	if (Array.isArray(this)) return bo;
});
function Io() {
	let t = globalThis, e = t.process?.platform;
	if (typeof e == "string") return e.startsWith("win");
	let r = t.Deno?.build?.os;
	return typeof r == "string" ? r === "windows" : t.navigator?.platform?.startsWith("Win") ?? !1;
}
var Ro = Io();
function _n(t) {
	if (t = t instanceof URL ? t : new URL(t), t.protocol !== "file:") throw new TypeError(`URL must be a file URL: received "${t.protocol}"`);
	return t;
}
function Lo(t) {
	return t = _n(t), decodeURIComponent(t.pathname.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"));
}
function vo(t) {
	t = _n(t);
	let e = decodeURIComponent(t.pathname.replace(/\//g, "\\").replace(/%(?![0-9A-Fa-f]{2})/g, "%25")).replace(/^\\*([A-Za-z]:)(\\|$)/, "$1\\");
	return t.hostname !== "" && (e = `\\\\${t.hostname}${e}`), e;
}
function Wt(t) {
	return Ro ? vo(t) : Lo(t);
}
var An = (t) => String(t).split(/[/\\]/).pop();
var xn = (t) => String(t).startsWith("file:");
function Tn(t, e) {
	if (!e) return;
	let r = An(e).toLowerCase();
	return t.find(({ filenames: n }) => n?.some((o) => o.toLowerCase() === r)) ?? t.find(({ extensions: n }) => n?.some((o) => r.endsWith(o)));
}
function Mo(t, e) {
	if (e) return t.find(({ name: r }) => r.toLowerCase() === e) ?? t.find(({ aliases: r }) => r?.includes(e)) ?? t.find(({ extensions: r }) => r?.includes(`.${e}`));
}
var Yo = void 0;
function Nn(t, e) {
	if (e) {
		if (xn(e)) try {
			e = Wt(e);
		} catch {
			return;
		}
		if (typeof e == "string") return t.find(({ isSupported: r }) => r?.({ filepath: e }));
	}
}
function jo(t, e) {
	let r = yn(0, t.plugins).flatMap((o) => o.languages ?? []);
	return (Mo(r, e.language) ?? Tn(r, e.physicalFile) ?? Tn(r, e.file) ?? Nn(r, e.physicalFile) ?? Nn(r, e.file) ?? Yo?.(r, e.physicalFile))?.parsers[0];
}
var Dt = jo;
var se = {
	key: (t) => /^[$_a-zA-Z][$_a-zA-Z0-9]*$/.test(t) ? t : JSON.stringify(t),
	value(t) {
		if (t === null || typeof t != "object") return JSON.stringify(t);
		if (Array.isArray(t)) return `[${t.map((r) => se.value(r)).join(", ")}]`;
		let e = Object.keys(t);
		return e.length === 0 ? "{}" : `{ ${e.map((r) => `${se.key(r)}: ${se.value(t[r])}`).join(", ")} }`;
	},
	pair: ({ key: t, value: e }) => se.value({ [t]: e })
};
var Bn = new Proxy(String, { get: () => Bn });
var G = Bn;
var wn = (t, e, { descriptor: r }) => {
	let n = [`${G.yellow(typeof t == "string" ? r.key(t) : r.pair(t))} is deprecated`];
	return e && n.push(`we now treat it as ${G.blue(typeof e == "string" ? r.key(e) : r.pair(e))}`), n.join("; ") + ".";
};
var ct = Symbol.for("vnopts.VALUE_NOT_EXIST");
var xe = Symbol.for("vnopts.VALUE_UNCHANGED");
var Sn = " ".repeat(2);
var Pn = (t, e, r) => {
	let { text: n, list: o } = r.normalizeExpectedResult(r.schemas[t].expected(r)), u = [];
	return n && u.push(On(t, e, n, r.descriptor)), o && u.push([On(t, e, o.title, r.descriptor)].concat(o.values.map((i) => bn(i, r.loggerPrintWidth))).join(`
`)), kn(u, r.loggerPrintWidth);
};
function On(t, e, r, n) {
	return [
		`Invalid ${G.red(n.key(t))} value.`,
		`Expected ${G.blue(r)},`,
		`but received ${e === ct ? G.gray("nothing") : G.red(n.value(e))}.`
	].join(" ");
}
function bn({ text: t, list: e }, r) {
	let n = [];
	return t && n.push(`- ${G.blue(t)}`), e && n.push([`- ${G.blue(e.title)}:`].concat(e.values.map((o) => bn(o, r - Sn.length).replace(/^|\n/g, `$&${Sn}`))).join(`
`)), kn(n, r);
}
function kn(t, e) {
	if (t.length === 1) return t[0];
	let [r, n] = t, [o, u] = t.map((i) => i.split(`
`, 1)[0].length);
	return o > e && o > u ? n : r;
}
var Te = [];
var $t = [];
function lt(t, e, r) {
	if (t === e) return 0;
	let n = r?.maxDistance, o = t;
	t.length > e.length && (t = e, e = o);
	let u = t.length, i = e.length;
	for (; u > 0 && t.charCodeAt(~-u) === e.charCodeAt(~-i);) u--, i--;
	let a = 0;
	for (; a < u && t.charCodeAt(a) === e.charCodeAt(a);) a++;
	if (u -= a, i -= a, n !== void 0 && i - u > n) return n;
	if (u === 0) return n !== void 0 && i > n ? n : i;
	let s, D, c, p, f = 0, m = 0;
	for (; f < u;) $t[f] = t.charCodeAt(a + f), Te[f] = ++f;
	for (; m < i;) {
		for (s = e.charCodeAt(a + m), c = m++, D = m, f = 0; f < u; f++) p = s === $t[f] ? c : c + 1, c = Te[f], D = Te[f] = c > D ? p > D ? D + 1 : p : p > c ? c + 1 : p;
		if (n !== void 0) {
			let l = D;
			for (f = 0; f < u; f++) Te[f] < l && (l = Te[f]);
			if (l > n) return n;
		}
	}
	return Te.length = u, $t.length = u, n !== void 0 && D > n ? n : D;
}
function In(t, e, r) {
	if (!Array.isArray(e) || e.length === 0) return;
	let n = r?.maxDistance, o = t.length;
	for (let s of e) if (s === t) return s;
	if (n === 0) return;
	let u, i = Number.POSITIVE_INFINITY, a = new Set();
	for (let s of e) {
		if (a.has(s)) continue;
		a.add(s);
		let D = Math.abs(s.length - o);
		if (D >= i || n !== void 0 && D > n) continue;
		let c = Number.isFinite(i) ? n === void 0 ? i : Math.min(i, n) : n, p = c === void 0 ? lt(t, s) : lt(t, s, { maxDistance: c });
		if (n !== void 0 && p > n) continue;
		let f = p;
		if (c !== void 0 && p === c && c === n && (f = lt(t, s)), f < i && (i = f, u = s, i === 0)) break;
	}
	if (!(n !== void 0 && i > n)) return u;
}
var ft = (t, e, { descriptor: r, logger: n, schemas: o }) => {
	let u = [`Ignored unknown option ${G.yellow(r.pair({
		key: t,
		value: e
	}))}.`], i = In(t, Object.keys(o), { maxDistance: 3 });
	i && u.push(`Did you mean ${G.blue(r.key(i))}?`), n.warn(u.join(" "));
};
var Uo = [
	"default",
	"expected",
	"validate",
	"deprecated",
	"forward",
	"redirect",
	"overlap",
	"preprocess",
	"postprocess"
];
function Vo(t, e) {
	let r = new t(e), n = Object.create(r);
	for (let o of Uo) o in e && (n[o] = Wo(e[o], r, O.prototype[o].length));
	return n;
}
var O = class {
	static create(e) {
		return Vo(this, e);
	}
	constructor(e) {
		this.name = e.name;
	}
	default(e) {}
	expected(e) {
		return "nothing";
	}
	validate(e, r) {
		return !1;
	}
	deprecated(e, r) {
		return !1;
	}
	forward(e, r) {}
	redirect(e, r) {}
	overlap(e, r, n) {
		return e;
	}
	preprocess(e, r) {
		return e;
	}
	postprocess(e, r) {
		return xe;
	}
};
function Wo(t, e, r) {
	return typeof t == "function" ? (...n) => t(...n.slice(0, r - 1), e, ...n.slice(r - 1)) : () => t;
}
var pt = class extends O {
	constructor(e) {
		super(e), this._sourceName = e.sourceName;
	}
	expected(e) {
		return e.schemas[this._sourceName].expected(e);
	}
	validate(e, r) {
		return r.schemas[this._sourceName].validate(e, r);
	}
	redirect(e, r) {
		return this._sourceName;
	}
};
var mt = class extends O {
	expected() {
		return "anything";
	}
	validate() {
		return !0;
	}
};
var dt = class extends O {
	constructor({ valueSchema: e, name: r = e.name, ...n }) {
		super({
			...n,
			name: r
		}), this._valueSchema = e;
	}
	expected(e) {
		let { text: r, list: n } = e.normalizeExpectedResult(this._valueSchema.expected(e));
		return {
			text: r && `an array of ${r}`,
			list: n && {
				title: "an array of the following values",
				values: [{ list: n }]
			}
		};
	}
	validate(e, r) {
		if (!Array.isArray(e)) return !1;
		let n = [];
		for (let o of e) {
			let u = r.normalizeValidateResult(this._valueSchema.validate(o, r), o);
			u !== !0 && n.push(u.value);
		}
		return n.length === 0 ? !0 : { value: n };
	}
	deprecated(e, r) {
		let n = [];
		for (let o of e) {
			let u = r.normalizeDeprecatedResult(this._valueSchema.deprecated(o, r), o);
			u !== !1 && n.push(...u.map(({ value: i }) => ({ value: [i] })));
		}
		return n;
	}
	forward(e, r) {
		let n = [];
		for (let o of e) {
			let u = r.normalizeForwardResult(this._valueSchema.forward(o, r), o);
			n.push(...u.map(Rn));
		}
		return n;
	}
	redirect(e, r) {
		let n = [], o = [];
		for (let u of e) {
			let i = r.normalizeRedirectResult(this._valueSchema.redirect(u, r), u);
			"remain" in i && n.push(i.remain), o.push(...i.redirect.map(Rn));
		}
		return n.length === 0 ? { redirect: o } : {
			redirect: o,
			remain: n
		};
	}
	overlap(e, r) {
		return e.concat(r);
	}
};
function Rn({ from: t, to: e }) {
	return {
		from: [t],
		to: e
	};
}
var Ft = class extends O {
	expected() {
		return "true or false";
	}
	validate(e) {
		return typeof e == "boolean";
	}
};
function vn(t, e) {
	let r = Object.create(null);
	for (let n of t) {
		let o = n[e];
		if (r[o]) throw new Error(`Duplicate ${e} ${JSON.stringify(o)}`);
		r[o] = n;
	}
	return r;
}
function Mn(t, e) {
	let r = new Map();
	for (let n of t) {
		let o = n[e];
		if (r.has(o)) throw new Error(`Duplicate ${e} ${JSON.stringify(o)}`);
		r.set(o, n);
	}
	return r;
}
function Yn() {
	let t = Object.create(null);
	return (e) => {
		let r = JSON.stringify(e);
		return t[r] ? !0 : (t[r] = !0, !1);
	};
}
function jn(t, e) {
	let r = [], n = [];
	for (let o of t) e(o) ? r.push(o) : n.push(o);
	return [r, n];
}
function Un(t) {
	return t === Math.floor(t);
}
function Vn(t, e) {
	if (t === e) return 0;
	let r = typeof t, n = typeof e, o = [
		"undefined",
		"object",
		"boolean",
		"number",
		"string"
	];
	return r !== n ? o.indexOf(r) - o.indexOf(n) : r !== "string" ? Number(t) - Number(e) : t.localeCompare(e);
}
function Wn(t) {
	return (...e) => {
		let r = t(...e);
		return typeof r == "string" ? new Error(r) : r;
	};
}
function zt(t) {
	return t === void 0 ? {} : t;
}
function Gt(t) {
	if (typeof t == "string") return { text: t };
	let { text: e, list: r } = t;
	return $o((e || r) !== void 0, "Unexpected `expected` result, there should be at least one field."), r ? {
		text: e,
		list: {
			title: r.title,
			values: r.values.map(Gt)
		}
	} : { text: e };
}
function Kt(t, e) {
	return t === !0 ? !0 : t === !1 ? { value: e } : t;
}
function Ht(t, e, r = !1) {
	return t === !1 ? !1 : t === !0 ? r ? !0 : [{ value: e }] : "value" in t ? [t] : t.length === 0 ? !1 : t;
}
function Ln(t, e) {
	return typeof t == "string" || "key" in t ? {
		from: e,
		to: t
	} : "from" in t ? {
		from: t.from,
		to: t.to
	} : {
		from: e,
		to: t.to
	};
}
function Et(t, e) {
	return t === void 0 ? [] : Array.isArray(t) ? t.map((r) => Ln(r, e)) : [Ln(t, e)];
}
function Jt(t, e) {
	let r = Et(typeof t == "object" && "redirect" in t ? t.redirect : t, e);
	return r.length === 0 ? {
		remain: e,
		redirect: r
	} : typeof t == "object" && "remain" in t ? {
		remain: t.remain,
		redirect: r
	} : { redirect: r };
}
function $o(t, e) {
	if (!t) throw new Error(e);
}
var Ct = class extends O {
	constructor(e) {
		super(e), this._choices = Mn(e.choices.map((r) => r && typeof r == "object" ? r : { value: r }), "value");
	}
	expected({ descriptor: e }) {
		let r = Array.from(this._choices.keys()).map((i) => this._choices.get(i)).filter(({ hidden: i }) => !i).map((i) => i.value).sort(Vn).map(e.value), n = r.slice(0, -2), o = r.slice(-2);
		return {
			text: n.concat(o.join(" or ")).join(", "),
			list: {
				title: "one of the following values",
				values: r
			}
		};
	}
	validate(e) {
		return this._choices.has(e);
	}
	deprecated(e) {
		let r = this._choices.get(e);
		return r && r.deprecated ? { value: e } : !1;
	}
	forward(e) {
		let r = this._choices.get(e);
		return r ? r.forward : void 0;
	}
	redirect(e) {
		let r = this._choices.get(e);
		return r ? r.redirect : void 0;
	}
};
var ht = class extends O {
	expected() {
		return "a number";
	}
	validate(e, r) {
		return typeof e == "number";
	}
};
var gt = class extends ht {
	expected() {
		return "an integer";
	}
	validate(e, r) {
		return r.normalizeValidateResult(super.validate(e, r), e) === !0 && Un(e);
	}
};
var Ye = class extends O {
	expected() {
		return "a string";
	}
	validate(e) {
		return typeof e == "string";
	}
};
var $n = se;
var zn = ft;
var Gn = Pn;
var Kn = wn;
var yt = class {
	constructor(e, r) {
		let { logger: n = console, loggerPrintWidth: o = 80, descriptor: u = $n, unknown: i = zn, invalid: a = Gn, deprecated: s = Kn, missing: D = () => !1, required: c = () => !1, preprocess: p = (m) => m, postprocess: f = () => xe } = r || {};
		this._utils = {
			descriptor: u,
			logger: n || { warn: () => {} },
			loggerPrintWidth: o,
			schemas: vn(e, "name"),
			normalizeDefaultResult: zt,
			normalizeExpectedResult: Gt,
			normalizeDeprecatedResult: Ht,
			normalizeForwardResult: Et,
			normalizeRedirectResult: Jt,
			normalizeValidateResult: Kt
		}, this._unknownHandler = i, this._invalidHandler = Wn(a), this._deprecatedHandler = s, this._identifyMissing = (m, l) => !(m in l) || D(m, l), this._identifyRequired = c, this._preprocess = p, this._postprocess = f, this.cleanHistory();
	}
	cleanHistory() {
		this._hasDeprecationWarned = Yn();
	}
	normalize(e) {
		let r = {}, o = [this._preprocess(e, this._utils)], u = () => {
			for (; o.length !== 0;) {
				let i = o.shift(), a = this._applyNormalization(i, r);
				o.push(...a);
			}
		};
		u();
		for (let i of Object.keys(this._utils.schemas)) {
			let a = this._utils.schemas[i];
			if (!(i in r)) {
				let s = zt(a.default(this._utils));
				"value" in s && o.push({ [i]: s.value });
			}
		}
		u();
		for (let i of Object.keys(this._utils.schemas)) {
			if (!(i in r)) continue;
			let a = this._utils.schemas[i], s = r[i], D = a.postprocess(s, this._utils);
			D !== xe && (this._applyValidation(D, i, a), r[i] = D);
		}
		return this._applyPostprocess(r), this._applyRequiredCheck(r), r;
	}
	_applyNormalization(e, r) {
		let n = [], { knownKeys: o, unknownKeys: u } = this._partitionOptionKeys(e);
		for (let i of o) {
			let a = this._utils.schemas[i], s = a.preprocess(e[i], this._utils);
			this._applyValidation(s, i, a);
			let D = ({ from: m, to: l }) => {
				n.push(typeof l == "string" ? { [l]: m } : { [l.key]: l.value });
			}, c = ({ value: m, redirectTo: l }) => {
				let F = Ht(a.deprecated(m, this._utils), s, !0);
				if (F !== !1) if (F === !0) this._hasDeprecationWarned(i) || this._utils.logger.warn(this._deprecatedHandler(i, l, this._utils));
				else for (let { value: d } of F) {
					let E = {
						key: i,
						value: d
					};
					if (!this._hasDeprecationWarned(E)) {
						let C = typeof l == "string" ? {
							key: l,
							value: d
						} : l;
						this._utils.logger.warn(this._deprecatedHandler(E, C, this._utils));
					}
				}
			};
			Et(a.forward(s, this._utils), s).forEach(D);
			let f = Jt(a.redirect(s, this._utils), s);
			if (f.redirect.forEach(D), "remain" in f) {
				let m = f.remain;
				r[i] = i in r ? a.overlap(r[i], m, this._utils) : m, c({ value: m });
			}
			for (let { from: m, to: l } of f.redirect) c({
				value: m,
				redirectTo: l
			});
		}
		for (let i of u) {
			let a = e[i];
			this._applyUnknownHandler(i, a, r, (s, D) => {
				n.push({ [s]: D });
			});
		}
		return n;
	}
	_applyRequiredCheck(e) {
		for (let r of Object.keys(this._utils.schemas)) if (this._identifyMissing(r, e) && this._identifyRequired(r)) throw this._invalidHandler(r, ct, this._utils);
	}
	_partitionOptionKeys(e) {
		let [r, n] = jn(Object.keys(e).filter((o) => !this._identifyMissing(o, e)), (o) => o in this._utils.schemas);
		return {
			knownKeys: r,
			unknownKeys: n
		};
	}
	_applyValidation(e, r, n) {
		let o = Kt(n.validate(e, this._utils), e);
		if (o !== !0) throw this._invalidHandler(r, o.value, this._utils);
	}
	_applyUnknownHandler(e, r, n, o) {
		let u = this._unknownHandler(e, r, this._utils);
		if (u) for (let i of Object.keys(u)) {
			if (this._identifyMissing(i, u)) continue;
			let a = u[i];
			i in this._utils.schemas ? o(i, a) : n[i] = a;
		}
	}
	_applyPostprocess(e) {
		let r = this._postprocess(e, this._utils);
		if (r !== xe) {
			if (r.delete) for (let n of r.delete) delete e[n];
			if (r.override) {
				let { knownKeys: n, unknownKeys: o } = this._partitionOptionKeys(r.override);
				for (let u of n) {
					let i = r.override[u];
					this._applyValidation(i, u, this._utils.schemas[u]), e[u] = i;
				}
				for (let u of o) {
					let i = r.override[u];
					this._applyUnknownHandler(u, i, e, (a, s) => {
						let D = this._utils.schemas[a];
						this._applyValidation(s, a, D), e[a] = s;
					});
				}
			}
		}
	}
};
var qt;
function zo(t, e, { logger: r = !1, isCLI: n = !1, passThrough: o = !1, FlagSchema: u, descriptor: i } = {}) {
	if (n) {
		if (!u) throw new Error("'FlagSchema' option is required.");
		if (!i) throw new Error("'descriptor' option is required.");
	} else i = se;
	let a = o ? Array.isArray(o) ? (f, m) => o.includes(f) ? { [f]: m } : void 0 : (f, m) => ({ [f]: m }) : (f, m, l) => {
		let { _: F, ...d } = l.schemas;
		return ft(f, m, {
			...l,
			schemas: d
		});
	}, D = new yt(Go(e, {
		isCLI: n,
		FlagSchema: u
	}), {
		logger: r,
		unknown: a,
		descriptor: i
	}), c = r !== !1;
	c && qt && (D._hasDeprecationWarned = qt);
	let p = D.normalize(t);
	return c && (qt = D._hasDeprecationWarned), p;
}
function Go(t, { isCLI: e, FlagSchema: r }) {
	let n = [];
	e && n.push(mt.create({ name: "_" }));
	for (let o of t) n.push(Ko(o, {
		isCLI: e,
		optionInfos: t,
		FlagSchema: r
	})), o.alias && e && n.push(pt.create({
		name: o.alias,
		sourceName: o.name
	}));
	return n;
}
function Ko(t, { isCLI: e, optionInfos: r, FlagSchema: n }) {
	let { name: o } = t, u = { name: o }, i, a = {};
	switch (t.type) {
		case "int":
			i = gt, e && (u.preprocess = Number);
			break;
		case "string":
			i = Ye;
			break;
		case "choice":
			i = Ct, u.choices = t.choices.map((s) => s?.redirect ? {
				...s,
				redirect: { to: {
					key: t.name,
					value: s.redirect
				} }
			} : s);
			break;
		case "boolean":
			i = Ft;
			break;
		case "flag":
			i = n, u.flags = r.flatMap((s) => [
				s.alias,
				s.description && s.name,
				s.oppositeDescription && `no-${s.name}`
			].filter(Boolean));
			break;
		case "path":
			i = Ye;
			break;
		default: throw new Error(`Unexpected type ${t.type}`);
	}
	if (t.exception ? u.validate = (s, D, c) => t.exception(s) || D.validate(s, c) : u.validate = (s, D, c) => s === void 0 || D.validate(s, c), t.redirect && (a.redirect = (s) => s ? { to: typeof t.redirect == "string" ? t.redirect : {
		key: t.redirect.option,
		value: t.redirect.value
	} } : void 0), t.deprecated && (a.deprecated = !0), e && !t.array) {
		let s = u.preprocess || ((D) => D);
		u.preprocess = (D, c, p) => c.preprocess(s(Array.isArray(D) ? A(0, D, -1) : D), p);
	}
	return t.array ? dt.create({
		...e ? { preprocess: (s) => Array.isArray(s) ? s : [s] } : {},
		...a,
		valueSchema: i.create(u)
	}) : i.create({
		...u,
		...a
	});
}
var Hn = zo;
var Ho = Array.prototype.findLast ?? function(t) {
	for (let e = this.length - 1; e >= 0; e--) {
		let r = this[e];
		if (t(r, e, this)) return r;
	}
};
var Xt = Q("findLast", function() {
	if (Array.isArray(this)) return Ho;
});
var Jn = Symbol.for("PRETTIER_IS_FRONT_MATTER");
var Qt = [];
function qo(t) {
	return !!t?.[Jn];
}
var me = qo;
var qn = new Set(["yaml", "toml"]);
var je = ({ node: t }) => me(t) && qn.has(t.language);
async function Zt(t, e, r, n) {
	let { node: o } = r, { language: u } = o;
	if (!qn.has(u)) return;
	let i = o.value.trim(), a;
	if (i) {
		let s = u === "yaml" ? u : Dt(n, { language: u });
		if (!s) return;
		a = i ? await t(i, { parser: s }) : "";
	} else a = i;
	return Qe([
		o.startDelimiter,
		o.explicitLanguage ?? "",
		$,
		a,
		a ? $ : "",
		o.endDelimiter
	]);
}
function Xo(t, e) {
	return je({ node: t }) && (delete e.end, delete e.raw, delete e.value), e;
}
var er = Xo;
function Qo({ node: t }) {
	return t.raw;
}
var tr = Qo;
var Xn = new Set([
	"tokens",
	"comments",
	"parent",
	"enclosingNode",
	"precedingNode",
	"followingNode"
]);
var Zo = (t) => Object.keys(t).filter((e) => !Xn.has(e));
function ei(t, e) {
	let r = t ? (n) => t(n, Xn) : Zo;
	return e ? new Proxy(r, { apply: (n, o, u) => me(u[0]) ? Qt : Reflect.apply(n, o, u) }) : r;
}
var rr = ei;
function nr(t, e) {
	if (!e) throw new Error("parserName is required.");
	let r = Xt(0, t, (o) => o.parsers && pe(o.parsers, e));
	if (r) return r;
	let n = `Couldn't resolve parser "${e}".`;
	throw n += " Plugins must be explicitly added to the standalone bundle.", new ve(n);
}
function Qn(t, e) {
	if (!e) throw new Error("astFormat is required.");
	let r = Xt(0, t, (o) => o.printers && pe(o.printers, e));
	if (r) return r;
	let n = `Couldn't find plugin for AST format "${e}".`;
	throw n += " Plugins must be explicitly added to the standalone bundle.", new ve(n);
}
function Ue({ plugins: t, parser: e }) {
	return ur(nr(t, e), e);
}
function ur(t, e) {
	let r = t.parsers[e];
	return typeof r == "function" ? r() : r;
}
async function Zn(t, e) {
	let r = t.printers[e];
	return ni(typeof r == "function" ? await r() : r);
}
function ti(t) {
	let { features: e, getVisitorKeys: r, embed: n, massageAstNode: o, print: u, ...i } = t;
	e = si(e);
	let a = e.experimental_frontMatterSupport;
	r = rr(r, a.massageAstNode || a.embed || a.print);
	let s = o;
	o && a.massageAstNode && (s = new Proxy(o, { apply(f, m, l) {
		return er(...l), Reflect.apply(f, m, l);
	} }));
	let D = n;
	if (n) {
		let f;
		D = new Proxy(n, {
			get(m, l, F) {
				return l === "getVisitorKeys" ? (f ?? (f = n.getVisitorKeys ? rr(n.getVisitorKeys, a.massageAstNode || a.embed) : r), f) : Reflect.get(m, l, F);
			},
			apply: (m, l, F) => a.embed && je(...F) ? Zt : Reflect.apply(m, l, F)
		});
	}
	let c = u;
	return a.print && (c = new Proxy(u, { apply(f, m, l) {
		let [F] = l;
		return me(F.node) ? tr(F) : Reflect.apply(f, m, l);
	} })), {
		features: e,
		getVisitorKeys: r,
		embed: D,
		massageAstNode: s,
		print: c,
		...i
	};
}
var ri = new WeakMap();
function ni(t) {
	return Ee(ri, t, ti);
}
var oi = Object.fromEntries([
	"clean",
	"embed",
	"print"
].map((t) => [t, !1]));
function ii(t) {
	return {
		...oi,
		...t
	};
}
function si(t) {
	return {
		experimental_avoidAstMutation: !1,
		...t,
		experimental_frontMatterSupport: ii(t?.experimental_frontMatterSupport)
	};
}
var eu = {
	astFormat: "estree",
	printer: {},
	originalText: void 0,
	locStart: null,
	locEnd: null,
	getVisitorKeys: null
};
async function ai(t, e = {}) {
	let r = { ...t };
	if (!r.parser) {
		if (!r.filepath) throw new Me("No parser and no file path given, couldn't infer a parser.");
		if (r.parser = Dt(r, { physicalFile: r.filepath }), !r.parser) throw new Me(`No parser could be inferred for file "${r.filepath}".`);
	}
	let n = at({
		plugins: t.plugins,
		showDeprecated: !0
	}).options, o = {
		...eu,
		...Object.fromEntries(n.filter((p) => p.default !== void 0).map((p) => [p.name, p.default]))
	}, u = nr(r.plugins, r.parser), i = await ur(u, r.parser);
	r.astFormat = i.astFormat, r.locEnd = i.locEnd, r.locStart = i.locStart;
	let a = u.printers?.[i.astFormat] ? u : Qn(r.plugins, i.astFormat), s = await Zn(a, i.astFormat);
	r.printer = s, r.getVisitorKeys = s.getVisitorKeys;
	let D = a.defaultOptions ? Object.fromEntries(Object.entries(a.defaultOptions).filter(([, p]) => p !== void 0)) : {}, c = {
		...o,
		...D
	};
	for (let [p, f] of Object.entries(c)) r[p] ?? (r[p] = f);
	return r.parser === "json" && (r.trailingComma = "none"), Hn(r, n, {
		passThrough: Object.keys(eu),
		...e
	});
}
var ae = ai;
var tu = /\r\n|[\n\r\u2028\u2029]/;
function Di(t, e, r, n) {
	let o = {
		column: null,
		line: -1,
		...t.start
	}, u = {
		...o,
		...t.end
	}, { linesAbove: i = 2, linesBelow: a = 3 } = r || {}, s = o.line - n, D = o.column, c = u.line - n, p = u.column, f = Math.max(s - (i + 1), 0), m = Math.min(e.length, c + a);
	s === -1 && (f = 0), c === -1 && (m = e.length);
	let l = c - s, F = {};
	if (l) for (let d = 0; d <= l; d++) {
		let E = d + s;
		if (D == null) F[E] = !0;
		else if (d === 0) F[E] = [D, e[E - 1].length - D];
		else if (d === l) F[E] = [0, p];
		else F[E] = [0, e[E - 1].length];
	}
	else if (D === p) D != null ? F[s] = [D, 0] : F[s] = !0;
	else {
		let d = D ?? 0;
		F[s] = [d, (p ?? d) - d];
	}
	return {
		start: f,
		end: m,
		markerLines: F
	};
}
function ru(t, e, r = {}, n) {
	let { defs: o, highlight: u } = n || {
		defs: {
			gutter: String,
			marker: String,
			message: String,
			reset: String
		},
		highlight: String
	}, i = (r.startLine || 1) - 1, { start: s, end: D, markerLines: c } = Di(e, t.split(tu), r, i), p = e.start && typeof e.start.column == "number", f = String(D + i).length, l = u(t).split(tu, D).slice(s, D).map((F, d) => {
		let E = s + 1 + d, g = ` ${` ${E + i}`.slice(-f)} |`, _ = c[E], P = !c[E + 1];
		if (_) {
			let x = "";
			if (Array.isArray(_)) {
				let N = F.slice(0, _[0]).replace(/[^\t]/g, " "), q = _[1] || 1;
				x = [
					`
 `,
					o.gutter(g.replace(/\d/g, " ")),
					" ",
					N,
					o.marker("^").repeat(q)
				].join(""), P && r.message && (x += " " + o.message(r.message));
			}
			return [
				o.marker(">"),
				o.gutter(g),
				F.length > 0 ? ` ${F}` : "",
				x
			].join("");
		} else return ` ${o.gutter(g)}${F.length > 0 ? ` ${F}` : ""}`;
	}).join(`
`);
	return r.message && !p && (l = `${" ".repeat(f + 1)}${r.message}
${l}`), o.reset(l);
}
function nu(t, e, r = {}) {
	return ru(t, e, r);
}
async function ci(t, e) {
	let r = await Ue(e), n = r.preprocess ? await r.preprocess(t, e) : t;
	e.originalText = n;
	let o;
	try {
		o = await r.parse(n, e, e);
	} catch (u) {
		li(u, t);
	}
	return {
		text: n,
		ast: o
	};
}
function li(t, e) {
	let { loc: r } = t;
	if (r) {
		let { start: n, end: o } = r;
		n && (n = {
			line: n.line,
			column: n.column - 1
		}), o && (o = {
			line: o.line,
			column: o.column - 1
		});
		let u = nu(e, {
			start: n,
			end: o
		}, { highlightCode: !0 });
		t.message += `
` + u, t.codeFrame = u;
	}
	throw t;
}
var de = ci;
async function uu(t, e, r, n, o) {
	if (r.embeddedLanguageFormatting !== "auto") return;
	let { printer: u } = r, { embed: i } = u;
	if (!i) return;
	if (i.length > 2) throw new Error("printer.embed has too many parameters. The API changed in Prettier v3. Please update your plugin. See https://prettier.io/docs/plugins#optional-embed");
	let { hasPrettierIgnore: a } = u, { getVisitorKeys: s } = i, D = [];
	f();
	let c = t.stack;
	for (let { print: m, node: l, pathStack: F } of D) try {
		t.stack = F;
		let d = await m(p, e, t, r);
		d && o.set(l, d);
	} catch (d) {
		if (globalThis.PRETTIER_DEBUG) throw d;
	}
	t.stack = c;
	function p(m, l) {
		return fi(m, l, r, n);
	}
	function f() {
		let { node: m } = t;
		if (m === null || typeof m != "object" || a?.(t)) return;
		for (let F of s(m)) Array.isArray(m[F]) ? t.each(f, F) : t.call(f, F);
		let l = i(t, r);
		if (l) {
			if (typeof l == "function") {
				D.push({
					print: l,
					node: m,
					pathStack: [...t.stack]
				});
				return;
			}
			o.set(m, l);
		}
	}
}
async function fi(t, e, r, n) {
	let o = await ae({
		...r,
		...e,
		parentParser: r.parser,
		originalText: t,
		cursorOffset: void 0,
		rangeStart: void 0,
		rangeEnd: void 0
	}, { passThrough: !0 }), { ast: u } = await de(t, o);
	return He(await n(u, o));
}
function pi(t, e, r, n) {
	let { originalText: o, [oe]: u, locStart: i, locEnd: a, [Symbol.for("printedComments")]: s } = e, { node: D } = t, c = i(D), p = a(D);
	for (let m of u) i(m) >= c && a(m) <= p && s.add(m);
	let { printPrettierIgnored: f } = e.printer;
	return f ? f(t, e, r, n) : o.slice(c, p);
}
var ou = pi;
async function Ve(t, e) {
	({ast: t} = await or(t, e));
	let r = new Map(), n = new un(t), o = hn(e), u = new Map();
	await uu(n, a, e, Ve, u);
	let i = await iu(n, e, a, void 0, u);
	if (Cn(e), e.cursorOffset >= 0) {
		if (e.nodeAfterCursor && !e.nodeBeforeCursor) return [te, i];
		if (e.nodeBeforeCursor && !e.nodeAfterCursor) return [i, te];
	}
	return i;
	function a(D, c) {
		return D === void 0 || D === n ? s(c) : Array.isArray(D) ? n.call(() => s(c), ...D) : n.call(() => s(c), D);
	}
	function s(D) {
		o(n);
		let c = n.node;
		if (c == null) return "";
		let p = ye(c) && D === void 0;
		if (p && r.has(c)) return r.get(c);
		let f = iu(n, e, a, D, u);
		return p && r.set(c, f), f;
	}
}
function iu(t, e, r, n, o) {
	let { node: u } = t, { printer: i } = e, a;
	switch (i.hasPrettierIgnore?.(t) ? a = ou(t, e, r, n) : o.has(u) ? a = o.get(u) : a = i.print(t, e, r, n), u) {
		case e.cursorNode:
			a = Ce(a, (s) => [
				te,
				s,
				te
			]);
			break;
		case e.nodeBeforeCursor:
			a = Ce(a, (s) => [s, te]);
			break;
		case e.nodeAfterCursor: a = Ce(a, (s) => [te, s]);
	}
	return i.printComment && ut(u.comments) && !i.willPrintOwnComments?.(t, e) && (a = En(t, a, e)), a;
}
async function or(t, e) {
	let r = t.comments ?? [];
	e[oe] = r, e[Symbol.for("printedComments")] = new Set(), pn(t, e);
	let { printer: { preprocess: n } } = e;
	return t = n ? await n(t, e) : t, {
		ast: t,
		comments: r
	};
}
function mi(t, e) {
	let { cursorOffset: r, locStart: n, locEnd: o, getVisitorKeys: u } = e, i = (m) => n(m) <= r && o(m) >= r, a = t, s = [t];
	for (let m of an(t, {
		getVisitorKeys: u,
		filter: i
	})) s.push(m), a = m;
	if (Dn(a, { getVisitorKeys: u })) return { cursorNode: a };
	let D, c, p = -1, f = Number.POSITIVE_INFINITY;
	for (; s.length > 0 && (D === void 0 || c === void 0);) {
		a = s.pop();
		let m = D !== void 0, l = c !== void 0;
		for (let F of Ae(a, { getVisitorKeys: u })) {
			if (!m) {
				let d = o(F);
				d <= r && d > p && (D = F, p = d);
			}
			if (!l) {
				let d = n(F);
				d >= r && d < f && (c = F, f = d);
			}
		}
	}
	return {
		nodeBeforeCursor: D,
		nodeAfterCursor: c
	};
}
var ir = mi;
function di(t, e) {
	let { printer: r } = e, n = r.massageAstNode;
	if (!n) return t;
	let { getVisitorKeys: o } = r, { ignoredProperties: u } = n;
	return i(t);
	function i(a, s) {
		if (!ye(a)) return a;
		if (Array.isArray(a)) return a.map((f) => i(f, s)).filter(Boolean);
		let D = {}, c = new Set(o(a));
		for (let f in a) !pe(a, f) || u?.has(f) || (c.has(f) ? D[f] = i(a[f], a) : D[f] = a[f]);
		let p = n(a, D, s);
		if (p !== null) return p ?? D;
	}
}
var su = di;
var Fi = Array.prototype.findLastIndex ?? function(t) {
	for (let e = this.length - 1; e >= 0; e--) {
		let r = this[e];
		if (t(r, e, this)) return e;
	}
	return -1;
};
var au = Q("findLastIndex", function() {
	if (Array.isArray(this)) return Fi;
});
function h(t) {
	let e = new Set(t);
	return (r) => e.has(r?.type);
}
h([
	"TSAsExpression",
	"TSSatisfiesExpression",
	"AsExpression",
	"AsConstExpression",
	"SatisfiesExpression"
]);
h(["SatisfiesExpression", "TSSatisfiesExpression"]);
h(["TSUnionType", "UnionTypeAnnotation"]);
h(["TSIntersectionType", "IntersectionTypeAnnotation"]);
h(["TupleTypeAnnotation", "TSTupleType"]);
h(["TSConditionalType", "ConditionalTypeAnnotation"]);
h(["TSTemplateLiteralType", "TemplateLiteralTypeAnnotation"]);
h(["TSImportType", "ImportType"]);
h(["TSExternalModuleReference", "ExternalModuleReference"]);
h(["TSTypeAliasDeclaration", "TypeAlias"]);
h(["ReturnStatement", "ThrowStatement"]);
h([
	"ReturnStatement",
	"ThrowStatement",
	"YieldExpression",
	"UnaryExpression"
]);
h([
	"ExportDefaultDeclaration",
	"DeclareExportDeclaration",
	"ExportNamedDeclaration",
	"ExportAllDeclaration",
	"DeclareExportAllDeclaration"
]);
var Du = h(["TSExportAssignment", "ExportAssignment"]);
h(["AbstractMethodDefinition", "TSAbstractMethodDefinition"]);
h(["AbstractPropertyDefinition", "TSAbstractPropertyDefinition"]);
h(["TSParameterProperty", "ParameterProperty"]);
h(["TSNonNullExpression", "NonNullExpression"]);
h(["ArrayExpression"]);
h(["ObjectExpression"]);
h([
	"Literal",
	"BooleanLiteral",
	"BigIntLiteral",
	"DirectiveLiteral",
	"NullLiteral",
	"NumericLiteral",
	"RegExpLiteral",
	"StringLiteral"
]);
h([
	"ObjectTypeAnnotation",
	"TSTypeLiteral",
	"TSMappedType"
]);
h(["FunctionExpression", "ArrowFunctionExpression"]);
h(["JSXElement", "JSXFragment"]);
h([
	"BinaryExpression",
	"LogicalExpression",
	"NGPipeExpression"
]);
h(["CallExpression", "OptionalCallExpression"]);
h(["MemberExpression", "OptionalMemberExpression"]);
h([
	"CallExpression",
	"OptionalCallExpression",
	"NewExpression"
]);
h([
	"CallExpression",
	"OptionalCallExpression",
	"NewExpression",
	"ImportExpression"
]);
h([
	"ChainExpression",
	"TSNonNullExpression",
	"NonNullExpression"
]);
h(["TSArrayType", "ArrayTypeAnnotation"]);
h(["TSTypeParameterInstantiation", "TypeParameterInstantiation"]);
h(["TSTypeAnnotation", "TypeAnnotation"]);
h([
	"TSModuleDeclaration",
	"DeclareModule",
	"DeclareNamespace"
]);
h(["TSConstructorType", "ConstructorTypeAnnotation"]);
h(["ClassDeclaration", "ClassExpression"]);
h(["ImportNamespaceSpecifier", "ExportNamespaceSpecifier"]);
h([
	"TSEnumDeclaration",
	"EnumDeclaration",
	"DeclareEnum"
]);
h(["TSEnumBody", "EnumBody"]);
function Ci(t, e) {
	return e = new Set(e), t.find((r) => lu.has(r.type) && e.has(r));
}
function cu(t) {
	let e = au(0, t, (r) => r.type !== "Program" && r.type !== "File");
	return e === -1 ? t : t.slice(0, e + 1);
}
function hi(t, e, r) {
	let { locStart: n, locEnd: o } = r, [u, ...i] = t, [a, ...s] = e;
	if (u === a) return [u, a];
	let D = n(u);
	for (let p of cu(s)) if (n(p) >= D) a = p;
	else break;
	let c = o(a);
	for (let p of cu(i)) {
		if (o(p) <= c) ar(r, p) && (u = p);
		else break;
		if (u === a) break;
	}
	return [u, a];
}
function sr(t, e, r, n, o = [], u, i) {
	let { locStart: a, locEnd: s } = i, D = a(t), c = s(t);
	if (e > c || e < D || u === "rangeEnd" && e === D || u === "rangeStart" && e === c) return;
	let p = [t, ...o], f = st(t, p, {
		cache: Vt,
		locStart: a,
		locEnd: s,
		getVisitorKeys: r.getVisitorKeys,
		filter: r.printer.canAttachComment,
		getChildren: r.printer.getCommentChildNodes
	});
	for (let m of f) {
		let l = sr(m, e, r, n, p, u, i);
		if (l) return l;
	}
	if (n(t, o[0])) return p;
}
function gi(t, e) {
	return e?.type === "ForStatement" && e.init === t || (e?.type === "ForInStatement" || e?.type === "ForOfStatement") && e.left === t;
}
function yi(t, e) {
	let { type: r } = t;
	return e?.type !== "DeclareExportDeclaration" && r !== "TypeParameterDeclaration" && r !== "TSTypeParameterDeclaration" && !(r === "VariableDeclaration" && gi(t, e)) && (r === "Directive" || r === "TypeAlias" || Du(t) || r.startsWith("Declare") || r.startsWith("TSDeclare") || r.endsWith("Statement") || r.endsWith("Declaration"));
}
var lu = new Set([
	"JsonRoot",
	"ObjectExpression",
	"ArrayExpression",
	"StringLiteral",
	"NumericLiteral",
	"BooleanLiteral",
	"NullLiteral",
	"UnaryExpression",
	"TemplateLiteral"
]);
var _i = new Set([
	"OperationDefinition",
	"FragmentDefinition",
	"VariableDefinition",
	"TypeExtensionDefinition",
	"ObjectTypeDefinition",
	"FieldDefinition",
	"DirectiveDefinition",
	"EnumTypeDefinition",
	"EnumValueDefinition",
	"InputValueDefinition",
	"InputObjectTypeDefinition",
	"SchemaDefinition",
	"OperationTypeDefinition",
	"InterfaceTypeDefinition",
	"UnionTypeDefinition",
	"ScalarTypeDefinition"
]);
function ar(t, e, r) {
	if (!e) return !1;
	switch (t.parser) {
		case "flow":
		case "hermes":
		case "babel":
		case "babel-flow":
		case "babel-ts":
		case "typescript":
		case "acorn":
		case "espree":
		case "meriyah":
		case "oxc":
		case "oxc-ts":
		case "yuku":
		case "yuku-ts":
		case "__babel_estree": return yi(e, r);
		case "json":
		case "json5":
		case "jsonc":
		case "json-stringify": return lu.has(e.type);
		case "graphql": return _i.has(e.kind);
		case "vue": return e.tag !== "root";
	}
	return !1;
}
function fu(t, e, r) {
	let { rangeStart: n, rangeEnd: o } = e;
	I(o > n);
	let u = t.slice(n, o).search(/\S/), i = u === -1;
	if (!i) for (n += u; o > n && !/\S/.test(t[o - 1]); --o);
	let a = e.printer.features?.experimental_locForRangeFormat ?? e, s = sr(r, n, e, (l, F) => ar(e, l, F), [], "rangeStart", a);
	if (!s) return;
	let D = i ? s : sr(r, o, e, (l) => ar(e, l), [], "rangeEnd", a);
	if (!D) return;
	let c, p;
	if (r.type === "JsonRoot") {
		let l = Ci(s, D);
		c = l, p = l;
	} else [c, p] = hi(s, D, e);
	let { locStart: f, locEnd: m } = a;
	return [Math.min(f(c), f(p)), Math.max(m(c), m(p))];
}
var pu = Symbol("cursor");
async function Fu(t, e, r = 0) {
	if (!t || t.trim().length === 0) return {
		formatted: "",
		cursorOffset: -1,
		comments: []
	};
	let { ast: n, text: o } = await de(t, e);
	e.cursorOffset >= 0 && (e = {
		...e,
		...ir(n, e)
	});
	let u = await Ve(n, e, r);
	r > 0 && (u = Ze([$, u], r, e.tabWidth));
	let i = he(u, e);
	if (r > 0) {
		let s = i.formatted.trim();
		i.cursorNodeStart !== void 0 && (i.cursorNodeStart -= i.formatted.indexOf(s), i.cursorNodeStart < 0 && (i.cursorNodeStart = 0, i.cursorNodeText = i.cursorNodeText.trimStart()), i.cursorNodeStart + i.cursorNodeText.length > s.length && (i.cursorNodeText = i.cursorNodeText.trimEnd())), i.formatted = s + Se(e.endOfLine);
	}
	let a = e[oe];
	if (e.cursorOffset >= 0) {
		let s, D, c, p;
		if ((e.cursorNode || e.nodeBeforeCursor || e.nodeAfterCursor) && i.cursorNodeText) if (c = i.cursorNodeStart, p = i.cursorNodeText, e.cursorNode) s = e.locStart(e.cursorNode), D = o.slice(s, e.locEnd(e.cursorNode));
		else {
			if (!e.nodeBeforeCursor && !e.nodeAfterCursor) throw new Error("Cursor location must contain at least one of cursorNode, nodeBeforeCursor, nodeAfterCursor");
			s = e.nodeBeforeCursor ? e.locEnd(e.nodeBeforeCursor) : 0;
			let E = e.nodeAfterCursor ? e.locStart(e.nodeAfterCursor) : o.length;
			D = o.slice(s, E);
		}
		else s = 0, D = o, c = 0, p = i.formatted;
		let f = e.cursorOffset - s;
		if (D === p) return {
			formatted: i.formatted,
			cursorOffset: c + f,
			comments: a
		};
		let m = D.split("");
		m.splice(f, 0, pu);
		let F = Nt(m, p.split("")), d = c;
		for (let E of F) if (E.removed) {
			if (E.value.includes(pu)) break;
		} else d += E.count;
		return {
			formatted: i.formatted,
			cursorOffset: d,
			comments: a
		};
	}
	return {
		formatted: i.formatted,
		cursorOffset: -1,
		comments: a
	};
}
async function Ai(t, e) {
	let { ast: r, text: n } = await de(t, e), [o, u] = fu(n, e, r) ?? [0, 0], i = n.slice(o, u), a = Math.min(o, n.lastIndexOf(`
`, o) + 1), s = n.slice(a, o).match(/^\s*/)[0], D = ge(s, e.tabWidth), c = await Fu(i, {
		...e,
		rangeStart: 0,
		rangeEnd: Number.POSITIVE_INFINITY,
		cursorOffset: e.cursorOffset > o && e.cursorOffset <= u ? e.cursorOffset - o : -1,
		endOfLine: "lf"
	}, D), p = c.formatted.trimEnd(), { cursorOffset: f } = e;
	f > u ? f += p.length - i.length : c.cursorOffset >= 0 && (f = c.cursorOffset + o);
	let m = n.slice(0, o) + p + n.slice(u);
	if (e.endOfLine !== "lf") {
		let l = Se(e.endOfLine);
		f >= 0 && l === `\r
` && (f += wt(m.slice(0, f), `
`)), m = ue(0, m, `
`, l);
	}
	return {
		formatted: m,
		cursorOffset: f,
		comments: c.comments
	};
}
function Dr(t, e, r) {
	return typeof e != "number" || Number.isNaN(e) || e < 0 || e > t.length ? r : e;
}
function mu(t, e) {
	let { cursorOffset: r, rangeStart: n, rangeEnd: o } = e;
	return r = Dr(t, r, -1), n = Dr(t, n, 0), o = Dr(t, o, t.length), {
		...e,
		cursorOffset: r,
		rangeStart: n,
		rangeEnd: o
	};
}
function Eu(t, e) {
	let { cursorOffset: r, rangeStart: n, rangeEnd: o, endOfLine: u } = mu(t, e), i = rn(t);
	if (i && (t = t.slice(1), r--, n--, o--), u === "auto" && (u = gr(t)), t.includes("\r")) {
		let a = (s) => wt(t.slice(0, Math.max(s, 0)), `\r
`);
		r -= a(r), n -= a(n), o -= a(o), t = yr(t);
	}
	return {
		hasBom: i,
		text: t,
		options: mu(t, {
			...e,
			cursorOffset: r,
			rangeStart: n,
			rangeEnd: o,
			endOfLine: u
		})
	};
}
async function du(t, e) {
	let r = await Ue(e);
	return !r.hasPragma || r.hasPragma(t);
}
async function xi(t, e) {
	return (await Ue(e)).hasIgnorePragma?.(t);
}
async function cr(t, e) {
	let { hasBom: r, text: n, options: o } = Eu(t, await ae(e));
	if (o.rangeStart >= o.rangeEnd && n !== "" || o.requirePragma && !await du(n, o) || o.checkIgnorePragma && await xi(n, o)) return {
		formatted: t,
		cursorOffset: e.cursorOffset,
		comments: []
	};
	let u;
	return o.rangeStart > 0 || o.rangeEnd < n.length ? u = await Ai(n, o) : (!o.requirePragma && o.insertPragma && o.printer.insertPragma && !await du(n, o) && (n = o.printer.insertPragma(n)), u = await Fu(n, o)), r && (u.formatted = nn(u.formatted), u.cursorOffset >= 0 && u.cursorOffset++), u;
}
async function Cu(t, e, r) {
	let { text: n, options: o } = Eu(t, await ae(e)), u = await de(n, o);
	return r && (r.preprocessForPrint && (u.ast = await or(u.ast, o)), r.massage && (u.ast = su(u.ast, o))), u;
}
async function hu(t, e) {
	e = await ae(e);
	return he(await Ve(t, e), e);
}
async function gu(t, e) {
	let { formatted: n } = await cr(Wr(t), {
		...e,
		parser: "__js_expression"
	});
	return n;
}
async function yu(t, e) {
	e = await ae(e);
	let { ast: r } = await de(t, e);
	return e.cursorOffset >= 0 && (e = {
		...e,
		...ir(r, e)
	}), Ve(r, e);
}
async function _u(t, e) {
	return he(t, await ae(e));
}
var lr = {};
xt(lr, {
	builders: () => Ni,
	printer: () => Bi,
	utils: () => wi
});
var Ni = {
	join: Je,
	line: et,
	softline: jr,
	hardline: $,
	literalline: qe,
	group: Ot,
	conditionalGroup: Lr,
	fill: Rr,
	lineSuffix: Ie,
	lineSuffixBoundary: Ur,
	cursor: te,
	breakParent: ce,
	ifBreak: vr,
	trim: Vr,
	indent: ie,
	indentIfBreak: Mr,
	align: De,
	addAlignmentToDoc: Ze,
	markAsRoot: Qe,
	dedentToRoot: kr,
	dedent: Ir,
	hardlineWithoutBreakParent: ke,
	literallineWithoutBreakParent: Pt,
	label: Yr,
	concat: (t) => t
};
var Bi = { printDocToString: he };
var wi = {
	willBreak: Nr,
	traverseDoc: Oe,
	findInDoc: Ke,
	mapDoc: be,
	removeLines: wr,
	stripTrailingHardline: He,
	replaceEndOfLine: Sr,
	canBreak: Or
};
var Au = "3.10.1";
var pr = {};
xt(pr, {
	addDanglingComment: () => ne,
	addLeadingComment: () => le,
	addTrailingComment: () => fe,
	getAlignmentSize: () => ge,
	getIndentSize: () => xu,
	getMaxContinuousCount: () => Tu,
	getNextNonSpaceNonCommentCharacter: () => Nu,
	getNextNonSpaceNonCommentCharacterIndex: () => Ui,
	getPreferredQuote: () => Su,
	getStringWidth: () => Re,
	hasNewline: () => J,
	hasNewlineInRange: () => Ou,
	hasSpaces: () => Pu,
	isNextLineEmpty: () => Gi,
	isNextLineEmptyAfterIndex: () => _t,
	isPreviousLineEmpty: () => Wi,
	makeString: () => zi,
	skip: () => _e,
	skipEverythingButNewLine: () => it,
	skipInlineComment: () => Ne,
	skipNewline: () => z,
	skipSpaces: () => U,
	skipToLineEnd: () => ot,
	skipTrailingComment: () => Be,
	skipWhitespace: () => on
});
function Si(t, e) {
	if (e === !1) return !1;
	if (t.charAt(e) === "/" && t.charAt(e + 1) === "*") {
		for (let r = e + 2; r < t.length; ++r) if (t.charAt(r) === "*" && t.charAt(r + 1) === "/") return r + 2;
	}
	return e;
}
var Ne = Si;
function Oi(t, e) {
	return e === !1 ? !1 : t.charAt(e) === "/" && t.charAt(e + 1) === "/" ? it(t, e) : e;
}
var Be = Oi;
function Pi(t, e) {
	let r = null, n = e;
	for (; n !== r;) r = n, n = U(t, n), n = Ne(t, n), n = Be(t, n), n = z(t, n);
	return n;
}
var We = Pi;
function bi(t, e) {
	let r = null, n = e;
	for (; n !== r;) r = n, n = ot(t, n), n = Ne(t, n), n = U(t, n);
	return n = Be(t, n), n = z(t, n), n !== !1 && J(t, n);
}
var _t = bi;
function ki(t, e) {
	let r = t.lastIndexOf(`
`);
	return r === -1 ? 0 : ge(t.slice(r + 1).match(/^[\t ]*/)[0], e);
}
var xu = ki;
function fr(t) {
	if (typeof t != "string") throw new TypeError("Expected a string");
	return t.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").replace(/-/g, "\\x2d");
}
function Ii(t, e) {
	let r = t.matchAll(new RegExp(`(?:${fr(e)})+`, "g"));
	return r.reduce || (r = [...r]), r.reduce((n, [o]) => Math.max(n, o.length), 0) / e.length;
}
var Tu = Ii;
function Ri(t, e) {
	let r = We(t, e);
	return r === !1 ? "" : t.charAt(r);
}
var Nu = Ri;
var Bu = Object.freeze({
	character: "'",
	codePoint: 39
});
var wu = Object.freeze({
	character: "\"",
	codePoint: 34
});
var Li = Object.freeze({
	preferred: Bu,
	alternate: wu
});
var vi = Object.freeze({
	preferred: wu,
	alternate: Bu
});
function Su(t, e) {
	let { preferred: r, alternate: n } = e === !0 || e === "'" ? Li : vi, { length: o } = t, u = 0, i = 0;
	for (let a = 0; a < o; a++) {
		let s = t.charCodeAt(a);
		s === r.codePoint ? u++ : s === n.codePoint && i++;
	}
	return (u > i ? n : r).character;
}
function Mi(t, e, r) {
	for (let n = e; n < r; ++n) if (t.charAt(n) === `
`) return !0;
	return !1;
}
var Ou = Mi;
function Yi(t, e, r = {}) {
	return U(t, r.backwards ? e - 1 : e, r) !== e;
}
var Pu = Yi;
function ji(t, e, r) {
	return We(t, r(e));
}
function Ui(t, e) {
	return arguments.length === 2 || typeof e == "number" ? We(t, e) : ji(...arguments);
}
function Vi(t, e, r) {
	return Le(t, r(e));
}
function Wi(t, e) {
	return arguments.length === 2 || typeof e == "number" ? Le(t, e) : Vi(...arguments);
}
function $i(t, e, r) {
	return _t(t, r(e));
}
function zi(t, e, r) {
	let n = e === "\"" ? "'" : "\"";
	return e + ue(0, t, /\\(.)|(["'])/gs, (i, a, s) => a === n ? a : s === e ? "\\" + s : s || (r && /^[^\n\r"'0-7\\bfnrt-vx\u2028\u2029]$/.test(a) ? a : "\\" + a)) + e;
}
function Gi(t, e) {
	return arguments.length === 2 || typeof e == "number" ? _t(t, e) : $i(...arguments);
}
function Fe(t, e = 1) {
	return async (...r) => {
		let n = r[e] ?? {}, o = n.plugins ?? [];
		return r[e] = {
			...n,
			plugins: Array.isArray(o) ? o : Object.values(o)
		}, await t(...r);
	};
}
var bu = Fe(cr);
async function ku(t, e) {
	let { formatted: r } = await bu(t, {
		...e,
		cursorOffset: -1
	});
	return r;
}
async function Ki(t, e) {
	return await ku(t, e) === t;
}
var Hi = Fe(at, 0);
var Ji = {
	parse: Fe(Cu),
	formatAST: Fe(hu),
	formatDoc: Fe(gu),
	printToDoc: Fe(yu),
	printDocToString: Fe(_u)
};
export { ku, yaml_exports };
