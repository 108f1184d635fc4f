import { __toESM } from "../../rolldown-runtime.js";
import { require_lib } from "../../vendor/write-file-atomic.js";
import { parseNote, printNote } from "../../apply.js";
import { processStart } from "./process-age.js";
import { openReplayNotes } from "./replay-notes.js";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import { access, lstat, mkdir, readFile, readdir, rm, stat } from "node:fs/promises";
import { randomBytes } from "node:crypto";
// src/core/files/restore-folder.ts
var import_lib = __toESM(require_lib(), 1);
const UNKNOWN_WRITER = {
	host: "",
	pid: 0,
	hasFileRights: true,
	isRunning: () => false
};
const FOLDER = join(".sluice", "restore");
const MOST_NOTES = 200;
const MOST_BYTES = 16777216;
const LONGEST_RUN_MS = 864e5;
const CLOCK_MARGIN_MS = 5e3;
function openRestoreFolder(directory, writer = UNKNOWN_WRITER) {
	const { host, pid, hasFileRights } = writer;
	const full = (path) => join(directory, path);
	async function read(path) {
		const found = await lstat(full(path));
		if (!found.isFile()) throw new Error("it is not a regular file");
		if (found.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
		if (hasFileRights && (found.mode & 63) !== 0) throw new Error("others may read or write it: notes that Sluice has written are for their owner alone");
		return {
			...parseNote(await readFile(full(path), "utf8")),
			path
		};
	}
	async function write(path, note) {
		await (0, import_lib.default)(full(path), printNote(note), { mode: 384 });
	}
	async function isOther({ holder: its, startedAt }) {
		if (its === void 0 || its.host !== host || its.pid === pid || !writer.isRunning(its.pid)) return false;
		const written = Date.parse(startedAt);
		return (await processStart(its.pid) ?? Date.now() - LONGEST_RUN_MS) <= written + CLOCK_MARGIN_MS;
	}
	return {
		async find({ baseUrl, project }) {
			const notes = [];
			const running = [];
			const unreadable = [];
			for (const name of (await listNotes(full(FOLDER))).slice(0, MOST_NOTES)) {
				const path = join(FOLDER, name);
				try {
					const note = await read(path);
					if (note.baseUrl !== baseUrl || note.project !== project) continue;
					if (await isOther(note)) running.push(note);
					else notes.push(note);
				} catch (error) {
					if (error.code === "ENOENT") continue;
					unreadable.push({
						path,
						reason: error instanceof Error ? error.message : String(error)
					});
				}
			}
			return {
				notes,
				running,
				unreadable
			};
		},
		async findObstacle() {
			for (let path = full(FOLDER);; path = dirname(path)) try {
				await access(path, constants.W_OK | constants.X_OK);
				return (await stat(path)).isDirectory() ? void 0 : `${path} is not a directory`;
			} catch (error) {
				if (error.code !== "ENOENT" || path === dirname(path)) return error instanceof Error ? error.message : String(error);
			}
		},
		async write(note) {
			await mkdir(full(FOLDER), {
				recursive: true,
				mode: 448
			});
			const name = `${note.startedAt.replace(/[:.]/g, "-")}-${randomBytes(4).toString("hex")}`;
			const path = join(FOLDER, `${name}.json`);
			const held = {
				...note,
				holder: {
					host,
					pid
				}
			};
			await write(path, held);
			return {
				...held,
				path
			};
		},
		...openReplayNotes(full, join(FOLDER, "replays")),
		async settle(note, entries) {
			if (entries.length === 0) {
				await rm(full(note.path), { force: true });
				return;
			}
			const { baseUrl, project, startedAt, path } = note;
			await write(path, {
				baseUrl,
				project,
				startedAt,
				entries
			});
		}
	};
}
async function listNotes(folder) {
	try {
		return (await readdir(folder)).filter((name) => /^[\w-]+\.json$/.test(name)).toSorted();
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
export { openRestoreFolder };
