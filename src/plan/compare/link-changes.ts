/** What private links mean while changes are drafted: which ones are to go, and what their replacement means for connections. */
import { formatAddress, isConnectionLike, isOfProject, privateLinkAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { textOf } from '../../model/document.ts';
import type { Desired, DesiredResource, Live, LiveResource } from '../../model/resources.ts';
import { idOf } from '../../kinds/rules/field-rule.ts';
import { linkNameIn, translateLinks } from '../../kinds/link-references.ts';
import type { Drafts } from '../steps/drafts.ts';
import { isGoing, keyOf } from '../steps/drafts.ts';

export class LinkChanges {
  readonly #live: readonly LiveResource[];
  readonly #removed: ReadonlySet<string>;
  readonly #desired: Desired;
  readonly #isUnread: boolean;

  constructor(desired: Desired, live: Live) {
    this.#desired = desired;
    this.#live = live.resources.filter(({ address }) => address.kind === 'privateLink');
    this.#removed = new Set(
      desired.removed.flatMap(({ kind, name }) => (kind === 'privateLink' ? [name] : [])),
    );
    this.#isUnread = live.unreadable.some(({ kind }) => kind === 'privateLink');
  }

  /** Whether nothing can be said of a connection, because the links that it could go over are not known. */
  isUnreadable({ kind, fields }: DesiredResource): boolean {
    return this.#isUnread && isConnectionLike(kind) && linkNameIn(fields) !== undefined;
  }

  /** A connection that names a link of the manifest by its id names it by its name: so does what Atlas has. */
  inNames<T extends DesiredResource>(resource: T): T {
    if (!isConnectionLike(resource.kind) || this.#live.length === 0) return resource;
    const names = new Set(
      this.#desired.resources.filter(isOfProjectResource).map(({ address }) => address.name),
    );
    const fields = translateLinks(resource.fields, ['connectionId', 'privateLink'], (id) => {
      const name = this.#live.find(({ body }) => idOf(body) === id)?.address.name;
      return name !== undefined && names.has(name) ? name : undefined;
    });
    return fields === resource.fields ? resource : { ...resource, fields };
  }

  /** Whether a link that the manifest describes is listed under `removed`: the description says which one that is. */
  isRemoved({ address }: DesiredResource): boolean {
    return isOfProject(address) && this.#desired.removed.some((each) => keyOf(each) === keyOf(address));
  }

  /** Whether `removed` names a link by its id. */
  isRemovedById({ address, body }: LiveResource): boolean {
    return address.kind === 'privateLink' && this.#removed.has(idOf(body) ?? '');
  }

  /** A connection with the networking that Atlas has, where its manifest leaves that as it is: whatever replaces it keeps it private. */
  withLiveAccess<T extends DesiredResource>(resource: T, { body }: LiveResource): T {
    if (!isConnectionLike(resource.kind) || linkNameIn(body) === undefined) return resource;
    const kept = ['networking', 'publicPrivateNetworking'].filter(
      (key) => body.has(key) && !resource.fields.has(key),
    );
    const fields = kept.reduce((made, key) => made.with(key, body.get(key) ?? null), resource.fields);
    return kept.length === 0 ? resource : { ...resource, fields };
  }

  /** The link that a connection goes over, where the plan replaces it. */
  replacedUnder({ kind, fields }: DesiredResource, drafts: Drafts): string | undefined {
    const name = isConnectionLike(kind) ? linkNameIn(fields) : undefined;
    if (name === undefined) return undefined;
    const link = drafts.get(keyOf(privateLinkAddress(name)));
    return link?.action === 'replace' && link.isTargeted ? name : undefined;
  }

  /** Links under `removed` that can't be told, while Atlas has some that the manifest does not describe: one of them may be meant. */
  findUnknownRemovals(): Diagnostic[] {
    const described = new Set(
      this.#desired.resources.filter(isOfProjectResource).map(({ address }) => address.name),
    );
    const left = this.#live.filter(
      ({ address, body }) => !described.has(address.name) && !isGoing(textOf(body.get('state'))),
    );
    if (left.length === 0) return [];
    const known = new Set(this.#live.flatMap(({ address, body }) => [address.name, idOf(body) ?? '']));
    return [...this.#removed]
      .filter((name) => !described.has(name) && !known.has(name))
      .map((name) => ({
        severity: 'warning',
        code: 'PLAN_PRIVATE_LINK_UNTOLD',
        message: `removed lists private link "${name}", and no link in Atlas goes by that name: Atlas has no names for them`,
        address: formatAddress(privateLinkAddress(name)),
        fix: `Keep its description under privateLinks until it is gone, or list it as ${left
          .map(({ address }) => formatAddress(address))
          .join(' or ')}.`,
      }));
  }
}

const isOfProjectResource = ({ address }: DesiredResource): boolean => address.kind === 'privateLink';
