import { readFile, stat } from "node:fs/promises";
// src/core/files/regular-file.ts
async function readRegularFile(path) {
	if (!(await stat(path)).isFile()) throw Object.assign(new Error(`${path} is not a regular file`), { code: "it is not a regular file" });
	return readFile(path);
}
export { readRegularFile };
