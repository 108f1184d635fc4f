import { ObjectId } from "../../vendor/bson.js";
import { SluiceError } from "../../model.js";
import { DocumentError, double, isDoc, isNumeric, numberOf, refuse, settle } from "../../runner.js";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
// src/runner/functions/functions.ts
const TIME_LIMIT = 1e3;
const GRACE = 300;
const MEMORY_LIMIT = 16777216;
const STACK_LIMIT = 131072;
const THREAD_HEAP = 128;
function pack(value) {
	if (value instanceof Date) return { $date: value.getTime() };
	if (value instanceof ObjectId) return { $oid: value.toHexString() };
	if (value === void 0 || value === null || typeof value === "string" || typeof value === "boolean") return value ?? null;
	if (isNumeric(value)) {
		const number = numberOf(value);
		return Number.isInteger(number) && !Number.isSafeInteger(number) ? refuse("$function", `the argument ${number} has too many digits for a number of JavaScript`) : number;
	}
	if (Array.isArray(value)) return value.map(pack);
	if (isDoc(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
	return refuse("$function", "an argument has a BSON type that does not cross into JavaScript here");
}
function unpack(value) {
	if (typeof value === "number") return double(value);
	if (Array.isArray(value)) return value.map(unpack);
	if (!isDoc(value)) return value;
	if (typeof value["$date"] === "number") return new Date(value["$date"]);
	if (typeof value["$oid"] === "string") return readObjectId(value["$oid"]);
	if (typeof value["$number"] === "string") return Number(value["$number"]);
	const made = {};
	for (const key of Object.keys(value)) if (key !== "__proto__") made[key] = unpack(value[key]);
	return made;
}
function readObjectId(text) {
	if (!ObjectId.isValid(text)) throw new DocumentError(`$function: '${text.slice(0, 40)}' is no ObjectId`);
	return ObjectId.createFromHexString(text);
}
function limitError(what) {
	return new SluiceError("RUNNER_FUNCTION_LIMIT", `a $function ${what}`, { fix: `One call may take ${TIME_LIMIT} ms, and a body may hold ${MEMORY_LIMIT / 1024 / 1024} MB.` });
}
function explain({ name, message }) {
	if (name === "InternalError" && message === "interrupted") return limitError("took too long");
	if (/out of memory|too large to allocate|string too long/.test(message)) return limitError("took too much memory");
	if (/stack overflow|call stack/i.test(message)) return limitError("calls itself too deeply");
	if (name === "InternalError" && message === "broken") return limitError("broke its engine");
	return new DocumentError(`$function: ${name !== "" ? `${name}: ` : ""}${message.slice(0, 1e3)}`);
}
var FunctionThread = class FunctionThread {
	#worker;
	#port;
	#signal;
	#isOver = false;
	#limit;
	constructor(worker, port, signal, timeLimit) {
		this.#worker = worker;
		this.#port = port;
		this.#signal = signal;
		this.#limit = timeLimit + GRACE;
	}
	static async start(timeLimit) {
		const { port1, port2 } = new MessageChannel();
		const signal = new Int32Array(new SharedArrayBuffer(4));
		const worker = new Worker(new URL("./function-worker.js", import.meta.url), {
			workerData: {
				port: port2,
				signal,
				timeLimit,
				memoryLimit: MEMORY_LIMIT,
				stackLimit: STACK_LIMIT
			},
			transferList: [port2],
			env: {},
			argv: [],
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP }
		});
		await new Promise((resolve, reject) => {
			worker.once("error", reject);
			port1.once("message", () => {
				resolve();
			});
		});
		worker.on("error", () => void 0);
		worker.unref();
		port1.unref();
		return new FunctionThread(worker, port1, signal, timeLimit);
	}
	run(body, args) {
		if (this.#isOver) throw limitError("was called after its thread had ended");
		Atomics.store(this.#signal, 0, 0);
		this.#port.postMessage({
			body,
			args
		});
		Atomics.wait(this.#signal, 0, 0, this.#limit);
		const received = receiveMessageOnPort(this.#port);
		if (received !== void 0) return received.message;
		this.end();
		throw limitError("took too long");
	}
	async end() {
		this.#isOver = true;
		this.#port.close();
		await this.#worker.terminate();
	}
};
async function loadFunctions(timeLimit = TIME_LIMIT) {
	const thread = await FunctionThread.start(timeLimit);
	return {
		call: (body, args) => {
			const outcome = thread.run(body, JSON.stringify(args.map(pack)));
			if ("error" in outcome) {
				const error = explain(outcome.error);
				if (error instanceof SluiceError) thread.end();
				throw error;
			}
			const parsed = JSON.parse(outcome.value);
			return settle(unpack(isDoc(parsed) ? parsed["result"] : null));
		},
		close: () => thread.end()
	};
}
export { loadFunctions };
