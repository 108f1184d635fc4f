import { formatAddress, parseAddress } from "../../model/more.js";
import { MASKED } from "../../model/mask.js";
// src/core/context/shown-data.ts
function showData(value, mask) {
	return walk(value, mask);
}
function walk(value, mask) {
	if (typeof value === "string") return mask.hide(value);
	if (Array.isArray(value)) return value.map((item) => walk(item, mask));
	if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, showMember(name, member, mask)]));
}
function showMember(name, member, mask) {
	if (typeof member !== "string") return walk(member, mask);
	if (CLOSED_MEMBERS.has(name)) return member;
	return name === "address" ? showAddressText(member, mask) : mask.hide(member);
}
const CLOSED_MEMBERS = new Set("type id verb status outcome phase time startedAt code severity kind action digest desiredDigest".split(" "));
function showAddress(address, mask) {
	if (address.kind === "workspace" || !mask.isSecret(formatAddress(address))) return address;
	return {
		...address,
		name: MASKED
	};
}
function showAddressText(text, mask) {
	const address = parseAddress(text);
	return address === void 0 ? mask.hide(text) : formatAddress(showAddress(address, mask));
}
export { showAddress, showData };
