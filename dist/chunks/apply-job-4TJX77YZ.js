import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  COMMENT_LIMIT,
  applyStatus,
  failureStatus,
  findMergedPull,
  judgePlan,
  redactReview,
  refusalStatus,
  renderBegun,
  tellPlan,
  testsStatus,
  writeStatus
} from "./chunk-DUKIG72P.js";
import {
  loadJobManifest
} from "./chunk-DMNVD2PH.js";
import {
  checkTests,
  findTouched
} from "./chunk-2NDRQFUV.js";
import "./chunk-DRRY7KTR.js";
import {
  jobFile
} from "./chunk-H4ZVM2D7.js";
import "./chunk-NRQALL5H.js";
import "./chunk-3IRLW2IW.js";
import {
  runPlanSteps
} from "./chunk-22GITAJS.js";
import "./chunk-STVIRQTI.js";
import "./chunk-IWO3FFND.js";
import "./chunk-5DG276O2.js";
import "./chunk-JQQRYNIT.js";
import "./chunk-ZWMQKLYZ.js";
import "./chunk-DOO7ABGV.js";
import "./chunk-LZWVJYLX.js";
import "./chunk-UY4HHIEE.js";
import {
  reviewOf
} from "./chunk-2H6NVJBW.js";
import {
  openSession
} from "./chunk-KW3LX4NH.js";
import "./chunk-ISCK5CVP.js";
import {
  guardPlan,
  guardSecrets
} from "./chunk-RBUZRYVV.js";
import "./chunk-TSPBFSID.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-XDPALGEE.js";
import "./chunk-CECWL7PZ.js";
import "./chunk-IYDAOHGS.js";
import "./chunk-RCFBCFDA.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-ZIB3ALE3.js";
import "./chunk-ORIEEVT4.js";
import "./chunk-E3DTO4U7.js";
import "./chunk-6RLYAMZB.js";
import "./chunk-HD376Y5P.js";
import "./chunk-KKD6DIRL.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-MXY7OLQQ.js";
import "./chunk-XRHX6Y32.js";
import "./chunk-V7LYYEON.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TX3W26ZJ.js";
import "./chunk-OZ6WBBXR.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZYQXE4NN.js";
import "./chunk-TP2MCML2.js";

// src/action/apply-job.ts
async function runApplyJob(job, runTests) {
  requireMerged(job);
  const intent = await loadJobManifest(job, "plan");
  const session = await openSession(intent, job.options, job.host);
  try {
    const plan = await session.plan();
    await tellPlan(job, session, plan);
    const isGated = needsGitHub(job, plan);
    const merged = await findMerged(job, isGated);
    const { pull } = merged;
    const touched = pull && await askGitHub(job, isGated, () => findTouched(job, plan, pull), void 0);
    const tests = await checkTests(job, runTests, intent.desired.resources, touched);
    if (tests.isFailed) {
      await tellPull(job, pull, testsStatus(job, tests.text));
      return { outcome: "refused", isFailed: true, reason: "tests-failed" };
    }
    return await applyReviewed(job, session, plan, merged);
  } finally {
    await session.close();
  }
}
function needsGitHub({ settings: { gate, expectDigest } }, plan) {
  if (plan.steps.length === 0) return false;
  return expectDigest === "" ? gate !== "none" : expectDigest !== plan.digest;
}
function requireMerged({ event }) {
  const isOpen = event.name === "merge_group" || event.pull !== void 0 && !event.pull.isMerged;
  if (event.untrusted === void 0 && !isOpen) return;
  const why = isOpen ? "this is not" : "for this pull request GitHub gives no secrets";
  throw new SluiceError("SETTINGS_EVENT_UNSAFE", `apply runs on what is merged, and ${why}`, {
    fix: "Run it on push to the default branch, or on pull requests that are closed by merging."
  });
}
async function findMerged(job, isGated) {
  if (!isGated && job.settings.comment === "never") return { why: "Nobody asked for a pull request" };
  const unknown = { why: "GitHub did not tell the pull request" };
  return askGitHub(job, isGated, async () => findMergedPull(await job.repository(), job.event), unknown);
}
async function askGitHub(job, isGated, question, otherwise) {
  try {
    return await question();
  } catch (error) {
    if (isGated || !(error instanceof SluiceError)) throw error;
    warnUntold(job, error);
    return otherwise;
  }
}
async function applyReviewed(job, session, plan, merged) {
  const { settings, event, key, masking } = job;
  const { pull } = merged;
  const verdict = await judgePlan({
    settings,
    event,
    plan,
    key,
    masking,
    merged,
    repository: () => job.repository()
  });
  if (verdict.kind === "closed") {
    const status2 = refusalStatus(job, verdict, plan);
    job.summary.push(status2);
    await tellPull(job, pull, status2);
    job.findings.push({ severity: "error", code: CODES[verdict.reason], message: verdict.message });
    return { outcome: "refused", isFailed: true, reason: verdict.reason };
  }
  job.host.stdout.write(`The gate is open: ${verdict.why}.
`);
  try {
    guardPlan(plan);
    const unset = guardSecrets(plan, session.secrets, "error");
    if (unset.length > 0) throw new SluiceError("SECRET_UNSET", "secrets are unset", { diagnostics: unset });
  } catch (error) {
    if (error instanceof SluiceError) await tellPull(job, pull, failureStatus(job, error.message));
    throw error;
  }
  if (settings.expectDigest === plan.digest) await rememberBegun(job, plan, pull);
  const path = jobFile(job, "report");
  const report = await runPlanSteps(plan, session, { ...job.options, report: path }, session.host);
  job.runner.setOutput("report-path", path);
  const status = applyStatus(job, report);
  job.summary.push(status);
  const result = resultOf(job, report);
  await tellPull(job, pull, status, result.isFailed ? void 0 : clockTime(job));
  return result;
}
var CODES = {
  "plan-changed": "PLAN_STALE",
  "not-reviewed": "PLAN_NOT_REVIEWED",
  "not-approved": "PLAN_NOT_APPROVED"
};
var clockTime = ({ host }) => new Date(host.clock.now()).toISOString();
async function tellPull(job, pull, status, appliedAt) {
  if (pull === void 0 || job.settings.comment === "never") return;
  try {
    const repository = await job.repository();
    const comment = await writeStatus({ repository, pull, key: job.key }, job.masking(status), appliedAt);
    if (comment !== void 0) job.runner.setOutput("comment-id", String(comment.id));
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    warnUntold(job, error);
  }
}
function warnUntold({ findings }, { code, message, fix }) {
  findings.push({
    severity: "warning",
    code,
    message: `the comment on the pull request could not be written: ${message}`,
    ...fix !== void 0 && { fix }
  });
}
async function rememberBegun(job, plan, pull) {
  if (pull === void 0 || plan.steps.length === 0) return;
  const { digest, desiredDigest } = plan;
  const { runUrl } = job.event;
  const review = redactReview(reviewOf(plan), job.masking);
  const line = renderBegun({
    key: job.key,
    pull: pull.number,
    headSha: pull.headSha,
    recordedAt: clockTime(job),
    runUrl,
    digest,
    desiredDigest,
    review
  });
  if (line.length > COMMENT_LIMIT / 4) return;
  await tellPull(job, pull, `**Applying \`${digest}\`** · [run](${runUrl})

${line}`);
}
function resultOf(job, report) {
  const fail = (outcome, reason, message) => {
    job.findings.push({ severity: "error", code: "APPLY_FAILED", message });
    return { outcome, isFailed: true, ...reason && { reason } };
  };
  switch (report.outcome) {
    case "applied":
    case "nothing-to-do":
      if (report.converged === false) {
        return fail("failed", "apply-failed", "the steps are done, and yet the project has not converged");
      }
      return { outcome: report.outcome, isFailed: false };
    case "stale":
      return fail("refused", "plan-changed", "Atlas changed after the plan was made; nothing was written");
    case "interrupted":
      return fail("interrupted", "apply-failed", "the run was interrupted; run the job again to finish it");
    case "failed":
      return fail(
        "failed",
        "apply-failed",
        `${report.summary.failed} of ${report.steps.length} steps failed`
      );
  }
}
export {
  runApplyJob
};
//# sourceMappingURL=apply-job-4TJX77YZ.js.map
