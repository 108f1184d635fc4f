import { abortOnInterrupt } from "../../../host.js";
import { EXIT, SluiceError } from "../../../model.js";
import { renderStatusText } from "../../../render/text.js";
import { canRedraw, readColor } from "../../output/output.js";
import { openOnline } from "../../project/project-options.js";
import { showReading } from "../../output/reading.js";
// src/cli/commands/atlas/status.ts
const WATCH_MS = 5e3;
const SHORTEST_WATCH_MS = 200;
async function runStatus(options, host) {
	const interrupt = abortOnInterrupt(host);
	const { signal } = interrupt;
	const reading = showReading(options, host);
	let isFirst = true;
	const project = await openOnline(options, host, { onProgress: (read, total) => {
		if (isFirst) reading.note(read, total);
	} });
	const look = async () => {
		const status = await project.status({
			signal,
			accounts: options.account === true
		});
		isFirst = false;
		return status;
	};
	try {
		if (options.watch !== void 0) return await watch(look, options, host, signal);
		const status = await look();
		host.stdout.write(await print(status, options, host));
		return status.isHealthy ? EXIT.done : EXIT.pending;
	} catch (error) {
		if (signal.aborted) return EXIT.interrupted;
		throw error;
	} finally {
		reading.close();
		await project.close();
		interrupt.release();
	}
}
async function print(status, options, host) {
	if (options.json) {
		const { renderStatusJson } = await import("../../../render/json/status-json.js");
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
const isDrawn = (options, host) => options.watch !== void 0 && !options.json && canRedraw(host);
async function watch(look, options, host, signal) {
	const interval = Math.max(SHORTEST_WATCH_MS, options.watch === true ? WATCH_MS : options.watch ?? WATCH_MS);
	let shown = await print(await look(), options, host);
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
				shown = await print(await look(), options, host);
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
