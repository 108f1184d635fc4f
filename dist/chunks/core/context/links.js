import { linkNameIn } from "../../kinds.js";
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
export { allLinks, hasLinks, linkNamingOf };
