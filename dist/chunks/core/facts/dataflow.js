import "../../graph.js";
export {};
