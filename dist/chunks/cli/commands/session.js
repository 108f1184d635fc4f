import { writeDiagnostics } from "./output.js";
import { SANDBOX_LOGIN } from "../../sandbox.js";
import { connectAtlas } from "./connect.js";
import { withReadingBlock } from "./live.js";
import { manifestRequest } from "./manifest-options.js";
import { loadManifest } from "../../manifest.js";
import { EXIT, SluiceError } from "../../model.js";
import { parseAllowances } from "../../plan.js";
import { planProject } from "../../core/sync.js";
import { knownSecrets, maskOutputs, maskingOf } from "./masking.js";
// src/cli/commands/session.ts
async function loadIntent(options, host, isDestroy) {
	const { desired, diagnostics, secrets, files } = await loadManifest({
		...manifestRequest(options, host, "plan"),
		...options.sandbox && { defaultProject: SANDBOX_LOGIN.projectId }
	});
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	if (!options.quiet) writeDiagnostics(diagnostics, options, host);
	return {
		desired,
		secrets,
		files,
		selection: {
			targets: options.target,
			prune: options.prune ?? false,
			updateSecrets: options.updateSecrets ?? false,
			destroy: isDestroy
		}
	};
}
async function openSession(intent, options, bareHost) {
	const allowances = parseAllowances(options.allow);
	const { desired, secrets } = intent;
	const known = knownSecrets(desired, secrets);
	const masking = maskingOf(known);
	const host = maskOutputs(bareHost, masking);
	const connection = await connectAtlas(options, host, desired.project, secrets, known);
	const plan = (selection, signal) => withReadingBlock(options, host, (onProgress) => planProject({
		gateway: connection.gateway,
		baseUrl: connection.baseUrl,
		desired,
		selection,
		allowances,
		clock: host.clock,
		parallelism: options.parallelism,
		...signal && { signal },
		onProgress
	}));
	return {
		...intent,
		connection,
		host,
		masking,
		plan: (signal) => plan(intent.selection, signal),
		planAgain: (signal) => plan({
			...intent.selection,
			updateSecrets: false
		}, signal),
		close: () => connection.close()
	};
}
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
export { abortOnInterrupt, loadIntent, openSession };
