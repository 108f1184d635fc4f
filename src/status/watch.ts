/** Since when states have lasted, for who looks again and again: Atlas does not always tell. Pure. */
import { headingPhase, processorPhase, processorStateOf } from '../kinds/processor.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import { formatAddress } from '../model/address.ts';
import type { Live } from '../model/resources.ts';

/** A processor's state as it was seen before. */
export interface SeenState {
  readonly id: string | undefined;
  readonly state: string | undefined;
  /** Milliseconds since 1970: when it was first seen so. */
  readonly since: number;
  /** It was seen in another state before, so that this one really began then. */
  readonly hasBegun: boolean;
}

/** By formatted address. */
export type SeenStates = ReadonlyMap<string, SeenState>;

/** What has been seen once `live` has been looked at as well. */
export function watchStates(before: SeenStates, live: Live, now: number): SeenStates {
  return new Map(
    live.resources
      .filter(({ address }) => address.kind === 'processor')
      .map(({ address, body }) => {
        const key = formatAddress(address);
        const [id, state] = [idOf(body), processorStateOf(body)];
        const was = before.get(key);
        if (was === undefined) return [key, { id, state, since: now, hasBegun: before.size > 0 }];
        const isSame = was.id === id && (was.state === state || isOneWay(was.state, state));
        return [key, isSame ? { ...was, state } : { id, state, since: now, hasBegun: true }];
      }),
  );
}

/** Two names of one way: a processor that is STARTING and then PROVISIONING has been on its way all the time. */
function isOneWay(a: string | undefined, b: string | undefined): boolean {
  return (
    processorPhase(a) === 'moving' && processorPhase(b) === 'moving' && headingPhase(a) === headingPhase(b)
  );
}
