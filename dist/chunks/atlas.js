import { Document, NumberLiteral, SecretText, compareAddresses, compareText, connectionAddress, failoverAddress, formatAddress, isConnectionLike, isDocument, isList, privateLinkAddress, processorAddress, textOf, valueAt, vpcPeeringAddress, withValueAt, workspaceAddress } from "./model/more.js";
import { parseJson } from "./model/document.js";
import { connectionTypeOf, deriveLinkName, failoverRegionsOf, hasFailovers, idOf, inWordsOf, linkNameIn, linkPhase, matchLinks, peeringStateOf, processorPhase, translateLinks } from "./kinds.js";
import { EXIT, SluiceError } from "./model.js";
import { GatewayFailure } from "./model/errors.js";
import { createHash, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
// src/atlas/http/errors.ts
var AtlasError = class extends GatewayFailure {
	fieldViolations;
	retryAfterSeconds;
	constructor(code, message, details = {}) {
		const exitCode = code === "ATLAS_INTERRUPTED" ? { exitCode: EXIT.interrupted } : {};
		super(code, message, {
			...details,
			...exitCode
		});
		this.fieldViolations = details.fieldViolations ?? [];
		this.retryAfterSeconds = details.retryAfterSeconds;
	}
};
function parseErrorBody(text, mask) {
	let body;
	try {
		body = parseJson(text);
	} catch {
		return { fieldViolations: [] };
	}
	if (!isDocument(body)) return { fieldViolations: [] };
	const say = (value) => value === void 0 ? void 0 : mask.quote(value).slice(0, MAX_TEXT);
	const badRequest = body.get("badRequestDetail");
	const fields = isDocument(badRequest) ? badRequest.get("fields") : void 0;
	const fieldViolations = (isList(fields) ? fields : []).filter(isDocument).map((violation) => ({
		field: say(textOf(violation.get("field"))) ?? "",
		description: say(textOf(violation.get("description"))) ?? ""
	}));
	const errorCode = say(textOf(body.get("errorCode")) ?? textOf(body.get("error")));
	const detail = say(textOf(body.get("detail")) ?? textOf(body.get("error_description")));
	const reason = say(textOf(body.get("reason")));
	return {
		...errorCode === void 0 ? {} : { errorCode },
		...detail === void 0 ? {} : { detail },
		...reason === void 0 ? {} : { reason },
		fieldViolations
	};
}
const MAX_TEXT = 2e3;
function codeOfStatus(status, errorCode) {
	if (status >= 500) return "ATLAS_UNAVAILABLE";
	if (status < 400) return "ATLAS_BAD_RESPONSE";
	if (status === 400 && /^(invalid|unauthorized)_client$/.test(errorCode ?? "")) return "ATLAS_UNAUTHORIZED";
	switch (status) {
		case 401: return "ATLAS_UNAUTHORIZED";
		case 403: return errorCode?.endsWith("_HAS_STREAM_PROCESSORS") ? "ATLAS_IN_USE" : "ATLAS_FORBIDDEN";
		case 404: return "ATLAS_NOT_FOUND";
		case 406:
		case 410: return "ATLAS_VERSION_GONE";
		case 408: return "ATLAS_TIMEOUT";
		case 409: return "ATLAS_CONFLICT";
		case 429: return "ATLAS_RATE_LIMITED";
		default: return "ATLAS_REJECTED";
	}
}
const FIXES = {
	ATLAS_UNAUTHORIZED: "Check the credentials (MONGODB_ATLAS_CLIENT_ID and _CLIENT_SECRET, or the API key or access token): they may be wrong, expired or of another organisation.",
	ATLAS_FORBIDDEN: "Give the credentials the role Project Stream Processing Owner in this project, and put this machine's address on their IP access list.",
	ATLAS_RATE_LIMITED: "Wait a minute and run it again, with a lower --parallelism if it happens often.",
	ATLAS_VERSION_GONE: "Update Sluice: Atlas does not offer this version of its API.",
	ATLAS_UNAVAILABLE: "Run the same command again later: it goes on where it stopped.",
	ATLAS_TIMEOUT: "Run the same command again: it goes on where it stopped.",
	ATLAS_UNREACHABLE: "Check the base URL, the network and the proxy variables (HTTPS_PROXY, NO_PROXY).",
	ATLAS_BAD_RESPONSE: "Check that the base URL is that of Atlas, and that no proxy or login page answers in its place."
};
function fixOf(code) {
	return FIXES[code];
}
// src/atlas/http/abort.ts
async function untilAborted(promise, signal, reason) {
	if (signal === void 0) return await promise;
	let stop = () => void 0;
	const aborted = new Promise((_, reject) => {
		const listener = () => {
			reject(reason());
		};
		signal.addEventListener("abort", listener, { once: true });
		stop = () => {
			signal.removeEventListener("abort", listener);
		};
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		stop();
	}
}
// src/atlas/login/base-url.ts
const EXAMPLE = "Give it as https://cloud.mongodb.com, with --base-url or MONGODB_ATLAS_BASE_URL.";
function isLoopback(url) {
	return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
function normaliseBaseUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || url.protocol !== "https:" && url.protocol !== "http:") throw new SluiceError("SETTINGS_BASE_URL_INVALID", "The base URL is not an http(s) URL.", { fix: EXAMPLE });
	if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") throw new SluiceError("SETTINGS_BASE_URL_INVALID", "The base URL must hold no user, password, query or fragment.", { fix: EXAMPLE });
	if (url.protocol === "http:" && !isLoopback(url)) throw new SluiceError("SETTINGS_BASE_URL_INSECURE", `The base URL ${url.origin} would send credentials unencrypted; plain http is only for this machine.`, { fix: "Use https." });
	return url.origin + url.pathname.replace(/(?<!\/)\/+$/, "");
}
// src/atlas/http/body.ts
async function readText(response, maxBytes) {
	const decoder = new TextDecoder();
	const parts = [];
	return await readChunks(response, maxBytes, (chunk) => {
		parts.push(decoder.decode(chunk, { stream: true }));
	}) ? parts.join("") + decoder.decode() : void 0;
}
async function readArchive(response, maxBytes) {
	const chunks = [];
	if (!await readChunks(response, maxBytes, (chunk) => {
		chunks.push(chunk);
	})) throw new RangeError("the archive is too long");
	const packed = Buffer.concat(chunks);
	const bytes = packed[0] === 31 && packed[1] === 139 ? await promisify(gunzip)(packed, { maxOutputLength: maxBytes }) : packed;
	return new TextDecoder().decode(bytes);
}
async function readChunks(response, maxBytes, take) {
	const reader = response.body?.getReader();
	if (reader === void 0) return true;
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return true;
		size += value.byteLength;
		if (size > maxBytes) {
			await reader.cancel().catch(() => void 0);
			return false;
		}
		take(value);
	}
}
// src/atlas/http/connect.ts
const CONNECT_TIMEOUT_MS = 1e4;
function findProxy(baseUrl, env) {
	const target = new URL(baseUrl);
	const name = [`${target.protocol.slice(0, -1)}_proxy`, "all_proxy"].flatMap((name) => [name, name.toUpperCase()]).find((candidate) => (env[candidate] ?? "") !== "");
	if (name === void 0) return void 0;
	const given = escapeStrayPercents(env[name] ?? "");
	const text = given.includes("://") ? given : `http://${given}`;
	const proxy = URL.canParse(text) ? new URL(text) : void 0;
	if (proxy === void 0 || proxy.protocol !== "http:" && proxy.protocol !== "https:") throw new SluiceError("SETTINGS_PROXY_INVALID", `${name} is not the URL of an http(s) proxy.`, { fix: `Set ${name} to a URL such as http://outbound.example.com:3128, or name the server in NO_PROXY.` });
	return isLoopback(target) && !isLoopback(proxy) ? void 0 : proxy;
}
const escapeStrayPercents = (text) => text.replace(/%(?![0-9a-f]{2})/gi, "%25");
function decodePart(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function proxyLogin({ username, password }) {
	if (username === "" && password === "") return void 0;
	const login = `${decodePart(username)}:${decodePart(password)}`;
	return `Basic ${Buffer.from(login).toString("base64")}`;
}
function withoutUserInfo(url) {
	const bare = new URL(url);
	bare.username = "";
	bare.password = "";
	return bare;
}
async function openDispatcher(baseUrl, env, mask) {
	const proxy = findProxy(baseUrl, env);
	for (const part of [proxy?.password, proxy && decodePart(proxy.password)]) mask.add(part ?? "");
	const { EnvHttpProxyAgent } = await import("./atlas/http/undici.js");
	const token = proxy && proxyLogin(proxy);
	const href = proxy === void 0 ? "" : withoutUserInfo(proxy).href;
	return new EnvHttpProxyAgent({
		...token !== void 0 && { token },
		httpProxy: href,
		httpsProxy: href,
		noProxy: env["no_proxy"] ?? env["NO_PROXY"] ?? "",
		connect: { timeout: CONNECT_TIMEOUT_MS },
		headersTimeout: 0,
		bodyTimeout: 0
	});
}
const BEFORE_SENDING = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
	"UND_ERR_ABORTED"
]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS/;
function judgeNetworkFailure(failure) {
	const code = findCode(failure) ?? "NO_ANSWER";
	if (CERTIFICATE.test(code)) return {
		code,
		wasSent: false,
		isTransient: false,
		says: `its certificate is not trusted (${code}); where it comes from an authority of your own, NODE_EXTRA_CA_CERTS has to name that authority's file`
	};
	if (isProxyLogin(failure)) return {
		code,
		wasSent: false,
		isTransient: false,
		says: "the proxy asks for a login (407); it goes into the proxy variable, as http://USER:PASSWORD@HOST"
	};
	return {
		code,
		wasSent: !BEFORE_SENDING.has(code),
		isTransient: true
	};
}
function isProxyLogin(failure) {
	for (let current = failure, depth = 0; current instanceof Error && depth < 5; depth += 1) {
		if (/^Proxy response \(407\)/.test(current.message)) return true;
		current = current.cause;
	}
	return false;
}
function findCode(failure) {
	let current = failure;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		if ("code" in current && typeof current.code === "string") return current.code;
		current = current.cause;
	}
}
// src/atlas/http/judge.ts
function isPage(response) {
	return /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
}
const isBrokenArchive = (error) => error instanceof Error && "code" in error && /^Z_|^ERR_BUFFER_TOO_LARGE$/.test(String(error.code));
function judge(failure, hasTimedOut, status) {
	if (hasTimedOut) return {
		code: "ATLAS_TIMEOUT",
		short: "timeout",
		says: "no answer in time",
		wasSent: true,
		isTransient: true
	};
	const { code, wasSent, isTransient, says: why } = judgeNetworkFailure(failure);
	return {
		code: "ATLAS_UNREACHABLE",
		short: code,
		says: status === void 0 ? why ?? `no answer (${code})` : `the answer broke off (${code})`,
		wasSent: wasSent || status !== void 0,
		isTransient
	};
}
// src/atlas/http/failures.ts
function failureOfAnswer(response, text, context) {
	const { status } = response;
	const body = parseErrorBody(text, context.mask);
	const code = codeOfStatus(status, body.errorCode);
	const retryAfterSeconds = parseRetryAfter(response.headers.get("retry-after"), context.clock);
	return {
		code,
		short: body.errorCode ?? `HTTP ${status}`,
		says: describeAnswer(response, body, text, context.mask),
		status,
		body,
		challenge: response.headers.get("www-authenticate"),
		...retryAfterSeconds === void 0 ? {} : { retryAfterSeconds },
		wasSent: status >= 500 || status === 408,
		isTransient: status >= 500 || status === 408 || status === 429
	};
}
function describeAnswer(response, body, text, mask) {
	const { status } = response;
	if (status < 400) {
		const location = response.headers.get("location") ?? "";
		return `${status}: a redirect${URL.canParse(location) ? ` to ${mask.quote(new URL(location).host)}` : ""}, which is not followed`;
	}
	if (body.errorCode === void 0 && body.detail === void 0) {
		const type = response.headers.get("content-type")?.split(";")[0] ?? "unknown type";
		return `${status}, ${text === "" ? "without a body" : `with a body (${mask.quote(type)}) that is no error object`}`;
	}
	const heading = body.errorCode === void 0 ? String(status) : `${status} ${body.errorCode}`;
	const violations = body.fieldViolations.map(({ field, description }) => `${field}: ${description}`);
	const texts = [body.detail ?? body.reason, ...violations].filter((part) => part !== void 0);
	return texts.length === 0 ? heading : `${heading}: ${texts.join("; ")}`;
}
function parseRetryAfter(header, clock) {
	if (header === null || header.trim() === "") return void 0;
	if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
	const date = Date.parse(header);
	return Number.isNaN(date) ? void 0 : Math.max(0, (date - clock.now()) / 1e3);
}
function makeError(failure, request, attempts) {
	const { code, status, body, retryAfterSeconds } = failure;
	const tries = attempts > 1 ? ` (after ${attempts} attempts)` : "";
	return new AtlasError(code, `Could not ${request.action}: ${failure.says}${tries}`, {
		status,
		errorCode: body?.errorCode,
		detail: body?.detail,
		reason: body?.reason,
		fieldViolations: body?.fieldViolations ?? [],
		ambiguous: failure.wasSent && !request.isRepeatable,
		retryAfterSeconds,
		fix: fixOf(code),
		address: request.address
	});
}
// src/atlas/http/retry.ts
const DEFAULTS$1 = {
	attempts: 5,
	rateLimitAttempts: 10,
	baseMs: 1e3,
	capMs: 3e4
};
function withDefaults(policy, patience) {
	const { baseMs, capMs } = DEFAULTS$1;
	return {
		...DEFAULTS$1,
		baseMs: baseMs * patience,
		capMs: capMs * patience,
		...policy
	};
}
function findDelay(failure, situation) {
	const { isRepeatable, failures, policy, clock } = situation;
	const isRateLimited = failure.status === 429;
	if (!isRateLimited && !(isRepeatable && failure.isTransient)) return void 0;
	if (failures >= (isRateLimited ? policy.rateLimitAttempts : policy.attempts)) return void 0;
	const backoff = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (failures - 1));
	if (failure.retryAfterSeconds === void 0) return backoff;
	return failure.retryAfterSeconds * 1e3 + Math.min(backoff, policy.baseMs);
}
// src/atlas/http/http-client.ts
const MEBIBYTE = 2 ** 20;
const MAX_ANSWER_BYTES = 64 * MEBIBYTE;
const MAX_ERROR_BYTES = MEBIBYTE;
const MIN_ATTEMPT_MS = 1e3;
const SHORTEST_TIMEOUT_MS = 3e3;
const DEFAULTS = {
	readTimeoutMs: 6e4,
	writeTimeoutMs: 24e4,
	deadlineMs: 6e5
};
function createHttpClient(settings, mask) {
	const { clock } = settings;
	const baseUrl = normaliseBaseUrl(settings.baseUrl);
	const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");
	const patience = settings.patience ?? 1;
	const policy = withDefaults(settings.retry, patience);
	let dispatcher;
	async function send(request) {
		const deadline = clock.now() + (settings.deadlineMs ?? DEFAULTS.deadlineMs);
		let renewals = 0;
		let failures = 0;
		for (let attempt = 1;; attempt++) {
			const authorization = await authorize(request);
			const outcome = await attemptOnce(request, authorization, attempt, deadline - clock.now());
			if ("value" in outcome) return outcome.value;
			const { login } = request;
			if (outcome.status === 401 && login !== void 0 && renewals++ < login.maxRenewals) {
				if (login.renew(authorization, outcome.challenge ?? null)) continue;
			}
			failures++;
			const delay = findDelay(outcome, {
				isRepeatable: request.isRepeatable,
				failures,
				policy,
				clock
			});
			if (delay === void 0 || clock.now() + delay >= deadline) throw makeError(outcome, request, failures);
			await pause(delay, request);
		}
	}
	async function authorize(request) {
		const { login, method, signal } = request;
		if (signal?.aborted === true) throw interrupted(request);
		if (login === void 0) return void 0;
		return untilAborted(login.authorize({
			method,
			uri: basePath + request.path
		}), signal, () => interrupted(request));
	}
	async function attemptOnce(request, authorization, attempt, remainingMs) {
		dispatcher ??= openDispatcher(baseUrl, settings.env, mask);
		const agent = await dispatcher;
		const timeout = new AbortController();
		const limit = settings.timeoutMs ?? Math.max(SHORTEST_TIMEOUT_MS, patience * (request.isRepeatable ? DEFAULTS.readTimeoutMs : DEFAULTS.writeTimeoutMs));
		const timer = setTimeout(() => {
			timeout.abort();
		}, Math.min(limit, Math.max(MIN_ATTEMPT_MS, remainingMs)));
		const started = clock.now();
		let status;
		let outcome;
		try {
			const response = await fetchOnce(request, authorization, agent, timeout.signal);
			status = response.status;
			outcome = await readAnswer(request, response);
		} catch (failure) {
			outcome = judge(failure, timeout.signal.aborted, status);
		} finally {
			clearTimeout(timer);
		}
		const error = "value" in outcome ? void 0 : outcome.short;
		settings.onRequest?.({
			method: request.method,
			path: basePath + (request.path.split("?")[0] ?? ""),
			...status === void 0 ? {} : { status },
			durationMs: clock.now() - started,
			attempt,
			...error === void 0 ? {} : { error }
		});
		if (request.signal?.aborted === true && !("value" in outcome)) throw interrupted(request, outcome);
		return outcome;
	}
	async function fetchOnce(request, authorization, agent, timeout) {
		const fetch = settings.fetch ?? globalThis.fetch;
		const init = {
			method: request.method,
			headers: {
				...request.headers,
				"user-agent": `sluice/${settings.version}`,
				...authorization === void 0 ? {} : { authorization }
			},
			...request.body === void 0 ? {} : { body: request.body },
			redirect: "manual",
			signal: request.signal === void 0 ? timeout : AbortSignal.any([timeout, request.signal]),
			dispatcher: agent
		};
		return fetch(baseUrl + request.path, init);
	}
	async function readAnswer(request, response) {
		if (!response.ok) return failureOfAnswer(response, await readText(response, MAX_ERROR_BYTES).catch(() => "") ?? "", {
			clock,
			mask
		});
		const bad = {
			code: "ATLAS_BAD_RESPONSE",
			status: response.status,
			wasSent: true
		};
		if (request.decode === void 0) {
			await readText(response, MAX_ERROR_BYTES).catch(() => "");
			if (!isPage(response)) return { value: void 0 };
			return {
				...bad,
				short: "a page",
				isTransient: true,
				says: "its answer is a page for people"
			};
		}
		if (request.isArchive === true) {
			if (isPage(response)) return {
				...bad,
				short: "a page",
				isTransient: true,
				says: "its answer is a page for people"
			};
			const content = await readArchive(response, MAX_ANSWER_BYTES).catch((error) => {
				if (error instanceof RangeError || isBrokenArchive(error)) return void 0;
				throw error;
			});
			if (content !== void 0) return { value: request.decode(content) };
			const says = `its answer can't be unpacked, or is longer than ${MAX_ANSWER_BYTES / MEBIBYTE} MiB`;
			return {
				...bad,
				short: "undecodable",
				isTransient: false,
				says
			};
		}
		const text = await readText(response, MAX_ANSWER_BYTES);
		if (text === void 0) {
			const says = `its answer is longer than ${MAX_ANSWER_BYTES / MEBIBYTE} MiB`;
			return {
				...bad,
				short: "too long",
				isTransient: false,
				says
			};
		}
		try {
			return { value: request.decode(text) };
		} catch {
			const says = "its answer is not what the API promises";
			return {
				...bad,
				short: "undecodable",
				isTransient: true,
				says
			};
		}
	}
	function interrupted(request, failure) {
		return makeError({
			code: "ATLAS_INTERRUPTED",
			short: "aborted",
			says: "interrupted",
			wasSent: failure?.wasSent ?? false,
			isTransient: false
		}, request, 1);
	}
	async function pause(ms, request) {
		try {
			await clock.sleep(ms, request.signal);
		} catch (failure) {
			throw request.signal?.aborted === true ? interrupted(request) : failure;
		}
	}
	return { send };
}
// src/atlas/http/wire.ts
const MEDIA_TYPE = "application/vnd.atlas.2025-03-12+json";
const COLLECTIONS = {
	connection: "connections",
	processor: "processor"
};
const projectPath = (project) => `/api/atlas/v2/groups/${encodeURIComponent(project)}/streams`;
function encodeName(name) {
	if (/^\.{0,2}$/.test(name)) throw new SluiceError("SETTINGS_NAME_UNUSABLE", `"${name}" can't be the name of a resource.`);
	return encodeURIComponent(name);
}
const linksPath = (project) => `${projectPath(project)}/privateLinkConnections`;
const linkPath = (project, id) => `${linksPath(project)}/${encodeName(id)}`;
const peeringPath = (project, id) => `${projectPath(project)}/vpcPeeringConnections/${encodeName(id)}`;
function peeringListPath(project, account, page) {
	const query = `itemsPerPage=500&pageNum=${page}`;
	if (account === void 0) return `${projectPath(project)}/activeVpcPeeringConnections?${query}`;
	return `${projectPath(project)}/vpcPeeringConnections?requesterAccountId=${encodeURIComponent(account)}&${query}`;
}
const accountPath = (project, provider, region) => `${projectPath(project)}/accountDetails?${new URLSearchParams({
	cloudProvider: provider,
	regionName: region
}).toString()}`;
function resourcePath(project, address) {
	const workspace = `${projectPath(project)}/${encodeName(address.workspace)}`;
	if (address.kind === "workspace") return workspace;
	return `${workspace}/${COLLECTIONS[address.kind]}/${encodeName(address.name)}`;
}
const failoversPath = (project, { workspace, name }) => `${resourcePath(project, {
	kind: "connection",
	workspace,
	name
})}/failoverConnections`;
const failoverPath = (project, address, id) => `${failoversPath(project, address)}/${encodeName(id)}`;
const failoverListPath = (project, connection, page) => `${failoversPath(project, connection)}?itemsPerPage=500&pageNum=${page}`;
function collectionPath(project, address) {
	if (address.kind === "privateLink" || address.kind === "vpcPeering") return linksPath(project);
	if (address.kind === "workspace") return projectPath(project);
	if (address.kind === "failover") return failoversPath(project, address);
	return `${projectPath(project)}/${encodeName(address.workspace)}/${COLLECTIONS[address.kind]}`;
}
function listPath(project, kind, workspace, page) {
	const query = `?itemsPerPage=500&pageNum=${page}`;
	if (kind === "privateLink") return linksPath(project) + query;
	if (kind === "workspace") return projectPath(project) + query;
	const base = `${projectPath(project)}/${encodeName(workspace)}`;
	if (kind === "connection") return `${base}/connections${query}`;
	return `${base}/processors${query}&includeCount=false`;
}
const LOG_MEDIA_TYPES = {
	audit: "application/vnd.atlas.2023-02-01+gzip",
	operational: "application/vnd.atlas.2025-03-12+gzip"
};
function logPath(project, address, { kind, since }) {
	const workspace = `${projectPath(project)}/${encodeName(address.workspace)}`;
	const path = kind === "audit" ? `${workspace}/auditLogs` : `${workspace}:downloadOperationalLogs`;
	const query = new URLSearchParams();
	if (address.kind === "processor") query.set("spName", address.name);
	if (since !== void 0) query.set("startDate", String(Math.max(0, Math.floor(since / 1e3))));
	return query.size === 0 ? path : `${path}?${query.toString()}`;
}
// src/atlas/login/digest.ts
function createDigest(user, makeCnonce = () => randomBytes(16).toString("hex")) {
	let current;
	let count = 0;
	return {
		authorize(method, uri) {
			if (current === void 0) return void 0;
			count++;
			return answerChallenge(current, {
				...user,
				method,
				uri,
				count,
				cnonce: makeCnonce()
			});
		},
		accept(authorization, header) {
			const challenge = header === null ? void 0 : findChallenge(header);
			if (challenge === void 0) return false;
			const wasFirstUse = authorization?.includes("nc=00000001,") ?? false;
			const wasAnswered = authorization !== void 0;
			if (challenge.nonce !== current?.nonce) {
				current = challenge;
				count = 0;
			}
			return !wasAnswered || challenge.isStale || !wasFirstUse;
		}
	};
}
function answerChallenge(challenge, request) {
	const { realm, nonce, algorithm, opaque } = challenge;
	const { username, password, method, uri, cnonce } = request;
	const hash = (text) => createHash(algorithm === "MD5" ? "md5" : "sha256").update(text, "utf8").digest("hex");
	const nc = request.count.toString(16).padStart(8, "0");
	const response = hash(`${hash(`${username}:${realm}:${password}`)}:${nonce}:${nc}:${cnonce}:auth:${hash(`${method}:${uri}`)}`);
	return `Digest ${[
		`username=${quote(username)}`,
		`realm=${quote(realm)}`,
		`nonce=${quote(nonce)}`,
		`uri=${quote(uri)}`,
		...challenge.hasAlgorithm ? [`algorithm=${algorithm}`] : [],
		"qop=auth",
		`nc=${nc}`,
		`cnonce=${quote(cnonce)}`,
		`response=${quote(response)}`,
		...opaque === void 0 ? [] : [`opaque=${quote(opaque)}`]
	].join(", ")}`;
}
const quote = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
function findChallenge(header) {
	return splitChallenges(header).filter(({ scheme }) => scheme === "digest").map(({ parameters }) => readChallenge(parameters)).find((challenge) => challenge !== void 0);
}
function readChallenge(parameters) {
	const [realm, nonce, opaque] = [
		"realm",
		"nonce",
		"opaque"
	].map((name) => parameters.get(name));
	const named = parameters.get("algorithm")?.toUpperCase();
	const algorithm = named ?? "MD5";
	const qops = (parameters.get("qop") ?? "").toLowerCase().split(/[\s,]+/);
	if (realm === void 0 || nonce === void 0 || !qops.includes("auth")) return void 0;
	if (algorithm !== "MD5" && algorithm !== "SHA-256") return void 0;
	return {
		realm,
		nonce,
		algorithm,
		hasAlgorithm: named !== void 0,
		...opaque === void 0 ? {} : { opaque },
		isStale: parameters.get("stale")?.toLowerCase() === "true"
	};
}
const TOKEN = String.raw`[!#$%&'*+.^_\`|~0-9A-Za-z-]+`;
const PART = new RegExp(String.raw`\s*(?:(${TOKEN})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${TOKEN}))|(${TOKEN}))\s*,?`, "y");
function splitChallenges(header) {
	const challenges = [];
	PART.lastIndex = 0;
	for (let part = PART.exec(header); part !== null; part = PART.exec(header)) {
		const [, name, quoted, token, scheme] = part;
		if (scheme !== void 0) challenges.push({
			scheme: scheme.toLowerCase(),
			parameters: new Map()
		});
		else if (name !== void 0) {
			const value = quoted?.replace(/\\(.)/g, "$1") ?? token ?? "";
			challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
		}
	}
	return challenges;
}
// src/atlas/login/credentials.ts
const PUBLIC = ["MONGODB_ATLAS_PUBLIC_KEY", "MONGODB_ATLAS_PUBLIC_API_KEY"];
const PRIVATE = ["MONGODB_ATLAS_PRIVATE_KEY", "MONGODB_ATLAS_PRIVATE_API_KEY"];
function findCredentials(env) {
	const find = (...names) => {
		for (const name of names) {
			const text = env[name]?.trim() ?? "";
			if (text === "") continue;
			if (/[^ -~]/.test(text)) throw new SluiceError("SETTINGS_CREDENTIALS_INVALID", `${name} holds a character that no key, secret or token of Atlas has.`, { fix: `Set ${name} to the value as Atlas showed it.` });
			return {
				name,
				text
			};
		}
	};
	const token = find("MONGODB_ATLAS_ACCESS_TOKEN");
	if (token) return {
		kind: "accessToken",
		token: new SecretText(token.text)
	};
	const clientId = find("MONGODB_ATLAS_CLIENT_ID");
	const clientSecret = find("MONGODB_ATLAS_CLIENT_SECRET");
	if (clientId && clientSecret) return {
		kind: "serviceAccount",
		clientId: clientId.text,
		clientSecret: new SecretText(clientSecret.text)
	};
	if (clientId) throw missing("MONGODB_ATLAS_CLIENT_SECRET", clientId.name);
	if (clientSecret) throw missing("MONGODB_ATLAS_CLIENT_ID", clientSecret.name);
	const publicKey = find(...PUBLIC);
	const privateKey = find(...PRIVATE);
	if (publicKey && privateKey) return {
		kind: "apiKey",
		publicKey: publicKey.text,
		privateKey: new SecretText(privateKey.text)
	};
	if (publicKey) throw missing(publicKey.name.replace("PUBLIC", "PRIVATE"), publicKey.name);
	if (privateKey) throw missing(privateKey.name.replace("PRIVATE", "PUBLIC"), privateKey.name);
}
function missing(name, other) {
	return new SluiceError("SETTINGS_CREDENTIALS_INCOMPLETE", `${other} is set, but ${name} is not.`, { fix: `Set ${name}, or unset ${other}.` });
}
// src/atlas/login/auth.ts
function createLogin(credentials, context) {
	switch (credentials.kind) {
		case "accessToken": {
			const token = credentials.token.reveal();
			context.mask.add(token);
			return {
				maxRenewals: 0,
				authorize: () => Promise.resolve(`Bearer ${token}`),
				renew: () => false
			};
		}
		case "serviceAccount": return createServiceAccountLogin(credentials.clientId, credentials.clientSecret.reveal(), context);
		case "apiKey": {
			const privateKey = credentials.privateKey.reveal();
			context.mask.add(privateKey);
			const digest = createDigest({
				username: credentials.publicKey,
				password: privateKey
			});
			return {
				maxRenewals: 2,
				authorize: ({ method, uri }) => Promise.resolve(digest.authorize(method, uri)),
				renew: (authorization, challenge) => digest.accept(authorization, challenge)
			};
		}
	}
}
const RENEWAL_MARGIN_MS = 6e4;
function createServiceAccountLogin(clientId, clientSecret, context) {
	const { client, clock, mask, signal } = context;
	const basic = Buffer.from(`${clientId}:${clientSecret}`, "utf8").toString("base64");
	mask.add(clientSecret);
	mask.add(basic);
	let current;
	let fetching;
	async function fetchToken() {
		const started = clock.now();
		const { text, lifeMs } = await client.send({
			method: "POST",
			path: "/api/oauth/token",
			headers: {
				accept: "application/json",
				"content-type": "application/x-www-form-urlencoded",
				authorization: `Basic ${basic}`
			},
			body: "grant_type=client_credentials",
			isRepeatable: true,
			action: "log in with the service account",
			decode: parseToken,
			signal
		}) ?? {
			text: "",
			lifeMs: 0
		};
		mask.add(text);
		return {
			text,
			renewAt: started + lifeMs - Math.min(RENEWAL_MARGIN_MS, lifeMs / 10)
		};
	}
	return {
		maxRenewals: 1,
		async authorize() {
			if (current === void 0 || clock.now() >= current.renewAt) {
				fetching ??= fetchToken().finally(() => {
					fetching = void 0;
				});
				current = await fetching;
			}
			return `Bearer ${current.text}`;
		},
		renew(authorization) {
			if (current !== void 0 && authorization === `Bearer ${current.text}`) current = void 0;
			return true;
		}
	};
}
function parseToken(text) {
	const body = parseJson(text);
	const token = isDocument(body) ? textOf(body.get("access_token")) : void 0;
	const life = isDocument(body) ? body.get("expires_in") : void 0;
	if (token === void 0 || !/^[\x21-\x7e]+$/.test(token)) throw new TypeError("there is no token");
	return {
		text: token,
		lifeMs: (life instanceof NumberLiteral ? life.toNumber() : DEFAULT_LIFE_SECONDS) * 1e3
	};
}
const DEFAULT_LIFE_SECONDS = 3600;
// src/atlas/http/answers.ts
function respellRemoval(body) {
	const dlq = valueAt(body, ["options", "dlq"]);
	return isDocument(dlq) && dlq.entries.length === 0 ? withValueAt(body, ["options", "dlq"], null) : void 0;
}
function isAbsence(failure, address) {
	if (!(failure instanceof AtlasError)) return false;
	if (failure.status === 404) return failure.errorCode?.startsWith("GROUP_") !== true;
	return failure.status === 400 && address.kind === "processor" && /does(?:n't| not) exist|not found/i.test(failure.detail ?? "") && !/connection/i.test(failure.detail ?? "");
}
function decodeDocument(text) {
	const body = parseJson(text);
	if (!isDocument(body)) throw new TypeError("not a document");
	return body;
}
function decodePage(text) {
	const body = decodeDocument(text);
	const [results, links] = [body.get("results"), body.get("links")];
	if (!isList(results) || !results.every(isDocument)) throw new TypeError("not a list of documents");
	const isNext = (link) => isDocument(link) && /(^|\/)next$/.test(textOf(link.get("rel")) ?? "");
	return {
		results,
		hasNext: isList(links) && links.some(isNext)
	};
}
function required(body) {
	if (body === void 0) throw new TypeError("an answer was not decoded");
	return body;
}
// src/atlas/http/session.ts
function openSession(settings, mask, signal) {
	const client = createHttpClient(settings, mask);
	const { clock, credentials } = settings;
	return {
		client,
		login: createLogin(credentials, {
			client,
			clock,
			mask,
			...signal && { signal }
		})
	};
}
function openSessionAhead(settings, mask, signal) {
	const session = openSession(settings, mask, signal);
	if (settings.credentials.kind === "serviceAccount") session.login.authorize({
		method: "GET",
		uri: "/"
	}).catch(() => void 0);
	return session;
}
// src/atlas/http/logs.ts
async function readLog({ client, login, mask, project }, address, query) {
	const name = formatAddress(address);
	const text = await client.send({
		method: "GET",
		path: logPath(project, address, query),
		headers: { accept: LOG_MEDIA_TYPES[query.kind] },
		isRepeatable: true,
		isArchive: true,
		action: `read the ${query.kind} log of ${name}`,
		address: name,
		login,
		decode: (content) => content,
		signal: query.signal
	});
	return mask.quote(required(text));
}
// src/atlas/quote-said.ts
const SAID = /err(?:or)?(?:s|msg|message|detail|reason)?$|message$|msg$|reason$|warnings?$|description$/i;
const WRITTEN = new Set(["pipeline", "options"]);
function quoteSaid(body, mask) {
	const quote = (value, isSaid) => {
		if (typeof value === "string") return isSaid ? mask.quote(value) : value;
		if (isList(value)) return value.map((item) => quote(item, isSaid));
		if (!isDocument(value)) return value;
		return new Document(value.entries.map(([key, member]) => [key, quote(member, isSaid || SAID.test(key))]));
	};
	return new Document(body.entries.map(([key, member]) => [key, WRITTEN.has(key) ? member : quote(member, SAID.test(key))]));
}
// src/atlas/reveal.ts
function createRevealer(secrets, mask) {
	return (secret, address) => {
		return secret.parts.map((part) => {
			if (typeof part === "string") return part;
			const text = secrets.find(part)?.reveal();
			if (text === void 0) throw unset(part, address);
			mask.add(text);
			return text;
		}).join("");
	};
}
function unset({ source, name }, address) {
	const fix = source === "secret" ? `Set the environment variable ${name}.` : `Put the file ${name} below a folder given with --secret-dir.`;
	return new SluiceError("SECRET_UNSET", `The secret ${name} is not set, and ${address} needs it.`, {
		fix,
		address
	});
}
// src/atlas/failover-directory.ts
var FailoverDirectory = class {
	#ids = new Map();
	#list;
	constructor(list) {
		this.#list = list;
	}
	list = async (workspace, connection, signal) => {
		const bodies = await this.#list(workspace, connection, signal);
		for (const body of bodies) this.learn(failoverAddress(workspace, connection, textOf(body.get("region")) ?? ""), body);
		return bodies;
	};
	async find({ workspace, name, region }, signal) {
		return (await this.list(workspace, name, signal)).find((body) => textOf(body.get("region")) === region);
	}
	async idOf(address, signal) {
		const key = formatAddress(address);
		if (!this.#ids.has(key)) await this.find(address, signal);
		return this.#ids.get(key);
	}
	learn(address, body) {
		const id = idOf(body);
		if (id !== void 0) this.#ids.set(formatAddress(address), id);
	}
	forget(address) {
		this.#ids.delete(formatAddress(address));
	}
};
// src/atlas/listing.ts
async function readPages(read, mask, { action, signal }, pathOfPage) {
	const found = [];
	let before = "";
	for (let page = 1;; page++) {
		const { results, hasNext } = required(await read({
			path: pathOfPage(page),
			action,
			signal
		}, decodePage));
		const names = results.map((body) => [textOf(body.get("name")), idOf(body)].filter((part) => part !== void 0).join("=")).join("/");
		if (names !== "" && names === before) throw new AtlasError("ATLAS_BAD_RESPONSE", `Could not ${action}: page ${page} is the one before again`, { fix: fixOf("ATLAS_BAD_RESPONSE") });
		before = names;
		found.push(...results.map((body) => quoteSaid(body, mask)));
		if (results.length === 0 || results.length < 500 && !hasNext) return found;
	}
}
// src/atlas/link-directory.ts
const LINK_NOT_READY = "PRIVATE_LINK_NOT_READY";
var LinkDirectory = class {
	#naming = {
		claims: [],
		shows: new Set()
	};
	#links = [];
	#derived = new Map();
	claim(naming) {
		this.#naming = naming;
	}
	name(bodies) {
		const { claims } = this.#naming;
		const claimed = matchLinks(claims, bodies);
		const taken = new Set(claims.map(({ name }) => name));
		for (const body of bodies) {
			const known = this.#derived.get(idOf(body) ?? "");
			if (known !== void 0 && !claimed.has(body)) taken.add(known);
		}
		const named = bodies.toSorted((a, b) => compareText(idOf(a) ?? "", idOf(b) ?? "")).map((body) => {
			const claim = claimed.get(body);
			if (claim !== void 0) return inWordsOf(claim, body).with("name", claim.name);
			const id = idOf(body) ?? "";
			const known = this.#derived.get(id);
			const name = known !== void 0 && !claims.some(({ name }) => name === known) ? known : deriveLinkName(body, taken);
			taken.add(name);
			this.#derived.set(id, name);
			return body.with("name", name);
		});
		this.#links = named;
		return named;
	}
	add(name, body) {
		const claim = this.#naming.claims.find((each) => each.name === name);
		const named = (claim === void 0 ? body : inWordsOf(claim, body)).with("name", name);
		if (idOf(body) !== void 0) this.#links = [...this.#links.filter((link) => idOf(link) !== idOf(body)), named];
		return named;
	}
	find(name) {
		const found = this.#links.filter((link) => textOf(link.get("name")) === name);
		return found.find((link) => linkPhase(textOf(link.get("state"))) !== "going") ?? found[0];
	}
	isUnready(body) {
		const name = linkNameIn(body);
		return name !== void 0 && linkPhase(textOf(this.find(name)?.get("state"))) !== "ready";
	}
	inNames(body) {
		return translateLinks(body, ["connectionId", "privateLink"], (id) => {
			const name = textOf(this.#links.find((link) => idOf(link) === id)?.get("name"));
			return name !== void 0 && this.#shows(name) ? name : void 0;
		});
	}
	inIds(body, address) {
		return translateLinks(body, ["privateLink", "connectionId"], (name) => {
			const link = this.find(name);
			const id = link && idOf(link);
			const state = textOf(link?.get("state"));
			if (linkPhase(state) === "failed") throw failed(name, textOf(link?.get("errorMessage")), address);
			if (id === void 0 || linkPhase(state) !== "ready") throw notReady(name, state, address);
			return id;
		});
	}
	#shows(name) {
		const { claims, shows } = this.#naming;
		return shows === "all" || shows.has(name) || claims.some((claim) => claim.name === name);
	}
};
function failed(name, reason, address) {
	return new AtlasError("ATLAS_RESOURCE_FAILED", `private link ${name}, which ${address} uses, is FAILED${reason === void 0 ? "" : `: ${reason}`}`, {
		address,
		detail: reason
	});
}
const notReady = (name, state, address) => new AtlasError("ATLAS_CONFLICT", `private link ${name}, which ${address} uses, is ${state ?? "not in Atlas"}`, {
	address,
	errorCode: LINK_NOT_READY,
	fix: "Run the same command again once it is DONE; sluice status shows its state."
});
// src/atlas/peering-directory.ts
var PeeringDirectory = class {
	#naming = {
		claims: [],
		readsActive: false,
		others: "as-removed"
	};
	#peerings = [];
	claim(naming) {
		this.#naming = naming;
	}
	get accounts() {
		return [...new Set(this.#naming.claims.map(({ account }) => account))];
	}
	get readsActive() {
		return this.#naming.readsActive;
	}
	name(bodies) {
		const byId = new Map(bodies.map((body) => [idOf(body) ?? "", body]));
		const taken = new Set();
		this.#peerings = [...byId.values()].map((body) => {
			const name = this.#nameOf(body, taken);
			taken.add(name);
			return body.with("name", name).with("state", peeringStateOf(body));
		});
		return this.#peerings;
	}
	find(name) {
		return this.#peerings.find((body) => textOf(body.get("name")) === name);
	}
	#nameOf(body, taken) {
		const [account, vpc] = ["requesterAccountId", "requesterVpcId"].map((key) => textOf(body.get(key)) ?? "");
		const wanted = this.#naming.claims.find((each) => each.account === account && each.vpc === vpc)?.name ?? (this.#naming.others === "as-removed" ? `peer@${account ?? ""}/${vpc ?? ""}` : vpc ?? "");
		for (let count = 1;; count += 1) {
			const name = count === 1 ? wanted : `${wanted}-${count}`;
			if (!taken.has(name)) return name;
		}
	}
};
// src/atlas/poller.ts
const GROWTH = 1.5;
const MAX_GROWTH = 25;
const GATHERING = .5;
function createPoller(list, clock, pollMs) {
	const entries = new Set();
	let isRunning = false;
	let intervalMs = pollMs;
	let lastStart = Number.NEGATIVE_INFINITY;
	let joined;
	let arrivals = 0;
	let pause = new AbortController();
	let asking = new AbortController();
	function wait(request) {
		const { signal } = request;
		return new Promise((resolve, reject) => {
			const onAbort = () => {
				finish();
				reject(new AtlasError("ATLAS_INTERRUPTED", `Interrupted while waiting for ${request.address}`, { address: request.address }));
				pause.abort();
				if (entries.size === 0) asking.abort();
			};
			const finish = () => {
				entries.delete(entry);
				signal?.removeEventListener("abort", onAbort);
			};
			const entry = {
				deadline: clock.now() + request.timeoutMs,
				look: (bodies, outage) => {
					const check = outage === void 0 ? request.judge(bodies.get(request.name)) : { pending: outage.message };
					if ("done" in check) {
						finish();
						resolve(check.done);
					} else if ("failed" in check || clock.now() >= entry.deadline) {
						finish();
						reject("failed" in check ? check.failed : timeoutError(request, check.pending));
					} else return false;
					return true;
				},
				fail: (failure) => {
					finish();
					reject(failure instanceof Error ? failure : new Error(String(failure)));
				}
			};
			if (signal?.aborted === true) {
				onAbort();
				return;
			}
			signal?.addEventListener("abort", onAbort, { once: true });
			entries.add(entry);
			const now = clock.now();
			joined = {
				first: joined?.first ?? now,
				last: now
			};
			intervalMs = pollMs;
			arrivals += 1;
			pause.abort();
			if (!isRunning) run();
		});
	}
	async function run() {
		isRunning = true;
		try {
			while (entries.size > 0) {
				await pauseUntilDue();
				if (entries.size > 0) await pollOnce();
			}
		} catch (failure) {
			for (const entry of [...entries]) entry.fail(failure);
		} finally {
			isRunning = false;
		}
	}
	async function pauseUntilDue() {
		while (entries.size > 0) {
			const now = clock.now();
			const gathered = joined === void 0 ? now : Math.min(joined.last + pollMs * GATHERING, Math.max(joined.first, lastStart) + pollMs);
			let due = Math.max(lastStart + intervalMs, gathered);
			for (const { deadline } of entries) due = Math.min(due, deadline);
			if (due <= now) return;
			pause = new AbortController();
			const { signal } = pause;
			try {
				await clock.sleep(due - now, signal);
				return;
			} catch (failure) {
				if (!signal.aborted) throw failure;
			}
		}
	}
	async function pollOnce() {
		const audience = [...entries];
		asking = new AbortController();
		const { signal } = asking;
		lastStart = clock.now();
		joined = void 0;
		const arrivalsBefore = arrivals;
		let bodies = new Map();
		let outage;
		try {
			bodies = byName(await list(signal));
		} catch (failure) {
			if (signal.aborted) return;
			if (isOutage(failure)) outage = failure;
			else if (!(failure instanceof AtlasError && failure.code === "ATLAS_NOT_FOUND")) {
				for (const entry of audience) if (entries.has(entry)) entry.fail(failure);
				return;
			}
		}
		if (arrivals === arrivalsBefore) intervalMs = Math.min(intervalMs * GROWTH, pollMs * MAX_GROWTH);
		for (const entry of audience) if (entries.has(entry)) entry.look(bodies, outage);
	}
	return { wait };
}
function byName(bodies) {
	return new Map(bodies.map((body) => [textOf(body.get("name")) ?? "", body]));
}
function isOutage(failure) {
	if (!(failure instanceof AtlasError)) return false;
	switch (failure.code) {
		case "ATLAS_UNAVAILABLE":
		case "ATLAS_UNREACHABLE":
		case "ATLAS_TIMEOUT":
		case "ATLAS_RATE_LIMITED":
		case "ATLAS_BAD_RESPONSE": return true;
		default: return false;
	}
}
function timeoutError(request, last) {
	const seconds = Math.round(request.timeoutMs / 1e3);
	return new AtlasError("ATLAS_WAIT_TIMEOUT", `${request.address} did not ${request.purpose} within ${seconds} s: ${last}`, {
		address: request.address,
		fix: "Look at it in Atlas, then run the same command again: it goes on where it stopped."
	});
}
// src/atlas/wait.ts
const TIMEOUTS_MS = {
	vpcPeering: 24e5,
	privateLink: 36e5,
	processor: 6e5,
	connection: 24e5,
	failover: 24e5,
	workspace: 24e5
};
const POLL_MS = 200;
function createWaiter(gateway, settings) {
	const pollers = new Map();
	function pollerFor({ kind, workspace, name }) {
		const key = kind === "failover" ? `${kind} ${workspace} ${name}` : `${kind} ${workspace}`;
		const known = pollers.get(key);
		if (known !== void 0) return known;
		const list = (signal) => {
			switch (kind) {
				case "privateLink": return gateway.listPrivateLinks(signal);
				case "vpcPeering": return gateway.listVpcPeerings(signal);
				case "workspace": return gateway.listWorkspaces(signal);
				case "connection": return gateway.listConnections(workspace, signal);
				case "failover": return gateway.listFailovers(workspace, name, signal).then((bodies) => bodies.map(byRegion));
				case "processor": return gateway.listProcessors(workspace, signal);
			}
		};
		const pace = kind === "privateLink" ? 6 : 1;
		const poller = createPoller(list, settings.clock, (settings.pollMs ?? POLL_MS) * pace);
		pollers.set(key, poller);
		return poller;
	}
	async function wait(address, purpose, signal, judge) {
		return pollerFor(address).wait({
			name: address.region ?? address.name,
			purpose,
			address: formatAddress(address),
			timeoutMs: settings.timeoutMs ?? TIMEOUTS_MS[address.kind],
			judge,
			...signal === void 0 ? {} : { signal }
		});
	}
	return {
		peeringActive: (address, signal) => wait(address, "become active", signal, (body) => {
			const state = stateOf(body);
			if (body === void 0 || state === "DELETING") return { failed: goneError(address) };
			if (state === "FAILED") return { failed: failedError(address, body) };
			return state === "ACTIVE" ? { done: body } : { pending: state ?? "without a state" };
		}),
		linkDone(address, signal) {
			let wasListed = false;
			return wait(address, "become DONE", signal, (body) => {
				if (body === void 0) return wasListed ? { failed: goneError(address) } : { pending: "not listed" };
				wasListed = true;
				const state = stateOf(body);
				switch (linkPhase(state)) {
					case "ready": return { done: body };
					case "failed": return { failed: failedError(address, body) };
					case "going":
					case "pending": return { pending: state ?? "without a state" };
				}
			});
		},
		connectionReady(address, signal) {
			let wasListed = false;
			return wait(address, "become READY", signal, (body) => {
				const state = stateOf(body);
				if (body === void 0) return wasListed ? { failed: goneError(address) } : { pending: "not listed" };
				wasListed = true;
				if (state === "READY") return { done: body };
				if (state === void 0) return { done: body };
				return state === "FAILED" ? { failed: failedError(address, body) } : { pending: state };
			});
		},
		processorState(address, wanted, signal, isThere = false) {
			const purpose = typeof wanted === "function" ? "reach its next state" : PURPOSES[wanted];
			let wasListed = isThere;
			return wait(address, purpose, signal, (body) => {
				if (body === void 0) return wasListed ? { failed: goneError(address) } : { pending: "not listed" };
				wasListed = true;
				const state = stateOf(body);
				const phase = processorPhase(state);
				if (typeof wanted === "function" ? wanted(state, body) : phase === wanted) return { done: state };
				if (phase === "gone") return { failed: goneError(address) };
				if (phase === "failed" && typeof wanted !== "function") return { failed: failedError(address, body) };
				return { pending: state ?? "without a state" };
			});
		},
		processorBody: (address, isReached, signal) => wait(address, "prove itself", signal, (body) => isReached(body) ? { done: body } : { pending: stateOf(body) ?? "not listed" }),
		gone: (address, signal, id) => wait(address, "be gone", signal, (body) => {
			if (body === void 0 || id !== void 0 && idOf(body) !== id) return { done: void 0 };
			const state = stateOf(body);
			if (address.kind === "vpcPeering" && state === "DELETING") return { done: void 0 };
			if ((isConnectionLike(address.kind) || address.kind === "privateLink") && state === "FAILED") return { failed: failedError(address, body) };
			return { pending: state ?? "still listed" };
		})
	};
}
const byRegion = (body) => body.with("name", body.get("region") ?? "");
const PURPOSES = {
	running: "run",
	"not-running": "stop"
};
function stateOf(body) {
	return textOf(body?.get("state"));
}
function failedError(address, body) {
	const name = formatAddress(address);
	const detail = textOf(body.get("errorMsg")) ?? textOf(body.get("errorMessage")) ?? textOf(body.get("statusMessage"));
	return new AtlasError("ATLAS_RESOURCE_FAILED", `${name} is FAILED${detail === void 0 ? "" : `: ${detail}`}`, {
		detail,
		address: name
	});
}
function goneError(address) {
	const name = formatAddress(address);
	return new AtlasError("ATLAS_RESOURCE_GONE", `${name} disappeared while it was waited for`, { address: name });
}
// src/atlas/read-live.ts
async function readLive(gateway, request) {
	const stop = new AbortController();
	const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
	const begun = readAhead(gateway, request, signal);
	const [listed, own, peerings] = await Promise.all([
		unlessForbidden(gateway.listWorkspaces(signal), { kind: "workspace" }),
		readLinks(gateway, request.links, signal),
		readPeerings(gateway, request.peerings, signal)
	]);
	const links = {
		resources: [...own.resources, ...peerings.resources],
		unreadable: [...own.unreadable, ...peerings.unreadable]
	};
	if (isUnreadable(listed)) return {
		resources: links.resources,
		unreadable: [...links.unreadable, listed]
	};
	const workspaces = toResources(listed, workspaceAddress);
	const wanted = workspaces.filter(({ address }) => request.workspaces === "all" || request.workspaces.includes(address.workspace));
	const gone = new Set();
	const resources = [...links.resources, ...workspaces];
	const unreadable = [...links.unreadable];
	let readCount = 0;
	try {
		await forEachAtOnce(wanted, request.parallelism, async ({ address: { name }, body }) => {
			try {
				const contents = await (begun.get(name) ?? readWorkspace(gateway, name, signal));
				const regions = failoverRegionsOf(body);
				const asked = contents.resources.filter((each) => mayHaveFailovers(each) && request.failovers?.(each.address, regions) === true);
				const standbys = await Promise.all(asked.map((connection) => readFailovers(gateway, connection.address, signal)));
				resources.push(...standbys.flatMap((each) => each.resources));
				unreadable.push(...standbys.flatMap((each) => each.unreadable));
				resources.push(...contents.resources);
				unreadable.push(...contents.unreadable);
			} catch (failure) {
				if (!(failure instanceof AtlasError && failure.code === "ATLAS_NOT_FOUND")) throw failure;
				gone.add(name);
			}
			request.onProgress?.(++readCount, wanted.length);
		});
	} catch (failure) {
		stop.abort();
		throw failure;
	}
	return {
		resources: sortOnce(resources.filter(({ address }) => !gone.has(address.workspace))),
		unreadable: unreadable.sort((a, b) => compareText(a.workspace ?? "", b.workspace ?? "") || compareText(a.kind, b.kind))
	};
}
function readAhead(gateway, { areThere, workspaces, links, parallelism }, signal) {
	const begun = new Map();
	if (areThere !== true || workspaces === "all" || links !== void 0) return begun;
	for (const name of workspaces.slice(0, parallelism)) {
		const reading = readWorkspace(gateway, name, signal);
		reading.catch(() => void 0);
		begun.set(name, reading);
	}
	return begun;
}
async function readLinks(gateway, naming, signal) {
	if (naming === void 0) return {
		resources: [],
		unreadable: []
	};
	gateway.nameLinks(naming);
	const links = await unlessForbidden(gateway.listPrivateLinks(signal), { kind: "privateLink" });
	return isUnreadable(links) ? {
		resources: [],
		unreadable: [links]
	} : {
		resources: toResources(links, privateLinkAddress),
		unreadable: []
	};
}
async function readPeerings(gateway, naming, signal) {
	if (naming === void 0 || naming.claims.length === 0 && !naming.readsActive) return {
		resources: [],
		unreadable: []
	};
	gateway.namePeerings(naming);
	const peerings = await unlessForbidden(gateway.listVpcPeerings(signal), { kind: "vpcPeering" });
	return isUnreadable(peerings) ? {
		resources: [],
		unreadable: [peerings]
	} : {
		resources: toResources(peerings, vpcPeeringAddress),
		unreadable: []
	};
}
async function readWorkspace(gateway, workspace, signal) {
	const [connections, processors] = await Promise.all([unlessForbidden(gateway.listConnections(workspace, signal), {
		workspace,
		kind: "connection"
	}), unlessForbidden(gateway.listProcessors(workspace, signal), {
		workspace,
		kind: "processor"
	})]);
	return {
		resources: [...isUnreadable(connections) ? [] : toResources(connections, (name) => connectionAddress(workspace, name)), ...isUnreadable(processors) ? [] : toResources(processors, (name) => processorAddress(workspace, name))],
		unreadable: [connections, processors].filter(isUnreadable)
	};
}
async function withFailovers(gateway, live, connections, signal = new AbortController().signal) {
	const read = await Promise.all(connections.map((each) => readFailovers(gateway, each, signal)));
	return {
		resources: sortOnce([...live.resources, ...read.flatMap((each) => each.resources)]),
		unreadable: [...live.unreadable, ...read.flatMap((each) => each.unreadable)]
	};
}
const mayHaveFailovers = ({ address, body }) => address.kind === "connection" && hasFailovers(connectionTypeOf(body));
async function readFailovers(gateway, connection, signal) {
	const { workspace, name } = connection;
	const which = {
		workspace,
		kind: "failover",
		connection: name
	};
	try {
		const bodies = await unlessForbidden(gateway.listFailovers(workspace, name, signal), which);
		if (isUnreadable(bodies)) return {
			resources: [],
			unreadable: [bodies]
		};
		return {
			resources: bodies.flatMap((body) => {
				const region = textOf(body.get("region"));
				return region === void 0 ? [] : [{
					address: failoverAddress(workspace, name, region),
					body
				}];
			}),
			unreadable: []
		};
	} catch (failure) {
		if (failure instanceof AtlasError && failure.code === "ATLAS_NOT_FOUND") return {
			resources: [],
			unreadable: []
		};
		throw failure;
	}
}
async function unlessForbidden(list, which) {
	try {
		return await list;
	} catch (failure) {
		if (failure instanceof AtlasError && failure.status === 403) {
			const { message: reason, errorCode } = failure;
			return {
				...which,
				reason,
				...errorCode !== void 0 && { errorCode }
			};
		}
		throw failure;
	}
}
const isUnreadable = (result) => "reason" in result;
function toResources(bodies, makeAddress) {
	return bodies.flatMap((body) => {
		const name = textOf(body.get("name"));
		return name === void 0 ? [] : [{
			address: makeAddress(name),
			body
		}];
	});
}
function sortOnce(resources) {
	return [...new Map(resources.map((resource) => [formatAddress(resource.address), resource])).values()].sort((a, b) => compareAddresses(a.address, b.address));
}
async function forEachAtOnce(items, limit, work) {
	const queue = items.values();
	const runOne = async () => {
		for (const item of queue) await work(item);
	};
	await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, runOne));
}
// src/atlas/inspector.ts
const TIMEOUT_MS = 1e4;
const groupPath = (project) => `/api/atlas/v2/groups/${encodeURIComponent(project)}`;
const INSPECTED = {
	project: groupPath,
	clusters: (project) => `${groupPath(project)}/clusters?itemsPerPage=500&pageNum=1`,
	roles: (project) => `${groupPath(project)}/cloudProviderAccess`,
	rateLimits: (project) => `/api/atlas/v2/rateLimits?groupId=${encodeURIComponent(project)}&itemsPerPage=500&pageNum=1`,
	workspaces: (project) => listPath(project, "workspace", "", 1),
	connections: (project, workspace) => listPath(project, "connection", workspace, 1),
	processors: (project, workspace) => listPath(project, "processor", workspace, 1),
	privateLinks: (project) => listPath(project, "privateLink", "", 1)
};
function createInspector(settings, mask) {
	const { clock } = settings;
	let observed = {};
	const fetch = async (input, init) => {
		const response = await (settings.fetch ?? globalThis.fetch)(input, init);
		const server = Date.parse(response.headers.get("date") ?? "");
		const [limit, remaining] = ["ratelimit-limit", "ratelimit-remaining"].map((name) => Number.parseInt(response.headers.get(name) ?? "", 10));
		observed = {
			...observed,
			...Number.isFinite(server) && { clock: {
				server,
				local: clock.now()
			} },
			...limit !== void 0 && remaining !== void 0 && Number.isFinite(limit + remaining) && { rate: {
				limit,
				remaining
			} }
		};
		return response;
	};
	const client = createHttpClient({
		...settings,
		fetch,
		timeoutMs: TIMEOUT_MS,
		retry: {
			attempts: 1,
			rateLimitAttempts: 1
		}
	}, mask);
	const login = createLogin(settings.credentials, {
		client,
		clock,
		mask
	});
	return {
		read: async (path, action, signal) => await client.send({
			method: "GET",
			path,
			headers: { accept: "application/vnd.atlas.2025-03-12+json" },
			isRepeatable: true,
			action,
			login,
			decode: parseJson,
			signal
		}) ?? null,
		observed: () => observed
	};
}
export { AtlasError, FailoverDirectory, INSPECTED, LinkDirectory, MEDIA_TYPE, PeeringDirectory, accountPath, collectionPath, createHttpClient, createInspector, createLogin, createRevealer, createWaiter, decodeDocument, failoverListPath, failoverPath, findCredentials, findProxy, fixOf, isAbsence, isLoopback, linkPath, listPath, normaliseBaseUrl, openDispatcher, openSession, openSessionAhead, peeringListPath, peeringPath, quoteSaid, readLive, readLog, readPages, required, resourcePath, respellRemoval, withFailovers };
