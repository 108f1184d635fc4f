/** The steps of private links and VPC peerings: there before the connections that go over them, gone after them. */
import { textOf } from '../../model/document.ts';
import { isPeered } from '../../kinds/link-references.ts';
import { isConnectionLike, workspaceAddress } from '../../model/address.ts';
import { createBody, updateBody } from '../compare/bodies.ts';
import { usersOfLink } from '../compare/link-effects.ts';
import type { Draft, Drafts } from './drafts.ts';
import { key } from './releases.ts';
import { ABSENT, present, recreation, step } from './step-parts.ts';
import type { StepDraft } from './step-order.ts';

export function linkSteps(draft: Draft, drafts: Drafts): StepDraft[] {
  const { address, action, before, after } = draft;
  const state = textOf(draft.live?.body.get('state'));
  // Atlas deletes a workspace with its connections.
  const released = usersOfLink(drafts, address.name).flatMap((user) => [
    key('delete', user.address),
    key('delete', workspaceAddress(user.address.workspace)),
  ]);
  switch (action) {
    case 'create':
      return [
        step('create', 'new-link', { address, needs: [] }, ABSENT, {
          body: createBody(draft),
          leaves: after,
        }),
      ];
    case 'update':
      return [
        step('update', 'link', { address, needs: [] }, present(before, state), {
          body: updateBody(draft),
          leaves: after,
        }),
      ];
    case 'replace': {
      const wayBack = recreation(draft);
      const body = { body: createBody(draft), leaves: after, ...wayBack };
      return [
        step('delete', 'free-link', { address, needs: released }, present(before, state), wayBack),
        step('create', 'link', { address, needs: [key('delete', address)] }, ABSENT, body),
      ];
    }
    case 'delete':
      return [step('delete', 'delete-link', { address, needs: released }, present(before, state))];
    case 'noop':
    case 'unmanaged':
      return [];
  }
}

/** The keys of the steps after which the peerings of a plan are active. */
export const acceptances = (drafts: Drafts): string[] =>
  [...drafts.values()]
    .filter(({ address, action }) => address.kind === 'vpcPeering' && action === 'update')
    .map(({ address }) => key('accept', address));

/** A request is accepted, or rejected; a peering that is active is deleted, once no connection goes over it. */
export function peeringSteps(draft: Draft, drafts: Drafts): StepDraft[] {
  const { address, action, before } = draft;
  const state = textOf(draft.live?.body.get('state'));
  const expects = present(before, state);
  if (action === 'update')
    return [step('accept', 'new-link', { address, needs: [] }, expects, { leaves: before })];
  if (action !== 'delete') return [];
  const needs = [...drafts.values()]
    .filter((other) => isConnectionLike(other.address.kind) && isPeered(other.before))
    .map((other) => key('delete', other.address));
  return [step('delete', 'delete-link', { address, needs }, expects)];
}
