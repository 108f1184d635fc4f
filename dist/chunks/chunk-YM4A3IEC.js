import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  renderDiagnostics
} from "./chunk-PEX4ZE5N.js";

// src/commands/output.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
function readColor(options, host, output) {
  return options.color && output.isTerminal && !host.env["NO_COLOR"];
}
function worthSaying(diagnostics, { quiet }) {
  return quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
}
function writeDiagnostics(diagnostics, options, host) {
  if (diagnostics.length === 0) return;
  const color = readColor(options, host, host.stderr);
  host.stderr.write(renderDiagnostics(diagnostics, { color, columns: host.stderr.columns }));
}
async function writeResultFile(host, path, text) {
  try {
    await writeFile(resolve(host.directory, path), text, { mode: 384 });
  } catch (error) {
    const reason = error.code ?? "unknown reason";
    throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${reason})`, {
      fix: "Name a file in a folder that exists, on a disk with room.",
      cause: error
    });
  }
}

export {
  readColor,
  worthSaying,
  writeDiagnostics,
  writeResultFile
};
//# sourceMappingURL=chunk-YM4A3IEC.js.map
