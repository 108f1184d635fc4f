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
	async read(path) {
		await this.#refuseLinks(path);
		try {
			return (await readRegularFile(join(this.path, path))).toString("utf8");
		} catch (error) {
			const code = error.code;
			if (code === "ENOENT") return void 0;
			throw unusable(this.show(path), code, error);
		}
	}
	async #refuseLinks(path) {
		const parts = path.split("/");
		for (const [i] of parts.entries()) {
			const part = parts.slice(0, i + 1).join("/");
			const found = await lstat(join(this.path, part)).catch(() => void 0);
			if (found === void 0) return;
			if (found.isSymbolicLink()) throw unusable(this.show(part), "it is a symbolic link", void 0);
		}
	}
	async check() {
		const found = await lstat(this.path).catch(() => void 0);
		if (found?.isSymbolicLink()) throw unusable(this.shown, "it is a symbolic link", void 0);
		if (found?.isDirectory() === false) throw unusable(this.shown, "ENOTDIR", void 0);
	}
	async compare(files, own) {
		const changes = [];
		const foreign = [];
		for (const [path, text] of files) {
			const present = await this.read(path);
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
		const last = (path) => path === "sluice.yaml" ? 1 : 0;
		for (const { path, text } of due.toSorted((a, b) => last(a.path) - last(b.path))) {
			const full = join(this.path, path);
			try {
				await mkdir(dirname(full), { recursive: true });
				await (0, import_lib.default)(full, text);
			} catch (error) {
				throw unusable(this.show(path), error.code, error);
			}
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
function unusable(shown, code, cause) {
	return new SluiceError("EXPORT_UNWRITABLE", `${shown} cannot be read or written (${code ?? "unknown reason"})`, {
		fix: "Name a folder with --out that you may write to, on a disk with room.",
		cause
	});
}
export { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME };
