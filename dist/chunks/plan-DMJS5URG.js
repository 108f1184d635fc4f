import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  failureDiagnostics,
  failureExitCode
} from "./chunk-XDZRI6NR.js";
import {
  serialisePlan
} from "./chunk-BT67ILEW.js";
import {
  abortOnInterrupt,
  loadIntent,
  openSession
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import {
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
import {
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
} from "./chunk-WUUURFKL.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/plan.ts
async function runPlan(options, host) {
  const interrupt = abortOnInterrupt(host);
  try {
    return await showPlan(options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    if (!options.json || !(error instanceof SluiceError)) throw error;
    const { renderFailureJson } = await import("./json-5ZL52VEJ.js");
    host.stdout.write(renderFailureJson(failureDiagnostics(error)));
    return failureExitCode(error);
  } finally {
    interrupt.release();
  }
}
async function showPlan(options, bareHost, signal) {
  const intent = await loadIntent(options, bareHost, false);
  const session = await openSession(intent, options, bareHost);
  const { host } = session;
  try {
    const plan = await session.plan(signal);
    host.stdout.write(await renderPlan(plan, options, host, session.files));
    if (!options.json) {
      const unset = guardSecrets(plan, session.secrets, "warning");
      writeDiagnostics(worthSaying([...plan.diagnostics, ...unset], options), options, host);
    }
    if (plan.diagnostics.some((diagnostic) => diagnostic.severity === "error")) return EXIT.failed;
    if (options.out !== void 0) await writeResultFile(host, options.out, serialisePlan(plan));
    const isPending = plan.steps.length > 0;
    return isPending && options.detailedExitcode ? EXIT.pending : EXIT.done;
  } finally {
    await session.close();
  }
}
async function renderPlan(plan, options, host, files) {
  if (options.json) return (await import("./json-5ZL52VEJ.js")).renderPlanJson(plan);
  if (options.markdown) return (await import("./markdown-EJ2NH3EG.js")).renderPlanMarkdown(plan);
  const { renderPlanText } = await import("./text-KQ37LZ6T.js");
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files });
}
export {
  runPlan
};
//# sourceMappingURL=plan-DMJS5URG.js.map
