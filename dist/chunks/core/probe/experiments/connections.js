import { isDocument } from "../../../model/more.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { KAFKA, PROBE_DATABASE, need, sampled } from "../bench.js";
import { isTaken, wordsOf } from "../lab.js";
// src/core/probe/experiments/connections.ts
function takenByDefault(question, answered) {
	if (isTaken(answered)) return assumed(question, "it is taken");
	return answered.status < 500 ? otherwise(question, wordsOf(answered)) : unknown(question, wordsOf(answered));
}
function refusedByDefault(question, answered) {
	if (isTaken(answered)) return otherwise(question, "it is taken");
	return answered.status < 500 ? assumed(question, wordsOf(answered)) : unknown(question, wordsOf(answered));
}
async function ownKafka(bench, more = {}) {
	const name = bench.name();
	const answered = await bench.lab.send("POST", "/connections", { body: {
		...KAFKA,
		...more,
		name
	} });
	need(answered, "a connection");
	return name;
}
const pathOf = (name) => `/connections/${encodeURIComponent(name)}`;
const CONNECTION_EXPERIMENTS = [
	{
		name: "empty-config",
		asks: "Does a Kafka connection without a config come back with an empty one?",
		settles: ["empty-config-returned"],
		runsSeconds: 0,
		run: async (bench) => {
			const seen = await bench.connection(await ownKafka(bench));
			if (seen === void 0) return [unknown("empty-config-returned", "it could not be read")];
			return [seen.has("config") ? otherwise("empty-config-returned", "it has a config") : assumed("empty-config-returned", "it has none")];
		}
	},
	{
		name: "omitted-secret",
		asks: "Does an update that leaves out the password keep the old one?",
		settles: ["omitted-secret-kept"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await ownKafka(bench);
			const { mechanism, username } = KAFKA.authentication;
			const body = {
				...KAFKA,
				name,
				authentication: {
					mechanism,
					username
				}
			};
			return [refusedByDefault("omitted-secret-kept", await bench.lab.send("PATCH", pathOf(name), { body }))];
		}
	},
	{
		name: "connection-update",
		asks: "Does an update of a connection replace what it leaves out?",
		settles: ["connection-update-merges"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await ownKafka(bench, { config: { "client.id": "probe" } });
			need(await bench.lab.send("PATCH", pathOf(name), { body: {
				...KAFKA,
				name
			} }), "an update");
			const config = (await bench.connection(name))?.get("config");
			return [isDocument(config) && config.has("client.id") ? otherwise("connection-update-merges", "the config stays") : assumed("connection-update-merges", "the config is gone")];
		}
	},
	{
		name: "sample-names",
		asks: "May a sample connection have any name?",
		settles: ["unknown-sample-refused"],
		runsSeconds: 0,
		run: async ({ lab }) => [takenByDefault("unknown-sample-refused", await lab.send("POST", "/connections", { body: {
			name: "sample_probe",
			type: "Sample"
		} }))]
	},
	{
		name: "unknown-type",
		asks: "May a connection have a type that nobody knows?",
		settles: ["unknown-type-refused"],
		runsSeconds: 0,
		run: async ({ lab }) => [takenByDefault("unknown-type-refused", await lab.send("POST", "/connections", { body: {
			name: "probe-type",
			type: "SluiceProbe"
		} }))]
	},
	{
		name: "unknown-link",
		asks: "May a connection name a private link that the project does not have?",
		settles: ["unknown-link-refused"],
		runsSeconds: 0,
		run: async (bench) => {
			const access = {
				type: "PRIVATE_LINK",
				connectionId: "5100ce5100ce5100ce5100ce"
			};
			const body = {
				...KAFKA,
				name: bench.name(),
				networking: { access }
			};
			return [takenByDefault("unknown-link-refused", await bench.lab.send("POST", "/connections", { body }))];
		}
	},
	{
		name: "empty-foreign",
		asks: "May an update of a Kafka connection have an empty headers, which is a field of another type's?",
		settles: ["empty-foreign-taken"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await ownKafka(bench);
			const patched = (headers) => bench.lab.send("PATCH", pathOf(name), { body: {
				...KAFKA,
				name,
				headers
			} });
			const empty = await patched({});
			const filled = await patched({ "X-Probe": "value" });
			bench.measure("an update with a filled headers", isTaken(filled) ? "it is taken" : wordsOf(filled));
			return [takenByDefault("empty-foreign-taken", empty)];
		}
	},
	{
		name: "extra-fields",
		asks: "Are fields that nobody knows kept, in connections and in processors?",
		settles: ["extra-fields-kept"],
		runsSeconds: 0,
		run: async (bench) => {
			const extra = { sluiceProbe: { level: 1 } };
			const question = "extra-fields-kept";
			const name = bench.name();
			const made = [await bench.lab.send("POST", "/connections", { body: {
				...KAFKA,
				name,
				...extra
			} }), await bench.create(name, sampled(), extra)];
			const saw = made.map((answered) => isTaken(answered) ? "taken" : wordsOf(answered));
			const kept = [await bench.connection(name), await bench.lab.processor(name)].map((body) => body?.has("sluiceProbe") === true);
			const words = ["connection", "processor"].map((kind, index) => `${kind}: ${saw[index] ?? ""}${kept[index] === true ? " and kept" : ""}`).join("; ");
			if (made.some(({ status }) => status >= 500)) return [unknown(question, words)];
			return [(kept.every(Boolean) ? assumed : otherwise)(question, words)];
		}
	},
	{
		name: "names",
		asks: "May the name of a connection have a space, and that of a processor 65 characters?",
		settles: ["strict-names"],
		runsSeconds: 0,
		run: async (bench) => {
			const body = {
				...KAFKA,
				name: "probe with spaces"
			};
			const spaced = await bench.lab.send("POST", "/connections", { body });
			const long = await bench.create("probe-".padEnd(65, "x"), sampled());
			bench.measure(`the name of a processor with 65 characters`, isTaken(long) ? "it is taken" : wordsOf(long));
			return [takenByDefault("strict-names", spaced)];
		}
	},
	{
		name: "used-connections",
		asks: "Can a connection be updated that only a processor which never ran names?",
		settles: ["idle-processors-hold-connections"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await ownKafka(bench);
			const source = { $source: {
				connectionName: name,
				topic: "probe"
			} };
			await bench.processor([source, { $emit: { connectionName: "__testLog" } }]);
			const body = {
				...KAFKA,
				name
			};
			return [takenByDefault("idle-processors-hold-connections", await bench.lab.send("PATCH", pathOf(name), { body }))];
		}
	},
	{
		name: "delete-used",
		asks: "Can a connection be deleted that a running processor writes to?",
		settles: ["used-connection-kept"],
		needsCluster: true,
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.ownDatabase();
			const into = {
				connectionName: name,
				db: PROBE_DATABASE,
				coll: "sampled"
			};
			const processor = await bench.processor([sampled()[0] ?? {}, { $merge: { into } }]);
			await bench.start(processor);
			const answered = await bench.lab.send("DELETE", pathOf(name));
			await bench.verb(processor, "stop");
			return [refusedByDefault("used-connection-kept", answered)];
		}
	}
];
export { CONNECTION_EXPERIMENTS };
