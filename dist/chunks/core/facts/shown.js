import "../../kinds.js";
import "../context/shown-data.js";
import "../context/shown-plan.js";
export {};
