/** The use case `graph`: how documents flow, from the manifest, from Atlas, or as a plan changes it. Writes nothing in Atlas. */
import { desiredDataflow, liveDataflow } from '../graph/build-dataflow.ts';
import type { Dataflow } from '../graph/dataflow.ts';
import { foldDataflow, groupForGraph, isWorthFolding } from '../graph/fold.ts';
import { planDataflow } from '../graph/plan-dataflow.ts';
import { PROJECT_VARIABLE, requireProject } from '../manifest/shape/project.ts';
import { isPeered, linkNameIn } from '../kinds/link-references.ts';
import type { Address } from '../model/address.ts';
import { kindWords } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { SluiceError } from '../model/errors.ts';
import type { Live } from '../model/resources.ts';
import type { Change, Plan } from '../plan/plan.ts';
import type { ProjectContext } from './context/context.ts';
import { namingForAll } from './context/links.ts';

/** What is drawn. */
export interface GraphOptions {
  /** What the manifest asks for (default), what Atlas has, or what a plan changes. */
  readonly of?: 'manifest' | 'live' | Plan;
  /** Only these workspaces. Default: all. */
  readonly workspaces?: readonly string[];
  /**
   * Whether each workspace is one node; of a single one with more than 30 processors, those that belong together are. `auto`: above 30 processors.
   * Default: never.
   */
  readonly fold?: 'auto' | 'always' | 'never';
  readonly signal?: AbortSignal | undefined;
}

/**
 * The dataflow.
 * @throws SluiceError MANIFEST_INVALID, ATLAS_..., SETTINGS_...
 */
export async function readDataflow(
  context: ProjectContext,
  { fold = 'never', ...options }: GraphOptions = {},
): Promise<Dataflow> {
  const dataflow = await readWhole(context, options);
  return fold === 'always' || (fold === 'auto' && isWorthFolding(dataflow))
    ? foldDataflow(dataflow, groupForGraph(dataflow))
    : dataflow;
}

async function readWhole(
  context: ProjectContext,
  { of = 'manifest', workspaces = [], signal }: GraphOptions,
): Promise<Dataflow> {
  if (typeof of === 'object') {
    const fieldsOf = ({ after, before }: Change): Document | undefined => after ?? before;
    return planDataflow({ ...of, changes: choose(of.changes, workspaces, fieldsOf) });
  }
  if (of === 'live') {
    const live = await readFromAtlas(context, workspaces, signal);
    return liveDataflow({ ...live, resources: choose(live.resources, workspaces, ({ body }) => body) });
  }
  const { desired, diagnostics } = await context.load(context.manifestRequest('validate'));
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  context.tell(diagnostics.filter(({ code }) => code === 'MANIFEST_ENV_UNSET'));
  return desiredDataflow({
    ...desired,
    resources: choose(desired.resources, workspaces, ({ fields }) => fields),
  });
}

/** What belongs to the chosen workspaces, with the private links and VPC peerings that their connections go over. */
function choose<T extends { readonly address: Address }>(
  all: readonly T[],
  workspaces: readonly string[],
  fieldsOf: (resource: T) => Document | undefined,
): T[] {
  if (workspaces.length === 0) return [...all];
  const own = all.filter(({ address }) => workspaces.includes(address.workspace));
  const links = new Set(own.map((resource) => linkNameIn(fieldsOf(resource))));
  const overPeering = own.some((resource) => isPeered(fieldsOf(resource)));
  const ways = all.filter(({ address: { kind, name } }) =>
    kind === 'vpcPeering' ? overPeering : kind === 'privateLink' && links.has(name),
  );
  return [...ways, ...own];
}

/** All workspaces of the project, or those that are named. */
async function readFromAtlas(
  context: ProjectContext,
  workspaces: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Live> {
  const { readLive } = await import('./context/live.ts');
  const connection = await context.connect(await findProject(context));
  const wanted = workspaces.length === 0 ? ('all' as const) : workspaces;
  const live = await readLive(context, connection, wanted, signal, namingForAll(undefined, 'as-entry'));
  context.tell(
    live.unreadable.map(({ workspace, kind, reason }) => ({
      severity: 'warning',
      code: 'GRAPH_UNREADABLE',
      message: `the ${kindWords(kind)}s${workspace === undefined ? '' : ` of workspace "${workspace}"`} could not be read: ${reason}`,
      fix: 'Give the credentials the role Project Stream Processing Owner.',
    })),
  );
  return live;
}

/** The project of option or environment; else the manifest's, which is read only when it has to be. */
async function findProject(context: ProjectContext): Promise<string> {
  const { namedProject, manifestFiles } = context;
  if (namedProject !== undefined && manifestFiles.length === 0) return requireProject(namedProject);
  const { defaultProject } = context.options;
  const { desired, diagnostics } = await context.load(context.manifestRequest('plan'));
  const project = desired?.project ?? (manifestFiles.length === 0 ? defaultProject : undefined);
  if (project !== undefined) return project;
  throw new SluiceError('MANIFEST_INVALID', 'the manifest, which would name the project, has errors', {
    diagnostics,
    fix: `Give --project, or set ${PROJECT_VARIABLE}.`,
  });
}
