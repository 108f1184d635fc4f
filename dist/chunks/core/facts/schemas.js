// src/core/facts/schemas.ts
const JSON_SCHEMAS = {
	manifest: async () => (await import("../../manifest/shape/json-schema.js")).manifestJsonSchema(),
	pipeline: async () => (await import("../../manifest/shape/json-schema.js")).pipelineJsonSchema(),
	test: async () => (await import("../../later/testing/files/shape.js")).testJsonSchema(),
	report: async () => (await import("../../apply/report/shapes.js")).reportJsonSchema(),
	events: async () => (await import("../../apply/report/shapes.js")).applyEventsJsonSchema()
};
export { JSON_SCHEMAS };
