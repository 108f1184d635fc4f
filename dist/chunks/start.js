import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hostname } from "node:os";
import { isatty } from "node:tty";
import { setTimeout } from "node:timers/promises";
// src/model/release/version.ts
const VERSION = "0.2.0";
// src/cli/build-commit.ts
const COMMIT_FILE = "COMMIT";
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?(?:\+changes)?$/;
function describeVersion() {
	const commit = findCommit(import.meta.dirname);
	return commit === void 0 ? VERSION : `${VERSION} (${shorten(commit)})`;
}
const shorten = (commit) => commit.replace(/^([0-9a-f]{12})[0-9a-f]+/, "$1");
function findCommit(folder) {
	const root = findUpwards(folder, "package.json");
	if (root === void 0) return void 0;
	const git = join(root, ".git");
	const commit = existsSync(git) ? readGit(git) : readLine(join(root, COMMIT_FILE));
	return commit !== void 0 && COMMIT.test(commit) ? commit : void 0;
}
function findUpwards(folder, name) {
	if (existsSync(join(folder, name))) return folder;
	const parent = dirname(folder);
	return parent === folder ? void 0 : findUpwards(parent, name);
}
function readGit(git) {
	const folder = statSync(git).isDirectory() ? git : resolve(dirname(git), readLine(git)?.replace(/^gitdir: /, "") ?? ".");
	const head = readLine(join(folder, "HEAD"));
	const branch = /^ref: (refs\/.+)$/.exec(head ?? "")?.[1];
	if (branch === void 0) return head;
	const shared = resolve(folder, readLine(join(folder, "commondir")) ?? ".");
	return readLine(join(folder, branch)) ?? readLine(join(shared, branch)) ?? findPacked(shared, branch);
}
function findPacked(folder, branch) {
	return (readText(join(folder, "packed-refs"))?.split("\n") ?? []).find((line) => line.endsWith(` ${branch}`))?.split(" ")[0];
}
const readLine = (path) => readText(path)?.trim();
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/model/clock/system-clock.ts
const systemClock = {
	now: () => Math.round(performance.timeOrigin + performance.now()),
	sleep: async (ms, signal) => {
		await setTimeout(ms, void 0, signal ? { signal } : {});
	},
	random: () => Math.random()
};
// src/host/host.ts
const INTERRUPTS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
function widthOf(told, variable) {
	const asked = /^\d{1,4}$/.test(variable ?? "") ? Number(variable) : 0;
	return Math.max(told > 0 ? told : asked > 0 ? asked : 80, 20);
}
function outputTo(stream) {
	return {
		write: (text) => {
			stream.write(text);
		},
		get isTerminal() {
			return isatty(stream.fd);
		},
		get columns() {
			return widthOf(isatty(stream.fd) ? stream.columns : 0, process.env["COLUMNS"]);
		},
		get rows() {
			return isatty(stream.fd) ? stream.rows : 24;
		}
	};
}
function tolerateLostOutput(stream, onLost) {
	stream.on("error", (error) => {
		if (error.code !== "EPIPE") onLost(error.code ?? error.message);
	});
}
function endQuietlyWithTerminal() {
	const terminals = [
		0,
		1,
		2
	].filter((fd) => isatty(fd));
	process.once("exit", () => {
		if (terminals.every((fd) => isatty(fd))) return;
		process.removeAllListeners("SIGHUP");
		process.kill(process.pid, "SIGHUP");
	});
}
async function askOnTerminal(question, signal) {
	if (signal?.aborted) return void 0;
	const { createInterface } = await import("node:readline/promises");
	const lines = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	const closed = new Promise((resolve) => {
		lines.once("close", () => {
			resolve(void 0);
		});
	});
	lines.once("SIGINT", () => {
		lines.close();
		process.stderr.write("\n");
		if (process.emit("SIGINT", "SIGINT")) return;
		process.stderr.write("Interrupted. Nothing was changed.\n");
		process.exit(130);
	});
	const leave = () => {
		lines.close();
	};
	signal?.addEventListener("abort", leave, { once: true });
	try {
		return await Promise.race([lines.question(question), closed]);
	} finally {
		signal?.removeEventListener("abort", leave);
		lines.close();
	}
}
async function readStandardInput() {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks);
}
async function openBlockOnTerminal() {
	const { createLogUpdate } = await import("./later/vendor/log-update/index.js");
	const redraw = createLogUpdate(process.stderr);
	return {
		update: (text) => {
			if (text === "") redraw.clear();
			else redraw(text);
		},
		close: () => {
			redraw.done();
		}
	};
}
function listenForInterrupts() {
	const listeners = new Set();
	const tell = (signal) => {
		if (listeners.size === 0) process.exit(process.exitCode ?? 130);
		for (const listener of [...listeners]) listener(signal);
	};
	let isListening = false;
	return (listener) => {
		listeners.add(listener);
		if (!isListening) for (const signal of INTERRUPTS) process.on(signal, tell);
		isListening = true;
		return () => {
			listeners.delete(listener);
		};
	};
}
function processHost() {
	let isLost = false;
	let input;
	const lose = (code) => {
		if (isLost) return;
		isLost = true;
		if (!process.exitCode) process.exitCode = 1;
		process.stderr.write(`error OUTPUT_LOST: the output can not be written (${code})\n`);
	};
	tolerateLostOutput(process.stdout, lose);
	tolerateLostOutput(process.stderr, lose);
	endQuietlyWithTerminal();
	return {
		args: process.argv.slice(2),
		env: process.env,
		directory: process.cwd(),
		stdout: outputTo(process.stdout),
		stderr: outputTo(process.stderr),
		clock: systemClock,
		get canAsk() {
			return isatty(process.stdin.fd) && isatty(process.stderr.fd);
		},
		ask: askOnTerminal,
		readInput: () => input ??= readStandardInput(),
		openBlock: openBlockOnTerminal,
		onInterrupt: listenForInterrupts(),
		finish: (code) => {
			process.exitCode = code === 0 && isLost ? 1 : code;
		},
		leave: (code) => process.exit(code),
		platform: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
		process: {
			pid: process.pid,
			host: hostname(),
			hasFileRights: process.platform !== "win32",
			isRunning
		}
	};
}
// src/action/jobs/start.ts
async function run() {
	const host = processHost();
	const [{ runAction }, { runManifestTests }, { openWorkflow }] = await Promise.all([
		import("./action/jobs/run.js"),
		import("./later/action/jobs/tests.js"),
		import("./action/inputs/toolkit.js")
	]);
	host.finish(await runAction({
		host,
		workflow: openWorkflow(host),
		openRepository: async (...place) => (await import("./action/github/octokit.js")).openRepository(...place),
		runTests: runManifestTests
	}));
}
export { VERSION, describeVersion, processHost, run, systemClock };
