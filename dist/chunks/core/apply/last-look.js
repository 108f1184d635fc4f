import { correctReport } from "../../apply.js";
import { headingPhase } from "../../kinds.js";
import { formatAddress } from "../../model/more.js";
// src/core/apply/last-look.ts
const LEAST_LOOKS = 4;
async function lookAgain(report, plan, { clock, delayMs, lateMs, signal }) {
	const until = clock.now() + lateMs;
	for (let pauseMs = delayMs, looks = 1;; pauseMs *= 2, looks += 1) {
		const look = await plan();
		if (looks >= LEAST_LOOKS && clock.now() >= until || !contradicts(look, report)) return look;
		const restMs = Math.max(delayMs, until - clock.now());
		await clock.sleep(Math.min(pauseMs, restMs), signal);
	}
}
function contradicts(look, report) {
	const settled = new Set(report.steps.map(({ address }) => address));
	for (const { address, status } of report.steps) if (status !== "done" && status !== "restored") settled.delete(address);
	return look.steps.some(({ address }) => settled.has(formatAddress(address))) || statesOf(look, report).some(([, state, isStarted]) => isStarted && !isUp(state));
}
function statesOf(look, report) {
	const states = new Map(look.changes.map(({ address, renamedFrom, stateBefore }) => [formatAddress(renamedFrom === void 0 ? address : {
		...address,
		name: renamedFrom
	}), stateBefore]));
	const stopped = new Set(report.steps.flatMap((step) => step.stopped === true ? [step.address] : []));
	return report.steps.filter(({ verb, address }) => (verb === "start" || verb === "stop") && !stopped.has(address)).flatMap(({ address, verb, status }) => {
		const state = states.get(address);
		return state === void 0 ? [] : [[
			address,
			state,
			verb === "start" && (status === "done" || status === "restored")
		]];
	});
}
const isUp = (state) => headingPhase(state) !== "not-running";
function withLastLook(report, look) {
	const states = statesOf(look, report).map(([address, state]) => [address, state]);
	return correctReport(report, new Map(states), isUp);
}
export { lookAgain, withLastLook };
