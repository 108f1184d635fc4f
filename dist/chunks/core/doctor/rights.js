import { AtlasError, INSPECTED } from "../../atlas.js";
import { isDocument, isList, textOf } from "../../model/more.js";
import { notChecked, ok, problem } from "./check.js";
import { whyNot } from "./answers.js";
// src/core/doctor/rights.ts
function resultsOf(body) {
	const results = isDocument(body) ? body.get("results") : void 0;
	return isList(results) && results.every(isDocument) ? results : void 0;
}
const namesOf = (results) => results.flatMap((result) => isDocument(result) ? textOf(result.get("name")) ?? [] : []);
const ROLE = "Give the credentials the role Project Stream Processing Owner, or Project Owner, in this project.";
async function tryList(inspector, what, path, isNeeded, signal) {
	try {
		const results = resultsOf(await inspector.read(path, `list the ${what}`, signal));
		if (results === void 0) return {
			check: notChecked("rights", what, "Atlas answered in a form that is not known here"),
			results: []
		};
		return {
			check: ok("rights", what, "may be listed"),
			results
		};
	} catch (error) {
		const isForbidden = error instanceof AtlasError && error.code === "ATLAS_FORBIDDEN";
		const message = whyNot(error);
		return {
			check: isForbidden && isNeeded ? problem("rights", what, `${message}; plans are incomplete without them, and apply refuses`, ROLE) : notChecked("rights", what, message),
			results: []
		};
	}
}
const LOOKED_INTO = 3;
async function checkRights(inspector, { project, workspaces: wanted, needsLinks }, signal) {
	const workspaces = await tryList(inspector, "workspaces", INSPECTED.workspaces(project), true, signal);
	const links = await tryList(inspector, "private links", INSPECTED.privateLinks(project), needsLinks, signal);
	const present = namesOf(workspaces.results).filter((name) => wanted?.includes(name) ?? true);
	const inside = [];
	for (const name of present.slice(0, LOOKED_INTO)) for (const [what, path] of [["connections", INSPECTED.connections(project, name)], ["processors", INSPECTED.processors(project, name)]]) inside.push((await tryList(inspector, `${what} of ${name}`, path, true, signal)).check);
	if (present.length === 0 && workspaces.check.status === "ok") inside.push(notChecked("rights", "connections and processors", "there is no workspace to look into"));
	return {
		checks: [
			workspaces.check,
			...inside,
			links.check
		],
		links: links.check.status === "ok" ? links.results : void 0
	};
}
export { checkRights, resultsOf };
