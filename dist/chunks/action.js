import { Document, NumberLiteral, SluiceError, createMask, document, formatAddress, isDocument, isList, number, parseJson, printJson, textOf as textOf$1 } from "./model.js";
import { codeBlock, codeHtml, count, cutColumns, diagnosticList, fitPlanMarkdown, fold, inlineCode, joinParts, planParts, renderMermaid, renderPlanMarkdown, renderPlanText, summaryLine } from "./render.js";
import { rulesFor, shownAt } from "./kinds.js";
import { compareWithReview, decodeReview, encodeReview, reviewOf, serialisePlan } from "./plan.js";
import { guardSecrets } from "./core/sync.js";
import { writeResultFile } from "./cli/commands/output.js";
import { loadManifest } from "./manifest.js";
import { manifestRequest } from "./cli/commands/manifest-options.js";
import { knownSecrets } from "./cli/commands/masking.js";
import { openSession } from "./cli/commands/session.js";
import { planDataflow, touchedDataflow } from "./graph.js";
import { join, posix, relative, resolve, sep } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { createHash } from "node:crypto";
// src/action/gate/refusals.ts
const fieldsOf$1 = (value) => typeof value === "object" && value !== null ? value : {};
function statusOf$1(error) {
	const { status } = fieldsOf$1(error);
	return typeof status === "number" ? status : void 0;
}
function readAnswer(error) {
	const status = statusOf$1(error);
	const response = fieldsOf$1(fieldsOf$1(error)["response"]);
	const headers = fieldsOf$1(response["headers"]);
	const [first] = Array.isArray(fieldsOf$1(error)["errors"]) ? fieldsOf$1(error)["errors"] : [];
	const said = fieldsOf$1(response["data"])["message"] ?? fieldsOf$1(first)["message"];
	const message = typeof said === "string" ? cutColumns(said.replace(/\s+/g, " ").trim(), 200) : "";
	const retryAfter = Number(headers["retry-after"]);
	return {
		status,
		message,
		isLimited: status === 429 || (status === 403 || status === 429 || status === void 0) && (Number.isFinite(retryAfter) || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message)),
		retryAfter: Number.isFinite(retryAfter) ? retryAfter : void 0
	};
}
function refusal(error, permission) {
	const { status, message, isLimited, retryAfter } = readAnswer(error);
	const said = [status === void 0 ? "" : String(status), message].filter((part) => part !== "").join(": ");
	if (isLimited) return new SluiceError("GITHUB_RATE_LIMITED", `GitHub takes no more requests for a while (${said})`, {
		fix: retryAfter === void 0 ? "Run the job again later." : `Run the job again in ${retryAfter} seconds.`,
		cause: error
	});
	if (status === 403 && /\blocked\b/i.test(message)) return new SluiceError("GITHUB_LOCKED", `GitHub takes no comment here (${said})`, {
		fix: "Unlock the conversation of the pull request, then run the job again.",
		cause: error
	});
	if (status === 401 || status === 403 || status === 404) return new SluiceError("GITHUB_FORBIDDEN", `GitHub did not let the token do this (${said})`, {
		fix: `Give the job the permission \`${permission}\`.`,
		cause: error
	});
	const what = said === "" ? "it could not be reached" : `it answered ${said}`;
	return new SluiceError("GITHUB_FAILED", `GitHub did not do what was asked: ${what}`, {
		fix: "Run the job again.",
		cause: error
	});
}
async function ask(permission, call) {
	try {
		return await call();
	} catch (error) {
		throw error instanceof SluiceError ? error : refusal(error, permission);
	}
}
// src/action/gate/record.ts
const MARK$1 = "sluice:record";
const MAX_UNPACKED_BYTES = 67108864;
function recordKey({ label, workingDirectory, files }) {
	const paths = (files.length === 0 ? ["sluice.yaml"] : files).map((file) => posix.normalize(file));
	const parts = [
		label,
		posix.join(workingDirectory, ".").replace(/\/$/, ""),
		...paths
	];
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
function renderRecord(record) {
	return `<!-- ${MARK$1} ${record.key} ${packRecord(record)} -->`;
}
function packRecord(record) {
	const { review, pull, ...texts } = record;
	const value = document({
		formatVersion: number(1),
		...texts,
		pull: number(pull),
		review: review && encodeReview(review)
	});
	const bytes = Buffer.from(printJson(value), "utf8");
	return brotliCompressSync(bytes, { params: {
		[constants.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 6 : 10,
		[constants.BROTLI_PARAM_LGWIN]: 22,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
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
	const line = record === void 0 ? `<!-- ${MARK$1} ${key} void -->` : renderRecord(record);
	return `${text.slice(0, text.lastIndexOf("\n") + 1)}${line}\n`;
}
function matchRecord(body) {
	const text = body.replaceAll("\r\n", "\n").trimEnd();
	const start = text.lastIndexOf("\n") + 1;
	const match = new RegExp(`^<!-- ${MARK$1} ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start));
	return match === null || isInsideFence(text.slice(0, start)) ? null : match;
}
function isInsideFence(text) {
	let open;
	for (const line of text.split("\n")) {
		const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
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
		const bytes = brotliDecompressSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_UNPACKED_BYTES });
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
		...appliedAt !== void 0 && { appliedAt },
		...review && { review }
	};
	return review === void 0 || review.digest === record.digest && review.desiredDigest === record.desiredDigest ? record : void 0;
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
const MARK = "sluice:begun";
function renderBegun(record) {
	return `<!-- ${MARK} ${packRecord(record)} -->`;
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
	const packed = new RegExp(`^<!-- ${MARK} ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start))?.[1];
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
	const { review, ...bare } = record;
	const isRecorded = review === void 0 || full.length <= Math.min(RECORD_LIMIT, limit / 2);
	const lead = [
		parts.title,
		parts.tests,
		isRecorded ? "" : "This plan is too large to be recorded resource by resource: an apply that is cut off has to be planned again and applied by its digest."
	];
	const line = isRecorded ? full : renderRecord(bare);
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
	const now = repository.now() ?? new Date(0).toISOString();
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
// src/action/gate/gate.ts
const open = (why) => ({
	kind: "open",
	why
});
const closed = (reason, message, moved = []) => ({
	kind: "closed",
	reason,
	message,
	moved
});
async function judgePlan(request) {
	const { settings, plan, merged, key } = request;
	if (plan.steps.length === 0) return open("nothing is to be done");
	if (settings.expectDigest !== "") return judgeDigest(request);
	if (settings.gate === "none") return open("gate: none asks for no review");
	if (merged.pull === void 0) return closed("not-reviewed", `${merged.why}, so that no plan of it was reviewed.`);
	const { pull } = merged;
	const repository = await request.repository();
	const found = await findTrustedRecord(repository, pull, key);
	if (found.kind === "untrusted") return closed("not-reviewed", `Pull request #${pull.number} does not count as reviewed: ${found.why}.`);
	const workflowChange = await findWorkflowChange(repository, pull);
	if (workflowChange !== void 0) return closed("not-reviewed", `Pull request #${pull.number} does not count as reviewed: ${workflowChange}.`);
	const replay = await findReplay(repository, request.event, found.record);
	if (replay !== void 0) return closed("not-reviewed", `Pull request #${pull.number} ${replay}.`);
	const verdict = compareWithRecord(plan, found.record, request.masking);
	if (verdict.kind === "closed" || settings.gate !== "approved") return verdict;
	const missing = await findMissingApproval(repository, pull, found.record);
	return missing === void 0 ? open(`${verdict.why}, and it was approved`) : closed("not-approved", `Pull request #${pull.number} is not approved: ${missing}.`);
}
async function findReplay(repository, { branch, defaultBranch, sha }, { appliedAt }) {
	const name = branch ?? defaultBranch;
	if (appliedAt === void 0 || name === void 0) return void 0;
	return await repository.branchHead(name) === sha ? void 0 : `was applied at ${appliedAt}, and ${inlineCode(name)} has moved on since: an old run does not apply it again`;
}
function compareWithRecord(plan, record, masking) {
	if (plan.digest === record.digest) return open("it is the plan that was reviewed");
	if (record.review === void 0) return closed("plan-changed", "This is not the plan that was reviewed; it was too large to record more than its digest.");
	const outcome = compareWithReview(record.review, redactPlan(plan, masking));
	if (outcome.kind !== "stale") return open("it continues the plan that was reviewed");
	return closed("plan-changed", `This is not the plan that was reviewed: ${outcome.reason}.`, outcome.moved);
}
async function judgeDigest(request) {
	const { settings, plan, merged, key, masking } = request;
	const { pull } = merged;
	if (plan.digest === settings.expectDigest) return open("it has the digest that was asked for");
	const begun = pull && await findBegun(await request.repository(), pull, key);
	if (begun?.digest === settings.expectDigest) return compareWithRecord(plan, begun, masking);
	return closed("plan-changed", `The plan now has the digest ${plan.digest}, not ${settings.expectDigest}.`);
}
async function findMergedPull(repository, event) {
	const { branch, defaultBranch, sha } = event;
	if (event.pull !== void 0) {
		if (!event.pull.isMerged) return { why: "The pull request is not merged" };
		const pull = await repository.pull(event.pull.number);
		if (!pull.isMerged) return { why: `Pull request #${pull.number} is not merged` };
		return defaultBranch === void 0 || pull.baseBranch === defaultBranch ? { pull } : { why: `Pull request #${pull.number} was merged into ${inlineCode(pull.baseBranch)}, not into ${inlineCode(defaultBranch)}` };
	}
	const pulls = [];
	for (const number of await repository.pullsOfCommit(sha)) pulls.push(await repository.pull(number));
	const base = branch ?? defaultBranch;
	const [pull, ...others] = pulls.filter(({ isMerged, mergeSha, baseBranch }) => isMerged && mergeSha === sha && baseBranch === base);
	if (pull === void 0) return { why: "The commit did not come from a merged pull request" };
	if (others.length === 0) return { pull };
	return { why: `The commit came from more than one pull request (${[pull, ...others].map(({ number }) => `#${number}`).join(", ")})` };
}
// src/action/inputs/event.ts
const fieldsOf = (value) => typeof value === "object" && value !== null ? value : {};
const textOf = (value) => typeof value === "string" ? value : "";
function readEvent(raw) {
	const payload = fieldsOf(raw.payload);
	const pull = /^pull_request(?:_|$)/.test(raw.name) ? readPull(payload, raw) : void 0;
	const author = textOf(fieldsOf(fieldsOf(payload["pull_request"])["user"])["login"]);
	const isDependabot = raw.actor === "dependabot[bot]" || author === "dependabot[bot]";
	const untrusted = pull?.isFork === true ? "fork" : isDependabot && pull ? "dependabot" : void 0;
	const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(textOf(fieldsOf(payload["merge_group"])["head_ref"]));
	const branch = /^refs\/heads\/(.+)$/.exec(raw.ref)?.[1];
	const defaultBranch = textOf(fieldsOf(payload["repository"])["default_branch"]);
	const attempt = raw.runAttempt > 1 ? `/attempts/${raw.runAttempt}` : "";
	return {
		name: raw.name,
		sha: raw.sha,
		runUrl: `${raw.serverUrl}/${raw.owner}/${raw.repo}/actions/runs/${raw.runId}${attempt}`,
		...branch !== void 0 && { branch },
		...defaultBranch !== "" && { defaultBranch },
		...pull && { pull },
		...queued && raw.name === "merge_group" && { queuedPull: Number(queued[1]) },
		...untrusted && { untrusted }
	};
}
function readPull(payload, raw) {
	const pull = fieldsOf(payload["pull_request"]);
	const head = fieldsOf(pull["head"]);
	const { number } = pull;
	const headSha = textOf(head["sha"]);
	if (typeof number !== "number" || !/^[0-9a-f]{40,64}$/.test(headSha)) return void 0;
	return {
		number,
		headSha,
		isFork: textOf(fieldsOf(head["repo"])["full_name"]).toLowerCase() !== `${raw.owner}/${raw.repo}`.toLowerCase(),
		isMerged: payload["action"] === "closed" && pull["merged"] === true
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
function readSettings(inputs) {
	const { githubToken, ...credentials } = readCredentials(inputs);
	const expectDigest = inputs.text("expect-digest");
	if (expectDigest !== "" && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) throw invalid("expect-digest", "it takes a whole digest: sha256: and 64 hex digits");
	const allowEnv = inputs.lines("allow-env");
	return {
		command: choose(inputs, "command", COMMANDS, "plan"),
		files: inputs.lines("file"),
		vars: inputs.lines("vars"),
		varFiles: inputs.lines("var-file"),
		secretDirectories: inputs.lines("secret-dir"),
		workingDirectory: inputs.text("working-directory") || ".",
		projectId: inputs.text("project-id"),
		baseUrl: inputs.text("base-url"),
		prune: readFlag(inputs, "prune", false),
		allow: inputs.lines("allow"),
		targets: inputs.lines("target"),
		parallelism: readCount(inputs, "parallelism", 4),
		watchStart: readDuration(inputs, "watch-start", 6e4),
		credentials,
		allowEnv: allowEnv.length === 0 ? ["MONGODB_ATLAS_PROJECT_ID"] : allowEnv,
		allowSecret: inputs.lines("allow-secret"),
		githubToken,
		comment: choose(inputs, "comment", COMMENT_MODES, "auto"),
		label: inputs.text("label"),
		gate: choose(inputs, "gate", GATES, "reviewed-plan"),
		expectDigest,
		failOnChanges: readFlag(inputs, "fail-on-changes", false),
		tests: choose(inputs, "tests", ["on", "off"], "on") === "on"
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
function openJob(bareHost, runner, openRepository) {
	const mask = createMask();
	const hide = (texts) => {
		for (const text of texts.filter((each) => each !== "")) {
			runner.mask(text);
			mask.add(text);
		}
	};
	const { clientId, publicKey, ...secrets } = readCredentials(runner.inputs);
	hide(Object.values(secrets));
	for (const name of [clientId, publicKey]) if (name !== "") runner.mask(name);
	hide(runner.inputs.lines("allow-secret").map((name) => bareHost.env[name] ?? ""));
	hide(Object.entries(bareHost.env).flatMap(([name, text]) => CREDENTIAL.test(name) ? [text ?? ""] : []));
	const settings = readSettings(runner.inputs);
	const event = readEvent(runner.event);
	if (event.name === "pull_request_target") throw new SluiceError("SETTINGS_EVENT_UNSAFE", "pull_request_target gives credentials to what a fork wrote; Sluice does not run on it", { fix: "Use the event pull_request: on forks the manifest is validated, without credentials." });
	const masking = (text) => mask.apply(text);
	const host = hostOf(bareHost, runner, settings, masking);
	let repository;
	return {
		settings,
		event,
		runner,
		host,
		options: optionsOf(settings),
		key: recordKey(settings),
		masking,
		hide,
		findings: [],
		places: new Map(),
		summary: [],
		repository: () => {
			const { owner, repo } = runner.event;
			if (settings.githubToken === "") throw new SluiceError("GITHUB_TOKEN_MISSING", "there is no token for GitHub", { fix: "Leave the input github-token at its default, or set comment: never." });
			repository ??= openRepository(settings.githubToken, owner, repo);
			return repository;
		}
	};
}
const CREDENTIAL = /^MONGODB_ATLAS_(?:ACCESS_TOKEN|CLIENT_SECRET|PRIVATE(?:_API)?_KEY)$/;
function hostOf(host, runner, settings, masking) {
	const directory = resolve(runner.workspace, settings.workingDirectory);
	if (directory !== resolve(runner.workspace) && !directory.startsWith(resolve(runner.workspace) + sep)) throw new SluiceError("SETTINGS_DIRECTORY_INVALID", "working-directory leaves the repository", { fix: "Name a folder of the repository." });
	const output = {
		write: (text) => {
			runner.log(masking(text));
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
function optionsOf(settings) {
	return {
		file: settings.files,
		var: settings.vars,
		varFile: settings.varFiles,
		secretDir: settings.secretDirectories,
		...settings.projectId !== "" && { project: settings.projectId },
		...settings.baseUrl !== "" && { baseUrl: settings.baseUrl },
		sandboxState: "",
		parallelism: settings.parallelism,
		target: settings.targets,
		prune: settings.prune,
		allow: settings.allow,
		color: false,
		watchStart: settings.watchStart,
		rollback: true,
		arguments: []
	};
}
function jobFile({ runner, key }, name) {
	return join(runner.temporaryDirectory, `sluice-${name}-${key}.json`);
}
function rememberPlaces(job, desired) {
	for (const { address, place } of desired.resources) if (place !== void 0) job.places.set(formatAddress(address), place);
}
// src/action/inputs/load.ts
async function loadJobManifest(job, mode) {
	const { settings } = job;
	const { desired, diagnostics, secrets, files } = await loadManifest({
		...manifestRequest(job.options, job.host, mode),
		allowEnv: settings.allowEnv,
		allowSecret: settings.allowSecret
	});
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	job.hide(knownSecrets(desired, secrets));
	job.findings.push(...diagnostics);
	rememberPlaces(job, desired);
	const { targets, prune } = settings;
	return {
		desired,
		secrets,
		files,
		selection: {
			targets,
			prune,
			updateSecrets: false,
			destroy: false
		}
	};
}
// src/action/inputs/outputs.ts
async function publishPlan(job, plan, files) {
	const { runner, host } = job;
	host.stdout.write(renderPlanText(plan, {
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
	for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
	const path = jobFile(job, "plan");
	await writeResultFile(host, path, serialisePlan(plan));
	runner.setOutput("plan-path", path);
}
function publishResult({ runner }, { outcome, reason }) {
	runner.setOutput("outcome", outcome);
	runner.setOutput("failure-reason", reason ?? "");
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
const runManifestTests = async ({ host, settings }, resources, isWanted) => {
	const { runTests } = await import("./later/testing/run-tests.js");
	const run = await runTests({
		directory: host.directory,
		manifests: settings.files,
		resources,
		...isWanted && { isWanted }
	});
	if (run.files.length > 0) {
		const { renderTestRun } = await import("./later/render/tests/test-text.js");
		host.stdout.write(renderTestRun(run, {
			color: false,
			columns: host.stdout.columns,
			quiet: false
		}));
	}
	return run;
};
const [COMMENT_ROOM, SUMMARY_ROOM] = [6e3, 3e4];
async function checkTests(job, run, resources, isWanted) {
	const tell = (text) => {
		job.summary.push(text);
		return {
			text,
			isFailed: false
		};
	};
	if (!job.settings.tests) return tell("tests: off");
	let left = 0;
	const result = await run(job, resources, isWanted && ((test) => {
		const isRun = isWanted(test);
		if (!isRun) left += 1;
		return isRun;
	}));
	if (result.files.length === 0) return tell(left === 0 ? "tests: none" : "tests: none that this touches");
	const { renderTestMarkdown } = await import("./render/tests/test-markdown.js");
	job.summary.push(renderTestMarkdown(result, {
		limit: SUMMARY_ROOM,
		elsewhere: "the log of this step has all of it"
	}));
	job.findings.push(...findingsOf(result));
	return {
		text: renderTestMarkdown(result, {
			limit: COMMENT_ROOM,
			elsewhere: `the [job summary](${job.event.runUrl}) has more of it`
		}),
		isFailed: result.failed > 0
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
		})), ...cases.filter(({ passed }) => !passed).map(({ name, place: start, error: reason, differences: [first] }) => finding(reason?.code ?? "TEST_FAILED", `${processor}, '${name}': ${reason?.message ?? `${first?.path ?? "the result"} is not as expected`}`, reason?.fix, start ? {
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
	const inRepository = (path) => inSlashes(relative(resolve(job.runner.workspace), path));
	return (test) => touched.has(test.processor) || test.paths.some((path) => paths.has(inRepository(path)));
}
// src/action/jobs/validate-job.ts
async function runValidateJob(job, runTests) {
	const { desired, files } = await loadJobManifest(job, "validate");
	const kinds = [
		"workspace",
		"connection",
		"processor"
	].map((kind) => count(desired.resources.filter((resource) => resource.kind === kind).length, kind));
	const line = `The manifest is valid: ${count(files.length, "file")}, ${kinds.join(", ")}.`;
	job.host.stdout.write(`${line}\n`);
	job.summary.push(line);
	if ((await checkTests(job, runTests, desired.resources)).isFailed) return {
		outcome: "failed",
		isFailed: true,
		reason: "tests-failed"
	};
	return {
		outcome: "valid",
		isFailed: false
	};
}
// src/action/comment/wording.ts
const MOST_LISTED = 20;
const MOST_COLUMNS = 300;
function planTitle({ settings, event }, files, headSha) {
	const [first = "sluice.yaml"] = files;
	const more = files.length > 1 ? `, ${files.length} files` : "";
	const folder = settings.workingDirectory === "." ? "" : ` in ${inlineCode(settings.workingDirectory)}`;
	return `Sluice plan${settings.label === "" ? "" : ` · ${codeHtml(settings.label)}`} · ${inlineCode(first)}${more}${folder} at ${headSha.slice(0, 10)} · [run](${event.runUrl})`;
}
function applyStatus(job, report) {
	const { done, failed, skipped, restored } = report.summary;
	const counts = [
		`${done} done`,
		...failed > 0 ? [`${failed} failed`] : [],
		...skipped > 0 ? [`${skipped} skipped`] : [],
		...restored > 0 ? [`${restored} restored`] : []
	].join(", ");
	const head = {
		applied: report.converged === false ? "⚠️ Applied, but not converged" : "✅ Applied",
		"nothing-to-do": "✅ Nothing was left to do",
		failed: "❌ Failed",
		interrupted: "⚠️ Interrupted: run the job again to finish it",
		stale: "⛔ Nothing was written: Atlas changed while the job ran"
	}[report.outcome];
	const steps = report.outcome === "nothing-to-do" ? "" : ` (steps: ${counts})`;
	return joinParts([
		`**${head}**${steps} · [run](${job.event.runUrl}) · digest ${inlineCode(report.digest)}`,
		list(report.steps.filter(({ status }) => status === "failed" || status === "restored").map(stepLine)),
		list((report.remaining ?? []).map(({ address, action }) => `still to ${action}: ${inlineCode(address)}`)),
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
		wayForward(plan)
	]).trimEnd();
}
function wayForward(plan) {
	return [
		"The way forward:",
		"",
		"1. Run the workflow by hand (`workflow_dispatch`) with `command: plan`, and read that plan.",
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
// src/action/jobs/plan-job.ts
async function runPlanJob(job, runTests) {
	const { event, settings } = job;
	if (event.untrusted !== void 0) {
		const sentence = `This pull request is of ${event.untrusted === "fork" ? "a fork" : "Dependabot"}, and GitHub gives it no secrets: the manifest is validated, and nothing is planned.`;
		job.host.stdout.write(`${sentence}\n`);
		job.summary.push(sentence);
		return runValidateJob(job, runTests);
	}
	const intent = await loadJobManifest(job, "plan");
	const session = await openSession(intent, job.options, job.host);
	try {
		const plan = await session.plan();
		await tellPlan(job, session, plan);
		const pull = settings.comment === "never" ? void 0 : await findOpenPull(job);
		const touched = pull && await findTouched(job, plan, pull);
		const tests = await checkTests(job, runTests, intent.desired.resources, touched);
		const isInvalid = plan.diagnostics.some(({ severity }) => severity === "error");
		const queued = await checkQueued(job, plan);
		if (pull !== void 0) await commentOnPlan(job, plan, pull.number, tests, intent.files);
		else if (settings.comment !== "never") await noteReplanned(job, plan);
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
		await session.close();
	}
}
async function tellPlan(job, session, plan) {
	await publishPlan(job, plan, session.files);
	job.findings.push(...plan.diagnostics, ...guardSecrets(plan, session.secrets, "warning"));
	job.summary.push(planSummary(plan, renderGraph(plan)));
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
	const { pull } = await findMergedPull(repository, event);
	if (pull) await writeStatus({
		repository,
		pull,
		key
	}, masking(replannedStatus(job, plan)));
}
async function commentOnPlan(job, plan, number, tests, files) {
	const { event, settings, key, masking } = job;
	const repository = await job.repository();
	const pull = await repository.pull(number);
	const why = pull.isMerged ? "the pull request is merged already" : pull.headSha === event.pull?.headSha ? void 0 : "a newer commit was pushed";
	if (why !== void 0) {
		job.host.stdout.write(`The comment is left as it is: ${why}.\n`);
		job.summary.push(`The comment on the pull request is left as it is: ${why}.`);
		return;
	}
	const review = redactReview(reviewOf(plan), masking);
	const comment = await writePlanComment({
		repository,
		pull,
		key
	}, (recordedAt) => {
		const { digest, desiredDigest } = plan;
		const { runUrl } = event;
		const record = {
			key,
			pull: pull.number,
			headSha: pull.headSha,
			recordedAt,
			runUrl,
			digest,
			desiredDigest,
			review
		};
		return {
			body: renderComment({
				plan,
				title: planTitle(job, files, pull.headSha),
				tests: tests.text,
				record,
				masking
			}),
			record
		};
	}, settings.comment === "auto" || plan.steps.length > 0 || tests.isFailed);
	if (comment !== void 0) job.runner.setOutput("comment-id", String(comment.id));
}
async function checkQueued(job, plan) {
	const { event, settings, key, masking } = job;
	if (event.queuedPull === void 0 || settings.gate === "none" || plan.steps.length === 0) return void 0;
	const repository = await job.repository();
	const found = await findTrustedRecord(repository, await repository.pull(event.queuedPull), key);
	if (found.kind === "untrusted") {
		job.summary.push(`Not compared with a recorded plan: pull request #${event.queuedPull} has none, because ${found.why}.`);
		return;
	}
	const verdict = compareWithRecord(plan, found.record, masking);
	if (verdict.kind === "open") return void 0;
	job.findings.push({
		severity: "error",
		code: "PLAN_STALE",
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
		message: `${address === void 0 ? "" : `${address}: `}${message}${fix === void 0 ? "" : `. ${fix}`}`,
		...at && {
			file: posix.join(workingDirectory, at.file),
			line: at.line,
			column: at.column
		}
	};
}
export { COMMENT_LIMIT, annotationsOf, applyStatus, ask, checkTests, failureStatus, findMergedPull, findTouched, findingsSummary, isInsideFence, jobFile, judgePlan, loadJobManifest, openJob, publishResult, redactReview, refusalStatus, renderBegun, renderGraph, requireComplete, runManifestTests, runPlanJob, runValidateJob, statusOf$1 as statusOf, tellPlan, testsStatus, writeStatus };
