import { __toESM } from "../../rolldown-runtime.js";
import { require_lib } from "../../vendor/write-file-atomic.js";
import { join } from "node:path";
import { access, mkdir, rm } from "node:fs/promises";
// src/core/files/replay-notes.ts
var import_lib = __toESM(require_lib(), 1);
function openReplayNotes(full, folder) {
	const pathOf = (key) => join(folder, `${key}.json`);
	return {
		async findReplay(key) {
			try {
				await access(full(pathOf(key)));
				return pathOf(key);
			} catch (error) {
				return error.code === "ENOENT" ? void 0 : pathOf(key);
			}
		},
		async writeReplay(key, text) {
			await mkdir(full(folder), {
				recursive: true,
				mode: 448
			});
			await (0, import_lib.default)(full(pathOf(key)), text, { mode: 384 });
		},
		async removeReplay(key) {
			await rm(full(pathOf(key)), { force: true });
		}
	};
}
export { openReplayNotes };
