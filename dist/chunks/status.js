import { compareAddresses, formatAddress, isDocument, isList, isOfProject, textOf, workspaceAddress } from "./model/more.js";
import { activeRegionOf, failoverRegionsOf, headingPhase, homeRegionOf, idOf, linkPhase, processorPhase, processorStateOf } from "./kinds.js";
import { readNumber, readPosition, readTime, statisticsIn } from "./position.js";
// src/status/project-resources.ts
function judgeLink(address, live, isManaged, wanted) {
	const body = live?.body;
	const [state, error, provider, vendor, region] = [
		"state",
		"errorMessage",
		"provider",
		"vendor",
		"region"
	].map((key) => textOf((body ?? wanted)?.get(key)));
	const id = body && idOf(body);
	return {
		address,
		type: [provider, vendor].filter((part) => part !== void 0).join(" "),
		...state !== void 0 && { state },
		...region !== void 0 && { region },
		...id !== void 0 && { id },
		...error !== void 0 && { error },
		isMissing: live === void 0,
		isManaged,
		isHealthy: linkPhase(state) === "ready"
	};
}
function judgePeering(address, live, isManaged, wanted) {
	const body = live?.body;
	const [state, error, account, vpc] = [
		"state",
		"statusMessage",
		"requesterAccountId",
		"requesterVpcId"
	].map((key) => textOf((body ?? wanted)?.get(key)));
	return {
		address,
		...state !== void 0 && { state },
		...error !== void 0 && { error },
		...account !== void 0 && { account },
		...vpc !== void 0 && { vpc },
		isMissing: live === void 0,
		isManaged,
		isHealthy: state === "ACTIVE" || state === "ACCEPTING"
	};
}
// src/status/stats.ts
function readStats(body, position) {
	const stats = statisticsIn(body);
	const numberAt = (key) => readNumber(stats?.get(key));
	return {
		...optional("messagesIn", numberAt("inputMessageCount")),
		...optional("messagesOut", numberAt("outputMessageCount")),
		...optional("dlqMessages", numberAt("dlqMessageCount")),
		...optional("lagSeconds", lagIn(numberAt("changeStreamTimeDifferenceSecs"), position)),
		...optional("lagMessages", numberAt("kafkaTotalOffsetLag") ?? sumOfPartitions(stats)),
		...optional("stateBytes", numberAt("stateSize")),
		...optional("since", firstOf([body, stats], SINCE_KEYS, readTime)),
		...optional("error", firstOf([body, stats], ERROR_KEYS, readError))
	};
}
function readStateSince(body) {
	return firstOf([body, statisticsIn(body)], [STATE_SINCE_KEY], readTime);
}
const STATE_SINCE_KEY = "lastStateChange";
const SINCE_KEYS = [
	STATE_SINCE_KEY,
	"startedAt",
	"startTime",
	"start"
];
const ERROR_KEYS = [
	"errorMsg",
	"error",
	"errorMessage",
	"lastError"
];
function lagIn(seconds, position) {
	if (position?.source === "change-stream") return position.lagSeconds;
	return seconds === 0 && position?.source === "unknown" ? void 0 : seconds;
}
function optional(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
function firstOf(places, keys, read) {
	for (const place of places) for (const key of keys) {
		const found = read(place?.get(key));
		if (found !== void 0) return found;
	}
}
function readError(value) {
	const found = isDocument(value) ? [
		"message",
		"reason",
		"errmsg",
		"detail"
	].map((key) => textOf(value.get(key))).find((text) => text !== void 0) : textOf(value);
	return found === void 0 || found.trim() === "" ? void 0 : found.trim();
}
function sumOfPartitions(stats) {
	const partitions = stats?.get("kafkaPartitions");
	if (!isList(partitions) || partitions.length === 0) return void 0;
	let total = 0;
	for (const partition of partitions) {
		const lag = isDocument(partition) ? readNumber(partition.get("partitionOffsetLag")) : void 0;
		if (lag === void 0) return void 0;
		total += lag;
	}
	return total;
}
// src/status/health.ts
function judgeProject(project, live, desired, { now, interrupted = [], seen } = {}) {
	const notes = new Map(interrupted.map((each) => [formatAddress(each.address), each]));
	const liveByKey = new Map(live.resources.map((resource) => [formatAddress(resource.address), resource]));
	const wanted = new Map((desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource]));
	const isUnreadable = (address) => live.unreadable.some(({ kind, workspace, connection }) => kind === "workspace" && !isOfProject(address) || kind === address.kind && (workspace ?? "") === address.workspace && (connection === void 0 || connection === address.name));
	const addresses = [...live.resources, ...desired?.resources ?? []].map(({ address }) => address);
	const all = [...new Map(addresses.map((address) => [formatAddress(address), address])).values()].filter((address) => !isUnreadable(address)).toSorted(compareAddresses);
	const around = contextsIn(live);
	const of = (kind) => all.filter((address) => address.kind === kind);
	const workspaceBody = (name) => liveByKey.get(formatAddress(workspaceAddress(name)))?.body;
	const processors = of("processor").map((address) => {
		const key = formatAddress(address);
		const found = wanted.get(key);
		return judgeProcessor(address, liveByKey.get(key), found?.kind === "processor" ? found.state : void 0, desired === void 0, {
			now,
			note: notes.get(key),
			around: around(address.workspace),
			workspace: workspaceBody(address.workspace),
			seen: seen?.get(key)
		});
	});
	const connections = [...of("connection"), ...of("failover")].toSorted(compareAddresses).map((address) => {
		const key = formatAddress(address);
		const type = textOf(wanted.get(key)?.fields.get("type"));
		return judgeConnection(address, liveByKey.get(key), desired === void 0 || wanted.has(key), type);
	});
	const privateLinks = of("privateLink").map((address) => {
		const key = formatAddress(address);
		return judgeLink(address, liveByKey.get(key), desired === void 0 || wanted.has(key), wanted.get(key)?.fields);
	});
	const vpcPeerings = of("vpcPeering").map((address) => {
		const key = formatAddress(address);
		const isManaged = desired === void 0 || wanted.has(key);
		return judgePeering(address, liveByKey.get(key), isManaged, wanted.get(key)?.fields);
	});
	const missingWorkspaces = of("workspace").filter((address) => !liveByKey.has(formatAddress(address)));
	const isWrong = (one) => one.isManaged && !one.isHealthy;
	return {
		project,
		hasManifest: desired !== void 0,
		processors,
		connections,
		failovers: of("workspace").flatMap(({ name }) => failoverStatus(name, workspaceBody(name))),
		privateLinks,
		vpcPeerings,
		missingWorkspaces,
		unmanaged: desired === void 0 ? [] : all.filter((address) => !wanted.has(formatAddress(address))),
		unreadable: live.unreadable,
		isHealthy: missingWorkspaces.length === 0 && live.unreadable.length === 0 && !processors.some((one) => one.interrupted !== void 0) && ![
			...processors,
			...connections,
			...privateLinks,
			...vpcPeerings
		].some(isWrong)
	};
}
function contextsIn(live) {
	const types = new Map();
	for (const { address, body } of live.resources) {
		if (address.kind !== "connection") continue;
		const own = types.get(address.workspace) ?? new Map();
		types.set(address.workspace, own.set(address.name, textOf(body.get("type"))));
	}
	return (workspace) => {
		const connections = types.get(workspace);
		return connections === void 0 ? {} : { connections };
	};
}
function judgeProcessor(address, live, desired, countsAll, { now, note, around, workspace, seen }) {
	const state = live && (processorStateOf(live.body) ?? "unknown");
	const [tier, effectiveTier] = ["tier", "effectiveTier"].map((key) => textOf(live?.body.get(key)));
	const region = live && activeRegionOf(live.body, workspace);
	const [failoverEnabled, eligibleForFailover] = ["failoverEnabled", "eligibleForFailover"].map((key) => live?.body.get(key));
	const position = live && readPosition(live.body, around, now ?? Infinity).position;
	const told = live === void 0 ? {} : readStats(live.body, position);
	const stats = seen?.hasBegun ? {
		since: seen.since,
		...told
	} : told;
	const stateSince = live && readStateSince(live.body);
	const isLeft = note !== void 0 && desired !== "STOPPED" && headingPhase(state) === "not-running";
	return {
		address,
		...desired !== void 0 && { desired },
		...state !== void 0 && { state },
		...tier !== void 0 && { tier },
		...effectiveTier !== void 0 && { effectiveTier },
		...region !== void 0 && { region },
		...typeof failoverEnabled === "boolean" && { failoverEnabled },
		...typeof eligibleForFailover === "boolean" && { eligibleForFailover },
		stats,
		...position !== void 0 && { position },
		isManaged: countsAll || desired !== void 0,
		isHealthy: !isLeft && isOnTime(state, stateSince ?? seen?.since, now) && isAsWanted(state, desired),
		...isLeft && { interrupted: note }
	};
}
function failoverStatus(workspace, body) {
	const regions = failoverRegionsOf(body);
	const home = homeRegionOf(body);
	return regions.length === 0 ? [] : [{
		workspace,
		regions,
		...home !== void 0 && { home }
	}];
}
const PATIENCE_MS = 6e5;
function isOnTime(state, since, now) {
	return !(state !== void 0 && processorPhase(state) === "moving") || since === void 0 || now === void 0 || now - since <= PATIENCE_MS;
}
function isAsWanted(state, desired) {
	if (state === void 0) return false;
	switch (headingPhase(state)) {
		case "running": return desired !== "STOPPED";
		case "not-running": return desired !== "STARTED";
		case "failed":
		case "gone":
		case "moving": return false;
	}
}
function judgeConnection(address, live, isManaged, wantedType) {
	const state = textOf(live?.body.get("state"));
	const type = textOf(live?.body.get("type")) ?? wantedType;
	return {
		address,
		...type !== void 0 && { type },
		...state !== void 0 && { state },
		isMissing: live === void 0,
		isManaged,
		isHealthy: live !== void 0 && (state === void 0 || state === "READY")
	};
}
// src/status/watch.ts
function watchStates(before, live, now) {
	return new Map(live.resources.filter(({ address }) => address.kind === "processor").map(({ address, body }) => {
		const key = formatAddress(address);
		const [id, state] = [idOf(body), processorStateOf(body)];
		const was = before.get(key);
		if (was === void 0) return [key, {
			id,
			state,
			since: now,
			hasBegun: before.size > 0
		}];
		return [key, was.id === id && (was.state === state || isOneWay(was.state, state)) ? {
			...was,
			state
		} : {
			id,
			state,
			since: now,
			hasBegun: true
		}];
	}));
}
function isOneWay(a, b) {
	return processorPhase(a) === "moving" && processorPhase(b) === "moving" && headingPhase(a) === headingPhase(b);
}
export { judgeProject, watchStates };
