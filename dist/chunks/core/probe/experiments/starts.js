import { assumed, otherwise, unknown } from "../answer.js";
import { PROBE_DATABASE, need, sampled } from "../bench.js";
import { isTaken, stateOf, wordsOf } from "../lab.js";
// src/core/probe/experiments/starts.ts
const MATCH = { $match: { group_id: 1 } };
const LONG_AGO_MS = 3456e7;
async function changes(bench) {
	const source = {
		connectionName: await bench.database(),
		db: PROBE_DATABASE,
		coll: "changes"
	};
	return bench.processor([{ $source: source }, { $emit: { connectionName: "__testLog" } }]);
}
const ended = (state) => ["STARTED", "FAILED"].includes(state ?? "");
const START_EXPERIMENTS = [
	{
		name: "stop",
		asks: "Does a stop end STOPPED?",
		settles: ["stop-ends-failed"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.processor(sampled());
			await bench.start(name);
			need(await bench.verb(name, "stop"), "a stop");
			const seen = await bench.lab.awaitProcessor(name, (processor) => ["STOPPED", "FAILED"].includes(stateOf(processor) ?? ""));
			const state = stateOf(seen) ?? "it is gone";
			if (state === "STOPPED") return [assumed("stop-ends-failed", state)];
			return [state === "FAILED" ? otherwise("stop-ends-failed", state) : unknown("stop-ends-failed", state)];
		}
	},
	{
		name: "rename",
		asks: "Can a processor be renamed together with its pipeline, and started under its new name?",
		settles: ["rename-with-pipeline-refused", "renamed-start-refused"],
		runsSeconds: 120,
		run: async (bench) => {
			const both = await bench.stopped(sampled());
			const pair = await bench.update(both, {
				name: bench.name(),
				pipeline: sampled(MATCH)
			});
			const alone = await bench.stopped(sampled());
			const renamed = bench.name();
			need(await bench.update(alone, { name: renamed }), "a rename");
			const start = await bench.verb(renamed, "start");
			return [isTaken(pair) ? assumed("rename-with-pipeline-refused", "it is taken") : otherwise("rename-with-pipeline-refused", wordsOf(pair)), isTaken(start) ? assumed("renamed-start-refused", "it is taken") : otherwise("renamed-start-refused", wordsOf(start))];
		}
	},
	{
		name: "start-at-a-time",
		asks: "May a start have a time and no checkpoint, and what becomes of one that is too old?",
		settles: ["start-pair-refused", "old-start-refused"],
		needsCluster: true,
		runsSeconds: 300,
		run: async (bench) => {
			const name = await changes(bench);
			const iso = (ago) => new Date(bench.lab.now() - ago).toISOString();
			const pair = await bench.verb(name, "startWith", {
				resumeFromCheckpoint: false,
				startAtOperationTime: iso(6e4)
			});
			const old = await changes(bench);
			const start = await bench.verb(old, "startWith", { startAtOperationTime: iso(LONG_AGO_MS) });
			const seen = isTaken(start) ? await bench.lab.awaitProcessor(old, (processor) => ended(stateOf(processor))) : void 0;
			const state = stateOf(seen);
			return [isTaken(pair) ? assumed("start-pair-refused", "it is taken") : otherwise("start-pair-refused", wordsOf(pair)), !isTaken(start) ? otherwise("old-start-refused", wordsOf(start)) : state === "FAILED" ? assumed("old-start-refused", "it is taken, and fails") : unknown("old-start-refused", `it is taken, and becomes ${state ?? "nothing"}`)];
		}
	}
];
export { START_EXPERIMENTS };
