/**
 * What Sluice asks of Atlas, in the domain's words. `http-gateway.ts` speaks the Admin API; everything else
 * depends on this interface alone.
 */
import type { Address } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import type { StartOptions } from '../model/resources.ts';
import type { LinkNaming } from './link-directory.ts';
import type { PeeringNaming } from './peering-directory.ts';

/** Which log, and from when on. */
export interface LogQuery {
  /** `operational`: what processors said. `audit`: who did what. */
  readonly kind: 'operational' | 'audit';
  /** Milliseconds since 1970. Atlas chooses the lines; absent: Atlas decides how far back it goes. */
  readonly since?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Bodies may hold `SecretReference`s; the gateway reveals them while it writes the request, and nowhere else.
 * Every call rejects with an `AtlasError`. Reads are repeated by the gateway itself where that is safe; writes are sent
 * once, except after an answer that says that nothing was done (429, 401 with an expired token): repeating an
 * ambiguous write is its caller's decision, after reading the resource again.
 */
export interface Gateway {
  /**
   * Says what private links are called from now on: Atlas has ids for them, and no names. Once they have been listed, connections name
   * them too (`access.privateLink`).
   */
  nameLinks(naming: LinkNaming): void;
  /** The private links of the project, each with its `name`. */
  listPrivateLinks(signal?: AbortSignal): Promise<readonly Document[]>;
  /** Says which VPC peerings are meant from now on, and by which names. */
  namePeerings(naming: PeeringNaming): void;
  /** The VPC peerings of the accounts that were named, and, where asked for, the active ones; each with its `name` and a `state`. */
  listVpcPeerings(signal?: AbortSignal): Promise<readonly Document[]>;
  /** Accepts the request for a VPC peering. Returns before it is active. */
  accept(address: Address): Promise<void>;
  /** With whom to peer in a region; `provider` and `region` as this part of the API spells them (`aws`, `US_EAST_1`). */
  accountDetails(provider: string, region: string, signal?: AbortSignal): Promise<Document>;
  /** All workspaces of the project, every page. */
  listWorkspaces(signal?: AbortSignal): Promise<readonly Document[]>;
  listConnections(workspace: string, signal?: AbortSignal): Promise<readonly Document[]>;
  /** What stands by for a connection in other regions; each has the connection's name, and a `region`. */
  listFailovers(workspace: string, connection: string, signal?: AbortSignal): Promise<readonly Document[]>;
  listProcessors(workspace: string, signal?: AbortSignal): Promise<readonly Document[]>;
  /** One resource; undefined when Atlas says that there is none. */
  read(address: Address, signal?: AbortSignal): Promise<Document | undefined>;
  /** Creates the resource with `body`, which holds its name, and gives what Atlas answered. */
  create(address: Address, body: Document): Promise<Document>;
  /** PATCH with `body` as it is. */
  update(address: Address, body: Document): Promise<Document>;
  /** Asks for the deletion; workspaces and connections go asynchronously. `false` when there was nothing to delete. */
  delete(address: Address): Promise<boolean>;
  /** Asks a processor to start (`:startWith` when there are options). Returns before it runs. */
  start(address: Address, options?: StartOptions): Promise<void>;
  /**
   * Asks for a move to another region with `body`: of a processor (`:startWith`), or of all in a workspace that may (PATCH). Returns before
   * they run there.
   */
  failOver(address: Address, body: Document): Promise<void>;
  /** Asks a processor to stop. Returns before it has stopped. */
  stop(address: Address): Promise<void>;
  /** The text of a log of a workspace, or of one processor of it, unpacked and masked. Its form is not documented. */
  logs(address: Address, query: LogQuery): Promise<string>;
}
