import { readFile } from "node:fs/promises";
// src/core/files/process-age.ts
const TICKS_PER_SECOND = 100;
async function processStart(pid) {
	try {
		const stat = await readFile(`/proc/${pid}/stat`, "utf8");
		const ticks = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
		const start = (Number(/^btime (\d+)$/m.exec(await readFile("/proc/stat", "utf8"))?.[1]) + ticks / TICKS_PER_SECOND) * 1e3;
		return Number.isFinite(start) ? start : void 0;
	} catch {
		return;
	}
}
export { processStart };
