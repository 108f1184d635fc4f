import { EXIT, SluiceError } from "../../model.js";
import { parseReplays, replayText } from "../../plan.js";
import { createHash } from "node:crypto";
// src/core/apply/replays.ts
async function leaveOutDone(store, scope, texts) {
	const replay = [];
	const diagnostics = [];
	for (const each of parseReplays(texts)) {
		const text = replayText(each);
		const note = await store.findReplay(keyOf(scope, text));
		if (note === void 0) replay.push(text);
		else diagnostics.push({
			severity: "warning",
			code: "PLAN_REPLAY_DONE",
			message: `--replay ${text} is left out, because a run has begun it: ${note}`,
			fix: "If it has to be done again, ask for it with a time that differs by a second."
		});
	}
	return {
		replay,
		diagnostics
	};
}
async function noteReplays(store, plan, startedAt) {
	const { digest, selection } = plan;
	for (const text of selection.replay ?? []) {
		const note = {
			kind: "sluice-replay",
			formatVersion: 1,
			replay: text,
			digest,
			startedAt
		};
		try {
			await store.writeReplay(keyOf(plan, text), `${JSON.stringify(note, null, 2)}\n`, text);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new SluiceError("REPLAY_UNWRITABLE", `it can't be written down that ${text} is replayed, so it could be done twice: ${reason}`, {
				exitCode: EXIT.refused,
				fix: (error instanceof SluiceError ? error.fix : void 0) ?? "Make .sluice/restore/ in the working directory writable.",
				cause: error
			});
		}
	}
}
async function settleReplays(store, plan, report) {
	for (const replay of parseReplays(plan.selection.replay ?? [])) {
		const start = plan.steps.find(({ verb, carry, address }) => verb === "start" && carry?.replaySeconds === replay.seconds && address.workspace === replay.address.workspace && address.name === replay.address.name);
		const step = report.steps.find(({ id }) => id === start?.id);
		if (step?.status === "skipped" || step?.status === "restored" || step?.rolledBack === true) await store.removeReplay(keyOf(plan, replayText(replay))).catch(() => void 0);
	}
}
const keyOf = ({ baseUrl, project }, text) => createHash("sha256").update(`${baseUrl} ${project} ${text}`, "utf8").digest("hex").slice(0, 32);
export { leaveOutDone, noteReplays, settleReplays };
