import { EXIT, SluiceError } from "../../../model.js";
import { SANDBOX_LOGIN, parseFaults, readProbeReport, startSandbox } from "../../../sandbox.js";
import { readRegularFile } from "../../../core/files/regular-file.js";
import { resolve } from "node:path";
// src/cli/commands/tools/sandbox.ts
const DEFAULT_PORT = 4600;
async function runSandbox(options, host) {
	const faults = options.faults === void 0 ? [] : parseFaults(await readFaults(host, options.faults));
	const settled = options.behavesAs === void 0 ? [] : readProbeReport(await readReport(host, options.behavesAs));
	const learnt = settled.filter(({ standing }) => standing === "contradicted").map(({ name }) => name);
	const interrupted = new Promise((resolveInterrupt) => {
		const stopListening = host.onInterrupt(() => {
			stopListening();
			resolveInterrupt();
		});
	});
	const sandbox = await startSandbox({
		port: options.port ?? DEFAULT_PORT,
		clock: host.clock,
		faults,
		quirks: [...options.quirk ?? [], ...learnt],
		...options.state === void 0 ? {} : { stateFile: resolve(host.directory, options.state) },
		...options.latency === void 0 ? {} : { latencyMs: options.latency },
		...options.settle === void 0 ? {} : { settleMs: options.settle },
		...options.startTakes === void 0 ? {} : { startTakesMs: options.startTakes },
		...options.eventsPerSecond === void 0 ? {} : { eventsPerSecond: options.eventsPerSecond },
		...options.rateLimit === void 0 ? {} : { rateLimit: options.rateLimit }
	});
	const variables = {
		MONGODB_ATLAS_BASE_URL: sandbox.url,
		MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
		MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret,
		MONGODB_ATLAS_PROJECT_ID: SANDBOX_LOGIN.projectId
	};
	const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${value}\n`);
	for (const { name, standing, behaviour } of settled) host.stdout.write(`${standing.padEnd(12)}  ${name}: ${behaviour}\n`);
	host.stdout.write(`sandbox listening on ${sandbox.url}\n${exports.join("")}`);
	await interrupted;
	await sandbox.close();
	return EXIT.done;
}
async function readReport(host, file) {
	try {
		return (await readRegularFile(resolve(host.directory, file))).toString("utf8");
	} catch (error) {
		throw new SluiceError("SANDBOX_PROBE_INVALID", `The report ${file} can't be read.`, {
			fix: "Check the path that --behaves-as names.",
			cause: error
		});
	}
}
async function readFaults(host, file) {
	try {
		return (await readRegularFile(resolve(host.directory, file))).toString("utf8");
	} catch (error) {
		throw new SluiceError("SANDBOX_FAULTS_INVALID", `The faults file ${file} can't be read.`, {
			fix: "Check the path that --faults names.",
			cause: error
		});
	}
}
export { runSandbox };
