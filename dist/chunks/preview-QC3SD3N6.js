import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  FunctionEngine,
  findSubject,
  findTestFiles,
  loadInput,
  loadTestFiles,
  normalAddress,
  runPipeline,
  subjectsOf
} from "./chunk-ANIAQJ4B.js";
import "./chunk-OFMJO32M.js";
import "./chunk-TGQPD23O.js";
import "./chunk-PDZZY7OE.js";
import "./chunk-GWLZEGLH.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
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
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import {
  isDocument,
  isList,
  valueAt
} from "./chunk-TLXLCQXF.js";
import {
  readColor,
  writeDiagnostics
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

// src/cli/commands/preview.ts
import { resolve } from "node:path";

// src/testing/generated.ts
var DEVICES = 11;
var START = Date.UTC(2025, 0, 1);
var PACE = 5e3;
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}
function reading(index, random) {
  const device = Math.floor(random() * DEVICES);
  const most = random() < 0.5 ? 250 : 450;
  return {
    device_id: `device_${device}`,
    group_id: device % 8,
    timestamp: new Date(START + index * PACE).toISOString().replace("Z", "+00:00"),
    max_watts: most,
    event_type: random() < 0.9 ? 0 : 1,
    obs: { watts: Math.floor(random() * most), temp: 5 + Math.floor(random() * 20) }
  };
}
function inserted(doc, index) {
  const id = index + 1;
  return {
    operationType: "insert",
    ns: { db: "solar", coll: "readings" },
    documentKey: { _id: id },
    fullDocument: { _id: id, ...doc },
    wallTime: new Date(START + index * PACE)
  };
}
function generateSolar(count, isChangeStream2) {
  const random = makeRandom(1);
  return Array.from({ length: count }, (_, index) => {
    const doc = reading(index, random);
    return {
      kind: "message",
      message: { value: isChangeStream2 ? inserted(doc, index) : doc, time: START + index * PACE }
    };
  });
}

// src/cli/commands/preview.ts
async function readCaseOf(options, name, host) {
  const address = normalAddress(options.arguments[0]);
  const files = await loadTestFiles(await findTestFiles(host.directory, options.file), host.directory);
  const cases = files.flatMap(
    (file) => "diagnostics" in file || normalAddress(file.processor) !== address ? [] : file.cases
  );
  const found = cases.find((testCase) => testCase.name === name);
  if (found !== void 0) return found;
  throw new SluiceError("TEST_CASE_UNKNOWN", `the tests of ${address} have no case '${name}'`, {
    fix: cases.length === 0 ? "It has no test beside the manifest." : `Name one of: ${cases.map((testCase) => testCase.name).join("; ")}.`
  });
}
function isChangeStream({ pipeline }) {
  const source = isList(pipeline) ? valueAt(pipeline[0], ["$source"]) : void 0;
  return isDocument(source) && (source.has("db") || source.has("coll"));
}
async function readInput(options, subject, host) {
  if (options.case !== void 0) {
    const testCase = await readCaseOf(options, options.case, host);
    return { input: testCase.input, world: testCase };
  }
  if (options.input !== void 0) {
    return { input: await loadInput(resolve(host.directory, options.input), host.directory), world: {} };
  }
  const source = isList(subject.pipeline) ? valueAt(subject.pipeline[0], ["$source", "documents"]) : void 0;
  return {
    input: source === void 0 ? generateSolar(options.count, isChangeStream(subject)) : [],
    world: {}
  };
}
function checkStage(stage, { pipeline }) {
  const last = isList(pipeline) ? pipeline.length - 1 : 0;
  if (stage === void 0 || stage <= last) return;
  throw new SluiceError("PREVIEW_STAGE_UNKNOWN", `the pipeline has no stage ${stage}`, {
    fix: `Write a number from 0, which is $source, to ${last}.`
  });
}
async function runPreview(options, host) {
  const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
  if (desired === void 0) {
    writeDiagnostics(diagnostics, options, host);
    return EXIT.failed;
  }
  const subject = findSubject(subjectsOf(desired.resources), options.arguments[0]);
  checkStage(options.stage, subject);
  const { input, world } = await readInput(options, subject, host);
  const engine = new FunctionEngine();
  const result = runPipeline(
    {
      ...subject,
      input,
      closesWindows: true,
      ...world.collections && { collections: world.collections },
      ...world.https && { https: world.https },
      ...world.functions && { functions: world.functions },
      ...world.now !== void 0 && { now: world.now }
    },
    await engine.for(subject)
  );
  await engine.close();
  const { renderPreview, renderPreviewJson } = await import("./test-preview-YD63YXTY.js");
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    options.json === true ? renderPreviewJson(result, options.stage) : renderPreview(result, { color, columns: host.stdout.columns, stage: options.stage })
  );
  return result.failure === void 0 ? EXIT.done : EXIT.failed;
}
export {
  runPreview
};
//# sourceMappingURL=preview-QC3SD3N6.js.map
