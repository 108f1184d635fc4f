import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
  loadManifest
} from "./chunk-PPNWR2XD.js";
import {
  readColor,
  writeDiagnostics,
  writeResultFile
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
import "./chunk-JDTFGQDZ.js";
import {
  EXIT
} from "./chunk-TWA2P6KC.js";
import "./chunk-PEX4ZE5N.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";

// src/commands/test.ts
import { watch } from "node:fs";
import { dirname, resolve } from "node:path";
async function runTest(options, host) {
  const code = await runOnce(options, host);
  return options.watch === true ? watchAndRun(options, host) : code;
}
async function runOnce(options, host) {
  const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, "validate"));
  if (desired === void 0 || options.quiet !== true)
    writeDiagnostics(
      diagnostics.filter(({ severity }) => desired === void 0 || severity !== "note"),
      options,
      host
    );
  if (desired === void 0) return EXIT.failed;
  const { runTests } = await import("./run-tests-BMVTCC5B.js");
  const run = await runTests({
    directory: host.directory,
    manifests: options.file,
    files: options.arguments[0] ?? [],
    resources: desired.resources,
    updates: options.update === true
  });
  await write(run, options, host);
  if (run.files.length === 0) {
    host.stderr.write(
      "There are no tests: put a file that ends with .test.yaml beside the manifest, or run 'sluice schema test'.\n"
    );
    return EXIT.failed;
  }
  return run.failed > 0 ? EXIT.failed : EXIT.done;
}
async function write(run, options, host) {
  if (options.junit !== void 0)
    await writeResultFile(host, options.junit, (await import("./test-junit-X2GJQVUS.js")).renderJUnit(run));
  if (options.json === true) {
    host.stdout.write((await import("./test-json-MDPG5IXM.js")).renderTestJson(run));
    return;
  }
  const { renderTestRun } = await import("./test-text-Z7FAFTYC.js");
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    renderTestRun(run, { color, columns: host.stdout.columns, quiet: options.quiet === true })
  );
}
var SETTLE_MS = 100;
async function watchAndRun(options, host) {
  const stop = new AbortController();
  const release = host.onInterrupt(() => {
    stop.abort();
  });
  const files = options.file.length === 0 ? ["sluice.yaml"] : options.file;
  const folders = new Set(
    files.map(
      (file) => /\.ya?ml$/i.test(file) ? dirname(resolve(host.directory, file)) : resolve(host.directory, file)
    )
  );
  let wake = () => void 0;
  const state = { isStale: false };
  const watchers = [...folders].map(
    (folder) => watch(folder, { recursive: true, signal: stop.signal }, (_event, name) => {
      if (name === null || !/\.(?:ya?ml|json|ndjson|jsonl)$/i.test(name)) return;
      state.isStale = true;
      wake();
    })
  );
  stop.signal.addEventListener("abort", () => {
    wake();
  });
  host.stderr.write("Watching for changes; Ctrl-C ends it.\n");
  const isOver = () => stop.signal.aborted;
  while (!isOver()) {
    if (!state.isStale) await new Promise((resume) => wake = resume);
    await host.clock.sleep(SETTLE_MS);
    state.isStale = false;
    if (!isOver()) await runOnce(options, host);
  }
  for (const watcher of watchers) watcher.close();
  release();
  return EXIT.interrupted;
}
export {
  runTest
};
//# sourceMappingURL=test-CAAEE25P.js.map
