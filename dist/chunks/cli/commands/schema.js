import { EXIT, SluiceError } from "../../model.js";
import { suggest } from "../../pipeline.js";
// src/cli/commands/schema.ts
const SCHEMAS = {
	manifest: async () => (await import("../../manifest/shape/json-schema.js")).manifestJsonSchema(),
	pipeline: async () => (await import("../../manifest/shape/json-schema.js")).pipelineJsonSchema(),
	test: async () => (await import("../../later/testing/shape.js")).testJsonSchema(),
	plan: async () => (await import("../../render/json/plan-schema.js")).planJsonSchema(),
	report: async () => (await import("../../apply/report/shapes.js")).reportJsonSchema(),
	events: async () => (await import("../../apply/report/shapes.js")).applyEventsJsonSchema()
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
