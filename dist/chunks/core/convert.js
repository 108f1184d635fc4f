import { convertScript } from "../convert.js";
import { printPipelineFile } from "../export.js";
import { escapePlaceholders } from "../manifest.js";
import { createText, readText } from "./files/source-files.js";
import { basename, extname, join } from "node:path/posix";
// src/core/convert.ts
async function convertScripts(options) {
	const { directory, out, format = "yaml" } = options;
	const files = [];
	const diagnostics = [];
	const taken = new Set();
	for (const from of options.files) {
		const source = await readText(directory, from);
		if ("severity" in source) {
			diagnostics.push(source);
			continue;
		}
		const { pipelines, diagnostics: found } = convertScript(from, source.text);
		diagnostics.push(...found);
		for (const pipeline of pipelines) {
			const name = freeName(pipeline, from, taken);
			const text = printPipelineFile(pipeline, format, escapePlaceholders);
			const path = out === void 0 ? void 0 : join(out, `${fileNameOf(name)}.${format}`);
			if (path !== void 0 && !await createText(directory, path, text)) {
				const fix = "Remove it, or name another folder with --out.";
				const place = {
					file: from,
					line: pipeline.line,
					column: 1
				};
				const message = `${path} exists already; it is not overwritten`;
				diagnostics.push({
					severity: "error",
					code: "CONVERT_EXISTS",
					message,
					place,
					fix
				});
				continue;
			}
			files.push({
				name,
				from,
				path,
				text
			});
		}
	}
	return {
		files,
		diagnostics
	};
}
function freeName({ name }, from, taken) {
	const wanted = name ?? basename(from, extname(from));
	let free = wanted;
	for (let i = 2; taken.has(free); i += 1) free = `${wanted}-${i}`;
	taken.add(free);
	return free;
}
const fileNameOf = (name) => name.replace(/[^\w.-]+/g, "-").replace(/^\.+/, "") || "pipeline";
export { convertScripts };
