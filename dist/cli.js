#!/usr/bin/env node
import { describeVersion, processHost } from "./chunks/start.js";
// src/cli.ts
const host = processHost();
const [first, ...others] = host.args;
if (others.length === 0 && (first === "--version" || first === "-V")) host.stdout.write(describeVersion() + "\n");
else {
	const { runProgram } = await import("./chunks/cli/program.js");
	host.finish(await runProgram(host));
}
export {};
