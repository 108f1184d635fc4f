import { NumberLiteral, isDocument, isList, textOf, valueAt } from "../../../model/more.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { sampled } from "../bench.js";
// src/core/probe/experiments/statistics.ts
const POSITION = "changeStreamState";
const COUNTER = "inputMessageCount";
const STOPPED = [
	"stopped-stats-absent",
	"stopped-stats-empty",
	"stopped-stats-error",
	"stopped-stats-counters",
	"stopped-stats-stale"
];
const RUNS_MS = 45e3;
const STATISTICS_EXPERIMENTS = [{
	name: "statistics",
	asks: "Which statistics have running and stopped processors, alone and in lists, and do counters go on after a start?",
	settles: [
		...STOPPED,
		"list-stats-brief",
		"position-is-timestamp",
		"counters-reset"
	],
	runsSeconds: 180,
	run: async (bench) => {
		const name = await bench.processor(sampled());
		const created = await statsOf(bench, name);
		bench.measure("statistics of a processor that never ran", created?.keys().join(", ") ?? "none");
		await bench.start(name);
		await bench.lab.pause(RUNS_MS);
		const running = await statsOf(bench, name);
		const listed = await listedStats(bench, name);
		await bench.stop(name);
		const stopped = await statsOf(bench, name);
		await bench.start(name);
		await bench.lab.pause(1e3);
		const again = await statsOf(bench, name);
		await bench.stop(name);
		return [
			...judgeStopped(running, stopped),
			judgeList(running, listed),
			judgePosition(running),
			judgeCounters(running, again)
		];
	}
}];
async function statsOf(bench, name) {
	const stats = await bench.member(name, "stats");
	return isDocument(stats) ? stats : void 0;
}
async function listedStats(bench, name) {
	const { body } = await bench.lab.send("GET", "/processors?itemsPerPage=500&pageNum=1");
	const results = valueAt(body, ["results"]);
	const found = (isList(results) ? results : []).find((one) => isDocument(one) && textOf(one.get("name")) === name);
	const stats = valueAt(found, ["stats"]);
	return isDocument(stats) ? stats : void 0;
}
const countIn = (stats) => {
	const value = stats?.get(COUNTER);
	return value instanceof NumberLiteral ? value.toNumber() : void 0;
};
function judgeStopped(running, stopped) {
	if (running?.has(POSITION) !== true) {
		const why = "the statistics of a running processor name no position";
		return STOPPED.map((question) => unknown(question, why));
	}
	const [form, saw] = formOf(stopped);
	return STOPPED.map((question) => {
		if (form === void 0) return assumed(question, saw);
		return question === form ? otherwise(question, saw) : unknown(question, saw);
	});
}
function formOf(stopped) {
	if (stopped === void 0) return ["stopped-stats-absent", "there are none"];
	if (stopped.entries.length === 0) return ["stopped-stats-empty", "they are empty"];
	if (!stopped.has(COUNTER)) return ["stopped-stats-error", "there is an error in their place"];
	if (!stopped.has(POSITION)) return ["stopped-stats-counters", "they have no position"];
	if (textOf(stopped.get("status")) === "running") return ["stopped-stats-stale", "they say that it is running"];
	return [void 0, "they are complete"];
}
function judgeList(running, listed) {
	if (running?.has(POSITION) !== true) return unknown("list-stats-brief", "the statistics of a running processor name no position");
	return listed?.has(POSITION) === true ? assumed("list-stats-brief", "lists name the position") : otherwise("list-stats-brief", listed === void 0 ? "lists have none" : "lists name no position");
}
function judgePosition(running) {
	const position = running?.get(POSITION);
	if (!isDocument(position)) return unknown("position-is-timestamp", "there is no position");
	if (position.has("_data")) return assumed("position-is-timestamp", "it is a resume token");
	return position.has("$timestamp") ? otherwise("position-is-timestamp", "it is a timestamp") : unknown("position-is-timestamp", position.keys().join());
}
function judgeCounters(running, again) {
	const [before, after] = [countIn(running), countIn(again)];
	if (before === void 0 || after === void 0 || before === 0) return unknown("counters-reset", "nothing was counted");
	const saw = `${before} before, ${after} after the start`;
	return after >= before ? assumed("counters-reset", saw) : otherwise("counters-reset", saw);
}
export { STATISTICS_EXPERIMENTS };
