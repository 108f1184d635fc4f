import "../../kinds.js";
import "../../manifest.js";
export {};
