import { readLive } from "../../atlas.js";
import { formatDuration } from "../../render.js";
// src/cli/commands/live.ts
const PROGRESS_FROM = 5;
async function withReadingBlock(options, host, read) {
	if (options.quiet) return read(() => void 0);
	const start = host.clock.now();
	const line = (done, total) => `Reading workspaces: ${done} of ${total}  ${formatDuration(host.clock.now() - start)}`;
	if (!host.stderr.isTerminal) return read((done, total) => {
		const isQuarter = Math.floor(4 * done / total) > Math.floor(4 * (done - 1) / total);
		if (total >= PROGRESS_FROM && isQuarter) host.stderr.write(`${line(done, total)}\n`);
	});
	const block = await host.openBlock();
	try {
		return await read((done, total) => {
			if (total >= PROGRESS_FROM) block.update(line(done, total));
		});
	} finally {
		block.update("");
		block.close();
	}
}
function readLiveWithProgress(gateway, request, host) {
	const { workspaces, parallelism, signal } = request;
	return withReadingBlock(request, host, (onProgress) => readLive(gateway, {
		workspaces,
		parallelism,
		signal,
		onProgress
	}));
}
export { readLiveWithProgress, withReadingBlock };
