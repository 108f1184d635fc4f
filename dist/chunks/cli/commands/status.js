import { loadManifest, requireProject } from "../../manifest.js";
import { EXIT, SluiceError } from "../../model.js";
import { renderStatusText } from "../../render.js";
import { judgeProject } from "../../status.js";
import { SANDBOX_LOGIN } from "../../sandbox.js";
import { connectAtlas } from "./connect.js";
import { readLiveWithProgress } from "./live.js";
import { manifestRequest } from "./manifest-options.js";
import { readColor } from "./output.js";
import { abortOnInterrupt } from "./session.js";
import { resolve } from "node:path";
import { access } from "node:fs/promises";
// src/cli/commands/status.ts
const WATCH_MS = 5e3;
const SHORTEST_WATCH_MS = 200;
async function runStatus(options, host) {
	const interrupt = abortOnInterrupt(host);
	try {
		const { project, desired } = await readIntent(options, host);
		const connection = await connectAtlas(options, host, project, { find: () => void 0 });
		const look = async (quiet) => judgeProject(project, await readLive(connection, desired, {
			...options,
			quiet
		}, host, interrupt.signal), desired);
		try {
			if (options.watch !== void 0) return await watch(look, options, host, interrupt.signal);
			const status = await look(options.quiet === true);
			host.stdout.write(await print(status, options, host));
			return status.isHealthy ? EXIT.done : EXIT.pending;
		} finally {
			await connection.close();
		}
	} catch (error) {
		if (interrupt.signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		interrupt.release();
	}
}
async function readIntent(options, host) {
	const isThere = await access(resolve(host.directory, "sluice.yaml")).then(() => true, () => false);
	const named = options.project ?? (host.env["MONGODB_ATLAS_PROJECT_ID"] || void 0);
	const sandbox = options.sandbox ? SANDBOX_LOGIN.projectId : void 0;
	if (options.file.length === 0 && !isThere) return { project: requireProject(named ?? sandbox) };
	const { desired, diagnostics } = await loadManifest({
		...manifestRequest(options, host, "validate"),
		...sandbox !== void 0 && { defaultProject: sandbox }
	});
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	return {
		project: requireProject(desired.project || sandbox),
		desired
	};
}
async function readLive({ gateway }, desired, { parallelism, quiet }, host, signal) {
	const workspaces = desired === void 0 ? "all" : [...new Set(desired.resources.map(({ address }) => address.workspace))];
	return readLiveWithProgress(gateway, {
		workspaces,
		parallelism,
		quiet,
		signal
	}, host);
}
async function print(status, options, host) {
	if (options.json) {
		const { renderStatusJson } = await import("../../render/json/status-json.js");
		return renderStatusJson(status, options.watch === void 0 ? 2 : 0);
	}
	const output = isDrawn(options, host) ? host.stderr : host.stdout;
	const color = readColor(options, host, output);
	return renderStatusText(status, {
		color,
		columns: output.columns,
		now: host.clock.now()
	});
}
const isDrawn = (options, host) => options.watch !== void 0 && !options.json && host.stderr.isTerminal;
async function watch(look, options, host, signal) {
	const interval = Math.max(SHORTEST_WATCH_MS, options.watch === true ? WATCH_MS : options.watch ?? WATCH_MS);
	let shown = await print(await look(options.quiet === true), options, host);
	const block = isDrawn(options, host) ? await host.openBlock() : void 0;
	const show = (text) => {
		if (block === void 0) host.stdout.write(text);
		else block.update(fitRows(text, host.stderr.rows));
	};
	try {
		show(shown);
		for (;;) {
			await host.clock.sleep(interval, signal);
			try {
				shown = await print(await look(true), options, host);
				show(shown);
			} catch (error) {
				if (signal.aborted || !(error instanceof SluiceError)) throw error;
				const told = `Not read again: ${error.message}\n`;
				if (block === void 0) host.stderr.write(told);
				else show(`${told}\n${shown}`);
			}
		}
	} finally {
		block?.close();
	}
}
function fitRows(text, rows) {
	const lines = text.trimEnd().split("\n");
	const most = Math.max(2, rows - 1);
	if (lines.length <= most) return lines.join("\n");
	return [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more lines`].join("\n");
}
export { runStatus };
