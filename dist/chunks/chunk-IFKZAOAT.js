import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  loadJobManifest,
  runValidateJob
} from "./chunk-6PG5I6SF.js";
import {
  checkTests,
  findOwnComments,
  findTouched,
  findTrustedRecord,
  findWorkflowChange,
  isEditedByOthers
} from "./chunk-JSBRCHVU.js";
import {
  fitPlanMarkdown,
  planSummary,
  publishPlan
} from "./chunk-PL4JP76F.js";
import {
  isInsideFence,
  packRecord,
  parseRecord,
  renderRecord,
  unpackRecord,
  withRecord
} from "./chunk-ZDE6W3M4.js";
import {
  planDataflow
} from "./chunk-3IRLW2IW.js";
import {
  renderMermaid
} from "./chunk-P2SCQWJG.js";
import {
  joinParts,
  planParts
} from "./chunk-EFNYFOO7.js";
import {
  codeBlock,
  codeHtml,
  fold,
  inlineCode
} from "./chunk-V6KJ3MEC.js";
import {
  summaryLine
} from "./chunk-WHQF34W7.js";
import {
  compareWithReview,
  reviewOf
} from "./chunk-BT67ILEW.js";
import {
  openSession
} from "./chunk-WKGZNRQG.js";
import {
  guardSecrets
} from "./chunk-CODJOVN3.js";
import {
  rulesFor,
  shownAt
} from "./chunk-ADL7DF5B.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  Document,
  isDocument,
  isList
} from "./chunk-TLXLCQXF.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  cutColumns
} from "./chunk-MVAHXWTB.js";

// src/graph/dataflow.ts
function touchedDataflow(dataflow) {
  const touched = new Set(dataflow.nodes.filter(({ mark }) => mark !== void 0).map(({ id }) => id));
  const edges = dataflow.edges.filter(
    ({ from, to, mark }) => mark !== void 0 || touched.has(from) || touched.has(to)
  );
  const kept = /* @__PURE__ */ new Set([...touched, ...edges.flatMap(({ from, to }) => [from, to])]);
  const nodes = dataflow.nodes.filter(({ id }) => kept.has(id));
  const names = new Set(nodes.map(({ workspace }) => workspace));
  return {
    workspaces: dataflow.workspaces.filter(({ name, mark }) => mark !== void 0 || names.has(name)),
    nodes,
    edges
  };
}

// src/action/comment/status.ts
var END = "<!-- sluice:status-end -->";
function withStatus(body, status) {
  return `${status.trimEnd()}

${END}
${withoutStatus(body)}`;
}
function statusOf(body) {
  const end = body.indexOf(`
${END}
`);
  return end === -1 ? "" : body.slice(0, end);
}
function withoutStatus(body) {
  const end = body.indexOf(`
${END}
`);
  return end === -1 ? body : body.slice(end + END.length + 2);
}

// src/action/comment/comment.ts
var COMMENT_LIMIT = 65536;
var RECORD_LIMIT = 4e4;
var GRAPH_LIMITS = { characters: 3e4, edges: 400 };
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
  let text = masking(fitPlanMarkdown(plain, { ...options, limit: most }));
  for (let room = most; text.length > most && room > 0; ) {
    room -= text.length - most;
    text = masking(fitPlanMarkdown(plain, { ...options, limit: room }));
  }
  return `${text}
${line}
`;
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
  const [present, ...others] = findOwnComments(
    await repository.listComments(pull.number),
    identity,
    key
  ).toReversed();
  if (present === void 0 && !isWanted) return void 0;
  const now = repository.now() ?? (/* @__PURE__ */ new Date(0)).toISOString();
  const known = present && parseRecord(present.body);
  const { body, record } = render(now);
  const isSame = others.length === 0 && known?.digest === record.digest && known.headSha === record.headSha;
  if (present !== void 0 && isSame && !await isEditedByOthers(repository, present, identity)) {
    return overwrite(target, present, render(known.recordedAt).body);
  }
  const written = present === void 0 ? await repository.createComment(pull.number, body) : await overwrite(target, present, body);
  const ours = present === void 0 ? findOwnComments(await repository.listComments(pull.number), identity, key) : [...others, written];
  const newest = ours.at(-1) ?? written;
  for (const other of ours.filter(({ id }) => id !== newest.id)) {
    await overwrite(target, other, `Replaced by [a newer comment](${newest.url}).`);
  }
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
  const isForeign = await isEditedByOthers(repository, present, identity);
  const record = isForeign ? void 0 : parseRecord(present.body);
  const isKept = record !== void 0 && appliedAt === void 0;
  const whole = isKept ? present.body : withRecord(present.body, record && appliedAt !== void 0 ? { ...record, appliedAt } : void 0);
  const body = withStatus(whole.replaceAll("\r\n", "\n"), status);
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
    text = text.slice(0, start).trimEnd() + text.slice(end + "\n</details>".length);
  }
  return text;
}

// src/action/github/approval.ts
async function findMissingApproval(repository, pull, record) {
  const decisions = (await repository.reviewsOf(pull.number)).filter(isDecision).toSorted(byTime);
  const rights = /* @__PURE__ */ new Map();
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
  if (request !== void 0 && (last === void 0 || byTime(request, last) > 0)) {
    return "its latest review by somebody with write access asks for changes";
  }
  if (last === void 0) {
    return approvals.length === 0 ? "nobody with write access, other than its author, has approved it" : "the approval is for an earlier commit";
  }
  const [approved, recorded] = [Date.parse(last.submittedAt ?? ""), Date.parse(record.recordedAt)];
  return approved > recorded ? void 0 : "the approval is older than the plan";
}
var isDecision = ({ state }) => state === "APPROVED" || state === "CHANGES_REQUESTED";
function byTime(a, b) {
  const [first, second] = [Date.parse(a.submittedAt ?? "") || 0, Date.parse(b.submittedAt ?? "") || 0];
  return first - second || a.id - b.id;
}

// src/action/gate/begun.ts
var MARK = "sluice:begun";
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

// src/action/comment/redact.ts
function redactReview(review, masking) {
  return {
    ...review,
    resources: review.resources.map((resource) => ({
      ...resource,
      states: resource.states.map(
        (state) => state.kind === "absent" ? state : { ...state, fields: redactFields(resource.address.kind, state.fields, masking) }
      )
    }))
  };
}
function redactPlan(plan, masking) {
  return {
    ...plan,
    changes: plan.changes.map(
      (change) => change.before === void 0 ? change : { ...change, before: redactFields(change.address.kind, change.before, masking) }
    )
  };
}
function redactFields(kind, fields, masking) {
  const rules = rulesFor(kind, fields);
  const redact = (value, path) => {
    if (typeof value === "string") {
      return shownAt(rules, path, value) === "plain" ? masking(value) : "(sensitive)";
    }
    if (isList(value)) return value.map((item) => redact(item, path));
    if (!isDocument(value)) return value;
    return new Document(value.entries.map(([key, member]) => [key, redact(member, [...path, key])]));
  };
  const redacted = redact(fields, []);
  return isDocument(redacted) ? redacted : fields;
}

// src/action/gate/gate.ts
var open = (why) => ({ kind: "open", why });
var closed = (reason, message, moved = []) => ({
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
  if (merged.pull === void 0) {
    return closed("not-reviewed", `${merged.why}, so that no plan of it was reviewed.`);
  }
  const { pull } = merged;
  const repository = await request.repository();
  const found = await findTrustedRecord(repository, pull, key);
  if (found.kind === "untrusted") {
    return closed("not-reviewed", `Pull request #${pull.number} does not count as reviewed: ${found.why}.`);
  }
  const workflowChange = await findWorkflowChange(repository, pull);
  if (workflowChange !== void 0) {
    return closed(
      "not-reviewed",
      `Pull request #${pull.number} does not count as reviewed: ${workflowChange}.`
    );
  }
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
  if (record.review === void 0) {
    return closed(
      "plan-changed",
      "This is not the plan that was reviewed; it was too large to record more than its digest."
    );
  }
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
    const pull2 = await repository.pull(event.pull.number);
    if (!pull2.isMerged) return { why: `Pull request #${pull2.number} is not merged` };
    return defaultBranch === void 0 || pull2.baseBranch === defaultBranch ? { pull: pull2 } : {
      why: `Pull request #${pull2.number} was merged into ${inlineCode(pull2.baseBranch)}, not into ${inlineCode(defaultBranch)}`
    };
  }
  const pulls = [];
  for (const number of await repository.pullsOfCommit(sha)) pulls.push(await repository.pull(number));
  const base = branch ?? defaultBranch;
  const [pull, ...others] = pulls.filter(
    ({ isMerged, mergeSha, baseBranch }) => isMerged && mergeSha === sha && baseBranch === base
  );
  if (pull === void 0) return { why: "The commit did not come from a merged pull request" };
  if (others.length === 0) return { pull };
  const numbers = [pull, ...others].map(({ number }) => `#${number}`).join(", ");
  return { why: `The commit came from more than one pull request (${numbers})` };
}

// src/action/comment/wording.ts
var MOST_LISTED = 20;
var MOST_COLUMNS = 300;
function planTitle({ settings, event }, files, headSha) {
  const [first = "sluice.yaml"] = files;
  const more = files.length > 1 ? `, ${files.length} files` : "";
  const folder = settings.workingDirectory === "." ? "" : ` in ${inlineCode(settings.workingDirectory)}`;
  const label = settings.label === "" ? "" : ` · ${codeHtml(settings.label)}`;
  return `Sluice plan${label} · ${inlineCode(first)}${more}${folder} at ${headSha.slice(0, 10)} · [run](${event.runUrl})`;
}
function applyStatus(job, report) {
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
  const head = heads[report.outcome];
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
    list(
      verdict.moved.map(({ address, reason }) => `${inlineCode(formatAddress(address))} ${brief(reason)}`)
    ),
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
  const what = plan.steps.length === 0 ? "nothing is to be done" : summaryLine(plan);
  return `**Planned again by hand:** ${what} · digest ${inlineCode(plan.digest)} · [run](${job.event.runUrl})`;
}
function failureStatus(job, message) {
  return `**❌ Not applied.** ${brief(message)} · [run](${job.event.runUrl})`;
}
function testsStatus(job, text) {
  return `**⛔ Not applied (tests-failed); nothing was written.** [run](${job.event.runUrl})

${text}`;
}
var brief = (text) => inlineCode(cutColumns(text, MOST_COLUMNS));
function list(lines) {
  const shown = lines.slice(0, MOST_LISTED).map((line) => `- ${line}`);
  if (lines.length > shown.length) shown.push(`- and ${lines.length - shown.length} more: see the run`);
  return shown.join("\n");
}

// src/action/jobs/plan-job.ts
async function runPlanJob(job, runTests) {
  const { event, settings } = job;
  if (event.untrusted !== void 0) {
    const who = event.untrusted === "fork" ? "a fork" : "Dependabot";
    const sentence = `This pull request is of ${who}, and GitHub gives it no secrets: the manifest is validated, and nothing is planned.`;
    job.host.stdout.write(`${sentence}
`);
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
    if (isInvalid) return { outcome: "failed", isFailed: true, reason: "invalid-manifest" };
    if (tests.isFailed) return { outcome: "failed", isFailed: true, reason: "tests-failed" };
    if (queued !== void 0) return queued;
    const hasChanges = plan.steps.length > 0;
    const isFailed = hasChanges && settings.failOnChanges;
    if (isFailed) {
      job.findings.push({
        severity: "error",
        code: "PLAN_CHANGES",
        message: "there are changes, and fail-on-changes is set"
      });
    }
    return { outcome: hasChanges ? "planned" : "unchanged", isFailed };
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
  if (pull) await writeStatus({ repository, pull, key }, masking(replannedStatus(job, plan)));
}
async function commentOnPlan(job, plan, number, tests, files) {
  const { event, settings, key, masking } = job;
  const repository = await job.repository();
  const pull = await repository.pull(number);
  const why = pull.isMerged ? "the pull request is merged already" : pull.headSha === event.pull?.headSha ? void 0 : "a newer commit was pushed";
  if (why !== void 0) {
    job.host.stdout.write(`The comment is left as it is: ${why}.
`);
    job.summary.push(`The comment on the pull request is left as it is: ${why}.`);
    return;
  }
  const review = redactReview(reviewOf(plan), masking);
  const comment = await writePlanComment(
    { repository, pull, key },
    (recordedAt) => {
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
      const title = planTitle(job, files, pull.headSha);
      return { body: renderComment({ plan, title, tests: tests.text, record, masking }), record };
    },
    settings.comment === "auto" || plan.steps.length > 0 || tests.isFailed
  );
  if (comment !== void 0) job.runner.setOutput("comment-id", String(comment.id));
}
async function checkQueued(job, plan) {
  const { event, settings, key, masking } = job;
  if (event.queuedPull === void 0 || settings.gate === "none" || plan.steps.length === 0) return void 0;
  const repository = await job.repository();
  const found = await findTrustedRecord(repository, await repository.pull(event.queuedPull), key);
  if (found.kind === "untrusted") {
    job.summary.push(
      `Not compared with a recorded plan: pull request #${event.queuedPull} has none, because ${found.why}.`
    );
    return void 0;
  }
  const verdict = compareWithRecord(plan, found.record, masking);
  if (verdict.kind === "open") return void 0;
  job.findings.push({ severity: "error", code: "PLAN_STALE", message: verdict.message });
  job.summary.push(refusalStatus(job, verdict, plan));
  return { outcome: "refused", isFailed: true, reason: verdict.reason };
}
function requireComplete(plan) {
  if (plan.complete) return;
  throw new SluiceError("PLAN_INCOMPLETE", "the credentials may not read everything that the plan rests on", {
    fix: "Give them the role Project Stream Processing Owner."
  });
}

export {
  COMMENT_LIMIT,
  renderGraph,
  writeStatus,
  renderBegun,
  redactReview,
  judgePlan,
  findMergedPull,
  applyStatus,
  refusalStatus,
  failureStatus,
  testsStatus,
  runPlanJob,
  tellPlan,
  requireComplete
};
//# sourceMappingURL=chunk-IFKZAOAT.js.map
