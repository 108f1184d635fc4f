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
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import "./chunk-CODJOVN3.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-5Y6RZLI7.js";
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import "./chunk-6DDU6BSQ.js";
import "./chunk-R7MLS2B3.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
import "./chunk-LW4YYALR.js";
import {
  PROJECT_VARIABLE,
  requireProject
} from "./chunk-U6K6KPNQ.js";
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

// src/cli/commands/graph.ts
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
    import("./connect-IFKGFPBY.js"),
    import("./live-ZM4XGJ7L.js")
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
    import("./session-VTALSFHJ.js"),
    import("./reviewed-FBM3IGPA.js")
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
      return (await import("./graph-mermaid-TPJUUBHT.js")).renderMermaid(dataflow);
    case "dot":
      return (await import("./graph-dot-EA7GFLV6.js")).renderDot(dataflow);
    case "svg":
      return (await import("./graph-svg-MN2ZJTFI.js")).renderSvg(dataflow);
  }
}
export {
  runGraph
};
//# sourceMappingURL=graph-3RQDJ5Z2.js.map
