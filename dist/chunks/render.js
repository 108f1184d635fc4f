import { formatAddress, kindWords, parseAddress } from "./model/more.js";
import { manifestWay } from "./model.js";
import { eastAsianWidth } from "./vendor/get-east-asian-width.js";
import { stripVTControlCharacters, styleText } from "node:util";
// src/render/safe-text.ts
const UNSAFE = /[\p{Control}\u2028\u2029\ufff9-\ufffb\p{Surrogate}]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
function escapeControls(text) {
	return text.replace(UNSAFE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code === 10 ? "\\n" : code === 9 ? "\\t" : `\\u{${code.toString(16)}}`;
	});
}
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
function hasUnseen(text) {
	return text.search(UNSEEN) !== -1;
}
function escapeJson(json) {
	return json.replace(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => escapeCode(character.charCodeAt(i))).join(""));
}
function escapeYaml(yaml) {
	return yaml.replace(UNSEEN, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : escapeCode(code);
	});
}
const escapeCode = (code) => `\\u${code.toString(16).padStart(4, "0")}`;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
function showInvisible(text) {
	if (/^[ -~]*$/.test(text)) return text;
	const shown = escapeControls(text).replace(ODD_SPACE, spell);
	if (shown.normalize("NFC") === shown) return shown;
	return shown.replace(/(\P{Mark})(\p{Mark}+)/gu, (both, base, marks) => both.normalize("NFC") === both ? both : base + Array.from(marks).map(spell).join(""));
}
const spell = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
const SITS_ON_ANOTHER = /^(?:[\p{Nonspacing_Mark}\p{Enclosing_Mark}\u1160-\u11ff\ud7b0-\ud7ff]|[\u{1f3fb}-\u{1f3ff}])$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const AS_EMOJI = "️";
function* shownCharacters(text) {
	let character = "";
	let width = 0;
	let isHalfFlag = false;
	for (const next of text) {
		const isSecondHalf = isHalfFlag && REGIONAL.test(next);
		if (character !== "" && (isSecondHalf || SITS_ON_ANOTHER.test(next))) {
			character += next;
			if (isSecondHalf || next === AS_EMOJI && /^[\p{Emoji}]/u.test(character)) width = 2;
			isHalfFlag = false;
			continue;
		}
		if (character !== "") yield [character, width];
		character = next;
		width = SITS_ON_ANOTHER.test(next) ? 0 : eastAsianWidth(next.codePointAt(0) ?? 0);
		isHalfFlag = REGIONAL.test(next);
	}
	if (character !== "") yield [character, width];
}
function textWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	let width = 0;
	for (const [, size] of shownCharacters(text)) width += size;
	return width;
}
function takeColumns(text, columns) {
	let taken = "";
	let width = 0;
	for (const [character, size] of shownCharacters(text)) {
		if (width + size > columns) break;
		taken += character;
		width += size;
	}
	return taken;
}
function cutColumns(text, columns) {
	if (textWidth(text) <= columns) return text;
	return columns > 0 ? `${takeColumns(text, columns - 1)}…` : "";
}
function padColumns(text, width) {
	return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
// src/render/text/colour.ts
const FORMATS = {
	added: "green",
	removed: "red",
	changed: "yellow",
	danger: ["bold", "red"],
	faint: "dim",
	strong: "bold"
};
function makePaint(isOn) {
	if (!isOn) return (_, text) => text;
	return (tone, text) => {
		const format = FORMATS[tone];
		return styleText(typeof format === "string" ? format : [...format], text, { validateStream: false });
	};
}
// src/render/text/layout.ts
function wrapWords(words, columns, indent, gap = 1) {
	const lines = [];
	let line = "";
	let width = indent;
	for (const word of words) {
		const size = textWidth(word);
		if (line !== "" && width + gap + size > columns) {
			lines.push(line);
			line = word;
			width = indent + size;
		} else {
			line += line === "" ? word : " ".repeat(gap) + word;
			width += line === word ? size : gap + size;
		}
	}
	if (line !== "") lines.push(line);
	return lines.map((text, i) => i === 0 ? text : " ".repeat(indent) + text);
}
function wrapText(text, columns, indent) {
	return wrapWords(text.split(" ").filter((word) => word !== ""), columns, indent);
}
function spread(left, rights, columns) {
	const lines = [];
	let start = left;
	let end = "";
	const fits = (text) => textWidth(start) + 2 + textWidth(text) <= columns;
	const close = () => {
		const gap = columns - textWidth(start) - textWidth(end);
		lines.push(end === "" ? start : start + " ".repeat(Math.max(2, gap)) + end);
		[start, end] = ["", ""];
	};
	for (const right of rights.filter((part) => part !== "")) {
		const longer = end === "" ? right : `${end}  ${right}`;
		if (fits(longer)) end = longer;
		else {
			close();
			end = right;
		}
	}
	close();
	return lines;
}
const FOLD_INDENT = 4;
function foldLines(lines, columns) {
	return lines.flatMap((line) => widthOf(line) <= columns ? [line] : foldLine(line, columns));
}
const widthOf = (line) => textWidth(stripVTControlCharacters(line));
function foldLine(line, columns) {
	const plain = stripVTControlCharacters(line);
	const indent = plain.length - plain.trimStart().length;
	const further = Math.min(indent + FOLD_INDENT, Math.floor(columns / 2));
	const lines = [];
	let text = "";
	let width = 0;
	for (const [, gap = "", word = ""] of line.matchAll(/(?<! )( *)([^ ]+)/g)) {
		const size = widthOf(word);
		if (!(width === 0) && width + gap.length + size > columns) {
			lines.push(text);
			const room = Math.max(0, Math.min(further, columns - size));
			text = " ".repeat(room) + word;
			width = room + size;
		} else {
			text += gap + word;
			width += gap.length + size;
		}
	}
	return [...lines, text];
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// src/render/groups.ts
const LEAST_GROUPED = 3;
function isAboutUnknown({ code }) {
	return /(?:^|_)UNKNOWN(?:_|$)/.test(code);
}
function groupFindings(diagnostics) {
	const groups = new Map();
	for (const diagnostic of diagnostics) {
		const key = !isRefusal(diagnostic) && (diagnostic.severity === "error" || isAboutUnknown(diagnostic)) ? diagnostic : sameness(diagnostic);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [diagnostic]);
		else group.push(diagnostic);
	}
	return [...groups.values()].flatMap((group) => group.length < LEAST_GROUPED ? group.map((each) => [each]) : [group]);
}
const isRefusal = ({ code }) => code === "PLAN_REFUSED";
function sameness({ severity, code, message, fix = "", address }) {
	const name = address === void 0 ? void 0 : parseAddress(address)?.name;
	const without = (text) => [address, name].filter((each) => each !== void 0).reduce((left, each) => left.replaceAll(`'${each}'`, "''").replaceAll(each, ""), text);
	return JSON.stringify([
		severity,
		code,
		without(message),
		without(fix)
	]);
}
function namesOfGroup(group, most) {
	const addresses = group.map(({ address }) => address === void 0 ? void 0 : parseAddress(address));
	const known = addresses.filter((address) => address !== void 0);
	const kinds = new Set(known.map(({ kind }) => kind));
	const [kind] = kinds;
	const isKind = kind !== void 0 && kinds.size === 1 && known.length === group.length;
	const isOneWorkspace = isKind && new Set(known.map(({ workspace }) => workspace)).size === 1;
	const names = group.map(({ address, place }, i) => {
		if (isOneWorkspace) return addresses[i]?.name ?? "";
		return address ?? (place === void 0 ? "" : `${place.file}:${place.line}`);
	});
	return `${count(group.length, isKind ? kindWords(kind) : "place")}: ${listSome([...new Set(names)], most)}`;
}
function listSome(names, most) {
	const rest = names.length - most;
	return names.slice(0, most).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function groupHazards(hazards, wayOf) {
	const groups = new Map();
	for (const hazard of hazards) {
		const isForbidden = !hazard.allowed && hazard.allowWith === void 0;
		const key = `${hazard.kind} ${hazard.allowed} ${isForbidden} ${hazard.allowed ? "" : manifestWay(hazard)}`;
		groups.set(key, [...groups.get(key) ?? [], hazard]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { kind, allowed } = first;
		const way = allowed ? void 0 : wayOf(group);
		return [{
			kind,
			allowed,
			parts: partsOf(group),
			...way !== void 0 && { way }
		}];
	});
}
function partsOf(hazards) {
	const parts = new Map();
	for (const hazard of hazards) {
		const { address, reason } = hazard;
		const part = parts.get(reason);
		if (part === void 0) parts.set(reason, {
			addresses: [address],
			reason
		});
		else part.addresses.push(address);
	}
	return [...parts.values()];
}
const isSingle = ({ parts }) => parts.length === 1 && parts[0]?.addresses.length === 1;
const whereOf = ({ allowed }, { addresses }) => listSome(addresses.map(formatAddress), allowed ? 3 : Infinity);
// src/render/diagnostics.ts
const MOST_NAMED = 3;
const SEVERITY_TONES = {
	error: "danger",
	warning: "changed",
	note: "faint"
};
function renderDiagnostics(diagnostics, layout) {
	if (diagnostics.length === 0) return "";
	const groups = groupFindings(diagnostics);
	return [
		...groups.map((group, i) => {
			const [next] = groups[i + 1] ?? [];
			const isShared = isRefusal(group[0]) && next?.fix === group[0].fix;
			if (group.length > 1) return renderGroup(group, layout, isShared);
			const [diagnostic] = group;
			return isShared ? renderFinding(diagnostic, layout) : renderDiagnostic(diagnostic, layout);
		}),
		countLine(diagnostics),
		""
	].join("\n");
}
function renderGroup(group, layout, isFixShared) {
	const [{ severity, code, message, fix, place }] = group;
	return [
		renderDiagnostic({
			severity,
			code,
			message: `in ${namesOfGroup(group, isRefusal(group[0]) ? Infinity : layout.mostNamed ?? MOST_NAMED)}`,
			...place && { place }
		}, layout).trimEnd(),
		...foldedLines(`  ${escapeControls(message)}`, layout),
		...fixLines(isFixShared ? void 0 : fix, layout)
	].join("\n") + (isFixShared ? "" : "\n");
}
const foldedLines = (line, { isFolded = false, columns }) => isFolded ? foldLines([line], columns) : [line];
function renderDiagnostic(diagnostic, layout) {
	const { fix } = diagnostic;
	return [renderFinding(diagnostic, layout), ...fixLines(fix, layout)].join("\n") + "\n";
}
function fixLines(fix, layout) {
	const title = makePaint(layout.color)("added", "fix:");
	return fix === void 0 ? [] : foldedLines(`  ${title} ${escapeControls(fix)}`, layout);
}
function renderFinding(diagnostic, { color, columns, isFolded = false }) {
	const paint = makePaint(color);
	const fold = (line) => foldedLines(line, {
		columns,
		isFolded
	});
	const { severity, code, message, place, address, excerpt } = diagnostic;
	const at = place ? `${place.file}:${place.line}:${place.column}: ` : "";
	const about = address === void 0 || message.split(/[\s'"`(),;=]+/).includes(address) ? "" : paint("faint", ` (${escapeControls(address)})`);
	const lines = fold(`${`${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint("strong", code)}`} ${escapeControls(message)}${about}`);
	if (place && excerpt !== void 0) lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
	return lines.join("\n");
}
function renderExcerpt(excerpt, line, column, columns, paint) {
	const gutter = `  ${line} | `;
	const width = Math.max(columns - gutter.length - 1, 20);
	const text = excerpt.replaceAll("	", " ");
	const all = text.slice(0, column - 1);
	const before = escapeControls(textWidth(escapeControls(all)) < width - 10 ? all : endOf(all, width / 2));
	const blank = gutter.replace(/\d/g, " ");
	return [paint("faint", gutter) + takeColumns(before + escapeControls(text.slice(column - 1)), width), paint("faint", blank) + " ".repeat(textWidth(before)) + paint("removed", "^")];
}
function endOf(text, columns) {
	const characters = Array.from(text);
	let start = characters.length;
	let width = 0;
	while (start > 0) {
		width += textWidth(escapeControls(characters[start - 1] ?? ""));
		if (width > columns) break;
		start -= 1;
	}
	return characters.slice(start).join("");
}
function countLine(diagnostics) {
	const count = (severity) => {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
		return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
	};
	return [
		...count("error"),
		...count("warning"),
		...count("note")
	].join(", ");
}
function diagnosticRecord({ severity, code, message, place, address, fix }) {
	return {
		severity,
		code,
		message,
		file: place?.file ?? null,
		line: place?.line ?? null,
		column: place?.column ?? null,
		address: address ?? null,
		fix: fix ?? null
	};
}
function renderDiagnosticsJson(diagnostics, indent = 2) {
	return escapeJson(JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, indent)) + "\n";
}
export { UNSEEN, count, countLine, cutColumns, escapeControls, escapeJson, escapeYaml, foldLines, groupFindings, groupHazards, hasUnseen, isAboutUnknown, isSingle, listSome, makePaint, namesOfGroup, padColumns, renderDiagnostic, renderDiagnostics, renderDiagnosticsJson, showInvisible, spread, textWidth, whereOf, wrapText, wrapWords };
