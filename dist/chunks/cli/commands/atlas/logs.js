import { abortOnInterrupt } from "../../../host.js";
import { parseAddress } from "../../../model/more.js";
import { EXIT, SluiceError } from "../../../model.js";
import { escapeControls } from "../../../render.js";
import { openOnline } from "../../project/project-options.js";
// src/cli/commands/atlas/logs.ts
async function runLogs(options, host) {
	const [written] = options.arguments;
	const address = parseAddress(written);
	if (address === void 0) throw new SluiceError("SETTINGS_ADDRESS_INVALID", `'${written}' is not an address.`, { fix: "Write WORKSPACE, or WORKSPACE/processor/NAME." });
	const { since, audit } = options;
	const interrupt = abortOnInterrupt(host);
	const project = await openOnline(options, host);
	try {
		const lines = await project.logs({
			address,
			signal: interrupt.signal,
			...audit !== void 0 && { audit },
			...since !== void 0 && { since: since instanceof Date ? since : new Date(host.clock.now() - since) }
		});
		if (lines.length > 0) host.stdout.write(lines.map((line) => print(line, options.json === true)).join(""));
		else if (options.quiet !== true) host.stderr.write("Atlas has no lines for it.\n");
		return EXIT.done;
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		await project.close();
		interrupt.release();
	}
}
const print = (line, isJson) => isJson ? `${JSON.stringify(line)}\n` : `${escapeControls(line.text)}\n`;
export { runLogs };
