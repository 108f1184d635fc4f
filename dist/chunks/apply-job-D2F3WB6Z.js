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
} from "./chunk-IFKZAOAT.js";
import {
  loadJobManifest
} from "./chunk-6PG5I6SF.js";
import {
  checkTests,
  findTouched
} from "./chunk-JSBRCHVU.js";
import "./chunk-PL4JP76F.js";
import {
  jobFile
} from "./chunk-XMBAKYEY.js";
import "./chunk-ZDE6W3M4.js";
import "./chunk-3IRLW2IW.js";
import {
  runPlanSteps
} from "./chunk-YZNAW3DP.js";
import "./chunk-BDE2LD3S.js";
import "./chunk-Y4WI2POR.js";
import "./chunk-P2SCQWJG.js";
import "./chunk-XGK6CGDB.js";
import "./chunk-EFNYFOO7.js";
import "./chunk-V6KJ3MEC.js";
import "./chunk-WHQF34W7.js";
import "./chunk-FER6DJGQ.js";
import {
  reviewOf
} from "./chunk-BT67ILEW.js";
import {
  openSession
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import {
  guardPlan,
  guardSecrets
} from "./chunk-CODJOVN3.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-5Y6RZLI7.js";
import "./chunk-NCQMODD4.js";
import "./chunk-6DDU6BSQ.js";
import "./chunk-R7MLS2B3.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-GUNKCNXK.js";
import "./chunk-NRS2GC3S.js";
import "./chunk-LW4YYALR.js";
import "./chunk-U6K6KPNQ.js";
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
import "./chunk-FAUNKVDY.js";
import "./chunk-IH5RCI4Z.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-K3PAW2GB.js";
import "./chunk-WUUURFKL.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/action/jobs/apply-job.ts
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
//# sourceMappingURL=apply-job-D2F3WB6Z.js.map
