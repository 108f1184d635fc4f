/** The use case `status`: what runs, what fails and what nobody manages. Writes nothing in Atlas. */
import { requireProject } from '../manifest/shape/project.ts';
import { SluiceError } from '../model/errors.ts';
import type { Desired, Live } from '../model/resources.ts';
import type { ProjectStatus } from '../status/health.ts';
import { judgeProject } from '../status/health.ts';
import type { SeenStates } from '../status/watch.ts';
import { watchStates } from '../status/watch.ts';
import type { ProjectContext } from './context/context.ts';
import { hasManifest } from './files/presence.ts';
import { readLive } from './context/live.ts';
import { readAccounts } from './accounts.ts';
import { findInterrupted } from './apply/restore.ts';
import { namingForAll } from './context/links.ts';

/** How the project is looked at. */
export interface StatusOptions {
  readonly signal?: AbortSignal | undefined;
  /** Asks with whom to peer in each region of the workspaces that are looked at. */
  readonly accounts?: boolean;
}

/** What should be, when there is a manifest, and for which project. */
export interface Watched {
  readonly project: string;
  readonly desired?: Desired;
}

/**
 * What is looked at: the manifest's workspaces, or all of the project where there is no manifest.
 * @throws SluiceError MANIFEST_INVALID, MANIFEST_PROJECT
 */
export async function readWatched(context: ProjectContext): Promise<Watched> {
  const { directory, defaultProject } = context.options;
  if (context.manifestFiles.length === 0 && !(await hasManifest(directory))) {
    return { project: requireProject(context.namedProject ?? defaultProject) };
  }
  const { desired, diagnostics } = await context.load(context.manifestRequest('validate'));
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  return { project: requireProject(desired.project || defaultProject), desired };
}

/** What the looks of one project have seen so far. */
interface Watching {
  states: SeenStates;
}

/** Looks once. A project that is looked at again and again reads its manifest once. */
export async function readStatus(
  context: ProjectContext,
  options: StatusOptions = {},
): Promise<ProjectStatus> {
  return (await readStatusAndLive(context, options)).status;
}

/** The same, with what Atlas has: one reading for those that show both. */
export async function readStatusAndLive(
  context: ProjectContext,
  { signal, accounts = false }: StatusOptions = {},
): Promise<{ readonly status: ProjectStatus; readonly live: Live }> {
  const { project, desired } = await context.once('status', () => readWatched(context));
  const workspaces =
    desired === undefined
      ? ('all' as const)
      : [...new Set(desired.resources.map(({ address }) => address.workspace))].filter((name) => name !== '');
  const connection = await context.connect(project);
  const live = await readLive(context, connection, workspaces, signal, namingForAll(desired));
  const { baseUrl } = connection;
  const { processors, diagnostics } = await findInterrupted(await context.restore(), { baseUrl, project });
  context.tell(diagnostics);
  const now = context.options.clock.now();
  const watched = await context.once('watched states', () =>
    Promise.resolve<Watching>({ states: new Map() }),
  );
  watched.states = watchStates(watched.states, live, now);
  const status = judgeProject(project, live, desired, {
    now,
    interrupted: processors,
    seen: watched.states,
  });
  if (!accounts) return { status: context.mask.data(status), live };
  const told = { ...status, accounts: await readAccounts(connection.gateway, live, signal) };
  return { status: context.mask.data(told), live };
}
