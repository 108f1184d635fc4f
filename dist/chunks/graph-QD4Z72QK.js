import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  desiredDataflow,
  liveDataflow,
  planDataflow
} from "./chunk-3IRLW2IW.js";
import {
  abortOnInterrupt,
  loadIntent
} from "./chunk-KW3LX4NH.js";
import "./chunk-ISCK5CVP.js";
import "./chunk-RBUZRYVV.js";
import "./chunk-TSPBFSID.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-XDPALGEE.js";
import {
  SANDBOX_LOGIN
} from "./chunk-CECWL7PZ.js";
import "./chunk-IYDAOHGS.js";
import "./chunk-RCFBCFDA.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
  loadManifest
} from "./chunk-ORIEEVT4.js";
import "./chunk-E3DTO4U7.js";
import {
  PROJECT_VARIABLE,
  requireProject
} from "./chunk-6RLYAMZB.js";
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
import {
  writeDiagnostics,
  writeResultFile
} from "./chunk-OZ6WBBXR.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZYQXE4NN.js";
import "./chunk-TP2MCML2.js";

// src/commands/graph.ts
import { extname } from "node:path";
async function runGraph(options, host) {
  const interrupt = abortOnInterrupt(host);
  try {
    const dataflow = await readDataflow(options, host, interrupt.signal);
    const text = await renderDataflow(dataflow, formatOf(options));
    if (options.out === void 0) host.stdout.write(text);
    else await writeResultFile(host, options.out, text);
    return EXIT.done;
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}
async function readDataflow(options, host, signal) {
  if (options.plan !== void 0 && options.plan !== false) return readPlanned(options, host, signal);
  if (options.live) return readFromAtlas(options, host, signal);
  const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
  if (desired === void 0)
    throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
  const problems = diagnostics.filter(({ code }) => code === "MANIFEST_ENV_UNSET");
  if (!options.quiet) writeDiagnostics(problems, options, host);
  return desiredDataflow({ ...desired, resources: desired.resources.filter(chosenBy(options)) });
}
var chosenBy = ({ workspace }) => ({ address }) => workspace.length === 0 || workspace.includes(address.workspace);
async function readFromAtlas(options, host, signal) {
  const [{ connectAtlas }, { readLiveWithProgress }] = await Promise.all([
    import("./connect-IAPURVWA.js"),
    import("./live-7PXRUU6W.js")
  ]);
  const project = await findProject(options, host);
  const connection = await connectAtlas(options, host, project, { find: () => void 0 });
  try {
    const workspaces = options.workspace.length === 0 ? "all" : options.workspace;
    const { parallelism, quiet } = options;
    const request = { workspaces, parallelism, quiet, signal };
    const live = await readLiveWithProgress(connection.gateway, request, host);
    writeDiagnostics(
      live.unreadable.map(({ workspace, kind, reason }) => ({
        severity: "warning",
        code: "GRAPH_UNREADABLE",
        message: `the ${kind}s${workspace === void 0 ? "" : ` of workspace "${workspace}"`} could not be read: ${reason}`,
        fix: "Give the credentials the role Project Stream Processing Owner."
      })),
      options,
      host
    );
    return liveDataflow({ ...live, resources: live.resources.filter(chosenBy(options)) });
  } finally {
    await connection.close();
  }
}
async function findProject(options, host) {
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || void 0);
  if (named === void 0 || options.file.length > 0) {
    const defaultProject = options.sandbox ? SANDBOX_LOGIN.projectId : void 0;
    const request = { ...manifestRequest(options, host, "plan"), defaultProject };
    const { desired, diagnostics } = await loadManifest(request);
    const project = desired?.project ?? (options.file.length === 0 ? defaultProject : void 0);
    if (project !== void 0) return project;
    throw new SluiceError("MANIFEST_INVALID", "the manifest, which would name the project, has errors", {
      diagnostics,
      fix: `Give --project, or set ${PROJECT_VARIABLE}.`
    });
  }
  return requireProject(named);
}
async function readPlanned(options, host, signal) {
  const [{ openSession }, { readReviewed }] = await Promise.all([
    import("./session-U7IRUKUP.js"),
    import("./reviewed-75RQZYJH.js")
  ]);
  const saved = typeof options.plan === "string" ? options.plan : void 0;
  const reviewed = await readReviewed({ ...options, arguments: [saved] }, host);
  const intent = reviewed?.intent ?? await loadIntent(options, host, false);
  const session = await openSession(intent, options, host);
  try {
    const plan = await session.plan(signal);
    if (reviewed !== void 0 && reviewed.digest !== plan.digest && !options.quiet) {
      const message = "something has changed since the plan was saved; this is the plan as it is now";
      writeDiagnostics([{ severity: "warning", code: "PLAN_STALE", message }], options, host);
    }
    return planDataflow({ ...plan, changes: plan.changes.filter(chosenBy(options)) });
  } finally {
    await session.close();
  }
}
function formatOf({ format, out = "" }) {
  if (format !== void 0) return format;
  switch (extname(out).toLowerCase()) {
    case ".svg":
      return "svg";
    case ".dot":
    case ".gv":
      return "dot";
    default:
      return "mermaid";
  }
}
async function renderDataflow(dataflow, format) {
  switch (format) {
    case "mermaid":
      return (await import("./graph-mermaid-P6QFZ6BH.js")).renderMermaid(dataflow);
    case "dot":
      return (await import("./graph-dot-K3C5NMYK.js")).renderDot(dataflow);
    case "svg":
      return (await import("./graph-svg-KXXSSTX3.js")).renderSvg(dataflow);
  }
}
export {
  runGraph
};
//# sourceMappingURL=graph-QD4Z72QK.js.map
