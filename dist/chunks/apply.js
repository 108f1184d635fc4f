import { EMPTY_DOCUMENT, SecretReference, connectionAddress, document, formatAddress, isConnectionLike, isDocument, isList, nextName, number, parseAddress, processorAddress, textOf, versionedName, workspaceAddress } from "./model/more.js";
import { areEqual, areEqualUnordered, parseJson, printJson, toPlain } from "./model/document.js";
import { array, int, literal, object, string } from "./vendor/zod.js";
import { cannotResume, idOf, isInRegion, linkPhase, liveFields, processorPhase, processorStateOf, rulesFor, tierShiftOf, withDefaults, withoutTierShift } from "./kinds.js";
import { EXIT, SluiceError } from "./model.js";
import { readCount, readPositionIn, statisticsIn } from "./position.js";
import { GatewayFailure } from "./model/errors.js";
// src/apply/report/events.ts
function convergenceEvent(report, now) {
	const { converged, remaining = [] } = report;
	if (converged === void 0) return void 0;
	return {
		formatVersion: 1,
		time: new Date(now).toISOString(),
		type: "convergence-checked",
		converged,
		remaining
	};
}
// src/apply/report/report.ts
function correctReport(report, states, isUp) {
	const last = new Map(report.steps.filter(({ verb }) => verb === "start" || verb === "stop").map((step) => [step.address, step.id]));
	const steps = report.steps.map((step) => {
		const state = states.get(step.address);
		if (state === void 0 || last.get(step.address) !== step.id) return step;
		if (!(step.verb === "start" && (step.status === "done" || step.status === "restored") && !isUp(state))) return {
			...step,
			state
		};
		const error = {
			code: "APPLY_NOT_RUNNING",
			message: `${step.address} was started, and the last look finds it ${state}`,
			fix: "Look at it in Atlas, then run the same command again."
		};
		const { reason: was, ...rest } = step;
		const seen = was === void 0 ? error : {
			...error,
			message: `${error.message} (${was})`
		};
		return {
			...rest,
			status: "failed",
			error: seen,
			state
		};
	});
	const outcome = steps.some((step, i) => step.status === "failed" && report.steps[i]?.status !== "failed") && report.outcome === "applied" ? "failed" : report.outcome;
	return {
		...report,
		outcome,
		steps,
		summary: countSteps(steps)
	};
}
function countSteps(steps) {
	const counts = {
		done: 0,
		failed: 0,
		skipped: 0,
		restored: 0
	};
	for (const step of steps) counts[step.status] += 1;
	return counts;
}
function finishReport(report, convergence) {
	if ("unknown" in convergence) return {
		...report,
		convergenceUnknown: convergence.unknown
	};
	const { converged, remaining, awaiting = [] } = convergence;
	return {
		...report,
		converged,
		...remaining.length > 0 && { remaining },
		...awaiting.length > 0 && { awaitingPromotion: awaiting }
	};
}
function exitCodeOf(report) {
	switch (report.outcome) {
		case "interrupted": return EXIT.interrupted;
		case "stale": return EXIT.refused;
		case "failed": return EXIT.failed;
		case "applied":
		case "nothing-to-do":
			if (report.converged === false) return EXIT.failed;
			return report.awaitingPromotion === void 0 ? EXIT.done : EXIT.pending;
	}
}
// src/apply/restore/note.ts
const KIND = "sluice-restore";
const noteShape = object({
	kind: literal(KIND),
	formatVersion: literal(1),
	baseUrl: string(),
	project: string(),
	startedAt: string(),
	holder: object({
		host: string(),
		pid: int()
	}).optional(),
	processors: array(object({
		address: string(),
		state: string(),
		renamedTo: string().optional()
	}))
});
const MOST_DEFINITION_CHARACTERS = 4e6;
function noteOf(plan, startedAt) {
	const entries = plan.steps.flatMap((stop) => {
		if (stop.verb !== "stop" || stop.onFailure !== "start-again" || stop.expects.kind !== "present") return [];
		const start = plan.steps.find(({ restarts }) => restarts === stop.id);
		const { address, expects } = stop;
		const isOverwritten = plan.steps.some((step) => changesDefinition(step, address, start?.address));
		return [{
			address,
			state: expects.state ?? "STARTED",
			...start && start.address.name !== address.name && { renamedTo: start.address.name },
			...isOverwritten && { definition: expects.fields }
		}];
	});
	if (entries.length === 0) return void 0;
	return {
		baseUrl: plan.baseUrl,
		project: plan.project,
		startedAt,
		entries
	};
}
function changesDefinition(step, before, after) {
	return [before, after].some((address) => address && formatAddress(address) === formatAddress(step.address)) && (step.verb === "delete" || step.verb === "update" && step.rollbackBody !== void 0);
}
function printNote(note) {
	let left = MOST_DEFINITION_CHARACTERS;
	const processors = note.entries.map(({ address, state, renamedTo, definition }) => {
		const length = definition === void 0 ? 0 : printJson(definition).length;
		const isKept = definition !== void 0 && length <= left;
		if (isKept) left -= length;
		return document({
			address: formatAddress(address),
			state,
			renamedTo,
			definition: isKept ? definition : void 0
		});
	});
	const { baseUrl, project, startedAt, holder } = note;
	const file = document({
		kind: KIND,
		formatVersion: number(1),
		baseUrl,
		project,
		startedAt,
		holder: holder && document({
			host: holder.host,
			pid: number(holder.pid)
		}),
		processors
	});
	return printJson(file, { indent: 2 }) + "\n";
}
function parseNote(text) {
	const file = parseJson(text);
	const read = noteShape.safeParse(toPlain(file));
	if (!read.success) {
		const [issue] = read.error.issues;
		throw new Error(`it is not a restore note of this version (${issue?.path.join(".") ?? ""})`);
	}
	const { baseUrl, project, startedAt, holder, processors } = read.data;
	const bodies = isDocument(file) ? file.get("processors") : void 0;
	const entries = processors.map((processor, i) => {
		const address = parseAddress(processor.address);
		if (address?.kind !== "processor") throw new Error(`"${processor.address}" is not a processor's address`);
		const body = isList(bodies) ? bodies[i] : void 0;
		const definition = isDocument(body) ? body.get("definition") : void 0;
		return {
			address,
			state: processor.state,
			...processor.renamedTo !== void 0 && { renamedTo: processor.renamedTo },
			...isDocument(definition) && { definition }
		};
	});
	return {
		baseUrl,
		project,
		startedAt,
		...holder && { holder },
		entries
	};
}
function interruptedIn(notes) {
	return notes.flatMap(({ path, startedAt, entries }) => entries.flatMap(({ address, renamedTo }) => {
		const since = {
			note: path,
			since: startedAt
		};
		const later = renamedTo === void 0 ? [] : [{
			address: {
				...address,
				name: renamedTo
			},
			...since
		}];
		return [{
			address,
			...since
		}, ...later];
	}));
}
function leftOf(note, report, look) {
	return note.entries.filter(({ address, renamedTo }) => {
		const names = [address, ...renamedTo === void 0 ? [] : [{
			...address,
			name: renamedTo
		}]].map(formatAddress);
		if (look !== void 0) return look.steps.some(({ verb, restores, address: it }) => verb === "start" && restores !== void 0 && names.includes(formatAddress(it))) || !wasRead(look, address.workspace);
		const starts = (report?.steps ?? []).filter(({ verb, address: it }) => verb === "start" && names.includes(it));
		return !(starts.length > 0 && starts.every(({ status }) => status !== "failed"));
	});
}
const wasRead = (plan, workspace) => !plan.diagnostics.some(({ code, address }) => code === "PLAN_UNREADABLE" && (address === void 0 || address === formatAddress(workspaceAddress(workspace))));
// src/apply/run/settings.ts
const DEFAULT_RETRY = {
	delayMs: 1e3,
	maxDelayMs: 15e3,
	attempts: 5,
	lateMs: 1e4,
	slowMs: 2e3,
	busyMs: 3e5,
	proofMs: 1e4,
	gateMs: 15e3,
	validationMs: 12e4,
	releaseMs: 6e4,
	deletionMs: 3e5,
	deployMs: 24e5,
	linkMs: 36e5,
	restartMs: 6e5
};
function thinLooks(looks, isChange, most = 200) {
	if (looks.length <= most) return looks;
	const changes = looks.flatMap((look, i) => {
		const before = looks[i - 1];
		return before !== void 0 && isChange(before, look) ? [i - 1, i] : [];
	});
	const kept = new Set([
		0,
		looks.length - 1,
		...spread([...new Set(changes)], most / 2)
	]);
	const others = looks.map((_, i) => i).filter((i) => !kept.has(i));
	for (const i of spread(others, most - kept.size)) kept.add(i);
	return looks.filter((_, i) => kept.has(i));
}
function spread(indexes, most) {
	const count = Math.min(indexes.length, Math.max(0, Math.floor(most)));
	return Array.from({ length: count }, (_, i) => indexes[Math.floor(i * indexes.length / count)] ?? 0);
}
var ProgressLog = class {
	#entries = [];
	get entries() {
		return this.#entries;
	}
	add(phase, message, afterMs) {
		const last = this.#entries.at(-1);
		if (last?.phase === phase && (phase === "waiting" || last.message === message)) {
			this.#entries.pop();
			this.#entries.push({
				...last,
				message,
				untilMs: afterMs,
				count: (last.count ?? 1) + 1
			});
			return;
		}
		this.#entries.push({
			phase,
			message,
			afterMs
		});
		if (this.#entries.length > 20) this.#entries.splice(10, 1);
	}
};
// src/apply/run/failure.ts
const failureOf = (error, ambiguous = false) => ({
	error,
	ambiguous,
	status: void 0,
	errorCode: void 0,
	detail: ""
});
function readFailure(thrown) {
	if (!(thrown instanceof SluiceError)) throw thrown;
	const { code, message, fix } = thrown;
	const answer = thrown instanceof GatewayFailure ? thrown : void 0;
	const texts = [answer?.detail, answer?.reason].filter((text) => text !== void 0);
	return {
		error: {
			code,
			message,
			...fix !== void 0 && { fix }
		},
		ambiguous: answer?.ambiguous ?? false,
		status: answer?.status,
		errorCode: answer?.errorCode,
		detail: texts.join(" ")
	};
}
function missingConnection(failure) {
	return /connection named (.+?) does not exist/i.exec(failure.detail)?.[1];
}
function refusesCheckpoint(failure) {
	return /resumeFromCheckpoint must be false/i.test(failure.detail);
}
const asksForFreshStart = (failure) => cannotResume(failure.detail);
function isOutage({ error }) {
	return OUTAGES.has(error.code);
}
const OUTAGES = new Set([
	"ATLAS_UNAVAILABLE",
	"ATLAS_UNREACHABLE",
	"ATLAS_TIMEOUT",
	"ATLAS_BAD_RESPONSE"
]);
function usesConnection(failure) {
	return failure.errorCode === "STREAM_CONNECTION_HAS_STREAM_PROCESSORS";
}
function stateInRefusal(failure) {
	return /cannot transition from (\w+) to/i.exec(failure.detail)?.[1];
}
function refusesState(failure) {
	return /INVALID_STATE|must be stopped/i.test(`${failure.errorCode ?? ""} ${failure.detail}`);
}
// src/apply/steps/last-lines.ts
const LINE_LENGTH = 500;
const PATIENCE_MS = 1e4;
const WINDOW_MS$1 = 36e5;
async function lastLines(address, { gateway, clock, signal }) {
	try {
		return (await gateway.logs(address, {
			kind: "operational",
			since: clock.now() - WINDOW_MS$1,
			signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
		})).split(/\r?\n/).filter((line) => line.trim() !== "").slice(-5).map((line) => shortened(line));
	} catch (thrown) {
		readFailure(thrown);
		return [];
	}
}
const shortened = (line) => line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line;
// src/apply/steps/step-error.ts
const describeStep = ({ step }) => `${step.id} (${step.verb} ${formatAddress(step.address)})`;
const staleStep = ({ address }, what) => ({
	code: "PLAN_STALE",
	message: `${formatAddress(address)} is no longer as planned: ${what}`,
	fix: "Plan again, look at what changed, and apply that plan."
});
const consentFix = (address) => `To start without the checkpoint: options.resumeFromCheckpoint: false in the manifest, or --allow checkpoint-loss=${formatAddress(address)}.`;
const interruptedError = (what) => ({
	code: "APPLY_INTERRUPTED",
	message: `interrupted: ${what}`,
	fix: "Run the same command again: it goes on from here."
});
const defectOf = (thrown) => ({
	code: "INTERNAL",
	message: thrown instanceof Error ? thrown.message : String(thrown),
	fix: "This is a defect of Sluice: please report it."
});
async function explainRefusedWayBack(gateway, task, error, failure) {
	const reason = failure !== void 0 && refusesCheckpoint(failure) ? `it would have to drop the checkpoint, which nobody consented to: ${error.message}. ${consentFix(task.address)}` : error.message;
	try {
		const live = await gateway.read(task.address);
		const state = live === void 0 ? void 0 : processorStateOf(live);
		return {
			...state !== void 0 && { state },
			reason
		};
	} catch {
		return { reason };
	}
}
// src/apply/steps/start-failure.ts
async function findStartFailure(task, context) {
	const live = await context.read(task.address);
	if (live === void 0 || processorPhase(textOf(live.get("state"))) !== "failed") return void 0;
	const reason = textOf(live.get("errorMsg"));
	const log = await lastLines(task.address, context);
	return {
		error: {
			code: "APPLY_PROCESSOR_FAILED",
			message: `${formatAddress(task.address)} is FAILED after its start${reason === void 0 ? "" : `: ${reason}`}`,
			fix: cannotResume(reason ?? "") ? consentFix(task.address) : "Look at the error, correct the pipeline or what it connects to, and apply again.",
			...log.length > 0 && { log }
		},
		ambiguous: false,
		status: void 0,
		errorCode: void 0,
		detail: reason ?? ""
	};
}
// src/apply/steps/failover.ts
function decideFailover(task, { live, movers }, circumstances) {
	const { region, isDryRun } = moveOf(task);
	if (live === void 0) return {
		kind: "stale",
		error: staleStep(task, "it is not there any more")
	};
	if (isDryRun) return { kind: "write" };
	if (task.address.kind === "workspace") return decideForAll(task, movers, circumstances);
	const isThere = isInRegion(live, region);
	const phase = processorPhase(textOf(live.get("state")));
	if (isThere === true) return {
		kind: "reached",
		note: `is in ${region} already`,
		isSettled: phase === "running"
	};
	if (circumstances.maybeDone && isThere === void 0) return {
		kind: "stale",
		error: untold(task, region)
	};
	if (phase === "moving" && !circumstances.impatient) return {
		kind: "busy",
		message: `state ${textOf(live.get("state")) ?? "unknown"}`
	};
	return { kind: "write" };
}
function decideForAll(task, movers = [], { maybeDone }) {
	if (!maybeDone) return { kind: "write" };
	const { region } = moveOf(task);
	const left = movers.filter((mover) => mover !== void 0);
	const told = left.map((mover) => isInRegion(mover, region));
	if (told.includes(true)) {
		const isSettled = left.every((mover, index) => told[index] === true && processorPhase(textOf(mover.get("state"))) === "running");
		return {
			kind: "reached",
			note: `is in ${region} already`,
			isSettled
		};
	}
	return told.includes(void 0) || told.length === 0 ? {
		kind: "stale",
		error: untold(task, region)
	} : { kind: "write" };
}
const moveOf = (task) => task.failover ?? {
	region: "",
	moves: [],
	isDryRun: false
};
const untold = (task, region) => ({
	code: "APPLY_FAILOVER_UNKNOWN",
	message: `whether ${formatAddress(task.address)} moves to ${region} is not known: Atlas's answer was lost, and it does not say where processors run`,
	fix: "Look at it in Atlas, and run the command again if it has not moved."
});
async function waitUntilMoved(task, context) {
	const { region, moves } = moveOf(task);
	return (await Promise.all(moves.map((address) => waitForOne(address, region, task, context)))).find((failure) => failure !== void 0);
}
async function waitForOne(address, region, task, context) {
	const { waiter, clock, retry, signal, before } = context;
	const wasRunning = task.address.kind === "workspace" || processorPhase(textOf(before?.get("state"))) === "running";
	const until = clock.now() + retry.releaseMs;
	const isReached = (state, body) => {
		if (isInRegion(body, region) === false) return false;
		const phase = processorPhase(state);
		if (phase === "running" || phase === "failed") return true;
		return phase === "not-running" && !wasRunning && clock.now() >= until;
	};
	const state = await waiter.processorState(address, isReached, signal, true);
	if (processorPhase(state) !== "failed") return void 0;
	const found = await findStartFailure({ address }, context);
	if (found === void 0) return void 0;
	const fix = `It is the active one in ${region} now: correct the reason and start it, or move it back.`;
	return {
		...found,
		error: {
			...found.error,
			fix
		}
	};
}
function withStopFirst(task, failure) {
	if (task.verb !== "failover" || !refusesState(failure)) return failure;
	const fix = "Atlas wants it stopped first: run the command again with --stop-first.";
	return {
		...failure,
		error: {
			...failure.error,
			fix
		}
	};
}
// src/apply/steps/await-step.ts
function describeWait(task) {
	switch (task.verb) {
		case "create":
		case "update":
			if (task.address.kind === "privateLink") return "waiting until DONE, which takes up to an hour";
			return isConnectionLike(task.address.kind) ? "waiting until READY" : "waiting until it is there";
		case "accept": return "waiting until it is active";
		case "failover": return `waiting until it runs in ${task.failover?.region ?? ""}`;
		case "start": return "waiting until STARTED";
		case "stop": return "waiting until STOPPED";
		case "delete": return "waiting until it is gone";
		case "mark": return "reading where it is";
		case "gate": return describeGate(task);
	}
}
function describeGate({ handover, gate }) {
	if (handover?.part === "caught-up") return "waiting until it has caught up and proved itself";
	if (handover?.part === "passed") return "waiting until it has got past its new version";
	return gate === void 0 ? "waiting until it has proved itself" : "watching its gate";
}
async function awaitTask(task, context) {
	for (let disappearances = 1;; disappearances += 1) try {
		return await waitFor(task, context);
	} catch (thrown) {
		const failure = readFailure(thrown);
		if (failure.error.code !== "ATLAS_RESOURCE_GONE") return failure;
		if (disappearances < MOST_DISAPPEARANCES && await isThere(task, context)) continue;
		return task.verb === "stop" ? void 0 : staleFailure(task, "it is not there any more");
	}
}
const MOST_DISAPPEARANCES = 5;
async function isThere({ address }, { read }) {
	try {
		return await read(address) !== void 0;
	} catch (thrown) {
		readFailure(thrown);
		return true;
	}
}
async function waitFor(task, context) {
	const { waiter, signal, before } = context;
	const { address } = task;
	switch (task.verb) {
		case "create":
		case "update":
			if (address.kind === "privateLink") await waiter.linkDone(address, signal);
			if (isConnectionLike(address.kind)) await waiter.connectionReady(address, signal);
			if (address.kind === "processor") await waitForState(task, (phase) => phase !== "moving", context);
			return;
		case "accept":
			await waiter.peeringActive(address, signal);
			return;
		case "failover": return waitUntilMoved(task, context);
		case "stop": return waitUntilStopped(task, context);
		case "delete":
			await waiter.gone(address, signal, before === void 0 ? void 0 : idOf(before));
			return;
		case "start":
			await outliveOldFailure(task, context);
			return waitUntilStarted(task, context);
		case "mark":
		case "gate": return;
	}
}
async function waitForState({ address }, isReached, { waiter, signal, before, onState, onBody }) {
	const isThere = before !== void 0;
	const accepts = (state, body) => {
		onBody(body);
		return isReached(processorPhase(state));
	};
	const state = await waiter.processorState(address, accepts, signal, isThere);
	onState(state);
	return processorPhase(state);
}
const ENOUGH_LOOKS = 5;
function countLooks(clock, ms) {
	const until = clock.now() + ms;
	let looks = 0;
	return () => {
		looks += 1;
		return looks >= ENOUGH_LOOKS && clock.now() >= until;
	};
}
async function waitUntilStopped(task, context) {
	const { clock, retry } = context;
	const seen = { asLeft: false };
	const isEnough = countLooks(clock, retry.busyMs);
	const isReached = (phase) => {
		if (phase === "running") return isEnough() || seen.asLeft;
		seen.asLeft = true;
		return phase === "not-running" || phase === "failed";
	};
	if (await waitForState(task, isReached, context) !== "running") return void 0;
	return staleFailure(task, seen.asLeft ? "it runs again: somebody else started it" : "it still runs, long after its stop was accepted");
}
const NOTHING_CAME = "APPLY_NOTHING_CAME";
async function waitUntilStarted(task, context) {
	const seen = { asLeft: false };
	const isEnough = countLooks(context.clock, context.retry.releaseMs);
	const isReached = (phase) => {
		if (phase === "not-running") return isEnough() || seen.asLeft;
		seen.asLeft = true;
		return phase === "running" || phase === "failed";
	};
	const phase = await waitForState(task, isReached, context);
	if (phase === "not-running" && !seen.asLeft) {
		const message = `${formatAddress(task.address)} shows no sign of the start that Atlas has accepted`;
		return failureOf({
			code: NOTHING_CAME,
			message,
			fix: "Look at it in Atlas, then run the same command again."
		}, true);
	}
	if (phase === "not-running") return staleFailure(task, "it does not run any more: somebody else stopped it");
	return phase === "failed" ? findStartFailure(task, context) : watchStart(task, context);
}
const staleFailure = (task, what) => failureOf(staleStep(task, what));
async function outliveOldFailure(task, context) {
	if (processorPhase(textOf(context.before?.get("state"))) !== "failed") return;
	await waitUpTo(context.retry.lateMs, task, (state) => processorPhase(state) !== "failed", context);
}
async function watchStart(task, context) {
	if (context.watchStartMs <= 0) return void 0;
	await waitUpTo(context.watchStartMs, task, (state) => processorPhase(state) === "failed", context);
	return findStartFailure(task, context);
}
async function waitUpTo(ms, task, isReached, { waiter, clock, signal }) {
	const over = new AbortController();
	const either = AbortSignal.any([signal, over.signal]);
	const timer = clock.sleep(ms, either).then(() => {
		over.abort();
	}, () => void 0);
	try {
		await waiter.processorState(task.address, isReached, either);
	} catch (thrown) {
		readFailure(thrown);
	} finally {
		over.abort();
		await timer;
	}
}
// src/apply/steps/comparison.ts
function normalForm(kind, body) {
	const fields = liveFields(kind, body);
	return withDefaults(fields, rulesFor(kind, fields));
}
function differences(kind, expected, body, options) {
	const live = normalForm(kind, body);
	return compareDocuments(withDefaults(expected, rulesFor(kind, expected)), live, "", options.serverMayAdd);
}
function compareDocuments(wanted, live, at, serverMayAdd) {
	return [...new Set([...wanted.keys(), ...live.keys()])].flatMap((key) => {
		const pointer = `${at}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`;
		const [left, right] = [wanted.get(key), live.get(key)];
		if (left instanceof SecretReference || isEmpty(left ?? EMPTY_DOCUMENT, right ?? EMPTY_DOCUMENT)) return [];
		if ((left ?? null) === null && (right ?? null) === null) return [];
		if (left === void 0) return serverMayAdd ? [] : [pointer];
		if (pointer === "/pipeline") return areEqual(left, right) ? [] : [pointer];
		if (isDocument(left)) return compareDocuments(left, isDocument(right) ? right : EMPTY_DOCUMENT, pointer, serverMayAdd);
		return areEqualUnordered(left, right) ? [] : [pointer];
	});
}
const isEmpty = (...values) => values.every((value) => isDocument(value) && value.entries.every(([, member]) => member === null));
function holdsSecret(value) {
	if (value instanceof SecretReference) return true;
	if (isDocument(value)) return value.entries.some(([, member]) => holdsSecret(member));
	return isList(value) && value.some(holdsSecret);
}
// src/apply/run/task.ts
function taskOf(step) {
	if (step.restarts === void 0 && step.restores === void 0) return step;
	if (step.verb === "gate") return step;
	const { verb, address, start, carry, byCommits, handover, mayDropCheckpoint } = step;
	return {
		verb,
		address,
		...start && { start },
		...carry && { carry },
		...byCommits !== void 0 && { byCommits },
		...handover && { handover },
		...mayDropCheckpoint && { mayDropCheckpoint }
	};
}
function withConsent(task) {
	if (task.verb === "start") return {
		...task,
		start: {
			...task.start,
			resumeFromCheckpoint: false
		}
	};
	const body = task.body ?? EMPTY_DOCUMENT;
	const options = body.get("options");
	const consenting = (isDocument(options) ? options : EMPTY_DOCUMENT).with("resumeFromCheckpoint", false);
	return {
		...task,
		body: body.with("options", consenting)
	};
}
function dropsCheckpoint({ body, start }) {
	const options = body?.get("options");
	return start?.resumeFromCheckpoint === false || isDocument(options) && options.get("resumeFromCheckpoint") === false;
}
function addressAfter(task) {
	const name = task.verb === "update" ? textOf(task.body?.get("name")) : void 0;
	return name === void 0 || task.address.kind !== "processor" ? task.address : {
		...task.address,
		name
	};
}
// src/apply/steps/decide.ts
function decide(task, sight, circumstances) {
	switch (task.verb) {
		case "create": return decideCreate(task, sight.live, circumstances);
		case "update": return decideUpdate(task, sight, circumstances);
		case "delete": return decideDelete(task, sight.live, circumstances);
		case "accept": return decideAcceptance(task, sight.live);
		case "failover": return decideMove(task, sight, circumstances);
		case "stop": return decideStop(task, sight.live, circumstances);
		case "start": return decideStart(task, sight.live, circumstances);
		case "mark":
		case "gate": throw new Error(`${task.verb} writes nothing`);
	}
}
function decideCreate(task, live, { impatient, maybeDone }) {
	if (live === void 0) return { kind: "write" };
	const { kind } = task.address;
	const state = textOf(live.get("state"));
	if (isLeaving(live) && !impatient) return {
		kind: "busy",
		message: "the old one is still being deleted"
	};
	const body = task.body;
	const wanted = task.leaves ?? body?.without("name");
	const moved = wanted === void 0 ? ["/"] : differences(kind, wanted, live, { serverMayAdd: true });
	if (moved.length > 0) return stale(task, `it exists already and differs at ${moved.join(", ")}`);
	if (holdsSecret(body) && !maybeDone && task.isPutBack !== true) return {
		kind: "write",
		adopt: true
	};
	return {
		kind: "reached",
		note: "already there as asked for: adopted",
		isSettled: isSettled(kind, state)
	};
}
const isLeaving = (live) => ["DELETING", "DELETE_REQUESTED"].includes(textOf(live.get("state")) ?? "");
const isSettled = (kind, state) => kind === "workspace" || (kind === "privateLink" ? linkPhase(state) === "ready" : isConnectionLike(kind) ? state === "READY" : processorPhase(state) !== "moving" && state !== void 0);
function decideUpdate(task, sight, circumstances) {
	const { kind } = task.address;
	const isRename = addressAfter(task) !== task.address;
	if (sight.live === void 0 && sight.renamed !== void 0) {
		const moved = differences(kind, task.leaves ?? task.body ?? sight.renamed, sight.renamed, { serverMayAdd: true });
		if (moved.length > 0) return stale(task, `it has another name already and differs at ${moved.join(", ")}`);
		return {
			kind: "reached",
			note: "already so",
			isSettled: true
		};
	}
	const { live } = sight;
	if (live === void 0) return late(circumstances, "not visible yet") ?? stale(task, "it is not there any more");
	if (isLeaving(live)) return stale(task, "it is being deleted");
	const moved = movedFields(task, live, circumstances);
	if (!isRename && isAlreadySo(task, live, moved, circumstances)) return {
		kind: "reached",
		note: "already so",
		isSettled: isSettled(kind, textOf(live.get("state")))
	};
	if (moved.length > 0) return movedSince(task, moved, circumstances);
	return runsAgain(task, live, circumstances) ?? { kind: "write" };
}
function isAlreadySo(task, live, moved, { maybeDone, isOurs, tierShift }) {
	const { leaves } = task;
	if (leaves === void 0) return false;
	const asPlanned = withoutTierShift(leaves, live, tierShift);
	if (differences(task.address.kind, leaves, asPlanned, { serverMayAdd: isOurs }).length > 0) return false;
	if (moved.length === 0 && task.expects !== void 0) return false;
	return maybeDone || !holdsSecret(task.body);
}
function decideDelete(task, live, circumstances) {
	if (live === void 0) return {
		kind: "reached",
		note: "already gone",
		isSettled: true
	};
	if (isLeaving(live)) return {
		kind: "reached",
		note: "is being deleted already",
		isSettled: false
	};
	const moved = movedFields(task, live, circumstances);
	if (moved.length > 0) return movedSince(task, moved, circumstances);
	return runsAgain(task, live, circumstances) ?? { kind: "write" };
}
function decideAcceptance(task, live) {
	const state = textOf(live?.get("state"));
	if (state === "ACTIVE") return {
		kind: "reached",
		note: "already active",
		isSettled: true
	};
	if (state === "ACCEPTING") return {
		kind: "reached",
		note: "already accepted",
		isSettled: false
	};
	if (state === "PENDING") return { kind: "write" };
	return stale(task, live === void 0 ? "it is not there any more" : `it is ${state ?? "in no known state"}`);
}
function decideStop(task, live, circumstances) {
	if (live === void 0) return {
		kind: "reached",
		note: "already gone",
		isSettled: true
	};
	switch (phaseOf(live)) {
		case "not-running":
			if (circumstances.lastRun === "start" && !circumstances.maybeDone) return { kind: "write" };
			return {
				kind: "reached",
				note: "does not run",
				isSettled: true
			};
		case "failed":
		case "gone": return {
			kind: "reached",
			note: "does not run",
			isSettled: true
		};
		case "moving": if (!circumstances.impatient) return busy(live);
	}
	const moved = movedFields(task, live, circumstances);
	return moved.length > 0 ? movedSince(task, moved, circumstances) : { kind: "write" };
}
function decideStart(task, live, circumstances) {
	if (live === void 0) return late(circumstances, "not visible yet") ?? stale(task, "it is not there any more");
	switch (phaseOf(live)) {
		case "running":
			if (circumstances.lastRun === "stop" && !circumstances.maybeDone) return { kind: "write" };
			if (circumstances.mayStillStop === true && !circumstances.impatient) return {
				kind: "busy",
				message: "it still runs, and may yet stop"
			};
			return {
				kind: "reached",
				note: "already runs",
				isSettled: true
			};
		case "moving":
			if (!circumstances.impatient) return busy(live);
			break;
		case "gone": return stale(task, "it is being deleted");
	}
	const moved = movedFields(task, live, circumstances);
	return moved.length > 0 ? movedSince(task, moved, circumstances) : { kind: "write" };
}
function decideMove(task, sight, circumstances) {
	const { live } = sight;
	const decision = decideFailover(task, sight, circumstances);
	if (decision.kind !== "write" || live === void 0) return decision;
	const moved = movedFields(task, live, circumstances);
	return moved.length > 0 ? movedSince(task, moved, circumstances) : decision;
}
const phaseOf = (live) => processorPhase(textOf(live.get("state")));
const busy = (live) => ({
	kind: "busy",
	message: `state ${textOf(live.get("state")) ?? "unknown"}`
});
function movedFields(task, live, { isOurs, tierShift }) {
	if (task.expects?.kind !== "present") return [];
	const { fields } = task.expects;
	const asPlanned = withoutTierShift(fields, live, tierShift);
	return differences(task.address.kind, fields, asPlanned, { serverMayAdd: isOurs });
}
function late({ isOurs, impatient }, message) {
	return isOurs && !impatient ? {
		kind: "busy",
		message,
		isLate: true
	} : void 0;
}
const movedSince = (task, moved, circumstances) => late(circumstances, `${moved.join(", ")} not as written yet`) ?? stale(task, `${moved.join(", ")} changed since the plan was made`);
function runsAgain(task, live, { lastRun, impatient }) {
	if (task.address.kind !== "processor" || task.expects?.kind !== "present") return void 0;
	const { state } = task.expects;
	if (state === void 0 || processorPhase(state) === "running" || phaseOf(live) !== "running") return void 0;
	if (lastRun === "stop" && !impatient) return {
		kind: "busy",
		message: "not seen as stopped yet",
		isLate: true
	};
	return stale(task, "it runs again: somebody else started it");
}
const stale = (task, what) => ({
	kind: "stale",
	error: staleStep(task, what)
});
// src/apply/steps/attempt.ts
function decideUnseen({ known }) {
	if (known === void 0) return void 0;
	return {
		decision: { kind: "write" },
		sight: { live: known.isDown === true && known.isSeen === true ? document({ state: "STOPPED" }) : void 0 }
	};
}
async function look(task, context, maybeDone, isAnswered = false) {
	try {
		const sight = await readSight$1(task, context.read, maybeDone);
		const known = {
			...context.circumstances,
			maybeDone
		};
		return {
			decision: decide(task, sight, isAnswered ? {
				...known,
				lastRun: void 0
			} : known),
			sight
		};
	} catch (thrown) {
		return { failure: readFailure(thrown) };
	}
}
async function readSight$1(task, read, maybeDone) {
	const live = await read(task.address);
	const { failover } = task;
	if (maybeDone && failover !== void 0 && task.address.kind === "workspace") return {
		live,
		movers: await Promise.all(failover.moves.map((address) => read(address)))
	};
	const after = addressAfter(task);
	if (live !== void 0 || after === task.address) return { live };
	return {
		live,
		renamed: await read(after)
	};
}
function conclude(decision, sight, isOurs) {
	switch (decision.kind) {
		case "reached": return {
			kind: "sent",
			isSettled: decision.isSettled,
			...!isOurs && { note: decision.note },
			...sight.live && { before: sight.live }
		};
		case "busy": return {
			kind: "later",
			patience: decision.isLate === true ? "lateMs" : "busyMs",
			message: decision.message
		};
		case "stale": return {
			kind: "failed",
			error: decision.error
		};
	}
}
// src/apply/run/passing-answers.ts
const GENERIC = /^STREAM_PROCESSOR_GENERIC_ERROR$/;
const PASSING_ANSWERS = [
	{
		errorCode: GENERIC,
		detail: /internal error/i,
		patience: "validationMs",
		message: "Atlas had an internal error",
		source: "domain facts 2.9, recorded"
	},
	{
		errorCode: GENERIC,
		detail: /failed to acquire resources/i,
		patience: "validationMs",
		message: "Atlas has no resources free to check the pipeline",
		source: "domain facts 2.9, recorded"
	},
	{
		errorCode: GENERIC,
		detail: /trying to acquire tenant lock/i,
		patience: "validationMs",
		message: "Atlas is busy with the workspace",
		source: "domain facts 9.1, recorded for PATCH; assumed (rare): every other write can meet it as well"
	},
	{
		status: 404,
		errorCode: /^STREAM_TENANT_NOT_FOUND_FOR_NAME$/,
		when: ({ hasCreatedWorkspace }) => hasCreatedWorkspace,
		patience: "validationMs",
		message: "Atlas does not see the new workspace yet",
		source: "domain facts 9.1, recorded right after the creation of a workspace"
	},
	{
		status: 409,
		errorCode: /^STREAM_KAFKA_CONNECTION_IS_DEPLOYING$/,
		patience: "deployMs",
		message: "the connection is still deploying",
		source: "domain facts 2.9, recorded"
	},
	{
		verbs: ["delete"],
		status: 403,
		errorCode: /^STREAM_TENANT_HAS_STREAM_PROCESSORS$/,
		patience: "deletionMs",
		message: "processors of the workspace are still being deleted",
		source: "domain facts 3.6"
	},
	{
		verbs: ["delete", "update"],
		status: 403,
		errorCode: /^STREAM_CONNECTION_HAS_STREAM_PROCESSORS$/,
		patience: "releaseMs",
		message: "processors still let go of the connection",
		source: "domain facts 2.9, 7b"
	},
	{
		errorCode: /^PRIVATE_LINK_NOT_READY$/,
		patience: "linkMs",
		message: "its private link is not DONE yet",
		source: "domain facts 3.7: a link is DONE before a connection goes over it"
	},
	{
		verbs: ["delete"],
		errorCode: /^STREAM_PRIVATE_LINK_IN_USE$/,
		patience: "releaseMs",
		message: "connections still let go of the private link",
		source: "domain facts 2.9, 3.7 (Terraform provider)"
	},
	{
		verbs: ["create"],
		status: 409,
		errorCode: /NAME_ALREADY_EXISTS$/,
		patience: "deletionMs",
		message: "the name is not free yet after a deletion",
		source: "domain facts 4.6"
	}
];
function findPassingReason(failure, verb, circumstance) {
	return PASSING_ANSWERS.find((answer) => (answer.verbs?.includes(verb) ?? true) && (answer.status === void 0 || answer.status === failure.status) && (answer.errorCode?.test(failure.errorCode ?? "") ?? true) && (answer.detail?.test(failure.detail) ?? true) && (answer.when?.(circumstance) ?? true));
}
// src/apply/steps/explain-refusal.ts
async function explainRefusal(task, failure, context, { maybeDone, wasAdoption }) {
	const { mayDropCheckpoint, address, verb } = task;
	if (asksForFreshStart(failure) && (verb === "update" || verb === "start") && !dropsCheckpoint(task)) {
		if (mayDropCheckpoint === true) return "consent";
		return {
			kind: "failed",
			error: {
				...failure.error,
				fix: consentFix(address)
			},
			failure
		};
	}
	const looked = await look(task, context, maybeDone, true);
	const told = withStopFirst(task, failure);
	const failed = {
		kind: "failed",
		error: told.error,
		failure: told
	};
	if ("failure" in looked) return failed;
	const { decision, sight } = looked;
	const state = stateInRefusal(failure);
	const isMoving = state !== void 0 && processorPhase(state) !== phaseWanted(verb);
	if (decision.kind === "reached" && !(isMoving && decision.note === "already runs")) return conclude(decision, sight, maybeDone);
	if (wasAdoption) {
		if (usesConnection(failure)) return {
			kind: "failed",
			error: staleStep(task, "somebody else created it, and processors run on it: its secret can not be sent"),
			failure
		};
		const reason = findPassingReason(failure, "update", context);
		return reason === void 0 ? failed : {
			kind: "later",
			...reason,
			failure
		};
	}
	if (task.verb === "create" && sight.live !== void 0) return explainFailedCreate(task, decision, failure, context);
	if (decision.kind !== "write" && decision.kind !== "reached") return conclude(decision, sight, maybeDone);
	if (refusesState(failure) && await isFreeToChange(task, sight, context)) return {
		kind: "later",
		patience: "validationMs",
		message: "it was between two states",
		failure
	};
	const reason = findPassingReason(failure, task.verb, context) ?? await findConnectionReason(task, failure, context);
	if (reason !== void 0) return {
		kind: "later",
		...reason,
		failure
	};
	return failed;
}
const phaseWanted = (verb) => verb === "start" ? "running" : "not-running";
async function isFreeToChange({ address, verb }, { live }, context) {
	if (address.kind !== "processor" || verb === "failover") return false;
	if (processorPhase(textOf(live?.get("state"))) !== "failed") return true;
	if (verb !== "update") return false;
	try {
		await context.takeTurn();
		context.onWrite();
		await context.gateway.stop(address);
		return true;
	} catch (thrown) {
		readFailure(thrown);
		return false;
	}
}
async function findConnectionReason({ address }, failure, { gateway, hasCreated }) {
	const name = missingConnection(failure);
	if (name === void 0) return void 0;
	try {
		const live = await gateway.read(connectionAddress(address.workspace, name));
		const state = textOf(live?.get("state"));
		if (state === "PENDING") return {
			patience: "deployMs",
			message: `connection ${name} is still deploying`
		};
		if (live === void 0 ? !hasCreated : state === "FAILED" || state === "DELETING") return void 0;
		return {
			patience: "validationMs",
			message: `Atlas does not see connection ${name} yet`
		};
	} catch (thrown) {
		readFailure(thrown);
		return;
	}
}
function explainFailedCreate(task, decision, failure, { onNothingDone }) {
	if (decision.kind === "write") return "adopt";
	if (decision.kind === "busy") return {
		kind: "later",
		patience: "busyMs",
		message: decision.message,
		failure
	};
	const address = formatAddress(task.address);
	if (failure.status === 409 && decision.kind === "stale") {
		onNothingDone();
		return {
			kind: "failed",
			error: decision.error,
			failure
		};
	}
	return {
		kind: "failed",
		error: {
			...failure.error,
			message: `${failure.error.message}; the failed create left ${address} behind, which is not what was asked for`,
			fix: `Look at it in Atlas; plan again to change it, or list it under removed: to delete it.`
		},
		failure,
		leftBehind: true
	};
}
// src/apply/steps/verify.ts
function showsEffect(task, answer) {
	const { verb, address } = task;
	if (verb === "start" || verb === "stop" || verb === "accept" || verb === "failover") return true;
	if (verb === "delete") return address.kind !== "processor";
	if (answer === void 0 || textOf(answer.get("name")) !== addressAfter(task).name) return false;
	const wanted = task.leaves ?? (verb === "create" ? task.body?.without("name") : void 0);
	return wanted === void 0 || isAs(task, wanted, answer);
}
async function verifyEffect(task, read) {
	const { verb, address, expects, leaves } = task;
	try {
		if (verb === "delete") return isGone(await read(address));
		const after = addressAfter(task);
		const live = await read(after);
		if (live === void 0) return false;
		if (after !== address || verb === "create") return true;
		if (leaves === void 0 || isAs(task, leaves, live)) return true;
		return expects?.kind !== "present" || !isAs(task, expects.fields, live);
	} catch (thrown) {
		readFailure(thrown);
		return true;
	}
}
const isAs = ({ address }, wanted, live) => differences(address.kind, wanted, live, { serverMayAdd: true }).length === 0;
const isGone = (live) => live === void 0 || [
	"DELETE_REQUESTED",
	"DELETING",
	"DROPPED",
	"DROPPING"
].includes(textOf(live.get("state")) ?? "");
// src/apply/steps/perform-step.ts
async function attemptTask(asked, context) {
	let task = asked;
	let lost;
	let note;
	let isUnseen = false;
	for (let sendings = 0;;) {
		await context.enter();
		const unseen = sendings === 0 ? decideUnseen(context) : void 0;
		const looked = unseen ?? await look(task, context, lost !== void 0 && !isUnseen);
		if ("failure" in looked) return {
			kind: "failed",
			error: looked.failure.error,
			failure: looked.failure
		};
		const { decision, sight } = looked;
		if (decision.kind !== "write") return conclude(decision, sight, lost !== void 0);
		if (lost !== void 0 && sendings >= context.retry.attempts) return {
			kind: "failed",
			error: lost.error,
			failure: lost
		};
		await context.takeTurn();
		isUnseen = unseen !== void 0 && task.verb === "create";
		try {
			context.onWrite();
			sendings += 1;
			const { body, ...answer } = await send(task, decision.adopt === true, context);
			context.onAccepted(task, body);
			if (showsEffect(task, body) || await verifyEffect(task, context.read)) return {
				kind: "sent",
				...answer,
				...note !== void 0 && { note },
				...sight.live && { before: sight.live }
			};
			lost = notCarriedOut(task);
			context.onRecovery("Atlas has accepted it, and does not show it: looking again");
		} catch (thrown) {
			const failure = readFailure(thrown);
			if (!failure.ambiguous) {
				const circumstances = {
					maybeDone: lost !== void 0 && !isUnseen,
					wasAdoption: decision.adopt === true
				};
				const explained = await explainRefusal(task, failure, context, circumstances);
				if (explained === "adopt") continue;
				if (explained !== "consent") return explained;
				task = withConsent(task);
				note = "Atlas asked for the consent to drop the checkpoint, and it was given";
				context.onRecovery(note);
				continue;
			}
			lost = failure;
			context.onRecovery(`${failure.error.message}: looking whether Atlas did it`);
		}
		const effect = await watchForLateEffect(task, context, !isUnseen);
		if (effect !== void 0) return effect;
	}
}
const notCarriedOut = (task) => failureOf({
	code: "APPLY_NOT_CARRIED_OUT",
	message: `Atlas answered that it did ${task.verb} ${formatAddress(task.address)}, and a read does not show it`,
	fix: "Look at it in Atlas, then run the same command again."
}, true);
async function send(task, isAdoption, context) {
	const { address, verb } = task;
	const { gateway } = context;
	if (isAdoption) return {
		isSettled: false,
		note: "already there as asked for: adopted, secrets sent again",
		body: await gateway.update(address, bodyOf(task))
	};
	switch (verb) {
		case "create": {
			const made = await gateway.create(address, bodyOf(task));
			return {
				isSettled: address.kind === "workspace" || isFinal(textOf(made.get("state"))),
				body: made
			};
		}
		case "update": {
			const body = await gateway.update(address, bodyOf(task));
			return {
				isSettled: !isConnectionLike(address.kind) && address.kind !== "privateLink",
				body
			};
		}
		case "delete": {
			const was = await gateway.delete(address);
			return {
				isSettled: !was || address.kind === "processor",
				...!was && { note: "already gone" }
			};
		}
		case "accept":
			await gateway.accept(address);
			return { isSettled: false };
		case "failover":
			await gateway.failOver(address, bodyOf(task));
			return { isSettled: task.failover?.isDryRun === true };
		case "stop":
			await patiently(() => gateway.stop(address), context);
			return { isSettled: false };
		case "start":
			await patiently(() => gateway.start(address, task.start), context);
			return { isSettled: false };
		case "mark":
		case "gate": throw new Error(`${verb} writes nothing`);
	}
}
async function patiently(ask, { clock, retry, stepAside }) {
	const answered = new AbortController();
	clock.sleep(retry.slowMs, answered.signal).then(stepAside, () => void 0);
	try {
		await ask();
	} finally {
		answered.abort();
	}
}
const isFinal = (state) => state === "READY" || state === "DONE" || state === "CREATED" || state === "STOPPED";
function bodyOf(task) {
	if (task.body === void 0) throw new Error(`${task.verb} ${formatAddress(task.address)} has no body`);
	return task.body;
}
async function watchForLateEffect(task, context, isOurs) {
	const { clock, retry } = context;
	const until = clock.now() + retry.lateMs;
	for (let delayMs = retry.delayMs;; delayMs = Math.min(delayMs * 2, retry.maxDelayMs)) {
		await clock.sleep(Math.max(0, Math.min(delayMs, until - clock.now())));
		const looked = await look(task, context, isOurs);
		if (!("failure" in looked)) {
			const { decision, sight } = looked;
			if (decision.kind !== "write") return conclude(decision, sight, true);
			if (decision.adopt === true) return void 0;
		}
		if (clock.now() >= until) return void 0;
	}
}
// src/apply/looks/handover-errors.ts
const STOP_FAILED = "APPLY_STOP_FAILED";
const NOT_TAKEN_OVER = "APPLY_NOT_TAKEN_OVER";
const baseName = (name) => versionedName(name) ?? name;
const stopFailed = (address) => ({
	code: STOP_FAILED,
	message: `${formatAddress(address)} is FAILED after its stop, so its last messages may not be in its sink`,
	fix: "Run the same command again."
});
const positionUnknown = (address) => ({
	code: "APPLY_POSITION_UNKNOWN",
	message: `Atlas does not say where ${formatAddress(address)} has stopped, so nothing can take over there`,
	fix: "Remove update.strategy, so that the processor is changed in place."
});
const gaveUp = (address, why) => ({
	code: NOT_TAKEN_OVER,
	message: `the new version of ${formatAddress(processorAddress(address.workspace, baseName(address.name)))} has not taken over: ${why}`,
	fix: "Look at both versions in sluice status; a longer update.blueGreen.deadline gives it more time."
});
// src/apply/gate/reading.ts
function readSight(body, source, now) {
	const state = processorStateOf(body);
	return {
		at: now,
		phase: processorPhase(state),
		state,
		id: idOf(body),
		position: readPositionIn(body, source, now).position,
		counters: countersIn(body)
	};
}
function countersIn(body) {
	const statistics = statisticsIn(body);
	const count = (name) => readCount(statistics?.get(`${name}MessageCount`));
	return {
		input: count("input"),
		output: count("output"),
		dead: count("dlq")
	};
}
const NO_COUNTERS = {
	input: 0,
	output: 0,
	dead: 0
};
function hasFallen(now, before) {
	return [
		"input",
		"output",
		"dead"
	].some((key) => {
		const [count, was] = [now[key], before[key]];
		return count !== void 0 && was !== void 0 && count < was;
	});
}
function countedSince(now, before) {
	if (hasFallen(now, before)) return now;
	const since = (key) => {
		const count = now[key];
		return count === void 0 ? void 0 : count - (before[key] ?? 0);
	};
	return {
		input: since("input"),
		output: since("output"),
		dead: since("dead")
	};
}
function hasGoneBack(before, now) {
	if (before.source === "change-stream" && now.source === "change-stream") {
		if (before.from === "token" && now.from === "start") return true;
		return before.from === now.from && now.time.seconds < before.time.seconds;
	}
	if (before.source !== "kafka" || now.source !== "kafka") return false;
	return before.partitions.some((was) => {
		const is = now.partitions.find(({ topic, partition }) => topic === was.topic && partition === was.partition);
		return is !== void 0 && is.next < was.next;
	});
}
// src/apply/gate/judge.ts
const PASSED = { is: "passed" };
var GateJudge = class {
	#rule;
	#start;
	readings = [];
	#last;
	#soundSince;
	#deadSince;
	#hasRead = false;
	#wasUnsound = false;
	#together;
	constructor(rule, start) {
		this.#rule = rule;
		this.#start = start;
	}
	get deadline() {
		return this.#start.begunAt + ((this.#rule.windowSeconds ?? 0) + this.#rule.withinSeconds) * 1e3;
	}
	add(sight) {
		const counted = countedSince(sight.counters, this.#start.counters ?? NO_COUNTERS);
		this.#hasRead ||= (counted.input ?? 0) > 0;
		const comparison = this.#compare(sight);
		const dead = this.#deadLetters(counted, comparison);
		const checks = [
			this.#running(sight),
			this.#data(counted),
			this.#lag(sight),
			dead,
			this.#output(sight, counted),
			this.#silence(comparison)
		];
		const failed = checks.find(({ is }) => is === "failed");
		const open = checks.find(({ is }) => is === "inconclusive");
		const worst = failed ?? open ?? PASSED;
		this.#note(sight, {
			counted,
			...comparison && { comparison }
		}, worst);
		this.#last = sight;
		if (worst.is === "passed") this.#soundSince ??= sight.at;
		else this.#soundSince = void 0;
		this.#wasUnsound ||= worst.is === "failed";
		this.#deadSince = dead.is === "failed" ? this.#deadSince ?? sight.at : void 0;
		return this.#conclude(sight.at, worst, dead);
	}
	expire() {
		const last = this.readings.at(-1);
		if (last?.health === "unsound") return {
			verdict: "failed",
			reason: last.why ?? "it is not sound"
		};
		if (!this.#hasRead) return this.#judgeSilence();
		if (last?.health === "sound" && this.#wasUnsound) return {
			verdict: "failed",
			reason: `it was not sound for ${this.#rule.forSeconds} s in a row within its time`
		};
		return {
			verdict: "inconclusive",
			reason: last?.why ?? "its time was over before enough was seen"
		};
	}
	#conclude(now, worst, dead) {
		const { forSeconds, maxDeadLetters } = this.#rule;
		if (this.#soundSince !== void 0 && now - this.#soundSince >= forSeconds * 1e3) return {
			verdict: "passed",
			reason: `it has been sound for ${seconds(now - this.#soundSince)}`
		};
		if (dead.is === "failed") {
			const isLasting = this.#deadSince !== void 0 && now - this.#deadSince >= forSeconds * 1e3;
			if (maxDeadLetters.by === "count" || isLasting) return {
				verdict: "failed",
				reason: dead.why
			};
		}
		if (now < this.deadline) return void 0;
		const judgement = worst.is === "failed" ? {
			verdict: "failed",
			reason: worst.why
		} : this.expire();
		return judgement.verdict === "inconclusive" && now < (this.#start.until ?? 0) ? void 0 : judgement;
	}
	#compare({ counters, beside }) {
		if (this.#start.isBeside !== true || beside === void 0) return void 0;
		const first = this.#together ??= {
			own: counters,
			old: beside
		};
		if (hasFallen(counters, first.own) || hasFallen(beside, first.old)) this.#together = {
			own: counters,
			old: beside
		};
		return {
			own: countedSince(counters, this.#together.own),
			old: countedSince(beside, this.#together.old)
		};
	}
	#judgeSilence() {
		return {
			verdict: this.#rule.noData === "fail" ? "failed" : "inconclusive",
			reason: `no data: it has read nothing since its start`
		};
	}
	#running({ phase, position }) {
		const last = this.#last;
		if (last?.phase === "running" && phase !== "running") return {
			is: "failed",
			why: "it has restarted by itself"
		};
		if (phase !== "running") return {
			is: "inconclusive",
			why: "it is not running yet"
		};
		if (last !== void 0 && hasGoneBack(last.position, position)) return {
			is: "failed",
			why: "it has restarted by itself: it has gone back in its source"
		};
		return PASSED;
	}
	#data({ input }) {
		if (this.#hasRead) return PASSED;
		if (input === void 0) return {
			is: "inconclusive",
			why: "Atlas does not say how much it has read"
		};
		return {
			is: "inconclusive",
			why: "no data: it has read nothing since its start"
		};
	}
	#lag({ position }) {
		const { source, maxLagSeconds, maxLagMessages } = this.#rule;
		if (source === "nothing") return PASSED;
		const lag = lagOf(position);
		if (lag === void 0) return {
			is: "inconclusive",
			why: `its lag is not known${because(position)}`
		};
		const [most, unit] = position.source === "kafka" ? [maxLagMessages, "messages"] : [maxLagSeconds, "s"];
		if (lag <= most) return PASSED;
		const before = this.#last && lagOf(this.#last.position);
		const is = `it is ${lag} ${unit} behind, more than ${most}`;
		if (before === void 0) return {
			is: "inconclusive",
			why: is
		};
		return lag < before ? PASSED : {
			is: "failed",
			why: `${is}, and does not catch up`
		};
	}
	#deadLetters(counted, comparison) {
		const { by, most } = this.#rule.maxDeadLetters;
		if (by === "times" && this.#start.isBeside === true) return deadLettersBeside(most, comparison);
		const { input, dead } = counted;
		if (dead === void 0) return {
			is: "inconclusive",
			why: "Atlas does not say how many dead letters"
		};
		if (dead === 0) return PASSED;
		if (by === "count") return dead <= most ? PASSED : failed(`${dead} dead letters, and at most ${most} are allowed`);
		if (input === void 0) return {
			is: "inconclusive",
			why: "Atlas does not say how much it has read"
		};
		const { old } = this.#start;
		if (by === "times" && (old?.input === void 0 || old.dead === void 0 || old.input === 0)) return {
			is: "inconclusive",
			why: `${dead} dead letters, and no version before to compare with`
		};
		const share = by === "share" ? most : most * ((old?.dead ?? 0) / (old?.input ?? 1));
		if (dead <= Math.ceil(share * input)) return PASSED;
		const allowed = `${percent(share)} of the messages`;
		const than = by === "share" ? allowed : `${allowed}, as before the change`;
		return failed(`${dead} of ${input} messages are dead letters, more than ${than}`);
	}
	#silence(comparison) {
		if (this.#start.isBeside !== true) return PASSED;
		if (comparison === void 0) return {
			is: "inconclusive",
			why: "the list does not have the old version to compare with"
		};
		const { own, old } = comparison;
		if (own.output === void 0 || old.output === void 0) return {
			is: "inconclusive",
			why: "Atlas does not say how much both versions have written"
		};
		if (own.output > 0 || old.output === 0) return PASSED;
		return {
			is: "inconclusive",
			why: `it has written nothing, and the old version ${old.output} messages in the same time`
		};
	}
	#output({ at }, { output }) {
		const { minOutput, windowSeconds } = this.#rule;
		if (minOutput === 0) return PASSED;
		if (output === void 0) return {
			is: "inconclusive",
			why: "Atlas does not say how much it has written"
		};
		if (output >= minOutput) return PASSED;
		const why = `it has written ${output} messages, and ${minOutput} are wanted`;
		return windowSeconds !== void 0 && at < this.#start.begunAt + windowSeconds * 1e3 || !this.#hasRead ? {
			is: "inconclusive",
			why
		} : failed(why);
	}
	#note({ at, state, position }, { counted, comparison }, worst) {
		const lag = lagOf(position);
		this.readings.push({
			at,
			state,
			...lag !== void 0 && (position.source === "kafka" ? { lagMessages: lag } : { lagSeconds: lag }),
			counted,
			...comparison && { comparison },
			health: worst.is === "passed" ? "sound" : worst.is === "failed" ? "unsound" : "unknown",
			...worst.is !== "passed" && { why: worst.why }
		});
	}
};
const failed = (why) => ({
	is: "failed",
	why
});
function deadLettersBeside(most, comparison) {
	if (comparison === void 0) return PASSED;
	const { own, old } = comparison;
	if (own.dead === void 0 || old.dead === void 0) return {
		is: "inconclusive",
		why: "Atlas does not say how many dead letters both versions have"
	};
	if (own.dead === 0) return PASSED;
	if (own.input === void 0 || old.input === void 0) return {
		is: "inconclusive",
		why: "Atlas does not say how much both versions have read"
	};
	if (old.input === 0) return {
		is: "inconclusive",
		why: `${own.dead} dead letters, and the old version has read nothing in the same time`
	};
	const isEqualButOne = old.dead > 0 ? 1 : 0;
	if (own.dead <= Math.ceil(most * (old.dead / old.input) * own.input) + isEqualButOne) return PASSED;
	return failed(`${own.dead} of ${own.input} messages are dead letters, and ${old.dead} of ${old.input} of the old version in the same time`);
}
const percent = (share) => `${Math.round(share * 1e4) / 100} %`;
const seconds = (ms) => `${Math.round(ms / 1e3)} s`;
function lagOf(position) {
	if (position.source === "kafka") return position.lagMessages;
	return position.source === "change-stream" && position.from === "token" ? position.lagSeconds : void 0;
}
function because(position) {
	if (position.source === "unknown") return `: ${position.why}`;
	if (position.source === "change-stream" && position.from === "start") return ": no token has been read yet";
	return "";
}
// src/apply/gate/gates.ts
const GATE_FAILED = "APPLY_GATE_FAILED";
const MOST_UNREAD = 3;
const LOOKS_WITHIN = 2;
const SHORTEST_INTERVAL_MS = 2e3;
var Gates = class {
	#gateway;
	#clock;
	#lists;
	#intervalMs;
	#before = new Map();
	#old = new Map();
	constructor({ gateway, clock, lists, intervalMs }) {
		this.#gateway = gateway;
		this.#clock = clock;
		this.#lists = lists;
		this.#intervalMs = intervalMs;
	}
	see(task, body) {
		if (body === void 0 || task.address.kind !== "processor") return;
		const isBefore = task.verb === "stop" || processorPhase(processorStateOf(body)) !== "running";
		const counters = countersIn(body);
		if (!isBefore || counters.input === void 0) return;
		this.#before.set(idOf(body) ?? formatAddress(task.address), counters);
		this.#old.set(formatAddress(task.address), counters);
	}
	async watch(task, gate, { signal, onLook, until }) {
		const begunAt = this.#clock.now();
		const intervalMs = intervalOf(gate, this.#intervalMs);
		const lists = this.#lists.watch(task.address.workspace, intervalMs, intervalMs / 2);
		const oldName = task.handover?.part === "shadow" ? baseName(task.address.name) : void 0;
		let judge;
		let id;
		for (let unread = 0;;) {
			const listed = await lists.next(signal);
			const readings = judge?.readings ?? [];
			if (listed === void 0) return interrupted(readings);
			const body = "failure" in listed ? void 0 : listed.bodies.get(task.address.name);
			if (body === void 0) {
				unread += 1;
				if (unread >= MOST_UNREAD) return notReadable(task, listed, readings);
				continue;
			}
			unread = 0;
			const old = oldName === void 0 || "failure" in listed ? void 0 : listed.bodies.get(oldName);
			const sight = {
				...readSight(body, gate.source, this.#clock.now()),
				beside: old && countersIn(old)
			};
			id ??= sight.id;
			judge ??= new GateJudge(gate, {
				...this.#baselineOf(task, sight.id),
				begunAt,
				until,
				isBeside: oldName !== void 0
			});
			const stop = await this.#ends(task, body, {
				id,
				signal
			});
			if (stop !== void 0) return {
				...stop,
				readings: judge.readings
			};
			const judgement = judge.add(sight);
			onLook(describeLook(judge));
			if (judgement !== void 0) return outcomeOf$1(task, judgement, judge.readings);
		}
	}
	#baselineOf({ address }, id) {
		const name = formatAddress(address);
		return {
			counters: this.#before.get(id ?? name),
			old: this.#old.get(name)
		};
	}
	async #ends(task, body, { id, signal }) {
		const stale = (what) => ({
			verdict: "inconclusive",
			reason: what,
			failure: failureOf(staleStep(task, what))
		});
		const { expects } = task;
		if (idOf(body) !== id || expects?.kind === "present" && !areEqual(expects.fields.get("pipeline"), body.get("pipeline"))) return stale("somebody has changed it while its gate watched");
		const phase = processorPhase(processorStateOf(body));
		if (phase === "not-running") return stale("it does not run any more: somebody stopped it");
		if (phase === "gone") return stale("it is being deleted");
		if (phase !== "failed") return void 0;
		const failure = await this.#explain(task, signal);
		return failure && {
			verdict: "failed",
			reason: failure.error.message,
			failure
		};
	}
	async #explain(task, signal) {
		const [gateway, clock] = [this.#gateway, this.#clock];
		const read = (address) => gateway.read(address);
		try {
			return await findStartFailure(task, {
				gateway,
				clock,
				signal,
				read
			});
		} catch (thrown) {
			readFailure(thrown);
			return;
		}
	}
};
function intervalOf({ forSeconds }, usualMs) {
	return Math.min(usualMs, Math.max(SHORTEST_INTERVAL_MS, forSeconds * 1e3 / LOOKS_WITHIN));
}
function interrupted(readings) {
	const reason = "interrupted before it was judged";
	return {
		verdict: "inconclusive",
		reason,
		readings,
		failure: failureOf({
			code: "APPLY_INTERRUPTED",
			message: reason
		})
	};
}
function notReadable(task, listed, readings) {
	const failure = "failure" in listed ? listed.failure : void 0;
	const reason = `${failure === void 0 ? "the list of processors does not have it any more" : `the list of processors could not be read: ${failure.error.message}`}, ${MOST_UNREAD} times in a row`;
	const error = {
		code: failure?.error.code ?? "PLAN_STALE",
		message: `whether ${formatAddress(task.address)} is sound is not known: ${reason}`,
		fix: "Run the same command again."
	};
	return {
		verdict: "inconclusive",
		reason,
		readings,
		...task.replaces !== void 0 && { failure: failureOf(error) }
	};
}
function outcomeOf$1(task, { verdict, reason }, readings) {
	if (verdict !== "failed") return {
		verdict,
		reason,
		readings
	};
	const error = {
		code: GATE_FAILED,
		message: `${formatAddress(task.address)} is not sound: ${reason}`,
		fix: "Look at its dead letters and its log (sluice logs), correct the pipeline, and apply again."
	};
	return {
		verdict,
		reason,
		readings,
		failure: failureOf(error)
	};
}
function describeLook({ readings }) {
	const last = readings.at(-1);
	if (last === void 0) return "not seen yet";
	const { counted, lagSeconds, lagMessages, health, why, comparison } = last;
	const words = [lagSeconds !== void 0 ? `lag ${lagSeconds} s` : lagMessages !== void 0 ? `lag ${lagMessages} messages` : void 0, ...countWords(comparison?.own ?? counted)].filter((word) => word !== void 0);
	const beside = comparison === void 0 ? [] : countWords(comparison.old);
	const old = beside.length === 0 ? "" : ` (old version: ${beside.join(", ")})`;
	const state = health === "sound" ? "sound" : why ?? health;
	return words.length === 0 ? state : `${words.join(", ")}${old}: ${state}`;
}
function countWords({ input, output, dead }) {
	return [
		input === void 0 ? void 0 : `${input} read`,
		output === void 0 ? void 0 : `${output} written`,
		dead === void 0 ? void 0 : `${dead} dead letters`
	].filter((word) => word !== void 0);
}
// src/apply/gate/lists.ts
const EARLY_SHARE = .1;
var SharedLists = class {
	#gateway;
	#clock;
	#lines = new Map();
	constructor(gateway, clock) {
		this.#gateway = gateway;
		this.#clock = clock;
	}
	watch(workspace, intervalMs, firstAfterMs) {
		let last;
		return { next: async (signal) => {
			const now = this.#clock.now();
			const line = this.#lineOf(workspace);
			const due = last === void 0 ? Math.max(line.asked + intervalMs, now + firstAfterMs) : last + intervalMs;
			const earliest = last === void 0 ? now : due - intervalMs * EARLY_SHARE;
			const listed = await this.#wait(workspace, line, {
				earliest,
				due
			}, signal);
			last = this.#clock.now();
			return listed;
		} };
	}
	#wait(workspace, line, when, signal) {
		if (signal.aborted) return Promise.resolve(void 0);
		return new Promise((resolve) => {
			const leave = () => {
				waiting.answer(void 0);
				if (line.waiting.size === 0) line.pause.abort();
			};
			const waiting = {
				...when,
				answer: (listed) => {
					line.waiting.delete(waiting);
					signal.removeEventListener("abort", leave);
					resolve(listed);
				}
			};
			signal.addEventListener("abort", leave, { once: true });
			const isFirst = [...line.waiting].every(({ due }) => waiting.due < due);
			line.waiting.add(waiting);
			if (isFirst) this.#turn(workspace, line);
		});
	}
	#lineOf(workspace) {
		const known = this.#lines.get(workspace);
		if (known !== void 0) return known;
		const line = {
			waiting: new Set(),
			asked: Number.NEGATIVE_INFINITY,
			pause: new AbortController(),
			isPaused: false
		};
		this.#lines.set(workspace, line);
		return line;
	}
	#turn(workspace, line) {
		line.pause.abort();
		line.isPaused = line.waiting.size > 0;
		if (!line.isPaused) return;
		const pause = line.pause = new AbortController();
		const due = Math.min(...[...line.waiting].map((waiting) => waiting.due));
		this.#clock.sleep(Math.max(0, due - this.#clock.now()), pause.signal).then(() => this.#read(workspace, line), () => void 0);
	}
	async #read(workspace, line) {
		const now = this.#clock.now();
		line.asked = now;
		line.isPaused = false;
		const served = [...line.waiting].filter(({ earliest }) => earliest <= now);
		for (const waiting of served) line.waiting.delete(waiting);
		const listed = await this.#list(workspace);
		for (const waiting of served) waiting.answer(listed);
		if (!isPaused(line)) this.#turn(workspace, line);
	}
	async #list(workspace) {
		try {
			const bodies = await this.#gateway.listProcessors(workspace);
			return { bodies: new Map(bodies.map((body) => [textOf(body.get("name")) ?? "", body])) };
		} catch (thrown) {
			return { failure: readFailure(thrown) };
		}
	}
};
const isPaused = (line) => line.isPaused;
// src/apply/looks/carried-time.ts
function carriedTime(rule, { reading, isWritten }) {
	const { position, windows } = reading;
	if (position.source !== "change-stream") return void 0;
	const at = position.time.seconds;
	const open = rule.openSeconds === void 0 ? at : windows === void 0 ? at - rule.openSeconds : Math.floor(windows.first / 1e3);
	const carried = Math.min(at, open) - rule.rewindSeconds - (isWritten ? 0 : rule.checkpointSeconds);
	const from = Math.min(carried, rule.replaySeconds ?? carried);
	if (rule.window === void 0) return from;
	const { size, offset } = rule.window;
	return (Math.floor((from * 1e3 - offset) / size) * size + offset) / 1e3;
}
const isoTime = (seconds) => new Date(seconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
// src/apply/looks/passing.ts
const CLOCK_MARGIN_MS = 2e3;
function hasPassed(old, stopped, handover) {
	if (!isAtOrBeyond(old.position, stopped.position, handover.oldTopic, handover.newTopic)) return false;
	if (handover.closesWindows !== true) return true;
	if (old.windows === void 0) return false;
	if (handover.opensWindows === true && stopped.windows !== void 0) return old.windows.first > stopped.windows.first;
	const { position } = stopped;
	return position.source === "change-stream" && old.windows.first >= position.time.seconds * 1e3 + CLOCK_MARGIN_MS;
}
function isAsFarAs(next, old, { oldTopic, newTopic }) {
	return isAtOrBeyond(next.position, old.position, newTopic, oldTopic);
}
const hasOpenedAnew = ({ windows }, first) => windows !== void 0 && first !== void 0 && windows.first > first;
function isAtOrBeyond(position, other, topic, otherTopic) {
	if (position.source === "change-stream" && other.source === "change-stream") {
		const seconds = position.time.seconds - other.time.seconds;
		return seconds > 0 || seconds === 0 && position.time.increment >= other.time.increment;
	}
	if (position.source !== "kafka" || other.source !== "kafka") return false;
	const known = new Map(position.partitions.map((each) => [keyOf$1(each, topic), each.next]));
	const topics = new Set(position.partitions.map((each) => each.topic ?? topic));
	return other.partitions.every((each) => {
		const next = known.get(keyOf$1(each, otherTopic));
		return next === void 0 ? !topics.has(each.topic ?? otherTopic) : next >= each.next;
	});
}
const keyOf$1 = ({ topic, partition }, single) => `${topic ?? single ?? ""}#${partition}`;
function describePosition({ position }) {
	if (position.source === "change-stream") return `at ${isoTime(position.time.seconds)}`;
	if (position.source === "kafka") return `at ${position.partitions.map(({ partition, next }) => `${partition}:${next}`).join(", ")}`;
	return position.source === "unknown" ? `at a position that is not known: ${position.why}` : "at no position";
}
const KEEPS_UP_SECONDS = 5;
function describeLag({ position }) {
	if (position.source === "change-stream" && position.from === "token") {
		const seconds = Math.round(position.lagSeconds ?? 0);
		return seconds < KEEPS_UP_SECONDS ? "" : `, ${seconds} s behind`;
	}
	const messages = position.source === "kafka" ? position.lagMessages ?? 0 : 0;
	return messages === 0 ? "" : `, ${messages} messages behind`;
}
// src/apply/looks/sights.ts
var Sights = class {
	#gateway;
	#clock;
	constructor({ gateway, clock }) {
		this.#gateway = gateway;
		this.#clock = clock;
	}
	async read(address, source) {
		try {
			const body = await this.#gateway.read(address);
			return body === void 0 ? { body } : this.#seen(body, source);
		} catch (thrown) {
			return { failure: readFailure(thrown) };
		}
	}
	async find(address, listed, handover) {
		if ("failure" in listed) return listed;
		const body = listed.bodies.get(address.name);
		if (body === void 0) return this.read(address, handover.source);
		const seen = this.#seen(body, handover.source);
		return seen.phase !== "running" || showsEnough(seen, handover) ? seen : this.read(address, handover.source);
	}
	async readMarked(task, source, mayHaveFailed) {
		const sight = await this.read(task.address, source);
		if ("failure" in sight) return {
			kind: "failed",
			error: sight.failure.error,
			failure: sight.failure
		};
		if (sight.body === void 0) return {
			kind: "failed",
			error: staleStep(task, "it is not there any more")
		};
		if (sight.phase === "failed" && !mayHaveFailed) return {
			kind: "failed",
			error: stopFailed(task.address)
		};
		return sight;
	}
	#seen(body, source) {
		const phase = processorPhase(processorStateOf(body));
		return {
			reading: readPositionIn(body, source, this.#clock.now()),
			phase,
			body
		};
	}
};
function showsEnough({ reading, body }, { opensWindows, closesWindows }) {
	if (reading.position.source === "unknown" || countIn(body, "inputMessageCount") === void 0) return false;
	return !(opensWindows === true || closesWindows === true) || isList(statisticsIn(body)?.get("operatorStats"));
}
const countIn = (body, counter) => readCount(statisticsIn(body)?.get(counter));
// src/apply/looks/handover.ts
const HAS_WRITTEN = "APPLY_HAS_WRITTEN";
const MOST_FAILED_READS = 10;
const MARK_READS = 4;
var Handovers = class {
	#sights;
	#lists;
	#clock;
	#retry;
	#changes = new Map();
	constructor({ sights, lists, clock, retry }) {
		this.#sights = sights;
		this.#lists = lists;
		this.#clock = clock;
		this.#retry = retry;
	}
	async mark(task, handover) {
		for (let reads = 1;; reads += 1) {
			const seen = await this.#sights.readMarked(task, handover.source, false);
			if ("kind" in seen) return seen;
			const { phase, reading, body } = seen;
			if (phase === "not-running" && reading.position.source !== "unknown" && reading.status !== "running") return handover.part === "old" ? this.#checkOld(task, handover, reading) : this.#noteNext(task.address, reading, body);
			if (reads >= MARK_READS) return {
				kind: "failed",
				error: positionUnknown(task.address)
			};
			await this.#clock.sleep(this.#retry.delayMs);
		}
	}
	#noteNext(address, reading, body) {
		const progress = this.#of(address);
		progress.stopped = reading;
		progress.written = countIn(body, "outputMessageCount");
		progress.read = countIn(body, "inputMessageCount");
		return {
			kind: "sent",
			isSettled: true,
			note: `it stopped ${describePosition(reading)}`
		};
	}
	#checkOld(task, handover, reading) {
		const { stopped } = this.#of(task.address);
		if (stopped !== void 0 && hasPassed(reading, stopped, handover)) return {
			kind: "sent",
			isSettled: true,
			note: `it stopped ${describePosition(reading)}, past the new version`
		};
		return {
			kind: "failed",
			error: {
				code: "APPLY_NOT_PASSED",
				message: `${formatAddress(task.address)} has stopped before it got past its new version`,
				fix: "Run the same command again."
			}
		};
	}
	async wait(task, handover, wait) {
		try {
			return handover.part === "passed" ? await this.#waitUntilPassed(task, handover, wait) : await this.#waitUntilCaughtUp(task, handover, wait);
		} catch (thrown) {
			return { failure: readFailure(thrown) };
		}
	}
	async #waitUntilCaughtUp(task, handover, wait) {
		const next = task.address;
		const old = processorAddress(next.workspace, baseName(next.name));
		let former;
		let firstWindow;
		let since;
		return this.#poll(next, handover, wait, "it had not caught up by the deadline", async (listed) => {
			const before = former;
			const beside = await this.#sights.find(old, listed, handover);
			const seen = await this.#sights.find(next, listed, handover);
			if ("failure" in beside || "failure" in seen) return "unread";
			const ended = hasEnded$1(task, seen) ?? hasEnded$1({
				...task,
				address: old
			}, beside);
			if (ended !== void 0) return { failure: ended };
			if (seen.body === void 0 || beside.body === void 0) return "unread";
			if (seen.phase !== "running") return { pending: "it is not running yet" };
			former = beside.reading;
			firstWindow ??= seen.reading.windows?.last;
			const hasRead = (countIn(seen.body, "inputMessageCount") ?? 0) > 0;
			const isFar = before !== void 0 && isAsFarAs(seen.reading, before, handover);
			const isWhole = handover.opensWindows !== true || hasOpenedAnew(seen.reading, firstWindow);
			if (!hasRead || !isFar || !isWhole) {
				since = void 0;
				const place = describePosition(seen.reading);
				if (!hasRead) return { pending: "it has read nothing yet" };
				if (!isFar) return { pending: `it is ${place}${describeLag(seen.reading)}; the old version is ${describePosition(beside.reading)}` };
				return { pending: `it is ${place}, with windows that were open before it began` };
			}
			since ??= this.#clock.now();
			if (this.#clock.now() - since < this.#retry.proofMs) return { pending: "it has caught up" };
			return { note: `it has caught up: it is ${describePosition(seen.reading)}` };
		});
	}
	async #waitUntilPassed(task, handover, wait) {
		const { stopped } = this.#of(task.address);
		if (stopped === void 0) return { failure: failureOf(positionUnknown(task.address)) };
		return this.#poll(task.address, handover, wait, "the old version had not got past it by the deadline", async (listed) => {
			const seen = await this.#sights.find(task.address, listed, handover);
			if ("failure" in seen || seen.body === void 0) return "unread";
			const ended = hasEnded$1(task, seen);
			if (ended !== void 0) return { failure: ended };
			const place = describePosition(seen.reading);
			if (seen.phase !== "running" || !hasPassed(seen.reading, stopped, handover)) return { pending: `it is ${place}${describeLag(seen.reading)}; the new version stopped ${describePosition(stopped)}` };
			return { note: `it is ${place}, past the new version` };
		});
	}
	async #poll(address, handover, { signal, onLook }, late, look) {
		const until = this.deadlineOf(address, handover);
		const lists = this.#lists.watch(address.workspace, this.#retry.maxDelayMs / 3, 0);
		let told;
		for (let unread = 0;;) {
			const listed = await lists.next(signal);
			if (listed === void 0) return { failure: failureOf({
				code: "APPLY_INTERRUPTED",
				message: "interrupted"
			}) };
			const seen = await look(listed);
			unread = seen === "unread" ? unread + 1 : 0;
			if (seen !== "unread") {
				if (!("pending" in seen)) return seen;
				if (seen.pending !== told) onLook(told = seen.pending);
			}
			if (unread > MOST_FAILED_READS || this.#clock.now() >= until) return { failure: failureOf(gaveUp(address, unread > 0 ? "it can not be read" : late)) };
		}
	}
	deadlineOf(address, { deadlineSeconds }) {
		const { begun } = this.#of(address);
		return deadlineSeconds === void 0 ? Infinity : begun + deadlineSeconds * 1e3;
	}
	async judge(task, failure) {
		if (task.handover?.part !== "live" || failure.error.code !== "APPLY_PROCESSOR_FAILED") return failure;
		const { written } = this.#of(task.address);
		const seen = await this.#sights.read(task.address, task.handover.source);
		const now = "failure" in seen || seen.body === void 0 ? void 0 : countIn(seen.body, "outputMessageCount");
		if (!(now === void 0 || written === void 0 || (now < written ? now > 0 : now > written))) return failure;
		const old = task.replaces ?? "the old version";
		const message = `${failure.error.message.replace(/\.$/, "")}. It has written to its real sink, so nothing is put back: ${old} stays stopped`;
		const fix = "Correct the pipeline and apply again: it goes on from its checkpoint. To go back, put the old pipeline into the manifest, with update: { freshStart: carry-over } instead of strategy: blue-green, and apply: the old version goes on where it stopped.";
		return {
			...failure,
			error: {
				...failure.error,
				code: HAS_WRITTEN,
				message,
				fix
			}
		};
	}
	inputBefore({ address, handover }) {
		return handover === void 0 ? void 0 : this.#of(address).read;
	}
	#of({ workspace, name }) {
		const key = formatAddress(processorAddress(workspace, baseName(name)));
		const known = this.#changes.get(key) ?? { begun: this.#clock.now() };
		this.#changes.set(key, known);
		return known;
	}
};
function hasEnded$1(task, seen) {
	if (seen.body === void 0) return failureOf(staleStep(task, "it is not there any more"));
	if (seen.phase === "failed") {
		const why = textOf(seen.body.get("errorMsg"));
		return failureOf({
			code: "APPLY_PROCESSOR_FAILED",
			message: `${formatAddress(task.address)} is FAILED${why === void 0 ? "" : `: ${why}`}`,
			fix: "Look at the error, correct the pipeline or what it connects to, and apply again."
		});
	}
	return seen.phase === "not-running" || seen.phase === "gone" ? failureOf(staleStep(task, "it does not run any more: somebody stopped it")) : void 0;
}
const undecidedShadow = ({ handover, address }, { verdict, reason, failure }) => handover?.part === "shadow" && verdict === "inconclusive" && failure === void 0 ? failureOf(gaveUp(address, reason)) : void 0;
// src/apply/looks/offsets.ts
function compareOffsets(before, now, isWritten) {
	const known = new Map(before.partitions.map((each) => [keyOf(each), each]));
	const isBehind = now.partitions.every((each) => {
		const was = known.get(keyOf(each));
		return was !== void 0 && each.next <= was.next;
	});
	const isComplete = now.partitions.length >= before.partitions.length;
	if (isBehind && isComplete) return { kind: "passed" };
	const [only, ...others] = now.partitions;
	const was = only && known.get(keyOf(only));
	if (only === void 0 || was === void 0 || others.length > 0 || before.partitions.length > 1) return {
		kind: "not-excluded",
		why: "there are several partitions, and Atlas shows no start offsets"
	};
	const read = readSince(before.input, now.input);
	if (read === void 0) return {
		kind: "not-excluded",
		why: "Atlas does not say how much it has read"
	};
	const began = only.next - read;
	if (began <= was.next) return { kind: "passed" };
	if (!isWritten) return {
		kind: "not-excluded",
		why: "Atlas stated no position after the stop"
	};
	return {
		kind: "gap",
		partition: only,
		from: was.next,
		to: began
	};
}
const keyOf = ({ topic, partition }) => `${topic ?? ""}#${partition}`;
function readSince(before, now) {
	if (before === void 0 || now === void 0) return void 0;
	return now < before ? now : now - before;
}
// src/apply/looks/looks.ts
const HAS_CONSUMED = "APPLY_HAS_CONSUMED";
const IDLE_FACTOR = 6;
var Looks = class {
	#sights;
	#waiter;
	#clock;
	#retry;
	#handovers;
	#marked = new Map();
	constructor({ gateway, waiter, clock }, lists, retry) {
		this.#sights = new Sights({
			gateway,
			clock
		});
		this.#waiter = waiter;
		this.#clock = clock;
		this.#retry = retry;
		this.#handovers = new Handovers({
			sights: this.#sights,
			lists,
			clock,
			retry
		});
	}
	async mark(task) {
		const { address, mark } = task;
		if (mark === void 0) throw new Error(`mark ${formatAddress(address)} says nothing`);
		if (task.handover !== void 0) return this.#handovers.mark(task, task.handover);
		const isAfter = mark.when === "after-stop";
		const seen = await this.#sights.readMarked(task, mark.source, !isAfter || task.isLastTry === true);
		if ("kind" in seen) return seen;
		const { phase, reading, body } = seen;
		const isKnown = reading.position.source !== "unknown";
		const isWritten = isAfter && phase !== "failed" && reading.status !== "running";
		const key = formatAddress(address);
		const before = this.#marked.get(key);
		const input = inputOf(body);
		const marked = isKnown && (isWritten || before === void 0) ? {
			reading,
			isWritten,
			input
		} : before;
		if (marked !== void 0) this.#marked.set(key, marked);
		if (isAfter && phase === "failed" && mark.source === "kafka") return {
			kind: "failed",
			error: committedAhead(address)
		};
		if (isAfter && marked === void 0 && mark.source === "change-stream") return {
			kind: "failed",
			error: noPosition(address)
		};
		return {
			kind: "sent",
			isSettled: true,
			note: describeMark(marked)
		};
	}
	resolve(task) {
		const { carry, address } = task;
		if (carry === void 0) return task;
		const old = processorAddress(address.workspace, carry.of);
		const marked = this.#marked.get(formatAddress(old));
		const seconds = marked && carriedTime(carry, marked);
		if (seconds === void 0) return noPosition(old);
		const startAtOperationTime = isoTime(seconds);
		return {
			...task,
			start: {
				...task.start,
				resumeFromCheckpoint: false,
				startAtOperationTime
			}
		};
	}
	async gate(task, wait) {
		const { handover } = task;
		if (handover?.part === "caught-up" || handover?.part === "passed") return this.#handovers.wait(task, handover, wait);
		const { signal, onLook } = wait;
		const source = handover?.source ?? (task.byCommits === void 0 ? "change-stream" : "kafka");
		const begun = this.#clock.now();
		const { proofMs } = this.#retry;
		const seen = { hasRead: false };
		const baseline = this.#handovers.inputBefore(task) ?? this.#markedFor(task)?.input ?? 0;
		const isOver = (body) => {
			if (body === void 0) return false;
			const phase = processorPhase(processorStateOf(body));
			if (phase === "failed" || phase === "not-running" || phase === "gone") return true;
			if (phase !== "running") return false;
			seen.hasRead ||= (inputOf(body) ?? 0) !== baseline;
			const lag = describeLag(readPositionIn(body, source, this.#clock.now())).slice(2);
			if (lag !== "" && `it is ${lag}` !== seen.told) onLook(seen.told = `it is ${lag}`);
			return this.#clock.now() - begun >= (seen.hasRead ? proofMs : proofMs * IDLE_FACTOR);
		};
		try {
			const body = await this.#waiter.processorBody(task.address, isOver, signal);
			const phase = processorPhase(body === void 0 ? void 0 : processorStateOf(body));
			if (phase === "running") {
				const seconds = Math.round((this.#clock.now() - begun) / 1e3);
				const offsets = await this.compareOffsets(task);
				if (offsets !== void 0) return offsets;
				return { note: seen.hasRead ? `it has read messages, and has run for ${seconds} s` : `inconclusive: it has run for ${seconds} s, and there was nothing to read` };
			}
			const failure = await this.#explain(task, phase === "failed");
			return { failure: await this.judgeFailedStart(task, failure) };
		} catch (thrown) {
			return { failure: readFailure(thrown) };
		}
	}
	async judgeFailedStart(task, failure) {
		if (task.handover !== void 0) return this.#handovers.judge(task, failure);
		if (task.byCommits === void 0 || failure.error.code !== "APPLY_PROCESSOR_FAILED") return failure;
		const read = await this.#sights.read(task.address, "kafka");
		const now = "failure" in read || read.body === void 0 ? void 0 : inputOf(read.body);
		const before = this.#markedFor(task)?.input;
		if (now !== void 0 && now === before) return failure;
		const message = `${failure.error.message}; it is left as it is, because what it has read would be skipped by its old definition`;
		return {
			...failure,
			error: {
				...failure.error,
				code: HAS_CONSUMED,
				message
			}
		};
	}
	deadlineOf({ address, handover }) {
		return handover === void 0 ? void 0 : this.#handovers.deadlineOf(address, handover);
	}
	#markedFor({ address, byCommits }) {
		if (byCommits === void 0) return void 0;
		return this.#marked.get(formatAddress(processorAddress(address.workspace, byCommits)));
	}
	async compareOffsets(task) {
		if (task.byCommits === void 0) return void 0;
		const marked = this.#markedFor(task);
		const read = await this.#sights.read(task.address, "kafka");
		const [body, now] = "failure" in read || read.body === void 0 ? [] : [read.body, read.reading.position];
		const was = marked?.reading.position;
		if (marked === void 0 || body === void 0 || now?.source !== "kafka" || was?.source !== "kafka") return { note: "whether anything was skipped is not known: Atlas states no offsets" };
		const verdict = compareOffsets({
			...was,
			input: marked.input
		}, {
			...now,
			input: inputOf(body)
		}, marked.isWritten);
		switch (verdict.kind) {
			case "passed": return { note: "it went on at or before its last offset: nothing was skipped" };
			case "not-excluded": return { note: `whether anything was skipped can't be told: ${verdict.why}` };
			case "gap": return { failure: failureOf(sourceGap(task.address, verdict)) };
		}
	}
	async #explain(task, hasFailed) {
		if (!hasFailed) return failureOf(staleStep(task, "it does not run any more: somebody stopped it"));
		const read = await this.#sights.read(task.address, "kafka");
		const reason = "failure" in read ? void 0 : read.body?.get("errorMsg");
		const why = typeof reason === "string" ? `: ${reason}` : "";
		return failureOf({
			code: "APPLY_PROCESSOR_FAILED",
			message: `${formatAddress(task.address)} is FAILED, and has not proved itself${why}`,
			fix: "Look at the error, correct the pipeline or what it connects to, and apply again."
		});
	}
};
const inputOf = (body) => countIn(body, "inputMessageCount");
const sourceGap = (address, { partition, from, to }) => ({
	code: "APPLY_SOURCE_GAP",
	message: `${formatAddress(address)} skipped ${to - from} messages of partition ${partition.partition}: from offset ${from} up to ${to}`,
	fix: "Atlas did not start it at what its consumer group had committed. It runs; process these messages by other means."
});
const committedAhead = (address) => ({
	code: STOP_FAILED,
	message: `${formatAddress(address)} is FAILED, and its consumer group may have committed what is not in its sink`,
	fix: "Let the old version run, so that it can be stopped without an error, then apply again."
});
const noPosition = (address) => ({
	code: "APPLY_POSITION_UNKNOWN",
	message: `Atlas does not say where ${formatAddress(address)} is in its source, so nothing can start there`,
	fix: "Run the same command again. If that does not help: options.resumeFromCheckpoint: false starts from now."
});
function describeMark(marked) {
	if (marked === void 0) return "Atlas states no position yet";
	const { position } = marked.reading;
	const when = marked.isWritten ? "" : ", before it stopped";
	if (position.source === "change-stream") return `it is at ${isoTime(position.time.seconds)}${when}`;
	if (position.source === "kafka") return `it is at ${position.partitions.map(({ partition, next }) => `${partition}:${next}`).join(", ")}${when}`;
	return "it has no position";
}
// src/apply/run/shared-reads.ts
const WINDOW_MS = 5;
const LEAST_READS = 4;
const MOST_PER_READ = 25;
const MOST_LISTED = 500;
var SharedReads = class {
	#gateway;
	#clock;
	#countOf;
	#asked = new Map();
	constructor(gateway, clock, countOf) {
		this.#gateway = gateway;
		this.#clock = clock;
		this.#countOf = countOf;
	}
	async read(address) {
		const count = this.#countOf(address.workspace) ?? 501;
		if (address.kind !== "processor" || count < LEAST_READS || count > MOST_LISTED) return this.#gateway.read(address);
		return new Promise((resolve) => {
			const asked = this.#asked.get(address.workspace);
			if (asked !== void 0) {
				asked.push({
					address,
					resolve
				});
				return;
			}
			this.#asked.set(address.workspace, [{
				address,
				resolve
			}]);
			this.#answerSoon(address.workspace, count);
		});
	}
	async #answerSoon(workspace, count) {
		await this.#clock.sleep(WINDOW_MS);
		const asked = this.#asked.get(workspace) ?? [];
		this.#asked.delete(workspace);
		const listed = asked.length >= LEAST_READS && count <= asked.length * MOST_PER_READ ? await this.#list(workspace) : new Map();
		for (const { address, resolve } of asked) {
			const body = listed.get(address.name);
			resolve(body === void 0 ? this.#gateway.read(address) : Promise.resolve(body));
		}
	}
	async #list(workspace) {
		try {
			const bodies = await this.#gateway.listProcessors(workspace);
			return new Map(bodies.map((body) => [textOf(body.get("name")) ?? "", body]));
		} catch {
			return new Map();
		}
	}
};
// src/apply/run/write-history.ts
const NAMED = new Set([
	"workspace",
	"connection",
	"processor"
]);
var WriteHistory = class {
	#created = new Set();
	#workspaces = new Set();
	#runs = new Map();
	#memories = new Map();
	#writeCount = 0;
	get hasWritten() {
		return this.#writeCount > 0;
	}
	hasCreatedIn(workspace) {
		return this.#created.has(workspace);
	}
	hasCreatedWorkspace(workspace) {
		return this.#workspaces.has(workspace);
	}
	lastRun(address) {
		return this.#runs.get(formatAddress(address));
	}
	see(address, state) {
		if (address.kind === "processor" && state !== void 0) Object.assign(this.#memoryOf(address), {
			state,
			isSeen: true
		});
	}
	knownOf({ verb, address }) {
		if (verb === "create") return NAMED.has(address.kind) ? { isTold: true } : void 0;
		const memory = this.#memories.get(formatAddress(address));
		if (verb !== "start" || memory?.isOurs !== true) return void 0;
		const isDown = processorPhase(memory.state) === "not-running" && memory.state !== void 0;
		return isDown ? {
			isDown,
			isSeen: memory.isSeen
		} : void 0;
	}
	#memoryOf(address) {
		const key = formatAddress(address);
		const memory = this.#memories.get(key) ?? {
			isOurs: false,
			isSeen: false,
			state: void 0
		};
		this.#memories.set(key, memory);
		return memory;
	}
	forgetRun(address) {
		this.#runs.delete(formatAddress(address));
	}
	note() {
		this.#writeCount += 1;
	}
	takeBack() {
		this.#writeCount -= 1;
	}
	accept(task, answer) {
		const { verb, address } = task;
		if (address.kind === "processor") this.#remember(task, textOf(answer?.get("state")));
		if (verb === "create" && address.kind === "workspace") this.#workspaces.add(address.workspace);
		if (verb === "create" && address.kind !== "processor") this.#created.add(address.workspace);
		if (verb === "start" || verb === "stop") this.#runs.set(formatAddress(address), verb);
		if (verb === "failover" && task.failover?.isDryRun !== true && address.kind === "processor") this.#runs.set(formatAddress(address), "start");
		const run = this.#runs.get(formatAddress(address));
		const after = addressAfter(task);
		if (after !== address && run !== void 0) this.#runs.set(formatAddress(after), run);
		if (verb === "delete") this.#runs.delete(formatAddress(address));
	}
	#remember(task, state) {
		const { verb, address } = task;
		const memory = this.#memoryOf(address);
		memory.isOurs = true;
		if (verb === "start" || verb === "stop") memory.state = void 0;
		else memory.state = state ?? memory.state;
		if (verb !== "update" && verb !== "create") return;
		const after = addressAfter(task);
		if (after === address) return;
		this.#memories.delete(formatAddress(address));
		this.#memories.set(formatAddress(after), memory);
	}
};
// src/apply/run/exchange.ts
var Exchange = class {
	retry;
	#dependencies;
	#board;
	#journal;
	#history = new WriteHistory();
	#looks;
	#gates;
	#places;
	#reads;
	constructor(plan, dependencies, board, journal, places) {
		this.#places = places;
		this.#reads = new SharedReads(dependencies.gateway, dependencies.clock, processorCounts(plan));
		this.retry = {
			...DEFAULT_RETRY,
			...dependencies.retry
		};
		const lists = new SharedLists(dependencies.gateway, dependencies.clock);
		this.#looks = new Looks(dependencies, lists, this.retry);
		this.#gates = new Gates({
			...dependencies,
			lists,
			intervalMs: this.retry.gateMs
		});
		this.#dependencies = dependencies;
		this.#board = board;
		this.#journal = journal;
	}
	get hasWritten() {
		return this.#history.hasWritten;
	}
	async attempt(track, asked) {
		try {
			if (asked.verb === "mark") return await this.#looks.mark(asked);
			if (asked.verb === "gate") return {
				kind: "sent",
				isSettled: false
			};
			const task = this.#looks.resolve(asked);
			if ("code" in task) return {
				kind: "failed",
				error: task
			};
			const attempt = await this.#write(track, task);
			const alone = withTimeAlone(task, attempt);
			if (alone === void 0) return withStartTime(task, attempt);
			this.#journal.progress(track, "recovering", "Atlas does not take both: sending the start time alone");
			return withStartTime(alone, await this.#write(track, alone));
		} catch (thrown) {
			return {
				kind: "failed",
				error: defectOf(thrown)
			};
		}
	}
	async #write(track, task) {
		const { gateway, clock } = this.#dependencies;
		const { workspace } = task.address;
		const history = this.#history;
		try {
			return await attemptTask(task, {
				gateway,
				clock,
				retry: this.retry,
				circumstances: {
					...this.#board.circumstancesOf(track, task),
					lastRun: history.lastRun(task.address)
				},
				read: async (address) => {
					const body = await this.#reads.read(address);
					history.see(address, textOf(body?.get("state")));
					return body;
				},
				known: isFirstAsked(track) ? history.knownOf(task) : void 0,
				enter: () => this.#places.enter(track),
				takeTurn: () => this.#places.write(track),
				stepAside: () => {
					this.#places.stepAside(track);
				},
				hasCreated: history.hasCreatedIn(workspace),
				hasCreatedWorkspace: history.hasCreatedWorkspace(workspace),
				onWrite: () => {
					track.hasWritten = true;
					history.note();
				},
				onNothingDone: () => {
					history.takeBack();
				},
				onAccepted: (accepted, answer) => {
					history.accept(accepted, answer);
				},
				onRecovery: (message) => {
					this.#journal.progress(track, "recovering", message);
				}
			});
		} catch (thrown) {
			return {
				kind: "failed",
				error: defectOf(thrown)
			};
		}
	}
	async wait(track, task, before) {
		const { gateway, waiter, clock, watchStartMs } = this.#dependencies;
		const { signal } = track.abort;
		try {
			if (task.verb === "gate") {
				const { gate } = task;
				return await (gate === void 0 ? this.#prove(track, task) : this.#judge(track, task, gate));
			}
			this.#gates.see(task, before);
			const onState = (state) => {
				this.#history.see(task.address, state);
			};
			const read = (address) => this.#reads.read(address);
			const failure = await awaitTask(task, {
				gateway,
				read,
				waiter,
				clock,
				watchStartMs: this.#board.hasGate(task.address) ? 0 : watchStartMs,
				signal,
				before,
				onState,
				onBody: (body) => {
					this.#gates.see(task, body);
				},
				retry: this.retry
			});
			if (failure?.error.code === "PLAN_STALE") this.#history.forgetRun(task.address);
			return failure && await this.#looks.judgeFailedStart(task, failure);
		} catch (thrown) {
			return failureOf(defectOf(thrown));
		}
	}
	async #judge(track, task, gate) {
		const until = task.handover?.part === "shadow" ? this.#looks.deadlineOf(task) : void 0;
		const outcome = await this.#gates.watch(task, gate, {
			...this.#waitOf(track),
			until
		});
		track.gate = outcome;
		track.note = `${outcome.verdict}: ${outcome.reason}`;
		const undecided = undecidedShadow(task, outcome);
		if (undecided !== void 0) return undecided;
		if (outcome.failure !== void 0) return this.#looks.judgeFailedStart(task, outcome.failure);
		const offsets = await this.#looks.compareOffsets(task);
		if (offsets === void 0) return void 0;
		if ("failure" in offsets) return offsets.failure;
		track.note += `; ${offsets.note}`;
	}
	#waitOf(track) {
		return {
			signal: track.abort.signal,
			onLook: (message) => {
				this.#journal.progress(track, "waiting", message);
			}
		};
	}
	async #prove(track, task) {
		const proof = await this.#looks.gate(task, this.#waitOf(track));
		if ("failure" in proof) return proof.failure;
		track.note = proof.note;
	}
};
function withTimeAlone(task, attempt) {
	if (task.carry === void 0 || attempt.kind !== "failed") return void 0;
	const { start } = task;
	const startAtOperationTime = start?.startAtOperationTime;
	if (!(attempt.failure?.status === 400 && attempt.failure.detail.includes("resumeFromCheckpoint")) || startAtOperationTime === void 0 || start?.resumeFromCheckpoint === void 0) return void 0;
	return {
		...task,
		start: { startAtOperationTime }
	};
}
function withStartTime({ start, carry }, attempt) {
	const time = start?.startAtOperationTime;
	if (carry === void 0 || time === void 0 || attempt.kind !== "sent") return attempt;
	return {
		...attempt,
		note: attempt.note ?? `it reads from ${time} on`
	};
}
const isFirstAsked = ({ course, asking, resends }) => course.kind === "plain" && asking === void 0 && resends === 0;
function processorCounts({ changes }) {
	const counts = new Map();
	for (const { address, action } of changes) {
		if (address.kind !== "processor" || action === "create") continue;
		counts.set(address.workspace, (counts.get(address.workspace) ?? 0) + 1);
	}
	return (workspace) => counts.get(workspace);
}
// src/apply/gate/gate-report.ts
const summaryOf = ({ verdict, reason }) => ({
	verdict,
	reason
});
function reportOf(outcome) {
	const all = outcome.readings;
	const kept = thinLooks(all, (before, after) => before.health !== after.health);
	return {
		...summaryOf(outcome),
		readings: kept.map(readingOf),
		...kept.length < all.length && { looks: all.length }
	};
}
function readingOf({ at, state, counted, comparison, ...rest }) {
	return {
		time: new Date(at).toISOString(),
		...state !== void 0 && { state },
		...rest,
		...countsOf(counted),
		...comparison && { comparison: {
			newVersion: countsOf(comparison.own),
			oldVersion: countsOf(comparison.old)
		} }
	};
}
const countsOf = ({ input, output, dead }) => ({
	...input !== void 0 && { read: input },
	...output !== void 0 && { written: output },
	...dead !== void 0 && { deadLetters: dead }
});
// src/apply/report/journal.ts
function createJournal(plan, board, { clock, onEvent }) {
	const startedAt = clock.now();
	const logs = new Map();
	const iso = (ms) => new Date(ms).toISOString();
	const emit = (event) => {
		try {
			onEvent?.(event);
		} catch {}
	};
	const now = () => ({
		formatVersion: 1,
		time: iso(clock.now())
	});
	const ofStep = ({ step, startedAt: began, endedAt }) => ({
		...now(),
		id: step.id,
		verb: step.verb,
		address: formatAddress(step.address),
		elapsedMs: began === void 0 ? 0 : (endedAt ?? clock.now()) - began
	});
	return {
		begin: () => {
			const steps = plan.steps.map(({ id, verb, address }) => ({
				id,
				verb,
				address: formatAddress(address)
			}));
			emit({
				...now(),
				type: "apply-started",
				project: plan.project,
				digest: plan.digest,
				steps
			});
		},
		started: (track) => {
			if (track.startedAt !== void 0) return;
			track.startedAt = clock.now();
			emit({
				...ofStep(track),
				type: "step-started"
			});
		},
		progress: (track, phase, message) => {
			const event = {
				...ofStep(track),
				type: "step-progress",
				phase,
				message
			};
			const log = logs.get(track) ?? new ProgressLog();
			logs.set(track, log);
			log.add(phase, message, event.elapsedMs);
			emit(event);
		},
		ended: (track) => {
			const common = ofStep(track);
			const { status, error, note } = track;
			if (status === "done") emit({
				...common,
				type: "step-done",
				...note !== void 0 && { reason: note },
				...gateOf(track)
			});
			if (status === "skipped") emit({
				...common,
				type: "step-skipped",
				reason: note ?? ""
			});
			if (status === "restored") emit({
				...common,
				type: "step-restored",
				reason: note ?? ""
			});
			if (status === "failed" && error) emit({
				...common,
				type: "step-failed",
				error,
				...reversalOf(track),
				...gateOf(track)
			});
		},
		interrupted: () => {
			emit({
				...now(),
				type: "apply-interrupted"
			});
		},
		end: (wasInterrupted, hasWritten) => {
			const steps = board.tracks.map((track) => reportStep(track, iso, logs.get(track)?.entries ?? []));
			const outcome = outcomeOf(steps, wasInterrupted, hasWritten);
			const summary = countSteps(steps);
			const durationMs = clock.now() - startedAt;
			emit({
				...now(),
				type: "apply-finished",
				outcome,
				durationMs,
				summary
			});
			const { project, digest, desiredDigest } = plan;
			return {
				formatVersion: 1,
				project,
				digest,
				desiredDigest,
				outcome,
				startedAt: iso(startedAt),
				durationMs,
				summary,
				steps
			};
		}
	};
}
const gateOf = ({ gate }) => gate === void 0 ? {} : { gate: summaryOf(gate) };
function reversalOf({ reversal }) {
	if (reversal === void 0) return {};
	if (reversal.kind === "stopped") return { stopped: true };
	return reversal.kind === "rolled-back" ? { rolledBack: true } : { rollbackRefused: reversal.refusal };
}
function reportStep(track, iso, entries) {
	const { step, startedAt, endedAt, note, error, leftBehind, gate } = track;
	const status = track.status;
	const progress = gate === void 0 ? entries : entries.filter(({ phase }) => phase !== "waiting");
	return {
		id: step.id,
		verb: step.verb,
		address: formatAddress(step.address),
		status,
		...note !== void 0 && status !== "failed" && { reason: note },
		...error !== void 0 && status === "failed" && { error },
		...reversalOf(track),
		...gate && { gate: reportOf(gate) },
		...progress.length > 0 && { progress },
		...leftBehind && { leftBehind },
		...startedAt !== void 0 && { startedAt: iso(startedAt) },
		durationMs: startedAt === void 0 ? 0 : (endedAt ?? startedAt) - startedAt
	};
}
function outcomeOf(steps, wasInterrupted, hasWritten) {
	if (wasInterrupted) return "interrupted";
	if (steps.length === 0) return "nothing-to-do";
	if (steps.every((step) => step.status === "done")) return "applied";
	const failed = steps.filter((step) => step.status === "failed");
	return !hasWritten && failed.every((step) => step.error?.code === "PLAN_STALE") ? "stale" : "failed";
}
// src/apply/steps/pause.ts
function nextPause(track, { patience }, retry, clock) {
	const now = clock.now();
	if (track.asking?.patience !== patience) track.asking = {
		patience,
		since: now,
		delayMs: retry.delayMs,
		isExhausted: false
	};
	const { asking } = track;
	if (now - asking.since >= retry[patience]) {
		if (patience !== "busyMs" && patience !== "lateMs" || track.impatient) {
			asking.isExhausted = true;
			return;
		}
		track.impatient = true;
	}
	const { delayMs } = asking;
	asking.delayMs = Math.min(delayMs * 2, retry.maxDelayMs);
	return delayMs * (.5 + clock.random() / 2);
}
// src/apply/run/track.ts
var TrackBoard = class {
	tracks;
	#byId;
	#byAddress;
	#dependents;
	constructor(steps) {
		const ids = new Set(steps.map(({ id }) => id));
		this.tracks = steps.map((step, index) => newTrack(step, index, ids));
		this.#byId = new Map(this.tracks.map((track) => [track.step.id, track]));
		this.#byAddress = groupTracks(this.tracks, ({ step }) => [step.address, addressAfter(step)].map(formatAddress));
		this.#dependents = groupTracks(this.tracks, ({ step }) => step.dependsOn);
	}
	dependenciesOf(track) {
		return track.step.dependsOn.flatMap((id) => this.#byId.get(id) ?? []);
	}
	dependentsOf(track) {
		return this.#dependents.get(track.step.id) ?? [];
	}
	stopOf(track) {
		return track.step.restarts === void 0 ? void 0 : this.#byId.get(track.step.restarts);
	}
	hasGate(address) {
		return this.at(address).some(({ step }) => step.gate !== void 0);
	}
	at(address) {
		return this.#byAddress.get(formatAddress(address)) ?? [];
	}
	changesOf(start) {
		const changes = [start.step.address, this.stopOf(start)?.step.address].filter((it) => it !== void 0).flatMap((address) => this.at(address)).filter(({ step }) => step.verb === "update" || step.verb === "create" && step.rollbackBody);
		return [...new Set(changes)].toSorted((a, b) => a.index - b.index);
	}
	putsBack(track) {
		if (track.step.verb === "gate") return false;
		if (track.step.restores !== void 0) return true;
		if (track.step.verb === "create") return this.#replacedBy(track).some(hasBegun);
		const stop = this.stopOf(track);
		if (stop !== void 0) return hasBegun(stop);
		return track.step.verb === "start" && this.#renamesFor(track).some(hasBegun);
	}
	#renamesFor({ step: { address, replaces } }) {
		if (replaces === void 0) return [];
		return this.tracks.filter(({ step }) => step.verb === "update" && step.rollbackBody?.has("name") === true && step.address.workspace === address.workspace && addressAfter(step).name === replaces);
	}
	#replacedBy(create) {
		const { address } = create.step;
		return [address, ...this.at(address).flatMap((track) => this.stopOf(track) ?? []).map(({ step }) => step.address)].flatMap((each) => this.at(each)).filter(({ step }) => step.verb === "delete");
	}
	hasWrittenTo(address) {
		return this.at(address).some(({ step, status }) => (step.verb === "create" || step.verb === "update") && status === "done");
	}
	tierShiftIn(workspace) {
		const update = this.at(workspaceAddress(workspace)).find(({ step, status }) => step.verb === "update" && status === "done");
		if (update?.step.expects.kind !== "present") return void 0;
		return tierShiftOf(update.step.expects.fields, update.step.leaves);
	}
	circumstancesOf(track, task) {
		return {
			isOurs: this.hasWrittenTo(task.address),
			impatient: track.impatient,
			tierShift: this.tierShiftIn(task.address.workspace),
			mayStillStop: this.stopOf(track)?.mayStillAct === true
		};
	}
	neededAfterInterrupt() {
		const needed = new Set();
		const add = (track) => {
			needed.add(track);
			for (const dependency of this.dependenciesOf(track)) if ((dependency.status === "writing" || dependency.status === "waiting") && !needed.has(dependency)) add(dependency);
		};
		for (const track of this.tracks) {
			if (hasEnded(track)) continue;
			if ((track.status !== "pending" || track.step.restores === void 0) && (track.course.kind !== "plain" || this.putsBack(track))) add(track);
		}
		return needed;
	}
};
function groupTracks(tracks, keysOf) {
	const groups = new Map();
	for (const track of tracks) for (const key of new Set(keysOf(track))) {
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [track]);
		else group.push(track);
	}
	return groups;
}
const hasBegun = ({ status, hasWritten }) => hasWritten || status === "done" || status === "writing";
function hasEnded({ status }) {
	return status === "done" || status === "failed" || status === "skipped" || status === "restored";
}
function newTrack(step, index, ids) {
	return {
		step,
		index,
		open: new Set(step.dependsOn.filter((id) => ids.has(id))).size,
		status: "pending",
		course: { kind: "plain" },
		tasks: [taskOf(step)],
		hasWritten: false,
		mayStillAct: false,
		startedAt: void 0,
		endedAt: void 0,
		asking: void 0,
		impatient: false,
		resends: 0,
		abort: new AbortController(),
		note: void 0,
		error: void 0,
		reversal: void 0,
		gate: void 0,
		leftBehind: false
	};
}
// src/apply/run/interruption.ts
function interruptionOf(board) {
	const needed = board.neededAfterInterrupt();
	const others = board.tracks.filter((track) => !needed.has(track) && !hasEnded(track));
	return {
		needed,
		skipped: others.filter((track) => track.status === "pending" || track.status === "queued" && !track.hasWritten),
		abandoned: others.filter(({ status, hasWritten }) => status === "queued" && hasWritten),
		cutShort: others.filter(({ status }) => status === "waiting" || status === "resting")
	};
}
// src/apply/gate/gate-way-back.ts
function reactToFailedGate({ step }, error, rollback, goBack) {
	const { address, gate, replaces, byCommits } = step;
	const hasFailed = error.code === "APPLY_PROCESSOR_FAILED";
	if (!rollback || gate === void 0 || gate.onFailure === "keep") return { kind: "end" };
	if (!hasFailed && error.code !== "APPLY_GATE_FAILED") return { kind: "end" };
	const isUnread = hasFailed && byCommits !== void 0;
	if (gate.onFailure === "roll-back" || isUnread) {
		const way = goBack();
		const what = replaces === void 0 ? "the old definition" : "the old version";
		if (way !== void 0) return {
			kind: "follow",
			way,
			message: `${error.message}: putting ${what} back`
		};
	}
	if (hasFailed) return { kind: "end" };
	return {
		kind: "follow",
		way: {
			tasks: [{
				verb: "stop",
				address
			}],
			undone: [],
			endsStopped: true
		},
		message: `${error.message}: stopping it`
	};
}
// src/apply/steps/swap-back.ts
function sentRenames(board, { step: { address, replaces } }) {
	const isIts = ({ step }) => {
		if (step.verb !== "update" || step.rollbackBody?.has("name") !== true) return false;
		if (step.address.workspace !== address.workspace) return false;
		const name = textOf(step.body?.get("name"));
		return name === replaces || name === address.name;
	};
	return board.tracks.filter((track) => isIts(track) && (track.hasWritten || track.status === "done")).toReversed();
}
function restoreSwap(board, start) {
	const renames = sentRenames(board, start);
	const stop = board.stopOf(start);
	const started = stop === void 0 ? [] : [{
		verb: "start",
		address: stop.step.address
	}];
	return {
		tasks: [
			...renames.map(undoRename),
			...started,
			...removal(board, start)
		],
		undone: renames.filter(({ status }) => status === "done")
	};
}
function takeSwapBack(board, failed) {
	const { address, replaces = "" } = failed.step;
	const { workspace, name } = address;
	const renames = sentRenames(board, failed);
	const former = (renames.length === 2 ? renames.at(-1)?.step.address : void 0) ?? address;
	const next = processorAddress(workspace, nextName(name));
	const back = renames.length === 2 ? renames.map(undoRename) : [renaming(name, next.name, workspace), renaming(replaces, former.name, workspace)];
	const starts = board.tracks.filter(({ step, status }) => step.verb === "start" && (step.carry !== void 0 || step.handover !== void 0) && step.replaces === replaces && status === "done");
	return {
		tasks: [
			{
				verb: "stop",
				address
			},
			...back,
			{
				verb: "start",
				address: former
			},
			{
				verb: "delete",
				address: next,
				isOptional: true
			}
		],
		undone: [...starts.filter((track) => track !== failed), ...renames]
	};
}
const renaming = (from, to, workspace) => ({
	verb: "update",
	address: processorAddress(workspace, from),
	body: document({ name: to })
});
function undoRename({ step }) {
	return {
		verb: "update",
		address: addressAfter(step),
		...step.rollbackBody && { body: step.rollbackBody },
		...step.leaves && { expects: {
			kind: "present",
			fields: step.leaves
		} },
		...step.expects.kind === "present" && { leaves: step.expects.fields }
	};
}
function removal(board, { step: { address, handover } }) {
	const next = processorAddress(address.workspace, nextName(address.name));
	if (handover !== void 0) return [{
		verb: "delete",
		address: next,
		isOptional: true
	}];
	return board.at(next).some(({ step, status }) => step.verb === "create" && status === "done") ? [{
		verb: "delete",
		address: next,
		isOptional: true
	}] : [];
}
function dropNewVersion({ step: { address } }) {
	const base = versionedName(address.name) ?? address.name;
	const next = processorAddress(address.workspace, nextName(base));
	return {
		tasks: [{
			verb: "stop",
			address: next,
			isOptional: true
		}, {
			verb: "delete",
			address: next
		}],
		undone: []
	};
}
// src/apply/steps/way-back.ts
function restoreTasks(board, start, rollback) {
	if (start.step.replaces !== void 0) return restoreSwap(board, start);
	const updates = board.changesOf(start);
	const undone = rollback ? updates.filter(canBeUndone).toReversed() : [];
	const address = addressNow(board, start, undone);
	const options = updates.some((update) => update.status === "done" && !undone.includes(update)) ? consentOf(start) : {};
	return {
		tasks: [...undone.map(undoTask), {
			verb: "start",
			address,
			...options
		}],
		undone
	};
}
function rollBackTasks(board, start) {
	const undone = board.changesOf(start).filter(canBeUndone).toReversed();
	if (undone.length === 0) return void 0;
	const stop = {
		verb: "stop",
		address: start.step.address
	};
	const address = addressNow(board, start, undone);
	return {
		tasks: [
			stop,
			...undone.map(undoTask),
			{
				verb: "start",
				address
			}
		],
		undone
	};
}
const consentOf = ({ step }) => ({
	...step.start && { start: step.start },
	...step.mayDropCheckpoint && { mayDropCheckpoint: step.mayDropCheckpoint }
});
function recreateTasks({ step }, isThere) {
	const { address, rollbackBody } = step;
	if (rollbackBody === void 0) return void 0;
	const again = {
		verb: "create",
		address: {
			...address,
			name: textOf(rollbackBody.get("name")) ?? address.name
		},
		body: rollbackBody,
		isPutBack: true
	};
	return isThere ? [{
		verb: "delete",
		address
	}, again] : [again];
}
function reactToFailure(board, track, task, error, failure, rollback) {
	const { verb, address } = track.step;
	const handover = reactInHandover(board, track, error, rollback);
	if (handover !== void 0) return handover;
	if (verb === "mark") return reactToFailedMark(track, task, error);
	if (verb === "create" && (track.course.kind === "restore" || track.step.rollbackBody !== void 0)) return reactToRefusedReplacement(board, track, error, failure);
	if (verb !== "start" && verb !== "gate") return { kind: "end" };
	const isOnConsent = task.mayDropCheckpoint === true && task.verb === "start" && !dropsCheckpoint(task);
	if (track.course.kind === "plain" && isOnConsent && failure !== void 0 && asksForFreshStart(failure)) return {
		kind: "consent",
		message: "it can not go on from its checkpoint: starting without it, which was consented to"
	};
	if (verb === "gate" && track.step.gate !== void 0 && track.course.kind === "plain") return reactToFailedGate(track, error, rollback, () => wayBackOfGate(board, track));
	if (verb === "gate" && track.step.replaces === void 0 && track.course.kind === "plain") return reactToFailedProof(board, track, error, rollback);
	if (["APPLY_HAS_CONSUMED", "APPLY_HAS_WRITTEN"].includes(error.code) && track.course.kind === "plain") return { kind: "end" };
	const insistence = insist(board, track, task, error, failure);
	if (insistence !== void 0) return insistence;
	const hasRun = mustRun(board, track);
	if (track.course.kind === "plain" && track.step.replaces !== void 0) {
		if (!rollback || verb === "gate" && !speaksAgainst(error)) return { kind: "end" };
		const message = `${error.message}: putting the old version back`;
		return {
			kind: "follow",
			way: takeSwapBack(board, track),
			message
		};
	}
	if (track.course.kind === "plain") {
		const isWanted = rollback && failure !== void 0;
		const way = isWanted && callsForWayBack(failure) ? rollBackTasks(board, track) : void 0;
		if (way === void 0 && hasRun && isWanted) return { kind: "give-up" };
		return way === void 0 ? { kind: "end" } : {
			kind: "follow",
			way,
			message: `${error.message}: putting the old definition back`
		};
	}
	if (track.course.kind === "restore" && task.verb === "update") return {
		kind: "follow",
		way: {
			tasks: [{
				verb: "start",
				address,
				...consentOf(track)
			}],
			undone: []
		},
		message: `${error.message}: starting on the new definition`
	};
	return { kind: "give-up" };
}
function reactInHandover(board, track, error, rollback) {
	const { step, course } = track;
	if (step.handover === void 0 || course.kind !== "plain") return void 0;
	const { part, keepsWaiting } = step.handover;
	if (part === "old") return { kind: "end" };
	if (part === "live") {
		if (step.verb !== "gate" || !rollback || error.code !== "APPLY_PROCESSOR_FAILED") return void 0;
		return {
			kind: "follow",
			way: takeSwapBack(board, track),
			message: `${error.message}: putting the old version back`
		};
	}
	if (keepsWaiting === true && error.code === "APPLY_NOT_TAKEN_OVER") return { kind: "end" };
	if (!rollback || step.verb === "create") return { kind: "end" };
	const message = `${error.message}: deleting the new version`;
	return {
		kind: "follow",
		way: dropNewVersion(track),
		message
	};
}
function reactToFailedProof(board, gate, error, rollback) {
	const start = board.at(gate.step.address).find(({ step }) => step.verb === "start");
	const way = rollback && error.code === "APPLY_PROCESSOR_FAILED" && start !== void 0 ? rollBackTasks(board, start) : void 0;
	if (way === void 0) return { kind: "end" };
	return {
		kind: "follow",
		way,
		message: `${error.message}: putting the old definition back`
	};
}
function wayBackOfGate(board, track) {
	if (track.step.replaces !== void 0) return takeSwapBack(board, track);
	const start = board.at(track.step.address).find(({ step }) => step.verb === "start");
	return start && rollBackTasks(board, start);
}
const speaksAgainst = ({ code }) => code === "APPLY_PROCESSOR_FAILED" || code === "PLAN_STALE";
function reactToFailedMark({ step }, task, error) {
	const { address, mark } = step;
	const last = {
		verb: "mark",
		address,
		isLastTry: true,
		...mark && { mark }
	};
	if (error.code === "APPLY_STOP_FAILED" && task.isLastTry !== true) return {
		kind: "again",
		tasks: [
			{
				verb: "start",
				address
			},
			{
				verb: "stop",
				address
			},
			last
		],
		message: `${error.message}: once more`
	};
	if (task.verb === "mark") return { kind: "end" };
	return {
		kind: "again",
		tasks: [last],
		message: error.message
	};
}
function reactToRefusedReplacement(board, track, error, failure) {
	const isRestoring = track.course.kind !== "plain";
	if (track.course.kind === "restore" && error.code === "PLAN_STALE") return {
		kind: "skip",
		reason: "the one that was to be replaced is still there"
	};
	if (isRestoring) return insist(board, track, track.tasks[0] ?? track.step, error, failure) ?? { kind: "give-up" };
	if (error.code === "PLAN_STALE") return { kind: "end" };
	const tasks = recreateTasks(track, track.leftBehind || track.mayStillAct);
	if (tasks === void 0) return { kind: "end" };
	const message = `${error.message}: creating the old one again`;
	return {
		kind: "follow",
		way: {
			tasks,
			undone: []
		},
		message
	};
}
const mustRun = (board, track) => track.course.kind !== "plain" || board.stopOf(track) !== void 0 || track.step.restores !== void 0;
function insist(board, track, task, error, failure) {
	if (failure === void 0 || !mustRun(board, track)) return void 0;
	const hasTried = (patience) => track.asking?.isExhausted === true && [patience, "restartMs"].includes(track.asking.patience);
	const message = `${error.message}: it was there before, and must be again`;
	if (isOutage(failure)) {
		if (hasTried("restartMs")) return void 0;
		return {
			kind: "insist",
			again: {
				kind: "later",
				patience: "restartMs",
				message,
				failure
			}
		};
	}
	const isRefusal = failure.status !== void 0 && failure.status >= 400 && failure.status < 500;
	const isOld = track.course.kind !== "plain" || !board.changesOf(track).some(canBeUndone);
	if (!isRefusal || !isOld || asksForFreshStart(failure) || hasTried("releaseMs")) return void 0;
	if (task.verb === "update" && track.course.kind === "restore") return void 0;
	return {
		kind: "insist",
		again: {
			kind: "later",
			patience: "releaseMs",
			message,
			failure
		}
	};
}
function callsForWayBack(failure) {
	const { status, error } = failure;
	if (error.code === "APPLY_PROCESSOR_FAILED" || error.code === "ATLAS_RESOURCE_FAILED") return true;
	return status !== void 0 && status >= 400 && status < 500 && ![
		401,
		403,
		408,
		429
	].includes(status);
}
const canBeUndone = ({ step, status }) => status === "done" && step.rollbackBody !== void 0 && !isRecreation(step);
const isRecreation = ({ verb, body, rollbackBody }) => verb === "create" && areEqual(body, rollbackBody);
function undoTask({ step }) {
	return {
		verb: "update",
		address: addressAfter(step),
		...step.rollbackBody && { body: step.verb === "create" ? step.rollbackBody.without("name") : step.rollbackBody },
		...step.leaves && { expects: {
			kind: "present",
			fields: step.leaves
		} },
		...step.expects.kind === "present" && { leaves: step.expects.fields }
	};
}
function addressNow(board, start, undone) {
	let address = board.stopOf(start)?.step.address ?? start.step.address;
	for (const update of board.changesOf(start)) if (update.status === "done" && !undone.includes(update)) address = addressAfter(update.step);
	return address;
}
// src/apply/run/marks.ts
function prepareRestore(track, obstacle, board, rollback) {
	if (track.step.verb === "create") {
		track.course = {
			kind: "restore",
			undone: []
		};
		track.note = `put back as it was, because ${describeStep(obstacle)} was not done`;
		track.tasks = recreateTasks(track, false) ?? track.tasks;
	} else {
		const { tasks, undone } = restoreTasks(board, track, rollback);
		track.course = {
			kind: "restore",
			undone
		};
		track.tasks = tasks;
		const name = track.tasks.findLast(({ verb }) => verb === "start")?.address.name;
		track.note = `put back${name === void 0 || name === track.step.address.name ? "" : ` under its old name '${name}'`}, because ${describeStep(obstacle)} was not done`;
	}
}
function takeWayBack(track, { tasks, undone, endsStopped }, cause) {
	const { course } = track;
	track.course = course.kind === "plain" ? {
		kind: "way-back",
		undone,
		cause,
		...endsStopped && { endsStopped }
	} : {
		...course,
		undone
	};
	track.tasks = tasks;
}
function markTakenBack(track, journal) {
	const { course } = track;
	if (course.kind === "plain") return;
	for (const undone of course.undone) {
		undone.status = "restored";
		undone.note = course.kind === "restore" ? "taken back: a step before the start failed" : `taken back: ${describeStep(track)} failed`;
		journal.ended(undone);
	}
}
function markRolledBack(track, board) {
	if (track.step.verb !== "start") return;
	for (const change of board.changesOf(track)) if (change.status === "failed" && change.step.verb === "update") change.reversal = { kind: "rolled-back" };
}
function markRefused(track, board, refusal) {
	const refused = {
		kind: "refused",
		refusal
	};
	for (const change of track.step.verb === "start" ? board.changesOf(track) : []) if (change.status === "failed" && change.reversal?.kind !== "rolled-back") change.reversal = refused;
	track.reversal = refused;
}
function withPatience(track, attempt, board) {
	const isShort = [
		"validationMs",
		"releaseMs",
		"deletionMs"
	].includes(attempt.patience);
	const isWayBack = track.course.kind !== "plain" || track.step.verb === "start" && board.putsBack(track);
	return isShort && isWayBack ? {
		...attempt,
		patience: "restartMs"
	} : attempt;
}
// src/apply/run/turns.ts
var Turns = class {
	#places;
	constructor(board) {
		const chains = measureChains(board);
		const isDown = findDown(board);
		const ordered = board.tracks.toSorted((a, b) => Number(isDown.has(b)) - Number(isDown.has(a)) || (chains.get(b) ?? 0) - (chains.get(a) ?? 0) || a.index - b.index);
		this.#places = new Map(ordered.map((track, place) => [track, place]));
	}
	wishOf(track, task) {
		const { address, verb } = task;
		const place = this.#places.get(track) ?? track.index;
		const isRun = verb === "start" || verb === "stop";
		return {
			workspace: track.step.address.workspace,
			manner: address.kind === "processor" ? isRun ? "slow" : "beside" : "alone",
			order: track.course.kind === "plain" ? place : place - this.#places.size,
			readsFirst: verb !== "create"
		};
	}
};
function measureChains(board) {
	const lengths = new Map();
	for (const track of board.tracks.toReversed()) {
		let longest = 0;
		for (const next of board.dependentsOf(track)) longest = Math.max(longest, lengths.get(next) ?? 0);
		lengths.set(track, longest + 1);
	}
	return lengths;
}
function findDown(board) {
	const afterStop = new Set();
	for (const track of board.tracks) if (board.dependenciesOf(track).some((needed) => afterStop.has(needed) || needed.step.onFailure === "start-again")) afterStop.add(track);
	const beforeStart = new Set();
	for (const track of board.tracks.toReversed()) {
		const { restarts, restores } = track.step;
		if (restarts !== void 0 || restores !== void 0 || board.dependentsOf(track).some((next) => beforeStart.has(next))) beforeStart.add(track);
	}
	return new Set(board.tracks.filter((track) => beforeStart.has(track) && (afterStop.has(track) || track.step.restores !== void 0)));
}
// src/apply/run/write-queue.ts
const READERS = 3;
const MOST_SLOW = 100;
var WriteQueue = class {
	#parallelism;
	#grant;
	#workspaces = new Map();
	#held = new Map();
	#ready = [];
	#counts = {
		reading: 0,
		writing: 0,
		aside: 0
	};
	#slowCount = 0;
	#isPumping = false;
	constructor(parallelism, grant) {
		this.#parallelism = parallelism;
		this.#grant = grant;
	}
	add(item, wish) {
		this.#join({
			item,
			wish,
			enter: () => {
				this.#grant(item);
			}
		});
	}
	remove(item) {
		for (const { lines } of this.#workspaces.values()) for (const line of Object.values(lines)) {
			const place = line.findIndex((other) => other.item === item);
			if (place >= 0) line.splice(place, 1);
		}
		this.#pumpSoon();
	}
	async write(item) {
		if (this.#held.get(item)?.phase !== "reading") return;
		await new Promise((resolve) => {
			this.#ready.push({
				item,
				resolve
			});
			this.#pumpSoon();
		});
	}
	stepAside(item) {
		this.#enterPhase(item, "aside");
	}
	async enter(item) {
		const held = this.#held.get(item);
		if (held?.phase !== "aside") return;
		this.#forget(item);
		await new Promise((resolve) => {
			this.#join({
				item,
				wish: held.wish,
				enter: resolve
			});
		});
	}
	release(item, conclude) {
		conclude();
		this.#forget(item);
		this.#pumpSoon();
	}
	#join(waiting) {
		const { workspace, manner, order } = waiting.wish;
		const line = this.#workspaceOf(workspace).lines[manner];
		const place = line.findLastIndex((other) => other.wish.order <= order) + 1;
		line.splice(place, 0, waiting);
		this.#pumpSoon();
	}
	#workspaceOf(name) {
		const known = this.#workspaces.get(name);
		if (known !== void 0) return known;
		const made = {
			lines: {
				alone: [],
				beside: [],
				slow: []
			},
			besideCount: 0,
			isAlone: false
		};
		this.#workspaces.set(name, made);
		return made;
	}
	#enterPhase(item, phase) {
		const held = this.#held.get(item);
		if (held === void 0 || held.phase === phase || held.phase === "aside") return;
		this.#counts[held.phase] -= 1;
		this.#counts[phase] += 1;
		held.phase = phase;
		if (phase === "aside") this.#leaveWorkspace(held.wish);
		this.#pumpSoon();
	}
	#forget(item) {
		const held = this.#held.get(item);
		if (held === void 0) return;
		this.#held.delete(item);
		this.#counts[held.phase] -= 1;
		if (held.wish.manner === "slow") this.#slowCount -= 1;
		if (held.phase !== "aside") this.#leaveWorkspace(held.wish);
	}
	#leaveWorkspace({ workspace, manner }) {
		const there = this.#workspaceOf(workspace);
		if (manner === "alone") there.isAlone = false;
		else there.besideCount -= 1;
	}
	#pumpSoon() {
		if (this.#isPumping) return;
		this.#isPumping = true;
		queueMicrotask(() => {
			this.#isPumping = false;
			this.#pump();
		});
	}
	#pump() {
		while (this.#counts.writing < this.#parallelism) {
			const ready = this.#ready.shift();
			if (ready !== void 0) {
				this.#enterPhase(ready.item, "writing");
				ready.resolve();
				continue;
			}
			if (this.#counts.reading >= this.#parallelism * READERS) return;
			let first;
			for (const workspace of this.#workspaces.values()) {
				const candidate = this.#firstOf(workspace);
				if (candidate !== void 0 && (first === void 0 || candidate.wish.order < first.wish.order)) first = candidate;
			}
			if (first === void 0) return;
			this.#admit(first);
		}
	}
	#firstOf({ lines, besideCount, isAlone }) {
		if (isAlone) return void 0;
		const slow = this.#slowCount < MOST_SLOW ? lines.slow[0] : void 0;
		const beside = firstInLine(lines.beside[0], slow);
		const first = firstInLine(lines.alone[0], beside);
		return first?.wish.manner === "alone" && besideCount > 0 ? void 0 : first;
	}
	#admit({ item, wish, enter }) {
		const there = this.#workspaceOf(wish.workspace);
		there.lines[wish.manner].shift();
		if (wish.manner === "alone") there.isAlone = true;
		else there.besideCount += 1;
		if (wish.manner === "slow") this.#slowCount += 1;
		const phase = wish.readsFirst ? "reading" : "writing";
		this.#counts[phase] += 1;
		this.#held.set(item, {
			wish,
			phase
		});
		enter();
	}
};
function firstInLine(a, b) {
	if (a === void 0 || b === void 0) return a ?? b;
	return b.wish.order < a.wish.order ? b : a;
}
// src/apply/run/run.ts
async function applyPlan(plan, dependencies) {
	return new ApplyRun(plan, dependencies).finish();
}
var ApplyRun = class {
	#dependencies;
	#board;
	#journal;
	#queue;
	#turns;
	#exchange;
	#needed;
	#openCount;
	#resolve = () => void 0;
	constructor(plan, dependencies) {
		this.#dependencies = dependencies;
		this.#board = new TrackBoard(plan.steps);
		this.#journal = createJournal(plan, this.#board, dependencies);
		this.#openCount = this.#board.tracks.length;
		this.#turns = new Turns(this.#board);
		this.#queue = new WriteQueue(Math.max(1, dependencies.parallelism), (track) => {
			this.#attempt(track);
		});
		this.#exchange = new Exchange(plan, dependencies, this.#board, this.#journal, this.#queue);
	}
	async finish() {
		const { signal } = this.#dependencies;
		const ended = new Promise((resolve) => {
			this.#resolve = resolve;
		});
		const interrupt = () => {
			this.#interrupt();
		};
		this.#journal.begin();
		signal?.addEventListener("abort", interrupt, { once: true });
		try {
			if (this.#openCount === 0) this.#resolve();
			if (signal?.aborted) interrupt();
			for (const track of this.#board.tracks) if (track.open === 0) this.#settle(track);
			await ended;
		} finally {
			signal?.removeEventListener("abort", interrupt);
		}
		return this.#journal.end(this.#needed !== void 0, this.#exchange.hasWritten);
	}
	#settle(track) {
		if (track.status !== "pending") return;
		const obstacle = this.#board.dependenciesOf(track).find((dependency) => dependency.status !== "done");
		if (obstacle === void 0) {
			this.#enqueue(track);
			return;
		}
		if (!this.#board.putsBack(track)) {
			this.#end(track, "skipped", void 0, `${describeStep(obstacle)} was not done`);
			return;
		}
		prepareRestore(track, obstacle, this.#board, this.#dependencies.rollback);
		this.#enqueue(track);
	}
	#enqueue(track) {
		track.status = "queued";
		this.#queue.add(track, this.#turns.wishOf(track, track.tasks[0] ?? track.step));
	}
	async #attempt(track) {
		const task = track.tasks[0] ?? track.step;
		track.status = "writing";
		this.#journal.started(track);
		const attempt = await this.#exchange.attempt(track, task);
		this.#queue.release(track, () => {
			this.#conclude(track, task, attempt);
		});
	}
	#conclude(track, task, attempt) {
		switch (attempt.kind) {
			case "sent":
				track.asking = void 0;
				track.impatient = false;
				track.note ??= attempt.note;
				if (attempt.isSettled && !(task.verb === "start" && track.hasWritten)) this.#advance(track);
				else this.#wait(track, task, attempt.before);
				return;
			case "later":
				this.#askLater(track, task, withPatience(track, attempt, this.#board));
				return;
			case "failed":
				track.leftBehind = attempt.leftBehind ?? false;
				this.#fail(track, task, attempt.error, attempt.failure);
		}
	}
	async #wait(track, task, before) {
		track.status = "waiting";
		const unwaited = interruptedError(task.verb === "gate" ? "its gate was not judged" : "it was asked for; its state was not waited for");
		if (this.#needed?.has(track) === false) {
			this.#end(track, "failed", unwaited);
			return;
		}
		this.#journal.progress(track, "waiting", describeWait(task));
		const failure = await this.#exchange.wait(track, task, before);
		if (failure === void 0) this.#advance(track);
		else if (failure.error.code === "APPLY_NOTHING_CAME" && track.resends < 3) {
			this.#journal.progress(track, "retrying", failure.error.message);
			this.#enqueue(Object.assign(track, { resends: track.resends + 1 }));
		} else if (track.abort.signal.aborted) this.#end(track, "failed", unwaited);
		else this.#fail(track, task, failure.error, failure);
	}
	async #askLater(track, task, attempt) {
		const { clock } = this.#dependencies;
		const pauseMs = nextPause(track, attempt, this.#exchange.retry, clock);
		if (pauseMs === void 0) {
			const error = attempt.failure?.error ?? {
				code: "APPLY_BUSY",
				message: attempt.message
			};
			this.#fail(track, task, error, attempt.failure);
			return;
		}
		track.status = "resting";
		this.#journal.progress(track, "retrying", attempt.message);
		if (this.#needed?.has(track) === false) track.abort.abort();
		try {
			await clock.sleep(pauseMs, track.abort.signal);
		} catch {
			this.#end(track, "failed", interruptedError(attempt.message));
			return;
		}
		this.#enqueue(track);
	}
	#advance(track) {
		track.tasks = track.tasks.slice(1);
		if (track.tasks.length > 0) {
			this.#enqueue(track);
			return;
		}
		const { course } = track;
		if (course.kind === "plain") {
			this.#end(track, "done");
			return;
		}
		markTakenBack(track, this.#journal);
		if (course.kind === "way-back") {
			track.reversal = { kind: course.endsStopped === true ? "stopped" : "rolled-back" };
			this.#end(track, "failed", course.cause);
			return;
		}
		markRolledBack(track, this.#board);
		this.#end(track, "restored");
	}
	#fail(track, task, error, failure) {
		if (task.isOptional === true) {
			this.#journal.progress(track, "restoring", error.message);
			this.#advance(track);
			return;
		}
		const wasAccepted = track.status === "waiting" && error.code !== "PLAN_STALE";
		track.mayStillAct = track.hasWritten && (wasAccepted || failure?.ambiguous === true);
		const next = reactToFailure(this.#board, track, task, error, failure, this.#dependencies.rollback);
		switch (next.kind) {
			case "end":
				this.#end(track, "failed", error);
				return;
			case "skip":
				this.#end(track, "skipped", void 0, next.reason);
				return;
			case "follow":
				this.#journal.progress(track, "restoring", next.message);
				takeWayBack(track, next.way, error);
				this.#enqueue(track);
				return;
			case "again":
				this.#journal.progress(track, "recovering", next.message);
				track.tasks = next.tasks;
				this.#enqueue(track);
				return;
			case "consent":
				this.#journal.progress(track, "recovering", next.message);
				Object.assign(track, {
					note: next.message,
					tasks: [withConsent(task), ...track.tasks.slice(1)]
				});
				this.#enqueue(track);
				return;
			case "insist":
				this.#askLater(track, task, next.again);
				return;
			case "give-up": this.#giveUp(track, task, error, failure);
		}
	}
	async #giveUp(track, task, error, failure) {
		const refusal = await explainRefusedWayBack(this.#dependencies.gateway, task, error, failure);
		markRefused(track, this.#board, refusal);
		this.#end(track, "failed", track.course.kind === "way-back" ? track.course.cause : error);
	}
	#end(track, status, error, note = track.note) {
		track.status = status;
		track.note = note;
		track.endedAt = this.#dependencies.clock.now();
		if (error !== void 0) track.error = error;
		this.#journal.ended(track);
		this.#openCount -= 1;
		for (const dependent of this.#board.dependentsOf(track)) {
			dependent.open -= 1;
			if (dependent.open === 0) this.#settle(dependent);
		}
		if (this.#openCount === 0) this.#resolve();
	}
	#interrupt() {
		if (this.#needed !== void 0) return;
		this.#journal.interrupted();
		const { needed, skipped, abandoned, cutShort } = interruptionOf(this.#board);
		this.#needed = needed;
		for (const track of [...skipped, ...abandoned]) this.#queue.remove(track);
		for (const track of skipped) if (!hasEnded(track)) this.#end(track, "skipped", void 0, "interrupted");
		for (const track of abandoned) this.#end(track, "failed", interruptedError("it was not tried again"));
		for (const track of cutShort) track.abort.abort();
	}
};
export { DEFAULT_RETRY, applyPlan, convergenceEvent, correctReport, exitCodeOf, finishReport, interruptedIn, leftOf, noteOf, parseNote, printNote };
