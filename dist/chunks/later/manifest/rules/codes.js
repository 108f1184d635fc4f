export { MANIFEST_CODES, codeEntry } from "../../../manifest.js";
