export { EXAMPLE_CONNECTIONS, PIPELINE_RULES, severityOf, usualFix } from "../../pipeline.js";
