import "../../kinds.js";
import "../context/shown-plan.js";
export {};
