import { dirname, join } from "node:path";
import { access } from "node:fs/promises";
// src/core/files/presence.ts
const isThere = (path) => access(path).then(() => true, () => false);
async function hasManifest(directory) {
	return isThere(join(directory, "sluice.yaml"));
}
async function findRepository(directory) {
	for (let at = directory;; at = dirname(at)) {
		if (await isThere(join(at, ".git"))) return at;
		if (at === dirname(at)) return void 0;
	}
}
export { findRepository, hasManifest };
