import "../plan.js";
export {};
