/** The steps of failover connections: after their connection, and gone before it. */
import { textOf } from '../../model/document.ts';
import type { Address } from '../../model/address.ts';
import { connectionAddress, privateLinkAddress, workspaceAddress } from '../../model/address.ts';
import { isPeered, linkNameIn } from '../../kinds/link-references.ts';
import { createBody, updateBody } from '../compare/bodies.ts';
import { failoversOf, parentOf } from './failover-effects.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { keyOf } from '../steps/drafts.ts';
import { acceptances } from '../steps/link-steps.ts';
import { key, liveAddress, releasing } from '../steps/releases.ts';
import { ABSENT, present, recreation, settledBy, step } from '../steps/step-parts.ts';
import type { StepDraft } from '../steps/step-order.ts';

/**
 * @param users the processors that use its connection
 * @param releases what must be done before a replacement of the connection deletes anything
 */
export function failoverSteps(
  draft: Draft,
  drafts: Drafts,
  users: readonly Draft[],
  releases: readonly string[],
): StepDraft[] {
  const { address, action, before, after } = draft;
  const parent = parentOf(address);
  const parentAction = drafts.get(keyOf(parent))?.action;
  const isFreed = parentAction === 'replace' || parentAction === 'delete';
  const link = linkNameIn(after);
  const ready = [
    ...settledBy(workspaceAddress(address.workspace)),
    ...settledBy(parent),
    ...(link === undefined ? [] : settledBy(privateLinkAddress(link))),
    ...(isPeered(after) ? acceptances(drafts) : []),
  ];
  const stops = users.map((user) => key('stop', liveAddress(user)));
  const released = isFreed ? users.flatMap((user) => releasing(user, address.name)) : stops;
  const expects = present(before, textOf(draft.live?.body.get('state')));
  switch (action) {
    case 'create': {
      const body = { body: createBody(draft), leaves: after };
      return [step('create', 'new-connection', { address, needs: ready }, ABSENT, body)];
    }
    case 'update': {
      const body = { body: updateBody(draft), leaves: after };
      return [step('update', 'connection', { address, needs: [...ready, ...stops] }, expects, body)];
    }
    case 'replace': {
      const wayBack = recreation(draft);
      const needs = parentAction === 'replace' ? [...releases, ...released] : released;
      const body = { body: createBody(draft), leaves: after, ...wayBack };
      return [
        step('delete', 'free-connection', { address, needs }, expects, wayBack),
        step('create', 'connection', { address, needs: [...ready, key('delete', address)] }, ABSENT, body),
      ];
    }
    case 'delete': {
      const isHeld = users.some(({ run, action: fate }) => run.stops && fate !== 'delete');
      const stage = parentAction === 'replace' || isHeld ? 'free-connection' : 'delete-connection';
      const needs = parentAction === 'replace' ? [...releases, ...released] : released;
      return [step('delete', stage, { address, needs }, expects)];
    }
    case 'noop':
    case 'unmanaged':
      return [];
  }
}

/** The steps that a connection's deletion waits for: what stands by for it goes first. */
export const failoverDeletions = (drafts: Drafts, connection: Address): string[] =>
  failoversOf(drafts, connection).map(({ address }) => key('delete', address));

/** The steps after which all that stands by for a processor's connections is as planned. */
export const failoversSettled = (
  drafts: Drafts,
  workspace: string,
  connections: readonly string[],
): string[] =>
  connections.flatMap((name) =>
    failoversOf(drafts, connectionAddress(workspace, name)).flatMap(({ address }) => [
      ...settledBy(address),
      key('delete', address),
    ]),
  );
