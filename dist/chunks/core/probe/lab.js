import { SluiceError } from "../../model.js";
import { isDocument, textOf } from "../../model/more.js";
import { fromPlain, printJson } from "../../model/document.js";
import { isProbeWorkspace } from "./workspace-name.js";
// src/core/probe/lab.ts
const MOST_WAIT_MS = 3e5;
var Lab = class {
	workspace;
	#settings;
	#begun;
	#exchanges = [];
	constructor(settings) {
		if (!isProbeWorkspace(settings.workspace)) throw forbidden(settings.workspace);
		this.workspace = settings.workspace;
		this.#settings = settings;
		this.#begun = settings.clock.now();
	}
	get #streams() {
		return `/api/atlas/v2/groups/${encodeURIComponent(this.#settings.project)}/streams`;
	}
	takeExchanges() {
		const taken = this.#exchanges;
		this.#exchanges = [];
		return taken;
	}
	get signal() {
		return this.#settings.signal;
	}
	createWorkspace(body, withSamples = false) {
		const path = `${this.#streams}${withSamples ? ":withSampleConnections" : ""}`;
		return this.#exchange("POST", path, { body: {
			...body,
			name: this.workspace
		} });
	}
	send(method, below, sending = {}) {
		if (!/^(?:$|[/?])/.test(below) || below.split(/[/?:]/).includes("..")) throw forbidden(below);
		return this.#exchange(method, `${this.#streams}/${this.workspace}${below}`, sending);
	}
	async #exchange(method, path, sending) {
		const { courier, clock, signal } = this.#settings;
		const { body, version } = sending;
		const sent = body === void 0 ? void 0 : printJson(fromPlain(body));
		const answered = await courier.send({
			method,
			path,
			body: sent,
			version,
			signal
		});
		this.#exchanges.push({
			method,
			path: path.replace("/api/atlas/v2", ""),
			...version !== void 0 && { version },
			...sent !== void 0 && { sent },
			status: answered.status,
			received: answered.text,
			atMs: clock.now() - this.#begun
		});
		return answered;
	}
	async processor(name) {
		const { status, body } = await this.send("GET", `/processor/${encodeURIComponent(name)}`);
		return status < 300 && isDocument(body) ? body : void 0;
	}
	async awaitProcessor(name, isWanted, mostMs = MOST_WAIT_MS) {
		return this.#await(() => this.processor(name), isWanted, mostMs);
	}
	async awaitConnection(name, isWanted, mostMs = MOST_WAIT_MS) {
		const look = async () => {
			const { status, body } = await this.send("GET", `/connections/${encodeURIComponent(name)}`);
			return status < 300 && isDocument(body) ? body : void 0;
		};
		return this.#await(look, isWanted, mostMs);
	}
	async #await(look, isWanted, mostMs) {
		const { clock } = this.#settings;
		const end = clock.now() + mostMs;
		for (;;) {
			const seen = await look();
			if (isWanted(seen) || clock.now() >= end) return seen;
			await this.pause(this.#settings.pauseMs);
		}
	}
	now() {
		return this.#settings.clock.now();
	}
	async pause(ms) {
		await this.#settings.clock.sleep(ms, this.#settings.signal);
	}
};
const isTaken = ({ status }) => status >= 200 && status < 300;
function wordsOf({ status, body }) {
	const code = isDocument(body) ? textOf(body.get("errorCode")) : void 0;
	return code === void 0 ? String(status) : `${status} ${code}`;
}
const stateOf = (processor) => isDocument(processor) ? textOf(processor.get("state")) : void 0;
function forbidden(what) {
	return new SluiceError("INTERNAL", `a probe must not reach ${what}`);
}
export { Lab, isTaken, stateOf, wordsOf };
