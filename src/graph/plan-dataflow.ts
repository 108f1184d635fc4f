/** A plan as a dataflow: what is there before or after, marked with what happens to it, and what else its pauses touch. */
import type { Address } from '../model/address.ts';
import { formatAddress } from '../model/address.ts';
import type { Change, Plan } from '../plan/plan.ts';
import type { FlowResource } from './build-dataflow.ts';
import { dataflowOf } from './build-dataflow.ts';
import type { Dataflow, Mark } from './dataflow.ts';

/** The dataflow of all that a plan looked at. A changed connection that no processor uses is not in it: nothing flows there. */
export function planDataflow(plan: Plan): Dataflow {
  const stopped = addressesOf(plan, 'stop');
  const started = addressesOf(plan, 'start');
  const resources = plan.changes.flatMap((change): FlowResource[] => {
    const fields = change.after ?? change.before;
    if (fields === undefined) return [];
    const isPaused = isTouched(change, stopped);
    const mark = markOf(change.action) ?? (isPaused ? 'pause' : undefined);
    const state = stateOf(change, isTouched(change, started));
    return [
      {
        address: change.address,
        fields,
        ...(change.before && change.after && { before: change.before }),
        ...(state !== undefined && { state }),
        ...(mark && { mark }),
      },
    ];
  });
  const pausing = plan.changes
    .filter((change) => isTouched(change, stopped) && isTouched(change, started))
    .map(({ address }) => address);
  return markWaiting(dataflowOf([...resources, ...newVersions(plan)]), pausing);
}

/** The new versions that a plan lets run beside the old ones. */
const newVersions = ({ steps }: Plan): FlowResource[] =>
  steps.flatMap(({ verb, handover, address, leaves }) =>
    verb === 'create' && handover !== undefined && leaves !== undefined
      ? [{ address, fields: leaves, state: 'STARTED', mark: 'create' as const }]
      : [],
  );

function markOf(action: Change['action']): Mark | undefined {
  return action === 'noop' || action === 'unmanaged' ? undefined : action;
}

/** What a processor's state will be, as far as the plan says. */
function stateOf({ address, action, stateBefore, runsAfter }: Change, starts: boolean): string | undefined {
  if (address.kind !== 'processor') return undefined;
  if (action === 'delete' || runsAfter === undefined) return stateBefore;
  return runsAfter ? (starts || stateBefore === undefined ? 'STARTED' : stateBefore) : 'STOPPED';
}

const addressesOf = (plan: Plan, verb: 'stop' | 'start'): ReadonlySet<string> =>
  new Set(plan.steps.filter((step) => step.verb === verb).map((step) => formatAddress(step.address)));

/** Whether a step is about this resource, under its new or its former name. */
function isTouched({ address, renamedFrom }: Change, touched: ReadonlySet<string>): boolean {
  const former: Address | undefined =
    renamedFrom === undefined ? undefined : { ...address, name: renamedFrom };
  return touched.has(formatAddress(address)) || (former !== undefined && touched.has(formatAddress(former)));
}

/** Marks what reads, directly or not, what a pausing processor writes. */
function markWaiting(dataflow: Dataflow, pausing: readonly Address[]): Dataflow {
  const names = new Set(pausing.map(({ workspace, name }) => JSON.stringify([workspace, name])));
  const isPausing = (workspace: string | undefined, name: string): boolean =>
    names.has(JSON.stringify([workspace, name]));
  const queue = dataflow.nodes
    .filter(({ kind, workspace, name }) => kind === 'processor' && isPausing(workspace, name))
    .map(({ id }) => id);
  const reached = new Set<string>();
  for (const id of queue) {
    for (const { from, to, role } of dataflow.edges) {
      if (from !== id || (role !== 'sink' && role !== 'source' && role !== 'dlq') || reached.has(to))
        continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return {
    ...dataflow,
    nodes: dataflow.nodes.map((node) =>
      node.kind === 'processor' && node.mark === undefined && reached.has(node.id)
        ? { ...node, mark: 'wait' }
        : node,
    ),
  };
}
