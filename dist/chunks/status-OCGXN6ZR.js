import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  abortOnInterrupt
} from "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import "./chunk-CODJOVN3.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import {
  connectAtlas
} from "./chunk-5Y6RZLI7.js";
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import {
  readLiveWithProgress
} from "./chunk-6DDU6BSQ.js";
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
import {
  processorPhase,
  processorStateOf
} from "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-MXY7OLQQ.js";
import "./chunk-FAUNKVDY.js";
import "./chunk-IH5RCI4Z.js";
import {
  compareAddresses,
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isDocument,
  isList,
  textOf
} from "./chunk-TLXLCQXF.js";
import "./chunk-K3PAW2GB.js";
import {
  readColor
} from "./chunk-WUUURFKL.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import {
  count,
  foldLines,
  wrapText
} from "./chunk-2ADPT6Y6.js";
import {
  makePaint
} from "./chunk-T4YZLEUY.js";
import {
  cutColumns,
  escapeControls,
  padColumns,
  textWidth
} from "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/status.ts
import { access } from "node:fs/promises";
import { resolve } from "node:path";

// src/render/text/status-text.ts
var SHORTEST_NAME = 12;
function renderStatusText(status, layout) {
  const paint = makePaint(layout.color);
  const wrap = (text, indent) => wrapText(text, layout.columns - indent, 0).map((line) => " ".repeat(indent) + line);
  const workspaces = [...new Set(status.processors.map(({ address }) => address.workspace))];
  const lines = [paint("strong", `Project ${escapeControls(status.project)}`), ""];
  for (const workspace of workspaces) {
    const own = status.processors.filter(({ address }) => address.workspace === workspace);
    lines.push(paint("strong", cutColumns(`workspace ${escapeControls(workspace)}`, layout.columns)));
    lines.push(...processorTable(own, layout, paint), "");
  }
  if (status.processors.length === 0) lines.push("No processors.", "");
  const troubled = status.connections.filter(({ isHealthy }) => !isHealthy);
  if (troubled.length > 0) {
    lines.push(paint("strong", "Connections that are not READY"));
    lines.push(
      ...troubled.flatMap((one) => paintAll(toneOf(one), paint, wrap(describeConnection(one), 2))),
      ""
    );
  }
  if (status.missingWorkspaces.length > 0) {
    lines.push(
      ...paintAll("danger", paint, wrap(`Not in Atlas: ${listed(status.missingWorkspaces)}`, 0)),
      ""
    );
  }
  if (status.unmanaged.length > 0) {
    lines.push(...wrap(`Not in the manifest: ${listed(status.unmanaged)}`, 0), "");
  }
  for (const { workspace, kind, reason } of status.unreadable) {
    const where = workspace === void 0 ? "" : ` of ${workspace}`;
    lines.push(
      ...paintAll(
        "danger",
        paint,
        wrap(escapeControls(`The ${kind}s${where} could not be read: ${reason}`), 0)
      )
    );
  }
  const summary = summaryOf(status);
  lines.push(paint(status.isHealthy ? "strong" : "danger", summary));
  return foldLines(lines, layout.columns).join("\n") + "\n";
}
function processorTable(processors, layout, paint) {
  const make = (title, isNumber, cell) => ({
    title,
    isNumber,
    cells: processors.map(cell)
  });
  const all = [
    make("STATE", false, ({ state }) => escapeControls(state ?? "missing")),
    make("TIER", false, ({ tier }) => escapeControls(tier ?? "")),
    make(
      "SINCE",
      true,
      ({ stats }) => stats.since === void 0 ? "" : age((layout.now - stats.since) / 1e3)
    ),
    make("IN", true, ({ stats }) => short(stats.messagesIn)),
    make("OUT", true, ({ stats }) => short(stats.messagesOut)),
    make(
      "LAG",
      true,
      ({ stats }) => stats.lagSeconds === void 0 ? short(stats.lagMessages) : age(stats.lagSeconds)
    ),
    make("DLQ", true, ({ stats }) => short(stats.dlqMessages)),
    make("SIZE", true, ({ stats }) => size(stats.stateBytes))
  ].filter(({ title, cells }) => title === "STATE" || cells.some((cell) => cell !== ""));
  const widthOf = ({ title, cells }) => Math.max(...[title, ...cells].map(textWidth)) + 2;
  const columns = [...all];
  const room = () => layout.columns - 2 - columns.reduce((total, column) => total + widthOf(column), 0);
  while (columns.length > 1 && room() < SHORTEST_NAME) columns.pop();
  const names = processors.map(({ address }) => escapeControls(address.name));
  const nameWidth = Math.max(1, Math.min(room(), Math.max(9, ...names.map(textWidth))));
  const row = (name, cells) => padColumns(cutColumns(name, nameWidth), nameWidth) + columns.map((column, i) => {
    const cell = cells[i] ?? "";
    const width = widthOf(column);
    return column.isNumber ? " ".repeat(width - textWidth(cell)) + cell : padColumns(`  ${cell}`, width);
  }).join("");
  const titles = row(
    "PROCESSOR",
    columns.map(({ title }) => title)
  );
  return [
    paint("faint", `  ${titles}`.trimEnd()),
    ...processors.flatMap((one, i) => {
      const mark = one.isHealthy ? "  " : "! ";
      const line = (mark + row(
        names[i] ?? "",
        columns.map(({ cells }) => cells[i] ?? "")
      )).trimEnd();
      const details = detailsOf(one).flatMap(
        (text) => wrapText(text, layout.columns - 4, 0).map((part) => `    ${part}`)
      );
      return paintAll(one.isHealthy ? void 0 : toneOf(one), paint, [line, ...details]);
    })
  ];
}
function detailsOf({ desired, state, stats, isHealthy, isManaged }) {
  const details = [];
  if (!isHealthy && desired !== void 0 && desired !== "UNMANAGED" && desired !== state) {
    details.push(`wanted: ${desired}`);
  }
  if (!isManaged) details.push("not in the manifest");
  if (stats.error !== void 0) details.push(`error: ${escapeControls(stats.error)}`);
  return details;
}
var toneOf = ({ isManaged }) => isManaged ? "danger" : "changed";
var paintAll = (tone, paint, lines) => tone === void 0 ? [...lines] : lines.map((line) => paint(tone, line));
function describeConnection({ address, type, state, isMissing, isManaged }) {
  const kind = type === void 0 ? "" : ` (${type})`;
  const what = isMissing ? "missing" : state ?? "unknown";
  return escapeControls(
    `${formatAddress(address)}${kind}: ${what}${isManaged ? "" : ", not in the manifest"}`
  );
}
var MOST_LISTED = 20;
function listed(addresses) {
  const shown = addresses.slice(0, MOST_LISTED).map((address) => escapeControls(formatAddress(address)));
  const rest = addresses.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function summaryOf({
  processors,
  connections,
  missingWorkspaces,
  isHealthy,
  unreadable
}) {
  const running = processors.filter(({ state }) => state === "STARTED").length;
  const wrong = [...processors, ...connections].filter((one) => one.isManaged && !one.isHealthy).length;
  const all = `${count(processors.length, "processor")}, ${running} running`;
  if (isHealthy) return `${all}. Everything is as it should be.`;
  const troubled = wrong + missingWorkspaces.length;
  return troubled === 0 && unreadable.length > 0 ? `${all}; not everything could be read.` : `${all}; ${troubled} unhealthy.`;
}
function short(value) {
  if (value === void 0) return "";
  const units = ["", "k", "M", "G", "T", "P"];
  let scaled = value;
  let unit = 0;
  while (Math.abs(scaled) >= 999.95 && unit < units.length - 1) {
    scaled /= 1e3;
    unit += 1;
  }
  return `${unit === 0 || Math.abs(scaled) >= 100 ? Math.round(scaled) : Number(scaled.toFixed(1))}${units[unit] ?? ""}`;
}
function size(bytes) {
  if (bytes === void 0) return "";
  const [, number = "", unit = ""] = /^([-\d.]+)(\D?)$/.exec(short(bytes)) ?? [];
  return `${number} ${unit}B`;
}
function age(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 120) return `${whole}s`;
  if (whole < 7200) return `${Math.floor(whole / 60)}m`;
  return whole < 172800 ? `${Math.floor(whole / 3600)}h` : `${Math.floor(whole / 86400)}d`;
}

// src/status/stats.ts
function readStats(body) {
  const outer = body.get("stats");
  const inner = isDocument(outer) ? outer.get("stats") : void 0;
  const stats = isDocument(inner) ? inner : isDocument(outer) ? outer : void 0;
  const numberAt = (key) => readNumber(stats?.get(key));
  const found = {
    ...optional("messagesIn", numberAt("inputMessageCount")),
    ...optional("messagesOut", numberAt("outputMessageCount")),
    ...optional("dlqMessages", numberAt("dlqMessageCount")),
    ...optional("lagSeconds", numberAt("changeStreamTimeDifferenceSecs")),
    ...optional("lagMessages", numberAt("kafkaTotalOffsetLag") ?? sumOfPartitions(stats)),
    ...optional("stateBytes", numberAt("stateSize")),
    ...optional("since", firstOf([body, stats], SINCE_KEYS, readTime)),
    ...optional("error", firstOf([body, stats], ERROR_KEYS, readError))
  };
  return found;
}
var SINCE_KEYS = ["lastStateChange", "startedAt", "startTime", "start"];
var ERROR_KEYS = ["errorMsg", "error", "errorMessage", "lastError"];
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}
function firstOf(places, keys, read) {
  for (const place of places) {
    for (const key of keys) {
      const found = read(place?.get(key));
      if (found !== void 0) return found;
    }
  }
  return void 0;
}
function readNumber(value) {
  const inner = isDocument(value) && value.entries.length === 1 && value.entries[0]?.[0].startsWith("$number") === true ? value.entries[0][1] : value;
  const text = inner instanceof NumberLiteral ? inner.text : textOf(inner);
  if (text === void 0 || text.trim() === "") return void 0;
  const number = Number(text);
  return Number.isFinite(number) ? number : void 0;
}
function readTime(value) {
  const inner = isDocument(value) ? value.get("$date") : value;
  const text = textOf(inner);
  const time = text === void 0 ? readNumber(inner) : Date.parse(text);
  return time === void 0 || Number.isNaN(time) || Math.abs(time) > 864e13 ? void 0 : time;
}
function readError(value) {
  const found = isDocument(value) ? ["message", "reason", "errmsg", "detail"].map((key) => textOf(value.get(key))).find((text) => text !== void 0) : textOf(value);
  return found === void 0 || found.trim() === "" ? void 0 : found.trim();
}
function sumOfPartitions(stats) {
  const partitions = stats?.get("kafkaPartitions");
  if (!isList(partitions)) return void 0;
  const lags = partitions.map((partition) => isDocument(partition) ? readNumber(partition.get("partitionOffsetLag")) : void 0).filter((lag) => lag !== void 0);
  return lags.length === 0 ? void 0 : lags.reduce((total, lag) => total + lag, 0);
}

// src/status/health.ts
function judgeProject(project, live, desired) {
  const liveByKey = new Map(live.resources.map((resource) => [formatAddress(resource.address), resource]));
  const wanted = new Map(
    (desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource])
  );
  const isUnreadable = (address) => live.unreadable.some(
    ({ kind, workspace }) => kind === "workspace" || kind === address.kind && workspace === address.workspace
  );
  const addresses = [...live.resources, ...desired?.resources ?? []].map(({ address }) => address);
  const all = [...new Map(addresses.map((address) => [formatAddress(address), address])).values()].filter((address) => !isUnreadable(address)).toSorted(compareAddresses);
  const of = (kind) => all.filter((address) => address.kind === kind);
  const processors = of("processor").map((address) => {
    const key = formatAddress(address);
    const found = wanted.get(key);
    return judgeProcessor(
      address,
      liveByKey.get(key),
      found?.kind === "processor" ? found.state : void 0,
      desired === void 0
    );
  });
  const connections = of("connection").map((address) => {
    const key = formatAddress(address);
    const type = textOf(wanted.get(key)?.fields.get("type"));
    return judgeConnection(address, liveByKey.get(key), desired === void 0 || wanted.has(key), type);
  });
  const missingWorkspaces = of("workspace").filter((address) => !liveByKey.has(formatAddress(address)));
  const isWrong = (one) => one.isManaged && !one.isHealthy;
  return {
    project,
    hasManifest: desired !== void 0,
    processors,
    connections,
    missingWorkspaces,
    unmanaged: desired === void 0 ? [] : all.filter((address) => !wanted.has(formatAddress(address))),
    unreadable: live.unreadable,
    isHealthy: missingWorkspaces.length === 0 && live.unreadable.length === 0 && ![...processors, ...connections].some(isWrong)
  };
}
function judgeProcessor(address, live, desired, countsAll) {
  const state = live && (processorStateOf(live.body) ?? "unknown");
  const tier = textOf(live?.body.get("tier"));
  return {
    address,
    ...desired !== void 0 && { desired },
    ...state !== void 0 && { state },
    ...tier !== void 0 && { tier },
    stats: live === void 0 ? {} : readStats(live.body),
    isManaged: countsAll || desired !== void 0,
    isHealthy: isAsWanted(state, desired)
  };
}
function isAsWanted(state, desired) {
  if (state === void 0) return false;
  switch (processorPhase(state)) {
    case "running":
      return desired !== "STOPPED";
    case "not-running":
      return desired !== "STARTED";
    case "failed":
    case "gone":
      return false;
    case "moving":
      return true;
  }
}
function judgeConnection(address, live, isManaged, wantedType) {
  const state = textOf(live?.body.get("state"));
  const type = textOf(live?.body.get("type")) ?? wantedType;
  return {
    address,
    ...type !== void 0 && { type },
    ...state !== void 0 && { state },
    isMissing: live === void 0,
    isManaged,
    isHealthy: live !== void 0 && (state === void 0 || state === "READY")
  };
}

// src/cli/commands/status.ts
var WATCH_MS = 5e3;
var SHORTEST_WATCH_MS = 200;
async function runStatus(options, host) {
  const interrupt = abortOnInterrupt(host);
  try {
    const { project, desired } = await readIntent(options, host);
    const connection = await connectAtlas(options, host, project, { find: () => void 0 });
    const look = async (quiet) => judgeProject(
      project,
      await readLive(connection, desired, { ...options, quiet }, host, interrupt.signal),
      desired
    );
    try {
      if (options.watch !== void 0) return await watch(look, options, host, interrupt.signal);
      const status = await look(options.quiet === true);
      host.stdout.write(await print(status, options, host));
      return status.isHealthy ? EXIT.done : EXIT.pending;
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}
async function readIntent(options, host) {
  const isThere = await access(resolve(host.directory, "sluice.yaml")).then(
    () => true,
    () => false
  );
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || void 0);
  const sandbox = options.sandbox ? SANDBOX_LOGIN.projectId : void 0;
  if (options.file.length === 0 && !isThere) return { project: requireProject(named ?? sandbox) };
  const { desired, diagnostics } = await loadManifest({
    ...manifestRequest(options, host, "validate"),
    ...sandbox !== void 0 && { defaultProject: sandbox }
  });
  if (desired === void 0) {
    throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
  }
  return { project: requireProject(desired.project || sandbox), desired };
}
async function readLive({ gateway }, desired, { parallelism, quiet }, host, signal) {
  const workspaces = desired === void 0 ? "all" : [...new Set(desired.resources.map(({ address }) => address.workspace))];
  return readLiveWithProgress(gateway, { workspaces, parallelism, quiet, signal }, host);
}
async function print(status, options, host) {
  if (options.json) {
    const { renderStatusJson } = await import("./status-json-XXCA4MK4.js");
    return renderStatusJson(status, options.watch === void 0 ? 2 : 0);
  }
  const output = isDrawn(options, host) ? host.stderr : host.stdout;
  const color = readColor(options, host, output);
  return renderStatusText(status, { color, columns: output.columns, now: host.clock.now() });
}
var isDrawn = (options, host) => options.watch !== void 0 && !options.json && host.stderr.isTerminal;
async function watch(look, options, host, signal) {
  const interval = Math.max(
    SHORTEST_WATCH_MS,
    options.watch === true ? WATCH_MS : options.watch ?? WATCH_MS
  );
  let shown = await print(await look(options.quiet === true), options, host);
  const block = isDrawn(options, host) ? await host.openBlock() : void 0;
  const show = (text) => {
    if (block === void 0) host.stdout.write(text);
    else block.update(fitRows(text, host.stderr.rows));
  };
  try {
    show(shown);
    for (; ; ) {
      await host.clock.sleep(interval, signal);
      try {
        shown = await print(await look(true), options, host);
        show(shown);
      } catch (error) {
        if (signal.aborted || !(error instanceof SluiceError)) throw error;
        const told = `Not read again: ${error.message}
`;
        if (block === void 0) host.stderr.write(told);
        else show(`${told}
${shown}`);
      }
    }
  } finally {
    block?.close();
  }
}
function fitRows(text, rows) {
  const lines = text.trimEnd().split("\n");
  const most = Math.max(2, rows - 1);
  if (lines.length <= most) return lines.join("\n");
  return [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more lines`].join("\n");
}
export {
  runStatus
};
//# sourceMappingURL=status-OCGXN6ZR.js.map
