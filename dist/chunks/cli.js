import { VERSION } from "./start.js";
import { REFUSED_HAZARDS, SluiceError, failureDiagnostics, failureExitCode } from "./model.js";
import { Argument, InvalidArgumentError, Option } from "./vendor/commander.js";
// src/cli/failure.ts
const wantsJson = ({ args }) => args.includes("--json");
async function writeJson(diagnostics, host) {
	if (!wantsJson(host)) return;
	const { renderDiagnosticsJson } = await import("./later/render/diagnostics.js");
	host.stdout.write(renderDiagnosticsJson(diagnostics, 0));
}
async function reportUsage(said, host) {
	const [first = "", ...rest] = said.map((text) => text.trim().replace(/^error: /, ""));
	const fix = rest.join(" ");
	await writeJson([{
		severity: "error",
		code: "SETTINGS_USAGE",
		message: first,
		fix: fix === "" ? "Run the command with --help to see what it takes." : fix
	}], host);
}
async function reportFailure(error, host) {
	const [{ renderDiagnostics }, { diagnosticsLayout, fitTerminal }] = await Promise.all([import("./later/render/diagnostics.js"), import("./later/cli/output/output.js")]);
	await writeJson(failureDiagnostics(error), host);
	if (error instanceof SluiceError) {
		const layout = diagnosticsLayout({ color: !host.args.includes("--no-color") }, host);
		host.stderr.write(renderDiagnostics(failureDiagnostics(error), layout));
		if (error.diagnostics.length > 0 && error.fix !== void 0) host.stderr.write(fitTerminal(`${error.message}. ${error.fix}\n`, host.stderr));
	} else host.stderr.write(`error INTERNAL: this is a defect of sluice ${VERSION}; please report it with the text below.\n${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
	return failureExitCode(error);
}
// src/cli/flags/command.ts
function declareCommand(spec) {
	const { name, description, flags, load } = spec;
	return {
		name,
		description,
		flags,
		retired: spec.retired ?? [],
		arguments: spec.arguments ?? [],
		load
	};
}
// src/cli/flags/values.ts
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
function past(value) {
	if (/^\d{4}-\d{2}-\d{2}/.test(value)) {
		const time = new Date(value);
		if (!Number.isNaN(time.getTime())) return time;
	}
	try {
		return duration(value);
	} catch {
		throw new InvalidArgumentError("Give a duration such as 30m or 2h, or a time such as 2026-11-28T09:00:00Z.");
	}
}
const splitCommas = (value) => value.split(",").filter((part) => part !== "");
// src/cli/flags/flag.ts
const plain = (flags, text) => new Option(flags, text);
const toggle = (flags, text, conflicts = []) => ({
	flags,
	make: () => plain(flags, text).conflicts([...conflicts])
});
const negation = (flags, text) => ({
	flags,
	make: () => plain(flags, text)
});
const text = (flags, about) => ({
	flags,
	make: () => plain(flags, about)
});
const requiredText = (flags, about) => ({
	flags,
	make: () => plain(flags, about).makeOptionMandatory()
});
const textOr = (flags, about, fallback) => ({
	flags,
	make: () => plain(flags, about).default(fallback)
});
const optionalText = (flags, about) => ({
	flags,
	make: () => plain(flags, about)
});
const value = (flags, about, read) => ({
	flags,
	make: () => plain(flags, about).argParser(read)
});
const valueOr = (flags, about, read, fallback) => ({
	flags,
	make: () => plain(flags, about).argParser(read).default(fallback)
});
const optionalValue = (flags, about, read) => ({
	flags,
	make: () => plain(flags, about).argParser(read)
});
const choice = (flags, about, choices) => ({
	flags,
	make: () => plain(flags, about).choices(choices)
});
const choiceOr = (flags, about, choices, fallback) => ({
	flags,
	make: () => plain(flags, about).choices(choices).default(fallback)
});
const texts = (flags, about) => ({
	flags,
	make: () => plain(flags, about).argParser((given, previous) => [...previous, given]).default([])
});
const commaTexts = (flags, about) => ({
	flags,
	make: () => plain(flags, about).argParser((given, previous) => [...previous, ...splitCommas(given)]).default([])
});
// src/cli/flags/groups.ts
const FILE = texts("-f, --file <path>", "manifest file or directory, - for standard input; repeat to overlay (default: sluice.yaml)");
const VARIABLES = [
	texts("--var <NAME=VALUE>", "set a variable; repeat for more"),
	texts("--var-file <path>", "YAML map of variables; later ones win"),
	texts("--secret-dir <dir>", "directory that ${secretFile:...} may read"),
	text("--project <id>", "project id, 24 hex digits")
];
const MANIFEST = [
	FILE,
	text("--env <name>", "the environment of the manifest to use (default: SLUICE_ENV)"),
	...VARIABLES
];
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
const ALLOW = commaTexts("--allow <hazard>", `allow KIND or KIND=ADDRESS; repeat or separate by commas; KIND is ${REFUSED_HAZARDS.join(", ")}`);
const SELECTION = [
	TARGET,
	toggle("--prune", "delete what the manifest does not name in its workspaces"),
	toggle("--update-secrets", "send write-only secrets again"),
	ALLOW
];
const PROMOTE = commaTexts("--promote <address>", "let the new version of this processor take over; repeat or separate by commas");
const RESTART = commaTexts("--restart <address>", "stop and start this processor as it is; * and ** match; repeat or separate by commas");
const REPLAY = commaTexts("--replay <address=time>", "start this change stream afresh from a time, once; repeat or separate by commas");
const COLOR = negation("--no-color", "plain text (also: NO_COLOR)");
const OUTPUT = [COLOR, toggle("--quiet", "results and errors only")];
const WATCH_START = valueOr("--watch-start <duration>", "watch started processors for this long", duration, 0);
const NO_ROLLBACK = negation("--no-rollback", "leave a processor that fails after its start as it is");
const WORKSPACE = texts("--workspace <name>", "only this workspace; repeat for more");
const MOVE = [
	requiredText("--region <name>", "a failover region of the workspace, or its own"),
	choiceOr("--mode <mode>", "forced does not wait for what runs now", ["graceful", "forced"], "graceful"),
	toggle("--dry-run", "only ask Atlas whether it could; nothing moves"),
	toggle("--clear-checkpoint", "start afresh there; with --mode forced"),
	toggle("--stop-first", "stop what runs before Atlas is asked to move it")
];
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
// src/cli/picture-commands.ts
const [, PRUNE, UPDATE_SECRETS] = SELECTION;
const PICTURE_COMMANDS = [declareCommand({
	name: "graph",
	description: "draw how documents flow: Mermaid, DOT or SVG",
	flags: [
		...MANIFEST,
		...ATLAS,
		READ_TIMEOUT,
		TARGET,
		PRUNE,
		...OUTPUT,
		toggle("--live", "draw what Atlas has, in place of the manifest", ["plan"]),
		optionalText("--plan [file]", "colour what a plan changes, and what else its pauses touch"),
		WORKSPACE,
		choice("--format <format>", "how (default: what --out ends with, then mermaid)", [
			"mermaid",
			"dot",
			"svg"
		]),
		choiceOr("--fold <when>", "draw each workspace, or parts of a single one, as one box; auto: above 30 processors", [
			"auto",
			"always",
			"never"
		], "auto"),
		text("--out <file>", "write it to a file")
	],
	retired: [UPDATE_SECRETS, ALLOW],
	load: async () => (await import("./cli/commands/atlas/graph.js")).runGraph
}), declareCommand({
	name: "view",
	description: "write one page to look at: the project as a map, a plan, a run, live state",
	flags: [
		...MANIFEST,
		...ATLAS,
		READ_TIMEOUT,
		TARGET,
		PRUNE,
		ALLOW,
		...OUTPUT,
		requiredText("--out <file>", "the page: HTML that needs no server and no network"),
		optionalText("--plan [file]", "show what a plan changes: a saved one, or one that is made now"),
		text("--report <file>", "show a run over time: what apply --report has written"),
		toggle("--live", "show what runs and what is unhealthy"),
		negation("--no-tests", "do not run the tests beside the manifest"),
		WORKSPACE
	],
	retired: [UPDATE_SECRETS],
	load: async () => (await import("./cli/commands/atlas/view.js")).runView
})];
// src/cli/tool-commands.ts
const [, , , PROJECT] = VARIABLES;
const TOOL_COMMANDS = [
	declareCommand({
		name: "completion",
		description: "print a script that completes commands and flags",
		arguments: [new Argument("<shell>", "for which shell").choices([
			"bash",
			"zsh",
			"fish"
		])],
		flags: [],
		load: async () => (await import("./cli/commands/tools/completion.js")).runCompletion
	}),
	declareCommand({
		name: "sandbox",
		description: "run a local Atlas for trying, testing and rehearsing",
		flags: [
			valueOr("--port <n>", "port on 127.0.0.1; 0 picks a free one", count(0), 4600),
			text("--state <file>", "keep the state here"),
			valueOr("--latency <ms>", "delay every answer", count(0), 0),
			valueOr("--settle <ms>", "how long states take to change after an answer", count(0), 0),
			valueOr("--start-takes <ms>", "let starts and stops answer only when they are done", count(0), 0),
			value("--events-per-second <n>", "model what processors read and write, at this rate per source", count(0)),
			value("--rate-limit <n>", "requests a minute", count(1)),
			text("--faults <file>", "JSON list of faults"),
			texts("--quirk <name>", "answer an open question about Atlas the other way; repeat for more"),
			text("--behaves-as <file>", "answer open questions as a report of sluice probe says")
		],
		load: async () => (await import("./cli/commands/tools/sandbox.js")).runSandbox
	}),
	declareCommand({
		name: "probe",
		description: "find out how this Atlas behaves, in a workspace made for it",
		flags: [
			PROJECT,
			...ATLAS,
			READ_TIMEOUT,
			...OUTPUT,
			textOr("--provider <name>", "cloud provider of the workspace", "AWS"),
			textOr("--region <name>", "region of the workspace", "VIRGINIA_USA"),
			text("--cluster <name>", "a cluster for experiments that need one"),
			texts("--only <experiment>", "make only this experiment; repeat for more"),
			texts("--skip <experiment>", "leave this experiment out; repeat for more"),
			textOr("--out <file>", "where the report goes", "probe.json"),
			toggle("--clean", "delete what killed probes have left, and nothing else"),
			toggle("--auto-approve", "do not ask"),
			toggle("--json", "print the report as JSON")
		],
		load: async () => (await import("./cli/commands/tools/probe.js")).runProbe
	}),
	declareCommand({
		name: "schema",
		description: "print a JSON Schema: manifest, pipeline, test, plan, report, events, doctor or probe",
		arguments: [new Argument("<name>", "manifest, pipeline, test, plan, report, events, doctor or probe")],
		flags: MANIFEST,
		load: async () => (await import("./later/cli/commands/tools/schema.js")).runSchema
	}),
	declareCommand({
		name: "explain",
		description: "print what a code or a hazard means, with an example and the fix",
		arguments: [new Argument("<code>", "a diagnostic, an error code or a hazard")],
		flags: [toggle("--json", "print the entry as JSON")],
		load: async () => (await import("./cli/commands/tools/explain.js")).runExplain
	})
];
// src/cli/commands.ts
const COMMANDS$1 = [
	declareCommand({
		name: "validate",
		description: "check manifests offline: schema, references, pipelines",
		flags: [
			...MANIFEST,
			...OUTPUT,
			toggle("--strict", "fail on warnings too"),
			toggle("--json", "print {diagnostics: [...]}", ["sarif"]),
			toggle("--sarif", "print SARIF 2.1.0")
		],
		load: async () => (await import("./cli/commands/files/validate.js")).runValidate
	}),
	declareCommand({
		name: "render",
		description: "print the merged manifest, pipelines inlined, secrets by name",
		flags: [...MANIFEST, ...OUTPUT],
		load: async () => (await import("./cli/commands/files/render.js")).runRender
	}),
	declareCommand({
		name: "plan",
		description: "show what apply would do",
		flags: [
			...MANIFEST,
			...ATLAS,
			READ_TIMEOUT,
			...SELECTION,
			PROMOTE,
			...OUTPUT,
			RESTART,
			REPLAY,
			toggle("--detailed-exitcode", "exit 2 when there are changes"),
			text("--out <file>", "save the plan, without secrets, for apply"),
			toggle("--json", "print the plan as JSON", ["markdown"]),
			toggle("--markdown", "print the plan as Markdown"),
			toggle("--destroy", "show what destroy would do")
		],
		load: async () => (await import("./cli/commands/atlas/plan.js")).runPlan
	}),
	declareCommand({
		name: "show",
		description: "show a saved plan or the report of a run",
		arguments: [new Argument("<file>", "what plan --out or apply --report has written")],
		flags: [
			...OUTPUT,
			toggle("--json", "print the plan or the report as JSON", ["markdown"]),
			toggle("--markdown", "print it as Markdown")
		],
		load: async () => (await import("./cli/commands/atlas/show.js")).runShow
	}),
	declareCommand({
		name: "apply",
		description: "apply the plan: workspaces, connections, processors, start",
		arguments: [new Argument("[plan]", "a plan saved by plan --out")],
		flags: [
			...MANIFEST,
			...ATLAS,
			STATE_TIMEOUT,
			...SELECTION,
			PROMOTE,
			...OUTPUT,
			...RUN,
			RESTART,
			REPLAY,
			WATCH_START,
			NO_ROLLBACK,
			text("--expect-digest <digest>", "apply only the plan with this digest, or what is left of it")
		],
		load: async () => (await import("./cli/commands/atlas/apply.js")).runApply
	}),
	declareCommand({
		name: "destroy",
		description: "delete what the manifest names",
		flags: [
			...MANIFEST,
			...ATLAS,
			STATE_TIMEOUT,
			...SELECTION,
			...OUTPUT,
			...RUN
		],
		retired: [WATCH_START, NO_ROLLBACK],
		load: async () => (await import("./cli/commands/atlas/apply.js")).runDestroy
	}),
	declareCommand({
		name: "export",
		description: "turn a live project into a manifest and pipeline files",
		flags: [
			...VARIABLES,
			...ATLAS,
			READ_TIMEOUT,
			...OUTPUT,
			requiredText("--out <dir>", "output folder; an existing manifest is merged, not overwritten"),
			WORKSPACE,
			TARGET,
			choiceOr("--format <format>", "form of new pipeline files", ["yaml", "json"], "yaml"),
			toggle("--check", "say what would be written, write nothing, exit 2 if anything"),
			negation("--no-verify", "do not plan the result")
		],
		load: async () => (await import("./cli/commands/atlas/export.js")).runExport
	}),
	declareCommand({
		name: "status",
		description: "show what runs, what fails and what nobody manages",
		flags: [
			...MANIFEST,
			...ATLAS,
			READ_TIMEOUT,
			...OUTPUT,
			toggle("--json", "print the status as JSON, with --watch one document a line"),
			toggle("--account", "also say with which accounts and networks of Atlas to peer"),
			optionalValue("--watch [interval]", "show it again and again until interrupted (default: 5s)", duration)
		],
		load: async () => (await import("./cli/commands/atlas/status.js")).runStatus
	}),
	declareCommand({
		name: "logs",
		description: "print the log of a processor or a workspace",
		arguments: [new Argument("<address>", "WORKSPACE/processor/NAME, or WORKSPACE for all that is in it")],
		flags: [
			...MANIFEST,
			...ATLAS,
			READ_TIMEOUT,
			...OUTPUT,
			value("--since <time>", "only from then on: 30m, 2h, or a time such as 2026-11-28T09:00:00Z", past),
			toggle("--audit", "who did what, in place of what processors said"),
			toggle("--json", "print {text, time?}, one line each")
		],
		load: async () => (await import("./cli/commands/atlas/logs.js")).runLogs
	}),
	declareCommand({
		name: "failover",
		description: "move a processor, or all in a workspace that may fail over, to another region",
		arguments: [new Argument("<address>", "WORKSPACE/processor/NAME, or WORKSPACE for all that may fail over")],
		flags: [
			...MANIFEST,
			...ATLAS,
			STATE_TIMEOUT,
			ALLOW,
			...OUTPUT,
			...RUN,
			...MOVE
		],
		load: async () => (await import("./cli/commands/atlas/failover.js")).runFailover
	}),
	declareCommand({
		name: "doctor",
		description: "say what is wrong with the set-up: server, login, rights, what the manifest needs",
		flags: [
			...MANIFEST,
			...ATLAS,
			READ_TIMEOUT,
			...OUTPUT,
			toggle("--json", "print {checks: [...], problems}")
		],
		load: async () => (await import("./cli/commands/atlas/doctor.js")).runDoctor
	}),
	...PICTURE_COMMANDS,
	declareCommand({
		name: "test",
		description: "run *.test.yaml: documents in, pipeline on this machine, documents out",
		arguments: [new Argument("[files...]", "test files or folders; each belongs to the nearest sluice.yaml")],
		flags: [
			...MANIFEST,
			...OUTPUT,
			text("--case <name>", "run cases of this name alone"),
			toggle("--trace", "show the watermark, open windows and counts after each document"),
			toggle("--update", "update the expected output to match the actual output"),
			toggle("--watch", "run again when a file changes"),
			text("--junit <file>", "write the results as JUnit XML"),
			toggle("--json", "print the results as JSON")
		],
		load: async () => (await import("./cli/commands/runs/test.js")).runTest
	}),
	declareCommand({
		name: "preview",
		description: "run one pipeline on documents and show what leaves each stage",
		arguments: [new Argument("<processor>", "its address, workspace/processor/name; or a pipeline file")],
		flags: [
			...MANIFEST,
			COLOR,
			text("--input <file>", "documents, .ndjson, .json or .yaml (default: generated ones)"),
			text("--case <name>", "documents, collections and answers of this case of its tests"),
			valueOr("--count <n>", "how many documents are generated", count(1), 20),
			value("--stage <n>", "show this stage alone; $source is 0", count(0)),
			toggle("--json", "print what leaves each stage as JSON")
		],
		load: async () => (await import("./cli/commands/runs/preview.js")).runPreview
	}),
	declareCommand({
		name: "fmt",
		description: "format manifests, tests and pipeline files; comments stay",
		arguments: [new Argument("[paths...]", "files, and folders to search (default: here)")],
		flags: [...OUTPUT, toggle("--check", "write nothing; exit 1 if a file would change")],
		load: async () => (await import("./cli/commands/files/fmt.js")).runFmt
	}),
	declareCommand({
		name: "convert",
		description: "turn mongosh scripts and pipelines in shell syntax into pipeline files",
		arguments: [new Argument("<files...>", "scripts; they are read, never run")],
		flags: [
			...OUTPUT,
			text("--out <dir>", "folder of the pipeline files (default: print them)"),
			choiceOr("--format <format>", "form of the pipeline files", ["yaml", "json"], "yaml")
		],
		load: async () => (await import("./cli/commands/files/convert.js")).runConvert
	}),
	declareCommand({
		name: "init",
		description: "write a starter manifest, a test of it, and workflows",
		arguments: [new Argument("[folder]", "where (default: here)")],
		flags: [
			toggle("--yes", "ask nothing: take flags and defaults"),
			text("--project <id>", "project id, 24 hex digits"),
			text("--workspace <name>", "name of the workspace"),
			choice("--provider <name>", "cloud provider", [
				"AWS",
				"AZURE",
				"GCP"
			]),
			text("--region <name>", "region, as Atlas spells it"),
			choice("--source <kind>", "where documents come from", ["sample", "kafka"]),
			text("--cluster <name>", "Atlas cluster that takes them"),
			text("--action <ref>", "Sluice as a GitHub Action, OWNER/REPO@COMMIT")
		],
		load: async () => (await import("./cli/commands/files/init.js")).runInit
	}),
	...TOOL_COMMANDS
];
// src/cli/help/examples.ts
const EXAMPLES = {
	explain: [["explain PLAN_REFUSED", "say what an error code means"], ["explain checkpoint-loss", "say what a hazard means"]],
	validate: [["validate", "check sluice.yaml and its pipelines"], ["validate -f sluice.yaml --strict --sarif", "fail on warnings too, for code scanning"]],
	render: [["render", "show what Sluice makes of the manifest"], ["render --var tier=SP30", "show it with another value of a variable"]],
	test: [["test", "run every *.test.yaml below this folder"], ["test --update", "accept the actual output, then look at the difference"]],
	fmt: [["fmt", "format everything below this folder"], ["fmt --check pipelines", "say what is not formatted, for CI and hooks"]],
	convert: [["convert copy-orders.js", "show the pipelines of a mongosh script"], ["convert copy-orders.js --out pipelines", "write them, and show the lines for the manifest"]],
	preview: [["preview orders/processor/revenue-per-hour", "show what leaves each stage, on generated documents"], ["preview orders/processor/revenue-per-hour --stage 2", "show one stage; $source is 0"]],
	plan: [["plan --sandbox", "show what an apply would do, without an account"], ["plan --sandbox --out plan.json --detailed-exitcode", "save the plan; exit 2 when there are changes"]],
	show: [["show plan.json", "show a saved plan as plan showed it"], ["show plan.json --markdown", "show it as Markdown, for a comment or a summary"]],
	apply: [["apply --sandbox", "show the plan, ask, carry it out"], ["apply --sandbox plan.json", "carry out exactly what was reviewed"]],
	logs: [["logs orders/processor/revenue-per-hour --sandbox", "print what a processor said"], ["logs orders --sandbox --audit --since 1h", "print who did what in a workspace since an hour ago"]],
	failover: [["failover orders --region OHIO_USA --sandbox --dry-run", "ask whether all could move to another region"], ["failover orders --region OHIO_USA --sandbox --auto-approve", "move all in a workspace that may fail over"]],
	destroy: [["destroy --sandbox --allow data-loss,mass-delete", "delete all that the manifest names"], ["destroy --sandbox --target 'orders/processor/*' --allow data-loss,mass-delete", "delete the processors of a workspace"]],
	export: [["export --sandbox --out live", "write a manifest and pipeline files of the whole project"], ["export --sandbox --out live --workspace orders --check", "say what would change for one workspace"]],
	status: [["status --sandbox", "show what runs and what fails; exit 2 when unhealthy"], ["status --sandbox --json", "the same for programs"]],
	doctor: [["doctor --sandbox", "look at everything that a run relies on; exit 1 when something is wrong"], ["doctor --sandbox --json", "the same for programs"]],
	probe: [["probe --sandbox --auto-approve", "make all experiments, and write probe.json"], ["probe --sandbox --auto-approve --clean", "delete what a killed probe has left"]],
	graph: [["graph", "draw the manifest as a Mermaid flowchart"], ["graph --plan --sandbox --out dataflow.svg", "draw what a plan changes as a picture"]],
	view: [["view --out project.html", "a page with the project as a map, its pipelines and its tests"], ["view --plan --live --sandbox --out plan.html", "what a plan changes, and what runs now"]],
	init: [["init", "ask a few questions, write a starter manifest, a test and workflows"], ["init my-streams --yes --source kafka --workspace orders", "the same without questions"]],
	completion: [["completion bash > ~/.local/share/bash-completion/completions/sluice", "for bash, from its next start on"], ["completion fish > ~/.config/fish/completions/sluice.fish", "for fish; zsh: a file _sluice in $fpath"]],
	sandbox: [["sandbox --port 0", "a local Atlas on a free port, which it prints"], ["sandbox --state sandbox.json --settle 2000", "one that keeps its state, with states that take 2 seconds"]],
	schema: [["schema manifest > manifest.schema.json", "the JSON Schema that editors use"], ["schema pipeline -f sluice.yaml > pipeline.schema.json", "one that offers the connections of a manifest"]]
};
function exampleText(command) {
	const examples = EXAMPLES[command] ?? [];
	if (examples.length === 0) return "";
	return [
		"",
		"Examples:",
		...examples.flatMap(([args, purpose]) => [`  # ${purpose}`, `  sluice ${args}`])
	].join("\n");
}
// src/cli/help/hints.ts
const STATE = "sluice status shows what runs; 'sluice export' writes it as a manifest";
const COMMANDS = {
	get: STATE,
	list: STATE,
	ls: STATE,
	describe: STATE,
	state: "Sluice keeps no state file: sluice status shows what Atlas has",
	refresh: "Sluice reads Atlas for every plan: sluice plan",
	diff: "sluice plan",
	drift: "sluice plan --detailed-exitcode",
	preflight: "sluice validate",
	lint: "sluice validate",
	check: "sluice validate",
	verify: "sluice validate",
	import: "sluice export adopts live resources: it writes them into a manifest",
	pull: "sluice export writes live resources into a manifest",
	create: "write it into the manifest, then sluice apply; 'sluice init' starts a manifest",
	edit: "change the manifest, then sluice apply",
	patch: "change the manifest, then sluice apply",
	deploy: "sluice apply",
	up: "sluice apply",
	sync: "sluice apply",
	push: "sluice apply",
	rollout: "sluice apply",
	start: "set state: STARTED in the manifest, then sluice apply",
	stop: "set state: STOPPED in the manifest, then sluice apply",
	delete: "list the address under removed: in the manifest, then sluice apply; sluice destroy deletes everything in the manifest",
	remove: "list the address under removed: in the manifest, then sluice apply",
	rm: "list the address under removed: in the manifest, then sluice apply",
	down: "sluice destroy",
	teardown: "sluice destroy",
	output: "sluice render prints the merged manifest",
	format: "sluice fmt",
	run: "sluice test, or 'sluice preview PROCESSOR' for one pipeline",
	new: "sluice init",
	login: "set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET",
	auth: "set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET",
	version: "sluice --version"
};
const FLAGS = {
	"dry-run": "sluice plan shows what apply would do",
	refresh: "Sluice reads Atlas for every plan; leave it out",
	"refresh-only": "sluice plan --detailed-exitcode shows drift",
	destroy: "sluice destroy",
	yes: "--auto-approve",
	y: "--auto-approve",
	force: "--allow KIND=ADDRESS allows a hazard by its name",
	o: "--json, or --out FILE",
	output: "--json, or --out FILE",
	filename: "-f FILE",
	replace: "change the manifest; a replacement is planned where Atlas needs one",
	input: "--auto-approve asks nothing",
	lock: "Atlas has no lock: run one apply at a time",
	"no-colour": "--no-color"
};
function hintFor(message, known) {
	const command = /unknown command '([^']{1,40})'/.exec(message)?.[1];
	if (command !== void 0) return say(COMMANDS, command);
	const flag = /unknown option '(--?)([^'=]{1,40})/.exec(message);
	if (flag === null) return void 0;
	const [, dashes, name = ""] = flag;
	if (dashes === "-" && known.includes(`--${name}`)) return `Long flags have two dashes: --${name}.`;
	return say(FLAGS, name);
}
function say(table, word) {
	const hint = Object.hasOwn(table, word) ? table[word] : void 0;
	return hint === void 0 ? void 0 : `In Sluice: ${hint}.`;
}
export { COMMANDS$1 as COMMANDS, COMMON, exampleText, hintFor, reportFailure, reportUsage };
