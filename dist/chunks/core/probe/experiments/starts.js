import { NumberLiteral } from "../../../model/more.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { PROBE_DATABASE, SAMPLE, need, sampled } from "../bench.js";
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
const WINDOW_MS = 6e5;
const WINDOW = { $tumblingWindow: {
	interval: {
		size: WINDOW_MS / 1e3,
		unit: "second"
	},
	pipeline: [{ $group: {
		_id: null,
		count: { $count: {} }
	} }]
} };
async function awaitWindow({ lab }) {
	const left = WINDOW_MS - lab.now() % WINDOW_MS;
	if (left < WINDOW_MS / 2) await lab.pause(left);
}
const FILLS_MS = 6e4;
async function countOf(bench, name) {
	const messages = await bench.member(name, "stats", "inputMessageCount");
	return messages instanceof NumberLiteral ? {
		messages: messages.toNumber(),
		at: bench.lab.now()
	} : void 0;
}
const isOutOfOplog = ({ text }) => /oplog|ChangeStreamHistoryLost/.test(text);
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
		name: "start-time-alone",
		asks: "Does a start with a time go on from the checkpoint, where resumeFromCheckpoint is left out?",
		settles: ["start-time-alone-seeks"],
		needsCluster: true,
		runsSeconds: 120,
		run: async (bench) => {
			const question = "start-time-alone-seeks";
			const name = await changes(bench);
			await bench.start(name);
			await bench.stop(name);
			const startAtOperationTime = new Date(bench.lab.now() - LONG_AGO_MS).toISOString();
			const answered = await bench.verb(name, "startWith", { startAtOperationTime });
			if (!isTaken(answered)) return [(isOutOfOplog(answered) ? otherwise : unknown)(question, wordsOf(answered))];
			const state = stateOf(await bench.lab.awaitProcessor(name, (seen) => ended(stateOf(seen))));
			if (state === "STARTED") return [assumed(question, "it goes on")];
			return [(state === "FAILED" ? otherwise : unknown)(question, `it becomes ${state ?? "nothing"}`)];
		}
	},
	{
		name: "sink-update",
		asks: "Are open windows computed again after an update of the sink alone?",
		settles: ["sink-update-replays"],
		needsCluster: true,
		runsSeconds: 480,
		run: async (bench) => {
			const question = "sink-update-replays";
			const source = {
				connectionName: await bench.database(),
				db: PROBE_DATABASE,
				coll: "changes"
			};
			const into = (coll) => ({ $merge: { into: {
				...source,
				coll
			} } });
			const writer = await bench.processor([{ $source: { connectionName: SAMPLE } }, into("changes")]);
			const name = await bench.processor([
				{ $source: source },
				WINDOW,
				into("windows")
			]);
			await awaitWindow(bench);
			await bench.start(writer);
			await bench.start(name);
			const begun = bench.lab.now();
			await bench.lab.pause(FILLS_MS);
			const before = await countOf(bench, name);
			await bench.stop(name);
			const pipeline = [
				{ $source: source },
				WINDOW,
				into("others")
			];
			need(await bench.update(name, { pipeline }), "an update");
			await bench.start(name);
			const atStart = await countOf(bench, name);
			await bench.lab.pause(FILLS_MS / 2);
			const after = await countOf(bench, name);
			for (const each of [name, writer]) await bench.verb(each, "stop");
			if (before === void 0 || before.messages === 0 || after === void 0) return [unknown(question, "nothing was counted")];
			const isReset = atStart === void 0 || atStart.messages < before.messages;
			const read = after.messages - (isReset ? 0 : before.messages);
			const meanwhile = before.messages / (before.at - begun) * (after.at - before.at);
			const saw = `${before.messages} messages before, then ${read}, of which about ${Math.round(meanwhile)} were new`;
			return [(read > meanwhile + before.messages / 2 ? otherwise : assumed)(question, saw)];
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
