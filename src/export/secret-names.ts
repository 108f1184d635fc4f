/** Names of the environment variables that replace what must not be written down: `ORDERS_KAFKA_PASSWORD`. */
import type { Address } from '../model/address.ts';
import { formatAddress } from '../model/address.ts';

/** One variable that the exported manifest reads, and what it is for. */
export interface OutsideName {
  readonly name: string;
  readonly source: 'secret' | 'env';
  /** Formatted address. */
  readonly address: string;
  /** Keys joined by dots. */
  readonly field: string;
  /** What Atlas returned for it, so that planning can be tried; absent for what it never returns. */
  readonly value?: string;
}

/** The name that a manifest has already for what is at a path of a resource. */
export type NameAt = (address: Address, path: readonly string[]) => string | undefined;

/** Whether `${env:NAME}` may not read a name. */
export type IsDenied = (name: string) => boolean;

/** Prefixes that manifests may not read, because credentials of Sluice and of runners have them. */
const RESERVED = /^(?:MONGODB_ATLAS_|ACTIONS_|INPUT_|GITHUB_|GH_|RUNNER_)/;

/** Gives out names, each once. */
export class OutsideNames {
  readonly given: OutsideName[] = [];
  readonly #taken: Set<string>;

  readonly #nameAt: NameAt;
  readonly #isDenied: IsDenied;

  /** @param taken names that are used already; by `nameAt` for what. */
  constructor(taken: Iterable<string>, nameAt: NameAt, isDenied: IsDenied) {
    this.#taken = new Set(taken);
    this.#nameAt = nameAt;
    this.#isDenied = isDenied;
  }

  give(source: OutsideName['source'], address: Address, path: readonly string[], value?: string): string {
    const wanted = outsideName(source, address, path, this.#isDenied);
    const present = this.#nameAt(address, path);
    let name = present ?? wanted;
    for (let i = 2; present === undefined && this.#taken.has(name); i += 1) name = `${wanted}_${i}`;
    this.#taken.add(name);
    this.given.push({
      name,
      source,
      address: formatAddress(address),
      field: path.join('.'),
      ...(value !== undefined && { value }),
    });
    return name;
  }
}

/** The name for what is at a path of a resource. In a pipeline, the number of the stage is in it. */
export function outsideName(
  source: OutsideName['source'],
  address: Address,
  path: readonly string[],
  isDenied: IsDenied,
): string {
  const isIndex = (key: string): boolean => /^\d+$/.test(key);
  const stages = path[0] === 'pipeline' ? path.filter(isIndex) : [];
  const name = nameOf([
    address.workspace,
    address.name,
    address.region ?? '',
    ...stages,
    path.findLast((key) => !isIndex(key) && !key.startsWith('$')) ?? '',
  ]);
  // A variable that is called like a credential is not readable as `${env:...}`, and secrets aren't allowed in pipelines.
  return source === 'env' && isDenied(name) ? `${name}_VALUE` : name;
}

/** `['orders', 'orders-kafka', 'clientSecret']` as `ORDERS_ORDERS_KAFKA_CLIENT_SECRET`. */
function nameOf(parts: readonly string[]): string {
  const name = parts
    .map((part) => part.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_'))
    .map((part) => part.replace(/^_+|(?<!_)_+$/g, '').toUpperCase())
    .filter((part) => part !== '')
    .join('_');
  return /^[A-Z]/.test(name) && !RESERVED.test(name) ? name : `SLUICE_${name}`;
}
