import { normaliseBaseUrl } from "../../atlas.js";
import { SluiceError } from "../../model.js";
import { SANDBOX_LOGIN } from "../../sandbox.js";
import { VERSION } from "../../start.js";
import { readPatience } from "./pace.js";
import { resolve } from "node:path";
// src/cli/commands/connect.ts
const ATLAS_URL = "https://cloud.mongodb.com";
const SANDBOX_CREDENTIALS = {
	MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
	MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret
};
async function connectAtlas(options, host, project, secrets, masked = []) {
	if (options.sandbox && options.baseUrl !== void 0) throw new SluiceError("SETTINGS_CONFLICT", "--sandbox and --base-url exclude each other", { fix: "Leave one of them out." });
	const sandbox = options.sandbox ? await openSandbox(options, host) : void 0;
	const url = sandbox?.url ?? options.baseUrl ?? (host.env["MONGODB_ATLAS_BASE_URL"] || ATLAS_URL);
	const [{ createHttpGateway }, { findCredentials }] = await Promise.all([import("../../atlas/http/http-gateway.js"), import("../../later/atlas/login/auth.js")]);
	const credentials = findCredentials(sandbox ? SANDBOX_CREDENTIALS : host.env);
	if (credentials === void 0) throw new SluiceError("SETTINGS_CREDENTIALS_MISSING", "there are no credentials for Atlas", { fix: "Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET (a service account), or try it with --sandbox." });
	return {
		gateway: createHttpGateway({
			baseUrl: url,
			project,
			credentials,
			secrets,
			masked,
			clock: host.clock,
			env: sandbox ? {} : host.env,
			version: VERSION,
			patience: readPatience(host.env),
			...options.verbose && { onRequest: (request) => {
				const outcome = request.status ?? request.error ?? "";
				host.stderr.write(`${request.method} ${request.path} ${outcome} ${Math.round(request.durationMs)} ms\n`);
			} }
		}),
		baseUrl: sandbox ? "sandbox" : normaliseBaseUrl(url),
		close: async () => {
			await sandbox?.close();
		}
	};
}
async function openSandbox(options, host) {
	const { startSandbox } = await import("../../later/sandbox/http/server.js");
	return startSandbox({
		stateFile: resolve(host.directory, options.sandboxState),
		clock: host.clock
	});
}
export { connectAtlas };
