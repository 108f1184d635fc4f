// src/core/facts/schemas.ts
async function knownNamesOf(merged) {
	return (await import("../../manifest/shape/known-names.js")).knownNamesOf(merged);
}
const JSON_SCHEMAS = {
	manifest: async (known) => (await import("../../manifest/shape/json-schema.js")).manifestJsonSchema(known),
	pipeline: async (known) => (await import("../../manifest/shape/json-schema.js")).pipelineJsonSchema(known),
	test: async () => (await import("../../later/testing/files/shape.js")).testJsonSchema(),
	report: async () => (await import("../../apply/report/shapes.js")).reportJsonSchema(),
	events: async () => (await import("../../apply/report/shapes.js")).applyEventsJsonSchema()
};
export { JSON_SCHEMAS, knownNamesOf };
