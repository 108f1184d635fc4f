import { formatDuration } from "../../render/text.js";
import { canRedraw } from "./output.js";
// src/cli/output/reading.ts
const PROGRESS_FROM = 5;
function showReading(options, host) {
	let start;
	let text = "";
	let block;
	let isOpening = false;
	let isLeft = false;
	const close = () => {
		text = "";
		block?.update("");
		block?.close();
		block = void 0;
		start = void 0;
	};
	const draw = (line) => {
		text = line;
		block?.update(line);
		if (block !== void 0 || isOpening) return;
		isOpening = true;
		host.openBlock().then((opened) => {
			isOpening = false;
			if (text === "") return;
			block = opened;
			block.update(text);
		});
	};
	return {
		note: (read, total) => {
			if (options.quiet || total < PROGRESS_FROM) return;
			start ??= host.clock.now();
			const line = `Reading workspaces: ${read} of ${total}  ${formatDuration(host.clock.now() - start)}`;
			if (!canRedraw(host)) {
				if (Math.floor(4 * read / total) > Math.floor(4 * (read - 1) / total)) host.stderr.write(`${line}\n`);
			} else if (!isLeft) draw(line);
			if (read === total) close();
		},
		leaveTerminal: () => {
			close();
			isLeft = true;
		},
		close
	};
}
export { showReading };
