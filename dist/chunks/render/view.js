import { formatAddress, isDocument, isList, isOfProject, kindWords, parseAddress, processorAddress, shortName, textOf, versionedName } from "../model/more.js";
import { hidePipelineValues } from "../kinds.js";
import { count, cutColumns, escapeControls, makePaint, showInvisible, textWidth } from "../render.js";
import { stageName } from "./more.js";
import { ageText, changeLines, describeFailover, describeLink, describePeering, describeStep, formatDuration, isTold, positionText, renderKey, renderValue, renderValueLines, runHeading, sizeText, summaryLine, summaryOf as summaryOf$1 } from "./text.js";
import { timelineLines } from "./evolve.js";
import { GROUPS, MARKS, UNCHANGED, edgeLabel, groupOf, hasMarks, nodesByWorkspace, workspaceText } from "./graph.js";
// src/render/view/nodes.ts
const WORDS = {
	processor: "processor",
	workspace: "workspace",
	topic: "topic",
	stream: "stream",
	collection: "collection",
	objects: "bucket or table",
	service: "service",
	function: "function",
	sample: "sample stream",
	documents: "documents",
	engine: "engine sink",
	link: "private network",
	other: "place"
};
const [NAME, DETAIL] = [34, 44];
const wordOf = (node) => node.isDeadLetters ? "dead letter queue" : WORDS[node.kind];
function nodeLines(node) {
	const sign = node.mark === void 0 ? "" : `${MARKS[node.mark].sign} `;
	const detail = node.kind === "processor" || node.detail === "" ? node.detail : `${wordOf(node)} · ${node.detail}`;
	return [sign + cutColumns(escapeControls(node.name), NAME), cutColumns(escapeControls(detail === "" ? wordOf(node) : detail), DETAIL)];
}
function viewNode(node, indexOf) {
	const { id, kind, workspace, mark } = node;
	const own = kind === "processor" ? [formatAddress(processorAddress(workspace ?? "", node.name))] : node.connections;
	return {
		id,
		group: kind === "workspace" ? "workspace" : groupOf(node),
		word: wordOf(node),
		name: escapeControls(node.name),
		detail: escapeControls(node.detail),
		...workspace !== void 0 && { workspace: escapeControls(workspace) },
		...mark && {
			mark,
			markWord: MARKS[mark].label
		},
		resources: own.map(indexOf).filter((index) => index !== void 0)
	};
}
function viewEdges({ edges }) {
	return edges.map((edge) => {
		const label = edgeLabel(edge);
		const { from, to, mark } = edge;
		return {
			from,
			to,
			...label !== void 0 && { label },
			...mark && { mark }
		};
	});
}
function legendOf(dataflow) {
	if (!hasMarks(dataflow)) {
		const used = new Set(dataflow.nodes.map(groupOf));
		return Object.entries(GROUPS).filter(([group]) => used.has(group)).map(([group, { label }]) => [`is-${group}`, label]);
	}
	const used = new Set([
		...dataflow.nodes,
		...dataflow.edges,
		...dataflow.workspaces
	].map(({ mark }) => mark));
	return [...Object.entries(MARKS).filter(([mark]) => used.has(mark)).map(([mark, { sign, label }]) => [`is-${mark}`, `${sign} ${label}`]), ["is-unchanged", UNCHANGED.label]];
}
// src/render/view/layout.ts
const HEIGHT = 42;
const COLUMNS$1 = [7.5, 6.2];
const GAP = 36;
const STEP = 12;
const INCH = 72;
const SHAPE = 1.5;
var Layout = class {
	#viz;
	#drawn = new Map();
	constructor(viz) {
		this.#viz = viz;
	}
	draw(graph) {
		const key = JSON.stringify(graph);
		const known = this.#drawn.get(key);
		if (known !== void 0) return known;
		const drawn = JSON.parse(this.#viz.renderString(graph, { format: "json0" }));
		this.#drawn.set(key, drawn);
		return drawn;
	}
};
function placePicture(layout, { title, parts }) {
	const [only, ...others] = parts.map((part) => placePart(layout, part));
	if (only === void 0) return {
		title,
		width: 0,
		height: 0,
		boxes: [],
		nodes: [],
		edges: []
	};
	return others.length === 0 ? {
		...only,
		title
	} : pack([only, ...others], title);
}
const widthOf = (node) => {
	const [name, detail] = nodeLines(node).map(textWidth);
	const text = Math.max((name ?? 0) * COLUMNS$1[0], (detail ?? 0) * COLUMNS$1[1], 70);
	return Math.ceil((text + 24) / STEP) * STEP;
};
function placePart(layout, { workspaces, nodes, edges }) {
	const { inside, shared } = nodesByWorkspace({
		workspaces,
		nodes,
		edges
	});
	const boxes = inside.filter(([, own]) => own.length > 0);
	const index = new Map(nodes.map(({ id }, i) => [id, i]));
	const nameOf = (id) => `n${index.get(id) ?? ""}`;
	const graph = describe(boxes.map(([, own]) => own), shared, edges, nameOf);
	const drawn = layout.draw(graph);
	const [, , width = 0, height = 0] = numbersIn(drawn.bb);
	const objects = new Map((drawn.objects ?? []).map((each) => [each.name ?? "", each]));
	const curves = new Map((drawn.edges ?? []).map(({ id = "", pos }) => [id, numbersIn(pos)]));
	const place = (node) => {
		const [x = 0, y = 0] = numbersIn(objects.get(nameOf(node.id))?.pos);
		const own = widthOf(node);
		return {
			id: node.id,
			x: Math.round(x - own / 2),
			y: Math.round(height - y - HEIGHT / 2),
			width: own,
			height: HEIGHT,
			lines: nodeLines(node)
		};
	};
	return {
		title: "",
		width: Math.ceil(width),
		height: Math.ceil(height),
		boxes: boxes.map(([workspace], i) => {
			const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(objects.get(`cluster_${i}`)?.bb);
			return {
				title: workspaceText(workspace),
				x: Math.round(left),
				y: Math.round(height - top),
				width: Math.round(right - left),
				height: Math.round(top - bottom),
				...workspace.mark && { mark: workspace.mark }
			};
		}),
		nodes: nodes.map(place),
		edges: edges.flatMap((edge, i) => placeEdge(edge, curves.get(`e${i}`) ?? [], height, index))
	};
}
function describe(boxes, free, edges, nameOf) {
	const describeNode = (node) => ({
		name: nameOf(node.id),
		attributes: {
			width: widthOf(node) / INCH,
			height: HEIGHT / INCH,
			label: ""
		}
	});
	return {
		directed: true,
		graphAttributes: {
			rankdir: "LR",
			nodesep: .25,
			ranksep: .8,
			pad: 0
		},
		nodeAttributes: {
			shape: "box",
			fixedsize: true
		},
		edgeAttributes: { dir: "none" },
		nodes: free.map(describeNode),
		edges: edges.map(({ from, to }, i) => ({
			tail: nameOf(from),
			head: nameOf(to),
			attributes: {
				tailport: "e",
				headport: "w",
				id: `e${i}`
			}
		})),
		subgraphs: boxes.map((nodes, i) => ({
			name: `cluster_${i}`,
			graphAttributes: {
				margin: 22,
				label: ""
			},
			nodes: nodes.map(describeNode)
		}))
	};
}
const numbersIn = (text = "") => text.split(/[ ,]/).filter((part) => part !== "e" && part !== "s").map(Number);
function placeEdge(edge, points, height, index) {
	const [from, to] = [index.get(edge.from), index.get(edge.to)];
	if (from === void 0 || to === void 0) return [];
	const label = edge.role === "dlq" ? void 0 : edgeLabel(edge);
	return [{
		from,
		to,
		points: points.map((each, i) => Math.round(i % 2 === 0 ? each : height - each)),
		...label !== void 0 && { label },
		...edge.mark && { mark: edge.mark },
		...edge.role === "function" && { both: true },
		...edgeLabel(edge) !== void 0 && { isAside: true }
	}];
}
function pack(parts, title) {
	const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
	const limit = Math.max(...parts.map(({ height }) => height), Math.sqrt(area / SHAPE));
	const [nodes, edges] = [[], []];
	let [x, y, columnWidth, height] = [
		0,
		0,
		0,
		0
	];
	for (const part of parts) {
		if (y > 0 && y + part.height > limit) {
			x += columnWidth + GAP;
			y = 0;
			columnWidth = 0;
		}
		const [left, top, first] = [
			x,
			y,
			nodes.length
		];
		nodes.push(...part.nodes.map((node) => ({
			...node,
			x: node.x + left,
			y: node.y + top
		})));
		edges.push(...part.edges.map((edge) => ({
			...edge,
			from: edge.from + first,
			to: edge.to + first,
			points: edge.points.map((each, i) => each + (i % 2 === 0 ? left : top))
		})));
		y += part.height + GAP;
		columnWidth = Math.max(columnWidth, part.width);
		height = Math.max(height, y - GAP);
	}
	return {
		title,
		width: x + columnWidth,
		height,
		boxes: [],
		nodes,
		edges
	};
}
// src/render/view/plan-part.ts
function viewPlan(plan, indexOf) {
	return {
		summary: summaryOf(plan),
		digest: plan.digest,
		isComplete: plan.complete,
		isRefused: plan.hazards.some(({ allowed }) => !allowed),
		hazards: plan.hazards.map((hazard) => viewHazard(hazard, indexOf)),
		changes: plan.changes.filter(isTold).flatMap(({ address }) => indexOf(formatAddress(address)) ?? []),
		steps: plan.steps.map(viewStep$1),
		timeline: timelineLines(plan),
		findings: plan.diagnostics.map(({ severity, code, message, fix, place }) => escapeControls(`${severity} ${code}${place === void 0 ? "" : ` at ${place.file}:${place.line}`}: ${message}${fix === void 0 ? "" : ` ${fix}`}`))
	};
}
function summaryOf(plan) {
	if (plan.steps.length > 0) return summaryLine(plan);
	return plan.complete ? "No changes." : "Whether anything has to change is not known: something could not be read.";
}
function viewHazard({ kind, address, reason, allowed, allowWith }, indexOf) {
	const where = formatAddress(address);
	const resource = indexOf(where);
	return {
		kind,
		isRefused: !allowed,
		...resource !== void 0 && { resource },
		where: escapeControls(where),
		reason: escapeControls(reason),
		...allowWith !== void 0 && { allowWith: escapeControls(allowWith) }
	};
}
const ON_FAILURE = {
	"start-again": "if it fails, the processor starts again as it was",
	"roll-back": "if it fails, the old definition comes back and starts",
	"create-again": "if it fails, what was deleted is created again"
};
function viewStep$1(step) {
	const { id, address, dependsOn, onFailure } = step;
	return {
		id,
		text: describeStep(step),
		workspace: isOfProject(address) ? "" : escapeControls(address.workspace),
		dependsOn,
		...onFailure !== void 0 && { onFailure: ON_FAILURE[onFailure] }
	};
}
// src/render/view/lines.ts
const OPEN = "";
const MIDDLE = "";
const CLOSE = "";
const markTones = (tone, text) => `${OPEN}${tone}${MIDDLE}${text}${CLOSE}`;
function piecesOf(line) {
	return line.split(OPEN).flatMap((part, i) => {
		if (i === 0) return part === "" ? [] : [part];
		const [tone, rest = ""] = part.split(MIDDLE);
		const [text = "", after = ""] = rest.split(CLOSE);
		return [[tone, text], ...after === "" ? [] : [after]];
	});
}
// src/render/view/resources.ts
const COLUMNS = 66;
function viewResource(change, plan, tests) {
	const { address } = change;
	const text = formatAddress(address);
	const own = tests?.files.filter(({ processor }) => processor === text) ?? [];
	const coverage = tests?.coverage.flatMap(({ processors }) => processors).find(({ processor }) => processor === text);
	const missed = new Set(coverage?.missedStages);
	const hasTests = own.length > 0;
	return {
		address: escapeControls(text),
		word: kindWords(address.kind),
		name: escapeControls(shortName(address)),
		workspace: isOfProject(address) ? "" : escapeControls(address.workspace),
		facts: factsOf(change),
		fields: fieldsOf(change),
		stages: stagesOf(change).map((stage, i) => viewStage(stage, missed.has(`[${i}].${stageName(stage)}`))),
		...hasTests && { tests: own.flatMap(({ file, cases, diagnostics }) => [...cases.map((one) => viewTest(one, file)), ...diagnostics.map(({ code, message }) => ({
			name: code,
			file: escapeControls(file),
			outcome: "failed",
			details: [escapeControls(message)]
		}))]) },
		...address.kind === "processor" && tests !== void 0 && { untested: hasTests ? [...coverage?.missedStages ?? [], ...coverage?.missedBranches ?? []].map(escapeControls) : ["no test runs this processor"] },
		...plan !== void 0 && isTold(change) && { change: viewChange(change, plan) }
	};
}
function factsOf(change) {
	const { address, after, before, type, stateBefore, runsAfter, source, pipelineSource, renamedFrom } = change;
	const tier = textOf((after ?? before)?.get("tier"));
	return [
		["Type", type ?? textOf((after ?? before)?.get("type"))],
		["Tier", tier],
		["State", stateBefore],
		["Should be", address.kind !== "processor" || runsAfter === void 0 ? void 0 : runsAfter ? "started" : "not started"],
		["Renamed from", renamedFrom],
		["Manifest", placeText(source)],
		["Pipeline", placeText(pipelineSource)]
	].flatMap(([label, value]) => value === void 0 ? [] : [[label, escapeControls(value)]]);
}
const placeText = (place) => place && `${place.file}:${place.line}`;
function fieldsOf(change) {
	const { after, before, address } = change;
	const fields = (after ?? before)?.without("pipeline");
	if (fields === void 0) return [];
	return changeLines({
		address,
		action: "create",
		fields: [],
		patch: [],
		after: fields,
		hazards: [],
		notes: []
	}, {
		columns: COLUMNS,
		paint: makePaint(false)
	}).slice(1).map((line) => line.trimStart());
}
function stagesOf({ after, before }) {
	const pipeline = (after ?? before)?.get("pipeline");
	const hidden = pipeline === void 0 ? void 0 : hidePipelineValues(pipeline);
	return isList(hidden) ? hidden : [];
}
function viewStage(stage, isUntested) {
	const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] ?? null : stage;
	const lines = isDocument(body) ? body.entries.flatMap(([key, value]) => {
		const [first = "", ...rest] = renderValueLines(value, COLUMNS, key.length + 2);
		return [`${renderKey(key)}: ${first}`, ...rest];
	}) : renderValueLines(body, COLUMNS);
	return {
		name: showInvisible(stageName(stage)),
		summary: cutColumns(renderValue(body), 120),
		lines,
		...isUntested && { isUntested }
	};
}
function viewTest({ name, passed, skipped, differences, error }, file) {
	const outcome = skipped === void 0 ? passed ? "passed" : "failed" : "skipped";
	const side = (value) => value === void 0 ? "nothing" : renderValue(value);
	return {
		name: escapeControls(name),
		file: escapeControls(file),
		outcome,
		details: [
			...skipped === void 0 ? [] : [escapeControls(skipped)],
			...error === void 0 ? [] : [escapeControls(`${error.code}: ${error.message}`)],
			...differences.map(({ path, expected, actual }) => `${escapeControls(path)}: expected ${side(expected)}, got ${side(actual)}`)
		]
	};
}
function viewChange(change, plan) {
	const mark = markOf(change, plan);
	const text = formatAddress(change.address);
	const steps = plan.steps.filter((step) => isAbout(step.address, change));
	const timeline = timelineLines({
		...plan,
		steps
	});
	return {
		action: change.action,
		...mark && { mark },
		lines: changeLines(change, {
			columns: COLUMNS,
			paint: markTones
		}).map(piecesOf),
		...timeline.length > 0 && { timeline },
		steps: steps.map(({ id }) => id),
		hazards: plan.hazards.flatMap(({ address }, i) => formatAddress(address) === text ? [i] : [])
	};
}
function isAbout(address, { address: own, renamedFrom }) {
	if (address.kind !== own.kind || address.workspace !== own.workspace || address.region !== own.region) return false;
	const name = versionedName(address.name) ?? address.name.replace(/--prev-YYMMDDHHMM$/, "");
	return name === own.name || name === renamedFrom;
}
function markOf({ action, address }, plan) {
	if (action !== "noop" && action !== "unmanaged") return action;
	const text = formatAddress(address);
	return plan.steps.some((step) => step.verb === "stop" && formatAddress(step.address) === text) ? "pause" : void 0;
}
// src/render/view/gate-part.ts
const NUMBERS = [
	[
		"Lag",
		" s",
		({ lagSeconds }) => lagSeconds
	],
	[
		"Lag",
		" messages",
		({ lagMessages, lagSeconds }) => lagSeconds === void 0 ? lagMessages : void 0
	],
	[
		"Dead letters",
		"",
		({ deadLetters }) => deadLetters
	],
	[
		"Messages in",
		"",
		({ read }) => read
	],
	[
		"Messages out",
		"",
		({ written }) => written
	]
];
function viewGate({ verdict, readings, looks = readings.length }) {
	const [first] = readings;
	if (first === void 0) return void 0;
	const begun = Date.parse(first.time);
	const timesMs = readings.map(({ time }) => Date.parse(time) - begun);
	const left = looks - readings.length;
	const last = timesMs.at(-1) ?? 0;
	return {
		verdict,
		looks: `${count(looks, "look")} in ${formatDuration(last)}${left > 0 ? `, ${readings.length} of them kept` : ""}`,
		unsound: readings.flatMap(({ health }, i) => health === "unsound" ? [[timesMs[i] ?? 0, timesMs[i + 1] ?? last]] : []),
		charts: NUMBERS.flatMap(([title, unit, read]) => chartOf(title, unit, readings.map(read), timesMs))
	};
}
function chartOf(title, unit, values, timesMs) {
	const points = values.flatMap((value, i) => value === void 0 ? [] : [[timesMs[i] ?? 0, value]]);
	const [first, last] = [points[0], points.at(-1)];
	if (first === void 0 || last === void 0) return [];
	const most = Math.max(...points.map(([, value]) => value));
	const shown = (value) => `${value}${unit}`;
	return [{
		title,
		points,
		most,
		text: `${shown(first[1])} at first, at most ${shown(most)}, ${shown(last[1])} at the end`
	}];
}
// src/render/view/run-part.ts
function viewRun(report, indexOf) {
	const { outcome, digest, startedAt, durationMs } = report;
	return {
		heading: runHeading(report),
		isGood: (outcome === "applied" || outcome === "nothing-to-do") && report.converged !== false,
		digest,
		began: startedAt,
		durationMs,
		lanes: lanesOf(report, indexOf),
		closing: closingOf(report)
	};
}
function lanesOf(report, indexOf) {
	const lanes = new Map();
	for (const step of report.steps) {
		const address = parseAddress(step.address);
		const workspace = address === void 0 || isOfProject(address) ? "" : escapeControls(address.workspace);
		const lane = lanes.get(workspace) ?? [];
		lanes.set(workspace, lane);
		lane.push(viewStep(step, Date.parse(report.startedAt), indexOf(step.address)));
	}
	return [...lanes].map(([workspace, steps]) => ({
		workspace,
		steps
	}));
}
function viewStep(step, began, resource) {
	const { id, verb, status, startedAt, durationMs, progress = [] } = step;
	const address = parseAddress(step.address);
	const startMs = startedAt === void 0 ? void 0 : Math.max(0, Date.parse(startedAt) - began);
	const gate = step.gate && viewGate(step.gate);
	return {
		id,
		text: `${verb} ${escapeControls(address === void 0 ? step.address : shortName(address))}`,
		status,
		...resource !== void 0 && { resource },
		address: escapeControls(step.address),
		...startMs !== void 0 && { startMs },
		durationMs,
		took: startedAt === void 0 ? "never began" : formatDuration(durationMs),
		details: detailsOf(step).map(escapeControls),
		...startMs !== void 0 && progress.length > 0 && { stretches: stretchesOf(progress, startMs, durationMs) },
		...gate && { gate }
	};
}
const PHASES = {
	waiting: "",
	retrying: "asked Atlas again: ",
	recovering: "found out what had become of a request: ",
	restoring: "put back what was there: "
};
function stretchesOf(progress, startMs, durationMs) {
	return progress.map(({ phase, message, afterMs, untilMs = afterMs, count: times = 1 }, i) => {
		const end = phase === "waiting" ? progress[i + 1]?.afterMs ?? Math.max(durationMs, untilMs) : untilMs;
		const until = end > afterMs ? ` to ${formatDuration(end)}` : "";
		const often = times > 1 && phase !== "waiting" ? ` (${times} times)` : "";
		return {
			phase,
			fromMs: startMs + afterMs,
			untilMs: startMs + end,
			text: escapeControls(`${formatDuration(afterMs)}${until}${often}: ${PHASES[phase]}${message}`)
		};
	});
}
function detailsOf({ reason, error, rolledBack, rollbackRefused, state, leftBehind }) {
	return [
		...reason === void 0 ? [] : [reason],
		...error === void 0 ? [] : [`${error.code}: ${error.message}`, ...error.fix === void 0 ? [] : [error.fix]],
		...rolledBack ? ["rolled back: the processor runs on its old definition"] : [],
		...rollbackRefused === void 0 ? [] : [`not rolled back (processor is ${rollbackRefused.state ?? "in an unknown state"}): ${rollbackRefused.reason}`],
		...state === void 0 ? [] : [`at the end it is ${state}`],
		...leftBehind ? ["left behind in Atlas"] : [],
		...(error?.log ?? []).map((line) => `log: ${line}`)
	];
}
function closingOf({ converged, remaining = [], convergenceUnknown }) {
	if (converged === true) return ["Converged: a new plan has nothing to do."];
	if (converged === void 0) {
		const why = convergenceUnknown === void 0 ? "" : `: ${convergenceUnknown}`;
		return [escapeControls(`Whether the project has converged is not known${why}.`)];
	}
	return [`Not converged: a new plan still has ${count(remaining.length, "change")}.`, ...remaining.map(({ action, address }) => escapeControls(`${action} ${address}`))];
}
// src/render/view/status-part.ts
function liveByAddress(status) {
	return new Map([
		...status.processors.map((one) => [formatAddress(one.address), liveProcessor(one)]),
		...status.connections.map((one) => [formatAddress(one.address), liveConnection(one)]),
		...[...status.privateLinks, ...status.vpcPeerings].map((one) => {
			const live = liveConnection(one);
			return [formatAddress(one.address), one.error === void 0 ? live : {
				...live,
				error: escapeControls(one.error)
			}];
		})
	]);
}
function liveProcessor(one) {
	const { state, desired, tier, effectiveTier, region, stats, position, isManaged, isHealthy, interrupted } = one;
	const { messagesIn, messagesOut, dlqMessages, lagSeconds, lagMessages, stateBytes, since, error } = stats;
	return {
		isHealthy,
		facts: [
			["State", state ?? "missing"],
			["Since", since === void 0 ? void 0 : `${new Date(since).toISOString().slice(0, 19).replace("T", " ")} UTC`],
			["Wanted", desired],
			["Runs on", effectiveTier ?? tier],
			["Region", region],
			["Messages in", messagesIn?.toString()],
			["Messages out", messagesOut?.toString()],
			["Dead letters", dlqMessages?.toString()],
			["Lag", lagSeconds === void 0 ? lagMessages && `${lagMessages} messages` : ageText(lagSeconds)],
			["Position", position && positionText(position)],
			["State size", sizeText(stateBytes)],
			["Managed", isManaged ? void 0 : "not in the manifest"],
			["Interrupted", interrupted && `stopped by an interrupted apply; the next one starts it (${interrupted.note})`]
		].map(([label, value]) => [String(label), value === void 0 || value === "" ? void 0 : String(value)]).flatMap(([label, value]) => value === void 0 ? [] : [[label, escapeControls(value)]]),
		...error !== void 0 && { error: escapeControls(error) }
	};
}
function liveConnection({ state, isMissing, isManaged, isHealthy }) {
	return {
		isHealthy,
		facts: [["State", escapeControls(isMissing ? "missing" : state ?? "unknown")], ...isManaged ? [] : [["Managed", "not in the manifest"]]]
	};
}
function viewStatus(status, indexOf) {
	const all = [...status.processors, ...status.connections];
	const rows = [...all.filter(({ isHealthy }) => !isHealthy), ...all.filter(({ isHealthy }) => isHealthy)];
	const listed = (addresses) => addresses.map(formatAddress).join(", ");
	return {
		summary: summaryOf$1(status),
		isHealthy: status.isHealthy,
		rows: rows.flatMap(({ address }) => indexOf(formatAddress(address)) ?? []),
		notes: [
			...status.unreadable.map(({ workspace, kind, reason }) => `The ${kindWords(kind)}s${workspace === void 0 ? "" : ` of ${workspace}`} could not be read: ${reason}`),
			...status.missingWorkspaces.length > 0 ? [`Not in Atlas: ${listed(status.missingWorkspaces)}`] : [],
			...status.unmanaged.length > 0 ? [`Not in the manifest: ${listed(status.unmanaged)}`] : [],
			...status.failovers.map((one) => `${one.workspace}: ${describeFailover(one, status.processors.filter(({ address }) => address.workspace === one.workspace))}`),
			...status.privateLinks.map(describeLink),
			...status.vpcPeerings.map(describePeering)
		].map(escapeControls)
	};
}
export { Layout, legendOf, liveByAddress, placePicture, viewEdges, viewNode, viewPlan, viewResource, viewRun, viewStatus };
