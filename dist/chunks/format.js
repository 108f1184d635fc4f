import { applyEdits, format } from "./vendor/jsonc-parser.js";
import { printJson } from "./model/document.js";
import { Findings, Origins, Source, isManifestText, parseJsonFile, parseYaml } from "./manifest.js";
import { ku, yaml_exports } from "./vendor/prettier.js";
// src/format/yaml.ts
function formatYaml(text) {
	return ku(text, {
		parser: "yaml",
		plugins: [yaml_exports],
		printWidth: 100,
		singleQuote: true,
		proseWrap: "preserve",
		endOfLine: "lf"
	});
}
// src/format/format.ts
async function formatSource(source) {
	const isJson = source.file.toLowerCase().endsWith(".json");
	const before = read(source, isJson);
	if (before.value === void 0) return {
		text: void 0,
		diagnostics: before.diagnostics
	};
	const text = isJson ? formatJson(source.text) : await formatYaml(source.text);
	if (text === source.text) return {
		text,
		diagnostics: []
	};
	const after = read(new Source(source.file, source.path, text), isJson);
	if (after.value !== void 0 && printJson(after.value) === printJson(before.value)) return {
		text,
		diagnostics: []
	};
	return {
		text: void 0,
		diagnostics: [{
			severity: "error",
			code: "FORMAT_UNSAFE",
			message: "the file would not mean the same afterwards, so it is left as it is",
			place: {
				file: source.file,
				line: 1,
				column: 1
			},
			fix: "Format it by hand, and please report this file."
		}]
	};
}
function read(source, isJson) {
	const context = {
		findings: new Findings(),
		origins: new Origins()
	};
	const value = isJson ? parseJsonFile(source, context) : parseYaml(source, roleOf(source), context);
	const errors = context.findings.withExcerpts().filter(({ severity }) => severity === "error");
	return {
		value: errors.length > 0 ? void 0 : value,
		diagnostics: errors
	};
}
function roleOf({ text }) {
	return isManifestText(text) ? "manifest" : "pipeline";
}
function formatJson(text) {
	const edits = format(text, void 0, {
		tabSize: 2,
		insertSpaces: true,
		eol: "\n"
	});
	return applyEdits(text, edits).replaceAll("\r\n", "\n").trimEnd() + "\n";
}
export { formatSource };
