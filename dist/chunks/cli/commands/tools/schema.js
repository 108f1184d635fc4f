import { suggest } from "../../../pipeline.js";
import { JSON_SCHEMAS } from "../../../core/facts/schemas.js";
import { EXIT, SluiceError } from "../../../model.js";
// src/cli/commands/tools/schema.ts
const SCHEMAS = {
	manifest: JSON_SCHEMAS.manifest,
	pipeline: JSON_SCHEMAS.pipeline,
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
	host.stdout.write(JSON.stringify(await load(), null, 2) + "\n");
	return EXIT.done;
}
export { SCHEMA_NAMES, runSchema };
