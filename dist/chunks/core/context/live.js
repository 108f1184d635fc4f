import { readLive as readLive$1 } from "../../atlas.js";
// src/core/context/live.ts
async function readLive({ options, parallelism }, { gateway }, workspaces, signal) {
	return readLive$1(gateway, {
		workspaces,
		parallelism,
		...signal && { signal },
		...options.onProgress && { onProgress: options.onProgress }
	});
}
export { readLive };
