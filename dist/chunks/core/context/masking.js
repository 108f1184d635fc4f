import { SluiceError, createMask, secretNamesIn } from "../../model.js";
// src/core/context/masking.ts
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const CLOSED_MEMBERS = new Set("type id verb status outcome phase time startedAt code severity kind action digest desiredDigest".split(" "));
var ProjectMask = class {
	#mask = createMask();
	#isEmpty = true;
	add(values) {
		if (values.length === 0) return;
		this.#isEmpty = false;
		for (const value of values) this.#mask.add(value);
	}
	text = (text) => {
		if (this.#isEmpty) return text;
		const apply = (part) => this.#mask.apply(part);
		return /^\s*[{[]/.test(text) ? text.replace(JSON_STRING, apply) : apply(text);
	};
	data(value) {
		return this.#isEmpty ? value : this.#walk(value);
	}
	#walk(value) {
		if (typeof value === "string") return this.#mask.apply(value);
		if (Array.isArray(value)) return value.map((item) => this.#walk(item));
		if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
		return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, CLOSED_MEMBERS.has(name) && typeof member === "string" ? member : this.#walk(member)]));
	}
	error(thrown) {
		if (this.#isEmpty || !(thrown instanceof Error)) return thrown;
		const { message, stack = "" } = thrown;
		const text = (given) => this.#mask.apply(given);
		if (!(thrown instanceof SluiceError)) {
			if (text(message) === message && text(stack) === stack) return thrown;
			const masked = new Error(text(message));
			masked.stack = text(stack);
			return masked;
		}
		const { code, fix, address, diagnostics, exitCode, cause } = thrown;
		const safeCause = this.error(cause);
		const all = JSON.stringify([
			message,
			fix,
			address,
			diagnostics
		]);
		if (safeCause === cause && text(all) === all) return thrown;
		return new SluiceError(code, text(message), {
			...fix !== void 0 && { fix: text(fix) },
			...address !== void 0 && { address: text(address) },
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
