import { findCredentials, findProxy, normaliseBaseUrl } from "../../atlas.js";
import { SluiceError } from "../../model.js";
import { ok, problem } from "./check.js";
// src/core/doctor/settings.ts
function failed(area, name, error) {
	if (!(error instanceof SluiceError)) throw error;
	return problem(area, name, error.message, error.fix);
}
function checkBaseUrl(text) {
	const name = "base URL";
	let url;
	try {
		url = normaliseBaseUrl(text);
	} catch (error) {
		return { checks: [failed("server", name, error)] };
	}
	const { origin, pathname } = new URL(url);
	if (/^\/api\//.test(`${pathname}/`)) return { checks: [problem("server", name, `${url} has the path of the API, which Sluice adds itself`, `Set MONGODB_ATLAS_BASE_URL, or --base-url, to ${origin}.`)] };
	return {
		checks: [ok("server", name, url)],
		value: url
	};
}
function checkProxy(url, env) {
	try {
		const proxy = findProxy(url, env);
		return ok("server", "proxy", proxy === void 0 ? "none" : `requests go through ${proxy.host}`);
	} catch (error) {
		return failed("server", "proxy", error);
	}
}
const KINDS = {
	accessToken: "the access token (MONGODB_ATLAS_ACCESS_TOKEN)",
	serviceAccount: "the service account (MONGODB_ATLAS_CLIENT_ID)",
	apiKey: "the API key (MONGODB_ATLAS_PUBLIC_KEY)"
};
const MARKS = [
	["accessToken", ["MONGODB_ATLAS_ACCESS_TOKEN"]],
	["serviceAccount", ["MONGODB_ATLAS_CLIENT_ID", "MONGODB_ATLAS_CLIENT_SECRET"]],
	["apiKey", ["MONGODB_ATLAS_PUBLIC_KEY", "MONGODB_ATLAS_PUBLIC_API_KEY"]]
];
function checkCredentials(env) {
	const name = "credentials";
	let credentials;
	try {
		credentials = findCredentials(env);
	} catch (error) {
		return { checks: [failed("login", name, error)] };
	}
	if (credentials === void 0) return { checks: [problem("login", name, "no credentials are set", "Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or try it with --sandbox.")] };
	const { kind } = credentials;
	const others = MARKS.filter(([other, variables]) => other !== kind && variables.some((variable) => (env[variable] ?? "") !== "")).map(([other]) => KINDS[other]);
	const unused = others.length === 0 ? "" : `; ${others.join(" and ")} is set too and not used`;
	return {
		checks: [ok("login", name, `${KINDS[kind]} is used${unused}`)],
		value: credentials
	};
}
function expiryOf(credentials) {
	if (credentials.kind !== "accessToken") return void 0;
	const [, payload = ""] = credentials.token.reveal().split(".");
	const match = /"exp"\s*:\s*(\d{9,11})\b/.exec(Buffer.from(payload, "base64url").toString("utf8"));
	return match === null ? void 0 : Number(match[1]) * 1e3;
}
export { checkBaseUrl, checkCredentials, checkProxy, expiryOf };
