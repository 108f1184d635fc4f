/** The use case `plan`: read live, compare, say what an apply would do. Writes nothing. */
import { SluiceError } from '../model/errors.ts';
import type { Plan, Selection } from '../plan/plan.ts';
import type { PlanInput } from '../plan/make-plan.ts';
import { findReadings, makePlan, takesLink } from '../plan/make-plan.ts';
import { parseAllowances } from '../plan/hazards/allowances.ts';
import { workspacesNeeded } from '../plan/targets.ts';
import type { Address } from '../model/address.ts';
import { formatAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import type { Live } from '../model/resources.ts';
import type { Connection } from './context/access.ts';
import type { ProjectContext } from './context/context.ts';
import { readLive } from './context/live.ts';
import { leaveOutDone } from './apply/replays.ts';
import { findInterrupted, withRestoreHazard } from './apply/restore.ts';
import { withFailovers } from '../atlas/read-live.ts';
import {
  findUnreadFailovers,
  hasFailoverRegions,
  hasLinks,
  hasPrivateLinks,
  namingForPlan,
} from './context/links.ts';

/** What a plan looks at, and what it may do. */
export interface PlanOptions {
  /** Only these resources: addresses, `*` and `**` match. Default: all. */
  readonly targets?: readonly string[];
  /** Delete what the manifest doesn't name in its workspaces. */
  readonly prune?: boolean;
  /** Processors that stop and start as they are: addresses, `*` and `**` match. */
  readonly restart?: readonly string[];
  /** Change streams that start afresh from a time, once: `ADDRESS=TIME`. */
  readonly replay?: readonly string[];
  /** Send write-only secrets again. */
  readonly updateSecrets?: boolean;
  /** Delete what the manifest names. */
  readonly destroy?: boolean;
  /** Addresses of processors whose new version, which waits, may take over. */
  readonly promote?: readonly string[];
  /** Hazards that may happen: `KIND` or `KIND=ADDRESS`. */
  readonly allow?: readonly string[];
  readonly signal?: AbortSignal;
  /** The workspaces have just been seen: their lists don't wait for the list of workspaces. */
  readonly areThere?: boolean;
}

/**
 * Plans the project.
 * @throws SluiceError MANIFEST_INVALID, ATLAS_..., SETTINGS_...
 */
export async function planProject(context: ProjectContext, options: PlanOptions = {}): Promise<Plan> {
  // Read first: it takes nothing to see that a flag is wrong.
  const intent = await context.intent();
  const allowances = parseAllowances(options.allow ?? []);
  const { desired, secrets } = intent;
  const connection = await context.connect(desired.project, secrets);
  const { baseUrl } = connection;
  const store = await context.restore();
  const interrupted = await findInterrupted(store, { baseUrl, project: desired.project });
  const { replay, diagnostics: done } = await leaveOutDone(
    store,
    { baseUrl, project: desired.project },
    options.replay ?? [],
  );
  const targets = options.targets ?? [];
  const workspaces = new Set([
    ...workspacesNeeded(desired, { targets }),
    ...interrupted.processors.map(({ address }) => address.workspace),
  ]);
  const selection: Selection = {
    targets,
    prune: options.prune ?? false,
    ...(options.restart !== undefined && options.restart.length > 0 && { restart: options.restart }),
    ...(replay.length > 0 && { replay }),
    updateSecrets: options.updateSecrets ?? false,
    destroy: options.destroy ?? false,
    ...(options.promote !== undefined && options.promote.length > 0 && { promote: options.promote }),
  };
  const read = (which: readonly string[] | 'all') =>
    readLive(context, connection, which, options.signal, namingForPlan(desired, selection), options.areThere);
  const inputWith = (live: Live): PlanInput => ({
    baseUrl,
    project: desired.project,
    desired,
    live,
    secrets,
    selection,
    allowances,
    now: context.options.clock.now(),
    interrupted: interrupted.processors,
  });
  // Who else uses a link that goes is known only when everybody was asked.
  const asksAll = options.destroy === true && targets.length === 0 && hasLinks(desired);
  const asked = inputWith(await read(asksAll ? 'all' : [...workspaces]));
  const input =
    !asksAll && hasPrivateLinks(asked.live) && takesLink(makePlan(asked))
      ? inputWith(await read('all'))
      : asked;
  const { live } = input;
  // What stands by for a connection that is replaced goes with it: it is read where the manifest leaves it alone.
  const unread = hasFailoverRegions(live) ? findUnreadFailovers(makePlan(input), live, desired) : [];
  const whole =
    unread.length === 0
      ? input
      : { ...input, live: await withFailovers(connection.gateway, live, unread, options.signal) };
  const readings = await readProcessors(connection, findReadings(whole), options.signal);
  const made = makePlan({ ...whole, readings });
  requireTargets(made);
  const plan = await withRestoreHazard(store, made, allowances);
  const diagnostics = [...interrupted.diagnostics, ...done];
  return diagnostics.length === 0 ? plan : { ...plan, diagnostics: [...plan.diagnostics, ...diagnostics] };
}

/**
 * Reads processors one by one, for their statistics. One that can't be read is left out: its position is then taken from the list, or is
 * unknown.
 */
async function readProcessors(
  { gateway }: Connection,
  addresses: readonly Address[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Document>> {
  const readings = new Map<string, Document>();
  for (const address of addresses) {
    try {
      const body = await gateway.read(address, signal);
      if (body !== undefined) readings.set(formatAddress(address), body);
    } catch (error) {
      if (!(error instanceof SluiceError) || signal?.aborted === true) throw error;
    }
  }
  return readings;
}

/**
 * A misspelt target ends it: a plan of the others would look like what was asked for. Where not everything could be read,
 * the plan says so instead.
 * @throws SluiceError PLAN_TARGET_UNKNOWN, PLAN_REPLAY_IMPOSSIBLE
 */
function requireTargets({ complete, diagnostics }: Plan): void {
  const impossible = diagnostics.filter(({ code }) => code === 'PLAN_REPLAY_IMPOSSIBLE');
  if (impossible.length > 0 && complete)
    throw new SluiceError('PLAN_REPLAY_IMPOSSIBLE', 'a replay is impossible', { diagnostics: impossible });
  const idle = diagnostics.filter(({ code }) => code === 'PLAN_TARGET_UNKNOWN');
  if (idle.length === 0 || !complete) return;
  throw new SluiceError('PLAN_TARGET_UNKNOWN', 'a target selects nothing', { diagnostics: idle });
}
