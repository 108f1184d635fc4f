/** Who holds a connection, and the steps after which it is let go: what replacing or deleting a connection has to wait for. */
import type { Address } from '../../model/address.ts';
import { connectionAddress, processorAddress } from '../../model/address.ts';
import { previousName } from '../../model/version-names.ts';
import { namesAfter, namesBefore } from '../compare/effects.ts';
import type { Verb } from '../plan.ts';
import type { Draft, Drafts } from './drafts.ts';
import { keyOf } from './drafts.ts';

/** How steps know each other before they have ids. */
export const key = (verb: Verb | 'rename', address: Address): string => `${verb} ${keyOf(address)}`;

/** The processors that use each connection now, by its formatted address. */
export function findUsers(drafts: Drafts): Map<string, Draft[]> {
  const users = new Map<string, Draft[]>();
  for (const draft of drafts.values()) {
    if (draft.address.kind !== 'processor') continue;
    for (const name of namesBefore(draft)) {
      const connection = keyOf(connectionAddress(draft.address.workspace, name));
      const known = users.get(connection);
      if (known === undefined) users.set(connection, [draft]);
      else known.push(draft);
    }
  }
  return users;
}

/**
 * What must be done in each workspace before a replacement deletes anything: every user of a connection that is replaced has stopped, or has
 * let go of it. If one of them can't be stopped, no other one has lost its checkpoint for nothing.
 */
export function findReleases(
  drafts: Drafts,
  users: ReadonlyMap<string, readonly Draft[]>,
): Map<string, string[]> {
  const releases = new Map<string, string[]>();
  for (const { address, action } of drafts.values()) {
    if (address.kind !== 'connection' || action !== 'replace') continue;
    const needed = (users.get(keyOf(address)) ?? []).flatMap((user) =>
      user.action === 'delete' || user.action === 'replace'
        ? [key('stop', liveAddress(user))]
        : releasing(user, address.name),
    );
    releases.set(address.workspace, [...(releases.get(address.workspace) ?? []), ...needed]);
  }
  return releases;
}

/** The steps after which `user` no longer holds the connection: its deletion, its change to another one, at least its stop. */
export function releasing(user: Draft, connection: string): string[] {
  const from = liveAddress(user);
  const stop = key('stop', from);
  if (user.action === 'delete' || user.action === 'replace') return [stop, key('delete', from)];
  if (namesAfter(user).includes(connection)) return [stop];
  // The old version of one that is swapped holds it until it is deleted.
  const previous = processorAddress(user.address.workspace, previousName(user.address.name));
  return [stop, key('update', user.address), key('delete', previous)];
}

/** Where a processor is in Atlas now: under its former name when the plan renames it. */
export function liveAddress(draft: Draft): Address {
  return draft.renamedFrom === undefined
    ? draft.address
    : processorAddress(draft.address.workspace, draft.renamedFrom);
}
