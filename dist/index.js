import { openProject as openProject$1 } from "./chunks/core/project.js";
import { systemClock } from "./chunks/start.js";
import { EXIT, HAZARD_KINDS, SluiceError } from "./chunks/model.js";
import { formatAddress, parseAddress } from "./chunks/model/more.js";
import { printJson } from "./chunks/model/document.js";
import { exitCodeOf } from "./chunks/apply.js";
import { parsePlanFile, reviewOf, serialisePlan } from "./chunks/plan.js";
import "./chunks/core/facts/hazards.js";
import "./chunks/core/facts/review.js";
import { resolve } from "node:path";
// src/index.ts
function openProject(options = {}) {
	return openProject$1({
		...options,
		directory: resolve(options.directory ?? process.cwd()),
		env: options.env ?? process.env,
		clock: options.clock ?? systemClock
	});
}
export { EXIT, HAZARD_KINDS, SluiceError, exitCodeOf, formatAddress, openProject, parseAddress, parsePlanFile, printJson, reviewOf, serialisePlan };
