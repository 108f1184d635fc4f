import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  FunctionEngine,
  findSubject,
  findTestFiles,
  loadTestFiles,
  normalAddress,
  readDocuments,
  readStep,
  runPipeline,
  subjectsOf
} from "./chunk-62JHGWN2.js";
import "./chunk-A7KKMPDO.js";
import "./chunk-TGQPD23O.js";
import "./chunk-ITMQQP4A.js";
import "./chunk-KP4LYN4A.js";
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
  loadManifest
} from "./chunk-PPNWR2XD.js";
import {
  readColor,
  writeDiagnostics
} from "./chunk-YM4A3IEC.js";
import "./chunk-P4U4WE5Q.js";
import "./chunk-L7QPYESC.js";
import "./chunk-HD376Y5P.js";
import "./chunk-JM2OT2AT.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-LWAEUHDL.js";
import "./chunk-U7NOT3X4.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import {
  isDocument,
  isList,
  valueAt
} from "./chunk-JDTFGQDZ.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/commands/preview.ts
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

// src/commands/preview.ts
async function readCaseOf(options, name, host) {
  const address = normalAddress(options.arguments[0]);
  const files = await loadTestFiles(await findTestFiles(host.directory, options.file), host.directory);
  const cases = files.flatMap(
    (file) => "error" in file || normalAddress(file.processor) !== address ? [] : file.cases
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
    const documents = await readDocuments(resolve(host.directory, options.input), options.input);
    return { input: documents.map(readStep), world: {} };
  }
  const source = isList(subject.pipeline) ? valueAt(subject.pipeline[0], ["$source", "documents"]) : void 0;
  return {
    input: source === void 0 ? generateSolar(options.count, isChangeStream(subject)) : [],
    world: {}
  };
}
async function runPreview(options, host) {
  const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
  if (desired === void 0) {
    writeDiagnostics(diagnostics, options, host);
    return EXIT.failed;
  }
  const subject = findSubject(subjectsOf(desired.resources), options.arguments[0]);
  const { input, world } = await readInput(options, subject, host);
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
    await new FunctionEngine().for(subject)
  );
  const { renderPreview, renderPreviewJson } = await import("./test-preview-U5Z4PLMO.js");
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    options.json === true ? renderPreviewJson(result, options.stage) : renderPreview(result, { color, columns: host.stdout.columns, stage: options.stage })
  );
  return result.failure === void 0 ? EXIT.done : EXIT.failed;
}
export {
  runPreview
};
//# sourceMappingURL=preview-7P2LZLQ4.js.map
