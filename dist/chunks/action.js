import { Document, NumberLiteral, document, formatAddress, isDocument, isList, number, parseAddress, textOf as textOf$1 } from "./model/more.js";
import { formatPointer, parseJson, printJson } from "./model/document.js";
import { differInHidden, rulesFor, shownAt } from "./kinds.js";
import { createMask } from "./model/mask.js";
import { SluiceError, failureDiagnostics } from "./model.js";
import { showData } from "./core/context/shown-data.js";
import { showPlan } from "./core/context/shown-plan.js";
import { openProject } from "./core/project.js";
import { parseNote, printNote } from "./apply.js";
import { compareWithReview, decodeReview, encodeReview, findMove, isRefusedByDefault, isSelectedAs, reviewOf, serialisePlan, touchesOf } from "./plan.js";
import "./core/facts/review.js";
import { count, cutColumns } from "./render.js";
import { codeBlock, codeHtml, diagnosticList, fitPlanMarkdown, fold, inlineCode, joinParts, planParts, renderPlanMarkdown } from "./render/markdown.js";
import { renderApplyEventLine, renderPlanText, renderReportText, summaryLine } from "./render/text.js";
import { planDataflow, touchedDataflow } from "./graph.js";
import "./core/facts/dataflow.js";
import { renderMermaid } from "./render/graph.js";
import "./core/facts/shown.js";
import { openRestoreFolder } from "./core/files/restore-folder.js";
import "./core/facts/restore.js";
import { readPatience } from "./core/context/pace.js";
import { abortOnInterrupt, writeResultFile } from "./host.js";
import { renderReportJson } from "./render/json.js";
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants as constants$1 } from "node:zlib";
// src/action/github/graphql-history.ts
const MOST_PAGES = 3;
const MOST_FILES$1 = 1e3;
const LINK_MODE = 40960;
const COMMITS = "history(first: 100) { nodes { oid parents(first: 2) { nodes { oid } } } }";
const HISTORY = `query ($owner: String!, $repo: String!, $ref: String!, $branch: String!, $commit: GitObjectID!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) { target { oid ... on Commit { ${COMMITS} } } }
    own: object(oid: $commit) { ... on Commit { ${COMMITS} } }
    pullRequests(states: MERGED, baseRefName: $branch, first: 100, after: $cursor,
      orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number mergeCommit { oid } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const QUEUE = `query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } }
    }
  }
}`;
function historyReader(query, place) {
	return {
		readHistory: (branch, commit) => readHistory(query, place, branch, commit),
		readObjects: (commits, paths) => readObjects(query, place, commits, paths),
		pullsBehind: (commits) => readPullsBehind(query, place, commits),
		queuedPulls: async (branch) => {
			const { repository } = await query(QUEUE, {
				...place,
				branch
			});
			return (repository?.mergeQueue?.entries?.nodes ?? []).flatMap(({ headCommit, pullRequest }) => headCommit && pullRequest ? [{
				commit: headCommit.oid,
				pull: pullRequest.number
			}] : []);
		}
	};
}
async function readHistory(query, place, branch, commit) {
	const variables = {
		...place,
		ref: `refs/heads/${branch}`,
		branch,
		commit
	};
	const merges = [];
	let first = null;
	let cursor = null;
	for (let page = 0; page < MOST_PAGES; page += 1) {
		const { repository } = await query(HISTORY, {
			...variables,
			cursor
		});
		first ??= repository;
		for (const { number, mergeCommit } of repository?.pullRequests.nodes ?? []) if (mergeCommit !== null) merges.push({
			pull: number,
			commit: mergeCommit.oid
		});
		const next = repository?.pullRequests.pageInfo;
		if (next?.hasNextPage !== true) break;
		cursor = next.endCursor;
	}
	return {
		head: first?.ref?.target.oid,
		commits: (first?.ref?.target.history?.nodes ?? []).map(readCommit),
		merges,
		own: (first?.own?.history?.nodes ?? []).map(readCommit)
	};
}
const readCommit = ({ oid, parents }) => ({
	oid,
	parents: parents?.nodes.map((parent) => parent.oid) ?? []
});
const ENTRIES = "... on Tree { entries { name oid mode } }";
async function readObjects(query, place, commits, paths) {
	const table = new Map(commits.map((oid) => [oid, new Map()]));
	const pathsAtOnce = Math.min(paths.length, MOST_FILES$1);
	const commitsAtOnce = Math.max(1, Math.floor(MOST_FILES$1 / Math.max(1, pathsAtOnce)));
	for (const somePaths of portions(paths, pathsAtOnce)) for (const some of portions(commits, commitsAtOnce)) {
		const named = somePaths.flatMap((path, i) => path === "." ? [] : [[`p${i}`, path]]);
		const parameters = named.map(([name]) => `, $${name}: String!`).join("");
		const fields = somePaths.map((path, i) => path === "." ? `f${i}: tree { oid ${ENTRIES} }` : `f${i}: file(path: $p${i}) { oid mode object { ${ENTRIES} } }`);
		const objects = some.map((_, i) => `c${i}: object(oid: $c${i}) { ... on Commit { ...files } }`);
		const { repository } = await query(`query ($owner: String!, $repo: String!${some.map((_, i) => `, $c${i}: GitObjectID!`).join("")}${parameters}) {
  repository(owner: $owner, name: $repo) { ${objects.join(" ")} }
}
fragment files on Commit { ${fields.join(" ")} }`, {
			...place,
			...Object.fromEntries(some.map((oid, i) => [`c${i}`, oid])),
			...Object.fromEntries(named)
		});
		for (const [i, oid] of some.entries()) for (const [j, path] of somePaths.entries()) {
			const found = repository?.[`c${i}`]?.[`f${j}`];
			if (found) table.get(oid)?.set(path, readObject(found));
		}
	}
	return table;
}
function readObject({ oid, mode, object, entries: own }) {
	const entries = own ?? object?.entries;
	return {
		...readEntry({
			oid,
			mode: mode ?? 0
		}),
		...entries && { entries: new Map(entries.map((entry) => [entry.name, readEntry(entry)])) }
	};
}
const readEntry = ({ oid, mode }) => ({
	oid,
	isLink: mode === LINK_MODE
});
async function readPullsBehind(query, place, commits) {
	const found = new Map();
	for (const some of portions(commits, 100)) {
		const { repository } = await query(`query ($owner: String!, $repo: String!${some.map((_, i) => `, $c${i}: GitObjectID!`).join("")}) {
  repository(owner: $owner, name: $repo) { ${some.map((_, i) => `c${i}: object(oid: $c${i}) { ... on Commit { associatedPullRequests(first: 10) { nodes { number } } } }`).join(" ")} }
}`, {
			...place,
			...Object.fromEntries(some.map((oid, i) => [`c${i}`, oid]))
		});
		for (const [i, oid] of some.entries()) {
			const nodes = repository?.[`c${i}`]?.associatedPullRequests?.nodes ?? [];
			found.set(oid, nodes.map(({ number }) => number));
		}
	}
	return found;
}
function portions(items, size) {
	const parts = [];
	for (let i = 0; i < items.length; i += size) parts.push(items.slice(i, i + size));
	return parts;
}
// src/action/github/persistence.ts
const PAUSES_MS = [
	1e3,
	2e3,
	4e3,
	6e3,
	7e3
];
const LONGEST_WAIT_MS = 2e4;
const fieldsOf$2 = (value) => typeof value === "object" && value !== null ? value : {};
async function persist(pause, call) {
	let waited = 0;
	for (let attempt = 0;; attempt += 1) try {
		return await call(attempt);
	} catch (error) {
		const ms = pauseAfter(error, attempt);
		if (ms === void 0 || waited + ms > LONGEST_WAIT_MS) throw error;
		waited += ms;
		await pause(ms);
	}
}
function pauseAfter(error, attempt) {
	const { status, response, name, errors } = fieldsOf$2(error);
	const standard = PAUSES_MS[attempt];
	if (name === "GraphqlResponseError") return isPassingAnswer(errors) ? standard : void 0;
	const wanted = Number(fieldsOf$2(fieldsOf$2(response)["headers"])["retry-after"]);
	if (status === 403 || status === 429) return wanted > 0 ? wanted * 1e3 : void 0;
	return (response === void 0 ? !CERTIFICATE.test(failureCode(error) ?? "") : typeof status === "number" && status >= 500 && status !== 501 && status !== 505) ? standard : void 0;
}
function isPassingAnswer(errors) {
	return (Array.isArray(errors) ? errors : []).some((error) => {
		const { message, type } = fieldsOf$2(error);
		return /something went wrong|timed? ?out/i.test(String(message)) || type === "INTERNAL";
	});
}
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS/;
function failureCode(error) {
	let current = error;
	for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
		if ("code" in current && typeof current.code === "string") return current.code;
		current = current.cause;
	}
}
// src/action/github/refusals.ts
const fieldsOf$1 = (value) => typeof value === "object" && value !== null ? value : {};
function statusOf$1(error) {
	const { status, response } = fieldsOf$1(error);
	return typeof status === "number" && response !== void 0 ? status : void 0;
}
function readAnswer(error, quoting) {
	const refused = queryRefusal(error);
	const status = statusOf$1(error) ?? refused;
	const response = fieldsOf$1(fieldsOf$1(error)["response"]);
	const headers = fieldsOf$1(response["headers"]);
	const [first] = Array.isArray(fieldsOf$1(error)["errors"]) ? fieldsOf$1(error)["errors"] : [];
	const said = fieldsOf$1(response["data"])["message"] ?? fieldsOf$1(first)["message"];
	const message = typeof said === "string" ? cutColumns(quoting(said).replace(/\s+/g, " ").trim(), 200) : "";
	const retryAfter = Number(headers["retry-after"]);
	return {
		status,
		message,
		isLimited: status === 429 || (status === 403 || status === 429 || status === void 0) && (Number.isFinite(retryAfter) || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message)),
		retryAfter: Number.isFinite(retryAfter) ? retryAfter : void 0
	};
}
function queryRefusal(error) {
	const { errors } = fieldsOf$1(error);
	return (Array.isArray(errors) ? errors : []).map((each) => fieldsOf$1(each)["type"]).some((type) => type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES") ? 403 : void 0;
}
function refusal(error, permission, quoting) {
	const { status, message, isLimited, retryAfter } = readAnswer(error, quoting);
	const said = [status === void 0 ? "" : String(status), message].filter((part) => part !== "").join(": ");
	if (isLimited) return new SluiceError("GITHUB_RATE_LIMITED", `GitHub takes no more requests for a while (${said})`, {
		fix: retryAfter === void 0 ? "Run the job again later." : `Run the job again in ${retryAfter} seconds.`,
		cause: error
	});
	if (status === 403 && /\blocked\b/i.test(message)) return new SluiceError("GITHUB_LOCKED", `GitHub takes no comment here (${said})`, {
		fix: "Unlock the conversation of the pull request, then run the job again.",
		cause: error
	});
	if (status === 401) return new SluiceError("GITHUB_IDENTITY_UNKNOWN", `GitHub does not accept the token (${said})`, {
		fix: "Give the input github-token a valid token; the default is ${{ github.token }}.",
		cause: error
	});
	if (status === 403 || status === 404) return new SluiceError("GITHUB_FORBIDDEN", `GitHub did not let the token do this (${said})`, {
		fix: `Give the job the permission \`${permission}\`.`,
		cause: error
	});
	if (status === 407) return proxyRefusal(error);
	if (status === 410 && permission === "issues: write") return new SluiceError("GITHUB_ISSUES_OFF", `Issues are switched off in this repository (${said})`, {
		fix: "Switch them on under Settings, General, Features, or set comment: never.",
		cause: error
	});
	if (status === void 0 && message === "") return unreached(error);
	return new SluiceError("GITHUB_FAILED", `GitHub did not do what was asked: it answered ${said}`, {
		fix: "Run the job again.",
		cause: error
	});
}
const proxyRefusal = (cause) => new SluiceError("GITHUB_FAILED", "the proxy on the way to GitHub asks for a login (407)", {
	fix: "Put the user and the password into the proxy variable, such as https_proxy=http://USER:PASSWORD@HOST:PORT.",
	cause
});
function isProxyLogin(error) {
	for (let current = error, depth = 0; current instanceof Error && depth < 6; depth += 1) {
		if (/^Proxy response \(407\)/.test(current.message)) return true;
		current = current.cause;
	}
	return false;
}
function unreached(error) {
	const code = failureCode(error) ?? "";
	if (isProxyLogin(error)) return proxyRefusal(error);
	if (CERTIFICATE.test(code)) return new SluiceError("GITHUB_FAILED", `GitHub's certificate is not trusted (${code})`, {
		fix: "Where a proxy or a server of your own has its own authority, set NODE_EXTRA_CA_CERTS to the file with its certificate.",
		cause: error
	});
	const why = code === "" ? "" : ` (${code})`;
	return new SluiceError("GITHUB_FAILED", `GitHub could not be reached${why}`, {
		fix: "Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), then run the job again.",
		cause: error
	});
}
function askWith(quoting) {
	return async (permission, call) => {
		try {
			return await call();
		} catch (error) {
			throw error instanceof SluiceError ? error : refusal(error, permission, quoting);
		}
	};
}
// src/action/gate/record.ts
function withoutDetails(record) {
	const bare = { ...record };
	delete bare.review;
	delete bare.touches;
	delete bare.hazards;
	return bare;
}
const MARK$3 = "sluice:record";
const MAX_UNPACKED_BYTES$1 = 67108864;
function recordKey({ label, environment, workingDirectory, files }, workspace) {
	const directory = resolve(workspace, workingDirectory);
	const paths = (files.length === 0 ? ["sluice.yaml"] : files).map((file) => inSlashes$1(isAbsolute(file) ? relative(directory, file) : file));
	const parts = [
		label,
		inSlashes$1(relative(workspace, directory)),
		...paths
	];
	if (environment !== "") parts.push({ environment });
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
const inSlashes$1 = (path) => posix.normalize(path.split(sep).join("/")).replace(/(?<=.)\/$/, "");
function renderRecord(record) {
	return `<!-- ${MARK$3} ${record.key} ${packRecord(record)} -->`;
}
function renderVoidRecord(key) {
	return `<!-- ${MARK$3} ${key} void -->`;
}
function packRecord(record) {
	const { review, touches, hazards, pull, digestForm, ...texts } = record;
	const value = document({
		formatVersion: number(1),
		...texts,
		pull: number(pull),
		digestForm: number(digestForm),
		review: review && encodeReview(review),
		touches: touches?.map(({ address, wants, changes }) => document({
			address: formatAddress(address),
			wants,
			...!changes && { changes }
		})),
		hazards: hazards?.map(({ kind, address }) => document({
			kind,
			address: formatAddress(address)
		}))
	});
	const bytes = Buffer.from(printJson(value), "utf8");
	return brotliCompressSync(bytes, { params: {
		[constants$1.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 6 : 10,
		[constants$1.BROTLI_PARAM_LGWIN]: 22,
		[constants$1.BROTLI_PARAM_SIZE_HINT]: bytes.length
	} }).toString("base64url");
}
function findRecordKey(body) {
	return matchRecord(body)?.[1];
}
function parseRecord(body) {
	const [, key, packed] = matchRecord(body) ?? [];
	const record = packed === void 0 ? void 0 : unpackRecord(packed);
	return record?.key === key ? record : void 0;
}
function withRecord(body, record) {
	const match = matchRecord(body);
	if (match === null) return body;
	const [, key = ""] = match;
	const text = body.replaceAll("\r\n", "\n").trimEnd();
	const line = record === void 0 ? renderVoidRecord(key) : renderRecord(record);
	return `${text.slice(0, text.lastIndexOf("\n") + 1)}${line}\n`;
}
function matchRecord(body) {
	const text = body.replaceAll("\r\n", "\n").trimEnd();
	const start = text.lastIndexOf("\n") + 1;
	const match = new RegExp(`^<!-- ${MARK$3} ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start));
	return match === null || isInsideFence(text.slice(0, start)) ? null : match;
}
function isInsideFence(text) {
	let open;
	for (const line of text.split("\n")) {
		const fence = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line);
		const [, marks = "", rest = ""] = fence ?? [];
		if (fence === null) continue;
		if (open === void 0) {
			if (!(marks.startsWith("`") && rest.includes("`"))) open = marks;
		} else if (marks.startsWith(open) && rest.trim() === "") open = void 0;
	}
	return open !== void 0;
}
function unpackRecord(packed) {
	try {
		const bytes = brotliDecompressSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_UNPACKED_BYTES$1 });
		const value = parseJson(bytes.toString("utf8"));
		return isDocument(value) ? readRecord(value) : void 0;
	} catch {
		return;
	}
}
function readRecord(value) {
	const [version, pull] = [value.get("formatVersion"), value.get("pull")];
	if (!(version instanceof NumberLiteral) || version.text !== "1" || !(pull instanceof NumberLiteral)) return;
	const text = (name) => {
		const found = textOf$1(value.get(name));
		if (found === void 0) throw new TypeError(`the record has no ${name}`);
		return found;
	};
	const appliedAt = textOf$1(value.get("appliedAt"));
	const baseSha = textOf$1(value.get("baseSha"));
	const form = value.get("digestForm");
	const [touches, hazards] = [readTouches(value.get("touches")), readHazards(value.get("hazards"))];
	const encoded = value.get("review");
	const review = isDocument(encoded) ? decodeReview(encoded) : void 0;
	const record = {
		key: text("key"),
		pull: pull.toNumber(),
		headSha: text("headSha"),
		recordedAt: text("recordedAt"),
		runUrl: text("runUrl"),
		digest: text("digest"),
		desiredDigest: text("desiredDigest"),
		digestForm: form instanceof NumberLiteral ? form.toNumber() : 1,
		...baseSha !== void 0 && { baseSha },
		...appliedAt !== void 0 && { appliedAt },
		...review && { review },
		...touches && { touches },
		...hazards && { hazards }
	};
	return review === void 0 || review.digest === record.digest && review.desiredDigest === record.desiredDigest ? record : void 0;
}
function readTouches(value) {
	return readList(value, (member, address) => {
		const wants = textOf$1(member.get("wants"));
		return wants === void 0 ? void 0 : {
			address,
			wants,
			changes: member.get("changes") !== false
		};
	});
}
function readHazards(value) {
	return readList(value, (member, address) => {
		const kind = textOf$1(member.get("kind"));
		return kind === void 0 ? void 0 : {
			kind,
			address
		};
	});
}
function readList(value, read) {
	if (value === void 0) return void 0;
	if (!isList(value)) throw new TypeError("the record holds a list of another form");
	return value.map((member) => {
		const address = isDocument(member) ? parseAddress(textOf$1(member.get("address")) ?? "") : void 0;
		const found = isDocument(member) && address !== void 0 ? read(member, address) : void 0;
		if (found === void 0) throw new TypeError("the record holds a member of another form");
		return found;
	});
}
// src/action/comment/status.ts
const END = "<!-- sluice:status-end -->";
function withStatus(body, status) {
	return `${status.trimEnd()}\n\n${END}\n${withoutStatus(body)}`;
}
function statusOf(body) {
	const end = body.indexOf(`\n${END}\n`);
	return end === -1 ? "" : body.slice(0, end);
}
function withoutStatus(body) {
	const end = body.indexOf(`\n${END}\n`);
	return end === -1 ? body : body.slice(end + 26 + 2);
}
// src/action/github/trust.ts
function findOwnComments(comments, identity, key) {
	return comments.filter((comment) => comment.authorId === identity.id && findRecordKey(comment.body) === key);
}
async function isEditedByOthers(repository, comment, identity) {
	const editor = await repository.lastEditor(comment);
	return editor !== void 0 && editor.id !== identity.id;
}
async function findTrustedRecord(repository, pull, key) {
	const identity = await repository.identity();
	const comments = await repository.listComments(pull.number);
	const [comment, ...others] = findOwnComments(comments, identity, key);
	if (comment === void 0) return {
		kind: "untrusted",
		why: comments.some(({ body }) => findRecordKey(body) === key) ? `a comment with a plan is there, but not written by ${identity.login}, whose token this job has` : "it has no comment with a plan for this label and manifest"
	};
	const untrusted = (why) => ({
		kind: "untrusted",
		why,
		comment
	});
	if (others.length > 0) return untrusted("more than one comment has a plan for this label and manifest: run the plan again");
	const record = parseRecord(comment.body);
	if (record === void 0) return untrusted("the record in its comment can not be read");
	if (await isEditedByOthers(repository, comment, identity)) return untrusted("its comment was edited by somebody else afterwards");
	if (record.pull !== pull.number) return untrusted("the record was made for another pull request");
	if (record.headSha !== pull.headSha) return untrusted(`the record was made for ${record.headSha.slice(0, 10)}, not for the merged head`);
	return {
		kind: "trusted",
		record,
		comment
	};
}
const MOST_FILES = 3e3;
function isListCut(files, pull) {
	return files.length >= MOST_FILES || files.length < pull.changedFiles;
}
async function findWorkflowChange(repository, pull) {
	const files = await repository.filesOf(pull.number);
	if (files.flatMap(({ path, formerPath }) => formerPath === void 0 ? [path] : [path, formerPath]).find((path) => /^\.github(?:\/|$)/i.test(path)) !== void 0) return "it changes files under .github/, which could have written the record";
	if (isListCut(files, pull)) return "it changes more files than GitHub lists, so that changes under .github/ can not be ruled out";
}
// src/action/gate/begun.ts
const MARK$2 = "sluice:begun";
function renderBegun(record) {
	return `<!-- ${MARK$2} ${packRecord(record)} -->`;
}
async function findBegun(repository, pull, key) {
	const identity = await repository.identity();
	const [comment, ...others] = findOwnComments(await repository.listComments(pull.number), identity, key);
	if (comment === void 0 || others.length > 0) return void 0;
	const begun = parseBegun(statusOf(comment.body.replaceAll("\r\n", "\n")));
	if (begun?.key !== key || begun.pull !== pull.number) return void 0;
	return await isEditedByOthers(repository, comment, identity) ? void 0 : begun;
}
function parseBegun(status) {
	const text = status.trimEnd();
	const start = text.lastIndexOf("\n") + 1;
	const packed = new RegExp(`^<!-- ${MARK$2} ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start))?.[1];
	return packed === void 0 || isInsideFence(text.slice(0, start)) ? void 0 : unpackRecord(packed);
}
// src/action/comment/comment.ts
const COMMENT_LIMIT = 65536;
const RECORD_LIMIT = 4e4;
const GRAPH_LIMITS = {
	characters: 3e4,
	edges: 400
};
function renderComment(parts, limit = COMMENT_LIMIT) {
	const { plan, record, masking } = parts;
	const full = renderRecord(record);
	const isRecorded = record.review === void 0 || full.length <= Math.min(RECORD_LIMIT, limit / 2);
	const lead = [
		parts.title,
		parts.warning ?? "",
		parts.tests,
		parts.page ?? "",
		isRecorded ? "" : "This plan is too large to be recorded resource by resource: an apply that is cut off has to be planned again and applied by its digest."
	];
	const line = isRecorded ? full : renderRecord(withoutDetails(record));
	const options = {
		lead: lead.filter((each) => each !== "").join("\n\n"),
		graph: renderGraph(plan),
		elsewhere: `the [job summary](${record.runUrl}) has all of it`
	};
	const plain = planParts(plan);
	const most = limit - line.length - 2;
	let text = masking(fitPlanMarkdown(plain, {
		...options,
		limit: most
	}));
	for (let room = most; text.length > most && room > 0;) {
		room -= text.length - most;
		text = masking(fitPlanMarkdown(plain, {
			...options,
			limit: room
		}));
	}
	return `${text}\n${line}\n`;
}
function renderGraph(plan) {
	if (plan.steps.length === 0) return "";
	const dataflow = touchedDataflow(planDataflow(plan));
	if (dataflow.nodes.length === 0 || dataflow.edges.length > GRAPH_LIMITS.edges) return "";
	const chart = renderMermaid(dataflow).trimEnd();
	if (chart.length > GRAPH_LIMITS.characters) return "";
	return fold("what changes, from source to sink", codeBlock(chart, "mermaid"), true);
}
async function writePlanComment(target, render, isWanted) {
	const { repository, pull, key } = target;
	const identity = await repository.identity();
	const [present, ...others] = findOwnComments(await repository.listComments(pull.number), identity, key).toReversed();
	if (present === void 0 && !isWanted) return void 0;
	const now = withMargin(repository.now());
	const known = present && parseRecord(present.body);
	const { body, record } = render(now);
	const isSame = others.length === 0 && known?.digest === record.digest && known.headSha === record.headSha;
	if (present !== void 0 && isSame && !await isEditedByOthers(repository, present, identity)) return overwrite(target, present, render(known.recordedAt).body);
	const written = present === void 0 ? await repository.createComment(pull.number, body) : await overwrite(target, present, body);
	const ours = present === void 0 ? findOwnComments(await repository.listComments(pull.number), identity, key) : [...others, written];
	const newest = ours.at(-1) ?? written;
	for (const other of ours.filter(({ id }) => id !== newest.id)) await overwrite(target, other, `Replaced by [a newer comment](${newest.url}).`);
	if (newest.id !== written.id) return newest;
	if (!(Date.parse(written.updatedAt) > Date.parse(now))) return written;
	return overwrite(target, written, render(written.updatedAt).body);
}
async function writeNotice({ repository, pull, key }, text) {
	const identity = await repository.identity();
	const present = findOwnComments(await repository.listComments(pull.number), identity, key).at(-1);
	const body = `${text}\n\n${renderVoidRecord(key)}\n`;
	return present === void 0 ? repository.createComment(pull.number, body) : overwrite({
		repository,
		pull,
		key
	}, present, body);
}
const MARGIN_MS = 5e3;
function withMargin(now) {
	const time = now === void 0 ? 0 : Date.parse(now) + MARGIN_MS;
	return new Date(time).toISOString().replace(".000Z", "Z");
}
async function overwrite({ repository, pull }, { id }, body) {
	try {
		return await repository.updateComment(id, body);
	} catch (error) {
		if (!(error instanceof SluiceError) || error.code !== "GITHUB_COMMENT_GONE") throw error;
		return repository.createComment(pull.number, body);
	}
}
async function writeStatus(target, status, appliedAt) {
	const { repository, pull, key } = target;
	const identity = await repository.identity();
	const present = findOwnComments(await repository.listComments(pull.number), identity, key).at(-1);
	if (present === void 0) return void 0;
	const record = await isEditedByOthers(repository, present, identity) ? void 0 : parseRecord(present.body);
	const body = withStatus((record !== void 0 && appliedAt === void 0 ? present.body : withRecord(present.body, record && appliedAt !== void 0 ? {
		...record,
		appliedAt
	} : void 0)).replaceAll("\r\n", "\n"), status);
	try {
		return await repository.updateComment(present.id, dropFolds(body, COMMENT_LIMIT));
	} catch (error) {
		if (error instanceof SluiceError && error.code === "GITHUB_COMMENT_GONE") return void 0;
		throw error;
	}
}
function dropFolds(body, limit) {
	let text = body;
	while (text.length > limit) {
		const start = text.lastIndexOf("\n<details");
		const end = text.indexOf("\n</details>", start);
		if (start === -1 || end === -1) return text;
		text = text.slice(0, start).trimEnd() + text.slice(end + 11);
	}
	return text;
}
// src/action/comment/redact.ts
function redactReview(review, masking) {
	return {
		...review,
		resources: review.resources.map((resource) => ({
			...resource,
			states: resource.states.map((state) => state.kind === "absent" ? state : {
				...state,
				fields: redactFields(resource.address.kind, state.fields, masking)
			})
		}))
	};
}
function redactPlan(plan, masking) {
	return {
		...plan,
		changes: plan.changes.map((change) => change.before === void 0 ? change : {
			...change,
			before: redactFields(change.address.kind, change.before, masking)
		})
	};
}
function redactFields(kind, fields, masking) {
	const rules = rulesFor(kind, fields);
	const redact = (value, path) => {
		if (typeof value === "string") return shownAt(rules, path, value) === "plain" ? masking(value) : "(sensitive)";
		if (isList(value)) return value.map((item) => redact(item, path));
		if (!isDocument(value)) return value;
		return new Document(value.entries.map(([key, member]) => [key, redact(member, [...path, key])]));
	};
	const redacted = redact(fields, []);
	return isDocument(redacted) ? redacted : fields;
}
function hiddenPointers(kind, fields) {
	const rules = rulesFor(kind, fields);
	const find = (value, path) => {
		if (isDocument(value)) return value.entries.flatMap(([key, member]) => find(member, [...path, key]));
		return shownAt(rules, path, value) === "sensitive" ? [formatPointer(path)] : [];
	};
	return find(fields, []);
}
// src/action/github/approval.ts
async function findMissingApproval(repository, pull, record) {
	const decisions = (await repository.reviewsOf(pull.number)).filter(isDecision).toSorted(byTime);
	const rights = new Map();
	const counted = [];
	for (const review of decisions) {
		const { user } = review;
		if (user === void 0 || user.isBot || user.id === pull.authorId) continue;
		const mayWrite = rights.get(user.login) ?? await repository.canWrite(user.login);
		rights.set(user.login, mayWrite);
		if (mayWrite) counted.push(review);
	}
	const approvals = counted.filter(({ state }) => state === "APPROVED");
	const last = approvals.findLast(({ commitId }) => commitId === pull.headSha);
	const request = counted.findLast(({ state }) => state === "CHANGES_REQUESTED");
	if (request !== void 0 && (last === void 0 || byTime(request, last) > 0)) return "its latest review by somebody with write access asks for changes";
	if (last === void 0) return approvals.length === 0 ? "nobody with write access, other than its author, has approved it" : "the approval is for an earlier commit";
	const [approved, recorded] = [Date.parse(last.submittedAt ?? ""), Date.parse(record.recordedAt)];
	return approved > recorded ? void 0 : "the approval is older than the plan";
}
const isDecision = ({ state }) => state === "APPROVED" || state === "CHANGES_REQUESTED";
function byTime(a, b) {
	const [first, second] = [Date.parse(a.submittedAt ?? "") || 0, Date.parse(b.submittedAt ?? "") || 0];
	return first - second || a.id - b.id;
}
// src/action/gate/sources.ts
const WORKFLOWS = ".github";
const MOST_LINKS = 40;
const isManifestName = (name) => /\.ya?ml$/i.test(name) && !name.startsWith(".") && !/\.test\.ya?ml$/i.test(name);
function readSources(workspace, directory, paths, commit) {
	const root = findRoot(workspace, directory);
	const algorithm = commit.length === 64 ? "sha256" : "sha1";
	const found = new Map();
	const outside = new Set();
	const blob = (bytes) => createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
	const entryOf = (path) => {
		const isLink = lstatSync(path).isSymbolicLink();
		return {
			oid: blob(isLink ? Buffer.from(readlinkSync(path)) : readFileSync(path)),
			isLink
		};
	};
	const visit = (path, depth) => {
		const inside = relative(root, path);
		if (inside === ".." || inside.startsWith(`..${sep}`) || depth > MOST_LINKS) {
			outside.add(path);
			return;
		}
		const segments = inside === "" ? [] : inside.split(sep);
		for (let i = 1; i <= segments.length; i += 1) {
			const part = join(root, ...segments.slice(0, i));
			if (!existsSync(part) && !isLinkAt(part)) {
				outside.add(path);
				return;
			}
			if (!isLinkAt(part)) continue;
			found.set(part, {
				path: inGit(root, part),
				...entryOf(part)
			});
			visit(resolve(dirname(part), readlinkSync(part), ...segments.slice(i)), depth + 1);
			return;
		}
		if (!lstatSync(path).isDirectory()) {
			found.set(path, {
				path: inGit(root, path),
				...entryOf(path)
			});
			return;
		}
		const names = readdirSync(path, { withFileTypes: true }).filter((entry) => isManifestName(entry.name) && !entry.isDirectory()).map(({ name }) => name);
		const entries = new Map(names.map((name) => [name, entryOf(join(path, name))]));
		found.set(path, {
			path: inGit(root, path),
			oid: "",
			isLink: false,
			entries
		});
		for (const [name, { isLink }] of entries) if (isLink) visit(join(path, name), depth + 1);
	};
	for (const path of paths) visit(resolve(directory, path), 0);
	return {
		found: [...found.values()].toSorted((a, b) => a.path < b.path ? -1 : 1),
		outside: [...outside]
	};
}
const isLinkAt = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
function findRoot(workspace, directory) {
	const top = resolve(workspace);
	for (let folder = resolve(directory); folder.startsWith(top); folder = dirname(folder)) {
		if (existsSync(join(folder, ".git"))) return folder;
		if (folder === top) break;
	}
	return top;
}
const inGit = (root, path) => relative(root, path).split(sep).join("/") || ".";
function isSameAsRead(source, object) {
	if (object === void 0) return false;
	if (source.entries === void 0) return areSameEntries(source, object) && object.entries === void 0;
	return object.entries !== void 0 && areSameDirectories(source.entries, object.entries);
}
function isSameInBoth(source, a, b) {
	if (a === void 0 || b === void 0) return a === b;
	if (areSameEntries(a, b)) return true;
	return source.entries !== void 0 && a.entries !== void 0 && b.entries !== void 0 && areSameDirectories(a.entries, b.entries);
}
const areSameEntries = (a, b) => a.oid === b.oid && a.isLink === b.isLink;
function areSameDirectories(a, b) {
	const [first, second] = [a, b].map((entries) => [...entries].filter(([name]) => isManifestName(name)));
	return first?.length === second?.length && (first ?? []).every(([name, entry]) => {
		const other = b.get(name);
		return other !== void 0 && areSameEntries(entry, other);
	});
}
// src/action/gate/branch.ts
function firstParents(head, commits) {
	const parents = new Map(commits.map(({ oid, parents: [first] }) => [oid, first]));
	const chain = [];
	for (let oid = head; oid !== void 0 && parents.has(oid); oid = parents.get(oid)) {
		if (chain.includes(oid)) break;
		chain.push(oid);
	}
	return chain;
}
var Branch = class {
	chain;
	#parents;
	#pulls = new Map();
	#origins = new Map();
	#repository;
	#key;
	#sources;
	constructor(repository, key, sources, history) {
		this.#repository = repository;
		this.#key = key;
		this.#sources = sources;
		this.chain = firstParents(history.head, history.commits);
		this.#parents = new Map(history.commits.map(({ oid, parents }) => [oid, parents[0]]));
		for (const { commit, pull } of history.merges) this.#pulls.set(commit, [...this.#pulls.get(commit) ?? [], pull]);
	}
	originOf(commit) {
		const known = this.#origins.get(commit) ?? this.#findOrigin(commit);
		this.#origins.set(commit, known);
		return known;
	}
	async #findOrigin(commit) {
		const [number, ...others] = this.#pulls.get(commit) ?? [];
		if (number === void 0) return {
			kind: "loose",
			commit,
			why: "it did not come from a merged pull request"
		};
		if (others.length > 0) return {
			kind: "loose",
			commit,
			why: `it came from more than one pull request (${[number, ...others].map((each) => `#${each}`).join(", ")})`
		};
		const pull = await this.#repository.pull(number);
		const found = await findTrustedRecord(this.#repository, pull, this.#key);
		const loose = (why) => ({
			kind: "loose",
			commit,
			pull: number,
			why
		});
		if (found.kind === "untrusted") return loose(found.why);
		const workflowChange = await findWorkflowChange(this.#repository, pull);
		if (workflowChange !== void 0) return loose(workflowChange);
		return {
			kind: "counts",
			commit,
			pull,
			record: found.record
		};
	}
	async newest() {
		for (const commit of this.chain) {
			if (!this.#pulls.has(commit)) continue;
			const origin = await this.originOf(commit);
			if (origin.kind === "counts") return origin;
		}
	}
	async countingAmong(commits) {
		const counting = [];
		for (const commit of commits) {
			const origin = this.#pulls.has(commit) ? await this.originOf(commit) : void 0;
			if (origin?.kind === "counts") counting.push(origin);
		}
		return counting;
	}
	async looseAmong(commits) {
		const loose = [];
		for (const commit of await this.#changing(commits)) {
			const origin = await this.originOf(commit);
			if (origin.kind === "loose") loose.push(origin);
		}
		return loose.length === 0 ? loose : this.#withoutRebased(loose);
	}
	async #changing(commits) {
		const parents = commits.map((commit) => this.#parents.get(commit));
		const asked = [...new Set([...commits, ...parents.flatMap((parent) => parent ?? [])])];
		if (commits.length === 0) return [];
		const table = await this.#repository.history.readObjects(asked, this.#sources.map(({ path }) => path));
		return commits.filter((commit, i) => {
			const before = table.get(parents[i] ?? "");
			const after = table.get(commit);
			return this.#sources.some((source) => !isSameInBoth(source, before?.get(source.path), after?.get(source.path)));
		});
	}
	async #withoutRebased(loose) {
		const direct = loose.filter(({ pull }) => pull === void 0).map(({ commit }) => commit);
		if (direct.length === 0) return [...loose];
		const behind = await this.#repository.history.pullsBehind(direct);
		const kept = [];
		for (const each of loose) {
			const above = this.chain.slice(0, this.chain.indexOf(each.commit)).findLast((oid) => this.#pulls.has(oid));
			const origin = above === void 0 ? void 0 : await this.originOf(above);
			if (!(each.pull === void 0 && origin?.kind === "counts" && behind.get(each.commit)?.includes(origin.pull.number) === true && this.#liesBelow(each.commit, origin, behind))) kept.push(each);
		}
		return kept;
	}
	#liesBelow(commit, { commit: merge, pull }, behind) {
		return this.chain.slice(this.chain.indexOf(merge) + 1, this.chain.indexOf(commit)).every((oid) => behind.get(oid)?.includes(pull.number) ?? true);
	}
};
// src/action/gate/compose.ts
const RULES = [
	"sources",
	"wants",
	"states",
	"hazards",
	"hidden",
	"approvals"
];
function findObjections(composition, rules) {
	const touches = touchesOf(composition.plan);
	return [
		...objectToSources(composition),
		...touches.flatMap((touch) => objectToWants(touch, composition)),
		...touches.flatMap((touch) => objectToState(touch, composition)),
		...objectToHazards(composition),
		...touches.flatMap((touch) => objectToHidden(touch, composition))
	].filter(({ rule }) => rules.has(rule));
}
function findContributors({ plan, window }) {
	const touched = new Set(touchesOf(plan).map(({ address }) => formatAddress(address)));
	return window.filter(({ record }) => (record.touches ?? []).some(({ address }) => touched.has(formatAddress(address))));
}
const shortCommit = (commit) => commit.slice(0, 10);
function describeLoose({ commit, pull, why }) {
	const from = pull === void 0 ? "" : ` of pull request #${pull}`;
	return `commit ${shortCommit(commit)}${from} changed the files behind the plan, and does not count as reviewed: ${why}`;
}
function objectToSources({ plan, window, loose }) {
	const rule = "sources";
	const found = loose.map((each) => ({
		rule,
		message: describeLoose(each)
	}));
	for (const { pull, record } of window) {
		const { review, touches } = record;
		if (record.digestForm !== 2) found.push({
			rule,
			message: `the plan of pull request #${pull} was made by another version of Sluice`
		});
		else if (review === void 0 || touches === void 0) found.push({
			rule,
			message: `pull request #${pull} recorded no more of its plan than the digest`
		});
		else if (review.project !== plan.project || review.baseUrl !== plan.baseUrl) found.push({
			rule,
			message: `pull request #${pull} was planned for another project or another Atlas`
		});
		else if (!isSelectedAs(plan.selection, review.selection)) found.push({
			rule,
			message: `pull request #${pull} was planned with other targets, another replay or another prune`
		});
	}
	return found;
}
function touchIn({ record }, address) {
	const key = formatAddress(address);
	return record.touches?.find((touch) => formatAddress(touch.address) === key);
}
function objectToWants({ address, wants, changes }, { window }) {
	const object = (message) => [{
		rule: "wants",
		address,
		message
	}];
	if (!changes) return window.some((each) => touchIn(each, address) !== void 0) ? [] : object("no plan of these pull requests restarts it");
	const setter = window.find((each) => touchIn(each, address)?.changes === true);
	if (setter === void 0) return object("no plan of these pull requests changes it");
	if (touchIn(setter, address)?.wants !== wants) return object(`it would not become what pull request #${setter.pull} wants it to be`);
	if (!setter.isApplied) return [];
	return object(`the change of pull request #${setter.pull} was applied before, and Atlas has changed since`);
}
function objectToState({ address }, { plan, window, earlier }) {
	const key = formatAddress(address);
	const moveFrom = ({ record: { review } }, isDone) => {
		const known = review?.resources.find((resource) => formatAddress(resource.address) === key);
		return review === void 0 || known === void 0 ? NOT_SHOWN : findMove(review, known, plan, isDone);
	};
	const changing = earlier.filter((each) => touchIn(each, address)?.changes === true);
	const left = [changing[0], changing.find(({ isApplied }) => isApplied)];
	const moves = [...window.map((each) => moveFrom(each, false)), ...left.map((each) => each === void 0 ? NOT_SHOWN : moveFrom(each, true))];
	if (moves.includes(void 0)) return [];
	return [{
		rule: "states",
		address,
		message: moves.find((move) => move !== NOT_SHOWN)?.reason ?? "no plan of these pull requests shows it as it is now: it was changed in Atlas"
	}];
}
const NOT_SHOWN = { reason: void 0 };
function objectToHazards({ plan, window }) {
	const nameOf = (kind, address) => `${kind} ${formatAddress(address)}`;
	const shown = new Set(window.flatMap(({ record }) => (record.hazards ?? []).map(({ kind, address }) => nameOf(kind, address))));
	return plan.hazards.filter(({ kind, address }) => isRefusedByDefault(kind) && !shown.has(nameOf(kind, address))).map(({ kind, address }) => ({
		rule: "hazards",
		address,
		message: `no plan of these pull requests shows the hazard ${kind}`
	}));
}
function objectToHidden({ address, changes }, { plan }) {
	const key = formatAddress(address);
	const change = plan.changes.find((each) => formatAddress(each.address) === key);
	if (!changes || change === void 0) return [];
	const hidden = hiddenChanges(change);
	if (hidden.length === 0) return [];
	return [{
		rule: "hidden",
		address,
		message: `it changes values that records don't hold (${hidden.join(", ")}), so that nobody can tell whose they are`
	}];
}
function hiddenChanges({ address, action, fields, sends, after }) {
	if (action === "create" || action === "replace") {
		const written = sends ?? after;
		return written === void 0 ? [] : hiddenPointers(address.kind, written);
	}
	return fields.filter(({ path, before, after: next, shown }) => path === "/pipeline" ? differInHidden(before, next) : shown === "sensitive").map(({ path }) => path);
}
// src/action/gate/window.ts
function commitsSince(branch, commit) {
	const end = branch.chain.indexOf(commit);
	return end === -1 ? void 0 : branch.chain.slice(0, end);
}
async function composePlan(plan, branch, newest, rules) {
	const { baseSha } = newest.record;
	if (baseSha === void 0) return { why: `pull request #${newest.pull.number} did not record the commit that its plan was made on` };
	const commits = commitsSince(branch, baseSha);
	if (commits === void 0) return { why: `commit ${baseSha.slice(0, 10)}, on which it was planned, is not among the last commits of the branch` };
	const loose = rules.has("sources") ? await branch.looseAmong(commits) : [];
	const counting = await branch.countingAmong(commits);
	const window = markApplied(counting);
	let composition = {
		plan,
		window,
		earlier: [],
		loose
	};
	let objections = findObjections(composition, rules);
	if (objections.length > 0 && objections.every(({ rule }) => rule === "states")) {
		const before = await branch.countingAmong(branch.chain.slice(commits.length));
		composition = {
			...composition,
			earlier: markApplied([...counting, ...before]).slice(window.length)
		};
		objections = findObjections(composition, rules);
	}
	return {
		composition,
		objections
	};
}
function markApplied(counting) {
	const newest = counting.findIndex(({ record }) => record.appliedAt !== void 0);
	return counting.map(({ pull, record }, i) => ({
		pull: pull.number,
		record,
		isApplied: newest !== -1 && i >= newest
	}));
}
// src/action/gate/gate.ts
const CODES = {
	"plan-changed": "PLAN_STALE",
	"not-reviewed": "PLAN_NOT_REVIEWED",
	"not-approved": "PLAN_NOT_APPROVED"
};
const findingCode = ({ reason, code }) => code ?? CODES[reason];
const open = (why) => ({
	kind: "open",
	why
});
function closed(reason, message, more = {}) {
	return {
		kind: "closed",
		reason,
		message,
		moved: [],
		...more
	};
}
function openBranch({ repository, key, sources, standing }) {
	const { head, commits = [], merges = [] } = standing.history ?? {};
	return new Branch(repository, key, sources, {
		head,
		commits,
		merges
	});
}
async function judgePlan(request, branch) {
	const { settings, event, standing } = request;
	if (standing.kind === "refused") return closed("not-reviewed", standing.message, { isOutdated: true });
	if (settings.expectDigest !== "") return judgeDigest(request, branch);
	if (settings.gate === "none") return open("gate: none asks for no review");
	if (event.name === "schedule") return closed("not-reviewed", "Nobody has reviewed what a scheduled run finds: `apply` on `schedule` needs `gate: none`.");
	return judgeReviewed(request, branch);
}
async function judgeReviewed(request, branch) {
	const newest = await branch.newest();
	if (newest === void 0) return closed("not-reviewed", await describeUnreviewed(branch));
	const after = await branch.looseAmong(commitsSince(branch, newest.commit) ?? []);
	if (after.length > 0) return closed("not-reviewed", sentences$1(after.map(describeLoose)));
	const { record, pull } = newest;
	if (record.digestForm !== 2) return otherVersion(pull);
	const own = compareWithRecord(request.plan, record, request.masking);
	if (own.kind === "open") return withApproval(request, own, [newest]);
	return judgeComposition(request, branch, newest, own);
}
const otherVersion = ({ number }) => closed("not-reviewed", `The plan of pull request #${number} was made by another version of Sluice, whose digests can't be compared: plan again.`, { code: "PLAN_OTHER_VERSION" });
async function describeUnreviewed(branch) {
	const [head] = branch.chain;
	const origin = head === void 0 ? void 0 : await branch.originOf(head);
	if (origin?.kind !== "loose") return "No merged pull request has a plan for this label and manifest.";
	if (origin.pull === void 0) return `No merged pull request has a plan for this label and manifest, and ${origin.why.replace(/^it/, "the newest commit")}.`;
	return `Pull request #${origin.pull} does not count as reviewed: ${origin.why}.`;
}
async function judgeComposition(request, branch, newest, own) {
	const rules = request.rules ?? new Set(RULES);
	const composed = await composePlan(redactPlan(request.plan, request.masking), branch, newest, rules);
	if ("why" in composed) return {
		...own,
		message: `${own.message} Nor is it made of several: ${composed.why}.`
	};
	const { composition, objections } = composed;
	const numbers = composition.window.map(({ pull }) => `#${pull}`).toReversed();
	if (objections.length > 0) return refuseComposition(own, objections, numbers);
	const contributors = findContributors(composition);
	const why = `it is made of the plans of ${contributors.map(({ pull }) => `#${pull}`).toReversed().join(", ")}`;
	const counting = await countingOf(branch, composition, contributors);
	const verdict = {
		kind: "open",
		why,
		pulls: counting.map(({ pull }) => pull)
	};
	return rules.has("approvals") ? withApproval(request, verdict, counting) : verdict;
}
async function countingOf(branch, { window }, contributors) {
	return (await branch.countingAmong(branch.chain)).slice(0, window.length).filter(({ pull }) => contributors.some((each) => each.pull === pull.number));
}
function refuseComposition(own, objections, numbers) {
	const sources = objections.filter(({ rule }) => rule === "sources");
	if (sources.length > 0) return closed("not-reviewed", sentences$1(sources.map(({ message }) => message)), { moved: own.moved });
	if (numbers.length === 1) return own;
	return closed("plan-changed", `This is neither the plan that was reviewed last nor made of the plans of pull requests ${numbers.join(", ")}.`, { moved: objections.flatMap(({ address, message: reason }) => address ? [{
		address,
		reason
	}] : []) });
}
async function withApproval({ settings, repository }, verdict, contributors) {
	if (settings.gate !== "approved" || verdict.kind === "closed") return verdict;
	for (const { pull, record } of contributors) {
		const missing = await findMissingApproval(repository, pull, record);
		if (missing !== void 0) return closed("not-approved", `Pull request #${pull.number} is not approved: ${missing}.`);
	}
	return {
		...verdict,
		why: `${verdict.why}, and it was approved`
	};
}
function compareWithRecord(plan, record, masking) {
	if (plan.digest === record.digest) return open("it is the plan that was reviewed");
	if (record.review === void 0) return closed("plan-changed", "This is not the plan that was reviewed; it was too large to record more than its digest.");
	const outcome = compareWithReview(record.review, redactPlan(plan, masking));
	if (outcome.kind !== "stale") return open("it continues the plan that was reviewed");
	return closed("plan-changed", `This is not the plan that was reviewed: ${outcome.reason}.`, { moved: outcome.moved });
}
async function judgeDigest(request, branch) {
	const { settings, plan, key, masking, repository } = request;
	if (plan.digest === settings.expectDigest) return open("it has the digest that was asked for");
	const changed = `The plan now has the digest ${plan.digest}, not ${settings.expectDigest}.`;
	const told = await findTold(request, branch);
	const begun = told === void 0 ? void 0 : await findBegun(repository, told, key);
	if (told === void 0 || begun?.digest !== settings.expectDigest) return closed("plan-changed", changed);
	if (begun.digestForm !== 2) return otherVersion(told);
	return compareWithRecord(plan, begun, masking);
}
async function findTold({ event, repository, standing }, branch) {
	const merge = standing.history?.merges.find(({ commit }) => commit === event.sha);
	const number = event.pull?.number ?? merge?.pull;
	if (number !== void 0) return repository.pull(number);
	return standing.kind === "refused" ? void 0 : (await branch.newest())?.pull;
}
function sentences$1(texts) {
	const shown = texts.slice(0, 5).map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
	if (texts.length > shown.length) shown.push(`And ${texts.length - shown.length} more.`);
	return shown.join(" ");
}
// src/action/gate/newest.ts
const [PAUSE_MS, MOST_PAUSES] = [2e3, 10];
function branchOf({ pull, branch, defaultBranch }) {
	return pull?.baseBranch ?? branch ?? defaultBranch;
}
async function findStanding(request) {
	const { event, settings, repository, pause } = request;
	const name = branchOf(event);
	const accepted = settings.branches.length > 0 ? settings.branches : [event.defaultBranch ?? ""];
	if (name === void 0 || !accepted.includes(name)) return refuseBranch(name, accepted);
	for (let pauses = 0;; pauses += 1) {
		const history = await repository.history.readHistory(name, event.sha);
		const { head } = history;
		if (head === void 0) return {
			kind: "refused",
			history,
			message: `GitHub knows no branch ${inlineCode(name)}.`
		};
		const difference = head === event.sha ? void 0 : await findDifference(request, head);
		const isLate = pauses >= MOST_PAUSES;
		if (difference === void 0 && (isLate || !request.awaitsMerge || hasMerge(event, history))) return {
			kind: "newest",
			head,
			history
		};
		if (!(difference === void 0 || history.own.some(({ oid }) => oid === head)) || isLate) return {
			kind: "refused",
			history,
			message: describe(name, event, head, difference)
		};
		await pause(PAUSE_MS);
	}
}
function refuseBranch(name, accepted) {
	const list = accepted.filter((each) => each !== "").map(inlineCode);
	return {
		kind: "refused",
		message: name === void 0 || list.length === 0 ? "GitHub does not say which branch this run is about: name it in the input `branches`." : `What is merged into ${inlineCode(name)} is not applied: the input \`branches\` names ${list.join(", ")}.`
	};
}
function hasMerge({ name, sha, pull }, { merges }) {
	if (pull !== void 0) return merges.some((merge) => merge.pull === pull.number);
	return name !== "push" || merges.some(({ commit }) => commit === sha);
}
async function findDifference({ sources, event, repository }, head) {
	const [outside] = sources.outside;
	if (outside !== void 0) return outside;
	const paths = [...sources.found.map(({ path }) => path), WORKFLOWS];
	const table = await repository.history.readObjects([head, event.sha], paths);
	const [there, here] = [table.get(head), table.get(event.sha)];
	const changed = sources.found.find((source) => !isSameAsRead(source, there?.get(source.path)));
	if (changed !== void 0) return changed.path;
	return isSameInBoth({
		path: ".github",
		oid: "",
		isLink: false
	}, there?.get(".github"), here?.get(".github")) ? void 0 : WORKFLOWS;
}
function describe(name, { sha }, head, difference) {
	const what = difference === void 0 ? "" : `, where ${inlineCode(difference)} is not the same`;
	return `This job is at commit ${sha.slice(0, 10)}, and ${inlineCode(name)} is at ${head.slice(0, 10)}${what}. Run the job of commit ${head.slice(0, 10)} instead; starting an old job again may have cancelled one that was waiting.`;
}
// src/action/gate/gatekeeper.ts
const MOST_ROUNDS = 3;
var Gatekeeper = class {
	#job;
	#plan;
	#sources;
	#standing;
	#branch;
	#repository;
	#told;
	constructor(job, plan, files) {
		this.#job = job;
		this.#plan = plan;
		this.#sources = readJobSources(job, files);
	}
	get isNeeded() {
		return this.#plan.steps.length > 0;
	}
	async look() {
		const { settings } = this.#job;
		if (!this.isNeeded && settings.comment === "never") return;
		try {
			await this.#findStanding(this.isNeeded && settings.gate !== "none" && settings.expectDigest === "");
		} catch (error) {
			if (this.isNeeded || !(error instanceof SluiceError)) throw error;
			this.#job.findings.push(warnUntold(error));
		}
		this.#told = await this.#ask(async () => findTold(await this.#request(), this.#openBranch()));
	}
	get told() {
		return this.#told;
	}
	async judge() {
		if (!this.isNeeded) return {
			kind: "open",
			why: "nothing is to be done"
		};
		return judgePlan(await this.#request(), this.#openBranch());
	}
	async confirm() {
		if (!this.isNeeded) return void 0;
		let verdict;
		for (let round = 0; round < MOST_ROUNDS; round += 1) {
			const judged = this.#standing;
			const now = await this.#findStanding(false);
			if (now.kind === "newest" && judged?.kind === "newest" && now.head === judged.head) return verdict;
			verdict = await this.judge();
			if (verdict.kind === "closed") return verdict;
		}
		return verdict;
	}
	async findMarked() {
		if (this.#standing?.kind !== "newest" || this.#job.settings.comment === "never") return void 0;
		return this.#ask(async () => (await this.#openBranch().newest())?.pull);
	}
	async #findStanding(awaitsMerge) {
		const { settings, event, pause } = this.#job;
		const repository = await this.#job.repository();
		const sources = this.#sources;
		const standing = await findStanding({
			settings,
			event,
			sources,
			repository,
			pause,
			awaitsMerge
		});
		this.#standing = standing;
		this.#branch = void 0;
		this.#repository = repository;
		return standing;
	}
	async #request() {
		const { settings, event, key, masking, gateRules } = this.#job;
		return {
			settings,
			event,
			plan: this.#plan,
			key,
			masking,
			standing: this.#standing ?? UNKNOWN,
			sources: this.#sources.found,
			repository: this.#repository ?? await this.#job.repository(),
			...gateRules && { rules: gateRules }
		};
	}
	#openBranch() {
		const { key } = this.#job;
		const repository = this.#repository;
		if (repository === void 0) throw new TypeError("the gate was not asked before");
		const standing = this.#standing ?? UNKNOWN;
		this.#branch ??= openBranch({
			repository,
			key,
			sources: this.#sources.found,
			standing
		});
		return this.#branch;
	}
	async #ask(question) {
		if (this.#standing === void 0) return void 0;
		try {
			return await question();
		} catch (error) {
			if (!(error instanceof SluiceError)) throw error;
			this.#job.findings.push(warnUntold(error));
			return;
		}
	}
};
const UNKNOWN = {
	kind: "refused",
	message: "GitHub did not say where the branch is."
};
function readJobSources({ host, workflow, settings, event }, files) {
	const given = settings.files.length === 0 ? ["sluice.yaml"] : settings.files;
	return readSources(resolve(workflow.workspace), host.directory, [...files, ...given], event.sha);
}
function warnUntold({ code, message, fix }) {
	return {
		severity: "warning",
		code,
		message: `the comment on the pull request could not be written: ${message}`,
		...fix !== void 0 && { fix }
	};
}
// src/action/comment/restore-line.ts
const MARK$1 = "sluice:restore";
const MAX_LINE = 8e3;
const MAX_UNPACKED_BYTES = 4194304;
function renderRestoreLine(note) {
	if (note === void 0 || note.entries.length === 0) return "";
	const entries = note.entries.map(({ address, state, renamedTo }) => ({
		address,
		state,
		...renamedTo !== void 0 && { renamedTo }
	}));
	const { baseUrl, project, startedAt } = note;
	const packed = brotliCompressSync(Buffer.from(printNote({
		baseUrl,
		project,
		startedAt,
		entries
	}), "utf8"));
	const line = `<!-- ${MARK$1} ${packed.toString("base64url")} -->`;
	return line.length > MAX_LINE ? "" : line;
}
function parseRestoreLine(status) {
	const packed = new RegExp(`^<!-- ${MARK$1} ([A-Za-z0-9_-]+) -->\\n`).exec(`${status}\n`)?.[1];
	if (packed === void 0) return void 0;
	try {
		const bytes = brotliDecompressSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_UNPACKED_BYTES });
		return parseNote(bytes.toString("utf8"));
	} catch {
		return;
	}
}
// src/action/comment/replay-line.ts
const MARK = "sluice:replay";
const LINE = new RegExp(`^<!-- ${MARK} ([0-9a-f]{32}) ([A-Za-z0-9_-]+) -->$`);
function replaysIn(body) {
	return split(body).notes.flatMap((line) => {
		const [, key = "", packed = ""] = LINE.exec(line) ?? [];
		return {
			key,
			text: Buffer.from(packed, "base64url").toString("utf8")
		};
	});
}
function withReplay(body, { key, text }) {
	const { above, notes, last } = split(withoutReplay(body, key));
	const line = `<!-- ${MARK} ${key} ${Buffer.from(text, "utf8").toString("base64url")} -->`;
	return join$1([
		...above,
		...notes,
		line,
		last
	]);
}
function withoutReplay(body, key) {
	const { above, notes, last } = split(body);
	return join$1([
		...above,
		...notes.filter((line) => LINE.exec(line)?.[1] !== key),
		last
	]);
}
function split(body) {
	const lines = body.replaceAll("\r\n", "\n").trimEnd().split("\n");
	const last = lines.pop() ?? "";
	const start = lines.findLastIndex((line) => !LINE.test(line)) + 1;
	return {
		above: lines.slice(0, start),
		notes: lines.slice(start),
		last
	};
}
const join$1 = (lines) => `${lines.join("\n")}\n`;
// src/action/comment/replay-comments.ts
var ReplayComments = class ReplayComments {
	#job;
	#repository;
	#pulls;
	#found = new Map();
	#written = new Map();
	constructor(job, repository, pulls) {
		this.#job = job;
		this.#repository = repository;
		this.#pulls = pulls;
	}
	static async read(job) {
		const repository = await job.repository();
		const notes = new ReplayComments(job, repository, await findPulls(job, repository));
		let comments = 0;
		for (const pull of notes.#pulls) for (const comment of await notes.#ownComments(pull)) {
			comments += 1;
			for (const { key } of replaysIn(comment.body)) notes.#found.set(key, `the comment ${comment.url}`);
			if (job.event.isRepeated === true && await notes.#isEdited(comment)) throw repeated(`the comment ${comment.url}, which may have noted it, was edited`);
		}
		if (job.event.isRepeated === true && comments === 0) throw repeated("there is no comment that notes it");
		return notes;
	}
	findReplay(key) {
		return Promise.resolve(this.#found.get(key));
	}
	async writeReplay(key, text) {
		if (this.#job.settings.comment === "never") throw unwritable("the input `comment` is `never`, and the note of a replay is kept in a comment");
		for (const pull of this.#pulls) {
			const [comment, ...others] = await this.#ownComments(pull);
			if (comment === void 0 || others.length > 0 || parseRecord(comment.body) === void 0) continue;
			if (await this.#isEdited(comment)) continue;
			await this.#update(comment, withReplay(comment.body, {
				key,
				text
			}));
			this.#written.set(key, pull);
			return;
		}
		throw unwritable("no merged pull request of this branch has a plan in a comment that could keep the note");
	}
	async removeReplay(key) {
		const pull = this.#written.get(key);
		if (pull === void 0) return;
		for (const comment of await this.#ownComments(pull)) if (replaysIn(comment.body).some((noted) => noted.key === key)) await this.#update(comment, withoutReplay(comment.body, key));
		this.#written.delete(key);
	}
	async #ownComments(pull) {
		return findOwnComments(await this.#repository.listComments(pull), await this.#repository.identity(), this.#job.key);
	}
	async #isEdited(comment) {
		return isEditedByOthers(this.#repository, comment, await this.#repository.identity());
	}
	async #update({ id }, body) {
		await this.#repository.updateComment(id, dropFolds(body, COMMENT_LIMIT));
	}
};
async function findPulls({ event }, repository) {
	const branch = branchOf(event);
	const own = event.pull?.isMerged === true ? [event.pull.number] : [];
	if (branch === void 0) return own;
	const { head, commits, merges } = await repository.history.readHistory(branch, event.sha);
	const merged = firstParents(head, commits).flatMap((oid) => merges.filter(({ commit }) => commit === oid));
	const first = merged.filter(({ commit }) => commit === event.sha);
	return [...new Set([...own, ...[...first, ...merged].map(({ pull }) => pull)])];
}
const repeated = (why) => new SluiceError("SETTINGS_REPLAY_REPEATED", `this job is run again, and whether an earlier attempt has begun the replay can't be told: ${why}`, { fix: "Look at the earlier attempt's report. If nothing was replayed, start a new run." });
const unwritable = (why) => new SluiceError("REPLAY_UNWRITABLE", why, { fix: "Replay it from the command line: sluice apply --replay ADDRESS=TIME." });
// src/action/jobs/comment-notes.ts
async function openNotes(job) {
	const replays = job.settings.replay.length === 0 ? void 0 : await ReplayComments.read(job);
	return new CommentNotes(openRestoreFolder(job.host.directory), job.key, replays);
}
var CommentNotes = class {
	#folder;
	#key;
	#replays;
	#found;
	#own;
	#begun = new Map();
	onChange = () => Promise.resolve();
	constructor(folder, key, replays) {
		this.#folder = folder;
		this.#key = key;
		this.#replays = replays;
	}
	async read(repository, pull) {
		const identity = await repository.identity();
		const [comment, ...others] = findOwnComments(await repository.listComments(pull.number), identity, this.#key);
		if (comment === void 0 || others.length > 0) return false;
		const note = parseRestoreLine(statusOf(comment.body.replaceAll("\r\n", "\n")));
		if (note === void 0 || await isEditedByOthers(repository, comment, identity)) return false;
		this.#found = {
			...note,
			path: `the comment ${comment.url}`
		};
		return true;
	}
	get line() {
		const notes = [this.#found, this.#own].filter((note) => note !== void 0);
		const [first] = notes;
		if (first === void 0) return "";
		const entries = new Map(notes.flatMap((note) => note.entries).map((entry) => [formatAddress(entry.address), entry]));
		return renderRestoreLine({
			...first,
			entries: [...entries.values()]
		});
	}
	async find(scope) {
		const kept = await this.#folder.find(scope);
		const found = this.#found;
		return found?.baseUrl === scope.baseUrl && found.project === scope.project ? {
			...kept,
			notes: [...kept.notes, found]
		} : kept;
	}
	findObstacle() {
		return this.#folder.findObstacle();
	}
	async findReplay(key) {
		return await this.#replays?.findReplay(key) ?? this.#folder.findReplay(key);
	}
	get replayed() {
		return [...this.#begun.values()];
	}
	async writeReplay(key, text, replay) {
		await this.#folder.writeReplay(key, text, replay);
		try {
			await this.#replays?.writeReplay(key, text, replay);
			this.#begun.set(key, replay);
		} catch (error) {
			await this.#folder.removeReplay(key);
			throw error;
		}
	}
	async removeReplay(key) {
		this.#begun.delete(key);
		await this.#replays?.removeReplay(key);
		await this.#folder.removeReplay(key);
	}
	async write(note) {
		const kept = await this.#folder.write(note);
		this.#own = note;
		await this.onChange();
		return kept;
	}
	async settle(note, entries) {
		const left = entries.length === 0 ? void 0 : {
			...note,
			entries
		};
		if (note.path === this.#found?.path) {
			this.#found = left;
			return;
		}
		if (note.startedAt === this.#own?.startedAt) this.#own = left;
		await this.#folder.settle(note, entries);
	}
};
// src/action/inputs/event.ts
const ACCEPTED_EVENTS = [
	"pull_request",
	"push",
	"merge_group",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
const fieldsOf = (value) => typeof value === "object" && value !== null ? value : {};
const textOf = (value) => typeof value === "string" ? value : "";
function readEvent(raw) {
	const payload = fieldsOf(raw.payload);
	const pull = /^pull_request(?:_|$)/.test(raw.name) ? readPull(payload, raw) : void 0;
	const author = textOf(fieldsOf(fieldsOf(payload["pull_request"])["user"])["login"]);
	const isDependabot = raw.actor === "dependabot[bot]" || author === "dependabot[bot]";
	const untrusted = pull?.isFork === true ? "fork" : isDependabot && pull ? "dependabot" : void 0;
	const branch = /^refs\/heads\/(.+)$/.exec(raw.ref)?.[1];
	const named = textOf(fieldsOf(payload["repository"])["default_branch"]);
	const defaultBranch = named === "" && raw.name === "schedule" ? branch ?? "" : named;
	const queued = raw.name === "merge_group" ? readGroup(fieldsOf(payload["merge_group"])) : void 0;
	const attempt = raw.runAttempt > 1 ? `/attempts/${raw.runAttempt}` : "";
	return {
		name: raw.name,
		sha: raw.sha,
		...raw.runAttempt > 1 && { isRepeated: true },
		runUrl: `${raw.serverUrl}/${raw.owner}/${raw.repo}/actions/runs/${raw.runId}${attempt}`,
		...branch !== void 0 && { branch },
		...defaultBranch !== "" && { defaultBranch },
		...pull && { pull },
		...queued && { queued },
		...untrusted && { untrusted }
	};
}
function readPull(payload, raw) {
	const pull = fieldsOf(payload["pull_request"]);
	const head = fieldsOf(pull["head"]);
	const { number } = pull;
	const headSha = textOf(head["sha"]);
	if (typeof number !== "number" || !/^[0-9a-f]{40,64}$/.test(headSha)) return void 0;
	const baseBranch = textOf(fieldsOf(pull["base"])["ref"]);
	return {
		number,
		headSha,
		isFork: textOf(fieldsOf(head["repo"])["full_name"]).toLowerCase() !== `${raw.owner}/${raw.repo}`.toLowerCase(),
		isMerged: payload["action"] === "closed" && pull["merged"] === true,
		...baseBranch !== "" && { baseBranch }
	};
}
function readGroup(group) {
	const [, branch = "", number] = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/.exec(textOf(group["head_ref"])) ?? [];
	const [baseSha, headSha] = [textOf(group["base_sha"]), textOf(group["head_sha"])];
	if (number === void 0) return void 0;
	return {
		pull: Number(number),
		branch,
		baseSha,
		headSha
	};
}
// src/action/github/transport.ts
const TIMEOUT_MS = 6e4;
function proxiedFetch(baseUrl, env, mask) {
	let dispatcher;
	return async (input, init) => {
		dispatcher ??= import("./core/facts/network.js").then(({ openDispatcher }) => openDispatcher(baseUrl, env, mask));
		const options = {
			...init,
			dispatcher: await dispatcher,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		};
		return fetch(input, options);
	};
}
// src/action/inputs/settings.ts
const COMMANDS = [
	"validate",
	"plan",
	"apply",
	"drift"
];
const COMMENT_MODES = [
	"auto",
	"changes-only",
	"never"
];
const SWITCH = ["on", "off"];
const GATES = [
	"reviewed-plan",
	"approved",
	"none"
];
function readCredentials(inputs) {
	return {
		clientId: inputs.text("client-id"),
		clientSecret: inputs.text("client-secret"),
		publicKey: inputs.text("public-key"),
		privateKey: inputs.text("private-key"),
		accessToken: inputs.text("access-token"),
		githubToken: inputs.text("github-token")
	};
}
function readSettings(inputs, env = {}) {
	const { githubToken, ...credentials } = readCredentials(inputs);
	const expectDigest = inputs.text("expect-digest");
	if (expectDigest !== "" && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) throw invalid("expect-digest", "it takes a whole digest: sha256: and 64 hex digits");
	const allowEnv = inputs.lines("allow-env");
	return {
		command: choose(inputs, "command", COMMANDS, "plan"),
		files: inputs.lines("file"),
		environment: inputs.text("env") || (env["SLUICE_ENV"] ?? ""),
		vars: inputs.lines("vars"),
		varFiles: inputs.lines("var-file"),
		secretDirectories: inputs.lines("secret-dir"),
		workingDirectory: inputs.text("working-directory") || ".",
		projectId: inputs.text("project-id"),
		baseUrl: inputs.text("base-url"),
		prune: readFlag(inputs, "prune", false),
		allow: inputs.lines("allow"),
		targets: inputs.lines("target"),
		replay: inputs.lines("replay"),
		promote: inputs.lines("promote"),
		parallelism: readCount(inputs, "parallelism", 10),
		watchStart: readDuration(inputs, "watch-start", 6e4),
		credentials,
		allowEnv: allowEnv.length === 0 ? ["MONGODB_ATLAS_PROJECT_ID"] : allowEnv,
		allowSecret: inputs.lines("allow-secret"),
		githubToken,
		comment: choose(inputs, "comment", COMMENT_MODES, "auto"),
		label: inputs.text("label"),
		branches: inputs.lines("branches").map((name) => name.replace(/^refs\/heads\//, "")),
		gate: choose(inputs, "gate", GATES, "reviewed-plan"),
		expectDigest,
		failOnChanges: readFlag(inputs, "fail-on-changes", false),
		tests: choose(inputs, "tests", SWITCH, "on") === "on",
		view: choose(inputs, "view", SWITCH, "off") === "on"
	};
}
const invalid = (name, why) => new SluiceError("SETTINGS_INPUT_INVALID", `the input ${name} can't be used: ${why}`, { fix: `Correct ${name} under \`with:\` in the workflow.` });
function choose(inputs, name, choices, fallback) {
	const text = inputs.text(name);
	if (text === "") return fallback;
	const choice = choices.find((each) => each === text);
	if (choice === void 0) throw invalid(name, `it is one of ${choices.join(", ")}`);
	return choice;
}
function readFlag(inputs, name, fallback) {
	const text = inputs.text(name);
	if (text === "") return fallback;
	if (/^(?:true|True|TRUE)$/.test(text)) return true;
	if (/^(?:false|False|FALSE)$/.test(text)) return false;
	throw invalid(name, "it is true or false");
}
function readCount(inputs, name, fallback) {
	const text = inputs.text(name);
	if (text === "") return fallback;
	if (!/^[1-9]\d{0,3}$/.test(text)) throw invalid(name, "it is a whole number from 1");
	return Number(text);
}
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
function readDuration(inputs, name, fallback) {
	const text = inputs.text(name);
	if (text === "") return fallback;
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
	if (match === null) throw invalid(name, "it is a duration such as 30s, 5m or 1h");
	return Number(match[1]) * (UNITS[match[2] ?? "s"] ?? 1e3);
}
// src/action/jobs/job.ts
function openJob({ host: bareHost, workflow, openRepository, gateRules }) {
	const mask = createMask();
	const hide = (texts) => {
		for (const text of texts.filter((each) => each !== "")) {
			workflow.mask(text);
			mask.add(text);
		}
	};
	const { clientId, publicKey, ...secrets } = readCredentials(workflow.inputs);
	hide(Object.values(secrets));
	for (const name of [clientId, publicKey]) if (name !== "") workflow.mask(name);
	hide(workflow.inputs.lines("allow-secret").map((name) => bareHost.env[name] ?? ""));
	hide(Object.entries(bareHost.env).flatMap(([name, text]) => CREDENTIAL.test(name) ? [text ?? ""] : []));
	const settings = readSettings(workflow.inputs, bareHost.env);
	const event = readEvent(workflow.event);
	requireAccepted(event.name);
	const masking = (text) => mask.hide(text);
	const quoting = (text) => mask.quote(text);
	const host = hostOf(bareHost, workflow, settings, masking);
	const patience = readPatience(host.env);
	const pause = (ms) => host.clock.sleep(ms * patience);
	let repository;
	return {
		settings,
		event,
		workflow,
		host,
		key: recordKey(settings, resolve(workflow.workspace)),
		masking,
		quoting,
		shown: (plan) => showPlan(plan, mask),
		shownData: (data) => showData(data, mask),
		hide,
		findings: [],
		places: new Map(),
		summary: [],
		pause,
		...gateRules && { gateRules },
		repository: () => {
			const { owner, repo, apiUrl } = workflow.event;
			if (settings.githubToken === "") throw new SluiceError("GITHUB_TOKEN_MISSING", "there is no token for GitHub", { fix: "Leave the input github-token at its default." });
			repository ??= openRepository(settings.githubToken, owner, repo, {
				baseUrl: apiUrl,
				fetch: proxiedFetch(apiUrl, host.env, mask),
				quoting,
				pause
			});
			return repository;
		}
	};
}
function requireAccepted(name) {
	if (ACCEPTED_EVENTS.includes(name)) return;
	const why = name === "pull_request_target" ? "pull_request_target gives credentials to what a fork wrote; Sluice does not run on it" : `Sluice does not run on the event ${name === "" ? "(none)" : name}: its commit does not say whose work is checked out`;
	throw new SluiceError("SETTINGS_EVENT_UNSAFE", why, { fix: name === "pull_request_target" ? "Use the event pull_request: on forks the manifest is validated, without credentials." : `Use one of ${ACCEPTED_EVENTS.join(", ")}.` });
}
const CREDENTIAL = /^MONGODB_ATLAS_(?:ACCESS_TOKEN|CLIENT_SECRET|PRIVATE(?:_API)?_KEY)$/;
function hostOf(host, workflow, settings, masking) {
	const directory = resolve(workflow.workspace, settings.workingDirectory);
	if (directory !== resolve(workflow.workspace) && !directory.startsWith(resolve(workflow.workspace) + sep)) throw new SluiceError("SETTINGS_DIRECTORY_INVALID", "working-directory leaves the repository", { fix: "Name a folder of the repository." });
	const output = {
		write: (text) => {
			workflow.log(masking(text));
		},
		isTerminal: false,
		columns: 120,
		rows: 24
	};
	return Object.create(host, {
		env: {
			value: environmentOf(host.env, settings.credentials),
			enumerable: true
		},
		directory: {
			value: directory,
			enumerable: true
		},
		stdout: {
			value: output,
			enumerable: true
		},
		stderr: {
			value: output,
			enumerable: true
		},
		canAsk: {
			value: false,
			enumerable: true
		}
	});
}
function hasCredentials({ host: { env } }) {
	return Object.entries(env).some(([name, text]) => CREDENTIAL.test(name) && (text ?? "") !== "");
}
function environmentOf(env, credentials) {
	const given = {
		MONGODB_ATLAS_ACCESS_TOKEN: credentials.accessToken,
		MONGODB_ATLAS_CLIENT_ID: credentials.clientId,
		MONGODB_ATLAS_CLIENT_SECRET: credentials.clientSecret,
		MONGODB_ATLAS_PUBLIC_KEY: credentials.publicKey,
		MONGODB_ATLAS_PRIVATE_KEY: credentials.privateKey
	};
	if (Object.values(given).every((text) => text === "")) return env;
	const others = {
		MONGODB_ATLAS_PUBLIC_API_KEY: void 0,
		MONGODB_ATLAS_PRIVATE_API_KEY: void 0
	};
	return {
		...env,
		...others,
		...given
	};
}
function jobFile({ workflow, key }, name) {
	return join(workflow.temporaryDirectory, `sluice-${name}-${key}.json`);
}
function rememberPlaces(job, desired) {
	for (const { address, place } of desired.resources) if (place !== void 0) job.places.set(formatAddress(address), place);
}
// src/action/inputs/load.ts
function openJobProject(job, restore) {
	const { settings, host } = job;
	const { projectId, baseUrl } = settings;
	return openProject({
		manifest: {
			files: settings.files,
			variables: new Map(settings.vars.map(readAssignment)),
			environment: settings.environment,
			variableFiles: settings.varFiles,
			secretDirectories: settings.secretDirectories,
			allowEnv: settings.allowEnv,
			allowSecret: settings.allowSecret
		},
		directory: host.directory,
		env: host.env,
		clock: host.clock,
		project: projectId === "" ? void 0 : projectId,
		parallelism: settings.parallelism,
		atlas: baseUrl === "" ? {} : { baseUrl },
		...restore && { restore },
		onDiagnostics: (diagnostics) => job.findings.push(...diagnostics),
		onSecret: (value) => {
			job.hide([value]);
		}
	});
}
async function loadJobManifest(job, project) {
	const intent = await project.load();
	rememberPlaces(job, intent.desired);
	return intent;
}
async function validateJobManifest(job, project) {
	const { desired, diagnostics, files } = await project.validate();
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	job.findings.push(...diagnostics);
	rememberPlaces(job, desired);
	return {
		desired,
		files
	};
}
const planOptions = ({ command, targets, prune, allow, replay, promote }) => ({
	targets,
	prune,
	allow,
	...command !== "drift" && {
		replay,
		promote
	}
});
function readAssignment(text) {
	const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
	if (match === null) throw new SluiceError("SETTINGS_VAR_INVALID", "--var takes NAME=VALUE", { fix: "Write the name in letters, digits, and _ . -; the value may be empty." });
	return [match[1] ?? "", match[2] ?? ""];
}
// src/action/gate/queue.ts
async function judgeQueued(job, plan, group, sources) {
	const { settings, event, key, masking, gateRules } = job;
	const repository = await job.repository();
	const head = group.headSha === "" ? event.sha : group.headSha;
	const history = await repository.history.readHistory(group.branch, head);
	const chain = firstParents(head, history.own);
	const end = chain.indexOf(group.baseSha);
	const queued = await findQueued(repository, group, head, end === -1 ? chain.slice(0, 1) : chain.slice(0, end), { parents: new Map(history.own.map(({ oid, parents }) => [oid, parents[1]])) });
	const merges = [...queued, ...history.merges.filter(({ pull }) => !queued.some((each) => each.pull === pull))];
	const commits = history.own.length > 0 ? history.own : [{
		oid: head,
		parents: []
	}];
	const branch = new Branch(repository, key, sources.found, {
		head,
		commits,
		merges
	});
	const own = await branch.originOf(head);
	if (own.kind === "loose") return {
		kind: "unasked",
		why: `pull request #${group.pull} has none, because ${own.why}`
	};
	return judgeReviewed({
		settings,
		event,
		plan,
		key,
		masking,
		standing: {
			kind: "newest",
			head,
			history
		},
		sources: sources.found,
		repository,
		...gateRules && { rules: gateRules }
	}, branch);
}
async function findQueued(repository, group, head, commits, { parents }) {
	const found = new Map([[head, group.pull]]);
	const missing = () => commits.filter((oid) => !found.has(oid));
	if (missing().length > 0) {
		const heads = missing().flatMap((oid) => parents.get(oid) ?? []);
		const behind = heads.length === 0 ? new Map() : await repository.history.pullsBehind(heads);
		for (const oid of missing()) for (const number of behind.get(parents.get(oid) ?? "") ?? []) if ((await repository.pull(number)).headSha === parents.get(oid)) found.set(oid, number);
	}
	if (missing().length > 0) {
		for (const { commit, pull } of await readQueue(repository, group.branch)) if (!found.has(commit)) found.set(commit, pull);
	}
	return [...found].map(([commit, pull]) => ({
		commit,
		pull
	}));
}
async function readQueue(repository, branch) {
	try {
		return await repository.history.queuedPulls(branch);
	} catch (error) {
		if (error instanceof SluiceError) return [];
		throw error;
	}
}
// src/action/gate/recording.ts
function recordPlan({ event, key, masking }, plan, { number, headSha }, baseSha) {
	const { digest, desiredDigest } = plan;
	return {
		key,
		pull: number,
		headSha,
		runUrl: event.runUrl,
		digest,
		desiredDigest,
		digestForm: 2,
		...baseSha !== void 0 && { baseSha },
		review: redactReview(reviewOf(plan), masking),
		touches: touchesOf(plan),
		hazards: plan.hazards.filter(({ kind }) => isRefusedByDefault(kind)).map(({ kind, address }) => ({
			kind,
			address
		}))
	};
}
async function findPlanBase({ event }, repository, pull, sources) {
	if (sources.outside.length > 0) return void 0;
	const { own } = await repository.history.readHistory(pull.baseBranch, event.sha);
	const [base, head] = own.find(({ oid }) => oid === event.sha)?.parents ?? [];
	if (base === void 0 || head !== pull.headSha) return void 0;
	const paths = sources.found.map(({ path }) => path);
	const there = (await repository.history.readObjects([event.sha], paths)).get(event.sha);
	return sources.found.every((source) => isSameAsRead(source, there?.get(source.path))) ? base : void 0;
}
// src/action/jobs/page.ts
async function publishPage(job, project, plan, { report, tests } = {}) {
	if (!job.settings.view) return "";
	const line = await makePage(job, async () => {
		const shown = tests ?? job.settings.tests;
		const html = await project.view({
			plan,
			tests: shown,
			...report && { report }
		});
		const path = pagePath(job);
		await writeResultFile(job.host, path, html);
		job.workflow.setOutput("view-path", path);
		return path;
	});
	job.summary.push(line);
	return line;
}
async function makePage(job, write) {
	let path;
	try {
		path = await write();
	} catch (error) {
		return tell(job, "VIEW_FAILED", "the page was not made", error);
	}
	try {
		const id = await job.workflow.upload(path);
		const { serverUrl, owner, repo, runId } = job.workflow.event;
		return `[The same as a page](${`${serverUrl}/${owner}/${repo}/actions/runs/${runId}/artifacts/${id}`}) to look at, search and click.`;
	} catch (error) {
		return tell(job, "VIEW_NOT_UPLOADED", "the page was made, but GitHub did not take it as an artifact", error);
	}
}
function tell(job, code, what, error) {
	const finding = {
		severity: "warning",
		code,
		message: `${what}: ${failureDiagnostics(error).map(({ message }) => job.quoting(message)).join("; ")}`
	};
	job.findings.push(finding);
	return `No page: ${what} (${code}); the run says why.`;
}
function pagePath({ workflow, settings, key }) {
	const { runAttempt } = workflow.event;
	const attempt = runAttempt > 1 ? `-attempt-${runAttempt}` : "";
	return join(workflow.temporaryDirectory, `sluice-${settings.command}-${key}${attempt}.html`);
}
// src/action/inputs/outputs.ts
async function publishPlan(job, plan, files) {
	const { workflow, host } = job;
	host.stdout.write(renderPlanText(job.shown(plan), {
		color: false,
		columns: host.stdout.columns,
		files
	}));
	const { summary } = plan;
	const outputs = {
		changes: String(plan.steps.length > 0),
		"to-create": String(summary.create),
		"to-update": String(summary.update),
		"to-replace": String(summary.replace),
		"to-delete": String(summary.delete),
		"plan-digest": plan.digest,
		hazards: [...new Set(plan.hazards.map((hazard) => hazard.kind))].toSorted().join(",")
	};
	for (const [name, value] of Object.entries(outputs)) workflow.setOutput(name, value);
	const path = jobFile(job, "plan");
	await writeResultFile(host, path, serialisePlan(plan));
	workflow.setOutput("plan-path", path);
}
function publishResult({ workflow }, { outcome, reason }) {
	workflow.setOutput("outcome", outcome);
	workflow.setOutput("failure-reason", reason ?? "");
}
// src/action/comment/summary.ts
function planSummary(plan, graph) {
	const whole = joinParts([renderPlanMarkdown(plan).trimEnd(), graph]);
	const most = 917504;
	if (Buffer.byteLength(whole) <= most) return whole;
	return fitPlanMarkdown(planParts(plan), {
		limit: Math.floor(most / 3),
		elsewhere: "the log of this step has all of it"
	});
}
function findingsSummary(diagnostics, left) {
	if (diagnostics.length === 0) return "";
	const rest = [
		"error",
		"warning",
		"note"
	].filter((severity) => left[severity] > 0).map((severity) => `${left[severity]} more ${severity}${left[severity] === 1 ? "" : "s"}`);
	const note = rest.length === 0 ? "" : `Without an annotation, because GitHub shows ten of a kind: ${rest.join(", ")}.`;
	const sorted = [
		"error",
		"warning",
		"note"
	].flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
	const shown = sorted.slice(0, MOST_LISTED$1);
	const more = sorted.length > shown.length ? `\n- and ${sorted.length - shown.length} more, in the log` : "";
	return joinParts([
		"### Findings",
		diagnosticList(shown) + more,
		note
	]).trimEnd();
}
const MOST_LISTED$1 = 200;
// src/action/jobs/tests.ts
const runManifestTests = async ({ host }, project, resources, isWanted) => {
	const run = await project.testResources(resources, isWanted);
	if (run.files.length > 0) {
		const { renderTestRun } = await import("./later/render/tests/test-text.js");
		const text = renderTestRun(run, {
			color: false,
			columns: host.stdout.columns,
			quiet: false
		});
		host.stdout.write(text);
	}
	return run;
};
const [COMMENT_ROOM, SUMMARY_ROOM] = [6e3, 3e4];
async function checkTests(job, project, run, resources, isWanted) {
	const tell = (text) => {
		job.summary.push(text);
		return {
			text,
			isFailed: false
		};
	};
	if (!job.settings.tests) return tell("tests: off");
	let left = 0;
	const result = await run(job, project, resources, isWanted && ((test) => {
		const isRun = isWanted(test);
		if (!isRun) left += 1;
		return isRun;
	}));
	if (result.files.length === 0) return tell(left === 0 ? "tests: none" : "tests: none that this touches");
	const { renderTestMarkdown } = await import("./render/tests/test-markdown.js");
	const summary = {
		limit: SUMMARY_ROOM,
		elsewhere: "the log of this step has all of it"
	};
	job.summary.push(renderTestMarkdown(result, summary));
	job.findings.push(...findingsOf(result));
	return {
		text: renderTestMarkdown(result, {
			limit: COMMENT_ROOM,
			elsewhere: `the [job summary](${job.event.runUrl}) has more of it`
		}),
		isFailed: result.failed > 0,
		...left === 0 && { run: result }
	};
}
const inSlashes = (path) => path.split(sep).join("/");
function findingsOf({ files }) {
	return files.flatMap(({ file, processor, cases, diagnostics }) => {
		const place = {
			file: inSlashes(file),
			line: 1,
			column: 1
		};
		const finding = (code, message, fix, at) => ({
			severity: "error",
			code,
			message,
			place: at,
			...fix !== void 0 && { fix }
		});
		return [...diagnostics.map((diagnostic) => ({
			...diagnostic,
			place: diagnostic.place ? {
				...diagnostic.place,
				file: inSlashes(diagnostic.place.file)
			} : place
		})), ...cases.filter(({ passed, skipped }) => !passed && skipped === void 0).map(({ name, place: start, error: reason, differences: [first] }) => finding(reason?.code ?? "TEST_FAILED", `${processor}, '${name}': ${reason?.message ?? `${first?.path ?? "the result"} is not as expected`}`, reason?.fix, start ? {
			...start,
			file: inSlashes(start.file)
		} : place))];
	});
}
async function findTouched(job, plan, pull) {
	const files = await (await job.repository()).filesOf(pull.number);
	if (isListCut(files, pull)) return void 0;
	const paths = new Set(files.flatMap(({ path, formerPath }) => formerPath === void 0 ? [path] : [path, formerPath]));
	const changed = plan.changes.filter(({ action }) => [
		"create",
		"update",
		"replace"
	].includes(action));
	const touched = new Set([...changed, ...plan.steps].map(({ address }) => formatAddress(address)));
	const inRepository = (path) => inSlashes(relative(resolve(job.workflow.workspace), path));
	return (test) => touched.has(test.processor) || test.paths.some((path) => paths.has(inRepository(path)));
}
// src/action/comment/wording.ts
const MOST_LISTED = 20;
const MOST_COLUMNS = 300;
function planTitle({ settings, event }, files, headSha) {
	const [first = "sluice.yaml"] = files;
	const more = files.length > 1 ? `, ${files.length} files` : "";
	const folder = settings.workingDirectory === "." ? "" : ` in ${inlineCode(settings.workingDirectory)}`;
	return `Sluice plan${[settings.label, settings.environment].filter((name) => name !== "").map((name) => ` · ${codeHtml(name)}`).join("")} · ${inlineCode(first)}${more}${folder} at ${headSha.slice(0, 10)} · [run](${event.runUrl})`;
}
const AWAITING = "⏸️ Awaiting promotion";
const awaitingLine = (address) => `${inlineCode(address)} runs as before, and its new version beside it. To let it take over, run the workflow by hand with ${inlineCode(`promote: ${address}`)}, or ${inlineCode(`sluice apply --promote ${address}`)}.`;
function applyStatus(job, report, replayed = []) {
	const { done, failed, skipped, restored } = report.summary;
	const counts = [
		`${done} done`,
		...failed > 0 ? [`${failed} failed`] : [],
		...skipped > 0 ? [`${skipped} skipped`] : [],
		...restored > 0 ? [`${restored} restored`] : []
	].join(", ");
	const heads = {
		applied: report.converged === false ? "⚠️ Applied, but not converged" : "✅ Applied",
		"nothing-to-do": "✅ Nothing was left to do",
		failed: "❌ Failed",
		interrupted: "⚠️ Interrupted: run the job again to finish it",
		stale: "⛔ Nothing was written: Atlas changed while the job ran"
	};
	const awaiting = report.awaitingPromotion ?? [];
	const head = awaiting.length > 0 && report.converged !== false ? AWAITING : heads[report.outcome];
	const steps = report.outcome === "nothing-to-do" ? "" : ` (steps: ${counts})`;
	return joinParts([
		`**${head}**${steps} · [run](${job.event.runUrl}) · digest ${inlineCode(report.digest)}`,
		list(report.steps.filter(({ status }) => status === "failed" || status === "restored").map(stepLine)),
		list((report.remaining ?? []).map(({ address, action }) => `still to ${action}: ${inlineCode(address)}`)),
		list(awaiting.map(awaitingLine)),
		list(replayed.map((text) => `replayed, and not again by any other job: ${inlineCode(text)}`)),
		report.convergenceUnknown === void 0 ? "" : `Whether the project has converged is not known: ${brief(report.convergenceUnknown)}`
	]).trimEnd();
}
function stepLine({ verb, address, status, error, reason, rolledBack }) {
	const why = error === void 0 ? reason ?? "" : `${error.code}: ${error.message}`;
	const back = rolledBack === true ? " It runs on its old definition again." : "";
	return `${status}: ${verb} ${inlineCode(address)}${why === "" ? "" : ` ${brief(why)}`}${back}`;
}
function refusalStatus(job, verdict, plan) {
	return joinParts([
		`**⛔ Not applied (${verdict.reason}); nothing was written.** ${verdict.message} · [run](${job.event.runUrl})`,
		list(verdict.moved.map(({ address, reason }) => `${inlineCode(formatAddress(address))} ${brief(reason)}`)),
		verdict.isOutdated === true ? "" : wayForward(plan)
	]).trimEnd();
}
function uncountedWarning(why) {
	return `> ⚠️ **This plan will not be applied when the pull request is merged**, because ${why}. Move the changes under \`.github/\` to a pull request of their own; or merge, run the workflow by hand with \`command: plan\`, and apply that plan with \`expect-digest\`.`;
}
function untrustedNotice(origin, hasCredentials) {
	return `${origin === "fork" ? "This pull request comes from a fork, and GitHub gives it no secrets" : hasCredentials ? "This pull request is Dependabot’s, and Sluice does not use credentials on it, although there are some" : "This pull request is Dependabot’s, and GitHub gives it no secrets"}: the manifest is validated, and nothing is planned or recorded. If it changes what Atlas should have, its merge is not applied by itself: run the workflow by hand afterwards with \`command: plan\`, and apply that plan with \`expect-digest\`.`;
}
function wayForward(plan) {
	return [
		"The way forward:",
		"",
		"1. Run the workflow by hand (`workflow_dispatch`) with `command: plan` and otherwise the same inputs, and read that plan.",
		"2. Have somebody approve its digest.",
		`3. Run it by hand with \`command: apply\` and \`expect-digest\`. As things are now, that is ${inlineCode(plan.digest)}: ${summaryLine(plan)}`
	].join("\n");
}
function replannedStatus(job, plan) {
	return `**Planned again by hand:** ${plan.steps.length === 0 ? "nothing is to be done" : summaryLine(plan)} · digest ${inlineCode(plan.digest)} · [run](${job.event.runUrl})`;
}
function failureStatus(job, message) {
	return `**❌ Not applied.** ${brief(message)} · [run](${job.event.runUrl})`;
}
function testsStatus(job, text) {
	return `**⛔ Not applied (tests-failed); nothing was written.** [run](${job.event.runUrl})\n\n${text}`;
}
const brief = (text) => inlineCode(cutColumns(text, MOST_COLUMNS));
function list(lines) {
	const shown = lines.slice(0, MOST_LISTED).map((line) => `- ${line}`);
	if (lines.length > shown.length) shown.push(`- and ${lines.length - shown.length} more: see the run`);
	return shown.join("\n");
}
// src/action/jobs/validate-job.ts
async function runValidateJob(job, runTests) {
	const project = openJobProject(job);
	const { desired, files } = await validateJobManifest(job, project);
	const kinds = [
		"workspace",
		"connection",
		"processor"
	].map((kind) => count(desired.resources.filter((resource) => resource.kind === kind).length, kind));
	const line = `The manifest is valid: ${count(files.length, "file")}, ${kinds.join(", ")}.`;
	job.host.stdout.write(`${line}\n`);
	job.summary.push(line);
	if ((await checkTests(job, project, runTests, desired.resources)).isFailed) return {
		outcome: "failed",
		isFailed: true,
		reason: "tests-failed"
	};
	return {
		outcome: "valid",
		isFailed: false
	};
}
// src/action/jobs/untrusted-job.ts
async function runUntrustedJob(job, origin, runTests) {
	const notice = untrustedNotice(origin, hasCredentials(job));
	job.host.stdout.write(`${notice}\n`);
	job.summary.push(notice);
	if (job.settings.view) job.summary.push("No page: there is no plan that it could show.");
	const result = await runValidateJob(job, runTests);
	if (origin === "dependabot" && hasCredentials(job)) await tellPull(job, notice);
	return result;
}
async function tellPull(job, notice) {
	const { settings, event, key } = job;
	if (settings.comment === "never" || event.pull === void 0 || event.pull.isMerged) return;
	try {
		await writeNotice({
			repository: await job.repository(),
			pull: event.pull,
			key
		}, notice);
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		job.findings.push(warnUntold(error));
	}
}
// src/action/jobs/plan-job.ts
async function runPlanJob(job, runTests) {
	const { event, settings } = job;
	if (event.untrusted !== void 0) return runUntrustedJob(job, event.untrusted, runTests);
	const project = openJobProject(job, await findReplayNotes(job));
	try {
		const intent = await loadJobManifest(job, project);
		const plan = await project.plan(planOptions(settings));
		await tellPlan(job, project, plan);
		const pull = settings.comment === "never" ? void 0 : await findOpenPull(job);
		const touched = pull && await findTouched(job, plan, pull);
		const tests = await checkTests(job, project, runTests, intent.desired.resources, touched);
		const isInvalid = plan.diagnostics.some(({ severity }) => severity === "error");
		const queued = await checkQueued(job, plan, intent.files);
		const page = await publishPage(job, project, plan, { tests: tests.run });
		if (pull !== void 0) await commentOnPlan(job, plan, pull.number, {
			tests,
			page
		}, intent.files);
		else if (settings.comment !== "never") await noteReplanned(job, plan);
		requireComplete(plan);
		if (isInvalid) return {
			outcome: "failed",
			isFailed: true,
			reason: "invalid-manifest"
		};
		if (tests.isFailed) return {
			outcome: "failed",
			isFailed: true,
			reason: "tests-failed"
		};
		if (queued !== void 0) return queued;
		const hasChanges = plan.steps.length > 0;
		const isFailed = hasChanges && settings.failOnChanges;
		if (isFailed) job.findings.push({
			severity: "error",
			code: "PLAN_CHANGES",
			message: "there are changes, and fail-on-changes is set"
		});
		return {
			outcome: hasChanges ? "planned" : "unchanged",
			isFailed
		};
	} finally {
		await project.close();
	}
}
async function findReplayNotes(job) {
	if (job.settings.replay.length === 0) return void 0;
	try {
		return await openNotes(job);
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		const { code, message, fix } = error;
		job.findings.push({
			severity: "warning",
			code,
			message,
			...fix !== void 0 && { fix }
		});
		return;
	}
}
async function tellPlan(job, project, plan) {
	await publishPlan(job, plan, (await project.load()).files);
	job.findings.push(...plan.diagnostics, ...await project.findUnsetSecrets(plan));
	job.summary.push(planSummary(job.shown(plan), renderGraph(plan)));
}
async function findOpenPull(job) {
	const { name, pull } = job.event;
	if (name !== "pull_request" || pull === void 0 || pull.isMerged) return void 0;
	return (await job.repository()).pull(pull.number);
}
async function noteReplanned(job, plan) {
	const { event, key, masking } = job;
	if (event.name !== "workflow_dispatch" && event.pull?.isMerged !== true) return;
	const repository = await job.repository();
	const number = event.pull?.number ?? await findMerge(job, repository);
	if (number === void 0) return;
	await writeStatus({
		repository,
		pull: { number },
		key
	}, masking(replannedStatus(job, plan)));
}
async function findMerge({ event }, repository) {
	const branch = branchOf(event);
	if (branch === void 0) return void 0;
	const { merges } = await repository.history.readHistory(branch, event.sha);
	return merges.find(({ commit }) => commit === event.sha)?.pull;
}
async function commentOnPlan(job, plan, number, { tests, page }, files) {
	const { event, settings, key, masking } = job;
	const repository = await job.repository();
	const pull = await repository.pull(number);
	const why = pull.isMerged ? "the pull request is merged already" : pull.headSha === event.pull?.headSha ? void 0 : "a newer commit was pushed";
	if (why !== void 0) {
		job.host.stdout.write(`The comment is left as it is: ${why}.\n`);
		job.summary.push(`The comment on the pull request is left as it is: ${why}.`);
		return;
	}
	const recorded = recordPlan(job, plan, pull, await findPlanBase(job, repository, pull, readJobSources(job, files)));
	const warning = plan.steps.length === 0 ? "" : await warnUncounted(job, repository, pull);
	const comment = await writePlanComment({
		repository,
		pull,
		key
	}, (recordedAt) => {
		const record = {
			...recorded,
			recordedAt
		};
		const title = planTitle(job, files, pull.headSha);
		return {
			body: renderComment({
				plan: job.shown(plan),
				title,
				warning,
				tests: tests.text,
				page,
				record,
				masking
			}),
			record
		};
	}, settings.comment === "auto" || plan.steps.length > 0 || tests.isFailed);
	if (comment !== void 0) job.workflow.setOutput("comment-id", String(comment.id));
}
async function warnUncounted(job, repository, pull) {
	const why = await findWorkflowChange(repository, pull);
	if (why === void 0) return "";
	const warning = uncountedWarning(why);
	job.summary.push(warning);
	return warning;
}
async function checkQueued(job, plan, files) {
	const { event, settings } = job;
	if (event.queued === void 0 || settings.gate === "none" || plan.steps.length === 0) return void 0;
	const verdict = await judgeQueued(job, plan, event.queued, readJobSources(job, files));
	if (verdict.kind === "open") return void 0;
	if (verdict.kind === "unasked") {
		job.summary.push(`Not compared with a recorded plan: ${verdict.why}.`);
		return;
	}
	job.findings.push({
		severity: "error",
		code: findingCode(verdict),
		message: verdict.message
	});
	job.summary.push(refusalStatus(job, verdict, plan));
	return {
		outcome: "refused",
		isFailed: true,
		reason: verdict.reason
	};
}
function requireComplete(plan) {
	if (plan.complete) return;
	throw new SluiceError("PLAN_INCOMPLETE", "the credentials may not read everything that the plan rests on", { fix: "Give them the role Project Stream Processing Owner." });
}
// src/action/jobs/run-steps.ts
async function runSteps({ host, settings, shownData }, project, plan, path, onBegin) {
	const interrupt = abortOnInterrupt(host, () => {
		host.stderr.write("Interrupted: what has begun is finished or undone. Once more to leave at once.\n");
	});
	try {
		const report = await project.apply(plan, {
			onBegin,
			onEvent: (event) => {
				const line = renderApplyEventLine(event);
				if (line !== void 0) host.stderr.write(line);
			},
			signal: interrupt.signal,
			allow: settings.allow,
			watchStartMs: settings.watchStart
		});
		host.stdout.write(`\n${renderReportText(report, {
			color: false,
			columns: host.stdout.columns
		})}`);
		await writeResultFile(host, path, renderReportJson(shownData(report)));
		return report;
	} finally {
		interrupt.release();
	}
}
// src/action/jobs/findings.ts
const MOST_OF_A_KIND = 10;
const ORDER = [
	"error",
	"warning",
	"note"
];
function annotationsOf(diagnostics, workingDirectory, placeOf) {
	const annotations = [];
	const left = {
		error: 0,
		warning: 0,
		note: 0
	};
	for (const severity of ORDER) {
		const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
		left[severity] = Math.max(0, found.length - MOST_OF_A_KIND);
		for (const diagnostic of found.slice(0, MOST_OF_A_KIND)) annotations.push(annotationOf(diagnostic, workingDirectory, placeOf));
	}
	return {
		annotations,
		left
	};
}
function annotationOf({ severity, code, message, place, address, fix }, workingDirectory, placeOf) {
	const at = place ?? (address === void 0 ? void 0 : placeOf(address));
	return {
		severity,
		title: code,
		message: sentences(`${address === void 0 ? "" : `${address}: `}${message}`, fix),
		...at && {
			file: posix.join(workingDirectory, at.file),
			line: at.line,
			column: at.column
		}
	};
}
function sentences(message, fix) {
	return [message, fix ?? ""].map((text) => text.trimEnd()).filter((text) => text !== "").map((text) => /[.!?…]$/.test(text) ? text.replace(/(?<!\.)\.{2}$/, ".") : `${text}.`).join(" ");
}
export { COMMENT_LIMIT, Gatekeeper, annotationsOf, applyStatus, askWith, checkTests, failureStatus, findTouched, findingCode, findingsSummary, historyReader, isInsideFence, jobFile, loadJobManifest, openJob, openJobProject, openNotes, persist, planOptions, publishPage, publishResult, redactReview, refusalStatus, renderBegun, renderGraph, requireComplete, runManifestTests, runPlanJob, runSteps, runValidateJob, sentences, statusOf$1 as statusOf, tellPlan, testsStatus, warnUntold, writeStatus };
