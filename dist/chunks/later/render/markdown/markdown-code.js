export { codeBlock } from "../../../render/markdown.js";
