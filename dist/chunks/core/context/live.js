import { readLive as readLive$1 } from "../../atlas.js";
import { SluiceError } from "../../model.js";
// src/core/context/live.ts
async function readLive({ options, parallelism }, { gateway }, workspaces, signal, naming, areThere = false) {
	const { timeoutMs, onProgress } = options;
	const late = timeoutMs === void 0 ? void 0 : AbortSignal.timeout(timeoutMs);
	const signals = [signal, late].filter((each) => each !== void 0);
	try {
		return await readLive$1(gateway, {
			workspaces,
			areThere,
			...naming,
			parallelism,
			...signals.length > 0 && { signal: AbortSignal.any(signals) },
			...onProgress && { onProgress }
		});
	} catch (error) {
		if (late?.aborted !== true || signal?.aborted) throw error;
		throw new SluiceError("ATLAS_READ_TIMEOUT", `Atlas has not been read within ${String((timeoutMs ?? 0) / 1e3)} s`, {
			fix: "Give --timeout more time, or read less: --target and --workspace narrow it.",
			cause: error
		});
	}
}
export { readLive };
