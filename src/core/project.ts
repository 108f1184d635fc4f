/**
 * The front door of the core: one open project and what can be done with it. Options in; plain results and typed events
 * out. No terminal, no `process`, no GitHub. Each use case is loaded when it is called.
 */
import type { Report } from '../apply/report/report.ts';
import type { Dataflow } from '../graph/dataflow.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DesiredResource } from '../model/resources.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProjectStatus } from '../status/health.ts';
import type { TestRun } from '../testing/results.ts';
import type { GroupsRun } from '../testing/run-groups.ts';
import type { WantedTest } from '../testing/run-tests.ts';
import type { ApplyOptions } from './apply.ts';
import type { RunOptions } from './apply/carry-out.ts';
import type { FailoverOptions } from './apply/failover.ts';
import type { Intent } from './context/context.ts';
import { ProjectContext } from './context/context.ts';
import type { DoctorReport } from './doctor/check.ts';
import type { DoctorOptions } from './doctor/doctor.ts';
import type { ExportOptions, ExportResult } from './export/result.ts';
import type { GraphOptions } from './graph.ts';
import type { ProjectOptions } from './options.ts';
import type { LogLine, LogsOptions } from './logs.ts';
import type { PlanOptions } from './plan.ts';
import type { PreviewOptions, PreviewResult } from './preview.ts';
import type { ProbeReport } from './probe/answer.ts';
import type { ProbeCleaned, ProbeCleanOptions, ProbeOptions } from './probe/probe.ts';
import type { StatusOptions } from './status.ts';
import type { TestOptions } from './test.ts';
import type { ViewOptions } from './view/view.ts';
import type { Validation } from './validate.ts';

export type { Intent } from './context/context.ts';

/**
 * An open project. What its methods give out and throw holds no secret of the manifest. Expected failures are
 * `SluiceError`s. The manifest is read once for `plan`, `apply` and `destroy`, and anew for everything else.
 */
export interface Project {
  /** Reads and checks the manifest: no network, no credentials. Resolves also where it has errors. */
  validate(): Promise<Validation>;
  /** What should be, as `plan` reads it. @throws SluiceError MANIFEST_INVALID */
  load(): Promise<Intent>;
  /** What `apply` would do. Writes nothing. */
  plan(options?: PlanOptions): Promise<Plan>;
  /** The secrets that a plan would send and that are not set, as warnings. */
  findUnsetSecrets(plan: Plan): Promise<readonly Diagnostic[]>;
  /** Applies a plan that this project has made. */
  apply(plan: Plan, options?: ApplyOptions): Promise<Report>;
  /** Plans and applies the deletion of what the manifest names, with the same hazards. */
  destroy(options?: Omit<PlanOptions, 'destroy'> & ApplyOptions): Promise<Report>;
  /** Writes the live project as a manifest and pipeline files. */
  export(options: ExportOptions): Promise<ExportResult>;
  /** What `failover` would do. Writes nothing. */
  planFailover(options: FailoverOptions): Promise<Plan>;
  /** Moves a processor, or all in a workspace that may, to another region; `plan`: the one that was made for it. */
  failover(options: FailoverOptions & RunOptions & { readonly plan?: Plan | undefined }): Promise<Report>;
  /** What runs, and what is wrong with it. */
  status(options?: StatusOptions): Promise<ProjectStatus>;
  /** What Atlas has written down about a processor or a workspace, line by line. */
  logs(options: LogsOptions): Promise<readonly LogLine[]>;
  /** What is wrong with the set-up: server, login, rights, and what the manifest relies on elsewhere. Reads alone. */
  doctor(options?: DoctorOptions): Promise<DoctorReport>;
  /** How this Atlas behaves: experiments in a workspace made for them. Undefined where `confirm` says no. */
  probe(options?: ProbeOptions): Promise<ProbeReport | undefined>;
  /** Deletes what killed probes have left. Undefined where `confirm` says no. */
  cleanProbes(options?: ProbeCleanOptions): Promise<ProbeCleaned | undefined>;
  /** How documents flow. */
  graph(options?: GraphOptions): Promise<Dataflow>;
  /** One page to look at, HTML that needs no server: the project as a map, a plan, a run, live state. */
  view(options?: ViewOptions): Promise<string>;
  /** Runs `*.test.yaml`. */
  test(options?: TestOptions): Promise<GroupsRun>;
  /** Runs the tests beside the manifest against resources that were read of it before. */
  testResources(
    resources: readonly DesiredResource[],
    isWanted?: (test: WantedTest) => boolean,
  ): Promise<TestRun>;
  /** Runs one pipeline on documents. */
  preview(options: PreviewOptions): Promise<PreviewResult>;
  /** A plan as it may be shown: without values that are secrets. Only the one that was made can be applied. */
  shown(plan: Plan): Plan;
  /** What somebody else said, without the secrets that are known by now. */
  readonly mask: (text: string) => string;
  /** Ends what was opened for requests. */
  close(): Promise<void>;
}

/** Opens a project. Nothing is read and nothing is sent before a method is called. */
export function openProject(options: ProjectOptions): Project {
  const context = new ProjectContext(options);
  /** What a use case throws passes the mask. */
  const guarded = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw context.mask.error(error);
    }
  };
  const plan = async (of?: PlanOptions): Promise<Plan> =>
    (await import('./plan.ts')).planProject(context, of);
  const apply = async (of: Plan, how?: ApplyOptions): Promise<Report> =>
    (await import('./apply.ts')).applyProject(context, of, how);
  return {
    validate: () => guarded(async () => (await import('./validate.ts')).validateProject(context)),
    load: () => guarded(() => context.intent()),
    plan: (of) => guarded(() => plan(of)),
    findUnsetSecrets: (of) =>
      guarded(async () => {
        const { guardSecrets } = await import('./context/secrets.ts');
        return guardSecrets(of, (await context.intent()).secrets, 'warning');
      }),
    apply: (of, how) => guarded(() => apply(of, how)),
    destroy: (how) => guarded(async () => apply(await plan({ ...how, destroy: true }), how)),
    planFailover: (of) =>
      guarded(async () => (await import('./apply/failover.ts')).planFailover(context, of)),
    failover: (of) => guarded(async () => (await import('./apply/failover.ts')).failOver(context, of)),
    export: (of) => guarded(async () => (await import('./export/export.ts')).exportProject(context, of)),
    status: (of) => guarded(async () => (await import('./status.ts')).readStatus(context, of)),
    logs: (of) => guarded(async () => (await import('./logs.ts')).readLogs(context, of)),
    doctor: (of) => guarded(async () => (await import('./doctor/doctor.ts')).examine(context, of)),
    probe: (of) => guarded(async () => (await import('./probe/probe.ts')).probeAtlas(context, of)),
    cleanProbes: (of) => guarded(async () => (await import('./probe/probe.ts')).cleanProbes(context, of)),
    graph: (of) => guarded(async () => (await import('./graph.ts')).readDataflow(context, of)),
    view: (of) => guarded(async () => (await import('./view/view.ts')).viewProject(context, of)),
    test: (of) => guarded(async () => (await import('./test.ts')).testProject(context, of)),
    testResources: (resources, isWanted) =>
      guarded(async () => (await import('./test.ts')).testResources(context, resources, isWanted)),
    preview: (of) => guarded(async () => (await import('./preview.ts')).previewProcessor(context, of)),
    shown: (of) => context.mask.plan(of),
    mask: context.mask.text,
    close: () => context.close(),
  };
}
