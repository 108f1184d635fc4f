import { CLOUD_PROVIDERS, OBJECT_ID, REGIONS, findRegionMistake, isFineName } from "../../../kinds.js";
import { IGNORED_LINES, modelineOf, secretsIn, secretsOf, starterFiles } from "../../init/starter.js";
import { defaultAction, workflowFiles } from "../../init/workflows.js";
import "../../../core/facts/manifest.js";
import { EXIT, SluiceError } from "../../../model.js";
import { THIS_RELEASE, publishedRelease } from "../../../model/release.js";
import { findRepository } from "../../../core/files/presence.js";
import { readRegularFile } from "../../../core/files/regular-file.js";
import { dirname, join, relative, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// src/cli/commands/files/init.ts
async function runInit(options, host, release = THIS_RELEASE) {
	const folder = resolve(host.directory, options.arguments[0] ?? ".");
	const present = await read(join(folder, "sluice.yaml"));
	if (present !== void 0) return initBeside(present, folder, options, host, release);
	const choices = await choose(options, host);
	if (choices === void 0) {
		host.stderr.write("\nNothing was written.\n");
		return EXIT.failed;
	}
	const lines = await writeFiles(folder, starterFiles(choices, modelineOf(publishedRelease(release))), choices.action, secretsOf(choices.source), release);
	const next = nextLines(choices, relative(host.directory, folder), release);
	host.stdout.write([
		...lines,
		"",
		...next
	].join("\n") + "\n");
	return EXIT.done;
}
const STARTER_FLAGS = [
	"project",
	"workspace",
	"provider",
	"region",
	"source",
	"cluster"
];
async function initBeside(manifest, folder, options, host, release) {
	const idle = STARTER_FLAGS.filter((key) => options[key] !== void 0).map((key) => `--${key}`);
	if (idle.length > 0) throw new SluiceError("INIT_MANIFEST_PRESENT", "there is a sluice.yaml already", { fix: `Nothing was written. Name another folder, or leave out ${idle.join(" and ")} to add workflows beside it.` });
	const action = options.action ?? "";
	if (!isFit("action", action)) throw invalid("action", action);
	const lines = await writeFiles(folder, [], action, secretsIn(manifest), release);
	if (!manifest.includes("yaml-language-server:")) {
		const modeline = modelineOf(publishedRelease(release));
		await writeFile(join(folder, "sluice.yaml"), modeline("manifest", "") + manifest);
		lines.unshift("  wrote  sluice.yaml: its first line names the schema, for editors");
	}
	const into = cdInto(relative(host.directory, folder));
	host.stdout.write([
		...lines,
		"",
		...actionLines(action, release),
		`Next: ${into}sluice plan`
	].join("\n") + "\n");
	return EXIT.done;
}
async function writeFiles(folder, own, action, secrets, release) {
	const lines = [];
	const schemas = publishedRelease(release) === void 0 ? await schemaFiles() : [];
	for (const file of [...own, ...schemas]) lines.push(`  ${await create(folder, file) ? "wrote" : "kept "}  ${file.path}`);
	const root = await findRepository(folder) ?? folder;
	const below = relative(root, folder).replaceAll("\\", "/");
	for (const file of workflowFiles(action === "" ? defaultAction(release) : action, secrets, below)) {
		const isNew = await create(root, file);
		lines.push(`  ${isNew ? "wrote" : "kept "}  ${relative(folder, join(root, file.path))}`);
	}
	lines.push(`  ${await ignore(folder) ? "wrote" : "kept "}  .gitignore`);
	return lines;
}
const DEFAULTS = {
	project: "",
	workspace: "streams",
	provider: "AWS",
	region: "VIRGINIA_USA",
	source: "sample",
	cluster: "Cluster0",
	action: ""
};
const QUESTIONS = {
	project: "Project id, 24 hex digits (empty: from MONGODB_ATLAS_PROJECT_ID)",
	workspace: "Name of the workspace, of letters, digits, - and _",
	provider: "Cloud provider: AWS, AZURE or GCP",
	region: "Region of the workspace, as Atlas spells it",
	source: "Where documents come from: sample or kafka",
	cluster: "Atlas cluster that takes them",
	action: "Sluice as a GitHub Action, OWNER/REPO@COMMIT (may be empty)"
};
const CHECKS = {
	project: (id) => id === "" || OBJECT_ID.pattern.test(id),
	workspace: (name) => isFineName("workspace", name),
	provider: (name) => CLOUD_PROVIDERS.some((known) => known === name),
	region: (name) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(name),
	source: (kind) => /^(sample|kafka)$/.test(kind),
	cluster: (name) => /^\S+$/.test(name),
	action: (name) => /^([\w.-]+\/[\w./-]+@[0-9a-f]{40})?$/.test(name)
};
async function choose(options, host) {
	if (options.yes !== true && !host.canAsk) throw new SluiceError("SETTINGS_INIT_INVALID", "there is no terminal to ask on", { fix: "Give --yes, and flags for what is not as by default; see init --help." });
	const choices = {};
	for (const key of Object.keys(QUESTIONS)) {
		const given = options[key];
		if (given !== void 0 && !isFit(key, given)) throw invalid(key, given);
		if (key === "region" && given !== void 0) requireRegion(choices["provider"] ?? "", given);
		const answer = given ?? (options.yes ? presetOf(key, choices) : await ask(key, presetOf(key, choices), host, choices));
		if (answer === void 0) return void 0;
		choices[key] = answer;
	}
	return {
		...DEFAULTS,
		...choices
	};
}
const invalid = (key, given) => new SluiceError("SETTINGS_INIT_INVALID", `--${key} can't be '${given}'`, { fix: `${QUESTIONS[key]}.` });
function requireRegion(provider, region) {
	const mistake = findRegionMistake(provider, region);
	if (mistake === void 0) return;
	throw new SluiceError("SETTINGS_INIT_INVALID", mistake.message, { fix: mistake.fix.replace("cloudProvider: ", "--provider ").replace(/^Write (?!--)/, "Write --region ") });
}
const isFit = (key, value) => CHECKS[key](value);
function presetOf(key, choices) {
	if (key !== "region") return DEFAULTS[key];
	const provider = CLOUD_PROVIDERS.find((name) => name === choices["provider"]);
	return provider === void 0 || provider === DEFAULTS.provider ? DEFAULTS.region : REGIONS[provider][0] ?? "";
}
async function ask(key, preset, host, choices) {
	for (;;) {
		const line = await host.ask(`${QUESTIONS[key]}${preset === "" ? "" : ` [${preset}]`}: `);
		if (line === void 0) return void 0;
		const answer = line.trim() === "" ? preset : line.trim();
		const mistake = key === "region" ? findRegionMistake(choices["provider"] ?? "", answer) : void 0;
		if (mistake === void 0 && isFit(key, answer)) return answer;
		if (mistake !== void 0) {
			host.stderr.write(`  ${mistake.message}.\n`);
			continue;
		}
		host.stderr.write(`  '${answer}' can't be that.\n`);
	}
}
async function schemaFiles() {
	const { JSON_SCHEMAS } = await import("../../../later/core/facts/schemas.js");
	const print = (schema) => JSON.stringify(schema, null, 2) + "\n";
	return [
		{
			path: "schemas/manifest.schema.json",
			text: print(await JSON_SCHEMAS.manifest())
		},
		{
			path: "schemas/pipeline.schema.json",
			text: print(await JSON_SCHEMAS.pipeline())
		},
		{
			path: "schemas/test.schema.json",
			text: print(await JSON_SCHEMAS.test())
		}
	];
}
async function create(folder, { path, text }) {
	const place = join(folder, path);
	try {
		await mkdir(dirname(place), { recursive: true });
		await writeFile(place, text, { flag: "wx" });
		return true;
	} catch (error) {
		const code = error.code ?? "unknown reason";
		if (code === "EEXIST" && await read(place) !== void 0) return false;
		throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${code})`, {
			fix: "Name a folder that can be written to.",
			cause: error
		});
	}
}
async function ignore(folder) {
	const place = join(folder, ".gitignore");
	const before = await read(place) ?? "";
	const present = before.split(/\r?\n/).map((line) => line.trim());
	const missing = IGNORED_LINES.filter((line) => !present.includes(line));
	if (missing.length === 0) return false;
	const gap = before === "" || before.endsWith("\n") ? "" : "\n";
	await writeFile(place, `${before}${gap}${missing.join("\n")}\n`);
	return true;
}
async function read(path) {
	try {
		return (await readRegularFile(path)).toString("utf8");
	} catch {
		return;
	}
}
const cdInto = (folder) => folder === "" ? "" : `cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && `;
const actionLines = (action, release) => action === "" && publishedRelease(release) === void 0 ? [`In .github/workflows, put the repository and commit of Sluice in place of ${release.repository}.`] : [];
function nextLines({ action, project, source }, folder, release) {
	const secrets = secretsOf(source);
	return [
		...actionLines(action, release),
		...project === "" ? ["Set MONGODB_ATLAS_PROJECT_ID before you plan against Atlas."] : [],
		...secrets.length === 0 ? [] : [`An apply needs ${secrets.join(", ")} in the environment.`],
		`Next: ${cdInto(folder)}sluice test && sluice plan --sandbox`
	];
}
export { runInit };
