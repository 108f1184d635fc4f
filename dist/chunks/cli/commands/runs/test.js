import { reportFailure } from "../../../cli.js";
import { writeResultFile } from "../../../host.js";
import { EXIT, SluiceError } from "../../../model.js";
import { escapeControls } from "../../../render.js";
import { FolderWatch } from "../../folder-watch.js";
import { readColor, worthSaying, writeDiagnostics } from "../../output/output.js";
import { openOffline } from "../../project/project-options.js";
import { dirname, relative, resolve } from "node:path";
// src/cli/commands/runs/test.ts
async function runTest(options, host) {
	return options.watch === true ? watchAndRun(options, host) : runOnce(options, host);
}
async function runOnce(options, host) {
	const { run, diagnostics } = await openOffline(options, host).test({
		paths: options.arguments[0] ?? [],
		updates: options.update === true,
		caseName: options.case,
		isTraced: options.trace === true
	});
	writeDiagnostics(worthSaying(diagnostics.filter(({ severity }) => severity !== "note"), options), options, host);
	const isBroken = diagnostics.some(({ severity }) => severity === "error");
	if (run.files.length === 0 && isBroken) return EXIT.failed;
	if (options.case !== void 0 && run.files.length === 0) throw new SluiceError("TEST_CASE_UNKNOWN", `no test has a case '${options.case}'`, { fix: "'sluice test' names all cases." });
	await write(run, options, host);
	if (run.files.length === 0) {
		host.stderr.write("There are no tests: put a file that ends with .test.yaml beside the manifest, or run 'sluice schema test'.\n");
		return EXIT.failed;
	}
	return run.failed > 0 || isBroken ? EXIT.failed : EXIT.done;
}
async function write(run, options, host) {
	if (options.junit !== void 0) await writeResultFile(host, options.junit, (await import("../../../render/tests/test-junit.js")).renderJUnit(run));
	if (options.json === true) {
		host.stdout.write((await import("../../../render/tests/test-json.js")).renderTestJson(run));
		return;
	}
	const { renderTestRun } = await import("../../../later/render/tests/test-text.js");
	const color = readColor(options, host, host.stdout);
	host.stdout.write(renderTestRun(run, {
		color,
		columns: host.stdout.columns,
		quiet: options.quiet === true
	}));
}
const SETTLE_MS = 100;
function watchedFolders(options, { directory }) {
	const folders = [
		...options.file,
		...options.varFile,
		...options.arguments[0] ?? []
	].map((name) => name === "-" ? directory : /\.ya?ml$/i.test(name) ? dirname(resolve(directory, name)) : resolve(directory, name));
	return [...new Set(options.file.length === 0 ? [directory, ...folders] : folders)];
}
async function watchAndRun(options, host) {
	let changed;
	let isOver = false;
	let wake = () => void 0;
	const watched = new FolderWatch(watchedFolders(options, host), (path) => {
		changed = relative(host.directory, path);
		wake();
	});
	const release = host.onInterrupt(() => {
		isOver = true;
		wake();
	});
	const state = () => ({
		isOver,
		changed
	});
	try {
		await watched.refresh();
		await runOnce(options, host);
		while (!state().isOver) {
			host.stderr.write("Watching for changes; Ctrl-C ends it.\n");
			if (state().changed === void 0) await new Promise((resume) => wake = resume);
			if (state().isOver) break;
			await host.clock.sleep(SETTLE_MS);
			host.stderr.write(`\nChanged: ${escapeControls(state().changed ?? "")}\n`);
			changed = void 0;
			await watched.refresh();
			await runAgain(options, host);
		}
	} finally {
		watched.close();
		release();
	}
	return EXIT.interrupted;
}
async function runAgain(options, host) {
	try {
		await runOnce(options, host);
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		await reportFailure(error, host);
	}
}
export { runTest };
