import { INSPECTED } from "../../atlas.js";
import { ACCESS_PATHS, isSameRegion, linkNameIn, linkPhase, matchLinks } from "../../kinds.js";
import { isDocument, isList, textOf, valueAt } from "../../model/more.js";
import { notChecked, ok, problem } from "./check.js";
import { STRANGE, tryRead } from "./optional-read.js";
import { resultsOf } from "./rights.js";
// src/core/doctor/links.ts
const needsLinks = (resources) => resources.some(({ kind, fields }) => kind === "privateLink" || ACCESS_PATHS.some((path) => valueAt(fields, path) !== void 0));
function checkLinks(live, resources) {
	const bodies = live?.filter(isDocument);
	return [...checkDescribed(bodies, resources), ...checkNamedById(bodies, resources)];
}
function checkDescribed(bodies, resources) {
	const claims = resources.filter(({ kind }) => kind === "privateLink").map(({ address, fields }) => ({
		name: address.name,
		fields
	}));
	const matched = [...matchLinks(claims, bodies ?? [])];
	return claims.map((claim) => {
		const title = `private link ${claim.name}`;
		if (bodies === void 0) return notChecked("manifest", title, "private links could not be listed");
		const found = matched.find(([, { name }]) => name === claim.name)?.[0];
		if (found !== void 0) return judge(title, found);
		const users = resources.filter(({ fields }) => linkNameIn(fields) === claim.name).length;
		const many = `${users} ${users === 1 ? "connection goes" : "connections go"} over it`;
		return notChecked("manifest", title, `it is not there yet: apply creates it (${many})`);
	});
}
function checkNamedById(bodies, resources) {
	const ids = resources.flatMap(({ fields }) => ACCESS_PATHS.flatMap((path) => textOf(valueAt(fields, [...path, "connectionId"])) ?? []));
	return [...new Set(ids)].sort().map((id) => {
		const title = `private link ${id}`;
		if (bodies === void 0) return notChecked("manifest", title, "private links could not be listed");
		const found = bodies.find((link) => textOf(link.get("_id") ?? link.get("id")) === id);
		return found === void 0 ? problem("manifest", title, "there is no such private link in the project", "Correct connectionId.") : judge(title, found);
	});
}
function judge(title, link) {
	const state = textOf(link.get("state"));
	if (state === void 0) return notChecked("manifest", title, STRANGE);
	const said = textOf(link.get("errorMessage"));
	switch (linkPhase(state)) {
		case "ready": return ok("manifest", title, "is done");
		case "failed": return problem("manifest", title, `its state is ${state}${said === void 0 ? "" : `: ${said}`}`, "Correct what Atlas names, and create the link again.");
		default: return problem("manifest", title, `its state is ${state}`, "Wait until it is DONE, and accept the endpoint on the side of the vendor where it asks for that.");
	}
}
const BESIDE_CLUSTERS = [
	["AWS", "LAMBDA"],
	["AZURE", "AZURE_BLOB_STORAGE"],
	["GCP", "PUBSUB"]
];
async function checkNeighbours(inspector, project, resources, signal) {
	const links = resources.filter(({ kind, fields }) => kind === "privateLink" && BESIDE_CLUSTERS.some(([provider, vendor]) => textOf(fields.get("provider")) === provider && textOf(fields.get("vendor")) === vendor));
	if (links.length === 0) return [];
	const read = await tryRead(inspector, INSPECTED.clusters(project), "list the clusters", signal);
	const places = "body" in read ? placesOf(read.body) : void 0;
	return links.map(({ address, fields }) => {
		const title = `cluster beside the private link ${address.name}`;
		if (places === void 0) return notChecked("manifest", title, "why" in read ? read.why : STRANGE);
		const [provider, region] = ["provider", "region"].map((key) => textOf(fields.get(key)) ?? "");
		return places.some((place) => place.provider === provider && isSameRegion(place.region, region ?? "")) ? ok("manifest", title, `there is one in ${region}`) : problem("manifest", title, `this project has no cluster of ${provider} in ${region}`, "Create a cluster there first: Atlas refuses the link without one.");
	});
}
function placesOf(body) {
	const places = resultsOf(body)?.map((cluster) => listAt(cluster, "replicationSpecs").flatMap((spec) => listAt(spec, "regionConfigs").flatMap((config) => {
		const [provider, region] = ["providerName", "regionName"].map((key) => textOf(valueAt(config, [key])));
		return provider === void 0 || region === void 0 ? [] : [{
			provider,
			region
		}];
	})));
	return places?.every((some) => some.length > 0) === true ? places.flat() : void 0;
}
function listAt(value, key) {
	const list = valueAt(value, [key]);
	return isList(list) ? list : [];
}
export { checkLinks, checkNeighbours, needsLinks };
