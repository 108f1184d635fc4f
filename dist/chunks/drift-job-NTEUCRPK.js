import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  COMMENT_LIMIT,
  renderGraph,
  requireComplete,
  tellPlan
} from "./chunk-DUKIG72P.js";
import {
  loadJobManifest
} from "./chunk-DMNVD2PH.js";
import "./chunk-2NDRQFUV.js";
import {
  fitPlanMarkdown
} from "./chunk-DRRY7KTR.js";
import "./chunk-H4ZVM2D7.js";
import {
  isInsideFence
} from "./chunk-NRQALL5H.js";
import "./chunk-3IRLW2IW.js";
import "./chunk-5DG276O2.js";
import "./chunk-JQQRYNIT.js";
import {
  planParts
} from "./chunk-ZWMQKLYZ.js";
import {
  inlineCode
} from "./chunk-DOO7ABGV.js";
import "./chunk-LZWVJYLX.js";
import "./chunk-UY4HHIEE.js";
import "./chunk-2H6NVJBW.js";
import {
  openSession
} from "./chunk-KW3LX4NH.js";
import "./chunk-ISCK5CVP.js";
import "./chunk-RBUZRYVV.js";
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
import "./chunk-TWA2P6KC.js";
import "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZYQXE4NN.js";
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
//# sourceMappingURL=drift-job-NTEUCRPK.js.map
