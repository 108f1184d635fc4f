import { isDocument, isList, textOf, valueAt } from "../../../model/more.js";
import { KAFKA, need, sampled } from "../bench.js";
import { stateOf } from "../lab.js";
// src/core/probe/experiments/times.ts
const LOOK_MS = 500;
const MOST_MS = 3e5;
const ROUNDS = 3;
const TIME_EXPERIMENTS = [{
	name: "times",
	asks: "How long do creating, starting, stopping and deleting a processor take, and by way of which states?",
	settles: [],
	runsSeconds: 120,
	run: async (bench) => {
		const name = bench.name();
		const { lab } = bench;
		const [created, ms] = await timed(bench, () => bench.create(name, sampled()));
		need(created, "a processor");
		bench.measure("a create answers after", `${ms} ms, ${stateOf(created.body) ?? "without a state"}`, ms);
		await follow(bench, name, "start", ["STARTED", "FAILED"]);
		await follow(bench, name, "stop", ["STOPPED", "FAILED"]);
		const [, deletedMs] = await timed(bench, () => lab.send("DELETE", `/processor/${name}`));
		bench.measure("a delete answers after", `${deletedMs} ms`, deletedMs);
		await measureLag(bench, "a deleted processor is gone", [async () => await lab.processor(name) === void 0]);
		return [];
	}
}, {
	name: "read-lag",
	asks: "How far do reads and lists lag behind writes?",
	settles: [],
	runsSeconds: 0,
	run: async (bench) => {
		await measureProcessorLag(bench);
		await measureConnectionLag(bench);
		return [];
	}
}];
async function follow(bench, name, verb, ends) {
	const { lab } = bench;
	const begun = lab.now();
	const [answered, ms] = await timed(bench, () => bench.verb(name, verb));
	need(answered, `a ${verb}`);
	bench.measure(`a ${verb} answers after`, `${ms} ms`, ms);
	const states = [];
	for (;;) {
		const state = stateOf(await lab.processor(name)) ?? "none";
		if (states.at(-1) !== state) states.push(state);
		const took = lab.now() - begun;
		if (ends.includes(state)) {
			bench.measure(`a ${verb} is done after`, `${took} ms, seen: ${states.join(", ")}`, took);
			return;
		}
		if (took >= MOST_MS) {
			bench.measure(`a ${verb} is done after`, `not within ${took} ms, seen: ${states.join(", ")}`);
			return;
		}
		await lab.pause(LOOK_MS);
	}
}
async function measureProcessorLag(bench) {
	const { lab } = bench;
	const isListed = async (name, isNew) => (await listed(bench, "/processors")).some((one) => textOf(one.get("name")) === name && isNew(one));
	let name = bench.name();
	need(await bench.create(name, sampled()), "a processor");
	await measureLag(bench, "a new processor is shown", [async () => await lab.processor(name) !== void 0, () => isListed(name, () => true)]);
	const rounds = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const before = name;
		name = bench.name();
		need(await bench.update(before, { name }), "a rename");
		rounds.push(await lagsOf(bench, [async () => await lab.processor(name) !== void 0, () => isListed(name, () => true)]));
	}
	measureSlowest(bench, "a renamed processor is shown", rounds);
}
async function measureConnectionLag(bench) {
	const name = bench.name();
	const brokersOf = (one) => textOf(one?.get("bootstrapServers"));
	need(await bench.lab.send("POST", "/connections", { body: {
		...KAFKA,
		name
	} }), "a connection");
	const rounds = [];
	for (let round = 1; round <= ROUNDS; round += 1) {
		const bootstrapServers = `broker-${round}.probe.invalid:9092`;
		const body = {
			...KAFKA,
			name,
			bootstrapServers
		};
		need(await bench.lab.send("PATCH", `/connections/${name}`, { body }), "an update");
		rounds.push(await lagsOf(bench, [async () => brokersOf(await bench.connection(name)) === bootstrapServers, async () => (await listed(bench, "/connections")).some((one) => brokersOf(one) === bootstrapServers)]));
	}
	measureSlowest(bench, "an updated connection is shown", rounds);
}
async function listed({ lab }, path) {
	const { body } = await lab.send("GET", `${path}?itemsPerPage=500&pageNum=1`);
	const results = valueAt(body, ["results"]);
	return isList(results) ? results.filter(isDocument) : [];
}
const PLACES = [" when read alone after", " in lists after"];
async function measureLag(bench, what, looks) {
	measureSlowest(bench, what, [await lagsOf(bench, looks)]);
}
function measureSlowest(bench, what, rounds) {
	for (const [index, place] of PLACES.entries()) {
		const seen = rounds.filter((lags) => index < lags.length).map((lags) => lags[index]);
		if (seen.length === 0) continue;
		const slowest = Math.max(...seen.map((lag) => lag ?? Infinity));
		const times = seen.length === 1 ? "" : `, the slowest of ${seen.length}`;
		if (slowest === Infinity) bench.measure(what + place, `not within ${MOST_MS} ms${times}`);
		else bench.measure(what + place, `${slowest === 0 ? "at once" : `${slowest} ms`}${times}`, slowest);
	}
}
async function lagsOf({ lab }, looks) {
	const begun = lab.now();
	const lags = looks.map(() => void 0);
	for (let isFirst = true;; isFirst = false) {
		for (const [index, look] of looks.entries()) if (lags[index] === void 0 && await look()) lags[index] = isFirst ? 0 : lab.now() - begun;
		if (lags.every((lag) => lag !== void 0) || lab.now() - begun >= MOST_MS) return lags;
		await lab.pause(LOOK_MS);
	}
}
async function timed({ lab }, act) {
	const begun = lab.now();
	return [await act(), lab.now() - begun];
}
export { TIME_EXPERIMENTS };
