import { formatAddress, isConnectionLike, isDocument, textOf } from "../model/more.js";
import { SluiceError } from "../model.js";
import { requireProject } from "../manifest.js";
import { parseJson } from "../model/document.js";
import { readWatched } from "./status.js";
// src/core/logs.ts
async function readLogs(context, options) {
	const { address, audit = false, since, signal } = options;
	if (isConnectionLike(address.kind)) throw new SluiceError("SETTINGS_ADDRESS_INVALID", `${formatAddress(address)} is a connection, which has no log.`, { fix: `Name a processor, or the workspace: ${address.workspace}.` });
	const { project } = await context.once("status", () => watchedOrNamed(context));
	const { gateway } = await context.connect(project);
	const text = await gateway.logs(address, {
		kind: audit ? "audit" : "operational",
		since: since?.getTime(),
		signal
	});
	if (text === "" && address.kind === "processor" && await gateway.read(address, signal) === void 0) throw new SluiceError("ATLAS_NOT_FOUND", `Atlas has no ${formatAddress(address)}`, { fix: "Correct the address; sluice status shows what there is." });
	return linesOf(context.mask.text(text));
}
async function watchedOrNamed(context) {
	try {
		return await readWatched(context);
	} catch (error) {
		const project = context.namedProject ?? context.options.defaultProject;
		if (!(error instanceof SluiceError) || error.code !== "MANIFEST_INVALID" || project === void 0) throw error;
		return { project: requireProject(project) };
	}
}
function linesOf(text) {
	const lines = text.split(/\r?\n/);
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line) => {
		const time = timeOf(line);
		return {
			text: line,
			...time !== void 0 && { time }
		};
	});
}
const TIME_NAMES = [
	"t",
	"ts",
	"time",
	"timestamp",
	"@timestamp",
	"date"
];
function timeOf(line) {
	const written = /^\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)/.exec(line)?.[1];
	if (written !== void 0) return isoOf(written);
	if (!line.startsWith("{")) return void 0;
	try {
		const entry = parseJson(line);
		if (!isDocument(entry)) return void 0;
		const found = TIME_NAMES.map((name) => entry.get(name)).find((value) => value !== void 0);
		return isoOf(textOf(isDocument(found) ? found.get("$date") : found) ?? "");
	} catch {
		return;
	}
}
function isoOf(written) {
	const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? written : `${written}Z`;
	const time = Date.parse(zoned.replace(" ", "T"));
	return Number.isNaN(time) ? void 0 : new Date(time).toISOString();
}
export { linesOf, readLogs, watchedOrNamed };
