import { INSPECTED } from "../../atlas.js";
import { formatAddress, isConnectionLike, isDocument, isList, textOf, valueAt } from "../../model/more.js";
import { notChecked, ok, problem } from "./check.js";
import { STRANGE, tryRead } from "./optional-read.js";
import { resultsOf } from "./rights.js";
// src/core/doctor/manifest.ts
const unique = (items) => [...new Set(items.filter((item) => item !== void 0))].sort();
async function checkClusters(inspector, project, resources, signal) {
	const wanted = resources.filter(({ kind, fields }) => isConnectionLike(kind) && textOf(fields.get("type")) === "Cluster").map(({ fields }) => ({
		cluster: textOf(fields.get("clusterName")) ?? "",
		group: textOf(fields.get("clusterGroupId")) ?? project
	}));
	const checks = [];
	for (const group of unique(wanted.map((one) => one.group))) {
		const names = unique(wanted.filter((one) => one.group === group).map(({ cluster }) => cluster));
		const read = await tryRead(inspector, INSPECTED.clusters(group), "list the clusters", signal);
		const results = "body" in read ? resultsOf(read.body) : void 0;
		for (const name of names) checks.push(results === void 0 ? notChecked("manifest", `cluster ${name}`, "why" in read ? read.why : STRANGE) : judgeCluster(name, group === project ? "this project" : `the project ${group}`, results));
	}
	return checks;
}
function judgeCluster(name, where, results) {
	const title = `cluster ${name}`;
	const known = results.flatMap((result) => isDocument(result) ? textOf(result.get("name")) ?? [] : []);
	if (known.length < results.length) return notChecked("manifest", title, STRANGE);
	const found = results.find((result) => isDocument(result) && textOf(result.get("name")) === name);
	if (found === void 0) return problem("manifest", title, `there is no such cluster in ${where}${known.length > 0 ? `; there are ${known.join(", ")}` : ""}`, "Correct clusterName, or name its project in clusterGroupId.");
	const state = isDocument(found) ? textOf(found.get("stateName")) : void 0;
	if (isDocument(found) && found.get("paused") === true) return problem("manifest", title, "the cluster is paused", "Resume the cluster before processors use it.");
	return ok("manifest", title, `exists in ${where}${state === void 0 ? "" : `, ${state}`}`);
}
const ROLES = [
	{
		list: "awsIamRoles",
		field: "iamAssumedRoleArn",
		at: [["aws", "roleArn"], [
			"authentication",
			"aws",
			"roleArn"
		]]
	},
	{
		list: "azureServicePrincipals",
		field: "servicePrincipalId",
		at: [["azure", "servicePrincipalId"]]
	},
	{
		list: "gcpServiceAccounts",
		field: "gcpServiceAccountForAtlas",
		at: [["gcp", "serviceAccountId"]]
	}
];
async function checkRoles(inspector, project, resources, signal) {
	const connections = resources.filter(({ kind }) => isConnectionLike(kind));
	const wanted = ROLES.flatMap((role) => unique(connections.flatMap(({ fields }) => role.at.map((path) => textOf(valueAt(fields, path))))).map((id) => ({
		role,
		id
	})));
	if (wanted.length === 0) return [];
	const read = await tryRead(inspector, INSPECTED.roles(project), "list the cloud provider access", signal);
	return wanted.map(({ role, id }) => {
		const title = `role ${id}`;
		const list = "body" in read && isDocument(read.body) ? read.body.get(role.list) : void 0;
		if (!isList(list) || !list.every(isDocument)) return notChecked("manifest", title, "why" in read ? read.why : STRANGE);
		return list.some((one) => textOf(one.get(role.field)) === id) ? ok("manifest", title, "is registered with the project") : problem("manifest", title, "is not registered with the project", "Set up the unified access of the cloud provider in Atlas (Project Settings, Integrations), then use the role it shows.");
	});
}
function checkIndexes(resources) {
	return resources.filter(({ kind }) => kind === "processor").flatMap(({ address, fields }) => {
		const stages = fields.get("pipeline");
		return (isList(stages) ? stages : []).flatMap((stage) => {
			const on = valueAt(stage, ["$merge", "on"]);
			const names = isList(on) ? on.flatMap((name) => textOf(name) ?? []) : [textOf(on)];
			const keys = unique(names);
			if (keys.length === 0 || keys.join() === "_id") return [];
			const target = ["db", "coll"].map((key) => textOf(valueAt(stage, [
				"$merge",
				"into",
				key
			])) ?? "?");
			return [notChecked("manifest", `index for ${formatAddress(address)}`, `$merge needs a unique index on {${keys.join(", ")}} of ${target.join(".")}, which only you can look up`)];
		});
	});
}
export { checkClusters, checkIndexes, checkRoles };
