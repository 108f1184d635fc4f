/**
 * The plan of a move to another region: of one processor, or of all in a workspace that may fail over. Its steps, hazards and digest are
 * those of every other plan; the manifest has no say in it.
 */
import type { Address } from '../../model/address.ts';
import { compareAddresses, connectionAddress, formatAddress, workspaceAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import type { Live, LiveResource } from '../../model/resources.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { connectionReferences } from '../../pipeline/references.ts';
import type { FailoverOrder } from '../../kinds/failover.ts';
import {
  activeRegionOf,
  failoverRegionsOf,
  hasFailovers,
  homeRegionOf,
  processorFailoverBody,
  workspaceFailoverBody,
} from '../../kinds/failover.ts';
import { connectionTypeOf } from '../../kinds/connection.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import type { Allowance } from '../hazards/allowances.ts';
import { findIdleAllowances } from '../hazards/allowances.ts';
import { failoverHazards } from './failover-hazards.ts';
import { summarise, unreadableLists } from '../make-plan.ts';
import type { Change, Plan, Selection, Step } from '../plan.ts';
import { desiredDigestOf, digestOf } from '../review/digest.ts';
import { isUp } from '../steps/drafts.ts';
import { key } from '../steps/releases.ts';
import { present, step } from '../steps/step-parts.ts';
import type { StepDraft } from '../steps/step-order.ts';
import { orderSteps } from '../steps/step-order.ts';

export interface FailoverPlanInput {
  readonly baseUrl: string;
  readonly project: string;
  /** The workspace, what it holds, and what stands by in its failover regions. */
  readonly live: Live;
  /** The processor, or the workspace. Atlas has it. */
  readonly address: Address;
  readonly order: FailoverOrder;
  /** Processors that run are stopped before Atlas is asked to move them. */
  readonly stopsFirst: boolean;
  readonly allowances: readonly Allowance[];
}

/** A processor that is looked at, with the region in which it runs, where Atlas says so. */
export interface Mover {
  readonly live: LiveResource;
  readonly state: string | undefined;
  readonly from: string | undefined;
}

export function makeFailoverPlan(input: FailoverPlanInput): Plan {
  const { baseUrl, project, live, address, order, allowances } = input;
  const workspace = find(live, workspaceAddress(address.workspace))?.body;
  const processors = live.resources.filter(
    (each) =>
      each.address.kind === 'processor' &&
      each.address.workspace === address.workspace &&
      (address.kind === 'workspace' || each.address.name === address.name),
  );
  const looked = processors.map((each): Mover => ({
    live: each,
    state: processorStateOf(each.body),
    from: activeRegionOf(each.body, workspace),
  }));
  const movers = looked.filter((each) => isMoved(each, address, order));
  const steps = makeSteps(input, workspace, movers);
  const hazards = failoverHazards(movers, order, allowances);
  const changes = looked.map((each): Change => {
    const isMoving = movers.includes(each);
    const own = hazards.filter(
      (hazard) => formatAddress(hazard.address) === formatAddress(each.live.address),
    );
    return changeOf(each, order, isMoving, own);
  });
  const selection: Selection = {
    targets: [formatAddress(address)],
    prune: false,
    updateSecrets: false,
    destroy: false,
  };
  return {
    formatVersion: 1,
    baseUrl,
    project,
    selection,
    digest: digestOf({ baseUrl, project, selection, steps }),
    desiredDigest: desiredDigestOf([], []),
    complete: !live.unreadable.some(
      (list) => list.workspace === undefined || list.workspace === address.workspace,
    ),
    summary: summarise(changes, steps),
    changes: changes.toSorted((a, b) => compareAddresses(a.address, b.address)),
    steps,
    hazards,
    diagnostics: [
      ...checkRegion(order, workspace, address),
      ...looked.flatMap((each) => checkProcessor(each, input, workspace)),
      ...findIdleAllowances(allowances, hazards),
      ...unreadableLists(live),
    ].toSorted(compareDiagnostics),
    desired: [],
    removed: [],
  };
}

const find = ({ resources }: Live, address: Address): LiveResource | undefined =>
  resources.find((each) => compareAddresses(each.address, address) === 0);

const mayMove = ({ body }: LiveResource): boolean => body.get('failoverEnabled') === true;

/** Of a workspace, Atlas moves what may fail over; what does not run is assumed to stay as it is. */
function isMoved(
  { live, state, from }: Mover,
  { kind }: Address,
  { region, dryRun }: FailoverOrder,
): boolean {
  if (!mayMove(live) || (from === region && dryRun !== true)) return false;
  return kind === 'processor' || dryRun === true || isUp(state);
}

function changeOf(
  { live, state, from }: Mover,
  { region, dryRun }: FailoverOrder,
  isMoving: boolean,
  hazards: Change['hazards'],
): Change {
  const fields = liveFields('processor', live.body);
  const isChanged = isMoving && dryRun !== true;
  return {
    address: live.address,
    action: isChanged ? 'update' : 'noop',
    fields: isChanged
      ? [{ path: '/region', ...(from !== undefined && { before: from }), after: region, shown: 'plain' }]
      : [],
    patch: isChanged ? [{ op: 'replace', path: '/region', value: region }] : [],
    before: fields,
    after: fields,
    ...(state !== undefined && { stateBefore: state }),
    ...(isChanged && { runsAfter: true }),
    hazards,
    notes: dryRun === true && isMoving ? [DRY_RUN] : notesOf({ live, state, from }, region, isMoving),
  };
}

const DRY_RUN = 'a dry run: Atlas only looks whether it could move, and nothing moves';

function notesOf({ live, state, from }: Mover, region: string, isMoving: boolean): string[] {
  if (isMoving) return from === undefined ? ['Atlas does not say in which region it runs now'] : [];
  if (!mayMove(live)) return ['stays: failoverEnabled is not true'];
  return [from === region ? `is in ${region} already` : `stays: it is ${state ?? 'in no known state'}`];
}

function makeSteps(
  { address, order, stopsFirst }: FailoverPlanInput,
  workspace: Document | undefined,
  movers: readonly Mover[],
): Step[] {
  if (movers.length === 0) return [];
  const isDryRun = order.dryRun === true;
  const stopped = stopsFirst && !isDryRun ? movers.filter(({ state }) => isUp(state)) : [];
  const stops = stopped.map(({ live, state }) => {
    const before = liveFields('processor', live.body);
    const common = { address: live.address, needs: [] };
    return step('stop', 'stop', common, present(before, state), { leaves: before, onFailure: 'start-again' });
  });
  const isWhole = address.kind === 'workspace' && !isDryRun;
  const moves = isWhole
    ? [moveStep(workspaceAddress(address.workspace), workspace, movers, stops)]
    : movers.map((mover) => moveStep(mover.live.address, undefined, [mover], stops));
  // Where the move fails they run again where they ran; after it they run already.
  const starts = stopped.map(({ live }): StepDraft => {
    const before = liveFields('processor', live.body);
    const needs = [key('stop', live.address), ...moves.map((each) => each.key)];
    return {
      ...step('start', 'restart', { address: live.address, needs }, present(before, 'STOPPED'), {
        leaves: before,
      }),
      restarts: key('stop', live.address),
    };
  });
  return orderSteps([...stops, ...moves, ...starts]);

  function moveStep(
    at: Address,
    body: Document | undefined,
    moved: readonly Mover[],
    before: readonly StepDraft[],
  ): StepDraft {
    const [first] = moved;
    const fields = liveFields(at.kind, body ?? first?.live.body ?? EMPTY_DOCUMENT);
    const isStopped = before.some((each) => formatAddress(each.address) === formatAddress(at));
    const state = at.kind === 'processor' ? (isStopped ? 'STOPPED' : first?.state) : undefined;
    const sent = at.kind === 'workspace' ? workspaceFailoverBody(order) : processorFailoverBody(order);
    const needs = before.map((each) => each.key);
    return {
      ...step('failover', 'processor', { address: at, needs }, present(fields, state), {
        body: sent,
        leaves: fields,
      }),
      failover: { region: order.region, moves: moved.map(({ live }) => live.address), isDryRun },
    };
  }
}

/** Where the processors of a workspace may run. */
function regionsOf(workspace: Document | undefined): readonly string[] {
  const home = homeRegionOf(workspace);
  return [...failoverRegionsOf(workspace), ...(home === undefined ? [] : [home])];
}

function checkRegion(
  { region }: FailoverOrder,
  workspace: Document | undefined,
  address: Address,
): Diagnostic[] {
  const regions = regionsOf(workspace);
  if (regions.includes(region)) return [];
  const guess = suggest(region, regions);
  return [
    {
      severity: 'error',
      code: 'PLAN_FAILOVER_TARGET',
      message: `'${region}' is neither a failover region of the workspace nor its own`,
      address: formatAddress(workspaceAddress(address.workspace)),
      fix: guess === undefined ? `Name one of ${regions.join(', ')}.` : `Did you mean ${guess}?`,
    },
  ];
}

function checkProcessor(
  { live }: Mover,
  { address, order, live: all }: FailoverPlanInput,
  workspace: Document | undefined,
): Diagnostic[] {
  const named = formatAddress(live.address);
  if (!mayMove(live)) {
    if (address.kind === 'workspace') return [];
    return [
      {
        severity: 'error',
        code: 'PLAN_FAILOVER_DISABLED',
        message: 'it may not fail over: failoverEnabled is not true',
        address: named,
        fix: 'Set failoverEnabled: true in the manifest, and apply.',
      },
    ];
  }
  const found: Diagnostic[] = [];
  if (live.body.get('eligibleForFailover') === false) {
    found.push({
      severity: 'warning',
      code: 'PLAN_FAILOVER_NOT_ELIGIBLE',
      message: 'Atlas says that it is not eligible for failover now (eligibleForFailover: false)',
      address: named,
      fix: 'Look at its tier, its source and its sink: failover needs SP10, a cluster, and a cluster or Kafka.',
    });
  }
  // Of a region that the workspace doesn't have, another finding tells already.
  if (order.region === homeRegionOf(workspace) || !regionsOf(workspace).includes(order.region)) return found;
  const bare = connectionReferences(live.body.get('pipeline'), live.body.get('options'))
    .map(({ name }) => name)
    .filter((name) => lacksStandby(all, connectionAddress(live.address.workspace, name), order.region));
  for (const name of new Set(bare)) {
    found.push({
      severity: 'warning',
      code: 'PLAN_FAILOVER_NO_STANDBY',
      message: `connection '${name}', which it uses, has no failover connection in ${order.region}`,
      address: named,
      fix: `Describe one under failoverConnections of '${name}', and apply.`,
    });
  }
  return found;
}

/** Whether a connection of a type that may have failover connections has none in the region. One that was not read is not judged. */
function lacksStandby(all: Live, connection: Address, region: string): boolean {
  const type = connectionTypeOf(find(all, connection)?.body ?? EMPTY_DOCUMENT);
  const isUnread = all.unreadable.some(({ kind }) => kind === 'failover' || kind === 'connection');
  if (!hasFailovers(type) || isUnread) return false;
  return find(all, { ...connection, kind: 'failover', region }) === undefined;
}
