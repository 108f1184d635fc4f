/**
 * Waiting for Atlas. However many steps wait, the resources of one kind in one workspace are polled with one list; how
 * a list is polled is `poller.ts`, what each waiter looks for in it is here.
 */
import type { Address } from '../model/address.ts';
import { formatAddress, isConnectionLike } from '../model/address.ts';
import type { Clock } from '../model/clock/clock.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { ProcessorPhase } from '../kinds/processor.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import { linkPhase } from '../kinds/private-link.ts';
import { processorPhase } from '../kinds/processor.ts';
import { AtlasError } from './http/errors.ts';
import type { Gateway } from './gateway.ts';
import type { Check, Poller } from './poller.ts';
import { createPoller } from './poller.ts';

export interface WaitSettings {
  readonly clock: Clock;
  /** The pause after the first poll; it grows to 25 times as much. Default 200. */
  readonly pollMs?: number;
  /** Default: 10 min for processors, 40 min for connections and workspaces. */
  readonly timeoutMs?: number;
}

export interface Waiter {
  /**
   * Resolves once the VPC peering is active.
   * @throws AtlasError ATLAS_RESOURCE_FAILED, ATLAS_RESOURCE_GONE, ATLAS_WAIT_TIMEOUT
   */
  peeringActive(address: Address, signal?: AbortSignal): Promise<Document>;
  /**
   * Resolves with the private link's body once it is DONE, which takes up to an hour.
   * @throws AtlasError ATLAS_RESOURCE_FAILED with what Atlas says, ATLAS_RESOURCE_GONE, ATLAS_WAIT_TIMEOUT
   */
  linkDone(address: Address, signal?: AbortSignal): Promise<Document>;
  /**
   * Resolves with the connection's body once it is READY. One that is not listed counts as pending: right after its
   * creation Atlas may not show it yet (domain facts 4.6).
   * @throws AtlasError ATLAS_RESOURCE_FAILED, ATLAS_RESOURCE_GONE (it was listed, and is not any more), ATLAS_WAIT_TIMEOUT
   */
  connectionReady(address: Address, signal?: AbortSignal): Promise<Document>;
  /**
   * Resolves with the processor's state once it is the wanted one. Wanted is a phase, and then FAILED ends the wait; or
   * whatever a function accepts, FAILED as well: it decides what a FAILED means that may date from before a start.
   * `isThere`: it has been seen, so that not being listed means that it is gone.
   * @throws AtlasError ATLAS_RESOURCE_FAILED, ATLAS_RESOURCE_GONE (it was there, and is not any more), ATLAS_WAIT_TIMEOUT
   */
  processorState(
    address: Address,
    wanted: 'running' | 'not-running' | ((state: string | undefined, body: Document) => boolean),
    signal?: AbortSignal,
    isThere?: boolean,
  ): Promise<string | undefined>;
  /**
   * Resolves with the processor's body, as the list has it, once `isReached` accepts it.
   * @throws AtlasError ATLAS_RESOURCE_GONE, ATLAS_WAIT_TIMEOUT
   */
  processorBody(
    address: Address,
    isReached: (body: Document | undefined) => boolean,
    signal?: AbortSignal,
  ): Promise<Document | undefined>;
  /**
   * Resolves once the resource, of any kind, is listed no more. `id`: its own; with another one it is another resource, which somebody
   * has created under the same name since.
   */
  gone(address: Address, signal?: AbortSignal, id?: string): Promise<void>;
}

/**
 * Sources: MongoDB's guides call provisioning normal up to 5 minutes and suspicious after 10; its Terraform provider
 * waits 40 minutes for connections, and 60 for private links (domain facts 2.2, 3.7, 4.6).
 */
const TIMEOUTS_MS = {
  vpcPeering: 2_400_000,
  privateLink: 3_600_000,
  processor: 600_000,
  connection: 2_400_000,
  failover: 2_400_000,
  workspace: 2_400_000,
} as const;

const POLL_MS = 200;

/** All waits of one run. */
export function createWaiter(gateway: Gateway, settings: WaitSettings): Waiter {
  const pollers = new Map<string, Poller>();

  function pollerFor({ kind, workspace, name }: Address): Poller {
    const key = kind === 'failover' ? `${kind} ${workspace} ${name}` : `${kind} ${workspace}`;
    const known = pollers.get(key);
    if (known !== undefined) return known;
    const list = (signal: AbortSignal): Promise<readonly Document[]> => {
      switch (kind) {
        case 'privateLink':
          return gateway.listPrivateLinks(signal);
        case 'vpcPeering':
          return gateway.listVpcPeerings(signal);
        case 'workspace':
          return gateway.listWorkspaces(signal);
        case 'connection':
          return gateway.listConnections(workspace, signal);
        case 'failover':
          return gateway.listFailovers(workspace, name, signal).then((bodies) => bodies.map(byRegion));
        case 'processor':
          return gateway.listProcessors(workspace, signal);
      }
    };
    // What takes up to an hour is asked for less often, every 30 s in the end, as MongoDB's Terraform provider does.
    const pace = kind === 'privateLink' ? 6 : 1;
    const poller = createPoller(list, settings.clock, (settings.pollMs ?? POLL_MS) * pace);
    pollers.set(key, poller);
    return poller;
  }

  async function wait<T>(
    address: Address,
    purpose: string,
    signal: AbortSignal | undefined,
    judge: (body: Document | undefined) => Check<T>,
  ): Promise<T> {
    return pollerFor(address).wait({
      name: address.region ?? address.name,
      purpose,
      address: formatAddress(address),
      timeoutMs: settings.timeoutMs ?? TIMEOUTS_MS[address.kind],
      judge,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  return {
    peeringActive: (address, signal) =>
      wait(address, 'become active', signal, (body) => {
        const state = stateOf(body);
        if (body === undefined || state === 'DELETING') return { failed: goneError(address) };
        if (state === 'FAILED') return { failed: failedError(address, body) };
        return state === 'ACTIVE' ? { done: body } : { pending: state ?? 'without a state' };
      }),

    linkDone(address, signal) {
      let wasListed = false;
      return wait(address, 'become DONE', signal, (body) => {
        if (body === undefined) return wasListed ? { failed: goneError(address) } : { pending: 'not listed' };
        wasListed = true;
        const state = stateOf(body);
        switch (linkPhase(state)) {
          case 'ready':
            return { done: body };
          case 'failed':
            return { failed: failedError(address, body) };
          case 'going':
          case 'pending':
            return { pending: state ?? 'without a state' };
        }
      });
    },

    connectionReady(address, signal) {
      let wasListed = false;
      return wait(address, 'become READY', signal, (body) => {
        const state = stateOf(body);
        if (body === undefined) {
          return wasListed ? { failed: goneError(address) } : { pending: 'not listed' };
        }
        wasListed = true;
        if (state === 'READY') return { done: body };
        // Only some connections pass through states; a body without one is as ready as it gets.
        if (state === undefined) return { done: body };
        return state === 'FAILED' ? { failed: failedError(address, body) } : { pending: state };
      });
    },

    processorState(address, wanted, signal, isThere = false) {
      const purpose = typeof wanted === 'function' ? 'reach its next state' : PURPOSES[wanted];
      let wasListed = isThere;
      return wait(address, purpose, signal, (body) => {
        if (body === undefined) {
          return wasListed ? { failed: goneError(address) } : { pending: 'not listed' };
        }
        wasListed = true;
        const state = stateOf(body);
        const phase = processorPhase(state);
        if (typeof wanted === 'function' ? wanted(state, body) : phase === wanted) return { done: state };
        if (phase === 'gone') return { failed: goneError(address) };
        if (phase === 'failed' && typeof wanted !== 'function') return { failed: failedError(address, body) };
        return { pending: state ?? 'without a state' };
      });
    },

    processorBody: (address, isReached, signal) =>
      wait(address, 'prove itself', signal, (body) =>
        isReached(body) ? { done: body } : { pending: stateOf(body) ?? 'not listed' },
      ),

    gone: (address, signal, id) =>
      wait(address, 'be gone', signal, (body) => {
        if (body === undefined || (id !== undefined && idOf(body) !== id)) return { done: undefined };
        const state = stateOf(body);
        // AWS lists a peering for hours after it was rejected or deleted.
        if (address.kind === 'vpcPeering' && state === 'DELETING') return { done: undefined };
        // FAILED ends the deletion of a connection or a link; a FAILED processor may still be on its way out.
        if ((isConnectionLike(address.kind) || address.kind === 'privateLink') && state === 'FAILED') {
          return { failed: failedError(address, body) };
        }
        return { pending: state ?? 'still listed' };
      }),
  };
}

/** A poller finds by name, and all that stands by for a connection has that connection's. */
const byRegion = (body: Document): Document => body.with('name', body.get('region') ?? '');

const PURPOSES: Record<Extract<ProcessorPhase, 'running' | 'not-running'>, string> = {
  running: 'run',
  'not-running': 'stop',
};

function stateOf(body: Document | undefined): string | undefined {
  return textOf(body?.get('state'));
}

function failedError(address: Address, body: Document): AtlasError {
  const name = formatAddress(address);
  // Atlas gives the reason in a field that its API does not document (domain facts 2.1).
  const detail =
    textOf(body.get('errorMsg')) ?? textOf(body.get('errorMessage')) ?? textOf(body.get('statusMessage'));
  const reason = detail === undefined ? '' : `: ${detail}`;
  return new AtlasError('ATLAS_RESOURCE_FAILED', `${name} is FAILED${reason}`, { detail, address: name });
}

function goneError(address: Address): AtlasError {
  const name = formatAddress(address);
  return new AtlasError('ATLAS_RESOURCE_GONE', `${name} disappeared while it was waited for`, {
    address: name,
  });
}
