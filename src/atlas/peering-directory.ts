/** VPC peerings by name. Atlas has ids for them, and a name that nobody chose; which one is meant, account and VPC say. */
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import type { PeeringClaim } from '../kinds/vpc-peering.ts';
import { peeringStateOf } from '../kinds/vpc-peering.ts';

/** How peerings get their names, and which are looked at: Atlas lists them by account. */
export interface PeeringNaming {
  readonly claims: readonly PeeringClaim[];
  /** The active ones of all accounts are listed as well. */
  readonly readsActive: boolean;
  /** What one that nobody names is called: so that `removed` can name it, or so that a manifest can. */
  readonly others: 'as-removed' | 'as-entry';
}

export class PeeringDirectory {
  #naming: PeeringNaming = { claims: [], readsActive: false, others: 'as-removed' };
  #peerings: readonly Document[] = [];

  claim(naming: PeeringNaming): void {
    this.#naming = naming;
  }

  /** The accounts whose peerings are to be listed. */
  get accounts(): readonly string[] {
    return [...new Set(this.#naming.claims.map(({ account }) => account))];
  }

  get readsActive(): boolean {
    return this.#naming.readsActive;
  }

  /** Takes in what Atlas lists, each once, and gives it with names and states. */
  name(bodies: readonly Document[]): readonly Document[] {
    const byId = new Map(bodies.map((body) => [idOf(body) ?? '', body]));
    const taken = new Set<string>();
    this.#peerings = [...byId.values()].map((body) => {
      const name = this.#nameOf(body, taken);
      taken.add(name);
      return body.with('name', name).with('state', peeringStateOf(body));
    });
    return this.#peerings;
  }

  find(name: string): Document | undefined {
    return this.#peerings.find((body) => textOf(body.get('name')) === name);
  }

  #nameOf(body: Document, taken: ReadonlySet<string>): string {
    const [account, vpc] = ['requesterAccountId', 'requesterVpcId'].map((key) => textOf(body.get(key)) ?? '');
    const claim = this.#naming.claims.find((each) => each.account === account && each.vpc === vpc);
    // One that has gone may be listed beside the one that took its place.
    const wanted =
      claim?.name ??
      (this.#naming.others === 'as-removed' ? `peer@${account ?? ''}/${vpc ?? ''}` : (vpc ?? ''));
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : `${wanted}-${count}`;
      if (!taken.has(name)) return name;
    }
  }
}
