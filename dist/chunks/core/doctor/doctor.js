import { INSPECTED, createInspector, isLoopback } from "../../atlas.js";
import { OBJECT_ID } from "../../kinds.js";
import { isDocument, secretNamesIn, textOf } from "../../model/more.js";
import { VERSION } from "../../start.js";
import { variablesOf } from "../context/access.js";
import { hasManifest } from "../files/presence.js";
import { diagnose } from "./answers.js";
import { notChecked, ok, problem } from "./check.js";
import { checkRegions, checkRequestLimits, checkTiers } from "./limits.js";
import { checkLinks, checkNeighbours, needsLinks } from "./links.js";
import { checkClusters, checkIndexes, checkRoles } from "./manifest.js";
import { checkRights } from "./rights.js";
import { checkBaseUrl, checkCredentials, checkProxy, expiryOf } from "./settings.js";
// src/core/doctor/doctor.ts
async function examine(context, options = {}) {
	const { platform } = options;
	const read = await readManifest(context);
	const checks = [
		ok("program", "version", `Sluice ${VERSION}${platform === void 0 ? "" : ` on ${platform}`}`),
		...await examineAtlas(context, read, options.signal),
		...read.checks,
		...checkRegions(read.resources ?? []),
		...checkTiers(read.resources ?? []),
		...checkIndexes(read.resources ?? [])
	];
	return context.mask.data({
		checks,
		problems: checks.filter(({ status }) => status === "problem").length
	});
}
async function readManifest(context) {
	const { directory, defaultProject } = context.options;
	const named = context.namedProject ?? defaultProject;
	const project = named === void 0 ? {} : { project: named };
	if (context.manifestFiles.length === 0 && !await hasManifest(directory)) return {
		checks: [notChecked("manifest", "manifest", "there is none here")],
		...project
	};
	const { desired, diagnostics, secrets } = await context.load(context.manifestRequest("plan"));
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	if (desired === void 0) {
		const [first] = errors;
		const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
		return {
			checks: [problem("manifest", "manifest", `${first?.message ?? "it has errors"}${more}`, "Run sluice validate.")],
			...project,
			isBroken: true
		};
	}
	const names = desired.resources.flatMap(({ fields }) => secretNamesIn(fields));
	const unset = [...new Set(names.filter((name) => secrets.find(name) === void 0).map(({ name }) => name))];
	return {
		checks: [
			ok("manifest", "manifest", `${desired.resources.length} resources, valid`),
			...unset.map((name) => problem("manifest", `secret ${name}`, "is not set", `Set ${name} where apply runs; plan doesn't need it.`)),
			...names.length > 0 && unset.length === 0 ? [ok("manifest", "secrets", "all are set")] : []
		],
		project: desired.project || (defaultProject ?? ""),
		resources: desired.resources
	};
}
async function examineAtlas(context, read, signal) {
	const { options } = context;
	const access = typeof options.atlas === "function" ? await options.atlas() : options.atlas ?? {};
	try {
		const given = access.credentials;
		const login = checkCredentials(given === void 0 ? options.env : variablesOf(given));
		const base = checkBaseUrl(access.baseUrl ?? (options.env["MONGODB_ATLAS_BASE_URL"] || "https://cloud.mongodb.com"));
		const settings = [...base.checks, ...login.checks];
		if (base.value === void 0 || login.value === void 0) return [...settings, notChecked("login", "login", "the problems above come first")];
		const env = access.usesProxies === false ? {} : options.env;
		const proxy = checkProxy(base.value, env);
		if (proxy.status === "problem") return [
			...settings,
			proxy,
			notChecked("login", "login", "the problems above come first")
		];
		const { clock, onRequest, timeoutMs } = options;
		const inspector = createInspector({
			baseUrl: base.value,
			credentials: login.value,
			clock,
			env,
			version: VERSION,
			...timeoutMs !== void 0 && { deadlineMs: timeoutMs },
			...onRequest && { onRequest }
		}, context.mask.secrets);
		const found = await examineProject(inspector, login.value, base.value, read, signal);
		const now = clock.now();
		return [
			...base.checks,
			proxy,
			...checkClock(inspector),
			...login.checks,
			...checkExpiry(login.value, now),
			...found,
			...checkRate(inspector)
		];
	} finally {
		await access.close?.();
	}
}
async function examineProject(inspector, credentials, url, { project = "", resources, isBroken = false }, signal) {
	if (project === "" && isBroken) return [notChecked("login", "project", "the manifest, which has errors, doesn't say which")];
	if (!OBJECT_ID.pattern.test(project)) return [problem("login", "project", "no project is named", "Name it in the manifest, with --project, or in MONGODB_ATLAS_PROJECT_ID.")];
	const reached = [];
	try {
		const body = await inspector.read(INSPECTED.project(project), "read the project", signal);
		const name = isDocument(body) ? textOf(body.get("name")) : void 0;
		reached.push(name === void 0 ? notChecked("login", "project", "Atlas answered in a form that is not known here") : ok("login", "project", `${name} (${project})`));
	} catch (error) {
		const { check, isLoggedIn } = diagnose(error, credentials.kind);
		if (!isLoggedIn) return [check, notChecked("rights", "lists", "the problem above comes first")];
		reached.push(check);
	}
	const transport = isLoopback(new URL(url)) ? "on this machine" : "with a trusted certificate";
	const rights = await checkRights(inspector, {
		project,
		workspaces: workspacesOf(resources),
		needsLinks: needsLinks(resources ?? [])
	}, signal);
	return [
		ok("server", "connection", `Atlas answers, ${transport}`),
		ok("login", "login", "is accepted"),
		...reached,
		...rights.checks,
		await checkRequestLimits(inspector, project, signal),
		...await checkClusters(inspector, project, resources ?? [], signal),
		...await checkRoles(inspector, project, resources ?? [], signal),
		...checkLinks(rights.links, resources ?? []),
		...await checkNeighbours(inspector, project, resources ?? [], signal)
	];
}
function workspacesOf(resources) {
	return resources && [...new Set(resources.map(({ address }) => address.workspace))];
}
const MOST_SKEW_MS = 3e5;
function checkClock(inspector) {
	const { clock } = inspector.observed();
	if (clock === void 0) return [notChecked("server", "clock", "no answer named the time")];
	const seconds = Math.round((clock.local - clock.server) / 1e3);
	const distance = `${Math.abs(seconds)} s ${seconds < 0 ? "behind" : "ahead of"} the server's`;
	return [Math.abs(seconds) * 1e3 > MOST_SKEW_MS ? problem("server", "clock", `this machine's clock is ${distance}`, "Set the clock, and let it follow a time server (NTP): logins expire by it.") : ok("server", "clock", Math.abs(seconds) < 2 ? "as the server's" : `${distance}, which does no harm`)];
}
function checkExpiry(credentials, now) {
	if (credentials.kind === "serviceAccount") return [ok("login", "expiry", "its tokens last an hour and are renewed by themselves")];
	const at = expiryOf(credentials);
	if (at === void 0) return credentials.kind === "apiKey" ? [ok("login", "expiry", "API keys do not expire")] : [notChecked("login", "expiry", "the token does not say when it expires")];
	const when = new Date(at).toISOString();
	return [at <= now ? problem("login", "expiry", `the access token expired at ${when}`, "Get a new access token.") : ok("login", "expiry", `the access token expires at ${when}`)];
}
function checkRate(inspector) {
	const { rate } = inspector.observed();
	if (rate === void 0) return [notChecked("rights", "rate limit", "no answer named it")];
	const { limit, remaining } = rate;
	return [remaining === 0 ? problem("rights", "rate limit", `none of ${limit} requests are left`, "Wait a minute.") : ok("rights", "rate limit", `${remaining} of ${limit} requests are left`)];
}
export { examine };
