import { suggest } from "../../../pipeline.js";
import { JSON_SCHEMAS, knownNamesOf } from "../../../core/facts/schemas.js";
import { EXIT, SluiceError } from "../../../model.js";
import { openOffline } from "../../project/project-options.js";
// src/cli/commands/tools/schema.ts
const WRITTEN = {
	manifest: JSON_SCHEMAS.manifest,
	pipeline: JSON_SCHEMAS.pipeline
};
const SCHEMAS = {
	...WRITTEN,
	test: JSON_SCHEMAS.test,
	plan: async () => (await import("../../../render/json/plan-schema.js")).planJsonSchema(),
	report: JSON_SCHEMAS.report,
	events: JSON_SCHEMAS.events,
	doctor: async () => (await import("../../../render/doctor/doctor-schema.js")).doctorJsonSchema(),
	probe: async () => (await import("../../../render/probe/probe-schema.js")).probeJsonSchema()
};
const SCHEMA_NAMES = Object.keys(SCHEMAS);
async function runSchema(options, host) {
	const [name = ""] = options.arguments;
	const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
	if (load === void 0) {
		const guess = suggest(name, SCHEMA_NAMES);
		throw new SluiceError("SETTINGS_SCHEMA_UNKNOWN", `there is no schema '${name}'`, { fix: guess === void 0 ? `Name one of: ${SCHEMA_NAMES.join(", ")}.` : `Did you mean ${guess}?` });
	}
	const schema = options.file.length > 0 && (name === "manifest" || name === "pipeline") ? await schemaFor(WRITTEN[name], options, host) : await load();
	host.stdout.write(JSON.stringify(schema, null, 2) + "\n");
	return EXIT.done;
}
async function schemaFor(make, options, host) {
	const { desired, merged, diagnostics } = await openOffline(options, host).validate();
	if (desired === void 0 && merged.entries.length === 0) throw new SluiceError("MANIFEST_INVALID", "the manifest could not be read", { diagnostics });
	return make(await knownNamesOf(merged));
}
export { SCHEMA_NAMES, runSchema };
