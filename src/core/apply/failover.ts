/** The use case `failover`: plan a move to another region, refuse or ask, move, wait, look again. It needs no manifest but for the project. */
import type { Report } from '../../apply/report/report.ts';
import { withFailovers } from '../../atlas/read-live.ts';
import { FAILOVER_TYPES } from '../../kinds/failover.ts';
import type { FailoverOrder } from '../../kinds/failover.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import { SluiceError } from '../../model/errors.ts';
import { textOf } from '../../model/document.ts';
import type { Live } from '../../model/resources.ts';
import { makeFailoverPlan } from '../../plan/failover/failover-plan.ts';
import { parseAllowances } from '../../plan/hazards/allowances.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RunOptions } from './carry-out.ts';
import { carryOut } from './carry-out.ts';
import { withRestoreHazard } from './restore.ts';
import type { ProjectContext } from '../context/context.ts';
import { guardPlan } from '../context/guard.ts';
import { readLive } from '../context/live.ts';
import { watchedOrNamed } from '../logs.ts';

/** What is moved, and where to. */
export interface FailoverOptions {
  /** A processor, or a workspace for all in it that may fail over. */
  readonly address: Address;
  /** A failover region of the workspace, or its own. */
  readonly region: string;
  /** Default: GRACEFUL. */
  readonly mode?: FailoverOrder['mode'];
  /** Atlas only looks whether it could. */
  readonly dryRun?: boolean;
  /** With FORCED, for one processor: it starts afresh. */
  readonly clearCheckpoint?: boolean;
  /** Stops what runs before Atlas is asked to move it. */
  readonly stopFirst?: boolean;
  /** Hazards that may happen: `KIND` or `KIND=ADDRESS`. */
  readonly allow?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * What `failover` would do. Writes nothing.
 * @throws SluiceError SETTINGS_ADDRESS_INVALID, SETTINGS_FAILOVER_FORCED, ATLAS_NOT_FOUND; AtlasError for what Atlas says
 */
export async function planFailover(context: ProjectContext, options: FailoverOptions): Promise<Plan> {
  const { address, region, mode = 'GRACEFUL', dryRun, clearCheckpoint, stopFirst = false } = options;
  checkOptions(options);
  const { project } = await context.once('status', () => watchedOrNamed(context));
  const connection = await context.connect(project);
  const live = await readWorkspace(context, options, project);
  const order: FailoverOrder = {
    region,
    mode,
    ...(dryRun === true && { dryRun }),
    ...(clearCheckpoint === true && { clearCheckpoint }),
  };
  const allowances = parseAllowances(options.allow ?? []);
  const { baseUrl } = connection;
  const made = makeFailoverPlan({
    baseUrl,
    project,
    live,
    address,
    order,
    stopsFirst: stopFirst,
    allowances,
  });
  return withRestoreHazard(await context.restore(), made, allowances);
}

/**
 * Carries out a move, by default the one that `planFailover` plans.
 * @throws SluiceError as `planFailover`, and PLAN_INVALID, PLAN_INCOMPLETE, PLAN_REFUSED, APPLY_NOT_CONFIRMED, APPLY_INTERRUPTED; whatever
 *   it is, nothing was changed.
 */
export async function failOver(
  context: ProjectContext,
  options: FailoverOptions & RunOptions & { readonly plan?: Plan | undefined },
): Promise<Report> {
  const plan = options.plan ?? (await planFailover(context, options));
  guardPlan(plan);
  const report = await carryOut(context, plan, options, {
    openGateway: async () => (await context.connect(plan.project)).gateway,
    replan: replanOf(context, plan, options),
  });
  return context.mask.data(report);
}

/** Where Atlas doesn't say where processors run, a plan made afterwards would be the same again. */
function replanOf(
  context: ProjectContext,
  plan: Plan,
  options: FailoverOptions,
): Parameters<typeof carryOut>[3]['replan'] {
  if (options.dryRun === true) return { unknown: 'a dry run changes nothing' };
  const isUntold = plan.changes.some(
    ({ action, fields }) => action === 'update' && fields.every(({ before }) => before === undefined),
  );
  if (isUntold) return { unknown: 'Atlas does not say in which region a processor runs' };
  return (signal) => planFailover(context, { ...options, signal });
}

/** @throws SluiceError SETTINGS_ADDRESS_INVALID, SETTINGS_FAILOVER_FORCED */
function checkOptions({ address, mode = 'GRACEFUL', clearCheckpoint }: FailoverOptions): void {
  if (address.kind !== 'processor' && address.kind !== 'workspace') {
    throw new SluiceError(
      'SETTINGS_ADDRESS_INVALID',
      `${formatAddress(address)} can't fail over: only processors and workspaces can.`,
      { fix: 'Write WORKSPACE, or WORKSPACE/processor/NAME.' },
    );
  }
  if (clearCheckpoint !== true) return;
  if (mode !== 'FORCED') {
    throw new SluiceError(
      'SETTINGS_FAILOVER_FORCED',
      'Atlas clears a checkpoint only in a forced failover.',
      {
        fix: 'Add --mode forced, or leave --clear-checkpoint out.',
      },
    );
  }
  if (address.kind === 'workspace') {
    throw new SluiceError(
      'SETTINGS_FAILOVER_FORCED',
      'Atlas clears checkpoints of single processors only, not of a whole workspace.',
      { fix: `Name the processor: ${formatAddress(address)}/processor/NAME.` },
    );
  }
}

/** The workspace, what it holds, and what stands by for its connections. */
async function readWorkspace(
  context: ProjectContext,
  { address, signal }: FailoverOptions,
  project: string,
): Promise<Live> {
  const connection = await context.connect(project);
  const live = await readLive(context, connection, [address.workspace], signal);
  const isThere = live.resources.some((each) => formatAddress(each.address) === formatAddress(address));
  if (!isThere && live.unreadable.length === 0) {
    throw new SluiceError('ATLAS_NOT_FOUND', `Atlas has no ${formatAddress(address)}`, {
      fix: 'Correct the address; sluice status shows what there is.',
    });
  }
  const connections = live.resources.filter(
    (each) =>
      each.address.kind === 'connection' &&
      FAILOVER_TYPES.some((type) => type === textOf(each.body.get('type'))),
  );
  const addresses = connections.map((each) => each.address);
  return withFailovers(connection.gateway, live, addresses, signal);
}
