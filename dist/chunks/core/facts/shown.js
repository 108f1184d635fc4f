import "../../kinds.js";
export {};
