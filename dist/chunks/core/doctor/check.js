// src/core/doctor/check.ts
const ok = (area, name, message) => ({
	area,
	name,
	status: "ok",
	message
});
const problem = (area, name, message, fix) => ({
	area,
	name,
	status: "problem",
	message,
	...fix !== void 0 && { fix }
});
const notChecked = (area, name, message) => ({
	area,
	name,
	status: "notChecked",
	message
});
export { notChecked, ok, problem };
