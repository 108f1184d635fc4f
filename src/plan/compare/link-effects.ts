/** What becomes of private links among everything else: who uses them, which ones are missing, which ones have failed. */
import { isConnectionLike, privateLinkAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf } from '../../model/document.ts';
import type { Live } from '../../model/resources.ts';
import { linkNameIn } from '../../kinds/link-references.ts';
import { linkPhase } from '../../kinds/private-link.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { keyOf } from '../steps/drafts.ts';

/** Ends what would leave a connection without its link, and says what is wrong with links. */
export function settleLinks(drafts: Drafts, live: Live): Diagnostic[] {
  const links = [...drafts.values()].filter(({ address }) => address.kind === 'privateLink');
  return [
    ...links.flatMap((link) => keepUsed(link, drafts)),
    ...findMissing(drafts, live),
    ...links.flatMap(noteState),
  ];
}

/** The connections that Atlas reaches over a link now. */
export function usersOfLink(drafts: Drafts, name: string): Draft[] {
  return [...drafts.values()].filter(
    ({ address, before }) => isConnectionLike(address.kind) && linkNameIn(before) === name,
  );
}

/** Atlas deletes no link that a connection uses. `destroy` leaves such a link; anything else is a mistake. */
function keepUsed(link: Draft, drafts: Drafts): Diagnostic[] {
  if (link.action !== 'delete' && link.action !== 'replace') return [];
  const staying = usersOfLink(drafts, link.address.name).filter(
    ({ action }) => action !== 'delete' && action !== 'replace',
  );
  // One that goes over it afterwards finds none.
  const coming = [...drafts.values()].filter(
    ({ address, action, after }) =>
      isConnectionLike(address.kind) &&
      link.action === 'delete' &&
      (action === 'create' || action === 'replace') &&
      linkNameIn(after) === link.address.name,
  );
  const [user] = [...staying, ...coming];
  if (user === undefined) return [];
  const isDestroyed = link.cause === 'destroy';
  if (isDestroyed) {
    link.action = 'noop';
    link.after = link.before;
    link.notes.splice(0, link.notes.length, `stays: ${keyOf(user.address)} uses it`);
  }
  const isOurs = user.desired !== undefined;
  return [
    {
      severity: isDestroyed ? 'warning' : 'error',
      code: 'PLAN_PRIVATE_LINK_IN_USE',
      message: isDestroyed
        ? `the private link stays: ${keyOf(user.address)} uses it`
        : `can't be ${link.action === 'delete' ? 'deleted' : 'replaced'}: ${keyOf(user.address)} uses it and stays`,
      address: keyOf(link.address),
      fix:
        isOurs && !user.isTargeted
          ? `Include that as well: --target ${keyOf(user.address)}`
          : 'Keep the link, or change or delete the connection as well.',
      ...(link.desired?.place && { place: link.desired.place }),
    },
  ];
}

function findMissing(drafts: Drafts, live: Live): Diagnostic[] {
  if (live.unreadable.some(({ kind }) => kind === 'privateLink')) return [];
  return [...drafts.values()].flatMap((draft): Diagnostic[] => {
    const { address, action, isTargeted, desired } = draft;
    const isSent = isTargeted && ['create', 'update', 'replace'].includes(action);
    const name = isConnectionLike(address.kind) && isSent ? linkNameIn(draft.after) : undefined;
    if (name === undefined || drafts.has(keyOf(privateLinkAddress(name)))) return [];
    return [
      {
        severity: 'error',
        code: 'PLAN_PRIVATE_LINK_MISSING',
        message: `uses private link "${name}", which is neither in the manifest nor in Atlas`,
        address: keyOf(address),
        fix: `Define it under privateLinks; sluice status lists the links that Atlas has.`,
        ...(desired?.place && { place: desired.place }),
      },
    ];
  });
}

function noteState(link: Draft): Diagnostic[] {
  const state = textOf(link.live?.body.get('state'));
  if (link.live === undefined || link.desired === undefined || link.action === 'delete') return [];
  const phase = linkPhase(state);
  if (phase === 'pending')
    link.notes.push(`Atlas reports the state ${state ?? 'unknown'}: it is not usable yet`);
  if (phase !== 'failed' || link.action === 'replace' || !link.isTargeted) return [];
  const reason = textOf(link.live.body.get('errorMessage'));
  return [
    {
      severity: 'warning',
      code: 'PLAN_PRIVATE_LINK_FAILED',
      message: `Atlas reports this private link as FAILED${reason === undefined ? '' : `: ${reason}`}`,
      address: keyOf(link.address),
      fix: 'Correct the reason, list it under removed and apply; then apply again without that, which creates it anew.',
      ...(link.desired.place && { place: link.desired.place }),
    },
  ];
}
