import "../../manifest.js";
export {};
