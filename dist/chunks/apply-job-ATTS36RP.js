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
  writeStatus
} from "./chunk-Y43RZ5CV.js";
import {
  loadJobManifest
} from "./chunk-EPYCORUT.js";
import "./chunk-K5TL6N5L.js";
import {
  jobFile
} from "./chunk-4UZ4LSIW.js";
import {
  checkTests
} from "./chunk-KTADEIEV.js";
import "./chunk-BLQ73QRR.js";
import {
  runPlanSteps
} from "./chunk-5FGC3U4D.js";
import "./chunk-FUW7RMPW.js";
import "./chunk-RBWDP2SD.js";
import "./chunk-AMZ6IXKP.js";
import "./chunk-KXNNKRKO.js";
import "./chunk-6ZTSOKJC.js";
import "./chunk-SLTIOYIF.js";
import {
  openSession
} from "./chunk-3V4ZEHDJ.js";
import "./chunk-L3YKQFC5.js";
import "./chunk-SDJYDIGU.js";
import "./chunk-STVIRQTI.js";
import "./chunk-LDWKYCGZ.js";
import {
  reviewOf
} from "./chunk-2LJUVSRE.js";
import {
  guardPlan,
  guardSecrets
} from "./chunk-JHARHCQO.js";
import "./chunk-IRWMMUNA.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-3XTYVLEN.js";
import "./chunk-F7RXERD4.js";
import "./chunk-ZIB3ALE3.js";
import "./chunk-PPNWR2XD.js";
import "./chunk-YM4A3IEC.js";
import "./chunk-P4U4WE5Q.js";
import "./chunk-L7QPYESC.js";
import "./chunk-HD376Y5P.js";
import "./chunk-3EN4RF6D.js";
import "./chunk-UYRVG7YT.js";
import "./chunk-GUQV6ZE5.js";
import "./chunk-VYLAKWVD.js";
import "./chunk-JM2OT2AT.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-LWAEUHDL.js";
import "./chunk-U7NOT3X4.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-GBK5I4LC.js";
import "./chunk-XRHX6Y32.js";
import "./chunk-CECWL7PZ.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TX3W26ZJ.js";
import "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/action/apply-job.ts
async function runApplyJob(job, runTests) {
  const { event } = job;
  if (event.untrusted !== void 0 || event.pull !== void 0 && !event.pull.isMerged) {
    throw new SluiceError(
      "SETTINGS_EVENT_UNSAFE",
      "apply runs on what is merged, and this pull request is not",
      {
        fix: "Run it on push to the default branch, or on pull requests that are closed by merging."
      }
    );
  }
  const intent = await loadJobManifest(job, "plan");
  const tests = await checkTests(job, runTests, intent.desired.resources);
  job.summary.push(tests.line);
  if (tests.isFailed) return { outcome: "refused", isFailed: true, reason: "tests-failed" };
  const session = await openSession(intent, job.options, job.host);
  try {
    const plan = await session.plan();
    await tellPlan(job, session, plan);
    const pull = await findPull(job);
    return await applyReviewed(job, session, plan, pull);
  } finally {
    await session.close();
  }
}
async function findPull(job) {
  const { gate, expectDigest, comment } = job.settings;
  const isAsked = comment !== "never" || gate !== "none" && expectDigest === "";
  return isAsked ? findMergedPull(await job.repository(), job.event) : void 0;
}
async function applyReviewed(job, session, plan, pull) {
  const { settings, event, key, masking } = job;
  const verdict = await judgePlan({
    settings,
    event,
    plan,
    key,
    masking,
    pull,
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
  await tellPull(job, pull, status);
  return resultOf(job, report);
}
var CODES = {
  "plan-changed": "PLAN_STALE",
  "not-reviewed": "PLAN_NOT_REVIEWED",
  "not-approved": "PLAN_NOT_APPROVED"
};
async function tellPull(job, pull, status) {
  if (pull === void 0 || job.settings.comment === "never") return;
  try {
    const repository = await job.repository();
    const comment = await writeStatus({ repository, pull, key: job.key }, job.masking(status));
    if (comment !== void 0) job.runner.setOutput("comment-id", String(comment.id));
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    job.findings.push({
      severity: "warning",
      code: error.code,
      message: `the comment could not be written: ${error.message}`,
      ...error.fix !== void 0 && { fix: error.fix }
    });
  }
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
    recordedAt: new Date(job.host.clock.now()).toISOString(),
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
//# sourceMappingURL=apply-job-ATTS36RP.js.map
