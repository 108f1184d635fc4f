import { openProject } from "../../core/project.js";
import { SluiceError } from "../../model.js";
import { writeDiagnostics, writeManifestFindings } from "../output/output.js";
// src/cli/project/project-options.ts
function manifestSource(options, host) {
	return {
		files: options.file,
		input: () => host.readInput(),
		environment: options.env,
		variables: new Map(options.var.map(readAssignment)),
		variableFiles: options.varFile,
		secretDirectories: options.secretDir
	};
}
function openOffline(options, host) {
	return openProject({
		manifest: manifestSource(options, host),
		directory: host.directory,
		env: host.env,
		clock: host.clock,
		project: options.project
	});
}
async function openOnline(options, host, more = {}) {
	const { baseUrl, parallelism, timeout, quiet, verbose } = options;
	const sandbox = options.sandbox ? await import("./sandbox-access.js") : void 0;
	const { openRestoreFolder } = await import("../../later/core/files/restore-folder.js");
	return openProject({
		manifest: manifestSource(options, host),
		directory: host.directory,
		env: host.env,
		clock: host.clock,
		project: options.project,
		parallelism,
		timeoutMs: timeout,
		...host.process && { restore: openRestoreFolder(host.directory, host.process) },
		...sandbox && { defaultProject: sandbox.SANDBOX_PROJECT },
		atlas: sandbox ? () => sandbox.openSandbox(options, host) : { baseUrl },
		onDiagnostics: (diagnostics, origin) => {
			if (quiet) return;
			if (origin === "manifest") writeManifestFindings(diagnostics, options, host);
			else writeDiagnostics(diagnostics, options, host);
		},
		...verbose && { onRequest: ({ method, path, status, error, durationMs }) => {
			host.stderr.write(`${method} ${path} ${status ?? error ?? ""} ${Math.round(durationMs)} ms\n`);
		} },
		...more
	});
}
function planOptions({ target, prune, restart, replay, updateSecrets, allow = [] }, signal) {
	return {
		targets: target,
		prune: prune ?? false,
		...restart && { restart },
		...replay && { replay },
		updateSecrets: updateSecrets ?? false,
		allow,
		signal
	};
}
function readAssignment(text) {
	const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
	if (match === null) throw new SluiceError("SETTINGS_VAR_INVALID", "--var takes NAME=VALUE", { fix: "Write the name in letters, digits, and _ . -; the value may be empty." });
	return [match[1] ?? "", match[2] ?? ""];
}
export { openOffline, openOnline, planOptions };
