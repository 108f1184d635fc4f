import { formatAddress, secretNamesIn } from "../../model/more.js";
// src/core/context/secrets.ts
function guardSecrets(plan, secrets, severity) {
	const unset = new Map();
	for (const step of plan.steps) for (const { source, name } of step.body ? secretNamesIn(step.body) : []) {
		const key = `${source}:${name}`;
		if (unset.has(key) || secrets.find({
			source,
			name
		}) !== void 0) continue;
		const where = source === "secret" ? `Set the environment variable ${name}.` : `Put the file ${name} below a folder given with --secret-dir.`;
		unset.set(key, {
			severity,
			code: "SECRET_UNSET",
			message: `secret ${name} is not set, and a step has to send it`,
			address: formatAddress(step.address),
			fix: where
		});
	}
	return [...unset.values()];
}
export { guardSecrets };
