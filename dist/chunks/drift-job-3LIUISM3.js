import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  COMMENT_LIMIT,
  renderGraph,
  requireComplete,
  tellPlan
} from "./chunk-IFKZAOAT.js";
import {
  loadJobManifest
} from "./chunk-6PG5I6SF.js";
import "./chunk-JSBRCHVU.js";
import {
  fitPlanMarkdown
} from "./chunk-PL4JP76F.js";
import "./chunk-XMBAKYEY.js";
import {
  isInsideFence
} from "./chunk-ZDE6W3M4.js";
import "./chunk-3IRLW2IW.js";
import "./chunk-P2SCQWJG.js";
import "./chunk-XGK6CGDB.js";
import {
  planParts
} from "./chunk-EFNYFOO7.js";
import {
  inlineCode
} from "./chunk-V6KJ3MEC.js";
import "./chunk-WHQF34W7.js";
import "./chunk-FER6DJGQ.js";
import "./chunk-BT67ILEW.js";
import {
  openSession
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import "./chunk-CODJOVN3.js";
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
import "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/action/jobs/drift-job.ts
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
//# sourceMappingURL=drift-job-3LIUISM3.js.map
