import { interruptedIn, leftOf, noteOf } from "../../apply.js";
import { formatAddress } from "../../model/more.js";
import { EXIT, SluiceError } from "../../model.js";
import { isAllowed } from "../../plan.js";
// src/core/apply/restore.ts
async function findInterrupted(store, scope) {
	const { notes, running, unreadable } = await findNotes(store, scope);
	return {
		processors: interruptedIn(notes),
		diagnostics: [...unreadable.map(({ path, reason }) => ({
			severity: "warning",
			code: "RESTORE_UNREADABLE",
			message: `${path} can't be read, so what an interrupted apply left stopped is not known: ${reason}`,
			fix: "Look whether every processor runs that should, then delete the file."
		})), ...running.map(({ path, holder, entries }) => ({
			severity: "warning",
			code: "RESTORE_RUNNING",
			message: `another apply (process ${holder?.pid ?? 0}) is running and has ${entries.length} processors to start again: ${path}`,
			fix: "Wait until it has ended."
		}))]
	};
}
async function findNotes(store, scope) {
	try {
		return await store.find(scope);
	} catch (error) {
		return {
			notes: [],
			running: [],
			unreadable: [{
				path: ".sluice/restore",
				reason: error instanceof Error ? error.message : String(error)
			}]
		};
	}
}
async function withRestoreHazard(store, plan, allowances) {
	const note = noteOf(plan, "");
	const obstacle = note && await store.findObstacle();
	if (obstacle === void 0) return plan;
	const hazards = note?.entries.map(({ address }) => {
		const isFine = isAllowed("no-restore-file", address, allowances);
		return {
			kind: "no-restore-file",
			address,
			reason: `that it must run again can't be written to .sluice/restore (${obstacle}): a run that is cut off leaves it stopped`,
			allowed: isFine,
			...!isFine && { allowWith: "--allow no-restore-file" }
		};
	});
	const all = [...plan.hazards, ...hazards ?? []];
	return {
		...plan,
		hazards: all.toSorted((a, b) => Number(a.allowed) - Number(b.allowed))
	};
}
async function noteRun(store, plan, allowances, startedAt) {
	const note = noteOf(plan, startedAt);
	if (note === void 0) return void 0;
	try {
		return await store.write(note);
	} catch (error) {
		if (note.entries.every(({ address }) => isAllowed("no-restore-file", address, allowances))) return void 0;
		throw unwritable(note, error);
	}
}
function unwritable({ entries }, error) {
	const reason = error instanceof Error ? error.message : String(error);
	const names = entries.map(({ address }) => formatAddress(address));
	const list = names.length > 10 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : names.join(", ");
	return new SluiceError("RESTORE_UNWRITABLE", `it can't be written down that ${list} must run again, should this run be cut off: ${reason}`, {
		exitCode: EXIT.refused,
		fix: "Make .sluice/restore/ in the working directory writable, or accept the risk: --allow no-restore-file.",
		cause: error
	});
}
function describeNote({ entries, path }) {
	const names = entries.map(({ address }) => formatAddress(address));
	return `stopping ${names.slice(0, 5).join(", ") + (names.length > 5 ? ` and ${names.length - 5} more` : "")} for a while; should this run be cut off, run the same command again: it starts them (${path})`;
}
async function settleNotes(store, scope, report, look) {
	const { notes } = await findNotes(store, scope);
	for (const note of notes) try {
		await store.settle(note, leftOf(note, report, look));
	} catch {
		continue;
	}
}
export { describeNote, findInterrupted, noteRun, settleNotes, withRestoreHazard };
