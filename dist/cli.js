#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  processHost
} from "./chunks/chunk-PUGJNPTQ.js";
import {
  VERSION
} from "./chunks/chunk-K3PAW2GB.js";
import "./chunks/chunk-TP2MCML2.js";

// src/cli.ts
var host = processHost();
var [first, ...others] = host.args;
if (others.length === 0 && (first === "--version" || first === "-V")) {
  host.stdout.write(VERSION + "\n");
} else {
  const { runProgram } = await import("./chunks/program-DXB6PPGN.js");
  host.finish(await runProgram(host));
}
//# sourceMappingURL=cli.js.map
