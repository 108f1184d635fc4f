import { SluiceError } from "../../model.js";
import { EMBEDDED_EVENTS, SANDBOX_LOGIN, startSandbox } from "../../sandbox.js";
import { resolve } from "node:path";
// src/cli/project/sandbox-access.ts
const SANDBOX_PROJECT = SANDBOX_LOGIN.projectId;
async function openSandbox(options, host) {
	if (options.baseUrl !== void 0) throw new SluiceError("SETTINGS_CONFLICT", "--sandbox and --base-url exclude each other", { fix: "Leave one of them out." });
	const sandbox = await startSandbox({
		stateFile: resolve(host.directory, options.sandboxState),
		clock: host.clock,
		usualEvents: EMBEDDED_EVENTS
	});
	const { clientId, clientSecret } = SANDBOX_LOGIN;
	return {
		baseUrl: sandbox.url,
		credentials: {
			clientId,
			clientSecret
		},
		shownAs: "sandbox",
		usesProxies: false,
		close: () => sandbox.close()
	};
}
export { SANDBOX_PROJECT, openSandbox };
