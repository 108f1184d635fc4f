export { KIND_RULES } from "../../../kinds.js";
