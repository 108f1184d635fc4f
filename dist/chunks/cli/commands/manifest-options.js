import { SluiceError } from "../../model.js";
// src/cli/commands/manifest-options.ts
function manifestRequest(options, host, mode) {
	return {
		files: options.file,
		directory: host.directory,
		variables: new Map(options.var.map(readAssignment)),
		variableFiles: options.varFile,
		secretDirectories: options.secretDir,
		env: host.env,
		project: options.project,
		mode
	};
}
function readAssignment(text) {
	const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
	if (match === null) throw new SluiceError("SETTINGS_VAR_INVALID", "--var takes NAME=VALUE", { fix: "Write the name in letters, digits, and _ . -; the value may be empty." });
	return [match[1] ?? "", match[2] ?? ""];
}
export { manifestRequest };
