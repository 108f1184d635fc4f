/**
 * What could hurt: the closed list of the contract (section 3), found from drafts whose effects are settled. Whether a hazard is allowed is
 * decided here too, so that a plan says itself whether it is refused.
 */
import type { Address } from '../../model/address.ts';
import { compareAddresses, formatAddress, isConnectionLike, workspaceAddress } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, textOf } from '../../model/document.ts';
import { AUTOSCALING_BOUNDS, autoscalingOf, largestTierOf } from '../../kinds/autoscaling.ts';
import { compareTiers, isTier } from '../../kinds/values/tier-limits.ts';
import type { Allowance } from './allowances.ts';
import { isAllowed } from './allowances.ts';
import type { CheckpointFate } from '../steps/checkpoints.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { isProcessor, keyOf, liveStateOf } from '../steps/drafts.ts';
import { recreationBody } from '../compare/bodies.ts';
import { endpointChange } from '../../kinds/derived/endpoints.ts';
import { mayCarrySecret } from '../../kinds/derived/secrets.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import { addGateHazards } from '../gate/gate-hazards.ts';
import { addCarryHazards } from './carry-hazards.ts';
import { addCheckpointHazards } from './checkpoint-hazards.ts';
import { expiredDays } from './expiry.ts';
import type { Hazard, HazardKind } from '../plan.ts';
import { HAZARD_DEFAULTS, HAZARD_KINDS } from '../../model/hazard.ts';

/** Whether a hazard is refused until somebody allows it. True for kinds that this version does not know. */
export const isRefusedByDefault = (kind: string): boolean =>
  (HAZARD_DEFAULTS as Readonly<Record<string, string>>)[kind] !== 'shown';

export interface HazardInput {
  readonly drafts: Drafts;
  /** What becomes of checkpoints, by formatted address. */
  readonly fates: ReadonlyMap<string, CheckpointFate>;
  readonly allowances: readonly Allowance[];
  /** Milliseconds since 1970; undefined: nothing is said about age. */
  readonly now?: number;
  /** Processors as single calls returned them. */
  readonly readings?: ReadonlyMap<string, Document>;
}

/** All hazards: refused ones first, then in the order of the contract's table, then by address. */
export function findHazards(input: HazardInput): Hazard[] {
  const found: Hazard[] = [];
  const add = (kind: HazardKind, address: Address, reason: string, consent?: string): void => {
    const flag = `--allow ${kind}=${quoteFlag(formatAddress(address))}`;
    const isShown = !isRefusedByDefault(kind);
    found.push({
      kind,
      address,
      reason,
      allowed: isShown || isAllowed(kind, address, input.allowances),
      ...(!isShown && { allowWith: consent === undefined ? flag : `${consent}, or ${flag}` }),
    });
  };
  const forbid = (kind: HazardKind, address: Address, reason: string): void => {
    found.push({ kind, address, reason, allowed: false });
  };
  for (const draft of input.drafts.values()) {
    addLosses(draft, add, forbid);
    if (isConnectionLike(draft.address.kind)) addConnectionHazards(draft, add);
    if (draft.address.kind === 'processor') {
      addProcessorHazards(draft, input.fates, add);
      addCheckpointHazards(draft, input, found, add);
      addCarryHazards(draft, input.fates.get(keyOf(draft.address)), input, add);
      addGateHazards(draft, input.fates.get(keyOf(draft.address)), add);
      addExpiry(draft, input.now, add);
    }
  }
  addMassDeletes(input.drafts, add);
  return found.toSorted(
    (a, b) =>
      Number(a.allowed) - Number(b.allowed) ||
      rank(a.kind) - rank(b.kind) ||
      compareAddresses(a.address, b.address),
  );
}

/** Adds a hazard. `consent`: a way to allow it beside the flag. */
export type Add = (kind: HazardKind, address: Address, reason: string, consent?: string) => void;

/** Refusable kinds before shown ones; within these as the contract lists them. */
const rank = (kind: HazardKind): number =>
  HAZARD_KINDS.indexOf(kind) + (isRefusedByDefault(kind) ? 0 : HAZARD_KINDS.length);

/** An address as a shell takes it. */
const quoteFlag = (text: string): string =>
  /^[\w./%:@+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;

/** What is gone with a private link, even where it is created again. */
const LINK_LOSS =
  'the endpoint is deleted, and what was approved for it in the cloud is lost; another one takes up to an hour';

function addLosses(draft: Draft, add: Add, forbid: Add): void {
  const { address, action } = draft;
  if (action !== 'delete' && action !== 'replace') return;
  const isProtected = draft.desired?.protect === true;
  const put = isProtected ? forbid : add;
  const suffix = isProtected ? '; the manifest protects it (protect: true)' : '';
  if (action === 'replace')
    put(
      'replace',
      address,
      `is deleted and created again: ${replaceReason(draft)}${lostWay(draft)}${suffix}`,
    );
  if (address.kind === 'processor') {
    put(
      'data-loss',
      address,
      `${action === 'delete' ? 'deleted' : 'created again'}: its checkpoint and state are lost${suffix}`,
    );
  } else if (address.kind === 'workspace') {
    put('data-loss', address, `the workspace is deleted with all that is in it${suffix}`);
  } else if (address.kind === 'vpcPeering') {
    if (textOf(draft.live?.body.get('state')) !== 'PENDING')
      put('data-loss', address, `the peering is deleted; another one has to be requested in AWS${suffix}`);
  } else if (address.kind === 'privateLink') {
    if (action === 'delete') put('data-loss', address, `${LINK_LOSS}${suffix}`);
  } else if (address.kind === 'failover') {
    const region = address.region ?? '';
    if (action === 'delete')
      put('data-loss', address, `deleted: what fails over to ${region} finds no connection there${suffix}`);
  } else if (action === 'delete' && mayCarrySecret(draft.before ?? EMPTY_DOCUMENT)) {
    put('data-loss', address, `deleted with the secret that Atlas keeps for it${suffix}`);
  } else if (action === 'delete' && isProtected) {
    put('data-loss', address, `is deleted${suffix}`);
  }
}

/** A replacement whose old resource can't be created again, should Atlas refuse the new one. */
const lostWay = (draft: Draft): string =>
  recreationBody(draft) === undefined
    ? '; if Atlas refuses the new one, the old one is lost, because the secret that it has is not known here'
    : '';

function replaceReason(draft: Draft): string {
  const { replacedFor } = draft.run;
  const isLink = draft.address.kind === 'privateLink';
  if (replacedFor !== undefined) {
    const { kind } = draft.address;
    if (kind === 'failover') return `Atlas replaces connection ${replacedFor}, for which it stands by`;
    return `Atlas replaces ${kind === 'connection' ? 'private link' : 'connection'} ${replacedFor}, which it uses`;
  }
  const fields = draft.fields.filter(
    (field) => isLink || field.path === '/type' || /^\/\w*[nN]etworking/.test(field.path),
  );
  const names = [...new Set(fields.map((field) => field.path.split('/')[1] ?? ''))];
  return `${names.join(' and ')} can't be changed in place`;
}

function addConnectionHazards(draft: Draft, add: Add): void {
  const { address, action } = draft;
  if (action === 'noop' || action === 'update') {
    const unsent = action === 'update' ? [] : draft.unverifiable;
    if (unsent.length > 0 && draft.isTargeted) {
      add('secret-unverifiable', address, `${unsent.join(', ')} can't be compared with what Atlas keeps`);
    }
  }
  if (action !== 'update' && action !== 'replace') return;
  const before = draft.before ?? EMPTY_DOCUMENT;
  if (!mayCarrySecret(before) && draft.secrets.length === 0) return;
  const { hosts, unknown: candidates } = endpointChange(before, draft.sends ?? EMPTY_DOCUMENT);
  const unknown = candidates.map(formatPointer).filter((pointer) => !isKnownEqual(draft, pointer));
  if (hosts.length > 0) {
    add(
      'endpoint-change-with-secret',
      address,
      `its secret would go to ${hosts.join(', ')}, where it has not gone before`,
    );
  } else if (unknown.length > 0) {
    add(
      'endpoint-change-with-secret',
      address,
      `its secret may go elsewhere: nobody knows where ${unknown.join(', ')} leads to`,
    );
  }
}

/** Whether a secret was compared with what Atlas returns, and is that. */
function isKnownEqual({ fields, unverifiable, secrets }: Draft, pointer: string): boolean {
  return (
    secrets.some(({ path }) => formatPointer(path) === pointer) &&
    !unverifiable.includes(pointer) &&
    !fields.some(({ path, before }) => path === pointer && before !== undefined)
  );
}

function addProcessorHazards(draft: Draft, fates: HazardInput['fates'], add: Add): void {
  const { address, run } = draft;
  const isOurs = isProcessor(draft.desired) && draft.isTargeted;
  const isPaused = run.stops && draft.blueGreen?.endsInShadow !== true;
  if (isPaused && draft.action !== 'delete' && run.runsAfter !== false) {
    const fate = fates.get(keyOf(address));
    const isCarried = fate?.carry !== undefined && fate.carry.kind !== 'impossible';
    const isDropped = draft.action === 'replace' || fate?.isDropped === true;
    const then =
      draft.replayFrom !== undefined
        ? 'starts at an earlier time'
        : isCarried || draft.blueGreen !== undefined
          ? 'starts where it was'
          : isDropped
            ? 'starts without its checkpoint'
            : 'resumes from its checkpoint';
    add('processing-pause', address, `stops while ${pauseReason(draft)}, then ${then}`);
  }
  if (run.stops && draft.action !== 'delete' && !isOurs) {
    const who = draft.desired === undefined ? 'it is not in the manifest' : 'it is not targeted';
    add('pause-unmanaged', address, `has to stop while ${pauseReason(draft)}, and ${who}`);
  }
  if (run.starts && !run.stops && run.restores === undefined) {
    const how =
      draft.live === undefined
        ? 'starts to run'
        : `is ${liveStateOf(draft) ?? 'not running'} and starts to run`;
    add('cost-increase', address, `${how}${startingTier(draft.after)}`);
    return;
  }
  if (run.runsAfter !== true) return;
  const [from, to] = [largestTierOf(draft.before), largestTierOf(draft.after)];
  const how = autoscalingOf(draft.after) === undefined ? 'runs on' : 'may scale up to';
  if (to === undefined && autoscalingOf(draft.after) !== undefined && from !== undefined) {
    add('cost-increase', address, `may scale up to its workspace's largest tier instead of ${from}`);
  } else if (from !== undefined && to !== undefined && mayBeLarger(to, from)) {
    add('cost-increase', address, `${how} ${to} instead of ${from}`);
  }
}

/** A tier that nobody knows may be larger than any other. */
const mayBeLarger = (to: string, from: string): boolean =>
  isTier(to) && isTier(from) ? compareTiers(to, from) > 0 : to !== from;

/** The tier on which a processor starts, and how far it may scale from there. */
function startingTier(fields: Document | undefined): string {
  const tier = textOf(fields?.get('tier'));
  const block = autoscalingOf(fields);
  if (block === undefined) return tier === undefined ? '' : ` on ${tier}`;
  const [least, most] = AUTOSCALING_BOUNDS.map((bound) => textOf(block.get(bound)) ?? "its workspace's");
  return `${tier === undefined ? '' : ` on ${tier}`}, scaling from ${least ?? ''} to ${most ?? ''}`;
}

function pauseReason(draft: Draft): string {
  const paused = draft.run.pausedFor;
  const connections =
    paused.length > 0
      ? `connection${paused.length > 1 ? 's' : ''} ${paused.join(', ')} change${paused.length > 1 ? '' : 's'}`
      : '';
  const own =
    draft.action === 'replace' ? 'it is created again' : draft.action === 'update' ? 'it is updated' : '';
  if (own === '' && connections === '')
    return draft.replayFrom === undefined ? 'it is restarted' : 'it is replayed';
  return [own, connections].filter((part) => part !== '').join(' and ');
}

function addExpiry(draft: Draft, now: number | undefined, add: Add): void {
  if (now === undefined || !(draft.run.starts || draft.action === 'update')) return;
  const days = draft.live === undefined ? undefined : expiredDays(draft.live.body, now);
  if (days !== undefined) {
    add(
      'state-expired',
      draft.address,
      `has been stopped for ${days} days: Atlas discards the checkpoint after 45`,
    );
  }
}

/** At least 3, and more than 5 or more than 30 % of what the workspace holds. */
function addMassDeletes(drafts: Drafts, add: Add): void {
  const counts = new Map<string, { lost: number; live: number }>();
  for (const draft of drafts.values()) {
    const count = counts.get(draft.address.workspace) ?? { lost: 0, live: 0 };
    counts.set(draft.address.workspace, count);
    if (draft.address.kind === 'workspace' || draft.live === undefined) continue;
    count.live += 1;
    if (draft.action === 'delete' || draft.action === 'replace') count.lost += 1;
  }
  // Links belong to no workspace, and each of them has its own hazard.
  counts.delete('');
  for (const [workspace, { lost, live }] of counts) {
    if (lost < 3 || (lost <= 5 && lost <= live * 0.3)) continue;
    add(
      'mass-delete',
      workspaceAddress(workspace),
      `${lost} of its ${live} resources are deleted or replaced`,
    );
  }
}
