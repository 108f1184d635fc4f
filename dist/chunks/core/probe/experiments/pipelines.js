import { NumberLiteral, isDocument, isList, valueAt } from "../../../model/more.js";
import { printJson } from "../../../model/document.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { PROBE_DATABASE, need, sampled } from "../bench.js";
import { isTaken, wordsOf } from "../lab.js";
// src/core/probe/experiments/pipelines.ts
const WINDOW = { $tumblingWindow: {
	interval: {
		size: 1,
		unit: "minute"
	},
	pipeline: [{ $group: {
		_id: "$group_id",
		most: { $max: "$obs.watts" }
	} }]
} };
const SESSION = { $sessionWindow: {
	partitionBy: "$group_id",
	gap: {
		size: 1,
		unit: "minute"
	},
	pipeline: [{ $group: {
		_id: null,
		count: { $count: {} }
	} }]
} };
const asksForFreshStart = ({ text }) => text.includes("resumeFromCheckpoint");
const queryOf = (pipeline) => isList(pipeline) ? valueAt(pipeline[1], ["$match"]) : void 0;
const PIPELINE_EXPERIMENTS = [
	{
		name: "round-trip",
		asks: "Do Extended JSON and integers come back as they were sent?",
		settles: ["ejson-relaxed", "integers-as-doubles"],
		runsSeconds: 0,
		run: async (bench) => {
			const name = await bench.processor(sampled({ $match: {
				long: { $numberLong: "10" },
				whole: 10
			} }));
			const back = queryOf(await bench.member(name, "pipeline"));
			const [long, whole] = ["long", "whole"].map((key) => valueAt(back, [key]));
			const words = (value) => value === void 0 ? "nothing" : printJson(value);
			return [isDocument(long) ? assumed("ejson-relaxed", words(long)) : long instanceof NumberLiteral ? otherwise("ejson-relaxed", words(long)) : unknown("ejson-relaxed", words(long)), whole instanceof NumberLiteral ? (whole.text.includes(".") ? otherwise : assumed)("integers-as-doubles", words(whole)) : unknown("integers-as-doubles", words(whole))];
		}
	},
	{
		name: "added-window",
		asks: "Does a processor to which a window is added resume from its checkpoint?",
		settles: ["added-window-refused"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.stopped(sampled());
			return [judgeResume("added-window-refused", await bench.update(name, { pipeline: sampled(WINDOW) }))];
		}
	},
	{
		name: "update-without-pipeline",
		asks: "Is an update without a pipeline compared with the checkpoint of a session window?",
		settles: ["every-update-compares"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.stopped(sampled(SESSION));
			return [judgeResume("every-update-compares", await bench.update(name, { name }))];
		}
	},
	{
		name: "same-time",
		asks: "Is a window of 60 seconds another one than a window of a minute?",
		settles: ["same-time-differs"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.stopped(sampled(WINDOW));
			const { pipeline } = WINDOW.$tumblingWindow;
			const seconds = { $tumblingWindow: {
				interval: {
					size: 60,
					unit: "second"
				},
				pipeline
			} };
			const answered = await bench.update(name, { pipeline: sampled(seconds) });
			if (isTaken(answered)) return [otherwise("same-time-differs", "it is the same")];
			return [asksForFreshStart(answered) ? assumed("same-time-differs", wordsOf(answered)) : unknown("same-time-differs", wordsOf(answered))];
		}
	},
	{
		name: "spelled-out-lateness",
		asks: "Is a window that spells out the usual allowed lateness another one than a window without it?",
		settles: ["spelled-out-lateness-differs"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.stopped(sampled(WINDOW));
			const allowedLateness = {
				size: 3,
				unit: "second"
			};
			const answered = await bench.update(name, { pipeline: sampled({ $tumblingWindow: {
				...WINDOW.$tumblingWindow,
				allowedLateness
			} }) });
			const question = "spelled-out-lateness-differs";
			if (isTaken(answered)) return [otherwise(question, "it is the same")];
			return [(asksForFreshStart(answered) ? assumed : unknown)(question, wordsOf(answered))];
		}
	},
	{
		name: "dropped-checkpoint",
		asks: "Does an update with resumeFromCheckpoint: false drop the checkpoint at once, or the next start?",
		settles: ["checkpoint-dropped-at-start"],
		runsSeconds: 60,
		run: async (bench) => {
			const name = await bench.stopped(sampled(WINDOW));
			need(await bench.update(name, { options: { resumeFromCheckpoint: false } }), "an update");
			const interval = {
				size: 2,
				unit: "minute"
			};
			return [judgeResume("checkpoint-dropped-at-start", await bench.update(name, { pipeline: sampled({ $tumblingWindow: {
				...WINDOW.$tumblingWindow,
				interval
			} }) }))];
		}
	},
	{
		name: "constant-types",
		asks: "Is a pipeline taken in which an operator has a constant of a wrong type?",
		settles: ["constant-types-taken"],
		runsSeconds: 0,
		run: async (bench) => {
			const answered = await bench.create(bench.name(), sampled({ $addFields: { product: { $multiply: ["$obs.watts", "1.2"] } } }));
			return [isTaken(answered) ? assumed("constant-types-taken", "it is taken") : otherwise("constant-types-taken", wordsOf(answered))];
		}
	},
	{
		name: "dead-letters-off",
		asks: "Which value takes a dead letter queue away: null, or an empty object?",
		settles: ["dlq-null-removes"],
		needsCluster: true,
		runsSeconds: 0,
		run: async (bench) => {
			const dlq = {
				connectionName: await bench.database(),
				db: PROBE_DATABASE,
				coll: "rejected"
			};
			const after = async (value) => {
				const name = await bench.processor(sampled(), { options: { dlq } });
				const answered = await bench.update(name, { options: { dlq: value } });
				if (!isTaken(answered)) return wordsOf(answered);
				const left = await bench.member(name, "options", "dlq");
				return isDocument(left) && left.entries.length > 0 ? "stays" : "gone";
			};
			const [ofNull, ofEmpty] = [await after(null), await after({})];
			const words = `null: ${ofNull}, {}: ${ofEmpty}`;
			if (ofNull !== "gone" && ofEmpty === "gone") return [assumed("dlq-null-removes", words)];
			if (ofNull === "gone" && ofEmpty !== "gone") return [otherwise("dlq-null-removes", words)];
			return [unknown("dlq-null-removes", words)];
		}
	}
];
function judgeResume(question, answered) {
	if (isTaken(answered)) return assumed(question, "it is taken");
	return asksForFreshStart(answered) ? otherwise(question, wordsOf(answered)) : unknown(question, wordsOf(answered));
}
export { PIPELINE_EXPERIMENTS };
