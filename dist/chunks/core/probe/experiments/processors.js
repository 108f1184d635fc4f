import { textOf, valueAt } from "../../../model/more.js";
import { printJson } from "../../../model/document.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { KAFKA, need, sampled } from "../bench.js";
import { isTaken, stateOf, wordsOf } from "../lab.js";
// src/core/probe/experiments/processors.ts
const MATCH = { $match: { group_id: 1 } };
const OTHER_MATCH = { $match: { group_id: 2 } };
async function measureOff(bench, name, form) {
	const answered = await bench.update(name, { options: { autoscaling: form } });
	const left = await bench.member(name, "options", "autoscaling");
	const saw = isTaken(answered) ? `${left === void 0 ? "nothing" : printJson(left)} is left` : wordsOf(answered);
	bench.measure(`autoscaling switched off by ${JSON.stringify(form)}`, saw);
}
const PROCESSOR_EXPERIMENTS = [
	{
		name: "reserved-sinks",
		asks: "May a pipeline end in the engine's own __noopSink?",
		settles: ["reserved-sinks-refused"],
		runsSeconds: 0,
		run: async (bench) => {
			const pipeline = [sampled()[0] ?? {}, { $emit: { connectionName: "__noopSink" } }];
			const answered = await bench.create(bench.name(), pipeline);
			return [isTaken(answered) ? assumed("reserved-sinks-refused", "it is taken") : otherwise("reserved-sinks-refused", wordsOf(answered))];
		}
	},
	{
		name: "failed-creation",
		asks: "Is a processor there whose creation was refused?",
		settles: ["failed-create-stays"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = bench.name();
			const answered = await bench.create(name, [{ $source: { connectionName: "probe-no-connection" } }, { $emit: { connectionName: "__testLog" } }]);
			if (isTaken(answered)) return [unknown("failed-create-stays", "it is not refused")];
			const seen = await bench.lab.processor(name);
			return [seen === void 0 ? assumed("failed-create-stays", `${wordsOf(answered)}, and it is not there`) : otherwise("failed-create-stays", `${wordsOf(answered)}, and it is ${stateOf(seen) ?? "there"}`)];
		}
	},
	{
		name: "transitions",
		asks: "What is answered to a second start, an update while running, a second stop, and in which state is what was updated?",
		settles: [
			"repeat-transition-accepted",
			"state-conflict-409",
			"updated-is-created"
		],
		runsSeconds: 120,
		run: async (bench) => {
			const name = await bench.processor(sampled(MATCH));
			await bench.start(name);
			const again = await bench.verb(name, "start");
			const running = await bench.update(name, { pipeline: sampled(OTHER_MATCH) });
			await bench.stop(name);
			const stopped = await bench.verb(name, "stop");
			need(await bench.update(name, { pipeline: sampled(OTHER_MATCH) }), "an update");
			const state = textOf(await bench.member(name, "state"));
			const repeats = `start: ${wordsOf(again)}, stop: ${wordsOf(stopped)}`;
			return [
				isTaken(again) && isTaken(stopped) ? otherwise("repeat-transition-accepted", repeats) : !isTaken(again) && !isTaken(stopped) ? assumed("repeat-transition-accepted", repeats) : unknown("repeat-transition-accepted", repeats),
				running.status === 400 ? assumed("state-conflict-409", wordsOf(running)) : running.status === 409 ? otherwise("state-conflict-409", wordsOf(running)) : unknown("state-conflict-409", wordsOf(running)),
				state === "STOPPED" ? assumed("updated-is-created", state) : state === "CREATED" ? otherwise("updated-is-created", state) : unknown("updated-is-created", state ?? "it has none")
			];
		}
	},
	{
		name: "delete-running",
		asks: "Can a running processor be deleted?",
		settles: ["delete-needs-stop"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.processor(sampled());
			await bench.start(name);
			const answered = await bench.lab.send("DELETE", `/processor/${name}`);
			return [isTaken(answered) ? assumed("delete-needs-stop", wordsOf(answered)) : otherwise("delete-needs-stop", wordsOf(answered))];
		}
	},
	{
		name: "failed-update",
		asks: "Can a FAILED processor be updated as it is?",
		settles: ["failed-needs-stop"],
		runsSeconds: 300,
		run: async (bench) => {
			const pipeline = [{ $source: {
				connectionName: await bench.kafka(),
				topic: "probe"
			} }, { $emit: { connectionName: "__testLog" } }];
			const name = await bench.processor(pipeline);
			await bench.verb(name, "start");
			const seen = await bench.lab.awaitProcessor(name, (processor) => stateOf(processor) === "FAILED");
			if (stateOf(seen) !== "FAILED") return [unknown("failed-needs-stop", `a processor that reads from ${KAFKA.bootstrapServers} became ${stateOf(seen) ?? "nothing"}`)];
			const answered = await bench.update(name, { pipeline });
			return [isTaken(answered) ? assumed("failed-needs-stop", wordsOf(answered)) : otherwise("failed-needs-stop", wordsOf(answered))];
		}
	},
	{
		name: "workspace-tier",
		asks: "Does a processor without a tier move with the tier of its workspace?",
		settles: ["tier-follows-workspace"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await bench.processor(sampled(), { tier: void 0 });
			const tierNow = async () => textOf(await bench.member(name, "effectiveTier"));
			const before = await tierNow();
			const { body } = await bench.lab.send("GET", "");
			const old = textOf(valueAt(body, ["streamConfig", "tier"]));
			const other = old === "SP10" ? "SP30" : "SP10";
			need(await bench.lab.send("PATCH", "", { body: { streamConfig: { tier: other } } }), "an update");
			const after = await tierNow();
			if (old !== void 0) await bench.lab.send("PATCH", "", { body: { streamConfig: { tier: old } } });
			const saw = `${before ?? "none"} before, ${after ?? "none"} after`;
			if (before !== old || after === void 0) return [unknown("tier-follows-workspace", saw)];
			return [after === other ? assumed("tier-follows-workspace", saw) : otherwise("tier-follows-workspace", saw)];
		}
	},
	{
		name: "autoscaling",
		asks: "Is autoscaling taken, and on which tier of its range does a processor without load run?",
		settles: ["autoscaling-refused", "scaled-up"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = bench.name();
			const autoscaling = {
				enabled: true,
				minTier: "SP2",
				maxTier: "SP5"
			};
			const answered = await bench.create(name, sampled(), { options: { autoscaling } });
			if (!isTaken(answered)) return [otherwise("autoscaling-refused", wordsOf(answered)), unknown("scaled-up", "there is no autoscaling")];
			await bench.start(name);
			const tier = textOf(await bench.member(name, "effectiveTier"));
			await bench.stop(name);
			await measureOff(bench, name, { enabled: false });
			need(await bench.update(name, { options: { autoscaling } }), "an update");
			await measureOff(bench, name, null);
			return [assumed("autoscaling-refused", "it is taken"), tier === "SP2" ? assumed("scaled-up", tier) : tier === "SP5" ? otherwise("scaled-up", tier) : unknown("scaled-up", tier ?? "no effectiveTier is returned")];
		}
	}
];
export { PROCESSOR_EXPERIMENTS };
