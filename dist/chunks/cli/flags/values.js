import { InvalidArgumentError } from "../../vendor/commander.js";
// src/cli/flags/values.ts
function count(minimum) {
	return (value) => {
		if (!/^\d+$/.test(value) || Number(value) < minimum || !Number.isSafeInteger(Number(value))) throw new InvalidArgumentError(`Give a whole number from ${minimum}.`);
		return Number(value);
	};
}
const DURATION_UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
function duration(value) {
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value);
	if (match === null) throw new InvalidArgumentError("Give a duration such as 30s, 5m or 1h.");
	return Number(match[1]) * (DURATION_UNITS[match[2] ?? "s"] ?? 1e3);
}
const splitCommas = (value) => value.split(",").filter((part) => part !== "");
export { count, duration, splitCommas };
