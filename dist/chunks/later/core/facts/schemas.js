import "../../../pipeline.js";
export { JSON_SCHEMAS } from "../../../core/facts/schemas.js";
