import { debug, error, getInput, getMultilineInput, info, notice, setOutput, setSecret, summary, warning } from "../../vendor/actions-core.js";
import { existsSync, readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
// src/action/inputs/toolkit.ts
function openWorkflow(host) {
	const { env } = host;
	return {
		inputs: {
			text: (name) => getInput(name),
			lines: (name) => getMultilineInput(name).filter((line) => line !== "")
		},
		event: readContext(env),
		temporaryDirectory: env["RUNNER_TEMP"] || host.directory,
		workspace: env["GITHUB_WORKSPACE"] || host.directory,
		mask: (text) => {
			for (const part of new Set([text, ...text.split(/\r?\n/)])) if (part.trim() !== "") setSecret(part);
		},
		log: (text) => {
			if (text === "") return;
			if (!/::|##\[/.test(text)) {
				info(text.replace(/\n$/, ""));
				return;
			}
			const token = randomUUID();
			info(`::stop-commands::${token}`);
			info(text.replace(/\n$/, ""));
			info(`::${token}::`);
		},
		debug: (text) => {
			debug(text);
		},
		annotate,
		setOutput: (name, value) => {
			setOutput(name, value);
		},
		upload: async (path) => (await import("../github/artifact.js")).uploadFile(path),
		addSummary: async (markdown) => {
			if (!env["GITHUB_STEP_SUMMARY"]) return;
			await summary.addRaw(markdown, true).write();
		}
	};
}
function annotate({ severity, title, message, file, line, column }) {
	const properties = {
		title,
		...file !== void 0 && { file },
		...line !== void 0 && { startLine: line },
		...column !== void 0 && { startColumn: column }
	};
	if (severity === "error") error(message, properties);
	else if (severity === "warning") warning(message, properties);
	else notice(message, properties);
}
function readContext(env) {
	const text = (name) => env[name] ?? "";
	const [owner = "", repo = ""] = text("GITHUB_REPOSITORY").split("/");
	return {
		name: text("GITHUB_EVENT_NAME"),
		payload: readPayload(text("GITHUB_EVENT_PATH")),
		sha: text("GITHUB_SHA"),
		ref: text("GITHUB_REF"),
		actor: text("GITHUB_ACTOR"),
		owner,
		repo,
		runId: Number(text("GITHUB_RUN_ID")) || 0,
		runAttempt: Number(text("GITHUB_RUN_ATTEMPT")) || 1,
		serverUrl: text("GITHUB_SERVER_URL") || "https://github.com",
		apiUrl: text("GITHUB_API_URL") || "https://api.github.com"
	};
}
function readPayload(path) {
	if (path === "" || !existsSync(path)) return {};
	return JSON.parse(readFileSync(path, "utf8"));
}
export { openWorkflow };
