/** Failover connections by their region. Atlas has ids for them, and calls each by the name of its connection. */
import type { Address } from '../model/address.ts';
import { failoverAddress, formatAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import { idOf } from '../kinds/rules/field-rule.ts';

/** Reads what stands by for a connection. */
type List = (workspace: string, connection: string, signal?: AbortSignal) => Promise<readonly Document[]>;

export class FailoverDirectory {
  readonly #ids = new Map<string, string>();
  readonly #list: List;

  constructor(list: List) {
    this.#list = list;
  }

  readonly list: List = async (workspace, connection, signal) => {
    const bodies = await this.#list(workspace, connection, signal);
    for (const body of bodies) {
      this.learn(failoverAddress(workspace, connection, textOf(body.get('region')) ?? ''), body);
    }
    return bodies;
  };

  async find({ workspace, name, region }: Address, signal?: AbortSignal): Promise<Document | undefined> {
    const bodies = await this.list(workspace, name, signal);
    return bodies.find((body) => textOf(body.get('region')) === region);
  }

  /** Its id, which is asked for where it is not known yet; undefined where Atlas doesn't have it. */
  async idOf(address: Address, signal?: AbortSignal): Promise<string | undefined> {
    const key = formatAddress(address);
    if (!this.#ids.has(key)) await this.find(address, signal);
    return this.#ids.get(key);
  }

  /** Takes in what Atlas says of the failover connection at `address`. */
  learn(address: Address, body: Document): void {
    const id = idOf(body);
    if (id !== undefined) this.#ids.set(formatAddress(address), id);
  }

  /** It is gone: one that is created again has another id. */
  forget(address: Address): void {
    this.#ids.delete(formatAddress(address));
  }
}
