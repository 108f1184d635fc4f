import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  findingsSummary,
  publishResult
} from "./chunk-PL4JP76F.js";
import {
  openJob
} from "./chunk-XMBAKYEY.js";
import "./chunk-ZDE6W3M4.js";
import {
  joinParts
} from "./chunk-EFNYFOO7.js";
import "./chunk-V6KJ3MEC.js";
import "./chunk-WHQF34W7.js";
import "./chunk-FER6DJGQ.js";
import {
  failureDiagnostics
} from "./chunk-XDZRI6NR.js";
import "./chunk-BT67ILEW.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-MXY7OLQQ.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import {
  VERSION
} from "./chunk-K3PAW2GB.js";
import "./chunk-WUUURFKL.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  renderDiagnostics
} from "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";

// src/action/jobs/findings.ts
import { posix } from "node:path";
var MOST_OF_A_KIND = 10;
var ORDER = ["error", "warning", "note"];
function annotationsOf(diagnostics, workingDirectory, placeOf) {
  const annotations = [];
  const left = { error: 0, warning: 0, note: 0 };
  for (const severity of ORDER) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    left[severity] = Math.max(0, found.length - MOST_OF_A_KIND);
    for (const diagnostic of found.slice(0, MOST_OF_A_KIND)) {
      annotations.push(annotationOf(diagnostic, workingDirectory, placeOf));
    }
  }
  return { annotations, left };
}
function annotationOf({ severity, code, message, place, address, fix }, workingDirectory, placeOf) {
  const at = place ?? (address === void 0 ? void 0 : placeOf(address));
  const where = address === void 0 ? "" : `${address}: `;
  return {
    severity,
    title: code,
    message: `${where}${message}${fix === void 0 ? "" : `. ${fix}`}`,
    ...at && { file: posix.join(workingDirectory, at.file), line: at.line, column: at.column }
  };
}

// src/action/jobs/run.ts
async function runAction({ host, runner, openRepository, runTests }) {
  let job;
  try {
    job = openJob(host, runner, openRepository);
  } catch (error) {
    for (const { code, message, fix } of failureDiagnostics(error)) {
      runner.annotate({
        severity: "error",
        title: code,
        message: `${message}${fix === void 0 ? "" : `. ${fix}`}`
      });
    }
    publishResult({ runner }, { outcome: "failed", isFailed: true });
    return EXIT.failed;
  }
  let result;
  try {
    result = await runCommand(job, runTests);
  } catch (error) {
    result = failedBy(job, error);
  }
  await finish(job, result);
  return result.isFailed ? EXIT.failed : EXIT.done;
}
async function runCommand(job, runTests) {
  switch (job.settings.command) {
    case "validate":
      return (await import("./validate-job-JUNZDCOM.js")).runValidateJob(job, runTests);
    case "plan":
      return (await import("./plan-job-BGI2ME6C.js")).runPlanJob(job, runTests);
    case "apply":
      return (await import("./apply-job-D2F3WB6Z.js")).runApplyJob(job, runTests);
    case "drift":
      return (await import("./drift-job-3LIUISM3.js")).runDriftJob(job);
  }
}
var REASONS = {
  MANIFEST_INVALID: "invalid-manifest",
  PLAN_INVALID: "invalid-manifest",
  PLAN_REFUSED: "hazard-refused",
  PLAN_STALE: "plan-changed"
};
function failedBy(job, error) {
  job.findings.push(...failureDiagnostics(error));
  if (!(error instanceof SluiceError)) {
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    job.host.stderr.write(
      `This is a defect of sluice ${VERSION}; please report it with the text below.
${stack}
`
    );
  } else if (error.cause instanceof Error) {
    job.runner.debug(job.masking(`${error.code}: ${error.cause.message}`));
  }
  const known = error instanceof SluiceError ? REASONS[error.code] : void 0;
  const reason = known ?? (job.settings.command === "apply" ? "apply-failed" : void 0);
  const isRefusal = reason === "hazard-refused" || reason === "plan-changed";
  return { outcome: isRefusal ? "refused" : "failed", isFailed: true, ...reason && { reason } };
}
async function finish(job, result) {
  const { runner, findings, masking, settings } = job;
  const { annotations, left } = annotationsOf(
    findings,
    settings.workingDirectory,
    (address) => job.places.get(address)
  );
  if (findings.length > 0) {
    job.host.stderr.write(renderDiagnostics(findings, { color: false, columns: 120 }));
  }
  for (const annotation of annotations) {
    runner.annotate({
      ...annotation,
      title: masking(annotation.title),
      message: masking(annotation.message)
    });
  }
  const label = settings.label === "" ? "" : ` (${settings.label.replace(/[^\p{L}\p{N} ._-]/gu, "")})`;
  const text = joinParts([
    `## Sluice ${settings.command}${label}`,
    ...job.summary,
    findingsSummary(findings, left)
  ]);
  try {
    await runner.addSummary(masking(text));
  } catch (error) {
    runner.annotate({ severity: "warning", title: "SUMMARY_UNWRITABLE", message: masking(String(error)) });
  }
  publishResult(job, result);
}
export {
  runAction
};
//# sourceMappingURL=run-LJZQ5ZWX.js.map
