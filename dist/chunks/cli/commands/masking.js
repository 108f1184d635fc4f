import { createMask } from "../../model.js";
import { secretNamesIn } from "../../core/sync.js";
// src/cli/commands/masking.ts
function knownSecrets(desired, secrets) {
	return desired.resources.flatMap((resource) => secretNamesIn(resource.fields)).flatMap((name) => secrets.find(name)?.reveal() ?? []);
}
const JSON_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
function maskingOf(values) {
	if (values.length === 0) return (text) => text;
	const mask = createMask();
	for (const value of values) mask.add(value);
	const apply = (text) => mask.apply(text);
	return (text) => /^\s*[{[]/.test(text) ? text.replace(JSON_STRING, apply) : apply(text);
}
function maskOutputs(host, masking) {
	return Object.create(host, {
		stdout: {
			value: masked(host.stdout, masking),
			enumerable: true
		},
		stderr: {
			value: masked(host.stderr, masking),
			enumerable: true
		},
		openBlock: {
			value: async () => {
				const block = await host.openBlock();
				return {
					update: (text) => {
						block.update(masking(text));
					},
					close: () => {
						block.close();
					}
				};
			},
			enumerable: true
		}
	});
}
function masked(output, masking) {
	return {
		write: (text) => {
			output.write(masking(text));
		},
		get isTerminal() {
			return output.isTerminal;
		},
		get columns() {
			return output.columns;
		},
		get rows() {
			return output.rows;
		}
	};
}
export { knownSecrets, maskOutputs, maskingOf };
