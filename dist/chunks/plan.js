import { Document, EMPTY_DOCUMENT, GATE_DEFAULTS, MAX_VERSIONED_NAME, NumberLiteral, SecretReference, compareAddresses, compareDiagnostics, compareText, connectionAddress, document, formatAddress, gateFields, isConnectionLike, isDocument, isList, isOfProject, isPreviousName, isVersionName, kindWords, matchesAddress, nextName, number, parseAddress, previousName, privateLinkAddress, processorAddress, switchMomentOf, textOf, valueAt, versionedName, withSwitchTime, withValueAt, withoutSwitchTime, withoutValueAt, workspaceAddress } from "./model/more.js";
import { JsonSyntaxError, areEqual, areEqualUnordered, canonicalNumber, compareValues, formatPointer, parseJson, parsePointer, printJson, sortKeys } from "./model/document.js";
import { AUTOSCALING_BOUNDS, activeRegionOf, autoscalingOf, canPatchDomain, cannotResume, compareTiers, connectionBody, connectionFieldsFor, connectionSpec, connectionTypeOf, endpointChange, failoverBody, failoverRegionsOf, fieldAt, findRule, hasFailovers, headingPhase, heldSecrets, hidePipelinePair, homeRegionOf, idOf, isLeftOutOfCreation, isPeered, isReturned, isTier, largestTierOf, linkNameIn, linkPhase, liveFields, mayCarrySecret, processorCreateBody, processorFailoverBody, processorPhase, processorStateOf, replaceUnwritable, rulesFor, shownAt, shownReference, tierShiftOf, translateLinks, withDefaults, withoutCredentials, withoutLiteralParts, withoutSensitiveValues, withoutTierShift, workspaceCreateBody, workspaceFailoverBody, workspaceUpdateBody } from "./kinds.js";
import { checkpointVerdict, connectionReferences, repeatingEffect, sharesKafkaPosition, sourceIn, suggest, windowIn } from "./pipeline.js";
import { EXIT, HAZARD_DEFAULTS, HAZARD_KINDS, SluiceError } from "./model.js";
import { readPositionIn, sourceKindOf } from "./position.js";
import { fast_json_patch_default } from "./vendor/fast-json-patch.js";
import { createHash } from "node:crypto";
// src/plan/plan.ts
const NO_SUMMARY = {
	create: 0,
	update: 0,
	replace: 0,
	delete: 0,
	start: 0,
	stop: 0,
	noop: 0,
	unmanaged: 0
};
// src/plan/compare/canonical.ts
function canonicalText(value, keepsOrder = false) {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string") return JSON.stringify(value);
	if (value instanceof NumberLiteral) return canonicalLiteral(value.text);
	if (value instanceof SecretReference) return `{"$secret":${JSON.stringify(value.toString())}}`;
	if (isList(value)) return `[${value.map((item) => canonicalText(item, keepsOrder)).join(",")}]`;
	const wrapped = isDocument(value) && value.entries.length === 1 ? unwrap(value.entries[0]) : void 0;
	if (wrapped !== void 0) return wrapped;
	return `{${(keepsOrder ? value.entries : value.entries.toSorted(([a], [b]) => compareText(a, b))).map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member, keepsOrder)}`).join(",")}}`;
}
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
function unwrap(entry) {
	const [key, inner] = entry ?? ["", null];
	if ([
		"$numberInt",
		"$numberLong",
		"$numberDouble"
	].includes(key)) return typeof inner === "string" && NUMBER.test(inner) ? canonicalLiteral(inner) : void 0;
	if (key !== "$date") return void 0;
	if (typeof inner === "string") {
		const time = Date.parse(inner);
		return Number.isNaN(time) ? void 0 : `{"$date":${canonicalNumber(String(time))}}`;
	}
	const time = canonicalText(inner);
	return Number.isNaN(Number(time)) ? void 0 : `{"$date":${time}}`;
}
function canonicalLiteral(text) {
	const double = /[.eE]/.test(text) ? String(Number(text)) : text;
	return canonicalNumber(NUMBER.test(double) ? double : text);
}
// src/plan/gate/gate-text.ts
function encodeRule(rule) {
	const { source, windowSeconds } = rule;
	return document({
		source,
		windowSeconds: windowSeconds === void 0 ? void 0 : number(windowSeconds)
	}).entries.reduce((made, [key, value]) => made.with(key, value), gateFields(rule));
}
function decodeGate(value) {
	if (!isDocument(value)) return void 0;
	const count = (holder, key, otherwise) => {
		const literal = holder.get(key);
		return literal instanceof NumberLiteral ? literal.toNumber() : otherwise;
	};
	const limit = value.get("maxDeadLetters");
	const by = isDocument(limit) ? textOf(limit.get("by")) : void 0;
	const onFailure = textOf(value.get("onFailure"));
	return {
		forSeconds: count(value, "forSeconds", GATE_DEFAULTS.forSeconds),
		withinSeconds: count(value, "withinSeconds", GATE_DEFAULTS.withinSeconds),
		maxLagSeconds: count(value, "maxLagSeconds", GATE_DEFAULTS.maxLagSeconds),
		maxLagMessages: count(value, "maxLagMessages", GATE_DEFAULTS.maxLagMessages),
		maxDeadLetters: isDocument(limit) && (by === "times" || by === "share" || by === "count") ? {
			by,
			most: count(limit, "most", 0)
		} : GATE_DEFAULTS.maxDeadLetters,
		minOutput: count(value, "minOutput", GATE_DEFAULTS.minOutput),
		noData: textOf(value.get("noData")) === "fail" ? "fail" : "hold",
		...isAction(onFailure) && { onFailure }
	};
}
const isAction = (text) => text === "roll-back" || text === "stop" || text === "keep";
// src/plan/review/policy-text.ts
function encodePolicy(policy) {
	if (policy === void 0) return void 0;
	const { freshStart, rewindSeconds, blueGreen } = policy;
	return document({
		freshStart,
		rewindSeconds: optionalNumber(rewindSeconds),
		blueGreen: blueGreen === void 0 ? void 0 : encodeBlueGreen(blueGreen)
	});
}
function encodeBlueGreen({ sink, dlq, keepOldSeconds, promote, deadlineSeconds }) {
	return document({
		sink: document({ ...sink }),
		dlq: dlq === void 0 ? void 0 : document({ ...dlq }),
		keepOldSeconds: optionalNumber(keepOldSeconds),
		promote,
		deadlineSeconds: number(deadlineSeconds)
	});
}
const optionalNumber = (value) => value === void 0 ? void 0 : number(value);
function decodePolicy(value) {
	if (!isDocument(value)) return void 0;
	const freshStart = textOf(value.get("freshStart"));
	const rewindSeconds = numberIn(value.get("rewindSeconds"));
	const blueGreen = decodeBlueGreen(value.get("blueGreen"));
	return {
		...(freshStart === "carry-over" || freshStart === "from-now") && { freshStart },
		...rewindSeconds !== void 0 && { rewindSeconds },
		...blueGreen && { blueGreen }
	};
}
const numberIn = (value) => value instanceof NumberLiteral ? value.toNumber() : void 0;
function decodeBlueGreen(value) {
	if (!isDocument(value)) return void 0;
	const text = (...path) => textOf(valueAt(value, path)) ?? "";
	const keepOldSeconds = numberIn(value.get("keepOldSeconds"));
	const topic = text("sink", "topic");
	return {
		sink: topic === "" ? {
			db: text("sink", "db"),
			coll: text("sink", "coll")
		} : { topic },
		...value.has("dlq") && { dlq: {
			db: text("dlq", "db"),
			coll: text("dlq", "coll")
		} },
		...keepOldSeconds !== void 0 && { keepOldSeconds },
		promote: text("promote") === "manual" ? "manual" : "auto",
		deadlineSeconds: numberIn(value.get("deadlineSeconds")) ?? 0
	};
}
// src/plan/review/digest.ts
function digestOf(input) {
	return hash(canonicalPlan(input));
}
function canonicalPlan({ baseUrl, project, selection, steps }) {
	return `{"baseUrl":${JSON.stringify(baseUrl)},"format":1,"project":${JSON.stringify(project)},"selection":${canonicalText(selectionValue(selection))},"steps":[${steps.filter(isReviewed).map(canonicalStep).join(",")}]}`;
}
const isReviewed = ({ restores }) => restores === void 0;
function desiredDigestOf(resources, removed) {
	const texts = resources.map((resource) => canonicalObject(desiredMembers(resource)));
	const gone = removed.map((address) => JSON.stringify(formatAddress(address)));
	return hash(`{"format":1,"removed":[${gone.toSorted(compareText).join(",")}],"resources":[${texts.toSorted(compareText).join(",")}]}`);
}
function wantedDigestOf(resource) {
	const text = canonicalObject(desiredMembers(resource));
	return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 40);
}
function desiredMembers(resource) {
	const members = {
		address: JSON.stringify(formatAddress(resource.address)),
		fields: canonicalFields(resource.kind, resource.fields),
		ignoreChanges: canonicalText(resource.ignoreChanges.toSorted(compareText)),
		protect: String(resource.protect)
	};
	if (resource.kind === "workspace") members["prune"] = String(resource.prune);
	if (resource.kind === "connection" && resource.failoverRegions !== void 0) members["failoverRegions"] = canonicalText(resource.failoverRegions.toSorted(compareText));
	if (resource.kind === "processor") {
		members["state"] = JSON.stringify(resource.state);
		if (resource.resumeFromCheckpoint !== void 0) members["resumeFromCheckpoint"] = String(resource.resumeFromCheckpoint);
		const policy = encodePolicy(resource.update);
		if (policy !== void 0) members["update"] = canonicalText(policy);
		if (resource.gate !== void 0) members["gate"] = canonicalText(gateFields(resource.gate));
		if (resource.renamedFrom !== void 0) members["renamedFrom"] = JSON.stringify(resource.renamedFrom);
	}
	return members;
}
function canonicalFields(kind, fields) {
	const members = (isConnectionLike(kind) ? withoutSensitiveValues(fields, withoutCredentials) : fields).entries.map(([key, value]) => [key, canonicalText(value, kind === "processor" && key === "pipeline")]);
	return canonicalObject(Object.fromEntries(members));
}
function withoutHiddenValues(kind, fields) {
	return isConnectionLike(kind) ? withoutSensitiveValues(fields, withoutLiteralParts) : fields;
}
function canonicalStep(step) {
	const { kind } = step.address;
	return canonicalObject({
		id: JSON.stringify(step.id),
		verb: JSON.stringify(step.verb),
		address: JSON.stringify(formatAddress(step.address)),
		dependsOn: canonicalText(step.dependsOn),
		expects: canonicalExpectation(kind, step.expects),
		...step.body && { body: canonicalFields(kind, step.body) },
		...step.start && { start: canonicalText(document({ ...step.start })) },
		...step.carry && { carry: canonicalText(ruleValue(step.carry)) },
		...step.mark && { mark: canonicalText(document({ ...step.mark })) },
		...step.gate && { gate: canonicalText(encodeRule(step.gate)) },
		...step.byCommits !== void 0 && { byCommits: JSON.stringify(step.byCommits) },
		...step.replaces !== void 0 && { replaces: JSON.stringify(step.replaces) },
		...step.handover && { handover: canonicalText(handoverValue(step.handover)) },
		...step.onFailure && { onFailure: JSON.stringify(step.onFailure) },
		...step.rollbackBody && { rollbackBody: canonicalFields(kind, step.rollbackBody) },
		...step.restarts !== void 0 && { restarts: JSON.stringify(step.restarts) }
	});
}
function canonicalExpectation(kind, expects) {
	if (expects.kind === "absent") return "{\"absent\":true}";
	return canonicalObject({
		fields: canonicalFields(kind, expects.fields),
		...kind === "processor" && { phase: JSON.stringify(headingPhase(expects.state)) }
	});
}
function ruleValue({ of, window, ...times }) {
	const numbers = (members) => document(Object.fromEntries(Object.entries(members).map(([name, value]) => [name, number(Number(value))])));
	return document({
		of,
		times: numbers(times),
		...window && { window: numbers(window) }
	});
}
function handoverValue({ deadlineSeconds, ...texts }) {
	const members = document({ ...texts });
	return deadlineSeconds === void 0 ? members : members.with("deadlineSeconds", number(deadlineSeconds));
}
function selectionValue(selection) {
	return document({
		destroy: selection.destroy,
		promote: selection.promote?.length ? selection.promote.toSorted(compareText) : void 0,
		prune: selection.prune,
		restart: selection.restart?.length ? [...new Set(selection.restart)].toSorted(compareText) : void 0,
		replay: selection.replay?.length ? [...new Set(selection.replay)].toSorted(compareText) : void 0,
		targets: [...new Set(selection.targets)].toSorted(compareText),
		updateSecrets: selection.updateSecrets
	});
}
function canonicalObject(members) {
	return `{${Object.entries(members).toSorted(([a], [b]) => compareText(a, b)).map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
}
const hash = (text) => "sha256:" + createHash("sha256").update(text, "utf8").digest("hex");
// src/plan/review/literals.ts
function withoutLiterals(kind, fields) {
	if (isConnectionLike(kind)) return stripConnection(fields);
	const pipeline = kind === "processor" ? fields.get("pipeline") : void 0;
	if (pipeline === void 0) return {
		fields,
		pointers: []
	};
	const pointers = [];
	const stripped = replaceUnwritable(pipeline, ({ path }) => {
		pointers.push(formatPointer(["pipeline", ...path]));
		return "";
	});
	return pointers.length === 0 ? {
		fields,
		pointers
	} : {
		fields: fields.with("pipeline", stripped),
		pointers
	};
}
function stripConnection(fields) {
	const declared = connectionFieldsFor(fields);
	const pointers = [];
	const take = (path, left) => {
		pointers.push(formatPointer(path));
		return left;
	};
	const strip = (value, path) => {
		if (isDocument(value)) return new Document(value.entries.map(([key, member]) => [key, strip(member, [...path, key])]));
		if (isList(value)) return value.map((item, i) => strip(item, [...path, String(i)]));
		if (value instanceof SecretReference) return shownReference(value) === value.toString() ? value : take(path, withoutLiteralParts(value));
		if (typeof value !== "string" || value === "") return value;
		if (fieldAt(declared, path)?.facts.holds === "sensitive") return take(path, "");
		const left = withoutLiteralParts(value);
		return left === value ? value : take(path, left);
	};
	const stripped = strip(fields, []);
	return {
		fields: isDocument(stripped) ? stripped : fields,
		pointers
	};
}
// src/plan/compare/secrets.ts
function findSecrets(value, path = []) {
	if (value instanceof SecretReference) return [{
		path,
		secret: value
	}];
	if (isList(value)) return value.flatMap((item, i) => findSecrets(item, [...path, String(i)]));
	if (!isDocument(value)) return [];
	return value.entries.flatMap(([key, member]) => findSecrets(member, [...path, key]));
}
function compareSecrets(want, have, secrets) {
	if (want instanceof SecretReference) {
		const text = revealReference(want, secrets);
		if (text !== void 0) return text === have ? "equal" : "different";
		return mayBeSecret(want, have) ? "unknown" : "different";
	}
	if (findSecrets(want).length === 0) return areEqualUnordered(want, have) ? "equal" : "different";
	const pairs = membersOf(want, have);
	if (pairs === void 0) return "different";
	const each = pairs.map(([mine, theirs]) => compareSecrets(mine, theirs, secrets));
	if (each.includes("different")) return "different";
	return each.includes("unknown") ? "unknown" : "equal";
}
function membersOf(want, have) {
	if (isList(want)) {
		if (!isList(have) || have.length !== want.length) return void 0;
		return want.map((item, i) => [item, have[i] ?? null]);
	}
	if (!isDocument(want) || !isDocument(have) || have.entries.length !== want.entries.length) return void 0;
	if (!want.keys().every((key) => have.has(key))) return void 0;
	return want.entries.map(([key, member]) => [member, have.get(key) ?? null]);
}
function revealReference({ parts }, secrets) {
	const texts = parts.map((part) => typeof part === "string" ? part : secrets?.find(part)?.reveal());
	return texts.includes(void 0) ? void 0 : texts.join("");
}
function mayBeSecret(secret, text) {
	if (typeof text !== "string") return false;
	const source = secret.parts.map((part) => typeof part === "string" ? part.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&") : ".+").join("");
	return new RegExp(`^${source}$`, "s").test(text);
}
function withoutSecrets(fields) {
	const strip = (value, path) => new Document(value.entries.flatMap(([key, member]) => {
		const inner = [...path, key];
		if (member instanceof SecretReference && !isReturned(fields, inner)) return [];
		return [[key, isDocument(member) ? strip(member, inner) : member]];
	}));
	return strip(fields, []);
}
// src/plan/compare/compare.ts
function compareFields(kind, desired, live, ignored, secrets) {
	const rules = rulesFor(kind, desired);
	const ignoredPaths = ignored.map(parsePointer);
	const comparer = new FieldComparer(kind, rules, ignoredPaths, secrets);
	const wanted = ignoredPaths.reduce((value, path) => keepLive(value, live, path), desired);
	comparer.compareMembers([], wanted, withDefaults(live, rules), false);
	const { found, respelt, unverifiable } = comparer;
	const changes = found.map((change) => describeChange(rules, change));
	return {
		changes,
		immutable: changes.filter((_, i) => findRule(rules, found[i]?.path ?? [])?.change === "immutable"),
		after: found.reduce((fields, { path, after }) => after === void 0 ? withoutValueAt(fields, path) : withValueAt(fields, path, after), live),
		respelt,
		unverifiable
	};
}
var FieldComparer = class {
	found = [];
	respelt = [];
	unverifiable = [];
	#kind;
	#rules;
	#ignored;
	#secrets;
	constructor(kind, rules, ignored, secrets) {
		this.#kind = kind;
		this.#rules = rules;
		this.#ignored = ignored;
		this.#secrets = secrets;
	}
	compareMembers(path, want, have, isRemoved) {
		const isGone = isRemoved || this.#isOtherVariant(path, want, have);
		for (const [key, member] of have.entries) this.#compareAt([...path, key], want.get(key), member, isGone);
		for (const [key, member] of want.entries) if (!have.has(key)) this.#compareAt([...path, key], member, void 0, isGone);
	}
	#isOtherVariant(path, want, have) {
		const variant = ruleAt(this.#rules, path)?.variant;
		const wanted = variant === void 0 ? void 0 : want.get(variant);
		return variant !== void 0 && wanted !== void 0 && !areEqual(wanted, have.get(variant));
	}
	#compareAt(path, want, have, isRemoved) {
		if (this.#isIgnored(path) || findRule(this.#rules, path)?.shown === "writeOnly") return;
		if (want === void 0) {
			if (have !== void 0) this.#compareAbsent(path, have, isRemoved);
			return;
		}
		const isPipeline = this.#kind === "processor" && path[0] === "pipeline";
		if (!isPipeline && have === void 0 && saysNothing(want)) return;
		const other = have === void 0 && hasDeeperRule(this.#rules, path) ? EMPTY_DOCUMENT : have;
		if (!isPipeline && isDocument(want) && isDocument(other)) this.compareMembers(path, want, other, isRemoved);
		else if (have === void 0) this.found.push({
			path,
			after: want
		});
		else this.#compareValues(path, want, have, isPipeline);
	}
	#compareAbsent(path, have, isRemoved) {
		const rule = findRule(this.#rules, path);
		if (!isRemoved && ruleAt(this.#rules, path)?.kept === true) return;
		const removes = isRemoved || rule?.absent === "removed";
		const isEmptied = rule?.default !== void 0 && rule.path.length === path.length;
		const entersGroup = removes ? isEmptied || isRemoved : hasDeeperRule(this.#rules, path);
		if (isDocument(have) && entersGroup) this.compareMembers(path, EMPTY_DOCUMENT, have, isRemoved);
		else if (removes) this.found.push({
			path,
			before: have
		});
	}
	#compareValues(path, want, have, isPipeline) {
		if (findSecrets(want).length > 0) {
			const likeness = compareSecrets(want, have, this.#secrets);
			if (likeness === "unknown") this.unverifiable.push(formatPointer(path));
			else if (likeness === "different") this.found.push({
				path,
				before: have,
				after: want
			});
			return;
		}
		const isUnordered = findRule(this.#rules, path)?.unordered === true;
		const [wanted, found] = [want, have].map((value) => isPipeline ? value : isUnordered ? sortElements(sortKeys(value)) : sortKeys(value));
		const comparison = compareValues(wanted ?? want, found ?? have);
		if (comparison === "different") this.found.push({
			path,
			before: have,
			after: want
		});
		if (comparison === "equivalent") this.respelt.push(formatPointer(path));
	}
	#isIgnored(path) {
		return this.#ignored.some((ignored) => ignored.every((segment, i) => segment === path[i]));
	}
};
const sortElements = (value) => isList(value) ? value.toSorted((a, b) => compareText(printJson(a), printJson(b))) : value;
function saysNothing(value) {
	if (value === null) return true;
	return isDocument(value) && value.entries.length > 0 && value.entries.every(([, member]) => saysNothing(member));
}
function describeChange(rules, { path, before, after }) {
	const shown = [before, after].map((value) => shownAt(rules, path, value));
	return {
		path: formatPointer(path),
		...before !== void 0 && { before },
		...after !== void 0 && { after },
		shown: shown.find((way) => way !== "plain") ?? "plain"
	};
}
const ruleAt = ({ list }, path) => list.find((rule) => rule.path.length === path.length && rule.path.every((key, i) => key === path[i]));
const hasDeeperRule = ({ list }, path) => list.some((rule) => rule.path.length > path.length && path.every((key, i) => rule.path[i] === key));
function keepLive(want, have, path) {
	const kept = keepLiveValue(want, have, path);
	return isDocument(kept) ? kept : want;
}
function keepLiveValue(want, have, path) {
	const [head, ...rest] = path;
	if (head === void 0) return have ?? want;
	const theirs = valueAt(have, [head]);
	if (isList(want)) {
		if (theirs === void 0) return want;
		return want.map((item, i) => String(i) === head ? keepLiveValue(item, theirs, rest) : item);
	}
	if (!isDocument(want)) return want;
	const mine = want.get(head);
	if (theirs === void 0) return rest.length === 0 ? want.without(head) : want;
	if (mine !== void 0) return want.with(head, keepLiveValue(mine, theirs, rest));
	if (rest.length > 0 || !isDocument(have)) return want;
	const at = Math.min(have.keys().indexOf(head), want.entries.length);
	return new Document(want.entries.toSpliced(at, 0, [head, theirs]));
}
// src/plan/compare/value-text.ts
const SECRET_KEY = "$sluiceSecret";
const ESCAPED = /^\$+sluiceSecret$/;
function encodeValue(value) {
	if (value instanceof SecretReference) {
		const parts = value.parts.map((part) => typeof part === "string" ? part : new Document([[part.source, part.name]]));
		return new Document([[SECRET_KEY, parts]]);
	}
	if (isList(value)) return value.map(encodeValue);
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [ESCAPED.test(key) ? `$${key}` : key, encodeValue(member)]));
}
function decodeValue(value) {
	if (isList(value)) return value.map(decodeValue);
	if (!isDocument(value)) return value;
	const [only] = value.entries;
	if (value.entries.length === 1 && only?.[0] === SECRET_KEY && isList(only[1])) return new SecretReference(only[1].flatMap(decodePart));
	return new Document(value.entries.map(([key, member]) => [ESCAPED.test(key) ? key.slice(1) : key, decodeValue(member)]));
}
function decodePart(part) {
	if (typeof part === "string") return [part];
	const [source, name] = (isDocument(part) ? part.entries[0] : void 0) ?? [];
	if (source !== "secret" && source !== "secretFile" || typeof name !== "string") return [];
	return [{
		source,
		name
	}];
}
// src/plan/compare/moved.ts
function compareStates(kind, known, now, isExact) {
	if (known.kind === "absent" || now.kind === "absent") return known.kind === now.kind ? [] : void 0;
	const fields = isExact ? diffFields(kind, known.fields, now.fields) : compareFields(kind, known.fields, now.fields, []).changes.map(turnRound);
	const [was] = known.phases;
	const [is] = now.phases;
	if (is === void 0 || known.phases.includes(is)) return fields;
	return [...fields, {
		path: "/state",
		...was && { before: was },
		after: is,
		shown: "plain"
	}];
}
function hasReviewedFields(kind, known, reviewed) {
	if (known === reviewed) return true;
	if (known.kind === "absent" || reviewed?.kind !== "present") return false;
	return compareFields(kind, known.fields, reviewed.fields, []).changes.length === 0;
}
function turnRound({ path, before, after, shown }) {
	return {
		path,
		...after !== void 0 && { before: after },
		...before !== void 0 && { after: before },
		shown
	};
}
function describeMove(address, states, now, differences) {
	if (now.kind === "absent") return {
		address,
		fields: [],
		reason: "it is not there any more"
	};
	const nearest = differences.flatMap((fields, i) => fields === void 0 ? [] : [{
		fields,
		i
	}]).toSorted((a, b) => a.fields.length - b.fields.length || a.i - b.i)[0];
	if (nearest === void 0) return {
		address,
		fields: [],
		reason: "it is there, and was not when the plan was made"
	};
	const { fields, i } = nearest;
	return {
		address,
		fields,
		reason: (i > 0 && states[0]?.kind === "absent" ? "it is there, and is not what the plan makes: " : "") + fields.map(describeField).join("; ")
	};
}
function describeField({ path, before, after, shown }) {
	const [was, is] = [before, after].map((value) => shortText(value, shown));
	if (before === void 0) return `${path} is new${is === void 0 ? "" : ` (${is})`}`;
	if (after === void 0) return `${path} is gone${was === void 0 ? "" : ` (it was ${was})`}`;
	return was === void 0 || is === void 0 ? `${path} changed` : `${path} was ${was} and is ${is}`;
}
const LONGEST_VALUE = 60;
function shortText(value, shown) {
	if (value === void 0 || shown !== "plain") return void 0;
	const text = printJson(encodeValue(value));
	return text.length > LONGEST_VALUE ? void 0 : text;
}
function diffFields(kind, before, after) {
	const rules = rulesFor(kind, before);
	const diff = (path, a, b) => {
		if (isDocument(a) && isDocument(b)) return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => diff([...path, key], a.get(key), b.get(key)));
		if (path[0] === "pipeline" ? areEqual(a, b) : areEqualUnordered(a, b)) return [];
		return [{
			path: formatPointer(path),
			...a !== void 0 && { before: a },
			...b !== void 0 && { after: b },
			shown: shownAt(rules, path, b ?? a)
		}];
	};
	return diff([], before, after);
}
// src/plan/review/continuation.ts
function reviewOf(plan) {
	const states = new Map();
	const add = (address, ...next) => {
		const key = formatAddress(address);
		const known = states.get(key);
		if (known === void 0) states.set(key, {
			address,
			states: next
		});
		else known.states.push(...next);
	};
	for (const step of plan.steps.filter((each) => isReviewed(each) && !isLook(each))) {
		const { address } = step;
		if (!states.has(formatAddress(address))) add(address, expected(step));
		const after = leftBy(step);
		const renamed = newAddress(step);
		if (renamed === void 0) add(address, after);
		else {
			add(address, { kind: "absent" });
			add(renamed, { kind: "absent" }, after);
		}
	}
	for (const { handover, address } of plan.steps) {
		const base = {
			...address,
			name: versionedName(address.name) ?? address.name
		};
		const change = plan.changes.find((one) => formatAddress(one.address) === formatAddress(base));
		if (handover === void 0 || change?.before === void 0 || states.has(formatAddress(base))) continue;
		const phases = [headingPhase(change.stateBefore)];
		add(base, {
			kind: "present",
			fields: keptFields(base.kind, change.before),
			phases
		});
	}
	return {
		baseUrl: plan.baseUrl,
		project: plan.project,
		selection: plan.selection,
		digest: plan.digest,
		desiredDigest: plan.desiredDigest,
		resources: [...states.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, state]) => state)
	};
}
function newAddress(step) {
	if (step.verb !== "update" || step.address.kind !== "processor") return void 0;
	const name = textOf(step.body?.get("name"));
	return name === void 0 ? void 0 : {
		...step.address,
		name
	};
}
const keptFields = (kind, fields) => kind === "processor" ? withoutLiterals(kind, fields).fields : withoutHiddenValues(kind, fields);
function expected({ expects, address }) {
	if (expects.kind === "absent") return { kind: "absent" };
	const phases = address.kind === "processor" ? [headingPhase(expects.state)] : [];
	return {
		kind: "present",
		fields: keptFields(address.kind, expects.fields),
		phases
	};
}
const PHASES_AFTER = {
	accept: [],
	failover: [
		"running",
		"moving",
		"failed"
	],
	create: ["not-running", "moving"],
	update: ["not-running", "failed"],
	delete: [],
	stop: ["not-running", "moving"],
	start: [
		"running",
		"moving",
		"failed"
	],
	mark: [],
	gate: []
};
function leftBy({ verb, address, leaves, expects }) {
	if (verb === "delete") return { kind: "absent" };
	const fields = leaves ?? (expects.kind === "present" ? expects.fields : EMPTY_DOCUMENT);
	const phases = address.kind === "processor" ? PHASES_AFTER[verb] : [];
	return {
		kind: "present",
		fields: keptFields(address.kind, fields),
		phases
	};
}
function compareWithReview(review, plan) {
	if (plan.digest === review.digest) return { kind: "same" };
	const stale = (reason, moved = []) => ({
		kind: "stale",
		reason,
		moved
	});
	if (plan.project !== review.project || plan.baseUrl !== review.baseUrl) return stale("it was made for another project or another Atlas");
	if (!isSelectedAs(plan.selection, review.selection)) return stale("it was made with other targets, or with others of --prune, --replay, --restart, --update-secrets and destroy");
	const moved = [...findMoved(review, plan), ...findNew(review, plan)];
	if (plan.desiredDigest !== review.desiredDigest) return stale("the manifest, or a value that it takes from outside, has changed since", moved);
	return moved.length === 0 ? { kind: "continuation" } : stale("Atlas has changed since", moved);
}
const isSelectedAs = (plan, reviewed) => plan.destroy === reviewed.destroy && plan.prune === reviewed.prune && plan.updateSecrets === reviewed.updateSecrets && areSame(plan.restart ?? [], reviewed.restart ?? []) && (plan.replay ?? []).every((one) => reviewed.replay?.includes(one) === true) && areSame(plan.targets, reviewed.targets);
const areSame = (a, b) => [...new Set(a)].toSorted().join("\n") === [...new Set(b)].toSorted().join("\n");
function findMoved(review, plan) {
	return review.resources.flatMap((resource) => findMove(review, resource, plan) ?? []);
}
function findMove(review, { address, states }, plan, isDone = false) {
	const now = currentState(plan, address);
	if (now === void 0) return void 0;
	const shift = tierShiftIn(review, address);
	const known = isDone ? states.slice(-1) : states;
	const differences = known.map((state) => {
		const isExact = hasReviewedFields(address.kind, state, states[0]);
		return compareStates(address.kind, state, asReviewed(now, state, shift), isExact);
	});
	if (differences.some((fields) => fields?.length === 0)) return void 0;
	return describeMove(address, known, now, differences);
}
function tierShiftIn({ resources }, { kind, workspace }) {
	if (kind !== "processor") return void 0;
	const own = resources.find(({ address }) => address.kind === "workspace" && address.workspace === workspace);
	const [before, after] = [own?.states[0], own?.states.at(-1)].map((state) => state?.kind === "present" ? state.fields : void 0);
	return tierShiftOf(before, after);
}
function asReviewed(now, known, shift) {
	if (now.kind === "absent" || known.kind === "absent") return now;
	return {
		...now,
		fields: withoutTierShift(known.fields, now.fields, shift)
	};
}
function currentState(plan, address) {
	const key = formatAddress(address);
	const renamed = plan.changes.some((change) => change.renamedFrom === address.name && change.address.workspace === address.workspace && change.address.kind === address.kind);
	const change = plan.changes.find((each) => {
		const name = each.renamedFrom ?? each.address.name;
		return formatAddress({
			...each.address,
			name
		}) === key && (each.before !== void 0 || !renamed);
	});
	if (change?.before === void 0) return plan.selection.targets.length === 0 || change !== void 0 ? { kind: "absent" } : void 0;
	const phases = address.kind === "processor" ? [headingPhase(change.stateBefore)] : [];
	return {
		kind: "present",
		fields: keptFields(address.kind, change.before),
		phases
	};
}
const untimed = (address) => ({
	...address,
	name: withoutSwitchTime(address.name)
});
const isLook = ({ verb }) => verb === "mark" || verb === "gate";
function findNew(review, plan) {
	const known = new Set(review.resources.map(({ address }) => formatAddress(untimed(address))));
	const fresh = new Map();
	for (const { address } of plan.steps.filter(isReviewed)) if (!known.has(formatAddress(untimed(address)))) fresh.set(formatAddress(address), address);
	return [...fresh.entries()].map(([key, address]) => ({
		address,
		fields: plan.changes.find((change) => formatAddress(change.address) === key)?.fields ?? [],
		reason: "it would be changed now, and was not to be when the plan was made"
	}));
}
function staleError(outcome) {
	const diagnostics = outcome.moved.map(({ address, reason }) => ({
		severity: "error",
		code: "PLAN_STALE",
		message: reason,
		address: formatAddress(address)
	}));
	return new SluiceError("PLAN_STALE", `this is not the plan that was reviewed: ${outcome.reason}`, {
		exitCode: EXIT.refused,
		diagnostics,
		fix: "Plan again, look at what changed, and apply that plan."
	});
}
// src/plan/review/plan-file.ts
function literalsOf(resources) {
	return resources.flatMap(({ kind, address, fields, place }) => withoutLiterals(kind, fields).pointers.map((pointer) => ({
		address,
		pointer,
		file: place?.file ?? ""
	})));
}
const KIND = "sluice-plan";
function serialisePlan(plan) {
	const { selection } = plan;
	const file = document({
		kind: KIND,
		formatVersion: number(1),
		digestForm: number(2),
		digest: plan.digest,
		desiredDigest: plan.desiredDigest,
		baseUrl: plan.baseUrl,
		project: plan.project,
		selection: document({ ...selection }),
		desired: plan.desired.map(encodeResource),
		removed: plan.removed.map(formatAddress),
		reviewed: reviewOf(plan).resources.map(encodeReviewed)
	});
	return printJson(file, { indent: 2 }) + "\n";
}
function parsePlanFile(text) {
	const file = parseFile(text);
	if (file.get("kind") !== KIND) throw invalid$1("it is not a plan that sluice plan --out has written");
	const version = file.get("formatVersion");
	if (!(version instanceof NumberLiteral) || version.toNumber() !== 1) throw invalid$1("it was written by another version of Sluice");
	requireDigestForm(file);
	const resources = listAt(file, "desired").map((value) => decodeResource(documentOf(value)));
	const removed = listAt(file, "removed").map(decodeAddress);
	const desiredDigest = textAt(file, "desiredDigest");
	const review = decodeReview(file);
	const literals = listAt(file, "desired").flatMap((value, i) => decodeLiterals(documentOf(value), resources[i]));
	if (!literals.some(({ address }) => address.kind === "processor") && desiredDigestOf(resources, removed) !== desiredDigest) throw invalid$1("its desired values were changed afterwards");
	return {
		desired: {
			project: review.project,
			resources,
			removed
		},
		review,
		literals
	};
}
function requireDigestForm(file) {
	const form = file.get("digestForm");
	if (form instanceof NumberLiteral && form.toNumber() === 2) return;
	throw new SluiceError("PLAN_OTHER_VERSION", "the plan file was made by another version of Sluice", {
		exitCode: EXIT.refused,
		fix: "Plan again."
	});
}
function parseFile(text) {
	try {
		return documentOf(parseJson(text));
	} catch (error) {
		if (error instanceof JsonSyntaxError) throw invalid$1("it is not JSON");
		throw error;
	}
}
const invalid$1 = (why) => new SluiceError("PLAN_FILE_INVALID", `the plan file can't be used: ${why}`, { fix: "Write it again with sluice plan --out FILE." });
function decodeLiterals(value, resource) {
	const pointers = value.get("literals");
	if (!isList(pointers) || resource === void 0) return [];
	const { address, place } = resource;
	return pointers.filter((pointer) => typeof pointer === "string").map((pointer) => ({
		address,
		pointer,
		file: place?.file ?? ""
	}));
}
function encodeResource(resource) {
	const { fields, pointers } = withoutLiterals(resource.kind, resource.fields);
	const common = {
		address: formatAddress(resource.address),
		fields: encodeValue(fields),
		literals: pointers.length > 0 ? pointers : void 0,
		protect: resource.protect,
		ignoreChanges: resource.ignoreChanges,
		place: encodePlace(resource.place)
	};
	if (resource.kind === "workspace") return document({
		...common,
		prune: resource.prune
	});
	if (resource.kind === "connection") return document({
		...common,
		failoverRegions: resource.failoverRegions
	});
	if (resource.kind !== "processor") return document(common);
	return document({
		...common,
		state: resource.state,
		resumeFromCheckpoint: resource.resumeFromCheckpoint,
		update: encodePolicy(resource.update),
		gate: resource.gate && gateFields(resource.gate),
		renamedFrom: resource.renamedFrom,
		pipelinePlace: encodePlace(resource.pipelinePlace)
	});
}
function decodeResource(value) {
	const address = decodeAddress(value.get("address") ?? null);
	const place = decodePlace(value.get("place"));
	const common = {
		address,
		fields: documentOf(decodeValue(value.get("fields") ?? null)),
		protect: value.get("protect") === true,
		ignoreChanges: listAt(value, "ignoreChanges").map((pointer) => textOf(pointer) ?? ""),
		...place && { place }
	};
	if (address.kind === "workspace") return {
		...common,
		kind: "workspace",
		prune: value.get("prune") === true
	};
	const { kind } = address;
	if (kind === "connection") {
		const regions = value.get("failoverRegions");
		if (!isList(regions)) return {
			...common,
			kind
		};
		return {
			...common,
			kind,
			failoverRegions: regions.map((region) => textOf(region) ?? "")
		};
	}
	if (kind === "failover" || kind === "privateLink" || kind === "vpcPeering") return {
		...common,
		kind
	};
	const state = textAt(value, "state");
	if (!isState(state)) throw invalid$1(`"${state}" is no state`);
	const resumeFromCheckpoint = value.get("resumeFromCheckpoint");
	const renamedFrom = textOf(value.get("renamedFrom"));
	const update = decodePolicy(value.get("update"));
	const gate = decodeGate(value.get("gate"));
	const pipelinePlace = decodePlace(value.get("pipelinePlace"));
	return {
		...common,
		kind: "processor",
		state,
		...typeof resumeFromCheckpoint === "boolean" && { resumeFromCheckpoint },
		...update && { update },
		...gate && { gate },
		...renamedFrom !== void 0 && { renamedFrom },
		...pipelinePlace && { pipelinePlace }
	};
}
const isState = (text) => [
	"STARTED",
	"STOPPED",
	"UNMANAGED"
].includes(text);
function encodeReviewed({ address, states }) {
	return document({
		address: formatAddress(address),
		states: states.map((state) => state.kind === "absent" ? document({ absent: true }) : document({
			fields: encodeValue(state.fields),
			phases: state.phases
		}))
	});
}
function decodeReviewed(value) {
	const states = listAt(value, "states").map((each) => {
		const state = documentOf(each);
		if (state.get("absent") === true) return { kind: "absent" };
		const phases = listAt(state, "phases").map((phase) => phase);
		return {
			kind: "present",
			fields: documentOf(decodeValue(state.get("fields") ?? null)),
			phases
		};
	});
	return {
		address: decodeAddress(value.get("address") ?? null),
		states
	};
}
function encodeReview(review) {
	const { selection, resources, ...texts } = review;
	return document({
		...texts,
		selection: document({ ...selection }),
		reviewed: resources.map(encodeReviewed)
	});
}
function decodeReview(value) {
	return {
		baseUrl: textAt(value, "baseUrl"),
		project: textAt(value, "project"),
		selection: decodeSelection(documentOf(value.get("selection"))),
		digest: textAt(value, "digest"),
		desiredDigest: textAt(value, "desiredDigest"),
		resources: listAt(value, "reviewed").map((each) => decodeReviewed(documentOf(each)))
	};
}
function decodeSelection(value) {
	return {
		targets: listAt(value, "targets").map((target) => textOf(target) ?? ""),
		prune: value.get("prune") === true,
		...value.has("restart") && { restart: listAt(value, "restart").map((pattern) => textOf(pattern) ?? "") },
		...value.has("replay") && { replay: listAt(value, "replay").map((text) => textOf(text) ?? "") },
		updateSecrets: value.get("updateSecrets") === true,
		destroy: value.get("destroy") === true,
		...value.has("promote") && { promote: listAt(value, "promote").map((address) => textOf(address) ?? "") }
	};
}
const encodePlace = (place) => place && document({
	file: place.file,
	line: number(place.line),
	column: number(place.column)
});
function decodePlace(value) {
	if (!isDocument(value)) return void 0;
	const count = (key) => {
		const literal = value.get(key);
		return literal instanceof NumberLiteral ? literal.toNumber() : 1;
	};
	return {
		file: textAt(value, "file"),
		line: count("line"),
		column: count("column")
	};
}
function decodeAddress(value) {
	const address = typeof value === "string" ? parseAddress(value) : void 0;
	if (address === void 0) throw invalid$1("it holds an address of another form");
	return address;
}
function documentOf(value) {
	if (!isDocument(value)) throw invalid$1("something is missing in it");
	return value;
}
function listAt(value, key) {
	const list = value.get(key);
	if (!isList(list)) throw invalid$1(`"${key}" is missing in it`);
	return list;
}
function textAt(value, key) {
	const text = value.get(key);
	if (typeof text !== "string") throw invalid$1(`"${key}" is missing in it`);
	return text;
}
// src/plan/review/touches.ts
const DELETED = "deleted";
function touchesOf(plan) {
	const wanted = new Map(plan.desired.map((resource) => [formatAddress(resource.address), resource]));
	const steps = groupSteps(plan.steps);
	return reviewOf(plan).resources.map(({ address }) => {
		const key = formatAddress(address);
		const resource = wanted.get(key);
		const own = steps.get(key);
		return {
			address,
			wants: resource === void 0 ? DELETED : wantedDigestOf(resource),
			changes: own === void 0 || !isRestart(own)
		};
	});
}
function groupSteps(steps) {
	const groups = new Map();
	for (const step of steps) {
		const key = formatAddress(step.address);
		groups.set(key, [...groups.get(key) ?? [], step]);
	}
	return groups;
}
function isRestart(steps) {
	return steps.every(({ verb, id, restarts }) => verb === "start" && steps.some((other) => other.id === restarts) || verb === "stop" && steps.some((other) => other.restarts === id));
}
// src/plan/hazards/allowances.ts
function parseAllowances(texts) {
	return texts.flatMap((text) => text.split(",")).map((text) => text.trim()).filter((text) => text !== "").map(parseAllowance);
}
function parseAllowance(text) {
	const [name = "", ...rest] = text.split("=");
	const kind = HAZARD_KINDS.find((each) => each === name);
	if (kind === void 0) throw new SluiceError("SETTINGS_ALLOW_INVALID", `--allow ${text}: there is no hazard "${name}"`, { fix: `Hazards are ${HAZARD_KINDS.join(", ")}.` });
	if (rest.length === 0) return { kind };
	const address = parseAddress(rest.join("="));
	if (address === void 0) throw new SluiceError("SETTINGS_ALLOW_INVALID", `--allow ${text}: "${rest.join("=")}" is not an address`, { fix: "Addresses look like orders, orders/connection/kafka or orders/processor/enrich." });
	return {
		kind,
		address
	};
}
function isAllowed(kind, address, allowances) {
	const text = formatAddress(address);
	return allowances.some((allowance) => allowance.kind === kind && (allowance.address === void 0 || formatAddress(allowance.address) === text));
}
function findIdleAllowances(allowances, hazards) {
	return allowances.flatMap(({ kind, address }) => {
		if (address === void 0) return [];
		const text = formatAddress(address);
		if (hazards.some((hazard) => hazard.kind === kind && formatAddress(hazard.address) === text)) return [];
		return [{
			severity: "warning",
			code: "PLAN_ALLOWANCE_UNUSED",
			message: `--allow ${kind}=${text} allows nothing: the plan has no such hazard`,
			address: text,
			fix: "Remove it."
		}];
	});
}
// src/plan/steps/drafts.ts
const UNTOUCHED = {
	stops: false,
	starts: false,
	pausedFor: []
};
const keys = new WeakMap();
function keyOf$1(address) {
	const known = keys.get(address);
	if (known !== void 0) return known;
	const key = formatAddress(address);
	keys.set(address, key);
	return key;
}
const connectionOf = (drafts, processor, name) => drafts.get(keyOf$1(connectionAddress(processor.workspace, name)));
function isProcessor(resource) {
	return resource?.kind === "processor";
}
function contextOf({ address: { workspace } }, live) {
	const types = live.resources.filter(({ address }) => address.kind === "connection" && address.workspace === workspace).map(({ address, body }) => [address.name, textOf(body.get("type"))]);
	return { connections: new Map(types) };
}
function plannedContext({ address: { workspace } }, drafts) {
	const types = [...drafts.values()].filter(({ address }) => address.kind === "connection" && address.workspace === workspace).map(({ address, before, after }) => [address.name, textOf((after ?? before)?.get("type"))]);
	return { connections: new Map(types) };
}
const names = new WeakMap();
function connectionNames(fields) {
	if (fields === void 0) return [];
	const known = names.get(fields);
	if (known !== void 0) return known;
	const references = connectionReferences(fields.get("pipeline"), fields.get("options"));
	const found = [...new Set(references.map((reference) => reference.name))];
	names.set(fields, found);
	return found;
}
function liveStateOf(draft) {
	return draft.live === void 0 ? void 0 : processorStateOf(draft.live.body);
}
function isUp(state) {
	if (state === void 0) return false;
	const phase = processorPhase(state);
	return phase === "running" || phase === "moving" && ![
		"INIT",
		"CREATING",
		"STOPPING"
	].includes(state);
}
function isGoing(state) {
	return [
		"DELETE_REQUESTED",
		"DELETING",
		"DROPPED",
		"DROPPING"
	].includes(state ?? "");
}
// src/plan/compare/bodies.ts
function createBody(draft) {
	const fields = draft.address.kind === "processor" ? draft.after : draft.sends;
	return fields && bodyOfNew(draft.address, fields);
}
function bodyOfNew({ kind, name, region = "" }, fields) {
	switch (kind) {
		case "privateLink":
		case "vpcPeering": return withoutNulls(fields);
		case "workspace": return withoutNulls(workspaceCreateBody(name, fields));
		case "connection": return withoutNulls(connectionBody(name, fields));
		case "failover": return withoutNulls(failoverBody(name, region, fields));
		case "processor": return withoutNulls(processorCreateBody(name, fields));
	}
}
function recreationBody(draft) {
	const { address, before, desired, renamedFrom } = draft;
	if (before === void 0) return void 0;
	const former = renamedFrom === void 0 ? address : {
		...address,
		name: renamedFrom
	};
	if (!isConnectionLike(address.kind)) return bodyOfNew(former, before);
	const secrets = draft.secrets.filter(({ path }) => isSameLogin(path, before, desired?.fields));
	const isHeld = (path) => secrets.some((secret) => formatPointer(secret.path) === formatPointer(path));
	if (!(connectionSpec(connectionTypeOf(before)) !== void 0) || !heldSecrets(before).named.every(isHeld)) return void 0;
	return bodyOfNew(former, secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), before));
}
function isSameLogin(path, before, after) {
	const login = path.slice(0, -1);
	const isEqual = (...at) => areEqual(valueAt(before, at), valueAt(after, at));
	return isEqual("type") && isDocument(valueAt(before, login)) && isEqual(...login, "mechanism") && isEqual(...login, "method");
}
function withoutNulls(body) {
	const entries = body.entries.flatMap(([key, value]) => {
		if (value === null) return [];
		return [[key, isDocument(value) && key !== "pipeline" ? withoutNulls(value) : value]];
	});
	return new Document(entries);
}
function updateBody(draft) {
	const before = draft.before ?? EMPTY_DOCUMENT;
	const after = draft.after ?? EMPTY_DOCUMENT;
	switch (draft.address.kind) {
		case "privateLink":
		case "vpcPeering": return changedMembers(before, after);
		case "connection": return connectionBody(draft.address.name, draft.sends ?? after);
		case "failover": return failoverBody(draft.address.name, draft.address.region ?? "", draft.sends ?? after);
		case "workspace": return workspaceUpdateBody(changedMembers(before, after));
		case "processor": return withPinnedTier(draft, processorPatch(before, after));
	}
}
function rollbackBody(draft) {
	return withPinnedTier(draft, processorPatch(draft.after ?? EMPTY_DOCUMENT, draft.before ?? EMPTY_DOCUMENT));
}
const withPinnedTier = ({ pinnedTier }, body) => pinnedTier === void 0 ? body : body.with("tier", pinnedTier);
function withFreshStart(body) {
	const options = body.get("options");
	return body.with("options", (isDocument(options) ? options : EMPTY_DOCUMENT).with("resumeFromCheckpoint", false));
}
function changedMembers(before, after) {
	return new Document(after.entries.filter(([key, value]) => !areEqual(value, before.get(key))));
}
function processorPatch(before, after) {
	const patch = changedMembers(before.without("options"), after.without("options"));
	const [old, next] = [before, after].map((fields) => optionsOf(fields));
	let options = changedMembers(old ?? EMPTY_DOCUMENT, next ?? EMPTY_DOCUMENT);
	if (old?.has("dlq") === true && next?.has("dlq") !== true) options = options.with("dlq", EMPTY_DOCUMENT);
	options = withFreedBounds(options, old, next);
	const members = {};
	if (options.entries.length > 0) members["options"] = options;
	if (before.get("failoverEnabled") === true && !after.has("failoverEnabled")) members["failoverEnabled"] = false;
	return new Document([...patch.entries, ...document(members).entries]);
}
function withFreedBounds(options, old, next) {
	const [before, after] = [old?.get("autoscaling"), next?.get("autoscaling")];
	if (!options.has("autoscaling") || !isDocument(before) || !isDocument(after)) return options;
	const freed = AUTOSCALING_BOUNDS.filter((bound) => before.has(bound) && !after.has(bound));
	return options.with("autoscaling", freed.reduce((block, bound) => block.with(bound, null), after));
}
const optionsOf = (fields) => {
	const options = fields.get("options");
	return isDocument(options) ? options : EMPTY_DOCUMENT;
};
// src/plan/gate/gate-hazards.ts
function addGateHazards({ desired, address }, fate, add) {
	if (!isProcessor(desired) || desired.gate?.onFailure !== "roll-back") return;
	if (fate?.carry?.kind !== "commits") return;
	add("source-gap", address, "if its gate fails, the old definition skips what the new one has read: its consumer group has committed that (gate.onFailure: roll-back)");
}
// src/plan/blue-green/possible.ts
const impossible$1 = (why) => ({
	kind: "impossible",
	why
});
function judgeFeasibility({ name, before, after, shadow, context }) {
	if (name.length > MAX_VERSIONED_NAME) return impossible$1(`its name has more than ${MAX_VERSIONED_NAME} characters`);
	const [from, to] = [sourceKindOf(before, context), sourceKindOf(after, context)];
	if (from !== to) return impossible$1("it gets another kind of source");
	if (from === "kinesis") return impossible$1("Atlas shows no position for Kinesis");
	if (from === "nothing") return impossible$1("its source has no position");
	if (from === "unknown") return impossible$1("Sluice does not know its source");
	const [oldSource, newSource] = [sourceIn(before), sourceIn(after)];
	if (!areEqual(oldSource?.get("connectionName"), newSource?.get("connectionName"))) return impossible$1("it reads over another connection, where positions can not be compared");
	if (valueAt(newSource, ["initialSync", "enable"]) === true) return impossible$1("initialSync copies the collection, and that copy would be in the shadow only");
	const groups = [oldSource, newSource].map((source) => textOf(valueAt(source, ["config", "group_id"])));
	if (from === "kafka" && groups[0] !== void 0 && groups[0] === groups[1]) return impossible$1("both versions would share the consumer group of config.group_id: give the new one another group_id");
	if (checkpointVerdict(shadow, after).verdict === "lost") return impossible$1("Atlas takes no change of its sink on a checkpoint: its window has no $group or $sort, or is a $sessionWindow");
	const [old, next] = [windowIn(before), windowIn(after)];
	const obstacle = windowObstacle(old, next, from, [oldSource, newSource].some((source) => source?.has("timeField") === true));
	if (obstacle !== void 0) return impossible$1(obstacle);
	const [oldTopics, newTopics] = [topicsOf(oldSource?.get("topic")), topicsOf(newSource?.get("topic"))];
	const dropped = from === "kafka" ? oldTopics.filter((topic) => !newTopics.includes(topic)) : [];
	const effect = repeatingEffect(after);
	const risks = [
		{
			kind: "double-run",
			reason: `two versions run until the switch${old === void 0 && next === void 0 ? "" : ", and open windows take that long"}; what lies between their stops is written twice`
		},
		...dropped.map((topic) => ({
			kind: "source-gap",
			reason: `the new version does not read ${topic}: what arrives there after the switch is not processed`
		})),
		...effect === void 0 ? [] : [{
			kind: "duplicate-output",
			reason: `messages are processed twice around the switch, and ${effect}`
		}]
	];
	const [oldTopic] = oldTopics.length === 1 ? oldTopics : [];
	const [newTopic] = newTopics.length === 1 ? newTopics : [];
	return {
		kind: "possible",
		facts: {
			source: from,
			...old !== void 0 && { closesWindows: true },
			...next !== void 0 && { opensWindows: true },
			...from === "kafka" && oldTopic !== void 0 && { oldTopic },
			...from === "kafka" && newTopic !== void 0 && { newTopic }
		},
		risks
	};
}
function windowObstacle(old, next, source, hasTimeField) {
	if (old?.isProcessingTime === true || next?.isProcessingTime === true) return "a window of processing time holds other messages in each version";
	if (old?.stage === "$sessionWindow" || next?.stage === "$sessionWindow") return "nobody can tell whether a session is whole";
	if (old !== void 0 && next === void 0 && (source === "kafka" || hasTimeField)) return "its window is removed, and nothing tells when the old version has written all that the new one does not read";
}
const topicsOf = (topic) => isList(topic) ? topic.flatMap((one) => textOf(one) ?? []) : [textOf(topic) ?? []].flat();
// src/plan/blue-green/shadow.ts
function shadowFields(fields, { sink, dlq }) {
	const pipeline = fields.get("pipeline");
	const last = isList(pipeline) ? pipeline.at(-1) : void 0;
	const redirected = isDocument(last) ? redirect(last, sink) : void 0;
	if (!isList(pipeline) || redirected === void 0) return { why: `its last stage is not ${"topic" in sink ? "an $emit to a topic" : "a $merge or an $emit to a collection"}, so it can't write to blueGreen.sink` };
	const moved = fields.with("pipeline", [...pipeline.slice(0, -1), redirected]);
	if (dlq === void 0) return { fields: moved };
	const connectionName = textOf(valueAt(fields, [
		"options",
		"dlq",
		"connectionName"
	]));
	if (connectionName === void 0) return { why: "it has no options.dlq whose connection blueGreen.dlq could take" };
	return { fields: withValueAt(moved, ["options", "dlq"], document({
		connectionName,
		...dlq
	})) };
}
function redirect(stage, sink) {
	const [name = "", body] = stage.entries[0] ?? [];
	if (!isDocument(body)) return void 0;
	if ("topic" in sink) return name === "$emit" && body.has("topic") ? document({ [name]: body.with("topic", sink.topic) }) : void 0;
	if (name === "$merge") {
		const into = body.get("into");
		if (!isDocument(into)) return void 0;
		return document({ [name]: body.with("into", withTarget(into, sink)) });
	}
	return name === "$emit" && body.has("db") && body.has("coll") ? document({ [name]: withTarget(body, sink) }) : void 0;
}
const withTarget = (target, { db, coll }) => target.with("db", db).with("coll", coll);
function isDefinedBy(live, wanted) {
	const fields = liveFields("processor", live.body);
	const pipeline = live.body.get("pipeline");
	return areEqual(wanted.get("pipeline"), pipeline) && compareFields("processor", wanted, fields, []).changes.length === 0;
}
// src/plan/blue-green/change.ts
function settleBlueGreen(drafts, live, promoted) {
	return [...drafts.values()].flatMap((draft) => {
		const outcome = blueGreenOf(draft, live, promoted);
		if (outcome === void 0) return [];
		if ("why" in outcome) return [refusal(draft, outcome.why)];
		draft.blueGreen = outcome;
		if (outcome.isWaiting) letWait(draft);
		return [];
	});
}
function blueGreenOf(draft, live, promoted) {
	const { desired, address, action, before, after, renamedFrom, run } = draft;
	if (!isProcessor(desired) || !draft.isTargeted || action !== "update" || !run.starts) return void 0;
	const policy = desired.update?.blueGreen;
	const [old, wanted] = [before?.get("pipeline"), after?.get("pipeline")];
	if (policy === void 0 || after === void 0 || old === void 0 || wanted === void 0) return void 0;
	if (areEqual(old, wanted)) return void 0;
	if (draft.replayFrom !== void 0) return { why: "it is replayed in the same plan: apply the change first" };
	if (liveStateOf(draft) === "CREATED" && draft.leftOvers === void 0) return void 0;
	if (renamedFrom !== void 0 && !isPreviousName(renamedFrom, address.name)) return { why: "it gets another name in the same plan: rename it first" };
	if (run.pausedFor.length > 0) return { why: `connection ${run.pausedFor.join(", ")} changes in the same plan: apply that first` };
	const redirected = shadowFields(after, policy);
	if ("why" in redirected) return redirected;
	const feasibility = judgeFeasibility({
		name: address.name,
		before: old,
		after: wanted,
		shadow: redirected.fields.get("pipeline") ?? null,
		context: contextOf(draft, live)
	});
	if (feasibility.kind === "impossible") return feasibility;
	const next = nextVersion(draft.leftOvers?.next, after, redirected.fields);
	const isPromoted = promoted.includes(keyOf$1(address));
	const isManual = policy.promote === "manual" && !isPromoted && next !== "redirected back";
	const isWaiting = isManual && next === "in the shadow" && stateIsUp(draft.leftOvers?.next) && isUp(liveStateOf(draft));
	const deadlineSeconds = policy.deadlineSeconds;
	return {
		facts: {
			...feasibility.facts,
			deadlineSeconds,
			...isManual && { keepsWaiting: true }
		},
		risks: feasibility.risks,
		shadow: redirected.fields,
		next,
		endsInShadow: isManual,
		isWaiting
	};
}
const stateIsUp = (one) => one !== void 0 && isUp(processorStateOf(one.body));
function nextVersion(next, wanted, shadow) {
	if (next === void 0) return "absent";
	if (isDefinedBy(next, shadow)) return "in the shadow";
	return processorStateOf(next.body) !== "CREATED" && isDefinedBy(next, wanted) ? "redirected back" : "other";
}
function letWait(draft) {
	draft.action = "noop";
	draft.fields = [];
	if (draft.before !== void 0) draft.after = draft.before;
	draft.run = {
		...draft.run,
		stops: false,
		starts: false
	};
	draft.notes.push(`the new version waits beside it: sluice apply --promote ${keyOf$1(draft.address)} lets it take over`);
}
function refusal(draft, why) {
	return {
		severity: "error",
		code: "PLAN_BLUE_GREEN",
		message: `this change can't be made blue/green: ${why}`,
		address: keyOf$1(draft.address),
		fix: "Remove update.strategy to change it in place, or change what the message names.",
		...draft.desired?.place && { place: draft.desired.place }
	};
}
function expiredVersion(draft, now) {
	const { desired, leftOvers, action, address } = draft;
	const kept = leftOvers?.kept;
	if (!isProcessor(desired) || kept === void 0 || now === void 0 || action !== "noop") return void 0;
	const seconds = desired.update?.blueGreen?.keepOldSeconds;
	const switchedAt = switchMomentOf(kept.address.name, address.name);
	if (seconds === void 0 || switchedAt === void 0 || desired.protect || !draft.isTargeted) return void 0;
	return isUp(liveStateOf(draft)) && !isUp(processorStateOf(kept.body)) && leftOvers?.next === void 0 && now - switchedAt >= seconds * 1e3 ? kept : void 0;
}
const wantsBlueGreen = (draft) => isProcessor(draft.desired) && draft.desired.update?.blueGreen !== void 0;
// src/plan/compare/left-overs.ts
function findVersions({ address, renamedFrom, update }, found, processors, isOurs) {
	const beside = processors.filter((other) => other.address.workspace === address.workspace && isOurs(other.address));
	const next = beside.find((other) => other.address.name === nextName(address.name));
	const previous = beside.filter((other) => isPreviousName(other.address.name, address.name));
	const [newest, ...others] = previous.toReversed();
	if (next === void 0 && newest === void 0) return {
		live: found,
		leftOvers: void 0
	};
	const common = {
		...next && { next },
		others
	};
	const hasOwnName = found?.address.name === address.name;
	if (newest === void 0 || found !== void 0 && !hasOwnName && renamedFrom !== void 0) return {
		live: found,
		leftOvers: {
			...common,
			others: previous
		}
	};
	if (found === void 0) return {
		live: newest,
		leftOvers: common
	};
	const state = processorStateOf(found.body) ?? "";
	return state === "CREATED" || state === "FAILED" && update?.blueGreen === void 0 ? {
		live: newest,
		leftOvers: {
			...common,
			candidate: found
		}
	} : {
		live: found,
		leftOvers: {
			...common,
			kept: newest
		}
	};
}
function isVersionOf(address, processors) {
	return address.kind === "processor" && processors.some((one) => one.address.workspace === address.workspace && (nextName(one.address.name) === address.name || isPreviousName(address.name, one.address.name)));
}
const besideAddress = ({ workspace }, name) => processorAddress(workspace, name);
// src/plan/steps/drafting.ts
function draftCreation(desired, isTargeted) {
	const notes = [];
	let after = desired.fields;
	for (const pointer of desired.ignoreChanges) {
		const path = parsePointer(pointer);
		if (valueAt(after, path) === void 0) continue;
		if (isLeftOutOfCreation(desired, path)) {
			after = withoutValueAt(after, path);
			notes.push(`ignoreChanges names ${pointer}: it is not sent`);
		} else notes.push(`ignoreChanges names ${pointer}, which a creation needs: it is sent`);
	}
	return {
		address: desired.address,
		desired,
		action: "create",
		fields: [],
		after: withoutSecrets(after),
		sends: after,
		secrets: findSecrets(after),
		isRotation: false,
		unverifiable: [],
		isTargeted,
		notes,
		run: UNTOUCHED
	};
}
function draftUpdate(desired, live, how) {
	const { updateSecrets, isTargeted } = how;
	const { kind } = desired;
	const before = liveFields(kind, live.body);
	const compared = compareFields(kind, desired.fields, before, desired.ignoreChanges, how.secrets);
	const renamedFrom = live.address.name === desired.address.name ? void 0 : live.address.name;
	const secrets = sentSecrets(desired);
	const isFixed = ({ path }) => isConnectionLike(kind) || !(path === "/dnsDomain" && canPatchDomain(live.body));
	const isReplaced = (isConnectionLike(kind) || kind === "privateLink") && (compared.immutable.some(isFixed) || how.replacedLink !== void 0);
	const isChanged = compared.changes.length > 0 || renamedFrom !== void 0;
	const isRotation = !isReplaced && updateSecrets && isTargeted && secrets.length > 0;
	const action = isReplaced ? "replace" : isChanged || isRotation ? "update" : "noop";
	const renameField = renamedFrom === void 0 ? [] : [{
		path: "/name",
		before: renamedFrom,
		after: desired.address.name,
		shown: "plain"
	}];
	return {
		address: desired.address,
		desired,
		live,
		action,
		fields: [
			...renameField,
			...compared.changes,
			...action === "noop" ? [] : secretFields(desired, secrets, compared.changes)
		],
		before,
		after: isReplaced ? withoutSecrets(desired.fields) : compared.after,
		sends: isReplaced ? desired.fields : secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), compared.after),
		secrets,
		isRotation,
		unverifiable: [...compared.unverifiable, ...writeOnlyPointers(desired, secrets)],
		...renamedFrom !== void 0 && { renamedFrom },
		isTargeted,
		notes: compared.respelt.map((pointer) => `${pointer} is equal and spelt differently in Atlas: no change`),
		run: how.replacedLink === void 0 ? UNTOUCHED : {
			...UNTOUCHED,
			replacedFor: how.replacedLink
		}
	};
}
function sentSecrets(desired) {
	if (!isConnectionLike(desired.kind)) return [];
	const ignored = desired.ignoreChanges.map(parsePointer);
	return findSecrets(desired.fields).filter(({ path }) => !ignored.some((prefix) => prefix.every((key, i) => key === path[i])));
}
function secretFields(desired, secrets, changes) {
	const rules = rulesFor(desired.kind, desired.fields);
	return secrets.map(({ path, secret }) => ({
		path: formatPointer(path),
		after: secret,
		shown: findRule(rules, path)?.shown ?? "sensitive"
	})).filter(({ path }) => !changes.some((change) => change.path === path));
}
const writeOnlyPointers = (desired, secrets) => secretFields(desired, secrets, []).filter((field) => field.shown === "writeOnly" && field.after instanceof SecretReference).map((field) => field.path);
function draftDeletion(live, cause, desired, isTargeted) {
	const reasons = {
		removed: "removed: in the manifest",
		prune: "not in the manifest, which owns this workspace (prune)",
		unlisted: "not under failoverConnections of its connection",
		connection: "goes with its connection",
		destroy: "destroy"
	};
	return {
		address: live.address,
		...desired && { desired },
		live,
		action: "delete",
		fields: [],
		before: liveFields(live.address.kind, live.body),
		secrets: [],
		isRotation: false,
		unverifiable: [],
		cause,
		isTargeted,
		notes: [reasons[cause]],
		run: UNTOUCHED
	};
}
function draftUnmanaged(live, isTargeted) {
	const before = liveFields(live.address.kind, live.body);
	return {
		address: live.address,
		live,
		action: "unmanaged",
		fields: [],
		before,
		after: before,
		secrets: [],
		isRotation: false,
		unverifiable: [],
		isTargeted,
		notes: [],
		run: UNTOUCHED
	};
}
// src/plan/compare/peering-changes.ts
function draftPeering(desired, live, isTargeted) {
	const { address, place } = desired;
	const warn = (code, message, fix) => ({
		severity: "warning",
		code,
		message,
		address: keyOf$1(address),
		fix,
		...place && { place }
	});
	if (live === void 0) {
		const [account, vpc] = ["requesterAccountId", "requesterVpcId"].map((key) => textOf(desired.fields.get(key)));
		const message = `Atlas has no request for a peering from ${vpc ?? ""} of account ${account ?? ""}`;
		return { diagnostics: isTargeted ? [warn("PLAN_PEERING_NOT_REQUESTED", message, "Request it in AWS; sluice status --account says with which VPC. Then apply again.")] : [] };
	}
	const state = textOf(live.body.get("state"));
	const before = liveFields("vpcPeering", live.body);
	const isAccepted = state === "PENDING" && isTargeted;
	const draft = {
		address,
		desired,
		live,
		action: isAccepted ? "update" : "noop",
		fields: isAccepted ? [{
			path: "/localStatus",
			before: "PENDING",
			after: "ACTIVE",
			shown: "plain"
		}] : [],
		before,
		after: before,
		sends: document({}),
		secrets: [],
		isRotation: false,
		unverifiable: [],
		isTargeted,
		notes: state === "ACCEPTING" ? ["Atlas is accepting it"] : [],
		run: UNTOUCHED
	};
	if (state !== "FAILED" && state !== "DELETING" || !isTargeted) return {
		draft,
		diagnostics: []
	};
	const reason = textOf(live.body.get("statusMessage"));
	return {
		draft,
		diagnostics: [warn("PLAN_PEERING_FAILED", `this peering is ${state}${reason === void 0 ? "" : `: ${reason}`}`, "Request it in AWS once more, then apply again.")]
	};
}
// src/plan/failover/failover-effects.ts
const FOUND = new WeakMap();
function failoversOf(drafts, connection) {
	const known = FOUND.get(drafts) ?? findFailovers(drafts);
	FOUND.set(drafts, known);
	return known.get(keyOf$1(connection)) ?? [];
}
function findFailovers(drafts) {
	const found = new Map();
	for (const draft of drafts.values()) {
		if (draft.address.kind !== "failover") continue;
		const key = keyOf$1(parentOf(draft.address));
		found.set(key, [...found.get(key) ?? [], draft]);
	}
	return found;
}
const parentOf = ({ workspace, name }) => connectionAddress(workspace, name);
function spreadToFailovers(drafts) {
	for (const connection of drafts.values()) {
		if (connection.address.kind !== "connection") continue;
		for (const failover of failoversOf(drafts, connection.address)) {
			if (connection.action === "delete") dropWith(failover);
			if (connection.action === "replace") replaceWith(failover, connection.address.name);
		}
	}
}
function dropWith(failover) {
	if (failover.live === void 0 || failover.action === "delete") return;
	failover.action = "delete";
	failover.fields = [];
	delete failover.after;
	failover.cause = "connection";
	failover.notes.splice(0, failover.notes.length, "goes with its connection");
}
function replaceWith(failover, connection) {
	if (failover.live === void 0 || failover.action === "delete") return;
	if (failover.desired === void 0) {
		dropWith(failover);
		return;
	}
	if (!failover.isTargeted || failover.sends === void 0) failover.sends = failover.secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), failover.before);
	failover.after = withoutSecrets(failover.sends);
	failover.action = "replace";
	failover.run = {
		...UNTOUCHED,
		replacedFor: connection
	};
}
function hasChangingFailover(drafts, processor, connection) {
	if (processor.before?.get("failoverEnabled") !== true) return false;
	return failoversOf(drafts, connectionAddress(processor.address.workspace, connection)).some(({ action }) => [
		"update",
		"replace",
		"delete"
	].includes(action));
}
function findStrayFailovers(drafts) {
	return [...drafts.values()].flatMap((draft) => {
		const { address, action, desired } = draft;
		if (address.kind !== "failover" || !draft.isTargeted) return [];
		if (action !== "create" && action !== "replace") return [];
		const workspace = drafts.get(keyOf$1(workspaceAddress(address.workspace)));
		const regions = failoverRegionsOf(workspace?.after ?? workspace?.before);
		if (workspace === void 0 || regions.includes(address.region ?? "")) return [];
		const known = regions.length === 0 ? "none" : regions.join(" and ");
		const isLeftOut = workspace.desired !== void 0 && !workspace.isTargeted;
		return [{
			severity: "error",
			code: "PLAN_FAILOVER_REGION",
			message: `${address.region ?? ""} is not a failover region of the workspace, which has ${known}`,
			address: keyOf$1(address),
			fix: isLeftOut ? `Include the workspace as well: --target ${keyOf$1(workspace.address)}` : "Add it to failoverRegions, which can be set once, or remove this failover connection.",
			...desired?.place && { place: desired.place }
		}];
	});
}
// src/plan/compare/link-changes.ts
var LinkChanges = class {
	#live;
	#removed;
	#desired;
	#isUnread;
	constructor(desired, live) {
		this.#desired = desired;
		this.#live = live.resources.filter(({ address }) => address.kind === "privateLink");
		this.#removed = new Set(desired.removed.flatMap(({ kind, name }) => kind === "privateLink" ? [name] : []));
		this.#isUnread = live.unreadable.some(({ kind }) => kind === "privateLink");
	}
	isUnreadable({ kind, fields }) {
		return this.#isUnread && isConnectionLike(kind) && linkNameIn(fields) !== void 0;
	}
	inNames(resource) {
		if (!isConnectionLike(resource.kind) || this.#live.length === 0) return resource;
		const names = new Set(this.#desired.resources.filter(isOfProjectResource).map(({ address }) => address.name));
		const fields = translateLinks(resource.fields, ["connectionId", "privateLink"], (id) => {
			const name = this.#live.find(({ body }) => idOf(body) === id)?.address.name;
			return name !== void 0 && names.has(name) ? name : void 0;
		});
		return fields === resource.fields ? resource : {
			...resource,
			fields
		};
	}
	isRemoved({ address }) {
		return isOfProject(address) && this.#desired.removed.some((each) => keyOf$1(each) === keyOf$1(address));
	}
	isRemovedById({ address, body }) {
		return address.kind === "privateLink" && this.#removed.has(idOf(body) ?? "");
	}
	withLiveAccess(resource, { body }) {
		if (!isConnectionLike(resource.kind) || linkNameIn(body) === void 0) return resource;
		const kept = ["networking", "publicPrivateNetworking"].filter((key) => body.has(key) && !resource.fields.has(key));
		const fields = kept.reduce((made, key) => made.with(key, body.get(key) ?? null), resource.fields);
		return kept.length === 0 ? resource : {
			...resource,
			fields
		};
	}
	replacedUnder({ kind, fields }, drafts) {
		const name = isConnectionLike(kind) ? linkNameIn(fields) : void 0;
		if (name === void 0) return void 0;
		const link = drafts.get(keyOf$1(privateLinkAddress(name)));
		return link?.action === "replace" && link.isTargeted ? name : void 0;
	}
	findUnknownRemovals() {
		const described = new Set(this.#desired.resources.filter(isOfProjectResource).map(({ address }) => address.name));
		const left = this.#live.filter(({ address, body }) => !described.has(address.name) && !isGoing(textOf(body.get("state"))));
		if (left.length === 0) return [];
		const known = new Set(this.#live.flatMap(({ address, body }) => [address.name, idOf(body) ?? ""]));
		return [...this.#removed].filter((name) => !described.has(name) && !known.has(name)).map((name) => ({
			severity: "warning",
			code: "PLAN_PRIVATE_LINK_UNTOLD",
			message: `removed lists private link "${name}", and no link in Atlas goes by that name: Atlas has no names for them`,
			address: formatAddress(privateLinkAddress(name)),
			fix: `Keep its description under privateLinks until it is gone, or list it as ${left.map(({ address }) => formatAddress(address)).join(" or ")}.`
		}));
	}
};
const isOfProjectResource = ({ address }) => address.kind === "privateLink";
// src/plan/steps/workspace-limits.ts
function workspaceErrors(draft) {
	if (draft.address.kind !== "workspace" || draft.action !== "update") return [];
	const common = {
		severity: "error",
		address: keyOf$1(draft.address),
		...draft.desired?.place && { place: draft.desired.place }
	};
	const errors = [];
	if (draft.fields.some((field) => field.path.startsWith("/dataProcessRegion"))) errors.push({
		...common,
		code: "PLAN_REGION_IMMUTABLE",
		message: "a workspace's region can't be changed, and Sluice never replaces a workspace",
		fix: "Keep the region that Atlas has, or create a workspace of another name there and move its processors."
	});
	const failover = draft.fields.find((field) => field.path === "/failoverRegions");
	if (Array.isArray(failover?.before) && failover.before.length > 0) errors.push({
		...common,
		code: "PLAN_FAILOVER_REGIONS_SET",
		message: "failoverRegions can be set once and neither changed nor taken away",
		fix: "Keep the failover regions that Atlas has."
	});
	return errors;
}
// src/plan/compare/changes.ts
function draftChanges(desired, live, selection, targeting, secrets) {
	const drafting = new Drafting(desired, live, selection, targeting, secrets);
	for (const resource of desired.resources) drafting.addDesired(resource);
	drafting.addUndescribed();
	return {
		drafts: drafting.drafts,
		diagnostics: drafting.diagnostics
	};
}
var Drafting = class {
	drafts = new Map();
	diagnostics = [];
	#desired;
	#live;
	#selection;
	#targeting;
	#secrets;
	#links;
	#liveByKey;
	#versions;
	#removed;
	#described;
	#claimed = new Set();
	constructor(desired, live, selection, targeting, secrets) {
		this.#desired = desired;
		this.#live = live;
		this.#selection = selection;
		this.#targeting = targeting;
		this.#secrets = secrets;
		this.#links = new LinkChanges(desired, live);
		this.#removed = new Set(desired.removed.map(keyOf$1));
		this.#described = new Set(desired.resources.map(({ address }) => keyOf$1(address)));
		this.#versions = live.resources.filter((one) => one.address.kind === "processor" && isVersionName(one.address.name) && !isLeaving(one));
		this.#liveByKey = new Map(live.resources.map((resource) => [keyOf$1(resource.address), resource]));
	}
	addDesired(wanted) {
		const resource = this.#links.inNames(wanted);
		const { address } = resource;
		this.#claimed.add(keyOf$1(address));
		if (isUnreadable(this.#live, address) || this.#links.isUnreadable(resource)) return;
		const former = findFormer(resource, this.#find, this.#desired, this.diagnostics);
		if (former !== void 0) this.#claimed.add(keyOf$1(former.address));
		const named = this.#find(address) ?? former;
		const { live: found, leftOvers } = this.#findVersions(resource, named);
		const going = this.#deletionOf(resource);
		if (going !== void 0) this.#addDeletion(resource, found, going);
		else if (resource.kind === "vpcPeering") this.#addPeering(resource, found);
		else this.#addChange(resource, found, leftOvers);
	}
	addUndescribed() {
		const causeOf = this.#undescribedDeletions();
		for (const resource of this.#live.resources) {
			const key = keyOf$1(resource.address);
			if (this.#claimed.has(key) || isLeaving(resource)) continue;
			const cause = causeOf(resource);
			const isTargeted = this.#targeting.includes(resource.address);
			const draft = cause === void 0 ? draftUnmanaged(resource, isTargeted) : draftDeletion(resource, cause, void 0, isTargeted);
			this.drafts.set(key, draft);
		}
		this.diagnostics.push(...this.#links.findUnknownRemovals());
	}
	#find = (address) => this.#liveByKey.get(keyOf$1(address));
	#deletionOf(resource) {
		if (this.#selection.destroy) return "destroy";
		return this.#links.isRemoved(resource) ? "removed" : void 0;
	}
	#addDeletion(resource, found, cause) {
		if (found === void 0 || isLeaving(found)) return;
		if (resource.kind === "vpcPeering" && textOf(found.body.get("state")) === "PENDING") return;
		const isTargeted = this.#targeting.includes(resource.address);
		this.drafts.set(keyOf$1(found.address), draftDeletion(found, cause, resource, isTargeted));
	}
	#addPeering(resource, found) {
		const { address } = resource;
		const { draft, diagnostics } = draftPeering(resource, found, this.#targeting.includes(address));
		if (draft !== void 0) this.drafts.set(keyOf$1(address), draft);
		this.diagnostics.push(...diagnostics);
	}
	#findVersions(resource, named) {
		if (resource.kind !== "processor" || this.#deletionOf(resource) !== void 0) return {
			live: named,
			leftOvers: void 0
		};
		const isOurs = (address) => !this.#described.has(keyOf$1(address)) && !this.#removed.has(keyOf$1(address));
		const versions = findVersions(resource, named, this.#versions, isOurs);
		const { next, candidate, kept, others = [] } = versions.leftOvers ?? {};
		for (const one of [
			next,
			candidate,
			kept,
			versions.live,
			...others
		]) if (one !== void 0) this.#claimed.add(keyOf$1(one.address));
		return versions;
	}
	#addChange(resource, found, leftOvers) {
		const isTargeted = this.#targeting.includes(resource.address);
		const isGone = found === void 0 || isLeaving(found);
		const kept = isGone ? resource : this.#links.withLiveAccess(resource, found);
		const draft = isGone ? draftCreation(resource, isTargeted) : draftUpdate(kept, found, {
			updateSecrets: this.#selection.updateSecrets,
			isTargeted,
			secrets: this.#secrets,
			replacedLink: this.#links.replacedUnder(kept, this.drafts)
		});
		if (isGone && found !== void 0) draft.notes.push("the existing one is being deleted; it is created once that is gone");
		if (leftOvers !== void 0) draft.leftOvers = leftOvers;
		this.drafts.set(keyOf$1(resource.address), draft);
		this.diagnostics.push(...workspaceErrors(draft));
	}
	#failoverDeletion(address) {
		if (this.#removed.has(keyOf$1(address))) return "removed";
		const parent = this.#desired.resources.find((each) => each.kind === "connection" && compareAddresses(each.address, parentOf(address)) === 0);
		return parent?.kind === "connection" && parent.failoverRegions !== void 0 ? "unlisted" : void 0;
	}
	#undescribedDeletions() {
		const { prune, destroy } = this.#selection;
		const processors = this.#desired.resources.filter((resource) => resource.kind === "processor");
		const pruned = new Set(this.#desired.resources.filter((resource) => resource.kind === "workspace" && (resource.prune || prune)).map((resource) => resource.address.workspace));
		return (resource) => {
			const { address } = resource;
			if (address.kind === "failover") return this.#failoverDeletion(address);
			const isPruned = address.kind !== "workspace" && pruned.has(address.workspace);
			const isRemoved = this.#removed.has(keyOf$1(address)) || this.#links.isRemovedById(resource);
			if (destroy && isVersionOf(address, processors)) return "destroy";
			if (!isRemoved && !isPruned) return void 0;
			if (destroy && isPruned) return "destroy";
			return isRemoved ? "removed" : "prune";
		};
	}
};
const isLeaving = ({ body }) => isGoing(textOf(body.get("state")));
function isUnreadable(live, address) {
	return live.unreadable.some((list) => list.kind === "workspace" && !isOfProject(address) || isListOf(list.kind, address.kind) && (list.workspace ?? "") === address.workspace && (list.connection === void 0 || list.connection === address.name));
}
const isListOf = (list, kind) => list === kind || list === "connection" && kind === "failover";
function findFormer(resource, find, desired, diagnostics) {
	if (resource.kind !== "processor" || resource.renamedFrom === void 0) return void 0;
	const formerAddress = processorAddress(resource.address.workspace, resource.renamedFrom);
	const former = find(formerAddress);
	if (former === void 0) return void 0;
	const isDesiredToo = desired.resources.some((other) => compareAddresses(other.address, formerAddress) === 0);
	if (find(resource.address) === void 0 && !isDesiredToo) return former;
	diagnostics.push({
		severity: "error",
		code: "PLAN_RENAME_CONFLICT",
		message: isDesiredToo ? `renamedFrom names "${resource.renamedFrom}", which the manifest defines as well` : `renamedFrom names "${resource.renamedFrom}", and both it and "${resource.address.name}" are in Atlas`,
		address: keyOf$1(resource.address),
		fix: "Take renamedFrom away, or delete one of the two.",
		...resource.place && { place: resource.place }
	});
}
// src/plan/compare/link-effects.ts
function settleLinks(drafts, live) {
	const links = [...drafts.values()].filter(({ address }) => address.kind === "privateLink");
	return [
		...links.flatMap((link) => keepUsed(link, drafts)),
		...findMissing(drafts, live),
		...links.flatMap(noteState$1)
	];
}
function usersOfLink(drafts, name) {
	return [...drafts.values()].filter(({ address, before }) => isConnectionLike(address.kind) && linkNameIn(before) === name);
}
function keepUsed(link, drafts) {
	if (link.action !== "delete" && link.action !== "replace") return [];
	const staying = usersOfLink(drafts, link.address.name).filter(({ action }) => action !== "delete" && action !== "replace");
	const coming = [...drafts.values()].filter(({ address, action, after }) => isConnectionLike(address.kind) && link.action === "delete" && (action === "create" || action === "replace") && linkNameIn(after) === link.address.name);
	const [user] = [...staying, ...coming];
	if (user === void 0) return [];
	const isDestroyed = link.cause === "destroy";
	if (isDestroyed) {
		link.action = "noop";
		link.after = link.before;
		link.notes.splice(0, link.notes.length, `stays: ${keyOf$1(user.address)} uses it`);
	}
	const isOurs = user.desired !== void 0;
	return [{
		severity: isDestroyed ? "warning" : "error",
		code: "PLAN_PRIVATE_LINK_IN_USE",
		message: isDestroyed ? `the private link stays: ${keyOf$1(user.address)} uses it` : `can't be ${link.action === "delete" ? "deleted" : "replaced"}: ${keyOf$1(user.address)} uses it and stays`,
		address: keyOf$1(link.address),
		fix: isOurs && !user.isTargeted ? `Include that as well: --target ${keyOf$1(user.address)}` : "Keep the link, or change or delete the connection as well.",
		...link.desired?.place && { place: link.desired.place }
	}];
}
function findMissing(drafts, live) {
	if (live.unreadable.some(({ kind }) => kind === "privateLink")) return [];
	return [...drafts.values()].flatMap((draft) => {
		const { address, action, isTargeted, desired } = draft;
		const isSent = isTargeted && [
			"create",
			"update",
			"replace"
		].includes(action);
		const name = isConnectionLike(address.kind) && isSent ? linkNameIn(draft.after) : void 0;
		if (name === void 0 || drafts.has(keyOf$1(privateLinkAddress(name)))) return [];
		return [{
			severity: "error",
			code: "PLAN_PRIVATE_LINK_MISSING",
			message: `uses private link "${name}", which is neither in the manifest nor in Atlas`,
			address: keyOf$1(address),
			fix: `Define it under privateLinks; sluice status lists the links that Atlas has.`,
			...desired?.place && { place: desired.place }
		}];
	});
}
function noteState$1(link) {
	const state = textOf(link.live?.body.get("state"));
	if (link.live === void 0 || link.desired === void 0 || link.action === "delete") return [];
	const phase = linkPhase(state);
	if (phase === "pending") link.notes.push(`Atlas reports the state ${state ?? "unknown"}: it is not usable yet`);
	if (phase !== "failed" || link.action === "replace" || !link.isTargeted) return [];
	const reason = textOf(link.live.body.get("errorMessage"));
	return [{
		severity: "warning",
		code: "PLAN_PRIVATE_LINK_FAILED",
		message: `Atlas reports this private link as FAILED${reason === void 0 ? "" : `: ${reason}`}`,
		address: keyOf$1(link.address),
		fix: "Correct the reason, list it under removed and apply; then apply again without that, which creates it anew.",
		...link.desired.place && { place: link.desired.place }
	}];
}
// src/plan/steps/tier-pins.ts
function pinTiers(drafts) {
	for (const draft of drafts.values()) {
		if (draft.address.kind !== "processor" || !isUpdatable(draft)) continue;
		const workspace = drafts.get(keyOf$1(workspaceAddress(draft.address.workspace)));
		if (workspace?.action !== "update") continue;
		const shift = tierShiftOf(workspace.before, workspace.after);
		if (shift === void 0 || wantedTier(draft) !== shift.from) continue;
		if (textOf(draft.before?.get("tier")) !== shift.from) continue;
		draft.action = "update";
		draft.pinnedTier = shift.from;
		draft.fields = [...draft.fields, {
			path: "/tier",
			after: shift.from,
			shown: "plain"
		}];
		draft.notes.push(`its tier is set because that of its workspace changes from ${shift.from} to ${shift.to}, and Atlas does not say whether it has one of its own`);
	}
}
const isUpdatable = ({ action, isTargeted, desired }) => isTargeted && desired !== void 0 && (action === "noop" || action === "update");
function wantedTier({ desired }) {
	return desired === void 0 || desired.ignoreChanges.includes("/tier") ? void 0 : textOf(desired.fields.get("tier"));
}
// src/plan/compare/runs.ts
function settleRun(draft, drafts, notes) {
	const situation = readSituation(draft, drafts, findNote(draft, notes));
	if (draft.action === "delete") {
		const { isRunning, changing } = situation;
		draft.run = {
			stops: isRunning,
			starts: false,
			runsAfter: false,
			pausedFor: changing
		};
		return;
	}
	if (draft.live === void 0 && draft.action !== "create") return;
	draft.run = runOf(draft, situation);
	noteRestoring(draft, situation);
	noteState(draft, situation);
	showState(draft, situation);
}
function findNote({ address, renamedFrom }, notes) {
	const own = notes.get(keyOf$1(address));
	if (own !== void 0 || renamedFrom === void 0) return own;
	return notes.get(keyOf$1({
		...address,
		name: renamedFrom
	}));
}
function readSituation(draft, drafts, note) {
	const { desired, action, address } = draft;
	const state = liveStateOf(draft);
	const isRunning = isUp(state);
	const isManaged = isProcessor(desired) && draft.isTargeted;
	const wanted = isManaged ? desired.state : "UNMANAGED";
	const restored = wanted === "UNMANAGED" && !isRunning && action !== "delete" ? note : void 0;
	const changing = connectionNames(draft.before).filter((name) => {
		const change = connectionOf(drafts, address, name)?.action;
		return change === "update" || change === "replace" || hasChangingFailover(drafts, draft, name);
	});
	return {
		state,
		isRunning,
		isManaged,
		restored,
		wantsRun: wanted === "UNMANAGED" ? isRunning || restored !== void 0 : wanted === "STARTED",
		changing
	};
}
function runOf({ action, run, isRestarted }, situation) {
	const { isRunning, isManaged, restored, wantsRun, changing } = situation;
	const mustBeDown = action === "update" || action === "replace" || changing.length > 0 || isRestarted === true;
	const stops = isRunning && (mustBeDown || !wantsRun);
	return {
		...run.replacedFor !== void 0 && { replacedFor: run.replacedFor },
		stops,
		starts: wantsRun && (!isRunning || stops),
		...(isManaged || isRunning || restored !== void 0) && { runsAfter: wantsRun },
		pausedFor: stops ? changing : [],
		...restored && { restores: restored.note }
	};
}
function noteRestoring(draft, { restored }) {
	if (restored === void 0) return;
	const time = restored.since.slice(0, 16).replace("T", " ");
	draft.notes.push(`stopped by an interrupted apply (${time} UTC), and started again; to leave it stopped, delete ${restored.note}`);
}
function noteState(draft, { state }) {
	if (state === void 0 || !isProcessor(draft.desired)) return;
	const phase = processorPhase(state);
	if (phase === "moving") draft.notes.push(`Atlas reports the state ${state}: it is on its way to another one`);
	if (phase === "failed") {
		const next = draft.run.starts ? "it is started again" : "it is left so";
		draft.notes.push(`Atlas reports it as FAILED: ${next}`);
	}
}
function showState(draft, { state, isRunning, isManaged, restored, wantsRun }) {
	if (!isManaged || restored !== void 0 || draft.action === "create" || isRunning === wantsRun) return;
	draft.fields = [...draft.fields, {
		path: "/state",
		before: state ?? null,
		after: wantsRun ? "STARTED" : "STOPPED",
		shown: "plain"
	}];
	if (draft.action === "noop") draft.action = "update";
}
// src/plan/compare/effects.ts
function settleEffects(drafts, live, isNarrowed, interrupted) {
	const notes = new Map(interrupted.map((each) => [keyOf$1(each.address), each]));
	const diagnostics = isNarrowed ? settleTargets(drafts) : [];
	spreadReplacements(drafts);
	spreadToFailovers(drafts);
	pinTiers(drafts);
	for (const draft of drafts.values()) if (draft.address.kind === "processor") settleRun(draft, drafts, notes);
	return [
		...diagnostics,
		...settleLinks(drafts, live),
		...findMissingConnections(drafts, live),
		...findUsedConnections(drafts),
		...keepFilledWorkspaces(drafts),
		...findFailedConnections(drafts),
		...findStrayFailovers(drafts)
	];
}
const namesAfter = (draft) => connectionNames(draft.after);
const namesBefore = (draft) => connectionNames(draft.before);
function settleTargets(drafts) {
	const diagnostics = [];
	const include = (address, user) => {
		const draft = drafts.get(keyOf$1(address));
		if (draft === void 0 || draft.isTargeted) return;
		if (draft.action === "create") {
			draft.isTargeted = true;
			draft.notes.push(`not targeted; included because ${keyOf$1(user.address)} needs it`);
			include(workspaceAddress(address.workspace), user);
			includeLink(draft);
			if (address.kind === "failover") include(parentOf(address), user);
		} else if (draft.action === "update" || draft.action === "replace") diagnostics.push({
			severity: "warning",
			code: "PLAN_TARGET_LEFT_OUT",
			message: `${keyOf$1(user.address)} uses it, and its changes are left out because it is not targeted`,
			address: keyOf$1(address),
			fix: `To include them: --target ${keyOf$1(address)}`
		});
	};
	const includeLink = (draft) => {
		const link = isConnectionLike(draft.address.kind) ? linkNameIn(draft.after) : void 0;
		if (link !== void 0) include(privateLinkAddress(link), draft);
	};
	for (const draft of [...drafts.values()].filter((each) => each.isTargeted)) {
		if (draft.action === "delete" || draft.action === "unmanaged" || draft.action === "noop") continue;
		include(workspaceAddress(draft.address.workspace), draft);
		includeLink(draft);
		if (draft.address.kind === "failover") include(parentOf(draft.address), draft);
		if (draft.address.kind !== "processor") continue;
		for (const name of namesAfter(draft)) {
			const connection = connectionAddress(draft.address.workspace, name);
			include(connection, draft);
			if (draft.after?.get("failoverEnabled") !== true) continue;
			for (const failover of failoversOf(drafts, connection)) include(failover.address, draft);
		}
	}
	for (const draft of drafts.values()) {
		if (draft.isTargeted) continue;
		draft.action = draft.desired === void 0 ? "unmanaged" : "noop";
		draft.fields = [];
		draft.notes.length = 0;
		if (draft.before === void 0) delete draft.after;
		else draft.after = draft.before;
	}
	return diagnostics;
}
function spreadReplacements(drafts) {
	const replaced = [...drafts.values()].filter((draft) => draft.address.kind === "connection" && draft.action === "replace");
	const isReplaced = (address, name) => replaced.some((draft) => draft.address.workspace === address.workspace && draft.address.name === name);
	const isAwaited = (address, name) => {
		const connection = connectionOf(drafts, address, name);
		const link = connection?.action === "create" ? linkNameIn(connection.after) : void 0;
		return link !== void 0 && drafts.get(keyOf$1(privateLinkAddress(link)))?.action === "replace";
	};
	for (const draft of drafts.values()) {
		const { address } = draft;
		if (address.kind !== "processor" || draft.live === void 0 || draft.action === "delete") continue;
		const used = namesBefore(draft).find((name) => isReplaced(address, name));
		if (!isProcessor(draft.desired) || !draft.isTargeted) {
			if (used === void 0) continue;
			const note = `processor ${address.name}, which is not ours to delete, uses it: Atlas may refuse to delete it even while that is stopped`;
			connectionOf(drafts, address, used)?.notes.push(note);
			continue;
		}
		const isFree = (name) => !isReplaced(address, name) && !isAwaited(address, name);
		if (used === void 0 || namesAfter(draft).every(isFree)) continue;
		draft.action = "replace";
		draft.run = {
			...UNTOUCHED,
			replacedFor: used
		};
		draft.notes.push(`deleted and created again, because connection ${used} is replaced`);
	}
}
function findMissingConnections(drafts, live) {
	const missing = [];
	for (const draft of drafts.values()) {
		const { address } = draft;
		if (address.kind !== "processor" || !draft.isTargeted) continue;
		if (![
			"create",
			"update",
			"replace"
		].includes(draft.action)) continue;
		for (const name of namesAfter(draft)) {
			const connection = connectionAddress(address.workspace, name);
			if (drafts.has(keyOf$1(connection)) || isUnreadable(live, connection)) continue;
			const place = draft.desired?.place;
			missing.push({
				severity: "error",
				code: "PLAN_CONNECTION_MISSING",
				message: `uses connection "${name}", which is neither in the manifest nor in Atlas`,
				address: keyOf$1(address),
				fix: `Define ${keyOf$1(connection)} in the manifest.`,
				...place && { place }
			});
		}
	}
	return missing;
}
function findUsedConnections(drafts) {
	const used = [];
	for (const draft of drafts.values()) {
		if (draft.address.kind !== "processor" || draft.action === "delete") continue;
		for (const name of namesAfter(draft)) {
			const connection = connectionOf(drafts, draft.address, name);
			if (connection?.action !== "delete") continue;
			const isTargetable = draft.desired !== void 0 && !draft.isTargeted;
			used.push({
				severity: "error",
				code: "PLAN_CONNECTION_IN_USE",
				message: `can't be deleted: ${keyOf$1(draft.address)} uses it and stays`,
				address: keyOf$1(connection.address),
				fix: isTargetable ? `Take that in as well: --target ${keyOf$1(draft.address)}` : "Keep the connection, or change or delete the processor as well."
			});
		}
	}
	return used;
}
function findFailedConnections(drafts) {
	return [...drafts.values()].flatMap((draft) => {
		if (!(isConnectionLike(draft.address.kind) && draft.desired !== void 0 && draft.isTargeted) || draft.action !== "noop" || textOf(draft.live?.body.get("state")) !== "FAILED") return [];
		return [{
			severity: "warning",
			code: "PLAN_CONNECTION_FAILED",
			message: "Atlas reports this connection as FAILED, and the manifest changes nothing about it",
			address: keyOf$1(draft.address),
			fix: "Look in Atlas for the reason; --update-secrets sends it again with its secrets."
		}];
	});
}
function keepFilledWorkspaces(drafts) {
	const kept = [];
	for (const draft of drafts.values()) {
		if (draft.address.kind !== "workspace" || draft.action !== "delete") continue;
		const staying = [...drafts.values()].filter((other) => other !== draft && other.address.workspace === draft.address.workspace && other.live !== void 0 && other.action !== "delete");
		const [first] = staying;
		if (first === void 0) continue;
		const more = staying.length > 1 ? ` and ${staying.length - 1} more` : "";
		draft.action = "noop";
		if (draft.before !== void 0) draft.after = draft.before;
		draft.notes.splice(0, draft.notes.length, `stays: it holds ${keyOf$1(first.address)}${more}`);
		kept.push({
			severity: draft.cause === "destroy" ? "warning" : "error",
			code: "PLAN_WORKSPACE_NOT_EMPTY",
			message: `the workspace stays: it holds ${keyOf$1(first.address)}${more}, which this plan does not delete`,
			address: keyOf$1(draft.address),
			fix: "List under removed what it holds, or leave the workspace."
		});
	}
	return kept;
}
// src/plan/steps/releases.ts
const key = (verb, address) => `${verb} ${keyOf$1(address)}`;
function findUsers(drafts) {
	const users = new Map();
	for (const draft of drafts.values()) {
		if (draft.address.kind !== "processor") continue;
		for (const name of namesBefore(draft)) {
			const connection = keyOf$1(connectionAddress(draft.address.workspace, name));
			const known = users.get(connection);
			if (known === void 0) users.set(connection, [draft]);
			else known.push(draft);
		}
	}
	return users;
}
function findReleases(drafts, users) {
	const releases = new Map();
	for (const { address, action } of drafts.values()) {
		if (address.kind !== "connection" || action !== "replace") continue;
		const needed = (users.get(keyOf$1(address)) ?? []).flatMap((user) => user.action === "delete" || user.action === "replace" ? [key("stop", liveAddress(user))] : releasing(user, address.name));
		releases.set(address.workspace, [...releases.get(address.workspace) ?? [], ...needed]);
	}
	return releases;
}
function releasing(user, connection) {
	const from = liveAddress(user);
	const stop = key("stop", from);
	if (user.action === "delete" || user.action === "replace") return [stop, key("delete", from)];
	if (namesAfter(user).includes(connection)) return [stop];
	const previous = processorAddress(user.address.workspace, previousName(user.address.name));
	return [
		stop,
		key("update", user.address),
		key("delete", previous)
	];
}
function liveAddress(draft) {
	return draft.renamedFrom === void 0 ? draft.address : processorAddress(draft.address.workspace, draft.renamedFrom);
}
// src/plan/steps/step-parts.ts
const ABSENT = { kind: "absent" };
const present = (fields, state) => ({
	kind: "present",
	fields: fields ?? EMPTY_DOCUMENT,
	...state !== void 0 && { state }
});
const settledBy = (address) => [key("create", address), key("update", address)];
function recreation(draft) {
	const rollbackBody = recreationBody(draft);
	return rollbackBody === void 0 ? {} : {
		onFailure: "create-again",
		rollbackBody
	};
}
function step(verb, stage, { address, needs }, expects, rest = {}) {
	const { body, leaves, ...more } = rest;
	return {
		key: key(verb, address),
		stage,
		verb,
		address,
		needs,
		expects,
		...body !== void 0 && { body },
		...leaves !== void 0 && { leaves },
		...more
	};
}
var Chain = class {
	steps = [];
	add(draft) {
		const last = this.steps.at(-1);
		this.steps.push(last === void 0 ? draft : {
			...draft,
			needs: [last.key, ...draft.needs]
		});
	}
};
// src/plan/steps/swap-steps.ts
function swapSteps(draft, carry, { created, ready }) {
	const { address, before, after } = draft;
	const chain = new Chain();
	for (const one of undoSteps$1(draft, true)) chain.add(one);
	const from = isTakenBack(draft) ? address : liveAddress(draft);
	const next = besideAddress(address, nextName(address.name));
	const previous = besideAddress(address, previousName(address.name));
	const state = liveStateOf(draft);
	const mark = (when) => markStep(from, present(before), {
		when,
		source: carry.source
	});
	if (!isReusable(draft)) {
		const body = createBody({
			...draft,
			address: next
		});
		chain.add(step("create", "new-version", {
			address: next,
			needs: created
		}, ABSENT, {
			body,
			leaves: after
		}));
	}
	if (startsOld(draft)) {
		const start = step("start", "new-version", {
			address: from,
			needs: []
		}, present(before, state), { leaves: before });
		chain.add({
			...start,
			key: `start old ${keyOf$1(from)}`
		});
	}
	const isStopped = draft.run.stops || startsOld(draft);
	if (isStopped) {
		chain.add(mark("before-stop"));
		const expects = present(before, startsOld(draft) ? "STARTED" : state);
		const stop = {
			address: from,
			needs: created
		};
		chain.add(step("stop", "stop", stop, expects, {
			leaves: before,
			onFailure: "start-again"
		}));
	}
	chain.add(mark("after-stop"));
	const stopped = isStopped ? "STOPPED" : state;
	chain.add(rename(from, previous.name, present(before, stopped), before));
	chain.add(rename(next, address.name, present(after, "CREATED"), after));
	const replaces = previous.name;
	const begun = [
		key("stop", from),
		markKey("after-stop", from),
		key("rename", from),
		key("rename", next)
	];
	chain.add({
		...step("start", "restart", {
			address,
			needs: [...ready, ...begun]
		}, present(after, "CREATED"), { leaves: after }),
		...isStopped && { restarts: key("stop", from) },
		carry: carry.rule,
		replaces
	});
	for (const one of finishSteps(draft, previous.name, present(before, stopped))) chain.add(one);
	return chain.steps;
}
function markStep(address, expects, mark) {
	return {
		...step("mark", "stop", {
			address,
			needs: []
		}, expects),
		key: markKey(mark.when, address),
		mark
	};
}
const markKey = (when, address) => `mark ${when} ${keyOf$1(address)}`;
function rename(address, name, expects, leaves) {
	const body = document({ name });
	const rollbackBody = document({ name: address.name });
	return {
		...step("update", "processor", {
			address,
			needs: []
		}, expects, {
			body,
			leaves,
			onFailure: "roll-back",
			rollbackBody
		}),
		key: key("rename", address)
	};
}
function finishSteps({ address, after }, name, expects) {
	const previous = besideAddress(address, name);
	const gate = step("gate", "restart", {
		address,
		needs: []
	}, present(after), { onFailure: "roll-back" });
	const needs = [key("gate", address)];
	return [{
		...gate,
		replaces: name
	}, step("delete", "delete-processor", {
		address: previous,
		needs
	}, expects)];
}
const isTakenBack = ({ renamedFrom, address }) => renamedFrom !== void 0 && isPreviousName(renamedFrom, address.name);
function undoSteps$1(draft, isSwapped) {
	const { address, leftOvers, before } = draft;
	if (leftOvers === void 0) return [];
	const { candidate, next } = leftOvers;
	const deletion = (one) => step("delete", "new-version", {
		address: one.address,
		needs: []
	}, present(liveFields("processor", one.body), processorStateOf(one.body)));
	const steps = [];
	if (candidate !== void 0) steps.push(deletion(candidate));
	if (next !== void 0 && fateOfNext(draft, isSwapped) === "deleted") steps.push(deletion(next));
	if (isTakenBack(draft)) {
		const from = liveAddress(draft);
		const expects = present(before, liveStateOf(draft));
		const body = document({ name: address.name });
		const back = step("update", "new-version", {
			address: from,
			needs: candidate === void 0 ? [] : [key("delete", address)]
		}, expects, {
			body,
			leaves: before
		});
		steps.push({
			...back,
			key: key("rename", from)
		});
	}
	return steps;
}
function completionSteps(draft) {
	const kept = draft.leftOvers?.kept;
	const isChanged = draft.action === "update" && draft.fields.some(({ path }) => path !== "/state");
	const runs = draft.run.starts || isUp(liveStateOf(draft)) && !draft.run.stops;
	if (kept === void 0 || !isOurs(draft) || isChanged || !runs) return [];
	const expects = present(liveFields("processor", kept.body), processorStateOf(kept.body));
	return finishSteps(draft, kept.address.name, expects).map((one) => ({
		...one,
		needs: [...one.needs, key("start", draft.address)]
	}));
}
function fateOfNext(draft, isSwapped) {
	const next = draft.leftOvers?.next;
	if (isSwapped && isReusable(draft)) return "used";
	return next !== void 0 && isIdle(next) && isOurs(draft) ? "deleted" : "left alone";
}
const isOurs = ({ desired }) => isProcessor(desired) && desired.update?.freshStart === "carry-over" && desired.update.blueGreen === void 0;
const isIdle = ({ body }) => !isUp(processorStateOf(body));
function isReusable({ leftOvers, desired, action }) {
	const next = leftOvers?.next;
	if (next === void 0 || desired === void 0 || action !== "update") return false;
	if (processorStateOf(next.body) !== "CREATED") return false;
	return compareFields("processor", desired.fields, liveFields("processor", next.body), []).changes.length === 0 && areEqual(desired.fields.get("pipeline"), next.body.get("pipeline"));
}
function startsOld(draft) {
	if (draft.run.stops || isUp(liveStateOf(draft))) return false;
	return draft.leftOvers !== void 0 || draft.isPositionUnknown === true;
}
// src/plan/blue-green/steps.ts
function blueGreenSteps(draft, change, { created, ready }) {
	if (change.isWaiting) return [];
	const { address, before, after } = draft;
	const { facts, shadow } = change;
	const chain = new Chain();
	const next = besideAddress(address, nextName(address.name));
	const waiting = draft.leftOvers?.next;
	for (const one of undoSteps(draft, change)) chain.add(one);
	if (!isUp(liveStateOf(draft))) {
		const state = liveStateOf(draft);
		chain.add({
			...step("start", "new-version", {
				address,
				needs: [...ready]
			}, present(before, state), { leaves: before }),
			key: `start old ${keyOf$1(address)}`
		});
	}
	const isThere = change.next === "in the shadow" || change.next === "redirected back";
	const ofNext = (verb, name, expects, part, rest = {}) => {
		const made = step(verb, "new-version", {
			address: next,
			needs: [...created, ...ready]
		}, expects, rest);
		chain.add({
			...made,
			key: `${name} ${keyOf$1(next)}`,
			handover: {
				...facts,
				part
			}
		});
	};
	const state = waiting === void 0 || !isThere ? "CREATED" : processorStateOf(waiting.body);
	const isNextUp = isThere && isUp(state);
	const start = (name, from) => {
		ofNext("start", name, present(shadow, from), "shadow", { leaves: shadow });
	};
	const stop = (name) => {
		ofNext("stop", name, present(shadow, "STARTED"), "shadow", { leaves: shadow });
	};
	if (!isThere) ofNext("create", "create", ABSENT, "shadow", {
		body: createBody({
			...draft,
			address: next,
			after: shadow
		}),
		leaves: shadow
	});
	if (change.next !== "redirected back") {
		if (!isNextUp) start("start", state);
		if (facts.opensWindows === true) {
			stop("pause");
			start("resume", "STOPPED");
		}
		ofNext("gate", "gate", present(shadow), "caught-up");
		if (change.endsInShadow) return chain.steps;
		stop("stop");
		ofNext("update", "redirect", present(shadow, "STOPPED"), "shadow", {
			body: updateBody({
				...draft,
				before: shadow,
				after
			}),
			leaves: after
		});
	} else if (isNextUp) ofNext("stop", "stop", present(after, state), "shadow", { leaves: after });
	chain.add({
		...step("mark", "new-version", {
			address: next,
			needs: []
		}, present(after)),
		key: `mark ${keyOf$1(next)}`,
		mark: {
			when: "after-stop",
			source: facts.source
		},
		handover: {
			...facts,
			part: "shadow"
		}
	});
	for (const one of switchSteps(draft, change, next, ready)) chain.add(one);
	return chain.steps;
}
function switchSteps(draft, { facts }, next, ready) {
	const { address, before, after } = draft;
	const previous = previousName(address.name);
	const chain = new Chain();
	chain.add({
		...step("gate", "stop", {
			address,
			needs: []
		}, present(before)),
		key: `pass ${keyOf$1(address)}`,
		handover: {
			...facts,
			part: "passed"
		}
	});
	chain.add(step("stop", "stop", {
		address,
		needs: []
	}, present(before, "STARTED"), {
		leaves: before,
		onFailure: "start-again"
	}));
	chain.add({
		...step("mark", "stop", {
			address,
			needs: []
		}, present(before)),
		key: `mark ${keyOf$1(address)}`,
		mark: {
			when: "after-stop",
			source: facts.source
		},
		handover: {
			...facts,
			part: "old"
		}
	});
	chain.add(rename(address, previous, present(before, "STOPPED"), before));
	chain.add(rename(next, address.name, present(after, "STOPPED"), after));
	const begun = [
		key("stop", address),
		`mark ${keyOf$1(address)}`,
		key("rename", address),
		key("rename", next)
	];
	chain.add({
		...step("start", "restart", {
			address,
			needs: [...ready, ...begun]
		}, present(after, "STOPPED"), { leaves: after }),
		restarts: key("stop", address),
		replaces: previous,
		handover: {
			...facts,
			part: "live"
		}
	});
	chain.add({
		...step("gate", "restart", {
			address,
			needs: []
		}, present(after), { onFailure: "roll-back" }),
		replaces: previous,
		handover: {
			...facts,
			part: "live"
		}
	});
	return [...chain.steps];
}
function undoSteps(draft, { next: fate }) {
	const { address, leftOvers, before, renamedFrom } = draft;
	const { candidate, next } = leftOvers ?? {};
	const steps = [];
	if (candidate !== void 0) steps.push(...removal(candidate));
	if (next !== void 0 && fate === "other") steps.push(...removal(next));
	if (renamedFrom !== void 0 && isPreviousName(renamedFrom, address.name)) {
		const from = liveAddress(draft);
		const back = step("update", "new-version", {
			address: from,
			needs: []
		}, present(before, liveStateOf(draft)), {
			body: document({ name: address.name }),
			leaves: before
		});
		steps.push({
			...back,
			key: key("rename", from)
		});
	}
	return steps;
}
function removal({ address, body }) {
	const fields = liveFields("processor", body);
	const state = processorStateOf(body);
	const stopKey = `remove: ${key("stop", address)}`;
	const expects = present(fields, isUp(state) ? "STOPPED" : state);
	const deletion = {
		...step("delete", "new-version", {
			address,
			needs: [stopKey]
		}, expects),
		key: `remove: ${key("delete", address)}`
	};
	if (!isUp(state)) return [deletion];
	return [{
		...step("stop", "new-version", {
			address,
			needs: []
		}, present(fields, state), { leaves: fields }),
		key: stopKey
	}, deletion];
}
function afterSwitchSteps(draft, now) {
	if (!wantsBlueGreen(draft) || draft.blueGreen !== void 0) return [];
	const chain = new Chain();
	const stray = draft.leftOvers?.next;
	if (isAbandoned(draft) && stray !== void 0) for (const one of removal(stray)) chain.add(one);
	const expired = expiredVersion(draft, now);
	if (expired !== void 0) for (const one of removal(expired)) chain.add({
		...one,
		stage: "delete-processor"
	});
	return chain.steps;
}
function isAbandoned(draft) {
	const isChanged = draft.action === "update" && draft.fields.some(({ path }) => path !== "/state" && path !== "/name");
	return wantsBlueGreen(draft) && draft.leftOvers?.next !== void 0 && draft.blueGreen === void 0 && !isChanged;
}
// src/plan/hazards/carry-hazards.ts
const HOUR_SECONDS = 3600;
function addCarryHazards(draft, fate, input, add) {
	addLeftOvers(draft, fate?.carry?.kind === "swap", input.now, add);
	for (const { kind, reason } of draft.blueGreen?.isWaiting === true ? [] : draft.blueGreen?.risks ?? []) add(kind, draft.address, reason);
	const carry = fate?.carry;
	if (carry === void 0 || carry.kind === "impossible") return;
	const { address } = draft;
	const reading = readingOf$1(draft, carry.source, input);
	for (const { kind, reason } of carry.risks) add(kind, address, reason + (kind === "replay" ? describeReplay(draft, input.now) : kind === "reprocess" && reading !== void 0 ? describeLag(reading) : ""));
	if (draft.isPositionUnknown === true && draft.leftOvers === void 0) add("position-unknown", address, "it does not run, and Atlas states no position: its old version has to run for a moment first");
	const behind = reading === void 0 || input.now === void 0 ? void 0 : secondsBehind(reading, input.now);
	const replayed = draft.replayFrom === void 0 || input.now === void 0 ? 0 : input.now / 1e3 - draft.replayFrom;
	const seconds = Math.max(behind ?? 0, replayed);
	if (seconds > 24 * HOUR_SECONDS) add("oplog-range", address, `starts ${Math.floor(seconds / HOUR_SECONDS)} hours back: the oplog of its source has to reach that far`);
}
function readingOf$1(draft, source, { readings, now = Infinity }) {
	const body = readings?.get(keyOf$1(liveAddress(draft))) ?? draft.live?.body;
	return body === void 0 ? void 0 : readPositionIn(body, source, now);
}
function secondsBehind({ position }, now) {
	return position.source === "change-stream" ? now / 1e3 - position.time.seconds : void 0;
}
function describeReplay({ replayFrom }, now) {
	if (replayFrom === void 0 || now === void 0) return "";
	return `: ${Math.max(0, Math.round((now / 1e3 - replayFrom) / 60))} minutes`;
}
function describeLag({ position }) {
	if (position.source === "change-stream" && position.lagSeconds !== void 0) return ` (now it is ${position.lagSeconds} s behind)`;
	if (position.source === "kafka" && position.lagMessages !== void 0) return ` (now it is ${position.lagMessages} messages behind)`;
	return "";
}
function addLeftOvers(draft, isSwapped, now, add) {
	const { leftOvers, address } = draft;
	if (leftOvers === void 0) return;
	const { next, candidate, kept, others } = leftOvers;
	const tell = (at, what) => {
		add("leftover", at, what);
	};
	if (candidate !== void 0) tell(address, "its new version has not proved itself: it is deleted, and the old version has its name again");
	if (wantsBlueGreen(draft)) {
		if (next !== void 0) tell(next.address, fateOfVersion(draft));
		if (kept !== void 0) tell(kept.address, fateOfOld(draft, now));
	} else if (next !== void 0) {
		const isRunning = isUp(processorStateOf(next.body));
		const fate = fateOfNext(draft, isSwapped);
		tell(next.address, isRunning ? "it runs, so it is left alone" : `an earlier change left it; it is ${fate}`);
	}
	if (isSwapped && startsOld(draft)) tell(address, "an earlier change stopped it: it runs for a moment, so that its position can be read");
	if (kept !== void 0 && !wantsBlueGreen(draft)) {
		const fate = completionSteps(draft).length > 0 ? `is deleted once ${address.name} has proved itself` : "is left alone";
		tell(kept.address, `the old version of an earlier change; it ${fate}`);
	}
	for (const other of others) tell(other.address, "an old version of an earlier change; it is left alone");
}
function fateOfVersion(draft) {
	if (draft.blueGreen?.isWaiting === true) return `the new version of ${draft.address.name}, which waits to be promoted: sluice apply --promote ${keyOf$1(draft.address)}`;
	if (draft.blueGreen?.next === "other") return "an earlier change left it, and another one is wanted now: it is deleted";
	if (draft.blueGreen !== void 0) return "an earlier change left it: it is used";
	return isAbandoned(draft) ? "an earlier change left it, and nobody wants it any more: it is deleted" : "an earlier change left it; it is left alone";
}
function fateOfOld(draft, now) {
	if (expiredVersion(draft, now) !== void 0) return "the old version of an earlier change; it is deleted, because keepOld has passed";
	return `the old version of an earlier change; it is kept until ${(isProcessor(draft.desired) ? draft.desired.update?.blueGreen?.keepOldSeconds : void 0) === void 0 ? "it is listed under removed" : "keepOld has passed"}`;
}
// src/plan/replay/replays.ts
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
function parseReplays(texts) {
	const replays = texts.map(parseReplay);
	const names = replays.map(({ address }) => formatAddress(address));
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice !== void 0) throw invalid(`--replay names ${twice} twice`);
	return replays;
}
function parseReplay(text) {
	const at = text.lastIndexOf("=");
	const address = parseAddress(text.slice(0, at));
	if (at < 1 || address?.kind !== "processor") throw invalid(`--replay ${text} does not name a processor and a time`);
	const time = text.slice(at + 1);
	const ms = TIME.test(time) ? Date.parse(time) : NaN;
	if (Number.isNaN(ms)) throw invalid(`'${time}' is no time with its zone`);
	return {
		address,
		seconds: Math.floor(ms / 1e3)
	};
}
const invalid = (message) => new SluiceError("SETTINGS_REPLAY_INVALID", message, {
	fix: "Write it as WORKSPACE/processor/NAME=2026-11-28T06:00:00Z.",
	exitCode: EXIT.failed
});
const replayText = ({ address, seconds }) => `${formatAddress(address)}=${isoTime(seconds)}`;
const isoTime = (seconds) => new Date(seconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
function markReplays(drafts, texts) {
	return parseReplays(texts).flatMap((replay) => {
		const draft = drafts.get(keyOf$1(replay.address));
		if (draft?.live === void 0 || !draft.isTargeted || !isProcessor(draft.desired)) return [{
			severity: "error",
			code: "PLAN_TARGET_UNKNOWN",
			message: `--replay ${replayText(replay)} names no processor that the manifest and Atlas have`,
			fix: "Write its address, such as orders/processor/enrich; with --target, that has to select it as well."
		}];
		draft.replayFrom = replay.seconds;
		if (isUp(liveStateOf(draft))) draft.isRestarted = true;
		return [];
	});
}
function replayed(carry, draft, seconds) {
	if (carry.kind === "impossible") return carry;
	if (carry.kind !== "swap") return {
		kind: "impossible",
		why: "no API of Atlas sets a start time or an offset for Kafka"
	};
	if (!isProcessor(draft.desired) || draft.desired.update?.freshStart !== "carry-over") return {
		kind: "impossible",
		why: "a replay takes update: { freshStart: carry-over } of it in the manifest, which is how it is carried out without loss"
	};
	const risks = carry.risks.filter(({ kind }) => kind !== "reprocess");
	const reason = `everything since ${isoTime(seconds)} is processed again`;
	return {
		...carry,
		rule: {
			...carry.rule,
			replaySeconds: seconds
		},
		risks: [...risks, {
			kind: "replay",
			reason
		}]
	};
}
function findImpossibleReplays(drafts, carries, now) {
	return [...drafts.values()].flatMap((draft) => {
		const { replayFrom, address } = draft;
		if (replayFrom === void 0) return [];
		const carry = carries.get(keyOf$1(address));
		const why = now !== void 0 && replayFrom * 1e3 > now ? "its time is in the future" : draft.blueGreen !== void 0 ? "a blue/green change of it is under way: finish that first" : carry === void 0 ? `it has never run (${liveStateOf(draft) ?? "no state"})` : carry.kind === "impossible" ? carry.why : void 0;
		if (why === void 0) return [];
		return [{
			severity: "error",
			code: "PLAN_REPLAY_IMPOSSIBLE",
			message: `it can't be replayed: ${why}`,
			address: keyOf$1(address),
			fix: "docs/evolve.md says which sources can be replayed."
		}];
	});
}
// src/plan/steps/carry.ts
const CHECKPOINT_SECONDS = {
	plain: 300,
	windowed: 3600
};
const REWIND_SECONDS = 1;
function planCarry(change) {
	const { before, after, context, desired } = change;
	const [from, to] = [sourceKindOf(before, context), sourceKindOf(after, context)];
	if (from !== to) return impossible("it gets another kind of source");
	if (desired.protect && from === "change-stream") return impossible("protect: true keeps its old version from being deleted");
	if (desired.address.name.length > MAX_VERSIONED_NAME) return impossible(`its name has more than ${MAX_VERSIONED_NAME} characters`);
	switch (from) {
		case "change-stream": return changeStream(change);
		case "kafka": return kafka(change);
		case "kinesis": return {
			kind: "impossible",
			why: "Atlas shows no position for Kinesis",
			instead: "initialPosition: AT_TIMESTAMP with atTimestamp in the config of its $source chooses where it starts"
		};
		case "nothing": return impossible("its source has no position");
		case "unknown": return impossible("Sluice does not know its source");
	}
}
const impossible = (why) => ({
	kind: "impossible",
	why
});
function changeStream({ before, after, desired, name }) {
	const [old, next] = [windowIn(before), windowIn(after)];
	const source = sourceIn(after);
	if (valueAt(source, ["initialSync", "enable"]) === true) return impossible("initialSync copies the whole collection again on a fresh start");
	const rewind = desired.update?.rewindSeconds;
	const openSeconds = old === void 0 ? void 0 : spanOf(old);
	const window = rewind === void 0 ? exactWindow(next, source?.has("timeField") === true) : void 0;
	const rule = {
		of: name,
		rewindSeconds: rewind ?? (window === void 0 ? REWIND_SECONDS : 0),
		checkpointSeconds: old === void 0 ? CHECKPOINT_SECONDS.plain : CHECKPOINT_SECONDS.windowed,
		...openSeconds !== void 0 && { openSeconds },
		...window && { window }
	};
	return {
		kind: "swap",
		source: "change-stream",
		rule,
		risks: [
			...windowRisks(old, next, window !== void 0),
			...clusterRisks(before, after),
			...repeatRisks(after),
			{
				kind: "reprocess",
				reason: `nothing is skipped, and ${describeRewind(rule)}`
			}
		]
	};
}
function spanOf({ stage, interval, lateness }) {
	if (stage === "$sessionWindow" || interval === void 0 || lateness === void 0) return 3600;
	return Math.ceil((interval + lateness) / 1e3);
}
function exactWindow(window, hasTimeField) {
	if (window?.stage !== "$tumblingWindow" || window.isProcessingTime || hasTimeField) return void 0;
	const { interval, offset } = window;
	const isWhole = (ms) => ms !== void 0 && ms % 1e3 === 0;
	return isWhole(interval) && interval > 0 && isWhole(offset) ? {
		size: interval,
		offset
	} : void 0;
}
function windowRisks(old, next, isExact) {
	const risk = (reason) => [{
		kind: "partial-window",
		reason
	}];
	if (old?.isProcessingTime === true) return risk("the window of processing time that is open is lost: what it holds is in no sink");
	if (old?.stage === "$sessionWindow") return risk("sessions that are open are cut: what they hold is processed again from an hour before");
	if (next === void 0) return [];
	if (next.isProcessingTime) return risk("what is processed again comes into the window of the moment in which it is processed");
	if (isExact) return risk("it starts exactly where a window starts, by the time of the cluster; where Atlas takes another time for the event time, the first window lacks up to some seconds");
	return risk(`its first windows are incomplete: every start cuts those of this ${next.stage}`);
}
function clusterRisks(before, after) {
	const [old, next] = [before, after].map((pipeline) => valueAt(sourceIn(pipeline), ["connectionName"]));
	if (areEqual(old, next)) return [];
	return [{
		kind: "source-gap",
		reason: "it gets another connection: where that leads to another cluster, the position is a time of another clock"
	}];
}
function repeatRisks(after) {
	const effect = repeatingEffect(after);
	return effect === void 0 ? [] : [{
		kind: "duplicate-output",
		reason: `messages are processed again, and ${effect}`
	}];
}
function describeRewind(rule) {
	return `${`the last ${describeSeconds$1(rule.rewindSeconds + 1)} before the stop`}${rule.openSeconds === void 0 ? "" : ", and what was in open windows,"} are processed again${rule.window === void 0 ? "" : ", from the start of a window on"}; ${describeSeconds$1(rule.checkpointSeconds)} more, and what it reads while it stops, if Atlas then states no position`;
}
function describeSeconds$1(seconds) {
	if (seconds < 60) return `${seconds} s`;
	return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${Math.ceil(seconds / 60)} min`;
}
function kafka({ before, after, desired }) {
	const risks = [];
	if (desired.update?.rewindSeconds !== void 0) return impossible("Kafka can not be asked to go back: remove update.rewind");
	if (!sharesKafkaPosition(before, after)) risks.push({
		kind: "source-gap",
		reason: "it gets other topics or another consumer group, which does not know where it was: what arrives while it is stopped is skipped, or, by auto_offset_reset, everything is read again"
	});
	const [old, next] = [windowIn(before), windowIn(after)];
	if (old !== void 0 || next !== void 0) risks.push({
		kind: "partial-window",
		reason: "the windows that are open are lost or incomplete: its group has committed what is in them, and Kafka can not be asked to go back"
	});
	risks.push(...repeatRisks(after), {
		kind: "reprocess",
		reason: "nothing is skipped: it starts at what its consumer group has committed, and processes the last message of each partition again"
	});
	return {
		kind: "commits",
		source: "kafka",
		risks
	};
}
// src/plan/steps/checkpoints.ts
function judgeCheckpoints(drafts, live) {
	const fates = new Map();
	for (const draft of drafts.values()) {
		const fate = judge(draft, live);
		if (fate !== void 0) fates.set(keyOf$1(draft.address), fate);
	}
	return fates;
}
function judge(draft, live) {
	if (draft.replayFrom !== void 0) return judgeReplay(draft, live, draft.replayFrom);
	if (!isProcessor(draft.desired) || draft.action !== "update") return void 0;
	if (draft.blueGreen !== void 0) return void 0;
	const before = draft.before?.get("pipeline");
	const after = draft.after?.get("pipeline");
	if (before === void 0 || after === void 0 || areEqual(before, after)) return void 0;
	const { verdict, reason } = checkpointVerdict(before, after);
	const state = liveStateOf(draft);
	const isUnknown = !isUp(state);
	const hasConsent = consentsToLoss(draft.desired);
	if (verdict === "lost" && draft.desired.update?.freshStart === "carry-over" && hasRun(draft)) {
		const carry = carryOf(draft, draft.desired, [before, after], live);
		return {
			verdict,
			reason,
			isUnknown,
			hasConsent,
			carry,
			isDropped: carry.kind !== "swap"
		};
	}
	const reading = verdict === "lost" ? readingOf(draft, [before, after], live) : void 0;
	if (state === "CREATED") return {
		verdict: "resume",
		reason,
		isUnknown,
		hasConsent,
		isDropped: verdict === "lost" && hasConsent
	};
	return {
		verdict,
		reason,
		isUnknown,
		hasConsent,
		isDropped: verdict === "lost",
		...reading && { reading },
		...verdict === "lost" && draft.desired.update?.freshStart === void 0 && { ways: waysOf(draft, draft.desired, [before, after], live) }
	};
}
function judgeReplay(draft, live, seconds) {
	const before = draft.before?.get("pipeline");
	const after = draft.after?.get("pipeline") ?? before;
	if (!isProcessor(draft.desired) || before === void 0 || after === void 0 || !hasRun(draft)) return void 0;
	const carry = replayed(carryOf(draft, draft.desired, [before, after], live), draft, seconds);
	return {
		verdict: "lost",
		reason: "it is replayed",
		isUnknown: false,
		isDropped: false,
		hasConsent: consentsToLoss(draft.desired),
		carry
	};
}
const hasRun = (draft) => liveStateOf(draft) !== "CREATED" || draft.leftOvers !== void 0;
function carryOf(draft, desired, [before, after], live) {
	if (!draft.run.starts) return {
		kind: "impossible",
		why: "it is not to run, and its position is carried over when it starts"
	};
	const { name } = draft.renamedFrom !== void 0 && isPreviousName(draft.renamedFrom, draft.address.name) ? draft.address : liveAddress(draft);
	return planCarry({
		desired,
		before,
		after,
		name,
		context: contextOf(draft, live)
	});
}
const ANY_SINKS = [{
	db: "shadow",
	coll: "shadow"
}, { topic: "shadow" }];
function waysOf(draft, desired, pipelines, live) {
	const [before, after] = pipelines;
	const context = contextOf(draft, live);
	const { address, renamedFrom, run } = draft;
	const [shadow] = ANY_SINKS.flatMap((sink) => {
		const redirected = draft.after === void 0 ? void 0 : shadowFields(draft.after, { sink });
		return redirected === void 0 || "why" in redirected ? [] : [redirected.fields.get("pipeline") ?? null];
	});
	const isElsewhere = renamedFrom !== void 0 || run.pausedFor.length > 0 || !run.starts;
	const blueGreen = shadow === void 0 || isElsewhere ? {
		kind: "impossible",
		why: "it can not write elsewhere for a while"
	} : judgeFeasibility({
		name: address.name,
		before,
		after,
		shadow,
		context
	});
	return {
		carry: carryOf(draft, desired, pipelines, live),
		blueGreen
	};
}
function readingOf(draft, [before, after], live) {
	if (draft.live === void 0) return void 0;
	const source = sourceKindOf(before, contextOf(draft, live));
	if (source === "nothing") return void 0;
	if (source === "kafka" && sharesKafkaPosition(before, after)) return void 0;
	return readPositionIn(draft.live.body, source, Infinity);
}
function consentsToLoss({ resumeFromCheckpoint, update }) {
	return update?.freshStart === void 0 ? resumeFromCheckpoint === false : update.freshStart === "from-now";
}
function startsAfresh(draft) {
	if (!isProcessor(draft.desired) || !consentsToLoss(draft.desired)) return false;
	if (!draft.isTargeted || !draft.run.starts || processorPhase(liveStateOf(draft)) !== "failed") return false;
	return cannotResume(textOf(draft.live?.body.get("errorMsg")) ?? "");
}
function findIdleConsents(drafts, fates) {
	return [...drafts.values()].flatMap((draft) => {
		const { desired } = draft;
		if (!isProcessor(desired) || desired.resumeFromCheckpoint !== false || !draft.isTargeted) return [];
		if (draft.action !== "noop" || processorPhase(liveStateOf(draft)) === "failed") return [];
		const fate = fates.get(keyOf$1(draft.address));
		if (fate !== void 0 && (fate.isDropped || fate.isUnknown)) return [];
		return [{
			severity: "warning",
			code: "PLAN_CONSENT_UNUSED",
			message: "options.resumeFromCheckpoint: false consents to lose the checkpoint, and nothing needs that any more",
			address: keyOf$1(draft.address),
			fix: "Remove it, so that it does not consent to a later change.",
			...desired.place && { place: desired.place }
		}];
	});
}
// src/plan/hazards/lossless-ways.ts
const CARRY_OVER = "update: { freshStart: carry-over } in the manifest";
const BLUE_GREEN = "update: { strategy: blue-green } with a blueGreen.sink in the manifest";
function bestOffer({ carry, blueGreen }) {
	const carried = carry.kind === "impossible" ? void 0 : costOf(carry.risks);
	if (carried?.losses.length === 0) return {
		consent: CARRY_OVER + lossless(carried),
		whyNot: ""
	};
	const beside = blueGreen.kind === "impossible" ? void 0 : costOf(blueGreen.risks);
	if (beside?.losses.length === 0) return {
		consent: BLUE_GREEN + lossless(beside),
		whyNot: ""
	};
	if (carry.kind === "impossible") return { whyNot: `; ${cannotCarry(carry)}` };
	if (carried?.losses.includes("source-gap") === true) return { whyNot: "; with carry-over messages would be skipped as well" };
	const kinds = [...carried?.losses ?? [], ...carried?.repeats ?? []].join(" and ");
	return {
		consent: `${CARRY_OVER}, which is ${kinds} instead`,
		whyNot: ""
	};
}
function cannotCarry({ why, instead }) {
	return `it can't be carried over: ${why}${instead === void 0 ? "" : `; ${instead}`}`;
}
function costOf(risks) {
	const refused = [...new Set(risks.map(({ kind }) => kind).filter((kind) => HAZARD_DEFAULTS[kind] !== "shown"))];
	return {
		losses: refused.filter((kind) => kind !== "duplicate-output"),
		repeats: refused.filter((kind) => kind === "duplicate-output")
	};
}
const lossless = ({ repeats }) => `, which loses nothing${repeats.length === 0 ? "" : `, but is ${repeats.join(" and ")}`}`;
// src/plan/hazards/stakes.ts
function describeStakes({ position, windows }) {
	const parts = [];
	if (position.source === "change-stream" && (position.lagSeconds ?? 0) > 0) parts.push(`the ${describeSeconds(position.lagSeconds ?? 0)} that it is behind`);
	if (position.source === "kafka" && (position.lagMessages ?? 0) > 0) parts.push(`the ${position.lagMessages ?? 0} messages that it is behind`);
	if (windows !== void 0) parts.push(`what is in the windows that are open since ${isoMinute(windows.first)}`);
	return parts.length === 0 ? "" : `; it also loses ${parts.join(" and ")}`;
}
function describeSeconds(seconds) {
	if (seconds < 120) return `${Math.ceil(seconds)} s`;
	return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
const isoMinute = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
// src/plan/hazards/checkpoint-hazards.ts
function addCheckpointHazards(draft, input, found, add) {
	const fate = input.fates.get(keyOf$1(draft.address));
	if (startsAfresh(draft) && fate?.isDropped !== true) found.push({
		kind: "checkpoint-loss",
		address: draft.address,
		reason: "it is FAILED because it can not go on from its checkpoint, and starts without it",
		allowed: true
	});
	if (fate === void 0) return;
	if (fate.isUnknown) add("checkpoint-unknown", draft.address, "it is not running, so the definition that its checkpoint belongs to can't be read");
	if (fate.verdict === "replay") add("window-replay", draft.address, fate.reason);
	if (fate.verdict !== "lost" || fate.carry !== void 0 && fate.carry.kind !== "impossible") return;
	if (fate.carry !== void 0) {
		add("checkpoint-loss", draft.address, `${fate.reason}; ${cannotCarry(fate.carry)}`, "update: { freshStart: from-now } in the manifest");
		return;
	}
	const { consent, whyNot } = fate.ways === void 0 ? { whyNot: "" } : bestOffer(fate.ways);
	const stakes = fate.reading === void 0 ? "" : describeStakes(fate.reading);
	const reason = `${fate.reason}${stakes}${whyNot}`;
	const fromNow = "options.resumeFromCheckpoint: false in the manifest";
	if (!fate.hasConsent) {
		add("checkpoint-loss", draft.address, reason, consent === void 0 ? fromNow : `${consent}, or ${fromNow}`);
		return;
	}
	const better = consent === void 0 ? reason : `${reason}; the other way: ${consent}`;
	found.push({
		kind: "checkpoint-loss",
		address: draft.address,
		reason: better,
		allowed: true
	});
}
// src/plan/hazards/expiry.ts
const EXPIRY_DAYS = 45;
const DAY_MS = 864e5;
const CHANGE_PATHS = [["lastStateChange"], ["stats", "lastStateChange"]];
function expiredDays(body, now) {
	const phase = processorPhase(processorStateOf(body));
	if (phase !== "not-running" && phase !== "failed") return void 0;
	const [time] = CHANGE_PATHS.map((path) => timeOf(valueAt(body, path))).filter((time) => time !== void 0);
	if (time === void 0) return void 0;
	const days = Math.floor((now - time) / DAY_MS);
	return days >= EXPIRY_DAYS ? days : void 0;
}
function timeOf(value) {
	const text = valueAt(value, ["$date"]) ?? value;
	const time = typeof text === "string" ? Date.parse(text) : NaN;
	return Number.isNaN(time) ? void 0 : time;
}
// src/plan/hazards/hazards.ts
const isRefusedByDefault = (kind) => HAZARD_DEFAULTS[kind] !== "shown";
function findHazards(input) {
	const found = [];
	const add = (kind, address, reason, consent) => {
		const flag = `--allow ${kind}=${quoteFlag(formatAddress(address))}`;
		const isShown = !isRefusedByDefault(kind);
		found.push({
			kind,
			address,
			reason,
			allowed: isShown || isAllowed(kind, address, input.allowances),
			...!isShown && { allowWith: consent === void 0 ? flag : `${consent}, or ${flag}` }
		});
	};
	const forbid = (kind, address, reason) => {
		found.push({
			kind,
			address,
			reason,
			allowed: false
		});
	};
	for (const draft of input.drafts.values()) {
		addLosses(draft, add, forbid);
		if (isConnectionLike(draft.address.kind)) addConnectionHazards(draft, add);
		if (draft.address.kind === "processor") {
			addProcessorHazards(draft, input.fates, add);
			addCheckpointHazards(draft, input, found, add);
			addCarryHazards(draft, input.fates.get(keyOf$1(draft.address)), input, add);
			addGateHazards(draft, input.fates.get(keyOf$1(draft.address)), add);
			addExpiry(draft, input.now, add);
		}
	}
	addMassDeletes(input.drafts, add);
	return found.toSorted((a, b) => Number(a.allowed) - Number(b.allowed) || rank(a.kind) - rank(b.kind) || compareAddresses(a.address, b.address));
}
const rank = (kind) => HAZARD_KINDS.indexOf(kind) + (isRefusedByDefault(kind) ? 0 : HAZARD_KINDS.length);
const quoteFlag = (text) => /^[\w./%:@+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
const LINK_LOSS = "the endpoint is deleted, and what was approved for it in the cloud is lost; another one takes up to an hour";
function addLosses(draft, add, forbid) {
	const { address, action } = draft;
	if (action !== "delete" && action !== "replace") return;
	const isProtected = draft.desired?.protect === true;
	const put = isProtected ? forbid : add;
	const suffix = isProtected ? "; the manifest protects it (protect: true)" : "";
	if (action === "replace") put("replace", address, `is deleted and created again: ${replaceReason(draft)}${lostWay(draft)}${suffix}`);
	if (address.kind === "processor") put("data-loss", address, `${action === "delete" ? "deleted" : "created again"}: its checkpoint and state are lost${suffix}`);
	else if (address.kind === "workspace") put("data-loss", address, `the workspace is deleted with all that is in it${suffix}`);
	else if (address.kind === "vpcPeering") {
		if (textOf(draft.live?.body.get("state")) !== "PENDING") put("data-loss", address, `the peering is deleted; another one has to be requested in AWS${suffix}`);
	} else if (address.kind === "privateLink") {
		if (action === "delete") put("data-loss", address, `${LINK_LOSS}${suffix}`);
	} else if (address.kind === "failover") {
		const region = address.region ?? "";
		if (action === "delete") put("data-loss", address, `deleted: what fails over to ${region} finds no connection there${suffix}`);
	} else if (action === "delete" && mayCarrySecret(draft.before ?? EMPTY_DOCUMENT)) put("data-loss", address, `deleted with the secret that Atlas keeps for it${suffix}`);
	else if (action === "delete" && isProtected) put("data-loss", address, `is deleted${suffix}`);
}
const lostWay = (draft) => recreationBody(draft) === void 0 ? "; if Atlas refuses the new one, the old one is lost, because the secret that it has is not known here" : "";
function replaceReason(draft) {
	const { replacedFor } = draft.run;
	const isLink = draft.address.kind === "privateLink";
	if (replacedFor !== void 0) {
		const { kind } = draft.address;
		if (kind === "failover") return `Atlas replaces connection ${replacedFor}, for which it stands by`;
		return `Atlas replaces ${kind === "connection" ? "private link" : "connection"} ${replacedFor}, which it uses`;
	}
	const fields = draft.fields.filter((field) => isLink || field.path === "/type" || /^\/\w*[nN]etworking/.test(field.path));
	return `${[...new Set(fields.map((field) => field.path.split("/")[1] ?? ""))].join(" and ")} can't be changed in place`;
}
function addConnectionHazards(draft, add) {
	const { address, action } = draft;
	if (action === "noop" || action === "update") {
		const unsent = action === "update" ? [] : draft.unverifiable;
		if (unsent.length > 0 && draft.isTargeted) add("secret-unverifiable", address, `${unsent.join(", ")} can't be compared with what Atlas keeps`);
	}
	if (action !== "update" && action !== "replace") return;
	const before = draft.before ?? EMPTY_DOCUMENT;
	if (!mayCarrySecret(before) && draft.secrets.length === 0) return;
	const { hosts, unknown: candidates } = endpointChange(before, draft.sends ?? EMPTY_DOCUMENT);
	const unknown = candidates.map(formatPointer).filter((pointer) => !isKnownEqual(draft, pointer));
	if (hosts.length > 0) add("endpoint-change-with-secret", address, `its secret would go to ${hosts.join(", ")}, where it has not gone before`);
	else if (unknown.length > 0) add("endpoint-change-with-secret", address, `its secret may go elsewhere: nobody knows where ${unknown.join(", ")} leads to`);
}
function isKnownEqual({ fields, unverifiable, secrets }, pointer) {
	return secrets.some(({ path }) => formatPointer(path) === pointer) && !unverifiable.includes(pointer) && !fields.some(({ path, before }) => path === pointer && before !== void 0);
}
function addProcessorHazards(draft, fates, add) {
	const { address, run } = draft;
	const isOurs = isProcessor(draft.desired) && draft.isTargeted;
	if (run.stops && draft.blueGreen?.endsInShadow !== true && draft.action !== "delete" && run.runsAfter !== false) {
		const fate = fates.get(keyOf$1(address));
		const isCarried = fate?.carry !== void 0 && fate.carry.kind !== "impossible";
		const isDropped = draft.action === "replace" || fate?.isDropped === true;
		const then = draft.replayFrom !== void 0 ? "starts at an earlier time" : isCarried || draft.blueGreen !== void 0 ? "starts where it was" : isDropped ? "starts without its checkpoint" : "resumes from its checkpoint";
		add("processing-pause", address, `stops while ${pauseReason(draft)}, then ${then}`);
	}
	if (run.stops && draft.action !== "delete" && !isOurs) {
		const who = draft.desired === void 0 ? "it is not in the manifest" : "it is not targeted";
		add("pause-unmanaged", address, `has to stop while ${pauseReason(draft)}, and ${who}`);
	}
	if (run.starts && !run.stops && run.restores === void 0) {
		add("cost-increase", address, `${draft.live === void 0 ? "starts to run" : `is ${liveStateOf(draft) ?? "not running"} and starts to run`}${startingTier(draft.after)}`);
		return;
	}
	if (run.runsAfter !== true) return;
	const [from, to] = [largestTierOf(draft.before), largestTierOf(draft.after)];
	const how = autoscalingOf(draft.after) === void 0 ? "runs on" : "may scale up to";
	if (to === void 0 && autoscalingOf(draft.after) !== void 0 && from !== void 0) add("cost-increase", address, `may scale up to its workspace's largest tier instead of ${from}`);
	else if (from !== void 0 && to !== void 0 && mayBeLarger(to, from)) add("cost-increase", address, `${how} ${to} instead of ${from}`);
}
const mayBeLarger = (to, from) => isTier(to) && isTier(from) ? compareTiers(to, from) > 0 : to !== from;
function startingTier(fields) {
	const tier = textOf(fields?.get("tier"));
	const block = autoscalingOf(fields);
	if (block === void 0) return tier === void 0 ? "" : ` on ${tier}`;
	const [least, most] = AUTOSCALING_BOUNDS.map((bound) => textOf(block.get(bound)) ?? "its workspace's");
	return `${tier === void 0 ? "" : ` on ${tier}`}, scaling from ${least ?? ""} to ${most ?? ""}`;
}
function pauseReason(draft) {
	const paused = draft.run.pausedFor;
	const connections = paused.length > 0 ? `connection${paused.length > 1 ? "s" : ""} ${paused.join(", ")} change${paused.length > 1 ? "" : "s"}` : "";
	const own = draft.action === "replace" ? "it is created again" : draft.action === "update" ? "it is updated" : "";
	if (own === "" && connections === "") return draft.replayFrom === void 0 ? "it is restarted" : "it is replayed";
	return [own, connections].filter((part) => part !== "").join(" and ");
}
function addExpiry(draft, now, add) {
	if (now === void 0 || !(draft.run.starts || draft.action === "update")) return;
	const days = draft.live === void 0 ? void 0 : expiredDays(draft.live.body, now);
	if (days !== void 0) add("state-expired", draft.address, `has been stopped for ${days} days: Atlas discards the checkpoint after 45`);
}
function addMassDeletes(drafts, add) {
	const counts = new Map();
	for (const draft of drafts.values()) {
		const count = counts.get(draft.address.workspace) ?? {
			lost: 0,
			live: 0
		};
		counts.set(draft.address.workspace, count);
		if (draft.address.kind === "workspace" || draft.live === void 0) continue;
		count.live += 1;
		if (draft.action === "delete" || draft.action === "replace") count.lost += 1;
	}
	counts.delete("");
	for (const [workspace, { lost, live }] of counts) {
		if (lost < 3 || lost <= 5 && lost <= live * .3) continue;
		add("mass-delete", workspaceAddress(workspace), `${lost} of its ${live} resources are deleted or replaced`);
	}
}
// src/plan/steps/switch-time.ts
function atSwitchTime(plan, time) {
	return {
		...plan,
		steps: plan.steps.map((step) => stampStep(step, time))
	};
}
function stampStep(step, time) {
	const { address, body, replaces } = step;
	if (address.kind !== "processor") return step;
	const name = textOf(body?.get("name"));
	return {
		...step,
		address: {
			...address,
			name: withSwitchTime(address.name, time)
		},
		...body && name !== void 0 && { body: body.with("name", withSwitchTime(name, time)) },
		...replaces !== void 0 && { replaces: withSwitchTime(replaces, time) }
	};
}
// src/plan/blue-green/promotions.ts
function checkPromotions(drafts, promoted, refused) {
	return promoted.flatMap((address) => {
		const draft = drafts.get(address);
		if (draft === void 0 || !draft.isTargeted || !wantsBlueGreen(draft)) return [unknown$1(address)];
		const isRefused = refused.some((diagnostic) => diagnostic.address === address);
		return draft.blueGreen === void 0 && draft.action === "noop" && !isRefused ? [idle$1(draft)] : [];
	});
}
const unknown$1 = (address) => ({
	severity: "error",
	code: "PLAN_TARGET_UNKNOWN",
	message: `--promote ${address} names no processor of the manifest with strategy: blue-green`,
	fix: "Write its address, such as orders/processor/enrich; with --target, that has to select it as well."
});
const idle$1 = (draft) => ({
	severity: "warning",
	code: "PLAN_PROMOTE_IDLE",
	message: "--promote has nothing to do: no new version waits to take over, and this plan makes none",
	address: keyOf$1(draft.address),
	fix: "Remove --promote."
});
// src/plan/review/access.ts
const ACCESS_LIST = "Add this machine's address to the API access list of the service account or key; no role helps here.";
const ROLE = "Give the credentials a role that may read it: Project Stream Processing Owner, or Project Owner; no read-only role can list processors.";
const fixOfUnreadable = (errorCode) => errorCode?.includes("ACCESS_LIST") === true ? ACCESS_LIST : ROLE;
// src/plan/restarts.ts
function markRestarts(drafts, patterns) {
	return patterns.flatMap((pattern) => {
		const selected = [...drafts.values()].filter(({ address, isTargeted, live }) => address.kind === "processor" && isTargeted && live !== void 0 && matchesAddress(pattern, address));
		if (selected.length === 0) return [unknown(pattern)];
		return selected.flatMap((draft) => mark(draft));
	});
}
function mark(draft) {
	if (isUp(liveStateOf(draft))) {
		draft.isRestarted = true;
		return [];
	}
	return draft.desired?.kind === "processor" && draft.desired.state === "STARTED" ? [] : [idle(draft)];
}
const unknown = (pattern) => ({
	severity: "error",
	code: "PLAN_TARGET_UNKNOWN",
	message: `--restart ${pattern} selects no processor that Atlas has`,
	fix: "Write its address, such as orders/processor/enrich; with --target, that has to select it as well."
});
const idle = (draft) => ({
	severity: "warning",
	code: "PLAN_RESTART_IDLE",
	message: `it doesn't run (${liveStateOf(draft) ?? "no state"}), and --restart starts nothing that should be stopped`,
	address: keyOf$1(draft.address),
	fix: "To start it, write state: STARTED in the manifest."
});
// src/plan/compare/patch.ts
const MASK = "(sensitive)";
function patchOf(kind, before, after) {
	if (after === void 0) return before === void 0 ? [] : [{
		op: "remove",
		path: ""
	}];
	const masked = maskFields(kind, before, after);
	if (before === void 0) return [{
		op: "add",
		path: "",
		value: masked
	}];
	const operations = compare(before.without("pipeline"), after.without("pipeline"), []);
	const [old, next] = [before.get("pipeline"), after.get("pipeline")];
	if (isList(old) && isList(next)) operations.push(...pipelineOperations(old, next));
	else operations.push(...compare(only("pipeline", old), only("pipeline", next), []));
	return operations.map(({ op, path }) => op === "remove" ? {
		op,
		path
	} : {
		op,
		path,
		value: valueAt(masked, parsePointer(path)) ?? null
	});
}
function maskFields(kind, before, fields) {
	const masked = maskMembers(rulesFor(kind, fields), fields, []);
	const { after: pipeline } = hidePipelinePair(before?.get("pipeline"), fields.get("pipeline"));
	return pipeline === void 0 ? masked : masked.with("pipeline", pipeline);
}
function maskMembers(rules, fields, path) {
	return new Document(fields.entries.map(([key, value]) => {
		const at = [...path, key];
		if (at[0] === "pipeline") return [key, value];
		if (value instanceof SecretReference) return [key, shownReference(value)];
		if (isDocument(value)) return [key, maskMembers(rules, value, at)];
		return [key, shownAt(rules, at, value) === "plain" ? value : MASK];
	}));
}
const only = (key, value) => value === void 0 ? EMPTY_DOCUMENT : new Document([[key, value]]);
function compare(before, after, path) {
	return fast_json_patch_default.compare(toComparable(before), toComparable(after)).filter((operation) => operation.op === "add" || operation.op === "remove" || operation.op === "replace").map(({ op, path: below }) => ({
		op,
		path: formatPointer(path) + below
	}));
}
function pipelineOperations(before, after) {
	const operations = after.flatMap((stage, i) => {
		const old = before[i];
		const path = ["pipeline", String(i)];
		if (old === void 0) return [{
			op: "add",
			path: formatPointer(path)
		}];
		if (areEqual(old, stage)) return [];
		if (!isDocument(old) || !isDocument(stage) || !keepsKeyOrder(old, stage)) return [{
			op: "replace",
			path: formatPointer(path)
		}];
		return compare(old, stage, path);
	});
	const removed = before.slice(after.length).map((_, i) => ({
		op: "remove",
		path: formatPointer(["pipeline", String(before.length - 1 - i)])
	}));
	return [...operations, ...removed];
}
function keepsKeyOrder(before, after) {
	if (isList(before) && isList(after)) return before.every((item, i) => keepsKeyOrder(item, after[i] ?? null));
	if (!isDocument(before) || !isDocument(after)) return true;
	const kept = before.keys().filter((key) => after.has(key));
	return kept.every((key, i) => after.keys()[i] === key) && kept.every((key) => keepsKeyOrder(before.get(key) ?? null, after.get(key) ?? null));
}
function toComparable(value) {
	if (value instanceof NumberLiteral) return `number ${canonicalText(value)}`;
	if (typeof value === "string") return `text ${value}`;
	if (value instanceof SecretReference) return `secret ${value.toString()}`;
	if (isList(value)) return value.map(toComparable);
	if (!isDocument(value)) return value;
	const plain = Object.create(null);
	for (const [key, member] of value.entries) plain[key] = toComparable(member);
	return plain;
}
// src/plan/blue-green/unfinished.ts
function unfinishedSwitch(draft, drafts) {
	const { leftOvers, live, fields, run } = draft;
	const kept = leftOvers?.kept;
	if (!wantsBlueGreen(draft) || draft.blueGreen !== void 0 || kept === void 0 || live === void 0) return void 0;
	if (!(run.starts && !run.stops && fields.every(({ path }) => path === "/state")) || liveStateOf(draft) !== "STOPPED" || isUp(processorStateOf(kept.body))) return void 0;
	const source = sourceKindOf(live.body.get("pipeline"), plannedContext(draft, drafts));
	if (source !== "change-stream" && source !== "kafka") return void 0;
	const [own, old] = [live, kept].map(({ body }) => readPositionIn(body, source, Infinity).position);
	if (own === void 0 || old === void 0 || !isNotBeyond(own, old)) return void 0;
	return {
		replaces: kept.address.name,
		handover: {
			part: "live",
			source
		}
	};
}
function isNotBeyond(own, old) {
	if (own.source === "change-stream" && old.source === "change-stream") {
		const seconds = own.time.seconds - old.time.seconds;
		return seconds < 0 || seconds === 0 && own.time.increment <= old.time.increment;
	}
	if (own.source !== "kafka" || old.source !== "kafka") return false;
	const known = new Map(old.partitions.map((each) => [keyOf(each), each.next]));
	const shared = own.partitions.filter((each) => known.has(keyOf(each)));
	return shared.length > 0 && shared.every((each) => each.next <= (known.get(keyOf(each)) ?? -1));
}
const keyOf = ({ topic = "", partition }) => `${topic}#${partition}`;
// src/plan/steps/commit-steps.ts
function withCommitLooks(draft, own) {
	const { address, before, after } = draft;
	const from = liveAddress(draft);
	const stop = key("stop", from);
	const looks = ["before-stop", "after-stop"].filter((when) => when === "after-stop" || draft.run.stops).map((when) => {
		const mark = markStep(from, present(before), {
			when,
			source: "kafka"
		});
		return when === "after-stop" ? {
			...mark,
			needs: [stop]
		} : mark;
	});
	const steps = own.map((one) => {
		if (one.key === stop) return {
			...one,
			needs: [...one.needs, markKey("before-stop", from)]
		};
		if (one.verb === "update") {
			const { rollbackBody } = one;
			const needs = [...one.needs, markKey("after-stop", from)];
			return {
				...one,
				needs,
				...rollbackBody && { rollbackBody: withFreshStart(rollbackBody) }
			};
		}
		return one.key === key("start", address) ? {
			...one,
			byCommits: from.name
		} : one;
	});
	const gate = step("gate", "restart", {
		address,
		needs: [key("start", address)]
	}, present(after));
	return [
		...looks,
		...steps,
		{
			...gate,
			key: `gate ${keyOf$1(address)}`,
			byCommits: from.name
		}
	];
}
// src/plan/gate/gate-steps.ts
function withGate(draft, drafts, own) {
	const { desired, address } = draft;
	if (!isProcessor(desired) || desired.gate === void 0) return [...own];
	if (draft.blueGreen !== void 0) return withShadowGate(draft, drafts, desired.gate, own);
	const start = own.filter((each) => each.verb === "start" && keyOf$1(each.address) === keyOf$1(address)).at(-1);
	const known = own.find(({ verb }) => verb === "gate");
	if (start === void 0 && known === void 0) return [...own];
	const gate = ruleOf(draft, drafts, desired.gate, own);
	const steps = gate.onFailure === "roll-back" && isFresh(own) ? own.map(withFreshWayBack) : [...own];
	if (known !== void 0) return steps.map((each) => each.verb === "gate" ? {
		...each,
		gate
	} : each);
	const needs = start === void 0 ? [] : [start.key];
	const added = {
		...step("gate", start?.stage ?? "restart", {
			address,
			needs
		}, present(draft.after)),
		key: key("gate", address),
		gate,
		...start?.restores !== void 0 && { restores: start.restores }
	};
	return [...steps, added];
}
function withShadowGate(draft, drafts, policy, own) {
	const gate = {
		...ruleOf(draft, drafts, policy, own),
		onFailure: "keep"
	};
	return own.flatMap((each) => {
		const { handover } = each;
		if (each.verb !== "gate" || handover === void 0) return [each];
		if (handover.part === "live") return [{
			...each,
			gate
		}];
		if (handover.part !== "caught-up") return [each];
		const caughtUp = `caught up ${keyOf$1(each.address)}`;
		const judged = {
			...each,
			needs: [caughtUp],
			handover: {
				...handover,
				part: "shadow"
			},
			gate
		};
		return [{
			...each,
			key: caughtUp
		}, judged];
	});
}
function ruleOf(draft, drafts, policy, own) {
	const pipeline = draft.after?.get("pipeline");
	const window = windowIn(pipeline);
	const { interval, lateness } = window ?? {};
	const windowSeconds = window === void 0 ? void 0 : Math.ceil(((interval ?? 0) + (lateness ?? 0)) / 1e3);
	return {
		...policy,
		onFailure: actionOf(policy, own),
		source: sourceKindOf(pipeline, plannedContext(draft, drafts)),
		...windowSeconds !== void 0 && { windowSeconds }
	};
}
function actionOf({ onFailure }, own) {
	if (onFailure === "keep" || onFailure === "stop") return onFailure;
	if (own.some(({ verb, replaces }) => verb === "gate" && replaces !== void 0)) return "roll-back";
	if (own.some(isChange)) return isFresh(own) && onFailure === void 0 ? "stop" : "roll-back";
	const ranBefore = own.some(({ verb }) => verb === "stop");
	const isMade = own.some(({ verb }) => verb === "create");
	return ranBefore && !isMade ? "keep" : "stop";
}
const isChange = ({ verb, rollbackBody }) => verb === "update" && rollbackBody !== void 0;
const isFresh = (own) => own.some(({ verb, body }) => verb === "update" && valueAt(body, ["options", "resumeFromCheckpoint"]) === false);
const withFreshWayBack = (each) => each.rollbackBody === void 0 || each.verb !== "update" ? each : {
	...each,
	rollbackBody: withFreshStart(each.rollbackBody)
};
// src/plan/steps/link-steps.ts
function linkSteps(draft, drafts) {
	const { address, action, before, after } = draft;
	const state = textOf(draft.live?.body.get("state"));
	const released = usersOfLink(drafts, address.name).flatMap((user) => [key("delete", user.address), key("delete", workspaceAddress(user.address.workspace))]);
	switch (action) {
		case "create": return [step("create", "new-link", {
			address,
			needs: []
		}, ABSENT, {
			body: createBody(draft),
			leaves: after
		})];
		case "update": return [step("update", "link", {
			address,
			needs: []
		}, present(before, state), {
			body: updateBody(draft),
			leaves: after
		})];
		case "replace": {
			const wayBack = recreation(draft);
			const body = {
				body: createBody(draft),
				leaves: after,
				...wayBack
			};
			return [step("delete", "free-link", {
				address,
				needs: released
			}, present(before, state), wayBack), step("create", "link", {
				address,
				needs: [key("delete", address)]
			}, ABSENT, body)];
		}
		case "delete": return [step("delete", "delete-link", {
			address,
			needs: released
		}, present(before, state))];
		case "noop":
		case "unmanaged": return [];
	}
}
const acceptances = (drafts) => [...drafts.values()].filter(({ address, action }) => address.kind === "vpcPeering" && action === "update").map(({ address }) => key("accept", address));
function peeringSteps(draft, drafts) {
	const { address, action, before } = draft;
	const state = textOf(draft.live?.body.get("state"));
	const expects = present(before, state);
	if (action === "update") return [step("accept", "new-link", {
		address,
		needs: []
	}, expects, { leaves: before })];
	if (action !== "delete") return [];
	return [step("delete", "delete-link", {
		address,
		needs: [...drafts.values()].filter((other) => isConnectionLike(other.address.kind) && isPeered(other.before)).map((other) => key("delete", other.address))
	}, expects)];
}
// src/plan/failover/failover-steps.ts
function failoverSteps(draft, drafts, users, releases) {
	const { address, action, before, after } = draft;
	const parent = parentOf(address);
	const parentAction = drafts.get(keyOf$1(parent))?.action;
	const isFreed = parentAction === "replace" || parentAction === "delete";
	const link = linkNameIn(after);
	const ready = [
		...settledBy(workspaceAddress(address.workspace)),
		...settledBy(parent),
		...link === void 0 ? [] : settledBy(privateLinkAddress(link)),
		...isPeered(after) ? acceptances(drafts) : []
	];
	const stops = users.map((user) => key("stop", liveAddress(user)));
	const released = isFreed ? users.flatMap((user) => releasing(user, address.name)) : stops;
	const expects = present(before, textOf(draft.live?.body.get("state")));
	switch (action) {
		case "create": {
			const body = {
				body: createBody(draft),
				leaves: after
			};
			return [step("create", "new-connection", {
				address,
				needs: ready
			}, ABSENT, body)];
		}
		case "update": {
			const body = {
				body: updateBody(draft),
				leaves: after
			};
			return [step("update", "connection", {
				address,
				needs: [...ready, ...stops]
			}, expects, body)];
		}
		case "replace": {
			const wayBack = recreation(draft);
			const needs = parentAction === "replace" ? [...releases, ...released] : released;
			const body = {
				body: createBody(draft),
				leaves: after,
				...wayBack
			};
			return [step("delete", "free-connection", {
				address,
				needs
			}, expects, wayBack), step("create", "connection", {
				address,
				needs: [...ready, key("delete", address)]
			}, ABSENT, body)];
		}
		case "delete": {
			const isHeld = users.some(({ run, action: fate }) => run.stops && fate !== "delete");
			return [step("delete", parentAction === "replace" || isHeld ? "free-connection" : "delete-connection", {
				address,
				needs: parentAction === "replace" ? [...releases, ...released] : released
			}, expects)];
		}
		case "noop":
		case "unmanaged": return [];
	}
}
const failoverDeletions = (drafts, connection) => failoversOf(drafts, connection).map(({ address }) => key("delete", address));
const failoversSettled = (drafts, workspace, connections) => connections.flatMap((name) => failoversOf(drafts, connectionAddress(workspace, name)).flatMap(({ address }) => [...settledBy(address), key("delete", address)]));
// src/plan/steps/step-order.ts
const STAGES = [
	"new-link",
	"workspace",
	"new-connection",
	"new-version",
	"stop",
	"free-processor",
	"free-connection",
	"free-link",
	"link",
	"connection",
	"processor",
	"new-processor",
	"restart",
	"start",
	"last-stop",
	"delete-processor",
	"delete-connection",
	"delete-workspace",
	"delete-link"
];
function orderSteps(drafts) {
	const known = new Map(drafts.map((draft) => [draft.key, draft]));
	const sorted = drafts.map((draft) => ({
		draft,
		text: keyOf$1(draft.address),
		stage: STAGES.indexOf(draft.stage)
	})).toSorted((a, b) => Number(a.draft.stage === "delete-link") - Number(b.draft.stage === "delete-link") || compareText(a.draft.address.workspace, b.draft.address.workspace) || a.stage - b.stage || compareText(a.text, b.text) || compareText(a.draft.key, b.draft.key)).map(({ draft }) => draft);
	const ids = new Map();
	const begun = new Set();
	const ordered = [];
	let plannedCount = 0;
	const visit = (draft) => {
		if (ids.has(draft.key)) return;
		if (begun.has(draft.key)) throw new Error(`steps depend on each other in a circle at ${draft.key}`);
		begun.add(draft.key);
		for (const key of draft.needs.toSorted(compareText)) {
			const needed = known.get(key);
			if (needed !== void 0) visit(needed);
		}
		ordered.push(draft);
		const count = ordered.length;
		ids.set(draft.key, draft.restores === void 0 ? `s${count}` : `r${count - plannedCount}`);
	};
	sorted.filter(({ restores }) => restores === void 0).forEach(visit);
	plannedCount = ordered.length;
	sorted.forEach(visit);
	return ordered.map(({ key, stage, needs, restarts, ...step }) => ({
		id: ids.get(key) ?? stage,
		...step,
		dependsOn: [...new Set(needs)].map((need) => ids.get(need)).filter((id) => id !== void 0).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
		...restarts !== void 0 && { restarts: ids.get(restarts) ?? restarts }
	}));
}
// src/plan/steps/steps.ts
function makeSteps$1(drafts, freshStarts, carries, consented, now) {
	const steps = [];
	const users = findUsers(drafts);
	const freed = findReleases(drafts, users);
	for (const draft of drafts.values()) {
		const { address } = draft;
		if (address.kind === "vpcPeering") steps.push(...peeringSteps(draft, drafts));
		else if (address.kind === "privateLink") steps.push(...linkSteps(draft, drafts));
		else if (address.kind === "workspace") steps.push(...workspaceSteps(draft, drafts));
		else if (address.kind === "failover") {
			const held = users.get(keyOf$1(parentOf(address))) ?? [];
			steps.push(...failoverSteps(draft, drafts, held, freed.get(address.workspace) ?? []));
		} else if (address.kind === "connection") {
			const deletable = [...draft.action === "replace" ? freed.get(address.workspace) ?? [] : [], ...failoverDeletions(drafts, address)];
			const peerings = isPeered(draft.after) ? acceptances(drafts) : [];
			steps.push(...connectionSteps(draft, users.get(keyOf$1(address)) ?? [], deletable, peerings));
		} else {
			const own = withGate(draft, drafts, processorSteps(draft, drafts, {
				isFresh: freshStarts.has(keyOf$1(address)),
				carry: carries.get(keyOf$1(address)),
				now
			}, freed.get(address.workspace) ?? []));
			steps.push(...consented.has(keyOf$1(address)) ? own.map(withConsent) : own);
		}
	}
	return orderSteps(steps);
}
function workspaceSteps(draft, drafts) {
	const { address, before, after } = draft;
	const common = {
		address,
		needs: []
	};
	if (draft.action === "create") return [step("create", "workspace", common, ABSENT, {
		body: createBody(draft),
		leaves: after
	})];
	if (draft.action === "update") return [step("update", "workspace", common, present(before), {
		body: updateBody(draft),
		leaves: after
	})];
	if (draft.action !== "delete") return [];
	return [step("delete", "delete-workspace", {
		address,
		needs: [...drafts.values()].filter((other) => other !== draft && other.address.workspace === address.workspace).map((other) => key("delete", other.address))
	}, present(before))];
}
function connectionSteps(draft, users, releases, peerings) {
	const { address, before, after } = draft;
	const state = textOf(draft.live?.body.get("state"));
	const link = linkNameIn(after);
	const workspace = [
		...settledBy(workspaceAddress(address.workspace)),
		...link === void 0 ? [] : settledBy(privateLinkAddress(link)),
		...peerings
	];
	const create = (stage, needs, wayBack = {}) => step("create", stage, {
		address,
		needs
	}, ABSENT, {
		body: createBody(draft),
		leaves: after,
		...wayBack
	});
	switch (draft.action) {
		case "create": return [create("new-connection", workspace)];
		case "update": {
			const needs = [...workspace, ...users.map((user) => key("stop", liveAddress(user)))];
			const expects = present(before, state);
			return [step("update", "connection", {
				address,
				needs
			}, expects, {
				body: updateBody(draft),
				leaves: after
			})];
		}
		case "replace": {
			const needs = [...releases, ...users.flatMap((user) => releasing(user, address.name))];
			const wayBack = recreation(draft);
			return [step("delete", "free-connection", {
				address,
				needs
			}, present(before, state), wayBack), create("connection", [...workspace, key("delete", address)], wayBack)];
		}
		case "delete": return [step("delete", "delete-connection", {
			address,
			needs: [...releases, ...users.flatMap((user) => releasing(user, address.name))]
		}, present(before, state))];
		case "noop":
		case "unmanaged": return [];
	}
}
function withConsent(step) {
	const isRename = step.body?.has("name") === true;
	return step.verb === "start" || step.verb === "update" && !isRename ? {
		...step,
		mayDropCheckpoint: true
	} : step;
}
function processorSteps(draft, drafts, { isFresh: isFreshStart, carry, now }, releases) {
	const { address, before, after, run } = draft;
	const from = liveAddress(draft);
	const state = liveStateOf(draft);
	const connections = namesAfter(draft).map((name) => connectionAddress(address.workspace, name));
	const ready = [
		...settledBy(workspaceAddress(address.workspace)),
		...connections.flatMap((connection) => settledBy(connection)),
		...failoversSettled(drafts, address.workspace, namesAfter(draft))
	];
	if (draft.blueGreen !== void 0) return blueGreenSteps(draft, draft.blueGreen, {
		created: newlyCreated(drafts, address.workspace, connections),
		ready
	});
	if (carry?.kind === "swap") return swapSteps(draft, carry, {
		created: newlyCreated(drafts, address.workspace, connections),
		ready
	});
	const steps = undoSteps$1(draft, false);
	const stop = key("stop", from);
	const isDeletion = draft.action === "delete";
	const isFreed = [...namesBefore(draft)].some((name) => ["update", "replace"].includes(drafts.get(keyOf$1(connectionAddress(address.workspace, name)))?.action ?? ""));
	if (run.stops) {
		const stage = isDeletion && !isFreed ? "last-stop" : "stop";
		const needs = isDeletion ? [] : newlyCreated(drafts, address.workspace, connections);
		steps.push(step("stop", stage, {
			address: from,
			needs
		}, present(before, state), {
			leaves: before,
			...run.starts && { onFailure: "start-again" }
		}));
	}
	const stopped = run.stops ? "STOPPED" : state;
	if (isDeletion || draft.action === "replace") {
		const stage = isDeletion && !isFreed ? "delete-processor" : "free-processor";
		const needs = isDeletion ? [stop] : [stop, ...releases];
		const wayBack = isDeletion ? {} : recreation(draft);
		steps.push(step("delete", stage, {
			address: from,
			needs
		}, present(before, stopped), wayBack));
	}
	const isMade = draft.action === "create" || draft.action === "replace";
	if (isMade) {
		const needs = [...ready, key("delete", from)];
		steps.push(step("create", draft.action === "create" ? "new-processor" : "processor", {
			address,
			needs
		}, ABSENT, {
			body: createBody(draft),
			leaves: after,
			...draft.action === "replace" && recreation(draft)
		}));
	}
	if (draft.action === "update") steps.push(...updateSteps(draft, stopped, [stop, ...ready], isFreshStart));
	if (run.starts) {
		const needs = [
			...ready,
			stop,
			key("rename", from),
			key("update", address),
			key("create", address)
		];
		steps.push({
			...step("start", run.stops ? "restart" : "start", {
				address,
				needs
			}, present(after, isMade ? "CREATED" : stopped), { leaves: after }),
			...run.stops && { restarts: stop },
			...run.restores !== void 0 && { restores: run.restores },
			...!isFreshStart && startsAfresh(draft) && { start: { resumeFromCheckpoint: false } },
			...unfinishedSwitch(draft, drafts)
		});
	}
	steps.push(...completionSteps(draft), ...afterSwitchSteps(draft, now));
	return carry?.kind === "commits" ? withCommitLooks(draft, steps) : steps;
}
function updateSteps(draft, state, needs, isFreshStart) {
	const { address, before, after, run } = draft;
	const steps = [];
	const from = liveAddress(draft);
	if (draft.renamedFrom !== void 0 && !isPreviousName(draft.renamedFrom, address.name)) {
		const rename = step("update", "processor", {
			address: from,
			needs
		}, present(before, state), {
			body: document({ name: address.name }),
			leaves: before
		});
		steps.push({
			...rename,
			key: key("rename", from)
		});
	}
	const body = updateBody(draft);
	if (body.entries.length === 0) return steps;
	const update = {
		address,
		needs: [...needs, key("rename", from)]
	};
	steps.push(step("update", "processor", update, present(before, state), {
		body: isFreshStart ? withFreshStart(body) : body,
		leaves: after,
		...run.starts && {
			onFailure: "roll-back",
			rollbackBody: rollbackBody(draft)
		}
	}));
	return steps;
}
function newlyCreated(drafts, workspace, connections) {
	const isNew = (address) => drafts.get(keyOf$1(address))?.action === "create";
	return [...settledBy(workspaceAddress(workspace)), ...connections.filter(isNew).map((address) => key("create", address))];
}
// src/plan/targets.ts
function makeTargeting(patterns) {
	return {
		includes: (address) => patterns.length === 0 || patterns.some((pattern) => matchesAddress(pattern, address)),
		isNarrowed: patterns.length > 0
	};
}
function workspacesNeeded(desired, { targets }) {
	const named = new Set([...desired.resources.map(({ address }) => address.workspace), ...desired.removed.map(({ workspace }) => workspace)]);
	named.delete("");
	if (targets.length === 0) return [...named];
	return [...named].filter((workspace) => targets.some((pattern) => {
		const [first = ""] = pattern.split("/");
		return first.includes("**") || matchesAddress(first, workspaceAddress(workspace));
	}));
}
function findIdleTargets(patterns, desired, live) {
	const addresses = [
		...desired.resources.map((resource) => resource.address),
		...desired.removed,
		...live.resources.map((resource) => resource.address)
	];
	return patterns.filter((pattern) => !addresses.some((address) => matchesAddress(pattern, address))).map((pattern) => ({
		severity: "error",
		code: "PLAN_TARGET_UNKNOWN",
		message: `--target ${pattern} selects nothing that the manifest names or Atlas has`,
		fix: "Targets are addresses such as orders/processor/enrich; * matches one part, ** the rest."
	}));
}
// src/plan/make-plan.ts
function makePlan(input) {
	const { desired, live, selection, allowances } = input;
	const targeting = makeTargeting(selection.targets);
	const drafted = draftChanges(desired, live, selection, targeting, input.secrets);
	const { drafts } = drafted;
	const restarts = markRestarts(drafts, selection.restart ?? []);
	const replays = markReplays(drafts, selection.replay ?? []);
	const effects = settleEffects(drafts, live, targeting.isNarrowed, input.interrupted ?? []);
	const obstacles = settleBlueGreen(drafts, live, selection.promote ?? []);
	const fates = judgeCheckpoints(drafts, live);
	const carries = new Map([...fates].flatMap(([key, { carry }]) => carry ? [[key, carry]] : []));
	noteUnknownPositions(drafts, carries, input);
	const freshStarts = new Set([...fates].filter(([, fate]) => fate.isDropped).map(([key]) => key));
	const hazards = findHazards({
		drafts,
		fates,
		allowances,
		...input.now !== void 0 && { now: input.now },
		...input.readings && { readings: input.readings }
	});
	const needed = new Set(workspacesNeeded(desired, selection));
	const steps = makeSteps$1(drafts, freshStarts, carries, consented(drafts, allowances), input.now);
	const touched = new Set(steps.map((step) => keyOf$1(step.address)));
	const hazardsByKey = new Map();
	for (const hazard of hazards) {
		const key = keyOf$1(hazard.address);
		hazardsByKey.set(key, [...hazardsByKey.get(key) ?? [], hazard]);
	}
	const changes = [...drafts.values()].map((draft) => ({
		draft,
		hazards: hazardsByKey.get(keyOf$1(draft.address)) ?? []
	})).filter(({ draft, hazards: own }) => isShown(draft, touched, own)).map(({ draft, hazards: own }) => toChange(draft, own)).toSorted((a, b) => compareAddresses(a.address, b.address));
	return {
		formatVersion: 1,
		baseUrl: input.baseUrl,
		project: input.project,
		selection,
		digest: digestOf({
			baseUrl: input.baseUrl,
			project: input.project,
			selection,
			steps
		}),
		desiredDigest: desiredDigestOf(desired.resources, desired.removed),
		complete: !live.unreadable.some(({ workspace }) => workspace === void 0 || needed.has(workspace) || takesLink({ changes })),
		summary: summarise(changes, steps),
		changes,
		steps,
		hazards,
		diagnostics: [
			...findIdleTargets(selection.targets, desired, live),
			...restarts,
			...replays,
			...findImpossibleReplays(drafts, carries, input.now),
			...drafted.diagnostics,
			...effects,
			...obstacles,
			...checkPromotions(drafts, selection.promote ?? [], obstacles),
			...findIdleConsents(drafts, fates),
			...findIdleAllowances(allowances, hazards),
			...unreadableLists(live)
		].toSorted(compareDiagnostics),
		desired: desired.resources,
		removed: desired.removed
	};
}
const takesLink = ({ changes }) => changes.some(({ address, action }) => address.kind === "privateLink" && (action === "delete" || action === "replace"));
function findReadings({ desired, live, selection, secrets, interrupted = [] }) {
	const isAsked = (resource) => resource.kind === "processor" && resource.update?.freshStart === "carry-over";
	if (!desired.resources.some(isAsked)) return [];
	const targeting = makeTargeting(selection.targets);
	const { drafts } = draftChanges(desired, live, selection, targeting, secrets);
	markReplays(drafts, selection.replay ?? []);
	settleEffects(drafts, live, targeting.isNarrowed, interrupted);
	settleBlueGreen(drafts, live, selection.promote ?? []);
	return [...judgeCheckpoints(drafts, live)].flatMap(([key, { carry }]) => {
		const draft = drafts.get(key);
		return draft === void 0 || carry === void 0 || carry.kind === "impossible" ? [] : [liveAddress(draft)];
	});
}
function noteUnknownPositions(drafts, carries, { readings, now = Infinity }) {
	for (const [key, carry] of carries) {
		const draft = drafts.get(key);
		if (draft?.live === void 0 || carry.kind !== "swap" || isUp(liveStateOf(draft))) continue;
		const body = readings?.get(keyOf$1(liveAddress(draft))) ?? draft.live.body;
		const { position } = readPositionIn(body, carry.source, now);
		if (position.source === "unknown") draft.isPositionUnknown = true;
	}
}
function isShown(draft, touched, hazards) {
	if (draft.isTargeted || touched.has(keyOf$1(draft.address))) return true;
	return hazards.some((hazard) => hazard.kind !== "secret-unverifiable");
}
function toChange(draft, hazards) {
	const { address, desired, before, after, run, renamedFrom } = draft;
	const type = typeOf(draft);
	const stateBefore = address.kind === "processor" ? liveStateOf(draft) : void 0;
	return {
		address,
		action: draft.action,
		...type !== void 0 && { type },
		fields: draft.fields,
		patch: patchOfDraft(draft),
		...before && { before },
		...after && { after },
		...draft.sends && (draft.action === "create" || draft.action === "replace") && { sends: draft.sends },
		...stateBefore !== void 0 && { stateBefore },
		...address.kind === "processor" && run.runsAfter !== void 0 && { runsAfter: run.runsAfter },
		...renamedFrom !== void 0 && { renamedFrom },
		hazards,
		...draft.blueGreen?.isWaiting === true && { awaitsPromotion: true },
		notes: draft.notes,
		...desired?.place && { source: desired.place },
		...desired?.kind === "processor" && desired.pipelinePlace && { pipelineSource: desired.pipelinePlace }
	};
}
function typeOf({ address, before, after }) {
	const fields = after ?? before;
	if (isConnectionLike(address.kind)) return textOf(fields?.get("type"));
	if (address.kind !== "privateLink") return void 0;
	return ["provider", "vendor"].flatMap((key) => textOf(fields?.get(key)) ?? []).join(" ");
}
function patchOfDraft(draft) {
	if (draft.action === "noop" || draft.action === "unmanaged") return [];
	const after = draft.action === "delete" ? void 0 : draft.sends ?? draft.after;
	return [...draft.fields.filter(({ path }) => path === "/name" || path === "/state" || path === "/tier" && draft.pinnedTier !== void 0).map(({ path, after: value }) => ({
		op: "replace",
		path,
		value: value ?? null
	})), ...patchOf(draft.address.kind, draft.before, after)];
}
function summarise(changes, steps) {
	const count = (action) => changes.filter((each) => each.action === action).length;
	return {
		create: count("create"),
		update: count("update"),
		replace: count("replace"),
		delete: count("delete"),
		start: steps.filter((step) => step.verb === "start").length,
		stop: steps.filter((step) => step.verb === "stop").length,
		noop: count("noop"),
		unmanaged: count("unmanaged")
	};
}
function consented(drafts, allowances) {
	const agreed = [...drafts.values()].filter(({ desired, address, isTargeted }) => isProcessor(desired) && isTargeted && (consentsToLoss(desired) || isAllowed("checkpoint-loss", address, allowances)));
	return new Set(agreed.map(({ address }) => keyOf$1(address)));
}
function unreadableLists(live) {
	return live.unreadable.map(({ workspace, kind, reason, errorCode, connection }) => ({
		severity: "warning",
		code: "PLAN_UNREADABLE",
		message: workspace === void 0 ? `the list of ${kindWords(kind)}s could not be read: ${reason}` : connection === void 0 ? `the ${kind}s of workspace "${workspace}" could not be read: ${reason}` : `the failover connections of ${keyOf$1(connectionAddress(workspace, connection))} could not be read: ${reason}`,
		...workspace !== void 0 && { address: keyOf$1({
			kind: "workspace",
			workspace,
			name: workspace
		}) },
		fix: fixOfUnreadable(errorCode)
	}));
}
// src/plan/failover/failover-hazards.ts
function failoverHazards(movers, order, allowances) {
	if (order.dryRun === true) return [];
	return movers.flatMap((mover) => hazardsOf(mover, order, allowances)).toSorted((a, b) => Number(a.allowed) - Number(b.allowed) || compareAddresses(a.address, b.address));
}
function hazardsOf({ live: { address }, state, from }, { region, mode, clearCheckpoint }, allowances) {
	const hazards = [];
	if (isUp(state)) {
		const reason = `stops${from === void 0 ? "" : ` in ${from}`} and goes on in ${region}`;
		hazards.push({
			kind: "processing-pause",
			address,
			reason,
			allowed: true
		});
	} else {
		const reason = `is ${processorPhase(state) === "failed" ? "FAILED" : state ?? "not running"} and may start to run in ${region}`;
		hazards.push({
			kind: "cost-increase",
			address,
			reason,
			allowed: true
		});
	}
	if (mode === "GRACEFUL") return hazards;
	const reason = clearCheckpoint === true ? `starts in ${region} without its checkpoint: its state, and what it has not read yet, may be lost` : `starts in ${region} from its last checkpoint, up to 10 minutes old, without waiting for what runs now: what came since is processed again`;
	const allowed = isAllowed("checkpoint-loss", address, allowances);
	const flag = `--allow checkpoint-loss=${formatAddress(address)}`;
	hazards.push({
		kind: "checkpoint-loss",
		address,
		reason,
		allowed,
		allowWith: flag
	});
	return hazards;
}
// src/plan/failover/failover-plan.ts
function makeFailoverPlan(input) {
	const { baseUrl, project, live, address, order, allowances } = input;
	const workspace = find(live, workspaceAddress(address.workspace))?.body;
	const looked = live.resources.filter((each) => each.address.kind === "processor" && each.address.workspace === address.workspace && (address.kind === "workspace" || each.address.name === address.name)).map((each) => ({
		live: each,
		state: processorStateOf(each.body),
		from: activeRegionOf(each.body, workspace)
	}));
	const movers = looked.filter((each) => isMoved(each, address, order));
	const steps = makeSteps(input, workspace, movers);
	const hazards = failoverHazards(movers, order, allowances);
	const changes = looked.map((each) => {
		const isMoving = movers.includes(each);
		const own = hazards.filter((hazard) => formatAddress(hazard.address) === formatAddress(each.live.address));
		return changeOf(each, order, isMoving, own);
	});
	const selection = {
		targets: [formatAddress(address)],
		prune: false,
		updateSecrets: false,
		destroy: false
	};
	return {
		formatVersion: 1,
		baseUrl,
		project,
		selection,
		digest: digestOf({
			baseUrl,
			project,
			selection,
			steps
		}),
		desiredDigest: desiredDigestOf([], []),
		complete: !live.unreadable.some((list) => list.workspace === void 0 || list.workspace === address.workspace),
		summary: summarise(changes, steps),
		changes: changes.toSorted((a, b) => compareAddresses(a.address, b.address)),
		steps,
		hazards,
		diagnostics: [
			...checkRegion(order, workspace, address),
			...looked.flatMap((each) => checkProcessor(each, input, workspace)),
			...findIdleAllowances(allowances, hazards),
			...unreadableLists(live)
		].toSorted(compareDiagnostics),
		desired: [],
		removed: []
	};
}
const find = ({ resources }, address) => resources.find((each) => compareAddresses(each.address, address) === 0);
const mayMove = ({ body }) => body.get("failoverEnabled") === true;
function isMoved({ live, state, from }, { kind }, { region, dryRun }) {
	if (!mayMove(live) || from === region && dryRun !== true) return false;
	return kind === "processor" || dryRun === true || isUp(state);
}
function changeOf({ live, state, from }, { region, dryRun }, isMoving, hazards) {
	const fields = liveFields("processor", live.body);
	const isChanged = isMoving && dryRun !== true;
	return {
		address: live.address,
		action: isChanged ? "update" : "noop",
		fields: isChanged ? [{
			path: "/region",
			...from !== void 0 && { before: from },
			after: region,
			shown: "plain"
		}] : [],
		patch: isChanged ? [{
			op: "replace",
			path: "/region",
			value: region
		}] : [],
		before: fields,
		after: fields,
		...state !== void 0 && { stateBefore: state },
		...isChanged && { runsAfter: true },
		hazards,
		notes: dryRun === true && isMoving ? [DRY_RUN] : notesOf({
			live,
			state,
			from
		}, region, isMoving)
	};
}
const DRY_RUN = "a dry run: Atlas only looks whether it could move, and nothing moves";
function notesOf({ live, state, from }, region, isMoving) {
	if (isMoving) return from === void 0 ? ["Atlas does not say in which region it runs now"] : [];
	if (!mayMove(live)) return ["stays: failoverEnabled is not true"];
	return [from === region ? `is in ${region} already` : `stays: it is ${state ?? "in no known state"}`];
}
function makeSteps({ address, order, stopsFirst }, workspace, movers) {
	if (movers.length === 0) return [];
	const isDryRun = order.dryRun === true;
	const stopped = stopsFirst && !isDryRun ? movers.filter(({ state }) => isUp(state)) : [];
	const stops = stopped.map(({ live, state }) => {
		const before = liveFields("processor", live.body);
		return step("stop", "stop", {
			address: live.address,
			needs: []
		}, present(before, state), {
			leaves: before,
			onFailure: "start-again"
		});
	});
	const moves = address.kind === "workspace" && !isDryRun ? [moveStep(workspaceAddress(address.workspace), workspace, movers, stops)] : movers.map((mover) => moveStep(mover.live.address, void 0, [mover], stops));
	const starts = stopped.map(({ live }) => {
		const before = liveFields("processor", live.body);
		const needs = [key("stop", live.address), ...moves.map((each) => each.key)];
		return {
			...step("start", "restart", {
				address: live.address,
				needs
			}, present(before, "STOPPED"), { leaves: before }),
			restarts: key("stop", live.address)
		};
	});
	return orderSteps([
		...stops,
		...moves,
		...starts
	]);
	function moveStep(at, body, moved, before) {
		const [first] = moved;
		const fields = liveFields(at.kind, body ?? first?.live.body ?? EMPTY_DOCUMENT);
		const isStopped = before.some((each) => formatAddress(each.address) === formatAddress(at));
		const state = at.kind === "processor" ? isStopped ? "STOPPED" : first?.state : void 0;
		const sent = at.kind === "workspace" ? workspaceFailoverBody(order) : processorFailoverBody(order);
		return {
			...step("failover", "processor", {
				address: at,
				needs: before.map((each) => each.key)
			}, present(fields, state), {
				body: sent,
				leaves: fields
			}),
			failover: {
				region: order.region,
				moves: moved.map(({ live }) => live.address),
				isDryRun
			}
		};
	}
}
function regionsOf(workspace) {
	const home = homeRegionOf(workspace);
	return [...failoverRegionsOf(workspace), ...home === void 0 ? [] : [home]];
}
function checkRegion({ region }, workspace, address) {
	const regions = regionsOf(workspace);
	if (regions.includes(region)) return [];
	const guess = suggest(region, regions);
	return [{
		severity: "error",
		code: "PLAN_FAILOVER_TARGET",
		message: `'${region}' is neither a failover region of the workspace nor its own`,
		address: formatAddress(workspaceAddress(address.workspace)),
		fix: guess === void 0 ? `Name one of ${regions.join(", ")}.` : `Did you mean ${guess}?`
	}];
}
function checkProcessor({ live }, { address, order, live: all }, workspace) {
	const named = formatAddress(live.address);
	if (!mayMove(live)) {
		if (address.kind === "workspace") return [];
		return [{
			severity: "error",
			code: "PLAN_FAILOVER_DISABLED",
			message: "it may not fail over: failoverEnabled is not true",
			address: named,
			fix: "Set failoverEnabled: true in the manifest, and apply."
		}];
	}
	const found = [];
	if (live.body.get("eligibleForFailover") === false) found.push({
		severity: "warning",
		code: "PLAN_FAILOVER_NOT_ELIGIBLE",
		message: "Atlas says that it is not eligible for failover now (eligibleForFailover: false)",
		address: named,
		fix: "Look at its tier, its source and its sink: failover needs SP10, a cluster, and a cluster or Kafka."
	});
	if (order.region === homeRegionOf(workspace) || !regionsOf(workspace).includes(order.region)) return found;
	const bare = connectionReferences(live.body.get("pipeline"), live.body.get("options")).map(({ name }) => name).filter((name) => lacksStandby(all, connectionAddress(live.address.workspace, name), order.region));
	for (const name of new Set(bare)) found.push({
		severity: "warning",
		code: "PLAN_FAILOVER_NO_STANDBY",
		message: `connection '${name}', which it uses, has no failover connection in ${order.region}`,
		address: named,
		fix: `Describe one under failoverConnections of '${name}', and apply.`
	});
	return found;
}
function lacksStandby(all, connection, region) {
	const type = connectionTypeOf(find(all, connection)?.body ?? EMPTY_DOCUMENT);
	const isUnread = all.unreadable.some(({ kind }) => kind === "failover" || kind === "connection");
	if (!hasFailovers(type) || isUnread) return false;
	return find(all, {
		...connection,
		kind: "failover",
		region
	}) === void 0;
}
export { NO_SUMMARY, atSwitchTime, compareWithReview, decodeReview, encodeReview, findMove, findReadings, isAllowed, isRefusedByDefault, isSelectedAs, literalsOf, makeFailoverPlan, makePlan, parseAllowances, parsePlanFile, parseReplays, replayText, reviewOf, serialisePlan, staleError, takesLink, touchesOf, withoutLiterals, workspacesNeeded };
