import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  reportFailure
} from "./chunk-XDZRI6NR.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
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
import {
  escapeControls
} from "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/test.ts
import { dirname, relative, resolve } from "node:path";

// src/cli/commands/folder-watch.ts
import { watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var INPUT = /\.(?:ya?ml|json|ndjson|jsonl)$/i;
var isLeftOut = (name) => name.startsWith(".") || name === "node_modules";
async function foldersBelow(root) {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => void 0);
  if (entries === void 0) return [];
  const below = entries.filter((entry) => entry.isDirectory() && !isLeftOut(entry.name));
  return [root, ...(await Promise.all(below.map(({ name }) => foldersBelow(join(root, name))))).flat()];
}
var FolderWatch = class {
  #roots;
  #onChange;
  #watchers = /* @__PURE__ */ new Map();
  #isClosed = false;
  /** @param roots absolute */
  constructor(roots, onChange) {
    this.#roots = roots;
    this.#onChange = onChange;
  }
  /** Watches the folders that are there now. */
  async refresh() {
    const folders = new Set((await Promise.all(this.#roots.map(foldersBelow))).flat());
    if (this.#isClosed) return;
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }
  #watch(folder) {
    let watcher;
    try {
      watcher = watch(folder);
    } catch {
      return;
    }
    watcher.on("change", (_event, name) => {
      const text = String(name);
      if (!isLeftOut(text) && (INPUT.test(text) || !text.includes("."))) this.#onChange(join(folder, text));
    });
    watcher.on("error", () => {
      watcher.close();
      this.#watchers.delete(folder);
    });
    this.#watchers.set(folder, watcher);
  }
  close() {
    this.#isClosed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
};

// src/cli/commands/test.ts
async function runTest(options, host) {
  return options.watch === true ? watchAndRun(options, host) : runOnce(options, host);
}
async function runOnce(options, host) {
  const { runGroups } = await import("./run-groups-6YP62BZU.js");
  const { run, diagnostics } = await runGroups({
    manifest: manifestRequest(options, host, "validate"),
    named: options.arguments[0] ?? [],
    updates: options.update === true
  });
  writeDiagnostics(
    worthSaying(
      diagnostics.filter(({ severity }) => severity !== "note"),
      options
    ),
    options,
    host
  );
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  if (run.files.length === 0 && isBroken) return EXIT.failed;
  await write(run, options, host);
  if (run.files.length === 0) {
    host.stderr.write(
      "There are no tests: put a file that ends with .test.yaml beside the manifest, or run 'sluice schema test'.\n"
    );
    return EXIT.failed;
  }
  return run.failed > 0 || isBroken ? EXIT.failed : EXIT.done;
}
async function write(run, options, host) {
  if (options.junit !== void 0)
    await writeResultFile(
      host,
      options.junit,
      (await import("./test-junit-SC2JACH3.js")).renderJUnit(run)
    );
  if (options.json === true) {
    host.stdout.write((await import("./test-json-ZOM2NHKC.js")).renderTestJson(run));
    return;
  }
  const { renderTestRun } = await import("./test-text-QWN337TS.js");
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    renderTestRun(run, { color, columns: host.stdout.columns, quiet: options.quiet === true })
  );
}
var SETTLE_MS = 100;
function watchedFolders(options, { directory }) {
  const named = [...options.file, ...options.varFile, ...options.arguments[0] ?? []];
  const folders = named.map(
    (name) => /\.ya?ml$/i.test(name) ? dirname(resolve(directory, name)) : resolve(directory, name)
  );
  return [...new Set(options.file.length === 0 ? [directory, ...folders] : folders)];
}
async function watchAndRun(options, host) {
  let changed;
  let isOver = false;
  let wake = () => void 0;
  const watched = new FolderWatch(watchedFolders(options, host), (path) => {
    changed = relative(host.directory, path);
    wake();
  });
  const release = host.onInterrupt(() => {
    isOver = true;
    wake();
  });
  const state = () => ({
    isOver,
    changed
  });
  try {
    await watched.refresh();
    await runOnce(options, host);
    while (!state().isOver) {
      host.stderr.write("Watching for changes; Ctrl-C ends it.\n");
      if (state().changed === void 0) await new Promise((resume) => wake = resume);
      if (state().isOver) break;
      await host.clock.sleep(SETTLE_MS);
      host.stderr.write(`
Changed: ${escapeControls(state().changed ?? "")}
`);
      changed = void 0;
      await watched.refresh();
      await runAgain(options, host);
    }
  } finally {
    watched.close();
    release();
  }
  return EXIT.interrupted;
}
async function runAgain(options, host) {
  try {
    await runOnce(options, host);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    await reportFailure(error, host);
  }
}
export {
  runTest
};
//# sourceMappingURL=test-GFXILITO.js.map
