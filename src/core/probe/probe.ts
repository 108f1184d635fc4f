/**
 * The use case `probe`: finds out how an Atlas behaves, by experiments in a workspace that it makes for that and deletes afterwards. Everything
 * else in the project is out of its reach.
 */
import { VERSION } from '../../model/release/version.ts';
import { requireProject } from '../../manifest/shape/project.ts';
import { SluiceError } from '../../model/errors.ts';
import { GatewayFailure } from '../../model/errors/gateway-failure.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { openCourier } from '../context/access.ts';
import type { ProjectContext } from '../context/context.ts';
import { readPatience } from '../context/pace.ts';
import type { ExperimentReport, ProbeReport } from './answer.ts';
import { unknown } from './answer.ts';
import { anonymise } from './anonymise.ts';
import { Bench, PROBE_DATABASE, SMALLEST_TIER, Unsettled } from './bench.ts';
import type { CleanSettings } from './clean.ts';
import { findProbeWorkspaces, removeProbeWorkspace } from './clean.ts';
import type { Experiment } from './experiment.ts';
import { EXPERIMENTS } from './experiments.ts';
import { Lab, isTaken, wordsOf } from './lab.ts';
import { probeWorkspaceName } from './workspace-name.ts';

/** What a probe would do, for the one who has to agree. */
export interface ProbeProposal {
  readonly workspace: string;
  readonly provider: string;
  readonly region: string;
  readonly tier: string;
  readonly cluster?: string;
  /** In that cluster, where experiments may write. */
  readonly database: string;
  readonly experiments: readonly { readonly name: string; readonly asks: string }[];
  /** What it may take at most. */
  readonly mostSeconds: number;
  /** How long processors run at most, all together. */
  readonly tierSeconds: number;
}

export interface ProbeOptions {
  /** Default AWS. */
  readonly provider?: string | undefined;
  /** Default VIRGINIA_USA. */
  readonly region?: string | undefined;
  readonly cluster?: string | undefined;
  /** Names of experiments; all where there are none. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Without it, nobody is asked. */
  readonly confirm?: (proposal: ProbeProposal) => Promise<boolean>;
  readonly onExperiment?: (name: string, nth: number, count: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface ProbeCleanOptions {
  readonly confirm?: (workspaces: readonly string[]) => Promise<boolean>;
}

/** What became of the workspaces that probes have left. */
export interface ProbeCleaned {
  readonly removed: readonly string[];
  readonly leftBehind: readonly string[];
}

const PAUSE_MS = 2000;

/** Seconds for the requests of one experiment, generously. */
const REQUESTS_SECONDS = 30;

/**
 * Makes the experiments. Undefined where `confirm` says no.
 * @throws SluiceError SETTINGS_EXPERIMENT_UNKNOWN, MANIFEST_PROJECT, PROBE_WORKSPACE_REFUSED; AtlasError where Atlas can't be reached
 */
export async function probeAtlas(
  context: ProjectContext,
  options: ProbeOptions = {},
): Promise<ProbeReport | undefined> {
  const { provider = 'AWS', region = 'VIRGINIA_USA', cluster, signal } = options;
  const experiments = chooseExperiments(options);
  const project = projectOf(context);
  const { clock } = context.options;
  const workspace = probeWorkspaceName(() => clock.random());
  const isAgreed = await options.confirm?.({
    workspace,
    provider,
    region,
    tier: SMALLEST_TIER,
    ...(cluster !== undefined && { cluster }),
    database: PROBE_DATABASE,
    experiments: experiments.map(({ name, asks }) => ({ name, asks })),
    mostSeconds: sum(experiments, ({ runsSeconds }) => runsSeconds + REQUESTS_SECONDS),
    tierSeconds: sum(experiments, ({ runsSeconds }) => runsSeconds),
  });
  if (isAgreed === false) return undefined;
  const way = await openProject(context, project);
  const { settings } = way;
  const begun = clock.now();
  const lab = new Lab({ ...settings, workspace, signal });
  let reports: readonly ExperimentReport[];
  let isGone: boolean;
  let mayExist = true;
  try {
    const body = {
      dataProcessRegion: { cloudProvider: provider, region },
      sampleConnections: { solar: true },
    };
    const made = await lab.createWorkspace(body, true).catch((error: unknown) => {
      mayExist = mayHaveMade(error);
      throw error;
    });
    mayExist = isTaken(made) || made.status >= 500;
    if (!isTaken(made))
      throw new SluiceError('PROBE_WORKSPACE_REFUSED', `Atlas refused the workspace: ${wordsOf(made)}`, {
        fix: 'Check the region, and ask sluice doctor about the rights of the credentials.',
      });
    reports = await runAll(new Bench(lab, made, cluster), experiments, options);
  } finally {
    // What was refused, or never sent, is not looked for: where the login is wrong that would take ten minutes.
    isGone = !mayExist || (await removeProbeWorkspace(settings, workspace));
    await way.close();
  }
  const report: ProbeReport = {
    version: VERSION,
    begun: new Date(begun).toISOString(),
    durationMs: clock.now() - begun,
    provider,
    region,
    hasCluster: cluster !== undefined,
    experiments: reports,
    leftBehind: isGone ? [] : [workspace],
  };
  return context.mask.data(anonymise(report, workspace, cluster));
}

/** Whether a creation may have been carried out though it failed. */
const mayHaveMade = (error: unknown): boolean =>
  !(error instanceof GatewayFailure) || error.ambiguous || error.code === 'ATLAS_INTERRUPTED';

/** Deletes what probes have left. Undefined where `confirm` says no. */
export async function cleanProbes(
  context: ProjectContext,
  { confirm }: ProbeCleanOptions = {},
): Promise<ProbeCleaned | undefined> {
  const project = projectOf(context);
  const way = await openProject(context, project);
  const { settings } = way;
  try {
    const found = await findProbeWorkspaces(settings);
    if (found.length === 0) return { removed: [], leftBehind: [] };
    if ((await confirm?.(found)) === false) return undefined;
    const gone = new Set<string>();
    for (const workspace of found) if (await removeProbeWorkspace(settings, workspace)) gone.add(workspace);
    return {
      removed: found.filter((name) => gone.has(name)),
      leftBehind: found.filter((name) => !gone.has(name)),
    };
  } finally {
    await way.close();
  }
}

/** The way to a project, for experiments and for what is left of them. */
async function openProject(
  { options, mask }: ProjectContext,
  project: string,
): Promise<{ readonly settings: CleanSettings; close(): Promise<void> }> {
  const way = await openCourier(options, mask.secrets);
  const pauseMs = PAUSE_MS * readPatience(options.env);
  return {
    settings: { courier: way.courier, clock: options.clock, project, pauseMs },
    close: () => way.close(),
  };
}

function chooseExperiments({ only = [], skip = [] }: ProbeOptions): readonly Experiment[] {
  const names = EXPERIMENTS.map(({ name }) => name);
  const strange = [...only, ...skip].find((name) => !names.includes(name));
  if (strange !== undefined) {
    const guess = suggest(strange, names);
    throw new SluiceError('SETTINGS_EXPERIMENT_UNKNOWN', `there is no experiment '${strange}'`, {
      fix: guess === undefined ? `Name any of: ${names.join(', ')}.` : `Did you mean ${guess}?`,
    });
  }
  return EXPERIMENTS.filter(({ name }) => (only.length === 0 || only.includes(name)) && !skip.includes(name));
}

/** A probe reads no manifest. @throws SluiceError MANIFEST_PROJECT */
const projectOf = ({ namedProject, options }: ProjectContext): string =>
  requireProject(namedProject ?? options.defaultProject);

const sum = (experiments: readonly Experiment[], of: (experiment: Experiment) => number): number =>
  experiments.reduce((total, experiment) => total + of(experiment), 0);

async function runAll(
  bench: Bench,
  experiments: readonly Experiment[],
  { onExperiment, signal }: ProbeOptions,
): Promise<readonly ExperimentReport[]> {
  const reports: ExperimentReport[] = [];
  for (const [index, experiment] of experiments.entries()) {
    const isOver = signal?.aborted === true;
    if (!isOver) onExperiment?.(experiment.name, index + 1, experiments.length);
    reports.push(isOver ? skip(experiment, 'the probe was interrupted') : await runOne(bench, experiment));
  }
  return reports;
}

function skip({ name, asks, settles }: Experiment, why: string): ExperimentReport {
  return {
    name,
    asks,
    answers: settles.map((question) => unknown(question, why)),
    measures: [],
    skipped: why,
    exchanges: [],
  };
}

async function runOne(bench: Bench, experiment: Experiment): Promise<ExperimentReport> {
  const { name, asks, needsCluster } = experiment;
  if (needsCluster && bench.cluster === undefined) return skip(experiment, 'it needs --cluster');
  bench.lab.takeExchanges();
  bench.takeMeasures();
  try {
    // All but the first look at a new workspace use the sample.
    if (name !== 'sample-at-once') await bench.sample();
    const answers = await experiment.run(bench);
    return { name, asks, answers, measures: bench.takeMeasures(), exchanges: bench.lab.takeExchanges() };
  } catch (error) {
    const why = whyNot(error, bench.lab.signal);
    return {
      ...skip(experiment, why),
      measures: bench.takeMeasures(),
      exchanges: bench.lab.takeExchanges(),
    };
  }
}

function whyNot(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return 'the probe was interrupted';
  if (error instanceof Unsettled || error instanceof SluiceError) return error.message;
  throw error;
}
