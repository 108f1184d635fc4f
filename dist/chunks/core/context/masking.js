import { SluiceError } from "../../model.js";
import { createMask } from "../../model/mask.js";
import { secretNamesIn } from "../../model/more.js";
import { showData } from "./shown-data.js";
import { showPlan } from "./shown-plan.js";
// src/core/context/masking.ts
var ProjectMask = class {
	secrets = createMask();
	#isEmpty = true;
	add(values) {
		if (values.length === 0) return;
		this.#isEmpty = false;
		for (const value of values) this.secrets.add(value);
	}
	text = (said) => this.secrets.apply(said);
	data(value) {
		return this.#isEmpty ? value : showData(value, this.secrets);
	}
	plan(plan) {
		return this.#isEmpty ? plan : showPlan(plan, this.secrets);
	}
	error(thrown) {
		if (this.#isEmpty || !(thrown instanceof Error)) return thrown;
		const { message, stack = "" } = thrown;
		if (!(thrown instanceof SluiceError)) {
			const text = (given) => this.secrets.quote(given);
			if (text(message) === message && text(stack) === stack) return thrown;
			const masked = new Error(text(message));
			masked.stack = text(stack);
			return masked;
		}
		const { code, fix, address, diagnostics, exitCode, cause } = thrown;
		const safeCause = this.error(cause);
		const given = [
			message,
			fix,
			address,
			diagnostics
		];
		const hidden = this.data(given);
		if (safeCause === cause && JSON.stringify(given) === JSON.stringify(hidden)) return thrown;
		return new SluiceError(code, this.data(message), {
			...fix !== void 0 && { fix: this.data(fix) },
			...address !== void 0 && { address: this.data(address) },
			diagnostics: this.data(diagnostics),
			exitCode,
			cause: safeCause
		});
	}
};
function knownSecrets(desired, secrets) {
	return desired.resources.flatMap((resource) => secretNamesIn(resource.fields)).flatMap((name) => secrets.find(name)?.reveal() ?? []);
}
export { ProjectMask, knownSecrets };
