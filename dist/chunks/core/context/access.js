import { findCredentials, normaliseBaseUrl } from "../../atlas.js";
import { SluiceError } from "../../model.js";
import { VERSION } from "../../start.js";
import { limitInFlight } from "./in-flight.js";
import { readPatience } from "./pace.js";
// src/core/context/access.ts
const ATLAS_URL = "https://cloud.mongodb.com";
async function openConnection(options, project, secrets, mask, session) {
	if (options.gateway !== void 0) {
		const access = typeof options.atlas === "function" ? void 0 : options.atlas;
		const baseUrl = access?.shownAs ?? normaliseBaseUrl(access?.baseUrl ?? "https://cloud.mongodb.com");
		const { maskGateway } = await import("./masked-gateway.js");
		return {
			gateway: maskGateway(options.gateway, mask),
			baseUrl,
			close: () => Promise.resolve()
		};
	}
	const access = typeof options.atlas === "function" ? await options.atlas() : options.atlas ?? {};
	const settings = sessionSettings(options, access);
	const { createHttpGateway } = await import("../../atlas/http/http-gateway.js");
	const gateway = createHttpGateway({
		...settings,
		session: await session,
		project,
		secrets,
		mask
	});
	return {
		gateway: limitInFlight(gateway, options.parallelism ?? 10),
		baseUrl: access.shownAs ?? normaliseBaseUrl(settings.baseUrl),
		close: async () => {
			await access.close?.();
		}
	};
}
async function logInAhead(options, mask, signal) {
	const { atlas } = options;
	if (options.gateway !== void 0 || typeof atlas === "function") return void 0;
	try {
		const settings = sessionSettings(options, atlas ?? {});
		const { openSessionAhead } = await import("../../later/atlas/http/session.js");
		return openSessionAhead(settings, mask, signal);
	} catch {
		return;
	}
}
function sessionSettings(options, access) {
	const { env, clock, onRequest } = options;
	return {
		baseUrl: access.baseUrl ?? (env["MONGODB_ATLAS_BASE_URL"] || "https://cloud.mongodb.com"),
		credentials: readCredentials(access.credentials, env),
		clock,
		env: access.usesProxies === false ? {} : env,
		version: VERSION,
		patience: readPatience(env),
		...options.timeoutMs !== void 0 && { deadlineMs: options.timeoutMs },
		...onRequest && { onRequest }
	};
}
async function openCourier(options, mask) {
	const access = typeof options.atlas === "function" ? await options.atlas() : options.atlas ?? {};
	const { createCourier } = await import("../../atlas/courier.js");
	return {
		courier: createCourier(sessionSettings(options, access), mask),
		close: async () => {
			await access.close?.();
		}
	};
}
function readCredentials(given, env) {
	const credentials = findCredentials(given === void 0 ? env : variablesOf(given));
	if (credentials !== void 0) return credentials;
	throw new SluiceError("SETTINGS_CREDENTIALS_MISSING", "there are no credentials for Atlas", { fix: "Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET (a service account), or try it with --sandbox." });
}
function variablesOf(given) {
	if ("accessToken" in given) return { MONGODB_ATLAS_ACCESS_TOKEN: given.accessToken };
	if ("clientId" in given) return {
		MONGODB_ATLAS_CLIENT_ID: given.clientId,
		MONGODB_ATLAS_CLIENT_SECRET: given.clientSecret
	};
	return {
		MONGODB_ATLAS_PUBLIC_KEY: given.publicKey,
		MONGODB_ATLAS_PRIVATE_KEY: given.privateKey
	};
}
export { ATLAS_URL, logInAhead, openConnection, openCourier, variablesOf };
