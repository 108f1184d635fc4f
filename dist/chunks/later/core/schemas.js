import "../../pipeline.js";
export { JSON_SCHEMAS } from "../../core/schemas.js";
