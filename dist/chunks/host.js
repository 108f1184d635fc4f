import { EXIT, SluiceError } from "./model.js";
import { resolve } from "node:path";
import { lstat, stat, writeFile } from "node:fs/promises";
// src/host/result-file.ts
async function writeResultFile(host, path, text) {
	try {
		const full = resolve(host.directory, path);
		if ((await lstat(full).catch(() => void 0))?.isSymbolicLink() && (await stat(full).catch(() => void 0))?.isFile() !== false) throw Object.assign(new Error("a symbolic link"), { code: "it is a symbolic link" });
		await writeFile(full, text, { mode: 384 });
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${reason})`, {
			fix: "Name a file in a folder that exists, on a disk with room.",
			cause: error
		});
	}
}
// src/host/interrupt.ts
function abortOnInterrupt(host, onFirst) {
	const controller = new AbortController();
	const release = host.onInterrupt((signal) => {
		if (controller.signal.aborted) {
			if (signal !== "SIGHUP") host.leave(EXIT.interrupted);
			return;
		}
		onFirst?.();
		controller.abort();
	});
	return {
		signal: controller.signal,
		release
	};
}
export { abortOnInterrupt, writeResultFile };
