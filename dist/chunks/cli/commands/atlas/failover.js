import { parseAddress } from "../../../model/more.js";
import { SluiceError } from "../../../model.js";
import { runPlanned } from "../../output/run-planned.js";
import { openOnline } from "../../project/project-options.js";
// src/cli/commands/atlas/failover.ts
function runFailover(options, host) {
	const [written] = options.arguments;
	const address = parseAddress(written);
	if (address === void 0) throw new SluiceError("SETTINGS_ADDRESS_INVALID", `'${written}' is not an address.`, { fix: "Write WORKSPACE, or WORKSPACE/processor/NAME." });
	const { region, mode, dryRun, clearCheckpoint, stopFirst, allow } = options;
	return runPlanned(options, host, {
		open: (onProgress) => openOnline(options, host, { onProgress }),
		plan: async (project, signal) => {
			const move = {
				address,
				region,
				mode: mode === "forced" ? "FORCED" : "GRACEFUL",
				...dryRun !== void 0 && { dryRun },
				...clearCheckpoint !== void 0 && { clearCheckpoint },
				...stopFirst !== void 0 && { stopFirst },
				allow,
				signal
			};
			const plan = await project.planFailover(move);
			return {
				plan,
				isAgreed: options.autoApprove === true || dryRun === true,
				files: [],
				carryOut: (how) => project.failover({
					...move,
					...how,
					plan
				}),
				question: () => `\nMove to ${region}? Only 'yes' is taken: `
			};
		}
	});
}
export { runFailover };
