/**
 * How apply waits for Atlas: the few questions it asks, not how they are answered. `src/atlas/wait.ts` answers them by
 * polling one list per workspace and kind, however many steps wait.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';

export interface Waiter {
  /**
   * Resolves once the VPC peering is active.
   * @throws an error with a `code` when it is FAILED, gone, or not active in time.
   */
  peeringActive(address: Address, signal?: AbortSignal): Promise<unknown>;
  /**
   * Resolves once the private link is DONE.
   * @throws an error with a `code` when it is FAILED, gone, or not DONE in time.
   */
  linkDone(address: Address, signal?: AbortSignal): Promise<unknown>;
  /**
   * Resolves once the connection is READY.
   * @throws an error with a `code` when it is FAILED, gone, or not READY in time.
   */
  connectionReady(address: Address, signal?: AbortSignal): Promise<unknown>;
  /**
   * Resolves with the processor's state once `isReached` accepts it. `isThere`: it has been seen, so that not being listed means that it
   * is gone.
   * @throws an error with a `code` when that does not happen in time, or the processor is gone.
   */
  processorState(
    address: Address,
    isReached: (state: string | undefined, body: Document) => boolean,
    signal?: AbortSignal,
    isThere?: boolean,
  ): Promise<string | undefined>;
  /**
   * Resolves with the processor once `isReached` accepts it.
   * @throws an error with a `code` when that does not happen in time, or the processor is gone.
   */
  processorBody(
    address: Address,
    isReached: (body: Document | undefined) => boolean,
    signal?: AbortSignal,
  ): Promise<Document | undefined>;
  /** Resolves once Atlas lists the resource no more, or another one, with another id, under its name. */
  gone(address: Address, signal?: AbortSignal, id?: string): Promise<unknown>;
}
