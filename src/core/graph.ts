/** The use case `graph`: how documents flow, from the manifest, from Atlas, or as a plan changes it. Writes nothing in Atlas. */
import { desiredDataflow, liveDataflow } from '../graph/build-dataflow.ts';
import type { Dataflow } from '../graph/dataflow.ts';
import { planDataflow } from '../graph/plan-dataflow.ts';
import { PROJECT_VARIABLE, requireProject } from '../manifest/shape/project.ts';
import type { Address } from '../model/address.ts';
import { SluiceError } from '../model/errors.ts';
import type { Live } from '../model/resources.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProjectContext } from './context/context.ts';

/** What is drawn. */
export interface GraphOptions {
  /** What the manifest asks for (default), what Atlas has, or what a plan changes. */
  readonly of?: 'manifest' | 'live' | Plan;
  /** Only these workspaces. Default: all. */
  readonly workspaces?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * The dataflow.
 * @throws SluiceError MANIFEST_INVALID, ATLAS_..., SETTINGS_...
 */
export async function readDataflow(
  context: ProjectContext,
  { of = 'manifest', workspaces = [], signal }: GraphOptions = {},
): Promise<Dataflow> {
  const isChosen = ({ address }: { readonly address: Address }): boolean =>
    workspaces.length === 0 || workspaces.includes(address.workspace);
  if (typeof of === 'object') return planDataflow({ ...of, changes: of.changes.filter(isChosen) });
  if (of === 'live') {
    const live = await readFromAtlas(context, workspaces, signal);
    return liveDataflow({ ...live, resources: live.resources.filter(isChosen) });
  }
  const { desired, diagnostics } = await context.load(context.manifestRequest('validate'));
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  context.tell(diagnostics.filter(({ code }) => code === 'MANIFEST_ENV_UNSET'));
  return desiredDataflow({ ...desired, resources: desired.resources.filter(isChosen) });
}

/** All workspaces of the project, or those that are named. */
async function readFromAtlas(
  context: ProjectContext,
  workspaces: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Live> {
  const { readLive } = await import('./context/live.ts');
  const connection = await context.connect(await findProject(context));
  const live = await readLive(context, connection, workspaces.length === 0 ? 'all' : workspaces, signal);
  context.tell(
    live.unreadable.map(({ workspace, kind, reason }) => ({
      severity: 'warning',
      code: 'GRAPH_UNREADABLE',
      message: `the ${kind}s${workspace === undefined ? '' : ` of workspace "${workspace}"`} could not be read: ${reason}`,
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
