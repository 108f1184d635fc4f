/**
 * Private links by name. Atlas knows them by id alone; here they have the names of the manifest, or derived ones, in every body that comes in,
 * connections' included, and ids in every body that goes out. Holds what has been read; asks for nothing itself.
 */
import { compareText } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import type { LinkClaim } from '../kinds/link-names.ts';
import { deriveLinkName, inWordsOf, matchLinks } from '../kinds/link-names.ts';
import { linkNameIn, translateLinks } from '../kinds/link-references.ts';
import { linkPhase } from '../kinds/private-link.ts';
import { AtlasError } from './http/errors.ts';

/** How live links get their names. */
export interface LinkNaming {
  /** The links of the manifest. */
  readonly claims: readonly LinkClaim[];
  /** Derived names that connections may be shown with as well; of others they keep the id. */
  readonly shows: 'all' | ReadonlySet<string>;
}

/** Atlas's code for a refusal that the directory makes itself, because the request could not be written. */
const LINK_NOT_READY = 'PRIVATE_LINK_NOT_READY';

export class LinkDirectory {
  #naming: LinkNaming = { claims: [], shows: new Set() };
  #links: readonly Document[] = [];
  /** Names that links have been given, by id: they keep them while the directory lives. */
  readonly #derived = new Map<string, string>();

  /** From now on links have these names. */
  claim(naming: LinkNaming): void {
    this.#naming = naming;
  }

  /** Takes in a list of links as Atlas gave it, and gives it with names. */
  name(bodies: readonly Document[]): readonly Document[] {
    const { claims } = this.#naming;
    const claimed = matchLinks(claims, bodies);
    const taken = new Set(claims.map(({ name }) => name));
    for (const body of bodies) {
      const known = this.#derived.get(idOf(body) ?? '');
      if (known !== undefined && !claimed.has(body)) taken.add(known);
    }
    const named = bodies
      .toSorted((a, b) => compareText(idOf(a) ?? '', idOf(b) ?? ''))
      .map((body) => {
        const claim = claimed.get(body);
        if (claim !== undefined) return inWordsOf(claim, body).with('name', claim.name);
        const id = idOf(body) ?? '';
        const known = this.#derived.get(id);
        const isFree = known !== undefined && !claims.some(({ name }) => name === known);
        const name = isFree ? known : deriveLinkName(body, taken);
        taken.add(name);
        this.#derived.set(id, name);
        return body.with('name', name);
      });
    this.#links = named;
    return named;
  }

  /** A link that was just created, under the name it was created for. */
  add(name: string, body: Document): Document {
    const claim = this.#naming.claims.find((each) => each.name === name);
    const named = (claim === undefined ? body : inWordsOf(claim, body)).with('name', name);
    if (idOf(body) !== undefined)
      this.#links = [...this.#links.filter((link) => idOf(link) !== idOf(body)), named];
    return named;
  }

  find(name: string): Document | undefined {
    const found = this.#links.filter((link) => textOf(link.get('name')) === name);
    return found.find((link) => linkPhase(textOf(link.get('state'))) !== 'going') ?? found[0];
  }

  /** Whether a connection's body names a link of which nobody knows yet that it is usable. */
  isUnready(body: Document): boolean {
    const name = linkNameIn(body);
    return name !== undefined && linkPhase(textOf(this.find(name)?.get('state'))) !== 'ready';
  }

  /** A connection's body with names in the place of ids. */
  inNames(body: Document): Document {
    return translateLinks(body, ['connectionId', 'privateLink'], (id) => {
      const name = textOf(this.#links.find((link) => idOf(link) === id)?.get('name'));
      return name !== undefined && this.#shows(name) ? name : undefined;
    });
  }

  /**
   * A connection's body with ids in the place of names.
   * @throws AtlasError where a link is not there or not usable yet: Atlas would refuse the connection, or reach nothing over it.
   */
  inIds(body: Document, address: string): Document {
    return translateLinks(body, ['privateLink', 'connectionId'], (name) => {
      const link = this.find(name);
      const id = link && idOf(link);
      const state = textOf(link?.get('state'));
      if (linkPhase(state) === 'failed') throw failed(name, textOf(link?.get('errorMessage')), address);
      if (id === undefined || linkPhase(state) !== 'ready') throw notReady(name, state, address);
      return id;
    });
  }

  #shows(name: string): boolean {
    const { claims, shows } = this.#naming;
    return shows === 'all' || shows.has(name) || claims.some((claim) => claim.name === name);
  }
}

function failed(name: string, reason: string | undefined, address: string): AtlasError {
  const why = reason === undefined ? '' : `: ${reason}`;
  return new AtlasError(
    'ATLAS_RESOURCE_FAILED',
    `private link ${name}, which ${address} uses, is FAILED${why}`,
    {
      address,
      detail: reason,
    },
  );
}

const notReady = (name: string, state: string | undefined, address: string): AtlasError =>
  new AtlasError(
    'ATLAS_CONFLICT',
    `private link ${name}, which ${address} uses, is ${state ?? 'not in Atlas'}`,
    {
      address,
      errorCode: LINK_NOT_READY,
      fix: 'Run the same command again once it is DONE; sluice status shows its state.',
    },
  );
