/** The use case `view`: one page about the manifest, Atlas or a plan, with a run, live state and test results where they are asked for. */
import type { Report } from '../../apply/report/report.ts';
import { dataflowOf } from '../../graph/build-dataflow.ts';
import { makePictures } from '../../graph/pictures.ts';
import { planDataflow } from '../../graph/plan-dataflow.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import { compareAddresses, formatAddress } from '../../model/address.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Desired, DesiredResource, Live } from '../../model/resources.ts';
import type { Change, Plan } from '../../plan/plan.ts';
import { NO_SUMMARY } from '../../plan/plan.ts';
import type { ProjectStatus } from '../../status/health.ts';
import type { TestRun } from '../../testing/results.ts';
import type { ViewInput } from '../../render/view/make-view.ts';
import type { ProjectContext } from '../context/context.ts';
import { hasManifest } from '../files/presence.ts';

/** What the page shows. Default: the manifest, with its tests. */
export interface ViewOptions {
  /** A plan that this project has made, or one for showing: what it changes is coloured, its hazards come first. */
  readonly plan?: Plan;
  /** The report of a run: its steps on a time axis. */
  readonly report?: Report;
  /** Reads Atlas: what runs, and what is unhealthy. Without a plan the map has what Atlas has as well. */
  readonly live?: boolean;
  /** False: the tests beside the manifest don't run. Results: those. Default: they run. */
  readonly tests?: boolean | TestRun;
  /** Only these workspaces. Default: all. */
  readonly workspaces?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * The page's text: HTML that needs no server and no network. Equal input gives equal bytes.
 * @throws SluiceError MANIFEST_INVALID, ATLAS_..., SETTINGS_...
 */
export async function viewProject(context: ProjectContext, options: ViewOptions = {}): Promise<string> {
  const { workspaces = [], report } = options;
  // The plan's own values are known then, and with them its secrets.
  if (options.plan) await context.intent();
  const desired = options.plan ? undefined : await readDesired(context, options);
  const live = options.live ? await readNow(context, options) : undefined;
  const { baseChanges, project } = baseOf(options, desired, live);
  const changes = baseChanges.filter(
    ({ address }) => workspaces.length === 0 || workspaces.includes(address.workspace),
  );
  const shown = context.mask.plan({ ...(options.plan ?? EMPTY_PLAN), project, changes });
  const isPlan = options.plan !== undefined;
  const dataflow = isPlan ? planDataflow(shown) : flowOf(shown.changes);
  const tests = await readTests(context, options, options.plan?.desired ?? desired?.resources);
  const input: ViewInput = {
    project: options.plan?.project ?? live?.status.project ?? report?.project ?? project,
    changes: shown.changes,
    dataflow,
    ...makePictures(dataflow),
    ...(isPlan && { plan: shown }),
    ...(report && { report }),
    ...(live && { status: live.status }),
    ...(tests && { tests }),
  };
  const { makeView } = await import('../../render/view/make-view.ts');
  const { renderPage } = await import('../../render/view/page.ts');
  return renderPage(context.mask.data(await makeView(input)));
}

const EMPTY_PLAN: Plan = {
  formatVersion: 1,
  baseUrl: '',
  project: '',
  selection: { targets: [], prune: false, updateSecrets: false, destroy: false },
  digest: '',
  desiredDigest: '',
  complete: true,
  summary: NO_SUMMARY,
  changes: [],
  steps: [],
  hazards: [],
  diagnostics: [],
  desired: [],
  removed: [],
};

/** What the manifest wants; undefined where there is none, and something else to show. */
async function readDesired(
  context: ProjectContext,
  { live, report }: ViewOptions,
): Promise<Desired | undefined> {
  const isOptional = live === true || report !== undefined;
  const { directory, desired: given } = context.options;
  if (given !== undefined) return given;
  if (isOptional && context.manifestFiles.length === 0 && !(await hasManifest(directory))) return undefined;
  const { desired, diagnostics } = await context.load(context.manifestRequest('validate'));
  if (desired === undefined)
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  context.tell(diagnostics.filter(({ code }) => code === 'MANIFEST_ENV_UNSET'));
  return desired;
}

interface Now {
  readonly status: ProjectStatus;
  readonly live: Live;
}

/** One reading, for the map and for the state. */
async function readNow(context: ProjectContext, { signal }: ViewOptions): Promise<Now> {
  const { readStatusAndLive } = await import('../status.ts');
  return readStatusAndLive(context, { signal });
}

/** The plan's changes, or what there is in their form: Atlas's where it was read, else the manifest's. */
function baseOf(
  { plan }: ViewOptions,
  desired: Desired | undefined,
  now: Now | undefined,
): { readonly baseChanges: readonly Change[]; readonly project: string } {
  if (plan !== undefined) return { baseChanges: plan.changes, project: plan.project };
  const wanted = new Map((desired?.resources ?? []).map((each) => [formatAddress(each.address), each]));
  const changes = new Map<string, Change>();
  for (const [key, resource] of wanted) changes.set(key, asChange(resource));
  for (const { address, body } of now?.live.resources ?? []) {
    const key = formatAddress(address);
    const state = address.kind === 'processor' ? processorStateOf(body) : undefined;
    const own = wanted.get(key);
    changes.set(key, {
      ...(own ? asChange(own) : { ...NOTHING, address, action: 'unmanaged' }),
      after: liveFields(address.kind, body),
      ...(state !== undefined && { stateBefore: state }),
    });
  }
  const baseChanges = [...changes.values()].toSorted((a, b) => compareAddresses(a.address, b.address));
  return { baseChanges, project: desired?.project ?? '' };
}

const NOTHING = { fields: [], patch: [], hazards: [], notes: [] } as const;

function asChange(resource: DesiredResource): Change {
  const { address, fields, place, kind } = resource;
  return {
    ...NOTHING,
    address,
    action: 'noop',
    after: fields,
    ...(kind === 'processor' &&
      resource.state !== 'UNMANAGED' && { runsAfter: resource.state === 'STARTED' }),
    ...(place && { source: place }),
    ...(kind === 'processor' && resource.pipelinePlace && { pipelineSource: resource.pipelinePlace }),
  };
}

function flowOf(changes: readonly Change[]): ReturnType<typeof dataflowOf> {
  return dataflowOf(
    changes.flatMap(({ address, after, stateBefore, runsAfter }) => {
      const wanted = runsAfter === undefined ? undefined : runsAfter ? 'started' : 'stopped';
      const state = stateBefore ?? wanted;
      return after === undefined ? [] : [{ address, fields: after, ...(state !== undefined && { state }) }];
    }),
  );
}

async function readTests(
  context: ProjectContext,
  { tests = true }: ViewOptions,
  resources: readonly DesiredResource[] | undefined,
): Promise<TestRun | undefined> {
  if (typeof tests === 'object') return tests;
  if (!tests || resources === undefined) return undefined;
  const { directory } = context.options;
  if (context.manifestFiles.length === 0 && !(await hasManifest(directory))) return undefined;
  const { testResources } = await import('../test.ts');
  const run = await testResources(context, resources);
  return run.files.length === 0 ? undefined : run;
}
