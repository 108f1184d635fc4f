import { REFUSED_HAZARDS } from "../../model.js";
import { commaTexts, negation, text, textOr, texts, toggle, value, valueOr } from "./flag.js";
import { count, duration } from "./values.js";
// src/cli/flags/groups.ts
const FILE = texts("-f, --file <path>", "manifest file or directory; repeat to overlay (default: sluice.yaml)");
const VARIABLES = [
	texts("--var <NAME=VALUE>", "set a variable; repeat for more"),
	texts("--var-file <path>", "YAML map of variables; later ones win"),
	texts("--secret-dir <dir>", "directory that ${secretFile:...} may read"),
	text("--project <id>", "project id, 24 hex digits")
];
const MANIFEST = [FILE, ...VARIABLES];
const ATLAS = [
	text("--base-url <url>", "Atlas (default: MONGODB_ATLAS_BASE_URL, then https://cloud.mongodb.com)"),
	toggle("--sandbox", "use the embedded sandbox in place of Atlas: no account, no network"),
	textOr("--sandbox-state <file>", "where the sandbox keeps its state", ".sluice/sandbox.json"),
	valueOr("--parallelism <n>", "requests in flight", count(1), 10),
	toggle("--verbose", "show each request as method, path, status and milliseconds")
];
const READ_TIMEOUT = value("--timeout <duration>", "longest time that reading may take", duration);
const STATE_TIMEOUT = value("--timeout <duration>", "longest wait for a state (default: 10m for processors, 40m for the rest)", duration);
const TARGET = commaTexts("--target <address>", "only these resources; * and ** match; repeat or separate by commas");
const SELECTION = [
	TARGET,
	toggle("--prune", "delete what the manifest does not name in its workspaces"),
	toggle("--update-secrets", "send write-only secrets again"),
	commaTexts("--allow <hazard>", `allow KIND or KIND=ADDRESS; repeat or separate by commas; KIND is ${REFUSED_HAZARDS.join(", ")}`)
];
const COLOR = negation("--no-color", "plain text (also: NO_COLOR)");
const OUTPUT = [COLOR, toggle("--quiet", "results and errors only")];
const RUN = [
	toggle("--auto-approve", "do not ask"),
	text("--report <file>", "write the report as JSON"),
	toggle("--json", "one event a line")
];
const COMMON = [
	...MANIFEST,
	...ATLAS,
	READ_TIMEOUT,
	TARGET,
	...SELECTION.slice(1).filter(({ flags }) => flags !== "--update-secrets"),
	...OUTPUT,
	toggle("--json", "JSON")
];
export { ATLAS, COLOR, COMMON, MANIFEST, OUTPUT, READ_TIMEOUT, RUN, SELECTION, STATE_TIMEOUT, TARGET, VARIABLES };
