import { VERSION } from "../../start.js";
import { requireProject } from "../../manifest.js";
import { SluiceError } from "../../model.js";
import { GatewayFailure } from "../../model/errors.js";
import { suggest } from "../../pipeline.js";
import { openCourier } from "../context/access.js";
import { readPatience } from "../context/pace.js";
import { unknown } from "./answer.js";
import { anonymise } from "./anonymise.js";
import { Bench, Unsettled } from "./bench.js";
import { findProbeWorkspaces, removeProbeWorkspace } from "./clean.js";
import { EXPERIMENTS } from "./experiments.js";
import { Lab, isTaken, wordsOf } from "./lab.js";
import { probeWorkspaceName } from "./workspace-name.js";
// src/core/probe/probe.ts
const PAUSE_MS = 2e3;
const REQUESTS_SECONDS = 30;
async function probeAtlas(context, options = {}) {
	const { provider = "AWS", region = "VIRGINIA_USA", cluster, signal } = options;
	const experiments = chooseExperiments(options);
	const project = projectOf(context);
	const { clock } = context.options;
	const workspace = probeWorkspaceName(() => clock.random());
	if (await options.confirm?.({
		workspace,
		provider,
		region,
		tier: "SP2",
		...cluster !== void 0 && { cluster },
		database: "sluice_probe",
		experiments: experiments.map(({ name, asks }) => ({
			name,
			asks
		})),
		mostSeconds: sum(experiments, ({ runsSeconds }) => runsSeconds + REQUESTS_SECONDS),
		tierSeconds: sum(experiments, ({ runsSeconds }) => runsSeconds)
	}) === false) return void 0;
	const way = await openProject(context, project);
	const { settings } = way;
	const begun = clock.now();
	const lab = new Lab({
		...settings,
		workspace,
		signal
	});
	let reports;
	let isGone;
	let mayExist = true;
	try {
		const body = {
			dataProcessRegion: {
				cloudProvider: provider,
				region
			},
			sampleConnections: { solar: true }
		};
		const made = await lab.createWorkspace(body, true).catch((error) => {
			mayExist = mayHaveMade(error);
			throw error;
		});
		mayExist = isTaken(made) || made.status >= 500;
		if (!isTaken(made)) throw new SluiceError("PROBE_WORKSPACE_REFUSED", `Atlas refused the workspace: ${wordsOf(made)}`, { fix: "Check the region, and ask sluice doctor about the rights of the credentials." });
		reports = await runAll(new Bench(lab, made, cluster), experiments, options);
	} finally {
		isGone = !mayExist || await removeProbeWorkspace(settings, workspace);
		await way.close();
	}
	const report = {
		version: VERSION,
		begun: new Date(begun).toISOString(),
		durationMs: clock.now() - begun,
		provider,
		region,
		hasCluster: cluster !== void 0,
		experiments: reports,
		leftBehind: isGone ? [] : [workspace]
	};
	return context.mask.data(anonymise(report, workspace, cluster));
}
const mayHaveMade = (error) => !(error instanceof GatewayFailure) || error.ambiguous || error.code === "ATLAS_INTERRUPTED";
async function cleanProbes(context, { confirm } = {}) {
	const way = await openProject(context, projectOf(context));
	const { settings } = way;
	try {
		const found = await findProbeWorkspaces(settings);
		if (found.length === 0) return {
			removed: [],
			leftBehind: []
		};
		if (await confirm?.(found) === false) return void 0;
		const gone = new Set();
		for (const workspace of found) if (await removeProbeWorkspace(settings, workspace)) gone.add(workspace);
		return {
			removed: found.filter((name) => gone.has(name)),
			leftBehind: found.filter((name) => !gone.has(name))
		};
	} finally {
		await way.close();
	}
}
async function openProject({ options, mask }, project) {
	const way = await openCourier(options, mask.secrets);
	const pauseMs = PAUSE_MS * readPatience(options.env);
	return {
		settings: {
			courier: way.courier,
			clock: options.clock,
			project,
			pauseMs
		},
		close: () => way.close()
	};
}
function chooseExperiments({ only = [], skip = [] }) {
	const names = EXPERIMENTS.map(({ name }) => name);
	const strange = [...only, ...skip].find((name) => !names.includes(name));
	if (strange !== void 0) {
		const guess = suggest(strange, names);
		throw new SluiceError("SETTINGS_EXPERIMENT_UNKNOWN", `there is no experiment '${strange}'`, { fix: guess === void 0 ? `Name any of: ${names.join(", ")}.` : `Did you mean ${guess}?` });
	}
	return EXPERIMENTS.filter(({ name }) => (only.length === 0 || only.includes(name)) && !skip.includes(name));
}
const projectOf = ({ namedProject, options }) => requireProject(namedProject ?? options.defaultProject);
const sum = (experiments, of) => experiments.reduce((total, experiment) => total + of(experiment), 0);
async function runAll(bench, experiments, { onExperiment, signal }) {
	const reports = [];
	for (const [index, experiment] of experiments.entries()) {
		const isOver = signal?.aborted === true;
		if (!isOver) onExperiment?.(experiment.name, index + 1, experiments.length);
		reports.push(isOver ? skip(experiment, "the probe was interrupted") : await runOne(bench, experiment));
	}
	return reports;
}
function skip({ name, asks, settles }, why) {
	return {
		name,
		asks,
		answers: settles.map((question) => unknown(question, why)),
		measures: [],
		skipped: why,
		exchanges: []
	};
}
async function runOne(bench, experiment) {
	const { name, asks, needsCluster } = experiment;
	if (needsCluster && bench.cluster === void 0) return skip(experiment, "it needs --cluster");
	bench.lab.takeExchanges();
	bench.takeMeasures();
	try {
		if (name !== "sample-at-once") await bench.sample();
		return {
			name,
			asks,
			answers: await experiment.run(bench),
			measures: bench.takeMeasures(),
			exchanges: bench.lab.takeExchanges()
		};
	} catch (error) {
		return {
			...skip(experiment, whyNot(error, bench.lab.signal)),
			measures: bench.takeMeasures(),
			exchanges: bench.lab.takeExchanges()
		};
	}
}
function whyNot(error, signal) {
	if (signal?.aborted) return "the probe was interrupted";
	if (error instanceof Unsettled || error instanceof SluiceError) return error.message;
	throw error;
}
export { cleanProbes, probeAtlas };
