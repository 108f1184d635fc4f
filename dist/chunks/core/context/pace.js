import { DEFAULT_RETRY } from "../../apply.js";
import { SluiceError } from "../../model.js";
// src/core/context/pace.ts
const POLL_MS = 200;
function readPatience(env) {
	const text = env["SLUICE_PATIENCE"];
	if (text === void 0 || text === "") return 1;
	const factor = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
	if (factor >= .001 && factor <= 100) return factor;
	throw new SluiceError("SETTINGS_PATIENCE_INVALID", "SLUICE_PATIENCE is not a number from 0.001 to 100", { fix: "Unset it: 1 is right for Atlas." });
}
function paceOf(patience, timeoutMs) {
	const { attempts, restartMs, ...times } = DEFAULT_RETRY;
	const scaled = Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Math.min(ms * patience, timeoutMs ?? Infinity)]));
	const insisting = Math.max(restartMs * patience, timeoutMs ?? 0);
	return {
		pollMs: POLL_MS * patience,
		retry: {
			...scaled,
			restartMs: insisting,
			attempts
		}
	};
}
export { paceOf, readPatience };
