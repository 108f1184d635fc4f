import { AtlasError } from "../../atlas.js";
import { notChecked, problem } from "./check.js";
// src/core/doctor/answers.ts
const LOGIN_FIXES = {
	accessToken: "Get a new access token, and set MONGODB_ATLAS_ACCESS_TOKEN to it: tokens last an hour. A service account renews its own.",
	serviceAccount: "Check MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, and in Atlas that the secret hasn't expired.",
	apiKey: "Check MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY."
};
const BASE_URL_FIX = "Set MONGODB_ATLAS_BASE_URL, or --base-url, to the address of Atlas alone: https://cloud.mongodb.com.";
function diagnose(error, kind) {
	if (!(error instanceof AtlasError)) throw error;
	const { message, code, errorCode, status, fix } = error;
	const lost = (check) => ({
		check,
		isLoggedIn: false
	});
	if (code === "ATLAS_UNREACHABLE") {
		if (/certificate/.test(message)) return lost(problem("server", "TLS", message, "Set NODE_EXTRA_CA_CERTS to the file of the certificate authority (CA) that signed it, in PEM."));
		if (/\(407\)/.test(message)) return lost(problem("server", "proxy", message, "Write the login into the proxy variable: http://USER:PASSWORD@HOST."));
		return lost(problem("server", "connection", message, fix));
	}
	if (errorCode === "IP_ADDRESS_NOT_ON_ACCESS_LIST") return lost(problem("login", "access list", message, "Add this machine's address to the API access list of the service account or the API key."));
	if (code === "ATLAS_UNAUTHORIZED") return lost(problem("login", "login", message, LOGIN_FIXES[kind]));
	if (code === "ATLAS_FORBIDDEN") return {
		check: notChecked("login", "project", `the credentials may not read it: ${message}`),
		isLoggedIn: true
	};
	if (status === 404 && errorCode !== void 0 && errorCode !== "RESOURCE_NOT_FOUND") return {
		check: problem("login", "project", message, "Check the id of the project, and that the credentials belong to its organization."),
		isLoggedIn: false
	};
	if (code === "ATLAS_BAD_RESPONSE" || code === "ATLAS_NOT_FOUND" || code === "ATLAS_REJECTED") return lost(problem("server", "base URL", `${message}: that is not the Admin API of Atlas`, BASE_URL_FIX));
	return lost(problem("server", "connection", message, fix));
}
function whyNot(error) {
	if (!(error instanceof AtlasError)) throw error;
	return error.code === "ATLAS_FORBIDDEN" ? `the credentials may not read it: ${error.message}` : error.message;
}
export { diagnose, whyNot };
