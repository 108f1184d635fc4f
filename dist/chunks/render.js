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
// src/render/diagnostics.ts
const SEVERITY_TONES = {
	error: "danger",
	warning: "changed",
	note: "faint"
};
function renderDiagnostics(diagnostics, layout) {
	if (diagnostics.length === 0) return "";
	return [
		...diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, layout)),
		countLine(diagnostics),
		""
	].join("\n");
}
function renderDiagnostic(diagnostic, { color, columns, isFolded = false }) {
	const paint = makePaint(color);
	const fold = (line) => isFolded ? foldLines([line], columns) : [line];
	const { severity, code, message, place, address, fix, excerpt } = diagnostic;
	const at = place ? `${place.file}:${place.line}:${place.column}: ` : "";
	const about = address === void 0 || message.includes(address) ? "" : paint("faint", ` (${escapeControls(address)})`);
	const lines = fold(`${`${escapeControls(at)}${paint(SEVERITY_TONES[severity], severity)} ${paint("strong", code)}`} ${escapeControls(message)}${about}`);
	if (place && excerpt !== void 0) lines.push(...renderExcerpt(excerpt, place.line, place.column, columns, paint));
	if (fix !== void 0) lines.push(...fold(`  ${paint("added", "fix:")} ${escapeControls(fix)}`));
	return lines.join("\n") + "\n";
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
function renderDiagnosticsJson(diagnostics) {
	return escapeJson(JSON.stringify({ diagnostics: diagnostics.map(diagnosticRecord) }, null, 2)) + "\n";
}
export { UNSEEN, count, cutColumns, escapeControls, escapeJson, escapeYaml, foldLines, hasUnseen, makePaint, padColumns, renderDiagnostic, renderDiagnostics, renderDiagnosticsJson, showInvisible, spread, textWidth, wrapText, wrapWords };
