import { debug, error, getInput, getMultilineInput, info, notice, setOutput, setSecret, summary, warning } from "../../vendor/actions-core.js";
import { context } from "../../vendor/actions-github.js";
import { randomUUID } from "node:crypto";
// src/action/inputs/toolkit.ts
function openRunner(host) {
	const { env } = host;
	return {
		inputs: {
			text: (name) => getInput(name),
			lines: (name) => getMultilineInput(name).filter((line) => line !== "")
		},
		event: readContext(),
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
function readContext() {
	const { owner, repo } = context.repo;
	return {
		name: context.eventName,
		payload: context.payload,
		sha: context.sha,
		ref: context.ref,
		actor: context.actor,
		owner,
		repo,
		runId: context.runId,
		runAttempt: Number.isInteger(context.runAttempt) ? context.runAttempt : 1,
		serverUrl: context.serverUrl
	};
}
export { openRunner };
