import { formatSource } from "../format.js";
import { findFormattable, readText, replaceText } from "./files/source-files.js";
// src/core/format.ts
async function formatFiles(options) {
	const { directory, isCheck = false } = options;
	const found = await findFormattable(directory, options.paths ?? ["."]);
	const changed = [];
	const diagnostics = [...found.diagnostics];
	let unchangedCount = 0;
	for (const file of found.files) {
		const source = await readText(directory, file);
		if ("severity" in source) {
			diagnostics.push(source);
			continue;
		}
		const formatted = await formatSource(source);
		if (formatted.text === void 0) diagnostics.push(...formatted.diagnostics);
		else if (formatted.text === source.text && !source.hasByteOrderMark) unchangedCount += 1;
		else {
			changed.push(file);
			if (!isCheck) await replaceText(directory, file, formatted.text);
		}
	}
	return {
		changed: changed.sort(),
		unchangedCount,
		diagnostics
	};
}
export { formatFiles };
