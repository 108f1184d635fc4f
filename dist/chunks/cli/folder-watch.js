import { watch } from "node:fs";
import { join } from "node:path";
import { readdir } from "node:fs/promises";
// src/cli/folder-watch.ts
const INPUT = /\.(?:ya?ml|json|ndjson|jsonl)$/i;
const isLeftOut = (name) => name.startsWith(".") || name === "node_modules";
async function foldersBelow(root) {
	const entries = await readdir(root, { withFileTypes: true }).catch(() => void 0);
	if (entries === void 0) return [];
	const below = entries.filter((entry) => entry.isDirectory() && !isLeftOut(entry.name));
	return [root, ...(await Promise.all(below.map(({ name }) => foldersBelow(join(root, name))))).flat()];
}
var FolderWatch = class {
	#roots;
	#onChange;
	#watchers = new Map();
	#isClosed = false;
	constructor(roots, onChange) {
		this.#roots = roots;
		this.#onChange = onChange;
	}
	async refresh() {
		const folders = new Set((await Promise.all(this.#roots.map(foldersBelow))).flat());
		if (this.#isClosed) return;
		for (const [folder, watcher] of this.#watchers) {
			if (folders.has(folder)) continue;
			watcher.close();
			this.#watchers.delete(folder);
		}
		for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
	}
	#watch(folder) {
		let watcher;
		try {
			watcher = watch(folder);
		} catch {
			return;
		}
		watcher.on("change", (_event, name) => {
			const text = String(name);
			if (!isLeftOut(text) && (INPUT.test(text) || !text.includes("."))) this.#onChange(join(folder, text));
		});
		watcher.on("error", () => {
			watcher.close();
			this.#watchers.delete(folder);
		});
		this.#watchers.set(folder, watcher);
	}
	close() {
		this.#isClosed = true;
		for (const watcher of this.#watchers.values()) watcher.close();
		this.#watchers.clear();
	}
};
export { FolderWatch };
