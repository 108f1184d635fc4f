import { isDocument, valueAt } from "../../model/more.js";
import { isTaken, stateOf, wordsOf } from "./lab.js";
const KAFKA = {
	name: "probe-broker",
	type: "Kafka",
	bootstrapServers: "broker.probe.invalid:9092",
	authentication: {
		mechanism: "PLAIN",
		username: "probe",
		password: "no-password-of-anybody"
	},
	security: { protocol: "SASL_SSL" }
};
const PROBE_DATABASE = "sluice_probe";
const SAMPLE = "sample_stream_solar";
const SINK = { $emit: { connectionName: "__testLog" } };
const sampled = (...stages) => [
	{ $source: { connectionName: SAMPLE } },
	...stages,
	SINK
];
var Unsettled = class extends Error {};
var Bench = class {
	lab;
	cluster;
	made;
	#count = 0;
	#measures = [];
	#ready = new Set();
	constructor(lab, made, cluster) {
		this.lab = lab;
		this.made = made;
		this.cluster = cluster;
	}
	measure(what, saw, ms) {
		this.#measures.push({
			what,
			saw,
			...ms !== void 0 && { ms }
		});
	}
	takeMeasures() {
		const taken = this.#measures;
		this.#measures = [];
		return taken;
	}
	name() {
		this.#count += 1;
		return `probe-${this.#count}`;
	}
	async kafka() {
		await this.#makeConnection(KAFKA.name, KAFKA);
		return KAFKA.name;
	}
	async sample() {
		if (await this.lab.awaitConnection("sample_stream_solar", () => true) === void 0) await this.#makeConnection(SAMPLE, {
			name: SAMPLE,
			type: "Sample"
		});
		await this.#awaitReady(SAMPLE);
		return SAMPLE;
	}
	database() {
		return this.#makeDatabase("probe-database");
	}
	ownDatabase() {
		return this.#makeDatabase(this.name());
	}
	async #makeDatabase(name) {
		await this.#makeConnection(name, {
			name,
			type: "Cluster",
			clusterName: this.cluster ?? "",
			dbRoleToExecute: {
				role: "readWriteAnyDatabase",
				type: "BUILT_IN"
			}
		});
		return name;
	}
	async #makeConnection(name, body) {
		if (this.#ready.has(name)) return;
		need(await this.lab.send("POST", "/connections", { body }), `the connection ${name}`);
		await this.#awaitReady(name);
	}
	async #awaitReady(name) {
		if (this.#ready.has(name)) return;
		const seen = await this.lab.awaitConnection(name, (connection) => ["READY", "FAILED"].includes(stateOf(connection) ?? ""));
		if (stateOf(seen) === "FAILED") throw new Unsettled(`the connection ${name} became FAILED`);
		this.#ready.add(name);
	}
	create(name, pipeline, more = {}) {
		return this.lab.send("POST", "/processor", { body: {
			name,
			tier: "SP2",
			pipeline,
			...more
		} });
	}
	async processor(pipeline, more = {}) {
		const name = this.name();
		need(await this.create(name, pipeline, more), "a processor");
		return name;
	}
	async start(name) {
		need(await this.verb(name, "start"), "a start");
		const seen = await this.lab.awaitProcessor(name, (processor) => ["STARTED", "FAILED"].includes(stateOf(processor) ?? ""));
		if (stateOf(seen) !== "STARTED") throw new Unsettled(`the processor became ${stateOf(seen) ?? "nothing"}`);
	}
	async stop(name) {
		need(await this.verb(name, "stop"), "a stop");
		const seen = await this.lab.awaitProcessor(name, (processor) => ["STOPPED", "FAILED"].includes(stateOf(processor) ?? ""));
		if (stateOf(seen) !== "STOPPED") throw new Unsettled(`the processor became ${stateOf(seen) ?? "nothing"}`);
	}
	async stopped(pipeline, more = {}) {
		const name = await this.processor(pipeline, more);
		await this.start(name);
		await this.stop(name);
		return name;
	}
	verb(name, verb, body = {}) {
		return this.lab.send("POST", `/processor/${encodeURIComponent(name)}:${verb}`, { body });
	}
	update(name, body) {
		return this.lab.send("PATCH", `/processor/${encodeURIComponent(name)}`, { body });
	}
	async member(name, ...path) {
		return valueAt(await this.lab.processor(name), path);
	}
	async connection(name) {
		const { status, body } = await this.lab.send("GET", `/connections/${encodeURIComponent(name)}`);
		return status < 300 && isDocument(body) ? body : void 0;
	}
};
function need(answered, what) {
	if (!isTaken(answered)) throw new Unsettled(`${what} was refused: ${wordsOf(answered)}`);
}
export { Bench, KAFKA, PROBE_DATABASE, SAMPLE, Unsettled, need, sampled };
