/** What becomes of VPC peerings: a pending request that the manifest names is accepted; nothing else about one can be changed. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { document, textOf } from '../../model/document.ts';
import type { DesiredResource, LiveResource } from '../../model/resources.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import type { PeeringState } from '../../kinds/vpc-peering.ts';
import { UNTOUCHED, keyOf } from '../steps/drafts.ts';
import type { Draft } from '../steps/drafts.ts';

export interface PeeringChange {
  readonly draft?: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The draft of a peering that the manifest names, and what keeps it from being what that wants. */
export function draftPeering(
  desired: DesiredResource,
  live: LiveResource | undefined,
  isTargeted: boolean,
): PeeringChange {
  const { address, place } = desired;
  const warn = (code: string, message: string, fix: string): Diagnostic => ({
    severity: 'warning',
    code,
    message,
    address: keyOf(address),
    fix,
    ...(place && { place }),
  });
  if (live === undefined) {
    const [account, vpc] = ['requesterAccountId', 'requesterVpcId'].map((key) =>
      textOf(desired.fields.get(key)),
    );
    const message = `Atlas has no request for a peering from ${vpc ?? ''} of account ${account ?? ''}`;
    const fix = 'Request it in AWS; sluice status --account says with which VPC. Then apply again.';
    return { diagnostics: isTargeted ? [warn('PLAN_PEERING_NOT_REQUESTED', message, fix)] : [] };
  }
  const state = textOf(live.body.get('state')) as PeeringState;
  const before = liveFields('vpcPeering', live.body);
  const isAccepted = state === 'PENDING' && isTargeted;
  const draft: Draft = {
    address,
    desired,
    live,
    action: isAccepted ? 'update' : 'noop',
    fields: isAccepted ? [{ path: '/localStatus', before: 'PENDING', after: 'ACTIVE', shown: 'plain' }] : [],
    before,
    after: before,
    sends: document({}),
    secrets: [],
    isRotation: false,
    unverifiable: [],
    isTargeted,
    notes: state === 'ACCEPTING' ? ['Atlas is accepting it'] : [],
    run: UNTOUCHED,
  };
  if ((state !== 'FAILED' && state !== 'DELETING') || !isTargeted) return { draft, diagnostics: [] };
  const reason = textOf(live.body.get('statusMessage'));
  const why = reason === undefined ? '' : `: ${reason}`;
  const fix = 'Request it in AWS once more, then apply again.';
  return { draft, diagnostics: [warn('PLAN_PEERING_FAILED', `this peering is ${state}${why}`, fix)] };
}
