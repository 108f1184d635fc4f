import { convergenceEvent } from "../../apply.js";
import { createProgress, noteEvent, renderApplyEventLine, renderProgressBlock, renderReportText } from "../../render/text.js";
import { renderApplyEventJson } from "../../render/json.js";
import { nextFlags } from "./next-flags.js";
import { canRedraw, readColor } from "./output.js";
// src/cli/output/apply-output.ts
const REDRAW_MS = 250;
async function openApplyOutput(options, host) {
	if (options.json) return {
		show: (event) => {
			host.stdout.write(renderApplyEventJson(event));
		},
		showReport: (report) => {
			const event = convergenceEvent(report, host.clock.now());
			if (event !== void 0) host.stdout.write(renderApplyEventJson(event));
		},
		close: () => void 0
	};
	const showReport = (report) => {
		const color = readColor(options, host, host.stdout);
		host.stdout.write(`\n${renderReportText(report, {
			color,
			columns: host.stdout.columns,
			flags: nextFlags(host.args)
		})}`);
	};
	if (options.quiet) return {
		show: () => void 0,
		showReport,
		close: () => void 0
	};
	if (!canRedraw(host)) {
		const show = (event) => {
			const line = renderApplyEventLine(event);
			if (line !== void 0) host.stderr.write(line);
		};
		return {
			show,
			showReport,
			close: () => void 0
		};
	}
	const { show, close } = await openBlock(options, host);
	return {
		show,
		showReport,
		close
	};
}
const KEPT_ROWS = 4;
async function openBlock(options, host) {
	const block = await host.openBlock();
	const progress = createProgress();
	const color = readColor(options, host, host.stderr);
	const draw = () => {
		const { columns, rows } = host.stderr;
		block.update(renderProgressBlock(progress, {
			columns,
			rows: Math.max(1, rows - KEPT_ROWS),
			now: host.clock.now(),
			color
		}));
	};
	const stop = new AbortController();
	const redraw = async () => {
		while (!stop.signal.aborted) {
			draw();
			await host.clock.sleep(REDRAW_MS, stop.signal).catch(() => void 0);
		}
	};
	redraw();
	return {
		show: (event) => {
			noteEvent(progress, event);
			draw();
		},
		close: () => {
			stop.abort();
			block.update("");
			block.close();
		}
	};
}
export { openApplyOutput };
