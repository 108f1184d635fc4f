import { InvalidArgumentError } from "../vendor/commander.js";
import { REFUSED_HAZARDS } from "../model.js";
// src/cli/flags.ts
const collect = (value, previous = []) => [...previous, value];
const collectList = (value, previous = []) => [...previous, ...value.split(",").filter((part) => part !== "")];
function count(minimum) {
	return (value) => {
		if (!/^\d+$/.test(value) || Number(value) < minimum || !Number.isSafeInteger(Number(value))) throw new InvalidArgumentError(`Give a whole number from ${minimum}.`);
		return Number(value);
	};
}
const DURATION_UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
function duration(value) {
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value);
	if (match === null) throw new InvalidArgumentError("Give a duration such as 30s, 5m or 1h.");
	return Number(match[1]) * (DURATION_UNITS[match[2] ?? "s"] ?? 1e3);
}
function manifestFlags(command) {
	return variableFlags(command.option("-f, --file <path>", "manifest file or directory; repeat to overlay (default: sluice.yaml)", collect, []));
}
function variableFlags(command) {
	return command.option("--var <NAME=VALUE>", "set a variable; repeat for more", collect, []).option("--var-file <path>", "YAML map of variables; later ones win", collect, []).option("--secret-dir <dir>", "directory that ${secretFile:...} may read", collect, []).option("--project <id>", "project id, 24 hex digits");
}
function outputFlags(command) {
	return command.option("--no-color", "plain text (also: NO_COLOR)").option("--quiet", "results and errors only").option("--verbose", "show each request as method, path, status and milliseconds");
}
function atlasFlags(command) {
	return command.option("--base-url <url>", "Atlas (default: MONGODB_ATLAS_BASE_URL, then https://cloud.mongodb.com)").option("--sandbox", "use the embedded sandbox in place of Atlas: no account, no network").option("--sandbox-state <file>", "where the sandbox keeps its state", ".sluice/sandbox.json").option("--parallelism <n>", "workspaces worked on at once", count(1), 4).option("--timeout <duration>", "longest wait for a state (default: 10m for processors, 40m for the rest)", duration);
}
function selectionFlags(command) {
	return command.option("--target <address>", "only these resources; * and ** match; repeat or separate by commas", collectList, []).option("--prune", "delete what the manifest does not name in its workspaces").option("--update-secrets", "send write-only secrets again").option("--allow <hazard>", `allow KIND or KIND=ADDRESS; repeat or separate by commas; KIND is ${REFUSED_HAZARDS.join(", ")}`, collectList, []);
}
function applyFlags(command) {
	return command.option("--auto-approve", "do not ask").option("--report <file>", "write the report as JSON").option("--watch-start <duration>", "watch started processors for this long", duration, 0).option("--no-rollback", "leave a processor that fails after its start as it is").option("--json", "one event a line");
}
export { applyFlags, atlasFlags, collect, collectList, count, duration, manifestFlags, outputFlags, selectionFlags, variableFlags };
