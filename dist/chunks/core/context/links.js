import { connectionTypeOf, failoverRegionsOf, hasFailovers, linkNameIn, parsePeeringName } from "../../kinds.js";
import { connectionAddress, formatAddress, isConnectionLike, textOf, workspaceAddress } from "../../model/more.js";
// src/core/context/links.ts
function linkNamingOf(desired) {
	const { claims } = allLinks(desired);
	const used = desired.resources.flatMap(({ kind, fields }) => isConnectionLike(kind) ? linkNameIn(fields) ?? [] : []);
	const removed = desired.removed.flatMap(({ kind, name }) => kind === "privateLink" ? [name] : []);
	if (claims.length + used.length + removed.length === 0) return void 0;
	return {
		claims,
		shows: new Set([...used, ...removed])
	};
}
function allLinks(desired) {
	return {
		claims: (desired?.resources ?? []).flatMap(({ kind, address, fields }) => kind === "privateLink" ? [{
			name: address.name,
			fields
		}] : []),
		shows: "all"
	};
}
const hasLinks = (desired) => allLinks(desired).claims.length > 0;
const hasPrivateLinks = ({ resources }) => resources.some(({ address }) => address.kind === "privateLink");
function namingForPlan(desired, deletes) {
	return {
		links: linkNamingOf(desired),
		peerings: peeringNamingOf(desired, "as-removed", false),
		failovers: failoversOf(desired, deletes)
	};
}
function failoversOf(desired, { prune, destroy }) {
	const byKey = new Map(desired.resources.map((each) => [formatAddress(each.address), each]));
	const removed = new Set(desired.removed.flatMap((address) => isConnectionLike(address.kind) ? [formatAddress(connectionAddress(address.workspace, address.name))] : []));
	return (connection, regions) => {
		const key = formatAddress(connection);
		const [own, workspace] = [key, formatAddress(workspaceAddress(connection.workspace))].map((each) => byKey.get(each));
		if (own?.kind === "connection" && own.failoverRegions !== void 0) return regions.length > 0 || failoverRegionsOf(workspace?.fields).length > 0;
		if (regions.length === 0) return false;
		const isPruned = workspace?.kind === "workspace" && (workspace.prune || prune);
		return removed.has(key) || destroy || isPruned && own === void 0;
	};
}
function namingForAll(desired, others = "as-removed") {
	return {
		links: allLinks(desired),
		peerings: peeringNamingOf(desired, others, true),
		failovers: (_, regions) => regions.length > 0
	};
}
const hasFailoverRegions = ({ resources }) => resources.some(({ address, body }) => address.kind === "workspace" && failoverRegionsOf(body).length > 0);
function findUnreadFailovers({ changes }, live, desired) {
	const described = new Set(desired.resources.flatMap((each) => each.kind === "connection" && each.failoverRegions !== void 0 ? [formatAddress(each.address)] : []));
	const bodyOf = (address) => live.resources.find((each) => formatAddress(each.address) === formatAddress(address))?.body;
	return changes.flatMap(({ address, action, before }) => {
		if (address.kind !== "connection" || action !== "replace" || before === void 0) return [];
		if (described.has(formatAddress(address)) || !hasFailovers(connectionTypeOf(before))) return [];
		return failoverRegionsOf(bodyOf(workspaceAddress(address.workspace))).length > 0 ? [address] : [];
	});
}
function peeringNamingOf(desired, others, readsActive) {
	const wanted = (desired?.resources ?? []).flatMap(({ kind, address, fields }) => {
		const [account, vpc] = ["requesterAccountId", "requesterVpcId"].map((key) => textOf(fields.get(key)));
		if (kind !== "vpcPeering" || account === void 0 || vpc === void 0) return [];
		return [{
			name: address.name,
			account,
			vpc
		}];
	});
	const removed = (desired?.removed ?? []).flatMap(({ kind, name }) => kind === "vpcPeering" ? parsePeeringName(name) ?? [] : []);
	return {
		claims: [...wanted, ...removed],
		readsActive,
		others
	};
}
export { findUnreadFailovers, hasFailoverRegions, hasLinks, hasPrivateLinks, namingForAll, namingForPlan };
