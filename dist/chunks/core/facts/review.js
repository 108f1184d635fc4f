import "../../plan.js";
export {};
