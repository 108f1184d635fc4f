import { SluiceError } from "../../model.js";
import { readRegularFile } from "./regular-file.js";
import { join } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// src/core/files/begun-folder.ts
function openBegunFolder(directory) {
	const folder = join(".sluice", "begun");
	const nameOf = (digest) => join(folder, `${digest.replace("sha256:", "")}.json`);
	return {
		read: async (digest) => {
			try {
				return (await readRegularFile(join(directory, nameOf(digest)))).toString("utf8");
			} catch {
				return;
			}
		},
		write: async (digest, text) => {
			await mkdir(join(directory, folder), { recursive: true });
			const name = nameOf(digest);
			try {
				await writeFile(join(directory, name), text, { mode: 384 });
			} catch (error) {
				const reason = error.code ?? "unknown reason";
				throw new SluiceError("OUTPUT_UNWRITABLE", `${name} cannot be written (${reason})`, { cause: error });
			}
		}
	};
}
export { openBegunFolder };
