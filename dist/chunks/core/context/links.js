import { linkNameIn, parsePeeringName } from "../../kinds.js";
import { textOf } from "../../model.js";
// src/core/context/links.ts
function linkNamingOf(desired) {
	const { claims } = allLinks(desired);
	const used = desired.resources.flatMap(({ kind, fields }) => kind === "connection" ? linkNameIn(fields) ?? [] : []);
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
function namingForPlan(desired) {
	return {
		links: linkNamingOf(desired),
		peerings: peeringNamingOf(desired, "as-removed", false)
	};
}
function namingForAll(desired, others = "as-removed") {
	return {
		links: allLinks(desired),
		peerings: peeringNamingOf(desired, others, true)
	};
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
export { hasLinks, namingForAll, namingForPlan };
