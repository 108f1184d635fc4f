import { EMPTY_DOCUMENT, EXIT, SecretReference, SluiceError, areEqual, areEqualUnordered, connectionAddress, formatAddress, isDocument, isList, textOf, workspaceAddress } from "./model.js";
import { idOf, liveFields, processorPhase, processorStateOf, rulesFor, tierShiftOf, withDefaults, withoutTierShift } from "./kinds.js";
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
	const { converged, remaining } = convergence;
	return {
		...report,
		converged,
		...remaining.length > 0 && { remaining }
	};
}
function exitCodeOf(report) {
	switch (report.outcome) {
		case "interrupted": return EXIT.interrupted;
		case "stale": return EXIT.refused;
		case "failed": return EXIT.failed;
		case "applied":
		case "nothing-to-do": return report.converged === false ? EXIT.failed : EXIT.done;
	}
}
// src/apply/run/settings.ts
const DEFAULT_RETRY = {
	delayMs: 1e3,
	maxDelayMs: 15e3,
	attempts: 5,
	lateMs: 1e4,
	busyMs: 3e5,
	validationMs: 12e4,
	releaseMs: 6e4,
	deletionMs: 3e5,
	deployMs: 24e5,
	restartMs: 6e5
};
// src/apply/run/failure.ts
function readFailure(thrown) {
	if (!(thrown instanceof SluiceError)) throw thrown;
	const { code, message, fix } = thrown;
	const details = thrown;
	const texts = [details.detail, details.reason].filter((text) => typeof text === "string");
	return {
		error: {
			code,
			message,
			...fix !== void 0 && { fix }
		},
		ambiguous: details.ambiguous === true,
		status: typeof details.status === "number" ? details.status : void 0,
		errorCode: typeof details.errorCode === "string" ? details.errorCode : void 0,
		detail: texts.join(" ")
	};
}
const TRANSIENT_REASONS = [
	{
		errorCode: /^STREAM_PROCESSOR_GENERIC_ERROR$/,
		detail: /internal error/i,
		patience: "validationMs",
		message: "Atlas had an internal error"
	},
	{
		errorCode: /^STREAM_PROCESSOR_GENERIC_ERROR$/,
		detail: /failed to acquire resources/i,
		patience: "validationMs",
		message: "Atlas has no resources free to check the pipeline"
	},
	{
		status: 409,
		errorCode: /^STREAM_KAFKA_CONNECTION_IS_DEPLOYING$/,
		patience: "deployMs",
		message: "the connection is still deploying"
	},
	{
		verbs: ["delete"],
		status: 403,
		errorCode: /^STREAM_TENANT_HAS_STREAM_PROCESSORS$/,
		patience: "deletionMs",
		message: "processors of the workspace are still being deleted"
	},
	{
		verbs: ["delete", "update"],
		status: 403,
		errorCode: /^STREAM_CONNECTION_HAS_STREAM_PROCESSORS$/,
		patience: "releaseMs",
		message: "processors still let go of the connection"
	},
	{
		verbs: ["create"],
		status: 409,
		errorCode: /NAME_ALREADY_EXISTS$/,
		patience: "deletionMs",
		message: "the name is not free yet after a deletion"
	}
];
function findTransientReason(failure, verb) {
	return TRANSIENT_REASONS.find((reason) => (reason.verbs?.includes(verb) ?? true) && (reason.status === void 0 || reason.status === failure.status) && (reason.errorCode?.test(failure.errorCode ?? "") ?? true) && (reason.detail?.test(failure.detail) ?? true));
}
function missingConnection(failure) {
	return /connection named (.+?) does not exist/i.exec(failure.detail)?.[1];
}
function refusesCheckpoint(failure) {
	return /resumeFromCheckpoint must be false/i.test(failure.detail);
}
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
function refusesState(failure) {
	return /INVALID_STATE|must be stopped/i.test(`${failure.errorCode ?? ""} ${failure.detail}`);
}
// src/apply/steps/step-error.ts
const describeStep = ({ step }) => `${step.id} (${step.verb} ${formatAddress(step.address)})`;
const staleStep = ({ address }, what) => ({
	code: "PLAN_STALE",
	message: `${formatAddress(address)} is no longer as planned: ${what}`,
	fix: "Plan again, look at what changed, and apply that plan."
});
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
	const reason = failure !== void 0 && refusesCheckpoint(failure) ? `it would have to drop the checkpoint, which nobody consented to: ${error.message}` : error.message;
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
// src/apply/steps/await-step.ts
function describeWait(task) {
	switch (task.verb) {
		case "create":
		case "update": return task.address.kind === "connection" ? "waiting until READY" : "waiting until it is there";
		case "start": return "waiting until STARTED";
		case "stop": return "waiting until STOPPED";
		case "delete": return "waiting until it is gone";
	}
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
async function isThere({ address }, { gateway }) {
	try {
		return await gateway.read(address) !== void 0;
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
			if (address.kind === "connection") await waiter.connectionReady(address, signal);
			if (address.kind === "processor") await waitForState(task, (phase) => phase !== "moving", context);
			return;
		case "stop": return await waitUntilStopped(task, context);
		case "delete":
			await waiter.gone(address, signal, before === void 0 ? void 0 : idOf(before));
			return;
		case "start":
			await outliveOldFailure(task, context);
			return await waitUntilStarted(task, context);
	}
}
async function waitForState({ address }, isReached, { waiter, signal, before }) {
	const isThere = before !== void 0;
	const accepts = (state) => isReached(processorPhase(state));
	return processorPhase(await waiter.processorState(address, accepts, signal, isThere));
}
async function waitUntilStopped(task, context) {
	const { clock, retry } = context;
	const until = clock.now() + retry.busyMs;
	const seen = { asLeft: false };
	const isReached = (phase) => {
		if (phase === "running") return seen.asLeft || clock.now() >= until;
		seen.asLeft = true;
		return phase === "not-running" || phase === "failed";
	};
	if (await waitForState(task, isReached, context) !== "running") return void 0;
	return staleFailure(task, seen.asLeft ? "it runs again: somebody else started it" : "it still runs, long after its stop was accepted");
}
async function waitUntilStarted(task, context) {
	let hasLeft = false;
	const isReached = (phase) => {
		if (phase === "not-running") return hasLeft;
		hasLeft = true;
		return phase === "running" || phase === "failed";
	};
	const phase = await waitForState(task, isReached, context);
	if (phase === "not-running") return staleFailure(task, "it does not run any more: somebody else stopped it");
	return phase === "failed" ? await findStartFailure(task, context) : await watchStart(task, context);
}
function staleFailure(task, what) {
	return {
		error: staleStep(task, what),
		ambiguous: false,
		status: void 0,
		errorCode: void 0,
		detail: ""
	};
}
async function findStartFailure(task, { gateway }) {
	const live = await gateway.read(task.address);
	if (live === void 0 || processorPhase(textOf(live.get("state"))) !== "failed") return void 0;
	const reason = textOf(live.get("errorMsg"));
	return {
		error: {
			code: "APPLY_PROCESSOR_FAILED",
			message: `${formatAddress(task.address)} is FAILED after its start${reason === void 0 ? "" : `: ${reason}`}`,
			fix: "Look at the error, correct the pipeline or what it connects to, and apply again."
		},
		ambiguous: false,
		status: void 0,
		errorCode: void 0,
		detail: reason ?? ""
	};
}
async function outliveOldFailure(task, context) {
	if (processorPhase(textOf(context.before?.get("state"))) !== "failed") return;
	await waitUpTo(context.retry.lateMs, task, (state) => processorPhase(state) !== "failed", context);
}
async function watchStart(task, context) {
	if (context.watchStartMs <= 0) return void 0;
	await waitUpTo(context.watchStartMs, task, (state) => processorPhase(state) === "failed", context);
	return await findStartFailure(task, context);
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
// src/apply/report/journal.ts
function createJournal(plan, board, { clock, onEvent }) {
	const startedAt = clock.now();
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
			emit({
				...ofStep(track),
				type: "step-progress",
				phase,
				message
			});
		},
		ended: (track) => {
			const common = ofStep(track);
			const { status, error, note } = track;
			if (status === "done") emit({
				...common,
				type: "step-done",
				...note !== void 0 && { reason: note }
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
			if (status === "failed" && error) {
				const { rolledBack, rollbackRefused } = track;
				emit({
					...common,
					type: "step-failed",
					error,
					...rolledBack && { rolledBack },
					...rollbackRefused && { rollbackRefused }
				});
			}
		},
		interrupted: () => {
			emit({
				...now(),
				type: "apply-interrupted"
			});
		},
		end: (wasInterrupted, hasWritten) => {
			const steps = board.tracks.map((track) => reportStep(track, iso));
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
function reportStep(track, iso) {
	const { step, startedAt, endedAt, note, error, rolledBack, rollbackRefused, leftBehind } = track;
	const status = track.status;
	return {
		id: step.id,
		verb: step.verb,
		address: formatAddress(step.address),
		status,
		...note !== void 0 && status !== "failed" && { reason: note },
		...error !== void 0 && status === "failed" && { error },
		...rolledBack && { rolledBack },
		...rollbackRefused && { rollbackRefused },
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
	if (step.restarts === void 0) return step;
	const { verb, address, start } = step;
	return {
		verb,
		address,
		...start && { start }
	};
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
		case "stop": return decideStop(task, sight.live, circumstances);
		case "start": return decideStart(task, sight.live, circumstances);
	}
}
function decideCreate(task, live, { impatient, maybeDone }) {
	if (live === void 0) return { kind: "write" };
	const { kind } = task.address;
	const state = textOf(live.get("state"));
	if (state === "DELETING" && !impatient) return {
		kind: "busy",
		message: "the old one is still being deleted"
	};
	const body = task.body;
	const wanted = task.leaves ?? body?.without("name");
	const moved = wanted === void 0 ? ["/"] : differences(kind, wanted, live, { serverMayAdd: true });
	if (moved.length > 0) return stale(task, `it exists already and differs at ${moved.join(", ")}`);
	if (holdsSecret(body) && !maybeDone) return {
		kind: "write",
		adopt: true
	};
	return {
		kind: "reached",
		note: "already there as asked for: adopted",
		isSettled: isSettled(kind, state)
	};
}
const isSettled = (kind, state) => kind === "workspace" || (kind === "connection" ? state === "READY" : processorPhase(state) !== "moving" && state !== void 0);
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
	if (live === void 0) return stale(task, "it is not there any more");
	if (textOf(live.get("state")) === "DELETING") return stale(task, "it is being deleted");
	const moved = movedFields(task, live, circumstances);
	if (!isRename && isAlreadySo(task, live, moved, circumstances)) return {
		kind: "reached",
		note: "already so",
		isSettled: isSettled(kind, textOf(live.get("state")))
	};
	if (moved.length > 0) return stale(task, `${moved.join(", ")} changed since the plan was made`);
	return runsAgain(task, live) ?? { kind: "write" };
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
	if (textOf(live.get("state")) === "DELETING") return {
		kind: "reached",
		note: "is being deleted already",
		isSettled: false
	};
	const moved = movedFields(task, live, circumstances);
	if (moved.length > 0) return stale(task, `${moved.join(", ")} changed since the plan was made`);
	return runsAgain(task, live) ?? { kind: "write" };
}
function decideStop(task, live, circumstances) {
	if (live === void 0) return {
		kind: "reached",
		note: "already gone",
		isSettled: true
	};
	switch (phaseOf(live)) {
		case "not-running":
		case "failed":
		case "gone": return {
			kind: "reached",
			note: "does not run",
			isSettled: true
		};
		case "moving": if (!circumstances.impatient) return busy(live);
	}
	const moved = movedFields(task, live, circumstances);
	return moved.length > 0 ? stale(task, `${moved.join(", ")} changed since the plan was made`) : { kind: "write" };
}
function decideStart(task, live, circumstances) {
	if (live === void 0) {
		if (circumstances.isOurs && !circumstances.impatient) return {
			kind: "busy",
			message: "not visible yet"
		};
		return stale(task, "it is not there any more");
	}
	switch (phaseOf(live)) {
		case "running":
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
	return moved.length > 0 ? stale(task, `${moved.join(", ")} changed since the plan was made`) : { kind: "write" };
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
function runsAgain(task, live) {
	if (task.address.kind !== "processor" || task.expects?.kind !== "present") return void 0;
	const { state } = task.expects;
	if (state === void 0 || processorPhase(state) === "running" || phaseOf(live) !== "running") return void 0;
	return stale(task, "it runs again: somebody else started it");
}
const stale = (task, what) => ({
	kind: "stale",
	error: staleStep(task, what)
});
// src/apply/steps/perform-step.ts
async function attemptTask(task, context) {
	let lost;
	for (let sendings = 0;;) {
		const looked = await look(task, context, lost !== void 0);
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
		try {
			context.onWrite();
			sendings += 1;
			return {
				kind: "sent",
				...await send(task, decision.adopt === true, context.gateway),
				...sight.live && { before: sight.live }
			};
		} catch (thrown) {
			const failure = readFailure(thrown);
			if (!failure.ambiguous) {
				const explained = await explainRefusal(task, failure, context, {
					maybeDone: lost !== void 0,
					wasAdoption: decision.adopt === true
				});
				if (explained === "adopt") continue;
				return explained;
			}
			lost = failure;
			context.onRecovery(`${failure.error.message}: looking whether Atlas did it`);
			const late = await watchForLateEffect(task, context);
			if (late !== void 0) return late;
		}
	}
}
async function look(task, context, maybeDone) {
	try {
		const sight = await readSight(task, context.gateway);
		return {
			decision: decide(task, sight, {
				...context.circumstances,
				maybeDone
			}),
			sight
		};
	} catch (thrown) {
		return { failure: readFailure(thrown) };
	}
}
async function readSight(task, gateway) {
	const live = await gateway.read(task.address);
	const after = addressAfter(task);
	if (live !== void 0 || after === task.address) return { live };
	return {
		live,
		renamed: await gateway.read(after)
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
			patience: "busyMs",
			message: decision.message
		};
		case "stale": return {
			kind: "failed",
			error: decision.error
		};
	}
}
async function send(task, isAdoption, gateway) {
	const { address, verb } = task;
	if (isAdoption) {
		await gateway.update(address, bodyOf(task));
		return {
			isSettled: false,
			note: "already there as asked for: adopted, secrets sent again"
		};
	}
	switch (verb) {
		case "create": {
			const made = await gateway.create(address, bodyOf(task));
			return { isSettled: address.kind === "workspace" || isFinal(textOf(made.get("state"))) };
		}
		case "update":
			await gateway.update(address, bodyOf(task));
			return { isSettled: address.kind !== "connection" };
		case "delete": {
			const was = await gateway.delete(address);
			return {
				isSettled: !was || address.kind === "processor",
				...!was && { note: "already gone" }
			};
		}
		case "stop":
			await gateway.stop(address);
			return { isSettled: false };
		case "start":
			await gateway.start(address, task.start);
			return { isSettled: false };
	}
}
const isFinal = (state) => state === "READY" || state === "CREATED" || state === "STOPPED";
function bodyOf(task) {
	if (task.body === void 0) throw new Error(`${task.verb} ${formatAddress(task.address)} has no body`);
	return task.body;
}
async function watchForLateEffect(task, context) {
	const { clock, retry } = context;
	const until = clock.now() + retry.lateMs;
	for (let delayMs = retry.delayMs;; delayMs = Math.min(delayMs * 2, retry.maxDelayMs)) {
		await clock.sleep(Math.max(0, Math.min(delayMs, until - clock.now())));
		const looked = await look(task, context, true);
		if (!("failure" in looked)) {
			const { decision, sight } = looked;
			if (decision.kind !== "write") return conclude(decision, sight, true);
		}
		if (clock.now() >= until) return void 0;
	}
}
async function explainRefusal(task, failure, context, { maybeDone, wasAdoption }) {
	const looked = await look(task, context, maybeDone);
	const failed = {
		kind: "failed",
		error: failure.error,
		failure
	};
	if ("failure" in looked) return failed;
	const { decision, sight } = looked;
	if (decision.kind === "reached") return conclude(decision, sight, maybeDone);
	if (wasAdoption) {
		if (usesConnection(failure)) return {
			kind: "failed",
			error: staleStep(task, "somebody else created it, and processors run on it: its secret can not be sent"),
			failure
		};
		const reason = findTransientReason(failure, "update");
		return reason === void 0 ? failed : {
			kind: "later",
			...reason,
			failure
		};
	}
	if (task.verb === "create" && sight.live !== void 0) return explainFailedCreate(task, decision, failure);
	if (decision.kind !== "write") return conclude(decision, sight, maybeDone);
	if (refusesState(failure) && await isFreeToChange(task, sight, context)) return {
		kind: "later",
		patience: "validationMs",
		message: "it was between two states",
		failure
	};
	const reason = findTransientReason(failure, task.verb) ?? await findConnectionReason(task, failure, context);
	if (reason !== void 0) return {
		kind: "later",
		...reason,
		failure
	};
	return failed;
}
async function isFreeToChange({ address, verb }, { live }, context) {
	if (address.kind !== "processor") return false;
	if (processorPhase(textOf(live?.get("state"))) !== "failed") return true;
	if (verb !== "update") return false;
	try {
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
function explainFailedCreate(task, decision, failure) {
	if (decision.kind === "write") return "adopt";
	if (decision.kind === "busy") return {
		kind: "later",
		patience: "busyMs",
		message: decision.message,
		failure
	};
	const address = formatAddress(task.address);
	if (failure.status === 409) return {
		kind: "failed",
		error: {
			code: "APPLY_EXISTS",
			message: `${address} exists already and is not what the plan creates`,
			fix: "Plan again: the plan then shows what differs."
		},
		failure
	};
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
// src/apply/steps/pause.ts
function nextPause(track, { patience }, retry, clock) {
	const now = clock.now();
	if (track.asking?.patience !== patience) {
		track.asking = {
			patience,
			since: now
		};
		track.delayMs = retry.delayMs;
		track.isExhausted = false;
	}
	if (now - track.asking.since >= retry[patience]) {
		if (patience !== "busyMs" || track.impatient) {
			track.isExhausted = true;
			return;
		}
		track.impatient = true;
	}
	const delayMs = track.delayMs;
	track.delayMs = Math.min(delayMs * 2, retry.maxDelayMs);
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
	at(address) {
		return this.#byAddress.get(formatAddress(address)) ?? [];
	}
	updatesOf(start) {
		const updates = [start.step.address, this.stopOf(start)?.step.address].filter((it) => it !== void 0).flatMap((address) => this.at(address)).filter(({ step }) => step.verb === "update");
		return [...new Set(updates)].toSorted((a, b) => a.index - b.index);
	}
	putsBack(track) {
		if (track.step.verb === "create") return this.#replacedBy(track).some(hasBegun);
		const stop = this.stopOf(track);
		return stop !== void 0 && hasBegun(stop);
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
			for (const dependency of this.dependenciesOf(track)) {
				const isUnderWay = dependency.activity === "writing" || dependency.activity === "waiting";
				if (dependency.status === "active" && isUnderWay && !needed.has(dependency)) add(dependency);
			}
		};
		for (const track of this.tracks) if (!hasEnded(track) && (track.mode !== "plain" || this.putsBack(track))) add(track);
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
const hasBegun = (track) => track.hasWritten || track.status === "done" || track.status === "active" && track.activity === "writing";
function hasEnded(track) {
	return track.status !== "pending" && track.status !== "active";
}
function newTrack(step, index, ids) {
	return {
		step,
		index,
		open: new Set(step.dependsOn.filter((id) => ids.has(id))).size,
		status: "pending",
		activity: "queued",
		mode: "plain",
		tasks: [taskOf(step)],
		undone: [],
		hasWritten: false,
		mayStillAct: false,
		startedAt: void 0,
		endedAt: void 0,
		delayMs: 0,
		asking: void 0,
		impatient: false,
		isExhausted: false,
		abort: new AbortController(),
		note: void 0,
		error: void 0,
		rolledBack: false,
		rollbackRefused: void 0,
		leftBehind: false
	};
}
// src/apply/steps/way-back.ts
function restoreTasks(board, start, rollback) {
	const updates = board.updatesOf(start);
	const undone = rollback ? updates.filter(canBeUndone).toReversed() : [];
	const address = addressNow(board, start, undone);
	const options = updates.some((update) => update.status === "done" && !undone.includes(update)) && start.step.start ? { start: start.step.start } : {};
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
	const undone = board.updatesOf(start).filter(canBeUndone).toReversed();
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
function reactToFailure(board, track, task, error, failure, rollback) {
	const { verb, address, start } = track.step;
	if (verb === "create" && track.mode === "restore" && error.code === "PLAN_STALE") return {
		kind: "skip",
		reason: "the one that was to be replaced is still there"
	};
	if (verb !== "start") return { kind: "end" };
	const hasRun = track.mode !== "plain" || board.stopOf(track) !== void 0;
	const hasInsisted = track.asking?.patience === "restartMs" && track.isExhausted;
	if (hasRun && failure !== void 0 && isOutage(failure) && !hasInsisted) return {
		kind: "insist",
		again: {
			kind: "later",
			patience: "restartMs",
			message: `${error.message}: it ran before, and must run again`,
			failure
		}
	};
	if (track.mode === "plain") {
		const isWanted = rollback && failure !== void 0;
		const way = isWanted && callsForWayBack(failure) ? rollBackTasks(board, track) : void 0;
		if (way === void 0 && hasRun && isWanted) return { kind: "give-up" };
		return way === void 0 ? { kind: "end" } : {
			kind: "follow",
			way,
			message: `${error.message}: putting the old definition back`
		};
	}
	if (track.mode === "restore" && task.verb === "update") return {
		kind: "follow",
		way: {
			tasks: [{
				verb: "start",
				address,
				...start && { start }
			}],
			undone: []
		},
		message: `${error.message}: starting on the new definition`
	};
	return { kind: "give-up" };
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
const canBeUndone = ({ step, status }) => status === "done" && step.rollbackBody !== void 0;
function undoTask({ step }) {
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
function addressNow(board, start, undone) {
	let address = board.stopOf(start)?.step.address ?? start.step.address;
	for (const update of board.updatesOf(start)) if (update.status === "done" && !undone.includes(update)) address = addressAfter(update.step);
	return address;
}
// src/apply/run/write-history.ts
var WriteHistory = class {
	#created = new Set();
	#hasWritten = false;
	get hasWritten() {
		return this.#hasWritten;
	}
	hasCreatedIn(workspace) {
		return this.#created.has(workspace);
	}
	note({ verb, address }) {
		this.#hasWritten = true;
		if (verb === "create" && address.kind !== "processor") this.#created.add(address.workspace);
	}
};
// src/apply/run/write-queue.ts
var WriteQueue = class {
	#parallelism;
	#grant;
	#waiting = new Map();
	#held = new Set();
	#isPumping = false;
	constructor(parallelism, grant) {
		this.#parallelism = parallelism;
		this.#grant = grant;
	}
	add(item, workspace, order) {
		const line = this.#waiting.get(workspace) ?? [];
		this.#waiting.set(workspace, line);
		const place = line.findLastIndex((other) => other.order < order) + 1;
		line.splice(place, 0, {
			item,
			order
		});
		this.#pumpSoon();
	}
	remove(item) {
		for (const line of this.#waiting.values()) {
			const place = line.findIndex((other) => other.item === item);
			if (place >= 0) line.splice(place, 1);
		}
	}
	release(workspace, conclude) {
		conclude();
		this.#held.delete(workspace);
		this.#pumpSoon();
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
		while (this.#held.size < this.#parallelism) {
			let first;
			for (const [workspace, [head]] of this.#waiting) {
				if (head === void 0 || this.#held.has(workspace)) continue;
				if (first === void 0 || head.order < first.order) first = {
					workspace,
					order: head.order
				};
			}
			if (first === void 0) return;
			const next = this.#waiting.get(first.workspace)?.shift();
			if (next === void 0) return;
			this.#held.add(first.workspace);
			this.#grant(next.item);
		}
	}
};
// src/apply/run/run.ts
async function applyPlan(plan, dependencies) {
	return await new ApplyRun(plan, dependencies).finish();
}
var ApplyRun = class {
	#dependencies;
	#retry;
	#board;
	#journal;
	#queue;
	#history = new WriteHistory();
	#needed;
	#openCount;
	#resolve = () => void 0;
	constructor(plan, dependencies) {
		this.#dependencies = dependencies;
		this.#retry = {
			...DEFAULT_RETRY,
			...dependencies.retry
		};
		this.#board = new TrackBoard(plan.steps);
		this.#journal = createJournal(plan, this.#board, dependencies);
		this.#openCount = this.#board.tracks.length;
		this.#queue = new WriteQueue(Math.max(1, dependencies.parallelism), (track) => {
			this.#attempt(track);
		});
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
		return this.#journal.end(this.#needed !== void 0, this.#history.hasWritten);
	}
	#settle(track) {
		if (track.status !== "pending") return;
		const obstacle = this.#board.dependenciesOf(track).find((dependency) => dependency.status !== "done");
		if (obstacle === void 0) {
			this.#begin(track);
			return;
		}
		if (!this.#board.putsBack(track)) {
			this.#skip(track, `${describeStep(obstacle)} was not done`);
			return;
		}
		track.mode = "restore";
		if (track.step.verb === "start") {
			track.note = `put back, because ${describeStep(obstacle)} was not done`;
			Object.assign(track, restoreTasks(this.#board, track, this.#dependencies.rollback));
		}
		this.#begin(track);
	}
	#begin(track) {
		track.status = "active";
		this.#enqueue(track);
	}
	#enqueue(track) {
		track.activity = "queued";
		this.#queue.add(track, track.step.address.workspace, track.index);
	}
	async #attempt(track) {
		const task = track.tasks[0] ?? track.step;
		const { gateway, clock } = this.#dependencies;
		track.activity = "writing";
		this.#journal.started(track);
		let attempt;
		try {
			attempt = await attemptTask(task, {
				gateway,
				clock,
				retry: this.#retry,
				circumstances: this.#board.circumstancesOf(track, task),
				hasCreated: this.#history.hasCreatedIn(task.address.workspace),
				onWrite: () => {
					track.hasWritten = true;
					this.#history.note(task);
				},
				onRecovery: (message) => {
					this.#journal.progress(track, "recovering", message);
				}
			});
		} catch (thrown) {
			attempt = {
				kind: "failed",
				error: defectOf(thrown)
			};
		}
		this.#queue.release(track.step.address.workspace, () => {
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
				this.#askLater(track, task, attempt);
				return;
			case "failed":
				track.leftBehind = attempt.leftBehind ?? false;
				this.#fail(track, task, attempt.error, attempt.failure);
		}
	}
	async #wait(track, task, before) {
		track.activity = "waiting";
		if (this.#needed?.has(track) === false) {
			this.#end(track, "failed", interruptedError("it was asked for; its state was not waited for"));
			return;
		}
		this.#journal.progress(track, "waiting", describeWait(task));
		const { gateway, waiter, clock, watchStartMs } = this.#dependencies;
		let failure;
		try {
			const signal = track.abort.signal;
			const retry = this.#retry;
			failure = await awaitTask(task, {
				gateway,
				waiter,
				clock,
				watchStartMs,
				signal,
				before,
				retry
			});
		} catch (thrown) {
			this.#fail(track, task, defectOf(thrown));
			return;
		}
		if (failure === void 0) this.#advance(track);
		else if (track.abort.signal.aborted) this.#end(track, "failed", interruptedError("it was asked for; its state was not waited for"));
		else this.#fail(track, task, failure.error, failure);
	}
	async #askLater(track, task, attempt) {
		const { clock } = this.#dependencies;
		const pauseMs = nextPause(track, attempt, this.#retry, clock);
		if (pauseMs === void 0) {
			const error = attempt.failure?.error ?? {
				code: "APPLY_BUSY",
				message: attempt.message
			};
			this.#fail(track, task, error, attempt.failure);
			return;
		}
		track.activity = "resting";
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
		if (track.mode === "plain" || track.step.verb !== "start") {
			this.#end(track, "done");
			return;
		}
		for (const undone of track.undone) {
			undone.status = "restored";
			undone.note = track.mode === "restore" ? "taken back: a step before the start failed" : `taken back: ${describeStep(track)} failed`;
			this.#journal.ended(undone);
		}
		if (track.mode === "way-back") {
			track.rolledBack = true;
			this.#end(track, "failed", track.error);
			return;
		}
		for (const update of this.#board.updatesOf(track)) if (update.status === "failed") update.rolledBack = true;
		this.#end(track, "restored");
	}
	#fail(track, task, error, failure) {
		const wasAccepted = track.activity === "waiting" && error.code !== "PLAN_STALE";
		track.mayStillAct = track.hasWritten && (wasAccepted || failure?.ambiguous === true);
		const next = reactToFailure(this.#board, track, task, error, failure, this.#dependencies.rollback);
		switch (next.kind) {
			case "end":
				this.#end(track, "failed", error);
				return;
			case "skip":
				this.#skip(track, next.reason);
				return;
			case "follow":
				this.#journal.progress(track, "restoring", next.message);
				if (track.mode === "plain") {
					track.mode = "way-back";
					track.error = error;
				}
				Object.assign(track, next.way);
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
		for (const update of this.#board.updatesOf(track)) if (update.status === "failed") update.rollbackRefused = refusal;
		track.rollbackRefused = refusal;
		this.#end(track, "failed", track.mode === "way-back" ? track.error : error);
	}
	#skip(track, reason) {
		track.note = reason;
		this.#end(track, "skipped");
	}
	#end(track, status, error) {
		track.status = status;
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
		this.#needed = this.#board.neededAfterInterrupt();
		for (const track of this.#board.tracks) {
			if (this.#needed.has(track) || hasEnded(track)) continue;
			if (track.status === "active" && track.activity === "queued") this.#queue.remove(track);
			if (track.status === "pending" || track.activity === "queued" && !track.hasWritten) this.#skip(track, "interrupted");
			else if (track.activity === "queued") this.#end(track, "failed", interruptedError("it was not tried again"));
			else if (track.activity !== "writing") track.abort.abort();
		}
	}
};
export { DEFAULT_RETRY, applyPlan, convergenceEvent, exitCodeOf, finishReport };
