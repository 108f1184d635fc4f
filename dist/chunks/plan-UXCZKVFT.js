import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  failureDiagnostics,
  failureExitCode
} from "./chunk-CLWF3KAD.js";
import {
  abortOnInterrupt,
  loadIntent,
  openSession
} from "./chunk-3V4ZEHDJ.js";
import "./chunk-L3YKQFC5.js";
import "./chunk-SDJYDIGU.js";
import {
  serialisePlan
} from "./chunk-2LJUVSRE.js";
import {
  guardSecrets
} from "./chunk-JHARHCQO.js";
import "./chunk-IRWMMUNA.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-3XTYVLEN.js";
import "./chunk-F7RXERD4.js";
import "./chunk-ZIB3ALE3.js";
import "./chunk-PPNWR2XD.js";
import {
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
} from "./chunk-YM4A3IEC.js";
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
  EXIT,
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

// src/commands/plan.ts
async function runPlan(options, host) {
  const interrupt = abortOnInterrupt(host);
  try {
    return await showPlan(options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    if (!options.json || !(error instanceof SluiceError)) throw error;
    const { renderFailureJson } = await import("./json-QV5CYWWU.js");
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
  if (options.json) return (await import("./json-QV5CYWWU.js")).renderPlanJson(plan);
  if (options.markdown) return (await import("./markdown-WXS7QEN6.js")).renderPlanMarkdown(plan);
  const { renderPlanText } = await import("./text-RKVZHMO3.js");
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files });
}
export {
  runPlan
};
//# sourceMappingURL=plan-UXCZKVFT.js.map
