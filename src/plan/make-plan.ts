/**
 * Makes the plan: drafts per resource (`changes.ts`), their effects on each other (`effects.ts`), hazards, steps, digest. Pure: equal input
 * gives an equal plan.
 */
import type { Address } from '../model/address.ts';
import { compareAddresses, connectionAddress, isConnectionLike, kindWords } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { InterruptedProcessor } from '../model/interrupted.ts';
import type { Desired, DesiredResource, Live } from '../model/resources.ts';
import type { SecretStore } from '../model/secret.ts';
import type { Allowance } from './hazards/allowances.ts';
import { findIdleAllowances, isAllowed } from './hazards/allowances.ts';
import { settleBlueGreen } from './blue-green/change.ts';
import { checkPromotions } from './blue-green/promotions.ts';
import { draftChanges } from './compare/changes.ts';
import { consentsToLoss, findIdleConsents, judgeCheckpoints } from './steps/checkpoints.ts';
import { fixOfUnreadable } from './review/access.ts';
import { desiredDigestOf, digestOf } from './review/digest.ts';
import type { Draft, Drafts } from './steps/drafts.ts';
import { isProcessor, isUp, keyOf, liveStateOf } from './steps/drafts.ts';
import type { Carry } from './steps/carry.ts';
import { liveAddress } from './steps/releases.ts';
import { readPositionIn } from '../position/position.ts';
import { settleEffects } from './compare/effects.ts';
import { findImpossibleReplays, markReplays } from './replay/replays.ts';
import { markRestarts } from './restarts.ts';
import { findHazards } from './hazards/hazards.ts';
import { patchOf } from './compare/patch.ts';
import type { Change, Hazard, PatchOperation, Plan, PlanSummary, Selection, Step } from './plan.ts';
import { makeSteps } from './steps/steps.ts';
import { findIdleTargets, makeTargeting, workspacesNeeded } from './targets.ts';

export interface PlanInput {
  readonly baseUrl: string;
  /** 24 hex digits. */
  readonly project: string;
  readonly desired: Desired;
  readonly live: Live;
  readonly selection: Selection;
  readonly allowances: readonly Allowance[];
  /** Values of secrets, as far as the run knows them: for comparing what Atlas returns. No part of the plan. */
  readonly secrets?: SecretStore;
  /** Milliseconds since 1970, for hazards of age; without it there are none. Never part of the digest. */
  readonly now?: number;
  /** Processors that ran until an apply stopped them which was interrupted; they run again in every later plan. */
  readonly interrupted?: readonly InterruptedProcessor[];
  /** Processors as a single call returned them, by formatted address: where the position of one is carried over. */
  readonly readings?: ReadonlyMap<string, Document>;
}

export function makePlan(input: PlanInput): Plan {
  const { desired, live, selection, allowances } = input;
  const targeting = makeTargeting(selection.targets);
  const drafted = draftChanges(desired, live, selection, targeting, input.secrets);
  const { drafts } = drafted;
  const restarts = markRestarts(drafts, selection.restart ?? []);
  const replays = markReplays(drafts, selection.replay ?? []);
  const effects = settleEffects(drafts, live, targeting.isNarrowed, input.interrupted ?? []);
  const obstacles = settleBlueGreen(drafts, live, selection.promote ?? []);
  const fates = judgeCheckpoints(drafts, live);
  const carries = new Map([...fates].flatMap(([key, { carry }]) => (carry ? [[key, carry] as const] : [])));
  noteUnknownPositions(drafts, carries, input);
  const freshStarts = new Set([...fates].filter(([, fate]) => fate.isDropped).map(([key]) => key));
  const hazards = findHazards({
    drafts,
    fates,
    allowances,
    ...(input.now !== undefined && { now: input.now }),
    ...(input.readings && { readings: input.readings }),
  });
  const needed = new Set(workspacesNeeded(desired, selection));
  const steps = makeSteps(drafts, freshStarts, carries, consented(drafts, allowances), input.now);
  const touched = new Set(steps.map((step) => keyOf(step.address)));
  const hazardsByKey = new Map<string, Hazard[]>();
  for (const hazard of hazards) {
    const key = keyOf(hazard.address);
    hazardsByKey.set(key, [...(hazardsByKey.get(key) ?? []), hazard]);
  }
  const changes = [...drafts.values()]
    .map((draft) => ({ draft, hazards: hazardsByKey.get(keyOf(draft.address)) ?? [] }))
    .filter(({ draft, hazards: own }) => isShown(draft, touched, own))
    .map(({ draft, hazards: own }) => toChange(draft, own))
    .toSorted((a, b) => compareAddresses(a.address, b.address));
  return {
    formatVersion: 1,
    baseUrl: input.baseUrl,
    project: input.project,
    selection,
    digest: digestOf({ baseUrl: input.baseUrl, project: input.project, selection, steps }),
    desiredDigest: desiredDigestOf(desired.resources, desired.removed),
    // A link may be used from any workspace.
    complete: !live.unreadable.some(
      ({ workspace }) => workspace === undefined || needed.has(workspace) || takesLink({ changes }),
    ),
    summary: summarise(changes, steps),
    changes,
    steps,
    hazards,
    diagnostics: [
      ...findIdleTargets(selection.targets, desired, live),
      ...restarts,
      ...replays,
      ...findImpossibleReplays(drafts, carries, input.now),
      ...drafted.diagnostics,
      ...effects,
      ...obstacles,
      ...checkPromotions(drafts, selection.promote ?? [], obstacles),
      ...findIdleConsents(drafts, fates),
      ...findIdleAllowances(allowances, hazards),
      ...unreadableLists(live),
    ].toSorted(compareDiagnostics),
    desired: desired.resources,
    removed: desired.removed,
  };
}

/** Whether a private link is deleted, for good or to be created again. */
export const takesLink = ({ changes }: Pick<Plan, 'changes'>): boolean =>
  changes.some(
    ({ address, action }) => address.kind === 'privateLink' && (action === 'delete' || action === 'replace'),
  );

/**
 * The processors whose statistics a plan needs one by one, under the names that they have now: those whose position would be carried over.
 * A list may not have statistics in full.
 */
export function findReadings({ desired, live, selection, secrets, interrupted = [] }: PlanInput): Address[] {
  const isAsked = (resource: DesiredResource): boolean =>
    resource.kind === 'processor' && resource.update?.freshStart === 'carry-over';
  if (!desired.resources.some(isAsked)) return [];
  const targeting = makeTargeting(selection.targets);
  const { drafts } = draftChanges(desired, live, selection, targeting, secrets);
  markReplays(drafts, selection.replay ?? []);
  settleEffects(drafts, live, targeting.isNarrowed, interrupted);
  settleBlueGreen(drafts, live, selection.promote ?? []);
  return [...judgeCheckpoints(drafts, live)].flatMap(([key, { carry }]) => {
    const draft = drafts.get(key);
    return draft === undefined || carry === undefined || carry.kind === 'impossible'
      ? []
      : [liveAddress(draft)];
  });
}

/** Marks the drafts of processors that don't run, and whose position Atlas does not state. */
function noteUnknownPositions(
  drafts: Drafts,
  carries: ReadonlyMap<string, Carry>,
  { readings, now = Infinity }: PlanInput,
): void {
  for (const [key, carry] of carries) {
    const draft = drafts.get(key);
    if (draft?.live === undefined || carry.kind !== 'swap' || isUp(liveStateOf(draft))) continue;
    const body = readings?.get(keyOf(liveAddress(draft))) ?? draft.live.body;
    const { position } = readPositionIn(body, carry.source, now);
    if (position.source === 'unknown') draft.isPositionUnknown = true;
  }
}

/** What is outside of the targets shows up only where something happens to it. */
function isShown(draft: Draft, touched: ReadonlySet<string>, hazards: readonly Hazard[]): boolean {
  if (draft.isTargeted || touched.has(keyOf(draft.address))) return true;
  return hazards.some((hazard) => hazard.kind !== 'secret-unverifiable');
}

function toChange(draft: Draft, hazards: readonly Hazard[]): Change {
  const { address, desired, before, after, run, renamedFrom } = draft;
  const type = typeOf(draft);
  const stateBefore = address.kind === 'processor' ? liveStateOf(draft) : undefined;
  return {
    address,
    action: draft.action,
    ...(type !== undefined && { type }),
    fields: draft.fields,
    patch: patchOfDraft(draft),
    ...(before && { before }),
    ...(after && { after }),
    ...(draft.sends && (draft.action === 'create' || draft.action === 'replace') && { sends: draft.sends }),
    ...(stateBefore !== undefined && { stateBefore }),
    ...(address.kind === 'processor' && run.runsAfter !== undefined && { runsAfter: run.runsAfter }),
    ...(renamedFrom !== undefined && { renamedFrom }),
    hazards,
    ...(draft.blueGreen?.isWaiting === true && { awaitsPromotion: true as const }),
    notes: draft.notes,
    ...(desired?.place && { source: desired.place }),
    ...(desired?.kind === 'processor' && desired.pipelinePlace && { pipelineSource: desired.pipelinePlace }),
  };
}

/** A connection's type; of a private link, whose service it leads to. */
function typeOf({ address, before, after }: Draft): string | undefined {
  const fields = after ?? before;
  if (isConnectionLike(address.kind)) return textOf(fields?.get('type'));
  if (address.kind !== 'privateLink') return undefined;
  return ['provider', 'vendor'].flatMap((key) => textOf(fields?.get(key)) ?? []).join(' ');
}

/** The state is no field, and still one of the things that change; a tier that is set to what it is shows in no comparison. */
function patchOfDraft(draft: Draft): PatchOperation[] {
  if (draft.action === 'noop' || draft.action === 'unmanaged') return [];
  const after = draft.action === 'delete' ? undefined : (draft.sends ?? draft.after);
  const named = draft.fields.filter(
    ({ path }) =>
      path === '/name' || path === '/state' || (path === '/tier' && draft.pinnedTier !== undefined),
  );
  return [
    ...named.map(({ path, after: value }) => ({ op: 'replace' as const, path, value: value ?? null })),
    ...patchOf(draft.address.kind, draft.before, after),
  ];
}

/** How much a plan does. */
export function summarise(changes: readonly Change[], steps: readonly Step[]): PlanSummary {
  const count = (action: Change['action']): number => changes.filter((each) => each.action === action).length;
  return {
    create: count('create'),
    update: count('update'),
    replace: count('replace'),
    delete: count('delete'),
    start: steps.filter((step) => step.verb === 'start').length,
    stop: steps.filter((step) => step.verb === 'stop').length,
    noop: count('noop'),
    unmanaged: count('unmanaged'),
  };
}

/** The processors whose checkpoint somebody has consented to lose, in the manifest or by name. */
function consented(drafts: Drafts, allowances: readonly Allowance[]): Set<string> {
  const agreed = [...drafts.values()].filter(
    ({ desired, address, isTargeted }) =>
      isProcessor(desired) &&
      isTargeted &&
      (consentsToLoss(desired) || isAllowed('checkpoint-loss', address, allowances)),
  );
  return new Set(agreed.map(({ address }) => keyOf(address)));
}

/** What could not be read, as warnings: `complete: false` is what keeps such a plan from being applied. */
export function unreadableLists(live: Live): Diagnostic[] {
  return live.unreadable.map(({ workspace, kind, reason, errorCode, connection }) => ({
    severity: 'warning',
    code: 'PLAN_UNREADABLE',
    message:
      workspace === undefined
        ? `the list of ${kindWords(kind)}s could not be read: ${reason}`
        : connection === undefined
          ? `the ${kind}s of workspace "${workspace}" could not be read: ${reason}`
          : `the failover connections of ${keyOf(connectionAddress(workspace, connection))} could not be read: ${reason}`,
    ...(workspace !== undefined && { address: keyOf({ kind: 'workspace', workspace, name: workspace }) }),
    fix: fixOfUnreadable(errorCode),
  }));
}
