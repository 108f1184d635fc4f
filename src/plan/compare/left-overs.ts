/**
 * What an unfinished change of a processor has left in Atlas, told from the names alone: `X--next`, the new version that waits, and
 * `X--prev-...`, the old one that keeps its checkpoint until the new one has proved itself.
 */
import type { Address } from '../../model/address.ts';
import { processorAddress } from '../../model/address.ts';
import type { DesiredProcessor, LiveResource } from '../../model/resources.ts';
import { isPreviousName, nextName } from '../../model/version-names.ts';
import { processorStateOf } from '../../kinds/processor.ts';

export interface LeftOvers {
  /** `X--next`. */
  readonly next?: LiveResource;
  /** The new version under the processor's own name, which has not proved itself: the old one takes the name back. */
  readonly candidate?: LiveResource;
  /** The old version, while the new one has the name and runs, or has run. */
  readonly kept?: LiveResource;
  /** Older versions of earlier changes. */
  readonly others: readonly LiveResource[];
}

/** A processor as it has to be taken: what counts as its live version, and what is beside it. */
export interface FoundProcessor {
  readonly live: LiveResource | undefined;
  readonly leftOvers: LeftOvers | undefined;
}

/**
 * Looks for the versions of a processor.
 * @param found what has its name, or the name that it is renamed from
 * @param processors among which they are; those with names of versions are enough
 * @param isOurs false for what the manifest describes by itself
 */
export function findVersions(
  { address, renamedFrom, update }: DesiredProcessor,
  found: LiveResource | undefined,
  processors: readonly LiveResource[],
  isOurs: (address: Address) => boolean,
): FoundProcessor {
  const beside = processors.filter(
    (other) => other.address.workspace === address.workspace && isOurs(other.address),
  );
  const next = beside.find((other) => other.address.name === nextName(address.name));
  const previous = beside.filter((other) => isPreviousName(other.address.name, address.name));
  const [newest, ...others] = previous.toReversed();
  if (next === undefined && newest === undefined) return { live: found, leftOvers: undefined };
  const common = { ...(next && { next }), others };
  const hasOwnName = found?.address.name === address.name;
  if (newest === undefined || (found !== undefined && !hasOwnName && renamedFrom !== undefined))
    return { live: found, leftOvers: { ...common, others: previous } };
  if (found === undefined) return { live: newest, leftOvers: common };
  // Created: it was never started. FAILED: it may have no checkpoint yet, and a start without one would skip what came since.
  // The new version of a blue/green change has one: it was stopped before it took over.
  const state = processorStateOf(found.body) ?? '';
  const isUnproved = state === 'CREATED' || (state === 'FAILED' && update?.blueGreen === undefined);
  return isUnproved
    ? { live: newest, leftOvers: { ...common, candidate: found } }
    : { live: found, leftOvers: { ...common, kept: newest } };
}

/** Whether an address is that of a version of one of `processors`. */
export function isVersionOf(address: Address, processors: readonly DesiredProcessor[]): boolean {
  return (
    address.kind === 'processor' &&
    processors.some(
      (one) =>
        one.address.workspace === address.workspace &&
        (nextName(one.address.name) === address.name || isPreviousName(address.name, one.address.name)),
    )
  );
}

/** Where the old version of a processor is after the switch. */
export const besideAddress = ({ workspace }: Address, name: string): Address =>
  processorAddress(workspace, name);
