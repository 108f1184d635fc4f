import { suggest } from "../../../pipeline.js";
import "../../../core/facts/schemas.js";
import { EXIT, SluiceError } from "../../../model.js";
import { renderExplanation } from "../../../render/text.js";
import { reference_default } from "../../reference.json.js";
// src/cli/commands/tools/explain.ts
const ENTRIES = reference_default;
function runExplain(options, host) {
	const [wanted = ""] = options.arguments;
	const name = wanted.trim().toLowerCase().replaceAll(/[\s_-]+/g, "-");
	const normal = (code) => code.toLowerCase().replaceAll("_", "-");
	const entry = ENTRIES.find(({ code }) => normal(code) === name);
	if (entry === void 0) {
		const guess = suggest(name, ENTRIES.map(({ code }) => normal(code)));
		const near = ENTRIES.find(({ code }) => normal(code) === guess)?.code;
		throw new SluiceError("SETTINGS_CODE_UNKNOWN", `there is no code or hazard '${wanted}'`, { fix: near === void 0 ? "Copy the code from the message; docs/reference lists them all." : `Did you mean ${near}?` });
	}
	host.stdout.write(options.json ? JSON.stringify(entry, null, 2) + "\n" : renderExplanation(entry, host.stdout.columns));
	return Promise.resolve(EXIT.done);
}
export { runExplain };
