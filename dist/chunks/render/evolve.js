import { versionedName } from "../model/more.js";
import { escapeControls } from "../render.js";
// src/render/evolve/timeline.ts
const WIDTH = 16;
const LABEL = 13;
const RUNS = "=";
const SHADOW = "~";
const STOPS = " ";
function timelineLines(plan) {
	const changes = new Map();
	for (const step of plan.steps) {
		if (step.handover === void 0) continue;
		const key = `${step.address.workspace}/${versionedName(step.address.name) ?? step.address.name}`;
		changes.set(key, [...changes.get(key) ?? [], step]);
	}
	return [...changes].flatMap(([key, steps], index) => [...index === 0 ? [] : [""], ...timelineOf(key.slice(key.indexOf("/") + 1), steps)]);
}
function timelineOf(name, steps) {
	const switches = steps.some(({ handover, verb }) => handover?.part === "live" && verb === "start");
	const phases = [...steps.some(({ handover }) => handover?.part === "caught-up") ? [{
		old: RUNS,
		next: SHADOW,
		title: "both run"
	}] : [], ...switches ? [
		{
			old: RUNS,
			next: STOPS,
			title: "it gets past"
		},
		{
			old: STOPS,
			next: STOPS,
			title: "switch"
		},
		{
			old: STOPS,
			next: RUNS,
			title: "from there on"
		}
	] : [{
		old: RUNS,
		next: SHADOW,
		title: "awaits --promote"
	}]];
	const row = (label, of) => (label.padEnd(LABEL) + phases.map(of).join("")).trimEnd();
	const bar = (sign) => sign.repeat(15) + "|";
	return [
		`Timeline of ${escapeControls(name)}`,
		row("", ({ title }) => title.padEnd(WIDTH)),
		row("old version", ({ old }) => bar(old)),
		row("new version", ({ next }) => bar(next)),
		`${SHADOW} writes to its shadow sink, ${RUNS} to the real one`,
		...switches ? ["What the old version reads while it gets past, the new one reads again."] : []
	];
}
// src/render/evolve/steps-text.ts
function describeHandover({ verb, handover, body }, name) {
	if (handover === void 0) return void 0;
	if (verb === "mark") return `read where ${name} stopped`;
	if (verb === "gate") {
		if (handover.part === "caught-up") return `wait until ${name} has caught up and proved itself`;
		if (handover.part === "passed") return `wait until ${name} has got past that`;
		return;
	}
	return verb === "update" && body?.has("name") !== true ? `give ${name} its real sink` : void 0;
}
export { describeHandover, timelineLines };
