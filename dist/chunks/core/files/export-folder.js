import { __toESM } from "../../rolldown-runtime.js";
import { require_lib } from "../../vendor/write-file-atomic.js";
import { Source, fileAccess } from "../../manifest.js";
import { SluiceError } from "../../model.js";
import { readRegularFile } from "./regular-file.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { lstat, mkdir } from "node:fs/promises";
// src/core/files/export-folder.ts
var import_lib = __toESM(require_lib(), 1);
const MANIFEST_NAME = "sluice.yaml";
const EXAMPLE_NAME = ".env.example";
var ExportFolder = class {
	path;
	shown;
	#directory;
	constructor(directory, shown) {
		this.#directory = directory;
		this.path = resolve(directory, shown);
		this.shown = shown;
	}
	show(path) {
		return join(this.shown, path);
	}
	pathOf(shown) {
		const way = relative(this.path, resolve(this.#directory, shown));
		return way.startsWith("..") ? void 0 : way.split(sep).join("/");
	}
	async read(path, folders) {
		if (!await this.#isThere(path, folders)) return void 0;
		try {
			return (await readRegularFile(join(this.path, path))).toString("utf8");
		} catch (error) {
			const code = error.code;
			if (code === "ENOENT") return void 0;
			throw unusable(this.show(path), code, error);
		}
	}
	async #isThere(path, folders = new Map()) {
		const parent = dirname(path);
		if (parent !== ".") {
			const found = folders.get(parent) ?? this.#isThere(parent, folders);
			folders.set(parent, found);
			if (!await found) return false;
		}
		const found = await lstat(join(this.path, path)).catch(() => void 0);
		if (found?.isSymbolicLink() === true) throw unusable(this.show(path), "it is a symbolic link", void 0);
		return found !== void 0;
	}
	async check() {
		const found = await lstat(this.path).catch(() => void 0);
		if (found?.isSymbolicLink()) throw unusable(this.shown, "it is a symbolic link", void 0);
		if (found?.isDirectory() === false) throw unusable(this.shown, "ENOTDIR", void 0);
	}
	async compare(files, own) {
		const changes = [];
		const foreign = [];
		const texts = [...files];
		const folders = new Map();
		const found = await inGroups(texts, ([path]) => this.read(path, folders));
		for (const [index, [path, text]] of texts.entries()) {
			const present = found[index];
			const effect = present === void 0 ? "create" : present === text ? "keep" : "update";
			if (effect === "update" && !own.has(path)) foreign.push(this.show(path));
			changes.push({
				path,
				effect,
				text
			});
		}
		if (foreign.length > 0) throw new SluiceError("EXPORT_FOREIGN_FILE", `${foreign.join(", ")} would be overwritten`, { fix: "Nothing was written. Move it away, or export into another folder." });
		return changes;
	}
	async write(changes) {
		const due = changes.filter(({ effect }) => effect !== "keep");
		const others = due.filter(({ path }) => path !== MANIFEST_NAME);
		const folders = new Map();
		await inGroups(others, (change) => this.#write(change, folders));
		for (const change of due) if (change.path === "sluice.yaml") await this.#write(change, folders);
	}
	async #write({ path, text }, folders) {
		const full = join(this.path, path);
		const parent = dirname(full);
		try {
			const made = folders.get(parent) ?? mkdir(parent, { recursive: true });
			folders.set(parent, made);
			await made;
			await (0, import_lib.default)(full, text);
		} catch (error) {
			throw unusable(this.show(path), error.code, error);
		}
	}
	with(files) {
		const disk = fileAccess(this.#directory);
		return {
			realPath: (path) => disk.realPath(path),
			read: async (path, shown) => {
				const text = files.get(relative(this.path, path).split(sep).join("/"));
				return text === void 0 ? disk.read(path, shown) : new Source(shown, path, text);
			}
		};
	}
};
const AT_ONCE = 32;
async function inGroups(items, work) {
	const results = [];
	for (let first = 0; first < items.length; first += AT_ONCE) {
		const group = await Promise.allSettled(items.slice(first, first + AT_ONCE).map(work));
		for (const each of group) {
			if (each.status === "rejected") throw each.reason;
			results.push(each.value);
		}
	}
	return results;
}
function unusable(shown, code, cause) {
	return new SluiceError("EXPORT_UNWRITABLE", `${shown} cannot be read or written (${code ?? "unknown reason"})`, {
		fix: "Name a folder with --out that you may write to, on a disk with room.",
		cause
	});
}
export { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME };
