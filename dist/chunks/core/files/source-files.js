import { __toESM } from "../../rolldown-runtime.js";
import { require_lib } from "../../vendor/write-file-atomic.js";
import { SluiceError } from "../../model.js";
import { Source, decodeSource, isManifestText } from "../../manifest.js";
import { readRegularFile } from "./regular-file.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { mkdir, readFile, readdir, realpath, stat, writeFile } from "node:fs/promises";
// src/core/files/source-files.ts
var import_lib = __toESM(require_lib(), 1);
const EXTENSION = /\.(?:ya?ml|json)$/i;
var TextFile = class extends Source {
	hasByteOrderMark;
	constructor(source, hasByteOrderMark) {
		super(source.file, source.path, source.text);
		this.hasByteOrderMark = hasByteOrderMark;
	}
};
async function findFormattable(directory, paths) {
	const files = new Set();
	const diagnostics = [];
	for (const path of paths) {
		const full = resolve(directory, path);
		const found = await stat(full).catch(() => void 0);
		if (found?.isDirectory() === true) for (const file of await listOurs(full)) files.add(relative(directory, file).split(sep).join("/"));
		else if (found?.isFile() === true && EXTENSION.test(path)) files.add(path);
		else if (found?.isFile() === true) diagnostics.push(problem(path, "only .yaml, .yml and .json files can be formatted", "Name another file."));
		else diagnostics.push(problem(path, `there is no file ${path}`, "Check the path."));
	}
	return {
		files: [...files].sort(),
		diagnostics
	};
}
async function listOurs(folder) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return (await Promise.all(entries.map(async (entry) => {
		if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return listOurs(path);
		if (!entry.isFile() || !EXTENSION.test(entry.name)) return [];
		const text = await readFile(path, "utf8").catch(() => "");
		return isOurs(entry.name, text) ? [path] : [];
	}))).flat();
}
function isOurs(name, text) {
	if (/\.test\.ya?ml$/i.test(name)) return /^(?:processor|cases):/m.test(text);
	if (isManifestText(text)) return true;
	const lines = text.replace(/^\ufeff/, "").split("\n", MOST_LINES_BEFORE).filter((line) => line.trim() !== "" && !/^ {0,80}#|^---/.test(line));
	const start = lines.join(" ").replace(/\s+/g, " ").trim();
	if (/^(?:- ?|\[ ?)\{? ?["']?\$source["']? ?:/.test(start)) return true;
	return lines.some((line) => /^["'{]{0,2} {0,8}["']?pipeline["']? ?:/.test(line) && !/^ +pipeline:/.test(line));
}
const MOST_LINES_BEFORE = 60;
async function readText(directory, file) {
	const path = resolve(directory, file);
	try {
		const bytes = await readRegularFile(path);
		const decoded = decodeSource(file, path, bytes);
		if (decoded instanceof Source) return new TextFile(decoded, bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191);
		return problem(file, `${file} is not UTF-8 text`, "Save it as UTF-8.");
	} catch (error) {
		const code = error.code ?? "unknown reason";
		return problem(file, `${file} cannot be read (${code})`, "Check its permissions.");
	}
}
async function replaceText(directory, file, text) {
	try {
		const path = await realpath(resolve(directory, file)).catch(() => resolve(directory, file));
		await (0, import_lib.default)(path, text);
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("OUTPUT_UNWRITABLE", `${file} cannot be written (${reason})`, {
			fix: "Check its permissions, and whether the disk has room.",
			cause: error
		});
	}
}
async function createText(directory, file, text) {
	const path = resolve(directory, file);
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text, { flag: "wx" });
		return true;
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		if (reason === "EEXIST") return false;
		throw new SluiceError("OUTPUT_UNWRITABLE", `${file} cannot be written (${reason})`, {
			fix: "Name a folder that can be written, on a disk with room.",
			cause: error
		});
	}
}
const problem = (file, message, fix) => ({
	severity: "error",
	code: "FILE_UNUSABLE",
	message,
	place: {
		file,
		line: 1,
		column: 1
	},
	fix
});
export { createText, findFormattable, readText, replaceText };
