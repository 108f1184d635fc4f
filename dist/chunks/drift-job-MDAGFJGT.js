import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  COMMENT_LIMIT,
  renderGraph,
  requireComplete,
  tellPlan
} from "./chunk-Y43RZ5CV.js";
import {
  loadJobManifest
} from "./chunk-EPYCORUT.js";
import {
  fitPlanMarkdown
} from "./chunk-K5TL6N5L.js";
import {
  isInsideFence
} from "./chunk-4UZ4LSIW.js";
import "./chunk-KTADEIEV.js";
import "./chunk-BLQ73QRR.js";
import "./chunk-FUW7RMPW.js";
import "./chunk-RBWDP2SD.js";
import {
  inlineCode,
  planParts
} from "./chunk-AMZ6IXKP.js";
import "./chunk-KXNNKRKO.js";
import "./chunk-6ZTSOKJC.js";
import "./chunk-SLTIOYIF.js";
import {
  openSession
} from "./chunk-3V4ZEHDJ.js";
import "./chunk-L3YKQFC5.js";
import "./chunk-SDJYDIGU.js";
import "./chunk-2LJUVSRE.js";
import "./chunk-JHARHCQO.js";
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
import "./chunk-TWA2P6KC.js";
import "./chunk-TX3W26ZJ.js";
import "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/action/drift-job.ts
var MARK = "sluice:drift";
async function runDriftJob(job) {
  const intent = await loadJobManifest(job, "plan");
  const session = await openSession(intent, job.options, job.host);
  try {
    const plan = await session.plan();
    await tellPlan(job, session, plan);
    requireComplete(plan);
    const hasDrifted = plan.steps.length > 0;
    if (job.settings.comment !== "never") await updateIssue(job, plan);
    if (hasDrifted && job.settings.failOnChanges) {
      job.findings.push({
        severity: "error",
        code: "PLAN_CHANGES",
        message: "Atlas is not as the manifest says"
      });
    }
    return {
      outcome: hasDrifted ? "drifted" : "in-sync",
      isFailed: hasDrifted && job.settings.failOnChanges
    };
  } finally {
    await session.close();
  }
}
async function updateIssue(job, plan) {
  const repository = await job.repository();
  const present = await findIssues(repository, job.key);
  if (plan.steps.length === 0) {
    for (const issue2 of present) {
      await repository.commentOnIssue(
        issue2.number,
        `Atlas is as the manifest says again · [run](${job.event.runUrl})`
      );
      await repository.updateIssue(issue2.number, { isClosed: true });
      job.summary.push(`Closed issue #${issue2.number}.`);
    }
    return;
  }
  const body = job.masking(issueBody(job, plan));
  const [issue] = present;
  if (issue === void 0) {
    const label = job.settings.label === "" ? "" : ` (${job.settings.label})`;
    const { number } = await repository.createIssue(
      job.masking(`Sluice: Atlas has drifted from the manifest${label}`),
      body
    );
    job.summary.push(`Opened issue #${number}.`);
  } else if (issue.body.includes(plan.digest)) {
    job.summary.push(`Issue #${issue.number} tells it already.`);
  } else {
    await repository.updateIssue(issue.number, { body });
    job.summary.push(`Updated issue #${issue.number}.`);
  }
}
async function findIssues(repository, key) {
  const identity = await repository.identity();
  return (await repository.listOpenIssues()).filter((issue) => issue.authorId === identity.id && keyOf(issue.body) === key).toSorted((a, b) => a.number - b.number);
}
function keyOf(body) {
  const text = body.replaceAll("\r\n", "\n").trimEnd();
  const start = text.lastIndexOf("\n") + 1;
  const key = new RegExp(`^<!-- ${MARK} ([0-9a-f]{16}) -->$`).exec(text.slice(start))?.[1];
  return isInsideFence(text.slice(0, start)) ? void 0 : key;
}
function issueBody(job, plan) {
  const { settings, event } = job;
  const [file = "sluice.yaml"] = settings.files;
  return fitPlanMarkdown(planParts(plan), {
    limit: COMMENT_LIMIT - 2e3,
    lead: `Atlas is not as ${inlineCode(file)} says: somebody has changed it, or the manifest was not applied. The plan below would bring it back · [run](${event.runUrl})`,
    graph: renderGraph(plan),
    elsewhere: `the [job summary](${event.runUrl}) has all of it`,
    tail: `<!-- ${MARK} ${job.key} -->`
  });
}
export {
  runDriftJob
};
//# sourceMappingURL=drift-job-MDAGFJGT.js.map
