import { KIND_RULES } from "../../kinds.js";
import { MANIFEST_CODES } from "../../manifest.js";
import { PIPELINE_RULES } from "../../pipeline.js";
// src/core/facts/codes.ts
const MEANINGS = new Map([
	...Object.entries(MANIFEST_CODES).map(([code, { meaning }]) => [code, meaning]),
	...Object.entries(KIND_RULES).map(([code, { title }]) => [code, title]),
	...PIPELINE_RULES.map(({ code, title }) => [code, title])
]);
function meaningOf(code) {
	return MEANINGS.get(code);
}
export { meaningOf };
