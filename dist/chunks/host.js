import { EXIT, SluiceError } from "./model.js";
import { resolve } from "node:path";
import { writeFile } from "node:fs/promises";
// src/host/result-file.ts
async function writeResultFile(host, path, text) {
	try {
		await writeFile(resolve(host.directory, path), text, { mode: 384 });
	} catch (error) {
		const reason = error.code ?? "unknown reason";
		throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${reason})`, {
			fix: "Name a file in a folder that exists, on a disk with room.",
			cause: error
		});
	}
}
// src/host/interrupt.ts
function abortOnInterrupt(host, onFirst) {
	const controller = new AbortController();
	const release = host.onInterrupt((signal) => {
		if (controller.signal.aborted) {
			if (signal !== "SIGHUP") host.leave(EXIT.interrupted);
			return;
		}
		onFirst?.();
		controller.abort();
	});
	return {
		signal: controller.signal,
		release
	};
}
// src/host/masked-host.ts
function maskOutputs(host, mask) {
	return Object.create(host, {
		stdout: {
			value: masked(host.stdout, mask),
			enumerable: true
		},
		stderr: {
			value: masked(host.stderr, mask),
			enumerable: true
		},
		openBlock: {
			value: async () => {
				const block = await host.openBlock();
				return {
					update: (text) => {
						block.update(mask(text));
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
function masked(output, mask) {
	return {
		write: (text) => {
			output.write(mask(text));
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
export { abortOnInterrupt, maskOutputs, writeResultFile };
